//! The way in: a link that shows a button and is used once, within 15 minutes, by someone who may still come.

use axum::http::StatusCode;
use halle::platform::db::{Tx, Value};

use crate::{
    engines::ENGINES,
    house::{House, options},
};

fn token(answer: &crate::house::Answer) -> String {
    let cookie = answer.header("set-cookie");
    cookie.split_once('=').unwrap().1.split(';').next().unwrap().to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn looking_at_a_link_uses_nothing_and_the_button_uses_it_once() {
    for engine in ENGINES {
        let house = House::furnished(engine).await;
        let link = house.link("demo-agent", 0).await;
        for _ in 0..3 {
            let shown = house.get(&link).send().await.is(StatusCode::OK);
            assert!(shown.text().contains("Odile Karanic") && shown.text().contains("<button"));
            assert_eq!((shown.header("set-cookie"), shown.header("cache-control")), ("", "no-store"));
        }
        let entered = house.post(&link, &[]).send().await.is(StatusCode::SEE_OTHER);
        let token = token(&entered);
        assert!(house.get("/moi").by(&token).send().await.is(StatusCode::OK).text().contains("Odile Karanic"));
        let again = house.post(&link, &[]).send().await.is(StatusCode::NOT_FOUND);
        assert_eq!(again.header("set-cookie"), "", "{engine:?}");
        assert!(!house.get(&link).send().await.text().contains("<button class=\"button button--main\""));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn two_who_press_at_once_are_not_both_let_in() {
    for engine in ENGINES {
        let house = std::sync::Arc::new(House::furnished(engine).await);
        let link = house.link("demo-agent", 0).await;
        let answers = crate::engines::at_once(6, |_| {
            let (house, link) = (house.clone(), link.clone());
            async move { house.post(&link, &[]).send().await.status }
        })
        .await;
        assert_eq!(answers.iter().filter(|status| **status == 303).count(), 1, "{engine:?}: {answers:?}");
        assert!(answers.iter().all(|status| *status < 500), "{engine:?}: {answers:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_opens_for_fifteen_minutes() {
    let house = House::furnished(ENGINES[0]).await;
    let (fresh, old) = (house.link("demo-agent", 14).await, house.link("demo-agent", 16).await);
    house.post(&fresh, &[]).send().await.is(StatusCode::SEE_OTHER);
    house.post(&old, &[]).send().await.is(StatusCode::NOT_FOUND);
    house.post(&format!("/connexion/{}", "0".repeat(64)), &[]).send().await.is(StatusCode::NOT_FOUND);
}

#[tokio::test(flavor = "multi_thread")]
async fn secrets_are_kept_as_hashes_alone() {
    let house = House::furnished(ENGINES[0]).await;
    let link = house.link("demo-agent", 0).await;
    let token = token(&house.post(&link, &[]).send().await);
    let secrets = [token, link.rsplit('/').next().unwrap().to_owned()];
    let tables = ["sign_in", "sign_in_link", "journal", "personal_value"];
    let all = move |tx: &Tx| {
        let rows = tables.iter().map(|table| tx.dynamic(&format!("select * from {table}"), &[]));
        rows.collect::<Result<Vec<_>, _>>()
    };
    let kept = format!("{:?}", house.db.read(all).await.unwrap());
    assert!(secrets.iter().all(|secret| secret.len() == 64 && !kept.contains(secret.as_str())));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_revoked_account_is_out_at_once_and_stays_out() {
    for engine in ENGINES {
        let house = House::furnished(engine).await;
        house.account("partie", "active", &[("coordinator", "house")]).await;
        let (token, link) = (house.sign_in("partie").await, house.link("partie", 0).await);
        house.get("/reseau/saisie").by(&token).send().await.is(StatusCode::OK);
        let revoke = |tx: &Tx| {
            // as every act of the house does
            tx.notify();
            let put = "insert into account_state (id, account, state, since, n) values ($1, $2, $3, $4, $5)";
            tx.dynamic_execute(put, &[&"partie-revoked", &"partie", &"revoked", &"2020-01-01", &1_i64])
        };
        house.db.write(revoke).await.unwrap();
        house.get("/reseau/saisie").by(&token).send().await.is(StatusCode::UNAUTHORIZED);
        house.get("/moi").by(&token).send().await.is(StatusCode::UNAUTHORIZED);
        house.post(&link, &[]).send().await.is(StatusCode::NOT_FOUND);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_session_is_listed_and_ended_from_another_browser() {
    for engine in ENGINES {
        let house = House::furnished(engine).await;
        let (here, elsewhere) = (house.sign_in("demo-agent").await, house.sign_in("demo-agent").await);
        let other = house.sign_in("demo-board").await;
        let id = halle::platform::files::hash(elsewhere.as_bytes());
        let listed = house.get("/moi").by(&here).send().await.is(StatusCode::OK);
        assert!(listed.text().contains(&id), "one's sessions are listed");
        // not by someone else
        house.post("/moi/fin", &[("form", "a"), ("session", &id)]).by(&other).send().await;
        house.get("/moi").by(&elsewhere).send().await.is(StatusCode::OK);
        house.post("/moi/fin", &[("form", "b"), ("session", &id)]).by(&here).send().await.is(StatusCode::SEE_OTHER);
        house.get("/moi").by(&elsewhere).send().await.is(StatusCode::UNAUTHORIZED);
        house.get("/moi").by(&here).send().await.is(StatusCode::OK);
        house.post("/moi/fin", &[("form", "c")]).by(&here).send().await.is(StatusCode::SEE_OTHER);
        house.get("/moi").by(&here).send().await.is(StatusCode::UNAUTHORIZED);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_demonstration_lets_in_its_invented_people_and_no_one_else() {
    let house = House::furnished(ENGINES[0]).await;
    house.account("vraie", "active", &[("coordinator", "house")]).await;
    let enter = |account: &'static str| house.post("/connexion/demonstration", &[("account", account)]);
    enter("demo-agent").send().await.is(StatusCode::SEE_OTHER);
    enter("vraie").send().await.is(StatusCode::NOT_FOUND);
    enter("personne").send().await.is(StatusCode::NOT_FOUND);
    let mut earnest = options();
    earnest.demonstration = false;
    let earnest = house.again(earnest);
    earnest.post("/connexion/demonstration", &[("account", "demo-agent")]).send().await.is(StatusCode::NOT_FOUND);
    assert!(!earnest.get("/connexion").send().await.text().contains("Odile"));
}

#[tokio::test(flavor = "multi_thread")]
async fn one_address_that_tries_too_often_waits_and_others_do_not() {
    let house = House::furnished(ENGINES[0]).await;
    let attempt = |address| house.post("/connexion/aucun", &[]).from(address).send();
    let mut answers = vec![];
    for _ in 0..12 {
        answers.push(attempt([203, 0, 113, 7]).await.status);
    }
    assert_eq!((answers[0], answers[11]), (404, 429), "{answers:?}");
    assert_eq!(attempt([203, 0, 113, 8]).await.status, 404);
    // what a stranger says of whom it speaks for is not believed
    let forwarded = axum::http::HeaderName::from_static("x-forwarded-for");
    let lying = house.post("/connexion/aucun", &[]).from([203, 0, 113, 7]).with(forwarded, "198.51.100.1");
    assert_eq!(lying.send().await.status, 429);
    let acts = house.db.read(|tx: &Tx| tx.dynamic("select count(*) from sign_in", &[])).await.unwrap();
    assert_eq!(acts, [[Value::Int(0)]]);
}

/// The text of the last letter to this address.
async fn letter_to(house: &House, address: &'static str) -> Option<String> {
    let last = "select subject, body from mail where recipient = $1 order by made_at desc limit 1";
    let rows = house.db.read(move |tx: &Tx| tx.dynamic(last, &[&address])).await.unwrap();
    rows.first().map(|row| row.iter().map(|value| format!("{value:?}")).collect::<Vec<_>>().join(" "))
}

fn link_in(text: &str) -> String {
    let start = text.find("http://127.0.0.1:2727").unwrap_or_else(|| panic!("no link in {text}"));
    let link = &text[start + "http://127.0.0.1:2727".len()..];
    link.chars().take_while(|c| c.is_ascii_alphanumeric() || "/-".contains(*c)).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_comes_by_mail_and_opens_a_session() {
    for engine in ENGINES {
        let house = House::furnished(engine).await;
        let door = house.get("/en/connexion").send().await.is(StatusCode::OK);
        // as people type it
        let fields = [("form", door.hidden("form")), ("email", " Demo-Agent@exemple.invalid ".to_owned())];
        let fields: Vec<_> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let asked = house.post("/en/connexion", &fields).send().await.is(StatusCode::SEE_OTHER);
        let said = house.get(asked.header("location")).send().await.is(StatusCode::OK).text();
        assert!(said.contains("If this address has an account") && said.contains("/courriers"), "{said}");
        let list = house.get("/courriers").send().await.text();
        let path = list.split("href=\"/courriers/").nth(1).unwrap().split('"').next().unwrap().to_owned();
        let letter = house.get(&format!("/courriers/{path}")).send().await.is(StatusCode::OK).text();
        assert!(letter.contains("Your link to come in") && letter.contains("Odile Karanic"), "{letter}");
        let link = link_in(&letter);
        assert!(link.starts_with("/en/connexion/"), "{engine:?}: {link}");
        let entered = house.post(&link, &[]).send().await.is(StatusCode::SEE_OTHER);
        let me = house.get("/moi").by(&token(&entered)).send().await.is(StatusCode::OK);
        assert!(me.text().contains("Odile Karanic"), "{engine:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_stranger_learns_nothing_of_who_has_an_account() {
    for engine in ENGINES {
        let house = House::furnished(engine).await;
        house.account("partie", "revoked", &[]).await;
        let mut answers = vec![];
        for email in ["demo-agent@exemple.invalid", "partie@exemple.invalid", "personne@exemple.fr"] {
            let answer = house.post("/connexion", &[("email", email)]).send().await.is(StatusCode::SEE_OTHER);
            let mut headers = answer.headers.clone();
            headers.remove("x-request-id");
            answers.push((answer.status, headers, answer.bytes.clone()));
        }
        assert!(answers.windows(2).all(|two| two[0] == two[1]), "{engine:?}: {answers:?}");
        assert!(letter_to(&house, "demo-agent@exemple.invalid").await.is_some());
        for nobody in ["partie@exemple.invalid", "personne@exemple.fr"] {
            assert_eq!(letter_to(&house, nobody).await, None, "{engine:?}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_no_address_comes_back_with_a_word() {
    let house = House::furnished(ENGINES[0]).await;
    let back = house.post("/connexion", &[("email", "mairie")]).send().await.is(StatusCode::UNPROCESSABLE_ENTITY);
    assert!(back.text().contains("value=\"mairie\"") && back.text().contains("adresse complète"));
    assert!(back.header("cache-control") == "no-store");
}

#[tokio::test(flavor = "multi_thread")]
async fn links_to_one_address_are_few_an_hour_whoever_asks() {
    let house = House::furnished(ENGINES[0]).await;
    for known in ["demo-agent@exemple.invalid", "personne@exemple.fr"] {
        let mut answers = vec![];
        for _ in 0..7 {
            answers.push(house.post("/connexion", &[("email", known)]).send().await.status);
        }
        assert_eq!(answers, [303, 303, 303, 303, 303, 429, 429], "{known}");
    }
    // several processes: each has limits of its own, the outbox has one
    let other = house.again(options());
    other.post("/connexion", &[("email", "demo-agent@exemple.invalid")]).send().await.is(StatusCode::SEE_OTHER);
    let held = "select count(*) from mail where state = 'held'";
    assert_eq!(house.db.read(|tx: &Tx| tx.dynamic(held, &[])).await.unwrap(), [[Value::Int(1)]]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_house_without_mail_says_whom_to_ask() {
    let house = House::furnished(ENGINES[0]).await;
    let mut silent = options();
    (silent.demonstration, silent.mail) = (false, halle::platform::mail::Way::None);
    let silent = house.again(silent);
    let door = silent.get("/connexion").send().await.is(StatusCode::OK).text();
    assert!(door.contains("qui héberge le site") && !door.contains("name=\"email\""));
    silent.post("/connexion", &[("email", "demo-agent@exemple.invalid")]).send().await.is(StatusCode::NOT_FOUND);
}
