//! A text counts years that do not fit its dates.
//!
//! ## Why
//! "Sixty years on", "more than 20 years", "within two years", "ten years ago": such words tie a text to the day it was
//! written, and show when it was written on two days. In a claim they are counted to the debate's `as_of` or to the
//! end of its own `when`, in a quotation to the date of its source. "Years on" are counted from the claim's own time,
//! from that of the claims it bears on, or from the year in which most claims of the debate lie; "later" and "within"
//! from any date of the debate. "More than 20" is taken to mean less than 30. Only what fits in no reading is found;
//! several such words in one text must fit one and the same year. For debates in English.
//!
//! ## Fires on
//! ```yaml
//! debate:
//!   as_of: 2022
//! claims:
//!   - claim: Communist Cuba has outlasted the Soviet Union by more than 20 years.
//!     when: 1991-12/2022
//! ```
//! ```yaml
//! sources:
//!   - {id: article, title: An article}
//! claims:
//!   - {id: crisis, claim: The crisis was about Cuba., when: 1962-10}
//!   - {claim: Kennedy was young., when: 1962}
//!   - claim: Communist Cuba has outlasted the Soviet Union.
//!     when: 1991-12/2012
//!     evidence:
//!       - source: article
//!         quote: Yet 60 years on, it has already outlasted the Soviet Union by more than 20 years.
//!   - {claim: The settlement was a bargain., when: 1962-10-28}
//! ```
//!
//! ## Silent on
//! ```yaml
//! debate:
//!   as_of: 2022
//! claims:
//!   - {id: crisis, claim: The crisis was about Cuba., when: 1962-10}
//!   - claim: Sixty years on, the communists still rule Cuba.
//!     because:
//!       - claim: They have outlasted the Soviet Union by more than 30 years.
//!         when: 1991-12/2022
//!       - claim: Khrushchev was removed within two years of the crisis.
//!         when: 1964-10-14
//! ```
//!
//! ## Repair
//! Count again, or mend `when` or `as_of`; if a source miscounts, say so in an objection.

use std::cell::OnceCell;

use super::{
    Check,
    language::{Class, Prose},
    shared::years::{Phrase, Way, phrases},
};
use crate::{
    date::Date,
    diagnostic::{Diagnostic, Severity},
    language::Language,
    mention,
    model::{Claim, ClaimId, Debate, ReasonId, Status},
    rule::Rule,
    source::Spanned,
};

pub(super) const CHECK: Check = Check::of_language(RULE, find);

const RULE: Rule =
    Rule { code: "years-do-not-fit", severity: Severity::Warning, file: include_str!("years_do_not_fit.rs") };

/// Years from one to another, both included.
type Years = (i64, i64);

fn find(prose: &Prose<'_>, found: &mut Vec<Diagnostic>) {
    let debate = prose.debate;
    let Some(language) = prose.lexicon.map(|lexicon| lexicon.language) else { return };
    // Most debates speak of no length of time, and need none.
    let calendar = OnceCell::new();
    for id in debate.claim_ids() {
        let claim = debate.claim(id);
        let sentence = prose.sentence(id);
        if claim.status != Status::Withdrawn && (0..sentence.len()).any(|at| sentence.is(at, Class::YEARS)) {
            let now = debate.as_of.as_ref();
            let written = (&claim.text, now, "says");
            found.extend(misfit(debate, language, &calendar, id, written));
        }
        for evidence in &claim.evidence {
            let Some(quote) = &evidence.quote else { continue };
            let reference = debate.reference(evidence.reference.value);
            let written = (quote, reference.issued.as_ref(), "quotes");
            found.extend(
                misfit(debate, language, &calendar, id, written).map(|finding| finding.about(&reference.name.text)),
            );
        }
    }
}

