//! What the reading children are asked: to read, to draw, to judge, to take out a part, to probe. In: bytes. Out: what a child of the pool
//! gave back.

use std::sync::Arc;

use super::attempt::Attempt;
use super::budget::Purse;
use super::exchange::Listener;
use super::frames::{Ask, Tell};
use super::known::Known;
use super::pool::Pool;
use super::progress::Progress;
use super::{About, Error, Fences, Settings};
use crate::authenticate::{Answer, Judgement};
use crate::letters::{Trial, Tried};
use crate::model::{Document, Remark};
use crate::read::{Drawn, Grid, PageOf};

/// How long a child may try a template, in seconds.
const TRIAL: u64 = 60;

/// Children that read. Clones share them.
#[derive(Clone)]
pub struct Readers {
    pub(super) pool: Pool,
}

impl std::fmt::Debug for Readers {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Readers").field("settings", &self.pool.settings).finish_non_exhaustive()
    }
}

impl Readers {
    /// Readers with these limits. Children are started when first needed.
    pub fn new(settings: Settings) -> Self {
        Self { pool: Pool::new(settings) }
    }

    /// The same readers, which use stored pages.
    pub fn knowing(mut self, known: Arc<dyn Known>) -> Self {
        self.pool.known = Some(known);
        self
    }

    /// How many arrivals are read at the same time.
    pub fn width(&self) -> usize {
        self.pool.width()
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
        let warm = self.pool.warm().await?;
        let about = warm.about.clone();
        self.pool.rest(warm);
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
        seen: impl FnMut(u32, u32) + Send,
    ) -> Result<Vec<Document>, Error> {
        self.read_within(&self.purse(), name, bytes, seen).await
    }

    /// The time that one message may take.
    pub fn purse(&self) -> Arc<Purse> {
        Arc::new(Purse::full(&self.pool.settings))
    }

    /// The time for a first look at a message. One reader is kept for such looks, beside those that [`Self::width`] counts. If the purse is empty after it,
    /// the message needs more than a look.
    pub fn first_look(&self) -> Arc<Purse> {
        Arc::new(Purse::first_look(&self.pool.settings))
    }

