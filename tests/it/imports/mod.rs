//! A spreadsheet on its way in: read, shown, mended, accepted whole, undone whole, on both engines.

mod messy;
mod own;

use axum::http::StatusCode;
use halle::{
    commands::house as carried,
    imports::store,
    platform::{
        db::{Tx, Value},
        exchange::Files,
        texts::Lang,
        web::daily,
    },
};
use jiff::{Timestamp, ToSpan};

use crate::{
    engines::{ENGINES, Engine},
    house::{Answer, House},
};

struct Story {
    house: House,
    token: String,
}

const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

impl Story {
    async fn begin(engine: Engine) -> Story {
        let house = House::furnished(engine).await;
        let token = house.sign_in("demo-coordination").await;
        Story { house, token }
    }

    async fn page(&self, path: &str) -> Answer {
        self.house.get(path).by(&self.token).send().await.is(StatusCode::OK)
    }

    async fn does(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        self.house.post(path, fields).by(&self.token).send().await
    }

    /// Sends a file and takes its columns as they are understood; where it stands.
    async fn sent(&self, form: &str, media: &str, bytes: &[u8]) -> String {
        let file = ("fichier", media, bytes);
        let answer = self.house.post_file("/reseau/import", &[("form", form)], file).by(&self.token).send().await;
        let columns = answer.is(StatusCode::SEE_OTHER).header("location").to_owned();
        assert_eq!(columns, format!("/reseau/import/{form}/colonnes"));
        let page = self.page(&columns).await;
        let fields: Vec<(String, String)> = chosen(&page.text());
        let version = page.hidden("version");
        let mut all = vec![("form", "columns"), ("version", version.as_str())];
        all.extend(fields.iter().map(|(name, value)| (name.as_str(), value.as_str())));
        let answer = self.does(&columns, &all).await.is(StatusCode::SEE_OTHER);
        answer.header("location").to_owned()
    }

    async fn pasted(&self, form: &str, text: &str) -> String {
        self.sent(form, "text/csv", text.as_bytes()).await
    }

    /// Answers, by the names of their fields.
    async fn answers(&self, import: &str, fields: &[(&str, &str)]) -> String {
        let answer = self.does(&format!("{import}/reponses"), fields).await.is(StatusCode::SEE_OTHER);
        self.page(answer.header("location")).await.text()
    }

    async fn accept(&self, import: &str, form: &str) -> Answer {
        let digest = self.page(import).await.hidden("digest");
        self.does(&format!("{import}/acceptation"), &[("form", form), ("digest", &digest)]).await
    }

    async fn undo(&self, import: &str, form: &str) -> Answer {
        self.does(&format!("{import}/retour"), &[("form", form)]).await
    }

    /// The network as plain files, without what the house remembers of headings.
    async fn network(&self) -> Files {
        let mut files = carried::export(&self.house.db).await.unwrap();
        files.retain(|path, _| !path.starts_with("imports/"));
        files
    }

    async fn count(&self, table: &'static str) -> i64 {
        let count = move |tx: &Tx| tx.dynamic(&format!("select count(*) from {table}"), &[]);
        match self.house.db.read(count).await.unwrap()[0][0] {
            Value::Int(count) => count,
            _ => unreachable!(),
        }
    }

    async fn run(&self, text: &'static str) {
        self.house.db.write(move |tx: &Tx| tx.dynamic_execute(text, &[])).await.unwrap();
    }
}

/// The selects of a page with the option that each shows.
fn chosen(page: &str) -> Vec<(String, String)> {
    let between = |text: &str, from: &str, to: &str| Some(text.split_once(from)?.1.split_once(to)?.0.to_owned());
    let select = |text: &str| {
        let body = text.split("</select>").next()?;
        let name = between(body, "name=\"", "\"")?;
        let selected = body.split("<option ").find(|option| option.contains(" selected"));
        Some((name, selected.and_then(|option| between(option, "value=\"", "\"")).unwrap_or_default()))
    };
    page.split("<select ").skip(1).filter_map(select).collect()
}

/// The name of the field that answers a doubt: the line, and what it is about.
fn asks(page: &str, about: &str) -> String {
    let (before, _) = page.split_once(&format!(".{about}\"")).unwrap_or_else(|| panic!("nothing asks about {about}"));
    let line = before.rsplit('.').next().unwrap();
    format!("{line}.{about}")
}

