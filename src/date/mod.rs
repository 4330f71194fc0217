//! Dates as historians write them: EDTF (ISO 8601-2:2019), with intervals, uncertainty and seasons.
//!
//! Levels 0 and 1 are complete; level 2 but for years in powers of ten. The notation is described by the
//! [Library of Congress](https://www.loc.gov/standards/datetime/).
//!
//! Where the standard leaves the days open, this is what we read:
//! - **A date is known to its unit.** `1962-10` is some day, some days or all of October 1962; which of them, the
//!   notation does not say. Comparisons call certain only what holds for every such reading.
//! - **About.** `~` widens a date, in comparisons only, by the margin of its unit: a day by two weeks, a month, season
//!   or quarter by three months, a year by five years or a hundredth of its distance from the year 2000, whichever is
//!   more (1500: 5, 500 BC: 25), and a decade, century or millennium by half of it, at least by as much as its years.
//!   Five years either way is what museum catalogues mean by "circa"; the hundredth is there because sources thin out.
//! - **Perhaps.** `?` says that the date may be wrong altogether, so nothing certain follows from it.
//! - **Seasons** 21–24 are the northern ones, like 25–28. Each is as long as the astronomers' and the meteorologists'
//!   season together, and winter is either that in which the year begins or that in which it ends.
//! - **Time of day** is read and left aside, time zone included: the day is the one that is written.

mod compare;
mod day;
mod parse;
mod point;
mod repair;
mod words;

pub use day::Day;
use point::Point;

/// A date in EDTF.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Date {
    /// As written.
    written: String,
    form: Form,
}

/// What was written: one date, or several.
#[derive(Clone, PartialEq, Eq, Debug)]
enum Form {
    Point(Point),
    Interval(Edge, Edge),
    /// Never empty.
    Set(Choice, Vec<Member>),
}

/// Whether a set means one of its members, or each of them.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Choice {
    One,
    All,
}

/// A member of a set.
#[derive(Clone, PartialEq, Eq, Debug)]
enum Member {
    Point(Point),
    /// All dates from one to the other; at most one is open, none unknown.
    Range(Edge, Edge),
}

/// One end of an interval.
#[derive(Clone, PartialEq, Eq, Debug)]
enum Edge {
    At(Point),
    Open,
    Unknown,
}

/// Where a date begins, or ends: the days on which it may do so, as far as they are known.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Bound {
    /// The first of them; `None`: there is no limit, or none is known.
    pub earliest: Option<Day>,
    /// The last of them; `None`: there is no limit, or none is known.
    pub latest: Option<Day>,
    /// Whether it was written as open (`..`): there is no such day, it goes on.
    pub open: bool,
}

/// How finely a date is known: the smallest unit of the calendar that holds all days it may mean.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Precision {
    /// One day.
    Day,
    /// A month.
    Month,
    /// A season, quarter, third or half of a year.
    Season,
    /// A year.
    Year,
    /// Ten years, as in `196X`.
    Decade,
    /// A hundred years, as in `19XX`.
    Century,
    /// More than that, down to an unknown year.
    Millennium,
}

impl Date {
    /// Reads a date.
    ///
    /// # Errors
    /// Says in a sentence what is wrong with it, and what would be right where that can be guessed.
    pub fn parse(text: &str) -> Result<Date, String> {
        match parse::form(text.trim()) {
            Ok(form) => Ok(Date { written: text.to_owned(), form }),
            Err(reason) => Err(repair::explain(text.trim(), &reason)),
        }
    }

    /// The date in this notation that a text in another one most likely means, for converters; a date itself is given
    /// back as it is. `None` where there is no good guess, or two.
    ///
    /// ```
    /// # use elenchus::date::Date;
    /// assert_eq!(Date::guess("28 October 1962").as_deref(), Some("1962-10-28"));
    /// assert_eq!(Date::guess("3/4/1962"), None);
    /// ```
    pub fn guess(text: &str) -> Option<String> {
        let text = text.trim();
        if parse::form(text).is_ok() { Some(text.to_owned()) } else { repair::guess(text) }
    }

    /// As written in the file.
    pub fn written(&self) -> &str {
        &self.written
    }

    /// The first day that it may mean, the margin of an approximate date left aside; `None`: open or unknown.
    pub fn earliest(&self) -> Option<Day> {
        self.start().earliest
    }

    /// The last day that it may mean, the margin of an approximate date left aside; `None`: open or unknown.
    pub fn latest(&self) -> Option<Day> {
        self.end().latest
    }

