//! Which date comes first, as far as the dates know: what is called certain holds for every reading of both.

use std::cmp::Reverse;

use super::{
    Date, Day, Edge, Form, Member, Precision,
    point::{Point, Year},
};

/// The place of a date in a chronology; see [`Date::sort_key`].
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct SortKey {
    first: Day,
    last: Reverse<Day>,
    doubts: u8,
}

/// The days from one to another that a date may take up, with its margin if it is approximate.
/// `None`: open, unknown, or uncertain, so that nothing follows.
#[derive(Clone, Copy)]
struct Reading {
    first: Option<Day>,
    last: Option<Day>,
}

impl Date {
    /// Whether all of it comes before all of the other, in every reading of both.
    pub fn certainly_before(&self, other: &Date) -> bool {
        matches!((self.last_possible(), other.first_possible()), (Some(last), Some(first)) if last < first)
    }

    /// Whether no reading of both has a day in common.
    ///
    /// Days between two dates of a set do not belong to it; days between those that a date with unspecified digits may
    /// mean do, so that `XXXX-12-25` excludes no day of a year.
    pub fn certainly_excludes(&self, other: &Date) -> bool {
        let apart = |one: &Reading, other: &Reading| match (one, other) {
            (Reading { last: Some(last), .. }, Reading { first: Some(first), .. }) if last < first => true,
            (Reading { first: Some(first), .. }, Reading { last: Some(last), .. }) => last < first,
            _ => false,
        };
        let others = other.readings();
        !self.is_reversed()
            && !other.is_reversed()
            && self.readings().iter().all(|one| others.iter().all(|other| apart(one, other)))
    }

    /// Whether it begins before the first day of the other, in every reading of both: what is dated so was under way
    /// before, and may have gone on.
    pub fn certainly_begins_before(&self, other: &Date) -> bool {
        matches!((self.latest_start(), other.first_possible()), (Some(start), Some(first)) if start < first)
    }

    /// Whether it ends after the last day of the other, in every reading of both.
    pub fn certainly_ends_after(&self, other: &Date) -> bool {
        matches!((self.earliest_end(), other.last_possible()), (Some(end), Some(last)) if end > last)
    }

    /// How many whole years lie between a day of this date and one of the other: at least, and at most, with the margins
    /// of approximate dates. Negative when the other comes first; `None` when one of them has no first or last day, or
    /// is uncertain.
    ///
    /// ```
    /// # use elenchus::date::Date;
    /// let (crisis, article) = (Date::parse("1962-10").unwrap(), Date::parse("2012").unwrap());
    /// assert_eq!(crisis.whole_years_until(&article), Some((49, 50)));
    /// ```
    pub fn whole_years_until(&self, other: &Date) -> Option<(i64, i64)> {
        let least = self.last_possible()?.whole_years_until(other.first_possible()?);
        let most = self.first_possible()?.whole_years_until(other.last_possible()?);
        Some((least, most))
    }

    /// The place of the date in a chronology: by the first day it may mean, what takes longer before what falls within
    /// it, the certain before the doubtful. A date without a beginning stands where it ends. Dates that mean the same
    /// have the same key: a stable sort keeps them in the order in which they came.
    pub fn sort_key(&self) -> SortKey {
        let (start, end) = (self.start(), self.end());
        let first = start.earliest.or(end.earliest).or(end.latest);
        let doubts = [start.earliest.is_none(), self.is_uncertain(), self.is_approximate()];
        SortKey {
            first: first.unwrap_or(Day::FIRST),
            last: Reverse(end.latest.unwrap_or(Day::LAST)),
            doubts: doubts.iter().fold(0, |sum, doubt| sum * 2 + u8::from(*doubt)),
        }
    }

    /// The first day that it may mean in any reading.
    fn first_possible(&self) -> Option<Day> {
        let first = super::least(self.readings().iter().map(|reading| reading.first));
        first.filter(|_| !self.is_reversed())
    }

    /// The last day that it may mean in any reading.
    fn last_possible(&self) -> Option<Day> {
        let last = super::greatest(self.readings().iter().map(|reading| reading.last));
        last.filter(|_| !self.is_reversed())
    }

    /// The day by which it has begun in every reading.
    fn latest_start(&self) -> Option<Day> {
        match &self.form {
            Form::Interval(start, _) => start.reading().last.filter(|_| !self.is_reversed()),
            Form::Point(_) | Form::Set(..) => self.last_possible(),
        }
    }

    /// The day before which it does not end in any reading.
    fn earliest_end(&self) -> Option<Day> {
        match &self.form {
            Form::Interval(_, end) => end.reading().first.filter(|_| !self.is_reversed()),
            Form::Point(_) | Form::Set(..) => self.first_possible(),
        }
    }

    /// Its stretches of time: more than one for a set.
    fn readings(&self) -> Vec<Reading> {
        match &self.form {
            Form::Point(point) => vec![point.reading()],
            Form::Interval(start, end) => vec![stretch(start, end)],
            Form::Set(_, members) => members.iter().map(Member::reading).collect(),
        }
    }
}

/// From the first possible day of the one to the last of the other.
fn stretch(start: &Edge, end: &Edge) -> Reading {
    Reading { first: start.reading().first, last: end.reading().last }
}

impl Member {
    fn reading(&self) -> Reading {
        match self {
            Member::Point(point) => point.reading(),
            Member::Range(start, end) => stretch(start, end),
        }
    }
}

impl Edge {
    fn reading(&self) -> Reading {
        self.point().map_or(Reading { first: None, last: None }, Point::reading)
    }
}

