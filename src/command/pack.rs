//! `brief --all`: all that a debater carries, in one folder with a table of contents.

use std::path::{Path, PathBuf};

use elenchus::{
    compare::Side,
    model::{self, ClaimId},
    prepare::formats::{self, Clock},
    present::{
        self, Chapter, Wish, matrix, provenance,
        sides::{self, Pair},
        view::View,
    },
    render::{self, Format, flow, speech},
};

use super::{console::Failure, meant, output, questions::MOST as MOST_ASKED};

/// How many positions are in a pack, unless one is asked for.
const POSITIONS: usize = 12;

/// The formats that a pack is written in unless others are asked for: pages, Word, and a workbook.
const DEFAULT: [&str; 3] = ["html", "docx", "xlsx"];

/// The clock of the speeches and the columns of the flow sheet, in a debate that states none.
const CLOCK: &str = "policy-hs";

/// What a pack is made of.
pub struct Room<'r> {
    /// The debate, judged.
    pub side: Side<'r>,
    /// The brief.
    pub view: &'r View,
    /// The formats asked for, by name; none: the default ones.
    pub formats: &'r [&'static Format],
    /// The only position, if one is asked for: its id or number.
    pub position: Option<&'r str>,
}

/// A file in the making: what it ends with, and its bytes.
type File = (&'static str, Vec<u8>);

/// Something that is carried for a position, whose name or number is given.
struct Artefact {
    name: &'static str,
    about: &'static str,
    write: fn(&Room<'_>, &str) -> Result<Vec<File>, Failure>,
}

/// All of it, in the order of the table of contents: one line an artefact.
const ARTEFACTS: &[Artefact] = &[
    Artefact { name: "case", about: "the case: what to argue, in the order that wins", write: case },
    Artefact { name: "answers", about: "the answers to all that the others say", write: answers },
    Artefact {
        name: "questions",
        about: "the cross-examination: what to ask, and what will be asked",
        write: questions,
    },
    Artefact { name: "speech", about: "the speeches against the clock", write: speech },
    Artefact { name: "flow", about: "the flow sheet with the arguments in it", write: flow },
    Artefact { name: "judge", about: "both sides on facing pages, with boxes for a judge", write: judge },
    Artefact { name: "swap", about: "what whoever must argue the other side needs", write: swap },
];

/// What is the same for every position; where a debate has nothing for it, it is not written.
const FOR_ALL: &[Artefact] =
    &[Artefact { name: "provenance", about: "the sources: who says so, and how they know", write: provenance }];

fn case(room: &Room<'_>, position: &str) -> Result<Vec<File>, Failure> {
    room.files(render::document::FORMATS, &present::case(room.side.debate, room.side.evaluation, Some(position))?)
}

fn answers(room: &Room<'_>, position: &str) -> Result<Vec<File>, Failure> {
    room.files(render::document::FORMATS, &present::answers(room.side.debate, room.side.evaluation, Some(position))?)
}

fn questions(room: &Room<'_>, position: &str) -> Result<Vec<File>, Failure> {
    let asked = present::questions(room.side.debate, room.side.evaluation, Some(position), MOST_ASKED)?;
    room.files(render::questions::FORMATS, &asked)
}

fn speech(room: &Room<'_>, position: &str) -> Result<Vec<File>, Failure> {
    let debate = room.side.debate;
    let clock = meant::clock(debate).unwrap_or(Clock::Of(usual()));
    let (title, speeches) = (clock.title(), clock.speeches());
    let wish = Wish { format: &title, speeches: &speeches, rate: meant::rate(debate), cites: false };
    let speeches = present::speeches(room.side.debate, room.side.evaluation, Some(position), wish)?;
    room.files(speech::FORMATS, &speeches)
}

fn flow(room: &Room<'_>, position: &str) -> Result<Vec<File>, Failure> {
    let format = meant::format(room.side.debate).unwrap_or_else(usual);
    room.files(flow::FORMATS, &present::flow(room.side.debate, room.side.evaluation, Some(position), format)?)
}

fn judge(room: &Room<'_>, position: &str) -> Result<Vec<File>, Failure> {
    let pair = Pair { left: Some(position), right: None };
    room.files(render::facing::FORMATS, &sides::facing(room.side.debate, room.side.evaluation, pair, false)?)
}

fn swap(room: &Room<'_>, position: &str) -> Result<Vec<File>, Failure> {
    let pair = Pair { left: Some(position), right: None };
    room.files(render::swap::FORMATS, &sides::swap(room.side.debate, room.side.evaluation, pair)?)
}

fn provenance(room: &Room<'_>, _: &str) -> Result<Vec<File>, Failure> {
    let sources = provenance::provenance(room.side.debate, room.side.evaluation);
    if sources.rows.is_empty() { Ok(Vec::new()) } else { room.files(render::provenance::FORMATS, &sources) }
}

fn usual() -> &'static formats::Format {
    formats::format(CLOCK).unwrap_or(&formats::FORMATS[0])
}

impl Room<'_> {
    /// Whether a format of this name is asked for. A workbook comes with Word: they are opened in one office.
    fn wants(&self, name: &str) -> bool {
        let asked = |name: &str| self.formats.iter().any(|format| format.name == name);
        if self.formats.is_empty() { DEFAULT.contains(&name) } else { asked(name) || (name == "xlsx" && asked("docx")) }
    }

    fn files<T>(&self, formats: &[Format<T>], thing: &T) -> Result<Vec<File>, Failure> {
        let wanted = formats.iter().filter(|format| self.wants(format.name));
        let file = |format: &Format<T>| Ok((format.extension, format.bytes(thing)?));
        wanted.map(file).collect()
    }

    /// Writes the pack into a folder; gives what was written. Each file is written whole or not at all, under a name
    /// that is made of numbers and words of ours: nothing a debate holds can lead out of the folder.
    pub fn write(&self, folder: &Path) -> Result<Vec<PathBuf>, Failure> {
        let Side { debate, evaluation } = self.side;
        let (positions, beyond) = match self.position {
            Some(asked) => (vec![present::case_of(debate, evaluation, asked)?], 0),
            None => present::positions(debate, POSITIONS),
        };
        let mut written = Vec::new();
        let mut chapters = Vec::new();
        let mut files = Vec::new();
        for (ending, bytes) in self.files(render::FORMATS, self.view)? {
            let name = format!("brief.{ending}");
            written.push(put(folder, &name, &bytes)?);
            files.push((name, "the brief: both sides, with all cards, the map and the sources".to_owned()));
        }
        for (name, about, bytes) in self.matrices(&positions)? {
            written.push(put(folder, &name, &bytes)?);
            files.push((name, about));
        }
        for artefact in FOR_ALL {
            for (ending, bytes) in (artefact.write)(self, "")? {
                let name = format!("{}.{ending}", artefact.name);
                written.push(put(folder, &name, &bytes)?);
                files.push((name, artefact.about.to_owned()));
            }
        }
        chapters.push(Chapter { position: None, files });
        for claim in positions {
            chapters.push(self.chapter(folder, claim, &mut written)?);
        }
        let contents = present::contents_of(debate, evaluation, &chapters, beyond);
        for format in render::document::FORMATS {
            let is_contents = ["html", "markdown", "pdf"].contains(&format.name);
            if is_contents && (format.name == "html" || self.wants(format.name)) {
                written.push(put(folder, &format!("index.{}", format.extension), &format.bytes(&contents)?)?);
            }
        }
        Ok(written)
    }

    /// The matrix of each question that the positions answer: its name, what it is, and its bytes. Without a question, and
    /// so without rivals, there is one of the claims that no other rests on; without any, none.
    fn matrices(&self, positions: &[ClaimId]) -> Result<Vec<(String, String, Vec<u8>)>, Failure> {
        let Side { debate, evaluation } = self.side;
        let answers = |issue: &model::Issue| issue.positions.iter().any(|position| positions.contains(&position.value));
        let asked: Vec<usize> = (0..debate.issues.len()).filter(|issue| answers(&debate.issues[*issue])).collect();
        let several = asked.len() > 1;
        let all = if asked.is_empty() { vec![None] } else { asked.into_iter().map(Some).collect() };
        let mut files = Vec::new();
        for issue in all {
            let number = issue.map(|issue| (issue + 1).to_string());
            let Ok(found) = matrix::matrix(debate, evaluation, number.as_deref(), matrix::USUAL) else { continue };
            let name =
                number.filter(|_| several).map_or_else(|| "matrix".to_owned(), |number| format!("matrix-{number}"));
            let question = found.question.as_ref().filter(|_| several);
            let question = question.map_or_else(String::new, |question| format!(": {question}"));
            for (ending, bytes) in self.files(render::matrix::FORMATS, &found)? {
                files.push((
                    format!("{name}.{ending}"),
                    format!("the evidence held against the rival positions{question}"),
                    bytes,
                ));
            }
        }
        Ok(files)
    }

    /// Writes what is carried for one position.
    fn chapter(&self, folder: &Path, claim: ClaimId, written: &mut Vec<PathBuf>) -> Result<Chapter, Failure> {
        let number = present::number(self.side.debate, claim);
        let mut files = Vec::new();
        for artefact in ARTEFACTS {
            for (ending, bytes) in (artefact.write)(self, &number)? {
                let name = format!("{number}-{}.{ending}", artefact.name);
                written.push(put(folder, &name, &bytes)?);
                files.push((name, artefact.about.to_owned()));
            }
        }
        Ok(Chapter { position: Some(claim), files })
    }
}

fn put(folder: &Path, name: &str, bytes: &[u8]) -> Result<PathBuf, Failure> {
    let path = folder.join(name);
    output::write(&path, &mut |out| out.write_all(bytes))?;
    Ok(path)
}
