//! The debate, linked: claims, reasons, issues and records, each with an id. No results in it, and nothing of files
//! but the places where things were written.
//!
//! Every claim and every reason stands once, in [`Debate::claims`] and [`Debate::reasons`], in the order written
//! (overlays after the base). What refers to it holds its id.

use std::sync::Arc;

use crate::{
    date::Date,
    source::{FileId, Source, Span, Spanned},
};

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
        pub struct $name(pub u32);

        impl $name {
            /// The place of this id in its list.
            pub fn index(self) -> usize {
                self.0 as usize
            }

            /// The id of the record at a place in its list.
            ///
            /// # Panics
            /// Past 2³² records, which no readable file reaches.
            pub fn new(index: usize) -> $name {
                $name(u32::try_from(index).expect("fewer than 2^32 records"))
            }
        }
    )*};
}

ids! {
    /// A claim in [`Debate::claims`].
    ClaimId
    /// A reason in [`Debate::reasons`].
    ReasonId
    /// An issue in [`Debate::issues`].
    IssueId
    /// A bibliography record in [`Debate::references`].
    ReferenceId
    /// A person in [`Debate::people`].
    PersonId
    /// A lens in [`Debate::lenses`].
    LensId
}

/// The word that stands for all overlays that a debate has.
pub const ALL_OVERLAYS: &str = "all";

/// What a debate has to fit when it is spoken and printed. What is not written is not measured.
#[derive(Clone, Default, PartialEq, Debug)]
pub struct Delivery {
    /// The clock: a format of debate, or minutes; as written.
    pub format: Option<Spanned<String>>,
    /// How many words are spoken in a minute, within [`Delivery::RATES`].
    pub rate: Option<Spanned<u32>>,
    /// The paper that its map is printed on: a name or a size, as written.
    pub paper: Option<Spanned<String>>,
    /// Whether all of the map is to be on one sheet of it.
    pub one_sheet: Option<Spanned<bool>>,
}

impl Delivery {
    /// The rates at which somebody may speak, in words a minute.
    pub const RATES: std::ops::RangeInclusive<u32> = 30..=600;
}

/// A whole debate: the base and the overlays laid on it.
#[derive(Clone, Default, Debug)]
pub struct Debate {
    /// Its title, as written.
    pub title: Option<Spanned<String>>,
    /// The motion.
    pub question: Option<Spanned<String>>,
    /// What "now" means in this debate.
    pub as_of: Option<Spanned<Date>>,
    /// By how much `clear-and-convincing` proof must outweigh what stands against it: by more than this, 0..=1.
    pub margin: Option<Spanned<f64>>,
    /// How much may stand against what is proved `beyond-reasonable-doubt`: less than this, 0..=1.
    pub doubt: Option<Spanned<f64>>,
    /// BCP 47 tag of the language it is written in, such as `en`.
    pub language: Option<Spanned<String>>,
    /// A paragraph about it.
    pub summary: Option<Spanned<String>>,
    /// Words and phrases that mean the same in this debate, list by list.
    pub aliases: Vec<Vec<Spanned<String>>>,
    /// What it has to fit when it is spoken and printed.
    pub delivery: Delivery,
    /// Names of the overlays laid on, in the order asked for.
    pub overlays: Vec<String>,
    /// All claims.
    pub claims: Vec<Claim>,
    /// All reasons: for a claim, or against it.
    pub reasons: Vec<Reason>,
    /// The questions at issue, with their rival positions.
    pub issues: Vec<Issue>,
    /// The sources cited.
    pub references: Vec<Reference>,
    /// The persons named.
    pub people: Vec<Person>,
    /// Audiences and schools under which the debate can be judged.
    pub lenses: Vec<Lens>,
    /// Argumentation schemes that the debate brings along, beside those that ship with the program.
    pub schemes: Vec<Scheme>,
    /// The verdicts that this debate says it must have.
    pub expectations: Vec<Expectation>,
    /// Findings silenced on purpose.
    pub allowances: Vec<Allowance>,
    /// How much the rules weigh here, where they do not weigh what they do by themselves.
    pub levels: Levels,
}

