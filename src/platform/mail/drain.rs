//! The task that sends: takes the letters that are due in one write transaction, sends each outside of any, notes what
//! became of it in another. Every process of a house runs one; each letter is one's at a time.
//!
//! A letter is sent at least once. Killed between the server's acceptance and the note, a process leaves a letter that
//! another takes over and sends again: nobody can commit in two places at once, and a convocation that comes twice is
//! better than one that does not come. Both carry the same `Message-ID`, by which mailboxes know them for one.

use std::time::{Duration, Instant};

use jiff::Timestamp;
use tokio::sync::watch;

use super::{
    store::{self, CLAIM_MINUTES, Kept},
    way::{Carrier, Sent, Way},
};
use crate::platform::{
    db::{self, Db},
    files,
    web::frame::Settings,
};

/// Letters taken at once.
const BATCH: usize = 10;
/// How often it looks whether something was posted, which costs microseconds; and how often it looks at the outbox in any
/// case, for letters whose hour has come and for those of a process that ended.
const TICK: Duration = Duration::from_millis(300);
const EVERY: Duration = Duration::from_secs(10);
/// How often a note is tried: a letter that is not noted would be sent again.
const NOTES: u32 = 30;

pub struct Drain {
    db: Db,
    carrier: Carrier,
    public_url: String,
    /// Tells this process from others.
    process: String,
}

impl Drain {
    /// `None` where no way was chosen: letters wait.
    pub fn new(db: Db, way: &Way, public_url: &str) -> Result<Option<Drain>, String> {
        let process = uuid::Uuid::now_v7().to_string();
        let carrier = way.open(public_url)?;
        Ok(carrier.map(|carrier| Drain { db, carrier, public_url: public_url.to_owned(), process }))
    }

    /// Sends until it is told to stop, or until whoever could tell it is gone; ends with the letter in hand.
    pub async fn run(self, mut stop: watch::Receiver<bool>) {
        let (mut seen, mut looked) = (None, Instant::now());
        while !*stop.borrow() {
            let version = self.db.version();
            if seen != Some(version) || looked.elapsed() >= EVERY {
                (seen, looked) = (Some(version), Instant::now());
                match self.round_while(Timestamp::now(), || !*stop.borrow()).await {
                    Ok(0) => {}
                    // more may wait
                    Ok(_) => continue,
                    Err(error) => tracing::warn!(%error, "letters could not be taken or noted"),
                }
            }
            tokio::select! {
                told = stop.changed() => if told.is_err() { break },
                () = tokio::time::sleep(TICK) => {}
            }
        }
        let process = self.process.clone();
        let _ = self.db.write(move |tx| store::let_go(tx, &process)).await;
    }

    /// Takes what is due at `now`, one batch, and sends it; how many letters it took.
    pub async fn round(&self, now: Timestamp) -> db::Result<usize> {
        self.round_while(now, || true).await
    }

    async fn round_while(&self, now: Timestamp, go_on: impl Fn() -> bool) -> db::Result<usize> {
        let process = self.process.clone();
        if self.db.read(move |tx| store::due(tx, &process, now, 1)).await?.is_empty() {
            return Ok(0);
        }
        let (process, secrets) = (self.process.clone(), (0..BATCH).map(|_| files::secret()).collect::<Vec<_>>());
        let taken = self.db.write(move |tx| store::claim(tx, &process, &secrets, now)).await?;
        let house = self.db.read(Settings::read).await?.get("name").to_owned();
        let begun = Instant::now();
        for letter in &taken {
            // what is not sent while the claim surely holds is taken anew
            if !go_on() || begun.elapsed() > Duration::from_secs(60 * CLAIM_MINUTES as u64 / 2) {
                break;
            }
            let sent = self.carrier.carry(letter, &house, &self.public_url, now).await;
            self.note(letter, sent, now).await?;
        }
        Ok(taken.len())
    }

    async fn note(&self, letter: &Kept, sent: Sent, now: Timestamp) -> db::Result<()> {
        let keep = matches!(self.carrier, Carrier::Shown);
        let mut tries = 0;
        loop {
            let (letter, sent) = (letter.clone(), sent.clone());
            let noted = self.db.write(move |tx| match &sent {
                Sent::Yes(answer) => store::sent(tx, &letter, answer, keep, now),
                Sent::Later(why) => store::failed(tx, &letter, why, now),
                Sent::Never(why) => store::refused(tx, &letter, why, now),
            });
            match noted.await {
                Err(error) if tries < NOTES => {
                    tracing::warn!(%error, "what became of a letter could not be noted yet");
                    tries += 1;
                    tokio::time::sleep(Duration::from_secs(2)).await;
                }
                done => return done,
            }
        }
    }
}
