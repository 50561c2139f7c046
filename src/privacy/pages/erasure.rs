//! Erasing someone: what goes, what stays under a pseudonym and why, told before and after.

use askama::Template;
use axum::{
    extract::{Path, State},
    response::Response,
};
use jiff::Timestamp;

use super::{
    super::{
        model::{Pseudonym, Subject},
        rules::{self, Standing},
        store, words,
    },
    letters, me, someone,
};
use crate::{
    access::{self, View, read, write},
    governance,
    journal::{self, Entry, Facts, forget},
    members,
    platform::{
        db::{self, Tx},
        held::Fate,
        mail,
        web::{Error, Filled, Frame, Problem, Site, Visit},
    },
};

/// Rows of one table, and what becomes of them.
struct Fated {
    table: String,
    rows: usize,
}

#[derive(Template)]
#[template(path = "privacy/templates/erase.html")]
struct Erase {
    frame: Frame,
    own: bool,
    name: String,
    /// Where the form goes, and where one goes back to.
    here: String,
    back: String,
    goes: Vec<Fated>,
    gives: Vec<Fated>,
    stays: Vec<Fated>,
    waits: Vec<Fated>,
    journal: usize,
    refusals: Vec<String>,
    problems: Vec<(String, String)>,
}

pub async fn mine(State(house): State<Site>, visit: Visit) -> Response {
    read(house, visit, |view| page(view, &me(view)?, None, &[])).await
}

pub async fn theirs(State(house): State<Site>, visit: Visit, Path(id): Path<String>) -> Response {
    read(house, visit, move |view| page(view, &someone(view, &id)?, Some(&id), &[])).await
}

fn standing(view: &View, subject: &Subject) -> Result<Standing, Error> {
    let on = view.visit.today;
    let mut standing = Standing::default();
    if let Some(person) = &subject.person {
        let seats = governance::store::all_seats(view.tx)?;
        standing.seats = seats.values().flatten().filter(|seat| seat.person == *person && seat.in_force(on)).count();
        standing.memberships = members::store::memberships_of(view.tx, person, on)?;
    }
    for role in ["coordinator", "administrator"] {
        let keepers = access::store::keepers(view.tx, role, on)?;
        standing.alone |= !keepers.is_empty() && keepers.iter().all(|one| subject.accounts.contains(&one.id));
    }
    Ok(standing)
}

fn page(view: &View, subject: &Subject, person: Option<&str>, problems: &[Problem]) -> Result<Response, Error> {
    let parts = store::held(view.tx, view.house.slices, subject)?;
    let frame = view.frame(view.text(if person.is_some() { "erase-theirs-title" } else { "erase-mine-title" }))?;
    let of = |wanted: fn(&Fate) -> bool, ready: bool| -> Vec<Fated> {
        let mut by_table: Vec<Fated> = vec![];
        for found in parts.iter().flat_map(|part| &part.found).filter(|found| wanted(&found.hold.fate)) {
            let rows = found.rows.iter().filter(|row| row.ready == ready).count();
            let table = words::table(&frame, found.hold.table);
            match by_table.iter_mut().find(|one| one.table == table) {
                Some(one) => one.rows += rows,
                None if rows > 0 => by_table.push(Fated { table, rows }),
                None => {}
            }
        }
        by_table
    };
    let base = person.map_or("/moi/donnees".to_owned(), |id| format!("/reseau/personnes/{id}"));
    view.form_page(Erase {
        own: person.is_none(),
        name: subject.name.clone(),
        back: person.map_or(base.clone(), |_| format!("{base}/donnees")),
        here: format!("{base}/effacement"),
        goes: of(|fate| matches!(fate, Fate::Goes), true),
        gives: of(|fate| matches!(fate, Fate::Gives(_)), true),
        stays: of(|fate| matches!(fate, Fate::Stays), true),
        waits: of(|fate| matches!(fate, Fate::Gives(_)), false),
        journal: store::journal(view.tx, subject, &parts)?.len(),
        refusals: rules::refusals(standing(view, subject)?).iter().map(|why| frame.t(why.key())).collect(),
        problems: access::said(view, problems),
        frame,
    })
}

pub async fn erase_mine(State(house): State<Site>, visit: Visit, filled: Filled) -> Response {
    let act = |view: &View, filled: &Filled| erase(view, filled, &me(view)?);
    write(house, visit, filled, act, |view, _, problems| page(view, &me(view)?, None, problems)).await
}

pub async fn erase_theirs(State(house): State<Site>, visit: Visit, Path(id): Path<String>, filled: Filled) -> Response {
    let again = id.clone();
    let act = move |view: &View, filled: &Filled| erase(view, filled, &someone(view, &id)?);
    write(house, visit, filled, act, move |view, _, problems| {
        page(view, &someone(view, &again)?, Some(&again), problems)
    })
    .await
}

