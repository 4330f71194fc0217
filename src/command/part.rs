//! Which part of a debate is shown: asked in the same words by all that draws or hands out a part.

use clap::Args;
use elenchus::{
    model::{ClaimId, Debate},
    names,
    present::picture::{Feature, Selection},
};

use super::console::Failure;

/// A part of a debate.
#[derive(Args, Debug)]
pub struct Part {
    /// Only this claim, by its id, and what stands below it
    #[arg(long, value_name = "CLAIM")]
    pub root: Option<String>,
    /// Only so many levels of claims below the top
    #[arg(long, value_name = "NUMBER")]
    pub depth: Option<usize>,
    /// Only claims with school:X, speaker:X, tag:X or verdict:X, and what stands above them; may be repeated
    #[arg(long, value_name = "FEATURE")]
    pub only: Vec<String>,
    /// No claims with school:X, speaker:X, tag:X or verdict:X, and nothing below them; may be repeated
    #[arg(long, value_name = "FEATURE")]
    pub without: Vec<String>,
}

impl Part {
    /// What is asked to be shown of a debate.
    pub fn selection(&self, debate: &Debate) -> Result<Selection, Failure> {
        let features = |asked: &[String]| -> Result<Vec<Feature>, Failure> {
            asked.iter().map(|feature| Feature::read(debate, feature).map_err(Failure::from)).collect()
        };
        Ok(Selection {
            root: self.root.as_deref().map(|id| claim(debate, id)).transpose()?,
            depth: self.depth,
            only: features(&self.only)?,
            without: features(&self.without)?,
        })
    }
}

/// The claim of this id.
pub fn claim(debate: &Debate, id: &str) -> Result<ClaimId, Failure> {
    let there = || debate.claims.iter().map(|claim| claim.name.text.as_str());
    match (there().position(|name| name == id), names::nearest(id, there())) {
        (Some(index), _) => Ok(ClaimId::new(index)),
        (None, Some(near)) => Err(format!("there is no claim `{id}`; `{near}` exists").into()),
        (None, None) => Err(format!("there is no claim `{id}`; a claim is named by its `id`").into()),
    }
}
