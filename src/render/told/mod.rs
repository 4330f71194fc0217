//! Briefs, cross-examinations and speeches as documents of headings, arguments and cards, for the formats that know nothing else.

mod brief;
mod lists;
mod questions;
mod speech;

pub(super) use self::{brief::brief, questions::questions, speech::speeches};

use crate::present::view::{Head, Inline, Item, Link, Rank, Role, Text, Tone, Verdict};

fn part(anchor: &str, title: &str) -> Item {
    Item::Part { anchor: anchor.into(), title: title.to_owned() }
}

/// A heading as high as a section.
fn title(words: &str) -> Item {
    Item::Title { rank: Rank::Section, words: vec![Inline::Words(words.to_owned())] }
}

fn line(lead: &str, words: Vec<Inline>, tone: Tone) -> Item {
    Item::Line { lead: lead.to_owned(), words, tone }
}

fn say(lead: &str, words: &str, tone: Tone) -> Item {
    line(lead, vec![Inline::Words(words.to_owned())], tone)
}

/// An argument or a claim in one line.
fn head(level: usize, lead: &str, role: Role, link: &Link, verdict: Verdict) -> Head {
    Head {
        level,
        lead: lead.to_owned(),
        role,
        link: link.clone(),
        heading: Text::default(),
        verdict,
        remark: String::new(),
    }
}
