//! Many sets of changes → few products: "one of these, and one of those".

use std::collections::BTreeMap;

use crate::evaluate::win::Change;

/// One of each of these lists.
pub(super) type Product = Vec<Vec<Change>>;

/// Gathers sets of one size. Each set is in exactly one product, and no product holds another set.
///
/// Two products that differ in one list only become one, until none do; so the first of each list, and the order of the
/// products, stay those of the sets.
pub(super) fn products(sets: &[Vec<Change>]) -> Vec<Product> {
    let mut products: Vec<Product> = sets.iter().map(|set| set.iter().map(|change| vec![*change]).collect()).collect();
    let size = sets.first().map_or(0, Vec::len);
    loop {
        let before = products.len();
        for place in (0..size).rev() {
            products = merged(products, place);
        }
        if products.len() == before {
            return products;
        }
    }
}

/// Makes one of all products that differ only in the list at this place.
fn merged(products: Vec<Product>, place: usize) -> Vec<Product> {
    let mut places: BTreeMap<Product, usize> = BTreeMap::new();
    let mut merged: Vec<Product> = Vec::new();
    for mut product in products {
        let list = product.remove(place);
        match places.get(&product) {
            Some(at) => {
                let into = &mut merged[*at][place];
                into.extend(list);
                into.sort_unstable();
            }
            None => {
                places.insert(product.clone(), merged.len());
                product.insert(place, list);
                merged.push(product);
            }
        }
    }
    merged
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::ClaimId;

    fn lost(numbers: &[u32]) -> Vec<Change> {
        numbers.iter().map(|number| Change::Lost(ClaimId(*number))).collect()
    }

    #[test]
    fn sets_that_share_all_but_one_become_one() {
        let sets = [[1, 3], [1, 4], [2, 3], [2, 4], [5, 6]].map(|set| lost(&set));
        assert_eq!(products(&sets), [vec![lost(&[1, 2]), lost(&[3, 4])], vec![lost(&[5]), lost(&[6])]]);
    }

    #[test]
    fn no_set_is_lost_and_none_is_made_up() {
        let sets: Vec<Vec<Change>> =
            (0..60_u32).filter(|n| n % 7 != 3).map(|n| lost(&[n % 4, 10 + n % 5, 20 + n % 3])).collect();
        let mut again: Vec<Vec<Change>> = Vec::new();
        for product in products(&sets) {
            for a in &product[0] {
                for b in &product[1] {
                    again.extend(product[2].iter().map(|c| vec![*a, *b, *c]));
                }
            }
        }
        again.sort();
        let mut expected = sets.clone();
        expected.sort();
        assert_eq!(again, expected);
    }
}
