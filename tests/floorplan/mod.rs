//! The rules of the architecture that a program can check: which room imports which, how each file begins, where
//! clock and network may be used. `plan` has the tables, `source` and `paths` read the code, `circles` finds circles
//! among files.

mod circles;
mod paths;
mod plan;
mod source;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use paths::house;
use plan::{ANYWHERE, PLAN, TENANTS, UNNAMED};
use source::{files, paths_below};

#[test]
fn the_floor_plan_stands_in_the_order_of_the_walk() {
    let plan: Vec<&str> = PLAN.iter().map(|(room, _)| *room).collect();
    let lib = at_the_root("src/lib.rs");
    let declared = lib.lines().filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';')).collect::<Vec<_>>();
    assert_eq!(declared, plan, "`lib.rs` lists the rooms in another order than the floor plan");
    let text = at_the_root("ARCHITECTURE.md");
    let rooms = text.split("\n## ").find(|section| section.starts_with("The rooms, in walking order")).unwrap();
    let described = rooms.lines().filter_map(|line| line.strip_prefix("- [`")?.split_once("`]").map(|(room, _)| room));
    assert_eq!(
        described.collect::<Vec<_>>(),
        plan,
        "`ARCHITECTURE.md` lists the rooms in another order than the floor plan"
    );
    for (n, (room, allowed)) in PLAN.iter().enumerate() {
        for other in *allowed {
            assert!(plan[..n].contains(other), "`{room}` may not open `{other}`: it does not stand before it");
        }
    }
}

