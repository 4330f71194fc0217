//! A seed → lots: some of a list, or the list in another order; the same on every machine, today and later.
//!
//! The numbers are those of `SplitMix64` (Steele, Lea and Flood 2014, *Fast splittable pseudorandom number generators*),
//! which any language can repeat in five lines; orders are drawn after Durstenfeld (1964).

/// What draws lots.
#[derive(Clone, Debug)]
pub struct Lots {
    state: u64,
}

impl Lots {
    /// The lots of a seed.
    pub fn new(seed: u64) -> Lots {
        Lots { state: seed }
    }

    fn next(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.state;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below another, each with the same chance; 0 below 1 and below 0.
    #[expect(clippy::cast_possible_truncation, reason = "it is below a usize")]
    pub fn below(&mut self, limit: usize) -> usize {
        let limit = (limit as u64).max(1);
        // Numbers past the last whole run of the limit would favour the small ones.
        let fair = u64::MAX - u64::MAX % limit;
        loop {
            let number = self.next();
            if number < fair {
                return (number % limit) as usize;
            }
        }
    }

    /// Puts a list into another order, each order with the same chance.
    pub fn shuffle<T>(&mut self, list: &mut [T]) {
        for last in (1..list.len()).rev() {
            list.swap(last, self.below(last + 1));
        }
    }

    /// So many of a list, each with the same chance, in the order of the list; all of them where there are no more.
    pub fn draw<T: Copy>(&mut self, list: &[T], count: usize) -> Vec<T> {
        let mut places: Vec<usize> = (0..list.len()).collect();
        self.shuffle(&mut places);
        places.truncate(count);
        places.sort_unstable();
        places.into_iter().map(|place| list[place]).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_numbers_are_those_of_the_paper() {
        // The first three of seed 1234567, as other implementations give them.
        let mut lots = Lots::new(1_234_567);
        let first = [lots.next(), lots.next(), lots.next()];
        assert_eq!(first, [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423]);
    }

    #[test]
    fn a_draw_keeps_the_order_and_holds_no_more_than_there_is() {
        let list: Vec<u32> = (0..50).collect();
        let drawn = Lots::new(1).draw(&list, 20);
        assert!(drawn.len() == 20 && drawn.is_sorted());
        assert_eq!(drawn, Lots::new(1).draw(&list, 20));
        assert_ne!(drawn, Lots::new(2).draw(&list, 20));
        assert_eq!(Lots::new(3).draw(&list, 99), list);
    }

    #[test]
    fn every_order_of_three_comes_up_about_as_often() {
        let mut lots = Lots::new(7);
        let mut counts = std::collections::BTreeMap::new();
        for _ in 0..6_000 {
            let mut list = [0, 1, 2];
            lots.shuffle(&mut list);
            *counts.entry(list).or_insert(0) += 1;
        }
        assert!(counts.len() == 6 && counts.values().all(|count| (900..1_100).contains(count)), "{counts:?}");
    }
}
