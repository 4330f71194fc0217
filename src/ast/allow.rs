//! Tree → findings that are silenced on purpose: at the top of a file, or in a claim or a reason.

use super::{
    Allowance,
    faults::unknown_key::{self, Meant},
    fields::{Fields, Reader, Record},
    yaml::Shape,
};

pub(super) const ALLOWANCE: Record = Record { name: "an entry of `allow`", keys: &["rule", "at", "in", "because"] };

/// The keys that an entry needs where it stands in a claim or a reason, and so says by its place what it is about.
const INSIDE: &[&str] = &["rule", "because"];

/// The entries of `allow` at the top of a file.
pub(super) fn at_top(reader: &mut Reader<'_>, fields: &Fields) -> Vec<Allowance> {
    let entries = reader.entries(fields, "allow");
    entries.into_iter().filter_map(|entry| allowance(reader, entry, ALLOWANCE.keys)).collect()
}

/// The entries of `allow` in a claim or a reason.
pub(super) fn inside(reader: &mut Reader<'_>, fields: &Fields) -> Vec<Allowance> {
    let entries = reader.entries(fields, "allow");
    entries.into_iter().filter_map(|entry| allowance(reader, entry, INSIDE)).collect()
}

/// One entry. A bare text is a rule, whose reason lacks.
fn allowance(reader: &mut Reader<'_>, node: u32, keys: &[&str]) -> Option<Allowance> {
    if reader.tree.node(node).shape == Shape::Scalar {
        let rule = reader.node_text(node, format_args!("an entry of `allow`"))?;
        return Some(Allowance { span: rule.span, rule, at: None, within: None, because: None });
    }
    let fields = reader.fields(node, &ALLOWANCE)?;
    for (key, span) in fields.keys().filter(|(key, _)| !keys.contains(key)) {
        let record = "an entry of `allow` in a claim or a reason";
        reader.report(unknown_key::finding(span, key, record, &Meant::Unknown, keys));
    }
    let has = |key: &str| keys.contains(&key);
    let at = if has("at") { reader.text(&fields, "at") } else { None };
    let within = if has("in") { reader.text(&fields, "in") } else { None };
    let because = reader.text(&fields, "because");
    let rule =
        reader.needed(&fields, "rule", "add `rule:` with the code of the finding, as in `rule: orphan-claim`")?;
    Some(Allowance { span: fields.span, rule, at, within, because })
}
