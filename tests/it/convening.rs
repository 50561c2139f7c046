//! From the date backwards to the last proxy: the letter, its links, answers and proxies under the statutes, on both engines.

use axum::http::StatusCode;
use halle::{
    assemblies, convening,
    governance::{
        self,
        rules::{
            Fraction, Rules, Stated,
            statutes::{
                BlankProxies, CountedIn, CutOff, CutOffMoment, LateAdmission, Notice, Proxies, ProxyHolder, Quorum,
                QuorumHolds, QuorumScope, SecondConvocation, Threshold, WhoCounts,
            },
        },
    },
    journal::{self, Entry, Facts},
    platform::db::Tx,
};
use jiff::{Timestamp, ToSpan, Zoned, civil::Date};

use crate::{
    engines::{ENGINES, Engine},
    house::{Answer, House, options},
};

const EDITION: &str = "statuts-en-vigueur-2018";
/// Far from any cut-off: the members of the demonstration are up to date then too.
const SESSION: &str = "2099-12-08";
const LETTER: &str = "Madame, Monsieur, vous êtes convoqués à notre assemblée.";

fn stated<T>(value: T) -> Option<Stated<T>> {
    Some(Stated { article: "article 9".to_owned(), value })
}

fn rules(blank: BlankProxies) -> Rules {
    Rules {
        notice: stated(Notice { days: 15, clear_days: false }),
        cut_off: stated(CutOff { moment: CutOffMoment::DaysBefore(10), late_admission: LateAdmission::Refused }),
        proxies: stated(Proxies { cap: Some(1), holder: ProxyHolder::Member, blank, blank_beyond_cap: false }),
        ..Rules::silent()
    }
}

/// The demonstration with statutes that speak, a session to come, its agenda, its electoral body, and four members who can
/// be written to.
struct Story {
    house: House,
    token: String,
    electors: Vec<String>,
}

async fn story(engine: Engine, blank: BlankProxies) -> Story {
    let house = House::furnished(engine).await;
    let token = house.sign_in("demo-coordination").await;
    let story = Story { house, token, electors: vec![] };
    story.write_rules(rules(blank)).await;
    story.session(SESSION).await;
    story.act("/saisie/ordre-du-jour", &[("form", "item"), ("kind", "vote"), ("title", "Approuver les comptes")]).await;
    story.act("/saisie/corps-electoral", &[("form", "electors")]).await;
    for (at, organisation) in
        ["le-gosier", "bordeaux-metropole", "alfortville", "departement-calvados"].iter().enumerate()
    {
        let (form, mail) = (format!("contact-{at}"), format!("{organisation}@exemple.invalid"));
        let fields = [
            ("form", form.as_str()),
            ("organisation", organisation),
            ("name", "Accueil"),
            ("email", &mail),
            ("phone", "01 02 03 04 05"),
        ];
        let contact = story.house.post("/reseau/saisie/contacts", &fields).by(&story.token);
        contact.send().await.is(StatusCode::SEE_OTHER);
    }
    let electors: Vec<String> = ["le-gosier", "bordeaux-metropole", "alfortville", "departement-calvados"]
        .iter()
        .map(|organisation| format!("{SESSION}-adhesion-{organisation}"))
        .collect();
    let kept = story.house.rows("select id from elector").await;
    assert!(electors.iter().all(|elector| kept.contains(&vec![elector.clone()])), "{kept:?}");
    Story { electors, ..story }
}

impl Story {
    /// What the statutes say of an ordinary assembly.
    async fn write_rules(&self, rules: Rules) {
        let write = move |tx: &Tx| {
            let facts = Facts::default();
            let n = journal::record(tx, Entry::of_house("row.recorded", true, facts, Timestamp::now()))?;
            let id = governance::store::rules_by_kind(tx, EDITION)?.pop().map(|kept| kept.id).unwrap_or("rules".into());
            governance::store::put_rules(tx, &id, EDITION, "ordinary", &rules, n)
        };
        self.house.db.write(write).await.unwrap();
    }

