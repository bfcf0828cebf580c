//! The daemon beside real servers: Dovecot on the loopback interface, files on a disk, the program as a process.

mod health;
mod kills;
mod mailboxes;
mod queue;
mod rig;
mod servers;
mod torture;
