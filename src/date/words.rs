//! Date → English words, such as "14–20 May 1962" or "about 1958". They follow "dated" or a colon, and stand in lists.

use std::fmt;

use super::{
    Choice, Date, Day, Edge, Form, Member, Precision,
    day::MONTHS,
    parse,
    point::{Digits, Mark, Point, Within, Year},
};

impl fmt::Display for Date {
    /// In English words, as in "14–20 May 1962" or "about 1958".
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&match &self.form {
            Form::Point(point) => point.words(),
            Form::Interval(start, end) => interval(start, end),
            Form::Set(choice, members) => set(*choice, members),
        })
    }
}

impl fmt::Display for Day {
    /// In English words, as in "28 October 1962".
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&format!("{} {} {}", self.day, month_name(self.month), year_number(self.year)))
    }
}

fn interval(start: &Edge, end: &Edge) -> String {
    match (start, end) {
        (Edge::At(start), Edge::At(end)) => together(start, end, "from ", " to "),
        (Edge::Open, Edge::At(end)) => format!("until {}", end.words()),
        (Edge::Unknown, Edge::At(end)) => format!("until {} (start unknown)", end.words()),
        (Edge::At(start), Edge::Open) => format!("since {}", start.words()),
        (Edge::At(start), _) => format!("from {} (end unknown)", start.words()),
        (Edge::Open | Edge::Unknown, Edge::Open | Edge::Unknown) => "at an unknown time".to_owned(),
    }
}

/// Two dates; what they share is said once.
fn together(start: &Point, end: &Point, from: &str, to: &str) -> String {
    let (whole, tail) = (start.words(), end.words());
    let plain = |point: &Point| match (point.year, point.within) {
        (Year::Known(year), Within::Month(month)) => Some((year, month.known()?, None)),
        (Year::Known(year), Within::Day(month, day)) => Some((year, month.known()?, Some(day.known()?))),
        _ => None,
    };
    let marked = |point: &Point| point.is_uncertain() || point.is_approximate();
    let (Some(first), Some(last)) = (plain(start), plain(end)) else { return format!("{from}{whole}{to}{tail}") };
    if marked(start) || marked(end) || first.0 != last.0 {
        return format!("{from}{whole}{to}{tail}");
    }
    let month = MONTHS.get(usize::try_from(first.1 - 1).unwrap_or(0)).copied().unwrap_or_default();
    match (first.2, last.2) {
        (Some(day), Some(until)) if first.1 == last.1 && day < until => {
            format!("{day}–{until} {month} {}", year_number(first.0))
        }
        (Some(day), Some(_)) if first.1 != last.1 => format!("{from}{day} {month}{to}{tail}"),
        (None, None) if first.1 != last.1 => format!("{from}{month}{to}{tail}"),
        _ => format!("{from}{whole}{to}{tail}"),
    }
}

fn set(choice: Choice, members: &[Member]) -> String {
    let words: Vec<String> = members.iter().map(|member| member.words(choice)).collect();
    let joint = match choice {
        Choice::One => " or ",
        Choice::All => " and ",
    };
    match words.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, others)) => format!("{}{joint}{last}", others.join(", ")),
        None => String::new(),
    }
}

impl Member {
    fn words(&self, choice: Choice) -> String {
        match (self, choice) {
            (Member::Point(point), _) => point.words(),
            (Member::Range(Edge::At(start), Edge::At(end)), Choice::One) => together(start, end, "between ", " and "),
            (Member::Range(Edge::At(start), Edge::At(end)), Choice::All) => together(start, end, "all from ", " to "),
            (Member::Range(Edge::At(start), _), Choice::One) => format!("{} or later", start.words()),
            (Member::Range(Edge::At(start), _), Choice::All) => format!("all since {}", start.words()),
            (Member::Range(_, Edge::At(end)), Choice::One) => format!("{} or earlier", end.words()),
            (Member::Range(_, Edge::At(end)), Choice::All) => format!("all until {}", end.words()),
            (Member::Range(..), _) => "at an unknown time".to_owned(),
        }
    }
}

