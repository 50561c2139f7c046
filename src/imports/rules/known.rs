//! What the house holds, arranged so that a line finds whom it is about.

use std::{
    collections::{HashMap, HashSet},
    sync::OnceLock,
};

use jiff::civil::Date;

use super::names::{alike, core, initials, key, words};
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
    pub categories: Vec<Category>,
    /// Once arranged, by whom they are of, as the next one: see [`of`].
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
    pub names_of: Vec<Vec<String>>,
    pub by_core: Places,
    /// Names in their order, without a leading article: those that another begins stand beside it.
    pub in_order: Vec<(String, usize)>,
    /// Names by how they begin and how long they are: those that a typing mistake may have made.
    pub by_beginning: HashMap<(String, usize), Vec<(String, usize)>>,
    pub contacts_of: Places,
    /// Organisations by the addresses of mail of their contacts, and the ids of people by theirs.
    pub by_email: Places,
    pub people_by_email: HashMap<String, Vec<String>>,
    /// See [`Known::by_initials`].
    pub initials: OnceLock<Places>,
    /// Categories by what they are called, in both languages, the first of two that share a name.
    pub category_by_name: HashMap<String, usize>,
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
            self.names_of.push(vec![key(&one.name)]);
        }
        for (organisation, name) in names {
            if let Some(at) = self.by_id.get(&organisation) {
                self.names_of[*at].push(key(&name));
            }
        }
        for (at, names) in self.names_of.iter().enumerate() {
            for name in names.iter().filter(|name| !name.is_empty()) {
                push(&mut self.by_name, name, at);
                let core = core(name);
                if !core.is_empty() {
                    let beginning: String = core.chars().take(4).collect();
                    self.by_beginning.entry((beginning, core.chars().count())).or_default().push((core.clone(), at));
                    push(&mut self.by_core, &core, at);
                }
                self.in_order.push((trimmed(name).to_owned(), at));
            }
        }
        self.in_order.sort_unstable();
        for (at, category) in self.categories.iter().enumerate() {
            for label in [&category.label_fr, &category.label_en] {
                self.category_by_name.entry(key(label)).or_insert(at);
            }
        }
        self.memberships.sort_by(|one, other| one.holder().cmp(other.holder()));
        self.states.sort_by(|one, other| one.membership.cmp(&other.membership));
        for (at, contact) in self.contacts.iter().enumerate() {
            for of in [&contact.organisation, &contact.person].into_iter().flatten() {
                push(&mut self.contacts_of, of, at);
            }
            let Some(email) = contact.email.as_ref().map(|email| email.to_lowercase()) else { continue };
            if let Some(organisation) = contact.organisation.as_ref().and_then(|id| self.by_id.get(id)) {
                push(&mut self.by_email, &email, *organisation);
            }
            if let Some(person) = &contact.person {
                self.people_by_email.entry(email).or_default().push(person.clone());
            }
        }
        self
    }

    pub fn memberships_of(&self, holder: &str) -> &[Membership] {
        of(&self.memberships, holder, Membership::holder)
    }
    pub fn states_of(&self, membership: &str) -> &[State] {
        of(&self.states, membership, |state| &state.membership)
    }
    pub fn contacts_of<'a>(&'a self, holder: &str) -> impl Iterator<Item = &'a Contact> + use<'a> {
        Known::at(&self.contacts_of, holder).iter().map(|at| &self.contacts[*at])
    }

    /// The ids of those who are reached at that address.
    pub fn people_reached(&self, email: &str) -> impl Iterator<Item = &String> {
        self.people_by_email.get(email).into_iter().flatten()
    }

    /// Organisations by the initials of their names. Most houses never ask.
    pub fn by_initials(&self) -> &Places {
        self.initials.get_or_init(|| {
            let mut places = Places::new();
            for (at, names) in self.names_of.iter().enumerate() {
                names.iter().filter_map(|name| initials(name)).for_each(|word| push(&mut places, &word, at));
            }
            places
        })
    }

    pub fn at<'a>(places: &'a Places, name: &str) -> &'a [usize] {
        places.get(name).map_or(&[], Vec::as_slice)
    }
}

