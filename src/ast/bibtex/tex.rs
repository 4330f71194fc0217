//! TeX that the LaTeX reader does not know, or reads in its own way, brought into the form that it does.

/// Commands whose argument is kept and whose effect is not.
const FORMATS: [&str; 17] = [
    "emph",
    "textit",
    "textbf",
    "textsc",
    "textsl",
    "textrm",
    "textsf",
    "texttt",
    "textup",
    "textmd",
    "textnormal",
    "mkbibemph",
    "mkbibitalic",
    "mkbibbold",
    "underline",
    "mbox",
    "url",
];

/// Commands that put their argument in quotation marks.
const QUOTES: [&str; 3] = ["enquote", "mkbibquote", "textquote"];

/// Commands without argument that change what follows them, up to the end of the braces.
const SWITCHES: [&str; 10] = ["em", "it", "bf", "sc", "sl", "rm", "tt", "itshape", "bfseries", "scshape"];

/// Replaces formatting by nothing, ties by spaces and typewriter quotes by marks, and parts a command from what
/// follows it.
pub(super) fn simplify(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    // What is written where a brace that is open closes.
    let mut closers: Vec<&str> = Vec::new();
    let mut rest = text;
    while let Some(letter) = rest.chars().next() {
        rest = &rest[letter.len_utf8()..];
        match letter {
            '\\' => rest = command(rest, &mut out, &mut closers),
            '{' => {
                out.push('{');
                closers.push("}");
            }
            '}' => out.push_str(closers.pop().unwrap_or("}")),
            '~' => out.push(' '),
            '`' if rest.starts_with('`') => {
                out.push('“');
                rest = &rest[1..];
            }
            '\'' if rest.starts_with('\'') => {
                out.push('”');
                rest = &rest[1..];
            }
            _ => out.push(letter),
        }
    }
    out
}

/// Writes a command anew, and gives what is left after it.
fn command<'a>(rest: &'a str, out: &mut String, closers: &mut Vec<&str>) -> &'a str {
    let name_end = rest.find(|letter: char| !letter.is_ascii_alphabetic()).unwrap_or(rest.len());
    let (name, after) = rest.split_at(name_end);
    if name.is_empty() {
        return symbol(rest, out);
    }
    match after.strip_prefix('{') {
        Some(after) if FORMATS.contains(&name) => {
            out.push('{');
            closers.push("}");
            return after;
        }
        Some(after) if QUOTES.contains(&name) => {
            out.push_str("{“");
            closers.push("”}");
            return after;
        }
        _ if SWITCHES.contains(&name) => return after.trim_start(),
        Some(_) => out.extend(["\\", name]),
        None if after.starts_with(char::is_whitespace) || after.is_empty() => out.extend(["\\", name]),
        // The reader would take what follows, as in `\ss.`, for a part of the name.
        None => out.extend(["{\\", name, "}"]),
    }
    after
}

/// A command of one sign: an accent, or a sign that stands for itself.
fn symbol<'a>(rest: &'a str, out: &mut String) -> &'a str {
    let Some(sign) = rest.chars().next() else {
        out.push(' ');
        return rest;
    };
    let after = &rest[sign.len_utf8()..];
    match sign {
        ' ' | '\n' | '\t' | '\r' | ',' | ';' => out.push(' '),
        '/' | '!' => {}
        // The reader takes the backslash of `\'\i` for the letter that has the accent.
        '\'' | '`' | '^' | '"' | '~' | '=' | '.' if dotless(after).is_some() => {
            let (letter, after) = dotless(after).unwrap_or_default();
            out.extend(["\\", sign.encode_utf8(&mut [0; 4]), "{", letter, "}"]);
            return after;
        }
        _ => {
            out.push('\\');
            out.push(sign);
        }
    }
    after
}

/// The letter of `\i` or `\j`, and what is left after it.
fn dotless(text: &str) -> Option<(&str, &str)> {
    let name = text.strip_prefix('\\')?;
    let (letter, after) = name.split_at_checked(1).filter(|(letter, _)| matches!(*letter, "i" | "j"))?;
    let parted = after.strip_prefix("{}").unwrap_or_else(|| after.trim_start());
    (!after.starts_with(|letter: char| letter.is_ascii_alphabetic())).then_some((letter, parted))
}
