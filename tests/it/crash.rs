//! A house that is killed while it is written to: every act that was answered is there, once; one that was not can be sent
//! again and acts once; the journal verifies; a backup taken meanwhile stands again.
//!
//! `HALLE_CRASHES` says how often each house is killed: a few times by default, 100 in `bin/bench crash`.

use std::{
    collections::{BTreeMap, BTreeSet},
    net::SocketAddr,
    process::{Command, Stdio},
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, Ordering},
    },
};

use axum::http::StatusCode;
use halle::{
    journal,
    platform::{
        MIGRATIONS,
        db::{Db, Tx, Value},
    },
};

use crate::{
    engines::{Engine, Place},
    house::House,
    served::{Server, ask},
};

const CLIENTS: usize = 4;

fn crashes() -> usize {
    std::env::var("HALLE_CRASHES").map_or(4, |times| times.parse().expect("HALLE_CRASHES is a number"))
}

fn post(address: SocketAddr, token: &str, path: &str, fields: &[(&str, &str)]) -> Option<u16> {
    Some(ask(address, path, &format!("halle={token}"), Some(fields))?.status)
}

/// What clients do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    Organisation,
    /// A point of the session's agenda.
    Item,
    Need,
    /// A spreadsheet that was sent before the house is first killed is accepted: all its lines, or none.
    Import,
}

/// Where an act of that kind is seen: a table, and the column that names it.
const SEEN: &[(Kind, &str, &str)] =
    &[(Kind::Organisation, "organisation", "name"), (Kind::Item, "item", "title"), (Kind::Need, "need", "title")];

/// Lines of each spreadsheet.
const LINES: usize = 60;

/// One act of a client, by its form's id, or by the spreadsheet's.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Act {
    form: String,
    kind: Kind,
}

impl Act {
    fn of(round: usize, client: usize, at: usize) -> Act {
        let kind = match at % 4 {
            0 => Kind::Organisation,
            1 if at == 1 => Kind::Import,
            3 => Kind::Need,
            _ => Kind::Item,
        };
        Act { form: if kind == Kind::Import { lot(round, client) } else { format!("f-{round}-{client}-{at}") }, kind }
    }

    fn send(&self, address: SocketAddr, token: &str, digests: &BTreeMap<String, String>) -> Option<u16> {
        let (form, name) = (self.form.as_str(), format!("Essai {}", self.form));
        let post = |path: &str, fields: &[(&str, &str)]| post(address, token, path, fields);
        match self.kind {
            Kind::Organisation => {
                post("/reseau/saisie/organisations", &[("form", form), ("name", &name), ("kind", "commune")])
            }
            Kind::Item => {
                let fields = [("form", form), ("title", &name), ("kind", "information")];
                post("/assemblees/2018-06-19/saisie/ordre-du-jour", &fields)
            }
            Kind::Need => {
                let fields = [("form", form), ("kind", "need"), ("organisation", "le-gosier"), ("title", &name)];
                post("/besoins/nouveau", &[fields.as_slice(), &[("audience", "public")]].concat())
            }
            Kind::Import => {
                let accepted = format!("accept-{form}");
                let fields = [("form", accepted.as_str()), ("digest", digests[form].as_str())];
                post(&format!("/reseau/import/{form}/acceptation"), &fields)
            }
        }
    }
}

fn lot(round: usize, client: usize) -> String {
    format!("lot-{round}-{client}")
}

/// A spreadsheet for each client in each of the house's lives, sent and understood, with the digest of what it would do.
async fn prepared(house: &House, token: &str) -> BTreeMap<String, String> {
    let mut digests = BTreeMap::new();
    for lot in (0..crashes()).flat_map(|round| (0..CLIENTS).map(move |client| lot(round, client))) {
        // names that are alike are asked about, but for those of which a number tells who they are
        let first = digests.len() * LINES;
        let line = |at| format!("Essai {lot} ligne {at};association;W{:09}\n", first + at);
        let sheet = format!("Structure;Nature;RNA\n{}", (0..LINES).map(line).collect::<String>());
        let file = ("fichier", "text/csv", sheet.as_bytes());
        let sent = house.post_file("/reseau/import", &[("form", lot.as_str())], file).by(token).send().await;
        let columns = sent.is(StatusCode::SEE_OTHER).header("location").to_owned();
        let version = house.get(&columns).by(token).send().await.is(StatusCode::OK).hidden("version");
        let understood = [("colonne-0", "name"), ("colonne-1", "kind"), ("colonne-2", "rna")];
        let fields = [&[("form", "c"), ("version", &*version)], understood.as_slice()].concat();
        let preview = house.post(&columns, &fields).by(token).send().await.is(StatusCode::SEE_OTHER);
        let preview = house.get(preview.header("location")).by(token).send().await.is(StatusCode::OK);
        digests.insert(lot, preview.hidden("digest"));
    }
    digests
}

