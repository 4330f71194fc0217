//! Debate → each source whose text it has, sentence by sentence, with the claims that quote it.

use super::{bytes, lines, quotations, sentences};
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
        let ignored: Vec<Lines> = reference.ignore.iter().map(|lines| lines.value).collect();
        let all = parted(source, &ignored).into_iter().map(|stretch| {
            let lines = lines(source, stretch);
            let ignored = ignored.iter().any(|part| part.first <= lines.first && lines.last <= part.last);
            Sentence { stretch, lines, ignored, claims: Vec::new() }
        });
        found.push(Coverage { reference: ReferenceId::new(number), text, sentences: all.collect() });
    }
    for claim in debate.claim_ids() {
        for evidence in debate.claim(claim).evidence.iter().filter(|evidence| evidence.quote.is_none()) {
            let (Some(lines), Some(at)) = (&evidence.line, place[evidence.reference.value.index()]) else { continue };
            let stretch = bytes(&found[at].text.source, lines.value);
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

/// The sentences of a text; lines that are ignored belong to none that goes on.
fn parted(source: &Source, ignored: &[Lines]) -> Vec<(u32, u32)> {
    let mut borders: Vec<u32> = ignored.iter().flat_map(|lines| <[u32; 2]>::from(bytes(source, *lines))).collect();
    borders.sort_unstable();
    let mut parts = Vec::new();
    let mut next = borders.into_iter().peekable();
    for (mut start, end) in sentences(&source.text) {
        while let Some(border) = next.next_if(|border| *border < end) {
            if border > start {
                parts.push((start, border));
                start = border;
            }
        }
        parts.push((start, end));
    }
    let trimmed = parts.into_iter().map(|(start, end)| {
        let text = &source.text[start as usize..end as usize];
        let spaces = (text.len() - text.trim_start().len()) as u32;
        (start + spaces, start + spaces + text.trim().len() as u32)
    });
    trimmed.filter(|(start, end)| start < end).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_ignored_line_is_no_part_of_a_sentence() {
        let source = Source::new("x", "He won\nand left.\nPage 2\nHe came back. Then\nBy X\nhe died.");
        let line = |number| Lines { first: number, last: number };
        let texts = |ignored: &[Lines]| {
            let parts = parted(&source, ignored).into_iter();
            parts.map(|(start, end)| source.text[start as usize..end as usize].to_owned()).collect::<Vec<_>>()
        };
        assert_eq!(
            texts(&[line(5), line(3)]),
            ["He won\nand left.", "Page 2", "He came back.", "Then", "By X", "he died."]
        );
        assert_eq!(texts(&[line(99)]).len(), 3);
    }
}
