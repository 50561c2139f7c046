//! `halle import adherents FILE`: a spreadsheet into a house that is open, all or nothing; with a doubt, nothing.

use std::{fs, path::Path, process::ExitCode};

use jiff::{Timestamp, tz::TimeZone};

use super::house;
use crate::{
    app,
    imports::batch,
    platform::{
        db::{self, Tx},
        files,
        texts::{Lang, Texts},
    },
};

pub async fn run(url: &str, file: &Path, preview: bool) -> Result<ExitCode, String> {
    let place = file.display().to_string();
    let size = fs::metadata(file).map_err(|error| format!("{place}: {error}"))?.len();
    if size > files::LARGEST as u64 {
        return Err(say(&app::texts()?, "import-file-too-large"));
    }
    let bytes = fs::read(file).map_err(|error| format!("{place}: {error}"))?;
    let db = house::existing(url).await?;
    let now = Timestamp::now();
    let today = now.to_zoned(TimeZone::system()).date();
    let read = bytes.clone();
    let batch =
        db.read_long(move |tx| batch::prepare(tx, &read, now, today)).await.map_err(|error| error.to_string())?;
    let texts = app::texts()?;
    let batch = batch.map_err(|why| say(&texts, why.key()))?;
    for line in batch.says(&texts) {
        println!("{line}");
    }
    let (ready, writes) = (batch.plan.ready(), batch.plan.writes());
    if !ready {
        eprintln!("Des doutes restent : rien n’est écrit. Répondez-y sur /reseau/import, ou corrigez le fichier.");
        return Ok(ExitCode::FAILURE);
    }
    if preview || writes == 0 {
        println!("{writes} écriture(s) ; aperçu seulement.");
        return Ok(ExitCode::SUCCESS);
    }
    let name = file.file_name().map_or(String::new(), |name| name.to_string_lossy().into_owned());
    // what was shown is what is written: if the house moved since, it is planned again
    let write = move |tx: &Tx| {
        if batch.stands(tx)? {
            return batch.write(tx, &name, &bytes, now);
        }
        let again = batch::prepare(tx, &bytes, now, today)?.map_err(|why| db::Error::Bad(why.key().to_owned()))?;
        if again.plan.digest != batch.plan.digest {
            return Err(db::Error::Bad("la maison a changé entre-temps / the house changed meanwhile".to_owned()));
        }
        again.write(tx, &name, &bytes, now)
    };
    db.write(write).await.map_err(|error| error.to_string())?;
    println!("{writes} écriture(s) faite(s). Pour revenir en arrière : /reseau/import");
    Ok(ExitCode::SUCCESS)
}

fn say(texts: &Texts, key: &str) -> String {
    texts.say(Lang::Fr, key, &[("lines", crate::imports::read::LINES.to_string().into())])
}
