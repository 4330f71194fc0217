//! Text → words, stems and polarity: what the rules on wording compare. For English; see [`is_english`].
//!
//! The stems are coarse on purpose. They answer "may these two texts speak of the same thing?", where a wrong yes keeps
//! a rule silent and a wrong no would make it cry wolf.

use crate::model::Debate;

/// Whether the word lists below fit a debate: its language is English, or it states none.
pub(in crate::check) fn is_english(debate: &Debate) -> bool {
    debate
        .language
        .as_ref()
        .is_none_or(|tag| tag.split(['-', '_']).next().is_some_and(|x| x.eq_ignore_ascii_case("en")))
}

/// The words of a text: lower case, without punctuation and possessives; "didn't" is two words, "did" and "not".
pub(in crate::check) fn words(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    for piece in text.split(|letter: char| !letter.is_alphanumeric() && letter != '\'' && letter != '’') {
        let word = piece.to_lowercase().replace('’', "'");
        let word = word.trim_matches('\'');
        let word = word.strip_suffix("'s").unwrap_or(word);
        if word.is_empty() {
            continue;
        }
        match word.strip_suffix("n't").or_else(|| word.strip_suffix("cannot").map(|_| "can")) {
            Some(start) => words.extend([start.to_owned(), "not".to_owned()]),
            None => words.push(word.replace('\'', "")),
        }
    }
    words
}

/// A text with only its words left, single spaces between them.
pub(in crate::check) fn normal(text: &str) -> String {
    words(text).join(" ")
}

/// What a text is about, as far as its words show.
pub(in crate::check) struct Sense {
    /// Stems of the words that carry meaning, sorted, each once.
    pub(in crate::check) terms: Vec<String>,
    /// Whether it denies: an odd number of words like "not" and "never".
    pub(in crate::check) denies: bool,
    /// Whether it points at another text by a word like "it" or "this".
    pub(in crate::check) points: bool,
}

/// Reads a text for its sense.
pub(in crate::check) fn sense(text: &str) -> Sense {
    let mut sense = Sense { terms: Vec::new(), denies: false, points: false };
    for word in words(text) {
        sense.denies ^= DENYING.contains(&word.as_str());
        sense.points |= POINTING.contains(&word.as_str());
        let means = STOP_WORDS.binary_search(&word.as_str()).is_err() && !DENYING.contains(&word.as_str());
        if means && (word.len() > 1 || word.starts_with(|letter: char| letter.is_ascii_digit())) {
            sense.terms.push(stem(&word));
        }
    }
    sense.terms.sort_unstable();
    sense.terms.dedup();
    sense
}

/// Whether two texts are alike: at most `100 - percent` of a hundred letters must change to make one the other.
///
/// The costly comparison is made only where length and letters leave a chance.
pub(in crate::check) fn alike(one: &str, other: &str, percent: usize) -> bool {
    let (one, other) = (one.as_bytes(), other.as_bytes());
    let longest = one.len().max(other.len());
    let most = longest * (100 - percent) / 100;
    if longest == 0 || one.len().abs_diff(other.len()) > most || letters_apart(one, other) > most {
        return false;
    }
    let start = one.iter().zip(other).take_while(|(a, b)| a == b).count();
    let (one, other) = (&one[start..], &other[start..]);
    let end = one.iter().rev().zip(other.iter().rev()).take_while(|(a, b)| a == b).count();
    distance(&one[..one.len() - end], &other[..other.len() - end]) <= most
}

/// How many letters of one text the other does not have; no more than their edit distance.
fn letters_apart(one: &[u8], other: &[u8]) -> usize {
    let mut balance = [0i32; 256];
    for letter in one {
        balance[usize::from(*letter)] += 1;
    }
    for letter in other {
        balance[usize::from(*letter)] -= 1;
    }
    let more: i32 = balance.iter().filter(|x| **x > 0).sum();
    let less: i32 = balance.iter().filter(|x| **x < 0).sum();
    more.max(-less).unsigned_abs() as usize
}

/// The edit distance (Levenshtein).
fn distance(one: &[u8], other: &[u8]) -> usize {
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (line, letter) in one.iter().enumerate() {
        let mut corner = row[0];
        row[0] = line + 1;
        for (column, against) in other.iter().enumerate() {
            let replaced = corner + usize::from(letter != against);
            corner = row[column + 1];
            row[column + 1] = replaced.min(corner + 1).min(row[column] + 1);
        }
    }
    row[other.len()]
}

/// The part of a word that its inflected and derived forms share, roughly. "Cuba" and "Cuban"
/// have one, "invade" and "invasion" have not.
pub(in crate::check) fn stem(word: &str) -> String {
    if let Some((_, plain)) = IRREGULAR.iter().find(|(form, _)| *form == word) {
        return (*plain).to_owned();
    }
    let mut rest = word;
    while let Some(shorter) = ENDINGS.iter().find_map(|ending| without(rest, ending)) {
        rest = shorter;
    }
    let mut stem = rest.to_owned();
    let mut letters = rest.chars().rev();
    if let (Some(last), Some(before)) = (letters.next(), letters.next())
        && last == before
        && last.is_alphabetic()
    {
        stem.pop();
    }
    stem
}

