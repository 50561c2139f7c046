//! Workshops as they are held: the lot, the clock, notes from phones, and what of them the record keeps.

use axum::http::{StatusCode, header};
use halle::{
    app,
    commands::house,
    platform::{
        db::{self, Tx, Value},
        exchange,
    },
    room::workshop::{model::Workshops, rules, store},
};

use crate::{
    engines::{ENGINES, Engine},
    house::{Answer, House},
    room::{Phone, SESSION, Story, elector, story},
};

const ITEM: &str = "w";

/// An open sitting at an item with two workshops, of one rubric each.
async fn at_workshops(engine: Engine) -> Story {
    let story = story(engine).await;
    story.does("/saisie/ordre-du-jour", &[("form", ITEM), ("kind", "workshop"), ("title", "En groupes")]).await;
    for (form, question, facilitator) in [("wa", "Travailler avec les élus", "Anne Essai"), ("wb", "Les délaissés", "")]
    {
        let fields =
            [("form", form), ("item", ITEM), ("question", question), ("facilitator", facilitator), ("minutes", "45")];
        story.does("/saisie/ateliers", &fields).await;
        let rubric = format!("r{form}");
        story.does("/saisie/rubriques", &[("form", &rubric), ("workshop", form), ("title", "Constats")]).await;
    }
    story.does("/salle/ouverture", &[("form", "open")]).await;
    story.does("/salle/point", &[("form", "turn"), ("item", ITEM)]).await;
    story
}

async fn held(story: &Story) -> Workshops {
    story.house.db.read(|tx| store::workshops(tx, SESSION)).await.unwrap()
}

async fn open(story: &Story, fields: &[(&str, &str)]) -> Answer {
    let mut all = vec![("form", "b"), ("item", ITEM)];
    all.extend_from_slice(fields);
    story.post("/salle/ateliers", &all).await
}

async fn sends(story: &Story, phone: &Phone, rest: &str, fields: &[(&str, &str)]) -> Answer {
    let ask = story.house.post(&format!("{}/atelier{rest}", phone.link), fields);
    ask.with(header::COOKIE, &phone.cookie).send().await
}

async fn notes(story: &Story, phone: &Phone, form: &str, rubric: &str, text: &str) -> Answer {
    sends(story, phone, "/note", &[("form", form), ("rubric", rubric), ("text", text)]).await
}

async fn sees(story: &Story, phone: &Phone) -> String {
    let ask = story.house.get(&format!("{}/atelier", phone.link)).with(header::COOKIE, &phone.cookie);
    ask.send().await.is(StatusCode::OK).text()
}

/// The attendance of whoever sits for that elector.
async fn seat(story: &Story, at: usize) -> String {
    let record = story.house.db.read(|tx| halle::assemblies::store::record(tx, SESSION)).await.unwrap();
    let elector = elector(at);
    record.voters.into_iter().find(|voter| voter.elector == elector).expect("they arrived").attendance
}

