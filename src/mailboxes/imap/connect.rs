//! From a server's name to a session: socket, TLS, greeting, login. Nothing that a server says before TLS is
//! believed. A server that says that we are already logged in is refused, because it could make us skip TLS. No
//! password goes over an unprotected connection.

use std::sync::Arc;
use std::time::Duration;

use async_imap::error::Error as ImapError;
use async_imap::imap_proto::{Response, Status};
use async_imap::{Authenticator, Client, Session};
use tokio::net::TcpStream;
use tokio::time::timeout;
use tokio_rustls::TlsConnector;
use tokio_rustls::rustls::pki_types::pem::PemObject;
use tokio_rustls::rustls::pki_types::{CertificateDer, ServerName};
use tokio_rustls::rustls::{ClientConfig, RootCertStore};

use super::super::look::Trouble;
use super::super::settings::{Login, Server, Tls};
use super::guard::{Guard, Wire};
use crate::model::{KEY_VARIABLE, SIGNING_KEY_VARIABLE};

const CHECK_SERVER: &str =
    "check host and port in the configuration, and that the server runs; tracepost tries again by itself";

/// A session with the server, logged in.
pub(super) async fn connect(server: &Server, largest: u64, patience: Duration) -> Result<Session<Guard>, Trouble> {
    let place = format!("{}:{}", server.host, server.port);
    let whole = timeout(patience.saturating_mul(2), async {
        let socket = TcpStream::connect((server.host.as_str(), server.port))
            .await
            .map_err(|e| Trouble::new("unreachable", format!("cannot reach {place}: {e}"), CHECK_SERVER))?;
        // A connection that nobody closes must be found dead even where neither side speaks.
        keep_alive(&socket);
        let _ = socket.set_nodelay(true); // slower without, never wrong
        let client = greet(server, Box::new(socket), largest, patience).await?;
        log_in(server, client).await
    });
    whole
        .await
        .unwrap_or_else(|_| Err(Trouble::new("timeout", format!("{place} did not answer in time"), CHECK_SERVER)))
}

/// Turns on keep-alive for the connection.
fn keep_alive(socket: &TcpStream) {
    use nix::sys::socket::{setsockopt, sockopt};
    // The polls find a dead connection as well, and sooner.
    let _ = setsockopt(socket, sockopt::KeepAlive, &true);
}

pub(super) async fn greet(
    server: &Server,
    socket: Box<dyn Wire>,
    largest: u64,
    patience: Duration,
) -> Result<Client<Guard>, Trouble> {
    let wire = if server.tls == Tls::Implicit { encrypt(server, socket).await? } else { socket };
    let mut client = Client::new(Guard::new(wire, largest, patience));
    greeting(&mut client).await?;
    if server.tls == Tls::StartTls {
        client.run_command_and_check_ok("STARTTLS", None).await.map_err(|e| {
            Trouble::new(
                "tls_refused",
                format!("the server refuses STARTTLS ({})", shown(&e)),
                "use tls = \"implicit\" (port 993)",
            )
        })?;
        // What the server said so far, and what it may have slipped in behind its answer, is dropped with the client.
        let wire = encrypt(server, client.into_inner().into_wire()).await?;
        client = Client::new(Guard::new(wire, largest, patience));
    }
    Ok(client)
}

async fn greeting(client: &mut Client<Guard>) -> Result<(), Trouble> {
    let advice = "perhaps this is not an IMAP server; check host and port in the configuration";
    let said = client.read_response().await.map_err(|e| {
        let code = if e.kind() == std::io::ErrorKind::TimedOut { "timeout" } else { "protocol" };
        let why = if code == "timeout" { e.to_string() } else { "it is not valid".to_owned() };
        Trouble::new(code, format!("no greeting: {why}"), advice)
    })?;
    match said.as_ref().map(|r| r.parsed()) {
        Some(Response::Data { status: Status::Ok, .. }) => Ok(()),
        Some(Response::Data { status: Status::PreAuth, .. }) => Err(Trouble::new(
            "tls_refused",
            "the server says that we are already logged in; somebody may listen in between",
            "check the server; nothing was sent to it",
        )),
        Some(Response::Data { status: Status::Bye, outcome }) => {
            let why = clean(outcome.information.as_deref().unwrap_or_default());
            Err(Trouble::new(
                "unreachable",
                format!("the server refuses the connection: {why}"),
                "tracepost tries again by itself",
            ))
        }
        _ => Err(Trouble::new("protocol", "the server's greeting is not valid", advice)),
    }
}

async fn encrypt(server: &Server, wire: Box<dyn Wire>) -> Result<Box<dyn Wire>, Trouble> {
    let refuse = |fault: String| {
        let advice = "check the server's certificate, or name its authority's certificate in ca_file; nothing was sent to the server";
        Trouble::new("tls_refused", fault, advice)
    };
    let config = trusting(server).map_err(refuse)?;
    let name =
        ServerName::try_from(server.host.clone()).map_err(|_| refuse(format!("{} is not a host name", server.host)))?;
    let done = TlsConnector::from(Arc::new(config)).connect(name, wire).await;
    done.map(|tls| Box::new(tls) as Box<dyn Wire>).map_err(|e| refuse(format!("no encrypted connection: {e}")))
}

