//! How many labellings a part has, component by component, without listing them.
//!
//! A labelling of the part is one of each strongly connected component, given the labels of what it looks at. So the
//! components are gone through in an order in which each comes after those; and of what has been gone through, only
//! the labels that a later component looks at are kept, each combination of them with the number of labellings that
//! have it. What has nothing to do with each other so far is kept in tables of its own.

use std::collections::BTreeMap;

use super::{
    Count, End, Framework, Label, Labelling, Outcome, Semantics, Stop,
    encoding::Kind,
    listing::{TOO_MANY, of_component},
    parts::{Groups, Places, components},
    ranges,
    sat::Stopped,
};

/// How many labellings there are. Not for semantics with a single one.
pub(super) fn count(part: &Framework, semantics: Semantics, stop: Stop) -> Outcome<Count> {
    let counted = match semantics {
        Semantics::SemiStable => return ranges::count(part, Kind::Complete, stop),
        Semantics::Stage => return ranges::count(part, Kind::ConflictFree, stop),
        _ => Frontier::new(part, semantics, stop).count(),
    };
    match counted {
        Ok(found) => Outcome { found, end: End::Whole },
        Err(Stopped) if matches!(semantics, Semantics::Stable | Semantics::Model) => {
            Outcome { found: Count::ZERO, end: End::Stopped }
        }
        Err(Stopped) => Outcome { found: Count::one(), end: End::Stopped },
    }
}

/// How many labellings there are of what has been gone through, by the labels of these nodes.
struct Table {
    nodes: Vec<u32>,
    rows: BTreeMap<Labelling, Count>,
}

struct Frontier<'a> {
    part: &'a Framework,
    semantics: Semantics,
    stop: Stop,
    groups: Groups,
    places: Places,
    /// By node, how many components that are not its own have yet to look at it.
    readers: Vec<u32>,
    tables: Vec<Table>,
    /// The labels of a component's context, while its labellings are asked for.
    labels: Labelling,
}

