//! Days of the proleptic Gregorian calendar, and how far apart they lie.

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

/// The months' English names.
pub(super) const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

impl Day {
    /// The first day that can be written.
    pub const FIRST: Day = Day { year: i32::MIN, month: 1, day: 1 };
    /// The last day that can be written.
    pub const LAST: Day = Day { year: i32::MAX, month: 12, day: 31 };

    /// A day, if the calendar has it.
    pub fn new(year: i32, month: u8, day: u8) -> Option<Day> {
        let exists = (1..=12).contains(&month) && (1..=days_in(year, month)).contains(&day);
        exists.then_some(Day { year, month, day })
    }

    /// How many years have gone by on `other` since this day, as an age is counted: 0 until the first anniversary,
    /// negative when `other` comes before.
    pub fn whole_years_until(self, other: Day) -> i64 {
        let (from, to) = if self <= other { (self, other) } else { (other, self) };
        let years = i64::from(to.year) - i64::from(from.year);
        let years = years - i64::from((to.month, to.day) < (from.month, from.day));
        if self <= other { years } else { -years }
    }

    /// How many days later another day is; negative when it comes before.
    pub fn days_until(self, other: Day) -> i64 {
        other.number() - self.number()
    }

    /// The day so many days later, or earlier if negative; the last or first of all days where there is none.
    #[must_use]
    pub fn plus_days(self, days: i64) -> Day {
        Day::from_number(self.number().saturating_add(days))
    }

    /// The same day so many months later, or earlier if negative; the month's last day where the month is shorter.
    #[must_use]
    pub fn plus_months(self, months: i64) -> Day {
        let months = i64::from(self.year) * 12 + i64::from(self.month) - 1 + months;
        let (year, month) = (months.div_euclid(12), months.rem_euclid(12) + 1);
        let Ok(year) = i32::try_from(year) else {
            return if year < 0 { Day::FIRST } else { Day::LAST };
        };
        let month = u8::try_from(month).unwrap_or(12);
        Day { year, month, day: self.day.min(days_in(year, month)) }
    }

    /// Days since 1 March of the year 0, so that a leap day is the last of its year.
    fn number(self) -> i64 {
        let year = i64::from(self.year) - i64::from(self.month < 3);
        let month = (i64::from(self.month) + 9) % 12;
        let in_year = (153 * month + 2) / 5 + i64::from(self.day) - 1;
        year * 365 + year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400) + in_year
    }

    /// The inverse of [`Day::number`]. The calendar repeats after 400 years, which have 146,097 days.
    fn from_number(number: i64) -> Day {
        let (era, day) = (number.div_euclid(146_097), number.rem_euclid(146_097));
        let year = (day - day / 1460 + day / 36_524 - day / 146_096) / 365;
        let in_year = day - (365 * year + year / 4 - year / 100);
        let month = (5 * in_year + 2) / 153;
        let day = in_year - (153 * month + 2) / 5 + 1;
        let month = if month < 10 { month + 3 } else { month - 9 };
        let year = era * 400 + year + i64::from(month < 3);
        let Ok(year) = i32::try_from(year) else {
            return if year < 0 { Day::FIRST } else { Day::LAST };
        };
        Day { year, month: u8::try_from(month).unwrap_or(12), day: u8::try_from(day).unwrap_or(31) }
    }
}

/// How many days a month has; 0 for a month that is none.
pub(super) fn days_in(year: i32, month: u8) -> u8 {
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if is_leap(year) => 29,
        2 => 28,
        _ => 0,
    }
}

/// Whether a year has a 29 February.
pub(super) fn is_leap(year: i32) -> bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(year: i32, month: u8, day: u8) -> Day {
        Day::new(year, month, day).unwrap()
    }

    #[test]
    fn only_leap_years_have_a_29_february() {
        for year in [2000, 1964, 0, -4, -400] {
            assert!(Day::new(year, 2, 29).is_some(), "{year}");
        }
        for year in [1900, 1962, -1, -100] {
            assert!(Day::new(year, 2, 29).is_none(), "{year}");
        }
    }

    #[test]
    fn years_are_counted_as_ages_are() {
        assert_eq!(day(1962, 10, 28).whole_years_until(day(2012, 10, 27)), 49);
        assert_eq!(day(1962, 10, 28).whole_years_until(day(2012, 10, 28)), 50);
        assert_eq!(day(2012, 10, 28).whole_years_until(day(1962, 10, 29)), -49);
        assert_eq!(Day::FIRST.whole_years_until(Day::LAST), i64::from(u32::MAX));
    }

    #[test]
    fn months_are_added_without_leaving_the_month() {
        assert_eq!(day(1962, 11, 30).plus_months(3), day(1963, 2, 28));
        assert_eq!(day(1962, 1, 31).plus_months(-2), day(1961, 11, 30));
        assert_eq!(Day::FIRST.plus_months(-1), Day::FIRST);
        assert_eq!(Day::LAST.plus_months(1), Day::LAST);
    }

    #[test]
    fn every_day_of_eight_centuries_follows_the_day_before() {
        let mut before = day(-401, 12, 31);
        for year in -400..=400 {
            for month in 1..=12 {
                for of_month in 1..=days_in(year, month) {
                    assert_eq!(before.plus_days(1), day(year, month, of_month));
                    assert_eq!(day(year, month, of_month).plus_days(-1), before);
                    before = day(year, month, of_month);
                }
            }
        }
    }

    proptest! {
        #[test]
        fn a_day_is_found_again_from_its_number(year: i32, month in 1u8..=12, of_month in 1u8..=28) {
            let day = day(year, month, of_month);
            prop_assert_eq!(Day::from_number(day.number()), day);
        }
    }
}
