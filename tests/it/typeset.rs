//! Typeset documents: read back as what they are, PDF; and what is said where they cannot be made.

use crate::cli::Desk;

const DEBATE: &str = "debate:\n  title: School\nclaims:\n  - claim: School should start late.\n    because:\n      - Pupils sleep longer.\n";

/// Every way to ask for one.
const ASKED: [&[&str]; 16] = [
    &["brief", "-f", "pdf"],
    &["brief", "-o", "x.pdf"],
    &["brief", "-f", "html", "-f", "pdf", "-o", "x/"],
    &["questions", "-o", "x.pdf"],
    &["speech", "--as", "pdf"],
    &["flow", "-o", "x.pdf"],
    &["timeline", "-f", "pdf"],
    &["timeline", "-o", "x.pdf"],
    &["brief", "--all", "-f", "pdf", "-o", "x/"],
    &["case", "-o", "x.pdf"],
    &["answers", "-f", "pdf"],
    &["matrix", "-o", "x.pdf"],
    &["judge", "-f", "pdf"],
    &["swap", "-o", "x.pdf"],
    &["provenance", "-o", "x.pdf"],
    &["worksheet", "--map", "-o", "x.pdf"],
];

#[test]
fn the_help_lists_it() {
    let desk = Desk::new();
    let round = ["brief", "case", "answers", "questions", "speech", "flow"];
    let class = ["judge", "swap", "matrix", "provenance", "worksheet", "timeline"];
    for command in round.into_iter().chain(class) {
        desk.run(&[command, "--help"]).ends(0).says("pdf");
    }
}

#[cfg(not(feature = "typeset"))]
#[test]
fn a_build_without_it_says_how_to_get_it_before_it_does_anything() {
    let desk = Desk::with("debate.yaml", DEBATE);
    for words in ASKED {
        let ran = desk.run(words);
        assert_eq!((ran.code, ran.out.as_str()), (Some(2), ""), "{words:?}");
        for part in ["built without typesetting", "print it to a PDF", "cargo install --path . --features typeset"] {
            assert!(ran.err.contains(part), "{words:?}: {}", ran.err);
        }
        assert!(!ran.err.contains("claims"), "the debate was judged first: {}", ran.err);
        assert_eq!(desk.files(), ["debate.yaml"], "{words:?}");
    }
}

#[cfg(feature = "typeset")]
mod pages {
    use std::{collections::BTreeSet, fs, path::Path};

    use elenchus::{Reading, evaluate::evaluate, load::Input, present, render};
    use lopdf::{Dictionary, Document, Object};

    use super::{ASKED, DEBATE};
    use crate::cli::Desk;

    /// A debate as its brief has it in PDF.
    fn brief(reading: &Reading) -> Vec<u8> {
        let evaluation = evaluate(&reading.debate, None);
        let findings = elenchus::findings(reading, &evaluation);
        let view = present::view(&reading.debate, &reading.sources, &evaluation, &findings);
        let format = render::FORMATS.iter().find(|format| format.is_called("pdf")).expect("a format");
        format.bytes(&view).expect("typeset")
    }

    fn read(text: &str) -> Reading {
        elenchus::read(Input::from_texts([("debate.yaml", text.as_bytes())]))
    }

    fn reference() -> Reading {
        let request = elenchus::load::Request { path: "arguments/khrushchev".into(), overlays: Vec::new() };
        elenchus::read(elenchus::load::read(&request).expect("the reference debate"))
    }

    /// All letters of a document, without the spaces and breaks between them.
    fn letters(document: &Document) -> String {
        let pages: Vec<u32> = document.get_pages().into_keys().collect();
        bare(&document.extract_text(&pages).expect("text"))
    }

    /// A text without spaces and breaks.
    fn bare(text: &str) -> String {
        text.chars().filter(|letter| !letter.is_whitespace() && !['\u{200b}', '\u{ad}'].contains(letter)).collect()
    }

    fn dictionaries(document: &Document) -> impl Iterator<Item = &Dictionary> {
        document.objects.values().filter_map(|object| match object {
            Object::Dictionary(dictionary) => Some(dictionary),
            Object::Stream(stream) => Some(&stream.dict),
            _ => None,
        })
    }

    /// The titles of the bookmarks, in no order.
    fn bookmarks(document: &Document) -> BTreeSet<String> {
        let titles = dictionaries(document).filter(|entry| entry.has(b"Dest") || entry.has(b"A"));
        let titles = titles.filter_map(|entry| entry.get(b"Title").ok());
        titles.map(|title| lopdf::decode_text_string(title).expect("a text")).collect()
    }

