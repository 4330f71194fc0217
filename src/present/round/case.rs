//! The case for a position: the contentions in the order that wins, each with its cards and with what will be said
//! against it.

use super::{Desk, honest, rank, weighing};
use crate::{
    evaluate::{Label, explain},
    model::{ClaimId, ReasonId},
    prepare::arguments::Part,
    present::{
        scene::Scene,
        text,
        view::{Document, Inline, Item, Tone},
        words,
    },
};

/// The case for a position.
pub(in crate::present) fn case(scene: &Scene<'_>, own: ClaimId) -> Document {
    let mut desk = Desk::new(scene, own);
    desk.arguments.try_each(scene.debate, scene.evaluation);
    let mut contentions = desk.contentions(own);
    contentions.sort_by(|one, other| {
        let key = |at: &usize| (rank(desk.argument(*at).label), !desk.argument(*at).is_needed);
        key(one).cmp(&key(other)).then(desk.strength(*other).total_cmp(&desk.strength(*one)))
    });
    let mut bodies = Bodies::of(&desk);
    desk.overview(&contentions);
    let start = desk.part("contentions", "Contentions");
    for (index, at) in contentions.iter().enumerate() {
        desk.contention(*at, index + 1, &mut bodies);
    }
    desk.end(start);
    let start = desk.part("against", "Against the position itself");
    for at in desk.objections(own) {
        desk.they_say(at, 0);
    }
    desk.end(start);
    weighing::weighing(&mut desk, &bodies);
    honest::must_be_won(&mut desk);
    honest::weak_points(&mut desk);
    desk.document("Case")
}

/// What the arguments of ours consist of.
pub(super) struct Bodies {
    /// By argument, what holds it up directly.
    supports: Vec<Vec<usize>>,
    /// By argument, whether it was set out.
    set_out: Vec<bool>,
}

impl Bodies {
    fn of(desk: &Desk<'_, '_>) -> Bodies {
        let all = &desk.arguments.all;
        let mut supports = vec![Vec::new(); all.len()];
        for (at, argument) in all.iter().enumerate() {
            if let (Part::Support, Some(ground)) = (argument.part, argument.ground) {
                supports[ground].push(at);
            }
        }
        Bodies { supports, set_out: vec![false; all.len()] }
    }

    /// An argument with all that holds it up and does not fall.
    pub(super) fn standing(&self, desk: &Desk<'_, '_>, at: usize) -> Vec<usize> {
        let (mut body, mut open) = (Vec::new(), vec![at]);
        while let Some(here) = open.pop() {
            body.push(here);
            let standing = |at: &&usize| desk.argument(**at).label != Label::Rejected;
            open.extend(self.supports[here].iter().filter(standing));
        }
        body
    }
}

/// What is still to be set out.
enum Todo {
    Premise(ClaimId, usize),
    Support(usize, usize),
}

impl Desk<'_, '_> {
    fn overview(&mut self, contentions: &[usize]) {
        let scene = self.scene;
        let start = self.part("overview", "Overview");
        let called = words::capital(&self.called(self.own));
        let verdict = scene.claim_verdict(self.own).word();
        let mut stands = vec![Inline::Words(format!("{called} is {verdict} as the debate stands. "))];
        stands.extend(scene.told(explain::claim(scene.debate, scene.evaluation, self.own)));
        self.line("", stands, Tone::Plain);
        let of = |label: Label| -> Vec<Inline> {
            let those = contentions.iter().filter(|at| self.argument(**at).label == label);
            those.map(|at| self.pointer(*at)).collect()
        };
        let (standing, open, fallen) = (of(Label::Accepted), of(Label::Undecided), of(Label::Rejected));
        for (lead, links, tone) in
            [("Run", standing, Tone::Plain), ("Open", open, Tone::Plain), ("Answered", fallen, Tone::Warning)]
        {
            let after = match lead {
                "Run" => ".",
                "Open" => ": neither side has won it yet.",
                _ => ": run it only with a new answer.",
            };
            if !links.is_empty() {
                self.list(lead, "", links, after, tone);
            }
        }
        if contentions.is_empty() {
            self.say("", "The debate gives no reason for it: there is nothing to say but the claim.", Tone::Warning);
            self.cards(self.own);
        } else if contentions.len() > 1 {
            let needed = contentions.iter().any(|at| self.argument(*at).is_needed);
            let first = if needed { "first those that the verdict hangs on, then " } else { "first " };
            self.say(
                "Order",
                &format!("The contentions stand in the order that wins: {first}those that stand, the stronger before the weaker, then those that are open; what is answered comes last."),
                Tone::Aside,
            );
        }
        if self.arguments.untried > 0 {
            let untried = words::count(self.arguments.untried, "argument");
            let says =
                format!("The debate is too large to try whether the verdict hangs on each: {untried} not tried.");
            self.say("", &says, Tone::Aside);
        }
        self.end(start);
    }

