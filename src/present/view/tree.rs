//! The contents and the cases: what forms a tree, as rows in reading order.

use std::sync::Arc;

use super::{Fact, Inline, Link, Role, Text, Verdict};

/// A line of the contents. Rows form a tree as [`Node`]s do.
#[derive(Clone, Debug)]
pub struct ContentsRow {
    /// The node, with its text, shortened.
    pub link: Link,
    /// Its part.
    pub role: Role,
    /// Its verdict.
    pub verdict: Verdict,
    /// How deep it stands; 0 is the outermost level.
    pub level: usize,
    /// Whether the next row is one level deeper.
    pub opens: bool,
    /// How many levels end after it.
    pub closes: usize,
}

/// Cases that belong together.
#[derive(Clone, Debug)]
pub struct Group {
    /// Anchor.
    pub anchor: String,
    /// A line above the heading, as in "Issue 2 of 3".
    pub eyebrow: String,
    /// A heading: the question, or "What is claimed".
    pub heading: String,
    /// Whether the heading is a text of the debate and not one of ours.
    pub heading_is_text: bool,
    /// Where the question stands, in a sentence.
    pub answer: Option<String>,
    /// The cases.
    pub cases: Vec<Case>,
}

/// A position, or a claim that no other rests on, with all that is said for and against it.
#[derive(Clone, Debug)]
pub struct Case {
    /// The position itself.
    pub root: Node,
    /// What is below it, in reading order.
    pub nodes: Vec<Node>,
    /// What would stand too deep there.
    pub continuations: Vec<Continuation>,
}

/// What is said of a claim that stands at the deepest level of its list.
#[derive(Clone, Debug)]
pub struct Continuation {
    /// Its number, `C1` and so on; also its anchor.
    pub number: Text,
    /// The claim it continues.
    pub of: Link,
    /// What is below that claim, in reading order.
    pub nodes: Vec<Node>,
}

/// A node of a case: a claim, a step with its only premise, or a step with several premises (without a claim of its
/// own). Nodes stand in reading order; `opens` and `closes` make the tree, so that nobody has to recurse.
#[derive(Clone, Debug)]
pub struct Node {
    /// Its number; also its anchor.
    pub number: Text,
    /// The id of its claim, where an author gave it one.
    pub id: Option<Text>,
    /// Whether the map of the page has a box for it.
    pub boxed: bool,
    /// The part it plays.
    pub role: Role,
    /// How deep it stands in its list; 0 is the outermost level.
    pub level: usize,
    /// Whether the next node is one level deeper.
    pub opens: bool,
    /// How many levels end after it.
    pub closes: usize,
    /// Whether no further node of its level follows under the same parent.
    pub last: bool,
    /// The heading of the step.
    pub heading: Option<Text>,
    /// The step that the node is, or carries.
    pub step: Option<Step>,
    /// The claim.
    pub claim: Option<Statement>,
    /// Where the claim stands in full, if not here.
    pub elsewhere: Option<Box<Link>>,
    /// Where what is below it stands, if not here.
    pub continued: Option<Box<Link>>,
}

impl Node {
    /// The verdict that is shown beside its number: the claim's; the step's where it has no claim of its own.
    pub fn verdict(&self) -> Verdict {
        let step = self.step.as_ref().map(|step| step.verdict);
        self.claim.as_ref().map(|claim| claim.verdict).or(step).unwrap_or(Verdict::Undecided)
    }
}

/// A step from premises to the claim above.
#[derive(Clone, Debug)]
pub struct Step {
    /// Whether the step is good.
    pub verdict: Verdict,
    /// A sentence that says how it stands, where the verdict on its only premise does not say so already.
    pub says: Option<Text>,
    /// Why; empty where `says` is empty.
    pub why: Vec<Inline>,
    /// Scheme, weight and the like.
    pub facts: Vec<Fact>,
    /// The general rule that carries it; may hold line breaks.
    pub warrant: Option<Text>,
    /// A remark; may hold line breaks.
    pub note: Option<Text>,
}

/// A claim.
#[derive(Clone, Debug)]
pub struct Statement {
    /// The sentence.
    pub text: Text,
    /// What became of it.
    pub verdict: Verdict,
    /// Why; empty where it stands in full elsewhere.
    pub why: Vec<Inline>,
    /// Who says it, when it happened and the like.
    pub facts: Vec<Fact>,
    /// A remark; may hold line breaks.
    pub note: Option<Text>,
    /// Claims that cannot stand together with it.
    pub contradicts: Vec<Link>,
    /// Evidence.
    pub cards: Vec<Card>,
}

/// Evidence as debaters carry it.
#[derive(Clone, Debug)]
pub struct Card {
    /// Surname and year.
    pub head: Text,
    /// Anchor of the source.
    pub source: Text,
    /// The number of the source, counted from 1.
    pub source_number: usize,
    /// The cite, up to the place: author, title and so on. The same for all cards of a source.
    pub work: Arc<[Inline]>,
    /// The place in the source; may be empty.
    pub place: String,
    /// Where the source is found on the web. The same for all cards of a source.
    pub web: Arc<[Inline]>,
    /// The words, verbatim; may hold line breaks. Empty where only a place is given.
    pub quote: Vec<Words>,
    /// A remark; may hold line breaks.
    pub note: Option<Text>,
}

/// Words of a quotation.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Words {
    /// The words.
    pub text: String,
    /// Whether they are read aloud.
    pub read: bool,
}
