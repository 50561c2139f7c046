//! How letters leave: by SMTP, into a folder, or nowhere but the page on which the demonstration shows them.
//!
//! lettre makes the message and speaks SMTP. The text is the only part; `Message-ID` is made of the letter's id and the
//! public host, so that a letter sent twice is one for those who receive it.

use std::{
    fmt, fs,
    io::Write,
    path::{Path, PathBuf},
    time::{Duration, SystemTime},
};

use jiff::Timestamp;
use lettre::{
    AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor,
    message::{
        Mailbox,
        header::{ContentType, HeaderName, HeaderValue},
    },
    transport::smtp::{self, extension::ClientId},
};

use super::{rules, store::Kept};
use crate::platform::files;

/// How letters are to leave, as the options say.
#[derive(Clone, Default, PartialEq)]
pub enum Way {
    /// None was chosen: letters wait.
    #[default]
    None,
    /// The demonstration: no letter leaves, a page shows them.
    Shown,
    /// A file a letter, named by its id, as any mail program opens it.
    Folder {
        folder: PathBuf,
        from: String,
    },
    Smtp {
        url: String,
        from: String,
    },
}

/// Without the address of the server, which holds a password.
impl fmt::Debug for Way {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Way::None => f.write_str("None"),
            Way::Shown => f.write_str("Shown"),
            Way::Folder { folder, .. } => write!(f, "Folder({})", folder.display()),
            Way::Smtp { .. } => f.write_str("Smtp"),
        }
    }
}

impl Way {
    /// What the options ask for, checked as far as it can be without speaking to anyone.
    pub fn chosen(
        smtp: Option<String>,
        folder: Option<PathBuf>,
        from: Option<String>,
        public_url: &str,
    ) -> Result<Way, String> {
        let way = match (smtp, folder) {
            (None, None) => return Ok(Way::None),
            (Some(_), Some(_)) => return Err("--smtp, --mail-folder : un seul des deux / one of them only".to_owned()),
            (None, Some(folder)) => {
                Way::Folder { folder, from: from.unwrap_or_else(|| format!("halle@{}", host(public_url))) }
            }
            (Some(url), None) => {
                let from = from.ok_or("--smtp : il faut aussi --mail-from / --mail-from is needed too")?;
                Way::Smtp { url, from }
            }
        };
        way.mailbox()?;
        if let Way::Smtp { url, .. } = &way {
            builder(url)?;
        }
        Ok(way)
    }

    fn mailbox(&self) -> Result<Mailbox, String> {
        let (Way::Folder { from, .. } | Way::Smtp { from, .. }) = self else { return Err(String::new()) };
        from.parse().map_err(|error| format!("--mail-from {from}: {error}"))
    }

    /// Ready to carry letters; `None` where they wait.
    pub fn open(&self, public_url: &str) -> Result<Option<Carrier>, String> {
        Ok(Some(match self {
            Way::None => return Ok(None),
            Way::Shown => Carrier::Shown,
            Way::Folder { folder, .. } => Carrier::Folder { folder: folder.clone(), from: self.mailbox()? },
            Way::Smtp { url, .. } => {
                let hello = ClientId::Domain(host(public_url).to_owned());
                let server = builder(url)?.hello_name(hello).timeout(Some(ANSWER)).build();
                Carrier::Smtp { server: Box::new(server), from: self.mailbox()? }
            }
        }))
    }
}

/// How long a server may take to answer one command, and one letter to pass.
const ANSWER: Duration = Duration::from_secs(30);
const LETTER: Duration = Duration::from_secs(120);

fn builder(url: &str) -> Result<smtp::AsyncSmtpTransportBuilder, String> {
    // the error may quote the address, hence a password
    AsyncSmtpTransport::<Tokio1Executor>::from_url(&secured(url))
        .map_err(|_| "--smtp : illisible / cannot be read; smtp://user:password@host:port, smtps://…".to_owned())
}

