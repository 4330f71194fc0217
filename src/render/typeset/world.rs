//! A document of typst → PDF. The only file that knows typst.

use std::{collections::BTreeSet, io, sync::LazyLock};

use typst::{
    Library, LibraryExt as _, World,
    diag::{FileError, FileResult, SourceDiagnostic},
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
    let desk = Desk::new(source, beside)?;
    let failed = |errors: &[SourceDiagnostic]| {
        let words: Vec<&str> = errors.iter().map(|error| error.message.as_str()).collect();
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
    letters: Source,
    beside: Vec<(FileId, Bytes)>,
}

impl Desk {
    fn new(source: String, beside: Vec<Beside>) -> io::Result<Desk> {
        let main = Source::new(id("main.typ")?, source);
        let look = Source::new(id("look.typ")?, LOOK.to_owned());
        let letters = Source::new(id("letters.typ")?, lacking(main.text()));
        let named = |(name, bytes): Beside| Ok((id(&name)?, Bytes::new(bytes)));
        Ok(Desk { main, look, letters, beside: beside.into_iter().map(named).collect::<io::Result<_>>()? })
    }
}

/// The letters of a document that no font of ours has, as a source of typst: how many, and the first of them. They are
/// drawn as boxes, and the document must say so.
fn lacking(text: &str) -> String {
    // Signs other than letters are written by their numbers: see `Literal`.
    let numbers = text.split("\\u{").skip(1).filter_map(|rest| rest.split_once('}'));
    let signs = numbers.filter_map(|(number, _)| u32::from_str_radix(number, 16).ok().and_then(char::from_u32));
    let seen: BTreeSet<char> = text.chars().filter(|letter| !letter.is_ascii()).chain(signs).collect();
    let there = |letter: char| FONTS.fonts.iter().any(|font| font.info().coverage.contains(u32::from(letter)));
    let mut missing = seen.into_iter().filter(|letter| !is_unseen(*letter) && !there(*letter)).peekable();
    match missing.peek().map(|letter| u32::from(*letter)) {
        Some(first) => format!("#let lacking = (count: {}, first: \"U+{first:04X}\")", missing.count()),
        None => "#let lacking = none".to_owned(),
    }
}

/// Whether a sign is never drawn: breaks, joiners, changes of direction, variants.
fn is_unseen(letter: char) -> bool {
    letter.is_control()
        || matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
            | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{e0000}'..='\u{e0fff}')
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
        let sources = [&self.main, &self.look, &self.letters];
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
