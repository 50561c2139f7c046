//! The record of a session: everything that was entered of it, as rows. Read whole, by one statement a table.

use jiff::{
    Timestamp,
    civil::{Date, Time},
};

use crate::record;

/// All that is known of one session.
#[derive(Clone, Debug, Default)]
pub struct Record {
    pub session: Session,
    pub items: Vec<Item>,
    pub documents: Vec<Document>,
    pub attendance: Vec<Attendance>,
    pub movements: Vec<Movement>,
    pub officers: Vec<Officer>,
    pub electors: Vec<Elector>,
    pub voters: Vec<Voter>,
    pub proxies: Vec<Proxy>,
    pub resolutions: Vec<Resolution>,
    pub amendments: Vec<Amendment>,
    pub ballots: Vec<Ballot>,
    pub tallies: Vec<Tally>,
    pub stances: Vec<Stance>,
    pub elections: Vec<Election>,
    pub candidates: Vec<Candidate>,
    pub rounds: Vec<Round>,
    pub round_votes: Vec<RoundVotes>,
    pub workshops: Vec<Workshop>,
    pub rubrics: Vec<Rubric>,
    pub contributions: Vec<Contribution>,
    pub figures: Vec<Figure>,
    pub waivers: Vec<Waiver>,
    pub signatures: Vec<Signature>,
    pub rectifications: Vec<Rectification>,
}

record! {
    #[derive(Clone, Debug, Default)]
    pub struct Session {
        pub id: String,
        pub body: String,
        pub kind: String,
        pub title: String,
        pub held_on: Date,
        pub opens: Option<Time>,
        pub closes: Option<Time>,
        pub place: Option<String>,
        pub convened_on: Option<Date>,
        pub convened_by: Option<String>,
        pub edition: Option<String>,
        pub second_convocation: String,
        pub shown_by: String,
        pub previous: Option<String>,
        pub introduction: Option<String>,
        pub source: Option<String>,
        pub n: i64,
    }
}

record! {
    #[derive(Clone, Debug)]
    pub struct Item {
        pub id: String,
        pub position: i64,
        pub kind: String,
        pub title: String,
        pub minutes: Option<i64>,
        pub prose: Option<String>,
    }
}

record! {
    #[derive(Clone, Debug)]
    pub struct Document {
        pub id: String,
        pub item: Option<String>,
        pub title: String,
        pub address: Option<String>,
        pub blob: Option<String>,
    }
}

record! {
    #[derive(Clone, Debug)]
    pub struct Attendance {
        pub id: String,
        pub position: i64,
        pub person: Option<String>,
        pub family_name: String,
        pub given_name: String,
        pub organisation: Option<String>,
        pub stated: Option<String>,
        pub standing: String,
        pub state: String,
    }
}

impl Attendance {
    pub fn name(&self) -> String {
        format!("{} {}", self.given_name, self.family_name)
    }
    pub fn present(&self) -> bool {
        self.state == "present"
    }
}

record! {
    #[derive(Clone, Debug)]
    pub struct Movement { pub id: String, pub attendance: String, pub direction: String, pub at: Time }
}

record! {
    #[derive(Clone, Debug)]
    pub struct Officer { pub id: String, pub position: i64, pub role: String, pub attendance: String, pub signs: String }
}

record! {
    #[derive(Clone, Debug)]
    pub struct Elector {
        pub id: String,
        pub membership: String,
        pub name: String,
        pub college: Option<String>,
        pub voices: i64,
        pub admitted_late_at: Option<Time>,
    }
}

record! {
    #[derive(Clone, Debug)]
    pub struct Voter { pub id: String, pub elector: String, pub attendance: String }
}

record! {
    #[derive(Clone, Debug)]
    pub struct Proxy {
        pub id: String,
        pub giver: String,
        /// A person on the attendance sheet.
        pub holder: Option<String>,
        /// Or a member, whoever then sits for it.
        pub holder_elector: Option<String>,
        pub given_on: Option<Date>,
        /// `yes` where it named nobody and was placed as the statutes say.
        pub blank: Option<String>,
    }
}

record! {
    #[derive(Clone, Debug)]
    pub struct Resolution {
        pub id: String,
        pub item: Option<String>,
        pub position: i64,
        pub number: String,
        pub title: String,
        pub text: String,
        pub matter: String,
    }
}

