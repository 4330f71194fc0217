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

/// The answers to all that is said against a position and for its rivals.
pub(in crate::present) fn answers(scene: &Scene<'_>, own: ClaimId) -> Document {
    let mut desk = Desk::new(scene, own);
    desk.dropped();
    desk.extensions();
    let mut pages: BTreeMap<ClaimId, Vec<usize>> = BTreeMap::new();
    for at in desk.heads(false) {
        pages.entry(desk.argument(at).root).or_default().push(at);
    }
    for root in [&[own], &desk.rivals.clone()[..]].concat() {
        let way = if root == own { "against" } else { "for" };
        let title = format!("What they say {way} {}", desk.called(root));
        desk.page(root, &title, pages.remove(&root).unwrap_or_default());
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

    /// Whether anything is said to an argument, to one whose claims it shares, or to a claim of it elsewhere.
    fn is_answered(&self, at: usize) -> bool {
        self.is_attacked(at) || !self.contradictions(at).is_empty() || !self.positions_in(at).is_empty()
    }

    /// What cannot stand together with a claim of an argument.
    fn contradictions(&self, at: usize) -> Vec<ClaimId> {
        let claims = self.argument(at).claims.iter();
        claims.flat_map(|claim| &self.scene.debate.claim(*claim).contradicts).map(|other| other.value).collect()
    }

    /// Positions that an argument rests on: what is said to them has a page of its own.
    fn positions_in(&self, at: usize) -> Vec<ClaimId> {
        self.argument(at).claims.iter().copied().filter(|claim| self.is_rival[claim.index()]).collect()
    }

    fn state(&self, at: usize) -> BlockState {
        let label = self.argument(at).label;
        let fallen = |at: &usize| self.argument(*at).label == Label::Rejected;
        match (self.is_answered(at), label) {
            (false, Label::Rejected) => BlockState::Unsupported,
            (false, _) => BlockState::Dropped,
            (true, Label::Rejected) => BlockState::Answered,
            (true, _) => {
                let direct = &self.attackers[at];
                let others = self.contradictions(at);
                let contradicted = others.iter().any(|claim| self.scene.evaluation.claim(*claim) != Label::Rejected);
                let shared = self.shared(at).iter().any(|other| self.argument(*other).label == Label::Rejected);
                let answered = !direct.iter().all(fallen) || contradicted || shared;
                if answered { BlockState::Answered } else { BlockState::AnswersFail }
            }
        }
    }

    /// What neither side answers.
    fn dropped(&mut self) {
        let start = self.part("dropped", "Dropped arguments");
        let unanswered =
            |ours: bool, at: &usize| self.argument(*at).ours == ours && self.state(*at) == BlockState::Dropped;
        let mut by_us: Vec<usize> = self.heads(false).into_iter().filter(|at| unanswered(false, at)).collect();
        by_us.sort_by_key(|at| (self.argument(*at).root != self.own, self.is_reply(*at)));
        by_us.dedup_by_key(|at| self.number(*at));
        let by_them: Vec<usize> = self.heads(true).into_iter().filter(|at| unanswered(true, at)).collect();
        let pointers = |list: &[usize]| list.iter().map(|at| self.pointer(*at)).collect::<Vec<_>>();
        let (contentions, answers): (Vec<usize>, Vec<usize>) =
            by_them.into_iter().partition(|at| self.argument(*at).part == Part::Contention);
        let (by_us, contentions) = (pointers(&by_us), pointers(&contentions));
        let mut numbers: Vec<String> = answers.iter().map(|at| self.number(*at)).collect();
        numbers.dedup();
        if !contentions.is_empty() {
            let says = format!("{}: extend them first.", words::count(contentions.len(), "reason"));
            self.rows("They never answered", &says, contentions, Tone::Plain);
        }
        if !numbers.is_empty() {
            let answers = words::count(numbers.len(), "answer");
            self.say("They never answered", &format!("{answers} of ours: {}.", words::list(&numbers)), Tone::Plain);
        }
        if !by_us.is_empty() {
            let says = format!("{}: find answers before the round.", words::count(by_us.len(), "argument"));
            self.rows("We have no answer to", &says, by_us, Tone::Warning);
        }
        self.end(start);
    }

    /// What to say when the reasons for our position are extended.
    fn extensions(&mut self) {
        let start = self.part("extend", "Extend");
        for at in self.contentions(self.own) {
            let Some((line, tone)) = self.extension(at).filter(|(_, tone)| *tone == Tone::Plain) else { continue };
            self.line("Extend", line, tone);
        }
        self.end(start);
    }

    /// A block for each argument of the other side in the case of a position.
    fn page(&mut self, root: ClaimId, title: &str, mut heads: Vec<usize>) {
        let start = self.part(&anchor("at", &self.scene.plan.of_claim(root).number), title);
        heads.sort_by_key(|at| (self.state(*at), self.is_reply(*at)));
        if root != self.own {
            self.against(root);
        }
        for at in heads {
            self.block(at);
        }
        self.end(start);
    }

    /// Whether an argument of theirs only replies to one of ours.
    fn is_reply(&self, at: usize) -> bool {
        self.argument(at).ground.is_some_and(|ground| self.argument(ground).part.is_attack())
    }

    /// What we have against a rival itself, whatever is said for it.
    fn against(&mut self, rival: ClaimId) {
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
        self.answers(ours);
    }

    /// Our answers to something, best first, each with what to say when it is extended.
    fn answers(&mut self, answers: Vec<usize>) {
        for answer in self.best_first(answers) {
            self.answer(answer, 1, "", String::new());
            if let Some((line, tone)) = self.extension(answer) {
                self.line(if tone == Tone::Plain { "Extend" } else { "" }, line, tone);
            }
        }
    }

    fn block(&mut self, at: usize) {
        let scene = self.scene;
        let state = self.state(at);
        let remark = if state == BlockState::Answered { "" } else { state.words() };
        let head = self.head(at, 0, "AT:", remark.to_owned());
        self.items.push(Item::Section(head));
        let claims = self.argument(at).claims.clone();
        if claims.len() > 1 {
            let links = claims.iter().map(|claim| Inline::Link(scene.to_claim(*claim))).collect();
            self.list("They say", "", links, ".", Tone::Plain);
        }
        self.their_cites(&claims);
        if state == BlockState::Dropped {
            self.say("", "The debate has no answer to this: find one before the round.", Tone::Warning);
        }
        self.answers(self.attackers[at].clone());
        for other in self.contradictions(at) {
            self.items.push(Item::Tag(Head {
                level: 1,
                lead: "Contradicted by".to_owned(),
                role: scene.plan.of_claim(other).role,
                link: scene.link(scene.plan.of_claim(other)),
                heading: Text::default(),
                verdict: scene.claim_verdict(other),
                remark: String::new(),
            }));
            self.cards(other);
        }
        let shared: Vec<usize> =
            self.shared(at).into_iter().filter(|other| !self.attackers[*other].is_empty()).collect();
        if !shared.is_empty() {
            let links = shared.iter().map(|other| self.pointer(*other)).collect();
            self.list("Answer too", "as ", links, ", which it shares a claim with.", Tone::Plain);
        }
        for rival in self.positions_in(at) {
            let link = Inline::Link(scene.to_claim(rival));
            self.list("Answer too", "what is said for ", vec![link], ", on which it rests.", Tone::Plain);
        }
        if state == BlockState::Unsupported {
            let why = self.why(at);
            self.line("", why, Tone::Plain);
        }
    }

    /// What they cite for it.
    fn their_cites(&mut self, claims: &[ClaimId]) {
        let mut cites: Vec<String> = Vec::new();
        for evidence in claims.iter().flat_map(|claim| &self.scene.debate.claim(*claim).evidence) {
            let cite = &self.scene.cites[evidence.reference.value.index()].head;
            if !cites.iter().any(|known| **known == **cite) {
                cites.push(cite.to_string());
            }
        }
        let verdicts = claims.iter().map(|claim| self.scene.claim_verdict(*claim));
        let falls = verdicts.filter(|verdict| *verdict == Verdict::Rejected).count() > 0;
        if !cites.is_empty() {
            let note = if falls && claims.len() > 1 { "; a premise of it falls" } else { "" };
            self.say("They cite", &format!("{}{note}.", words::list(&cites)), Tone::Aside);
        }
    }
}
