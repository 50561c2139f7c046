//! Sheets as they come, and what they would do to a house.

use jiff::civil::date;

use super::*;
use crate::{
    fields,
    imports::model::{Answers, Doubt, Fate, Field, Grid, GridLine, Plan},
    platform::{
        db::Value,
        texts::{Lang, Texts},
    },
    territories::edition::embedded,
};

fn grid(lines: &[&str]) -> Grid {
    let line = |(at, text): (usize, &&str)| GridLine {
        number: at as u32 + 1,
        cells: text.split('|').map(|cell| cell.trim().to_owned()).collect(),
    };
    Grid { sheets: vec![], lines: lines.iter().enumerate().map(line).collect(), wide: vec![] }
}

/// The plan of a sheet whose first line holds the headings.
fn planned(lines: &[&str], known: Known, answers: &Answers) -> Plan {
    planned_with(lines, known, vec![], answers)
}

fn planned_with(lines: &[&str], known: Known, mandates: Vec<Mandate>, answers: &Answers) -> Plan {
    let grid = grid(lines);
    let own = own();
    let fields = headings::fields(&headings::headings(&grid, 1), &own);
    let given = Given {
        import: "i",
        grid: &grid,
        heading: 1,
        fields: &fields,
        own: &own,
        answers,
        people: &People::default(),
        known: &known.arranged(vec![("dunkerque".to_owned(), "CUD Dunkerque".to_owned())]),
        edition: &embedded(),
        family_first: false,
        today: date(2026, 3, 1),
        told: &|_| (),
    };
    // as the house gives them: of all, those whom the file names
    let named = named(&given);
    let person = |id: &str, given_name: &str, family_name: &str| Person {
        id: id.into(),
        given_name: given_name.into(),
        family_name: family_name.into(),
    };
    let all = [person("p", "Ana", "Martin"), person("q", "Anne-Lise", "de La Tour"), person("r", "Bo", "Autre")];
    let held = |one: &Person| {
        named.holds(&one.family_name, || Ok::<_, ()>(one.given_name.clone()), || Ok(one.id.clone())) == Ok(true)
    };
    let there = |one: &Person| {
        let mut mandates = mandates.iter().filter(|mandate| mandate.person == one.id);
        mandates.any(|mandate| mandate.organisation.as_ref().is_some_and(|id| named.organisations.contains(id)))
    };
    let people = People::new(all.into_iter().filter(|one| held(one) || there(one)).collect(), mandates.clone());
    plan(&Given { people: &people, ..given })
}

#[test]
fn whoever_a_line_names_is_found_however_it_says_it() {
    let asks = |lines: &[&str], answers: &Answers| {
        let plan = planned(lines, house(), answers);
        let choices = plan.lines.iter().flat_map(|line| &line.doubts).filter(|doubt| doubt.about == "person");
        choices.flat_map(|doubt| &doubt.choices).map(|choice| choice.value.clone()).collect::<Vec<_>>()
    };
    let p = ["p", "new"];
    assert_eq!(asks(&["Structure | Prénom | Nom", "Fing | ANA | martin"], &none()), p);
    assert_eq!(asks(&["Structure | Nom complet", "Fing | Mme Ana MARTIN"], &none()), p);
    assert_eq!(asks(&["Structure | Nom complet", "Fing | Martin, Ana"], &none()), p);
    let corrected = answers(&[(2, "family-name", "Martn", "=Martin")]);
    assert_eq!(asks(&["Structure | Prénom | Nom", "Fing | Ana | Martn"], &corrected), p);
    let cut = answers(&[(2, "name-cut", "Anne-Lise de La Tour", "Anne-Lise|de La Tour")]);
    assert_eq!(asks(&["Structure | Nom complet", "Fing | Anne-Lise de La Tour"], &cut), ["q", "new"]);
    // by their id, where an answer chose them
    let chosen = answers(&[(2, "person", "Bob Autre", "r")]);
    let plan = planned(&["Structure | Prénom | Nom", "Fing | Bob | Autre"], house(), &chosen);
    assert!(rows(&plan, "person").is_empty() && rows(&plan, "mandate").len() == 1, "{:?}", plan.rows);
}

