//! What somebody meant who wrote a date in another notation, and what to write instead.
//!
//! A guess is offered only if it is a date itself. Where two are equally likely, both are offered.

use super::parse;

/// The sentence for a text that is no date: what to write, if that can be guessed, else why it is none.
pub(super) fn explain(text: &str, reason: &str) -> String {
    let shown = parse::start_of(text);
    if text.is_empty() {
        return "a date is missing: write a year, 1962, a month, 1962-10, or a day, 1962-10-28".to_owned();
    }
    if let Some((first, second)) = two_orders(&plain(text)) {
        return format!("`{shown}` is not a date in this notation: write the year first, either {first} or {second}");
    }
    match guess(text) {
        Some(date) => format!("`{shown}` is not a date in this notation: write {date}"),
        None => format!("`{shown}` is not a date: {reason}"),
    }
}

/// The date that a text in another notation means, if there is one likely guess.
pub(super) fn guess(text: &str) -> Option<String> {
    let plain = plain(text);
    if text.len() > parse::LONGEST || two_orders(&plain).is_some() { None } else { guess_within(&plain, 0) }
}

/// In lower case, with one kind of dash and of space.
fn plain(text: &str) -> String {
    text.to_lowercase().replace(['–', '—', '−', '‐', '‑'], "-").replace('\u{a0}', " ")
}

/// A date for a text in lower case. Depth bounds the guesses within guesses.
fn guess_within(text: &str, depth: usize) -> Option<String> {
    const READERS: [fn(&str, usize) -> Option<String>; 11] =
        [as_it_is, numbers, names, decade, century, era, old_notation, qualified, bounded, between, date_and_time];
    let text = text.trim().trim_end_matches([',', ';']).trim();
    if text.is_empty() || depth > 2 {
        return None;
    }
    READERS.iter().find_map(|read| read(text, depth).filter(|date| parse::form(date).is_ok()))
}

/// A date after all, but for case and white space.
fn as_it_is(text: &str, _: usize) -> Option<String> {
    let date: String = text.to_uppercase().split_whitespace().collect();
    parse::form(&date).is_ok().then_some(date)
}

/// `28.10.1962`, `10/28/1962`, `1962/10/28`, `19621028`, `10/1962`, `1962-1-5`, `1962-63`, `476`.
fn numbers(text: &str, _: usize) -> Option<String> {
    let parts: Vec<&str> = text.split(['.', '/', '-', ' ']).filter(|part| !part.is_empty()).collect();
    // `1962-10/12` has two kinds of separators: it is a stretch of time, see `between`.
    let kinds = ['.', '/', '-'].iter().filter(|kind| text.contains(**kind)).count();
    // A minus sign in front means a year before the year 0, which these forms do not have.
    if kinds > 1 || text.starts_with('-') || !parts.iter().all(|part| is_number(part)) {
        return None;
    }
    match parts.as_slice() {
        [year] if text.len() == 3 && year.len() == 3 => Some(format!("0{year}")),
        [day] if text.len() == 8 && day.len() == 8 => Some(format!("{}-{}-{}", &day[..4], &day[4..6], &day[6..])),
        [year] if year.len() == 4 => Some((*year).to_owned()),
        [year] if year.len() > 4 && text.len() == year.len() => Some(format!("Y{year}")),
        [year, second] if year.len() == 4 && second.len() <= 2 => {
            month(year, second).filter(|date| date != text && parse::form(date).is_ok()).or_else(|| {
                // Years shortened: `1962-63`.
                (second.len() == 2 && second > &&year[2..]).then(|| format!("{year}/{}{second}", &year[..2]))
            })
        }
        [start, end] if start.len() == 4 && end.len() == 4 => Some(format!("{start}/{end}")),
        [first, year] if year.len() == 4 => month(year, first),
        [year, second, third] if year.len() == 4 => {
            day(year, second, third).filter(|date| parse::form(date).is_ok()).or_else(|| day(year, third, second))
        }
        // Where both orders are dates, `two_orders` has spoken.
        [first, second, year] if year.len() == 4 => {
            day(year, second, first).filter(|date| parse::form(date).is_ok()).or_else(|| day(year, first, second))
        }
        _ => None,
    }
}

