//! Text and paper → how large the letters are, how many cells of the sheet a card takes, and where they lie.
//!
//! Lengths are millimetres, sizes of letters points. Texts are measured for the bundled font, which is a wide one, and a
//! little room is left besides: a browser that has another font at hand needs no more lines.

use super::super::view::{
    CardPage, Paper, TableCard,
    cards::inside::{CITE, FILLED, FOOT, GAP, HEAD, LEADING, PAD, POINT},
};
use crate::typography::{self, Font};

/// White around a sheet: most printers print nothing there.
const MARGIN: f64 = 10.0;
/// The sizes of letters, largest first. Smaller ones cannot be read across a table.
const SIZES: [u32; 8] = [16, 14, 13, 12, 11, 10, 9, 8];

/// How many cells a card takes: beside each other, above each other.
pub(super) type Cells = (usize, usize);

/// A rectangle on the paper.
pub(super) struct Cell {
    pub left: f64,
    pub top: f64,
    pub width: f64,
    pub height: f64,
}

/// What is printed on one card.
pub(super) struct Piece {
    pub text: String,
    pub size: u32,
    pub cells: Cells,
}

/// The sheets, with what is taken of the last one.
pub(super) struct Table {
    paper: &'static Paper,
    columns: usize,
    rows: usize,
    /// By cell of the last sheet, row by row.
    taken: Vec<bool>,
    pub pages: Vec<CardPage>,
}

impl Table {
    pub fn new(paper: &'static Paper, columns: usize, rows: usize) -> Table {
        let (columns, rows) = (columns.max(1), rows.max(1));
        Table { paper, columns, rows, taken: Vec::new(), pages: Vec::new() }
    }

    #[expect(clippy::cast_precision_loss, reason = "a sheet has few cells")]
    fn cell(&self) -> (f64, f64) {
        let across = (self.paper.width - 2.0 * MARGIN) / self.columns as f64;
        (across, (self.paper.height - 2.0 * MARGIN) / self.rows as f64)
    }

    /// A double card: two cells, or the only one where there is no second.
    fn double(&self) -> Cells {
        match (self.columns, self.rows) {
            (1, 1) => (1, 1),
            (1, _) => (1, 2),
            _ => (2, 1),
        }
    }

    /// The sheet that is being laid out.
    pub fn page(&mut self) -> &mut CardPage {
        if self.pages.is_empty() {
            self.turn();
        }
        let last = self.pages.len() - 1;
        &mut self.pages[last]
    }

    fn turn(&mut self) {
        self.pages.push(CardPage { cards: Vec::new() });
        self.taken = vec![false; self.columns * self.rows];
    }

    /// Takes the first free cells of this sheet, or the first of a new one.
    #[expect(clippy::cast_precision_loss, reason = "a sheet has few cells")]
    pub fn place(&mut self, (across, down): Cells) -> Cell {
        self.page();
        let at = self.free(across, down).unwrap_or_else(|| {
            self.turn();
            (0, 0)
        });
        for row in at.1..at.1 + down {
            self.taken[row * self.columns + at.0..][..across].fill(true);
        }
        let (width, height) = self.cell();
        Cell {
            left: MARGIN + at.0 as f64 * width,
            top: MARGIN + at.1 as f64 * height,
            width: across as f64 * width,
            height: down as f64 * height,
        }
    }

    fn free(&self, across: usize, down: usize) -> Option<(usize, usize)> {
        let is_free = |column: usize, row: usize| {
            (row..row + down).all(|row| !self.taken[row * self.columns + column..][..across].contains(&true))
        };
        let rows = 0..=self.rows - down;
        rows.flat_map(|row| (0..=self.columns - across).map(move |column| (column, row)))
            .find(|(column, row)| is_free(*column, *row))
    }
}

/// What is printed on one card, or on several where one does not hold it.
pub(super) fn pieces(table: &Table, card: &TableCard, has_head: bool) -> Vec<Piece> {
    for cells in [(1, 1), table.double()] {
        let room = Room::new(table, cells, has_head);
        if let Some(size) = SIZES.into_iter().find(|size| room.holds(card, *size)) {
            return vec![Piece { text: card.text.to_string(), size, cells }];
        }
    }
    let cells = table.double();
    let room = Room::new(table, cells, has_head);
    let size = SIZES[SIZES.len() - 1];
    let lines = typography::lines(&card.text, Font::regular(f64::from(size)), room.width / POINT);
    let most = count(f64::from(size), room.height - room.cite(card)).max(1);
    let part = |lines: &[String]| Piece { text: lines.join("\n"), size, cells };
    lines.chunks(most).map(part).collect()
}

/// How many lines of a size there is room for in a height.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a cast of a float stops at the ends")]
fn count(size: f64, height: f64) -> usize {
    (height / (size * LEADING * POINT)).floor() as usize
}

/// The room for the text of a card.
struct Room {
    width: f64,
    height: f64,
}

impl Room {
    #[expect(clippy::cast_precision_loss, reason = "a sheet has few cells")]
    fn new(table: &Table, (across, down): Cells, has_head: bool) -> Room {
        let (width, height) = table.cell();
        let head = if has_head { HEAD } else { 0.0 };
        Room {
            width: (width * across as f64 - 2.0 * PAD) * FILLED,
            height: height * down as f64 - 2.0 * PAD - head - FOOT,
        }
    }

    /// How much room the cite of a card takes.
    #[expect(clippy::cast_precision_loss, reason = "no text has 2^52 lines")]
    fn cite(&self, card: &TableCard) -> f64 {
        let lines = typography::lines(&card.cite, Font::regular(CITE), self.width / POINT).len();
        if lines == 0 { 0.0 } else { lines as f64 * CITE * LEADING * POINT + GAP }
    }

    fn holds(&self, card: &TableCard, size: u32) -> bool {
        let font = Font::regular(f64::from(size));
        let word = typography::longest_word(&card.text, font);
        // A word is broken only where the smallest letters do not help.
        let breaks = word * POINT > self.width && size > SIZES[SIZES.len() - 1];
        let most = count(font.size, self.height - self.cite(card));
        // Lines are not counted for what cannot fit whichever way they break: a text may have a million letters.
        let least = typography::width(&card.text, font) * POINT / self.width;
        #[expect(clippy::cast_precision_loss, reason = "a card has few lines")]
        let may_fit = !breaks && least <= most as f64;
        may_fit && typography::lines(&card.text, font, self.width / POINT).len() <= most
    }
}
