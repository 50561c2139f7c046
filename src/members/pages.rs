//! The public pages of members: the network in figures, the directory, one organisation (`facts`: what sources say of it), and what
//! is announced.

mod announced;
mod facts;

use std::{
    collections::{HashMap, HashSet},
    sync::Arc,
};

use askama::Template;
use axum::{
    Router,
    extract::{Path, State},
    response::Response,
    routing::get,
};
use jiff::civil::Date;

use super::{
    lists,
    model::{Category, Count, Organisation},
    rules::{self, Half},
    store::{self, Mandate},
};
use crate::{
    access::{Act, View, read},
    fields,
    platform::{
        db,
        web::{self, Error, Frame, Site, Visit, frame::pair},
    },
    territories,
};

pub(super) use facts::words;

pub fn routes() -> Router<Site> {
    Router::new()
        .route("/reseau", get(network))
        .route("/reseau/annonces", get(announced::announced))
        .route("/reseau/organisations/{id}", get(organisation))
        .route("/reseau/saisie", get(desk))
}

/// The counts of a day, computed once until the next public act.
pub fn counts(view: &View, on: Date) -> db::Result<Arc<Vec<Count>>> {
    view.kept(&on.to_string(), || store::counts(view.tx, on))
}

/// Kept as settings are, until anyone commits: they are few, and every page of members names them.
pub(super) fn categories(view: &View) -> db::Result<Arc<Vec<Category>>> {
    view.house.settings.get(view.visit.version as i64, "", || store::categories(view.tx))
}

/// One figure of the network, in words: computed with its list, or announced by a source.
pub struct Figure {
    pub value: i64,
    pub label: String,
    pub change: Option<String>,
    pub origin: String,
    /// Where an announced figure comes from.
    pub source: Option<String>,
    pub link: Option<String>,
    pub differs: bool,
}

/// The figures of a day, for the front page and this room.
pub fn figures(frame: &Frame, counts: &[Count], on: Date) -> Vec<Figure> {
    let figure = |count: &Count| {
        let signed = |change: i64| if change >= 0 { format!("+{change}") } else { format!("−{}", -change) };
        let change = match (count.change().filter(|_| count.listed()), &count.announced_change) {
            (Some(0), _) => Some(frame.t("change-none")),
            (Some(change), _) => Some(frame.t1("change-computed", "change", signed(change))),
            (None, Some(stated)) => Some(frame.t1("change-announced", "change", signed(stated.value))),
            (None, None) => None,
        };
        let announced = count.announced.as_ref();
        let origin = match (count.listed(), count.differs(), announced) {
            (true, true, Some(stated)) => frame.t2("origin-differs", "n", stated.value, "source", &stated.source),
            (true, _, _) if count.in_progress > 0 => frame.t1("origin-computed-progress", "n", count.in_progress),
            (true, _, _) => frame.t("origin-computed"),
            (false, _, Some(_)) => frame.t("origin-announced"),
            (false, _, None) => frame.t("origin-none"),
        };
        let query = [pair("categorie", &count.category), pair("au", &on.to_string())].join("&");
        Figure {
            value: count.figure(),
            label: count.label(frame.lang()).to_owned(),
            change,
            origin,
            source: announced.filter(|_| !count.listed()).map(|stated| stated.source.clone()),
            link: count.listed().then(|| frame.link(&format!("/reseau/adherents?{query}"))),
            differs: count.differs(),
        }
    };
    counts.iter().map(figure).collect()
}

#[derive(Template)]
#[template(path = "members/templates/network.html")]
struct Network {
    frame: Frame,
    on: Date,
    figures: Vec<Figure>,
    keeps: bool,
    corrects: bool,
}

async fn network(State(house): State<Site>, visit: Visit) -> Response {
    let page = |view: &View| {
        let on = view.as_of()?;
        let frame = view.frame(view.text("network-title"))?;
        let figures = figures(&frame, &counts(view, on)?, on);
        view.page(Network {
            on,
            figures,
            keeps: view.may(Act::KeepMembers),
            corrects: view.may(Act::CorrectPages),
            frame,
        })
    };
    read(house, visit, page).await
}