/// The finding for one text, with the day on which it speaks and the word for what the claim does with it.
fn misfit(
    debate: &Debate,
    language: &Language,
    calendar: &OnceCell<Calendar>,
    id: ClaimId,
    (text, now, does): (&Spanned<String>, Option<&Spanned<Date>>, &str),
) -> Option<Diagnostic> {
    let phrases = phrases(text, language);
    if phrases.is_empty() {
        return None;
    }
    let (claim, calendar) = (debate.claim(id), calendar.get_or_init(|| Calendar::of(debate)));
    let quoted = does == "quotes";
    let fits = phrases.into_iter().map(|phrase| {
        let fit = calendar.fit(debate, id, &phrase, quoted);
        (phrase, fit)
    });
    let fits: Vec<(Phrase, Fit)> = fits.collect();
    let speaking = speaking(claim, now.map(|now| &now.value));
    let fits_in = |year: i64| fits.iter().all(|(_, fit)| fit.years.as_ref().is_none_or(|years| within(years, year)));
    let allowed = |year: i64| speaking.as_ref().is_none_or(|years| within(years, year));
    let limits = fits.iter().filter_map(|(_, fit)| fit.years.as_ref()).chain(&speaking).flatten();
    let mut candidates = limits.map(|(first, _)| *first).peekable();
    let bound = fits.iter().any(|(_, fit)| fit.years.is_some());
    if !bound || candidates.any(|year| fits_in(year) && allowed(year)) {
        return None;
    }
    let counted: Vec<&(Phrase, Fit)> = fits.iter().filter(|(_, fit)| fit.years.is_some()).collect();
    let said = mention::list(counted.iter().map(|(phrase, _)| format!("\"{}\"", phrase.words)), 4);
    let all: Vec<String> = counted.iter().map(|(phrase, fit)| format!("\"{}\" {}", phrase.words, fit.why)).collect();
    let what = if counted.len() > 1 { "no year fits all of it" } else { "the dates do not fit" };
    let headline = format!("{} {does} {said}, but {what}: {}", mention::claim(claim), all.join("; "));
    let mut finding = RULE.finding(text.span, headline);
    if let Some(now) = now {
        finding = finding.label(now.span, if quoted { "the date of the source" } else { "what \"now\" means here" });
    }
    if let Some(when) = &claim.when {
        finding = finding.label(when.span, "the claim's own time");
    }
    let help = if quoted {
        "check the quotation and the dates; if the source miscounts, say so in an objection"
    } else {
        "count again, or mend `when` or `as_of`"
    };
    Some(finding.help(help).about(&claim.name.text))
}

fn within(years: &[Years], year: i64) -> bool {
    years.iter().any(|(first, last)| (*first..=*last).contains(&year))
}

/// The years in which a text may speak: `None` where nothing limits them.
fn speaking(claim: &Claim, now: Option<&Date>) -> Option<Vec<Years>> {
    let mut years = vec![whole(now?)?];
    if let Some(when) = &claim.when {
        let (_, last) = whole(&when.value)?;
        years.push((last, last));
    }
    Some(years)
}

/// The years of a date; `None` where it is open or doubtful.
fn whole(date: &Date) -> Option<Years> {
    let sure = !date.is_uncertain() && !date.is_approximate() && !date.is_reversed();
    let (first, last) = date.earliest().zip(date.latest()).filter(|_| sure)?;
    Some((first.year.into(), last.year.into()))
}

/// In which years a phrase fits.
struct Fit {
    /// The years; `None`: in any.
    years: Option<Vec<Years>>,
    /// Why, as the rest of a sentence about the phrase.
    why: String,
}

impl Fit {
    const ANY: Fit = Fit { years: None, why: String::new() };
}

/// The years that a debate speaks of.
struct Calendar {
    /// The year in which most of its claims lie.
    main: Option<i64>,
    /// All years that it names, sorted.
    all: Vec<i64>,
    /// For each claim, the reasons that use it.
    users: Vec<Vec<ReasonId>>,
}

impl Calendar {
    fn of(debate: &Debate) -> Calendar {
        let dated = || debate.claims.iter().filter_map(|claim| whole(&claim.when.as_ref()?.value));
        let mut single: Vec<i64> = dated().filter(|(first, last)| first == last).map(|(year, _)| year).collect();
        single.sort_unstable();
        let runs = single.chunk_by(|one, other| one == other);
        let most = runs.max_by(|one, other| one.len().cmp(&other.len()).then(other[0].cmp(&one[0])));
        let main = most.filter(|run| run.len() * 2 > single.len()).map(|run| run[0]);
        let lives = debate.people.iter().flat_map(|person| {
            let offices = person.offices.iter().flat_map(|office| [&office.from, &office.to]);
            [&person.born, &person.died].into_iter().chain(offices).flatten().filter_map(|date| whole(&date.value))
        });
        let issued = debate.references.iter().filter_map(|source| whole(&source.issued.as_ref()?.value));
        let mut all: Vec<i64> = dated().chain(lives).chain(issued).flat_map(|(first, last)| [first, last]).collect();
        all.sort_unstable();
        all.dedup();
        Calendar { main, all, users: debate.users() }
    }

