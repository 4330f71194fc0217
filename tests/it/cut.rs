//! Cards to cut out, on paper: the files are read back, and measured.

use elenchus::{
    evaluate::evaluate,
    model::Debate,
    present::{
        cards::{Deck, Numbers, PAPERS, cards},
        picture::Selection,
        view::{Cards, PlacedCard},
    },
    render,
    typography::Fonts,
};

use crate::{
    cli::Desk,
    door,
    paper::{Seen, bare, bookmarks, check, letters, number, seen},
    prepare::reference,
};

/// Points in a millimetre.
const POINTS: f64 = 72.0 / 25.4;

fn deck(paper: usize, (columns, rows): (usize, usize), numbers: Numbers) -> Deck {
    Deck {
        selection: Selection::default(),
        has_claims: true,
        has_evidence: true,
        has_roles: numbers == Numbers::Corner,
        numbers,
        seed: 1,
        columns,
        rows,
        paper: &PAPERS[paper],
        fonts: Fonts::default(),
    }
}

fn dealt(debate: &Debate, deck: &Deck) -> (Cards, lopdf::Document) {
    let cards = cards(debate, &evaluate(debate, None), deck).expect("cards");
    let format = render::cards::FORMATS.iter().find(|format| format.name == "pdf").expect("a format");
    let bytes = format.bytes(&cards).expect("a PDF");
    assert_eq!(bytes, format.bytes(&cards).expect("a PDF"), "the same cards give the same bytes");
    (cards, check(&bytes, 7.999))
}

/// What each page shows, with places in millimetres from the upper left corner.
fn pages(cards: &Cards, document: &lopdf::Document) -> Vec<Seen> {
    let page = |page: lopdf::ObjectId| {
        let media = document.get_dictionary(page).and_then(|page| page.get(b"MediaBox")).expect("a page");
        let media: Vec<f64> = media.as_array().expect("a box").iter().map(number).collect();
        let paper = [0.0, 0.0, cards.paper.width * POINTS, cards.paper.height * POINTS];
        assert!(media.iter().zip(paper).all(|(own, asked)| (own - asked).abs() < 0.01), "{media:?}");
        let mut seen = seen(document, page);
        let on_paper = |x: &mut f64, y: &mut f64| (*x, *y) = (*x / POINTS, (media[3] - *y) / POINTS);
        seen.corners.iter_mut().for_each(|(x, y)| on_paper(x, y));
        seen.letters.iter_mut().for_each(|(x, y, _)| on_paper(x, y));
        seen
    };
    document.get_pages().into_values().map(page).collect()
}

fn holds(left: f64, card: &PlacedCard, (x, y): (f64, f64)) -> bool {
    (left..left + card.width).contains(&x) && (card.top..card.top + card.height).contains(&y)
}

#[test]
fn cards_lie_where_they_are_laid_out_and_each_edge_is_cut_once() {
    let reading = reference();
    for (paper, grid) in [(0, (2, 4)), (1, (3, 3))] {
        let deck = deck(paper, grid, Numbers::Nowhere);
        let (cards, document) = dealt(&reading.debate, &deck);
        let pages = pages(&cards, &document);
        assert!(cards.pages.len() > 20 && pages.len() > cards.pages.len(), "sheets, and the list");
        for (sheet, seen) in cards.pages.iter().zip(&pages) {
            for (x, y, _) in &seen.letters {
                assert!(sheet.cards.iter().any(|card| holds(card.left, card, (*x, *y))), "letters at {x}, {y}");
            }
            // Bars come first, with two corners each; then the lines to cut along.
            let bars = sheet.cards.iter().filter(|card| cards.cards[card.card].is_evidence).count();
            let cuts: Vec<[(f64, f64); 2]> =
                seen.corners.chunks(2).rev().take_while(|ends| lies(ends)).map(|ends| [ends[0], ends[1]]).collect();
            assert!(seen.corners.len() >= 2 * cuts.len() && seen.corners.len() <= 2 * cuts.len() + 5 * bars);
            for card in &sheet.cards {
                let (right, bottom) = (card.left + card.width, card.top + card.height);
                for edge in [
                    [(card.left, card.top), (right, card.top)],
                    [(card.left, bottom), (right, bottom)],
                    [(card.left, card.top), (card.left, bottom)],
                    [(right, card.top), (right, bottom)],
                ] {
                    assert_eq!(cuts.iter().filter(|cut| covers(cut, &edge)).count(), 1, "{edge:?} of {cuts:?}");
                }
            }
        }
    }
}

/// Whether two ends are those of a line across or down.
fn lies(ends: &[(f64, f64)]) -> bool {
    ends.len() == 2 && ((ends[0].0 - ends[1].0).abs() < 0.01 || (ends[0].1 - ends[1].1).abs() < 0.01)
}

