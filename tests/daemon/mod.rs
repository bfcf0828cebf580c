//! The daemon beside real servers: Dovecot on the loopback interface, files on a disk, the program as a process.

mod aborted;
mod backups;
mod buckets;
mod canaries;
mod chaos;
#[cfg(target_arch = "x86_64")]
mod crashes;
mod fair;
mod flood;
mod health;
mod keys;
mod kills;
mod mailboxes;
mod queue;
mod rig;
mod senders;
mod servers;
#[cfg(target_arch = "x86_64")]
mod steps;
mod tokens;
mod torture;