    async fn session(&self, day: &str) {
        let fields = [
            ("form", day),
            ("body", "assemblee-generale"),
            ("kind", "ordinary"),
            ("title", "Assemblée de décembre"),
            ("held_on", day),
            ("edition", EDITION),
            ("second_convocation", "no"),
            ("shown_by", "name"),
        ];
        let made = self.house.post("/assemblees/saisie", &fields).by(&self.token).send().await;
        made.is(StatusCode::SEE_OTHER);
    }

    async fn post(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        self.house.post(&format!("/assemblees/{SESSION}{path}"), fields).by(&self.token).send().await
    }

    async fn act(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        self.post(path, fields).await.is(StatusCode::SEE_OTHER)
    }

    async fn convene(&self, form: &str) -> Answer {
        self.post("/convocation", &[("form", form), ("letter", LETTER)]).await
    }

    async fn count(&self, sql: &'static str) -> usize {
        self.house.rows(sql).await.len()
    }

    /// A link of this elector, with a secret that the test knows.
    async fn link(&self, elector: usize, secret: &'static str) -> String {
        let elector = self.electors[elector].clone();
        let write = move |tx: &Tx| {
            let n = journal::record(tx, Entry::of_house("voter-link.sent", false, Facts::default(), Timestamp::now()))?;
            convening::store::put_link(tx, SESSION, secret, &elector, None, Timestamp::now(), n)
        };
        self.house.db.write(write).await.unwrap();
        format!("/a/{secret}")
    }

    async fn answer(&self, link: &str, form: &str, answer: &str, holder: &str) -> Answer {
        self.house.post(link, &[("form", form), ("answer", answer), ("holder", holder)]).send().await
    }

    /// Who gave a proxy, and to whom.
    async fn proxies(&self) -> Vec<Vec<String>> {
        self.house.rows("select giver, holder_elector from proxy order by giver").await
    }
}

// ---- The letter

