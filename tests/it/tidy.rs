//! The promises of ARCHITECTURE.md that no compiler keeps. Each check takes texts and gives what breaks it, so that it can
//! be seen to fail: the test beside it does.

use std::collections::{BTreeMap, BTreeSet};

use halle::app;

use crate::source::{self, files, root};

/// From left to right: a slice uses what stands to its left.
const ORDER: &[&str] = &[
    "platform",
    "journal",
    "access",
    "fields",
    "sheets",
    "territories",
    "members",
    "imports",
    "administration",
    "governance",
    "assemblies",
    "convening",
    "closing",
    "room",
    "needs",
    "coverage",
    "people",
    "privacy",
    "upkeep",
    "search",
    "home",
    "app",
    "commands",
];

const LINES: usize = 700;

type Texts = BTreeMap<String, String>;

fn texts(pairs: &[(&str, &str)]) -> Texts {
    pairs.iter().map(|(path, text)| (path.to_string(), text.to_string())).collect()
}

#[track_caller]
fn holds(breaches: Vec<String>) {
    assert!(breaches.is_empty(), "{} breach(es):\n{}", breaches.len(), breaches.join("\n"));
}

// ---- Directions

fn wrong_ways(sources: &Texts) -> Vec<String> {
    let mut found = vec![];
    for (path, text) in sources {
        let slice = path.trim_start_matches("src/").split(['/', '.']).next().unwrap_or_default();
        let Some(place) = ORDER.iter().position(|name| *name == slice) else { continue };
        for used in used_slices(text) {
            if ORDER.iter().position(|name| *name == used).is_some_and(|other| other > place) {
                found.push(format!("{path}: {slice} uses {used}, which stands to its right"));
            }
        }
    }
    found
}

/// What follows `crate::`, one name or the first names of a group.
fn used_slices(text: &str) -> BTreeSet<String> {
    let code: String = text.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n");
    let mut names = BTreeSet::new();
    for (at, _) in code.match_indices("crate::") {
        let rest = &code[at + "crate::".len()..];
        let Some(group) = rest.strip_prefix('{') else {
            names.insert(name(rest));
            continue;
        };
        let (mut depth, mut fresh) = (1, true);
        for (at, c) in group.char_indices() {
            match c {
                '{' => depth += 1,
                '}' => depth -= 1,
                ',' if depth == 1 => fresh = true,
                c if fresh && depth == 1 && c.is_alphabetic() => {
                    names.insert(name(&group[at..]));
                    fresh = false;
                }
                _ => {}
            }
            if depth == 0 {
                break;
            }
        }
    }
    names
}

fn name(text: &str) -> String {
    text.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect()
}

#[test]
fn a_slice_uses_what_stands_to_its_left() {
    holds(wrong_ways(&files("src", ".rs")));
}

#[test]
fn every_slice_has_its_place() {
    let there: BTreeSet<String> = files("src", ".rs")
        .keys()
        .filter_map(|path| Some(path.strip_prefix("src/")?.split_once('/')?.0.to_owned()))
        .collect();
    let lost: Vec<_> = there.iter().filter(|slice| !ORDER.contains(&slice.as_str())).collect();
    assert!(lost.is_empty(), "tidy.rs does not know where these stand: {lost:?}");
}

#[test]
fn a_wrong_way_is_found() {
    let found = wrong_ways(&texts(&[
        ("src/members/store.rs", "use crate::{\n platform::{db, assemblies},\n governance::Body};\n// crate::home"),
        ("src/access/pages.rs", "fn a() { crate::members::counts() }"),
        ("src/assemblies/pages.rs", "use crate::{members::{self, sheets}, platform::db};"),
    ]));
    assert_eq!(found.len(), 2, "{found:?}");
    assert!(found[0].contains("access uses members") && found[1].contains("members uses governance"));
}

// ---- SQL stands in stores

/// Where statements may be written. `sheets/save.rs` composes them of declared tables, as the exchange does.
fn keeps_sql(path: &str) -> bool {
    let at_home = ["src/platform/", "src/journal/"].iter().any(|folder| path.starts_with(folder));
    at_home || path.ends_with("/store.rs") || path.contains("/store/") || path == "src/sheets/save.rs"
}

fn stray_sql(sources: &Texts) -> Vec<String> {
    let mut found = vec![];
    for (path, text) in sources.iter().filter(|(path, _)| !keeps_sql(path)) {
        for (line, literal) in literals(text) {
            let words = literal.split_whitespace().collect::<Vec<_>>().join(" ");
            let is = |head: &str, then: &str| words.starts_with(head) && words.contains(then);
            if is("select ", " from ") || is("insert into ", "") || is("update ", " set ") || is("delete from ", "") {
                found.push(format!("{path}:{line}: SQL outside a store"));
            }
        }
    }
    found
}

