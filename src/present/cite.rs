//! Bibliography records and evidence → cites and cards.

use std::{collections::BTreeMap, fmt::Write, sync::Arc};

use super::{
    text,
    view::{Address, Card, Inline, Text, Words},
};
use crate::{
    date::Date,
    model::{Evidence, Reference},
    source::Spanned,
};

/// The heads of all records, told apart by a letter where surname and year are the same: "Kennedy 1962a".
pub(super) fn heads(records: &[Reference]) -> Vec<String> {
    let mut heads: Vec<String> = records.iter().map(head).collect();
    let mut alike: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (index, head) in heads.iter().enumerate() {
        alike.entry(head.clone()).or_default().push(index);
    }
    for (head, places) in alike.into_iter().filter(|(_, places)| places.len() > 1) {
        let dated = head.ends_with(|last: char| last.is_ascii_digit());
        for (count, place) in places.into_iter().enumerate() {
            let letter = letters(count);
            heads[place] = if dated { format!("{head}{letter}") } else { format!("{head} ({letter})") };
        }
    }
    heads
}

/// "a" to "z", then "aa" and so on.
fn letters(count: usize) -> String {
    let last = char::from(b'a' + (count % 26) as u8);
    if count < 26 { last.to_string() } else { format!("{}{last}", letters(count / 26 - 1)) }
}

/// Surname and year, as in "Khrushchev 1970"; the title, or the name of the record, where there is no author.
fn head(record: &Reference) -> String {
    let who = match (&record.author, &record.title) {
        (Some(author), _) => surnames(author),
        (None, Some(title)) => text::short(&text::line(title), 48),
        (None, None) => text::line(&record.name.text),
    };
    match &record.issued {
        Some(issued) => format!("{who} {}", year(issued)),
        None => who,
    }
}

/// The surnames of the authors: what stands before the comma, or the whole where there is none, as for an institution.
fn surnames(authors: &str) -> String {
    let names: Vec<String> = authors
        .split(';')
        .map(|author| text::line(author.split(',').next().unwrap_or_default()))
        .filter(|name| !name.is_empty())
        .collect();
    match names.as_slice() {
        [] => text::line(authors),
        [one] => one.clone(),
        [one, other] => format!("{one} and {other}"),
        [one, ..] => format!("{one} and others"),
    }
}

/// The year or years, where a date has a first and a last day in our era; else the whole date.
fn year(date: &Date) -> String {
    match (date.earliest(), date.latest()) {
        (Some(first), Some(last)) if first.year == last.year && first.year > 0 => first.year.to_string(),
        (Some(first), Some(last)) if first.year > 0 => format!("{}–{}", first.year, last.year),
        _ => text::line(&date.to_string()),
    }
}

/// What all cards of a source share.
pub(super) struct Cite {
    pub anchor: Text,
    /// Surname and year.
    pub head: Text,
    work: Arc<[Inline]>,
    web: Arc<[Inline]>,
    /// The title alone, for the cards after the first.
    title: Arc<[Inline]>,
    nothing: Arc<[Inline]>,
}

impl Cite {
    /// The cite of the record at a place in the list of sources.
    pub fn new(index: usize, record: &Reference, head: String) -> Cite {
        let mut works = Line::default();
        works.words(record.author.as_ref().map(|author| author.as_str()));
        works.words(record.about.as_ref().map(|about| about.as_str()));
        work(&mut works, record);
        let mut web = Line::default();
        addresses(&mut web, record);
        let mut title = Line::default();
        title.title(record);
        Cite {
            anchor: format!("source-{}", index + 1).into(),
            head: head.into(),
            work: works.0.into(),
            web: web.0.into(),
            title: title.0.into(),
            nothing: Arc::default(),
        }
    }

    /// A piece of evidence as a card: with the whole cite where the source comes up first, with its title after that.
    pub fn card(&self, evidence: &Evidence, first: bool) -> Card {
        let (work, web) = if first { (&self.work, &self.web) } else { (&self.title, &self.nothing) };
        Card {
            head: Arc::clone(&self.head),
            source: Arc::clone(&self.anchor),
            source_number: evidence.reference.value.index() + 1,
            work: Arc::clone(work),
            place: place(evidence),
            web: Arc::clone(web),
            quote: evidence.quote.as_ref().map(|quote| highlight(quote, &evidence.read)).unwrap_or_default(),
            note: evidence.note.as_ref().map(|note| text::lines(note).into()),
        }
    }
}

