//! The one door through which test debates go in: a text, with its files parted by lines `#: name.yaml`. A file of
//! another ending, such as `#: sources/article.txt`, lies beside the debate.

use elenchus::{Reading, load::Input};

/// Splits a case into its files. What stands before the first `#: name` line is `debate.yaml`.
pub fn files(case: &str) -> Vec<(String, String)> {
    let mut files = vec![("debate.yaml".to_owned(), String::new())];
    for line in case.lines() {
        if let Some(name) = line.strip_prefix("#: ") {
            files.push((name.trim().to_owned(), String::new()));
        } else {
            let text = &mut files.last_mut().expect("there is a first file").1;
            text.push_str(line);
            text.push('\n');
        }
    }
    if files.len() > 1 && files[0].1.trim().is_empty() {
        files.remove(0);
    }
    files
}

/// Reads a case.
pub fn read(case: &str) -> Reading {
    let files = files(case);
    elenchus::read(Input::from_texts(files.iter().map(|(name, text)| (name.as_str(), text.as_bytes()))))
}

/// Reads a case whose text is bytes: `\xe9` in it is the byte 0xE9.
pub fn read_bytes(case: &str) -> Reading {
    let mut bytes = Vec::new();
    let mut rest = case;
    while let Some(at) = rest.find("\\x") {
        bytes.extend_from_slice(&rest.as_bytes()[..at]);
        bytes.push(u8::from_str_radix(&rest[at + 2..at + 4], 16).expect("two hexadecimal digits"));
        rest = &rest[at + 4..];
    }
    bytes.extend_from_slice(rest.as_bytes());
    elenchus::read(Input::from_texts([("debate.yaml", bytes.as_slice())]))
}