impl<'a> Frontier<'a> {
    fn new(part: &'a Framework, semantics: Semantics, stop: Stop) -> Frontier<'a> {
        let labels = vec![Label::Undecided; part.len()];
        let groups = components(part, &labels);
        let mut readers = vec![0; part.len()];
        for group in groups.iter() {
            for node in outside(part, group) {
                readers[node as usize] += 1;
            }
        }
        Frontier { part, semantics, stop, groups, places: Places::new(part), readers, tables: Vec::new(), labels }
    }

    fn count(mut self) -> Result<Count, Stopped> {
        let mut all = Count::one();
        for group in self.order() {
            self.enter(group)?;
            // What no one looks at any more is a number.
            self.tables.retain(|table| {
                if table.nodes.is_empty() {
                    all *= table.rows.values().next().unwrap_or(&Count::ZERO);
                }
                !table.nodes.is_empty()
            });
            if all == Count::ZERO {
                break;
            }
        }
        Ok(all)
    }

    /// The components, each after those that it looks at, and these directly before it if possible: from those on that
    /// nobody looks at, depth first.
    fn order(&self) -> Vec<usize> {
        let mut group_of = vec![0; self.part.len()];
        for (group, nodes) in self.groups.iter().enumerate() {
            for node in nodes {
                group_of[*node as usize] = group;
            }
        }
        let is_looked_at = |group: usize| self.groups.of(group).iter().any(|node| self.readers[*node as usize] > 0);
        let mut order = Vec::with_capacity(self.groups.len());
        let mut seen = vec![false; self.groups.len()];
        for last in (0..self.groups.len()).filter(|group| !is_looked_at(*group)) {
            // A component, and whether what it looks at has been put before it.
            let mut path = vec![(last, false)];
            while let Some((group, is_ready)) = path.pop() {
                if is_ready {
                    order.push(group);
                } else if !std::mem::replace(&mut seen[group], true) {
                    path.push((group, true));
                    let before = outside(self.part, self.groups.of(group));
                    path.extend(before.into_iter().map(|node| (group_of[node as usize], false)));
                }
            }
        }
        order
    }

    /// Goes through one more component.
    fn enter(&mut self, group: usize) -> Result<(), Stopped> {
        let nodes = self.groups.of(group).to_vec();
        let context = outside(self.part, &nodes);
        let before = self.join(&context)?;
        for node in &context {
            self.readers[*node as usize] -= 1;
        }
        let kept = before.nodes.iter().chain(&nodes).copied().filter(|node| self.readers[*node as usize] > 0);
        let kept: Vec<u32> = kept.collect();
        let mut rows: BTreeMap<Labelling, Count> = BTreeMap::new();
        let mut known: BTreeMap<Labelling, Vec<(Labelling, usize)>> = BTreeMap::new();
        for (row, times) in &before.rows {
            for (node, label) in before.nodes.iter().zip(row) {
                self.labels[*node as usize] = *label;
            }
            let key: Labelling = context.iter().map(|node| self.labels[*node as usize]).collect();
            if !known.contains_key(&key) {
                let local = self.local(&nodes)?;
                known.insert(key.clone(), local);
            }
            for (local, more) in &known[&key] {
                let exported = nodes.iter().filter(|node| self.readers[**node as usize] > 0);
                for (node, label) in exported.zip(local) {
                    self.labels[*node as usize] = *label;
                }
                let mut number = Count::from(*more);
                number *= times;
                *rows.entry(kept.iter().map(|node| self.labels[*node as usize]).collect()).or_insert(Count::ZERO) +=
                    &number;
            }
            if rows.len() > TOO_MANY || self.stop.is_due() {
                return Err(Stopped);
            }
        }
        self.tables.push(Table { nodes: kept, rows });
        Ok(())
    }

    /// Takes the tables that have one of these nodes, as one.
    fn join(&mut self, context: &[u32]) -> Result<Table, Stopped> {
        let mut joined = Table { nodes: Vec::new(), rows: [(Vec::new(), Count::one())].into() };
        let (needed, others): (Vec<Table>, Vec<Table>) = std::mem::take(&mut self.tables)
            .into_iter()
            .partition(|table| table.nodes.iter().any(|node| context.contains(node)));
        self.tables = others;
        for table in needed {
            if joined.rows.len().saturating_mul(table.rows.len()) > TOO_MANY {
                return Err(Stopped);
            }
            joined.nodes.extend(&table.nodes);
            let pairs = joined.rows.iter().flat_map(|one| table.rows.iter().map(move |other| (one, other)));
            let product = pairs.map(|((one, times), (other, more))| {
                let mut times = times.clone();
                times *= more;
                ([one.as_slice(), other].concat(), times)
            });
            joined.rows = product.collect();
        }
        Ok(joined)
    }

    /// The labels that a component can have where others look at it, under the labels of its context, and how often.
    fn local(&mut self, nodes: &[u32]) -> Result<Vec<(Labelling, usize)>, Stopped> {
        let component = self.places.under(self.part, nodes, &self.labels);
        let all = of_component(&component, self.semantics, TOO_MANY, self.stop);
        if all.end != End::Whole {
            return Err(Stopped);
        }
        let mut found: BTreeMap<Labelling, usize> = BTreeMap::new();
        for labels in all.found {
            let looked_at = nodes.iter().zip(labels).filter(|(node, _)| self.readers[**node as usize] > 0);
            *found.entry(looked_at.map(|(_, label)| label).collect()).or_default() += 1;
        }
        Ok(found.into_iter().collect())
    }
}

/// The nodes outside a group that it looks at, each once.
fn outside(framework: &Framework, group: &[u32]) -> Vec<u32> {
    let literals = group.iter().flat_map(|node| framework.literals(*node as usize));
    let mut nodes: Vec<u32> = literals.map(|literal| literal.node() as u32).collect();
    nodes.sort_unstable();
    nodes.dedup();
    nodes.retain(|node| group.binary_search(node).is_err());
    nodes
}
