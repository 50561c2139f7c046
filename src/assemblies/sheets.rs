//! The forms of a session's record: one sheet a table, all under the session's own address.

use super::{record::Record, sitting::Sitting, store, tables::*};
use crate::{
    access::{Act, View},
    governance::{
        self,
        rules::{self, Matter},
    },
    members,
    platform::{
        tables::{Column, Table},
        web::{Error, Problem},
    },
    sheets::{Choice, Draft, Sheet},
};

const fn sheet(table: &'static Table, path: &'static str) -> Sheet {
    Sheet {
        scope: Some("session"),
        back: |session| format!("/assemblees/{session}/saisie"),
        choices,
        check,
        ..Sheet::new(table, path, |session| Act::KeepSession(session))
    }
}

pub const SHEETS: &[Sheet] = &[
    Sheet {
        scope: None,
        back: |_| "/assemblees".to_owned(),
        name: address,
        then: |session| Some(format!("/assemblees/{}/saisie", session.text("id"))),
        check: session,
        defaults: &[("kind", "ordinary"), ("second_convocation", "no"), ("shown_by", "name")],
        sources: &[("body", "/gouvernance/saisie/instances")],
        finds: crate::territories::finds,
        ..sheet(&SESSION_TABLE, "/assemblees/saisie")
    },
    Sheet {
        warns: convened,
        onward: &[
            ("resolution", "/assemblees/{scope}/saisie/resolutions", "item"),
            ("document", "/assemblees/{scope}/saisie/documents", "item"),
        ],
        ..sheet(&ITEM, "/assemblees/{scope}/saisie/ordre-du-jour")
    },
    sheet(&DOCUMENT, "/assemblees/{scope}/saisie/documents"),
    Sheet {
        defaults: &[("standing", "voter"), ("state", "present")],
        stays: &["standing", "state"],
        onward: &[("movement", "/assemblees/{scope}/saisie/mouvements", "attendance")],
        ..sheet(&ATTENDANCE, "/assemblees/{scope}/saisie/emargement")
    },
    Sheet { once: &["attendance", "direction", "at"], ..sheet(&MOVEMENT, "/assemblees/{scope}/saisie/mouvements") },
    Sheet { defaults: &[("signs", "yes")], ..sheet(&OFFICER, "/assemblees/{scope}/saisie/bureau") },
    Sheet {
        defaults: &[("voices", "1")],
        once: &["membership"],
        chosen: &["membership", "college"],
        ..sheet(&ELECTOR, "/assemblees/{scope}/saisie/electeurs")
    },
    Sheet { once: &["elector", "attendance"], ..sheet(&VOTER, "/assemblees/{scope}/saisie/votants") },
    Sheet { check: proxy, once: &["giver"], ..sheet(&PROXY, "/assemblees/{scope}/saisie/pouvoirs") },
    Sheet {
        defaults: &[("matter", "ordinary")],
        stays: &["item"],
        once: &["number"],
        onward: &[
            ("ballot", "/assemblees/{scope}/saisie/votes", "resolution"),
            ("amendment", "/assemblees/{scope}/saisie/amendements", "resolution"),
        ],
        ..sheet(&RESOLUTION, "/assemblees/{scope}/saisie/resolutions")
    },
    Sheet { stays: &["resolution"], ..sheet(&AMENDMENT, "/assemblees/{scope}/saisie/amendements") },
    Sheet {
        check: ballot,
        then: count,
        defaults: &[("mode", "show_of_hands"), ("stated_unanimous", "no")],
        once: &["resolution"],
        onward: &[("tally", "/assemblees/{scope}/saisie/decomptes", "ballot")],
        ..sheet(&BALLOT, "/assemblees/{scope}/saisie/votes")
    },
    Sheet {
        check: tally,
        defaults: &[("unit", "heads"), ("abstentions", "0"), ("blank", "0"), ("void", "0")],
        once: &["ballot", "college"],
        chosen: &["college"],
        ..sheet(&TALLY, "/assemblees/{scope}/saisie/decomptes")
    },
    Sheet {
        defaults: &[("mode", "individual")],
        onward: &[
            ("candidate", "/assemblees/{scope}/saisie/candidatures", "election"),
            ("round", "/assemblees/{scope}/saisie/tours", "election"),
        ],
        ..sheet(&ELECTION, "/assemblees/{scope}/saisie/elections")
    },
    Sheet { stays: &["election"], ..sheet(&CANDIDATE, "/assemblees/{scope}/saisie/candidatures") },
    Sheet {
        check: round,
        defaults: &[("number", "1"), ("blank", "0"), ("void", "0")],
        once: &["election", "number"],
        onward: &[("round_votes", "/assemblees/{scope}/saisie/voix", "round")],
        ..sheet(&ROUND, "/assemblees/{scope}/saisie/tours")
    },
    Sheet {
        stays: &["round"],
        once: &["round", "candidate"],
        ..sheet(&ROUND_VOTES, "/assemblees/{scope}/saisie/voix")
    },
    Sheet {
        onward: &[("rubric", "/assemblees/{scope}/saisie/rubriques", "workshop")],
        ..sheet(&WORKSHOP, "/assemblees/{scope}/saisie/ateliers")
    },
    Sheet {
        stays: &["workshop"],
        onward: &[("contribution", "/assemblees/{scope}/saisie/contributions", "rubric")],
        ..sheet(&RUBRIC, "/assemblees/{scope}/saisie/rubriques")
    },
    Sheet {
        check: contribution,
        stays: &["rubric", "parent"],
        ..sheet(&CONTRIBUTION, "/assemblees/{scope}/saisie/contributions")
    },
    sheet(&FIGURE, "/assemblees/{scope}/saisie/chiffres"),
];

