//! Debates of any size, made up word by word: the same every time, in three shapes.

use std::fmt::Write as _;

/// How the claims of a debate hang together.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Shape {
    /// Each claim rests on the next, the deepest that a debate can be. Written with `see`, for YAML nests less deep.
    Chain,
    /// One claim, and all others are reasons for it and objections to it in turn.
    Flat,
    /// Each claim has two reasons and two objections, as nested as an author would write it.
    Tree,
}

impl Shape {
    /// Every shape.
    pub const ALL: [Shape; 3] = [Shape::Chain, Shape::Flat, Shape::Tree];

    /// Its name in benches and files.
    pub fn name(self) -> &'static str {
        match self {
            Shape::Chain => "chain",
            Shape::Flat => "flat",
            Shape::Tree => "tree",
        }
    }
}

/// A debate with so many claims, as YAML.
pub fn debate(shape: Shape, claims: usize) -> String {
    let mut words = Words(0x9E37_79B9_7F4A_7C15);
    let mut yaml = format!("debate:\n  title: A {} of {claims} claims\nclaims:\n", shape.name());
    match shape {
        Shape::Chain => {
            for number in 1..=claims {
                claim(&mut yaml, 1, &format!("id: c{number}"), &words.sentence());
                if number < claims {
                    let _ = write!(yaml, "    because:\n      - see: c{}\n", number + 1);
                }
            }
        }
        Shape::Flat => {
            claim(&mut yaml, 1, "id: c1", &words.sentence());
            for (key, count) in
                [("because", claims.saturating_sub(1).div_ceil(2)), ("but", claims.saturating_sub(1) / 2)]
            {
                if count > 0 {
                    let _ = writeln!(yaml, "    {key}:");
                }
                for number in 1..=count {
                    claim(&mut yaml, 3, &format!("id: {key}{number}"), &words.sentence());
                }
            }
        }
        Shape::Tree => {
            let mut written = 0;
            tree(&mut yaml, &mut words, 1, claims, &mut written);
        }
    }
    yaml
}

/// Writes a claim and, below it, its share of `claims`.
fn tree(yaml: &mut String, words: &mut Words, indent: usize, claims: usize, written: &mut usize) {
    *written += 1;
    claim(yaml, indent, &format!("id: c{written}"), &words.sentence());
    let below = claims - 1;
    let shares: Vec<usize> = (0..4).map(|child| (below + 3 - child) / 4).collect();
    for (key, shares) in [("because", &shares[..2]), ("but", &shares[2..])] {
        if shares[0] > 0 {
            let _ = writeln!(yaml, "{}{key}:", "  ".repeat(indent + 1));
        }
        for share in shares.iter().filter(|share| **share > 0) {
            tree(yaml, words, indent + 2, *share, written);
        }
    }
}

fn claim(yaml: &mut String, indent: usize, id: &str, text: &str) {
    let space = "  ".repeat(indent);
    let _ = write!(yaml, "{space}- {id}\n{space}  claim: {text}\n");
}

/// A stream of words. Not random enough for anything but this.
struct Words(u64);

const SUBJECTS: [&str; 8] = [
    "The council",
    "A majority of teachers",
    "Every serious study",
    "The public record",
    "A careful reader",
    "The older treaty",
    "Most of the witnesses",
    "The later correspondence",
];
const VERBS: [&str; 8] =
    ["supports", "rejects", "describes", "overstates", "confirms", "limits", "explains", "contradicts"];
const THINGS: [&str; 16] = [
    "the number of missiles",
    "the price of housing",
    "the length of the school day",
    "the work of the committee",
    "the outcome of the talks",
    "the need for inspections",
    "the cost of the programme",
    "the date of the decision",
    "the promise of a guarantee",
    "the size of the fleet",
    "the terms of the agreement",
    "the reach of the law",
    "the state of the roads",
    "the memory of the war",
    "the report of the embassy",
    "the rights of the tenants",
];
impl Words {
    fn next(&mut self) -> usize {
        // Xorshift: three lines, no dependency, the same on every machine.
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 33) as usize
    }

    fn one_of(&mut self, words: &[&'static str]) -> &'static str {
        words[self.next() % words.len()]
    }

    /// About ninety letters, as claims have; the number makes a text that stands twice as rare as in a real debate.
    fn sentence(&mut self) -> String {
        let (subject, verb) = (self.one_of(&SUBJECTS), self.one_of(&VERBS));
        let (thing, other, days) = (self.one_of(&THINGS), self.one_of(&THINGS), self.next() % 9_000 + 100);
        format!("{subject} {verb} {thing} and {other} within {days} days.")
    }
}
