//! Debate → each source whose text it has, sentence by sentence, with the claims that quote it.

use super::{lines, quotations, sentences};
use crate::{
    model::{ClaimId, Debate, Lines, ReferenceId, Text},
    source::Source,
};

/// A source whose text the debate has.
pub struct Coverage<'d> {
    /// The source.
    pub reference: ReferenceId,
    /// Its text.
    pub text: &'d Text,
    /// Its sentences, in order.
    pub sentences: Vec<Sentence>,
}

/// A sentence of a source.
pub struct Sentence {
    /// Its first byte in the text, and one past its last.
    pub stretch: (u32, u32),
    /// The lines on which it stands.
    pub lines: Lines,
    /// Whether `ignore` names all its lines.
    pub ignored: bool,
    /// The claims that quote it, or name one of its lines without a quotation; in their order, each once.
    pub claims: Vec<ClaimId>,
}

impl Sentence {
    /// Whether it is part of the argument and nobody quotes it.
    pub fn is_left(&self) -> bool {
        !self.ignored && self.claims.is_empty()
    }
}

/// The sources whose text the debate has, in order.
pub fn coverage(debate: &Debate) -> Vec<Coverage<'_>> {
    let mut place: Vec<Option<usize>> = vec![None; debate.references.len()];
    let mut found = Vec::new();
    for (number, reference) in debate.references.iter().enumerate() {
        let Some(text) = &reference.text else { continue };
        place[number] = Some(found.len());
        let source = &text.source;
        let all = sentences(&source.text).into_iter().map(|stretch| {
            let lines = lines(source, stretch);
            Sentence {
                stretch,
                lines,
                ignored: is_ignored(lines, reference.ignore.iter().map(|x| x.value)),
                claims: Vec::new(),
            }
        });
        found.push(Coverage { reference: ReferenceId::new(number), text, sentences: all.collect() });
    }
    for claim in debate.claim_ids() {
        for evidence in debate.claim(claim).evidence.iter().filter(|evidence| evidence.quote.is_none()) {
            let (Some(lines), Some(at)) = (&evidence.line, place[evidence.reference.value.index()]) else { continue };
            let stretch = super::bytes(&found[at].text.source, lines.value);
            found[at].quote(stretch, claim);
        }
    }
    for quoted in quotations(debate) {
        let (Some(quotation), Some(at)) = (quoted.place(), place[quoted.evidence.reference.value.index()]) else {
            continue;
        };
        for part in &quotation.parts {
            found[at].quote(*part, quoted.claim);
        }
    }
    for sentence in found.iter_mut().flat_map(|source| &mut source.sentences) {
        sentence.claims.sort_unstable();
        sentence.claims.dedup();
    }
    found
}

impl Coverage<'_> {
    /// Notes that a claim quotes a stretch of the text.
    fn quote(&mut self, (start, end): (u32, u32), claim: ClaimId) {
        let first = self.sentences.partition_point(|sentence| sentence.stretch.1 <= start);
        for sentence in self.sentences[first..].iter_mut().take_while(|sentence| sentence.stretch.0 < end) {
            sentence.claims.push(claim);
        }
    }
}

fn is_ignored(lines: Lines, mut ignored: impl Iterator<Item = Lines>) -> bool {
    ignored.any(|part| part.first <= lines.first && lines.last <= part.last)
}

/// A sentence as it is shown: on one line.
pub fn shown(source: &Source, (start, end): (u32, u32)) -> String {
    let words: Vec<&str> = source.text[start as usize..end as usize].split_whitespace().collect();
    words.join(" ")
}
