//! What is held on people: found as the slices declare it, carried away, corrected, asked about, erased.

use std::{
    collections::BTreeSet,
    io::{Cursor, Read},
};

use axum::http::StatusCode;
use halle::{
    app, journal,
    platform::{
        db::{Tx, Value},
        files,
        held::Hold,
        tables::Kind,
        texts::Lang,
        web::daily,
    },
    privacy::store,
};
use jiff::Timestamp;

use crate::{
    engines::{ENGINES, Engine},
    house::House,
};

fn holds() -> impl Iterator<Item = &'static Hold> {
    app::SLICES.iter().flat_map(|slice| slice.processings).flat_map(|processing| processing.holds)
}

// ---- The declarations

/// A table or a column that is not there would hide what is held.
#[tokio::test(flavor = "multi_thread")]
async fn whatever_is_declared_can_be_asked() {
    for engine in ENGINES {
        let house = House::furnished(engine).await;
        for hold in holds() {
            let asked = move |tx: &Tx| tx.dynamic(&store::select(hold, 1), &[&"nobody"]);
            let answer = house.db.read(asked).await;
            assert!(answer.is_ok(), "{engine:?}: {}: {answer:?}", hold.table);
        }
    }
}

/// Whoever adds a personal column, or a key to a person, says what is held there.
#[test]
fn whatever_is_personal_is_declared() {
    let known: BTreeSet<&str> = holds().map(|hold| hold.table).collect();
    let personal = app::tables()
        .into_iter()
        .filter(|table| table.columns.iter().any(|column| column.personal || column.kind == Kind::Key("person")));
    let lost: Vec<&str> = personal.map(|table| table.name).filter(|name| !known.contains(name)).collect();
    assert!(lost.is_empty(), "no processing says what these hold on people: {lost:?}");
    assert!(known.len() > 20 && known.contains("attendance"));
}

/// What follows from another hold comes after it, and starts somewhere.
#[test]
fn every_hold_follows_from_one_before_it() {
    let mut known = BTreeSet::from(["person", "account", "address", "name"]);
    for hold in holds() {
        assert!(known.contains(hold.of), "{} follows from {}, which is not known yet", hold.table, hold.of);
        known.insert(hold.table);
    }
}

/// No page shows a word that only the program reads: each value of a declared list that is shown has its own in both languages.
#[tokio::test(flavor = "multi_thread")]
async fn whatever_is_shown_of_a_list_is_said_in_words() {
    let house = House::furnished(Engine::Sqlite).await;
    let mut lost = BTreeSet::new();
    for hold in holds() {
        let Some(table) = app::tables().into_iter().find(|table| table.name == hold.table) else { continue };
        for column in hold.shows {
            let Some(Kind::OneOf(list)) = table.column(column).map(|column| column.kind) else { continue };
            for value in list {
                let key = format!("{}-{}-{value}", hold.table.replace('_', "-"), column.replace('_', "-"));
                lost.extend(
                    [Lang::Fr, Lang::En]
                        .into_iter()
                        .filter(|lang| !house.site.texts.has(*lang, &key))
                        .map(|_| key.clone()),
                );
            }
        }
    }
    assert!(lost.is_empty(), "{lost:#?}");
}

// ---- A story

/// Anthony Bargain of the seed, with an account of the test and a contact that the coordination typed.
struct Story {
    house: House,
    coordinator: String,
    token: String,
}

const EMAIL: &str = "anthony@exemple.invalid";
const HERE: &str = "/reseau/personnes/p002";

async fn story(engine: Engine) -> Story {
    let house = House::furnished(engine).await;
    house.account("anthony", "active", &[("member", "departement-val-d-oise")]).await;
    house
        .db
        .write(|tx: &Tx| tx.dynamic_execute("update account set person = 'p002' where id = 'anthony'", &[]))
        .await
        .unwrap();
    let coordinator = house.sign_in("demo-coordination").await;
    let contact = [
        ("form", "contact-of-anthony"),
        ("person", "p002"),
        ("name", "Anthony Bargain"),
        ("email", "avant@exemple.invalid"),
        ("phone", "01 02 03 04 05"),
    ];
    house.post("/reseau/saisie/contacts", &contact).by(&coordinator).send().await.is(StatusCode::SEE_OTHER);
    let token = house.sign_in("anthony").await;
    Story { house, coordinator, token }
}

