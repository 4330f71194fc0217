//! What is said and what is left out → speeches with running times.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use super::{
    position,
    scene::Scene,
    sheet, text,
    view::{Cut, Light, Link, Reading, Role, Speech, SpeechLine, SpeechPart, Speeches, Verdict},
    words,
};
use crate::{
    evaluate::Label,
    model::ClaimId,
    prepare::{
        arguments::{self, Argument, Part},
        formats::{self, minutes},
        speech::{self, Fate, Material, Saying},
    },
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
    let mut arguments =
        arguments::arguments(scene.debate, scene.evaluation, position, &position::others(scene, position));
    arguments.try_each(scene.debate, scene.evaluation);
    let material = speech::material(scene.debate, scene.evaluation, &arguments, &words);
    let mut fates = vec![Fate::Elsewhere; material.sayings.len()];
    let speeches = wish.speeches.iter().enumerate().map(|(index, (name, seconds))| {
        let wanted = |saying: &Saying| saying.belongs(index, wish.speeches.len());
        let opening = (index == 0).then(|| scene.claim_text(position));
        let opening_words = opening.as_ref().map_or(0, |opening| speech::count(opening));
        let budget = formats::room(*seconds, wish.rate);
        // All that may be said, as if there were no clock.
        let whole = material.fit(usize::MAX / 2, &mut fates.clone(), wanted) + opening_words;
        let said = material.fit(budget.saturating_sub(opening_words), &mut fates, wanted);
        let mut speech = Speech {
            name,
            time: minutes(room.seconds(said + opening_words)),
            clock: minutes(*seconds as usize),
            light: light(said + opening_words, budget),
            says: String::new(),
            opening,
            parts: room.parts(&material, &fates, wanted, opening_words),
            cut: room.cut(&material, &fates, wanted),
        };
        speech.says = says(&speech, said + opening_words, budget, whole, &minutes(room.seconds(whole)));
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

struct Room<'s, 'a> {
    scene: &'s Scene<'a>,
    wish: Wish<'s>,
}

impl Room<'_, '_> {
    /// How many seconds it takes to say so many words.
    fn seconds(&self, words: usize) -> usize {
        formats::seconds(words, self.wish.rate)
    }

    /// How many words it takes to say a claim: its tag, the words of its cards that are read, and their cites if asked.
    fn words(&self, id: ClaimId) -> usize {
        let claim = self.scene.debate.claim(id);
        let cited = claim.evidence.iter().filter(|_| self.wish.cites);
        let cites = cited.map(|evidence| speech::count(&self.scene.cites[evidence.reference.value.index()].head));
        speech::said_words(claim) + cites.sum::<usize>()
    }

    /// What is said, each argument after its ground: needed ones first, answers after what they defend.
    fn parts(
        &self,
        material: &Material,
        fates: &[Fate],
        wanted: impl Fn(&Saying) -> bool,
        opening: usize,
    ) -> Vec<SpeechPart> {
        let here = |at: &usize| fates[*at] == Fate::Said && wanted(&material.sayings[*at]);
        let said: Vec<usize> = (0..material.sayings.len()).filter(here).collect();
        let mut below: Vec<Vec<usize>> = vec![Vec::new(); material.sayings.len()];
        let mut open = Vec::new();
        for at in said {
            match material.sayings[at].ground.filter(here) {
                Some(ground) => below[ground].push(at),
                None => open.push(at),
            }
        }
        let order = |list: &mut Vec<usize>| {
            let of = |at: &usize| &material.sayings[*at].argument;
            let key = |at: &usize| {
                let argument = of(at);
                let is_fallen = argument.label == Label::Rejected;
                (
                    argument.root != material.position,
                    argument.part.is_attack(),
                    is_fallen,
                    !argument.is_needed,
                    argument.depth,
                )
            };
            list.sort_by(|one, other| key(one).cmp(&key(other)).then(of(other).strength.total_cmp(&of(one).strength)));
            // All answers to one thing stand together.
            let mut first: BTreeMap<Part, usize> = BTreeMap::new();
            let ranks: BTreeMap<usize, usize> = list
                .iter()
                .enumerate()
                .map(|(rank, at)| {
                    let part = of(at).part;
                    (*at, if part.is_attack() { *first.entry(part).or_insert(rank) } else { rank })
                })
                .collect();
            list.sort_by_key(|at| ranks[at]);
            list.reverse();
        };
        order(&mut open);
        let mut open: Vec<(usize, usize)> = open.into_iter().map(|at| (at, 0)).collect();
        let (mut parts, mut words) = (Vec::new(), opening);
        let (mut named, mut told) = (BTreeSet::new(), BTreeSet::new());
        while let Some((at, level)) = open.pop() {
            let saying = &material.sayings[at];
            let time = minutes(self.seconds(words));
            let is_first = saying.argument.part.is_attack() && named.insert(saying.argument.part);
            let is_repeated = saying.repeats(&told);
            let mut part = self.part(&saying.argument, level, time, is_first);
            if is_repeated {
                (part.what, part.lines) = ("Cross-apply", Vec::new());
            }
            parts.push(part);
            words += if is_first { saying.naming } else { 0 };
            words += if is_repeated { speech::CROSS_APPLIED } else { saying.words };
            told.extend(&saying.argument.claims);
            order(&mut below[at]);
            open.extend(below[at].iter().map(|at| (*at, level + 1)));
        }
        parts
    }

    /// An argument as it is said; `names`: after what it answers.
    fn part(&self, argument: &Argument, level: usize, at: String, names: bool) -> SpeechPart {
        let they_say = match argument.part {
            Part::Attack(claim) if names => Some(self.to_claim(claim)),
            Part::Break(step) if names => {
                let link = self.scene.link(self.scene.plan.of_reason(step));
                let label = self.scene.debate.reason(step).label.as_ref();
                Some(label.map_or(link.clone(), |label| Link { text: text::line(label).into(), ..link }))
            }
            _ => None,
        };
        SpeechPart {
            at,
            level,
            what: match argument.part {
                Part::Contention => "Contention",
                Part::Support => "Support",
                Part::Attack(_) => "Answer",
                Part::Break(_) => "Undercut",
            },
            link: self.link(argument),
            they_say: they_say.into_iter().collect(),
            lines: argument.claims.iter().map(|claim| self.line(*claim)).collect(),
            is_needed: argument.is_needed,
            role: match argument.part {
                Part::Contention | Part::Support => Role::Reason,
                Part::Attack(_) => Role::Answer,
                Part::Break(_) => Role::Undercut,
            },
            verdict: argument.label.into(),
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

    fn cut(&self, material: &Material, fates: &[Fate], wanted: impl Fn(&Saying) -> bool) -> Vec<Cut> {
        let number = |at: usize| self.link(&material.sayings[at].argument).label;
        let cut = |(saying, fate): (&Saying, &Fate)| {
            let argument = &saying.argument;
            let why = match fate {
                Fate::Said => return None,
                Fate::Falls => "it falls as the debate stands".to_owned(),
                Fate::Groundless(ground) => format!("it hangs on {}, which is not said", number(*ground)),
                Fate::Cuts => "it cuts both ways: they say it against us".to_owned(),
                Fate::Repeats => "it is said with another argument".to_owned(),
                Fate::NoRoom | Fate::Elsewhere => {
                    let needed = if argument.is_needed { "; the verdict hangs on it" } else { "" };
                    format!("no room for its {}{needed}", words::count(saying.words + saying.naming, "word"))
                }
            };
            let place = match (argument.step, argument.claims.first()) {
                (Some(step), _) => self.scene.plan.of_reason(step),
                (None, claim) => self.scene.plan.of_claim(*claim?),
            };
            Some(Cut { link: self.scene.pointer(place), why })
        };
        let here = material.sayings.iter().zip(fates).filter(|(saying, _)| wanted(saying));
        here.filter_map(cut).collect()
    }

    fn warnings(&self, material: &Material, speeches: &[Speech]) -> Vec<String> {
        let mut warnings = Vec::new();
        let called = position::called(self.scene, material.position);
        if !material.sayings.iter().any(|saying| !saying.is_rebuttal) {
            warnings.push(format!("The debate gives no reason for {called}: there is nothing to say but the claim."));
        }
        let fallen: Vec<String> = speeches
            .iter()
            .flat_map(|speech| &speech.parts)
            .filter(|part| part.verdict == Verdict::Rejected)
            .map(|part| part.link.label.to_string())
            .collect();
        if !fallen.is_empty() {
            let (what, verb) = if fallen.len() == 1 { ("Contention", "falls") } else { ("Contentions", "fall") };
            let fallen = words::list(&fallen);
            warnings.push(format!(
                "{what} {fallen} {verb} as the debate is now, and {called} does not stand: be ready to answer for it."
            ));
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
