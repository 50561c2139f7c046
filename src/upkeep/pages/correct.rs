//! A page corrected as on a wiki: at once by whoever is of the network or acts for it, by a proposal for anyone else.

use askama::Template;
use axum::{
    extract::{Path, State},
    response::Response,
};

use super::{corrects, organisation, said};
use crate::{
    access::{self, View, failed, read, secret, write},
    journal::Facts,
    members::{self, Organisation},
    platform::{
        mail::{self, Way},
        tables::{Kind, may},
        web::{Error, Filled, Frame, Problem, Site, Visit},
    },
    upkeep::{
        letters,
        model::{CheckLink, Waiting},
        rules::changes::FIELDS,
        store,
    },
};

/// The longest reason and the longest description, in characters.
const REASON: usize = 500;
const ABOUT: usize = 20_000;

#[derive(Template)]
#[template(path = "upkeep/templates/correct.html")]
struct Page {
    frame: Frame,
    organisation: Organisation,
    /// Written at once; else it is proposed.
    corrects: bool,
    /// Letters can leave, or the address is known from the one that led here.
    reachable: bool,
    /// The secret of the letter that led here.
    link: Option<String>,
    about: String,
    website: String,
    why: String,
    name: String,
    email: String,
    version: i64,
    problems: Vec<(String, String)>,
}

impl Page {
    fn error(&self, name: &str) -> Option<&str> {
        self.problems.iter().find(|(field, _)| field == name).map(|(_, text)| text.as_str())
    }
}

pub async fn form(State(house): State<Site>, visit: Visit, Path(id): Path<String>) -> Response {
    read(house, visit, move |view| page(view, &id, None, &[])).await
}

/// The letter that led here, as long as it opens and is about this page.
fn led_by(view: &View, id: &str, secret: &str) -> Result<Option<CheckLink>, Error> {
    let link = if secret.is_empty() { None } else { store::check_link(view.tx, secret)? };
    Ok(link.filter(|link| link.organisation == id && link.outcome.is_none()))
}

fn page(view: &View, id: &str, filled: Option<&Filled>, problems: &[Problem]) -> Result<Response, Error> {
    let organisation = organisation(view, id)?;
    let frame = view.frame(view.frame("")?.t1("correct-title", "name", organisation.name.as_str()))?;
    let token = filled.map_or(view.visit.parameter("lien").unwrap_or_default(), |filled| filled.get("lien"));
    let link = led_by(view, id, token)?;
    let typed = |name: &str, otherwise: &str| filled.map_or(otherwise, |filled| filled.get(name)).to_owned();
    view.form_page(Page {
        corrects: corrects(view, id)?,
        reachable: view.house.options.mail != Way::None,
        link: link.map(|_| token.to_owned()),
        about: typed("about", said(&organisation, "about")),
        website: typed("website", said(&organisation, "website")),
        why: typed("why", ""),
        name: typed("name", ""),
        email: typed("email", ""),
        version: filled.and_then(Filled::version).unwrap_or(organisation.n),
        problems: access::said(view, problems),
        organisation,
        frame,
    })
}

/// What was typed, held to its bounds: about, website, why.
fn taken(filled: &Filled, problems: &mut Vec<Problem>) -> (String, String, String) {
    let about = filled.get("about").replace("\r\n", "\n");
    let (website, why) = (filled.get("website").to_owned(), filled.get("why").to_owned());
    if about.chars().count() > ABOUT {
        problems.push(Problem::new("about", "cell-too-long").with("found", "").with("expected", ""));
    }
    if let Err(unfit) = may("website", Kind::Line).rule(members::rules::website_holds, "website-unfit").take(&website) {
        problems.push(Problem::new("website", unfit.key()).with("found", &website).with("expected", ""));
    }
    if why.chars().count() > REASON {
        problems.push(Problem::new("why", "cell-too-long").with("found", "").with("expected", ""));
    }
    (about, website, why)
}