impl Point {
    fn words(&self) -> String {
        let places: &[usize] = match self.within {
            Within::Year => &[0],
            Within::Part(_) | Within::Month(_) => &[0, 1],
            Within::Day(..) => &[0, 1, 2],
        };
        let parts: Vec<Mark> = places.iter().map(|place| self.mark_of(*place)).collect();
        let plain = self.plain_words();
        if parts.iter().all(|mark| *mark == parts[0]) {
            let about = if parts[0].approximate { "about " } else { "" };
            let perhaps = if parts[0].uncertain { " (uncertain)" } else { "" };
            return format!("{about}{plain}{perhaps}");
        }
        let names = ["year", if matches!(self.within, Within::Part(_)) { "season" } else { "month" }, "day"];
        let kinds =
            [("uncertain", true, false), ("approximate", false, true), ("uncertain and approximate", true, true)];
        let doubts = kinds.into_iter().filter_map(|(kind, uncertain, approximate)| {
            let marked = parts.iter().zip(names).filter(|(mark, _)| **mark == Mark { uncertain, approximate });
            let marked: Vec<&str> = marked.map(|(_, name)| name).collect();
            (!marked.is_empty()).then(|| format!("{} {kind}", marked.join(" and ")))
        });
        format!("{plain} ({})", doubts.collect::<Vec<_>>().join(", "))
    }

    /// What is said of one of its numbers: the mark before it, and every mark after it or further right.
    fn mark_of(&self, place: usize) -> Mark {
        self.marks[place..].iter().map(|marks| marks.after).fold(self.marks[place].before, |one, other| Mark {
            uncertain: one.uncertain || other.uncertain,
            approximate: one.approximate || other.approximate,
        })
    }

    fn plain_words(&self) -> String {
        match self.within {
            Within::Year => year_words(&self.year),
            Within::Part(part @ ..33) => format!("{}{}", part_name(part), of_year(&self.year)),
            Within::Part(part) => {
                let of = if matches!(self.year, Year::Known(_)) { " of" } else { "" };
                format!("{}{of}{}", part_name(part), of_year(&self.year))
            }
            Within::Month(month) => match month.known() {
                Some(_) => format!("{}{}", months(month), of_year(&self.year)),
                None if month.is_blank() => format!("an unknown month of {}", year_words(&self.year)),
                None => format!("{} in {}", months(month), year_words(&self.year)),
            },
            Within::Day(month, day) => {
                let in_month = if month.is_blank() { "an unknown month".to_owned() } else { months(month) };
                match (month.known(), day.known()) {
                    (Some(_), Some(day)) => format!("{day} {in_month}{}", of_year(&self.year)),
                    (Some(_), None) => format!("{} of {in_month}{}", days(day), of_year(&self.year)),
                    (None, None) if month.is_blank() && day.is_blank() => {
                        format!("an unknown day of {}", year_words(&self.year))
                    }
                    (None, Some(day)) => format!("the {} of {in_month} of {}", ordinal(day), year_words(&self.year)),
                    (None, None) => format!("{} of {in_month} of {}", days(day), year_words(&self.year)),
                }
            }
        }
    }
}

/// The year as a phrase of its own.
fn year_words(year: &Year) -> String {
    let Year::Pattern { negative, digits } = year else {
        return match year {
            Year::Estimate { year, first, last } if first < last => {
                format!("about {} (between {} and {})", year_number(*year), year_number(*first), year_number(*last))
            }
            _ => year_number(year.first()),
        };
    };
    let (first, last) = (year.first(), year.last());
    let era = if *negative { " BC" } else { "" };
    match span_of(*digits) {
        Precision::Decade if first >= 100 && first % 100 != 0 => format!("the {first}s"),
        // "the 1900s" would be the century, and nobody says "the 40s BC" of 49 to 40.
        Precision::Decade => format!("the decade {} to {}", year_number(first), year_number(last)),
        // A century of the notation begins with its 00, a historian's with its 01: the same in all but a year.
        Precision::Century => format!("the {} century{era}", ordinal(digits.least() / 100 + 1)),
        Precision::Millennium if digits.0[0].is_some() => {
            format!("the {} millennium{era}", ordinal(digits.least() / 1000 + 1))
        }
        _ if digits.is_blank() => format!("an unknown year{era}"),
        _ => format!("an unknown year{era} ({})", parse::show(*digits)),
    }
}

