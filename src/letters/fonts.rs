//! The fonts of letters: those in the program, and those in the archive's own folder. In: a folder or none. Out:
//! [`Fonts`], with which `paragraph` shapes text and from which `sheet` embeds faces. System fonts are never used,
//! because a letter must be the same on every computer.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::sync::Arc;

use parley::fontique::{Blob, Collection, CollectionOptions};
use parley::{FontContext, LayoutContext};

use super::Error;
use super::drawing::{Colour, Family};

/// Every bundled font, in the order in which faces are numbered (`assets/fonts/README.md`).
const BUNDLED: &[&[u8]] = &[
    include_bytes!("../../assets/fonts/NotoSerif-Regular.ttf"),
    include_bytes!("../../assets/fonts/NotoSerif-Bold.ttf"),
    include_bytes!("../../assets/fonts/NotoSerif-Italic.ttf"),
    include_bytes!("../../assets/fonts/NotoSans-Regular.ttf"),
    include_bytes!("../../assets/fonts/NotoSans-Bold.ttf"),
    include_bytes!("../../assets/fonts/NotoNaskhArabic-Regular.ttf"),
    include_bytes!("../../assets/fonts/NotoNaskhArabic-Bold.ttf"),
    include_bytes!("../../assets/fonts/NotoSansSymbols2-Regular-subset.ttf"),
    include_bytes!("../../assets/fonts/NotoSansSymbols-Regular-subset.ttf"),
    include_bytes!("../../assets/fonts/NotoSansMath-Regular-subset.ttf"),
];

/// The families that replace the text's own family for a character that it does not have, in this order.
const STAND_INS: &[&str] =
    &["Noto Serif", "Noto Sans", "Noto Naskh Arabic", "Noto Sans Symbols2", "Noto Sans Symbols", "Noto Sans Math"];

/// One font face: its file's bytes and, in a collection, which of its faces.
pub(super) struct Face {
    /// The font file.
    pub(super) bytes: Blob<u8>,
    /// The face inside it.
    pub(super) index: u32,
}

/// All faces, and what the layout engine keeps between paragraphs.
pub(super) struct Fonts {
    pub(super) context: FontContext,
    pub(super) layouts: LayoutContext<Colour>,
    faces: Vec<Face>,
    further: Vec<String>,
    /// Characters that no font had, since the last [`Fonts::take_missing`].
    pub(super) missing: BTreeSet<char>,
}

type Kept = Vec<(Option<PathBuf>, Rc<RefCell<Fonts>>)>;

thread_local! {
    // Parsing three megabytes of fonts takes longer than setting a letter, so each thread does it once a folder.
    static KEPT: RefCell<Kept> = const { RefCell::new(Vec::new()) };
}

impl Fonts {
    /// Runs `work` with the bundled fonts and those of `folder`.
    ///
    /// # Errors
    /// [`Error::Folder`] if the folder or a font in it cannot be read.
    pub(super) fn with<T>(
        folder: Option<&Path>,
        work: impl FnOnce(&mut Fonts) -> Result<T, Error>,
    ) -> Result<T, Error> {
        let found = KEPT.with_borrow(|kept| kept.iter().find(|(f, _)| f.as_deref() == folder).map(|(_, f)| f.clone()));
        let fonts = match found {
            Some(fonts) => fonts,
            None => {
                let fonts = Rc::new(RefCell::new(Self::load(folder)?));
                KEPT.with_borrow_mut(|kept| kept.push((folder.map(Path::to_owned), fonts.clone())));
                fonts
            }
        };
        let mut fonts = fonts.borrow_mut();
        work(&mut fonts)
    }

    fn load(folder: Option<&Path>) -> Result<Self, Error> {
        let collection = Collection::new(CollectionOptions { shared: false, system_fonts: false });
        let mut fonts = Self {
            context: FontContext { collection, source_cache: parley::fontique::SourceCache::default() },
            layouts: LayoutContext::new(),
            faces: Vec::new(),
            further: Vec::new(),
            missing: BTreeSet::new(),
        };
        for bytes in BUNDLED {
            fonts.add(Blob::new(Arc::new(*bytes)));
        }
        fonts.further.clear(); // the bundled families are named in `STAND_INS`
        if let Some(folder) = folder {
            for file in font_files(folder)? {
                let bytes = fs::read(&file).map_err(|source| Error::Folder { path: file, source })?;
                fonts.add(Blob::new(Arc::new(bytes)));
            }
        }
        Ok(fonts)
    }

    fn add(&mut self, bytes: Blob<u8>) {
        for (family, infos) in self.context.collection.register_fonts(bytes.clone(), None) {
            let name = self.context.collection.family_name(family).unwrap_or_default().to_owned();
            if !self.further.contains(&name) {
                self.further.push(name);
            }
            self.faces.extend(infos.iter().map(|info| Face { bytes: bytes.clone(), index: info.index() }));
        }
    }

    /// The families to set text of `family` in, best first, as a CSS list.
    pub(super) fn stack(&self, family: Family) -> String {
        let first = match family {
            Family::Serif => "Noto Serif",
            Family::Sans => "Noto Sans",
        };
        std::iter::once(first)
            .chain(STAND_INS.iter().copied())
            .chain(self.further.iter().map(String::as_str))
            .map(|name| format!("{name:?}"))
            .collect::<Vec<_>>()
            .join(", ")
    }

    /// The number of the face that the layout engine chose.
    pub(super) fn face_of(&self, font: &parley::FontData) -> Option<usize> {
        self.faces.iter().position(|f| f.bytes.id() == font.data.id() && f.index == font.index)
    }

    /// The face of that number.
    pub(super) fn face(&self, number: usize) -> Option<&Face> {
        self.faces.get(number)
    }

    /// Forgets what was missing.
    ///
    /// # Errors
    /// [`Error::NoGlyph`] naming the characters, if any were missing: a letter never prints an empty box.
    pub(super) fn take_missing(&mut self) -> Result<(), Error> {
        let missing = std::mem::take(&mut self.missing);
        if missing.is_empty() {
            return Ok(());
        }
        let named: Vec<_> = missing.iter().map(|c| format!("{c} (U+{:04X})", u32::from(*c))).collect();
        Err(Error::NoGlyph { characters: named.join(", ") })
    }
}

fn font_files(folder: &Path) -> Result<Vec<PathBuf>, Error> {
    let wrap = |source| Error::Folder { path: folder.to_owned(), source };
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).map_err(wrap)? {
        let path = entry.map_err(wrap)?.path();
        let known = ["ttf", "otf", "ttc", "otc"];
        if path.extension().and_then(|e| e.to_str()).is_some_and(|e| known.contains(&e.to_lowercase().as_str())) {
            files.push(path);
        }
    }
    files.sort(); // the order of a folder differs from machine to machine
    Ok(files)
}
