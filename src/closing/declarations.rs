//! What an association declares after a session that changed who leads it or its statutes: within three months, to the
//! registry of associations (loi du 1er juillet 1901, article 5; décret du 16 août 1901, article 3).
//!
//! The law wants each leader's name, profession, home and nationality. The house knows names and functions; the rest is left
//! blank, to be filled in by hand, and is never kept.

use documents::{Align, Block, Cell, Column, Document, Item, List, Span, Table, Width};
use jiff::{ToSpan, civil::Date};

use crate::{
    access::View,
    assemblies::minutes::{self, Audience, Both},
    governance::{self, Said, rules::deadlines::LAW_OF_1901},
    platform::{
        calendar,
        web::{Error, Frame},
    },
};

/// Bodies whose members lead the association.
const LEAD: &[&str] = &["board", "legal_representatives", "bureau"];

pub struct Declarations {
    pub session: String,
    pub title: String,
    pub held_on: Date,
    pub number: Option<String>,
    /// What is to be declared, by when; the earliest first.
    pub duties: Vec<(Both, Date)>,
    pub leaders: Vec<Leader>,
    /// The decisions that changed the statutes, as they were adopted.
    pub texts: Vec<(String, String)>,
    pub changes: Vec<Change>,
}

pub struct Leader {
    pub body: String,
    pub name: String,
    pub function: String,
    pub since: Option<Date>,
}

/// A clause that an edition of the statutes says otherwise than the one before.
pub struct Change {
    pub title: String,
    pub article: Option<String>,
    pub before: String,
    pub after: String,
}

pub fn read(view: &View, frame: &Frame, id: &str) -> Result<Declarations, Error> {
    let around = minutes::surroundings(view.tx, id)?;
    let told = minutes::compose(&around, &view.house.texts, Audience::Members, None);
    let session = &around.record.session;
    let duties = told.deadlines.into_iter().filter(|deadline| deadline.source == LAW_OF_1901);
    let mut duties: Vec<_> = duties.map(|deadline| (deadline.sentence, deadline.due)).collect();
    duties.sort_by_key(|(_, due)| *due);
    let decisions = governance::decisions_of_session(view.tx, id)?;
    let mut on = session.held_on;
    for decision in &decisions {
        // a seat may begin after the session that gave it
        let starts = governance::seats_of_decision(view.tx, &decision.id)?.into_iter().filter_map(|seat| seat.starts);
        on = starts.max().map_or(on, |start| on.max(start));
    }
    let resolutions = around.record.resolutions.iter().filter(|one| one.matter == "statutes");
    let mut changes = vec![];
    for edition in governance::store::editions(view.tx)? {
        if edition.decision.as_ref().is_some_and(|decision| decisions.iter().any(|one| one.id == *decision)) {
            changes.extend(changed(view, frame, session, &edition.id)?);
        }
    }
    Ok(Declarations {
        session: id.to_owned(),
        title: session.title.clone(),
        held_on: session.held_on,
        number: crate::assemblies::store::frozen(view.tx, id)?.map(|frozen| frozen.number),
        leaders: if duties.is_empty() { vec![] } else { leaders(view, frame, on)? },
        texts: resolutions.map(|one| (one.title.clone(), one.text.clone())).collect(),
        changes,
        duties,
    })
}

fn leaders(view: &View, frame: &Frame, on: Date) -> Result<Vec<Leader>, Error> {
    let mut leaders = vec![];
    for body in governance::bodies(view.tx)?.iter().filter(|body| LEAD.contains(&body.kind.as_str())) {
        let seats = governance::seats(view.tx, &body.id, on)?.into_iter().filter(|seat| !seat.observes());
        leaders.extend(seats.map(|seat| Leader {
            body: body.name(frame.lang()).to_owned(),
            function: seat.own_role().map_or_else(|| frame.t("declared-member"), str::to_owned),
            name: seat.name(),
            since: seat.starts,
        }));
    }
    Ok(leaders)
}

