//! Many short lists of numbers in two flat arrays: who is next to whom in a network.

/// Lists numbered from 0, one behind the other.
///
/// A `Vec` for each claim would cost three words and an allocation where most claims have nothing.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Lists {
    /// Where each list starts; one more than there are lists, so that each has an end.
    starts: Vec<u32>,
    items: Vec<u32>,
}

impl Lists {
    /// Sorts `(list, item)` pairs into `count` lists; items of one list keep their order.
    pub fn gather(count: usize, pairs: &[(u32, u32)]) -> Lists {
        let mut starts = vec![0_u32; count + 1];
        if pairs.is_empty() {
            return Lists { starts, items: Vec::new() };
        }
        // Each list's size is counted one place after it; then the sums up to a place are where its list starts.
        for (list, _) in pairs {
            starts[*list as usize + 1] += 1;
        }
        let mut sum = 0;
        for start in &mut starts {
            sum += *start;
            *start = sum;
        }
        let mut next = starts.clone();
        let mut items = vec![0; pairs.len()];
        for (list, item) in pairs {
            let place = &mut next[*list as usize];
            items[*place as usize] = *item;
            *place += 1;
        }
        Lists { starts, items }
    }

    /// The items of a list.
    pub fn of(&self, list: usize) -> &[u32] {
        &self.items[self.starts[list] as usize..self.starts[list + 1] as usize]
    }

    /// How many lists there are.
    pub fn len(&self) -> usize {
        self.starts.len() - 1
    }

    /// Whether no list has an item.
    pub fn is_empty(&self) -> bool {
        self.items.is_empty()
    }

    /// Puts the items of every list in order.
    pub fn sort_by_key<K: Ord>(&mut self, mut key: impl FnMut(u32) -> K) {
        for ends in self.starts.windows(2) {
            if ends[1] - ends[0] > 1 {
                self.items[ends[0] as usize..ends[1] as usize].sort_by_key(|item| key(*item));
            }
        }
    }
}

/// A place in an array as the short number that the network holds.
pub(super) fn short(index: usize) -> u32 {
    u32::try_from(index).expect("fewer than 2^32 nodes")
}
