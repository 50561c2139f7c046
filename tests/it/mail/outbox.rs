//! The outbox: what is posted, held, claimed and stopped, on both engines.

use halle::{
    journal::{self, Entry, Facts},
    platform::{
        db::{self, Tx},
        mail::{self, Letter, SIGN_IN, Way, store},
    },
};
use jiff::{Timestamp, ToSpan};

use super::{Server, drain, events, letter, post, states};
use crate::{
    engines::{ENGINES, at_once},
    house::{House, options},
};

#[tokio::test(flavor = "multi_thread")]
async fn a_letter_posted_twice_is_one_and_goes_once() {
    for engine in ENGINES {
        let house = House::empty(engine).await;
        let (server, now) = (Server::start(&[]), Timestamp::now());
        post(&house.db, letter("a", "odile@exemple.fr"), now).await;
        post(&house.db, Letter { subject: "Autre".into(), ..letter("a", "odile@exemple.fr") }, now).await;
        let drain = drain(&house.db, &server.way());
        assert_eq!((drain.round(now).await, drain.round(now).await), (Ok(1), Ok(0)), "{engine:?}");
        post(&house.db, letter("a", "odile@exemple.fr"), now).await;
        assert_eq!((drain.round(now).await, server.taken().len()), (Ok(0), 1), "{engine:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_act_that_is_not_kept_leaves_no_letter() {
    for engine in ENGINES {
        let house = House::empty(engine).await;
        let now = Timestamp::now();
        let act = move |tx: &db::Tx| {
            mail::post(tx, &letter("a", "odile@exemple.fr"), now)?;
            Err::<(), _>(db::Error::NotFound)
        };
        assert!(house.db.write(act).await.is_err());
        assert!(states(&house).await.is_empty(), "{engine:?}");
    }
}

/// Two processes of one house, each with its own connections, send at the same time.
#[tokio::test(flavor = "multi_thread")]
async fn two_processes_that_send_at_once_send_each_letter_once() {
    for engine in ENGINES {
        let house = House::empty(engine).await;
        let other = house.again(options());
        let (server, now) = (Server::start(&[]), Timestamp::now());
        for n in 0..45 {
            post(&house.db, letter(&format!("n-{n:02}"), &format!("membre-{n}@exemple.fr")), now).await;
        }
        let (dbs, way) = ([house.db.clone(), other.db.clone()], server.way());
        let taken = at_once(2, |i| {
            let drain = drain(&dbs[i], &way);
            async move {
                let mut taken = 0;
                while let Ok(n @ 1..) = drain.round(now).await {
                    taken += n;
                }
                taken
            }
        })
        .await;
        assert_eq!(taken.iter().sum::<usize>(), 45, "{engine:?}: {taken:?}");
        let mut ids: Vec<String> = server.taken().iter().map(|text| header(text, "Message-ID").to_owned()).collect();
        ids.sort();
        ids.dedup();
        assert_eq!((ids.len(), server.taken().len()), (45, 45), "{engine:?}");
        assert_eq!(house.lines("select what, count(*) from mail_event group by what").await, ["sent 45"]);
    }
}

fn header<'a>(text: &'a str, name: &str) -> &'a str {
    let line = text.lines().find(|line| line.to_lowercase().starts_with(&format!("{}:", name.to_lowercase())));
    line.and_then(|line| Some(line.split_once(": ")?.1)).unwrap_or_default()
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_process_that_ended_had_taken_is_taken_over_later() {
    for engine in ENGINES {
        let house = House::empty(engine).await;
        let (server, now) = (Server::start(&[]), Timestamp::now());
        post(&house.db, letter("a", "odile@exemple.fr"), now).await;
        let claimed = house.db.write(move |tx| store::claim(tx, "gone", &["s".to_owned()], now)).await.unwrap();
        assert_eq!(claimed.len(), 1);
        let drain = drain(&house.db, &server.way());
        assert_eq!(drain.round(now + 5.minutes()).await, Ok(0), "{engine:?}: it may still be sending");
        assert_eq!(drain.round(now + 11.minutes()).await, Ok(1), "{engine:?}");
        assert_eq!(server.taken().len(), 1);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_letter_waits_for_its_hour() {
    let house = House::empty(ENGINES[0]).await;
    let (server, now) = (Server::start(&[]), Timestamp::now());
    post(&house.db, Letter { due: now + 2.hours(), ..letter("a", "odile@exemple.fr") }, now).await;
    let drain = drain(&house.db, &server.way());
    assert_eq!((drain.round(now + 1.hour()).await, drain.round(now + 3.hours()).await), (Ok(0), Ok(1)));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_be_an_address_is_held_and_said() {
    for engine in ENGINES {
        let house = House::empty(engine).await;
        for (id, to) in [("a", "mairie"), ("b", ""), ("c", "a@b.fr\nBcc: tous@exemple.fr")] {
            post(&house.db, letter(id, to), Timestamp::now()).await;
        }
        assert_eq!(states(&house).await, ["a held", "b held", "c held"], "{engine:?}");
        assert_eq!(events(&house).await, ["a held address", "b held address", "c held address"]);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_address_gets_so_many_letters_of_a_purpose_an_hour() {
    for engine in ENGINES {
        let house = House::empty(engine).await;
        let now = Timestamp::now();
        let link =
            |n: i64| Letter { purpose: SIGN_IN, stoppable: false, ..letter(&format!("{n}"), "Odile@exemple.fr") };
        for n in 1..=7 {
            post(&house.db, link(n), now).await;
        }
        let held = "select id, body from mail where state = 'held' order by id";
        assert_eq!(house.lines(held).await, ["6 ", "7 "], "{engine:?}: and no way in is kept of them");
        assert_eq!(events(&house).await, ["6 held many", "7 held many"]);
        // others, other purposes and another hour are not touched
        post(&house.db, Letter { to: "farid@exemple.fr".into(), ..link(8) }, now).await;
        post(&house.db, letter("9", "odile@exemple.fr"), now).await;
        post(&house.db, link(10), now + 61.minutes()).await;
        assert_eq!(house.lines(held).await, ["6 ", "7 "], "{engine:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_way_in_is_forgotten_once_sent_and_not_sent_once_it_is_late() {
    for engine in ENGINES {
        let house = House::empty(engine).await;
        let (server, now) = (Server::start(&[]), Timestamp::now());
        let link = |id: &str| Letter { purpose: SIGN_IN, stoppable: false, ..letter(id, "odile@exemple.fr") };
        post(&house.db, link("late"), now - 20.minutes()).await;
        post(&house.db, link("now"), now).await;
        post(&house.db, letter("plain", "odile@exemple.fr"), now).await;
        drain(&house.db, &server.way()).round(now).await.unwrap();
        let kept = house.lines("select id, state, length(body) from mail where purpose = 'sign-in' order by id").await;
        assert_eq!(kept, ["late held 0", "now sent 0"], "{engine:?}");
        let plain = house.lines("select id from mail where state = 'sent' and body <> ''").await;
        assert_eq!((plain.as_slice(), server.taken().len()), (&["plain".to_owned()][..], 2));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn who_asked_for_no_more_gets_no_more_of_that_purpose() {
    for engine in ENGINES {
        let house = House::empty(engine).await;
        let (server, now) = (Server::start(&[]), Timestamp::now());
        post(&house.db, letter("a", "Odile@exemple.fr"), now).await;
        let drain = drain(&house.db, &server.way());
        drain.round(now).await.unwrap();
        post(&house.db, letter("b-waits", "odile@exemple.fr"), now).await;
        let secret = house.lines("select stop from mail where id = 'a'").await.remove(0);
        let stopped = house.db.write(move |tx| mail::stop(tx, &secret, now)).await.unwrap();
        assert_eq!(stopped.as_deref(), Some("a"));
        post(&house.db, letter("c-later", "odile@exemple.fr"), now).await;
        post(&house.db, Letter { purpose: "notice", ..letter("d-other", "odile@exemple.fr") }, now).await;
        post(&house.db, Letter { stoppable: false, ..letter("e-due", "odile@exemple.fr") }, now).await;
        post(&house.db, letter("f-else", "farid@exemple.fr"), now).await;
        while drain.round(now).await.unwrap() > 0 {}
        let expected = ["a sent", "b-waits held", "c-later held", "d-other sent", "e-due sent", "f-else sent"];
        assert_eq!(states(&house).await, expected, "{engine:?}");
        assert_eq!(house.db.write(move |tx| mail::stop(tx, "guessed", now)).await, Ok(None));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_folder_gets_one_file_a_letter() {
    let house = House::empty(ENGINES[0]).await;
    let (folder, now) = (house.place.folder().join("courriers"), Timestamp::now());
    for id in ["a", "b", "../c"] {
        post(&house.db, letter(id, "odile@exemple.fr"), now).await;
    }
    let way = Way::chosen(None, Some(folder.clone()), None, super::URL).unwrap();
    drain(&house.db, &way).round(now).await.unwrap();
    let mut names: Vec<_> = std::fs::read_dir(&folder).unwrap().map(|file| file.unwrap().file_name()).collect();
    names.sort();
    assert_eq!((names.len(), names.contains(&"a.eml".into()), names.contains(&"b.eml".into())), (3, true, true));
    let text = std::fs::read_to_string(folder.join("a.eml")).unwrap();
    assert!(text.contains("From: halle@house.example.org\r\n"), "{text}");
    let named = |tx: &Tx| tx.dynamic_execute("insert into setting (key, value) values ('name', 'Maison commune')", &[]);
    house.db.write(named).await.unwrap();
    post(&house.db, letter("d", "odile@exemple.fr"), now).await;
    drain(&house.db, &way).round(now).await.unwrap();
    let text = std::fs::read_to_string(folder.join("d.eml")).unwrap();
    let from = text.lines().find(|line| line.starts_with("From: ")).unwrap();
    assert!(from.contains("Maison commune") && from.ends_with("<halle@house.example.org>"), "{from}");
}

/// Letters are carried by a backup, and by no export.
#[tokio::test(flavor = "multi_thread")]
async fn letters_are_in_a_backup_and_in_no_export() {
    let house = House::furnished(ENGINES[0]).await;
    post(&house.db, letter("a", "odile@exemple.fr"), Timestamp::now()).await;
    let at = Timestamp::now();
    house
        .db
        .write(move |tx| journal::record(tx, Entry::of_house("house.kept", false, Facts::default(), at)))
        .await
        .unwrap();
    let files = halle::commands::house::export(&house.db).await.unwrap();
    assert!(files.values().all(|bytes| !String::from_utf8_lossy(bytes).contains("odile@exemple.fr")));
    let file = house.place.folder().join("copy.sqlite");
    house.db.backup(&file).await.unwrap();
    let copy = db::Db::open(&file.to_string_lossy()).unwrap();
    let waiting = |tx: &Tx| tx.dynamic("select id from mail where state = 'waiting'", &[]);
    assert_eq!(copy.read(waiting).await.unwrap(), [[db::Value::Text("a".to_owned())]]);
}
