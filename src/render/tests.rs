//! Texts that mean harm, in every field of a debate and in every format.
//!
//! What comes out is read as its reader reads it (HTML by its tags, Markdown as GitHub does), and must hold no element
//! but ours, no address but ours, and every text as it was written.

use std::collections::BTreeSet;

use super::{FORMATS, outline, svg};
use crate::{
    diagnostic::{Diagnostic, Label, Severity},
    evaluate::evaluate,
    model::{Debate, LensId},
    present::{
        picture::{Selection, picture},
        samples::*,
        view,
        view::{View, picture::Heading},
    },
    source::{Source, Sources},
};

/// Texts that would be something else than text, were they not escaped.
const HARM: &[&str] = &[
    "<script>alert(1)</script>",
    "]]> --> </style></title><img src=x onerror=alert(1)>",
    "\" onload=\"alert(1)\" ' onload='alert(1)",
    "javascript:alert(1)",
    "&lt;b&gt; &amp; &#60; &copy;",
    "*a* **b** _c_ __d__ ~~e~~ `f` $g$ $$h$$",
    "[a](javascript:alert(1)) ![b](http://x.example/y.png) <http://x.example> [^s1] [^s1]: x",
    "http://x.example www.x.example me@x.example @you :smile: #1",
    "| a | b |",
    "1. one",
    "- one",
    "+ one",
    "# one",
    "> one",
    "===",
    "---",
    "```",
    "~~~ html",
    "    four spaces",
    "\\",
    "ends with a backslash \\",
    "{{ a }} {% b %}",
    "end \"]:::x\" --> %%{init: {}}%% style a:b #35;",
    "שלום \u{202e}abc עולם",
    "中文沒有空格也要斷行",
];

pub(super) fn seen(text: &str, lens: Option<LensId>) -> View {
    let debate = hostile(text);
    let mut sources = Sources::default();
    sources.add(Source::new(text, "x"));
    let finding = Diagnostic {
        code: "some-rule",
        severity: Severity::Warning,
        headline: text.to_owned(),
        labels: vec![Label { span: HERE, text: text.to_owned() }],
        help: Some(text.to_owned()),
        edits: Vec::new(),
        subjects: vec!["c0".to_owned()],
    };
    view(&debate, &sources, &evaluate(&debate, lens), &[finding])
}

pub(super) fn written(format: &str, view: &View) -> String {
    FORMATS.iter().find(|known| known.name == format).expect("a format").text(view)
}

/// A tag: its name, and its attributes with their values.
pub(super) type Tag = (String, Vec<(String, String)>);

/// The tags of a page, and the text between them.
pub(super) fn parsed(page: &str) -> (Vec<Tag>, String) {
    let (mut tags, mut text) = (Vec::new(), String::new());
    let mut rest = page;
    while let Some((before, after)) = rest.split_once('<') {
        text.push_str(before);
        let mut quote = None;
        let end = after
            .char_indices()
            .find(|(_, letter)| match (quote, letter) {
                (None, '>') => true,
                (None, '"' | '\'') => {
                    quote = Some(*letter);
                    false
                }
                (Some(open), letter) if open == *letter => {
                    quote = None;
                    false
                }
                _ => false,
            })
            .map_or(after.len(), |(at, _)| at);
        tags.push(tag(&after[..end]));
        rest = after.get(end + 1..).unwrap_or_default();
        // What these hold is not markup up to their end, whatever stands in it.
        if let Some((name @ ("style" | "script"), _)) = tags.last().map(|(name, more)| (name.as_str(), more)) {
            rest = rest.find(&format!("</{name}>")).map_or("", |at| &rest[at..]);
        }
    }
    text.push_str(rest);
    (tags, unescaped(&text))
}

fn tag(inside: &str) -> Tag {
    let name: String = inside.chars().take_while(|letter| !letter.is_whitespace()).collect();
    let mut attributes = Vec::new();
    let mut rest = inside[name.len()..].trim();
    while !rest.is_empty() && rest != "/" {
        let (key, after) = rest.split_once('=').map_or((rest, ""), |(key, after)| (key.trim(), after));
        if key.contains(' ') {
            let (alone, _) = key.split_once(' ').expect("a space");
            attributes.push((alone.to_owned(), String::new()));
            rest = rest[alone.len()..].trim();
            continue;
        }
        let value = after.strip_prefix('"').and_then(|after| after.split_once('"'));
        let (value, left) = value.unwrap_or((after, ""));
        attributes.push((key.to_owned(), unescaped(value)));
        rest = left.trim();
    }
    (name.trim_end_matches('/').to_owned(), attributes)
}