    /// Where it begins. What is dated to a single date begins and ends on some day of it.
    pub fn start(&self) -> Bound {
        match &self.form {
            Form::Point(point) => point.bound(),
            Form::Interval(start, _) => start.bound(),
            Form::Set(Choice::One, members) => hull(members),
            Form::Set(Choice::All, members) => {
                let starts = || members.iter().map(|member| member.bounds().0);
                Bound {
                    earliest: least(starts().map(|start| start.earliest)),
                    latest: least(starts().map(|start| start.latest)),
                    open: starts().any(|start| start.open),
                }
            }
        }
    }

    /// Where it ends. What is dated to a single date begins and ends on some day of it.
    pub fn end(&self) -> Bound {
        match &self.form {
            Form::Point(point) => point.bound(),
            Form::Interval(_, end) => end.bound(),
            Form::Set(Choice::One, members) => hull(members),
            Form::Set(Choice::All, members) => {
                let ends = || members.iter().map(|member| member.bounds().1);
                Bound {
                    earliest: greatest(ends().map(|end| end.earliest)),
                    latest: greatest(ends().map(|end| end.latest)),
                    open: ends().any(|end| end.open),
                }
            }
        }
    }

    /// Whether an interval in it ends before it begins. Its earliest day is then later than its latest.
    pub fn is_reversed(&self) -> bool {
        let reversed = |start: &Edge, end: &Edge| match (start.bound().earliest, end.bound().latest) {
            (Some(start), Some(end)) => end < start,
            _ => false,
        };
        match &self.form {
            Form::Point(_) => false,
            Form::Interval(start, end) => reversed(start, end),
            Form::Set(_, members) => members.iter().any(|member| match member {
                Member::Point(_) => false,
                Member::Range(start, end) => reversed(start, end),
            }),
        }
    }

    /// Whether any part of it is approximate (`~` or `%`).
    pub fn is_approximate(&self) -> bool {
        self.points().any(Point::is_approximate)
    }

    /// Whether any part of it is uncertain (`?` or `%`).
    pub fn is_uncertain(&self) -> bool {
        self.points().any(Point::is_uncertain)
    }

    /// Whether it was written as an interval, with a slash.
    pub fn is_interval(&self) -> bool {
        matches!(self.form, Form::Interval(..))
    }

    /// The years that somebody may have meant who wrote a season or another part of a year: `1939-40` is the first half
    /// of 1939 in this notation, and in a history book two years. `None` where it cannot be misread so.
    pub fn misread_years(&self) -> Option<String> {
        let Form::Point(Point { year: point::Year::Known(year), within: point::Within::Part(part), .. }) = self.form
        else {
            return None;
        };
        let written = (1000..=9999).contains(&year) && i32::from(part) > year % 100;
        written.then(|| format!("{year}/{:02}{part}", year / 100))
    }

    /// How finely it is known; of several dates, the coarsest counts.
    pub fn precision(&self) -> Precision {
        self.points().map(Point::precision).max().unwrap_or(Precision::Millennium)
    }

    /// The dates it is made of.
    fn points(&self) -> impl Iterator<Item = &Point> {
        let (edges, members): ([Option<&Edge>; 2], &[Member]) = match &self.form {
            Form::Point(_) => ([None, None], &[]),
            Form::Interval(start, end) => ([Some(start), Some(end)], &[]),
            Form::Set(_, members) => ([None, None], members),
        };
        let alone = if let Form::Point(point) = &self.form { Some(point) } else { None };
        let edges = edges.into_iter().flatten().filter_map(Edge::point);
        alone.into_iter().chain(edges).chain(members.iter().flat_map(Member::points))
    }
}

/// The days among which one of the members lies.
fn hull(members: &[Member]) -> Bound {
    let bounds = || members.iter().map(Member::bounds);
    Bound {
        earliest: least(bounds().map(|(start, _)| start.earliest)),
        latest: greatest(bounds().map(|(_, end)| end.latest)),
        open: false,
    }
}

/// The first of the days; `None` if one of them is not known.
fn least(days: impl Iterator<Item = Option<Day>>) -> Option<Day> {
    days.reduce(|one, other| Some(one?.min(other?))).flatten()
}

/// The last of the days; `None` if one of them is not known.
fn greatest(days: impl Iterator<Item = Option<Day>>) -> Option<Day> {
    days.reduce(|one, other| Some(one?.max(other?))).flatten()
}

impl Edge {
    fn point(&self) -> Option<&Point> {
        if let Edge::At(point) = self { Some(point) } else { None }
    }

    fn bound(&self) -> Bound {
        match self {
            Edge::At(point) => point.bound(),
            Edge::Open => Bound { earliest: None, latest: None, open: true },
            Edge::Unknown => Bound { earliest: None, latest: None, open: false },
        }
    }
}

