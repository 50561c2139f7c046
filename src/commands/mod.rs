//! What the program does when asked on the command line: serve | demo | import | export | sign-in | backup | restore |
//! verify | doctor. Reading order: this page, then `demo`, `house` (opening one, carrying one in and out) and `doctor`.

mod adherents;
mod demo;
mod doctor;
pub mod house;
mod territories;

use std::{
    net::{IpAddr, SocketAddr},
    path::PathBuf,
    process::ExitCode,
};

use clap::{Args, Parser, Subcommand};
use jiff::{Timestamp, tz::TimeZone};
use tokio::net::TcpListener;

use crate::{
    access, app, journal,
    platform::{
        MIGRATIONS,
        db::Db,
        exchange,
        mail::Way,
        web::{Options, PATIENCE, serve},
    },
};

pub use demo::{ACCOUNTS, furnish};
pub use territories::take as take_territories;

/// Halle, the common house of a network of public innovation.
#[derive(Parser)]
#[command(version, about)]
pub struct Asked {
    #[command(subcommand)]
    what: What,
}

#[derive(Args, Clone)]
pub struct Where {
    /// The folder of the house (SQLite, the default).
    #[arg(long, env = "HALLE_DATA", default_value = "halle-data")]
    data: PathBuf,
    /// A PostgreSQL address instead: postgres://user@host/base
    #[arg(long, env = "HALLE_DATABASE")]
    database: Option<String>,
}

impl Where {
    fn url(&self) -> String {
        self.database.clone().unwrap_or_else(|| self.data.join("halle.sqlite").to_string_lossy().into_owned())
    }
}

/// How letters leave the house. Without any of these they wait.
#[derive(Args, Clone)]
pub struct Mail {
    /// The mail server: smtps://user:password@host, or smtp://user:password@host:587
    #[arg(long, env = "HALLE_SMTP", hide_env_values = true)]
    smtp: Option<String>,
    /// Whom letters come from: 'Le réseau <halle@reseau.example.org>'
    #[arg(long, env = "HALLE_MAIL_FROM")]
    mail_from: Option<String>,
    /// A folder instead of a server: one .eml file a letter.
    #[arg(long, env = "HALLE_MAIL_FOLDER")]
    mail_folder: Option<PathBuf>,
}

impl Mail {
    fn way(self, public_url: &str) -> Result<Way, String> {
        Way::chosen(self.smtp, self.mail_folder, self.mail_from, public_url)
    }
}

#[derive(Subcommand)]
enum What {
    /// Open the house to the web.
    Serve {
        #[command(flatten)]
        at: Where,
        #[arg(long, env = "HALLE_LISTEN", default_value = "127.0.0.1:2727")]
        listen: SocketAddr,
        /// As the public writes it: https://reseau.example.org
        #[arg(long, env = "HALLE_PUBLIC_URL")]
        public_url: Option<String>,
        /// Addresses of proxies whose X-Forwarded-For is believed.
        #[arg(long, env = "HALLE_TRUSTED_PROXIES", value_delimiter = ',')]
        trusted_proxies: Vec<IpAddr>,
        #[arg(long, env = "HALLE_TIME_ZONE", default_value = "Europe/Paris")]
        time_zone: String,
        #[command(flatten)]
        mail: Mail,
    },
    /// Open the demonstration: the network of the 2018 assembly.
    Demo {
        #[arg(long, default_value_t = 2727)]
        port: u16,
        /// An existing house to open instead of a fresh copy.
        #[arg(long)]
        data: Option<PathBuf>,
    },
    /// Carry a folder of plain files into an empty house; or into an open one, `import adherents FILE`, a spreadsheet, or
    /// `import territoires FILE`, another year's territories.
    Import {
        /// The folder, or what the file holds: adherents, territoires.
        folder: PathBuf,
        /// CSV, XLSX or ODS. Of `territoires`: an edition, or the folder `data` of the package @etalab/decoupage-administratif.
        file: Option<PathBuf>,
        #[command(flatten)]
        at: Where,
        /// Only say what would be written.
        #[arg(long)]
        preview: bool,
        /// The year of a folder of territories.
        #[arg(long)]
        year: Option<i64>,
    },
    /// Carry the whole house out to a folder of plain files.
    Export {
        folder: PathBuf,
        #[command(flatten)]
        at: Where,
    },
    /// Print a one-time sign-in link for this address; with --administrator, make the account first.
    SignIn {
        email: String,
        #[command(flatten)]
        at: Where,
        #[arg(long, env = "HALLE_PUBLIC_URL", default_value = "http://127.0.0.1:2727")]
        public_url: String,
        /// Make this person administrator and coordinator, under this name.
        #[arg(long, value_name = "NAME")]
        administrator: Option<String>,
    },
    /// Copy a house in use to one file, a SQLite database whatever the engine.
    Backup {
        file: PathBuf,
        #[command(flatten)]
        at: Where,
    },
    /// Bring a backup back into an empty place.
    Restore {
        file: PathBuf,
        #[command(flatten)]
        at: Where,
    },
    /// Recompute the journal's chain and say what is broken.
    Verify {
        #[command(flatten)]
        at: Where,
    },
    /// Say what is wrong with this house and its machine, and how to mend it. Give it the options of `serve`.
    Doctor {
        #[command(flatten)]
        at: Where,
        #[arg(long, env = "HALLE_PUBLIC_URL")]
        public_url: Option<String>,
        #[arg(long, env = "HALLE_TRUSTED_PROXIES", value_delimiter = ',')]
        trusted_proxies: Vec<IpAddr>,
        #[command(flatten)]
        mail: Mail,
    },
}

