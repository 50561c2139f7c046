//! The journal: what `halle verify` finds when someone with the file in hand altered it, and what the database refuses.

use halle::{
    journal::{self, Broken, Entry, Facts},
    platform::{
        MIGRATIONS,
        db::{Db, Tx},
        files,
    },
};
use jiff::Timestamp;

use crate::{
    engines::{ENGINES, Engine, Place},
    house::House,
};

async fn verified(db: &Db) -> (i64, Vec<Broken>) {
    db.read_long(journal::verify).await.unwrap()
}

/// A house with six acts, the fourth about a person.
async fn lived_in(engine: Engine) -> House {
    let house = House::furnished(engine).await;
    for i in 3..=6 {
        let act = move |tx: &Tx| {
            let facts = Facts::default().with("i", i);
            let facts = if i == 4 { facts.personal("name", "salt", "Jeanne Essai") } else { facts };
            journal::record(tx, Entry::of_house("house.tried", false, facts, Timestamp::UNIX_EPOCH))
        };
        assert_eq!(house.db.write(act).await, Ok(i));
    }
    house
}

/// Someone who holds the file and has taken the guards off.
fn tamper(place: &Place, texts: &[&str]) {
    let file = rusqlite::Connection::open(&place.url).unwrap();
    file.execute_batch("pragma foreign_keys = off").unwrap();
    let guards = "select name from sqlite_schema where type = 'trigger'";
    let mut asked = file.prepare(guards).unwrap();
    let names: Vec<String> = asked.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
    assert!(!names.is_empty(), "the database has no guards");
    for name in names {
        file.execute_batch(&format!("drop trigger \"{name}\"")).unwrap();
    }
    for text in texts {
        assert!(file.execute(text, []).unwrap() > 0, "{text} changed nothing");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn whatever_is_altered_is_found_and_named() {
    let cases: &[(&str, Broken)] = &[
        // one byte
        ("update journal set facts = replace(facts, '\"i\":5', '\"i\":6') where n = 5", Broken::Altered { n: 5 }),
        ("update journal set at = '1970-01-01T00:00:01Z' where n = 3", Broken::Altered { n: 3 }),
        ("update journal set actor = 'housf' where n = 6", Broken::Altered { n: 6 }),
        ("update journal set hash = replace(hash, substr(hash, 1, 1), 'z') where n = 4", Broken::Altered { n: 4 }),
        ("delete from journal where n = 5", Broken::Missing { after: 4, before: 6 }),
        ("update personal_value set value = 'Jeanne Autre'", Broken::PersonalAltered { n: 4 }),
    ];
    for (text, expected) in cases {
        let house = lived_in(Engine::Sqlite).await;
        assert_eq!(verified(&house.db).await, (6, vec![]));
        tamper(&house.place, &[text]);
        let (_, broken) = verified(&house.db).await;
        assert!(broken.contains(expected), "{text}: {broken:?}");
    }
}

/// Rows that were put again in another order hold each its own hash, and do not follow one another.
#[tokio::test(flavor = "multi_thread")]
async fn rows_that_changed_places_are_found() {
    let house = lived_in(Engine::Sqlite).await;
    let swap = ["update journal set n = 13 where n = 3", "update journal set n = 3 where n = 4"];
    tamper(&house.place, &[swap[0], swap[1], "update journal set n = 4 where n = 13"]);
    let (_, broken) = verified(&house.db).await;
    assert!(broken.contains(&Broken::Unlinked { n: 3 }), "{broken:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_kept_file_that_was_altered_is_found() {
    let house = lived_in(Engine::Sqlite).await;
    let hash = house.db.write(|tx: &Tx| files::keep(tx, "text/plain", b"as it was")).await.unwrap();
    assert_eq!(verified(&house.db).await.1, []);
    tamper(&house.place, &["update blob set bytes = cast('as it is' as blob)"]);
    assert_eq!(verified(&house.db).await.1, [Broken::FileAltered { hash }]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_person_can_be_forgotten_and_the_chain_still_holds() {
    for engine in ENGINES {
        let house = lived_in(engine).await;
        let forget = |tx: &Tx| tx.dynamic_execute("delete from personal_value where value = 'Jeanne Essai'", &[]);
        assert_eq!(house.db.write(forget).await, Ok(1));
        assert_eq!(verified(&house.db).await, (6, vec![]), "{engine:?}");
        let all = house.db.read(|tx: &Tx| tx.dynamic("select facts from journal", &[])).await.unwrap();
        assert!(!format!("{all:?}").contains("Jeanne"), "the journal itself holds no name");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_database_itself_keeps_the_journal_and_signed_minutes() {
    for engine in ENGINES {
        let house = lived_in(engine).await;
        let mut forbidden = vec![
            "update journal set actor = 'x' where n = 1",
            "delete from journal where n = 1",
            "delete from journal",
            "insert into journal (n, at, actor, act, object, audience, facts, answer, prev, hash)
                values (1, '', '', '', '', '', '', '', '', '') on conflict (n) do update set actor = 'x'",
        ];
        forbidden.extend(match engine {
            Engine::Postgres => &["truncate journal cascade", "truncate minutes cascade"][..],
            Engine::Sqlite => &["replace into journal (n, at, actor, act, object, audience, facts, answer, prev, hash)
                values (1, '', '', '', '', '', '', '', '', '')"],
        });
        for text in forbidden {
            let said = house.db.write(move |tx| tx.dynamic_execute(text, &[])).await.expect_err(text).to_string();
            assert!(said.contains("append-only"), "{engine:?}: {text}: {said}");
        }
        assert_eq!(verified(&house.db).await, (6, vec![]));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_backup_of_a_house_verifies_on_the_other_engine() {
    for (from, to) in [(Engine::Sqlite, Engine::Postgres), (Engine::Postgres, Engine::Sqlite)] {
        let house = lived_in(from).await;
        let file = house.place.folder().join("copy.sqlite");
        house.db.backup(&file).await.unwrap();
        let place = Place::new(to).await;
        let restored = Db::restore(&file, &place.url, MIGRATIONS).await.unwrap();
        assert_eq!(verified(&restored).await, (6, vec![]), "from {from:?} to {to:?}");
        let exports =
            [halle::commands::house::export(&house.db).await, halle::commands::house::export(&restored).await];
        assert_eq!(exports[0], exports[1]);
    }
}
