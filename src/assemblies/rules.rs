//! What a session may become: its address, its electoral body, its signature. Pure.

use std::collections::{BTreeSet, HashMap};

use jiff::civil::Date;

use super::{
    minutes::Doubt,
    record::{Attendance, Elector, Record, Voter},
};
use crate::{governance::Seat, members::Listed};

/// Why minutes cannot be signed yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The day of the session has not come.
    NotHeld,
    /// Nobody is named who signs.
    NoSigner,
    /// Contradictions stand that were neither mended nor waived.
    DoubtsStand,
    /// The text changed since it was shown.
    TextChanged,
    NotASigner,
    AlreadySigned,
}

impl Refusal {
    pub fn key(self) -> &'static str {
        match self {
            Refusal::NotHeld => "sign-not-held",
            Refusal::NoSigner => "sign-no-signer",
            Refusal::DoubtsStand => "sign-doubts-stand",
            Refusal::TextChanged => "sign-text-changed",
            Refusal::NotASigner => "sign-not-a-signer",
            Refusal::AlreadySigned => "sign-already",
        }
    }
}

/// The address of a session: its date, with a suffix when another sits that day.
pub fn slug(held_on: Date, taken: &[String]) -> String {
    let day = held_on.to_string();
    let suffixed = (2..).map(|n| format!("{day}-{n}"));
    std::iter::once(day.clone()).chain(suffixed).find(|slug| !taken.contains(slug)).unwrap_or(day)
}

/// The electoral body at its cut-off: everyone admitted that day, with the voices of their college. Members in progress
/// do not vote.
pub fn electoral_body(
    session: &str,
    members: &[Listed],
    voices: &HashMap<String, (i64, Option<String>)>,
) -> Vec<Elector> {
    let admitted = members.iter().filter(|member| member.state == "admitted");
    let elector = |member: &Listed| {
        let (voices, college) = voices.get(&member.category).cloned().unwrap_or((1, None));
        Elector {
            id: format!("{session}-{}", member.id),
            membership: member.id.clone(),
            name: member.name.clone(),
            college,
            voices,
            admitted_late_at: None,
        }
    };
    admitted.map(elector).collect()
}

/// The electoral body of a body that is no assembly: whoever holds a seat that day, one voice each. Observers have none,
/// and whoever holds two seats sits once. A seat votes for its organisation, or for its person alone where it is personal.
pub fn seat_holders(session: &str, seats: &[Seat]) -> Vec<(Elector, Attendance)> {
    let mut seen = BTreeSet::new();
    let voting = seats.iter().filter(|seat| !seat.observes() && seen.insert(seat.person.as_str()));
    let sits = |(at, seat): (usize, &Seat)| {
        let organisation = seat.organisation.clone().filter(|_| !seat.is_personal());
        let capacity = seat.capacity().filter(|_| !seat.is_personal());
        let elector = Elector {
            id: format!("{session}-{}", seat.id),
            membership: seat.id.clone(),
            name: capacity.map_or(seat.name(), |capacity| format!("{} ({capacity})", seat.name())),
            college: None,
            voices: 1,
            admitted_late_at: None,
        };
        let attendance = Attendance {
            id: format!("{session}-{}-here", seat.id),
            position: at as i64 + 1,
            person: Some(seat.person.clone()),
            family_name: seat.family_name.clone(),
            given_name: seat.given_name.clone(),
            organisation,
            stated: seat.capacity().map(str::to_owned),
            standing: "voter".to_owned(),
            state: "absent".to_owned(),
        };
        (elector, attendance)
    };
    voting.enumerate().map(sits).collect()
}

/// The fingerprint of an electoral body, whatever the order of its lines.
pub fn electors_hash(electors: &[Elector]) -> String {
    let line = |e: &Elector| {
        format!("{}\t{}\t{}\t{}\n", e.id, e.membership, e.college.as_deref().unwrap_or_default(), e.voices)
    };
    let mut lines: Vec<String> = electors.iter().map(line).collect();
    lines.sort();
    crate::platform::files::hash(lines.concat().as_bytes())
}

/// Who votes for whom where nothing is left to guess: the one voter present for a member that nobody votes for yet.
pub fn voters(record: &Record, members: &[Listed]) -> Vec<Voter> {
    let here: Vec<_> = record.present("voter").collect();
    let voter = |elector: &Elector| {
        let member = members.iter().find(|member| member.id == elector.membership)?;
        let sits = |one: &&&Attendance| match &member.organisation {
            Some(organisation) => one.organisation.as_ref() == Some(organisation),
            None => member.person.is_some() && one.person == member.person,
        };
        let mut sitting = here.iter().filter(sits);
        let (one, other) = (sitting.next()?, sitting.next());
        let free = other.is_none() && !record.voters.iter().any(|voter| voter.elector == elector.id);
        free.then(|| Voter {
            id: format!("{}-vote", elector.id),
            elector: elector.id.clone(),
            attendance: one.id.clone(),
        })
    };
    record.electors.iter().filter_map(voter).collect()
}

