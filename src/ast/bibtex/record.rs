//! Fields of BibTeX → a record: which field goes where, names, dates.

use std::{borrow::Cow, collections::BTreeMap, ops::Range};

use super::{Entry, Fault, Field, MOST_LENT, Record, person, plain, tidy, verbatim};
use crate::date::Date;

/// The fields that become part of a record.
const CARRIED: [&str; 40] = [
    "accessed",
    "addendum",
    "address",
    "annotation",
    "annote",
    "author",
    "booksubtitle",
    "booktitle",
    "crossref",
    "date",
    "day",
    "doi",
    "editor",
    "eid",
    "entrysubtype",
    "eventtitle",
    "howpublished",
    "institution",
    "issue",
    "journal",
    "journalsubtitle",
    "journaltitle",
    "lastaccessed",
    "lastchecked",
    "location",
    "maintitle",
    "month",
    "note",
    "number",
    "organization",
    "pages",
    "publisher",
    "school",
    "subtitle",
    "title",
    "url",
    "urldate",
    "volume",
    "xdata",
    "year",
];

/// What a part of a collection takes from it. Of what stands together it takes nothing if it has one of them itself: a
/// year of its own does not go with the other's month.
const INHERITED: [&[&str]; 4] = [
    &["date", "year", "month", "day"],
    &["publisher", "institution", "organization", "location", "address"],
    &["booktitle", "booksubtitle"],
    &["journaltitle", "journal"],
];

/// The kinds of BibTeX and BibLaTeX as CSL has them; all others are a `document`.
const KINDS: [(&str, &str); 48] = [
    ("article", "article-journal"),
    ("suppperiodical", "article-journal"),
    ("review", "review"),
    ("newspaper", "article-newspaper"),
    ("newsarticle", "article-newspaper"),
    ("magazine", "article-magazine"),
    ("book", "book"),
    ("mvbook", "book"),
    ("collection", "book"),
    ("mvcollection", "book"),
    ("proceedings", "book"),
    ("mvproceedings", "book"),
    ("reference", "book"),
    ("mvreference", "book"),
    ("commentary", "book"),
    ("manual", "book"),
    ("booklet", "pamphlet"),
    ("inbook", "chapter"),
    ("bookinbook", "chapter"),
    ("suppbook", "chapter"),
    ("incollection", "chapter"),
    ("suppcollection", "chapter"),
    ("inreference", "entry-encyclopedia"),
    ("inproceedings", "paper-conference"),
    ("conference", "paper-conference"),
    ("periodical", "periodical"),
    ("mastersthesis", "thesis"),
    ("phdthesis", "thesis"),
    ("thesis", "thesis"),
    ("report", "report"),
    ("techreport", "report"),
    ("online", "webpage"),
    ("electronic", "webpage"),
    ("www", "webpage"),
    ("unpublished", "manuscript"),
    ("letter", "personal_communication"),
    ("dataset", "dataset"),
    ("patent", "patent"),
    ("legislation", "legislation"),
    ("jurisdiction", "legal_case"),
    ("legal", "treaty"),
    ("interview", "interview"),
    ("image", "graphic"),
    ("artwork", "graphic"),
    ("movie", "motion_picture"),
    ("video", "motion_picture"),
    ("audio", "song"),
    ("music", "song"),
];

const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/// Whether a field becomes part of a record.
pub(super) fn is_carried(name: &str) -> bool {
    CARRIED.contains(&name)
}

/// Whether a name stands for a month without having been defined.
pub(super) fn is_month(name: &str) -> bool {
    MONTHS.iter().any(|month| name.eq_ignore_ascii_case(month)) || name.eq_ignore_ascii_case("sept")
}

/// Makes records of entries, in their order.
pub(super) fn records(entries: &[Entry], faults: &mut Vec<Fault>) -> Vec<Record> {
    // Of two entries with one key, the first counts, as everywhere in BibTeX.
    let by_key: BTreeMap<&str, &Entry> = entries.iter().rev().map(|entry| (entry.id.0.as_str(), entry)).collect();
    let works = entries.iter().filter(|entry| entry.kind != "xdata" && entry.kind != "set");
    let mut lent = 0;
    works.map(|entry| record(&Fields(with_lent(entry, &by_key, &mut lent, faults)), entry, faults)).collect()
}

