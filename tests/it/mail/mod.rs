//! Letters: written with the act that they tell of, sent once whoever sends, held where they may not go, and told in a log.
//!
//! Reading order: this page (a letter, a server that takes what it is sent), `outbox`, `smtp`, `pages`.

mod outbox;
mod pages;
mod smtp;

use std::{
    collections::VecDeque,
    io::{BufRead, BufReader, Write},
    net::{SocketAddr, TcpListener, TcpStream},
    sync::{Arc, Mutex, mpsc},
    thread,
    time::Duration,
};

use halle::platform::{
    db::Db,
    mail::{self, Drain, Letter, Way},
};
use jiff::Timestamp;

use crate::house::House;

const URL: &str = "https://house.example.org";

fn letter(id: &str, to: &str) -> Letter {
    Letter {
        id: id.to_owned(),
        purpose: "news",
        object: "session/2018-06-19".to_owned(),
        to: to.to_owned(),
        name: "Odile Karanic".to_owned(),
        subject: "L’assemblée du 19 juin".to_owned(),
        body: "Bonjour,\n\nÀ bientôt.".to_owned(),
        stoppable: true,
        due: Timestamp::UNIX_EPOCH,
    }
}

async fn post(db: &Db, letter: Letter, now: Timestamp) {
    db.write(move |tx| mail::post(tx, &letter, now)).await.unwrap();
}

fn drain(db: &Db, way: &Way) -> Drain {
    Drain::new(db.clone(), way, URL).unwrap().unwrap()
}

/// Rows as words.
async fn states(house: &House) -> Vec<String> {
    house.lines("select id, state from mail order by id").await
}

async fn events(house: &House) -> Vec<String> {
    house.lines("select mail, what, detail from mail_event order by mail, rank").await
}

/// A mail server that keeps what it is sent.
struct Server {
    address: SocketAddr,
    taken: Arc<Mutex<Vec<String>>>,
    arrivals: mpsc::Receiver<()>,
}

impl Server {
    /// `answers`: what it says of each recipient in turn; after the last, that all is well.
    fn start(answers: &[&'static str]) -> Server {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let (address, taken) = (listener.local_addr().unwrap(), Arc::new(Mutex::new(vec![])));
        let (answers, kept) = (Arc::new(Mutex::new(VecDeque::from(answers.to_vec()))), taken.clone());
        let (arrive, arrivals) = mpsc::channel();
        thread::spawn(move || {
            for wire in listener.incoming().flatten() {
                let (answers, kept, arrive) = (answers.clone(), kept.clone(), arrive.clone());
                thread::spawn(move || speak(wire, &answers, &kept, &arrive));
            }
        });
        Server { address, taken, arrivals }
    }

    fn way(&self) -> Way {
        let (url, from) =
            (Some(format!("smtp://{}", self.address)), Some("Le réseau <halle@house.example.org>".to_owned()));
        Way::chosen(url, None, from, URL).unwrap()
    }

    /// Once one more letter was taken; a minute at most, not to wait for ever.
    async fn arrived(self) -> Server {
        let wait = move || {
            self.arrivals.recv_timeout(Duration::from_secs(60)).expect("no letter came");
            self
        };
        tokio::task::spawn_blocking(wait).await.unwrap()
    }

    fn taken(&self) -> Vec<String> {
        self.taken.lock().unwrap().clone()
    }
}

/// As little SMTP as a client needs.
fn speak(
    wire: TcpStream,
    answers: &Mutex<VecDeque<&'static str>>,
    kept: &Mutex<Vec<String>>,
    arrive: &mpsc::Sender<()>,
) -> Option<()> {
    let mut out = wire.try_clone().ok()?;
    let mut say = |line: &str| out.write_all(format!("{line}\r\n").as_bytes()).ok();
    let mut lines = BufReader::new(wire).lines();
    say("220 here")?;
    while let Some(Ok(line)) = lines.next() {
        match line.split([' ', ':']).next().unwrap_or_default() {
            "RCPT" => say(answers.lock().unwrap().pop_front().unwrap_or("250 well"))?,
            "DATA" => {
                say("354 go on")?;
                let text: Vec<String> = lines.by_ref().map_while(Result::ok).take_while(|line| line != ".").collect();
                kept.lock().unwrap().push(text.join("\n"));
                // nobody may be waiting any more
                let _ = arrive.send(());
                say("250 taken")?;
            }
            "QUIT" => return say("221 bye"),
            _ => say("250 well")?,
        }
    }
    Some(())
}