    #[test]
    fn every_claim_of_the_reference_debate_is_in_its_brief() {
        let reading = reference();
        let bytes = brief(&reading);
        let document = Document::load_mem(&bytes).expect("a PDF");
        let letters = letters(&document);
        for claim in &reading.debate.claims {
            assert!(letters.contains(&bare(&claim.text.value)), "{}", claim.text.value);
        }
        for page in [1, 30] {
            assert!(letters.contains(&format!("{page}of{}", document.get_pages().len())));
        }
        let bookmarks = bookmarks(&document);
        for part in ["Where it stands", "The debate in outline", "Answers file", "Sources"] {
            assert!(bookmarks.contains(part), "{part} is not among {bookmarks:?}");
        }
        let position = "The crisis ended in a significant foreign policy victory for the Soviet Union.";
        assert!(bookmarks.contains(position), "{bookmarks:?}");
    }

    #[test]
    fn fonts_are_embedded_and_nothing_of_the_day_or_the_machine_is_in_it() {
        let bytes = brief(&read(DEBATE));
        assert_eq!(bytes, brief(&read(DEBATE)));
        let document = Document::load_mem(&bytes).expect("a PDF");
        let fonts: Vec<_> = dictionaries(&document).filter(|entry| entry.has_type(b"FontDescriptor")).collect();
        assert!(!fonts.is_empty());
        let embedded = |font: &&Dictionary| [b"FontFile2", b"FontFile3"].iter().any(|key| font.has(*key));
        assert!(fonts.iter().all(embedded));
        assert!(dictionaries(&document).all(|entry| !entry.has(b"CreationDate") && !entry.has(b"ModDate")));
        let info = document.trailer.get(b"Info").and_then(|info| document.dereference(info)).expect("info").1;
        let title = info.as_dict().and_then(|info| info.get(b"Title")).expect("a title");
        assert_eq!(lopdf::decode_text_string(title).expect("a text"), "School");
        let language = document.catalog().and_then(|catalog| catalog.get(b"Lang")).expect("a language");
        assert_eq!(lopdf::decode_text_string(language).expect("a text"), "en");
    }

    #[test]
    fn links_lead_to_places_of_the_document() {
        let document = Document::load_mem(&brief(&reference())).expect("a PDF");
        let links = dictionaries(&document)
            .filter(|entry| entry.get(b"Subtype").is_ok_and(|kind| *kind == Object::Name(b"Link".to_vec())));
        assert!(links.count() > 500);
    }

    /// Texts that would do something if they were markup.
    const HARM: [&str; 12] = [
        "#import \"look.typ\": *",
        "#panic(\"x\") #{1 + 1} $x^2$ *bold* _em_",
        "@ref <label> // comment",
        "/* comment */ ] ) } [ ( {",
        "\"; panic(); \"",
        "\\\" \\u{41} \\n",
        "= heading",
        "- item + item / term: it",
        "`raw` ``` ~ --- ... -- ' \"",
        "https://example.org/a#b?c=d&e=(f)",
        "{{ view.title }} {% if %} {# x #}",
        "#set page(width: 1pt)",
    ];

