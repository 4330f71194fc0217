//! What the words of a debate are read as.

use super::{Class, Prose, Sign, normal};
use crate::{
    language::default,
    model::{Claim, ClaimId, Debate, Name},
    source::{FileId, Span, Spanned},
};

fn debate(texts: &[&str], language: Option<&str>) -> Debate {
    let span = Span { file: FileId(0), start: 0, end: 0 };
    let name = || Name { text: "a".to_owned(), span, written: false };
    let claims = texts.iter().map(|text| Claim::new(name(), Spanned::new((*text).to_owned(), span))).collect();
    let language = language.map(|tag| Spanned::new(tag.to_owned(), span));
    Debate { language, claims, ..Debate::default() }
}

#[test]
fn forms_of_one_word_share_a_stem() {
    let stem = |word: &str| default().look_up(word).1;
    for (one, other) in [
        ("cuba", "cuban"),
        ("russia", "russians"),
        ("missile", "missiles"),
        ("planned", "plan"),
        ("america", "american"),
        ("germany", "germans"),
        ("guarantee", "guaranteed"),
        ("communist", "communism"),
        ("decide", "decided"),
        ("man", "men"),
        ("crisis", "crisis"),
    ] {
        assert_eq!(stem(one), stem(other), "{one} {other}");
    }
    assert_ne!(stem("congress"), stem("conger"));
    assert_ne!(stem("1962"), stem("1963"));
}

#[test]
fn words_are_lower_case_and_plain() {
    let plain = |text: &str| normal(text, Some(default().language));
    assert_eq!(plain("Kennedy’s  “assurance” didn't hold; it cannot."), "kennedy assurance did not hold it can not");
    assert_eq!(plain("O'Neill and the soldiers' pay — 3.50 pounds"), "oneill and the soldiers pay 3 50 pounds");
    assert_eq!(plain("Ça n’était pas l'ÉTÉ"), "ça nétait pas lété");
}

#[test]
fn denial_is_odd_negation() {
    let debate = debate(&["He never gave in.", "It was not without a price."], None);
    let prose = Prose::of(&debate);
    assert!(prose.sentence(ClaimId(0)).denies());
    assert!(!prose.sentence(ClaimId(1)).denies());
}

#[test]
fn quoted_words_are_marked_and_a_mark_never_closed_quotes_nothing() {
    let debate = debate(&["He said ‘it isn’t so’ twice.", "The \"old school won.", "Rock 'n' roll won."], None);
    let prose = Prose::of(&debate);
    let quoted = |id: u32| {
        let sentence = prose.sentence(ClaimId(id));
        (0..sentence.len()).filter(|at| sentence.is_quoted(*at)).map(|at| sentence.word(at)).collect::<Vec<_>>()
    };
    assert_eq!(quoted(0), ["it", "is", "not", "so"]);
    assert_eq!(quoted(1), [""; 0]);
    assert_eq!(quoted(2), ["n"]);
}

#[test]
fn words_that_mean_the_same_are_one_term() {
    let texts = [
        "The USSR gave way.",
        "Soviet Union ships turned round.",
        "The soviet, union of workers.",
        "US missiles left.",
        "It left us.",
        "The United States of America's missiles.",
        "Rockets flew.",
        "Soviet guns fired.",
    ];
    let mut debate = debate(&texts, None);
    let span = debate.claims[0].text.span;
    let list = |words: &[&str]| words.iter().map(|word| Spanned::new((*word).to_owned(), span)).collect();
    debate.aliases = vec![
        list(&["the Soviet Union", "USSR"]),
        list(&["US", "United States of America"]),
        list(&["missile", "weapon"]),
        list(&["rocket", "weapons"]),
    ];
    let prose = Prose::of(&debate);
    let shared = |one: u32, other: u32| prose.sentence(ClaimId(one)).shared_terms(prose.sentence(ClaimId(other)));
    assert_eq!(shared(0, 1), 1, "a phrase and a word");
    assert_eq!(shared(0, 2), 0, "a comma parts the phrase");
    assert_eq!(shared(3, 4), 1, "\"us\" is not \"US\": they share \"left\" alone");
    assert_eq!(shared(3, 5), 2);
    assert_eq!(shared(3, 6), 1, "two lists with a word in common are one, whatever its form");
    assert_eq!((shared(1, 7), shared(7, 1)), (1, 1), "a part of the phrase is still a word");
    let sentence = prose.sentence(ClaimId(5));
    assert_eq!(sentence.phrase(2), (1, 5));
    let kremlin = prose.terms_of("No USSR, no United States of America");
    assert!(prose.sentence(ClaimId(1)).terms.iter().any(|term| kremlin.contains(term)));
}

#[test]
fn a_cue_needs_its_surroundings() {
    let texts =
        ["So he went.", "So many went.", "He was so ill.", "He went, so that he saw.", "It is ill-fated, so it fell."];
    let debate = debate(&texts, None);
    let prose = Prose::of(&debate);
    let counts = prose.sentences().map(|sentence| sentence.cues(&[Sign::Conclusion]).count());
    assert_eq!(counts.collect::<Vec<_>>(), [1, 0, 0, 0, 1]);
}

#[test]
fn the_language_is_the_stated_one_or_what_the_words_show() {
    let german =
        ["Die Schule soll später beginnen, weil Schüler sonst müde sind.", "Müde Schüler lernen schlechter als wache."];
    let read = |texts: &[&str], tag: Option<&str>| Prose::of(&debate(texts, tag)).lexicon.is_some();
    assert!(read(&["Schools open at nine."], Some("en-GB")));
    assert!(!read(&["Schools open at nine."], Some("fr")));
    assert!(!read(&german, None));
    assert!(!read(&["Школа начинается позже.", "学校应该晚一点开始。"], None), "other letters");
    assert!(read(&german, Some("en")));
    assert!(read(&["a1", "a2", "a3", "a4", "a5", "a6", "a7", "a8", "a9", "a10", "a11", "a12", "a13"], None), "labels");
    assert!(read(&[], None));
}

#[test]
fn a_word_is_of_the_classes_of_its_form() {
    let class = |word: &str| default().look_up(word).0;
    assert!(class("decisions").has(Class::SHELL) && class("decided").has(Class::VERB));
    assert!(class("bring").has(Class::VERB) && !class("bring").has(Class::ING));
    assert!(class("bringing").has(Class::ING) && !class("bringing").has(Class::VERB));
    assert!(class("1962").has(Class::NUMBER) && class("cubans").has(Class::S_FORM));
}
