//! Answers beneath questions: `> To whom was it sold?` and below it a name alone. In: the text of a letter and its sentences. Out: claims. The question tells what
//! a bare name, date or number stands for. Known limit: an answer that is more than its value is read as any other sentence.

use super::claims::{Claim, identifier, plain};
use super::names;
use super::phrases::{self, Cue, Role};
use super::sentence::Sentence;
use crate::find::Sheet;
use crate::find::number::Found;
use crate::layout::tokens::{Kind, tokens};
use crate::model::{FieldName, Span};

/// A question, with its cues and where it ends.
struct Question {
    page: usize,
    end: usize,
    cues: Vec<Cue>,
    /// Whether it is so short that it asks of what the question before was about: `And when?`
    short: bool,
}

impl Question {
    fn has(&self, role: Role) -> bool {
        self.cues.iter().any(|c| c.role == role)
    }

    /// Takes over what the question before it was about, where it is short and says nothing of it.
    fn goes_on(&mut self, before: &Self) {
        let told = [Role::Via, Role::Carry, Role::Contract, Role::Order].iter().any(|r| self.has(*r));
        if self.short && self.page == before.page && !told && !self.about_delivery() && !self.about_making() {
            self.cues.extend(before.cues.iter().filter(|c| {
                [Role::Deliver, Role::Buy, Role::Bought, Role::Recipient, Role::Make, Role::Maker].contains(&c.role)
            }));
        }
    }

    fn about_delivery(&self) -> bool {
        [Role::Deliver, Role::Buy, Role::Bought, Role::Recipient].iter().any(|r| self.has(*r))
    }

    fn about_making(&self) -> bool {
        self.has(Role::Make) || self.has(Role::Maker)
    }
}

/// A bare answer is not longer, in tokens.
const BARE: usize = 16;

/// So many tokens has a question that goes on with the one before it.
const SHORT: usize = 5;

/// So many words beside its value an answer has at most: `It was two hundred`, `In March 1988`.
const BESIDE: usize = 4;

/// The digits of a year, and the years that count.
const YEAR: usize = 4;
const FIRST: &str = "1850";
const LAST: &str = "2100";

/// How sure a bare answer is.
const CONFIDENCE: f64 = 0.8;

/// What the answers beneath questions state.
pub(super) fn answers(sheet: &Sheet, sentences: &[Sentence]) -> Vec<Claim> {
    let mut out = Vec::new();
    let mut questions = quoted(sheet);
    questions.extend(own(sentences));
    questions.sort_by_key(|q| (q.page, q.end));
    for n in 1..questions.len() {
        let (before, rest) = questions.split_at_mut(n);
        if let (Some(before), Some(question)) = (before.last(), rest.first_mut()) {
            question.goes_on(before);
        }
    }
    for (n, question) in questions.iter().enumerate() {
        let next = questions.get(n + 1).filter(|q| q.page == question.page).map_or(usize::MAX, |q| q.end);
        let answer = sentences.iter().find(|s| s.page == question.page && s.span.start >= question.end);
        let Some(answer) = answer.filter(|s| s.span.end <= next && !s.below && !asks(s)) else { continue };
        let Some(page) = sheet.page(answer.page) else { continue };
        out.extend(claim(question, answer, &page.text));
        out.extend(who_and_when(question, answer, &page.text));
    }
    out
}

/// The questions that are quoted between the lines of the answer.
fn quoted(sheet: &Sheet) -> Vec<Question> {
    let mut out: Vec<Question> = Vec::new();
    for (page, text) in (0..).map_while(|n| sheet.page(n).map(|p| (n, p))) {
        let end_of_own = text.quoted_from.unwrap_or(usize::MAX);
        let (mut at, mut block) = (0, String::new());
        for line in text.text.split('\n') {
            let length = line.chars().count();
            match line.trim_start().strip_prefix('>') {
                Some(rest) if at < end_of_own => {
                    block.push(' ');
                    block.push_str(rest.trim_start_matches(['>', ' ']));
                }
                _ if !block.is_empty() => {
                    out.extend(question(page, at, &block));
                    block.clear();
                }
                _ => {}
            }
            at += length + 1;
        }
    }
    out
}

/// The last question of a block of quoted lines: the answer stands right beneath it.
fn question(page: usize, end: usize, block: &str) -> Option<Question> {
    let mark = block.rfind(['?', '？', '؟', ';'])?;
    let before = &block[..mark];
    let from = before.rfind(['.', '?', '？', '؟', '。']).map_or(0, |n| n + 1);
    let asked = before.get(from..).unwrap_or(before);
    let tokens = tokens(asked);
    Some(Question { page, end, cues: phrases::cues(&tokens), short: tokens.len() <= SHORT })
}

/// The questions that the letter itself repeats.
fn own(sentences: &[Sentence]) -> impl Iterator<Item = Question> {
    let asked = sentences.iter().filter(|s| !s.below && asks(s) && s.tokens.first().is_some_and(|t| t.line));
    asked.map(|s| Question { page: s.page, end: s.span.end, cues: s.cues.clone(), short: s.tokens.len() <= SHORT })
}

