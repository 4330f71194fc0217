//! What can be wrong with a file as it is written: one file a fault, which words and documents it.

use crate::rule::Rule;

pub(crate) mod alias_anchor_or_tag;
pub(crate) mod boolean_word;
pub(crate) mod colon_in_text;
pub(crate) mod duplicate_key;
pub(crate) mod empty_file;
pub(crate) mod empty_value;
pub(crate) mod id_not_in_kebab_case;
pub(crate) mod key_beside_see;
pub(crate) mod missing_key;
pub(crate) mod nested_too_deep;
pub(crate) mod not_a_date;
pub(crate) mod not_a_line;
pub(crate) mod not_a_rate;
pub(crate) mod not_utf8;
pub(crate) mod second_document;
pub(crate) mod strength_out_of_range;
pub(crate) mod unknown_key;
pub(crate) mod unknown_word;
pub(crate) mod unreadable_bibliography;
pub(crate) mod wrong_type;
pub(crate) mod yaml_broken;

/// All of them.
pub(crate) const FAULTS: &[&Rule] = &[
    &alias_anchor_or_tag::RULE,
    &boolean_word::RULE,
    &colon_in_text::RULE,
    &duplicate_key::RULE,
    &empty_file::RULE,
    &empty_value::RULE,
    &id_not_in_kebab_case::RULE,
    &key_beside_see::RULE,
    &missing_key::RULE,
    &nested_too_deep::RULE,
    &not_a_date::RULE,
    &not_a_line::RULE,
    &not_a_rate::RULE,
    &not_utf8::RULE,
    &second_document::RULE,
    &strength_out_of_range::RULE,
    &unknown_key::RULE,
    &unknown_word::RULE,
    &unreadable_bibliography::RULE,
    &wrong_type::RULE,
    &yaml_broken::RULE,
];
