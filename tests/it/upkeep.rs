//! « Toujours vrai ? »: asked once a year of whoever can be written to, answered with a click. On both engines.

use axum::http::StatusCode;
use halle::{platform::db::Tx, upkeep};
use jiff::{Timestamp, ToSpan};

use crate::{
    engines::{ENGINES, Engine},
    house::House,
};

/// So many days from now.
fn in_days(days: i64) -> Timestamp {
    Timestamp::now() + (24 * days).hours()
}

async fn ask(house: &House, days: i64) {
    let (site, at) = (house.site.clone(), in_days(days));
    house.db.write(move |tx| upkeep::ask(&site, tx, at)).await.unwrap();
}

/// Le Gosier and Alfortville can be written to; nobody else can.
async fn begin(engine: Engine) -> House {
    let house = House::furnished(engine).await;
    let put = |tx: &Tx| {
        tx.dynamic_execute("delete from contact", &[])?;
        for (id, organisation, email) in
            [("k1", "le-gosier", "a@exemple.invalid"), ("k2", "alfortville", "b@exemple.invalid")]
        {
            let put = "insert into contact (id, organisation, name, email, n) values ($1, $2, 'Accueil', $3, 1)";
            tx.dynamic_execute(put, &[&id, &organisation, &email])?;
        }
        tx.dynamic_execute("update organisation set about = 'Une ville au bord de l’eau.' where id = 'le-gosier'", &[])
    };
    house.db.write(put).await.unwrap();
    house
}

const LETTERS: &str =
    "select recipient, body, state from mail where purpose = 'still-true' order by made_at, recipient";

/// The address in a letter.
fn link(body: &str) -> String {
    body[body.find("/toujours-vrai/").unwrap()..].split_whitespace().next().unwrap().to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn it_is_asked_once_a_year_and_answered_with_a_click() {
    for engine in ENGINES {
        let house = begin(engine).await;
        ask(&house, 300).await;
        assert!(house.rows(LETTERS).await.is_empty(), "the year is not over");
        for days in [370, 370, 371, 600] {
            ask(&house, days).await;
        }
        let letters = house.rows(LETTERS).await;
        assert_eq!(letters.len(), 2, "{engine:?}: once a year, and only where an address is known");
        let (other, own) = (&letters[1], &letters[0]);
        assert_eq!((own[0].as_str(), other[0].as_str()), ("a@exemple.invalid", "b@exemple.invalid"));
        assert!(own[1].contains("Une ville au bord de l’eau.") && own[1].contains("Le Gosier"), "{}", own[1]);
        let secret = link(&own[1]).trim_start_matches("/toujours-vrai/").to_owned();
        let hashes = house.rows("select hash from check_link").await.concat();
        assert!(!hashes.contains(&secret), "the house keeps no secret");

        // looking answers nothing
        let path = link(&own[1]);
        let page = house.get(&path).send().await.is(StatusCode::OK).text();
        assert!(page.contains("Une ville au bord de l’eau.") && page.contains("/corriger?lien="), "{page}");
        assert!(house.rows("select id from check_answer").await.is_empty());
        let before = house.get("/reseau/organisations/le-gosier").send().await.text();
        assert!(!before.contains("Vérifié"), "{before}");
        for form in ["y1", "y1", "y2"] {
            house.post(&path, &[("form", form)]).send().await.is(StatusCode::SEE_OTHER);
        }
        assert_eq!(house.rows("select outcome from check_answer").await, [["true"]]);
        assert!(house.get(&path).send().await.text().contains("déjà répondu"));
        let checked = house.rows("select checked_on from organisation_check where organisation = 'le-gosier'").await;
        let day: jiff::civil::Date = checked[0][0].parse().unwrap();
        let said = halle::platform::calendar::short(day, halle::platform::texts::Lang::Fr);
        for path in ["/reseau/organisations/le-gosier", "/reseau/organisations?q=gosier"] {
            assert!(house.get(path).send().await.text().contains(&said), "{engine:?}: no {said} on {path}");
        }
        let facts = house.rows("select facts || answer from journal where act = 'organisation.still-true'").await;
        assert!(!facts.concat().concat().contains(&secret));
        // a year after the answer, it is asked again
        ask(&house, 740).await;
        assert_eq!(house.rows(LETTERS).await.len(), 4);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn no_leads_to_a_proposal_that_needs_no_second_letter() {
    let house = begin(Engine::Sqlite).await;
    ask(&house, 370).await;
    let letters = house.rows(LETTERS).await;
    let path = link(&letters[0][1]);
    let token = path.trim_start_matches("/toujours-vrai/");
    let form = format!("/reseau/organisations/le-gosier/corriger?lien={token}");
    let page = house.get(&form).send().await.is(StatusCode::OK).text();
    assert!(page.contains("Une ville au bord de l’eau.") && !page.contains("name=\"email\""), "{page}");
    let fields = [("form", "p1"), ("lien", token), ("about", "Une ville sur la mer.")];
    house.post("/reseau/organisations/le-gosier/corriger", &fields).send().await.is(StatusCode::SEE_OTHER);
    assert_eq!(house.rows("select email, about from proposal").await, [["a@exemple.invalid", "Une ville sur la mer."]]);
    assert_eq!(house.rows("select outcome from check_answer").await, [["corrected"]]);
    assert_eq!(house.rows("select count(*) from proposal_link").await, [["0"]]);
    // the letter of one page opens no other, and serves once
    let other = link(&letters[1][1]).trim_start_matches("/toujours-vrai/").to_owned();
    for (form, secret) in [("p2", token), ("p3", other.as_str())] {
        let fields = [("form", form), ("lien", secret), ("about", "Encore.")];
        let answer = house.post("/reseau/organisations/le-gosier/corriger", &fields).send().await;
        answer.is(StatusCode::UNPROCESSABLE_ENTITY);
    }
    // the coordination sees who was asked, who answered, who keeps silent
    house.account("own", "active", &[("member", "le-gosier")]).await;
    let (member, coordination) = (house.sign_in("own").await, house.sign_in("demo-coordination").await);
    let page = house.get("/reseau/verifications").by(&coordination).send().await.is(StatusCode::OK).text();
    assert!(page.contains("Correction proposée") && page.contains("sans réponse"), "{page}");
    assert_eq!(house.get("/reseau/verifications").by(&member).send().await.status, 403);
    assert_eq!(house.get("/reseau/verifications").send().await.status, 401);
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_stopped_these_letters_gets_none() {
    let house = begin(Engine::Sqlite).await;
    let stop = "insert into mail_stop (address, purpose, at) values ('a@exemple.invalid', 'still-true', '2018-06-19T10:00:00Z')";
    house.db.write(move |tx: &Tx| tx.dynamic_execute(stop, &[])).await.unwrap();
    ask(&house, 370).await;
    let states: Vec<(String, String)> =
        house.rows(LETTERS).await.into_iter().map(|row| (row[0].clone(), row[2].clone())).collect();
    let state = |address: &str, state: &str| (address.to_owned(), state.to_owned());
    assert_eq!(states, [state("a@exemple.invalid", "held"), state("b@exemple.invalid", "waiting")]);
}
