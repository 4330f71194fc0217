//! Text → its words one by one: in small letters, without possessives, short forms in full ("didn't" is "did" and
//! "not"), each with its place and with what stands before it.

use super::Language;

/// What stands between a word and the one before it, or before the first.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub(crate) struct Marks(u8);

impl Marks {
    /// White space.
    pub(crate) const SPACE: Marks = Marks(1);
    /// A comma.
    pub(crate) const COMMA: Marks = Marks(1 << 1);
    /// A semicolon.
    pub(crate) const SEMICOLON: Marks = Marks(1 << 2);
    /// A colon, or a dash with space around it or longer than a hyphen.
    pub(crate) const DASH: Marks = Marks(1 << 3);
    /// A full stop, a question mark, an exclamation mark.
    pub(crate) const STOP: Marks = Marks(1 << 4);
    /// A hyphen inside a word.
    pub(crate) const HYPHEN: Marks = Marks(1 << 5);
    /// A bracket, a stroke, or any other sign.
    pub(crate) const OTHER: Marks = Marks(1 << 6);
    /// Anything that ends a clause.
    pub(crate) const PAUSE: Marks = Marks(1 << 1 | 1 << 2 | 1 << 3 | 1 << 4 | 1 << 6);

    /// Whether any of some marks is there.
    pub(crate) fn has(self, any: Marks) -> bool {
        self.0 & any.0 != 0
    }

    fn add(&mut self, more: Marks) {
        self.0 |= more.0;
    }
}

/// A word of a text.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Piece<'a> {
    /// The word in small letters.
    pub(crate) text: &'a str,
    /// Its first byte in the text, and one past its last. The words of a short form share a place.
    pub(crate) place: (u32, u32),
    /// What stands before it.
    pub(crate) before: Marks,
    /// Whether it is written with a capital.
    pub(crate) capital: bool,
    /// Whether it stands in quotation marks.
    pub(crate) quoted: bool,
}

/// Gives the words of a text one by one. If a quotation mark is opened and never closed, its place is returned: what
/// was given from there on as quoted is not.
///
/// It is called for every text of a debate, so it fills one buffer and makes no other copies.
pub(crate) fn pieces(text: &str, language: Option<&Language>, mut give: impl FnMut(Piece<'_>)) -> Option<u32> {
    let mut word = String::with_capacity(24);
    let mut before = Marks::default();
    let mut quotes = Quotes::default();
    let (mut at, mut last) = (0, ' ');
    while let Some(letter) = text[at..].chars().next() {
        let end = at + letter.len_utf8();
        if !is_letter(letter) {
            let next = text[end..].chars().next().unwrap_or(' ');
            quotes.see(at, letter, last, next);
            before.add(mark(letter, last, next));
            (at, last) = (end, letter);
            continue;
        }
        let (end, is_plain) = word_end(text, end);
        word.clear();
        if is_plain {
            word.push_str(&text[at..end]);
            word.make_ascii_lowercase();
        } else {
            word.extend(text[at..end].chars().flat_map(plain));
        }
        let piece = Piece {
            text: &word,
            place: (at as u32, end as u32),
            before: std::mem::take(&mut before),
            capital: letter.is_uppercase(),
            quoted: quotes.open(),
        };
        give_word(piece, !is_plain, language, &mut give);
        (at, last) = (end, 'a');
    }
    quotes.unclosed()
}

/// Where a word ends, and whether it is of plain letters alone. An apostrophe between letters is part of it.
fn word_end(text: &str, mut at: usize) -> (usize, bool) {
    let bytes = text.as_bytes();
    let mut is_plain = at > 0 && bytes[at - 1].is_ascii();
    loop {
        while bytes.get(at).is_some_and(u8::is_ascii_alphanumeric) {
            at += 1;
        }
        let mut rest = text[at..].chars();
        let Some(letter) = rest.next() else { return (at, is_plain) };
        let joins = matches!(letter, '\'' | '’') && rest.next().is_some_and(is_letter);
        if !joins && !is_letter(letter) {
            return (at, is_plain);
        }
        is_plain = false;
        at += letter.len_utf8();
    }
}

fn is_letter(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || (!letter.is_ascii() && letter.is_alphanumeric())
}

/// Whether a quotation can begin after a sign.
fn opens(last: char) -> bool {
    last.is_whitespace() || matches!(last, '(' | '[' | '—' | '–' | '-' | '“' | '"')
}

/// A letter in small letters, an apostrophe of either form.
fn plain(letter: char) -> impl Iterator<Item = char> {
    if letter == '’' { '\''.to_lowercase() } else { letter.to_lowercase() }
}

fn mark(letter: char, last: char, next: char) -> Marks {
    match letter {
        ',' => Marks::COMMA,
        ';' => Marks::SEMICOLON,
        '-' if is_letter(last) && is_letter(next) => Marks::HYPHEN,
        ':' | '-' | '—' | '–' => Marks::DASH,
        // The full stop in "3.5" and in "U.S." ends nothing.
        '.' if is_letter(next) => Marks::default(),
        '.' | '!' | '?' | '…' => Marks::STOP,
        _ if letter.is_whitespace() => Marks::SPACE,
        '"' | '“' | '”' | '„' | '«' | '»' | '‘' | '’' | '\'' => Marks::default(),
        _ => Marks::OTHER,
    }
}

/// Gives a word, or the words that it is short for.
fn give_word(piece: Piece<'_>, may_be_short: bool, language: Option<&Language>, give: &mut impl FnMut(Piece<'_>)) {
    let Some(language) = language.filter(|_| may_be_short || piece.text == "cannot") else { return give(piece) };
    let mut give_all = |first: &str, rest: &[&str]| {
        give(Piece { text: first, ..piece });
        for word in rest {
            give(Piece { text: word, before: Marks::SPACE, capital: false, ..piece });
        }
    };
    if let Some((_, words)) = language.contractions.iter().find(|(short, _)| *short == piece.text) {
        return give_all(words[0], &words[1..]);
    }
    for (ending, word) in language.clitics {
        if let Some(start) = piece.text.strip_suffix(ending).filter(|start| !start.is_empty()) {
            return give_all(&start.replace('\'', ""), word.as_slice());
        }
    }
    give_all(&piece.text.replace('\'', ""), &[]);
}

/// Which quotation marks are open.
#[derive(Default)]
struct Quotes {
    /// The place of the open one, and the sign that closes it.
    opened: Option<(usize, char)>,
}

impl Quotes {
    fn open(&self) -> bool {
        self.opened.is_some()
    }

    fn see(&mut self, at: usize, letter: char, last: char, next: char) {
        match self.opened {
            Some((_, closing)) if letter == closing => self.opened = None,
            Some(_) => {}
            None => {
                let closing = match letter {
                    '“' => '”',
                    '„' => '“',
                    '«' => '»',
                    '‘' => '’',
                    '"' => '"',
                    '\'' if opens(last) && is_letter(next) => '\'',
                    _ => return,
                };
                self.opened = Some((at, closing));
            }
        }
    }

    fn unclosed(&self) -> Option<u32> {
        self.opened.map(|(at, _)| at as u32)
    }
}

/// A text with only its words left, single spaces between them.
pub(crate) fn normal(text: &str, language: Option<&Language>) -> String {
    let mut normal = String::with_capacity(text.len() + 8);
    pieces(text, language, |piece| {
        if !normal.is_empty() {
            normal.push(' ');
        }
        normal.push_str(piece.text);
    });
    normal
}
