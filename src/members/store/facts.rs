//! What sources say of organisations, and what links them.

use std::collections::HashMap;

use super::super::model::{Fact, Link};
use crate::platform::{
    db::{self, Tx},
    tables::fold,
};

crate::sql! {
    FACTS_OF = "select id, fact, value, note, source, checked_on, n from organisation_fact where organisation = $1
        order by fact, value, id";
    // both ends of a link are told, each from where one stands
    LINKS_OF = "select l.id as id, l.kind as kind, 'yes' as away, o.id as other, o.name as other_name, l.starts as starts,
            l.ends as ends, l.note as note, l.source as source
        from organisation_link l join organisation o on o.id = l.other where l.organisation = $1
        union all select l.id as id, l.kind as kind, 'no' as away, o.id as other, o.name as other_name, l.starts as starts,
            l.ends as ends, l.note as note, l.source as source
        from organisation_link l join organisation o on o.id = l.organisation where l.other = $1";
    PLACED = "select organisation, fact, value from organisation_fact
        where fact in ('country', 'place', 'founded', 'existed') order by organisation, fact, value";
    ANNOUNCED_FACTS = "select o.id as id, o.name as name, f.fact as fact, f.value as value, f.note as note, f.source as source
        from organisation_fact f join organisation o on o.id = f.organisation
        where f.fact in ('members', 'announced') order by o.id, f.id";
    NAMED = "select other, count(*) from organisation_link where kind = 'member' group by other";
}

crate::record! {
    /// A figure that a source gives of an organisation, without its list.
    #[derive(Clone, Debug)]
    pub struct Told {
        pub id: String,
        pub name: String,
        pub fact: String,
        pub value: String,
        pub note: Option<String>,
        pub source: String,
    }
}

pub fn facts_of(tx: &Tx, organisation: &str) -> db::Result<Vec<Fact>> {
    tx.query(&FACTS_OF, &[&organisation])
}

/// By kind, then by the other's name.
pub fn links_of(tx: &Tx, organisation: &str) -> db::Result<Vec<Link>> {
    let mut links: Vec<Link> = tx.query(&LINKS_OF, &[&organisation])?;
    links.sort_by_cached_key(|link| (link.kind.clone(), link.away.clone(), fold(&link.other_name), link.id.clone()));
    Ok(links)
}

/// What sources say of where each stands and since when: fact and value, by organisation.
pub fn placed(tx: &Tx) -> db::Result<HashMap<String, Vec<(String, String)>>> {
    let mut by_organisation: HashMap<String, Vec<(String, String)>> = HashMap::new();
    for (organisation, fact, value) in tx.query::<(String, String, String)>(&PLACED, &[])? {
        by_organisation.entry(organisation).or_default().push((fact, value));
    }
    Ok(by_organisation)
}

/// The figures given without their list, organisation by organisation.
pub fn told(tx: &Tx) -> db::Result<Vec<Told>> {
    tx.query(&ANNOUNCED_FACTS, &[])
}

/// How many members of each organisation are named.
pub fn named(tx: &Tx) -> db::Result<HashMap<String, i64>> {
    Ok(tx.query::<(String, i64)>(&NAMED, &[])?.into_iter().collect())
}
