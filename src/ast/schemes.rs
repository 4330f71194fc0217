//! Tree → argumentation schemes: those that a debate brings along, and, from the same words, those that ship with the
//! program.

use super::{
    Written,
    faults::unknown_word,
    fields::{Fields, Reader, Record, shortened},
};
use crate::{
    model::{Burden, CriticalQuestion, Doubt, Scheme, SchemePremise},
    names,
};

pub(super) const SCHEME: Record =
    Record { name: "a scheme", keys: &["id", "name", "premises", "conclusion", "questions"] };
pub(super) const SCHEME_PREMISE: Record = Record { name: "a premise of a scheme", keys: &["role", "text", "several"] };
pub(super) const QUESTION: Record = Record { name: "a critical question", keys: &["id", "text", "doubts", "burden"] };

/// What a question may put in doubt beside a premise.
const STEP: &str = "step";
const CONCLUSION: &str = "conclusion";

/// An entry of `schemes`.
pub(super) fn scheme(reader: &mut Reader<'_>, node: u32) -> Option<Scheme> {
    let fields = reader.fields(node, &SCHEME)?;
    let mut premises = Vec::new();
    for entry in reader.entries(&fields, "premises") {
        premises.extend(premise(reader, entry));
    }
    let mut questions = Vec::new();
    for entry in reader.entries(&fields, "questions") {
        questions.extend(question(reader, entry, &premises));
    }
    let scheme = Scheme {
        title: reader.text(&fields, "name"),
        premises,
        conclusion: reader.text(&fields, "conclusion"),
        questions,
        id: reader.needed_id(&fields, "add `id:`, by which reasons name the scheme")?,
    };
    Some(scheme)
}

fn premise(reader: &mut Reader<'_>, node: u32) -> Option<SchemePremise> {
    let fields = reader.fields(node, &SCHEME_PREMISE)?;
    let (text, several) = (reader.text(&fields, "text"), reader.truth(&fields, "several"));
    let role = reader.needed(&fields, "role", "add `role:` with a word for the part that the premise plays")?;
    Some(SchemePremise { role, text, several })
}

fn question(reader: &mut Reader<'_>, node: u32, premises: &[SchemePremise]) -> Option<CriticalQuestion> {
    let fields = reader.fields(node, &QUESTION)?;
    let doubts = doubts(reader, &fields, premises);
    // Who states a premise must be able to show it; who says that it does not matter must say why.
    let default = if matches!(doubts, Doubt::Premise(_)) { Burden::Proponent } else { Burden::Challenger };
    let burden = reader.word(&fields, "burden", &Burden::WORDS).map_or(default, |burden| burden.value);
    let text = reader.needed(&fields, "text", "add `text:` with the question");
    let id = reader.needed_id(&fields, "add `id:`, by which `answers` names the question")?;
    Some(CriticalQuestion { id, text: text?, doubts, burden })
}

/// What a question puts in doubt: the step, where it does not say.
fn doubts(reader: &mut Reader<'_>, fields: &Fields, premises: &[SchemePremise]) -> Doubt {
    let Some(Written { value: word, span }) = reader.text(fields, "doubts") else { return Doubt::Step };
    let roles = || premises.iter().map(|premise| premise.role.as_str());
    if roles().any(|role| role == word) {
        return Doubt::Premise(word);
    }
    match word.as_str() {
        STEP => Doubt::Step,
        CONCLUSION => Doubt::Conclusion,
        _ => {
            let known: Vec<&str> = roles().chain([STEP, CONCLUSION]).collect();
            let near = names::nearest(&word, known.iter().copied());
            reader.report(unknown_word::finding(span, "doubts", &shortened(&word), &known, near));
            Doubt::Step
        }
    }
}
