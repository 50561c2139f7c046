//! What is held on someone, on one page: for themselves, and for the coordination that answers them.

use askama::Template;
use axum::{
    extract::{Path, State},
    response::Response,
};

use super::{
    super::{
        model::Subject,
        rules, store,
        words::{self, Section},
    },
    me, someone,
};
use crate::{
    access::{View, read, said, write},
    journal::{Facts, forget::Kept},
    members,
    platform::{
        db::Value,
        web::{Error, Filled, Frame, Problem, Site, Visit},
    },
};

/// A contact that its person may correct, as kept or as typed.
pub struct Contact {
    id: String,
    version: i64,
    name: String,
    email: String,
    phone: String,
    postal_address: String,
}

/// A request, and what became of it.
pub struct Asked {
    pub kind: String,
    pub asked: String,
    /// By when it is answered, while it waits.
    pub by: Option<String>,
    pub answer: Option<(String, String, Option<String>)>,
}

#[derive(Template)]
#[template(path = "privacy/templates/data.html")]
struct Data {
    frame: Frame,
    /// One's own page; else the coordination's.
    own: bool,
    name: String,
    namesake: bool,
    /// Where all of it is carried away, and where it is erased.
    archive: String,
    erase: String,
    sections: Vec<Section>,
    journal: Vec<(Kept, String)>,
    contacts: Vec<Contact>,
    requests: Vec<Asked>,
    done: Option<String>,
    problems: Vec<(String, String)>,
    /// Whether what was asked is refused.
    unfit: bool,
    text: String,
}

impl Data {
    fn act(&self, kept: &Kept) -> String {
        words::act(&self.frame, &kept.act)
    }
}

pub async fn mine(State(house): State<Site>, visit: Visit) -> Response {
    read(house, visit, |view| own_page(view, None, &[])).await
}

pub fn own_page(view: &View, filled: Option<&Filled>, problems: &[Problem]) -> Result<Response, Error> {
    let subject = me(view)?;
    let title = view.text("data-mine-title");
    page(view, &subject, true, "/moi/donnees".to_owned(), title, filled, problems)
}

pub async fn theirs(State(house): State<Site>, visit: Visit, Path(id): Path<String>) -> Response {
    let shown = move |view: &View| {
        let subject = someone(view, &id)?;
        let title = view.frame("")?.t1("data-theirs-title", "name", &subject.name);
        page(view, &subject, false, format!("/reseau/personnes/{id}"), title, None, &[])
    };
    read(house, visit, shown).await
}

fn page(
    view: &View,
    subject: &Subject,
    own: bool,
    base: String,
    title: String,
    filled: Option<&Filled>,
    problems: &[Problem],
) -> Result<Response, Error> {
    let slices = view.house.slices;
    let frame = view.frame(title)?;
    let parts = store::held(view.tx, slices, subject)?;
    let names = store::names(view.tx, slices, &parts)?;
    let journal = store::journal(view.tx, subject, &parts)?;
    let moment = |kept: Kept| {
        let at = kept.at.parse().map_or(kept.at.clone(), |at| frame.moment(at));
        (kept, at)
    };
    let contacts = match &subject.person {
        Some(person) if own => members::store::contacts_of(view.tx, person)?,
        _ => vec![],
    };
    let contact = |kept: members::store::Reach| {
        let typed = filled.filter(|filled| filled.get("contact") == kept.id);
        let field = |name: &str, now: Option<String>| {
            typed.map_or_else(|| now.unwrap_or_default(), |typed| typed.get(name).to_owned())
        };
        Contact {
            email: field("email", kept.email),
            phone: field("phone", kept.phone),
            postal_address: field("postal_address", kept.postal_address),
            version: typed.and_then(|typed| typed.version()).unwrap_or(kept.n),
            id: kept.id,
            name: kept.name,
        }
    };
    let asked = |request: store::Request| Asked {
        kind: frame.of("request-kind", &request.kind),
        asked: frame.short_day(&request.asked_on),
        by: request.outcome.is_none().then(|| frame.short_day(&rules::answered_by(request.asked_on))),
        answer: request
            .outcome
            .zip(request.answered_on)
            .map(|(outcome, on)| (frame.of("request-outcome", &outcome), frame.short_day(&on), request.answer)),
    };
    let requests = store::requests_of(view.tx, subject)?.into_iter().map(asked).collect();
    view.form_page(Data {
        own,
        name: subject.name.clone(),
        namesake: subject.namesake,
        archive: format!("{base}/donnees.zip"),
        erase: format!("{base}/effacement"),
        sections: words::sections(&frame, slices, &parts, &names),
        journal: journal.into_iter().map(moment).collect(),
        contacts: contacts.into_iter().map(contact).collect(),
        requests,
        done: view.visit.parameter("fait").map(|what| format!("data-done-{what}")).filter(|key| frame.has(key)),
        problems: said(view, problems),
        unfit: problems.iter().any(|problem| problem.field == "text"),
        text: filled.map_or_else(String::new, |filled| filled.get("text").to_owned()),
        frame,
    })
}

/// Someone corrects how they are reached.
pub async fn reach(State(house): State<Site>, visit: Visit, filled: Filled) -> Response {
    let act = |view: &View, filled: &Filled| {
        let subject = me(view)?;
        let person = subject.person.as_deref().ok_or(Error::NotFound)?;
        let contacts = members::store::contacts_of(view.tx, person)?;
        let contact =
            contacts.into_iter().find(|contact| contact.id == filled.get("contact")).ok_or(Error::NotFound)?;
        let (mut values, mut problems) = (vec![], vec![]);
        for name in ["email", "phone", "postal_address"] {
            let column = members::CONTACT.column(name).ok_or(Error::NotFound)?;
            match column.take(filled.get(name)) {
                Ok(value) => values.push(value),
                Err(why) => problems
                    .push(Problem::new(&format!("{name}-{}", contact.id), why.key()).with("found", filled.get(name))),
            }
        }
        if !problems.is_empty() {
            return Err(Error::Refused(problems));
        }
        if filled.version() != Some(contact.n) {
            let now = [("email", contact.email), ("phone", contact.phone), ("postal_address", contact.postal_address)];
            let differences = now.into_iter().filter_map(|(name, now)| {
                let (now, typed) = (now.unwrap_or_default(), filled.get(name).to_owned());
                (now != typed).then(|| (view.text(&format!("contact-{}", name.replace('_', "-"))), now, typed))
            });
            return Err(Error::Stale(differences.collect()));
        }
        let mut facts = Facts::default();
        for (name, value) in ["email", "phone", "postal_address"].into_iter().zip(&values) {
            if let Value::Text(text) = value {
                facts = facts.personal(name, &view.salt(name), text);
            }
        }
        let answer = "/moi/donnees?fait=contact";
        let n = view.record(filled, "contact.corrected", format!("contact/{}", contact.id), false, facts, answer)?;
        members::store::reach(view.tx, &contact.id, &values[0], &values[1], &values[2], n)?;
        Ok(answer.to_owned())
    };
    write(house, visit, filled, act, |view, filled, problems| own_page(view, Some(filled), problems)).await
}
