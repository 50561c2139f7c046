//! "La pochette": what one prints before the day, each part apart or all in one.
//!
//! Reading order: this page (the parts, in the order in which they are used), `sheets` (attendance, proxies, labels),
//! `votes` (ballots, the page for whoever chairs).

mod sheets;
mod votes;

use documents::{Block, Document, prose};

use super::{letter, roster, roster::Line, rules::applied, store};
use crate::{
    access::View,
    assemblies::{self, record::Record},
    governance::{self, Said, rules::Statutes},
    platform::{
        calendar,
        texts::Args,
        web::{Error, Frame},
    },
};

/// The parts by the words of their addresses; `tout` is all of them.
pub const PARTS: &[&str] = &["convocation", "pouvoirs", "emargement", "bulletins", "presidence", "etiquettes"];

/// What the parts are made of.
pub struct Packet<'a> {
    pub frame: &'a Frame,
    pub record: &'a Record,
    pub statutes: &'a Statutes,
    pub said: Vec<Said>,
    pub lines: Vec<Line>,
    letter: String,
    body: String,
    /// How many proxies without a name.
    pub blank: usize,
}

/// Proxies without a name, unless one asks for another number.
pub const BLANK: usize = 6;

pub fn surroundings(view: &View, id: &str) -> Result<(Record, Statutes), Error> {
    let record = assemblies::store::record(view.tx, id)?;
    let statutes = governance::rules_of(view.tx, record.session.edition.as_deref())?;
    Ok((record, statutes))
}

impl<'a> Packet<'a> {
    pub fn new(
        view: &View,
        frame: &'a Frame,
        record: &'a Record,
        statutes: &'a Statutes,
        by: &str,
    ) -> Result<Packet<'a>, Error> {
        // what was sent, else what would be
        let sent = store::convocations(view.tx, &record.session.id)?.pop();
        let letter = match sent {
            Some(sent) => sent.letter,
            None => letter::text(view, frame, record, statutes, by)?,
        };
        Ok(Packet {
            said: governance::said(frame, applied(record, statutes)),
            lines: roster::roster(view.tx, record)?,
            body: governance::body(view.tx, &record.session.body)?.name(frame.lang()).to_owned(),
            letter,
            blank: BLANK,
            frame,
            record,
            statutes,
        })
    }

    fn t(&self, key: &str) -> String {
        self.frame.t(key)
    }
    fn say(&self, key: &str, args: &Args) -> String {
        self.frame.say(key, args)
    }

    /// Clauses of the statutes as sentences, each with its article.
    fn clauses(&self, names: &[&str]) -> Vec<String> {
        letter::clauses(self.frame, &self.said, names).into_iter().map(|rule| rule.text).collect()
    }

    /// "mardi 19 juin 2018, 14 h 00, La Halle Belleville"
    fn when(&self) -> String {
        let s = &self.record.session;
        let mut parts = vec![self.frame.day(&s.held_on)];
        parts.extend(s.opens.map(|opens| calendar::time(opens, self.frame.lang())));
        parts.extend(s.place.clone());
        parts.join(", ")
    }

    fn blocks(&self, part: &str) -> Vec<Block> {
        match part {
            "convocation" => prose(&self.letter, 2),
            "pouvoirs" => sheets::proxies(self),
            "emargement" => sheets::attendance(self),
            "bulletins" => votes::ballots(self),
            "presidence" => votes::chair(self),
            _ => sheets::labels(self),
        }
    }

    /// How many of it there are to print, for the page: proxies, electors, ballots, labels.
    pub fn number(&self, part: &str) -> usize {
        match part {
            "pouvoirs" => sheets::absent(self).count() + self.blank,
            "emargement" => self.lines.len(),
            "bulletins" => votes::number(self),
            "etiquettes" => sheets::addressed(self).count(),
            _ => 1,
        }
    }

    /// One part, or all of them one after the other, as a document.
    pub fn document(&self, part: &str) -> Document {
        let s = &self.record.session;
        let (title, subtitle, blocks) = match part {
            "tout" => {
                let mut blocks = vec![];
                for part in PARTS.iter().filter(|part| self.number(part) > 0) {
                    if !blocks.is_empty() {
                        blocks.push(Block::Break);
                    }
                    blocks.push(Block::heading(1, self.t(&format!("packet-{part}")), *part));
                    blocks.extend(self.blocks(part));
                }
                (s.title.clone(), self.when(), blocks)
            }
            part => (self.t(&format!("packet-{part}")), format!("{}, {}", s.title, self.when()), self.blocks(part)),
        };
        Document {
            lang: self.frame.lang().code().to_owned(),
            house: self.frame.name().to_owned(),
            logo_accent: "#B93F22".to_owned(),
            reference: self.body.clone(),
            title,
            subtitle,
            footer: format!("{}, {}", s.title, self.frame.day(&s.held_on)),
            draft: None,
            blocks,
        }
    }

    /// Dated by the session, so that the same facts are the same bytes.
    pub fn pdf(&self, part: &str) -> Result<Vec<u8>, Error> {
        let day = self.record.session.held_on;
        let at = documents::At {
            year: i32::from(day.year()),
            month: day.month() as u8,
            day: day.day() as u8,
            hour: 0,
            minute: 0,
            second: 0,
        };
        documents::to_pdf(&self.document(part), at).map_err(|error| Error::Fault(error.to_string()))
    }
}
