//! Our case beside those of the rivals: what can be counted, and no more. Nothing here measures how much is at stake.

use std::collections::BTreeSet;

use super::{Desk, case::Bodies, rank};
use crate::{
    evaluate::Label,
    model::{ClaimId, Provenance, ReferenceId},
    present::{
        view::{Inline, Item, Tone},
        words,
    },
};

/// How many rivals are weighed.
const RIVALS: usize = 24;

/// What can be counted of a case.
struct Tally {
    contentions: usize,
    standing: usize,
    sources: usize,
    primary: usize,
    unanswered: usize,
}

/// The part about weighing; none where there is no rival.
pub(super) fn weighing(desk: &mut Desk<'_, '_>, bodies: &Bodies) {
    if desk.rivals.is_empty() {
        return;
    }
    let start = desk.part("weighing", "Weighing");
    let rivals: Vec<ClaimId> = desk.rivals.iter().copied().take(RIVALS).collect();
    let ours = desk.tally(desk.own, bodies);
    let tallies: Vec<Tally> = rivals.iter().map(|rival| desk.tally(*rival, bodies)).collect();
    let row = |(claim, tally): (&ClaimId, &Tally)| {
        let strength = desk.strengths.claim(*claim).map_or_else(|| "–".to_owned(), |value| format!("{value:.2}"));
        let cells = vec![
            desk.scene.claim_verdict(*claim).word().to_owned(),
            format!("{} of {}", tally.standing, tally.contentions),
            tally.unanswered.to_string(),
            tally.sources.to_string(),
            tally.primary.to_string(),
            strength,
        ];
        (desk.scene.to_claim(*claim), cells)
    };
    let rows = [(&desk.own, &ours)].into_iter().chain(rivals.iter().zip(&tallies)).map(row).collect();
    let columns =
        vec!["", "Verdict", "Reasons that stand", "Never answered", "Sources for these", "Primary ones", "Strength"];
    desk.items.push(Item::Table { columns: columns.into_iter().map(str::to_owned).collect(), rows });
    desk.say(
        "",
        "Counted are the reasons for each position and the sources of what holds them up and stands. Strength runs from 0 to 1 and follows from the debate alone. How much is at stake, and how likely it is, the debate does not say.",
        Tone::Aside,
    );
    let more = desk.rivals.len() - rivals.len();
    if more > 0 {
        desk.say("", &format!("Not shown: {}.", words::count(more, "further rival")), Tone::Aside);
    }
    for (rival, tally) in rivals.iter().zip(&tallies) {
        desk.clash(*rival, &ours, tally);
    }
    desk.end(start);
}

impl Desk<'_, '_> {
    fn tally(&self, root: ClaimId, bodies: &Bodies) -> Tally {
        let contentions = self.contentions(root);
        let standing: Vec<usize> =
            contentions.iter().copied().filter(|at| self.argument(*at).label == Label::Accepted).collect();
        let claims = standing.iter().flat_map(|at| bodies.standing(self, *at)).flat_map(|at| &self.argument(at).claims);
        let evidence = claims
            .filter(|claim| self.scene.evaluation.claim(**claim) == Label::Accepted)
            .flat_map(|claim| &self.scene.debate.claim(*claim).evidence);
        let sources: BTreeSet<ReferenceId> = evidence.map(|evidence| evidence.reference.value).collect();
        let is_primary = |source: &&ReferenceId| {
            let provenance = &self.scene.debate.reference(**source).provenance;
            provenance.as_ref().is_some_and(|provenance| provenance.value == Provenance::Primary)
        };
        Tally {
            contentions: contentions.len(),
            standing: standing.len(),
            primary: sources.iter().filter(is_primary).count(),
            sources: sources.len(),
            unanswered: standing.iter().filter(|at| !self.is_attacked(**at)).count(),
        }
    }

    /// Their best reason and what we have against it; where we are ahead and where behind.
    fn clash(&mut self, rival: ClaimId, ours: &Tally, theirs: &Tally) {
        let lead = format!("Against {}", self.scene.plan.of_claim(rival).number);
        let better = |one: &usize, other: &usize| {
            let key = |at: &usize| rank(self.argument(*at).label);
            key(other).cmp(&key(one)).then(self.strength(*one).total_cmp(&self.strength(*other)))
        };
        let Some(best) = self.contentions(rival).into_iter().max_by(better) else {
            self.say(&lead, "The debate gives no reason for it.", Tone::Plain);
            return;
        };
        let say = |words: &str| Inline::Words(words.to_owned());
        let mut line = vec![say("Their best reason is "), self.pointer(best)];
        let answer = self.best_first(self.attackers[best].clone()).into_iter().next();
        let answer = answer.filter(|answer| self.argument(*answer).label != Label::Rejected);
        let fate = match (self.argument(best).label, answer.is_some()) {
            (Label::Rejected, true) => ". It falls; our best answer is ",
            (Label::Undecided, true) => ". It is open; our best answer is ",
            (Label::Accepted, true) => ". It stands, though we answer with ",
            (Label::Rejected, false) => ". It falls",
            (_, false) => ", and the debate has no answer of ours to it that stands",
        };
        line.push(say(fate));
        line.extend(answer.map(|answer| self.pointer(answer)));
        line.push(say(". "));
        let counts = [
            ("reasons that stand", ours.standing, theirs.standing),
            ("reasons never answered", ours.unanswered, theirs.unanswered),
            ("sources", ours.sources, theirs.sources),
        ];
        let of = |ahead: bool| -> Vec<String> {
            let some = counts.iter().filter(|(_, one, other)| if ahead { one > other } else { one < other });
            some.map(|(what, one, other)| format!("{what} ({one} to {other})")).collect()
        };
        let said = match (&of(true)[..], &of(false)[..]) {
            ([], []) => "Nothing that can be counted is between us.".to_owned(),
            (ahead, []) => format!("We are ahead in {}.", words::list(ahead)),
            ([], behind) => format!("We are behind in {}.", words::list(behind)),
            (ahead, behind) => {
                format!("We are ahead in {}, behind in {}.", words::list(ahead), words::list(behind))
            }
        };
        let own: Vec<String> = self
            .best_first(self.objections(rival))
            .into_iter()
            .filter(|at| self.argument(*at).label == Label::Accepted)
            .map(|at| self.number(at))
            .collect();
        if !own.is_empty() {
            let verb = if own.len() == 1 { "stands" } else { "stand" };
            line.push(say(&format!("Against the position itself {verb} {}. ", words::list(&own))));
        }
        line.push(say(&said));
        self.line(&lead, line, Tone::Plain);
    }
}
