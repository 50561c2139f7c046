//! The front page; and the OpenAPI description of what programs may read.

use std::sync::Arc;

use askama::Template;
use axum::{Router, extract::State, response::Response, routing::get};
use jiff::civil::Date;
use utoipa::openapi::{
    HttpMethod, InfoBuilder, LicenseBuilder, OpenApiBuilder, PathItem, PathsBuilder, Required, ResponseBuilder,
    path::{OperationBuilder, ParameterBuilder, ParameterIn},
};

use super::first;
use crate::{
    access::{Act, View, read},
    assemblies, coverage,
    governance::{self, Decision},
    members::{self, Figure},
    platform::web::{self, Frame, Site, Visit},
    territories::map::Map,
    upkeep,
};

pub fn routes() -> Router<Site> {
    Router::new().route("/", get(front)).route("/api/openapi.json", get(openapi))
}

#[derive(Template)]
#[template(path = "home/templates/front.html")]
struct Front {
    frame: Frame,
    on: Date,
    /// The day that the figures are of is not today: the demonstration shows its network as it was.
    figures: Vec<Figure>,
    /// Where the network has members that day.
    map: Option<Map>,
    sessions: Vec<assemblies::store::Listed>,
    decisions: Vec<Decision>,
    bodies: Vec<(governance::Body, usize)>,
    /// What waits for an answer, for whoever gives it.
    left: Option<Arc<upkeep::Left>>,
    /// Where a house that holds nothing yet begins: a text and an address each.
    first: &'static [(&'static str, &'static str)],
}

/// From an empty house to a first assembly, in order.
const FIRST: &[(&str, &str)] = &[
    ("front-first-begin", "/commencer"),
    ("front-first-import", "/reseau/import"),
    ("front-first-members", "/reseau/saisie/membre"),
    ("front-first-session", "/assemblees/preparer"),
];

/// What one reads first: how many we are, what was decided, who carries it.
async fn front(State(house): State<Site>, visit: Visit) -> Response {
    let page = |view: &View| {
        let on = view.as_of()?;
        let frame = view.frame(view.text("front-title"))?;
        let figures = members::figures(&frame, &members::counts(view, on)?, on);
        let mut sessions = assemblies::listed(view)?;
        sessions.truncate(3);
        let seats = governance::store::all_seats(view.tx)?;
        let held = |body: &governance::Body| {
            let seats = seats.get(&body.id).into_iter().flatten();
            seats.filter(|seat| seat.in_force(on) && !seat.observes()).count()
        };
        let bodies = governance::bodies(view.tx)?.into_iter().map(|body| (held(&body), body));
        // what is done is not told again
        let done = match (first::is_empty(view)?, figures.iter().all(|figure| figure.value == 0)) {
            (true, _) => 0,
            (false, true) => 1,
            (false, false) => 3,
        };
        view.page(Front {
            first: if sessions.is_empty() && view.may(Act::KeepMembers) { &FIRST[done..] } else { &[] },
            left: upkeep::left(view)?.filter(|left| left.corrections + left.claims > 0),
            on,
            map: coverage::front(view, &frame, on)?,
            figures,
            sessions,
            decisions: governance::store::decisions(view.tx, None, 0, 3)?,
            bodies: bodies.filter(|(held, _)| *held > 0).map(|(held, body)| (body, held)).collect(),
            frame,
        })
    };
    read(house, visit, page).await
}

/// Described by hand of the few that there are: each names its parameters and what it answers.
async fn openapi() -> Response {
    let parameter = |name: &str, place: ParameterIn, text: &str| {
        let required = if place == ParameterIn::Path { Required::True } else { Required::False };
        ParameterBuilder::new().name(name).parameter_in(place).required(required).description(Some(text)).build()
    };
    let read = |id: &str, text: &str, parameters: Vec<_>| {
        let answer = ResponseBuilder::new().description("application/json").build();
        let operation = OperationBuilder::new().operation_id(Some(id)).summary(Some(text)).response("200", answer);
        PathItem::new(HttpMethod::Get, parameters.into_iter().fold(operation, OperationBuilder::parameter).build())
    };
    let day = || parameter("au", ParameterIn::Query, "The day to look from, as 2018-06-19; today when absent.");
    let on = day();
    let code = parameter("code", ParameterIn::Path, "commune-38185, or a commune's INSEE code, or a SIREN.");
    let session =
        parameter("session", ParameterIn::Path, "The session's address: its date, with a suffix for a second one.");
    let body = parameter("organe", ParameterIn::Query, "The id of a body: its decisions alone.");
    let known = |name: &str, text: &str| parameter(name, ParameterIn::Query, text);
    let paths = PathsBuilder::new()
        .path(
            "/api/v1/organisations",
            read(
                "organisations",
                "Every organisation that the network knows, under the filters of its page.",
                vec![
                    on.clone(),
                    known("q", "Words of a name."),
                    known("nature", "A kind of organisation."),
                    known("membre", "`oui` or `non`: members alone, or the others."),
                ],
            ),
        )
        .path(
            "/api/v1/adherents/comptes",
            read("memberCounts", "Members by category on a day: computed from the list, and as announced.", vec![on]),
        )
        .path(
            "/api/v1/assemblees/{session}",
            read("minutes", "The minutes of a session, with their doubts.", vec![session]),
        )
        .path(
            "/api/v1/territoires/{code}",
            read(
                "territory",
                "A territory of France: what covers it, and who is a member there on a day.",
                vec![code, day()],
            ),
        )
        .path(
            "/api/v1/couverture",
            read(
                "coverage",
                "Whom the members of a day reach, by kind and size of territory, and whom they leave out.",
                vec![day()],
            ),
        )
        .path(
            "/api/v1/recherche",
            read(
                "search",
                "What is found in the whole house, twenty a page, with what narrows it; only what the reader may read.",
                vec![
                    parameter("q", ParameterIn::Query, "The words looked for, or a number."),
                    parameter(
                        "genre",
                        ParameterIn::Query,
                        "One kind of thing: organisation, personne, seance, decision…",
                    ),
                    parameter("nature", ParameterIn::Query, "One kind of organisation: commune, association…"),
                    parameter("region", ParameterIn::Query, "One region, as region-84; likewise departement."),
                    parameter("taille", ParameterIn::Query, "One band of population, from 0 to 4."),
                    parameter("annee", ParameterIn::Query, "One year."),
                    parameter(
                        "pres",
                        ParameterIn::Query,
                        "A territory, as commune-38185: what is near it comes first.",
                    ),
                    parameter("page", ParameterIn::Query, "The page, from 1."),
                ],
            ),
        )
        .path("/api/v1/decisions", read("decisions", "Decisions of the network's bodies, newest first.", vec![body]))
        .build();
    let licence = LicenseBuilder::new().name("AGPL-3.0-or-later").build();
    let info = InfoBuilder::new().title("Halle").version(env!("CARGO_PKG_VERSION")).license(Some(licence)).build();
    web::json(&OpenApiBuilder::new().info(info).paths(paths).build())
}
