//! A framework in flat arrays: nodes, the gate and the literals of each, and where each node is used.

/// How the literals of a node make it accepted.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Gate {
    /// Accepted iff all literals hold; so with none, it is.
    All,
    /// Accepted iff one literal holds; so with none, it is not.
    Any,
}

/// A node or its negation: the node's number, shifted by a bit that is set for the negation.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Literal(u32);

impl Literal {
    /// Holds iff the node is accepted. Node numbers are below 2³¹.
    pub fn is(node: u32) -> Literal {
        Literal(node << 1)
    }

    /// Holds iff the node is rejected.
    pub fn not(node: u32) -> Literal {
        Literal(node << 1 | 1)
    }

    /// The node it is about.
    pub fn node(self) -> usize {
        (self.0 >> 1) as usize
    }

    /// Whether it is the negation.
    pub fn is_negated(self) -> bool {
        self.0 & 1 == 1
    }

    /// The same sign, of another node.
    pub(super) fn at(self, node: u32) -> Literal {
        Literal(node << 1 | self.0 & 1)
    }
}

impl std::ops::Not for Literal {
    type Output = Literal;

    fn not(self) -> Literal {
        Literal(self.0 ^ 1)
    }
}

/// Nodes with an acceptance condition each. Made by [`Framework::of_attacks`] or a [`Builder`].
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Framework {
    /// By node.
    gates: Vec<Gate>,
    /// By node, the literals of its condition.
    literals: Rows,
    /// By node, where it is used: the node whose condition it occurs in, with the sign it has there.
    uses: Rows,
    /// Nodes below this number are primary.
    primary: usize,
    /// Whether every condition is "no attacker is accepted".
    is_of_attacks: bool,
}

impl Framework {
    /// The Dung framework with arguments `0..count` and these attacks, each as (attacker, attacked). Linear. An attack
    /// that is given twice counts once.
    ///
    /// # Panics
    /// If an attack names an argument that is not below `count`.
    pub fn of_attacks(count: usize, attacks: &[(u32, u32)]) -> Framework {
        let literals = Rows::gather(count, attacks.iter().map(|(from, to)| (*to, Literal::not(*from))));
        let uses = Rows::gather(count, attacks.iter().map(|(from, to)| (*from, Literal::not(*to))));
        Framework { gates: vec![Gate::All; count], literals, uses, primary: count, is_of_attacks: true }
    }

    /// How many nodes there are, helpers included.
    pub fn len(&self) -> usize {
        self.gates.len()
    }

    /// Whether there is no node at all.
    pub fn is_empty(&self) -> bool {
        self.gates.is_empty()
    }

    /// How many nodes are primary: those with lower numbers.
    pub fn primary(&self) -> usize {
        self.primary
    }

    /// Whether it is a Dung framework: every condition is "no attacker is accepted".
    pub fn is_of_attacks(&self) -> bool {
        self.is_of_attacks
    }

    /// The gate of a node's condition.
    pub fn gate(&self, node: usize) -> Gate {
        self.gates[node]
    }

    /// The literals of a node's condition.
    pub fn literals(&self, node: usize) -> &[Literal] {
        self.literals.of(node)
    }

    /// Where a node is used: literals of the nodes in whose conditions it occurs, with the sign that it has there.
    pub fn uses(&self, node: usize) -> &[Literal] {
        self.uses.of(node)
    }
}

/// Builds a framework with any gates.
///
/// A condition that is no single gate is spelt out with helper nodes. Evaluation is exact – the label that Γ gives is
/// the consensus over all completions – as long as each node bears on a condition in one direction only, through
/// whatever helpers: always as a supporter or always as an attacker.
///
/// Within one gate, a literal that is given twice counts once, and a node in both signs makes the condition constant,
/// since it has the same value in every completion: an `All` is never accepted, an `Any` always is.
#[derive(Clone, Debug)]
pub struct Builder {
    /// By node; a primary node without a condition has none yet.
    conditions: Vec<(Gate, u32, u32)>,
    literals: Vec<Literal>,
    primary: usize,
}

impl Builder {
    /// Begins with primary nodes `0..primary`. One that is never given a condition is accepted.
    pub fn new(primary: usize) -> Builder {
        Builder { conditions: vec![(Gate::All, 0, 0); primary], literals: Vec::new(), primary }
    }

    /// Gives a primary node its condition; a later one replaces it.
    ///
    /// # Panics
    /// If the node is not primary.
    pub fn set(&mut self, node: u32, gate: Gate, literals: &[Literal]) {
        assert!((node as usize) < self.primary, "only primary nodes are given conditions");
        self.conditions[node as usize] = self.condition(gate, literals);
    }

