//! Tries what the child must not be able to do. Only a call of [`super::Readers::probe`] starts it, never a file.
//! The tests try everything in the list, and so does `tracepost doctor`.

use std::io::Write;

use super::attempt::Attempt;
use super::probe_calls::{files, network, processes};

/// Tries it. `Err` is a refusal, in the system's words; `Ok` says what it got.
pub(super) fn attempt(what: Attempt) -> Result<String, String> {
    if let Some(result) = files(what).or_else(|| network(what)).or_else(|| processes(what)) {
        return result.map_err(|e| e.to_string());
    }
    match what {
        Attempt::EatMemory => eat(),
        Attempt::Hang => loop {
            std::thread::sleep(std::time::Duration::from_secs(1));
        },
        Attempt::Abort => {
            let _ = writeln!(std::io::stderr(), "aborting as asked");
            std::process::abort()
        }
        Attempt::Recurse => Ok(recurse(&[0; 4096]).to_string()),
        other => Ok(format!("nothing: nobody tries {other:?}")),
    }
}

/// Fills memory a megabyte at a time until something stops it.
fn eat() -> Result<String, String> {
    let mut held: Vec<Vec<u8>> = Vec::new();
    loop {
        held.push(vec![1; 1 << 20]);
        if held.len() > 1 << 16 {
            return Ok("64 GiB".into());
        }
    }
}

#[allow(unconditional_recursion, reason = "that is what it is for")]
fn recurse(block: &[u8; 4096]) -> u64 {
    let mut mine = *block;
    mine[0] = mine[0].wrapping_add(1);
    u64::from(mine[0]) + recurse(std::hint::black_box(&mine))
}
