//! Reads a register file. One that is read can be written, and read again as the same.
#![no_main]

use libfuzzer_sys::fuzz_target;
use tracepost::register::parse;

fuzz_target!(|bytes: &[u8]| {
    let photo = |path: &str| path.contains("missing").then(|| "does not exist".to_owned());
    match parse(bytes, &photo) {
        Ok(register) => {
            let written = serde_json::to_vec(&register).expect("a register can be written");
            let again =
                parse(&written, &photo).unwrap_or_else(|faults| panic!("what it wrote it does not read: {faults:?}"));
            assert_eq!(register, again);
        }
        Err(faults) => assert!(!faults.is_empty(), "refused without a reason"),
    }
});
