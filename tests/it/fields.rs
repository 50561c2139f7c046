//! Fields of one's own: added without a developer, filled in, shown to those they are for, hidden and put back.

use axum::http::StatusCode;
use halle::{
    commands::house,
    platform::db::{Tx, Value},
};

use crate::{
    engines::{ENGINES, Engine},
    house::{Answer, House},
};

const FIELDS: &str = "/reseau/saisie/champs";
const ORGANISATIONS: &str = "/reseau/saisie/organisations";

/// Adds a field as its form sends it.
async fn add(house: &House, token: &str, label: &str, more: &[(&str, &str)]) -> Answer {
    let form = format!("add-{label}");
    let mut fields = vec![("form", form.as_str()), ("label_fr", label)];
    let usual = [("required", "no"), ("object", "organisation"), ("kind", "text"), ("audience", "public")];
    fields.extend(usual.into_iter().filter(|(name, _)| !more.iter().any(|(other, _)| other == name)));
    fields.extend(more);
    house.post(FIELDS, &fields).by(token).send().await
}

/// Le Gosier, with these fields filled in.
async fn fill(house: &House, token: &str, form: &str, more: &[(&str, &str)]) -> Answer {
    let shown = house.get(&format!("{ORGANISATIONS}?ligne=le-gosier")).by(token).send().await.is(StatusCode::OK).text();
    let (_, rest) = shown.split_once("<form class=\"form\"").unwrap();
    let version = rest.split_once("name=\"version\" value=\"").unwrap().1.split('"').next().unwrap();
    let mut fields =
        vec![("form", form), ("id", "le-gosier"), ("version", version), ("name", "Le Gosier"), ("kind", "commune")];
    fields.extend(more);
    house.post(ORGANISATIONS, &fields).by(token).send().await
}

