//! Cards to cut out → what stands where on each sheet, and on the pages of the list: millimetres from the upper left corner
//! of the paper, points for letters.
//!
//! Lines break where the cards were measured to break. Where two cards meet there is one line to cut along; on the back
//! there is none, for few printers hit the same place twice.

use super::{
    super::svg::Colours,
    list,
    plain::{Block, Cut, Line, Page, Sign},
};
use crate::{
    present::view::{
        CardPage, Cards, PlacedCard, Role, TableCard,
        cards::inside::{CITE, FILLED, GAP, HEAD, LEADING, PAD, POINT},
    },
    typography::{self, Direction, Face, Font},
};

/// The size of what is printed beside the text of a card.
const SMALL: f64 = 8.0;
/// The size of the part and the number above a text.
const TOP: f64 = 8.5;
/// From the top of a line to where its letters stand, in sizes of the letters.
pub(super) const BASE: f64 = 1.04;
/// How wide the bar on a card with evidence is.
const BAR: f64 = 0.8;
/// The sizes of a number on the back, largest first.
const NUMBERS: [f64; 6] = [20.0, 16.0, 14.0, 12.0, 10.0, 8.0];

/// All pages, in the order of printing: each sheet, with its back if it has one, and the list.
pub(super) fn pages(cards: &Cards, colours: &Colours) -> Vec<Page> {
    let mut pages = Vec::new();
    for (index, sheet) in cards.pages.iter().enumerate() {
        pages.push(front(cards, sheet, index, colours));
        if cards.has_backs {
            pages.push(back(cards, sheet, index, colours));
        }
    }
    pages.extend(list::pages(cards, colours));
    pages
}

fn front(cards: &Cards, sheet: &CardPage, index: usize, colours: &Colours) -> Page {
    let mut page = Page { bookmark: Some(format!("Sheet {}", index + 1)), cuts: cuts(sheet), ..Page::default() };
    for placed in &sheet.cards {
        let card = &cards.cards[placed.card];
        if card.is_evidence {
            page.bars.push((placed.left, placed.top, BAR, placed.height));
        }
        page.blocks.push(card_block(placed, card, colours));
    }
    page
}

/// The lines to cut along: the edges of all cards, each once.
fn cuts(sheet: &CardPage) -> Vec<Cut> {
    let mut down = Vec::new();
    let mut across = Vec::new();
    for card in &sheet.cards {
        let (right, bottom) = (card.left + card.width, card.top + card.height);
        down.extend([card.left, right].map(|x| (x, card.top, bottom)));
        across.extend([card.top, bottom].map(|y| (y, card.left, right)));
    }
    let down = joined(down).into_iter().map(|(x, top, bottom)| ((x, top), (x, bottom)));
    down.chain(joined(across).into_iter().map(|(y, left, right)| ((left, y), (right, y)))).collect()
}

/// Edges on one line that touch or overlap are one edge.
fn joined(mut edges: Vec<(f64, f64, f64)>) -> Vec<(f64, f64, f64)> {
    const NEAR: f64 = 0.01;
    let hundredths = |length: f64| (length / NEAR).round();
    edges.sort_by(|one, other| {
        let lines = hundredths(one.0).total_cmp(&hundredths(other.0));
        lines.then(one.1.total_cmp(&other.1))
    });
    let mut joined: Vec<(f64, f64, f64)> = Vec::new();
    for (line, from, to) in edges {
        match joined.last_mut() {
            Some(last) if (last.0 - line).abs() < NEAR && from < last.2 + NEAR => last.2 = last.2.max(to),
            _ => joined.push((line, from, to)),
        }
    }
    joined
}

