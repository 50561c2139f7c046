//! A house as plain files, in and out on both engines, with nothing lost; what a file may get wrong, told by its place.

use std::collections::BTreeMap;

use halle::{
    app,
    commands::{self, house},
    platform::{
        db::Tx,
        exchange::{self, Files, Problem},
        tables::{Column, File, Kind, Table},
        texts::Lang,
    },
};
use proptest::{
    prelude::*,
    strategy::ValueTree,
    test_runner::{Config, RngAlgorithm, TestRng, TestRunner},
};

use crate::{
    engines::{ENGINES, Engine},
    house::House,
    source,
};

fn example() -> Files {
    exchange::gather(&source::root().join("examples/la-27e-region")).unwrap()
}

async fn filled(engine: Engine, files: &Files) -> House {
    let house = House::empty(engine).await;
    let load = exchange::read(&app::tables(), files).unwrap_or_else(|problems| panic!("{problems:#?}"));
    house::fill(&house.db, load, files).await.unwrap();
    house
}

/// Names the file that differs, and the first line in which it does.
#[track_caller]
fn same(one: &Files, other: &Files) {
    let (left, right): (Vec<_>, Vec<_>) = (one.keys().collect(), other.keys().collect());
    assert_eq!(left, right);
    for (path, bytes) in one {
        let (left, right) = (String::from_utf8_lossy(bytes), String::from_utf8_lossy(&other[path]));
        for (at, (left, right)) in left.lines().zip(right.lines()).enumerate() {
            assert_eq!(left, right, "{path}, line {}", at + 1);
        }
        assert_eq!(left, right, "{path}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_example_goes_in_and_out_and_in_again_with_nothing_lost() {
    let mut exports = vec![];
    for engine in ENGINES {
        let house = filled(engine, &example()).await;
        let first = house::export(&house.db).await.unwrap();
        let again = filled(engine, &first).await;
        same(&first, &house::export(&again.db).await.unwrap());
        exports.push(first);
    }
    same(&exports[0], &exports[1]);
    let rows = |path: &str| String::from_utf8_lossy(&exports[0][path]).lines().count() - 1;
    assert_eq!((rows("governance/seats.csv"), rows("sessions/2018-06-19/attendance.csv")), (17 + 5 + 1, 34 + 10));
}

/// What is committed is what an export writes: a change by hand and one in the house give the same difference.
#[tokio::test(flavor = "multi_thread")]
async fn the_example_is_as_the_export_writes_it() {
    let house = filled(Engine::Sqlite, &example()).await;
    let mut committed = example();
    committed.retain(|path, _| !path.ends_with("README.md"));
    same(&house::export(&house.db).await.unwrap(), &committed);
}

#[tokio::test(flavor = "multi_thread")]
async fn invented_accounts_are_in_no_export() {
    for engine in ENGINES {
        let house = House::furnished(engine).await;
        let with_accounts = house::export(&house.db).await.unwrap();
        for (id, name, ..) in commands::ACCOUNTS {
            let tells = |bytes: &Vec<u8>| {
                let text = String::from_utf8_lossy(bytes);
                text.contains(id) || text.contains(name)
            };
            assert!(!with_accounts.values().any(tells), "{id} is in the export");
        }
        house.account("kept", "active", &[("finances", "house")]).await;
        let kept = house::export(&house.db).await.unwrap();
        assert!(String::from_utf8_lossy(&kept["access/roles.csv"]).contains("kept-finances"));
        same(&kept, &house::export(&filled(engine, &kept).await.db).await.unwrap());
    }
}

// ---- A house of anything

/// Text that a careless writer of files would lose: quotes, lines, narrow spaces, what a spreadsheet takes for a formula.
fn odd_text() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        Just("\"".to_owned()),
        Just("a,b;c\td".to_owned()),
        Just("1\u{202f}107 118\u{a0}€".to_owned()),
        Just("=1+1".to_owned()),
        Just("«\u{202f}Œuvre\u{202f}» ’".to_owned()),
        Just("'; drop table person; --".to_owned()),
        Just("{{ $x }} # [a] = \"b\"".to_owned()),
        Just("null".to_owned()),
        Just("007".to_owned()),
        "[ -~]{0,12}",
        "\\PC{0,6}",
    ];
    proptest::collection::vec(word, 1..4).prop_map(|words| words.join(" "))
}

