//! A member in one go: who it is, in which category, since when, how to reach it. Five tables, one act.

use std::collections::HashMap;

use askama::Template;
use axum::{Router, extract::State, response::Response, routing::get};
use jiff::civil::Date;

use super::{
    model::Category,
    store,
    tables::{CONTACT, KINDS, MEMBERSHIP_STATE, ORGANISATION, PERSON},
};
use crate::{
    access::{Act, View, read, write},
    journal::Facts,
    platform::{
        db::Value,
        tables::{Table, fold, slug},
        web::{Error, Filled, Frame, Problem, Site, Visit, frame::pair},
    },
};

/// Past this many, categories are a list to choose from.
const FEW: usize = 7;

pub fn routes() -> Router<Site> {
    Router::new().route("/reseau/saisie/membre", get(form).post(save))
}

#[derive(Template)]
#[template(path = "members/templates/entry.html")]
struct Entry {
    frame: Frame,
    /// Id, label, whether it counts people.
    categories: Vec<(String, String, bool)>,
    organisations: bool,
    people: bool,
    kinds: Vec<(&'static str, String)>,
    typed: HashMap<String, String>,
    /// The member just entered, and how many its category counts now.
    added: Option<(String, usize)>,
    errors: Vec<(String, String)>,
}

impl Entry {
    fn typed(&self, name: &str) -> &str {
        self.typed.get(name).map_or("", String::as_str)
    }
    fn is(&self, name: &str, value: &str) -> bool {
        self.typed(name) == value
    }
    /// Where one goes on typing, after a member was added.
    fn focus(&self, name: &str) -> bool {
        self.added.is_some() && name == if self.organisations { "organisation" } else { "given_name" }
    }
    fn few(&self) -> bool {
        self.categories.len() < FEW
    }
    fn error(&self, name: &str) -> Option<&str> {
        self.errors.iter().find(|(field, _)| field == name).map(|(_, text)| text.as_str())
    }
}

async fn form(State(house): State<Site>, visit: Visit) -> Response {
    read(house, visit, |view| page(view, None, &[])).await
}

fn page(view: &View, filled: Option<&Filled>, problems: &[Problem]) -> Result<Response, Error> {
    view.require(Act::KeepMembers)?;
    let frame = view.frame(view.text("entry-title"))?;
    let categories = store::categories(view.tx)?;
    let counts = |what: &str| categories.iter().any(|category| category.counts == what);
    let stays = |name: &str| view.visit.parameter(name).map(str::to_owned);
    let typed = match filled {
        Some(filled) => filled.pairs.iter().cloned().collect(),
        None => {
            let only = (categories.len() == 1).then(|| categories[0].id.clone());
            let category = stays("category").or(only).unwrap_or_default();
            let since = stays("since").unwrap_or_else(|| view.visit.today.to_string());
            let kind = stays("kind").unwrap_or_else(|| "association".to_owned());
            [("category", category), ("since", since), ("kind", kind)]
                .map(|(key, value)| (key.to_owned(), value))
                .into()
        }
    };
    let added = stays("membre").filter(|_| filled.is_none()).map(|id| added(view, &id)).transpose()?.flatten();
    view.form_page(Entry {
        organisations: counts("organisations"),
        people: counts("people"),
        kinds: KINDS.iter().map(|kind| (*kind, frame.of("organisation-kind", kind))).collect(),
        categories: categories
            .iter()
            .map(|one| (one.id.clone(), one.label(view.lang()).to_owned(), one.counts == "people"))
            .collect(),
        typed,
        added,
        errors: crate::access::said(view, problems),
        frame,
    })
}

/// The name of a member, and how many are counted in its category today.
fn added(view: &View, membership: &str) -> Result<Option<(String, usize)>, Error> {
    let listed = store::listed(view.tx, view.visit.today)?;
    let Some(member) = listed.iter().find(|one| one.id == membership) else { return Ok(None) };
    let with = listed.iter().filter(|one| one.category == member.category && one.counted()).count();
    Ok(Some((member.name.clone(), with)))
}

/// A member as it was filled in, each cell held to the column that will keep it.
struct New {
    category: Category,
    since: Date,
    given: String,
    family: String,
    /// Name and kind, of a member that is an organisation.
    organisation: Option<(String, String)>,
    email: Option<String>,
    phone: Option<String>,
    address: Option<String>,
}

/// Every field at fault at once.
fn new(filled: &Filled, categories: Vec<Category>) -> Result<New, Error> {
    let mut problems = vec![];
    let mut take = |table: &'static Table, column: &str, field: &str| {
        let taken = table.column(column).map(|column| column.take(filled.get(field)));
        match taken {
            Some(Ok(Value::Text(text))) => Some(text),
            Some(Ok(_)) | None => None,
            Some(Err(why)) => {
                problems.push(Problem::new(field, why.key()).with("found", filled.get(field)).with("expected", ""));
                None
            }
        }
    };
    let since = take(&MEMBERSHIP_STATE, "effective_on", "since");
    let (email, phone) = (take(&CONTACT, "email", "email"), take(&CONTACT, "phone", "phone"));
    let address = take(&CONTACT, "postal_address", "postal_address");
    let category = categories.into_iter().find(|one| one.id == filled.get("category"));
    let people = category.as_ref().is_some_and(|one| one.counts == "people");
    let named = people || !filled.get("given_name").is_empty() || !filled.get("family_name").is_empty();
    let (mut given, mut family) = (None, None);
    if named {
        given = take(&PERSON, "given_name", "given_name");
        family = take(&PERSON, "family_name", "family_name");
    }
    let mut organisation = None;
    if category.is_some() && !people {
        let (name, kind) = (take(&ORGANISATION, "name", "organisation"), take(&ORGANISATION, "kind", "kind"));
        organisation = name.zip(kind);
    }
    if category.is_none() {
        problems.push(Problem::new("category", "entry-no-category"));
    }
    let since = since.and_then(|day| day.parse().ok());
    match (category, since, problems.is_empty()) {
        (Some(category), Some(since), true) => Ok(New {
            category,
            since,
            given: given.unwrap_or_default(),
            family: family.unwrap_or_default(),
            organisation,
            email,
            phone,
            address,
        }),
        _ => Err(Error::Refused(problems)),
    }
}

