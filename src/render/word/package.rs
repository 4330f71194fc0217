//! Parts → a package of the Open Packaging Conventions (ECMA-376, part 2): a zip archive that says what is in it.

use std::io::{self, Cursor, Write as _};

use zip::{CompressionMethod, DateTime, ZipWriter, write::SimpleFileOptions};

use super::{picture, xml::Xml};

const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const WORD: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/// Writes parts as one archive. All have the earliest date that an archive knows, so that the same parts give the same
/// bytes.
pub fn write(parts: &[(String, Vec<u8>)], out: &mut dyn io::Write) -> io::Result<()> {
    // The archive goes back to fill in lengths, which a file being written whole or not at all need not allow.
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::DEFAULT);
    for (name, bytes) in parts {
        archive.start_file(name.as_str(), options)?;
        archive.write_all(bytes)?;
    }
    out.write_all(archive.finish()?.get_ref())
}

/// What kind of thing each part is.
pub fn content_types() -> io::Result<Vec<u8>> {
    let space = format!("{PACKAGE}/content-types");
    let mut xml = Xml::new("Types", &[("xmlns", &space)])?;
    let relations = "application/vnd.openxmlformats-package.relationships+xml";
    xml.empty("Default", &[("Extension", "rels"), ("ContentType", relations)])?;
    xml.empty("Default", &[("Extension", "xml"), ("ContentType", "application/xml")])?;
    xml.empty("Default", &[("Extension", "png"), ("ContentType", "image/png")])?;
    let core = "application/vnd.openxmlformats-package.core-properties+xml".to_owned();
    for (part, kind) in [
        ("/word/document.xml", format!("{WORD}.document.main+xml")),
        ("/word/styles.xml", format!("{WORD}.styles+xml")),
        ("/word/footer1.xml", format!("{WORD}.footer+xml")),
        ("/docProps/core.xml", core),
    ] {
        xml.empty("Override", &[("PartName", part), ("ContentType", &kind)])?;
    }
    xml.end()
}

/// Where the document and its properties are.
pub fn relations() -> io::Result<Vec<u8>> {
    let core = format!("{PACKAGE}/relationships/metadata/core-properties");
    related(&[("rId1", &format!("{OFFICE}/officeDocument"), "word/document.xml"), ("rId2", &core, "docProps/core.xml")])
}

/// Where the styles, the footer and so many pictures of the document are.
pub fn document_relations(pictures: usize) -> io::Result<Vec<u8>> {
    let kind = |kind: &str| format!("{OFFICE}/{kind}");
    let mut all = vec![
        ("rId1".to_owned(), kind("styles"), "styles.xml".to_owned()),
        ("rId2".to_owned(), kind("footer"), "footer1.xml".to_owned()),
    ];
    all.extend((0..pictures).map(|index| (picture::relation(index), kind("image"), picture::name(index))));
    let all: Vec<(&str, &str, &str)> = all.iter().map(|(id, kind, target)| (&**id, &**kind, &**target)).collect();
    related(&all)
}

fn related(relations: &[(&str, &str, &str)]) -> io::Result<Vec<u8>> {
    let space = format!("{PACKAGE}/relationships");
    let mut xml = Xml::new("Relationships", &[("xmlns", &space)])?;
    for (id, kind, target) in relations {
        xml.empty("Relationship", &[("Id", id), ("Type", kind), ("Target", target)])?;
    }
    xml.end()
}

/// Title and language. No author and no time: the document knows neither.
pub fn properties(title: &str, language: &str) -> io::Result<Vec<u8>> {
    let core = format!("{PACKAGE}/metadata/core-properties");
    let spaces = [("xmlns:cp", core.as_str()), ("xmlns:dc", "http://purl.org/dc/elements/1.1/")];
    let mut xml = Xml::new("cp:coreProperties", &spaces)?;
    xml.text("dc:title", &[], title)?;
    xml.text("dc:creator", &[], "Elenchus")?;
    xml.text("dc:language", &[], language)?;
    xml.end()
}