impl Point {
    fn reading(&self) -> Reading {
        if self.is_uncertain() {
            return Reading { first: None, last: None };
        }
        let (first, last) =
            match self.marks.iter().position(|marks| marks.before.approximate || marks.after.approximate) {
                None => (self.earliest, self.latest),
                Some(0) => {
                    let months = self.margin_in_years() * 12;
                    (self.earliest.plus_months(-months), self.latest.plus_months(months))
                }
                Some(1) => (self.earliest.plus_months(-3), self.latest.plus_months(3)),
                Some(_) => (self.earliest.plus_days(-14), self.latest.plus_days(14)),
            };
        Reading { first: Some(first), last: Some(last) }
    }

    /// How many years either way "about" means, when it is said of the year; see the head of this module.
    fn margin_in_years(&self) -> i64 {
        let unit = match self.year_precision() {
            // The margin is in the digits already.
            _ if matches!(self.year, Year::Estimate { .. }) => return 0,
            Precision::Decade | Precision::Year => 5,
            Precision::Century => 50,
            _ => 500,
        };
        unit.max((2000 - i64::from(self.year.first())).abs() / 100)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn date(text: &str) -> Date {
        Date::parse(text).unwrap_or_else(|fault| panic!("{fault}"))
    }

    #[test]
    fn before_is_certain_only_when_every_reading_agrees() {
        for (one, other) in [
            ("1962-03", "1962-05-14/1962-05-20"),
            ("1962", "1963"),
            ("1962-10-27", "1962-10-28"),
            ("../1962", "1963/.."),
            ("/1962", "1963"),
            ("[1667,1668]", "1669"),
            ("1958~", "1964"),
            ("1962-10-28~", "1962-11-12"),
            ("1962-10~", "1963-02"),
            ("1492~", "1498"),
            ("2012/2020", "2021/2022?"),
            ("196X~", "1975"),
        ] {
            assert!(date(one).certainly_before(&date(other)), "{one} {other}");
            assert!(date(one).certainly_excludes(&date(other)), "{one} {other}");
            assert!(!date(other).certainly_before(&date(one)), "{other} {one}");
        }
    }

    #[test]
    fn nothing_is_certain_of_open_uncertain_near_and_overlapping_dates() {
        for (one, other) in [
            ("1962-10", "1962-10-28"),
            ("1962", "1962-10-28"),
            ("1962/", "1970"),
            ("1962/..", "1970"),
            ("1962?", "1970"),
            ("1962-10?-28", "1970"),
            ("1958~", "1963"),
            ("-0500~", "-0480"),
            ("1962-10-28~", "1962-11-11"),
            ("1962-10~", "1963-01"),
            ("~1962-10-28", "1966"),
            ("1962-24", "1962-01-15"),
            ("1962-24", "1963-02"),
            ("1964/1962", "1970"),
            ("[1667,1970]", "1962/1980"),
            ("XXXX-12-25", "1962-06"),
        ] {
            assert!(!date(one).certainly_before(&date(other)), "{one} {other}");
            assert!(!date(one).certainly_excludes(&date(other)), "{one} {other}");
            assert!(!date(other).certainly_excludes(&date(one)), "{other} {one}");
        }
    }

    #[test]
    fn dates_between_the_members_of_a_set_are_excluded() {
        assert!(date("[1667,1670..1672]").certainly_excludes(&date("1668/1669")));
        assert!(date("{1667,1670..1672}").certainly_excludes(&date("[1669,1673]")));
        assert!(!date("[1667,1670..1672]").certainly_excludes(&date("1671")));
        assert!(!date("[..1670]").certainly_excludes(&date("1200")));
    }

    #[test]
    fn a_tenure_that_begins_too_early_or_ends_too_late_is_told() {
        let life = date("1894-04-15/1971-09-11");
        assert!(date("1890/1900").certainly_begins_before(&life));
        assert!(date("1960/1972").certainly_ends_after(&life));
        for fits in
            ["1894/1971", "1894-04-15/1971-09-11", "1958-03-27/1964-10-14", "/1964", "1958/..", "1890?/1900", "1894"]
        {
            assert!(!date(fits).certainly_begins_before(&life), "{fits}");
            assert!(!date(fits).certainly_ends_after(&life), "{fits}");
        }
        assert!(date("1893").certainly_begins_before(&life));
    }

    #[test]
    fn years_between_are_counted_at_least_and_at_most() {
        for (one, other, years) in [
            ("1962-10-28", "2012-10-28", Some((50, 50))),
            ("1962-10", "2012", Some((49, 50))),
            ("1962", "1962", Some((0, 0))),
            ("2012", "1962-10-28", Some((-50, -49))),
            ("1962-10-16/1962-10-28", "2012-10-27", Some((49, 50))),
            ("1958~", "2000-06-01", Some((36, 47))),
            ("1962/..", "2012", None),
            ("1962?", "2012", None),
        ] {
            assert_eq!(date(one).whole_years_until(&date(other)), years, "{one} {other}");
        }
    }

    #[test]
    fn a_chronology_goes_by_first_days_and_puts_the_longer_first() {
        let sorted = [
            "Y-17000",
            "-0043-03-15",
            "0079",
            "19XX",
            "1962/..",
            "1962/1964",
            "1962",
            "1962~",
            "1962?",
            "1962-01",
            "1962-01-01",
            "1962-21",
            "1962-10",
            "1962-10-28",
            "1964",
            "../1964",
            "[..1964]",
            "1965",
        ];
        let mut dates: Vec<Date> = sorted.iter().rev().map(|text| date(text)).collect();
        dates.sort_by_key(Date::sort_key);
        let dates: Vec<&str> = dates.iter().map(Date::written).collect();
        assert_eq!(dates, sorted);
    }
}
