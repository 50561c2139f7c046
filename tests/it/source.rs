//! The project's own files, as the tests that watch over them read them.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

pub fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// The files under a folder of the project, by their path in it, whose name ends so.
pub fn files(folder: &str, ending: &str) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    walk(&root().join(folder), folder, ending, &mut found);
    found
}

fn walk(folder: &Path, name: &str, ending: &str, found: &mut BTreeMap<String, String>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = format!("{name}/{}", entry.file_name().to_string_lossy());
        if entry.file_type().unwrap().is_dir() {
            walk(&entry.path(), &path, ending, found);
        } else if path.ends_with(ending) {
            found.insert(path, String::from_utf8_lossy(&fs::read(entry.path()).unwrap()).into_owned());
        }
    }
}

/// Every route of the house with its method, in the order of paths: those given to a router, and three for each sheet.
pub fn routes() -> Vec<(String, String)> {
    let routes: Vec<_> = files("src", ".rs").values().flat_map(|text| routes_in(text)).collect();
    let by_path: BTreeSet<_> = routes.into_iter().map(|(method, path)| (path, method)).collect();
    by_path.into_iter().map(|(path, method)| (method, path)).collect()
}

/// A route with something in the place of each name in braces: `addresses.txt` says what.
pub fn address(route: &str) -> String {
    let text = fs::read_to_string(root().join("tests/it/addresses.txt")).unwrap();
    let mut pairs: Vec<_> =
        text.lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once(' ')).collect();
    pairs.sort_by_key(|(route, _)| std::cmp::Reverse(route.len()));
    let found = pairs.iter().find_map(|(from, to)| Some(format!("{}{}", to.trim(), route.strip_prefix(from)?)));
    let address = found.unwrap_or_else(|| route.to_owned());
    assert!(!address.contains('{'), "tests/it/addresses.txt needs a line for {route}");
    address
}

/// The routes that one file declares.
pub fn routes_in(text: &str) -> Vec<(String, String)> {
    let mut found = vec![];
    for (at, _) in text.match_indices(".route(") {
        let call = balanced(&text[at + ".route".len()..]);
        // a path that is not written here is a sheet's
        let Some((_, rest)) = call.split_once('"').filter(|(before, _)| before.trim() == "(") else { continue };
        let Some((path, handlers)) = rest.split_once('"') else { continue };
        for method in ["get", "post", "put", "delete"] {
            let named = |before: char| !before.is_alphanumeric() && before != '_';
            let word = format!("{method}(");
            if handlers.match_indices(&word).any(|(i, _)| handlers[..i].ends_with(named)) {
                found.push((method.to_uppercase(), path.to_owned()));
            }
        }
    }
    for path in sheets_in(text) {
        found.extend([("GET".to_owned(), path.clone()), ("POST".to_owned(), path.clone())]);
        found.push(("POST".to_owned(), format!("{path}/retrait")));
    }
    found
}

/// The addresses of the sheets in a file's `SHEETS`: the text after the table, or after `path:`.
fn sheets_in(text: &str) -> Vec<String> {
    let Some((_, list)) = text.split_once("SHEETS: &[Sheet] = &[") else { return vec![] };
    let list = list.split("\n];").next().unwrap();
    let starts = list.match_indices("sheet(").chain(list.match_indices("path:")).map(|(at, _)| &list[at..]);
    starts.filter_map(|rest| rest.split('"').nth(1)).map(str::to_owned).collect()
}

/// The tables that a file's `SHEETS` are of, by their names in the schema.
pub fn sheet_tables(text: &str) -> Vec<String> {
    let Some((_, list)) = text.split_once("SHEETS: &[Sheet] = &[") else { return vec![] };
    let list = list.split("\n];").next().unwrap();
    let named = list.match_indices("sheet(").filter_map(|(at, _)| list[at..].split(['&', ',']).nth(1));
    named.map(|name| name.trim().trim_end_matches("_TABLE").to_lowercase()).collect()
}

/// From an opening bracket to the one that closes it, strings and line comments apart.
fn balanced(text: &str) -> &str {
    let (mut depth, mut quoted, mut escaped) = (0, false, false);
    for (at, c) in text.char_indices() {
        match c {
            _ if escaped => escaped = false,
            '\\' if quoted => escaped = true,
            '"' => quoted = !quoted,
            '(' if !quoted => depth += 1,
            ')' if !quoted => {
                depth -= 1;
                if depth == 0 {
                    return &text[..=at];
                }
            }
            _ => {}
        }
    }
    text
}

#[test]
fn routes_are_read_as_they_are_written() {
    let text = r#"
        Router::new().route("/a", get(a).post(b)).route("/b/{id}", routing::post(target))
            .route(sheet.path, get(show))
        pub const SHEETS: &[Sheet] = &[
            sheet(&ITEM, "/c"),
            Sheet { check: tally, back: |_| "/no".to_owned(), ..sheet(&TALLY, "/d") },
        ];
    "#;
    let got: Vec<String> =
        routes_in(&text.replace("\n        ]", "\n]")).iter().map(|(m, p)| format!("{m} {p}")).collect();
    let expected = "GET /a,POST /a,POST /b/{id},GET /c,POST /c,POST /c/retrait,GET /d,POST /d,POST /d/retrait";
    assert_eq!(got.join(","), expected);
}
