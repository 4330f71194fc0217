//! The answers of one side: what is dropped on both sides, what to extend, and a block for each argument of the others.

use std::collections::BTreeMap;

use super::{Desk, anchor};
use crate::{
    evaluate::Label,
    model::ClaimId,
    prepare::arguments::Part,
    present::{
        scene::Scene,
        view::{BlockState, Document, Head, Inline, Item, Text, Tone, Verdict},
        words,
    },
};

/// How many arguments are named of those that must be answered before the round; their pages name all.
const GRAVEST: usize = 8;

/// The answers to all that is said against a position and for its rivals.
pub(in crate::present) fn answers(scene: &Scene<'_>, own: ClaimId) -> Document {
    let mut desk = Desk::new(scene, own);
    let idle = desk.idle();
    desk.dropped(&idle);
    desk.extensions();
    let mut pages: BTreeMap<ClaimId, Vec<usize>> = BTreeMap::new();
    for at in desk.heads(false) {
        pages.entry(desk.argument(at).root).or_default().push(at);
    }
    for root in [&[own], &desk.rivals.clone()[..]].concat() {
        let way = if root == own { "against" } else { "for" };
        let title = format!("What they say {way} {}", desk.called(root));
        desk.page(root, &title, pages.remove(&root).unwrap_or_default(), &idle);
    }
    if desk.items.is_empty() {
        desk.say(
            "",
            "Nothing is said against it yet, and for no rival either: there is nothing to answer.",
            Tone::Plain,
        );
    }
    desk.document("Answers")
}

impl Desk<'_, '_> {
    /// The arguments of one side that are no mere part of another.
    fn heads(&self, ours: bool) -> Vec<usize> {
        self.all(|argument| argument.ours == ours && argument.part != Part::Support)
    }

    /// By argument of theirs, what it is said against where that falls already and is no contention: whoever leaves that
    /// out need not answer it.
    fn idle(&self) -> Vec<Option<usize>> {
        let mut idle = vec![None; self.arguments.all.len()];
        for (at, argument) in self.arguments.all.iter().enumerate() {
            let falls = argument.label == Label::Rejected && argument.part != Part::Contention;
            idle[at] = match argument.ground.filter(|_| argument.part == Part::Support || !argument.ours) {
                Some(ground) if idle[ground].is_some() => idle[ground],
                _ if argument.ours && falls => Some(at),
                _ => None,
            };
        }
        idle
    }

    /// Whether anything is said to an argument, or to a claim of it elsewhere.
    fn is_answered(&self, at: usize) -> bool {
        self.is_attacked(at) || !self.contradictions(at).is_empty() || !self.positions_in(at).is_empty()
    }

    /// What we say that cannot stand together with a claim of an argument.
    fn contradictions(&self, at: usize) -> Vec<ClaimId> {
        let claims = self.argument(at).claims.iter();
        let others = claims.flat_map(|claim| &self.scene.debate.claim(*claim).contradicts).map(|other| other.value);
        // What we would hold against them is something that we say ourselves.
        let held = |claim: &ClaimId| self.argument(at).ours || self.is_ours[claim.index()];
        others.filter(|claim| !self.is_rival[claim.index()] && held(claim)).collect()
    }

    /// Positions that an argument rests on: what is said to them has a page of its own.
    fn positions_in(&self, at: usize) -> Vec<ClaimId> {
        self.argument(at).claims.iter().copied().filter(|claim| self.is_rival[claim.index()]).collect()
    }

    fn state(&self, at: usize) -> BlockState {
        let label = self.argument(at).label;
        match (self.is_answered(at), label) {
            (false, Label::Rejected) => BlockState::Unsupported,
            (false, _) => BlockState::Dropped,
            (true, Label::Rejected) => BlockState::Answered,
            (true, _) => {
                let stands = |claim: &ClaimId| self.scene.evaluation.claim(*claim) != Label::Rejected;
                let answered = self.against(at).iter().any(|other| self.argument(*other).label != Label::Rejected)
                    || self.contradictions(at).iter().any(stands);
                if answered { BlockState::Answered } else { BlockState::AnswersFail }
            }
        }
    }

