//! Members in the database. `facts` is what sources say of organisations.

pub mod facts;

use std::collections::HashMap;

use jiff::{Timestamp, civil::Date};

use super::{
    model::{Announced, Category, Count, Listed, Organisation, Organised},
    rules::{self, Group},
};
use crate::platform::{
    db::{self, Tx, Value},
    tables::fold,
};

crate::sql! {
    CATEGORIES = "select id, label_fr, label_en, counts, pair from category order by position, id";
    // the state in force on a day is the last one effective by then
    GROUPS = "select m.category, s.state, count(*) from membership m join membership_state s on s.membership = m.id
        where s.effective_on <= $1 and not exists (select 1 from membership_state l where l.membership = m.id
            and l.effective_on <= $1 and (l.effective_on > s.effective_on or (l.effective_on = s.effective_on
            and (l.n > s.n or (l.n = s.n and l.id > s.id)))))
        group by m.category, s.state";
    UNKNOWN = "select m.category, count(*) from membership m join membership_state s on s.membership = m.id
        where s.known = 'by' and s.effective_on <= $1 and s.effective_on > $2 and not exists (select 1 from membership_state e
            where e.membership = m.id and e.effective_on < s.effective_on)
        group by m.category";
    ANNOUNCED = "select subject, measure, value, stated_on, source from announced where stated_on <= $1 order by stated_on, id";
    LISTED = "select m.id as id, m.category as category, m.organisation as organisation, m.person as person,
            coalesce(m.stated_name, o.name, p.given_name || ' ' || p.family_name, m.id) as name, m.reciprocal as reciprocal,
            s.state as state, s.effective_on as effective_on, s.known as known, o.territory as territory
        from membership m join membership_state s on s.membership = m.id
            left join organisation o on o.id = m.organisation left join person p on p.id = m.person
        where s.effective_on <= $1 and not exists (select 1 from membership_state l where l.membership = m.id
            and l.effective_on <= $1 and (l.effective_on > s.effective_on or (l.effective_on = s.effective_on
            and (l.n > s.n or (l.n = s.n and l.id > s.id)))))";
    ORGANISATION = "select id, name, kind, legal_person, siren, siret, rna, territory, website, about, source, n,
            (select max(c.checked_on) from organisation_check c where c.organisation = organisation.id) as checked_on
        from organisation where id = $1";
    MOVED = "select organisation from organisation_moved where id = $1";
    MOVED_TO = "select id from organisation_moved where organisation = $1 order by id";
    PUT_MOVED = "insert into organisation_moved (id, organisation, n) values ($1, $2, $3)";
    DROP_MOVED = "delete from organisation_moved where id = $1";
    PUT_CHECK = "insert into organisation_check (id, organisation, checked_on, n) values ($1, $2, $3, $4)";
    PUT_NAME = "insert into organisation_name (id, organisation, name, n) values ($1, $2, $3, $4)";
    DESCRIBE = "update organisation set about = $2, website = $3, n = $4 where id = $1";
    ORGANISED = "select o.id as id, o.name as name, o.kind as kind, o.siren as siren, o.territory as territory,
            o.website as website, c.checked_on as checked_on, o.n as n
        from organisation o left join (select organisation, max(checked_on) as checked_on from (
                select organisation, checked_on from organisation_fact where checked_on is not null
                union all select organisation, checked_on from organisation_check) l group by organisation) c
            on c.organisation = o.id";
    // the act that wrote each last, newest first
    ORGANISATIONS_TOLD = "select o.id as id, o.n as n, j.at as at from organisation o join journal j on j.n = o.n
        order by o.n desc, o.id";
    STATES = "select id, membership, state, effective_on from membership_state where effective_on <= $1
        order by effective_on desc, n desc, id desc";
    ORGANISATIONS = "select id, name from organisation order by id";
    OTHER_NAMES = "select name, source from organisation_name where organisation = $1 order by name";
    ALL_NAMES = "select organisation, name from organisation_name order by organisation, name";
    PEOPLE = "select id, given_name || ' ' || family_name from person order by id";
    PUT_ORGANISATION = "insert into organisation (id, name, kind, n) values ($1, $2, $3, $4)";
    PUT_REPRESENTING = "insert into mandate (id, person, organisation, capacity, starts, n) values ($1, $2, $3, 'representing', $4, $5)";
    PUT_MEMBERSHIP = "insert into membership (id, category, organisation, person, reciprocal, n) values ($1, $2, $3, $4, 'no', $5)";
    PUT_STATE = "insert into membership_state (id, membership, state, effective_on, known, n) values ($1, $2, $3, $4, 'on', $5)";
    PUT_CONTACT = "insert into contact (id, organisation, person, name, email, phone, postal_address, n)
        values ($1, $2, $3, $4, $5, $6, $7, $8)";
    PUT_CATEGORY = "insert into category (id, label_fr, label_en, counts, position, n) values ($1, $2, $3, $4, $5, $6)";
    PUT_PERSON = "insert into person (id, family_name, given_name, n) values ($1, $2, $3, $4)";
    MANDATES_OF = "select p.id as person, p.given_name as given_name, p.family_name as family_name, m.capacity as capacity,
            m.title as title, m.standing as standing, m.deliberated_on as deliberated_on,
            m.deliberation_number as deliberation_number, m.starts as starts, m.ends as ends, m.level as level,
            m.gained as gained
        from mandate m join person p on p.id = m.person
        where m.organisation = $1 and (m.starts is null or m.starts <= $2) and (m.ends is null or m.ends > $2)
        order by m.standing, p.family_name, p.id";
    STATES_OF = "select m.category, s.state, s.effective_on, s.known, m.reciprocal, m.id
        from membership m join membership_state s on s.membership = m.id
        where m.organisation = $1 and s.effective_on <= $2 order by s.effective_on, s.n, s.id";
    MEMBERSHIPS = "select m.id, coalesce(o.name, p.given_name || ' ' || p.family_name, m.stated_name, m.id) from membership m
        left join organisation o on o.id = m.organisation left join person p on p.id = m.person order by m.id";
    VOICES = "select c.id, coalesce(g.voices, 1), g.id from category c left join college g on g.id = c.college";
    CONTACTS = "select c.id as id, c.organisation as organisation, c.person as person, c.name as name, c.email as email,
            c.phone as phone, c.postal_address as postal_address from contact c order by c.name, c.id";
    PERSON_OF = "select p.given_name, p.family_name from membership m join person p on p.id = m.person where m.id = $1";
    PERSONS = "select m.id, p.given_name, p.family_name from membership m join person p on p.id = m.person";
    REPRESENTATIVES = "select m.id, p.given_name, p.family_name from membership m
            join mandate r on r.organisation = m.organisation and r.capacity = 'representing' join person p on p.id = r.person
        where (r.starts is null or r.starts <= $1) and (r.ends is null or r.ends > $1)
            and (r.standing is null or r.standing = 'titulaire')";
    HELD_BY = "select m.id as id, m.person as person, p.given_name as given_name, p.family_name as family_name,
            m.organisation as organisation, o.name as organisation_name, m.capacity as capacity, m.title as title,
            m.standing as standing, m.level as level, m.gained as gained, m.starts as starts, m.ends as ends, m.n as n
        from mandate m join person p on p.id = m.person left join organisation o on o.id = m.organisation
        where m.person = $1 order by coalesce(m.starts, ''), m.n, m.id";
    HELD_ON = "select m.id as id, m.person as person, p.given_name as given_name, p.family_name as family_name,
            m.organisation as organisation, o.name as organisation_name, m.capacity as capacity, m.title as title,
            m.standing as standing, m.level as level, m.gained as gained, m.starts as starts, m.ends as ends, m.n as n
        from mandate m join person p on p.id = m.person left join organisation o on o.id = m.organisation
        where (m.starts is null or m.starts <= $1) and (m.ends is null or m.ends > $1) order by m.id";
    HELD = "select m.id as id, m.person as person, p.given_name as given_name, p.family_name as family_name,
            m.organisation as organisation, o.name as organisation_name, m.capacity as capacity, m.title as title,
            m.standing as standing, m.level as level, m.gained as gained, m.starts as starts, m.ends as ends, m.n as n
        from mandate m join person p on p.id = m.person left join organisation o on o.id = m.organisation
        where m.id = $1";
    END_MANDATE = "update mandate set ends = $2, n = $3 where id = $1";
    DROP_MANDATE = "delete from mandate where id = $1";
    PUT_MANDATE = "insert into mandate (id, person, organisation, capacity, title, standing, level, gained, starts, n)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    PERSON_NAME = "select given_name, family_name from person where id = $1";
    CONTACTS_FOR = "select id, name from contact where person = $1 and organisation = $2 order by id";
    MOVE_CONTACT = "update contact set organisation = $2, n = $3 where id = $1";
    KINDS_OF = "select id, kind from organisation";
    PAIRED = "select id from category where pair = 'yes' order by id";
    END_MANDATES = "update mandate set ends = $2, n = $3 where person = $1 and (ends is null or ends > $2)";
    MEMBER_NOW = "select count(*) from membership m join membership_state s on s.membership = m.id
        where m.person = $1 and s.state in ('admitted', 'in_progress') and s.effective_on <= $2 and not exists (select 1
            from membership_state l where l.membership = m.id and l.effective_on <= $2 and (l.effective_on > s.effective_on
            or (l.effective_on = s.effective_on and (l.n > s.n or (l.n = s.n and l.id > s.id)))))";
    LAPSED = "select c.id from contact c where c.person is not null
            and (select max(coalesce(m.ends, '9999')) from mandate m where m.person = c.person) < $1
            and not exists (select 1 from membership m join membership_state s on s.membership = m.id
                where m.person = c.person and s.state in ('admitted', 'in_progress') and s.effective_on <= $2
                and not exists (select 1 from membership_state l where l.membership = m.id and l.effective_on <= $2
                    and (l.effective_on > s.effective_on or (l.effective_on = s.effective_on
                    and (l.n > s.n or (l.n = s.n and l.id > s.id))))))
        order by c.id";
    CONTACTS_OF = "select id, name, email, phone, postal_address, n from contact where person = $1 order by id";
    REACH = "update contact set email = $2, phone = $3, postal_address = $4, n = $5 where id = $1";
    HOLDERS = "select id, organisation, person from membership";
    COLLEGES = "select id, label_fr, label_en, voices from college order by position, id";
}

