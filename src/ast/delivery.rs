//! Tree → the clock and the paper that a debate has to fit.

use super::{
    faults::not_a_rate,
    fields::{Fields, Reader, Record, shortened},
    yaml::Shape,
};
use crate::{model::Delivery, source::Spanned};

pub(super) const DELIVERY: Record = Record { name: "`delivery`", keys: &["format", "wpm", "paper", "one_sheet"] };

/// What stands under `delivery`.
pub(super) fn delivery(reader: &mut Reader<'_>, head: &Fields) -> Option<Delivery> {
    let node = reader.filled(head, "delivery")?;
    // A bare text is the clock: `delivery: policy-hs`.
    if reader.tree.node(node).shape == Shape::Scalar {
        let format = reader.node_text(node, format_args!("`delivery`"));
        return Some(Delivery { format, ..Delivery::default() });
    }
    let fields = reader.fields(node, &DELIVERY)?;
    let one_sheet = reader.truth(&fields, "one_sheet");
    Some(Delivery {
        format: reader.text(&fields, "format"),
        rate: rate(reader, &fields),
        paper: reader.text(&fields, "paper"),
        one_sheet: fields.key_span("one_sheet").map(|span| Spanned::new(one_sheet, span)),
    })
}

/// A rate of speech, in words a minute.
fn rate(reader: &mut Reader<'_>, fields: &Fields) -> Option<Spanned<u32>> {
    let text = reader.text(fields, "wpm")?;
    let rate = text.value.trim().parse().ok().filter(|rate| Delivery::RATES.contains(rate));
    if rate.is_none() {
        reader.report(not_a_rate::finding(text.span, &shortened(&text.value)));
    }
    rate.map(|rate| Spanned::new(rate, text.span))
}
