//! BibTeX text → bibliography records, and what could not be read of it.
//!
//! A broken entry is reported, kept as far as it can be read, and does not touch the others. LaTeX is turned into plain
//! text: accents are resolved, formatting is dropped, what is unknown stays as it is. Nothing is ever executed, and no
//! file that the text names is opened. Of each entry we carry the fields named in [`Record`]; other fields are not
//! looked at, as is the custom with BibTeX. A `crossref` or `xdata` field lends what an entry leaves out.

mod record;
mod split;
mod tex;

use std::{collections::BTreeMap, ops::Range};

use biblatex::{
    Bibliography, ChunksExt, Pair, ParseError, ParseErrorKind, Person, RawBibliography, RawChunk, RawEntry, Spanned,
    Token,
};

use split::{Braces, Head};

/// A bibliography record. Ranges are bytes of the text that was read.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Record {
    /// The key, and where it stands. Two records may have the same.
    pub id: (String, Range<usize>),
    /// The whole entry.
    pub range: Range<usize>,
    /// Kind of work, as in CSL: `book`, `article-journal`, `chapter` …; `document` where BibTeX has no better word.
    pub kind: String,
    /// Authors as "Family, Given", parted by semicolons; for a work without, its editors, each with "(ed.)".
    pub author: Option<String>,
    /// Title and subtitle.
    pub title: Option<String>,
    /// What it is part of, with volume and number.
    pub container: Option<String>,
    /// Place and publisher, or the institution that stands in for one.
    pub publisher: Option<String>,
    /// When it came out, in EDTF.
    pub issued: Option<String>,
    /// When it was looked at, in EDTF.
    pub accessed: Option<String>,
    /// Pages.
    pub pages: Option<String>,
    /// Address on the web.
    pub url: Option<String>,
    /// Digital object identifier, without the address of the resolver.
    pub doi: Option<String>,
    /// The note or annotation.
    pub note: Option<String>,
}

/// Something that could not be read.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Fault {
    /// Where.
    pub range: Range<usize>,
    /// What is wrong, in a sentence.
    pub message: String,
}

/// After so many faults a text is given up: it is no bibliography.
const MOST_FAULTS: usize = 1000;

/// How many braces may stand in one another. The reader of names and accents goes as deep as they do.
const DEEPEST: u32 = 50;

/// How long a field may get when abbreviations are written out: they can be made of one another.
const LONGEST: usize = 100_000;

/// How many letters abbreviations, and entries that lend their fields, may add to a text: a short one could otherwise
/// fill the memory.
const MOST_LENT: usize = 16 << 20;

/// How many braces and dollars a value may have: the LaTeX reader takes the square of their number in time.
const MOST_BRACES: usize = 200;

/// An entry before it is a record: fields as written, abbreviations written out.
struct Entry {
    id: (String, Range<usize>),
    range: Range<usize>,
    /// In lower case.
    kind: String,
    fields: BTreeMap<String, Field>,
}

/// The value of a field, in LaTeX.
#[derive(Clone)]
struct Field {
    value: String,
    range: Range<usize>,
}

/// Reads a bibliography.
pub fn read(text: &str) -> (Vec<Record>, Vec<Fault>) {
    if u32::try_from(text.len()).is_err() {
        let message = "this file is larger than 4 GiB, and not read".to_owned();
        return (Vec::new(), vec![Fault { range: 0..0, message }]);
    }
    let (braces, names) = (Braces::of(text), BTreeMap::new());
    let mut reader = Reader { text, braces, names, entries: Vec::new(), faults: Vec::new(), lent: 0 };
    reader.read_all();
    let Reader { entries, mut faults, .. } = reader;
    let records = record::records(&entries, &mut faults);
    (records, faults)
}

struct Reader<'a> {
    text: &'a str,
    braces: Braces,
    /// What each `@string` stands for.
    names: BTreeMap<String, String>,
    entries: Vec<Entry>,
    faults: Vec<Fault>,
    /// Letters that abbreviations have added so far.
    lent: usize,
}

