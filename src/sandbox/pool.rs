//! The pool of reading children. They stay started, one for each core, and each does one thing at a time. A dead one
//! is replaced. The pool does not know what they are asked.

use std::sync::{Arc, Mutex};

use tokio::sync::{Mutex as Turn, OwnedSemaphorePermit, Semaphore, SemaphorePermit};
use tokio::task::JoinHandle;

use super::budget::Purse;
use super::exchange::{End, Listener, Warm};
use super::frames::{Ask, Tell};
use super::known::Known;
use super::{Error, Settings};
use crate::read::Leaves;

/// The children. Clones share them.
#[derive(Clone)]
pub(super) struct Pool {
    pub(super) settings: Arc<Settings>,
    turns: Arc<Semaphore>,
    /// The turn of the one reader that is kept for first looks. No long work ever has it.
    quick: Arc<Semaphore>,
    idle: Arc<Mutex<Vec<Warm>>>,
    /// Children are started one after another. Otherwise they would compete for the cores at the start.
    starting: Arc<Turn<()>>,
    /// The store of pages, so that nothing is recognised twice.
    pub(super) known: Option<Arc<dyn Known>>,
}

impl Pool {
    /// A pool with these limits. Children are started when first needed.
    pub(super) fn new(settings: Settings) -> Self {
        let turns = Arc::new(Semaphore::new(settings.children()));
        let quick = Arc::new(Semaphore::new(1));
        Self { settings: Arc::new(settings), turns, quick, idle: Arc::default(), starting: Arc::default(), known: None }
    }

    /// How many arrivals are read at the same time.
    pub(super) fn width(&self) -> usize {
        self.settings.children()
    }

    /// Waits for a turn.
    pub(super) async fn turn(&self) -> Option<SemaphorePermit<'_>> {
        // The semaphore is never closed.
        self.turns.acquire().await.ok()
    }

    /// Waits for a turn to work for the message of this purse.
    pub(super) async fn turn_of(&self, purse: &Purse) -> Option<SemaphorePermit<'_>> {
        if purse.is_quick() { self.quick.acquire().await.ok() } else { self.turn().await }
    }

    /// A free child that nobody else wants now.
    pub(super) fn free(&self) -> Option<OwnedSemaphorePermit> {
        Arc::clone(&self.turns).try_acquire_owned().ok()
    }

    /// Has another child read a share of a part's pages.
    pub(super) fn help(
        &self,
        turn: OwnedSemaphorePermit,
        ask: Ask,
        bytes: Arc<Vec<u8>>,
        purse: Arc<Purse>,
    ) -> JoinHandle<Result<Leaves, End>> {
        let pool = self.clone();
        tokio::spawn(async move {
            let _turn = turn;
            let warm = pool.warm().await.map_err(|e| End::Died(e.to_string()))?;
            let mut leaves = Leaves::default();
            let mut hear = Listener(|told, _| {
                if let Tell::Read { pages, remarks, .. } = told {
                    leaves = Leaves { pages, remarks };
                }
            });
            let warm = warm.ask(&ask, &bytes, (&pool.settings, &purse), &mut hear).await?;
            pool.rest(warm);
            Ok(leaves)
        })
    }

    /// A child that waits, or a new one.
    ///
    /// # Errors
    /// When no child can be started or locked in.
    pub(super) async fn warm(&self) -> Result<Warm, Error> {
        let waiting = self.idle.lock().ok().and_then(|mut idle| idle.pop());
        match waiting {
            Some(warm) => Ok(warm),
            None => self.fresh().await,
        }
    }

    /// A new child.
    ///
    /// # Errors
    /// When no child can be started or locked in.
    pub(super) async fn fresh(&self) -> Result<Warm, Error> {
        let _one_by_one = self.starting.lock().await;
        Warm::start(&self.settings).await
    }

    /// A child that is done waits for the next thing.
    pub(super) fn rest(&self, warm: Warm) {
        if let Ok(mut idle) = self.idle.lock() {
            idle.push(warm);
        }
    }
}
