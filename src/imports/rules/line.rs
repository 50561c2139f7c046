//! What one line brings: its cells as corrected, read, with a doubt for each that cannot be.

use jiff::civil::{Date, date};

use super::{names::key, plan::Planner, values};
use crate::{
    imports::model::{Choice, Doubt, Field, GridLine, Line, letter},
    members,
};

/// A line about to be planned.
pub(super) struct Draft<'a> {
    pub line: Line,
    pub source: &'a GridLine,
    /// Set aside by whoever imports.
    pub left: bool,
}

/// What lines said of the columns of one row, with the number of the line. There are a few: a map would cost more.
#[derive(Clone, Debug, Default)]
pub(super) struct Cells(Vec<(&'static str, String, u32)>);

impl Cells {
    pub fn get(&self, column: &str) -> Option<(&str, u32)> {
        self.0.iter().find(|(name, ..)| *name == column).map(|(_, text, line)| (text.as_str(), *line))
    }
    pub fn put(&mut self, column: &'static str, text: String, line: u32) {
        match self.0.iter_mut().find(|(name, ..)| *name == column) {
            Some(cell) => (cell.1, cell.2) = (text, line),
            None => self.0.push((column, text, line)),
        }
    }
}

/// A day, and whether it took effect then or is attested by then.
pub(super) type Since = (Date, &'static str);

impl<'a> Planner<'a> {
    /// What a field is called in answers.
    pub(super) fn about(&self, field: Field) -> String {
        field.id(self.given.own)
    }

    /// What a cell says, as corrected by hand.
    pub(super) fn cell(&self, source: &GridLine, field: Field) -> String {
        let said = self.raw(source, field);
        let answer = if self.answered.contains(&source.number) {
            self.answer(source.number, &self.about(field), &said)
        } else {
            None
        };
        match answer {
            Some("none") => String::new(),
            Some(typed) if !typed.starts_with('=') => said,
            Some(typed) => typed[1..].to_owned(),
            None if values::is_nothing(&said) => String::new(),
            None => said,
        }
    }

    fn columns_of(&self, field: Field) -> impl Iterator<Item = usize> + use<'a> {
        let fields = self.given.fields;
        (0..fields.len()).filter(move |column| fields[*column] == Some(field))
    }

    /// What the file itself says there, before any correction: what answers are kept under.
    pub(super) fn raw(&self, source: &GridLine, field: Field) -> String {
        let mut said = String::new();
        for text in self.columns_of(field).map(|column| source.cell(column)).filter(|text| !text.is_empty()) {
            if !said.is_empty() {
                said.push('\n');
            }
            said.push_str(text);
        }
        said
    }

    pub(super) fn column(&self, field: Field) -> String {
        self.columns_of(field).next().map_or(String::new(), letter)
    }

    pub(super) fn answer(&self, line: u32, about: &str, said: &str) -> Option<&'a str> {
        if !self.answered.contains(&line) {
            return None;
        }
        self.given.answers.get(&(line, about.to_owned(), said.to_owned())).map(String::as_str)
    }

    /// A doubt of this line about one of its cells, which another text may mend and « nothing » too.
    pub(super) fn doubt_cell(&self, draft: &mut Draft, field: Field, key: &'static str, mut choices: Vec<Choice>) {
        let about = self.about(field);
        if draft.line.doubts.iter().any(|doubt| doubt.about == about) {
            return;
        }
        let now = self.cell(draft.source, field);
        choices.push(Choice::text("none", "import-choice-none"));
        draft.line.doubts.push(Doubt {
            line: draft.line.number,
            about,
            said: self.raw(draft.source, field),
            column: self.column(field),
            key,
            args: vec![("found", now)],
            choices,
            typed: true,
        });
    }

    /// A doubt that is not about the text of a cell: who it is, which of two.
    pub(super) fn doubt(
        &self,
        draft: &mut Draft,
        about: &str,
        column: Field,
        said: &str,
        key: &'static str,
        choices: Vec<Choice>,
    ) {
        draft.line.doubts.push(Doubt {
            line: draft.line.number,
            about: about.to_owned(),
            said: said.to_owned(),
            column: self.column(column),
            key,
            args: vec![("found", said.to_owned())],
            choices,
            typed: false,
        });
    }

    /// What a word stands for: by itself, else by the answer given once for the whole file, else a question of the file.
    pub(super) fn word(
        &mut self,
        draft: &mut Draft,
        field: Field,
        reads: impl Fn(&str) -> Option<String>,
        key_of_question: &'static str,
        choices: impl Fn(&Planner) -> Vec<Choice>,
    ) -> Option<String> {
        let cell = self.cell(draft.source, field);
        if cell.is_empty() {
            return None;
        }
        if let Some(read) = reads(&cell) {
            return Some(read);
        }
        let said = key(&cell);
        let about = self.about(field);
        let choices = choices(self);
        // what was answered the last time may be no choice any more
        if let Some(answer) = self.answer(0, &about, &said)
            && choices.iter().any(|choice| choice.value == answer)
        {
            return Some(answer.to_owned()).filter(|answer| answer != "none");
        }
        self.question(draft, &about, field, &said, &cell, key_of_question, choices);
        None
    }

    /// A question of the whole file, asked once whatever the number of lines that wait for it.
    #[allow(clippy::too_many_arguments)]
    pub(super) fn question(
        &mut self,
        draft: &mut Draft,
        about: &str,
        column: Field,
        said: &str,
        shown: &str,
        key: &'static str,
        choices: Vec<Choice>,
    ) {
        let column = self.column(column);
        let about = about.to_owned();
        let place = *self.asked.entry((about.clone(), said.to_owned())).or_insert_with(|| {
            let (said, args) = (said.to_owned(), vec![("found", shown.to_owned())]);
            self.plan.questions.push((Doubt { line: 0, about, said, column, key, args, choices, typed: false }, 0));
            self.plan.questions.len() - 1
        });
        if !draft.line.questions.contains(&place) {
            self.plan.questions[place].1 += 1;
            draft.line.questions.push(place);
        }
    }

    /// A cell read by a function, or a doubt about it.
    pub(super) fn read<T>(
        &self,
        draft: &mut Draft,
        field: Field,
        reads: impl Fn(&str) -> Option<T>,
        why: &'static str,
    ) -> Option<T> {
        let cell = self.cell(draft.source, field);
        if cell.is_empty() {
            return None;
        }
        let read = reads(&cell);
        if read.is_none() {
            self.doubt_cell(draft, field, why, vec![]);
        }
        read
    }

    pub(super) fn kind_of_line(&mut self, draft: &mut Draft) -> Option<&'static str> {
        if values::says_no_kind(&self.cell(draft.source, Field::Kind)) {
            return None;
        }
        let kinds = |_: &Planner| {
            let kinds = members::KINDS.iter().map(|kind| Choice::of("organisation-kind", kind));
            [Choice::text("none", "import-choice-by-name")].into_iter().chain(kinds).collect()
        };
        let read = |cell: &str| values::kind(cell).map(str::to_owned);
        let word = self.word(draft, Field::Kind, read, "import-ask-kind", kinds)?;
        members::KINDS.iter().copied().find(|kind| *kind == word)
    }

    /// The first of the addresses; where a cell holds several, which one is asked.
    pub(super) fn email(&self, draft: &mut Draft) -> Option<String> {
        let list = self.read(draft, Field::Email, values::emails, "import-ask-email")?;
        if let [one] = &list[..] {
            return Some(one.clone());
        }
        let choices = list.iter().map(|one| Choice::plain(format!("={one}"), one.clone())).collect();
        self.doubt_cell(draft, Field::Email, "import-ask-emails", choices);
        None
    }

    /// Since when: a day, or a year alone, of which one answer for the whole file says what to make.
    pub(super) fn since(&mut self, draft: &mut Draft, field: Field) -> Option<Since> {
        let cell = self.cell(draft.source, field);
        if cell.is_empty() {
            return None;
        }
        if let Some(day) = values::date(&cell) {
            return Some((day, "on"));
        }
        let Some(year) = values::year(&cell) else {
            self.doubt_cell(draft, field, "import-ask-date", vec![]);
            return None;
        };
        let about = self.about(field);
        match self.answer(0, "years", &about) {
            Some("first") => Some((date(year, 1, 1), "on")),
            Some("last") => Some((date(year, 12, 31), "by")),
            Some(_) => None,
            None => {
                let choices = vec![
                    Choice::text("first", "import-choice-first-of-year"),
                    Choice::text("last", "import-choice-last-of-year"),
                    Choice::text("none", "import-choice-none"),
                ];
                self.question(draft, "years", field, &about, &cell, "import-ask-years", choices);
                None
            }
        }
    }
}