fn choices(view: &View, session: &str, column: &'static Column) -> Result<Vec<Choice>, Error> {
    let lang = view.lang();
    let record = || -> Result<Record, Error> { Ok(store::record(view.tx, session)?) };
    let named = |id: &str, label: String| Choice::new(id, label);
    Ok(match column.target() {
        "body" => governance::bodies(view.tx)?.iter().map(|b| named(&b.id, b.name(lang).to_owned())).collect(),
        "edition" => governance::store::editions(view.tx)?.iter().map(|e| named(&e.id, e.name.clone())).collect(),
        "session" => {
            store::sessions(view.tx)?.iter().map(|s| named(&s.id, format!("{} ({})", s.title, s.held_on))).collect()
        }
        "item" => record()?.items.iter().map(|i| named(&i.id, format!("{}. {}", i.position, i.title))).collect(),
        "attendance" => record()?.attendance.iter().map(|a| named(&a.id, a.name())).collect(),
        "elector" => record()?.electors.iter().map(|e| named(&e.id, e.name.clone())).collect(),
        "resolution" => {
            record()?.resolutions.iter().map(|r| named(&r.id, format!("{}. {}", r.number, r.title))).collect()
        }
        "ballot" => {
            let record = record()?;
            let label = |id: &str| {
                let of = record.resolutions.iter().find(|resolution| resolution.id == id);
                of.map_or(id.to_owned(), |resolution| format!("{}. {}", resolution.number, resolution.title))
            };
            record.ballots.iter().map(|ballot| named(&ballot.id, label(&ballot.resolution))).collect()
        }
        "election" => record()?.elections.iter().map(|e| named(&e.id, e.title.clone())).collect(),
        "candidate" => record()?.candidates.iter().map(|c| named(&c.id, c.name.clone())).collect(),
        "round" => {
            let record = record()?;
            let of = |id: &str| record.elections.iter().find(|e| e.id == id).map_or(String::new(), |e| e.title.clone());
            record.rounds.iter().map(|r| named(&r.id, format!("{}, {}", of(&r.election), r.number))).collect()
        }
        "workshop" => record()?.workshops.iter().map(|w| named(&w.id, w.question.clone())).collect(),
        "rubric" => record()?.rubrics.iter().map(|r| named(&r.id, r.title.clone())).collect(),
        "contribution" => {
            let record = record()?;
            let first = record.contributions.iter().filter(|c| c.parent.is_none());
            first.map(|c| named(&c.id, c.text.chars().take(60).collect())).collect()
        }
        "membership" => {
            let session = store::session(view.tx, session)?;
            let body = governance::body(view.tx, &session.body)?;
            if body.kind == "assembly" {
                return members::sheets::choices(view, &session.id, column);
            }
            // one votes there by the seat that one holds
            let seats = governance::seats(view.tx, &body.id, session.held_on)?.into_iter();
            seats.filter(|seat| !seat.observes()).map(|seat| named(&seat.id, seat.name())).collect()
        }
        "action" => {
            let actions = governance::actions_of_session(view.tx, session)?;
            actions.iter().map(|action| named(&action.id, action.what.clone())).collect()
        }
        _ => members::sheets::choices(view, session, column)?,
    })
}

/// Signed minutes are frozen, and with them the record: only a later rectification corrects.
fn check(view: &View, draft: &Draft) -> Result<(), Error> {
    open(view, draft.scope)
}

pub fn open(view: &View, session: &str) -> Result<(), Error> {
    store::session(view.tx, session)?;
    match store::frozen(view.tx, session)? {
        Some(_) => Err(Problem::new("id", "session-frozen").into()),
        None => Ok(()),
    }
}

/// Members were told what would be decided: nothing else can be.
fn convened(view: &View, session: &str) -> Result<Option<String>, Error> {
    let session = store::session(view.tx, session)?;
    let told = session.convened_on.is_some() && view.visit.today <= session.held_on;
    Ok(told.then(|| view.text("item-convened")))
}

/// A session is found under its date.
fn address(view: &View, draft: &Draft) -> Result<Option<String>, Error> {
    let taken: Vec<String> = store::sessions(view.tx)?.into_iter().map(|session| session.id).collect();
    Ok(draft.text("held_on").parse().ok().map(|day| super::rules::slug(day, &taken)))
}

