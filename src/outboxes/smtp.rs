//! Sends by mail server, with lettre, one step at a time: connect, greet, TLS, login, sender, recipients, text, dot.
//! If a step before the dot fails, nobody has the letter. At the dot the connection waits (`gate`) until the archive
//! has stored that the letter may be out.

use std::io;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;

use lettre::Address;
use lettre::transport::smtp::authentication::{Credentials, Mechanism};
use lettre::transport::smtp::client::{AsyncSmtpConnection, AsyncTokioStream, Certificate, TlsParameters};
use lettre::transport::smtp::commands::{Data, Mail, Rcpt};
use lettre::transport::smtp::extension::{ClientId, Extension, MailParameter};
use lettre::transport::smtp::response::Response;
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::TcpStream;
use tokio_rustls::TlsConnector;
use tokio_rustls::client::TlsStream;
use tokio_rustls::rustls::pki_types::pem::PemObject;
use tokio_rustls::rustls::pki_types::{CertificateDer, ServerName};
use tokio_rustls::rustls::{ClientConfig, RootCertStore};

use super::gate::{Gate, Handle};
use super::{Envelope, Outcome, Rejected, Security, Settings, bounds};
use crate::model::{Sentence, sentence};

pub use super::gate::Mark;

/// Why a step ended the try.
enum Stop {
    Later(String),
    Refused(String),
}

type Step<T> = Result<T, Stop>;
type Smtp = lettre::transport::smtp::Error;

/// Sends one mail, once. `mark` is awaited after the text and before the final dot.
pub async fn send(settings: &Settings, envelope: &Envelope, mail: &[u8], mark: Mark) -> Outcome {
    let checked = settings.check().and_then(|()| bounds::envelope(envelope)).and_then(|()| bounds::bytes(mail));
    if let Err(error) = checked {
        return Outcome::Refused { reply: error.to_string(), rejected: Vec::new() };
    }
    let handle = Handle::new(mark);
    match talk(settings, envelope, mail, &handle).await {
        Ok(outcome) => outcome,
        Err(Stop::Later(reply)) => Outcome::Later { reply },
        Err(Stop::Refused(reply)) => Outcome::Refused { reply, rejected: Vec::new() },
    }
}

/// Connects, greets, logs in and says goodbye. Sends nothing. Says what worked, or why it did not.
///
/// # Errors
/// With the step at which the server or the network refused.
pub async fn try_out(settings: &Settings) -> Result<Sentence, String> {
    settings.check().map_err(|e| e.to_string())?;
    let step = Duration::from_secs(settings.step_seconds);
    let handle = Handle::new(Box::pin(async { Err("nothing is sent".to_owned()) }));
    let tried = async {
        let mut server = connect(settings, &handle, step).await?;
        log_in(settings, &mut server, step).await?;
        let _ = tokio::time::timeout(step, server.quit()).await; // it said what we wanted to know
        Ok(())
    };
    tried.await.map_err(|(Stop::Later(why) | Stop::Refused(why)): Stop| why)?;
    let place = format!("{}:{}", settings.host, settings.port);
    Ok(match (settings.security == Security::None, settings.username.is_some()) {
        (true, false) => sentence!("The mail server {place} answers without protection.", place = place),
        (true, true) => {
            sentence!("Without protection, the mail server {place} accepts the user and the password.", place = place)
        }
        (false, false) => sentence!("The mail server {place} answers with TLS.", place = place),
        (false, true) => {
            sentence!("With TLS, the mail server {place} accepts the user and the password.", place = place)
        }
    })
}

async fn log_in(settings: &Settings, server: &mut AsyncSmtpConnection, step: Duration) -> Step<()> {
    if let (Some(user), Some(password)) = (&settings.username, &settings.password) {
        let who = Credentials::new(user.clone(), password.reveal().to_owned());
        // A wrong password is ours to mend, not a refusal of the letter: it waits.
        let auth = timed(step, "AUTH", server.auth(&[Mechanism::Plain, Mechanism::Login], &who)).await?;
        auth.map_err(|e| Stop::Later(format!("AUTH: {}", told(&e))))?;
    }
    Ok(())
}