/// The string literals of a source with their lines.
fn literals(text: &str) -> Vec<(usize, String)> {
    let (mut found, mut line, mut open) = (vec![], 1, None::<(usize, String)>);
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        line += usize::from(c == '\n');
        match (&mut open, c) {
            (Some((_, literal)), '\\') => literal.extend(chars.next()),
            (Some(_), '"') => found.extend(open.take()),
            (Some((_, literal)), c) => literal.push(c),
            (None, '"') => open = Some((line, String::new())),
            (None, '\'') if chars.peek() == Some(&'"') => {
                chars.next();
            }
            (None, '/') if chars.peek() == Some(&'/') => {
                while chars.peek().is_some_and(|c| *c != '\n') {
                    chars.next();
                }
            }
            _ => {}
        }
    }
    found
}

#[test]
fn sql_stands_in_stores() {
    holds(stray_sql(&files("src", ".rs")));
}

#[test]
fn stray_sql_is_found() {
    let found = stray_sql(&texts(&[
        (
            "src/members/pages.rs",
            "// \"select a from b\"\nlet t = \"select one of these\";\nlet q = \"select a\n from b\";",
        ),
        ("src/members/store.rs", "let q = \"delete from b\";"),
        ("src/home/mod.rs", "f(\"update b set a = 1\")"),
    ]));
    assert_eq!(found, ["src/home/mod.rs:1: SQL outside a store", "src/members/pages.rs:3: SQL outside a store"]);
}

// ---- Rules are pure

fn impure_rules(sources: &Texts) -> Vec<String> {
    const FORBIDDEN: &[&str] = &[
        "Timestamp::now",
        "Zoned::now",
        "SystemTime",
        "Instant",
        "Tx",
        "Db",
        "Visit",
        "View",
        "axum",
        "tokio",
        "sql",
        "getrandom",
    ];
    let is_rules = |path: &str| path.ends_with("/rules.rs") || path.contains("/rules/") || path.contains("/doubts/");
    let mut found = vec![];
    for (path, text) in sources.iter().filter(|(path, _)| is_rules(path)) {
        for (number, line) in text.lines().enumerate().filter(|(_, line)| !line.trim_start().starts_with("//")) {
            for word in FORBIDDEN.iter().filter(|word| has_word(line, word)) {
                found.push(format!("{path}:{}: a rule knows {word}", number + 1));
            }
        }
    }
    found
}

fn has_word(line: &str, word: &str) -> bool {
    let part = |c: char| c.is_alphanumeric() || c == '_';
    line.match_indices(word).any(|(at, _)| !line[..at].ends_with(part) && !line[at + word.len()..].starts_with(part))
}

#[test]
fn rules_know_no_clock_no_store_and_no_web() {
    holds(impure_rules(&files("src", ".rs")));
}

#[test]
fn an_impure_rule_is_found() {
    let found = impure_rules(&texts(&[
        ("src/members/rules.rs", "use platform::db::Tx;\n// Tx\nlet context = Txt;\nlet now = Timestamp::now();"),
        ("src/members/pages.rs", "Timestamp::now()"),
    ]));
    assert_eq!(found.len(), 2, "{found:?}");
}

// ---- Both languages

/// Keys of a Fluent file, each with the variables that its text shows. One that only chooses between forms (`{ $unit ->`)
/// does not count: a language may have a gender where the other has none. `label_fr` and `label_en` are one.
fn messages(text: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut key = String::new();
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        if let Some((head, _)) = line.split_once('=').filter(|_| line.starts_with(|c: char| c.is_ascii_alphabetic())) {
            key = head.trim().to_owned();
            found.entry(key.clone()).or_default();
        }
        for (at, _) in line.match_indices('$') {
            let variable = name(&line[at + 1..]);
            let own = variable.strip_suffix("_fr").or(variable.strip_suffix("_en")).unwrap_or(&variable).to_owned();
            if !line[at + 1 + variable.len()..].trim_start().starts_with("->") {
                found.entry(key.clone()).or_default().insert(own);
            }
        }
    }
    found
}

