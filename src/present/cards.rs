//! Places → cards to cut out, for a class that builds the map on a table, and the list that says where each belongs.
//!
//! 1. The cards are the claims, or the words of the sources, or both. Unless they bear the numbers of the brief they
//!    are shuffled, for the order would tell where they belong.
//! 2. Every text is measured and gets the largest letters with which it fits. One that does not fit with the smallest
//!    is printed on a double card, and what does not fit there is continued on the next.
//! 3. Cards are laid out in rows. A card never breaks, and where a double card does not fit into a row, a later single
//!    one fills the gap.

mod fit;

use std::sync::Arc;

use self::fit::{Cell, Piece};
use super::{
    picture::{self, Selection, Shown},
    plan,
    scene::Scene,
    sheet, text,
    view::{CardPage, Cards, Paper, PlacedCard, SolutionRow, TableCard, Text},
    words,
};
use crate::{
    evaluate::Evaluation,
    model::{ClaimId, Debate},
    prepare::lots::Lots,
    typography::Fonts,
};

/// The sizes of paper.
pub const PAPERS: &[Paper] =
    &[Paper { name: "a4", width: 210.0, height: 297.0 }, Paper { name: "letter", width: 215.9, height: 279.4 }];

/// What a deck shall be like.
#[derive(Clone, Debug)]
pub struct Deck {
    /// What of the debate is on it.
    pub selection: Selection,
    /// Whether the claims are.
    pub has_claims: bool,
    /// Whether the words of the sources are.
    pub has_evidence: bool,
    /// Whether cards say which part they play.
    pub has_roles: bool,
    /// Where the numbers of the brief are printed.
    pub numbers: Numbers,
    /// What the order is drawn from.
    pub seed: u64,
    /// How many cards stand beside each other on a sheet.
    pub columns: usize,
    /// How many stand above each other.
    pub rows: usize,
    /// The paper.
    pub paper: &'static Paper,
    /// The font, and others for letters that it lacks.
    pub fonts: Fonts,
}

/// Where the numbers of the brief are printed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Numbers {
    /// On the list alone.
    Nowhere,
    /// In a corner of each card.
    Corner,
    /// On the back.
    Back,
}

/// How many letters of a claim stand on the list.
const ON_LIST: usize = 110;

/// Makes the cards.
///
/// # Errors
/// With a sentence for the user, when there is nothing to print.
pub fn cards(debate: &Debate, evaluation: &Evaluation, deck: &Deck) -> Result<Cards, String> {
    let plan = plan::plan(debate);
    let scene = &Scene::new(debate, evaluation, &plan);
    let shown = &picture::shown(scene, &deck.selection);
    let mut cards = gathered(scene, shown, deck);
    if cards.is_empty() {
        return Err(if debate.claims.is_empty() {
            "the debate holds no claims: there is nothing to print on cards yet"
        } else if deck.has_claims {
            "nothing is left to print: ask for less with `--only`, `--without` and `--root`"
        } else {
            "no claim here quotes a source: ask for claims with `--what claims`"
        }
        .to_owned());
    }
    if deck.numbers != Numbers::Corner {
        Lots::new(deck.seed).shuffle(&mut cards);
    }
    let by_claim = numbered(&mut cards, debate.claims.len());
    let solution = solution(scene, shown, &cards, &by_claim);
    let cards: Vec<TableCard> = cards.into_iter().map(|drafted| drafted.card).collect();
    let pages = laid_out(&cards, deck);
    Ok(Cards {
        sheet: sheet::sheet(scene, None),
        says: says(&cards, &pages, deck),
        paper: deck.paper,
        cards,
        pages,
        has_backs: deck.numbers == Numbers::Back,
        solution,
        fonts: deck.fonts.clone(),
    })
}

/// A card before it has its number.
struct Drafted {
    card: TableCard,
    claim: ClaimId,
}

