//! Text → words, stems and polarity: what the rules on wording compare. For English; see [`is_english`].
//!
//! The stems are coarse on purpose. They answer "may these two texts speak of the same thing?", where a wrong yes keeps
//! a rule silent and a wrong no would make it cry wolf.

use std::{
    hash::{Hash, Hasher},
    sync::LazyLock,
};

use crate::names::Table;

/// Whether the word lists below fit a debate.
pub(in crate::check) use crate::dating::is_english;

/// Gives the words of a text one by one: lower case, without punctuation and possessives; "didn't" is two words, "did"
/// and "not". It is called for every text of a debate, so it makes no copies but one.
pub(in crate::check) fn each_word(text: &str, mut give: impl FnMut(&str)) {
    let mut word = String::with_capacity(16);
    for letter in text.chars() {
        if letter.is_ascii_alphanumeric() {
            word.push(letter.to_ascii_lowercase());
        } else if letter == '\'' || letter == '’' {
            word.push('\'');
        } else if !letter.is_ascii() && letter.is_alphanumeric() {
            word.extend(letter.to_lowercase());
        } else if !word.is_empty() {
            give_word(&word, &mut give);
            word.clear();
        }
    }
    if !word.is_empty() {
        give_word(&word, &mut give);
    }
}

fn give_word(word: &str, give: &mut impl FnMut(&str)) {
    if word == "cannot" {
        give("can");
        give("not");
    } else if !word.contains('\'') {
        give(word);
    } else {
        let bare = word.trim_matches('\'');
        let bare = bare.strip_suffix("'s").unwrap_or(bare);
        match bare.strip_suffix("n't") {
            Some(start) => [start, "not"].into_iter().for_each(give),
            None if bare.is_empty() => {}
            None => give(&bare.replace('\'', "")),
        }
    }
}

/// A text with only its words left, single spaces between them.
pub(in crate::check) fn normal(text: &str) -> String {
    let mut normal = String::with_capacity(text.len() + 8);
    each_word(text, |word| {
        if !normal.is_empty() {
            normal.push(' ');
        }
        normal.push_str(word);
    });
    normal
}

/// A number that is the same for texts with the same [`normal`] form.
pub(in crate::check) fn fingerprint(text: &str) -> u64 {
    let mut hasher = rustc_hash::FxHasher::default();
    each_word(text, |word| word.hash(&mut hasher));
    hasher.finish()
}

/// What a text is about, as far as its words show.
pub(in crate::check) struct Sense {
    /// Stems of the words that carry meaning, sorted, each once.
    pub(in crate::check) terms: Vec<String>,
    /// Whether it denies: an odd number of words like "not" and "never".
    pub(in crate::check) denies: bool,
    /// Whether its "not" may be one of degree: "not only", "not enough", "too".
    pub(in crate::check) measures: bool,
    /// Whether it points at another text by a word like "it" or "this".
    pub(in crate::check) points: bool,
}

