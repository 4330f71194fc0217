//! Text → document: the debate file as written, every value with its place, nothing looked up.
//!
//! 1. [`yaml`] makes a flat tree of nodes of the text; it alone knows the YAML reader.
//! 2. [`fields`] takes records apart: keys that are not known, written twice or lacking are found there.
//! 3. [`decode`] makes the types below of them, and collects every fault.
//! 4. [`bibliography`] reads sources from BibTeX and Hayagriva files, where a debate names one.
//! 5. [`faults`] words and documents each fault, one file a fault.

mod allow;
mod bibliography;
pub mod bibtex;
mod decode;
mod delivery;
mod evidence;
pub(crate) mod faults;
mod fields;
mod hayagriva;
mod records;
mod removal;
mod schemes;
mod yaml;

use crate::{
    date::Date,
    diagnostic::Diagnostic,
    model::{Delivery, Kind, Levels, Lines, Provenance, Removal, Scheme, Standard, Status},
    source::{FileId, Source, Span, Spanned},
};

pub(crate) use fields::shortened;

/// Text that was written, with its place.
pub type Written = Spanned<String>;

/// One debate file.
#[derive(Debug)]
pub struct Document {
    /// The file.
    pub file: FileId,
    /// The overlay it is; `None`: it belongs to the base.
    pub overlay: Option<String>,
    /// Whether a part of it could not be read, so that names written there are not known.
    pub cut: bool,
    /// `debate`.
    pub head: Head,
    /// `sources`, where it names a bibliography file instead of listing records.
    pub bibliographies: Vec<Written>,
    /// `sources`.
    pub references: Vec<Reference>,
    /// `people`.
    pub people: Vec<Person>,
    /// `issues`.
    pub issues: Vec<Issue>,
    /// `claims`.
    pub claims: Vec<Claim>,
    /// `attach`.
    pub attachments: Vec<Attachment>,
    /// `lenses`.
    pub lenses: Vec<Lens>,
    /// `schemes`: they name nothing outside of themselves, and so are what they will be.
    pub schemes: Vec<Scheme>,
    /// `expect`.
    pub expectations: Vec<Expectation>,
    /// `allow`.
    pub allowances: Vec<Allowance>,
    /// `levels`: they name nothing but rules, and so are what they will be.
    pub levels: Levels,
}

/// `debate`: what the whole is about.
#[derive(Default, Debug)]
pub struct Head {
    /// `title`.
    pub title: Option<Written>,
    /// `question`.
    pub question: Option<Written>,
    /// `as_of`.
    pub as_of: Option<Spanned<Date>>,
    /// `margin`, within 0..=1.
    pub margin: Option<Spanned<f64>>,
    /// `doubt`, within 0..=1.
    pub doubt: Option<Spanned<f64>>,
    /// `language`.
    pub language: Option<Written>,
    /// `summary`.
    pub summary: Option<Written>,
    /// `aliases`: lists of words and phrases.
    pub aliases: Vec<Vec<Written>>,
    /// `delivery`.
    pub delivery: Delivery,
}

/// A claim and what hangs on it.
#[derive(Debug)]
pub struct Claim {
    /// The whole record.
    pub span: Span,
    /// `id`.
    pub id: Option<Written>,
    /// `claim`.
    pub text: Written,
    /// What else is said of it; apart, because most claims of a large debate say none of it.
    pub details: Option<Box<ClaimDetails>>,
    /// `because`.
    pub because: Vec<Reason>,
    /// `but`.
    pub but: Vec<Reason>,
}

/// What a claim says beside its text and its reasons.
#[derive(Default, Debug)]
pub struct ClaimDetails {
    /// `by`.
    pub by: Option<Written>,
    /// `kind`.
    pub kind: Option<Spanned<Kind>>,
    /// `when`.
    pub when: Option<Spanned<Date>>,
    /// `school`.
    pub school: Option<Written>,
    /// `tags`.
    pub tags: Vec<Written>,
    /// `note`.
    pub note: Option<Written>,
    /// `strength`.
    pub strength: Option<Spanned<f64>>,
    /// `status`.
    pub status: Option<Spanned<Status>>,
    /// `implicit`.
    pub implicit: bool,
    /// `evidence`.
    pub evidence: Vec<Evidence>,
    /// `contradicts`.
    pub contradicts: Vec<Written>,
    /// `allow`; in the short form of a reason it is with the reason.
    pub allowances: Vec<Allowance>,
}

/// `evidence`.
#[derive(Debug)]
pub struct Evidence {
    /// The whole record.
    pub span: Span,
    /// `source`.
    pub source: Written,
    /// `line`.
    pub line: Option<Spanned<Lines>>,
    /// `page`.
    pub page: Option<Written>,
    /// `at`.
    pub at: Option<Written>,
    /// `quote`.
    pub quote: Option<Written>,
    /// `read`.
    pub read: Vec<Written>,
    /// `note`.
    pub note: Option<Written>,
}

/// An entry of `because` or `but`.
#[derive(Debug)]
pub struct Reason {
    /// The whole record.
    pub span: Span,
    /// `premises`, or the one claim of the short form.
    pub premises: Vec<Premise>,
    /// `unless`.
    pub unless: Vec<Premise>,
    /// What else is said of the step; apart, because most steps say none of it.
    pub details: Option<Box<ReasonDetails>>,
}