/// The trusted certificates: the system's, and those of the configured file.
fn trusting(server: &Server) -> Result<ClientConfig, String> {
    let mut roots = RootCertStore::empty();
    for certificate in rustls_native_certs::load_native_certs().certs {
        let _ = roots.add(certificate); // one that cannot be read vouches for nobody
    }
    if let Some(path) = &server.ca_file {
        let own = CertificateDer::pem_file_iter(path).map_err(|e| format!("cannot read {}: {e}", path.display()))?;
        for certificate in own {
            let certificate =
                certificate.map_err(|e| format!("{} is not a file with certificates: {e}", path.display()))?;
            roots.add(certificate).map_err(|e| format!("{}: {e}", path.display()))?;
        }
    }
    let provider = Arc::new(tokio_rustls::rustls::crypto::ring::default_provider());
    let config = ClientConfig::builder_with_provider(provider).with_safe_default_protocol_versions();
    Ok(config.map_err(|e| e.to_string())?.with_root_certificates(roots).with_no_client_auth())
}

pub(super) async fn log_in(server: &Server, client: Client<Guard>) -> Result<Session<Guard>, Trouble> {
    let secret = secret(&server.login).await?;
    let done = match &server.login {
        Login::PasswordFile(_) | Login::Password(_) => client.login(&server.user, &secret).await,
        Login::TokenFile(_) | Login::TokenCommand(_) => {
            client.authenticate("XOAUTH2", Bearer { user: server.user.clone(), token: Some(secret) }).await
        }
    };
    let shown_by = match &server.login {
        Login::PasswordFile(_) | Login::Password(_) => "login",
        Login::TokenFile(_) | Login::TokenCommand(_) => "token",
    };
    done.map_err(|(error, _)| match error {
        // RFC 5530: the server, not the password, is what fails.
        ImapError::No(why) if why.contains("Unavailable") || why.contains("UNAVAILABLE") => {
            Trouble::new("unreachable", "the server cannot check logins at the moment", "tracepost tries again by itself")
        }
        ImapError::No(_) | ImapError::Bad(_) => Trouble::new(
            "login_refused",
            format!("the server refuses the {shown_by} of {}", server.user),
            if shown_by == "token" {
                "perhaps it has expired; a new token in the same place is used without a restart; check user and token in the configuration; tracepost tries again every few minutes"
            } else {
                "check user and password in the configuration; tracepost tries again only every few minutes, so that the account is not locked"
            },
        ),
        other => Trouble::new("unreachable", format!("the login was interrupted ({})", shown(&other)), CHECK_SERVER),
    })
}

/// The password or token, as it is now.
async fn secret(login: &Login) -> Result<String, Trouble> {
    let advice = "correct the configuration or the file; it is read again at each login";
    match login {
        Login::Password(secret) => Ok(secret.reveal().to_owned()),
        Login::PasswordFile(path) | Login::TokenFile(path) => {
            let text = tokio::fs::read_to_string(path).await;
            let text = text
                .map_err(|e| Trouble::new("login_refused", format!("cannot read {}: {e}", path.display()), advice))?;
            Ok(text.lines().next().unwrap_or_default().to_owned())
        }
        Login::TokenCommand(words) => {
            let (program, arguments) = words.split_first().map_or(("", &[][..]), |(p, a)| (p.as_str(), a));
            let mut command = tokio::process::Command::new(program);
            let ran = command
                .args(arguments)
                .env_remove(KEY_VARIABLE)
                .env_remove(SIGNING_KEY_VARIABLE)
                .kill_on_drop(true)
                .output()
                .await;
            let ran = ran.map_err(|e| Trouble::new("login_refused", format!("cannot run {program}: {e}"), advice))?;
            if !ran.status.success() {
                return Err(Trouble::new("login_refused", format!("{program} gave no token ({})", ran.status), advice));
            }
            Ok(String::from_utf8_lossy(&ran.stdout).lines().next().unwrap_or_default().to_owned())
        }
    }
}

/// SASL XOAUTH2 sends the token once. A server that refuses it says why, and waits for an empty answer.
struct Bearer {
    user: String,
    token: Option<String>,
}

impl Authenticator for Bearer {
    type Response = String;

    fn process(&mut self, _: &[u8]) -> String {
        self.token.take().map_or_else(String::new, |token| format!("user={}\x01auth=Bearer {token}\x01\x01", self.user))
    }
}

/// A protocol error in a few words. Never shows the bytes, which may be a letter.
pub(super) fn shown(error: &ImapError) -> String {
    match error {
        ImapError::Io(e) if e.to_string().contains("during parsing") => "an answer that is not valid".to_owned(),
        ImapError::Io(e) => clean(&e.to_string()),
        ImapError::No(why) => format!("NO {}", clean(why)),
        ImapError::Bad(why) => format!("BAD {}", clean(why)),
        ImapError::ConnectionLost => "connection lost".to_owned(),
        _ => "an answer that is not valid".to_owned(),
    }
}

/// The server's words, cut to one line of at most 200 characters.
pub(super) fn clean(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { ' ' } else { c }).take(200).collect()
}
