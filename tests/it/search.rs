//! Finding: by name, by accent, by beginning, past a mistake; what the journal says since; and never what a page would refuse.
//!
//! Tests bring the index up to date themselves, where a house does so by the second.

use std::collections::{BTreeSet, HashMap};

use axum::http::StatusCode;
use halle::{
    journal::{self, Entry, Facts},
    platform::{
        db::{self, Tx},
        index::{Document, follow},
        web::frame::pair,
    },
};
use jiff::{Timestamp, tz::TimeZone};

use crate::{
    access,
    engines::{ENGINES, Engine},
    house::{House, options},
};

const BOARD: &str = "conseil-administration";

async fn caught_up(house: &House) {
    follow::catch_up(&house.site, Timestamp::now()).await.unwrap();
}

pub async fn furnished(engine: Engine) -> House {
    let house = House::furnished(engine).await;
    caught_up(&house).await;
    house
}

async fn json(house: &House, token: &str, query: &str) -> serde_json::Value {
    let answer = house.get(&format!("/api/v1/recherche?{query}")).by(token).send().await.is(StatusCode::OK);
    serde_json::from_slice(&answer.bytes).unwrap()
}

/// Objects found, each with its part, in order.
async fn found(house: &House, token: &str, typed: &str) -> Vec<String> {
    let said = json(house, token, &pair("q", typed)).await;
    let name = |row: &serde_json::Value| match row["part"].as_str() {
        Some(part) => format!("{} {part}", row["object"].as_str().unwrap()),
        None => row["object"].as_str().unwrap().to_owned(),
    };
    said["results"].as_array().unwrap().iter().map(name).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn one_finds_whatever_the_accents_the_ending_and_the_mistake() {
    for engine in ENGINES {
        let house = furnished(engine).await;
        for (typed, first) in [
            ("Le Gosier", "organisation/le-gosier"),
            ("gosier", "organisation/le-gosier"),
            ("GOS", "organisation/le-gosier"),
            ("gozier", "organisation/le-gosier"),
            ("l’assemblée générale", "body/assemblee-generale"),
            ("assemblees generales", "body/assemblee-generale"),
        ] {
            let rows = found(&house, "", typed).await;
            assert_eq!(rows.first().map(String::as_str), Some(first), "{engine:?} {typed}: {rows:?}");
        }
        assert!(found(&house, "", "xylophone").await.is_empty());
        let page = house.get("/recherche?q=gosier").send().await.is(StatusCode::OK);
        assert!(page.text().contains("<mark>Gosier</mark>"), "{}", page.text());
        assert_eq!(page.header("cache-control"), "no-store");
        let status = house.site.index.status().unwrap();
        assert!(page.text().contains(&format!("à jour jusqu’à l’acte n° {} du journal.", status.n)), "{}", page.text());
        let english = house.get("/en/recherche?q=board").send().await.is(StatusCode::OK).text();
        assert!(english.contains(&format!("href=\"/en/gouvernance/organes/{BOARD}\"")), "{english}");
        let part = house.get("/recherche/apercu?q=gosi").send().await.is(StatusCode::OK).text();
        assert!(part.contains("/reseau/organisations/le-gosier") && !part.contains("<html"), "{part}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn results_are_narrowed_by_what_they_are() {
    let house = furnished(Engine::Sqlite).await;
    let all = json(&house, "", "q=region").await;
    let kinds: Vec<&str> =
        all["facets"]["genre"].as_array().unwrap().iter().map(|one| one["value"].as_str().unwrap()).collect();
    assert!(kinds.len() > 2, "{kinds:?}");
    for kind in kinds {
        let some = json(&house, "", &format!("q=region&genre={kind}")).await;
        let count = all["facets"]["genre"].as_array().unwrap().iter().find(|one| one["value"] == kind).unwrap();
        assert_eq!(some["total"], count["count"], "{kind}");
        assert!(some["results"].as_array().unwrap().iter().all(|row| row["kind"] == kind));
    }
    let none = json(&house, "", "q=region&genre=inconnu").await;
    assert_eq!(none["total"], 0);
}

/// The version that a form of this row carries.
async fn version(house: &House, table: &'static str, id: &str) -> String {
    let (sql, id) = (format!("select n from {table} where id = $1"), id.to_owned());
    let rows = house.db.read(move |tx: &Tx| tx.dynamic(&sql, &[&id])).await.unwrap();
    match rows[0][0] {
        db::Value::Int(n) => n.to_string(),
        _ => unreachable!(),
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn it_says_how_far_it_is_and_follows_each_act() {
    for engine in ENGINES {
        let house = furnished(engine).await;
        let token = house.sign_in("demo-coordination").await;
        let post = async |path: &str, fields: &[(&str, &str)]| {
            house.post(path, fields).by(&token).send().await.is(StatusCode::SEE_OTHER);
        };
        let sheet = "/reseau/saisie/organisations";
        post(sheet, &[("form", "o-1"), ("name", "Syndicat de la Brévenne"), ("kind", "other")]).await;
        let page = house.get("/recherche?q=brevenne").by(&token).send().await.is(StatusCode::OK).text();
        assert!(page.contains("Un acte plus récent n’est pas encore lu."), "{page}");
        caught_up(&house).await;
        let new = found(&house, "", "brevenne").await;
        assert_eq!(new.len(), 1, "{engine:?}");
        assert_eq!(json(&house, "", "q=brevenne").await["acts_behind"], 0);
        let id = new[0].strip_prefix("organisation/").unwrap().to_owned();

        // another name, a person who speaks for it, then for another; then it is renamed
        let names = "/reseau/saisie/noms";
        post(names, &[("form", "n-1"), ("organisation", &id), ("name", "SYRIBT")]).await;
        post("/reseau/saisie/personnes", &[("form", "p-1"), ("given_name", "Zoé"), ("family_name", "Quillivic")]).await;
        let mandate = |form: &'static str, organisation: String, n: String, id: &'static str| {
            [
                ("form", form.to_owned()),
                ("id", id.to_owned()),
                ("version", n),
                ("person", "p-1".to_owned()),
                ("organisation", organisation),
                ("capacity", "representing".to_owned()),
                ("starts", "2018-01-01".to_owned()),
            ]
        };
        let mandates = "/reseau/saisie/mandats";
        let first = mandate("m-1", id.clone(), String::new(), "");
        post(mandates, &first.each_ref().map(|(name, value)| (*name, value.as_str()))).await;
        caught_up(&house).await;
        assert_eq!(found(&house, "", "syribt").await, new);
        assert_eq!(found(&house, &token, "quillivic").await, ["person/p-1"]);
        assert!(found(&house, &token, "brevenne ").await.contains(&"person/p-1".to_owned()));
        assert!(found(&house, "", "quillivic").await.is_empty(), "the public reads no one's mandate");

        let moved = mandate("m-2", "le-gosier".to_owned(), version(&house, "mandate", "m-1").await, "m-1");
        post(mandates, &moved.each_ref().map(|(name, value)| (*name, value.as_str()))).await;
        let now = version(&house, "organisation", &id).await;
        let renamed =
            [("form", "o-2"), ("id", &*id), ("version", &*now), ("name", "Syndicat du Garon"), ("kind", "other")];
        post(sheet, &renamed).await;
        caught_up(&house).await;
        assert!(found(&house, "", "brevenne").await.is_empty());
        assert_eq!(found(&house, "", "syndicat garon").await, new);
        assert!(!found(&house, &token, "garon ").await.contains(&"person/p-1".to_owned()));
        assert!(found(&house, &token, "quillivic gosier ").await.contains(&"person/p-1".to_owned()));

        // what is removed is no longer shown, even by an index that does not know it yet
        let last = version(&house, "mandate", "m-1").await;
        post("/reseau/saisie/mandats/retrait", &[("form", "m-3"), ("id", "m-1"), ("version", &last)]).await;
        assert!(found(&house, &token, "quillivic").await.is_empty(), "no page names them any more");
        caught_up(&house).await;
        assert_eq!(json(&house, &token, "q=quillivic").await["total"], 0);
    }
}

/// What the board convenes is a draft: read by those who sit in it and by members.
pub async fn board_convened(house: &House) -> String {
    let today = Timestamp::now().to_zoned(TimeZone::get("Europe/Paris").unwrap()).date().to_string();
    let token = house.sign_in("demo-coordination").await;
    let fields = [
        ("form", "convene"),
        ("held_on", &*today),
        ("opens", "00:00"),
        ("place", "La Halle"),
        ("agenda", "- Le budget d’une résidence hivernale\r\n\r\nQuestions diverses"),
    ];
    house.post(&format!("/instances/{BOARD}/convocation"), &fields).by(&token).send().await.is(StatusCode::SEE_OTHER);
    today
}

/// An account without a role, of someone who sits in the board.
pub async fn seated(house: &House) -> String {
    house.account("seated", "active", &[]).await;
    let write = |tx: &Tx| {
        journal::record(tx, Entry::of_house("account.recorded", false, Facts::default(), Timestamp::now()))?;
        tx.dynamic_execute("update account set person = $1 where id = 'seated'", &[&"p001"])?;
        Ok::<(), db::Error>(())
    };
    house.db.write(write).await.unwrap();
    house.sign_in("seated").await
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_board_prepares_is_found_by_those_who_may_read_it() {
    for engine in ENGINES {
        let house = furnished(engine).await;
        let day = board_convened(&house).await;
        let seated = seated(&house).await;
        let member = house.sign_in("demo-agent").await;
        caught_up(&house).await;
        for (token, sees) in [("", false), (seated.as_str(), true), (&member, true)] {
            let rows = found(&house, token, "résidence hivernale").await;
            let there = rows.iter().any(|row| row.starts_with(&format!("session/{day} item/")));
            assert_eq!(there, sees, "{engine:?} {rows:?}");
            let status = house.get(&format!("/assemblees/{day}")).by(token).send().await.status;
            assert_eq!(status == 200, sees);
        }
        let shut_out = json(&house, "", "q=hivernale").await;
        assert_eq!((&shut_out["total"], &shut_out["facets"]), (&0.into(), &serde_json::json!({})));
    }
}

/// Every document of the house, as it stands.
async fn every(house: &House) -> Vec<Document> {
    let (site, status) = (house.site.clone(), house.site.index.status().unwrap());
    let mut objects: Vec<String> = site.index.every().unwrap().into_iter().map(|hit| hit.object).collect();
    objects.dedup();
    house.db.read(move |tx| follow::read(&site, tx, status.on, &objects)).await.unwrap()
}

/// For each role and each document of the index: it is found if, and only if, its own page answers and says its name.
#[tokio::test(flavor = "multi_thread")]
async fn nothing_is_found_that_its_own_page_would_refuse() {
    let house = furnished(Engine::Sqlite).await;
    board_convened(&house).await;
    with_fields(&house).await;
    let mut readers = vec![("seated", seated(&house).await)];
    readers.extend(access::readers(&house).await);
    caught_up(&house).await;
    let documents = every(&house).await;
    let indexed = house.site.index.every().unwrap();
    assert_eq!(documents.len(), indexed.len(), "the index holds what the house holds");
    assert!(documents.len() > 100, "{}", documents.len());
    let (mut refused, mut given) = (0, 0);
    for (role, token) in &readers {
        let mut answers: HashMap<String, Option<String>> = HashMap::new();
        let mut theirs: BTreeSet<(&str, &str)> = BTreeSet::new();
        for document in &documents {
            let path = document.path.split('#').next().unwrap();
            if !answers.contains_key(path) {
                let answer = house.get(path).by(token).send().await;
                answers.insert(path.to_owned(), (answer.status == 200).then(|| answer.text()));
            }
            // in a list of people, not in what a source says of their organisation
            let named = format!(">{}", document.title);
            let stated = format!("<p>{}", document.title);
            let says = |page: &String| document.kind != "personne" || page.replace(&stated, "").contains(&named);
            let may = answers[path].as_ref().is_some_and(says);
            let shown = shown(&house, token, document).await;
            assert_eq!(shown, may, "{role}: {} {} at {}", document.object, document.title, document.path);
            refused += usize::from(!may);
            given += usize::from(may);
            theirs.extend(may.then_some((document.object.as_str(), document.path.as_str())));
        }
        // all that a choice leaves, without words, is the same
        let kinds: BTreeSet<&str> = documents.iter().map(|document| document.kind).collect();
        let mut browsed = vec![];
        for kind in kinds {
            browsed.extend(all(&house, token, &pair("genre", kind)).await);
        }
        let browsed: BTreeSet<(&str, &str)> = browsed.iter().map(|(object, path)| (&**object, &**path)).collect();
        assert!(browsed == theirs, "{role}: {:?}", browsed.symmetric_difference(&theirs).collect::<Vec<_>>());
    }
    assert!(refused > 100 && given > 1000, "{refused} {given}");
}

/// Every result of a search, page after page: its object and its address.
async fn all(house: &House, token: &str, query: &str) -> Vec<(String, String)> {
    let mut found = vec![];
    for page in 1..=50 {
        let said = json(house, token, &format!("{query}&page={page}")).await;
        let text = |value: &serde_json::Value| value.as_str().unwrap().to_owned();
        let rows = said["results"].as_array().unwrap();
        found.extend(rows.iter().map(|row| (text(&row["object"]), text(&row["path"]))));
        if said["total"].as_u64().unwrap() <= page * 20 {
            return found;
        }
    }
    panic!("{query}: more than can be paged through");
}

/// Whether the object is found at that address under its own title, on some page.
async fn shown(house: &House, token: &str, document: &Document) -> bool {
    for page in 1..=50 {
        let query = [pair("q", &document.title), pair("genre", document.kind), format!("page={page}")].join("&");
        let said = json(house, token, &query).await;
        let rows = said["results"].as_array().unwrap();
        if rows.iter().any(|row| row["object"] == document.object && row["path"] == document.path) {
            return true;
        }
        if said["total"].as_u64().unwrap() <= page * 20 {
            return false;
        }
    }
    false
}

/// Fields of the network's own, one of each visibility for each of the things that have any; each holds a word of its own.
/// What each is called, with the page that says it, and who sees it: everyone, members, those who keep them.
pub async fn with_fields(house: &House) -> Vec<(String, String, usize)> {
    let token = house.sign_in("demo-coordination").await;
    let post = async |path: &str, fields: &[(&str, &str)]| {
        house.post(path, fields).by(&token).send().await.is(StatusCode::SEE_OTHER);
    };
    let mut all = vec![];
    for (object, page, words) in [
        ("organisation", "/reseau/organisations/le-gosier", ["mangrovien", "lagunaire", "coralline"]),
        ("membership", "/reseau/organisations/le-gosier", ["cotisable", "relancier", "impayeux"]),
        ("person", "/reseau/personnes/p001", ["surnommable", "polyglottique", "confidentel"]),
        ("need", "/besoins/n1", ["urgentissime", "budgetaire", "diplomatique"]),
    ] {
        for ((word, audience), level) in words.iter().zip(["public", "members", "keepers"]).zip(0_usize..) {
            let (form, label) = (format!("f-{object}-{audience}"), format!("Dit {object} {audience}"));
            let fields = [
                ("form", &*form),
                ("label_fr", &*label),
                ("object", object),
                ("kind", "text"),
                ("audience", audience),
                ("required", "no"),
            ];
            post("/reseau/saisie/champs", &fields).await;
            // a person's data is for members at most
            all.push((word.to_string(), page.to_owned(), if object == "person" { level.max(1) } else { level }));
        }
    }
    let need = [
        ("form", "n1"),
        ("kind", "need"),
        ("organisation", "le-gosier"),
        ("title", "Accueillir une résidence"),
        ("audience", "public"),
        ("champ-dit-need-public", "urgentissime"),
        ("champ-dit-need-members", "budgetaire"),
        ("champ-dit-need-keepers", "diplomatique"),
    ];
    post("/besoins/nouveau", &need).await;
    // the rest by hand: their forms are held to all that a row must meet
    let write = |tx: &Tx| {
        let n = journal::record(tx, Entry::of_house("field.filled", true, Facts::default(), Timestamp::now()))?;
        let membership = tx.dynamic("select min(id) from membership where organisation = 'le-gosier'", &[])?;
        let db::Value::Text(membership) = &membership[0][0] else { panic!("Le Gosier is a member") };
        for (object, row, words) in [
            ("organisation", "le-gosier", ["mangrovien", "lagunaire", "coralline"]),
            ("membership", membership.as_str(), ["cotisable", "relancier", "impayeux"]),
            ("person", "p001", ["surnommable", "polyglottique", "confidentel"]),
        ] {
            for (word, audience) in words.iter().zip(["public", "members", "keepers"]) {
                halle::fields::store::put_value(tx, &format!("dit-{object}-{audience}"), row, word, n)?;
            }
        }
        Ok::<(), db::Error>(())
    };
    house.db.write(write).await.unwrap();
    house.site.index.forget();
    all
}

/// For each role and each field: what it says is found if, and only if, its page says it.
#[tokio::test(flavor = "multi_thread")]
async fn what_fields_say_is_found_by_those_who_see_them_alone() {
    for engine in ENGINES {
        let house = furnished(engine).await;
        let level = |role: &str| match role {
            "visitor" | "pending" | "revoked" => 0,
            "coordinator" => 2,
            _ => 1,
        };
        let readers = access::readers(&house).await.into_iter().map(|(role, token)| (role, token, level(role)));
        let readers: Vec<_> = readers.collect();
        let fields = with_fields(&house).await;
        caught_up(&house).await;
        assert_eq!(every(&house).await.len(), house.site.index.every().unwrap().len());
        for (role, token, level) in &readers {
            for (word, path, least) in &fields {
                let page = house.get(path).by(token).send().await;
                let says = page.status == 200 && page.text().contains(word);
                let said = json(&house, token, &pair("q", word)).await;
                assert_eq!(
                    (says, said["total"].as_u64()),
                    (level >= least, Some(u64::from(level >= least))),
                    "{role} {word}"
                );
                let facets = said["facets"].as_object().unwrap();
                assert_eq!(facets.is_empty(), !says, "{engine:?} {role} {word}: a number tells nothing");
            }
            // one result each, whoever asks, with what is for everyone beside what is not
            let both = found(&house, token, "gosier mangrovien").await;
            assert_eq!(both.len(), 1, "{role}: {both:?}");
        }
        // a field that is for fewer, or hidden, is found by fewer at once
        let token = house.sign_in("demo-coordination").await;
        let version = |form: &'static str, number: &'static str, audience: &'static str| {
            [
                ("form", form),
                ("version", number),
                ("label_fr", "Dit organisation public"),
                ("audience", audience),
                ("required", "no"),
            ]
        };
        let path = "/reseau/saisie/champs/dit-organisation-public";
        house.post(path, &version("v-2", "1", "members")).by(&token).send().await.is(StatusCode::SEE_OTHER);
        let said = json(&house, "", "q=mangrovien").await["results"].to_string();
        assert!(!said.contains("mangrovien"), "even before the index knows: {said}");
        caught_up(&house).await;
        assert_eq!(json(&house, "", "q=mangrovien").await["total"], 0);
        let member = house.sign_in("demo-agent").await;
        assert_eq!(json(&house, &member, "q=mangrovien").await["total"], 1);
        let hide = [("form", "v-3"), ("version", "2")];
        house.post(&format!("{path}/etat"), &hide).by(&token).send().await.is(StatusCode::SEE_OTHER);
        caught_up(&house).await;
        assert_eq!(json(&house, &token, "q=mangrovien").await["total"], 0);
        let show = [("form", "v-4"), ("version", "3")];
        house.post(&format!("{path}/etat"), &show).by(&token).send().await.is(StatusCode::SEE_OTHER);
        caught_up(&house).await;
        assert_eq!(json(&house, &token, "q=mangrovien").await["total"], 1, "{engine:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn needs_and_actions_are_found_with_the_rights_of_their_pages() {
    for engine in ENGINES {
        let house = furnished(engine).await;
        let token = house.sign_in("demo-coordination").await;
        let post = async |form: &'static str, kind: &'static str, title: &'static str, audience: &'static str| {
            let fields = [
                ("form", form),
                ("kind", kind),
                ("organisation", "le-gosier"),
                ("title", title),
                ("audience", audience),
            ];
            house.post("/besoins/nouveau", &fields).by(&token).send().await.is(StatusCode::SEE_OTHER);
        };
        post("n1", "need", "Dessiner une passerelle himalayenne", "public").await;
        post("n2", "skill", "Réparer une passerelle himalayenne", "members").await;
        let action = |tx: &Tx| {
            let n = journal::record(tx, Entry::of_house("action.kept", true, Facts::default(), Timestamp::now()))?;
            let sql = "insert into action (id, what, who, due, organisation, n)
                values ('a-1', 'Mesurer la passerelle himalayenne', null, '2018-09-01', 'le-gosier', $1)";
            tx.dynamic_execute(sql, &[&n])?;
            Ok::<(), db::Error>(())
        };
        house.db.write(action).await.unwrap();
        caught_up(&house).await;
        let sorted = async |token: &str| {
            let mut rows = found(&house, token, "passerelle himalayenne").await;
            rows.sort();
            rows
        };
        assert_eq!(sorted("").await, ["action/a-1", "need/n1"], "{engine:?}");
        assert_eq!(sorted(&token).await, ["action/a-1", "need/n1", "need/n2"], "{engine:?}");
        let page = house.get("/recherche?q=himalayenne").by(&token).send().await.is(StatusCode::OK).text();
        assert!(["Besoin", "Savoir-faire", "Action à mener"].iter().all(|word| page.contains(word)), "{page}");
        let page = house.get("/en/recherche?q=himalayenne").by(&token).send().await.is(StatusCode::OK).text();
        assert!(["Needs", "Skills", "Actions to carry out"].iter().all(|word| page.contains(word)), "{page}");
        let only = json(&house, &token, "q=himalayenne&genre=action").await;
        assert_eq!((&only["total"], &only["results"][0]["path"]), (&1.into(), &"/actions/a-1".into()));
        // done, it is still found; a need that is ended too
        house.post("/besoins/n1/fin", &[("form", "e"), ("outcome", "met")]).by(&token).send().await;
        let done = [("form", "d"), ("done_on", "2018-08-01"), ("note", "Relevé topographique")];
        house.post("/actions/a-1/faite", &done).by(&token).send().await.is(StatusCode::SEE_OTHER);
        caught_up(&house).await;
        assert_eq!(found(&house, "", "topographique").await, ["action/a-1"]);
        assert_eq!(sorted("").await, ["action/a-1", "need/n1"]);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn each_process_follows_and_reads_again_on_request() {
    let house = furnished(Engine::Postgres).await;
    let other = house.again(options());
    caught_up(&other).await;
    let token = house.sign_in("demo-coordination").await;
    let fields = [("form", "o-1"), ("name", "Syndicat de la Brévenne"), ("kind", "other")];
    house.post("/reseau/saisie/organisations", &fields).by(&token).send().await.is(StatusCode::SEE_OTHER);
    caught_up(&other).await;
    assert_eq!(found(&other, "", "brevenne").await.len(), 1, "what one process wrote, the other finds");

    // a row mended by hand, of which the journal says nothing
    let by_hand =
        |tx: &Tx| tx.dynamic_execute("update organisation set name = 'Pontonniers' where id = 'le-gosier'", &[]);
    house.db.write(by_hand).await.unwrap();
    caught_up(&other).await;
    assert!(found(&other, "", "pontonniers").await.is_empty());
    let keeper = house.sign_in("demo-administration").await;
    let page = house.get("/recherche").by(&keeper).send().await.is(StatusCode::OK);
    let ask = house.post("/recherche/relecture", &[("form", &page.hidden("form"))]).by(&keeper);
    ask.send().await.is(StatusCode::SEE_OTHER);
    for house in [&house, &other] {
        caught_up(house).await;
        assert_eq!(found(house, "", "pontonniers").await, ["organisation/le-gosier"]);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn before_it_is_made_it_says_so_and_an_empty_house_has_nothing() {
    let house = House::empty(Engine::Sqlite).await;
    let page = house.get("/recherche?q=gosier").send().await.is(StatusCode::OK).text();
    assert!(page.contains("La recherche se prépare."), "{page}");
    caught_up(&house).await;
    let page = house.get("/recherche?q=gosier").send().await.is(StatusCode::OK).text();
    assert!(page.contains("Rien pour «\u{202f}gosier\u{202f}»"), "{page}");
    assert!(house.get("/recherche").send().await.is(StatusCode::OK).text().contains("Tapez un nom de commune"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_of_results_costs_few_statements() {
    let house = furnished(Engine::Sqlite).await;
    let member = house.sign_in("demo-agent").await;
    let kinds: BTreeSet<_> = json(&house, &member, "q=region").await["results"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| row["kind"].as_str().unwrap().to_owned())
        .collect();
    assert!(kinds.len() > 2);
    for path in ["/recherche?q=region", "/recherche/apercu?q=regio", "/api/v1/recherche?q=ville"] {
        let cost = house.cost(path, &member).await;
        assert!(cost <= 20, "{path}: {cost}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_near_comes_first_and_size_narrows() {
    let house = furnished(Engine::Sqlite).await;
    let first = async |query: &str| {
        let said = json(&house, "", query).await;
        said["results"][0]["object"].as_str().unwrap_or_default().to_owned()
    };
    // a commune of Gironde: what stands in its département comes first, then in its region
    let there = first("q=d%C3%A9partement&pres=commune-33063").await;
    assert_eq!(there, "organisation/departement-gironde");
    assert_ne!(first("q=d%C3%A9partement").await, "");
    // without words, what stands near and nothing else; or all that a choice leaves
    let near = json(&house, "", "pres=commune-33063").await;
    assert_eq!(near["results"][0]["object"], "organisation/bordeaux-metropole");
    assert_eq!(near["results"][1]["object"], "organisation/departement-gironde", "the nearest first");
    let everything = json(&house, "", "genre=organisation").await["total"].as_u64().unwrap();
    let near = near["total"].as_u64().unwrap();
    assert!(0 < near && near < everything, "{near} of {everything}");
    let page = house.get("/recherche?q=&commune=Bordeaux").send().await.is(StatusCode::OK).text();
    assert!(page.contains(&format!("{near} résultats.")) && page.contains("Département de la Gironde"), "{page}");
    let nothing = house.get("/recherche?q=").send().await.is(StatusCode::OK).text();
    assert!(nothing.contains("Tapez un nom"), "{nothing}");
    // a member is offered their own place; a visitor types a commune's name
    let member = house.sign_in("demo-agent").await;
    let page = house.get("/recherche?q=ville").by(&member).send().await.is(StatusCode::OK).text();
    assert!(page.contains("pres=commune-97113"), "{page}");
    let typed = house.get("/recherche?q=ville&commune=le%20gosier").send().await.is(StatusCode::OK).text();
    assert!(typed.contains("D’abord ce qui est près de Le Gosier"), "{typed}");
    let several = house.get("/recherche?q=ville&commune=Lieusaint").send().await.is(StatusCode::OK).text();
    assert!(several.contains("pres=commune-77251") && several.contains("pres=commune-50270"), "{several}");
    let unknown = house.get("/recherche?q=ville&commune=Xyzville").send().await.is(StatusCode::OK).text();
    assert!(unknown.contains("Aucune commune ne s’appelle"), "{unknown}");
    // territories are found by their names, in any house
    let places = json(&house, "", "q=grenob").await["territories"].clone();
    let there = places.as_array().unwrap().iter().any(|place| place["path"] == "/territoires/commune-38185");
    assert!(there, "{places}");
    house.get("/territoires/commune-38185").send().await.is(StatusCode::OK);
    // every size's count is what narrowing by it leaves
    let all = json(&house, "", "q=ville").await;
    for size in all["facets"]["taille"].as_array().unwrap() {
        let some = json(&house, "", &format!("q=ville&taille={}", size["value"].as_str().unwrap())).await;
        assert_eq!(some["total"], size["count"]);
    }
}
