//! What the rules on evidence and sources find where their documented examples do not say.

use crate::door;

/// What one rule finds in a debate: each headline, what stands under its place, and the help.
fn found(code: &str, case: &str) -> Vec<String> {
    let reading = door::read(case);
    assert_eq!(reading.findings, [], "the case is read without a fault");
    let found = elenchus::check::check(&reading.debate).into_iter().filter(|finding| finding.code == code);
    found.map(|one| format!("{} | {} | {}", one.headline, one.labels[0].text, one.help.unwrap_or_default())).collect()
}

/// A debate with one claim that quotes an article.
fn quoting(evidence: &str, article: &str) -> String {
    format!(
        "
sources:
  - {{id: article, title: A test of will, text: sources/article.txt}}
claims:
  - claim: It was so.
    evidence:
      - source: article
        {}
#: sources/article.txt
{article}",
        evidence.replace('\n', "\n        ")
    )
}

/// Asserts what one rule finds in a debate.
#[track_caller]
fn check(code: &str, case: &str, expected: &[&str]) {
    assert_eq!(found(code, case), expected, "{case}");
}

#[test]
fn a_misquotation_is_told_with_its_repair() {
    let article = "Cuba was outraged.\nThe ships had not turned back at once.\nMoscow yielded.";
    check(
        "misquotation",
        &quoting("quote: The ships had turned back at once.", article),
        &["‘The ships had turned back at once.’ does not stand so in the text of `article` \
           | ‘not’ is left out | put in ‘not’, or an ellipsis in its place"],
    );
    check(
        "misquotation",
        &quoting("quote: Cuba … The ships had surely turned home", article),
        &["‘The ships had surely turned home’ does not stand so in the text of `article` \
           | ‘not’ stands there for ‘surely’ and ‘back’ stands there for ‘home’ \
           | copy the words from sources/article.txt:2:1"],
    );
    check(
        "misquotation",
        &quoting("quote: Berlin was never free.", article),
        &["‘Berlin was never free.’ does not stand so in the text of `article` \
           | no passage is like it | copy the words from the text, or name the source that has them"],
    );
    check(
        "misquotation",
        &quoting("quote: Moscow yielded … Cuba was outraged", article),
        &["the 2 parts of this quotation do not stand near each other, in this order, in the text of `article` \
           | quoted as one passage | quote each part by itself, with its own line"],
    );
}

#[test]
fn words_that_stand_in_several_places_are_right_on_each() {
    let article = "Cuba won.\nNobody won.\nCuba won.\nIt is\nover.";
    check("quotation-on-another-line", &quoting("line: 3\nquote: Cuba won.", article), &[]);
    check(
        "quotation-on-another-line",
        &quoting("line: 2\nquote: Cuba won.", article),
        &["‘Cuba won.’ stands on line 1 and line 3 of `article`, not on line 2 | none of them | "],
    );
    check("quotation-on-another-line", &quoting("line: 4-5\nquote: It is over.", article), &[]);
    check(
        "quotation-on-another-line",
        &quoting("line: 4\nquote: It is over.", article),
        &["‘It is over.’ stands on lines 4-5 of `article`, not on line 4 | another line | write `line: 4-5`"],
    );
    check("quotation-on-another-line", &quoting("line: 2\nquote: It was over.", article), &[]);
    check(
        "quotation-on-another-line",
        &quoting("line: 5-6\nquote: It is over.", article),
        &["the text of `article` has 5 lines, and no line 6 |  | "],
    );
}

#[test]
fn a_denial_may_go_with_a_whole_sentence_or_a_remark() {
    let article = "He did not, as we know, win. It was no loss. Not only Cuba paid.\nNobody, and not by chance, spoke.";
    let silent = [
        "quote: as we know, win. … Not only",
        "quote: Nobody … spoke.",
        "quote: It was no … loss.",
        "quote: Cuba paid.",
        "quote: He did not … win",
        "quote: as we know",
    ];
    for quote in silent {
        check("denial-left-out", &quoting(quote, article), &[]);
    }
    check(
        "denial-left-out",
        &quoting("quote: He did … win.", article),
        &[
            "‘He did … win.’ leaves out a ‘not’ |  | check whether the sense is the same without ‘not’; if not, quote it",
        ],
    );
    check(
        "denial-left-out",
        &quoting("quote: loss", article),
        &["‘loss’ leaves out a ‘no’ |  | check whether the sense is the same without ‘no’; if not, quote it"],
    );
}

#[test]
fn a_quotation_without_a_place_is_asked_for_its_page() {
    let case = "
sources:
  - {id: dobbs, type: book, author: 'Dobbs, Michael', title: One Minute to Midnight, issued: 2008, about: A historian}
claims:
  - {claim: It was close., evidence: [{source: dobbs, quote: It was close.}]}
  - {claim: It was not., evidence: [{source: dobbs, page: 9, quote: It was not.}]}
";
    check(
        "source-details-missing",
        case,
        &["the source `dobbs` has no page |  | add `pages`, or say in `note` why not"],
    );
}

#[test]
fn one_source_of_a_debate_with_one_source_is_no_news() {
    let case = "
sources:
  - {id: a, title: One, author: 'Marples, David (attributed)'}
  - {id: b, title: Other, author: 'Marples, David; Somebody Else'}
issues: [{question: Who won?, positions: [moscow]}]
claims:
  - id: moscow
    claim: Moscow won.
    because:
      - {claim: Cuba was saved., evidence: [a]}
      - {claim: Communism made progress., evidence: [b]}
";
    check("support-from-one-source", case, &[]);
    let more = format!("{case}  - {{claim: Rome fell., evidence: [c]}}\n")
        .replace("issues:", "  - {id: c, title: Third, author: Gibbon}\nissues:");
    check(
        "support-from-one-source",
        &more,
        &[
            "everything for `moscow` comes from one author, Marples, David |  | find a second witness, or say that there is none",
        ],
    );
}

#[test]
fn a_source_is_late_only_when_its_dates_leave_no_doubt() {
    let case = |issued: &str| {
        format!(
            "
sources:
  - {{id: notes, author: 'Ivanov, Semyon', title: Notes, issued: {issued}, provenance: primary}}
claims:
  - {{claim: It was decided., when: 1962-05, evidence: [notes]}}
"
        )
    };
    for issued in ["1962-05-24", "1963", "1962/1970", "1970?"] {
        check("later-source-unmarked", &case(issued), &[]);
    }
    let late = found("later-source-unmarked", &case("1970"));
    assert!(late[0].starts_with("`notes` was written 7 years after what it is witness for"), "{late:?}");
}