#[test]
fn an_answer_that_is_no_choice_any_more_is_asked_again() {
    let stale = answers(&[(0, "kind", "truc", "vanished"), (0, "category", "amis", "vanished")]);
    let plan =
        planned(&["Structure | Nature | Catégorie", "A la ronde | truc |", "B la ronde | | amis"], house(), &stale);
    let asked: Vec<_> = plan.questions.iter().map(|(doubt, _)| doubt.about.as_str()).collect();
    assert_eq!(asked, ["kind", "category"]);
}

fn house() -> Known {
    let organisation = |id: &str, name: &str, kind: &str| Organisation {
        id: id.into(),
        name: name.into(),
        kind: kind.into(),
        ..Organisation::default()
    };
    let villes = Category {
        id: "villes".into(),
        label_fr: "Villes".into(),
        label_en: "Cities".into(),
        counts: "organisations".into(),
        position: 1,
    };
    Known {
        organisations: vec![
            organisation("dunkerque", "Dunkerque Grand Littoral", "intercommunality"),
            organisation("fing", "Fing", "association"),
            Organisation {
                website: Some("https://codata.fr".into()),
                siren: Some("732 829 320".into()),
                ..organisation("codata", "Codata", "association")
            },
        ],
        categories: vec![villes],
        memberships: vec![Membership {
            id: "m".into(),
            category: "villes".into(),
            organisation: Some("codata".into()),
            person: None,
        }],
        states: vec![State {
            id: "s".into(),
            membership: "m".into(),
            state: "admitted".into(),
            effective_on: date(2018, 6, 19),
            known: "by".into(),
        }],
        ..Known::default()
    }
}

#[test]
fn whoever_acts_there_already_is_asked_about_however_the_line_writes_them() {
    let mandates = vec![Mandate {
        id: "m1".into(),
        person: "p".into(),
        organisation: Some("fing".into()),
        capacity: "representing".into(),
        title: Some("Président".into()),
        ..Mandate::default()
    }];
    let contact = Contact {
        id: "c".into(),
        organisation: Some("fing".into()),
        person: Some("p".into()),
        name: "Ana Martin".into(),
        email: Some("Ana@fing.example".into()),
        ..Contact::default()
    };
    let asks = |line: &str| {
        let known = Known { contacts: vec![contact.clone()], ..house() };
        let lines = ["Structure | Prénom | Nom | Fonction | Courriel", line];
        let plan = planned_with(&lines, known, mandates.clone(), &none());
        let doubts = plan.lines.iter().flat_map(|line| &line.doubts);
        doubts.map(|doubt| (doubt.key, doubt.choices[0].value.clone())).collect::<Vec<_>>()
    };
    let alike = [("import-ask-person-alike", "p".to_owned())];
    for line in [
        "Fing | Martin | Ana",
        "Fing | A. | Martin",
        "Fing | Ana | Martin-Durand",
        "Fing | Anna | Marten || ana@fing.example",
    ] {
        assert_eq!(asks(line), alike, "{line}");
    }
    for line in ["Fing | Ana | Martin", "Fing | Bob | Martin", "Codata | Martin | Ana"] {
        assert!(asks(line).is_empty(), "{line}: {:?}", asks(line));
    }
    // a title tells which mandate; another one of someone who was given one is another mandate
    let made = |lines: &[&str]| {
        let lines: Vec<&str> = ["Structure | Prénom | Nom | Fonction"].iter().chain(lines).copied().collect();
        let plan = planned_with(&lines, house(), mandates.clone(), &none());
        let titles = rows(&plan, "mandate").into_iter().map(|row| row[4].clone()).collect::<Vec<_>>();
        (titles, plan.changes.len())
    };
    assert_eq!(made(&["Fing | Ana | Martin | président"]), (vec![], 0));
    assert_eq!(made(&["Fing | Ana | Martin | Trésorière"]), (vec![], 1), "the only one becomes it");
    let both = ["Fing | Ana | Martin | Président", "Fing | Ana | Martin | Trésorière", "Fing | Ana | Martin |"];
    assert_eq!(made(&both), (vec!["Trésorière".to_owned()], 0));
    let other = [both[1], both[0], both[0]];
    assert_eq!(made(&other), (vec!["Président".to_owned()], 1), "whichever comes first, both are there");
}

