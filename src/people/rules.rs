//! A change of job, a renewal, and its undoing. Pure.

use jiff::civil::Date;

/// Why a mandate cannot end that day to let another begin.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Refusal {
    /// It had not begun yet.
    BeforeItBegan,
    /// It had ended already.
    Ended,
    /// The next one is the same.
    Same,
}

impl Refusal {
    pub fn key(self) -> &'static str {
        match self {
            Refusal::BeforeItBegan => "change-before-it-began",
            Refusal::Ended => "change-ended",
            Refusal::Same => "change-same",
        }
    }
}

/// What is known of a mandate that may end.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Term {
    pub organisation: Option<String>,
    pub title: Option<String>,
    pub starts: Option<Date>,
    pub ends: Option<Date>,
}

/// Whether a mandate may give way to another of that organisation and title, on that day.
pub fn may_change(term: &Term, on: Date, organisation: Option<&str>, title: Option<&str>) -> Result<(), Refusal> {
    if term.starts.is_some_and(|starts| starts >= on) {
        return Err(Refusal::BeforeItBegan);
    }
    if term.ends.is_some_and(|ends| ends < on) {
        return Err(Refusal::Ended);
    }
    if term.organisation.as_deref() == organisation && term.title.as_deref() == title {
        return Err(Refusal::Same);
    }
    Ok(())
}

/// What becomes of a mandate at a renewal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    Ends,
    /// It ends, and begins anew: whoever was elected again. The next deliberation is not the last one.
    Again,
    Goes,
}

impl Fate {
    pub const ALL: [Fate; 3] = [Fate::Goes, Fate::Ends, Fate::Again];

    pub fn word(self) -> &'static str {
        match self {
            Fate::Ends => "ends",
            Fate::Again => "again",
            Fate::Goes => "goes-on",
        }
    }
    pub fn read(word: &str) -> Option<Fate> {
        Fate::ALL.into_iter().find(|fate| fate.word() == word)
    }
}

/// Whether a renewal can be undone: each mandate that it wrote still is as it left it. `now`: the version of each, none where
/// it is gone.
pub fn may_undo(renewal: i64, now: &[Option<i64>]) -> bool {
    !now.is_empty() && now.iter().all(|n| *n == Some(renewal))
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn term() -> Term {
        Term { organisation: Some("a".into()), title: Some("Maire".into()), starts: Some(date(2014, 4, 1)), ends: None }
    }

    #[test]
    fn a_mandate_gives_way_once_and_to_another() {
        let on = date(2020, 7, 3);
        assert_eq!(may_change(&term(), on, Some("b"), None), Ok(()));
        assert_eq!(may_change(&term(), on, Some("a"), Some("Conseiller")), Ok(()), "another title in the same place");
        assert_eq!(may_change(&term(), on, Some("a"), Some("Maire")), Err(Refusal::Same));
        assert_eq!(may_change(&term(), date(2014, 4, 1), Some("b"), None), Err(Refusal::BeforeItBegan));
        let ended = Term { ends: Some(date(2019, 1, 1)), ..term() };
        assert_eq!(may_change(&ended, on, Some("b"), None), Err(Refusal::Ended));
        assert_eq!(may_change(&ended, date(2019, 1, 1), Some("b"), None), Ok(()), "it ends that day");
    }

    #[test]
    fn a_renewal_is_undone_while_nothing_was_built_on_it() {
        assert!(may_undo(7, &[Some(7), Some(7)]));
        assert!(!may_undo(7, &[Some(7), Some(9)]), "changed since");
        assert!(!may_undo(7, &[Some(7), None]), "removed since");
        assert!(!may_undo(7, &[]));
    }
}
