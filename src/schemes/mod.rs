//! The argumentation schemes: thirty that ship with the program, and those that a debate brings along.
//!
//! Those that ship stand in `catalogue.yaml`, written as a debate writes its own and read by the same reader, the first
//! time that one is asked for: a debate that names no scheme never pays for them.

use std::sync::LazyLock;

use crate::{
    ast,
    model::{Debate, Scheme, SchemePremise},
    names,
    source::{FileId, Source},
};

/// The schemes that ship with the program, in the order of the catalogue.
static SHIPPED: LazyLock<Vec<Scheme>> = LazyLock::new(|| {
    let source = Source::new("the catalogue of schemes", include_str!("catalogue.yaml"));
    ast::read(CATALOGUE, &source, None).0.schemes
});

/// The number of a text that is in no list of texts: nothing points into the catalogue.
const CATALOGUE: FileId = FileId(u32::MAX);

/// How many near names are told.
const NEAR: usize = 3;

/// The schemes that reasons of a debate can name.
#[derive(Clone, Copy, Debug)]
pub struct Schemes<'d> {
    own: &'d [Scheme],
}

impl<'d> Schemes<'d> {
    /// Those that ship with the program, and those of a debate.
    pub fn of(debate: &'d Debate) -> Schemes<'d> {
        Schemes { own: &debate.schemes }
    }

    /// Those that ship with the program.
    pub fn shipped() -> Schemes<'static> {
        Schemes { own: &[] }
    }

    /// All, the debate's own first; one of the debate takes the place of one that ships under the same name.
    pub fn all(self) -> impl Iterator<Item = &'d Scheme> {
        let own = self.own;
        let hidden = move |shipped: &&Scheme| own.iter().all(|scheme| scheme.id.value != shipped.id.value);
        own.iter().chain(SHIPPED.iter().filter(hidden))
    }

    /// The scheme of a name. Capitals do not count, and `_` and spaces are as good as hyphens.
    pub fn get(self, name: &str) -> Option<&'d Scheme> {
        let name = folded(name);
        let find = |list: &'d [Scheme]| list.iter().find(|scheme| scheme.id.value == name);
        find(self.own).or_else(|| find(&SHIPPED))
    }

    /// Names like one that is not known, nearest first: of the same letters but few, or with a word of it.
    pub fn near(self, name: &str) -> Vec<&'d str> {
        let name = folded(name);
        let ids = || self.all().map(|scheme| scheme.id.as_str());
        let near = names::nearest_few(&name, ids(), NEAR);
        if !near.is_empty() {
            return near;
        }
        let words = || name.split('-').filter(|word| word.len() > 3);
        ids().filter(|id| words().any(|word| id.split('-').any(|part| part == word))).take(NEAR).collect()
    }
}

/// The name of a scheme, a role or a question as it stands in the catalogue.
pub fn folded(name: &str) -> String {
    name.trim().to_lowercase().replace(['_', ' '], "-")
}

impl Scheme {
    /// The name that is printed.
    pub fn name(&self) -> &str {
        self.title.as_ref().map_or(self.id.as_str(), |title| title.as_str())
    }

    /// The premise that plays a role.
    pub fn premise(&self, role: &str) -> Option<&SchemePremise> {
        let role = folded(role);
        self.premises.iter().find(|premise| premise.role.value == role)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_catalogue_is_read_without_a_fault() {
        let source = Source::new("", include_str!("catalogue.yaml"));
        let (document, found) = ast::read(CATALOGUE, &source, None);
        assert_eq!(found, []);
        assert_eq!(document.schemes.len(), 30);
        assert_eq!(document.schemes.iter().map(|scheme| scheme.questions.len()).sum::<usize>(), 113);
        for scheme in &document.schemes {
            assert!(scheme.title.is_some() && scheme.conclusion.is_some() && !scheme.premises.is_empty());
            assert!(scheme.questions.len() > 1, "{}", scheme.name());
            assert!(scheme.questions.iter().all(|question| question.text.ends_with('?')), "{}", scheme.name());
        }
    }

    #[test]
    fn a_name_is_found_however_it_is_spelt() {
        let schemes = Schemes::shipped();
        for name in ["expert-opinion", "expert_opinion", " Expert Opinion "] {
            assert_eq!(schemes.get(name).map(Scheme::name), Some("Argument from expert opinion"));
        }
        assert!(schemes.get("experts").is_none());
        assert_eq!(schemes.near("expert-opinon"), ["expert-opinion"]);
        assert_eq!(schemes.near("consequences"), ["positive-consequences", "negative-consequences"]);
        assert!(schemes.near("x").is_empty());
    }

    #[test]
    fn a_scheme_of_the_debate_takes_the_place_of_its_namesake() {
        let mut own = Schemes::shipped().get("sign").expect("a scheme").clone();
        own.questions.clear();
        let debate = Debate { schemes: vec![own], ..Debate::default() };
        let schemes = Schemes::of(&debate);
        assert_eq!(schemes.all().count(), 30);
        assert!(schemes.get("sign").is_some_and(|scheme| scheme.questions.is_empty()));
    }
}
