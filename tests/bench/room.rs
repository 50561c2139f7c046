//! What `bin/bench room` measures: an assembly whose every member votes from a phone, each through a session of its own with
//! its live connection, on the program itself, over the loopback. The second vote is taken while the house is killed.
//!
//! Every phone does what the page's script does: it follows the room, and asks for its page again when something changed.
//! All come from one address, as behind the router of a hall.
//!
//! Reading order: `main`, `assembly` (one engine), `furnish` (rows), `phone` (what a voter does), `wire` (HTTP).

#[path = "room/phone.rs"]
mod phone;
#[path = "room/wire.rs"]
mod wire;

use std::{
    collections::BTreeMap,
    net::SocketAddr,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    sync::{
        Arc,
        atomic::{AtomicU64, AtomicUsize, Ordering::Relaxed},
    },
    time::{Duration, Instant},
};

use halle::{
    commands,
    journal::{self, Entry, Facts},
    platform::{
        db::{Db, Error, Tx, Value},
        files,
    },
};
use jiff::Timestamp;

use phone::{Hall, Phone, Voter};

const SESSION: &str = "2026-06-16";
/// Shown on the screen of the room: the second proof.
const CODE: &str = "4711";
const CHOICES: [&str; 3] = ["for", "against", "abstain"];

fn number(name: &str, otherwise: usize) -> usize {
    std::env::var(name).map_or(otherwise, |value| value.parse().unwrap_or_else(|_| panic!("{name} is a number")))
}

#[tokio::main(flavor = "multi_thread", worker_threads = 2)]
async fn main() {
    let program = PathBuf::from(std::env::var("HALLE_BINARY").expect("bin/bench room says where the program is"));
    let postgres = std::env::var("HALLE_TEST_POSTGRES").expect("bin/bench room starts PostgreSQL");
    let voters = number("HALLE_BENCH_VOTERS", 2000);
    let folder = std::env::temp_dir().join(format!("halle-room-{}", std::process::id()));
    std::fs::create_dir(&folder).unwrap();
    let _gone = Folder(folder.clone());
    println!(
        "{voters} voters, a session and a live connection each; from the opening of a vote to the last answer; the clients run on the same machine\n"
    );
    println!(
        "| engine | | votes | in all | median | 99th percentile | pages asked for | memory |\n|---|---|---|---|---|---|---|---|"
    );
    let file = folder.join("halle.sqlite").display().to_string();
    for (name, url) in [("SQLite", file), ("PostgreSQL", postgres)] {
        assembly(name, &program, &url, voters).await;
    }
}

/// Goes at the end, however it ends.
struct Folder(PathBuf);

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// Two votes on one engine, the second with a kill in its middle.
async fn assembly(name: &str, program: &Path, url: &str, voters: usize) {
    let db = commands::house::open(url).await.unwrap();
    furnish(&db, voters).await;
    let mut server = Server::start(program, url, free());
    let hall = Arc::new(Hall {
        address: server.address,
        session: SESSION,
        pages: AtomicU64::new(0),
        following: AtomicUsize::new(0),
    });

    let come = (0..voters).map(|voter| Voter { secret: secret(voter), elector: elector(voter) }).collect();
    let phones: Vec<Arc<Phone>> = phone::enter(&hall, come, CODE).await;
    let followers: Vec<_> = phones.iter().map(|one| tokio::spawn(phone::follow(hall.clone(), one.clone()))).collect();
    while hall.following.load(Relaxed) < voters {
        tokio::time::sleep(Duration::from_millis(50)).await;
    }

    for (round, label) in [(1, "a vote"), (2, "killed in its middle")] {
        let (before, started) = (hall.pages.load(Relaxed), Instant::now());
        let cast = Arc::new(AtomicUsize::new(0));
        let vote = |(i, one): (usize, &Arc<Phone>)| {
            let (hall, one, cast) = (hall.clone(), one.clone(), cast.clone());
            let choice = choice_of(i, round);
            tokio::spawn(async move {
                let took = phone::vote(&hall, &one, &poll(round), choice).await;
                cast.fetch_add(1, Relaxed);
                took
            })
        };
        let votes: Vec<_> = phones.iter().enumerate().map(vote).collect();
        // the phones are told that a vote opens, ask for their page, and vote
        open_poll(&db, round).await;
        if round == 2 {
            while cast.load(Relaxed) < voters / 2 {
                tokio::time::sleep(Duration::from_millis(5)).await;
            }
            server.again();
        }
        let mut times = vec![];
        for one in votes {
            times.push(one.await.unwrap());
        }
        let took = started.elapsed();
        times.sort();
        counted(&db, round, voters).await;
        println!(
            "| {name} | {label} | {voters}, each there once | {:.1} s | {:.0} ms | {:.0} ms | {} | {:.0} MB |",
            took.as_secs_f64(),
            times[times.len() / 2].as_secs_f64() * 1000.0,
            times[times.len() * 99 / 100].as_secs_f64() * 1000.0,
            hall.pages.load(Relaxed) - before,
            server.memory(),
        );
    }
    for one in followers {
        one.abort();
    }
    let (acts, broken) = db.read_long(journal::verify).await.unwrap();
    assert!(broken.is_empty(), "{broken:?}");
    println!("| {name} | journal | {acts} acts, whole | | | | | |");
}

