//! What is needed, then what is called for, then what is offered; and the same as files.

use std::collections::HashMap;

use askama::Template;
use axum::{extract::State, response::Response};

use super::{Board, posts};
use crate::{
    access::{View, read, read_long},
    fields::{self, Field, Filter},
    needs::{
        model::Need,
        rules::{self, Means},
        store,
        tables::KINDS,
    },
    platform::{
        lists::{self, Cell, Column, Format, News, Place, Row},
        tables::fold,
        web::{self, Error, Frame, Site, Visit, frame::pair, visit::reads},
    },
};

/// Needs before offers.
const ORDER: [&str; 3] = ["need", "call", "skill"];
/// What the address holds, for the files of the same list.
const FILTERS: &[&str] = &["genre", "sujet", "champ", "champ-"];
/// Entries of a feed.
const NEWS: usize = 50;

/// One entry as the list shows it.
struct Line {
    need: Need,
    alone: bool,
    place: Option<String>,
    /// What the network's own fields say of it.
    own: Vec<fields::Told>,
    /// Replies that nobody has answered, for those who follow them.
    waiting: i64,
}

#[derive(Template)]
#[template(path = "needs/templates/list.html")]
struct Page {
    frame: Frame,
    kind: String,
    subject: String,
    filters: Vec<Filter>,
    /// Kind, then its entries, in the order of the page.
    groups: Vec<(&'static str, Vec<Line>)>,
    posts: bool,
    filtered: bool,
    /// The list as files, the feed last.
    files: Vec<(String, String)>,
}

/// What an address asks for.
struct Asked {
    kind: String,
    subject: String,
    /// The network's own fields that let choose.
    filters: Vec<Filter>,
    own: fields::Many,
}

impl Asked {
    /// What is asked of a field that one may not see is asked of none, and is refused.
    fn of(view: &View) -> Result<Asked, Error> {
        let (filters, problems) = Filter::of(view, &["need"])?;
        if !problems.is_empty() {
            return Err(Error::Refused(problems));
        }
        let text = |name: &str| view.visit.parameter(name).unwrap_or_default().to_owned();
        Ok(Asked { kind: text("genre"), subject: text("sujet"), filters, own: fields::Many::of(view, "need")? })
    }

    fn filtered(&self) -> bool {
        let narrowed = self.filters.iter().any(Filter::asks);
        narrowed || !self.kind.is_empty() || !self.subject.is_empty()
    }

    fn holds(&self, need: &Need) -> bool {
        let wanted = fold(&self.subject);
        let said = [&need.title, &need.by].into_iter().map(String::as_str).chain(need.topics());
        let speaks = wanted.is_empty() || said.chain(need.about.as_deref()).any(|text| fold(text).contains(&wanted));
        let chosen = |filter: &Filter| filter.holds(self.own.value(&filter.field.id, &need.id));
        speaks && need.open() && self.filters.iter().all(chosen)
    }

    /// What answers to it, a group for each kind, in the order of the page.
    fn groups(&self, view: &View, board: &Board) -> Vec<(&'static str, Vec<(Need, Means)>)> {
        let found: Vec<&Need> = board.seen(view).filter(|need| self.holds(need)).collect();
        let group = |of: &'static str| {
            let mut these: Vec<(Need, Means)> =
                found.iter().filter(|need| need.kind == of).map(|need| ((*need).clone(), board.means(need))).collect();
            match of {
                "need" => rules::order(&mut these),
                _ => these.sort_by(|(a, _), (b, _)| (b.posted_on, &a.id).cmp(&(a.posted_on, &b.id))),
            }
            (of, these)
        };
        let any = !KINDS.contains(&self.kind.as_str());
        ORDER.into_iter().filter(|of| any || self.kind == *of).map(group).collect()
    }
}

/// The filters of the address, as it ends.
fn query(view: &View) -> String {
    let kept = view.visit.query.iter().filter(|(name, value)| reads(FILTERS, name) && !value.is_empty());
    let pairs: Vec<String> = kept.map(|(name, value)| pair(name, value)).collect();
    if pairs.is_empty() { String::new() } else { format!("?{}", pairs.join("&")) }
}

