//! The readers: children that stay started, one for each core. Each reads one arrival at a time. A dead one is
//! replaced.

use std::sync::{Arc, Mutex};

use tokio::sync::{Mutex as Turn, OwnedSemaphorePermit, Semaphore};
use tokio::task::JoinHandle;

use super::exchange::{End, Listener, Warm};
use super::frames::{Ask, Tell};
use super::known::Known;
use super::probe::Attempt;
use super::progress::Progress;
use super::{About, Error, Fences, Settings};
use crate::authenticate::{Answer, Judgement};
use crate::model::{Document, Remark};
use crate::read::{Drawn, Leaves, PageOf};

/// Children that read. Clones share them.
#[derive(Clone)]
pub struct Readers {
    settings: Arc<Settings>,
    turns: Arc<Semaphore>,
    idle: Arc<Mutex<Vec<Warm>>>,
    /// Children are started one after another, so that they do not compete for the cores.
    starting: Arc<Turn<()>>,
    /// The store of pages, so that nothing is recognised twice.
    known: Option<Arc<dyn Known>>,
}

impl std::fmt::Debug for Readers {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Readers").field("settings", &self.settings).finish_non_exhaustive()
    }
}

impl Readers {
    /// Readers with these limits. Children are started when first needed.
    pub fn new(settings: Settings) -> Self {
        let turns = Arc::new(Semaphore::new(settings.children()));
        Self { settings: Arc::new(settings), turns, idle: Arc::default(), starting: Arc::default(), known: None }
    }

    /// The same readers, which use stored pages.
    pub fn knowing(mut self, known: Arc<dyn Known>) -> Self {
        self.known = Some(known);
        self
    }

    /// How many arrivals are read at the same time.
    pub fn width(&self) -> usize {
        self.settings.children()
    }

    /// The fences of a child on this computer.
    ///
    /// # Errors
    /// When no child can be started or locked in.
    pub async fn fences(&self) -> Result<Fences, Error> {
        Ok(self.about().await?.fences)
    }

    /// What a child says about itself: its fences, its engine, its models.
    ///
    /// # Errors
    /// When no child can be started or locked in.
    pub async fn about(&self) -> Result<About, Error> {
        let warm = self.warm().await?;
        let about = warm.about.clone();
        self.rest(warm);
        Ok(about)
    }

    /// Unpacks and reads. The documents are in the order of `unpack`: containers before their contents. A document that kills a child has no pages and
    /// a grave remark; the others are read. `seen` is called for each page, with its number and the number of pages.
    ///
    /// # Errors
    /// When no child can be started or locked in. Never because of the bytes.
    pub async fn read(
        &self,
        name: Option<String>,
        bytes: Vec<u8>,
        mut seen: impl FnMut(u32, u32) + Send,
    ) -> Result<Vec<Document>, Error> {
        let _turn = self.turns.acquire().await;
        let bytes = Arc::new(bytes);
        let mut so_far = Progress::new(self, name.clone(), Arc::clone(&bytes), &mut seen);
        loop {
            let warm = self.warm().await?;
            so_far.begin(&warm.about);
            let ask = Ask::Read { name: name.clone(), from: so_far.documents(), shallow: so_far.is_shallow() };
            match warm.ask(&ask, &bytes, &self.settings, &mut so_far).await {
                Ok(warm) => {
                    self.rest(warm);
                    return Ok(so_far.finish());
                }
                Err(end) => {
                    if let Some(documents) = so_far.ended(&end) {
                        return Ok(documents);
                    }
                }
            }
        }
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
    ) -> JoinHandle<Result<Leaves, End>> {
        let readers = self.clone();
        tokio::spawn(async move {
            let _turn = turn;
            let warm = readers.warm().await.map_err(|e| End::Died(e.to_string()))?;
            let mut leaves = Leaves::default();
            let mut hear = Listener(|told, _| {
                if let Tell::Read { pages, remarks, .. } = told {
                    leaves = Leaves { pages, remarks };
                }
            });
            let warm = warm.ask(&ask, &bytes, &readers.settings, &mut hear).await?;
            readers.rest(warm);
            Ok(leaves)
        })
    }

    /// The store of pages.
    pub(super) fn known(&self) -> Option<Arc<dyn Known>> {
        self.known.clone()
    }

