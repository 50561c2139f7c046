//! Organisations that look the same: proposed with their reason, merged in one act with all that points to them, and taken apart
//! again with nothing lost. On both engines.

use std::collections::{BTreeMap, BTreeSet};

use axum::http::StatusCode;
use halle::{
    app,
    platform::{
        db::{self, Tx, Value},
        tables::Kind,
    },
};

use crate::{
    engines::{ENGINES, Engine},
    house::{Answer, House, SESSION},
};

const PAIR: &str = "/reseau/doublons/gosier-bis/le-gosier";

struct Story {
    house: House,
    coordination: String,
}

/// What a merge has to move, and what the other has already: the same category, the same fact, a link between the two.
const ROWS: &[&str] = &[
    "insert into organisation (id, name, kind, siren, territory, website, n) values
        ('gosier-bis', 'Mairie du Gosier', 'commune', '219711132', 'commune-97113', 'https://ville-gosier.fr', 1)",
    "insert into organisation (id, name, kind, legal_person, n) values ('labo', 'Labo du Gosier', 'lab', 'gosier-bis', 1)",
    "insert into organisation_name (id, organisation, name, n) values ('n1', 'gosier-bis', 'Gosier Grande-Terre', 1)",
    "insert into organisation_fact (id, organisation, fact, value, source, n) values
        ('f1', 'le-gosier', 'country', 'FR', 'une source', 1), ('f2', 'gosier-bis', 'country', 'FR', 'une source', 1),
        ('f3', 'gosier-bis', 'founded', '1837', 'une source', 1)",
    "insert into organisation_link (id, organisation, kind, other, source, n) values
        ('l1', 'gosier-bis', 'partner', 'le-gosier', 'une source', 1), ('l2', 'alfortville', 'partner', 'gosier-bis', 'une source', 1)",
    "insert into organisation_check (id, organisation, checked_on, n) values ('c1', 'gosier-bis', '2018-03-01', 1)",
    "insert into mandate (id, person, organisation, capacity, n) values ('m1', 'p002', 'gosier-bis', 'representing', 1)",
    "insert into membership (id, category, organisation, reciprocal, n) values ('a1', 'villes', 'gosier-bis', 'no', 1)",
    "insert into membership_state (id, membership, state, effective_on, known, n) values
        ('s1', 'a1', 'requested', '2018-01-01', 'on', 1), ('s2', 'a1', 'admitted', '2018-02-01', 'on', 1)",
    "insert into elector (id, session, membership, name, voices, n) values ('e1', '2018-06-19', 'a1', 'Mairie du Gosier', 1, 1)",
    "insert into contact (id, organisation, name, email, n) values ('k1', 'gosier-bis', 'Ana Ruiz', 'ana@exemple.invalid', 1)",
    "update need set organisation = 'gosier-bis' where id = 'appel-achat-public'",
    "update seat set organisation = 'gosier-bis' where id = 'ca-2018-01'",
    "update attendance set organisation = 'gosier-bis' where id = (select min(id) from attendance where session = '2018-06-19')",
    "update territory_note set organisation = 'gosier-bis' where id = 'eclaireurs-bretagne'",
    "insert into field (id, object, kind, n) values ('champ', 'organisation', 'text', 1)",
    "insert into field_value (id, field, object, value, n) values ('v1', 'champ', 'gosier-bis', 'oui', 1)",
    "insert into proposal (id, kind, organisation, email, asked_on, n) values ('p1', 'claim', 'gosier-bis', 'a@b.fr', '2018-03-01', 1)",
];

