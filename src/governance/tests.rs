//! The store, on the example network.

use std::path::{Path, PathBuf};

use jiff::civil::{Date, date};

use super::{
    composition::eve,
    rules::{Rules, Stated, statutes::CoOption},
    *,
};
use crate::{
    journal::{self, Entry, Facts},
    members,
    platform::{
        MIGRATIONS,
        db::{self, Db, Tx},
        exchange,
    },
};

const HELD: Date = date(2018, 6, 19);
const BOARD: &str = "conseil-administration";
const EXAMPLE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/examples/la-27e-region");

/// A house in a folder that goes with it.
struct House {
    db: Db,
    folder: PathBuf,
}

impl Drop for House {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

/// The members and the governance of the example, without the sessions, which stand to the right.
async fn network(name: &str) -> House {
    let folder = std::env::temp_dir().join(format!("halle-governance-{name}-{}", std::process::id()));
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir(&folder).unwrap();
    let db = Db::open(&folder.join("halle.sqlite").to_string_lossy()).unwrap();
    db.migrate(MIGRATIONS).await.unwrap();
    let mut files = exchange::gather(Path::new(EXAMPLE)).unwrap();
    files.retain(|path, _| path.starts_with("members/") || path.starts_with("governance/"));
    let tables: Vec<&'static _> = members::TABLES.iter().chain(TABLES).collect();
    let load = exchange::read(&tables, &files).unwrap();
    let fill = move |tx: &Tx| {
        let n = journal::record(
            tx,
            Entry::of_house("house.imported", true, Facts::default(), jiff::Timestamp::UNIX_EPOCH),
        )?;
        load.write(tx, n)
    };
    db.write(fill).await.unwrap();
    House { db, folder }
}

fn decision(id: &str, number: &str, title: &str) -> NewDecision {
    NewDecision {
        id: id.into(),
        body: "assemblee-generale".into(),
        session: Some("2018-06-19".into()),
        number: Some(number.into()),
        title: title.into(),
        text: "Le texte.".into(),
        matter: "persons".into(),
        outcome: "adopted".into(),
        decided_on: HELD,
        count_fr: None,
        count_en: None,
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_network_of_2018_sits_as_its_source_says() {
    let read = |tx: &Tx| {
        let seats = seats(tx, BOARD, HELD)?;
        let voting = seats.iter().filter(|seat| !seat.observes()).count();
        assert_eq!((voting, seats.len() - voting), (17, 1));
        assert_eq!(super::seats(tx, BOARD, eve(HELD))?, []);
        assert_eq!(super::seats(tx, "representants-legaux", HELD)?.len(), 5);
        assert_eq!(store::announced_entrants(tx, HELD)?[BOARD].number, 10);
        assert_eq!(compare(&seats, eve(HELD), HELD), None, "10 are announced, none is computed");
        let personal: Vec<String> = seats.iter().filter(|seat| seat.is_personal()).map(Seat::name).collect();
        assert_eq!(personal, ["Angela Hanson"]);
        let numbers =
            |tx| Ok::<_, db::Error>(decisions_of_session(tx, "2018-06-19")?.into_iter().flat_map(|d| d.number));
        assert_eq!(numbers(tx)?.collect::<Vec<_>>(), ["1", "2", "3"]);
        assert_eq!(edition_in_force(tx, HELD)?, None, "no source gives a date of effect");
        assert_eq!(rules_of(tx, Some("statuts-en-vigueur-2018"))?.ordinary, Some(Rules::silent()));
        assert_eq!(rules_of(tx, None)?, rules::Statutes::default());
        Ok::<_, db::Error>(())
    };
    network("sits").await.db.read(read).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_vote_records_what_follows_from_it_and_records_it_again_once_mended() {
    let write = |tx: &Tx| {
        put_decision(tx, &decision("d10", "10", "Élire"), 1)?;
        put_decision(tx, &decision("d10", "10", "Élire une administratrice"), 1)?;
        let titles: Vec<String> = decisions_of_session(tx, "2018-06-19")?.into_iter().map(|one| one.title).collect();
        assert_eq!((titles.len(), titles[3].as_str()), (4, "Élire une administratrice"), "after 2 and 3");
        let mut action = NewAction {
            id: "a1".into(),
            decision: Some("d10".into()),
            session: Some("2018-06-19".into()),
            what: "Déclarer".into(),
            who: None,
            due: None,
            basis: None,
            organisation: None,
            person: None,
        };
        put_action(tx, &action, 1)?;
        action.due = Some(date(2018, 9, 19));
        put_action(tx, &action, 1)?;
        let actions = actions_of_session(tx, "2018-06-19")?;
        assert_eq!(actions.iter().map(|action| action.due).collect::<Vec<_>>(), [Some(date(2018, 9, 19))]);
        assert_eq!(store::actions_of_decision(tx, "d10")?, actions);
        let mut seat = NewSeat {
            id: "s1".into(),
            body: BOARD.into(),
            position: 19,
            person: "p004".into(),
            organisation: None,
            personal: true,
            stated: None,
            role: "member".into(),
            starts: Some(HELD),
            ends: None,
            decision: Some("d10".into()),
        };
        put_seat(tx, &seat, 1)?;
        seat.ends = Some(date(2020, 6, 19));
        put_seat(tx, &seat, 1)?;
        let given = seats_of_decision(tx, "d10")?;
        assert_eq!(
            given.iter().map(|seat| (seat.name(), seat.ends)).collect::<Vec<_>>(),
            [("Jean-Marie Bergère".to_owned(), Some(date(2020, 6, 19)))]
        );
        assert_eq!(seats(tx, BOARD, HELD)?.len(), 19);
        Ok::<_, db::Error>(())
    };
    network("records").await.db.write(write).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn an_edition_says_what_was_entered_for_each_kind_of_session() {
    let write = |tx: &Tx| {
        let edition = "statuts-evolution-2018";
        let clause = Stated { article: "article 7".to_owned(), value: CoOption::NotAllowed };
        let rules = Rules { co_option: Some(clause), ..Rules::silent() };
        store::put_rules(tx, "r1", edition, "mixed", &rules, 1)?;
        store::put_rules(tx, "r1", edition, "mixed", &rules, 1)?;
        let statutes = rules_of(tx, Some(edition))?;
        assert_eq!((statutes.ordinary, statutes.extraordinary, statutes.mixed), (None, None, Some(rules)));
        assert_eq!(store::rules_by_kind(tx, edition)?.len(), 1);
        Ok::<_, db::Error>(())
    };
    network("says").await.db.write(write).await.unwrap();
}
