//! How a process learns that something was committed, by itself or by another.

use std::time::Duration;

use halle::platform::db::{Db, Error, Tx};

use super::fixture::*;
use crate::engines::each_engine;

/// Waits for what must come. The limit is far beyond what it takes, and only there to end a test that fails.
async fn until(what: &str, mut come: impl FnMut() -> bool) {
    let wait = async {
        while !come() {
            tokio::task::yield_now().await;
        }
    };
    tokio::time::timeout(Duration::from_secs(30), wait).await.unwrap_or_else(|_| panic!("{what} never came"));
}

/// Once it hears the others, a store answers the same until something happens.
async fn hears(db: &Db) -> u64 {
    until("a quiet moment", || db.version() == db.version()).await;
    db.version()
}

fn note(id: &'static str) -> impl Fn(&Tx) -> Result<u64, Error> + Send + 'static {
    move |tx| {
        tx.notify();
        tx.execute(&EVENT_PUT, &[&id, &1])
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_commit_is_known_at_once_here_and_soon_elsewhere() {
    each_engine(|place| async move {
        let (here, there) = (place.open(), place.open());
        here.migrate(STEPS).await.unwrap();
        let (known_here, known_there) = (hears(&here).await, hears(&there).await);
        here.write(note("e1")).await.unwrap();
        assert_ne!(here.version(), known_here);
        until("the news", || there.version() != known_there).await;
        let (known_here, _) = (hears(&here).await, hears(&there).await);
        there.write(note("e2")).await.unwrap();
        until("the answer", || here.version() != known_here).await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_not_kept_is_no_news() {
    each_engine(|place| async move {
        let here = place.open();
        here.migrate(STEPS).await.unwrap();
        let known = hears(&here).await;
        let refused: Result<(), Refusal> = here
            .write(|tx| {
                note("e1")(tx)?;
                Err(Refusal::Full)
            })
            .await;
        assert_eq!(refused, Err(Refusal::Full));
        assert_eq!(here.version(), known);
        assert_eq!(here.read(|tx| tx.query::<(i64,)>(&EVENTS, &[])).await, Ok(vec![(0,)]));
        assert_eq!(here.version(), known);
    })
    .await;
}