fn odd_prose() -> impl Strategy<Value = String> {
    proptest::collection::vec(odd_text(), 1..4).prop_map(|lines| lines.join("\n"))
}

/// The tables whose rows are drawn; together they use every kind of column and of file but facts and blobs.
const DRAWN: &[&str] = &[
    "setting",
    "field",
    "field_version",
    "field_value",
    "organisation",
    "person",
    "mandate",
    "college",
    "category",
    "membership",
    "membership_state",
    "body",
    "session",
    "item",
    "attendance",
    "movement",
    "figure",
];

type Drawn = BTreeMap<&'static str, Vec<Vec<String>>>;

fn draw(runner: &mut TestRunner) -> Drawn {
    let tables: Vec<&Table> = app::tables().into_iter().filter(|table| DRAWN.contains(&table.name)).collect();
    assert_eq!(tables.len(), DRAWN.len());
    let mut drawn = Drawn::new();
    for table in tables {
        let count = (1..5usize).new_tree(runner).unwrap().current();
        let rows =
            (0..count).map(|i| table.columns.iter().map(|column| cell(runner, &drawn, table, column, i)).collect());
        let rows: Vec<Vec<String>> = rows.collect();
        drawn.insert(table.name, rows);
    }
    drawn
}

fn cell(runner: &mut TestRunner, drawn: &Drawn, table: &Table, column: &Column, i: usize) -> String {
    let mut pick = |n: usize| (0..n).new_tree(runner).unwrap().current();
    if !column.required && pick(3) == 0 {
        return String::new();
    }
    if let Some((holds, why)) = column.rule {
        // one of each that the rules of these tables take
        let samples = ["732829320", "73282932000074", "W751234567", "commune-38185", "https://exemple.fr/?a=b&c"];
        return samples
            .into_iter()
            .find(|sample| holds(sample))
            .unwrap_or_else(|| panic!("no sample for {why}"))
            .to_owned();
    }
    match column.kind {
        Kind::Id => format!("{}-{i}", table.name.replace('_', "-")),
        // of its own table, rows are still to come: none
        Kind::Key(target) => drawn.get(target).map_or(String::new(), |rows| rows[pick(rows.len())][0].clone()),
        Kind::Int => pick(100_000).to_string(),
        Kind::Date => format!("20{:02}-{:02}-{:02}", 10 + pick(20), 1 + pick(12), 1 + pick(28)),
        Kind::Time => format!("{:02}:{:02}", pick(24), pick(60)),
        Kind::OneOf(values) => values[pick(values.len())].to_owned(),
        Kind::Line if table.name == "setting" && column.name == "key" => format!("key_{i}"),
        Kind::Line => required(column, odd_text().new_tree(runner).unwrap().current()),
        Kind::Prose | Kind::Page => required(column, odd_prose().new_tree(runner).unwrap().current()),
        Kind::Facts => "{}".to_owned(),
    }
}

/// A line of blanks alone is an empty cell.
fn required(column: &Column, text: String) -> String {
    if column.required && text.trim().is_empty() { "x".to_owned() } else { text }
}

fn as_files(drawn: &Drawn) -> Files {
    let mut files = Files::new();
    for table in app::tables() {
        let Some(rows) = drawn.get(table.name) else { continue };
        let mut grouped: BTreeMap<String, Vec<&Vec<String>>> = BTreeMap::new();
        for row in rows {
            let named = table.columns.iter().zip(row).fold(table.file.path().to_owned(), |path, (column, value)| {
                path.replace(&format!("{{{}}}", column.name), value)
            });
            grouped.entry(named).or_default().push(row);
        }
        for (path, rows) in grouped {
            let carried = |column: &&Column| {
                column.kind != Kind::Page && !table.file.path().contains(&format!("{{{}}}", column.name))
            };
            let carried: Vec<usize> = (0..table.columns.len()).filter(|i| carried(&&table.columns[*i])).collect();
            let bytes = match table.file {
                File::Csv(_) => {
                    let mut writer = csv::Writer::from_writer(vec![]);
                    writer.write_record(carried.iter().map(|i| table.columns[*i].name)).unwrap();
                    for row in &rows {
                        writer.write_record(carried.iter().map(|i| &row[*i])).unwrap();
                    }
                    writer.into_inner().unwrap()
                }
                File::Toml(_) => {
                    let pairs = carried.iter().filter(|i| !rows[0][**i].is_empty());
                    let pairs = pairs.map(|i| (table.columns[*i].name.to_owned(), rows[0][*i].clone().into()));
                    toml::to_string(&pairs.collect::<toml::Table>()).unwrap().into_bytes()
                }
                File::Settings(_) => {
                    let pairs = rows.iter().map(|row| (row[0].clone(), row[1].clone().into()));
                    toml::to_string(&pairs.collect::<toml::Table>()).unwrap().into_bytes()
                }
                File::Blobs(_) => unreachable!("none is drawn"),
            };
            let folder = path.rsplit_once('/').map_or(String::new(), |(folder, _)| format!("{folder}/"));
            files.insert(path, bytes);
            if let Some(page) = table.columns.iter().position(|column| column.kind == Kind::Page) {
                for row in rows.iter().filter(|row| !row[page].is_empty()) {
                    files.insert(format!("{folder}{}/{}.md", table.name, row[0]), row[page].clone().into_bytes());
                }
            }
        }
    }
    files
}