/// The address with what is meant where it does not say it. Over `smtp://` a password never travels in clear: encryption
/// is required with one and used where offered without, but on this machine, whose server seldom has a certificate that
/// anyone could check. `?tls=` says otherwise: `required`, `opportunistic`, `none`.
fn secured(url: &str) -> String {
    let Some(rest) = url.strip_prefix("smtp://") else { return url.to_owned() };
    let (place, query) = rest.split_once('?').unwrap_or((rest, ""));
    let (user, server) = place.rsplit_once('@').unwrap_or(("", place));
    let here = ["localhost", "127.", "[::1]"].iter().any(|name| server.starts_with(name));
    let tls = match query.strip_prefix("tls=") {
        Some(said) => said,
        None if here => "none",
        None if user.is_empty() => "opportunistic",
        None => "required",
    };
    if tls == "none" { format!("smtp://{place}") } else { format!("smtp://{place}?tls={tls}") }
}

/// The host of an address, without its port.
pub fn host(url: &str) -> &str {
    let place = url.split_once("://").map_or(url, |(_, rest)| rest).split('/').next().unwrap_or_default();
    place.rsplit_once(':').filter(|(_, port)| port.bytes().all(|b| b.is_ascii_digit())).map_or(place, |(host, _)| host)
}

/// What became of a letter that was carried.
#[derive(Clone, Debug, PartialEq)]
pub enum Sent {
    /// Taken over by the server, in its words.
    Yes(String),
    /// Not now.
    Later(String),
    /// This letter will never pass.
    Never(String),
}

pub enum Carrier {
    Shown,
    Folder { folder: PathBuf, from: Mailbox },
    Smtp { server: Box<AsyncSmtpTransport<Tokio1Executor>>, from: Mailbox },
}

impl Carrier {
    /// `house` is the network's name, which the sender bears unless `--mail-from` gives another.
    pub async fn carry(&self, letter: &Kept, house: &str, public_url: &str, now: Timestamp) -> Sent {
        let mut from = match self {
            Carrier::Shown => return Sent::Yes(String::new()),
            Carrier::Folder { from, .. } | Carrier::Smtp { from, .. } => from.clone(),
        };
        if from.name.is_none() && !house.is_empty() {
            from.name = Some(house.to_owned());
        }
        let message = match message(letter, from, public_url, now) {
            Ok(message) => message,
            Err(why) => return Sent::Never(why),
        };
        match self {
            Carrier::Shown => Sent::Yes(String::new()),
            Carrier::Folder { folder, .. } => {
                let (folder, name, bytes) = (folder.clone(), format!("{}.eml", stem(&letter.id)), message.formatted());
                let written = tokio::task::spawn_blocking(move || put(&folder, &name, &bytes)).await;
                match written.map_err(|error| error.to_string()).and_then(|done| done.map_err(|e| e.to_string())) {
                    Ok(()) => Sent::Yes(String::new()),
                    Err(why) => Sent::Later(why),
                }
            }
            Carrier::Smtp { server, .. } => match tokio::time::timeout(LETTER, server.send(message)).await {
                Ok(Ok(answer)) => Sent::Yes(answer.message().collect::<Vec<_>>().join(" ")),
                Ok(Err(error)) => said(&error),
                Err(_) => Sent::Later("le serveur ne répond plus / the server stopped answering".to_owned()),
            },
        }
    }

    /// Whether letters could leave now; else why not.
    pub async fn ready(&self) -> Result<(), String> {
        match self {
            Carrier::Shown => Ok(()),
            Carrier::Folder { folder, .. } => {
                let (folder, name) = (folder.clone(), format!(".halle-{}", std::process::id()));
                let try_it = move || put(&folder, &name, b"").and_then(|()| fs::remove_file(folder.join(&name)));
                let tried = tokio::task::spawn_blocking(try_it).await.map_err(|error| error.to_string())?;
                tried.map_err(|error| error.to_string())
            }
            Carrier::Smtp { server, .. } => match tokio::time::timeout(ANSWER, server.test_connection()).await {
                Ok(Ok(true)) => Ok(()),
                Ok(Ok(false)) => Err("NOOP".to_owned()),
                Ok(Err(error)) => Err(error.to_string()),
                Err(_) => Err("pas de réponse / no answer".to_owned()),
            },
        }
    }
}

fn said(error: &smtp::Error) -> Sent {
    match error.status() {
        Some(code) if rules::never(code.into()) => Sent::Never(error.to_string()),
        _ => Sent::Later(error.to_string()),
    }
}