fn record(fields: &Fields<'_>, entry: &Entry, faults: &mut Vec<Fault>) -> Record {
    let author = fields.people("author", "").or_else(|| fields.people("editor", " (ed.)"));
    let title = fields.titled("title", "subtitle");
    // An entry may name itself as the book title, for the parts that refer to it.
    let container = container(fields).filter(|container| Some(container) != title.as_ref());
    let houses = ["publisher", "institution", "school", "organization", "howpublished"];
    let publisher = houses.iter().find_map(|name| fields.text(name));
    let place = fields.text("location").or_else(|| fields.text("address"));
    let publisher = match (place, publisher) {
        (Some(place), Some(publisher)) => Some(format!("{place}: {publisher}")),
        (place, publisher) => publisher.or(place),
    };
    let issued = issued(fields, faults);
    let looked_at = ["urldate", "accessed", "lastaccessed", "lastchecked"];
    let accessed = looked_at.iter().find_map(|name| fields.0.get(*name)).and_then(|field| date(field, faults));
    Record {
        id: entry.id.clone(),
        range: entry.range.clone(),
        kind: kind(entry, fields).to_owned(),
        author,
        title,
        container,
        publisher,
        issued,
        accessed,
        pages: fields.text("pages").or_else(|| fields.text("eid")),
        url: fields.address("url"),
        doi: fields.address("doi").map(|doi| without_resolver(&doi).to_owned()),
        note: ["note", "annotation", "annote", "addendum"].iter().find_map(|name| fields.text(name)),
    }
}

/// The fields of an entry, and those that it leaves to the entries it refers to.
fn with_lent<'a>(
    entry: &'a Entry,
    by_key: &BTreeMap<&str, &'a Entry>,
    lent: &mut usize,
    faults: &mut Vec<Fault>,
) -> BTreeMap<&'a str, Cow<'a, Field>> {
    let mut fields: BTreeMap<&str, Cow<'_, Field>> =
        entry.fields.iter().map(|(name, field)| (name.as_str(), Cow::Borrowed(field))).collect();
    for link in ["xdata", "crossref"] {
        let Some(field) = entry.fields.get(link) else { continue };
        for key in field.value.split(',').map(str::trim) {
            let Some(parent) = by_key.get(key) else {
                let message = format!("`{}` refers to `{key}`, and there is no such entry", entry.id.0);
                faults.push(Fault { range: field.range.clone(), message });
                continue;
            };
            for (name, field) in &parent.fields {
                // The title of a collection is the book title of its parts.
                let name = match name.as_str() {
                    "title" if link == "crossref" => "booktitle",
                    "subtitle" if link == "crossref" => "booksubtitle",
                    name => name,
                };
                let together = INHERITED.iter().find(|group| group.contains(&name));
                let missing = match together {
                    Some(group) => !group.iter().any(|name| entry.fields.contains_key(*name)),
                    None => link == "xdata",
                };
                if missing && !fields.contains_key(name) && *lent <= MOST_LENT {
                    *lent += field.value.len();
                    fields.insert(name, Cow::Borrowed(field));
                }
            }
            if *lent > MOST_LENT {
                let message = format!("entries lend others more than {MOST_LENT} letters here; no more are taken");
                faults.push(Fault { range: field.range.clone(), message });
                break;
            }
        }
    }
    fields
}

/// The fields of one entry.
struct Fields<'a>(BTreeMap<&'a str, Cow<'a, Field>>);

impl Fields<'_> {
    /// A field as plain text, if there is something in it.
    fn text(&self, name: &str) -> Option<String> {
        Some(plain(&self.0.get(name)?.value)).filter(|text| !text.is_empty())
    }

    /// A field that holds an address.
    fn address(&self, name: &str) -> Option<String> {
        Some(verbatim(&self.0.get(name)?.value)).filter(|text| !text.is_empty())
    }

    /// A title with its subtitle.
    fn titled(&self, title: &str, subtitle: &str) -> Option<String> {
        let title = self.text(title)?;
        match self.text(subtitle) {
            Some(subtitle) if title.ends_with(['?', '!', ':']) => Some(format!("{title} {subtitle}")),
            Some(subtitle) => Some(format!("{title}: {subtitle}")),
            None => Some(title),
        }
    }

    /// Names, each followed by a remark.
    fn people(&self, name: &str, remark: &str) -> Option<String> {
        let names = names(&self.0.get(name)?.value);
        let people = names.into_iter().map(|name| match name.trim() {
            "others" => "et al.".to_owned(),
            name => format!("{}{remark}", person(name)),
        });
        let people: Vec<String> = people.filter(|name| !name.is_empty() && name != remark).collect();
        (!people.is_empty()).then(|| people.join("; "))
    }
}

