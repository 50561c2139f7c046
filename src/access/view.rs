//! The two ways into the house: `read` for a page, `write` for an act. Each is one transaction, opened knowing who asks.

use std::sync::Arc;

use askama::Template;
use axum::response::Response;
use jiff::civil::Date;

use super::{
    model::Who,
    rules::{Act, may},
    store,
};
use crate::{
    journal::{self, Entry, Facts},
    platform::{
        db::{self, Tx},
        files,
        texts::Lang,
        web::{self, Error, Filled, Frame, Problem, Site, Visit, cache, error::ErrorPage, frame::Settings, limits},
    },
};

pub struct View<'a> {
    pub house: &'a Site,
    pub tx: &'a Tx,
    pub visit: &'a Arc<Visit>,
    pub who: Who,
    /// Secret of this act alone, drawn outside the transaction: salts come from it.
    seed: &'a str,
}

impl View<'_> {
    pub fn lang(&self) -> Lang {
        self.visit.lang
    }
    pub fn may(&self, act: Act) -> bool {
        may(&self.who, act)
    }
    /// Sends a visitor to sign in, and tells a signed-in person that this is not theirs to do.
    pub fn require(&self, act: Act) -> Result<(), Error> {
        match (self.may(act), &self.who.account) {
            (true, _) => Ok(()),
            (false, None) => Err(Error::SignIn),
            (false, Some(_)) => Err(Error::Forbidden),
        }
    }
    /// The day that a page looks from: the one asked for, else today. The demonstration looks from the day that its
    /// network was as it shows it.
    pub fn as_of(&self) -> db::Result<Date> {
        self.visit.asked_day().map_or_else(|| self.usual_day(), Ok)
    }
    /// The same where nobody asks for one.
    pub fn usual_day(&self) -> db::Result<Date> {
        if !self.house.options.demonstration {
            return Ok(self.visit.today);
        }
        Ok(Settings::kept(self.house, self.tx, self.visit)?.get("shown_on").parse().unwrap_or(self.visit.today))
    }
    /// What is the same for everyone until the next public act, computed once in the process.
    pub fn kept<T: Send + Sync + 'static>(
        &self,
        name: &str,
        make: impl FnOnce() -> db::Result<T>,
    ) -> db::Result<Arc<T>> {
        self.kept_at(self.revision()?, name, make)
    }
    /// The number of the last public act. A page asks once a version of the store, an act each time.
    fn revision(&self) -> db::Result<i64> {
        let ask = || Ok(self.tx.query_one::<(i64,)>(&cache::REVISION, &[])?.0);
        if self.reads() { self.fresh("revision", ask).map(|n| *n) } else { ask() }
    }
    /// What is the same for all who may see as much, computed once until anyone commits: until then, nothing is read for it.
    /// `name` says all that it follows from. The visit's version is older than the transaction, so that nothing old is kept
    /// under a new one. Kept a minute at most, for what somebody changes in the database by hand.
    pub fn fresh<T: Send + Sync + 'static, E>(
        &self,
        name: &str,
        make: impl FnOnce() -> Result<T, E>,
    ) -> Result<Arc<T>, E> {
        if !self.reads() {
            return make().map(Arc::new);
        }
        let name = format!("{} {name}", self.visit.now.as_second() / 60);
        self.house.fresh.get(self.visit.version as i64, &name, make)
    }
    /// What is the same for everyone as long as the journal's number that it follows from. An act takes it from the shelf and
    /// puts nothing there: what it sees may yet be undone.
    pub fn kept_at<T: Send + Sync + 'static, E>(
        &self,
        number: i64,
        name: &str,
        make: impl FnOnce() -> Result<T, E>,
    ) -> Result<Arc<T>, E> {
        if self.reads() {
            return self.house.shelf.get(number, name, make);
        }
        self.house.shelf.find(number, name).map_or_else(|| make().map(Arc::new), Ok)
    }
    /// A part of a page that reads the same for all who may see as much, rendered once until the next public act. `name` says
    /// all that it follows from: what is shown, of which day, for whom; the language and the revision are added here.
    pub fn part(&self, name: &str, make: impl FnOnce() -> Result<String, Error>) -> Result<Arc<String>, Error> {
        let name = format!("{} {name}", self.lang().code());
        self.house.parts.get(self.revision()?, &name, make)
    }
    /// Whether it is a page that asks: an act keeps nothing in the process, since what it sees may yet be undone.
    pub fn reads(&self) -> bool {
        self.seed.is_empty()
    }
    pub fn text(&self, key: &str) -> String {
        self.house.texts.say(self.lang(), key, &[])
    }
    /// The frame of a page whose title is already in words.
    pub fn frame(&self, title: impl Into<String>) -> db::Result<Frame> {
        let name = self.who.account.as_ref().map(|account| account.name.clone());
        Frame::new(self.house, self.tx, self.visit, name, title.into())
    }
    pub fn page(&self, page: impl Template) -> Result<Response, Error> {
        let answer = web::html(page.render()?);
        Ok(if self.who.account.is_some() { web::private(answer) } else { answer })
    }
    /// A page that holds a form: nobody keeps it, since the form's id acts once.
    pub fn form_page(&self, page: impl Template) -> Result<Response, Error> {
        Ok(web::private(web::html(page.render()?)))
    }
    pub fn salt(&self, name: &str) -> String {
        files::hash(format!("{}{name}", self.seed).as_bytes())
    }
    /// Writes the act into the journal, under the form that asked for it. `answer` is where the visitor goes next.
    pub fn record(
        &self,
        filled: &Filled,
        act: &'static str,
        object: String,
        public: bool,
        facts: Facts,
        answer: &str,
    ) -> db::Result<i64> {
        let form = Some(filled.form().to_owned());
        let (actor, answer) = (self.who.id().to_owned(), answer.to_owned());
        let actor = if actor.is_empty() { "visitor".to_owned() } else { actor };
        journal::record(self.tx, Entry { at: self.visit.now, actor, act, object, public, facts, form, answer })
    }
}