/// Both dates that `3/4/1962` may mean. With points between the numbers the day comes first, so there is one.
fn two_orders(text: &str) -> Option<(String, String)> {
    let parts: Vec<&str> = text.split(['/', '-']).map(str::trim).collect();
    let &[first, second, year] = parts.as_slice() else { return None };
    if year.len() != 4 || !parts.iter().all(|part| is_number(part)) || first == second {
        return None;
    }
    let (one, other) = (day(year, first, second)?, day(year, second, first)?);
    (parse::form(&one).is_ok() && parse::form(&other).is_ok()).then_some((one, other))
}

/// `Oct 1962`, `28 October 1962`, `October 28th, 1962`, `14-20 May 1962`, `summer of 1962`, `Q3 1962`.
fn names(text: &str, _: usize) -> Option<String> {
    let mut named = None;
    let mut numbers: Vec<&str> = Vec::new();
    for word in text.split(['.', '/', '-', ' ', ',']).filter(|word| !matches!(*word, "" | "of" | "the" | "in" | "on")) {
        let digits = word.trim_end_matches(char::is_alphabetic);
        match (month_or_season(word), &word[digits.len()..]) {
            (Some(name), _) if named.is_none() => named = Some(name),
            (None, "" | "st" | "nd" | "rd" | "th") if is_number(digits) => numbers.push(digits),
            _ => return None,
        }
    }
    let name = format!("{:02}", named?);
    match numbers.as_slice() {
        [year] if year.len() == 4 => Some(format!("{year}-{name}")),
        [first, year] if year.len() == 4 => day(year, &name, first),
        [year, first] if year.len() == 4 => day(year, &name, first),
        [first, last, year] if year.len() == 4 => {
            Some(format!("{}/{}", day(year, &name, first)?, day(year, &name, last)?))
        }
        _ => None,
    }
}

/// `1960s`, `the 1960's`.
fn decade(text: &str, _: usize) -> Option<String> {
    let text = text.strip_prefix("the ").unwrap_or(text);
    let years = text.strip_suffix("'s").or_else(|| text.strip_suffix("’s")).or_else(|| text.strip_suffix('s'))?;
    let tens = years.strip_suffix('0').filter(|tens| tens.len() == 3 && is_number(tens))?;
    Some(format!("{tens}X"))
}

/// `19th century`, `the 19th c.`.
fn century(text: &str, _: usize) -> Option<String> {
    let text = text.strip_prefix("the ").unwrap_or(text);
    let number = ["century", "cent.", "c."].iter().find_map(|word| text.strip_suffix(word))?.trim_end();
    let number = ["st", "nd", "rd", "th"].iter().find_map(|ending| number.strip_suffix(ending))?;
    let number: u8 = number.parse().ok().filter(|number| (1..=99).contains(number))?;
    Some(format!("{:02}XX", number - 1))
}

/// `44 BC`, `AD 79`, `79 CE`.
fn era(text: &str, _: usize) -> Option<String> {
    let text = text.replace('.', "");
    let before = text.strip_suffix("bce").or_else(|| text.strip_suffix("bc"));
    let after = text.strip_prefix("ad").or_else(|| text.strip_suffix("ad")).or_else(|| text.strip_suffix("ce"));
    let year = before.or(after)?.trim();
    let year: i32 = if is_number(year) { year.parse().ok()? } else { return None };
    // There is no year 0 in this way of counting: 1 BC is 0000.
    let year = if before.is_some() { year.checked_sub(1)? } else { year };
    let sign = if before.is_some() && year > 0 { "-" } else { "" };
    Some(if year > 9999 { format!("Y{sign}{year}") } else { format!("{sign}{year:04}") })
}