/// The act itself. The journal tells that it took place and how much of what went, never the values.
fn erase(view: &View, filled: &Filled, subject: &Subject) -> Result<String, Error> {
    if filled.get("sure") != "yes" {
        return Err(Problem::new("sure", "erase-unsure").into());
    }
    if let Some(why) = rules::refusals(standing(view, subject)?).first() {
        return Err(Problem::new("sure", why.key()).into());
    }
    let slices = view.house.slices;
    let secret = view.salt("erasure");
    let pseudonym = Pseudonym { mark: secret[..8].to_uppercase() };
    let id = secret[8..40].to_owned();
    let parts = store::held(view.tx, slices, subject)?;
    let told = store::journal(view.tx, subject, &parts)?;
    let object = match (&subject.person, subject.accounts.first()) {
        (Some(person), _) => format!("person/{person}"),
        (None, account) => format!("account/{}", account.cloned().unwrap_or_default()),
    };
    let answer = format!("/effacements/{id}");
    let facts = Facts::default().with("values", told.len() as i64).with("pseudonym", pseudonym.mark.as_str());
    let facts = parts
        .iter()
        .filter(|part| part.rows() > 0)
        .fold(facts, |facts, part| facts.with(part.processing.id, part.rows() as i64));
    // names stand on public pages: they are made anew
    let n = view.record(filled, "person.erased", object, true, facts, &answer)?;
    for address in &subject.addresses {
        mail::let_go(view.tx, address, view.visit.now)?;
    }
    store::erase(view.tx, slices, &parts, &pseudonym, n)?;
    for kept in &told {
        forget::forget(view.tx, &kept.hash)?;
    }
    for account in &subject.accounts {
        access::store::close(view.tx, account, view.visit.today, n)?;
    }
    if let Some(person) = &subject.person {
        members::store::end_mandates(view.tx, person, view.visit.today, n)?;
    }
    let waits = parts.iter().flat_map(|part| &part.found).any(store::waits);
    for request in store::requests_of(view.tx, subject)?.iter().filter(|request| request.outcome.is_none()) {
        store::put_answer(view.tx, &request.id, "done", "", view.visit.today, &by(view, subject, &pseudonym), n)?;
    }
    let letter = letters::erased(view, subject, &id, &pseudonym, waits)?;
    let erasure = store::Erasure {
        id,
        person: subject.person.clone(),
        account: subject.accounts.first().cloned(),
        pseudonym: pseudonym.mark,
        erased_on: view.visit.today,
        waits: if waits || letter { "yes" } else { "no" }.to_owned(),
    };
    store::put_erasure(view.tx, &erasure, n)?;
    Ok(answer)
}

/// Who did it: themselves, under the name that they have from now on, or who keeps the network.
fn by(view: &View, subject: &Subject, pseudonym: &Pseudonym) -> String {
    match &view.who.account {
        Some(account) if !subject.accounts.contains(&account.id) => account.name.clone(),
        _ => pseudonym.name(),
    }
}

/// What waited is erased as soon as it may be: minutes were signed meanwhile, the letter went.
pub fn settle(house: &Site, tx: &Tx, now: Timestamp) -> db::Result<()> {
    for erasure in store::waiting(tx)? {
        let letters = store::forget_letters(tx, &erasure.id)?;
        let subject = Subject { person: erasure.person.clone(), ..Subject::default() };
        let parts = store::held(tx, house.slices, &subject)?;
        let pseudonym = Pseudonym { mark: erasure.pseudonym.clone() };
        let waits = parts.iter().flat_map(|part| &part.found).any(store::waits);
        if waits || letters {
            continue;
        }
        let n = journal::record(
            tx,
            Entry::of_house("erasure.settled", true, Facts::default().with("erasure", erasure.id.as_str()), now),
        )?;
        store::erase(tx, house.slices, &parts, &pseudonym, n)?;
        for kept in store::journal(tx, &subject, &parts)? {
            forget::forget(tx, &kept.hash)?;
        }
        store::settle(tx, &erasure.id, n)?;
    }
    Ok(())
}

#[derive(Template)]
#[template(path = "privacy/templates/erased.html")]
struct Erased {
    frame: Frame,
    name: String,
    day: String,
    waits: bool,
}

/// What was done, for whoever was led here: they may have no account any more. The address is a secret.
pub async fn done(State(house): State<Site>, visit: Visit, Path(id): Path<String>) -> Response {
    let page = move |view: &View| {
        let erasure = store::erasure(view.tx, &id)?;
        let frame = view.frame(view.text("erased-title"))?;
        let name = Pseudonym { mark: erasure.pseudonym }.name();
        let day = frame.day(&erasure.erased_on);
        view.form_page(Erased { name, day, waits: erasure.waits == "yes", frame })
    };
    read(house, visit, page).await
}
