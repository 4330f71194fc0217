//! A finding: what is wrong, where, and one thing to do about it. Plain data; [`report`](crate::report) prints it.

use crate::source::Span;

/// How much a finding weighs.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Severity {
    /// A clue: look whether it is meant so.
    Note,
    /// Likely wrong; the debate can still be judged as it stands.
    Warning,
    /// The debate does not say what its author meant, or cannot be understood here.
    Error,
}

impl Severity {
    /// The word that is printed.
    pub fn word(self) -> &'static str {
        match self {
            Severity::Note => "note",
            Severity::Warning => "warning",
            Severity::Error => "error",
        }
    }
}

/// A place that a finding speaks of, with words for it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Label {
    /// The letters that are underlined.
    pub span: Span,
    /// What stands under them; may be empty.
    pub text: String,
}

/// A stretch of a file and what is to stand there instead.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Edit {
    /// The letters that go; empty where something is put in.
    pub span: Span,
    /// The letters that come, as they stand in the file.
    pub text: String,
}

/// One finding.
///
/// If a reader sees only one line of it, that line is the headline with the place of the first label:
/// write the headline so that it can stand alone.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Diagnostic {
    /// The rule that was broken; `elenchus explain CODE` prints its documentation.
    pub code: &'static str,
    /// How much it weighs.
    pub severity: Severity,
    /// What was found and what was needed, in lower case, names in backticks.
    pub headline: String,
    /// The first is the place of the finding; the others are places that disagree with it. Never empty.
    pub labels: Vec<Label>,
    /// One repair, where one is likely right.
    pub help: Option<String>,
    /// The same repair as changes to the files, where a program can make it: all of them together, or none.
    pub edits: Vec<Edit>,
    /// Names of the claims, reasons and records concerned; an `allow` at one of them silences the finding.
    pub subjects: Vec<String>,
}

impl Diagnostic {
    /// Puts words under the place of the finding itself.
    #[must_use]
    pub fn here(mut self, text: impl Into<String>) -> Diagnostic {
        self.labels[0].text = text.into();
        self
    }

    /// Adds a further place.
    #[must_use]
    pub fn label(mut self, span: Span, text: impl Into<String>) -> Diagnostic {
        self.labels.push(Label { span, text: text.into() });
        self
    }

    /// Says what to do.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Diagnostic {
        self.help = Some(help.into());
        self
    }

    /// Offers a change to the file that repairs it, which `elenchus check --fix` makes.
    ///
    /// Only where it is the one likely meant, and where nothing else in the file has to change with it.
    #[must_use]
    pub fn edit(mut self, span: Span, text: impl Into<String>) -> Diagnostic {
        self.edits.push(Edit { span, text: text.into() });
        self
    }

    /// Takes the offer back, since the change may depend on files that were not read; says how it can be had.
    #[must_use]
    pub fn withhold(mut self) -> Diagnostic {
        if !self.edits.is_empty() {
            self.edits.clear();
            let help = self.help.take().map(|help| help + "; ").unwrap_or_default();
            self.help = Some(help + "given the folder, `--fix` can do it: other files there may be of this debate");
        }
        self
    }

    /// Names a node that the finding concerns.
    #[must_use]
    pub fn about(mut self, name: impl Into<String>) -> Diagnostic {
        self.subjects.push(name.into());
        self
    }

    /// The place of the finding.
    pub fn span(&self) -> Span {
        self.labels[0].span
    }
}
