//! Who presides over the session, keeps its minutes, counts its ballots: chosen among those who are there.

use axum::{
    extract::{Path, State},
    response::Response,
};

use super::{Stage, act};
use crate::{
    access::View,
    assemblies::{self, record::Officer},
    journal::Facts,
    platform::{
        texts::Lang,
        web::{Filled, Problem, Site, Visit},
    },
};

/// The field of the form, and whether whoever holds the role signs the minutes. Its words are `bureau-role-…`.
const ROLES: &[(&str, &str)] = &[("president", "yes"), ("secretary", "yes"), ("teller", "no")];

/// The bureau as the desk shows it.
pub struct Bureau {
    /// Role and name.
    pub officers: Vec<(String, String)>,
    /// Roles that nobody holds yet: the field and its label.
    pub open: Vec<(&'static str, String)>,
    /// Who is there: the line of the sheet, and the name.
    pub here: Vec<(String, String)>,
}

/// A role is written in French, as minutes are.
fn role(view: &View, field: &str) -> String {
    view.house.texts.say(Lang::Fr, &format!("bureau-role-{field}"), &[])
}

impl Bureau {
    pub fn of(view: &View, stage: &Stage) -> Bureau {
        let record = &stage.record;
        let name = |officer: &Officer| record.person(&officer.attendance).map_or(String::new(), |one| one.name());
        let held = |field: &str| record.officers.iter().any(|officer| officer.role == role(view, field));
        let open = ROLES.iter().filter(|(field, _)| !held(field));
        let mut here: Vec<(String, String)> =
            record.attendance.iter().filter(|one| one.present()).map(|one| (one.id.clone(), one.name())).collect();
        here.sort_by_cached_key(|(_, name)| crate::platform::tables::fold(name));
        Bureau {
            officers: record.officers.iter().map(|officer| (officer.role.clone(), name(officer))).collect(),
            open: open.map(|(field, _)| (*field, view.text(&format!("bureau-{field}")))).collect(),
            here,
        }
    }
}

/// Notes those who were chosen; a role that was given stays, and is changed in its sheet.
pub async fn choose(State(house): State<Site>, visit: Visit, Path(id): Path<String>, filled: Filled) -> Response {
    let run = |view: &View, filled: &Filled, stage: &Stage, journal: super::Journal| {
        let record = &stage.record;
        let mut chosen = vec![];
        for (field, signs) in ROLES {
            let Some(one) = record.person(filled.get(field)) else { continue };
            let role = role(view, field);
            if record.officers.iter().any(|officer| officer.role == role) {
                return Err(Problem::new("main", "bureau-held").with("role", role).into());
            }
            chosen.push((*field, role, one.id.clone(), *signs));
        }
        if chosen.is_empty() {
            return Err(Problem::new("main", "bureau-nobody").into());
        }
        let facts = chosen.iter().fold(Facts::default(), |facts, (field, _, one, _)| facts.with(field, one.as_str()));
        let n = journal(facts)?;
        for (at, (field, role, attendance, signs)) in chosen.into_iter().enumerate() {
            let id = format!("{}-{field}", filled.form());
            let position = (record.officers.len() + at + 1) as i64;
            let officer = Officer { id, position, role, attendance, signs: signs.to_owned() };
            assemblies::store::put_officer(view.tx, &record.session.id, &officer, n)?;
        }
        Ok(())
    };
    act(house, visit, id, filled, ("bureau.chosen", true, "bureau"), run).await
}