/// The draft that came before the standard: `19uu`, `1962?~`, `1962/open`, `unknown/1962`.
fn old_notation(text: &str, _: usize) -> Option<String> {
    let text = text.replace("unknown", "").replace("open", "..").replace("?~", "%").replace("~?", "%");
    let text = if text.contains(char::is_alphabetic) { text.replace('u', "X") } else { text };
    as_it_is(&text, 0)
}

/// `c. 1962`, `about 1962`, `1962 (?)`, `perhaps 1962`.
fn qualified(text: &str, depth: usize) -> Option<String> {
    const ABOUT: [&str; 10] =
        ["circa ", "ca. ", "ca.", "ca ", "c. ", "c.", "about ", "around ", "approx. ", "approximately "];
    const PERHAPS: [&str; 5] = ["perhaps ", "probably ", "possibly ", "maybe ", "likely "];
    let prefixed = |words: &[&str]| words.iter().find_map(|word| text.strip_prefix(word)).map(str::to_owned);
    let (rest, mark) = if let Some(rest) = prefixed(&ABOUT) {
        (rest, '~')
    } else if let Some(rest) =
        text.strip_prefix('c').filter(|rest| rest.starts_with(|letter: char| letter.is_ascii_digit()))
    {
        (rest.to_owned(), '~')
    } else if let Some(rest) = text.strip_prefix('~') {
        (rest.to_owned(), '~')
    } else if let Some(rest) = prefixed(&PERHAPS) {
        (rest, '?')
    } else {
        (text.strip_suffix("(?)").or_else(|| text.strip_suffix('?'))?.to_owned(), '?')
    };
    let date = guess_within(&rest, depth + 1)?;
    let single = date.chars().all(|letter| letter.is_alphanumeric() || letter == '-');
    single.then(|| format!("{date}{mark}"))
}

/// `before 1962`, `after 1962`, `until 1962`, `since 1962`.
fn bounded(text: &str, depth: usize) -> Option<String> {
    let (word, rest) = text.split_once(' ')?;
    let around = match word {
        "before" | "by" => ("[..", "]"),
        "after" => ("[", "..]"),
        "until" | "till" | "to" => ("../", ""),
        "since" | "from" => ("", "/.."),
        _ => return None,
    };
    let rest = rest.trim();
    if word == "from" && (rest.contains(" to ") || rest.contains(" until ")) {
        return between(rest, depth);
    }
    Some(format!("{}{}{}", around.0, guess_within(rest, depth + 1)?, around.1))
}

/// `1962 - 1963`, `1962 to 1963`, `between 1962 and 1963`, `1962 or 1963`, `1962..1963`, `1962-10-14/20`.
fn between(text: &str, depth: usize) -> Option<String> {
    if let Some((start, end)) = text.strip_prefix("between ").and_then(|text| text.split_once(" and ")) {
        return Some(format!("[{}..{}]", guess_within(start, depth + 1)?, guess_within(end, depth + 1)?));
    }
    if let Some((one, other)) = text.split_once(" or ") {
        return Some(format!("[{},{}]", guess_within(one, depth + 1)?, guess_within(other, depth + 1)?));
    }
    let (start, end) =
        [" - ", " to ", " until ", "..", "/", " -", "- "].iter().find_map(|between| text.split_once(between))?;
    let start = guess_within(start, depth + 1)?;
    let end = end.trim();
    // An end that leaves out what it shares with the start: `1962-10-14/20`.
    let shared =
        start.len().checked_sub(end.len()).filter(|at| is_number(end) && *at > 0 && start.is_char_boundary(*at));
    let full = shared.map(|at| format!("{}{end}", &start[..at])).filter(|_| end.len() < 4);
    let end = full.filter(|end| parse::form(end).is_ok()).or_else(|| guess_within(end, depth + 1))?;
    Some(format!("{start}/{end}"))
}

