//! Labellings of Dung frameworks that leave as little undecided as possible: semi-stable and stage.
//!
//! Where there are stable labellings these are the ones, for they leave nothing undecided; only where there are none,
//! ranges are compared: sets of what is decided.

use super::{
    Count, End, Framework, Label, Labelling, Labels, Literal, Outcome, Semantics, Solver, Stop,
    encoding::{Encoding, Kind},
    listing::{TOO_MANY, collect},
    preferred::preferred_above,
    sat::Stopped,
    solver::outcome,
};

/// Answers for stable labellings, if there are any.
fn stable(part: &Framework, stop: Stop) -> Result<Option<Solver<'_>>, Stopped> {
    let Ok(solver) = Solver::new(part, Semantics::Stable, stop) else { return Ok(None) };
    let one = solver.one();
    match (one.found, one.end) {
        (Some(_), _) => Ok(Some(solver)),
        (None, End::Whole) => Ok(None),
        (None, _) => Err(Stopped),
    }
}

/// One labelling with a maximal range.
pub(super) fn one(part: &Framework, kind: Kind, stop: Stop) -> Result<Labelling, Stopped> {
    if let Some(found) = stable(part, stop)?.and_then(|stable| stable.one().found) {
        return Ok(found);
    }
    let large = preferred_above(part, vec![Label::Undecided; part.len()], Label::In, stop)?;
    Ranges::new(part, kind, stop).above(large)
}

/// All labellings with maximal ranges, up to so many.
pub(super) fn all(part: &Framework, kind: Kind, limit: usize, stop: Stop) -> Outcome<Vec<Labelling>> {
    match stable(part, stop) {
        Ok(Some(stable)) => stable.all(limit),
        Ok(None) => collect(limit, |found| Ranges::new(part, kind, stop).all(limit, found)),
        Err(Stopped) => Outcome { found: Vec::new(), end: End::Stopped },
    }
}

/// How many labellings have maximal ranges; where there are none that are stable, they are listed.
pub(super) fn count(part: &Framework, kind: Kind, stop: Stop) -> Outcome<Count> {
    match stable(part, stop) {
        Ok(Some(stable)) => stable.count(),
        Ok(None) => {
            let all = collect(TOO_MANY, |found| Ranges::new(part, kind, stop).all(TOO_MANY, found));
            let end = if all.end == End::Whole { End::Whole } else { End::Stopped };
            Outcome { found: Count::from(all.found.len().max(1)), end }
        }
        Err(Stopped) => Outcome { found: Count::one(), end: End::Stopped },
    }
}

/// A labelling with a maximal range that gives a node one of these labels.
pub(super) fn find(
    part: &Framework,
    kind: Kind,
    node: usize,
    wanted: Labels,
    stop: Stop,
) -> Result<Option<Labelling>, Stopped> {
    if let Some(stable) = stable(part, stop)? {
        return stable.search(node, wanted);
    }
    for label in wanted.iter() {
        if let Some(found) = Ranges::new(part, kind, stop).with(node, label)? {
            return Ok(Some(found));
        }
    }
    Ok(None)
}

/// Which labels each node has in labellings with maximal ranges.
pub(super) fn table(part: &Framework, kind: Kind, stop: Stop) -> Outcome<Vec<Labels>> {
    let mut seen = vec![Labels::NONE; part.len()];
    let result = stable(part, stop).and_then(|stable| match stable {
        Some(stable) => {
            let all = stable.acceptance();
            seen.clone_from(&all.found);
            if all.end == End::Whole { Ok(()) } else { Err(Stopped) }
        }
        None => compare(part, kind, stop, &mut seen),
    });
    Outcome { found: seen, end: outcome(result).end }
}

fn compare(part: &Framework, kind: Kind, stop: Stop, seen: &mut [Labels]) -> Result<(), Stopped> {
    for node in 0..part.len() {
        for label in [Label::In, Label::Out, Label::Undecided] {
            if seen[node].has(label) {
                continue;
            }
            if let Some(found) = Ranges::new(part, kind, stop).with(node, label)? {
                for (seen, label) in seen.iter_mut().zip(found) {
                    *seen = seen.with(label);
                }
            }
        }
    }
    Ok(())
}