/// Of a question of the whole file, whose name ends on a hash.
fn asked(page: &str, about: &str) -> String {
    let (_, rest) =
        page.split_once(&format!("name=\"c.0.{about}.")).unwrap_or_else(|| panic!("nothing asks about {about}"));
    format!("c.0.{about}.{}", rest.split('"').next().unwrap())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_messy_workbook_goes_through_preview_mending_acceptance_and_undoing() {
    for engine in ENGINES {
        let story = Story::begin(engine).await;
        let before = story.network().await;
        let import = story.sent("messy", XLSX, &messy::workbook(messy::LINES)).await;
        let page = story.page(&import).await.text();
        assert!(story.network().await == before, "nothing is written before it is accepted");
        assert!(page.contains("Des doutes restent"), "{page}");

        // one answer each for the whole file, then line by line
        let (category, years) = (asked(&page, "category"), asked(&page, "years"));
        let page = story.answers(&import, &[("form", "q"), (&category, "new"), (&years, "first")]).await;
        for (line, about) in [("7", "place"), ("8", "organisation"), ("9", "siren"), ("11", "email")] {
            assert_eq!(asks(&page, about), format!("{line}.{about}"));
        }
        assert!(page.contains("ligne 9, colonne C") && page.contains("732829321"), "told by line and column");
        let mended = [
            ("form", "l"),
            ("c.7.place", "commune-77251"),
            ("c.8.organisation", "new"),
            ("t.9.siren", "732 829 320"),
            ("t.11.email", "zoe@exemple.invalid"),
        ];
        let page = story.answers(&import, &mended).await;
        assert!(page.contains("Tout est prêt"), "{page}");
        let left = story.page(&format!("{import}?voir=left")).await.text();
        assert!(left.contains("La même que la ligne 9") && left.contains("Ligne de total"), "{left}");
        let made = story.page(&format!("{import}?voir=create")).await.text();
        assert!(made.contains("<ins>Lieusaint (Seine-et-Marne)</ins>"), "before and after: {made}");

        let organisations = story.count("organisation").await;
        let answer = story.accept(&import, "accept").await.is(StatusCode::SEE_OTHER);
        let done = story.page(answer.header("location")).await.text();
        assert!(done.contains("C’est fait"), "{done}");
        // the alias and Lieusaint were there; one is twice, three lines are one
        assert_eq!(story.count("organisation").await - organisations, messy::LINES as i64 - 2 - 1 - 2);
        let voices = "select count(*) from mandate m join organisation o on o.id = m.organisation where o.name = 'Les Trois Voix'";
        let three = story.house.db.read(move |tx: &Tx| tx.dynamic(voices, &[])).await.unwrap();
        assert_eq!(three, [[Value::Int(3)]], "{engine:?}: merged cells are of each line");

        let answer = story.undo(&import, "undo").await.is(StatusCode::SEE_OTHER);
        assert!(story.page(answer.header("location")).await.text().contains("L’import est annulé"));
        assert!(story.network().await == before, "{engine:?}: accepted then undone, nothing has changed");
        // and once more, with the answers that were kept
        story.accept(&import, "again").await.is(StatusCode::SEE_OTHER);
        assert_eq!(story.count("organisation").await - organisations, messy::LINES as i64 - 5);
    }
}

/// A button of a line keeps what was answered beside it; answers that are taken back are those to doubts, not the category
/// that was chosen with the columns.
#[tokio::test(flavor = "multi_thread")]
async fn nothing_that_was_answered_is_lost_beside_a_button() {
    for engine in ENGINES {
        let story = Story::begin(engine).await;
        let text = "Structure;Nature;Adresse e-mail\nLe Détour;Association;un\nLes Passerelles;Association;deux\n";
        let file = ("fichier", "text/csv", text.as_bytes());
        let sent = story.house.post_file("/reseau/import", &[("form", "kept")], file).by(&story.token).send().await;
        let columns = sent.is(StatusCode::SEE_OTHER).header("location").to_owned();
        let version = story.page(&columns).await.hidden("version");
        let understood =
            [("colonne-0", "name"), ("colonne-1", "kind"), ("colonne-2", "email"), ("categorie", "villes")];
        let fields = [&[("form", "c"), ("version", &*version)], understood.as_slice()].concat();
        story.does(&columns, &fields).await.is(StatusCode::SEE_OTHER);
        let import = "/reseau/import/kept";
        let aside = [("form", "a"), ("t.3.email", "deux@exemple.invalid"), ("ecarter", "2")];
        let page = story.answers(import, &aside).await;
        assert!(page.contains("Tout est prêt"), "{engine:?}: {page}");
        let member = async || story.page(&format!("{import}?voir=create")).await.text().contains("Adhésion");
        assert!(member().await);
        story.answers(import, &[("form", "r"), ("reprendre", "0")]).await;
        assert!(member().await, "{engine:?}: the category of lines that say none is no answer to a doubt");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_long_file_is_written_by_a_known_number_of_statements() {
    const LONG: usize = 12_000;
    for engine in ENGINES {
        let story = Story::begin(engine).await;
        let import = story.sent("long", "text/csv", &messy::windows_csv(9, LONG)).await;
        let category = asked(&story.page(&import).await.text(), "category");
        story.answers(&import, &[("form", "q"), (&category, "new")]).await;
        let page = format!("{import}?voir=create&page=7");
        let cost = story.house.cost(&page, &story.token).await;
        assert!(cost <= 6, "{engine:?}: a page of a long file costs {cost} statements");
        let text = story.page(&page).await.text();
        assert_eq!(text.matches("<tr id=\"ligne-").count(), 100, "a hundred lines a page");
        let digest = story.page(&import).await.hidden("digest");
        let before = story.house.db.statements_run();
        story
            .does(&format!("{import}/acceptation"), &[("form", "a"), ("digest", &digest)])
            .await
            .is(StatusCode::SEE_OTHER);
        let run = story.house.db.statements_run() - before;
        assert!(run < 500, "{engine:?}: {LONG} lines took {run} statements");
        let before = story.house.db.statements_run();
        story.undo(&import, "u").await.is(StatusCode::SEE_OTHER);
        let run = story.house.db.statements_run() - before;
        assert!(run < 200, "{engine:?}: undoing took {run} statements");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn undoing_is_refused_with_what_has_built_on_it() {
    for engine in ENGINES {
        let story = Story::begin(engine).await;
        let text = "Structure;Nature;Prénom;Nom;Fonction\nLes Voisins du lac;Association;Ana;Ruiz;Présidente\n";
        let import = story.pasted("built", text).await;
        story.accept(&import, "a").await.is(StatusCode::SEE_OTHER);
        // a row that was changed since
        let row = story.page("/reseau/saisie/organisations?ligne=les-voisins-du-lac").await;
        let text = row.text();
        let (_, version) =
            text.split_once("value=\"les-voisins-du-lac\"><input type=\"hidden\" name=\"version\" value=\"").unwrap();
        let version = version.split('"').next().unwrap();
        let fields = [
            ("form", "c"),
            ("id", "les-voisins-du-lac"),
            ("version", version),
            ("name", "Les Voisins du lac"),
            ("kind", "network"),
        ];
        story.does("/reseau/saisie/organisations", &fields).await.is(StatusCode::SEE_OTHER);
        let refused = story.undo(&import, "u").await.is(StatusCode::UNPROCESSABLE_ENTITY).text();
        assert!(refused.contains("Les Voisins du lac") && refused.contains("modifié depuis"), "{refused}");
        assert_eq!(story.page("/reseau/organisations/les-voisins-du-lac").await.status, 200);

        let import = story.pasted("seated", "Structure;Prénom;Nom\nLes Amis du pont;Bob;Petit\n").await;
        story.accept(&import, "a2").await.is(StatusCode::SEE_OTHER);
        let seat = "insert into seat (id, body, position, person, organisation, personal, role, n)
            select 's-new', 'conseil-administration', 99, p.id, 'les-amis-du-pont', 'no', 'member', p.n
            from person p where p.family_name = 'Petit'";
        story.run(seat).await;
        let refused = story.undo(&import, "u2").await.is(StatusCode::UNPROCESSABLE_ENTITY).text();
        assert!(refused.contains("Bob Petit") && refused.contains("utilisé depuis"), "{refused}");
        story.run("delete from seat where id = 's-new'").await;
        story.undo(&import, "u3").await.is(StatusCode::SEE_OTHER);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_seen_is_what_is_written() {
    for engine in ENGINES {
        let story = Story::begin(engine).await;
        let import = story.pasted("seen", "Structure;Site\nLes Voisins du lac;voisins.fr\n").await;
        let digest = story.page(&import).await.hidden("digest");
        // somebody adds that very organisation meanwhile
        let fields = [("form", "o1"), ("name", "Les Voisins du lac"), ("kind", "association")];
        story.does("/reseau/saisie/organisations", &fields).await.is(StatusCode::SEE_OTHER);
        let stale = story.does(&format!("{import}/acceptation"), &[("form", "a"), ("digest", &digest)]).await;
        assert!(stale.is(StatusCode::UNPROCESSABLE_ENTITY).text().contains("ont changé depuis cet aperçu"));
        assert!(story.page(&format!("{import}?voir=change")).await.text().contains("https://voisins.fr"));
        story.accept(&import, "b").await.is(StatusCode::SEE_OTHER);
        // sent twice, it acts once; and the same file again has nothing to say
        let import = story.pasted("again", "Structure;Site\nLes Voisins du lac;voisins.fr\n").await;
        assert!(story.page(&import).await.text().contains("Rien à faire"));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn columns_are_corrected_by_hand_and_remembered() {
    let story = Story::begin(Engine::Sqlite).await;
    let text = "Truc;Bidule\nLes Voisins du lac;voisins.fr\n";
    let file = ("fichier", "text/csv", text.as_bytes());
    story
        .house
        .post_file("/reseau/import", &[("form", "first")], file)
        .by(&story.token)
        .send()
        .await
        .is(StatusCode::SEE_OTHER);
    let columns = "/reseau/import/first/colonnes";
    let refused = |fields: &'static [(&'static str, &'static str)]| async {
        let version = story.page(columns).await.hidden("version");
        let fields: Vec<_> = fields.iter().copied().chain([("form", "c"), ("version", version.as_str())]).collect();
        story.does(columns, &fields).await
    };
    assert!(
        refused(&[("colonne-1", "website")])
            .await
            .is(StatusCode::UNPROCESSABLE_ENTITY)
            .text()
            .contains("Aucune colonne ne dit de qui")
    );
    let twice =
        refused(&[("colonne-0", "name"), ("colonne-1", "name")]).await.is(StatusCode::UNPROCESSABLE_ENTITY).text();
    assert!(twice.contains("La colonne B dit la même chose"), "{twice}");
    assert!(chosen(&twice).contains(&("colonne-0".to_owned(), "name".to_owned())), "nothing chosen is lost");
    refused(&[("colonne-0", "name"), ("colonne-1", "website")]).await.is(StatusCode::SEE_OTHER);
    story.accept("/reseau/import/first", "a").await.is(StatusCode::SEE_OTHER);
    let file = ("fichier", "text/csv", "Truc;Bidule\nLes Amis du pont;pont.fr\n".as_bytes());
    story
        .house
        .post_file("/reseau/import", &[("form", "next")], file)
        .by(&story.token)
        .send()
        .await
        .is(StatusCode::SEE_OTHER);
    let page = story.page("/reseau/import/next/colonnes").await.text();
    assert!(page.contains("déjà venu"), "{page}");
    assert!(chosen(&page).contains(&("colonne-1".to_owned(), "website".to_owned())));
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_but_those_who_keep_the_members_sees_a_file() {
    let story = Story::begin(Engine::Sqlite).await;
    let import = story.pasted("mine", "Structure;E-mail\nLes Voisins du lac;a@exemple.invalid\n").await;
    for account in ["demo-agent", "demo-finances", "demo-administration"] {
        let token = story.house.sign_in(account).await;
        for path in [import.clone(), format!("{import}/colonnes"), "/reseau/import".to_owned()] {
            story.house.get(&path).by(&token).send().await.is(StatusCode::FORBIDDEN);
        }
        story
            .house
            .post(&format!("{import}/abandon"), &[("form", "x")])
            .by(&token)
            .send()
            .await
            .is(StatusCode::FORBIDDEN);
    }
    story.accept(&import, "a").await.is(StatusCode::SEE_OTHER);
    let facts = "select facts, object from journal where act like 'import.%'";
    let facts = story.house.db.read(move |tx: &Tx| tx.dynamic(facts, &[])).await.unwrap();
    assert_eq!(facts.len(), 2);
    assert!(!format!("{facts:?}").contains("exemple.invalid"), "no cell of the file is in the journal: {facts:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_waits_too_long_is_swept_and_what_is_dropped_goes() {
    for engine in ENGINES {
        let story = Story::begin(engine).await;
        let text = "Structure;Nature\nLes Voisins du lac;Association\n";
        let (kept, dropped) = (story.pasted("kept", text).await, story.pasted("dropped", text).await);
        story.does(&format!("{dropped}/abandon"), &[("form", "d")]).await.is(StatusCode::SEE_OTHER);
        assert_eq!(story.house.get(&dropped).by(&story.token).send().await.status, 404);
        assert_eq!(story.count("import_content").await, 1);
        daily::round(&story.house.site, Timestamp::now() + (24 * 29).hours()).await;
        assert_eq!(story.house.get(&kept).by(&story.token).send().await.status, 200);
        let accepted = story.pasted("accepted", "Structure\nLes Amis du pont\n").await;
        story.accept(&accepted, "a").await.is(StatusCode::SEE_OTHER);
        daily::round(&story.house.site, Timestamp::now() + (24 * 31).hours()).await;
        assert_eq!(story.house.get(&kept).by(&story.token).send().await.status, 404);
        for table in ["import_content", "import_answer", "import_change", "import_row"] {
            assert_eq!(story.count(table).await, 0, "{engine:?}: {table}");
        }
        let page = story.page(&accepted).await.text();
        assert!(page.contains("ne peut plus être annulé"), "{page}");
        story.undo(&accepted, "u").await.is(StatusCode::UNPROCESSABLE_ENTITY);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_that_is_no_spreadsheet_is_refused_beside_its_field_and_nothing_pasted_is_lost() {
    let story = Story::begin(Engine::Sqlite).await;
    let nothing = story.does("/reseau/import", &[("form", "n")]).await.is(StatusCode::UNPROCESSABLE_ENTITY).text();
    assert!(nothing.contains("Choisissez un fichier, ou collez"), "{nothing}");
    let pdf = ("fichier", "application/pdf", b"%PDF-1.4".as_slice());
    let refused = story.house.post_file("/reseau/import", &[("form", "p")], pdf).by(&story.token).send().await;
    let text = refused.is(StatusCode::UNPROCESSABLE_ENTITY).text();
    assert!(text.contains("ne se lit pas comme un tableur") && text.contains("id=\"fichier-error\""), "{text}");
    let long = "a\n".repeat(50_001);
    let refused =
        story.does("/reseau/import", &[("form", "l"), ("cellules", &long)]).await.is(StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.text().contains("id=\"cellules-error\""));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_command_line_writes_what_its_preview_showed() {
    use halle::imports::batch;
    let story = Story::begin(Engine::Sqlite).await;
    let (now, today) = (Timestamp::now(), jiff::civil::date(2026, 3, 1));
    let prepared = |bytes: Vec<u8>| {
        let read = move |tx: &Tx| batch::prepare(tx, &bytes, now, today);
        story.house.db.read_long(read)
    };
    let doubtful = prepared(messy::windows_csv(0, 20)).await.unwrap().unwrap_or_else(|why| panic!("{why:?}"));
    assert!(!doubtful.plan.ready());
    let said = doubtful.says(&halle::app::texts().unwrap()).join("\n");
    assert!(said.contains("ligne 5, colonne C"), "{said}");
    let plain = "Structure;Nature\nLes Voisins du lac;Association\n".as_bytes().to_vec();
    let batch = prepared(plain.clone()).await.unwrap().unwrap_or_else(|why| panic!("{why:?}"));
    assert!(batch.plan.ready());
    let before = story.network().await;
    let write = move |tx: &Tx| batch.write(tx, "membres.csv", &plain, now);
    story.house.db.write(write).await.unwrap();
    let imports = story.house.db.read(store::imports).await.unwrap();
    assert_eq!((imports.len(), imports[0].state.as_str()), (1, "accepted"));
    story.undo(&format!("/reseau/import/{}", imports[0].id), "u").await.is(StatusCode::SEE_OTHER);
    assert!(story.network().await == before);
}

/// Rules name their sentences by keys, which no compiler looks at: each is there, and each question has its plural.
#[test]
fn every_sentence_that_a_rule_names_is_there() {
    let texts = halle::app::texts().unwrap();
    let mut lost = vec![];
    for (path, text) in crate::source::files("src/imports", ".rs") {
        for (at, _) in text.match_indices("\"import-") {
            let key = text[at + 1..].split('"').next().unwrap();
            // a beginning, or a key that is composed
            if key.ends_with('-') || key.contains('{') {
                continue;
            }
            let many = format!("{key}-many");
            let keys = if key.starts_with("import-ask-") { vec![key, &many] } else { vec![key] };
            lost.extend(keys.into_iter().filter(|key| !texts.has(Lang::Fr, key)).map(|key| format!("{path}: {key}")));
        }
    }
    assert!(lost.is_empty(), "{lost:#?}");
}
