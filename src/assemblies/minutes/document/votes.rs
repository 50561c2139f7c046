//! One resolution on the page: its text, how it was decided, what was said against it, its count.

use documents::{Align, Block, Cell, Column, Item, List, Note, Span, Table, Tone, Width, plain};

use super::{Page, facts};
use crate::platform::calendar;

impl Page<'_> {
    pub(super) fn resolution(&mut self, one: &facts::Resolution, level: u8) {
        let title = self.texts.say(
            self.lang,
            "minutes-resolution",
            &[("number", one.number.as_str().into()), ("title", one.title.as_str().into())],
        );
        self.push(Block::heading(level, title, format!("resolution-{}", one.number)));
        let text = if one.text.trim() == one.title.trim() { "" } else { &one.text };
        for paragraph in text.split("\n\n").filter(|text| !text.trim().is_empty()) {
            self.push(Block::Quote(plain(paragraph.replace('\n', " "))));
        }
        for amendment in &one.amendments {
            let state = self.t(&format!("amendment-outcome-{}", amendment.outcome));
            let title = self.t1("minutes-amendment", "state", state);
            self.push(Block::Note(Note { tone: Tone::Neutral, title, text: plain(amendment.text.clone()) }));
        }
        let mut text = vec![];
        if let Some(mode) = &one.mode {
            text.push(Span::Plain(self.t(&format!("ballot-mode-{mode}"))));
            if let Some(at) = one.closed_at {
                text.push(Span::Plain(format!(", {}", calendar::time(at, self.lang))));
            }
            text.push(Span::Plain(". ".to_owned()));
        }
        if let Some(sentence) = &one.sentence {
            text.push(Span::Strong(sentence.get(self.lang).to_owned()));
        }
        if let Some(note) = &one.note {
            text.push(Span::Plain(format!(" {note}")));
        }
        if !text.is_empty() {
            self.push(Block::Text(text));
        }
        self.stances(one);
        if one.tallies.len() > 1 {
            self.tallies(one);
        }
    }

    /// Objections and concerns, each with how it was answered.
    fn stances(&mut self, one: &facts::Resolution) {
        let item = |stance: &facts::Stance| {
            let who = match &stance.by {
                Some(by) => self.t1(&format!("minutes-{}-by", stance.kind), "by", by.as_str()),
                None => self.t(&format!("minutes-{}", stance.kind)),
            };
            let mut text = vec![Span::Strong(format!("{who} ")), Span::Plain(stance.text.replace('\n', " "))];
            if let Some(lifted) = &stance.lifted {
                text.push(Span::Plain(" ".to_owned()));
                text.push(Span::Emphasis(match &lifted.how {
                    Some(how) => self.t1("minutes-lifted", "how", how.replace('\n', " ")),
                    None => self.t("minutes-taken-back"),
                }));
                if let Some(before) = &lifted.wording_before {
                    text.push(Span::Plain(format!(
                        " {}",
                        self.t1("minutes-wording-before", "text", before.replace('\n', " "))
                    )));
                }
            } else if stance.kind == "objection" {
                text.push(Span::Plain(" ".to_owned()));
                text.push(Span::Emphasis(self.t("minutes-stands")));
            }
            Item { text, sub: None }
        };
        let items: Vec<Item> = one.stances.iter().map(item).collect();
        if !items.is_empty() {
            self.push(Block::List(List { first: None, items }));
        }
    }

    fn tallies(&mut self, one: &facts::Resolution) {
        let head = [
            "minutes-college",
            "minutes-for",
            "minutes-against",
            "minutes-abstentions",
            "minutes-blank",
            "minutes-void",
        ];
        let column = |(index, key): (usize, &&str)| {
            let (align, width) = if index == 0 { (Align::Start, Width::Fill) } else { (Align::End, Width::Auto) };
            Column::new(self.t(key), align, width)
        };
        let row = |tally: &facts::Tally| {
            let label = tally.college.clone().unwrap_or_else(|| self.t("minutes-total"));
            let counts = [tally.votes_for, tally.votes_against, tally.abstentions, tally.blank, tally.void];
            let mut row = vec![Cell::from(label).with_sub(self.t(&format!("tally-unit-{}", tally.unit)))];
            row.extend(counts.map(|n| Cell::from(n.to_string())));
            row
        };
        let table = Table {
            caption: None,
            columns: head.iter().enumerate().map(column).collect(),
            rows: one.tallies.iter().map(row).collect(),
        };
        self.push(Block::Table(table));
    }
}
