//! Writing an act.

use jiff::Timestamp;
use serde_json::{Map, Value};

use crate::platform::{
    db::{self, Tx},
    files,
};

crate::sql! {
    LAST = "select n, hash from journal order by n desc limit 1";
    APPEND = "insert into journal (n, at, actor, act, object, audience, facts, form, answer, prev, hash)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";
    LAST_AT = "select at from journal order by n desc limit 1";
    ANSWERED = "select answer from journal where form = $1";
    PERSONAL = "insert into personal_value (hash, n, salt, value) values ($1, $2, $3, $4) on conflict (hash) do nothing";
}

/// One act, before it has a number.
#[derive(Clone, Debug)]
pub struct Entry {
    pub at: Timestamp,
    /// The id of the account, or `house` for what the program does itself.
    pub actor: String,
    /// A noun and a past participle: `organisation.recorded`.
    pub act: &'static str,
    /// What it is about: a table and an id, `organisation/bretagne`.
    pub object: String,
    /// Whether the public can see its effect: raises the revision that anonymous pages are kept under.
    pub public: bool,
    pub facts: Facts,
    /// The id of the form, unique in the journal: sent twice, it acts once.
    pub form: Option<String>,
    /// Where the visitor was sent after it: the same for a second sending.
    pub answer: String,
}

impl Entry {
    /// What the program does itself, asked on its command line.
    pub fn of_house(act: &'static str, public: bool, facts: Facts, at: Timestamp) -> Entry {
        let (actor, object) = ("house".to_owned(), "house".to_owned());
        Entry { at, actor, act, object, public, facts, form: None, answer: String::new() }
    }
}

/// What an act says, by name; personal values apart.
#[derive(Clone, Debug, Default)]
pub struct Facts {
    pub plain: Map<String, Value>,
    /// Name, salt (drawn outside the transaction), value.
    pub personal: Vec<(String, String, String)>,
}

impl Facts {
    pub fn with(mut self, name: &str, value: impl Into<Value>) -> Facts {
        self.plain.insert(name.to_owned(), value.into());
        self
    }
    pub fn personal(mut self, name: &str, salt: &str, value: &str) -> Facts {
        self.personal.push((name.to_owned(), salt.to_owned(), value.to_owned()));
        self
    }
}

/// What was answered to this form, if it was sent before. To be asked before anything else in a write.
pub fn already(tx: &Tx, form: &str) -> db::Result<Option<String>> {
    if form.is_empty() {
        return Ok(None);
    }
    Ok(tx.query_opt::<(String,)>(&ANSWERED, &[&form])?.map(|(answer,)| answer))
}

/// Writes the act at the end of the chain and gives its number, which the rows it changes carry.
pub fn record(tx: &Tx, entry: Entry) -> db::Result<i64> {
    let (last, prev) = tx.query_opt::<(i64, String)>(&LAST, &[])?.unwrap_or((0, String::new()));
    let n = last + 1;
    let mut facts = entry.facts.plain;
    for (name, salt, value) in &entry.facts.personal {
        let hash = files::hash(format!("{salt}\n{value}").as_bytes());
        facts.insert(name.clone(), Value::String(format!("#{hash}")));
    }
    let facts_text = Value::Object(facts).to_string();
    let at = entry.at.to_string();
    let audience = if entry.public { "public" } else { "members" };
    let form = entry.form.filter(|form| !form.is_empty());
    let hash = chain(&[
        &n.to_string(),
        &at,
        &entry.actor,
        entry.act,
        &entry.object,
        audience,
        &facts_text,
        form.as_deref().unwrap_or_default(),
        &entry.answer,
        &prev,
    ]);
    tx.execute(
        &APPEND,
        &[&n, &at, &entry.actor, &entry.act, &entry.object, &audience, &facts_text, &form, &entry.answer, &prev, &hash],
    )?;
    for (_, salt, value) in &entry.facts.personal {
        let hash = files::hash(format!("{salt}\n{value}").as_bytes());
        tx.execute(&PERSONAL, &[&hash, &n, salt, value])?;
    }
    tx.notify();
    Ok(n)
}

/// When the last act was.
pub fn last_at(tx: &Tx) -> db::Result<Option<Timestamp>> {
    Ok(tx.query_opt::<(Timestamp,)>(&LAST_AT, &[])?.map(|(at,)| at))
}

/// The hash of a row: each field with its length before it, so that no text can pass for two.
pub(super) fn chain(fields: &[&str]) -> String {
    let mut text = String::new();
    for field in fields {
        text.push_str(&format!("{}:{field}\n", field.len()));
    }
    files::hash(text.as_bytes())
}
