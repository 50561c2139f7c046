//! Who may cast which voices, and what they come to. Pure.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use jiff::civil::Time;

use super::model::{Cast, HandCount, Happened};
use crate::{
    assemblies::{
        record::{Elector, Record, Tally},
        sitting::{Sitting, holder},
    },
    governance::{
        Seat,
        rules::{
            ElectorId, Holder, Matter, PersonId, Proxy, QuorumAnswer, notice, proxies,
            statutes::{self, BlankProxies},
        },
    },
    members,
    platform::tables::fold,
};

/// Why the room says no.
#[derive(Clone, Debug, PartialEq)]
pub enum Refusal {
    /// The sitting is not open, or no longer.
    NotSitting,
    /// The vote is closed: nothing changes after it.
    PollClosed,
    /// The statutes ask for a secret vote on this matter: it stays on paper.
    Secret,
    /// Whoever votes must have arrived.
    NotHere(String),
    /// Not a member whose voices one holds.
    NotHeld(String),
    /// More voices than that member holds: how many it has.
    TooMany(String, i64),
    /// No choice was made.
    Nothing,
    /// More hands than voices left in the room: how many are left.
    TooManyHands(i64),
    /// Voices counted without names, to which these would be too many.
    HandsCounted(i64),
}

/// Whose voices each elector in the room may cast, by id: its own, then those of the proxies that stand, as places in the
/// record's list of electors. Nobody else is in it.
pub type Hands = HashMap<String, Vec<usize>>;

pub fn hands(sitting: &Sitting, at: Time) -> Hands {
    let (present, represented) = in_room(sitting, at);
    let electors = &sitting.record.electors;
    let places: HashMap<&str, usize> = electors.iter().enumerate().map(|(at, one)| (one.id.as_str(), at)).collect();
    let place = |id: &str| places.get(id).copied();
    let mut hands: Hands = present.iter().filter_map(|id| Some((id.clone(), vec![place(id)?]))).collect();
    for proxy in sitting.roll.standing(sitting.rules(Matter::Ordinary)) {
        if let Holder::Elector(holder) = &proxy.holder
            && represented.contains(&proxy.giver.0)
            && let (Some(hand), Some(giver)) = (hands.get_mut(&holder.0), place(&proxy.giver.0))
        {
            hand.push(giver);
        }
    }
    hands.values_mut().for_each(|hand| hand[1..].sort_unstable());
    hands
}

/// The members whose voices one may cast. None before one arrived.
pub fn holdings<'a>(hands: &Hands, record: &'a Record, elector: &str) -> Vec<&'a Elector> {
    hands.get(elector).into_iter().flatten().map(|place| &record.electors[*place]).collect()
}

/// The electors present and those represented, by id.
pub fn in_room(sitting: &Sitting, at: Time) -> (BTreeSet<String>, BTreeSet<String>) {
    let room = sitting.roll.room(sitting.rules(Matter::Ordinary), at);
    let ids = |electors: &[&crate::governance::rules::Elector]| {
        electors.iter().map(|elector| elector.id.0.clone()).collect::<BTreeSet<_>>()
    };
    (ids(&room.present), ids(&room.represented))
}