/// Fields of the network's own, of each table; the last is hidden.
fn own() -> Vec<fields::Field> {
    let field = |id: &str, object: &str, kind: &str, label: &str| fields::Field {
        id: id.into(),
        object: object.into(),
        kind: kind.into(),
        number: 1,
        state: if id == "ancien" { "hidden" } else { "shown" }.into(),
        label_fr: label.into(),
        label_en: format!("{label} in English"),
        hint_fr: None,
        hint_en: None,
        choices: (kind.starts_with("choice")).then(|| "eau = Eau | Water\nair = Air | Air".into()),
        audience: "public".into(),
        required: "yes".into(),
        position: 1,
        n: 1,
    };
    vec![
        field("theme", "organisation", "choices", "Thèmes suivis"),
        field("milieu", "organisation", "choice", "Milieu"),
        field("effectif", "organisation", "number", "Effectif"),
        field("pseudo", "person", "text", "Pseudonyme"),
        field("relance", "membership", "date", "Relancé le"),
        field("ancien", "organisation", "text", "Ancien champ"),
    ]
}

fn answers(list: &[(u32, &str, &str, &str)]) -> Answers {
    let one = |(line, about, said, value): &(u32, &str, &str, &str)| {
        ((*line, about.to_string(), said.to_string()), value.to_string())
    };
    list.iter().map(one).collect()
}

fn none() -> Answers {
    Answers::new()
}

#[track_caller]
fn only(plan: &Plan) -> &Doubt {
    let doubts: Vec<&Doubt> = plan.lines.iter().flat_map(|line| &line.doubts).collect();
    assert_eq!(doubts.len(), 1, "{doubts:#?}");
    doubts[0]
}

fn values(doubt: &Doubt) -> Vec<&str> {
    doubt.choices.iter().map(|choice| choice.value.as_str()).collect()
}

/// The cells of the rows of a table, in the order of its columns, without what is null.
fn rows(plan: &Plan, table: &str) -> Vec<Vec<String>> {
    let of = plan.rows.iter().find(|(name, _)| *name == table).map_or(&[][..], |(_, rows)| rows);
    let text = |value: &Value| match value {
        Value::Text(text) => Some(text.clone()),
        Value::Int(number) => Some(number.to_string()),
        _ => None,
    };
    of.iter().map(|row| row.iter().filter_map(text).collect()).collect()
}

#[test]
fn members_people_offices_and_memberships_come_in_one_pass() {
    let plan = planned(
        &[
            "Structure | Nature | SIREN | Commune | Prénom | Nom | Fonction | E-mail | Téléphone | Catégorie | Adhérent depuis | Site",
            "Mairie de Grenoble | Ville | | Grenoble | Léa | Roux | Maire | maire@exemple.fr | 476000000 | villes | 19/06/2018 | grenoble.fr",
        ],
        house(),
        &none(),
    );
    assert!(plan.ready(), "{:#?}", plan.lines);
    assert_eq!(
        rows(&plan, "organisation"),
        [["mairie-de-grenoble", "Mairie de Grenoble", "commune", "commune-38185", "https://grenoble.fr"]]
    );
    assert_eq!(rows(&plan, "person"), [["i-p1", "Roux", "Léa"]]);
    assert_eq!(rows(&plan, "mandate"), [["i-m1", "i-p1", "mairie-de-grenoble", "representing", "Maire"]]);
    assert_eq!(rows(&plan, "membership"), [["i-a1", "villes", "mairie-de-grenoble", "no"]]);
    assert_eq!(rows(&plan, "membership_state"), [["i-e1", "i-a1", "admitted", "2018-06-19", "on"]]);
    assert_eq!(
        rows(&plan, "contact"),
        [["i-c1", "mairie-de-grenoble", "i-p1", "Léa Roux", "maire@exemple.fr", "04 76 00 00 00"]]
    );
    assert_eq!((plan.lines[0].fate, plan.changes.len()), (Fate::Create, 0));
}

