//! What a mail server gets, and what is made of its answers.

use halle::platform::mail::{Letter, Way};
use jiff::{Timestamp, ToSpan};

use super::{Server, drain, events, letter, post, states};
use crate::{
    engines::ENGINES,
    house::{House, options},
};

#[tokio::test(flavor = "multi_thread")]
async fn a_letter_has_the_headers_that_mailboxes_ask_for() {
    let house = House::empty(ENGINES[0]).await;
    let (server, now) = (Server::start(&[]), "2026-11-22T18:00:00Z".parse().unwrap());
    post(&house.db, letter("notice-1", "odile@exemple.fr"), now).await;
    post(&house.db, Letter { stoppable: false, purpose: "notice", ..letter("notice-2", "farid@exemple.fr") }, now)
        .await;
    drain(&house.db, &server.way()).round(now).await.unwrap();
    let taken = server.taken();
    let secret = house.lines("select stop from mail where id = 'notice-1'").await.remove(0);
    assert_eq!(secret.len(), 64);
    for line in [
        "Message-ID: <notice-1@house.example.org>",
        "Date: Sun, 22 Nov 2026 18:00:00 +0000",
        "To: \"Odile Karanic\" <odile@exemple.fr>",
        "Auto-Submitted: auto-generated",
        &format!("List-Unsubscribe: <https://house.example.org/courriers/arret/{secret}>"),
        "List-Unsubscribe-Post: List-Unsubscribe=One-Click",
        "Content-Type: text/plain; charset=utf-8",
    ] {
        assert!(taken[0].lines().any(|found| found == line), "no {line:?} in\n{}", taken[0]);
    }
    assert!(taken[0].contains("halle@house.example.org") && !taken[0].contains("multipart"));
    assert!(!taken[1].contains("List-Unsubscribe") && taken[1].contains("Auto-Submitted: auto-generated"));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_server_refuses_for_good_is_tried_no_more() {
    for engine in ENGINES {
        let house = House::empty(engine).await;
        let (server, now) = (Server::start(&["550 no such person"]), Timestamp::now());
        post(&house.db, letter("a", "partie@exemple.fr"), now).await;
        let drain = drain(&house.db, &server.way());
        assert_eq!((drain.round(now).await, drain.round(now + 700.hours()).await), (Ok(1), Ok(0)), "{engine:?}");
        assert_eq!(states(&house).await, ["a refused"]);
        assert!(events(&house).await[0].contains("no such person"));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_server_puts_off_is_tried_again_later() {
    for engine in ENGINES {
        let house = House::empty(engine).await;
        let (server, now) = (Server::start(&["450 busy"]), Timestamp::now());
        post(&house.db, letter("a", "odile@exemple.fr"), now).await;
        let drain = drain(&house.db, &server.way());
        assert_eq!(drain.round(now).await, Ok(1));
        assert_eq!((drain.round(now).await, states(&house).await), (Ok(0), vec!["a waiting".to_owned()]), "{engine:?}");
        assert_eq!(drain.round(now + 61.seconds()).await, Ok(1), "{engine:?}");
        assert_eq!((states(&house).await, server.taken().len()), (vec!["a sent".to_owned()], 1));
        let told = house.lines("select what from mail_event order by rank").await;
        assert_eq!(told, ["failed", "sent"], "{engine:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn after_five_tries_a_letter_is_given_up() {
    let house = House::empty(ENGINES[0]).await;
    let (server, now) = (Server::start(&["450 busy"; 9]), Timestamp::now());
    post(&house.db, letter("a", "odile@exemple.fr"), now).await;
    let drain = drain(&house.db, &server.way());
    for day in 0..5 {
        assert_eq!(drain.round(now + (24 * day).hours()).await, Ok(1), "day {day}");
    }
    assert_eq!((drain.round(now + 200.hours()).await, states(&house).await), (Ok(0), vec!["a failed".to_owned()]));
    assert_eq!(events(&house).await.len(), 5);
}

/// A server that is away is no fault of the letter.
#[tokio::test(flavor = "multi_thread")]
async fn a_server_that_is_away_puts_letters_off() {
    let house = House::empty(ENGINES[0]).await;
    let away = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let way = Way::chosen(Some(format!("smtp://{away}")), None, Some("a@b.fr".into()), super::URL).unwrap();
    let now = Timestamp::now();
    post(&house.db, letter("a", "odile@exemple.fr"), now).await;
    assert_eq!(drain(&house.db, &way).round(now).await, Ok(1));
    assert_eq!(states(&house).await, ["a waiting"]);
    assert!(way.open(super::URL).unwrap().unwrap().ready().await.is_err());
    let server = Server::start(&[]);
    assert_eq!(server.way().open(super::URL).unwrap().unwrap().ready().await, Ok(()));
}

/// The task that a served house runs: it wakes by itself, and a stop ends it with the letter in hand noted.
#[tokio::test(flavor = "multi_thread")]
async fn the_task_sends_what_is_posted_and_ends_with_the_letter_in_hand() {
    for engine in ENGINES {
        let house = House::empty(engine).await;
        let other = house.again(options());
        let (server, now) = (Server::start(&[]), Timestamp::now());
        let (stop, stopped) = tokio::sync::watch::channel(false);
        let task = tokio::spawn(drain(&house.db, &server.way()).run(stopped));
        // by this process, then by another
        post(&house.db, letter("a", "odile@exemple.fr"), now).await;
        let server = server.arrived().await;
        post(&other.db, letter("b", "farid@exemple.fr"), now).await;
        let server = server.arrived().await;
        stop.send(true).unwrap();
        task.await.unwrap();
        assert_eq!(
            (states(&house).await, server.taken().len()),
            (vec!["a sent".into(), "b sent".into()], 2),
            "{engine:?}"
        );
        assert!(house.lines("select id from mail where claimed_by is not null").await.is_empty());
    }
}