#[tokio::test(flavor = "multi_thread")]
async fn a_house_of_anything_survives_import_export_and_import() {
    let rounds = |engine| if engine == Engine::Sqlite { 12 } else { 3 };
    let seed = [27; 32];
    let mut runner = TestRunner::new_with_rng(Config::default(), TestRng::from_seed(RngAlgorithm::ChaCha, &seed));
    for engine in ENGINES {
        for _ in 0..rounds(engine) {
            let drawn = draw(&mut runner);
            let files = as_files(&drawn);
            let house = filled(engine, &files).await;
            for table in app::tables() {
                let (Some(wanted), select) = (drawn.get(table.name), table.select("1 = 1")) else { continue };
                let rows = house.db.read(move |tx: &Tx| tx.dynamic(&select, &[])).await.unwrap();
                assert_eq!(rows.len(), wanted.len(), "rows of {}", table.name);
            }
            let first = house::export(&house.db).await.unwrap();
            let again = filled(engine, &first).await;
            same(&first, &house::export(&again.db).await.unwrap());
            kept_every_word(&drawn, &first);
        }
    }
}

/// Each cell of text stands in the export as it was written, but for the blanks that a line is trimmed of.
fn kept_every_word(drawn: &Drawn, files: &Files) {
    for table in app::tables() {
        let (Some(rows), File::Csv(path)) = (drawn.get(table.name), table.file) else { continue };
        if path.contains('{') {
            continue;
        }
        let mut reader = csv::Reader::from_reader(files[path].as_slice());
        let heads = reader.headers().unwrap().clone();
        let exported: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
        for row in rows {
            let found = exported.iter().find(|record| record[0] == row[0]).unwrap();
            for (column, wanted) in table.columns.iter().zip(row).filter(|(column, _)| column.kind == Kind::Line) {
                let at = heads.iter().position(|head| head == column.name).unwrap();
                let wanted = wanted.split_ascii_whitespace().collect::<Vec<_>>().join(" ");
                assert_eq!(found[at].trim(), wanted.trim(), "{} {}", table.name, column.name);
            }
        }
    }
}

// ---- What a file may get wrong

fn changed(path: &str, from: &str, to: &str) -> Files {
    let mut files = example();
    let text = String::from_utf8(files[path].clone()).unwrap();
    assert!(text.contains(from), "{path} has no {from}");
    files.insert(path.to_owned(), text.replacen(from, to, 1).into_bytes());
    files
}

fn problems(files: &Files) -> Vec<Problem> {
    exchange::read(&app::tables(), files).map(|load| load.count()).expect_err("the files were taken")
}

