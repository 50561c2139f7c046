//! The room: a code at the door, the quorum lost and regained, every channel in one count, phones that prove themselves.

use axum::http::{StatusCode, header};
use halle::{
    assemblies, convening,
    governance::{
        self,
        rules::{
            Rules, Stated,
            statutes::{
                Ballot, BlankProxies, CountedIn, Proxies, ProxyHolder, Quorum, QuorumHolds, QuorumScope,
                SecondConvocation, Threshold, WhoCounts,
            },
        },
    },
    journal::{self, Entry, Facts},
    platform::{
        db::{self, Tx},
        files,
    },
    room,
};
use jiff::Timestamp;

use crate::{
    engines::{ENGINES, Engine},
    house::{Answer, House},
    pages::{HEAVIEST, style_and_script},
};

pub const EDITION: &str = "statuts-en-vigueur-2018";
pub const SESSION: &str = "2099-12-08";
const TOWNS: [&str; 4] = ["le-gosier", "bordeaux-metropole", "alfortville", "departement-calvados"];

pub fn stated<T>(value: T) -> Option<Stated<T>> {
    Some(Stated { article: "article 9".to_owned(), value })
}

/// Three present or represented, a proxy each at most, and dissolution in secret.
pub fn rules() -> Rules {
    let quorum = Quorum {
        who_counts: WhoCounts::PresentAndRepresented,
        unit: CountedIn::Heads,
        scope: QuorumScope::Session,
        threshold: Threshold::Count(3),
        holds: QuorumHolds::AtEachVote,
        second_convocation: SecondConvocation::NoQuorum,
    };
    let proxies =
        Proxies { cap: Some(1), holder: ProxyHolder::Member, blank: BlankProxies::Refused, blank_beyond_cap: false };
    Rules { quorum: stated(quorum), proxies: stated(proxies), ..Rules::silent() }
}

/// A session with four electors, three resolutions, and a link for each elector.
pub struct Story {
    pub house: House,
    pub token: String,
}

pub fn elector(at: usize) -> String {
    format!("{SESSION}-adhesion-{}", TOWNS[at])
}

/// What phones keep: the link, and the cookie that the code of the room gave.
pub struct Phone {
    pub link: String,
    pub cookie: String,
}

pub async fn story(engine: Engine) -> Story {
    let house = House::furnished(engine).await;
    let token = house.sign_in("demo-coordination").await;
    let story = Story { house, token };
    let write = move |tx: &Tx| {
        let n = journal::record(tx, Entry::of_house("row.recorded", true, Facts::default(), Timestamp::now()))?;
        let id = governance::store::rules_by_kind(tx, EDITION)?.pop().map(|kept| kept.id).unwrap_or("rules".into());
        governance::store::put_rules(tx, &id, EDITION, "ordinary", &rules(), n)
    };
    story.house.db.write(write).await.unwrap();
    let fields = [
        ("form", "session"),
        ("body", "assemblee-generale"),
        ("kind", "ordinary"),
        ("title", "Assemblée de décembre"),
        ("held_on", SESSION),
        ("opens", "00:00"),
        ("edition", EDITION),
        ("second_convocation", "no"),
        ("shown_by", "name"),
    ];
    story.house.post("/assemblees/saisie", &fields).by(&story.token).send().await.is(StatusCode::SEE_OTHER);
    story.does("/saisie/ordre-du-jour", &[("form", "i1"), ("kind", "vote"), ("title", "Comptes")]).await;
    for number in ["1", "2", "3"] {
        let form = format!("r{number}");
        let fields = [
            ("form", form.as_str()),
            ("item", "i1"),
            ("number", number),
            ("title", "Comptes"),
            ("text", "Les comptes sont approuvés."),
            ("matter", "ordinary"),
        ];
        story.does("/saisie/resolutions", &fields).await;
    }
    let write = |tx: &Tx| {
        let n = journal::record(tx, Entry::of_house("electoral-body.taken", true, Facts::default(), Timestamp::now()))?;
        let body: Vec<_> = (0..4)
            .map(|at| assemblies::record::Elector {
                id: elector(at),
                membership: format!("adhesion-{}", TOWNS[at]),
                name: TOWNS[at].to_owned(),
                college: None,
                voices: if at == 0 { 3 } else { 1 },
                admitted_late_at: None,
            })
            .collect();
        assemblies::store::put_electors(tx, SESSION, &body, n)?;
        for at in 0..4 {
            let secret = format!("secret-{at}");
            convening::store::put_link(tx, SESSION, &secret, &elector(at), None, Timestamp::now(), n)?;
        }
        Ok::<(), db::Error>(())
    };
    story.house.db.write(write).await.unwrap();
    story
}