/// Reads a text for its sense.
pub(in crate::check) fn sense(text: &str) -> Sense {
    let mut sense = Sense { terms: Vec::new(), denies: false, measures: false, points: false };
    each_word(text, |word| {
        let part = PARTS.get(word).copied().unwrap_or_default();
        sense.denies ^= part.denies;
        sense.measures |= part.empty && MEASURING.contains(&word);
        sense.points |= part.points;
        if !part.empty && (word.len() > 1 || word.as_bytes()[0].is_ascii_digit()) {
            sense.terms.push(stem(word).to_owned());
        }
    });
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

/// Whether two texts can be [`alike`] once they are [`normal`]: a look at their plain letters, before any copy is made.
pub(in crate::check) fn may_be_alike(one: &str, other: &str, percent: usize) -> bool {
    let mut balance = [0i32; 128];
    let (mut letters, mut room) = ([0, 0], 0);
    for (side, (text, sign)) in [(one, 1), (other, -1)].into_iter().enumerate() {
        for byte in text.bytes() {
            match byte {
                // A possessive loses a letter and "n't" gains one; what is not ASCII may be longer in lower case.
                b'\'' | 128.. => room += 1,
                _ if byte.is_ascii_alphanumeric() => balance[usize::from(byte.to_ascii_lowercase())] += sign,
                _ => {}
            }
            letters[side] += 1;
        }
    }
    let more: i32 = balance.iter().filter(|x| **x > 0).sum();
    let less: i32 = balance.iter().filter(|x| **x < 0).sum();
    more.max(-less).unsigned_abs() as usize <= letters[0].max(letters[1]) * (100 - percent) / 100 + room
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
pub(in crate::check) fn stem(word: &str) -> &str {
    if let Some(plain) = PARTS.get(word).and_then(|part| part.plain) {
        return plain;
    }
    if word.as_bytes()[0].is_ascii_digit() {
        return word;
    }
    let mut rest = word;
    while let Some(shorter) = without_ending(rest) {
        rest = shorter;
    }
    let doubled = rest.as_bytes().iter().rev().take(2).all(|letter| rest.as_bytes().last() == Some(letter));
    if doubled && rest.len() > 1 && rest.is_ascii() { &rest[..rest.len() - 1] } else { rest }
}

/// A word without its ending, where it has one and enough is left.
fn without_ending(word: &str) -> Option<&str> {
    let last = *word.as_bytes().last()?;
    let (_, endings) = ENDINGS.iter().find(|(letter, _)| *letter == last)?;
    endings.iter().find_map(|ending| {
        let rest = word.strip_suffix(ending)?;
        let enough = if ending.len() > 2 { 4 } else { 3 };
        let kept = *ending == "s" && (rest.ends_with('s') || rest.ends_with('u'));
        (rest.len() >= enough && !kept).then_some(rest)
    })
}

/// Endings that [`stem`] takes off one after the other, by their last letter, longer ones first.
const ENDINGS: &[(u8, &[&str])] = &[
    (b'a', &["a"]),
    (b'c', &["ic"]),
    (b'd', &["ied", "ed"]),
    (b'e', &["ance", "ence", "ive", "e"]),
    (b'g', &["ing"]),
    (b'i', &["i"]),
    (b'l', &["ical", "ial", "ful", "al"]),
    (b'm', &["ism"]),
    (b'n', &["ation", "ition", "ian", "ion", "an"]),
    (b'o', &["o"]),
    (b'p', &["ship"]),
    (b'r', &["er", "or"]),
    (b's', &["ness", "ies", "es", "s"]),
    (b't', &["ment", "ist"]),
    (b'y', &["ity", "ly", "y"]),
];

/// What is known of one word.
#[derive(Clone, Copy, Default)]
struct Part {
    denies: bool,
    points: bool,
    /// Whether it carries no meaning by itself.
    empty: bool,
    /// The stem that no ending explains.
    plain: Option<&'static str>,
}

/// The lists below, in one table.
static PARTS: LazyLock<Table<&str, Part>> = LazyLock::new(|| {
    let mut parts: Table<&str, Part> = Table::default();
    for word in DENYING {
        let part = parts.entry(word).or_default();
        (part.denies, part.empty) = (true, true);
    }
    for word in POINTING {
        parts.entry(word).or_default().points = true;
    }
    for word in STOP_WORDS.iter().chain(MEASURING) {
        parts.entry(word).or_default().empty = true;
    }
    for (word, plain) in IRREGULAR {
        parts.entry(word).or_default().plain = Some(plain);
    }
    parts
});

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

/// Words that make a "not" one of degree.
const MEASURING: &[&str] = &["alone", "enough", "even", "just", "merely", "only", "too"];

/// Words whose meaning stands in another sentence.
const POINTING: &[&str] = &[
    "another", "both", "he", "her", "hers", "him", "his", "it", "its", "other", "others", "same", "she", "such",
    "their", "them", "these", "they", "this", "those",
];

/// Words that carry no meaning by themselves.
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
    fn texts_are_alike_when_few_letters_change() {
        assert!(alike("abcdefghij", "abcdefghij", 85));
        assert!(alike("abcdefghij", "abcdefghix", 85));
        assert!(!alike("abcdefghij", "abcdefghxy", 85));
        assert!(!alike("", "", 85));
        assert_eq!(distance(b"kitten", b"sitting"), 3);
    }
}
