//! Whether a proposal put to consent is adopted: it is when no objection stands. A concern is kept and blocks nothing;
//! silence is no objection. As with a vote, nothing is decided off the agenda or without quorum.

use super::explain::Explanation;
use super::majority::{Decided, Invalid, Outcome, explain_invalid};
use super::quorum::QuorumAnswer;
use super::tally::Unanimity;
use super::units::Heads;

/// What was heard by the closing.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Heard {
    /// Members who spoke of the text as it stood last.
    pub answered: u64,
    /// Members in the room who said nothing of it.
    pub silent: u64,
    pub concerns: u64,
    /// Objections that stand.
    pub objections: u64,
    pub lifted: u64,
}

pub fn decide(on_agenda: bool, quorum: &QuorumAnswer, heard: &Heard) -> Decided {
    let invalid = match (on_agenda, quorum.reached) {
        (false, _) => Some(Invalid::OffAgenda),
        (true, false) => Some(Invalid::NoQuorum),
        (true, true) => None,
    };
    if let Some(why) = invalid {
        let explanation = explain_invalid::<Heads>(&why, quorum);
        return Decided { outcome: Outcome::Invalid(why), unanimity: Unanimity::No, explanation };
    }
    let adopted = heard.objections == 0;
    let also = |key, name, count: u64| (count > 0).then(|| Explanation::new(key).count(name, count));
    let explanation = Explanation::new("rule-consent")
        .word("outcome", if adopted { "adopted" } else { "rejected" })
        .count("objections", heard.objections)
        .part(Explanation::new("rule-consent-heard").count("answered", heard.answered).count("silent", heard.silent))
        .parts(also("rule-consent-lifted", "lifted", heard.lifted))
        .parts(also("rule-consent-concerns", "concerns", heard.concerns));
    let outcome = if adopted { Outcome::Adopted } else { Outcome::Rejected };
    // consent is no vote: nobody said that they were for
    Decided { outcome, unanimity: Unanimity::No, explanation }
}
