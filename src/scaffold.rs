//! A folder's name → the file with which a debate starts. It is read by people who have never seen one.

use std::path::Path;

use serde::Serialize;

/// The start of a debate: the title is written into it, the rest shows what can be written.
const START: &str = include_str!("scaffold.yaml");

/// Text of the first file of a debate.
///
/// # Panics
/// Never: a string has a YAML form.
pub fn start(title: &str) -> String {
    let words: Vec<&str> = title.split_whitespace().collect();
    START.replacen("TITLE", &scalar(&words.join(" ")), 1)
}

/// What is to be written, as YAML.
///
/// # Panics
/// If it has no YAML form, which texts, lists and records always have.
pub fn yaml(value: &impl Serialize) -> String {
    serde_yaml::to_string(value).expect("texts, lists and records")
}

/// A text on one line as YAML.
fn scalar(text: &str) -> String {
    let written = yaml(&text);
    let written = written.trim_end();
    // A single word such as `no` is a text to one reader of YAML and something else to another.
    if written == text && !text.contains(' ') { format!("'{}'", text.replace('\'', "''")) } else { written.to_owned() }
}

/// A title made from the name of the folder: `school-starts` is "School starts".
pub fn title(folder: &Path) -> String {
    let folder = std::path::absolute(folder).unwrap_or_else(|_| folder.to_owned());
    let name = folder.file_name().map_or("A debate".into(), |name| name.to_string_lossy());
    let words = name.replace(['-', '_'], " ");
    let mut letters = words.trim().chars();
    letters.next().map_or_else(|| "A debate".to_owned(), |first| first.to_uppercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_is_made_from_the_name_of_the_folder() {
        assert_eq!(title(Path::new("/debates/school-starts")), "School starts");
        assert_eq!(title(Path::new("/debates/学校")), "学校");
        assert_eq!(title(Path::new("/")), "A debate");
    }

    #[test]
    fn any_title_stays_what_it_is() {
        for written in
            ["no", "a: b # c", "\"quoted\" 'twice'", "- x", "\u{1b}[2J", "1962", "~", "学校", "| a", "{", "…"]
        {
            let text = start(written);
            let read: serde_yaml::Value = serde_yaml::from_str(&text).expect("valid YAML");
            assert_eq!(read["debate"]["title"], written, "{text}");
        }
        let read: serde_yaml::Value = serde_yaml::from_str(&start(" two\nlines ")).expect("valid YAML");
        assert_eq!(read["debate"]["title"], "two lines");
    }
}