/// The name of a record: as written under `id`, or made from its text and place.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Name {
    /// Unique in the debate.
    pub text: String,
    /// The id as written; else the text it was made from.
    pub span: Span,
    /// Whether an author wrote it.
    pub written: bool,
}

/// One declarative sentence that can be accepted or rejected.
#[derive(Clone, Debug)]
pub struct Claim {
    /// Its name.
    pub name: Name,
    /// The sentence.
    pub text: Spanned<String>,
    /// Who asserts it; the author of the debate where nobody is named.
    pub by: Option<Spanned<Speaker>>,
    /// What kind of claim it is.
    pub kind: Option<Spanned<Kind>>,
    /// When what it says happened or held.
    pub when: Option<Spanned<Date>>,
    /// The school it belongs to.
    pub school: Option<Spanned<String>>,
    /// Free words to find it by.
    pub tags: Vec<Spanned<String>>,
    /// A remark that is printed.
    pub note: Option<Spanned<String>>,
    /// How well it stands by itself, reasons aside, 0..=1. `None`: as by default, [`DEFAULT_STRENGTH`].
    pub strength: Option<Spanned<f64>>,
    /// How it is put forward.
    pub status: Status,
    /// Where the status was written, if it was.
    pub status_span: Option<Span>,
    /// Whether nobody says it and only the reason needs it.
    pub implicit: bool,
    /// Evidence for it.
    pub evidence: Vec<Evidence>,
    /// Reasons for it.
    pub because: Vec<ReasonId>,
    /// Objections to it.
    pub but: Vec<ReasonId>,
    /// Claims that cannot be accepted together with it; symmetric: each of them has this one in its list too.
    pub contradicts: Vec<Spanned<ClaimId>>,
    /// The overlay that wrote it, an index into [`Debate::overlays`]; `None` for the base.
    pub overlay: Option<u32>,
}

/// The strength of what says nothing of its strength: `moderate`.
pub const DEFAULT_STRENGTH: f64 = 0.5;

/// Who asserts a claim.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Speaker {
    /// A person.
    Person(PersonId),
    /// A source that has no person behind it, or speaks as a whole.
    Reference(ReferenceId),
}

/// What kind of claim it is.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Kind {
    /// It is so or not, and evidence can show which.
    Fact,
    /// A reading of facts.
    Interpretation,
    /// Good or bad, better or worse.
    Value,
    /// Something should be done.
    Policy,
    /// What a word means.
    Definition,
}