    fn contention(&mut self, at: usize, number: usize, bodies: &mut Bodies) {
        let scene = self.scene;
        let argument = self.argument(at).clone();
        let remark = match (argument.label, argument.is_needed) {
            (_, true) => "the verdict hangs on it",
            (Label::Accepted, _) if !self.is_attacked(at) => "nobody answers it",
            _ => "",
        };
        let head = self.head(at, 0, &format!("{number}."), remark.to_owned());
        self.items.push(Item::Section(head));
        let start = self.items.len();
        if argument.label != Label::Accepted {
            let why = self.why(at);
            self.line("", why, Tone::Warning);
        }
        let step = argument.step.map(|step| scene.debate.reason(step));
        if let Some(warrant) = step.and_then(|step| step.warrant.as_ref()) {
            self.say("Warrant", &text::line(warrant), Tone::Plain);
        }
        if let Some(scheme) = step.and_then(|step| step.scheme.as_ref()) {
            self.say("Scheme", &text::line(&scheme.replace('-', " ")), Tone::Aside);
        }
        let fallen = self.set_out(at, bodies);
        self.not_to_be_used(&fallen, bodies);
        for attack in self.best_first(self.attackers[at].clone()) {
            // What is said against a part that is left out need not be met.
            if self.argument(attack).ground.is_some_and(|ground| bodies.set_out[ground]) {
                self.they_say(attack, 0);
            }
        }
        if self.items.len() == start {
            self.say("", "The debate gives no evidence for it, and nobody answers it.", Tone::Aside);
        }
        for other in self.shared(at) {
            if !self.attackers[other].is_empty() {
                let link = self.pointer(other);
                self.list(
                    "They will say",
                    "what they say to ",
                    vec![link],
                    ", which it shares a claim with.",
                    Tone::Aside,
                );
            }
        }
    }

    /// Sets out an argument with all that holds it up; gives what holds it up no more, and was left out.
    fn set_out(&mut self, at: usize, bodies: &mut Bodies) -> Vec<usize> {
        let mut fallen = Vec::new();
        let mut open = Vec::new();
        self.unfold(at, 0, bodies, &mut open);
        while let Some(todo) = open.pop() {
            match todo {
                Todo::Premise(claim, level) => self.premise(claim, level),
                Todo::Support(at, _) if self.argument(at).label == Label::Rejected => fallen.push(at),
                Todo::Support(at, level) => {
                    let head = self.head(at, level, "because", String::new());
                    self.items.push(Item::Tag(head));
                    self.unfold(at, level + 1, bodies, &mut open);
                }
            }
        }
        fallen
    }

    /// Lays the premises of an argument, each with what holds it up, on the list of what is to be set out. The only
    /// premise of a step is its line, which stands already.
    fn unfold(&mut self, at: usize, level: usize, bodies: &mut Bodies, open: &mut Vec<Todo>) {
        bodies.set_out[at] = true;
        let start = open.len();
        let claims = self.argument(at).claims.clone();
        let target = |support: &usize| {
            let step: Option<ReasonId> = self.argument(*support).step;
            step.map(|step| self.scene.debate.reason(step).target)
        };
        let several = claims.len() > 1;
        for claim in &claims {
            if several {
                open.push(Todo::Premise(*claim, level));
            }
            let held = bodies.supports[at].iter().filter(|support| target(support) == Some(*claim));
            open.extend(held.map(|support| Todo::Support(*support, level + usize::from(several))));
        }
        open[start..].reverse();
        if let [only] = claims[..] {
            self.cards(only);
        }
    }

    /// Says which reasons fall and are left out.
    fn not_to_be_used(&mut self, fallen: &[usize], bodies: &Bodies) {
        for at in fallen {
            let below = {
                let (mut count, mut open) = (0, bodies.supports[*at].clone());
                while let Some(here) = open.pop() {
                    count += 1;
                    open.extend(&bodies.supports[here]);
                }
                count
            };
            let mut line = vec![self.pointer(*at), Inline::Words(". ".to_owned())];
            line.extend(self.why(*at));
            if below > 0 {
                line.push(Inline::Words(format!(" Left out with {} below it.", words::count(below, "reason"))));
            }
            self.line("Do not use", line, Tone::Warning);
        }
    }

    /// An argument of the other side, with our answers.
    fn they_say(&mut self, at: usize, level: usize) {
        let target = match self.argument(at).part {
            Part::Attack(claim) if claim != self.own => Some(self.scene.plan.of_claim(claim).number.to_string()),
            Part::Break(step) => Some(format!("the step {}", self.scene.plan.of_reason(step).number)),
            _ => None,
        };
        let remark = target.map_or_else(String::new, |target| format!("against {target}"));
        let head = self.head(at, level, "They will say", remark);
        let several = self.argument(at).claims.clone();
        self.items.push(Item::Tag(head));
        if several.len() > 1 {
            let links = several.iter().map(|claim| Inline::Link(self.scene.to_claim(*claim))).collect();
            self.list("", "", links, ".", Tone::Plain);
        }
        let answers = self.best_first(self.attackers[at].clone());
        if answers.is_empty() {
            let (words, tone) = match self.argument(at).label {
                Label::Rejected => ("It falls by itself: nothing holds it up.", Tone::Aside),
                _ => ("The debate has no answer to this: find one before the round.", Tone::Warning),
            };
            self.say("", words, tone);
        }
        for answer in answers {
            let remark = if self.argument(answer).label == Label::Rejected { "do not rest on it" } else { "" };
            self.answer(answer, level + 1, "We answer", remark.to_owned());
        }
    }
}
