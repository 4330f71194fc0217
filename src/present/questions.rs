//! What can be asked → questions in words, each with what it would change, the answer to expect and what comes next.

use std::collections::BTreeMap;

use super::{
    plan, position,
    scene::Scene,
    sheet, text,
    view::{Ask, Examination, Inline, Link, Point, Questions, Role as Part, Verdict, Words},
    words,
};
use crate::{
    evaluate::Label,
    model::{ClaimId, Doubt, PersonId, Provenance, ReasonId, ReferenceId, Role},
    prepare::{
        questions::{self as found, Backing, Doubtful, Next},
        sides::Place,
    },
    witness,
};

/// How many points a side of a case has in the brief.
const IN_BRIEF: usize = 5;

/// How many sides are asked in the brief: a list of a hundred thousand claims has as many.
const SIDES_IN_BRIEF: usize = 32;

/// How many questions a point has in the brief, and where not everything is wanted: nobody asks six in a row.
const ASKS: usize = 2;

/// The sheet for a position, or for everybody: all that can be asked.
pub(super) fn questions(scene: &Scene<'_>, own: Option<ClaimId>, most: usize) -> Questions {
    let roots = own.map_or_else(|| roots(scene), |claim| position::rivals(scene, claim));
    let asked = found::questions(scene.debate, scene.evaluation, &roots, own);
    let desk = Desk { scene, own, uses: scene.uses() };
    let mut examinations: Vec<&found::Examination<'_>> = asked.examinations.iter().collect();
    // First what is asked, then what will be asked.
    examinations.sort_by_key(|examination| desk.is_asked(examination));
    Questions {
        sheet: sheet::sheet(scene, own),
        examinations: examinations.into_iter().map(|examination| desk.examination(examination, most)).collect(),
        untried: untried(asked.untried),
    }
}

/// The most telling points of each side, for the brief.
pub(super) fn most_telling(scene: &Scene<'_>) -> Vec<Examination> {
    let asked = found::questions(scene.debate, scene.evaluation, &roots(scene), None);
    let desk = Desk { scene, own: None, uses: scene.uses() };
    let sides = asked.examinations.iter().take(SIDES_IN_BRIEF);
    let mut shown: Vec<Examination> = sides.map(|examination| desk.examination(examination, IN_BRIEF)).collect();
    let hidden = asked.examinations.len() - shown.len();
    if let Some(last) = shown.last_mut().filter(|_| hidden > 0) {
        let hidden = format!("{} that can be asked.", words::count(hidden, "further side"));
        last.more = Some(last.more.take().map_or_else(String::new, |more| more + " ") + "Not shown: " + &hidden);
    }
    shown
}

/// The tops of all cases.
fn roots(scene: &Scene<'_>) -> Vec<ClaimId> {
    scene.plan.cases().filter_map(|case| scene.plan.places[case.root as usize].claim).collect()
}

fn untried(points: usize) -> Option<String> {
    (points > 0).then(|| {
        let points = words::count(points, "point");
        format!("The debate is too large to try what each point would change: {points} were not tried.")
    })
}

/// Who asks.
struct Desk<'s, 'a> {
    scene: &'s Scene<'a>,
    /// The position of whoever asks.
    own: Option<ClaimId>,
    /// By step and claim that breaks it, its place there.
    uses: BTreeMap<(ReasonId, ClaimId), &'s plan::Place>,
}

impl Desk<'_, '_> {
    /// Whether whoever asks is asked here: about their own position, or about what they say against others.
    fn is_asked(&self, examination: &found::Examination<'_>) -> bool {
        self.own.is_some_and(|own| (own == examination.root) == examination.of_supporters)
    }

