//! One line of a list in; the phrases that it stands for out. `{our|the} {works|factory}` is four phrases; `{our |}works` is two, since an
//! alternative may be empty.

/// The phrases of a line, in the order of its alternatives, or what is wrong with it.
pub(super) fn phrases(line: &str) -> Result<Vec<String>, String> {
    let mut all = vec![String::new()];
    let mut rest = line;
    while let Some(open) = rest.find(['{', '}', '|']) {
        let (before, from) = rest.split_at(open);
        match from.chars().next() {
            Some('|') => return Err(format!("{line:?}: one phrase a line; \"|\" stands inside of braces only")),
            Some('}') => return Err(format!("{line:?}: this brace closes and was not opened")),
            _ => {}
        }
        let inside = &from[1..];
        let Some(close) = inside.find('}') else {
            return Err(format!("{line:?}: a brace opens and is not closed"));
        };
        let choices = &inside[..close];
        if choices.contains('{') {
            return Err(format!("{line:?}: braces may not stand inside of braces"));
        }
        all = all.iter().flat_map(|a| choices.split('|').map(move |choice| format!("{a}{before}{choice}"))).collect();
        rest = &inside[close + 1..];
    }
    Ok(all.iter().map(|a| format!("{a}{rest}").split_whitespace().collect::<Vec<_>>().join(" ")).collect())
}

/// What is wrong with one phrase. `small` wants no capitals; `stems` allows `*` at the end of a word.
pub(super) fn fault(phrase: &str, small: bool, stems: bool) -> Option<String> {
    let wrong = |text: &str| Some(format!("{phrase:?}: {text}"));
    if phrase.is_empty() {
        return Some("an empty phrase".to_owned());
    }
    if small && phrase.chars().any(char::is_uppercase) {
        return wrong("small letters are wanted here");
    }
    if phrase.chars().any(|c| c.is_control() || matches!(c, '"' | '\\')) {
        return wrong("a sign that no phrase has");
    }
    if phrase.contains('*') && !stems {
        return wrong("\"*\" for any ending has no meaning in this section");
    }
    let ends =
        |word: &str| word.trim_end_matches('*').is_empty() || word.strip_suffix('*').unwrap_or(word).contains('*');
    if phrase.contains('*') && phrase.split(' ').any(ends) {
        return wrong("\"*\" stands for any ending: once, right behind the beginning of a word");
    }
    None
}
