//! The brief as Markdown for GitHub: headings, nested lists, tables, footnotes and a Mermaid map.

use std::{fmt, io};

use askama::{Template, filters::Escaper};

use crate::present::view::{Inline, View};

/// Writes the page.
pub fn write(view: &View, out: &mut dyn io::Write) -> io::Result<()> {
    let mut map = Vec::new();
    super::mermaid::write(view, &mut map)?;
    let map = String::from_utf8(map).map_err(io::Error::other)?;
    super::fill(&Page { view, map: map.trim_end() }, out)
}

#[derive(Template)]
#[template(path = "markdown/brief.md", whitespace = "preserve")]
struct Page<'a> {
    view: &'a View,
    /// Written by its own template, and escaped there.
    map: &'a str,
}

/// Makes a text stay what it is: `askama.toml` names it for all templates that end in `.md`.
///
/// Signs of Markdown and of GitHub's extensions (tables, footnotes, mathematics) get a backslash or become a character
/// reference. Bare addresses, names after `@` and `:names:` of little pictures are not links or pictures: they are
/// broken by an empty comment where a backslash would not stop GitHub. A line break becomes `<br>`, because a text
/// must never start a line of its own choosing; it may start a line of ours, so its first sign is watched too.
#[derive(Clone, Copy, Debug)]
pub struct Markdown;

impl Escaper for Markdown {
    fn write_escaped_str<W: fmt::Write>(&self, mut out: W, text: &str) -> fmt::Result {
        let mut rest = text;
        if let Some(at) = risky_start(rest) {
            out.write_str(&rest[..at])?;
            out.write_char('\\')?;
            out.write_str(&rest[at..=at])?;
            rest = &rest[at + 1..];
        }
        let mut plain = 0;
        for (at, byte) in rest.bytes().enumerate() {
            let Some(instead) = instead(byte, &rest.as_bytes()[..at], &rest.as_bytes()[at + 1..]) else { continue };
            out.write_str(&rest[plain..at])?;
            out.write_str(instead)?;
            plain = at + 1;
        }
        out.write_str(&rest[plain..])
    }
}

/// The place of a sign that would begin a list, a heading or a rule at the start of a line.
fn risky_start(text: &str) -> Option<usize> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    match text.as_bytes().get(digits)? {
        b'.' | b')' if digits > 0 => Some(digits),
        b'-' | b'+' | b'=' | b':' if digits == 0 => Some(0),
        _ => None,
    }
}

/// What is written for a byte, given what stands before and after it; `None`: the byte itself.
fn instead(byte: u8, before: &[u8], after: &[u8]) -> Option<&'static str> {
    let next = after.first().copied();
    Some(match byte {
        b'\\' => r"\\",
        b'`' => r"\`",
        b'*' => r"\*",
        b'_' => r"\_",
        b'[' => r"\[",
        b']' => r"\]",
        b'#' => r"\#",
        b'~' => r"\~",
        b'$' => r"\$",
        b'!' if next == Some(b'[') => r"\!",
        b'<' => "&lt;",
        b'>' => "&gt;",
        b'&' => "&amp;",
        b'|' => "&#124;",
        b'\n' => "<br>",
        b'\r' => " ",
        b':' if after.starts_with(b"//") => r"\:",
        b':' if is_picture(after) => ":<!-- -->",
        b'@' if next.is_some_and(|next| next.is_ascii_alphanumeric()) => "@<!-- -->",
        b'.' if before.len() >= 3 && before[before.len() - 3..].eq_ignore_ascii_case(b"www") => r"\.",
        _ => return None,
    })
}

/// Whether a colon opens the name of a little picture, as in `:smile:`.
fn is_picture(after: &[u8]) -> bool {
    let name = |byte: &u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"_+-".contains(byte);
    // The longest name GitHub knows has 36 letters.
    let length = after.iter().take(40).take_while(|byte| name(byte)).count();
    length > 0 && after.get(length) == Some(&b':')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn safe(text: &str) -> String {
        let mut out = String::new();
        Markdown.write_escaped_str(&mut out, text).expect("a string takes everything");
        out
    }

    #[test]
    fn signs_stay_what_they_are() {
        assert_eq!(safe("*a* _b_ [c](d) `e` #f ~g~ $h$"), r"\*a\* \_b\_ \[c\](d) \`e\` \#f \~g\~ \$h\$");
        assert_eq!(safe("<b> & | \\"), r"&lt;b&gt; &amp; &#124; \\");
        assert_eq!(safe("![x]"), r"\!\[x\]");
        assert_eq!(safe("a\nb"), "a<br>b");
        assert_eq!(safe("été… *日本*"), r"été… \*日本\*");
    }

    #[test]
    fn a_text_starts_no_list_heading_or_rule() {
        assert_eq!(safe("1. one"), r"1\. one");
        assert_eq!(safe("1962) one"), r"1962\) one");
        assert_eq!(safe("1962 was"), "1962 was");
        assert_eq!(safe("- one"), r"\- one");
        assert_eq!(safe("+ one"), r"\+ one");
        assert_eq!(safe("==="), r"\===");
        assert_eq!(safe("> one"), "&gt; one");
        assert_eq!(safe("# one"), r"\# one");
    }

    #[test]
    fn bare_addresses_names_and_pictures_stay_letters() {
        assert_eq!(safe("see http://x.example"), r"see http\://x.example");
        assert_eq!(safe("WWW.x.example"), r"WWW\.x.example");
        assert_eq!(safe("me@x.example @you 5 @ 6"), "me@<!-- -->x.example @<!-- -->you 5 @ 6");
        assert_eq!(safe("a :smile: b"), "a :<!-- -->smile: b");
        assert_eq!(safe("at 10:30 in: all"), "at 10:30 in: all");
    }
}
