//! What is said and what is left out → speeches with running times.

use std::sync::Arc;

use super::{
    position,
    scene::Scene,
    sheet, text,
    view::{Cut, Light, Link, Reading, Speech, SpeechLine, SpeechPart, Speeches, Verdict},
    words,
};
use crate::{
    evaluate::Label,
    model::ClaimId,
    prepare::speech::{self, Argument, Fate, Material, Part},
};

/// What is asked for.
#[derive(Clone, Copy, Debug)]
pub struct Wish<'w> {
    /// The format, as it is printed.
    pub format: &'w str,
    /// The speeches, each with its seconds.
    pub speeches: &'w [(&'static str, u32)],
    /// Words a minute.
    pub rate: u32,
    /// Whether surname, year and place of each card are read too.
    pub cites: bool,
}

/// The share of the clock, in per cent, up to which the light is green.
const GREEN: usize = 75;

/// The speeches for a position.
pub(super) fn speeches(scene: &Scene<'_>, position: ClaimId, wish: Wish<'_>) -> Speeches {
    let room = Room { scene, wish };
    let words = |claim: ClaimId| room.words(claim);
    let material = speech::material(scene.debate, scene.evaluation, position, &words);
    let mut fates = vec![Fate::Elsewhere; material.arguments.len()];
    let alone = wish.speeches.len() == 1;
    let speeches = wish.speeches.iter().enumerate().map(|(index, (name, seconds))| {
        let wanted = |argument: &Argument| alone || argument.is_rebuttal == (index > 0);
        let opening = (index == 0).then(|| scene.claim_text(position));
        let opening_words = opening.as_ref().map_or(0, |opening| speech::count(opening));
        let budget = *seconds as usize * wish.rate as usize / 60;
        let said = material.fit(budget.saturating_sub(opening_words), &mut fates, wanted);
        let mut speech = Speech {
            name,
            time: clock(room.seconds(said + opening_words)),
            clock: clock(*seconds as usize),
            light: light(said + opening_words, budget),
            says: String::new(),
            opening,
            parts: room.parts(&material, &fates, wanted, opening_words),
            cut: room.cut(&material, &fates, wanted),
        };
        let all = whole(&material, wanted) + opening_words;
        speech.says = says(&speech, said + opening_words, budget, all, &clock(room.seconds(all)));
        speech
    });
    let speeches: Vec<Speech> = speeches.collect();
    Speeches {
        sheet: sheet::sheet(scene, Some(position)),
        says: format!("{}, at {} words a minute.", wish.format, wish.rate),
        warnings: room.warnings(&material, &speeches),
        speeches,
    }
}

/// How many words all that stands would take.
fn whole(material: &Material, wanted: impl Fn(&Argument) -> bool) -> usize {
    let stands = |argument: &&Argument| material.says_fallen() || argument.label != Label::Rejected;
    material.arguments.iter().filter(|argument| wanted(argument)).filter(stands).map(|argument| argument.words).sum()
}

fn says(speech: &Speech, said: usize, budget: usize, all: usize, whole: &str) -> String {
    let share = |words: usize| if budget == 0 { 100 } else { (words * 100).div_ceil(budget) };
    let first = format!("{}, {} % of the clock.", words::count(said, "word"), share(said));
    if speech.cut.is_empty() || all <= said {
        return first;
    }
    let light = light(all, budget).word();
    format!("{first} All that stands would take {whole}, {} % of it ({light}).", share(all))
}

fn light(words: usize, budget: usize) -> Light {
    if words * 100 < budget * GREEN {
        Light::Green
    } else if words <= budget {
        Light::Amber
    } else {
        Light::Red
    }
}

/// Seconds as "5:40".
fn clock(seconds: usize) -> String {
    format!("{}:{:02}", seconds / 60, seconds % 60)
}

struct Room<'s, 'a> {
    scene: &'s Scene<'a>,
    wish: Wish<'s>,
}

impl Room<'_, '_> {
    /// How many seconds it takes to say so many words.
    fn seconds(&self, words: usize) -> usize {
        (words * 60).div_ceil(self.wish.rate.max(1) as usize)
    }

    /// How many words it takes to say a claim: its tag, the words of its cards that are read, and their cites if asked.
    fn words(&self, id: ClaimId) -> usize {
        let claim = self.scene.debate.claim(id);
        let read = claim.evidence.iter().map(|evidence| {
            let cite = if self.wish.cites {
                speech::count(&self.scene.cites[evidence.reference.value.index()].head)
            } else {
                0
            };
            cite + evidence.read.iter().map(|words| speech::count(words)).sum::<usize>()
        });
        speech::tag_words(claim) + read.sum::<usize>()
    }

    /// What is said, each argument after its ground: needed ones first, answers after what they defend.
    fn parts(
        &self,
        material: &Material,
        fates: &[Fate],
        wanted: impl Fn(&Argument) -> bool,
        opening: usize,
    ) -> Vec<SpeechPart> {
        let here = |at: &usize| fates[*at] == Fate::Said && wanted(&material.arguments[*at]);
        let said: Vec<usize> = (0..material.arguments.len()).filter(here).collect();
        let mut below: Vec<Vec<usize>> = vec![Vec::new(); material.arguments.len()];
        let mut open = Vec::new();
        for at in said {
            match material.arguments[at].ground.filter(here) {
                Some(ground) => below[ground].push(at),
                None => open.push(at),
            }
        }
        let order = |list: &mut Vec<usize>| {
            let key = |at: &usize| (material.arguments[*at].part.is_answer(), !material.arguments[*at].is_needed);
            list.sort_by(|one, other| {
                let strength = |at: &usize| material.arguments[*at].strength;
                key(one).cmp(&key(other)).then(strength(other).total_cmp(&strength(one)))
            });
            list.reverse();
        };
        order(&mut open);
        let mut open: Vec<(usize, usize)> = open.into_iter().map(|at| (at, 0)).collect();
        let (mut parts, mut words) = (Vec::new(), opening);
        while let Some((at, level)) = open.pop() {
            let argument = &material.arguments[at];
            let time = clock(self.seconds(words));
            parts.push(self.part(argument, level, time));
            words += argument.words;
            order(&mut below[at]);
            open.extend(below[at].iter().map(|at| (*at, level + 1)));
        }
        parts
    }

