//! The map, coverage and territories of the demonstration, in June 2018, on both engines.

use std::collections::BTreeMap;

use axum::http::StatusCode;
use halle::{
    commands,
    coverage::store,
    platform::{db::Tx, texts::Lang},
    territories::{Edition, edition_of},
};
use jiff::civil::{Date, date};

use crate::{
    engines::{ENGINES, Engine},
    house::House,
};

const DAY: Date = date(2018, 6, 19);

/// The lines of a file, by the names of its columns.
async fn lines(house: &House, path: &str) -> Vec<BTreeMap<String, String>> {
    let answer = house.get(path).send().await.is(StatusCode::OK);
    assert_eq!(answer.header("content-type"), "text/csv; charset=utf-8", "{path}");
    let mut reader = csv::Reader::from_reader(answer.bytes.as_slice());
    reader.deserialize().map(Result::unwrap).collect()
}

fn number(line: &BTreeMap<String, String>, column: &str) -> i64 {
    line[column].parse().unwrap_or_else(|_| panic!("{column}: {line:?}"))
}

#[tokio::test(flavor = "multi_thread")]
async fn the_map_is_of_june_2018_overseas_included() {
    for engine in ENGINES {
        let house = House::furnished(engine).await;
        let map = lines(&house, "/reseau/carte.csv?au=2018-06-19").await;
        let of = |code: &str| map.iter().find(|line| line["code"] == code).unwrap_or_else(|| panic!("{code}"));
        assert_eq!(number(of("971"), "collectivites_membres"), 1, "Le Gosier, in Guadeloupe");
        assert_eq!((number(of("974"), "collectivites_membres"), of("974")["region_membre"].as_str()), (0, "oui"));
        assert_eq!(of("972")["region_membre"], "non");
        assert_eq!(number(of("23"), "dont_en_cours"), 1, "the Creuse is in progress");
        assert_eq!((number(of("77"), "collectivites_membres"), number(of("91"), "collectivites_membres")), (1, 1));
        assert_eq!(number(of("75"), "seances"), 1);
        let page = house.get("/reseau/carte?au=2018-06-19").send().await.is(StatusCode::OK).text();
        assert!(page.contains("<title>Isère"), "each shape says its figures");
        assert!(page.contains("CC BY 4.0") && page.contains("Licence Ouverte"));
        // nobody was there yet
        let before = lines(&house, "/reseau/carte.csv?au=2017-01-01").await;
        assert!(before.iter().all(|line| number(line, "collectivites_membres") == 0));
        let regions = lines(&house, "/reseau/carte.csv?au=2018-06-19&par=region").await;
        assert_eq!(regions.iter().filter(|line| line["region_membre"] == "oui").count(), 8);
    }
}