    /// Has a child draw a page. Returns its pixels, or why it cannot be drawn. The result is used only as pixels, so a child that was taken over can
    /// draw nonsense, and nothing worse.
    ///
    /// # Errors
    /// When no child can be started or locked in.
    pub async fn draw(
        &self,
        name: Option<String>,
        bytes: Vec<u8>,
        what: PageOf,
    ) -> Result<Result<Drawn, Remark>, Error> {
        let _turn = self.turns.acquire().await;
        let mut ended = None;
        // As it was read: where unpacking all of it kills the child, with its outermost container alone.
        for shallow in [false, true] {
            let warm = self.warm().await?;
            let mut answer = Err(Remark::grave("not_drawn", "the reader gave no picture"));
            let mut hear = Listener(|told, rgb: Vec<u8>| {
                if let Tell::Drawn(result) = told {
                    answer = result.map(|(width, height)| Drawn { width, height, rgb });
                }
            });
            match warm.ask(&Ask::Draw { name: name.clone(), what, shallow }, &bytes, &self.settings, &mut hear).await {
                Ok(warm) => {
                    self.rest(warm);
                    let whole = |d: &Drawn| d.rgb.len() as u64 == u64::from(d.width) * u64::from(d.height) * 3;
                    return Ok(match answer {
                        Ok(drawn) if !whole(&drawn) => {
                            Err(Remark::grave("not_drawn", "the reader gave half a picture"))
                        }
                        other => other,
                    });
                }
                Err(end) => ended = Some(end.remark()),
            }
        }
        Ok(Err(ended.unwrap_or_else(|| Remark::grave("not_drawn", "the reader gave no picture"))))
    }

    /// Has a child take one part out of an arrival; `None` if there is no such part, or the child died.
    ///
    /// # Errors
    /// When no child can be started or locked in.
    pub async fn part(&self, name: Option<String>, bytes: Vec<u8>, index: usize) -> Result<Option<Vec<u8>>, Error> {
        let _turn = self.turns.acquire().await;
        for shallow in [false, true] {
            let warm = self.warm().await?;
            let mut answer = None;
            let mut hear = Listener(|told, raw: Vec<u8>| {
                if let Tell::Taken(true) = told {
                    answer = Some(raw);
                }
            });
            let ask = Ask::Part { name: name.clone(), index, shallow };
            if let Ok(warm) = warm.ask(&ask, &bytes, &self.settings, &mut hear).await {
                self.rest(warm);
                return Ok(answer);
            }
        }
        Ok(None)
    }

    /// Has a child judge who sent a message, with the given DNS answers. The inner `Err` says why it could not.
    ///
    /// # Errors
    /// When no child can be started or locked in.
    pub async fn judge(&self, raw: &[u8], ours: &str, answers: &[Answer]) -> Result<Result<Judgement, String>, Error> {
        let _turn = self.turns.acquire().await;
        let warm = self.warm().await?;
        let mut answer = Err("the reader gave no judgement".to_owned());
        let mut hear = Listener(|told, _| {
            if let Tell::Judged(result) = told {
                answer = *result;
            }
        });
        let ask = Ask::Judge { ours: ours.to_owned(), answers: answers.to_vec() };
        match warm.ask(&ask, raw, &self.settings, &mut hear).await {
            Ok(warm) => {
                self.rest(warm);
                Ok(answer)
            }
            Err(end) => Ok(Err(end.remark().detail)),
        }
    }

    /// Has a child try something forbidden. `Ok(Err)`: it was refused. `Ok(Ok)`: it worked. An inner `Err` with a remark: the child died.
    ///
    /// # Errors
    /// When no child can be started or locked in.
    pub async fn probe(&self, attempt: Attempt) -> Result<Result<Result<String, String>, Remark>, Error> {
        let _turn = self.turns.acquire().await;
        let warm = self.warm().await?;
        let mut answer = Err("no answer".to_owned());
        let mut hear = Listener(|told, _| {
            if let Tell::Probed(result) = told {
                answer = result;
            }
        });
        match warm.ask(&Ask::Probe(attempt), &[], &self.settings, &mut hear).await {
            Ok(warm) => {
                self.rest(warm);
                Ok(Ok(answer))
            }
            Err(end) => Ok(Err(end.remark())),
        }
    }

    async fn warm(&self) -> Result<Warm, Error> {
        let waiting = self.idle.lock().ok().and_then(|mut idle| idle.pop());
        match waiting {
            Some(warm) => Ok(warm),
            None => {
                let _one_by_one = self.starting.lock().await;
                Warm::start(&self.settings).await
            }
        }
    }

    fn rest(&self, warm: Warm) {
        if let Ok(mut idle) = self.idle.lock() {
            idle.push(warm);
        }
    }
}
