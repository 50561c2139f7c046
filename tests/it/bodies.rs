//! A board meets: convened from its page, held in the room, deciding by consent, its objections kept in the minutes and its
//! decision in the register. On both engines.

use axum::http::{StatusCode, header};
use halle::{
    assemblies,
    governance::{
        self,
        rules::{Rules, Stated, statutes::Notice},
    },
    journal::{self, Entry, Facts},
    platform::db::Tx,
    room,
};
use jiff::{Timestamp, ToSpan, civil::Date, tz::TimeZone};

use crate::{
    engines::{ENGINES, Engine},
    house::{Answer, House},
};

const BOARD: &str = "conseil-administration";
const SEATS: [(&str, &str); 3] = [("p001", "ca-2018-01"), ("p045", "ca-2018-02"), ("p010", "ca-2018-03")];

fn today() -> Date {
    Timestamp::now().to_zoned(TimeZone::get("Europe/Paris").unwrap()).date()
}

/// The demonstration, where three of those who sit in the board can be written to.
struct Story {
    house: House,
    token: String,
    session: String,
}

/// What a phone keeps.
struct Phone {
    link: String,
    cookie: String,
    elector: String,
}

async fn furnished(engine: Engine) -> Story {
    let house = House::furnished(engine).await;
    let token = house.sign_in("demo-coordination").await;
    for (person, _) in SEATS {
        let (form, mail) = (format!("contact-{person}"), format!("{person}@exemple.invalid"));
        let fields = [("form", form.as_str()), ("person", person), ("name", "Courriel"), ("email", &mail)];
        house.post("/reseau/saisie/contacts", &fields).by(&token).send().await.is(StatusCode::SEE_OTHER);
    }
    Story { house, token, session: today().to_string() }
}

/// The board convened for today, its sitting open.
async fn sitting(engine: Engine) -> Story {
    let story = furnished(engine).await;
    story.convene("convene", &story.session).await.is(StatusCode::SEE_OTHER);
    story.does("/salle/ouverture", &[("form", "open")]).await;
    story
}

impl Story {
    async fn convene(&self, form: &str, day: &str) -> Answer {
        let fields = [
            ("form", form),
            ("held_on", day),
            ("opens", "00:00"),
            ("place", "La Halle"),
            ("agenda", "- Le budget d’une résidence\r\n\r\nQuestions diverses"),
        ];
        self.house.post(&format!("/instances/{BOARD}/convocation"), &fields).by(&self.token).send().await
    }
    async fn post(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        self.house.post(&format!("/assemblees/{}{path}", self.session), fields).by(&self.token).send().await
    }
    async fn does(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        self.post(path, fields).await.is(StatusCode::SEE_OTHER)
    }
    async fn page(&self, path: &str) -> String {
        let answer = self.house.get(&format!("/assemblees/{}{path}", self.session)).by(&self.token).send().await;
        answer.is(StatusCode::OK).text()
    }
    /// The secret of the letter that this person received.
    async fn secret(&self, person: &str) -> String {
        let mine = format!("{person}@exemple.invalid");
        let letters = self.house.rows("select recipient, body from mail where purpose = 'convocation'").await;
        let letter = letters.into_iter().find(|row| row[0] == mine).expect("a letter");
        letter[1].split_once("/a/").unwrap().1.split_whitespace().next().unwrap().to_owned()
    }
    /// A phone that opened the link of its letter and gave the code: no name is asked of someone who sits.
    async fn phone(&self, at: usize) -> Phone {
        let (person, seat) = SEATS[at];
        let link = format!("/a/{}", self.secret(person).await);
        let session = self.session.clone();
        let held = self.house.db.read(move |tx| room::store::held(tx, &session)).await.unwrap().unwrap();
        let fields = [("form", format!("code-{at}")), ("code", held.code)];
        let fields = [("form", fields[0].1.as_str()), ("code", fields[1].1.as_str())];
        let answer = self.house.post(&format!("{link}/code"), &fields).send().await.is(StatusCode::SEE_OTHER);
        let cookie = answer.header("set-cookie").split(';').next().unwrap().to_owned();
        Phone { link, cookie, elector: format!("{}-{seat}", self.session) }
    }
    async fn says(&self, phone: &Phone, form: &str, poll: &str, kind: &str, text: &str) -> Answer {
        let fields = [("form", form), ("poll", poll), ("elector", &phone.elector), ("kind", kind), ("text", text)];
        let ask = self.house.post(&format!("{}/avis", phone.link), &fields);
        ask.with(header::COOKIE, &phone.cookie).send().await
    }
    async fn shows(&self, phone: &Phone) -> String {
        let ask = self.house.get(&format!("{}/vote", phone.link)).with(header::COOKIE, &phone.cookie);
        ask.send().await.is(StatusCode::OK).text()
    }
    async fn proposes(&self, id: &str, text: &str) {
        let item = format!("{}-point-1", self.session);
        let fields = [("form", id), ("item", &item), ("title", "Une résidence"), ("text", text)];
        self.does("/salle/proposition", &fields).await;
    }
    /// The one standing or lifted objection of a ballot.
    async fn objection(&self, ballot: &'static str) -> assemblies::record::Stance {
        let session = self.session.clone();
        let record = self.house.db.read(move |tx| assemblies::store::record(tx, &session)).await.unwrap();
        record.stances_of(ballot).find(|one| one.kind == "objection").expect("an objection").clone()
    }
    async fn outcome(&self, number: &str) -> Option<String> {
        let json: serde_json::Value = serde_json::from_str(&self.page("/proces-verbal.json").await).unwrap();
        let items = json["agenda"].as_array().unwrap().iter();
        let mut all = items.flat_map(|item| item["resolutions"].as_array().unwrap());
        all.find(|one| one["number"] == number).and_then(|one| one["outcome"].as_str().map(str::to_owned))
    }
}

