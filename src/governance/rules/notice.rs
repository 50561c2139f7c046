//! Before the session: when to convene, and on which day the electoral body is taken.
//!
//! The law sets no notice; fifteen days is a usage, so that falling short of it is a remark and never a fault.

use jiff::ToSpan;
use jiff::civil::Date;

use super::explain::Explanation;
use super::statutes::{Ballot, CutOffMoment, LateAdmission, Matter, Rules, Stated};

const USUAL_DAYS: u16 = 15;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LatestConvocation {
    pub date: Date,
    pub by_usage: bool,
    pub explanation: Explanation,
}

/// The last day on which the convocation can leave.
pub fn latest_convocation(rules: &Rules, session: Date) -> LatestConvocation {
    let (date, days, clear) = latest(rules, session);
    let explanation = match &rules.notice {
        Some(Stated { article, .. }) => Explanation::new("rule-notice-latest").word("clear", clear).article(article),
        None => Explanation::new("rule-notice-latest-silent"),
    };
    let explanation = explanation.count("days", days).date("latest", date);
    LatestConvocation { date, by_usage: rules.notice.is_none(), explanation }
}

fn latest(rules: &Rules, session: Date) -> (Date, u16, &'static str) {
    let (days, clear) = rules.notice.as_ref().map_or((USUAL_DAYS, false), |n| (n.value.days, n.value.clear_days));
    let span = (i64::from(days) + i64::from(clear)).days();
    (session.saturating_sub(span), days, if clear { "yes" } else { "no" })
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Convened {
    InTime,
    /// The notice of the statutes was not kept, by so many days.
    Late(u32),
    /// Silent statutes, and shorter than usage: worth a look, no more.
    BelowUsage(u32),
    Unrecorded,
}

/// Holds an actual convocation against the notice.
pub fn check_convocation(rules: &Rules, session: Date, sent: Option<Date>) -> (Convened, Explanation) {
    let Some(sent) = sent else {
        return (Convened::Unrecorded, Explanation::new("rule-notice-unrecorded"));
    };
    let (latest, days, clear) = latest(rules, session);
    let late = u32::try_from((sent - latest).get_days()).unwrap_or(0);
    let key = match (&rules.notice, late) {
        (Some(_), 0) => "rule-notice-kept",
        (Some(_), _) => "rule-notice-late",
        (None, 0) => "rule-notice-kept-silent",
        (None, _) => "rule-notice-late-silent",
    };
    let mut explanation = Explanation::new(key).date("sent", sent).count("days", days).date("latest", latest);
    if late > 0 {
        explanation = explanation.count("late", late);
    }
    if let Some(Stated { article, .. }) = &rules.notice {
        explanation = explanation.word("clear", clear).article(article);
    }
    let convened = match (&rules.notice, late) {
        (_, 0) => Convened::InTime,
        (Some(_), late) => Convened::Late(late),
        (None, late) => Convened::BelowUsage(late),
    };
    (convened, explanation)
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ElectoralBody {
    /// The day on which the members up to date are taken.
    pub day: Date,
    pub late_admission: LateAdmission,
    pub explanation: Explanation,
}

/// Which members may vote. Silent statutes: those up to date at the opening, a fee paid at the door included.
pub fn electoral_body(rules: &Rules, session: Date) -> ElectoralBody {
    let Some(Stated { value, article }) = &rules.cut_off else {
        let explanation = Explanation::new("rule-cut-off-silent").date("day", session);
        return ElectoralBody { day: session, late_admission: LateAdmission::UntilVoteOpens, explanation };
    };
    let (day, moment) = match value.moment {
        CutOffMoment::DaysBefore(days) => (session.saturating_sub(i64::from(days).days()), "before"),
        CutOffMoment::AtOpening => (session, "opening"),
    };
    let explanation = Explanation::new("rule-cut-off")
        .word("moment", moment)
        .date("day", day)
        .word("late", if value.late_admission == LateAdmission::Refused { "no" } else { "yes" })
        .article(article);
    ElectoralBody { day, late_admission: value.late_admission, explanation }
}

impl ElectoralBody {
    /// A late admission is taken until the first vote opens, where the statutes allow any.
    pub fn still_admits(&self, vote_opened: bool) -> bool {
        self.late_admission == LateAdmission::UntilVoteOpens && !vote_opened
    }
}

/// How a vote on this matter is held. Silent statutes: by show of hands; for persons, usage prefers a secret ballot.
pub fn ballot(rules: &Rules, matter: Matter) -> (Ballot, Explanation) {
    match rules.ballot_on(matter) {
        Some(Stated { value, article }) => {
            let word = match value {
                Ballot::ShowOfHands => "hands",
                Ballot::SecretOnRequest => "request",
                Ballot::Secret => "secret",
            };
            (*value, Explanation::new("rule-ballot").word("ballot", word).article(article))
        }
        None if matches!(matter, Matter::Election | Matter::Exclusion) => {
            (Ballot::ShowOfHands, Explanation::new("rule-ballot-silent-persons"))
        }
        None => (Ballot::ShowOfHands, Explanation::new("rule-ballot-silent")),
    }
}
