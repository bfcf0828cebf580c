//! Anchors: what was changed by one who has the database and the key is found back to the last of them, and named. Asked on both databases by the
//! store's exam.

use tracepost::store::{Anchor, Archive, KeySource, RowFault, Verdict};

use crate::bound::filled;
use crate::forger::Forger;
use crate::store::{Bench, Place, now};

pub(crate) fn source(bench: &Bench) -> KeySource {
    KeySource::File(bench.path().join("tracepost.key"))
}

/// Two anchors: one after the register and a message were there, one after a person more.
async fn anchored(bench: &Bench, archive: &Archive) -> Vec<Anchor> {
    let source = source(bench);
    let first = archive.anchor(None, &source, "ana", now(10)).await.unwrap().unwrap();
    archive.add_person("cem", "ana", now(11)).await.unwrap();
    let second = archive.anchor(Some(&first), &source, "ana", now(12)).await.unwrap().unwrap();
    assert_eq!(
        archive.anchor(Some(&second), &source, "ana", now(13)).await.unwrap(),
        None,
        "nothing has happened since"
    );
    archive.add_person("dan", "ana", now(14)).await.unwrap();
    vec![first, second]
}

async fn faults(archive: &Archive, bench: &Bench, anchors: &[Anchor]) -> Vec<RowFault> {
    archive.verify_anchors(anchors.to_vec(), &source(bench)).await.unwrap().faults
}

pub(crate) async fn a_history_that_is_written_anew_is_found(place: &Place) {
    let (bench, archive, _) = filled(place).await;
    let anchors = anchored(&bench, &archive).await;
    assert_eq!(faults(&archive, &bench, &anchors).await, []);

    // A row is altered, its digest in the list as well, and all hashes from there on: the archive itself is in order.
    let forger = Forger::new(&bench).await;
    bench.tamper(&["UPDATE items SET description = 'nothing' WHERE id = 'fpk-1'"]).await.unwrap();
    let items = bench.dump(&["items"]).await.remove("items").unwrap();
    let row = items.iter().find(|row| row["id"] == "fpk-1").unwrap();
    let seq = forger.cover("items", "[\"fpk-1\"]", row).await;
    forger.hash_anew().await;
    let verdict = archive.verify_events().await.unwrap();
    assert!(matches!(verdict, Verdict::Holds(_)), "{verdict:?}");
    let held = archive.verify_rows().await.unwrap();
    assert!(held.faults.is_empty(), "{held:?}");

    let found = faults(&archive, &bench, &anchors).await;
    let named = |f: &RowFault| f.row == Some(("items".to_owned(), "[\"fpk-1\"]".to_owned())) && f.about == "item fpk-1";
    assert!(found.iter().any(|f| named(f) && f.seq == Some(seq)), "{found:?}");
    let events: Vec<_> = found.iter().filter(|f| f.row.is_none()).map(|f| f.seq.unwrap()).collect();
    assert_eq!(
        events,
        [seq],
        "only the event that was altered is named, though all after it have other hashes: {found:?}"
    );

    // Without the owner's key, the event is still found.
    std::fs::remove_file(bench.path().join("tracepost.key.signing")).unwrap();
    let found = faults(&archive, &bench, &anchors).await;
    assert!(found.iter().any(|f| f.seq == Some(seq) && f.row.is_none()), "{found:?}");
}

pub(crate) async fn a_cut_end_and_an_older_database_are_found(place: &Place) {
    let (bench, archive, _) = filled(place).await;
    let anchors = anchored(&bench, &archive).await;
    let forger = Forger::new(&bench).await;
    let last = anchors[1].head.size;
    bench
        .tamper_with(vec![
            format!("DELETE FROM events WHERE seq >= {last}"),
            format!("DELETE FROM event_rows WHERE seq >= {last}"),
            "DELETE FROM people WHERE name IN ('cem', 'dan')".to_owned(),
        ])
        .await
        .unwrap();
    forger.hash_anew().await;
    assert!(matches!(archive.verify_events().await.unwrap(), Verdict::Holds(_)));
    assert_eq!(archive.verify_rows().await.unwrap().faults, []);
    let found = faults(&archive, &bench, &anchors).await;
    assert!(
        found.iter().any(|f| f.about == "person cem" && f.row.is_none() && f.found.contains("older than the anchor")),
        "{found:?}"
    );
    assert!(found.iter().any(|f| f.row == Some(("people".to_owned(), "[\"cem\"]".to_owned()))), "{found:?}");
}

/// What the check says, and what is altered.
type Alteration = (&'static str, fn(&mut Vec<Anchor>));

pub(crate) async fn anchors_that_were_altered_are_refused(place: &Place) {
    let (bench, archive, _) = filled(place).await;
    let anchors = anchored(&bench, &archive).await;
    let altered: [Alteration; 6] = [
        ("signature", |a| a[0].head.size += 1),
        ("signature", |a| a[1].head.root = "0".repeat(64)),
        ("signature", |a| a[1].head.signature.replace_range(0..2, "00")),
        ("not those that it signs", |a| a[1].events[0] = "0".repeat(64)),
        ("a line is missing", |a| drop(a.remove(0))),
        ("newer tracepost", |a| a[0].tracepost_anchor = 2),
    ];
    for (words, alter) in altered {
        let mut anchors = anchors.clone();
        alter(&mut anchors);
        let found = faults(&archive, &bench, &anchors).await;
        assert!(found.len() == 1 && found[0].found.contains(words), "{words}: {found:?}");
    }
    let (other_bench, other, _) = filled(place).await;
    let found = faults(&other, &other_bench, &anchors).await;
    assert!(found.len() == 1 && found[0].found.contains("another archive"), "{found:?}");
}

pub(crate) async fn an_event_is_proven_by_a_signed_head(place: &Place) {
    let (bench, archive, _) = filled(place).await;
    let head = archive.signed_head(&source(&bench), "ana", now(10)).await.unwrap();
    assert!(head.is_signed());
    assert_eq!(head.last, archive.head().await.unwrap().hash);
    for seq in 1..=head.size {
        let proof = archive.inclusion(seq, &source(&bench), "ana", now(10)).await.unwrap();
        assert_eq!(proof.head, head);
        assert!(proof.path.len() <= 4 && String::from_utf8(proof.event).unwrap().contains(&format!("seq {seq}\n")));
    }
    let error = archive.inclusion(head.size + 1, &source(&bench), "ana", now(10)).await.unwrap_err();
    assert!(error.to_string().contains("event"), "{error}");

    // A key that is lost is made anew, and the record says so.
    std::fs::remove_file(bench.path().join("tracepost.key.signing")).unwrap();
    let again = archive.signed_head(&source(&bench), "ana", now(11)).await.unwrap();
    assert!(again.is_signed() && again.key != head.key && again.size == head.size + 1);
    let last = archive.events(again.size, 1).await.unwrap().pop().unwrap();
    assert!(last.what == "signing key made" && last.detail.contains(&again.key), "{last:?}");
}