impl New {
    fn person(&self) -> Option<String> {
        (!self.family.is_empty()).then(|| format!("{} {}", self.given, self.family))
    }
    fn name(&self) -> String {
        let organisation = self.organisation.as_ref().map(|(name, _)| name.clone());
        organisation.or(self.person()).unwrap_or_default()
    }
}

async fn save(State(house): State<Site>, visit: Visit, filled: Filled) -> Response {
    let act = |view: &View, filled: &Filled| {
        view.require(Act::KeepMembers)?;
        let new = new(filled, store::categories(view.tx)?)?;
        let organisation = unknown(view, &new)?;
        let id = |part: &str| format!("{}{part}", filled.form());
        let stays = [
            pair("category", &new.category.id),
            pair("since", &new.since.to_string()),
            pair("kind", filled.get("kind")),
        ];
        let answer = format!("/reseau/saisie/membre?{}&{}", pair("membre", &id("")), stays.join("&"));
        let mut facts =
            Facts::default().with("category", new.category.id.as_str()).with("since", new.since.to_string());
        if let Some((id, (name, kind))) = organisation.as_ref().zip(new.organisation.as_ref()) {
            facts = facts.with("organisation", id.as_str()).with("name", name.as_str()).with("kind", kind.as_str());
        }
        for (name, value) in [
            ("given_name", Some(&new.given).filter(|name| !name.is_empty())),
            ("family_name", Some(&new.family).filter(|name| !name.is_empty())),
            ("email", new.email.as_ref()),
            ("phone", new.phone.as_ref()),
            ("postal_address", new.address.as_ref()),
        ] {
            if let Some(value) = value {
                facts = facts.personal(name, &view.salt(name), value);
            }
        }
        let n = view.record(filled, "member.recorded", format!("membership/{}", id("")), true, facts, &answer)?;
        if let Some((id, (name, kind))) = organisation.as_ref().zip(new.organisation.as_ref()) {
            store::put_organisation(view.tx, id, name, kind, n)?;
        }
        let person = new.person().map(|_| id("-p"));
        if let Some(person) = &person {
            store::put_person(view.tx, person, &new.family, &new.given, n)?;
        }
        if let (Some(person), Some(organisation)) = (&person, &organisation) {
            store::put_representing(view.tx, &id("-m"), person, organisation, new.since, n)?;
        }
        let alone = person.as_deref().filter(|_| organisation.is_none());
        store::put_membership(view.tx, &id(""), &new.category.id, organisation.as_deref(), alone, n)?;
        store::put_state(view.tx, &id("-s"), &id(""), "admitted", new.since, n)?;
        if new.email.is_some() || new.phone.is_some() || new.address.is_some() {
            let contact = store::Contact {
                id: id("-c"),
                organisation: organisation.clone(),
                person: alone.map(str::to_owned),
                name: new.person().unwrap_or_else(|| new.name()),
                email: new.email.clone(),
                phone: new.phone.clone(),
                postal_address: new.address.clone(),
            };
            store::put_contact(view.tx, &contact, n)?;
        }
        Ok(answer)
    };
    write(house, visit, filled, act, |view, filled, problems| page(view, Some(filled), problems)).await
}

/// The id of an organisation that nobody knew. One that is known already is not entered twice, nor is a member of one name in
/// one category: the sheets are for those.
fn unknown(view: &View, new: &New) -> Result<Option<String>, Error> {
    let name = new.name();
    let folded = fold(&name);
    let Some(_) = &new.organisation else {
        let same = |one: &super::Listed| one.category == new.category.id && fold(&one.name) == folded;
        return match store::listed(view.tx, view.visit.today)?.iter().any(same) {
            true => Err(Problem::new("family_name", "entry-twice").with("name", &name).into()),
            false => Ok(None),
        };
    };
    let known = store::organisations(view.tx)?;
    if known.iter().chain(&store::all_names(view.tx)?).any(|(_, one)| fold(one) == folded) {
        return Err(Problem::new("organisation", "entry-known").with("name", &name).into());
    }
    let stem = match slug(&name) {
        empty if empty.is_empty() => "organisation".to_owned(),
        stem => stem,
    };
    let free = |id: &String| !known.iter().any(|(taken, _)| taken == id);
    let suffixed = std::iter::once(stem.clone()).chain((2..).map(|at| format!("{stem}-{at}")));
    Ok(suffixed.into_iter().find(free))
}