/// A whole record on one line.
pub(super) fn record(record: &Reference) -> Vec<Inline> {
    let mut line = Line::default();
    line.words(record.author.as_ref().map(|author| author.as_str()));
    work(&mut line, record);
    line.words(record.pages.as_ref().map(|pages| page_words(pages)).as_deref());
    addresses(&mut line, record);
    if let Some(accessed) = &record.accessed {
        line.words(Some(&format!("seen {}", accessed.value)));
    }
    line.0
}

/// Title, container, publisher and date.
fn work(line: &mut Line, record: &Reference) {
    line.title(record);
    line.words(record.container.as_ref().map(|container| container.as_str()));
    line.words(record.publisher.as_ref().map(|publisher| publisher.as_str()));
    line.words(record.issued.as_ref().map(|date| date.to_string()).as_deref());
}

/// The place in the source, in words.
fn place(evidence: &Evidence) -> String {
    let lines = evidence.line.as_ref().map(|lines| match (lines.first, lines.last) {
        (first, last) if first == last => format!("line {first}"),
        (first, last) => format!("lines {first}–{last}"),
    });
    let page = evidence.page.as_ref().map(|page| page_words(&text::line(page)));
    let at = evidence.at.as_ref().map(|at| text::line(at));
    [page, lines, at].into_iter().flatten().collect::<Vec<_>>().join("; ")
}

/// "p. 3", "pp. 3–5"; words that are no numbers stay as they are.
fn page_words(page: &str) -> String {
    let number = |part: &str| !part.is_empty() && part.len() < 8 && part.chars().all(char::is_alphanumeric);
    let parts: Vec<&str> = page.split(['-', '–', ',']).map(str::trim).collect();
    let numbers = parts.iter().all(|part| number(part)) && page.contains(|letter: char| letter.is_ascii_digit());
    match (numbers, parts.len()) {
        (true, 1) => format!("p. {page}"),
        (true, _) => format!("pp. {}", page.replace('-', "–")),
        (false, _) => page.to_owned(),
    }
}

fn addresses(line: &mut Line, record: &Reference) {
    if let Some(url) = &record.url {
        line.piece(Inline::Web(address(url).into()));
    }
    if let Some(doi) = &record.doi {
        let bare = doi.trim().trim_start_matches("https://doi.org/").trim_start_matches("doi:");
        let href = bare.starts_with("10.").then(|| format!("https://doi.org/{}", encoded(bare)));
        line.piece(Inline::Web(Address { text: format!("doi:{}", text::line(bare)), href }.into()));
    }
}

/// An address; a link only if it is one of the web.
fn address(written: &str) -> Address {
    let trimmed = written.trim();
    let scheme = trimmed.split_once("://").map(|(scheme, _)| scheme.to_ascii_lowercase());
    let web = matches!(scheme.as_deref(), Some("http" | "https")) && !trimmed.contains(char::is_whitespace);
    Address { text: text::line(trimmed), href: web.then(|| encoded(trimmed)) }
}

/// Percent-encodes what is no ASCII letter of an address, or could end one in some output.
fn encoded(address: &str) -> String {
    let mut out = String::with_capacity(address.len());
    for byte in address.bytes() {
        if byte.is_ascii_graphic() && !b"\"'<>\\^`{|}()[]*_~".contains(&byte) || byte == b'_' || byte == b'~' {
            out.push(char::from(byte));
        } else {
            // Writing to a string cannot fail.
            let _ = write!(out, "%{byte:02X}");
        }
    }
    out
}

/// A quotation, parted into what is read aloud and what is not. Words are looked for from where the last ones ended,
/// then from the start; words that the quotation does not hold are the business of a rule of their own.
fn highlight(quote: &str, read: &[Spanned<String>]) -> Vec<Words> {
    let quote = text::lines(quote);
    let mut marked: Vec<(usize, usize)> = Vec::new();
    let mut from = 0;
    for words in read {
        let words = text::part(words);
        let found = quote[from..].find(&words).map(|at| at + from).or_else(|| quote.find(&words));
        if let Some(at) = found.filter(|_| !words.is_empty()) {
            from = at + words.len();
            marked.push((at, from));
        }
    }
    marked.sort_unstable();
    let mut parts = Vec::new();
    let mut at = 0;
    let mut add = |start: usize, end: usize, read: bool| {
        if start < end {
            parts.push(Words { text: quote[start..end].to_owned(), read });
        }
    };
    for (start, end) in marked {
        add(at, start, false);
        add(start.max(at), end, true);
        at = at.max(end);
    }
    add(at, quote.len(), false);
    parts
}