#[test]
fn what_the_house_says_already_is_left_and_what_it_says_otherwise_is_changed() {
    let plan = planned(
        &[
            "Structure | SIREN | Site | Catégorie | Adhérent depuis",
            "Codata | 732829320 | http://codata.fr | Villes |",
            "Dunkerque grand littoral | | https://dunkerque.fr | |",
            "Codata | 732829320 | https://codata.fr | Villes | 01/02/2015",
        ],
        house(),
        &none(),
    );
    let changed: Vec<_> = plan
        .changes
        .iter()
        .map(|c| (c.table, c.id.as_str(), c.field, c.was.as_deref(), c.becomes.as_deref()))
        .collect();
    assert_eq!(
        changed,
        [
            ("organisation", "codata", "website", Some("https://codata.fr"), Some("http://codata.fr")),
            ("organisation", "dunkerque", "website", None, Some("https://dunkerque.fr")),
        ]
    );
    assert_eq!(only(&plan).about, "two-website", "the file contradicts itself");
    let plan = planned(
        &["Structure | SIREN | Site | Catégorie", "Codata | 732829320 | https://codata.fr | Villes"],
        house(),
        &none(),
    );
    assert_eq!((plan.lines[0].fate, plan.writes()), (Fate::Unchanged, 0));
}

#[test]
fn a_day_replaces_one_that_nobody_knew() {
    let plan = planned(&["Structure | Catégorie | Adhérent depuis", "Codata | Villes | 2015-02-01"], house(), &none());
    let changed: Vec<_> = plan.changes.iter().map(|c| (c.field, c.becomes.as_deref())).collect();
    assert_eq!(changed, [("effective_on", Some("2015-02-01")), ("known", Some("on"))]);
    let left = planned(&["Structure | État | Depuis", "Codata | Démissionnaire | 2020-01-01"], house(), &none());
    assert_eq!(rows(&left, "membership_state"), [["i-e1", "m", "withdrawn", "2020-01-01", "on"]]);
}

#[test]
fn a_wrong_siren_is_told_by_line_and_column_and_mended_on_the_spot() {
    let lines = ["Nom | SIREN", "Une association | 732829321"];
    let plan = planned(&lines, Known::default(), &none());
    let doubt = only(&plan).clone();
    assert_eq!((doubt.line, doubt.column.as_str(), doubt.key, doubt.typed), (2, "B", "import-ask-siren", true));
    assert!(!plan.ready());
    let mended = planned(&lines, Known::default(), &answers(&[(2, "siren", "732829321", "=732829320")]));
    assert_eq!(rows(&mended, "organisation")[0][3], "732829320");
    let emptied = planned(&lines, Known::default(), &answers(&[(2, "siren", "732829321", "none")]));
    assert_eq!(rows(&emptied, "organisation"), [["une-association", "Une association", "other"]]);
    let other = planned(
        &["Nom | SIREN", "Une association | 732829322"],
        Known::default(),
        &answers(&[(2, "siren", "732829321", "none")]),
    );
    assert!(!other.ready(), "an answer falls with the cell that it was given for");
}

#[test]
fn homonyms_are_never_guessed() {
    let lines = ["Structure | Nature | Commune", "Ville de Lieusaint | Commune | Lieusaint"];
    let plan = planned(&lines, house(), &none());
    assert_eq!(values(only(&plan)), ["commune-50270", "commune-77251", "none"]);
    let said = planned(&lines, house(), &answers(&[(2, "place", "Lieusaint", "commune-77251")]));
    assert_eq!(rows(&said, "organisation")[0][3], "commune-77251");
}

