//! Many at once, through two handles: rules that look and then write hold without a lock of their own.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Barrier};

use halle::platform::db::{Db, Error, Options, Result, Tx};

use super::fixture::*;
use crate::engines::{Engine, Place, at_once, each_engine};

/// Two handles on one house, as two processes would hold them, whose writes do not wait for each other.
async fn two_handles(place: &Place) -> [Db; 2] {
    let options = Options { write_lock_table: None, write_lanes: 8, ..Options::default() };
    let both = [place.open_with(options.clone()), place.open_with(options)];
    both[0].migrate(STEPS).await.unwrap();
    both
}

fn count<T: PartialEq>(answers: &[T], one: &T) -> usize {
    answers.iter().filter(|answer| *answer == one).count()
}

#[tokio::test(flavor = "multi_thread")]
async fn one_voter_votes_once() {
    each_engine(|place| async move {
        let dbs = two_handles(&place).await;
        let answers = at_once(50, |i| {
            let db = dbs[i % 2].clone();
            async move { db.write(move |tx| vote(tx, "b1", "v1", i as i64)).await }
        })
        .await;
        assert_eq!(count(&answers, &Ok(())), 1, "{answers:?}");
        assert_eq!(count(&answers, &Err(Refusal::AlreadyVoted)), 49, "{answers:?}");
        assert_eq!(number(&dbs[0], &VOTES, &["b1"]).await, 1);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_last_seat_is_taken_once() {
    each_engine(|place| async move {
        let dbs = two_handles(&place).await;
        dbs[0].write(|tx| tx.execute(&EVENT_PUT, &[&"e1", &1])).await.unwrap();
        let answers = at_once(100, |i| {
            let (db, taker) = (dbs[i % 2].clone(), format!("p{i}"));
            async move { db.write(move |tx| take_seat(tx, "e1", &taker)).await }
        })
        .await;
        assert_eq!(count(&answers, &Ok(())), 1, "{answers:?}");
        assert_eq!(count(&answers, &Err(Refusal::Full)), 99, "{answers:?}");
    })
    .await;
}

/// The race itself, not left to chance: both look, and only then does either write. SQLite has no such moment, since its
/// writer takes one act after the other.
#[tokio::test(flavor = "multi_thread")]
async fn two_who_looked_at_the_same_moment_do_not_both_get_the_seat() {
    let place = Place::new(Engine::Postgres).await;
    let dbs = two_handles(&place).await;
    dbs[0].write(|tx| tx.execute(&EVENT_PUT, &[&"e1", &1])).await.unwrap();
    let both_looked = Arc::new(Barrier::new(2));
    let answers = at_once(2, |i| {
        let (db, both_looked, first_run) = (dbs[i].clone(), both_looked.clone(), AtomicBool::new(true));
        let take = move |tx: &Tx| {
            let (free,): (i64,) = tx.query_one(&FREE, &[&"e1"])?;
            if first_run.swap(false, Ordering::SeqCst) {
                both_looked.wait();
            }
            if free < 1 {
                return Err(Refusal::Full);
            }
            tx.execute(&SEAT, &[&"e1", &i.to_string()])?;
            Ok(())
        };
        async move { db.write(take).await }
    })
    .await;
    assert_eq!((count(&answers, &Ok(())), count(&answers, &Err(Refusal::Full))), (1, 1), "{answers:?}");
    // One at least: the loser may look again while the winner's commit is still under way, and lose once more.
    assert!(dbs[0].retries() + dbs[1].retries() >= 1, "nobody lost the race: it was not run");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_budget_is_never_overspent() {
    each_engine(|place| async move {
        let dbs = two_handles(&place).await;
        let answers = at_once(16, |writer| {
            let db = dbs[writer % 2].clone();
            async move {
                let mut answers = Vec::new();
                for i in 0..10 {
                    let id = format!("l{writer}-{i}");
                    answers.push(db.write(move |tx| spend(tx, &id, "travel", 300, 24_000)).await);
                }
                answers
            }
        })
        .await
        .concat();
        assert_eq!(count(&answers, &Ok(())), 80, "{answers:?}");
        assert_eq!(count(&answers, &Err(Refusal::WouldOverspend)), 80, "{answers:?}");
        assert_eq!(number(&dbs[1], &BUDGET_SUM, &["travel"]).await, 24_000);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_chain_has_every_link_once() {
    each_engine(|place| async move {
        let dbs = [place.open(), place.open()];
        dbs[0].migrate(STEPS).await.unwrap();
        let before = dbs[0].retries();
        let answers: Vec<Result<i64>> = at_once(16, |writer| {
            let db = dbs[writer % 2].clone();
            async move {
                let mut answers = Vec::new();
                for i in 0..10 {
                    answers.push(db.write(move |tx| append(tx, &format!("{writer}/{i}"))).await);
                }
                answers
            }
        })
        .await
        .concat();
        let mut numbers: Vec<i64> = answers.into_iter().map(|answer| answer.unwrap()).collect();
        numbers.sort();
        assert_eq!(numbers, (1..=160).collect::<Vec<_>>());
        assert_eq!(dbs[0].retries() + dbs[1].retries() - before, 0, "who waits in line loses no race");
        let chain = dbs[1].read(|tx| tx.query::<(i64, String, String, String)>(&CHAIN, &[])).await.unwrap();
        let mut last = String::new();
        for (n, body, prev, hash) in chain {
            assert_eq!((&prev, &hash), (&last, &link(&last, n, &body)));
            last = hash;
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_key_that_is_taken_is_a_conflict_after_all() {
    each_engine(|place| async move {
        let dbs = two_handles(&place).await;
        let answers = at_once(20, |i| {
            let db = dbs[i % 2].clone();
            async move { db.write(|tx| tx.execute(&EVENT_PUT, &[&"e1", &1])).await }
        })
        .await;
        assert_eq!(count(&answers, &Ok(1)), 1, "{answers:?}");
        let conflicts = answers.iter().filter(|answer| matches!(answer, Err(Error::Conflict(_)))).count();
        assert_eq!(conflicts, 19, "{answers:?}");
    })
    .await;
}
