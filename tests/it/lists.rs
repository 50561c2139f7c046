//! Lists: the same rows in every look and format, what a broken filter says, and what other websites may show.

use axum::http::{StatusCode, header::SET_COOKIE};
use serde_json::Value;

use crate::{
    engines::{ENGINES, Engine},
    house::House,
};

const FORMATS: &[&str] = &["csv", "xlsx", "json", "geojson", "rss"];
const LISTS: &[&str] = &["/reseau/adherents", "/reseau/organisations"];
const BARE: &[&str] = &["/integration/reseau/adherents", "/integration/reseau/organisations"];

fn rows(text: &str) -> Vec<Value> {
    let value: Value = serde_json::from_str(text).unwrap();
    value["rows"].as_array().unwrap().clone()
}

#[tokio::test(flavor = "multi_thread")]
async fn every_format_gives_the_rows_of_the_page() {
    for engine in ENGINES {
        let house = House::furnished(engine).await;
        let ask = async |path: &str| house.get(path).send().await.is(StatusCode::OK);
        let json = rows(&ask("/reseau/adherents.json?categorie=villes&au=2018-06-19").await.text());
        assert!(json.len() > 5, "{}", json.len());
        let csv = ask("/reseau/adherents.csv?categorie=villes&au=2018-06-19").await;
        assert!(csv.bytes.starts_with(b"\xef\xbb\xbfNom;"), "{}", csv.text());
        assert_eq!(csv.text().trim_end().lines().count(), json.len() + 1);
        let map: Value =
            serde_json::from_slice(&ask("/reseau/adherents.geojson?categorie=villes&au=2018-06-19").await.bytes)
                .unwrap();
        assert_eq!(map["features"].as_array().unwrap().len(), json.len());
        for look in ["tableau", "fiches", "liste", "carte"] {
            let page = ask(&format!("/reseau/adherents?categorie=villes&au=2018-06-19&vue={look}")).await.text();
            for row in &json {
                let name = row["name"].as_str().unwrap().replace('\'', "&#39;");
                assert!(page.contains(&name), "{look}: {name}");
            }
        }
        let map = ask("/reseau/adherents?categorie=villes&vue=carte").await.text();
        assert!(map.contains("Guadeloupe\u{202f}: une ligne de la liste") && map.contains("MapSVG"), "{map}");
        assert!(map.contains("/reseau/adherents?categorie=villes&#38;territoire=departement-971\""), "{map}");
        let workbook = ask("/reseau/adherents.xlsx").await;
        assert!(workbook.bytes.starts_with(b"PK"));
        assert_eq!(workbook.bytes, ask("/reseau/adherents.xlsx").await.bytes);
        let feed = ask("/reseau/adherents.rss").await.text();
        assert!(feed.contains("<guid isPermaLink=\"false\">http://127.0.0.1:2727#membership_state/"), "{feed}");
        let english = ask("/en/reseau/adherents.csv").await.text();
        assert!(english.contains("Name;") && english.contains("http://127.0.0.1:2727/en/reseau/organisations/"));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn members_of_one_s_size_are_a_click_away() {
    for engine in ENGINES {
        let house = House::furnished(engine).await;
        let ask = async |path: &str, token: &str| house.get(path).by(token).send().await.is(StatusCode::OK).text();
        // every row, and no other, has from half to twice that many people
        let all = rows(&ask("/reseau/adherents.json", "").await);
        let size = all.iter().find_map(|row| row["population"].as_i64()).expect("a member stands somewhere");
        let alike = rows(&ask(&format!("/reseau/adherents.json?taille={size}"), "").await);
        let held = |row: &&Value| row["population"].as_i64().is_some_and(|one| 2 * one >= size && one <= 2 * size);
        assert_eq!(alike.len(), all.iter().filter(held).count(), "{engine:?}");
        assert!(!alike.is_empty() && alike.len() < all.len());
        let page = ask("/reseau/adherents?taille=26000", "").await;
        assert!(page.contains("De 13\u{202f}000 à 52\u{202f}000 habitants"), "{page}");
        assert!(page.contains("adherents.csv?taille=26000"), "a file keeps what is asked for");
        let english = ask("/en/reseau/organisations?taille=26000", "").await;
        assert!(english.contains("From 13,000 to 52,000 inhabitants"), "{english}");
        for path in ["/reseau/adherents?taille=grande", "/reseau/organisations.csv?taille=-3"] {
            house.get(path).send().await.is(StatusCode::UNPROCESSABLE_ENTITY);
        }
        // a visitor is led by the organisation of the page, a member by their own
        house.account("size", "active", &[("member", "alfortville")]).await;
        let member = house.sign_in("size").await;
        let link = |text: &str| {
            let (_, rest) = text.split_once("/reseau/adherents?taille=").unwrap_or_else(|| panic!("{text}"));
            rest.split('"').next().unwrap().to_owned()
        };
        let organisations = rows(&ask("/reseau/organisations.json", "").await);
        let of = |id: &str| organisations.iter().find(|row| row["id"] == id).unwrap()["population"].to_string();
        let visited = ask("/reseau/organisations/le-gosier", "").await;
        assert!(visited.contains("Membres de taille semblable") && link(&visited) == of("le-gosier"), "{visited}");
        let own = ask("/reseau/organisations/le-gosier", &member).await;
        assert!(own.contains("De ma taille") && link(&own) == of("alfortville"), "{own}");
        let directory = ask("/reseau/adherents", &member).await;
        assert_eq!(link(&directory), of("alfortville"), "{engine:?}");
        assert!(!ask("/reseau/adherents", "").await.contains("De ma taille"));
        assert!(ask(&format!("/reseau/adherents?taille={}", of("alfortville")), &member).await.contains("Alfortville"));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn decisions_are_files_and_a_feed_too() {
    let house = House::furnished(Engine::Sqlite).await;
    let all = rows(&house.get("/decisions.json").send().await.is(StatusCode::OK).text());
    assert!(!all.is_empty() && all[0]["decided_on"] == "2018-06-19", "{all:?}");
    let page = house.get("/decisions").send().await.text();
    let path = "/decisions.csv";
    assert!(page.contains(path));
    assert_eq!(house.get(path).send().await.is(StatusCode::OK).text().matches("\r\n").count(), all.len() + 1);
    assert!(house.get("/decisions.rss").send().await.text().contains("#decision/2018-06-19-1</guid>"));
    house.get("/decisions.csv?organe=aucun").send().await.is(StatusCode::UNPROCESSABLE_ENTITY);
}

/// A file holds the whole list, of which the page shows fifty.
#[tokio::test(flavor = "multi_thread")]
async fn organisations_are_told_whether_members_or_not() {
    let house = House::furnished(Engine::Sqlite).await;
    let ask = async |query: &str| {
        rows(&house.get(&format!("/api/v1/organisations{query}")).send().await.is(StatusCode::OK).text())
    };
    let (all, members, others) = (ask("").await, ask("?membre=oui").await, ask("?membre=non").await);
    assert!(!members.is_empty() && !others.is_empty());
    assert_eq!(all.len(), members.len() + others.len());
    assert!(members.iter().all(|row| row["member"] == "yes") && others.iter().all(|row| row["member"] == "no"));
    // found by another name in use too
    let found = ask("?q=cities+climate+leadership").await;
    assert_eq!(found.iter().map(|row| row["id"].as_str().unwrap()).collect::<Vec<_>>(), ["c40"]);
    // on a day when nobody had joined
    assert!(ask("?membre=oui&au=1990-01-01").await.is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn what_no_list_knows_is_said_and_nothing_stands_in_its_stead() {
    let house = House::furnished(Engine::Sqlite).await;
    for (query, said) in [
        ("categorie=licornes", "licornes"),
        ("etat=perdu", "perdu"),
        ("au=31/31/2018", "31/31/2018"),
        ("vue=hologramme", "hologramme"),
        ("tri=couleur", "couleur"),
        ("page=zero", "zero"),
        ("territoire=Atlantide", "Atlantide"),
        ("territoire=Lieusaint", "commune-50270"),
    ] {
        let page = house.get(&format!("/reseau/adherents?{query}")).send().await.is(StatusCode::UNPROCESSABLE_ENTITY);
        let text = page.text();
        assert!(
            text.contains(said) && text.contains("error-summary") && !text.contains("Le Gosier"),
            "{query}: {text}"
        );
        let bare = house.get(&format!("/integration/reseau/adherents?{query}")).send().await;
        assert_eq!(bare.status, 422, "{query}");
        assert!(bare.text().contains(said) && !bare.text().contains("Le Gosier"), "{query}");
    }
    // a file says no as well; what only pages read changes nothing for it
    for format in FORMATS {
        let path = format!("/reseau/adherents.{format}?categorie=licornes");
        house.get(&path).send().await.is(StatusCode::UNPROCESSABLE_ENTITY);
    }
    let beyond = house.get("/reseau/adherents?page=99").send().await.is(StatusCode::OK).text();
    assert!(beyond.contains("avant cette page"), "{beyond}");
    assert!(house.get("/reseau/adherents?nom=zzz").send().await.text().contains("Personne ne répond"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_territory_is_asked_for_by_name_code_or_id_with_all_that_it_covers() {
    let house = House::furnished(Engine::Sqlite).await;
    let ids = async |query: &str| -> Vec<String> {
        let path = format!("/api/v1/organisations?{query}");
        let found = rows(&house.get(&path).send().await.is(StatusCode::OK).text());
        found.iter().map(|row| row["id"].as_str().unwrap().to_owned()).collect()
    };
    let of_region = ids("territoire=region-01").await;
    assert!(of_region.contains(&"le-gosier".to_owned()) && !of_region.contains(&"alfortville".to_owned()));
    assert_eq!(ids("territoire=97113").await, ["le-gosier"]);
    assert_eq!(ids("territoire=94").await, ids("territoire=departement-94").await);
    let sorted = rows(&house.get("/api/v1/organisations?tri=population").send().await.text());
    let people: Vec<i64> = sorted.iter().map(|row| row["population"].as_i64().unwrap_or(-1)).collect();
    assert!(people.is_sorted_by(|a, b| a >= b) && people[0] > 1_000_000, "{people:?}");
}

/// Whatever the session: no header, no script, no cookie, and what visitors see.
#[tokio::test(flavor = "multi_thread")]
async fn other_websites_show_what_visitors_see() {
    for engine in ENGINES {
        let house = House::furnished(engine).await;
        let token = house.sign_in("demo-coordination").await;
        for path in BARE {
            let visitor = house.get(path).send().await.is(StatusCode::OK);
            let signed_in = house.get(path).by(&token).send().await.is(StatusCode::OK);
            assert_eq!(visitor.text(), signed_in.text(), "{path}");
            let text = signed_in.text();
            assert!(!text.contains("<script") && !text.contains("<header") && !text.contains("/moi"), "{path}");
            for answer in [&visitor, &signed_in] {
                let policy = answer.header("content-security-policy");
                assert!(policy.contains("frame-ancestors *") && !policy.contains("script-src"), "{policy}");
                assert!(!answer.headers.contains_key(SET_COOKIE) && answer.header("cache-control") != "no-store");
            }
        }
        for path in LISTS.iter().map(|path| path.to_string()).chain(LISTS.iter().map(|path| format!("{path}.json"))) {
            let policy = house.get(&path).send().await.header("content-security-policy").to_owned();
            assert!(policy.contains("frame-ancestors 'none'"), "{path}: {policy}");
        }
        let page = house.get("/reseau/adherents?categorie=villes&vue=fiches").send().await.text();
        let line = "&#60;iframe src=&#34;http://127.0.0.1:2727/integration/reseau/adherents?categorie=villes&#38;amp;vue=fiches&#34;";
        assert!(page.contains(line), "{page}");
    }
}

/// Every format of every list, for every role: whom a reader may not see is in none of them.
#[tokio::test(flavor = "multi_thread")]
async fn no_format_names_whom_one_may_not_see() {
    for engine in ENGINES {
        let house = House::furnished(engine).await;
        type Reader = (&'static str, &'static str, &'static [(&'static str, &'static str)]);
        let sees: &[Reader] = &[
            ("pending", "pending", &[("coordinator", "house")]),
            ("revoked", "revoked", &[("coordinator", "house")]),
            ("member", "active", &[("member", "le-gosier")]),
            ("coordinator", "active", &[("coordinator", "house")]),
        ];
        let people = house
            .db
            .write(|tx| {
                let n = halle::journal::record(
                    tx,
                    halle::journal::Entry::of_house("person.recorded", true, Default::default(), jiff::Timestamp::now()),
                )?;
                halle::members::store::put_person(tx, "p-seule", "Seulette", "Capucine", n)?;
                let rows = [
                    "insert into membership (id, category, person, reciprocal, n) values ('a-seule', 'villes', 'p-seule', 'no', $1)",
                    "insert into membership_state (id, membership, state, effective_on, known, n) values ('e-seule', 'a-seule', 'admitted', '2018-01-01', 'on', $1)",
                ];
                for row in rows {
                    tx.dynamic_execute(row, &[&n])?;
                }
                Ok::<_, halle::platform::db::Error>(n)
            })
            .await;
        assert!(people.is_ok());
        let mut tokens = vec![(String::new(), false)];
        for (name, state, roles) in sees {
            house.account(name, state, roles).await;
            tokens.push((house.sign_in(name).await, *state == "active"));
        }
        let own = LISTS.iter().flat_map(|list| FORMATS.iter().map(move |format| format!("{list}.{format}")));
        let looks =
            ["tableau", "fiches", "liste", "carte"].map(|look| format!("/reseau/adherents?vue={look}&nom=seulette"));
        let open: Vec<String> = own.chain(looks).chain(["/api/v1/organisations".to_owned()]).collect();
        for (token, may) in &tokens {
            for path in &open {
                let answer = house.get(path).by(token).send().await.is(StatusCode::OK);
                // a workbook is compressed: its size tells nothing, the other formats tell the same rows
                let named = String::from_utf8_lossy(&answer.bytes).contains("Capucine");
                let people = path.starts_with("/reseau/adherents") && !path.ends_with(".xlsx");
                assert_eq!(named, *may && people, "{path}, {may}, {engine:?}");
            }
            for path in BARE.iter().map(|path| format!("{path}?vue=liste")) {
                assert!(
                    !house.get(&path).by(token).send().await.is(StatusCode::OK).text().contains("Capucine"),
                    "{path}"
                );
            }
        }
    }
}

/// An act shows at once on the other website, and costs no statement to those who come after.
#[tokio::test(flavor = "multi_thread")]
async fn an_embedded_list_is_kept_and_follows_acts() {
    let house = House::furnished(Engine::Sqlite).await;
    let token = house.sign_in("demo-coordination").await;
    let path = "/integration/reseau/organisations?q=essai&vue=liste";
    assert!(!house.get(path).send().await.text().contains("Ville d’Essai"));
    let fields = [("form", "0190-form"), ("name", "Ville d’Essai"), ("kind", "commune")];
    house.post("/reseau/saisie/organisations", &fields).by(&token).send().await.is(StatusCode::SEE_OTHER);
    assert!(house.get(path).send().await.text().contains("Ville d’Essai"));
    assert_eq!(house.cost(path, &token).await, 0, "even with a cookie");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_list_runs_no_statement_once_it_is_kept() {
    for engine in ENGINES {
        let house = House::furnished(engine).await;
        let token = house.sign_in("demo-coordination").await;
        for path in
            ["/reseau/organisations", "/reseau/organisations?vue=fiches&nature=commune", "/reseau/adherents?tri=date"]
        {
            assert_eq!(house.cost(path, &token).await, 0, "{path} on {engine:?}");
        }
    }
}
