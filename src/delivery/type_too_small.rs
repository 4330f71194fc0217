//! What is printed of the map is too small to be read.
//!
//! ## Why
//! Type under 8 points is hard to read, and on a copy harder. `elenchus map` sets a map on as many sheets as that takes, so
//! type gets smaller in two cases only: a debate that wants all of it on one sheet (`one_sheet`), and a box that is larger
//! than a sheet. Nothing is measured unless `delivery` under `debate` states a `paper`, or asks for one sheet, which is of
//! A4 then.
//!
//! ## Fires on
//! ```yaml
//! debate:
//!   question: Should schools start later?
//!   delivery: {paper: 100x100mm, one_sheet: true}
//! claims:
//!   - id: later
//!     claim: Schools should start later.
//!     because:
//!       - Pupils who sleep longer learn better.
//!       - Fewer pupils came late in the trial week.
//!     but:
//!       - claim: The only bus arrives at eight.
//!         but: A second bus is promised.
//! ```
//!
//! ## Silent on
//! ```yaml
//! debate:
//!   question: Should schools start later?
//!   delivery: {paper: A4, one_sheet: true}
//! claims:
//!   - id: later
//!     claim: Schools should start later.
//!     because:
//!       - Pupils who sleep longer learn better.
//!       - Fewer pupils came late in the trial week.
//!     but:
//!       - claim: The only bus arrives at eight.
//!         but: A second bus is promised.
//! ```
//!
//! ## Repair
//! State a larger paper, or take `one_sheet` out. Write a claim that is larger than a sheet as several.

use super::{Fit, Measured};
use crate::{
    diagnostic::{Diagnostic, Severity},
    mention,
    model::Debate,
    present::{
        picture::Selection,
        sheets::{Large, Mode, Part, READABLE, Setting, sheets, too_large},
        view::{
            picture::Heading,
            sheets::{Paper, Sheets},
        },
    },
    rule::Rule,
    source::Span,
};

pub(super) const FIT: Fit = Fit { rule: RULE, find };

const RULE: Rule = Rule { code: "type-too-small", severity: Severity::Error, file: include_str!("type_too_small.rs") };

fn find(measured: &Measured<'_>, found: &mut Vec<Diagnostic>) {
    let delivery = &measured.debate.delivery;
    let one_sheet = delivery.one_sheet.as_ref().filter(|asked| asked.value);
    let paper = match &delivery.paper {
        // What is no paper is found by its own rule.
        Some(paper) => match Paper::read(paper.trim()) {
            Ok(known) => Some((known, paper.span)),
            Err(_) => None,
        },
        None => one_sheet.map(|asked| (Paper::default(), asked.span)),
    };
    let Some((paper, span)) = paper else { return };
    let large = too_large(measured.debate, measured.evaluation, paper);
    found.extend(large.iter().map(|large| of_box(measured.debate, paper, span, *large)));
    if let Some(asked) = one_sheet {
        found.extend(of_sheet(measured, paper, asked.span));
    }
}

/// The map on one sheet, if its type is too small there.
fn of_sheet(measured: &Measured<'_>, paper: Paper, span: Span) -> Option<Diagnostic> {
    let on = |paper: Paper, mode: Mode| -> Sheets {
        let setting = Setting { paper, mode, ..Setting::default() };
        sheets(measured.debate, measured.evaluation, &Selection::default(), Heading::Down, setting)
    };
    // What can be read may be cut and have room on one sheet all the same.
    let is_readable = |sheets: &Sheets| sheets.pages.len() == 1 && sheets.smallest >= READABLE;
    let several = on(paper, Mode::Readable);
    if is_readable(&several) {
        return None;
    }
    let one = on(paper, Mode::Fit);
    let larger = paper.larger().into_iter().find(|larger| is_readable(&on(*larger, Mode::Readable)));
    let help = match larger {
        Some(larger) => format!("state `paper: {}`, on which it can be read; or take `one_sheet` out", larger.name()),
        None => "take `one_sheet` out; `elenchus map --root CLAIM` puts a part of it on one sheet".to_owned(),
    };
    let headline = format!(
        "on one sheet of {} the map has type of {} points; under {READABLE:.0} it cannot be read",
        paper.name(),
        tenths(one.smallest)
    );
    let here = format!("with type of {READABLE:.0} points it takes {}", mention::count(several.pages.len(), "sheet"));
    Some(RULE.finding(span, headline).here(here).help(help))
}

/// A box that is larger than a sheet.
fn of_box(debate: &Debate, paper: Paper, stated: Span, large: Large) -> Diagnostic {
    let (what, name, place) = match large.part {
        Part::Claim(claim) => {
            let claim = debate.claim(claim);
            (mention::claim(claim), &claim.name, claim.text.span)
        }
        Part::Reason(reason) => {
            let reason = debate.reason(reason);
            let heading = reason.label.as_ref().map_or(mention::place(reason), |label| label.span);
            (format!("the heading of {}", mention::reason(debate, reason)), &reason.name, heading)
        }
        Part::Issue(issue) => {
            let issue = &debate.issues[issue.index()];
            (format!("the question {}", mention::issue(issue)), &issue.name, issue.name.span)
        }
    };
    let headline = format!(
        "the box of {what} is larger than a sheet of {}: it has room with type of {} points, and under {READABLE:.0} it \
         cannot be read",
        paper.name(),
        tenths(large.points)
    );
    RULE.finding(place, headline)
        .here("a box is never cut")
        .label(stated, "the paper of the map")
        .help("write it as several claims, or state a larger `paper`")
        .about(&name.text)
}

/// A size of type, never rounded up to one that can be read.
fn tenths(points: f64) -> String {
    format!("{:.1}", (points * 10.0).floor() / 10.0)
}