/// One member's vote as it was filled in: choices with their voices.
pub type Wish = (String, Vec<(&'static str, i64)>);

/// Holds the wishes of one voter to the voices that they hold.
pub fn cast(holdings: &[&Elector], wishes: &[Wish]) -> Result<(), Refusal> {
    if wishes.iter().all(|(_, choices)| choices.is_empty()) {
        return Err(Refusal::Nothing);
    }
    for (id, choices) in wishes.iter().filter(|(_, choices)| !choices.is_empty()) {
        let Some(elector) = holdings.iter().find(|one| one.id == *id) else {
            return Err(Refusal::NotHeld(id.clone()));
        };
        let asked = choices.iter().map(|(_, voices)| *voices).try_fold(0i64, i64::checked_add);
        let fits = choices.iter().all(|(_, voices)| *voices > 0) && asked.is_some_and(|sum| sum <= elector.voices);
        if !fits {
            return Err(Refusal::TooMany(elector.name.clone(), elector.voices));
        }
    }
    Ok(())
}

/// The voices of the room that nobody cast by name in this vote: what hands and papers may add up to.
pub fn left(sitting: &Sitting, happened: &Happened, poll: &str, at: Time) -> i64 {
    let (present, represented) = in_room(sitting, at);
    let named: BTreeSet<&str> = happened.casts_of(poll).map(|cast| cast.elector.as_str()).collect();
    let free =
        sitting.record.electors.iter().filter(|one| {
            (present.contains(&one.id) || represented.contains(&one.id)) && !named.contains(one.id.as_str())
        });
    free.map(|one| one.voices).sum()
}

/// Must this matter be voted on in secret?
pub fn secret(sitting: &Sitting, matter: Matter) -> bool {
    notice::ballot(sitting.rules(matter), matter).0 == statutes::Ballot::Secret
}

/// Who receives blank proxies: whoever chairs, and the board.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Receivers {
    pub chair: Option<Holder>,
    pub board: Vec<Holder>,
}

/// The chair is the session's president if someone is noted so, else the board's. `seats`: those of the board on that day;
/// `holders`: whose each membership is.
pub fn receivers(record: &Record, seats: &[Seat], holders: &[members::store::Holder]) -> Receivers {
    let presides = |role: &str| {
        let role = fold(role);
        (role.contains("presid") || role.contains("chair")) && !role.contains("vice")
    };
    // a seat is its member's voice, or the person's own
    let of = |seat: &Seat| {
        let sits = |(_, organisation, person): &&members::store::Holder| match seat.is_personal() {
            false => organisation.is_some() && *organisation == seat.organisation,
            true => person.as_ref() == Some(&seat.person),
        };
        let elector = holders
            .iter()
            .filter(sits)
            .find_map(|(membership, ..)| record.electors.iter().find(|elector| elector.membership == *membership))?;
        Some(Holder::Elector(elector.id.as_str().into()))
    };
    let seats: Vec<&Seat> = seats.iter().filter(|seat| !seat.observes()).collect();
    let officer = record.officers.iter().find(|officer| presides(&officer.role));
    let chair = officer.map(|officer| holder(record, &officer.attendance));
    let mut board = vec![];
    for receiver in seats.iter().filter_map(|seat| of(seat)) {
        if !board.contains(&receiver) {
            board.push(receiver);
        }
    }
    let presides_board = || seats.iter().find(|seat| presides(&seat.role)).and_then(|seat| of(seat));
    Receivers { chair: chair.or_else(presides_board), board }
}

/// Those who gave a proxy that names nobody, in the order in which they gave it.
pub fn blank(record: &Record) -> Vec<ElectorId> {
    let unplaced = record.proxies.iter().filter(|proxy| proxy.holder.is_none() && proxy.holder_elector.is_none());
    let mut givers: Vec<_> = unplaced.map(|proxy| (proxy.given_on, proxy.giver.as_str())).collect();
    givers.sort();
    givers.into_iter().map(|(_, giver)| giver.into()).collect()
}

/// Where the statutes place blank proxies, and why not.
pub fn place(sitting: &Sitting, receivers: &Receivers) -> (Vec<Proxy>, Vec<(ElectorId, proxies::Refusal)>) {
    let (rules, givers) = (sitting.rules(Matter::Ordinary), blank(sitting.record));
    match &receivers.chair {
        Some(chair) => proxies::place_blank(rules, &sitting.roll, &givers, chair, &receivers.board),
        // nobody known chairs: the board may still receive
        None => {
            let to_chair = rules.proxies.as_ref().is_some_and(|clause| clause.value.blank == BlankProxies::ToChair);
            match to_chair {
                true => (vec![], givers.into_iter().map(|giver| (giver, proxies::Refusal::NoReceiver)).collect()),
                false => {
                    let nobody = Holder::Person(PersonId(String::new()));
                    proxies::place_blank(rules, &sitting.roll, &givers, &nobody, &receivers.board)
                }
            }
        }
    }
}

/// The one count of a vote, college by college where everything is known by college, else in total. In voices where some
/// member holds several, else by head.
pub fn count(record: &Record, casts: &[&Cast], hands: &[&HandCount]) -> Vec<Tally> {
    let by_college =
        hands.iter().all(|one| one.college.is_some()) || record.electors.iter().all(|e| e.college.is_none());
    let unit = if record.electors.iter().any(|elector| elector.voices != 1) { "voices" } else { "heads" };
    let mut sums: BTreeMap<Option<String>, [i64; 5]> = BTreeMap::new();
    let mut add = |college: Option<&String>, votes: [i64; 5]| {
        let sum = sums.entry(college.filter(|_| by_college).cloned()).or_default();
        sum.iter_mut().zip(votes).for_each(|(sum, more)| *sum += more);
    };
    for cast in casts {
        let college = record.elector(&cast.elector).and_then(|elector| elector.college.as_ref());
        let mut votes = [0; 5];
        votes[match cast.choice.as_str() {
            "for" => 0,
            "against" => 1,
            "abstain" => 2,
            _ => 3,
        }] = cast.voices;
        add(college, votes);
    }
    for one in hands {
        add(one.college.as_ref(), [one.votes_for, one.votes_against, one.abstentions, one.blank, one.void]);
    }
    let tally = |(college, [votes_for, votes_against, abstentions, blank, void]): (Option<String>, [i64; 5])| Tally {
        id: String::new(),
        ballot: String::new(),
        college,
        unit: unit.to_owned(),
        votes_for,
        votes_against,
        abstentions,
        blank,
        void,
    };
    sums.into_iter().map(tally).collect()
}

/// The channels that a vote went through, as one word: that of the record where there was one alone.
pub fn mode(casts: &[&Cast], hands: &[&HandCount]) -> &'static str {
    let channels: BTreeSet<&str> =
        casts.iter().map(|cast| cast.channel.as_str()).chain(hands.iter().map(|one| one.channel.as_str())).collect();
    match channels.iter().copied().collect::<Vec<_>>()[..] {
        ["hand"] | [] => "show_of_hands",
        ["paper"] => "paper",
        ["phone"] => "named",
        _ => "mixed",
    }
}

