//! What statutes can decide about an assembly, as data: one optional clause per question, each with its article.
//!
//! A clause that is absent means that the statutes are silent ("statuts muets"): the law sets almost nothing (loi du
//! 1er juillet 1901), so each rule of this folder then applies usage and says so. The enums hold what the statutes of
//! French associations usually say; what none of them says is not modelled.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::room::College;
use super::units::Fraction;

/// A clause and the article that states it, such as "article 11".
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stated<T> {
    pub article: String,
    pub value: T,
}

/// The kind of session, by what it may decide. Two kinds may sit on one day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SessionKind {
    Ordinary,
    Extraordinary,
    Mixed,
    /// What follows is no assembly: a body that its seat holders sit in.
    Board,
    LegalRepresentatives,
    Bureau,
    WorkingGroup,
    SteeringCommittee,
    OtherBody,
}

impl SessionKind {
    /// Of the members together. What usage expects of an assembly is expected of nothing else.
    pub fn is_assembly(self) -> bool {
        matches!(self, SessionKind::Ordinary | SessionKind::Extraordinary | SessionKind::Mixed)
    }
}

/// What a decision is about: statutes often ask more for some matters, and the law expects acts after others.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Matter {
    Ordinary,
    Accounts,
    Election,
    Exclusion,
    Statutes,
    Dissolution,
}

/// One edition of the statutes: the rules of each kind of session that it describes.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Statutes {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ordinary: Option<Rules>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub extraordinary: Option<Rules>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mixed: Option<Rules>,
    /// Where they speak of other bodies than the assembly.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub bodies: BTreeMap<SessionKind, Rules>,
}

impl Statutes {
    /// The rules for one matter in one session. A mixed assembly without rules of its own is two assemblies in one:
    /// statutes and dissolution follow the extraordinary rules, the rest the ordinary ones.
    pub fn rules(&self, kind: SessionKind, matter: Matter) -> &Rules {
        let part = match (kind, matter) {
            (SessionKind::Ordinary, _) => &self.ordinary,
            (SessionKind::Extraordinary, _) => &self.extraordinary,
            (SessionKind::Mixed, _) if self.mixed.is_some() => &self.mixed,
            (SessionKind::Mixed, Matter::Statutes | Matter::Dissolution) => &self.extraordinary,
            (SessionKind::Mixed, _) => &self.ordinary,
            // what is said of assemblies is not said of a body
            (body, _) => return self.bodies.get(&body).unwrap_or(&SILENT),
        };
        part.as_ref().unwrap_or(&SILENT)
    }
}

static SILENT: Rules = Rules::silent();

/// The rules of one kind of session.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Rules {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub notice: Option<Stated<Notice>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cut_off: Option<Stated<CutOff>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub quorum: Option<Stated<Quorum>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub proxies: Option<Stated<Proxies>>,
    /// For every matter that `majority_for` does not name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub majority: Option<Stated<Majority>>,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub majority_for: BTreeMap<Matter, Stated<Majority>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub casting_vote: Option<Stated<CastingVote>>,
    /// For every matter that `ballot_for` does not name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ballot: Option<Stated<Ballot>>,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub ballot_for: BTreeMap<Matter, Stated<Ballot>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub elections: Option<Stated<Elections>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub co_option: Option<Stated<CoOption>>,
}

impl Rules {
    /// "Statuts muets". What then applies stands with each rule: no quorum; simple majority of the votes cast; no
    /// casting vote; proxies of right, uncapped; show of hands; fifteen days' notice as a usage, not a condition;
    /// electoral body taken at the opening; one round by relative majority.
    pub const fn silent() -> Rules {
        Rules {
            notice: None,
            cut_off: None,
            quorum: None,
            proxies: None,
            majority: None,
            majority_for: BTreeMap::new(),
            casting_vote: None,
            ballot: None,
            ballot_for: BTreeMap::new(),
            elections: None,
            co_option: None,
        }
    }

    pub fn majority_on(&self, matter: Matter) -> Option<&Stated<Majority>> {
        self.majority_for.get(&matter).or(self.majority.as_ref())
    }

