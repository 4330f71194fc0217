//! Our case beside those of the rivals: what can be counted, and no more. Nothing here measures how much is at stake.

use std::collections::BTreeSet;

use super::{Desk, rank};
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
    open: usize,
    sources: usize,
    primary: usize,
    unanswered: usize,
}

/// The part about weighing; none where there is no rival.
pub(super) fn weighing(desk: &mut Desk<'_, '_>) {
    if desk.rivals.is_empty() {
        return;
    }
    let start = desk.part("weighing", "Weighing");
    let rivals: Vec<ClaimId> = desk.rivals.iter().copied().take(RIVALS).collect();
    let ours = desk.tally(desk.own);
    let tallies: Vec<Tally> = rivals.iter().map(|rival| desk.tally(*rival)).collect();
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
    fn tally(&self, root: ClaimId) -> Tally {
        let contentions = self.contentions(root);
        let standing: Vec<usize> =
            contentions.iter().copied().filter(|at| self.argument(*at).label == Label::Accepted).collect();
        let sources = self.sources(&standing);
        let is_primary = |source: &&ReferenceId| {
            let provenance = &self.scene.debate.reference(**source).provenance;
            provenance.as_ref().is_some_and(|provenance| provenance.value == Provenance::Primary)
        };
        Tally {
            contentions: contentions.len(),
            standing: standing.len(),
            open: contentions.iter().filter(|at| self.argument(**at).label == Label::Undecided).count(),
            primary: sources.iter().filter(is_primary).count(),
            sources: sources.len(),
            unanswered: standing.iter().filter(|at| !self.is_attacked(**at)).count(),
        }
    }

    /// The sources of what arguments say, and of what holds them up, as far as it stands.
    fn sources(&self, arguments: &[usize]) -> BTreeSet<ReferenceId> {
        let claims = arguments.iter().flat_map(|at| self.standing(*at)).flat_map(|at| &self.argument(at).claims);
        let evidence = claims
            .filter(|claim| self.scene.evaluation.claim(**claim) == Label::Accepted)
            .flat_map(|claim| &self.scene.debate.claim(*claim).evidence);
        evidence.map(|evidence| evidence.reference.value).collect()
    }

    /// What is left of the case of a rival, what we say to it, and whose evidence is the better.
    fn clash(&mut self, rival: ClaimId, ours: &Tally, theirs: &Tally) {
        let lead = format!("Against {}", self.scene.plan.of_claim(rival).number);
        let say = |words: &str| Inline::Words(words.to_owned());
        let Some(best) = self.best_of(rival) else {
            self.say(&lead, "The debate gives no reason for it.", Tone::Plain);
            return;
        };
        let mut line = match theirs.standing {
            0 => vec![say("No reason for it stands. Their best is ")],
            1 if theirs.open == 0 => vec![say("One reason for it stands: meet it and nothing is left. It is ")],
            1 => vec![say("One reason for it stands: ")],
            some => vec![say(&format!(
                "{} reasons for it stand. The best backed is ",
                words::capital(&words::number(some))
            ))],
        };
        line.push(self.pointer(best));
        let answer = self.best_first(self.against(best)).into_iter().next();
        let answer = answer.filter(|answer| self.argument(*answer).label != Label::Rejected);
        line.push(say(match (self.argument(best).label, answer.is_some()) {
            (Label::Rejected, true) => "; it falls, and our best answer is ",
            (Label::Undecided, true) => "; it is open, and our best answer is ",
            (Label::Accepted, true) => "; it stands, though we answer with ",
            (Label::Rejected, false) => "; it falls",
            (_, false) => "; the debate has no answer of ours to it",
        }));
        line.extend(answer.map(|answer| self.pointer(answer)));
        line.push(say(". "));
        let own: Vec<usize> = self
            .best_first(self.objections(rival))
            .into_iter()
            .filter(|at| self.argument(*at).label == Label::Accepted)
            .collect();
        if let Some(first) = own.first() {
            line.extend([say("Against the position itself say "), self.pointer(*first)]);
            let others: Vec<String> = own[1..].iter().map(|at| self.number(*at)).collect();
            let others = if others.is_empty() { String::new() } else { format!(", then {}", words::list(&others)) };
            line.push(say(&format!("{others}. ")));
        }
        line.push(say(&evidence(ours, theirs)));
        self.line(&lead, line, Tone::Plain);
    }

    /// The best reason for a position: one that stands, on the most sources, and of these the strongest.
    fn best_of(&self, root: ClaimId) -> Option<usize> {
        let better = |one: &usize, other: &usize| {
            let key = |at: &usize| (std::cmp::Reverse(rank(self.argument(*at).label)), self.sources(&[*at]).len());
            key(one).cmp(&key(other)).then(self.strength(*one).total_cmp(&self.strength(*other)))
        };
        self.contentions(root).into_iter().max_by(better)
    }
}

/// Whose reasons hang on more sources, and on those that were there.
fn evidence(ours: &Tally, theirs: &Tally) -> String {
    let told = |tally: &Tally| match (tally.sources, tally.primary) {
        (0, _) => "no source".to_owned(),
        (sources, 0) => format!("{}, none of them primary", words::count(sources, "source")),
        (sources, primary) => format!("{}, {primary} of them primary", words::count(sources, "source")),
    };
    if ours.sources + theirs.sources == 0 {
        return "Neither side names a source.".to_owned();
    }
    let how = match (ours.primary, ours.sources).cmp(&(theirs.primary, theirs.sources)) {
        std::cmp::Ordering::Greater => "Weigh the evidence: ",
        std::cmp::Ordering::Equal => "The evidence does not tell them apart: ",
        std::cmp::Ordering::Less => "Do not weigh by the evidence: ",
    };
    format!("{how}what stands of ours rests on {}, of theirs on {}.", told(ours), told(theirs))
}
