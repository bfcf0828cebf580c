//! The line of all topics of the settings, above each of them.

/// The topics of the settings: address and title.
const TABS: [(&str, &str); 10] = [
    ("/settings", "Overview"),
    ("/settings/house", "House"),
    ("/settings/pictures", "Logo and signature"),
    ("/settings/deadlines", "Deadlines"),
    ("/settings/holidays", "Holidays"),
    ("/settings/keeping", "Keeping and digest"),
    ("/settings/sending", "Sending"),
    ("/settings/mailboxes", "Mailboxes"),
    ("/settings/templates", "Letter templates"),
    ("/settings/users", "Users"),
];

/// The line of all topics, with the one that is open.
#[derive(Debug, Clone)]
pub(super) struct Tabs {
    pub(super) all: &'static [(&'static str, &'static str)],
    pub(super) here: &'static str,
}

/// The line of topics on the topic at that address.
pub(super) fn tabs(here: &'static str) -> Tabs {
    Tabs { all: &TABS, here }
}
