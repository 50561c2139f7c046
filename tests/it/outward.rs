//! What leaves the house as a file, a feed, an embed or JSON says, to each role, nothing that the page of the thing itself does
//! not say to the same reader.

use std::io::Read;

use axum::http::StatusCode;
use halle::{
    journal::{self, Entry, Facts},
    platform::db::{self, Tx},
};
use jiff::Timestamp;

use crate::{
    access::readers,
    engines::ENGINES,
    house::{Answer, House},
    search::{board_convened, furnished, seated, with_fields},
    source,
};

/// Words that stand nowhere else, each with the page that says it to those who may read it.
async fn planted(house: &House) -> Vec<(String, String)> {
    let mut all: Vec<_> = with_fields(house).await.into_iter().map(|(word, page, _)| (word, page)).collect();
    let day = board_convened(house).await;
    all.push(("hivernale".to_owned(), format!("/assemblees/{day}")));
    let token = house.sign_in("demo-coordination").await;
    let need = [
        ("form", "n2"),
        ("kind", "need"),
        ("organisation", "le-gosier"),
        ("title", "Chuchotement"),
        ("audience", "members"),
    ];
    house.post("/besoins/nouveau", &need).by(&token).send().await.is(StatusCode::SEE_OTHER);
    all.push(("Chuchotement".to_owned(), "/besoins/n2".to_owned()));
    let write = |tx: &Tx| {
        let n = journal::record(tx, Entry::of_house("person.recorded", true, Facts::default(), Timestamp::now()))?;
        for row in [
            "insert into person (id, family_name, given_name, n) values ('p-seule', 'Seulette', 'Capucine', $1)",
            "insert into membership (id, category, person, reciprocal, n) values ('a-seule', 'villes', 'p-seule', 'no', $1)",
            "insert into membership_state (id, membership, state, effective_on, known, n)
                values ('e-seule', 'a-seule', 'admitted', '2018-01-01', 'on', $1)",
            "insert into contact (id, person, name, email, n) values ('c-seule', 'p-seule', 'Capucine', 'capsule@exemple.invalid', $1)",
            "insert into contact (id, organisation, name, email, n)
                values ('c-gosier', 'le-gosier', 'Accueil', 'mairieclose@exemple.invalid', $1)",
            "insert into mandate (id, person, organisation, capacity, title, n)
                values ('m-seule', 'p-seule', 'le-gosier', 'representing', 'Vigiste', $1)",
        ] {
            tx.dynamic_execute(row, &[&n])?;
        }
        Ok::<(), db::Error>(())
    };
    house.db.write(write).await.unwrap();
    for (word, page) in [
        ("Capucine", "/reseau/personnes/p-seule"),
        ("Vigiste", "/reseau/personnes/p-seule"),
        ("capsule@", "/reseau/personnes/p-seule"),
        ("mairieclose@", "/reseau/organisations/le-gosier"),
    ] {
        all.push((word.to_owned(), page.to_owned()));
    }
    all
}

/// What a file says: a workbook is a folder that was packed.
fn told(answer: &Answer) -> String {
    let Ok(mut folder) = zip::ZipArchive::new(std::io::Cursor::new(&answer.bytes)) else { return answer.text() };
    let mut text = String::new();
    for at in 0..folder.len() {
        folder.by_index(at).unwrap().read_to_string(&mut text).unwrap();
    }
    text
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_leaves_that_its_own_page_would_not_say() {
    const FILES: &[&str] = &[".csv", ".json", ".rss", ".xlsx", ".geojson", ".md"];
    let leaves = |path: &str| {
        FILES.iter().any(|ending| path.ends_with(ending))
            || path.starts_with("/api/v1/")
            || path.starts_with("/integration/")
    };
    let routes = source::routes().into_iter().filter(|(method, _)| method == "GET");
    let files: Vec<String> = routes.map(|(_, route)| source::address(&route)).filter(|path| leaves(path)).collect();
    assert!(files.len() > 30, "{files:?}");
    for engine in ENGINES {
        let house = furnished(engine).await;
        let words = planted(&house).await;
        let seated = ("seated", seated(&house).await);
        let readers = readers(&house).await.into_iter().chain([seated]);
        let (mut said, mut withheld) = (0, 0);
        for (role, token) in readers {
            let mut may = vec![];
            for (word, page) in &words {
                let answer = house.get(page).by(&token).send().await;
                may.push(answer.status == 200 && answer.text().contains(word));
            }
            for file in &files {
                let answer = house.get(file).by(&token).send().await;
                let text = if answer.status == 200 { told(&answer) } else { String::new() };
                for ((word, page), may) in words.iter().zip(&may) {
                    let there = text.contains(word);
                    assert!(!there || *may, "{engine:?}: {file} says {word} to {role}, and {page} does not");
                    said += usize::from(there);
                    withheld += usize::from(!may);
                }
            }
        }
        assert!(said > 100 && withheld > 1000, "{engine:?}: {said} {withheld}");
    }
}
