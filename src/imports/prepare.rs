//! An import as it stands: its sheet, its headings, its plan. Kept in the process between two acts, since a page of a long
//! file is one of a hundred.

use std::sync::Arc;

use jiff::civil::Date;

use super::{
    model::{Answers, Field, Grid, Plan},
    read,
    rules::{self, Given, Known, People, headings},
    store::{self, Import},
};
use crate::{
    access::View,
    fields, members,
    platform::{
        db::{self, Tx},
        web::{Error, Problem},
    },
    territories::{self, Edition},
};

/// What is needed to say what an import would do.
pub struct Sheet<'a> {
    pub import: &'a str,
    pub grid: &'a Grid,
    pub heading: u32,
    pub fields: &'a [Option<Field>],
    /// The network's own fields, hidden ones too.
    pub own: &'a [fields::Field],
    pub answers: &'a Answers,
}

/// What would be written, the house being as it is. `told` hears how many lines are read.
pub fn plan(
    tx: &Tx,
    sheet: &Sheet,
    known: &Known,
    edition: &Edition,
    today: Date,
    told: &(dyn Fn(usize) + Sync),
) -> db::Result<Plan> {
    let names = headings::headings(sheet.grid, sheet.heading);
    let full = sheet.fields.iter().position(|field| *field == Some(Field::FullName)).and_then(|at| names.get(at));
    let given = Given {
        import: sheet.import,
        grid: sheet.grid,
        heading: sheet.heading,
        fields: sheet.fields,
        own: sheet.own,
        answers: sheet.answers,
        known,
        people: &People::default(),
        edition,
        family_first: full.is_some_and(|heading| headings::family_first(heading)),
        today,
        told,
    };
    let people = store::people(tx, &rules::named(&given))?;
    Ok(rules::plan(&Given { people: &people, ..given }))
}

/// What a file is taken for.
pub struct Understood {
    pub fields: Vec<Option<Field>>,
    /// What was answered for the whole of a file with these headings.
    pub answers: Answers,
    /// Whether one came before.
    pub remembered: bool,
}

/// What the columns are taken for: as the last time, where a file with these headings came before; else as headings say.
pub fn understood(tx: &Tx, grid: &Grid, heading: u32, own: &[fields::Field]) -> db::Result<Understood> {
    let names = headings::headings(grid, heading);
    let fingerprint = headings::fingerprint(&names);
    let known = store::known_columns(tx, &fingerprint, own)?;
    if known.len() == names.len() {
        let mut answers = store::known_words(tx, &fingerprint)?;
        let categories = members::store::categories(tx)?;
        let there = |id: &str| id == "none" || categories.iter().any(|one| one.id == id);
        answers.retain(|(_, about, _), value| about != "category" || there(value));
        return Ok(Understood { fields: known, answers, remembered: true });
    }
    let (fields, categories) = (headings::fields(&names, own), members::store::categories(tx)?);
    let people = !categories.is_empty() && categories.iter().all(|one| one.counts == "people");
    let fields = if people { headings::of_people(fields, &names) } else { fields };
    Ok(Understood { fields, answers: Answers::new(), remembered: false })
}

/// The import, for those who keep the members; nobody else knows of it.
pub fn import(view: &View, id: &str) -> Result<Import, Error> {
    view.require(crate::access::Act::KeepMembers)?;
    Ok(store::import(view.tx, id)?)
}

/// Its sheet. None once the file was swept.
pub fn grid(view: &View, import: &Import) -> Result<Arc<Grid>, Error> {
    let name = format!("grid {} {}", import.id, import.sheet);
    let make = || -> Result<Grid, Error> {
        let bytes = store::bytes(view.tx, &import.id)?.ok_or(Error::NotFound)?;
        let sheet = usize::try_from(import.sheet).ok();
        Ok(read::read(&bytes, sheet).map_err(|why| Problem::new("fichier", why.key()))?.0)
    };
    kept(view, 0, &name, make)
}

/// What it would do now.
pub fn planned(view: &View, import: &Import) -> Result<Arc<Plan>, Error> {
    let last = store::last(view.tx)?;
    let make = || -> Result<Plan, Error> {
        let grid = grid(view, import)?;
        let known: Arc<Known> = kept(view, last, "known", || store::known(view.tx).map_err(Error::from))?;
        let own = fields::all(view)?;
        let (fields, answers) = (import.fields(&own), store::answers(view.tx, &import.id)?);
        let sheet = Sheet {
            import: &import.id,
            grid: &grid,
            heading: import.heading as u32,
            fields: &fields,
            own: &own,
            answers: &answers,
        };
        let begun = view.house.progress.begin(&work(&import.id), grid.lines.len());
        let edition = territories::edition(view)?;
        let told = |done| begun.work.told(done);
        Ok(plan(view.tx, &sheet, &known, edition.as_ref(), view.visit.today, &told)?)
    };
    kept(view, last, &format!("plan {} {} {}", import.id, import.version, view.visit.today), make)
}

/// The name under which it is told how far an import is.
pub fn work(import: &str) -> String {
    format!("import/{import}")
}

/// From the process's shelf of large things. An act puts nothing there: what it sees may yet be undone.
fn kept<T: Send + Sync + 'static>(
    view: &View,
    number: i64,
    name: &str,
    make: impl FnOnce() -> Result<T, Error>,
) -> Result<Arc<T>, Error> {
    if view.reads() {
        return view.house.large.get(number, name, make);
    }
    view.house.large.find(number, name).map_or_else(|| make().map(Arc::new), Ok)
}
