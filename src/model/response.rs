//! What one recipient answered, as classes and factors (Diversion Digest 03, Table 1). Class, factors and state are
//! three different things.

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{FieldName, Span, Standing, Vouched};

/// The class of a response.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Class {
    /// All seven supporting factors.
    Expansive,
    /// Something that helps the trace.
    Permissive,
    /// Nothing that helps the trace.
    Dissuasive,
}

impl Class {
    /// The class that the factors make: all seven that support are expansive, none is dissuasive.
    pub fn of(factors: &[Factor]) -> Self {
        let supporting = factors.iter().filter(|f| f.supports()).count();
        let all = Factor::ALL.iter().filter(|f| f.supports()).count();
        match supporting {
            // "Not ours" helps a trace on: a possible counterfeit.
            0 if factors.contains(&Factor::ManufacturerDenied) => Self::Permissive,
            0 => Self::Dissuasive,
            n if n == all => Self::Expansive,
            _ => Self::Permissive,
        }
    }
}

macro_rules! factors {
    ($($variant:ident $text:literal $limiting:literal),* $(,)?) => {
        /// What supports or limits a response.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        #[allow(missing_docs, reason = "the names speak, and each is in FORMATS.md")]
        pub enum Factor { $($variant),* }

        impl Factor {
            /// All of them.
            pub const ALL: &'static [Factor] = &[$(Factor::$variant),*];

            /// The name as written in every format.
            pub fn as_str(self) -> &'static str {
                match self { $(Factor::$variant => $text),* }
            }

            /// Whether it limits the response.
            pub fn limits(self) -> bool {
                match self { $(Factor::$variant => $limiting),* }
            }

            /// Whether it is one of the seven factors that support a trace.
            pub fn supports(self) -> bool {
                !self.limits() && self != Factor::ManufacturerDenied
            }

            /// The values on which it rests. Empty: it rests on sentences, or on papers.
            pub fn rests_on(self) -> &'static [FieldName] {
                match self {
                    Self::ManufacturerConfirmed => &[FieldName::Manufacturer],
                    Self::ManufactureDateProvided => &[FieldName::ManufactureDate],
                    Self::RecipientProvided => &[FieldName::Recipient, FieldName::Consignee, FieldName::Buyer],
                    Self::DeliveryDatesProvided => &[FieldName::DeliveryDate, FieldName::ShipmentDate],
                    Self::QuantityProvided => &[FieldName::Quantity],
                    Self::IntermediariesProvided => &[FieldName::Intermediary],
                    _ => &[],
                }
            }
        }
    };
}

factors! {
    RefusalToShare "refusal_to_share" true,
    RecordsDestroyed "records_destroyed" true,
    RetentionExpired "retention_expired" true,
    EntityDissolved "entity_dissolved" true,
    RecordsNotKept "records_not_kept" true,
    ManufacturerConfirmed "manufacturer_confirmed" false,
    ManufactureDateProvided "manufacture_date_provided" false,
    RecipientProvided "recipient_provided" false,
    DeliveryDatesProvided "delivery_dates_provided" false,
    QuantityProvided "quantity_provided" false,
    IntermediariesProvided "intermediaries_provided" false,
    DocumentsProvided "documents_provided" false,
    ManufacturerDenied "manufacturer_denied" false,
}

/// A message's class and factors: proposed by the program, or set by a person.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Response {
    /// The class.
    pub class: Class,
    /// The probability that the class is right.
    pub confidence: f64,
    /// The factors of all its items, in a fixed order.
    pub factors: Vec<Factor>,
    /// What it says about each item that it names, as the program proposes it.
    #[serde(default)]
    pub answers: Vec<ItemAnswer>,
    /// What a person says of it. Empty as long as the program alone has spoken.
    #[serde(default)]
    pub judged: Judged,
}

/// What people say of a response's class and factors.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Judged {
    /// Who set class and factors.
    pub by: Option<String>,
    /// The items of which a factor is said, by their ids. A factor that is not here is said of the answer as a whole.
    #[serde(default)]
    pub items: BTreeMap<Factor, Vec<String>>,
    /// The factors that lost what they rested on after somebody had set them. A person decides on them again.
    #[serde(default)]
    pub reopened: Vec<Reopened>,
    /// The sentences about which somebody has decided.
    #[serde(default)]
    pub sentences: Vec<SentenceMark>,
}

