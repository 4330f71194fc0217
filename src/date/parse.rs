//! Text → date, or the reason why it is none. Reads EDTF and nothing else; `repair` guesses what else may be meant.

use super::{
    Choice, Edge, Form, Member,
    day::{MONTHS, days_in, is_leap},
    point::{Digits, Mark, Marks, Point, Within, Year},
};

/// The longest date, in bytes. Comparing two sets takes time in both lengths; a set of a hundred days fits.
pub(super) const LONGEST: usize = 1200;

/// Reads a date.
pub(super) fn form(text: &str) -> Result<Form, String> {
    if text.len() > LONGEST {
        return Err(format!("it is longer than {LONGEST} letters"));
    }
    if let Some(inner) = text.strip_prefix('[') {
        let inner = inner.strip_suffix(']').ok_or("its bracket is not closed: `]` is missing at the end")?;
        return set(inner, Choice::One);
    }
    if let Some(inner) = text.strip_prefix('{') {
        let inner = inner.strip_suffix('}').ok_or("its brace is not closed: `}` is missing at the end")?;
        return set(inner, Choice::All);
    }
    match text.split_once('/') {
        Some((start, end)) => {
            let (start, end) = (edge(start, Edge::Unknown)?, edge(end, Edge::Unknown)?);
            if start.point().is_none() && end.point().is_none() {
                return Err("it has neither start nor end: leave it out where nothing is known".to_owned());
            }
            Ok(Form::Interval(start, end))
        }
        None if text == ".." => Err("`..` stands for an open end only, as in 1962/..".to_owned()),
        None if text.contains("..") => Err("`..` between two dates stands in brackets only: an interval has a slash, \
                                           as in 1962/1964"
            .to_owned()),
        None => point(text).map(Form::Point),
    }
}

/// Reads what stands between brackets. White space after commas is let pass: people write it.
fn set(inner: &str, choice: Choice) -> Result<Form, String> {
    let members = inner.split(',').map(|member| self::member(member.trim())).collect::<Result<Vec<_>, _>>()?;
    Ok(Form::Set(choice, members))
}

fn member(text: &str) -> Result<Member, String> {
    if text.is_empty() {
        return Err("a date is missing between its commas or brackets".to_owned());
    }
    if text.contains('/') {
        return Err("in brackets, a stretch of time is written with two dots, as in 1670..1672".to_owned());
    }
    let Some((start, end)) = text.split_once("..") else { return point(text).map(Member::Point) };
    let (start, end) = (edge(start, Edge::Open)?, edge(end, Edge::Open)?);
    if start.point().is_none() && end.point().is_none() {
        return Err("`..` needs a date on one side, as in [1962..]".to_owned());
    }
    Ok(Member::Range(start, end))
}

/// Reads an end of an interval; nothing written means `empty`.
fn edge(text: &str, empty: Edge) -> Result<Edge, String> {
    match text {
        "" => Ok(empty),
        ".." => Ok(Edge::Open),
        _ if text.contains('/') => Err("an interval has one slash, between its start and its end".to_owned()),
        _ => point(text).map(Edge::At),
    }
}

/// Reads one date.
fn point(text: &str) -> Result<Point, String> {
    if text.is_empty() {
        return Err("a date is missing".to_owned());
    }
    let date = match text.split_once('T') {
        Some((date, time)) => time_of_day(time).map(|()| date)?,
        None => text,
    };
    let mut rest = date;
    let mut marks = [Marks::default(); 3];
    marks[0].before = mark(&mut rest)?;
    let (year, long) = year(&mut rest)?;
    marks[0].after = mark(&mut rest)?;
    let mut numbers: Vec<Digits<2>> = Vec::new();
    while !rest.is_empty() {
        let place = numbers.len() + 1;
        let Some(after) = rest.strip_prefix('-').filter(|_| place < 3) else {
            return Err(format!("`{}` is left over after the {}", start_of(rest), ["", "year", "month", "day"][place]));
        };
        rest = after;
        marks[place].before = mark(&mut rest)?;
        numbers.push(two_digits(&mut rest, if place == 1 { "month" } else { "day" })?);
        marks[place].after = mark(&mut rest)?;
    }
    if long && !numbers.is_empty() {
        return Err("a year with Y or S in it has no month".to_owned());
    }
    if date.len() < text.len() && numbers.len() < 2 {
        return Err("a time of day needs a day, as in 1962-10-28T09:30:00".to_owned());
    }
    let within = within(&numbers)?;
    Point::new(year, within, marks).ok_or_else(|| no_such_day(&year, within))
}

