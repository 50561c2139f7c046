//! What is needed, then what is called for, then what is offered.

use askama::Template;
use axum::{extract::State, response::Response};

use super::{Board, posts};
use crate::{
    access::{View, read},
    needs::{
        model::Need,
        rules::{self, Means},
        store,
        tables::KINDS,
    },
    platform::{
        tables::fold,
        web::{Frame, Site, Visit},
    },
};

/// One entry as the list shows it.
struct Line {
    need: Need,
    alone: bool,
    place: Option<String>,
    /// Replies that nobody has answered, for those who follow them.
    waiting: i64,
}

#[derive(Template)]
#[template(path = "needs/templates/list.html")]
struct Page {
    frame: Frame,
    kind: String,
    subject: String,
    /// Kind, then its entries, in the order of the page.
    groups: Vec<(&'static str, Vec<Line>)>,
    posts: bool,
    filtered: bool,
}

pub async fn show(State(house): State<Site>, visit: Visit) -> Response {
    let page = |view: &View| {
        let board = Board::read(view)?;
        let text = |name: &str| view.visit.parameter(name).unwrap_or_default().to_owned();
        let (kind, subject) = (text("genre"), text("sujet"));
        let wanted = fold(&subject);
        let speaks = |need: &Need| {
            let said = [&need.title, &need.by].into_iter().map(String::as_str).chain(need.topics());
            wanted.is_empty() || said.chain(need.about.as_deref()).any(|text| fold(text).contains(&wanted))
        };
        let found: Vec<&Need> = board.seen(view).filter(|need| need.open() && speaks(need)).collect();
        let waiting = if posts(view) { store::waiting(view.tx)? } else { Default::default() };
        let group = |of: &'static str| {
            let mut these: Vec<(Need, Means)> =
                found.iter().filter(|need| need.kind == of).map(|need| ((*need).clone(), board.means(need))).collect();
            match of {
                "need" => rules::order(&mut these),
                _ => these.sort_by(|(a, _), (b, _)| (b.posted_on, &a.id).cmp(&(a.posted_on, &b.id))),
            }
            let line = |(need, means): (Need, Means)| Line {
                alone: means.alone() && of == "need",
                place: board.place(&need),
                waiting: waiting.get(&need.id).copied().filter(|_| super::one::keeps(view, &need)).unwrap_or(0),
                need,
            };
            (of, these.into_iter().map(line).collect())
        };
        // needs before offers
        let order = ["need", "call", "skill"];
        let groups = order.into_iter().filter(|of| kind.is_empty() || !KINDS.contains(&kind.as_str()) || kind == *of);
        view.page(Page {
            frame: view.frame(view.text("needs-title"))?,
            groups: groups.map(group).collect(),
            posts: posts(view),
            filtered: !kind.is_empty() || !subject.is_empty(),
            kind,
            subject,
        })
    };
    read(house, visit, page).await
}