fn unescaped(text: &str) -> String {
    let known = [("&lt;", '<'), ("&gt;", '>'), ("&quot;", '"'), ("&amp;", '&')];
    let known =
        known.into_iter().chain([("&#60;", '<'), ("&#62;", '>'), ("&#34;", '"'), ("&#39;", '\''), ("&#38;", '&')]);
    let known: Vec<_> = known.collect();
    let mut out = String::new();
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let (name, letter) = *known.iter().find(|(name, _)| rest.starts_with(name)).expect("a reference we write");
        out.push(letter);
        rest = &rest[name.len()..];
    }
    out + rest
}

const HTML_TAGS: &str = "!DOCTYPE html head meta title style body header nav main footer section article h1 h2 h3 h4 p a \
    ul ol li dl dt dd div span b strong q cite mark figure figcaption blockquote details summary table thead tbody tr \
    th td svg desc g rect circle path text defs use tspan template label input select option button kbd code script";

/// Those that have nothing inside.
const EMPTY: [&str; 6] = ["rect", "circle", "path", "use", "input", "meta"];

/// Those of our Markdown, and those that Markdown makes.
const MARKDOWN_TAGS: &str = "h1 h2 h3 h4 p a ul ol li strong em blockquote table thead tbody tr th td br mark cite sup \
    section hr pre code !-- --";

fn only_ours(tags: &[Tag], ours: &str, harm: &str) {
    let ours: BTreeSet<&str> = ours.split_whitespace().collect();
    for (name, attributes) in tags {
        assert!(ours.contains(name.trim_start_matches('/')), "<{name}> from {harm:?}");
        for (key, value) in attributes {
            assert!(!key.starts_with("on") && key != "src" && key != "style", "{key} in <{name}> from {harm:?}");
            if key == "href" {
                let inside = value.starts_with('#');
                let outside = value.starts_with("https://good.example/") || value.starts_with("https://doi.org/");
                assert!(inside || outside, "{value:?} from {harm:?}");
            }
        }
    }
}

/// A text as a view holds it.
fn clean(harm: &str) -> String {
    let direction = if harm.contains('\u{202e}') { "\u{202c}" } else { "" };
    harm.split_whitespace().collect::<Vec<_>>().join(" ") + direction
}

#[test]
fn no_text_becomes_markup_in_html() {
    for harm in HARM {
        for lens in [None, Some(LensId(0))] {
            let (tags, text) = parsed(&written("html", &seen(harm, lens)));
            only_ours(&tags, HTML_TAGS, harm);
            let times = text.matches(&clean(harm)).count();
            assert!(times > 40, "{harm:?} shows {times} times");
        }
    }
}

#[test]
fn every_element_is_closed_where_it_was_opened() {
    for debate in [hostile("x"), chain(40), Debate::default(), claims(&["one"])] {
        let view = view(&debate, &Sources::default(), &evaluate(&debate, None), &[]);
        let mut open = Vec::new();
        let (tags, _) = parsed(&written("html", &view));
        let mut deepest = 0;
        for (name, _) in &tags {
            match name.strip_prefix('/') {
                Some(closed) if EMPTY.contains(&closed) => {}
                Some(closed) => assert_eq!(open.pop().as_deref(), Some(closed)),
                None if name == "!DOCTYPE" || EMPTY.contains(&name.as_str()) => {}
                None => open.push(name.clone()),
            }
            deepest = deepest.max(open.len());
        }
        assert!(open.is_empty(), "{open:?}");
        assert!(deepest < 100, "{deepest}");
    }
}

#[test]
fn every_way_inside_the_page_leads_somewhere_and_every_anchor_is_one() {
    for debate in [hostile("x"), chain(40)] {
        let view = view(&debate, &Sources::default(), &evaluate(&debate, None), &[]);
        let (tags, _) = parsed(&written("html", &view));
        let all = |wanted: &'static str| {
            let attributes = tags.iter().flat_map(|(_, attributes)| attributes);
            attributes.filter(move |(key, _)| key == wanted).map(|(_, value)| value.as_str())
        };
        let anchors: BTreeSet<&str> = all("id").collect();
        assert_eq!(anchors.len(), all("id").count());
        for href in all("href").filter_map(|href| href.strip_prefix('#')) {
            assert!(anchors.contains(href), "#{href} leads nowhere");
        }
    }
}

#[test]
fn no_text_becomes_markup_in_markdown() {
    for harm in HARM {
        let page = comrak::markdown_to_html(&written("markdown", &seen(harm, None)), &github());
        let (tags, text) = parsed(&page);
        only_ours(&tags, MARKDOWN_TAGS, harm);
        let times = text.matches(&clean(harm)).count();
        assert!(times > 40, "{harm:?} shows {times} times");
        let plain = comrak::markdown_to_html(&written("markdown", &seen("x", None)), &github());
        assert!(shape(&page) == shape(&plain), "{harm:?} changes the shape of the page");
    }
}

/// The names of the tags of a page, comments left out.
fn shape(page: &str) -> Vec<String> {
    parsed(page).0.into_iter().map(|(name, _)| name).filter(|name| name != "!--").collect()
}

