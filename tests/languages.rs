//! The data files of the languages: what the build script makes of them, and that it names each fault with its file and line.

#[path = "../build/languages/mod.rs"]
mod build;

use tracepost::languages::ALL;

/// Structs as in `src/languages/mod.rs`, of which the build script reads which sections there are.
const SOURCES: &str = "
pub struct Language {
    pub code: &'static str,
    pub name: &'static str,
    pub quick: bool,
    pub claims: Claims,
    pub numbers: &'static [(&'static str, u32)],
    pub captions: &'static [(FieldName, &'static [&'static str])],
}
pub struct Claims {
    /// Verbs of making.
    pub make: &'static [&'static str],
}
field_names! {
    EndUser \"end_user\", Seller \"seller\",
}
";

const GOOD: &str = "# German.
[language]
# Its name.
name = German
quick = yes
[claims.make]
# Verbs of making.
{stammt|kommt} aus {dem |}werk
gebaut*
[numbers]
# Numbers.
zwei = 2
[captions.end_user]
# Who uses the goods.
endverwender
{#}
";

fn made(files: &[(&str, &str)]) -> Result<String, Vec<String>> {
    let files: Vec<_> = files.iter().map(|(n, t)| ((*n).to_owned(), (*t).to_owned())).collect();
    let made = build::of_texts(&files, SOURCES).map(|made| made.languages);
    made.map_err(|faults| faults.iter().map(ToString::to_string).collect())
}

#[test]
fn a_data_file_becomes_a_constant() {
    let made = made(&[("de.txt", GOOD)]).unwrap();
    let made: String = made.split_whitespace().collect::<Vec<_>>().join(" ");
    assert_eq!(
        made,
        "&[ &Language { code: \"de\", name: \"German\", quick: true, claims: Claims { make: &[\"stammt aus dem werk\", \
         \"stammt aus werk\", \"kommt aus dem werk\", \"kommt aus werk\", \"gebaut*\"], }, numbers: &[(\"zwei\", 2)], \
         captions: &[(FieldName::EndUser, &[\"endverwender\", \"#\"]), ], }, ]"
    );
}

#[test]
fn the_files_of_the_shelf_have_no_fault() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let made = build::constants(root).unwrap_or_else(|faults| panic!("{faults:#?}"));
    assert_eq!(made.languages.matches("&Language {").count(), ALL.len());
    assert!(made.shared.starts_with("&Shared {"));
}

#[test]
fn the_order_is_the_listed_one_and_then_that_of_the_codes() {
    let files = [("aa.txt", GOOD), ("bb.txt", GOOD), ("cc.txt", GOOD), ("order.txt", "# First.\ncc\n")];
    let made = made(&files).unwrap();
    let places: Vec<_> = ["cc", "aa", "bb"].iter().map(|c| made.find(&format!("code: {c:?}")).unwrap()).collect();
    assert!(places.is_sorted(), "{made}");
    let codes: Vec<_> = ALL.iter().map(|l| l.code).collect();
    assert_eq!(codes[..3], ["en", "fr", "de"], "the first of src/languages/order.txt");
}

/// Each change to the good file, the line of the fault and a part of what is said of it.
#[test]
fn every_fault_is_told_with_its_file_and_line() {
    let cases: &[(&str, &str, usize, &str)] = &[
        ("gebaut*", "Gebaut", 9, "small letters"),
        ("gebaut*", "ge*baut", 9, "right behind the beginning of a word"),
        ("gebaut*", "*", 9, "right behind the beginning of a word"),
        ("gebaut*", "gebaut|gefertigt", 9, "one phrase a line"),
        ("gebaut*", "kommt aus werk", 9, "twice: line 8"),
        ("gebaut*", "{gebaut|gefertigt", 9, "not closed"),
        ("gebaut*", "gebaut}", 9, "was not opened"),
        ("gebaut*", "{a|{b|c}}", 9, "inside of braces"),
        ("gebaut*", "{|gebaut}", 9, "an empty phrase"),
        ("gebaut*", "\"gebaut\"", 9, "a sign that no phrase has"),
        ("endverwender", "endverwend*", 15, "no meaning in this section"),
        ("zwei = 2", "zwei", 12, "\"word = number\" is wanted"),
        ("zwei = 2", "zwei = viele", 12, "\"word = number\" is wanted"),
        ("quick = yes", "quick = perhaps", 5, "quick = yes or quick = no"),
        ("quick = yes", "slow = yes", 5, "there is no \"slow\""),
        ("quick = yes\n", "", 2, "lacks a line \"quick = ...\""),
        ("quick = yes", "name = Deutsch", 5, "stands twice"),
        ("[claims.make]", "[claims.bake]", 6, "there is no section [claims.bake]"),
        ("[claims.make]", "[claims.bake]", 1, "section [claims.make] is missing"),
        ("[captions.end_user]", "[captions.friend]", 13, "there is no FieldName of that name"),
        ("[numbers]", "[claims.make]", 10, "stands in line 6 already"),
        ("[numbers]", "[numbers", 10, "the name of a section is wanted"),
        ("# Numbers.\n", "", 10, "a remark is wanted"),
        ("[language]", "gebaut\n[language]", 2, "before the first section"),
    ];
    for (good, bad, line, told) in cases {
        let text = GOOD.replacen(good, bad, 1);
        assert_ne!(text, GOOD, "{good}");
        let faults = made(&[("de.txt", &text)]).expect_err(bad);
        let head = format!("src/languages/de.txt:{line}: ");
        assert!(faults.iter().any(|f| f.starts_with(&head) && f.contains(told)), "{bad:?}: {faults:#?}");
    }
}