#[test]
fn each_problem_is_told_by_file_line_and_column() {
    let organisations = "members/organisations.csv";
    let states = "members/membership-states.csv";
    let text = String::from_utf8(example()[organisations].clone()).unwrap();
    let second = text.lines().nth(1).unwrap().to_owned();
    let (first_id, rest) = second.split_once(',').unwrap();
    let doubled = format!("{second}\n{first_id},{rest}");
    let cases: &[(Files, &str, usize, &str, &str)] = &[
        (changed(organisations, "id,name,", "id,nom,"), organisations, 2, "name", "cell-missing"),
        (changed(organisations, "id,name,kind", "id,name,kind,colour"), organisations, 2, "", "row-uneven"),
        (changed(states, "admitted,2018-06-19", "admitted,31/02/2018"), states, 2, "effective_on", "cell-not-a-date"),
        (changed(states, "admitted", "admis"), states, 2, "state", "cell-not-one-of"),
        (changed(organisations, &second, &doubled), organisations, 3, "id", "id-twice"),
        (
            changed("governance/seats.csv", "conseil-administration", "conseil"),
            "governance/seats.csv",
            2,
            "body",
            "cell-no-such-row",
        ),
        (changed("house.toml", "=", "=="), "house.toml", 1, "", "file-unreadable"),
    ];
    let texts = app::texts().unwrap();
    for (files, file, line, column, key) in cases {
        let found = problems(files);
        let told = |one: &&Problem| one.file == *file && one.line == *line && one.column == *column && one.key == *key;
        let problem =
            found.iter().find(told).unwrap_or_else(|| panic!("no {key} at {file}:{line} {column}: {found:#?}"));
        let said = house::say(&texts, problem);
        assert!(said.contains(file) && !said.contains('['), "{said}");
        assert!(texts.has(Lang::En, key), "{key} has no English");
    }
    let unknown = problems(&changed(organisations, "id,name,", "id,nom,"));
    assert!(unknown.iter().any(|one| one.key == "column-unknown" && one.column == "nom"), "{unknown:#?}");
    let mut files = example();
    files.insert("members/organizations.csv".to_owned(), vec![]);
    assert_eq!(problems(&files)[0].key, "file-unknown");
}

/// Excel, on a French Windows: semicolons, cp1252, and days as one writes them.
#[test]
fn a_file_of_a_french_spreadsheet_is_read_alike() {
    let mut files = example();
    let path = "governance/seats.csv";
    let mut reader = csv::Reader::from_reader(files[path].as_slice());
    let mut writer = csv::WriterBuilder::new().delimiter(b';').from_writer(vec![]);
    writer.write_record(reader.headers().unwrap()).unwrap();
    for record in reader.records() {
        let record = record.unwrap();
        writer
            .write_record(record.iter().map(|cell| match cell.split('-').collect::<Vec<_>>()[..] {
                [year, month, day] if cell.len() == 10 && year.len() == 4 => format!("{day}/{month}/{year}"),
                _ => cell.to_owned(),
            }))
            .unwrap();
    }
    let text = String::from_utf8(writer.into_inner().unwrap()).unwrap().replace('\n', "\r\n");
    let (bytes, _, lost) = encoding_rs::WINDOWS_1252.encode(&text);
    assert!(!lost && text.contains(';') && bytes.len() < text.len(), "the file would not show what it should");
    files.insert(path.to_owned(), bytes.into_owned());
    let read = |files: &Files| {
        exchange::read(&app::tables(), files)
            .map(|load| load.rows.into_iter().map(|(_, rows)| rows).collect::<Vec<_>>())
    };
    assert_eq!(read(&files), read(&example()));
}

/// A full house is not written over, and a row that the database itself refuses leaves nothing behind.
#[tokio::test(flavor = "multi_thread")]
async fn nothing_is_written_on_error() {
    for engine in ENGINES {
        let house = filled(engine, &example()).await;
        let before = house::export(&house.db).await.unwrap();
        let load = exchange::read(&app::tables(), &example()).unwrap();
        let refused = house::fill(&house.db, load, &example()).await.unwrap_err();
        assert!(refused.contains("not empty"), "{refused}");
        same(&before, &house::export(&house.db).await.unwrap());

        // two rows that declare nothing wrong, and that a unique key forbids
        let mut files = example();
        let accounts = "id,email,name,origin\na-1,one@exemple.invalid,Une,house\na-2,one@exemple.invalid,Deux,house\n";
        files.insert("access/accounts.csv".to_owned(), accounts.as_bytes().to_vec());
        let empty = House::empty(engine).await;
        let load = exchange::read(&app::tables(), &files).unwrap();
        assert!(house::fill(&empty.db, load, &files).await.is_err());
        let there = empty.db.read(|tx: &Tx| tx.dynamic("select count(*) from journal", &[])).await.unwrap();
        assert_eq!(there, [[halle::platform::db::Value::Int(0)]]);
        assert!(house::export(&empty.db).await.unwrap().values().all(|bytes| bytes.is_empty()));
    }
}
