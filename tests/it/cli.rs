//! The program as its users have it: the real binary in a folder of its own.

use std::{
    fs,
    io::{Read as _, Write as _},
    path::Path,
    process::{Command, Output, Stdio},
};

use tempfile::TempDir;

/// A folder to work in, empty at first.
pub struct Desk(TempDir);

/// What the program did.
pub struct Ran {
    pub code: Option<i32>,
    pub out: String,
    pub err: String,
}

impl Desk {
    pub fn new() -> Desk {
        Desk(tempfile::tempdir().expect("a temporary folder"))
    }

    /// A desk with one debate file.
    pub fn with(name: &str, text: impl AsRef<[u8]>) -> Desk {
        let desk = Desk::new();
        desk.put(name, text);
        desk
    }

    pub fn path(&self) -> &Path {
        self.0.path()
    }

    pub fn put(&self, name: &str, text: impl AsRef<[u8]>) {
        let path = self.path().join(name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("created");
        fs::write(path, text).expect("written");
    }

    pub fn read(&self, name: &str) -> String {
        fs::read_to_string(self.path().join(name)).unwrap_or_else(|why| panic!("{name}: {why}"))
    }

    /// Everything below the desk, sorted.
    pub fn files(&self) -> Vec<String> {
        let mut files = Vec::new();
        let mut folders = vec![self.path().to_owned()];
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(folder).expect("a folder") {
                let path = entry.expect("an entry").path();
                if path.is_dir() {
                    folders.push(path);
                } else {
                    let name = path.strip_prefix(self.path()).expect("below").to_string_lossy();
                    files.push(name.replace('\\', "/"));
                }
            }
        }
        files.sort();
        files
    }

    pub fn command(&self, words: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_elenchus"));
        command.args(words).current_dir(self.path()).stdin(Stdio::null());
        for name in ["NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE", "TERM"] {
            command.env_remove(name);
        }
        command
    }

    pub fn run(&self, words: &[&str]) -> Ran {
        Ran::from(self.command(words).output().expect("the program starts"))
    }

    pub fn run_on(&self, words: &[&str], input: &[u8]) -> Ran {
        let mut command = self.command(words);
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().expect("the program starts");
        child.stdin.take().expect("a pipe").write_all(input).expect("read");
        Ran::from(child.wait_with_output().expect("the program ends"))
    }
}

impl From<Output> for Ran {
    fn from(output: Output) -> Ran {
        let text = |bytes| String::from_utf8(bytes).expect("what is printed is UTF-8");
        Ran { code: output.status.code(), out: text(output.stdout), err: text(output.stderr) }
    }
}

impl Ran {
    /// It ran to its end with this status, and printed nothing that a terminal would obey.
    #[track_caller]
    pub fn ends(self, code: i32) -> Ran {
        assert_eq!(self.code, Some(code), "\n{}\n{}", self.out, self.err);
        for text in [&self.out, &self.err] {
            let obeyed = text.chars().find(|letter| letter.is_control() && !matches!(letter, '\n' | '\t'));
            assert_eq!(obeyed, None, "{text}");
        }
        assert!(!self.err.contains("panicked"), "{}", self.err);
        self
    }

    #[track_caller]
    pub fn says(self, words: &str) -> Ran {
        assert!(self.out.contains(words), "no `{words}` in\n{}", self.out);
        self
    }

    #[track_caller]
    pub fn tells(self, words: &str) -> Ran {
        assert!(self.err.contains(words), "no `{words}` in\n{}", self.err);
        self
    }
}

/// Nothing to mend in it.
const CLEAN: &str = "claims:\n  - claim: Schools should start later.\n";
/// One error in line 2.
const FAULTY: &str = "claims:\n  - clam: Schools should start later.\n";

#[test]
fn the_help_of_every_command_shows_an_example() {
    let desk = Desk::new();
    let help = desk.run(&["--help"]).ends(0);
    let commands = help.out.split("Commands:").nth(1).expect("commands").split("\n\n").next().expect("a list");
    let commands: Vec<_> = commands.lines().filter_map(|line| line.split_whitespace().next()).collect();
    assert!(commands.len() > 5, "{commands:?}");
    for command in commands.into_iter().filter(|command| *command != "help") {
        for flag in ["-h", "--help"] {
            let help = desk.run(&[command, flag]).ends(0);
            let examples = help.out.split("Example").nth(1).unwrap_or_else(|| panic!("{command}: no example"));
            assert!(examples.contains(&format!("elenchus {command} ")), "{command}: {examples}");
        }
    }
}

