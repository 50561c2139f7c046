//! The actors that the five seeds name, each with source, kind, place and years as its seed says; what is announced apart from
//! what is named; and nothing that no seed says. `facts/actors.toml` says how the facts are written.

use axum::http::StatusCode;
use serde_json::Value as Json;
use toml::Value as Toml;

use super::assembly_2018::fold;
use crate::{
    engines::{ENGINES, Engine},
    house::House,
};

struct Known {
    facts: toml::Table,
    /// Every organisation as `/api/v1/organisations/{id}` gives it.
    organisations: Vec<Json>,
    /// The same, each as its row of the list tells it.
    rows: Vec<Json>,
}

impl Known {
    async fn of(engine: Engine) -> (House, Known) {
        let house = House::furnished(engine).await;
        let facts: toml::Table = include_str!("facts/actors.toml").parse().unwrap();
        let list = house.get("/reseau/organisations.json").send().await.is(StatusCode::OK);
        let list: Json = serde_json::from_slice(&list.bytes).unwrap();
        let (rows, mut organisations) = (list["rows"].as_array().unwrap().clone(), vec![]);
        for row in &rows {
            let path = format!("/api/v1/organisations/{}", row["id"].as_str().unwrap());
            let one = house.get(&path).send().await.is(StatusCode::OK);
            organisations.push(serde_json::from_slice(&one.bytes).unwrap());
        }
        (house, Known { facts, organisations, rows })
    }

    fn all(&self, name: &str) -> &[Toml] {
        self.facts[name].as_array().unwrap()
    }

    /// The organisation of that name, whether its own or another in use; the first wording of `a|b` that finds one.
    #[track_caller]
    fn named(&self, name: &str) -> &Json {
        let called = |one: &&Json, wanted: &str| {
            let others = one["other_names"].as_array().unwrap().iter().map(|other| &other["name"]);
            std::iter::once(&one["name"]).chain(others).any(|known| fold(known.as_str().unwrap()) == wanted)
        };
        let found =
            name.split('|').map(fold).find_map(|wanted| self.organisations.iter().find(|one| called(one, &wanted)));
        found.unwrap_or_else(|| panic!("the house knows nobody called {name}"))
    }

    /// What a source of that seed must say.
    fn words(&self, seed: &Toml) -> &str {
        let source = self.all("source").iter().find(|source| &source["seed"] == seed).unwrap();
        source["words"].as_str().unwrap()
    }
}

fn text<'a>(value: &'a Toml, key: &str) -> &'a str {
    value.get(key).and_then(Toml::as_str).unwrap_or_default()
}