/// Whom the lines of a file may be about, by name as they are compared, or by the id that an answer chose.
#[derive(Debug, Default)]
pub struct Named {
    families: HashSet<String>,
    /// As [`person_key`] writes them.
    names: HashSet<String>,
    ids: HashSet<String>,
    /// Organisations that lines may be about: whoever acts for one may be called otherwise.
    pub organisations: HashSet<String>,
}

impl Named {
    pub fn add(&mut self, given: &str, family: &str) {
        self.families.insert(key(family));
        self.names.insert(person_key(given, family));
    }
    pub fn choose(&mut self, id: &str) {
        self.ids.insert(id.to_owned());
    }
    pub fn is_empty(&self) -> bool {
        self.names.is_empty() && self.ids.is_empty() && self.organisations.is_empty()
    }
    /// Whether it is one of them. Most are told by their family's name, before what else they are called is asked for.
    pub fn holds<E>(
        &self,
        family: &str,
        given: impl FnOnce() -> Result<String, E>,
        id: impl FnOnce() -> Result<String, E>,
    ) -> Result<bool, E> {
        let named = self.families.contains(&key(family)) && self.names.contains(&person_key(&given()?, family));
        Ok(named || (!self.ids.is_empty() && self.ids.contains(&id()?)))
    }
}

/// People of the house whom a file may be about, with what they hold.
#[derive(Debug, Default)]
pub struct People {
    pub all: Vec<Person>,
    /// By whom they are of: see [`of`].
    mandates: Vec<Mandate>,
    by_name: Places,
    /// By each word of their names, and by all of them in one.
    by_word: Places,
}

impl People {
    /// In whatever order they come.
    pub fn new(mut all: Vec<Person>, mut mandates: Vec<Mandate>) -> People {
        all.sort_unstable_by(|one, other| one.id.cmp(&other.id));
        let (mut by_name, mut by_word) = (Places::new(), Places::new());
        for (at, person) in all.iter().enumerate() {
            by_name.entry(person_key(&person.given_name, &person.family_name)).or_default().push(at);
            let words = words(&person.given_name, &person.family_name);
            let whole = words.concat();
            for word in words.into_iter().filter(|word| word.len() > 1).chain([whole]) {
                by_word.entry(word).or_default().push(at);
            }
        }
        mandates.sort_unstable_by(|one, other| (&one.person, &one.id).cmp(&(&other.person, &other.id)));
        People { all, mandates, by_name, by_word }
    }
    pub fn by_id(&self, id: &str) -> Option<usize> {
        self.all.binary_search_by(|person| person.id.as_str().cmp(id)).ok()
    }
    /// Those whose names may be another way to write these words.
    pub fn alike<'a>(&'a self, own: &'a [String]) -> impl Iterator<Item = usize> + use<'a> {
        let found = own.iter().cloned().chain([own.concat()]);
        let found = found.flat_map(|word| Known::at(&self.by_word, &word).to_vec());
        found.filter(|at| alike(own, &words(&self.all[*at].given_name, &self.all[*at].family_name)))
    }
    /// Those of that name, as [`person_key`] writes it.
    pub fn named(&self, key: &str) -> &[usize] {
        Known::at(&self.by_name, key)
    }
    pub fn mandates_of(&self, person: &str) -> &[Mandate] {
        of(&self.mandates, person, |mandate| &mandate.person)
    }
}

/// Of rows that stand in the order of what they are of, those of that one: a hundred thousand rows need no map.
fn of<'a, T>(rows: &'a [T], one: &str, whose: impl Fn(&T) -> &str) -> &'a [T] {
    let rest = &rows[rows.partition_point(|row| whose(row) < one)..];
    &rest[..rest.partition_point(|row| whose(row) == one)]
}

impl Membership {
    /// The organisation or the person that holds it.
    fn holder(&self) -> &str {
        self.organisation.as_ref().or(self.person.as_ref()).map_or("", String::as_str)
    }
}

fn push(places: &mut Places, name: &str, at: usize) {
    match places.get_mut(name) {
        Some(list) if list.contains(&at) => {}
        Some(list) => list.push(at),
        None => drop(places.insert(name.to_owned(), vec![at])),
    }
}

/// A name without its article.
pub fn trimmed(key: &str) -> &str {
    ["la ", "le ", "les ", "l "].iter().find_map(|article| key.strip_prefix(article)).unwrap_or(key)
}

pub fn person_key(given: &str, family: &str) -> String {
    format!("{}|{}", key(given), key(family))
}