/// Whether a line runs along an edge, from end to end.
fn covers(cut: &[(f64, f64); 2], edge: &[(f64, f64); 2]) -> bool {
    let near = |one: f64, other: f64| (one - other).abs() < 0.02;
    let within = |from: f64, own: f64, to: f64| from - 0.02 <= own && own <= to + 0.02;
    let across = near(cut[0].1, cut[1].1) && near(edge[0].1, edge[1].1) && near(cut[0].1, edge[0].1);
    let down = near(cut[0].0, cut[1].0) && near(edge[0].0, edge[1].0) && near(cut[0].0, edge[0].0);
    (across && edge.iter().all(|end| within(cut[0].0, end.0, cut[1].0)))
        || (down && edge.iter().all(|end| within(cut[0].1, end.1, cut[1].1)))
}

#[test]
fn the_back_of_a_card_lies_behind_it() {
    let (cards, document) = dealt(&reference().debate, &deck(0, (3, 4), Numbers::Back));
    let pages = pages(&cards, &document);
    let numbers: Vec<u32> = document.get_pages().keys().copied().collect();
    for (index, sheet) in cards.pages.iter().enumerate() {
        let back = &pages[2 * index + 1];
        let words = bare(&document.extract_text(&numbers[2 * index + 1..=2 * index + 1]).expect("text"));
        for card in &sheet.cards {
            let behind = cards.paper.width - card.left - card.width;
            assert!((behind - card.left_on_back).abs() < 1e-6);
            let printed = back.letters.iter().filter(|(x, y, _)| holds(behind, card, (*x, *y))).count();
            let lines = if cards.cards[card.card].is_evidence { 3 } else { 2 };
            assert!(printed >= lines, "number and card");
            assert!(words.contains(&bare(&format!("card {}", cards.cards[card.card].card))));
        }
        assert!(
            back.letters
                .iter()
                .all(|(x, y, _)| { sheet.cards.iter().any(|card| holds(card.left_on_back, card, (*x, *y))) })
        );
        assert!(back.corners.is_empty(), "nothing to cut along");
    }
    let listed = bookmarks(&document);
    assert_eq!(listed.len(), 2 * cards.pages.len() + 1);
    assert!(listed.iter().any(|words| words == "What belongs where"));
}

#[test]
fn every_card_and_every_row_of_the_list_is_printed() {
    let debate = reference().debate;
    let (cards, document) = dealt(&debate, &deck(0, (2, 4), Numbers::Corner));
    let printed = letters(&document);
    for card in &cards.cards {
        // Long words of texts are broken with a hyphen; the rest stands as it is.
        let first: String = bare(&card.text).chars().take(12).collect();
        assert!(printed.contains(&first), "{}", card.text);
    }
    for row in cards.solution.iter().filter(|row| !row.text.is_empty()) {
        // Of a row only the first line is in one piece: the columns beside it come between.
        let first: String = bare(&row.text).chars().take(12).collect();
        let times = 1 + usize::from(row.card.is_some());
        assert!(printed.matches(&first).count() >= times, "{} on its card and on the list", row.number);
    }
}

#[test]
fn a_text_that_runs_leftwards_begins_at_the_right() {
    let reading = door::read("claims: ['שלום.', Peace.]");
    let (cards, document) = dealt(&reading.debate, &deck(0, (1, 2), Numbers::Nowhere));
    let pages = pages(&cards, &document);
    let leftwards = cards.cards.iter().position(|card| card.text.starts_with('ש')).expect("a card");
    for placed in &cards.pages[0].cards {
        let text = pages[0].letters.iter().find(|(x, y, size)| *size > 8.5 && holds(placed.left, placed, (*x, *y)));
        let (x, _, _) = text.expect("the text of the card");
        assert_eq!(*x > placed.left + placed.width / 2.0, placed.card == leftwards, "{x}");
    }
}

#[test]
fn cards_are_written_as_pdf_and_say_what_the_font_lacks() {
    let desk = Desk::with("debate.yaml", "claims:\n  - claim: Peace.\n    because: [שלום.]\n");
    desk.run(&["cards", "-o", "cards.pdf"]).ends(0).tells("lacks letters that stand in card").tells("--font FILE");
    let plain = Desk::with("debate.yaml", "claims:\n  - claim: Peace.\n");
    assert!(!plain.run(&["cards", "-o", "cards.pdf"]).ends(0).err.contains("lacks"));
    assert!(!desk.run(&["cards", "-o", "cards.html"]).ends(0).err.contains("lacks"));
    desk.run(&["cards", "-o", "cards.html", "--font", "none.ttf"]).ends(2).tells("cannot read none.ttf");
    desk.run(&["cards", "--font", "debate.yaml", "-o", "cards.pdf"]).ends(2).tells("is no font");
}