fn gathered(scene: &Scene<'_>, shown: &Shown, deck: &Deck) -> Vec<Drafted> {
    let mut cards = Vec::new();
    for (place, _) in scene.plan.places.iter().zip(&shown.places).filter(|(place, shown)| **shown && place.home) {
        let Some(id) = place.claim else { continue };
        let card = TableCard {
            card: 0,
            number: Arc::clone(&place.number),
            role: deck.has_roles.then_some(place.role),
            shows_number: deck.numbers == Numbers::Corner,
            is_evidence: false,
            text: scene.claim_text(id),
            cite: String::new(),
        };
        if deck.has_evidence {
            let quoted = scene.debate.claim(id).evidence.iter().filter(|evidence| evidence.quote.is_some());
            for evidence in quoted {
                let quote = evidence.quote.as_ref().map(|quote| text::line(quote)).unwrap_or_default();
                let source = scene.cites[evidence.reference.value.index()].card(evidence, false);
                let place = if source.place.is_empty() { String::new() } else { format!(", {}", source.place) };
                let (text, cite) = (format!("“{quote}”").into(), format!("{}{place}", source.head));
                let card = TableCard { role: None, is_evidence: true, text, cite, ..card.clone() };
                cards.push(Drafted { card, claim: id });
            }
        }
        if deck.has_claims {
            cards.push(Drafted { card, claim: id });
        }
    }
    // A claim comes before its evidence.
    cards.sort_by_key(|drafted| (scene.plan.claims[drafted.claim.index()], drafted.card.is_evidence));
    cards
}

/// Numbers the cards; gives, by claim, the places of its own card and of those with evidence for it.
fn numbered(cards: &mut [Drafted], claims: usize) -> Vec<Vec<usize>> {
    let mut by_claim = vec![Vec::new(); claims];
    for (index, drafted) in cards.iter_mut().enumerate() {
        drafted.card.card = index + 1;
        by_claim[drafted.claim.index()].push(index);
    }
    by_claim
}

fn solution(scene: &Scene<'_>, shown: &Shown, cards: &[Drafted], by_claim: &[Vec<usize>]) -> Vec<SolutionRow> {
    let row = |index: usize| {
        let place = &scene.plan.places[index];
        let own = place.claim.filter(|_| place.home).map_or(&[][..], |claim| &by_claim[claim.index()]);
        let of =
            |is_evidence: bool| own.iter().map(|at| &cards[*at].card).filter(move |c| c.is_evidence == is_evidence);
        let label = place.step.and_then(|step| scene.debate.reason(step).label.as_ref()).map(|label| text::line(label));
        let words = match place.claim {
            Some(claim) if place.home => text::short(&scene.claim_text(claim), ON_LIST),
            Some(_) => String::new(),
            None => label.unwrap_or_default(),
        };
        let home = place.claim.filter(|_| !place.home).map(|claim| scene.plan.of_claim(claim));
        SolutionRow {
            level: super::height(place),
            number: Arc::clone(&place.number),
            role: place.role,
            card: of(false).next().map(|card| card.card),
            text: words.into(),
            see: home.map(|home| Arc::clone(&home.number)),
            evidence: of(true).map(|card| (card.card, card.cite.clone())).collect(),
        }
    };
    (0..scene.plan.places.len()).filter(|place| shown.places[*place]).map(row).collect()
}

fn says(cards: &[TableCard], pages: &[CardPage], deck: &Deck) -> String {
    let mut says = vec![words::count(cards.len(), "card")];
    let sheets = words::count(pages.len(), "sheet");
    says.push(match deck.numbers {
        Numbers::Back => format!("{sheets}, printed on both sides and turned over the long edge"),
        Numbers::Nowhere | Numbers::Corner => sheets,
    });
    if deck.numbers != Numbers::Corner {
        says.push(format!("shuffled with seed {}", deck.seed));
    }
    format!("{}. Print at full size (100 %) and cut along the dashed lines.", says.join("; "))
}