    fn part(&self, argument: &Argument, level: usize, at: String) -> SpeechPart {
        let they_say = match argument.part {
            Part::Answer(claim) => vec![self.to_claim(claim)],
            Part::Break(step) => {
                self.scene.debate.reason(step).premises.iter().map(|used| self.to_claim(used.claim)).collect()
            }
            Part::Contention | Part::Support => Vec::new(),
        };
        SpeechPart {
            at,
            level,
            what: match argument.part {
                Part::Contention => "Contention",
                Part::Support => "Support",
                Part::Answer(_) => "Answer",
                Part::Break(_) => "Undercut",
            },
            link: self.link(argument),
            they_say,
            lines: argument.claims.iter().map(|claim| self.line(*claim)).collect(),
            is_needed: argument.is_needed,
        }
    }

    fn to_claim(&self, claim: ClaimId) -> Link {
        self.scene.link(self.scene.plan.of_claim(claim))
    }

    /// The number of an argument, with its heading.
    fn link(&self, argument: &Argument) -> Link {
        let plan = self.scene.plan;
        let (place, label) = match (argument.step, argument.claims.first()) {
            (Some(step), _) => (plan.of_reason(step), self.scene.debate.reason(step).label.as_ref()),
            (None, Some(claim)) => (plan.of_claim(*claim), None),
            (None, None) => (&plan.places[0], None),
        };
        let text = label.map(|label| text::line(label)).unwrap_or_default();
        Link { text: text.into(), ..self.scene.bare(place) }
    }

    fn line(&self, id: ClaimId) -> SpeechLine {
        let cards = self.scene.debate.claim(id).evidence.iter().map(|evidence| {
            let card = self.scene.cites[evidence.reference.value.index()].card(evidence, false);
            let place = if card.place.is_empty() { String::new() } else { format!(", {}", card.place) };
            let read = card.quote.into_iter().filter(|words| words.read).collect();
            Reading { cite: format!("{}{place}", card.head), read }
        });
        SpeechLine { text: Arc::clone(&self.scene.claim_text(id)), cards: cards.collect() }
    }

    fn cut(&self, material: &Material, fates: &[Fate], wanted: impl Fn(&Argument) -> bool) -> Vec<Cut> {
        let number = |at: usize| self.link(&material.arguments[at]).label;
        let cut = |(argument, fate): (&Argument, &Fate)| {
            let why = match fate {
                Fate::Said => return None,
                Fate::Falls => "it falls as the debate stands".to_owned(),
                Fate::Groundless(ground) => format!("it hangs on {}, which is not said", number(*ground)),
                Fate::NoRoom | Fate::Elsewhere => {
                    let needed = if argument.is_needed { "; the verdict hangs on it" } else { "" };
                    format!("no room for its {}{needed}", words::count(argument.words, "word"))
                }
            };
            let place = match (argument.step, argument.claims.first()) {
                (Some(step), _) => self.scene.plan.of_reason(step),
                (None, claim) => self.scene.plan.of_claim(*claim?),
            };
            Some(Cut { link: self.scene.pointer(place), why })
        };
        let here = material.arguments.iter().zip(fates).filter(|(argument, _)| wanted(argument));
        here.filter_map(cut).collect()
    }

    fn warnings(&self, material: &Material, speeches: &[Speech]) -> Vec<String> {
        let mut warnings = Vec::new();
        let called = position::called(self.scene, material.position);
        if material.arguments.is_empty() {
            warnings.push(format!("The debate gives no reason for {called}: there is nothing to say but the claim."));
        } else if material.says_fallen() {
            warnings.push(format!("No reason for {called} stands: what is said here falls as the debate is now."));
        }
        let objections = self.scene.debate.claim(material.position).but.iter();
        let standing = objections.filter(|id| self.scene.reason_verdict(**id) != Verdict::Rejected);
        let numbers: Vec<String> = standing.map(|id| self.scene.plan.of_reason(*id).number.to_string()).collect();
        if !numbers.is_empty() {
            let (what, verb) = if numbers.len() == 1 { ("The objection", "is") } else { ("The objections", "are") };
            warnings.push(format!("{what} {} {verb} not overturned in this debate.", words::list(&numbers)));
        }
        let lines = || speeches.iter().flat_map(|speech| &speech.parts).flat_map(|part| &part.lines);
        let cards: Vec<&Reading> = lines().flat_map(|line| &line.cards).collect();
        if !cards.is_empty() && cards.iter().all(|card| card.read.is_empty()) {
            warnings
                .push("No words of the evidence are marked to be read (`read`), so only the tags are counted.".into());
        }
        if material.untried > 0 {
            let untried = words::count(material.untried, "argument");
            warnings.push(format!(
                "The debate is too large to try whether the verdict hangs on each: {untried} not tried."
            ));
        }
        warnings
    }
}
