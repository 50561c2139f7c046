//! Doubts, rows and cells of an import as sentences.

use fluent_bundle::FluentValue;

use super::model::{Choice, Doubt, Label, Shown};
use crate::{
    platform::texts::{Lang, Texts},
    territories::Edition,
};

/// 12000 as one reads it: 12 000, with narrow no-break spaces.
pub fn thousands(number: usize) -> String {
    let digits = number.to_string();
    let groups: Vec<String> =
        digits.as_bytes().rchunks(3).rev().map(|three| String::from_utf8_lossy(three).into_owned()).collect();
    groups.join("\u{202f}")
}

/// What words are made with: the reader's language, and the names of categories and territories.
pub struct Words<'a> {
    pub texts: &'a Texts,
    pub lang: Lang,
    pub categories: &'a [(String, String)],
    pub edition: &'a Edition,
}

impl Words<'_> {
    pub fn say(&self, key: &str, args: &[(&'static str, String)]) -> String {
        let args: Vec<(&str, FluentValue)> = args.iter().map(|(name, value)| (*name, value.as_str().into())).collect();
        self.texts.say(self.lang, key, &args)
    }

    pub fn question(&self, doubt: &Doubt) -> String {
        self.say(doubt.key, &doubt.args)
    }

    pub fn choice(&self, choice: &Choice) -> String {
        match &choice.label {
            Label::Plain(text) => text.clone(),
            Label::Text(key, args) => self.say(key, args),
            Label::Of(list, value) => self.say(&format!("{list}-{value}"), &[]),
        }
    }

    /// What a row that would be made is: « Nouvelle organisation : Lieusaint ».
    pub fn make(&self, table: &str, what: &str) -> String {
        let what = if table == "membership_state" {
            self.say(&format!("membership-state-state-{what}"), &[])
        } else {
            what.to_owned()
        };
        self.say(&format!("import-make-{}", table.replace('_', "-")), &[("what", what)])
    }

    pub fn field(&self, shown: &Shown) -> String {
        self.say(&shown.field, &[])
    }

    /// A cell as one reads it: a nature by its word, a territory by its name.
    pub fn value(&self, field: &str, value: &str) -> String {
        match field {
            _ if value.is_empty() => self.say("import-empty", &[]),
            "organisation-kind" | "membership-state-known" | "mandate-standing" => {
                self.say(&format!("{field}-{value}"), &[])
            }
            "organisation-territory" => self.edition.get(value).map_or(value.to_owned(), |t| self.edition.label(t)),
            "membership-category" => self.category(value),
            _ => value.to_owned(),
        }
    }

    fn category(&self, id: &str) -> String {
        self.categories.iter().find(|(own, _)| own == id).map_or(id.to_owned(), |(_, label)| label.clone())
    }
}