/// Where nobody lives is counted nowhere, and each page says so.
#[tokio::test(flavor = "multi_thread")]
async fn the_map_and_coverage_count_the_same_territories() {
    let house = House::furnished(Engine::Sqlite).await;
    let figures = lines(&house, "/reseau/couverture.csv?au=2018-06-19").await;
    for kind in ["departement", "region"] {
        let map = lines(&house, &format!("/reseau/carte.csv?au=2018-06-19&par={kind}")).await;
        let all = figures.iter().find(|line| line["de"] == kind && line["niveau"] == "all").unwrap();
        assert_eq!(map.len() as i64, number(all, "territoires"), "{kind}");
    }
    let pages = ["/reseau/carte", "/reseau/carte?par=region", "/reseau/couverture", "/reseau/couverture/delaisses"];
    for path in pages {
        let page = house.get(path).send().await.is(StatusCode::OK).text();
        assert!(page.contains("faute d’habitants") && page.contains("Île de Clipperton"), "{path}");
    }
    let map = lines(&house, "/reseau/carte.csv?au=2018-06-19").await.len();
    let left_out = lines(&house, "/reseau/couverture/delaisses.csv?au=2018-06-19").await.len();
    let page = house.get("/reseau/couverture/delaisses?au=2018-06-19").send().await.text();
    assert!(page.contains(&format!("{} départements n’y figurent pas", map - left_out)), "{map} {left_out}");
    // one that is a member is counted
    let put = "update organisation set territory = 'region-984' where id = 'region-bretagne'";
    house.db.write(move |tx: &Tx| tx.dynamic_execute(put, &[])).await.unwrap();
    house.act().await;
    let page = house.get("/reseau/carte?au=2018-06-20&par=region").send().await.text();
    assert!(page.contains("N’est pas compté, faute d’habitants"), "{page}");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_map_counts_members_people_or_sessions() {
    for engine in ENGINES {
        let house = House::furnished(engine).await;
        let page = async |query: &str| {
            house.get(&format!("/reseau/carte?au=2018-06-19{query}")).send().await.is(StatusCode::OK).text()
        };
        // each picture shows what its table and its file count
        for (compte, column) in [("personnes", "personnes"), ("sessions", "seances")] {
            for par in ["departement", "region"] {
                let map = lines(&house, &format!("/reseau/carte.csv?au=2018-06-19&par={par}&compte={compte}")).await;
                let text = page(&format!("&par={par}&compte={compte}")).await;
                for (word, least, most) in [("t2", 2, i64::MAX), ("t1", 1, 1), ("t0", 0, 0)] {
                    let of = |line: &&BTreeMap<String, String>| (least..=most).contains(&number(line, column));
                    let count = map.iter().filter(of).count();
                    let said = house.site.texts.say(Lang::Fr, &format!("map-{compte}-{word}"), &[]);
                    let n = [("n", count.into())];
                    let [places, what] = [format!("figure-{par}"), format!("figure-map-{compte}-{word}")]
                        .map(|key| house.site.texts.say(Lang::Fr, &key, &n));
                    let figure = format!("<strong>{count}</strong> <span>{places} {what}</span>");
                    assert!(text.contains(&figure), "{engine:?} {compte} {par}: {figure}");
                    assert_eq!(map.iter().filter(|line| line["etat"] == said).count(), count);
                }
                assert!(text.contains(&format!("<option value=\"{compte}\" selected>")), "kept in the form");
                assert!(text.contains(&format!("&amp;par={par}&amp;compte={compte}\">CSV")), "and in the link");
            }
        }
        let (members, people) = (page("").await, page("&compte=personnes").await);
        assert!(
            members.contains("<option value=\"adherents\" selected>") && members.contains("une collectivité membre")
        );
        assert!(people.contains("plusieurs personnes agissent") && !people.contains("couvert par sa région"));
        let english = house.get("/en/reseau/carte?compte=sessions").send().await.is(StatusCode::OK).text();
        assert!(english.contains("no session") && english.contains("compte=sessions"), "{english}");
        // nobody sat before the first session
        let before = lines(&house, "/reseau/carte.csv?au=2018-06-18&compte=sessions").await;
        assert!(before.iter().all(|line| number(line, "seances") == 0));
    }
}

/// What the minutes list, told apart from what they announce: nine regions, of which one is an association of regions.
#[tokio::test(flavor = "multi_thread")]
async fn coverage_counts_authorities_and_not_whoever_is_counted_among_them() {
    let house = House::furnished(Engine::Sqlite).await;
    let figures = lines(&house, "/reseau/couverture.csv?au=2018-06-19").await;
    let own = |kind: &str| {
        let line = figures.iter().find(|line| line["de"] == kind && line["niveau"] == "own").unwrap();
        (number(line, "territoires"), number(line, "dont_en_cours"))
    };
    assert_eq!((own("region"), own("departement"), own("epci"), own("commune")), ((8, 1), (7, 1), (8, 0), (4, 0)));
    let page = house.get("/reseau/couverture?au=2018-06-19").send().await.text();
    for nowhere in ["Régions de France", "Le Lab Pole Emploi", "IFORE"] {
        assert!(page.contains(nowhere), "{nowhere} is listed apart");
    }
    assert!(!page.contains(">Lieusaint<"), "which is no member");
}

#[tokio::test(flavor = "multi_thread")]
async fn each_figure_has_a_list_that_adds_up_to_it() {
    let house = House::furnished(Engine::Sqlite).await;
    let starts: Vec<String> = [0, 2_000, 10_000, 50_000, 100_000].map(|from: i64| from.to_string()).to_vec();
    for figure in lines(&house, "/reseau/couverture.csv?au=2018-06-19").await {
        let mut query = format!("de={}&au=2018-06-19", figure["de"]);
        if figure["niveau"] != "all" {
            query += &format!("&niveau={}", figure["niveau"]);
        }
        if let Some(band) = starts.iter().position(|from| *from == figure["tranche"]) {
            query += &format!("&tranche={band}");
        }
        let list = lines(&house, &format!("/reseau/couverture/liste.csv?{query}")).await;
        let people = |line: &BTreeMap<String, String>| line["population"].parse::<i64>().unwrap_or(0);
        assert_eq!(list.len() as i64, number(&figure, "territoires"), "{query}");
        assert_eq!(list.iter().map(people).sum::<i64>(), number(&figure, "population"), "{query}");
        let waiting = list.iter().filter(|line| line["en_cours"] == "oui").count();
        // the figure of all of a kind says nothing of who is in progress
        if figure["niveau"] != "all" {
            assert_eq!(waiting as i64, number(&figure, "dont_en_cours"), "{query}");
        }
    }
}

/// The members of a day, from the rows of memberships and states alone, read one by one.
async fn raw(house: &House, on: Date) -> BTreeMap<String, bool> {
    let read = move |tx: &Tx| {
        let memberships = "select id, organisation from membership where organisation is not null order by id";
        let states = "select membership, state, effective_on, n, id from membership_state order by id";
        Ok::<_, halle::platform::db::Error>((tx.dynamic(memberships, &[])?, tx.dynamic(states, &[])?))
    };
    let (memberships, states) = house.db.read(read).await.unwrap();
    let text = |value: &halle::platform::db::Value| match value {
        halle::platform::db::Value::Text(text) => text.clone(),
        halle::platform::db::Value::Int(n) => format!("{n:020}"),
        other => panic!("{other:?}"),
    };
    let mut found = BTreeMap::new();
    for membership in &memberships {
        let of = states.iter().filter(|state| text(&state[0]) == text(&membership[0]));
        let by_then = of.filter(|state| text(&state[2]) <= on.to_string());
        let last = by_then.max_by_key(|state| (text(&state[2]), text(&state[3]), text(&state[4])));
        let Some(state) = last.map(|state| text(&state[1])) else { continue };
        if state == "admitted" || state == "in_progress" {
            let waiting = found.entry(text(&membership[1])).or_insert(true);
            *waiting = *waiting && state == "in_progress";
        }
    }
    found
}

#[tokio::test(flavor = "multi_thread")]
async fn members_follow_from_the_rows_of_their_states() {
    for engine in ENGINES {
        let house = House::furnished(engine).await;
        // some leave, some come back, one is of two categories
        let changes = |tx: &Tx| {
            let state = "insert into membership_state (id, membership, state, effective_on, known, n)
                values ($1, $2, $3, $4, 'on', 1)";
            for (id, membership, state_, day) in [
                ("x1", "adhesion-mulhouse", "lapsed", "2018-07-01"),
                ("x2", "adhesion-mulhouse", "in_progress", "2018-09-01"),
                ("x3", "adhesion-alfortville", "withdrawn", "2018-06-19"),
                ("x4", "adhesion-departement-creuse", "refused", "2018-07-14"),
            ] {
                tx.dynamic_execute(state, &[&id, &membership, &state_, &day])?;
            }
            let second =
                "insert into membership (id, category, organisation, reciprocal, n) values ($1, $2, $3, 'no', 1)";
            tx.dynamic_execute(second, &[&"x5", &"regions", &"departement-creuse"])?;
            tx.dynamic_execute(state, &[&"x6", &"x5", &"admitted", &"2018-08-01"])
        };
        house.db.write(changes).await.unwrap();
        for on in [date(2018, 6, 18), DAY, date(2018, 7, 2), date(2018, 7, 20), date(2018, 9, 2)] {
            let members = house.db.read(move |tx| store::members(tx, on)).await.unwrap();
            let got: BTreeMap<_, _> = members.into_iter().map(|one| (one.organisation, one.in_progress)).collect();
            assert_eq!(got, raw(&house, on).await, "{on}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_territory_is_found_by_its_name_its_code_or_what_it_was() {
    let house = House::furnished(Engine::Sqlite).await;
    let chosen = house.get("/territoires?nom=Lieusaint").send().await.text();
    assert!(chosen.contains("Lieusaint (Manche)") && chosen.contains("Lieusaint (Seine-et-Marne)"), "both are shown");
    for (code, id) in [("38185", "commune-38185"), ("200040715", "epci-200040715"), ("01340", "commune-01340")] {
        let answer = house.get(&format!("/territoires/{code}")).send().await.is(StatusCode::SEE_OTHER);
        assert_eq!(answer.header("location"), format!("/territoires/{id}"));
    }
    house.get("/territoires/99999").send().await.is(StatusCode::NOT_FOUND);
    let gosier = house.get("/territoires/commune-97113?au=2018-06-19").send().await.text();
    for over in ["/territoires/departement-971", "/territoires/region-01", "Alfortville"] {
        assert!(gosier.contains(over), "{over}");
    }
    let old = house.get("/territoires/commune-01340").send().await.text();
    assert!(old.contains("Saint-Bois") && old.contains("janvier 2016"), "{old}");
    let answer = house.get("/api/v1/territoires/38185?au=2018-06-19").send().await.is(StatusCode::OK).text();
    let told: serde_json::Value = serde_json::from_str(&answer).unwrap();
    assert_eq!((told["reached_by"].as_str(), told["covered_by"].as_array().map(Vec::len)), (Some("epci"), Some(3)));
}

#[tokio::test(flavor = "multi_thread")]
async fn homonyms_are_asked_about_and_never_guessed() {
    for engine in ENGINES {
        let house = House::furnished(engine).await;
        let token = house.sign_in("demo-coordination").await;
        let path = "/reseau/saisie/organisations";
        let form = house.get(&format!("{path}?ligne=lieusaint")).by(&token).send().await;
        let version = form.hidden("version");
        let typed = |territory: &'static str| {
            [("form", "f-1"), ("id", "lieusaint"), ("name", "Lieusaint"), ("kind", "commune"), ("territory", territory)]
        };
        let fields = |territory| [typed(territory).as_slice(), &[("version", version.as_str())]].concat();
        let asked = house.post(path, &fields("Lieusaint")).by(&token).send().await;
        let asked = asked.is(StatusCode::UNPROCESSABLE_ENTITY).text();
        assert!(
            asked.contains("value=\"commune-50270\"") && asked.contains("value=\"commune-77251\""),
            "to choose from"
        );
        house.post(path, &fields("Nulle Part")).by(&token).send().await.is(StatusCode::UNPROCESSABLE_ENTITY);
        let label = "Lieusaint (commune, Seine-et-Marne)";
        house.post(path, &fields(label)).by(&token).send().await.is(StatusCode::SEE_OTHER);
        let page = house.get("/reseau/organisations/lieusaint").send().await.text();
        assert!(page.contains("/territoires/commune-77251"), "{page}");
        let form = house.get(&format!("{path}?ligne=lieusaint")).by(&token).send().await.text();
        assert!(form.contains(label), "the form says its name, not its code");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_imported_edition_takes_the_place_of_the_one_carried() {
    for engine in ENGINES {
        let house = House::furnished(engine).await;
        let year = |house: &House| {
            let db = house.db.clone();
            async move { db.read(|tx| edition_of(tx).map(|edition| edition.year)).await.unwrap() }
        };
        assert_eq!(year(&house).await, 2026);
        let text = "edition\t2016\tessai\nregion-82\tRhône-Alpes\ndepartement-38\tIsère\t82\ncommune-38185\tGrenoble\t160000\n";
        commands::take_territories(&house.db, text.to_owned()).await.unwrap();
        assert_eq!(year(&house).await, 2016);
        let page = house.get("/territoires/commune-38185?au=2018-06-19").send().await.is(StatusCode::OK).text();
        assert!(page.contains("Rhône-Alpes") && page.contains("2016"));
        let organisation = house.get("/reseau/organisations/le-gosier").send().await.text();
        assert!(organisation.contains("commune-97113"), "what the edition lacks stays as it was written");
        assert!(Edition::read("edition\t2016\tessai\nune ligne\n".to_owned()).is_err());
        assert!(commands::take_territories(&house.db, "rien".to_owned()).await.is_err());
    }
}

/// Kept until the next public act: what remains is the revision, and who asks.
#[tokio::test(flavor = "multi_thread")]
async fn the_pages_of_coverage_ask_little_of_the_store() {
    let house = House::furnished(Engine::Sqlite).await;
    let token = house.sign_in("demo-agent").await;
    assert!(house.cost("/reseau/couverture?au=2018-06-19", &token).await <= 2);
    assert!(house.cost("/reseau/carte?au=2018-06-19", &token).await <= 6);
    assert!(house.cost("/territoires/region-53?au=2018-06-19", &token).await <= 8);
}
