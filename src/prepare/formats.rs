//! The formats of debate: how long each speech is, and the columns of a flow sheet.

use std::{str::FromStr, time::Duration};

use crate::names;

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

/// Says that there is no format of this name, and which is meant or which there are.
pub fn unknown(asked: &str) -> String {
    match near(asked) {
        Some(near) => format!("there is no format `{asked}`; `{near}` exists"),
        None => {
            let names: Vec<&str> = FORMATS.iter().map(|format| format.name).collect();
            format!("there is no format `{asked}`; there are {}", names.join(", "))
        }
    }
}

/// The format whose name is likely meant.
pub fn near(asked: &str) -> Option<&'static str> {
    names::nearest(asked, FORMATS.iter().map(|format| format.name))
}

/// How many words are spoken in a minute where nobody says otherwise.
pub const RATE: u32 = 155;

/// A clock: that of a format, or one speech of so many seconds.
#[derive(Clone, Copy, Debug)]
pub enum Clock {
    /// That of a format.
    Of(&'static Format),
    /// One speech of so many seconds.
    Seconds(u32),
}

/// The longest speech that is planned, in minutes.
const LONGEST: u32 = 240;

impl FromStr for Clock {
    type Err = String;

    /// Reads the name of a format, or minutes.
    fn from_str(asked: &str) -> Result<Clock, String> {
        if let Some(format) = format(asked) {
            return Ok(Clock::Of(format));
        }
        let Ok(minutes) = asked.parse::<f64>() else {
            let near = near(asked).is_some();
            return Err(unknown(asked) + if near { "" } else { ", or a number of minutes" });
        };
        let length =
            Duration::try_from_secs_f64(minutes * 60.0).ok().and_then(|time| u32::try_from(time.as_secs()).ok());
        match length {
            Some(seconds) if seconds > 0 && seconds <= LONGEST * 60 => Ok(Clock::Seconds(seconds)),
            _ => Err(format!("a speech has more than 0 and at most {LONGEST} minutes")),
        }
    }
}

impl Clock {
    /// What it is called in print.
    pub fn title(self) -> String {
        match self {
            Clock::Of(format) => format.title.to_owned(),
            Clock::Seconds(seconds) => format!("A speech of {} minutes", minutes(seconds as usize)),
        }
    }

    /// The speeches of the side that begins, each with its seconds.
    pub fn speeches(self) -> Vec<(&'static str, u32)> {
        match self {
            Clock::Of(format) => format.speeches.iter().map(|(name, minutes)| (*name, minutes * 60)).collect(),
            Clock::Seconds(seconds) => vec![("Speech", seconds)],
        }
    }
}

/// Seconds as "5:40".
pub fn minutes(seconds: usize) -> String {
    format!("{}:{:02}", seconds / 60, seconds % 60)
}

/// How many words have room in so many seconds.
pub fn room(seconds: u32, rate: u32) -> usize {
    seconds as usize * rate as usize / 60
}

/// How many seconds it takes to say so many words.
pub fn seconds(words: usize, rate: u32) -> usize {
    (words * 60).div_ceil(rate.max(1) as usize)
}
