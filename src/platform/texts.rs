//! The words on screen: French first, English second, from the `.ftl` files beside each slice.
//!
//! Every key is in both languages; `tests/it/tidy.rs` holds that. A missing key shows as itself in brackets, never as a
//! fault: a page with one ugly word beats no page.

use std::collections::HashMap;

use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use fluent_syntax::ast::{Expression, InlineExpression, Pattern, PatternElement};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub enum Lang {
    #[default]
    Fr,
    En,
}

impl Lang {
    pub const ALL: [Lang; 2] = [Lang::Fr, Lang::En];

    pub fn code(self) -> &'static str {
        match self {
            Lang::Fr => "fr",
            Lang::En => "en",
        }
    }

    /// The prefix of this language's addresses: none for French, whose addresses are the acts.
    pub fn prefix(self) -> &'static str {
        match self {
            Lang::Fr => "",
            Lang::En => "/en",
        }
    }

    pub fn other(self) -> Lang {
        match self {
            Lang::Fr => Lang::En,
            Lang::En => Lang::Fr,
        }
    }
}

/// « 1 107 118 », with narrow spaces that do not break; in English with commas.
pub fn number(number: i64, lang: Lang) -> String {
    let digits = number.unsigned_abs().to_string();
    let between = if lang == Lang::Fr { '\u{202f}' } else { ',' };
    let mut out = if number < 0 { "−".to_owned() } else { String::new() };
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(between);
        }
        out.push(digit);
    }
    out
}

/// One slice's texts: its name, then its French and its English file.
pub struct Source {
    pub slice: &'static str,
    pub fr: &'static str,
    pub en: &'static str,
}

pub type Args<'a> = [(&'a str, FluentValue<'a>)];

pub struct Texts {
    fr: Spoken,
    en: Spoken,
}

/// The texts of one language. Most take no argument, and most others have theirs put in as they are: a page says hundreds
/// of them, so these are taken apart once. What chooses by number or by case is left to Fluent.
struct Spoken {
    bundle: FluentBundle<FluentResource>,
    plain: HashMap<String, Vec<Piece>>,
}

/// A part of a text that chooses nothing.
enum Piece {
    Text(String),
    /// The argument of that name.
    Argument(String),
}

impl Texts {
    /// Fails on a file that does not parse and on a key defined twice, with the slice's name.
    pub fn new<'a>(sources: impl IntoIterator<Item = &'a Source>) -> Result<Texts, String> {
        let mut texts = Texts { fr: Spoken::new("fr"), en: Spoken::new("en") };
        for source in sources {
            for (spoken, text) in [(&mut texts.fr, source.fr), (&mut texts.en, source.en)] {
                spoken.add(text).map_err(|errors| format!("texts of {}: {errors}", source.slice))?;
            }
        }
        Ok(texts)
    }

    pub fn has(&self, lang: Lang, key: &str) -> bool {
        self.of(lang).bundle.has_message(key)
    }

    pub fn say(&self, lang: Lang, key: &str, args: &Args) -> String {
        let spoken = self.of(lang);
        if let Some(said) = spoken.plain.get(key).and_then(|pieces| join(pieces, args)) {
            return said;
        }
        let Some(pattern) = spoken.bundle.get_message(key).and_then(|message| message.value()) else {
            return format!("[{key}]");
        };
        let args: FluentArgs = args.iter().map(|(name, value)| (*name, value.clone())).collect();
        spoken.bundle.format_pattern(pattern, Some(&args), &mut vec![]).into_owned()
    }

    fn of(&self, lang: Lang) -> &Spoken {
        match lang {
            Lang::Fr => &self.fr,
            Lang::En => &self.en,
        }
    }
}

impl Spoken {
    fn new(code: &str) -> Spoken {
        let locale = code.parse().expect("fr and en are language tags");
        let mut bundle = FluentBundle::new_concurrent(vec![locale]);
        // no marks around arguments: they would be copied with the names, and no text here mixes directions
        bundle.set_use_isolating(false);
        Spoken { bundle, plain: HashMap::new() }
    }

    fn add(&mut self, text: &str) -> Result<(), String> {
        let resource = FluentResource::try_new(text.to_owned()).map_err(|(_, errors)| format!("{errors:?}"))?;
        self.bundle.add_resource(resource).map_err(|errors| format!("{errors:?}"))?;
        // a line that is no key finds no message
        for key in text.lines().filter_map(|line| line.split_once(" =")).map(|(key, _)| key) {
            let pattern = self.bundle.get_message(key).and_then(|message| message.value());
            if let Some(pieces) = pattern.and_then(pieces) {
                self.plain.insert(key.to_owned(), pieces);
            }
        }
        Ok(())
    }
}

/// A pattern taken apart, if it chooses nothing.
fn pieces(pattern: &Pattern<&str>) -> Option<Vec<Piece>> {
    let piece = |element: &PatternElement<&str>| match element {
        PatternElement::TextElement { value } => Some(Piece::Text((*value).to_owned())),
        PatternElement::Placeable { expression: Expression::Inline(InlineExpression::VariableReference { id }) } => {
            Some(Piece::Argument(id.name.to_owned()))
        }
        PatternElement::Placeable { expression: Expression::Inline(InlineExpression::StringLiteral { value }) } => {
            Some(Piece::Text((*value).to_owned())).filter(|_| !value.contains('\\'))
        }
        PatternElement::Placeable { .. } => None,
    };
    pattern.elements.iter().map(piece).collect()
}

/// None where an argument lacks, or is neither a text nor a number: Fluent says what then.
fn join(pieces: &[Piece], args: &Args) -> Option<String> {
    let mut said = String::new();
    for piece in pieces {
        match piece {
            Piece::Text(text) => said.push_str(text),
            Piece::Argument(wanted) => match args.iter().find(|(name, _)| name == wanted)? {
                (_, FluentValue::String(text)) => said.push_str(text),
                (_, FluentValue::Number(number)) => said.push_str(&number.as_string()),
                _ => return None,
            },
        }
    }
    Some(said)
}

#[cfg(test)]
mod tests {
    use super::*;

    const SOURCE: Source = Source {
        slice: "test",
        fr: "nom = Bonjour, { $name } : { $n }\nsimple = Deux\n    lignes\nblanc = { \"\" }{ $name }\nn = { $n ->\n    [one] une\n   *[other] { $n } voix\n }",
        en: "",
    };

    /// Both ways of saying give the same words, whatever the argument.
    #[test]
    fn a_text_taken_apart_reads_as_fluent_would_say_it() {
        let texts = Texts::new([&SOURCE]).unwrap();
        let args = [("name", FluentValue::from("Zoé")), ("n", FluentValue::from(12.0))];
        let by_fluent = |key: &str| {
            let pattern = texts.fr.bundle.get_message(key).unwrap().value().unwrap();
            let args: FluentArgs = args.iter().map(|(name, value)| (*name, value.clone())).collect();
            texts.fr.bundle.format_pattern(pattern, Some(&args), &mut vec![]).into_owned()
        };
        for key in ["nom", "simple", "blanc", "n"] {
            assert_eq!(texts.say(Lang::Fr, key, &args), by_fluent(key), "{key}");
        }
        assert_eq!(texts.say(Lang::Fr, "nom", &args), "Bonjour, Zoé : 12");
        assert!(!texts.fr.plain.contains_key("n"), "what chooses is left to Fluent");
        assert_eq!(texts.say(Lang::Fr, "nom", &[]), "Bonjour, {$name} : {$n}", "what lacks shows its name");
    }
}
