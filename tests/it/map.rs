//! `elenchus map`: where it goes, what can be asked for, and how little a small change moves.

use elenchus::{
    evaluate::evaluate,
    load,
    model::{Claim, ClaimId, Debate, Reason, ReasonId, Role, Use},
    present::{
        picture::{Selection, picture},
        view::picture::{Heading, Picture},
    },
    source::Spanned,
};

use crate::cli::Desk;

const DEBATE: &str = "\
claims:
  - id: late
    claim: School should start late.
    because:
      - id: sleep
        claim: Pupils sleep longer.
        school: parents
    but:
      - id: bus
        claim: The bus comes early.
        tags: [traffic]
";

#[test]
fn a_map_is_written_beside_the_briefs_or_where_it_is_wanted() {
    let desk = Desk::with("debate.yaml", DEBATE);
    let ran = desk.run(&["map"]);
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    assert_eq!(desk.files().iter().filter(|name| name.starts_with("briefs/")).count(), 1);
    assert!(ran.err.contains("wrote briefs/") && ran.err.contains(" pixels"), "{}", ran.err);
    assert_eq!(desk.run(&["map", "-o", "a.svg"]).code, Some(0));
    let printed = desk.run(&["map", "-o", "-"]);
    assert_eq!(printed.out, desk.read("a.svg"));
    assert!(printed.out.starts_with("<svg xmlns=") && printed.out.ends_with("</svg>\n"));
}

#[test]
fn styles_directions_and_selections_change_the_drawing() {
    let desk = Desk::with("debate.yaml", DEBATE);
    let drawn = |words: &[&str]| {
        let ran = desk.run(&[&["map", "-o", "-"], words].concat());
        assert_eq!(ran.code, Some(0), "{}", ran.err);
        ran.out
    };
    let whole = drawn(&[]);
    assert!(drawn(&["--style", "grey"]) != whole && drawn(&["--style", "colour-safe"]) != whole);
    assert!(drawn(&["--direction", "right"]) != whole);
    assert!(!drawn(&["--only", "school:parents"]).contains("The bus"));
    assert!(!drawn(&["--without", "tag:traffic"]).contains("The bus"));
    assert!(drawn(&["--depth", "0"]).contains("2 below, not shown"));
    assert!(!drawn(&["--root", "bus"]).contains("School should"));
}

#[test]
fn what_cannot_be_drawn_is_said() {
    let desk = Desk::with("debate.yaml", DEBATE);
    let fails = |words: &[&str], said: &str| {
        let ran = desk.run(&[&["map", "-o", "-"], words].concat());
        assert_eq!((ran.code, ran.out.as_str()), (Some(2), ""));
        assert!(ran.err.contains(said), "{}", ran.err);
    };
    fails(&["--root", "buss"], "there is no claim `buss`; `bus` exists");
    fails(&["--only", "school:pupils"], "there is `school:parents`");
    fails(&["--without", "verdict:rejected", "--without", "verdict:accepted"], "nothing is left to draw");
    fails(&["--lens", "parents"], "there is no lens");
}

/// The reference debate.
fn reference() -> Debate {
    let request = load::Request { path: "arguments/khrushchev".into(), overlays: Vec::new() };
    elenchus::read(load::read(&request).expect("the reference debate")).debate
}

fn drawn(debate: &Debate) -> Picture {
    picture(debate, &evaluate(debate, None), &Selection::default(), Heading::Down)
}

/// Adds one reason for a claim, as its last.
fn with_leaf(mut debate: Debate, target: usize) -> Debate {
    let span = debate.claims[target].text.span;
    let mut name = debate.claims[target].name.clone();
    "one-more".clone_into(&mut name.text);
    let text = "One more reason, as long as a reason is in most debates that people hold.".to_owned();
    let leaf = ClaimId::new(debate.claims.len());
    debate.claims.push(Claim::new(name.clone(), Spanned::new(text, span)));
    let id = ReasonId::new(debate.reasons.len());
    let like = debate.reasons[0].clone();
    debate.reasons.push(Reason {
        name,
        target: ClaimId::new(target),
        role: Role::For,
        premises: vec![Use { claim: leaf, span, written_here: true }],
        unless: Vec::new(),
        label: None,
        ..like
    });
    debate.claims[target].because.push(id);
    debate
}

/// How far the boxes that both pictures have were moved, in the mean, in hundredths of the diagonal.
fn moved(before: &Picture, after: &Picture) -> f64 {
    let place = |picture: &Picture, text: &str| {
        let same = |body: &&elenchus::present::view::picture::PictureBox| {
            // Numbers change when something is put before them; texts do not.
            let own: Vec<&str> = body.lines.iter().skip(2).map(|line| line.text.as_str()).collect();
            own.concat() == text
        };
        picture.boxes.iter().find(same).map(|body| (body.place.x, body.place.y))
    };
    assert_eq!(after.boxes.len(), before.boxes.len() + 1, "the leaf is drawn");
    let (mut sum, mut count) = (0.0, 0);
    for body in &before.boxes {
        let own: Vec<&str> = body.lines.iter().skip(2).map(|line| line.text.as_str()).collect();
        let Some((x, y)) = place(after, &own.concat()).filter(|_| !own.is_empty()) else { continue };
        let Some((old_x, old_y)) = place(before, &own.concat()) else { continue };
        #[expect(clippy::cast_precision_loss, reason = "places in a picture are small")]
        let way = ((x - old_x) as f64).hypot((y - old_y) as f64);
        sum += way;
        count += 1;
    }
    #[expect(clippy::cast_precision_loss, reason = "sizes of a picture are small")]
    let diagonal = (before.width as f64).hypot(before.height as f64);
    sum / f64::from(count) / diagonal * 100.0
}

#[test]
fn one_more_leaf_moves_little() {
    let debate = reference();
    let before = drawn(&debate);
    let all: Vec<f64> =
        (0..debate.claims.len()).map(|target| moved(&before, &drawn(&with_leaf(debate.clone(), target)))).collect();
    let mean = all.iter().sum::<f64>() / f64::from(all.len() as u32);
    let mut sorted = all.clone();
    sorted.sort_by(f64::total_cmp);
    let median = sorted[sorted.len() / 2];
    assert!(mean < 1.0 && median < 0.5, "one leaf moves boxes by {mean:.2} % of the diagonal, median {median:.2} %");
}
