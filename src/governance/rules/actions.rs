//! What becomes of the actions that sessions decide: done by a day, to be recalled on another.

use jiff::ToSpan;
use jiff::civil::Date;

/// Days before an action is due on which its owner is reminded, and days after it that one still recalls it: a house that
/// takes over an old network's actions writes to nobody about them.
const BEFORE: i64 = 7;
const AFTER: i64 = 30;

/// Why one writes to an action's owner.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// It is due within the week.
    Soon,
    /// Its day has passed.
    Late,
}

impl Step {
    pub fn word(self) -> &'static str {
        match self {
            Step::Soon => "soon",
            Step::Late => "late",
        }
    }
}

/// Whether it was done by that day.
pub fn done(done_on: Option<Date>, on: Date) -> bool {
    done_on.is_some_and(|day| day <= on)
}

/// The reminder that an action calls for on a day, if any.
pub fn reminder(due: Option<Date>, done_on: Option<Date>, today: Date) -> Option<Step> {
    let due = due.filter(|_| done_on.is_none())?;
    if due < today {
        return (due.saturating_add(AFTER.days()) >= today).then_some(Step::Late);
    }
    (due <= today.saturating_add(BEFORE.days())).then_some(Step::Soon)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn one_is_reminded_within_the_week_and_once_it_is_late() {
        let due = Some(date(2030, 6, 15));
        let on = |day: Date| reminder(due, None, day);
        assert_eq!(on(date(2030, 6, 7)), None);
        assert_eq!((on(date(2030, 6, 8)), on(date(2030, 6, 15))), (Some(Step::Soon), Some(Step::Soon)));
        assert_eq!((on(date(2030, 6, 16)), on(date(2030, 7, 15))), (Some(Step::Late), Some(Step::Late)));
        assert_eq!(on(date(2030, 7, 16)), None);
    }

    #[test]
    fn what_is_done_or_has_no_day_is_recalled_to_nobody() {
        let today = date(2030, 6, 10);
        assert_eq!(reminder(Some(today), Some(today), today), None);
        assert_eq!(reminder(None, None, today), None);
    }

    #[test]
    fn done_is_told_as_of_a_day() {
        let day = date(2030, 6, 10);
        assert!(done(Some(day), day) && !done(Some(day), date(2030, 6, 9)) && !done(None, day));
    }
}
