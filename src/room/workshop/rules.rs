//! Who goes into which group, how long groups have, and what of their notes joins the record. Pure.

use std::collections::BTreeMap;

use jiff::{Timestamp, ToSpan, civil::Time};

use super::model::{Given, Group, GroupNote, Member};
use crate::{
    assemblies::record::{Attendance, Contribution, Record},
    platform::{files, tables::fold},
};

/// Why the workshops say no.
#[derive(Clone, Debug, PartialEq)]
pub enum Refusal {
    /// The workshops of this item were opened already.
    Opened,
    /// The item has no workshop.
    None,
    /// Fewer people than groups.
    TooFew,
    /// The groups have ended.
    Ended,
    /// No place is left in this group.
    Full,
    /// Whoever takes part must have arrived.
    NotHere,
    /// The clock was started already, or was not yet.
    Clock,
    /// The note is someone else's.
    NotYours,
    /// The note was mended meanwhile.
    Mended,
    /// An idea stands under an idea of the first level, of its own rubric.
    Elsewhere,
}

/// Someone to be placed, with what they are mixed by.
#[derive(Clone, Debug, PartialEq)]
pub struct Person {
    pub id: String,
    pub organisation: Option<String>,
}

impl Person {
    pub fn of(one: &Attendance) -> Person {
        let stated = || one.stated.as_deref().map(fold).filter(|name| !name.is_empty());
        Person { id: one.id.clone(), organisation: one.organisation.clone().or_else(stated) }
    }
}

/// A group as it fills: its people, and how many of each organisation.
#[derive(Clone, Debug)]
pub struct Filling {
    pub workshop: String,
    pub places: Option<i64>,
    pub size: usize,
    organisations: BTreeMap<String, usize>,
}

impl Filling {
    pub fn new(group: &Group) -> Filling {
        let (workshop, places) = (group.workshop.clone(), group.places);
        Filling { workshop, places, size: 0, organisations: BTreeMap::new() }
    }
    pub fn add(&mut self, person: &Person) {
        self.size += 1;
        if let Some(organisation) = &person.organisation {
            *self.organisations.entry(organisation.clone()).or_default() += 1;
        }
    }
    fn colleagues(&self, person: &Person) -> usize {
        person.organisation.as_ref().and_then(|one| self.organisations.get(one)).copied().unwrap_or(0)
    }
    pub fn full(&self) -> bool {
        self.places.is_some_and(|places| self.size as i64 >= places)
    }
}

/// The groups as they stand, of those who are in the room: whoever left gave their place back.
pub fn fillings<'a>(groups: impl Iterator<Item = &'a Group>, members: &[Member], here: &[&Attendance]) -> Vec<Filling> {
    let fill = |group: &Group| {
        let mut filling = Filling::new(group);
        let inside = members.iter().filter(|one| one.workshop == group.workshop);
        let people = inside.filter_map(|one| here.iter().find(|person| person.id == one.attendance));
        people.for_each(|person| filling.add(&Person::of(person)));
        filling
    };
    groups.map(fill).collect()
}

/// The group of someone who comes late: the smallest, and among those the one with the fewest of their organisation.
/// One with a place left, unless none has.
pub fn smallest(groups: &[Filling], person: &Person) -> Option<usize> {
    let rank = |at: &usize| (groups[*at].full(), groups[*at].size, groups[*at].colleagues(person), *at);
    (0..groups.len()).min_by_key(rank)
}

/// Draws everyone into groups of even sizes, those of one organisation apart as far as sizes allow. What is drawn follows
/// from the seed and the ids alone: whoever has them draws the same. `groups` may hold people already: facilitators.
pub fn draw(people: &[Person], groups: &mut [Filling], seed: &str) -> Vec<(String, String)> {
    let lot = |what: &str| files::hash(format!("{seed} {what}").as_bytes());
    let mut sizes: BTreeMap<&str, usize> = BTreeMap::new();
    people.iter().filter_map(|one| one.organisation.as_deref()).for_each(|one| *sizes.entry(one).or_default() += 1);
    // colleagues one after the other, the largest organisations first: dealt out in turn, they meet last
    let order = |one: &Person| {
        let size = one.organisation.as_deref().map_or(1, |organisation| sizes[organisation]);
        let name = one.organisation.as_deref().unwrap_or(&one.id);
        (std::cmp::Reverse(size), lot(name), one.organisation.clone(), lot(&one.id), one.id.clone())
    };
    let mut people: Vec<&Person> = people.iter().collect();
    people.sort_by_cached_key(|one| order(one));
    let mut drawn = vec![];
    for person in people {
        let rank = |at: &usize| {
            let group: &Filling = &groups[*at];
            (group.size, group.colleagues(person), lot(&format!("{} {}", person.id, group.workshop)))
        };
        let Some(at) = (0..groups.len()).min_by_key(rank) else { break };
        groups[at].add(person);
        drawn.push((person.id.clone(), groups[at].workshop.clone()));
    }
    drawn
}