fn one_language_only(french: &Texts, english: &Texts) -> Vec<String> {
    let all = |texts: &Texts| texts.values().flat_map(|text| messages(text)).collect::<BTreeMap<_, _>>();
    let (french, english) = (all(french), all(english));
    let mut found = vec![];
    for key in french.keys().chain(english.keys()).collect::<BTreeSet<_>>() {
        match (french.get(key), english.get(key)) {
            (Some(fr), Some(en)) if fr != en => found.push(format!("{key}: names {fr:?} in French, {en:?} in English")),
            (Some(_), Some(_)) => {}
            (None, _) => found.push(format!("{key}: not in French")),
            (_, None) => found.push(format!("{key}: not in English")),
        }
    }
    found
}

#[test]
fn every_text_is_in_both_languages_with_the_same_variables() {
    holds(one_language_only(&files("src", "fr.ftl"), &files("src", "en.ftl")));
}

#[test]
fn a_text_in_one_language_is_found() {
    let french = texts(&[(
        "a/fr.ftl",
        "one = Un { $n }\ntwo = { $n ->\n    [one] Une\n   *[other] { $n }\n }\nthree = Trois\n",
    )]);
    let english = texts(&[("a/en.ftl", "# four = Four\none = One { $m }\ntwo = Two { $n }\n")]);
    let found = one_language_only(&french, &english);
    assert_eq!(found.len(), 2, "{found:?}");
    assert!(found[0].starts_with("one:") && found[1] == "three: not in English");
}

// ---- Every key that is asked for is there

/// Calls whose first literal is a key, and those whose first literal is how several keys begin.
const SAID: &[&str] = &[".t(", ".t1(", ".t2(", "view.text(", ".has("];
const BEGUN: &[&str] = &[".of(", ".part("];

/// A file, and what it asks for.
type Asked = (String, String);

/// Keys asked for by name, and beginnings of keys.
fn asked_for(sources: &Texts) -> (Vec<Asked>, Vec<Asked>) {
    let (mut whole, mut begun) = (vec![], vec![]);
    for (path, text) in sources {
        let first_literal = |call: &str| {
            let all = text.match_indices(call).map(|(at, _)| &text[at + call.len()..]);
            all.filter_map(|rest| Some(rest.trim_start().strip_prefix('"')?.split('"').next()?.to_owned()))
                .collect::<Vec<_>>()
        };
        for call in SAID {
            whole.extend(first_literal(call).into_iter().map(|key| (path.clone(), key)));
        }
        for call in BEGUN {
            begun.extend(first_literal(call).into_iter().map(|key| (path.clone(), key + "-")));
        }
        // refusals: the field, then the key
        for (at, _) in text.match_indices("Problem::new(") {
            let call = text[at..].split(')').next().unwrap_or_default();
            whole.extend(call.split('"').nth(3).map(|key| (path.clone(), key.to_owned())));
        }
        for (at, _) in text.match_indices("Room { key: \"") {
            whole.extend(text[at..].split('"').nth(1).map(|key| (path.clone(), key.to_owned())));
        }
    }
    (whole, begun)
}

fn missing_keys(sources: &Texts, known: &BTreeSet<String>) -> Vec<String> {
    let (whole, begun) = asked_for(sources);
    let key =
        |key: &str| !key.is_empty() && key.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
    let absent = whole.into_iter().filter(|(_, asked)| key(asked) && !known.contains(asked));
    let none_begins = begun.into_iter().filter(|(_, asked)| !known.iter().any(|one| one.starts_with(asked.as_str())));
    absent.chain(none_begins).map(|(path, key)| format!("{path}: no text {key}")).collect()
}

fn known_keys() -> BTreeSet<String> {
    files("src", "fr.ftl").values().flat_map(|text| messages(text).into_keys()).collect()
}

/// Templates and code; a test's own keys are its own.
fn asking() -> Texts {
    let mut sources = files("src", ".html");
    let code = files("src", ".rs").into_iter().filter(|(path, _)| !path.contains("/tests/"));
    sources.extend(code.map(|(path, text)| (path, text.split("#[cfg(test)]").next().unwrap_or_default().to_owned())));
    sources
}

#[test]
fn every_key_asked_for_is_there() {
    holds(missing_keys(&asking(), &known_keys()));
}

#[test]
fn a_missing_key_is_found() {
    let known = BTreeSet::from(["here".to_owned(), "kind-a".to_owned()]);
    let page =
        r#"{{ frame.t("here") }} {{ frame.t1("gone", "n", 1) }} {{ frame.of("kind", x) }} {{ frame.of("other", x) }}"#;
    let code = "Problem::new(\"field\", \"why-not\")";
    let found = missing_keys(&texts(&[("a.html", page), ("a.rs", code)]), &known);
    assert_eq!(found, ["a.html: no text gone", "a.rs: no text why-not", "a.html: no text other-"]);
}