    /// A debate in which they stand everywhere, each with a letter before it.
    const HOSTILE: &str = "\
debate:
  title: \"t %\"
  question: \"q %\"
  summary: \"s %\"
sources:
  - id: s
    title: \"b %\"
claims:
  - claim: \"c %\"
    note: \"n %\\n%\"
    evidence:
      - source: s
        quote: \"w %\"
        read: [\"%\"]
    because:
      - label: \"l %\"
        warrant: \"g %\"
        claim: \"r %\"
";

    #[test]
    fn texts_are_never_markup() {
        for harm in HARM {
            let text = harm.replace('\\', "\\\\").replace('"', "\\\"");
            let debate = HOSTILE.replace('%', &text);
            let document = Document::load_mem(&brief(&read(&debate))).expect("a PDF");
            let letters = letters(&document);
            for start in ["t", "q", "s", "c", "n", "b", "w", "r", "l", "g"] {
                let wanted = bare(&format!("{start}{harm}"));
                assert!(letters.contains(&wanted), "{wanted} is not in {letters}");
            }
        }
    }

    #[test]
    fn what_has_no_place_to_break_stays_on_the_page() {
        let word = "Donaudampfschifffahrtsgesellschaft".repeat(20);
        let turned = "\u{202e}turned\u{202c} שלום";
        let debate = format!(
            "title: x\nclaims:\n  - claim: {word}\n    because:\n      - https://example.org/{word}\n      - {turned}\n"
        );
        let document = Document::load_mem(&brief(&read(&debate))).expect("a PDF");
        let letters = letters(&document);
        assert!(letters.contains(&word));
        // The whole word is on lines that are shorter than the page is wide: no line holds half of it.
        let pages: Vec<u32> = document.get_pages().into_keys().collect();
        let text = document.extract_text(&pages).expect("text");
        assert!(text.lines().all(|line| line.matches("Donau").count() < 8), "{text}");
        assert!(letters.contains("turned") || letters.contains("denrut"), "{letters}");
    }

    #[test]
    fn letters_without_a_shape_are_counted() {
        let document = Document::load_mem(&brief(&read("claims: [日本, x]\n"))).expect("a PDF");
        let letters = letters(&document);
        assert!(letters.contains("lack2lettersofitstexts(U+65E5andothers)"), "{letters}");
        let whole = Document::load_mem(&brief(&read("claims: [x, Ελένη, Шалом]\n"))).expect("a PDF");
        assert!(!self::letters(&whole).contains("lack"));
    }

    #[test]
    fn a_map_is_drawn_of_what_can_be_read_and_the_rest_is_named() {
        let small = "claims:\n  - claim: All.\n    because: [Some., Others.]\n";
        let small = Document::load_mem(&brief(&read(small))).expect("a PDF");
        assert!(bookmarks(&small).contains("The map") && !letters(&small).contains("Nomapisdrawn"));
        let reason = |one: usize| format!("      - Reason {one} has words enough to fill a box.\n");
        let many = (0..40).map(reason).collect::<Vec<_>>().concat();
        let wide = format!("claims:\n  - claim: All.\n    because:\n{many}");
        let wide = Document::load_mem(&brief(&read(&wide))).expect("a PDF");
        assert!(letters(&wide).contains("Nomapisdrawnof1:itwouldbetoosmalltoreadonapage."));
    }

    #[test]
    fn a_deep_chain_is_typeset_and_what_is_too_large_is_refused_with_advice() {
        let chain = |length: usize| -> String {
            let claim = |one: usize| {
                let because =
                    if one + 1 < length { format!("\n    because: [{{see: c{}}}]", one + 1) } else { String::new() };
                format!("  - id: c{one}\n    claim: Claim {one} is so.{because}\n")
            };
            (0..length).map(claim).fold("claims:\n".to_owned(), |text, claim| text + &claim)
        };
        let deep = Document::load_mem(&brief(&read(&chain(300)))).expect("a PDF");
        assert!(letters(&deep).contains("Claim299isso."));
        let desk = Desk::with("debate.yaml", chain(30_000));
        let ran = desk.run(&["brief", "-o", "x.pdf"]);
        assert_eq!(ran.code, Some(2));
        assert!(ran.err.contains("too large to be typeset") && ran.err.contains("Write HTML instead"), "{}", ran.err);
        assert_eq!(desk.files(), ["debate.yaml"]);
    }

    #[test]
    fn every_debate_and_every_sheet_is_typeset() {
        let golden = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden");
        for entry in fs::read_dir(golden).expect("a folder") {
            let path = entry.expect("an entry").path();
            let desk = Desk::new();
            let folder = path.to_str().expect("a name");
            for command in ["brief", "questions", "timeline", "provenance", "worksheet"] {
                let file = format!("{command}.pdf");
                let ran = desk.run(&[command, folder, "-o", &file]);
                assert!(matches!(ran.code, Some(0 | 1)), "{folder} {command}: {}", ran.err);
                Document::load(desk.path().join(file)).expect("a PDF");
            }
            // These need a position.
            for command in ["case", "answers", "matrix", "judge", "swap"] {
                let (file, page) = (format!("{command}.pdf"), format!("{command}.html"));
                let code = desk.run(&[command, folder, "-o", &page]).code;
                let ran = desk.run(&[command, folder, "-o", &file]);
                assert_eq!(ran.code, code, "{folder} {command}: {}", ran.err);
                assert_eq!(desk.path().join(&page).exists(), desk.path().join(&file).exists(), "{folder} {command}");
                if code != Some(2) {
                    Document::load(desk.path().join(file)).expect("a PDF");
                }
            }
        }
    }

    /// The numbers of claims and arguments in a text: what follows the name of a part, as in "Reason 1A", and what stands
    /// before a claim, as in "1A “It rained”".
    fn numbers(text: &str) -> BTreeSet<&str> {
        let parts = ["Position", "Claim", "Reason", "Objection", "Answer", "Undercut", "Premise"];
        let words: Vec<&str> = text.split_whitespace().collect();
        let is_number = |word: &str| word.starts_with(|first: char| first.is_ascii_digit());
        let pairs = || words.windows(2);
        let named = pairs().filter(|pair| parts.contains(&pair[0]) && is_number(pair[1])).map(|pair| pair[1]);
        let told = pairs().filter(|pair| is_number(pair[0]) && pair[1].starts_with('“')).map(|pair| pair[0]);
        let is_word = |word: &&str| word.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-/".contains(&byte));
        named.chain(told).map(|word| word.trim_end_matches([':', '.', ',', ';'])).filter(is_word).collect()
    }

    #[test]
    fn what_the_terminal_shows_of_a_sheet_is_in_its_document() {
        let debate = Path::new(env!("CARGO_MANIFEST_DIR")).join("arguments/khrushchev");
        let debate = debate.to_str().expect("a name");
        for words in
            [&["case"][..], &["answers"], &["judge"], &["swap"], &["worksheet"], &["worksheet", "--key", "--bank"]]
        {
            let desk = Desk::new();
            let told = desk.run(&[words, &[debate, "-f", "text"]].concat()).out;
            let ran = desk.run(&[words, &[debate, "-o", "x.pdf"]].concat());
            assert_eq!(ran.code, Some(0), "{words:?}: {}", ran.err);
            let letters = letters(&Document::load(desk.path().join("x.pdf")).expect("a PDF"));
            assert!(letters.contains("Khrushchev'sversionoftheCubanmissilecrisis"), "{words:?}: no title");
            let numbers = numbers(&told);
            assert!(numbers.len() > 5, "{words:?}: {numbers:?}");
            for number in numbers {
                assert!(letters.contains(number), "{words:?}: {number} is lacking");
            }
        }
    }

    #[test]
    fn every_row_of_a_table_is_in_its_document() {
        let debate = Path::new(env!("CARGO_MANIFEST_DIR")).join("arguments/khrushchev");
        let debate = debate.to_str().expect("a name");
        for command in ["matrix", "provenance"] {
            let desk = Desk::new();
            let rows = desk.run(&[command, debate, "-f", "csv"]).out;
            assert_eq!(desk.run(&[command, debate, "-o", "x.pdf"]).code, Some(0));
            let letters = letters(&Document::load(desk.path().join("x.pdf")).expect("a PDF"));
            assert!(letters.contains("Khrushchev'sversionoftheCubanmissilecrisis"), "{command}: no title");
            assert!(rows.lines().count() > 5);
            for row in rows.lines().skip(1) {
                // The number and the name; the last row of the matrix has sums, and no number.
                let cells: Vec<&str> = row.split('"').filter(|cell| *cell != ",").collect();
                if !cells[1].is_empty() {
                    assert!(letters.contains(cells[1]), "{command}: {} is lacking", cells[1]);
                    assert!(letters.contains(&bare(cells[2])), "{command}: {} is lacking", cells[2]);
                }
            }
        }
    }

    #[test]
    fn a_worksheet_gives_no_blank_away_and_its_key_has_it() {
        for more in [&[][..], &["--map"]] {
            let desk = Desk::with("debate.yaml", DEBATE);
            let words = ["worksheet", "--blank", "100%", "-o", "x.pdf"];
            desk.run(&[&words, more].concat()).ends(0);
            let read = |name: &str| letters(&Document::load(desk.path().join(name)).expect("a PDF"));
            let (sheet, key) = (read("x.pdf"), read("x-key.pdf"));
            assert!(sheet.contains("Name") && sheet.contains("Schoolshouldstartlate."), "{more:?}: {sheet}");
            assert!(!sheet.contains("sleep"), "{more:?}: {sheet}");
            assert!(key.contains("Pupilssleeplonger."), "{more:?}: {key}");
        }
    }

    #[test]
    fn a_pack_has_a_document_of_everything() {
        let desk = Desk::with("debate.yaml", DEBATE);
        desk.run(&["brief", "--all", "-f", "pdf", "-o", "pack"]).ends(0);
        for name in ["index", "brief", "1-case", "1-answers", "1-questions", "1-speech", "1-flow"] {
            let document = Document::load(desk.path().join(format!("pack/{name}.pdf"))).expect(name);
            assert!(letters(&document).contains("School"), "{name}");
        }
    }

    #[test]
    fn it_is_written_wherever_it_is_asked_for() {
        for words in ASKED {
            let desk = Desk::with("debate.yaml", DEBATE);
            let ran = desk.command(words).output().expect("it runs");
            assert_eq!(ran.status.code(), Some(0), "{words:?}: {}", String::from_utf8_lossy(&ran.stderr));
            let written =
                desk.files().iter().any(|name| Path::new(name).extension().is_some_and(|ending| ending == "pdf"));
            assert!(written || ran.stdout.starts_with(b"%PDF"), "{words:?}");
        }
    }
}
