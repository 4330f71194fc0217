//! Which sentences of a source are quoted, by which claims, and which are left.

use super::{
    scene::Scene,
    text,
    view::{self, Fate},
};
use crate::{
    model::Lines,
    quotation::{self, Coverage, Sentence},
};

/// The sources whose text the debate has, in the order written.
pub(super) fn coverage(scene: &Scene<'_>) -> Vec<view::Coverage> {
    quotation::coverage(scene.debate).iter().enumerate().map(|(index, source)| shown(scene, index, source)).collect()
}

fn shown(scene: &Scene<'_>, index: usize, covered: &Coverage<'_>) -> view::Coverage {
    let record = scene.debate.reference(covered.reference);
    let source = scene.to_source(covered.reference);
    let title = record.title.as_ref().map(|title| text::line(title));
    view::Coverage {
        anchor: format!("coverage-{}", index + 1).into(),
        id: text::line(&record.name.text).into(),
        title: title.filter(|title| **title != *source.label).unwrap_or_default().into(),
        source,
        summary: summary(&covered.sentences),
        sentences: covered.sentences.iter().map(|sentence| self::sentence(scene, covered, sentence)).collect(),
    }
}

fn sentence(scene: &Scene<'_>, covered: &Coverage<'_>, sentence: &Sentence) -> view::Sentence {
    let (start, end) = sentence.stretch;
    let mut claims = sentence.claims.clone();
    claims.sort_by_key(|claim| scene.plan.claims[claim.index()]);
    let Lines { first, last } = sentence.lines;
    view::Sentence {
        lines: if first == last { first.to_string() } else { format!("{first}-{last}") },
        text: text::line(&covered.text.source.text[start as usize..end as usize]).into(),
        fate: match sentence {
            _ if !sentence.claims.is_empty() => Fate::Quoted,
            _ if sentence.ignored => Fate::Ignored,
            _ => Fate::Left,
        },
        claims: claims.into_iter().map(|claim| scene.to_claim(claim)).collect(),
    }
}

/// How much is quoted: "34 of 35 sentences quoted, by 51 claims; 2 ignored".
fn summary(sentences: &[Sentence]) -> String {
    let quoted = sentences.iter().filter(|sentence| !sentence.claims.is_empty()).count();
    let ignored = sentences.iter().filter(|sentence| sentence.ignored && sentence.claims.is_empty()).count();
    let counted = sentences.len() - ignored;
    let mut claims: Vec<_> = sentences.iter().flat_map(|sentence| &sentence.claims).collect();
    claims.sort_unstable();
    claims.dedup();
    let by = if quoted > 0 { format!(", by {}", count(claims.len(), "claim")) } else { String::new() };
    let besides = if ignored > 0 { format!("; {ignored} ignored") } else { String::new() };
    format!("{quoted} of {} quoted{by}{besides}", count(counted, "sentence"))
}

fn count(number: usize, noun: &str) -> String {
    if number == 1 { format!("1 {noun}") } else { format!("{number} {noun}s") }
}