/// The program, serving that place.
struct Server {
    child: Child,
    program: PathBuf,
    url: String,
    address: SocketAddr,
}

fn free() -> SocketAddr {
    std::net::TcpListener::bind("127.0.0.1:0").and_then(|probe| probe.local_addr()).unwrap()
}

impl Server {
    fn start(program: &Path, url: &str, address: SocketAddr) -> Server {
        let mut command = Command::new(program);
        command.args(["serve", "--listen", &address.to_string()]).stdout(Stdio::piped());
        match url.starts_with("postgres") {
            true => command.args(["--database", url]),
            false => command.arg("--data").arg(Path::new(url).parent().unwrap()),
        };
        let mut child = command.spawn().unwrap();
        let mut line = String::new();
        let said = child.stdout.as_mut().unwrap();
        std::io::BufRead::read_line(&mut std::io::BufReader::new(said), &mut line).unwrap();
        assert!(line.contains("http://"), "the house did not open: {line}");
        Server { child, program: program.to_owned(), url: url.to_owned(), address }
    }

    /// Killed without a word, and begun again at the same address.
    fn again(&mut self) {
        self.kill();
        *self = Server::start(&self.program, &self.url, self.address);
    }

    fn kill(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }

    fn memory(&self) -> f64 {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id())).unwrap();
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).unwrap();
        line.split_whitespace().next().unwrap().parse::<f64>().unwrap() / 1024.0
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.kill();
    }
}

fn elector(voter: usize) -> String {
    format!("bench-e{voter}")
}

fn poll(round: usize) -> String {
    format!("bench-p{round}")
}

/// What each voter's personal link holds.
fn secret(voter: usize) -> String {
    files::hash(format!("bench {voter}").as_bytes())
}

fn choice_of(voter: usize, round: usize) -> &'static str {
    CHOICES[(voter * voter + round) % CHOICES.len()]
}

/// An act of this session, of which those who follow it are told.
fn told(act: &'static str, now: Timestamp) -> Entry {
    Entry { object: format!("session/{SESSION}"), ..Entry::of_house(act, true, Facts::default(), now) }
}

