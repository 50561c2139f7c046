//! What became of the actions that the last session of the same body decided: the next one opens on it, and its minutes
//! begin with it.

use fluent_bundle::FluentValue;
use jiff::civil::Date;

use super::{record::Session, store};
use crate::{
    access::View,
    governance::{self, Action},
    platform::{
        db::{self, Tx},
        texts::{Lang, Texts},
    },
};

/// As of the day of the next session: what is done after it is to be told there.
#[derive(Clone, Debug)]
pub struct Followed {
    pub session: String,
    pub title: String,
    pub held_on: Date,
    /// Those to be told first.
    pub actions: Vec<Action>,
    on: Date,
}

/// None where there was no such session, or it decided no action.
pub fn followed(tx: &Tx, session: &Session) -> db::Result<Option<Followed>> {
    let previous = store::previous(tx, &session.body, session.held_on)?;
    Ok(previous.map(|previous| of(tx, previous, session.held_on)).transpose()?.flatten())
}

/// The same of a session that is known: its id, its title, its day.
pub fn of(tx: &Tx, (id, title, held_on): (String, String, Date), on: Date) -> db::Result<Option<Followed>> {
    let mut actions = governance::actions_of_session(tx, &id)?;
    actions.sort_by_key(|action| action.done(on));
    Ok((!actions.is_empty()).then_some(Followed { session: id, title, held_on, actions, on }))
}

/// With its sentence in the visitor's language, for the head of a page.
pub struct Opening {
    pub sentence: String,
    pub followed: Followed,
}

impl Opening {
    pub fn new(view: &View, followed: Followed) -> Opening {
        Opening { sentence: followed.sentence(&view.house.texts, view.lang()), followed }
    }
}

impl Followed {
    pub fn done_on(&self, action: &Action) -> Option<Date> {
        action.done_on.filter(|_| action.done(self.on))
    }
    /// "7 actions décidées, 4 faites, 3 à dire"
    pub fn sentence(&self, texts: &Texts, lang: Lang) -> String {
        let done = self.actions.iter().filter(|action| action.done(self.on)).count();
        let counts = [
            ("followed-decided", self.actions.len()),
            ("followed-done", done),
            ("followed-open", self.actions.len() - done),
        ];
        // nothing is left to tell where all is done
        let told = counts.iter().filter(|(key, n)| *key != "followed-open" || *n > 0);
        let part = |(key, n): &(&str, usize)| texts.say(lang, key, &[("n", FluentValue::from(*n as f64))]);
        told.map(part).collect::<Vec<_>>().join(", ")
    }
}