crate::record! {
    #[derive(Clone, Debug)]
    pub struct Mandate {
        pub person: String,
        pub given_name: String,
        pub family_name: String,
        pub capacity: String,
        pub title: Option<String>,
        pub standing: Option<String>,
        pub deliberated_on: Option<Date>,
        pub deliberation_number: Option<String>,
        pub starts: Option<Date>,
        pub ends: Option<Date>,
        pub level: Option<String>,
        pub gained: Option<String>,
    }
}

crate::record! {
    /// A mandate as it is kept, with the names behind its ids: what pages about people read and write.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Held {
        pub id: String,
        pub person: String,
        pub given_name: String,
        pub family_name: String,
        pub organisation: Option<String>,
        pub organisation_name: Option<String>,
        pub capacity: String,
        pub title: Option<String>,
        pub standing: Option<String>,
        pub level: Option<String>,
        pub gained: Option<String>,
        pub starts: Option<Date>,
        pub ends: Option<Date>,
        pub n: i64,
    }
}

impl Held {
    pub fn name(&self) -> String {
        format!("{} {}", self.given_name, self.family_name)
    }
    pub fn in_force(&self, on: Date) -> bool {
        self.starts.is_none_or(|starts| starts <= on) && self.ends.is_none_or(|ends| ends > on)
    }
}