pub async fn show(State(house): State<Site>, visit: Visit) -> Response {
    let page = |view: &View| {
        let (board, asked) = (Board::read(view)?, Asked::of(view)?);
        let waiting = if posts(view) { store::waiting(view.tx)? } else { HashMap::new() };
        let line = |(need, means): (Need, Means)| Line {
            alone: means.alone() && need.kind == "need",
            place: board.place(&need),
            waiting: waiting.get(&need.id).copied().filter(|_| super::one::keeps(view, &need)).unwrap_or(0),
            own: asked.own.told(view, &need.id),
            need,
        };
        let groups = asked.groups(view, &board).into_iter();
        let groups = groups.map(|(of, these)| (of, these.into_iter().map(line).collect())).collect();
        let query = query(view);
        let file = |format: &Format| {
            let address = view.visit.link(&format!("/besoins.{}{query}", format.suffix()));
            (view.text(&format!("format-{}", format.suffix())), address)
        };
        view.page(Page {
            frame: view.frame(view.text("needs-title"))?,
            groups,
            posts: posts(view),
            filtered: asked.filtered(),
            files: [Format::Csv, Format::Xlsx, Format::Json, Format::Rss].iter().map(file).collect(),
            kind: asked.kind,
            subject: asked.subject,
            filters: asked.filters,
        })
    };
    read(house, visit, page).await
}

/// The same entries as a file, all of them. Who to speak to stays on the page of each.
pub async fn file(State(house): State<Site>, visit: Visit) -> Response {
    let answer = |view: &View| {
        let format = Format::of(&view.visit.path).ok_or(Error::NotFound)?;
        let (board, asked) = (Board::read(view)?, Asked::of(view)?);
        let own = asked.own.fields();
        let frame = view.frame(view.text("needs-title"))?;
        let row = |need: &Need| {
            let value = |field: &Field| fields::cell(view, field, asked.own.value(&field.id, &need.id));
            let kind = Cell::Word { code: need.kind.clone(), word: frame.of("need-kind", &need.kind), badge: "" };
            let told = [
                kind,
                Cell::Text(need.by.clone()),
                need.posted_on.map_or(Cell::None, Cell::Day),
                Cell::text(need.topics.clone()),
                Cell::text(need.about.clone()),
            ];
            Row {
                id: need.id.clone(),
                name: need.title.clone(),
                path: Some(format!("/besoins/{}", need.id)),
                tags: vec![],
                place: need.territory.as_ref().map(|id| Place { id: id.clone(), at: None }),
                cells: told.into_iter().chain(own.iter().map(value)).collect(),
            }
        };
        let day = |need: &Need| need.posted_on.and_then(|day| day.to_zoned(view.house.options.zone.clone()).ok());
        let news = |need: &Need| News {
            id: format!("need/{}", need.id),
            title: need.title.clone(),
            text: format!("{}, {}", frame.of("need-kind", &need.kind), need.by),
            path: Some(format!("/besoins/{}", need.id)),
            at: day(need).map(|at| at.timestamp()).unwrap_or_default(),
        };
        let found: Vec<Need> =
            asked.groups(view, &board).into_iter().flat_map(|(_, these)| these).map(|(need, _)| need).collect();
        let mut newest: Vec<&Need> = found.iter().collect();
        newest.sort_by(|one, other| (other.posted_on, &one.id).cmp(&(one.posted_on, &other.id)));
        let columns = [
            ("kind", "need-list-kind"),
            ("organisation", "need-list-organisation"),
            ("posted_on", "need-posted-on"),
            ("topics", "need-topics"),
            ("about", "need-about"),
        ];
        let columns = columns.into_iter().map(|(key, label)| Column::new(key, frame.t(label)));
        let list = lists::List {
            title: format!("{} – {}", frame.title, frame.name()),
            address: frame.absolute(&frame.link(&format!("/besoins{}", query(view)))),
            home: frame.absolute(&frame.link("")),
            licence: frame.settings.in_lang("licence", view.lang()).to_owned(),
            lang: view.lang(),
            naming: frame.t("need-title"),
            columns: columns
                .chain(own.iter().map(|field| Column::new(field.input(), field.label(view.lang()))))
                .collect(),
            rows: found.iter().map(row).collect(),
            news: newest.into_iter().take(NEWS).map(news).collect(),
        };
        let answer = lists::file(&list, format, "besoins")?;
        Ok(if view.who.account.is_some() { web::private(answer) } else { answer })
    };
    read_long(house, visit, answer).await
}