#[test]
fn the_version_is_that_of_the_package() {
    for flag in ["-V", "--version"] {
        let version = Desk::new().run(&[flag]).ends(0).out;
        assert_eq!(version, format!("elenchus {}\n", env!("CARGO_PKG_VERSION")));
    }
}

#[test]
fn what_is_no_command_is_refused_with_a_hint() {
    Desk::new().run(&["chekc"]).ends(2).tells("'check'");
    Desk::new().run(&["check", "--format", "xml"]).ends(2).tells("full, short, summary, json");
    Desk::new().run(&[]).ends(2).tells("Usage:");
}

#[test]
fn a_clean_debate_is_status_0() {
    let desk = Desk::with("debate.yaml", CLEAN);
    for path in [&["check"][..], &["check", "."], &["check", "debate.yaml"]] {
        let ran = desk.run(path).ends(0).says("checked 1 file: 1 claim, 0 reasons, nothing to mend\n");
        assert_eq!(ran.err, "");
    }
}

#[test]
fn errors_are_status_1_and_name_their_place() {
    let desk = Desk::with("debate.yaml", FAULTY);
    desk.run(&["check"]).ends(1).says("error[unknown-key]").says(" --> debate.yaml:2:5\n").says("help: ");
    let short = desk.run(&["check", "--format", "short"]).ends(1);
    assert!(short.out.lines().all(|line| line.starts_with("debate.yaml:")), "{}", short.out);
    let json = desk.run(&["check", "--format", "json"]).ends(1).out;
    let json: serde_json::Value = serde_json::from_str(&json).expect("one JSON document");
    assert_eq!(json["findings"][0]["start"]["line"], 2);
    assert_eq!(json["findings"].as_array().map(Vec::len), Some(short.out.lines().count()));
}

#[test]
fn all_faults_of_all_files_are_found_in_one_run() {
    let desk = Desk::with("a.yaml", FAULTY);
    desk.put("b.yaml", FAULTY);
    desk.put("c.yaml", "claims: [\n");
    desk.run(&["check", "-f", "short"]).ends(1).says("a.yaml:2:5").says("b.yaml:2:5").says("c.yaml:");
}

#[test]
fn the_limit_hides_nothing_in_silence() {
    let desk = Desk::with("debate.yaml", "claims:\n".to_owned() + &"  - clam: x\n".repeat(150));
    let ran = desk.run(&["check"]).ends(1).says("not shown: `--limit 0` prints all");
    assert_eq!(
        ran.out.matches("\n --> ").count() + ran.out.matches("\n  --> ").count() + ran.out.matches("\n   --> ").count(),
        100
    );
    let all = desk.run(&["check", "--limit", "0"]).ends(1);
    assert!(!all.out.contains("not shown"));
    assert!(desk.run(&["check", "-f", "short"]).ends(1).out.lines().count() >= 150);
}

#[test]
fn standard_input_is_a_debate() {
    let desk = Desk::new();
    desk.run_on(&["check", "-"], CLEAN.as_bytes()).ends(0);
    desk.run_on(&["check", "-"], FAULTY.as_bytes()).ends(1).says(" --> <stdin>:2:5");
}

#[test]
fn what_cannot_be_read_is_status_2_and_says_why() {
    let desk = Desk::new();
    desk.run(&["check", "nowhere"]).ends(2).tells("error: cannot read nowhere: there is no such file or folder");
    desk.run(&["check"]).ends(2).tells("no debate in .").tells("elenchus new");
    desk.put("debates/motion.yaml", CLEAN);
    desk.run(&["check"]).ends(2).tells("debates");
    desk.put("debate.yaml", CLEAN);
    desk.run(&["check", "--with", "ours"]).ends(2).tells("there is no overlay `ours`");
    desk.run(&["outline", "--lens", "ours"]).ends(2).tells("there is no lens `ours`");
}

#[test]
fn overlays_are_laid_on_when_asked_for() {
    let desk = Desk::with("debate.yaml", CLEAN);
    desk.put("overlays/ours.yaml", FAULTY);
    desk.run(&["check"]).ends(0);
    desk.run(&["check", "--with", "ours"]).ends(1).says("overlays/ours.yaml:2:5");
    desk.run(&["check", "--with", "our"]).ends(2).tells("`ours` exists");
}

