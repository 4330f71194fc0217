//! A debate as the commands have it: read, judged and checked.

use std::{path::Path, process::ExitCode};

use elenchus::{
    Reading,
    allow::levels::Levels,
    compare::Side,
    diagnostic::Diagnostic,
    evaluate::{self, Evaluation},
    load::{self, Input},
    model::{ClaimId, LensId},
    names,
    present::{
        self,
        comparison::Named,
        picture::{self, Selection},
        sheets::{self, Setting},
        view::{
            View,
            picture::{Heading, Picture},
            sheets::Sheets,
        },
    },
    report::Report,
};

use super::{
    arguments::Debate,
    console::{self, Failure},
    progress::Progress,
};

/// A debate, read and judged.
pub struct Judged {
    /// The debate and its texts.
    pub reading: Reading,
    evaluation: Evaluation,
    findings: Vec<Diagnostic>,
}

impl Judged {
    pub fn read(asked: &Debate, progress: &Progress) -> Result<Judged, Failure> {
        Ok(Judged::of(Judged::input(asked)?, progress))
    }

    /// The files of a debate.
    pub fn input(asked: &Debate) -> Result<Input, Failure> {
        Ok(load::read(&load::Request { path: asked.path.clone(), overlays: asked.with.clone() })?)
    }

    /// A debate whose files are at hand.
    pub fn of(input: Input, progress: &Progress) -> Judged {
        let reading = elenchus::read(input);
        progress.step("judging");
        let evaluation = evaluate::evaluate(&reading.debate, None);
        progress.step("checking");
        let findings = elenchus::findings(&reading, &evaluation);
        Judged { reading, evaluation, findings }
    }

    /// What was found.
    pub fn findings(&self) -> &[Diagnostic] {
        &self.findings
    }

    /// The same debate with its findings at other levels.
    #[must_use]
    pub fn at(mut self, levels: &Levels<'_>) -> Judged {
        levels.apply(&mut self.findings);
        self
    }

    pub fn report(&self) -> Report<'_> {
        let debate = &self.reading.debate;
        let (claims, reasons) = (debate.claims.len(), debate.reasons.len());
        Report { claims, reasons, rules: elenchus::rules(), ..Report::new(&self.reading.sources, &self.findings) }
    }

    /// How a command ends that prints something else than the findings: it says that there are errors.
    pub fn end(&self) -> ExitCode {
        let report = self.report();
        if report.has_errors() {
            console::tell(&format!("{}; `elenchus check` prints them\n", report.summary()));
        }
        verdict(&report)
    }

    /// What a reader is shown. A lens changes the verdicts; what is found is found without one.
    pub fn view(&self, lens: Option<&str>, progress: &Progress) -> Result<View, Failure> {
        progress.step("arranging");
        let Reading { debate, sources, .. } = &self.reading;
        let Some(asked) = lens else { return Ok(present::view(debate, sources, &self.evaluation, &self.findings)) };
        let evaluation = evaluate::evaluate(debate, Some(self.lens(asked)?));
        Ok(present::view(debate, sources, &evaluation, &self.findings))
    }

    /// The map. As in a view, a lens changes the verdicts and nothing else.
    pub fn picture(&self, lens: Option<&str>, selection: &Selection, heading: Heading) -> Result<Picture, Failure> {
        let debate = &self.reading.debate;
        let Some(asked) = lens else { return Ok(picture::picture(debate, &self.evaluation, selection, heading)) };
        let evaluation = evaluate::evaluate(debate, Some(self.lens(asked)?));
        Ok(picture::picture(debate, &evaluation, selection, heading))
    }

    /// The map on paper.
    pub fn sheets(
        &self,
        lens: Option<&str>,
        selection: &Selection,
        heading: Heading,
        setting: Setting,
    ) -> Result<Sheets, Failure> {
        let debate = &self.reading.debate;
        let set = |evaluation: &Evaluation| sheets::sheets(debate, evaluation, selection, heading, setting);
        let Some(asked) = lens else { return Ok(set(&self.evaluation)) };
        Ok(set(&evaluate::evaluate(debate, Some(self.lens(asked)?))))
    }

    /// The lens of this name.
    pub fn lens(&self, asked: &str) -> Result<LensId, Failure> {
        let debate = &self.reading.debate;
        let there: Vec<&str> = debate.lenses.iter().map(|lens| lens.name.text.as_str()).collect();
        let Some(index) = there.iter().position(|name| *name == asked) else {
            return Err(match (names::nearest(asked, there.iter().copied()), &there[..]) {
                (Some(near), _) => format!("there is no lens `{asked}`; `{near}` exists"),
                (None, []) => format!("there is no lens `{asked}`; the debate has no `lenses`"),
                (None, there) => format!("there is no lens `{asked}`; there are {}", there.join(", ")),
            }
            .into());
        };
        Ok(LensId::new(index))
    }

    /// The claim of this id, or at this number of the outline, for a command of this name.
    pub fn claim(&self, asked: Option<&str>, command: &str, path: &Path) -> Result<ClaimId, Failure> {
        let debate = &self.reading.debate;
        if debate.claims.is_empty() {
            let report = self.report();
            return Err(if report.has_errors() {
                format!("no claim could be read: {}; `elenchus check` prints them", report.summary()).into()
            } else {
                "this debate holds no claims yet".into()
            });
        }
        let Some(asked) = asked else {
            let some = present::heads(debate);
            let ids: Vec<&str> = some.iter().map(|id| debate.claim(*id).name.text.as_str()).collect();
            return Err(format!(
                "which claim? Write `elenchus {command} {} CLAIM` with an id or a number of the outline, such as {}",
                path.display(),
                listed(&ids)
            )
            .into());
        };
        if let Some(claim) = present::named(debate, asked) {
            return Ok(claim);
        }
        let ids = debate.claims.iter().map(|claim| claim.name.text.as_str());
        let near: Vec<&str> = names::nearest_few(asked, ids, 3);
        Err(match near.as_slice() {
            [] => format!(
                "no claim is called `{asked}`, and the outline has no such number; `elenchus outline` prints it"
            ),
            near => format!("no claim is called `{asked}`; there is {}", listed(near)),
        }
        .into())
    }

    /// The same debate, judged through a lens.
    pub fn through(self, lens: Option<&str>) -> Result<Judged, Failure> {
        let Some(asked) = lens else { return Ok(self) };
        let evaluation = evaluate::evaluate(&self.reading.debate, Some(self.lens(asked)?));
        Ok(Judged { evaluation, ..self })
    }

    pub fn side(&self) -> Side<'_> {
        Side { debate: &self.reading.debate, evaluation: &self.evaluation }
    }

    pub fn named(&self) -> Named<'_> {
        Named { name: &self.reading.name, side: self.side() }
    }
}

/// Names in a sentence.
fn listed(names: &[&str]) -> String {
    let quoted: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
    match quoted.as_slice() {
        [rest @ .., last] if !rest.is_empty() => format!("{} or {last}", rest.join(", ")),
        one => one.concat(),
    }
}

/// The exit status that findings make: 1 if there are errors.
pub fn verdict(report: &Report<'_>) -> ExitCode {
    ExitCode::from(u8::from(report.has_errors()))
}
