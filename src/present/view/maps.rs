//! The map on sheets of paper.

use super::{
    Link,
    picture::{Picture, Rect},
};

/// Maps that can be read on paper.
#[derive(Clone, Default, Debug)]
pub struct Maps {
    /// One of the whole debate, or one of each case.
    pub sheets: Vec<MapSheet>,
    /// What is not drawn, in a sentence.
    pub left_out: Option<String>,
}

/// A map that fits on a page.
#[derive(Clone, Debug)]
pub struct MapSheet {
    /// The position or claim whose case it is; `None`: it is the whole debate.
    pub of: Option<Link>,
    /// The picture.
    pub picture: Picture,
    /// The part of the picture that has the boxes: without its title and its key, which a page has by itself.
    pub frame: Rect,
    /// How large it is printed, in thousandths of its size.
    pub scale: i64,
}
