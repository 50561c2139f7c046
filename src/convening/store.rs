//! Links and answers in the database.

use super::model::{Answer, Link};
use crate::platform::{
    db::{self, Tx},
    files,
};

crate::sql! {
    LINK = "select l.hash as hash, l.session as session, l.elector as elector, l.contact as contact, l.made_at as made_at,
            (select e.at from voter_link_end e where e.link = l.hash) as ended_at
        from voter_link l where l.hash = $1";
    ANSWERS = "select id, elector, answer, family_name, given_name, channel, answered_at from answer where session = $1
        order by answered_at, id";
}

/// The link whose secret this is, even when it was ended.
pub fn link(tx: &Tx, secret: &str) -> db::Result<Option<Link>> {
    tx.query_opt(&LINK, &[&files::hash(secret.as_bytes())])
}

pub fn answers(tx: &Tx, session: &str) -> db::Result<Vec<Answer>> {
    tx.query(&ANSWERS, &[&session])
}
