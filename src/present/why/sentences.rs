//! The part of a debate that fixes a verdict, in sentences: one for each claim and each step of it that rests on others,
//! from the claim in question on down; and last, what needs nothing.

use super::super::{
    scene::Scene,
    view::Inline,
    words::{list_of, number},
};
use crate::{
    evaluate::{
        Label, Node,
        lens::Standing,
        standard::weighs,
        why::{Fixed, Why},
    },
    model::{ClaimId, ReasonId, Role, Standard},
};

/// How many sentences are said.
const MOST: usize = 60;

/// How many nodes one list names.
const NAMED: usize = 8;

/// The sentences.
pub(super) fn sentences(scene: &Scene<'_>, why: &Why) -> Vec<Vec<Inline>> {
    let mut sentences = Vec::new();
    // What needs nothing is told at the end, together.
    let mut plain: [Vec<Node>; 3] = Default::default();
    for fixed in &why.nodes {
        let first = fixed.node == Node::Claim(why.claim);
        match (fixed.node, plainly(scene, fixed)) {
            (node, Some(kind)) if !first => plain[kind].push(node),
            (Node::Claim(claim), _) => sentences.push(Teller { scene, first }.claim(claim, fixed)),
            (Node::Reason(reason), _) => sentences.extend(Teller { scene, first }.reason(reason, fixed)),
        }
        if sentences.len() >= MOST {
            break;
        }
    }
    let says = [
        (
            " stands by its own word, and nothing is said against it.",
            " stand by their own word, and nothing is said against them.",
        ),
        (
            " stands on its evidence, and nothing is said against it.",
            " stand on their evidence, and nothing is said against them.",
        ),
        (" is taken for granted.", " are taken for granted."),
    ];
    for (nodes, (one, more)) in plain.iter().zip(says) {
        if !nodes.is_empty() {
            let mut sentence = named(scene, nodes);
            sentence.push(Inline::Words(if nodes.len() == 1 { one } else { more }.to_owned()));
            sentences.push(sentence);
        }
    }
    sentences
}

/// Which of the things that are said of many claims at once can be said of this one.
fn plainly(scene: &Scene<'_>, fixed: &Fixed) -> Option<usize> {
    let Node::Claim(claim) = fixed.node else { return None };
    if fixed.label != Label::Accepted || !fixed.from.is_empty() {
        return None;
    }
    match scene.evaluation.standing(claim) {
        Standing::Assumed | Standing::Granted => Some(2),
        Standing::OwnWord if scene.debate.claim(claim).evidence.is_empty() => Some(0),
        Standing::OwnWord => Some(1),
        _ => None,
    }
}

/// The names of some nodes, as a list.
fn named(scene: &Scene<'_>, nodes: &[Node]) -> Vec<Inline> {
    let name = |node: &Node| {
        vec![Inline::Link(match node {
            Node::Claim(claim) => scene.to_claim(*claim),
            Node::Reason(reason) => scene.pointer(scene.plan.of_reason(*reason)),
        })]
    };
    let mut names: Vec<Vec<Inline>> = nodes.iter().take(NAMED).map(name).collect();
    if nodes.len() > NAMED {
        names.push(vec![Inline::Words(format!("{} more", number(nodes.len() - NAMED)))]);
    }
    list_of(names)
}

/// Says one sentence.
struct Teller<'a, 'd> {
    scene: &'a Scene<'d>,
    /// Whether it is about the claim in question, which stands above the sentences.
    first: bool,
}

/// What the label of a claim rests on, by the part it plays.
#[derive(Default)]
struct Parts {
    pro: Vec<Node>,
    con: Vec<Node>,
    rivals: Vec<Node>,
}

impl Teller<'_, '_> {
    fn says(&self, subject: Node, words: &str) -> Vec<Inline> {
        if self.first {
            return vec![Inline::Words(format!("It{words}"))];
        }
        let mut sentence = named(self.scene, &[subject]);
        sentence.push(Inline::Words(words.to_owned()));
        sentence
    }

    fn add(&self, sentence: &mut Vec<Inline>, words: &str, nodes: &[Node]) {
        sentence.push(Inline::Words(words.to_owned()));
        sentence.extend(named(self.scene, nodes));
    }

    fn parts(&self, claim: ClaimId, fixed: &Fixed) -> Parts {
        let mut parts = Parts::default();
        for node in &fixed.from {
            match node {
                Node::Claim(_) => parts.rivals.push(*node),
                Node::Reason(id) => {
                    let reason = self.scene.debate.reason(*id);
                    match reason.role {
                        _ if reason.target != claim => parts.rivals.push(*node),
                        Role::For => parts.pro.push(*node),
                        Role::Against => parts.con.push(*node),
                    }
                }
            }
        }
        parts
    }

