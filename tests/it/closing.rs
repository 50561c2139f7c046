//! After the last signature: who receives the minutes, who takes on what, what is recalled and what the next session opens
//! on, on both engines.

use axum::http::StatusCode;
use halle::{
    assemblies::{self, record::Elector},
    governance::{self, NewAction},
    journal::{self, Entry, Facts},
    platform::{
        db::{self, Tx},
        mail,
        web::daily,
    },
};
use jiff::{Timestamp, ToSpan, Zoned, civil::Date};

use crate::{
    engines::{ENGINES, Engine},
    house::{Answer, House, options},
};

/// Held, so that it may be signed.
const SESSION: &str = "2024-12-10";
const NEXT: &str = "2099-12-08";
const TOWNS: [&str; 4] = ["le-gosier", "bordeaux-metropole", "alfortville", "departement-calvados"];

struct Story {
    house: House,
    token: String,
}

/// A board's session with four electors, three of whom have an address, one vote, and one officer who signs.
async fn story(engine: Engine) -> Story {
    let house = House::furnished(engine).await;
    let token = house.sign_in("demo-coordination").await;
    let story = Story { house, token };
    story.session(SESSION, "Assemblée de 2024").await;
    story.does("/saisie/ordre-du-jour", &[("form", "i1"), ("kind", "vote"), ("title", "Comptes")]).await;
    let resolution = [
        ("form", "r1"),
        ("item", "i1"),
        ("number", "1"),
        ("title", "Approuver les comptes"),
        ("text", "Les comptes sont approuvés."),
        ("matter", "ordinary"),
    ];
    story.does("/saisie/resolutions", &resolution).await;
    let ballot = [
        ("form", "b1"),
        ("resolution", "r1"),
        ("mode", "uncounted"),
        ("stated_outcome", "adopted"),
        ("stated_unanimous", "no"),
    ];
    story.does("/saisie/votes", &ballot).await;
    let attendance = [
        ("form", "a1"),
        ("family_name", "Tanguy"),
        ("given_name", "Zélie"),
        ("standing", "voter"),
        ("state", "present"),
        ("organisation", "le-gosier"),
    ];
    story.does("/saisie/emargement", &attendance).await;
    let officer = [("form", "o1"), ("role", "Présidente de séance"), ("attendance", "a1"), ("signs", "yes")];
    story.does("/saisie/bureau", &officer).await;
    let write = |tx: &Tx| {
        let n = journal::record(tx, Entry::of_house("electoral-body.taken", true, Facts::default(), Timestamp::now()))?;
        let elector = |town: &&str| Elector {
            id: format!("{SESSION}-{town}"),
            membership: format!("adhesion-{town}"),
            name: town.to_string(),
            college: None,
            voices: 1,
            admitted_late_at: None,
        };
        assemblies::store::put_electors(tx, SESSION, &TOWNS.iter().map(elector).collect::<Vec<_>>(), n)
    };
    story.house.db.write(write).await.unwrap();
    for town in &TOWNS[..3] {
        let (form, mail) = (format!("contact-{town}"), format!("{town}@exemple.invalid"));
        let fields = [("form", form.as_str()), ("organisation", town), ("name", "Accueil"), ("email", &mail)];
        story.house.post("/reseau/saisie/contacts", &fields).by(&story.token).send().await.is(StatusCode::SEE_OTHER);
    }
    story
}

impl Story {
    async fn session(&self, day: &str, title: &str) {
        let fields = [
            ("form", day),
            ("body", "assemblee-generale"),
            ("kind", "ordinary"),
            ("title", title),
            ("held_on", day),
            ("second_convocation", "no"),
            ("shown_by", "name"),
        ];
        self.house.post("/assemblees/saisie", &fields).by(&self.token).send().await.is(StatusCode::SEE_OTHER);
    }

    async fn does(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let path = format!("/assemblees/{SESSION}{path}");
        self.house.post(&path, fields).by(&self.token).send().await.is(StatusCode::SEE_OTHER)
    }

    async fn page(&self, path: &str) -> String {
        self.house.get(path).by(&self.token).send().await.is(StatusCode::OK).text()
    }

    /// Of the text to sign, as it is shown.
    async fn digest(&self) -> String {
        let page = self.house.get(&format!("/assemblees/{SESSION}/signature")).by(&self.token).send().await;
        page.is(StatusCode::OK).hidden("digest")
    }

