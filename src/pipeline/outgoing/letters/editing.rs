//! A draft is edited before it is approved: its body, its copies, what goes with it, its language, its addressee. In: the letter, and the
//! changes. Out: the letter with new bytes and one version more, which is a draft: an approval falls. What differs from the template is shown to whoever
//! approves it (`compared`).

use serde_json::json;

use super::drafting::{Collected, Subject, attachment, collected};
use super::edited::{Written, check};
use super::shelf::known;
use super::wishes::Wishes;
use crate::letters as forms;
use crate::model::{Enclosure, LetterState, OutgoingLetter, Refusal, RightOfReply, sentence};
use crate::outboxes::bounds;
use crate::pipeline::outgoing::{Office, unconfirmed};
use crate::review::{LETTER, LetterVerb, differences};

/// What a person changes in a letter. What is `None` stays as it is.
#[derive(Debug, Clone, Default)]
pub struct Edits {
    /// The version that the person had before them; 0 if nobody says.
    pub version: i64,
    /// The body, as [`text`] gives it; an empty one brings back what the template says.
    pub body: Option<String>,
    /// A paragraph at the end of the body.
    pub add: Vec<String>,
    /// The mail addresses that get a copy.
    pub cc: Option<Vec<String>>,
    /// Files to enclose: name, bytes.
    pub enclose: Vec<(String, Vec<u8>)>,
    /// The names of enclosures to take out.
    pub take_out: Vec<String>,
    /// The language.
    pub language: Option<String>,
    /// Another party, by its id.
    pub to: Option<String>,
    /// Why.
    pub why: String,
}

/// The most bytes of one enclosure: a mail server takes about 25 MB in all, and base64 makes a third more.
const LARGEST: usize = 15_000_000;

/// The head of the text that a person edits: the letter and the version.
fn head(letter: &OutgoingLetter) -> String {
    format!("[letter {}, version {}]", letter.id, letter.version)
}

/// The body of a letter as text, to edit and give back, below a line that says which version it is.
///
/// # Errors
/// When the letter cannot be edited.
pub async fn text(office: &Office<'_>, id: &str) -> anyhow::Result<String> {
    let letter = known(office, id).await?;
    let body = match &letter.editing.body {
        Some(body) => body.clone(),
        None => template_body(office, &letter).await?,
    };
    Ok(format!("{}\n\n{body}", head(&letter)))
}

async fn template_body(office: &Office<'_>, letter: &OutgoingLetter) -> anyhow::Result<String> {
    let Some(template) = &letter.editing.template else {
        anyhow::bail!(
            "letter {} was drafted by an earlier tracepost, which kept no text of it; withdraw it, and draft it again",
            letter.id
        );
    };
    let markup = String::from_utf8(office.archive.original(template).await?)?;
    forms::body(&markup).ok_or_else(|| {
        Refusal::new(sentence!(
            "letter {letter}: its template has no part that can be edited; put <body> and </body> around that part",
            letter = &letter.id
        ))
        .command("tracepost template list shows the built-in ones")
        .into()
    })
}

/// What differs between the template and the letter as it is, line by line; empty if nobody has edited its body.
///
/// # Errors
/// When an original is damaged or gone.
pub async fn compared(office: &Office<'_>, letter: &OutgoingLetter) -> anyhow::Result<Vec<differences::Line>> {
    let Some(body) = &letter.editing.body else { return Ok(Vec::new()) };
    let before = forms::units(&template_body(office, letter).await?);
    Ok(differences::lines(&before, &forms::units(body)))
}