/// The year after a month or a season.
fn of_year(year: &Year) -> String {
    match year {
        Year::Pattern { digits, .. } if span_of(*digits) == Precision::Year || digits.is_blank() => {
            format!(" of {}", year_words(year))
        }
        Year::Pattern { .. } => format!(" of an unknown year in {}", year_words(year)),
        Year::Known(_) | Year::Estimate { .. } => format!(" {}", year_words(year)),
    }
}

/// What digits span whose last ones are not specified; a year, if the unspecified ones are not the last.
fn span_of(digits: Digits<4>) -> Precision {
    match digits.0.map(|digit| digit.is_some()) {
        [true, true, true, false] => Precision::Decade,
        [true, true, false, false] => Precision::Century,
        [_, false, false, false] => Precision::Millennium,
        _ => Precision::Year,
    }
}

/// A year as it is counted: there is no year 0, and short numbers are no years without "AD".
fn year_number(year: i32) -> String {
    match year {
        1000.. => year.to_string(),
        1..=999 => format!("AD {year}"),
        ..=0 => format!("{} BC", 1 - i64::from(year)),
    }
}

fn month_name(month: u8) -> &'static str {
    MONTHS.get(usize::from(month).wrapping_sub(1)).copied().unwrap_or_default()
}

/// The months that fit, as in "October, November or December".
fn months(month: Digits<2>) -> String {
    either(&month.among(1..=12).map(|month| month_name(month).to_owned()).collect::<Vec<_>>())
}

/// The days that fit, as in "a day from the 10th to the 19th".
fn days(day: Digits<2>) -> String {
    let fitting: Vec<String> = day.among(1..=31).map(|day| format!("the {}", ordinal(i32::from(day)))).collect();
    match fitting.as_slice() {
        _ if day.is_blank() => "an unknown day".to_owned(),
        // `X1` leaves out what lies between, so its days are listed.
        [first, .., last] if day.0[0].is_some() && fitting.len() > 2 => format!("a day from {first} to {last}"),
        _ => either(&fitting),
    }
}

fn either(words: &[String]) -> String {
    match words.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, others)) => format!("{} or {last}", others.join(", ")),
        None => String::new(),
    }
}

fn part_name(part: u8) -> &'static str {
    match part {
        21 => "spring",
        22 => "summer",
        23 => "autumn",
        24 => "winter",
        25 => "northern spring",
        26 => "northern summer",
        27 => "northern autumn",
        28 => "northern winter",
        29 => "southern spring",
        30 => "southern summer",
        31 => "southern autumn",
        32 => "southern winter",
        33 => "the first quarter",
        34 => "the second quarter",
        35 => "the third quarter",
        36 => "the fourth quarter",
        37 => "the first third",
        38 => "the second third",
        39 => "the last third",
        40 => "the first half",
        _ => "the second half",
    }
}

