//! What is read of organisations, all of them or twenty at most.

use crate::{
    platform::{
        db::{self, Tx},
        index::Wanted,
    },
    these,
};

macro_rules! organisations {
    () => {
        "select o.id as id, o.name as name, o.kind as kind, o.siren as siren, o.about as about, o.territory as territory,
            o.siret as siret, o.rna as rna,
            o.legal_person as legal_person, l.name as legal_person_name
        from organisation o left join organisation l on l.id = o.legal_person"
    };
}
macro_rules! names {
    () => {
        "select id, organisation, name from organisation_name"
    };
}
// the state in force on the day is the last one effective by then
macro_rules! states {
    () => {
        "select m.id, m.organisation, s.state from membership m join membership_state s on s.membership = m.id
        where m.organisation is not null and s.effective_on <= $1 and not exists (select 1 from membership_state l
            where l.membership = m.id and l.effective_on <= $1 and (l.effective_on > s.effective_on
            or (l.effective_on = s.effective_on and (l.n > s.n or (l.n = s.n and l.id > s.id)))))"
    };
}

crate::sql! {
    ORGANISATIONS = organisations!();
    THESE_ORGANISATIONS = concat!(organisations!(), " where o.id", these!());
    NAMES = names!();
    NAMES_OF_THESE = concat!(names!(), " where organisation", these!());
    STATES = states!();
    STATES_OF_THESE = concat!(states!(), " and m.organisation", these!(on));
    TOUCHED = "select id from organisation where n > $1
        union select organisation from organisation_name where n > $1
        union select organisation from membership where n > $1 and organisation is not null
        union select m.organisation from membership_state s join membership m on m.id = s.membership
            where s.n > $1 and m.organisation is not null";
}

crate::record! {
    pub struct Row {
        pub id: String,
        pub name: String,
        pub kind: String,
        pub siren: Option<String>,
        pub about: Option<String>,
        pub territory: Option<String>,
        pub siret: Option<String>,
        pub rna: Option<String>,
        pub legal_person: Option<String>,
        pub legal_person_name: Option<String>,
    }
}

pub fn organisations(tx: &Tx, wanted: Wanted) -> db::Result<Vec<Row>> {
    wanted.rows(tx, &ORGANISATIONS, &THESE_ORGANISATIONS)
}

/// Other names: their ids, whose they are, what they are.
pub fn names(tx: &Tx, wanted: Wanted) -> db::Result<Vec<(String, String, String)>> {
    wanted.rows(tx, &NAMES, &NAMES_OF_THESE)
}

/// Memberships with their state on the day: ids, whose they are, the state.
pub fn states(tx: &Tx, wanted: Wanted) -> db::Result<Vec<(String, String, String)>> {
    wanted.rows_on(tx, &STATES, &STATES_OF_THESE)
}

pub fn touched(tx: &Tx, since: i64) -> db::Result<Vec<String>> {
    Ok(tx.query::<(String,)>(&TOUCHED, &[&since])?.into_iter().map(|(id,)| id).collect())
}
