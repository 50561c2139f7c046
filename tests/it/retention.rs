//! What becomes of old rows each day: what goes, what is proposed, what is told of it.

use std::collections::BTreeSet;

use axum::http::StatusCode;
use halle::{
    app, journal,
    platform::{
        db::{Tx, Value},
        web::daily,
    },
    privacy::{RULES, retention},
};
use jiff::{SignedDuration, Timestamp};

use crate::{
    engines::ENGINES,
    house::{House, options},
};

const PAGE: &str = "/administration/conservation";

#[test]
fn every_rule_can_be_named_in_a_form() {
    let declared: BTreeSet<&str> = retention::keeps(app::SLICES).map(|keep| keep.id).collect();
    assert_eq!(declared, RULES.iter().copied().collect());
    assert_eq!(declared.len(), RULES.len());
}

fn ago(days: i64) -> Timestamp {
    Timestamp::now() - SignedDuration::from_hours(24 * days)
}

async fn run(house: &House, text: &'static str, args: Vec<String>) {
    let put = move |tx: &Tx| {
        let args: Vec<&dyn halle::platform::db::ToVal> = args.iter().map(|one| one as _).collect();
        tx.dynamic_execute(text, &args)
    };
    house.db.write(put).await.unwrap();
}

async fn count(house: &House, text: &'static str) -> i64 {
    let rows = house.db.read(move |tx: &Tx| tx.dynamic(text, &[])).await.unwrap();
    let Value::Int(count) = rows[0][0] else { panic!("{rows:?}") };
    count
}

