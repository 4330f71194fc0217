//! The record of a source lacks details by which a reader can judge it or find the place.
//!
//! ## Why
//! Asked for is only what matters for the type of the source. Of an author: who it is, and how the author knows
//! (`about`). For an article in a journal, a newspaper or a magazine, a chapter or an entry: what it is part of
//! (`container`). For a book, a chapter or an article in a journal: the page, either of the whole or of each quotation.
//! For a page on the web: its address, and the day on which it was seen, as such pages change; that day also stands in
//! for the date of whatever has an address and need not be dated. And author or date, where such a source often has
//! none, but not always. A `note` may say why something is not given ("The page in print is not known", "Seen only as an
//! abstract").
//!
//! ## Fires on
//! ```yaml
//! sources:
//!   - id: nuke
//!     type: webpage
//!     author: GlobalSecurity.org
//!     title: Those Frigging Missiles
//!     url: https://www.globalsecurity.org/wmd/world/turkey/nuke-1.htm
//!     about: A reference site on military affairs
//! ```
//!
//! ## Silent on
//! ```yaml
//! sources:
//!   - id: nuke
//!     type: webpage
//!     author: GlobalSecurity.org
//!     title: Those Frigging Missiles
//!     url: https://www.globalsecurity.org/wmd/world/turkey/nuke-1.htm
//!     accessed: 2022-10-16
//!     about: A reference site on military affairs
//!   - id: dobbs
//!     type: book
//!     author: Dobbs, Michael
//!     title: One Minute to Midnight
//!     issued: 2008
//!     about: Journalist and historian of the crisis
//! claims:
//!   - claim: It was the most dangerous day.
//!     evidence: [{source: dobbs, page: 229, quote: the most dangerous day}]
//! ```
//!
//! ## Repair
//! Add the details, or say in `note` why they cannot be given.
//!
//! ## Source
//! National Speech & Debate Association, evidence rules (written source citation).

use super::{
    Check,
    shared::bibliography::{Field, Need, is_without_page, lacking, uses},
};
use crate::{
    diagnostic::{Diagnostic, Severity},
    mention,
    model::Debate,
    rule::Rule,
};

pub(super) const CHECK: Check = Check::of_debate(RULE, find);

const RULE: Rule = Rule {
    code: "source-details-missing",
    severity: Severity::Warning,
    file: include_str!("source_details_missing.rs"),
};

fn find(debate: &Debate, found: &mut Vec<Diagnostic>) {
    for (reference, uses) in debate.references.iter().zip(uses(debate)) {
        let lacking = lacking(debate, reference, &uses);
        let fields: Vec<Field> =
            lacking.into_iter().filter(|(_, need)| *need == Need::Should).map(|(field, _)| field).collect();
        if fields.is_empty() {
            continue;
        }
        let lacks = mention::list(fields.iter().map(|field| format!("no {}", field.words())), usize::MAX);
        let keys = mention::list(fields.iter().map(|field| mention::id(field.key())), usize::MAX);
        let subject = mention::id(&reference.name.text);
        let mut finding = RULE
            .finding(reference.name.span, format!("the source {subject} has {lacks}"))
            .help(format!("add {keys}, or say in `note` why not"))
            .about(&reference.name.text);
        let unpaged = uses.iter().find(|evidence| is_without_page(evidence));
        if let Some(evidence) = unpaged.filter(|_| fields.contains(&Field::Pages)) {
            finding = finding.label(evidence.span, "on which page?");
        }
        found.push(finding);
    }
}
