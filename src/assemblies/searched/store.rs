//! What is read of sessions, all of them or twenty at most.

use jiff::civil::Date;

use crate::{
    platform::{
        db::{self, Tx},
        index::Wanted,
    },
    these,
};

macro_rules! sessions {
    () => {
        "select s.id as id, s.body as body, b.name_fr as body_name, s.kind as kind, s.title as title, s.held_on as held_on,
            s.place as place, s.introduction as introduction, m.number as number
        from session s join body b on b.id = s.body left join minutes m on m.session = s.id"
    };
}
macro_rules! items {
    () => {
        "select id, session, title, prose from item"
    };
}
// once it was voted, its decision says the same
macro_rules! resolutions {
    () => {
        "select id, session, item, title, text from resolution r
        where not exists (select 1 from decision d where d.session = r.session and d.number = r.number)"
    };
}
macro_rules! documents {
    () => {
        "select id, session, item, title from document"
    };
}
macro_rules! workshops {
    () => {
        "select id, session, item, question, introduction from workshop"
    };
}
macro_rules! contributions {
    () => {
        "select u.workshop, u.title, c.text from rubric u left join contribution c on c.rubric = u.id"
    };
}

crate::sql! {
    SESSIONS = sessions!();
    THESE_SESSIONS = concat!(sessions!(), " where s.id", these!());
    ITEMS = concat!(items!(), " order by position, id");
    ITEMS_OF_THESE = concat!(items!(), " where session", these!(), " order by position, id");
    RESOLUTIONS = resolutions!();
    RESOLUTIONS_OF_THESE = concat!(resolutions!(), " and session", these!());
    DOCUMENTS = documents!();
    DOCUMENTS_OF_THESE = concat!(documents!(), " where session", these!());
    WORKSHOPS = workshops!();
    WORKSHOPS_OF_THESE = concat!(workshops!(), " where session", these!());
    CONTRIBUTIONS = concat!(contributions!(), " order by u.position, u.id, c.position, c.id");
    CONTRIBUTIONS_OF_THESE = concat!(contributions!(), " where u.session", these!(),
        " order by u.position, u.id, c.position, c.id");
    TOUCHED = "select id from session where n > $1
        union select session from item where n > $1
        union select session from resolution where n > $1
        union select session from document where n > $1
        union select session from workshop where n > $1
        union select session from rubric where n > $1
        union select session from contribution where n > $1
        union select session from minutes where n > $1";
}

crate::record! {
    pub struct Session {
        pub id: String,
        pub body: String,
        pub body_name: String,
        pub kind: String,
        pub title: String,
        pub held_on: Date,
        pub place: Option<String>,
        pub introduction: Option<String>,
        pub number: Option<String>,
    }
}

crate::record! {
    pub struct Item { pub id: String, pub session: String, pub title: String, pub prose: Option<String> }
}

crate::record! {
    pub struct Resolution {
        pub id: String,
        pub session: String,
        pub item: Option<String>,
        pub title: String,
        pub text: String,
    }
}

crate::record! {
    pub struct Paper { pub id: String, pub session: String, pub item: Option<String>, pub title: String }
}

crate::record! {
    pub struct Workshop {
        pub id: String,
        pub session: String,
        pub item: Option<String>,
        pub question: String,
        pub introduction: Option<String>,
    }
}

pub fn sessions(tx: &Tx, wanted: Wanted) -> db::Result<Vec<Session>> {
    wanted.rows(tx, &SESSIONS, &THESE_SESSIONS)
}

pub fn items(tx: &Tx, wanted: Wanted) -> db::Result<Vec<Item>> {
    wanted.rows(tx, &ITEMS, &ITEMS_OF_THESE)
}

pub fn resolutions(tx: &Tx, wanted: Wanted) -> db::Result<Vec<Resolution>> {
    wanted.rows(tx, &RESOLUTIONS, &RESOLUTIONS_OF_THESE)
}

pub fn documents(tx: &Tx, wanted: Wanted) -> db::Result<Vec<Paper>> {
    wanted.rows(tx, &DOCUMENTS, &DOCUMENTS_OF_THESE)
}

pub fn workshops(tx: &Tx, wanted: Wanted) -> db::Result<Vec<Workshop>> {
    wanted.rows(tx, &WORKSHOPS, &WORKSHOPS_OF_THESE)
}

/// Rubrics with what was said under them: the workshop, the rubric's title, the text.
pub fn contributions(tx: &Tx, wanted: Wanted) -> db::Result<Vec<(String, String, Option<String>)>> {
    wanted.rows(tx, &CONTRIBUTIONS, &CONTRIBUTIONS_OF_THESE)
}

pub fn touched(tx: &Tx, since: i64) -> db::Result<Vec<String>> {
    Ok(tx.query::<(String,)>(&TOUCHED, &[&since])?.into_iter().map(|(id,)| id).collect())
}
