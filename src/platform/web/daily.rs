//! What the house does by itself: each slice's `daily`, once an hour, so that a process which starts late misses no day.
//!
//! Every process of a house runs them. Each is one write transaction, and leaves a row under a unique key for what it did:
//! whichever comes second finds it and does nothing.

use std::time::Duration;

use jiff::Timestamp;
use tokio::sync::watch;

use super::Site;
use crate::platform::db::{self, Tx};

pub type Daily = fn(&Site, &Tx, Timestamp) -> db::Result<()>;

const EVERY: Duration = Duration::from_secs(60 * 60);

/// Until it is told to stop.
pub async fn run(house: Site, mut stop: watch::Receiver<bool>) {
    while !*stop.borrow() {
        round(&house, Timestamp::now()).await;
        tokio::select! {
            told = stop.changed() => if told.is_err() { break },
            () = tokio::time::sleep(EVERY) => {}
        }
    }
}

/// All of them once. One that fails is tried again in an hour, and stops no other.
pub async fn round(house: &Site, now: Timestamp) {
    for daily in house.slices.iter().flat_map(|slice| slice.daily) {
        let inner = house.clone();
        if let Err(error) = house.db.write(move |tx| daily(&inner, tx, now)).await {
            tracing::warn!(%error, "what each day asks for could not be done");
        }
    }
}
