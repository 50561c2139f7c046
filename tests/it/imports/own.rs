//! The network's own fields in a spreadsheet: recognised, chosen by hand, held to their rules, written and taken back whole.

use axum::http::StatusCode;
use halle::{
    imports::batch,
    platform::db::{Tx, Value},
};
use jiff::Timestamp;

use super::{Story, asked, asks, carried, chosen};
use crate::engines::{ENGINES, Engine};

const FIELDS: &str = "/reseau/saisie/champs";

impl Story {
    async fn field(&self, object: &str, kind: &str, label: &str, more: &[(&str, &str)]) {
        let form = format!("field-{label}");
        let usual = [("form", &*form), ("label_fr", label), ("object", object), ("kind", kind), ("required", "no")];
        let fields: Vec<_> = usual.iter().chain(&[("audience", "members")]).chain(more).copied().collect();
        self.does(FIELDS, &fields).await.is(StatusCode::SEE_OTHER);
    }

    async fn with_fields(engine: Engine) -> Story {
        let story = Story::begin(engine).await;
        let choices = ("choices", "Eau | Water\nBâtiments | Buildings");
        story.field("organisation", "choice", "Thème", &[choices, ("label_en", "Theme")]).await;
        story.field("organisation", "number", "Effectif", &[]).await;
        story.field("person", "text", "Surnom", &[]).await;
        story.field("membership", "date", "Relancé le", &[]).await;
        story
    }

