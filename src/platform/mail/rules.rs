//! Why a letter is held, and when one is tried again. No clock, no store.

use super::SIGN_IN;

/// Why a letter is not sent.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Held {
    /// Nothing that could be an address.
    Address,
    /// Its reader asked for no more of them.
    Stopped,
    /// Too many of its sort went to this address within the hour.
    Many,
    /// What it holds no longer opens.
    Late,
    /// A letter to this address came back.
    Lost,
}

impl Held {
    /// The word in the log, and the end of the key of its sentence.
    pub fn word(self) -> &'static str {
        match self {
            Held::Address => "address",
            Held::Stopped => "stopped",
            Held::Many => "many",
            Held::Late => "late",
            Held::Lost => "lost",
        }
    }
}

/// Letters of one purpose to one address within an hour. A town hall's one mailbox may stand for some ten members.
const HOURLY: i64 = 30;
const SIGN_IN_HOURLY: i64 = 5;

/// A sign-in letter that waited longer than this holds a link that opens no more.
pub const SIGN_IN_MINUTES: i64 = 15;

/// How often a letter is tried.
pub const TRIES: i64 = 5;

/// `lately`: how many of this purpose were written to this address within the hour, those held left out.
/// Whoever asks to sign in says that the address answers.
pub fn held(purpose: &str, address: &str, stopped: bool, lost: bool, lately: i64) -> Option<Held> {
    let most = if purpose == SIGN_IN { SIGN_IN_HOURLY } else { HOURLY };
    if !plausible(address) {
        Some(Held::Address)
    } else if lost && purpose != SIGN_IN {
        Some(Held::Lost)
    } else if stopped {
        Some(Held::Stopped)
    } else {
        (lately >= most).then_some(Held::Many)
    }
}

/// Whether a letter can be addressed so at all; only a server knows whether someone is there.
pub fn plausible(address: &str) -> bool {
    address.parse::<lettre::Address>().is_ok()
}

/// Minutes until the next try, after so many in vain; `None` when it is given up. Close to eight hours in all: a night's
/// trouble at the mail server costs no letter.
pub fn again(tries: i64) -> Option<i64> {
    [1, 10, 60, 400].get(usize::try_from(tries - 1).ok()?).copied().filter(|_| tries < TRIES)
}

/// Whether a server's code says that this letter will never pass. 5xx says so, except where it speaks of us and not of the
/// letter: a wrong password (53x) or a command (50x) is for an administrator to mend, and the letter waits for that.
pub fn never(code: u16) -> bool {
    (510..600).contains(&code) && !(530..540).contains(&code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_has_a_name_and_a_host() {
        for good in ["a@b.fr", "prenom.nom@commune.fr", "demo-agent@exemple.invalid", "x+y@z.org"] {
            assert!(plausible(good), "{good}");
        }
        for bad in ["", "mairie", "a@", "@b.fr", "a b@c.fr", "a@b c.fr", "a@b.fr\nbcc: c@d.fr", "a@b.fr, c@d.fr"] {
            assert!(!plausible(bad), "{bad:?}");
        }
    }

    #[test]
    fn the_reason_that_lasts_is_said_first() {
        assert_eq!(held("news", "nobody", true, true, 100), Some(Held::Address));
        assert_eq!(held("news", "a@b.fr", true, false, 100), Some(Held::Stopped));
        assert_eq!(held("news", "a@b.fr", false, false, 30), Some(Held::Many));
        assert_eq!(held("news", "a@b.fr", false, false, 29), None);
        assert_eq!(held("news", "a@b.fr", true, true, 0), Some(Held::Lost));
        assert_eq!(held(SIGN_IN, "a@b.fr", false, true, 0), None);
        assert_eq!(
            (held(SIGN_IN, "a@b.fr", false, false, 4), held(SIGN_IN, "a@b.fr", false, false, 5)),
            (None, Some(Held::Many))
        );
    }

    #[test]
    fn a_letter_is_tried_five_times_ever_further_apart() {
        let delays: Vec<_> = (1..=TRIES).map(again).collect();
        assert_eq!(delays, [Some(1), Some(10), Some(60), Some(400), None]);
    }

    #[test]
    fn a_wrong_password_condemns_no_letter() {
        assert!([550, 551, 552, 553, 554, 521, 556].into_iter().all(never));
        assert!(![421, 450, 452, 500, 502, 530, 535, 538].into_iter().any(never));
    }
}
