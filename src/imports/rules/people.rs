//! The person of a line, what links them to its organisation, how to reach them, and whose membership it is.

use std::collections::{HashMap, HashSet};

use super::{
    known::person_key,
    line::{Cells, Draft},
    names::{key, words},
    plan::Planner,
    values,
};
use crate::imports::model::{Choice, Field, Label};

/// Someone of whom a line speaks.
#[derive(Clone, Debug)]
pub(super) struct Someone {
    pub id: String,
    pub known: Option<usize>,
    pub name: String,
}

/// A new person, for the lines that follow.
#[derive(Debug)]
pub(super) struct Met {
    pub someone: Someone,
    pub body: Option<usize>,
    pub email: Option<String>,
    pub line: u32,
}

/// What lines before made, by what tells it.
#[derive(Debug, Default)]
pub(super) struct Earlier {
    /// By name.
    pub people: HashMap<String, Vec<Met>>,
    /// By person and organisation: the titles that lines gave, as they are compared; empty where one gave none.
    pub mandates: HashMap<(String, String), Vec<String>>,
    /// Mandates of the house to which a line gave its title.
    pub titled: HashSet<String>,
    /// By organisation, person and name: the contact, where it is new, and what each cell holds with the line that said it.
    pub contacts: HashMap<(String, String, String), Reached>,
    /// By holder: the category, the line that said it, since when, and the membership.
    pub memberships: HashMap<String, (String, u32, Option<super::line::Since>, String)>,
    /// New categories by their label, as it is compared.
    pub categories: HashMap<String, String>,
}

#[derive(Debug, Default)]
pub(super) struct Reached {
    pub id: String,
    pub new: bool,
    pub cells: Cells,
}