impl Reader<'_> {
    fn read_all(&mut self) {
        let heads = split::heads(self.text);
        if heads.is_empty() && !self.text.trim().is_empty() {
            self.fault(0..0, "there is no entry in this file: one begins like `@book{key,`".to_owned());
        }
        // Where the next entry begins that is likely one, for each.
        let mut next = vec![self.text.len(); heads.len()];
        for index in (1..heads.len()).rev() {
            next[index - 1] = if heads[index].fresh { heads[index].at } else { next[index] };
        }
        let mut from = 0;
        for (head, next) in heads.iter().zip(next) {
            if head.at < from {
                continue;
            }
            if self.faults.len() >= MOST_FAULTS {
                let message = format!("more than {MOST_FAULTS} faults: the rest of the file is not read");
                self.fault(head.at..head.open, message);
                return;
            }
            from = self.read_one(head, next);
        }
    }

    /// Reads what begins with a head, and says where to go on.
    fn read_one(&mut self, head: &Head, next: usize) -> usize {
        let word = self.text[head.word.clone()].to_lowercase();
        let close = if self.text[head.open..].starts_with('(') {
            split::closing_parenthesis(self.text, head.open, next).map(|close| (close, 1))
        } else {
            self.braces.close(head.open)
        };
        match (word.as_str(), close) {
            // In a comment without end there may be entries: BibTeX itself reads them.
            ("comment" | "preamble", close) => close.map_or(head.open, |(close, _)| close) + 1,
            (_, Some((close, height))) if height > DEEPEST => {
                let message =
                    format!("braces stand more than {DEEPEST} deep in one another here: this entry is not read");
                self.fault(head.at..head.open + 1, message);
                if next < close { next } else { close + 1 }
            }
            (_, Some((close, _))) => match parse(&self.delimited(head, close)) {
                Ok(parsed) => {
                    self.take(parsed, head.at..close + 1);
                    close + 1
                }
                Err(error) if close < next => {
                    self.salvage(head, close + 1, &error);
                    close + 1
                }
                // The brace that closes it belongs to another entry.
                Err(_) => self.unclosed(head, next),
            },
            (_, None) => self.unclosed(head, next),
        }
    }

    /// The entry as it stands, but for parentheses around it, which become braces.
    fn delimited(&self, head: &Head, close: usize) -> String {
        let inner = &self.text[head.open + 1..close];
        format!("{}{{{inner}}}", &self.text[head.at..head.open])
    }

    /// Reports an entry that is not closed before the next one begins.
    fn unclosed(&mut self, head: &Head, next: usize) -> usize {
        let end = head.at + self.text[head.at..next].trim_end().len();
        let error = ParseError { span: end - head.at..end - head.at, kind: ParseErrorKind::UnexpectedEof };
        self.salvage(head, end, &error);
        next
    }

    /// Reports a broken entry, and keeps the fields before the place where it breaks.
    fn salvage(&mut self, head: &Head, end: usize, error: &ParseError) {
        let entry = &self.text[head.at..end];
        let broken = error.span.start.min(entry.len());
        let parsed = entry.get(..broken).and_then(|start| {
            // A field that is whole counts, one that is begun does not, and a value that is open is closed.
            let whole = start.trim_end().trim_end_matches(',');
            let begun = whole.rfind(',').map_or("", |comma| &whole[..comma]);
            let closed = [(whole, "}"), (whole, "}}"), (whole, ",}"), (begun, "}"), (begun, ",}")];
            closed.into_iter().find_map(|(start, end)| {
                let closed = format!("{start}{end}");
                let depth = Braces::of(&closed).close(head.open - head.at).map(|(_, height)| height);
                if depth.is_some_and(|depth| depth <= DEEPEST) { parse(&closed).ok() } else { None }
            })
        });
        let key = match &parsed {
            Some(Parsed::Entry { key, .. }) => format!("`{}`", key.0),
            _ => format!("`@{}`", &self.text[head.word.clone()]),
        };
        let at = head.at + broken;
        let letter = self.text.get(at..end).and_then(|rest| rest.chars().next());
        let (range, message) = match letter {
            None => {
                (head.at..head.open + 1, format!("{key} is not closed: a brace `}}` or a quotation mark is missing"))
            }
            Some(letter) => (at..at + letter.len_utf8(), format!("{key} breaks off here: {}", expected(&error.kind))),
        };
        let kept = if parsed.is_some() { "; what stands before is kept" } else { "" };
        self.fault(range, format!("{message}{kept}"));
        if let Some(parsed) = parsed {
            self.take(parsed, head.at..end);
        }
    }

    /// Keeps an entry or an abbreviation.
    fn take(&mut self, parsed: Parsed, range: Range<usize>) {
        let start = range.start;
        // What was closed for the parser is no part of the text.
        let moved = |place: &Range<usize>| (place.start + start).min(range.end)..(place.end + start).min(range.end);
        match parsed {
            Parsed::Names(fields) => {
                for (name, pieces, place) in fields {
                    if let Some(value) = self.written_out(&pieces, &moved(&place)) {
                        self.names.insert(name, value);
                    }
                }
            }
            Parsed::Entry { key, .. } if key.0.is_empty() => {
                self.fault(
                    range.start..range.start + 1,
                    "this entry has no key: write one, as in `@book{smith1962,`".to_owned(),
                );
            }
            Parsed::Entry { key, kind, fields } => {
                let mut kept = BTreeMap::new();
                for (name, pieces, place) in fields.into_iter().filter(|(name, ..)| record::is_carried(name)) {
                    let range = moved(&place);
                    if let Some(value) = self.written_out(&pieces, &range) {
                        kept.insert(name, Field { value, range });
                    }
                }
                self.entries.push(Entry { id: (key.0, moved(&key.1)), range, kind, fields: kept });
            }
        }
    }

    /// A value with its abbreviations written out.
    fn written_out(&mut self, pieces: &[Piece], range: &Range<usize>) -> Option<String> {
        let mut value = String::new();
        for piece in pieces {
            value.push_str(match piece {
                Piece::Text(text) => text,
                Piece::Name(name) => match self.names.get(&name.to_lowercase()) {
                    Some(value) => {
                        self.lent += value.len();
                        value
                    }
                    None if record::is_month(name) => name,
                    None => {
                        let message = format!("no `@string` is called `{name}`; put text in braces or quotation marks");
                        self.fault(range.clone(), message);
                        return None;
                    }
                },
            });
            if value.len() > LONGEST || self.lent > MOST_LENT {
                let message = match self.lent {
                    ..=MOST_LENT => format!("this is longer than {LONGEST} letters, and left out"),
                    _ => format!("abbreviations add more than {MOST_LENT} letters to this file; this is left out"),
                };
                self.fault(range.clone(), message);
                return None;
            }
        }
        Some(value)
    }

    fn fault(&mut self, range: Range<usize>, message: String) {
        self.faults.push(Fault { range, message });
    }
}

