//! The list of what belongs where → the pages behind the cards.

use super::{
    super::svg::Colours,
    cards::BASE,
    plain::{Block, Line, Page},
};
use crate::{
    present::view::{
        Cards, SolutionRow,
        cards::inside::{LEADING, POINT},
    },
    typography::{self, Direction, Font},
};

/// White around a page.
const MARGIN: f64 = 15.0;
/// The size of its letters.
const SIZE: f64 = 9.0;
/// How wide the column of card numbers is.
const NUMBERS: f64 = 13.0;
/// How wide the column of places is.
const PLACES: f64 = 52.0;
/// Between columns.
const GAP: f64 = 4.0;
/// How far a level is set in, and how many are.
const INDENT: f64 = 2.5;
const DEEPEST: usize = 8;
/// Between rows.
const ROW: f64 = 1.4;
/// Room for the number of the page.
const FOOT: f64 = 6.0;

/// The pages of the list.
pub(super) fn pages(cards: &Cards, colours: &Colours) -> Vec<Page> {
    let mut list = List { cards, colours, pages: Vec::new(), top: 0.0 };
    list.turn();
    list.head();
    list.names();
    for row in &cards.solution {
        list.row(row);
    }
    let count = list.pages.len();
    let (width, height) = (cards.paper.width, cards.paper.height);
    for (index, page) in list.pages.iter_mut().enumerate() {
        let words = format!("{} / {count}", index + 1);
        let own = typography::width(&words, Font::regular(8.0)) * POINT;
        let at = ((width - own) / 2.0, height - MARGIN);
        page.blocks.push(Block { lines: vec![Line::ours(&words, at, 8.0).coloured(colours.soft)], ..Block::default() });
    }
    list.pages
}

struct List<'a> {
    cards: &'a Cards,
    colours: &'a Colours,
    pages: Vec<Page>,
    /// Where the next line begins.
    top: f64,
}

/// A line of a row in one of its columns.
struct Piece {
    line: String,
    left: f64,
    /// The right end of the column, where the line begins if it runs leftwards.
    right: f64,
    look: Look,
    leftwards: bool,
}

/// How words of a row are set.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Look {
    /// Numbers and places.
    Bold,
    /// What is said beside the texts.
    Soft,
    /// A text of the debate.
    Text,
}

