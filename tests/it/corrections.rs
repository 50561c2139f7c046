//! A page is corrected as on a wiki by whoever is of the network, proposed by anyone else, claimed by those it is about. On both
//! engines.

use axum::http::StatusCode;
use halle::platform::db::Tx;

use crate::{
    engines::{ENGINES, Engine},
    house::{Answer, House, options},
};

const PAGE: &str = "/reseau/organisations/alfortville";

struct Story {
    house: House,
    /// Of another organisation, and the coordination.
    member: String,
    coordination: String,
}

impl Story {
    async fn begin(engine: Engine) -> Story {
        let house = House::furnished(engine).await;
        house.account("gosier", "active", &[("member", "le-gosier")]).await;
        let (member, coordination) = (house.sign_in("gosier").await, house.sign_in("demo-coordination").await);
        Story { house, member, coordination }
    }
    async fn page(&self, path: &str, token: &str) -> Answer {
        self.house.get(path).by(token).send().await
    }
    async fn post(&self, path: &str, fields: &[(&str, &str)], token: &str) -> Answer {
        self.house.post(path, fields).by(token).send().await
    }
    async fn corrects(&self, form: &str, about: &str, token: &str) -> Answer {
        let path = format!("{PAGE}/corriger");
        let version = self.page(&path, token).await.is(StatusCode::OK).hidden("version");
        self.post(&path, &[("form", form), ("version", &version), ("about", about), ("why", "Plus clair")], token).await
    }
    /// The address in the last letter that has one of this kind.
    async fn link(&self, path: &str) -> String {
        let bodies = self.house.rows("select body from mail order by made_at desc, id desc").await.concat();
        let body = bodies.iter().find(|body| body.contains(path)).unwrap_or_else(|| panic!("no {path} in {bodies:?}"));
        body[body.find(path).unwrap()..].split_whitespace().next().unwrap().to_owned()
    }
    /// What a visitor proposes, as far as the letter.
    async fn proposes(&self, form: &str, about: &str) -> String {
        let fields = [
            ("form", form),
            ("about", about),
            ("email", "Ana@exemple.invalid"),
            ("name", "Ana Ruiz"),
            ("why", "Je le sais"),
        ];
        let sent = self.post(&format!("{PAGE}/corriger"), &fields, "").await.is(StatusCode::SEE_OTHER);
        assert_eq!(sent.header("location"), "/propositions/envoi");
        self.link("/propositions/").await
    }
    async fn proposal(&self) -> String {
        let waiting =
            "select p.id from proposal p where not exists (select 1 from proposal_answer a where a.proposal = p.id)";
        self.house.rows(waiting).await.concat().pop().unwrap()
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_member_corrects_at_once_and_anyone_of_the_network_puts_it_back() {
    for engine in ENGINES {
        let story = Story::begin(engine).await;
        story.corrects("c1", "Une ville du Val-de-Marne.", &story.member).await.is(StatusCode::SEE_OTHER);
        story.corrects("c2", "Une grande ville du Val-de-Marne.", &story.member).await.is(StatusCode::SEE_OTHER);
        assert!(story.page(PAGE, "").await.text().contains("Une grande ville"));
        let history = story.page(&format!("{PAGE}/historique"), &story.member).await.is(StatusCode::OK).text();
        assert!(
            history.contains("<ins>") && history.contains("Compte gosier") && history.contains("Plus clair"),
            "{history}"
        );
        let public = story.page(&format!("{PAGE}/historique"), "").await.is(StatusCode::OK).text();
        assert!(!public.contains("Compte gosier") && public.contains("grande"), "who is for those of the network");
        assert!(!public.contains("name=\"entry\""), "and so is putting back");
        let entries =
            story.house.rows("select n from journal where act = 'organisation.corrected' order by n").await.concat();
        // the first is not what stands there any more: both are shown, nothing is lost
        let path = format!("{PAGE}/historique");
        let late = story.post(&path, &[("form", "r1"), ("entry", &entries[0])], &story.coordination).await;
        assert!(late.is(StatusCode::CONFLICT).text().contains("Une grande ville"));
        for _ in 0..2 {
            let fields = [("form", "r2"), ("entry", entries[1].as_str())];
            story.post(&path, &fields, &story.coordination).await.is(StatusCode::SEE_OTHER);
        }
        let about = "select about from organisation where id = 'alfortville'";
        assert_eq!(story.house.rows(about).await, [["Une ville du Val-de-Marne."]], "{engine:?}");
        assert_eq!(story.post(&path, &[("form", "r3"), ("entry", &entries[0])], "").await.status, 401);
        story.post(&path, &[("form", "r4"), ("entry", "1")], &story.member).await.is(StatusCode::UNPROCESSABLE_ENTITY);
        // what a form wrote is told too, and put back likewise
        let version = story.house.rows("select n from organisation where id = 'alfortville'").await.concat().remove(0);
        let row = [
            ("form", "s1"),
            ("id", "alfortville"),
            ("version", version.as_str()),
            ("name", "Alfortville"),
            ("kind", "commune"),
            ("territory", "commune-94002"),
            ("about", "Autre chose."),
        ];
        story.post("/reseau/saisie/organisations", &row, &story.coordination).await.is(StatusCode::SEE_OTHER);
        let last = story.house.rows("select max(n) from journal").await.concat();
        story.post(&path, &[("form", "r5"), ("entry", &last[0])], &story.member).await.is(StatusCode::SEE_OTHER);
        assert_eq!(story.house.rows(about).await, [["Une ville du Val-de-Marne."]], "{engine:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_history_says_lists_and_places_in_words() {
    let story = Story::begin(Engine::Sqlite).await;
    let change = async |form: &str, kind: &str, territory: &str| {
        let version = story.house.rows("select n from organisation where id = 'alfortville'").await.concat().remove(0);
        let row = [
            ("form", form),
            ("id", "alfortville"),
            ("version", version.as_str()),
            ("name", "Alfortville"),
            ("kind", kind),
            ("territory", territory),
        ];
        story.post("/reseau/saisie/organisations", &row, &story.coordination).await.is(StatusCode::SEE_OTHER);
    };
    change("s1", "commune", "commune-94002").await;
    change("s2", "intercommunality", "epci-245900428").await;
    let history = story.page(&format!("{PAGE}/historique"), "").await.is(StatusCode::OK).text();
    assert!(!history.contains("intercommunality") && !history.contains("epci-245900428"), "{history}");
    assert!(history.contains("ntercommunalité"), "{history}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_house_without_mail_says_whom_to_write_to_where_it_knows() {
    let house = House::furnished(Engine::Sqlite).await;
    let silent = || {
        let mut options = options();
        (options.demonstration, options.mail) = (false, halle::platform::mail::Way::None);
        house.again(options)
    };
    let paths = [format!("{PAGE}/corriger"), format!("{PAGE}/c-est-nous"), "/confidentialite/demande".to_owned()];
    let set = async |sql: &'static str| {
        house.db.write(move |tx: &halle::platform::db::Tx| tx.dynamic_execute(sql, &[])).await.unwrap();
    };
    set("delete from setting where key = 'privacy_contact'").await;
    for path in &paths {
        let page = silent().get(path).send().await.is(StatusCode::OK).text();
        assert!(page.contains("ne peut pas être confirmée ici") && !page.contains("crivez à"), "{path}: {page}");
    }
    set("insert into setting (key, value) values ('privacy_contact', 'ana@exemple.invalid')").await;
    for path in &paths {
        let page = silent().get(path).send().await.is(StatusCode::OK).text();
        assert!(page.contains("ana@exemple.invalid"), "{path}: {page}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_correction_over_another_is_told_and_what_rules_depend_on_stays() {
    let story = Story::begin(Engine::Sqlite).await;
    let path = format!("{PAGE}/corriger");
    let version = story.page(&path, &story.member).await.hidden("version");
    story.corrects("c1", "Un.", &story.coordination).await.is(StatusCode::SEE_OTHER);
    let late = [("form", "c2"), ("version", version.as_str()), ("about", "Deux.")];
    let both = story.post(&path, &late, &story.member).await.is(StatusCode::CONFLICT).text();
    assert!(both.contains("Un.") && both.contains("Deux."), "{both}");
    let version = story.page(&path, &story.member).await.hidden("version");
    let refused = |form: &'static str, website: &'static str| {
        let fields = [("form", form), ("version", version.as_str()), ("about", "Un."), ("website", website)];
        story.house.post(&path, &fields).by(&story.member)
    };
    for (form, website) in [("w1", "javascript:alert(1)"), ("w2", "ville.fr"), ("w3", "")] {
        refused(form, website).send().await.is(StatusCode::UNPROCESSABLE_ENTITY);
    }
    let more = [
        ("form", "w4"),
        ("version", version.as_str()),
        ("about", "Trois."),
        ("kind", "region"),
        ("siren", "732829320"),
    ];
    story.post(&path, &more, &story.member).await.is(StatusCode::SEE_OTHER);
    assert_eq!(
        story.house.rows("select about, kind, coalesce(siren, '') from organisation where id = 'alfortville'").await,
        [["Trois.", "commune", ""]]
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_visitor_proposes_by_a_letter_and_someone_answers() {
    for engine in ENGINES {
        let story = Story::begin(engine).await;
        let refused =
            story.post(&format!("{PAGE}/corriger"), &[("form", "p0"), ("about", "x"), ("email", "ana")], "").await;
        assert!(refused.is(StatusCode::UNPROCESSABLE_ENTITY).text().contains("#email"));
        let link = story.proposes("p1", "Une ville au bord de la Marne.").await;
        // looking confirms nothing
        assert!(story.page(&link, "").await.is(StatusCode::OK).text().contains("bord de la Marne"));
        assert!(story.house.rows("select id from proposal").await.is_empty());
        assert_eq!(story.page("/reseau/propositions", "").await.status, 401);
        story.post(&link, &[("form", "k1")], "").await.is(StatusCode::SEE_OTHER);
        story.post(&link, &[("form", "k2")], "").await.is(StatusCode::NOT_FOUND);
        assert!(!story.page(PAGE, "").await.text().contains("bord de la Marne"), "it waits for someone");
        let facts = story.house.rows("select facts from journal where act = 'page.proposed'").await.concat().concat();
        let quiet = ["Ana", "exemple.invalid", "Je le sais", "Marne"];
        assert!(quiet.iter().all(|word| !facts.contains(word)), "{facts}");
        // the address is the coordination's to see
        let list = story.page("/reseau/propositions", &story.member).await.is(StatusCode::OK).text();
        assert!(list.contains("Je le sais") && !list.contains("ana@exemple.invalid"), "{list}");
        assert!(story.page("/reseau/propositions", &story.coordination).await.text().contains("ana@exemple.invalid"));
        let proposal = story.proposal().await;
        let answer = |form: &'static str, outcome: &'static str, text: &'static str| {
            let fields = [("form", form), ("proposal", proposal.as_str()), ("outcome", outcome), ("text", text)];
            story.house.post("/reseau/propositions", &fields).by(&story.member)
        };
        answer("a0", "set_aside", "").send().await.is(StatusCode::UNPROCESSABLE_ENTITY);
        for _ in 0..2 {
            answer("a1", "accepted", "Merci.").send().await.is(StatusCode::SEE_OTHER);
        }
        assert!(story.page(PAGE, "").await.text().contains("bord de la Marne"));
        answer("a2", "accepted", "").send().await.is(StatusCode::UNPROCESSABLE_ENTITY);
        let letters = story.house.rows("select recipient, body from mail where object like 'proposal/%'").await;
        assert!(letters.len() == 1 && letters[0][0] == "ana@exemple.invalid" && letters[0][1].contains("> Merci."));

        // one that came too late waits, with both texts; then it is set aside with a word
        let link = story.proposes("p2", "Encore autre chose.").await;
        story.post(&link, &[("form", "k3")], "").await.is(StatusCode::SEE_OTHER);
        story.corrects("c1", "Entre-temps.", &story.member).await.is(StatusCode::SEE_OTHER);
        let proposal = story.proposal().await;
        let late = [("form", "a3"), ("proposal", proposal.as_str()), ("outcome", "accepted")];
        let both = story.post("/reseau/propositions", &late, &story.member).await.is(StatusCode::CONFLICT).text();
        assert!(both.contains("Entre-temps.") && both.contains("Encore autre chose."));
        // whoever sees what it would change now may still accept it
        let list = story.page("/reseau/propositions", &story.member).await.is(StatusCode::OK);
        assert!(list.text().contains("La page a changé depuis") && list.text().contains("Entre-temps."));
        assert_ne!(list.hidden("version"), "0");
        let aside = [("form", "a4"), ("proposal", proposal.as_str()), ("outcome", "set_aside"), ("text", "Déjà dit.")];
        story.post("/reseau/propositions", &aside, &story.member).await.is(StatusCode::SEE_OTHER);
        assert!(story.page(PAGE, "").await.text().contains("Entre-temps."), "{engine:?}");
        assert_eq!(
            story.house.rows("select outcome from proposal_answer order by n").await,
            [["accepted"], ["set_aside"]]
        );
        let link = story.proposes("p3", "La dernière.").await;
        story.post(&link, &[("form", "k4")], "").await.is(StatusCode::SEE_OTHER);
        story.corrects("c2", "Encore entre-temps.", &story.member).await.is(StatusCode::SEE_OTHER);
        let (proposal, list) = (story.proposal().await, story.page("/reseau/propositions", &story.member).await);
        let version = list.hidden("version");
        let seen = [("form", "a5"), ("proposal", &*proposal), ("outcome", "accepted"), ("version", &*version)];
        story.corrects("c3", "Et encore.", &story.member).await.is(StatusCode::SEE_OTHER);
        story.post("/reseau/propositions", &seen, &story.member).await.is(StatusCode::CONFLICT);
        let version = story.page("/reseau/propositions", &story.member).await.hidden("version");
        let seen = [("form", "a6"), ("proposal", &*proposal), ("outcome", "accepted"), ("version", &*version)];
        story.post("/reseau/propositions", &seen, &story.member).await.is(StatusCode::SEE_OTHER);
        assert!(story.page(PAGE, "").await.text().contains("La dernière."), "{engine:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn those_it_is_about_claim_a_page_and_then_correct_it() {
    for engine in ENGINES {
        let story = Story::begin(engine).await;
        let page = "/reseau/organisations/adcf";
        assert!(story.page(page, "").await.text().contains(&format!("{page}/c-est-nous")));
        assert!(!story.page(PAGE, "").await.text().contains("c-est-nous"), "a member is known already");
        let fields = [
            ("form", "n1"),
            ("given_name", "Ana"),
            ("family_name", "Ruiz"),
            ("email", "ana@exemple.invalid"),
            ("capacity", "Directrice"),
            ("message", "Bonjour"),
        ];
        let path = format!("{page}/c-est-nous");
        story.post(&path, &fields[..4], "").await.is(StatusCode::UNPROCESSABLE_ENTITY);
        story.post(&path, &fields, "").await.is(StatusCode::SEE_OTHER);
        let link = story.link("/propositions/").await;
        story.post(&link, &[("form", "k1")], "").await.is(StatusCode::SEE_OTHER);
        let proposal = story.proposal().await;
        assert!(!story.page("/reseau/propositions", &story.member).await.text().contains(&proposal));
        let accept = [("form", "a1"), ("proposal", proposal.as_str()), ("outcome", "accepted"), ("person", "")];
        assert_eq!(story.post("/reseau/propositions", &accept, &story.member).await.status, 403);
        let list = story.page("/reseau/propositions", &story.coordination).await.text();
        assert!(list.contains("Ana Ruiz") && list.contains("Directrice"), "{list}");
        story.post("/reseau/propositions", &accept, &story.coordination).await.is(StatusCode::SEE_OTHER);
        let mandate = "select p.given_name, m.title, m.capacity from mandate m join person p on p.id = m.person
            where m.organisation = 'adcf'";
        assert_eq!(story.house.rows(mandate).await, [["Ana", "Directrice", "representing"]]);
        assert_eq!(
            story.house.rows("select count(*) from role_grant where object = 'adcf'").await,
            [["0"]],
            "no right but this"
        );
        // they sign in by their address, correct their page, and nothing else
        let account =
            story.house.rows("select id from account where email = 'ana@exemple.invalid'").await.concat().remove(0);
        let own = story.house.sign_in(&account).await;
        let form = format!("{page}/corriger");
        let version = story.page(&form, &own).await.hidden("version");
        let fields = [("form", "c1"), ("version", version.as_str()), ("about", "L’assemblée des communautés.")];
        story.post(&form, &fields, &own).await.is(StatusCode::SEE_OTHER);
        assert!(story.page(page, "").await.text().contains("L’assemblée des communautés."), "{engine:?}");
        assert!(
            story.page(&format!("{PAGE}/corriger"), &own).await.text().contains("name=\"email\""),
            "elsewhere they propose"
        );
        assert_eq!(story.page("/reseau/propositions", &own).await.status, 403);
        // the journal knows no name
        let facts =
            story.house.rows("select facts from journal where act in ('organisation.claimed', 'page.proposed')").await;
        let facts = facts.concat().concat();
        assert!(["Ana", "Ruiz", "exemple.invalid", "Bonjour"].iter().all(|word| !facts.contains(word)), "{facts}");
    }
}

/// However many claims wait, whom they may be by is read at once; the front page says how many wait, to the coordination alone.
#[tokio::test(flavor = "multi_thread")]
async fn claims_are_read_at_once_with_those_whom_they_may_be_by() {
    for engine in ENGINES {
        let story = Story::begin(engine).await;
        let put = |sql: &'static [&'static str]| {
            story.house.db.write(move |tx| {
                let now = jiff::Timestamp::now();
                let n = halle::journal::record(
                    tx,
                    halle::journal::Entry::of_house("test.put", true, Default::default(), now),
                )?;
                sql.iter().try_for_each(|sql| tx.dynamic_execute(sql, &[&n]).map(drop))
            })
        };
        let cost = async || story.house.cost_after_an_act("/reseau/propositions", &story.coordination).await;
        let front = async |token: &str| story.page("/", token).await.is(StatusCode::OK).text();
        assert!(!front(&story.coordination).await.contains("Ce qui vous attend"), "{engine:?}");
        put(&[
            "insert into person (id, given_name, family_name, n) values ('q1', 'Ana', 'Ruiz', $1)",
            "insert into person (id, given_name, family_name, n) values ('q2', 'Bo', 'Li', $1)",
            "insert into person (id, given_name, family_name, n) values ('q3', 'Ana', 'Ruiz', $1)",
            "insert into account (id, email, name, origin, person, n) values ('of-q1', 'ana@exemple.invalid', 'Ana', 'house', 'q1', $1)",
            "insert into contact (id, person, name, email, n) values ('at-q2', 'q2', 'Bo Li', 'Bureau@exemple.invalid', $1)",
            "insert into contact (id, person, name, email, n) values ('at-q2-too', 'q2', 'Bo Li', 'ana@exemple.invalid', $1)",
            "insert into proposal (id, kind, organisation, given_name, family_name, email, asked_on, n) values ('c1', 'claim', 'adcf', 'Ana', 'Ruiz', 'ana@exemple.invalid', '2018-01-01', $1)",
        ])
        .await
        .unwrap();
        assert!(front(&story.coordination).await.contains("Une organisation dit"), "{engine:?}");
        let one = cost().await;
        assert_eq!(one, 5, "{engine:?}");
        put(&[
            "insert into proposal (id, kind, organisation, given_name, family_name, email, asked_on, n) values ('c2', 'claim', 'adcf', 'Ana', 'Ruiz', 'bureau@exemple.invalid', '2018-01-02', $1)",
            "insert into proposal (id, kind, organisation, given_name, family_name, email, asked_on, n) values ('c3', 'claim', 'adcf', 'Cy', 'Noé', 'cy@exemple.invalid', '2018-01-03', $1)",
            "insert into proposal (id, kind, organisation, email, fields, about, about_was, asked_on, n) values ('c4', 'correction', 'adcf', 'cy@exemple.invalid', 'about', 'Autre', '', '2018-01-04', $1)",
            "insert into proposal (id, kind, organisation, given_name, family_name, email, asked_on, n) values ('c5', 'claim', 'adcf', 'Ana', 'Ruiz', 'ana@exemple.invalid', '2018-01-05', $1)",
            "insert into proposal_answer (id, proposal, outcome, answered_on, n) values ('c5', 'c5', 'set_aside', '2018-01-05', $1)",
        ])
        .await
        .unwrap();
        assert_eq!(cost().await, one, "{engine:?}: a claim more costs no statement more");
        let list = story.page("/reseau/propositions", &story.coordination).await.text();
        let people = |claim: &str| {
            let (_, card) = list.split_once(&format!("id=\"p-{claim}\"")).unwrap();
            let card = card.split("</select>").next().unwrap();
            let options = card.split("<option value=\"").skip(1).map(|option| option.split('"').next().unwrap());
            options.filter(|id| !id.is_empty()).map(str::to_owned).collect::<Vec<_>>()
        };
        // the account says who its holder is; else who is reached there, then whoever has that name
        assert_eq!(people("c1"), ["q1"], "{engine:?}");
        assert_eq!(people("c2"), ["q2", "q1", "q3"], "{engine:?}");
        assert!(people("c3").is_empty(), "{engine:?}");
        let page = front(&story.coordination).await;
        assert!(page.contains("3 organisations disent") && page.contains("Une correction proposée"), "{page}");
        for token in [story.member.as_str(), ""] {
            assert!(!front(token).await.contains("Ce qui vous attend"), "{engine:?}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn one_address_sends_few_letters() {
    let story = Story::begin(Engine::Sqlite).await;
    let mut statuses = vec![];
    for at in 0..6 {
        let form = format!("p{at}");
        let fields = [("form", form.as_str()), ("about", "x"), ("email", "ana@exemple.invalid")];
        let ask = story.house.post(&format!("{PAGE}/corriger"), &fields).from([192, 0, 2, 7]);
        statuses.push(ask.send().await.status);
    }
    assert_eq!(statuses, [303, 303, 303, 303, 303, 429]);
}

#[tokio::test(flavor = "multi_thread")]
async fn history_and_proposals_cost_the_same_however_long_they_are() {
    for engine in ENGINES {
        let story = Story::begin(engine).await;
        let (history, list) = (format!("{PAGE}/historique"), "/reseau/propositions");
        story.corrects("c0", "Zéro.", &story.member).await.is(StatusCode::SEE_OTHER);
        let costs = async || {
            (story.house.cost(&history, &story.member).await, story.house.cost(list, &story.coordination).await)
        };
        let before = costs().await;
        for at in 0..6 {
            let (form, about) = (format!("m{at}"), format!("Texte {at}."));
            story.corrects(&form, &about, &story.member).await.is(StatusCode::SEE_OTHER);
        }
        let more = |tx: &Tx| {
            for at in 0..20 {
                let put = "insert into proposal (id, kind, organisation, email, fields, about, asked_on, n)
                    values ($1, 'correction', 'alfortville', 'a@b.fr', 'about', 'Mieux.', '2018-06-01', 1)";
                tx.dynamic_execute(put, &[&format!("x{at}")])?;
            }
            Ok::<_, halle::platform::db::Error>(())
        };
        story.house.db.write(more).await.unwrap();
        assert_eq!(costs().await, before, "{engine:?}");
        assert!(before.0 <= 5 && before.1 <= 4, "{before:?}");
    }
}
