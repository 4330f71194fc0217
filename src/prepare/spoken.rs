//! Text → how many words it takes to say it.
//!
//! A number is longer in the mouth than on paper: "1962" is three words, "27" two. Letters that are said one by one go
//! two to a word, as they have one syllable each and a word about a syllable and a half.

/// How many words could be said in the pause after a sentence, or after the words of a card.
pub const BREATH: usize = 1;

/// How many words it takes to say a text. Where words are not parted by spaces, as in Chinese, two letters count as one.
pub fn count(text: &str) -> usize {
    text.split_whitespace().map(word).sum()
}

/// A word as it is written, which may be more than one when it is said: "1958-60", "IL-28".
fn word(word: &str) -> usize {
    let wide = word.chars().filter(|letter| ('\u{2e80}'..='\u{9fff}').contains(letter)).count();
    if wide > 0 {
        return wide.div_ceil(2);
    }
    if !word.contains(|letter: char| letter.is_ascii_digit()) {
        return usize::from(word.contains(char::is_alphanumeric)) * letters(word).max(1);
    }
    // Commas part the thousands of one number, "1,737", which is no year then.
    let inner = word.trim_matches(|letter: char| !letter.is_alphanumeric());
    if let Ok(number) = inner.replace(',', "").parse::<u64>()
        && inner.contains(',')
    {
        return in_full(number);
    }
    let parts: Vec<&str> =
        inner.split(|letter: char| !letter.is_alphanumeric()).filter(|part| !part.is_empty()).collect();
    let has_point = inner.contains('.') && parts.len() > 1;
    parts.iter().map(|part| mixed(part)).sum::<usize>() + usize::from(has_point)
}

/// Letters and digits that stand together: "12kt", "27th".
fn mixed(part: &str) -> usize {
    let digits: String = part.chars().filter(char::is_ascii_digit).collect();
    let ending = ["st", "nd", "rd", "th", "s"].iter().any(|ending| part.to_lowercase().ends_with(ending));
    let has_letters = part.contains(char::is_alphabetic) && (digits.is_empty() || !ending);
    number(&digits) + if has_letters { letters(part).max(1) } else { 0 }
}

/// How many words it takes to spell an abbreviation, "CIA" or "U.S."; 0 for a word that is read as one.
fn letters(word: &str) -> usize {
    let word = word.trim_end_matches("'s").trim_end_matches("’s");
    let letters = word.chars().filter(|letter| letter.is_alphabetic());
    let count = letters.clone().count();
    let is_spelt = (2..=SPELT).contains(&count) && letters.clone().all(char::is_uppercase);
    if is_spelt { count.div_ceil(2) } else { 0 }
}

/// The longest abbreviation that is spelt and not read as a word.
const SPELT: usize = 4;

/// How many words a number is, given by its digits.
fn number(digits: &str) -> usize {
    let Ok(number) = digits.parse::<u64>() else {
        // Nothing, or so many digits that they are read one by one.
        return digits.len();
    };
    let is_year = digits.len() == 4 && (1100..2100).contains(&number) && !(2000..2010).contains(&number);
    if is_year && !number.is_multiple_of(100) {
        // "nineteen sixty-two", "nineteen oh five"
        return below_hundred(number / 100) + below_hundred(number % 100).max(if number % 100 < 10 { 2 } else { 1 });
    }
    if is_year {
        return below_hundred(number / 100) + 1;
    }
    in_full(number)
}

/// How many words a number is that is said in thousands and hundreds.
fn in_full(number: u64) -> usize {
    if number == 0 {
        return 1;
    }
    // Groups of three digits, the last first, each but the last with its "thousand" or "million".
    let (mut rest, mut words, mut group) = (number, 0, 0);
    while rest > 0 {
        let here = rest % 1000;
        let hundreds = if here >= 100 { 2 } else { 0 };
        words += hundreds + below_hundred(here % 100) + usize::from(group > 0 && here > 0);
        rest /= 1000;
        group += 1;
    }
    words
}

/// "nine" is one word, "ninety-nine" two, nothing none.
fn below_hundred(number: u64) -> usize {
    match number {
        0 => 0,
        1..=20 => 1,
        _ if number.is_multiple_of(10) => 1,
        _ => 2,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_counted_in_any_script() {
        assert_eq!(count("Khrushchev \"saved\" Cuba – at last."), 5);
        assert_eq!(count("学校应该九点开始"), 4);
        assert_eq!(count(""), 0);
    }

    #[test]
    fn numbers_are_counted_as_they_are_said() {
        let said = [
            ("27 October 1962", 2 + 1 + 3),
            ("1905", 3),
            ("1900", 2),
            ("2003", 3),
            ("the 1958-60 period", 1 + 3 + 1 + 1),
            ("1,737", 2 + 2 + 2),
            ("100 bombs", 2 + 1),
            ("a 12-kiloton bomb", 1 + 2 + 1),
            ("on the 27th", 1 + 1 + 2),
            ("3.5 million", 3 + 1),
            ("0", 1),
            ("99999999999999999999999", 23),
        ];
        for (text, words) in said {
            assert_eq!(count(text), words, "{text}");
        }
    }

    #[test]
    fn abbreviations_that_are_spelt_take_longer() {
        assert_eq!(count("The CIA's plan"), 1 + 2 + 1);
        assert_eq!(count("U.S. troops"), 1 + 1);
        assert_eq!(count("IL-28 planes"), 1 + 2 + 1);
        assert_eq!(count("OF COURSE he did"), 1 + 1 + 1 + 1);
    }
}
