//! Source → what its record lacks, by its type. Types are those of CSL, and those of Hayagriva and BibTeX.

use crate::{
    language::{Records, among, stated},
    model::{Debate, Evidence, Reference},
};

/// What a record may state.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(in crate::check) enum Field {
    Author,
    Title,
    Date,
    /// Who the author is: `about`.
    Qualification,
    /// What it is part of.
    Container,
    /// Its pages, or the page of each quotation.
    Pages,
    /// `url` or `doi`.
    Address,
    /// When it was looked at.
    Accessed,
}

/// How much a field matters to a type of source.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::check) enum Need {
    /// It is not asked for.
    Not,
    /// Such a source often has none; where it has, it should be stated.
    Should,
    /// Without it the source cannot be told from others.
    Must,
}

impl Field {
    /// Its name in a sentence.
    pub(in crate::check) fn words(self) -> &'static str {
        match self {
            Field::Author => "author",
            Field::Title => "title",
            Field::Date => "date",
            Field::Qualification => "qualification of the author",
            Field::Container => "name of what it is part of",
            Field::Pages => "page",
            Field::Address => "address",
            Field::Accessed => "date of access",
        }
    }

    /// The key under which it is written.
    pub(in crate::check) fn key(self) -> &'static str {
        match self {
            Field::Author => "author",
            Field::Title => "title",
            Field::Date => "issued",
            Field::Qualification => "about",
            Field::Container => "container",
            Field::Pages => "pages",
            Field::Address => "url",
            Field::Accessed => "accessed",
        }
    }
}

/// How far author, title and date matter, for each type.
const IDENTITY: [(&[&str], [Need; 3]); 9] = {
    use Need::{Must, Not, Should};
    [
        // A scholar or a writer signs these.
        (
            &[
                "book",
                "monograph",
                "thesis",
                "dissertation",
                "chapter",
                "article",
                "article-journal",
                "paper",
                "paper-conference",
                "speech",
                "anthos",
                "inbook",
                "incollection",
                "inproceedings",
                "phdthesis",
                "mastersthesis",
                "memoir",
            ],
            [Must, Must, Must],
        ),
        // An office, an editor or an agency may stand behind these, or nobody who is named.
        (
            &[
                "report",
                "techreport",
                "article-magazine",
                "article-newspaper",
                "newspaper",
                "collection",
                "anthology",
                "proceedings",
                "periodical",
                "review",
                "review-book",
            ],
            [Should, Must, Must],
        ),
        // Works of many hands.
        (
            &[
                "motion_picture",
                "motion-picture",
                "video",
                "audio",
                "broadcast",
                "song",
                "performance",
                "musical_score",
            ],
            [Should, Must, Must],
        ),
        // A talk has a day and somebody who talks; its title is made up by whoever cites it.
        (&["interview", "letter", "personal_communication", "personal-communication"], [Must, Should, Must]),
        // Papers of an archive are often unsigned, untitled or undated.
        (&["document", "archival", "manuscript", "memorandum", "treaty", "original"], [Should, Must, Should]),
        // Pages on the web, and works of reference, which change.
        (
            &[
                "webpage",
                "web",
                "online",
                "post",
                "post-weblog",
                "blog",
                "thread",
                "entry",
                "entry-encyclopedia",
                "entry-dictionary",
                "reference",
                "dataset",
                "software",
                "repository",
            ],
            [Should, Must, Should],
        ),
        // Law speaks for itself.
        (
            &["legislation", "bill", "legal_case", "legal-case", "case", "regulation", "patent", "standard"],
            [Not, Must, Must],
        ),
        // A map or a picture may be known by what it shows.
        (&["graphic", "figure", "map", "artwork", "exhibition", "scene"], [Should, Must, Should]),
        (&["classic"], [Should, Must, Not]),
    ]
};

/// A type that is not in the table, or none at all: only a title is sure to be there.
const UNKNOWN: [Need; 3] = [Need::Should, Need::Must, Need::Should];

const IN_SOMETHING: [&str; 12] = [
    "article-journal",
    "article-magazine",
    "article-newspaper",
    "newspaper",
    "chapter",
    "inbook",
    "incollection",
    "inproceedings",
    "paper-conference",
    "anthos",
    "entry-encyclopedia",
    "entry-dictionary",
];

const PAGED: [&str; 14] = [
    "book",
    "monograph",
    "memoir",
    "thesis",
    "dissertation",
    "phdthesis",
    "mastersthesis",
    "chapter",
    "inbook",
    "incollection",
    "inproceedings",
    "paper-conference",
    "anthos",
    "article-journal",
];

const ON_THE_WEB: [&str; 7] = ["webpage", "web", "online", "post", "post-weblog", "blog", "thread"];

const WITHOUT_QUALIFICATION: [&str; 9] =
    ["legislation", "bill", "legal_case", "legal-case", "case", "regulation", "patent", "standard", "treaty"];

