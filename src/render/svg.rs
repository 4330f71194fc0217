//! The map as one SVG file: accessible, without scripts, good in light and dark, in colour and in grey.
//!
//! Texts are text and are escaped because the template ends in `.svg`. Signs, marks and lines are paths, so that no
//! font is needed for them. Everything is told by shape, by line and by word as well as by colour.

use std::io;

use askama::Template;

use super::shapes::{self, bar, dotted, head, inner, outline, radius, way};
use crate::present::view::{
    Role, Verdict,
    picture::{BoxKind, Lettering, LineKind, Picture, PictureBox, Sample},
};

/// How a map is coloured.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Style {
    /// What it is called on the command line.
    pub name: &'static str,
    /// What it is good for, in a few words.
    pub about: &'static str,
    pub(super) palette: Palette,
}

/// How a map is coloured on the page of a document, which is white.
pub(super) const ON_PAGE: Style = Style {
    name: "page",
    about: "on white paper",
    palette: Palette { light: Colours { paper: "#ffffff", ..LIGHT }, dark: DARK },
};

/// Every style.
pub const STYLES: &[Style] = &[
    Style { name: "colour", about: "green for, red against, amber for answers", palette: COLOUR },
    Style { name: "colour-safe", about: "blue for, orange against: for colour-blind readers", palette: COLOUR_SAFE },
    Style { name: "grey", about: "for printers without colour", palette: GREY },
];

/// Writes a map.
pub fn write(picture: &Picture, style: &Style, out: &mut dyn io::Write) -> io::Result<()> {
    let english = picture.language.split('-').next().is_some_and(|main| main.eq_ignore_ascii_case("en"));
    let foreign = (!english).then_some(picture.language.as_str());
    super::fill(&Map { picture, palette: style.palette, foreign, own_bidi: false }, out)
}

/// Writes a map on white for a program that does not know which way a text runs: the text itself says so.
pub(super) fn write_for_dots(picture: &Picture, style: &Style, out: &mut dyn io::Write) -> io::Result<()> {
    let light = Colours { paper: style.palette.light.sheet, ..style.palette.light };
    let palette = Palette { light, ..style.palette };
    super::fill(&Map { picture, palette, foreign: None, own_bidi: true }, out)
}

#[derive(Template)]
#[template(path = "svg/map.svg")]
struct Map<'a> {
    picture: &'a Picture,
    palette: Palette,
    /// The language of the debate's texts, where it is another than that of our words.
    foreign: Option<&'a str>,
    /// Whether texts that run leftwards are wrapped in signs that say so (UAX #9), in place of an attribute.
    own_bidi: bool,
}

/// Colours on paper and on a dark screen.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Palette {
    pub light: Colours,
    dark: Colours,
}

/// Letters have a contrast of 4.5 to 1 at least with what they stand on, lines of 3 to 1.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Colours {
    pub ink: &'static str,
    pub soft: &'static str,
    pub rule: &'static str,
    pub paper: &'static str,
    pub sheet: &'static str,
    pub ground: &'static str,
    pub link: &'static str,
    pub marked: &'static str,
    pub reason: &'static str,
    pub objection: &'static str,
    pub answer: &'static str,
    pub undercut: &'static str,
    pub yes: &'static str,
    pub no: &'static str,
    pub open: &'static str,
}

impl Colours {
    /// The colour of each part, by its name for style sheets.
    fn roles(&self) -> [(&'static str, &'static str); 4] {
        [
            (Role::Reason.class(), self.reason),
            (Role::Objection.class(), self.objection),
            (Role::Answer.class(), self.answer),
            (Role::Undercut.class(), self.undercut),
        ]
    }
}

const LIGHT: Colours = Colours {
    ink: "#1c1b20",
    soft: "#4a4850",
    rule: "#6a6772",
    paper: "#fdfcf9",
    sheet: "#ffffff",
    ground: "#f0eee8",
    link: "#0b4a8f",
    marked: "#fff0a8",
    reason: "#1b5e20",
    objection: "#b71c1c",
    answer: "#b45309",
    undercut: "#6a1b9a",
    yes: "#1b5e20",
    no: "#a31515",
    open: "#6b4700",
};

const DARK: Colours = Colours {
    ink: "#e9e6df",
    soft: "#c0bcc6",
    rule: "#96929f",
    paper: "#17171b",
    sheet: "#202027",
    ground: "#2b2a32",
    link: "#9cc7ff",
    marked: "#4d4200",
    reason: "#7fce85",
    objection: "#ff8a80",
    answer: "#ffb46b",
    undercut: "#d9a9f0",
    yes: "#9adba0",
    no: "#ffaba3",
    open: "#f2cc79",
};

const COLOUR: Palette = Palette { light: LIGHT, dark: DARK };

/// After Okabe and Ito, *Color Universal Design* (2008).
const COLOUR_SAFE: Palette = Palette {
    light: Colours {
        reason: "#0072b2",
        objection: "#c65400",
        answer: "#00596e",
        undercut: "#8a3c70",
        yes: "#005a8e",
        no: "#9c3f00",
        open: "#4a4850",
        ..LIGHT
    },
    dark: Colours {
        reason: "#56b4e9",
        objection: "#f28e2b",
        answer: "#7fd3c6",
        undercut: "#e0a3c8",
        yes: "#8fd0f5",
        no: "#ffb37a",
        open: "#dcd8e2",
        ..DARK
    },
};

const GREY: Palette = Palette {
    light: Colours {
        paper: "#ffffff",
        marked: "#e2e2e2",
        ground: "#efefef",
        reason: "#1c1c1c",
        objection: "#1c1c1c",
        answer: "#1c1c1c",
        undercut: "#1c1c1c",
        yes: "#1c1c1c",
        no: "#1c1c1c",
        open: "#1c1c1c",
        ..LIGHT
    },
    dark: Colours {
        reason: "#e6e6e6",
        objection: "#e6e6e6",
        answer: "#e6e6e6",
        undercut: "#e6e6e6",
        yes: "#e6e6e6",
        no: "#e6e6e6",
        open: "#e6e6e6",
        ..DARK
    },
};

/// The names of a box for the style sheet.
fn class(body: &PictureBox) -> String {
    let kind = match body.kind {
        BoxKind::Question => return "box question".to_owned(),
        BoxKind::Claim => "claim",
        BoxKind::Step => "step",
        BoxKind::Stub => "stub",
    };
    let verdict = body.verdict.map_or("", Verdict::word);
    let role = if body.is_plain { "" } else { body.role.class() };
    let unstated = if body.unstated { " unstated" } else { "" };
    let marked = if body.is_marked { " marked" } else { "" };
    format!("box {kind} {role} {verdict}{unstated}{marked}")
}
