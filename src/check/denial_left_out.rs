//! A quotation leaves out a word that denies, so that it may say the reverse of its source.
//!
//! ## Why
//! "He did … win" is a quotation to the letter of "He did not win", and a lie. Looked at is what an ellipsis or an
//! editor's brackets take out of a sentence ("not", "never", "no" and the like), and the two or three words before a
//! quotation that starts inside a sentence ("did not", "denied that", "failed to"). Whole sentences that are left out,
//! and remarks between commas, dashes or brackets, change nothing. The word lists are English; a debate in another
//! language is never told this.
//!
//! ## Fires on
//! ```yaml
//! sources:
//!   - {id: article, title: A test of will, text: sources/article.txt}
//! claims:
//!   - claim: Kennedy made the link public.
//!     evidence:
//!       - {source: article, quote: Kennedy did … make this link public.}
//! #: sources/article.txt
//! Kennedy did not make this link public.
//! ```
//!
//! ```yaml
//! sources:
//!   - {id: article, title: A test of will, text: sources/article.txt}
//! claims:
//!   - claim: Kennedy wanted the missiles to stay.
//!     evidence:
//!       - {source: article, quote: Kennedy wanted the missiles to stay}
//! #: sources/article.txt
//! It is not true that Kennedy wanted the missiles to stay.
//! ```
//!
//! ## Silent on
//! ```yaml
//! sources:
//!   - {id: article, title: A test of will, text: sources/article.txt}
//! claims:
//!   - claim: Cuba was outraged.
//!     evidence:
//!       - source: article
//!         quote: Cuba … was outraged […] Moscow was relieved.
//! #: sources/article.txt
//! Cuba, which had not been asked, was outraged.
//! It was no secret.
//! Moscow was relieved.
//! ```
//!
//! ## Repair
//! Quote the word that denies, or claim what the whole sentence says.
//!
//! ## Source
//! National Speech & Debate Association, evidence rules (distortion).

use super::{
    Check,
    language::{Class, Prose},
};
use crate::{
    diagnostic::{Diagnostic, Severity},
    mention,
    quotation::{Found, Place, quotations, sentences},
    rule::Rule,
    source::Span,
};

pub(super) const CHECK: Check = Check::of_language(RULE, find);

const RULE: Rule =
    Rule { code: "denial-left-out", severity: Severity::Warning, file: include_str!("denial_left_out.rs") };

/// So many words before a quotation are looked at.
const BEFORE: usize = 3;

fn find(prose: &Prose<'_>, found: &mut Vec<Diagnostic>) {
    let debate = prose.debate;
    for quoted in quotations(debate) {
        let Found::At(places) = &*quoted.found else { continue };
        // Words that stand in several places are only suspect if all of them are.
        let meant = quoted.place_on_stated_lines().map_or(&places[..], std::slice::from_ref);
        let denials: Option<Vec<Denial>> =
            meant.iter().map(|place| denial(prose, &quoted.text.source.text, place)).collect();
        let Some(Denial { word, start, end }) = denials.and_then(|all| all.into_iter().next()) else { continue };
        found.push(
            RULE.finding(quoted.quote.span, format!("{} leaves out a {}", mention::quoted(quoted.quote), quote(&word)))
                .label(Span { file: quoted.text.file, start, end }, "left out")
                .help(format!("check whether the sense is the same without {}; if not, quote it", quote(&word)))
                .about(&debate.claim(quoted.claim).name.text)
                .about(&quoted.reference.name.text),
        );
    }
}

/// A word that denies, and the stretch that was left out with it.
struct Denial {
    word: String,
    start: u32,
    end: u32,
}

fn quote(word: &str) -> String {
    format!("‘{word}’")
}

fn denial(prose: &Prose<'_>, text: &str, place: &Place) -> Option<Denial> {
    // Only the neighbourhood counts; the sentence that a quotation starts in does not begin a page before it.
    let from = text.floor_char_boundary((place.start() as usize).saturating_sub(2000));
    let to = text.ceil_char_boundary((place.end() as usize + 200).min(text.len()));
    let around = sentences(&text[from..to]);
    let starts: Vec<usize> = around.iter().map(|(start, _)| from + *start as usize).collect();
    let in_gaps = place.gaps().find_map(|(start, end)| gap(prose, text, &starts, start as usize, end as usize));
    in_gaps.or_else(|| before(prose, text, &starts, place.start() as usize))
}

/// A denial in what a gap takes out of the sentences on its two sides.
fn gap(prose: &Prose<'_>, text: &str, starts: &[usize], start: usize, end: usize) -> Option<Denial> {
    if is_remark(text, start, end) {
        return None;
    }
    let mut inside = starts.iter().copied().filter(|at| start < *at && *at <= end);
    let stretches = match inside.next() {
        None => [(start, end), (end, end)],
        Some(first) => [(start, first), (inside.next_back().unwrap_or(first), end)],
    };
    stretches.into_iter().find_map(|(start, end)| {
        let (word, _) = words(prose, &text[start..end]).into_iter().find(|(_, class)| class.has(Class::DENIES))?;
        Some(Denial { word, start: start as u32, end: end as u32 })
    })
}

/// Whether a gap is a remark between commas, dashes or brackets.
fn is_remark(text: &str, start: usize, end: usize) -> bool {
    let gap = text[start..end].trim();
    let parts = |letter: char| ",;:—–()".contains(letter);
    let opens = gap.starts_with(parts) || text[..start].trim_end().ends_with(parts);
    let closes = gap.ends_with(parts) || text[end..].trim_start().starts_with(parts);
    opens && closes
}

/// A denial in the few words before a quotation, in the same clause.
fn before(prose: &Prose<'_>, text: &str, starts: &[usize], quotation: usize) -> Option<Denial> {
    let sentence = *starts.iter().rev().find(|at| **at <= quotation)?;
    let clause = text[sentence..quotation].rfind([',', ';', ':', '—', '–', '(', ')', '.']);
    let clause = clause.map_or(sentence, |at| text.ceil_char_boundary(sentence + at + 1));
    let words = words(prose, &text[clause..quotation]);
    let near = &words[words.len().saturating_sub(BEFORE)..];
    let at = near.iter().position(|(_, class)| class.has(Class::DENIES.or(Class::REJECTS)))?;
    // "Not only" and "no doubt" affirm.
    let affirms = near.get(at + 1).is_some_and(|(_, class)| class.has(Class::AFFIRMS));
    (!affirms).then(|| Denial { word: near[at].0.clone(), start: clause as u32, end: quotation as u32 })
}

fn words(prose: &Prose<'_>, text: &str) -> Vec<(String, Class)> {
    let mut words = Vec::new();
    prose.each_word(text, |word, class| words.push((word.to_owned(), class)));
    words
}