impl Member {
    fn points(&self) -> impl Iterator<Item = &Point> {
        let (one, other) = match self {
            Member::Point(point) => (Some(point), None),
            Member::Range(start, end) => (start.point(), end.point()),
        };
        one.into_iter().chain(other)
    }

    /// Where it begins, and where it ends.
    fn bounds(&self) -> (Bound, Bound) {
        match self {
            Member::Point(point) => (point.bound(), point.bound()),
            Member::Range(start, end) => (start.bound(), end.bound()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[track_caller]
    fn date(text: &str) -> Date {
        Date::parse(text).unwrap_or_else(|fault| panic!("{fault}"))
    }

    fn short(day: Option<Day>) -> String {
        day.map_or("..".to_owned(), |day| format!("{}-{}-{}", day.year, day.month, day.day))
    }

    #[test]
    fn a_date_knows_the_days_it_may_mean() {
        for (written, days) in [
            ("1962-10-28", "1962-10-28 1962-10-28"),
            ("1962-10", "1962-10-1 1962-10-31"),
            ("1964-02", "1964-2-1 1964-2-29"),
            ("1962", "1962-1-1 1962-12-31"),
            ("0000", "0-1-1 0-12-31"),
            ("-0043-03-15", "-43-3-15 -43-3-15"),
            ("1962-10-28T23:20:30-04", "1962-10-28 1962-10-28"),
            ("196X", "1960-1-1 1969-12-31"),
            ("19XX", "1900-1-1 1999-12-31"),
            ("-01XX", "-199-1-1 -100-12-31"),
            ("1962-XX", "1962-1-1 1962-12-31"),
            ("1962-1X", "1962-10-1 1962-12-31"),
            ("1964-02-XX", "1964-2-1 1964-2-29"),
            ("1962-XX-XX", "1962-1-1 1962-12-31"),
            ("1962-XX-31", "1962-1-31 1962-12-31"),
            ("XXXX-02-29", "0-2-29 9996-2-29"),
            ("19XX-02-29", "1904-2-29 1996-2-29"),
            ("1X62-10-3X", "1062-10-30 1962-10-31"),
            ("1962-21", "1962-3-1 1962-6-21"),
            ("1962-24", "1962-1-1 1963-3-21"),
            ("1962-36", "1962-10-1 1962-12-31"),
            ("1964-37", "1964-1-1 1964-4-30"),
            ("1962-41", "1962-7-1 1962-12-31"),
            ("Y-17000", "-17000-1-1 -17000-12-31"),
            ("Y2147483647-24", ""),
            ("1950S2", "1900-1-1 1999-12-31"),
            ("-0143S2", "-199-1-1 -100-12-31"),
            ("Y2147483647S1", "2000000000-1-1 2147483647-12-31"),
            ("1962-10/1963-04", "1962-10-1 1963-4-30"),
            ("../1964", ".. 1964-12-31"),
            ("/1964", ".. 1964-12-31"),
            ("1966/..", "1966-1-1 .."),
            ("1966/", "1966-1-1 .."),
            ("2012?/2022", "2012-1-1 2022-12-31"),
            ("[1667,1668,1670..1672]", "1667-1-1 1672-12-31"),
            ("{1960,1961-12}", "1960-1-1 1961-12-31"),
            ("[..1760-12-03]", ".. 1760-12-3"),
            ("[1760-12..]", "1760-12-1 .."),
        ] {
            let Ok(read) = Date::parse(written) else {
                assert_eq!(days, "", "{written} should be read");
                continue;
            };
            assert_eq!(format!("{} {}", short(read.earliest()), short(read.latest())), days, "{written}");
            assert_eq!(read.written(), written);
        }
    }

    #[test]
    fn start_and_end_of_an_interval_are_known_apart() {
        let tenure = date("1962-10/1963");
        assert_eq!(short(tenure.start().latest), "1962-10-31");
        assert_eq!(short(tenure.end().earliest), "1963-1-1");
        assert!(date("1966/..").end().open && !date("1966/").end().open);
        let both = date("{1960,1961-12}");
        assert_eq!((short(both.start().latest), short(both.end().earliest)), ("1960-12-31".into(), "1961-12-1".into()));
        let either = date("[1960,1961-12]");
        assert_eq!(
            (short(either.start().latest), short(either.end().earliest)),
            ("1961-12-31".into(), "1960-1-1".into())
        );
    }

    #[test]
    fn an_interval_that_ends_before_it_begins_is_read_and_told() {
        for reversed in ["1964/1962", "1962-10-28/1962-10-27", "[1672..1670]", "{1960,1972..1970}"] {
            assert!(date(reversed).is_reversed(), "{reversed}");
        }
        for straight in ["1962/1964", "1962-10-28/1962-10", "1962/1962", "../1962", "1962/", "[1670..1672]", "1962"] {
            assert!(!date(straight).is_reversed(), "{straight}");
        }
    }

    #[test]
    fn doubts_are_known_wherever_they_stand() {
        for (written, approximate, uncertain) in [
            ("1984", false, false),
            ("1984?", false, true),
            ("2004-06~", true, false),
            ("2004-06-11%", true, true),
            ("1962-10?-28", false, true),
            ("?1962", false, true),
            ("1962/~1964", true, false),
            ("[1962,1964?]", false, true),
            ("1950S2", true, false),
        ] {
            let read = date(written);
            assert_eq!((read.is_approximate(), read.is_uncertain()), (approximate, uncertain), "{written}");
        }
    }

    #[test]
    fn precision_is_the_unit_that_holds_all_days() {
        for (written, precision) in [
            ("1962-10-28", Precision::Day),
            ("1962-10-XX", Precision::Month),
            ("1962-10", Precision::Month),
            ("1962-24", Precision::Season),
            ("1962-XX-28", Precision::Year),
            ("1962", Precision::Year),
            ("156X-12-25", Precision::Decade),
            ("19XX", Precision::Century),
            ("1950S2", Precision::Century),
            ("XXXX-12-25", Precision::Millennium),
            ("1962-10-14/1962", Precision::Year),
            ("1962-10-14/..", Precision::Day),
            ("[1962-10,196X]", Precision::Decade),
        ] {
            assert_eq!(date(written).precision(), precision, "{written}");
        }
    }

    #[test]
    fn parts_of_a_year_that_look_like_two_years_are_told() {
        assert_eq!(date("1939-40").misread_years().as_deref(), Some("1939/1940"));
        assert_eq!(date("1920-21").misread_years().as_deref(), Some("1920/1921"));
        assert_eq!(date("1962-21").misread_years(), None);
        assert_eq!(date("1907-08").misread_years(), None);
    }

    /// Texts made of what dates are made of, so that many of them are dates.
    fn date_like() -> impl Strategy<Value = String> {
        prop_oneof![
            "[-Y]?[0-9X]{4}(-[0-9X]{2}){0,2}",
            "[?~%]?-?[0-9]{4}[?~%]?(-[?~%]?[01][0-9X][?~%]?(-[?~%]?[0-3X][0-9X][?~%]?)?)?",
            "Y-?[0-9]{5,11}(S[0-9]{1,2})?",
            r"([12][0-9]{3}|\.\.|)/([12][0-9]{3}(-[0-4][0-9])?|\.\.|)",
            r"[\[{]([12][0-9X]{3}(\.\.)?,?){1,4}[\]}]",
            "[-0-9XYTSE?~%/.,\\[\\]{} :Zcaou]{0,24}",
        ]
    }

    proptest! {
        #[test]
        fn no_text_breaks_the_reader(text: String) {
            if let Err(fault) = Date::parse(&text) {
                prop_assert!(!fault.is_empty());
            }
        }

        #[test]
        fn a_date_begins_before_it_ends_unless_it_is_reversed(text in date_like(), other in date_like()) {
            let (Ok(read), Ok(other)) = (Date::parse(&text), Date::parse(&other)) else { return Ok(()) };
            if let (Some(earliest), Some(latest)) = (read.earliest(), read.latest()) {
                let all_straight = earliest <= latest;
                prop_assert!(all_straight || read.is_reversed(), "{text}");
            }
            prop_assert!(!read.to_string().is_empty());
            prop_assert!(!(read.certainly_before(&other) && other.certainly_before(&read)));
            prop_assert!(!read.certainly_before(&other) || read.certainly_excludes(&other), "{text} {}", other.written());
            prop_assert_eq!(read.certainly_excludes(&other), other.certainly_excludes(&read));
            prop_assert!(!read.certainly_excludes(&read));
            if let Some((least, most)) = read.whole_years_until(&other) {
                prop_assert!(least <= most);
            }
            let _ = (read.sort_key().cmp(&other.sort_key()), read.precision());
        }
    }

    #[test]
    fn long_and_strange_texts_are_refused_quickly() {
        let long = format!("[{}1962]", "XXXX-02-29,".repeat(200_000));
        for text in [
            long.as_str(),
            &"1".repeat(5000),
            &"c. ".repeat(300),
            &"[".repeat(1000),
            &"1962-".repeat(200),
            "🦀",
            "\u{202e}",
            "\0",
        ] {
            let fault = Date::parse(text).unwrap_err();
            assert!(fault.len() < 400, "{fault}");
        }
        let many = format!("[{}1962]", "XXXX-02-29,".repeat(100));
        assert!(!date(&many).certainly_excludes(&date(&many)));
    }
}
