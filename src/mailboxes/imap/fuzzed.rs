//! A door for the fuzz targets: a whole session with a server whose words are given. It is there only with the feature `fuzzing`.

use std::io::Cursor;
use std::time::Duration;

use super::super::kind::Watched;
use super::super::look::{Fetched, Trouble};
use super::super::settings::{Afterwards, Login, Place, Server, Settings, Tls};
use super::connect::{greet, log_in};
use super::{Connection, Guard};
use crate::model::Secret;

/// The largest message that is taken.
const LARGEST: u64 = 1 << 16;

/// Logs in, looks, fetches, settles, waits and looks again. The server says these bytes, whatever it is asked, and then closes. Returns what was fetched.
///
/// # Errors
/// As in a real session.
pub async fn session(said: Vec<u8>, afterwards: Afterwards) -> Result<Vec<Fetched>, Trouble> {
    let silence = Duration::from_secs(1);
    let server = Server {
        host: "localhost".to_owned(),
        port: 143,
        tls: Tls::None,
        ca_file: None,
        user: "desk".to_owned(),
        login: Login::Password(Secret::new("secret")),
        folders: Vec::new(),
    };
    let settings = Settings {
        name: "fuzzed".to_owned(),
        place: Place::Imap(server.clone()),
        poll: Duration::ZERO,
        timeout: silence,
        largest: LARGEST,
        afterwards,
    };
    let wire = Box::new(tokio::io::join(Cursor::new(said), tokio::io::sink()));
    let client = greet(&server, wire, 2 * LARGEST, silence).await?;
    let session: async_imap::Session<Guard> = log_in(&server, client).await?;
    let mut folder = Connection::enter(session, &settings, &server, "INBOX").await?;
    let look = folder.look(true).await?;
    let fetched = folder.fetch(look.items.into_iter().take(100).collect()).await?;
    let names = |one: &Fetched| if let Fetched::Got { item, .. } = one { Some(item.name.clone()) } else { None };
    let names: Vec<String> = fetched.iter().filter_map(names).collect();
    folder.settle(&names).await?;
    folder.wait().await?;
    folder.look(false).await?;
    Ok(fetched)
}
