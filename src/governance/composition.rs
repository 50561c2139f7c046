//! Who sits on a day, who came, who left, whose term nears: from seats and days alone. Pure.
//!
//! A seat without a first day was held before any day that is known. Observers are told apart and never compared:
//! announcing "10 new administrators" does not count them.

use std::collections::BTreeSet;

use jiff::{ToSpan, civil::Date};

use super::model::Seat;

impl Seat {
    /// Held on that day: begun, its term not reached, and not ended before it.
    pub fn in_force(&self, on: Date) -> bool {
        self.starts.is_none_or(|starts| starts <= on) && self.ended_by().is_none_or(|end| end > on)
    }
    /// The first day on which it is empty again: its end in fact, else its term.
    pub fn ended_by(&self) -> Option<Date> {
        match (self.ended_on, self.ends) {
            (Some(fact), Some(term)) => Some(fact.min(term)),
            (fact, term) => fact.or(term),
        }
    }
    /// Held on some day of that term, given by its first day and the day on which it is over.
    pub fn overlaps(&self, (starts, over): (Option<Date>, Option<Date>)) -> bool {
        let before = |end: Option<Date>, start: Option<Date>| end.zip(start).is_some_and(|(end, start)| end <= start);
        !before(self.ended_by(), starts) && !before(over, self.starts)
    }
}

/// How a body's voting seats changed between two days.
#[derive(Clone, Debug, PartialEq)]
pub struct Change<'a> {
    pub entrants: Vec<&'a Seat>,
    pub leavers: Vec<&'a Seat>,
    pub kept: usize,
}

/// The composition on a day against that of an earlier day. None when nobody is known to have sat before: a first list is
/// not a list of entrants.
pub fn compare(seats: &[Seat], before: Date, on: Date) -> Option<Change<'_>> {
    let sitting = |day: Date| seats.iter().filter(move |seat| !seat.observes() && seat.in_force(day));
    let people = |day: Date| sitting(day).map(|seat| seat.person.as_str()).collect::<BTreeSet<_>>();
    let (then, now) = (people(before), people(on));
    (!then.is_empty()).then(|| Change {
        entrants: once(sitting(on).filter(|seat| !then.contains(seat.person.as_str()))),
        leavers: once(sitting(before).filter(|seat| !now.contains(seat.person.as_str()))),
        kept: now.intersection(&then).count(),
    })
}

/// Someone who holds two seats came, or left, once.
fn once<'a>(seats: impl Iterator<Item = &'a Seat>) -> Vec<&'a Seat> {
    let mut seen = BTreeSet::new();
    seats.filter(|seat| seen.insert(seat.person.as_str())).collect()
}

/// The days on which the composition changed, up to that day, latest first.
pub fn changes(seats: &[Seat], until: Date) -> Vec<Date> {
    let days: BTreeSet<Date> =
        seats.iter().flat_map(|seat| [seat.starts, seat.ended_by()]).flatten().filter(|d| *d <= until).collect();
    days.into_iter().rev().collect()
}

/// The day before: what a composition is compared with when it changes.
pub fn eve(day: Date) -> Date {
    day.saturating_sub(1.day())
}