/// The labellings of one kind, measured by their ranges: what is decided in them.
struct Ranges<'a> {
    encoding: Encoding<'a>,
    /// By node, a literal that only holds if it is decided.
    decided: Vec<Literal>,
}

impl<'a> Ranges<'a> {
    fn new(framework: &'a Framework, kind: Kind, stop: Stop) -> Ranges<'a> {
        let mut encoding = Encoding::new(framework, kind, stop);
        let decided = (0..framework.len()).map(|node| {
            let decided = Literal::is(encoding.sat.variable());
            let clause = [!decided, encoding.has(node, Label::In), encoding.has(node, Label::Out)];
            encoding.sat.add(clause);
            decided
        });
        let decided = decided.collect();
        Ranges { encoding, decided }
    }

    /// The literals that hold if at least this range is decided.
    fn range(&self, labels: &[Label]) -> Vec<Literal> {
        let range = labels.iter().zip(&self.decided).filter(|(label, _)| **label != Label::Undecided);
        range.map(|(_, decided)| *decided).collect()
    }

    /// The literals of which one must hold for a range that is not within this one.
    fn beyond<'b>(&'b self, labels: &'b [Label]) -> impl Iterator<Item = Literal> + 'b {
        let beyond = labels.iter().zip(&self.decided).filter(|(label, _)| **label == Label::Undecided);
        beyond.map(|(_, decided)| *decided)
    }

    /// Demands a range that is not within this one.
    fn exclude(&mut self, labels: &[Label]) {
        let beyond: Vec<Literal> = self.beyond(labels).collect();
        self.encoding.sat.add(beyond);
    }

    /// A labelling with a maximal range that holds this one's; itself if there is no larger one. What is found on the way
    /// is demanded for good, so that nothing has to be assumed.
    fn above(mut self, mut labels: Labelling) -> Result<Labelling, Stopped> {
        loop {
            for decided in self.range(&labels) {
                self.encoding.sat.add([decided]);
            }
            self.exclude(&labels);
            match self.encoding.find(&[])? {
                Some(more) => labels = more,
                None => return Ok(labels),
            }
        }
    }

    /// As [`Ranges::above`], and everything can still be asked afterwards.
    fn maximal(&mut self, mut labels: Labelling) -> Result<Labelling, Stopped> {
        loop {
            let larger = Literal::is(self.encoding.sat.variable());
            let clause: Vec<Literal> = self.beyond(&labels).chain([!larger]).collect();
            self.encoding.sat.add(clause);
            let mut all = self.range(&labels);
            all.push(larger);
            let more = self.encoding.find(&all)?;
            self.encoding.sat.add([!larger]);
            match more {
                Some(more) => labels = more,
                None => return Ok(labels),
            }
        }
    }

    /// All labellings with maximal ranges, up to so many.
    fn all(mut self, limit: usize, found: &mut Vec<Labelling>) -> Result<(), Stopped> {
        while found.len() < limit {
            let Some(one) = self.encoding.find(&[])? else { break };
            let largest = self.maximal(one)?;
            let range = self.range(&largest);
            while found.len() < limit {
                let Some(labels) = self.encoding.find(&range)? else { break };
                self.encoding.exclude(&labels);
                found.push(labels);
            }
            self.exclude(&largest);
        }
        Ok(())
    }

    /// A labelling with a maximal range that gives a node this label.
    ///
    /// The largest range with the label is either maximal, or within a larger one without it. Then, unless the larger
    /// one can also be had with the label, nothing within it need be looked at any more.
    fn with(mut self, node: usize, label: Label) -> Result<Option<Labelling>, Stopped> {
        let (is_in, is_out) = (self.encoding.has(node, Label::In), self.encoding.has(node, Label::Out));
        let wanted = match label {
            Label::In => vec![is_in],
            Label::Out => vec![is_out],
            Label::Undecided => vec![!is_in, !is_out],
        };
        while let Some(found) = self.encoding.find(&wanted)? {
            let largest = self.maximal(found)?;
            let mut all = self.range(&largest);
            all.extend_from_slice(&wanted);
            if let Some(found) = self.encoding.find(&all)? {
                return Ok(Some(found));
            }
            self.exclude(&largest);
        }
        Ok(None)
    }
}