impl Kind {
    /// Every kind with the word that is written for it.
    pub const WORDS: [(&'static str, Kind); 5] = [
        ("fact", Kind::Fact),
        ("interpretation", Kind::Interpretation),
        ("value", Kind::Value),
        ("policy", Kind::Policy),
        ("definition", Kind::Definition),
    ];
}

/// How a claim is put forward.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Default, Debug)]
pub enum Status {
    /// Stands by its own word as long as no reasons are given for it.
    #[default]
    Asserted,
    /// Taken for granted, not up for debate.
    Assumed,
    /// Put forward, but not to be believed without a reason.
    Open,
    /// Stated in order to be given up.
    Withdrawn,
}

impl Status {
    /// Every status with the word that is written for it.
    pub const WORDS: [(&'static str, Status); 4] = [
        ("asserted", Status::Asserted),
        ("assumed", Status::Assumed),
        ("open", Status::Open),
        ("withdrawn", Status::Withdrawn),
    ];
}

/// Evidence for a claim: a place in a source, most often with its words.
#[derive(Clone, Debug)]
pub struct Evidence {
    /// The whole entry.
    pub span: Span,
    /// The source.
    pub reference: Spanned<ReferenceId>,
    /// The line or lines of the source's plain text.
    pub line: Option<Spanned<Lines>>,
    /// The page or pages, as written.
    pub page: Option<Spanned<String>>,
    /// Another place in it: a chapter, a minute, a paragraph.
    pub at: Option<Spanned<String>>,
    /// The words, verbatim.
    pub quote: Option<Spanned<String>>,
    /// The words of the quote that are read aloud.
    pub read: Vec<Spanned<String>>,
    /// A remark that is printed.
    pub note: Option<Spanned<String>>,
}

/// A run of lines, counted from 1, both ends included.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Lines {
    /// The first.
    pub first: u32,
    /// The last; not before the first.
    pub last: u32,
}

/// A step from linked premises to a claim: for it, or against it.
#[derive(Clone, Debug)]
pub struct Reason {
    /// Its name; one that nobody wrote reads `PREMISE-for-CLAIM` or `PREMISE-against-CLAIM`.
    pub name: Name,
    /// The claim it bears on.
    pub target: ClaimId,
    /// Whether it speaks for the claim or against it.
    pub role: Role,
    /// The premises: they stand or fall together. Never empty.
    pub premises: Vec<Use>,
    /// What undercuts the step: claims that, when accepted, break it.
    pub unless: Vec<Use>,
    /// Heading.
    pub label: Option<Spanned<String>>,
    /// Argumentation scheme, as written.
    pub scheme: Option<Spanned<String>>,
    /// The parts of the scheme that premises say they play.
    pub parts: Vec<Part>,
    /// The general rule that carries the step.
    pub warrant: Option<Spanned<String>>,
    /// Its weight, 0..=1; `None`: [`DEFAULT_STRENGTH`].
    pub strength: Option<Spanned<f64>>,
    /// A remark that is printed.
    pub note: Option<Spanned<String>>,
    /// Critical questions of the scheme that are dealt with.
    pub answers: Vec<Answer>,
    /// Where it stands.
    pub span: Span,
    /// The overlay that wrote it, an index into [`Debate::overlays`]; `None` for the base.
    pub overlay: Option<u32>,
}

/// Which way a reason points.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Role {
    /// Under `because`.
    For,
    /// Under `but`.
    Against,
}

/// A claim in the place where a reason uses it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Use {
    /// The claim.
    pub claim: ClaimId,
    /// The place: the claim itself where it is written here, the name after `see:` where it is not.
    pub span: Span,
    /// Whether the claim is written here, or only named (`see:`).
    pub written_here: bool,
}

/// The part of a scheme that a premise plays.
#[derive(Clone, Debug)]
pub struct Part {
    /// The place of the premise in [`Reason::premises`].
    pub premise: usize,
    /// The role, as written.
    pub role: Spanned<String>,
}

/// A critical question of a reason's scheme that the debate has dealt with.
#[derive(Clone, Debug)]
pub struct Answer {
    /// The id of the question in its scheme.
    pub question: Spanned<String>,
    /// The claim that deals with it, where one is named.
    pub claim: Option<Spanned<ClaimId>>,
}

/// A question with rival positions.
#[derive(Clone, Debug)]
pub struct Issue {
    /// Its name.
    pub name: Name,
    /// The question.
    pub question: Option<Spanned<String>>,
    /// The proof standard of its positions; `None`: [`Standard::default`].
    pub standard: Option<Spanned<Standard>>,
    /// The rivals: at most one of them is accepted.
    pub positions: Vec<Spanned<ClaimId>>,
}

/// When a claim is accepted, given what speaks for it and against it (Gordon & Walton 2009).
#[derive(Clone, Copy, PartialEq, Eq, Hash, Default, Debug)]
pub enum Standard {
    /// There is something for it.
    Scintilla,
    /// More for it than against it.
    Preponderance,
    /// Much more for it than against it.
    ClearAndConvincing,
    /// Much more for it, and next to nothing against it.
    BeyondReasonableDoubt,
    /// Something for it, and nothing against it that stands.
    #[default]
    DialecticalValidity,
}