/// May this officer sign this text on this day?
pub fn sign(
    record: &Record,
    doubts: &[Doubt],
    officer: &str,
    shown: &str,
    digest: &str,
    on: Date,
) -> Result<(), Refusal> {
    if on < record.session.held_on {
        return Err(Refusal::NotHeld);
    }
    if record.signers().next().is_none() {
        return Err(Refusal::NoSigner);
    }
    if !record.signers().any(|signer| signer.id == officer) {
        return Err(Refusal::NotASigner);
    }
    if doubts.iter().any(|doubt| doubt.level == "wrong" && doubt.waived.is_none()) {
        return Err(Refusal::DoubtsStand);
    }
    if shown != digest {
        return Err(Refusal::TextChanged);
    }
    match record.signatures.iter().any(|signature| signature.officer == officer && signature.digest == digest) {
        true => Err(Refusal::AlreadySigned),
        false => Ok(()),
    }
}

/// Everyone who signs has signed this very text.
pub fn complete(record: &Record, signed_now: &[&str], digest: &str) -> bool {
    let signed = |officer: &str| {
        signed_now.contains(&officer)
            || record.signatures.iter().any(|one| one.officer == officer && one.digest == digest)
    };
    record.signers().all(|officer| signed(&officer.id))
}

/// One person on a pasted attendance sheet.
#[derive(Clone, Debug, PartialEq)]
pub struct AttendanceLine {
    pub family_name: String,
    pub given_name: String,
    /// The capacity as it was written.
    pub stated: Option<String>,
}

/// Lines such as "CLOT Hélène - Grenoble" or "Hélène Clot, Grenoble": capitals tell the family name, else the last word
/// does. Gives the first line that names nobody.
pub fn attendance_lines(text: &str) -> Result<Vec<AttendanceLine>, String> {
    let mut lines = vec![];
    for line in text.lines().map(|line| line.trim().trim_start_matches(['-', '•', '*', '❖']).trim()) {
        if line.is_empty() {
            continue;
        }
        let cut = [" - ", " – ", " — ", ";", "\t", ", "].iter().filter_map(|mark| line.split_once(mark));
        let (name, stated) = cut.min_by_key(|(name, _)| name.len()).unwrap_or((line, ""));
        let words: Vec<&str> = name.split_whitespace().collect();
        let capital = |word: &&str| word.chars().any(char::is_alphabetic) && !word.chars().any(char::is_lowercase);
        let family = match words.iter().take_while(|word| capital(word)).count() {
            0 => words.len().saturating_sub(1)..words.len(),
            n => 0..n,
        };
        let family_name: Vec<String> = words[family.clone()].iter().map(|word| title_case(word)).collect();
        let given: Vec<&str> =
            words.iter().enumerate().filter(|(i, _)| !family.contains(i)).map(|(_, word)| *word).collect();
        if family_name.is_empty() || given.is_empty() {
            return Err(line.to_owned());
        }
        let stated = stated.trim();
        lines.push(AttendanceLine {
            family_name: family_name.join(" "),
            given_name: given.join(" "),
            stated: (!stated.is_empty()).then(|| stated.to_owned()),
        });
    }
    if lines.is_empty() { Err(String::new()) } else { Ok(lines) }
}

/// "BOIS-CHOUSSY" is "Bois-Choussy"; a word that has small letters is left as typed.
fn title_case(word: &str) -> String {
    if word.chars().any(char::is_lowercase) {
        return word.to_owned();
    }
    let mut start = true;
    let cased = word.chars().flat_map(|c| {
        let out: Vec<char> = if start { vec![c] } else { c.to_lowercase().collect() };
        start = !c.is_alphabetic();
        out
    });
    cased.collect()
}

