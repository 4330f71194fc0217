//! A map → a picture on a line of its own, with words for those who do not see it (ECMA-376, part 1, 20.4.2.8 and 20.2.2).

use std::io;

use super::{
    super::{png, svg},
    xml::{Attribute, Xml},
};
use crate::{
    present::view::{Document, Item, MapSheet},
    typography::Fonts,
};

const DRAWING: &str = "http://schemas.openxmlformats.org/drawingml/2006/main";
const PICTURE: &str = "http://schemas.openxmlformats.org/drawingml/2006/picture";
const PLACED: &str = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";

/// The name spaces of pictures.
pub const SPACES: [Attribute<'static>; 3] = [("xmlns:wp", PLACED), ("xmlns:a", DRAWING), ("xmlns:pic", PICTURE)];

/// English Metric Units in a unit of a picture, which is 1/96 of an inch.
const UNIT: i64 = 9525;

/// Dots for a unit: printed, they are some 230 to an inch.
const DOTS: f64 = 2.0;

/// The pictures of a document, in their order, as PNG.
pub fn pictures(document: &Document) -> io::Result<Vec<Vec<u8>>> {
    let maps = document.items.iter().filter_map(|item| if let Item::Map(sheet) = item { Some(sheet) } else { None });
    let drawn = |sheet: &MapSheet| png::part(&sheet.picture, sheet.frame, &svg::ON_PAGE, &Fonts::default(), DOTS);
    maps.map(|sheet| drawn(sheet).map_err(io::Error::other)).collect()
}

/// The name of a picture in the package, counted from 0.
pub fn name(index: usize) -> String {
    format!("media/map{}.png", index + 1)
}

/// What the document calls a picture.
pub fn relation(index: usize) -> String {
    format!("rIdMap{}", index + 1)
}

/// Writes the paragraph of a picture.
pub fn paragraph(xml: &mut Xml, sheet: &MapSheet, index: usize) -> io::Result<()> {
    let number = (index + 1).to_string();
    let name = format!("Map {number}");
    let length = |units: i64| (units * UNIT * sheet.scale / 1000).to_string();
    let (width, height) = (length(sheet.frame.width), length(sheet.frame.height));
    let size = [("cx", width.as_str()), ("cy", height.as_str())];
    let described = [("id", number.as_str()), ("name", name.as_str()), ("descr", sheet.picture.description.as_str())];
    xml.open("w:p", &[])?;
    xml.open("w:pPr", &[])?;
    xml.value("w:jc", "center")?;
    xml.close()?;
    xml.open("w:r", &[])?;
    xml.open("w:drawing", &[])?;
    xml.open("wp:inline", &[("distT", "0"), ("distB", "0"), ("distL", "0"), ("distR", "0")])?;
    xml.empty("wp:extent", &size)?;
    xml.empty("wp:docPr", &described)?;
    xml.open("a:graphic", &[])?;
    xml.open("a:graphicData", &[("uri", PICTURE)])?;
    xml.open("pic:pic", &[])?;
    xml.open("pic:nvPicPr", &[])?;
    xml.empty("pic:cNvPr", &described)?;
    xml.empty("pic:cNvPicPr", &[])?;
    xml.close()?;
    xml.open("pic:blipFill", &[])?;
    xml.empty("a:blip", &[("r:embed", &relation(index))])?;
    xml.open("a:stretch", &[])?;
    xml.empty("a:fillRect", &[])?;
    xml.close()?;
    xml.close()?;
    xml.open("pic:spPr", &[])?;
    xml.open("a:xfrm", &[])?;
    xml.empty("a:off", &[("x", "0"), ("y", "0")])?;
    xml.empty("a:ext", &size)?;
    xml.close()?;
    xml.open("a:prstGeom", &[("prst", "rect")])?;
    xml.empty("a:avLst", &[])?;
    // The shape, its properties, the picture, its data, the graphic, where it stands, the drawing, the run, the paragraph.
    (0..9).try_for_each(|_| xml.close())
}
