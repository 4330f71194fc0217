//! Sources, people, issues, lenses, expectations and allowances into the model.

use super::{
    Binder,
    faults::{alias_alone, alias_in_two_lists, duplicate_id, missing_text, said_twice_differently},
    number,
    registry::Named,
};
use crate::{
    ast::{self, Document, Written},
    model::{
        ALL_OVERLAYS, Allowance, Expectation, Issue, IssueId, Lens, LensId, Name, Office, Person, Place, Reference,
        Scheme, Text, Trust,
    },
    names::{self, Table},
    source::{Span, Spanned},
};

fn written_name(id: Written) -> Name {
    Name { text: id.value, span: id.span, written: true }
}

/// Fills a slot that can be filled once; gives the place of the first value when a second one differs.
fn fill<T: PartialEq>(slot: &mut Option<Spanned<T>>, value: Option<Spanned<T>>) -> Option<(Span, Span)> {
    let value = value?;
    match slot {
        None => {
            *slot = Some(value);
            None
        }
        Some(first) if first.value == value.value => None,
        Some(first) => Some((value.span, first.span)),
    }
}

impl Binder<'_> {
    /// Moves all but claims and attachments of a document into the model.
    pub(super) fn records(&mut self, document: Document) {
        let overlay = number(self.around.overlays, document.overlay.as_deref());
        self.head(document.head);
        for reference in document.references {
            self.reference(reference, overlay);
        }
        for person in document.people {
            self.person(person);
        }
        for issue in document.issues {
            self.issue(issue);
        }
        for lens in document.lenses {
            self.lens(lens);
        }
        for scheme in document.schemes {
            self.scheme(scheme);
        }
        for expectation in document.expectations {
            self.expectation(expectation, document.overlay.as_deref());
        }
        for allowance in document.allowances {
            let ast::Allowance { span, rule, at, within, because } = allowance;
            let place = Place::Named { at, within };
            self.debate.allowances.push(Allowance { span, rule, place, because, overlay });
        }
        let levels = &mut self.debate.levels;
        levels.deny.extend(document.levels.deny);
        levels.warn.extend(document.levels.warn);
        levels.note.extend(document.levels.note);
    }

    fn head(&mut self, head: ast::Head) {
        let debate = &mut self.debate;
        debate.aliases.extend(head.aliases);
        let twice = [
            ("the title of the debate", fill(&mut debate.title, head.title)),
            ("the question of the debate", fill(&mut debate.question, head.question)),
            ("`as_of`", fill(&mut debate.as_of, head.as_of)),
            ("the `margin` of clear proof", fill(&mut debate.margin, head.margin)),
            ("the `doubt` that proof may leave", fill(&mut debate.doubt, head.doubt)),
            ("the language of the debate", fill(&mut debate.language, head.language)),
            ("the summary of the debate", fill(&mut debate.summary, head.summary)),
            ("the `format` of the delivery", fill(&mut debate.delivery.format, head.delivery.format)),
            ("the `wpm` of the delivery", fill(&mut debate.delivery.rate, head.delivery.rate)),
            ("the `paper` of the delivery", fill(&mut debate.delivery.paper, head.delivery.paper)),
            ("the `one_sheet` of the delivery", fill(&mut debate.delivery.one_sheet, head.delivery.one_sheet)),
        ];
        for (what, twice) in twice {
            self.report_twice(what, twice);
        }
    }

    /// Reports lists of aliases that say nothing, or that share a word.
    pub(super) fn check_aliases(&mut self) {
        let mut seen: Table<String, (usize, Span)> = Table::default();
        for (number, list) in self.debate.aliases.iter().enumerate() {
            let (mut different, mut last) = (0, None);
            for word in list {
                let normal = word.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
                match seen.get(&normal) {
                    Some((other, first)) if *other != number => {
                        self.found.push(alias_in_two_lists::finding(word.span, &word.value, *first));
                        different += 1;
                    }
                    Some(_) => {}
                    None => {
                        seen.insert(normal, (number, word.span));
                        different += 1;
                    }
                }
                last = Some(word);
            }
            if let Some(word) = last.filter(|_| different < 2) {
                self.found.push(alias_alone::finding(word.span, &word.value));
            }
        }
    }

    fn report_twice(&mut self, what: &str, twice: Option<(Span, Span)>) {
        if let Some((second, first)) = twice {
            self.found.push(said_twice_differently::finding(second, what, first));
        }
    }

    fn reference(&mut self, written: ast::Reference, overlay: Option<u32>) {
        if !self.is_first(&written.id) {
            return;
        }
        let text = written.text.and_then(|path| match self.around.texts.get(&path.value) {
            Some(Ok(file)) => Some(Text { span: path.span, file: *file, source: self.around.sources.share(*file) }),
            Some(Err(why)) => {
                self.found.push(missing_text::finding(path.span, &path.value, why));
                None
            }
            None => None,
        });
        self.debate.references.push(Reference {
            name: written_name(written.id),
            kind: written.kind,
            author: written.author,
            title: written.title,
            container: written.container,
            publisher: written.publisher,
            issued: written.issued,
            accessed: written.accessed,
            pages: written.pages,
            url: written.url,
            doi: written.doi,
            provenance: written.provenance,
            about: written.about,
            note: written.note,
            text,
            ignore: written.ignore,
            overlay,
        });
    }

    /// Whether an id is the one that its name stands for; a second record of the same id was reported.
    fn is_first(&self, id: &Written) -> bool {
        self.registry.get(&id.value).is_some_and(|(_, first)| first == id.span)
    }

    fn person(&mut self, written: ast::Person) {
        if !self.is_first(&written.id) {
            return;
        }
        let offices = written.offices.into_iter().map(|ast::Office { office, from, to }| Office { office, from, to });
        self.debate.people.push(Person {
            name: written_name(written.id),
            full_name: written.name,
            born: written.born,
            died: written.died,
            offices: offices.collect(),
            note: written.note,
        });
    }

    /// An issue; one whose id is known adds its positions to the first, as overlays do.
    fn issue(&mut self, written: ast::Issue) {
        let known = match written.id.as_ref().map(|id| (self.registry.get(&id.value), id.span)) {
            Some((Some((Named::Issue(issue), first)), here)) if first != here => Some(issue),
            Some((Some((_, first)), here)) if first != here => return,
            _ => None,
        };
        let positions = self.claim_list(written.positions);
        let Some(IssueId(known)) = known else {
            let name = match written.id {
                Some(id) => written_name(id),
                None => self.issue_name(written.question.as_ref(), written.span),
            };
            let (question, standard) = (written.question, written.standard);
            self.debate.issues.push(Issue { name, question, standard, positions });
            return;
        };
        let issue = &mut self.debate.issues[known as usize];
        let questions = fill(&mut issue.question, written.question);
        let standards = fill(&mut issue.standard, written.standard);
        for position in positions {
            if !issue.positions.iter().any(|known| known.value == position.value) {
                issue.positions.push(position);
            }
        }
        self.report_twice("the question of the issue", questions);
        self.report_twice("the standard of the issue", standards);
    }

    fn issue_name(&mut self, question: Option<&Written>, span: Span) -> Name {
        let slug = question.map(|question| names::slug(&question.value, 6)).filter(|slug| !slug.is_empty());
        let text = self.registry.take_free_name(slug.unwrap_or_else(|| "issue".into()), span);
        Name { text, span: question.map_or(span, |question| question.span), written: false }
    }

    /// A lens; one whose id is known adds to the first, as overlays do.
    fn lens(&mut self, written: ast::Lens) {
        let Some((Named::Lens(LensId(known)), _)) = self.registry.get(&written.id.value) else { return };
        let (accept, reject) = (self.claim_list(written.accept), self.claim_list(written.reject));
        let trust = written.trust.into_iter().filter_map(|name| self.trust(name)).collect();
        let distrust = written.distrust.into_iter().filter_map(|name| self.trust(name)).collect();
        let mut lens = Lens {
            name: written_name(written.id),
            title: written.name,
            accept,
            reject,
            trust,
            distrust,
            standard: written.standard,
            note: written.note,
        };
        let Some(first) = self.debate.lenses.get_mut(known as usize) else {
            self.debate.lenses.push(lens);
            return;
        };
        first.accept.append(&mut lens.accept);
        first.reject.append(&mut lens.reject);
        first.trust.append(&mut lens.trust);
        first.distrust.append(&mut lens.distrust);
        let twice = [
            ("the name of the lens", fill(&mut first.title, lens.title)),
            ("the standard of the lens", fill(&mut first.standard, lens.standard)),
            ("the note of the lens", fill(&mut first.note, lens.note)),
        ];
        for (what, twice) in twice {
            self.report_twice(what, twice);
        }
    }

    /// A scheme. One that is called as one of those that ship with the program takes its place.
    fn scheme(&mut self, mut scheme: Scheme) {
        if let Some(first) = self.debate.schemes.iter().find(|first| first.id.value == scheme.id.value) {
            self.found.push(duplicate_id::finding(scheme.id.span, &scheme.id.value, first.id.span));
            return;
        }
        self.keep_first(&mut scheme.premises, |premise| &premise.role);
        self.keep_first(&mut scheme.questions, |question| &question.id);
        self.debate.schemes.push(scheme);
    }

    /// Leaves out, and reports, the parts of a scheme that are called as one before them.
    fn keep_first<T>(&mut self, list: &mut Vec<T>, name: fn(&T) -> &Spanned<String>) {
        let mut seen: Table<String, Span> = Table::default();
        list.retain(|part| {
            let Spanned { value, span } = name(part);
            let first = *seen.entry(value.clone()).or_insert(*span);
            if first != *span {
                self.found.push(duplicate_id::finding(*span, value, first));
            }
            first == *span
        });
    }

    /// Whose word a lens takes: a source or a person by id, else a school or a tag that some claim has.
    fn trust(&mut self, name: Written) -> Option<Spanned<Trust>> {
        let trust = match self.registry.get(&name.value) {
            Some((Named::Reference(reference), _)) => Trust::Reference(reference),
            Some((Named::Person(person), _)) => Trust::Person(person),
            _ if self.is_word(&name.value) => Trust::Word(name.value),
            // A school that an overlay brings is unknown as long as the overlay is not laid on. (It may be called like
            // the lens.)
            _ if self.around.overlays.len() < self.around.available.len() => Trust::Word(name.value),
            _ => {
                self.report_unknown(&name, &["a source", "a person", "a school", "a tag"]);
                return None;
            }
        };
        Some(Spanned::new(trust, name.span))
    }

    fn is_word(&self, word: &str) -> bool {
        self.debate.claims.iter().any(|claim| {
            claim.school.as_ref().is_some_and(|school| school.value == word)
                || claim.tags.iter().any(|tag| tag.value == word)
        })
    }

    /// An expectation. One for other overlays than those laid on may name claims that are not there: it is kept
    /// without them, as it is not put to the test either.
    fn expectation(&mut self, written: ast::Expectation, overlay: Option<&str>) {
        let overlays = match written.with {
            // One that names an overlay which is not there can never be put to the test; that was reported.
            Some(names) => match self.overlay_names(names) {
                Some(overlays) => overlays,
                None => return,
            },
            None => overlay.map(str::to_owned).into_iter().collect(),
        };
        let mut laid = self.around.overlays.to_vec();
        laid.sort();
        let lens = written.lens.and_then(|name| match self.named(&name, &["a lens"])? {
            Named::Lens(lens) => Some(Spanned::new(lens, name.span)),
            _ => None,
        });
        let mut list = |names: Vec<Written>| if overlays == laid { self.claim_list(names) } else { Vec::new() };
        let (accepted, rejected) = (list(written.accepted), list(written.rejected));
        let undecided = list(written.undecided);
        self.debate.expectations.push(Expectation {
            span: written.span,
            lens,
            overlays,
            accepted,
            rejected,
            undecided,
        });
    }

    /// The overlays that a list names, sorted, each once; `None`, and a finding, where one is not there.
    fn overlay_names(&mut self, names: Vec<Written>) -> Option<Vec<String>> {
        let mut overlays = Vec::new();
        let mut all_known = true;
        for name in names {
            if name.value == ALL_OVERLAYS {
                overlays.extend_from_slice(self.around.available);
            } else if self.around.available.contains(&name.value) {
                overlays.push(name.value);
            } else {
                self.report_unknown(&name, &["an overlay"]);
                all_known = false;
            }
        }
        overlays.sort();
        overlays.dedup();
        all_known.then_some(overlays)
    }
}