/// The demonstration, and in it a session whose every elector has come, with a personal link; the sitting is open.
async fn furnish(db: &Db, voters: usize) {
    commands::furnish(db).await.unwrap();
    let now = Timestamp::now();
    let write = move |tx: &Tx| {
        let n = journal::record(tx, told("bench.furnished", now))?;
        let at = now.to_string();
        let put = |text: &str, args: &[&dyn halle::platform::db::ToVal]| tx.dynamic_execute(text, args).map(|_| ());
        put(
            "insert into session (id, body, kind, title, held_on, edition, second_convocation, shown_by, n)
             select $1, body, kind, 'Assemblée mesurée', $1, edition, 'no', shown_by, cast($2 as bigint)
             from session where id = '2018-06-19'",
            &[&SESSION, &n],
        )?;
        for round in 1..=2i64 {
            let (item, resolution) = (format!("bench-i{round}"), format!("bench-r{round}"));
            put(
                "insert into item (id, session, position, kind, title, n) values ($1, $2, $3, 'vote', 'Un vote', $4)",
                &[&item, &SESSION, &round, &n],
            )?;
            put(
                "insert into resolution (id, session, item, position, number, title, text, matter, n)
                 values ($1, $2, $3, $4, $5, 'Résolution', 'L’assemblée approuve.', 'ordinary', $6)",
                &[&resolution, &SESSION, &item, &round, &round.to_string(), &n],
            )?;
        }
        let opened = "insert into sitting (id, session, code, opened_at, n) values ('bench', $1, $2, $3, $4)";
        put(opened, &[&SESSION, &CODE, &at, &n])?;
        for voter in 0..voters {
            let (elector, attendance, name) =
                (elector(voter), format!("bench-a{voter}"), format!("Commune {voter:05}"));
            put(
                "insert into elector (id, session, membership, name, voices, n) values ($1, $2, $3, $4, 1, $5)",
                &[&elector, &SESSION, &format!("bench-m{voter}"), &name, &n],
            )?;
            put(
                "insert into attendance (id, session, position, family_name, given_name, stated, standing, state, n)
                 values ($1, $2, $3, $4, 'Prénom', $4, 'voter', 'present', $5)",
                &[&attendance, &SESSION, &(voter as i64 + 1), &name, &n],
            )?;
            put(
                "insert into voter (id, session, elector, attendance, n) values ($1, $2, $3, $4, $5)",
                &[&format!("bench-v{voter}"), &SESSION, &elector, &attendance, &n],
            )?;
            put(
                "insert into voter_link (hash, session, elector, made_at, n) values ($1, $2, $3, $4, $5)",
                &[&files::hash(secret(voter).as_bytes()), &SESSION, &elector, &at, &n],
            )?;
        }
        Ok::<_, Error>(())
    };
    db.write(write).await.unwrap();
}

/// Closes the vote before, and opens this one.
async fn open_poll(db: &Db, round: usize) {
    let now = Timestamp::now();
    let write = move |tx: &Tx| {
        let n = journal::record(tx, told("bench.opened", now))?;
        let (at, id) = (now.to_string(), poll(round));
        if round > 1 {
            let ended = poll(round - 1);
            let end = "insert into poll_end (id, session, poll, closed_at, n) values ($1, $2, $1, $3, $4)";
            tx.dynamic_execute(end, &[&ended, &SESSION, &at, &n])?;
        }
        let open = "insert into poll (id, session, resolution, opened_at, n) values ($1, $2, $3, $4, $5)";
        tx.dynamic_execute(open, &[&id, &SESSION, &format!("bench-r{round}"), &at, &n])?;
        Ok::<_, Error>(())
    };
    db.write(write).await.unwrap();
}

/// Each vote that was acknowledged is there once, as it was cast: all were.
async fn counted(db: &Db, round: usize, voters: usize) {
    let read = move |tx: &Tx| {
        let text = "select elector, choice, voices from cast_vote where poll = $1";
        tx.dynamic(text, &[&poll(round)])
    };
    let rows = db.read_long(read).await.unwrap();
    let mut found = BTreeMap::new();
    for row in &rows {
        let [Value::Text(elector), Value::Text(choice), Value::Int(1)] = &row[..] else { panic!("{row:?}") };
        let before = found.insert(elector.clone(), choice.clone());
        assert_eq!(before, None, "{elector} is counted twice");
    }
    let expected = (0..voters).map(|voter| (elector(voter), choice_of(voter, round).to_owned()));
    assert_eq!(found, expected.collect(), "what was acknowledged and what is there differ");
}
