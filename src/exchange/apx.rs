//! `apx`, the format of ASPARTIX and of the competitions until 2021: facts, `arg(a).` and `att(a,b).`
//!
//! Facts may stand in any order and any number to a line; a `%` begins a comment. A name is anything without spaces,
//! commas, brackets and `%`.

use std::io::{self, Write};

use super::{AttackGraph, Fault, Format, MOST_ATTACKS, arguments::Register, shown};

pub(super) const FORMAT: Format = Format {
    name: "apx",
    about: "facts: `arg(a). arg(b). att(a,b).`; comments begin with `%`",
    read,
    write,
    looks_so: |line| ["arg(", "att(", "arg (", "att ("].iter().any(|start| line.starts_with(start)),
};

fn read(text: &str) -> Result<AttackGraph, Fault> {
    let mut reader = Reader { text, bytes: text.as_bytes(), at: 0, line: 1 };
    let mut register = Register::default();
    // By argument: the line of the attack that it is first named in, and 0 once it is declared.
    let mut named_in: Vec<usize> = Vec::new();
    let mut attacks = Vec::with_capacity((text.len() / 20).min(MOST_ATTACKS));
    while reader.skip_space() {
        let is_attack = reader.predicate()?;
        let mut enter = |name, line: usize| {
            let number = register.enter(name).ok_or_else(|| Fault::too_many_arguments(line))?;
            if number as usize == named_in.len() {
                named_in.push(line);
            }
            Ok(number)
        };
        if is_attack {
            let from = enter(reader.name()?, reader.line)?;
            reader.expect(b',')?;
            let to = enter(reader.name()?, reader.line)?;
            if attacks.len() == MOST_ATTACKS {
                return Err(Fault::too_many_attacks(reader.line));
            }
            attacks.push((from, to));
        } else {
            let number = enter(reader.name()?, reader.line)?;
            named_in[number as usize] = 0;
        }
        reader.expect(b')')?;
        reader.expect(b'.')?;
    }
    let undeclared = named_in.iter().enumerate().filter(|(_, line)| **line > 0).min_by_key(|(_, line)| **line);
    if let Some((number, line)) = undeclared {
        let name = shown(register.name(u32::try_from(number).unwrap_or(u32::MAX)));
        let repair = format!("add `arg({name}).`, or correct the name");
        return Err(Fault::new(*line, format!("`{name}` is attacked or attacks, but is no argument"), repair));
    }
    Ok(AttackGraph { arguments: register.into_arguments(), attacks })
}

struct Reader<'t> {
    text: &'t str,
    bytes: &'t [u8],
    at: usize,
    line: usize,
}

impl<'t> Reader<'t> {
    /// Goes on to the next letter of a fact; false at the end of the text.
    fn skip_space(&mut self) -> bool {
        while let Some(byte) = self.bytes.get(self.at) {
            match byte {
                b'\n' => self.line += 1,
                b' ' | b'\t' | b'\r' => {}
                b'%' => {
                    let rest = &self.bytes[self.at..];
                    self.at += rest.iter().position(|byte| *byte == b'\n').unwrap_or(rest.len());
                    continue;
                }
                _ => return true,
            }
            self.at += 1;
        }
        false
    }

    /// Whether the fact that begins here is an attack; goes behind its opening bracket.
    fn predicate(&mut self) -> Result<bool, Fault> {
        let is_attack = match &self.bytes[self.at..] {
            [b'a', b'r', b'g', ..] => false,
            [b'a', b't', b't', ..] => true,
            _ => return Err(self.fault()),
        };
        self.at += 3;
        self.expect(b'(')?;
        Ok(is_attack)
    }

    fn name(&mut self) -> Result<&'t str, Fault> {
        self.skip_space();
        let start = self.at;
        while self.bytes.get(self.at).is_some_and(|byte| is_name_letter(*byte)) {
            self.at += 1;
        }
        // What ends a name is a letter of one byte, so this cuts between letters.
        let name = &self.text[start..self.at];
        if name.is_empty() { Err(self.fault()) } else { Ok(name) }
    }

    fn expect(&mut self, letter: u8) -> Result<(), Fault> {
        self.skip_space();
        if self.bytes.get(self.at) != Some(&letter) {
            return Err(self.fault());
        }
        self.at += 1;
        Ok(())
    }

    #[cold]
    fn fault(&self) -> Fault {
        let start = self.bytes[..self.at].iter().rposition(|byte| *byte == b'\n').map_or(0, |end| end + 1);
        let line = shown(self.text[start..].lines().next().unwrap_or_default().trim());
        let problem = match self.bytes.get(self.at) {
            Some(_) => format!("`{line}` is no fact"),
            None => "the last fact is not complete".into(),
        };
        Fault::new(self.line, problem, "write `arg(a).` for an argument and `att(a,b).` for an attack")
    }
}

fn is_name_letter(byte: u8) -> bool {
    !matches!(byte, b' ' | b'\t' | b'\r' | b'\n' | b',' | b'(' | b')' | b'%')
}

fn write(graph: &AttackGraph, out: &mut dyn Write) -> io::Result<()> {
    for name in graph.arguments.names() {
        if name.is_empty() || !name.bytes().all(is_name_letter) {
            let why =
                format!("`{}` cannot be a name in apx: spaces, commas, brackets and % have a meaning", shown(&name));
            return Err(io::Error::new(io::ErrorKind::InvalidData, why));
        }
        writeln!(out, "arg({name}).")?;
    }
    for (from, to) in &graph.attacks {
        writeln!(out, "att({},{}).", graph.arguments.name(*from as usize), graph.arguments.name(*to as usize))?;
    }
    Ok(())
}