/// What stands between an `@` and the brace that closes it. Ranges count from the `@`.
enum Parsed {
    Entry {
        key: (String, Range<usize>),
        kind: String,
        fields: Vec<(String, Vec<Piece>, Range<usize>)>,
    },
    /// Abbreviations.
    Names(Vec<(String, Vec<Piece>, Range<usize>)>),
}

/// A part of a value.
enum Piece {
    Text(String),
    /// The name of an abbreviation.
    Name(String),
}

/// Reads one entry.
fn parse(text: &str) -> Result<Parsed, ParseError> {
    let raw = RawBibliography::parse(text)?;
    let fields = |pairs: &[Pair<'_>]| {
        let field = |pair: &Pair<'_>| {
            let pieces = pair.value.v.iter().map(|chunk| match chunk.v {
                RawChunk::Normal(text) => Piece::Text(text.to_owned()),
                RawChunk::Abbreviation(name) => Piece::Name(name.to_owned()),
            });
            (pair.key.v.to_lowercase(), pieces.collect(), pair.key.span.start..pair.value.span.end)
        };
        pairs.iter().map(field).collect()
    };
    match raw.entries.first() {
        Some(entry) => Ok(Parsed::Entry {
            key: (entry.v.key.v.to_owned(), entry.v.key.span.clone()),
            kind: entry.v.kind.v.to_lowercase(),
            fields: fields(&entry.v.fields),
        }),
        None => Ok(Parsed::Names(fields(&raw.abbreviations))),
    }
}

/// What the parser missed, in words for people who do not know it.
fn expected(kind: &ParseErrorKind) -> String {
    match kind {
        ParseErrorKind::Expected(Token::Comma) => "a comma was expected before this".to_owned(),
        ParseErrorKind::Expected(Token::Equals) => "`=` is missing between a field and its value".to_owned(),
        ParseErrorKind::Expected(Token::Identifier) => "the name of a field was expected".to_owned(),
        ParseErrorKind::UnexpectedEof => "a value in braces or quotation marks was expected".to_owned(),
        other => other.to_string(),
    }
}