fn ordinal(number: i32) -> String {
    let ending = match (number % 100, number % 10) {
        (11..=13, _) => "th",
        (_, 1) => "st",
        (_, 2) => "nd",
        (_, 3) => "rd",
        _ => "th",
    };
    format!("{number}{ending}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_read_as_english() {
        for (written, words) in [
            ("1962-10-28", "28 October 1962"),
            ("1962-10-28T09:30:00Z", "28 October 1962"),
            ("1962-10", "October 1962"),
            ("1962", "1962"),
            ("0079-08-24", "24 August AD 79"),
            ("-0043-03-15", "15 March 44 BC"),
            ("0000", "1 BC"),
            ("Y-17000", "17001 BC"),
            ("Y170000002", "170000002"),
            ("1958~", "about 1958"),
            ("1958?", "1958 (uncertain)"),
            ("1958%", "about 1958 (uncertain)"),
            ("1962-10-28~", "about 28 October 1962"),
            ("1962-10?-28", "28 October 1962 (year and month uncertain)"),
            ("?1962-10-28", "28 October 1962 (year uncertain)"),
            ("2004?-06-~11", "11 June 2004 (year uncertain, day approximate)"),
            ("?2004-%06", "June 2004 (year uncertain, month uncertain and approximate)"),
            ("?2004-?06", "June 2004 (uncertain)"),
            ("196X", "the 1960s"),
            ("190X", "the decade 1900 to 1909"),
            ("19XX", "the 20th century"),
            ("-01XX", "the 2nd century BC"),
            ("-004X", "the decade 50 BC to 41 BC"),
            ("1XXX", "the 2nd millennium"),
            ("XXXX", "an unknown year"),
            ("1X6X", "an unknown year (1X6X)"),
            ("196X~", "about the 1960s"),
            ("1962-XX", "an unknown month of 1962"),
            ("1962-1X", "October, November or December in 1962"),
            ("1962-X1", "January or November in 1962"),
            ("1962-10-XX", "an unknown day of October 1962"),
            ("1962-10-1X", "a day from the 10th to the 19th of October 1962"),
            ("1962-10-X1", "the 1st, the 11th, the 21st or the 31st of October 1962"),
            ("1962-10-3X", "the 30th or the 31st of October 1962"),
            ("1962-XX-XX", "an unknown day of 1962"),
            ("1962-XX-28", "the 28th of an unknown month of 1962"),
            ("156X-12-25", "25 December of an unknown year in the 1560s"),
            ("XXXX-12-25", "25 December of an unknown year"),
            ("196X-10", "October of an unknown year in the 1960s"),
            ("1962-22", "summer 1962"),
            ("1962-32", "southern winter 1962"),
            ("1962-34", "the second quarter of 1962"),
            ("196X-40", "the first half of an unknown year in the 1960s"),
            ("1950S2", "about 1950 (between 1900 and 1999)"),
            ("1962-05-14/1962-05-20", "14–20 May 1962"),
            ("1962-10-28/1962-11-20", "from 28 October to 20 November 1962"),
            ("1962-10/1962-12", "from October to December 1962"),
            ("1962-10/1963-04", "from October 1962 to April 1963"),
            ("1962/1964", "from 1962 to 1964"),
            ("1962-10-28/1963", "from 28 October 1962 to 1963"),
            ("1962-10-28~/1962-11-20", "from about 28 October 1962 to 20 November 1962"),
            ("2012?/2022", "from 2012 (uncertain) to 2022"),
            ("1964/1962", "from 1964 to 1962"),
            ("../1964", "until 1964"),
            ("1966/..", "since 1966"),
            ("/1964", "until 1964 (start unknown)"),
            ("1966/", "from 1966 (end unknown)"),
            ("[1667,1668,1670..1672]", "1667, 1668 or between 1670 and 1672"),
            ("[1667]", "1667"),
            ("{1667,1670..1672}", "1667 and all from 1670 to 1672"),
            ("[1962-10-14..1962-10-28]", "14–28 October 1962"),
            ("[..1760-12-03]", "3 December 1760 or earlier"),
            ("[1760-12..]", "December 1760 or later"),
            ("{..1984}", "all until 1984"),
            ("{1960,1961-12..}", "1960 and all since December 1961"),
        ] {
            assert_eq!(Date::parse(written).unwrap().to_string(), words, "{written}");
        }
    }

    #[test]
    fn simple_dates_are_found_again_from_their_words() {
        for written in [
            "1962-10-28",
            "1962-10",
            "1962",
            "1962-22",
            "196X",
            "18XX",
            "-0043",
            "0079",
            "../1964",
            "1966/..",
            "1958~",
            "1962/1964",
        ] {
            let words = Date::parse(written).unwrap().to_string();
            let found = Date::parse(&words).map_or_else(|fault| fault, |date| date.written().to_owned());
            assert!(found == words || found.ends_with(&format!("write {written}")), "{words}: {found}");
        }
    }

    #[test]
    fn a_day_reads_as_english() {
        assert_eq!(Day::new(-43, 3, 15).unwrap().to_string(), "15 March 44 BC");
        assert!(!Day::FIRST.to_string().is_empty() && !Day::LAST.to_string().is_empty());
    }
}