#[test]
fn an_empty_file_is_a_finding() {
    for text in ["", "\n", "# nothing\n", "\u{feff}", "---\n"] {
        let desk = Desk::with("debate.yaml", text);
        desk.run(&["check"]).ends(0).says("[empty-file]").says(" --> debate.yaml:1:1\n");
        desk.run(&["brief"]).ends(0).tells("1 warning in 1 file");
    }
}

#[test]
fn bytes_that_are_no_text_are_a_finding() {
    desk_finds(b"claims:\n  - claim: Caf\xe9 is open.\n", "debate.yaml:2:");
    desk_finds(&[0xff, 0xfe, b'c', 0, b'l', 0], "debate.yaml:1:");
    desk_finds(b"claims:\n  - claim: a\0b.\n", "debate.yaml:2:");
    let noise: Vec<u8> = (0..10_000_u32).map(|at| (at.wrapping_mul(2_654_435_761) >> 24) as u8).collect();
    desk_finds(&noise, "debate.yaml:");
}

#[test]
fn broken_yaml_is_a_finding_with_a_place_and_the_rest_is_checked() {
    desk_finds(b"claims:\n  - claim: 'open\n    because:\n", "debate.yaml:");
    desk_finds(b"claims:\n\t- claim: A tab indents this line.\n", "debate.yaml:2:");
    desk_finds(b"claims:\n  - claim: a: b\n", "debate.yaml:2:");
    let desk = Desk::with("a.yaml", "claims: [\n");
    desk.put("b.yaml", FAULTY);
    desk.run(&["check", "-f", "short"]).ends(1).says("a.yaml:").says("b.yaml:2:5: error[unknown-key]");
}

/// The program ends soon, with an error at this place, in every format and in the brief.
#[track_caller]
fn desk_finds(text: &[u8], place: &str) {
    let desk = Desk::with("debate.yaml", text);
    desk.run(&["check"]).ends(1).says(place);
    desk.run(&["check", "-f", "short"]).ends(1).says(place);
    let json = desk.run(&["check", "-f", "json"]).ends(1).out;
    serde_json::from_str::<serde_json::Value>(&json).expect("one JSON document");
    desk.run(&["brief"]).ends(1).tells(place);
}

#[test]
fn bombs_and_towers_end_soon_with_a_place() {
    let mut bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n".to_owned();
    for level in 1..40 {
        let below = format!("*a{}", level - 1);
        let line = format!("a{level}: &a{level} [{}]\n", [below.as_str(); 9].join(", "));
        bomb.push_str(&line);
    }
    desk_finds(bomb.as_bytes(), "debate.yaml:");
    desk_finds("[".repeat(100_000).as_bytes(), "debate.yaml:");
    desk_finds("{a: ".repeat(100_000).as_bytes(), "debate.yaml:");
    desk_finds("- ".repeat(100_000).as_bytes(), "debate.yaml:");
    let step = |depth: usize| {
        let space = " ".repeat(depth * 2);
        [&space, "- claim: x\n", &space, "  because:\n"].concat()
    };
    let stairs: String = (0..2_000).map(step).collect();
    desk_finds(format!("claims:\n{stairs}").as_bytes(), "debate.yaml:");
}

#[test]
fn a_huge_line_is_never_printed_whole() {
    let huge = "x".repeat(50_000_000);
    for text in [format!("claims:\n  - clam: {huge}\n"), format!("{huge}: 1\n"), format!("debate: {{title: {huge}\n")] {
        let desk = Desk::with("debate.yaml", &text);
        let ran = desk.run(&["check"]).ends(1).says("debate.yaml:");
        assert!(ran.out.len() < 20_000, "{} bytes printed", ran.out.len());
    }
}

#[test]
fn line_ends_marks_and_scripts_of_all_systems_are_read() {
    let text = "debate:\n  title: 学校\nclaims:\n  - id: школа-позже\n    claim: Школа начинается позже.\n  - id: 学校\n    claim: 学校应该晚一点开始。\n";
    for text in [text.to_owned(), text.replace('\n', "\r\n"), format!("\u{feff}{text}"), text.replace('\n', "\r")] {
        let desk = Desk::with("debate.yaml", &text);
        desk.run(&["check"]).ends(0).says("these claims do not read like it").says("1 note in 1 file");
    }
    let desk = Desk::with("débat 学校.yaml", text.replace("claim: Ш", "clam: Ш"));
    desk.run(&["check"]).ends(1).says(" --> débat 学校.yaml:5:5\n");
}