impl Standard {
    /// Every standard with the word that is written for it, weakest first.
    pub const WORDS: [(&'static str, Standard); 5] = [
        ("scintilla", Standard::Scintilla),
        ("preponderance", Standard::Preponderance),
        ("clear-and-convincing", Standard::ClearAndConvincing),
        ("beyond-reasonable-doubt", Standard::BeyondReasonableDoubt),
        ("dialectical-validity", Standard::DialecticalValidity),
    ];
}

/// A bibliography record.
#[derive(Clone, Debug)]
pub struct Reference {
    /// Its name.
    pub name: Name,
    /// Kind of work, as in CSL: `book`, `article-newspaper`, `letter` …
    pub kind: Option<Spanned<String>>,
    /// Author or authors, as written; several are parted by semicolons.
    pub author: Option<Spanned<String>>,
    /// Title.
    pub title: Option<Spanned<String>>,
    /// What it is part of: a journal, a collection, an archive.
    pub container: Option<Spanned<String>>,
    /// Publisher, with its place.
    pub publisher: Option<Spanned<String>>,
    /// When it came out.
    pub issued: Option<Spanned<Date>>,
    /// When it was looked at.
    pub accessed: Option<Spanned<Date>>,
    /// Pages.
    pub pages: Option<Spanned<String>>,
    /// Address on the web.
    pub url: Option<Spanned<String>>,
    /// Digital object identifier.
    pub doi: Option<Spanned<String>>,
    /// How near it stands to what it tells.
    pub provenance: Option<Spanned<Provenance>>,
    /// Who the author is, and how the author knows.
    pub about: Option<Spanned<String>>,
    /// A remark that is printed.
    pub note: Option<Spanned<String>>,
    /// Its plain text, where the debate has it.
    pub text: Option<Text>,
    /// Lines of the text that are no part of the argument.
    pub ignore: Vec<Spanned<Lines>>,
    /// The overlay that wrote it, an index into [`Debate::overlays`]; `None` for the base.
    pub overlay: Option<u32>,
}

/// The plain text of a source.
#[derive(Clone, Debug)]
pub struct Text {
    /// Where its path was written.
    pub span: Span,
    /// Its number among the texts of this run.
    pub file: FileId,
    /// The text itself, shared with the texts of this run.
    pub source: Arc<Source>,
}

/// How near a source stands to what it tells.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Provenance {
    /// From the event or a participant.
    Primary,
    /// From someone who studied primary sources.
    Secondary,
    /// From someone who read secondary ones.
    Tertiary,
}

