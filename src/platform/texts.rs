//! The words on screen: French first, English second, from the `.ftl` files beside each slice.
//!
//! Every key is in both languages; `tests/it/tidy.rs` holds that. A missing key shows as itself in brackets, never as a
//! fault: a page with one ugly word beats no page.

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
    fr: FluentBundle<FluentResource>,
    en: FluentBundle<FluentResource>,
}

impl Texts {
    /// Fails on a file that does not parse and on a key defined twice, with the slice's name.
    pub fn new<'a>(sources: impl IntoIterator<Item = &'a Source>) -> Result<Texts, String> {
        let mut texts = Texts { fr: bundle("fr"), en: bundle("en") };
        for source in sources {
            for (bundle, text) in [(&mut texts.fr, source.fr), (&mut texts.en, source.en)] {
                let resource = FluentResource::try_new(text.to_owned())
                    .map_err(|(_, errors)| format!("texts of {}: {errors:?}", source.slice))?;
                bundle.add_resource(resource).map_err(|errors| format!("texts of {}: {errors:?}", source.slice))?;
            }
        }
        Ok(texts)
    }

    pub fn has(&self, lang: Lang, key: &str) -> bool {
        self.bundle(lang).has_message(key)
    }

    pub fn say(&self, lang: Lang, key: &str, args: &Args) -> String {
        let bundle = self.bundle(lang);
        let Some(pattern) = bundle.get_message(key).and_then(|message| message.value()) else {
            return format!("[{key}]");
        };
        let args: FluentArgs = args.iter().map(|(name, value)| (*name, value.clone())).collect();
        bundle.format_pattern(pattern, Some(&args), &mut vec![]).into_owned()
    }

    fn bundle(&self, lang: Lang) -> &FluentBundle<FluentResource> {
        match lang {
            Lang::Fr => &self.fr,
            Lang::En => &self.en,
        }
    }
}

fn bundle(code: &str) -> FluentBundle<FluentResource> {
    let locale = code.parse().expect("fr and en are language tags");
    let mut bundle = FluentBundle::new_concurrent(vec![locale]);
    // no marks around arguments: they would be copied with the names, and no text here mixes directions
    bundle.set_use_isolating(false);
    bundle
}