fn card_block(placed: &PlacedCard, card: &TableCard, colours: &Colours) -> Block {
    let mut block = Block::default();
    let (left, right) = (placed.left + PAD, placed.left + placed.width - PAD);
    let mut top = placed.top + PAD;
    if card.role.is_some() || card.shows_number {
        let stands = top + TOP * BASE * POINT;
        if let Some(role) = card.role {
            let colour = role_colour(role, colours);
            block.sign = Some(Sign { role, at: (left, stands - 2.7), size: 2.8, colour });
            block.lines.push(Line::ours(role.word(), (left + 4.2, stands), TOP).bold().coloured(colour));
        }
        if card.shows_number {
            let font = Font::bold(TOP);
            let at = right - typography::width(&card.number, font) * POINT;
            block.lines.push(Line::ours(&card.number, (at, stands), TOP).bold().coloured(colours.ink));
        }
        top += HEAD;
    }
    let width = (placed.width - 2.0 * PAD) * FILLED;
    let size = f64::from(placed.size);
    top = set(&mut block, &placed.text, (left, right), top, (size, width), colours.ink);
    if placed.has_cite && !card.cite.is_empty() {
        set(&mut block, &card.cite, (left, right), top + GAP, (CITE, width), colours.soft);
    }
    let part = placed.part.as_ref().map_or_else(String::new, |part| format!("{part} · "));
    let foot = format!("{part}card {}", card.card);
    let at = right - typography::width(&foot, Font::regular(SMALL)) * POINT;
    let stands = placed.top + placed.height - PAD - 1.0;
    block.lines.push(Line::ours(&foot, (at, stands), SMALL).coloured(colours.soft));
    block
}

/// Sets a text of the debate between two edges; gives where it ends below.
fn set(
    block: &mut Block,
    text: &str,
    (left, right): (f64, f64),
    mut top: f64,
    (size, width): (f64, f64),
    colour: &'static str,
) -> f64 {
    let leftwards = typography::direction(text) == Direction::Leftwards;
    for line in text.split('\n').flat_map(|line| typography::lines(line, Font::regular(size), width / POINT)) {
        let x = if leftwards { right } else { left };
        let line = Line { leftwards, is_text: true, ..Line::ours(&line, (x, top + size * BASE * POINT), size) };
        block.lines.push(line.coloured(colour));
        top += size * LEADING * POINT;
    }
    top
}

fn back(cards: &Cards, sheet: &CardPage, index: usize, colours: &Colours) -> Page {
    let blocks = sheet.cards.iter().map(|placed| back_block(placed, &cards.cards[placed.card], colours));
    Page { bookmark: Some(format!("Back of sheet {}", index + 1)), blocks: blocks.collect(), ..Page::default() }
}

/// The number of the brief, and of the card, in the middle of its back.
fn back_block(placed: &PlacedCard, card: &TableCard, colours: &Colours) -> Block {
    let width = placed.width - 2.0 * PAD;
    let fits = |size: &f64| typography::width(&card.number, Font::bold(*size)) * POINT <= width;
    let size = NUMBERS.into_iter().find(|size| fits(size)).unwrap_or(SMALL);
    let evidence = card.is_evidence.then(|| format!("evidence for {}", card.number));
    let mut told = typography::lines(&card.number, Font::bold(size), width / POINT)
        .into_iter()
        .map(|line| (line, Font::bold(size)))
        .collect::<Vec<_>>();
    for words in evidence.into_iter().chain([format!("card {}", card.card)]) {
        let font = Font::regular(SMALL);
        told.extend(typography::lines(&words, font, width / POINT).into_iter().map(|line| (line, font)));
    }
    let height: f64 = told.iter().map(|(_, font)| font.size * LEADING * POINT).sum();
    let mut top = placed.top + (placed.height - height) / 2.0;
    let mut block = Block::default();
    for (words, font) in told {
        let own = typography::width(&words, font) * POINT;
        let at = (placed.left_on_back + (placed.width - own) / 2.0, top + font.size * BASE * POINT);
        let line = Line { is_bold: font.face == Face::Bold, ..Line::ours(&words, at, font.size) };
        block.lines.push(line.coloured(if font.face == Face::Bold { colours.ink } else { colours.soft }));
        top += font.size * LEADING * POINT;
    }
    block
}

/// The colour of a part.
pub(super) fn role_colour(role: Role, colours: &Colours) -> &'static str {
    match role {
        Role::Reason => colours.reason,
        Role::Objection => colours.objection,
        Role::Answer => colours.answer,
        Role::Undercut => colours.undercut,
        Role::Position | Role::Root | Role::Premise => colours.ink,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn edges_that_meet_are_one_line() {
        let edges = vec![(10.0, 20.0, 30.0), (10.0, 10.0, 20.0), (10.001, 10.0, 15.0), (40.0, 10.0, 20.0)];
        assert_eq!(joined(edges), [(10.0, 10.0, 30.0), (40.0, 10.0, 20.0)]);
    }

    #[test]
    fn edges_that_do_not_meet_stay_apart() {
        assert_eq!(joined(vec![(10.0, 10.0, 20.0), (10.0, 30.0, 40.0)]).len(), 2);
    }
}
