//! The page: its one script, what a reader picks from, and the ways between the text and the map.

use crate::{
    evaluate::evaluate,
    present::{
        samples::{chain, hostile},
        view,
    },
    render::tests::{Tag, parsed, seen, written},
    source::Sources,
};

#[test]
fn the_page_has_one_script_which_is_ours_and_small() {
    let page = written("html", &seen("</script><script>alert(1)</script>", None));
    let scripts: Vec<&str> = page.split("<script").skip(1).collect();
    let [script] = scripts.as_slice() else { panic!("{} scripts", scripts.len()) };
    let (script, rest) = script.split_once("</script>").expect("an end");
    assert!(rest.trim() == "</body>\n</html>", "something follows the script");
    assert!(script.len() < 30_000, "{} bytes of script", script.len());
    for word in
        ["alert", "innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "Function(", "fetch("]
    {
        assert!(!script.contains(word), "{word} in the script");
    }
}

#[test]
fn what_is_picked_from_is_text() {
    let harm = "</option></template></script><img src=x>";
    let page = written("html", &seen(harm, None));
    let (_, tools) = page.split_once("<template id=\"tools\">").expect("the tools");
    let (tools, _) = tools.split_once("</template>").expect("their end");
    assert!(!tools.contains("<img") && tools.contains("&#60;/option&#62;"), "{tools}");
    assert!(tools.contains("data-pick=\"Lens\"") && tools.contains("data-verdicts=\""), "{tools}");
}

#[test]
fn every_box_leads_to_its_node_and_every_node_to_its_box() {
    for debate in [hostile("x"), chain(40)] {
        let view = view(&debate, &Sources::default(), &evaluate(&debate, None), &[]);
        let (tags, _) = parsed(&written("html", &view));
        let value = |tag: &Tag, key: &str| {
            tag.1.iter().find(|(name, _)| name == key).map(|(_, value)| value.clone()).unwrap_or_default()
        };
        let with =
            |class: &str| tags.iter().filter(|tag| value(tag, "class").split(' ').any(|own| own == class)).collect();
        let (nodes, cases, boxes, ways): (Vec<&Tag>, Vec<&Tag>, Vec<&Tag>, Vec<&Tag>) =
            (with("node"), with("case"), with("box"), with("to-map"));
        let boxes: Vec<&Tag> = boxes.into_iter().filter(|tag| tag.0 == "a").collect();
        assert_eq!(ways.len(), nodes.len() + cases.len());
        for way in ways {
            let id = value(way, "href").trim_start_matches('#').to_owned();
            let body = boxes.iter().find(|body| value(body, "id") == id).expect("a box");
            assert!(value(body, "href").starts_with('#'), "{body:?}");
        }
        // The script counts the nodes of the page as the lists of nodes do.
        let digits = tags.iter().map(|tag| value(tag, "data-verdicts")).find(|digits| !digits.is_empty());
        assert!(digits.is_none_or(|digits| digits.len() == nodes.len() + cases.len()));
    }
}
