//! The whole way in, on one screen. In: raw bytes and where they came from. Out: what they are, what they say, and
//! which request they answer, filed in the archive. This file knows the order of the steps. It does not know how a
//! step works.

use std::sync::Arc;

use jiff::Timestamp;

use crate::documents;
use crate::link::Index;
use crate::model::{Document, Filed, FiledDocument, FiledKind, Job, Links, MessageKind, Remark, State};
use crate::sandbox::{self, Purse, Readers};
use crate::statements::{self, Understood};
use crate::store::{self, Archive};

/// What was read from one arrival, before it is linked: documents in the order of `unpack`, each with what it was understood to be.
#[derive(Debug)]
pub struct Reading {
    /// The documents. The first is the arrival itself.
    pub documents: Vec<Document>,
    /// What each document was understood to be and to say, in the same order.
    pub understood: Vec<Understood>,
}

// Step 1 is `Archive::keep_raw` (and `Archive::receive`, for many at once): the bytes are on disk, encrypted and synced, and their row is
// committed together with the job of reading them, before anything looks into them. Every door begins with it; `working` does the job.

/// Steps 2 and 3. Bytes are unpacked, read and understood in the reading child. It never fails because of what the bytes are. `seen` is called for
/// each page, with its number and the number of pages. The purse is the time that the message may take.
///
/// # Errors
/// When no reader can be started.
pub async fn read(
    readers: &Readers,
    purse: &Arc<Purse>,
    name: Option<&str>,
    bytes: Vec<u8>,
    seen: impl FnMut(u32, u32) + Send,
) -> Result<Reading, sandbox::Error> {
    // 2. Unpack and read, in the child: a flat list of parts, each with its pages of words.
    let documents = readers.read_within(purse, name.map(str::to_owned), bytes, seen).await?;

    // 3. Understand each document, in the child too. It is asked anew, so that pages that were stored are understood by today's rules.
    let mut found = Vec::with_capacity(documents.len());
    for document in &documents {
        found.push(readers.understand_within(purse, document).await?);
    }
    let (documents, understood) = documents::assembled(documents, found);
    Ok(Reading { documents, understood })
}

/// Steps 4 to 6. Links what was read to what was asked. Says what kind of message it is, and which transfers it shows.
pub fn place(index: &Index, reading: Reading) -> Filed {
    let Reading { documents, mut understood } = reading;

    // 4. Link: thread headers, references, serials and lots, each link with its grounds. None: it is unplaced.
    let Links { requests, items } = index.link(&documents, &understood);

    // 5. Judge: response, acknowledgement, bounce ...; of a response the class and the factors.
    let head = documents.first().and_then(|d| d.part.head.clone());
    let linked = !requests.is_empty();
    let mut judged = head.is_some().then(|| statements::judge(&documents, &understood, linked));
    if let Some(response) = judged.as_mut().and_then(|j| j.response.as_mut()) {
        response.answers = statements::item_answers(&documents, &understood, &items, &response.factors);
    }
    // What a machine writes of our mail states nothing, and neither does what is none of ours.
    let silent = [MessageKind::Unrelated, MessageKind::Bounce, MessageKind::DeliveryReport];
    if judged.as_ref().is_some_and(|j| silent.contains(&j.kind)) {
        documents::disown(&mut understood);
    }

    // 6. Transfers: the legs that its papers show.
    let reference = requests.first().map(|l| l.reference.as_str());
    let papers = documents.iter().map(|d| d.part.sha256.as_str()).zip(understood.iter().map(|u| &u.understanding));
    let transfers = documents::transfers(papers, reference);

    let state = state_of(&documents);
    let kind = if head.is_some() { FiledKind::Message } else { FiledKind::Document };
    let head = head.unwrap_or_default();
    let items = items.into_iter().chain(std::iter::repeat_with(Vec::new));
    let of = |((document, Understood { understanding, .. }), item_links)| FiledDocument {
        document,
        understanding,
        item_links,
    };
    Filed {
        kind,
        state,
        message_id: head.message_id.clone(),
        content_sha256: Some(head.content_sha256.clone()).filter(|c| !c.is_empty()),
        subject: head.subject.clone(),
        from: head.from.first().map(|a| a.email.clone()),
        received: head.received.or(head.date),
        message_kind: judged.as_ref().map(|j| j.kind),
        duplicate_of: None,
        response: judged.and_then(|j| j.response),
        documents: documents.into_iter().zip(understood).zip(items).map(of).collect(),
        links: requests,
        problems: Vec::new(),
        transfers,
    }
}

/// Step 7. Files the result as the effect of a job: rows, links, transfers, the event and the end of the job, in one transaction. A second delivery
/// that differs only in transport headers is marked, not merged, because both originals are evidence.
///
/// # Errors
/// When the database fails. The bytes stay kept, and the next try reads them again. [`store::Error::Fenced`] if another worker has taken the
/// job in the meantime.
pub async fn file(archive: &Archive, job: &Job, filed: Filed, now: Timestamp) -> Result<Filed, store::Error> {
    let filed = archive.finish_reading(job, filed, now).await?;

    // 8. Bounces, delivery reports and answers come back to the letter they speak of. Where this is cut short, the next sweep does it: the
    //    reading stands either way.
    let _ = super::outgoing::reports::note(archive, &job.arrival, &filed, now).await;
    Ok(filed)
}

/// How much was read: everything, part of it, or nothing.
fn state_of(documents: &[Document]) -> State {
    let unread = |d: &Document| d.all_remarks().any(|r: &Remark| r.grave);
    match documents.first() {
        Some(root) if unread(root) && documents.len() == 1 && root.pages.is_empty() => State::SetAside,
        _ if documents.iter().any(unread) => State::PartlyRead,
        _ => State::Read,
    }
}