async fn group_of(story: &Story, at: usize) -> Option<String> {
    let who = seat(story, at).await;
    held(story).await.members.into_iter().find(|one| one.attendance == who).map(|one| one.workshop)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_lot_a_clock_and_a_note_that_reaches_the_minutes() {
    for engine in ENGINES {
        let story = at_workshops(engine).await;
        let phone = story.phone(0).await;
        assert!(sees(&story, &phone).await.contains("Aucun atelier"));
        story.arrives("a1", 1).await.is(StatusCode::SEE_OTHER);
        open(&story, &[("way", "lot")]).await.is(StatusCode::SEE_OTHER);
        assert_eq!(open(&story, &[("form", "b2"), ("way", "lot")]).await.status, 303, "sent twice");
        let desk = story.desk().await;
        let seed = held(&story).await.breakouts[0].seed.clone().expect("a lot has a seed");
        assert!(desk.contains(&seed) && desk.contains("Lancer l’horloge"), "{desk}");
        story
            .does("/salle/ateliers/horloge", &[("form", "c0"), ("breakout", "b"), ("step", "start"), ("minutes", "45")])
            .await;
        let again = [("form", "c1"), ("breakout", "b"), ("step", "start"), ("minutes", "45")];
        assert_eq!(story.post("/salle/ateliers/horloge", &again).await.status, 422);
        story.does("/salle/ateliers/horloge", &[("form", "c2"), ("breakout", "b"), ("step", "more")]).await;
        let given: i64 = held(&story).await.given.iter().map(|one| one.minutes).sum();
        assert_eq!(given, 50);
        let (rubric, other) = match group_of(&story, 0).await.as_deref() {
            Some("wa") => ("rwa", "Travailler avec les élus"),
            _ => ("rwb", "Les délaissés"),
        };
        let page = sees(&story, &phone).await;
        assert!(page.contains(other) && page.contains("Fin à") && page.contains("data-clock="), "{page}");
        notes(&story, &phone, "n1", rubric, "Le calendrier des élus").await.is(StatusCode::SEE_OTHER);
        notes(&story, &phone, "n1", rubric, "Le calendrier des élus").await.is(StatusCode::SEE_OTHER);
        let first = held(&story).await.notes;
        assert_eq!(first.len(), 1, "sent twice, noted once");
        let under = [("form", "n2"), ("rubric", rubric), ("parent", first[0].id.as_str()), ("text", "Surtout en mars")];
        sends(&story, &phone, "/note", &under).await.is(StatusCode::SEE_OTHER);
        assert!(sees(&story, &phone).await.contains("Surtout en mars"));
        let screen = story.house.get(&format!("/assemblees/{SESSION}/ecran")).by(&story.token).send().await;
        assert!(screen.text().contains("Les délaissés") && screen.text().contains("2 notes."), "{}", screen.text());
        story.does("/salle/ateliers/fin", &[("form", "end"), ("breakout", "b")]).await;
        for format in ["", ".md", ".json"] {
            let path = format!("/assemblees/{SESSION}/proces-verbal{format}");
            let text = story.house.get(&path).by(&story.token).send().await.is(StatusCode::OK).text();
            assert!(text.contains("Le calendrier des élus") && text.contains("Surtout en mars"), "{path}: {text}");
        }
        let next = story.house.get(&format!("/assemblees/{SESSION}/suites")).by(&story.token).send().await;
        assert!(next.text().contains("Le calendrier des élus"), "an idea may become an action");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_lot_is_drawn_again_from_the_journal_and_a_latecomer_joins_the_smallest() {
    for engine in ENGINES {
        let story = at_workshops(engine).await;
        assert_eq!(open(&story, &[("way", "lot")]).await.status, 422, "nobody is there");
        for at in 0..3 {
            let (form, elector) = (format!("a{at}"), elector(at));
            let fields =
                [("form", form.as_str()), ("elector", &elector), ("given_name", "Zoé"), ("family_name", "Test")];
            story.does("/salle/arrivee", &fields).await;
        }
        open(&story, &[("way", "lot")]).await.is(StatusCode::SEE_OTHER);
        let now = held(&story).await;
        let seed = now.breakouts[0].seed.clone().unwrap();
        let told = "select facts from journal where act = 'workshops.opened'";
        let told = story.house.db.read(move |tx: &Tx| tx.dynamic(told, &[])).await.unwrap();
        let Value::Text(told) = &told[0][0] else { panic!("{told:?}") };
        let facts: serde_json::Value = serde_json::from_str(told).unwrap();
        assert_eq!(facts["seed"], seed.as_str());
        let record = story.house.db.read(|tx| halle::assemblies::store::record(tx, SESSION)).await.unwrap();
        let people: Vec<_> = record.attendance.iter().map(rules::Person::of).collect();
        let mut empty: Vec<_> = now.groups.iter().map(rules::Filling::new).collect();
        for (who, group) in rules::draw(&people, &mut empty, &seed) {
            assert_eq!(facts[format!("drawn/{who}")], group.as_str());
            assert_eq!(now.member("b", &who).map(|one| &one.workshop), Some(&group));
        }
        let sizes: Vec<_> = ["wa", "wb"].iter().map(|one| now.members_of(one).count()).collect();
        let smallest = if sizes[0] < sizes[1] { "wa" } else { "wb" };
        let elector = elector(3);
        let late = [("form", "late"), ("elector", elector.as_str()), ("given_name", "Zoé"), ("family_name", "Tardive")];
        story.does("/salle/arrivee", &late).await;
        assert_eq!(group_of(&story, 3).await.as_deref(), Some(smallest), "{sizes:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn by_choice_a_full_group_takes_nobody_and_the_desk_places_guests_by_name() {
    for engine in ENGINES {
        let story = at_workshops(engine).await;
        let (one, two) = (story.phone(0).await, story.phone(1).await);
        assert_eq!(open(&story, &[("way", "choice"), ("places-wa", "zero")]).await.status, 422);
        open(&story, &[("way", "choice"), ("places-wa", "1")]).await.is(StatusCode::SEE_OTHER);
        let joins = async |phone: &Phone, form: &str, group: &str| {
            sends(&story, phone, "/groupe", &[("form", form), ("workshop", group)]).await.status
        };
        assert_eq!(joins(&one, "j1", "wa").await, 303);
        assert_eq!(joins(&two, "j2", "wa").await, 422);
        assert!(sees(&story, &two).await.contains("Ce groupe est complet"));
        assert_eq!(joins(&one, "j3", "wb").await, 303);
        assert_eq!(joins(&two, "j4", "wa").await, 303, "a place that is left is free");
        assert_eq!(joins(&two, "j5", "elsewhere").await, 404);
        // a guest, on the sheet by that
        let guest = [
            ("form", "g1"),
            ("breakout", "b"),
            ("given_name", "Paule"),
            ("family_name", "Invitée"),
            ("workshop", "wb"),
        ];
        story.does("/salle/ateliers/places", &guest).await;
        assert!(sees(&story, &one).await.contains("Paule Invitée"));
        assert_eq!(story.post("/salle/ateliers/places", &[("form", "g2"), ("breakout", "b")]).await.status, 422);
        story.arrives("a2", 2).await.is(StatusCode::SEE_OTHER);
        assert_eq!(group_of(&story, 2).await, None, "who comes late chooses too");
        story.does("/salle/ateliers/places", &[("form", "g3"), ("breakout", "b"), ("step", "rest")]).await;
        assert_eq!(group_of(&story, 2).await.as_deref(), Some("wb"), "wa is full");
        let moved = [("form", "g4"), ("breakout", "b"), ("attendance", &seat(&story, 2).await), ("workshop", "wa")];
        story.does("/salle/ateliers/places", &moved).await;
        assert_eq!(group_of(&story, 2).await.as_deref(), Some("wa"), "the desk may");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn one_place_is_taken_once_and_a_group_follows_its_own_notes_alone() {
    for engine in ENGINES {
        let story = at_workshops(engine).await;
        let phones = [story.phone(0).await, story.phone(1).await, story.phone(2).await, story.phone(3).await];
        open(&story, &[("way", "choice"), ("places-wa", "1")]).await.is(StatusCode::SEE_OTHER);
        let joins = phones.iter().enumerate().map(|(at, phone)| {
            let (story, form) = (&story, format!("j{at}"));
            async move { sends(story, phone, "/groupe", &[("form", &form), ("workshop", "wa")]).await.status }
        });
        let answers = futures_util::future::join_all(joins).await;
        assert_eq!(answers.iter().filter(|status| **status == 303).count(), 1, "{engine:?}: {answers:?}");
        assert_eq!(held(&story).await.members_of("wa").count(), 1);
        let states = async || {
            let states = |tx: &Tx| Ok::<_, db::Error>([store::state(tx, "wa")?, store::state(tx, "wb")?]);
            story.house.db.read(states).await.unwrap()
        };
        let before = states().await;
        notes(&story, &phones[0], "n1", "rwa", "Dans le premier").await.is(StatusCode::SEE_OTHER);
        let after = states().await;
        assert!(before[0] != after[0] && before[1] == after[1], "{before:?} {after:?}");
        assert_eq!(story.house.db.read(|tx| store::state(tx, "none")).await.unwrap(), None);
        // in the other language too
        let english =
            story.house.get(&format!("/en{}/atelier", phones[0].link)).with(header::COOKIE, &phones[0].cookie);
        assert!(english.send().await.text().contains("Votes of the session"));
        let path = format!("/en{}/atelier/note", phones[0].link);
        let fields = [("form", "n2"), ("rubric", "rwa"), ("text", "In English")];
        let sent = story.house.post(&path, &fields).with(header::COOKIE, &phones[0].cookie).send().await;
        assert_eq!(sent.is(StatusCode::SEE_OTHER).header("location"), format!("/en{}/atelier", phones[0].link));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn many_write_at_once_and_only_the_author_mends() {
    for engine in ENGINES {
        let story = at_workshops(engine).await;
        let phones = [story.phone(0).await, story.phone(1).await];
        open(&story, &[("way", "choice")]).await.is(StatusCode::SEE_OTHER);
        let sent = (0..20).map(|at| {
            let (story, phone) = (&story, &phones[at % 2]);
            async move { notes(story, phone, &format!("n{at}"), "rwa", &format!("Note {at}.")).await.status }
        });
        let answers = futures_util::future::join_all(sent).await;
        assert!(answers.iter().all(|status| *status == 303), "{answers:?}");
        let all = held(&story).await.notes;
        assert_eq!(all.len(), 20, "{engine:?}");
        let note = all.iter().find(|note| note.text == "Note 0.").unwrap();
        let version = note.n.to_string();
        let mend = |form, text| {
            [
                ("form", form),
                ("rubric", "rwa"),
                ("note", note.id.as_str()),
                ("version", version.as_str()),
                ("text", text),
            ]
        };
        assert_eq!(sends(&story, &phones[1], "/note", &mend("m1", "Volée")).await.status, 422);
        sends(&story, &phones[0], "/note", &mend("m2", "Note zéro.")).await.is(StatusCode::SEE_OTHER);
        let stale =
            sends(&story, &phones[0], "/note", &mend("m3", "Note nulle.")).await.is(StatusCode::UNPROCESSABLE_ENTITY);
        assert!(stale.text().contains("Note nulle."), "what was typed is given back");
        let texts: Vec<String> = held(&story).await.notes.into_iter().map(|note| note.text).collect();
        assert!(texts.contains(&"Note zéro.".to_owned()) && !texts.contains(&"Volée".to_owned()));
        // two levels, no more, and within a rubric
        let elsewhere = [("form", "o2"), ("rubric", "rwb"), ("parent", note.id.as_str()), ("text", "Dessous")];
        assert_eq!(sends(&story, &phones[0], "/note", &elsewhere).await.status, 422);
        assert_eq!(notes(&story, &phones[0], "o3", "rwa", "").await.status, 422);
        assert_eq!(notes(&story, &phones[0], "o4", "rwa", &"é".repeat(2_001)).await.status, 422);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn only_who_is_in_the_room_writes_and_a_note_sent_late_still_arrives() {
    for engine in ENGINES {
        let story = at_workshops(engine).await;
        let (one, two) = (story.phone(0).await, story.phone(1).await);
        open(&story, &[("way", "choice")]).await.is(StatusCode::SEE_OTHER);
        // the link of someone who is there, on a device that gave no code for it
        let forwarded = Phone { link: two.link.clone(), cookie: one.cookie.clone() };
        let refused = notes(&story, &forwarded, "f1", "rwa", "Étranger").await.is(StatusCode::UNPROCESSABLE_ENTITY);
        assert!(
            refused.text().contains("code de la salle") && !refused.text().contains("Constats"),
            "{}",
            refused.text()
        );
        assert!(!sees(&story, &forwarded).await.contains("Les délaissés"), "nothing is read before the code");
        assert_eq!(story.house.get("/a/unknown/atelier").send().await.status, 404);
        // the facilitator of one workshop moves people, and nobody else does
        for (phone, form) in [(&one, "j1"), (&two, "j2")] {
            sends(&story, phone, "/groupe", &[("form", form), ("workshop", "wb")]).await.is(StatusCode::SEE_OTHER);
        }
        let named = [
            ("form", "g1"),
            ("breakout", "b"),
            ("given_name", "Paule"),
            ("family_name", "Invitée"),
            ("workshop", "wb"),
        ];
        story.does("/salle/ateliers/places", &named).await;
        let shift = [("form", "s1"), ("attendance", "g1-a"), ("workshop", "wa")];
        assert_eq!(sends(&story, &one, "/deplacement", &shift).await.status, 404);
        story.arrives("a2", 2).await.is(StatusCode::SEE_OTHER);
        let three = story.phone(2).await;
        sends(&story, &three, "/deplacement", &shift).await.is(StatusCode::SEE_OTHER);
        assert_eq!(held(&story).await.member("b", "g1-a").unwrap().workshop, "wa");
        // gone, one writes no more
        let gone = elector(1);
        story.does("/salle/depart", &[("form", "d1"), ("elector", &gone)]).await;
        assert_eq!(notes(&story, &two, "n0", "rwb", "Parti").await.status, 422);
        story.does("/salle/ateliers/fin", &[("form", "end"), ("breakout", "b")]).await;
        notes(&story, &one, "n1", "rwb", "Revenue du tunnel").await.is(StatusCode::SEE_OTHER);
        let minutes = story.house.get(&format!("/assemblees/{SESSION}/proces-verbal")).by(&story.token).send().await;
        assert!(minutes.text().contains("Revenue du tunnel"), "{}", minutes.text());
        story.does("/salle/fin", &[("form", "close")]).await;
        assert_ne!(notes(&story, &one, "n2", "rwb", "Trop tard").await.status, 303);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn closing_the_sitting_ends_the_groups_and_an_export_carries_them() {
    for engine in ENGINES {
        let story = at_workshops(engine).await;
        let phone = story.phone(0).await;
        open(&story, &[("way", "choice"), ("places-wb", "9")]).await.is(StatusCode::SEE_OTHER);
        sends(&story, &phone, "/groupe", &[("form", "j1"), ("workshop", "wb")]).await.is(StatusCode::SEE_OTHER);
        notes(&story, &phone, "n1", "rwb", "Qui passe à travers les mailles").await.is(StatusCode::SEE_OTHER);
        story.does("/salle/fin", &[("form", "close")]).await;
        assert!(held(&story).await.breakouts.iter().all(|one| !one.open()));
        let files = house::export(&story.house.db).await.unwrap();
        for (file, part) in [
            ("breakouts", "choice"),
            ("breakout-groups", "9"),
            ("breakout-ends", "b-end"),
            ("group-members", "wb"),
            ("group-notes", "mailles"),
            ("contributions", "mailles"),
        ] {
            let text = String::from_utf8_lossy(&files[&format!("sessions/{SESSION}/{file}.csv")]);
            assert!(text.contains(part), "{file}: {text}");
        }
        let load = exchange::read(&app::tables(), &files).unwrap_or_else(|problems| panic!("{problems:#?}"));
        let again = House::empty(engine).await;
        house::fill(&again.db, load, &files).await.unwrap();
        assert_eq!(house::export(&again.db).await.unwrap(), files);
    }
}
