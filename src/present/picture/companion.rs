//! The map that stands in the brief beside the outline: whole where it is small enough, else its upper levels.

use super::{
    super::{
        plan::{NOWHERE, Plan},
        scene::Scene,
        view::picture::{Heading, Picture},
    },
    Draft, Steps,
    select::{self, Selection},
};
use crate::{evaluate::Evaluation, layout};

/// How many nodes the map of a page shows at most. A node takes about half a kilobyte, and nobody reads a page of which
/// the picture takes more than the text.
const MOST: usize = 600;

/// The map of a page.
pub(in super::super) struct Companion {
    /// The map; `None` where there is nothing to draw, or too much.
    pub picture: Option<Picture>,
    /// What is left out, in a sentence.
    pub left_out: Option<String>,
    /// By place, whether it has a box.
    pub boxed: Vec<bool>,
}

/// Draws the map of a page. `others`: other ways to judge the debate that its reader may turn to.
pub(in super::super) fn companion(scene: &Scene<'_>, others: &[Evaluation]) -> Companion {
    let all = scene.plan.places.len();
    let none = |left_out| Companion { picture: None, left_out, boxed: vec![false; all] };
    if all == 0 {
        return none(None);
    }
    let depth = if all <= MOST { None } else { deepest(scene.plan) };
    if all > MOST && depth.is_none() {
        return none(Some(format!(
            "The map has {all} nodes, too many of them side by side for a page to show; the command “elenchus map” draws it."
        )));
    }
    let selection = Selection { depth, ..Selection::default() };
    let shown = select::shown(scene, &selection);
    let picture = Draft::of(scene, &selection, &shown, None, Steps::WhereTheyFareOtherwise(others))
        .picture(Heading::Down, layout::SCREEN);
    let kept = shown.places.iter().filter(|shown| **shown).count();
    let left_out = depth.map(|depth| {
        let levels = match depth {
            0 => "only the claims at the top are".to_owned(),
            1 => "the top and one level below it are".to_owned(),
            depth => format!("the top and {depth} levels below it are"),
        };
        format!(
            "The map has {all} nodes. Here {levels} shown, {kept} of them; the command “elenchus map” draws them all."
        )
    });
    Companion { picture: Some(picture), left_out, boxed: shown.places }
}

/// How many levels of claims below the top can be shown; `None` if the top alone is too much.
fn deepest(plan: &Plan) -> Option<usize> {
    let mut levels: Vec<usize> = Vec::with_capacity(plan.places.len());
    let mut counts: Vec<usize> = Vec::new();
    for place in &plan.places {
        // As a selection counts: a step with several premises stands with them, one level below its claim.
        let above = levels.get(place.parent as usize).filter(|_| place.parent != NOWHERE);
        let level = above.map_or(0, |above| above + usize::from(place.claim.is_some()));
        levels.push(level);
        let needs = level + usize::from(place.claim.is_none());
        if counts.len() <= needs {
            counts.resize(needs + 1, 0);
        }
        counts[needs] += 1;
    }
    let mut sum = 0;
    let fits = |count: &&usize| {
        sum += **count;
        sum <= MOST
    };
    counts.iter().take_while(fits).count().checked_sub(1)
}

#[cfg(test)]
mod tests {
    use super::{super::super::plan, *};
    use crate::{
        evaluate::evaluate,
        model::Debate,
        present::samples::{chain, claims, reason},
    };

    fn of(debate: &Debate) -> Companion {
        let (evaluation, plan) = (evaluate(debate, None), plan::plan(debate));
        companion(&Scene::new(debate, &evaluation, &plan), &[])
    }

    #[test]
    fn a_small_map_is_whole_and_an_empty_one_is_none() {
        let whole = of(&chain(40));
        assert_eq!(whole.picture.expect("a picture").boxes.len(), 40);
        assert!(whole.left_out.is_none() && whole.boxed.iter().all(|boxed| *boxed));
        assert!(of(&Debate::default()).picture.is_none());
    }

    #[test]
    fn of_a_large_map_the_upper_levels_are_drawn_and_that_is_said() {
        let deep = of(&chain(2 * MOST));
        assert_eq!(deep.picture.expect("a picture").boxes.len(), MOST);
        let said = deep.left_out.expect("a sentence");
        assert!(
            said.contains("1200 nodes") && said.contains("600 of them") && said.contains("“elenchus map”"),
            "{said}"
        );
        assert_eq!(deep.boxed.iter().filter(|boxed| **boxed).count(), MOST);
    }

    #[test]
    fn what_is_too_much_side_by_side_is_left_to_the_command() {
        let mut wide = claims(&vec!["r"; 2 * MOST]);
        assert!(of(&wide).picture.is_none() && of(&wide).left_out.is_some());
        for below in 1..2 * MOST {
            reason(&mut wide, 0, &[below]);
        }
        let top = of(&wide);
        assert_eq!(top.picture.expect("a picture").boxes.len(), 1);
        assert!(top.left_out.expect("a sentence").contains("only the claims at the top"));
    }
}
