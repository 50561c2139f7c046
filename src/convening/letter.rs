//! The letter of convocation, written from the facts: when, where, what for, the texts put to the vote, how to be
//! represented. Markdown that reads as plain text; whoever convenes may change all of it.

use jiff::civil::Date;

use super::rules::applied;
use crate::{
    access::View,
    assemblies::{followed, record::Record, store},
    governance::{self, Said, rules::Statutes},
    platform::{
        calendar, db,
        texts::Lang,
        web::{Error, Frame, frame::Arg},
    },
};

/// What of the rules one convenes by, in sentences: each ends on its article, or says that the statutes are silent.
pub struct Rule {
    pub title: String,
    pub text: String,
}

/// The clauses of these names in words.
pub fn clauses(frame: &Frame, said: &[Said], names: &[&str]) -> Vec<Rule> {
    let rule = |one: &Said| {
        let text = match &one.article {
            Some(article) => frame.t2("convene-clause", "text", one.text.trim_end_matches('.'), "article", article),
            None => frame.t1("convene-clause-silent", "text", one.text.as_str()),
        };
        Rule { title: one.title.clone(), text }
    };
    said.iter().filter(|one| names.contains(&one.clause.as_str())).map(rule).collect()
}

pub fn text(view: &View, frame: &Frame, record: &Record, statutes: &Statutes, by: &str) -> Result<String, Error> {
    let s = &record.session;
    let lang = frame.lang();
    let said = governance::said(frame, applied(record, statutes));
    let body = governance::body(view.tx, &s.body)?;
    let mut parts = vec![frame.t("letter-hello")];
    let opening = if s.second_convocation == "yes" { "letter-opening-second" } else { "letter-opening" };
    let args = [("title", s.title.arg()), ("body", body.name(lang).arg()), ("house", frame.name().arg())];
    parts.push(frame.say(opening, &args));
    let day = frame.day(&s.held_on);
    parts.push(match s.opens {
        Some(opens) => frame.t2("letter-when-at", "day", day, "time", calendar::time(opens, lang)),
        None => frame.t1("letter-when", "day", day),
    });
    if let Some(place) = &s.place {
        parts.push(frame.t1("letter-where", "place", place));
    }
    if let Some(followed) = followed::followed(view.tx, s)? {
        let from = frame.t2("followed-from", "title", &followed.title, "day", frame.short_day(&followed.held_on));
        parts.push(format!("{from} {}.", followed.sentence(&view.house.texts, lang)));
        let line = |action: &governance::Action| match followed.done_on(action) {
            Some(day) => format!("- {}, {}", action.what, frame.t1("followed-done-on", "day", frame.short_day(&day))),
            None => format!("- {}, {}", action.what, frame.t("followed-open-one")),
        };
        parts.push(followed.actions.iter().map(line).collect::<Vec<_>>().join("\n"));
    }
    if !record.items.is_empty() {
        parts.push(frame.t("letter-agenda"));
        let line = |(at, item): (usize, &crate::assemblies::record::Item)| match item.minutes {
            Some(minutes) => format!("{}. {} ({minutes} min)", at + 1, item.title),
            None => format!("{}. {}", at + 1, item.title),
        };
        parts.push(record.items.iter().enumerate().map(line).collect::<Vec<_>>().join("\n"));
    }
    if !record.resolutions.is_empty() {
        parts.push(frame.t("letter-resolutions"));
        for one in &record.resolutions {
            parts.push(frame.t2("letter-resolution", "number", &one.number, "title", &one.title));
            // written with the agenda: it says no more than its title
            if one.text == one.title {
                continue;
            }
            parts.push(
                one.text.lines().map(|line| format!("> {line}").trim_end().to_owned()).collect::<Vec<_>>().join("\n"),
            );
        }
    }
    if !record.documents.is_empty() {
        parts.push(frame.t("letter-documents"));
        let line = |document: &crate::assemblies::record::Document| match &document.address {
            Some(address) => format!("- {} : {address}", document.title),
            None => format!("- {}", document.title),
        };
        parts.push(record.documents.iter().map(line).collect::<Vec<_>>().join("\n"));
    }
    let rules =
        |names: &[&str]| clauses(frame, &said, names).into_iter().map(|rule| rule.text).collect::<Vec<_>>().join(" ");
    // of a body that is no assembly, what the statutes do not say is not told
    let assembly = governance::kind(&s.kind).is_assembly();
    let applied = applied(record, statutes);
    if assembly || applied.proxies.is_some() {
        parts.push(frame.t1("letter-proxy", "rule", rules(&["proxies"])));
    }
    if assembly || applied.quorum.is_some() {
        parts.push(frame.t1("letter-quorum", "rule", rules(&["quorum"])));
    }
    parts.push(frame.t("letter-greeting"));
    parts.push(match by.is_empty() {
        true => frame.name().to_owned(),
        false => format!("{by}  \n{}", frame.name()),
    });
    Ok(parts.join("\n\n"))
}

/// A session's title with its day, said once: many titles end on it.
pub fn titled(frame: &Frame, title: &str, day: Date) -> String {
    let short = calendar::short(day, Lang::Fr);
    if title.contains(&short) { title.to_owned() } else { format!("{title}, {}", frame.day(&day)) }
}

/// What one voter receives: the letter, then the link that is theirs.
pub fn with_link(frame: &Frame, letter: &str, elector: &str, secret: &str) -> String {
    let address = frame.absolute(&frame.link(&format!("/a/{secret}")));
    let own = frame.t1("letter-link", "elector", elector);
    format!("{letter}\n\n{own}\n\n{address}\n\n{}", frame.t("letter-link-care"))
}

/// The last session of the same body before this one that had an agenda: its id and title.
pub fn agenda_before(view: &View, record: &Record) -> db::Result<Option<store::Listed>> {
    let s = &record.session;
    for earlier in store::sessions(view.tx)? {
        if earlier.body == s.body && earlier.held_on < s.held_on && !store::items(view.tx, &earlier.id)?.is_empty() {
            return Ok(Some(earlier));
        }
    }
    Ok(None)
}
