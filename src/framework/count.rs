//! Whole numbers of any size.

use std::{fmt, ops};

use num_bigint::BigUint;

/// A number of labellings, however large. Printed in full.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Count(BigUint);

impl Count {
    /// None.
    pub const ZERO: Count = Count(BigUint::ZERO);

    /// One.
    pub fn one() -> Count {
        Count::from(1)
    }
}

impl From<usize> for Count {
    fn from(number: usize) -> Count {
        Count(BigUint::from(number))
    }
}

impl fmt::Display for Count {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl ops::AddAssign<&Count> for Count {
    fn add_assign(&mut self, other: &Count) {
        self.0 += &other.0;
    }
}

impl ops::MulAssign<&Count> for Count {
    fn mul_assign(&mut self, other: &Count) {
        self.0 *= &other.0;
    }
}