/// What an edition says otherwise than the one that the session followed, else than the one in force on its eve.
fn changed(
    view: &View,
    frame: &Frame,
    session: &crate::assemblies::record::Session,
    edition: &str,
) -> Result<Vec<Change>, Error> {
    let eve = governance::edition_in_force(view.tx, session.held_on.saturating_sub(1.day()))?;
    let earlier = session.edition.clone().or(eve.map(|edition| edition.id)).filter(|earlier| earlier != edition);
    let mut changes: Vec<Change> = vec![];
    let (old, new) =
        (governance::rules_of(view.tx, earlier.as_deref())?, governance::rules_of(view.tx, Some(edition))?);
    for (before, after) in
        [(old.ordinary, new.ordinary), (old.extraordinary, new.extraordinary), (old.mixed, new.mixed)]
    {
        let Some(after) = after else { continue };
        let before = governance::said(frame, &before.unwrap_or(governance::rules::Rules::silent()));
        let other = |said: &Said| before.iter().find(|one| one.clause == said.clause && *one != said);
        for said in governance::said(frame, &after).iter().filter(|said| said.article.is_some()) {
            let Some(before) = other(said) else { continue };
            // two kinds of sessions often share a clause
            if !changes.iter().any(|known| known.title == said.title && known.after == said.text) {
                changes.push(Change {
                    title: said.title.clone(),
                    article: said.article.clone(),
                    before: before.text.clone(),
                    after: said.text.clone(),
                });
            }
        }
    }
    Ok(changes)
}

impl Declarations {
    /// On paper, with room for what is filled in by hand.
    pub fn document(&self, frame: &Frame) -> Document {
        let mut blocks = vec![Block::text(frame.t("declared-text"))];
        let duty = |(sentence, _): &(Both, Date)| sentence.get(frame.lang()).to_owned();
        blocks.push(Block::bullets(self.duties.iter().map(duty).chain([frame.t1("declared-law", "law", LAW_OF_1901)])));
        if !self.leaders.is_empty() {
            blocks.push(Block::heading(1, frame.t("declared-leaders"), "leaders"));
            blocks.push(Block::Table(self.table(frame)));
            blocks.push(Block::text(frame.t("declared-by-hand")));
        }
        if !self.texts.is_empty() {
            blocks.push(Block::heading(1, frame.t("declared-statutes"), "statutes"));
            let change = |change: &Change| Item {
                text: vec![
                    Span::Strong(change.heading()),
                    Span::Plain(format!(" {} ", change.after)),
                    Span::Emphasis(frame.t1("declared-before", "text", &change.before)),
                ],
                sub: None,
            };
            for (title, text) in &self.texts {
                blocks.push(Block::heading(2, title.as_str(), ""));
                blocks.extend(documents::prose(text, 3));
            }
            if !self.changes.is_empty() {
                blocks.push(Block::List(List { first: None, items: self.changes.iter().map(change).collect() }));
            }
        }
        blocks.push(Block::text(frame.t("declared-sign")));
        Document {
            lang: frame.lang().code().to_owned(),
            house: frame.name().to_owned(),
            logo_accent: "#B93F22".to_owned(),
            reference: self.number.as_ref().map_or(String::new(), |n| frame.t1("minutes-reference", "number", n)),
            title: frame.t("declared-title"),
            subtitle: format!("{}, {}", self.title, frame.day(&self.held_on)),
            footer: format!("{}, {}", self.title, frame.day(&self.held_on)),
            draft: None,
            blocks,
        }
    }

    fn table(&self, frame: &Frame) -> Table {
        let column = |key: &str| Column::new(frame.t(key), Align::Start, Width::Fill);
        let heads = [
            "declared-name",
            "declared-function",
            "declared-since",
            "declared-profession",
            "declared-home",
            "declared-nationality",
        ];
        let row = |leader: &Leader| {
            let since = leader.since.map_or(String::new(), |day| calendar::short(day, frame.lang()));
            let function = format!("{}, {}", leader.function, leader.body);
            let blank = || Cell::from(String::new());
            vec![Cell::strong(leader.name.as_str()), Cell::from(function), Cell::from(since), blank(), blank(), blank()]
        };
        Table { caption: None, columns: heads.map(column).into(), rows: self.leaders.iter().map(row).collect() }
    }
}

impl Change {
    /// "Article 9, Quorum"
    pub fn heading(&self) -> String {
        self.article.iter().chain([&self.title]).cloned().collect::<Vec<_>>().join(", ")
    }
}
