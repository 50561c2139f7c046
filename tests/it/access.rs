//! `access.txt`: every route, for everyone, with the status got. A new route without a line fails, and so does any change
//! of who may what, until someone has read it and kept it with `HALLE_ACCEPT=1`.
//!
//! What is asked for is always the same: the session of 2018 and, among organisations, Le Gosier. Whether it is one's own
//! is in the role. Forms are sent empty: 422 means that one may, and that nothing was filled in.

use std::{collections::BTreeSet, fs, path::Path};

use halle::platform::db::Tx;

use crate::{
    engines::{Engine, Place},
    house::{House, SESSION, options},
    source,
};

/// Roles, each with what it is of.
pub type Grants = &'static [(&'static str, &'static str)];

/// Who asks, and with which roles of which object. None of them is of the demonstration.
const ROLES: &[(&str, &str, Grants)] = &[
    ("visitor", "", &[]),
    ("pending", "pending", &[("coordinator", "house"), ("member", "le-gosier")]),
    ("revoked", "revoked", &[("coordinator", "house"), ("administrator", "house")]),
    ("member-own", "active", &[("member", "le-gosier")]),
    ("member-other", "active", &[("member", "bretagne")]),
    ("secretary-here", "active", &[("secretary", SESSION)]),
    ("secretary-elsewhere", "active", &[("secretary", "2017-06-20")]),
    ("coordinator", "active", &[("coordinator", "house")]),
    ("finances", "active", &[("finances", "house")]),
    ("administrator", "active", &[("administrator", "house")]),
];

/// Addresses of a route that answer otherwise than the route alone: one's own organisation. What follows `?` goes into the
/// form too.
const MORE: &[(&str, &str)] = &[
    ("GET", "/reseau/saisie/organisations?ligne=le-gosier"),
    ("POST", "/reseau/saisie/organisations?id=le-gosier"),
    ("POST", "/reseau/saisie/organisations/retrait?id=le-gosier"),
];

const HEAD: &str = "\
# Every route, for everyone, with the status got. Written by tests/it/access.rs: read the difference, then keep it with
#   HALLE_ACCEPT=1 bin/postgres-for-tests run cargo test --test it access
# 401: sign in first. 403: not one's right. 404: nothing that one may know of. 422: one may, and the form was empty.
# 409: one may, and the form did not say which version it changes.
";

/// An account of each role, signed in; a visitor's token is empty.
pub async fn readers(house: &House) -> Vec<(&'static str, String)> {
    let mut readers = vec![];
    for (role, state, roles) in ROLES {
        let token = match state.is_empty() {
            true => String::new(),
            false => {
                house.account(role, state, roles).await;
                house.sign_in(role).await
            }
        };
        readers.push((*role, token));
    }
    readers
}

#[tokio::test(flavor = "multi_thread")]
async fn every_route_answers_each_role_as_the_table_says() {
    let more = MORE.iter().map(|(method, path)| (method.to_string(), path.to_string()));
    let routes: Vec<_> = source::routes().into_iter().chain(more).collect();
    let house = House::furnished(Engine::Sqlite).await;
    for (role, state, roles) in ROLES.iter().filter(|(_, state, _)| !state.is_empty()) {
        house.account(role, state, roles).await;
    }
    let kept = house.place.folder().join("as-furnished.sqlite");
    house.db.backup(&kept).await.unwrap();
    // a form may change the house: what follows one that was taken asks a house of its own
    let mut own = copy(&kept).await;
    let mut lines = vec![];
    for (method, route) in &routes {
        let path = source::address(route);
        let mut line = vec![method.clone(), route.clone()];
        for (role, state, _) in ROLES {
            let typed = path.split_once('?').and_then(|(_, pair)| pair.split_once('='));
            let fields: Vec<_> = [("form", "f-1")].into_iter().chain(typed).collect();
            let ask = async |house: &House| {
                let token = if state.is_empty() { String::new() } else { house.sign_in(role).await };
                let ask = if method == "GET" { house.get(&path) } else { house.post(&path, &fields) };
                ask.by(&token).send().await.status
            };
            let mut status = ask(if method == "GET" { &house } else { &own }).await;
            // others asked before, and there is a limit to it
            if status == 429 {
                own = copy(&kept).await;
                status = ask(&own).await;
            }
            if method != "GET" && !(400..500).contains(&status) {
                own = copy(&kept).await;
            }
            line.push(status.to_string());
        }
        lines.push(line);
    }
    let got = format!("{HEAD}{}", columns(&lines));
    compare(&got);
}