/// Seats held on that day whose term falls within so many months of it, soonest first.
pub fn renewals_due(seats: &[Seat], on: Date, months: i32) -> Vec<&Seat> {
    let horizon = on.saturating_add(months.months());
    let due = |seat: &&Seat| seat.in_force(on) && seat.ends.is_some_and(|end| end <= horizon);
    let mut seats: Vec<&Seat> = seats.iter().filter(due).collect();
    seats.sort_by_key(|seat| (seat.ends, seat.position));
    seats
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn seat(person: &str, starts: Option<Date>, ends: Option<Date>) -> Seat {
        Seat {
            id: format!("seat-{person}"),
            body: "board".into(),
            position: 1,
            person: person.into(),
            given_name: person.into(),
            family_name: String::new(),
            organisation: None,
            organisation_name: None,
            personal: "no".into(),
            stated: None,
            role: "member".into(),
            starts,
            ends,
            ended_on: None,
            reason: None,
            decision: None,
            source: None,
        }
    }
    fn ended(mut seat: Seat, on: Date) -> Seat {
        seat.ended_on = Some(on);
        seat
    }
    fn names<'a>(seats: &[&'a Seat]) -> Vec<&'a str> {
        seats.iter().map(|seat| seat.person.as_str()).collect()
    }
    const RENEWED: Date = date(2018, 6, 19);
    const NEXT: Date = date(2020, 6, 16);

    #[test]
    fn a_seat_is_held_from_its_first_day_and_empty_on_its_last() {
        let term = seat("helene", Some(RENEWED), Some(NEXT));
        assert!(!term.in_force(eve(RENEWED)) && term.in_force(RENEWED));
        assert!(term.in_force(eve(NEXT)) && !term.in_force(NEXT));
        let resigned = ended(term, date(2019, 1, 10));
        assert!(resigned.in_force(date(2019, 1, 9)) && !resigned.in_force(date(2019, 1, 10)));
        assert!(seat("paul", None, None).in_force(date(1990, 1, 1)));
    }

    #[test]
    fn a_first_composition_has_no_entrants() {
        let board = [seat("helene", Some(RENEWED), None), seat("paul", Some(RENEWED), None)];
        assert_eq!(compare(&board, eve(RENEWED), RENEWED), None);
        let mut observer = seat("brenton", None, None);
        observer.role = "observer".into();
        let with_observer = [observer, board[0].clone()];
        assert_eq!(compare(&with_observer, eve(RENEWED), RENEWED), None, "an observer is no earlier composition");
    }

    #[test]
    fn entrants_and_leavers_are_people_not_seats() {
        let board = [
            seat("helene", None, Some(RENEWED)),
            seat("helene", Some(RENEWED), Some(NEXT)),
            ended(seat("jean", None, Some(RENEWED)), date(2018, 1, 5)),
            seat("marie", None, Some(RENEWED)),
            seat("paul", Some(RENEWED), Some(NEXT)),
        ];
        let change = compare(&board, eve(RENEWED), RENEWED).unwrap();
        assert_eq!((names(&change.entrants), names(&change.leavers), change.kept), (vec!["paul"], vec!["marie"], 1));
        let longer = compare(&board, date(2018, 1, 1), RENEWED).unwrap();
        assert_eq!(names(&longer.leavers), ["jean", "marie"], "between two days, all who left since the first");
        assert_eq!(changes(&board, RENEWED), [RENEWED, date(2018, 1, 5)]);
    }

    #[test]
    fn renewals_are_due_for_those_who_still_sit() {
        let board = [
            seat("helene", Some(RENEWED), Some(NEXT)),
            seat("paul", Some(RENEWED), None),
            ended(seat("jean", Some(RENEWED), Some(NEXT)), date(2019, 1, 5)),
            seat("marie", Some(RENEWED), Some(date(2020, 1, 31))),
        ];
        assert_eq!(names(&renewals_due(&board, date(2019, 12, 16), 6)), ["marie", "helene"]);
        assert_eq!(names(&renewals_due(&board, date(2019, 12, 15), 6)), ["marie"], "a day too early for June");
        assert_eq!(names(&renewals_due(&board, NEXT, 6)), Vec::<&str>::new(), "what ended is not due");
    }

    #[test]
    fn two_terms_that_meet_do_not_overlap() {
        let (first, second) = (seat("helene", None, Some(RENEWED)), seat("helene", Some(RENEWED), None));
        assert!(!first.overlaps((Some(RENEWED), None)) && !second.overlaps((None, Some(RENEWED))));
        assert!(seat("helene", None, None).overlaps((Some(RENEWED), None)));
        assert!(second.overlaps((Some(NEXT), None)) && second.overlaps((None, Some(NEXT))));
    }

    proptest::proptest! {
        #[test]
        fn before_and_after_always_balance(
            terms in proptest::collection::vec((0..6usize, 0..20i64, 0..20i64), 0..12),
            from in 0..20i64,
            to in 0..20i64,
        ) {
            let day = |n: i64| RENEWED.saturating_add(n.days());
            let term = |(who, start, length): &(usize, i64, i64)| {
                seat(["a", "b", "c", "d", "e", "f"][*who], Some(day(*start)), Some(day(start + length)))
            };
            let seats: Vec<Seat> = terms.iter().map(term).collect();
            let people = |on| {
                let sitting = seats.iter().filter(|seat| seat.in_force(on)).map(|seat| seat.person.as_str());
                sitting.collect::<BTreeSet<_>>().len()
            };
            if let Some(change) = compare(&seats, day(from), day(to)) {
                proptest::prop_assert_eq!(change.kept + change.entrants.len(), people(day(to)));
                proptest::prop_assert_eq!(change.kept + change.leavers.len(), people(day(from)));
            } else {
                proptest::prop_assert_eq!(people(day(from)), 0);
            }
        }
    }
}