    fn examination(&self, examination: &found::Examination<'_>, most: usize) -> Examination {
        let scene = self.scene;
        let position = position::called(scene, examination.root);
        let way = if examination.of_supporters { "for" } else { "against" };
        let heading = if self.is_asked(examination) {
            format!("Be ready to be asked about what you say {way} {position}")
        } else {
            format!("To ask whoever argues {way} {position}")
        };
        let points = &examination.points;
        let cruxes = points.iter().filter(|point| !point.turns.is_empty()).count();
        let mut says = match cruxes {
            0 => format!("{}; none of them alone would turn a verdict.", words::count(points.len(), "point")),
            1 if points.len() == 1 => "1 point, which alone would turn a verdict.".to_owned(),
            1 => format!("{}; the first alone would turn a verdict.", words::count(points.len(), "point")),
            some => {
                format!("{}; each of the first {some} alone would turn a verdict.", words::count(points.len(), "point"))
            }
        };
        if examination.kept_back > 0 {
            let hurt = if self.own.is_some() { "you" } else { "whoever asks" };
            let kept = words::count(examination.kept_back, "point");
            says = format!("{says} Not asked: {kept} that would only hurt {hurt}.");
        }
        let asks = if most == usize::MAX { most } else { ASKS };
        let number = &scene.plan.of_claim(examination.root).number;
        Examination {
            anchor: format!("ask-{way}-{number}").into(),
            heading,
            position: scene.link(scene.plan.of_claim(examination.root)),
            says,
            points: points.iter().take(most).map(|point| self.point(point, examination, asks)).collect(),
            more: hidden(points, most),
        }
    }

    /// What whoever asks must know first.
    fn caution(&self, point: &found::Point<'_>) -> Option<String> {
        let mut cautions = Vec::new();
        if let Some(place) = point.shared {
            let own = self.at(place);
            let is_here = own.number == self.place(point).number;
            cautions.push(if is_here {
                "You say it yourself".to_owned()
            } else {
                format!("You say it yourself, at {}", own.number)
            });
        }
        if !point.costs.is_empty() {
            cautions.push(format!(
                "{} you {}",
                if cautions.is_empty() { "It costs" } else { "it costs" },
                self.steps(&point.costs)
            ));
        }
        (!cautions.is_empty()).then(|| format!("{}.", cautions.join("; ")))
    }

    /// Reasons and objections by part and number.
    fn steps(&self, steps: &[ReasonId]) -> String {
        let step = |id: &ReasonId| {
            let place = self.scene.plan.of_reason(*id);
            format!("{} {}", place.role.word().to_lowercase(), place.number)
        };
        words::list(&steps.iter().map(step).collect::<Vec<_>>())
    }

    fn place(&self, point: &found::Point<'_>) -> &plan::Place {
        self.at(point.place)
    }

    fn at(&self, place: Place) -> &plan::Place {
        let plan = self.scene.plan;
        match (place.step, place.claim, place.used_in) {
            (Some(step), _, _) => plan.of_reason(step),
            (None, Some(claim), Some(step)) => {
                self.uses.get(&(step, claim)).copied().unwrap_or_else(|| plan.of_claim(claim))
            }
            (None, Some(claim), None) => plan.of_claim(claim),
            (None, None, _) => &plan.places[0],
        }
    }

    fn point(&self, point: &found::Point<'_>, of: &found::Examination<'_>, asks: usize) -> Point {
        let place = self.place(point);
        let asked = self.is_asked(of);
        let (expect, quote) = self.expect(point.backing, asked);
        Point {
            link: self.scene.link(place),
            role: place.role,
            verdict: self.scene.verdict(place),
            turns: self.turns(point),
            breaks: self.breaks(point).filter(|_| point.turns.is_empty()),
            caution: self.caution(point).filter(|_| !asked),
            asks: self.asks(point, place.role, asks),
            expect,
            quote,
            next: self.next(point, asked),
        }
    }

    /// What giving a point up would change in a case, where it turns no verdict.
    fn breaks(&self, point: &found::Point<'_>) -> Option<String> {
        let verb = if point.breaks.len() == 1 { "falls" } else { "fall" };
        (!point.breaks.is_empty()).then(|| format!("Without it, {} {verb}.", self.steps(&point.breaks)))
    }

    /// What giving a point up would change.
    fn turns(&self, point: &found::Point<'_>) -> Option<String> {
        let turn = |(claim, label): &(ClaimId, Label)| {
            let verdict: Verdict = (*label).into();
            format!("{} becomes {}", position::called(self.scene, *claim), verdict.word())
        };
        let turns: Vec<String> = point.turns.iter().map(turn).collect();
        (!turns.is_empty()).then(|| format!("Without it, {}.", words::list(&turns)))
    }

    /// The questions, as many as are wanted; how many more critical questions are open is told with the last.
    fn asks(&self, point: &found::Point<'_>, role: Part, most: usize) -> Vec<Ask> {
        let mut asks: Vec<Ask> = point.doubts.iter().take(most).map(|doubt| self.ask(doubt, role)).collect();
        let more = point.doubts.len().saturating_sub(most);
        if let Some(last) = asks.last_mut().filter(|_| more > 0) {
            let verb = if more == 1 { "is" } else { "are" };
            last.why = format!("{}; {more} more {verb} open", last.why);
        }
        asks
    }