/// What the clients sent so far, and what of it was answered.
#[derive(Default)]
struct Ledger {
    acknowledged: BTreeSet<Act>,
    silent: BTreeSet<Act>,
    refused: Vec<String>,
}

/// One life of the house: clients write until it is killed, after a number of acts that the seed gives.
fn life(
    place: &Place,
    token: &str,
    digests: &Arc<BTreeMap<String, String>>,
    round: usize,
    ledger: &Arc<Mutex<Ledger>>,
    backup: bool,
) {
    let server = Server::start(place);
    let address = server.address;
    let over = Arc::new(AtomicBool::new(false));
    let (answered, answers) = std::sync::mpsc::channel();
    let client = |client: usize| {
        let (token, digests, ledger) = (token.to_owned(), digests.clone(), ledger.clone());
        let (over, answered) = (over.clone(), answered.clone());
        std::thread::spawn(move || {
            for i in 0.. {
                if over.load(Ordering::SeqCst) {
                    return;
                }
                let act = Act::of(round, client, i);
                let answer = act.send(address, &token, &digests);
                let mut ledger = ledger.lock().unwrap();
                match answer {
                    Some(303) => {
                        ledger.acknowledged.insert(act);
                        let _ = answered.send(());
                    }
                    // a house that is gone, or one that says that it could not: nothing is known of the act
                    None | Some(500..) => {
                        ledger.silent.insert(act);
                    }
                    Some(status) => ledger.refused.push(format!("{act:?}: {status}")),
                }
                if answer.is_none() {
                    return;
                }
            }
        })
    };
    let clients: Vec<_> = (0..CLIENTS).map(client).collect();
    drop(answered);
    // a number that differs each time, and is the same at each run
    let wanted = 3 + (round * 7919) % 23;
    assert_eq!(
        answers.iter().take(wanted).count(),
        wanted,
        "the house answers no more: {:?}",
        ledger.lock().unwrap().refused
    );
    let copying = backup.then(|| {
        let file = place.folder().join(format!("backup-{round}.sqlite"));
        let mut command = Command::new(env!("CARGO_BIN_EXE_halle"));
        command.arg("backup").arg(&file);
        match place.engine {
            Engine::Sqlite => command.arg("--data").arg(place.folder()),
            Engine::Postgres => command.args(["--database", &place.url]),
        };
        let known = ledger.lock().unwrap().acknowledged.clone();
        let made = command.stdout(Stdio::null()).status().unwrap();
        assert!(made.success(), "no backup of a house in use");
        (file, known)
    });
    server.kill();
    over.store(true, Ordering::SeqCst);
    for client in clients {
        client.join().unwrap();
    }
    if let Some((file, known)) = copying {
        stands_again(&file, &known);
    }
}

/// A backup restores by the program, verifies, and holds all that had been answered when it began.
fn stands_again(file: &std::path::Path, known: &BTreeSet<Act>) {
    let folder = file.with_extension("restored");
    let restored =
        Command::new(env!("CARGO_BIN_EXE_halle")).arg("restore").arg(file).arg("--data").arg(&folder).output().unwrap();
    assert!(restored.status.success(), "{}", String::from_utf8_lossy(&restored.stdout));
    let copy = rusqlite::Connection::open(folder.join("halle.sqlite")).unwrap();
    for act in known {
        let (ask, count) = match SEEN.iter().find(|(kind, ..)| *kind == act.kind) {
            Some((_, table, _)) => (format!("select count(*) from {table} where id = ?1"), 1),
            None => {
                ("select count(*) from organisation where name like 'Essai ' || ?1 || ' ligne %'".to_owned(), LINES)
            }
        };
        let held: i64 = copy.query_row(&ask, [&act.form], |row| row.get(0)).unwrap();
        assert_eq!(held, count as i64, "{act:?} was answered before the backup, and is not in it");
    }
}

