//! The judge's sheet and the swap-sides sheet as documents. On the judge's sheet the sides stand beside each other, with a
//! box where the verdict is not given.

use super::{head, line, part, say, title};
use crate::present::view::{
    Document, Facing, FacingArgument, FacingTurn, Inline, Item, Link, Swap, SwapPoint, SwapSide, Tone, Verdict,
};

/// The judge's sheet as a document.
pub(in crate::render) fn facing(facing: &Facing) -> Document {
    let mut items = Vec::new();
    items.extend(facing.question.as_ref().map(|question| say("", question, Tone::Plain)));
    for column in &facing.columns {
        let verdict = column.verdict.map_or_else(String::new, |verdict| format!(" [{}]", verdict.word()));
        items.push(say(&column.heading, &format!("{}{verdict}", column.link.text), Tone::Plain));
    }
    if facing.rows.is_empty() {
        items.push(say("", "Nothing is said here yet.", Tone::Aside));
    } else {
        let cell = |argument: &Option<FacingArgument>| argument.as_ref().map(told).unwrap_or_default();
        // A table names its rows by its first column, which here is the left page.
        let row = |[left, right]: &[Option<FacingArgument>; 2]| {
            let link = Link { anchor: "".into(), label: cell(left).into(), text: "".into() };
            (link, vec![cell(right)])
        };
        let columns = facing.columns.iter().map(|column| column.heading.clone()).collect();
        items.push(Item::Table { columns, rows: facing.rows.iter().map(row).collect() });
    }
    items.push(part("decision", "Decision"));
    let boxes: Vec<String> = facing.decisions.iter().map(|decision| format!("☐ {decision}")).collect();
    items.push(say("", &boxes.join("   "), Tone::Plain));
    items.extend(facing.others.as_ref().map(|others| say("", others, Tone::Aside)));
    Document { what: "Judge's sheet", sheet: facing.sheet.clone(), items }
}

/// The verdict, or a box for it.
fn boxed(verdict: Option<Verdict>) -> String {
    verdict.map_or_else(|| "☐".to_owned(), |verdict| format!("[{}]", verdict.word()))
}

/// An argument with what is said to it, a line each.
fn told(argument: &FacingArgument) -> String {
    let gap = if argument.link.text.is_empty() { "" } else { " – " };
    let first = format!("{} {}{gap}{}", argument.role.word(), argument.link.label, argument.link.text);
    let cites = if argument.cites.is_empty() { String::new() } else { format!(" ({})", argument.cites) };
    let mut lines = vec![format!("{} {first}{cites}", boxed(argument.verdict))];
    lines.extend(argument.premises.iter().map(|premise| format!("· {}", premise.text)));
    lines.extend(argument.turns.iter().map(|turn| format!("{}{}", "› ".repeat(turn.level.min(4) + 1), said(turn))));
    lines.extend(argument.has_more.then(|| "More is said; the brief has it.".to_owned()));
    lines.join("\n")
}

fn said(turn: &FacingTurn) -> String {
    format!("{} {} {} – {}", boxed(turn.verdict), turn.what, turn.link.label, turn.link.text)
}

/// The swap-sides sheet as a document.
pub(in crate::render) fn swap(swap: &Swap) -> Document {
    let mut items = Vec::new();
    items.extend(swap.question.as_ref().map(|question| say("", question, Tone::Plain)));
    for (index, told) in swap.sides.iter().enumerate() {
        side(told, index, &mut items);
    }
    items.extend(swap.others.as_ref().map(|others| say("", others, Tone::Aside)));
    Document { what: "Swap sides", sheet: swap.sheet.clone(), items }
}

fn side(side: &SwapSide, index: usize, items: &mut Vec<Item>) {
    items.push(part(&format!("side-{}", index + 1), &side.heading));
    let verdict = Inline::Words(format!(" [{}]", side.verdict.word()));
    items.push(line("", vec![Inline::Link(side.link.clone()), verdict], Tone::Plain));
    for (heading, points, none) in [
        ("Your best case", &side.case, "This debate has no argument for you: find one before tomorrow."),
        ("What they will say", &side.they_say, "This debate has no argument for them."),
    ] {
        items.push(title(heading));
        if points.is_empty() {
            items.push(say("", none, Tone::Aside));
        }
        for told in points {
            point(told, items);
        }
    }
    items.extend(side.left_out.iter().map(|said| say("", said, Tone::Aside)));
}

fn point(point: &SwapPoint, items: &mut Vec<Item>) {
    let argument = &point.argument;
    let verdict = argument.verdict.unwrap_or(Verdict::Undecided);
    items.push(Item::Tag(head(0, "", argument.role, &argument.link, verdict)));
    let premises = argument.premises.iter().map(|premise| (1, vec![Inline::Words(format!("· {}", premise.text))]));
    let reply = |turn: &FacingTurn| (turn.level + 1, vec![Inline::Words(said(turn))]);
    let lines: Vec<_> = premises.chain(point.replies.iter().map(reply)).collect();
    if !lines.is_empty() {
        items.push(Item::Outline(lines));
    }
    if !argument.cites.is_empty() {
        items.push(say("Evidence", &argument.cites, Tone::Aside));
    }
    items.push(say("", &point.says, Tone::Aside));
}
