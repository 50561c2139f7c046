//! The demonstration house on either engine, and requests sent to it in process.

use std::{
    net::{IpAddr, SocketAddr},
    sync::{
        Arc,
        atomic::{AtomicU32, Ordering::Relaxed},
    },
    time::Duration,
};

use axum::{
    Router,
    body::{Body, to_bytes},
    extract::ConnectInfo,
    http::{HeaderMap, HeaderName, Request, StatusCode, header},
};
use halle::{
    access::{self, model::Account, store},
    app,
    commands::{self, house},
    journal::{self, Entry, Facts},
    platform::{
        db::{Db, Tx, Value},
        mail::Way,
        web::{Options, Site, serve},
    },
};
use jiff::{Timestamp, tz::TimeZone};
use tower::ServiceExt;

use crate::engines::{Engine, Place};

pub const SESSION: &str = "2018-06-19";

/// A house open in this process.
pub struct House {
    pub place: Arc<Place>,
    pub db: Db,
    pub site: Site,
    router: Router,
}

/// An answer, read to its end.
pub struct Answer {
    pub status: u16,
    pub headers: HeaderMap,
    pub bytes: Vec<u8>,
}

/// A request about to be sent.
pub struct Ask<'a> {
    house: &'a House,
    method: &'a str,
    path: String,
    headers: Vec<(HeaderName, String)>,
    body: Vec<u8>,
    address: IpAddr,
}

pub fn options() -> Options {
    let zone = TimeZone::get("Europe/Paris").unwrap();
    let public_url = "http://127.0.0.1:2727".to_owned();
    // the tests of everything share the processors
    let patience = Duration::from_secs(300);
    Options { public_url, trusted_proxies: vec![], zone, demonstration: true, mail: Way::Shown, patience }
}

impl House {
    /// The demonstration as `halle demo` furnishes it.
    pub async fn furnished(engine: Engine) -> House {
        let house = House::empty(engine).await;
        commands::furnish(&house.db).await.unwrap();
        house
    }

    /// A house with its schema and nothing in it.
    pub async fn empty(engine: Engine) -> House {
        let place = Arc::new(Place::new(engine).await);
        let db = house::open(&place.url).await.unwrap();
        House::with(place, db, options())
    }

    /// The same place seen by another process, or with other options.
    pub fn again(&self, options: Options) -> House {
        House::of(self.place.clone(), options)
    }

    /// Whatever stands in that place.
    pub fn of(place: Arc<Place>, options: Options) -> House {
        let db = place.open();
        House::with(place, db, options)
    }

    fn with(place: Arc<Place>, db: Db, options: Options) -> House {
        let site = app::house(db.clone(), options).unwrap();
        House { place, db, router: serve::router(site.clone()), site }
    }

    /// A session of a browser for this account, as its cookie holds it.
    pub async fn sign_in(&self, account: &str) -> String {
        let (link, token, now) = (access::secret(), access::secret(), Timestamp::now());
        let (account, kept) = (account.to_owned(), token.clone());
        let write = move |tx: &Tx| {
            store::put_link(tx, &link, &account, now)?;
            store::sign_in(tx, &kept, &account, &link, now, "test")
        };
        self.db.write(write).await.unwrap();
        token
    }

    /// A link that signs this account in, made `minutes` ago.
    pub async fn link(&self, account: &str, minutes: i64) -> String {
        let (link, at) = (access::secret(), Timestamp::now() - jiff::SignedDuration::from_mins(minutes));
        let (account, kept) = (account.to_owned(), link.clone());
        self.db.write(move |tx| store::put_link(tx, &kept, &account, at)).await.unwrap();
        format!("/connexion/{link}")
    }

    /// An account with these roles since long ago, in that state now.
    pub async fn account(&self, id: &'static str, state: &'static str, roles: &'static [(&'static str, &'static str)]) {
        let account = Account {
            id: id.to_owned(),
            name: format!("Compte {id}"),
            email: format!("{id}@exemple.invalid"),
            origin: "house".to_owned(),
            person: None,
        };
        let now = Timestamp::now();
        let write = move |tx: &Tx| {
            let n = journal::record(tx, Entry::of_house("account.recorded", false, Facts::default(), now))?;
            store::put_account(tx, &account, roles, jiff::civil::date(2018, 1, 1), n)?;
            if state != "active" {
                let put = "insert into account_state (id, account, state, since, n) values ($1, $2, $3, $4, $5)";
                let named = format!("{id}-{state}");
                tx.dynamic_execute(put, &[&named, &id, &state, &"2018-02-01", &n])?;
            }
            Ok::<_, halle::platform::db::Error>(())
        };
        self.db.write(write).await.unwrap();
    }

    /// How many statements a page runs, once the house keeps what it keeps between two acts: the least of four, since news
    /// of an earlier act may come between them.
    pub async fn cost(&self, path: &str, token: &str) -> u64 {
        let mut least = u64::MAX;
        for _ in 0..4 {
            let before = self.db.statements_run();
            self.get(path).by(token).send().await.is(StatusCode::OK);
            least = least.min(self.db.statements_run() - before);
        }
        least
    }

    /// An act that is not public, after which nothing stands that any act may change.
    pub async fn act(&self) {
        let act = |tx: &Tx| {
            journal::record(tx, Entry::of_house("test.act", false, Facts::default(), Timestamp::now())).map(drop)
        };
        self.db.write(act).await.unwrap();
    }