#[tokio::test(flavor = "multi_thread")]
async fn every_actor_stands_with_its_kind_its_facts_and_their_source() {
    for engine in ENGINES {
        let (_house, known) = Known::of(engine).await;
        assert!(known.all("actor").len() > 80, "the file of facts is cut short");
        for actor in known.all("actor") {
            let name = text(actor, "name");
            let one = known.named(name);
            for also in actor.get("also").and_then(Toml::as_array).into_iter().flatten() {
                assert_eq!(known.named(also.as_str().unwrap())["id"], one["id"], "{also}");
            }
            if let Some(kinds) = actor.get("kinds").and_then(Toml::as_array) {
                assert!(kinds.iter().any(|kind| one["kind"] == kind.as_str().unwrap()), "{name}: {}", one["kind"]);
            }
            let said = one.to_string();
            for seed in actor["seeds"].as_array().unwrap() {
                assert!(fold(&said).contains(known.words(seed)), "{name} says nothing of seed {seed}");
            }
            for fact in ["founded", "founder", "existed", "planned_end", "country", "place"] {
                let stated = match actor.get(fact) {
                    Some(Toml::Array(all)) => all.clone(),
                    other => other.cloned().into_iter().collect(),
                };
                for stated in stated {
                    let tells = |told: &&Json| {
                        told["fact"] == fact
                            && told["value"] == text(&stated, "value")
                            && fold(told["source"].as_str().unwrap()).contains(known.words(&stated["in"]))
                    };
                    assert!(
                        one["facts"].as_array().unwrap().iter().any(|told| tells(&told)),
                        "{name}: {fact}, {stated}"
                    );
                }
            }
            let abroad = actor.get("country").is_some_and(|country| text(country, "value") != "FR");
            assert!(!abroad || one["territory"].is_null(), "{name} stands on no territory of France");
            for sort in actor.get("disagree").and_then(Toml::as_array).into_iter().flatten() {
                let told = one["disagreements"].as_array().unwrap();
                assert!(told.iter().any(|one| *one == sort.as_str().unwrap()), "{name}: {sort}");
            }
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_link_stands_on_both_pages() {
    let (_house, known) = Known::of(Engine::Sqlite).await;
    for link in known.all("link") {
        let (from, to) = (known.named(text(link, "from")), known.named(text(link, "to")));
        for (here, there, away) in [(from, to, "yes"), (to, from, "no")] {
            let tells = |told: &&Json| {
                told["kind"] == text(link, "kind")
                    && told["other"] == there["id"]
                    && told["away"] == away
                    && ["starts", "ends"].iter().all(|key| link.get(key).is_none() || told[key] == text(link, key))
                    && fold(told["note"].as_str().unwrap_or_default()).contains(&fold(text(link, "note")))
                    && fold(told["source"].as_str().unwrap()).contains(known.words(&link["in"]))
            };
            assert!(here["links"].as_array().unwrap().iter().any(|told| tells(&told)), "{}: {link}", here["name"]);
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_announced_stands_apart_from_what_is_named() {
    let (house, known) = Known::of(Engine::Sqlite).await;
    let apart = house.get("/reseau/annonces").send().await.is(StatusCode::OK).text();
    for path in ["/reseau", "/reseau/organisations"] {
        let page = house.get(path).send().await.text();
        assert!(page.contains("href=\"/reseau/annonces\"") && !page.contains("sont nommés"), "{path}");
    }
    for figure in known.all("announced") {
        let (of, value) = (known.named(text(figure, "of")), figure["value"].as_integer().unwrap().to_string());
        let facts = of["facts"].as_array().unwrap();
        let told = |fact: &Json| {
            ["members", "announced"].iter().any(|sort| fact["fact"] == *sort)
                && fact["value"] == value.as_str()
                && fold(fact["source"].as_str().unwrap()).contains(known.words(&figure["in"]))
        };
        assert!(facts.iter().any(told), "{figure}");
        let line = format!("/reseau/organisations/{}\"", of["id"].as_str().unwrap());
        let lines: Vec<&str> = apart.split("<li>").filter(|item| item.contains(&line)).collect();
        let line = lines.iter().find(|item| item.contains(&format!("<strong class=\"num\">{value}</strong>")));
        let line = line.unwrap_or_else(|| panic!("{figure} is not apart"));
        if let Some(named) = figure.get("named").and_then(Toml::as_integer) {
            let members = of["links"].as_array().unwrap();
            let members = members.iter().filter(|link| link["kind"] == "member" && link["away"] == "no").count();
            assert_eq!(members as i64, named, "{figure}");
            let words = if named == 0 { "aucun n’est nommé".to_owned() } else { format!("{named} sont nommés") };
            assert!(line.contains(&words), "{line}");
        }
    }
    for unsaid in known.all("unsaid") {
        let of = known.named(text(unsaid, "of"));
        for fact in unsaid.get("facts").and_then(Toml::as_array).into_iter().flatten() {
            let facts = of["facts"].as_array().unwrap();
            assert!(facts.iter().all(|told| told["fact"] != fact.as_str().unwrap()), "{unsaid}: nobody says it");
        }
        for name in unsaid.get("names").and_then(Toml::as_array).into_iter().flatten() {
            let names = of["other_names"].as_array().unwrap();
            let same = |known: &Json| fold(known["name"].as_str().unwrap()) == fold(name.as_str().unwrap());
            assert!(!names.iter().any(same), "{unsaid}");
        }
    }
}

/// The list says where each stands and since when, as the seeds say it; on French ground, its territory.
#[tokio::test(flavor = "multi_thread")]
async fn the_list_says_where_each_actor_stands_and_since_when() {
    for engine in ENGINES {
        let (house, known) = Known::of(engine).await;
        let (mut placed, mut founded) = (0, 0);
        for actor in known.all("actor") {
            let one = known.named(text(actor, "name"));
            let row = known.rows.iter().find(|row| row["id"] == one["id"]).unwrap();
            let stated = |fact: &str| {
                let all = actor.get(fact).map(|stated| stated.as_array().cloned().unwrap_or(vec![stated.clone()]));
                all.unwrap_or_default().iter().map(|stated| text(stated, "value").to_owned()).collect::<Vec<_>>()
            };
            for year in stated("founded") {
                assert!(row["founded"].as_str().unwrap().split(" / ").any(|told| told == year), "{row}: {year}");
                founded += 1;
            }
            match row["territory"].is_null() {
                true => {
                    assert!(stated("place").iter().all(|place| row["where"].as_str().unwrap().contains(place)), "{row}")
                }
                false => assert_eq!(row["where"], row["territory_name"], "{row}"),
            }
            placed += usize::from(row["territory"].is_null() && !row["where"].is_null());
        }
        assert!(placed > 5 && founded > 5, "{placed} stand somewhere abroad, {founded} years are told");
        let own = |id: &str| known.rows.iter().find(|row| row["id"] == id).unwrap();
        assert_eq!(own("la-27e-region")["founded"], "2012");
        for (path, words) in [
            ("/reseau/organisations?q=mindlab", "Danemark"),
            ("/en/integration/reseau/organisations?q=mindlab", "Denmark"),
            ("/reseau/organisations?q=guipuscoa", "Pays Basque espagnol, Espagne"),
            // a source met it before another says that it began
            ("/reseau/organisations?q=27e", "2012 / déjà là en 2009"),
            ("/en/reseau/organisations.csv?q=27e", "2012 / already there in 2009"),
        ] {
            let page = house.get(path).send().await.is(StatusCode::OK).text();
            assert!(page.contains(words), "{path}: {page}");
        }
    }
}

/// Addresses that were published go on working, each with what it asked for.
#[tokio::test(flavor = "multi_thread")]
async fn the_address_of_the_actors_leads_to_the_organisations() {
    let house = House::furnished(Engine::Sqlite).await;
    for (old, new) in [
        ("/reseau/acteurs", "/reseau/organisations"),
        ("/en/reseau/acteurs?nom=&nature=commune", "/en/reseau/organisations?nature=commune"),
        ("/reseau/acteurs?nom=27e+région&page=1", "/reseau/organisations?q=27e+r%C3%A9gion"),
        ("/reseau/acteurs?au=2018-06-19&page=3", "/reseau/organisations?au=2018-06-19&page=5"),
    ] {
        let answer = house.get(old).send().await.is(StatusCode::PERMANENT_REDIRECT);
        assert_eq!(answer.header("location"), new);
        house.get(new).send().await.is(StatusCode::OK);
    }
}

/// The years that the sources give for La 27e Région, side by side on its page with who says which.
#[tokio::test(flavor = "multi_thread")]
async fn sources_that_disagree_stand_side_by_side() {
    let house = House::furnished(Engine::Sqlite).await;
    let page = house.get("/reseau/organisations/la-27e-region").send().await.is(StatusCode::OK).text();
    for words in ["2012", "2009", "2011", "Charte du collectif", "les sources ne s’accordent pas"] {
        assert!(page.contains(words), "{words}");
    }
    let english = house.get("/en/reseau/organisations/mindlab").send().await.is(StatusCode::OK).text();
    assert!(english.contains("Denmark") && !english.contains("sources disagree"));
}
