//! Letters on pages: the log and its acts, the page that stops them, those of the demonstration, what `doctor` says.

use std::process::Command;

use axum::http::{HeaderName, StatusCode, header};
use halle::platform::mail::{Way, store};
use jiff::Timestamp;

use super::{Server, drain, letter, post, states};
use crate::{
    engines::{ENGINES, Engine},
    house::{House, options},
};

const LOG: &str = "/administration/courriers";

#[tokio::test(flavor = "multi_thread")]
async fn the_log_says_who_was_written_to_and_why_not() {
    for engine in ENGINES {
        let house = House::furnished(engine).await;
        let (server, now) = (Server::start(&["550 no such person"]), Timestamp::now());
        post(&house.db, letter("a", "partie@exemple.fr"), now).await;
        drain(&house.db, &server.way()).round(now).await.unwrap();
        post(&house.db, letter("b", "mairie"), now).await;
        post(&house.db, letter("c", "odile@exemple.fr"), now).await;
        for account in ["demo-coordination", "demo-administration"] {
            let token = house.sign_in(account).await;
            let text = house.get(LOG).by(&token).send().await.is(StatusCode::OK).text();
            for said in ["partie@exemple.fr", "no such person", "Ce n’est pas une adresse", "odile@exemple.fr", "(1)"]
            {
                assert!(text.contains(said), "{engine:?}: no {said:?} in {text}");
            }
            assert!(!text.contains("À bientôt"), "the log holds no letter");
            let held = house.get(&format!("{LOG}?etat=held")).by(&token).send().await.text();
            assert!(held.contains("mairie") && !held.contains("odile@exemple.fr"), "{engine:?}");
        }
        let token = house.sign_in("demo-agent").await;
        house.get(LOG).by(&token).send().await.is(StatusCode::FORBIDDEN);
        house.get(LOG).send().await.is(StatusCode::UNAUTHORIZED);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_address_that_no_longer_answers_is_noted_and_a_letter_tried_again_by_journalled_acts() {
    for engine in ENGINES {
        let house = House::furnished(engine).await;
        let (server, now) = (Server::start(&[]), Timestamp::now());
        post(&house.db, letter("a", "partie@exemple.fr"), now).await;
        let drain = drain(&house.db, &server.way());
        drain.round(now).await.unwrap();
        let token = house.sign_in("demo-coordination").await;
        let act = |what: &'static str, form: &'static str| {
            house.post(&format!("{LOG}/{what}"), &[("form", form), ("letter", "a")]).by(&token).send()
        };
        act("essai", "f-0").await.is(StatusCode::NOT_FOUND);
        for _ in 0..2 {
            act("retour", "f-1").await.is(StatusCode::SEE_OTHER);
        }
        assert_eq!(states(&house).await, ["a bounced"], "{engine:?}");
        act("essai", "f-2").await.is(StatusCode::SEE_OTHER);
        drain.round(Timestamp::now()).await.unwrap();
        assert_eq!((states(&house).await, server.taken().len()), (vec!["a sent".to_owned()], 2), "{engine:?}");
        let acts = house.lines("select act, object, actor from journal where act like 'mail%' order by n").await;
        assert_eq!(acts, ["mail.bounced mail/a demo-coordination", "mail.retried mail/a demo-coordination"]);
        let token = house.sign_in("demo-agent").await;
        let refused = house.post(&format!("{LOG}/retour"), &[("form", "f-3"), ("letter", "a")]).by(&token);
        refused.send().await.is(StatusCode::FORBIDDEN);
    }
}

/// A letter sent by a server, and the address of the page that stops its sort.
async fn sent(house: &House) -> String {
    let (server, now) = (Server::start(&[]), Timestamp::now());
    post(&house.db, letter("a", "odile@exemple.fr"), now).await;
    drain(&house.db, &server.way()).round(now).await.unwrap();
    format!("/courriers/arret/{}", house.lines("select stop from mail where id = 'a'").await.remove(0))
}

#[tokio::test(flavor = "multi_thread")]
async fn looking_at_the_page_stops_nothing_and_its_button_does() {
    for engine in ENGINES {
        let house = House::furnished(engine).await;
        let path = sent(&house).await;
        for _ in 0..3 {
            let page = house.get(&path).send().await.is(StatusCode::OK);
            assert!(page.text().contains("<button") && page.header("cache-control") == "no-store");
        }
        let stops = "select address, purpose from mail_stop";
        assert!(house.lines(stops).await.is_empty(), "{engine:?}");
        let form = house.get(&path).send().await.hidden("form");
        house.post(&path, &[("form", &form)]).send().await.is(StatusCode::SEE_OTHER);
        assert_eq!(house.lines(stops).await, ["odile@exemple.fr news"], "{engine:?}");
        assert!(house.get(&path).send().await.text().contains("C’est noté"));
        let journal = house.lines("select object, facts, answer from journal where act = 'mail.stopped'").await;
        assert_eq!(journal, ["mail/a {\"purpose\":\"news\"} /"], "neither address nor secret");
    }
}

/// As a mailbox's server asks for it: no cookie, no origin, no form of ours, no redirection followed.
#[tokio::test(flavor = "multi_thread")]
async fn one_click_in_a_mailbox_stops_them() {
    for engine in ENGINES {
        let house = House::furnished(engine).await;
        let path = sent(&house).await;
        let click = || house.post(&path, &[("List-Unsubscribe", "One-Click")]);
        click().send().await.is(StatusCode::OK);
        click().send().await.is(StatusCode::OK);
        assert_eq!(house.lines("select address from mail_stop").await, ["odile@exemple.fr"], "{engine:?}");
        let journal = house.lines("select act from journal where act = 'mail.stopped'").await;
        assert_eq!(journal.len(), 1, "{engine:?}");
        house
            .post("/courriers/arret/devine", &[("List-Unsubscribe", "One-Click")])
            .send()
            .await
            .is(StatusCode::NOT_FOUND);
        // another site cannot have a visitor's browser do it
        let foreign = click().with(HeaderName::from_static("sec-fetch-site"), "cross-site");
        foreign.with(header::ORIGIN, "https://elsewhere.example").send().await.is(StatusCode::FORBIDDEN);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn letters_are_read_in_the_demonstration_and_nowhere_else() {
    let house = House::furnished(ENGINES[0]).await;
    let mut odd = letter("a/b + é", "odile@exemple.fr");
    odd.body = "Voir <b>https://house.example.org/x</b>.".to_owned();
    post(&house.db, odd, Timestamp::now()).await;
    let list = house.get("/courriers").send().await.is(StatusCode::OK);
    assert_eq!(list.header("cache-control"), "no-store");
    let path = list.text().split("href=\"/courriers/").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let shown = house.get(&format!("/courriers/{path}")).send().await.is(StatusCode::OK).text();
    assert!(shown.contains("<a href=\"https://house.example.org/x") && !shown.contains("<b>"), "{shown}");
    for (demonstration, mail) in [(false, Way::Shown), (true, Way::None), (false, Way::None)] {
        let mut earnest = options();
        (earnest.demonstration, earnest.mail) = (demonstration, mail);
        let earnest = house.again(earnest);
        earnest.get("/courriers").send().await.is(StatusCode::NOT_FOUND);
        earnest.get(&format!("/courriers/{path}")).send().await.is(StatusCode::NOT_FOUND);
    }
}

/// Whether the doctor finds the house well, and what it says.
async fn doctor(house: &House, more: &[&str]) -> (bool, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_halle"));
    command.arg("doctor");
    match house.place.engine {
        Engine::Sqlite => {
            // the file has the name that the program looks for
            let folder = house.place.folder().join(halle::access::secret());
            std::fs::create_dir(&folder).unwrap();
            house.db.backup(folder.join("halle.sqlite")).await.unwrap();
            command.arg("--data").arg(folder)
        }
        Engine::Postgres => command.args(["--database", &house.place.url]),
    };
    let done = command.args(more).output().unwrap();
    (done.status.success(), String::from_utf8(done.stdout).unwrap())
}

#[tokio::test(flavor = "multi_thread")]
async fn the_doctor_says_what_is_wrong_and_how_to_mend_it() {
    for engine in ENGINES {
        let house = House::furnished(engine).await;
        let server = Server::start(&[]);
        let smtp = format!("smtp://{}", server.address);
        let (well, said) = doctor(&house, &["--smtp", &smtp, "--mail-from", "a@b.fr"]).await;
        assert!(well, "{engine:?}: {said}");
        assert!(said.contains("chaîne intacte / ") && said.contains("mail: ready"), "{said}");
        // nobody answers there
        let away = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
        let (well, said) = doctor(&house, &["--smtp", &format!("smtp://{away}"), "--mail-from", "a@b.fr"]).await;
        assert!(!well && said.contains("--smtp"), "{engine:?}: {said}");
        let (well, said) = doctor(&house, &["--public-url", "http://house.example.org"]).await;
        assert!(!well && said.contains("https"), "{engine:?}: {said}");
        // given up at last
        let now = Timestamp::now();
        post(&house.db, letter("a", "odile@exemple.fr"), now).await;
        let refuse = move |tx: &halle::platform::db::Tx| {
            let letter = store::one(tx, "a")?.ok_or(halle::platform::db::Error::NotFound)?;
            store::refused(tx, &letter, "550", now)
        };
        house.db.write(refuse).await.unwrap();
        let (well, said) = doctor(&house, &[]).await;
        assert!(well && said.contains("1 given up or refused"), "{engine:?}: {said}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_doctor_makes_no_house_where_there_is_none() {
    let house = House::empty(Engine::Sqlite).await;
    let nowhere = house.place.folder().join("nowhere");
    let done = Command::new(env!("CARGO_BIN_EXE_halle")).arg("doctor").arg("--data").arg(&nowhere).output().unwrap();
    assert!(!done.status.success() && !nowhere.exists());
}
