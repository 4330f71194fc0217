//! Sheets of paper: their names and sizes, and how much of a map has room on them.

use super::super::view::sheets::Paper;
use crate::layout::Extent;

/// Every size that has a name, upright, in millimetres.
const NAMED: [(&str, f64, f64); 5] = [
    ("A4", 210.0, 297.0),
    ("A3", 297.0, 420.0),
    ("Letter", 215.9, 279.4),
    ("Legal", 215.9, 355.6),
    ("Tabloid", 279.4, 431.8),
];

/// A unit of a picture, 1/96 of an inch, in millimetres.
pub(super) const UNIT: f64 = 25.4 / 96.0;
/// What no printer prints on, at each edge, in millimetres.
const MARGIN: f64 = 10.0;
/// The room for the page number, in units.
pub(super) const FOOT: i64 = 26;
/// The shortest and the longest edge of a sheet, in millimetres. A page of PDF is at most 200 inches long.
const EDGES: std::ops::RangeInclusive<f64> = 90.0..=5000.0;

/// A length in millimetres to its tenths: what inches come to is no more exact than that.
fn to_tenths(length: f64) -> f64 {
    (length * 10.0).round() / 10.0
}

impl Paper {
    /// Reads `A4`, `A3`, `Letter`, `Legal`, `Tabloid`, or a size such as `300x200mm` or `11x17in`.
    ///
    /// # Errors
    /// With a sentence for the user, when it is none of these, or too small or too large.
    pub fn read(text: &str) -> Result<Paper, String> {
        if let Some((_, width, height)) = NAMED.iter().find(|(name, _, _)| name.eq_ignore_ascii_case(text)) {
            return Ok(Paper { width: *width, height: *height });
        }
        let unknown = || {
            let names: Vec<&str> = Paper::names().collect();
            format!("`{text}` is no paper: write {}, or a size such as `300x200mm` or `11x17in`", names.join(", "))
        };
        let lower = text.to_ascii_lowercase();
        let (size, millimetres) = match (lower.strip_suffix("mm"), lower.strip_suffix("in")) {
            (Some(size), _) => (size, 1.0),
            (None, Some(size)) => (size, 25.4),
            (None, None) => return Err(unknown()),
        };
        let (width, height) = size.split_once(['x', '×']).ok_or_else(unknown)?;
        let edge = |text: &str| {
            text.trim().parse::<f64>().ok().filter(|edge| edge.is_finite()).map(|e| to_tenths(e * millimetres))
        };
        let paper = Paper { width: edge(width).ok_or_else(unknown)?, height: edge(height).ok_or_else(unknown)? };
        if [paper.width, paper.height].iter().all(|edge| EDGES.contains(edge)) {
            Ok(paper)
        } else {
            Err(format!("a sheet has edges of {} to {} mm; `{text}` has not", EDGES.start(), EDGES.end()))
        }
    }

    /// The sizes that have a name.
    pub fn names() -> impl Iterator<Item = &'static str> {
        NAMED.iter().map(|(name, _, _)| *name)
    }

    /// The sizes with a name that are larger than this one, the smallest first.
    pub fn larger(self) -> Vec<Paper> {
        let area = |paper: &Paper| paper.width * paper.height;
        let named = NAMED.iter().map(|(_, width, height)| Paper { width: *width, height: *height });
        let mut larger: Vec<Paper> = named.filter(|paper| area(paper) > area(&self)).collect();
        larger.sort_by(|one, other| area(one).total_cmp(&area(other)));
        larger
    }

    /// Its name, or its size.
    pub fn name(self) -> String {
        let is = |(_, width, height): &&(&str, f64, f64)| self == Paper { width: *width, height: *height };
        let turned =
            |named: &&(&str, f64, f64)| is(named) || self.turned() == Paper { width: named.1, height: named.2 };
        match NAMED.iter().find(turned) {
            Some((name, _, _)) => (*name).to_owned(),
            None => format!("{} × {} mm", self.width, self.height),
        }
    }

    /// Whether it is wider than high.
    pub fn is_landscape(self) -> bool {
        self.width > self.height
    }

    /// The same sheet, turned.
    #[must_use]
    pub fn turned(self) -> Paper {
        Paper { width: self.height, height: self.width }
    }

    /// How many units have room on it, without margins and page number, where a unit is `scale` times the usual one.
    #[expect(clippy::cast_possible_truncation, reason = "sheets are some thousand units large, and are rounded down")]
    pub(super) fn room(self, scale: f64) -> Extent {
        let units = |edge: f64| ((edge - 2.0 * MARGIN) / (UNIT * scale)) as i64;
        Extent { width: units(self.width).max(1), height: (units(self.height) - FOOT).max(1) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_are_read_in_millimetres_and_inches() {
        let paper = Paper::read("a4").expect("A4");
        assert_eq!((paper.width, paper.height), (210.0, 297.0));
        assert_eq!(Paper::read("300x200mm").expect("a size"), Paper { width: 300.0, height: 200.0 });
        assert_eq!(Paper::read("11x17in").expect("a size").name(), "Tabloid");
        assert_eq!(Paper::read("A3").expect("A3").turned().name(), "A3");
    }

    #[test]
    fn what_is_no_paper_is_answered() {
        for wrong in ["A9", "", "10x10", "1x1mm", "NaNx5in", "infx9mm", "9999x9999mm", "x"] {
            let said = Paper::read(wrong).expect_err(wrong);
            assert!(said.contains("300x200mm") || said.contains("90 to 5000 mm"), "{said}");
        }
    }
}