/// What a reason says beside its premises.
#[derive(Default, Debug)]
pub struct ReasonDetails {
    /// `id`, in the long form; in the short form the id belongs to the claim.
    pub id: Option<Written>,
    /// `label`.
    pub label: Option<Written>,
    /// `scheme`.
    pub scheme: Option<Written>,
    /// `warrant`.
    pub warrant: Option<Written>,
    /// `strength`; in the short form it counts for the claim as well.
    pub strength: Option<Spanned<f64>>,
    /// `note`, in the long form and beside `see`.
    pub note: Option<Written>,
    /// `answers`: critical question and the claim that deals with it.
    pub answers: Vec<(Written, Option<Written>)>,
    /// `role` of premises: the place in `premises`, and the part of the scheme.
    pub roles: Vec<(usize, Written)>,
    /// `allow`; in the short form it counts for the claim as well.
    pub allowances: Vec<Allowance>,
}

/// A claim in a place where a reason uses it.
#[derive(Debug)]
pub enum Premise {
    /// Written here.
    Claim(Box<Claim>),
    /// Named: `see`.
    See(Written),
}

/// `issues`.
#[derive(Debug)]
pub struct Issue {
    /// The whole record.
    pub span: Span,
    /// `id`.
    pub id: Option<Written>,
    /// `question`.
    pub question: Option<Written>,
    /// `standard`.
    pub standard: Option<Spanned<Standard>>,
    /// `positions`.
    pub positions: Vec<Written>,
}

/// `attach`.
#[derive(Debug)]
pub struct Attachment {
    /// The whole record.
    pub span: Span,
    /// `to`.
    pub to: Written,
    /// `because`, with the place of the key.
    pub because: Option<Spanned<Vec<Reason>>>,
    /// `but`, with the place of the key.
    pub but: Option<Spanned<Vec<Reason>>>,
    /// `unless`, with the place of the key.
    pub unless: Option<Spanned<Vec<Premise>>>,
}

/// `sources`.
#[derive(Debug)]
pub struct Reference {
    /// `id`.
    pub id: Written,
    /// `type`.
    pub kind: Option<Written>,
    /// `author`.
    pub author: Option<Written>,
    /// `title`.
    pub title: Option<Written>,
    /// `container`.
    pub container: Option<Written>,
    /// `publisher`.
    pub publisher: Option<Written>,
    /// `issued`.
    pub issued: Option<Spanned<Date>>,
    /// `accessed`.
    pub accessed: Option<Spanned<Date>>,
    /// `pages`.
    pub pages: Option<Written>,
    /// `url`.
    pub url: Option<Written>,
    /// `doi`.
    pub doi: Option<Written>,
    /// `provenance`.
    pub provenance: Option<Spanned<Provenance>>,
    /// `about`.
    pub about: Option<Written>,
    /// `note`.
    pub note: Option<Written>,
    /// `text`: the path of its plain text.
    pub text: Option<Written>,
    /// `ignore`.
    pub ignore: Vec<Spanned<Lines>>,
}

/// `people`.
#[derive(Debug)]
pub struct Person {
    /// `id`.
    pub id: Written,
    /// `name`.
    pub name: Option<Written>,
    /// `born`.
    pub born: Option<Spanned<Date>>,
    /// `died`.
    pub died: Option<Spanned<Date>>,
    /// `offices`.
    pub offices: Vec<Office>,
    /// `note`.
    pub note: Option<Written>,
}

/// An entry of `offices`.
#[derive(Debug)]
pub struct Office {
    /// `office`.
    pub office: Written,
    /// `from`.
    pub from: Option<Spanned<Date>>,
    /// `to`.
    pub to: Option<Spanned<Date>>,
}

/// `lenses`.
#[derive(Debug)]
pub struct Lens {
    /// `id`.
    pub id: Written,
    /// `name`.
    pub name: Option<Written>,
    /// `accept`.
    pub accept: Vec<Written>,
    /// `reject`.
    pub reject: Vec<Written>,
    /// `trust`.
    pub trust: Vec<Written>,
    /// `distrust`.
    pub distrust: Vec<Written>,
    /// `standard`.
    pub standard: Option<Spanned<Standard>>,
    /// `note`.
    pub note: Option<Written>,
}

/// `expect`.
#[derive(Debug)]
pub struct Expectation {
    /// The whole record.
    pub span: Span,
    /// `lens`.
    pub lens: Option<Written>,
    /// `with`; `None`: the overlay that the file is, or none.
    pub with: Option<Vec<Written>>,
    /// `accepted`.
    pub accepted: Vec<Written>,
    /// `rejected`.
    pub rejected: Vec<Written>,
    /// `undecided`.
    pub undecided: Vec<Written>,
}

/// `allow`, at the top of a file or in a claim or reason.
#[derive(Debug)]
pub struct Allowance {
    /// The whole record.
    pub span: Span,
    /// `rule`.
    pub rule: Written,
    /// `at`; only at the top of a file.
    pub at: Option<Written>,
    /// `in`; only at the top of a file.
    pub within: Option<Written>,
    /// `because`.
    pub because: Option<Written>,
    /// What goes when it is taken out.
    pub removal: Removal,
}

/// Reads one debate file.
///
/// What can be understood is in the document; every fault is a finding.
pub fn read(file: FileId, source: &Source, overlay: Option<String>) -> (Document, Vec<Diagnostic>) {
    decode::document(file, source, overlay)
}

/// Reads the bibliography files that a document names, and adds their records to its sources. `beside` gives the text
/// at a path, or says why it cannot be had.
pub fn read_bibliographies<'s>(
    document: &mut Document,
    mut beside: impl FnMut(&str) -> Result<(FileId, &'s Source), String>,
) -> Vec<Diagnostic> {
    bibliography::read_all(document, &mut beside)
}
