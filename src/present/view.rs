//! What a reader is shown: plain data in the reader's words, in reading order. Renderers only dress it.
//!
//! Every text in it is clean (see [`text`](super::text)): no control characters, no unclosed change of direction.
//! Line breaks occur only where a field says so.

use std::sync::Arc;

/// A text that stands in several places of the view, and once in memory: a debate may hold a hundred thousand claims,
/// each with its number and its words in the case, the contents, the answers file and the chronology.
pub type Text = Arc<str>;

/// A whole brief.
#[derive(Clone, Debug)]
pub struct View {
    /// The title of the debate; its question where it has no title.
    pub title: String,
    /// The question, where the title does not say it already.
    pub question: Option<String>,
    /// A paragraph about the debate; may hold line breaks.
    pub summary: Option<String>,
    /// BCP 47 tag of the language of the debate's own texts.
    pub language: String,
    /// What "now" means in the debate.
    pub as_of: Option<String>,
    /// The overlays laid on it.
    pub overlays: Vec<String>,
    /// How much there is, as in "12 claims, 9 steps, 4 sources".
    pub extent: String,
    /// The lens the debate is seen through, if any.
    pub lens: Option<Lens>,
    /// The parts that the brief has, for a table of contents.
    pub parts: Vec<Link>,
    /// What the verdicts mean here.
    pub key: Vec<Definition>,
    /// Where each question stands; without issues, where each claim stands that no other rests on.
    pub standings: Vec<Standing>,
    /// The upper levels of the debate, one short line each.
    pub contents: Vec<ContentsRow>,
    /// Whether there are levels below those of the contents.
    pub contents_cut: bool,
    /// The cases, in groups: one group an issue.
    pub groups: Vec<Group>,
    /// The answers file.
    pub answers: Vec<AnswerGroup>,
    /// The verdicts under every lens.
    pub lenses: Option<LensTable>,
    /// What happened when, earliest first.
    pub chronology: Vec<Event>,
    /// The persons named.
    pub people: Vec<Person>,
    /// The sources, in the order written.
    pub sources: Vec<Source>,
    /// Findings that are still open.
    pub findings: Vec<Finding>,
    /// The debate as boxes and arrows, for pictures of limited size.
    pub map: Map,
}

/// What became of a node.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Verdict {
    /// It stands.
    Accepted,
    /// It falls.
    Rejected,
    /// Neither follows.
    Undecided,
}

impl Verdict {
    /// All verdicts, in the order in which they are explained.
    pub const ALL: [Verdict; 3] = [Verdict::Accepted, Verdict::Rejected, Verdict::Undecided];

    /// The word that is printed.
    pub fn word(self) -> &'static str {
        match self {
            Verdict::Accepted => "accepted",
            Verdict::Rejected => "rejected",
            Verdict::Undecided => "undecided",
        }
    }

    /// The sign that is printed beside the word, or where there is no room for it.
    pub fn mark(self) -> &'static str {
        match self {
            Verdict::Accepted => "✓",
            Verdict::Rejected => "✗",
            Verdict::Undecided => "?",
        }
    }
}

/// The part a node plays.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Role {
    /// One of the rivals at an issue.
    Position,
    /// A claim that no other rests on, and that is no position.
    Root,
    /// Speaks for the claim above it.
    Reason,
    /// Speaks against the claim above it, and against the position.
    Objection,
    /// Speaks against an objection, and so for the position.
    Answer,
    /// Breaks the step above it without denying premise or conclusion.
    Undercut,
    /// One of several premises that stand or fall together.
    Premise,
}

