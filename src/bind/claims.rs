//! Claims and reasons into the model, in the order in which the registry numbered them.

use super::{Binder, faults::misplaced_attachment, registry::Named};
use crate::{
    ast,
    model::{
        Allowance, Answer, Claim, ClaimId, Evidence, Name, Part, Place, Reason, ReasonId, ReferenceId, Role, Speaker,
        Use,
    },
    names::Table,
    source::{Span, Spanned},
};

/// What is attached under `unless`: the name it hangs on, the place of the key, and the claims.
type Undercut = (Spanned<String>, Span, Vec<Use>);

impl Binder<'_> {
    /// Moves a claim and all that hangs on it into the model. Recursive; what is read nests at most 255 deep.
    pub(super) fn claim(&mut self, written: ast::Claim, overlay: Option<u32>) -> ClaimId {
        let id = ClaimId::new(self.debate.claims.len());
        let name = self.registry.claims[id.index()].clone();
        let mut claim = Claim::new(name, written.text);
        if let Some(mut details) = written.details {
            self.allow(std::mem::take(&mut details.allowances), Some(id), None, overlay);
            self.describe(&mut claim, *details);
        }
        claim.overlay = overlay;
        self.debate.claims.push(claim);
        for reason in written.because {
            self.reason(reason, id, Role::For, overlay);
        }
        for reason in written.but {
            self.reason(reason, id, Role::Against, overlay);
        }
        id
    }

    /// Gives a claim what is said of it beside its text and its reasons.
    fn describe(&mut self, claim: &mut Claim, details: ast::ClaimDetails) {
        claim.by = details.by.and_then(|name| self.speaker(&name));
        claim.kind = details.kind;
        claim.when = details.when;
        claim.school = details.school;
        claim.tags = details.tags;
        claim.note = details.note;
        claim.strength = details.strength;
        claim.status_span = details.status.as_ref().map(|status| status.span);
        claim.status = details.status.map(|status| status.value).unwrap_or_default();
        claim.implicit = details.implicit;
        claim.evidence = details.evidence.into_iter().filter_map(|evidence| self.evidence(evidence)).collect();
        claim.contradicts = self.claim_list(details.contradicts);
    }

    fn speaker(&mut self, name: &Spanned<String>) -> Option<Spanned<Speaker>> {
        let speaker = match self.named(name, &["a person", "a source"])? {
            Named::Person(person) => Speaker::Person(person),
            Named::Reference(reference) => Speaker::Reference(reference),
            _ => return None,
        };
        Some(Spanned::new(speaker, name.span))
    }

    fn evidence(&mut self, written: ast::Evidence) -> Option<Evidence> {
        let reference = self.reference_named(&written.source)?;
        Some(Evidence {
            span: written.span,
            reference: Spanned::new(reference, written.source.span),
            line: written.line,
            page: written.page,
            at: written.at,
            quote: written.quote,
            read: written.read,
            note: written.note,
        })
    }

    fn reference_named(&mut self, name: &Spanned<String>) -> Option<ReferenceId> {
        match self.named(name, &["a source"])? {
            Named::Reference(reference) => Some(reference),
            _ => None,
        }
    }

    /// Moves a reason into the model and hangs it on its claim. One of whose premises none can be found is left out,
    /// which is reported where they are named.
    fn reason(&mut self, written: ast::Reason, target: ClaimId, role: Role, overlay: Option<u32>) {
        if !written.premises.iter().any(|premise| self.can_be_found(premise)) {
            self.build_unattached(vec![written], overlay);
            return;
        }
        let id = ReasonId::new(self.debate.reasons.len());
        let is_claim = is_claim(&written);
        let details = written.details.map(|details| *details).unwrap_or_default();
        // Its place is taken first, so that reasons stand in the order written.
        self.debate.reasons.push(Reason {
            name: Name { text: String::new(), span: written.span, written: false },
            target,
            role,
            premises: Vec::new(),
            unless: Vec::new(),
            label: details.label,
            scheme: details.scheme,
            parts: self.parts(&written.premises, details.roles),
            warrant: details.warrant,
            strength: details.strength,
            note: details.note,
            answers: Vec::new(),
            span: written.span,
            overlay,
        });
        let premises = self.uses(written.premises, overlay);
        let unless = self.uses(written.unless, overlay);
        let answers = details.answers.into_iter().map(|(question, claim)| Answer {
            question,
            claim: claim.and_then(|name| Some(Spanned::new(self.claim_named(&name)?, name.span))),
        });
        let answers = answers.collect();
        self.allow(details.allowances, is_claim.then(|| premises[0].claim), Some(id), overlay);
        let name = self.reason_name(details.id, premises[0].claim, target, role, written.span);
        let reason = &mut self.debate.reasons[id.index()];
        (reason.name, reason.premises, reason.unless, reason.answers) = (name, premises, unless, answers);
        let target = &mut self.debate.claims[target.index()];
        match role {
            Role::For => target.because.push(id),
            Role::Against => target.but.push(id),
        }
    }

    /// The parts that premises play, by their places among those that can be found.
    fn parts(&self, premises: &[ast::Premise], roles: Vec<(usize, Spanned<String>)>) -> Vec<Part> {
        if roles.is_empty() {
            return Vec::new();
        }
        let mut found = 0;
        let places: Vec<Option<usize>> = premises
            .iter()
            .map(|premise| {
                let place = self.can_be_found(premise).then_some(found);
                found += usize::from(place.is_some());
                place
            })
            .collect();
        roles.into_iter().filter_map(|(at, role)| Some(Part { premise: places[at]?, role })).collect()
    }

    fn can_be_found(&self, premise: &ast::Premise) -> bool {
        match premise {
            ast::Premise::Claim(_) => true,
            ast::Premise::See(name) => matches!(self.registry.get(&name.value), Some((Named::Claim(_), _))),
        }
    }

    fn reason_name(
        &mut self,
        id: Option<Spanned<String>>,
        premise: ClaimId,
        target: ClaimId,
        role: Role,
        span: Span,
    ) -> Name {
        if let Some(id) = id
            && self.registry.get(&id.value).is_some_and(|(_, first)| first == id.span)
        {
            return Name { text: id.value, span: id.span, written: true };
        }
        let word = if role == Role::For { "for" } else { "against" };
        let name = |claim: ClaimId| &self.registry.claims[claim.index()].text;
        let wanted = format!("{}-{word}-{}", name(premise), name(target));
        // A made-up name is taken already only where an id reads alike, or the same premise is used twice in one way.
        let repeats = self.repeats.entry((premise, target, role)).or_insert(0);
        *repeats += 1;
        let is_free = *repeats == 1 && self.registry.get(&wanted).is_none();
        let text = if is_free { wanted } else { self.registry.take_free_name(wanted, span) };
        Name { text, span, written: false }
    }

    fn uses(&mut self, written: Vec<ast::Premise>, overlay: Option<u32>) -> Vec<Use> {
        let mut uses = Vec::with_capacity(written.len());
        for premise in written {
            match premise {
                ast::Premise::Claim(claim) => {
                    let span = claim.text.span;
                    let claim = self.claim(*claim, overlay);
                    uses.push(Use { claim, span, written_here: true });
                }
                ast::Premise::See(name) => {
                    let claim = self.claim_named(&name);
                    uses.extend(claim.map(|claim| Use { claim, span: name.span, written_here: false }));
                }
            }
        }
        uses
    }

    /// Hangs attachments on their nodes: first all reasons, then all undercuts, so that the order of files decides
    /// nothing about what can be attached to what.
    pub(super) fn attach(&mut self, attachments: Vec<(ast::Attachment, Option<u32>)>) {
        let mut undercuts = Vec::new();
        for (attachment, overlay) in attachments {
            let parts = [(attachment.because, Role::For), (attachment.but, Role::Against)];
            for (reasons, role) in parts {
                let Some(reasons) = reasons else { continue };
                match self.named(&attachment.to, &["a claim", "a reason"]) {
                    Some(Named::Claim(target)) => {
                        for reason in reasons.value {
                            self.reason(reason, target, role, overlay);
                        }
                    }
                    known => {
                        if known.is_some() {
                            self.report_reason_on_step(&attachment.to, reasons.span, role);
                        }
                        self.build_unattached(reasons.value, overlay);
                    }
                }
            }
            if let Some(unless) = attachment.unless {
                undercuts.push((attachment.to, unless, overlay));
            }
        }
        let built: Vec<Undercut> = undercuts
            .into_iter()
            .map(|(to, unless, overlay)| (to, unless.span, self.uses(unless.value, overlay)))
            .collect();
        if built.is_empty() {
            return;
        }
        let steps = self.steps();
        for (to, key, uses) in built {
            if let Some(reason) = self.step_named(&to, key, &steps) {
                self.debate.reasons[reason.index()].unless.extend(uses);
            }
        }
    }

    fn report_reason_on_step(&mut self, to: &Spanned<String>, key: Span, role: Role) {
        let word = if role == Role::For { "because" } else { "but" };
        let headline = format!("`{word}` is attached to `{}`, which is a step and not a claim", to.value);
        let help = match role {
            Role::For => "attach it to the premise or to the conclusion that it supports",
            Role::Against => "what breaks a step is written under `unless`",
        };
        self.found.push(misplaced_attachment::finding(key, &to.value, headline, help));
    }

    /// Builds the claims of reasons that hang on nothing: the registry has numbered them, and their names are known.
    fn build_unattached(&mut self, reasons: Vec<ast::Reason>, overlay: Option<u32>) {
        for reason in reasons {
            let is_claim = is_claim(&reason);
            let premises = self.uses(reason.premises, overlay);
            self.uses(reason.unless, overlay);
            let allowances = reason.details.map(|details| details.allowances).unwrap_or_default();
            let claim = premises.first().filter(|_| is_claim).map(|premise| premise.claim);
            self.allow(allowances, claim, None, overlay);
        }
    }

    /// Keeps what is allowed where it stands: at a claim, at a step, or at both.
    fn allow(
        &mut self,
        written: Vec<ast::Allowance>,
        claim: Option<ClaimId>,
        reason: Option<ReasonId>,
        overlay: Option<u32>,
    ) {
        let place = Place::Inside { claim, reason };
        let allowances = written.into_iter().map(|ast::Allowance { span, rule, because, .. }| Allowance {
            span,
            rule,
            place: place.clone(),
            because,
            overlay,
        });
        self.debate.allowances.extend(allowances);
    }

    /// Reasons by name, and for each claim the reasons that have it as their only premise.
    fn steps(&self) -> Steps {
        let mut steps = Steps::default();
        for id in self.debate.reason_ids() {
            let reason = self.debate.reason(id);
            steps.by_name.insert(reason.name.text.clone(), id);
            if let [only] = reason.premises[..] {
                steps.by_premise.entry(only.claim).or_default().push(id);
            }
        }
        steps
    }

    /// The step that `unless` is attached to.
    fn step_named(&mut self, to: &Spanned<String>, key: Span, steps: &Steps) -> Option<ReasonId> {
        let Named::Claim(claim) = self.named(to, &["a reason", "a claim"])? else {
            return steps.by_name.get(&to.value).copied();
        };
        let of_claim = steps.by_premise.get(&claim).map_or(&[][..], |steps| &steps[..]);
        let (headline, help) = match of_claim {
            [step] => return Some(*step),
            [] => (
                format!("`{}` is no step: it is not the only premise of any reason", to.value),
                "attach `unless` to the id of a reason, or write `but` for an objection to the claim itself".to_owned(),
            ),
            several => {
                let names: Vec<_> =
                    several.iter().map(|step| format!("`{}`", self.debate.reason(*step).name.text)).collect();
                (
                    format!("`{}` is a premise of several steps, and `unless` breaks one of them", to.value),
                    format!("attach it to {}", names.join(" or ")),
                )
            }
        };
        self.found.push(misplaced_attachment::finding(key, &to.value, headline, &help));
        None
    }

    /// Writes every contradiction at both claims.
    pub(super) fn mirror_contradictions(&mut self) {
        let mut pairs = Vec::new();
        for id in self.debate.claim_ids() {
            for other in &self.debate.claim(id).contradicts {
                pairs.push((other.value, Spanned::new(id, other.span)));
            }
        }
        if pairs.is_empty() {
            return;
        }
        let known: std::collections::BTreeSet<(ClaimId, ClaimId)> =
            pairs.iter().map(|(other, from)| (from.value, *other)).collect();
        for (other, from) in pairs {
            if !known.contains(&(other, from.value)) {
                self.debate.claims[other.index()].contradicts.push(from);
            }
        }
    }
}

/// Whether a reason is in the short form, where one record is the step and its claim.
fn is_claim(reason: &ast::Reason) -> bool {
    matches!(&reason.premises[..], [ast::Premise::Claim(claim)] if claim.span == reason.span)
}

/// The steps of a debate, to find the one that a name means.
#[derive(Default)]
struct Steps {
    by_name: Table<String, ReasonId>,
    by_premise: Table<ClaimId, Vec<ReasonId>>,
}
