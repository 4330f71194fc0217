//! One date, no interval: a year, month, day or season, with marks and unspecified digits, and the days it may mean.

use super::{
    Bound, Precision,
    day::{Day, days_in},
};

/// One date, no interval.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Point {
    pub year: Year,
    pub within: Within,
    /// Of the year, of the month or season, of the day.
    pub marks: [Marks; 3],
    /// First of the days it may mean.
    pub earliest: Day,
    /// Last of the days it may mean.
    pub latest: Day,
}

/// The year of a date.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Year {
    Known(i32),
    /// Some digits are not specified.
    Pattern {
        negative: bool,
        digits: Digits<4>,
    },
    /// Only the first digits are meant, as in `1950S2`: between first and last, estimated to be the year.
    Estimate {
        year: i32,
        first: i32,
        last: i32,
    },
}

/// What is said of the time within the year.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Within {
    Year,
    /// A season, quarter or other part of the year: 21..=41, as in the standard.
    Part(u8),
    Month(Digits<2>),
    Day(Digits<2>, Digits<2>),
}

/// Digits of which some may not be specified.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Digits<const N: usize>(pub [Option<u8>; N]);

/// The marks around one number. One before it speaks of it alone, one after it of all that is left of it, too.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub(super) struct Marks {
    pub before: Mark,
    pub after: Mark,
}

/// What a mark says; nothing, if there is none.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub(super) struct Mark {
    pub uncertain: bool,
    pub approximate: bool,
}

impl<const N: usize> Digits<N> {
    /// The number, if all digits are specified.
    pub(super) fn known(&self) -> Option<i32> {
        self.0.iter().try_fold(0, |number, digit| Some(number * 10 + i32::from((*digit)?)))
    }

    /// The smallest number it may be.
    pub(super) fn least(&self) -> i32 {
        self.0.iter().fold(0, |number, digit| number * 10 + i32::from(digit.unwrap_or(0)))
    }

    /// The greatest number it may be.
    pub(super) fn greatest(&self) -> i32 {
        self.0.iter().fold(0, |number, digit| number * 10 + i32::from(digit.unwrap_or(9)))
    }

    /// Whether no digit is specified.
    pub(super) fn is_blank(&self) -> bool {
        self.0.iter().all(Option::is_none)
    }

    /// Whether a number has the digits that are specified.
    pub(super) fn fits(&self, number: i32) -> bool {
        let mut rest = number;
        self.0.iter().rev().all(|digit| {
            let last = rest % 10;
            rest /= 10;
            digit.is_none_or(|digit| i32::from(digit) == last)
        })
    }

    /// The numbers of a range that it may be.
    pub(super) fn among(self, range: std::ops::RangeInclusive<u8>) -> impl DoubleEndedIterator<Item = u8> {
        range.filter(move |number| self.fits(i32::from(*number)))
    }
}

impl Year {
    /// The first year it may be.
    pub(super) fn first(&self) -> i32 {
        match self {
            Year::Known(year) => *year,
            Year::Pattern { negative: false, digits } => digits.least(),
            Year::Pattern { negative: true, digits } => -digits.greatest(),
            Year::Estimate { first, .. } => *first,
        }
    }

    /// The last year it may be.
    pub(super) fn last(&self) -> i32 {
        match self {
            Year::Known(year) => *year,
            Year::Pattern { negative: false, digits } => digits.greatest(),
            Year::Pattern { negative: true, digits } => -digits.least(),
            Year::Estimate { last, .. } => *last,
        }
    }

    /// Whether it may be this year, which lies between the first and the last.
    fn may_be(&self, year: i32) -> bool {
        match self {
            Year::Pattern { negative, digits } => digits.fits(if *negative { -year } else { year }),
            Year::Known(_) | Year::Estimate { .. } => true,
        }
    }
}