#[test]
fn a_name_cut_short_is_asked_about() {
    let lines = ["Structure | Site", "La FING et Démocratie | fing.org"];
    let plan = planned(&lines, house(), &none());
    assert_eq!(values(only(&plan)), ["fing", "new"]);
    let same = planned(&lines, house(), &answers(&[(2, "organisation", "La FING et Démocratie", "fing")]));
    assert_eq!(rows(&same, "organisation_name"), [["i-o1", "fing", "La FING et Démocratie"]]);
    let new = planned(&lines, house(), &answers(&[(2, "organisation", "La FING et Démocratie", "new")]));
    assert_eq!(rows(&new, "organisation").len(), 1);
}

#[test]
fn lines_of_one_file_are_of_one_organisation_where_they_say_so() {
    let plan = planned(
        &[
            "Structure | SIREN | Prénom | Nom | Téléphone",
            "Les Voisins | 732829320 | Ana | Ruiz | 0102030405",
            "LES VOISINS | | Bob | Petit |",
            "Les Voisins | 732829320 | Ana | Ruiz | 0102030405",
            "Les voisins | 732829320 | Ana | Ruiz | 0102030406",
            "Total | 4",
            "TOTAL | 56 lignes",
        ],
        Known::default(),
        &none(),
    );
    assert_eq!(rows(&plan, "organisation").len(), 1);
    assert_eq!(rows(&plan, "person").len(), 2);
    assert_eq!(plan.lines[1].told, [("import-told-same", vec![("line", "2".to_owned())])]);
    assert_eq!(plan.lines[2].told, [("import-told-twice", vec![("line", "2".to_owned())])]);
    assert_eq!((plan.lines[2].fate, plan.lines[4].fate), (Fate::Left, Fate::Left));
    assert_eq!((only(&plan).line, only(&plan).about.as_str()), (5, "two-phone"));
}

#[test]
fn one_answer_settles_a_word_for_the_whole_file() {
    let lines =
        ["Structure | Catégorie | État", "A la ronde | Amis | zzz", "B la ronde | Amis |", "C la ronde | amis |"];
    let plan = planned(&lines, house(), &none());
    let asked: Vec<_> =
        plan.questions.iter().map(|(doubt, lines)| (doubt.about.as_str(), doubt.said.as_str(), *lines)).collect();
    assert_eq!(asked, [("state", "zzz", 1), ("category", "amis", 3)]);
    let said = planned(&lines, house(), &answers(&[(0, "category", "amis", "new"), (0, "state", "zzz", "admitted")]));
    assert_eq!(rows(&said, "category"), [["amis", "Amis", "Amis", "organisations", "2"]]);
    assert_eq!(rows(&said, "membership").len(), 3);
    assert!(said.ready());
}

#[test]
fn names_of_communes_are_asked_about_once() {
    let lines = ["Nom", "Grenoble", "Nantes", "Les Amis du lac"];
    let plan = planned(&lines, Known::default(), &none());
    assert_eq!(
        plan.questions.iter().map(|(doubt, lines)| (doubt.about.as_str(), *lines)).collect::<Vec<_>>(),
        [("communes", 2)]
    );
    let yes = planned(&lines, Known::default(), &answers(&[(0, "communes", "", "yes")]));
    let kinds: Vec<String> = rows(&yes, "organisation").iter().map(|row| row[2].clone()).collect();
    assert_eq!(kinds, ["commune", "commune", "other"]);
    // whoever the house knows by that name is that one, whatever it is
    let known = Known {
        organisations: vec![Organisation { id: "g".into(), name: "Grenoble".into(), ..Organisation::default() }],
        ..Known::default()
    };
    assert!(planned(&["Nom", "Grenoble"], known, &none()).ready());
}

