//! Doubts, rows and cells of an import as sentences.

use fluent_bundle::FluentValue;

use super::model::{Choice, Doubt, Field, Label, Shown};
use crate::{
    fields,
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
    /// The network's own fields.
    pub own: &'a [fields::Field],
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
            Label::Own(choice) => choice.word(self.lang).to_owned(),
        }
    }

    /// An answer that holds for the whole file: what it is about, and what it says.
    pub fn settled(&self, about: &str, said: &str, value: &str) -> (String, String) {
        let say = |key: &str| self.say(key, &[]);
        let of = |list: &str, none: &str| if value == "none" { say(none) } else { say(&format!("{list}-{value}")) };
        let column = |id: &str| Field::read(id, self.own).map_or(id.to_owned(), |field| self.column(field));
        let answer = match about {
            "category" if value == "none" => say("import-choice-no-category"),
            "category" => self.category(value),
            "kind" => of("organisation-kind", "import-choice-by-name"),
            "state" => of("membership-state-state", "import-choice-none"),
            "capacity" | "standing" => of(&format!("mandate-{about}"), "import-choice-none"),
            "years" if value == "first" => say("import-choice-first-of-year"),
            "years" if value == "last" => say("import-choice-last-of-year"),
            "communes" if value == "yes" => say("import-choice-communes"),
            "communes" => say("import-choice-not-communes"),
            _ if value == "none" => say("import-choice-none"),
            _ => self.own(about).map_or(value.to_owned(), |own| fields::said(self.texts, self.lang, own, value)),
        };
        let what = match about {
            "years" => self.say("import-settled-years", &[("column", column(said))]),
            "communes" => say("import-settled-communes"),
            _ => self.say("import-settled-word", &[("column", column(about)), ("said", said.to_owned())]),
        };
        (what, answer)
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
        match self.own(&shown.field) {
            Some(own) => own.label(self.lang).to_owned(),
            None => self.say(&shown.field, &[]),
        }
    }

    /// What a column is taken for.
    pub fn column(&self, field: Field) -> String {
        match field {
            Field::Own(at) => self.own.get(at).map_or(String::new(), |own| self.of_object(own)),
            known => self.say(&format!("import-field-{}", known.id(self.own)), &[]),
        }
    }

    /// One of the network's own fields, and of what it is.
    pub fn of_object(&self, own: &fields::Field) -> String {
        let object = self.say(&format!("field-object-{}", own.object), &[]);
        self.say("import-own-field", &[("object", object), ("label", own.label(self.lang).to_owned())])
    }

    fn own(&self, name: &str) -> Option<&fields::Field> {
        self.own.iter().find(|own| own.input() == name)
    }

    /// A cell as one reads it: a nature by its word, a territory by its name.
    pub fn value(&self, field: &str, value: &str) -> String {
        if let Some(own) = self.own(field).filter(|_| !value.is_empty()) {
            return fields::said(self.texts, self.lang, own, value);
        }
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