impl Point {
    /// Finds the days that a date may mean; `None` if the calendar has none.
    pub(super) fn new(year: Year, within: Within, marks: [Marks; 3]) -> Option<Point> {
        let (first, last) = (year.first(), year.last());
        let (earliest, latest) = match within {
            Within::Year => (Day::new(first, 1, 1)?, Day::new(last, 12, 31)?),
            Within::Part(part) => (part_of(first, part).0, part_of(last, part).1),
            Within::Month(month) => {
                let (low, high) = (month.among(1..=12).next()?, month.among(1..=12).next_back()?);
                (Day::new(first, low, 1)?, Day::new(last, high, days_in(last, high))?)
            }
            // Years are tried one by one, because which one has the day depends on all digits (`XXXX-02-29`).
            // There are at most 10,000 of them: only a pattern is more than one year and has a day.
            Within::Day(month, day) => {
                let years = || (first..=last).filter(|candidate| year.may_be(*candidate));
                let of = |year| month.among(1..=12).flat_map(move |month| days_of(year, month, day));
                (years().find_map(|year| of(year).next())?, years().rev().find_map(|year| of(year).next_back())?)
            }
        };
        Some(Point { year, within, marks, earliest, latest })
    }

    pub(super) fn bound(&self) -> Bound {
        Bound { earliest: Some(self.earliest), latest: Some(self.latest), open: false }
    }

    pub(super) fn is_uncertain(&self) -> bool {
        self.marks.iter().any(|marks| marks.before.uncertain || marks.after.uncertain)
    }

    pub(super) fn is_approximate(&self) -> bool {
        let marked = self.marks.iter().any(|marks| marks.before.approximate || marks.after.approximate);
        marked || matches!(self.year, Year::Estimate { .. })
    }

    /// The smallest unit that holds all its days.
    pub(super) fn precision(&self) -> Precision {
        match self.within {
            _ if self.year.first() != self.year.last() => self.year_precision(),
            Within::Part(_) => Precision::Season,
            Within::Month(month) if month.known().is_some() => Precision::Month,
            Within::Day(month, day) if month.known().is_some() && day.known().is_some() => Precision::Day,
            Within::Day(month, _) if month.known().is_some() => Precision::Month,
            Within::Year | Within::Month(_) | Within::Day(..) => Precision::Year,
        }
    }

    /// The smallest unit that holds all its years.
    pub(super) fn year_precision(&self) -> Precision {
        let (first, last) = (self.year.first(), self.year.last());
        match () {
            () if first == last => Precision::Year,
            () if first / 10 == last / 10 => Precision::Decade,
            () if first / 100 == last / 100 => Precision::Century,
            () => Precision::Millennium,
        }
    }
}

/// The days of a month that fit.
fn days_of(year: i32, month: u8, day: Digits<2>) -> impl DoubleEndedIterator<Item = Day> {
    day.among(1..=days_in(year, month)).map(move |day| Day { year, month, day })
}

/// First and last day of a part of a year, by its number in the standard (21..=41).
///
/// A season is as long as the meteorologists' (whole months) and the astronomers' (equinox to solstice) together.
/// Winter, and the southern summer, may be that with which the year begins or that in which it ends.
fn part_of(year: i32, part: u8) -> (Day, Day) {
    let days =
        |from: (u8, u8), to: (u8, u8)| (Day { year, month: from.0, day: from.1 }, Day { year, month: to.0, day: to.1 });
    let months = |count: u8, number: u8| {
        let last = count * (number + 1);
        days((count * number + 1, 1), (last, days_in(year, last)))
    };
    match part {
        21 | 25 | 31 => days((3, 1), (6, 21)),
        22 | 26 | 32 => days((6, 1), (9, 23)),
        23 | 27 | 29 => days((9, 1), (12, 22)),
        24 | 28 | 30 => {
            let end = year.checked_add(1).map_or(Day::LAST, |next| Day { year: next, month: 3, day: 21 });
            (Day { year, month: 1, day: 1 }, end)
        }
        33..=36 => months(3, part - 33),
        37..=39 => months(4, part - 37),
        _ => months(6, u8::from(part == 41)),
    }
}
