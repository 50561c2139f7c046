//! One schema on both engines, brought up to date once, and what the database itself refuses.

use halle::platform::db::{Error, Migration, STATEMENTS};

use super::fixture::{self, *};
use crate::engines::{Engine, Place, at_once, each_engine};

#[tokio::test(flavor = "multi_thread")]
async fn four_start_at_once_and_each_step_runs_once() {
    each_engine(|place| async move {
        let answers = at_once(4, |_| {
            let place = place.clone();
            async move { place.open().migrate(STEPS).await }
        })
        .await;
        assert_eq!(answers, [Ok(()), Ok(()), Ok(()), Ok(())]);
        let db = place.open();
        assert_eq!(db.migrate(STEPS).await, Ok(()));
        let steps = db.read(|tx| tx.dynamic("select name from migration", &[])).await.unwrap();
        assert_eq!(steps.len(), STEPS.len());
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_ran_otherwise_is_refused() {
    each_engine(|place| async move {
        let db = place.open();
        db.migrate(&STEPS[..1]).await.unwrap();
        let changed = [Migration { name: STEPS[0].name, text: "create table member (id text primary key)" }];
        let renamed = [Migration { name: "001-others", text: STEPS[0].text }];
        for (steps, word) in [(&changed[..], "changed"), (&renamed[..], "001-others"), (&[][..], "newer")] {
            let refused = db.migrate(steps).await;
            assert!(matches!(&refused, Err(Error::Bad(why)) if why.contains(word)), "{refused:?}");
        }
        // All or nothing: the second step is good, the third is not.
        let broken = [STEPS[0], STEPS[1], Migration { name: "003-broken", text: "create table member (id text)" }];
        let refused = db.migrate(&broken).await;
        assert!(matches!(&refused, Err(Error::Bad(why)) if why.contains("003-broken")), "{refused:?}");
        assert!(db.read(|tx| tx.query::<(String,)>(&PARTS, &[])).await.is_err());
        assert_eq!(db.migrate(STEPS).await, Ok(()));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_statement_prepares_and_names_its_columns_alike() {
    let (lite, pg) = (Place::new(Engine::Sqlite).await, Place::new(Engine::Postgres).await);
    let (lite, pg) = (lite.open(), pg.open());
    for db in [&lite, &pg] {
        db.migrate(STEPS).await.unwrap();
    }
    for sql in fixture::STATEMENTS.iter().chain(STATEMENTS).copied() {
        let on_lite = lite.read(move |tx| tx.describe(sql)).await;
        let on_pg = pg.read(move |tx| tx.describe(sql)).await;
        let (on_lite, on_pg) = (on_lite.expect(sql.name), on_pg.expect(sql.name));
        assert_eq!(on_lite.len(), on_pg.len(), "{}", sql.name);
        // Without `as`, each engine calls an expression as it likes.
        for (a, b) in on_lite.iter().zip(&on_pg).filter(|(a, _)| a.chars().all(|c| c.is_alphanumeric() || c == '_')) {
            assert!(a == b || a == "1", "{}: {a} and {b}", sql.name);
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_append_only_table_takes_new_rows_and_nothing_else() {
    each_engine(|place| async move {
        let db = place.open();
        db.migrate(STEPS).await.unwrap();
        db.write(|tx| append(tx, "first")).await.unwrap();
        let mut forbidden = vec![
            "update journal set body = 'other' where n = 1",
            "update journal set n = 7",
            "delete from journal where n = 1",
            "delete from journal",
            "insert into journal (n, body, prev, hash) values (1, 'other', '', '')
                on conflict (n) do update set body = excluded.body",
        ];
        forbidden.extend(match place.engine {
            Engine::Postgres => &["truncate journal", "truncate journal cascade"][..],
            Engine::Sqlite => &[
                "insert or replace into journal (n, body, prev, hash) values (1, 'other', '', '')",
                "replace into journal (n, body, prev, hash) values (1, 'other', '', '')",
                "update or replace journal set n = 1",
            ],
        });
        for text in forbidden {
            let refused = db.write(move |tx| tx.dynamic_execute(text, &[])).await;
            let said = refused.expect_err(text).to_string();
            assert!(said.contains("journal is append-only"), "{text}: {said}");
        }
        let again = db.write(|tx| tx.execute(&APPEND, &[&1, &None::<String>, &"again", &"", &""])).await;
        assert!(matches!(again, Err(Error::Conflict(_))), "{again:?}");
        assert_eq!(db.write(|tx| append(tx, "second")).await, Ok(2));
        let chain = db.read(|tx| tx.query::<(i64, String)>(&CHAIN, &[])).await.unwrap();
        assert_eq!(chain, [(1, "first".into()), (2, "second".into())]);
    })
    .await;
}

/// Someone who opens the file with another program, without this one's settings.
#[tokio::test(flavor = "multi_thread")]
async fn another_program_cannot_replace_a_row_either() {
    let place = Place::new(Engine::Sqlite).await;
    let db = place.open();
    db.migrate(STEPS).await.unwrap();
    db.write(|tx| tx.execute(&APPEND, &[&1, &"form-1", &"first", &"", &""])).await.unwrap();
    let other = rusqlite::Connection::open(&place.url).unwrap();
    other.execute_batch("pragma recursive_triggers = off").unwrap();
    for row in ["(1, 'form-2', 'x', '', '')", "(2, 'form-1', 'x', '', '')"] {
        let replace = format!("insert or replace into journal (n, form, body, prev, hash) values {row}");
        let said = other.execute_batch(&replace).unwrap_err().to_string();
        assert!(said.contains("append-only"), "{said}");
    }
    let chain = db.read(|tx| tx.query::<(i64, String)>(&CHAIN, &[])).await.unwrap();
    assert_eq!(chain, [(1, "first".into())]);
}
