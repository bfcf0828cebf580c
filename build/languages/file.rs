//! A data file as text in; its sections out, each with its lines and their numbers. Remarks and blank lines are left out.
//!
//! ```text
//! # A remark: a line that begins with "#".
//! [claims.make]
//! # Verbs and nouns of making.
//! hergestellt
//! {stammt|stammen} aus dem werk
//! ```

use super::Fault;

pub(super) struct File<'a> {
    pub(super) name: &'a str,
    pub(super) sections: Vec<Section<'a>>,
}

pub(super) struct Section<'a> {
    pub(super) name: &'a str,
    /// The line of its head.
    pub(super) line: usize,
    /// What stands in it, with the number of the line.
    pub(super) lines: Vec<(usize, &'a str)>,
}

impl<'a> File<'a> {
    pub(super) fn read(name: &'a str, text: &'a str, faults: &mut Vec<Fault>) -> Self {
        let mut sections: Vec<Section> = Vec::new();
        // The head of a section that no remark explains yet.
        let mut silent = None;
        for (at, line) in text.lines().enumerate() {
            let (number, line) = (at + 1, line.trim());
            let mut fault = |line, text: String| faults.push(Fault { file: name.to_owned(), line, text });
            if line.is_empty() {
                continue;
            }
            if line.starts_with('#') {
                silent = None;
                continue;
            }
            if let Some(head) = silent.take() {
                fault(head, "a remark is wanted below this line that says what belongs here: \"# ...\"".to_owned());
            }
            if let Some(inside) = line.strip_prefix('[') {
                let title = inside.strip_suffix(']').unwrap_or_default();
                if title.is_empty() {
                    fault(number, format!("{line:?}: the name of a section is wanted, such as [claims.make]"));
                }
                if let Some(first) = sections.iter().find(|s| s.name == title) {
                    fault(number, format!("section [{title}] stands in line {} already", first.line));
                }
                sections.push(Section { name: title, line: number, lines: Vec::new() });
                silent = Some(number);
            } else if let Some(section) = sections.last_mut() {
                section.lines.push((number, line));
            } else {
                fault(number, format!("{line:?} stands before the first section"));
            }
        }
        if let Some(line) = silent {
            let text = "a remark is wanted below this line that says what belongs here: \"# ...\"".to_owned();
            faults.push(Fault { file: name.to_owned(), line, text });
        }
        Self { name, sections }
    }
}
