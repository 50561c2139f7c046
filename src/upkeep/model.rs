//! The nouns of upkeep.

use jiff::{Timestamp, civil::Date};

use crate::record;

record! {
    /// One organisation merged into another. `kept_name` is empty where the other is no more either.
    #[derive(Clone, Debug)]
    pub struct Merge {
        pub id: String,
        pub kept: String,
        pub kept_name: String,
        pub merged: String,
        pub merged_name: String,
        pub merged_on: Date,
        pub undone_on: Option<Date>,
        pub n: i64,
    }
    /// What someone without a session asks, with its answer. Of a correction, `fields` names those of the two that it changes.
    #[derive(Clone, Debug)]
    pub struct Proposal {
        pub id: String,
        pub kind: String,
        pub organisation: String,
        pub given_name: Option<String>,
        pub family_name: Option<String>,
        pub email: String,
        pub capacity: Option<String>,
        pub message: Option<String>,
        pub fields: Option<String>,
        pub about: Option<String>,
        pub about_was: Option<String>,
        pub website: Option<String>,
        pub website_was: Option<String>,
        pub asked_on: Date,
        pub outcome: Option<String>,
        pub answered_on: Option<Date>,
        /// What the page says today, and the act that wrote it last.
        pub about_now: Option<String>,
        pub website_now: Option<String>,
        pub version: i64,
    }
    /// The same while it waits for the letter that confirms its address.
    #[derive(Clone, Debug, Default)]
    pub struct Waiting {
        pub kind: String,
        pub organisation: String,
        pub given_name: Option<String>,
        pub family_name: Option<String>,
        pub email: String,
        pub capacity: Option<String>,
        pub message: Option<String>,
        pub fields: Option<String>,
        pub about: Option<String>,
        pub about_was: Option<String>,
        pub website: Option<String>,
        pub website_was: Option<String>,
        pub made_at: Timestamp,
    }
    /// An organisation that could be asked whether it is still true, and when someone last looked.
    #[derive(Clone, Debug)]
    pub struct Looked {
        pub id: String,
        pub name: String,
        pub kind: String,
        pub website: Option<String>,
        pub about: Option<String>,
        pub told_on: Option<Date>,
        pub checked_on: Option<Date>,
        pub written_at: Timestamp,
        pub asked_on: Option<Date>,
    }
    /// Someone who was asked, with their answer.
    #[derive(Clone, Debug)]
    pub struct Asked {
        pub id: String,
        pub organisation: String,
        pub name: String,
        pub asked_on: Date,
        pub outcome: Option<String>,
        pub answered_on: Option<Date>,
    }
    /// Whom a letter asked: the secret of it opens this.
    #[derive(Clone, Debug)]
    pub struct CheckLink {
        pub ask: String,
        pub organisation: String,
        pub name: String,
        pub email: String,
        pub made_at: Timestamp,
        pub outcome: Option<String>,
    }
    /// An act on an organisation, as its history reads it.
    #[derive(Clone, Debug)]
    pub struct Act {
        pub n: i64,
        pub at: Timestamp,
        pub actor: String,
        pub act: String,
        pub object: String,
        pub facts: String,
    }
}

/// One of the two fields that a proposal changes: its name, what stood there then, what is proposed.
pub type Proposed = (&'static str, String, String);

fn proposed(
    fields: &Option<String>,
    about: (&Option<String>, &Option<String>),
    website: (&Option<String>, &Option<String>),
) -> Vec<Proposed> {
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    let listed = |name: &str| fields.as_deref().unwrap_or_default().split(',').any(|field| field == name);
    let both = [("about", about), ("website", website)];
    both.into_iter().filter(|(name, _)| listed(name)).map(|(name, (was, now))| (name, text(was), text(now))).collect()
}

impl Proposal {
    pub fn proposed(&self) -> Vec<Proposed> {
        proposed(&self.fields, (&self.about_was, &self.about), (&self.website_was, &self.website))
    }
    /// The same against what the page says today, and whether it changed since.
    pub fn proposed_now(&self) -> (Vec<Proposed>, bool) {
        let now = proposed(&self.fields, (&self.about_now, &self.about), (&self.website_now, &self.website));
        let moved = now.iter().zip(self.proposed()).any(|((_, now, _), (_, was, _))| *now != was);
        (now, moved)
    }
    /// Both names, as far as they were given.
    pub fn name(&self) -> String {
        let both = [&self.given_name, &self.family_name];
        both.into_iter().flatten().map(String::as_str).collect::<Vec<_>>().join(" ")
    }
}

impl Waiting {
    pub fn proposed(&self) -> Vec<Proposed> {
        proposed(&self.fields, (&self.about_was, &self.about), (&self.website_was, &self.website))
    }
}

/// How many proposals wait for someone.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Left {
    pub corrections: i64,
    pub claims: i64,
}
