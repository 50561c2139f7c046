//! Two processes on one PostgreSQL are one house: what one takes appears live in the other, and the other goes on alone when
//! one is killed in the middle of a vote.

use std::sync::mpsc;

use halle::{
    assemblies::{self, record::Elector},
    convening,
    journal::{self, Entry, Facts},
    platform::db::{self, Tx},
    room,
};
use jiff::Timestamp;

use crate::{
    engines::Engine,
    room::{SESSION, Story, story},
    served::{Server, ask, follow},
};

/// Members whose phones vote; the story brings four others, who stay away.
const VOTERS: usize = 40;
const HANDS: usize = 8;

fn member(at: usize) -> String {
    format!("{SESSION}-voter-{at:02}")
}

fn choice(at: usize) -> &'static str {
    ["for", "against", "abstain"][at % 3]
}

/// Forty members more, each with a link.
async fn crowd(story: &Story) {
    let write = |tx: &Tx| {
        let n = journal::record(tx, Entry::of_house("electoral-body.taken", true, Facts::default(), Timestamp::now()))?;
        for at in 0..VOTERS {
            let (id, membership, name) = (member(at), format!("membership-{at}"), format!("Ville {at}"));
            let voter = Elector { id, membership, name, college: None, voices: 1, admitted_late_at: None };
            assemblies::store::admit_late(tx, SESSION, &voter, n)?;
            let secret = format!("phone-{at}");
            convening::store::put_link(tx, SESSION, &secret, &member(at), None, Timestamp::now(), n)?;
        }
        Ok::<(), db::Error>(())
    };
    story.house.db.write(write).await.unwrap();
}

/// One phone's vote, under one form whatever the process it is sent to.
fn vote(server: std::net::SocketAddr, cookies: &[String], at: usize) -> Option<u16> {
    let (form, field) = (format!("vote-{at}"), format!("choice-{}", member(at)));
    let fields = [("form", form.as_str()), ("poll", "poll"), (&field, choice(at))];
    Some(ask(server, &format!("/a/phone-{at}/vote"), &cookies[at], Some(&fields))?.status)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_vote_goes_on_in_one_process_when_the_other_is_killed() {
    let story = story(Engine::Postgres).await;
    crowd(&story).await;
    let (one, other) = (Server::start(&story.house.place), Server::start(&story.house.place));
    let (here, there) = (one.address, other.address);
    let desk = format!("halle={}", story.token);
    let at = |path: &str| format!("/assemblees/{SESSION}/salle{path}");
    let does = |path: &str, fields: &[(&str, &str)]| {
        let said = ask(there, &at(path), &desk, Some(fields)).expect("the desk's process answers");
        assert_eq!(said.status, 303, "{}", said.text);
    };
    does("/ouverture", &[("form", "open")]);
    let code = story.code().await;
    let enter = |at: usize| {
        let form = format!("enter-{at}");
        let fields = [("form", form.as_str()), ("code", &code), ("given_name", "Anne"), ("family_name", "Essai")];
        let said = ask(here, &format!("/a/phone-{at}/code"), "", Some(&fields)).expect("the phones' process answers");
        assert_eq!(said.status, 303, "{}", said.text);
        said.cookie().to_owned()
    };
    let cookies: Vec<String> = (0..VOTERS).map(enter).collect();
    does("/scrutin", &[("form", "poll"), ("resolution", "r1")]);

    // a vote that one process takes is told by the other, whose desk shows it
    let mut told = follow(there, &at("/direct"), &desk);
    let before = told.next().expect("the stream says where it stands");
    assert_eq!(vote(here, &cookies, 0), Some(303));
    assert_ne!(told.next().expect("the other process tells of it"), before);
    let page = ask(there, &at(""), &desk, None).unwrap();
    assert!(page.text.contains("1 voix reçue"), "{}", page.text);

    // the phones' process is killed while they vote: each sends again what was not answered, to the process that is left
    let (answered, answers) = mpsc::channel();
    let phones: Vec<_> = (0..HANDS)
        .map(|hand| {
            let (cookies, answered) = (cookies.clone(), answered.clone());
            std::thread::spawn(move || {
                let mine = (1..VOTERS).filter(|at| at % HANDS == hand);
                mine.filter(|at| {
                    let said = vote(here, &cookies, *at);
                    assert!(matches!(said, None | Some(303 | 500..)), "{said:?}");
                    let _ = said.filter(|status| *status == 303).map(|_| answered.send(*at));
                    said != Some(303)
                })
                .collect::<Vec<usize>>()
            })
        })
        .collect();
    drop(answered);
    let acknowledged: Vec<usize> = answers.iter().take(VOTERS / 4).collect();
    assert_eq!(acknowledged.len(), VOTERS / 4);
    one.kill();
    let silent: Vec<usize> = phones.into_iter().flat_map(|phone| phone.join().unwrap()).collect();
    assert!(!silent.is_empty(), "the kill came too late to cut anything");
    let happened = story.house.db.read(|tx| room::store::happened(tx, SESSION)).await.unwrap();
    for at in acknowledged {
        let cast: Vec<_> = happened.casts.iter().filter(|cast| cast.elector == member(at)).collect();
        assert!(matches!(cast[..], [cast] if cast.choice == choice(at)), "{at} was answered: {cast:?}");
    }
    for at in &silent {
        assert_eq!(vote(there, &cookies, *at), Some(303), "{at}");
    }
    does("/scrutin/cloture", &[("form", "close"), ("poll", "poll")]);
    let of = |wanted: &str| (0..VOTERS).filter(|at| choice(*at) == wanted).count() as i64;
    assert_eq!(story.tallies("r1").await, [[of("for"), of("against"), of("abstain"), 0, 0]]);
    let (_, broken) = story.house.db.read_long(journal::verify).await.unwrap();
    assert!(broken.is_empty(), "{broken:?}");
}
