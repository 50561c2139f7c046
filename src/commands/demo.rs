//! The demonstration: the network of the 2018 assembly from its plain files, and five invented people who may sign in.

use std::path::PathBuf;

use jiff::{Timestamp, tz::TimeZone};
use rust_embed::RustEmbed;
use tokio::net::TcpListener;

use super::house;
use crate::{
    access::{self, model::Account, store},
    app,
    journal::{self, Entry, Facts},
    platform::{
        db::{self, Db, Tx},
        exchange::{self, Files},
        mail,
        web::{Options, PATIENCE, serve},
    },
};

#[derive(RustEmbed)]
#[folder = "examples/la-27e-region"]
struct Example;

/// Id, name, role, and what it is of. Invented, all five: in no count and in no export.
pub const ACCOUNTS: &[(&str, &str, &str, &str)] = &[
    ("demo-coordination", "Camille Aubertin, coordination", "coordinator", "house"),
    ("demo-finances", "Farid Nollet, finances", "finances", "house"),
    ("demo-agent", "Odile Karanic, agente d’une petite ville", "member", "le-gosier"),
    ("demo-board", "Bastien Ruellan, administrateur", "member", "la-27e-region"),
    ("demo-administration", "Inès Fauquet, hébergement", "administrator", "house"),
];

/// The example network as files, from the program itself.
pub fn example() -> Files {
    let file = |path: std::borrow::Cow<'static, str>| Some((path.to_string(), Example::get(&path)?.data.into_owned()));
    Example::iter().filter_map(file).collect()
}

/// Fills an empty house with the example network and the invented accounts.
pub async fn furnish(db: &Db) -> Result<(), String> {
    let files = example();
    let texts = app::texts()?;
    let load = exchange::read(&app::tables(), &files).map_err(|problems| {
        problems.iter().map(|problem| house::say(&texts, problem)).collect::<Vec<_>>().join("\n")
    })?;
    house::fill(db, load, &files).await?;
    let now = Timestamp::now();
    db.write(move |tx| invent(tx, now)).await.map_err(|error| error.to_string())
}

fn invent(tx: &Tx, now: Timestamp) -> db::Result<()> {
    let facts = Facts::default().with("accounts", ACCOUNTS.len() as i64);
    let n = journal::record(tx, Entry::of_house("demonstration.furnished", false, facts, now))?;
    // in force since before the assembly, so that its pages can be tried as of that day
    let since = jiff::civil::date(2018, 1, 1);
    for (id, name, role, object) in ACCOUNTS {
        let account = Account {
            id: id.to_string(),
            name: name.to_string(),
            email: format!("{id}@exemple.invalid"),
            origin: "demonstration".to_owned(),
            person: None,
        };
        store::put_account(tx, &account, &[(role, object)], since, n)?;
    }
    Ok(())
}

/// Serves the demonstration; prints the address and the sign-in links once ready.
pub async fn run(port: u16, data: Option<PathBuf>) -> Result<(), String> {
    let fresh = std::env::temp_dir().join(format!("halle-demo-{}", std::process::id()));
    let folder = data.clone().unwrap_or(fresh.clone());
    let file = folder.join("halle.sqlite");
    let there = file.exists();
    let db = house::open(&file.to_string_lossy()).await?;
    if !there {
        furnish(&db).await?;
    }
    let address = format!("127.0.0.1:{port}");
    let listener = TcpListener::bind(&address).await.map_err(|error| format!("{address}: {error}"))?;
    let url = format!("http://{}", listener.local_addr().map_err(|error| error.to_string())?);
    let zone = TimeZone::get("Europe/Paris").map_err(|error| error.to_string())?;
    let public_url = url.clone();
    let mail = mail::Way::Shown;
    let options = Options { public_url, trusted_proxies: vec![], zone, demonstration: true, mail, patience: PATIENCE };
    println!("Halle, démonstration : {url}");
    println!("Se connecter / sign in ({} min):", store::LINK_MINUTES);
    for (id, name, ..) in ACCOUNTS {
        let (token, now) = (access::secret(), Timestamp::now());
        let link = token.clone();
        let made = db.write(move |tx| house::link(tx, &format!("{id}@exemple.invalid"), None, &link, now)).await;
        if made.map_err(|error| error.to_string())? {
            println!("  {name}\n    {url}/connexion/{token}");
        }
    }
    let served = serve::serve(app::house(db, options)?, listener).await.map_err(|error| error.to_string());
    if data.is_none() {
        let _ = std::fs::remove_dir_all(&fresh);
    }
    served
}