/// A factor that lost what it rested on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reopened {
    /// Which.
    pub factor: Factor,
    /// Why, in words.
    pub because: String,
}

/// A sentence and the factor that the program saw in it, as a person decided.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SentenceMark {
    /// The document's index in the message.
    pub document: usize,
    /// Its page, from 1.
    pub page: u32,
    /// The sentence, in code points of the page's text.
    pub span: Span,
    /// The factor.
    pub factor: Factor,
    /// `Confirmed`: the sentence says so. `Rejected`: it does not.
    pub standing: Standing,
    /// Whether another sentence said the same at that time, and nobody had rejected it.
    pub others: bool,
    /// Who decided.
    pub by: String,
    /// When.
    pub at: Timestamp,
}

/// A class with who vouches for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ClassMark {
    /// The class.
    pub class: Class,
    standing: Standing,
}

impl Vouched for ClassMark {
    fn standing(&self) -> Standing {
        self.standing
    }
}

/// A factor with who vouches for it, and of which items it is said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FactorMark {
    factor: Factor,
    items: Option<Vec<String>>,
    standing: Standing,
}

impl FactorMark {
    /// The factor.
    pub fn factor(&self) -> Factor {
        self.factor
    }

    /// The items of which it is said; `None`: of the answer as a whole.
    pub fn items(&self) -> Option<&[String]> {
        self.items.as_deref()
    }
}

impl Vouched for FactorMark {
    fn standing(&self) -> Standing {
        self.standing
    }
}

impl Response {
    /// What the program proposes.
    pub fn proposed(class: Class, confidence: f64, factors: Vec<Factor>) -> Self {
        Self { class, confidence, factors, answers: Vec::new(), judged: Judged::default() }
    }

    fn standing(&self) -> Standing {
        if self.judged.by.is_some() { Standing::Confirmed } else { Standing::Machine }
    }

    /// Its class. While a factor waits for a decision, nobody vouches for the class.
    pub fn class_mark(&self) -> ClassMark {
        let standing = if self.judged.reopened.is_empty() { self.standing() } else { Standing::Seen };
        ClassMark { class: self.class, standing }
    }

    /// Its factors. Nobody vouches for one that waits for a decision.
    pub fn factor_marks(&self) -> Vec<FactorMark> {
        let mark = |factor: &Factor| {
            let open = self.judged.reopened.iter().any(|r| r.factor == *factor);
            let standing = if open { Standing::Seen } else { self.standing() };
            FactorMark { factor: *factor, items: self.judged.items.get(factor).cloned(), standing }
        };
        self.factors.iter().map(mark).collect()
    }

    /// What a person says of each item: the factors that somebody confirmed for it.
    pub fn confirmed_answers(&self) -> Vec<ItemAnswer> {
        let mut by_item: BTreeMap<String, Vec<Factor>> = BTreeMap::new();
        for mark in self.factor_marks().into_iter().filter_map(super::Confirmed::of) {
            for item in mark.items().unwrap_or_default() {
                by_item.entry(item.clone()).or_default().push(mark.factor());
            }
        }
        let request = |item: &str| self.answers.iter().find(|a| a.item == item).and_then(|a| a.request.clone());
        by_item.into_iter().map(|(item, factors)| ItemAnswer { request: request(&item), item, factors }).collect()
    }

    /// Takes from a proposal what lost its ground. The class follows from what is left.
    pub fn without(mut self, fallen: &[Reopened]) -> Self {
        if !fallen.is_empty() {
            self.factors.retain(|f| !fallen.iter().any(|r| r.factor == *f));
            self.class = Class::of(&self.factors);
        }
        self
    }
}

/// A value that a person rejected: what it was, who rejected it, when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RejectedValue {
    /// What it was.
    pub name: FieldName,
    /// The value.
    pub value: String,
    /// Who rejected it.
    pub by: String,
    /// When; `None` if that is not known.
    pub at: Option<Timestamp>,
}

