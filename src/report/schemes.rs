//! Argumentation schemes → what `elenchus schemes` prints of them.

use std::fmt::Write as _;

use super::visible;
use crate::{
    model::{Burden, Doubt, Scheme},
    schemes::Schemes,
};

/// Bold and no longer bold, as terminals have it; who writes it elsewhere takes it out.
const BOLD: (&str, &str) = ("\u{1b}[1m", "\u{1b}[0m");

/// One line a scheme: its id, how many premises and critical questions it has, its name.
pub fn table(schemes: Schemes<'_>) -> String {
    let widest = schemes.all().map(|scheme| scheme.id.chars().count()).max().unwrap_or_default();
    let mut text = String::new();
    for scheme in schemes.all() {
        let (premises, questions) = (scheme.premises.len(), scheme.questions.len());
        let name = visible::line(scheme.name()).into_owned();
        let id = visible::line(&scheme.id).into_owned();
        let _ = writeln!(
            text,
            "{id:widest$}  {premises} {:8}  {questions} {:9}  {name}",
            plural(premises, "premise"),
            plural(questions, "question")
        );
    }
    text
}

fn plural(number: usize, word: &str) -> String {
    if number == 1 { word.to_owned() } else { format!("{word}s") }
}

/// What a scheme needs, what it concludes, and the questions that test it.
pub fn page(scheme: &Scheme) -> String {
    let (on, off) = BOLD;
    let mut text = format!("{on}{}{off} ({})\n", visible::line(scheme.name()), visible::line(&scheme.id));
    if !scheme.premises.is_empty() {
        let _ = writeln!(text, "\n{on}Premises{off}, each with its `role`");
    }
    for premise in &scheme.premises {
        let several = if premise.several { " (several premises may play it)" } else { "" };
        let says = premise.text.as_ref().map_or("", |text| text.as_str());
        let _ = writeln!(text, "  {}: {}{several}", visible::line(&premise.role), visible::line(says));
    }
    if let Some(conclusion) = &scheme.conclusion {
        let _ = writeln!(text, "\n{on}Conclusion{off}\n  {}", visible::line(conclusion));
    }
    if !scheme.questions.is_empty() {
        let _ = writeln!(text, "\n{on}Critical questions{off}, for `answers`");
    }
    for question in &scheme.questions {
        let doubts = match &question.doubts {
            Doubt::Premise(role) => format!("doubts the premise `{role}`"),
            Doubt::Step => "doubts the step".to_owned(),
            Doubt::Conclusion => "speaks for the opposite".to_owned(),
        };
        let burden = match question.burden {
            Burden::Proponent => "asking is enough",
            Burden::Challenger => "needs evidence to bite",
        };
        let (id, words) = (visible::line(&question.id), visible::line(&question.text));
        let _ = writeln!(text, "  {id}: {words}\n    {}; {burden}", visible::line(&doubts));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::tests::plain;

    #[test]
    fn a_page_says_what_an_argument_of_its_kind_needs() {
        let scheme = Schemes::shipped().get("correlation-to-cause").expect("a scheme");
        let page = plain(&page(scheme));
        assert!(page.starts_with("Argument from correlation to cause (correlation-to-cause)\n\nPremises"), "{page}");
        assert!(page.contains("  correlation: Two things are positively correlated.\n"), "{page}");
        assert!(page.contains("  reverse: Could the effect be the cause"), "{page}");
        assert!(page.contains("    speaks for the opposite; needs evidence to bite\n"), "{page}");
    }

    #[test]
    fn the_table_has_a_line_for_each() {
        let table = table(Schemes::shipped());
        assert_eq!(table.lines().count(), 30);
        assert!(
            table.contains("correlation-to-cause       1 premise   6 questions  Argument from correlation to cause\n")
        );
    }
}
