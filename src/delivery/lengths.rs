//! Debate with a clock → how many words the case of each position takes, and what has no room.
//!
//! The case is what [`prepare::speech`](crate::prepare::speech) puts into the first speech: the claim, and all that stands
//! for it. Where a format has one speech only, the answers belong to it.

use crate::{
    evaluate::Evaluation,
    model::{ClaimId, Debate},
    prepare::{
        arguments::{self, Part},
        formats::{self, Clock},
        rivalry,
        speech::{self, Draft, Fate, Material, Saying},
    },
    present,
    source::Spanned,
};

/// How long the cases of a debate take, and how long they may.
pub(super) struct Lengths<'d> {
    /// The clock, as it is written.
    pub format: &'d Spanned<String>,
    /// What the speech of the case is called.
    pub speech: &'static str,
    /// How many seconds it has.
    pub seconds: u32,
    /// Words a minute.
    pub rate: u32,
    /// How many words have room in it.
    pub room: usize,
    /// The cases, in reading order.
    pub cases: Vec<Case>,
}

/// How long the case of a position takes.
pub(super) struct Case {
    pub position: ClaimId,
    /// How many words all that stands takes, with the claim itself.
    pub words: usize,
    /// How many the claim takes with its shortest reason; `None` where nothing is a reason for it.
    pub shortest: Option<usize>,
    /// What is left out so that the rest has room, first what is given up first.
    pub left_out: Vec<Saying>,
}

impl Case {
    /// Whether the claim and one whole argument for it have room, if there is one.
    pub fn can_be_cut(&self, room: usize) -> bool {
        self.shortest.is_none_or(|words| words <= room)
    }
}

impl<'d> Lengths<'d> {
    /// The clock, in words.
    pub fn clock(&self) -> String {
        format!(
            "{}: {}, {} words at {} a minute",
            self.speech.to_lowercase(),
            formats::minutes(self.seconds as usize),
            self.room,
            self.rate
        )
    }

    /// Measures the cases; `None` without a clock, or where it is none.
    pub fn of(debate: &'d Debate, evaluation: &Evaluation) -> Option<Lengths<'d>> {
        let format = debate.delivery.format.as_ref()?;
        let clock: Clock = format.trim().parse().ok()?;
        let speeches = clock.speeches();
        let (speech, seconds) = *speeches.first()?;
        let rate = debate.delivery.rate.as_ref().map_or(formats::RATE, |rate| rate.value);
        let room = formats::room(seconds, rate);
        let stick = Stick { debate, evaluation, room, speeches: speeches.len() };
        let positions = present::positions(debate, usize::MAX).0;
        let cases = positions.into_iter().filter_map(|position| stick.case(position)).collect();
        Some(Lengths { format, speech, seconds, rate, room, cases })
    }
}

/// What a case is measured with.
struct Stick<'a> {
    debate: &'a Debate,
    evaluation: &'a Evaluation,
    room: usize,
    speeches: usize,
}

impl Stick<'_> {
    /// The case of a position; `None` where there is nothing to say but the claim, for which other rules are.
    fn case(&self, position: ClaimId) -> Option<Case> {
        let debate = self.debate;
        let mut others = rivalry::rivals(debate, position);
        others.retain(|rival| *rival != position);
        if debate.claim(position).because.is_empty() && (self.speeches > 1 || others.is_empty()) {
            return None;
        }
        let mut arguments = arguments::arguments(debate, self.evaluation, position, &others);
        // What both sides say is said only if it works for us alone, which takes a trial.
        let mut is_tried = arguments.all.iter().any(|argument| argument.helps_them);
        if is_tried {
            arguments.try_each(debate, self.evaluation);
        }
        let mut material = self.material(&arguments);
        let claim = speech::opening_words(debate.claim(position));
        let shortest = material.sayings.iter().filter(|saying| self.belongs(saying) && is_reason(&material, saying));
        let shortest = shortest.map(|saying| claim + saying.words).min();
        let mut words = self.whole(&material, claim).1;
        let mut left_out = Vec::new();
        if words > self.room {
            // On which of them the verdict hangs decides what is given up first, and takes time to find out.
            if !std::mem::replace(&mut is_tried, true) {
                arguments.try_each(debate, self.evaluation);
                material = self.material(&arguments);
            }
            let (whole, all) = self.whole(&material, claim);
            words = all;
            let fates = self.fitted(&material, claim, self.room).0;
            let order = material.order(|saying| self.belongs(saying)).into_iter().rev();
            let gone = order.filter(|at| whole[*at] == SAID && fates[*at] != SAID);
            left_out = gone.map(|at| material.sayings[at].clone()).collect();
        }
        Some(Case { position, words, shortest, left_out })
    }

    fn material(&self, arguments: &arguments::Arguments) -> Material {
        let words = |claim: ClaimId| speech::said_words(self.debate.claim(claim));
        speech::material(self.debate, self.evaluation, arguments, &words)
    }

    fn belongs(&self, saying: &Saying) -> bool {
        saying.belongs(0, self.speeches)
    }

    /// What is said if there is no clock, and how many words it takes with the claim.
    fn whole(&self, material: &Material, claim: usize) -> (Vec<Fate>, usize) {
        self.fitted(material, claim, usize::MAX / 2)
    }

    /// What is said in so many words, and how many of them it takes with the claim.
    fn fitted(&self, material: &Material, claim: usize, room: usize) -> (Vec<Fate>, usize) {
        let (mut fates, mut draft) = (vec![Fate::Elsewhere; material.sayings.len()], Draft::after(None, claim));
        material.fit(0, room, &mut draft, &mut fates, |saying| self.belongs(saying));
        (fates, draft.words)
    }
}

/// It is said in the first speech.
const SAID: Fate = Fate::Said(0);

/// Whether it is a whole argument for the position by itself, and may be said.
fn is_reason(material: &Material, saying: &Saying) -> bool {
    saying.argument.part == Part::Contention && saying.argument.root == material.position && material.may_say(saying)
}