/// Edits a letter. What a person wrote is held against the confirmed facts and the terms of use first.
///
/// # Errors
/// When the letter is not a draft and not approved, was edited or moved since, was in the outbox before, or when it would say what must not be said.
pub async fn edit(office: &Office<'_>, id: &str, edits: Edits) -> anyhow::Result<OutgoingLetter> {
    office.check_clock().await?;
    let letter = known(office, id).await?;
    let subject = format!("letter {id}");
    LETTER.next(&subject, letter.state, LetterVerb::Edit)?;
    if office.archive.transmission(id).await?.is_some() {
        anyhow::bail!(
            "{subject} was in the outbox before, so a copy of it may have gone; withdraw it, and draft a new one"
        );
    }
    let (mut body, version) = given(&letter, &edits)?;
    if version != 0 && version != letter.version {
        anyhow::bail!(
            "{subject} was edited since: it has version {}, and this is version {version}; take its text again",
            letter.version
        );
    }
    let was = template_body(office, &letter).await?;
    let language = edits.language.as_ref().is_some_and(|l| *l != letter.language);
    if language {
        // Words that nobody changed are not given in the other language.
        let before = letter.editing.body.as_ref().unwrap_or(&was);
        body = body.filter(|b| b.trim().is_empty() || forms::units(b) != forms::units(before));
    }
    if language && letter.editing.body.is_some() && body.is_none() {
        anyhow::bail!(
            "the body of {subject} was edited in {}; give a body in the other language too, or an empty one for that of the template",
            letter.language
        );
    }

    let mut editing = letter.editing.clone();
    files(office, &mut editing.enclosures, &edits).await?;
    if let Some(cc) = &edits.cc {
        cc.iter().try_for_each(|a| bounds::address(a))?;
        editing.cc.clone_from(cc);
    }
    let mut wishes: Wishes = serde_json::from_str(&editing.wishes)?;
    wishes.reply = carried(office, &letter).await?;
    if let (true, Some(reply)) = (letter.kind == "right_of_reply", &wishes.reply) {
        // Its text cannot be edited here: if a fact of it fell, the letter is not made again with it.
        unconfirmed::all_confirmed(office, reply).await?;
    }
    if let Some(other) = &edits.language {
        wishes.language = Some(other.clone());
    }
    if let Some(to) = &edits.to {
        wishes.to = Some(to.clone());
    }
    let register = office.archive.register().await?;
    let this = Subject { kind: &letter.kind, reference: &letter.request, id };
    let made = collected(office, &register, this, &wishes, &editing).await?;

    // What the body says now.
    let template = forms::body(&made.filled.markup).unwrap_or(was);
    let mut now = match body {
        Some(text) if text.trim().is_empty() => template.clone(),
        Some(text) => text,
        None => letter.editing.body.clone().unwrap_or_else(|| template.clone()),
    };
    for paragraph in &edits.add {
        now = format!("{}\n\n{}\n", now.trim_end(), paragraph.trim());
    }
    editing.body = (forms::units(&now) != forms::units(&template)).then_some(now);
    let enclosed: Vec<String> = editing.enclosures.iter().map(|e| e.sha256.clone()).collect();
    let written = Written {
        kind: &letter.kind,
        request: &letter.request,
        party: &made.context.recipient.id,
        received: wishes.received.as_deref(),
        cc: &editing.cc,
        enclosed: &enclosed,
        template: &made.filled.markup,
        body: editing.body.as_deref(),
    };
    editing.doubts = check(office, &written).await?;
    keep(office, &letter, made, editing, &wishes, &edits.why).await?;
    known(office, id).await
}