/// The factors that lost what they rest on. A factor falls if a value or a sentence behind it was rejected after the factors were set (`since`), and
/// nothing of that kind is left. `standing` are the names of the values that stand.
pub fn fallen(
    factors: &[Factor],
    since: Option<Timestamp>,
    rejected: &[RejectedValue],
    standing: &[FieldName],
    sentences: &[SentenceMark],
) -> Vec<Reopened> {
    let later = |at: Option<Timestamp>| since.is_none_or(|since| at.is_none_or(|at| at >= since));
    let mut fallen = Vec::new();
    for factor in factors {
        let names = factor.rests_on();
        let of_it = || sentences.iter().filter(|s| s.factor == *factor);
        if names.iter().any(|n| standing.contains(n)) || of_it().any(|s| s.standing == Standing::Confirmed) {
            continue;
        }
        let value = rejected.iter().rfind(|r| names.contains(&r.name) && later(r.at));
        let sentence = of_it().rfind(|s| s.standing == Standing::Rejected && !s.others && later(Some(s.at)));
        let because = match (value, sentence) {
            (Some(r), _) => {
                format!(
                    "{} rejected the {} {:?}, and no other stands",
                    r.by,
                    r.name.as_str().replace('_', " "),
                    r.value
                )
            }
            (None, Some(s)) => format!("{} rejected the sentence behind it", s.by),
            (None, None) => continue,
        };
        fallen.push(Reopened { factor: *factor, because });
    }
    fallen
}

/// What a response says about one item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ItemAnswer {
    /// The item's request; `None` if it is in none.
    pub request: Option<String>,
    /// The item's id.
    pub item: String,
    /// Its factors, in a fixed order.
    pub factors: Vec<Factor>,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Confirmed;

    fn at(second: i64) -> Timestamp {
        Timestamp::from_second(second).unwrap()
    }

    fn rejected(name: FieldName, second: i64) -> RejectedValue {
        RejectedValue { name, value: "x".to_owned(), by: "ben".to_owned(), at: Some(at(second)) }
    }

    #[test]
    fn a_factor_falls_with_the_last_value_that_carries_it() {
        let factors = [Factor::QuantityProvided, Factor::RecordsDestroyed];
        let gone = [rejected(FieldName::Quantity, 9)];
        let found = fallen(&factors, Some(at(5)), &gone, &[], &[]);
        assert_eq!(found.iter().map(|r| r.factor).collect::<Vec<_>>(), [Factor::QuantityProvided]);
        assert!(found[0].because.contains("ben rejected the quantity"), "{found:?}");
        // Another one stands; or somebody set the factors in the knowledge of it.
        assert!(fallen(&factors, Some(at(5)), &gone, &[FieldName::Quantity], &[]).is_empty());
        assert!(fallen(&factors, Some(at(10)), &gone, &[], &[]).is_empty());
        assert_eq!(fallen(&factors, None, &gone, &[], &[]).len(), 1, "a proposal has no time");
    }

    #[test]
    fn a_factor_falls_with_the_last_sentence_that_carries_it() {
        let mark = |standing, others| SentenceMark {
            document: 1,
            page: 1,
            span: Span::new(0, 9),
            factor: Factor::RecordsDestroyed,
            standing,
            others,
            by: "ben".to_owned(),
            at: at(9),
        };
        let of = |marks: &[SentenceMark]| fallen(&[Factor::RecordsDestroyed], Some(at(5)), &[], &[], marks).len();
        assert_eq!(of(&[mark(Standing::Rejected, false)]), 1);
        assert_eq!(of(&[mark(Standing::Rejected, true)]), 0, "another sentence says so");
        assert_eq!(of(&[mark(Standing::Rejected, false), mark(Standing::Confirmed, false)]), 0);
    }

    #[test]
    fn nobody_vouches_for_a_proposal_or_for_what_waits() {
        let mut response = Response::proposed(Class::Permissive, 0.9, vec![Factor::QuantityProvided]);
        let confirmed = |r: &Response| {
            let factors = r.factor_marks().into_iter().filter_map(Confirmed::of).count();
            (Confirmed::of(r.class_mark()).is_some(), factors)
        };
        assert_eq!(confirmed(&response), (false, 0));
        response.judged.by = Some("ana".to_owned());
        assert_eq!(confirmed(&response), (true, 1));
        response.judged.reopened = vec![Reopened { factor: Factor::QuantityProvided, because: String::new() }];
        assert_eq!(confirmed(&response), (false, 0));
        let left = response.clone().without(&response.judged.reopened);
        assert_eq!((left.class, left.factors.len()), (Class::Dissuasive, 0));
    }
}
