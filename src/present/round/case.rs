//! The case for a position: the contentions in the order that wins, each with its cards and with what will be said
//! against it.

use super::{Desk, extend::Answers, honest, rank, weighing};
use crate::{
    evaluate::Label,
    model::{ClaimId, ReasonId},
    prepare::arguments::Part,
    present::{
        scene::Scene,
        text,
        view::{Document, Inline, Item, Tone},
        words,
    },
};

/// How many answers to one argument are set out; the answers file has all.
const ANSWERS: usize = 3;

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
    let fallen = contentions.iter().filter(|at| desk.argument(**at).label == Label::Rejected).count();
    let parts = [
        ("contentions", "Contentions", 0..contentions.len() - fallen),
        ("fallen", "Not to be run without a new answer", contentions.len() - fallen..contentions.len()),
    ];
    for (anchor, title, range) in parts {
        let start = desk.part(anchor, title);
        for index in range {
            desk.contention(contentions[index], index + 1, &mut bodies);
        }
        desk.end(start);
    }
    let start = desk.part("against", "Against the position itself");
    let objections = desk.objections(own);
    desk.they_say(objections);
    desk.end(start);
    weighing::weighing(&mut desk);
    honest::must_be_won(&mut desk);
    honest::weak_points(&mut desk, &contentions);
    desk.document("Case")
}

/// What of the arguments of ours was set out.
pub(super) struct Bodies {
    /// By argument, whether it was set out.
    set_out: Vec<bool>,
}

impl Bodies {
    fn of(desk: &Desk<'_, '_>) -> Bodies {
        Bodies { set_out: vec![false; desk.arguments.all.len()] }
    }
}

impl Desk<'_, '_> {
    /// An argument with all that holds it up and does not fall.
    pub(super) fn standing(&self, at: usize) -> Vec<usize> {
        let (mut body, mut open) = (Vec::new(), vec![at]);
        while let Some(here) = open.pop() {
            body.push(here);
            let standing = |at: &&usize| self.argument(**at).label != Label::Rejected;
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
        self.not_to_be_used(&fallen);
        // What is said against a part that is left out need not be met.
        let is_said = |attack: &usize| self.argument(*attack).ground.is_some_and(|ground| bodies.set_out[ground]);
        let attacks: Vec<usize> = self.attackers[at].iter().copied().filter(is_said).collect();
        self.they_say(attacks);
        if self.items.len() == start {
            self.say("", "The debate gives no evidence for it, and nobody answers it.", Tone::Aside);
        }
        let elsewhere: Vec<Inline> = self.attacks_on_shared(at).into_iter().map(|at| self.pointer(at)).collect();
        if !elsewhere.is_empty() {
            self.list(
                "They will say too",
                "",
                elsewhere,
                ", against a claim that it shares with another.",
                Tone::Aside,
            );
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
            let held = self.supports[at].iter().filter(|support| target(support) == Some(*claim));
            open.extend(held.map(|support| Todo::Support(*support, level + usize::from(several))));
        }
        open[start..].reverse();
        if let [only] = claims[..] {
            self.cards(only);
        }
    }

    /// Says which reasons fall and are left out.
    fn not_to_be_used(&mut self, fallen: &[usize]) {
        if fallen.is_empty() {
            return;
        }
        let mut lines = Vec::with_capacity(fallen.len());
        for at in fallen {
            let (mut below, mut open) = (0, self.supports[*at].clone());
            while let Some(here) = open.pop() {
                below += 1;
                open.extend(&self.supports[here]);
            }
            let mut line = vec![self.pointer(*at), Inline::Words(". ".to_owned())];
            line.extend(self.why(*at));
            if below > 0 {
                line.push(Inline::Words(format!(" Left out with {} below it.", words::count(below, "reason"))));
            }
            lines.push(line);
        }
        let says = format!("{} that fall:", words::count(fallen.len(), "reason"));
        let says = if fallen.len() == 1 { "1 reason that falls:".to_owned() } else { says };
        self.lines("Do not use", &says, lines, Tone::Warning);
    }

    /// Arguments of the other side: those that we have no answer to in a list, the others each with our answers.
    fn they_say(&mut self, attacks: Vec<usize>) {
        let attacks = self.best_first(attacks);
        let is_open = |at: &usize| self.against(*at).is_empty() && self.argument(*at).label != Label::Rejected;
        let (unanswered, others): (Vec<usize>, Vec<usize>) = attacks.into_iter().partition(is_open);
        if !unanswered.is_empty() {
            let says = match unanswered.len() {
                1 => "1 thing that the debate has no answer to; find one before the round:".to_owned(),
                some => format!("{some} things that the debate has no answer to; find one to each before the round:"),
            };
            let lines = unanswered.iter().map(|at| vec![self.pointer(*at), Inline::Words(self.aim(*at))]).collect();
            self.lines("They will say", &says, lines, Tone::Warning);
        }
        for at in others {
            self.they_say_and_we(at);
        }
    }

    /// What an argument is said against, where that is no position.
    fn aim(&self, at: usize) -> String {
        match self.argument(at).part {
            Part::Attack(claim) if claim != self.own => {
                format!(" (against {})", self.scene.plan.of_claim(claim).number)
            }
            Part::Break(step) => format!(" (against the step {})", self.scene.plan.of_reason(step).number),
            _ => String::new(),
        }
    }

    /// An argument of the other side, with our answers.
    fn they_say_and_we(&mut self, at: usize) {
        let remark = self.aim(at).trim_matches([' ', '(', ')']).to_owned();
        let head = self.head(at, 0, "They will say", remark);
        let several = self.argument(at).claims.clone();
        self.items.push(Item::Tag(head));
        if several.len() > 1 {
            self.in_full("", &several);
        }
        let answers = self.against(at);
        if answers.is_empty() {
            let why = self.why(at);
            self.line("", why, Tone::Aside);
        }
        let Answers { good, both, fallen } = self.sorted(answers);
        for answer in good.iter().chain(&both).take(ANSWERS) {
            self.answer(*answer, 1, "We answer", String::new());
        }
        let more = (good.len() + both.len()).saturating_sub(ANSWERS);
        if more > 0 {
            self.say("", &format!("{}: see the answers.", words::count(more, "more answer")), Tone::Aside);
        }
        if good.len() + both.len() == 0 && !fallen.is_empty() {
            let links = fallen.iter().map(|at| self.pointer(*at)).collect();
            let falls = if fallen.len() == 1 {
                ", and it falls: find a better one."
            } else {
                ", and they fall: find a better one."
            };
            self.list("", "What the debate answers is ", links, falls, Tone::Warning);
        }
    }
}