fn asks(s: &Sentence) -> bool {
    s.tokens.last().is_some_and(|t| t.is_sign("?？؟"))
}

fn claim(question: &Question, s: &Sentence, text: &str) -> Option<Claim> {
    use FieldName as F;
    if s.tokens.len() > BARE || [Role::Not, Role::Absent, Role::Deny, Role::Unreal].iter().any(|r| s.has(*r)) {
        return None;
    }
    let made = |name: F, value: String, span: Span| {
        (!value.is_empty()).then_some(Claim {
            name,
            value,
            page: s.page,
            span,
            confidence: CONFIDENCE,
            rule: "answer beneath a question",
        })
    };
    if let [date] = s.dates() {
        let name = match (question.about_delivery(), question.about_making()) {
            (true, _) => F::DeliveryDate,
            (false, true) => F::ManufactureDate,
            _ => return None,
        };
        let bare = beside(s, date.span) <= BESIDE && date.alternatives.is_empty();
        return bare.then(|| made(name, date.value.to_string(), date.span)).flatten();
    }
    let paper = if question.has(Role::Contract) {
        Some(F::ContractNumber)
    } else if question.has(Role::Order) && !question.about_delivery() {
        Some(F::OrderNumber)
    } else {
        None
    };
    if let Some(name) = paper {
        let (from, to) = (0..s.tokens.len().min(BESIDE)).find_map(|n| identifier(s, n))?;
        let span = s.span_of(from, to)?;
        return made(name, plain(span.of(text)), span);
    }
    if let [number] = s.numbers()
        && !question.about_making()
    {
        let counted = [Role::Quantity, Role::Goods, Role::Deliver, Role::Trace].iter().any(|r| question.has(*r));
        let bare = beside(s, number.span) <= BESIDE;
        return (counted && bare).then(|| made(F::Quantity, number.value.to_string(), number.span)).flatten();
    }
    let who = if question.has(Role::Via) || question.has(Role::Carry) {
        F::Intermediary
    } else if question.about_delivery() {
        F::Recipient
    } else if question.about_making() {
        F::Manufacturer
    } else {
        return None;
    };
    let first = s.tokens.iter().position(|t| t.kind == Kind::Word)?;
    // `To Pinewood Stores Ltd.`: the preposition of the question may be repeated.
    let first = [Role::To, Role::By].iter().find_map(|r| s.at(first, *r)).unwrap_or(first);
    let name = (first..first + BESIDE).find_map(|n| names::after(s, n).filter(|f| f.sure && f.to - f.from >= 2))?;
    let span = s.span_of(name.from, name.to)?;
    made(who, plain(span.of(text)), span)
}

/// The firm and the day of one answer: `We, X Ltd, in 1993`.
fn who_and_when(question: &Question, s: &Sentence, text: &str) -> Vec<Claim> {
    use FieldName as F;
    let doubt = [Role::Not, Role::Absent, Role::Deny, Role::Unreal].iter().any(|r| s.has(*r));
    let (who, when) = match (question.about_delivery(), question.about_making()) {
        (false, true) => (F::Manufacturer, F::ManufactureDate),
        (true, false) => (F::Recipient, F::DeliveryDate),
        _ => return Vec::new(),
    };
    // A year alone is a day too, beneath such a question.
    let year = |n: &Found| n.raw.len() == YEAR && (FIRST..LAST).contains(&n.value.as_str());
    let (day, place) = match (s.dates(), s.numbers()) {
        ([date], _) if date.alternatives.is_empty() => (date.value.to_string(), date.span),
        ([], [number]) if year(number) => (number.value.to_string(), number.span),
        _ => return Vec::new(),
    };
    let firm = (0..s.tokens.len())
        .filter(|n| s.tokens[*n].capital)
        .find_map(|n| names::after(s, n).filter(|f| names::is_firm(s, *f) && f.to - f.from >= 2));
    let Some(name) = firm.filter(|_| !doubt && s.tokens.len() <= BARE) else { return Vec::new() };
    let Some(span) = s.span_of(name.from, name.to) else { return Vec::new() };
    let verbs = [Role::Deliver, Role::Make, Role::Buy, Role::Via, Role::Doc, Role::Event].iter().any(|r| s.has(*r));
    if verbs || beside(s, place) > BESIDE + (name.to - name.from) {
        return Vec::new();
    }
    let made = |name: F, value: String, span: Span| Claim {
        name,
        value,
        page: s.page,
        span,
        confidence: CONFIDENCE,
        rule: "answer beneath a question",
    };
    vec![made(who, plain(span.of(text)), span), made(when, day, place)]
}

/// How many words a sentence has beside a stretch of it.
fn beside(s: &Sentence, span: Span) -> usize {
    s.tokens.iter().filter(|t| t.kind == Kind::Word && !t.span.overlaps(&span)).count()
}