/// The extensions that GitHub reads.
fn github() -> comrak::Options<'static> {
    let mut options = comrak::Options::default();
    options.extension.strikethrough = true;
    options.extension.table = true;
    options.extension.autolink = true;
    options.extension.tasklist = true;
    options.extension.footnotes = true;
    options.extension.math_dollars = true;
    options.extension.math_code = true;
    options.extension.alerts = true;
    options.extension.shortcodes = true;
    options.render.r#unsafe = true;
    options
}

#[test]
fn no_text_leaves_its_box_in_the_map() {
    let plain = written("mermaid", &seen("x", None));
    for harm in HARM {
        let map = written("mermaid", &seen(harm, None));
        assert_eq!(map.lines().count(), plain.lines().count(), "{harm:?}");
        for (line, same) in map.lines().zip(plain.lines()) {
            let outside = |line: &str| {
                let parts: Vec<&str> = line.split('"').collect();
                (parts.len(), parts.first().map(|part| (*part).to_owned()), parts.last().map(|part| (*part).to_owned()))
            };
            assert_eq!(outside(line), outside(same), "{harm:?}");
        }
        assert!(!map.contains('`') && !map.contains("%%") && !map.contains("<script"), "{harm:?}");
    }
}

const SVG_TAGS: &str = "svg title desc style defs g path rect use text";

fn drawn(debate: &Debate) -> String {
    let picture = picture(debate, &evaluate(debate, None), &Selection::default(), Heading::Down);
    let mut bytes = Vec::new();
    svg::write(&picture, &svg::STYLES[0], &mut bytes).expect("a vector takes everything");
    String::from_utf8(bytes).expect("text")
}

#[test]
fn no_text_becomes_markup_in_a_drawing() {
    let plain: Vec<String> = parsed(&drawn(&hostile("x"))).0.into_iter().map(|(name, _)| name).collect();
    for harm in HARM {
        let (tags, text) = parsed(&drawn(&hostile(harm)));
        only_ours(&tags, SVG_TAGS, harm);
        let boxes = |tags: &[String]| tags.iter().filter(|name| *name == "use").count();
        let names: Vec<String> = tags.into_iter().map(|(name, _)| name).collect();
        assert_eq!(boxes(&names), boxes(&plain), "{harm:?}");
        let first = clean(harm).chars().take(12).collect::<String>();
        assert!(text.matches(first.trim_end()).count() > 8, "{harm:?}");
    }
}

#[test]
fn a_drawing_is_closed_and_accessible() {
    let (tags, _) = parsed(&drawn(&hostile("x")));
    let mut open = Vec::new();
    for (name, _) in &tags {
        match name.strip_prefix('/') {
            Some(closed) => assert_eq!(open.pop().as_deref(), Some(closed)),
            None if ["path", "rect", "use"].contains(&name.as_str()) => {}
            None => open.push(name.clone()),
        }
    }
    assert!(open.is_empty(), "{open:?}");
    let values = |tags: &[Tag], wanted: &str| -> Vec<String> {
        let attributes = tags.iter().flat_map(|(_, attributes)| attributes);
        attributes.filter(|(key, _)| key == wanted).map(|(_, value)| value.clone()).collect()
    };
    let own: BTreeSet<String> = values(&tags, "id").into_iter().collect();
    assert_eq!(own.len(), values(&tags, "id").len(), "a name stands twice");
    assert!(values(&tags, "aria-labelledby").iter().all(|id| own.contains(id)));
    for href in values(&tags, "href") {
        let id = href.strip_prefix('#').expect("a way inside");
        assert!(own.contains(id), "#{id} leads nowhere");
    }
}

#[test]
fn no_text_steers_the_terminal() {
    for harm in HARM {
        let text = outline::outline(&seen(harm, None), 60, outline::Style::Plain);
        assert!(text.chars().all(|letter| letter == '\n' || !letter.is_control() && letter != '\u{202e}'));
    }
}

#[test]
fn the_same_view_gives_the_same_bytes() {
    for format in FORMATS.iter().filter(|format| format.is_text) {
        assert_eq!(format.text(&seen("x", None)), format.text(&seen("x", None)), "{}", format.name);
    }
}

#[test]
fn an_empty_debate_has_no_empty_heading() {
    let debate = Debate::default();
    let view = view(&debate, &Sources::default(), &evaluate(&debate, None), &[]);
    let page = written("html", &view);
    assert!(page.contains("This debate holds no claims yet."));
    assert!(!page.contains("<h2") && !page.contains("<nav"), "{page}");
    assert!(!written("markdown", &view).contains("##"));
    assert_eq!(written("mermaid", &view), "");
    assert!(outline::outline(&view, 80, outline::Style::Plain).contains("no claims yet"));
}
