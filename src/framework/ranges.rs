//! Labellings of Dung frameworks that leave as little undecided as possible: semi-stable and stage.

use super::{
    Framework, Label, Labelling, Labels, Literal, Outcome, Stop,
    encoding::{Encoding, Kind},
    listing::collect,
    sat::Stopped,
};

/// The labellings of one kind, measured by their ranges: what is decided in them.
pub(super) struct Ranges<'a> {
    encoding: Encoding<'a>,
    /// By node, a literal that only holds if it is decided.
    decided: Vec<Literal>,
}

impl<'a> Ranges<'a> {
    pub fn new(framework: &'a Framework, kind: Kind, stop: Stop) -> Ranges<'a> {
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
    pub fn above(mut self, mut labels: Labelling) -> Result<Labelling, Stopped> {
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

    /// One labelling with a maximal range that has not been excluded.
    fn one(&mut self) -> Result<Option<Labelling>, Stopped> {
        match self.encoding.find(&[])? {
            Some(found) => self.maximal(found).map(Some),
            None => Ok(None),
        }
    }

    /// All labellings with maximal ranges, up to so many.
    pub fn all(mut self, limit: usize) -> Outcome<Vec<Labelling>> {
        collect(limit, |found| {
            while found.len() < limit {
                let Some(largest) = self.one()? else { break };
                let range = self.range(&largest);
                while found.len() < limit {
                    let Some(labels) = self.encoding.find(&range)? else { break };
                    self.encoding.exclude(&labels);
                    found.push(labels);
                }
                self.exclude(&largest);
            }
            Ok(())
        })
    }

    /// A labelling with a maximal range that gives a node this label.
    ///
    /// The largest range with the label is either maximal, or within a larger one without it. Then, unless the larger
    /// one can also be had with the label, nothing within it need be looked at any more.
    pub fn with(mut self, node: usize, label: Label) -> Result<Option<Labelling>, Stopped> {
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

    /// Which labels each node has in labellings with maximal ranges.
    pub fn table(framework: &Framework, kind: Kind, stop: Stop, seen: &mut [Labels]) -> Result<(), Stopped> {
        for node in 0..framework.len() {
            for label in [Label::In, Label::Out, Label::Undecided] {
                if seen[node].has(label) {
                    continue;
                }
                if let Some(found) = Ranges::new(framework, kind, stop).with(node, label)? {
                    for (seen, label) in seen.iter_mut().zip(found) {
                        *seen = seen.with(label);
                    }
                }
            }
        }
        Ok(())
    }
}
