//! `halle doctor`: what is wrong with a house and its machine, and how to mend it, in both languages.
//!
//! First the judgements, which take figures and give findings, with no clock and no machine; then the looks.

use std::{
    fmt,
    net::IpAddr,
    path::{Path, PathBuf},
    process::ExitCode,
};

use jiff::{Timestamp, ToSpan};

use super::{Where, house};
use crate::{
    journal,
    platform::{
        MIGRATIONS,
        db::{self, Db, Tx},
        mail::{self, Way},
    },
};

#[derive(Clone, Copy, Debug, PartialEq)]
enum Level {
    Well,
    /// Someone should look at it; the house runs.
    Look,
    Wrong,
}

#[derive(Clone, Debug, PartialEq)]
struct Finding {
    level: Level,
    /// In French, then in English.
    says: [String; 2],
    /// What to do, likewise; empty where all is well.
    mend: [&'static str; 2],
}

fn finding(level: Level, fr: impl Into<String>, en: impl Into<String>, mend: [&'static str; 2]) -> Finding {
    Finding { level, says: [fr.into(), en.into()], mend }
}

fn well(fr: impl Into<String>, en: impl Into<String>) -> Finding {
    finding(Level::Well, fr, en, ["", ""])
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mark = match self.level {
            Level::Well => "[bien / well]",
            Level::Look => "[à regarder / look]",
            Level::Wrong => "[à corriger / wrong]",
        };
        let [fr, en] = &self.says;
        write!(f, "{mark} {fr} / {en}")?;
        let [fr, en] = self.mend;
        if fr.is_empty() { Ok(()) } else { write!(f, "\n    {fr}\n    {en}") }
    }
}

// ---- Judgements

fn schema(known: usize, pending: usize) -> Finding {
    let done = known - pending;
    if pending == 0 {
        return well(format!("schéma : étape {done} sur {known}"), format!("schema: step {done} of {known}"));
    }
    finding(
        Level::Look,
        format!("schéma : étape {done} sur {known}"),
        format!("schema: step {done} of {known}"),
        [
            "Le prochain halle serve le mettra à jour. Faites d’abord halle backup.",
            "The next halle serve brings it up to date. Run halle backup first.",
        ],
    )
}

const MEGABYTE: u64 = 1024 * 1024;

fn disk(free: u64) -> Finding {
    let megabytes = free / MEGABYTE;
    let (fr, en) = (format!("disque : {megabytes} Mo libres"), format!("disk: {megabytes} MB free"));
    let mend = [
        "Faites de la place : un disque plein refuse tout acte. Une sauvegarde demande autant que la maison.",
        "Make room: a full disk refuses every act. A backup takes as much as the house.",
    ];
    match megabytes {
        0..100 => finding(Level::Wrong, fr, en, mend),
        100..1024 => finding(Level::Look, fr, en, mend),
        _ => well(fr, en),
    }
}

fn clock(now: Timestamp, database: Option<Timestamp>, last_act: Option<Timestamp>) -> Finding {
    let mend = [
        "Réglez l’heure de la machine (timedatectl set-ntp true).",
        "Set the machine's clock (timedatectl set-ntp true).",
    ];
    if let Some(last) = last_act.filter(|last| now < *last - 2.seconds()) {
        return finding(
            Level::Wrong,
            format!("horloge : il est ici {now}, avant le dernier acte du journal ({last})"),
            format!("clock: it is {now} here, before the last act of the journal ({last})"),
            mend,
        );
    }
    let apart = database.map_or(0, |database| now.duration_since(database).as_secs().abs());
    if apart > 30 {
        return finding(
            Level::Wrong,
            format!("horloge : {apart} secondes d’écart avec la base de données"),
            format!("clock: {apart} seconds from the database's"),
            mend,
        );
    }
    well("horloge : à l’heure", "clock: right")
}

/// What is known of letters: how they leave, whether they could now, how many wait since long, how many were given up.
struct Letters {
    way: Way,
    ready: Result<(), String>,
    waiting: i64,
    late: i64,
    failed: i64,
}

/// How long a letter may wait before someone should know, in minutes.
const LATE_MINUTES: i64 = 30;

fn letters(letters: &Letters) -> Vec<Finding> {
    let Letters { way, ready, waiting, late, failed } = letters;
    let mut found = vec![match (way, ready) {
        (Way::None, _) => finding(
            Level::Look,
            format!("courrier : aucun moyen d’en envoyer ; {waiting} en attente"),
            format!("mail: no way to send any; {waiting} waiting"),
            [
                "Donnez à halle serve et halle doctor --smtp et --mail-from (ou HALLE_SMTP, HALLE_MAIL_FROM).",
                "Give halle serve and halle doctor --smtp and --mail-from (or HALLE_SMTP, HALLE_MAIL_FROM).",
            ],
        ),
        (_, Err(why)) => finding(
            Level::Wrong,
            format!("courrier : le serveur ou le dossier ne répond pas ({why})"),
            format!("mail: the server or the folder does not answer ({why})"),
            [
                "Vérifiez l’adresse, le port, le compte et le mot de passe de --smtp ; smtps:// pour le port 465, smtp:// pour le port 587.",
                "Check the address, the port, the account and the password of --smtp; smtps:// for port 465, smtp:// for port 587.",
            ],
        ),
        (_, Ok(())) => {
            well(format!("courrier : prêt ; {waiting} en attente"), format!("mail: ready; {waiting} waiting"))
        }
    }];
    if *way != Way::None && *late > 0 {
        found.push(finding(
            Level::Wrong,
            format!("courrier : {late} en attente depuis plus de {LATE_MINUTES} minutes"),
            format!("mail: {late} waiting for more than {LATE_MINUTES} minutes"),
            [
                "halle serve tourne-t-il, avec ces mêmes options ? La raison se lit sur /administration/courriers.",
                "Is halle serve running, with these same options? The reason is at /administration/courriers.",
            ],
        ));
    }
    if *failed > 0 {
        found.push(finding(
            Level::Look,
            format!("courrier : {failed} abandonnés ou refusés"),
            format!("mail: {failed} given up or refused"),
            [
                "Lisez pourquoi sur /administration/courriers?etat=failed et ?etat=refused ; réessayez là.",
                "Read why at /administration/courriers?etat=failed and ?etat=refused; try again there.",
            ],
        ));
    }
    found
}

fn proxy(public_url: Option<&str>, trusted: usize) -> Finding {
    let Some(url) = public_url else {
        return finding(
            Level::Look,
            "adresse publique : non donnée",
            "public address: not given",
            [
                "Donnez à halle serve et halle doctor --public-url https://… (ou HALLE_PUBLIC_URL) : les liens des courriers en sont faits.",
                "Give halle serve and halle doctor --public-url https://… (or HALLE_PUBLIC_URL): links in letters are made of it.",
            ],
        );
    };
    let here = ["localhost", "127.0.0.1", "[::1]"].contains(&mail::host(url));
    match (url.strip_prefix("https://").is_some(), here, trusted) {
        (false, true, _) => well(
            format!("adresse publique : {url}, cette machine seule"),
            format!("public address: {url}, this machine alone"),
        ),
        (false, false, _) => finding(
            Level::Wrong,
            format!("adresse publique : {url} n’est pas en https"),
            format!("public address: {url} is not https"),
            [
                "Placez un serveur mandataire (nginx, Caddy) devant, avec un certificat, et donnez l’adresse en https:// à --public-url.",
                "Put a reverse proxy (nginx, Caddy) in front, with a certificate, and give the https:// address to --public-url.",
            ],
        ),
        (true, _, 0) => finding(
            Level::Wrong,
            format!("mandataire : {url} est en https, et aucun mandataire n’est nommé"),
            format!("proxy: {url} is https, and no proxy is named"),
            [
                "Nommez-le par --trusted-proxies 127.0.0.1 : sans cela tous les visiteurs partagent une même limite de cadence.",
                "Name it with --trusted-proxies 127.0.0.1: without it all visitors share one limit of pace.",
            ],
        ),
        (true, _, _) => well(
            format!("adresse publique : {url}, derrière un mandataire nommé"),
            format!("public address: {url}, behind a named proxy"),
        ),
    }
}

fn broken(acts: i64, breaks: &[journal::Broken]) -> Finding {
    if breaks.is_empty() {
        return well(format!("journal : {acts} actes, chaîne intacte"), format!("{acts} acts, chain whole"));
    }
    let list = breaks.iter().map(house::broken).collect::<Vec<_>>().join("\n    ");
    finding(
        Level::Wrong,
        format!("journal : {acts} actes, {} rupture(s)", breaks.len()),
        format!("{} break(s)\n    {list}", breaks.len()),
        [
            "Gardez cette base telle quelle et comparez-la à vos sauvegardes (halle restore ailleurs, puis halle verify).",
            "Keep this database as it is and compare it with your backups (halle restore elsewhere, then halle verify).",
        ],
    )
}

// ---- Looks

/// Looks at everything, says what was found, and fails if something is wrong.
pub async fn examine(at: &Where, public_url: Option<&str>, trusted: &[IpAddr], way: Result<Way, String>) -> ExitCode {
    println!("Halle {}", env!("CARGO_PKG_VERSION"));
    let mut found = vec![proxy(public_url, trusted.len())];
    if let Some(free) = room(&at.data).filter(|_| at.database.is_none()) {
        found.push(disk(free));
    }
    match in_house(at, public_url, way).await {
        Ok(more) => found.extend(more),
        Err(why) => found.push(finding(
            Level::Wrong,
            "base de données : injoignable",
            format!("database: out of reach ({why})"),
            [
                "Vérifiez --data ou --database, que PostgreSQL tourne, et que ce compte peut lire et écrire.",
                "Check --data or --database, that PostgreSQL runs, and that this account may read and write.",
            ],
        )),
    }
    for one in &found {
        println!("{one}");
    }
    if found.iter().any(|one| one.level == Level::Wrong) { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}

/// What the house itself says. Brings nothing up to date: to look changes nothing.
async fn in_house(at: &Where, public_url: Option<&str>, way: Result<Way, String>) -> Result<Vec<Finding>, String> {
    let url = at.url();
    if at.database.is_none() && !Path::new(&url).exists() {
        return Err(format!("pas de maison ici / no house here: {url}"));
    }
    let db = Db::open(&url).map_err(|error| error.to_string())?;
    let pending = db.pending(MIGRATIONS).await.map_err(|error| error.to_string())?;
    let mut found =
        vec![well("base de données : elle répond", "database: it answers"), schema(MIGRATIONS.len(), pending)];
    if pending == MIGRATIONS.len() {
        return Ok(found);
    }
    let (acts, breaks) = db.read_long(journal::verify).await.map_err(|error| error.to_string())?;
    found.push(broken(acts, &breaks));
    let last_act = db.read(journal::last_at).await.map_err(|error| error.to_string())?;
    let database = db.clock().await.map_err(|error| error.to_string())?;
    found.push(clock(Timestamp::now(), database, last_act));
    if pending == 0 {
        found.extend(letters(&look_at_letters(&db, public_url, way).await?));
    }
    Ok(found)
}

async fn look_at_letters(db: &Db, public_url: Option<&str>, way: Result<Way, String>) -> Result<Letters, String> {
    let before = Timestamp::now() - LATE_MINUTES.minutes();
    let count = move |tx: &Tx| Ok::<_, db::Error>((mail::store::states(tx)?, mail::store::late(tx, before)?));
    let (states, late) = db.read(count).await.map_err(|error| error.to_string())?;
    let of =
        |wanted: &[&str]| states.iter().filter(|(state, _)| wanted.contains(&state.as_str())).map(|(_, n)| n).sum();
    let (waiting, failed) = (of(&["waiting"]), of(&["failed", "refused"]));
    let opened = way.and_then(|way| Ok((way.open(public_url.unwrap_or("http://localhost"))?, way)));
    let (way, ready) = match opened {
        Ok((Some(carrier), way)) => (way, carrier.ready().await),
        Ok((None, way)) => (way, Ok(())),
        // the options themselves are wrong
        Err(why) => (Way::Shown, Err(why)),
    };
    Ok(Letters { way, ready, waiting, late, failed })
}

/// The bytes free where the house's folder stands, or will.
fn room(folder: &Path) -> Option<u64> {
    let folder = folder.ancestors().find(|folder| folder.exists()).map_or(PathBuf::from("."), Path::to_path_buf);
    let about = rustix::fs::statvfs(&folder).ok()?;
    Some(about.f_bavail * about.f_frsize)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn level(finding: &Finding) -> Level {
        assert_eq!(finding.level == Level::Well, finding.mend[0].is_empty(), "what is not well says how to mend it");
        finding.level
    }

    #[test]
    fn a_disk_with_less_than_a_gigabyte_is_told() {
        let levels = [50, 500, 5000].map(|megabytes| level(&disk(megabytes * MEGABYTE)));
        assert_eq!(levels, [Level::Wrong, Level::Look, Level::Well]);
    }

    #[test]
    fn a_clock_behind_the_last_act_or_away_from_the_database_is_wrong() {
        let now: Timestamp = "2026-11-22T12:00:00Z".parse().unwrap();
        assert_eq!(level(&clock(now, None, Some(now - 1.hour()))), Level::Well);
        assert_eq!(level(&clock(now, None, Some(now + 1.hour()))), Level::Wrong);
        assert_eq!(level(&clock(now, Some(now + 5.seconds()), None)), Level::Well);
        assert_eq!(level(&clock(now, Some(now + 2.minutes()), None)), Level::Wrong);
        assert_eq!(level(&clock(now, Some(now - 2.minutes()), None)), Level::Wrong);
    }

    #[test]
    fn a_public_address_is_https_behind_a_named_proxy() {
        let cases = [
            (None, 0, Level::Look),
            (Some("http://127.0.0.1:2727"), 0, Level::Well),
            (Some("http://house.example.org"), 1, Level::Wrong),
            (Some("https://house.example.org"), 0, Level::Wrong),
            (Some("https://house.example.org"), 1, Level::Well),
        ];
        for (url, trusted, expected) in cases {
            assert_eq!(level(&proxy(url, trusted)), expected, "{url:?}, {trusted}");
        }
    }

    #[test]
    fn letters_that_cannot_leave_or_wait_too_long_are_told() {
        let look = |way: Way, ready: Result<(), String>, late, failed| {
            let found = letters(&Letters { way, ready, waiting: late, late, failed });
            found.iter().map(level).collect::<Vec<_>>()
        };
        assert_eq!(look(Way::None, Ok(()), 3, 0), [Level::Look]);
        assert_eq!(look(Way::Shown, Ok(()), 0, 0), [Level::Well]);
        assert_eq!(look(Way::Shown, Err("535".into()), 0, 0), [Level::Wrong]);
        assert_eq!(look(Way::Shown, Ok(()), 3, 2), [Level::Well, Level::Wrong, Level::Look]);
    }

    #[test]
    fn a_schema_behind_and_a_broken_chain_are_told() {
        assert_eq!((level(&schema(2, 0)), level(&schema(2, 1))), (Level::Well, Level::Look));
        let breaks = [journal::Broken::Altered { n: 3 }];
        assert_eq!((level(&broken(9, &[])), level(&broken(9, &breaks))), (Level::Well, Level::Wrong));
        assert!(broken(9, &breaks).to_string().contains("acte 3"));
    }
}
