//! Elements → XML. Texts are escaped, and letters that XML 1.0 does not know are left out.

use std::io;

use quick_xml::{
    Writer,
    events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event},
};

/// The name space of the body of a Word document.
pub const WORD: (&str, &str) = ("xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main");

/// The name space of relations.
pub const RELATIONS: (&str, &str) = ("xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships");

/// An attribute: its name and its value.
pub type Attribute<'a> = (&'a str, &'a str);

/// A part of a package, in the making.
pub struct Xml {
    writer: Writer<Vec<u8>>,
    open: Vec<String>,
}

impl Xml {
    /// Begins a part with its outermost element.
    pub fn new(name: &str, attributes: &[Attribute<'_>]) -> io::Result<Xml> {
        let mut xml = Xml { writer: Writer::new(Vec::new()), open: Vec::new() };
        xml.writer.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), Some("yes"))))?;
        xml.open(name, attributes)?;
        Ok(xml)
    }

    /// Opens an element.
    pub fn open(&mut self, name: &str, attributes: &[Attribute<'_>]) -> io::Result<()> {
        self.writer.write_event(Event::Start(start(name, attributes)))?;
        self.open.push(name.to_owned());
        Ok(())
    }

    /// Closes the element opened last.
    pub fn close(&mut self) -> io::Result<()> {
        match self.open.pop() {
            Some(name) => self.writer.write_event(Event::End(BytesEnd::new(name))),
            None => Ok(()),
        }
    }

    /// An element with nothing in it.
    pub fn empty(&mut self, name: &str, attributes: &[Attribute<'_>]) -> io::Result<()> {
        self.writer.write_event(Event::Empty(start(name, attributes)))
    }

    /// An element with a value as its only attribute.
    pub fn value(&mut self, name: &str, value: &str) -> io::Result<()> {
        self.empty(name, &[("w:val", value)])
    }

    /// An element that holds a text.
    pub fn text(&mut self, name: &str, attributes: &[Attribute<'_>], text: &str) -> io::Result<()> {
        self.open(name, attributes)?;
        self.writer.write_event(Event::Text(BytesText::new(&known(text))))?;
        self.close()
    }

    /// The part, with all that is open closed.
    pub fn end(mut self) -> io::Result<Vec<u8>> {
        while !self.open.is_empty() {
            self.close()?;
        }
        Ok(self.writer.into_inner())
    }
}

fn start<'a>(name: &'a str, attributes: &'a [Attribute<'a>]) -> BytesStart<'a> {
    let mut start = BytesStart::new(name);
    for (name, value) in attributes {
        start.push_attribute((*name, known(value).as_str()));
    }
    start
}

/// A text without the letters that may not stand in XML.
fn known(text: &str) -> String {
    text.chars().filter(|letter| is_known(*letter)).collect()
}

/// Whether a letter may stand in XML 1.0.
fn is_known(letter: char) -> bool {
    matches!(letter, '\t' | '\n' | '\r' | '\u{20}'..='\u{fffd}' | '\u{10000}'..)
}