/// A mandate about to begin.
#[derive(Clone, Debug)]
pub struct NewMandate {
    pub id: String,
    pub person: String,
    pub organisation: Option<String>,
    pub capacity: String,
    pub title: Option<String>,
    pub standing: Option<String>,
    pub level: Option<String>,
    pub gained: Option<String>,
    pub starts: Date,
}

crate::record! {
    #[derive(Clone, Debug)]
    pub struct College { pub id: String, pub label_fr: String, pub label_en: String, pub voices: i64 }
}

crate::record! {
    /// How to reach an organisation or a person.
    #[derive(Clone, Debug)]
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

/// Every contact of the network. For those who keep it.
pub fn contacts(tx: &Tx) -> db::Result<Vec<Contact>> {
    tx.query(&CONTACTS, &[])
}

/// A membership's id, and its organisation or its person.
pub type Holder = (String, Option<String>, Option<String>);

/// The given name and the family name of a member that is a person; none of an organisation.
pub fn person_of(tx: &Tx, membership: &str) -> db::Result<Option<(String, String)>> {
    tx.query_opt(&PERSON_OF, &[&membership])
}

/// The same of every such member, by membership.
pub fn persons(tx: &Tx) -> db::Result<HashMap<String, (String, String)>> {
    let rows = tx.query::<(String, String, String)>(&PERSONS, &[])?;
    Ok(rows.into_iter().map(|(id, given, family)| (id, (given, family))).collect())
}

/// Given and family name of whoever represents each member that is an organisation on a day, where it is one person alone.
pub fn representatives(tx: &Tx, on: Date) -> db::Result<HashMap<String, (String, String)>> {
    let mut found: HashMap<String, Vec<(String, String)>> = HashMap::new();
    for (membership, given, family) in tx.query::<(String, String, String)>(&REPRESENTATIVES, &[&on])? {
        found.entry(membership).or_default().push((given, family));
    }
    let alone = |(membership, mut named): (String, Vec<(String, String)>)| match named.len() {
        1 => named.pop().map(|name| (membership, name)),
        _ => None,
    };
    Ok(found.into_iter().filter_map(alone).collect())
}

/// Whose each membership is.
pub fn holders(tx: &Tx) -> db::Result<Vec<Holder>> {
    tx.query(&HOLDERS, &[])
}

pub fn categories(tx: &Tx) -> db::Result<Vec<Category>> {
    tx.query(&CATEGORIES, &[])
}

pub fn colleges(tx: &Tx) -> db::Result<Vec<College>> {
    tx.query(&COLLEGES, &[])
}

/// Every category's count on a day, in the order of the network. Five statements, whatever the number of members.
pub fn counts(tx: &Tx, on: Date) -> db::Result<Vec<Count>> {
    let before = rules::year_before(on);
    let (today, then) = (groups(tx, on)?, groups(tx, before)?);
    let unknown: HashMap<String, i64> = tx.query::<(String, i64)>(&UNKNOWN, &[&on, &before])?.into_iter().collect();
    let announced = announced(tx, on)?;
    let none = Group::default();
    let count = |category: Category| {
        let figures = announced.get(&format!("category/{}", category.id)).cloned().unwrap_or_default();
        let group = |groups: &HashMap<String, Group>| groups.get(&category.id).cloned().unwrap_or(none.clone());
        rules::count(
            &category,
            &group(&today),
            &group(&then),
            unknown.get(&category.id).copied().unwrap_or(0),
            &figures,
        )
    };
    Ok(categories(tx)?.into_iter().map(count).collect())
}

/// What sources announced by that day, by subject.
pub fn announced(tx: &Tx, on: Date) -> db::Result<HashMap<String, rules::Figures>> {
    let mut by_subject: HashMap<String, rules::Figures> = HashMap::new();
    for (subject, measure, value, stated_on, source) in
        tx.query::<(String, String, i64, Date, String)>(&ANNOUNCED, &[&on])?
    {
        by_subject.entry(subject).or_default().push((measure, Announced { value, stated_on, source }));
    }
    Ok(by_subject)
}

fn groups(tx: &Tx, on: Date) -> db::Result<HashMap<String, Group>> {
    let mut groups: HashMap<String, Group> = HashMap::new();
    for (category, state, number) in tx.query::<(String, String, i64)>(&GROUPS, &[&on])? {
        let group = groups.entry(category).or_default();
        match state.as_str() {
            "admitted" => group.admitted += number,
            "in_progress" => group.in_progress += number,
            _ => {}
        }
    }
    Ok(groups)
}

/// Everyone with a state on that day, by name without accents (the engines sort accents differently).
pub fn listed(tx: &Tx, on: Date) -> db::Result<Vec<Listed>> {
    let mut rows: Vec<Listed> = tx.query(&LISTED, &[&on])?;
    rows.sort_by_cached_key(|row| (fold(&row.name), row.id.clone()));
    Ok(rows)
}

/// Every organisation, in no order.
pub fn organised(tx: &Tx) -> db::Result<Vec<Organised>> {
    tx.query(&ORGANISED, &[])
}

/// Organisations with the act that wrote each last, newest first.
pub fn organisations_told(tx: &Tx) -> db::Result<Vec<(String, i64, Timestamp)>> {
    tx.query(&ORGANISATIONS_TOLD, &[])
}

/// Every state of every membership that took effect by that day: its id, the membership, the state, the day; newest first.
pub fn states(tx: &Tx, on: Date) -> db::Result<Vec<(String, String, String, Date)>> {
    tx.query(&STATES, &[&on])
}

pub fn organisation(tx: &Tx, id: &str) -> db::Result<Organisation> {
    tx.query_one(&ORGANISATION, &[&id])
}

/// The other names of an organisation, each with the source that uses it.
pub fn other_names(tx: &Tx, id: &str) -> db::Result<Vec<(String, Option<String>)>> {
    tx.query(&OTHER_NAMES, &[&id])
}

/// Organisation ids with each other name in use.
pub fn all_names(tx: &Tx) -> db::Result<Vec<(String, String)>> {
    tx.query(&ALL_NAMES, &[])
}

pub fn organisations(tx: &Tx) -> db::Result<Vec<(String, String)>> {
    tx.query(&ORGANISATIONS, &[])
}

pub fn people(tx: &Tx) -> db::Result<Vec<(String, String)>> {
    tx.query(&PEOPLE, &[])
}

pub fn memberships(tx: &Tx) -> db::Result<Vec<(String, String)>> {
    tx.query(&MEMBERSHIPS, &[])
}

pub fn mandates_of(tx: &Tx, organisation: &str, on: Date) -> db::Result<Vec<Mandate>> {
    tx.query(&MANDATES_OF, &[&organisation, &on])
}

/// An organisation's memberships through time: category, state, day, how known, reciprocal, the membership's id.
#[allow(clippy::type_complexity)]
pub fn states_of(
    tx: &Tx,
    organisation: &str,
    on: Date,
) -> db::Result<Vec<(String, String, Date, String, String, String)>> {
    tx.query(&STATES_OF, &[&organisation, &on])
}

/// The voices that a member of each category holds, with its college: one where the network says nothing.
pub fn voices(tx: &Tx) -> db::Result<HashMap<String, (i64, Option<String>)>> {
    let rows = tx.query::<(String, i64, Option<String>)>(&VOICES, &[])?;
    Ok(rows.into_iter().map(|(category, voices, college)| (category, (voices, college))).collect())
}

/// Someone whom another slice learnt of: an elected candidate, say.
pub fn put_person(tx: &Tx, id: &str, family_name: &str, given_name: &str, n: i64) -> db::Result<()> {
    tx.execute(&PUT_PERSON, &[&id, &family_name, &given_name, &n])?;
    Ok(())
}

/// An organisation by its name and kind; the rest is filled in later.
pub fn put_organisation(tx: &Tx, id: &str, name: &str, kind: &str, n: i64) -> db::Result<()> {
    tx.execute(&PUT_ORGANISATION, &[&id, &name, &kind, &n])?;
    Ok(())
}

/// Where the address of an organisation that was merged leads.
pub fn moved(tx: &Tx, id: &str) -> db::Result<Option<String>> {
    Ok(tx.query_opt::<(String,)>(&MOVED, &[&id])?.map(|(to,)| to))
}

/// The organisations that were merged into this one.
pub fn moved_to(tx: &Tx, id: &str) -> db::Result<Vec<String>> {
    Ok(tx.query::<(String,)>(&MOVED_TO, &[&id])?.into_iter().map(|(id,)| id).collect())
}

/// From now on the address of one leads to the other. Whoever bore the id before leads there no more.
pub fn put_moved(tx: &Tx, from: &str, to: &str, n: i64) -> db::Result<()> {
    drop_moved(tx, from)?;
    tx.execute(&PUT_MOVED, &[&from, &to, &n])?;
    Ok(())
}

pub fn drop_moved(tx: &Tx, from: &str) -> db::Result<()> {
    tx.execute(&DROP_MOVED, &[&from])?;
    Ok(())
}

/// Someone said on that day that all of it is still true.
pub fn put_check(tx: &Tx, id: &str, organisation: &str, on: Date, n: i64) -> db::Result<()> {
    tx.execute(&PUT_CHECK, &[&id, &organisation, &on, &n])?;
    Ok(())
}

/// Another name of an organisation.
pub fn put_name(tx: &Tx, id: &str, organisation: &str, name: &str, n: i64) -> db::Result<()> {
    tx.execute(&PUT_NAME, &[&id, &organisation, &name, &n])?;
    Ok(())
}

/// What an organisation says of itself.
pub fn describe(tx: &Tx, id: &str, about: Option<&str>, website: Option<&str>, n: i64) -> db::Result<()> {
    tx.execute(&DESCRIBE, &[&id, &about, &website, &n])?;
    Ok(())
}

/// Someone acts for an organisation from that day.
pub fn put_representing(tx: &Tx, id: &str, person: &str, organisation: &str, starts: Date, n: i64) -> db::Result<()> {
    tx.execute(&PUT_REPRESENTING, &[&id, &person, &organisation, &starts, &n])?;
    Ok(())
}

/// The place of an organisation, or else of a person, in a category. Its state is a row of its own.
pub fn put_membership(
    tx: &Tx,
    id: &str,
    category: &str,
    organisation: Option<&str>,
    person: Option<&str>,
    n: i64,
) -> db::Result<()> {
    tx.execute(&PUT_MEMBERSHIP, &[&id, &category, &organisation, &person, &n])?;
    Ok(())
}

/// A membership is in that state from that day.
pub fn put_state(tx: &Tx, id: &str, membership: &str, state: &str, on: Date, n: i64) -> db::Result<()> {
    tx.execute(&PUT_STATE, &[&id, &membership, &state, &on, &n])?;
    Ok(())
}

pub fn put_contact(tx: &Tx, c: &Contact, n: i64) -> db::Result<()> {
    tx.execute(&PUT_CONTACT, &[&c.id, &c.organisation, &c.person, &c.name, &c.email, &c.phone, &c.postal_address, &n])?;
    Ok(())
}

/// A category of members that are `organisations` or `people`.
pub fn put_category(
    tx: &Tx,
    id: &str,
    (label_fr, label_en): (&str, &str),
    counts: &str,
    position: i64,
    n: i64,
) -> db::Result<()> {
    tx.execute(&PUT_CATEGORY, &[&id, &label_fr, &label_en, &counts, &position, &n])?;
    Ok(())
}

/// Every mandate of someone who is being erased ends.
pub fn end_mandates(tx: &Tx, person: &str, on: Date, n: i64) -> db::Result<()> {
    tx.execute(&END_MANDATES, &[&person, &on, &n])?;
    Ok(())
}

/// The contacts of people whose last mandate ended before a day, and who are no members today.
pub fn lapsed_contacts(tx: &Tx, before: Date, today: Date) -> db::Result<Vec<String>> {
    Ok(tx.query::<(String,)>(&LAPSED, &[&before, &today])?.into_iter().map(|(id,)| id).collect())
}

/// How many memberships of their own someone has on that day, admitted or in progress.
pub fn memberships_of(tx: &Tx, person: &str, on: Date) -> db::Result<usize> {
    let (count,) = tx.query_one::<(i64,)>(&MEMBER_NOW, &[&person, &on])?;
    Ok(usize::try_from(count).unwrap_or(0))
}

crate::record! {
    /// How to reach someone, as they may correct it themselves.
    #[derive(Clone, Debug)]
    pub struct Reach {
        pub id: String,
        pub name: String,
        pub email: Option<String>,
        pub phone: Option<String>,
        pub postal_address: Option<String>,
        pub n: i64,
    }
}

pub fn contacts_of(tx: &Tx, person: &str) -> db::Result<Vec<Reach>> {
    tx.query(&CONTACTS_OF, &[&person])
}

/// A contact, as the one whom it reaches says it.
pub fn reach(tx: &Tx, id: &str, email: &Value, phone: &Value, postal_address: &Value, n: i64) -> db::Result<()> {
    tx.execute(&REACH, &[&id, email, phone, postal_address, &n])?;
    Ok(())
}

/// Every mandate that someone ever had, the oldest first.
pub fn held_by(tx: &Tx, person: &str) -> db::Result<Vec<Held>> {
    tx.query(&HELD_BY, &[&person])
}

/// Every mandate in force on a day.
pub fn held_on(tx: &Tx, on: Date) -> db::Result<Vec<Held>> {
    tx.query(&HELD_ON, &[&on])
}

pub fn held(tx: &Tx, mandate: &str) -> db::Result<Option<Held>> {
    tx.query_opt(&HELD, &[&mandate])
}

/// The first day on which it is no more; none takes its end back.
pub fn end_mandate(tx: &Tx, mandate: &str, ends: Option<Date>, n: i64) -> db::Result<()> {
    tx.execute(&END_MANDATE, &[&mandate, &ends, &n])?;
    Ok(())
}

/// Takes back a mandate that should not have begun.
pub fn drop_mandate(tx: &Tx, mandate: &str) -> db::Result<()> {
    tx.execute(&DROP_MANDATE, &[&mandate])?;
    Ok(())
}

pub fn put_mandate(tx: &Tx, new: &NewMandate, n: i64) -> db::Result<()> {
    let NewMandate { id, person, organisation, capacity, title, standing, level, gained, starts } = new;
    tx.execute(&PUT_MANDATE, &[id, person, organisation, capacity, title, standing, level, gained, starts, &n])?;
    Ok(())
}

/// Given name and family name.
pub fn person_name(tx: &Tx, id: &str) -> db::Result<(String, String)> {
    tx.query_one(&PERSON_NAME, &[&id])
}

/// How someone is reached at one organisation: id and name of each contact.
pub fn contacts_for(tx: &Tx, person: &str, organisation: &str) -> db::Result<Vec<(String, String)>> {
    tx.query(&CONTACTS_FOR, &[&person, &organisation])
}

pub fn move_contact(tx: &Tx, contact: &str, organisation: Option<&str>, n: i64) -> db::Result<()> {
    tx.execute(&MOVE_CONTACT, &[&contact, &organisation, &n])?;
    Ok(())
}

/// The categories whose members each name a pair.
pub fn paired(tx: &Tx) -> db::Result<Vec<String>> {
    Ok(tx.query::<(String,)>(&PAIRED, &[])?.into_iter().map(|(id,)| id).collect())
}

/// What each organisation is.
pub fn kinds(tx: &Tx) -> db::Result<HashMap<String, String>> {
    Ok(tx.query::<(String, String)>(&KINDS_OF, &[])?.into_iter().collect())
}
