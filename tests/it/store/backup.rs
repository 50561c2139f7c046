//! A house in use is copied whole, and stands again on either engine.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicI64, Ordering};

use halle::platform::db::{Db, Error, Value};

use super::fixture::*;
use crate::engines::{ENGINES, Engine, Place};

/// Everything that a house holds.
async fn contents(db: &Db) -> Vec<(&'static str, Vec<Vec<Value>>)> {
    let selects = [
        ("member", "select id, name, email, seats, share, photo from member order by id"),
        ("line", "select id, budget, cents from line order by id"),
        ("part", "select id, within, note from part order by id"),
        ("journal", "select n, form, body, prev, hash from journal order by n"),
        ("migration", "select n, name, digest, body from migration order by n"),
    ];
    let read = move |tx: &halle::platform::db::Tx| {
        selects.into_iter().map(|(table, text)| Ok((table, tx.dynamic(text, &[])?))).collect::<Result<Vec<_>, Error>>()
    };
    db.read(read).await.unwrap()
}

/// Some of everything: nulls, bytes, a fraction, a row that points forwards, more rows than one insert carries.
async fn furnish(db: &Db) {
    db.migrate(STEPS).await.unwrap();
    db.write(|tx| {
        let (absent, no_photo) = (None::<String>, None::<Vec<u8>>);
        tx.query::<Member>(&MEMBER_PUT, &[&"m1", &"Île-de-France", &absent, &i64::MAX, &0.1, &vec![0_u8, 255]])?;
        tx.query::<Member>(&MEMBER_PUT, &[&"m2", &"", &"a@b", &i64::MIN, &None::<f64>, &no_photo])?;
        tx.execute(&PART_PUT, &[&"a", &"z"])?;
        tx.execute(&PART_PUT, &[&"z", &absent])?;
        (0..3_000).try_for_each(|i| tx.execute(&LINE_PUT, &[&format!("old{i}"), &"old", &i]).map(|_| ()))?;
        append(tx, "l'été")?;
        append(tx, "L'HIVER")
    })
    .await
    .unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_backup_stands_again_on_either_engine_with_nothing_lost() {
    for from in ENGINES {
        let source = Place::new(from).await;
        let db = source.open();
        furnish(&db).await;
        let file = source.folder().join("backup.sqlite");
        db.backup(&file).await.unwrap();
        let expected = contents(&db).await;
        for to in ENGINES {
            let target = Place::new(to).await;
            let restored = Db::restore(&file, &target.url, STEPS).await.unwrap();
            assert_eq!(contents(&restored).await, expected, "from {from:?} to {to:?}");
            assert_eq!(restored.migrate(STEPS).await, Ok(()));
            assert_eq!(restored.write(|tx| append(tx, "after")).await, Ok(3));
            let change = restored.write(|tx| tx.dynamic_execute("update journal set body = 'x'", &[])).await;
            assert!(change.unwrap_err().to_string().contains("append-only"), "{to:?}");
        }
        let left: Vec<_> = std::fs::read_dir(source.folder()).unwrap().map(|e| e.unwrap().file_name()).collect();
        let part = left.iter().filter(|name| name.to_string_lossy().starts_with("backup.sqlite")).count();
        assert_eq!(part, 1, "{left:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_backup_under_way_takes_whole_acts_and_all_that_were_answered() {
    for engine in ENGINES {
        let source = Place::new(engine).await;
        let db = source.open();
        furnish(&db).await;
        let (stop, answered) = (Arc::new(AtomicBool::new(false)), Arc::new(AtomicI64::new(0)));
        let mut writers = Vec::new();
        for writer in 0..4 {
            let (db, stop, answered) = (db.clone(), stop.clone(), answered.clone());
            writers.push(tokio::spawn(async move {
                for i in 0.. {
                    let pair = [format!("w{writer}-{i}-a"), format!("w{writer}-{i}-b")];
                    db.write(move |tx| {
                        tx.execute(&LINE_PUT, &[&pair[0], &"pairs", &i])?;
                        tx.execute(&LINE_PUT, &[&pair[1], &"pairs", &-i])
                    })
                    .await
                    .unwrap();
                    answered.fetch_add(1, Ordering::SeqCst);
                    if stop.load(Ordering::SeqCst) {
                        break;
                    }
                }
            }));
        }
        for round in 0..3 {
            // Not before some more were answered, so that there is something to lose.
            let goal = answered.load(Ordering::SeqCst) + 20;
            while answered.load(Ordering::SeqCst) < goal {
                tokio::task::yield_now().await;
            }
            let before = answered.load(Ordering::SeqCst);
            let file = source.folder().join(format!("backup{round}.sqlite"));
            db.backup(&file).await.unwrap();
            let target = Place::new(Engine::Sqlite).await;
            let copy = Db::restore(&file, &target.url, STEPS).await.unwrap();
            let lines = number(&copy, &LINE_COUNT, &["pairs"]).await;
            assert!(lines % 2 == 0 && lines >= 2 * before, "{lines} lines, {before} pairs were answered");
            assert_eq!(number(&copy, &BUDGET_SUM, &["pairs"]).await, 0);
        }
        stop.store(true, Ordering::SeqCst);
        for writer in writers {
            writer.await.unwrap();
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_backup_replaces_nothing_and_a_restore_fills_only_what_is_empty() {
    for engine in ENGINES {
        let place = Place::new(engine).await;
        let db = place.open();
        furnish(&db).await;
        let file = place.folder().join("backup.sqlite");
        db.backup(&file).await.unwrap();
        let again = db.backup(&file).await;
        assert!(matches!(&again, Err(Error::Bad(why)) if why.contains("already there")), "{again:?}");
        let before = contents(&db).await;
        let full = Db::restore(&file, &place.url, STEPS).await.map(|_| ());
        assert!(matches!(&full, Err(Error::Bad(why)) if why.contains("not empty")), "{full:?}");
        assert_eq!(contents(&db).await, before);
        let empty = Place::new(engine).await;
        for (from, steps, word) in [
            (place.folder().join("absent"), STEPS, "not there"),
            (file.clone(), &STEPS[..1], "newer"),
            (place.folder().join("other.sqlite"), STEPS, "not a backup"),
            (place.folder().join("text.sqlite"), STEPS, "not a database"),
        ] {
            rusqlite::Connection::open(place.folder().join("other.sqlite"))
                .and_then(|other| other.execute_batch("create table if not exists other (id text)"))
                .unwrap();
            std::fs::write(place.folder().join("text.sqlite"), "x".repeat(5_000)).unwrap();
            let refused = Db::restore(&from, &empty.url, steps).await.map(|_| ());
            assert!(matches!(&refused, Err(Error::Bad(why)) if why.contains(word)), "{word}: {refused:?}");
        }
        // Nothing of the attempts is left in the way.
        Db::restore(&file, &empty.url, STEPS).await.unwrap();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_older_house_is_restored_as_it_was_then_brought_up_to_date() {
    for engine in ENGINES {
        let (old, new) = (Place::new(engine).await, Place::new(engine).await);
        let db = old.open();
        db.migrate(&STEPS[..1]).await.unwrap();
        db.write(|tx| tx.execute(&EVENT_PUT, &[&"e1", &3])).await.unwrap();
        let file = old.folder().join("backup.sqlite");
        db.backup(&file).await.unwrap();
        let restored = Db::restore(&file, &new.url, STEPS).await.unwrap();
        assert!(restored.read(|tx| tx.query::<(String,)>(&PARTS, &[])).await.is_err());
        restored.migrate(STEPS).await.unwrap();
        assert_eq!(number(&restored, &EVENTS, &[]).await, 1);
        assert_eq!(restored.write(|tx| append(tx, "new")).await, Ok(1));
    }
}