/// Who asks for a page. The visit's version is older than the transaction: a session that ended since is asked anew. Kept a
/// minute at most, for what somebody changes in the database by hand.
fn known(house: &Site, visit: &Visit, tx: &Tx) -> db::Result<Who> {
    let Some(token) = visit.token.as_deref() else { return Ok(Who::visitor()) };
    let find = || store::who(tx, Some(token), visit.now, visit.today);
    let who = house.known.get(
        visit.version as i64,
        &format!("{} {} {token}", visit.today, visit.now.as_second() / 60),
        find,
    )?;
    Ok(Who::clone(&who))
}

/// A page: one read transaction. Whatever stops it becomes a page too.
pub async fn read(
    house: Site,
    visit: Visit,
    page: impl Fn(&View) -> Result<Response, Error> + Send + Sync + 'static,
) -> Response {
    let visit = Arc::new(visit);
    let inner = (house.clone(), visit.clone());
    let db = house.db.clone();
    let answer = db.read(move |tx| {
        let (house, visit) = &inner;
        let who = known(house, visit, tx)?;
        page(&View { house, tx, visit, who, seed: "" })
    });
    match answer.await {
        Ok(answer) => answer,
        Err(error) => failed(house, Arc::unwrap_or_clone(visit), error).await,
    }
}

/// A page that takes long to make, a typeset one: off the threads that answer the others.
pub async fn read_long(
    house: Site,
    visit: Visit,
    page: impl Fn(&View) -> Result<Response, Error> + Send + Sync + 'static,
) -> Response {
    let visit = Arc::new(visit);
    let inner = (house.clone(), visit.clone());
    let db = house.db.clone();
    let answer = db.read_long(move |tx| {
        let (house, visit) = &inner;
        let who = known(house, visit, tx)?;
        page(&View { house, tx, visit, who, seed: "" })
    });
    match answer.await {
        Ok(answer) => answer,
        Err(error) => failed(house, Arc::unwrap_or_clone(visit), error).await,
    }
}