/// How often each act is in the house, by the id of its form; a spreadsheet whole, or not at all.
async fn there(db: &Db) -> BTreeSet<Act> {
    let read = |tx: &Tx| {
        let (mut found, mut lots) = (vec![], BTreeMap::new());
        for (kind, table, column) in SEEN {
            let text = format!("select id, {column} from {table} where {column} like 'Essai %'");
            for row in tx.dynamic(&text, &[])? {
                let [Value::Text(id), Value::Text(name)] = &row[..] else { panic!("{row:?}") };
                match name.split_once(" ligne ") {
                    Some((lot, _)) => *lots.entry(lot["Essai ".len()..].to_owned()).or_insert(0) += 1,
                    None => {
                        assert_eq!(&format!("Essai {id}"), name);
                        found.push(Act { form: id.clone(), kind: *kind });
                    }
                }
            }
        }
        for (form, lines) in lots {
            assert_eq!(lines, LINES, "{form} is there in part");
            found.push(Act { form, kind: Kind::Import });
        }
        Ok::<_, halle::platform::db::Error>(found)
    };
    let found = db.read_long(read).await.unwrap();
    let once: BTreeSet<Act> = found.iter().cloned().collect();
    assert_eq!(once.len(), found.len(), "an act is there twice");
    once
}

async fn killed_again_and_again(engine: Engine) {
    let house = House::furnished(engine).await;
    let token = house.sign_in("demo-coordination").await;
    let digests = Arc::new(prepared(&house, &token).await);
    let place = served(house).await;
    let ledger = Arc::new(Mutex::new(Ledger::default()));
    for round in 0..crashes() {
        let (place, token, digests, ledger) = (place.clone(), token.clone(), digests.clone(), ledger.clone());
        let backup = round % 10 == 1;
        let life = move || life(&place, &token, &digests, round, &ledger, backup);
        tokio::task::spawn_blocking(life).await.unwrap();
    }
    let Ledger { acknowledged, silent, refused } = std::mem::take(&mut *ledger.lock().unwrap());
    assert!(refused.is_empty(), "refused: {refused:?}");
    assert!(acknowledged.len() >= crashes() * 3, "only {} acts were answered", acknowledged.len());
    let db = place.open();
    let found = there(&db).await;
    let lost: Vec<_> = acknowledged.difference(&found).collect();
    assert!(lost.is_empty(), "{engine:?}: answered and lost: {lost:?}");
    let kinds: BTreeSet<Kind> = acknowledged.iter().map(|act| act.kind).collect();
    assert_eq!(kinds.len(), SEEN.len() + 1, "{engine:?}: of some kind nothing was answered: {kinds:?}");
    let invented: Vec<_> = found.iter().filter(|act| !acknowledged.contains(act) && !silent.contains(act)).collect();
    assert!(invented.is_empty(), "{invented:?}");
    // what nobody answered is sent again, and all else too: each is there once
    let server = Server::start(&place);
    for act in silent.iter().chain(acknowledged.iter().take(20)) {
        assert_eq!(act.send(server.address, &token, &digests), Some(303), "{act:?}");
    }
    server.kill();
    let all: BTreeSet<Act> = acknowledged.union(&silent).cloned().collect();
    assert_eq!(there(&db).await, all);
    let (acts, broken) = db.read_long(journal::verify).await.unwrap();
    assert!(broken.is_empty(), "{engine:?}: {broken:?}");
    let (times, kept, open) = (crashes(), acknowledged.len(), silent.len());
    println!("{engine:?}: killed {times} times, {kept} acts answered, {open} not; {acts} in the journal, whole");
}

/// The house where `halle serve` finds it: in its folder, under the name that it gives.
async fn served(house: House) -> Arc<Place> {
    let place = house.place.clone();
    if place.engine == Engine::Postgres {
        return place;
    }
    let file = place.folder().join("furnished.sqlite");
    house.db.backup(&file).await.unwrap();
    let mut moved = Place::new(Engine::Sqlite).await;
    moved.url = moved.folder().join("halle.sqlite").display().to_string();
    drop(Db::restore(&file, &moved.url, MIGRATIONS).await.unwrap());
    Arc::new(moved)
}

#[tokio::test(flavor = "multi_thread")]
async fn killed_on_sqlite() {
    killed_again_and_again(Engine::Sqlite).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn killed_on_postgresql() {
    killed_again_and_again(Engine::Postgres).await;
}