    /// Adds a helper node. Helpers look at primary nodes and at helpers added before, and so never form a cycle of
    /// their own.
    ///
    /// # Panics
    /// If it looks at a node that is not there.
    pub fn helper(&mut self, gate: Gate, literals: &[Literal]) -> u32 {
        let node = self.conditions.len() as u32;
        assert!(literals.iter().all(|literal| literal.node() < node as usize), "helpers look at what is there");
        let condition = self.condition(gate, literals);
        self.conditions.push(condition);
        node
    }

    fn condition(&mut self, gate: Gate, literals: &[Literal]) -> (Gate, u32, u32) {
        let from = self.literals.len();
        self.literals.extend_from_slice(literals);
        self.literals[from..].sort_unstable();
        let mut end = from;
        for at in from..self.literals.len() {
            let literal = self.literals[at];
            if end > from && self.literals[end - 1].node() == literal.node() {
                if self.literals[end - 1] == literal {
                    continue;
                }
                // Both signs: false in every completion, or true in every completion.
                self.literals.truncate(from);
                let constant = if gate == Gate::All { Gate::Any } else { Gate::All };
                return (constant, from as u32, from as u32);
            }
            self.literals[end] = literal;
            end += 1;
        }
        self.literals.truncate(end);
        (gate, from as u32, end as u32)
    }

    /// The framework.
    ///
    /// # Panics
    /// If a condition names a node that is not there.
    pub fn build(self) -> Framework {
        let mut conditions = Conditions::with_capacity(self.conditions.len(), self.literals.len());
        for (gate, from, to) in &self.conditions {
            conditions.literals.extend_from_slice(&self.literals[*from as usize..*to as usize]);
            conditions.end(*gate);
        }
        conditions.build(self.primary)
    }
}

/// Conditions written down one after the other.
pub(super) struct Conditions {
    gates: Vec<Gate>,
    /// Where each condition starts, and the next one will.
    starts: Vec<u32>,
    /// The literals of all conditions; those of the next one are pushed here.
    pub literals: Vec<Literal>,
}

impl Conditions {
    pub fn with_capacity(nodes: usize, literals: usize) -> Conditions {
        let mut starts = Vec::with_capacity(nodes + 1);
        starts.push(0);
        Conditions { gates: Vec::with_capacity(nodes), starts, literals: Vec::with_capacity(literals) }
    }

    /// Ends a condition: a gate over all literals since the last one.
    pub fn end(&mut self, gate: Gate) {
        self.gates.push(gate);
        self.starts.push(self.literals.len() as u32);
    }

    /// Ends a condition that is the same whatever its literals are: true or false.
    pub fn end_constant(&mut self, value: bool) {
        self.literals.truncate(self.starts[self.gates.len()] as usize);
        self.end(if value { Gate::All } else { Gate::Any });
    }

    pub fn build(self, primary: usize) -> Framework {
        let Conditions { gates, starts, literals } = self;
        let rows = starts.windows(2).enumerate().flat_map(|(node, ends)| {
            literals[ends[0] as usize..ends[1] as usize].iter().map(move |literal| (node as u32, *literal))
        });
        let uses = Rows::gather(gates.len(), rows.map(|(node, literal)| (literal.node() as u32, literal.at(node))));
        let is_of_attacks = primary == gates.len()
            && gates.iter().all(|gate| *gate == Gate::All)
            && literals.iter().all(|literal| literal.is_negated());
        Framework { gates, literals: Rows { starts, items: literals }, uses, primary, is_of_attacks }
    }
}

/// Rows of literals, one after the other in one array.
#[derive(Clone, PartialEq, Eq, Debug)]
struct Rows {
    /// Where each row starts, and at last where the last one ends.
    starts: Vec<u32>,
    items: Vec<Literal>,
}

impl Rows {
    /// Puts each literal into its row, in the order given: counted first, then placed.
    fn gather(rows: usize, pairs: impl DoubleEndedIterator<Item = (u32, Literal)> + Clone) -> Rows {
        let mut starts = vec![0_u32; rows + 1];
        for (row, literal) in pairs.clone() {
            assert!(literal.node() < rows, "a condition names a node that is not there");
            starts[row as usize] += 1;
        }
        // From counts to the end of each row; placing from the back turns ends into starts.
        let mut sum = 0;
        for start in &mut starts {
            sum += *start;
            *start = sum;
        }
        let mut items = vec![Literal(0); sum as usize];
        for (row, literal) in pairs.rev() {
            let start = &mut starts[row as usize];
            *start -= 1;
            items[*start as usize] = literal;
        }
        Rows { starts, items }
    }

    fn of(&self, row: usize) -> &[Literal] {
        &self.items[self.starts[row] as usize..self.starts[row + 1] as usize]
    }
}