    /// The officer's signature, by the scan of a hand-signed copy.
    async fn sign(&self, form: &str, digest: &str, language: &str) -> Answer {
        let fields = [("form", form), ("officer", "o1"), ("digest", digest)];
        let path = format!("{language}/assemblees/{SESSION}/signature");
        self.house.post_file(&path, &fields, ("scan", "application/pdf", "%PDF")).by(&self.token).send().await
    }

    /// An action of the session, taken on by a town or by nobody.
    async fn action(&self, id: &'static str, town: Option<&'static str>, due: Option<Date>) {
        let write = move |tx: &Tx| {
            let n = journal::record(tx, Entry::of_house("row.recorded", true, Facts::default(), Timestamp::now()))?;
            let action = NewAction {
                id: id.to_owned(),
                decision: None,
                session: Some(SESSION.to_owned()),
                what: format!("Faire {id}"),
                who: None,
                due,
                basis: None,
                organisation: town.map(str::to_owned),
                person: None,
            };
            governance::put_action(tx, &action, n)
        };
        self.house.db.write(write).await.unwrap();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_last_signature_sends_the_minutes_once_and_says_whom_it_could_not_reach() {
    for engine in ENGINES {
        let story = story(engine).await;
        story.action("budget", Some("le-gosier"), Some(jiff::civil::date(2025, 3, 1))).await;
        story.action("site", Some("le-gosier"), None).await;
        story.action("seul", Some("departement-calvados"), None).await;
        // one town stopped such letters before
        let stop = |tx: &Tx| mail::store::put_stop(tx, "alfortville@exemple.invalid", "minutes", Timestamp::now());
        story.house.db.write(stop).await.unwrap();
        assert!(story.house.lines("select id from mail").await.is_empty());
        let digest = story.digest().await;
        story.sign("sign", &digest, "").await.is(StatusCode::SEE_OTHER);
        let letters = "select recipient, name, state from mail where purpose = 'minutes' order by recipient, name";
        let told = [
            " departement-calvados held",
            "alfortville@exemple.invalid Accueil held",
            "bordeaux-metropole@exemple.invalid Accueil waiting",
            "le-gosier@exemple.invalid Accueil waiting",
        ];
        assert_eq!(story.house.lines(letters).await, told, "{engine:?}");
        // the same form again, and a signature of what is signed: nothing more leaves
        story.sign("sign", &digest, "").await.is(StatusCode::SEE_OTHER);
        story.sign("sign-2", &digest, "").await.is(StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(story.house.lines(letters).await, told);
        let bodies = story
            .house
            .lines("select body from mail where recipient = 'le-gosier@exemple.invalid' and purpose = 'minutes'");
        let body = bodies.await.remove(0);
        for part in [
            "Assemblée de 2024",
            "- 1. Approuver les comptes\u{202f}: adoptée",
            "http://127.0.0.1:2727/assemblees/2024-12-10/proces-verbal\n",
            "http://127.0.0.1:2727/assemblees/2024-12-10/proces-verbal.pdf",
        ] {
            assert!(body.contains(part), "{part} in {body}");
        }
        // each receives its own actions in one letter; whoever has no address is told of
        let actions = "select recipient, name, state, subject from mail where purpose = 'actions' order by recipient";
        let told = story.house.lines(actions).await;
        assert_eq!(told.len(), 2, "{told:?}");
        assert!(told[0].contains("held Une action vous est confiée"), "{told:?}");
        assert!(told[1].starts_with("le-gosier@exemple.invalid Accueil waiting 2 actions"), "{told:?}");
        let body = story
            .house
            .lines("select body from mail where recipient = 'le-gosier@exemple.invalid' and purpose = 'actions'");
        let body = body.await.remove(0);
        assert!(body.contains("- Faire budget, pour le 1er mars 2025") && body.contains("/actions/budget"), "{body}");
        assert!(body.contains("- Faire site") && !body.contains("seul"), "{body}");
        let page = story.page(&format!("/assemblees/{SESSION}/envoi")).await;
        for part in ["Aucun courriel connu", "a demandé à ne plus recevoir", "En attente", "4 courriers"] {
            assert!(page.contains(part), "{part} in {page}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_minutes_go_in_the_language_of_whoever_signs() {
    let story = story(Engine::Sqlite).await;
    story.sign("sign", &story.digest().await, "/en").await.is(StatusCode::SEE_OTHER);
    let letters = story.house.lines("select body from mail where purpose = 'minutes' and state = 'waiting'").await;
    assert!(!letters.is_empty());
    let told =
        |body: &String| body.contains("Approuver les comptes: adopted") && body.contains("/en/assemblees/2024-12-10");
    assert!(letters.iter().all(told), "{letters:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reminder_goes_once_whichever_process_sends_it_and_once_more_when_late() {
    for engine in ENGINES {
        let story = story(engine).await;
        let other = story.house.again(options());
        let today = Zoned::now().date();
        story.action("bientot", Some("le-gosier"), Some(today + 5.days())).await;
        story.action("plus-tard", Some("le-gosier"), Some(today + 30.days())).await;
        story.action("sans-jour", Some("le-gosier"), None).await;
        story.action("orpheline", None, Some(today + 6.days())).await;
        let now = Timestamp::now();
        tokio::join!(daily::round(&story.house.site, now), daily::round(&other.site, now));
        daily::round(&other.site, now).await;
        let letters = "select object, recipient from mail where purpose = 'actions' order by object, id";
        let told = ["action/bientot le-gosier@exemple.invalid", "action/orpheline demo-coordination@exemple.invalid"];
        assert_eq!(story.house.lines(letters).await, told, "{engine:?}");
        assert_eq!(story.house.lines("select n from journal where act = 'actions.reminded'").await.len(), 1);
        let body = story.house.lines("select body from mail where object = 'action/bientot'").await.remove(0);
        assert!(body.contains("Cette action est attendue") && body.contains("This action is due by"), "{body}");
        // ten days later it is late; what was done meanwhile is not recalled
        let done = [("form", "done"), ("done_on", &today.to_string()), ("note", "")];
        story.house.post("/actions/orpheline/faite", &done).by(&story.token).send().await.is(StatusCode::SEE_OTHER);
        for _ in 0..2 {
            daily::round(&story.house.site, now + jiff::SignedDuration::from_hours(240)).await;
        }
        let steps = story.house.lines("select action, step from action_reminder order by action, step").await;
        assert_eq!(steps, ["bientot late", "bientot soon", "orpheline soon"], "{engine:?}");
        assert_eq!(story.house.lines(letters).await.len(), 3);
        // an owner who asked for no more has none
        let stop = |tx: &Tx| mail::store::put_stop(tx, "le-gosier@exemple.invalid", "actions", Timestamp::now());
        story.house.db.write(stop).await.unwrap();
        daily::round(&story.house.site, now + jiff::SignedDuration::from_hours(24 * 26)).await;
        let held = story.house.lines("select object from mail where purpose = 'actions' and state = 'held'").await;
        assert_eq!(held, ["action/plus-tard"]);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_next_session_opens_on_what_became_of_the_actions() {
    for engine in ENGINES {
        let story = story(engine).await;
        let ids = ["un", "deux", "trois", "quatre", "cinq", "six", "sept"];
        for id in ids {
            story.action(id, Some("le-gosier"), None).await;
        }
        for id in &ids[..4] {
            let form = format!("done-{id}");
            let fields = [("form", form.as_str()), ("done_on", "2025-01-15"), ("note", "récépissé 12")];
            let path = format!("/actions/{id}/faite");
            story.house.post(&path, &fields).by(&story.token).send().await.is(StatusCode::SEE_OTHER);
        }
        story.session(NEXT, "Assemblée de 2099").await;
        for (path, sentence) in [
            ("", "7 actions décidées, 4 faites, 3 à dire"),
            ("/saisie", "7 actions décidées, 4 faites, 3 à dire"),
            ("/convocation", "7 actions décidées, 4 faites, 3 à dire"),
            ("/proces-verbal", "7 actions décidées, 4 faites, 3 à dire"),
        ] {
            let page = story.page(&format!("/assemblees/{NEXT}{path}")).await;
            assert!(page.contains(sentence) && page.contains("Faire sept"), "{path}: {page}");
            let english = story.page(&format!("/en/assemblees/{NEXT}{path}")).await;
            assert!(english.contains("7 actions decided, 4 done, 3 to report on"), "{path}: {english}");
        }
        // the minutes say so in their facts, under another format; those that follow up nothing stay as they were
        let json = story.page(&format!("/assemblees/{NEXT}/proces-verbal.json")).await;
        assert!(json.contains("\"halle-minutes/2\"") && json.contains("récépissé 12"), "{json}");
        let json = story.page("/assemblees/2018-06-19/proces-verbal.json").await;
        assert!(json.contains("\"halle-minutes/1\"") && !json.contains("followed"), "{json}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn one_action_is_said_in_the_singular() {
    let story = story(Engine::Sqlite).await;
    story.action("un", None, None).await;
    story.session(NEXT, "Assemblée de 2099").await;
    let page = async |path: &str| story.page(&format!("{path}/assemblees/{NEXT}")).await;
    assert!(page("").await.contains("1 action décidée, 0 faite, 1 à dire"));
    assert!(page("/en").await.contains("1 action decided, 0 done, 1 to report on"));
    let done = [("form", "done"), ("done_on", "2025-01-15")];
    story.house.post("/actions/un/faite", &done).by(&story.token).send().await.is(StatusCode::SEE_OTHER);
    assert!(page("").await.contains("1 action décidée, 1 faite<"), "nothing is left to tell");
}

#[tokio::test(flavor = "multi_thread")]
async fn its_owner_says_that_an_action_is_done_and_nobody_else_does() {
    for engine in ENGINES {
        let story = story(engine).await;
        story.house.account("other", "active", &[("member", "bretagne")]).await;
        story.house.account("secretary", "active", &[("secretary", SESSION)]).await;
        let done = async |action: &str, token: &str, form: &str, day: &str| {
            let fields = [("form", form), ("done_on", day), ("note", "C’est en ligne")];
            story.house.post(&format!("/actions/{action}/faite"), &fields).by(token).send().await
        };
        story.action("site", Some("le-gosier"), None).await;
        story.action("pv", None, None).await;
        let (owner, other) = (story.house.sign_in("demo-agent").await, story.house.sign_in("other").await);
        done("site", "", "f1", "2025-01-15").await.is(StatusCode::UNAUTHORIZED);
        done("site", &other, "f2", "2025-01-15").await.is(StatusCode::FORBIDDEN);
        done("pv", &owner, "f3", "2025-01-15").await.is(StatusCode::FORBIDDEN);
        // a day to come is refused, and what was typed is kept
        let refused = done("site", &owner, "f4", "2099-01-01").await.is(StatusCode::UNPROCESSABLE_ENTITY).text();
        assert!(refused.contains("pas encore venu") && refused.contains("C’est en ligne"), "{refused}");
        done("site", &owner, "f5", "2025-01-15").await.is(StatusCode::SEE_OTHER);
        done("site", &owner, "f5", "2025-01-15").await.is(StatusCode::SEE_OTHER);
        let again = done("site", &owner, "f6", "2025-01-16").await.is(StatusCode::UNPROCESSABLE_ENTITY).text();
        assert!(again.contains("déjà marquée"), "{again}");
        let rows = story.house.lines("select action, done_on, note, by_name from action_done").await;
        assert_eq!(rows, ["site 2025-01-15 C’est en ligne Odile Karanic, agente d’une petite ville"], "{engine:?}");
        let secretary = story.house.sign_in("secretary").await;
        done("pv", &secretary, "f7", "2025-01-15").await.is(StatusCode::SEE_OTHER);
        // who noted it is for members
        let public = story.house.get("/actions/site").send().await.is(StatusCode::OK).text();
        assert!(public.contains("C’est en ligne") && !public.contains("Karanic"), "{public}");
        assert!(story.page("/actions/site").await.contains("Karanic"));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_law_wants_declared_is_prefilled_and_asks_for_nothing_private() {
    let story = story(Engine::Sqlite).await;
    let nothing = story.page(&format!("/assemblees/{SESSION}/declarations")).await;
    assert!(nothing.contains("Rien de ce que cette séance a décidé"), "{nothing}");
    let page = story.page("/assemblees/2018-06-19/declarations").await;
    for part in ["19 septembre 2018", "loi du 1er juillet 1901, article 5", "Conseil d’administration", "Depuis"] {
        assert!(page.contains(part), "{part} in {page}");
    }
    // accounts are published elsewhere, under another law
    assert!(page.contains("changement de dirigeants") && !page.contains("comptes sont à publier"), "{page}");
    assert!(!page.contains("<input name") && !page.contains("<textarea"), "nothing is asked");
    let text = story.page("/assemblees/2018-06-19/declarations.md").await;
    assert!(text.contains("Profession") && text.contains("Nationalité") && text.contains("Statuts modifiés"), "{text}");
    let pdf = story.house.get("/assemblees/2018-06-19/declarations.pdf").by(&story.token).send().await;
    assert!(pdf.is(StatusCode::OK).bytes.starts_with(b"%PDF"));
    assert!(story.page("/en/assemblees/2018-06-19/declarations").await.contains("To be declared"));
}

#[tokio::test(flavor = "multi_thread")]
async fn an_address_that_answers_no_more_is_shown_and_written_to_no_more_until_it_changes() {
    for engine in ENGINES {
        let story = story(engine).await;
        let letter = |id: &str| mail::Letter {
            id: id.to_owned(),
            purpose: "news",
            object: "session/x".to_owned(),
            to: "Le-Gosier@exemple.invalid".to_owned(),
            name: "Accueil".to_owned(),
            subject: "Bonjour".to_owned(),
            body: "Bonjour.".to_owned(),
            stoppable: true,
            due: Timestamp::UNIX_EPOCH,
        };
        let (first, second) = (letter("m1"), letter("m2"));
        let write = move |tx: &Tx| {
            mail::post(tx, &first, Timestamp::now())?;
            let kept = mail::store::one(tx, "m1")?.expect("it was posted");
            mail::store::sent(tx, &kept, "250", true, Timestamp::now())?;
            mail::post(tx, &second, Timestamp::now())
        };
        story.house.db.write(write).await.unwrap();
        let bounced = story.house.post("/administration/courriers/retour", &[("form", "b"), ("letter", "m1")]);
        bounced.by(&story.token).send().await.is(StatusCode::SEE_OTHER);
        let states = "select id, state from mail order by id";
        assert_eq!(story.house.lines(states).await, ["m1 bounced", "m2 held"], "{engine:?}");
        let sheet = story.page("/reseau/saisie/contacts").await;
        assert!(
            sheet.contains("ne répondent plus") && sheet.contains("Accueil (le-gosier@exemple.invalid)"),
            "{sheet}"
        );
        let third = letter("m3");
        story.house.db.write(move |tx| mail::post(tx, &third, Timestamp::now())).await.unwrap();
        assert_eq!(story.house.lines("select detail from mail_event where mail = 'm3'").await, ["lost"]);
        // once it is tried again, letters go to it
        let retry = story.house.post("/administration/courriers/essai", &[("form", "r"), ("letter", "m1")]);
        retry.by(&story.token).send().await.is(StatusCode::SEE_OTHER);
        let fourth = letter("m4");
        story.house.db.write(move |tx| mail::post(tx, &fourth, Timestamp::now())).await.unwrap();
        assert_eq!(story.house.lines("select state from mail where id = 'm4'").await, ["waiting"]);
        assert!(!story.page("/reseau/saisie/contacts").await.contains("ne répondent plus"));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_letter_sent_a_year_ago_keeps_its_line_and_not_its_text() {
    for engine in ENGINES {
        let story = story(engine).await;
        let write = |tx: &Tx| {
            let old = Timestamp::now() - jiff::SignedDuration::from_hours(24 * 366);
            for (id, at) in [("old", old), ("new", Timestamp::now()), ("waits", old)] {
                let letter = mail::Letter {
                    id: id.to_owned(),
                    purpose: "news",
                    object: "session/x".to_owned(),
                    to: "a@exemple.invalid".to_owned(),
                    name: String::new(),
                    subject: "Bonjour".to_owned(),
                    body: "Bonjour.".to_owned(),
                    stoppable: true,
                    due: at,
                };
                mail::post(tx, &letter, at)?;
                if id != "waits" {
                    let kept = mail::store::one(tx, id)?.expect("it was posted");
                    mail::store::sent(tx, &kept, "250", true, at)?;
                }
            }
            Ok::<(), db::Error>(())
        };
        story.house.db.write(write).await.unwrap();
        daily::round(&story.house.site, Timestamp::now()).await;
        let bodies = story.house.lines("select id, body from mail order by id").await;
        assert_eq!(bodies, ["new Bonjour.", "old ", "waits Bonjour."], "{engine:?}");
    }
}