/// Every text of every row of every table that an export carries, and of those that it leaves out.
async fn everything(house: &House) -> String {
    let read = |tx: &Tx| {
        let mut all = String::new();
        let names: Vec<String> =
            app::tables().iter().filter(|table| table.name != "blob").map(|table| table.name.to_owned()).collect();
        let own = ["mail", "personal_value", "sign_in", "data_link", "mail_stop", "mail_lost"].map(str::to_owned);
        for name in names.into_iter().chain(own) {
            all += &format!("{name}: {:?}\n", tx.dynamic(&format!("select * from {name}"), &[])?);
        }
        Ok::<_, halle::platform::db::Error>(all)
    };
    house.db.read(read).await.unwrap()
}

async fn version(story: &Story) -> String {
    story.house.get("/moi/donnees").by(&story.token).send().await.is(StatusCode::OK).hidden("version")
}

#[tokio::test(flavor = "multi_thread")]
async fn one_reads_corrects_and_carries_away_what_is_held_on_oneself() {
    for engine in ENGINES {
        let story = story(engine).await;
        let (house, token) = (&story.house, &story.token);
        let page = house.get("/moi/donnees").by(token).send().await.is(StatusCode::OK).text();
        for told in
            ["Bargain", "avant@exemple.invalid", "Département du Val d’oise", "/assemblees/2018-06-19", "Contacts"]
        {
            assert!(page.contains(told), "{engine:?}: no {told}");
        }
        assert!(!page.contains("Archambeaud"), "somebody else's");
        // as they say it, at once
        let version = version(&story).await;
        let fields =
            [("form", "f-1"), ("contact", "contact-of-anthony"), ("version", version.as_str()), ("email", EMAIL)];
        let done = house.post("/moi/donnees/contact", &fields).by(token).send().await.is(StatusCode::SEE_OTHER);
        assert_eq!(done.header("location"), "/moi/donnees?fait=contact");
        let stale =
            [("form", "f-2"), ("contact", "contact-of-anthony"), ("version", version.as_str()), ("email", "x@y.fr")];
        house.post("/moi/donnees/contact", &stale).by(token).send().await.is(StatusCode::CONFLICT);
        let other = [("form", "f-3"), ("contact", "nobody"), ("version", "1"), ("email", "x@y.fr")];
        house.post("/moi/donnees/contact", &other).by(token).send().await.is(StatusCode::NOT_FOUND);
        // all of it in one file
        let file = house.get("/moi/donnees/donnees.zip").by(token).send().await.is(StatusCode::OK);
        let mut archive = zip::ZipArchive::new(Cursor::new(file.bytes)).unwrap();
        let mut read = |name: &str| {
            let mut text = String::new();
            archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
            text
        };
        let (json, csv) = (read("donnees.json"), read("donnees.csv"));
        let json: serde_json::Value = serde_json::from_str(&json).unwrap();
        assert_eq!(json["contacts"]["tables"]["contact"][0]["email"], EMAIL);
        assert_eq!(json["people"]["tables"]["mandate"][0]["organisation"], "departement-val-d-oise");
        assert!(csv.contains("contacts,contact,contact-of-anthony,email,anthony@exemple.invalid"), "{csv}");
        assert!(csv.lines().any(|line| line.starts_with("journal,personal_value")), "{csv}");
        // nobody else's page but the coordination's
        house.get(&format!("{HERE}/donnees")).by(token).send().await.is(StatusCode::FORBIDDEN);
        house.get(&format!("{HERE}/donnees")).by(&story.coordinator).send().await.is(StatusCode::OK);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_erasure_leaves_a_pseudonym_and_a_journal_that_verifies() {
    for engine in ENGINES {
        let story = story(engine).await;
        let (house, token) = (&story.house, &story.token);
        let told = house.get("/moi/donnees/effacement").by(token).send().await.is(StatusCode::OK).text();
        assert!(told.contains("Contacts") && told.contains("pas encore signé"), "{told}");
        let unsure = house.post("/moi/donnees/effacement", &[("form", "f-1")]).by(token).send().await;
        unsure.is(StatusCode::UNPROCESSABLE_ENTITY);
        let fields = [("form", "f-2"), ("sure", "yes")];
        let done = house.post("/moi/donnees/effacement", &fields).by(token).send().await.is(StatusCode::SEE_OTHER);
        let after = house.get(done.header("location")).send().await.is(StatusCode::OK).text();
        assert!(after.contains("Anonyme "), "{after}");
        house.get("/moi").by(token).send().await.is(StatusCode::UNAUTHORIZED);
        let (_, broken) = house.db.read_long(journal::verify).await.unwrap();
        assert_eq!(broken, [], "{engine:?}");
        // the letter that tells of it is still on its way; the attendance of a record in preparation must be true
        let all = everything(house).await;
        let left: Vec<&str> = all.lines().filter(|line| line.contains("Bargain")).collect();
        assert!(left.len() == 1 && left[0].starts_with("attendance"), "{engine:?}: {left:?}");
        let left: Vec<&str> = all.lines().filter(|line| line.contains("avant@") || line.contains(EMAIL)).collect();
        assert!(left.iter().all(|line| line.starts_with("mail:")), "{left:?}");
        // the mandate ended, and the members see who it was by a pseudonym alone
        let page = house.get("/reseau/organisations/departement-val-d-oise").by(&story.coordinator).send().await;
        assert!(!page.text().contains("Bargain"));
        // once the minutes are signed and the letter gone, what waited follows
        let signed = |tx: &Tx| {
            let blob = files::keep(tx, "text/plain", b"signed")?;
            let put = "insert into minutes (id, session, number, frozen_at, hash, json, html, pdf, markdown, public_json,
                public_html, public_pdf, public_markdown, n) values ('m', '2018-06-19', '1', '2018-07-01T10:00:00Z', 'h', $1, $1, $1, $1,
                $1, $1, $1, $1, 1)";
            tx.dynamic_execute(put, &[&blob])?;
            tx.dynamic_execute("update mail set state = 'sent'", &[])
        };
        house.db.write(signed).await.unwrap();
        daily::round(&house.site, Timestamp::now()).await;
        let all = everything(house).await;
        for gone in ["Bargain", "avant@", EMAIL, "01 02 03 04 05"] {
            let left: Vec<&str> = all.lines().filter(|line| line.contains(gone)).collect();
            assert!(left.is_empty(), "{engine:?}: {gone}: {left:?}");
        }
        let (_, broken) = house.db.read_long(journal::verify).await.unwrap();
        assert_eq!(broken, [], "{engine:?}");
        let still = |tx: &Tx| tx.dynamic("select waits from erasure", &[]);
        assert_eq!(house.db.read(still).await.unwrap(), [[Value::Text("no".into())]]);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_sits_or_keeps_the_network_alone_is_not_erased_yet() {
    let house = House::furnished(Engine::Sqlite).await;
    let coordinator = house.sign_in("demo-coordination").await;
    let sure = [("form", "f-1"), ("sure", "yes")];
    // p001 sits on the board of 2018, without an end
    let page = house.post("/reseau/personnes/p001/effacement", &sure).by(&coordinator).send().await;
    let page = page.is(StatusCode::UNPROCESSABLE_ENTITY).text();
    assert!(page.contains("siège est en cours"), "{page}");
    let own = house.post("/moi/donnees/effacement", &sure).by(&coordinator).send().await;
    assert!(own.is(StatusCode::UNPROCESSABLE_ENTITY).text().contains("Donnez d’abord ce rôle"));
    let (_, broken) = house.db.read_long(journal::verify).await.unwrap();
    assert_eq!(broken, []);
}

/// The address in the last letter that was written.
async fn link(house: &House, path: &str) -> String {
    let read = |tx: &Tx| tx.dynamic("select body from mail order by made_at desc, id desc", &[]);
    let bodies = house.db.read(read).await.unwrap();
    let [Value::Text(body)] = &bodies[0][..] else { panic!("{bodies:?}") };
    let at = body.find(path).unwrap_or_else(|| panic!("no {path} in {body}"));
    body[at..].split_whitespace().next().unwrap().to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn without_an_account_a_letter_confirms_and_the_coordination_answers() {
    for engine in ENGINES {
        let story = story(engine).await;
        let house = &story.house;
        let path = "/confidentialite/demande";
        let refused = house.post(path, &[("form", "f-0"), ("email", "nobody")]).send().await;
        assert!(refused.is(StatusCode::UNPROCESSABLE_ENTITY).text().contains("error-summary"));
        let fields = [("form", "f-1"), ("email", "Avant@exemple.invalid"), ("kind", "erase"), ("text", "Merci.")];
        house.post(path, &fields).send().await.is(StatusCode::SEE_OTHER);
        let list = async || house.get("/reseau/demandes").by(&story.coordinator).send().await.is(StatusCode::OK).text();
        assert!(!list().await.contains("avant@"), "nothing is asked before the letter is opened");
        let link = link(house, "/confidentialite/demande/").await;
        // looking confirms nothing
        let shown = house.get(&link).send().await.is(StatusCode::OK);
        assert!(shown.text().contains("Merci.") && !list().await.contains("avant@"));
        house.post(&link, &[("form", "f-2")]).send().await.is(StatusCode::SEE_OTHER);
        house.post(&link, &[("form", "f-3")]).send().await.is(StatusCode::NOT_FOUND);
        let page = list().await;
        assert!(page.contains("avant@exemple.invalid") && page.contains(&format!("{HERE}/donnees")), "{page}");
        let asked = page.split_once("name=\"request\" value=\"").unwrap().1.split('"').next().unwrap().to_owned();
        let answer = |form: &'static str, outcome: &'static str, text: &'static str| {
            let fields = [("form", form), ("request", asked.as_str()), ("outcome", outcome), ("text", text)];
            house.post("/reseau/demandes", &fields).by(&story.coordinator)
        };
        answer("f-4", "refused", "").send().await.is(StatusCode::UNPROCESSABLE_ENTITY);
        answer("f-5", "refused", "Un siège est en cours.").send().await.is(StatusCode::SEE_OTHER);
        answer("f-6", "done", "").send().await.is(StatusCode::UNPROCESSABLE_ENTITY);
        assert!(list().await.contains("Refusé"));
        let sent = |tx: &Tx| tx.dynamic("select recipient from mail where body like '%Un siège est en cours%'", &[]);
        assert_eq!(house.db.read(sent).await.unwrap(), [[Value::Text("avant@exemple.invalid".into())]], "{engine:?}");
    }
}

/// Every processing has its words, in both languages, on a page for all.
#[tokio::test(flavor = "multi_thread")]
async fn the_register_is_public_and_names_every_processing() {
    let house = House::furnished(Engine::Sqlite).await;
    for path in ["/confidentialite", "/en/confidentialite"] {
        let page = house.get(path).send().await.is(StatusCode::OK).text();
        for processing in app::SLICES.iter().flat_map(|slice| slice.processings) {
            assert!(page.contains(&format!("<h2 id=\"{}\">", processing.id)), "{path}: {}", processing.id);
        }
        assert!(!page.contains("[processing-") && !page.contains("[basis-"), "{page}");
    }
    // and every page leads there
    assert!(house.get("/").send().await.text().contains("href=\"/confidentialite\""));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_held_costs_the_same_however_much_it_is() {
    let story = story(Engine::Sqlite).await;
    let before = story.house.cost("/moi/donnees", &story.token).await;
    let more = |tx: &Tx| {
        for i in 0..50 {
            let put = "insert into mandate (id, person, organisation, capacity, n) values ($1, 'p002', 'region-bretagne', 'personal', 1)";
            tx.dynamic_execute(put, &[&format!("more-{i}")])?;
        }
        Ok::<_, halle::platform::db::Error>(())
    };
    story.house.db.write(more).await.unwrap();
    assert_eq!(story.house.cost("/moi/donnees", &story.token).await, before);
}
