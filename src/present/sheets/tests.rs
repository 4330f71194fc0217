//! Which sheets are taken, and what they are called.

use super::{
    super::{
        samples::*,
        view::{picture::Rect, sheets::Way},
    },
    tiles::letters,
    *,
};
use crate::evaluate::evaluate;

const A4: Paper = Paper { width: 210.0, height: 297.0 };

fn set(debate: &Debate, turn: Turn, mode: Mode) -> Sheets {
    let setting = Setting { paper: A4, turn, mode };
    sheets(debate, &evaluate(debate, None), &Selection::default(), Heading::Down, setting)
}

/// One claim with so many reasons, and each of these with four.
fn broad(count: usize) -> Debate {
    let names: Vec<String> = (0..=count * 5).map(|index| format!("claim number {index}")).collect();
    let mut debate = claims(&names.iter().map(String::as_str).collect::<Vec<_>>());
    for first in 0..count {
        let own = 1 + first * 5;
        reason(&mut debate, 0, &[own]);
        (1..5).for_each(|below| {
            reason(&mut debate, own, &[own + below]);
        });
    }
    debate
}

#[test]
fn what_can_be_read_on_one_sheet_is_on_one() {
    let sheets = set(&broad(1), Turn::Free, Mode::Readable);
    assert_eq!((sheets.way, sheets.pages.len()), (Way::One, 1));
    assert!(sheets.smallest >= READABLE);
}

/// A map that can be read on one sheet is not drawn smaller because one sheet was asked for.
#[test]
fn to_ask_for_one_sheet_makes_nothing_smaller_that_has_room() {
    for debate in (1..=4).map(broad) {
        let (usual, asked) = (set(&debate, Turn::Free, Mode::Readable), set(&debate, Turn::Free, Mode::Fit));
        if usual.way == Way::One {
            assert!(asked.smallest >= usual.smallest, "{} < {}", asked.smallest, usual.smallest);
        }
    }
}

/// In rows it is wider than the sheet by a little.
#[test]
fn what_fits_in_stacks_is_on_one_sheet_too() {
    let text = include_str!("../../../arguments/later-start.yaml");
    let reading = crate::read(crate::load::Input::from_texts([("debate.yaml", text.as_bytes())]));
    let setting = Setting { paper: Paper { width: 420.0, height: 297.0 }, turn: Turn::Landscape, mode: Mode::Readable };
    let evaluation = evaluate(&reading.debate, None);
    let sheets = sheets(&reading.debate, &evaluation, &Selection::default(), Heading::Down, setting);
    assert_eq!((sheets.way, sheets.pages.len()), (Way::One, 1));
}

#[test]
fn the_key_stands_on_no_box() {
    for width in [120.0, 160.0, 210.0, 297.0, 420.0] {
        for height in [120.0, 200.0, 297.0] {
            for count in 1..9 {
                let setting = Setting { paper: Paper { width, height }, turn: Turn::Free, mode: Mode::Readable };
                let debate = broad(count);
                let evaluation = evaluate(&debate, None);
                let sheets = sheets(&debate, &evaluation, &Selection::default(), Heading::Down, setting);
                for page in &sheets.pages {
                    let met = page.picture.key.iter().find(|entry| {
                        let end = entry.meaning.at.x + 1;
                        let place = Rect { width: end - entry.place.x, ..entry.place };
                        page.picture.boxes.iter().any(|body| body.place.meets(place)) || place.right() > page.room.0
                    });
                    assert!(met.is_none(), "{width} × {height}, {count}, {:?}: {met:?}", sheets.way);
                }
            }
        }
    }
}

#[test]
fn sheets_lie_as_asked_or_as_needs_fewer() {
    let debate = broad(12);
    let count = |turn| set(&debate, turn, Mode::Readable).pages.len();
    assert!(set(&debate, Turn::Landscape, Mode::Readable).paper.is_landscape());
    assert!(!set(&debate, Turn::Portrait, Mode::Readable).paper.is_landscape());
    // The key may take a page more on the one than on the other.
    assert!(count(Turn::Free) <= count(Turn::Landscape).min(count(Turn::Portrait)) + 1);
}

#[test]
fn sheets_are_called_after_how_often_the_map_was_cut_above_them() {
    let sheets = set(&broad(12), Turn::Free, Mode::Readable);
    let keys: Vec<&str> = sheets.pages.iter().map(|page| page.key.as_str()).collect();
    assert_eq!(&keys[..2], ["A1", "B1"]);
    assert_eq!([0, 25, 26, 701, 702].map(letters), ["A", "Z", "AA", "ZZ", "AAA"]);
}

#[test]
fn ten_thousand_claims_in_a_chain_are_set_on_sheets() {
    let sheets = set(&chain(10_000), Turn::Portrait, Mode::Readable);
    let shown: usize = sheets.pages.iter().map(|page| page.picture.boxes.len()).sum();
    assert!(shown > 10_000 && sheets.pages.len() < 4_000, "{} pages", sheets.pages.len());
}