    fn ask(&self, doubt: &Doubtful<'_>, role: Part) -> Ask {
        let said = |why: &str, text: &str| Ask { why: why.to_owned(), text: vec![Inline::Words(text.to_owned())] };
        match doubt {
            Doubtful::Open(scheme, question, premise) => {
                let mut text = vec![Inline::Words(text::line(&question.text))];
                if let (Some(premise), Doubt::Premise(_)) = (premise, &question.doubts) {
                    text.push(Inline::Words(" Here: ".to_owned()));
                    text.push(Inline::Link(self.scene.to_claim(*premise)));
                }
                Ask { why: kind(scheme.name()), text }
            }
            Doubtful::NoEvidence => {
                said("No evidence", "How do you know? Nothing is cited for it and no reason given.")
            }
            Doubtful::Unstated if role == Part::Premise => {
                said("Unstated", "Your reason works only if this is true, doesn't it? Who says that it is?")
            }
            Doubtful::Unstated => said("Unstated", "Who says so, besides you? What do you infer it from?"),
            Doubtful::Weak => said("Weak", "This debate gives it little weight. Why should it count?"),
            Doubtful::Memoir(source) => self.of_memoir(*source),
            Doubtful::OwnWord(source) => self.of_source(
                "Own word",
                "All you have is the speaker's own word, ",
                *source,
                ". Who else confirms it?",
            ),
            Doubtful::Stake(source, person, further) => self.of_witness(*source, *person, *further),
            Doubtful::Unverified(source, further) => {
                let note = witness::unverified(self.scene.debate.reference(*source)).unwrap_or_default();
                let (why, asks) = if note.contains("in part") || note.contains("excerpts") {
                    ("Seen in part", ". Have you read the whole of it? What does the rest say?".to_owned())
                } else if note.contains("unofficial copy") {
                    ("Unofficial copy", ". Have you seen the original? Does it read the same?".to_owned())
                } else {
                    ("Unverified", format!(". How do you know what it is? “{}”.", text::line(note)))
                };
                self.of_source(why, &format!("Your only source{} is ", also(*further)), *source, &asks)
            }
        }
    }

    /// A source that was written from memory, or by somebody who repeats what was.
    fn of_memoir(&self, source: ReferenceId) -> Ask {
        let why = "Memoir alone";
        if witness::is_memoir(self.scene.debate.reference(source)) {
            self.of_source(why, "All you have is a memoir, ", source, ", written from memory. Who else saw it?")
        } else {
            self.of_source(why, "All you have is what somebody remembered later, in ", source, ". Who else saw it?")
        }
    }

    /// A witness who took part: what they wrote at the time was written for an end, what they wrote later to be
    /// remembered by.
    fn of_witness(&self, source: ReferenceId, person: PersonId, further: usize) -> Ask {
        let name = self.scene.to_person(person).label;
        let written = self.scene.debate.reference(source).provenance.as_ref().map(|provenance| provenance.value);
        let asks = if written == Some(Provenance::Primary) {
            "), was a party to it. Who was that meant for, and to what end?"
        } else {
            "), was a party to it. Who without a stake says the same?"
        };
        self.of_source("Interest", &format!("Your only witness{}, {name} (", also(further)), source, asks)
    }

    fn of_source(&self, why: &str, before: &str, source: ReferenceId, after: &str) -> Ask {
        let source = Inline::Link(self.scene.to_source(source));
        let text = vec![Inline::Words(before.to_owned()), source, Inline::Words(after.to_owned())];
        Ask { why: why.to_owned(), text }
    }