impl List<'_> {
    fn turn(&mut self) {
        let bookmark = self.pages.is_empty().then(|| "What belongs where".to_owned());
        self.pages.push(Page { bookmark, ..Page::default() });
        self.top = MARGIN;
    }

    fn bottom(&self) -> f64 {
        self.cards.paper.height - MARGIN - FOOT
    }

    fn right(&self) -> f64 {
        self.cards.paper.width - MARGIN
    }

    fn push(&mut self, block: Block) {
        if let Some(page) = self.pages.last_mut() {
            page.blocks.push(block);
        }
    }

    /// Writes a text over the whole width.
    fn say(&mut self, text: &str, (size, is_bold, is_title): (f64, bool, bool), is_text: bool) {
        let font = if is_bold { Font::bold(size) } else { Font::regular(size) };
        let leftwards = is_text && typography::direction(text) == Direction::Leftwards;
        let mut block = Block { is_title, ..Block::default() };
        for line in typography::lines(text, font, (self.right() - MARGIN) / POINT) {
            let height = size * LEADING * POINT;
            if self.top + height > self.bottom() {
                self.push(std::mem::take(&mut block));
                self.turn();
            }
            let x = if leftwards { self.right() } else { MARGIN };
            let line = Line::ours(&line, (x, self.top + size * BASE * POINT), size).coloured(self.colours.ink);
            block.lines.push(Line { is_bold, leftwards, is_text, ..line });
            self.top += height;
        }
        self.push(block);
        self.top += ROW;
    }

    fn head(&mut self) {
        let sheet = &self.cards.sheet;
        self.say("Cards: what belongs where", (16.0, true, true), false);
        self.say(&sheet.title, (11.0, true, false), true);
        if let Some(question) = &sheet.question {
            self.say(question, (SIZE, false, false), true);
        }
        if !sheet.facts.is_empty() {
            self.say(&sheet.facts.join("; "), (8.5, false, false), false);
        }
        self.say(&self.cards.says, (8.5, false, false), false);
        self.top += 2.0;
    }

    /// The heads of the columns, and a line below them.
    fn names(&mut self) {
        let stands = self.top + SIZE * BASE * POINT;
        let left = MARGIN + NUMBERS + GAP;
        let lines = [("Card", MARGIN), ("Place", left), ("Text", left + PLACES + GAP)]
            .map(|(name, x)| Line::ours(name, (x, stands), SIZE).bold().coloured(self.colours.ink));
        self.push(Block { lines: lines.into(), ..Block::default() });
        self.top += SIZE * LEADING * POINT + 0.6;
        let rule = ((MARGIN, self.top), (self.right(), self.top));
        if let Some(page) = self.pages.last_mut() {
            page.rules.push(rule);
        }
        self.top += ROW;
    }

    /// A row, on one page if a page holds it.
    fn row(&mut self, row: &SolutionRow) {
        let lines = self.lines(row);
        #[expect(clippy::cast_precision_loss, reason = "a row has few lines")]
        let height = lines.len() as f64 * SIZE * LEADING * POINT;
        let begins = self.top;
        if begins + height > self.bottom() {
            self.turn();
            self.names();
        }
        let mut block = Block::default();
        for pieces in lines {
            if self.top + SIZE * LEADING * POINT > self.bottom() {
                self.push(std::mem::take(&mut block));
                self.turn();
                self.names();
            }
            for piece in pieces {
                let x = if piece.leftwards { piece.right } else { piece.left };
                let line = Line::ours(&piece.line, (x, self.top + SIZE * BASE * POINT), SIZE);
                let line = line.coloured(if piece.look == Look::Soft { self.colours.soft } else { self.colours.ink });
                let (is_bold, is_text) = (piece.look == Look::Bold, piece.look == Look::Text);
                block.lines.push(Line { is_bold, is_text, leftwards: piece.leftwards, ..line });
            }
            self.top += SIZE * LEADING * POINT;
        }
        self.push(block);
        self.top += ROW;
    }

    /// The lines of a row, each with what stands in its columns.
    fn lines(&self, row: &SolutionRow) -> Vec<Vec<Piece>> {
        let (places, texts) = (MARGIN + NUMBERS + GAP, MARGIN + NUMBERS + GAP + PLACES + GAP);
        let mut lines: Vec<Vec<Piece>> = Vec::new();
        let mut set = |column: usize, (left, right): (f64, f64), words: Vec<(String, Look)>| {
            let mut at = 0;
            for (text, look) in words {
                let font = if look == Look::Bold { Font::bold(SIZE) } else { Font::regular(SIZE) };
                let leftwards = look == Look::Text && typography::direction(&text) == Direction::Leftwards;
                for line in typography::lines(&text, font, (right - left) / POINT) {
                    if lines.len() <= at {
                        lines.push(Vec::new());
                    }
                    // Numbers stand at the right of their column.
                    let own = typography::width(&line, font) * POINT;
                    let left = if column == 0 { right - own } else { left };
                    lines[at].push(Piece { line, left, right, look, leftwards });
                    at += 1;
                }
            }
        };
        let card = row.card.map(|card| (card.to_string(), Look::Bold));
        set(0, (MARGIN, MARGIN + NUMBERS), card.into_iter().collect());
        #[expect(clippy::cast_precision_loss, reason = "few levels are set in")]
        let indent = row.level.min(DEEPEST) as f64 * INDENT;
        let place = format!("{} {}", row.role.word(), row.number);
        set(1, (places + indent, texts - GAP), vec![(place, Look::Bold)]);
        set(2, (texts, self.right()), told(row));
        lines
    }
}

/// What the last column says.
fn told(row: &SolutionRow) -> Vec<(String, Look)> {
    let soft = |words: String| (words, Look::Soft);
    let mut told = Vec::new();
    match &row.see {
        Some(see) => told.push(soft(format!("see {see}"))),
        None if !row.text.is_empty() => told.push((row.text.to_string(), Look::Text)),
        None if row.card.is_none() && row.evidence.is_empty() => told.push(soft("its premises together".to_owned())),
        None => {}
    }
    told.extend(row.evidence.iter().map(|(card, cite)| soft(format!("evidence: card {card}, {cite}"))));
    told
}
