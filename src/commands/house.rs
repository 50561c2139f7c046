//! Opening a house, carrying one in and out.

use std::{fs, io, path::Path};

use jiff::Timestamp;

use crate::{
    access::{model::Account, store},
    app,
    journal::{self, Broken, Entry, Facts},
    platform::{
        MIGRATIONS,
        db::{self, Db, Tx},
        exchange::{self, Files, Load, Problem},
        files,
        texts::{Lang, Texts},
    },
};

/// Opens the store and brings its schema up to date.
pub async fn open(url: &str) -> Result<Db, String> {
    if let Some(folder) = Path::new(url).parent().filter(|_| !url.starts_with("postgres")) {
        fs::create_dir_all(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    }
    let db = Db::open(url).map_err(|error| error.to_string())?;
    db.migrate(MIGRATIONS).await.map_err(|error| error.to_string())?;
    Ok(db)
}

/// Opens a house that must be there: a mistyped path is not an empty house.
pub async fn existing(url: &str) -> Result<Db, String> {
    if !url.starts_with("postgres") && !Path::new(url).exists() {
        return Err(format!("pas de maison ici / no house here: {url}"));
    }
    open(url).await
}

/// Writes a folder's rows into an empty house, all or nothing, as one act of the journal.
pub async fn fill(db: &Db, load: Load, carried: &Files) -> Result<(), String> {
    let mut digest = String::new();
    for (path, bytes) in carried {
        digest.push_str(&format!("{path} {}\n", files::hash(bytes)));
    }
    let (digest, at) = (files::hash(digest.as_bytes()), Timestamp::now());
    let write = move |tx: &Tx| {
        let facts = Facts::default().with("rows", load.count() as i64).with("files", digest.clone());
        let n = journal::record(tx, Entry::of_house("house.imported", true, facts, at))?;
        if n != 1 {
            return Err(db::Error::Bad("cette maison n’est pas vide / this house is not empty".to_owned()));
        }
        load.write(tx, n)
    };
    db.write(write).await.map_err(|error| error.to_string())
}

pub async fn export(db: &Db) -> Result<Files, String> {
    db.read_long(|tx| exchange::export(tx, &app::tables())).await.map_err(|error| error.to_string())
}

/// Writes the files into a folder that is new or empty: an older export would leave rows behind.
pub fn write(folder: &Path, files: &Files) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    if fs::read_dir(folder)?.next().is_some() {
        return Err(io::Error::new(
            io::ErrorKind::AlreadyExists,
            "le dossier n’est pas vide / the folder is not empty",
        ));
    }
    for (path, bytes) in files {
        let place = folder.join(path);
        if let Some(parent) = place.parent() {
            fs::create_dir_all(parent)?;
        }
        fs::write(place, bytes)?;
    }
    Ok(())
}

/// Keeps a sign-in link for this address; false when nobody may sign in with it. `administrator` makes the account first.
pub fn link(tx: &Tx, email: &str, administrator: Option<&str>, token: &str, now: Timestamp) -> db::Result<bool> {
    let account = match (store::account_of_email(tx, email)?, administrator) {
        (Some(_), Some(_)) => {
            let why = "un compte a déjà cette adresse / an account has this address already";
            return Err(db::Error::Bad(why.to_owned()));
        }
        (Some(account), None) => account,
        (None, None) => return Ok(false),
        (None, Some(name)) => {
            let id = format!("a-{}", &files::hash(email.as_bytes())[..12]);
            let account = Account {
                id,
                name: name.to_owned(),
                email: email.to_owned(),
                origin: "house".to_owned(),
                person: None,
            };
            let facts = Facts::default().with("account", account.id.as_str());
            let n = journal::record(tx, Entry::of_house("account.recorded", false, facts, now))?;
            let today = now.to_zoned(jiff::tz::TimeZone::UTC).date();
            store::put_account(tx, &account, &[("administrator", "house"), ("coordinator", "house")], today, n)?;
            account
        }
    };
    if store::revoked(tx, &account.id)? {
        return Ok(false);
    }
    store::put_link(tx, token, &account.id, now)?;
    Ok(true)
}

/// A problem of an import, in French: file, line, column, and what to do.
pub fn say(texts: &Texts, problem: &Problem) -> String {
    let args = [("found", problem.found.as_str().into()), ("expected", problem.expected.as_str().into())];
    let what = texts.say(Lang::Fr, problem.key, &args);
    let place = match (problem.line, problem.column.as_str()) {
        (0, _) => problem.file.clone(),
        (line, "") => format!("{}, ligne {line}", problem.file),
        (line, column) => format!("{}, ligne {line}, colonne {column}", problem.file),
    };
    format!("{place} : {what}")
}

pub fn broken(broken: &Broken) -> String {
    match broken {
        Broken::Altered { n } => format!("acte {n} : son texte a été modifié / act {n}: its text was altered"),
        Broken::Unlinked { n } => {
            format!("acte {n} : ne suit pas l’acte précédent / act {n}: does not follow the one before")
        }
        Broken::Missing { after, before } => {
            format!("actes manquants entre {after} et {before} / acts missing between them")
        }
        Broken::PersonalAltered { n } => {
            format!("acte {n} : une valeur personnelle a été modifiée / a personal value was altered")
        }
        Broken::FileAltered { hash } => format!("fichier {hash} : modifié / file altered"),
    }
}
