//! The letters of upkeep: one that confirms an address, one that answers, one that asks whether it is still true.

use super::model::{Looked, Proposal, Waiting};
use crate::{
    access::View,
    platform::{
        mail::{self, Letter},
        texts::{Args, Lang},
        web::{Error, Site},
    },
};

/// The purpose of letters to whoever proposes or claims: they asked for them.
pub const PROPOSAL: &str = "proposal";
/// The purpose of "still true?". Nobody asked for it: one stops it with a click.
pub const CHECK: &str = "still-true";

/// In French, then in English: nobody's language is known.
fn both(part: impl Fn(Lang) -> String) -> String {
    Lang::ALL.map(part).join("\n\n---\n\n")
}

/// Holds the link that confirms, in the language in which it was asked.
pub fn confirm(view: &View, id: &str, of: &Waiting, organisation: &str, secret: &str) -> Result<(), Error> {
    let frame = view.frame("")?;
    let address = frame.absolute(&view.visit.link(&format!("/propositions/{secret}")));
    let text = format!("proposal-letter-{}", of.kind);
    let body = [
        frame.t("letter-hello"),
        frame.t2(&text, "organisation", organisation, "house", frame.name()),
        address,
        frame.t("proposal-letter-otherwise"),
        frame.name().to_owned(),
    ];
    let letter = Letter {
        id: id.to_owned(),
        purpose: PROPOSAL,
        object: format!("organisation/{}", of.organisation),
        to: of.email.clone(),
        name: String::new(),
        subject: frame.t1("proposal-letter-subject", "organisation", organisation),
        body: body.join("\n\n"),
        stoppable: false,
        due: view.visit.now,
    };
    Ok(mail::post(view.tx, &letter, view.visit.now)?)
}

/// Tells whoever proposed or claimed what became of it.
pub fn answered(view: &View, of: &Proposal, organisation: &str, outcome: &str, text: &str) -> Result<(), Error> {
    let frame = view.frame("")?;
    let part = |lang: Lang| {
        let say = |key: &str, args: &Args| view.house.texts.say(lang, key, args);
        let key = format!("proposal-answer-{}-{}", of.kind, outcome.replace('_', "-"));
        let page = frame.absolute(&format!("{}/reseau/organisations/{}", lang.prefix(), of.organisation));
        let mut parts = vec![
            say("letter-hello", &[]),
            say(&key, &[("organisation", organisation.to_owned().into()), ("address", page.into())]),
        ];
        if of.kind == "claim" && outcome == "accepted" {
            let door = frame.absolute(&format!("{}/connexion", lang.prefix()));
            parts.push(say("proposal-answer-sign-in", &[("address", door.into())]));
        }
        if !text.is_empty() {
            parts.push(text.lines().map(|line| format!("> {line}")).collect::<Vec<_>>().join("\n"));
        }
        parts.extend([say("letter-greeting", &[]), frame.name().to_owned()]);
        parts.join("\n\n")
    };
    let letter = Letter {
        id: format!("{PROPOSAL}-{}", of.id),
        purpose: PROPOSAL,
        object: format!("proposal/{}", of.id),
        to: of.email.clone(),
        name: of.name(),
        subject: frame.t1("proposal-answer-subject", "organisation", organisation),
        body: both(part),
        stoppable: false,
        due: view.visit.now,
    };
    Ok(mail::post(view.tx, &letter, view.visit.now)?)
}

/// What the directory says, and the link by which one answers. Not yet addressed.
pub fn still_true(house: &Site, name: &str, of: &Looked, secret: &str) -> (String, String) {
    let part = |lang: Lang| {
        let say = |key: &str, args: &Args| house.texts.say(lang, key, args);
        let address = format!("{}{}/toujours-vrai/{secret}", house.options.public_url, lang.prefix());
        let told = |label: &str, value: &Option<String>| {
            value.as_ref().map(|value| format!("- {} : {value}", say(label, &[])))
        };
        let kind = say(&format!("organisation-kind-{}", of.kind), &[]);
        let facts = [
            Some(format!("- {} : {kind}", say("organisation-kind", &[]))),
            told("organisation-website", &of.website),
            told("organisation-about", &of.about),
        ];
        [
            say("letter-hello", &[]),
            say("check-letter-text", &[("organisation", of.name.as_str().into()), ("house", name.into())]),
            facts.into_iter().flatten().collect::<Vec<_>>().join("\n"),
            say("check-letter-link", &[]),
            address,
            say("letter-greeting", &[]),
            name.to_owned(),
        ]
        .join("\n\n")
    };
    let subject = house.texts.say(Lang::Fr, "check-letter-subject", &[("organisation", of.name.as_str().into())]);
    (subject, both(part))
}