    fn expect(&self, backing: Backing, asked: bool) -> (Vec<Inline>, Vec<Words>) {
        let (cite, say) = if asked { ("Cite ", "Answer with ") } else { ("They will cite ", "They will answer with ") };
        let pointed = |before: &str, link: Link| {
            vec![Inline::Words(before.to_owned()), Inline::Link(link), Inline::Words(".".to_owned())]
        };
        match backing {
            Backing::Evidence(claim, at) => {
                let evidence = &self.scene.debate.claim(claim).evidence[at];
                let card = self.scene.cites[evidence.reference.value.index()].card(evidence, false);
                let mut said =
                    vec![Inline::Words(cite.to_owned()), Inline::Link(self.scene.to_source(evidence.reference.value))];
                let end = if card.quote.is_empty() { "." } else { ":" };
                let place = if card.place.is_empty() { end.to_owned() } else { format!(", {}{end}", card.place) };
                said.push(Inline::Words(place));
                (said, card.quote)
            }
            Backing::Reason(reason) => {
                (pointed(say, self.scene.pointer(self.scene.plan.of_reason(reason))), Vec::new())
            }
            Backing::Warrant(reason) => {
                let warrant = self.scene.debate.reason(reason).warrant.as_ref();
                let warrant = warrant.map(|warrant| text::line(warrant)).unwrap_or_default();
                (vec![Inline::Words(format!("{say}the rule “{warrant}”"))], Vec::new())
            }
            Backing::Granted => (vec![Inline::Words(format!("{say}“that is granted”."))], Vec::new()),
            Backing::Nothing => {
                let none = if asked {
                    "Nothing in this debate speaks for it: find an answer before the round."
                } else {
                    "Nothing in this debate speaks for it: press for a source."
                };
                (vec![Inline::Words(none.to_owned())], Vec::new())
            }
        }
    }

    fn next(&self, point: &found::Point<'_>, asked: bool) -> Vec<Inline> {
        let scene = self.scene;
        let words = |words: &str| Inline::Words(words.to_owned());
        let link = |place| Inline::Link(scene.pointer(place));
        let against = |place| {
            let (before, after) = if asked { ("They will go on to ", ".") } else { ("What do you say to ", "?") };
            vec![words(before), link(place), words(after)]
        };
        match point.next {
            Next::Objection(step) => against(scene.plan.of_reason(step)),
            Next::Claim(claim) => against(scene.plan.of_claim(claim)),
            Next::Why if asked => vec![words("They will ask why anybody should accept it.")],
            Next::Why => vec![words("Why should anybody accept it?")],
            Next::Breaks(step) => {
                let before =
                    if asked { "They will ask what else you have against " } else { "What else have you got against " };
                vec![words(before), link(scene.plan.of_reason(step)), words(if asked { "." } else { "?" })]
            }
            Next::Else(target, other) => {
                let step = point.place.step.or(point.place.used_in);
                let role = step.map_or(Role::For, |step| scene.debate.reason(step).role);
                let way = if role == Role::For { " for " } else { " against " };
                let place = scene.plan.of_claim(target);
                let is_top = matches!(place.role, Part::Position | Part::Root);
                let target = if is_top { words(&position::called(scene, target)) } else { link(place) };
                match other {
                    Some(other) => {
                        let before = if asked { "They will say that you are left with " } else { "You are left with " };
                        let end = if asked { "." } else { ". Is that enough?" };
                        vec![words(before), link(scene.plan.of_reason(other)), words(way), target, words(end)]
                    }
                    None if asked => {
                        vec![words(&format!("They will say that nothing is left{way}")), target, words(".")]
                    }
                    None => vec![words(&format!("What is left{way}")), target, words("? Here: nothing.")],
                }
            }
        }
    }
}

fn carry(points: usize) -> &'static str {
    if points == 1 { "carries" } else { "carry" }
}

/// What is not shown, with how much of it carries nothing.
fn hidden(points: &[found::Point<'_>], most: usize) -> Option<String> {
    let hidden = points.get(most..).filter(|hidden| !hidden.is_empty())?;
    let idle = hidden.iter().filter(|point| point.fallen > 0).count();
    let more = words::count(hidden.len(), "further point");
    Some(match idle {
        0 => format!("Not shown: {more}."),
        all if all == hidden.len() => format!("Not shown: {more} that {} only what falls already.", carry(all)),
        some => format!("Not shown: {more}; {some} of them {} only what falls already.", carry(some)),
    })
}

/// At how many other points a source is the only one.
fn also(further: usize) -> String {
    match further {
        0 => String::new(),
        1 => " here and at one other point".to_owned(),
        some => format!(" here and at {some} other points"),
    }
}

/// What kind of argument a scheme is, without the words that all names share.
fn kind(name: &str) -> String {
    let kind = name.strip_prefix("Argument from ").or_else(|| name.strip_prefix("Argument to "));
    let kind = kind.unwrap_or(name);
    let mut kind = text::line(kind.split_once(" (").map_or(kind, |(kind, _)| kind));
    kind.get_mut(..1).into_iter().for_each(str::make_ascii_uppercase);
    kind
}