/// Those in the room at that hour: present, and not gone since.
pub fn here(record: &Record, at: Time) -> Vec<&Attendance> {
    let gone = |one: &Attendance| {
        let mut moves = record.movements.iter().filter(|moved| moved.attendance == one.id && moved.at <= at);
        moves.next_back().is_some_and(|moved| moved.direction == "departure")
    };
    record.attendance.iter().filter(|one| one.present() && !gone(one)).collect()
}

/// Whether this person is the one named as facilitator.
pub fn facilitates(facilitator: Option<&str>, one: &Attendance) -> bool {
    facilitator.is_some_and(|name| fold(name.trim()) == fold(&one.name()))
}

/// The time that groups have.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Clock {
    pub began: Timestamp,
    pub ends: Timestamp,
}

/// What an extension adds.
pub const MORE: i64 = 5;
/// The longest that a clock is set for, in minutes.
pub const LONGEST: i64 = 600;

/// From the first time given, as many minutes as were given in all; none before that.
pub fn clock<'a>(given: impl Iterator<Item = &'a Given>) -> Option<Clock> {
    let given: Vec<&Given> = given.collect();
    let began = given.iter().map(|one| one.given_at).min()?;
    let minutes: i64 = given.iter().map(|one| one.minutes.clamp(0, LONGEST)).sum();
    Some(Clock { began, ends: began + minutes.minutes() })
}

impl Clock {
    pub fn over(&self, now: Timestamp) -> bool {
        now >= self.ends
    }
    /// The minutes to add so that at least five are left, whenever one asks.
    pub fn more(&self, now: Timestamp) -> i64 {
        let late = now.as_second() - self.ends.as_second();
        MORE + if late > 0 { (late + 59) / 60 } else { 0 }
    }
}

/// Whether an idea may stand under that one.
pub fn under<'a>(notes: &'a [GroupNote], rubric: &str, parent: &str) -> Result<Option<&'a GroupNote>, Refusal> {
    if parent.is_empty() {
        return Ok(None);
    }
    let found = notes.iter().find(|note| note.id == parent && note.rubric == rubric && note.parent.is_none());
    found.map(Some).ok_or(Refusal::Elsewhere)
}

/// Notes as contributions of the record, after those that it holds; those that it holds already are left alone.
pub fn contributions(record: &Record, notes: &[&GroupNote]) -> Vec<Contribution> {
    let held = |id: &str| record.contributions.iter().any(|one| one.id == id);
    let mut made: Vec<Contribution> = vec![];
    for note in notes.iter().filter(|note| !held(&note.id)) {
        let own = record.contributions.iter().chain(&made).filter(|one| one.rubric == note.rubric);
        let position = own.map(|one| one.position).max().unwrap_or(0) + 1;
        // the idea above it may have been taken out of the record since
        let parent = note.parent.clone().filter(|id| held(id) || notes.iter().any(|one| one.id == *id));
        let (id, rubric, text) = (note.id.clone(), note.rubric.clone(), note.text.clone());
        made.push(Contribution { id, rubric, parent, position, text, action: None });
    }
    made
}

#[cfg(test)]
mod tests {
    use proptest::{collection::vec, prelude::*};

    use super::*;
    use crate::assemblies::record::Movement;

    fn groups(count: usize) -> Vec<Filling> {
        let group = |at| Group { breakout: "b".into(), workshop: format!("w{at}"), places: None };
        (0..count).map(|at| Filling::new(&group(at))).collect()
    }
    /// One person for each number: its organisation, none where it is 0.
    fn people(organisations: &[u8]) -> Vec<Person> {
        let person = |(at, organisation): (usize, &u8)| Person {
            id: format!("p{at}"),
            organisation: (*organisation > 0).then(|| format!("o{organisation}")),
        };
        organisations.iter().enumerate().map(person).collect()
    }
    fn at(minute: i64) -> Timestamp {
        Timestamp::UNIX_EPOCH + minute.minutes()
    }
    fn given(minute: i64, minutes: i64) -> Given {
        Given { breakout: "b".into(), given_at: at(minute), minutes }
    }

    proptest! {
        #[test]
        fn a_draw_is_even_mixed_and_the_same_again(
            organisations in vec(0u8..6, 0..60), count in 1usize..8, seed in "[a-f0-9]{8}",
        ) {
            let people = people(&organisations);
            let mut filled = groups(count);
            let drawn = draw(&people, &mut filled, &seed);
            prop_assert_eq!(drawn.len(), people.len());
            let (least, most) = (filled.iter().map(|g| g.size).min().unwrap(), filled.iter().map(|g| g.size).max().unwrap());
            prop_assert!(most - least <= 1, "{} and {}", least, most);
            for organisation in 1u8..6 {
                let name = format!("o{organisation}");
                let spread: Vec<usize> = filled.iter().map(|g| g.organisations.get(&name).copied().unwrap_or(0)).collect();
                let (least, most) = (spread.iter().min().unwrap(), spread.iter().max().unwrap());
                prop_assert!(most - least <= 1, "{}: {:?}", name, spread);
            }
            // in whatever order people stand on the sheet
            let mut turned = people.clone();
            turned.reverse();
            let again = draw(&turned, &mut groups(count), &seed);
            prop_assert_eq!(drawn, again);
        }

        #[test]
        fn a_latecomer_goes_to_the_smallest(sizes in vec(0usize..9, 1..6)) {
            let mut filled = groups(sizes.len());
            for (group, size) in filled.iter_mut().zip(&sizes) {
                group.size = *size;
            }
            let person = Person { id: "late".into(), organisation: None };
            let chosen = smallest(&filled, &person).unwrap();
            prop_assert_eq!(sizes[chosen], *sizes.iter().min().unwrap());
        }
    }