async fn talk(settings: &Settings, envelope: &Envelope, mail: &[u8], handle: &Handle) -> Step<Outcome> {
    let step = Duration::from_secs(settings.step_seconds);
    let mut server = connect(settings, handle, step).await?;
    log_in(settings, &mut server, step).await?;

    // From whom, to whom.
    let address = |email: &str| email.parse::<Address>().map_err(|e| Stop::Refused(format!("{email}: {e}")));
    let mut parameters = Vec::new();
    if !std::iter::once(&envelope.sender).chain(&envelope.recipients).all(|a| a.is_ascii()) {
        if !server.server_info().supports_feature(Extension::SmtpUtfEight) {
            return Err(Stop::Refused(
                "an address has letters that this mail server does not accept (SMTPUTF8)".to_owned(),
            ));
        }
        parameters.push(MailParameter::SmtpUtfEight);
    }
    let from = Mail::new(Some(address(&envelope.sender)?), parameters);
    said("MAIL FROM", timed(step, "MAIL FROM", server.command(from)).await?)?;
    let mut rejected = Vec::new();
    for email in &envelope.recipients {
        match timed(step, "RCPT TO", server.command(Rcpt::new(address(email)?, Vec::new()))).await? {
            Ok(_) => {}
            Err(e) if e.is_permanent() => rejected.push(Rejected { email: email.clone(), reply: told(&e) }),
            Err(e) => return Err(Stop::Later(format!("RCPT TO {email}: {}", told(&e)))),
        }
    }
    if rejected.len() == envelope.recipients.len() {
        let reply = rejected.iter().map(|r| format!("{}: {}", r.email, r.reply)).collect::<Vec<_>>().join("; ");
        let _ = tokio::time::timeout(step, server.abort()).await;
        return Ok(Outcome::Refused { reply, rejected });
    }

    // The text, the mark, the dot. The iterator is asked for more when all it gave is written: what comes next is the dot.
    said("DATA", timed(step, "DATA", server.command(Data)).await?)?;
    let mut text = Some(mail);
    let signal = handle.clone();
    let parts = std::iter::from_fn(move || {
        let part = text.take();
        if part.is_none() {
            signal.text_is_written();
        }
        part
    });
    let patience = Duration::from_secs(settings.dot_seconds);
    let answer = tokio::time::timeout(patience, server.message_iter(parts)).await;
    let outcome = match answer {
        Ok(Ok(response)) => Outcome::Sent { reply: first_line(&response), rejected },
        Ok(Err(e)) if e.is_permanent() => Outcome::Refused { reply: told(&e), rejected },
        Ok(Err(e)) if e.is_transient() => Outcome::Later { reply: told(&e) },
        Ok(Err(e)) if handle.dot_is_written() => {
            Outcome::Unknown { reply: format!("after the final dot: {}", told(&e)) }
        }
        Ok(Err(e)) => Outcome::Later { reply: format!("in the middle of the text: {}", told(&e)) },
        Err(_) if handle.dot_is_written() => {
            Outcome::Unknown { reply: format!("no answer to the final dot within {} s", patience.as_secs()) }
        }
        Err(_) => {
            Outcome::Later { reply: format!("the server did not accept the text within {} s", patience.as_secs()) }
        }
    };
    let _ = tokio::time::timeout(Duration::from_secs(5), server.quit()).await; // it has what it has
    Ok(outcome)
}

