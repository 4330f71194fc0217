//! What can be wrong with names and links between files: one file a fault, which words and documents it.

use crate::rule::Rule;

pub(crate) mod alias_alone;
pub(crate) mod alias_in_two_lists;
pub(crate) mod duplicate_id;
pub(crate) mod misplaced_attachment;
pub(crate) mod missing_text;
pub(crate) mod name_of_another_kind;
pub(crate) mod named_twice;
pub(crate) mod said_twice_differently;
pub(crate) mod unknown_name;

/// All of them.
pub(crate) const FAULTS: &[&Rule] = &[
    &alias_alone::RULE,
    &alias_in_two_lists::RULE,
    &duplicate_id::RULE,
    &misplaced_attachment::RULE,
    &missing_text::RULE,
    &name_of_another_kind::RULE,
    &named_twice::RULE,
    &said_twice_differently::RULE,
    &unknown_name::RULE,
];