fn session(view: &View, draft: &Draft) -> Result<(), Error> {
    if draft.before.is_some() {
        open(view, draft.text("id"))?;
    }
    let (opens, closes) = (draft.text("opens"), draft.text("closes"));
    if !opens.is_empty() && !closes.is_empty() && closes < opens {
        return Err(Problem::new("closes", "session-closes-first").into());
    }
    let assembly = governance::body(view.tx, draft.text("body"))?.kind == "assembly";
    let fits = governance::kind(draft.text("kind")).is_assembly() == assembly;
    if !fits && !draft.removed {
        return Err(Problem::new("kind", "session-kind-of-another").into());
    }
    if draft.text("convened_on") > draft.text("held_on") {
        return Err(Problem::new("convened_on", "session-convened-after").into());
    }
    Ok(())
}

/// A proxy is held to the statutes: cap, holder, no chain.
fn proxy(view: &View, draft: &Draft) -> Result<(), Error> {
    open(view, draft.scope)?;
    let (holder, member) = (draft.text("holder"), draft.text("holder_elector"));
    if draft.removed || (holder.is_empty() && member.is_empty()) {
        return Ok(());
    }
    if !holder.is_empty() && !member.is_empty() {
        return Err(Problem::new("holder_elector", "proxy-held-twice").into());
    }
    let record = store::record(view.tx, draft.scope)?;
    let statutes = governance::rules_of(view.tx, record.session.edition.as_deref())?;
    let mut sitting = Sitting::new(&record, &statutes);
    let giver = draft.text("giver").into();
    // the row being changed is not its own rival
    sitting.roll.proxies.retain(|proxy| draft.before.is_none() || proxy.giver != giver);
    let holder = match member {
        "" => super::sitting::holder(&record, holder),
        member => rules::Holder::Elector(member.into()),
    };
    let proxy = rules::Proxy { giver: giver.clone(), holder: holder.clone(), blank: draft.text("blank") == "yes" };
    let applied = sitting.rules(Matter::Ordinary);
    let Err(refusal) = rules::proxies::accept(applied, &sitting.roll, proxy, None) else { return Ok(()) };
    let why = rules::proxies::explain(applied, &giver, Some(&holder), &refusal);
    let names = |id: &str| {
        let elector = record.elector(id).map(|elector| elector.name.clone());
        elector.or_else(|| record.person(id).map(|one| one.name())).unwrap_or_else(|| id.to_owned())
    };
    let sentence = governance::words(&view.house.texts, view.lang(), &names, &why);
    Err(Problem::new("holder", "proxy-refused").with("why", sentence).into())
}

/// A vote without figures is known by what was announced.
fn ballot(view: &View, draft: &Draft) -> Result<(), Error> {
    open(view, draft.scope)?;
    let silent = draft.text("mode") == "uncounted" && draft.text("stated_outcome").is_empty();
    if silent && !draft.removed { Err(Problem::new("stated_outcome", "ballot-without-outcome").into()) } else { Ok(()) }
}

/// Ways of deciding that no figure tells.
const UNCOUNTED: [&str; 2] = ["consent", "uncounted"];

/// A new vote leads to its count.
fn count(ballot: &Draft) -> Option<String> {
    let counted = ballot.before.is_none() && !UNCOUNTED.contains(&ballot.text("mode"));
    let (session, id) = (ballot.scope, ballot.text("id"));
    counted.then(|| format!("/assemblees/{session}/saisie/decomptes?fait=ajout&ballot={id}"))
}

fn tally(view: &View, draft: &Draft) -> Result<(), Error> {
    open(view, draft.scope)?;
    let record = store::record(view.tx, draft.scope)?;
    let uncounted =
        record.ballots.iter().any(|one| one.id == draft.text("ballot") && UNCOUNTED.contains(&one.mode.as_str()));
    if uncounted && !draft.removed {
        return Err(Problem::new("ballot", "tally-of-uncounted").into());
    }
    for column in ["votes_for", "votes_against", "abstentions", "blank", "void"] {
        if draft.int(column).is_some_and(|count| count < 0) {
            return Err(Problem::new(column, "count-negative").into());
        }
    }
    Ok(())
}

/// An idea stands under an idea of its own rubric.
fn contribution(view: &View, draft: &Draft) -> Result<(), Error> {
    open(view, draft.scope)?;
    let record = store::record(view.tx, draft.scope)?;
    let parent = record.contributions.iter().find(|one| one.id == draft.text("parent"));
    match parent.is_some_and(|parent| parent.rubric != draft.text("rubric") || parent.id == draft.text("id")) {
        true if !draft.removed => Err(Problem::new("parent", "contribution-elsewhere").into()),
        _ => Ok(()),
    }
}

fn round(view: &View, draft: &Draft) -> Result<(), Error> {
    open(view, draft.scope)?;
    let count = |column: &str| draft.int(column).unwrap_or(0);
    if count("blank") + count("void") > count("voters") {
        return Err(Problem::new("voters", "round-more-blank-than-voters").into());
    }
    Ok(())
}
