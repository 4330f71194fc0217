//! Word → its stem, by the Snowball algorithm of its language. The one file that names the stemmer.

use frostem::{Algorithm, Stemmer};

/// The stem of an English word in small letters.
pub(crate) fn english(word: &str) -> String {
    Stemmer::new(Algorithm::English).stem(word).into_owned()
}