    /// What is written in a field, with what the row is called.
    async fn values(&self, field: &'static str) -> Vec<String> {
        let read =
            move |tx: &Tx| tx.dynamic("select value from field_value where field = $1 order by object", &[&field]);
        let text = |row: Vec<Value>| match &row[0] {
            Value::Text(text) => text.clone(),
            other => panic!("{other:?}"),
        };
        self.house.db.read(read).await.unwrap().into_iter().map(text).collect()
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn fields_are_recognised_mended_written_and_taken_back() {
    for engine in ENGINES {
        let story = Story::with_fields(engine).await;
        let first = "Structure;Theme;Effectif\nLe Gosier;Water;12\n";
        let import = story.pasted("first", first).await;
        story.accept(&import, "a1").await.is(StatusCode::SEE_OTHER);
        let before = story.network().await;

        let text = "Structure;Nature;Prénom;Nom;Catégorie;Thème;champ-effectif;Surnom;Relancé le\n\
            Le Gosier;;;;;Feu;beaucoup;;\n\
            Les Voisins du lac;Association;Ana;Ruiz;Villes, métropoles et agglomérations;eau;3;Nana;19/06/2018\n\
            Les Voisins du lac;Association;Bo;Petit;Villes, métropoles et agglomérations;;5;;\n";
        let import = story.pasted("fields", text).await;
        let page = story.page(&import).await.text();
        assert!(
            page.contains("beaucoup\u{202f}» n’est pas un nombre") && page.contains("ligne 2, colonne G"),
            "{page}"
        );
        assert_eq!(asks(&page, "champ-effectif"), "2.champ-effectif");
        let theme = asked(&page, "champ-theme");
        let mended = [("form", "m"), (theme.as_str(), "batiments")];
        story.answers(&import, &mended).await;
        let mended = [("form", "l"), ("t.2.champ-effectif", "1\u{202f}204"), ("c.4.two-champ-effectif", "this")];
        let page = story.answers(&import, &mended).await;
        assert!(page.contains("Tout est prêt"), "{page}");
        let shown = story.page(&format!("{import}?voir=change")).await.text();
        assert!(shown.contains("<del>Eau</del>") && shown.contains("<ins>Bâtiments</ins>"), "{shown}");
        let made = story.page(&format!("{import}?voir=create")).await.text();
        assert!(made.contains("<ins>Nana</ins>") && made.contains("<dt>Relancé le</dt>"), "{made}");

        let answer = story.accept(&import, "a2").await.is(StatusCode::SEE_OTHER);
        let done = story.page(answer.header("location")).await.text();
        assert!(done.contains("valeurs de champs du réseau") && done.contains("2 valeurs changées"), "{done}");
        assert_eq!(story.values("effectif").await, ["1204", "5"], "{engine:?}");
        assert_eq!(story.values("theme").await, ["batiments", "eau"]);
        assert_eq!(
            (story.values("surnom").await, story.values("relance-le").await),
            (vec!["Nana".into()], vec!["2018-06-19".into()])
        );
        let page = story.page("/reseau/organisations/les-voisins-du-lac").await.text();
        assert!(page.contains("<dt>Thème</dt>") && page.contains("Eau"), "{page}");
        let facts = "select facts from journal where act = 'import.accepted' order by n desc limit 1";
        let facts = story.house.db.read(move |tx: &Tx| tx.dynamic(facts, &[])).await.unwrap();
        assert!(!format!("{facts:?}").contains("Nana"), "no cell of the file is in the journal: {facts:?}");

        story.undo(&import, "u").await.is(StatusCode::SEE_OTHER);
        assert!(story.network().await == before, "{engine:?}: accepted then undone, nothing has changed");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_field_is_chosen_by_hand_remembered_and_not_offered_once_hidden() {
    let story = Story::with_fields(Engine::Sqlite).await;
    let sent = async |form: &'static str| {
        let file = ("fichier", "text/csv", "Truc;Bidule\nLes Voisins du lac;7\n".as_bytes());
        let ask = story.house.post_file("/reseau/import", &[("form", form)], file).by(&story.token);
        ask.send().await.is(StatusCode::SEE_OTHER);
        story.page(&format!("/reseau/import/{form}/colonnes")).await
    };
    let page = sent("first").await;
    assert!(page.text().contains("<optgroup label=\"Champs du réseau\">"), "{}", page.text());
    assert!(page.text().contains("Organisations\u{202f}: Effectif"), "{}", page.text());
    let version = page.hidden("version");
    let columns = [("form", "c"), ("version", &*version), ("colonne-0", "name"), ("colonne-1", "champ-effectif")];
    story.does("/reseau/import/first/colonnes", &columns).await.is(StatusCode::SEE_OTHER);
    story.accept("/reseau/import/first", "a").await.is(StatusCode::SEE_OTHER);
    assert_eq!(story.values("effectif").await, ["7"]);
    let remembered = ("colonne-1".to_owned(), "champ-effectif".to_owned());
    assert!(chosen(&sent("second").await.text()).contains(&remembered));
    let english = story.page("/en/reseau/import/second/colonnes").await.text();
    assert!(english.contains("The network’s own fields"), "{english}");
    // what the house remembers goes out with it, and comes in again
    let files = halle::commands::house::export(&story.house.db).await.unwrap();
    assert!(String::from_utf8_lossy(&files["imports/columns.csv"]).contains("champ-effectif"));

    story.does(&format!("{FIELDS}/effectif/etat"), &[("form", "h"), ("version", "1")]).await.is(StatusCode::SEE_OTHER);
    let page = sent("third").await.text();
    assert!(!page.contains("champ-effectif"), "{page}");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_answered_for_a_whole_file_holds_for_the_next() {
    for engine in ENGINES {
        let story = Story::with_fields(engine).await;
        let file = "Structure;Nature;Depuis le\nLes Voisins du lac;machin;2018\n";
        let first = story.pasted("first", file).await;
        let page = story.page(&first).await.text();
        let (kind, years) = (asked(&page, "kind"), asked(&page, "years"));
        story.answers(&first, &[("form", "q"), (&kind, "association"), (&years, "first")]).await;
        story.accept(&first, "a1").await.is(StatusCode::SEE_OTHER);

        let next = story.pasted("next", &file.replace("du lac", "du canal")).await;
        let page = story.page(&next).await.text();
        assert!(page.contains("Tout est prêt"), "{engine:?}: {page}");
        assert!(page.contains("2 réponses pour tout le fichier") && page.contains("<dd>Association</dd>"), "{page}");
        let page = story.answers(&next, &[("form", "r"), ("reprendre", "0")]).await;
        assert_eq!((asked(&page, "kind"), asked(&page, "years")), (kind, years));
        // what the house remembers goes out with it, and comes in again
        let files = carried::export(&story.house.db).await.unwrap();
        let words = String::from_utf8_lossy(&files["imports/words.csv"]).into_owned();
        assert!(words.contains("kind,machin,association") && words.contains("years,since,first"), "{words}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_value_written_since_on_what_an_import_made_keeps_it() {
    for engine in ENGINES {
        let story = Story::with_fields(engine).await;
        let made = story.pasted("made", "Structure;Nature\nLes Voisins du lac;Association\n").await;
        story.accept(&made, "a1").await.is(StatusCode::SEE_OTHER);
        let said = story.pasted("said", "Structure;Effectif\nLes Voisins du lac;7\n").await;
        story.accept(&said, "a2").await.is(StatusCode::SEE_OTHER);
        let refused = story.undo(&made, "u1").await.is(StatusCode::UNPROCESSABLE_ENTITY).text();
        assert!(refused.contains("Les Voisins du lac") && refused.contains("Champ du réseau"), "{refused}");
        story.undo(&said, "u2").await.is(StatusCode::SEE_OTHER);
        assert!(story.values("effectif").await.is_empty(), "{engine:?}");
        story.undo(&made, "u3").await.is(StatusCode::SEE_OTHER);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_command_line_brings_fields_too() {
    for engine in ENGINES {
        let story = Story::with_fields(engine).await;
        let (now, today) = (Timestamp::now(), jiff::civil::date(2026, 3, 1));
        let prepared = async |text: &'static str| {
            let read = move |tx: &Tx| batch::prepare(tx, text.as_bytes(), now, today);
            story.house.db.read_long(read).await.unwrap().unwrap_or_else(|why| panic!("{why:?}"))
        };
        let doubtful = prepared("Structure;Effectif\nLe Gosier;beaucoup\n").await;
        let said = doubtful.says(&halle::app::texts().unwrap()).join("\n");
        assert!(!doubtful.plan.ready() && said.contains("ligne 2, colonne B"), "{said}");
        assert!(said.contains("colonne B « Effectif » : Organisations\u{202f}: Effectif"), "{said}");
        let batch = prepared("Structure;Effectif\nLe Gosier;12\n").await;
        let write = move |tx: &Tx| batch.write(tx, "membres.csv", "Structure;Effectif\nLe Gosier;12\n".as_bytes(), now);
        story.house.db.write(write).await.unwrap();
        assert_eq!(story.values("effectif").await, ["12"], "{engine:?}");
    }
}
