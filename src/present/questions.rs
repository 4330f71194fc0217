//! What can be asked → questions in words, each with what it would change, the answer to expect and what comes next.

use super::{
    plan, position,
    scene::Scene,
    sheet, text,
    view::{Ask, Examination, Inline, Link, Point, Questions, Verdict, Words},
    words,
};
use crate::{
    evaluate::Label,
    model::{ClaimId, Doubt, ReasonId, ReferenceId, Role},
    prepare::questions::{self as found, Backing, Doubtful, Next},
    witness,
};

/// How many points a side of a case has in the brief.
const IN_BRIEF: usize = 5;

/// How many sides are asked in the brief: a list of a hundred thousand claims has as many.
const SIDES_IN_BRIEF: usize = 32;

/// How many questions a point has in the brief.
const ASKS_IN_BRIEF: usize = 2;

/// The sheet for a position, or for everybody: all that can be asked.
pub(super) fn questions(scene: &Scene<'_>, own: Option<ClaimId>, most: usize) -> Questions {
    let roots = own.map_or_else(|| roots(scene), |claim| position::rivals(scene, claim));
    let asked = found::questions(scene.debate, scene.evaluation, &roots, own);
    let desk = Desk { scene, own };
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
    let desk = Desk { scene, own: None };
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
        let says = match cruxes {
            0 => format!("{}; none of them alone would turn a verdict.", words::count(points.len(), "point")),
            all if all == points.len() && all == 1 => "1 point, which alone would turn a verdict.".to_owned(),
            1 => format!("{}; 1 of them alone would turn a verdict.", words::count(points.len(), "point")),
            some => {
                format!("{}; each of the first {some} alone would turn a verdict.", words::count(points.len(), "point"))
            }
        };
        let asks = if most == IN_BRIEF { ASKS_IN_BRIEF } else { usize::MAX };
        let hidden = points.len().saturating_sub(most);
        let number = &scene.plan.of_claim(examination.root).number;
        Examination {
            anchor: format!("ask-{way}-{number}").into(),
            heading,
            position: scene.link(scene.plan.of_claim(examination.root)),
            says,
            points: points.iter().take(most).map(|point| self.point(point, examination, asks)).collect(),
            more: (hidden > 0).then(|| format!("Not shown: {}.", words::count(hidden, "further point"))),
        }
    }

    fn place(&self, point: &found::Point<'_>) -> &plan::Place {
        let plan = self.scene.plan;
        match (point.place.step, point.place.claim) {
            (Some(step), _) => plan.of_reason(step),
            (None, Some(claim)) => plan.of_claim(claim),
            (None, None) => &plan.places[0],
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
            asks: point.doubts.iter().take(asks).map(|doubt| self.ask(doubt)).collect(),
            expect,
            quote,
            next: self.next(point, asked),
        }
    }

    /// What giving a point up would change in a case, where it turns no verdict.
    fn breaks(&self, point: &found::Point<'_>) -> Option<String> {
        let step = |id: &ReasonId| {
            let place = self.scene.plan.of_reason(*id);
            format!("{} {}", place.role.word().to_lowercase(), place.number)
        };
        let steps: Vec<String> = point.breaks.iter().map(step).collect();
        let verb = if steps.len() == 1 { "falls" } else { "fall" };
        (!steps.is_empty()).then(|| format!("Without it, {} {verb}.", words::list(&steps)))
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

    fn ask(&self, doubt: &Doubtful<'_>) -> Ask {
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
            Doubtful::Unstated => {
                said("Unstated", "Nobody says this, and your reason needs it. Do you hold it, and why?")
            }
            Doubtful::Weak => said("Weak", "You give this little weight yourself. Why should it count?"),
            Doubtful::Memoir(source) => {
                self.of_source("Memoir alone", "Only a memoir says so, ", *source, ". Who else saw it?")
            }
            Doubtful::OwnWord(source) => self.of_source(
                "Own word",
                "Whoever says it is the only witness for it, in ",
                *source,
                ". Who else confirms it?",
            ),
            Doubtful::Stake(source, person, further) => {
                let name = self.scene.to_person(*person).label;
                let asks = format!(". {name} took part. What was there to gain by saying so?");
                self.of_source("Interest", &format!("Your only witness{} is ", also(*further)), *source, &asks)
            }
            Doubtful::Unverified(source, further) => {
                let note = witness::unverified(self.scene.debate.reference(*source)).unwrap_or_default();
                let in_part = note.contains("in part") || note.contains("excerpts");
                let asks = if in_part { "What does the rest say?" } else { "Why should it be trusted?" };
                let why = if in_part { "Seen in part" } else { "Unverified" };
                let asks = format!(": “{}”. {asks}", text::line(note));
                self.of_source(why, &format!("Your only source{} is ", also(*further)), *source, &asks)
            }
        }
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
                    "The debate has nothing to say for it: find an answer before the round."
                } else {
                    "The debate has nothing to say for it: they have no answer ready."
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
            let (before, after) = if asked { ("They will go on to ", ".") } else { ("Then what do you say to ", "?") };
            vec![words(before), link(place), words(after)]
        };
        match point.next {
            Next::Objection(step) => against(scene.plan.of_reason(step)),
            Next::Claim(claim) => against(scene.plan.of_claim(claim)),
            Next::Why => vec![words("Then why should anybody accept it?")],
            Next::Breaks(step) => {
                let step = link(scene.plan.of_reason(step));
                vec![words("Without it, what else breaks the step "), step, words("?")]
            }
            Next::Else(target, other) => {
                let step = point.place.step.or(point.place.used_in);
                let role = step.map_or(Role::For, |step| scene.debate.reason(step).role);
                let way = if role == Role::For { "for" } else { "against" };
                let target = link(scene.plan.of_claim(target));
                match other {
                    Some(other) => {
                        let other = link(scene.plan.of_reason(other));
                        vec![words(&format!("Without it, the best {way} ")), target, words(" is "), other, words(".")]
                    }
                    None => {
                        let end = if asked { "." } else { ", is there?" };
                        vec![words(&format!("Without it, nothing is left {way} ")), target, words(end)]
                    }
                }
            }
        }
    }
}

/// At how many other points a source is the only one.
fn also(further: usize) -> String {
    match further {
        0 => String::new(),
        some => format!(", here and at {},", words::count(some, "other point")),
    }
}

/// What kind of argument a scheme is, without the words that all names share.
fn kind(name: &str) -> String {
    let kind = name.strip_prefix("Argument from ").or_else(|| name.strip_prefix("Argument to "));
    let mut kind = text::line(kind.unwrap_or(name));
    kind.get_mut(..1).into_iter().for_each(str::make_ascii_uppercase);
    kind
}
