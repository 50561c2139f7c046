//! Pages in process: what each costs, what it carries, what is kept of it, what a form may do.

use std::sync::atomic::Ordering::Relaxed;

use axum::http::{
    StatusCode,
    header::{ACCEPT_ENCODING, HOST, HeaderName, ORIGIN},
};
use halle::platform::{db::Tx, web::assets};

use crate::{
    engines::{ENGINES, Engine},
    house::{Answer, House, options},
    source,
};

const ORGANISATIONS: &str = "/reseau/saisie/organisations";
const MAIN: &[&str] = &[
    "/",
    "/reseau",
    "/reseau/adherents?au=2018-06-19",
    "/reseau/organisations/le-gosier",
    "/gouvernance",
    "/assemblees",
    "/assemblees/2018-06-19",
    "/assemblees/2018-06-19/proces-verbal",
    "/decisions",
];

/// Statements that each main page runs for a signed-in reader, after an act that is not public, then again: a page that asks once a row is seen here.
const COSTS: &[(&str, u64, u64)] = &[
    ("/", 10, 5),
    ("/reseau", 3, 0),
    ("/reseau/adherents?au=2018-06-19", 6, 0),
    ("/reseau/organisations/le-gosier", 11, 0),
    ("/reseau/organisations", 6, 0),
    ("/reseau/annonces", 3, 0),
    ("/gouvernance", 8, 6),
    ("/assemblees", 3, 1),
    ("/assemblees/2018-06-19", 49, 47),
    ("/assemblees/2018-06-19/proces-verbal", 75, 73),
    ("/decisions", 5, 3),
    ("/moi", 3, 1),
    (ORGANISATIONS, 6, 2),
];

#[tokio::test(flavor = "multi_thread")]
async fn each_main_page_runs_a_known_number_of_statements() {
    for engine in ENGINES {
        let house = House::furnished(engine).await;
        let token = house.sign_in("demo-coordination").await;
        let mut told = vec![];
        for (path, after, again) in COSTS {
            let run = (house.cost_after_an_act(path, &token).await, house.cost(path, &token).await);
            if run != (*after, *again) {
                told.push(format!("    (\"{path}\", {}, {}),", run.0, run.1));
            }
        }
        assert!(told.is_empty(), "{engine:?}: now\n{}", told.join("\n"));
    }
}

/// A text that is missing shows its key in brackets; none does, in either language, on any page of any route.
#[tokio::test(flavor = "multi_thread")]
async fn every_page_has_its_words_in_both_languages() {
    let house = House::furnished(Engine::Sqlite).await;
    let token = house.sign_in("demo-coordination").await;
    let mut wordless = vec![];
    let pages = source::routes().into_iter().filter(|(method, _)| method == "GET");
    let own = ["/moi", "/administration/reglages"].map(str::to_owned);
    for path in pages.map(|(_, route)| source::address(&route)).chain(own).chain(["/nulle-part".to_owned()]) {
        for prefix in ["", "/en"] {
            let answer = house.get(&format!("{prefix}{path}")).by(&token).send().await;
            if !answer.header("content-type").starts_with("text/html") {
                continue;
            }
            let text = answer.text();
            // a part of a page, which a script puts into one
            if path == "/recherche/apercu" {
                continue;
            }
            let lang = if prefix.is_empty() { "<html lang=\"fr\"" } else { "<html lang=\"en\"" };
            assert!(text.contains(lang), "{prefix}{path}");
            wordless.extend(bare_keys(&text).into_iter().map(|key| format!("{prefix}{path}: {key}")));
        }
    }
    assert!(wordless.is_empty(), "{}", wordless.join("\n"));
    assert_eq!(bare_keys("<p>[some-key] and [1] or [two words], [x]</p>"), ["[some-key]"]);
}

