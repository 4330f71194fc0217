//! Repairs: what findings offer, tried in memory, then shown or written.

use std::{path::PathBuf, process::ExitCode};

use elenchus::{
    allow::levels::Levels,
    load::{DebateFile, Input},
    repair, report, worddiff,
};

use super::{
    console::{self, Done, Failure},
    judged::{self, Judged},
    output,
    progress::Progress,
};

/// Rounds of repairs at most: one repair can bring another to light, as where a misspelt key hid a misspelt name.
const ROUNDS: usize = 8;

/// A debate after its repairs.
pub struct Repaired {
    debate: Judged,
    files: Vec<Changed>,
    /// How many findings were repaired.
    made: usize,
}

/// A file that changes.
struct Changed {
    name: String,
    path: Option<PathBuf>,
    old: String,
    new: String,
}

/// Tries the repairs, and reads the repaired debate again.
pub fn repair(input: &Input, levels: &Levels<'_>, progress: &Progress) -> Result<Repaired, Failure> {
    let read = |input: &Input| Judged::of(input.clone(), progress).at(levels);
    let (mut now, mut debate, mut made) = (input.clone(), read(input), 0);
    for _ in 0..ROUNDS {
        let repairs = repair::repairs(&now.sources, debate.findings());
        if repairs.made == 0 {
            break;
        }
        let mut next = now.clone();
        for file in repairs.files {
            next.replace(file.file, file.text);
        }
        let repaired = read(&next);
        if breaks(&repaired) > breaks(&debate) {
            return Err(
                "a repair would break a file, so nothing is changed; mend by hand what `elenchus check` prints".into(),
            );
        }
        made += repairs.made;
        (now, debate) = (next, repaired);
    }
    let changed = |file: &DebateFile| {
        let (old, new) = (input.sources.get(file.file), now.sources.get(file.file));
        let (name, path) = (old.name.clone(), file.path.clone());
        (old.text != new.text).then(|| Changed { name, path, old: old.text.clone(), new: new.text.clone() })
    };
    let files = input.files.iter().filter_map(changed).collect();
    Ok(Repaired { debate, files, made })
}

/// At how many places the files cannot be read as YAML.
fn breaks(debate: &Judged) -> usize {
    debate.findings().iter().filter(|finding| finding.code == "yaml-broken").count()
}

impl Repaired {
    /// Prints what would change.
    pub fn show(&self) -> Done {
        for file in &self.files {
            console::print(&worddiff::unified(&file.name, &file.old, &file.new))?;
        }
        console::tell(&match self.made {
            0 => "nothing here can be repaired by a program\n".to_owned(),
            made => format!(
                "{} can be repaired in {}; `elenchus check --fix` does it\n",
                report::plural(made, "finding"),
                report::plural(self.files.len(), "file")
            ),
        });
        Ok(ExitCode::SUCCESS)
    }

    /// Writes the files, and hands on the repaired debate to be printed.
    pub fn write(&self, print: impl FnOnce(&Judged) -> Result<(), Failure>) -> Done {
        if let Some(file) = self.files.iter().find(|file| file.path.is_none()) {
            return Err(
                format!("{} is no file and cannot be repaired; `--diff` shows what to change", file.name).into()
            );
        }
        for file in &self.files {
            let path = file.path.as_deref().expect("looked at above");
            output::write(path, &mut |out| out.write_all(file.new.as_bytes()))?;
        }
        if self.made > 0 {
            let files = report::plural(self.files.len(), "file");
            console::tell(&format!("repaired {} in {files}\n", report::plural(self.made, "finding")));
        }
        print(&self.debate)?;
        Ok(judged::verdict(&self.debate.report()))
    }
}
