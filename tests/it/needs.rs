//! A need is posted by a member for itself, answered by someone without an account, followed until it is closed. On both
//! engines.

use axum::http::StatusCode;

use crate::{
    engines::{ENGINES, Engine},
    house::{Answer, House},
};

struct Story {
    house: House,
    /// Le Gosier's own, another town's, the coordination's.
    own: String,
    other: String,
    coordination: String,
}

impl Story {
    async fn begin(engine: Engine) -> Story {
        let house = House::furnished(engine).await;
        house.account("gosier", "active", &[("member", "le-gosier")]).await;
        house.account("bretagne", "active", &[("member", "region-bretagne")]).await;
        let (own, other) = (house.sign_in("gosier").await, house.sign_in("bretagne").await);
        let coordination = house.sign_in("demo-coordination").await;
        Story { house, own, other, coordination }
    }
    async fn posts(&self, token: &str, form: &str, more: &[(&str, &str)]) -> Answer {
        let mut fields = vec![("form", form), ("kind", "need"), ("audience", "public")];
        for pair in more {
            fields.retain(|(name, _)| name != &pair.0);
            fields.push(*pair);
        }
        self.house.post("/besoins/nouveau", &fields).by(token).send().await
    }
    async fn page(&self, path: &str, token: &str) -> Answer {
        self.house.get(path).by(token).send().await
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_need_is_posted_answered_followed_and_closed() {
    for engine in ENGINES {
        let story = Story::begin(engine).await;
        let need = [
            ("organisation", "le-gosier"),
            ("title", "Évaluer une démarche avec les habitants"),
            ("topics", "évaluation, design"),
        ];
        story.posts(&story.own, "n1", &need).await.is(StatusCode::SEE_OTHER);
        // the coordination posts on someone's behalf, by the name as it is typed
        let skill = [
            ("kind", "skill"),
            ("organisation", "région bretagne"),
            ("title", "Former au design"),
            ("topics", "Design"),
        ];
        story.posts(&story.coordination, "s1", &skill).await.is(StatusCode::SEE_OTHER);
        assert_eq!(
            story.house.rows("select id, organisation, on_behalf from need where id in ('n1', 's1') order by id").await,
            [["n1", "le-gosier", "no"], ["s1", "region-bretagne", "yes"]],
            "{engine:?}"
        );
        let page = story.page("/besoins/n1", "").await.is(StatusCode::OK).text();
        assert!(page.contains("Former au design") && page.contains("mêmes sujets (design)"), "{page}");
        let list = story.page("/besoins", "").await.text();
        let (needs, skills) = (list.find("id=\"need\"").unwrap(), list.find("id=\"skill\"").unwrap());
        assert!(needs < skills, "needs before offers");

        // a reply without an account is kept, and told to the coordination where no address is known
        let words =
            [("form", "r1"), ("name", "Ana Ruiz"), ("email", "ana@exemple.invalid"), ("message", "Nous l’avons fait.")];
        let unfit = [("form", "r0"), ("name", "Ana"), ("email", "ana"), ("message", "")];
        let refused = story.house.post("/besoins/n1/reponse", &unfit).send().await.is(StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.text().contains("#email") && refused.text().contains("#message"));
        for _ in 0..2 {
            story.house.post("/besoins/n1/reponse", &words).send().await.is(StatusCode::SEE_OTHER);
        }
        assert_eq!(
            story.house.rows("select name, email from need_reply").await,
            [["Ana Ruiz", "ana@exemple.invalid"]],
            "sent twice, once there"
        );
        let letters = story.house.rows("select object, body from mail where purpose = 'need-reply'").await;
        assert_eq!(letters.len(), 1);
        assert!(letters[0][1].contains("ana@exemple.invalid") && letters[0][1].contains("/besoins/n1"));
        let facts = story.house.rows("select facts from journal where act = 'need.replied'").await.concat().concat();
        assert!(!facts.contains("Ana") && !facts.contains("exemple.invalid"), "{facts}");

        // whoever posted follows it; nobody else sees it
        assert!(story.page("/besoins/n1", &story.own).await.text().contains("ana@exemple.invalid"));
        for token in ["", story.other.as_str()] {
            assert!(!story.page("/besoins/n1", token).await.text().contains("ana@exemple.invalid"));
        }
        assert!(story.page("/besoins", &story.own).await.text().contains("1 réponse à lire"));
        let step = [("form", "f1"), ("reply", "r1"), ("state", "answered"), ("note", "Un appel jeudi")];
        assert_eq!(story.house.post("/besoins/n1/suivi", &step).by(&story.other).send().await.status, 403);
        story.house.post("/besoins/n1/suivi", &step).by(&story.own).send().await.is(StatusCode::SEE_OTHER);
        assert!(!story.page("/besoins", &story.own).await.text().contains("réponse à lire"));

        let end = [("form", "e1"), ("outcome", "met"), ("note", "Avec la Bretagne")];
        story.house.post("/besoins/n1/fin", &end).by(&story.own).send().await.is(StatusCode::SEE_OTHER);
        assert!(!story.page("/besoins", "").await.text().contains("Évaluer une démarche"));
        let page = story.page("/besoins/n1", "").await.is(StatusCode::OK).text();
        assert!(page.contains("Trouvé") && !page.contains("/besoins/n1/reponse"));
        let late = [("form", "r2"), ("name", "Bo"), ("email", "bo@exemple.invalid"), ("message", "Trop tard ?")];
        assert_eq!(story.house.post("/besoins/n1/reponse", &late).send().await.status, 422);
        story
            .house
            .post("/besoins/n1/reprise", &[("form", "o1")])
            .by(&story.own)
            .send()
            .await
            .is(StatusCode::SEE_OTHER);
        assert!(story.page("/besoins", "").await.text().contains("Évaluer une démarche"));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn one_posts_for_ones_own_and_members_keep_theirs_among_themselves() {
    let story = Story::begin(Engine::Sqlite).await;
    let of = |organisation: &'static str| [("organisation", organisation), ("title", "Un besoin")];
    assert_eq!(story.posts(&story.own, "x1", &of("alfortville")).await.status, 403);
    assert_eq!(story.posts("", "x2", &of("le-gosier")).await.status, 401);
    assert_eq!(story.posts(&story.coordination, "x3", &of("nulle part")).await.status, 422);
    let quiet = [("organisation", "le-gosier"), ("title", "Entre nous"), ("audience", "members")];
    story.posts(&story.own, "q1", &quiet).await.is(StatusCode::SEE_OTHER);
    assert_eq!(story.page("/besoins/q1", "").await.status, 404);
    assert!(!story.page("/besoins", "").await.text().contains("Entre nous"));
    assert!(story.page("/besoins", &story.other).await.text().contains("Entre nous"));
    // another's need cannot be changed; a change over a newer one is told
    let change = [("form", "c1"), ("version", "1"), ("kind", "need"), ("title", "Autre"), ("audience", "public")];
    assert_eq!(story.house.post("/besoins/q1/modifier", &change).by(&story.other).send().await.status, 403);
    let stale = story.house.post("/besoins/q1/modifier", &change).by(&story.own).send().await.is(StatusCode::CONFLICT);
    assert!(stale.text().contains("Entre nous") && stale.text().contains("Autre"));
    let version = story.page("/besoins/q1/modifier", &story.own).await.hidden("version");
    let change =
        [("form", "c2"), ("version", version.as_str()), ("kind", "need"), ("title", "Autre"), ("audience", "public")];
    story.house.post("/besoins/q1/modifier", &change).by(&story.own).send().await.is(StatusCode::SEE_OTHER);
    assert!(story.page("/besoins", "").await.text().contains("Autre"));
}

#[tokio::test(flavor = "multi_thread")]
async fn needs_have_fields_of_the_network_s_own() {
    for engine in ENGINES {
        let story = Story::begin(engine).await;
        let add = async |label: &'static str, kind: &'static str, audience: &'static str, choices: &'static str| {
            let fields = [
                ("form", label),
                ("label_fr", label),
                ("object", "need"),
                ("kind", kind),
                ("audience", audience),
                ("required", "no"),
                ("choices", choices),
            ];
            story.house.post("/reseau/saisie/champs", &fields).by(&story.coordination).send().await
        };
        add("Urgence", "choice", "public", "haute = Haute | High\nbasse = Basse | Low").await.is(StatusCode::SEE_OTHER);
        add("Budget", "number", "keepers", "").await.is(StatusCode::SEE_OTHER);
        let form = story.page("/besoins/nouveau", &story.own).await.is(StatusCode::OK).text();
        assert!(form.contains("champ-urgence") && !form.contains("champ-budget"), "{form}");
        let need = [("organisation", "le-gosier"), ("title", "Trouver un animateur"), ("champ-urgence", "feu")];
        let refused = story.posts(&story.own, "n1", &need).await.is(StatusCode::UNPROCESSABLE_ENTITY).text();
        assert!(refused.contains("href=\"#champ-urgence\"") && refused.contains("Trouver un animateur"), "{refused}");
        let need = [
            ("organisation", "le-gosier"),
            ("title", "Trouver un animateur"),
            ("champ-urgence", "haute"),
            ("champ-budget", "12"),
        ];
        story.posts(&story.own, "n1", &need).await.is(StatusCode::SEE_OTHER);
        assert_eq!(
            story.house.rows("select field, value from field_value").await,
            [["urgence", "haute"]],
            "{engine:?}"
        );
        // whoever keeps the network fills in the rest, and takes nothing away
        let form = story.page("/besoins/n1/modifier", &story.coordination).await;
        let change = [
            ("form", "c1"),
            ("version", &*form.hidden("version")),
            ("kind", "need"),
            ("title", "Trouver un animateur"),
            ("audience", "public"),
            ("champ-urgence", "haute"),
            ("champ-budget", "1 200"),
        ];
        let path = "/besoins/n1/modifier";
        story.house.post(path, &change).by(&story.coordination).send().await.is(StatusCode::SEE_OTHER);
        let (mut stale, said) = (change, [("form", "c2"), ("champ-urgence", "basse")]);
        for (name, value) in said {
            stale.iter_mut().filter(|field| field.0 == name).for_each(|field| field.1 = value);
        }
        let stale = story.house.post(path, &stale).by(&story.coordination).send().await.is(StatusCode::CONFLICT);
        assert!(stale.text().contains("Urgence"), "{}", stale.text());
        for (token, keeps) in [("", false), (story.own.as_str(), false), (&story.coordination, true)] {
            for path in ["/besoins/n1", "/besoins", "/besoins.csv", "/besoins.json", "/besoins?champ=urgence:haute"] {
                let text = story.page(path, token).await.is(StatusCode::OK).text();
                assert!(text.contains("Urgence") || text.contains("champ-urgence"), "{path}: {text}");
                assert_eq!(text.contains("1200"), keeps, "{engine:?} {path}");
            }
            assert!(!story.page("/besoins?champ=urgence:basse", token).await.text().contains("animateur"));
            let none = story.page("/besoins.csv?champ=urgence:basse", token).await.is(StatusCode::OK).text();
            assert_eq!(none.lines().count(), 1, "{none}");
            story.page("/besoins?champ=budget:1200", token).await.is(StatusCode::UNPROCESSABLE_ENTITY);
            let range = story.page("/besoins?champ-budget-min=1000", token).await;
            match keeps {
                true => assert!(range.is(StatusCode::OK).text().contains("Trouver un animateur")),
                false => drop(range.is(StatusCode::UNPROCESSABLE_ENTITY)),
            }
            let above = story.page("/besoins?champ-budget-min=1201", &story.coordination).await.is(StatusCode::OK);
            assert!(!above.text().contains("Trouver un animateur"));
        }
        let english = story.page("/en/besoins?champ=urgence:haute", "").await.is(StatusCode::OK).text();
        assert!(english.contains("High") && english.contains("/en/besoins.csv?champ=urgence"), "{english}");
        let feed = story.page("/besoins.rss", "").await.is(StatusCode::OK).text();
        assert!(feed.contains("#need/n1"), "{feed}");
        // among members, a file says no more than the page
        let quiet = [("organisation", "le-gosier"), ("title", "Entre nous"), ("audience", "members")];
        story.posts(&story.own, "q1", &quiet).await.is(StatusCode::SEE_OTHER);
        for format in ["csv", "json", "rss"] {
            let path = format!("/besoins.{format}");
            assert!(!story.page(&path, "").await.text().contains("Entre nous"), "{format}");
            assert!(story.page(&path, &story.other).await.text().contains("Entre nous"), "{format}");
        }
        story.page("/besoins.xlsx", "").await.is(StatusCode::OK);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_list_costs_the_same_however_long_it_is() {
    for engine in ENGINES {
        let story = Story::begin(engine).await;
        let before = story.house.cost("/besoins", &story.own).await;
        for at in 0..10 {
            let form = format!("n{at}");
            let need = [("organisation", "le-gosier"), ("title", form.as_str())];
            story.posts(&story.own, &form, &need).await.is(StatusCode::SEE_OTHER);
        }
        assert_eq!(story.house.cost("/besoins", &story.own).await, before, "{engine:?}");
        assert!(before <= 4, "{before}");
    }
}
