//! Our form of right-of-reply texts (Diversion Digest 03): `On 7 October 2015, the Government of X responded to a
//! formal trace request issued by ... on 20 August 2015. This response confirms that: 1) ...; and 2) ...`. A
//! [`Text`] is a set of slots. [`write()`] makes the text from them, and [`read`] finds the same slots in the text
//! again, with the same table of patterns (`forms`). So no draft can lose or change a value.
//!
//! *Confirms* and *stated* have different strengths and are never exchanged.

mod carried;
mod draft;
mod facts;
mod forms;
mod pattern;
mod phrase;
mod slots;

use regex::Regex;

pub use carried::{Carried, Checked, checked, says};
pub use draft::{Response, draft};
pub use facts::{About, Fact, Facts, Left};
pub use forms::{FORMS, Form};
pub use phrase::{day, period};
pub use slots::{Fault, Statement, Strength, Text};

use pattern::compiled;

/// Writes the text.
///
/// # Errors
/// [`Fault::Statement`] for a slot that is missing, and [`Fault::Ambiguous`] where [`read`] would find other slots than went in.
pub fn write(text: &Text) -> Result<String, Fault> {
    let promptly = if text.promptly { " promptly" } else { "" };
    let mut out = format!(
        "On {}, {} responded{promptly} to a formal trace request issued by {} on {}.",
        phrase::day(text.replied),
        text.responder,
        text.issuer,
        phrase::day(text.requested)
    );
    let mut written = Vec::new();
    for (n, statement) in text.statements.iter().enumerate() {
        let fault = |reason| Fault::Statement { number: n + 1, form: statement.form.clone(), reason };
        let form = forms::form(&statement.form).ok_or_else(|| fault("there is no such form".to_owned()))?;
        let line = pattern::write(form.pattern, &statement.slots).map_err(fault)?;
        written.push((statement.strength, line));
    }
    let of = |wanted| written.iter().filter(move |(s, _)| *s == wanted).map(|(_, line)| line.as_str());
    let confirmed: Vec<&str> = of(Strength::Confirms).collect();
    match confirmed.as_slice() {
        [] => {}
        [one] => out.push_str(&ended(format!(" This response confirms that {one}"))),
        many => out.push_str(&ended(format!(" This response confirms that: {}", numbered(many)))),
    }
    of(Strength::Stated)
        .for_each(|line| out.push_str(&ended(format!(" In its response, {} stated that {line}", text.responder))));
    of(Strength::Besides).for_each(|line| out.push_str(&ended(format!(" {line}"))));
    match read(&out) {
        Ok(back) if bare(&back) == bare(text) => Ok(out),
        Ok(back) => Err(Fault::Ambiguous { reason: difference(text, &back) }),
        Err(fault) => Err(Fault::Ambiguous { reason: fault.to_string() }),
    }
}

/// A sentence with its full stop. That of an abbreviation at its end (`S.A.`) is enough.
fn ended(sentence: String) -> String {
    if abbreviated(&sentence) { sentence } else { format!("{sentence}.") }
}

/// Whether a sentence ends with an abbreviation of several letters, each with its stop: `S.A.`, `a.s.`
fn abbreviated(sentence: &str) -> bool {
    compiled(r"(?:^|[\s(])(?:\p{L}{1,3}\.){2,}$").is_ok_and(|form| form.is_match(sentence))
}

/// A text with its slots as they are read again: a full stop at the end of one may be that of the sentence.
fn bare(text: &Text) -> Text {
    let mut text = text.clone();
    for statement in &mut text.statements {
        for value in statement.slots.values_mut() {
            value.truncate(value.trim_end_matches('.').len());
        }
    }
    text
}

fn numbered(lines: &[&str]) -> String {
    let last = lines.len();
    let of = |(n, line): (usize, &&str)| {
        let and = if n + 1 == last { "and " } else { "" };
        format!("{and}{}) {line}", n + 1)
    };
    lines.iter().enumerate().map(of).collect::<Vec<_>>().join("; ")
}

fn difference(wanted: &Text, found: &Text) -> String {
    for (n, (w, f)) in wanted.statements.iter().zip(&found.statements).enumerate() {
        if w != f {
            let slot = w.slots.iter().find(|(k, v)| f.slots.get(*k) != Some(v));
            return match slot {
                Some((name, value)) => {
                    format!("in statement {} the {name} {value:?} would be read as {:?}", n + 1, f.slots.get(name))
                }
                None => format!("statement {} would be read as {:?}", n + 1, f.form),
            };
        }
    }
    if wanted.statements.len() == found.statements.len() {
        return "its first sentence would be read otherwise".to_owned();
    }
    format!("{} statements would be read as {}", wanted.statements.len(), found.statements.len())
}