/// How many are missing for the quorum; none when it stands, or when it is asked college by college.
pub fn missing(answer: &QuorumAnswer) -> Option<u64> {
    let (counted, needed, _) = answer.whole();
    needed.and_then(|needed| needed.checked_sub(counted)).filter(|missing| *missing > 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn elector(id: &str, voices: i64, college: Option<&str>) -> Elector {
        let (id, name) = (id.to_owned(), id.to_uppercase());
        let membership = id.clone();
        Elector { id, membership, name, college: college.map(str::to_owned), voices, admitted_late_at: None }
    }
    fn voice(elector: &str, choice: &str, voices: i64, channel: &str) -> Cast {
        let (id, poll) = (format!("{elector}-{choice}"), "p".to_owned());
        Cast { id, poll, elector: elector.into(), choice: choice.into(), voices, channel: channel.into() }
    }

    #[test]
    fn nobody_casts_more_than_they_hold_nor_for_another() {
        let (a, b) = (elector("a", 3, None), elector("b", 1, None));
        let holdings = [&a];
        assert_eq!(cast(&holdings, &[("a".into(), vec![("for", 2), ("against", 1)])]), Ok(()));
        assert_eq!(
            cast(&holdings, &[("a".into(), vec![("for", 2), ("against", 2)])]),
            Err(Refusal::TooMany("A".into(), 3))
        );
        assert_eq!(cast(&holdings, &[("a".into(), vec![("for", -1)])]), Err(Refusal::TooMany("A".into(), 3)));
        assert_eq!(
            cast(&holdings, &[("a".into(), vec![("for", i64::MAX), ("blank", 2)])]),
            Err(Refusal::TooMany("A".into(), 3))
        );
        assert_eq!(cast(&holdings, &[(b.id.clone(), vec![("for", 1)])]), Err(Refusal::NotHeld("b".into())));
        assert_eq!(cast(&holdings, &[("a".into(), vec![])]), Err(Refusal::Nothing));
    }

    #[test]
    fn every_channel_enters_one_count() {
        let mut record =
            Record { electors: vec![elector("a", 2, Some("x")), elector("b", 1, Some("y"))], ..Record::default() };
        let casts = [voice("a", "for", 1, "phone"), voice("a", "against", 1, "phone"), voice("b", "for", 1, "hand")];
        let casts: Vec<&Cast> = casts.iter().collect();
        let told = |record: &Record, hands: &[&HandCount]| {
            let line = |t: Tally| (t.college, t.unit, t.votes_for, t.votes_against, t.void);
            count(record, &casts, hands).into_iter().map(line).collect::<Vec<_>>()
        };
        let of = |college: &str, yes, no| (Some(college.to_owned()), "voices".to_owned(), yes, no, 0);
        assert_eq!(told(&record, &[]), [of("x", 1, 1), of("y", 1, 0)]);
        let mut hands = HandCount {
            id: "h".into(),
            poll: "p".into(),
            channel: "paper".into(),
            college: None,
            votes_for: 4,
            votes_against: 0,
            abstentions: 0,
            blank: 0,
            void: 1,
        };
        assert_eq!(told(&record, &[&hands]), [(None, "voices".to_owned(), 6, 1, 1)]);
        hands.college = Some("y".into());
        assert_eq!(told(&record, &[&hands])[1], (Some("y".to_owned()), "voices".to_owned(), 5, 0, 1));
        record.electors[0].voices = 1;
        assert_eq!(told(&record, &[])[0].1, "heads");
        assert_eq!((mode(&casts, &[]), mode(&casts[..1], &[]), mode(&[], &[&hands])), ("mixed", "named", "paper"));
    }
}
