//! What a debate is meant for, as it states under `delivery`: what commands take where nobody asks for something else.

use elenchus::{
    model::Debate,
    prepare::formats::{self, Clock, Format},
    present::view::sheets::Paper,
};

/// The clock that is stated. One that is none was found by `check`, which the command says in the end.
pub fn clock(debate: &Debate) -> Option<Clock> {
    debate.delivery.format.as_ref()?.trim().parse().ok()
}

/// The format that is stated, if it is one of those that have a name.
pub fn format(debate: &Debate) -> Option<&'static Format> {
    match clock(debate)? {
        Clock::Of(format) => Some(format),
        Clock::Seconds(_) => None,
    }
}

/// How many words are spoken in a minute.
pub fn rate(debate: &Debate) -> u32 {
    debate.delivery.rate.as_ref().map_or(formats::RATE, |rate| rate.value)
}

/// The paper of the map.
pub fn paper(debate: &Debate) -> Paper {
    let stated = debate.delivery.paper.as_ref().and_then(|paper| Paper::read(paper.trim()).ok());
    stated.unwrap_or_default()
}