/// Someone whose last mandate ended four years ago, with a contact; an account that nobody used since; old sessions.
async fn old(house: &House) {
    house.account("silent", "active", &[]).await;
    let day = ago(4 * 365).strftime("%Y-%m-%d").to_string();
    run(house, "update mandate set ends = $1 where person = 'p002'", vec![day]).await;
    let put = "insert into contact (id, person, name, email, n) values ('old', 'p002', 'Anthony Bargain', 'ancien@exemple.invalid', 1)";
    run(house, put, vec![]).await;
    // someone who still acts
    let put = "insert into contact (id, person, name, email, n) values ('still', 'p003', 'Romain Beaucher', 'actuel@exemple.invalid', 1)";
    run(house, put, vec![]).await;
    let link = "insert into sign_in_link (hash, account, made_at, expires_at) values ($1, 'demo-agent', $2, $2)";
    let session = "insert into sign_in (id, link, account, at, device) values ($1, $1, 'demo-agent', $2, 'old')";
    for (name, days) in [("first", 200), ("second", 100), ("never", 50)] {
        run(house, link, vec![name.to_owned(), ago(days).to_string()]).await;
        if name != "never" {
            run(house, session, vec![name.to_owned(), ago(days).to_string()]).await;
        }
    }
    let letter = "insert into mail (id, purpose, object, recipient, name, subject, body, stoppable, state, made_at, due_at, tries)
        values ($1, 'news', 'x', 'a@b.fr', '', '', 'le texte', 'no', 'sent', $2, $2, 1)";
    for (name, days) in [("letter-new", 10), ("letter-old", 400), ("letter-older", 1200)] {
        run(house, letter, vec![name.to_owned(), ago(days).to_string()]).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_old_goes_once_a_day_and_is_told() {
    for engine in ENGINES {
        let house = House::furnished(engine).await;
        old(&house).await;
        let other = house.again(options());
        let now = Timestamp::now();
        tokio::join!(daily::round(&house.site, now), daily::round(&other.site, now));
        daily::round(&other.site, now).await;
        // the last session of an account stays, and the link that it came by
        assert_eq!(count(&house, "select count(*) from sign_in where device = 'old'").await, 1, "{engine:?}");
        assert_eq!(count(&house, "select count(*) from sign_in_link where hash in ('first', 'never')").await, 0);
        assert_eq!(count(&house, "select count(*) from mail where purpose = 'news'").await, 2);
        assert_eq!(count(&house, "select count(*) from mail where purpose = 'news' and body <> ''").await, 1);
        assert_eq!(count(&house, "select count(*) from retention_done where rule = 'sign-ins' and gone = 1").await, 1);
        assert_eq!(count(&house, "select count(*) from journal where act = 'retention.applied'").await, 4);
        let token = house.sign_in("demo-coordination").await;
        let page = house.get(PAGE).by(&token).send().await.is(StatusCode::OK).text();
        for told in ["Les sessions finies", "Dernier passage", "ancien@exemple.invalid"] {
            assert!(page.contains(told), "{engine:?}: no {told} in {page}");
        }
        assert!(!page.contains("actuel@"), "who still acts is left alone");
        let (_, broken) = house.db.read_long(journal::verify).await.unwrap();
        assert_eq!(broken, []);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_contact_is_proposed_and_goes_only_when_someone_says_so() {
    for engine in ENGINES {
        let house = House::furnished(engine).await;
        old(&house).await;
        daily::round(&house.site, Timestamp::now()).await;
        assert_eq!(count(&house, "select count(*) from contact where id = 'old'").await, 1);
        // whoever keeps the network is told by a letter
        assert_eq!(count(&house, "select count(*) from mail where purpose = 'retention'").await, 1);
        let token = house.sign_in("demo-coordination").await;
        let shown = house.get(PAGE).by(&token).send().await.is(StatusCode::OK);
        let proposal = shown.hidden("proposal");
        let answer = |form: &'static str, answer: &'static str, reason: &'static str, by: &str| {
            let fields = [("form", form), ("proposal", proposal.as_str()), ("answer", answer), ("reason", reason)];
            house.post(PAGE, &fields).by(by)
        };
        answer("f-1", "kept", "", &token).send().await.is(StatusCode::UNPROCESSABLE_ENTITY);
        let administrator = house.sign_in("demo-administration").await;
        answer("f-2", "erased", "", &administrator).send().await.is(StatusCode::FORBIDDEN);
        answer("f-3", "kept", "Revient en septembre", &token).send().await.is(StatusCode::SEE_OTHER);
        answer("f-4", "erased", "", &token).send().await.is(StatusCode::UNPROCESSABLE_ENTITY);
        // kept as long again: not asked tomorrow, asked in four years
        daily::round(&house.site, ago(-1)).await;
        assert_eq!(count(&house, "select count(*) from retention_proposal where rule = 'contacts'").await, 1);
        daily::round(&house.site, ago(-4 * 365)).await;
        assert_eq!(
            count(&house, "select count(*) from retention_proposal where rule = 'contacts'").await,
            2,
            "{engine:?}"
        );
        let proposal = house.get(PAGE).by(&token).send().await.hidden("proposal");
        let fields = [("form", "f-5"), ("proposal", proposal.as_str()), ("answer", "erased")];
        house.post(PAGE, &fields).by(&token).send().await.is(StatusCode::SEE_OTHER);
        assert_eq!(count(&house, "select count(*) from contact where id = 'old'").await, 0);
        assert_eq!(count(&house, "select count(*) from contact where id = 'still'").await, 1);
        let (_, broken) = house.db.read_long(journal::verify).await.unwrap();
        assert_eq!(broken, []);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_unused_account_is_written_to_before_anyone_is_asked() {
    for engine in ENGINES {
        let house = House::furnished(engine).await;
        // active since 2018, and never signed in
        house.account("silent", "active", &[]).await;
        daily::round(&house.site, Timestamp::now()).await;
        let letters =
            "select count(*) from mail where purpose = 'account-unused' and recipient = 'silent@exemple.invalid'";
        assert_eq!(count(&house, letters).await, 1);
        let proposals = "select count(*) from retention_proposal where object = 'account/silent'";
        daily::round(&house.site, ago(-1)).await;
        assert_eq!((count(&house, letters).await, count(&house, proposals).await), (1, 0), "{engine:?}");
        daily::round(&house.site, ago(-31)).await;
        assert_eq!((count(&house, letters).await, count(&house, proposals).await), (1, 1), "{engine:?}");
        let token = house.sign_in("demo-coordination").await;
        let proposal = house.get(PAGE).by(&token).send().await.hidden("proposal");
        let fields = [("form", "f-1"), ("proposal", proposal.as_str()), ("answer", "erased")];
        house.post(PAGE, &fields).by(&token).send().await.is(StatusCode::SEE_OTHER);
        let left =
            "select count(*) from account where id = 'silent' and (email like 'silent%' or name like '%silent%')";
        assert_eq!(count(&house, left).await, 0);
        let closed = "select count(*) from account_state where account = 'silent' and state = 'revoked'";
        assert_eq!(count(&house, closed).await, 1);
    }
}

/// A network may choose other days, and the round goes by them.
#[tokio::test(flavor = "multi_thread")]
async fn a_network_sets_its_own_days() {
    let house = House::furnished(crate::engines::Engine::Sqlite).await;
    old(&house).await;
    let token = house.sign_in("demo-administration").await;
    let fields = [("form", "f-0"), ("rule", "letter-texts"), ("days", "0"), ("reason", "Trop court")];
    house.post("/administration/durees", &fields).by(&token).send().await.is(StatusCode::UNPROCESSABLE_ENTITY);
    let fields = [("form", "f-1"), ("rule", "letter-texts"), ("days", "5"), ("reason", "Décision du conseil")];
    house.post("/administration/durees", &fields).by(&token).send().await.is(StatusCode::SEE_OTHER);
    daily::round(&house.site, Timestamp::now()).await;
    assert_eq!(count(&house, "select count(*) from mail where purpose = 'news' and body <> ''").await, 0);
    let page = house.get(PAGE).by(&token).send().await.is(StatusCode::OK).text();
    assert!(page.contains("Décision du conseil"));
}
