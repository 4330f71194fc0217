//! The arguments of a graph: numbers, or names one after the other in one text.

use crate::names::Table;

/// The arguments of a graph.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Arguments {
    /// So many, called by their numbers from 1.
    Numbered(u32),
    /// Each with a name of its own.
    Named(Names),
}

/// Names one after the other.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Names {
    text: String,
    /// Where each ends.
    ends: Vec<usize>,
}

impl Default for Arguments {
    fn default() -> Arguments {
        Arguments::Numbered(0)
    }
}

impl Arguments {
    /// How many there are.
    pub fn len(&self) -> usize {
        match self {
            Arguments::Numbered(count) => *count as usize,
            Arguments::Named(names) => names.ends.len(),
        }
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// What an argument is called.
    pub fn name(&self, number: usize) -> std::borrow::Cow<'_, str> {
        match self {
            Arguments::Numbered(_) => (number + 1).to_string().into(),
            Arguments::Named(names) => names.of(number).into(),
        }
    }

    /// All names, in order.
    pub fn names(&self) -> impl Iterator<Item = std::borrow::Cow<'_, str>> {
        (0..self.len()).map(|number| self.name(number))
    }

    /// The number of the argument of this name.
    pub fn find(&self, name: &str) -> Option<usize> {
        match self {
            Arguments::Numbered(count) => {
                let number: u32 = name.parse().ok()?;
                (1..=*count).contains(&number).then(|| number as usize - 1)
            }
            Arguments::Named(names) => (0..names.ends.len()).find(|number| names.of(*number) == name),
        }
    }
}

impl<'n> FromIterator<&'n str> for Arguments {
    /// Arguments of these names, which are all different.
    fn from_iter<I: IntoIterator<Item = &'n str>>(names: I) -> Arguments {
        let mut found = Names::default();
        for name in names {
            found.push(name);
        }
        Arguments::Named(found)
    }
}

impl Names {
    fn push(&mut self, name: &str) {
        self.text.push_str(name);
        self.ends.push(self.text.len());
    }

    fn of(&self, number: usize) -> &str {
        let start = number.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.text[start..self.ends[number]]
    }
}

/// Names as they come up in a text, each with its number.
#[derive(Default)]
pub(super) struct Register<'t> {
    numbers: Table<&'t str, u32>,
    names: Names,
}

impl<'t> Register<'t> {
    pub fn len(&self) -> usize {
        self.names.ends.len()
    }

    /// The number of a name that came up before.
    pub fn find(&self, name: &str) -> Option<u32> {
        self.numbers.get(name).copied()
    }

    /// The number of a name, a new one if it comes up for the first time; none if there are too many.
    pub fn enter(&mut self, name: &'t str) -> Option<u32> {
        if let Some(number) = self.find(name) {
            return Some(number);
        }
        let number = u32::try_from(self.len()).ok().filter(|number| *number < super::MOST_ARGUMENTS)?;
        self.numbers.insert(name, number);
        self.names.push(name);
        Some(number)
    }

    pub fn name(&self, number: u32) -> &str {
        self.names.of(number as usize)
    }

    pub fn into_arguments(self) -> Arguments {
        Arguments::Named(self.names)
    }
}

/// Names that are all different.
#[derive(Default)]
pub(super) struct Free {
    /// By name that is taken, how many times it was asked for.
    taken: Table<String, u32>,
}

impl Free {
    /// The name as asked for, or with a number behind it where that is taken.
    pub fn name(&mut self, asked: &str, divider: char) -> String {
        let mut name = asked.to_owned();
        while self.taken.contains_key(&name) {
            // Numbers go on from the last one, so that a thousand equal names are not tried a million times.
            let times = self.taken.entry(asked.to_owned()).or_insert(1);
            *times += 1;
            name = format!("{asked}{divider}{times}");
        }
        self.taken.insert(name.clone(), 1);
        name
    }
}