fn laid_out(cards: &[TableCard], deck: &Deck) -> Vec<CardPage> {
    let mut table = fit::Table::new(deck.paper, deck.columns, deck.rows);
    for (index, card) in cards.iter().enumerate() {
        let has_head = card.role.is_some() || card.shows_number;
        let pieces = fit::pieces(&table, card, has_head);
        let count = pieces.len();
        for (at, piece) in pieces.into_iter().enumerate() {
            let Piece { text, size, cells } = piece;
            let Cell { left, top, width, height } = table.place(cells);
            table.page().cards.push(PlacedCard {
                card: index,
                text: Text::from(text),
                part: (count > 1).then(|| format!("{} of {count}", at + 1)),
                has_cite: at + 1 == count,
                size,
                left,
                left_on_back: deck.paper.width - left - width,
                top,
                width,
                height,
            });
        }
    }
    table.pages
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{evaluate::evaluate, present::samples::*, typography};

    fn deck() -> Deck {
        Deck {
            selection: Selection::default(),
            has_claims: true,
            has_evidence: true,
            has_roles: true,
            numbers: Numbers::Back,
            seed: 1,
            columns: 3,
            rows: 3,
            paper: &PAPERS[0],
            fonts: Fonts::default(),
        }
    }

    fn dealt(debate: &Debate, deck: &Deck) -> Cards {
        cards(debate, &evaluate(debate, None), deck).expect("there is something to print")
    }

    #[test]
    fn no_two_cards_overlap_and_none_leaves_the_paper() {
        let long = "a sentence of some length that goes on ".repeat(10);
        let texts: Vec<String> = (0..40).map(|index| long[..=(index * 9)].to_owned()).collect();
        let debate = claims(&texts.iter().map(String::as_str).collect::<Vec<_>>());
        for deck in [deck(), Deck { columns: 1, rows: 2, ..deck() }, Deck { columns: 4, rows: 8, ..deck() }] {
            for page in dealt(&debate, &deck).pages {
                for (index, one) in page.cards.iter().enumerate() {
                    assert!(one.left >= 0.0 && one.left + one.width <= deck.paper.width);
                    assert!(one.top >= 0.0 && one.top + one.height <= deck.paper.height);
                    assert!(one.size >= 8, "letters of 8 points can be read at a table");
                    for other in &page.cards[index + 1..] {
                        let apart = |a: f64, b: f64, c: f64, d: f64| a + b <= c + 0.01 || c + d <= a + 0.01;
                        assert!(
                            apart(one.left, one.width, other.left, other.width)
                                || apart(one.top, one.height, other.top, other.height)
                        );
                    }
                }
            }
        }
    }

    #[test]
    fn every_word_of_a_long_text_is_printed() {
        let long: Vec<String> = (0..900).map(|number| format!("word{number}")).collect();
        let debate = claims(&[&long.join(" ")]);
        let cards = dealt(&debate, &deck());
        let parts: Vec<&PlacedCard> = cards.pages.iter().flat_map(|page| &page.cards).collect();
        assert!(parts.len() > 1 && parts[0].part.as_deref() == Some(&format!("1 of {}", parts.len())));
        let printed: Vec<&str> = parts.iter().flat_map(|part| part.text.split_whitespace()).collect();
        assert_eq!(printed, long);
        let wide = parts.iter().flat_map(|part| part.text.lines());
        assert!(wide.map(|line| typography::width(line, typography::Font::regular(8.0))).all(|width| width < 340.0));
    }

    #[test]
    fn the_list_says_where_each_card_belongs() {
        let mut debate = claims(&["p", "q", "r"]);
        reason(&mut debate, 0, &[1, 2]);
        let source = reference(&mut debate, "s");
        quote(&mut debate, 1, source, "words", &[]);
        let cards = dealt(&debate, &deck());
        assert_eq!(cards.cards.len(), 4);
        for row in &cards.solution {
            let own = row.card.map(|card| &cards.cards[card - 1]);
            assert!(own.is_none_or(|card| card.number == row.number && card.text == row.text));
            for (card, _) in &row.evidence {
                assert!(cards.cards[card - 1].is_evidence && cards.cards[card - 1].number == row.number);
            }
        }
        let listed: usize = cards.solution.iter().map(|row| usize::from(row.card.is_some()) + row.evidence.len()).sum();
        assert_eq!(listed, 4);
        let other = dealt(&debate, &Deck { seed: 2, ..deck() });
        let order = |cards: &Cards| cards.cards.iter().map(|card| card.text.to_string()).collect::<Vec<_>>();
        assert_eq!(order(&cards), order(&dealt(&debate, &deck())));
        assert_ne!(order(&cards), order(&other));
    }
}
