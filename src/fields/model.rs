//! A field as it stands.

use crate::{platform::texts::Lang, record};

record! {
    /// A field with its last version, as rows say it.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Field {
        pub id: String,
        pub object: String,
        pub kind: String,
        pub number: i64,
        pub state: String,
        pub label_fr: String,
        pub label_en: String,
        pub hint_fr: Option<String>,
        pub hint_en: Option<String>,
        pub choices: Option<String>,
        pub audience: String,
        pub required: String,
        pub position: i64,
        pub n: i64,
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Text,
    Prose,
    Number,
    Date,
    YesNo,
    Choice,
    Choices,
    Link,
    Email,
}

/// One of the words that a field lets choose.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    pub code: String,
    pub fr: String,
    pub en: String,
}

impl Field {
    pub fn kind(&self) -> Kind {
        match self.kind.as_str() {
            "prose" => Kind::Prose,
            "number" => Kind::Number,
            "date" => Kind::Date,
            "yes_no" => Kind::YesNo,
            "choice" => Kind::Choice,
            "choices" => Kind::Choices,
            "link" => Kind::Link,
            "email" => Kind::Email,
            _ => Kind::Text,
        }
    }
    pub fn label(&self, lang: Lang) -> &str {
        match lang {
            Lang::Fr => &self.label_fr,
            Lang::En => &self.label_en,
        }
    }
    pub fn hint(&self, lang: Lang) -> Option<&str> {
        match lang {
            Lang::Fr => self.hint_fr.as_deref(),
            Lang::En => self.hint_en.as_deref(),
        }
    }
    pub fn shown(&self) -> bool {
        self.state == "shown"
    }
    /// What the journal may hold of it by its hash alone.
    pub fn personal(&self) -> bool {
        self.object == "person" || self.audience != "public"
    }
    /// Its name in a form.
    pub fn input(&self) -> String {
        format!("champ-{}", self.id)
    }
    /// What a heading may call it: its name, in an address and in a form, and its label in either language.
    pub fn names(&self) -> [String; 4] {
        [self.id.clone(), self.input(), self.label_fr.clone(), self.label_en.clone()]
    }
}

impl Choice {
    pub fn word(&self, lang: Lang) -> &str {
        match lang {
            Lang::Fr => &self.fr,
            Lang::En => &self.en,
        }
    }
}