/// The fields that a record lacks, with how much each matters; those that its `note` says it cannot have are left out.
pub(in crate::check) fn lacking(debate: &Debate, reference: &Reference, uses: &[&Evidence]) -> Vec<(Field, Need)> {
    let kind = reference.kind.as_ref().map_or(String::new(), |kind| kind.trim().to_lowercase().replace(' ', "-"));
    let is = |kinds: &[&str]| kinds.contains(&kind.as_str());
    let identity = IDENTITY.iter().find(|(kinds, _)| is(kinds)).map_or(UNKNOWN, |(_, needs)| *needs);
    let has_address = reference.url.is_some() || reference.doi.is_some();
    // What changes, or need not say when it was written, is fixed by the day on which it was seen.
    let changes = is(&ON_THE_WEB) || reference.issued.is_none() && identity[2] != Need::Must;
    let is_dated = reference.issued.is_some() || identity[2] != Need::Must && reference.accessed.is_some();
    let unpaged = uses.iter().any(|evidence| is_without_page(evidence));
    let should = |needed: bool| if needed { Need::Should } else { Need::Not };
    let fields = [
        (Field::Author, identity[0], reference.author.is_some()),
        (Field::Title, identity[1], reference.title.is_some()),
        (Field::Date, identity[2], is_dated),
        (
            Field::Qualification,
            should(reference.author.is_some() && !is(&WITHOUT_QUALIFICATION)),
            reference.about.is_some(),
        ),
        (Field::Container, should(is(&IN_SOMETHING)), reference.container.is_some()),
        (Field::Pages, should(is(&PAGED) && unpaged), reference.pages.is_some()),
        (Field::Address, should(is(&ON_THE_WEB)), has_address),
        (Field::Accessed, should(changes && reference.url.is_some()), reference.accessed.is_some()),
    ];
    let known = stated(debate).map(|lexicon| &lexicon.language.records);
    let note = reference.note.as_ref().zip(known).map(|(note, known)| (clauses(note), known));
    let excused = |field: Field| note.as_ref().is_some_and(|(note, known)| excuses(note, known, field));
    let lacking = fields.into_iter().filter(|(field, need, given)| *need != Need::Not && !given && !excused(*field));
    lacking.map(|(field, need, _)| (field, need)).collect()
}

/// Whether words are quoted without a place at which to find them.
pub(in crate::check) fn is_without_page(evidence: &Evidence) -> bool {
    evidence.quote.is_some() && evidence.page.is_none() && evidence.at.is_none() && evidence.line.is_none()
}

/// A note as the words of its clauses.
fn clauses(note: &str) -> Vec<Vec<String>> {
    let lowered = note.to_lowercase();
    let clauses = lowered.split([';', ':']).flat_map(|part| part.split(". "));
    clauses
        .map(|clause| {
            let words = clause.split(|letter: char| !letter.is_alphanumeric() && letter != '.');
            words.map(|word| word.trim_matches('.').to_owned()).filter(|word| !word.is_empty()).collect()
        })
        .collect()
}

/// Whether a note says that a field cannot be given: "Author and date are not known", "Undated".
fn excuses(note: &[Vec<String>], known: &Records, field: Field) -> bool {
    let has = |clause: &[String], line: &str| clause.iter().any(|word| among(line, word));
    let words = known.fields.iter().find(|(key, ..)| *key == field.key());
    let (_, named_by, denied_by) = words.copied().unwrap_or_default();
    let (seen, in_part) = known.seen;
    note.iter().any(|clause| {
        has(clause, denied_by)
            || has(clause, named_by) && has(clause, known.denying)
            // Who saw a summary, or a copy, has no pages to give.
            || field == Field::Pages && has(clause, seen) && has(clause, in_part)
    })
}

/// The evidence that each source gives, by its place in the list.
pub(in crate::check) fn uses(debate: &Debate) -> Vec<Vec<&Evidence>> {
    let mut uses = vec![Vec::new(); debate.references.len()];
    for evidence in debate.claims.iter().flat_map(|claim| &claim.evidence) {
        uses[evidence.reference.value.index()].push(evidence);
    }
    uses
}

#[cfg(test)]
mod tests {
    use super::*;

    fn excused(note: &str, field: Field) -> bool {
        excuses(&clauses(note), &crate::language::default().language.records, field)
    }

    #[test]
    fn a_note_excuses_what_it_says_is_not_there() {
        assert!(excused("Author, title and date could not be verified.", Field::Date));
        assert!(excused("Undated. In Russian.", Field::Date));
        assert!(excused("Gives no author in the part seen.", Field::Author));
        assert!(excused("The reviewer is not named.", Field::Author));
        assert!(excused("Seen only as an abstract.", Field::Pages));
        assert!(!excused("The title is descriptive. The page is not known.", Field::Title));
        assert!(!excused("Not consulted; the author was a general.", Field::Author));
        assert!(!excused("Seen only as an abstract.", Field::Date));
    }

    #[test]
    fn a_type_stands_in_one_row() {
        let all: Vec<&str> = IDENTITY.iter().flat_map(|(kinds, _)| kinds.iter().copied()).collect();
        let once: std::collections::BTreeSet<_> = all.iter().collect();
        assert_eq!(once.len(), all.len());
        let lists = [&IN_SOMETHING[..], &PAGED, &ON_THE_WEB, &WITHOUT_QUALIFICATION];
        for kind in lists.into_iter().flatten() {
            assert!(all.contains(kind), "{kind} has no row");
        }
    }
}