/// Compressed, with the style and the script that it asks for; fonts apart, which one fetches once.
#[tokio::test(flavor = "multi_thread")]
async fn no_page_weighs_more_than_fifty_kilobytes() {
    let house = House::furnished(Engine::Sqlite).await;
    let token = house.sign_in("demo-coordination").await;
    let shared = style_and_script(&house).await;
    let pages = source::routes().into_iter().filter(|(method, _)| method == "GET");
    let mut heavy = vec![];
    for path in pages.map(|(_, route)| source::address(&route)) {
        let answer = house.get(&path).by(&token).with(ACCEPT_ENCODING, "br").send().await;
        let weight = answer.bytes.len() + shared;
        if answer.header("content-type").starts_with("text/html") && weight > HEAVIEST {
            heavy.push((path, weight));
        }
    }
    assert!(heavy.is_empty(), "{heavy:?}");
}

/// What a page may weigh, in bytes as they travel, its style and its script with it.
pub const HEAVIEST: usize = 50_000;

/// What every page brings with it, compressed.
pub async fn style_and_script(house: &House) -> usize {
    let mut shared = 0;
    for name in ["halle.css", "halle.js", "favicon.svg"] {
        shared += house.get(assets::address(name)).with(ACCEPT_ENCODING, "br").send().await.bytes.len();
    }
    assert!(shared > 5_000, "{shared}: the style is not there");
    shared
}

fn bare_keys(text: &str) -> Vec<String> {
    let inside = text.split('[').skip(1).filter_map(|rest| rest.split_once(']')).map(|(inside, _)| inside);
    let key = |inside: &&str| {
        inside.contains('-') && inside.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
    };
    inside.filter(key).map(|key| format!("[{key}]")).collect()
}

// ---- The cache of anonymous pages

