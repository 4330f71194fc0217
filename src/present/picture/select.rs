//! Which nodes a map shows: all, or those of a subtree, of the upper levels, of a school, speaker, tag or verdict.

use super::super::{
    plan::{NOWHERE, Place},
    scene::Scene,
    view::{Role, Verdict},
};
use crate::{
    model::{ClaimId, Debate, Speaker},
    names,
};

/// What a map shall show.
#[derive(Clone, Default, Debug)]
pub struct Selection {
    /// Only this claim and what is below it.
    pub root: Option<ClaimId>,
    /// Only so many levels of claims below the top.
    pub depth: Option<usize>,
    /// Only claims with one of these features, the premises that are linked with them, and all that stands above them.
    pub only: Vec<Feature>,
    /// No claims with one of these features, nothing that stands below them, and no step that has one as a premise.
    pub without: Vec<Feature>,
}

/// What a claim can be picked by.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Feature {
    /// The school that it belongs to.
    School(String),
    /// The person or source that says it.
    Speaker(String),
    /// One of its tags.
    Tag(String),
    /// What became of it.
    Verdict(Verdict),
}

impl Feature {
    /// Reads `school:X`, `speaker:X`, `tag:X` or `verdict:X`.
    ///
    /// # Errors
    /// With a sentence for the user: when it is none of these, or when no claim of the debate has it.
    pub fn read(debate: &Debate, asked: &str) -> Result<Feature, String> {
        let all = || debate.claims.iter();
        let (kind, there): (&str, Vec<&str>) = match asked.split_once(':').map(|(kind, _)| kind) {
            Some("school") => ("school", all().filter_map(|claim| claim.school.as_ref()).map(|s| s.as_str()).collect()),
            Some("tag") => ("tag", all().flat_map(|claim| &claim.tags).map(|tag| tag.as_str()).collect()),
            Some("speaker") => ("speaker", all().filter_map(|claim| speaker(debate, claim.by.as_deref())).collect()),
            Some("verdict") => ("verdict", Verdict::ALL.map(Verdict::word).to_vec()),
            _ => {
                return Err(format!(
                    "`{asked}` is none of `school:NAME`, `speaker:NAME`, `tag:NAME` and `verdict:accepted`"
                ));
            }
        };
        let name = asked.split_once(':').map_or("", |(_, name)| name.trim());
        if !there.contains(&name) {
            return Err(match names::nearest(name, there.iter().copied()) {
                Some(near) => format!("no claim has the {kind} `{name}`; there is `{kind}:{near}`"),
                None if there.is_empty() => format!("no claim has the {kind} `{name}`; none has any"),
                None => format!("no claim has the {kind} `{name}`; there is `{kind}:{}`", some(there, kind)),
            });
        }
        let name = name.to_owned();
        Ok(match kind {
            "school" => Feature::School(name),
            "tag" => Feature::Tag(name),
            "speaker" => Feature::Speaker(name),
            _ => Feature::Verdict(
                Verdict::ALL.into_iter().find(|word| word.word() == name).unwrap_or(Verdict::Undecided),
            ),
        })
    }

    /// As it is typed.
    pub fn written(&self) -> String {
        match self {
            Feature::School(name) => format!("school:{name}"),
            Feature::Speaker(name) => format!("speaker:{name}"),
            Feature::Tag(name) => format!("tag:{name}"),
            Feature::Verdict(verdict) => format!("verdict:{}", verdict.word()),
        }
    }

    fn fits(&self, scene: &Scene<'_>, id: ClaimId) -> bool {
        let claim = scene.debate.claim(id);
        match self {
            Feature::School(name) => claim.school.as_ref().is_some_and(|school| **school == *name),
            Feature::Speaker(name) => speaker(scene.debate, claim.by.as_deref()) == Some(name),
            Feature::Tag(name) => claim.tags.iter().any(|tag| **tag == *name),
            Feature::Verdict(verdict) => scene.claim_verdict(id) == *verdict,
        }
    }
}

