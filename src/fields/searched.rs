//! What is found by the network's own fields, by those who may see them.
//!
//! Something of which a field is not for everyone has several documents, of which each reader finds one: the one that says all
//! that they may see. What a slice hands over is cut so by `split`.

use std::collections::HashMap;

use super::{
    model::{Field, Kind},
    rules::{self, BETWEEN},
    store,
};
use crate::platform::{
    db::{self, Tx},
    index::{AT_ONCE, Document, KEEPERS, OUTSIDE, PUBLIC, READERS, Wanted, words},
};

/// Readers from those who see least, each with the name of the document that begins with them.
const READING: [(&str, &str); 3] = [(OUTSIDE, ""), (READERS, "members"), (KEEPERS, "keepers")];

/// The fields of the house, hidden ones too: what is hidden may be shown again.
pub struct Own(Vec<Field>);

/// What one field says of a row.
#[derive(Clone, Debug)]
pub struct Words {
    field: String,
    /// The first of `READING` to see it, what it says, and what it says in English; none of a hidden field.
    said: Option<(usize, String, String)>,
}

pub type Found = HashMap<String, Vec<Words>>;

impl Own {
    pub fn read(tx: &Tx) -> db::Result<Own> {
        Ok(Own(store::fields(tx)?))
    }

    /// What the fields of a table say, by row: of all rows, or of these. No statement where it has no field.
    pub fn of(&self, tx: &Tx, object: &str, wanted: Wanted, rows: Option<&[String]>) -> db::Result<Found> {
        let fields: HashMap<&str, &Field> =
            self.0.iter().filter(|field| field.object == object).map(|field| (field.id.as_str(), field)).collect();
        let mut found = Found::new();
        if fields.is_empty() {
            return Ok(found);
        }
        let values = match rows {
            None => store::searched(tx, Wanted { only: None, ..wanted })?,
            Some(rows) => {
                let some = rows.chunks(AT_ONCE).map(|only| store::searched(tx, Wanted { only: Some(only), ..wanted }));
                some.collect::<db::Result<Vec<_>>>()?.concat()
            }
        };
        for (row, field, value) in values {
            if let Some(field) = fields.get(field.as_str()) {
                found.entry(row).or_default().push(said(field, &value));
            }
        }
        Ok(found)
    }
}

fn said(field: &Field, value: &str) -> Words {
    let level = (0..READING.len()).find(|at| rules::sees(field, *at > 0, *at > 1)).filter(|_| field.shown());
    let choices = rules::choices(field);
    let words = |english: bool| -> String {
        match field.kind() {
            // what is not so is not looked for
            Kind::YesNo => String::new(),
            Kind::Choice | Kind::Choices => {
                let word = |code: &str| {
                    let found = choices.iter().find(|choice| choice.code == code);
                    found.map_or(code.to_owned(), |one| if english { &one.en } else { &one.fr }.to_owned())
                };
                value.split(BETWEEN).map(word).collect::<Vec<_>>().join(", ")
            }
            Kind::Prose => words::plain(value),
            _ => value.to_owned(),
        }
    };
    let line = |label: &str, words: String| match words.is_empty() {
        true => label.to_owned(),
        false => format!("{label} : {words}"),
    };
    let says = field.kind() != Kind::YesNo || value == "yes";
    let said = level.filter(|_| says);
    let said = said.map(|level| (level, line(&field.label_fr, words(false)), line(&field.label_en, words(true))));
    Words { field: format!("field/{}", field.id), said }
}

/// A document of what everyone, or every member, may read, with what fields say of it: one for each of those who see more than
/// others. It follows its fields, so that one which is hidden, or is for fewer, is found no more.
pub fn split(mut document: Document, words: Vec<Words>) -> Vec<Document> {
    document.made_of.extend(words.iter().map(|one| one.field.clone()));
    let said: Vec<_> = words.into_iter().filter_map(|one| one.said).collect();
    let first = if document.audience.iter().any(|key| key == PUBLIC) { 0 } else { 1 };
    let mut documents: Vec<Document> = vec![];
    for (at, (key, part)) in READING.iter().enumerate().skip(first) {
        let more: Vec<_> = said.iter().filter(|(level, ..)| *level == at || (at == first && *level < at)).collect();
        if let Some(last) = documents.last_mut().filter(|_| more.is_empty()) {
            last.audience.push(key.to_string());
            continue;
        }
        let mut next = match documents.last() {
            None => document.clone(),
            Some(last) => Document { part: part.to_string(), ..last.clone() },
        };
        next.audience = vec![key.to_string()];
        for (_, french, english) in more {
            let apart = if next.text.is_empty() { "" } else { " · " };
            next.text = format!("{}{apart}{french}", next.text);
            next.beside.push(english.clone());
        }
        documents.push(next);
    }
    if let [only] = &mut documents[..] {
        only.audience = document.audience;
    }
    documents
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::platform::index::MEMBERS;

    fn words(level: usize, text: &str) -> Words {
        Words { field: format!("field/{text}"), said: Some((level, text.to_owned(), format!("{text} in English"))) }
    }

    fn told(audience: &str, all: Vec<Words>) -> Vec<(String, String, String)> {
        let document =
            Document { audience: vec![audience.to_owned()], text: "Ville".to_owned(), ..Document::default() };
        let all = split(document, all).into_iter();
        all.map(|one| (one.part, one.audience.join(" "), one.text)).collect()
    }

    fn one(part: &str, audience: &str, text: &str) -> (String, String, String) {
        (part.to_owned(), audience.to_owned(), text.to_owned())
    }

    #[test]
    fn each_reader_finds_one_document_with_all_that_they_may_see() {
        assert_eq!(told(PUBLIC, vec![]), [one("", PUBLIC, "Ville")]);
        assert_eq!(told(PUBLIC, vec![words(0, "eau")]), [one("", PUBLIC, "Ville · eau")]);
        assert_eq!(
            told(PUBLIC, vec![words(2, "secret"), words(0, "eau")]),
            [one("", "outside readers", "Ville · eau"), one("keepers", KEEPERS, "Ville · eau · secret")]
        );
        assert_eq!(
            told(PUBLIC, vec![words(2, "secret"), words(1, "dit")]),
            [
                one("", OUTSIDE, "Ville"),
                one("members", READERS, "Ville · dit"),
                one("keepers", KEEPERS, "Ville · dit · secret")
            ]
        );
        // of what members alone read, what is for everyone is for members
        assert_eq!(told(MEMBERS, vec![words(0, "eau")]), [one("", MEMBERS, "Ville · eau")]);
        assert_eq!(
            told(MEMBERS, vec![words(0, "eau"), words(2, "secret")]),
            [one("", READERS, "Ville · eau"), one("keepers", KEEPERS, "Ville · eau · secret")]
        );
    }

    #[test]
    fn a_hidden_field_is_followed_and_says_nothing() {
        let hidden = Words { field: "field/theme".to_owned(), said: None };
        let [document] = &split(Document { audience: vec![PUBLIC.into()], ..Document::default() }, vec![hidden])[..]
        else {
            panic!("one document");
        };
        assert_eq!((document.text.as_str(), &document.made_of[..]), ("", &["field/theme".to_owned()][..]));
    }
}