impl Role {
    /// The word that stands before the number.
    pub fn word(self) -> &'static str {
        match self {
            Role::Position => "Position",
            Role::Root => "Claim",
            Role::Reason => "Reason",
            Role::Objection => "Objection",
            Role::Answer => "Answer",
            Role::Undercut => "Undercut",
            Role::Premise => "Premise",
        }
    }

    /// The sign that tells it without colour.
    pub fn sign(self) -> &'static str {
        match self {
            Role::Position | Role::Root => "■",
            Role::Reason => "+",
            Role::Objection => "−",
            Role::Answer => "↩",
            Role::Undercut => "⊘",
            Role::Premise => "·",
        }
    }

    /// Its name for style sheets.
    pub fn class(self) -> &'static str {
        match self {
            Role::Position => "position",
            Role::Root => "root",
            Role::Reason => "reason",
            Role::Objection => "objection",
            Role::Answer => "answer",
            Role::Undercut => "undercut",
            Role::Premise => "premise",
        }
    }
}

/// A way to another place of the brief.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Link {
    /// The anchor of the place: letters, digits, `-` and `/` only.
    pub anchor: Text,
    /// What the place is called: a number, a name.
    pub label: Text,
    /// Words that say what stands there; may be empty.
    pub text: Text,
}

/// A piece of a line.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Inline {
    /// Words that stand as they are.
    Words(String),
    /// The title of a work.
    Title(Text),
    /// A place of this brief.
    Link(Link),
    /// An address outside.
    Web(Arc<Address>),
}

/// An address outside the brief.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Address {
    /// As written.
    pub text: String,
    /// Where it leads, if it is an address of the web: ASCII, without spaces, quotes, brackets and backslashes.
    /// `None`: it is shown as letters.
    pub href: Option<String>,
}

/// A term and what it means.
#[derive(Clone, Debug)]
pub struct Definition {
    /// The verdict, if the term is one.
    pub verdict: Option<Verdict>,
    /// The term.
    pub term: String,
    /// What it means.
    pub meaning: String,
}

/// A word for a circumstance, and the circumstance.
#[derive(Clone, Debug)]
pub struct Fact {
    /// The word, as in "Said by".
    pub name: &'static str,
    /// The circumstance.
    pub value: Vec<Inline>,
}

/// The lens a debate is seen through.
#[derive(Clone, Debug)]
pub struct Lens {
    /// Its name.
    pub name: String,
    /// A remark on it; may hold line breaks.
    pub note: Option<Text>,
}

/// Where a question stands.
#[derive(Clone, Debug)]
pub struct Standing {
    /// The question; `None` for the claims that no other rests on.
    pub question: Option<String>,
    /// What came out, in a sentence.
    pub answer: String,
    /// The proof standard, in a sentence.
    pub standard: Option<String>,
    /// The rivals.
    pub rows: Vec<StandingRow>,
}

/// Where a position stands.
#[derive(Clone, Debug)]
pub struct StandingRow {
    /// The position, with its whole text.
    pub link: Link,
    /// What became of it.
    pub verdict: Verdict,
    /// Why.
    pub why: Vec<Inline>,
}

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

/// A part of the answers file.
#[derive(Clone, Debug)]
pub struct AnswerGroup {
    /// Anchor.
    pub anchor: Text,
    /// What it is for, as in "To defend position 1".
    pub heading: Text,
    /// The position.
    pub position: Link,
    /// What it holds and how much of it is dropped, in a sentence.
    pub says: String,
    /// The pages against the rivals of the position; empty where the page is itself against it.
    pub rivals: Vec<Link>,
    /// One block for every argument of the other side, dropped ones first.
    pub blocks: Vec<Block>,
}

/// An argument of the other side and our answers to it.
#[derive(Clone, Debug)]
pub struct Block {
    /// The argument, with its whole text.
    pub argument: Link,
    /// Its part.
    pub role: Role,
    /// Whether the step is good.
    pub verdict: Verdict,
    /// What became of it in the debate.
    pub state: BlockState,
    /// The answers.
    pub answers: Vec<BlockAnswer>,
}

/// What became of an argument in the exchange. The order is the one of the answers file.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum BlockState {
    /// Nobody answers it.
    Dropped,
    /// No answer to it stands.
    AnswersFail,
    /// An answer to it is not rejected.
    Answered,
}

