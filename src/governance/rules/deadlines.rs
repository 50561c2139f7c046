//! What the law expects after a session, and by when.
//!
//! Sources: loi du 1er juillet 1901, article 5 (changes in the administration and in the statutes are declared within
//! three months), with the décret du 16 août 1901, article 3; code de commerce, articles L612-4 and D612-5 (153,000 €
//! of public subsidies in a year), with the décret n° 2009-540 du 14 mai 2009 (accounts published within three months
//! of their approval).

use jiff::ToSpan;
use jiff::civil::Date;

use super::explain::Explanation;
use super::statutes::Matter;

/// Above this sum of public subsidies in the year, and not at it ("dépasse"), accounts are published.
pub const PUBLISHED_ABOVE_CENTS: u64 = 15_300_000;

/// A decision that was adopted, and the day on which it takes effect.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Adopted {
    pub matter: Matter,
    pub effective: Date,
    /// The election was of those who lead the association, not of a working group.
    pub of_leaders: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Duty {
    DeclareLeaders,
    DeclareStatutes,
    PublishAccounts,
    /// The year's subsidies are not known: to be checked.
    PublishAccountsIfSubsidised,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deadline {
    pub what: Duty,
    pub due: Date,
    /// The text of law, as it is cited in French.
    pub source: &'static str,
    pub explanation: Explanation,
}

/// What an association declares to the registry of associations.
pub const LAW_OF_1901: &str = "loi du 1er juillet 1901, article 5\u{202f}; décret du 16 août 1901, article 3";
const COMMERCE: &str = "code de commerce, articles L612-4 et D612-5\u{202f}; décret n° 2009-540 du 14 mai 2009";

/// The deadlines that follow from what was adopted, each duty once, at its earliest date.
pub fn after(adopted: &[Adopted], public_subsidies_cents: Option<u64>) -> Vec<Deadline> {
    let mut deadlines: Vec<Deadline> = adopted
        .iter()
        .filter_map(|decision| {
            let what = match decision.matter {
                Matter::Election if decision.of_leaders => Duty::DeclareLeaders,
                Matter::Statutes => Duty::DeclareStatutes,
                Matter::Accounts => match public_subsidies_cents {
                    Some(cents) if cents > PUBLISHED_ABOVE_CENTS => Duty::PublishAccounts,
                    Some(_) => return None,
                    None => Duty::PublishAccountsIfSubsidised,
                },
                Matter::Election | Matter::Ordinary | Matter::Exclusion | Matter::Dissolution => return None,
            };
            Some(deadline(what, decision.effective.saturating_add(3.months())))
        })
        .collect();
    deadlines.sort_by_key(|deadline| (deadline.what, deadline.due));
    deadlines.dedup_by_key(|deadline| deadline.what);
    deadlines
}

fn deadline(what: Duty, due: Date) -> Deadline {
    let (key, source) = match what {
        Duty::DeclareLeaders => ("rule-deadline-leaders", LAW_OF_1901),
        Duty::DeclareStatutes => ("rule-deadline-statutes", LAW_OF_1901),
        Duty::PublishAccounts => ("rule-deadline-accounts", COMMERCE),
        Duty::PublishAccountsIfSubsidised => ("rule-deadline-accounts-if", COMMERCE),
    };
    Deadline { what, due, source, explanation: Explanation::new(key).date("due", due) }
}
