//! What a state machine is: a table of (from, step, to). A step that is not in the table is refused, with the steps
//! that are possible. The three tables (`request`, `letter`, `right_of_reply`) are the only places that say which
//! step may follow which. The tests derive every forbidden step from them.

use std::fmt::{Debug, Display};

/// A step that the table does not have.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{subject} is {state}: it cannot be {verb}; {open}")]
pub struct Illegal {
    /// `letter L-2026-0003`.
    pub subject: String,
    /// Its state.
    pub state: String,
    /// The refused step, as a past participle: `queued`.
    pub verb: String,
    /// The possible steps, in words.
    pub open: String,
}

/// A state machine.
#[derive(Debug)]
pub struct Machine<S: 'static, V: 'static> {
    /// Every allowed step, and no other.
    pub moves: &'static [(S, V, S)],
}

impl<S: Copy + Eq + Display + Debug, V: Copy + Eq + Display + Debug> Machine<S, V> {
    /// Where `verb` leads from `state`.
    ///
    /// # Errors
    /// [`Illegal`], which says what can be done instead.
    pub fn next(&self, subject: &str, state: S, verb: V) -> Result<S, Illegal> {
        let found = self.moves.iter().find(|(from, v, _)| *from == state && *v == verb);
        found.map(|(_, _, to)| *to).ok_or_else(|| self.illegal(subject, state, verb))
    }

    fn illegal(&self, subject: &str, state: S, verb: V) -> Illegal {
        let open: Vec<String> = self.open(state).iter().map(ToString::to_string).collect();
        let open = match open.as_slice() {
            [] => "no further step is possible".to_owned(),
            [one] => format!("it can be {one}"),
            [most @ .., last] => format!("it can be {} or {last}", most.join(", ")),
        };
        Illegal { subject: subject.to_owned(), state: state.to_string(), verb: verb.to_string(), open }
    }

    /// The steps that are possible in a state.
    pub fn open(&self, state: S) -> Vec<V> {
        let mut open = Vec::new();
        for (from, verb, _) in self.moves {
            if *from == state && !open.contains(verb) {
                open.push(*verb);
            }
        }
        open
    }
}

/// The steps of a machine, each with the past participle that messages use.
macro_rules! verbs {
    ($(#[$meta:meta])* $name:ident { $($(#[$vmeta:meta])* $variant:ident $done:literal),* $(,)? }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum $name { $($(#[$vmeta])* $variant),* }

        impl $name {
            /// All of them.
            pub const ALL: &'static [$name] = &[$($name::$variant),*];

            /// The step as events name it.
            pub fn done(self) -> &'static str {
                match self { $($name::$variant => $done),* }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.done())
            }
        }
    };
}
pub(super) use verbs;
