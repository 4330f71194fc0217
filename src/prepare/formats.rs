//! The formats of debate: how long each speech is, and the columns of a flow sheet.

/// A format of debate.
#[derive(Clone, Copy, Debug)]
pub struct Format {
    /// What it is called on the command line.
    pub name: &'static str,
    /// What it is called in print.
    pub title: &'static str,
    /// The speeches of the side that begins, each with its minutes: the case first, then the answers where they have a
    /// speech of their own.
    pub speeches: &'static [(&'static str, u32)],
    /// Minutes to question the other side after a speech; 0 where there are none.
    pub questions: u32,
    /// Minutes to prepare.
    pub preparation: u32,
    /// The columns of a flow sheet: speeches of both sides by turns, the side that begins first.
    pub columns: &'static [&'static str],
}

const POLICY: &[&str] = &["1AC", "1NC", "2AC", "Block", "1AR", "2NR", "2AR"];

/// Every format.
pub const FORMATS: &[Format] = &[
    Format {
        name: "policy-hs",
        title: "Policy debate, high school",
        speeches: &[("Constructive", 8), ("Rebuttal", 5)],
        questions: 3,
        preparation: 8,
        columns: POLICY,
    },
    Format {
        name: "policy-college",
        title: "Policy debate, college",
        speeches: &[("Constructive", 9), ("Rebuttal", 6)],
        questions: 3,
        preparation: 10,
        columns: POLICY,
    },
    Format {
        name: "ld",
        title: "Lincoln–Douglas debate",
        speeches: &[("Affirmative constructive", 6), ("First affirmative rebuttal", 4)],
        questions: 3,
        preparation: 4,
        columns: &["AC", "NC", "1AR", "NR", "2AR"],
    },
    Format {
        name: "pf",
        title: "Public Forum debate",
        speeches: &[("Constructive", 4), ("Rebuttal", 4)],
        questions: 3,
        preparation: 3,
        columns: &["AC", "NC", "AR", "NR", "AS", "NS", "AF", "NF"],
    },
    Format {
        name: "wsdc",
        title: "World Schools debate",
        speeches: &[("Speech", 8)],
        questions: 0,
        preparation: 0,
        columns: &["Prop 1", "Opp 1", "Prop 2", "Opp 2", "Prop 3", "Opp 3", "Opp reply", "Prop reply"],
    },
    Format {
        name: "bp",
        title: "British Parliamentary debate",
        speeches: &[("Speech", 7)],
        questions: 0,
        preparation: 15,
        columns: &["PM", "LO", "DPM", "DLO", "MG", "MO", "GW", "OW"],
    },
    Format {
        name: "kp",
        title: "Karl Popper debate",
        speeches: &[("Constructive", 6), ("Rebuttal", 5)],
        questions: 3,
        preparation: 8,
        columns: &["A1", "N1", "A2", "N2", "A3", "N3"],
    },
];

/// The format of a name.
pub fn format(name: &str) -> Option<&'static Format> {
    FORMATS.iter().find(|format| format.name == name)
}