#[test]
fn whoever_stands_in_a_town_is_not_the_town() {
    let lines =
        ["Nom | Commune", "Atelier du Port | Toulon", "Ville de Toulon | Toulon", "CA du Grand Avignon | Avignon"];
    let plan = planned(&lines, Known::default(), &none());
    assert!(plan.ready(), "{:?}", plan.questions);
    let made: Vec<_> = rows(&plan, "organisation").iter().map(|row| (row[1].clone(), row[2].clone())).collect();
    let made: Vec<_> = made.iter().map(|(name, kind)| (name.as_str(), kind.as_str())).collect();
    let intercommunality = ("CA du Grand Avignon", "intercommunality");
    assert_eq!(made, [("Atelier du Port", "other"), ("Ville de Toulon", "commune"), intercommunality]);
    assert!(rows(&plan, "organisation")[2].contains(&"epci-248400251".to_owned()));
}

#[test]
fn a_word_that_leaves_open_what_a_body_is_lets_its_name_tell() {
    let lines =
        ["Nom | Type", "Région Bretagne | Collectivité", "Département du Nord | Collectivité", "Le Lien | Truc"];
    let plan = planned(&lines, Known::default(), &answers(&[(0, "kind", "truc", "none")]));
    assert!(plan.ready(), "{:?}", plan.questions);
    let kinds: Vec<_> = rows(&plan, "organisation").iter().map(|row| row[2].clone()).collect();
    assert_eq!(kinds, ["region", "department", "other"]);
}

#[test]
fn another_day_of_the_same_membership_changes_it_and_a_second_line_says_so() {
    let mut known = house();
    known.states[0].known = "on".into();
    let lines = ["Nom | Catégorie | Adhérent depuis", "Codata | Villes | 10/02/2020", "Codata | Villes | 10/03/2020"];
    let plan = planned(&lines, known, &none());
    let changes: Vec<_> = plan.changes.iter().map(|one| (one.field, one.becomes.clone())).collect();
    assert_eq!(changes, [("effective_on", Some("2020-02-10".to_owned()))]);
    assert!(plan.lines[1].told.iter().any(|(key, _)| *key == "import-told-since"), "{:?}", plan.lines[1].told);
}

#[test]
fn people_of_one_name_are_asked_about() {
    let lines = ["Structure | Prénom | Nom", "Les Voisins | Ana | Martin"];
    let plan = planned(&lines, house(), &none());
    assert_eq!(values(only(&plan)), ["p", "new"]);
    let same = planned(&lines, house(), &answers(&[(2, "person", "Ana Martin", "p")]));
    assert_eq!((rows(&same, "person").len(), rows(&same, "mandate")[0][1].as_str()), (0, "p"));
    let named = planned(&["Contact", "Marie Le Bris"], house(), &none());
    assert_eq!(only(&named).about, "name-cut");
}

#[test]
fn fields_of_one_s_own_are_known_by_their_headings_and_written_where_they_belong() {
    let lines = [
        "Structure | Catégorie | Prénom | Nom | THEMES SUIVIS * | milieu in english | champ-effectif | Pseudonyme | Relancé le | Ancien champ",
        "Codata | Villes | Ana | Ruiz | Air, eau | Water | 1 204 | ana | 19.06.2018 | perdu",
        "Les Voisins | | | | | | | zoé | 1/2/2019 | ",
    ];
    let plan = planned(&lines, house(), &none());
    assert!(plan.ready(), "{:#?}", plan.lines);
    let values = rows(&plan, "field_value");
    let person = rows(&plan, "person")[0][0].clone();
    let told: Vec<[&str; 3]> = values.iter().map(|row| [&*row[1], &*row[2], &*row[3]]).collect();
    assert_eq!(
        told,
        [
            ["effectif", "codata", "1204"],
            ["milieu", "codata", "eau"],
            ["pseudo", &person, "ana"],
            ["relance", "m", "2018-06-19"],
            ["theme", "codata", "eau;air"],
        ],
        "what is hidden is left, what is required may be empty"
    );
    let told: Vec<&str> = plan.lines[1].told.iter().map(|(key, _)| *key).collect();
    assert_eq!(told, ["import-told-no-person", "import-told-no-membership"]);
    assert_eq!(plan.lines[0].changes.len(), 5, "{:#?}", plan.lines[0].changes);
    // what the house holds already is not written again, what it holds otherwise is changed
    let held = [("effectif", "1204"), ("milieu", "air")]
        .map(|(field, value)| ((field.to_owned(), "codata".to_owned()), (format!("row of {field}"), value.to_owned())));
    let lines = ["Structure | Milieu | Effectif", "Codata | Eau | 1 204"];
    let plan = planned(&lines, Known { own: held.into(), ..house() }, &none());
    assert!(rows(&plan, "field_value").is_empty());
    let [change] = &plan.changes[..] else { panic!("{:?}", plan.changes) };
    assert_eq!((change.table, change.id.as_str(), change.field), ("field_value", "row of milieu", "value"));
    assert_eq!((change.was.as_deref(), change.becomes.as_deref()), (Some("air"), Some("eau")));
}