impl BlockState {
    /// Its name for style sheets.
    pub fn class(self) -> &'static str {
        match self {
            BlockState::Dropped => "dropped",
            BlockState::AnswersFail => "answers-fail",
            BlockState::Answered => "answered",
        }
    }

    /// The words that are printed.
    pub fn words(self) -> &'static str {
        match self {
            BlockState::Dropped => "dropped: nothing answers it",
            BlockState::AnswersFail => "no answer to it stands",
            BlockState::Answered => "answered",
        }
    }
}

/// An answer to an argument.
#[derive(Clone, Debug)]
pub struct BlockAnswer {
    /// What it does, as in "Objection" or "Contradicted by".
    pub word: &'static str,
    /// The answer, with its whole text.
    pub link: Link,
    /// Whether it is good.
    pub verdict: Verdict,
}

/// Verdicts by position and lens.
#[derive(Clone, Debug)]
pub struct LensTable {
    /// The lenses; the first column is the debate without one.
    pub columns: Vec<Lens>,
    /// One row a position.
    pub rows: Vec<LensRow>,
}

/// A position under every lens.
#[derive(Clone, Debug)]
pub struct LensRow {
    /// The position.
    pub link: Link,
    /// Its verdicts, in the order of the columns.
    pub verdicts: Vec<Verdict>,
}

/// Something that happened, as a claim says.
#[derive(Clone, Debug)]
pub struct Event {
    /// When, in words.
    pub date: String,
    /// The claim, with its whole text.
    pub link: Link,
    /// Whether the claim is accepted.
    pub verdict: Verdict,
}

/// A person.
#[derive(Clone, Debug)]
pub struct Person {
    /// Anchor.
    pub anchor: Text,
    /// The name.
    pub name: Text,
    /// Birth and death; may be empty.
    pub life: String,
    /// Offices with their times.
    pub offices: Vec<String>,
    /// A remark; may hold line breaks.
    pub note: Option<Text>,
    /// What the person says here.
    pub says: Vec<Link>,
}

/// A bibliography record.
#[derive(Clone, Debug)]
pub struct Source {
    /// Anchor.
    pub anchor: Text,
    /// Counted from 1.
    pub number: usize,
    /// Surname and year.
    pub head: Text,
    /// The whole record on one line.
    pub record: Vec<Inline>,
    /// Kind, provenance and the like.
    pub facts: Vec<Fact>,
    /// A remark; may hold line breaks.
    pub note: Option<Text>,
    /// Where it is used.
    pub used: Vec<Link>,
}

/// A finding that is still open.
#[derive(Clone, Debug)]
pub struct Finding {
    /// Error, warning or note.
    pub severity: &'static str,
    /// The rule.
    pub code: &'static str,
    /// What was found.
    pub headline: String,
    /// File, line and column.
    pub place: String,
    /// What to do about it.
    pub help: Option<String>,
    /// The nodes concerned.
    pub nodes: Vec<Link>,
}

/// Boxes and arrows, upper levels first, cut to what a picture can hold.
#[derive(Clone, Default, Debug)]
pub struct Map {
    /// The boxes.
    pub boxes: Vec<MapBox>,
    /// The arrows.
    pub arrows: Vec<MapArrow>,
    /// What is left out, in a sentence.
    pub left_out: Option<String>,
}

/// A box of the map.
#[derive(Clone, Debug)]
pub struct MapBox {
    /// The number of the node.
    pub number: Text,
    /// Its text in lines; empty for a step, which is drawn as a small joint.
    pub lines: Vec<String>,
    /// Its part.
    pub role: Role,
    /// Its verdict.
    pub verdict: Verdict,
}

/// An arrow of the map.
#[derive(Clone, Debug)]
pub struct MapArrow {
    /// The box it leaves, by its place in [`Map::boxes`].
    pub from: usize,
    /// The box it points at.
    pub to: usize,
    /// What it says.
    pub role: Role,
}