#[test]
fn words_of_a_debate_are_never_commands_to_the_terminal() {
    let desk = Desk::with(
        "debate.yaml",
        "claims:\n  - \"\\e[2J\\u009b31m\": x\n  - claim: \"\\e[31m\\a\\u202e.\"\n    clam: x\n",
    );
    desk.run(&["check"]).ends(1);
    let colored = desk.run(&["check", "--color", "always"]);
    let mut rest = colored.out.as_str();
    while let Some((_, after)) = rest.split_once('\u{1b}') {
        let end = after.find(|letter: char| letter.is_alphabetic()).expect("an end");
        assert_eq!(&after[end..=end], "m", "no colour: {after:.20}");
        assert!(after[1..end].bytes().all(|byte| byte.is_ascii_digit() || byte == b';'));
        rest = &after[end..];
    }
    for words in [&["outline"][..], &["brief", "-f", "md", "-o", "-"]] {
        assert!(!desk.run(words).ends(1).out.contains(['\u{9b}', '\u{7}']));
    }
}

#[test]
fn colour_is_for_terminals_and_on_request() {
    let desk = Desk::with("debate.yaml", FAULTY);
    assert!(!desk.run(&["check"]).out.contains('\u{1b}'));
    assert!(desk.run(&["check", "--color", "always"]).out.contains("\u{1b}["));
    assert!(desk.run(&["--color", "always", "check"]).out.contains("\u{1b}["));
    assert!(!desk.run(&["check", "--color", "never"]).out.contains('\u{1b}'));
    let forced = desk.command(&["check"]).env("CLICOLOR_FORCE", "1").output().expect("runs");
    assert!(forced.stdout.contains(&0x1b));
    let forbidden = desk.command(&["check"]).env("NO_COLOR", "1").output().expect("runs");
    assert!(!forbidden.stdout.contains(&0x1b));
}

