//! The words on screen: French first, English second, from the `.ftl` files beside each slice.
//!
//! Every key is in both languages; `tests/it/tidy.rs` holds that. A missing key shows as itself in brackets, never as a
//! fault: a page with one ugly word beats no page.

use std::collections::HashMap;

use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};

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

/// The texts of one language. Most take no argument: they are formatted once, a page says hundreds of them.
struct Spoken {
    bundle: FluentBundle<FluentResource>,
    plain: HashMap<String, String>,
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
        if let Some(text) = spoken.plain.get(key) {
            return text.clone();
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
            let Some(pattern) = self.bundle.get_message(key).and_then(|message| message.value()) else { continue };
            let mut lacking = vec![];
            let text = self.bundle.format_pattern(pattern, None, &mut lacking).into_owned();
            if lacking.is_empty() {
                self.plain.insert(key.to_owned(), text);
            }
        }
        Ok(())
    }
}