    /// The same when an act has just been written that is not public.
    pub async fn cost_after_an_act(&self, path: &str, token: &str) -> u64 {
        let mut least = u64::MAX;
        for _ in 0..4 {
            self.act().await;
            let before = self.db.statements_run();
            self.get(path).by(token).send().await.is(StatusCode::OK);
            least = least.min(self.db.statements_run() - before);
        }
        least
    }

    /// What a statement finds, as text; nothing is the empty text.
    pub async fn rows(&self, sql: &'static str) -> Vec<Vec<String>> {
        let text = |value: &Value| match value {
            Value::Text(text) => text.clone(),
            Value::Int(number) => number.to_string(),
            _ => String::new(),
        };
        let found = self.db.read(move |tx: &Tx| tx.dynamic(sql, &[])).await.unwrap();
        found.iter().map(|row| row.iter().map(text).collect()).collect()
    }

    /// The same, a line a row.
    pub async fn lines(&self, sql: &'static str) -> Vec<String> {
        self.rows(sql).await.into_iter().map(|row| row.join(" ")).collect()
    }

    pub fn get(&self, path: &str) -> Ask<'_> {
        Ask::new(self, "GET", path, String::new())
    }

    pub fn post(&self, path: &str, fields: &[(&str, &str)]) -> Ask<'_> {
        let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
        Ask::new(self, "POST", path, body).with(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
    }
}

impl House {
    /// A form with a file in the field of that name.
    pub fn post_file(&self, path: &str, fields: &[(&str, &str)], file: (&str, &str, impl AsRef<[u8]>)) -> Ask<'_> {
        let (field, media, content) = file;
        let part = |head: &str, content: &[u8]| {
            let head = format!("--part\r\nContent-Disposition: form-data; name={head}\r\n\r\n");
            [head.as_bytes(), content, b"\r\n"].concat()
        };
        let mut body: Vec<u8> =
            fields.iter().flat_map(|(name, value)| part(&format!("\"{name}\""), value.as_bytes())).collect();
        let head = format!("\"{field}\"; filename=\"{field}\"\r\nContent-Type: {media}");
        body.extend(part(&head, content.as_ref()));
        body.extend(b"--part--\r\n");
        Ask::new(self, "POST", path, body).with(header::CONTENT_TYPE, "multipart/form-data; boundary=part")
    }
}

impl<'a> Ask<'a> {
    fn new(house: &'a House, method: &'a str, path: &str, body: impl Into<Vec<u8>>) -> Ask<'a> {
        // an address of its own for each request, so that no test meets the limits by accident
        static NEXT: AtomicU32 = AtomicU32::new(0x0a00_0000);
        let address = IpAddr::V4(NEXT.fetch_add(1, Relaxed).into());
        Ask { house, method, path: path.to_owned(), headers: vec![], body: body.into(), address }
    }

    pub fn with(mut self, name: HeaderName, value: &str) -> Ask<'a> {
        self.headers.push((name, value.to_owned()));
        self
    }

    /// As whoever holds this session of a browser; nobody's when empty.
    pub fn by(self, token: &str) -> Ask<'a> {
        let name = if self.house.site.options.https() { "__Host-halle" } else { "halle" };
        if token.is_empty() { self } else { self.with(header::COOKIE, &format!("{name}={token}")) }
    }

    pub fn from(mut self, address: [u8; 4]) -> Ask<'a> {
        self.address = IpAddr::from(address);
        self
    }

    pub async fn send(self) -> Answer {
        let mut request = Request::builder().method(self.method).uri(&self.path);
        for (name, value) in &self.headers {
            request = request.header(name, value);
        }
        let mut request = request.body(Body::from(self.body)).unwrap();
        request.extensions_mut().insert(ConnectInfo(SocketAddr::new(self.address, 1)));
        let answer = self.house.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = answer.into_parts();
        // a stream of events has no end to wait for
        let streams = parts.headers.get(header::CONTENT_TYPE).is_some_and(|media| media == "text/event-stream");
        let bytes = if streams { vec![] } else { to_bytes(body, usize::MAX).await.unwrap().to_vec() };
        Answer { status: parts.status.as_u16(), headers: parts.headers, bytes }
    }
}

impl Answer {
    pub fn text(&self) -> String {
        String::from_utf8(self.bytes.clone()).unwrap()
    }

    pub fn header(&self, name: impl AsRef<str>) -> &str {
        self.headers.get(name.as_ref()).map_or("", |value| value.to_str().unwrap())
    }

    /// This answer, if it has that status; else what it says.
    #[track_caller]
    pub fn is(self, status: StatusCode) -> Answer {
        assert_eq!(self.status, status.as_u16(), "{}", String::from_utf8_lossy(&self.bytes));
        self
    }

    /// The value of the hidden field of that name in the page's first form that has one.
    #[track_caller]
    pub fn hidden(&self, name: &str) -> String {
        let text = self.text();
        let field = format!("name=\"{name}\" value=\"");
        let (_, rest) = text.split_once(&field).unwrap_or_else(|| panic!("no hidden {name} in {text}"));
        rest.split('"').next().unwrap().to_owned()
    }
}