    /// As [`Self::read`], out of this purse. What there is no time for is named and not read.
    ///
    /// # Errors
    /// When no child can be started or locked in. Never because of the bytes.
    pub async fn read_within(
        &self,
        purse: &Arc<Purse>,
        name: Option<String>,
        bytes: Vec<u8>,
        mut seen: impl FnMut(u32, u32) + Send,
    ) -> Result<Vec<Document>, Error> {
        let _turn = self.pool.turn_of(purse).await;
        let bytes = Arc::new(bytes);
        let mut so_far = Progress::new(&self.pool, name.clone(), Arc::clone(&bytes), Arc::clone(purse), &mut seen);
        loop {
            if purse.is_empty() {
                return Ok(so_far.out_of_time());
            }
            let warm = self.pool.warm().await?;
            so_far.begin(&warm.about);
            let ask = Ask::Read { name: name.clone(), from: so_far.documents(), shallow: so_far.is_shallow() };
            match warm.ask(&ask, &bytes, (&self.pool.settings, purse), &mut so_far).await {
                Ok(warm) => {
                    self.pool.rest(warm);
                    return Ok(so_far.finish());
                }
                Err(end) => {
                    so_far.remember(&end).await;
                    if let Some(documents) = so_far.ended(&end) {
                        return Ok(documents);
                    }
                }
            }
        }
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
        let _turn = self.pool.turn().await;
        let mut ended = None;
        // As it was read: where unpacking all of it kills the child, with its outermost container alone.
        for shallow in [false, true] {
            let warm = self.pool.warm().await?;
            let mut answer = Err(Remark::grave("not_drawn", "the reader gave no picture"));
            let mut hear = Listener(|told, rgb: Vec<u8>| {
                if let Tell::Drawn(result) = told {
                    answer = result.map(|(width, height)| Drawn { width, height, rgb });
                }
            });
            let ask = Ask::Draw { name: name.clone(), what, shallow };
            match warm.ask(&ask, &bytes, (&self.pool.settings, &self.purse()), &mut hear).await {
                Ok(warm) => {
                    self.pool.rest(warm);
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
        let _turn = self.pool.turn().await;
        for shallow in [false, true] {
            let warm = self.pool.warm().await?;
            let mut answer = None;
            let mut hear = Listener(|told, raw: Vec<u8>| {
                if let Tell::Taken(true) = told {
                    answer = Some(raw);
                }
            });
            let ask = Ask::Part { name: name.clone(), index, shallow };
            if let Ok(warm) = warm.ask(&ask, &bytes, (&self.pool.settings, &self.purse()), &mut hear).await {
                self.pool.rest(warm);
                return Ok(answer);
            }
        }
        Ok(None)
    }

    /// Has a child take the cells out of a list. The inner `Err` says in a sentence why it is none.
    ///
    /// # Errors
    /// When no child can be started or locked in.
    pub async fn grid(&self, name: Option<String>, bytes: Vec<u8>) -> Result<Result<Grid, String>, Error> {
        let _turn = self.pool.turn().await;
        let warm = self.pool.warm().await?;
        let mut answer = Err("The reader gave no answer. Try it again.".to_owned());
        let mut hear = Listener(|told, _| {
            if let Tell::Gridded(result) = told {
                answer = result;
            }
        });
        match warm.ask(&Ask::Grid { name }, &bytes, (&self.pool.settings, &self.purse()), &mut hear).await {
            Ok(warm) => {
                self.pool.rest(warm);
                Ok(answer)
            }
            Err(end) => {
                let detail = end.remark().detail;
                Ok(Err(format!("It cannot be read: {}.", detail.split(';').next().unwrap_or_default())))
            }
        }
    }

    /// Has a child judge who sent a message, with the given DNS answers. The inner `Err` says why it could not.
    ///
    /// # Errors
    /// When no child can be started or locked in.
    pub async fn judge(&self, raw: &[u8], ours: &str, answers: &[Answer]) -> Result<Result<Judgement, String>, Error> {
        let _turn = self.pool.turn().await;
        let warm = self.pool.warm().await?;
        let mut answer = Err("the reader gave no judgement".to_owned());
        let mut hear = Listener(|told, _| {
            if let Tell::Judged(result) = told {
                answer = *result;
            }
        });
        let ask = Ask::Judge { ours: ours.to_owned(), answers: answers.to_vec() };
        match warm.ask(&ask, raw, (&self.pool.settings, &self.purse()), &mut hear).await {
            Ok(warm) => {
                self.pool.rest(warm);
                Ok(answer)
            }
            Err(end) => Ok(Err(end.remark().detail)),
        }
    }

    /// Has a child try a template of a letter. Returns what is wrong with it, and a letter made of it as PDF. The inner `Err` says why it was stopped: what somebody
    /// typed may never end.
    ///
    /// # Errors
    /// When no child can be started or locked in.
    pub async fn try_template(&self, trial: Trial) -> Result<Result<(Tried, Vec<u8>), String>, Error> {
        let _turn = self.pool.turn().await;
        let warm = self.pool.warm().await?;
        let mut answer = Err("the reader gave no answer".to_owned());
        let mut hear = Listener(|told, pdf: Vec<u8>| {
            if let Tell::Tried(tried) = told {
                answer = Ok((*tried, pdf));
            }
        });
        let most = self.pool.settings.total_seconds.min(TRIAL);
        let settings = Settings { total_seconds: most, silence_seconds: most, ..(*self.pool.settings).clone() };
        match warm.ask(&Ask::Try(Box::new(trial)), &[], (&settings, &self.purse()), &mut hear).await {
            Ok(warm) => {
                self.pool.rest(warm);
                Ok(answer)
            }
            Err(end) => Ok(Err(end.of_a_template())),
        }
    }

    /// Has a child try something forbidden. `Ok(Err)`: it was refused. `Ok(Ok)`: it worked. An inner `Err` with a remark: the child died.
    ///
    /// # Errors
    /// When no child can be started or locked in.
    pub async fn probe(&self, attempt: Attempt) -> Result<Result<Result<String, String>, Remark>, Error> {
        let _turn = self.pool.turn().await;
        let warm = self.pool.warm().await?;
        let mut answer = Err("no answer".to_owned());
        let mut hear = Listener(|told, _| {
            if let Tell::Probed(result) = told {
                answer = result;
            }
        });
        match warm.ask(&Ask::Probe(attempt), &[], (&self.pool.settings, &self.purse()), &mut hear).await {
            Ok(warm) => {
                self.pool.rest(warm);
                Ok(Ok(answer))
            }
            Err(end) => Ok(Err(end.remark())),
        }
    }
}
