//! What minutes state, as data. The order of fields is the order of the canonical JSON: it never changes, it only grows,
//! with another `format`.

use jiff::civil::{Date, Time};
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct Minutes {
    /// `halle-minutes/1`; `/2` where something was decided by consent, or where they begin with what became of earlier actions.
    pub format: &'static str,
    pub house: String,
    /// Given by the signature; none in a draft.
    pub number: Option<String>,
    /// SHA-256 of the draft that the officers signed: these facts, without number and without this.
    pub signed_text: Option<String>,
    pub session: Session,
    pub officers: Vec<Officer>,
    pub attendance: Vec<Attendee>,
    pub electoral_body: Option<ElectoralBody>,
    pub votes_held: Vec<Held>,
    pub quorum: Option<Quorum>,
    pub agenda: Vec<Item>,
    pub members: Vec<Category>,
    pub seats: Vec<Seat>,
    pub actions: Vec<Action>,
    pub deadlines: Vec<Deadline>,
    pub figures: Vec<Figure>,
    pub doubts: Vec<Doubt>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub followed: Option<Followed>,
}

/// A sentence that the rules made, in both languages.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Both {
    pub fr: String,
    pub en: String,
}

impl Both {
    pub fn get(&self, lang: crate::platform::texts::Lang) -> &str {
        match lang {
            crate::platform::texts::Lang::Fr => &self.fr,
            crate::platform::texts::Lang::En => &self.en,
        }
    }
}

#[derive(Clone, Debug, Serialize)]
pub struct Session {
    pub id: String,
    pub body: Both,
    pub kind: String,
    pub title: String,
    pub held_on: Date,
    pub opens: Option<Time>,
    pub closes: Option<Time>,
    pub place: Option<String>,
    pub convened_on: Option<Date>,
    pub convened_by: Option<String>,
    pub second_convocation: bool,
    pub statutes: Option<String>,
    pub introduction: Option<String>,
    pub source: Option<String>,
}

#[derive(Clone, Debug, Serialize)]
pub struct Officer {
    pub role: String,
    pub name: String,
    pub signs: bool,
}

#[derive(Clone, Debug, Serialize)]
pub struct Attendee {
    /// None where the network shows people by their mandate alone.
    pub name: Option<String>,
    pub capacity: Option<String>,
    /// `voter`, `team`, `guest`, `observer`, `unsaid`
    pub standing: String,
    /// `present`, `excused`, `absent`
    pub state: String,
    pub movements: Vec<Movement>,
}

#[derive(Clone, Debug, Serialize)]
pub struct Movement {
    pub direction: String,
    pub at: Time,
}

#[derive(Clone, Debug, Serialize)]
pub struct ElectoralBody {
    pub members: usize,
    pub voices: i64,
    /// SHA-256 of its lines: id, membership, college, voices.
    pub hash: String,
}

/// A member's vote in the room: by whom it is cast.
#[derive(Clone, Debug, Serialize)]
pub struct Held {
    /// Absent where the reader is not told the names of people.
    pub elector: Option<String>,
    pub college: Option<String>,
    pub voices: i64,
    pub by: Option<String>,
    pub proxy: bool,
}

#[derive(Clone, Debug, Serialize)]
pub struct Quorum {
    pub opening: Both,
    pub changes: Vec<QuorumChange>,
}

#[derive(Clone, Debug, Serialize)]
pub struct QuorumChange {
    pub at: Time,
    /// `reached`, `lost`, `regained`, `not_reached`; `none` where no rule asks for one
    pub turn: String,
    pub sentence: Both,
}

#[derive(Clone, Debug, Serialize)]
pub struct Item {
    pub position: i64,
    pub kind: String,
    pub title: String,
    pub minutes: Option<i64>,
    pub prose: Option<String>,
    pub documents: Vec<Document>,
    pub resolutions: Vec<Resolution>,
    pub elections: Vec<Election>,
    pub workshops: Vec<Workshop>,
}

#[derive(Clone, Debug, Serialize)]
pub struct Document {
    pub title: String,
    pub address: Option<String>,
    pub hash: Option<String>,
}

#[derive(Clone, Debug, Serialize)]
pub struct Resolution {
    pub number: String,
    pub title: String,
    pub text: String,
    pub matter: String,
    pub amendments: Vec<Amendment>,
    /// `show_of_hands`, `paper`, `named`, `mixed`, `consent`, `uncounted`; none when it was not put to the vote.
    pub mode: Option<String>,
    pub closed_at: Option<Time>,
    /// `adopted`, `rejected`, `invalid`
    pub outcome: Option<String>,
    /// `whole`, `of_votes_cast` (both computed), `stated` (announced without figures), `no`
    pub unanimity: String,
    pub tallies: Vec<Tally>,
    pub sentence: Option<Both>,
    pub note: Option<String>,
    /// Objections and concerns, where it was put to consent: they are kept once lifted too.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub stances: Vec<Stance>,
}

