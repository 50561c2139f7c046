//! Ballots to cut out, and the one page for whoever chairs.

use std::collections::BTreeMap;

use documents::{Align, Block, Cell, Column, Item, List, Span, Table, Width, prose};
use jiff::{ToSpan, civil::Time};

use super::Packet;
use crate::{
    assemblies::{
        record::{Election, Resolution},
        sitting::Sitting,
    },
    governance::{self, rules::Matter},
    platform::calendar,
};

/// Ballots of one vote: past this many, one prints them again.
const MOST: usize = 200;
/// The fonts have no empty square.
const BOX: &str = "[\u{a0}\u{a0}\u{a0}]";

/// How many ballots to print by the voices that each carries.
fn sizes(p: &Packet) -> BTreeMap<i64, usize> {
    let mut sizes = BTreeMap::new();
    for line in &p.lines {
        *sizes.entry(line.elector.voices).or_insert(0) += 1;
    }
    sizes
}

pub fn number(p: &Packet) -> usize {
    let votes = p.record.resolutions.len() + p.record.elections.len();
    let each: usize = sizes(p).values().map(|copies| (*copies).min(MOST)).sum();
    votes * each
}

/// One for each elector and each vote, two across. Those of several voices say so.
pub fn ballots(p: &Packet) -> Vec<Block> {
    let weighs = sizes(p).keys().any(|voices| *voices != 1);
    let mut blocks = vec![Block::text(p.t("packet-ballots-text"))];
    let mut vote = |heading: String, choices: Vec<String>| {
        for (voices, copies) in sizes(p) {
            let over = if weighs { p.frame.t1("packet-ballot-voices", "n", voices) } else { String::new() };
            let mut text = vec![Span::Strong(heading.clone())];
            if !over.is_empty() {
                text.push(Span::Plain(format!("\n{over}")));
            }
            text.push(Span::Plain(format!("\n\n{}", choices.join("\n"))));
            let cells: Vec<Cell> =
                (0..copies.min(MOST)).map(|_| Cell { text: text.clone(), ..Cell::from("") }).collect();
            let columns = (0..2).map(|_| Column::new("", Align::Start, Width::Fill)).collect();
            let rows = cells.chunks(2).map(<[Cell]>::to_vec).collect();
            if blocks.len() > 1 {
                blocks.push(Block::Break);
            }
            blocks.push(Block::Table(Table { caption: None, columns, rows }));
        }
    };
    for one in &p.record.resolutions {
        let choices =
            ["for", "against", "abstain"].map(|word| format!("{BOX}  {}", p.t(&format!("packet-choice-{word}"))));
        vote(p.frame.t2("packet-ballot-resolution", "number", &one.number, "title", &one.title), choices.to_vec());
    }
    for one in &p.record.elections {
        vote(one.title.clone(), candidates(p, one));
    }
    blocks
}

/// The candidates, or room to write their names.
fn candidates(p: &Packet, election: &Election) -> Vec<String> {
    let known: Vec<String> = p.record.candidates_of(&election.id).map(|one| format!("{BOX}  {}", one.name)).collect();
    match known.is_empty() {
        true => (0..election.seats.clamp(1, 12)).map(|_| "………………………………".to_owned()).collect(),
        false => known,
    }
}

/// The agenda with its hours, the quorum in figures, each text with the rule that its vote follows.
pub fn chair(p: &Packet) -> Vec<Block> {
    let mut blocks = vec![Block::heading(2, p.t("packet-quorum"), ""), Block::text(quorum(p))];
    blocks.extend(p.clauses(&["quorum", "proxies"]).into_iter().map(Block::text));
    blocks.push(Block::heading(2, p.t("packet-agenda"), ""));
    blocks.push(agenda(p));
    let mut matters: Vec<(Matter, Vec<&Resolution>)> = vec![];
    for one in &p.record.resolutions {
        let matter = governance::matter(&one.matter);
        match matters.iter_mut().find(|(known, _)| *known == matter) {
            Some((_, list)) => list.push(one),
            None => matters.push((matter, vec![one])),
        }
    }
    if !matters.is_empty() {
        blocks.push(Block::heading(2, p.t("packet-votes"), ""));
    }
    for (matter, list) in matters {
        for one in list {
            let title = p.frame.t2("packet-ballot-resolution", "number", &one.number, "title", &one.title);
            blocks.push(Block::heading(3, title, ""));
            blocks.extend(prose(&one.text, 3));
        }
        blocks.push(Block::List(List { first: None, items: rules(p, matter).into_iter().map(Item::from).collect() }));
    }
    if !p.record.elections.is_empty() {
        blocks.push(Block::heading(2, p.t("packet-elections"), ""));
        let titles = p.record.elections.iter().map(|one| one.title.clone());
        blocks.push(Block::bullets(titles.chain(p.clauses(&["elections"]))));
    }
    blocks
}

/// The clauses that a vote on this matter follows.
fn rules(p: &Packet, matter: Matter) -> Vec<String> {
    let word = serde_json::to_value(matter).ok().and_then(|word| word.as_str().map(str::to_owned)).unwrap_or_default();
    let mut names = vec![];
    for clause in ["majority", "ballot"] {
        // a clause of the matter's own takes the place of the general one
        let own = format!("{clause}-for-{word}");
        let stated = p.said.iter().any(|said| said.clause == own && said.article.is_some());
        names.push(if stated { own } else { clause.to_owned() });
    }
    names.push("casting-vote".to_owned());
    p.clauses(&names.iter().map(String::as_str).collect::<Vec<_>>())
}

/// "Il faut 12 présents ou représentés sur 48."
fn quorum(p: &Packet) -> String {
    let sitting = Sitting::new(p.record, p.statutes);
    let (_, needed, out_of) = sitting.quorum(Matter::Ordinary, None).whole();
    match needed {
        Some(needed) => {
            p.say("packet-quorum-needed", &[("needed", (needed as f64).into()), ("out-of", (out_of as f64).into())])
        }
        None => p.t("packet-quorum-none"),
    }
}

fn agenda(p: &Packet) -> Block {
    let mut at: Option<Time> = p.record.session.opens;
    let columns = vec![
        Column::new(p.t("packet-hour"), Align::Start, Width::Auto),
        Column::new(p.t("packet-item"), Align::Start, Width::Fill),
        Column::new(p.t("packet-minutes"), Align::End, Width::Auto),
    ];
    let rows = p.record.items.iter().enumerate().map(|(number, item)| {
        let hour = at.map_or(String::new(), |at| calendar::time(at, p.frame.lang()));
        // past a point of unknown length, no hour is known
        at = at.zip(item.minutes).and_then(|(at, minutes)| at.checked_add(minutes.minutes()).ok());
        let minutes = item.minutes.map_or(String::new(), |minutes| format!("{minutes} min"));
        vec![Cell::from(hour), Cell::from(format!("{}. {}", number + 1, item.title)), Cell::from(minutes)]
    });
    let rows = rows.collect();
    Block::Table(Table { caption: None, columns, rows })
}