/// Parts names at each "and" outside of braces.
fn names(value: &str) -> Vec<&str> {
    let (mut names, mut depth, mut start) = (Vec::new(), 0_usize, 0);
    let mut word_start = 0;
    for (at, letter) in value.char_indices().chain([(value.len(), ' ')]) {
        match letter {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            _ if letter.is_whitespace() => {
                if depth == 0 && value[word_start..at].eq_ignore_ascii_case("and") {
                    names.push(&value[start..word_start]);
                    start = at;
                }
                word_start = at + letter.len_utf8();
            }
            _ => {}
        }
    }
    names.push(&value[start..]);
    names.retain(|name| !name.trim().is_empty());
    names
}

/// What it is part of, with volume and number as in "Diplomatic History 14 (2)".
fn container(fields: &Fields<'_>) -> Option<String> {
    let journal = fields.titled("journaltitle", "journalsubtitle").or_else(|| fields.text("journal"));
    let Some(journal) = journal else {
        let book = fields.titled("booktitle", "booksubtitle").or_else(|| fields.text("maintitle"));
        return book.or_else(|| fields.text("eventtitle"));
    };
    let number = fields.text("number").or_else(|| fields.text("issue")).map(|number| format!("({number})"));
    let parts = [Some(journal), fields.text("volume"), number];
    Some(tidy(&parts.into_iter().flatten().collect::<Vec<_>>().join(" ")))
}

fn kind(entry: &Entry, fields: &Fields<'_>) -> &'static str {
    let subtype = fields.text("entrysubtype").map(|subtype| subtype.to_lowercase());
    match (entry.kind.as_str(), subtype.as_deref()) {
        ("article", Some("newspaper")) => "article-newspaper",
        ("article", Some("magazine")) => "article-magazine",
        (kind, _) => KINDS.iter().find(|(bibtex, _)| *bibtex == kind).map_or("document", |(_, csl)| csl),
    }
}

/// The date it came out: one field, or year, month and day.
fn issued(fields: &Fields<'_>, faults: &mut Vec<Fault>) -> Option<String> {
    if let Some(field) = fields.0.get("date") {
        return date(field, faults);
    }
    let year = fields.0.get("year")?;
    let Some(month) = fields.0.get("month") else { return date(year, faults) };
    let month_words = plain(&month.value);
    let day = fields.text("day").unwrap_or_default();
    let year_words = plain(&year.value);
    let guess = if let Ok(number) = month_words.parse::<u8>() {
        let day = if day.is_empty() { day } else { format!("-{day:0>2}") };
        Date::guess(&format!("{year_words}-{number:02}{day}"))
    } else {
        Date::guess(&format!("{day} {month_words} {year_words}"))
    };
    guess.or_else(|| {
        let message = format!("the month `{month_words}` is not read: write a number from 1 to 12, or jan to dec");
        faults.push(Fault { range: month.range.clone(), message });
        date(year, faults)
    })
}

/// A field that holds a date, in EDTF.
fn date(field: &Field, faults: &mut Vec<Fault>) -> Option<String> {
    let text = plain(&field.value);
    let guess = Date::guess(&text);
    if guess.is_none() && !text.is_empty() {
        let message = Date::parse(&text).err().unwrap_or_default();
        let range: Range<usize> = field.range.clone();
        faults.push(Fault { range, message });
    }
    guess
}

/// A DOI without the address before it.
fn without_resolver(doi: &str) -> &str {
    let address = ["https://doi.org/", "http://doi.org/", "https://dx.doi.org/", "http://dx.doi.org/", "doi:", "DOI:"];
    address.iter().find_map(|address| doi.strip_prefix(address)).unwrap_or(doi).trim()
}
