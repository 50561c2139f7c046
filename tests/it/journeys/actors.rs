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
}

impl Known {
    async fn of(engine: Engine) -> (House, Known) {
        let house = House::furnished(engine).await;
        let facts: toml::Table = include_str!("facts/actors.toml").parse().unwrap();
        let mut organisations = vec![];
        for page in 1.. {
            let text = house.get(&format!("/reseau/acteurs?page={page}")).send().await.is(StatusCode::OK).text();
            let rows: Vec<&str> =
                text.split("<tr><th scope=\"row\"><a href=\"/reseau/organisations/").skip(1).collect();
            for id in rows.iter().filter_map(|rest| rest.split('"').next()) {
                let one = house.get(&format!("/api/v1/organisations/{id}")).send().await.is(StatusCode::OK);
                organisations.push(serde_json::from_slice(&one.bytes).unwrap());
            }
            if !text.contains("rel=\"next\"") {
                break;
            }
        }
        (house, Known { facts, organisations })
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
    let last = known.organisations.len().div_ceil(100);
    let page = house.get(&format!("/reseau/acteurs?page={last}")).send().await.text();
    let (_, apart) = page.split_once("id=\"announced\"").expect("a part for what is announced");
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
