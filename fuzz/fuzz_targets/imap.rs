//! Plays an IMAP server that says anything. The first byte says what we do with the messages afterwards.
#![no_main]

use libfuzzer_sys::fuzz_target;
use tracepost::mailboxes::{Afterwards, Fetched, fuzzed};

fuzz_target!(|input: &[u8]| {
    let Some((first, said)) = input.split_first() else { return };
    let afterwards = match first % 3 {
        0 => Afterwards::Leave,
        1 => Afterwards::Flag("$Kept".to_owned()),
        _ => Afterwards::Move("Done".to_owned()),
    };
    let Ok(runtime) = tokio::runtime::Builder::new_current_thread().enable_time().build() else { return };
    let Ok(fetched) = runtime.block_on(fuzzed::session(said.to_vec(), afterwards)) else { return };
    for one in fetched {
        if let Fetched::Got { item, bytes, .. } = one {
            assert!(bytes.len() <= said.len(), "message {} has bytes that nobody sent", item.name);
        }
    }
});