#[test]
fn the_table_of_countries_is_checked_line_by_line() {
    let faults = |table: &str| made(&[("de.txt", GOOD), ("countries_in_letters.tsv", table)]);
    assert!(faults("# A remark.\ncode\ten\nAA\tAland\nBB\tBeland\n").is_ok());
    for (table, line, told) in [
        ("code\ten\tfr\nAA\tAland\n", 2, "3 cells are wanted"),
        ("code\ten\n# Then:\nAA\t\n", 3, "none of them empty"),
        ("code\ten\nBB\tBeland\nAA\tAland\n", 3, "\"AA\" stands twice, or behind"),
        ("code\ten\nAA\tAland\nAA\tBeland\n", 3, "stands twice"),
    ] {
        let faults = faults(table).unwrap_err();
        let head = format!("src/languages/countries_in_letters.tsv:{line}: ");
        assert!(matches!(faults.as_slice(), [one] if one.starts_with(&head) && one.contains(told)), "{faults:#?}");
    }
}

#[test]
fn signs_behind_figures_stand_for_a_part_of_a_date() {
    for (sign, part) in ALL.iter().flat_map(|l| l.dates.signs) {
        assert!(["year", "decade", "month", "day"].contains(part), "{sign} = {part}");
    }
}

#[test]
fn a_section_that_the_first_language_has_is_missed_in_another() {
    let second = GOOD.replace("[captions.end_user]", "[captions.seller]");
    let faults = made(&[("de.txt", GOOD), ("nl.txt", &second)]).unwrap_err();
    assert_eq!(
        faults,
        ["src/languages/nl.txt:1: section [captions.end_user] is missing; it may be empty, but must be there"]
    );
}

/// A language of papers alone beside a whole one.
const PAPERS: &str = "# Frisian.
[language]
# Its name.
name = Frisian
[captions.end_user]
# Who uses the goods.
einbrûker
";

/// The structs of [`SOURCES`], with what the name of a file tells.
fn with_papers(files: &[(&str, &str)]) -> Result<String, Vec<String>> {
    let sources = SOURCES.replace("pub quick: bool,", "pub papers_alone: bool,");
    let files: Vec<_> = files.iter().map(|(n, t)| ((*n).to_owned(), t.replace("quick = yes\n", ""))).collect();
    let made = build::of_texts(&files, &sources).map(|made| made.languages);
    made.map_err(|faults| faults.iter().map(ToString::to_string).collect())
}

#[test]
fn a_language_of_papers_alone_lacks_what_papers_do_not_need() {
    let made = with_papers(&[("aa.papers.txt", PAPERS), ("de.txt", GOOD)]).unwrap();
    let (whole, alone) = made.split_at(made.find("code: \"aa\"").unwrap());
    assert!(whole.contains("code: \"de\"") && whole.contains("papers_alone: false"), "{whole}");
    let alone: String = alone.split_whitespace().collect::<Vec<_>>().join(" ");
    assert_eq!(
        alone,
        "code: \"aa\", name: \"Frisian\", papers_alone: true, claims: Claims { make: &[], }, numbers: &[], \
         captions: &[(FieldName::EndUser, &[\"einbrûker\"]), ], }, ]"
    );
}

#[test]
fn words_of_letters_belong_to_whole_languages() {
    let letters = PAPERS.to_owned() + "[claims.make]\n# Verbs of making.\nmakke\n";
    let faults = with_papers(&[("aa.papers.txt", &letters), ("de.txt", GOOD)]).unwrap_err();
    assert_eq!(
        faults,
        ["src/languages/aa.papers.txt:8: [claims.make] is of no use to papers: it belongs to a whole language"]
    );
    let faults = with_papers(&[("de.papers.txt", PAPERS), ("de.txt", GOOD)]).unwrap_err();
    assert_eq!(
        faults,
        ["src/languages/de.papers.txt:1: de.txt is the whole language: its words of papers belong there"]
    );
}
