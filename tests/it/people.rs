//! People through their mandates: a change of job, a renewal undone, pairs, the team, faces by consent.

use std::io::Cursor;

use axum::http::StatusCode;
use halle::platform::db::{ToVal, Tx};

use crate::{
    engines::{ENGINES, Engine},
    house::House,
};

async fn run(house: &House, text: &'static str, args: &[&str]) {
    let args: Vec<String> = args.iter().map(|one| one.to_string()).collect();
    let put = move |tx: &Tx| {
        let args: Vec<&dyn ToVal> = args.iter().map(|one| one as _).collect();
        tx.dynamic_execute(text, &args)
    };
    house.db.write(put).await.unwrap();
    house.act().await;
}

/// p001 acts for the Department of Loire-Atlantique, and is its contact.
async fn with_contact(house: &House) {
    let put = "insert into contact (id, person, organisation, name, email, n)
        values ('c1', 'p001', 'departement-loire-atlantique', 'Hugues Archambeaud', 'h@exemple.invalid', 1)";
    run(house, put, &[]).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_change_of_job_keeps_seats_contacts_and_history() {
    for engine in ENGINES {
        let house = House::furnished(engine).await;
        let token = house.sign_in("demo-coordination").await;
        // and sits on the board for it
        with_contact(&house).await;
        let page = "/reseau/personnes/p001/changement";
        let shown = house.get(page).by(&token).send().await.is(StatusCode::OK).text();
        assert!(
            shown.contains("name=\"seat-ca-2018-01\"") && shown.contains("Son contact suit"),
            "{engine:?}: {shown}"
        );
        let change = |form: &'static str, organisation: &'static str, on: &'static str| {
            let fields = [
                ("form", form),
                ("ends", "m001"),
                ("on", on),
                ("organisation", organisation),
                ("title", "Directeur"),
                ("gained", "recruited"),
                ("level", "regional"),
                ("seat-ca-2018-01", "personal"),
                ("contacts", "yes"),
                ("shown", "m001"),
            ];
            house.post(page, &fields).by(&token)
        };
        let refused =
            change("f-1", "Région Nulle-Part", "2026-01-01").send().await.is(StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.text().contains("Région Nulle-Part") && refused.text().contains("href=\"#organisation\""));
        change("f-2", "Région Bretagne", "hier").send().await.is(StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(house.rows("select count(*) from mandate where person = 'p001'").await, [["1"]]);
        change("f-3", "Région Bretagne", "2026-01-01").send().await.is(StatusCode::SEE_OTHER);
        let all = "select organisation, coalesce(starts, ''), coalesce(ends, ''), coalesce(level, '') from mandate where person = 'p001' order by 2";
        assert_eq!(
            house.rows(all).await,
            [["departement-loire-atlantique", "", "2026-01-01", ""], ["region-bretagne", "2026-01-01", "", "regional"]]
        );
        assert_eq!(house.rows("select organisation from contact where id = 'c1'").await, [["region-bretagne"]]);
        let seats = "select s.personal, coalesce(e.ended_on, '') from seat s left join seat_end e on e.seat = s.id
            where s.person = 'p001' order by 1";
        assert_eq!(house.rows(seats).await, [["no", "2026-01-01"], ["yes", ""]], "{engine:?}");
        let person =
            house.get("/reseau/personnes/p001?au=2026-02-01").by(&token).send().await.is(StatusCode::OK).text();
        for told in [
            "Région Bretagne",
            "Loire-Atlantique",
            "Directeur, recruté·e, échelon régional",
            "jusqu’au 31 décembre 2025",
        ] {
            assert!(person.contains(told), "{engine:?}: no {told} in {person}");
        }
        house.get("/reseau/personnes/p001").send().await.is(StatusCode::UNAUTHORIZED);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_depends_on_a_mandate_is_seen_before_anything_is_written() {
    for engine in ENGINES {
        let house = House::furnished(engine).await;
        let token = house.sign_in("demo-coordination").await;
        with_contact(&house).await;
        let put = "insert into mandate (id, person, organisation, capacity, n) values ('m-2', 'p001', 'alfortville', 'representing', 1)";
        run(&house, put, &[]).await;
        let page = "/reseau/personnes/p001/changement";
        let first = house.get(page).by(&token).send().await.is(StatusCode::OK).text();
        assert!(first.contains("Choisissez le mandat qui prend fin") && !first.contains("ne dépend de ce mandat"));
        let post = async |more: &[(&str, &str)]| {
            let mut fields = vec![
                ("ends", "m001"),
                ("on", "2026-01-01"),
                ("organisation", "Région Bretagne"),
                ("title", "Directeur"),
            ];
            fields.extend(more);
            house.post(page, &fields).by(&token).send().await
        };
        let seen = post(&[("form", "f-1"), ("shown", "")]).await.is(StatusCode::UNPROCESSABLE_ENTITY).text();
        for told in [
            "Rien n’est encore enregistré",
            "name=\"contacts\" value=\"yes\" checked",
            "name=\"seat-ca-2018-01\"",
            "name=\"shown\" value=\"m001\"",
            "value=\"Région Bretagne\"",
            "value=\"Directeur\"",
        ] {
            assert!(seen.contains(told), "{engine:?}: no {told} in {seen}");
        }
        assert_eq!(house.rows("select count(*) from mandate where person = 'p001'").await, [["2"]]);
        // a look at what depends on the other mandate loses nothing of what was typed
        let look =
            format!("{page}?form=f&shown=m001&ends=m001&on=2026-01-01&organisation=Ailleurs&title=Chef&mandat=m-2");
        let other = house.get(&look).by(&token).send().await.is(StatusCode::OK).text();
        for told in ["value=\"Chef\"", "value=\"Ailleurs\"", "value=\"2026-01-01\"", "name=\"shown\" value=\"m-2\""] {
            assert!(other.contains(told), "{engine:?}: no {told} in {other}");
        }
        assert!(other.contains("value=\"m-2\" checked"), "{other}");
        // what was unticked stays unticked when something else is refused
        let fields = [("form", "f-3"), ("shown", "m001"), ("ends", "m001"), ("on", "hier"), ("title", "Directeur")];
        let refused = house.post(page, &fields).by(&token).send().await.is(StatusCode::UNPROCESSABLE_ENTITY).text();
        assert!(
            refused.contains("name=\"contacts\" value=\"yes\">") && !refused.contains("Rien n’est encore"),
            "{refused}"
        );
        // another mandate, of which nothing depends, needs no second look
        let fields = [
            ("form", "f-4"),
            ("shown", "m001"),
            ("ends", "m-2"),
            ("on", "2026-01-01"),
            ("title", "Directrice"),
            ("organisation", ""),
        ];
        house.post(page, &fields).by(&token).send().await.is(StatusCode::SEE_OTHER);
    }
}

/// Three elected people of communes, one of a region.
async fn elected(house: &House) {
    let put = "insert into mandate (id, person, organisation, capacity, title, level, gained, starts, ends, n)
        values ($1, $2, $3, 'representing', 'Maire', $4, 'elected', '2014-04-01', $5, 1)";
    for (id, person, organisation, level, ends) in [
        ("e1", "p002", "alfortville", "municipal", "2021-01-01"),
        ("e2", "p003", "alfortville", "municipal", "2022-01-01"),
        ("e3", "p004", "le-gosier", "municipal", "2022-01-01"),
        ("e4", "p005", "region-bretagne", "regional", "2022-01-01"),
    ] {
        run(house, put, &[id, person, organisation, level, ends]).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_renewal_is_seen_before_done_in_one_act_and_undone_in_one() {
    for engine in ENGINES {
        let house = House::furnished(engine).await;
        elected(&house).await;
        let token = house.sign_in("demo-coordination").await;
        let path = "/reseau/renouvellement";
        let list = house.get(&format!("{path}?echelon=municipal&le=2020-05-18")).by(&token).send().await;
        let list = list.is(StatusCode::OK).text();
        assert!(list.contains("fate-e1") && list.contains("fate-e3") && !list.contains("fate-e4"), "{list}");
        let regions =
            house.get(&format!("{path}?echelon=municipal&nature=region&le=2020-05-18")).by(&token).send().await;
        assert!(!regions.text().contains("fate-e1"));
        let fields = |form: &'static str, version: &'static str| {
            vec![
                ("form", form),
                ("level", "municipal"),
                ("kind", ""),
                ("on", "2020-05-18"),
                ("fate-e1", "ends"),
                ("fate-e2", "again"),
                ("fate-e3", "goes-on"),
                ("version-e1", version),
                ("version-e2", version),
                ("version-e3", version),
            ]
        };
        let state =
            "select id, coalesce(ends, ''), coalesce(starts, '') from mandate where gained = 'elected' order by id";
        let before = house.rows(state).await;
        let seen =
            house.post(&format!("{path}/apercu"), &fields("f-1", "1")).by(&token).send().await.is(StatusCode::OK);
        assert!(seen.text().contains("Prennent fin\u{202f}: 2. Recommencent\u{202f}: 1."), "{}", seen.text());
        assert_eq!(house.rows(state).await, before, "seeing writes nothing");
        house.post(path, &fields("f-2", "9")).by(&token).send().await.is(StatusCode::CONFLICT);
        house.post(path, &fields("f-3", "1")).by(&token).send().await.is(StatusCode::SEE_OTHER);
        let after = house.rows(state).await;
        assert_eq!(after.len(), before.len() + 1);
        assert!(after.contains(&vec!["e1".into(), "2020-05-18".into(), "2014-04-01".into()]));
        assert!(
            after.contains(&vec!["e3".into(), "2022-01-01".into(), "2014-04-01".into()]),
            "who goes on is left alone"
        );
        assert!(after.iter().any(|row| row[2] == "2020-05-18" && row[1].is_empty()), "{after:?}");
        assert_eq!(house.rows("select count(*) from journal where act = 'mandates.renewed'").await, [["1"]]);
        // undone in one act, as before
        let renewal = house.get(path).by(&token).send().await.hidden("renewal");
        let undo = |form: &'static str| {
            house.post(&format!("{path}/retour"), &[("form", form), ("renewal", &renewal)]).by(&token)
        };
        undo("f-4").send().await.is(StatusCode::SEE_OTHER);
        assert_eq!(house.rows(state).await, before, "{engine:?}");
        undo("f-5").send().await.is(StatusCode::UNPROCESSABLE_ENTITY);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_renewal_that_others_built_on_is_not_undone() {
    let house = House::furnished(Engine::Sqlite).await;
    elected(&house).await;
    let token = house.sign_in("demo-coordination").await;
    let fields =
        [("form", "f-1"), ("level", "regional"), ("on", "2021-07-02"), ("fate-e4", "again"), ("version-e4", "1")];
    house.post("/reseau/renouvellement", &fields).by(&token).send().await.is(StatusCode::SEE_OTHER);
    let renewal = house.get("/reseau/renouvellement").by(&token).send().await.hidden("renewal");
    run(&house, "update mandate set title = 'Présidente', n = 1 where starts = '2021-07-02'", &[]).await;
    let undo = [("form", "f-2"), ("renewal", renewal.as_str())];
    house.post("/reseau/renouvellement/retour", &undo).by(&token).send().await.is(StatusCode::UNPROCESSABLE_ENTITY);
    let there = house.rows("select title from mandate where starts = '2021-07-02'").await;
    assert_eq!(there, [["Présidente"]]);
}

#[tokio::test(flavor = "multi_thread")]
async fn missing_pairs_are_flagged_where_the_network_asks_for_them() {
    for engine in ENGINES {
        let house = House::furnished(engine).await;
        let token = house.sign_in("demo-coordination").await;
        let list = async || house.get("/reseau/binomes").by(&token).send().await.is(StatusCode::OK).text();
        assert!(list().await.contains("Aucune catégorie"), "nobody asked for pairs");
        run(&house, "update category set pair = 'yes' where id = 'villes'", &[]).await;
        let page = list().await;
        assert!(page.contains("Alfortville") && page.contains("manque une personne élue"), "{engine:?}: {page}");
        assert!(!page.contains("Région Bretagne"), "another category");
        let own = async |token: &str| house.get("/reseau/organisations/alfortville").by(token).send().await.text();
        assert!(own(&token).await.contains("demande un binôme") && !own("").await.contains("demande un binôme"));
        let put = "insert into mandate (id, person, organisation, capacity, gained, n) values ($1, $2, 'alfortville', 'representing', $3, 1)";
        run(&house, put, &["x1", "p002", "elected"]).await;
        assert!(
            !own(&token).await.contains("manque une personne élue")
                && own(&token).await.contains("de l’administration")
        );
        run(&house, put, &["x2", "p003", "recruited"]).await;
        assert!(!list().await.contains("Alfortville") && !own(&token).await.contains("demande un binôme"));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_team_is_public_and_nobody_else_is_named() {
    let house = House::furnished(Engine::Sqlite).await;
    for path in ["/reseau/equipe", "/en/reseau/equipe?au=2018-06-19"] {
        let page = house.get(path).send().await.is(StatusCode::OK).text();
        for told in ["Stéphane Vincent", "Délégué général", "Simon Mougin", "Stagiaire Design"] {
            assert!(page.contains(told), "{path}: no {told}");
        }
        assert_eq!(page.matches("<li><strong>").count(), 10, "{page}");
        assert!(!page.contains("Archambeaud") && !page.contains("trombinoscope"));
    }
    house.get("/reseau/trombinoscope").send().await.is(StatusCode::UNAUTHORIZED);
    let token = house.sign_in("demo-agent").await;
    let faces = house.get("/reseau/trombinoscope").by(&token).send().await.is(StatusCode::OK).text();
    assert!(faces.contains("Archambeaud") && !faces.contains("<img class=\"face\""));
    let found = house.get("/reseau/trombinoscope?nom=delegue%20general").by(&token).send().await.text();
    assert!(found.contains("Stéphane Vincent") && !found.contains("Archambeaud"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_face_is_shown_by_consent_and_goes_with_it() {
    for engine in ENGINES {
        let house = House::furnished(engine).await;
        house.account("anthony", "active", &[("member", "departement-val-d-oise")]).await;
        run(&house, "update account set person = 'p002' where id = 'anthony'", &[]).await;
        let token = house.sign_in("anthony").await;
        let mut png = Cursor::new(vec![]);
        let picture = image::RgbImage::from_pixel(500, 300, image::Rgb([9, 120, 90]));
        picture.write_to(&mut png, image::ImageFormat::Png).unwrap();
        let send = |form: &'static str, consent: &'static str, bytes: &[u8]| {
            house
                .post_file("/moi/portrait", &[("form", form), ("consent", consent)], ("picture", "image/png", bytes))
                .by(&token)
        };
        send("f-1", "", png.get_ref()).send().await.is(StatusCode::UNPROCESSABLE_ENTITY);
        send("f-2", "yes", b"no picture").send().await.is(StatusCode::UNPROCESSABLE_ENTITY);
        let face = "/reseau/portraits/p002";
        house.get(face).by(&token).send().await.is(StatusCode::NOT_FOUND);
        send("f-3", "yes", png.get_ref()).send().await.is(StatusCode::SEE_OTHER);
        let shown = house.get(face).by(&token).send().await.is(StatusCode::OK);
        assert_eq!(shown.header("content-type"), "image/jpeg");
        assert_eq!(shown.header("cache-control"), "no-store");
        house.get(face).send().await.is(StatusCode::UNAUTHORIZED);
        let faces = house.get("/reseau/trombinoscope?nom=bargain").by(&token).send().await.text();
        assert!(faces.contains("src=\"/reseau/portraits/p002\""));
        // the public sees no face
        assert!(!house.get("/reseau/equipe").send().await.text().contains("portraits"));
        house.post("/moi/portrait/retrait", &[("form", "f-4")]).by(&token).send().await.is(StatusCode::SEE_OTHER);
        house.get(face).by(&token).send().await.is(StatusCode::NOT_FOUND);
        assert_eq!(house.rows("select count(*) from blob where media = 'image/jpeg'").await, [["0"]], "{engine:?}");
        assert_eq!(house.rows("select shown from portrait_consent order by n").await, [["yes"], ["no"]]);
        // and an erasure takes it along
        send("f-5", "yes", png.get_ref()).send().await.is(StatusCode::SEE_OTHER);
        let sure = [("form", "f-6"), ("sure", "yes")];
        house.post("/moi/donnees/effacement", &sure).by(&token).send().await.is(StatusCode::SEE_OTHER);
        assert_eq!(house.rows("select count(*) from blob where media = 'image/jpeg'").await, [["0"]]);
        assert_eq!(house.rows("select count(*) from portrait").await, [["0"]]);
    }
}

/// A person's page, and the faces of everyone, ask once for all.
#[tokio::test(flavor = "multi_thread")]
async fn pages_of_people_cost_the_same_however_many_they_are() {
    let house = House::furnished(Engine::Sqlite).await;
    let token = house.sign_in("demo-coordination").await;
    let paths = ["/reseau/equipe", "/reseau/trombinoscope", "/reseau/personnes/p002", "/reseau/binomes"];
    let mut before = vec![];
    for path in paths {
        before.push(house.cost(path, &token).await);
    }
    elected(&house).await;
    for (path, before) in paths.iter().zip(before) {
        assert_eq!(house.cost(path, &token).await, before, "{path}");
    }
}