    #[test]
    fn another_seed_draws_otherwise() {
        let people = people(&[0; 24]);
        let draw = |seed| draw(&people, &mut groups(3), seed);
        assert_ne!(draw("a"), draw("b"));
    }

    #[test]
    fn a_facilitator_counts_in_the_group_that_they_hold() {
        let mut filled = groups(2);
        filled[1].add(&Person { id: "f".into(), organisation: Some("o1".into()) });
        let drawn = draw(&people(&[1]), &mut filled, "s");
        assert_eq!(drawn, [("p0".to_owned(), "w0".to_owned())]);
    }

    #[test]
    fn a_latecomer_avoids_a_full_group_and_colleagues() {
        let mut filled = groups(3);
        let colleague = Person { id: "c".into(), organisation: Some("o".into()) };
        filled.iter_mut().for_each(|group| group.size = 1);
        filled[0].organisations.insert("o".into(), 1);
        filled[1].places = Some(1);
        assert_eq!(smallest(&filled, &colleague), Some(2));
        assert_eq!(smallest(&[], &colleague), None);
    }

    #[test]
    fn whoever_left_gives_their_place_back() {
        let person = |id: &str, state: &str| Attendance {
            id: id.into(),
            position: 1,
            person: None,
            family_name: id.into(),
            given_name: "Anne".into(),
            organisation: None,
            stated: Some("Nantes".into()),
            standing: "guest".into(),
            state: state.into(),
        };
        let moved = |attendance: &str, direction: &str, hour| Movement {
            id: format!("{attendance}{hour}"),
            attendance: attendance.into(),
            direction: direction.into(),
            at: Time::constant(hour, 0, 0, 0),
        };
        let record = Record {
            attendance: vec![person("a", "present"), person("b", "present"), person("c", "excused")],
            movements: vec![moved("a", "arrival", 14), moved("a", "departure", 16)],
            ..Record::default()
        };
        let at = |hour| here(&record, Time::constant(hour, 0, 0, 0));
        assert_eq!(at(15).iter().map(|one| one.id.as_str()).collect::<Vec<_>>(), ["a", "b"]);
        assert_eq!(at(16).iter().map(|one| one.id.as_str()).collect::<Vec<_>>(), ["b"]);
        let group = Group { breakout: "b".into(), workshop: "w".into(), places: Some(2) };
        let member =
            |who: &str| Member { id: who.into(), breakout: "b".into(), workshop: "w".into(), attendance: who.into() };
        let members = [member("a"), member("b")];
        let full = |hour| fillings([&group].into_iter(), &members, &at(hour))[0].full();
        assert!(full(15) && !full(16));
        assert!(facilitates(Some(" anne A"), &record.attendance[0]) && !facilitates(None, &record.attendance[0]));
    }

    #[test]
    fn a_clock_starts_is_extended_and_ends() {
        assert_eq!(clock([].iter()), None);
        let first = clock([given(10, 45)].iter()).unwrap();
        assert_eq!((first.began, first.ends), (at(10), at(55)));
        assert!(!first.over(at(54)) && first.over(at(55)));
        assert_eq!((first.more(at(20)), first.more(at(55)), first.more(at(58))), (5, 5, 8));
        let extended = clock([given(10, 45), given(58, 8)].iter()).unwrap();
        assert_eq!(extended.ends, at(63));
    }

    #[test]
    fn notes_follow_what_the_record_holds_and_join_it_once() {
        let note = |id: &str, parent: Option<&str>| GroupNote {
            id: id.into(),
            rubric: "r".into(),
            parent: parent.map(str::to_owned),
            attendance: "a".into(),
            noted_at: at(0),
            text: id.to_uppercase(),
            n: 1,
        };
        let (first, second) = (note("x", None), note("y", Some("x")));
        let mut record = Record::default();
        record.contributions = contributions(&record, &[&first]);
        let more = contributions(&record, &[&first, &second]);
        assert_eq!(more.len(), 1);
        assert_eq!((more[0].position, more[0].parent.as_deref(), more[0].text.as_str()), (2, Some("x"), "Y"));
        let notes = [first, second];
        assert!(under(&notes, "r", "x").is_ok_and(|found| found.is_some()));
        assert_eq!(under(&notes, "r", "y").err(), Some(Refusal::Elsewhere));
        assert_eq!(under(&notes, "other", "x").err(), Some(Refusal::Elsewhere));
    }
}
