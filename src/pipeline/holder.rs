//! The name under which this process holds jobs. No other process on any computer has or will have the same name.
//! In: nothing. Out: the name; and for another name, whether its process is known to be dead (only possible for a
//! process on this computer).

use std::fs;

/// The name of this process among the holders of jobs: boot, process namespace, number, start time.
pub fn this_process() -> String {
    let pid = std::process::id();
    format!("{} {pid} {}", machine(), started(pid).unwrap_or_default())
}

/// Whether a holder is a process of this computer that no longer runs. Nothing is known about other computers; their leases expire.
pub fn is_dead(holder: &str) -> bool {
    let mut words = holder.rsplitn(3, ' ');
    let (Some(start), Some(pid), Some(place)) = (words.next(), words.next(), words.next()) else {
        return false;
    };
    let Ok(pid) = pid.parse() else { return false };
    place == machine() && started(pid).as_deref() != Some(start)
}

/// The current boot of this computer, as this container sees it. Process numbers have no meaning outside of it.
fn machine() -> String {
    let boot = fs::read_to_string("/proc/sys/kernel/random/boot_id").unwrap_or_default();
    let space = fs::read_link("/proc/self/ns/pid").map(|p| p.display().to_string()).unwrap_or_default();
    format!("{}/{space}", boot.trim())
}

/// When a process was started, in the kernel's ticks. It distinguishes two processes with the same number.
fn started(pid: u32) -> Option<String> {
    let stat = fs::read_to_string(format!("/proc/{pid}/stat")).ok()?;
    // The program's name stands in brackets and may hold anything; the 20th field after it is the start. A zombie holds nothing.
    let after = stat.rsplit_once(')')?.1;
    let mut fields = after.split_ascii_whitespace();
    let state = fields.next()?;
    if state == "Z" || state == "X" { None } else { fields.nth(18).map(str::to_owned) }
}

#[cfg(test)]
mod tests {
    use super::{is_dead, this_process};

    #[test]
    fn the_living_are_told_from_the_dead() {
        let me = this_process();
        assert!(!is_dead(&me), "{me}");
        let (rest, _) = me.rsplit_once(' ').unwrap();
        assert!(is_dead(&format!("{rest} 1")), "the number was given to another process");
        assert!(!is_dead("another-boot/pid:[1] 77 12"), "nothing is known of other machines");
        assert!(!is_dead(""));
    }
}