#[test]
fn a_closed_pipe_is_status_0() {
    let desk = Desk::with("debate.yaml", "claims:\n".to_owned() + &"  - clam: x\n".repeat(20_000));
    let mut child = desk
        .command(&["check", "-f", "short"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    let mut first = [0; 10];
    let mut out = child.stdout.take().expect("a pipe");
    out.read_exact(&mut first).expect("a beginning");
    drop(out);
    let ran = child.wait_with_output().expect("the program ends");
    assert_eq!((ran.status.code(), String::from_utf8_lossy(&ran.stderr).as_ref()), (Some(0), ""));
}

#[test]
fn rules_are_listed_and_explained() {
    let desk = Desk::new();
    let table = desk.run(&["rules"]).ends(0).out;
    let json = desk.run(&["rules", "--format", "json"]).ends(0).out;
    let json: Vec<serde_json::Value> = serde_json::from_str(&json).expect("one JSON array");
    assert_eq!(table.lines().count(), json.len());
    for (line, rule) in table.lines().zip(&json) {
        let code = rule["code"].as_str().expect("a code");
        assert!(line.starts_with(code) && line.ends_with(rule["summary"].as_str().expect("a sentence")));
        desk.run(&["explain", code]).ends(0).says("## Why").says("## Repair");
    }
    desk.run(&["explain", "error[unknown-key]"]).ends(0).says("error[unknown-key]");
    desk.run(&["explain", "unknown-kye"]).ends(2).tells("`unknown-key`");
    desk.run(&["explain", "!!"]).ends(2).tells("`elenchus rules` lists all");
}

#[test]
fn a_new_debate_has_nothing_to_mend() {
    let desk = Desk::new();
    desk.run(&["new", "school-starts"]).ends(0).says("elenchus check school-starts ");
    assert_eq!(desk.files(), ["school-starts/debate.yaml"]);
    assert!(desk.read("school-starts/debate.yaml").contains("title: School starts\n"));
    desk.run(&["check", "school-starts"]).ends(0).says("nothing to mend");
    desk.run(&["outline", "school-starts"]).ends(0).says("Secondary schools should start later.");
}

#[test]
fn a_new_debate_writes_over_nothing() {
    let desk = Desk::with("here/other.yaml", "claims: [");
    desk.run(&["new", "here"]).ends(2).tells("already holds a debate");
    desk.put("file", "kept");
    desk.run(&["new", "file"]).ends(2).tells("file");
    desk.run(&["new", "file/below"]).ends(2).tells("cannot create the folder");
    assert_eq!(desk.files(), ["file", "here/other.yaml"]);
    desk.put("notes/plan.txt", "kept");
    desk.run(&["new", "notes"]).ends(0);
    assert_eq!(desk.files(), ["file", "here/other.yaml", "notes/debate.yaml", "notes/plan.txt"]);
}

#[test]
fn a_new_debate_has_any_title_and_any_folder() {
    let desk = Desk::new();
    for (folder, title) in [("a", "no"), ("b c", "Tea: # 'hot' \"or\" not?"), ("ü/学校", "- [x"), ("d", "\u{1b}[2J")]
    {
        let said = desk.run(&["new", folder, &format!("--title={title}")]).ends(0).out;
        desk.run(&["check", folder]).ends(0).says("nothing to mend");
        assert!(folder != "b c" || said.contains("elenchus check 'b c' "), "{said}");
    }
    desk.put("e/x.txt", "");
    let mut command = desk.command(&["new", "."]);
    let ran = Ran::from(command.current_dir(desk.path().join("e")).output().expect("runs")).ends(0);
    ran.says("\n  elenchus check ");
}

#[test]
fn a_brief_is_written_in_both_formats_into_a_folder() {
    let desk = Desk::with("motion/debate.yaml", CLEAN);
    let ran = desk.run(&["brief", "motion"]).ends(0).tells("wrote briefs/motion.html\nwrote briefs/motion.md\n");
    assert_eq!(ran.out, "");
    assert_eq!(desk.files(), ["briefs/motion.html", "briefs/motion.md", "motion/debate.yaml"]);
    let (html, markdown) = (desk.read("briefs/motion.html"), desk.read("briefs/motion.md"));
    assert!(html.contains("Schools should start later.") && markdown.contains("Schools should start later"));
    desk.run(&["brief", "motion"]).ends(0);
    assert_eq!((desk.read("briefs/motion.html"), desk.read("briefs/motion.md")), (html, markdown));
}

#[test]
fn a_brief_goes_where_it_is_sent() {
    let desk = Desk::with("debate.yaml", CLEAN);
    desk.run(&["brief", "debate.yaml", "-o", "one.md"]).ends(0).tells("wrote one.md\n");
    assert!(!desk.read("one.md").contains("<!doctype"));
    desk.run(&["brief", "debate.yaml", "-f", "html", "-o", "two"]).ends(0).tells("wrote two\n");
    desk.run(&["brief", "debate.yaml", "-f", "html", "-o", "three/"]).ends(0).tells("wrote three/debate.html\n");
    desk.run(&["brief", "debate.yaml", "-o", "four"]).ends(0).tells("wrote four/debate.html\nwrote four/debate.md\n");
    let out = desk.run(&["brief", "debate.yaml", "-f", "md", "-o", "-"]).ends(0).out;
    assert_eq!(out, desk.read("one.md"));
    desk.run(&["brief", "debate.yaml", "-o", "-"]).ends(2).tells("takes one format: add `--format html`");
    desk.run(&["brief", "debate.yaml", "-f", "md", "-f", "html", "-o", "one.md"]).ends(2).tells("takes one format");
    desk.run(&["brief", "debate.yaml", "-f", "html", "-o", "one.md/x"])
        .ends(2)
        .tells("cannot create the folder one.md");
}

#[test]
fn a_brief_of_a_faulty_debate_is_written_and_its_errors_are_told() {
    let desk = Desk::with("debate.yaml", format!("{CLEAN}  - clam: x\n"));
    let ran = desk.run(&["brief", "-o", "brief.html"]).ends(1);
    let ran =
        ran.tells("error[unknown-key]").tells("in 1 file; `elenchus check` prints them\n").tells("wrote brief.html\n");
    assert_eq!(ran.out, "");
    assert!(desk.read("brief.html").contains("Schools should start later."));
}

#[test]
fn looks_at_a_debate_do_not_write_over_each_other() {
    let desk = Desk::with("m/debate.yaml", format!("{CLEAN}lenses:\n  - id: parents\n    name: Parents\n"));
    desk.put("m/overlays/ours.yaml", "claims:\n  - claim: Buses should run later.\n");
    desk.run(&["brief", "m", "-f", "md"]);
    desk.run(&["brief", "m", "-f", "md", "--with", "ours", "--lens", "parents"]);
    let briefs: Vec<_> = desk.files().into_iter().filter(|name| name.starts_with("briefs/")).collect();
    assert_eq!(briefs, ["briefs/m-ours-parents.md", "briefs/m.md"]);
}

#[test]
fn a_timeline_tells_the_time_and_who_dates_it_otherwise() {
    let desk = Desk::with(
        "crisis.yaml",
        "people: [{id: nikita, name: Nikita Khrushchev}]
claims:
  - id: march
    claim: Khrushchev decided in March 1962, during a visit to Bulgaria, to send missiles.
    by: nikita
    when: 1962-03
    but:
      - claim: The visit of Khrushchev to Bulgaria took place from 14 to 20 May 1962. <script>
        when: 1962-05-14/1962-05-20
  - An undated claim.
",
    );
    let text = desk.run(&["timeline", "crisis.yaml"]);
    assert_eq!(text.code, Some(0), "{}", text.err);
    for words in ["March 1962\n", "    Nikita Khrushchev\n", "≠ 1A has 14–20 May 1962\n", "14–20 May 1962\n"] {
        assert!(text.out.contains(words), "{words}: {}", text.out);
    }
    assert!(!text.out.contains("undated"));
    let page = desk.run(&["timeline", "crisis.yaml", "--format", "html"]);
    assert!(page.out.contains("<svg") && page.out.contains("<desc") && !page.out.contains("<script>"), "{}", page.out);
    let sheet = desk.run(&["timeline", "crisis.yaml", "--format", "md"]);
    assert!(sheet.out.contains("| March 1962 |") && !sheet.out.contains("<script>"), "{}", sheet.out);
    let json = desk.run(&["timeline", "crisis.yaml", "--format", "json"]).out;
    let json: serde_json::Value = serde_json::from_str(&json).expect("one JSON document");
    let first = &json["events"][0];
    assert_eq!([&first["id"], &first["when"], &first["by"]], ["march", "1962-03", "Nikita Khrushchev"]);
    assert_eq!(first["conflicts"][0]["date"], "14–20 May 1962");
    assert_eq!(json["events"].as_array().map(Vec::len), Some(2));
}

#[test]
fn coverage_shows_each_sentence_with_its_claims_and_what_is_left() {
    let desk = Desk::with(
        "m/debate.yaml",
        "sources: [{id: article, title: A test of will, text: article.txt, ignore: [3]}]
claims:
  - claim: The ships turned back.
    evidence: [{source: article, quote: The ships turned back}]
",
    );
    desk.put("m/article.txt", "The ships turned back.\nThe missiles\u{1b}[31m went too <b>.\nAll rights reserved.\n");
    let mut text = desk.run(&["coverage", "m"]).ends(0);
    let lines = [
        "1  The ships turned back.\n     1 The ships turned back\n",
        "2  The missiles␛[31m went too <b>.\n     – not quoted\n",
        "3  All rights reserved. (ignored)\n",
        "1 of 2 sentences quoted, by 1 claim; 1 ignored\n",
    ];
    for words in lines {
        text = text.says(words);
    }
    desk.run(&["coverage", "m", "--source", "artcle"]).ends(2).tells("`article` exists");
    let page = desk.run(&["brief", "m", "-f", "html", "-o", "-"]);
    page.says("id=\"coverage\"").says("not quoted").says("&#60;b&#62;").ends(0);
    desk.run(&["brief", "m", "-f", "md", "-o", "-"]).says("## Coverage of the sources").says("*not quoted*");
}

#[test]
fn several_semantics_stand_side_by_side_and_say_where_they_part() {
    let desk = Desk::with(
        "rain.yaml",
        "issues: [{id: weather, question: What is the weather?, positions: [rain, sun]}]
claims:
  - {id: rain, claim: It rains.}
  - {id: sun, claim: The sun shines. <script>|}
  - A claim of its own.
",
    );
    let text = desk.run(&["verdict", "rain.yaml"]);
    assert_eq!(text.code, Some(0), "{}", text.err);
    let row = "≠ 1 It rains.\n    grounded ? undecided · preferred ~ accepted in some · stable ~ accepted in some\n";
    assert!(text.out.contains(row) && text.out.contains("They disagree on 2 of 3 claims."), "{}", text.out);
    assert!(!text.out.contains("A claim of its own"));
    let sheet = desk.run(&["verdict", "rain.yaml", "--format", "markdown", "--claims", "--strength"]).out;
    assert!(sheet.contains("| 3 | A claim of its own. |") && !sheet.contains("<script>"), "{sheet}");
    let json = desk.run(&["verdict", "rain.yaml", "--format", "json", "--semantics", "all", "--strength"]).out;
    let json: serde_json::Value = serde_json::from_str(&json).expect("one JSON document");
    assert_eq!(json["claims"][0]["verdicts"]["complete"], "accepted in some");
    assert_eq!(json["claims"][2]["strength"], 0.5);
    assert_eq!(json["semantics"].as_array().map(Vec::len), Some(6));
}

#[test]
fn a_stricter_standard_is_for_positions_and_says_so_where_there_are_none() {
    let desk = Desk::with("rain.yaml", "claims: [It rains.]\n");
    let none = desk.run(&["verdict", "rain.yaml", "--standard", "beyond-reasonable-doubt"]);
    assert_eq!(none.code, Some(2));
    assert!(none.err.contains("the debate has no `issues`"), "{}", none.err);
    let issues = "issues: [{id: weather, positions: [rain]}]\nclaims: [{id: rain, claim: It rains.}]\n";
    desk.put("rain.yaml", issues);
    let plain = desk.run(&["verdict", "rain.yaml", "--semantics", "grounded"]);
    assert!(plain.out.contains("✓ accepted"), "{}", plain.out);
    let strict =
        desk.run(&["verdict", "rain.yaml", "--semantics", "grounded", "--standard", "beyond-reasonable-doubt"]);
    assert!(
        strict.out.contains("✗ rejected") && strict.out.contains("held to beyond-reasonable-doubt"),
        "{}",
        strict.out
    );
    desk.put("rain.yaml", format!("debate: {{margin: 0.2}}\n{issues}"));
    let near = desk.run(&["verdict", "rain.yaml", "--semantics", "grounded", "--standard", "beyond-reasonable-doubt"]);
    assert!(near.out.contains("✓ accepted"), "{}", near.out);
    desk.put("rain.yaml", format!("debate: {{doubt: 2}}\n{issues}"));
    let wrong = desk.run(&["check", "rain.yaml", "--format", "short"]);
    assert!(wrong.out.contains("`2` is no doubt"), "{} {}", wrong.out, wrong.err);
}

#[test]
fn the_strength_of_a_claim_is_told_with_whom_it_is_owed_to() {
    let desk = Desk::with(
        "rain.yaml",
        "claims:
  - id: wet
    claim: It rained.
    because: [{id: street, claim: The street is wet.}]
    but: [{id: roof, claim: The roof is dry. <script>}]
",
    );
    let text = desk.run(&["strength", "rain.yaml", "wet"]);
    assert_eq!(text.code, Some(0), "{}", text.err);
    assert!(text.out.contains("by df-quad") && text.out.contains("It goes back to 2 claims"), "{}", text.out);
    let sheet = desk.run(&["strength", "rain.yaml", "1", "--format", "markdown"]).out;
    assert!(sheet.contains("The roof is dry.") && !sheet.contains("<script>"), "{sheet}");
    let json = desk.run(&["strength", "rain.yaml", "wet", "--format", "json", "--measure", "euler-based"]).out;
    let json: serde_json::Value = serde_json::from_str(&json).expect("one JSON document");
    assert_eq!(json["measure"], "euler-based");
    assert_eq!(json["leaves"].as_array().map(Vec::len), Some(2));
    let share = |at: usize| json["leaves"][at]["share"].as_f64().expect("a number");
    assert!(share(0) * share(1) < 0.0, "one is for the claim and one against it: {json}");
    let unknown = desk.run(&["strength", "rain.yaml", "wett"]);
    assert_eq!(unknown.code, Some(2));
    assert!(unknown.err.contains("`wet`"), "{}", unknown.err);
}
