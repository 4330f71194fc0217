//! Scheme → how many premises it needs. Ids and counts after Walton, Reed & Macagno, *Argumentation Schemes* (2008).

/// How many premises the scheme of this name needs; `None` for a scheme that is not known here.
pub(in crate::check) fn premises(scheme: &str) -> Option<usize> {
    let name = scheme.trim().to_lowercase().replace(['_', ' '], "-");
    SCHEMES.iter().find(|(id, _)| *id == name).map(|(_, premises)| *premises)
}

const SCHEMES: [(&str, usize); 30] = [
    ("expert-opinion", 3),
    ("position-to-know", 2),
    ("witness-testimony", 3),
    ("popular-opinion", 2),
    ("popular-practice", 2),
    ("example", 2),
    ("analogy", 2),
    ("precedent", 2),
    ("sign", 2),
    ("cause-to-effect", 2),
    ("correlation-to-cause", 1),
    ("positive-consequences", 2),
    ("negative-consequences", 2),
    ("practical-reasoning", 2),
    ("values", 2),
    ("slippery-slope", 3),
    ("commitment", 2),
    ("inconsistent-commitment", 2),
    ("ad-hominem-direct", 2),
    ("ad-hominem-circumstantial", 2),
    ("bias", 2),
    ("abductive", 3),
    ("evidence-to-hypothesis", 2),
    ("ignorance", 2),
    ("verbal-classification", 2),
    ("established-rule", 2),
    ("sunk-costs", 2),
    ("fear-appeal", 3),
    ("threat", 2),
    ("alternatives", 2),
];