async fn connect(settings: &Settings, handle: &Handle, step: Duration) -> Step<AsyncSmtpConnection> {
    let place = format!("{}:{}", settings.host, settings.port);
    let cannot = |e: &dyn std::fmt::Display| Stop::Later(format!("cannot connect to {place}: {e}"));
    let tcp = tokio::time::timeout(step, TcpStream::connect((settings.host.as_str(), settings.port))).await;
    let tcp = tcp.map_err(|_| cannot(&"no answer"))?.map_err(|e| cannot(&e))?;
    let gate = Gate::new(tcp, handle.clone());
    let hello = ClientId::Domain(settings.hello.clone());
    let greet = |stream: Box<dyn AsyncTokioStream>| AsyncSmtpConnection::connect_with_transport(stream, &hello);
    match settings.security {
        Security::Implicit => {
            let name = ServerName::try_from(settings.host.clone()).map_err(|e| cannot(&e))?;
            let tls = TlsConnector::from(Arc::new(trust(settings)?));
            let stream = timed(step, "TLS", tls.connect(name, gate)).await?.map_err(|e| cannot(&e))?;
            said("greeting", timed(step, "greeting", greet(Box::new(Tls(stream)))).await?)
        }
        Security::None => said("greeting", timed(step, "greeting", greet(Box::new(gate))).await?),
        Security::Starttls => {
            let mut server = said("greeting", timed(step, "greeting", greet(Box::new(gate))).await?)?;
            if !server.can_starttls() {
                return Err(Stop::Later(format!("{place} does not offer STARTTLS, so nothing is sent")));
            }
            let mut trust = TlsParameters::builder(settings.host.clone());
            if let Some(pem) = &settings.ca {
                trust = trust.add_root_certificate(Certificate::from_pem(pem).map_err(|e| cannot(&e))?);
            }
            let trust = trust.build_rustls().map_err(|e| cannot(&e))?;
            said("STARTTLS", timed(step, "STARTTLS", server.starttls(trust, &hello)).await?)?;
            Ok(server)
        }
    }
}

/// Which certificates are trusted: those of the public authorities, and our own if one is set.
fn trust(settings: &Settings) -> Step<ClientConfig> {
    let mut roots = RootCertStore::empty();
    roots.extend(webpki_roots::TLS_SERVER_ROOTS.iter().cloned());
    for certificate in settings.ca.iter().flat_map(|pem| CertificateDer::pem_slice_iter(pem)) {
        let bad = |e: &dyn std::fmt::Display| Stop::Later(format!("[outbox] ca_file: {e}"));
        roots.add(certificate.map_err(|e| bad(&e))?).map_err(|e| bad(&e))?;
    }
    Ok(ClientConfig::builder().with_root_certificates(roots).with_no_client_auth())
}

async fn timed<T>(step: Duration, what: &str, work: impl Future<Output = T>) -> Step<T> {
    let late = |_| Stop::Later(format!("{what}: no answer within {} s", step.as_secs()));
    tokio::time::timeout(step, work).await.map_err(late)
}

/// A step before the text. A 5xx is final; anything else may work later.
fn said<T>(what: &str, answer: Result<T, Smtp>) -> Step<T> {
    answer.map_err(|e| {
        let words = format!("{what}: {}", told(&e));
        if e.is_permanent() && what != "greeting" && what != "STARTTLS" {
            Stop::Refused(words)
        } else {
            Stop::Later(words)
        }
    })
}

fn first_line(response: &Response) -> String {
    let code = response.code();
    response.first_line().map_or_else(|| code.to_string(), |line| format!("{code} {line}"))
}

/// The error with its causes, in one line.
fn told(error: &Smtp) -> String {
    let mut words = error.to_string();
    let mut source = std::error::Error::source(error);
    while let Some(cause) = source {
        let cause_words = cause.to_string();
        if !words.contains(&cause_words) {
            words.push_str(": ");
            words.push_str(&cause_words);
        }
        source = cause.source();
    }
    words.chars().map(|c| if c.is_control() { ' ' } else { c }).take(500).collect()
}

/// A TLS connection over the gate, as lettre wants a connection to be.
#[derive(Debug)]
struct Tls(TlsStream<Gate>);

impl AsyncTokioStream for Gate {
    fn peer_addr(&self) -> io::Result<std::net::SocketAddr> {
        Gate::peer_addr(self)
    }
}

impl AsyncTokioStream for Tls {
    fn peer_addr(&self) -> io::Result<std::net::SocketAddr> {
        self.0.get_ref().0.peer_addr()
    }
}

impl AsyncRead for Tls {
    fn poll_read(mut self: Pin<&mut Self>, cx: &mut Context<'_>, buf: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.0).poll_read(cx, buf)
    }
}

impl AsyncWrite for Tls {
    fn poll_write(mut self: Pin<&mut Self>, cx: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.0).poll_write(cx, bytes)
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.0).poll_flush(cx)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.0).poll_shutdown(cx)
    }
}