    fn claim(&self, claim: ClaimId, fixed: &Fixed) -> Vec<Inline> {
        let parts = self.parts(claim, fixed);
        let weighed = weighs(self.scene.evaluation.standard(claim));
        let mut sentence = match (fixed.label, self.scene.evaluation.standing(claim)) {
            (_, Standing::Assumed) => self.says(fixed.node, " is taken for granted in this debate"),
            (_, Standing::Granted) => self.says(fixed.node, " is taken for granted by this audience"),
            (_, Standing::Withdrawn) => self.says(fixed.node, " was stated in order to be given up"),
            (_, Standing::Refused) => self.says(fixed.node, " is refused by this audience"),
            (Label::Accepted, _) => self.accepted(claim, fixed, &parts, weighed),
            (Label::Rejected, _) if weighed => self.outweighed(claim, fixed, &parts),
            (Label::Rejected, _) => self.rejected(claim, fixed, &parts),
            (Label::Undecided, _) => self.undecided(claim, fixed, &parts),
        };
        sentence.push(Inline::Words(".".to_owned()));
        sentence
    }

    fn accepted(&self, claim: ClaimId, fixed: &Fixed, parts: &Parts, weighed: bool) -> Vec<Inline> {
        let mut sentence = if parts.pro.is_empty() {
            let evidence = !self.scene.debate.claim(claim).evidence.is_empty();
            let trusted = self.scene.evaluation.standing(claim) == Standing::Trusted;
            self.says(
                fixed.node,
                match (trusted, evidence) {
                    (true, _) => " stands because this audience takes the word it rests on",
                    (_, true) => " stands on its evidence",
                    _ => " stands by its own word",
                },
            )
        } else {
            let mut sentence = self.says(fixed.node, " stands because ");
            sentence.extend(named(self.scene, &parts.pro));
            sentence.push(Inline::Words(stand(parts.pro.len()).to_owned()));
            sentence
        };
        let against = [parts.con.as_slice(), &parts.rivals].concat();
        if self.scene.evaluation.standard(claim) == Standard::Scintilla {
            sentence.push(Inline::Words(", and here a scintilla is enough".to_owned()));
        } else if against.is_empty() {
            let none =
                if weighed { ", and nothing weighs too much against it" } else { ", and nothing is said against it" };
            sentence.push(Inline::Words(none.to_owned()));
        } else if weighed {
            self.add(&mut sentence, ", and what could weigh too much against it falls: ", &against);
        } else {
            let mut words = ", and ";
            if !parts.con.is_empty() {
                self.add(
                    &mut sentence,
                    one(parts.con.len(), ", and the objection ", ", and the objections "),
                    &parts.con,
                );
                words = " and ";
            }
            if !parts.rivals.is_empty() {
                let rivals = one(parts.rivals.len(), "its rival ", "its rivals ");
                self.add(&mut sentence, &format!("{words}{rivals}"), &parts.rivals);
            }
            sentence.push(Inline::Words(one(against.len(), " falls", " fall").to_owned()));
        }
        sentence
    }

    fn rejected(&self, claim: ClaimId, fixed: &Fixed, parts: &Parts) -> Vec<Inline> {
        if !parts.con.is_empty() {
            let mut sentence = self.says(fixed.node, " falls because the objection ");
            sentence.extend(named(self.scene, &parts.con));
            sentence.push(Inline::Words(" stands".to_owned()));
            return sentence;
        }
        if !parts.rivals.is_empty() {
            let mut sentence = self.says(fixed.node, " falls because its rival ");
            sentence.extend(named(self.scene, &parts.rivals));
            sentence.push(Inline::Words(" is accepted".to_owned()));
            return sentence;
        }
        if parts.pro.is_empty() {
            return self.says(
                fixed.node,
                match self.scene.evaluation.standing(claim) {
                    Standing::Open => " is put forward as open, and nobody gives a reason for it",
                    Standing::Distrusted => {
                        " rests on a word that this audience does not take, and nobody gives a reason for it"
                    }
                    _ => " carries no weight of its own, and nobody gives a reason for it",
                },
            );
        }
        let words =
            one(parts.pro.len(), " falls because its only reason falls: ", " falls because all its reasons fall: ");
        let mut sentence = self.says(fixed.node, words);
        sentence.extend(named(self.scene, &parts.pro));
        sentence
    }