/// Finds the slots of a text in the house form.
///
/// # Errors
/// [`Fault::Form`] with what was expected.
pub fn read(text: &str) -> Result<Text, Fault> {
    let not = |what: &str| Fault::Form(what.to_owned());
    let opening = compiled(
        r"(?s)^On (\d{1,2} \w+ \d{4}), (.+?) responded( promptly)? to a formal trace request issued by (.+?) on (\d{1,2} \w+ \d{4})\.(.*)$",
    )?;
    let found = opening.captures(text).ok_or_else(|| {
        not("expected \"On D Month YYYY, X responded to a formal trace request issued by Y on D Month YYYY.\"")
    })?;
    let group = |n| found.get(n).map_or("", |m| m.as_str());
    let date = |n| phrase::day_back(group(n)).ok_or_else(|| not(&format!("{:?} is not a date", group(n))));
    let (responder, rest) = (group(2).to_owned(), group(6));
    let statements = statements(rest, &responder)?;
    Ok(Text {
        replied: date(1)?,
        promptly: found.get(3).is_some(),
        issuer: group(4).to_owned(),
        requested: date(5)?,
        responder,
        statements,
    })
}

fn statements(rest: &str, responder: &str) -> Result<Vec<Statement>, Fault> {
    let stated = format!(" In its response, {responder} stated that ");
    let starts = [
        " This response confirms that",
        stated.as_str(),
        " The response included ",
        " It could not provide ",
        " About the ",
        " It added that ",
    ];
    let mut cuts: Vec<usize> = Vec::new();
    for start in starts {
        // A sentence begins where the last one ended, or at the very beginning.
        cuts.extend(rest.match_indices(start).map(|(i, _)| i).filter(|i| *i == 0 || rest[..*i].ends_with('.')));
    }
    cuts.sort_unstable();
    if cuts.first().copied().unwrap_or(rest.len()) != 0 && !rest.trim().is_empty() {
        return Err(Fault::Form(format!(
            "after the first sentence stands {:?}",
            rest.chars().take(60).collect::<String>()
        )));
    }
    let mut found = Vec::new();
    for (n, from) in cuts.iter().enumerate() {
        let sentence = &rest[*from..cuts.get(n + 1).copied().unwrap_or(rest.len())];
        let sentence = if abbreviated(sentence) {
            sentence
        } else {
            sentence
                .strip_suffix('.')
                .ok_or_else(|| Fault::Form("a sentence does not end in a full stop".to_owned()))?
        };
        if let Some(many) = sentence.strip_prefix(" This response confirms that: ") {
            for line in split_numbered(many)? {
                found.push(statement(Strength::Confirms, line)?);
            }
        } else if let Some(one) = sentence.strip_prefix(" This response confirms that ") {
            found.push(statement(Strength::Confirms, one)?);
        } else if let Some(one) = sentence.strip_prefix(stated.as_str()) {
            found.push(statement(Strength::Stated, one)?);
        } else {
            found.push(statement(Strength::Besides, sentence.trim_start())?);
        }
    }
    Ok(found)
}

/// Cuts `1) a; 2) b; and 3) c` at its numbers, in their order.
fn split_numbered(text: &str) -> Result<Vec<&str>, Fault> {
    let mut rest = text.strip_prefix("1) ").ok_or_else(|| Fault::Form("the list does not begin with 1)".to_owned()))?;
    let mut lines = Vec::new();
    for n in 2.. {
        let (plain, last) = (format!("; {n}) "), format!("; and {n}) "));
        let Some((line, after)) = rest.split_once(&last).or_else(|| rest.split_once(&plain)) else { break };
        lines.push(line);
        rest = after;
    }
    lines.push(rest);
    Ok(lines)
}

fn statement(strength: Strength, line: &str) -> Result<Statement, Fault> {
    for form in FORMS.iter().filter(|f| f.besides == (strength == Strength::Besides)) {
        if let Some(slots) = pattern::read(form.pattern, line)? {
            return Ok(Statement { strength, form: form.name.to_owned(), slots });
        }
    }
    Err(Fault::Form(format!("no form reads {line:?}")))
}

/// The statements of any text, as people count them: by its own numbers if it has some, else by sentences after the first.
pub fn numbered_statements(text: &str) -> Vec<String> {
    if let Ok(known) = read(text) {
        let lines =
            known.statements.iter().filter_map(|s| pattern::write(forms::form(&s.form)?.pattern, &s.slots).ok());
        return lines.collect();
    }
    let Ok(number) = Regex::new(r"(?:^|[\s;:])\d{1,2}\) ") else { return Vec::new() };
    let starts: Vec<_> = number.find_iter(text).map(|m| (m.start(), m.end())).collect();
    let ends = starts.iter().skip(1).map(|s| s.0).chain([text.len()]);
    starts
        .iter()
        .zip(ends)
        .map(|((_, from), to)| text[*from..to.max(*from)].trim().trim_end_matches([';', '.']).to_owned())
        .collect()
}
