//! The line of all topics of the settings, above each of them.

use crate::web::words::say;

/// The topics of the settings: address, and key of the title.
const TABS: [(&str, &str); 10] = [
    ("/settings", "overview"),
    ("/settings/house", "settings-house"),
    ("/settings/pictures", "logo-and-signature"),
    ("/settings/deadlines", "settings-deadlines"),
    ("/settings/holidays", "holidays"),
    ("/settings/keeping", "settings-keeping"),
    ("/settings/sending", "settings-sending"),
    ("/settings/mailboxes", "mailboxes"),
    ("/settings/templates", "letter-templates"),
    ("/settings/users", "users"),
];

/// The line of all topics, with the one that is open.
#[derive(Debug, Clone)]
pub(super) struct Tabs {
    pub(super) all: Vec<(&'static str, &'static str)>,
    pub(super) here: &'static str,
}

/// The line of topics on the topic at that address.
pub(super) fn tabs(here: &'static str) -> Tabs {
    Tabs { all: TABS.iter().map(|(address, key)| (*address, say(key))).collect(), here }
}