async fn furnished(engine: Engine) -> (House, String) {
    let house = House::furnished(engine).await;
    let token = house.sign_in("demo-coordination").await;
    let choices = "Eau | Water\nBâtiments | Buildings";
    for (label, more) in [
        ("Thème", &[("kind", "choices"), ("choices", choices), ("label_en", "Theme")][..]),
        ("Laboratoire", &[("kind", "yes_no")]),
        ("Effectif", &[("kind", "number"), ("audience", "members")]),
        ("Note interne", &[("kind", "prose"), ("audience", "keepers")]),
    ] {
        add(&house, &token, label, more).await.is(StatusCode::SEE_OTHER);
    }
    let values = [
        ("champ-theme", "eau"),
        ("champ-theme", "batiments"),
        ("champ-laboratoire", "yes"),
        ("champ-effectif", "1\u{202f}204"),
        ("champ-note-interne", "Rappeler la mairie en mars"),
    ];
    fill(&house, &token, "fill-1", &values).await.is(StatusCode::SEE_OTHER);
    (house, token)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_field_is_filled_in_shown_listed_and_filtered_by_for_those_it_is_for() {
    for engine in ENGINES {
        let (house, coordinator) = furnished(engine).await;
        house.account("member", "active", &[("member", "alfortville")]).await;
        let member = house.sign_in("member").await;
        let page = "/reseau/organisations/le-gosier";
        for (token, sees, keeps) in
            [("", false, false), (member.as_str(), true, false), (coordinator.as_str(), true, true)]
        {
            let ask = async |path: &str| house.get(path).by(token).send().await;
            let paths = [
                page,
                "/reseau/organisations.csv",
                "/reseau/organisations.json",
                "/reseau/adherents.csv?champ=laboratoire:yes",
            ];
            for path in paths {
                let text = ask(path).await.is(StatusCode::OK).text();
                assert!(text.contains("Thème") || text.contains("champ-theme"), "{path} on {engine:?}");
                assert_eq!(text.contains("1204"), sees, "{path} on {engine:?}");
                assert_eq!(text.contains("Rappeler la mairie"), keeps, "{path} on {engine:?}");
            }
            assert!(ask(page).await.text().contains("Eau, Bâtiments"));
            let json =
                ask("/api/v1/organisations?champ=theme:eau&champ=laboratoire:yes").await.is(StatusCode::OK).text();
            assert!(json.contains("\"total\":1,") && json.contains("\"champ-theme\":\"eau;batiments\""), "{json}");
            assert!(ask("/api/v1/organisations?champ=laboratoire:no").await.text().contains("\"total\":0,"));
        }
        // whoever changed a row is back on its page, which says so to them alone
        let label = "<h2 id=\"form\">Modifier Le Gosier</h2>";
        let form = house.get(&format!("{ORGANISATIONS}?ligne=le-gosier")).by(&coordinator).send().await.text();
        assert!(form.find(label) < form.find("<table") && form.contains(label), "the form comes first: {form}");
        let answer = fill(&house, &coordinator, "fill-same", &[("champ-theme", "eau")]).await.is(StatusCode::SEE_OTHER);
        assert_eq!(answer.header("location"), "/reseau/organisations/le-gosier?fait=change");
        let shown = house.get(answer.header("location")).by(&coordinator).send().await.is(StatusCode::OK).text();
        let said = "la page est à jour.";
        assert!(shown.contains(said), "{shown}");
        assert!(!house.get(answer.header("location")).send().await.text().contains(said));
        // numbers and days are filtered by their ends; by what one may not see they are not
        add(&house, &coordinator, "Ouvert le", &[("kind", "date")]).await.is(StatusCode::SEE_OTHER);
        let filled = [("champ-effectif", "1204"), ("champ-ouvert-le", "19/06/2018"), ("champ-laboratoire", "yes")];
        let filled = [&filled[..], &[("champ-theme", "eau"), ("champ-theme", "batiments")]].concat();
        fill(&house, &coordinator, "fill-again", &filled).await.is(StatusCode::SEE_OTHER);
        for (query, found) in [
            ("champ-effectif-min=1%20204&champ-effectif-max=1300", Some(true)),
            ("champ-effectif-min=1204,5", Some(false)),
            ("champ-effectif-max=999", Some(false)),
            ("champ-effectif-min=beaucoup", None),
            ("champ-effectif-moyen=12", None),
        ] {
            let path = format!("/reseau/organisations?{query}");
            let page = house.get(&path).by(&member).send().await;
            match found {
                Some(found) => {
                    let page = page.is(StatusCode::OK).text();
                    assert!(
                        page.contains("Effectif, au moins") && page.contains(".csv?champ-effectif-m"),
                        "{path}: {page}"
                    );
                    let json = house.get(&format!("/api/v1/organisations?{query}")).by(&member).send().await.text();
                    assert_eq!(json.contains("\"total\":1,"), found, "{engine:?} {query}: {json}");
                }
                None => drop(page.is(StatusCode::UNPROCESSABLE_ENTITY)),
            }
            house.get(&path).send().await.is(StatusCode::UNPROCESSABLE_ENTITY);
        }
        let broken = house.get("/reseau/organisations?champ-effectif-min=beaucoup").by(&member).send().await.text();
        assert!(broken.contains("href=\"#champ-effectif-min\"") && broken.contains("n’est pas un nombre"), "{broken}");
        // pages kept for visitors tell two ends apart
        for (day, found) in [("2018-06-19", true), ("2018-06-20", false), ("2018-06-19", true)] {
            let path = format!("/reseau/organisations?champ-ouvert-le-min={day}");
            let page = house.get(&path).send().await.is(StatusCode::OK).text();
            assert_eq!(page.contains(">Le Gosier<"), found, "{engine:?} {day}: {page}");
        }
        // to filter by what one may not see would be to see it
        let level = [("kind", "yes_no"), ("audience", "keepers")];
        add(&house, &coordinator, "Fragile", &level).await.is(StatusCode::SEE_OTHER);
        let path = "/reseau/organisations?champ=fragile:no";
        house.get(path).by(&coordinator).send().await.is(StatusCode::OK);
        house.get(path).by(&member).send().await.is(StatusCode::UNPROCESSABLE_ENTITY);
        house.get(path).send().await.is(StatusCode::UNPROCESSABLE_ENTITY);
        let english = house.get("/en/reseau/organisations?champ=theme:eau").send().await.is(StatusCode::OK).text();
        assert!(english.contains("Theme") && english.contains("Water, Buildings"), "{english}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_filled_in_is_held_to_its_field_and_nothing_is_lost() {
    let (house, token) = furnished(Engine::Sqlite).await;
    add(&house, &token, "Contact public", &[("kind", "email"), ("required", "yes")]).await.is(StatusCode::SEE_OTHER);
    let typed = [("champ-effectif", "beaucoup"), ("champ-theme", "feu"), ("about", "Une présentation en cours.")];
    let refused = fill(&house, &token, "fill-2", &typed).await.is(StatusCode::UNPROCESSABLE_ENTITY).text();
    for said in [
        "beaucoup",
        "href=\"#champ-effectif\"",
        "href=\"#champ-theme\"",
        "href=\"#champ-contact-public\"",
        "Une présentation en cours.",
    ] {
        assert!(refused.contains(said), "{said}: {refused}");
    }
    // the refused form wrote nothing
    assert!(house.get("/reseau/organisations/le-gosier").send().await.text().contains("Eau, Bâtiments"));
    // a member of the organisation changes what they see, and leaves what they do not
    house.account("own", "active", &[("member", "le-gosier")]).await;
    let own = house.sign_in("own").await;
    let typed = [("champ-contact-public", "mairie@exemple.fr"), ("champ-theme", "eau"), ("champ-note-interne", "rien")];
    fill(&house, &own, "fill-3", &typed).await.is(StatusCode::SEE_OTHER);
    let page = house.get("/reseau/organisations/le-gosier").by(&token).send().await.text();
    assert!(page.contains("Rappeler la mairie") && page.contains("mairie@exemple.fr") && !page.contains("Bâtiments"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_field_that_is_removed_hides_what_it_holds_and_gives_it_back() {
    for engine in ENGINES {
        let (house, token) = furnished(engine).await;
        let page = "/reseau/organisations/le-gosier";
        let turn = async |form: &str, version: &str| {
            house.post(&format!("{FIELDS}/theme/etat"), &[("form", form), ("version", version)]).by(&token).send().await
        };
        turn("turn-1", "1").await.is(StatusCode::SEE_OTHER);
        assert!(!house.get(page).by(&token).send().await.text().contains("Eau, Bâtiments"));
        house.get("/reseau/organisations?champ=theme:eau").send().await.is(StatusCode::UNPROCESSABLE_ENTITY);
        // someone else already did
        turn("turn-2", "1").await.is(StatusCode::CONFLICT);
        turn("turn-3", "2").await.is(StatusCode::SEE_OTHER);
        assert!(house.get(page).by(&token).send().await.text().contains("Eau, Bâtiments"), "{engine:?}");
        // its words change, its answers stay; a choice that is in use does not go
        let said = |choices: &'static str, form: &'static str| {
            let fields = [
                ("form", form),
                ("version", "3"),
                ("label_fr", "Sujet"),
                ("audience", "public"),
                ("required", "no"),
                ("choices", choices),
            ];
            fields.to_vec()
        };
        let change =
            async |fields: Vec<(&str, &str)>| house.post(&format!("{FIELDS}/theme"), &fields).by(&token).send().await;
        let lost = change(said("eau = Rivières | Rivers\nair = Air | Air", "change-1")).await;
        assert!(lost.is(StatusCode::UNPROCESSABLE_ENTITY).text().contains("batiments"));
        change(said("eau = Rivières | Rivers\nbatiments = Écoles | Schools", "change-2"))
            .await
            .is(StatusCode::SEE_OTHER);
        let text = house.get(page).send().await.text();
        assert!(text.contains("Sujet") && text.contains("Rivières, Écoles"), "{text}");
        let history = house.get(&format!("{FIELDS}/theme")).by(&token).send().await.text();
        assert!(history.contains("version 4") && history.contains("version 1"), "{history}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_journal_holds_what_is_not_public_by_its_hash() {
    for engine in ENGINES {
        let (house, token) = furnished(engine).await;
        let read =
            |tx: &Tx| tx.dynamic("select facts from journal where object = 'organisation/le-gosier' order by n", &[]);
        let rows = house.db.read(read).await.unwrap();
        let [Value::Text(facts)] = &rows.last().unwrap()[..] else { panic!("{rows:?}") };
        assert!(
            facts.contains("\"champ-theme\":\"eau;batiments\"") && facts.contains("\"champ-effectif\":\"#"),
            "{facts}"
        );
        assert!(!facts.contains("Rappeler") && !facts.contains("1204"), "{facts}");
        house.db.read(halle::journal::verify).await.map(|(_, broken)| assert_eq!(broken, [])).unwrap();
        // a row that goes takes its values with it
        let new = [("form", "new-1"), ("name", "Ville d’Essai"), ("kind", "commune"), ("champ-theme", "eau")];
        house.post(ORGANISATIONS, &new).by(&token).send().await.is(StatusCode::SEE_OTHER);
        let held = |tx: &Tx| tx.dynamic("select 1 from field_value where object = 'new-1'", &[]);
        assert_eq!(house.db.read(held).await.unwrap().len(), 1);
        let version = |tx: &Tx| tx.dynamic("select n from organisation where id = 'new-1'", &[]);
        let rows = house.db.read(version).await.unwrap();
        let [Value::Int(n)] = &rows[0][..] else { panic!("{rows:?}") };
        let gone = [("form", "gone-1"), ("id", "new-1"), ("version", &n.to_string())];
        house.post(&format!("{ORGANISATIONS}/retrait"), &gone).by(&token).send().await.is(StatusCode::SEE_OTHER);
        assert_eq!(house.db.read(held).await.unwrap().len(), 0, "{engine:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn fields_and_their_values_go_out_and_in_with_nothing_lost() {
    let (house, _) = furnished(Engine::Sqlite).await;
    let files = house::export(&house.db).await.unwrap();
    assert!(String::from_utf8_lossy(&files["fields/values.csv"]).contains("Rappeler la mairie en mars"));
    for engine in ENGINES {
        let other = House::empty(engine).await;
        let load = halle::platform::exchange::read(&halle::app::tables(), &files).unwrap();
        house::fill(&other.db, load, &files).await.unwrap();
        assert_eq!(house::export(&other.db).await.unwrap(), files, "{engine:?}");
        let page = other.get("/reseau/organisations/le-gosier").send().await.is(StatusCode::OK).text();
        assert!(page.contains("Eau, Bâtiments") && !page.contains("Rappeler la mairie"), "{engine:?}");
    }
}

/// A page with fields runs one statement more; without any, none.
#[tokio::test(flavor = "multi_thread")]
async fn fields_cost_one_statement() {
    for engine in ENGINES {
        let page = "/reseau/organisations/le-gosier";
        let bare = House::furnished(engine).await;
        let without = bare.cost_after_an_act(page, &bare.sign_in("demo-coordination").await).await;
        let (house, token) = furnished(engine).await;
        assert_eq!(house.cost_after_an_act(page, &token).await, without + 1, "{engine:?}");
        let list = "/reseau/organisations?champ=theme:eau";
        assert_eq!(house.cost(list, &token).await, 0, "{engine:?}");
    }
}