/// The organisation that goes by exactly this name, or by this other name; none when several do.
pub fn organisation_named<'a>(
    stated: Option<&str>,
    names: &'a [(String, String)],
    others: &'a [(String, String)],
) -> Option<&'a str> {
    let wanted = crate::platform::tables::fold(stated?);
    let found: BTreeSet<&str> = names
        .iter()
        .chain(others)
        .filter(|(_, name)| crate::platform::tables::fold(name) == wanted)
        .map(|(id, _)| id.as_str())
        .collect();
    match found.len() {
        1 => found.into_iter().next(),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn two_sessions_of_a_day_have_two_addresses() {
        let day = date(2018, 6, 19);
        assert_eq!(slug(day, &[]), "2018-06-19");
        assert_eq!(slug(day, &["2018-06-19".into(), "2018-06-19-2".into()]), "2018-06-19-3");
    }

    #[test]
    fn an_attendance_sheet_is_read_as_people_write_it() {
        let lines =
            attendance_lines("- DELANOË-VIEUX Carine - Lab-AH\n\nHélène Clot, Grenoble\nVAN HAERINGEN Aude").unwrap();
        let names: Vec<(&str, &str)> = lines.iter().map(|l| (l.family_name.as_str(), l.given_name.as_str())).collect();
        assert_eq!(names, [("Delanoë-Vieux", "Carine"), ("Clot", "Hélène"), ("Van Haeringen", "Aude")]);
        assert_eq!(lines[0].stated.as_deref(), Some("Lab-AH"));
        assert_eq!(attendance_lines("CLOT Hélène\nInconnu"), Err("Inconnu".to_owned()));
    }

    fn member(id: &str, state: &str) -> Listed {
        Listed {
            id: id.into(),
            category: "regions".into(),
            organisation: Some(id.into()),
            person: None,
            name: id.into(),
            reciprocal: "no".into(),
            state: state.into(),
            effective_on: date(2018, 1, 1),
            known: "on".into(),
            territory: None,
        }
    }

    #[test]
    fn the_one_voter_of_a_member_votes_for_it_and_of_two_none_is_guessed() {
        let members =
            [member("bretagne", "admitted"), member("normandie", "admitted"), member("occitanie", "admitted")];
        let one = |id: &str, organisation: &str, standing: &str| Attendance {
            id: id.into(),
            position: 1,
            person: None,
            family_name: id.into(),
            given_name: id.into(),
            organisation: Some(organisation.into()),
            stated: None,
            standing: standing.into(),
            state: "present".into(),
        };
        let mut record = Record { electors: electoral_body("s", &members, &HashMap::new()), ..Record::default() };
        record.attendance = vec![
            one("a", "bretagne", "voter"),
            one("b", "normandie", "voter"),
            one("c", "normandie", "voter"),
            one("d", "occitanie", "guest"),
        ];
        let found: Vec<_> = voters(&record, &members).into_iter().map(|v| (v.elector, v.attendance)).collect();
        assert_eq!(found, [("s-bretagne".to_owned(), "a".to_owned())]);
        record.voters = voters(&record, &members);
        assert!(voters(&record, &members).is_empty(), "a member is voted for once");
    }

    fn seat(id: &str, person: &str, organisation: Option<&str>, personal: &str, role: &str) -> Seat {
        Seat {
            id: id.into(),
            body: "board".into(),
            position: 1,
            person: person.into(),
            given_name: person.into(),
            family_name: "Clot".into(),
            organisation: organisation.map(str::to_owned),
            organisation_name: organisation.map(str::to_uppercase),
            personal: personal.into(),
            stated: None,
            role: role.into(),
            starts: None,
            ends: None,
            ended_on: None,
            reason: None,
            decision: None,
            source: None,
        }
    }

    #[test]
    fn whoever_holds_a_seat_has_one_voice_and_an_observer_none() {
        let seats = [
            seat("s1", "Anne", Some("grenoble"), "no", "member"),
            seat("s2", "Paul", Some("oecd"), "yes", "member"),
            seat("s3", "Odile", None, "no", "observer"),
            seat("s4", "Anne", Some("grenoble"), "no", "Présidente"),
        ];
        let holders = seat_holders("d", &seats);
        let told: Vec<_> =
            holders.iter().map(|(e, _)| (e.id.as_str(), e.membership.as_str(), e.name.as_str())).collect();
        assert_eq!(told, [("d-s1", "s1", "Anne Clot (GRENOBLE)"), ("d-s2", "s2", "Paul Clot")]);
        assert!(holders.iter().all(|(elector, _)| elector.voices == 1));
        let (here, personal) = (&holders[0].1, &holders[1].1);
        assert_eq!((here.state.as_str(), here.organisation.as_deref()), ("absent", Some("grenoble")));
        assert_eq!((personal.organisation.as_deref(), personal.person.as_deref()), (None, Some("Paul")));
    }

    #[test]
    fn nobody_signs_before_the_day() {
        let mut record = Record::default();
        record.session.held_on = date(2018, 6, 19);
        let sign = |on| sign(&record, &[], "o1", "d", "d", on);
        assert_eq!(sign(date(2018, 6, 18)), Err(Refusal::NotHeld));
        assert_eq!(sign(date(2018, 6, 19)), Err(Refusal::NoSigner));
    }

    #[test]
    fn those_in_progress_do_not_vote() {
        let voices = HashMap::from([("regions".to_owned(), (3, Some("c1".to_owned())))]);
        let body = electoral_body("s", &[member("bretagne", "admitted"), member("normandie", "in_progress")], &voices);
        assert_eq!(body.len(), 1);
        assert_eq!((body[0].voices, body[0].college.as_deref()), (3, Some("c1")));
    }
}