record! {
    #[derive(Clone, Debug)]
    pub struct Amendment { pub id: String, pub resolution: String, pub text: String, pub outcome: String }
}

record! {
    #[derive(Clone, Debug)]
    pub struct Ballot {
        pub id: String,
        pub resolution: String,
        pub mode: String,
        pub closed_at: Option<Time>,
        pub stated_outcome: Option<String>,
        pub stated_unanimous: String,
        pub chair_choice: Option<String>,
        pub note: Option<String>,
    }
}

record! {
    #[derive(Clone, Debug)]
    pub struct Tally {
        pub id: String,
        pub ballot: String,
        pub college: Option<String>,
        pub unit: String,
        pub votes_for: i64,
        pub votes_against: i64,
        pub abstentions: i64,
        pub blank: i64,
        pub void: i64,
    }
}

record! {
    /// What an elector said of a proposal put to consent. Their last word is the last row; objections and concerns stay.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Stance {
        pub id: String,
        pub ballot: String,
        pub elector: String,
        /// `consent`, `concern` or `objection`.
        pub kind: String,
        pub text: Option<String>,
        pub channel: String,
        pub said_at: Timestamp,
        pub lifted_at: Option<Timestamp>,
        /// How it was answered; none where its author took it back.
        pub lifted_how: Option<String>,
        /// Of the proposal, before it was amended to answer this.
        pub wording_before: Option<String>,
    }
}

impl Stance {
    /// An objection or a concern that nothing has answered yet.
    pub fn stands(&self) -> bool {
        self.kind != "consent" && self.lifted_at.is_none()
    }
}

record! {
    #[derive(Clone, Debug)]
    pub struct Election {
        pub id: String,
        pub item: Option<String>,
        pub position: i64,
        pub body: String,
        pub title: String,
        pub mode: String,
        pub seats: i64,
        pub role: String,
        pub starts: Option<Date>,
        pub ends: Option<Date>,
    }
}

record! {
    #[derive(Clone, Debug)]
    pub struct Candidate {
        pub id: String,
        pub election: String,
        pub position: i64,
        pub attendance: Option<String>,
        pub person: Option<String>,
        pub name: String,
        pub list: Option<String>,
    }
}

record! {
    #[derive(Clone, Debug)]
    pub struct Round {
        pub id: String,
        pub election: String,
        pub number: i64,
        pub closed_at: Option<Time>,
        pub voters: i64,
        pub blank: i64,
        pub void: i64,
    }
}

record! {
    #[derive(Clone, Debug)]
    pub struct RoundVotes { pub id: String, pub round: String, pub candidate: String, pub votes: i64 }
}

record! {
    #[derive(Clone, Debug)]
    pub struct Workshop {
        pub id: String,
        pub item: Option<String>,
        pub position: i64,
        pub question: String,
        pub facilitator: Option<String>,
        pub minutes: Option<i64>,
        pub introduction: Option<String>,
    }
}

record! {
    #[derive(Clone, Debug)]
    pub struct Rubric { pub id: String, pub workshop: String, pub position: i64, pub title: String }
}

record! {
    #[derive(Clone, Debug)]
    pub struct Contribution {
        pub id: String,
        pub rubric: String,
        pub parent: Option<String>,
        pub position: i64,
        pub text: String,
        pub action: Option<String>,
    }
}

record! {
    #[derive(Clone, Debug)]
    pub struct Figure {
        pub id: String,
        pub item: Option<String>,
        pub label: String,
        pub stated: String,
        pub found: Option<String>,
        pub source: Option<String>,
    }
}

record! {
    #[derive(Clone, Debug)]
    pub struct Waiver { pub id: String, pub doubt: String, pub reason: String, pub by_name: String }
}

record! {
    #[derive(Clone, Debug)]
    pub struct Signature {
        pub id: String,
        pub officer: String,
        pub digest: String,
        pub method: String,
        pub signed_at: String,
        pub scan: Option<String>,
    }
}

record! {
    #[derive(Clone, Debug)]
    pub struct Rectification {
        pub id: String,
        pub minutes: String,
        pub position: i64,
        pub rectified_on: Date,
        pub text: String,
        pub by_name: String,
    }
}

