//! The nouns of needs.

use jiff::civil::Date;

crate::record! {
    /// What a member posted, with its end if it has one.
    #[derive(Clone, Debug, Default)]
    pub struct Need {
        pub id: String,
        pub kind: String,
        pub organisation: String,
        /// The organisation's name and territory.
        pub by: String,
        pub territory: Option<String>,
        pub title: String,
        pub about: Option<String>,
        pub topics: Option<String>,
        pub contact_name: Option<String>,
        pub audience: String,
        pub posted_on: Option<Date>,
        pub on_behalf: String,
        pub source: Option<String>,
        pub n: i64,
        pub ended_on: Option<Date>,
        pub outcome: Option<String>,
        pub ended_note: Option<String>,
    }
}

impl Need {
    pub fn open(&self) -> bool {
        self.ended_on.is_none()
    }
    pub fn topics(&self) -> impl Iterator<Item = &str> {
        let all = self.topics.as_deref().unwrap_or_default();
        all.split(',').map(str::trim).filter(|topic| !topic.is_empty())
    }
}

crate::record! {
    /// Someone answered, and what became of it.
    #[derive(Clone, Debug)]
    pub struct Reply {
        pub id: String,
        pub name: String,
        pub email: String,
        pub message: String,
        pub replied_on: Date,
        /// The name of the organisation that they answer for.
        pub by: Option<String>,
        pub n: i64,
    }
}

crate::record! {
    #[derive(Clone, Debug)]
    pub struct Step {
        pub reply: String,
        pub state: String,
        pub noted_on: Date,
        pub note: Option<String>,
    }
}
