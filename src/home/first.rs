//! The first step of an empty house, in one form: its name, who its members are, its assembly.

use askama::Template;
use axum::{Router, extract::State, response::Response, routing::get};

use crate::{
    access::{Act, View, read, write},
    administration, governance,
    journal::Facts,
    members,
    platform::{
        texts::Lang,
        web::{Error, Filled, Frame, Problem, Site, Visit, frame::Settings},
    },
};

/// What its members may be: the value typed, then the categories that follow (id, key of its label, what it counts).
type Kind = (&'static str, &'static [(&'static str, &'static str, &'static str)]);
const MEMBERS: &[Kind] = &[
    ("people", &[("membres", "first-category-members", "people")]),
    ("organisations", &[("membres", "first-category-members", "organisations")]),
    (
        "both",
        &[
            ("organisations", "first-category-organisations", "organisations"),
            ("personnes", "first-category-people", "people"),
        ],
    ),
];

pub fn routes() -> Router<Site> {
    Router::new().route("/commencer", get(form).post(begin))
}

/// Whether the house has neither category nor body yet: what the form writes.
pub fn is_empty(view: &View) -> Result<bool, Error> {
    Ok(members::store::categories(view.tx)?.is_empty() && governance::bodies(view.tx)?.is_empty())
}

#[derive(Template)]
#[template(path = "home/templates/first.html")]
struct First {
    frame: Frame,
    /// Whoever keeps members may not keep the house's settings.
    names: bool,
    name: String,
    chosen: String,
    assembly: String,
    errors: Vec<(String, String)>,
}

impl First {
    fn kinds(&self) -> impl Iterator<Item = (&'static str, String)> {
        MEMBERS.iter().map(|(kind, _)| (*kind, format!("first-members-{kind}")))
    }
    fn error(&self, name: &str) -> Option<&str> {
        self.errors.iter().find(|(field, _)| field == name).map(|(_, text)| text.as_str())
    }
}

async fn form(State(house): State<Site>, visit: Visit) -> Response {
    read(house, visit, |view| page(view, None, &[])).await
}

fn page(view: &View, filled: Option<&Filled>, problems: &[Problem]) -> Result<Response, Error> {
    view.require(Act::KeepMembers)?;
    let typed = |name: &str, usual: String| filled.map_or(usual, |filled| filled.get(name).to_owned());
    view.form_page(First {
        frame: view.frame(view.text("first-title"))?,
        names: view.may(Act::KeepHouse),
        name: typed("name", Settings::read(view.tx)?.get("name").to_owned()),
        chosen: typed("members", "people".to_owned()),
        assembly: typed("assembly", view.text("first-assembly-usual")),
        errors: crate::access::said(view, problems),
    })
}

async fn begin(State(house): State<Site>, visit: Visit, filled: Filled) -> Response {
    let act = |view: &View, filled: &Filled| {
        view.require(Act::KeepMembers)?;
        let (name, assembly) = (filled.get("name"), filled.get("assembly"));
        let names = view.may(Act::KeepHouse);
        let categories = MEMBERS.iter().find(|(kind, _)| *kind == filled.get("members"));
        let mut problems = vec![];
        if names && name.is_empty() {
            problems.push(Problem::new("name", "cell-missing"));
        }
        if categories.is_none() {
            problems.push(Problem::new("members", "first-members-which"));
        }
        if assembly.is_empty() {
            problems.push(Problem::new("assembly", "cell-missing"));
        }
        if !is_empty(view)? {
            problems.push(Problem::new("members", "first-begun"));
        }
        let Some((_, categories)) = categories.filter(|_| problems.is_empty()) else {
            return Err(Error::Refused(problems));
        };
        let answer = "/reseau/saisie/membre";
        let facts = Facts::default()
            .with("members", filled.get("members"))
            .with("assembly", assembly)
            .with("name", if names { name } else { "" });
        let n = view.record(filled, "house.begun", "house".to_owned(), true, facts, answer)?;
        if names {
            administration::store::put_setting(view.tx, "name", name)?;
        }
        for (at, (id, key, counts)) in categories.iter().enumerate() {
            let label = |lang| view.house.texts.say(lang, key, &[]);
            let (fr, en) = (label(Lang::Fr), label(Lang::En));
            members::store::put_category(view.tx, id, (&fr, &en), counts, at as i64 + 1, n)?;
        }
        // a name that was not changed is known in both languages
        let in_lang = |lang| match view.text("first-assembly-usual") == assembly {
            true => view.house.texts.say(lang, "first-assembly-usual", &[]),
            false => assembly.to_owned(),
        };
        governance::store::put_body(view.tx, "assemblee", "assembly", (&in_lang(Lang::Fr), &in_lang(Lang::En)), 1, n)?;
        Ok(answer.to_owned())
    };
    write(house, visit, filled, act, |view, filled, problems| page(view, Some(filled), problems)).await
}