/// An act: one write transaction, the answer sent after its commit. `act` gives the address to go to; when a rule refuses,
/// `again` shows the form as it was filled, with what is wrong, under 422.
pub async fn write(
    house: Site,
    visit: Visit,
    filled: Filled,
    act: impl Fn(&View, &Filled) -> Result<String, Error> + Send + Sync + 'static,
    again: impl Fn(&View, &Filled, &[Problem]) -> Result<Response, Error> + Send + Sync + 'static,
) -> Response {
    let paced = match &visit.pace {
        Some(whose) => house.limits.take("act", whose, limits::ACTS, visit.now),
        None => house.limits.take("act", visit.address, limits::ACTS, visit.now),
    };
    if !paced {
        return failed(house, visit, Error::TooMany).await;
    }
    let seed = files::secret();
    let inner = (house.clone(), Arc::new(visit.clone()), filled.clone());
    let db = house.db.clone();
    let done = db.write(move |tx| {
        let (house, visit, filled) = &inner;
        let who = store::who(tx, visit.token.as_deref(), visit.now, visit.today)?;
        if let Some(answer) = journal::already(tx, filled.form())? {
            return Ok(answer);
        }
        act(&View { house, tx, visit, who, seed: &seed }, filled)
    });
    match done.await {
        Ok(path) => web::go(&visit.link(&path)),
        Err(Error::Refused(problems)) => {
            let shown = move |view: &View| {
                let mut answer = again(view, &filled, &problems)?;
                *answer.status_mut() = axum::http::StatusCode::UNPROCESSABLE_ENTITY;
                Ok(web::private(answer))
            };
            read(house, visit, shown).await
        }
        Err(error) => failed(house, visit, error).await,
    }
}

/// The page that says what stopped the request, and what to do.
pub async fn failed(house: Site, visit: Visit, error: Error) -> Response {
    let status = error.status();
    if let Error::Fault(what) = &error {
        tracing::error!(request = visit.request_id, what, "fault");
    }
    if visit.path.starts_with("/api/") {
        return problem(&house, &visit, &error);
    }
    let inner = (house.clone(), Arc::new(visit.clone()));
    let db = house.db.clone();
    let page = db.read(move |tx| {
        let (house, visit) = &inner;
        let who = store::who(tx, visit.token.as_deref(), visit.now, visit.today)?;
        let view = View { house, tx, visit, who, seed: "" };
        let frame = view.frame(view.text(&format!("{}-title", error.stem())))?;
        let problems = match &error {
            Error::Refused(problems) => problems.iter().map(|p| (p.field.clone(), say(&view, p))).collect(),
            _ => vec![],
        };
        let differences = match &error {
            Error::Stale(differences) => differences.clone(),
            _ => vec![],
        };
        let sign_in = matches!(error, Error::SignIn).then(|| visit.link("/connexion"));
        let reference = matches!(error, Error::Fault(_)).then(|| visit.request_id.clone());
        let page = ErrorPage { frame, stem: error.stem(), problems, differences, reference, sign_in };
        Ok::<_, Error>(page.render()?)
    });
    let mut answer = match page.await {
        Ok(page) => web::private(web::html(page)),
        Err(_) => web::private(web::html(format!("<h1>Halle</h1><p>{status}</p><p>{}</p>", visit.request_id))),
    };
    *answer.status_mut() = axum::http::StatusCode::from_u16(status).unwrap_or_default();
    answer
}

/// For programs: RFC 9457, with the same key that the pages' texts have.
fn problem(house: &Site, visit: &Visit, error: &Error) -> Response {
    let title = house.texts.say(visit.lang, &format!("{}-title", error.stem()), &[]);
    let body =
        serde_json::json!({ "type": "about:blank", "status": error.status(), "title": title, "key": error.stem() });
    let mut answer = web::private(web::file("application/problem+json", "problem.json", body.to_string().into_bytes()));
    *answer.status_mut() = axum::http::StatusCode::from_u16(error.status()).unwrap_or_default();
    answer
}

/// A problem as a sentence in the visitor's language.
pub fn say(view: &View, problem: &Problem) -> String {
    let args: Vec<(&str, fluent_bundle::FluentValue)> =
        problem.args.iter().map(|(name, value)| (*name, value.as_str().into())).collect();
    view.house.texts.say(view.lang(), problem.key, &args)
}

/// Problems in words, each with the field that it leads to: what an error summary lists.
pub fn said(view: &View, problems: &[Problem]) -> Vec<(String, String)> {
    problems.iter().map(|problem| (problem.field.clone(), say(view, problem))).collect()
}
