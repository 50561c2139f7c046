//! The letters of privacy: one that confirms a request, its answer, and the word that an erasure took place.

use super::super::model::{Pseudonym, Subject};
use crate::{
    access::View,
    platform::{
        mail::{self, Letter},
        texts::{Args, Lang},
        web::Error,
    },
};

/// The purpose of these letters. Whoever asks is answered: none of them is stopped.
pub const PURPOSE: &str = "data";

/// In French, then in English: nobody's language is known.
fn both(view: &View, key: &str, args: &Args) -> String {
    Lang::ALL.map(|lang| view.house.texts.say(lang, key, args)).join("\n\n---\n\n")
}

fn letter(
    view: &View,
    id: String,
    object: String,
    to: &str,
    name: &str,
    subject: &str,
    body: String,
) -> Result<(), Error> {
    let frame = view.frame("")?;
    let letter = Letter {
        id,
        purpose: PURPOSE,
        object,
        to: to.to_owned(),
        name: name.to_owned(),
        subject: frame.t1(subject, "house", frame.name()),
        body,
        stoppable: false,
        due: view.visit.now,
    };
    Ok(mail::post(view.tx, &letter, view.visit.now)?)
}

/// Holds the link that confirms a request, in the language in which it was made.
pub fn confirm(view: &View, id: &str, email: &str, secret: &str) -> Result<(), Error> {
    let frame = view.frame("")?;
    let address = frame.absolute(&view.visit.link(&format!("/confidentialite/demande/{secret}")));
    let body = frame.t2("letter-request", "house", frame.name(), "address", address);
    letter(view, id.to_owned(), "data/request".to_owned(), email, "", "letter-request-subject", body)
}

pub fn answered(view: &View, request: &str, email: &str, name: &str, outcome: &str, text: &str) -> Result<(), Error> {
    let house = view.frame("")?.name().to_owned();
    let said = |lang: Lang| view.house.texts.say(lang, &format!("request-outcome-{outcome}"), &[]);
    let part = |lang: Lang| {
        let args = [("house", house.as_str().into()), ("outcome", said(lang).into()), ("text", text.into())];
        view.house.texts.say(lang, "letter-answer", &args)
    };
    let body = Lang::ALL.map(part).join("\n\n---\n\n");
    letter(
        view,
        format!("data-answer-{request}"),
        format!("data_request/{request}"),
        email,
        name,
        "letter-answer-subject",
        body,
    )
}

/// Tells whoever can still be reached what was done. False where nobody can.
pub fn erased(
    view: &View,
    subject: &Subject,
    erasure: &str,
    pseudonym: &Pseudonym,
    waits: bool,
) -> Result<bool, Error> {
    let Some(address) = subject.addresses.first() else { return Ok(false) };
    let frame = view.frame("")?;
    let page = frame.absolute(&format!("/effacements/{erasure}"));
    let waits = if waits { "yes" } else { "no" };
    let args = [
        ("house", frame.name().to_owned().into()),
        ("pseudonym", pseudonym.name().into()),
        ("address", page.into()),
        ("waits", waits.into()),
    ];
    let body = both(view, "letter-erased", &args);
    letter(
        view,
        format!("erased-{erasure}"),
        format!("erasure/{erasure}"),
        address,
        "",
        "letter-erased-subject",
        body,
    )?;
    Ok(true)
}