#[derive(Clone, Debug, Serialize)]
pub struct Stance {
    /// `objection` or `concern`
    pub kind: String,
    /// None where the network shows people by their mandate alone.
    pub by: Option<String>,
    pub text: String,
    pub lifted: Option<Lifted>,
}

#[derive(Clone, Debug, Serialize)]
pub struct Lifted {
    /// None where its author took it back.
    pub how: Option<String>,
    pub wording_before: Option<String>,
}

#[derive(Clone, Debug, Serialize)]
pub struct Amendment {
    pub text: String,
    pub outcome: String,
}

#[derive(Clone, Debug, Serialize)]
pub struct Tally {
    pub college: Option<String>,
    /// `heads` or `voices`: never mixed in one figure.
    pub unit: String,
    pub votes_for: i64,
    pub votes_against: i64,
    pub abstentions: i64,
    pub blank: i64,
    pub void: i64,
}

#[derive(Clone, Debug, Serialize)]
pub struct Election {
    pub title: String,
    pub body: Both,
    pub mode: String,
    pub seats: i64,
    pub rounds: Vec<Round>,
    pub elected: Vec<String>,
}

#[derive(Clone, Debug, Serialize)]
pub struct Round {
    pub number: i64,
    pub voters: i64,
    pub blank: i64,
    pub void: i64,
    pub votes: Vec<CandidateVotes>,
    pub sentence: Both,
}

#[derive(Clone, Debug, Serialize)]
pub struct CandidateVotes {
    pub name: String,
    pub votes: i64,
    pub elected: bool,
}

#[derive(Clone, Debug, Serialize)]
pub struct Workshop {
    pub question: String,
    pub facilitator: Option<String>,
    pub minutes: Option<i64>,
    pub introduction: Option<String>,
    pub rubrics: Vec<Rubric>,
}

#[derive(Clone, Debug, Serialize)]
pub struct Rubric {
    pub title: String,
    pub contributions: Vec<Contribution>,
}

#[derive(Clone, Debug, Serialize)]
pub struct Contribution {
    pub text: String,
    pub contributions: Vec<Contribution>,
}

#[derive(Clone, Debug, Serialize)]
pub struct Category {
    pub label: Both,
    pub computed: Option<i64>,
    pub in_progress: i64,
    pub change: Option<i64>,
    pub announced: Option<i64>,
    pub announced_change: Option<i64>,
    pub list: Vec<Member>,
}

#[derive(Clone, Debug, Serialize)]
pub struct Member {
    pub name: String,
    pub state: String,
}

#[derive(Clone, Debug, Serialize)]
pub struct Seat {
    pub resolution: String,
    pub body: Both,
    /// What the network says of that body.
    pub about: Option<String>,
    pub name: String,
    pub capacity: Option<String>,
    pub personal: bool,
    pub role: String,
}

#[derive(Clone, Debug, Serialize)]
pub struct Action {
    pub what: String,
    pub who: Option<String>,
    pub due: Option<Date>,
}

/// What became, by that day, of the actions that the previous session of the body decided.
#[derive(Clone, Debug, Serialize)]
pub struct Followed {
    pub session: String,
    pub held_on: Date,
    pub sentence: Both,
    pub actions: Vec<FollowedAction>,
}

#[derive(Clone, Debug, Serialize)]
pub struct FollowedAction {
    pub what: String,
    pub who: Option<String>,
    pub due: Option<Date>,
    /// None while it is to be told.
    pub done_on: Option<Date>,
    pub note: Option<String>,
}

#[derive(Clone, Debug, Serialize)]
pub struct Deadline {
    pub sentence: Both,
    pub due: Date,
    pub source: String,
}

#[derive(Clone, Debug, Serialize)]
pub struct Figure {
    pub label: String,
    pub stated: String,
    pub found: Option<String>,
    pub source: Option<String>,
}

#[derive(Clone, Debug, Serialize)]
pub struct Doubt {
    pub id: String,
    /// `wrong` or `look`
    pub level: String,
    pub title: Both,
    pub text: Both,
    pub waived: Option<Waiver>,
}

#[derive(Clone, Debug, Serialize)]
pub struct Waiver {
    pub reason: String,
    pub by: String,
}
