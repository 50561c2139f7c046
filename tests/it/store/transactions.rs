//! All or nothing, and what is said of it.

use halle::platform::db::{Error, Result, Tx};

use super::fixture::*;
use crate::engines::{at_once, each_engine};

#[tokio::test(flavor = "multi_thread")]
async fn nothing_is_kept_of_what_fails() {
    each_engine(|place| async move {
        let db = place.open();
        db.migrate(STEPS).await.unwrap();
        let refused: Result<(), Refusal> = db
            .write(|tx| {
                tx.execute(&EVENT_PUT, &[&"e0", &1])?;
                Err(Refusal::Full)
            })
            .await;
        assert_eq!(refused, Err(Refusal::Full));
        let panicked: Result<()> = db
            .write(|tx| {
                tx.execute(&EVENT_PUT, &[&"e0", &1])?;
                panic!("on purpose")
            })
            .await;
        assert!(matches!(&panicked, Err(Error::Bad(why)) if why.contains("panic")), "{panicked:?}");
        let swallowed = db
            .write(|tx| {
                tx.execute(&EVENT_PUT, &[&"e0", &1])?;
                let _ = tx.execute(&EVENT_PUT, &[&"e0", &1]);
                Ok(())
            })
            .await;
        assert_eq!(swallowed, Err(Error::Aborted));
        let twice = db
            .write(|tx| {
                tx.execute(&EVENT_PUT, &[&"e0", &1])?;
                tx.execute(&EVENT_PUT, &[&"e0", &1])
            })
            .await;
        assert!(matches!(twice, Err(Error::Conflict(_))), "{twice:?}");
        let orphan = db.write(|tx| tx.execute(&SEAT, &[&"no such event", &"p"])).await;
        assert!(matches!(orphan, Err(Error::Bad(_))), "{orphan:?}");
        assert_eq!(number(&db, &EVENTS, &[]).await, 0);
        // The connection is as good as new.
        assert_eq!(db.write(|tx| tx.execute(&EVENT_PUT, &[&"e0", &1])).await, Ok(1));
        assert_eq!(number(&db, &EVENTS, &[]).await, 1);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_read_writes_nothing() {
    each_engine(|place| async move {
        let db = place.open();
        db.migrate(STEPS).await.unwrap();
        let written = db.read(|tx| tx.execute(&EVENT_PUT, &[&"e0", &1])).await;
        assert!(matches!(written, Err(Error::Bad(_))), "{written:?}");
        let written = db.read_long(|tx| tx.execute(&EVENT_PUT, &[&"e0", &1])).await;
        assert!(matches!(written, Err(Error::Bad(_))), "{written:?}");
        assert_eq!(number(&db, &EVENTS, &[]).await, 0);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_read_sees_one_instant() {
    each_engine(|place| async move {
        let db = place.open();
        db.migrate(STEPS).await.unwrap();
        let (other, runtime) = (place.open(), tokio::runtime::Handle::current());
        let counts = db.read_long(move |tx| {
            let (before,): (i64,) = tx.query_one(&EVENTS, &[])?;
            runtime.block_on(other.write(|tx| tx.execute(&EVENT_PUT, &[&"e0", &1])))?;
            let (after,): (i64,) = tx.query_one(&EVENTS, &[])?;
            Ok::<_, Error>((before, after))
        });
        assert_eq!(counts.await, Ok((0, 0)));
        assert_eq!(number(&db, &EVENTS, &[]).await, 1);
    })
    .await;
}

/// A foreign key that is only looked at on commit must not spoil the writes that share the commit.
#[tokio::test(flavor = "multi_thread")]
async fn only_the_one_who_leaves_a_key_open_pays() {
    each_engine(|place| async move {
        let db = place.open();
        db.migrate(STEPS).await.unwrap();
        let answers = at_once(40, |i| {
            let db = db.clone();
            let id = format!("part{i:02}");
            let within = if i % 10 == 3 { "nowhere".to_owned() } else { id.clone() };
            async move { db.write(move |tx| tx.execute(&PART_PUT, &[&id, &within])).await }
        })
        .await;
        for (i, answer) in answers.iter().enumerate() {
            match i % 10 {
                3 => assert!(matches!(answer, Err(Error::Bad(_))), "{i}: {answer:?}"),
                _ => assert_eq!(*answer, Ok(1), "{i}"),
            }
        }
        let parts = db.read(|tx| tx.query::<(String,)>(&PARTS, &[])).await.unwrap();
        assert_eq!(parts.len(), 36);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn statements_are_counted() {
    each_engine(|place| async move {
        let db = place.open();
        db.migrate(STEPS).await.unwrap();
        let before = db.statements_run();
        let two = db.read(|tx: &Tx| {
            tx.query_one::<(i64,)>(&EVENTS, &[])?;
            tx.query_one::<(i64,)>(&EVENTS, &[])?;
            Ok::<_, Error>(tx.statements_run())
        });
        assert_eq!(two.await, Ok(2));
        assert_eq!(db.statements_run() - before, 2);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_table_is_taken_first_or_not_at_all() {
    each_engine(|place| async move {
        let db = place.open();
        db.migrate(STEPS).await.unwrap();
        let late = db.write(|tx| {
            tx.query_one::<(i64,)>(&EVENTS, &[])?;
            tx.serialize_on("journal")
        });
        assert!(matches!(late.await, Err(Error::Bad(why)) if why.contains("before the first")));
        assert_eq!(db.write_serial("journal", |tx| append(tx, "one")).await, Ok(1));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_that_is_not_there_or_not_a_house_is_said_so() {
    let nowhere = halle::platform::db::Db::open("/nowhere/at/all.sqlite").map(|_| ());
    assert!(matches!(nowhere, Err(Error::Bad(why)) if why.contains("/nowhere/at/all.sqlite")));
    let unreachable = halle::platform::db::Db::open("postgres://halle@127.0.0.1:1/halle").unwrap();
    // Nothing listens on port 1.
    let read = unreachable.read(|tx| tx.query_one::<(i64,)>(&EVENTS, &[])).await;
    assert!(matches!(read, Err(Error::Bad(why)) if why.contains("cannot be reached")));
}