/// A line in the making: pieces parted by commas or stops, each only if there is something in it.
#[derive(Default)]
struct Line(Vec<Inline>);

impl Line {
    fn words(&mut self, words: Option<&str>) {
        let words = words.map(text::line).unwrap_or_default();
        if !words.is_empty() {
            self.piece(Inline::Words(words));
        }
    }

    fn title(&mut self, record: &Reference) {
        if let Some(title) = &record.title {
            self.piece(Inline::Title(text::line(title).into()));
        }
    }

    fn piece(&mut self, piece: Inline) {
        if !self.0.is_empty() {
            self.0.push(Inline::Words("; ".to_owned()));
        }
        self.0.push(piece);
    }
}

#[cfg(test)]
mod tests {
    use super::{super::samples::*, *};

    #[test]
    fn a_head_is_surname_and_year() {
        let mut debate = claims(&[]);
        let id = reference(&mut debate, "memoirs");
        let record = &mut debate.references[id.index()];
        assert_eq!(head(record), "memoirs");
        record.title = Some(said("Khrushchev Remembers".to_owned()));
        assert_eq!(head(record), "Khrushchev Remembers");
        record.author = Some(said("Khrushchev, Nikita; Talbott, Strobe".to_owned()));
        assert_eq!(head(record), "Khrushchev and Talbott");
        record.author = Some(said("National Security Archive".to_owned()));
        assert_eq!(head(record), "National Security Archive");
    }

    #[test]
    fn heads_that_are_alike_are_told_apart_by_letters() {
        let mut debate = claims(&[]);
        for (name, author, year) in [
            ("a", "Kennedy, John", "1962"),
            ("b", "Kennedy, Robert", "1962"),
            ("c", "Mao", "1962"),
            ("d", "Kennedy", ""),
        ] {
            let id = reference(&mut debate, name);
            let record = &mut debate.references[id.index()];
            record.author = Some(said(author.to_owned()));
            record.issued = Date::parse(year).ok().map(said);
        }
        assert_eq!(heads(&debate.references), ["Kennedy 1962a", "Kennedy 1962b", "Mao 1962", "Kennedy"]);
        assert_eq!([0, 25, 26, 701, 702].map(letters), ["a", "z", "aa", "zz", "aaa"]);
    }

    #[test]
    fn only_addresses_of_the_web_are_links() {
        assert_eq!(address("javascript:alert(1)").href, None);
        assert_eq!(address("//evil.example").href, None);
        assert_eq!(address(" JavaScript://x%0aalert(1)").href, None);
        let odd = address("HTTPS://example.org/a\"><(x)?q=[1]&r=ü");
        assert_eq!(odd.href.as_deref(), Some("HTTPS://example.org/a%22%3E%3C%28x%29?q=%5B1%5D&r=%C3%BC"));
    }

    #[test]
    fn words_read_aloud_are_marked_in_order() {
        let part = |text: &str, read| Words { text: text.to_owned(), read };
        let read = |words: &[&str]| words.iter().map(|word| said((*word).to_owned())).collect::<Vec<_>>();
        assert_eq!(
            highlight("the cat and the dog", &read(&["cat", "the"])),
            [part("the ", false), part("cat", true), part(" and ", false), part("the", true), part(" dog", false)]
        );
        assert_eq!(highlight("abc", &read(&["ab", "bc"])), [part("ab", true), part("c", true)]);
        assert_eq!(highlight("abc", &read(&["x"])), [part("abc", false)]);
    }

    #[test]
    fn pages_are_called_pages() {
        assert_eq!(page_words("12"), "p. 12");
        assert_eq!(page_words("12-14"), "pp. 12–14");
        assert_eq!(page_words("chapter 3"), "chapter 3");
    }
}
