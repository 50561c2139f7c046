//! The words of a text and their stems, as tokens.

use std::collections::HashMap;

use tantivy::tokenizer::{Token, TokenStream, Tokenizer};

use crate::platform::index::words;

pub const WORDS: &str = "words";

/// Keeps the forms of the words that it met: names of places and people come again and again.
#[derive(Default)]
pub struct Words {
    met: HashMap<String, Vec<String>>,
    tokens: Vec<Token>,
}

/// A clone begins with nothing met.
impl Clone for Words {
    fn clone(&self) -> Words {
        Words::default()
    }
}

const MET: usize = 50_000;

impl Tokenizer for Words {
    type TokenStream<'a> = Tokens<'a>;

    fn token_stream<'a>(&'a mut self, text: &'a str) -> Tokens<'a> {
        self.tokens.clear();
        if self.met.len() > MET {
            self.met.clear();
        }
        for (position, word) in words::words(text).into_iter().enumerate() {
            let raw = &text[word.from..word.to];
            if !self.met.contains_key(raw) {
                self.met.insert(raw.to_owned(), words::forms(raw, &word.folded));
            }
            for form in &self.met[raw] {
                self.tokens.push(Token {
                    offset_from: word.from,
                    offset_to: word.to,
                    position,
                    text: form.clone(),
                    position_length: 1,
                });
            }
        }
        Tokens { tokens: &mut self.tokens, at: None }
    }
}

pub struct Tokens<'a> {
    tokens: &'a mut Vec<Token>,
    at: Option<usize>,
}

impl TokenStream for Tokens<'_> {
    fn advance(&mut self) -> bool {
        let next = self.at.map_or(0, |at| at + 1);
        self.at = Some(next);
        next < self.tokens.len()
    }
    fn token(&self) -> &Token {
        &self.tokens[self.at.unwrap_or(0)]
    }
    fn token_mut(&mut self) -> &mut Token {
        let at = self.at.unwrap_or(0);
        &mut self.tokens[at]
    }
}
