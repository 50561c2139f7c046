//! The page of the minutes: facts become blocks, in a language. The order is that of the paper: what happened, who was
//! there, what was decided, what remains to be done, what a careful reader would ask.

mod votes;

use documents::{
    Align, Block, Cell, Column, Document, Figure, Item, List, Note, Signature, Span, Table, Tone, Width, plain, prose,
};
use fluent_bundle::FluentValue;

use super::facts::{self, Minutes};
use crate::{
    governance,
    platform::{
        calendar,
        texts::{Lang, Texts},
    },
};

struct Page<'a> {
    m: &'a Minutes,
    texts: &'a Texts,
    lang: Lang,
    blocks: Vec<Block>,
}

pub fn document(minutes: &Minutes, texts: &Texts, lang: Lang, hash: &str) -> Document {
    let mut page = Page { m: minutes, texts, lang, blocks: vec![] };
    page.opening();
    page.blocks.extend(minutes.followed.iter().flat_map(|followed| super::opening::followed(followed, texts, lang)));
    page.agenda();
    page.resolutions();
    page.members();
    page.room();
    page.items();
    page.seats();
    page.follow_up();
    page.doubts();
    page.signatures();
    let s = &minutes.session;
    Document {
        lang: lang.code().to_owned(),
        house: minutes.house.clone(),
        logo_accent: "#B93F22".to_owned(),
        reference: match &minutes.number {
            Some(number) => page.t1("minutes-reference", "number", number.as_str()),
            None if ready(minutes) => page.t("minutes-reference-to-sign"),
            None => page.t("minutes-reference-draft"),
        },
        title: s.title.clone(),
        subtitle: page.subtitle(),
        footer: page.t1("minutes-print", "hash", short(hash)),
        draft: minutes
            .number
            .is_none()
            .then(|| page.t(if ready(minutes) { "minutes-to-sign" } else { "minutes-draft" })),
        blocks: page.blocks,
    }
}

/// Nothing is left but to sign: the session is over, someone signs, and no contradiction stands.
fn ready(minutes: &Minutes) -> bool {
    let stands = |doubt: &facts::Doubt| doubt.level == "wrong" && doubt.waived.is_none();
    minutes.session.closes.is_some()
        && minutes.officers.iter().any(|officer| officer.signs)
        && !minutes.doubts.iter().any(stands)
}

/// "4f1c 9a02 … e7d3"
fn short(hash: &str) -> String {
    match (hash.get(..4), hash.get(4..8), hash.get(hash.len().saturating_sub(4)..)) {
        (Some(a), Some(b), Some(end)) => format!("{a} {b} … {end}"),
        _ => hash.to_owned(),
    }
}

/// "Extrait certifié conforme" of one decision: for the bank, in one page.
pub fn extract(
    minutes: &Minutes,
    number: &str,
    certified: &str,
    texts: &Texts,
    lang: Lang,
    hash: &str,
) -> Option<Document> {
    let mut page = Page { m: minutes, texts, lang, blocks: vec![] };
    let resolution = minutes.agenda.iter().flat_map(|item| &item.resolutions).find(|one| one.number == number)?;
    page.blocks.push(Block::text(page.t1("extract-opening", "session", page.subtitle())));
    page.resolution(resolution, 1);
    let given: Vec<&facts::Seat> = minutes.seats.iter().filter(|seat| seat.resolution == number).collect();
    if !given.is_empty() {
        page.blocks.push(Block::heading(1, page.t("minutes-seats"), ""));
        let named = given.iter().map(|seat| page.seat_words(seat)).collect();
        page.blocks.push(Block::Columns { items: named, count: 2 });
    }
    page.blocks.push(Block::Note(Note {
        tone: Tone::Neutral,
        title: page.t("extract-certified"),
        text: plain(certified),
    }));
    let signer = |officer: &facts::Officer| Signature {
        role: officer.role.clone(),
        name: officer.name.clone(),
        line: String::new(),
    };
    page.blocks.push(Block::Signatures(minutes.officers.iter().filter(|officer| officer.signs).map(signer).collect()));
    Some(Document {
        lang: lang.code().to_owned(),
        house: minutes.house.clone(),
        logo_accent: "#B93F22".to_owned(),
        reference: page.t("extract-reference"),
        title: resolution.title.clone(),
        subtitle: format!("{}, {}", minutes.session.title, page.subtitle()),
        footer: page.t1("minutes-print", "hash", short(hash)),
        draft: minutes.number.is_none().then(|| page.t("minutes-draft")),
        blocks: page.blocks,
    })
}

