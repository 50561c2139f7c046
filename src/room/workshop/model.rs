//! The workshops being held, as rows.

use jiff::Timestamp;

crate::record! {
    /// The workshops of one item, held at once.
    #[derive(Clone, Debug)]
    pub struct Breakout {
        pub id: String,
        pub item: String,
        /// `choice` or `lot`.
        pub way: String,
        pub seed: Option<String>,
        pub opened_at: Timestamp,
        pub ended_at: Option<Timestamp>,
    }
}

impl Breakout {
    pub fn open(&self) -> bool {
        self.ended_at.is_none()
    }
}

crate::record! {
    /// A workshop being held, and how many it may hold where that is counted.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Group { pub breakout: String, pub workshop: String, pub places: Option<i64> }
}

crate::record! {
    #[derive(Clone, Debug)]
    pub struct Given { pub breakout: String, pub given_at: Timestamp, pub minutes: i64 }
}

crate::record! {
    /// Someone of the attendance sheet, in a group.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Member { pub id: String, pub breakout: String, pub workshop: String, pub attendance: String }
}

crate::record! {
    #[derive(Clone, Debug)]
    pub struct GroupNote {
        pub id: String,
        pub rubric: String,
        pub parent: Option<String>,
        pub attendance: String,
        pub noted_at: Timestamp,
        pub text: String,
        pub n: i64,
    }
}

/// All that the workshops of one session hold.
#[derive(Clone, Debug, Default)]
pub struct Workshops {
    pub breakouts: Vec<Breakout>,
    pub groups: Vec<Group>,
    pub given: Vec<Given>,
    pub members: Vec<Member>,
    pub notes: Vec<GroupNote>,
}

impl Workshops {
    pub fn of_item(&self, item: &str) -> Option<&Breakout> {
        self.breakouts.iter().find(|one| one.item == item)
    }
    /// The last one opened.
    pub fn last(&self) -> Option<&Breakout> {
        self.breakouts.last()
    }
    pub fn groups_of<'a>(&'a self, breakout: &'a str) -> impl Iterator<Item = &'a Group> {
        self.groups.iter().filter(move |one| one.breakout == breakout)
    }
    pub fn members_of<'a>(&'a self, workshop: &'a str) -> impl Iterator<Item = &'a Member> {
        self.members.iter().filter(move |one| one.workshop == workshop)
    }
    pub fn member(&self, breakout: &str, attendance: &str) -> Option<&Member> {
        self.members.iter().find(|one| one.breakout == breakout && one.attendance == attendance)
    }
    pub fn given_to<'a>(&'a self, breakout: &'a str) -> impl Iterator<Item = &'a Given> {
        self.given.iter().filter(move |one| one.breakout == breakout)
    }
}