/// The house once more, from its file.
async fn copy(kept: &Path) -> House {
    let place = Place::new(Engine::Sqlite).await;
    fs::copy(kept, &place.url).unwrap();
    House::of(place.into(), options())
}

fn columns(lines: &[Vec<String>]) -> String {
    let width = lines.iter().map(|line| line[1].len()).max().unwrap();
    let mut text = format!("{:<6} {:<width$}", "method", "route");
    for (role, ..) in ROLES {
        text.push_str(&format!(" {role}"));
    }
    text.push('\n');
    for line in lines {
        text.push_str(&format!("{:<6} {:<width$}", line[0], line[1]));
        for ((role, ..), status) in ROLES.iter().zip(&line[2..]) {
            text.push_str(&format!(" {status:<w$}", w = role.len()));
        }
        text.truncate(text.trim_end().len());
        text.push('\n');
    }
    text
}

fn compare(got: &str) {
    let file = source::root().join("tests/it/access.txt");
    let kept = fs::read_to_string(&file).unwrap_or_default();
    if std::env::var("HALLE_ACCEPT").is_ok() {
        return fs::write(&file, got).unwrap();
    }
    let (now, before): (BTreeSet<&str>, BTreeSet<&str>) = (squeezed(got), squeezed(&kept));
    let lost = before.difference(&now).map(|line| format!("- {line}"));
    let new = now.difference(&before).map(|line| format!("+ {line}"));
    let changes: Vec<String> = lost.chain(new).collect();
    assert!(
        changes.is_empty(),
        "tests/it/access.txt says otherwise:\n{}\nIf this is meant: HALLE_ACCEPT=1 bin/postgres-for-tests run cargo test --test it access",
        changes.join("\n")
    );
}

/// Lines without their alignment, which a longer route changes.
fn squeezed(text: &str) -> BTreeSet<&str> {
    text.lines().filter(|line| !line.starts_with('#')).map(str::trim).collect()
}

/// Someone who was shut out of the house keeps nothing of it, whatever the roles that remain on paper.
#[test]
fn pending_and_revoked_get_what_visitors_get() {
    let text = fs::read_to_string(source::root().join("tests/it/access.txt")).unwrap();
    let mut lines = text.lines().filter(|line| !line.starts_with('#'));
    let heads: Vec<&str> = lines.next().unwrap().split_whitespace().collect();
    let at = |name: &str| heads.iter().position(|head| *head == name).unwrap();
    for line in lines {
        let cells: Vec<&str> = line.split_whitespace().collect();
        let public = cells[at("visitor")];
        assert_eq!(cells[at("revoked")], public, "{line}");
        // one's own sessions are one's own, even while one waits
        if !cells[1].starts_with("/moi") {
            let pending = cells[at("pending")];
            assert!(pending == public || (public == "401" && pending == "403"), "{line}");
        }
    }
}

/// The table is made of what the house answers: a right taken away shows in it.
#[tokio::test(flavor = "multi_thread")]
async fn a_right_taken_away_shows() {
    let house = House::furnished(Engine::Sqlite).await;
    house.account("coordinator", "active", &[("coordinator", "house")]).await;
    let token = house.sign_in("coordinator").await;
    let path = "/reseau/saisie/personnes";
    assert_eq!(house.get(path).by(&token).send().await.status, 200);
    let end = "update role_grant set ends = '2018-02-01' where account = 'coordinator'";
    house.db.write(move |tx: &Tx| tx.dynamic_execute(end, &[])).await.unwrap();
    assert_eq!(house.get(path).by(&token).send().await.status, 403);
}