    pub fn ballot_on(&self, matter: Matter) -> Option<&Stated<Ballot>> {
        self.ballot_for.get(&matter).or(self.ballot.as_ref())
    }
}

/// "Les membres sont convoqués au moins quinze jours avant." Clear days ("jours francs") leave out both ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Notice {
    pub days: u16,
    #[serde(default)]
    pub clear_days: bool,
}

/// The day on which the electoral body is taken, and whether a fee paid at the door still admits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CutOff {
    pub moment: CutOffMoment,
    pub late_admission: LateAdmission,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CutOffMoment {
    DaysBefore(u16),
    AtOpening,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LateAdmission {
    UntilVoteOpens,
    Refused,
}

/// The registered that the share is taken of are counted in the same unit as those who count: heads of heads, voices
/// of voices.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Quorum {
    pub threshold: Threshold,
    pub who_counts: WhoCounts,
    pub unit: CountedIn,
    #[serde(default)]
    pub scope: QuorumScope,
    #[serde(default)]
    pub holds: QuorumHolds,
    #[serde(default)]
    pub second_convocation: SecondConvocation,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Threshold {
    MoreThan(Fraction),
    AtLeast(Fraction),
    Count(u32),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WhoCounts {
    Present,
    PresentAndRepresented,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CountedIn {
    Heads,
    Voices,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum QuorumScope {
    #[default]
    Session,
    /// Each college must reach the threshold by itself.
    EachCollege,
}

/// A quorum has to hold for the whole meeting, unless the statutes check it once at the opening.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum QuorumHolds {
    #[default]
    AtEachVote,
    AtOpening,
}

/// What a second convocation asks, when the first found no quorum.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SecondConvocation {
    #[default]
    SameQuorum,
    Lowered(Threshold),
    NoQuorum,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Proxies {
    /// The most that one holder may hold; absent, no limit is stated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cap: Option<u32>,
    pub holder: ProxyHolder,
    pub blank: BlankProxies,
    /// "Hors plafond": blank proxies come on top of the cap.
    #[serde(default)]
    pub blank_beyond_cap: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ProxyHolder {
    Anyone,
    Member,
    SameCollege,
}

/// Who receives a proxy that names nobody ("pouvoir en blanc").
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BlankProxies {
    Refused,
    ToChair,
    SharedAmongBoard,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Majority {
    pub kind: MajorityKind,
    /// Asked of absolute and qualified majorities only: a simple one compares for with against.
    #[serde(default)]
    pub base: Base,
    /// How the next three are treated matters only when the base is the votes cast.
    #[serde(default)]
    pub abstention: Treatment,
    #[serde(default)]
    pub blank: Treatment,
    #[serde(default)]
    pub void: Treatment,
    #[serde(default)]
    pub colleges: CollegeRule,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MajorityKind {
    /// More for than against.
    Simple,
    /// More than half of the base.
    Absolute,
    /// At least this part of the base.
    Qualified(Fraction),
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Base {
    #[default]
    VotesCast,
    PresentAndRepresented,
    Registered,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Treatment {
    #[default]
    LeftOut,
    CountsInBase,
}

#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CollegeRule {
    #[default]
    TotalOnly,
    EachCollege,
    /// The share of "for" in each college, averaged with these weights.
    Weighted(BTreeMap<College, u32>),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CastingVote {
    Chair,
    Nobody,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Ballot {
    ShowOfHands,
    SecretOnRequest,
    Secret,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Elections {
    pub mode: ElectionMode,
    /// The number of seats that the statutes set, when they do.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seats: Option<u32>,
    /// The majority of each round, in order: often absolute, then relative.
    pub rounds: Vec<RoundMajority>,
    #[serde(default)]
    pub tie: Tie,
    #[serde(default)]
    pub blank: Treatment,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ElectionMode {
    Individual,
    /// One list takes all the seats.
    List,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RoundMajority {
    /// More than half of the valid ballots.
    Absolute,
    /// The most votes.
    Relative,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Tie {
    #[default]
    Silent,
    Eldest,
    Draw,
    Chair,
    NewRound,
}

/// Whether the board may fill an empty seat itself until the next assembly ratifies it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CoOption {
    UntilNextSession,
    NotAllowed,
}
