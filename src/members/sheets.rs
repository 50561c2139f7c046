//! The forms of members.

use super::{rules, store, tables::*};
use crate::{
    access::{Act, View},
    platform::{
        mail,
        tables::Column,
        web::{Error, Problem},
    },
    sheets::{Choice, Draft, Sheet},
};

const fn sheet(table: &'static crate::platform::tables::Table, path: &'static str) -> Sheet {
    Sheet { back: |_| "/reseau/saisie".to_owned(), choices, ..Sheet::new(table, path, |_| Act::KeepMembers) }
}

pub const SHEETS: &[Sheet] = &[
    Sheet {
        act: |id| Act::KeepOrganisation(id),
        page: |id| Some(format!("/reseau/organisations/{id}")),
        check: organisation,
        finds: crate::territories::finds,
        ..sheet(&ORGANISATION, "/reseau/saisie/organisations")
    },
    sheet(&ORGANISATION_NAME, "/reseau/saisie/noms"),
    Sheet { check: fact, stays: &["organisation", "source"], ..sheet(&ORGANISATION_FACT, "/reseau/saisie/faits") },
    Sheet { check: link, stays: &["kind", "other", "source"], ..sheet(&ORGANISATION_LINK, "/reseau/saisie/liens") },
    Sheet { page: |id| Some(format!("/reseau/personnes/{id}")), ..sheet(&PERSON, "/reseau/saisie/personnes") },
    Sheet { check: mandate, ..sheet(&MANDATE, "/reseau/saisie/mandats") },
    sheet(&COLLEGE, "/reseau/saisie/colleges"),
    sheet(&CATEGORY, "/reseau/saisie/categories"),
    Sheet {
        check: membership,
        defaults: &[("reciprocal", "no")],
        stays: &["category"],
        sources: &[("category", "/reseau/saisie/categories")],
        onward: &[("membership_state", "/reseau/saisie/etats", "membership")],
        ..sheet(&MEMBERSHIP, "/reseau/saisie/adhesions")
    },
    Sheet {
        defaults: &[("state", "admitted"), ("known", "on")],
        stays: &["state", "known", "effective_on"],
        sources: &[("membership", "/reseau/saisie/adhesions")],
        ..sheet(&MEMBERSHIP_STATE, "/reseau/saisie/etats")
    },
    sheet(&ANNOUNCED, "/reseau/saisie/annonces"),
    Sheet { public: false, check: contact, warns: lost, ..sheet(&CONTACT, "/reseau/saisie/contacts") },
];

/// What a key may point to, for this slice and those to its right.
pub fn choices(view: &View, _: &str, column: &'static Column) -> Result<Vec<Choice>, Error> {
    let target = column.target();
    let lang = view.lang();
    let rows = match target {
        "organisation" => store::organisations(view.tx)?,
        "person" => store::people(view.tx)?,
        "membership" => store::memberships(view.tx)?,
        "category" => {
            store::categories(view.tx)?.into_iter().map(|c| (c.id.clone(), c.label(lang).to_owned())).collect()
        }
        "college" => store::colleges(view.tx)?.into_iter().map(|c| (c.id, c.label_fr)).collect(),
        _ => vec![],
    };
    let mut choices: Vec<Choice> = rows.into_iter().map(|(id, label)| Choice::new(id, label)).collect();
    if matches!(target, "organisation" | "person" | "membership") {
        choices.sort_by_cached_key(|choice| crate::platform::tables::fold(&choice.label));
    }
    Ok(choices)
}

fn organisation(view: &View, draft: &Draft) -> Result<(), Error> {
    if draft.before.is_none() || draft.removed {
        view.require(Act::KeepMembers)?;
    }
    Ok(())
}

fn fact(_: &View, draft: &Draft) -> Result<(), Error> {
    let value = draft.text("value");
    match rules::fact_unfit(draft.text("fact"), value) {
        Some(why) if !draft.removed => Err(Problem::new("value", why).with("found", value).into()),
        _ => Ok(()),
    }
}

fn link(_: &View, draft: &Draft) -> Result<(), Error> {
    match draft.text("organisation") == draft.text("other") {
        true if !draft.removed => Err(Problem::new("other", "link-to-itself").into()),
        _ => Ok(()),
    }
}

/// Someone acts for an organisation, or for themselves.
fn mandate(_: &View, draft: &Draft) -> Result<(), Error> {
    let (capacity, organisation) = (draft.text("capacity"), draft.text("organisation"));
    if capacity == "representing" && organisation.is_empty() {
        return Err(Problem::new("organisation", "mandate-needs-organisation").into());
    }
    let (starts, ends) = (draft.text("starts"), draft.text("ends"));
    if !starts.is_empty() && !ends.is_empty() && ends < starts {
        return Err(Problem::new("ends", "ends-before-it-starts").into());
    }
    Ok(())
}

fn membership(_: &View, draft: &Draft) -> Result<(), Error> {
    match (draft.text("organisation").is_empty(), draft.text("person").is_empty()) {
        (true, true) => Err(Problem::new("organisation", "membership-of-whom").into()),
        (false, false) => Err(Problem::new("person", "membership-of-both").into()),
        _ => Ok(()),
    }
}

/// The contacts whose address answers no more.
fn lost(view: &View, _: &str) -> Result<Option<String>, Error> {
    let lost = mail::store::lost(view.tx)?;
    let named = |contact: store::Contact| {
        let email = contact.email.filter(|email| lost.contains(&email.to_lowercase()))?;
        Some(format!("{} ({email})", contact.name))
    };
    let names: Vec<String> = store::contacts(view.tx)?.into_iter().filter_map(named).collect();
    Ok((!names.is_empty()).then(|| view.text("contact-lost") + " " + &names.join(", ")))
}

fn contact(_: &View, draft: &Draft) -> Result<(), Error> {
    let of = [draft.text("organisation"), draft.text("person")];
    match of.iter().all(|one| one.is_empty()) {
        true if !draft.removed => Err(Problem::new("organisation", "contact-of-whom").into()),
        _ => Ok(()),
    }
}