// ---- Convening

#[tokio::test(flavor = "multi_thread")]
async fn a_board_is_convened_in_one_act_with_a_letter_to_whoever_sits() {
    for engine in ENGINES {
        let story = furnished(engine).await;
        let first = story.convene("convene", "2099-12-08").await.is(StatusCode::SEE_OTHER);
        assert_eq!(first.header("location"), "/assemblees/2099-12-08/convocation?fait=envoi");
        // sent twice, it is one session and one letter each
        story.convene("convene", "2099-12-08").await.is(StatusCode::SEE_OTHER);
        let session = "select body, kind, shown_by, convened_on, title from session where id like '2099%'";
        let kept = story.house.rows(session).await;
        let convened = today().to_string();
        assert_eq!(kept[0][..4], [BOARD, "board", "mandate", &convened], "{engine:?}");
        assert_eq!(kept.len(), 1);
        assert!(kept[0][4].starts_with("Conseil d’administration du 8 d"), "{kept:?}");
        assert_eq!(story.house.rows("select id from item where session = '2099-12-08'").await.len(), 2);
        assert_eq!(story.house.rows("select id from mail where purpose = 'convocation'").await.len(), 3);
        let letter =
            story.house.rows("select body from mail where recipient = 'p001@exemple.invalid'").await[0][0].clone();
        assert!(letter.contains("Le budget d’une résidence") && letter.contains("La Halle"), "{letter}");
        assert!(!letter.contains("Quorum") && !letter.contains("muets"), "silence is not told: {letter}");
        // observers have no voice; a personal seat votes for its person alone
        let electors = story.house.rows("select membership, name, voices from elector order by membership").await;
        let observers =
            story.house.rows("select id from seat where body = 'conseil-administration' and role = 'observer'").await;
        assert!(!electors.is_empty() && observers.iter().all(|one| electors.iter().all(|e| e[0] != one[0])));
        assert!(electors.iter().all(|one| one[2] == "1"));
        let personal = electors.iter().find(|one| one[0] == "ca-2018-09").unwrap();
        assert!(!personal[1].contains('('), "{personal:?}");
        let shown = story.house.get("/assemblees/2099-12-08/convocation").by(&story.token).send().await.text();
        assert!(shown.contains("ne disent aucun délai") && shown.contains("sans aucun contact"), "{shown}");
        let page = story.house.get(&format!("/instances/{BOARD}")).by(&story.token).send().await;
        assert!(page.is(StatusCode::OK).text().contains("Conseil d’administration du 8 d"));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_typed_is_kept_and_each_fault_is_told() {
    let story = furnished(Engine::Sqlite).await;
    let path = format!("/instances/{BOARD}/convocation");
    let fields = [("form", "x"), ("held_on", "bientôt"), ("opens", "25h"), ("place", "Chez nous"), ("agenda", " \r\n")];
    let refused = story.house.post(&path, &fields).by(&story.token).send().await.is(StatusCode::UNPROCESSABLE_ENTITY);
    let text = refused.text();
    assert!(text.contains("Chez nous") && text.contains("au moins un point") && text.contains("3 "), "{text}");
    assert_eq!(story.convene("past", "2018-06-20").await.status, 422, "a day that is over");
    let assembly = [("form", "y"), ("held_on", "2099-12-08"), ("agenda", "Un point")];
    let assembly = story.house.post("/instances/assemblee-generale/convocation", &assembly).by(&story.token);
    assert!(assembly.send().await.is(StatusCode::UNPROCESSABLE_ENTITY).text().contains("Une assemblée se convoque"));
    assert!(story.house.rows("select id from session where id like '2099%'").await.is_empty());
}

/// What the statutes say of an assembly does not bind a board; what they say of the board does.
#[tokio::test(flavor = "multi_thread")]
async fn the_notice_is_that_of_the_body() {
    for engine in ENGINES {
        let story = furnished(engine).await;
        let soon = (today() + 3.days()).to_string();
        let rules = |days| Rules {
            notice: Some(Stated { article: "article 14".into(), value: Notice { days, clear_days: false } }),
            ..Rules::silent()
        };
        let write = move |tx: &Tx| {
            let n = journal::record(tx, Entry::of_house("row.recorded", true, Facts::default(), Timestamp::now()))?;
            let edition = "statuts-en-vigueur-2018";
            tx.dynamic_execute("update edition set effective_on = '2018-01-01' where id = $1", &[&edition])?;
            governance::store::put_rules(tx, "of-assembly", edition, "ordinary", &rules(90), n)?;
            governance::store::put_rules(tx, "of-bureau", edition, "bureau", &rules(60), n)
        };
        story.house.db.write(write).await.unwrap();
        story.convene("silent", &soon).await.is(StatusCode::SEE_OTHER);
        let write = move |tx: &Tx| {
            let n = journal::record(tx, Entry::of_house("row.recorded", true, Facts::default(), Timestamp::now()))?;
            governance::store::put_rules(tx, "of-board", "statuts-en-vigueur-2018", "board", &rules(8), n)
        };
        story.house.db.write(write).await.unwrap();
        let refused = story.convene("late", &soon).await.is(StatusCode::UNPROCESSABLE_ENTITY).text();
        assert!(refused.contains("article 14") && refused.contains("8 jours"), "{engine:?}: {refused}");
        let far = (today() + 9.days()).to_string();
        story.convene("in-time", &far).await.is(StatusCode::SEE_OTHER);
    }
}

// ---- Consent

#[tokio::test(flavor = "multi_thread")]
async fn an_objection_from_a_phone_is_answered_and_the_proposal_adopted_by_consent() {
    for engine in ENGINES {
        let story = sitting(engine).await;
        story.proposes("r1", "La résidence dure trois mois.").await;
        let (first, second) = (story.phone(0).await, story.phone(1).await);
        story.does("/salle/consentement", &[("form", "c1"), ("resolution", "r1")]).await;
        assert!(story.shows(&first).await.contains("La résidence dure trois mois."));
        assert_eq!(story.says(&first, "s0", "c1", "objection", "").await.status, 422, "an objection has its words");
        let unsaid = story.says(&first, "s0b", "c1", "", "Trop court pour enquêter.").await;
        assert!(unsaid.is(StatusCode::UNPROCESSABLE_ENTITY).text().contains("Trop court pour enquêter."), "typed");
        story.says(&first, "s1", "c1", "objection", "Trop court pour enquêter.").await.is(StatusCode::SEE_OTHER);
        story.says(&second, "s2", "c1", "concern", "Il faudra un relais.").await.is(StatusCode::SEE_OTHER);
        assert!(story.shows(&second).await.contains("Trop court pour enquêter."), "the room reads objections");
        assert!(story.page("/salle").await.contains("2 membres se sont prononcés"), "{engine:?}");
        // it is lifted with how, and the text amended for it: everyone is asked again
        let objection = story.objection("c1").await;
        let unsaid = [("form", "l0"), ("poll", "c1"), ("stance", &objection.id), ("wording", "Quatre mois.")];
        let refused = story.post("/salle/consentement/levee", &unsaid).await.is(StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.text().contains("Quatre mois."), "nothing typed is lost");
        let lift = [
            ("form", "l1"),
            ("poll", "c1"),
            ("stance", &objection.id),
            ("how", "Un mois d’enquête est ajouté."),
            ("wording", "La résidence dure quatre mois."),
        ];
        story.does("/salle/consentement/levee", &lift).await;
        assert_eq!(
            story
                .post(
                    "/salle/consentement/levee",
                    &[("form", "l2"), ("poll", "c1"), ("stance", &objection.id), ("how", "Encore.")]
                )
                .await
                .status,
            422
        );
        let shown = story.shows(&first).await;
        assert!(shown.contains("La résidence dure quatre mois.") && !shown.contains("C’est noté"), "{shown}");
        story.says(&first, "s3", "c1", "consent", "").await.is(StatusCode::SEE_OTHER);
        story.does("/salle/consentement/cloture", &[("form", "e1"), ("poll", "c1")]).await;
        assert_eq!(story.outcome("1").await.as_deref(), Some("adopted"), "{engine:?}");
        // after the closing nothing changes
        assert_eq!(story.says(&first, "s4", "c1", "objection", "Trop tard.").await.status, 422);
        assert_eq!(story.house.rows("select id from stance").await.len(), 3);
        assert!(story.shows(&first).await.contains("Adoptée par consentement"));
        // a second one, on which an objection stands
        story.proposes("r2", "La résidence est payante.").await;
        story.does("/salle/consentement", &[("form", "c2"), ("resolution", "r2")]).await;
        let aloud = [
            ("form", "n1"),
            ("poll", "c2"),
            ("elector", &second.elector),
            ("kind", "objection"),
            ("text", "Contraire à nos valeurs."),
        ];
        story.does("/salle/consentement/avis", &aloud).await;
        story
            .does("/salle/consentement/avis", &[("form", "n2"), ("poll", "c2"), ("all", "yes"), ("kind", "consent")])
            .await;
        story.does("/salle/consentement/cloture", &[("form", "e2"), ("poll", "c2")]).await;
        assert_eq!(story.outcome("2").await.as_deref(), Some("rejected"));
        story.does("/salle/fin", &[("form", "end")]).await;
        kept_in_the_minutes(&story).await;
        signed(&story).await;
    }
}

async fn kept_in_the_minutes(story: &Story) {
    let (html, markdown) = (story.page("/proces-verbal").await, story.page("/proces-verbal.md").await);
    let pdf =
        story.house.get(&format!("/assemblees/{}/proces-verbal.pdf", story.session)).by(&story.token).send().await;
    let pdf = pdf_text(&pdf.is(StatusCode::OK).bytes);
    let said = [
        "Trop court pour enquêter.",
        "Un mois d’enquête est ajouté.",
        "La résidence dure trois mois.",
        "La résidence dure quatre mois.",
        "Il faudra un relais.",
        "Contraire à nos valeurs.",
        "par consentement",
        "Cette objection n’a pas été levée.",
    ];
    for (rendering, text) in [("html", &html), ("markdown", &markdown), ("pdf", &pdf)] {
        for words in said {
            assert!(text.contains(words), "{rendering} lacks {words}: {text}");
        }
    }
    let json: serde_json::Value = serde_json::from_str(&story.page("/proces-verbal.json").await).unwrap();
    assert_eq!(json["format"], "halle-minutes/2");
    let stances = &json["agenda"][0]["resolutions"][0]["stances"];
    assert_eq!((&stances[0]["kind"], &stances[1]["kind"]), (&"objection".into(), &"concern".into()));
    assert!(stances[0]["by"].as_str().unwrap().starts_with("Hugues Archambeaud"), "{stances}");
    assert_eq!(stances[0]["lifted"]["wording_before"], "La résidence dure trois mois.");
    assert_eq!(json["agenda"][0]["resolutions"][1]["stances"][0]["lifted"], serde_json::Value::Null);
    let session = story.page("").await;
    assert!(session.contains("Trop court pour enquêter.") && session.contains("par consentement"));
}

fn pdf_text(bytes: &[u8]) -> String {
    use std::io::Write;
    let mut child = std::process::Command::new("pdftotext")
        .args(["-", "-"])
        .stdin(std::process::Stdio::piped())
        .stdout(std::process::Stdio::piped())
        .spawn()
        .expect("pdftotext, of Debian's poppler-utils, is needed to read a PDF back");
    child.stdin.take().unwrap().write_all(bytes).unwrap();
    let text = String::from_utf8(child.wait_with_output().unwrap().stdout).unwrap();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Signed by one who sits, the decision stands in the register with its objections told in figures.
async fn signed(story: &Story) {
    let person = "update account set person = 'p001' where id = 'demo-coordination'";
    story.house.db.write(move |tx: &Tx| tx.dynamic_execute(person, &[])).await.unwrap();
    let sheet = format!("{}-ca-2018-01-here", story.session);
    let officer = [
        ("form", "officer"),
        ("role", "Présidence"),
        ("attendance", sheet.as_str()),
        ("signs", "yes"),
        ("position", "1"),
    ];
    story.does("/saisie/bureau", &officer).await;
    let page = story.house.get(&format!("/assemblees/{}/signature", story.session)).by(&story.token).send().await;
    let digest = page.is(StatusCode::OK).hidden("digest");
    story.does("/signature", &[("form", "sign"), ("officer", "officer"), ("digest", &digest)]).await;
    let decisions = story.house.rows("select outcome, text, count_fr, count_en from decision where body = 'conseil-administration' order by number").await;
    assert_eq!(decisions.len(), 2, "{decisions:?}");
    assert_eq!(decisions[0][..2], ["adopted", "La résidence dure quatre mois."]);
    assert!(
        decisions[0][2].starts_with("Adoptée par consentement") && decisions[0][3].starts_with("Adopted by consent")
    );
    assert!(decisions[1][2].starts_with("Non adoptée par consentement"));
    // what the public reads of them names nobody
    let public = story.house.get(&format!("/assemblees/{}/proces-verbal", story.session)).send().await;
    let public = public.is(StatusCode::OK).text();
    assert!(public.contains("Trop court pour enquêter.") && !public.contains("Objection de"), "{public}");
    assert!(!public.contains("Blondiaux"), "who was there is told by their mandate: {public}");
    let page = story.house.get(&format!("/instances/{BOARD}")).send().await.is(StatusCode::OK).text();
    assert!(page.contains("Une résidence"), "{page}");
}

#[tokio::test(flavor = "multi_thread")]
async fn consent_is_asked_of_those_who_are_there_and_proved() {
    for engine in ENGINES {
        let story = sitting(engine).await;
        story.proposes("r1", "Un texte.").await;
        let phone = story.phone(0).await;
        story.does("/salle/consentement", &[("form", "c1"), ("resolution", "r1")]).await;
        // a forwarded letter alone says nothing, nor for another's seat
        let forwarded = Phone { cookie: "x=y".into(), link: phone.link.clone(), elector: phone.elector.clone() };
        assert_eq!(story.says(&forwarded, "f1", "c1", "objection", "Non.").await.status, 422);
        let other = format!("{}-{}", story.session, SEATS[1].1);
        let stolen = Phone { elector: other.clone(), link: phone.link.clone(), cookie: phone.cookie.clone() };
        assert_eq!(story.says(&stolen, "f2", "c1", "objection", "Non.").await.status, 422);
        // the desk notes those who are there; nobody takes back what a phone said but its author
        let absent = [("form", "n1"), ("poll", "c1"), ("elector", other.as_str()), ("kind", "consent")];
        assert_eq!(story.post("/salle/consentement/avis", &absent).await.status, 422);
        assert_eq!(story.post("/salle/consentement/cloture", &[("form", "e0"), ("poll", "c1")]).await.status, 422);
        story.says(&phone, "s1", "c1", "objection", "Non.").await.is(StatusCode::SEE_OTHER);
        let own = [("form", "n2"), ("poll", "c1"), ("elector", phone.elector.as_str()), ("kind", "consent")];
        assert_eq!(story.post("/salle/consentement/avis", &own).await.status, 422);
        // no vote enters it, and it is closed as it was opened
        let choice = format!("choice-{}", phone.elector);
        let vote =
            story.house.post(&format!("{}/vote", phone.link), &[("form", "v1"), ("poll", "c1"), (&choice, "for")]);
        assert_eq!(vote.with(header::COOKIE, &phone.cookie).send().await.status, 422);
        assert_eq!(story.post("/salle/scrutin/cloture", &[("form", "e1"), ("poll", "c1")]).await.status, 404);
        // its author takes it back, which is kept too
        story.says(&phone, "s2", "c1", "consent", "").await.is(StatusCode::SEE_OTHER);
        assert!(story.objection("c1").await.lifted_at.is_some());
        story.does("/salle/consentement/cloture", &[("form", "e2"), ("poll", "c1")]).await;
        assert_eq!(story.outcome("1").await.as_deref(), Some("adopted"), "{engine:?}");
        assert!(story.page("/proces-verbal").await.contains("Retirée par son auteur"));
    }
}

/// The room as it is works for a board: presence, a vote by phone and by hand, the minutes.
#[tokio::test(flavor = "multi_thread")]
async fn a_board_votes_as_an_assembly_does() {
    for engine in ENGINES {
        let story = sitting(engine).await;
        story.proposes("r1", "Un texte.").await;
        let phone = story.phone(0).await;
        let elector = format!("{}-{}", story.session, SEATS[1].1);
        story.does("/salle/arrivee", &[("form", "a1"), ("elector", &elector)]).await;
        story.does("/salle/scrutin", &[("form", "p1"), ("resolution", "r1")]).await;
        let choice = format!("choice-{}", phone.elector);
        let vote =
            story.house.post(&format!("{}/vote", phone.link), &[("form", "v1"), ("poll", "p1"), (&choice, "for")]);
        vote.with(header::COOKIE, &phone.cookie).send().await.is(StatusCode::SEE_OTHER);
        let hands = [("form", "h1"), ("poll", "p1"), ("channel", "hand"), ("against", "1")];
        story.does("/salle/scrutin/mains", &hands).await;
        story.does("/salle/scrutin/cloture", &[("form", "e1"), ("poll", "p1")]).await;
        assert_eq!(story.outcome("1").await.as_deref(), Some("rejected"), "a tie is no majority: {engine:?}");
        let tally = story.house.rows("select votes_for, votes_against from tally").await;
        assert_eq!(tally, [["1", "1"]]);
        let minutes = story.page("/proces-verbal").await;
        assert!(minutes.contains("Hugues Archambeaud"), "{minutes}");
        let present = story
            .house
            .rows("select person from attendance where session <> '2018-06-19' and state = 'present' order by person")
            .await;
        assert_eq!(present, [["p001"], ["p045"]]);
    }
}

// ---- Rights

/// Before it is signed, what a board says is for the network's members and for those who sit in it.
#[tokio::test(flavor = "multi_thread")]
async fn a_draft_of_a_body_is_for_its_members() {
    let story = sitting(Engine::Sqlite).await;
    story.house.account("someone", "active", &[]).await;
    story.house.account("sits", "active", &[]).await;
    story.house.account("member", "active", &[("member", "le-gosier")]).await;
    let person = "update account set person = 'p045' where id = 'sits'";
    story.house.db.write(move |tx: &Tx| tx.dynamic_execute(person, &[])).await.unwrap();
    let title = "Conseil d’administration du";
    for (who, status) in [("", 401), ("someone", 403), ("member", 200), ("sits", 200)] {
        let token = if who.is_empty() { String::new() } else { story.house.sign_in(who).await };
        for part in ["", "/proces-verbal", "/proces-verbal.json", "/doutes", "/suites"] {
            let path = format!("/assemblees/{}{part}", story.session);
            assert_eq!(story.house.get(&path).by(&token).send().await.status, status, "{who}: {path}");
        }
        for path in [format!("/instances/{BOARD}"), "/assemblees".to_owned(), "/".to_owned()] {
            let shown = story.house.get(&path).by(&token).send().await.is(StatusCode::OK).text();
            assert_eq!(shown.contains(title), status == 200, "{who}: {path}");
        }
        let page = story.house.get(&format!("/instances/{BOARD}")).by(&token).send().await.text();
        assert!(!page.contains("Convoquer et envoyer"), "{who} convenes nobody");
    }
}