impl Provenance {
    /// Every provenance with the word that is written for it.
    pub const WORDS: [(&'static str, Provenance); 3] =
        [("primary", Provenance::Primary), ("secondary", Provenance::Secondary), ("tertiary", Provenance::Tertiary)];
}

/// A person named in the debate.
#[derive(Clone, Debug)]
pub struct Person {
    /// Its name in the file.
    pub name: Name,
    /// The name that is printed.
    pub full_name: Option<Spanned<String>>,
    /// Birth.
    pub born: Option<Spanned<Date>>,
    /// Death.
    pub died: Option<Spanned<Date>>,
    /// Offices held.
    pub offices: Vec<Office>,
    /// A remark that is printed.
    pub note: Option<Spanned<String>>,
}

/// An office held by a person.
#[derive(Clone, Debug)]
pub struct Office {
    /// Its title.
    pub office: Spanned<String>,
    /// From when.
    pub from: Option<Spanned<Date>>,
    /// Until when.
    pub to: Option<Spanned<Date>>,
}

impl Office {
    /// Whether it was certainly not held at a time: the time ends before it begins, or begins after it ends.
    pub fn excludes(&self, when: &Date) -> bool {
        let is_early = self.from.as_ref().is_some_and(|from| when.certainly_before(&from.value));
        let is_late = self.to.as_ref().is_some_and(|to| to.value.certainly_before(when));
        is_early || is_late
    }
}

/// An audience or a school: other acceptances, trusts and standards.
#[derive(Clone, Debug)]
pub struct Lens {
    /// Its name in the file.
    pub name: Name,
    /// The name that is printed.
    pub title: Option<Spanned<String>>,
    /// Claims it takes for granted.
    pub accept: Vec<Spanned<ClaimId>>,
    /// Claims it will not have.
    pub reject: Vec<Spanned<ClaimId>>,
    /// Whose word it takes.
    pub trust: Vec<Spanned<Trust>>,
    /// Whose word it does not take.
    pub distrust: Vec<Spanned<Trust>>,
    /// The proof standard it holds every issue's positions to.
    pub standard: Option<Spanned<Standard>>,
    /// A remark that is printed.
    pub note: Option<Spanned<String>>,
}

/// Whose word a lens takes, or does not take.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Trust {
    /// A source.
    Reference(ReferenceId),
    /// A person.
    Person(PersonId),
    /// A school or a tag, by its word.
    Word(String),
}

/// A pattern of argument, with the questions that test arguments of its kind (Walton, Reed & Macagno 2008).
#[derive(Clone, Debug)]
pub struct Scheme {
    /// Its name in files.
    pub id: Spanned<String>,
    /// The name that is printed.
    pub title: Option<Spanned<String>>,
    /// The premises that an argument of this kind needs.
    pub premises: Vec<SchemePremise>,
    /// What such an argument concludes.
    pub conclusion: Option<Spanned<String>>,
    /// The critical questions.
    pub questions: Vec<CriticalQuestion>,
}

/// A premise that a scheme needs.
#[derive(Clone, Debug)]
pub struct SchemePremise {
    /// The name of the part it plays.
    pub role: Spanned<String>,
    /// What it says.
    pub text: Option<Spanned<String>>,
    /// Whether several premises may play this part together.
    pub several: bool,
}

/// A question that tests an argument of a kind.
#[derive(Clone, Debug)]
pub struct CriticalQuestion {
    /// Its name in the scheme.
    pub id: Spanned<String>,
    /// The question.
    pub text: Spanned<String>,
    /// What it puts in doubt.
    pub doubts: Doubt,
    /// Who must answer once it is asked.
    pub burden: Burden,
}

/// What a critical question puts in doubt: where a counter-argument that is built from it attaches.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Doubt {
    /// The premise that plays this role.
    Premise(String),
    /// The step: the premises may hold, the conclusion does not follow.
    Step,
    /// The conclusion: there may be a reason for the opposite.
    Conclusion,
}

/// Who must answer a critical question once it is asked (Gordon, Prakken & Walton 2007).
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Burden {
    /// Whoever argues: asking is enough.
    Proponent,
    /// Whoever asks: it bites with evidence only.
    Challenger,
}

