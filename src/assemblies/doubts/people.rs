//! Who is there, for whom: capacities that differ, organisations under several names, those who are no members.

use std::collections::{BTreeMap, BTreeSet};

use super::{Context, Doubt};
use crate::{
    assemblies::record::{Attendance, Record},
    platform::tables::fold,
};

pub(super) fn doubts(record: &Record, context: &Context) -> Vec<Doubt> {
    let here: Vec<&Attendance> =
        record.attendance.iter().filter(|one| one.present() && one.standing != "team").collect();
    let mut doubts = vec![];
    if context.of_members {
        let near = near(&here, context);
        doubts.extend(strangers(&here, context, &near));
        doubts.extend(near.into_values());
    }
    doubts.extend(without_capacity(record, context, &here));
    doubts.extend(two_capacities(record, context));
    doubts.extend(several_names(record, context));
    doubts
}

/// Organisations that sit in the room and are on no list of members that day; those near a member's name are told apart.
fn strangers(here: &[&Attendance], context: &Context, near: &BTreeMap<&str, Doubt>) -> Option<Doubt> {
    let known = |one: &&&Attendance| one.standing == "unsaid" || one.standing == "voter";
    let of = here.iter().filter(known).filter_map(|one| one.organisation.as_deref());
    let members = context.counted();
    let other =
        |id: &&str| !members.contains(id) && !near.contains_key(id) && context.organisation(id) != context.house;
    let strangers = of.filter(other);
    let (people, organisations): (usize, BTreeSet<&str>) = strangers.fold((0, BTreeSet::new()), |(n, mut ids), id| {
        ids.insert(context.organisation(id));
        (n + 1, ids)
    });
    (people > 0).then(|| {
        let names: Vec<&str> = organisations.iter().copied().collect();
        Doubt::look("strangers", "", "emargement")
            .with("people", people)
            .with("n", organisations.len())
            .with("names", names.join(", "))
    })
}

/// Words that join others, and words that tell kinds of bodies apart, not places.
const ARTICLES: &[&str] = &["de", "du", "des", "la", "le", "les", "et", "en", "of", "the"];
const KINDS: &[&str] = &[
    "metropole",
    "ville",
    "departement",
    "region",
    "communaute",
    "agglomeration",
    "eurometropole",
    "grand",
    "universite",
    "ecole",
    "centre",
    "association",
    "public",
    "publique",
    "lab",
];

/// The words of a name that tell, those of `dropped` left out.
fn words(name: &str, dropped: &[&str]) -> BTreeSet<String> {
    let folded = fold(name);
    let words = folded
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| word.len() > 1 && !ARTICLES.contains(word) && !dropped.contains(word));
    words.map(str::to_owned).collect()
}

/// Someone sits for an organisation that is no member, though a member's name holds its own: the town or its métropole?
fn near<'a>(here: &[&'a Attendance], context: &Context) -> BTreeMap<&'a str, Doubt> {
    let mut told = BTreeMap::new();
    let counted = context.counted();
    let sit: BTreeSet<&str> = here.iter().filter_map(|one| one.organisation.as_deref()).collect();
    let others: Vec<&str> = sit.into_iter().filter(|id| !counted.contains(id)).collect();
    if others.is_empty() {
        return told;
    }
    let organisations = context.members.iter().filter(|member| member.organisation.is_some());
    let known: Vec<(&str, BTreeSet<String>)> =
        organisations.map(|member| (member.name.as_str(), words(&member.name, KINDS))).collect();
    for id in others {
        let name = context.organisation(id);
        let own = words(name, KINDS);
        let kin = known.iter().filter(|(_, words)| !own.is_empty() && own.is_subset(words));
        let members: Vec<&str> = kin.map(|(name, _)| *name).collect();
        if !members.is_empty() {
            told.insert(
                id,
                Doubt::look("near", id, "emargement").with("name", name).with("members", members.join(", ")),
            );
        }
    }
    told
}

/// Who is a member as a person sits for no one else: no capacity is missing.
fn without_capacity(record: &Record, context: &Context, here: &[&Attendance]) -> Option<Doubt> {
    let of_person = |membership: &str| context.members.iter().any(|m| m.id == membership && m.person.is_some());
    let own = |one: &Attendance| {
        let mut held = record.voters.iter().filter(|voter| voter.attendance == one.id);
        held.any(|voter| record.elector(&voter.elector).is_some_and(|elector| of_person(&elector.membership)))
    };
    let bare = here.iter().filter(|one| one.organisation.is_none() && one.stated.is_none() && !own(one));
    let names: Vec<String> = bare.map(|one| one.name()).collect();
    (!names.is_empty())
        .then(|| Doubt::look("no-capacity", "", "emargement").with("n", names.len()).with("names", names.join(", ")))
}

/// Seated in one capacity, on the attendance sheet in another.
fn two_capacities(record: &Record, context: &Context) -> Vec<Doubt> {
    let mut doubts = vec![];
    for (_, seat) in &context.seats {
        let Some(sheet) = record.attendance.iter().find(|one| one.person.as_deref() == Some(&seat.person)) else {
            continue;
        };
        let same = sheet.organisation == seat.organisation && seat.personal == "no";
        let (on_sheet, on_seat) =
            (sheet.stated.as_deref().unwrap_or_default(), seat.stated.as_deref().unwrap_or_default());
        if same || on_sheet.is_empty() && seat.personal == "no" || fold(on_sheet) == fold(on_seat) {
            continue;
        }
        doubts.push(
            Doubt::look("two-capacities", &seat.id, "emargement")
                .with("name", sheet.name())
                .with("sheet", on_sheet)
                .with("seat", on_seat),
        );
    }
    doubts
}

/// One organisation that this record calls by several names.
fn several_names(record: &Record, context: &Context) -> Vec<Doubt> {
    let mut names: BTreeMap<&str, BTreeMap<String, &str>> = BTreeMap::new();
    let guests = record.attendance.iter().filter(|one| one.standing != "team");
    let sheet = guests.map(|one| (one.organisation.as_deref(), one.stated.as_deref()));
    let seats = context.seats.iter().map(|(_, seat)| (seat.organisation.as_deref(), seat.stated.as_deref()));
    let members = context.members.iter().map(|member| (member.organisation.as_deref(), Some(member.name.as_str())));
    let all: Vec<_> = sheet.chain(seats).collect();
    let used: BTreeSet<&str> = all.iter().filter_map(|(id, _)| *id).collect();
    for (id, stated) in all.iter().copied().chain(members.filter(|(id, _)| id.is_some_and(|id| used.contains(id)))) {
        if let (Some(id), Some(stated)) = (id, stated) {
            names.entry(id).or_default().entry(bare(stated)).or_insert(stated);
        }
    }
    let several = |(id, forms): (&str, BTreeMap<String, &str>)| {
        // one name that only adds words to another is the same name said in full
        let apart = |a: &str, b: &str| {
            let (a, b) = (words(a, &[]), words(b, &[]));
            !a.is_subset(&b) && !b.is_subset(&a)
        };
        let forms: Vec<&str> = forms.into_values().collect();
        let differ = forms.iter().any(|a| forms.iter().any(|b| apart(a, b)));
        differ.then(|| {
            Doubt::look("several-names", id, "emargement")
                .with("name", context.organisation(id))
                .with("forms", forms.join("\u{202f}; "))
        })
    };
    names.into_iter().filter_map(several).collect()
}

/// A name without accents, punctuation, and the words that do not tell.
fn bare(name: &str) -> String {
    words(name, &[]).into_iter().collect::<Vec<_>>().join(" ")
}