/// A few of the names that there are.
fn some(mut there: Vec<&str>, kind: &str) -> String {
    const FEW: usize = 8;
    there.sort_unstable();
    there.dedup();
    let more = if there.len() > FEW { format!(" and {} more", there.len() - FEW) } else { String::new() };
    there.truncate(FEW);
    format!("{}{more}", there.join(&format!("`, `{kind}:")))
}

/// The name of a speaker in the file.
fn speaker<'a>(debate: &'a Debate, by: Option<&Speaker>) -> Option<&'a str> {
    Some(match by? {
        Speaker::Person(id) => &debate.person(*id).name.text,
        Speaker::Reference(id) => &debate.references[id.index()].name.text,
    })
}

/// What is shown.
pub(in crate::present) struct Shown {
    /// By place, whether it is.
    pub places: Vec<bool>,
    /// By place, how many of the nodes below it are not shown though it is itself, and nothing between is.
    pub hidden: Vec<usize>,
}

/// Decides for every place whether it is shown.
pub(in crate::present) fn shown(scene: &Scene<'_>, selection: &Selection) -> Shown {
    let plan = scene.plan;
    let root = selection.root.map(|claim| plan.claims[claim.index()]);
    let parent = |place: &Place| (place.parent != NOWHERE).then_some(place.parent as usize);
    let mut places = vec![false; plan.places.len()];
    let mut levels = vec![0; plan.places.len()];
    for (index, place) in plan.places.iter().enumerate() {
        let above = parent(place);
        places[index] = match (root, above) {
            (Some(root), _) if root as usize == index => true,
            (None, None) => true,
            (_, above) => above.is_some_and(|above| places[above]),
        };
        let deeper = usize::from(place.claim.is_some());
        let is_top = root.map_or(above.is_none(), |root| root as usize == index);
        levels[index] = if is_top { 0 } else { above.map_or(0, |above| levels[above] + deeper) };
    }
    let within = places.clone();
    let has = |features: &[Feature], place: &Place| {
        place.claim.is_some_and(|claim| features.iter().any(|feature| feature.fits(scene, claim)))
    };
    // From above: what is too deep, or unwanted, goes with all below it.
    let mut unwanted = vec![false; plan.places.len()];
    for (index, place) in plan.places.iter().enumerate() {
        let too_deep = selection.depth.is_some_and(|depth| levels[index] + usize::from(place.claim.is_none()) > depth);
        unwanted[index] = too_deep || has(&selection.without, place);
        if let Some(above) = parent(place).filter(|_| unwanted[index] && place.role == Role::Premise) {
            unwanted[above] = true;
        }
    }
    for (index, place) in plan.places.iter().enumerate() {
        places[index] &= !unwanted[index] && parent(place).is_none_or(|above| places[above] || !within[above]);
    }
    if !selection.only.is_empty() {
        keep_only(scene, &selection.only, &mut places);
    }
    let mut hidden = vec![0; plan.places.len()];
    for (index, place) in plan.places.iter().enumerate().rev() {
        if let Some(above) = parent(place).filter(|_| within[index] && !places[index]) {
            hidden[above] += 1 + hidden[index];
        }
    }
    Shown { places, hidden }
}

/// Keeps what has a feature, what stands above it, and whole steps: a premise is never shown without the others.
fn keep_only(scene: &Scene<'_>, only: &[Feature], places: &mut [bool]) {
    let all = &scene.plan.places;
    let fits = |place: &Place| place.claim.is_some_and(|claim| only.iter().any(|feature| feature.fits(scene, claim)));
    let mut kept = vec![false; all.len()];
    for (index, place) in all.iter().enumerate().rev() {
        kept[index] |= places[index] && fits(place);
        if kept[index] && place.parent != NOWHERE {
            kept[place.parent as usize] = true;
        }
    }
    for (index, place) in all.iter().enumerate() {
        let linked = place.role == Role::Premise && place.parent != NOWHERE && kept[place.parent as usize];
        places[index] &= kept[index] || linked;
    }
}
