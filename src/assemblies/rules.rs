//! What a session may become: its address, its electoral body, its signature. Pure.

use std::collections::HashMap;

use jiff::civil::Date;

use super::{
    minutes::Minutes,
    record::{Elector, Record},
};
use crate::members::Listed;

/// Why minutes cannot be signed yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
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
pub fn electoral_body(session: &str, members: &[Listed], voices: &HashMap<String, (i64, Option<String>)>) -> Vec<Elector> {
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

/// May this officer sign this text now?
pub fn sign(record: &Record, minutes: &Minutes, officer: &str, shown: &str, digest: &str) -> Result<(), Refusal> {
    if record.signers().next().is_none() {
        return Err(Refusal::NoSigner);
    }
    if !record.signers().any(|signer| signer.id == officer) {
        return Err(Refusal::NotASigner);
    }
    if minutes.doubts.iter().any(|doubt| doubt.level == "wrong" && doubt.waived.is_none()) {
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
pub fn complete(record: &Record, signed_now: &str, digest: &str) -> bool {
    let signed = |officer: &str| {
        officer == signed_now || record.signatures.iter().any(|one| one.officer == officer && one.digest == digest)
    };
    record.signers().all(|officer| signed(&officer.id))
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
    fn those_in_progress_do_not_vote() {
        let member = |id: &str, state: &str| Listed {
            id: id.into(),
            category: "regions".into(),
            organisation: Some(id.into()),
            person: None,
            name: id.into(),
            reciprocal: "no".into(),
            state: state.into(),
            effective_on: date(2018, 1, 1),
            known: "on".into(),
        };
        let voices = HashMap::from([("regions".to_owned(), (3, Some("c1".to_owned())))]);
        let body = electoral_body("s", &[member("bretagne", "admitted"), member("normandie", "in_progress")], &voices);
        assert_eq!(body.len(), 1);
        assert_eq!((body[0].voices, body[0].college.as_deref()), (3, Some("c1")));
    }
}
