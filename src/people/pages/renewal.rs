//! After an election: the mandates of one level end or begin anew in one act, seen before it is done, and undone in one act
//! while nothing was built on it.

use askama::Template;
use axum::{extract::State, response::Response};
use jiff::civil::Date;

use super::super::{
    rules::{self, Fate},
    store::{self, Renewal},
};
use crate::{
    access::{Act, View, read, said, write},
    journal::Facts,
    members::{
        self, KINDS, LEVELS,
        store::{Held, NewMandate},
    },
    platform::{
        tables::{date, fold},
        web::{Error, Filled, Frame, Problem, Site, Visit, frame::pair, private},
    },
};

struct Line {
    mandate: Held,
    since: Option<String>,
    fate: Fate,
}

struct Past {
    renewal: Renewal,
    level: String,
    day: String,
    undone: Option<String>,
    /// Whether it can still be undone.
    open: bool,
}

#[derive(Template)]
#[template(path = "people/templates/renewal.html")]
struct Page {
    frame: Frame,
    levels: &'static [&'static str],
    kinds: &'static [&'static str],
    fates: [Fate; 3],
    level: String,
    kind: String,
    on: String,
    lines: Vec<Line>,
    /// It was filled in: what would end, what would begin anew.
    seen: Option<(usize, usize)>,
    past: Vec<Past>,
    done: Option<&'static str>,
    problems: Vec<(String, String)>,
}

pub async fn show(State(house): State<Site>, visit: Visit) -> Response {
    read(house, visit, |view| page(view, None, false, &[])).await
}

/// The same page with what was chosen: nothing is written yet.
pub async fn preview(State(house): State<Site>, visit: Visit, filled: Filled) -> Response {
    let answer = read(house, visit, move |view| match day(&filled) {
        Ok(_) => page(view, Some(&filled), true, &[]),
        Err(problem) => {
            let mut answer = page(view, Some(&filled), false, &[problem])?;
            *answer.status_mut() = axum::http::StatusCode::UNPROCESSABLE_ENTITY;
            Ok(answer)
        }
    });
    private(answer.await)
}

fn day(filled: &Filled) -> Result<Date, Problem> {
    date(filled.get("on")).ok_or_else(|| Problem::new("on", "cell-not-a-date").with("found", filled.get("on")))
}

/// The elected mandates of a level that are in force on the eve of a day.
fn of_level(view: &View, level: &str, kind: &str, on: Date) -> Result<Vec<Held>, Error> {
    if !LEVELS.contains(&level) {
        return Ok(vec![]);
    }
    let kinds = members::store::kinds(view.tx)?;
    let eve = on.yesterday().unwrap_or(on);
    let mut all = members::store::held_on(view.tx, eve)?;
    all.retain(|one| {
        let of_kind = |id: &String| kinds.get(id).is_some_and(|its| its == kind);
        one.gained.as_deref() == Some("elected")
            && one.level.as_deref() == Some(level)
            && (kind.is_empty() || one.organisation.as_ref().is_some_and(of_kind))
    });
    all.sort_by_cached_key(|one| {
        (fold(one.organisation_name.as_deref().unwrap_or_default()), fold(&one.family_name), one.id.clone())
    });
    Ok(all)
}

fn page(view: &View, filled: Option<&Filled>, seen: bool, problems: &[Problem]) -> Result<Response, Error> {
    view.require(Act::KeepMembers)?;
    let frame = view.frame(view.text("renewal-title"))?;
    let field = |name: &str, asked: &str| match filled {
        Some(filled) => filled.get(name).to_owned(),
        None => view.visit.parameter(asked).unwrap_or_default().to_owned(),
    };
    let (level, kind) = (field("level", "echelon"), field("kind", "nature"));
    let on = Some(field("on", "le")).filter(|on| !on.is_empty()).unwrap_or_else(|| view.visit.today.to_string());
    let mandates = of_level(view, &level, &kind, date(&on).unwrap_or(view.visit.today))?;
    let line = |mandate: Held| Line {
        since: mandate.starts.map(|day| frame.short_day(&day)),
        fate: filled.and_then(|filled| Fate::read(filled.get(&format!("fate-{}", mandate.id)))).unwrap_or(Fate::Ends),
        mandate,
    };
    let lines: Vec<Line> = mandates.into_iter().map(line).collect();
    let again = lines.iter().filter(|line| line.fate == Fate::Again).count();
    let ends = lines.iter().filter(|line| line.fate != Fate::Goes).count();
    let past = |renewal: Renewal| {
        let open = renewal.undone_on.is_none() && may_undo(view, &renewal)?;
        Ok::<_, Error>(Past {
            level: frame.of("mandate-level", &renewal.level),
            day: frame.short_day(&renewal.held_on),
            undone: renewal.undone_on.map(|day| frame.short_day(&day)),
            open,
            renewal,
        })
    };
    // the latest are the ones that one may want to undo
    let past = store::renewals(view.tx)?.into_iter().take(5).map(past).collect::<Result<Vec<_>, _>>()?;
    view.form_page(Page {
        levels: LEVELS,
        kinds: KINDS,
        fates: Fate::ALL,
        seen: seen.then_some((ends, again)),
        past,
        done: match view.visit.parameter("fait") {
            Some("oui") => Some("renewal-done"),
            Some("retour") => Some("renewal-undone"),
            _ => None,
        },
        problems: said(view, problems),
        level,
        kind,
        on,
        lines,
        frame,
    })
}

