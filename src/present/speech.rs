//! What is said and what is left out → speeches with running times.

use std::{collections::BTreeMap, sync::Arc};

use super::{
    plan, position,
    scene::Scene,
    sheet, text,
    view::{Cut, Light, Link, Reading, Role, Speech, SpeechLine, SpeechPart, Speeches, Text, Verdict},
    words,
};
use crate::{
    evaluate::Label,
    model::{ClaimId, ReasonId},
    prepare::{
        arguments::{self, Argument, Part},
        formats::{self, minutes},
        speech::{self, Draft, Fate, Material, Saying},
        spoken,
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
    let room = Room { scene, wish, uses: scene.uses() };
    let words = |claim: ClaimId| room.words(claim);
    let mut arguments =
        arguments::arguments(scene.debate, scene.evaluation, position, &position::others(scene, position));
    arguments.try_each(scene.debate, scene.evaluation);
    let material = speech::material(scene.debate, scene.evaluation, &arguments, &words);
    let mut fates = vec![Fate::Elsewhere; material.sayings.len()];
    let budgets: Vec<usize> = wish.speeches.iter().map(|(_, seconds)| formats::room(*seconds, wish.rate)).collect();
    let belongs = |index: usize| move |saying: &Saying| saying.belongs(index, wish.speeches.len());
    let opening = |index: usize| (index == 0).then(|| scene.claim_text(position));
    let opening_words = |index: usize| if index == 0 { speech::opening_words(scene.debate.claim(position)) } else { 0 };
    let mut drafts: Vec<Draft> = Vec::new();
    for (index, budget) in budgets.iter().enumerate() {
        let mut draft = Draft::after(drafts.last(), opening_words(index));
        material.fit(index, *budget, &mut draft, &mut fates, belongs(index));
        drafts.push(draft);
    }
    if let [first, _, ..] = &mut drafts[..] {
        material.fit_ahead(0, budgets[0], first, &mut fates);
    }
    // All that may be said, as if there were no clock.
    let whole = |index: usize| {
        let mut draft = drafts[index].clone();
        material.fit(index, usize::MAX / 2, &mut draft, &mut fates.clone(), belongs(index));
        draft.words
    };
    let mut teller = Teller { room: &room, material: &material, told: BTreeMap::new(), draft: None };
    let speeches = wish.speeches.iter().enumerate().map(|(index, (name, seconds))| {
        let (parts, said) = teller.parts(&fates, index, opening_words(index));
        let mut speech = Speech {
            name,
            time: minutes(room.seconds(said)),
            clock: minutes(*seconds as usize),
            light: light(said, budgets[index]),
            says: String::new(),
            opening: opening(index),
            parts,
            cut: room.cut(&material, &fates, belongs(index)),
        };
        let whole = whole(index);
        speech.says = says(
            said,
            budgets[index],
            whole,
            &minutes(room.seconds(whole)),
            &minutes((*seconds as usize).saturating_sub(room.seconds(said))),
        );
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

fn says(said: usize, budget: usize, all: usize, whole: &str, spare: &str) -> String {
    let share = |words: usize| if budget == 0 { 100 } else { (words * 100).div_ceil(budget) };
    let first = format!("Counts as {}, {} % of the clock.", words::count(said, "word"), share(said));
    if all <= said {
        return match light(said, budget) {
            Light::Green => format!(
                "{first} The debate has no more for this speech: use the other {spare} for weighing and for what was heard."
            ),
            _ => first,
        };
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
    /// By step and claim that breaks it, its place there.
    uses: BTreeMap<(ReasonId, ClaimId), &'a plan::Place>,
}

impl<'a> Room<'_, 'a> {
    /// How many seconds it takes to say so many words.
    fn seconds(&self, words: usize) -> usize {
        formats::seconds(words, self.wish.rate)
    }

    /// How many words it takes to say a claim: its tag, the words of its cards that are read, and their cites if asked;
    /// with a breath after each.
    fn words(&self, id: ClaimId) -> usize {
        let claim = self.scene.debate.claim(id);
        let cites = claim.evidence.iter().filter(|_| self.wish.cites).map(|evidence| {
            let cite = spoken::count(&self.scene.cites[evidence.reference.value.index()].head);
            cite + if evidence.read.is_empty() { spoken::BREATH } else { 0 }
        });
        speech::said_words(claim) + cites.sum::<usize>()
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
                Part::Attack(claim) if claim == argument.root => "Objection",
                Part::Attack(_) => "Answer",
                Part::Break(_) => "Undercut",
            },
            link: self.link(argument),
            they_say: they_say.into_iter().collect(),
            lines: argument.claims.iter().map(|claim| self.line(*claim)).collect(),
            is_needed: argument.is_needed,
            remark: if argument.is_needed {
                "the verdict hangs on it".to_owned()
            } else if argument.label == Label::Rejected {
                "it falls as the debate is now".to_owned()
            } else {
                String::new()
            },
            role: match argument.part {
                Part::Contention | Part::Support => Role::Reason,
                Part::Attack(_) => Role::Answer,
                Part::Break(_) => Role::Undercut,
            },
            verdict: argument.label.into(),
        }
    }

    /// Where an argument stands.
    fn place(&self, argument: &Argument) -> &'a plan::Place {
        let plan = self.scene.plan;
        match (argument.part, argument.step, argument.claims.first()) {
            (_, Some(step), _) => plan.of_reason(step),
            (Part::Break(step), None, Some(claim)) => {
                self.uses.get(&(step, *claim)).copied().unwrap_or_else(|| plan.of_claim(*claim))
            }
            (_, None, Some(claim)) => plan.of_claim(*claim),
            (_, None, None) => &plan.places[0],
        }
    }

    fn to_claim(&self, claim: ClaimId) -> Link {
        self.scene.link(self.scene.plan.of_claim(claim))
    }

    /// The number of an argument, with its heading.
    fn link(&self, argument: &Argument) -> Link {
        let label = argument.step.and_then(|step| self.scene.debate.reason(step).label.as_ref());
        let text = label.map(|label| text::line(label)).unwrap_or_default();
        Link { text: text.into(), ..self.scene.bare(self.place(argument)) }
    }

    /// A claim with what is read of its cards. A card of which nothing is read only stands where none has such words, or
    /// where cites are read.
    fn line(&self, id: ClaimId) -> SpeechLine {
        let evidence = &self.scene.debate.claim(id).evidence;
        let shows_all = self.wish.cites || evidence.iter().all(|evidence| evidence.read.is_empty());
        let shown = evidence.iter().filter(|evidence| shows_all || !evidence.read.is_empty());
        let cards = shown.map(|evidence| {
            let card = self.scene.cites[evidence.reference.value.index()].card(evidence, false);
            let place = if card.place.is_empty() { String::new() } else { format!(", {}", card.place) };
            let read = card.quote.into_iter().filter(|words| words.read).collect();
            Reading { cite: format!("{}{place}", card.head), read }
        });
        SpeechLine { text: Arc::clone(&self.scene.claim_text(id)), cards: cards.collect() }
    }

    /// What is left out, by reason.
    fn cut(&self, material: &Material, fates: &[Fate], wanted: impl Fn(&Saying) -> bool) -> Vec<Cut> {
        let mut lists: [(&str, Vec<(Link, String)>); 5] = [
            ("No room", Vec::new()),
            ("They say it against us", Vec::new()),
            ("It falls as the debate stands", Vec::new()),
            ("It hangs on what is not said", Vec::new()),
            ("It is said with another argument", Vec::new()),
        ];
        for (saying, fate) in material.sayings.iter().zip(fates).filter(|(saying, _)| wanted(saying)) {
            let (list, remark) = match fate {
                Fate::Said(_) => continue,
                Fate::NoRoom | Fate::Elsewhere => {
                    let needed = if saying.argument.is_needed { "; the verdict hangs on it" } else { "" };
                    (0, format!("{}{needed}", words::count(saying.words + saying.naming, "word")))
                }
                Fate::Cuts => (1, String::new()),
                Fate::Falls => (2, String::new()),
                Fate::Groundless(ground) => (3, format!("on {}", self.link(&material.sayings[*ground].argument).label)),
                Fate::Repeats => (4, String::new()),
            };
            lists[list].1.push((self.scene.pointer(self.place(&saying.argument)), remark));
        }
        let lists = lists.into_iter().filter(|(_, arguments)| !arguments.is_empty());
        lists.map(|(why, arguments)| Cut { why: why.to_owned(), arguments }).collect()
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

/// Tells the speeches one after the other, and remembers what was said.
struct Teller<'r, 's, 'a> {
    room: &'r Room<'s, 'a>,
    material: &'r Material,
    /// By claim, the number under which it was said first.
    told: BTreeMap<ClaimId, Text>,
    /// The speech before.
    draft: Option<Draft>,
}

impl Teller<'_, '_, '_> {
    /// What is said in a speech, each argument after its ground, with how many words the whole has.
    fn parts(&mut self, fates: &[Fate], speech: usize, opening: usize) -> (Vec<SpeechPart>, usize) {
        let sayings = &self.material.sayings;
        let here = |at: &usize| fates[*at] == Fate::Said(speech);
        let mut below: Vec<Vec<usize>> = vec![Vec::new(); sayings.len()];
        let mut open = Vec::new();
        for at in (0..sayings.len()).filter(here) {
            match sayings[at].ground.filter(here) {
                Some(ground) => below[ground].push(at),
                None => open.push(at),
            }
        }
        self.order(&mut open);
        let mut open: Vec<(usize, usize)> = open.into_iter().map(|at| (at, 0)).collect();
        let mut parts = Vec::new();
        let mut draft = Draft::after(self.draft.as_ref(), opening);
        while let Some((at, level)) = open.pop() {
            let saying = &sayings[at];
            let time = minutes(self.room.seconds(draft.words));
            let (names, repeats) = draft.takes(saying);
            let mut part = self.room.part(&saying.argument, level, time, names);
            if repeats {
                self.cross_apply(&mut part, &saying.argument);
            }
            for claim in &saying.argument.claims {
                self.told.entry(*claim).or_insert_with(|| Arc::clone(&part.link.label));
            }
            parts.push(part);
            draft.add(saying);
            self.order(&mut below[at]);
            open.extend(below[at].iter().map(|at| (*at, level + 1)));
        }
        let words = draft.words;
        self.draft = Some(draft);
        (parts, words)
    }

    /// Calls up by its number what was said before.
    fn cross_apply(&self, part: &mut SpeechPart, argument: &Argument) {
        (part.what, part.lines) = ("Cross-apply", Vec::new());
        let Some((claim, first)) = argument.claims.first().and_then(|claim| self.told.get_key_value(claim)) else {
            return;
        };
        if *first != part.link.label {
            part.remark = format!("here as {}", part.link.label);
            part.link.label = Arc::clone(first);
        }
        if part.link.text.is_empty() {
            part.link.text = self.room.scene.to_claim(*claim).text;
        }
    }

    /// Puts arguments into the order in which they are said, the last first: the case before what is said against rivals,
    /// needed ones first, what falls last. Objections to rivals come before answers to what they say; these go down the
    /// flow, as it was heard, and all answers to one thing stand together.
    fn order(&self, list: &mut [usize]) {
        let of = |at: &usize| &self.material.sayings[*at].argument;
        let mut first: BTreeMap<Part, usize> = BTreeMap::new();
        for at in list.iter().filter(|at| of(at).part.is_attack()) {
            first.entry(of(at).part).and_modify(|first| *first = (*at).min(*first)).or_insert(*at);
        }
        let key = |at: &usize| {
            let argument = of(at);
            let is_answer = argument.part.is_attack() && argument.part != Part::Attack(argument.root);
            let line = first.get(&argument.part).copied();
            let is_fallen = argument.label == Label::Rejected;
            let depth = if line.is_some() { 0 } else { argument.depth };
            (argument.root != self.material.position, is_answer, line, is_fallen, !argument.is_needed, depth)
        };
        list.sort_by(|one, other| key(one).cmp(&key(other)).then(of(other).strength.total_cmp(&of(one).strength)));
        list.reverse();
    }
}
