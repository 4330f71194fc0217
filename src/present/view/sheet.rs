//! What stands by itself: a sheet that is handed out beside the brief, with the same numbers.

use super::{Examination, Link};

/// The head of a sheet.
#[derive(Clone, Debug)]
pub struct Sheet {
    /// The title of the debate.
    pub title: String,
    /// Its question, where the title does not say it already.
    pub question: Option<String>,
    /// BCP 47 tag of the language of the debate's own texts.
    pub language: String,
    /// The position that it is made for, with its text.
    pub position: Option<Link>,
    /// The lens, the overlays, the date: each in words.
    pub facts: Vec<String>,
}

/// Cross-examination, whole.
#[derive(Clone, Debug)]
pub struct Questions {
    /// The head.
    pub sheet: Sheet,
    /// Who is asked what.
    pub examinations: Vec<Examination>,
    /// What was not tried, in a sentence.
    pub untried: Option<String>,
}