    /// Where strengths are weighed, what falls to a rival may fall to the rival's own word, which is no node.
    fn outweighed(&self, claim: ClaimId, fixed: &Fixed, parts: &Parts) -> Vec<Inline> {
        if self.scene.debate.claim(claim).contradicts.iter().any(|other| other.value == claim) {
            return self.says(fixed.node, " contradicts itself");
        }
        let against = [parts.con.as_slice(), &parts.rivals].concat();
        let mut sentence = if against.is_empty() {
            self.says(fixed.node, " has too little for it")
        } else {
            let mut sentence = self.says(fixed.node, " has too little for it against ");
            sentence.extend(named(self.scene, &against));
            sentence
        };
        if !parts.pro.is_empty() {
            let words =
                one(parts.pro.len(), "; what could outweigh that falls: ", "; what could outweigh that falls: ");
            self.add(&mut sentence, words, &parts.pro);
        }
        sentence
    }

    fn undecided(&self, claim: ClaimId, fixed: &Fixed, parts: &Parts) -> Vec<Inline> {
        let label = |node: &Node| match node {
            Node::Claim(claim) => self.scene.evaluation.claim(*claim),
            Node::Reason(reason) => self.scene.evaluation.reason(*reason),
        };
        let with = |nodes: &[Node], wanted: Label| -> Vec<Node> {
            nodes.iter().copied().filter(|node| label(node) == wanted).collect()
        };
        let against = [parts.con.as_slice(), &parts.rivals].concat();
        let (stands, hangs) = (with(&parts.pro, Label::Accepted), with(&parts.pro, Label::Undecided));
        let (open, fallen) = (with(&against, Label::Undecided), with(&against, Label::Rejected));
        let mut clauses: Vec<Vec<Inline>> = Vec::new();
        let mut clause = |nodes: &[Node], before: &str, after: &str| {
            if !nodes.is_empty() {
                let mut words = vec![Inline::Words(before.to_owned())];
                words.extend(named(self.scene, nodes));
                words.push(Inline::Words(after.to_owned()));
                clauses.push(words);
            }
        };
        clause(&stands, "for it ", one(stands.len(), " stands", " stand"));
        clause(&hangs, "for it ", one(hangs.len(), " is undecided", " are undecided"));
        clause(&open, "against it ", one(open.len(), " is undecided", " are undecided"));
        clause(&fallen, "against it ", one(fallen.len(), " falls", " fall"));
        if stands.is_empty() && hangs.is_empty() && self.scene.evaluation.standing(claim).has_word() {
            clauses.insert(0, vec![Inline::Words("it has its own word".to_owned())]);
        }
        let mut sentence = self.says(fixed.node, " hangs: ");
        sentence.extend(list_of(clauses));
        sentence
    }

    /// A step: nothing is said of one that is its only premise.
    fn reason(&self, id: ReasonId, fixed: &Fixed) -> Option<Vec<Inline>> {
        let reason = self.scene.debate.reason(id);
        let is_premise = |node: &&Node| reason.premises.iter().any(|used| Node::Claim(used.claim) == **node);
        let premises: Vec<Node> = fixed.from.iter().filter(is_premise).copied().collect();
        let exceptions: Vec<Node> = fixed.from.iter().filter(|node| !is_premise(node)).copied().collect();
        if exceptions.is_empty() && reason.premises.len() == 1 {
            return None;
        }
        let step = if reason.premises.len() == 1 { " as a step" } else { "" };
        let mut sentence = Vec::new();
        match fixed.label {
            Label::Accepted => {
                sentence.extend(self.says(fixed.node, &format!("{step} holds because ")));
                sentence.extend(named(self.scene, &premises));
                sentence.push(Inline::Words(one(premises.len(), " stands", " all stand").to_owned()));
                if !exceptions.is_empty() {
                    self.add(&mut sentence, ", and what would undercut it falls: ", &exceptions);
                }
            }
            Label::Rejected if fixed.from.is_empty() => {
                sentence
                    .extend(self.says(fixed.node, &format!("{step} fails because it needs what would undercut it")));
            }
            Label::Rejected => {
                sentence.extend(self.says(fixed.node, &format!("{step} fails because ")));
                let premise = !premises.is_empty();
                sentence.push(Inline::Words(if premise { "its premise " } else { "" }.to_owned()));
                sentence.extend(named(self.scene, &fixed.from));
                sentence.push(Inline::Words(if premise { " falls" } else { " undercuts it" }.to_owned()));
            }
            Label::Undecided => {
                let open = |node: &Node| matches!(node, Node::Claim(claim) if self.scene.evaluation.claim(*claim) == Label::Undecided);
                let hangs: Vec<Node> = fixed.from.iter().copied().filter(open).collect();
                sentence.extend(self.says(fixed.node, &format!("{step} hangs on ")));
                sentence.extend(named(self.scene, &hangs));
            }
        }
        sentence.push(Inline::Words(".".to_owned()));
        Some(sentence)
    }
}

fn stand(count: usize) -> &'static str {
    one(count, " stands", " stand")
}

/// The words for one, or for several.
fn one(count: usize, one: &'static str, several: &'static str) -> &'static str {
    if count == 1 { one } else { several }
}
