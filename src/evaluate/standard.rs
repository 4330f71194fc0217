//! The five proof standards: when what speaks for a claim is enough against what speaks against it.
//!
//! Source: Gordon & Walton, *Proof Burdens and Standards* (2009), with the thresholds of Carneades 4 unless the debate
//! sets others.
//! Every standard only gains from more `pro` and only loses from more `con`, so its worst and best case under open
//! neighbours are found by putting in the least and the largest values.

use crate::model::{Debate, Standard};

/// Where two of the standards draw the line.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Thresholds {
    /// How far apart `pro` and `con` must be for clear and convincing proof: more than this.
    pub margin: f64,
    /// How much may stand against what is proved beyond reasonable doubt: less than this.
    pub doubt: f64,
}

impl Default for Thresholds {
    /// Those of Carneades 4.
    fn default() -> Thresholds {
        Thresholds { margin: 0.5, doubt: 0.3 }
    }
}

// Thresholds are numbers within 0..=1.
impl Eq for Thresholds {}

impl Thresholds {
    /// Those of a debate.
    pub fn of(debate: &Debate) -> Thresholds {
        let usual = Thresholds::default();
        Thresholds {
            margin: debate.margin.as_ref().map_or(usual.margin, |margin| margin.value),
            doubt: debate.doubt.as_ref().map_or(usual.doubt, |doubt| doubt.value),
        }
    }

    /// Whether a standard is met.
    ///
    /// `pro` and `con` are 0 where there is nothing, so something of strength 0 counts as nothing.
    /// For [`Standard::DialecticalValidity`] `con` is anything above 0 if something stands against the claim.
    pub fn is_met(self, standard: Standard, pro: f64, con: f64) -> bool {
        let apart = || pro > con && pro - con > self.margin + ROUNDING;
        match standard {
            Standard::Scintilla => pro > 0.0,
            Standard::Preponderance => pro > con,
            Standard::ClearAndConvincing => apart(),
            Standard::BeyondReasonableDoubt => apart() && con < self.doubt,
            Standard::DialecticalValidity => pro > 0.0 && con <= 0.0,
        }
    }
}

/// Room for the rounding of a difference, so that 0.7 against 0.2 is not "more than 0.5 apart".
const ROUNDING: f64 = 1e-9;

/// The stricter of two standards, in the order of [`Standard::WORDS`].
pub fn stricter(one: Standard, other: Standard) -> Standard {
    let place = |standard| Standard::WORDS.iter().position(|(_, known)| *known == standard);
    if place(one) < place(other) { other } else { one }
}

/// Whether a standard weighs strengths against each other.
pub fn weighs(standard: Standard) -> bool {
    !matches!(standard, Standard::Scintilla | Standard::DialecticalValidity)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_met(standard: Standard, pro: f64, con: f64) -> bool {
        Thresholds::default().is_met(standard, pro, con)
    }

    #[test]
    fn each_standard_stops_where_its_sentence_says() {
        use Standard::{
            BeyondReasonableDoubt as Doubt, ClearAndConvincing as Clear, DialecticalValidity as Validity,
            Preponderance, Scintilla,
        };
        let met = |standard, pro, con| is_met(standard, pro, con);
        assert!(met(Scintilla, 0.1, 1.0) && !met(Scintilla, 0.0, 0.0));
        assert!(met(Preponderance, 0.5, 0.25) && !met(Preponderance, 0.5, 0.5) && !met(Preponderance, 0.0, 0.0));
        assert!(met(Clear, 0.75, 0.0) && met(Clear, 0.9, 0.35) && !met(Clear, 0.75, 0.25) && !met(Clear, 0.5, 0.0));
        assert!(met(Doubt, 0.9, 0.29) && !met(Doubt, 0.9, 0.3) && !met(Doubt, 0.75, 0.25));
        assert!(met(Validity, 0.1, 0.0) && !met(Validity, 1.0, 0.1) && !met(Validity, 0.0, 0.0));
    }

    #[test]
    fn a_debate_draws_its_own_lines() {
        let lenient = Thresholds { margin: 0.2, doubt: 0.6 };
        assert!(lenient.is_met(Standard::BeyondReasonableDoubt, 0.75, 0.5));
        assert!(!Thresholds::default().is_met(Standard::BeyondReasonableDoubt, 0.75, 0.5));
    }

    #[test]
    fn strengths_exactly_half_apart_are_not_more_than_half_apart_whatever_the_rounding() {
        for con in 0..50 {
            let con = f64::from(con) / 100.0;
            assert!(!is_met(Standard::ClearAndConvincing, con + 0.5, con), "{con}");
        }
    }

    #[test]
    fn the_stricter_standard_is_the_later_word() {
        assert_eq!(stricter(Standard::Scintilla, Standard::Preponderance), Standard::Preponderance);
        assert_eq!(stricter(Standard::DialecticalValidity, Standard::Scintilla), Standard::DialecticalValidity);
    }
}
