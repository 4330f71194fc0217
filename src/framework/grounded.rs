//! The least fixpoint of Γ above a labelling, by a work-list that can go back.

use super::{Framework, Gate, Label, Labelling};

/// The grounded labelling. Linear: each literal is looked at once, when its node gets a label.
pub(super) fn grounded(framework: &Framework) -> Labelling {
    settled(framework, vec![Label::Undecided; framework.len()])
}

/// The least fixpoint of Γ above a labelling that is below its own Γ.
pub(super) fn settled(framework: &Framework, labels: Labelling) -> Labelling {
    let mut growth = Growth::new(framework, labels);
    growth.spread_all();
    growth.labels
}

/// The labelling with the helper nodes as Γ makes them from the primary ones.
pub(super) fn with_helpers(framework: &Framework, mut labels: Labelling) -> Labelling {
    for helper in framework.primary()..framework.len() {
        labels[helper] = value(framework, helper, &labels);
    }
    labels
}

/// What Γ makes of one node.
pub(super) fn value(framework: &Framework, node: usize, labels: &[Label]) -> Label {
    // The label that one literal is enough for, and the one that takes all.
    let (one, all) = match framework.gate(node) {
        Gate::All => (Label::Out, Label::In),
        Gate::Any => (Label::In, Label::Out),
    };
    let mut value = all;
    for literal in framework.literals(node) {
        let label = match labels[literal.node()] {
            Label::In if literal.is_negated() => Label::Out,
            Label::Out if literal.is_negated() => Label::In,
            label => label,
        };
        if label == one {
            return one;
        }
        if label == Label::Undecided {
            value = Label::Undecided;
        }
    }
    value
}

/// An admissible labelling that grows.
pub(super) struct Growth<'a> {
    framework: &'a Framework,
    pub labels: Labelling,
    /// By node, how many of its literals have yet to be known.
    open: Vec<u32>,
    /// The decided nodes, in the order in which their labels were found.
    found: Vec<u32>,
    /// How many of them have been told to the nodes that look at them.
    told: usize,
}

impl<'a> Growth<'a> {
    /// Begins with a labelling that is below its own Γ; nothing is spread yet.
    pub fn new(framework: &'a Framework, mut labels: Labelling) -> Growth<'a> {
        let open: Vec<u32> = (0..framework.len()).map(|node| framework.literals(node).len() as u32).collect();
        let mut found = Vec::with_capacity(framework.len());
        for (node, label) in labels.iter_mut().enumerate() {
            if open[node] == 0 && *label == Label::Undecided {
                *label = if framework.gate(node) == Gate::All { Label::In } else { Label::Out };
            }
            if *label != Label::Undecided {
                found.push(node as u32);
            }
        }
        Growth { framework, labels, open, found, told: 0 }
    }

    /// Labels all that follows; false if something follows that contradicts a label, which only happens to guesses.
    /// Takes from the budget what it looks at, and gives up when that is used up.
    pub fn spread(&mut self, budget: &mut usize) -> bool {
        while let Some(node) = self.found.get(self.told).copied() {
            self.told += 1;
            let uses = self.framework.uses(node as usize);
            if !self.tell(self.labels[node as usize] == Label::In, uses) || *budget < uses.len() {
                return false;
            }
            *budget -= uses.len();
        }
        true
    }

    /// Labels all that follows.
    pub fn spread_all(&mut self) {
        let mut budget = usize::MAX;
        self.spread(&mut budget);
    }

    fn tell(&mut self, is_in: bool, uses: &[super::Literal]) -> bool {
        let mut fits = true;
        for used in uses {
            let user = used.node();
            let holds = is_in != used.is_negated();
            let label = if holds { Label::In } else { Label::Out };
            // A false literal settles an `All`, a true one an `Any`; the last open one settles either.
            let settles = holds == (self.framework.gate(user) == Gate::Any);
            self.open[user] -= 1;
            if self.labels[user] != Label::Undecided {
                fits &= !settles || self.labels[user] == label;
            } else if settles || self.open[user] == 0 {
                self.labels[user] = label;
                self.found.push(user as u32);
            }
        }
        fits
    }

    /// Gives an undecided node a label, if that label then follows from what follows from it; everything else stays.
    /// What was found before must have been spread.
    pub fn guess(&mut self, node: usize, label: Label, budget: &mut usize) -> bool {
        let before = self.found.len();
        self.labels[node] = label;
        self.found.push(node as u32);
        let holds = self.spread(budget) && value(self.framework, node, &self.labels) == label;
        if !holds {
            while self.found.len() > before {
                if self.told == self.found.len() {
                    let last = self.found[self.told - 1] as usize;
                    for used in self.framework.uses(last) {
                        self.open[used.node()] += 1;
                    }
                    self.told -= 1;
                }
                let last = self.found.pop().map_or(node, |last| last as usize);
                self.labels[last] = Label::Undecided;
            }
        }
        holds
    }

    /// Guesses at every undecided node in turn: a cheap way to a large admissible labelling, but not always to
    /// a maximal one.
    pub fn guess_all(&mut self, first: Label, budget: &mut usize) {
        let second = if first == Label::In { Label::Out } else { Label::In };
        for node in 0..self.labels.len() {
            for label in [first, second] {
                if *budget > 0 && self.labels[node] == Label::Undecided {
                    self.guess(node, label, budget);
                }
            }
        }
    }
}