#[derive(Template)]
#[template(path = "members/templates/organisation.html")]
struct OrganisationPage<'a> {
    frame: Frame,
    id: &'a str,
    told: &'a About,
    keeps: bool,
    changed: bool,
}

/// What is told of an organisation to those who see as much.
struct About {
    name: String,
    /// Belongs to the network: whoever acts for it is known already.
    member: bool,
    html: String,
}

/// What its page tells of an organisation, in HTML.
#[derive(Template)]
#[template(path = "members/templates/organisation_told.html")]
struct OrganisationTold<'a> {
    frame: &'a Frame,
    organisation: Organisation,
    legal_person: Option<Organisation>,
    /// Its id, with its name in the edition, or the id again where the edition has no such one.
    territory: Option<(String, String)>,
    other_names: Vec<(String, Option<String>)>,
    about: String,
    said: Vec<facts::Said>,
    bonds: Vec<facts::Bond>,
    /// Members of a similar size: what the link says, where it leads, what similar is. Of the reader's own, else of this one's.
    alike: Option<(String, String, String)>,
    /// The last day on which someone looked whether it is still true.
    checked: Option<Date>,
    states: Vec<(String, String, Date, bool, bool)>,
    mandates: Vec<Mandate>,
    /// The halves that its pair lacks, for members, where the network asks for pairs.
    missing: Vec<Half>,
    hidden: usize,
    /// What the network's own fields say, of it and of each of its memberships, by category.
    own: Vec<fields::Told>,
    of_memberships: Vec<(String, Vec<fields::Told>)>,
}

async fn organisation(State(house): State<Site>, visit: Visit, Path(id): Path<String>) -> Response {
    let page = move |view: &View| {
        let on = view.as_of()?;
        let (sees, keeps) = (view.may(Act::SeeMembers), view.may(Act::KeepMembers));
        let (lang, size) = (view.lang().code(), lists::own_size(view)?);
        let own = size.map_or(String::new(), |size| size.to_string());
        let told =
            view.fresh(&format!("organisation {lang} {on} {sees} {keeps} {own} {id}"), || told(view, &id, on, size));
        let told = match told {
            Err(Error::NotFound) => {
                let to = store::moved(view.tx, &id)?.ok_or(Error::NotFound)?;
                return Ok(web::moved(&view.visit.link(&format!("/reseau/organisations/{to}"))));
            }
            told => told?,
        };
        let frame = view.frame(told.name.clone())?;
        let keeps = view.may(Act::KeepOrganisation(&id));
        let changed = keeps && view.visit.parameter("fait") == Some("change");
        view.page(OrganisationPage { frame, id: &id, told: &told, keeps, changed })
    };
    read(house, visit, page).await
}

