//! The fields that a list is filtered by: those that let choose, numbers and days.

use super::{
    model::{Field, Kind},
    rules::{self, BETWEEN},
    values::of,
};
use crate::{
    access::View,
    platform::{
        db,
        web::{Problem, visit::reads},
    },
};

/// Names of the parameters that filters are read from.
pub const PARAMETERS: &[&str] = &["champ", "champ-"];

/// One field that a list is filtered by: `champ=theme:eau`, as often as there are fields that let choose;
/// `champ-effectif-min=10` and `champ-effectif-max=50` for numbers and days.
pub struct Filter {
    pub field: Field,
    /// Each value as the parameter holds it, with its words; none for a number or a day.
    pub options: Vec<(String, String)>,
    /// What is asked for, as the parameter holds it; empty where nothing is.
    pub value: String,
    /// The least and the greatest, of a number or a day.
    pub ends: Option<[End; 2]>,
}

/// One end of a range.
pub struct End {
    /// Its parameter.
    pub name: String,
    pub label: String,
    /// As it was typed, and as its field keeps it.
    pub typed: String,
    value: Option<String>,
}

impl End {
    fn of(view: &View, field: &Field, end: &str) -> End {
        let stem = if field.kind() == Kind::Date { "field-day" } else { "field-number" };
        let label = [("label", field.label(view.lang()).into())];
        let label = view.house.texts.say(view.lang(), &format!("{stem}-{end}"), &label);
        End { name: format!("{}-{end}", field.input()), label, typed: String::new(), value: None }
    }
}

impl Filter {
    /// The fields of a table that a reader may choose by, each with what the address asks for. Then what is wrong with it: what
    /// is no choice of any of them, what is no number and no day.
    pub fn of(view: &View, objects: &[&str]) -> db::Result<(Vec<Filter>, Vec<Problem>)> {
        let mut filters = vec![];
        for object in objects {
            for field in of(view, object)? {
                let options: Vec<(String, String)> = match field.kind() {
                    Kind::YesNo => {
                        ["yes", "no"].map(|word| (word.to_owned(), view.text(&format!("field-{word}")))).to_vec()
                    }
                    Kind::Choice | Kind::Choices => {
                        let words = rules::choices(&field).into_iter();
                        words.map(|one| (one.code.clone(), one.word(view.lang()).to_owned())).collect()
                    }
                    Kind::Number | Kind::Date => vec![],
                    _ => continue,
                };
                let options = options.into_iter().map(|(code, word)| (format!("{}:{code}", field.id), word)).collect();
                let ends = matches!(field.kind(), Kind::Number | Kind::Date)
                    .then(|| ["min", "max"].map(|end| End::of(view, &field, end)));
                filters.push(Filter { field, options, value: String::new(), ends });
            }
        }
        let mut problems = vec![];
        let asked = view.visit.query.iter().map(|(name, value)| (name.as_str(), value.trim()));
        for (name, value) in asked.filter(|(name, value)| reads(PARAMETERS, name) && !value.is_empty()) {
            let mut ends = filters.iter_mut().filter_map(|filter| Some((&filter.field, filter.ends.as_mut()?)));
            let end = ends.find_map(|(field, ends)| Some((field, ends.iter_mut().find(|end| end.name == name)?)));
            if let Some((field, end)) = end {
                end.typed = value.to_owned();
                match rules::take(field, value) {
                    Ok(taken) => {
                        // a browser shows a day as ISO writes it
                        if field.kind() == Kind::Date {
                            end.typed.clone_from(&taken);
                        }
                        end.value = Some(taken);
                    }
                    Err(why) => problems.push(Problem::new(name, why.key()).with("found", value)),
                }
                continue;
            }
            match filters.iter_mut().find(|filter| filter.options.iter().any(|(known, _)| known == value)) {
                Some(filter) if name == "champ" => filter.value = value.to_owned(),
                _ => {
                    let unknown = Problem::new("champ", "list-unknown").with("found", value);
                    problems.push(unknown.with("name", view.text("fields-title")));
                }
            }
        }
        for filter in &filters {
            if let Some([least, greatest]) = &filter.ends
                && let (Some(from), Some(to)) = (&least.value, &greatest.value)
                && !rules::within(from, None, Some(to), !filter.days())
            {
                let crossed = Problem::new(&greatest.name, "field-ends-crossed");
                problems.push(crossed.with("from", &least.typed).with("to", &greatest.typed));
            }
        }
        Ok((filters, problems))
    }

    pub fn days(&self) -> bool {
        self.field.kind() == Kind::Date
    }

    /// Whether anything is asked of it.
    pub fn asks(&self) -> bool {
        !self.value.is_empty() || self.ends.iter().flatten().any(|end| end.value.is_some())
    }

    /// What is asked of it, for the name under which a list is kept.
    pub fn key(&self) -> String {
        let ends = self.ends.iter().flatten().map(|end| end.value.as_deref().unwrap_or_default());
        [self.value.as_str()].into_iter().chain(ends).collect::<Vec<_>>().join("|")
    }

    /// Whether a row's value answers to it.
    pub fn holds(&self, value: Option<&String>) -> bool {
        if let Some([least, greatest]) = &self.ends {
            let (least, greatest) = (least.value.as_deref(), greatest.value.as_deref());
            return !self.asks() || value.is_some_and(|value| rules::within(value, least, greatest, !self.days()));
        }
        let wanted = self.value.split_once(':').map_or("", |(_, code)| code);
        self.value.is_empty() || value.is_some_and(|value| value.split(BETWEEN).any(|code| code == wanted))
    }
}
