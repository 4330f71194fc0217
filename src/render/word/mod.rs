//! Documents for Word, with the styles that policy debaters know from the Verbatim template, by their ids:
//! `Heading1` (Pocket), `Heading2` (Hat), `Heading3` (Block), `Heading4` (Tag), `Normal` for the body of a card,
//! `Style13ptBold` (Cite) for surname and year, and for words to be read aloud `StyleUnderline` with a highlight as
//! direct formatting. So a file opens there as one of their own: the navigation shows its headings, and macros that
//! look for tags and cites find them.

mod body;
mod package;
mod styles;
mod xml;

pub(super) use self::body::said;

use std::io;

use crate::present::view::Document;

/// Writes a document as a Word file. The same document gives the same bytes.
pub(super) fn write(document: &Document, out: &mut dyn io::Write) -> io::Result<()> {
    package::write(
        &[
            ("[Content_Types].xml", package::content_types()?),
            ("_rels/.rels", package::relations()?),
            ("docProps/core.xml", package::properties(&document.sheet.title, &document.sheet.language)?),
            ("word/document.xml", body::document(document)?),
            ("word/_rels/document.xml.rels", package::document_relations()?),
            ("word/styles.xml", styles::styles(&document.sheet.language)?),
            ("word/footer1.xml", body::footer()?),
        ],
        out,
    )
}