/// A sheet names itself, its fields and every choice.
fn speechless_sheets(tables: &BTreeSet<String>, known: &BTreeSet<String>) -> Vec<String> {
    use halle::platform::tables::Kind;
    let mut wanted = vec![];
    for table in app::tables().into_iter().filter(|table| tables.contains(table.name)) {
        let stem = table.name.replace('_', "-");
        wanted.push(format!("sheet-{stem}"));
        for column in table.columns.iter().filter(|column| column.kind != Kind::Id && column.name != "session") {
            let key = format!("{stem}-{}", column.name.replace('_', "-"));
            if let Kind::OneOf(values) = column.kind {
                wanted.extend(values.iter().map(|value| format!("{key}-{value}")));
            }
            wanted.push(key);
        }
    }
    wanted.into_iter().filter(|key| !known.contains(key)).map(|key| format!("no text {key}")).collect()
}

#[test]
fn every_sheet_has_its_words() {
    let sheets: BTreeSet<String> = files("src", ".rs").values().flat_map(|text| source::sheet_tables(text)).collect();
    assert!(sheets.len() > 5, "{sheets:?}");
    holds(speechless_sheets(&sheets, &known_keys()));
    let lacking = speechless_sheets(&BTreeSet::from(["person".to_owned()]), &BTreeSet::new());
    assert_eq!(lacking, ["no text sheet-person", "no text person-family-name", "no text person-given-name"]);
}

// ---- Documents name what is there

fn lost_paths(documents: &Texts, exists: impl Fn(&str) -> bool) -> Vec<String> {
    let mut found = vec![];
    for (document, text) in documents {
        for word in text.split('`').skip(1).step_by(2).filter_map(|code| code.split_whitespace().next()) {
            let word = word.split("::").next().unwrap_or_default().trim_end_matches(['/', ',', '.']);
            let plain = word.chars().all(|c| c.is_ascii_alphanumeric() || "/._-".contains(c));
            let file = [".rs", ".md", ".toml", ".txt", ".ftl", ".html", ".mjs", ".csv", ".sql"]
                .iter()
                .any(|end| word.ends_with(end));
            let below = word.split_once('/').is_some_and(|(top, rest)| !rest.is_empty() && (exists(top) || file));
            if plain && (below || file) && !word.starts_with(['/', '.', '-']) && !exists(word) {
                found.push(format!("{document}: {word} is not there"));
            }
        }
    }
    found
}

fn documents() -> Texts {
    let mut all: Texts = files("docs", ".md");
    for entry in std::fs::read_dir(root()).unwrap().flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        if name.ends_with(".md") {
            all.insert(name, std::fs::read_to_string(entry.path()).unwrap());
        }
    }
    all
}

#[test]
fn every_path_that_a_document_names_is_there() {
    let mut inside: BTreeSet<String> = files("src", "").into_keys().collect();
    inside.extend(files("tests/it", "").into_keys());
    // a page may name a file as it is called inside a slice
    let exists =
        |path: &str| root().join(path).exists() || inside.iter().any(|file| file.ends_with(&format!("/{path}")));
    holds(lost_paths(&documents(), exists));
}

#[test]
fn a_lost_path_is_found() {
    let page =
        "See `src/lib.rs`, `src/gone.rs::here`, `bin/test rust`, `text/html`, `/reseau`, `HISTORY.md`, `src/*.rs`.";
    let found = lost_paths(&texts(&[("A.md", page)]), |path| ["src", "src/lib.rs", "bin", "bin/test"].contains(&path));
    assert_eq!(found, ["A.md: src/gone.rs is not there", "A.md: HISTORY.md is not there"]);
}

// ---- Files that one can read

fn long_files(sources: &Texts) -> Vec<String> {
    let long = sources.iter().filter(|(_, text)| text.lines().count() > LINES);
    long.map(|(path, text)| format!("{path}: {} lines, make it a folder of verbs", text.lines().count())).collect()
}

#[test]
fn no_file_is_long() {
    let mut sources = files("src", ".rs");
    sources.extend(files("crates", ".rs"));
    sources.extend(files("tests/it", ".rs"));
    holds(long_files(&sources));
    assert_eq!(long_files(&texts(&[("a.rs", &"x\n".repeat(LINES + 1)), ("b.rs", &"x\n".repeat(LINES))])).len(), 1);
}