/// LaTeX → plain text. Where it cannot be read as LaTeX, only its braces are taken away.
fn plain(value: &str) -> String {
    let decoded = chunks("title", &tex::simplify(value)).map(|chunks| chunks.format_verbatim());
    tidy(&decoded.unwrap_or_else(|| value.replace(['{', '}'], "")))
}

/// An address, in which `~`, `%` and `_` stand for themselves.
fn verbatim(value: &str) -> String {
    let inner = value.trim().strip_prefix("\\url{").and_then(|inner| inner.strip_suffix('}')).unwrap_or(value);
    tidy(&chunks("url", inner).map_or_else(|| inner.to_owned(), |chunks| chunks.format_verbatim()))
}

/// One name, as "Family, Given".
fn person(name: &str) -> String {
    let simple = tex::simplify(name);
    let Some(chunks) = chunks("author", simple.trim()) else { return plain(name) };
    let person = Person::parse(&chunks);
    let family = tidy(&format!("{} {}", person.prefix, person.name));
    let parts = [family, tidy(&person.given_name), tidy(&person.suffix)];
    parts.iter().filter(|part| !part.is_empty()).map(String::as_str).collect::<Vec<_>>().join(", ")
}

/// A value as the parts that the LaTeX reader makes of it; `None` if it cannot read it.
fn chunks(field: &str, value: &str) -> Option<biblatex::Chunks> {
    if value.bytes().filter(|byte| matches!(byte, b'{' | b'}' | b'$')).count() > MOST_BRACES {
        return None;
    }
    let read = |value: &str| {
        let spanned = |text| Spanned { v: RawChunk::Normal(text), span: 0..0 };
        let pair =
            Pair { key: Spanned { v: field, span: 0..0 }, value: Spanned { v: vec![spanned(value)], span: 0..0 } };
        let entry = RawEntry {
            key: Spanned { v: "key", span: 0..0 },
            kind: Spanned { v: "misc", span: 0..0 },
            fields: vec![pair],
        };
        let raw = RawBibliography {
            preamble: String::new(),
            entries: vec![Spanned { v: entry, span: 0..0 }],
            abbreviations: Vec::new(),
        };
        Bibliography::from_raw(raw).ok()?.into_iter().next()?.fields.remove(field)
    };
    // A lone dollar opens a formula that does not end; in a title it is money.
    read(value).or_else(|| read(&value.replace('$', "\\$")))
}

