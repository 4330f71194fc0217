//! Debate → findings: rules of good argument mapping, one file each. What a rule means, when it fires and when it is
//! silent stands at the head of its file, and tests hold it to that.
//!
//! To add one: write the file, declare it below, enter it in [`RULES`].

mod acts_outside_life;
mod answer_misplaced;
mod assumed_contradiction;
mod circular_support;
mod conflicting_expectation;
mod contradicting_premises;
mod contradicts_itself;
mod dates_disagree;
mod denial_left_out;
mod effect_before_cause;
mod ends_before_it_begins;
mod evidence_dates_disagree;
mod fact_without_evidence;
mod for_and_against;
mod hedge_or_intensifier;
mod hindsight;
mod interpretation_without_school;
mod is_to_ought;
mod issue_with_one_position;
mod issue_without_positions;
mod language;
mod language_not_read;
mod later_source_unmarked;
mod long_claim;
mod memoir_alone;
mod misquotation;
mod misread_years;
mod no_full_sentence;
mod objection_to_itself;
mod objection_unanswered;
mod office_outside_life;
mod open_critical_questions;
mod orphan_claim;
mod overlong_claim;
mod premise_contradicts_conclusion;
mod premise_repeats_conclusion;
mod premises_share_no_term;
mod present_tense_of_the_past;
mod quantifier_jump;
mod question_as_claim;
mod quotation_on_another_line;
mod read_words_not_quoted;
mod reasoning_inside_a_claim;
mod reasons_for_assumed_claim;
mod repeated_claim;
mod role_filled_twice;
mod self_defeating_reason;
mod sentences_not_quoted;
mod several_thoughts;
mod shared;
mod source_details_missing;
mod source_not_identified;
mod speaker_contradicts_self;
mod speaker_denies_premise;
mod speaker_inside_a_claim;
mod speaks_after_death;
mod support_from_one_source;
mod term_from_nowhere;
mod term_left_hanging;
mod title_outside_office;
mod too_few_premises;
mod too_many_children;
mod too_many_levels;
mod unchallenged_position;
mod unfilled_role;
mod unknown_question;
mod unknown_role;
mod unknown_scheme;
mod unresolved_opening;
mod unsaid_reason;
mod withdrawn_premise;
mod years_do_not_fit;

use crate::{diagnostic::Diagnostic, model::Debate, rule::Rule};
use language::Prose;

/// A rule that reads a debate and nothing else.
pub struct Check {
    /// What it is.
    pub rule: Rule,
    find: Find,
}

/// What a rule must be given to add its findings.
#[derive(Clone, Copy)]
enum Find {
    /// The debate.
    Debate(fn(&Debate, &mut Vec<Diagnostic>)),
    /// The debate with the words of its claims, in whatever language.
    Words(fn(&Prose<'_>, &mut Vec<Diagnostic>)),
    /// The same, in a language of which enough is known; in another the rule is not applied.
    Language(fn(&Prose<'_>, &mut Vec<Diagnostic>)),
}

impl Check {
    /// Adds what the rule finds in a debate, in no order.
    pub fn apply(&self, Words(prose): &Words<'_>, found: &mut Vec<Diagnostic>) {
        match self.find {
            Find::Debate(find) => find(prose.debate, found),
            Find::Words(find) => find(prose, found),
            Find::Language(find) if prose.lexicon.is_some() => find(prose, found),
            Find::Language(_) => {}
        }
    }

    const fn of_debate(rule: Rule, find: fn(&Debate, &mut Vec<Diagnostic>)) -> Check {
        Check { rule, find: Find::Debate(find) }
    }

    const fn of_words(rule: Rule, find: fn(&Prose<'_>, &mut Vec<Diagnostic>)) -> Check {
        Check { rule, find: Find::Words(find) }
    }

    const fn of_language(rule: Rule, find: fn(&Prose<'_>, &mut Vec<Diagnostic>)) -> Check {
        Check { rule, find: Find::Language(find) }
    }
}

/// A debate with the words of its claims, read once for all rules.
pub struct Words<'d>(Prose<'d>);

impl<'d> Words<'d> {
    /// Reads the words of all claims.
    pub fn of(debate: &'d Debate) -> Words<'d> {
        Words(Prose::of(debate))
    }
}

/// Every rule of this stage. Their order never matters.
pub const RULES: &[Check] = &[
    acts_outside_life::CHECK,
    answer_misplaced::CHECK,
    assumed_contradiction::CHECK,
    circular_support::CHECK,
    conflicting_expectation::CHECK,
    contradicting_premises::CHECK,
    contradicts_itself::CHECK,
    dates_disagree::CHECK,
    denial_left_out::CHECK,
    effect_before_cause::CHECK,
    ends_before_it_begins::CHECK,
    evidence_dates_disagree::CHECK,
    fact_without_evidence::CHECK,
    for_and_against::CHECK,
    hedge_or_intensifier::CHECK,
    hindsight::CHECK,
    interpretation_without_school::CHECK,
    is_to_ought::CHECK,
    issue_with_one_position::CHECK,
    issue_without_positions::CHECK,
    language_not_read::CHECK,
    later_source_unmarked::CHECK,
    long_claim::CHECK,
    memoir_alone::CHECK,
    misquotation::CHECK,
    misread_years::CHECK,
    no_full_sentence::CHECK,
    objection_to_itself::CHECK,
    objection_unanswered::CHECK,
    office_outside_life::CHECK,
    open_critical_questions::CHECK,
    orphan_claim::CHECK,
    overlong_claim::CHECK,
    premise_contradicts_conclusion::CHECK,
    premise_repeats_conclusion::CHECK,
    premises_share_no_term::CHECK,
    present_tense_of_the_past::CHECK,
    quantifier_jump::CHECK,
    question_as_claim::CHECK,
    quotation_on_another_line::CHECK,
    read_words_not_quoted::CHECK,
    reasoning_inside_a_claim::CHECK,
    reasons_for_assumed_claim::CHECK,
    repeated_claim::CHECK,
    role_filled_twice::CHECK,
    self_defeating_reason::CHECK,
    sentences_not_quoted::CHECK,
    several_thoughts::CHECK,
    source_details_missing::CHECK,
    source_not_identified::CHECK,
    speaker_contradicts_self::CHECK,
    speaker_denies_premise::CHECK,
    speaker_inside_a_claim::CHECK,
    speaks_after_death::CHECK,
    support_from_one_source::CHECK,
    term_from_nowhere::CHECK,
    term_left_hanging::CHECK,
    title_outside_office::CHECK,
    too_few_premises::CHECK,
    too_many_children::CHECK,
    too_many_levels::CHECK,
    unchallenged_position::CHECK,
    unfilled_role::CHECK,
    unknown_question::CHECK,
    unknown_role::CHECK,
    unknown_scheme::CHECK,
    unresolved_opening::CHECK,
    unsaid_reason::CHECK,
    withdrawn_premise::CHECK,
    years_do_not_fit::CHECK,
];

/// Applies every rule to a debate. Findings come in the order of their places.
pub fn check(debate: &Debate) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let words = Words::of(debate);
    for check in RULES {
        check.apply(&words, &mut found);
    }
    found.sort_by_key(|finding| (finding.span(), finding.code));
    found
}