fn may_undo(view: &View, renewal: &Renewal) -> Result<bool, Error> {
    let versions: Vec<_> = store::lines(view.tx, &renewal.id)?.into_iter().map(|line| line.version).collect();
    Ok(rules::may_undo(renewal.n, &versions))
}

pub async fn renew(State(house): State<Site>, visit: Visit, filled: Filled) -> Response {
    let act = |view: &View, filled: &Filled| {
        view.require(Act::KeepMembers)?;
        let (level, kind) = (filled.get("level"), filled.get("kind"));
        if !LEVELS.contains(&level) {
            return Err(Problem::new("level", "renewal-which-level").into());
        }
        let on = day(filled)?;
        let fate = |one: &Held| Fate::read(filled.get(&format!("fate-{}", one.id)));
        let chosen: Vec<(Held, Fate)> = of_level(view, level, kind, on)?
            .into_iter()
            .filter_map(|one| fate(&one).filter(|fate| *fate != Fate::Goes).map(|fate| (one, fate)))
            .collect();
        if chosen.is_empty() {
            return Err(Problem::new("on", "renewal-nobody").into());
        }
        let moved = |(one, _): &&(Held, Fate)| filled.get(&format!("version-{}", one.id)) != one.n.to_string();
        if let Some((one, _)) = chosen.iter().find(moved) {
            return Err(Error::Stale(vec![(
                one.name(),
                one.n.to_string(),
                filled.get(&format!("version-{}", one.id)).to_owned(),
            )]));
        }
        let id = view.salt("renewal")[..32].to_owned();
        let again = chosen.iter().filter(|(_, fate)| *fate == Fate::Again).count();
        let answer = format!("/reseau/renouvellement?fait=oui&{}", pair("echelon", level));
        let facts = Facts::default().with("level", level).with("on", on.to_string());
        let facts = facts.with("ended", chosen.len() as i64).with("began", again as i64);
        let n = view.record(filled, "mandates.renewed", format!("renewal/{id}"), true, facts, &answer)?;
        store::put_renewal(view.tx, &id, level, Some(kind).filter(|kind| !kind.is_empty()), on, n)?;
        for (one, fate) in chosen {
            members::store::end_mandate(view.tx, &one.id, Some(on), n)?;
            store::put_line(view.tx, &id, &one.id, "ended", one.ends, n)?;
            if fate == Fate::Again {
                let next = NewMandate {
                    id: view.salt(&one.id)[..32].to_owned(),
                    person: one.person,
                    organisation: one.organisation,
                    capacity: one.capacity,
                    title: one.title,
                    standing: one.standing,
                    level: one.level,
                    gained: one.gained,
                    starts: on,
                };
                members::store::put_mandate(view.tx, &next, n)?;
                store::put_line(view.tx, &id, &next.id, "began", None, n)?;
            }
        }
        Ok(answer)
    };
    write(house, visit, filled, act, |view, filled, problems| page(view, Some(filled), false, problems)).await
}

pub async fn undo(State(house): State<Site>, visit: Visit, filled: Filled) -> Response {
    let act = |view: &View, filled: &Filled| {
        view.require(Act::KeepMembers)?;
        let all = store::renewals(view.tx)?;
        let renewal = all.into_iter().find(|one| one.id == filled.get("renewal")).ok_or(Error::NotFound)?;
        if renewal.undone_on.is_some() || !may_undo(view, &renewal)? {
            return Err(Problem::new("renewal", "renewal-built-on").into());
        }
        let answer = "/reseau/renouvellement?fait=retour";
        let facts = Facts::default().with("renewal", renewal.id.as_str());
        let n =
            view.record(filled, "mandates.renewal-undone", format!("renewal/{}", renewal.id), true, facts, answer)?;
        for line in store::lines(view.tx, &renewal.id)? {
            match line.did.as_str() {
                "began" => members::store::drop_mandate(view.tx, &line.mandate)?,
                _ => members::store::end_mandate(view.tx, &line.mandate, line.ends_before, n)?,
            }
        }
        store::put_undone(view.tx, &renewal.id, view.visit.today, n)?;
        Ok(answer.to_owned())
    };
    write(house, visit, filled, act, |view, _, problems| page(view, None, false, problems)).await
}
