//! Takes any bytes apart: mails, archives, Outlook's files, signed files, office files and PDF as containers.
#![no_main]

use libfuzzer_sys::fuzz_target;
use tracepost::unpack::{Limits, unpack};

/// The archives of a message may expand to so many bytes: less than in the program, so that what passes the limit is seen as too much memory.
const EXPANDED: u64 = 16 << 20;

fuzz_target!(init: tracepost_fuzz::let_libraries_panic(), |bytes: &[u8]| {
    let limits = Limits { expanded: EXPANDED, parts: 1000, ..Limits::default() };
    let parts = unpack(None, bytes.to_vec(), &limits, &[]);
    assert!(parts.first().is_some_and(|root| root.parent.is_none()), "the first part is the file itself");
    assert!(parts.len() <= limits.parts + 1, "{} parts", parts.len());
    for (index, part) in parts.iter().enumerate().skip(1) {
        assert!(part.parent.is_some_and(|parent| parent < index), "part {index} stands before its container");
        let harmless = |name: &str| !name.contains(['/', '\\', '\0']) && !name.chars().any(char::is_control);
        assert!(part.name.as_deref().is_none_or(harmless), "the name of part {index} is not harmless");
    }
    let held: usize = parts.iter().map(|p| p.bytes.len()).sum();
    // Each level of a mail within a mail holds the bytes of what is inside once more.
    let most = EXPANDED + bytes.len() as u64 * (limits.depth as u64 + 1);
    assert!(held as u64 <= most, "{held} bytes are held, of a file of {}", bytes.len());
});