/// `1962-10-28 14:30`.
fn date_and_time(text: &str, depth: usize) -> Option<String> {
    let (date, time) = text.split_once([' ', 't'])?;
    Some(format!("{}T{}", guess_within(date, depth + 1)?, time.trim().to_uppercase()))
}

/// The number of a month or season by its English name, or the first three letters of it and more.
fn month_or_season(word: &str) -> Option<usize> {
    const OTHERS: [(&str, usize); 10] = [
        ("sept", 9),
        ("spring", 21),
        ("summer", 22),
        ("autumn", 23),
        ("fall", 23),
        ("winter", 24),
        ("q1", 33),
        ("q2", 34),
        ("q3", 35),
        ("q4", 36),
    ];
    let month = super::day::MONTHS.iter().position(|name| word.len() >= 3 && name.to_lowercase().starts_with(word));
    month.map(|month| month + 1).or_else(|| OTHERS.iter().find(|(name, _)| *name == word).map(|(_, number)| *number))
}

/// A month and no season: who writes `1939/40` means years.
fn month(year: &str, month: &str) -> Option<String> {
    month.parse().is_ok_and(|month: u8| month <= 12).then(|| format!("{year}-{month:0>2}"))
}

fn day(year: &str, month: &str, day: &str) -> Option<String> {
    (month.len() <= 2 && day.len() <= 2).then(|| format!("{year}-{month:0>2}-{day:0>2}"))
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use crate::date::Date;

    #[test]
    fn other_notations_are_recognised() {
        for (written, right) in [
            ("28.10.1962", "1962-10-28"),
            ("28. 10. 1962", "1962-10-28"),
            ("3.4.1962", "1962-04-03"),
            ("10/28/1962", "1962-10-28"),
            ("28/10/1962", "1962-10-28"),
            ("28-10-1962", "1962-10-28"),
            ("1962/10/28", "1962-10-28"),
            ("1962.10.28", "1962-10-28"),
            ("1962-28-10", "1962-10-28"),
            ("19621028", "1962-10-28"),
            ("1962-1-5", "1962-01-05"),
            ("1962-5", "1962-05"),
            ("10/1962", "1962-10"),
            ("1962/10", "1962-10"),
            ("Oct 1962", "1962-10"),
            ("October 1962", "1962-10"),
            ("28 October 1962", "1962-10-28"),
            ("October 28th, 1962", "1962-10-28"),
            ("28-Oct-1962", "1962-10-28"),
            ("1962 Sept. 3", "1962-09-03"),
            ("14–20 May 1962", "1962-05-14/1962-05-20"),
            ("summer of 1962", "1962-22"),
            ("Q3 1962", "1962-35"),
            ("c. 1962", "1962~"),
            ("ca. 1962", "1962~"),
            ("c1962", "1962~"),
            ("circa October 1962", "1962-10~"),
            ("~1960s", "196X~"),
            ("1962 (?)", "1962?"),
            ("perhaps 1962", "1962?"),
            ("1960s", "196X"),
            ("the 1960's", "196X"),
            ("19th century", "18XX"),
            ("44 BC", "-0043"),
            ("44 B.C.", "-0043"),
            ("1 BC", "0000"),
            ("AD 79", "0079"),
            ("476", "0476"),
            ("12345", "Y12345"),
            ("1962 - 1963", "1962/1963"),
            ("1962–1963", "1962/1963"),
            ("1962-1963", "1962/1963"),
            ("1962-63", "1962/1963"),
            ("1962/63", "1962/1963"),
            ("1939/40", "1939/1940"),
            ("1914-18", "1914/1918"),
            ("1962-21-05", "1962-05-21"),
            ("1962 to 1963", "1962/1963"),
            ("from Oct 1962 to 3 April 1963", "1962-10/1963-04-03"),
            ("between 1962 and 1964", "[1962..1964]"),
            ("1962 or 1963", "[1962,1963]"),
            ("1962..1964", "1962/1964"),
            ("1962-10-14/20", "1962-10-14/1962-10-20"),
            ("1962-10/12", "1962-10/1962-12"),
            ("before 1962", "[..1962]"),
            ("after May 1962", "[1962-05..]"),
            ("until 1962", "../1962"),
            ("since 1962", "1962/.."),
            ("196x", "196X"),
            ("19uu", "19XX"),
            ("1962?~", "1962%"),
            ("1962/open", "1962/.."),
            ("unknown/1962", "/1962"),
            ("1962-10-28 14:30", "1962-10-28T14:30"),
            ("1962-10-28T14:30z", "1962-10-28T14:30Z"),
            ("1962 / 1964", "1962/1964"),
        ] {
            let expected = format!("`{written}` is not a date in this notation: write {right}");
            assert_eq!(Date::parse(written).unwrap_err(), expected);
        }
    }

    #[test]
    fn where_day_and_month_may_be_swapped_both_are_offered() {
        let fault = Date::parse("03/04/1962").unwrap_err();
        assert!(fault.ends_with("write the year first, either 1962-03-04 or 1962-04-03"), "{fault}");
        let fault = Date::parse("04/04/1962").unwrap_err();
        assert!(fault.ends_with("write 1962-04-04"), "{fault}");
    }

    #[test]
    fn where_nothing_can_be_guessed_the_reason_is_given() {
        for (written, reason) in [
            (
                "1962-13",
                "`1962-13` is not a date: there is no month 13: months run from 01 to 12, seasons from 21 to 24",
            ),
            ("1962-02-30", "February has 28 days, in leap years 29"),
            ("1962-02-29", "29 February exists in leap years only, and that year is none"),
            ("X900-02-29", "29 February exists in leap years only, and no year that fits is one"),
            ("1962-04-31", "April has 30 days"),
            ("1962-10-32", "there is no day 32: days run from 01 to 31"),
            ("1962-21-45", "21 stands for a part of a year and has no day: months run from 01 to 12"),
            ("1962-10-28-05", "`-05` is left over after the day"),
            ("1962x", "`x` is left over after the year"),
            ("Y-17E7", "years in powers of ten are not read here: write the year out, as in Y-170000000"),
            ("Y17000000000", "years here run from Y-2147483648 to Y2147483647"),
            ("Y1962", "Y is for years of more than four digits: leave it out, and write all four"),
            ("Y17000-05", "a year with Y or S in it has no month"),
            ("1950S5", "after S stands how many digits of the year count, from 1 to 4"),
            ("62", "a year has four digits, as in 1962 or 0476; `62` has 2"),
            ("-0000", "the year 0000, which is 1 BC, has no minus sign"),
            ("soon", "a year was expected at `soon`: four digits, as in 1962"),
            ("1962/1963/1964", "an interval has one slash, between its start and its end"),
            ("../..", "it has neither start nor end: leave it out where nothing is known"),
            ("[1962", "its bracket is not closed: `]` is missing at the end"),
            ("[1962,,1963]", "a date is missing between its commas or brackets"),
            ("[1962/1963]", "in brackets, a stretch of time is written with two dots, as in 1670..1672"),
            ("[..]", "`..` needs a date on one side, as in [1962..]"),
            ("1962??", "a date has one mark at a place: % stands for ? and ~ together"),
            ("1962-10T10:00", "a time of day needs a day, as in 1962-10-28T09:30:00"),
            ("1962-10-28T25:00", "a time of day looks like T09:30:00, T09:30:00Z or T09:30:00+02:00"),
            ("", "a date is missing: write a year, 1962, a month, 1962-10, or a day, 1962-10-28"),
        ] {
            let fault = Date::parse(written).unwrap_err();
            assert!(fault.ends_with(reason), "{written}: {fault}");
        }
    }
}