/// Sets the edited letter and keeps it.
async fn keep(
    office: &Office<'_>,
    letter: &OutgoingLetter,
    made: Collected,
    mut editing: crate::model::Editing,
    wishes: &Wishes,
    why: &str,
) -> anyhow::Result<()> {
    let register = office.archive.register().await?;
    let Collected { context, settings, language, form, filled, tells } = made;
    let set = forms::set(&letter.kind, &language, &filled, editing.body.as_deref(), &context, &settings)?;
    let before = forms::units(&forms::body(&filled.markup).unwrap_or_default());
    let after = editing.body.as_deref().map_or_else(|| before.clone(), forms::units);
    let changes = differences::told(&differences::lines(&before, &after));
    editing.template = Some(office.archive.keep(filled.markup.into_bytes()).await?);
    editing.form = Some(form.to_owned());
    editing.wishes = serde_json::to_string(wishes)?;
    if !editing.editors.iter().any(|e| e == office.who) {
        editing.editors.push(office.who.to_owned());
    }
    let approved = letter.approved_by.as_ref().filter(|_| letter.state == LetterState::Approved);
    let done = json!({ "from": { "version": letter.version, "pdf": letter.pdf }, "changes": changes, "doubts": editing.doubts, "why": why.trim(),
        "approval_taken_away": approved });
    let edited = OutgoingLetter {
        party: context.recipient.id.clone(),
        contact: context.contact.clone(),
        language,
        pdf: office.archive.keep(set.pdf).await?,
        attachment: attachment(office, &register, &letter.kind, &letter.request).await?,
        tells,
        editing,
        ..letter.clone()
    };
    Ok(office.archive.edit_letter(edited, done, office.who, office.now).await?)
}

/// The body that a person gives, and the version that they had before them.
fn given(letter: &OutgoingLetter, edits: &Edits) -> anyhow::Result<(Option<String>, i64)> {
    let Some(text) = &edits.body else { return Ok((None, edits.version)) };
    let Some((first, rest)) = text.trim_start().split_once('\n').filter(|(first, _)| first.starts_with("[letter "))
    else {
        return Ok((Some(text.clone()), edits.version));
    };
    let said = first.trim().strip_prefix("[letter ").and_then(|l| l.strip_suffix(']'));
    let Some((id, version)) = said.and_then(|l| l.split_once(", version ")) else {
        anyhow::bail!("the first line of the text is {first:?}; expected {}", head(letter));
    };
    if id != letter.id {
        anyhow::bail!("this is the text of letter {id}, not of {}", letter.id);
    }
    let version = version.trim().parse().map_err(|_| anyhow::anyhow!("{version:?} is not a version"))?;
    Ok((Some(rest.to_owned()), version))
}

/// Takes enclosures out, and puts new ones in. A file of a name that is there replaces it.
async fn files(office: &Office<'_>, all: &mut Vec<Enclosure>, edits: &Edits) -> anyhow::Result<()> {
    for name in &edits.take_out {
        if !all.iter().any(|e| e.name == *name) {
            let known: Vec<&str> = all.iter().map(|e| e.name.as_str()).collect();
            anyhow::bail!("no enclosure is called {name:?}; there are: {}", known.join(", "));
        }
        all.retain(|e| e.name != *name);
    }
    for (name, bytes) in &edits.enclose {
        let name: String =
            name.rsplit(['/', '\\']).next().unwrap_or(name).chars().filter(|c| !c.is_control()).collect();
        if name.trim().is_empty() || bytes.is_empty() || bytes.len() > LARGEST {
            anyhow::bail!(
                "an enclosure needs a name and has at most {} MB; {name:?} has {} bytes",
                LARGEST / 1_000_000,
                bytes.len()
            );
        }
        let media_type = infer::get(bytes).map_or("application/octet-stream", |kind| kind.mime_type()).to_owned();
        let sha256 = office.archive.keep(bytes.clone()).await?;
        all.retain(|e| e.name != name);
        all.push(Enclosure { name, media_type, sha256 });
    }
    Ok(())
}

/// The text that a letter carries, in the version that it was drafted with.
async fn carried(office: &Office<'_>, letter: &OutgoingLetter) -> anyhow::Result<Option<RightOfReply>> {
    let Some(id) = &letter.reply else { return Ok(None) };
    let reply = office.archive.reply(id).await?;
    let mut reply = reply.ok_or_else(|| anyhow::anyhow!("right-of-reply text {id} is no longer in the archive"))?;
    reply.versions.retain(|v| letter.reply_version.is_none_or(|n| v.number <= n));
    Ok(Some(reply))
}
