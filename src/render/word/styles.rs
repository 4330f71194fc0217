//! The styles of a document. The order of elements within a style is that of the schema (ECMA-376, part 1, 17.7.4.17,
//! 17.3.1.26 and 17.3.2.28); Word calls a file broken that has another.

use std::io;

use super::xml::{WORD, Xml};

/// A heading: its level, what debaters call it, half points, and how it is set off.
struct Heading {
    level: u8,
    alias: &'static str,
    size: &'static str,
    underline: Option<&'static str>,
    is_centred: bool,
    is_boxed: bool,
}

const HEADINGS: [Heading; 4] = [
    Heading { level: 1, alias: "Pocket", size: "44", underline: None, is_centred: true, is_boxed: true },
    Heading { level: 2, alias: "Hat", size: "36", underline: Some("double"), is_centred: true, is_boxed: false },
    Heading { level: 3, alias: "Block", size: "28", underline: Some("single"), is_centred: false, is_boxed: false },
    // Without a definition here Word draws it blue and in italics.
    Heading { level: 4, alias: "Tag", size: "26", underline: None, is_centred: false, is_boxed: false },
];

/// All styles. `language`: that of the texts.
pub fn styles(language: &str) -> io::Result<Vec<u8>> {
    let mut xml = Xml::new("w:styles", &[WORD])?;
    defaults(&mut xml, language)?;
    xml.open("w:style", &[("w:type", "paragraph"), ("w:default", "1"), ("w:styleId", "Normal")])?;
    xml.value("w:name", "Normal")?;
    xml.empty("w:qFormat", &[])?;
    xml.close()?;
    xml.open("w:style", &[("w:type", "character"), ("w:default", "1"), ("w:styleId", "DefaultParagraphFont")])?;
    xml.value("w:name", "Default Paragraph Font")?;
    xml.value("w:uiPriority", "1")?;
    xml.empty("w:semiHidden", &[])?;
    xml.close()?;
    HEADINGS.iter().try_for_each(|style| heading(&mut xml, style))?;
    character(&mut xml, "Style13ptBold", "Style 13 pt Bold", "Cite", |xml| {
        xml.empty("w:b", &[])?;
        xml.empty("w:bCs", &[])?;
        xml.value("w:sz", "26")?;
        xml.value("w:szCs", "26")
    })?;
    character(&mut xml, "StyleUnderline", "Style Underline", "Underline", |xml| {
        xml.value("w:sz", "22")?;
        xml.value("w:u", "single")
    })?;
    character(&mut xml, "Emphasis", "Emphasis", "", |xml| {
        xml.empty("w:b", &[])?;
        xml.value("w:sz", "22")?;
        xml.value("w:u", "single")
    })?;
    xml.end()
}

/// The letters of everything: Calibri in 11 points, in the language of the debate.
fn defaults(xml: &mut Xml, language: &str) -> io::Result<()> {
    xml.open("w:docDefaults", &[])?;
    xml.open("w:rPrDefault", &[])?;
    xml.open("w:rPr", &[])?;
    xml.empty("w:rFonts", &[("w:ascii", "Calibri"), ("w:hAnsi", "Calibri"), ("w:cs", "Calibri")])?;
    xml.value("w:sz", "22")?;
    xml.value("w:szCs", "22")?;
    xml.empty("w:lang", &[("w:val", language), ("w:bidi", language)])?;
    xml.close()?;
    xml.close()?;
    xml.open("w:pPrDefault", &[])?;
    xml.open("w:pPr", &[])?;
    xml.empty("w:spacing", &[("w:after", "80"), ("w:line", "259"), ("w:lineRule", "auto")])?;
    xml.close()?;
    xml.close()?;
    xml.close()
}

fn heading(xml: &mut Xml, style: &Heading) -> io::Result<()> {
    let id = format!("Heading{}", style.level);
    xml.open("w:style", &[("w:type", "paragraph"), ("w:styleId", &id)])?;
    xml.value("w:name", &format!("heading {}", style.level))?;
    xml.value("w:aliases", style.alias)?;
    xml.value("w:basedOn", "Normal")?;
    xml.value("w:next", "Normal")?;
    xml.value("w:uiPriority", "9")?;
    xml.empty("w:qFormat", &[])?;
    xml.open("w:pPr", &[])?;
    xml.empty("w:keepNext", &[])?;
    xml.empty("w:keepLines", &[])?;
    if style.is_boxed {
        xml.open("w:pBdr", &[])?;
        for side in ["w:top", "w:left", "w:bottom", "w:right"] {
            xml.empty(side, &[("w:val", "single"), ("w:sz", "12"), ("w:space", "4"), ("w:color", "auto")])?;
        }
        xml.close()?;
    }
    xml.empty("w:spacing", &[("w:before", "200"), ("w:after", "60")])?;
    if style.is_centred {
        xml.value("w:jc", "center")?;
    }
    xml.value("w:outlineLvl", &(style.level - 1).to_string())?;
    xml.close()?;
    xml.open("w:rPr", &[])?;
    xml.empty("w:b", &[])?;
    xml.empty("w:bCs", &[])?;
    xml.value("w:i", "0")?;
    xml.value("w:color", "auto")?;
    xml.value("w:sz", style.size)?;
    xml.value("w:szCs", style.size)?;
    if let Some(line) = style.underline {
        xml.value("w:u", line)?;
    }
    xml.close()?;
    xml.close()
}

fn character(
    xml: &mut Xml,
    id: &str,
    name: &str,
    alias: &str,
    look: impl FnOnce(&mut Xml) -> io::Result<()>,
) -> io::Result<()> {
    xml.open("w:style", &[("w:type", "character"), ("w:styleId", id)])?;
    xml.value("w:name", name)?;
    if !alias.is_empty() {
        xml.value("w:aliases", alias)?;
    }
    xml.value("w:basedOn", "DefaultParagraphFont")?;
    xml.value("w:uiPriority", "1")?;
    xml.empty("w:qFormat", &[])?;
    xml.open("w:rPr", &[])?;
    look(xml)?;
    xml.close()?;
    xml.close()
}
