//! At the door of the room: blank proxies placed as the statutes say, a member admitted late, one telephone's session ended.

use axum::http::StatusCode;
use halle::{
    governance::{
        self,
        rules::{
            Rules,
            statutes::{BlankProxies, CutOff, CutOffMoment, LateAdmission, Proxies, ProxyHolder},
        },
    },
    journal::{self, Entry, Facts},
    platform::db::Tx,
};
use jiff::Timestamp;

use crate::{
    engines::ENGINES,
    room::{EDITION, Story, elector, rules, stated, story},
};

impl Story {
    async fn statutes(&self, blank: BlankProxies, late_admission: LateAdmission) {
        let proxies = Proxies { cap: Some(1), holder: ProxyHolder::Member, blank, blank_beyond_cap: true };
        let cut_off = CutOff { moment: CutOffMoment::DaysBefore(10), late_admission };
        let rules = Rules { proxies: stated(proxies), cut_off: stated(cut_off), ..rules() };
        let write = move |tx: &Tx| {
            let n = journal::record(tx, Entry::of_house("row.recorded", true, Facts::default(), Timestamp::now()))?;
            let id = governance::store::rules_by_kind(tx, EDITION)?.pop().map(|kept| kept.id).unwrap_or("rules".into());
            governance::store::put_rules(tx, &id, EDITION, "ordinary", &rules, n)
        };
        self.house.db.write(write).await.unwrap();
    }

    async fn blank(&self, at: usize) {
        let (form, giver) = (format!("blank-{at}"), elector(at));
        let fields =
            [("form", form.as_str()), ("elector", &giver), ("channel", "desk"), ("answer", "proxy"), ("holder", "-")];
        self.does("/reponses", &fields).await;
    }

    async fn chair(&self, organisation: &str) {
        let fields = [
            ("form", "chair"),
            ("body", "conseil-administration"),
            ("position", "1"),
            ("person", "p001"),
            ("organisation", organisation),
            ("personal", "no"),
            ("role", "Présidente"),
            ("starts", "2099-01-01"),
        ];
        self.house.post("/gouvernance/saisie/sieges", &fields).by(&self.token).send().await.is(StatusCode::SEE_OTHER);
    }
}

const PROXIES: &str = "select giver, holder_elector, blank from proxy order by giver";

#[tokio::test(flavor = "multi_thread")]
async fn blank_proxies_go_to_the_chair_at_the_opening_and_the_desk_says_so() {
    for engine in ENGINES {
        let story = story(engine).await;
        story.statutes(BlankProxies::ToChair, LateAdmission::Refused).await;
        story.chair("bordeaux-metropole").await;
        story.blank(0).await;
        story.blank(2).await;
        story.does("/salle/ouverture", &[("form", "open")]).await;
        let placed = |at| format!("{} {} yes", elector(at), elector(1));
        assert_eq!(story.house.lines(PROXIES).await, [placed(2), placed(0)], "{engine:?}");
        let desk = story.desk().await;
        assert!(desk.contains("2 pouvoirs en blanc confiés à bordeaux-metropole."), "{desk}");
        let facts = story.house.lines("select facts from journal where act = 'sitting.opened'").await.remove(0);
        assert!(facts.contains(&format!("{} > {}", elector(0), elector(1))), "{facts}");
        // both stand beyond the cap once the chair is there, since the statutes say so
        story.arrives("a1", 1).await.is(StatusCode::SEE_OTHER);
        assert_eq!(story.desk().await.matches(">représenté<").count(), 2);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_blank_proxy_that_nobody_may_receive_stays_blank_with_the_reason() {
    for engine in ENGINES {
        let story = story(engine).await;
        story.statutes(BlankProxies::ToChair, LateAdmission::Refused).await;
        story.blank(0).await;
        story.does("/salle/ouverture", &[("form", "open")]).await;
        assert_eq!(story.house.lines(PROXIES).await, [format!("{}  ", elector(0))], "{engine:?}");
        let desk = story.desk().await;
        assert!(desk.contains("Pouvoirs en blanc") && desk.contains("article 9"), "{desk}");
        let refused = story.post("/salle/pouvoirs-en-blanc", &[("form", "early")]).await;
        assert!(refused.is(StatusCode::UNPROCESSABLE_ENTITY).text().contains("ne peut être confié"));
        // someone is noted who chairs: it is placed then
        story.chair("bordeaux-metropole").await;
        story.does("/salle/pouvoirs-en-blanc", &[("form", "again")]).await;
        assert_eq!(story.house.lines(PROXIES).await, [format!("{} {} yes", elector(0), elector(1))]);
        assert!(story.desk().await.contains("1 pouvoir en blanc confié à bordeaux-metropole."));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_member_found_by_its_name_is_admitted_late_and_then_arrives() {
    for engine in ENGINES {
        let story = story(engine).await;
        story.statutes(BlankProxies::Refused, LateAdmission::UntilVoteOpens).await;
        story.does("/salle/ouverture", &[("form", "open")]).await;
        let path = "/assemblees/2099-12-08/salle?admettre=dunkerque";
        let found = story.house.get(path).by(&story.token).send().await.is(StatusCode::OK).text();
        assert!(
            found.contains("value=\"adhesion-dunkerque-grand-littoral\"")
                && !found.contains("value=\"adhesion-alfortville\"")
        );
        story.does("/salle/admission", &[("form", "admit"), ("membership", "adhesion-dunkerque-grand-littoral")]).await;
        let elector = "2099-12-08-adhesion-dunkerque-grand-littoral";
        let arrives = [("form", "late"), ("elector", elector), ("given_name", "Anne"), ("family_name", "Essai")];
        story.does("/salle/arrivee", &arrives).await;
        story.does("/salle/scrutin", &[("form", "p1"), ("resolution", "r1")]).await;
        let refused =
            story.post("/salle/admission", &[("form", "l2"), ("membership", "adhesion-departement-isere")]).await;
        let text = refused.is(StatusCode::UNPROCESSABLE_ENTITY).text();
        assert!(text.contains("Trop tard pour une admission"), "{engine:?}: {text}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn one_telephone_is_ended_and_votes_no_more_while_another_does() {
    for engine in ENGINES {
        let story = story(engine).await;
        story.does("/salle/ouverture", &[("form", "open")]).await;
        let (ended, other) = (story.phone(0).await, story.phone(1).await);
        story.does("/salle/scrutin", &[("form", "p1"), ("resolution", "r1")]).await;
        let desk = story.desk().await;
        assert!(desk.contains("Téléphones qui votent") && desk.matches("name=\"device\"").count() == 2, "{desk}");
        let sql =
            "select v.id from voter_session v join voter_link l on l.hash = v.link where l.elector like '%le-gosier'";
        let device = story.house.lines(sql).await.remove(0);
        story.does("/salle/appareil", &[("form", "end"), ("device", &device)]).await;
        assert_eq!(story.post("/salle/appareil", &[("form", "end-2"), ("device", &device)]).await.status, 404);
        let (own, others) = (format!("choice-{}", elector(0)), format!("choice-{}", elector(1)));
        assert_eq!(story.votes(&ended, "v1", "p1", &[(&own, "for")]).await.status, 422, "{engine:?}");
        story.votes(&other, "v2", "p1", &[(&others, "for")]).await.is(StatusCode::SEE_OTHER);
        assert_eq!(story.desk().await.matches("name=\"device\"").count(), 1);
    }
}
