//! A document of typst → PDF. The only file that knows typst.

use std::{io, sync::LazyLock};

use typst::{
    Library, LibraryExt as _, World,
    diag::{FileError, FileResult},
    foundations::{Bytes, Datetime, Duration, Smart},
    syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot},
    text::{Font, FontBook},
    utils::LazyHash,
};
use typst_layout::PagedDocument;
use typst_pdf::PdfOptions;

use super::Beside;
use crate::typography::Face;

/// The look of all documents.
const LOOK: &str = include_str!("../../../templates/typst/look.typ");

/// Typesets a document.
///
/// # Errors
/// With what typst says: our templates are at fault, or a limit of typst is reached.
pub(super) fn pages(source: String, beside: Vec<Beside>) -> io::Result<Vec<u8>> {
    if let Ok(to) = std::env::var("TEMP_DUMP") {
        for file in &beside {
            std::fs::write(format!("{to}/{}", file.name), &file.bytes)?;
        }
        std::fs::write(format!("{to}/main.typ"), &source)?;
        return Ok(Vec::new());
    }
    let desk = Desk::new(source, beside)?;
    let failed = |errors: &[typst::diag::SourceDiagnostic]| {
        let words: Vec<String> = errors.iter().map(|error| desk.told(error)).collect();
        io::Error::other(format!("it could not be typeset: {}", words.join("; ")))
    };
    let document: PagedDocument = typst::compile(&desk).output.map_err(|errors| failed(&errors))?;
    let options = PdfOptions { creator: Smart::Custom(Some("Elenchus".into())), ..PdfOptions::default() };
    typst_pdf::pdf(&document, &options).map_err(|errors| failed(&errors))
}

/// The fonts, in the order of their book: text, then words of ours, then signs.
struct Fonts {
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
}

static FONTS: LazyLock<Fonts> = LazyLock::new(|| {
    let own = [Face::Regular, Face::Bold].map(Face::file);
    let fonts = typst_assets::fonts().chain(own).flat_map(|file| Font::iter(Bytes::new(file)));
    let wanted =
        |font: &Font| ["Libertinus Serif", "Noto Sans", "DejaVu Sans Mono"].contains(&font.info().family.as_str());
    let fonts: Vec<Font> = fonts.filter(wanted).collect();
    Fonts { book: LazyHash::new(FontBook::from_fonts(&fonts)), fonts }
});

static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| LazyHash::new(Library::default()));

/// All that typst sees.
struct Desk {
    main: Source,
    look: Source,
    beside: Vec<(FileId, Bytes)>,
}

impl Desk {
    fn new(source: String, beside: Vec<Beside>) -> io::Result<Desk> {
        let main = Source::new(id("main.typ")?, source);
        let look = Source::new(id("look.typ")?, LOOK.to_owned());
        let named = |file: Beside| Ok((id(&file.name)?, Bytes::new(file.bytes)));
        Ok(Desk { main, look, beside: beside.into_iter().map(named).collect::<io::Result<_>>()? })
    }

    /// What typst says is wrong, and where.
    fn told(&self, error: &typst::diag::SourceDiagnostic) -> String {
        use typst::WorldExt as _;
        let place = self.range(error.span).map(|range| {
            let start = range.start.saturating_sub(60);
            let text = self.main.text();
            text.get(start..range.end.min(text.len())).unwrap_or_default().to_owned()
        });
        format!("{} {:?}", error.message, place)
    }
}

/// The name of a file, as typst has it.
fn id(name: &str) -> io::Result<FileId> {
    let path = VirtualPath::new(name).map_err(|_| io::Error::other("this is no name of a file"))?;
    Ok(RootedPath::new(VirtualRoot::Project, path).intern())
}

impl World for Desk {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &FONTS.book
    }

    fn main(&self) -> FileId {
        self.main.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        let sources = [&self.main, &self.look];
        let found = sources.into_iter().find(|source| source.id() == id);
        found.cloned().ok_or(FileError::AccessDenied)
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        let found = self.beside.iter().find(|(name, _)| *name == id);
        found.map(|(_, bytes)| bytes.clone()).ok_or(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        FONTS.fonts.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