/// Takes a mark off the front.
fn mark(rest: &mut &str) -> Result<Mark, String> {
    let mark = match rest.chars().next() {
        Some('?') => Mark { uncertain: true, approximate: false },
        Some('~') => Mark { uncertain: false, approximate: true },
        Some('%') => Mark { uncertain: true, approximate: true },
        _ => return Ok(Mark::default()),
    };
    *rest = &rest[1..];
    if rest.starts_with(['?', '~', '%']) {
        return Err("a date has one mark at a place: % stands for ? and ~ together".to_owned());
    }
    Ok(mark)
}

/// Takes a year off the front, and says whether it is one that takes no month.
fn year(rest: &mut &str) -> Result<(Year, bool), String> {
    let whole = *rest;
    let prefixed = take(rest, |letter| letter == 'Y');
    if prefixed.len() > 1 {
        return Err("a year has one Y before it".to_owned());
    }
    let minus = take(rest, |letter| letter == '-');
    if minus.len() > 1 {
        return Err("a year has one minus sign at most".to_owned());
    }
    let negative = !minus.is_empty();
    let digits = take(rest, |letter| letter.is_ascii_digit() || letter == 'X');
    if rest.starts_with('E') {
        return Err("years in powers of ten are not read here: write the year out, as in Y-170000000".to_owned());
    }
    if digits.is_empty() {
        return Err(format!("a year was expected at `{}`: four digits, as in 1962", start_of(whole)));
    }
    let year = if !prefixed.is_empty() || digits.len() > 4 && !digits.contains('X') {
        long_year(digits, negative, !prefixed.is_empty())?
    } else if let Some(digits) = digits_of::<4>(digits) {
        let sign = if negative { -1 } else { 1 };
        digits.known().map_or(Year::Pattern { negative, digits }, |year| Year::Known(sign * year))
    } else {
        return Err(format!("a year has four digits, as in 1962 or 0476; `{}` has {}", start_of(digits), digits.len()));
    };
    if negative && year == Year::Known(0) {
        return Err("the year 0000, which is 1 BC, has no minus sign".to_owned());
    }
    if rest.starts_with('S') {
        *rest = &rest[1..];
        return Ok((estimate(year, digits, take(rest, |letter| letter.is_ascii_digit()))?, true));
    }
    Ok((year, !prefixed.is_empty()))
}

/// A year of five and more digits.
fn long_year(digits: &str, negative: bool, prefixed: bool) -> Result<Year, String> {
    if !prefixed {
        let sign = if negative { "-" } else { "" };
        let digits = start_of(digits);
        return Err(format!("a year of more than four digits has a Y before it: write Y{sign}{digits}"));
    }
    if digits.contains('X') {
        return Err("a year with Y before it has digits only, no X".to_owned());
    }
    if digits.len() < 5 {
        return Err("Y is for years of more than four digits: leave it out, and write all four".to_owned());
    }
    let sign = if negative { "-" } else { "" };
    let year = format!("{sign}{digits}").parse();
    year.map(Year::Known).map_err(|_| format!("years here run from Y{} to Y{}", i32::MIN, i32::MAX))
}

