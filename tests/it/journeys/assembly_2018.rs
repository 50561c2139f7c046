//! The assembly of 19 June 2018: its minutes state every fact of the seed in all four formats, leave unsaid what it leaves
//! unsaid, and doubt what a careful reader of it doubts, and nothing else. `facts/README.md` says how the facts are written.

use std::{collections::BTreeSet, io::Write, process::Stdio};

use axum::http::StatusCode;
use serde_json::Value as Json;
use toml::Value as Toml;

use crate::{
    engines::Engine,
    house::{House, SESSION},
};

fn facts() -> toml::Table {
    include_str!("facts/assembly-2018.toml").parse().unwrap()
}

/// One thing to find: where the facts file has it, and the wordings that will do, apart by `|`.
struct Sought {
    place: String,
    term: String,
}

/// Everything that any faithful rendering states. Spellings of the seed (`seed`), figures that no text need show (`counts`),
/// softer words, and what the reading noticed (`doubts`, `agrees`, `slips`) are for people.
fn sought(facts: &toml::Table) -> Vec<Sought> {
    let mut found = vec![];
    for (name, value) in facts {
        walk(value, name, &mut found);
    }
    found
}

fn walk(value: &Toml, place: &str, found: &mut Vec<Sought>) {
    let mut want =
        |name: &str, term: &str| found.push(Sought { place: format!("{place}.{name}"), term: term.to_owned() });
    match value {
        Toml::Table(table) => {
            for name in ["terms", "heading_terms", "title_terms", "decides", "also", "aims"] {
                for term in table.get(name).and_then(Toml::as_array).into_iter().flatten() {
                    want(name, term.as_str().unwrap());
                }
            }
            for name in ["capacity", "title", "name"] {
                if let Some(term) = table.get(name).and_then(Toml::as_str) {
                    want(name, term);
                }
            }
            if let Some(family) = table.get("family").and_then(Toml::as_str) {
                let given = table["given"].as_str().unwrap();
                want("person", &format!("{given} {family}|{family} {given}"));
            }
            for (name, inner) in table {
                if !["terms", "words", "doubts", "agrees", "slips", "counts", "links"].contains(&name.as_str()) {
                    walk(inner, &format!("{place}.{name}"), found);
                }
            }
        }
        Toml::Array(all) => {
            for (at, inner) in all.iter().enumerate() {
                walk(inner, &format!("{place}[{at}]"), found);
            }
        }
        _ => {}
    }
}

/// Lower case without accents, every run of other signs one space: `Puy-de-Dôme` and `puy de dome` are one.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in halle::platform::tables::fold(&text.replace('²', "2").replace('^', "")).chars() {
        match c {
            c if c.is_ascii_alphanumeric() => folded.push(c),
            _ if !folded.ends_with(' ') => folded.push(' '),
            _ => {}
        }
    }
    folded.trim().to_owned()
}

/// Whether one of the wordings stands in a folded text. A term begins at a word; one of digits only is a whole word.
fn holds(folded: &str, term: &str) -> bool {
    term.split('|').map(fold).any(|wanted| {
        let whole = wanted.bytes().all(|b| b.is_ascii_digit());
        format!(" {folded} ").contains(&format!(" {wanted}{}", if whole { " " } else { "" }))
    })
}

/// The minutes as text, from each of their formats.
async fn renderings(house: &House, token: &str) -> Vec<(&'static str, String)> {
    let mut all = vec![];
    for (format, ending) in [("HTML", ""), ("PDF", ".pdf"), ("Markdown", ".md"), ("JSON", ".json")] {
        let path = format!("/assemblees/{SESSION}/proces-verbal{ending}");
        let answer = house.get(&path).by(token).send().await.is(StatusCode::OK);
        let text = match format {
            "HTML" => without_tags(&answer.text()),
            "PDF" => pdf_text(&answer.bytes),
            // a date that programs read is a date told
            "JSON" => answer.text().replace("\\n", "\n").replace("2018-06-19", "2018-06-19 mardi 19 juin 2018"),
            _ => answer.text(),
        };
        all.push((format, fold(&text)));
    }
    all
}