fn message(letter: &Kept, from: Mailbox, public_url: &str, now: Timestamp) -> Result<Message, String> {
    let address = letter.recipient.parse().map_err(|error: lettre::address::AddressError| error.to_string())?;
    let to = Mailbox::new(Some(letter.name.clone()).filter(|name| !name.is_empty()), address);
    let stop = letter.stop.as_ref().map(|secret| format!("{public_url}/courriers/arret/{secret}"));
    let mut text = letter.body.clone();
    if let Some(stop) = &stop {
        text.push_str(&format!("\n\nNe plus recevoir ces courriers / no more of these letters:\n{stop}\n"));
    }
    let mut message = Message::builder()
        .message_id(Some(format!("<{}@{}>", stem(&letter.id), host(public_url))))
        .date(SystemTime::from(now))
        .from(from)
        .to(to)
        .subject(&letter.subject)
        .header(ContentType::TEXT_PLAIN)
        .body(text)
        .map_err(|error| error.to_string())?;
    let headers = message.headers_mut();
    headers.insert_raw(HeaderValue::new(AUTO_SUBMITTED, "auto-generated".to_owned()));
    if let Some(stop) = stop {
        let bracketed = format!("<{stop}>");
        // an address is in one piece, whatever its length
        headers.insert_raw(HeaderValue::dangerous_new_pre_encoded(LIST_UNSUBSCRIBE, bracketed.clone(), bracketed));
        headers.insert_raw(HeaderValue::new(LIST_UNSUBSCRIBE_POST, "List-Unsubscribe=One-Click".to_owned()));
    }
    Ok(message)
}

const AUTO_SUBMITTED: HeaderName = HeaderName::new_from_ascii_str("Auto-Submitted");
const LIST_UNSUBSCRIBE: HeaderName = HeaderName::new_from_ascii_str("List-Unsubscribe");
const LIST_UNSUBSCRIBE_POST: HeaderName = HeaderName::new_from_ascii_str("List-Unsubscribe-Post");

/// A letter's id as a file and a header may carry it.
fn stem(id: &str) -> String {
    let fits = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    if id.len() <= 100 && !id.is_empty() && id.chars().all(fits) { id.to_owned() } else { files::hash(id.as_bytes()) }
}

/// A file that appears under its name once it is whole and on disk.
fn put(folder: &Path, name: &str, bytes: &[u8]) -> std::io::Result<()> {
    fs::create_dir_all(folder)?;
    let part = folder.join(format!(".{name}.{}.part", std::process::id()));
    let mut file = fs::File::create(&part)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    fs::rename(part, folder.join(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_never_travels_in_clear_unasked() {
        let cases = [
            ("smtp://u:p@mail.example.org:587", "smtp://u:p@mail.example.org:587?tls=required"),
            ("smtp://u:p@mail.example.org?tls=none", "smtp://u:p@mail.example.org"),
            ("smtp://mail.example.org:25", "smtp://mail.example.org:25?tls=opportunistic"),
            ("smtp://127.0.0.1:2525", "smtp://127.0.0.1:2525"),
            ("smtps://u:p@mail.example.org", "smtps://u:p@mail.example.org"),
        ];
        for (given, meant) in cases {
            assert_eq!(secured(given), meant);
        }
    }

    #[test]
    fn a_way_that_lacks_something_is_refused_before_anything_is_served() {
        let (url, house) = (|| Some("smtps://u:secret@mail.example.org".to_owned()), "https://house.example.org");
        assert!(Way::chosen(url(), None, None, house).unwrap_err().contains("--mail-from"));
        assert!(Way::chosen(url(), None, Some("nobody".into()), house).is_err());
        assert!(Way::chosen(Some("ftp://x".into()), None, Some("a@b.fr".into()), house).is_err());
        let way = Way::chosen(url(), None, Some("Le réseau <a@b.fr>".into()), house).unwrap();
        assert!(!format!("{way:?}").contains("secret"));
        assert_eq!(Way::chosen(None, None, None, house), Ok(Way::None));
    }

    #[test]
    fn an_id_becomes_one_name_for_a_file_and_a_header() {
        assert_eq!(stem("notice-2018-06-19"), "notice-2018-06-19");
        assert_eq!(stem("../../etc/passwd").len(), 64);
        assert_ne!(stem("a/b"), stem("a.b"));
        assert_eq!(
            (host("https://a.org:8443/x"), host("http://127.0.0.1:2727"), host("a.org")),
            ("a.org", "127.0.0.1", "a.org")
        );
    }
}