impl Story {
    pub async fn post(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        self.house.post(&format!("/assemblees/{SESSION}{path}"), fields).by(&self.token).send().await
    }
    pub async fn does(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        self.post(path, fields).await.is(StatusCode::SEE_OTHER)
    }
    pub async fn desk(&self) -> String {
        let answer = self.house.get(&format!("/assemblees/{SESSION}/salle")).by(&self.token).send().await;
        answer.is(StatusCode::OK).text()
    }
    pub async fn code(&self) -> String {
        let held = self.house.db.read(|tx| room::store::held(tx, SESSION)).await.unwrap();
        held.expect("the sitting is open").code
    }
    pub async fn arrives(&self, form: &str, at: usize) -> Answer {
        let elector = elector(at);
        let fields = [("form", form), ("elector", &elector), ("given_name", "Anne"), ("family_name", "Essai")];
        self.post("/salle/arrivee", &fields).await
    }
    /// The code of the room given on the phone that opens this link.
    pub async fn phone(&self, at: usize) -> Phone {
        let (link, form, code) = (format!("/a/secret-{at}"), format!("code-{at}"), self.code().await);
        let fields = [("form", form.as_str()), ("code", &code), ("given_name", "Paul"), ("family_name", "Essai")];
        let answer = self.house.post(&format!("{link}/code"), &fields).send().await.is(StatusCode::SEE_OTHER);
        assert_eq!(answer.header("location"), format!("{link}/vote"));
        let cookie = answer.header("set-cookie").split(';').next().unwrap().to_owned();
        Phone { link, cookie }
    }
    pub async fn votes(&self, phone: &Phone, form: &str, poll: &str, wishes: &[(&str, &str)]) -> Answer {
        let mut fields = vec![("form", form), ("poll", poll)];
        fields.extend_from_slice(wishes);
        let ask = self.house.post(&format!("{}/vote", phone.link), &fields);
        ask.with(header::COOKIE, &phone.cookie).send().await
    }
    pub async fn tallies(&self, resolution: &str) -> Vec<[i64; 5]> {
        let resolution = resolution.to_owned();
        let record = self.house.db.read(|tx| assemblies::store::record(tx, SESSION)).await.unwrap();
        let Some(ballot) = record.ballot(&resolution) else { return vec![] };
        let line = |t: &assemblies::record::Tally| [t.votes_for, t.votes_against, t.abstentions, t.blank, t.void];
        record.tallies_of(&ballot.id).map(line).collect()
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_channel_enters_one_count_and_after_the_closing_nothing_changes() {
    for engine in ENGINES {
        let story = story(engine).await;
        assert!(story.post("/salle/scrutin", &[("form", "early"), ("resolution", "r1")]).await.status == 422);
        story.does("/salle/ouverture", &[("form", "open")]).await;
        story.arrives("a1", 1).await.is(StatusCode::SEE_OTHER);
        story.arrives("a2", 2).await.is(StatusCode::SEE_OTHER);
        let phone = story.phone(0).await;
        story.does("/salle/scrutin", &[("form", "p1"), ("resolution", "r1")]).await;
        // two at once are refused, and the vote says nothing before it is closed
        assert_eq!(story.post("/salle/scrutin", &[("form", "p2"), ("resolution", "r2")]).await.status, 422);
        let (own, other) = (elector(0), elector(1));
        let choice = format!("choice-{own}");
        story.votes(&phone, "v1", "p1", &[(choice.as_str(), "against")]).await.is(StatusCode::SEE_OTHER);
        // the last word counts: two for and one against, of three
        let (yes, no) = (format!("voices-{own}-for"), format!("voices-{own}-against"));
        story.votes(&phone, "v2", "p1", &[(&yes, "2"), (&no, "1")]).await.is(StatusCode::SEE_OTHER);
        assert_eq!(story.votes(&phone, "v3", "p1", &[(&yes, "3"), (&no, "1")]).await.status, 422);
        let stolen = format!("choice-{other}");
        assert_eq!(story.votes(&phone, "v4", "p1", &[(stolen.as_str(), "for")]).await.status, 422);
        // one by hand with its name, one hand without
        let named = format!("choice-{}", elector(1));
        story.does("/salle/scrutin/nominatif", &[("form", "n1"), ("poll", "p1"), (&named, "for")]).await;
        let hands = [("form", "h1"), ("poll", "p1"), ("channel", "hand"), ("for", "1"), ("abstain", "1")];
        let refused = story.post("/salle/scrutin/mains", &hands).await.is(StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.text().contains("reste de voix dans la salle : 1"), "{}", refused.text());
        let hands = [("form", "h2"), ("poll", "p1"), ("channel", "hand"), ("abstain", "1")];
        story.does("/salle/scrutin/mains", &hands).await;
        // that hand was the third's: named too, it would count twice; the count stays open to be mended
        let third = format!("choice-{}", elector(2));
        let twice = [("form", "n2"), ("poll", "p1"), (third.as_str(), "for")];
        let refused = story.post("/salle/scrutin/nominatif", &twice).await.is(StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.text().contains("Déjà comptées"), "{}", refused.text());
        let desk = story.desk().await;
        assert!(desk.contains("0 pour, 0 contre, 1 abstention") && desk.contains("name=\"abstain\""), "{desk}");
        assert!(story.tallies("r1").await.is_empty());
        story.does("/salle/scrutin/cloture", &[("form", "c1"), ("poll", "p1")]).await;
        assert_eq!(story.tallies("r1").await, [[3, 1, 1, 0, 0]], "{engine:?}");
        assert_eq!(story.votes(&phone, "v5", "p1", &[(choice.as_str(), "for")]).await.status, 422);
        assert_eq!(
            story.post("/salle/scrutin/mains", &[("form", "h3"), ("poll", "p1"), ("for", "1")]).await.status,
            422
        );
        assert_eq!(story.tallies("r1").await, [[3, 1, 1, 0, 0]]);
        // the last of a vote sent twice is one
        story.does("/salle/scrutin", &[("form", "p3"), ("resolution", "r3")]).await;
        for _ in 0..2 {
            story.votes(&phone, "twice", "p3", &[(choice.as_str(), "for")]).await.is(StatusCode::SEE_OTHER);
        }
        let casts = story.house.db.read(|tx| room::store::happened(tx, SESSION)).await.unwrap();
        assert_eq!(casts.casts_of("p3").count(), 1);
        // who voted and left keeps the vote open, until they are noted as back
        story.does("/salle/depart", &[("form", "d1"), ("elector", &own)]).await;
        // a minute counts whole: they came and left in earlier ones
        let earlier = |tx: &Tx| {
            let theirs = format!("attendance in (select attendance from voter where elector = '{}')", elector(0));
            for (direction, at) in [("arrival", "00:00"), ("departure", "00:01")] {
                let text = format!("update movement set at = '{at}' where direction = '{direction}' and {theirs}");
                tx.dynamic_execute(&text, &[])?;
            }
            Ok::<_, db::Error>(())
        };
        story.house.db.write(earlier).await.unwrap();
        let refused = story.post("/salle/scrutin/cloture", &[("form", "c2"), ("poll", "p3")]).await;
        assert!(refused.is(StatusCode::UNPROCESSABLE_ENTITY).text().contains("Ont voté"), "{engine:?}");
        story.arrives("back", 0).await.is(StatusCode::SEE_OTHER);
        // what the desk noted by name, it mends by name
        for (form, said) in [("n3", "for"), ("n4", "against")] {
            story.does("/salle/scrutin/nominatif", &[("form", form), ("poll", "p3"), (&named, said)]).await;
            assert!(story.desk().await.contains(&format!("<option value=\"{said}\" selected")), "{engine:?} {said}");
        }
        story.does("/salle/scrutin/cloture", &[("form", "c3"), ("poll", "p3")]).await;
        assert_eq!(story.tallies("r3").await, [[3, 1, 0, 0, 0]], "{engine:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn pages_of_an_open_room_weigh_fifty_kilobytes_at_most() {
    let story = story(Engine::Sqlite).await;
    story.does("/salle/ouverture", &[("form", "open")]).await;
    let phone = story.phone(0).await;
    story.does("/salle/scrutin", &[("form", "p1"), ("resolution", "r1")]).await;
    let shared = style_and_script(&story.house).await;
    let desk = ["/salle", "/ecran", "/saisie"].map(|rest| (format!("/assemblees/{SESSION}{rest}"), "desk"));
    let own = ["", "/code", "/vote"].map(|rest| (format!("{}{rest}", phone.link), "phone"));
    for (path, who) in desk.into_iter().chain(own) {
        let ask = story.house.get(&path).with(header::ACCEPT_ENCODING, "br");
        let ask = if who == "phone" { ask.with(header::COOKIE, &phone.cookie) } else { ask.by(&story.token) };
        let weight = ask.send().await.is(StatusCode::OK).bytes.len() + shared;
        assert!(weight <= HEAVIEST, "{path} weighs {weight}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn fifty_posts_of_one_vote_at_once_count_once() {
    for engine in ENGINES {
        let story = story(engine).await;
        story.does("/salle/ouverture", &[("form", "open")]).await;
        let phone = story.phone(0).await;
        story.does("/salle/scrutin", &[("form", "p1"), ("resolution", "r1")]).await;
        let choice = format!("choice-{}", elector(0));
        let (same, story_, phone_, choice_) = ("one-form", &story, &phone, choice.as_str());
        let posts = (0..50).map(|_| async move { story_.votes(phone_, same, "p1", &[(choice_, "for")]).await.status });
        let answers = futures_util::future::join_all(posts).await;
        assert!(answers.iter().all(|status| *status == 303), "{answers:?}");
        story.does("/salle/scrutin/cloture", &[("form", "c1"), ("poll", "p1")]).await;
        assert_eq!(story.tallies("r1").await, [[3, 0, 0, 0, 0]], "{engine:?}");
        let acts = "select n from journal where act = 'vote.cast'";
        let acts = story.house.db.read(move |tx: &Tx| tx.dynamic(acts, &[])).await.unwrap();
        assert_eq!(acts.len(), 1);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_forwarded_link_cannot_vote_and_a_wrong_code_opens_nothing() {
    for engine in ENGINES {
        let story = story(engine).await;
        let code = |form, code| [("form", form), ("code", code), ("given_name", "Paul"), ("family_name", "Essai")];
        let early = story.house.post("/a/secret-0/code", &code("k0", "123456")).send().await;
        assert_eq!(early.status, 422, "nothing is open");
        story.does("/salle/ouverture", &[("form", "open")]).await;
        story.does("/salle/scrutin", &[("form", "p1"), ("resolution", "r1")]).await;
        let choice = format!("choice-{}", elector(0));
        let forwarded = Phone { link: "/a/secret-0".into(), cookie: "x=y".into() };
        let refused = story.votes(&forwarded, "v1", "p1", &[(choice.as_str(), "for")]).await;
        assert!(refused.status == 422 && refused.text().contains("code"), "{}", refused.text());
        // the cookie of one link proves nothing for another
        let other = story.phone(1).await;
        let hash = files::hash(b"secret-0");
        let worn = other.cookie.split_once('=').unwrap().1;
        let worn = Phone { link: "/a/secret-0".into(), cookie: format!("halle-vote-{}={worn}", &hash[..12]) };
        assert_eq!(story.votes(&worn, "v2", "p1", &[(choice.as_str(), "for")]).await.status, 422);
        let wrong = if story.code().await == "000000" { "000001" } else { "000000" };
        for (at, form) in ["k1", "k2", "k3", "k4"].into_iter().enumerate() {
            let answer = story.house.post("/a/secret-0/code", &code(form, wrong)).send().await;
            assert_eq!(answer.status, 422, "try {at}");
        }
        assert_eq!(story.house.post("/a/secret-0/code", &code("k5", wrong)).send().await.status, 429);
        assert_eq!(story.house.get("/a/unknown/vote").send().await.status, 404);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_quorum_is_lost_and_regained_and_a_giver_who_arrives_votes_again() {
    for engine in ENGINES {
        let story = story(engine).await;
        let (giver, holder) = (elector(2), elector(1));
        let proxy = [
            ("form", "px"),
            ("elector", giver.as_str()),
            ("channel", "desk"),
            ("answer", "proxy"),
            ("holder", &holder),
        ];
        story.does("/reponses", &proxy).await;
        story.does("/salle/ouverture", &[("form", "open")]).await;
        let holder = story.phone(1).await;
        let missing = story.desk().await;
        assert!(missing.contains("Il manque 1 voix"), "two of three: {missing}");
        story.arrives("a0", 0).await.is(StatusCode::SEE_OTHER);
        assert!(!story.desk().await.contains("Il manque"));
        assert_eq!(story.arrives("a0-again", 0).await.status, 422, "one arrives once");
        story.does("/salle/scrutin", &[("form", "p1"), ("resolution", "r1")]).await;
        let (own, given) = (format!("choice-{}", elector(1)), format!("choice-{}", elector(2)));
        story.votes(&holder, "v1", "p1", &[(&own, "for"), (&given, "for")]).await.is(StatusCode::SEE_OTHER);
        // the giver comes: the voice is theirs again, and no longer the holder's
        let giver = story.phone(2).await;
        story.votes(&giver, "v2", "p1", &[(&given, "against")]).await.is(StatusCode::SEE_OTHER);
        assert_eq!(story.votes(&holder, "v3", "p1", &[(&given, "for")]).await.status, 422);
        story.does("/salle/scrutin/cloture", &[("form", "c1"), ("poll", "p1")]).await;
        assert_eq!(story.tallies("r1").await, [[1, 1, 0, 0, 0]], "{engine:?}");
        // two leave: the warning is plain, and the vote that was closed keeps its quorum
        story.does("/salle/depart", &[("form", "d0"), ("elector", &elector(0))]).await;
        story.does("/salle/depart", &[("form", "d2"), ("elector", &elector(2))]).await;
        let minutes = story.house.get(&format!("/assemblees/{SESSION}/proces-verbal")).by(&story.token).send().await;
        assert!(!minutes.text().contains("invalid"), "{}", minutes.text());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_secret_vote_stays_on_paper() {
    let story = story(Engine::Sqlite).await;
    let secret = Rules { ballot: stated(Ballot::Secret), ..rules() };
    let write = move |tx: &Tx| {
        let n = journal::record(tx, Entry::of_house("row.recorded", true, Facts::default(), Timestamp::now()))?;
        let id = governance::store::rules_by_kind(tx, EDITION)?.pop().map(|kept| kept.id).unwrap_or("rules".into());
        governance::store::put_rules(tx, &id, EDITION, "ordinary", &secret, n)
    };
    story.house.db.write(write).await.unwrap();
    story.does("/salle/ouverture", &[("form", "open")]).await;
    let refused = story.post("/salle/scrutin", &[("form", "p1"), ("resolution", "r1")]).await;
    assert!(refused.status == 422 && refused.text().contains("vote secret"), "{}", refused.text());
}

#[tokio::test(flavor = "multi_thread")]
async fn closing_ends_links_and_brings_notes_into_the_minutes() {
    for engine in ENGINES {
        let story = story(engine).await;
        story.does("/salle/ouverture", &[("form", "open")]).await;
        let phone = story.phone(0).await;
        story.does("/salle/point", &[("form", "t1"), ("item", "i1")]).await;
        story.does("/salle/parole", &[("form", "s1"), ("name", "Odile Karanic")]).await;
        story.does("/salle/parole", &[("form", "s2"), ("speaker", "s1"), ("step", "begin")]).await;
        assert!(story.desk().await.contains("Odile Karanic"));
        for (form, text) in [("n1", "Un premier paragraphe."), ("n2", "Un second, d’une autre main.")] {
            story.does("/salle/note", &[("form", form), ("item", "i1"), ("text", text)]).await;
        }
        story.does("/salle/fin", &[("form", "end")]).await;
        let minutes = story.house.get(&format!("/assemblees/{SESSION}/proces-verbal")).by(&story.token).send().await;
        let text = minutes.text();
        assert!(text.contains("Un premier paragraphe.") && text.contains("Un second, d’une autre main."), "{text}");
        assert_eq!(story.house.get(&phone.link).send().await.status, 410);
        assert_eq!(story.arrives("late", 3).await.status, 422);
    }
}