/// A year of which only the first digits count.
fn estimate(year: Year, digits: &str, count: &str) -> Result<Year, String> {
    let Year::Known(year) = year else {
        return Err("S and X do not go together: a digit that is not known is an X".to_owned());
    };
    let written = digits.len();
    let Some(count) = count.parse().ok().filter(|count: &usize| (1..=written).contains(count)) else {
        return Err(format!("after S stands how many digits of the year count, from 1 to {written}"));
    };
    let unit = 10_i64.saturating_pow(u32::try_from(written - count).unwrap_or(u32::MAX));
    let lowest = i64::from(year).abs() / unit * unit;
    let highest = lowest.saturating_add(unit - 1);
    let (first, last) = if year < 0 { (-highest, -lowest) } else { (lowest, highest) };
    let near = |year: i64| i32::try_from(year).unwrap_or(if year < 0 { i32::MIN } else { i32::MAX });
    Ok(Year::Estimate { year, first: near(first), last: near(last) })
}

/// Takes a month or a day off the front.
fn two_digits(rest: &mut &str, what: &str) -> Result<Digits<2>, String> {
    let whole = *rest;
    let digits = take(rest, |letter| letter.is_ascii_digit() || letter == 'X');
    digits_of(digits).ok_or_else(|| format!("a {what} of two digits was expected at `{}`", start_of(whole)))
}

/// What the numbers after the year mean.
fn within(numbers: &[Digits<2>]) -> Result<Within, String> {
    let Some(month) = numbers.first() else { return Ok(Within::Year) };
    if month.among(1..=12).next().is_none() {
        let part = month.among(21..=41).next().filter(|_| month.known().is_some());
        return match (part, numbers.len()) {
            (Some(part), 1) => Ok(Within::Part(part)),
            (Some(_), _) => {
                Err(format!("{} stands for a part of a year and has no day: months run from 01 to 12", show(*month)))
            }
            (None, _) => {
                Err(format!("there is no month {}: months run from 01 to 12, seasons from 21 to 24", show(*month)))
            }
        };
    }
    match numbers.get(1) {
        None => Ok(Within::Month(*month)),
        Some(day) if day.among(1..=31).next().is_none() => {
            Err(format!("there is no day {}: days run from 01 to 31", show(*day)))
        }
        Some(day) => Ok(Within::Day(*month, *day)),
    }
}

/// Why the calendar does not have a day.
fn no_such_day(year: &Year, within: Within) -> String {
    let Within::Day(month, day) = within else { return "the calendar has no such date".to_owned() };
    let Some(month) = month.known().and_then(|month| u8::try_from(month).ok()) else {
        return format!("no month that fits has a day {}", show(day));
    };
    let name = MONTHS[usize::from(month) - 1];
    match year {
        _ if month != 2 => format!("{name} has {} days", days_in(2000, month)),
        Year::Known(year) if day.known() == Some(29) && !is_leap(*year) => {
            "29 February exists in leap years only, and that year is none".to_owned()
        }
        Year::Pattern { .. } if day.known() == Some(29) => {
            "29 February exists in leap years only, and no year that fits is one".to_owned()
        }
        _ => "February has 28 days, in leap years 29".to_owned(),
    }
}

/// Checks the time of day, which is not kept.
fn time_of_day(text: &str) -> Result<(), String> {
    let wrong = || "a time of day looks like T09:30:00, T09:30:00Z or T09:30:00+02:00".to_owned();
    let zone_at = text.find(['Z', '+', '-']).unwrap_or(text.len());
    let (clock, zone) = text.split_at(zone_at);
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let two =
        |text: &str, most: u8| text.len() == 2 && digits(text) && text.parse().is_ok_and(|number: u8| number <= most);
    let mut parts = clock.splitn(3, ':');
    let (hour, minute, second) = (parts.next(), parts.next(), parts.next());
    let whole_second = second.map(|second| second.split_once('.').map_or(second, |(whole, _)| whole));
    let fraction = second.and_then(|second| second.split_once('.')).map_or("0", |(_, fraction)| fraction);
    // 60 is a leap second.
    let clock_fits = hour.is_some_and(|hour| two(hour, 23))
        && minute.is_some_and(|minute| two(minute, 59))
        && whole_second.is_none_or(|second| two(second, 60))
        && digits(fraction);
    let zone_fits = match zone.strip_prefix(['+', '-']) {
        None => zone.is_empty() || zone == "Z",
        Some(shift) => {
            let (hours, minutes) = shift.split_once(':').unwrap_or((shift, "00"));
            two(hours, 14) && two(minutes, 59)
        }
    };
    if clock_fits && zone_fits { Ok(()) } else { Err(wrong()) }
}