impl Page<'_> {
    fn t(&self, key: &str) -> String {
        self.texts.say(self.lang, key, &[])
    }
    fn t1<'v>(&self, key: &str, name: &'v str, value: impl Into<FluentValue<'v>>) -> String {
        self.texts.say(self.lang, key, &[(name, value.into())])
    }
    fn n(&self, key: &str, n: usize) -> String {
        self.texts.say(self.lang, key, &[("n", FluentValue::from(n as f64))])
    }
    fn heading(&mut self, key: &str) {
        let block = Block::heading(1, self.t(key), key.trim_start_matches("minutes-"));
        self.blocks.push(block);
    }
    fn push(&mut self, block: Block) {
        self.blocks.push(block);
    }

    /// "mardi 19 juin 2018, La Halle Belleville, de 14 h 00 à 17 h 30"
    fn subtitle(&self) -> String {
        let s = &self.m.session;
        let mut parts = vec![calendar::full(s.held_on, self.lang)];
        parts.extend(s.place.clone());
        let at = |time| calendar::time(time, self.lang);
        match (s.opens, s.closes) {
            (Some(opens), Some(closes)) => parts.push(self.texts.say(
                self.lang,
                "minutes-hours",
                &[("opens", at(opens).into()), ("closes", at(closes).into())],
            )),
            (Some(opens), None) => parts.push(self.t1("minutes-opens", "opens", at(opens))),
            _ => {}
        }
        parts.join(", ")
    }

    fn opening(&mut self) {
        let m = self.m;
        let here = |standings: &[&str]| {
            m.attendance
                .iter()
                .filter(|one| one.state == "present" && standings.contains(&one.standing.as_str()))
                .count()
        };
        let resolutions: Vec<_> = m.agenda.iter().flat_map(|item| &item.resolutions).collect();
        let adopted = resolutions.iter().filter(|one| one.outcome.as_deref() == Some("adopted")).count();
        let workshops = m.agenda.iter().map(|item| item.workshops.len()).sum();
        let figure = |value: usize, key: &str| Figure { value: value.to_string(), label: self.n(key, value) };
        let mut strip = vec![figure(here(&["unsaid", "voter", "guest", "observer"]), "minutes-figure-present")];
        let rest = [
            (m.votes_held.iter().filter(|held| held.proxy).count(), "minutes-figure-represented"),
            (here(&["team"]), "minutes-figure-team"),
            (adopted, "minutes-figure-adopted"),
            (resolutions.len() - adopted, "minutes-figure-other"),
            (workshops, "minutes-figure-workshops"),
        ];
        strip.extend(rest.into_iter().filter(|(value, _)| *value > 0).map(|(value, key)| figure(value, key)));
        self.push(Block::Figures(strip));
        let s = &m.session;
        let mut facts = vec![];
        let mut fact = |key: &str, value: String| {
            facts.push(Item { text: vec![Span::Strong(self.t(key)), Span::Plain(format!(" {value}"))], sub: None })
        };
        let kind = || self.t(&format!("session-kind-{}", s.kind)).to_lowercase();
        fact(
            "minutes-organ",
            match governance::kind(&s.kind).is_assembly() {
                true => format!("{} ({})", s.body.get(self.lang), kind()),
                false => s.body.get(self.lang).to_owned(),
            },
        );
        if let Some(day) = s.convened_on {
            let by = s.convened_by.as_ref().map(|by| format!(", {by}")).unwrap_or_default();
            let second = if s.second_convocation { format!(", {}", self.t("minutes-second")) } else { String::new() };
            fact("minutes-convened", format!("{}{by}{second}", calendar::full(day, self.lang)));
        }
        if let Some(statutes) = &s.statutes {
            fact("minutes-statutes", statutes.clone());
        }
        for officer in &m.officers {
            fact("minutes-officer", format!("{}, {}", officer.role, officer.name));
        }
        if let Some(source) = &s.source {
            fact("minutes-source", source.clone());
        }
        self.push(Block::List(List { first: None, items: facts }));
        if let Some(text) = &s.introduction {
            self.blocks.extend(prose(text, 2));
        }
    }

    fn agenda(&mut self) {
        self.heading("minutes-agenda");
        let items: Vec<String> = self.m.agenda.iter().map(|item| item.title.clone()).collect();
        self.push(Block::numbered(items));
    }

    fn resolutions(&mut self) {
        let all: Vec<&facts::Resolution> = self.m.agenda.iter().flat_map(|item| &item.resolutions).collect();
        if all.is_empty() {
            return;
        }
        self.heading("minutes-resolutions");
        let end = |key: &str| Column::new(self.t(key), Align::End, Width::Auto);
        let columns = vec![
            Column::new(self.t("minutes-no"), Align::Start, Width::Auto),
            Column::new(self.t("minutes-object"), Align::Start, Width::Fill),
            Column::new(self.t("minutes-outcome"), Align::Start, Width::Auto),
            end("minutes-for"),
            end("minutes-against"),
            end("minutes-abstentions"),
        ];
        let row = |one: &&facts::Resolution| {
            let mut row = vec![Cell::from(one.number.clone()), Cell::strong(one.title.clone()), self.outcome(one)];
            match total(one) {
                Some([votes_for, against, abstentions]) => {
                    row.extend([votes_for, against, abstentions].map(|n| Cell::from(n.to_string())));
                }
                None => {
                    let consent = one.mode.as_deref() == Some("consent");
                    let told = if consent { "minutes-by-consent" } else { "minutes-uncounted" };
                    row.push(Cell::from(self.t(told)).spanning(3));
                }
            }
            row
        };
        let rows = all.iter().map(row).collect();
        self.push(Block::Table(Table { caption: None, columns, rows }));
    }

    fn outcome(&self, one: &facts::Resolution) -> Cell {
        let word = match (one.outcome.as_deref(), one.unanimity.as_str()) {
            (Some("adopted"), "whole" | "stated") => "outcome-unanimous",
            (Some("adopted"), "of_votes_cast") => "outcome-unanimous-cast",
            (Some("adopted"), _) => "outcome-adopted",
            (Some("rejected"), _) => "outcome-rejected",
            (Some(_), _) => "outcome-invalid",
            (None, _) => "outcome-none",
        };
        let tone = match one.outcome.as_deref() {
            Some("adopted") => Tone::Adopted,
            Some("rejected") => Tone::Rejected,
            Some(_) => Tone::Waiting,
            None => Tone::Neutral,
        };
        Cell::badge(tone, self.t(word))
    }

    /// The members in figures and by name, as computed from the facts, beside what was announced.
    fn members(&mut self) {
        if self.m.members.is_empty() {
            return;
        }
        let title = self.t1("minutes-members", "day", calendar::short(self.m.session.held_on, self.lang));
        self.push(Block::heading(1, title, "members"));
        for category in &self.m.members {
            let signed = |n: i64| if n >= 0 { format!("+{n}") } else { format!("−{}", -n) };
            let count = category.computed.or(category.announced).unwrap_or(0);
            let mut text = vec![Span::Strong(format!("{count} {}", category.label.get(self.lang)))];
            let mut notes = vec![];
            match (category.change, category.announced_change) {
                (Some(0), _) => notes.push(self.t("minutes-change-none")),
                (Some(n), _) => notes.push(self.t1("minutes-change", "n", signed(n))),
                (None, Some(n)) => notes.push(self.t1("minutes-change-announced", "n", signed(n))),
                (None, None) => {}
            }
            match (category.computed, category.announced) {
                (None, Some(_)) => notes.push(self.t("minutes-announced-only")),
                (Some(n), Some(stated)) if n != stated => notes.push(self.t1("minutes-announced", "n", stated as f64)),
                _ => {}
            }
            if !notes.is_empty() {
                text.push(Span::Plain(format!(" ({})", notes.join(", "))));
            }
            if !category.list.is_empty() {
                let name = |member: &facts::Member| match member.state.as_str() {
                    "in_progress" => format!("{} ({})", member.name, self.t("minutes-in-progress")),
                    _ => member.name.clone(),
                };
                let names: Vec<String> = category.list.iter().map(name).collect();
                text.push(Span::Plain(self.t1("minutes-list", "names", names.join("\u{202f}; "))));
            }
            self.push(Block::Text(text));
        }
    }

    /// Each point of the agenda with what was said, decided, elected and worked on.
    fn items(&mut self) {
        let m = self.m;
        for (index, item) in m.agenda.iter().enumerate() {
            let empty = item.prose.is_none()
                && item.documents.is_empty()
                && item.resolutions.is_empty()
                && item.elections.is_empty()
                && item.workshops.is_empty();
            if empty && m.session.closes.is_none() {
                continue;
            }
            self.push(Block::heading(1, format!("{}. {}", index + 1, item.title), format!("point-{}", index + 1)));
            if empty {
                self.push(Block::text(self.t("minutes-nothing-noted")));
            }
            if let Some(text) = &item.prose {
                self.blocks.extend(prose(text, 2));
            }
            if !item.documents.is_empty() {
                let items: Vec<Item> = item.documents.iter().map(document_item).collect();
                self.push(Block::List(List { first: None, items }));
            }
            for resolution in &item.resolutions {
                self.resolution(resolution, 2);
            }
            for election in &item.elections {
                self.election(election);
            }
            for workshop in &item.workshops {
                self.workshop(workshop);
            }
        }
    }

    fn election(&mut self, election: &facts::Election) {
        self.push(Block::heading(2, election.title.clone(), ""));
        let words = self.texts.say(
            self.lang,
            "minutes-election",
            &[
                ("body", election.body.get(self.lang).into()),
                ("mode", self.t(&format!("election-mode-{}", election.mode)).to_lowercase().into()),
                ("n", FluentValue::from(election.seats as f64)),
            ],
        );
        self.push(Block::text(words));
        for round in &election.rounds {
            let title = self.t1("minutes-round", "n", round.number as f64);
            let columns = vec![
                Column::new(self.t("minutes-candidate"), Align::Start, Width::Fill),
                Column::new(self.t("minutes-votes"), Align::End, Width::Auto),
                Column::new(self.t("minutes-outcome"), Align::Start, Width::Auto),
            ];
            let row = |votes: &facts::CandidateVotes| {
                let state =
                    if votes.elected { Cell::badge(Tone::Adopted, self.t("minutes-elected")) } else { Cell::from("") };
                vec![Cell::from(votes.name.clone()), Cell::from(votes.votes.to_string()), state]
            };
            let rows = round.votes.iter().map(row).collect();
            let counts = self.texts.say(
                self.lang,
                "minutes-round-counts",
                &[
                    ("voters", FluentValue::from(round.voters as f64)),
                    ("blank", FluentValue::from(round.blank as f64)),
                    ("void", FluentValue::from(round.void as f64)),
                ],
            );
            self.push(Block::Table(Table { caption: Some(title), columns, rows }));
            self.push(Block::text(counts));
            self.push(Block::text(round.sentence.get(self.lang)));
        }
    }

    fn workshop(&mut self, workshop: &facts::Workshop) {
        self.push(Block::heading(2, workshop.question.clone(), ""));
        let mut facts = vec![];
        facts.extend(workshop.minutes.map(|n| self.n("minutes-duration", usize::try_from(n).unwrap_or(0))));
        facts.extend(workshop.facilitator.as_ref().map(|who| self.t1("minutes-facilitator", "name", who.clone())));
        if !facts.is_empty() {
            self.push(Block::text(facts.join(", ")));
        }
        if let Some(text) = &workshop.introduction {
            self.blocks.extend(prose(text, 3));
        }
        for rubric in &workshop.rubrics {
            self.push(Block::heading(3, rubric.title.clone(), ""));
            self.push(Block::List(contributions(&rubric.contributions)));
        }
    }

    fn room(&mut self) {
        let m = self.m;
        if m.attendance.is_empty() {
            return;
        }
        self.heading("minutes-attendance");
        let lists = [
            ("present", "unsaid", "minutes-present"),
            ("present", "voter", "minutes-voters"),
            ("present", "team", "minutes-team"),
            ("present", "guest", "minutes-guests"),
            ("present", "observer", "minutes-observers"),
            ("excused", "", "minutes-excused"),
            ("absent", "", "minutes-absent"),
        ];
        for (state, standing, key) in lists {
            let of = |one: &&facts::Attendee| one.state == state && (standing.is_empty() || one.standing == standing);
            let some: Vec<&facts::Attendee> = m.attendance.iter().filter(of).collect();
            if some.is_empty() {
                continue;
            }
            self.push(Block::heading(2, self.n(key, some.len()), ""));
            let items = some.iter().map(|one| self.attendee(one)).collect();
            self.push(Block::Columns { items, count: 2 });
        }
        self.votes_held();
    }

    fn attendee(&self, one: &facts::Attendee) -> Vec<Span> {
        let mut spans = match (&one.name, &one.capacity) {
            (Some(name), Some(capacity)) => vec![Span::Strong(name.clone()), Span::Plain(format!(", {capacity}"))],
            (Some(name), None) => vec![Span::Strong(name.clone())],
            (None, Some(capacity)) => plain(capacity.clone()),
            (None, None) => plain(self.t("minutes-one-person")),
        };
        for movement in &one.movements {
            let at = calendar::time(movement.at, self.lang);
            spans.push(Span::Plain(format!(" ({})", self.t1(&format!("minutes-{}", movement.direction), "at", at))));
        }
        spans
    }

    fn votes_held(&mut self) {
        let m = self.m;
        if let Some(body) = &m.electoral_body {
            let args = [
                ("n", FluentValue::from(body.members as f64)),
                ("voices", FluentValue::from(body.voices as f64)),
                ("hash", short(&body.hash).into()),
            ];
            let words = self.texts.say(self.lang, "minutes-electoral-body", &args);
            self.push(Block::heading(2, self.t("minutes-votes-held"), ""));
            self.push(Block::text(words));
        }
        if !m.votes_held.is_empty() {
            let columns = vec![
                Column::new(self.t("minutes-elector"), Align::Start, Width::Fill),
                Column::new(self.t("minutes-cast-by"), Align::Start, Width::Fill),
                Column::new(self.t("minutes-voices"), Align::End, Width::Auto),
            ];
            let row = |held: &facts::Held| {
                let by = match (&held.by, held.proxy) {
                    (Some(by), true) => self.t1("minutes-by-proxy", "name", by.as_str()),
                    (Some(by), false) => by.clone(),
                    (None, true) => self.t("minutes-by-some-proxy"),
                    (None, false) => self.t("minutes-present-word"),
                };
                let elector = Cell::from(held.elector.clone().unwrap_or_else(|| self.t("minutes-one-person")));
                let elector = match &held.college {
                    Some(college) => elector.with_sub(college.clone()),
                    None => elector,
                };
                vec![elector, Cell::from(by), Cell::from(held.voices.to_string())]
            };
            let rows = m.votes_held.iter().map(row).collect();
            self.push(Block::Table(Table { caption: None, columns, rows }));
        }
        if let Some(quorum) = &m.quorum {
            self.push(Block::heading(2, self.t("minutes-quorum"), ""));
            let change = |change: &facts::QuorumChange| Item {
                text: vec![
                    Span::Strong(format!(
                        "{}, {}. ",
                        calendar::time(change.at, self.lang),
                        self.t(&format!("quorum-{}", change.turn))
                    )),
                    Span::Plain(change.sentence.get(self.lang).to_owned()),
                ],
                sub: None,
            };
            let items = quorum.changes.iter().map(change).collect();
            self.push(Block::List(List { first: None, items }));
        }
    }

    fn seat_words(&self, seat: &facts::Seat) -> Vec<Span> {
        let mut parts = vec![];
        parts.extend(seat.capacity.clone());
        if seat.personal && !seat.capacity.as_deref().unwrap_or_default().contains(&self.t("minutes-personal")) {
            parts.push(self.t("minutes-personal"));
        }
        let mut spans = vec![Span::Strong(seat.name.clone())];
        if !parts.is_empty() {
            spans.push(Span::Plain(format!(", {}", parts.join(", "))));
        }
        spans
    }

    /// Who sits where after the session's decisions, body by body; observers apart.
    fn seats(&mut self) {
        let m = self.m;
        if m.seats.is_empty() {
            return;
        }
        self.heading("minutes-seats");
        let mut groups: Vec<(String, Option<String>, bool, Vec<&facts::Seat>)> = vec![];
        for seat in &m.seats {
            let (body, watches) = (seat.body.get(self.lang).to_owned(), seat.role == "observer");
            match groups.iter_mut().find(|(name, _, w, _)| *name == body && *w == watches) {
                Some((.., seats)) => seats.push(seat),
                None => groups.push((body, seat.about.clone(), watches, vec![seat])),
            }
        }
        for (body, about, watches, seats) in groups {
            let key = if watches { "minutes-body-observers" } else { "minutes-body" };
            let args = [("body", body.into()), ("n", FluentValue::from(seats.len() as f64))];
            let title = self.texts.say(self.lang, key, &args);
            self.push(Block::heading(2, title, ""));
            if let (Some(about), false) = (about, watches) {
                self.blocks.extend(prose(&about, 3));
            }
            let items = seats.iter().map(|seat| self.seat_words(seat)).collect();
            self.push(Block::Columns { items, count: 2 });
        }
    }

    fn follow_up(&mut self) {
        let m = self.m;
        if !m.actions.is_empty() || !m.deadlines.is_empty() {
            self.heading("minutes-follow-up");
            let action = |action: &facts::Action| {
                let mut text = vec![Span::Plain(action.what.clone())];
                text.extend(action.who.as_ref().map(|who| Span::Plain(format!(", {who}"))));
                text.extend(action.due.map(|due| Span::Strong(format!(", {}", calendar::short(due, self.lang)))));
                Item { text, sub: None }
            };
            let deadline = |deadline: &facts::Deadline| Item {
                text: vec![
                    Span::Plain(deadline.sentence.get(self.lang).to_owned()),
                    Span::Emphasis(format!(" ({})", deadline.source)),
                ],
                sub: None,
            };
            let items = m.actions.iter().map(action).chain(m.deadlines.iter().map(deadline)).collect();
            self.push(Block::List(List { first: None, items }));
        }
        if !m.figures.is_empty() {
            self.heading("minutes-figures");
            let columns = vec![
                Column::new(self.t("minutes-figure"), Align::Start, Width::Fill),
                Column::new(self.t("minutes-stated"), Align::End, Width::Auto),
                Column::new(self.t("minutes-found"), Align::End, Width::Auto),
            ];
            let row = |figure: &facts::Figure| {
                let label = Cell::from(figure.label.clone());
                let label = match &figure.source {
                    Some(source) => label.with_sub(source.clone()),
                    None => label,
                };
                vec![
                    label,
                    Cell::from(figure.stated.clone()),
                    Cell::from(figure.found.clone().unwrap_or_else(|| "–".to_owned())),
                ]
            };
            let rows = m.figures.iter().map(row).collect();
            self.push(Block::Table(Table { caption: None, columns, rows }));
        }
    }

    /// Doubts that were waived, with the reason, and those that stand.
    fn doubts(&mut self) {
        let m = self.m;
        if m.doubts.is_empty() {
            return;
        }
        self.heading("minutes-doubts");
        let text = self.t("minutes-doubts-text");
        self.push(Block::text(text));
        let doubt = |doubt: &facts::Doubt| {
            let title = doubt.title.get(self.lang);
            let title = if title.ends_with('?') { format!("{title} ") } else { format!("{title}. ") };
            let mut text = vec![Span::Strong(title), Span::Plain(doubt.text.get(self.lang).to_owned())];
            if let Some(waiver) = &doubt.waived {
                let args = [("reason", waiver.reason.as_str().into()), ("by", waiver.by.as_str().into())];
                text.push(Span::Emphasis(format!(" {}", self.texts.say(self.lang, "minutes-waived", &args))));
            }
            Item { text, sub: None }
        };
        let items = m.doubts.iter().map(doubt).collect();
        self.push(Block::List(List { first: None, items }));
    }

    fn signatures(&mut self) {
        let m = self.m;
        let signers: Vec<&facts::Officer> = m.officers.iter().filter(|officer| officer.signs).collect();
        if signers.is_empty() {
            return;
        }
        self.heading("minutes-signatures");
        let line = if m.number.is_some() { self.t("minutes-signed") } else { String::new() };
        let signature = |officer: &&facts::Officer| Signature {
            role: officer.role.clone(),
            name: officer.name.clone(),
            line: line.clone(),
        };
        let all = signers.iter().map(signature).collect();
        self.push(Block::Signatures(all));
    }
}

/// For, against and abstentions over all colleges, where they were counted.
fn total(one: &facts::Resolution) -> Option<[i64; 3]> {
    let whole: Vec<&facts::Tally> = match one.tallies.iter().any(|tally| tally.college.is_some()) {
        true => one.tallies.iter().filter(|tally| tally.college.is_some()).collect(),
        false => one.tallies.iter().collect(),
    };
    (!whole.is_empty()).then(|| {
        whole
            .iter()
            .fold([0; 3], |[f, a, b], tally| [f + tally.votes_for, a + tally.votes_against, b + tally.abstentions])
    })
}

fn contributions(all: &[facts::Contribution]) -> List {
    let item = |one: &facts::Contribution| Item {
        text: plain(one.text.clone()),
        sub: (!one.contributions.is_empty()).then(|| contributions(&one.contributions)),
    };
    List { first: None, items: all.iter().map(item).collect() }
}

fn document_item(document: &facts::Document) -> Item {
    let text = match &document.address {
        Some(address) => vec![Span::Link { text: document.title.clone(), to: address.clone() }],
        None => plain(document.title.clone()),
    };
    Item { text, sub: None }
}
