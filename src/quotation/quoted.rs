//! Debate → its quotations from sources whose text it has, each looked up.

use std::rc::Rc;

use super::{Found, Place, Text};
use crate::{
    model::{self, ClaimId, Debate, Evidence, Lines, Reference},
    names::Table,
    source::{Source, Spanned},
};

/// A quotation from a source whose text the debate has.
pub struct Quoted<'d> {
    /// The claim for which it is quoted.
    pub claim: ClaimId,
    /// The entry in which it stands.
    pub evidence: &'d Evidence,
    /// The words.
    pub quote: &'d Spanned<String>,
    /// The source.
    pub reference: &'d Reference,
    /// Its text.
    pub text: &'d model::Text,
    /// What became of looking for it; the same words are looked up once.
    pub found: Rc<Found>,
}

/// All such quotations, in the order of the claims.
pub fn quotations(debate: &Debate) -> Vec<Quoted<'_>> {
    let mut texts: Vec<Option<Text<'_>>> = debate.references.iter().map(|_| None).collect();
    let mut known: Table<(u32, &str), Rc<Found>> = Table::default();
    let mut quotations = Vec::new();
    for claim in debate.claim_ids() {
        for evidence in &debate.claim(claim).evidence {
            let source = evidence.reference.value;
            let reference = debate.reference(source);
            let (Some(quote), Some(text)) = (&evidence.quote, &reference.text) else { continue };
            let index = texts[source.index()].get_or_insert_with(|| Text::new(&text.source.text));
            let found = known.entry((source.0, &quote.value)).or_insert_with(|| Rc::new(index.find(quote)));
            quotations.push(Quoted { claim, evidence, quote, reference, text, found: Rc::clone(found) });
        }
    }
    quotations
}

impl Quoted<'_> {
    /// The place that is meant: the one on the lines stated, else the first there is.
    pub fn place(&self) -> Option<&Place> {
        let Found::At(places) = &*self.found else { return None };
        self.place_on_stated_lines().or(places.first())
    }

    /// The place on the lines stated, if there is one.
    pub fn place_on_stated_lines(&self) -> Option<&Place> {
        let (Found::At(places), Some(lines)) = (&*self.found, &self.evidence.line) else { return None };
        let (start, end) = bytes(&self.text.source, lines.value);
        let first = places.partition_point(|place| place.start() < start);
        places[first..].iter().take_while(|place| place.start() < end).find(|place| place.end() <= end)
    }
}

/// The lines on which a stretch of a text stands.
pub fn lines(source: &Source, (start, end): (u32, u32)) -> Lines {
    let line = |byte| source.position(byte).line;
    Lines { first: line(start), last: line(end.saturating_sub(1).max(start)) }
}

/// The bytes that lines of a text fill.
pub fn bytes(source: &Source, lines: Lines) -> (u32, u32) {
    (source.line_start(lines.first), source.line_start(lines.last.saturating_add(1)))
}