pub async fn run(asked: Asked) -> ExitCode {
    match done(asked.what).await {
        Ok(code) => code,
        Err(why) => {
            eprintln!("halle: {why}");
            ExitCode::FAILURE
        }
    }
}

async fn done(what: What) -> Result<ExitCode, String> {
    match what {
        What::Serve { at, listen, public_url, trusted_proxies, time_zone, mail } => {
            let zone = TimeZone::get(&time_zone).map_err(|error| error.to_string())?;
            let db = house::open(&at.url()).await?;
            let listener = TcpListener::bind(listen).await.map_err(|error| format!("{listen}: {error}"))?;
            // the port that was given, where any would do
            let address = listener.local_addr().map_err(|error| error.to_string())?;
            let public_url = public_url.unwrap_or_else(|| format!("http://{address}"));
            let mail = mail.way(&public_url)?;
            let options = Options { public_url, trusted_proxies, zone, demonstration: false, mail, patience: PATIENCE };
            println!("Halle : http://{address}");
            serve::serve(app::house(db, options)?, listener).await.map_err(|error| error.to_string())?;
        }
        What::Demo { port, data } => demo::run(port, data).await?,
        What::Import { folder, file: Some(file), at, preview, year } => match folder.to_str() {
            Some("adherents") => return adherents::run(&at.url(), &file, preview).await,
            Some("territoires") => territories::import(&at, &file, year, preview).await?,
            _ => {
                return Err(format!(
                    "{} : adherents ou territoires FICHIER, ou un dossier / adherents or territoires FILE, or a folder",
                    folder.display()
                ));
            }
        },
        What::Import { folder, file: None, at, preview, .. } => {
            let files = exchange::gather(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
            return import(&at, &files, preview).await;
        }
        What::Export { folder, at } => {
            let files = house::export(&house::existing(&at.url()).await?).await?;
            house::write(&folder, &files).map_err(|error| format!("{}: {error}", folder.display()))?;
            println!("{} fichiers écrits dans {}", files.len(), folder.display());
        }
        What::SignIn { email, at, public_url, administrator } => {
            let db = house::existing(&at.url()).await?;
            let (token, now) = (access::secret(), Timestamp::now());
            let link = token.clone();
            let email = email.trim().to_lowercase();
            let made = db.write(move |tx| house::link(tx, &email, administrator.as_deref(), &link, now)).await;
            match made.map_err(|error| error.to_string())? {
                true => println!("{public_url}/connexion/{token}"),
                false => return Err("aucun compte ouvert à cette adresse / no open account at this address".to_owned()),
            }
        }
        What::Backup { file, at } => {
            house::existing(&at.url()).await?.backup(&file).await.map_err(|error| error.to_string())?;
            println!("{}", file.display());
        }
        What::Restore { file, at } => {
            if at.database.is_none() {
                std::fs::create_dir_all(&at.data).map_err(|error| error.to_string())?;
            }
            let db = Db::restore(&file, &at.url(), MIGRATIONS).await.map_err(|error| error.to_string())?;
            return verify(&db).await;
        }
        What::Verify { at } => return verify(&house::existing(&at.url()).await?).await,
        What::Doctor { at, public_url, trusted_proxies, mail } => {
            let way = mail.way(public_url.as_deref().unwrap_or("http://localhost"));
            return Ok(doctor::examine(&at, public_url.as_deref(), &trusted_proxies, way).await);
        }
    }
    Ok(ExitCode::SUCCESS)
}

async fn import(at: &Where, files: &exchange::Files, preview: bool) -> Result<ExitCode, String> {
    let load = match exchange::read(&app::tables(), files) {
        Ok(load) => load,
        Err(problems) => {
            let texts = app::texts()?;
            const TOLD: usize = 100;
            for problem in problems.iter().take(TOLD) {
                eprintln!("{}", house::say(&texts, problem));
            }
            if problems.len() > TOLD {
                eprintln!("… et {} autre(s).", problems.len() - TOLD);
            }
            eprintln!("{} problème(s) : rien n’a été écrit.", problems.len());
            return Ok(ExitCode::FAILURE);
        }
    };
    for (table, rows) in load.rows.iter().filter(|(_, rows)| !rows.is_empty()) {
        println!("{:>7}  {}", rows.len(), table.name);
    }
    if preview {
        println!("{} lignes à écrire ; aperçu seulement.", load.count());
        return Ok(ExitCode::SUCCESS);
    }
    let count = load.count();
    house::fill(&house::open(&at.url()).await?, load, files).await?;
    println!("{count} lignes écrites.");
    Ok(ExitCode::SUCCESS)
}

async fn verify(db: &Db) -> Result<ExitCode, String> {
    let (acts, broken) = db.read_long(journal::verify).await.map_err(|error| error.to_string())?;
    for one in &broken {
        println!("{}", house::broken(one));
    }
    match broken.is_empty() {
        true => println!("journal : {acts} actes, chaîne intacte / {acts} acts, chain whole"),
        false => println!("journal : {acts} actes, {} rupture(s) / {} break(s)", broken.len(), broken.len()),
    }
    Ok(if broken.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
