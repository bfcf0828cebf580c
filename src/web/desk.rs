//! What every page works with: the archive, the drawer of pages, the office, and what is kept in memory between
//! pages. It makes no page.

use std::net::SocketAddr;
use std::sync::Arc;

use super::counts::Counts;
use super::figures::Figures;
use super::fresh::Fresh;
use super::leaves::Leaves;
use super::looks::Looks;
use super::presence::Presence;
use super::previews::Previews;
use super::tries::LogIns;
use crate::pipeline::drawing::Easel;
use crate::pipeline::outgoing::Bureau;
use crate::store::Archive;

/// What every page works with. Clones share it.
#[derive(Clone)]
pub(super) struct Desk {
    pub(super) archive: Archive,
    pub(super) easel: Easel,
    pub(super) bureau: Bureau,
    pub(super) counts: Arc<Counts>,
    pub(super) presence: Arc<Presence>,
    pub(super) log_ins: Arc<LogIns>,
    pub(super) looks: Arc<Looks>,
    pub(super) fresh: Arc<Fresh>,
    pub(super) leaves: Arc<Leaves>,
    pub(super) previews: Arc<Previews>,
    pub(super) figures: Arc<Figures>,
    /// Whether the page of all components is shown.
    pub(super) design: bool,
    pub(super) address: SocketAddr,
}
