//! Why a request got no page, and the page that says so. Slices refuse with their own small enums; this is where they land.

use crate::platform::db;

/// One field's problem: the field's name, and the key of the sentence that says what to do.
#[derive(Debug, Clone, PartialEq)]
pub struct Problem {
    pub field: String,
    pub key: &'static str,
    pub args: Vec<(&'static str, String)>,
}

impl Problem {
    pub fn new(field: &str, key: &'static str) -> Problem {
        Problem { field: field.to_owned(), key, args: vec![] }
    }
    pub fn with(mut self, name: &'static str, value: impl ToString) -> Problem {
        self.args.push((name, value.to_string()));
        self
    }
}

#[derive(Debug)]
pub enum Error {
    /// There is none, or none that the visitor may know of.
    NotFound,
    /// Sign in first, then come back.
    SignIn,
    Forbidden,
    /// A rule says no: the form comes back as typed, each problem beside its field.
    Refused(Vec<Problem>),
    /// Someone changed it since the form was shown: both texts, as (field, now, typed).
    Stale(Vec<(String, String, String)>),
    TooMany,
    /// Ours to mend. The visitor gets a reference, the log the rest.
    Fault(String),
}

impl From<db::Error> for Error {
    fn from(error: db::Error) -> Error {
        match error {
            db::Error::NotFound => Error::NotFound,
            other => Error::Fault(other.to_string()),
        }
    }
}

impl From<askama::Error> for Error {
    fn from(error: askama::Error) -> Error {
        Error::Fault(error.to_string())
    }
}

impl From<Problem> for Error {
    fn from(problem: Problem) -> Error {
        Error::Refused(vec![problem])
    }
}

impl Error {
    pub fn status(&self) -> u16 {
        match self {
            Error::NotFound => 404,
            Error::SignIn => 401,
            Error::Forbidden => 403,
            Error::Refused(_) => 422,
            Error::Stale(_) => 409,
            Error::TooMany => 429,
            Error::Fault(_) => 500,
        }
    }
    /// The stem of its texts: `error-404-title`, `error-404-text`.
    pub fn stem(&self) -> String {
        format!("error-{}", self.status())
    }
}

#[derive(askama::Template)]
#[template(path = "platform/templates/error.html")]
pub struct ErrorPage {
    pub frame: super::Frame,
    pub stem: String,
    pub problems: Vec<(String, String)>,
    pub differences: Vec<(String, String, String)>,
    pub reference: Option<String>,
    pub sign_in: Option<String>,
}