#[test]
fn a_cell_that_its_field_does_not_take_is_asked_about() {
    let lines = ["Structure | Effectif | Milieu", "Codata | beaucoup | Feu", "Fing | 3 | feu"];
    let plan = planned(&lines, house(), &none());
    let doubt = only(&plan);
    assert_eq!(
        (doubt.line, doubt.about.as_str(), doubt.column.as_str(), doubt.key),
        (2, "champ-effectif", "B", "field-not-a-number")
    );
    let (question, lines_waiting) = &plan.questions[0];
    assert_eq!((question.about.as_str(), question.column.as_str(), *lines_waiting), ("champ-milieu", "C", 2));
    assert_eq!(values(question), ["eau", "air", "none"]);
    let mended = [(2, "champ-effectif", "beaucoup", "=12"), (0, "champ-milieu", "feu", "air")];
    let plan = planned(&lines, house(), &answers(&mended));
    assert!(plan.ready());
    assert_eq!(rows(&plan, "field_value").len(), 4);
}

#[test]
fn two_lines_that_disagree_on_a_field_are_asked_about() {
    let lines = ["Structure | Effectif", "Codata | 3", "Codata | 5", "Codata | 3"];
    let plan = planned(&lines, house(), &none());
    assert_eq!(
        (only(&plan).line, only(&plan).about.as_str(), only(&plan).said.as_str()),
        (3, "two-champ-effectif", "3\n5")
    );
    for (answer, value) in [("first", "3"), ("this", "5")] {
        let said = [(3, "two-champ-effectif", "3\n5", answer), (4, "two-champ-effectif", "5\n3", "first")];
        let plan = planned(&lines[..3], house(), &answers(&said));
        assert!(plan.ready());
        assert_eq!(rows(&plan, "field_value")[0][3], value);
    }
}

/// What is asked of several lines at once has its words.
#[test]
fn every_refusal_of_a_field_has_its_plural() {
    use crate::fields::rules::Refusal::*;
    let texts = Texts::new([&crate::imports::SLICE.texts]).unwrap();
    for refusal in [NotANumber, NotADate, NotAChoice, NotALink, NotAnEmail, TooLong] {
        assert!(texts.has(Lang::Fr, &format!("{}-many", refusal.key())), "{refusal:?}");
    }
}

#[test]
fn a_line_set_aside_brings_nothing() {
    let plan = planned(&["Nom | SIREN", "Une association | 1"], Known::default(), &answers(&[(2, "line", "", "skip")]));
    assert_eq!((plan.lines[0].fate, plan.writes()), (Fate::Left, 0));
    assert!(plan.ready());
}

#[test]
fn the_same_sheet_twice_is_the_same_plan_and_its_digest_tells_another() {
    let lines = ["Nom | Site", "Une association | exemple.fr"];
    let (one, two) = (planned(&lines, house(), &none()), planned(&lines, house(), &none()));
    assert_eq!(one, two);
    assert_ne!(one.digest, planned(&["Nom | Site", "Une association | exemple.org"], house(), &none()).digest);
}

#[test]
fn every_field_has_its_id() {
    assert!(
        Field::ALL
            .iter()
            .zip(Field::IDS)
            .all(|(field, id)| field.id(&[]) == *id && Field::read(id, &[]) == Some(*field))
    );
}
