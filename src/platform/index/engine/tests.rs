use super::*;
use jiff::civil::date;

fn document(object: &str, title: &str, text: &str) -> Document {
    Document {
        kind: "organisation",
        object: object.to_owned(),
        title: title.to_owned(),
        text: text.to_owned(),
        audience: vec!["public".to_owned()],
        weight: 10,
        ..Document::default()
    }
}

fn asked(typed: &str) -> Asked {
    let keys = HashSet::from(["public".to_owned()]);
    Asked { wanted: words::wanted(typed), keys, most: 20, ..Asked::default() }
}

fn index(documents: Vec<Document>) -> Index {
    let index = Index::default();
    index.make(documents, 1, date(2018, 6, 19)).unwrap();
    index
}

fn objects(index: &Index, asked: &Asked) -> Vec<String> {
    index.ask(asked).unwrap().hits.into_iter().map(|hit| hit.object).collect()
}

#[test]
fn names_come_before_prose_and_whole_names_before_names() {
    let index = index(vec![
        document("a", "Agence d’urbanisme", "Elle travaille avec Grenoble et Grenoble encore."),
        document("b", "Grenoble-Alpes Métropole", ""),
        document("c", "Grenoble", ""),
    ]);
    assert_eq!(objects(&index, &asked("grenoble")), ["c", "b", "a"]);
    assert_eq!(objects(&index, &asked("Gren")), ["c", "b", "a"], "as one types too");
    assert_eq!(objects(&index, &asked("agence grenoble")), ["a"], "all the words");
}

#[test]
fn without_words_what_stands_near_or_what_the_filters_leave() {
    let near = |object: &str, title: &str, near: &[&str], nature: &str| Document {
        near: near.iter().map(|id| id.to_string()).collect(),
        facets: vec![("nature", nature.to_owned())],
        ..document(object, title, "")
    };
    let index = index(vec![
        near("a", "Grenoble", &["commune-38185", "departement-38"], "commune"),
        near("b", "Voiron", &["commune-38563", "departement-38"], "commune"),
        near("c", "Nantes", &["commune-44109", "departement-44"], "commune"),
        Document { audience: vec!["keepers".to_owned()], ..near("d", "Vienne", &["departement-38"], "commune") },
        near("e", "Codata", &["departement-38"], "association"),
    ]);
    let around = vec!["commune-38563".to_owned(), "departement-38".to_owned()];
    assert_eq!(objects(&index, &Asked { near: around.clone(), ..asked("") }), ["b", "e", "a"], "the nearest first");
    let narrowed = vec![("nature".to_owned(), vec!["association".to_owned()])];
    let found = index.ask(&Asked { near: around, narrowed: narrowed.clone(), ..asked("") }).unwrap();
    assert_eq!((found.total, found.hits[0].object.as_str()), (1, "e"));
    assert_eq!(found.facets["nature"], [("commune".to_owned(), 2), ("association".to_owned(), 1)], "those near");
    assert_eq!(objects(&index, &Asked { narrowed, ..asked("") }), ["e"]);
    assert!(objects(&index, &asked("")).is_empty(), "nothing was asked");
}

#[test]
fn an_empty_word_half_typed_is_a_hint() {
    let index = index(vec![document("a", "Régions de l’Est", ""), document("b", "Régions de l’Ouest", "")]);
    assert_eq!(objects(&index, &asked("région ou")), ["b", "a"], "nothing is lost, and what begins so comes first");
    assert_eq!(objects(&index, &asked("région ou ")).len(), 2);
}

#[test]
fn a_typing_mistake_is_let_pass_where_little_is_found() {
    let index = index(vec![document("a", "Ville de Mulhouse", ""), document("b", "Ville de Toulouse", "")]);
    let found = index.ask(&asked("mulouse")).unwrap();
    assert!(found.forgiving && found.hits.len() == 1 && found.hits[0].object == "a", "{found:?}");
    assert!(objects(&index, &asked("strasbourg")).is_empty());
    let some = index.ask(&asked("toulouse strasbourg")).unwrap();
    assert!(some.some && some.hits[0].object == "b", "{some:?}");
}

