//! What the house holds, arranged so that a line finds whom it is about.

use std::collections::HashMap;

use jiff::civil::Date;

use super::names::{core, key};
use crate::record;

record! {
    #[derive(Clone, Debug, Default)]
    pub struct Organisation {
        pub id: String,
        pub name: String,
        pub kind: String,
        pub siren: Option<String>,
        pub siret: Option<String>,
        pub rna: Option<String>,
        pub territory: Option<String>,
        pub website: Option<String>,
    }
    #[derive(Clone, Debug, Default)]
    pub struct Person { pub id: String, pub given_name: String, pub family_name: String }
    #[derive(Clone, Debug, Default)]
    pub struct Mandate {
        pub id: String,
        pub person: String,
        pub organisation: Option<String>,
        pub capacity: String,
        pub title: Option<String>,
        pub standing: Option<String>,
        pub starts: Option<Date>,
        pub ends: Option<Date>,
    }
    #[derive(Clone, Debug, Default)]
    pub struct Category { pub id: String, pub label_fr: String, pub label_en: String, pub counts: String, pub position: i64 }
    #[derive(Clone, Debug, Default)]
    pub struct Membership { pub id: String, pub category: String, pub organisation: Option<String>, pub person: Option<String> }
    #[derive(Clone, Debug)]
    pub struct State { pub id: String, pub membership: String, pub state: String, pub effective_on: Date, pub known: String }
    #[derive(Clone, Debug, Default)]
    pub struct Contact {
        pub id: String,
        pub organisation: Option<String>,
        pub person: Option<String>,
        pub name: String,
        pub email: Option<String>,
        pub phone: Option<String>,
        pub postal_address: Option<String>,
    }
}

/// Natures of bodies that are a territory's own authority.
pub const AUTHORITIES: &[&str] = &["commune", "intercommunality", "department", "region"];

type Places = HashMap<String, Vec<usize>>;

#[derive(Debug, Default)]
pub struct Known {
    pub organisations: Vec<Organisation>,
    pub people: Vec<Person>,
    pub mandates: Vec<Mandate>,
    pub categories: Vec<Category>,
    pub memberships: Vec<Membership>,
    /// In the order in which they took effect.
    pub states: Vec<State>,
    pub contacts: Vec<Contact>,
    pub by_id: HashMap<String, usize>,
    pub by_siren: Places,
    pub by_siret: Places,
    pub by_rna: Places,
    /// Authorities, by their territory.
    pub by_territory: Places,
    /// Names and other names, as they are compared.
    pub by_name: Places,
    pub names_of: HashMap<usize, Vec<String>>,
    pub by_core: Places,
    /// Names in their order, without a leading article: those that another begins stand beside it.
    pub in_order: Vec<(String, usize)>,
    /// Names by how they begin and how long they are: those that a typing mistake may have made.
    pub by_beginning: HashMap<(String, usize), Vec<(String, usize)>>,
    pub people_by_name: Places,
    pub mandates_of: Places,
    /// By the organisation or the person that holds them.
    pub memberships_of: Places,
    pub states_of: Places,
    pub contacts_of: Places,
    /// What is written in the network's own fields, by field and row: the value's id, and the value.
    pub own: HashMap<(String, String), (String, String)>,
}

impl Known {
    /// `names` are the other names of organisations, by id.
    pub fn arranged(mut self, names: Vec<(String, String)>) -> Known {
        let put = |places: &mut Places, text: &Option<String>, at: usize| {
            if let Some(text) = text {
                places.entry(text.chars().filter(|c| !c.is_whitespace()).collect()).or_default().push(at);
            }
        };
        for (at, one) in self.organisations.iter().enumerate() {
            self.by_id.insert(one.id.clone(), at);
            put(&mut self.by_siren, &one.siren, at);
            put(&mut self.by_siret, &one.siret, at);
            put(&mut self.by_rna, &one.rna, at);
            if AUTHORITIES.contains(&one.kind.as_str()) {
                put(&mut self.by_territory, &one.territory, at);
            }
            self.names_of.insert(at, vec![key(&one.name)]);
        }
        for (organisation, name) in names {
            if let Some(at) = self.by_id.get(&organisation) {
                self.names_of.entry(*at).or_default().push(key(&name));
            }
        }
        for (at, names) in &self.names_of {
            for name in names.iter().filter(|name| !name.is_empty()) {
                push(&mut self.by_name, name, *at);
                let core = core(name);
                if !core.is_empty() {
                    let beginning: String = core.chars().take(4).collect();
                    self.by_beginning.entry((beginning, core.chars().count())).or_default().push((core.clone(), *at));
                    push(&mut self.by_core, &core, *at);
                }
                self.in_order.push((trimmed(name).to_owned(), *at));
            }
        }
        self.in_order.sort_unstable();
        for (at, person) in self.people.iter().enumerate() {
            push(&mut self.people_by_name, &person_key(&person.given_name, &person.family_name), at);
        }
        for (at, mandate) in self.mandates.iter().enumerate() {
            push(&mut self.mandates_of, &mandate.person, at);
        }
        for (at, membership) in self.memberships.iter().enumerate() {
            if let Some(holder) = membership.organisation.as_ref().or(membership.person.as_ref()) {
                push(&mut self.memberships_of, holder, at);
            }
        }
        for (at, state) in self.states.iter().enumerate() {
            push(&mut self.states_of, &state.membership, at);
        }
        for (at, contact) in self.contacts.iter().enumerate() {
            for of in [&contact.organisation, &contact.person].into_iter().flatten() {
                push(&mut self.contacts_of, of, at);
            }
        }
        self
    }

    pub fn at<'a>(places: &'a Places, name: &str) -> &'a [usize] {
        places.get(name).map_or(&[], Vec::as_slice)
    }
}

fn push(places: &mut Places, name: &str, at: usize) {
    let list = places.entry(name.to_owned()).or_default();
    if !list.contains(&at) {
        list.push(at);
    }
}

/// A name without its article.
pub fn trimmed(key: &str) -> &str {
    ["la ", "le ", "les ", "l "].iter().find_map(|article| key.strip_prefix(article)).unwrap_or(key)
}

pub fn person_key(given: &str, family: &str) -> String {
    format!("{}|{}", key(given), key(family))
}