#[tokio::test(flavor = "multi_thread")]
async fn a_second_anonymous_reader_is_answered_without_the_database() {
    for engine in ENGINES {
        let house = House::furnished(engine).await;
        for path in MAIN {
            let first = house.get(path).send().await.is(StatusCode::OK);
            let mut costs = vec![];
            // PostgreSQL's news of an act before may come late: the revision is then read once more, and no page is made
            for _ in 0..3 {
                let (hits, run) = (house.site.cache.hits.load(Relaxed), house.db.statements_run());
                let again = house.get(path).send().await.is(StatusCode::OK);
                assert_eq!(house.site.cache.hits.load(Relaxed), hits + 1, "{path} on {engine:?}");
                assert_eq!(first.text(), again.text());
                costs.push(house.db.statements_run() - run);
            }
            assert!(costs.contains(&0) && costs.iter().sum::<u64>() <= 1, "{path} on {engine:?}: {costs:?}");
        }
        // a query that no page reads is the same page, another language is not, and no signed-in reader gets it
        let hits = || house.site.cache.hits.load(Relaxed);
        let before = hits();
        house.get("/reseau?utm_source=x").send().await.is(StatusCode::OK);
        assert_eq!(hits(), before + 1);
        assert!(house.get("/en/reseau").send().await.is(StatusCode::OK).text().contains("lang=\"en\""));
        let token = house.sign_in("demo-finances").await;
        let own = house.get("/reseau").by(&token).send().await.is(StatusCode::OK);
        assert!(own.text().contains("Farid Nollet") && own.header("cache-control") == "no-store");
        assert!(!house.get("/reseau").send().await.text().contains("Farid Nollet"));
        assert_eq!(hits(), before + 2);
        let packed = house.get("/reseau").with(ACCEPT_ENCODING, "br").send().await;
        assert_eq!(packed.header("content-encoding"), "br");
        assert!(house.get("/reseau").send().await.header("content-encoding").is_empty());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_act_is_seen_at_once_here_and_by_other_processes() {
    for engine in ENGINES {
        let here = House::furnished(engine).await;
        let there = here.again(options());
        let token = here.sign_in("demo-coordination").await;
        let path = "/reseau/organisations/le-gosier";
        for house in [&here, &there] {
            assert!(!house.get(path).send().await.is(StatusCode::OK).text().contains("ville nouvelle"));
        }
        let form = here.get(&format!("{ORGANISATIONS}?ligne=le-gosier")).by(&token).send().await;
        change(&here, &token, &form, "form", "Le Gosier, ville nouvelle").await.is(StatusCode::SEE_OTHER);
        assert!(here.get(path).send().await.text().contains("ville nouvelle"), "{engine:?}, here");
        seen(&there, path, "ville nouvelle").await;
    }
}

/// PostgreSQL tells others within a millisecond or so: asked until it has.
async fn seen(house: &House, path: &str, word: &str) {
    let before = house.db.version();
    let mut asked = 0_u32;
    while !house.get(path).send().await.text().contains(word) {
        asked += 1;
        assert!(asked < 100_000, "the other process never saw it; its version stayed at {before}");
        tokio::task::yield_now().await;
    }
}

/// Le Gosier, under that name, as the form that was shown would send it.
async fn change(house: &House, token: &str, shown: &Answer, form: &str, name: &str) -> Answer {
    let form = if form == "form" { shown.hidden("form") } else { form.to_owned() };
    let version = version(shown);
    let fields =
        [("form", form.as_str()), ("id", "le-gosier"), ("version", &version), ("name", name), ("kind", "commune")];
    house.post(ORGANISATIONS, &fields).by(token).send().await
}

/// The version in the main form, which comes after those of the rows.
fn version(shown: &Answer) -> String {
    let text = shown.text();
    let (_, form) = text.split_once("<form class=\"form\"").unwrap();
    let (_, value) = form.split_once("name=\"version\" value=\"").unwrap();
    value.split('"').next().unwrap().to_owned()
}

// ---- Forms

#[tokio::test(flavor = "multi_thread")]
async fn a_form_sent_twice_acts_once_and_answers_the_same() {
    for engine in ENGINES {
        let house = House::furnished(engine).await;
        let token = house.sign_in("demo-coordination").await;
        let fields = [("form", "0190-form"), ("name", "Ville d’Essai"), ("kind", "commune")];
        let first = house.post(ORGANISATIONS, &fields).by(&token).send().await.is(StatusCode::SEE_OTHER);
        let again = house.post(ORGANISATIONS, &fields).by(&token).send().await.is(StatusCode::SEE_OTHER);
        assert_eq!(first.header("location"), again.header("location"));
        let count = |tx: &Tx| tx.dynamic("select 1 from organisation where name = 'Ville d’Essai'", &[]);
        assert_eq!(house.db.read(count).await.unwrap().len(), 1, "{engine:?}");
        // in English, one stays in English
        let english = house.post(&format!("/en{ORGANISATIONS}"), &fields).by(&token).send().await;
        assert!(english.header("location").starts_with("/en/reseau"));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn who_comes_second_is_shown_both_texts() {
    for engine in ENGINES {
        let house = House::furnished(engine).await;
        let token = house.sign_in("demo-coordination").await;
        let shown = house.get(&format!("{ORGANISATIONS}?ligne=le-gosier")).by(&token).send().await;
        change(&house, &token, &shown, "form-a", "Le premier nom").await.is(StatusCode::SEE_OTHER);
        let late = change(&house, &token, &shown, "form-b", "Le second nom").await.is(StatusCode::CONFLICT);
        assert!(late.text().contains("Le premier nom") && late.text().contains("Le second nom"));
        let name = |tx: &Tx| tx.dynamic("select name from organisation where id = 'le-gosier'", &[]);
        assert_eq!(house.db.read(name).await.unwrap(), [[text("Le premier nom")]]);
    }
}

fn text(text: &str) -> halle::platform::db::Value {
    halle::platform::db::Value::Text(text.to_owned())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_refused_form_comes_back_as_typed_with_a_summary_that_leads_to_the_fields() {
    let house = House::furnished(Engine::Sqlite).await;
    let token = house.sign_in("demo-coordination").await;
    let fields =
        [("form", "f"), ("name", "Ville <d’Essai>"), ("kind", "royaume"), ("siren", "123"), ("about", "À garder")];
    let answer = house.post(ORGANISATIONS, &fields).by(&token).send().await.is(StatusCode::UNPROCESSABLE_ENTITY);
    let page = answer.text();
    assert!(page.contains("class=\"error-summary\"") && page.contains("role=\"alert\""));
    assert!(
        page.contains("<a href=\"#kind\">")
            && page.contains("id=\"kind-error\"")
            && page.contains("aria-invalid=\"true\"")
    );
    assert!(page.contains("À garder") && page.contains("value=\"123\""));
    assert!(page.contains("Ville &#60;d’Essai&#62;") && !page.contains("<d’Essai>"), "what is typed is text");
    assert_eq!(answer.header("cache-control"), "no-store");
    let there = house.db.read(|tx: &Tx| tx.dynamic("select 1 from organisation where about = 'À garder'", &[])).await;
    assert_eq!(there.unwrap().len(), 0);
}

// ---- Safety

#[tokio::test(flavor = "multi_thread")]
async fn a_form_from_elsewhere_is_refused() {
    let house = House::furnished(Engine::Sqlite).await;
    let token = house.sign_in("demo-coordination").await;
    let site = HeaderName::from_static("sec-fetch-site");
    let act = |form: &'static str| {
        house.post(ORGANISATIONS, &[("form", form), ("name", "Ailleurs"), ("kind", "commune")]).by(&token)
    };
    for (ask, expected) in [
        (act("a").with(site.clone(), "cross-site"), 403),
        (act("b").with(site.clone(), "same-site"), 403),
        (act("c").with(HOST, "127.0.0.1:2727").with(ORIGIN, "https://ailleurs.example"), 403),
        (act("d").with(site.clone(), "same-origin"), 303),
        (act("e").with(HOST, "127.0.0.1:2727").with(ORIGIN, "http://127.0.0.1:2727"), 303),
        // reading from anywhere harms nobody
        (house.get("/reseau").with(site, "cross-site"), 200),
    ] {
        assert_eq!(ask.send().await.status, expected);
    }
    let there = house.db.read(|tx: &Tx| tx.dynamic("select 1 from organisation where name = 'Ailleurs'", &[])).await;
    assert_eq!(there.unwrap().len(), 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn every_answer_carries_its_guards() {
    let house = House::furnished(Engine::Sqlite).await;
    let mut secure = options();
    secure.public_url = "https://reseau.example.org".to_owned();
    let secure = house.again(secure);
    for path in [
        "/reseau",
        "/nulle-part",
        "/etat",
        "/connexion",
        "/api/v1/adherents/comptes",
        "/assemblees/2018-06-19/proces-verbal",
    ] {
        let (plain, answer) = (house.get(path).send().await, secure.get(path).send().await);
        let policy = answer.header("content-security-policy");
        assert!(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"), "{path}");
        assert!(!policy.contains("unsafe") && !policy.contains('*'), "{path}");
        assert_eq!(answer.header("x-content-type-options"), "nosniff", "{path}");
        assert!(answer.header("strict-transport-security").starts_with("max-age="), "{path}");
        assert!(plain.header("strict-transport-security").is_empty(), "{path}");
        if answer.header("content-type").starts_with("text/html") {
            let page = answer.text();
            assert!(!page.contains("<style") && !page.contains(" style=\"") && !page.contains(" onclick="), "{path}");
            assert!(page.match_indices("<script").all(|(at, _)| page[at..].starts_with("<script src=")), "{path}");
        }
    }
    for (house, name) in [(&house, "halle="), (&secure, "__Host-halle=")] {
        let link = house.link("demo-agent", 0).await;
        let answer = house.post(&link, &[]).send().await.is(StatusCode::SEE_OTHER);
        let cookie = answer.header("set-cookie");
        assert!(cookie.starts_with(name) && cookie.contains("; Path=/") && cookie.contains("; HttpOnly"), "{cookie}");
        assert!(cookie.contains("SameSite=Lax") && !cookie.contains("Domain"), "{cookie}");
        assert_eq!(cookie.contains("; Secure"), name.starts_with("__Host-"), "{cookie}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_request_keeps_its_id() {
    let house = House::furnished(Engine::Sqlite).await;
    let answer = house.get("/nulle-part").with(HeaderName::from_static("x-request-id"), "abc-1").send().await;
    assert_eq!(answer.header("x-request-id"), "abc-1");
    assert_ne!(house.get("/nulle-part").send().await.header("x-request-id"), "");
}