impl Planner<'_> {
    /// The given and the family name that the line gives.
    pub(super) fn name_of_person(&self, draft: &mut Draft) -> Result<Option<(String, String)>, ()> {
        let tidy = |text: String| text.split_whitespace().collect::<Vec<_>>().join(" ");
        let family = tidy(self.cell(draft.source, Field::FamilyName));
        let given = tidy(self.cell(draft.source, Field::GivenName));
        match (given.is_empty(), family.is_empty()) {
            (false, false) => return Ok(Some((given, family))),
            (true, true) => {}
            (true, false) if !self.given.fields.contains(&Some(Field::GivenName)) => {}
            (missing_given, _) => {
                let (field, why) = if missing_given {
                    (Field::GivenName, "import-ask-given-name")
                } else {
                    (Field::FamilyName, "import-ask-family-name")
                };
                if self.answer(draft.line.number, &self.about(field), "") == Some("none") {
                    return Ok(None);
                }
                self.doubt_cell(draft, field, why, vec![]);
                return Err(());
            }
        }
        let full = tidy(if family.is_empty() { self.cell(draft.source, Field::FullName) } else { family });
        if full.is_empty() {
            return Ok(None);
        }
        let raw = self.raw(draft.source, Field::FullName);
        if let Some((given, family)) =
            self.answer(draft.line.number, "name-cut", &raw).and_then(|answer| answer.split_once('|'))
        {
            return Ok(Some((given.to_owned(), family.to_owned())));
        }
        if self.answer(draft.line.number, "name-cut", &raw) == Some("none") {
            return Ok(None);
        }
        match values::full_name(&full, self.given.family_first) {
            Ok(name) => Ok(Some(name)),
            Err(ways) if ways.is_empty() => {
                self.doubt_cell(draft, Field::FullName, "import-ask-full-name", vec![]);
                Err(())
            }
            Err(ways) => {
                let choice = |(given, family): &(String, String)| Choice {
                    value: format!("{given}|{family}"),
                    label: Label::Text(
                        "import-choice-name",
                        vec![("given", given.clone()), ("family", family.clone())],
                    ),
                };
                let mut choices: Vec<Choice> = ways.iter().map(choice).collect();
                choices.push(Choice::text("none", "import-choice-nobody"));
                self.doubt(draft, "name-cut", Field::FullName, &raw, "import-ask-name-cut", choices);
                Err(())
            }
        }
    }

    pub(super) fn person(&mut self, draft: &mut Draft, body: Option<usize>) -> Result<Option<Someone>, ()> {
        let Some((given, family)) = self.name_of_person(draft)? else { return Ok(None) };
        let name = format!("{given} {family}");
        if draft.line.label.is_empty() {
            draft.line.label = name.clone();
        }
        let known = self.given.known;
        let tell = person_key(&given, &family);
        let email = values::emails(&self.cell(draft.source, Field::Email)).and_then(|list| list.into_iter().next());
        let people = self.given.people;
        let someone = |at: usize| {
            let person = &people.all[at];
            Someone {
                id: person.id.clone(),
                known: Some(at),
                name: format!("{} {}", person.given_name, person.family_name),
            }
        };
        let organisation = body.map(|body| self.bodies[body].id.clone());
        let answer = self.answer(draft.line.number, "person", &name);
        if let Some(at) = answer.and_then(|answer| people.by_id(answer)) {
            return Ok(Some(someone(at)));
        }
        let met: &[Met] = self.earlier.people.get(&tell).map_or(&[], Vec::as_slice);
        if let Some(line) = answer.and_then(|answer| answer.strip_prefix("line-"))
            && let Some(met) = met.iter().find(|met| met.line.to_string() == line)
        {
            return Ok(Some(met.someone.clone()));
        }
        let acts = |at: &usize| {
            let mut held = people.mandates_of(&people.all[*at].id).iter();
            organisation.is_some() && held.any(|mandate| mandate.organisation == organisation)
        };
        if answer != Some("new") {
            let named = people.named(&tell);
            let reached = |id: &str| {
                known
                    .contacts_of(id)
                    .filter_map(|contact| contact.email.as_ref())
                    .any(|own| Some(own.to_lowercase()) == email)
            };
            // their own membership, in a list of people
            let belongs = |id: &str| body.is_none() && !known.memberships_of(id).is_empty();
            let sure: Vec<usize> = named
                .iter()
                .copied()
                .filter(|at| {
                    let id = people.all[*at].id.as_str();
                    acts(at) || (email.is_some() && reached(id)) || belongs(id)
                })
                .collect();
            if let [one] = sure[..] {
                return Ok(Some(someone(one)));
            }
            let same =
                met.iter().find(|met| (body.is_some() && met.body == body) || (email.is_some() && met.email == email));
            if let Some(same) = same {
                return Ok(Some(same.someone.clone()));
            }
            if !named.is_empty() || !met.is_empty() {
                let mut choices: Vec<Choice> = named.iter().take(8).map(|at| self.choice_of(*at)).collect();
                choices.extend(met.iter().take(8).map(|met| Choice {
                    value: format!("line-{}", met.line),
                    label: Label::Text(
                        "import-choice-same-as",
                        vec![("name", met.someone.name.clone()), ("line", met.line.to_string())],
                    ),
                }));
                choices.push(Choice::text("new", "import-choice-new-person"));
                self.doubt(draft, "person", self.column_of_names(), &name, "import-ask-person", choices);
                return Err(());
            }
        }
        if answer != Some("new") {
            let own = words(&given, &family);
            let mut near: Vec<usize> = people.alike(&own).filter(acts).collect();
            let reached = email.iter().flat_map(|email| known.people_reached(email));
            near.extend(reached.filter_map(|id| people.by_id(id)));
            near.sort_unstable();
            near.dedup();
            if !near.is_empty() {
                let mut choices: Vec<Choice> = near.iter().take(8).map(|at| self.choice_of(*at)).collect();
                choices.push(Choice::text("new", "import-choice-new-person"));
                self.doubt(draft, "person", self.column_of_names(), &name, "import-ask-person-alike", choices);
                return Err(());
            }
        }
        let someone = Someone { id: self.made.person(&given, &family), known: None, name: name.clone() };
        draft.line.creates.push(("person", name));
        let met = Met { someone: someone.clone(), body, email, line: draft.line.number };
        // most names are one person's
        self.earlier.people.entry(tell).or_insert_with(|| Vec::with_capacity(1)).push(met);
        Ok(Some(someone))
    }

    fn column_of_names(&self) -> Field {
        let apart = self.given.fields.contains(&Some(Field::FamilyName));
        if apart { Field::FamilyName } else { Field::FullName }
    }

    /// Someone of the house as a choice, told by the organisations that they act for.
    fn choice_of(&self, at: usize) -> Choice {
        let (known, people) = (self.given.known, self.given.people);
        let person = &people.all[at];
        let of = people.mandates_of(&person.id).iter().filter_map(|mandate| {
            let organisation = mandate.organisation.as_ref()?;
            known.by_id.get(organisation).map(|at| known.organisations[*at].name.clone())
        });
        let of: Vec<String> = of.take(3).collect();
        let tells = if of.is_empty() { String::new() } else { format!(", {}", of.join(", ")) };
        Choice::plain(person.id.clone(), format!("{} {}{tells}", person.given_name, person.family_name))
    }

    /// The doubts of the cells that wait for an answer about who it is.
    pub(super) fn read_ahead(&mut self, draft: &mut Draft) {
        self.email(draft);
        self.state_of_line(draft);
        for field in [Field::Starts, Field::Since] {
            self.since(draft, field);
        }
        self.category(draft, true);
        self.own_ahead(draft);
    }

    /// Where the membership stands, as the line says.
    fn state_of_line(&mut self, draft: &mut Draft) -> Option<String> {
        let states = |_: &Planner| {
            let states = crate::members::STATES.iter().map(|state| Choice::of("membership-state-state", state));
            states.chain([Choice::text("none", "import-choice-none")]).collect()
        };
        self.word(draft, Field::State, |cell| values::state(cell).map(str::to_owned), "import-ask-state", states)
    }

    pub(super) fn mandate(&mut self, draft: &mut Draft, body: usize, person: &Someone) {
        let organisation = self.bodies[body].id.clone();
        let title = Some(self.cell(draft.source, Field::Title)).filter(|text| !text.is_empty());
        let capacity = self.word(
            draft,
            Field::Capacity,
            |cell| values::capacity(cell).map(str::to_owned),
            "import-ask-capacity",
            |_| ["representing", "personal", "staff"].map(|capacity| Choice::of("mandate-capacity", capacity)).to_vec(),
        );
        let standing = self.word(
            draft,
            Field::Standing,
            |cell| values::standing(cell).map(str::to_owned),
            "import-ask-standing",
            |_| {
                let standings = ["titulaire", "suppleant"].map(|standing| Choice::of("mandate-standing", standing));
                standings.into_iter().chain([Choice::text("none", "import-choice-none")]).collect()
            },
        );
        let starts = self.since(draft, Field::Starts).map(|(day, _)| day.to_string());
        let people = self.given.people;
        let tell = title.as_deref().map(key).unwrap_or_default();
        let all = person.known.map_or(&[][..], |at| people.mandates_of(&people.all[at].id));
        let here = all.iter().filter(|mandate| {
            mandate.organisation.as_deref() == Some(organisation.as_str())
                && mandate.ends.is_none()
                && capacity.as_ref().is_none_or(|capacity| *capacity == mandate.capacity)
        });
        let here: Vec<_> = here.collect();
        let called = |mandate: &super::Mandate| mandate.title.as_deref().map(key).unwrap_or_default();
        // the one of that title; else the only one, or one without a title, unless a line before gave it another
        let place = (person.id.clone(), organisation.clone());
        let again = self.earlier.mandates.get(&place).is_some_and(|told| told.contains(&tell));
        let named = here.iter().find(|mandate| {
            tell.is_empty() || (called(mandate) == tell && (again || !self.earlier.titled.contains(&mandate.id)))
        });
        let free = |mandate: &&&super::Mandate| {
            !self.earlier.titled.contains(&mandate.id) && (here.len() == 1 || mandate.title.is_none())
        };
        let held = named.or(here.iter().find(free)).copied();
        let cells = [("title", title.as_deref()), ("standing", standing.as_deref()), ("starts", starts.as_deref())];
        if let Some(mandate) = held {
            self.earlier.mandates.entry(place).or_default().push(tell);
            if title.is_some() {
                self.earlier.titled.insert(mandate.id.clone());
            }
            let was = [mandate.title.clone(), mandate.standing.clone(), mandate.starts.map(|day| day.to_string())];
            for ((field, becomes), was) in cells.into_iter().zip(was) {
                if let Some(becomes) = becomes.filter(|becomes| was.as_deref().map(key) != Some(key(becomes))) {
                    self.change(draft, "mandate", &mandate.id, field, was, becomes.to_owned());
                }
            }
            return;
        }
        // a second line of the same person there: another title is another mandate
        let told = self.earlier.mandates.entry(place).or_default();
        if told.contains(&tell) || (tell.is_empty() && !told.is_empty()) {
            return;
        }
        told.push(tell);
        let own = [("capacity", Some(capacity.as_deref().unwrap_or("representing")))];
        self.made.mandate(&person.id, &organisation, &[&own[..], &cells[..]].concat());
        let said = title.unwrap_or_else(|| person.name.clone());
        draft.line.creates.push(("mandate", said));
    }

    pub(super) fn contact(&mut self, draft: &mut Draft, body: Option<usize>, person: Option<&Someone>) {
        let email = self.email(draft);
        let phone = Some(self.cell(draft.source, Field::Phone))
            .filter(|text| !text.is_empty())
            .map(|text| values::phone(&text));
        let address = self.cell(draft.source, Field::Address);
        let last = [self.cell(draft.source, Field::Postcode), self.cell(draft.source, Field::Town)];
        let last = last.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
        let address =
            Some([address.clone(), last].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n"))
                .filter(|_| !address.is_empty());
        if email.is_none() && phone.is_none() && address.is_none() {
            return;
        }
        let organisation = body.map(|body| (self.bodies[body].id.clone(), self.bodies[body].name.clone()));
        let named = self.cell(draft.source, Field::ContactName);
        let name = match (person, &organisation) {
            (Some(person), _) => person.name.clone(),
            (None, _) if !named.is_empty() => named,
            (None, Some((_, name))) => name.clone(),
            (None, None) => return,
        };
        let (of, whom) = (organisation.map(|(id, _)| id), person.map(|person| person.id.clone()));
        let place = (of.clone().unwrap_or_default(), whom.clone().unwrap_or_default(), key(&name));
        let known = self.given.known;
        if !self.earlier.contacts.contains_key(&place) {
            let holder = of.as_ref().or(whom.as_ref());
            let list = holder.into_iter().flat_map(|holder| known.contacts_of(holder));
            let alike = |contact: &&super::known::Contact| {
                let address = contact.email.as_ref().is_some_and(|own| Some(own.to_lowercase()) == email);
                contact.person == whom && (key(&contact.name) == place.2 || address)
            };
            let reached = match list.into_iter().find(alike) {
                Some(contact) => {
                    let own = [
                        ("email", &contact.email),
                        ("phone", &contact.phone),
                        ("postal_address", &contact.postal_address),
                    ];
                    let mut cells = Cells::default();
                    for (column, text) in own {
                        text.iter().for_each(|text| cells.put(column, text.clone(), 0));
                    }
                    Reached { id: contact.id.clone(), new: false, cells }
                }
                None => {
                    let id = self.made.contact(of.as_deref(), whom.as_deref(), &[("name", Some(name.as_str()))]);
                    draft.line.creates.push(("contact", name));
                    Reached { id, new: true, cells: Cells::default() }
                }
            };
            self.earlier.contacts.insert(place.clone(), reached);
        }
        let said = [
            ("email", Field::Email, email),
            ("phone", Field::Phone, phone),
            ("postal_address", Field::Address, address),
        ];
        for (column, field, value) in said {
            if let Some(value) = value {
                self.reach(draft, &place, column, field, value);
            }
        }
    }

    /// One cell of a contact. Line 0 is the house.
    fn reach(
        &mut self,
        draft: &mut Draft,
        place: &(String, String, String),
        column: &'static str,
        field: Field,
        value: String,
    ) {
        let Some(reached) = self.earlier.contacts.get(place) else { return };
        let (id, new) = (reached.id.clone(), reached.new);
        let bare = |text: &str| text.to_lowercase().chars().filter(|c| c.is_alphanumeric()).collect::<String>();
        let was = match reached.cells.get(column).map(|(text, line)| (text.to_owned(), line)) {
            Some((earlier, _)) if bare(&earlier) == bare(&value) => return,
            Some((earlier, 0)) => Some(earlier),
            Some((earlier, line)) => {
                if !self.differs(draft, column, field, &earlier, line, &value) {
                    return;
                }
                None
            }
            None => None,
        };
        if new {
            self.made.fill("contact", &id, column, &value);
        } else {
            self.change(draft, "contact", &id, column, was, value.clone());
        }
        if let Some(reached) = self.earlier.contacts.get_mut(place) {
            reached.cells.put(column, value, draft.line.number);
        }
    }

    /// The membership that the line gives, changes or is about.
    pub(super) fn membership(
        &mut self,
        draft: &mut Draft,
        body: Option<usize>,
        person: Option<&Someone>,
    ) -> Option<String> {
        let since = self.since(draft, Field::Since);
        let state = self.state_of_line(draft);
        let waits = !draft.line.questions.is_empty();
        let Some(category) = self.category(draft, body.is_some()) else {
            return if waits { None } else { self.moved(draft, body, person, since, state) };
        };
        let counts =
            self.given.known.categories.iter().find(|one| one.id == category).map_or("", |one| one.counts.as_str());
        let of_person = person.is_some() && (body.is_none() || counts == "people");
        let holder = match (of_person, body, person) {
            (true, _, Some(person)) => person.id.clone(),
            (_, Some(body), _) => self.bodies[body].id.clone(),
            _ => return None,
        };
        let known = self.given.known;
        let held = known.memberships_of(&holder);
        if let Some((first, line, before, id)) = self.earlier.memberships.get(&holder).cloned() {
            if let (Some((day, _)), Some((before, _))) = (since, before)
                && day != before
            {
                let args = vec![("day", day.to_string()), ("line", line.to_string()), ("before", before.to_string())];
                draft.line.told.push(("import-told-since", args));
            }
            // a second line of the same member: the same category says nothing more, another one is asked about
            let label = |id: &str| {
                known.categories.iter().find(|one| one.id == id).map_or(id.to_owned(), |one| one.label_fr.clone())
            };
            if first == category
                || !self.differs(draft, "category", Field::Category, &label(&first), line, &label(&category))
            {
                return Some(id);
            }
        }
        let same =
            held.iter().find(|one| one.category == category).or(if held.len() == 1 { held.first() } else { None });
        let id = match same {
            Some(one) => {
                if one.category != category {
                    self.change(draft, "membership", &one.id, "category", Some(one.category.clone()), category.clone());
                }
                let id = one.id.clone();
                self.state(draft, &id, since, state);
                id
            }
            None => {
                let (organisation, person) =
                    if of_person { (None, Some(holder.as_str())) } else { (Some(holder.as_str()), None) };
                let id = self.made.membership(&category, organisation, person);
                let (day, how) = since.unwrap_or((self.given.today, "by"));
                let state = state.unwrap_or_else(|| "admitted".to_owned());
                self.made.state(&id, &state, &day.to_string(), how);
                let said = known.categories.iter().find(|one| one.id == category).map(|one| one.label_fr.clone());
                draft
                    .line
                    .creates
                    .push(("membership", said.unwrap_or_else(|| self.cell(draft.source, Field::Category))));
                id
            }
        };
        self.earlier.memberships.insert(holder, (category, draft.line.number, since, id.clone()));
        Some(id)
    }

    /// A line without a category is about the one membership that the house knows, and may give its state or a day; else about
    /// the one that a line before gave.
    fn moved(
        &mut self,
        draft: &mut Draft,
        body: Option<usize>,
        person: Option<&Someone>,
        since: Option<super::line::Since>,
        state: Option<String>,
    ) -> Option<String> {
        let holder = body.map(|body| self.bodies[body].id.clone()).or(person.map(|person| person.id.clone()))?;
        let known = self.given.known;
        let [one] = known.memberships_of(&holder) else {
            return self.earlier.memberships.get(&holder).map(|(.., id)| id.clone());
        };
        let id = one.id.clone();
        if since.is_some() || state.is_some() {
            self.state(draft, &id, since, state);
        }
        Some(id)
    }

    /// The state of a membership that is there: a new one where it differs, a day where nobody knew it.
    fn state(&mut self, draft: &mut Draft, membership: &str, since: Option<super::line::Since>, state: Option<String>) {
        let known = self.given.known;
        let states = known.states_of(membership);
        let last = states.last();
        let wanted = match (&state, last) {
            (Some(state), _) => state.clone(),
            (None, Some(last)) => last.state.clone(),
            (None, None) => "admitted".to_owned(),
        };
        match last {
            Some(last) if last.state == wanted => {
                let first = states.iter().find(|one| one.state == wanted);
                if let (Some((day, "on")), Some(first)) = (since, first) {
                    let was = first.effective_on;
                    let moves = match first.known.as_str() {
                        "by" => day <= was,
                        // another day for the one state that it may be of, without passing the state before
                        "on" => {
                            let alone = states.iter().filter(|one| one.state == wanted).count() == 1;
                            let before = states[..states.len() - 1].last();
                            alone && day != was && before.is_none_or(|before| before.effective_on < day)
                        }
                        _ => false,
                    };
                    if moves {
                        let (table, was) = ("membership_state", Some(was.to_string()));
                        self.change(draft, table, &first.id, "effective_on", was, day.to_string());
                        if first.known == "by" {
                            self.change(draft, table, &first.id, "known", Some("by".to_owned()), "on".to_owned());
                        }
                    }
                }
            }
            last => {
                let after = last.map(|last| last.effective_on);
                let (day, how) =
                    since.filter(|(day, _)| after.is_none_or(|after| *day > after)).unwrap_or((self.given.today, "by"));
                self.made.state(membership, &wanted, &day.to_string(), how);
                draft.line.creates.push(("membership_state", wanted));
            }
        }
    }

    /// The category that the line says, or the one chosen for lines that say none.
    fn category(&mut self, draft: &mut Draft, of_body: bool) -> Option<String> {
        let cell = self.cell(draft.source, Field::Category);
        let known = self.given.known;
        if cell.is_empty() {
            let chosen = self.answer(0, "category", "");
            return chosen.filter(|id| known.categories.iter().any(|one| one.id == **id)).map(str::to_owned);
        }
        let wanted = key(&cell);
        let named = known.category_by_name.get(&wanted).map(|at| &known.categories[*at]);
        if let Some(one) = named.or_else(|| known.categories.iter().find(|one| one.id == cell)) {
            return Some(one.id.clone());
        }
        let there = |id: &&str| matches!(*id, "none" | "new") || known.categories.iter().any(|one| one.id == **id);
        match self.answer(0, "category", &wanted).filter(there) {
            Some("none") => None,
            Some("new") => {
                if let Some(id) = self.earlier.categories.get(&wanted) {
                    return Some(id.clone());
                }
                let id = self.made.category(&cell, if of_body { "organisations" } else { "people" });
                draft.line.creates.push(("category", cell));
                self.earlier.categories.insert(wanted, id.clone());
                Some(id)
            }
            Some(id) => Some(id.to_owned()),
            None => {
                let mut choices = vec![Choice::with("new", "import-choice-new-category", "label", cell.clone())];
                choices.extend(known.categories.iter().map(|one| Choice::plain(one.id.clone(), one.label_fr.clone())));
                choices.push(Choice::text("none", "import-choice-no-category"));
                self.question(draft, "category", Field::Category, &wanted, &cell, "import-ask-category", choices);
                None
            }
        }
    }
}