#[test]
fn rooms_open_only_the_doors_of_the_floor_plan() {
    let house = house();
    let plan: BTreeMap<_, _> = PLAN.iter().copied().collect();
    let mut broken = Vec::new();
    for (n, file) in house.files.iter().enumerate().filter(|(_, file)| file.room != "lib" && file.room != "main") {
        let Some(allowed) = plan.get(file.room.as_str()) else {
            broken.push(format!("{}: room `{}` is not on the floor plan", file.path, file.room));
            continue;
        };
        for named in house.named_by(n).into_iter().filter(|named| named.of_the_house) {
            let Some(room) = named.path.first().filter(|room| **room != file.room) else { continue };
            if !allowed.contains(&room.as_str()) {
                broken.push(format!("{}:{}: `{}` may not open `{room}`", file.path, named.line, file.room));
            }
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

#[test]
fn no_room_holds_a_circle_of_files() {
    let house = house();
    let circles = circles::circles(house);
    let new: Vec<String> = circles.iter().map(ToString::to_string).collect();
    assert!(new.is_empty(), "move what both sides need down into a file of its own:\n{}", new.join("\n"));
}

#[test]
fn outside_crates_stay_in_their_room() {
    let tenants: BTreeMap<_, _> = TENANTS.iter().copied().collect();
    let unnamed: BTreeMap<_, _> = UNNAMED.iter().copied().collect();
    let house = house();
    let (mut broken, mut named_somewhere) = (Vec::new(), BTreeSet::new());
    for (n, file) in house.files.iter().enumerate() {
        for named in house.named_by(n).into_iter().filter(|named| !named.of_the_house) {
            let krate = named.path[0].as_str();
            if tenants.get(krate).is_some_and(|homes| !homes.contains(&file.room.as_str())) {
                broken.push(format!("{}:{}: `{krate}` lives in {:?}", file.path, named.line, tenants[krate]));
            } else if let Some(why) = unnamed.get(krate) {
                broken.push(format!("{}:{}: `{krate}` has no room ({why})", file.path, named.line));
            }
            named_somewhere.insert(krate.to_owned());
        }
    }
    for krate in TENANTS.iter().map(|(krate, _)| krate).chain(ANYWHERE.iter().map(|(krate, _)| krate)) {
        if !named_somewhere.contains(*krate) {
            broken.push(format!("nothing names `{krate}`: it goes, from Cargo.toml and from the table"));
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

#[test]
fn every_dependency_stands_in_the_table() {
    let manifest: toml::Table = at_the_root("Cargo.toml").parse().unwrap();
    let of = |section: &str| -> BTreeSet<String> {
        manifest[section].as_table().unwrap().keys().map(|name| name.replace('-', "_")).collect()
    };
    let listed = TENANTS.iter().map(|(krate, _)| *krate).chain(ANYWHERE.iter().chain(UNNAMED).map(|(krate, _)| *krate));
    let listed: Vec<String> = listed.map(str::to_owned).collect();
    let once: BTreeSet<String> = listed.iter().cloned().collect();
    assert_eq!(once.len(), listed.len(), "a crate stands in the table twice");
    let dependencies = of("dependencies");
    let homeless: Vec<_> = dependencies.difference(&once).collect();
    assert!(
        homeless.is_empty(),
        "say in `tests/floorplan/plan.rs` in which room these crates live, and why: {homeless:?}"
    );
    let gone: Vec<_> = once.difference(&dependencies).collect();
    assert!(gone.is_empty(), "no dependency of `Cargo.toml`: {gone:?}");

    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let all: String = ["src", "tests", "examples", "benches"]
        .iter()
        .flat_map(|folder| paths_below(&root.join(folder)))
        .map(|path| fs::read_to_string(path).unwrap())
        .collect();
    let idle: Vec<_> =
        of("dev-dependencies").into_iter().filter(|krate| !all.contains(&format!("{krate}::"))).collect();
    assert!(idle.is_empty(), "no test, example or bench names these: {idle:?}");
}

fn at_the_root(file: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(file)).unwrap()
}

#[test]
fn every_file_says_what_it_is() {
    let opens = |text: &str| text.starts_with("//!") || text.starts_with("#![doc");
    let silent: Vec<_> = files().iter().filter(|file| !opens(&file.text)).map(|file| file.path.as_str()).collect();
    assert!(silent.is_empty(), "these files do not open with a line on what they are:\n{}", silent.join("\n"));
}

#[test]
fn only_doors_read_the_clock() {
    // `now` is passed in everywhere else, so that everything between the doors is a function from values to values. The sandbox measures
    // how long a child has been silent, on the monotonic clock.
    let doors = ["cli", "daemon", "web", "sandbox"];
    let clocks = ["Timestamp", "Zoned", "SystemTime", "Utc"];
    only_in(&doors, "reads the clock", |path| {
        path.windows(2).any(|pair| clocks.contains(&pair[0].as_str()) && pair[1] == "now")
    });
}

#[test]
fn only_rooms_at_the_edge_touch_the_network() {
    let edge = ["mailboxes", "outboxes", "store", "web", "daemon", "cli"];
    let sockets = ["TcpStream", "TcpListener", "UdpSocket", "ToSocketAddrs"];
    only_in(&edge, "opens a socket", |path| path.iter().any(|name| sockets.contains(&name.as_str())));
}

/// Fails if another room names a path that is kept for these.
fn only_in(rooms: &[&str], what: &str, is: impl Fn(&[String]) -> bool) {
    let house = house();
    let mut broken = Vec::new();
    for (n, file) in house.files.iter().enumerate() {
        // The probe tries what the sandbox must refuse.
        if rooms.contains(&file.room.as_str()) || file.path == "sandbox/probe_calls.rs" {
            continue;
        }
        for named in house.named_by(n).into_iter().filter(|named| is(&named.path)) {
            broken.push(format!("{}:{}: `{}` {what} ({})", file.path, named.line, file.room, named.path.join("::")));
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

#[test]
fn no_room_without_a_name() {
    let vague = ["utils", "util", "helpers", "common", "types", "core", "services", "manager"];
    let is_vague =
        |file: &&source::File| vague.contains(&file.path.rsplit('/').next().unwrap().trim_end_matches(".rs"));
    let found: Vec<_> = files().iter().filter(is_vague).map(|file| file.path.as_str()).collect();
    assert!(found.is_empty(), "if a helper has no room, the room is missing: {found:?}");
}

/// Files that have letters beyond ASCII in their texts which are no words: the letters themselves are what they are about.
const LETTERS: &[(&str, &str)] = &[
    ("find/misread.rs", "letters that are read for one another"),
    ("unpack/zip_name.rs", "the letters of a code page"),
];

#[test]
fn no_words_of_another_language_stand_in_the_code() {
    // Words in ASCII cannot be told from keys and messages; a list in several languages has others too. The signs of ordinals are no letters here.
    let letter = |c: char| c.is_alphabetic() && !c.is_ascii() && !"ºª".contains(c);
    let mut broken = Vec::new();
    let mut exempt = BTreeSet::new();
    let checked = |file: &&source::File| file.room != "languages" && !file.code.is_empty();
    for file in files().iter().filter(checked) {
        let lines = file.text.lines().enumerate().take_while(|(_, line)| !line.trim().starts_with("#[cfg(test)]"));
        for (n, line) in lines.filter(|(_, line)| !line.trim_start().starts_with("//")) {
            let code = line.split(" // ").next().unwrap_or(line);
            if code.split('"').skip(1).step_by(2).any(|text| text.contains(letter)) {
                match LETTERS.iter().find(|(path, _)| *path == file.path) {
                    Some((path, _)) => _ = exempt.insert(*path),
                    None => broken.push(format!("{}:{}: {}", file.path, n + 1, line.trim())),
                }
            }
        }
    }
    assert!(broken.is_empty(), "words belong into the files of `src/languages`:\n{}", broken.join("\n"));
    assert_eq!(exempt.len(), LETTERS.len(), "an exemption that nothing needs goes");
}

#[test]
fn a_document_type_is_named_in_its_own_file_alone() {
    // Words of other things, which a type's name happens to be.
    let other = [
        ("letter", "letters/markup.rs"),
        ("letter", "cli/template.rs"),
        ("letter", "store/base/custody.rs"),
        ("letter", "pipeline/settings/fields.rs"),
    ];
    let names: Vec<&str> = tracepost::documents::ALL.iter().map(|t| t.name()).collect();
    let own = |name: &str| format!("documents/types/{name}.rs");
    let (mut nowhere, mut broken) = (names.clone(), Vec::new());
    // A language keeps the titles of documents by their type: that is data, and no rule asks for one of them.
    for file in files().iter().filter(|file| file.room != "languages") {
        let lines = file.text.lines().enumerate().take_while(|(_, line)| line.trim() != "#[cfg(test)]");
        for (n, line) in lines.filter(|(_, line)| !line.trim_start().starts_with("//")) {
            for name in names.iter().filter(|name| line.contains(&format!("\"{name}\""))) {
                if file.path == own(name) {
                    nowhere.retain(|missing| missing != name);
                } else if !other.contains(&(*name, file.path.as_str())) {
                    broken.push(format!("{}:{}: only {} may name `{name}`", file.path, n + 1, own(name)));
                }
            }
        }
    }
    assert!(nowhere.is_empty(), "these types do not stand in a file of their name: {nowhere:?}");
    assert!(broken.is_empty(), "ask a type what it is (`documents::nature_of`):\n{}", broken.join("\n"));
}
