//! An association of three begins in an empty house: its first form, its members in one form each, its assembly prepared,
//! convened, held and closed, under statutes that say nothing. On both engines.

use axum::http::StatusCode;
use jiff::{Timestamp, tz::TimeZone};

use crate::{
    engines::{ENGINES, Engine},
    house::{Answer, House},
};

struct Story {
    house: House,
    token: String,
    session: String,
}

impl Story {
    async fn begin(engine: Engine) -> Story {
        let house = House::empty(engine).await;
        house.account("admin", "active", &[("administrator", "house"), ("coordinator", "house")]).await;
        let token = house.sign_in("admin").await;
        let today = Timestamp::now().to_zoned(TimeZone::get("Europe/Paris").unwrap()).date();
        Story { house, token, session: today.to_string() }
    }
    async fn post(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        self.house.post(path, fields).by(&self.token).send().await
    }
    async fn page(&self, path: &str) -> String {
        self.house.get(path).by(&self.token).send().await.is(StatusCode::OK).text()
    }
    async fn starts(&self, members: &str) -> Answer {
        let fields =
            [("form", "begin"), ("name", "Les Ponts"), ("members", members), ("assembly", "Assemblée générale")];
        self.post("/commencer", &fields).await
    }
    async fn enters(&self, form: &str, fields: &[(&str, &str)]) -> Answer {
        let mut all = vec![("form", form), ("category", "membres"), ("since", "2020-01-15")];
        all.extend_from_slice(fields);
        self.post("/reseau/saisie/membre", &all).await
    }
    fn at(&self, rest: &str) -> String {
        format!("/assemblees/{}{rest}", self.session)
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_association_goes_from_nothing_to_a_closed_assembly() {
    for engine in ENGINES {
        let story = Story::begin(engine).await;
        assert!(story.page("/").await.contains("href=\"/commencer\""), "{engine:?}");
        story.starts("people").await.is(StatusCode::SEE_OTHER);
        assert_eq!(
            story.house.rows("select kind, name_fr, name_en from body").await,
            [["assembly", "Assemblée générale", "General assembly"]],
            "{engine:?}"
        );
        assert!(!story.page("/").await.contains("href=\"/commencer\""), "what is done is not told again");

        for (form, given, family) in [("m1", "Ana", "Ruiz"), ("m2", "Bo", "Lind"), ("m3", "Chloé", "Petit")] {
            let mail = format!("{form}@exemple.invalid");
            let fields = [("given_name", given), ("family_name", family), ("email", mail.as_str())];
            story.enters(form, &fields).await.is(StatusCode::SEE_OTHER);
        }
        let page = story.page("/reseau/saisie/membre?membre=m3&category=membres").await;
        assert!(page.contains("Chloé Petit est dans la liste. 3 membres"), "{page}");

        let prepared = [
            ("form", "prepare"),
            ("body", "assemblee"),
            ("kind", "ordinary"),
            ("held_on", story.session.as_str()),
            ("opens", "18:00"),
            ("agenda", "Rapport moral\r\n- Vote : approuver les comptes\r\nvote: adopter le budget\r\n\r\n"),
        ];
        let answer = story.post("/assemblees/preparer", &prepared).await.is(StatusCode::SEE_OTHER);
        assert_eq!(answer.header("location"), story.at("/convocation?fait=preparee"));
        assert_eq!(
            story.house.rows("select kind, title from item order by position").await,
            [["debate", "Rapport moral"], ["vote", "Approuver les comptes"], ["vote", "Adopter le budget"]]
        );
        assert_eq!(
            story.house.rows("select number, title, item from resolution order by position").await,
            [
                ["1", "Approuver les comptes", &format!("{}-point-2", story.session)],
                ["2", "Adopter le budget", &format!("{}-point-3", story.session)]
            ]
        );
        assert_eq!(
            story.house.rows("select name from elector order by name").await,
            [["Ana Ruiz"], ["Bo Lind"], ["Chloé Petit"]]
        );
        let desk = story.page(&story.at("/saisie")).await;
        assert!(desk.contains("id=\"steps\""), "what comes first is shown first");

        story.post(&story.at("/salle/ouverture"), &[("form", "open")]).await.is(StatusCode::SEE_OTHER);
        for member in ["m1", "m2"] {
            let elector = format!("{}-{member}", story.session);
            let fields = [("form", &*format!("in-{member}")), ("elector", &elector)];
            story.post(&story.at("/salle/arrivee"), &fields).await.is(StatusCode::SEE_OTHER);
        }
        let nobody = story.post(&story.at("/salle/bureau"), &[("form", "b0"), ("president", "")]).await;
        assert_eq!(nobody.status, 422);
        let bureau = [("form", "b1"), ("president", "in-m1-a"), ("secretary", "in-m2-a")];
        story.post(&story.at("/salle/bureau"), &bureau).await.is(StatusCode::SEE_OTHER);
        let again = story.post(&story.at("/salle/bureau"), &[("form", "b2"), ("president", "in-m2-a")]).await;
        assert_eq!(again.status, 422, "a role has one holder");
        assert_eq!(
            story.house.rows("select role, signs from officer order by position").await,
            [["Présidence de séance", "yes"], ["Secrétariat de séance", "yes"]]
        );
        let resolution = format!("{}-resolution-1", story.session);
        let poll = [("form", "p1"), ("resolution", resolution.as_str())];
        story.post(&story.at("/salle/scrutin"), &poll).await.is(StatusCode::SEE_OTHER);
        let hands = [("form", "h1"), ("poll", "p1"), ("channel", "hand"), ("for", "2")];
        story.post(&story.at("/salle/scrutin/mains"), &hands).await.is(StatusCode::SEE_OTHER);
        story
            .post(&story.at("/salle/scrutin/cloture"), &[("form", "c1"), ("poll", "p1")])
            .await
            .is(StatusCode::SEE_OTHER);
        story.post(&story.at("/salle/fin"), &[("form", "end")]).await.is(StatusCode::SEE_OTHER);

        let minutes = story.page(&story.at("/proces-verbal")).await;
        assert!(minutes.contains("Ana Ruiz") && minutes.contains("Présidence de séance"), "{minutes}");
        assert!(minutes.contains("Exemplaire à signer"), "nothing is left but to sign");
        let sign = story.page(&story.at("/signature")).await;
        let digest = sign.split_once("name=\"digest\" value=\"").unwrap().1.split('"').next().unwrap().to_owned();
        let fields = [("form", "sign"), ("officer", "b1-president"), ("digest", &digest), ("all", "yes")];
        let scan = ("scan", "application/pdf", "%PDF-1.4 signed");
        let ask = story.house.post_file(&story.at("/signature"), &fields, scan).by(&story.token);
        ask.send().await.is(StatusCode::SEE_OTHER);
        assert_eq!(
            story.house.rows("select count(*) from minutes").await,
            [["1"]],
            "one copy with both signatures freezes"
        );
        assert_eq!(story.house.rows("select count(*) from signature where method = 'scan'").await, [["2"]]);
        let minutes = story.page(&story.at("/proces-verbal")).await;
        assert!(minutes.contains("2 présents et 0 représenté"), "those who were there at the first vote: {minutes}");
        let scan = story.house.get(&story.at("/signature/b1-president"));
        assert_eq!(scan.by(&story.token).send().await.is(StatusCode::OK).text(), "%PDF-1.4 signed");
        assert_eq!(story.house.get(&story.at("/signature/b1-president")).send().await.status, 401);
        let doubts = story.page(&story.at("/doutes")).await;
        assert!(!doubts.contains("sans qualité dite"), "a person who is a member sits for nobody else");
        assert!(!doubts.contains("previous-minutes"), "a first assembly has no minutes to approve");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_first_form_and_the_form_of_a_member_refuse_beside_the_field() {
    for engine in ENGINES {
        let story = Story::begin(engine).await;
        let empty = story.post("/commencer", &[("form", "f0")]).await;
        assert_eq!((empty.status, empty.text().matches("class=\"error\"").count()), (422, 3), "{engine:?}");
        assert_eq!(story.enters("m0", &[("family_name", "Seul")]).await.status, 422, "no category yet");
        story.starts("both").await.is(StatusCode::SEE_OTHER);
        assert_eq!(story.starts("both").await.status, 303, "sent twice, it acts once");
        let second = [("form", "other"), ("name", "X"), ("members", "people"), ("assembly", "AG")];
        assert_eq!(story.post("/commencer", &second).await.status, 422, "begun already");

        let town = [
            ("category", "organisations"),
            ("organisation", "Ville de Vire"),
            ("kind", "commune"),
            ("given_name", "Dom"),
            ("family_name", "Leroy"),
            ("phone", "02 31 00 00 00"),
        ];
        let with = |form: &'static str, more: &[(&'static str, &'static str)]| {
            [("form", form), ("since", "2020-01-15")].iter().chain(more).copied().collect::<Vec<_>>()
        };
        story.post("/reseau/saisie/membre", &with("t1", &town)).await.is(StatusCode::SEE_OTHER);
        assert_eq!(
            story.house.rows("select o.id, m.capacity, p.family_name, c.phone, c.name from organisation o
                join mandate m on m.organisation = o.id join person p on p.id = m.person join contact c on c.organisation = o.id").await,
            [["ville-de-vire", "representing", "Leroy", "02 31 00 00 00", "Dom Leroy"]]
        );
        let twice = story.post("/reseau/saisie/membre", &with("t2", &town)).await;
        assert_eq!(twice.status, 422);
        assert!(twice.text().contains("Ville de Vire"), "what was typed is there again");
        let unfit =
            with("p1", &[("category", "personnes"), ("given_name", "Eve"), ("email", "eve"), ("since", "hier")]);
        let unfit = story.post("/reseau/saisie/membre", &unfit[..]).await;
        assert_eq!(unfit.status, 422);
        assert!(unfit.text().contains("href=\"#family_name\"") && unfit.text().contains("href=\"#email\""));
        assert_eq!(story.house.rows("select count(*) from person").await, [["1"]], "nothing half written");

        let person = with("p2", &[("category", "personnes"), ("given_name", "Eve"), ("family_name", "Roy")]);
        story.post("/reseau/saisie/membre", &person).await.is(StatusCode::SEE_OTHER);
        let same = with("p3", &[("category", "personnes"), ("given_name", "Ève"), ("family_name", "ROY")]);
        assert_eq!(story.post("/reseau/saisie/membre", &same).await.status, 422, "already a member");
        // the journal holds no name of a person in clear
        let facts = story.house.rows("select facts from journal where act = 'member.recorded'").await.concat().concat();
        assert!(!facts.contains("Leroy") && !facts.contains("Roy") && facts.contains("Ville de Vire"), "{facts}");
    }
}
