//! `halle import territoires`: another year's territories, in the place of those that the program carries.

use std::path::Path;

use jiff::Timestamp;

use super::{Where, house};
use crate::{
    coverage,
    journal::{self, Entry, Facts},
    platform::{
        db::{self, Db, Tx},
        files,
    },
    territories::{Edition, Kind, package, store},
};

const MEDIA: &str = "text/tab-separated-values";

/// Says what the file holds and which organisations it leaves without a territory; takes it, unless one only looks.
pub async fn import(at: &Where, file: &Path, year: Option<i64>, preview: bool) -> Result<(), String> {
    let text = package::read(file, year)?;
    let edition = read(&text).map_err(|why| format!("{} : {why}", file.display()))?;
    let number = |kind| edition.of(kind).count();
    println!(
        "{} : {} communes, {} EPCI, {} départements, {} régions",
        edition.year,
        number(Kind::Commune),
        number(Kind::Epci),
        number(Kind::Departement),
        number(Kind::Region)
    );
    let db = house::existing(&at.url()).await?;
    for (name, territory) in lost(&db, edition).await.map_err(|error| error.to_string())? {
        println!("{name} : {territory} n’est pas dans cette édition / is not in this edition");
    }
    if !preview {
        take(&db, text).await?;
    }
    Ok(())
}

fn read(text: &str) -> Result<Edition, String> {
    Edition::read(text.to_owned()).map_err(|found| format!("ligne / line {}: {}", found.line, found.why))
}

/// Organisations that stand where this edition knows nothing: they keep their code, and no map shows them.
async fn lost(db: &Db, edition: Edition) -> db::Result<Vec<(String, String)>> {
    let lost = move |tx: &Tx| {
        let placed = coverage::store::placed(tx)?.into_iter();
        let unknown = placed.filter(|(_, _, _, territory)| edition.resolve(territory).is_none());
        Ok(unknown.map(|(_, name, _, territory)| (name, territory)).collect())
    };
    db.read(lost).await
}

/// Keeps the edition in the house, as one act that everyone sees the effect of.
pub async fn take(db: &Db, text: String) -> Result<(), String> {
    let edition = read(&text)?;
    let (year, source, now) = (edition.year, edition.source, Timestamp::now());
    let write = move |tx: &Tx| {
        let file = files::keep(tx, MEDIA, text.as_bytes())?;
        let facts = Facts::default().with("year", year).with("file", file.as_str());
        let n = journal::record(tx, Entry::of_house("territories.imported", true, facts, now))?;
        store::put_edition(tx, &format!("{year}-{n}"), year, source, &file, n)
    };
    db.write(write).await.map_err(|error: db::Error| error.to_string())
}