/// With single spaces, and none around.
fn tidy(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Reads a text without faults that has one entry.
    #[track_caller]
    fn one(text: &str) -> Record {
        let (mut records, faults) = read(text);
        assert_eq!(faults, []);
        assert_eq!(records.len(), 1, "{records:?}");
        records.remove(0)
    }

    /// Reads an entry with these fields.
    #[track_caller]
    fn fields(fields: &str) -> Record {
        one(&format!("@book{{key, {fields}}}"))
    }

    /// The keys that are read, and for each fault the letters it underlines and what it says.
    fn outcome(text: &str) -> (Vec<String>, Vec<String>) {
        let (records, faults) = read(text);
        let keys = records.into_iter().map(|record| record.id.0).collect();
        (keys, faults.iter().map(|fault| format!("{}: {}", &text[fault.range.clone()], fault.message)).collect())
    }

    const ARTICLE: &str = "@Article{allyn1992,
        author = {Allyn, Bruce J. and James G. Blight and von Welch, David A. and others},
        title = {Essence of Revision: {Moscow}, {Havana}, and the {Cuban} Missile Crisis},
        journal = {International Security}, volume = 14, number = \"3\",
        year = 1989, month = dec # \"~15\",
        pages = {136--172},
        doi = {https://doi.org/10.2307/2538934},
        url = {https://example.org/~allyn/a_b%20c},
        urldate = {2022-03},
        abstract = {Nobody reads this}}";

    #[test]
    fn an_article_becomes_a_record() {
        let read = one(ARTICLE);
        assert_eq!(read.id.0, "allyn1992");
        assert_eq!(&ARTICLE[read.id.1.clone()], "allyn1992");
        assert_eq!(read.range, 0..ARTICLE.len());
        assert_eq!(read.kind, "article-journal");
        assert_eq!(read.author.unwrap(), "Allyn, Bruce J.; Blight, James G.; von Welch, David A.; et al.");
        assert_eq!(read.title.unwrap(), "Essence of Revision: Moscow, Havana, and the Cuban Missile Crisis");
        assert_eq!(read.container.unwrap(), "International Security 14 (3)");
        assert_eq!(read.issued.unwrap(), "1989-12-15");
        assert_eq!(read.accessed.unwrap(), "2022-03");
        assert_eq!(read.pages.unwrap(), "136–172");
        assert_eq!(read.doi.unwrap(), "10.2307/2538934");
        assert_eq!(read.url.unwrap(), "https://example.org/~allyn/a_b%20c");
        assert_eq!((read.publisher, read.note), (None, None));
    }

    #[test]
    fn latex_becomes_plain_text() {
        for (written, plain) in [
            (r#"{\"O}sterreich \'etude Fran\c{c}ois \v{S}koda"#, "Österreich étude François Škoda"),
            (r"\o stergaard, \O{} and {\ss}, \ss.", "østergaard, Ø and ß, ß."),
            (r"Ca\~na, S{\~a}o, \'\i l, \'\i{} and \'{\i}", "Caña, São, íl, í and í"),
            (r"Sm\aa{}land {\AE}on Hru\v{s}\v{c}ov", "Småland Æon Hruščov"),
            (r"{\em Thirteen} Days: \textit{The {\'E}nd} \& \emph{after}", "Thirteen Days: The Énd & after"),
            (r"\enquote{Saved} and ``saved'' -- 1962---63", "“Saved” and “saved” – 1962—63"),
            (r"Vol.~3,\ No.\,4", "Vol. 3, No. 4"),
            ("a $5 bill, 100\\% of x_1", "a $5 bill, 100% of x_1"),
            (r"see \input{/etc/passwd} and \unknown", r"see \input{/etc/passwd} and \unknown"),
            ("two\r\n   lines", "two lines"),
        ] {
            assert_eq!(fields(&format!("title = {{{written}}}")).title.unwrap(), plain, "{written}");
        }
    }

    #[test]
    fn names_are_family_first() {
        for (written, author) in [
            ("Nikita S. Khrushchev", "Khrushchev, Nikita S."),
            (r#"Khrushch{\"e}v, Nikita"#, "Khrushchëv, Nikita"),
            ("King, Jr., Martin Luther", "King, Martin Luther, Jr."),
            ("Ludwig van Beethoven", "van Beethoven, Ludwig"),
            ("{Central Intelligence Agency} and {Barnes and Noble}", "Central Intelligence Agency; Barnes and Noble"),
            ("Plato", "Plato"),
            ("A. One\n  AND B. Two", "One, A.; Two, B."),
            ("family=Gaulle, given=Charles, prefix=de", "de Gaulle, Charles"),
        ] {
            assert_eq!(fields(&format!("author = {{{written}}}")).author.unwrap(), author, "{written}");
        }
        assert_eq!(fields("editor = {A. One and B. Two}").author.unwrap(), "One, A. (ed.); Two, B. (ed.)");
    }

    #[test]
    fn dates_become_edtf() {
        for (written, date) in [
            ("date = {1962-10-28}", "1962-10-28"),
            ("date = {1962-10/1963?}", "1962-10/1963?"),
            ("year = 1962, month = oct", "1962-10"),
            ("year = 1962, month = 10, day = 8", "1962-10-08"),
            ("year = {1962}, month = {28 October}", "1962-10-28"),
            ("year = {1962--1963}", "1962/1963"),
            ("year = {c. 1962}", "1962~"),
            ("year = {44 BC}", "-0043"),
        ] {
            assert_eq!(fields(written).issued.as_deref(), Some(date), "{written}");
        }
    }

    #[test]
    fn kinds_are_those_of_csl() {
        for (written, kind) in [
            ("@BOOK{k,}", "book"),
            ("@phdthesis{k,}", "thesis"),
            ("@online{k,}", "webpage"),
            ("@techreport{k,}", "report"),
            ("@article{k, entrysubtype = {newspaper}}", "article-newspaper"),
            ("@whatever{k,}", "document"),
            ("@incollection(k, title = {In {(round)} ones})", "chapter"),
        ] {
            assert_eq!(one(written).kind, kind, "{written}");
        }
    }

    #[test]
    fn publishers_have_their_place_and_titles_their_subtitle() {
        let read =
            fields("title = {Why?}, subtitle = {Because}, publisher = {Norton}, address = {New York}, note = {Rare}");
        assert_eq!(read.title.unwrap(), "Why? Because");
        assert_eq!(read.publisher.unwrap(), "New York: Norton");
        assert_eq!(read.note.unwrap(), "Rare");
        assert_eq!(one("@phdthesis{k, school = {MIT}}").publisher.unwrap(), "MIT");
    }

    #[test]
    fn abbreviations_and_cross_references_are_followed() {
        let (records, faults) = read(
            "@string{cup = \"Cambridge\" # \" UP\"} @string{CUP2 = cup # { 2}}
             @inbook{part, crossref = {whole}, title = {Part}, pages = {1-2}}
             @collection{whole, title = {Whole}, publisher = CUP2, date = {1962}, editor = {A. One}}",
        );
        assert_eq!(faults, []);
        assert_eq!(records[0].title.as_deref(), Some("Part"));
        assert_eq!(records[0].container.as_deref(), Some("Whole"));
        assert_eq!(records[0].publisher.as_deref(), Some("Cambridge UP 2"));
        assert_eq!(records[0].issued.as_deref(), Some("1962"));
        assert_eq!(records[1].author.as_deref(), Some("One, A. (ed.)"));
        let (records, _) = read("@inbook{a, crossref = {b}, year = 1970} @book{b, date = {1962-10}, publisher = {P}}");
        assert_eq!(records[0].issued.as_deref(), Some("1970"));
        assert_eq!(records[0].publisher.as_deref(), Some("P"));
    }

    #[test]
    fn what_stands_outside_of_entries_is_let_pass() {
        let (keys, faults) = outcome(
            "\u{feff}Written by me@example.org { }\n% @book{old, title = {Out}}\n@comment{@book{older,}}\n@preamble{\"x\"}\n@book{a,}",
        );
        assert_eq!((keys, faults), (vec!["a".to_owned()], vec![]));
        assert_eq!(read("  \n"), (vec![], vec![]));
    }

    #[test]
    fn a_broken_entry_is_reported_and_the_others_are_kept() {
        let good = "\n@book{b, title = {B}}\n@book{c, title = {C}}";
        for (broken, fault) in [
            (
                "@book{a, title = {A}",
                "@book{: `a` is not closed: a brace `}` or a quotation mark is missing; what stands before is kept",
            ),
            (
                "@book{a, title = {A",
                "@book{: `a` is not closed: a brace `}` or a quotation mark is missing; what stands before is kept",
            ),
            (
                "@book{a,\n title = {A}\n year = 1}",
                "y: `a` breaks off here: a comma was expected before this; what stands before is kept",
            ),
            (
                "@book{a, title {A}}",
                "{: `a` breaks off here: `=` is missing between a field and its value; what stands before is kept",
            ),
            (
                "@book{a, title = }",
                "}: `a` breaks off here: a value in braces or quotation marks was expected; what stands before is kept",
            ),
            ("@book{, title = {A}}", "@: this entry has no key: write one, as in `@book{smith1962,`"),
            (
                "@book{a, title = nothing}",
                "title = nothing: no `@string` is called `nothing`; put text in braces or quotation marks",
            ),
            (
                "@book{a, year = {in press}}",
                "year = {in press}: `in press` is not a date: a year was expected at `in press`: four digits, as in 1962",
            ),
            ("@book{a, crossref = {z}}", "crossref = {z}: `a` refers to `z`, and there is no such entry"),
            (
                "@book{a, year = 1962, month = {Michaelmas}}",
                "month = {Michaelmas}: the month `Michaelmas` is not read: write a number from 1 to 12, or jan to dec",
            ),
        ] {
            let (keys, faults) = outcome(&format!("{broken}{good}"));
            assert_eq!(faults, [fault], "{broken}");
            let kept: &[&str] = if broken.starts_with("@book{,") { &["b", "c"] } else { &["a", "b", "c"] };
            assert_eq!(keys, kept, "{broken}");
        }
    }

    #[test]
    fn an_entry_without_end_loses_no_field_before_it() {
        let (records, _) = read("@book{a, author = {One, A.}, title = {T}, year = {1962");
        assert_eq!(records[0].author.as_deref(), Some("One, A."));
        assert_eq!(records[0].issued.as_deref(), Some("1962"));
    }

    #[test]
    fn a_text_that_is_no_bibliography_says_so_once() {
        assert_eq!(outcome("Dear Sir,").1, [": there is no entry in this file: one begins like `@book{key,`"]);
    }

    #[test]
    fn hostile_texts_neither_hang_nor_overflow() {
        let size = 1_000_000;
        let repeated = |unit: &str| unit.repeat(size / unit.len());
        for text in [
            repeated("{"),
            repeated("@"),
            repeated("@a{"),
            repeated("@a{\n"),
            repeated("x@a{ }"),
            repeated("x@a("),
            repeated("x@a( )"),
            repeated("@comment{"),
            repeated("@a{x,t={\n"),
            repeated("@string{a = a # a}"),
            repeated("\\"),
            repeated("%@\n"),
            repeated("@a    "),
            format!("{}{}", "@a{x,t={\n".repeat(50_000), "}}".repeat(50_000)),
            format!("@a{{x, title = {{{}}}}}", "{".repeat(200_000) + &"}".repeat(200_000)),
            format!("@a{{x, title = {{{}{}}}}}", "\\b{".repeat(45), "}".repeat(45)),
            format!("@a{{x, title = {{{}}}}}", "{}".repeat(300_000)),
            format!("@a{{x, title = {{{}}}}}", "$".repeat(300_000)),
            format!("@a{{x, author = {{{}}}}}", "a and ".repeat(100_000)),
            format!("@a{{x, title = {}}}", "\"{\" # ".repeat(100_000)),
            format!("@string{{s = \"{}\"}}{}", "long ".repeat(10_000), "@a{x, title = s}".repeat(100_000)),
            format!("@xdata{{x, title = {{{}}}}}{}", "long ".repeat(10_000), "@a{y, xdata = {x}}".repeat(20_000)),
            (0..60)
                .map(|n| format!("@string{{s{} = s{n} # s{n}}}", n + 1))
                .fold("@string{s0 = {ab}}".into(), |a, b| a + &b),
        ] {
            let (_, faults) = read(&text);
            assert!(faults.len() <= 20_000);
            assert!(faults.iter().all(|fault| text.get(fault.range.clone()).is_some()));
        }
    }

    /// Texts made of what entries are made of.
    fn entry_like() -> impl Strategy<Value = String> {
        let piece = prop_oneof![
            Just("@book{k, "),
            Just("@string{"),
            Just("title = "),
            Just("author = {"),
            Just("year = 1962"),
            Just("month="),
            Just("date={"),
            Just("url = "),
            Just("crossref={k}"),
            Just("{"),
            Just("}"),
            Just("\""),
            Just(","),
            Just(" # "),
            Just(" and "),
            Just("\\"),
            Just("\\'"),
            Just("\\c"),
            Just("\\emph{"),
            Just("$"),
            Just("é"),
            Just("\n"),
            Just("a"),
            Just("="),
            Just("("),
            Just(")"),
            Just("@"),
            Just("%"),
            Just("~"),
            Just("-"),
            Just(" "),
            Just("i"),
        ];
        proptest::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
    }

    proptest! {
        #[test]
        fn no_text_breaks_the_reader(any: String, text in entry_like()) {
            for text in [any, text] {
                let (records, faults) = read(&text);
                for record in records {
                    prop_assert_eq!(&text[record.id.1.clone()], &record.id.0);
                    prop_assert!(text.get(record.range.clone()).is_some());
                }
                for fault in faults {
                    prop_assert!(text.get(fault.range.clone()).is_some(), "{fault:?}");
                }
            }
        }

        #[test]
        fn no_field_breaks_the_reader(value in r#"[{}\\"'~^`=.a-cijko, $=&\-éß]{0,40}"#) {
            for field in ["title", "author", "url", "year", "month"] {
                read(&format!("@book{{k, {field} = {{{value}}}, year = {{1962}}}}"));
            }
        }
    }
}
