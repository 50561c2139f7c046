//! The beginning of minutes, where they follow up what the session before decided.

use documents::{Block, Item, List, Span};

use super::facts::{Followed, FollowedAction};
use crate::platform::{
    calendar,
    texts::{Lang, Texts},
};

pub fn followed(followed: &Followed, texts: &Texts, lang: Lang) -> Vec<Block> {
    let action = |action: &FollowedAction| {
        let mut text = vec![Span::Plain(action.what.clone())];
        text.extend(action.who.as_ref().map(|who| Span::Plain(format!(", {who}"))));
        let (key, day) = match (action.done_on, action.due) {
            (Some(day), _) => ("followed-done-on", Some(day)),
            (None, Some(due)) => ("followed-to-tell-due", Some(due)),
            (None, None) => ("followed-to-tell", None),
        };
        let day = day.map_or(String::new(), |day| calendar::short(day, lang));
        text.push(Span::Strong(format!(", {}", texts.say(lang, key, &[("day", day.into())]))));
        text.extend(action.note.as_ref().map(|note| Span::Emphasis(format!(" ({note})"))));
        Item { text, sub: None }
    };
    let from = [("title", followed.session.clone().into()), ("day", calendar::short(followed.held_on, lang).into())];
    vec![
        Block::heading(1, texts.say(lang, "followed-title", &[]), "followed"),
        Block::text(format!("{} {}.", texts.say(lang, "followed-from", &from), followed.sentence.get(lang))),
        Block::List(List { first: None, items: followed.actions.iter().map(action).collect() }),
    ]
}
