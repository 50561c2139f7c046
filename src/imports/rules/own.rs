//! The network's own fields in a line: a cell held to its field, a row that it is of, two lines that disagree.

use super::{line::Draft, plan::Planner, values};
use crate::{
    fields::{
        self, Kind,
        rules::{BETWEEN, Refusal, choices, take},
    },
    imports::model::{Choice, Field, Label, Shown},
};

/// What a line said of one field of one row.
#[derive(Clone, Debug)]
pub(super) struct Own {
    value: String,
    /// As it stands in the file, and where.
    said: String,
    line: u32,
}

/// A cell as its field keeps it. Days and addresses may be dressed as in any other column; several choices may stand apart by
/// commas, slashes or lines.
fn read(field: &fields::Field, cell: &str) -> Result<String, Refusal> {
    let dressed = match field.kind() {
        Kind::Date => values::date(cell).map(|day| day.to_string()),
        Kind::Link => values::website(cell),
        Kind::Choices => Some(cell.replace([',', '/', '|', '\n'], &BETWEEN.to_string())),
        _ => None,
    };
    let held = dressed.and_then(|text| take(field, &text).ok());
    held.map_or_else(|| take(field, cell), Ok)
}

impl Planner<'_> {
    /// What the cells of a table's own fields say of the row that this line is about.
    pub(super) fn own(&mut self, draft: &mut Draft, object: &str, row: Option<&str>) {
        let given = self.given;
        for at in self.own_columns().into_iter().filter(|at| given.own[*at].object == object) {
            let Some(value) = self.own_value(draft, at) else { continue };
            let Some(row) = row else {
                if draft.line.doubts.is_empty() && draft.line.questions.is_empty() {
                    let key = match object {
                        "organisation" => "import-told-no-organisation",
                        "person" => "import-told-no-person",
                        _ => "import-told-no-membership",
                    };
                    draft.line.told.push((key, vec![("column", self.column(Field::Own(at)))]));
                }
                continue;
            };
            self.own_says(draft, at, row, value);
        }
    }

    /// The doubts of these cells, where it is not known yet whom the line is about.
    pub(super) fn own_ahead(&mut self, draft: &mut Draft) {
        for at in self.own_columns() {
            self.own_value(draft, at);
        }
    }

    fn own_columns(&self) -> Vec<usize> {
        let own = |field: &Option<Field>| if let Some(Field::Own(at)) = field { Some(*at) } else { None };
        self.given.fields.iter().filter_map(own).filter(|at| *at < self.given.own.len()).collect()
    }

    /// The value that a cell gives; a doubt where its field does not take it. A word that is no choice is asked about once for
    /// the whole file.
    fn own_value(&mut self, draft: &mut Draft, at: usize) -> Option<String> {
        let given = self.given;
        let (column, own) = (Field::Own(at), &given.own[at]);
        let words: Vec<Choice> = match own.kind() {
            Kind::YesNo => vec![Choice::text("yes", "field-yes"), Choice::text("no", "field-no")],
            Kind::Choice => {
                let choice = |one: fields::Choice| Choice { value: one.code.clone(), label: Label::Own(one) };
                choices(own).into_iter().map(choice).collect()
            }
            _ => {
                let cell = self.cell(draft.source, column);
                return match read(own, &cell) {
                    Ok(value) => Some(value).filter(|value| !value.is_empty()),
                    Err(_) if cell.is_empty() => None,
                    Err(why) => {
                        self.doubt_cell(draft, column, why.key(), vec![]);
                        None
                    }
                };
            }
        };
        let words = |_: &Planner| words.iter().cloned().chain([Choice::text("none", "import-choice-none")]).collect();
        self.word(draft, column, |cell| read(own, cell).ok(), "import-ask-choice", words)
    }

    fn own_says(&mut self, draft: &mut Draft, at: usize, row: &str, value: String) {
        let given = self.given;
        let (column, field) = (Field::Own(at), &given.own[at]);
        let said = self.cell(draft.source, column);
        let place = (at, row.to_owned());
        if let Some(earlier) = self.own.get(&place).cloned()
            && (earlier.value == value
                || !self.differs(draft, &field.input(), column, &earlier.said, earlier.line, &said))
        {
            return;
        }
        let was = given.known.own.get(&(field.id.clone(), row.to_owned())).map(|(_, was)| was.clone());
        if was.as_ref() != Some(&value) {
            let (field, was) = (field.input(), was.unwrap_or_default());
            draft.line.changes.push(Shown { field, was, becomes: value.clone() });
        }
        self.made.value(&field.id, row, &value);
        self.own.insert(place, Own { value, said, line: draft.line.number });
    }
}
