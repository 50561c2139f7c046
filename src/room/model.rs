//! What happens in the room, as rows.

use jiff::Timestamp;

crate::record! {
    /// The session as it is held: from its opening to its closing.
    #[derive(Clone, Debug)]
    pub struct Held {
        /// Shown in the room, asked of a phone that wants to vote.
        pub code: String,
        pub opened_at: Timestamp,
        pub closed_at: Option<Timestamp>,
    }
}

impl Held {
    pub fn open(&self) -> bool {
        self.closed_at.is_none()
    }
}

crate::record! {
    #[derive(Clone, Debug)]
    pub struct ItemTurn { pub item: String, pub began_at: Timestamp }
}

crate::record! {
    #[derive(Clone, Debug)]
    pub struct Speaker {
        pub id: String,
        pub name: String,
        pub asked_at: Timestamp,
        pub began_at: Option<Timestamp>,
        pub ended_at: Option<Timestamp>,
    }
}

crate::record! {
    #[derive(Clone, Debug)]
    pub struct Note { pub id: String, pub item: String, pub by_name: String, pub noted_at: Timestamp, pub text: String }
}

crate::record! {
    /// A vote being taken, or taken: one count whatever its channels.
    #[derive(Clone, Debug)]
    pub struct Poll {
        pub id: String,
        pub resolution: String,
        pub opened_at: Timestamp,
        pub closed_at: Option<Timestamp>,
    }
}

impl Poll {
    pub fn open(&self) -> bool {
        self.closed_at.is_none()
    }
}

crate::record! {
    /// So many voices of one member for one choice.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Cast {
        pub id: String,
        pub poll: String,
        pub elector: String,
        /// `for`, `against`, `abstain` or `blank`.
        pub choice: String,
        pub voices: i64,
        pub channel: String,
    }
}

crate::record! {
    /// Hands or papers counted without names.
    #[derive(Clone, Debug, PartialEq)]
    pub struct HandCount {
        pub id: String,
        pub poll: String,
        pub channel: String,
        pub college: Option<String>,
        pub votes_for: i64,
        pub votes_against: i64,
        pub abstentions: i64,
        pub blank: i64,
        pub void: i64,
    }
}

impl HandCount {
    pub fn all(&self) -> i64 {
        self.votes_for + self.votes_against + self.abstentions + self.blank + self.void
    }
}

crate::record! {
    /// A telephone that gave the code of the room, by the link of one voter.
    #[derive(Clone, Debug)]
    pub struct Device { pub id: String, pub link: String, pub opened_at: Timestamp, pub device: String }
}

/// All that happened in the room of one session.
#[derive(Clone, Debug, Default)]
pub struct Happened {
    pub held: Option<Held>,
    pub turns: Vec<ItemTurn>,
    pub speakers: Vec<Speaker>,
    pub notes: Vec<Note>,
    pub polls: Vec<Poll>,
    pub casts: Vec<Cast>,
    pub hands: Vec<HandCount>,
}

impl Happened {
    pub fn open(&self) -> bool {
        self.held.as_ref().is_some_and(Held::open)
    }
    /// The item being discussed.
    pub fn turn(&self) -> Option<&ItemTurn> {
        self.turns.last()
    }
    pub fn poll(&self, id: &str) -> Option<&Poll> {
        self.polls.iter().find(|poll| poll.id == id)
    }
    pub fn poll_of(&self, resolution: &str) -> Option<&Poll> {
        self.polls.iter().find(|poll| poll.resolution == resolution)
    }
    pub fn open_poll(&self) -> Option<&Poll> {
        self.polls.iter().find(|poll| poll.open())
    }
    pub fn casts_of<'a>(&'a self, poll: &'a str) -> impl Iterator<Item = &'a Cast> {
        self.casts.iter().filter(move |cast| cast.poll == poll)
    }
    pub fn hands_of<'a>(&'a self, poll: &'a str) -> impl Iterator<Item = &'a HandCount> {
        self.hands.iter().filter(move |hands| hands.poll == poll)
    }
    pub fn speaking(&self) -> Option<&Speaker> {
        self.speakers.iter().find(|one| one.began_at.is_some() && one.ended_at.is_none())
    }
    pub fn waiting(&self) -> impl Iterator<Item = &Speaker> {
        self.speakers.iter().filter(|one| one.began_at.is_none() && one.ended_at.is_none())
    }
}
