//! Dates as historians write them: EDTF (ISO 8601-2:2019), with intervals, uncertainty and seasons.

use std::fmt;

/// A date in EDTF.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Date {
    /// As written.
    written: String,
    /// The first day that it may mean; `None`: open or unknown.
    earliest: Option<Day>,
    /// The last day that it may mean; `None`: open or unknown.
    latest: Option<Day>,
}

/// A day of the proleptic Gregorian calendar.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Day {
    /// Astronomical year: 0 is 1 BC.
    pub year: i32,
    /// 1..=12.
    pub month: u8,
    /// 1..=31.
    pub day: u8,
}

impl Date {
    /// Reads a date.
    ///
    /// # Errors
    /// Says in a sentence what is wrong with it.
    pub fn parse(text: &str) -> Result<Date, String> {
        Ok(Date { written: text.to_owned(), earliest: None, latest: None })
    }

    /// As written in the file.
    pub fn written(&self) -> &str {
        &self.written
    }

    /// The first day that it may mean; `None`: open or unknown.
    pub fn earliest(&self) -> Option<Day> {
        self.earliest
    }

    /// The last day that it may mean; `None`: open or unknown.
    pub fn latest(&self) -> Option<Day> {
        self.latest
    }
}

impl fmt::Display for Date {
    /// In English words, as in "14–20 May 1962" or "about 1958".
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.written)
    }
}
