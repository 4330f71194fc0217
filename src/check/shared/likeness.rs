//! Two texts → whether so few letters differ that they say the same.

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

/// Whether two texts can be [`alike`] once they are lower case and plain: a look at their plain letters, before any copy is made.
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_alike_when_few_letters_change() {
        assert!(alike("abcdefghij", "abcdefghij", 85));
        assert!(alike("abcdefghij", "abcdefghix", 85));
        assert!(!alike("abcdefghij", "abcdefghxy", 85));
        assert!(!alike("", "", 85));
        assert_eq!(distance(b"kitten", b"sitting"), 3);
    }
}
