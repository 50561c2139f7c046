//! An import from the command line: nobody answers, so that a doubt stops it.

use jiff::{Timestamp, civil::Date};

use super::{
    model::{Answers, Field, Grid, Plan},
    prepare::{self, Sheet, Understood},
    read,
    rules::headings,
    store,
};
use crate::{
    fields,
    journal::{self, Entry, Facts},
    platform::{
        db::{self, Tx},
        files,
        texts::{Lang, Texts},
    },
    territories,
};

/// A file that was read, with what it would do in a house.
pub struct Batch {
    pub plan: Plan,
    grid: Grid,
    place: usize,
    heading: u32,
    fields: Vec<Option<Field>>,
    own: Vec<fields::Field>,
    answers: Answers,
    id: String,
    /// The journal's last act when it was planned.
    last: i64,
}

/// Reads the sheet with the most lines.
pub fn prepare(tx: &Tx, bytes: &[u8], now: Timestamp, today: Date) -> db::Result<Result<Batch, read::Unread>> {
    let (grid, place) = match read::read(bytes, None) {
        Ok(read) => read,
        Err(why) => return Ok(Err(why)),
    };
    let heading = headings::heading_line(&grid);
    let own = fields::store::fields(tx)?;
    let Understood { fields, answers, .. } = prepare::understood(tx, &grid, heading, &own)?;
    let id = format!("f-{}-{}", &files::hash(bytes)[..12], now.as_millisecond());
    let sheet = Sheet { import: &id, grid: &grid, heading, fields: &fields, own: &own, answers: &answers };
    let (known, edition) = (store::known(tx)?, territories::edition_of(tx)?);
    let plan = prepare::plan(tx, &sheet, &known, edition.as_ref(), today, &|_| ())?;
    Ok(Ok(Batch { plan, grid, place, heading, fields, own, answers, id, last: store::last(tx)? }))
}

impl Batch {
    /// What there is to know before it is written: counts, then each doubt with its line and its column, in French.
    pub fn says(&self, texts: &Texts) -> Vec<String> {
        let edition = territories::edition::embedded();
        let words = super::words::Words { texts, lang: Lang::Fr, categories: &[], own: &self.own, edition: &edition };
        let count = |fate: &super::model::Fate| {
            let n = self.plan.count(*fate).to_string();
            format!("{n:>7}  {}", words.say(&format!("import-fate-{}", fate.id()), &[]))
        };
        let mut said: Vec<String> = super::model::Fate::ALL.iter().map(count).collect();
        let columns = headings::headings(&self.grid, self.heading);
        for (at, heading) in columns.iter().enumerate().filter(|(_, heading)| !heading.is_empty()) {
            let field = self.fields.get(at).copied().flatten();
            let field = field.map_or(words.say("import-column-left", &[]), |field| words.column(field));
            said.push(format!("colonne {} « {heading} » : {field}", super::model::letter(at)));
        }
        for (doubt, lines) in &self.plan.questions {
            said.push(format!("colonne {}, {lines} ligne(s) : {}", doubt.column, words.question(doubt)));
        }
        for line in &self.plan.lines {
            for doubt in &line.doubts {
                said.push(format!("ligne {}, colonne {} : {}", line.number, doubt.column, words.question(doubt)));
            }
        }
        said
    }

    /// Whether the house is as it was when this was planned.
    pub fn stands(&self, tx: &Tx) -> db::Result<bool> {
        Ok(store::last(tx)? == self.last)
    }

    /// Writes it, as an act of the house that its pages can undo.
    pub fn write(&self, tx: &Tx, name: &str, bytes: &[u8], now: Timestamp) -> db::Result<()> {
        let facts = facts(&self.plan, &self.id);
        let n = journal::record(
            tx,
            Entry { object: format!("import/{}", self.id), ..Entry::of_house("import.accepted", true, facts, now) },
        )?;
        let new = store::New {
            id: &self.id,
            name,
            made_by: "house",
            sheet: self.place,
            heading: self.heading,
            fields: &self.fields,
            own: &self.own,
            answers: &self.answers,
            bytes,
        };
        store::put_accepted(tx, &new, &self.plan, now, n)
    }
}

/// What the journal keeps of an acceptance: counts, what tells these rows from any others, and their ids where they are few. No
/// cell of the file.
pub fn facts(plan: &Plan, import: &str) -> Facts {
    const FEW: usize = 200;
    let mut facts = Facts::default().with("import", import).with("lines", plan.lines.len() as i64);
    for (name, count) in plan.counts() {
        facts = facts.with(name, count as i64);
    }
    if plan.writes() <= FEW {
        let ids = plan.rows.iter().flat_map(|(table, rows)| rows.iter().map(move |row| (table, &row[0])));
        let ids = ids.filter_map(|(table, id)| match id {
            db::Value::Text(id) => Some(format!("{table}/{id}")),
            _ => None,
        });
        let changed = plan.changes.iter().map(|change| format!("{}/{}", change.table, change.id));
        facts = facts.with("rows", ids.chain(changed).collect::<Vec<String>>());
    }
    facts.with("digest", plan.digest.as_str())
}