impl Burden {
    /// Both with the words that are written for them.
    pub const WORDS: [(&'static str, Burden); 2] =
        [("proponent", Burden::Proponent), ("challenger", Burden::Challenger)];
}

/// Verdicts that the debate must have.
#[derive(Clone, Debug)]
pub struct Expectation {
    /// Where the record stands.
    pub span: Span,
    /// The lens under which they hold.
    pub lens: Option<Spanned<LensId>>,
    /// The overlays laid on when they hold, sorted; none: the base alone.
    pub overlays: Vec<String>,
    /// Claims that must be accepted.
    pub accepted: Vec<Spanned<ClaimId>>,
    /// Claims that must be rejected.
    pub rejected: Vec<Spanned<ClaimId>>,
    /// Claims that must stay undecided.
    pub undecided: Vec<Spanned<ClaimId>>,
}

/// A finding silenced on purpose.
#[derive(Clone, Debug)]
pub struct Allowance {
    /// Where the record stands.
    pub span: Span,
    /// The code of the rule.
    pub rule: Spanned<String>,
    /// Where it is silenced.
    pub place: Place,
    /// Why.
    pub because: Option<Spanned<String>>,
    /// The overlay that wrote it, an index into [`Debate::overlays`]; `None` for the base.
    pub overlay: Option<u32>,
    /// What goes when it is taken out.
    pub removal: Removal,
}

/// The letters that go from a file when an entry of a list is taken out.
#[derive(Clone, Copy, Debug)]
pub struct Removal {
    /// With the entry; `None` where that cannot be told, or where it is the only one.
    pub entry: Option<Span>,
    /// With the whole list and its key; `None` where that cannot be told.
    pub list: Option<Span>,
    /// Where the list stands.
    pub place: Span,
    /// How many entries the list has.
    pub entries: usize,
}

/// Where a finding is silenced.
#[derive(Clone, Debug)]
pub enum Place {
    /// Where the entry, at the top of a file, says.
    Named {
        /// The name of a node; `None`: anywhere in the debate.
        at: Option<Spanned<String>>,
        /// A file, by its path within the debate; `None`: in every file.
        within: Option<Spanned<String>>,
    },
    /// Where the entry itself stands.
    Inside {
        /// The claim, unless it stands at a step alone.
        claim: Option<ClaimId>,
        /// The reason, unless it stands at a claim alone. With both, one record is claim and step. With neither, what it
        /// stands in could not be built.
        reason: Option<ReasonId>,
    },
}

/// Rules, by their codes, whose findings weigh more or less in a debate than they do by themselves.
#[derive(Clone, Default, Debug)]
pub struct Levels {
    /// Their findings are errors.
    pub deny: Vec<Spanned<String>>,
    /// Their findings are warnings.
    pub warn: Vec<Spanned<String>>,
    /// Their findings are notes.
    pub note: Vec<Spanned<String>>,
}

impl Debate {
    /// The claim with this id.
    pub fn claim(&self, id: ClaimId) -> &Claim {
        &self.claims[id.index()]
    }

    /// The reason with this id.
    pub fn reason(&self, id: ReasonId) -> &Reason {
        &self.reasons[id.index()]
    }

    /// The bibliography record with this id.
    pub fn reference(&self, id: ReferenceId) -> &Reference {
        &self.references[id.index()]
    }

    /// The person with this id.
    pub fn person(&self, id: PersonId) -> &Person {
        &self.people[id.index()]
    }

    /// All claims with their ids.
    pub fn claim_ids(&self) -> impl DoubleEndedIterator<Item = ClaimId> + use<> {
        (0..self.claims.len() as u32).map(ClaimId)
    }

    /// All reasons with their ids.
    pub fn reason_ids(&self) -> impl DoubleEndedIterator<Item = ReasonId> + use<> {
        (0..self.reasons.len() as u32).map(ReasonId)
    }

    /// For each claim, by index, the reasons that have it as a premise or under `unless`, in the order written.
    pub fn users(&self) -> Vec<Vec<ReasonId>> {
        let mut users = vec![Vec::new(); self.claims.len()];
        for id in self.reason_ids() {
            let reason = self.reason(id);
            for used in reason.premises.iter().chain(&reason.unless) {
                let list: &mut Vec<ReasonId> = &mut users[used.claim.index()];
                if list.last() != Some(&id) {
                    list.push(id);
                }
            }
        }
        users
    }
}

impl Claim {
    /// A claim with a name and a text and nothing else.
    pub fn new(name: Name, text: Spanned<String>) -> Claim {
        Claim {
            name,
            text,
            by: None,
            kind: None,
            when: None,
            school: None,
            tags: Vec::new(),
            note: None,
            strength: None,
            status: Status::Asserted,
            status_span: None,
            implicit: false,
            evidence: Vec::new(),
            because: Vec::new(),
            but: Vec::new(),
            contradicts: Vec::new(),
            overlay: None,
        }
    }

    /// How well it stands by itself, 0..=1.
    pub fn weight(&self) -> f64 {
        self.strength.as_ref().map_or(DEFAULT_STRENGTH, |strength| strength.value)
    }
}

impl Reason {
    /// Its weight, 0..=1.
    pub fn weight(&self) -> f64 {
        self.strength.as_ref().map_or(DEFAULT_STRENGTH, |strength| strength.value)
    }
}