/// `size` is that of the reader's own territory.
fn told(view: &View, id: &str, on: Date, size: Option<i64>) -> Result<About, Error> {
    let organisation = store::organisation(view.tx, id)?;
    let categories = categories(view)?;
    let label = |category: &str| {
        categories.iter().find(|c| c.id == category).map_or(String::new(), |c| c.label(view.lang()).to_owned())
    };
    let states = store::states_of(view.tx, id, on)?;
    let latest =
        states.iter().map(|(category, state, ..)| (category.as_str(), state.as_str())).collect::<HashMap<_, _>>();
    let asked = latest.iter().any(|(category, state)| {
        matches!(*state, "admitted" | "in_progress") && categories.iter().any(|c| c.id == **category && c.paired())
    });
    let member = latest.values().any(|state| matches!(*state, "admitted" | "in_progress"));
    let mut of_memberships: Vec<(String, Vec<fields::Told>)> = vec![];
    let (mut seen, written) = (HashSet::new(), fields::Many::of(view, "membership")?);
    for (category, .., membership) in states.iter().filter(|(.., membership)| seen.insert(membership)) {
        of_memberships.push((label(category), written.told(view, membership)));
    }
    of_memberships.retain(|(_, told)| !told.is_empty());
    let states = states.into_iter();
    let states = states.map(|(category, state, day, known, reciprocal, _)| {
        (label(&category), state, day, known == "by", reciprocal == "yes")
    });
    let mandates = store::mandates_of(view.tx, id, on)?;
    let sees = view.may(Act::SeeMembers);
    let halves = mandates.iter().map(|one| (one.person.as_str(), one.capacity.as_str(), one.gained.as_deref()));
    let missing = if sees && asked { rules::missing_halves(halves) } else { vec![] };
    let hidden = if sees { 0 } else { mandates.len() };
    let legal_person = organisation.legal_person.as_ref().map(|id| store::organisation(view.tx, id)).transpose()?;
    let edition = territories::edition(view)?;
    let named = |id: &String| {
        let name = edition.resolve(id).map(|(territory, _)| edition.label(territory));
        (id.clone(), name.unwrap_or_else(|| id.clone()))
    };
    let territory = organisation.territory.as_ref().map(named);
    let size = match size {
        None => lists::size_of(view, organisation.territory.as_deref())?.map(|size| ("size-same", size)),
        own => own.map(|size| ("size-mine", size)),
    };
    let alike = |(key, size): (&str, i64)| (view.text(key), lists::of_size(view, size), lists::size_said(view, size));
    let alike = size.map(alike);
    let frame = view.frame(organisation.name.clone())?;
    let told = store::facts::facts_of(view.tx, id)?;
    let html = OrganisationTold {
        said: facts::said(view, &told),
        bonds: facts::bonds(&frame, store::facts::links_of(view.tx, id)?),
        checked: told.iter().filter_map(|fact| fact.checked_on).chain(organisation.checked_on).max(),
        frame: &frame,
        legal_person,
        territory,
        alike,
        other_names: store::other_names(view.tx, id)?,
        about: crate::platform::prose::html(organisation.about.as_deref().unwrap_or_default()),
        states: states.collect(),
        missing,
        mandates: if sees { mandates } else { vec![] },
        hidden,
        own: fields::told(view, "organisation", id)?,
        of_memberships,
        organisation,
    };
    let html = html.render()?;
    Ok(About { name: frame.title, member, html })
}

#[derive(Template)]
#[template(path = "members/templates/desk.html")]
struct Desk {
    frame: Frame,
}

/// A part of the desk: its title, then each page with its address and its title.
type Part = (&'static str, Vec<(&'static str, String)>);

impl Desk {
    /// The sheets in two parts, whoever is there and what they belong to; then what keeps them true, and what they are.
    fn parts(&self) -> [Part; 4] {
        const BELONGING: &[&str] = &["college", "category", "membership", "membership_state", "announced"];
        let sheets = |belonging: bool| {
            let these = super::sheets::SHEETS.iter().filter(|sheet| BELONGING.contains(&sheet.table.name) == belonging);
            these.map(|sheet| (sheet.path, format!("sheet-{}", sheet.table.name.replace('_', "-")))).collect()
        };
        let pages = |list: &[(&'static str, &str)]| list.iter().map(|(path, key)| (*path, key.to_string())).collect();
        let upkeep = [
            ("/reseau/doublons", "desk-duplicates"),
            ("/reseau/propositions", "desk-proposals"),
            ("/reseau/verifications", "desk-checks"),
            ("/reseau/renouvellement", "desk-renewal"),
            ("/reseau/binomes", "desk-pairs"),
        ];
        let data = [("/reseau/saisie/champs", "fields-title"), ("/reseau/demandes", "desk-requests")];
        [
            ("desk-part-who", sheets(false)),
            ("desk-part-belonging", sheets(true)),
            ("desk-part-upkeep", pages(&upkeep)),
            ("desk-part-data", pages(&data)),
        ]
    }
}

/// Where a coordinator enters what the network is.
async fn desk(State(house): State<Site>, visit: Visit) -> Response {
    let page = |view: &View| {
        view.require(Act::KeepMembers)?;
        view.page(Desk { frame: view.frame(view.text("desk-title"))? })
    };
    read(house, visit, page).await
}