/// Takes letters off the front.
fn take<'a>(rest: &mut &'a str, belongs: impl Fn(char) -> bool) -> &'a str {
    let end = rest.find(|letter| !belongs(letter)).unwrap_or(rest.len());
    let (taken, left) = rest.split_at(end);
    *rest = left;
    taken
}

/// Digits and `X`, if there are N of them.
fn digits_of<const N: usize>(text: &str) -> Option<Digits<N>> {
    let bytes: [u8; N] = text.as_bytes().try_into().ok()?;
    Some(Digits(bytes.map(|byte| byte.is_ascii_digit().then(|| byte - b'0'))))
}

/// Digits as they were written.
pub(super) fn show<const N: usize>(digits: Digits<N>) -> String {
    digits.0.iter().map(|digit| digit.map_or('X', |digit| char::from(b'0' + digit))).collect()
}

/// The first letters of a text, for a message.
pub(super) fn start_of(text: &str) -> String {
    const SHOWN: usize = 40;
    match text.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_example_of_the_standard_is_read() {
        for text in [
            // Level 0.
            "1985-04-12",
            "1985-04",
            "1985",
            "1985-04-12T23:20:30",
            "1985-04-12T23:20:30Z",
            "1985-04-12T23:20:30-04",
            "1985-04-12T23:20:30+04:30",
            "1964/2008",
            "2004-06/2006-08",
            "2004-02-01/2005-02-08",
            "2004-02-01/2005-02",
            "2004-02-01/2005",
            "2005/2006-02",
            // Level 1.
            "Y170000002",
            "Y-170000002",
            "2001-21",
            "2001-22",
            "2001-23",
            "2001-24",
            "1984?",
            "2004-06~",
            "2004-06-11%",
            "201X",
            "20XX",
            "2004-XX",
            "1985-04-XX",
            "1985-XX-XX",
            "1985-04-12/..",
            "1985-04/..",
            "1985/..",
            "../1985-04-12",
            "../1985-04",
            "../1985",
            "1985-04-12/",
            "1985-04/",
            "1985/",
            "/1985-04-12",
            "/1985-04",
            "/1985",
            "-1985",
            // Level 2.
            "1950S2",
            "Y171010000S3",
            "2001-34",
            "2001-25",
            "2001-41",
            "[1667,1668,1670..1672]",
            "[..1760-12-03]",
            "[1760-12..]",
            "[1760-01,1760-02,1760-12..]",
            "[1667,1760-12]",
            "[..1984]",
            "{1667,1668,1670..1672}",
            "{1960,1961-12}",
            "{..1984}",
            "2004-06~-11",
            "2004?-06-11",
            "?2004-06-~11",
            "2004-%06-11",
            "156X-12-25",
            "15XX-12-25",
            "XXXX-12-XX",
            "1XXX-XX",
            "1XXX-12",
            "1984-1X",
            "2004-06-~01/2004-06-~20",
            "2004-06-XX/2004-07-03",
            // What people write between them.
            "2012?/2022",
            "1984~/2004-06",
            "[1667, 1668]",
            "1985-04-12T23:20",
            "1985-04-12T23:20:60.5Z",
        ] {
            assert!(form(text).is_ok(), "{text}: {:?}", form(text));
        }
    }
}