    /// Whether the debate names a year from one to another.
    fn names(&self, (first, last): Years) -> bool {
        self.all.get(self.all.partition_point(|year| *year < first)).is_some_and(|year| *year <= last)
    }

    fn fit(&self, debate: &Debate, id: ClaimId, phrase: &Phrase, quoted: bool) -> Fit {
        let claim = debate.claim(id);
        let (least, most) = phrase.years;
        let own = claim.when.as_ref().map(|when| &when.value);
        let years = own.map(whole);
        match (phrase.way, years) {
            (_, Some(None)) => Fit::ANY,
            (Way::After, own) => self.fit_after(debate, id, own.flatten(), phrase),
            // What a quotation told before, the debate need not have.
            (Way::Later, Some(Some((first, last)))) if !quoted => {
                let known = self.names((first - most - 1, last - least));
                let why = "counts from no date of this debate".to_owned();
                if known { Fit::ANY } else { Fit { years: Some(Vec::new()), why } }
            }
            (Way::Within, Some(Some((first, last)))) => {
                // The claim's own year is among the debate's, so others must lie near it.
                let near = self.names((first - most - 1, first - 1)) || self.names((last + 1, last + most + 1));
                let why = "counts from no date of this debate".to_owned();
                if near || first != last || quoted { Fit::ANY } else { Fit { years: Some(Vec::new()), why } }
            }
            (Way::Ago, Some(Some((first, last)))) => {
                let margin = most / 10;
                let years = (first + least - margin, last + most + 1 + margin);
                Fit { years: Some(vec![years]), why: fits(years, own) }
            }
            (Way::MoreThan, Some(Some(_))) => fit_more(own, least),
            _ => Fit::ANY,
        }
    }

    /// "60 years on": from the claim's own time, that of what it bears on, or that of the debate.
    fn fit_after(&self, debate: &Debate, id: ClaimId, own: Option<Years>, phrase: &Phrase) -> Fit {
        let (least, most) = phrase.years;
        let bears_on = self.users[id.index()].iter().map(|reason| debate.claim(debate.reason(*reason).target));
        let targets = bears_on.filter_map(|target| whole(&target.when.as_ref()?.value));
        let main = self.main.map(|year| (year, year));
        let anchors: Vec<Years> = main.into_iter().chain(own).chain(targets).collect();
        if self.main.is_none() || anchors.is_empty() {
            return Fit::ANY;
        }
        let years: Vec<Years> = anchors.iter().map(|(first, last)| (first + least, last + most + 1)).collect();
        let why = format!("fits {}, counted from {}", span(years[0]), anchors[0].0);
        Fit { years: Some(years), why }
    }
}

/// "More than 20 years": since the beginning of an interval, and less than the next round number.
fn fit_more(own: Option<&Date>, number: i64) -> Fit {
    let start = own.filter(|date| date.is_interval()).map(Date::start);
    let Some((first, last)) = start.and_then(|start| start.earliest.zip(start.latest)) else { return Fit::ANY };
    let step = match number {
        number if number % 100 == 0 => 100,
        number if number % 10 == 0 => 10,
        number => number,
    };
    let begins = i64::from(last.month == 1 && last.day == 1);
    let years = (i64::from(first.year) + number, i64::from(last.year) + number + step - begins);
    Fit { years: Some(vec![years]), why: fits(years, own) }
}

fn fits(years: Years, from: Option<&Date>) -> String {
    let from = from.map(|date| {
        format!(", counted from {}", date.start().earliest.map_or_else(String::new, |day| day.year.to_string()))
    });
    format!("fits {}{}", span(years), from.unwrap_or_default())
}

/// Years in words.
fn span((first, last): Years) -> String {
    match last - first {
        0 => first.to_string(),
        1 => format!("{first} and {last}"),
        _ => format!("{first} to {last}"),
    }
}