impl Record {
    pub fn person(&self, attendance: &str) -> Option<&Attendance> {
        self.attendance.iter().find(|one| one.id == attendance)
    }
    /// Who carries a proxy: the person named, or whoever sits for the member named.
    pub fn holds(&self, proxy: &Proxy) -> Option<&Attendance> {
        let sits = |elector: &String| self.voters.iter().find(|voter| voter.elector == *elector);
        let by_member = proxy.holder_elector.as_ref().and_then(sits).map(|voter| &voter.attendance);
        self.person(proxy.holder.as_ref().or(by_member)?)
    }
    pub fn elector(&self, id: &str) -> Option<&Elector> {
        self.electors.iter().find(|one| one.id == id)
    }
    pub fn ballot(&self, resolution: &str) -> Option<&Ballot> {
        self.ballots.iter().find(|ballot| ballot.resolution == resolution)
    }
    pub fn tallies_of<'a>(&'a self, ballot: &'a str) -> impl Iterator<Item = &'a Tally> {
        self.tallies.iter().filter(move |tally| tally.ballot == ballot)
    }
    pub fn stances_of<'a>(&'a self, ballot: &'a str) -> impl Iterator<Item = &'a Stance> {
        self.stances.iter().filter(move |stance| stance.ballot == ballot)
    }
    /// When the text of a proposal put to consent was last amended: what was said before was said of another text.
    pub fn amended_at(&self, ballot: &str) -> Option<Timestamp> {
        let amended = self.stances.iter().filter(|one| one.ballot == ballot && one.wording_before.is_some());
        amended.filter_map(|one| one.lifted_at).max()
    }
    /// What an elector last said of the text as it stands.
    pub fn last_word<'a>(&'a self, ballot: &'a str, elector: &str) -> Option<&'a Stance> {
        let amended = self.amended_at(ballot);
        let said = |one: &&Stance| one.elector == elector && amended.is_none_or(|at| one.said_at > at);
        self.stances_of(ballot).filter(said).last()
    }
    pub fn rounds_of<'a>(&'a self, election: &'a str) -> impl Iterator<Item = &'a Round> {
        self.rounds.iter().filter(move |round| round.election == election)
    }
    pub fn candidates_of<'a>(&'a self, election: &'a str) -> impl Iterator<Item = &'a Candidate> {
        self.candidates.iter().filter(move |candidate| candidate.election == election)
    }
    /// Those present in a standing: `voter`, `team`, `guest`, `observer`, or `unsaid`.
    pub fn present<'a>(&'a self, standing: &'a str) -> impl Iterator<Item = &'a Attendance> {
        self.attendance.iter().filter(move |one| one.present() && one.standing == standing)
    }
    /// Those who sign the minutes.
    pub fn signers(&self) -> impl Iterator<Item = &Officer> {
        self.officers.iter().filter(|officer| officer.signs == "yes")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_said_of_another_text_is_no_last_word() {
        let at = |second| Timestamp::from_second(second).unwrap();
        let stance = |id: &str, elector: &str, kind: &str, said| Stance {
            id: id.into(),
            ballot: "b".into(),
            elector: elector.into(),
            kind: kind.into(),
            text: None,
            channel: "phone".into(),
            said_at: at(said),
            lifted_at: None,
            lifted_how: None,
            wording_before: None,
        };
        let mut record = Record { stances: vec![stance("1", "anne", "consent", 1)], ..Record::default() };
        record.stances.push(stance("2", "paul", "objection", 2));
        let word = |record: &Record, elector| record.last_word("b", elector).map(|one| one.id.clone());
        assert_eq!(word(&record, "anne").as_deref(), Some("1"));
        assert!(record.stances[1].stands() && !record.stances[0].stands());
        // lifted without a new text, it is still what was said of this one
        record.stances[1].lifted_at = Some(at(3));
        assert_eq!((word(&record, "anne"), record.stances[1].stands()), (Some("1".into()), false));
        record.stances[1].wording_before = Some("Avant".into());
        assert_eq!((word(&record, "anne"), word(&record, "paul")), (None, None));
        record.stances.push(stance("3", "anne", "consent", 4));
        assert_eq!(word(&record, "anne").as_deref(), Some("3"));
    }
}
