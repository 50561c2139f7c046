//! Who may be erased already, by when a request is answered, what is proposed again. Pure.

use jiff::{ToSpan, civil::Date};

/// What someone still holds, on a day.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Standing {
    /// Seats in force.
    pub seats: usize,
    /// Memberships of their own, counted that day.
    pub memberships: usize,
    /// Roles that nobody else has, without which nobody keeps the house or the network.
    pub alone: bool,
}

/// Why someone cannot be erased yet.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Refusal {
    /// They sit: who leads an association is declared by law. The seat is ended first.
    Sits,
    /// They are a member on their own. They leave first.
    Belongs,
    /// Nobody else may keep the house. Someone else is given the role first.
    KeepsAlone,
}

impl Refusal {
    pub fn key(self) -> &'static str {
        match self {
            Refusal::Sits => "erase-sits",
            Refusal::Belongs => "erase-belongs",
            Refusal::KeepsAlone => "erase-keeps-alone",
        }
    }
}

/// All that stands in the way, so that it is told at once.
pub fn refusals(standing: Standing) -> Vec<Refusal> {
    let each = [
        (standing.seats > 0, Refusal::Sits),
        (standing.memberships > 0, Refusal::Belongs),
        (standing.alone, Refusal::KeepsAlone),
    ];
    each.into_iter().filter(|(stands, _)| *stands).map(|(_, why)| why).collect()
}

/// A month, as article 12 of the GDPR says.
pub fn answered_by(asked_on: Date) -> Date {
    asked_on.saturating_add(1.month())
}

/// What is proposed anew today, of what is old enough: not what waits for an answer, nor what someone kept since `before`.
/// `told`: each proposal so far, with the day of its answer.
pub fn proposed<'a>(old: &'a [String], told: &[(String, Option<Date>)], before: Date) -> Vec<&'a String> {
    let settled = |object: &&String| {
        !told.iter().any(|(one, answered_on)| one == *object && answered_on.is_none_or(|day| day >= before))
    };
    old.iter().filter(settled).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn whoever_holds_nothing_any_more_may_be_erased() {
        assert_eq!(refusals(Standing::default()), []);
    }

    #[test]
    fn all_that_stands_in_the_way_is_told_at_once() {
        let standing = Standing { seats: 1, memberships: 2, alone: true };
        assert_eq!(refusals(standing), [Refusal::Sits, Refusal::Belongs, Refusal::KeepsAlone]);
        assert_eq!(refusals(Standing { memberships: 1, ..Standing::default() }), [Refusal::Belongs]);
    }

    #[test]
    fn what_was_kept_is_not_asked_again_before_as_long() {
        let old = ["contact/a", "contact/b", "contact/c"].map(str::to_owned);
        let told = [
            ("contact/a".to_owned(), None),
            ("contact/b".to_owned(), Some(date(2025, 5, 1))),
            ("contact/c".to_owned(), Some(date(2020, 5, 1))),
        ];
        assert_eq!(proposed(&old, &told, date(2023, 1, 1)), ["contact/c"]);
        assert_eq!(proposed(&old, &[], date(2023, 1, 1)).len(), 3);
    }

    #[test]
    fn a_request_is_answered_within_a_month() {
        assert_eq!(answered_by(date(2026, 1, 31)), date(2026, 2, 28));
    }
}
