//! `af`, the numeric format of the competitions of 2023 and 2025: `p af 3`, then an attack a line, `1 2`.
//!
//! The `p` line comes first, and once. Arguments are numbered from 1. Lines that begin with `#` are comments.

use std::io::{self, Write};

use super::{Arguments, AttackGraph, Fault, Format, MOST_ARGUMENTS, MOST_ATTACKS, shown};

pub(super) const FORMAT: Format = Format {
    name: "af",
    about: "numbers: `p af 3`, then one attack a line, `1 2`; comments begin with `#`",
    read,
    write,
    looks_so: |line| line.starts_with("p ") || line.starts_with("p\t"),
};

const HEADER: &str = "write `p af N` in the first line, N being the number of arguments";

fn read(text: &str) -> Result<AttackGraph, Fault> {
    let mut reader = Reader { bytes: text.as_bytes(), text, at: 0, line: 1 };
    let count = reader.header()?;
    let mut attacks = Vec::with_capacity((text.len() / 14).min(MOST_ATTACKS));
    loop {
        match reader.first_letter() {
            Some(b'\n') => {
                reader.at += 1;
                reader.line += 1;
            }
            Some(b'#') => reader.skip_line(),
            Some(b'0'..=b'9') => {
                let from = reader.argument(count)?;
                let to = reader.argument(count)?;
                reader.end_of_line()?;
                if attacks.len() == MOST_ATTACKS {
                    return Err(Fault::too_many_attacks(reader.line));
                }
                attacks.push((from, to));
            }
            Some(b'p') => return Err(reader.fault("a second `p` line", "leave it out: the first says it all")),
            Some(_) => return Err(reader.not_an_attack()),
            None => return Ok(AttackGraph { arguments: Arguments::Numbered(count), attacks }),
        }
    }
}

struct Reader<'t> {
    text: &'t str,
    bytes: &'t [u8],
    at: usize,
    line: usize,
}

impl<'t> Reader<'t> {
    /// The number of arguments, from the first line that is no comment.
    fn header(&mut self) -> Result<u32, Fault> {
        loop {
            match self.first_letter() {
                Some(b'\n') => {
                    self.at += 1;
                    self.line += 1;
                }
                Some(b'#') => self.skip_line(),
                Some(b'p') => break,
                _ => return Err(self.fault("there is no `p` line before this", HEADER)),
            }
        }
        let line = self.this_line();
        let words: Vec<&str> = line.split_ascii_whitespace().collect();
        let ["p", "af", number] = words[..] else {
            return Err(self.fault(format!("`{}` does not say how many arguments there are", shown(line)), HEADER));
        };
        if number.is_empty() || !number.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(self.fault(format!("`{}` is no number of arguments", shown(number)), HEADER));
        }
        self.skip_line();
        let count = number.parse().ok().filter(|count| *count <= MOST_ARGUMENTS);
        count.ok_or_else(|| Fault::too_many_arguments(self.line))
    }

    /// The first letter that is no space, and stops there.
    fn first_letter(&mut self) -> Option<u8> {
        while let Some(b' ' | b'\t' | b'\r') = self.bytes.get(self.at) {
            self.at += 1;
        }
        self.bytes.get(self.at).copied()
    }

    /// The next number in the line, as an argument counted from 0.
    fn argument(&mut self, count: u32) -> Result<u32, Fault> {
        self.first_letter();
        let start = self.at;
        let mut number: u32 = 0;
        while let Some(digit @ b'0'..=b'9') = self.bytes.get(self.at) {
            // Beyond what fits it is out of range all the same.
            number = number.saturating_mul(10).saturating_add(u32::from(digit - b'0'));
            self.at += 1;
        }
        if self.at == start {
            return Err(self.not_an_attack());
        }
        if number == 0 || number > count {
            return Err(self.out_of_range(start, count));
        }
        Ok(number - 1)
    }

    #[cold]
    fn out_of_range(&self, start: usize, count: u32) -> Fault {
        let number = shown(&self.text[start..self.at]);
        if number.bytes().all(|digit| digit == b'0') {
            return self.fault("there is no argument 0", "count the arguments from 1");
        }
        let arguments = if count == 1 { "argument" } else { "arguments" };
        self.fault(
            format!("there is no argument {number}: the `p` line says {count} {arguments}"),
            "correct the attack, or the number in the `p` line",
        )
    }

    fn end_of_line(&mut self) -> Result<(), Fault> {
        match self.first_letter() {
            None => Ok(()),
            Some(b'\n') => {
                self.at += 1;
                self.line += 1;
                Ok(())
            }
            Some(_) => Err(self.not_an_attack()),
        }
    }

    /// Goes to the end of the line, and leaves it to be counted.
    fn skip_line(&mut self) {
        let rest = &self.bytes[self.at..];
        self.at += rest.iter().position(|byte| *byte == b'\n').unwrap_or(rest.len());
    }

    #[cold]
    fn not_an_attack(&self) -> Fault {
        let line = shown(self.this_line());
        self.fault(format!("`{line}` is no attack"), "write the numbers of the attacker and of the attacked: `1 2`")
    }

    fn this_line(&self) -> &'t str {
        let start = self.bytes[..self.at].iter().rposition(|byte| *byte == b'\n').map_or(0, |end| end + 1);
        let rest = &self.bytes[self.at..];
        let end = self.at + rest.iter().position(|byte| *byte == b'\n').unwrap_or(rest.len());
        self.text[start..end].trim()
    }

    #[cold]
    fn fault(&self, problem: impl Into<String>, repair: &str) -> Fault {
        Fault::new(self.line, problem, repair)
    }
}

/// Arguments that have names keep them in comments.
fn write(graph: &AttackGraph, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "p af {}", graph.len())?;
    if let Arguments::Named(_) = graph.arguments {
        for (number, name) in graph.arguments.names().enumerate() {
            writeln!(out, "# {} {name}", number + 1)?;
        }
    }
    for (from, to) in &graph.attacks {
        writeln!(out, "{} {}", from + 1, to + 1)?;
    }
    Ok(())
}