    /// What neither side answers.
    fn dropped(&mut self, idle: &[Option<usize>]) {
        let start = self.part("dropped", "Dropped arguments");
        let is_dropped = |at: &usize| self.state(*at) == BlockState::Dropped;
        let by_them: Vec<usize> = self.heads(true).into_iter().filter(is_dropped).collect();
        let reasons = by_them.iter().filter(|at| self.argument(**at).part == Part::Contention).count();
        let answers = by_them.iter().filter(|at| self.argument(**at).part.is_attack()).count();
        let of = |number: usize, word: &str| (number > 0).then(|| words::count(number, word));
        let all: Vec<String> = [of(reasons, "reason"), of(answers, "answer")].into_iter().flatten().collect();
        let mut by_us: Vec<usize> =
            self.heads(false).into_iter().filter(|at| is_dropped(at) && idle[*at].is_none()).collect();
        by_us.sort_by(|one, other| {
            let key = |at: &usize| (self.argument(*at).root != self.own, self.argument(*at).depth);
            key(one).cmp(&key(other)).then(self.strength(*other).total_cmp(&self.strength(*one)))
        });
        if !all.is_empty() {
            self.say("They never answered", &format!("{} of ours: extend them.", words::list(&all)), Tone::Plain);
        }
        if !by_us.is_empty() {
            let gravest = if by_us.len() > GRAVEST { format!(" The {GRAVEST} gravest:") } else { String::new() };
            let says = format!(
                "{}: find {} before the round.{gravest}",
                words::count(by_us.len(), "argument"),
                an_answer(by_us.len())
            );
            let links = by_us.iter().take(GRAVEST).map(|at| self.pointer(*at)).collect();
            self.rows("We have no answer to", &says, links, Tone::Warning);
        }
        self.end(start);
    }

    /// What to say when the reasons for our position are extended.
    fn extensions(&mut self) {
        let start = self.part("extend", "Extend");
        let lines: Vec<Vec<Inline>> =
            self.contentions(self.own).into_iter().filter_map(|at| self.extension(at)).collect();
        if !lines.is_empty() {
            self.items.push(Item::List(lines));
        }
        self.end(start);
    }

    /// A block for each argument of the other side in the case of a position that has an answer; the others in lists.
    fn page(&mut self, root: ClaimId, title: &str, heads: Vec<usize>, idle: &[Option<usize>]) {
        let start = self.part(&anchor("at", &self.scene.plan.of_claim(root).number), title);
        if root != self.own {
            self.position_itself(root);
        }
        let of = |desk: &Self, states: &[BlockState], without: bool| -> Vec<usize> {
            let fits = |at: &usize| states.contains(&desk.state(*at)) && idle[*at].is_some() == without;
            heads.iter().copied().filter(fits).collect()
        };
        let open = of(self, &[BlockState::AnswersFail, BlockState::Answered], false);
        let (dropped, moot) = (of(self, &[BlockState::Dropped], false), of(self, &[BlockState::Answered], true));
        let unheard = of(self, &[BlockState::Dropped, BlockState::AnswersFail], true);
        let weightless = [of(self, &[BlockState::Unsupported], false), of(self, &[BlockState::Unsupported], true)];
        for at in open.into_iter().chain(moot) {
            self.block(at, idle[at]);
        }
        self.without_answer(&dropped);
        self.only_if_run(&unheard, idle);
        let lines: Vec<Vec<Inline>> = weightless.concat().into_iter().map(|at| vec![self.pointer(at)]).collect();
        if !lines.is_empty() {
            let them = if lines.len() == 1 { "it" } else { "them" };
            let says = format!("{}, for nothing holds {them} up:", words::count(lines.len(), "argument"));
            self.lines("Needs no answer", &says, lines, Tone::Aside);
        }
        self.end(start);
    }

