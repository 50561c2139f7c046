//! A sending of the letter, a voter's link and a voter's answer.

use jiff::{Timestamp, civil::Date};

crate::record! {
    /// One sending of the letter.
    #[derive(Clone, Debug)]
    pub struct Convocation {
        pub id: String,
        pub sent_on: Date,
        pub by_name: String,
        pub letter: String,
        /// The fingerprint of the electoral body that it went to.
        pub electors_hash: String,
        pub letters: i64,
    }
}

crate::record! {
    /// The personal link of one voter for one session: it opens their answer, their documents and their proxy.
    #[derive(Clone, Debug)]
    pub struct Link {
        /// SHA-256 of the secret in the address; the secret itself is not kept.
        pub hash: String,
        pub session: String,
        pub elector: String,
        pub contact: Option<String>,
        pub made_at: Timestamp,
        pub ended_at: Option<Timestamp>,
    }
}

crate::record! {
    /// What a voter answered to the convocation; the last answer counts.
    #[derive(Clone, Debug)]
    pub struct Answer {
        pub id: String,
        pub elector: String,
        /// `coming`, `absent` or `proxy`.
        pub answer: String,
        /// Who comes, where they said so.
        pub family_name: Option<String>,
        pub given_name: Option<String>,
        pub channel: String,
        pub answered_at: Timestamp,
    }
}

impl Answer {
    /// Who comes, as far as it was said.
    pub fn who(&self) -> String {
        let parts = [self.given_name.as_deref(), self.family_name.as_deref()];
        parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
    }
}