#[test]
fn a_number_is_found_exactly() {
    let mut one = document("a", "Ville", "");
    one.numbers.push("213801855".to_owned());
    let index = index(vec![one, document("b", "213 mots", "")]);
    assert_eq!(objects(&index, &asked("213 801 855")), ["a"]);
    assert!(objects(&index, &asked("213801856")).is_empty());
}

#[test]
fn what_one_may_not_read_is_neither_found_nor_counted() {
    let mut hidden = document("b", "Grenoble en projet", "");
    hidden.audience = vec!["members".to_owned(), "body/ca".to_owned()];
    let index = index(vec![document("a", "Grenoble", ""), hidden]);
    let mut ask = asked("grenoble");
    let found = index.ask(&ask).unwrap();
    assert_eq!((found.total, found.facets[crate::platform::index::KIND][0].1), (1, 1));
    ask.keys.insert("body/ca".to_owned());
    assert_eq!(index.ask(&ask).unwrap().total, 2);
}

#[test]
fn facets_count_what_each_value_would_leave() {
    let mut documents = vec![];
    for (object, region, year) in [("a", "84", "2018"), ("b", "84", "2019"), ("c", "53", "2018")] {
        let mut one = document(object, "Atelier", "");
        one.facets = vec![("region", region.to_owned()), ("annee", year.to_owned())];
        one.near = vec![region.to_owned()];
        documents.push(one);
    }
    let index = index(documents);
    let mut ask = asked("atelier");
    ask.narrowed = vec![("region".to_owned(), vec!["84".to_owned()])];
    let found = index.ask(&ask).unwrap();
    let of = |name: &str, value: &str| found.facets[name].iter().find(|(one, _)| one == value).map(|(_, n)| *n);
    assert_eq!((found.total, of("region", "84"), of("region", "53")), (2, Some(2), Some(1)));
    assert_eq!((of("annee", "2018"), of("annee", "2019")), (Some(1), Some(1)));
    ask.narrowed = vec![("region".to_owned(), vec!["27".to_owned()])];
    assert_eq!(index.ask(&ask).unwrap().total, 0, "a value that nothing bears leaves nothing");
    ask.narrowed.clear();
    ask.near = vec!["53".to_owned()];
    assert_eq!(objects(&index, &ask)[0], "c", "what is near comes first");
}

#[test]
fn an_object_is_replaced_with_all_its_documents() {
    let mut item = document("session/s", "Un point", "");
    item.part = "item/1".to_owned();
    item.made_of = vec!["body/ca".to_owned()];
    let index = index(vec![document("session/s", "Assemblée", ""), item, document("session/t", "Assemblée", "")]);
    assert_eq!(index.made_of(&["body/ca".to_owned(), "body/x".to_owned()]).unwrap(), ["session/s"]);
    index.replace(&["session/s".to_owned()], vec![document("session/s", "Conseil", "")], 2).unwrap();
    assert!(objects(&index, &asked("point")).is_empty());
    assert_eq!((objects(&index, &asked("conseil")).len(), objects(&index, &asked("assemblée")).len()), (1, 1));
    let status = index.status().unwrap();
    assert_eq!((status.n, status.documents), (2, 2));
}

#[test]
fn what_is_kept_of_a_broad_search_moves_with_the_index() {
    let many = |number: usize| (0..number).map(|at| document(&format!("o/{at}"), "Commune", "")).collect::<Vec<_>>();
    let index = index(many(super::MANY));
    let total = |ask: &Asked| index.ask(ask).unwrap().total;
    let ask = asked("commune");
    assert_eq!((total(&ask), total(&ask)), (super::MANY, super::MANY));
    let nobody = Asked { keys: HashSet::new(), ..ask.clone() };
    assert_eq!(total(&nobody), 0, "what is kept is for those who asked");
    let second = Asked { first: 20, ..ask.clone() };
    assert_ne!(index.ask(&second).unwrap().hits, index.ask(&ask).unwrap().hits);
    index.replace(&["o/0".to_owned()], vec![], 2).unwrap();
    assert_eq!(total(&ask), super::MANY - 1);
}
