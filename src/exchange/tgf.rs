//! `tgf`, the trivial graph format: a name a line, a line `#`, then an attack a line, `a b`.
//!
//! A name is anything without spaces; in the first part it does not begin with `#`. Labels, which other users of this
//! format write behind names, are refused: an attack above the `#` would look like one.

use std::io::{self, Write};

use super::{AttackGraph, Fault, Format, MOST_ATTACKS, arguments::Register, shown};

pub(super) const FORMAT: Format = Format {
    name: "tgf",
    about: "lines: one name a line, then `#`, then one attack a line, `a b`",
    read,
    write,
    // Whatever the first line of the others does not look like.
    looks_so: |line| !line.is_empty(),
};

fn read(text: &str) -> Result<AttackGraph, Fault> {
    let mut register = Register::default();
    let mut attacks = Vec::new();
    let mut divided = false;
    for (number, line) in text.lines().enumerate() {
        let number = number + 1;
        let mut words = line.split_ascii_whitespace();
        match (divided, words.next(), words.next(), words.next()) {
            (_, None, ..) => {}
            (false, Some("#"), None, _) => divided = true,
            (true, Some("#"), None, _) => return Err(Fault::new(number, "a second `#`", "leave it out")),
            (false, Some(word), ..) if word.starts_with('#') => {
                let problem = format!("`{}` is no name: it begins with `#`", shown(line.trim()));
                return Err(Fault::new(number, problem, "write `#` on a line of its own between names and attacks"));
            }
            (false, Some(name), None, _) => {
                register.enter(name).ok_or_else(|| Fault::too_many_arguments(number))?;
            }
            (false, ..) => {
                let problem = format!("`{}` is no name: there is a space in it", shown(line.trim()));
                return Err(Fault::new(number, problem, "if it is an attack, write a line `#` above the attacks"));
            }
            (true, Some(from), Some(to), None) => {
                let find = |name| register.find(name).ok_or_else(|| undeclared(number, name));
                if attacks.len() == MOST_ATTACKS {
                    return Err(Fault::too_many_attacks(number));
                }
                attacks.push((find(from)?, find(to)?));
            }
            (true, ..) => {
                let problem = format!("`{}` is no attack", shown(line.trim()));
                return Err(Fault::new(number, problem, "write the names of the attacker and of the attacked: `a b`"));
            }
        }
    }
    Ok(AttackGraph { arguments: register.into_arguments(), attacks })
}

fn undeclared(line: usize, name: &str) -> Fault {
    let problem = format!("`{}` is attacked or attacks, but is no argument", shown(name));
    Fault::new(line, problem, "add the name above the line `#`, or correct it")
}

fn write(graph: &AttackGraph, out: &mut dyn Write) -> io::Result<()> {
    for name in graph.arguments.names() {
        if name.is_empty() || name.starts_with('#') || name.contains(|letter: char| letter.is_ascii_whitespace()) {
            let why = format!("`{}` cannot be a name in tgf: it has a space, or begins with `#`", shown(&name));
            return Err(io::Error::new(io::ErrorKind::InvalidData, why));
        }
        writeln!(out, "{name}")?;
    }
    writeln!(out, "#")?;
    for (from, to) in &graph.attacks {
        writeln!(out, "{} {}", graph.arguments.name(*from as usize), graph.arguments.name(*to as usize))?;
    }
    Ok(())
}