fn without_tags(html: &str) -> String {
    let body = html.split_once("<main").map_or(html, |(_, main)| main).split("</main>").next().unwrap();
    let mut text = String::new();
    for piece in body.split('<') {
        text.push(' ');
        text.push_str(piece.split_once('>').map_or(piece, |(_, text)| text));
    }
    text.replace("&#38;", "&").replace("&amp;", "&").replace("&#39;", "'").replace("&nbsp;", " ")
}

/// In the order in which the page was written: in that of its lines, the cells of a table would mix.
fn pdf_text(bytes: &[u8]) -> String {
    let mut child = std::process::Command::new("pdftotext")
        .args(["-raw", "-enc", "UTF-8", "-", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("pdftotext, of Debian's poppler-utils, is needed to read a PDF back");
    let (mut stdin, bytes) = (child.stdin.take().unwrap(), bytes.to_vec());
    let feeding = std::thread::spawn(move || stdin.write_all(&bytes));
    let read = child.wait_with_output().unwrap();
    feeding.join().unwrap().unwrap();
    assert!(read.status.success());
    String::from_utf8(read.stdout).unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn every_fact_is_stated_in_all_four_formats() {
    let facts = facts();
    let mut sought = sought(&facts);
    // what the facts file keeps as times and figures
    for term in ["14 h|14 00", "17 h 30|17 30", "43 000", "La Halle Belleville"] {
        sought.push(Sought { place: "session".to_owned(), term: term.to_owned() });
    }
    assert!(sought.len() > 600, "only {} facts were read", sought.len());
    let house = House::furnished(Engine::Sqlite).await;
    let member = house.sign_in("demo-agent").await;
    for token in ["", &member] {
        for (format, text) in renderings(&house, token).await {
            let lacking: Vec<_> = sought.iter().filter(|one| !holds(&text, &one.term)).collect();
            let lines: Vec<_> = lacking.iter().map(|one| format!("{}: {}", one.place, one.term)).collect();
            assert!(
                lines.is_empty(),
                "{format} lacks {} of {} facts:\n{}",
                lines.len(),
                sought.len(),
                lines.join("\n")
            );
        }
    }
}

#[test]
fn a_lacking_fact_is_found() {
    let text = fold("Le département du Puy-de-Dôme, 43\u{202f}000 €, 431 m², S. Œdipe");
    for there in ["Puy-de-dome", "43 000", "431 m2", "oedipe", "nulle part|departement"] {
        assert!(holds(&text, there), "{there}");
    }
    for absent in ["4", "31", "dome 43 00 1", "partement"] {
        assert!(!holds(&text, absent), "{absent}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn figures_and_silences_are_those_of_the_seed() {
    let (facts, house) = (facts(), House::furnished(Engine::Sqlite).await);
    let path = format!("/assemblees/{SESSION}/proces-verbal.json");
    let minutes: Json = serde_json::from_slice(&house.get(&path).send().await.is(StatusCode::OK).bytes).unwrap();
    let length = |name: &str| minutes[name].as_array().unwrap().len() as i64;
    let count = |name: &str| facts["counts"][name].as_integer().unwrap();
    let team = |one: &&Json| one["standing"] == "team";
    let there = minutes["attendance"].as_array().unwrap();
    assert_eq!(there.iter().filter(team).count() as i64, count("team"));
    assert_eq!(there.iter().filter(|one| !team(one)).count() as i64, count("present"));
    assert_eq!(length("agenda"), count("agenda"));
    assert_eq!(length("seats"), count("board") + count("legal_representatives") + count("observers"));
    let resolutions: Vec<&Json> = items(&minutes, "resolutions");
    assert_eq!(resolutions.len() as i64, count("resolutions"));
    let workshops = items(&minutes, "workshops");
    assert_eq!(workshops.len() as i64, count("workshops"));
    for (workshop, fact) in workshops.iter().zip(facts["workshops"].as_array().unwrap()) {
        assert_eq!(workshop["rubrics"].as_array().unwrap().len(), fact["rubrics"].as_array().unwrap().len());
    }
    // 9, 7, 12, 3 and 2 with their lists; 60 announced without one
    let members = minutes["members"].as_array().unwrap();
    for (name, label) in [
        ("regions", "Régions"),
        ("departments", "Départements"),
        ("cities", "Villes"),
        ("establishments", "Établissements"),
        ("cross", "croisées"),
        ("individual", "ndividuel"),
    ] {
        let fact = &facts["memberships"][name];
        let of = |one: &&Json| one["label"]["fr"].as_str().unwrap().contains(label);
        let told = members.iter().find(of).unwrap_or_else(|| panic!("no {label} among the members"));
        assert_eq!(told["announced"].as_i64(), fact["announced"].as_integer(), "{name}");
        assert_eq!(told["list"].as_array().map_or(0, Vec::len) as i64, fact["named"].as_integer().unwrap(), "{name}");
        assert_eq!(told["announced_change"].as_i64(), fact.get("change").and_then(Toml::as_integer), "{name}");
    }
    // what the seed does not say stays unsaid
    for silent in ["quorum", "electoral_body"] {
        assert!(minutes[silent].is_null(), "{silent} was filled in: {}", minutes[silent]);
    }
    for silent in ["convened_on", "convened_by"] {
        assert!(minutes["session"][silent].is_null(), "{silent} was filled in");
    }
    assert_eq!(length("officers"), 0);
    for resolution in resolutions {
        assert_eq!(resolution["outcome"], "adopted");
        assert_eq!(resolution["tallies"].as_array().unwrap().len(), 0, "no votes were counted");
        assert_eq!(resolution["unanimity"] == "stated", resolution["number"] == "1");
    }
}

/// The arrays of that name in the items of the agenda, one after the other.
fn items<'a>(minutes: &'a Json, name: &str) -> Vec<&'a Json> {
    let agenda = minutes["agenda"].as_array().unwrap();
    agenda.iter().filter_map(|item| item[name].as_array()).flatten().collect()
}

/// Which doubt of the facts file each doubt of the minutes answers to, and words that it then tells.
const ANSWERS: &[(&str, &str, &[&str])] = &[
    ("R1-YEAR", "year/2018-06-19-resolution-1", &["2016", "2017"]),
    ("RPT-YEAR", "heading-year/", &["2016", "2017", "2018"]),
    ("MEM-YEAR", "heading-present/", &["2017"]),
    ("R1-RESULT", "figure-rounded/", &["43 000", "43 336"]),
    ("CNT-CONSORTIUM", "figure/2018-06-19-chiffre-5", &["17", "16"]),
    ("CNT-PARTNERS", "figure/2018-06-19-chiffre-6", &["6", "5"]),
    ("FIN-60", "figure/2018-06-19-chiffre-2", &["359 187", "363 580"]),
    ("BRD-TEN", "entrants/", &["10"]),
    ("MEM-PROGRESS", "count-progress/regions", &["1", "9"]),
    ("MEM-PROGRESS", "count-progress/departements", &["1", "7"]),
    ("MEM-60", "count-alone/", &["60"]),
    ("MEM-60-40", "figure-alone/", &["40"]),
    ("MEM-DEMOCRATIE", "name-cut/", &["Démocratie ouverte"]),
    ("R1-THREE", "several/2018-06-19-resolution-1", &["3"]),
    ("R3-THREE", "several/2018-06-19-resolution-3", &["3"]),
    ("R3-SAME-VOTE", "same-vote/2018-06-19-resolution-3", &["statuts"]),
    ("SIL-CONVOCATION", "convocation", &["convocation"]),
    ("SIL-QUORUM", "quorum", &["quorum"]),
    ("SIL-OFFICERS", "officers", &["présid", "secréta"]),
    ("SIL-COUNTS-R1", "unanimity-uncounted/2018-06-19-resolution-1", &["unanimité"]),
    ("SIL-COUNTS-R2", "uncounted/2018-06-19-resolution-2", &["décompte"]),
    ("SIL-COUNTS-R3", "uncounted/2018-06-19-resolution-3", &["décompte"]),
    ("SIL-PROXIES", "proxies", &["pouvoir", "excus"]),
    ("SIL-VOTERS", "voters", &["34"]),
    ("SIL-SIGNATURES", "signers", &["sign"]),
    ("ATT-NOT-MEMBERS", "strangers", &["16", "13"]),
    ("ATT-NO-CAPACITY", "no-capacity", &["Bergère", "Sonnet"]),
    ("CAP-HANSON", "two-capacities/", &["Hanson", "OECD", "titre personnel"]),
    ("CAP-MARCHANDISE", "two-capacities/", &["Marchandise", "Rennes", "Villes-Santé"]),
    ("CAP-PAUL", "two-capacities/", &["Christian Paul", "Administrateur", "Elu"]),
    ("NAME-GRENOBLE", "two-capacities/", &["Clot", "Grenoble"]),
    ("NAME-NANTES", "two-capacities/", &["Fenet", "Nantes"]),
    ("NAME-GRENOBLE", "near/grenoble", &["Grenoble Alpes-Métropole"]),
    ("NAME-NANTES", "near/nantes", &["Nantes Métropole"]),
    ("NAME-RENNES", "near/ville-de-rennes", &["Rennes Métropole"]),
    ("NAME-LAB-AH", "several-names/lab-ah", &["Lab-AH", "Lab HA"]),
    ("NAME-MINES", "several-names/mines-paris-tech", &["Ecole des Mines", "Les Mines Paris Tech"]),
    ("NAME-DUNKERQUE", "several-names/dunkerque-grand-littoral", &["CUD Dunkerque", "Dunkerque Grand Littoral"]),
];

#[tokio::test(flavor = "multi_thread")]
async fn doubts_are_those_of_a_careful_reader_and_no_others() {
    let (facts, house) = (facts(), House::furnished(Engine::Sqlite).await);
    let path = format!("/api/v1/assemblees/{SESSION}");
    let minutes: Json = serde_json::from_slice(&house.get(&path).send().await.is(StatusCode::OK).bytes).unwrap();
    let doubts = minutes["doubts"].as_array().unwrap();
    let problems = misread(facts["doubts"].as_array().unwrap(), doubts);
    assert!(problems.is_empty(), "{}", problems.join("\n"));
    // and each way of failing is seen
    let fewer = misread(facts["doubts"].as_array().unwrap(), &doubts[1..]);
    let more = [
        doubts.as_slice(),
        &[serde_json::json!({"id": "weekday", "level": "wrong", "title": {"fr": ""}, "text": {"fr": ""}})],
    ];
    let more = misread(facts["doubts"].as_array().unwrap(), &more.concat());
    assert_eq!((fewer.len(), more.len()), (1, 1), "{fewer:?} {more:?}");
}

fn misread(facts: &[Toml], doubts: &[Json]) -> Vec<String> {
    let (mut problems, mut told) = (vec![], BTreeSet::new());
    for doubt in doubts {
        let id = doubt["id"].as_str().unwrap();
        let words = fold(&format!("{} {}", doubt["title"]["fr"], doubt["text"]["fr"]));
        let answers = |(_, prefix, wanted): &&(&str, &str, &[&str])| {
            id.starts_with(prefix) && wanted.iter().all(|word| holds(&words, word))
        };
        let Some((fact, ..)) = ANSWERS.iter().find(answers) else {
            problems.push(format!("{id} is no doubt that a reader of the seed has: {words}"));
            continue;
        };
        let known = facts.iter().find(|one| one["id"].as_str() == Some(fact)).unwrap();
        if known["level"].as_str() != doubt["level"].as_str() {
            problems.push(format!("{id}: told as {}, {fact} is {}", doubt["level"], known["level"]));
        }
        told.insert(*fact);
    }
    let must = |one: &&Toml| one["expect"].as_str() == Some("must");
    for fact in facts.iter().filter(must).filter_map(|one| one["id"].as_str()) {
        if !told.contains(fact) {
            problems.push(format!("{fact} is doubted by nobody"));
        }
    }
    problems
}
