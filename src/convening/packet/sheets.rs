//! The attendance sheet to sign, proxies to fill in, labels for letters that go by post.

use documents::{Align, Block, Cell, Column, Signature, Span, Table, Width};

use super::{super::roster::Line, Packet};
use crate::convening::rules::State;

/// Room for a pen, along a line.
const DOTS: &str = "…………………………";
const ROOM: &str = "\u{a0}";

/// In alphabetical order: who sits, the proxies held, room to sign.
pub fn attendance(p: &Packet) -> Vec<Block> {
    let fill = |key: &str| Column::new(p.t(key), Align::Start, Width::Fill);
    let weighs = p.lines.iter().any(|line| line.elector.voices != 1);
    let mut columns = vec![fill("packet-member"), fill("packet-who-sits")];
    columns.extend(weighs.then(|| Column::new(p.t("packet-voices"), Align::End, Width::Auto)));
    columns.extend([fill("packet-proxies-held"), fill("packet-signature")]);
    let row = |line: &Line| {
        let who = match &line.holder {
            Some(Some(holder)) => p.frame.t1("packet-gave-to", "holder", holder),
            Some(None) => p.t("packet-gave-blank"),
            None => line.answer.as_ref().map_or(String::new(), |answer| answer.who()),
        };
        let mut cells = vec![Cell::strong(line.elector.name.clone()), Cell::from(who)];
        cells.extend(weighs.then(|| Cell::from(line.elector.voices.to_string())));
        cells.extend([Cell::from(line.holds.join("\n")), Cell::from(ROOM).with_sub(ROOM)]);
        cells
    };
    let rows = p.lines.iter().map(row).collect();
    let mut blocks =
        vec![Block::text(p.t("packet-attendance-text")), Block::Table(Table { caption: None, columns, rows })];
    let signature = |key: &str| Signature { role: p.t(key), name: String::new(), line: String::new() };
    blocks.push(Block::Signatures(vec![signature("packet-chair"), signature("packet-secretary")]));
    blocks
}

/// Those who said that they do not come, and gave no proxy.
pub fn absent<'a>(p: &'a Packet) -> impl Iterator<Item = &'a Line> {
    p.lines.iter().filter(|line| line.state == State::Absent)
}

/// Proxies to fill in, two a page: first those of members who do not come, then some without a name.
pub fn proxies(p: &Packet) -> Vec<Block> {
    let named = absent(p).map(|line| line.elector.name.clone());
    let names: Vec<String> = named.chain(std::iter::repeat_n(String::new(), p.blank)).collect();
    let rule: Vec<String> = p.clauses(&["proxies"]);
    let mut blocks = vec![];
    for (at, name) in names.iter().enumerate() {
        match at {
            0 => {}
            at if at % 2 == 0 => blocks.push(Block::Break),
            _ => blocks.push(Block::text("\n\n- - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - -\n\n")),
        }
        let member = if name.is_empty() { DOTS } else { name.as_str() };
        blocks.push(Block::heading(2, p.t("packet-proxy"), ""));
        blocks.push(Block::text(p.frame.t2("packet-proxy-i", "name", DOTS, "member", member)));
        blocks.push(Block::text(p.frame.t1("packet-proxy-to", "name", DOTS)));
        let args = [("title", p.record.session.title.as_str().into()), ("when", p.when().into())];
        blocks.push(Block::text(p.say("packet-proxy-for", &args)));
        blocks.push(Block::Text(vec![Span::Emphasis(rule.join(" "))]));
        blocks.push(Block::text(p.frame.t1("packet-proxy-made", "dots", "………………")));
        let signature = Signature { role: p.t("packet-proxy-sign"), name: String::new(), line: String::new() };
        blocks.push(Block::Signatures(vec![signature]));
    }
    blocks
}

/// Those who are written to by post alone.
pub fn addressed<'a>(p: &'a Packet) -> impl Iterator<Item = (&'a Line, &'a str)> {
    let paper = p.lines.iter().filter(|line| !line.has_mail());
    paper.filter_map(|line| Some((line, line.postal()?.postal_address.as_deref()?)))
}

/// Three across, of one height: to be cut, or for sheets of 3 × 8 labels.
pub fn labels(p: &Packet) -> Vec<Block> {
    const LINES: usize = 5;
    let cell = |(line, address): (&Line, &str)| {
        let name = line.postal().map_or(String::new(), |contact| contact.name.clone());
        let mut lines: Vec<&str> = vec![];
        if !name.is_empty() && name != line.elector.name {
            lines.push(&name);
        }
        lines.extend(address.lines().map(str::trim).filter(|line| !line.is_empty()));
        lines.resize(lines.len().max(LINES), "\u{a0}");
        let text = vec![Span::Strong(line.elector.name.clone()), Span::Plain(format!("\n{}", lines.join("\n")))];
        Cell { text, ..Cell::from("") }
    };
    let cells: Vec<Cell> = addressed(p).map(cell).collect();
    if cells.is_empty() {
        return vec![Block::text(p.t("packet-no-labels"))];
    }
    let columns = (0..3).map(|_| Column::new("", Align::Start, Width::Fill)).collect();
    let rows = cells.chunks(3).map(<[Cell]>::to_vec).collect();
    vec![Block::Table(Table { caption: None, columns, rows })]
}
