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
        speech::{self, Fate, Material, Saying},
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
        let mut material = self.material(&arguments);
        let claim = speech::count(&debate.claim(position).text);
        let shortest = material.sayings.iter().filter(|saying| self.belongs(saying) && is_reason(&material, saying));
        let shortest = shortest.map(|saying| claim + saying.words).min();
        let mut words = claim + self.whole(&material).1;
        let mut left_out = Vec::new();
        if words > self.room {
            // On which of them the verdict hangs decides what is given up first, and takes time to find out.
            arguments.try_each(debate, self.evaluation);
            material = self.material(&arguments);
            let (whole, all) = self.whole(&material);
            words = claim + all;
            let mut fates = vec![Fate::Elsewhere; material.sayings.len()];
            material.fit(self.room.saturating_sub(claim), &mut fates, |saying| self.belongs(saying));
            let order = material.order(|saying| self.belongs(saying)).into_iter().rev();
            let gone = order.filter(|at| whole[*at] == Fate::Said && fates[*at] != Fate::Said);
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

    /// What is said if there is no clock, and how many words it takes.
    fn whole(&self, material: &Material) -> (Vec<Fate>, usize) {
        let mut fates = vec![Fate::Elsewhere; material.sayings.len()];
        let words = material.fit(usize::MAX / 2, &mut fates, |saying| self.belongs(saying));
        (fates, words)
    }
}

/// Whether it is a whole argument for the position by itself, and may be said.
fn is_reason(material: &Material, saying: &Saying) -> bool {
    saying.argument.part == Part::Contention && saying.argument.root == material.position && material.may_say(saying)
}
