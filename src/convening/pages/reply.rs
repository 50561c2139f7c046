//! A member's answer to the convocation, whoever brings it: by its link, on paper, at the desk or by telephone.

use super::super::{
    model::Answer,
    roster,
    rules::{self, BLANK},
    store,
};
use crate::{
    access::View,
    assemblies::{
        self,
        record::{Elector, Proxy, Record},
    },
    governance::{self, rules::Statutes},
    journal::Facts,
    platform::{
        db,
        web::{Error, Filled, Problem},
    },
};

/// Longer than any name.
const NAME: usize = 100;

/// What was answered, once the statutes allow it.
pub struct Reply {
    word: &'static str,
    family_name: Option<String>,
    given_name: Option<String>,
    /// `Some(None)` names nobody.
    holder: Option<Option<String>>,
}

/// Reads an answer and holds it to the statutes; nothing is written.
pub fn read(
    view: &View,
    record: &Record,
    statutes: &Statutes,
    elector: &Elector,
    filled: &Filled,
) -> Result<Reply, Error> {
    let name = |field: &str| Some(filled.get(field).to_owned()).filter(|name| !name.is_empty());
    let plain = |word| Reply { word, family_name: None, given_name: None, holder: None };
    match filled.get("answer") {
        "coming" => {
            for field in ["given_name", "family_name"] {
                if filled.get(field).chars().count() > NAME {
                    return Err(Problem::new(field, "cell-too-long").with("found", filled.get(field)).into());
                }
            }
            Ok(Reply { family_name: name("family_name"), given_name: name("given_name"), ..plain("coming") })
        }
        "absent" => Ok(plain("absent")),
        "proxy" => {
            let holder = filled.get("holder");
            if holder != BLANK && record.elector(holder).is_none() {
                return Err(Problem::new("holder", "reply-no-holder").into());
            }
            rules::proxy(record, statutes, &elector.id, holder).map_err(|why| {
                let names = |id: &str| record.elector(id).map_or(id.to_owned(), |elector| elector.name.clone());
                let why = governance::words(&view.house.texts, view.lang(), &names, &why);
                Problem::new("holder", "proxy-refused").with("why", why)
            })?;
            Ok(Reply { holder: Some((holder != BLANK).then(|| holder.to_owned())), ..plain("proxy") })
        }
        _ => Err(Problem::new("answer", "reply-none").into()),
    }
}

impl Reply {
    /// What the journal keeps of it.
    pub fn facts(&self, view: &View, elector: &Elector, channel: &str) -> Facts {
        let mut facts =
            Facts::default().with("elector", elector.id.as_str()).with("answer", self.word).with("channel", channel);
        for (field, name) in [("given_name", &self.given_name), ("family_name", &self.family_name)] {
            if let Some(name) = name {
                facts = facts.personal(field, &view.salt(field), name);
            }
        }
        match &self.holder {
            Some(Some(holder)) => facts.with("holder", holder.as_str()),
            Some(None) => facts.with("holder", "blank"),
            None => facts,
        }
    }

    /// Writes the answer, and the proxy that it gives or takes back.
    pub fn keep(self, view: &View, session: &str, elector: &Elector, channel: &str, n: i64) -> db::Result<()> {
        let answer = Answer {
            // one a member, whoever changes it
            id: elector.id.clone(),
            elector: elector.id.clone(),
            answer: self.word.to_owned(),
            family_name: self.family_name,
            given_name: self.given_name,
            channel: channel.to_owned(),
            answered_at: view.visit.now,
        };
        store::put_answer(view.tx, session, &answer, n)?;
        match self.holder {
            Some(holder_elector) => {
                let id = format!("{}-proxy", elector.id);
                let (giver, given_on) = (elector.id.clone(), Some(view.visit.today));
                assemblies::store::put_proxy(
                    view.tx,
                    session,
                    &Proxy { id, giver, holder: None, holder_elector, given_on, blank: None },
                    n,
                )
            }
            None => assemblies::store::drop_proxy(view.tx, session, &elector.id),
        }
    }
}

/// The proxy goes back to its giver, who has then answered nothing.
pub fn take_back(view: &View, session: &str, elector: &Elector) -> db::Result<()> {
    assemblies::store::drop_proxy(view.tx, session, &elector.id)?;
    store::drop_answer(view.tx, session, &elector.id)
}

/// A form as it stands or as it was typed.
pub struct Form {
    pub answer: String,
    pub given_name: String,
    pub family_name: String,
    pub holder: String,
    /// Members who may be given the proxy: id, name.
    pub members: Vec<(String, String)>,
    pub blank: bool,
    /// It is a person: nobody else comes for it.
    pub person: bool,
}

pub fn form(
    record: &Record,
    statutes: &Statutes,
    lines: &[roster::Line],
    elector: &str,
    person: bool,
    filled: Option<&Filled>,
) -> Form {
    let line = lines.iter().find(|line| line.elector.id == elector);
    let answer = line.and_then(|line| line.answer.as_ref());
    let gave = record.proxies.iter().find(|proxy| proxy.giver == elector);
    let typed = |name: &str, kept: String| filled.map_or(kept, |filled| filled.get(name).to_owned());
    let kept = |name: Option<&Option<String>>| name.cloned().flatten().unwrap_or_default();
    let state = line.map_or("", |line| match line.state.word() {
        "silent" => "",
        word => word,
    });
    let members = lines.iter().filter(|line| line.elector.id != elector);
    Form {
        answer: typed("answer", state.to_owned()),
        given_name: typed("given_name", kept(answer.map(|answer| &answer.given_name))),
        family_name: typed("family_name", kept(answer.map(|answer| &answer.family_name))),
        holder: typed(
            "holder",
            gave.map_or(String::new(), |proxy| proxy.holder_elector.clone().unwrap_or(BLANK.to_owned())),
        ),
        members: members.map(|line| (line.elector.id.clone(), line.elector.name.clone())).collect(),
        blank: rules::takes_blank(rules::applied(record, statutes)),
        person,
    }
}
