//! The first step: a file, or cells pasted from one. And the imports that are under way or done.

use std::sync::Arc;

use askama::Template;
use axum::{extract::State, response::Response};
use jiff::civil::Date;

use super::address;
use crate::{
    access::{self, Act, View, may, read, said, write},
    fields,
    imports::{
        DAYS,
        model::Grid,
        prepare::{self, Understood},
        read::{self, LINES, Unread},
        rules::headings,
        store::{self, Import, New},
        words::thousands,
    },
    journal::Facts,
    platform::{
        files,
        web::{Error, Filled, Frame, Problem, Site, Visit},
    },
};

#[derive(Template)]
#[template(path = "imports/templates/start.html")]
struct Start {
    frame: Frame,
    imports: Vec<(Import, Date)>,
    /// What was pasted, when it was refused.
    cells: String,
    errors: Vec<(String, String)>,
    lines: String,
    days: i64,
    dropped: bool,
}

impl Start {
    fn error(&self, field: &str) -> Option<&str> {
        self.errors.iter().find(|(name, _)| name == field).map(|(_, text)| text.as_str())
    }
}

pub async fn page(State(house): State<Site>, visit: Visit) -> Response {
    read(house, visit, |view| shown(view, None, &[])).await
}

fn shown(view: &View, filled: Option<&Filled>, problems: &[Problem]) -> Result<Response, Error> {
    view.require(Act::KeepMembers)?;
    let day = |import: Import| {
        let day = import.at.to_zoned(view.house.options.zone.clone()).date();
        (import, day)
    };
    view.form_page(Start {
        frame: view.frame(view.text("import-title"))?,
        imports: store::imports(view.tx)?.into_iter().map(day).collect(),
        cells: filled.map_or(String::new(), |filled| filled.get("cellules").to_owned()),
        errors: said(view, problems),
        lines: thousands(LINES),
        days: DAYS,
        dropped: filled.is_none() && view.visit.parameter("fait") == Some("abandon"),
    })
}

/// A file as it was read before the act, which holds the writer for as long as it lasts.
type Sent = Arc<Option<Result<(Grid, usize), Unread>>>;

pub async fn send(State(house): State<Site>, visit: Visit, filled: Filled) -> Response {
    let sent = before(&house, &visit, &filled).await;
    let act = move |view: &View, filled: &Filled| {
        view.require(Act::KeepMembers)?;
        let (name, bytes) = content(filled);
        let (grid, place) = match sent.as_ref() {
            Some(Ok((grid, place))) => (grid, *place),
            Some(Err(why)) => return Err(refused(filled, *why).into()),
            None => return Err(Error::Forbidden),
        };
        // the form's own id, which a browser does not draw
        if crate::platform::tables::id().take(filled.form()).is_err() || filled.form().len() > 60 {
            return Err(Problem::new("fichier", "import-file-none").into());
        }
        let heading = headings::heading_line(grid);
        let own = fields::all(view)?;
        let Understood { fields, answers, remembered } = prepare::understood(view.tx, grid, heading, &own)?;
        let id = filled.form();
        let answer = format!("{}/colonnes", address(id));
        let facts = Facts::default()
            .with("lines", grid.lines.iter().filter(|line| line.number > heading).count() as i64)
            .with("file", files::hash(&bytes))
            .with("remembered", if remembered { "yes" } else { "no" });
        let n = view.record(filled, "import.prepared", format!("import/{id}"), false, facts, &answer)?;
        let (made_by, fields, own, bytes) = (view.who.id(), fields.as_slice(), own.as_slice(), &bytes[..]);
        let new = New { id, name: &name, made_by, sheet: place, heading, fields, own, answers: &answers, bytes };
        store::put(view.tx, &new, view.visit.now, n)?;
        Ok(answer)
    };
    write(house, visit, filled, act, |view, filled, problems| shown(view, Some(filled), problems)).await
}

/// Reads the file for those who may send one, off the threads that answer the others.
async fn before(house: &Site, visit: &Visit, filled: &Filled) -> Sent {
    let (visit, (_, bytes)) = (visit.clone(), content(filled));
    let reading = house.db.read_long(move |tx| {
        let who = access::store::who(tx, visit.token.as_deref(), visit.now, visit.today)?;
        Ok::<_, Error>(may(&who, Act::KeepMembers).then(|| read::read(&bytes, None)))
    });
    Arc::new(reading.await.unwrap_or(None))
}

/// The name and the bytes of what was sent: a file, else cells.
fn content(filled: &Filled) -> (String, axum::body::Bytes) {
    match filled.files.get("fichier") {
        // a browser gives the name alone; some other program might give a path
        Some((name, _, bytes)) => {
            let name = name.rsplit(['/', '\\']).next().unwrap_or_default();
            (name.chars().filter(|c| !c.is_control()).take(200).collect(), bytes.clone())
        }
        // as it was pasted: the first cell may be empty
        None => {
            let cells = filled.pairs.iter().find(|(name, _)| name == "cellules");
            (String::new(), cells.map_or(String::new(), |(_, text)| text.clone()).into())
        }
    }
}

fn refused(filled: &Filled, why: Unread) -> Problem {
    let nothing = why == Unread::Empty && !filled.files.contains_key("fichier") && filled.get("cellules").is_empty();
    let field = if filled.files.contains_key("fichier") || nothing { "fichier" } else { "cellules" };
    Problem::new(field, if nothing { "import-file-none" } else { why.key() }).with("lines", thousands(LINES))
}
