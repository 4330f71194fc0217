//! The case in a paragraph: where the position stands, what to say for it, and what to run.

use super::Desk;
use crate::{
    evaluate::Label,
    present::{
        view::{Inline, Tone},
        words,
    },
};

/// How many reasons are told in the paragraph that is said.
const SAID: usize = 5;

/// How many claims are told of each.
const CLAIMS: usize = 3;

impl Desk<'_, '_> {
    /// The part at the head of the case. `contentions`: in the order in which they are run.
    pub(super) fn overview(&mut self, contentions: &[usize]) {
        let scene = self.scene;
        let start = self.part("overview", "Overview");
        let of = |label: Label| -> Vec<usize> {
            contentions.iter().copied().filter(|at| self.argument(*at).label == label).collect()
        };
        let (standing, open, fallen) = (of(Label::Accepted), of(Label::Undecided), of(Label::Rejected));
        let run = [&standing[..], &open[..]].concat();
        if !run.is_empty() {
            let said = self.paragraph(&run);
            self.say("Say", &said, Tone::Plain);
        }
        let called = words::capital(&self.called(self.own));
        let verdict = scene.claim_verdict(self.own).word();
        let mut stands = vec![Inline::Words(format!("{called} is {verdict} as the debate stands. "))];
        stands.extend(self.why_claim(self.own));
        self.line("Where it stands", stands, Tone::Plain);
        self.what_to_run(&standing, &open, &fallen);
        if contentions.is_empty() {
            self.say("", "The debate gives no reason for it: there is nothing to say but the claim.", Tone::Warning);
            self.cards(self.own);
        }
        if self.arguments.untried > 0 {
            let untried = words::count(self.arguments.untried, "argument");
            let says =
                format!("The debate is too large to try whether the verdict hangs on each: {untried} not tried.");
            self.say("", &says, Tone::Aside);
        }
        self.end(start);
    }

    fn what_to_run(&mut self, standing: &[usize], open: &[usize], fallen: &[usize]) {
        let numbers = |list: &[usize]| -> String {
            words::list(&list.iter().map(|at| self.number(*at)).collect::<Vec<String>>())
        };
        let needed = standing.iter().any(|at| self.argument(*at).is_needed);
        let order = match (standing.len(), needed) {
            (1, _) => "",
            (_, true) => ", in this order: first what the verdict hangs on, then the stronger before the weaker",
            (_, false) => ", in this order: the stronger before the weaker",
        };
        let run = format!("{}{order}.", numbers(standing));
        let open = (numbers(open), "neither side has won it yet.");
        let pointers: Vec<Inline> = fallen.iter().map(|at| self.pointer(*at)).collect();
        if !standing.is_empty() {
            self.say("Run", &run, Tone::Plain);
        }
        if !open.0.is_empty() {
            self.say("Open", &format!("{}: {}", open.0, open.1), Tone::Plain);
        }
        if !pointers.is_empty() {
            self.list("Answered", "", pointers, ": run it only with a new answer.", Tone::Warning);
        }
    }

    /// What can be said aloud: the position, and its reasons one by one. What nobody says is not said here either.
    fn paragraph(&self, run: &[usize]) -> String {
        const ORDER: [&str; SAID] = ["First", "Second", "Third", "Fourth", "Fifth"];
        let mut said = self.scene.claim_text(self.own).to_string();
        for (at, order) in run.iter().zip(ORDER) {
            let claims = self.argument(*at).claims.iter().filter(|claim| !self.scene.debate.claim(**claim).implicit);
            let texts: Vec<String> =
                claims.take(CLAIMS).map(|claim| self.scene.claim_text(*claim).to_string()).collect();
            let order = if run.len() == 1 { "The reason" } else { order };
            if !texts.is_empty() {
                said = format!("{said} {order}: {}", texts.join(" "));
            }
        }
        said
    }
}
