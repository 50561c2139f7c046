//! How often one address may act. In memory and per process: it slows an attacker down, it is not a count of record.

use std::{
    collections::HashMap,
    hash::{DefaultHasher, Hash, Hasher},
    sync::Mutex,
};

use jiff::Timestamp;

/// A bucket that refills: `size` acts at once, then one every `seconds`.
#[derive(Clone, Copy)]
pub struct Pace {
    pub size: f64,
    pub seconds: f64,
}

pub const ACTS: Pace = Pace { size: 120.0, seconds: 0.5 };
pub const SIGN_IN: Pace = Pace { size: 10.0, seconds: 30.0 };
/// Links asked for one address of mail, whoever asks.
pub const LINKS: Pace = Pace { size: 5.0, seconds: 720.0 };

/// Messages to someone else's mailbox, from one address.
pub const REPLIES: Pace = Pace { size: 5.0, seconds: 300.0 };

/// Past this many addresses the fullest buckets are forgotten.
const MOST: usize = 50_000;

#[derive(Default)]
pub struct Limits(Mutex<HashMap<u64, (f64, Timestamp)>>);

impl Limits {
    /// Takes one from the bucket of `what` and `who`; false when it is empty.
    pub fn take(&self, what: &str, who: impl Hash, pace: Pace, now: Timestamp) -> bool {
        let mut hasher = DefaultHasher::new();
        (what, who).hash(&mut hasher);
        let mut buckets = self.0.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
        if buckets.len() > MOST {
            buckets.retain(|_, (left, _)| *left < pace.size - 1.0);
        }
        let (left, at) = buckets.entry(hasher.finish()).or_insert((pace.size, now));
        let since = now.duration_since(*at).as_secs_f64().max(0.0);
        *left = (*left + since / pace.seconds).min(pace.size);
        *at = now;
        if *left < 1.0 {
            return false;
        }
        *left -= 1.0;
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::ToSpan;

    #[test]
    fn a_bucket_empties_and_refills() {
        let (limits, now) = (Limits::default(), Timestamp::UNIX_EPOCH);
        let pace = Pace { size: 2.0, seconds: 10.0 };
        assert!(limits.take("x", "a", pace, now) && limits.take("x", "a", pace, now));
        assert!(!limits.take("x", "a", pace, now));
        assert!(limits.take("x", "b", pace, now), "another address has its own bucket");
        assert!(limits.take("x", "a", pace, now + 10.seconds()));
    }
}
