//! The part of a debate that fixes a verdict, in sentences: one for each claim and each step of it that rests on others,
//! from the claim in question on down; and last, what needs nothing.
//!
//! A text is quoted where it is first named, and known by its number from there on. The number is that of the place
//! where it is named, as in the tree.

use std::collections::BTreeMap;

use super::{
    super::{
        plan::Place,
        scene::Scene,
        view::Inline,
        words::{list_of, number},
    },
    tree::used_at,
};
use crate::{
    evaluate::{
        Label, Node,
        lens::Standing,
        standard::weighs,
        why::{Fixed, Size, Why},
    },
    model::{ClaimId, ReasonId, Role, Standard},
};

/// How many sentences are said.
const MOST: usize = 60;

/// How many nodes one list names.
const NAMED: usize = 8;

/// The sentences.
pub(super) fn sentences(scene: &Scene<'_>, why: &Why) -> Vec<Vec<Inline>> {
    let mut teller = Teller { scene, about: why.claim, places: BTreeMap::new() };
    let mut sentences = Vec::new();
    if why.size == Size::Unknown {
        return sentences;
    }
    // What needs nothing is told at the end, together.
    let mut plain: [Vec<Node>; 3] = Default::default();
    for fixed in &why.nodes {
        let first = fixed.node == Node::Claim(why.claim);
        match (fixed.node, plainly(scene, fixed)) {
            (node, Some(kind)) if !first => plain[kind].push(node),
            (Node::Claim(claim), _) => sentences.push(teller.claim(claim, fixed)),
            (Node::Reason(reason), _) => sentences.extend(teller.reason(reason, fixed)),
        }
        if sentences.len() >= MOST {
            break;
        }
    }
    let says = [
        [" stands by its own word, and nothing is said against it.", " stand by their own word, unopposed."],
        [" stands on its evidence, and nothing is said against it.", " stand on their evidence, unopposed."],
        [" is taken for granted.", " are taken for granted."],
    ];
    for (nodes, [one, several]) in plain.iter().zip(says) {
        if !nodes.is_empty() {
            let mut sentence = list_of(nodes.iter().take(NAMED).map(|node| teller.subject(*node)).collect());
            let more = nodes.len().saturating_sub(NAMED);
            if more > 0 {
                sentence.push(words(&format!(" and {} more", number(more))));
            }
            sentence.push(words(if nodes.len() == 1 { one } else { several }));
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

/// Says sentences.
struct Teller<'a, 'd> {
    scene: &'a Scene<'d>,
    /// The claim in question, which stands above the sentences.
    about: ClaimId,
    /// Where each node was first named.
    places: BTreeMap<Node, &'a Place>,
}

/// What the label of a claim rests on, by the part it plays.
#[derive(Default)]
struct Parts {
    pro: Vec<Node>,
    con: Vec<Node>,
    rivals: Vec<Node>,
}

impl Teller<'_, '_> {
    /// The name of a node; of a claim in the place where this step uses it.
    fn name(&mut self, node: Node, step: Option<ReasonId>) -> Inline {
        if let Some(place) = self.places.get(&node) {
            return Inline::Link(self.scene.bare(place));
        }
        let scene = self.scene;
        let place = match node {
            Node::Claim(claim) => used_at(scene, step, claim),
            Node::Reason(reason) => scene.plan.of_reason(reason),
        };
        // A step with one premise and that premise go by one name.
        let premise = place.claim.map(Node::Claim).filter(|premise| *premise != node);
        if let Some(known) = premise.and_then(|premise| self.places.get(&premise)) {
            let known = scene.bare(known);
            self.places.insert(node, place);
            return Inline::Link(known);
        }
        self.places.insert(node, place);
        if let Some(premise) = premise {
            self.places.insert(premise, place);
        }
        if node == Node::Claim(self.about) {
            return Inline::Link(scene.bare(place));
        }
        Inline::Link(scene.pointer(place))
    }

    fn names(&mut self, nodes: &[Node], step: Option<ReasonId>) -> Vec<Inline> {
        let mut names: Vec<Vec<Inline>> = nodes.iter().take(NAMED).map(|node| vec![self.name(*node, step)]).collect();
        if nodes.len() > NAMED {
            names.push(vec![words(&format!("{} more", number(nodes.len() - NAMED)))]);
        }
        list_of(names)
    }

    /// A node at the start of a sentence: with its part before the number.
    fn subject(&mut self, node: Node) -> Vec<Inline> {
        if node == Node::Claim(self.about) {
            return vec![words("It")];
        }
        let name = self.name(node, None);
        let role = self.places.get(&node).map_or("Claim", |place| place.role.word());
        vec![words(&format!("{role} ")), name]
    }

    fn says(&mut self, node: Node, what: &str) -> Vec<Inline> {
        let mut sentence = self.subject(node);
        sentence.push(words(what));
        sentence
    }

    fn add(&mut self, sentence: &mut Vec<Inline>, before: &str, nodes: &[Node], after: &str) {
        sentence.push(words(before));
        sentence.extend(self.names(nodes, None));
        sentence.push(words(after));
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

    fn claim(&mut self, claim: ClaimId, fixed: &Fixed) -> Vec<Inline> {
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
        sentence.push(words("."));
        sentence
    }

    fn accepted(&mut self, claim: ClaimId, fixed: &Fixed, parts: &Parts, weighed: bool) -> Vec<Inline> {
        let mut sentence = if parts.pro.is_empty() {
            let evidence = !self.scene.debate.claim(claim).evidence.is_empty();
            let trusted = self.scene.evaluation.standing(claim) == Standing::Trusted;
            let how = match (trusted, evidence) {
                (true, _) => " stands because this audience takes the word it rests on",
                (_, true) => " stands on its evidence",
                _ => " stands by its own word",
            };
            self.says(fixed.node, how)
        } else {
            let mut sentence = self.subject(fixed.node);
            self.add(&mut sentence, " stands because ", &parts.pro, one(parts.pro.len(), " stands", " stand"));
            sentence
        };
        let against = [parts.con.as_slice(), &parts.rivals].concat();
        if self.scene.evaluation.standard(claim) == Standard::Scintilla {
            sentence.push(words(", and here a scintilla is enough"));
        } else if weighed && against.is_empty() {
            sentence.push(words(", and nothing weighs too much against it"));
        } else if weighed {
            self.add(&mut sentence, ", and what could weigh too much against it falls: ", &against, "");
        } else if against.is_empty() {
            sentence.push(words(", and nothing is said against it"));
        } else {
            let objections = one(parts.con.len(), ", and the objection ", ", and the objections ");
            if !parts.con.is_empty() {
                self.add(&mut sentence, objections, &parts.con, "");
            }
            let rivals = one(parts.rivals.len(), "its rival ", "its rivals ");
            let and = if parts.con.is_empty() { ", and " } else { " and " };
            if !parts.rivals.is_empty() {
                self.add(&mut sentence, &format!("{and}{rivals}"), &parts.rivals, "");
            }
            sentence.push(words(one(against.len(), " falls", " fall")));
        }
        sentence
    }

    fn rejected(&mut self, claim: ClaimId, fixed: &Fixed, parts: &Parts) -> Vec<Inline> {
        let mut sentence = self.subject(fixed.node);
        if !parts.con.is_empty() {
            self.add(&mut sentence, " falls because the objection ", &parts.con, " stands");
        } else if !parts.rivals.is_empty() {
            self.add(&mut sentence, " falls because its rival ", &parts.rivals, " is accepted");
        } else if parts.pro.is_empty() {
            sentence.push(words(match self.scene.evaluation.standing(claim) {
                Standing::Open => " is put forward as open, and nobody gives a reason for it",
                Standing::Distrusted => {
                    " rests on a word that this audience does not take, and nobody gives a reason for it"
                }
                _ => " carries no weight of its own, and nobody gives a reason for it",
            }));
        } else if parts.pro.len() == 1 {
            self.add(&mut sentence, " falls because its only reason, ", &parts.pro, ", fails");
        } else {
            self.add(&mut sentence, " falls because all its reasons fail: ", &parts.pro, "");
        }
        sentence
    }

    /// Where strengths are weighed, what falls to a rival may fall to the rival's own word, which is no node.
    fn outweighed(&mut self, claim: ClaimId, fixed: &Fixed, parts: &Parts) -> Vec<Inline> {
        if self.scene.debate.claim(claim).contradicts.iter().any(|other| other.value == claim) {
            return self.says(fixed.node, " falls because it contradicts itself");
        }
        let against = [parts.con.as_slice(), &parts.rivals].concat();
        let mut sentence = self.says(fixed.node, " falls because too little stands for it");
        if !against.is_empty() {
            self.add(&mut sentence, " against ", &against, "");
        }
        if !parts.pro.is_empty() {
            self.add(&mut sentence, "; what could have been enough fails: ", &parts.pro, "");
        }
        sentence
    }

    fn undecided(&mut self, claim: ClaimId, fixed: &Fixed, parts: &Parts) -> Vec<Inline> {
        let evaluation = self.scene.evaluation;
        let having = |nodes: &[Node], wanted: Label| -> Vec<Node> {
            let label = |node: &Node| match node {
                Node::Claim(claim) => evaluation.claim(*claim),
                Node::Reason(reason) => evaluation.reason(*reason),
            };
            nodes.iter().copied().filter(|node| label(node) == wanted).collect()
        };
        let mut sentence = self.says(fixed.node, " stays undecided: ");
        let mut begun = false;
        let own = parts.pro.is_empty() && evaluation.standing(claim).has_word();
        if own {
            sentence.push(words("it has its own word"));
            begun = true;
        }
        let clauses = [
            (&parts.pro, Label::Accepted, ["", ""], [" stands for it", " stand for it"]),
            (&parts.pro, Label::Undecided, ["its reason ", "its reasons "], [" is undecided", " are undecided"]),
            (&parts.con, Label::Accepted, ["the objection ", "the objections "], [" stands", " stand"]),
            (&parts.con, Label::Undecided, ["the objection ", "the objections "], [" is undecided", " are undecided"]),
            (&parts.rivals, Label::Undecided, ["its rival ", "its rivals "], [" is undecided", " are undecided"]),
            (&parts.rivals, Label::Accepted, ["its rival ", "its rivals "], [" stands", " stand"]),
            (&parts.con, Label::Rejected, ["the objection ", "the objections "], [" falls", " fall"]),
            (&parts.rivals, Label::Rejected, ["its rival ", "its rivals "], [" falls", " fall"]),
            (&parts.pro, Label::Rejected, ["its reason ", "its reasons "], [" fails", " fail"]),
        ];
        for (nodes, label, before, after) in clauses {
            let nodes = having(nodes, label);
            if !nodes.is_empty() {
                let many = usize::from(nodes.len() > 1);
                let and = if begun { ", and " } else { "" };
                self.add(&mut sentence, &format!("{and}{}", before[many]), &nodes, after[many]);
                begun = true;
            }
        }
        sentence
    }

    /// A step: nothing is said of one that stands or falls with its only premise.
    fn reason(&mut self, id: ReasonId, fixed: &Fixed) -> Option<Vec<Inline>> {
        let reason = self.scene.debate.reason(id);
        let is_premise = |node: &Node| reason.premises.iter().any(|used| Node::Claim(used.claim) == *node);
        let (premises, exceptions): (Vec<Node>, Vec<Node>) = fixed.from.iter().copied().partition(is_premise);
        if exceptions.is_empty() && reason.premises.len() == 1 {
            return None;
        }
        let mut sentence = vec![words("The step "), self.name(fixed.node, None)];
        match fixed.label {
            Label::Accepted => {
                sentence.push(words(" holds because "));
                sentence.extend(self.names(&premises, Some(id)));
                sentence.push(words(match premises.len() {
                    1 => " stands",
                    2 => " both stand",
                    _ => " all stand",
                }));
                if !exceptions.is_empty() {
                    sentence.push(words(", and what would undercut it falls: "));
                    sentence.extend(self.names(&exceptions, Some(id)));
                }
            }
            Label::Rejected if fixed.from.is_empty() => {
                sentence.push(words(" fails because it needs what would undercut it"));
            }
            Label::Rejected => {
                let (before, after) =
                    if premises.is_empty() { ("", " undercuts it") } else { ("its premise ", " falls") };
                sentence.push(words(&format!(" fails because {before}")));
                sentence.extend(self.names(&fixed.from, Some(id)));
                sentence.push(words(after));
            }
            Label::Undecided => {
                let scene = self.scene;
                let open = |node: &Node| match node {
                    Node::Claim(claim) => scene.evaluation.claim(*claim) == Label::Undecided,
                    Node::Reason(_) => false,
                };
                let hangs: Vec<Node> = fixed.from.iter().copied().filter(open).collect();
                sentence.push(words(" hangs on "));
                sentence.extend(self.names(&hangs, Some(id)));
                sentence.push(words(one(hangs.len(), ", which is undecided", ", which are undecided")));
            }
        }
        sentence.push(words("."));
        Some(sentence)
    }
}

fn words(words: &str) -> Inline {
    Inline::Words(words.to_owned())
}

/// The words for one, or for several.
fn one(count: usize, one: &'static str, several: &'static str) -> &'static str {
    if count == 1 { one } else { several }
}
