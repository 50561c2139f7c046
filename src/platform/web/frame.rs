//! What surrounds every page: the house's name, its rooms, who is signed in, the two languages. Templates ask it for words.

use std::sync::Arc;

use fluent_bundle::FluentValue;
use jiff::civil::Date;

use super::{Finder, Room, Site, Visit};
use crate::platform::{
    calendar,
    db::{self, Tx},
    texts::{self, Args, Lang},
};

crate::sql! {
    SETTINGS = "select key, value from setting";
}

/// What a network says of itself in its settings.
#[derive(Clone, Debug, Default)]
pub struct Settings(pub Vec<(String, String)>);

impl Settings {
    pub fn read(tx: &Tx) -> db::Result<Settings> {
        Ok(Settings(tx.query::<(String, String)>(&SETTINGS, &[])?))
    }
    /// As the process keeps them: whoever commits, here or elsewhere, makes them read again. The visit's version is older
    /// than any transaction of it, so that nothing old is kept under a new one.
    pub fn kept(house: &Site, tx: &Tx, visit: &Visit) -> db::Result<Arc<Settings>> {
        house.settings.get(visit.version as i64, "", || Settings::read(tx))
    }
    pub fn get(&self, key: &str) -> &str {
        self.0.iter().find(|(name, _)| name == key).map_or("", |(_, value)| value)
    }
    /// In the reader's language where the house says it in both.
    pub fn in_lang(&self, key: &str, lang: Lang) -> &str {
        let own = self.get(&format!("{key}_{}", lang.code()));
        if own.is_empty() { self.get(&format!("{key}_fr")) } else { own }
    }
}

pub struct Frame {
    house: Site,
    pub settings: Arc<Settings>,
    pub visit: Arc<Visit>,
    pub title: String,
    pub signed_in: Option<String>,
    pub rooms: Vec<&'static Room>,
    pub finder: Option<&'static Finder>,
}

/// What a text may take as an argument.
pub trait Arg {
    fn arg(&self) -> FluentValue<'static>;
}
impl Arg for str {
    fn arg(&self) -> FluentValue<'static> {
        FluentValue::from(self.to_owned())
    }
}
impl Arg for String {
    fn arg(&self) -> FluentValue<'static> {
        FluentValue::from(self.clone())
    }
}
macro_rules! number_args { ($($t:ty)*) => { $( impl Arg for $t {
    fn arg(&self) -> FluentValue<'static> { FluentValue::from(*self as f64) }
} )* } }
number_args!(i64 usize u32);
impl<T: Arg + ?Sized> Arg for &T {
    fn arg(&self) -> FluentValue<'static> {
        (**self).arg()
    }
}

impl Frame {
    pub fn new(
        house: &Site,
        tx: &Tx,
        visit: &Arc<Visit>,
        signed_in: Option<String>,
        title: String,
    ) -> db::Result<Frame> {
        let settings = Settings::kept(house, tx, visit)?;
        let rooms = house.slices.iter().flat_map(|slice| slice.rooms).collect();
        let finder = house.slices.iter().find_map(|slice| slice.finder.as_ref());
        Ok(Frame { house: house.clone(), settings, visit: visit.clone(), title, signed_in, rooms, finder })
    }

    pub fn lang(&self) -> Lang {
        self.visit.lang
    }
    /// The network's name, or the program's until it has one.
    pub fn name(&self) -> &str {
        match self.settings.get("name") {
            "" => "Halle",
            name => name,
        }
    }
    /// What the front page says in large.
    pub fn tagline(&self) -> &str {
        match self.settings.in_lang("tagline", self.lang()) {
            "" => self.name(),
            tagline => tagline,
        }
    }
    pub fn demonstration(&self) -> bool {
        self.house.options.demonstration
    }
    pub fn t(&self, key: &str) -> String {
        self.house.texts.say(self.lang(), key, &[])
    }
    pub fn t1(&self, key: &str, name: &str, value: impl Arg) -> String {
        self.house.texts.say(self.lang(), key, &[(name, value.arg())])
    }
    pub fn t2(&self, key: &str, name: &str, value: impl Arg, other: &str, its: impl Arg) -> String {
        self.house.texts.say(self.lang(), key, &[(name, value.arg()), (other, its.arg())])
    }
    pub fn say(&self, key: &str, args: &Args) -> String {
        self.house.texts.say(self.lang(), key, args)
    }
    /// One of the texts that share a stem: `error-404`, `text`.
    pub fn part(&self, stem: &str, part: &str) -> String {
        self.t(&format!("{stem}-{part}"))
    }
    /// The label of one value of a list, as `kind-region`.
    pub fn of(&self, list: &str, value: &str) -> String {
        self.t(&format!("{list}-{value}"))
    }
    pub fn has(&self, key: &str) -> bool {
        self.house.texts.has(self.lang(), key)
    }
    pub fn link(&self, path: &str) -> String {
        self.visit.link(path)
    }
    /// This page in the other language.
    pub fn in_other_language(&self) -> String {
        let query: Vec<String> = self.visit.query.iter().map(|(key, value)| pair(key, value)).collect();
        let mark = if query.is_empty() { "" } else { "?" };
        format!("{}{}{mark}{}", self.lang().other().prefix(), self.visit.path, query.join("&"))
    }
    pub fn absolute(&self, path: &str) -> String {
        format!("{}{path}", self.house.options.public_url)
    }
    pub fn here(&self, room: &Room) -> bool {
        let path = &self.visit.path;
        let within =
            |start: &&str| path.strip_prefix(*start).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
        std::iter::once(&room.path).chain(room.also).any(within)
    }
    pub fn asset(&self, name: &str) -> &'static str {
        super::assets::address(name)
    }
    /// « 1 107 118 », with narrow spaces that do not break; in English with commas.
    pub fn number(&self, number: impl std::borrow::Borrow<i64>) -> String {
        texts::number(*number.borrow(), self.lang())
    }
    /// "mardi 19 juin 2018"
    pub fn day(&self, date: &Date) -> String {
        calendar::full(*date, self.lang())
    }
    /// "juin 2018"
    pub fn month(&self, date: &Date) -> String {
        calendar::month(*date, self.lang())
    }
    /// "19 juin 2018, 14 h 30", where the house stands.
    pub fn moment(&self, at: jiff::Timestamp) -> String {
        let at = at.to_zoned(self.house.options.zone.clone());
        format!("{}, {}", calendar::short(at.date(), self.lang()), calendar::time(at.time(), self.lang()))
    }
    /// "19 juin 2018"
    pub fn short_day(&self, date: &Date) -> String {
        calendar::short(*date, self.lang())
    }
}

pub fn pair(key: &str, value: &str) -> String {
    form_urlencoded::Serializer::new(String::new()).append_pair(key, value).finish()
}