    /// What they say and we have no answer to.
    fn without_answer(&mut self, dropped: &[usize]) {
        if dropped.is_empty() {
            return;
        }
        let lines = dropped.iter().map(|at| {
            let mut line = vec![self.pointer(*at)];
            let cites = self.cites_of(&self.argument(*at).claims);
            if !cites.is_empty() {
                line.push(Inline::Words(format!(" ({})", words::list(&cites))));
            }
            line
        });
        let lines = lines.collect();
        let says =
            format!("{}: find {} before the round.", words::count(dropped.len(), "argument"), an_answer(dropped.len()));
        self.lines("No answer", &says, lines, Tone::Warning);
    }

    /// What they say, and we have no answer to, against what falls already: by what it is said against.
    fn only_if_run(&mut self, unheard: &[usize], idle: &[Option<usize>]) {
        let mut against: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for at in unheard {
            against.entry(idle[*at].unwrap_or(*at)).or_default().push(*at);
        }
        if against.is_empty() {
            return;
        }
        let lines = against.iter().map(|(ground, attacks)| {
            let numbers: Vec<String> = attacks.iter().map(|at| self.number(*at)).collect();
            vec![self.pointer(*ground), Inline::Words(format!(": {}", words::list(&numbers)))]
        });
        let lines = lines.collect();
        let says = format!(
            "{} without an answer, against what falls anyway; leave that out, and nothing need be said to {}.",
            words::count(unheard.len(), "argument"),
            if unheard.len() == 1 { "it" } else { "them" }
        );
        self.lines("Only if you run these", &says, lines, Tone::Aside);
    }

    /// What we have against a rival itself, whatever is said for it.
    fn position_itself(&mut self, rival: ClaimId) {
        let scene = self.scene;
        let ours = self.objections(rival);
        if ours.is_empty() {
            return;
        }
        let place = scene.plan.of_claim(rival);
        self.items.push(Item::Section(Head {
            level: 0,
            lead: "AT:".to_owned(),
            role: place.role,
            link: scene.link(place),
            heading: Text::default(),
            verdict: scene.claim_verdict(rival),
            remark: "the position itself".to_owned(),
        }));
        self.answers(None, ours);
    }

    fn block(&mut self, at: usize, idle: Option<usize>) {
        let scene = self.scene;
        let state = self.state(at);
        let remark = match (state, idle) {
            (_, Some(ground)) => format!("only if you run {}", self.number(ground)),
            (BlockState::Answered, None) => String::new(),
            (state, None) => state.words().to_owned(),
        };
        let head = self.head(at, 0, "AT:", remark);
        self.items.push(Item::Section(head));
        let claims = self.argument(at).claims.clone();
        if claims.len() > 1 {
            self.in_full("They say", &claims);
        }
        self.their_cites(&claims);
        self.answers(Some(at), self.against(at));
        for other in self.contradictions(at) {
            self.items.push(Item::Tag(Head {
                level: 1,
                lead: "We hold instead".to_owned(),
                role: scene.plan.of_claim(other).role,
                link: scene.link(scene.plan.of_claim(other)),
                heading: Text::default(),
                verdict: scene.claim_verdict(other),
                remark: String::new(),
            }));
            self.cards(other);
        }
        for rival in self.positions_in(at) {
            let link = Inline::Link(scene.to_claim(rival));
            self.list("Answer too", "what is said for ", vec![link], ", on which it rests.", Tone::Plain);
        }
    }

    /// What they cite for it.
    fn their_cites(&mut self, claims: &[ClaimId]) {
        let cites = self.cites_of(claims);
        let verdicts = claims.iter().map(|claim| self.scene.claim_verdict(*claim));
        let falls = verdicts.filter(|verdict| *verdict == Verdict::Rejected).count() > 0;
        if !cites.is_empty() {
            let note = if falls && claims.len() > 1 { "; a premise of it falls" } else { "" };
            self.say("They cite", &format!("{}{note}.", words::list(&cites)), Tone::Aside);
        }
    }
}

fn an_answer(count: usize) -> &'static str {
    if count == 1 { "an answer" } else { "answers" }
}