impl Story {
    async fn begin(engine: Engine) -> Story {
        let house = House::furnished(engine).await;
        house.account("bis", "active", &[("member", "gosier-bis")]).await;
        let coordination = house.sign_in("demo-coordination").await;
        let put = |tx: &Tx| ROWS.iter().try_for_each(|sql| tx.dynamic_execute(sql, &[]).map(drop));
        house.db.write(put).await.unwrap();
        Story { house, coordination }
    }
    async fn page(&self, path: &str) -> Answer {
        self.house.get(path).by(&self.coordination).send().await
    }
    async fn post(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        self.house.post(path, fields).by(&self.coordination).send().await
    }
    async fn merges(&self, form: &str, keep: &str) -> Answer {
        let versions = self.page(PAIR).await.is(StatusCode::OK).hidden("versions");
        self.post(&format!("{PAIR}/fusion"), &[("form", form), ("keep", keep), ("versions", &versions)]).await
    }
    async fn run(&self, sql: &'static str) {
        self.house.db.write(move |tx: &Tx| tx.dynamic_execute(sql, &[])).await.unwrap();
    }
    /// Every row of every declared table, without the number of the act that wrote it: undoing is an act too. The merges'
    /// own record stays.
    async fn everything(&self) -> BTreeMap<&'static str, Vec<Vec<Value>>> {
        let read = |tx: &Tx| {
            let own = ["organisation_merge", "merge_cell", "merge_row", "merge_undone"];
            let mut all = BTreeMap::new();
            for table in app::tables().into_iter().filter(|table| !own.contains(&table.name)) {
                let mut rows = tx.dynamic(&table.select("1 = 1"), &[])?;
                rows.iter_mut().for_each(|row| row.truncate(table.columns.len()));
                all.insert(table.name, rows);
            }
            Ok::<_, db::Error>(all)
        };
        self.house.db.read(read).await.unwrap()
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn two_that_look_the_same_are_proposed_with_their_reason() {
    for engine in ENGINES {
        let story = Story::begin(engine).await;
        // a homonym elsewhere is another, and is no pair
        story
            .run(
                "insert into organisation (id, name, kind, territory, n) values
                ('gosier-ailleurs', 'Le Gosier', 'commune', 'commune-77251', 1)",
            )
            .await;
        let list = story.page("/reseau/doublons").await.is(StatusCode::OK).text();
        assert!(
            list.contains(PAIR)
                && list.contains("même collectivité, sur le même territoire")
                && !list.contains("gosier-ailleurs"),
            "{engine:?}: {list}"
        );
        let page = story.page(PAIR).await.is(StatusCode::OK).text();
        assert!(page.contains("Mairie du Gosier") && page.contains("https://ville-gosier.fr"), "{page}");
        for _ in 0..2 {
            story.post(&format!("{PAIR}/distinctes"), &[("form", "d1")]).await.is(StatusCode::SEE_OTHER);
        }
        assert_eq!(story.house.rows("select one, other from not_same").await.len(), 1, "sent twice, once there");
        let list = story.page("/reseau/doublons?x").await.text();
        assert!(!list.contains(PAIR), "{list}");
        assert!(story.page(PAIR).await.text().contains("Quelqu’un a dit"));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn any_two_can_be_named() {
    for engine in ENGINES {
        let story = Story::begin(engine).await;
        let named = async |query: &str| story.page(&format!("/reseau/doublons?{query}")).await;
        for query in ["une=mairie%20du%20gosier&autre=Le+Gosier&paire=oui", "une=gosier-bis&autre=le-gosier"] {
            let answer = named(query).await.is(StatusCode::SEE_OTHER);
            assert_eq!(answer.header("location"), PAIR, "{engine:?}: {query}");
        }
        // the link of an organisation's page names the first one and asks for the other
        let own = story.page("/reseau/organisations/labo").await.text();
        assert!(own.contains("/reseau/doublons?une=labo#pair"), "{own}");
        assert!(!story.house.get("/reseau/organisations/labo").send().await.text().contains("/reseau/doublons"));
        let page = named("une=labo").await.is(StatusCode::OK).text();
        assert!(page.contains("value=\"Labo du Gosier\"") && !page.contains("error-summary"), "{page}");
        // nothing typed is lost, and what is meant is asked
        let page = named("une=labo&paire=oui").await.is(StatusCode::OK).text();
        assert!(page.contains("Nommez les deux organisations.") && page.contains("value=\"Labo du Gosier\""), "{page}");
        let page = named("une=labo&autre=Gosi%C3%A9r&paire=oui").await.is(StatusCode::OK).text();
        assert!(page.contains("href=\"/reseau/doublons?une=labo&#38;autre=le-gosier&#38;paire=oui\""), "{page}");
        let page = named("une=Nulle+Part&autre=labo&paire=oui").await.is(StatusCode::OK).text();
        assert!(page.contains("Aucune organisation ne s’appelle") && page.contains("value=\"Nulle Part\""), "{page}");
        let page = named("une=labo&autre=labo+du+gosier&paire=oui").await.is(StatusCode::OK).text();
        assert!(page.contains("deux fois la même"), "{page}");
        // two of one name are never guessed, but when both are meant
        story
            .run(
                "insert into organisation (id, name, kind, territory, n) values
                ('gosier-ailleurs', 'Le Gosier', 'commune', 'commune-77251', 1)",
            )
            .await;
        let page = named("une=labo&autre=le+gosier&paire=oui").await.is(StatusCode::OK).text();
        assert!(page.contains("autre=gosier-ailleurs") && page.contains("autre=le-gosier"), "{page}");
        let both = named("une=le+gosier&autre=le+gosier&paire=oui").await.is(StatusCode::SEE_OTHER);
        assert!(both.header("location").contains("gosier-ailleurs"));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_merge_moves_all_that_points_to_the_one_and_its_undoing_puts_all_back() {
    for engine in ENGINES {
        let story = Story::begin(engine).await;
        let before = story.everything().await;
        // sent twice, it acts once
        for _ in 0..2 {
            let fields = [("form", "f-1"), ("keep", "le-gosier")];
            let versions = match story.page(PAIR).await {
                page if page.status == 200 => page.hidden("versions"),
                _ => String::new(),
            };
            let answer = story.post(&format!("{PAIR}/fusion"), &[fields[0], fields[1], ("versions", &versions)]).await;
            assert_eq!(answer.is(StatusCode::SEE_OTHER).header("location"), "/reseau/fusions/f-1?fait=fusion");
        }
        assert_eq!(story.house.rows("select count(*) from organisation_merge").await, [["1"]]);
        // nothing points to the one any more, whatever the table
        let lost = story.everything().await;
        for table in app::tables().into_iter().filter(|table| table.name != "merge_cell") {
            for (at, column) in table.columns.iter().enumerate() {
                let points = column.points_to("organisation").is_some() && column.kind != Kind::Id;
                let Some(rows) = lost.get(table.name).filter(|_| points) else { continue };
                let still = rows.iter().filter(|row| row[at] == Value::Text("gosier-bis".into())).count();
                assert_eq!(still, 0, "{engine:?}: {}.{}", table.name, column.name);
            }
        }
        let kept = "select siren, website from organisation where id = 'le-gosier'";
        assert_eq!(
            story.house.rows(kept).await,
            [["219711132", "https://ville-gosier.fr"]],
            "what was lacking is filled in"
        );
        assert_eq!(
            story.house.rows("select category from membership where organisation = 'le-gosier'").await,
            [["villes"]]
        );
        assert_eq!(story.house.rows("select membership from elector where id = 'e1'").await.len(), 1);
        assert_eq!(story.house.rows("select legal_person from organisation where id = 'labo'").await, [["le-gosier"]]);
        // the old address leads to the kept page, which tells the other name; the history tells of both
        for (path, to) in [
            ("/reseau/organisations/gosier-bis", "/reseau/organisations/le-gosier"),
            ("/en/reseau/organisations/gosier-bis", "/en/reseau/organisations/le-gosier"),
            ("/api/v1/organisations/gosier-bis", "/api/v1/organisations/le-gosier"),
        ] {
            let answer = story.house.get(path).send().await.is(StatusCode::PERMANENT_REDIRECT);
            assert_eq!(answer.header("location"), to);
        }
        let page = story.house.get("/reseau/organisations/le-gosier").send().await.text();
        assert!(page.contains("Mairie du Gosier") && page.contains("1er mars 2018"), "{page}");
        let history = story.page("/reseau/organisations/le-gosier/historique").await.is(StatusCode::OK).text();
        assert!(history.contains("Fusion avec une autre, Mairie du Gosier"), "{history}");
        assert!(!story.house.get("/reseau/organisations?q=gosier").send().await.text().contains("gosier-bis"));
        let list = story.page("/reseau/doublons").await.text();
        assert!(!list.contains(PAIR) && list.contains("/reseau/fusions/f-1"));

        for _ in 0..2 {
            story.post("/reseau/fusions/f-1/defaire", &[("form", "u-1")]).await.is(StatusCode::SEE_OTHER);
        }
        let after = story.everything().await;
        for (table, rows) in &before {
            let (was, now): (BTreeSet<String>, BTreeSet<String>) = (
                rows.iter().map(|row| format!("{row:?}")).collect(),
                after[table].iter().map(|row| format!("{row:?}")).collect(),
            );
            let (lost, new): (Vec<_>, Vec<_>) = (was.difference(&now).collect(), now.difference(&was).collect());
            assert!(lost.is_empty() && new.is_empty(), "{engine:?}: {table}: lost {lost:?}, new {new:?}");
            assert_eq!(rows, &after[table], "{engine:?}: {table}");
        }
        story.house.get("/reseau/organisations/gosier-bis").send().await.is(StatusCode::OK);
        // and once more, the other way round
        story.merges("f-2", "gosier-bis").await.is(StatusCode::SEE_OTHER);
        story.post("/reseau/fusions/f-2/defaire", &[("form", "u-2")]).await.is(StatusCode::SEE_OTHER);
        assert_eq!(before, story.everything().await, "{engine:?}");
        let (_, broken) = story.house.db.read(halle::journal::verify).await.unwrap();
        assert!(broken.is_empty(), "{engine:?}: {broken:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_changed_meanwhile_is_told_and_nothing_is_lost() {
    let story = Story::begin(Engine::Sqlite).await;
    let fields = [("form", "f-0"), ("keep", "le-gosier"), ("versions", "0-0")];
    story.post(&format!("{PAIR}/fusion"), &fields).await.is(StatusCode::CONFLICT);
    story.post(&format!("{PAIR}/fusion"), &[("form", "f-0")]).await.is(StatusCode::UNPROCESSABLE_ENTITY);
    story.merges("f-1", "le-gosier").await.is(StatusCode::SEE_OTHER);
    // someone builds on it
    story.run("update mandate set organisation = 'alfortville' where id = 'm1'").await;
    story.run("update organisation set website = 'https://autre.fr' where id = 'le-gosier'").await;
    let undo = "/reseau/fusions/f-1/defaire";
    let refused = story.post(undo, &[("form", "u-1")]).await.is(StatusCode::UNPROCESSABLE_ENTITY).text();
    assert!(refused.contains("Site web a changé depuis") && refused.contains("Mandats"), "{refused}");
    assert!(story.house.rows("select id from organisation where id = 'gosier-bis'").await.is_empty());
    // one whose address someone else has taken meanwhile
    story.run("update mandate set organisation = 'le-gosier' where id = 'm1'").await;
    story.run("update organisation set website = 'https://ville-gosier.fr' where id = 'le-gosier'").await;
    story.run("insert into organisation (id, name, kind, n) values ('gosier-bis', 'Une autre', 'other', 1)").await;
    let refused = story.post(undo, &[("form", "u-2")]).await.is(StatusCode::UNPROCESSABLE_ENTITY).text();
    assert!(refused.contains("a pris l’adresse gosier-bis"), "{refused}");
    story.house.get("/reseau/organisations/gosier-bis").send().await.is(StatusCode::OK);
    story.run("delete from organisation where id = 'gosier-bis'").await;
    // what was removed since has nothing to be put back
    story.run("delete from contact where id = 'k1'").await;
    story.post(undo, &[("form", "u-3")]).await.is(StatusCode::SEE_OTHER);
    assert_eq!(story.house.rows("select organisation from mandate where id = 'm1'").await, [["gosier-bis"]]);
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_stands_in_signed_minutes_stays() {
    let story = Story::begin(Engine::Sqlite).await;
    story.run("insert into blob (hash, media, bytes) values ('b', 'text/plain', x'00')").await;
    story
        .run(
            "insert into minutes (id, session, number, frozen_at, hash, json, html, pdf, markdown, public_json, public_html,
                public_pdf, public_markdown, n)
            values ('pv', '2018-06-19', '1', '2018-06-20', 'b', 'b', 'b', 'b', 'b', 'b', 'b', 'b', 'b', 1)",
        )
        .await;
    let refused = story.merges("f-1", "le-gosier").await.is(StatusCode::UNPROCESSABLE_ENTITY).text();
    assert!(
        refused.contains(SESSION) && refused.contains("procès-verbal signé")
            || refused.contains("procès-verbaux signés")
    );
    // the other way round, the sheet and the electors are as they were
    story.run("update attendance set organisation = null where organisation = 'le-gosier'").await;
    let frozen = "select id, membership from elector where session = '2018-06-19' order by id";
    let before = story.house.rows(frozen).await;
    let page = story.page(PAIR).await.text();
    assert!(page.contains("value=\"gosier-bis\" checked"), "the one that signed minutes name is proposed: {page}");
    story.merges("f-2", "gosier-bis").await.is(StatusCode::SEE_OTHER);
    assert_eq!(story.house.rows(frozen).await, before);
}

#[tokio::test(flavor = "multi_thread")]
async fn merging_is_the_coordination_s() {
    let story = Story::begin(Engine::Sqlite).await;
    story.merges("f-1", "le-gosier").await.is(StatusCode::SEE_OTHER);
    story.house.account("own", "active", &[("member", "le-gosier")]).await;
    let member = story.house.sign_in("own").await;
    for (token, status) in [("", 401), (member.as_str(), 403)] {
        for path in ["/reseau/doublons", "/reseau/fusions/f-1", "/reseau/doublons/labo/le-gosier"] {
            assert_eq!(story.house.get(path).by(token).send().await.status, status, "{path}");
        }
        for path in [
            "/reseau/fusions/f-1/defaire",
            "/reseau/doublons/labo/le-gosier/fusion",
            "/reseau/doublons/labo/le-gosier/distinctes",
        ] {
            let fields = [("form", "x"), ("keep", "le-gosier")];
            assert_eq!(story.house.post(path, &fields).by(token).send().await.status, status, "{path}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_list_costs_the_same_however_long_it_is() {
    for engine in ENGINES {
        let story = Story::begin(engine).await;
        let (list, pair) = ("/reseau/doublons", PAIR);
        let before =
            (story.house.cost(list, &story.coordination).await, story.house.cost(pair, &story.coordination).await);
        let more = |tx: &Tx| {
            for at in 0..40 {
                let put = "insert into organisation (id, name, kind, n) values ($1, $2, 'association', 1)";
                let name = format!("Association {}", at / 2);
                tx.dynamic_execute(put, &[&format!("x{at}"), &name])?;
            }
            Ok::<_, db::Error>(())
        };
        story.house.db.write(more).await.unwrap();
        // a public act, so that the list is read anew
        let merge = "/reseau/doublons/x0/x1";
        let versions = story.page(merge).await.hidden("versions");
        let fields = [("form", "f-9"), ("keep", "x0"), ("versions", versions.as_str())];
        story.post(&format!("{merge}/fusion"), &fields).await.is(StatusCode::SEE_OTHER);
        assert!(story.page(list).await.text().contains("Association 3"));
        let after =
            (story.house.cost(list, &story.coordination).await, story.house.cost(pair, &story.coordination).await);
        assert_eq!(after, before, "{engine:?}");
        assert!(before.0 <= 4, "{before:?}");
    }
}