pub async fn correct(State(house): State<Site>, visit: Visit, Path(id): Path<String>, filled: Filled) -> Response {
    let email = filled.get("email").to_lowercase();
    if !email.is_empty() && !super::claim::paced(&house, &visit, &email) {
        return failed(house, visit, Error::TooMany).await;
    }
    let (token, letter) = (secret(), format!("{}-{}", letters::PROPOSAL, visit.form));
    let again = id.clone();
    let act = move |view: &View, filled: &Filled| {
        let organisation = organisation(view, &id)?;
        if corrects(view, &id)? {
            return at_once(view, filled, &organisation);
        }
        let link = led_by(view, &id, filled.get("lien"))?;
        let mut problems = vec![];
        let email = link.as_ref().map_or(filled.get("email").to_lowercase(), |link| link.email.clone());
        if !mail::rules::plausible(&email) {
            problems.push(Problem::new("email", "door-email-unfit"));
        }
        let (about, website, why) = taken(filled, &mut problems);
        let name = filled.get("name");
        if name.chars().count() > REASON {
            problems.push(Problem::new("name", "cell-too-long").with("found", "").with("expected", ""));
        }
        let now = [("about", about.as_str()), ("website", website.as_str())];
        let changed: Vec<&str> =
            now.iter().filter(|(field, typed)| said(&organisation, field) != *typed).map(|(field, _)| *field).collect();
        if changed.is_empty() && problems.is_empty() {
            problems.push(Problem::new("about", "correct-nothing"));
        }
        if !problems.is_empty() {
            return Err(Error::Refused(problems));
        }
        let some = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
        let of = |field: &str, text: &str| if changed.contains(&field) { some(text) } else { None };
        let waiting = Waiting {
            kind: "correction".to_owned(),
            organisation: id.clone(),
            family_name: link.as_ref().map_or(some(name), |link| some(&link.name)),
            email,
            message: some(&why),
            about: of("about", &about),
            about_was: of("about", said(&organisation, "about")),
            website: of("website", &website),
            website_was: of("website", said(&organisation, "website")),
            fields: Some(changed.join(",")),
            made_at: view.visit.now,
            ..Waiting::default()
        };
        // the letter that led here says already that the address answers
        if let Some(link) = link {
            let answer = "/propositions/envoi?fait=oui".to_owned();
            let n = super::confirm::keep(view, filled, &waiting, &answer)?;
            store::put_check_answer(view.tx, &link.ask, "corrected", view.visit.today, n)?;
            return Ok(answer);
        }
        if view.house.options.mail == Way::None {
            return Err(Error::NotFound);
        }
        store::put_link(view.tx, &token, &waiting)?;
        letters::confirm(view, &letter, &waiting, &organisation.name, &token)?;
        Ok("/propositions/envoi".to_owned())
    };
    write(house, visit, filled, act, move |view, filled, problems| page(view, &again, Some(filled), problems)).await
}

fn at_once(view: &View, filled: &Filled, organisation: &Organisation) -> Result<String, Error> {
    let mut problems = vec![];
    let (about, website, why) = taken(filled, &mut problems);
    if !problems.is_empty() {
        return Err(Error::Refused(problems));
    }
    let typed = |field: &str| if field == "about" { about.as_str() } else { website.as_str() };
    let typed = &typed;
    let differences = || FIELDS.iter().filter(move |field| said(organisation, field) != typed(field));
    if filled.version() != Some(organisation.n) {
        let told = |field: &&str| {
            (view.text(&format!("organisation-{field}")), said(organisation, field).to_owned(), typed(field).to_owned())
        };
        return Err(Error::Stale(differences().map(told).collect()));
    }
    if differences().next().is_none() {
        return Err(Problem::new("about", "correct-nothing").into());
    }
    let changed: Vec<(&str, &str)> = differences().map(|field| (*field, typed(field))).collect();
    let facts = if why.is_empty() { Facts::default() } else { Facts::default().with("why", why) };
    let answer = format!("/reseau/organisations/{}/historique?fait=corrige", organisation.id);
    write_fields(view, filled, ("organisation.corrected", &answer), organisation, &changed, facts)?;
    Ok(answer)
}

/// Gives fields of a page what they become, in one act that tells what stood there. Gives the act's number.
pub(super) fn write_fields(
    view: &View,
    filled: &Filled,
    (act, answer): (&'static str, &str),
    organisation: &Organisation,
    becomes: &[(&str, &str)],
    mut facts: Facts,
) -> Result<i64, Error> {
    let was = becomes.iter().map(|(field, _)| (field.to_string(), said(organisation, field).into()));
    let was: serde_json::Map<String, serde_json::Value> = was.collect();
    for (field, value) in becomes {
        facts = facts.with(field, *value);
    }
    let facts = facts.with("was", was);
    let n = view.record(filled, act, format!("organisation/{}", organisation.id), true, facts, answer)?;
    let now = |field: &str| {
        let new = becomes.iter().find(|(name, _)| *name == field).map(|(_, value)| *value);
        Some(new.unwrap_or(said(organisation, field))).filter(|text| !text.is_empty())
    };
    members::store::describe(view.tx, &organisation.id, now("about"), now("website"), n)?;
    Ok(n)
}
