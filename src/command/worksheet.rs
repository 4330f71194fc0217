//! `worksheet`: outline or map with something left blank, and its key.

use std::{
    ffi::OsString,
    path::{Path, PathBuf},
    str::FromStr,
};

use clap::{Args, ValueEnum, ValueHint};
use elenchus::{
    present::{
        self,
        view::{Asks, Worksheet},
        worksheet::{Count, Task},
    },
    render,
};

use super::{
    arguments::Debate,
    console::{self, Done, Failure},
    judged::Judged,
    part::{self, Part},
    progress::Progress,
    sheet::{self, Kind, Shape},
};

/// Print the outline or the map with something left blank, and its key
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  elenchus worksheet school-starts                            a third of the claims blank, drawn by lot
  elenchus worksheet crisis -o sheet.html --bank              and sheet-key.html, with the sentences to choose from
  elenchus worksheet crisis -o map.svg --root lost --seed 7   the map of one claim, with other blanks
  elenchus worksheet crisis --ask role --blank 100% --map -o roles.html
  elenchus worksheet crisis --blank-claim sleep --blank-claim bus

With `-o FILE` the key is written beside it as FILE-key. Positions are left blank only where they are named, or where
verdicts are asked for. The same seed draws the same blanks, here and everywhere.")]
#[expect(clippy::struct_excessive_bools, reason = "each is a flag that was typed or not")]
pub struct Asked {
    /// The debate.
    #[command(flatten)]
    pub debate: Debate,
    /// What is left blank
    #[arg(long, value_name = "WHAT", value_enum, default_value_t)]
    pub ask: What,
    /// How many are drawn by lot: a number, or a share such as 50% [default: 33%, or none where claims are named]
    #[arg(long, value_name = "NUMBER")]
    pub blank: Option<Share>,
    /// Leave this claim blank, by its id; may be repeated
    #[arg(long, value_name = "CLAIM")]
    pub blank_claim: Vec<String>,
    /// What the lots are drawn from; the sheet says it
    #[arg(long, value_name = "NUMBER", default_value_t = 1)]
    pub seed: u64,
    /// Print the blank sentences in another order, to choose from
    #[arg(long)]
    pub bank: bool,
    /// Show no verdicts
    #[arg(long)]
    pub no_verdicts: bool,
    /// On a page, the map in place of the outline
    #[arg(long)]
    pub map: bool,
    /// Only the key: the same sheet, filled in
    #[arg(long)]
    pub key: bool,
    /// What of the debate.
    #[command(flatten)]
    pub part: Part,
    /// Judge as the audience or school with this id
    #[arg(long, value_name = "ID")]
    pub lens: Option<String>,
    /// How it is written [default: told by the ending of the file, else text]
    #[arg(long, short, value_name = "FORMAT", value_parser = sheet::shape(&KIND))]
    pub format: Option<Shape<Worksheet>>,
    /// A file; `-` for standard output [default: -]
    #[arg(long, short, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub output: Option<PathBuf>,
}

const KIND: Kind<Worksheet> = Kind { text: Some(render::worksheet::text), formats: render::worksheet::FORMATS };

/// What is left blank.
#[derive(Clone, Copy, PartialEq, Eq, Default, ValueEnum, Debug)]
pub enum What {
    /// What a claim says
    #[default]
    Text,
    /// Whether it is a reason or an objection
    Role,
    /// Whether it is accepted, rejected or undecided
    Verdict,
}

/// The share that is blank where nothing is said of it.
const THIRD: Count = Count::Percent(33);

/// Runs it.
pub fn run(asked: &Asked) -> Done {
    sheet::check(&KIND, asked.format, asked.output.as_deref())?;
    let progress = Progress::start("reading");
    let judged = Judged::read(&asked.debate, &progress)?.through(asked.lens.as_deref())?;
    progress.step("choosing");
    let side = judged.side();
    let chosen: Result<Vec<_>, Failure> = asked.blank_claim.iter().map(|id| part::claim(side.debate, id)).collect();
    let chosen = chosen?;
    let unsaid = if chosen.is_empty() { THIRD } else { Count::Number(0) };
    let mut task = Task {
        selection: asked.part.selection(side.debate)?,
        asks: match asked.ask {
            What::Text => Asks::Text,
            What::Role => Asks::Role,
            What::Verdict => Asks::Verdict,
        },
        chosen,
        drawn: asked.blank.map_or(unsaid, |share| share.0),
        seed: asked.seed,
        has_bank: asked.bank,
        has_verdicts: !asked.no_verdicts,
        is_key: asked.key,
    };
    let file = asked.output.as_deref().filter(|path| *path != Path::new("-"));
    let made = |task: &Task| {
        let sheet = present::worksheet::worksheet(side.debate, side.evaluation, task)?;
        Ok::<_, Failure>(Worksheet { is_drawn: asked.map, ..sheet })
    };
    let sheet = made(&task)?;
    let hint = small_print(&sheet);
    sheet::write(&sheet, &KIND, asked.format, asked.output.as_deref(), progress)?;
    if let Some(beside) = file.filter(|_| !asked.key).map(beside) {
        task.is_key = true;
        sheet::write(&made(&task)?, &KIND, asked.format, Some(&beside), Progress::start("writing the key"))?;
    }
    if let Some(hint) = hint {
        console::tell(&hint);
    }
    Ok(judged.end())
}

/// What is said where a page shows a map whose letters become too small to read on one sheet of A4.
fn small_print(sheet: &Worksheet) -> Option<String> {
    // A unit of the picture is a quarter of a millimetre and a little more: 96 in an inch of 25.4.
    let units = |millimetres: i64| millimetres * 960 / 254;
    let picture = &sheet.picture;
    let (across, down) = if picture.width > picture.height { (267, 155) } else { (180, 218) };
    let width = units(across) * 1000 / picture.width.max(1);
    let scale = width.min(units(down) * 1000 / picture.height.max(1)).min(1000);
    // Texts are set in 13.5 units: 10.1 points at full size.
    let size = scale * 101 / 1000;
    let words = format!(
        "on one sheet of A4 the letters of this map are {}.{} points high; show a part of it with `--root` or `--depth`, or \
         print `-o FILE.svg` on larger paper\n",
        size / 10,
        size % 10
    );
    (sheet.is_drawn && size < SMALLEST).then_some(words)
}

/// The smallest letters that can be read, in tenths of a point.
const SMALLEST: i64 = 60;

/// The file of the key: `sheet-key.html` beside `sheet.html`.
fn beside(path: &Path) -> PathBuf {
    let mut name = OsString::from(path.file_stem().unwrap_or_default());
    name.push("-key");
    if let Some(ending) = path.extension() {
        name.push(".");
        name.push(ending);
    }
    path.with_file_name(name)
}

/// A number, or a share of a hundred.
#[derive(Clone, Copy, Debug)]
pub struct Share(Count);

impl FromStr for Share {
    type Err = String;

    fn from_str(asked: &str) -> Result<Share, String> {
        let number = |digits: &str| digits.trim().parse::<usize>().ok();
        let count = match asked.trim().strip_suffix('%') {
            Some(share) => number(share).filter(|share| *share <= 100).map(Count::Percent),
            None => number(asked).map(Count::Number),
        };
        count.map(Share).ok_or_else(|| "a number such as 5, or a share such as 50%".to_owned())
    }
}