/// A word without an ending, where enough of it is left.
fn without<'a>(word: &'a str, ending: &str) -> Option<&'a str> {
    let rest = word.strip_suffix(ending)?;
    let enough = if ending.len() > 2 { 4 } else { 3 };
    let kept = ending == "s" && (rest.ends_with('s') || rest.ends_with('u'));
    let number = word.starts_with(|letter: char| letter.is_ascii_digit());
    (rest.chars().count() >= enough && !kept && !number).then_some(rest)
}

/// Endings that [`stem`] takes off one after the other, longer ones first.
const ENDINGS: &[&str] = &[
    "ation", "ition", "ment", "ness", "ical", "ance", "ence", "ship", "ity", "ian", "ist", "ism", "ion", "ing", "ive",
    "ial", "ful", "ies", "ied", "er", "or", "an", "al", "ed", "es", "ly", "ic", "s", "e", "a", "y", "i", "o",
];

/// Forms that no ending explains.
const IRREGULAR: &[(&str, &str)] = &[
    ("children", "child"),
    ("lives", "lif"),
    ("lost", "los"),
    ("men", "man"),
    ("paid", "pay"),
    ("people", "person"),
    ("sold", "sel"),
    ("women", "woman"),
    ("won", "win"),
];

/// Words that turn a sentence into its denial.
const DENYING: &[&str] = &[
    "barely", "hardly", "neither", "never", "no", "nobody", "none", "nor", "not", "nothing", "nowhere", "scarcely",
    "without",
];

/// Words whose meaning stands in another sentence.
const POINTING: &[&str] = &[
    "another", "both", "he", "her", "hers", "him", "his", "it", "its", "other", "others", "same", "she", "such",
    "their", "them", "these", "they", "this", "those",
];

/// Words that carry no meaning by themselves; sorted.
const STOP_WORDS: &[&str] = &[
    "a", "about", "above", "after", "again", "against", "all", "almost", "already", "also", "although", "always", "am",
    "among", "an", "and", "another", "any", "are", "as", "at", "away", "be", "became", "because", "become", "been",
    "before", "being", "below", "between", "both", "but", "by", "came", "can", "come", "could", "did", "do", "does",
    "doing", "done", "down", "during", "each", "either", "else", "enough", "even", "ever", "every", "few", "for",
    "from", "gave", "get", "give", "given", "go", "got", "had", "has", "have", "having", "he", "her", "here", "hers",
    "him", "his", "how", "if", "in", "into", "is", "it", "its", "just", "less", "made", "make", "many", "may", "might",
    "more", "most", "much", "must", "of", "off", "often", "on", "once", "one", "only", "or", "other", "others", "our",
    "out", "over", "own", "same", "seem", "shall", "she", "should", "since", "so", "some", "still", "such", "take",
    "than", "that", "the", "their", "them", "then", "there", "these", "they", "this", "those", "though", "through",
    "to", "too", "took", "under", "until", "up", "upon", "us", "very", "was", "we", "went", "were", "what", "when",
    "where", "whether", "which", "while", "who", "whom", "whose", "why", "will", "would", "you",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_one_word_share_a_stem() {
        for (one, other) in [
            ("cuba", "cuban"),
            ("russia", "russians"),
            ("missile", "missiles"),
            ("planned", "plan"),
            ("america", "american"),
            ("germany", "germans"),
            ("guarantee", "guaranteed"),
            ("decide", "decided"),
            ("man", "men"),
            ("crisis", "crisis"),
        ] {
            assert_eq!(stem(one), stem(other), "{one} {other}");
        }
        assert_ne!(stem("congress"), stem("conger"));
        assert_ne!(stem("1962"), stem("1963"));
    }

    #[test]
    fn words_are_lower_case_and_plain() {
        assert_eq!(
            normal("Kennedy’s  “assurance” didn't hold; it cannot."),
            "kennedy assurance did not hold it can not"
        );
    }

    #[test]
    fn denial_is_odd_negation() {
        assert!(sense("He never gave in.").denies);
        assert!(!sense("It was not without a price.").denies);
    }

    #[test]
    fn the_stop_words_are_sorted() {
        assert!(STOP_WORDS.is_sorted());
    }

    #[test]
    fn texts_are_alike_when_few_letters_change() {
        assert!(alike("abcdefghij", "abcdefghij", 85));
        assert!(alike("abcdefghij", "abcdefghix", 85));
        assert!(!alike("abcdefghij", "abcdefghxy", 85));
        assert!(!alike("", "", 85));
        assert_eq!(distance(b"kitten", b"sitting"), 3);
    }
}
