//! Documents for Word, with the styles that policy debaters know from the Verbatim template, by their ids:
//! `Heading1` (Pocket), `Heading2` (Hat), `Heading3` (Block), `Heading4` (Tag), `Normal` for the body of a card,
//! `Style13ptBold` (Cite) for surname and year, and for words to be read aloud `StyleUnderline` with a highlight as
//! direct formatting. So a file opens there as one of their own: the navigation shows its headings, and macros that
//! look for tags and cites find them.

mod body;
mod direction;
mod package;
mod picture;
mod styles;
mod table;
mod xml;

pub(super) use self::body::said;

use std::io;

use crate::present::view::Document;

/// Writes a document as a Word file. The same document gives the same bytes.
pub(super) fn write(document: &Document, out: &mut dyn io::Write) -> io::Result<()> {
    let pictures = picture::pictures(document)?;
    let mut parts = vec![
        ("[Content_Types].xml".to_owned(), package::content_types()?),
        ("_rels/.rels".to_owned(), package::relations()?),
        ("docProps/core.xml".to_owned(), package::properties(&document.sheet.title, &document.sheet.language)?),
        ("word/document.xml".to_owned(), body::document(document)?),
        ("word/_rels/document.xml.rels".to_owned(), package::document_relations(pictures.len())?),
        ("word/styles.xml".to_owned(), styles::styles(&document.sheet.language)?),
        ("word/footer1.xml".to_owned(), body::footer()?),
    ];
    let named = pictures.into_iter().enumerate();
    parts.extend(named.map(|(index, bytes)| (format!("word/{}", picture::name(index)), bytes)));
    package::write(&parts, out)
}