#[tokio::test(flavor = "multi_thread")]
async fn a_notice_too_short_is_refused_with_the_article_and_writes_nothing() {
    for engine in ENGINES {
        let story = story(engine, BlankProxies::Refused).await;
        let soon: Date = Zoned::now().date() + 3.days();
        let id = soon.to_string();
        story.session(&id).await;
        let path = |part: &str| format!("/assemblees/{id}{part}");
        let post = async |part: &str, fields: &[(&str, &str)]| {
            story.house.post(&path(part), fields).by(&story.token).send().await
        };
        let item = [("form", "soon-item"), ("kind", "vote"), ("title", "Élire")];
        post("/saisie/ordre-du-jour", &item).await.is(StatusCode::SEE_OTHER);
        post("/saisie/corps-electoral", &[("form", "soon-electors")]).await.is(StatusCode::SEE_OTHER);
        let acts = story.count("select n from journal").await;
        let refused =
            post("/convocation", &[("form", "late"), ("letter", "Une lettre que l’on garde telle quelle.")]).await;
        let text = refused.is(StatusCode::UNPROCESSABLE_ENTITY).text();
        assert!(text.contains("Trop tard") && text.contains("article 9") && text.contains("15 jours"), "{text}");
        assert!(text.contains("Une lettre que l’on garde"), "nothing typed is lost");
        for table in ["select id from convocation", "select hash from voter_link", "select id from mail"] {
            assert_eq!(story.count(table).await, 0, "{table} on {engine:?}");
        }
        assert_eq!(story.count("select n from journal").await, acts);
        // without an agenda and without an electoral body, no letter leaves either
        story.session("2099-11-01").await;
        let empty = [("form", "empty"), ("letter", LETTER)];
        let empty = story.house.post("/assemblees/2099-11-01/convocation", &empty).by(&story.token).send().await;
        assert!(empty.is(StatusCode::UNPROCESSABLE_ENTITY).text().contains("ordre du jour est vide"));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn convening_writes_one_letter_and_one_link_a_voter_and_acts_once() {
    for engine in ENGINES {
        let story = story(engine, BlankProxies::Refused).await;
        let shown = story.house.get(&format!("/assemblees/{SESSION}/convocation")).by(&story.token).send().await;
        let text = shown.is(StatusCode::OK).text();
        assert!(text.contains("lundi 23 novembre 2099 (article 9)"), "{text}");
        assert!(text.contains("Approuver les comptes") && text.contains("sans aucun contact"));
        assert_eq!(story.count("select id from convocation").await, 0, "looking convenes nobody");
        let first = story.convene("convene").await.is(StatusCode::SEE_OTHER);
        let again = story.convene("convene").await.is(StatusCode::SEE_OTHER);
        assert_eq!(first.header("location"), again.header("location"));
        assert_eq!(story.house.rows("select letters from convocation").await, [["4"]], "{engine:?}");
        assert_eq!(story.count("select hash from voter_link").await, 4);
        assert_eq!(story.count("select id from mail where purpose = 'convocation'").await, 4);
        let convened = story.house.rows("select convened_on from session where id = '2099-12-08'").await;
        // the house's own day: near midnight it is not everyone's
        let today = Timestamp::now().to_zoned(options().zone).date();
        assert_eq!(convened, [[today.to_string()]]);
        assert_eq!(
            story.count("select n from journal where act = 'session.convened' and audience = 'public'").await,
            1
        );
        // each letter holds a link that opens, for its own member; the house keeps its hash alone
        for row in story.house.rows("select recipient, body from mail where purpose = 'convocation'").await {
            let (_, secret) = row[1].split_once("/a/").unwrap();
            let secret = secret.split_whitespace().next().unwrap();
            let page = story.house.get(&format!("/a/{secret}")).send().await.is(StatusCode::OK).text();
            assert!(page.contains("Vous représentez") && page.contains("Approuver les comptes"), "{page}");
            assert!(story.house.rows("select hash from voter_link").await.iter().all(|hash| hash[0] != secret));
            assert!(
                story.house.rows("select answer from journal").await.iter().all(|answer| !answer[0].contains(secret))
            );
        }
        // another sending has nobody new to write to, until someone is added
        let nobody = story.convene("convene-2").await.is(StatusCode::UNPROCESSABLE_ENTITY);
        assert!(nobody.text().contains("ont déjà reçu"));
        let fields = [
            ("form", "more"),
            ("organisation", "le-gosier"),
            ("name", "Cabinet"),
            ("email", "cabinet@exemple.invalid"),
        ];
        story.house.post("/reseau/saisie/contacts", &fields).by(&story.token).send().await.is(StatusCode::SEE_OTHER);
        story.convene("convene-3").await.is(StatusCode::SEE_OTHER);
        assert_eq!(story.house.rows("select letters from convocation order by n").await, [["4"], ["1"]]);
        // one voter again: a new link, and the old one still opens
        let fields = [("form", "resend"), ("elector", story.electors[1].as_str())];
        story.act("/reponses/lien", &fields).await;
        assert_eq!(story.count("select hash from voter_link").await, 6);
        assert_eq!(story.count("select link from voter_link_end").await, 0);
        let sheet =
            story.house.get(&format!("/assemblees/{SESSION}/saisie/ordre-du-jour")).by(&story.token).send().await;
        assert!(sheet.text().contains("La convocation est partie"), "{engine:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn silent_statutes_only_remark_on_a_short_notice() {
    let story = story(Engine::Sqlite, BlankProxies::Refused).await;
    let soon = (Zoned::now().date() + 2.days()).to_string();
    let fields = [
        ("form", "silent"),
        ("body", "assemblee-generale"),
        ("kind", "extraordinary"),
        ("title", "Sans règle"),
        ("held_on", soon.as_str()),
        ("second_convocation", "no"),
        ("shown_by", "name"),
    ];
    story.house.post("/assemblees/saisie", &fields).by(&story.token).send().await.is(StatusCode::SEE_OTHER);
    let post = async |part: &str, fields: &[(&str, &str)]| {
        let path = format!("/assemblees/{soon}{part}");
        story.house.post(&path, fields).by(&story.token).send().await.is(StatusCode::SEE_OTHER)
    };
    // the agenda of the body's last session, without its prose
    let answer = post("/convocation/ordre-du-jour", &[("form", "copy")]).await;
    assert!(answer.header("location").ends_with("fait=ordre-du-jour"));
    let copied = story.house.db.read({
        let soon = soon.clone();
        move |tx: &Tx| assemblies::store::items(tx, &soon)
    });
    let copied = copied.await.unwrap();
    assert_eq!(copied.len(), 6);
    assert!(copied.iter().all(|item| item.prose.is_none()));
    post("/saisie/corps-electoral", &[("form", "silent-electors")]).await;
    post("/convocation", &[("form", "silent-send"), ("letter", LETTER)]).await;
    let page = story.house.get(&format!("/assemblees/{soon}/convocation")).by(&story.token).send().await;
    assert!(page.text().contains("les statuts sont muets"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_preview_writes_nothing() {
    let story = story(Engine::Sqlite, BlankProxies::Refused).await;
    let acts = story.count("select n from journal").await;
    let fields = [("form", "preview"), ("letter", "Une lettre **à relire** avant de l’envoyer.")];
    let shown = story.post("/convocation/apercu", &fields).await.is(StatusCode::OK);
    assert!(shown.text().contains("<strong>à relire</strong>") && shown.header("cache-control") == "no-store");
    assert_eq!(story.count("select n from journal").await, acts);
}

// ---- Answers and proxies

#[tokio::test(flavor = "multi_thread")]
async fn a_voter_answers_gives_a_proxy_and_takes_it_back() {
    for engine in ENGINES {
        let story = story(engine, BlankProxies::Refused).await;
        let link = story.link(0, "secret-du-gosier").await;
        let shown = story.house.get(&link).send().await.is(StatusCode::OK);
        let headers = ["cache-control", "x-robots-tag", "referrer-policy"].map(|name| shown.header(name).to_owned());
        assert_eq!(headers, ["no-store", "noindex, nofollow, noarchive", "same-origin"]);
        assert!(shown.header("set-cookie").is_empty());
        assert_eq!(story.count("select id from answer").await, 0, "looking answers nothing");
        let fields = [("form", "a"), ("answer", "coming"), ("given_name", "Zélie"), ("family_name", "Tanguy")];
        let done = story.house.post(&link, &fields).send().await.is(StatusCode::SEE_OTHER);
        assert_eq!(done.header("location"), format!("{link}?fait=coming"));
        let again = story.house.post(&link, &fields).send().await.is(StatusCode::SEE_OTHER);
        assert_eq!(again.header("location"), done.header("location"));
        let kept = story.house.rows("select answer, given_name, channel from answer").await;
        assert_eq!(kept, [["coming", "Zélie", "link"]], "{engine:?}");
        let told = story.house.rows("select actor, audience, facts from journal where act = 'answer.given'").await;
        assert_eq!(told.len(), 1);
        assert_eq!((told[0][0].as_str(), told[0][1].as_str()), ("voter", "members"));
        assert!(!told[0][2].contains("Zélie") && !told[0][2].contains("secret-du-gosier"));
        // in English, one stays in English
        let english = story.answer(&format!("/en{link}"), "b", "proxy", &story.electors[1]).await;
        assert_eq!(english.is(StatusCode::SEE_OTHER).header("location"), format!("/en{link}?fait=proxy"));
        assert_eq!(story.proxies().await, [[story.electors[0].clone(), story.electors[1].clone()]]);
        let page = story.house.get(&link).send().await.text();
        assert!(page.contains("Vous avez donné pouvoir à") && page.contains("Reprendre le pouvoir"));
        story.answer(&link, "c", "reprise", "").await.is(StatusCode::SEE_OTHER);
        assert_eq!((story.proxies().await.len(), story.count("select id from answer").await), (0, 0));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_proxy_beyond_the_cap_a_chain_and_a_blank_one_are_refused_with_the_article() {
    for engine in ENGINES {
        let story = story(engine, BlankProxies::Refused).await;
        let links = [story.link(0, "s0").await, story.link(1, "s1").await, story.link(2, "s2").await];
        let to = &story.electors[3];
        story.answer(&links[0], "a", "proxy", to).await.is(StatusCode::SEE_OTHER);
        // the cap is one
        let beyond = story.answer(&links[1], "b", "proxy", to).await.is(StatusCode::UNPROCESSABLE_ENTITY).text();
        assert!(
            beyond.contains("détient déjà autant de pouvoirs") && beyond.contains("(statuts, article 9)"),
            "{beyond}"
        );
        let kept = format!("<option value=\"{to}\" selected>");
        assert!(beyond.contains(&kept), "nothing typed is lost");
        // a proxy to someone who gave theirs, and one of someone who holds one
        let chain = story.answer(&links[2], "c", "proxy", &story.electors[0]).await;
        assert!(chain.is(StatusCode::UNPROCESSABLE_ENTITY).text().contains("a donné pouvoir à quelqu’un d’autre"));
        let holder = story.link(3, "s3").await;
        let chain = story.answer(&holder, "d", "proxy", &story.electors[2]).await;
        assert!(chain.is(StatusCode::UNPROCESSABLE_ENTITY).text().contains("détient déjà un pouvoir"));
        let blank = story.answer(&links[2], "e", "proxy", "-").await.is(StatusCode::UNPROCESSABLE_ENTITY).text();
        assert!(blank.contains("refusent les pouvoirs en blanc") && blank.contains("article 9"), "{blank}");
        assert!(!blank.contains("<option value=\"-\""), "what the statutes refuse is not offered");
        let oneself = story.answer(&links[2], "f", "proxy", &story.electors[2]).await;
        oneself.is(StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(story.proxies().await, [[story.electors[0].clone(), to.clone()]], "{engine:?}");
        assert_eq!(story.count("select n from journal where act = 'answer.given'").await, 1);
        // taken back, the place is free again
        story.answer(&links[0], "g", "coming", "").await.is(StatusCode::SEE_OTHER);
        story.answer(&links[1], "h", "proxy", to).await.is(StatusCode::SEE_OTHER);
        assert_eq!(story.proxies().await, [[story.electors[1].clone(), to.clone()]]);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_blank_proxy_is_taken_where_the_statutes_say_who_receives_it() {
    for engine in ENGINES {
        let story = story(engine, BlankProxies::ToChair).await;
        let link = story.link(0, "s0").await;
        assert!(story.house.get(&link).send().await.text().contains("<option value=\"-\""));
        story.answer(&link, "a", "proxy", "-").await.is(StatusCode::SEE_OTHER);
        assert_eq!(story.proxies().await, [[story.electors[0].clone(), String::new()]], "{engine:?}");
        let other = story.link(1, "s1").await;
        let chain = story.answer(&other, "b", "proxy", &story.electors[0]).await;
        chain.is(StatusCode::UNPROCESSABLE_ENTITY);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_came_on_paper_is_entered_in_one_act() {
    for engine in ENGINES {
        let story = story(engine, BlankProxies::Refused).await;
        let (elector, to) = (story.electors[0].as_str(), story.electors[1].as_str());
        let list = format!("/assemblees/{SESSION}/reponses");
        let page = story.house.get(&format!("{list}?ligne={elector}")).by(&story.token).send().await.is(StatusCode::OK);
        assert!(page.text().contains("01 02 03 04 05") && page.text().contains("Saisir sa réponse"));
        let unsaid = [("form", "a"), ("elector", elector), ("answer", "proxy"), ("holder", to)];
        story.post("/reponses", &unsaid).await.is(StatusCode::UNPROCESSABLE_ENTITY);
        let fields = [("form", "b"), ("elector", elector), ("channel", "paper"), ("answer", "proxy"), ("holder", to)];
        story.act("/reponses", &fields).await;
        assert_eq!(story.proxies().await, [[elector.to_owned(), to.to_owned()]], "{engine:?}");
        assert_eq!(story.house.rows("select answer, channel from answer").await, [["proxy", "paper"]]);
        let silent = story.house.get(&format!("{list}?reponse=silent")).by(&story.token).send().await.text();
        assert!(!silent.contains(&format!("id=\"{elector}\"")) && silent.contains("1 pouvoir"));
        let fields = [("form", "c"), ("elector", elector), ("channel", "paper"), ("answer", "silent")];
        story.act("/reponses", &fields).await;
        assert_eq!((story.proxies().await.len(), story.count("select id from answer").await), (0, 0));
    }
}

// ---- What a link does not open

#[tokio::test(flavor = "multi_thread")]
async fn a_link_that_was_ended_and_a_closed_session_take_no_answer() {
    for engine in ENGINES {
        let story = story(engine, BlankProxies::Refused).await;
        let (ended, open) = (story.link(0, "s0").await, story.link(1, "s1").await);
        story.act("/reponses/revocation", &[("form", "end"), ("elector", &story.electors[0])]).await;
        let gone = story.house.get(&ended).send().await.is(StatusCode::GONE);
        assert!(gone.text().contains("ne s’ouvre plus") && gone.text().contains(&format!("/assemblees/{SESSION}")));
        story.answer(&ended, "a", "coming", "").await.is(StatusCode::UNPROCESSABLE_ENTITY);
        story.house.get(&open).send().await.is(StatusCode::OK);
        story
            .house
            .db
            .write(|tx: &Tx| {
                let n =
                    journal::record(tx, Entry::of_house("sitting.closed", true, Facts::default(), Timestamp::now()))?;
                let now = Timestamp::now().to_string();
                let opened = "insert into sitting (id, session, code, opened_at, n) values ($1, $2, $3, $4, $5)";
                tx.dynamic_execute(opened, &[&"sitting", &SESSION, &"1234", &now, &n])?;
                let closed = "insert into sitting_end (id, session, closed_at, n) values ($1, $2, $3, $4)";
                tx.dynamic_execute(closed, &[&"closed", &SESSION, &now, &n])
            })
            .await
            .unwrap();
        let closed = story.house.get(&open).send().await.is(StatusCode::GONE);
        assert!(closed.text().contains("La séance est close") && !closed.text().contains("method=\"post\""));
        story.answer(&open, "b", "coming", "").await.is(StatusCode::UNPROCESSABLE_ENTITY);
        story.convene("after").await.is(StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(story.count("select id from answer").await, 0, "{engine:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_opens_nothing_else() {
    let story = story(Engine::Sqlite, BlankProxies::Refused).await;
    let link = story.link(0, "s0").await;
    for path in ["", "x", "%20"] {
        story.house.get(&format!("/a/s0{path}x")).send().await.is(StatusCode::NOT_FOUND);
    }
    story.house.get(&format!("{link}/documents/aucun")).send().await.is(StatusCode::NOT_FOUND);
    // the secret is no session of a browser, and the page gives none
    for path in ["/saisie", "/convocation", "/reponses", "/pochette", "/pochette/tout.pdf"] {
        let path = format!("/assemblees/{SESSION}{path}");
        story.house.get(&path).by("s0").send().await.is(StatusCode::UNAUTHORIZED);
    }
    // an elector of another session is nobody here
    let other = story.answer(&link, "a", "proxy", "2018-06-19-adhesion-le-gosier").await;
    other.is(StatusCode::UNPROCESSABLE_ENTITY);
    assert!(!story.house.get(&link).send().await.text().contains("@exemple.invalid"), "no address of another is told");
    assert!(!story.house.get(&link).send().await.text().contains("01 02 03"), "nor a telephone");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_voters_page_runs_a_known_number_of_statements() {
    for engine in ENGINES {
        let story = story(engine, BlankProxies::Refused).await;
        let link = story.link(0, "s0").await;
        assert_eq!(story.house.cost(&link, "").await, 37, "{engine:?}");
    }
}

// ---- What one prints, and a second convocation

#[tokio::test(flavor = "multi_thread")]
async fn every_part_of_the_pack_is_a_pdf() {
    let story = story(Engine::Sqlite, BlankProxies::Refused).await;
    let fields = [("form", "r"), ("number", "1"), ("title", "Comptes"), ("text", "Approuvés."), ("matter", "accounts")];
    story.act("/saisie/resolutions", &fields).await;
    let page = story.house.get(&format!("/assemblees/{SESSION}/pochette")).by(&story.token).send().await;
    assert!(page.is(StatusCode::OK).text().contains("tout.pdf"));
    for part in ["tout", "convocation", "pouvoirs", "emargement", "bulletins", "presidence", "etiquettes"] {
        let path = format!("/assemblees/{SESSION}/pochette/{part}.pdf");
        let pdf = story.house.get(&path).by(&story.token).send().await.is(StatusCode::OK);
        assert!(pdf.bytes.starts_with(b"%PDF") && pdf.header("cache-control") == "no-store", "{part}");
    }
    story
        .house
        .get(&format!("/assemblees/{SESSION}/pochette/autre.pdf"))
        .by(&story.token)
        .send()
        .await
        .is(StatusCode::NOT_FOUND);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_second_convocation_copies_the_session_whose_quorum_failed() {
    for engine in ENGINES {
        let story = story(engine, BlankProxies::Refused).await;
        let again = |form: &'static str| [("form", form), ("held_on", "2099-12-22")];
        // nobody has met yet: there is no quorum to have failed
        story.post("/convocation/seconde", &again("early")).await.is(StatusCode::UNPROCESSABLE_ENTITY);
        let fields =
            [("form", "r"), ("number", "1"), ("title", "Comptes"), ("text", "Approuvés."), ("matter", "accounts")];
        story.act("/saisie/resolutions", &fields).await;
        let quorum = Quorum {
            threshold: Threshold::AtLeast(Fraction::new(1, 2).unwrap()),
            who_counts: WhoCounts::PresentAndRepresented,
            unit: CountedIn::Heads,
            scope: QuorumScope::Session,
            holds: QuorumHolds::AtOpening,
            second_convocation: SecondConvocation::NoQuorum,
        };
        story.write_rules(Rules { quorum: stated(quorum), ..rules(BlankProxies::Refused) }).await;
        let fields = [("form", "p"), ("standing", "voter"), ("lines", "CLOT Hélène - Grenoble")];
        story.act("/saisie/coller", &fields).await;
        let page = story.house.get(&format!("/assemblees/{SESSION}/convocation")).by(&story.token).send().await;
        assert!(page.text().contains("Préparer la seconde convocation"));
        let done = story.act("/convocation/seconde", &again("second")).await;
        assert_eq!(done.header("location"), "/assemblees/2099-12-22/convocation?fait=seconde");
        story.act("/convocation/seconde", &again("second")).await;
        let made = story
            .house
            .rows("select body, kind, second_convocation, edition from session where id like '2099-12-22%'")
            .await;
        assert_eq!(made, [["assemblee-generale", "ordinary", "yes", EDITION]], "{engine:?}");
        assert_eq!(
            story.house.rows("select title from item where session = '2099-12-22'").await,
            [["Approuver les comptes"]]
        );
        assert_eq!(story.house.rows("select title from resolution where session = '2099-12-22'").await, [["Comptes"]]);
        assert_eq!(story.count("select id from attendance where session = '2099-12-22'").await, 0);
    }
}
