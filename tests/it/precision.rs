//! How often the rules on language are right, counted on the cases of `tests/corpus/`, each labelled by hand.
//!
//! `cargo test --test it precision -- --nocapture` prints the table, and each case where a rule and its label differ.
//! A rule that is right less often than nine times in ten may only be a note.

use std::{collections::BTreeMap, fmt::Write, fs, path::Path};

use elenchus::{diagnostic::Severity, rule::Rule};

use crate::door;

/// The rules that are measured: those that read words and that a claim or a reason can break by itself.
const MEASURED: [&str; 14] = [
    "hedge-or-intensifier",
    "is-to-ought",
    "long-claim",
    "no-full-sentence",
    "overlong-claim",
    "premises-share-no-term",
    "quantifier-jump",
    "question-as-claim",
    "reasoning-inside-a-claim",
    "several-thoughts",
    "speaker-inside-a-claim",
    "term-from-nowhere",
    "term-left-hanging",
    "unresolved-opening",
];

/// What a rule that is more than a note must reach.
const LEAST: f64 = 0.9;

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    /// A claim that stands alone.
    text: Option<String>,
    /// A whole debate.
    debate: Option<serde_json::Value>,
    /// The rules that an editor would want to hear of.
    #[serde(default)]
    fires: Vec<String>,
    /// What the case is about.
    #[serde(rename = "note")]
    _note: Option<String>,
}

impl Case {
    /// The debate, as text; a JSON text is a YAML text.
    fn yaml(&self) -> String {
        let claim = |text: &String| serde_json::json!({ "claims": [{ "claim": text }] });
        self.debate.clone().or_else(|| self.text.as_ref().map(claim)).expect("a text or a debate").to_string()
    }
}

#[derive(Default)]
struct Count {
    right: u32,
    wrong: u32,
    missed: u32,
}

impl Count {
    fn precision(&self) -> f64 {
        f64::from(self.right) / f64::from((self.right + self.wrong).max(1))
    }

    fn recall(&self) -> f64 {
        f64::from(self.right) / f64::from((self.right + self.missed).max(1))
    }
}

fn cases() -> Vec<(String, Case)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus");
    let mut paths: Vec<_> =
        fs::read_dir(folder).expect("tests/corpus").map(|entry| entry.expect("an entry").path()).collect();
    paths.sort();
    let mut cases = Vec::new();
    for path in paths {
        let text = fs::read_to_string(&path).expect("UTF-8");
        let name = path.file_name().expect("a name").display().to_string();
        let list: Vec<Case> = serde_yaml::from_str(&text).unwrap_or_else(|why| panic!("{name}: {why}"));
        cases.extend(list.into_iter().map(|case| (name.clone(), case)));
    }
    cases
}

fn rule(code: &str) -> &'static Rule {
    let mut rules = elenchus::check::RULES.iter().map(|check| &check.rule);
    rules.find(|rule| rule.code == code).unwrap_or_else(|| panic!("no rule {code}"))
}

#[test]
#[expect(clippy::print_stdout, reason = "the table is what the test is run for")]
fn precision_of_the_rules_on_language() {
    let cases = cases();
    assert!(cases.len() >= 150, "{} cases", cases.len());
    let mut counts: BTreeMap<&str, Count> = MEASURED.iter().map(|code| (*code, Count::default())).collect();
    let mut differences = String::new();
    for (file, case) in &cases {
        let yaml = case.yaml();
        let reading = door::read(&yaml);
        assert_eq!(reading.findings, [], "{yaml}");
        assert!(case.fires.iter().all(|code| counts.contains_key(code.as_str())), "{yaml}: {:?}", case.fires);
        let found = elenchus::check::check(&reading.debate);
        for (code, count) in &mut counts {
            let fired = found.iter().any(|finding| finding.code == *code);
            let is_labelled = case.fires.iter().any(|label| label == code);
            count.right += u32::from(fired && is_labelled);
            count.wrong += u32::from(fired && !is_labelled);
            count.missed += u32::from(!fired && is_labelled);
            if fired != is_labelled {
                let what = if fired { "wrong" } else { "missed" };
                writeln!(differences, "{what} {code} · {file} · {yaml}").expect("it fits");
            }
        }
    }
    let mut table = format!(
        "{:<26}{:>8}{:>7}{:>7}{:>8}{:>11}{:>8}\n",
        "rule", "", "right", "wrong", "missed", "precision", "recall"
    );
    for (code, count) in &counts {
        let (precision, recall) = (count.precision(), count.recall());
        let Count { right, wrong, missed } = count;
        let severity = rule(code).severity.word();
        writeln!(table, "{code:<26}{severity:>8}{right:>7}{wrong:>7}{missed:>8}{precision:>11.2}{recall:>8.2}")
            .expect("it fits");
    }
    print!("{table}{} cases\n{differences}", cases.len());
    for (code, count) in counts {
        let is_note = rule(code).severity == Severity::Note;
        assert!(count.right > 0, "{code} fires on no case");
        assert!(is_note || count.precision() >= LEAST, "{code} is right too seldom to be more than a note\n{table}");
    }
}
