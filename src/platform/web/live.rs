//! What goes on elsewhere, told as it happens: a page follows a topic, and hears a short text each time that it changes, by
//! server-sent events. The page then asks for what it shows, as any page is asked for: neither words nor rights travel here.
//!
//! A topic's state is read once for all who follow it. One task in the process looks at the store's version a few times a
//! second and, only when that has moved, reads the states being followed in one transaction. It begins with the first
//! follower, rests a second after each reading, and ends with the last.

use std::{
    collections::HashMap,
    convert::Infallible,
    net::IpAddr,
    sync::{Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use axum::{
    http::{HeaderName, HeaderValue, StatusCode, header},
    response::{
        IntoResponse, Response,
        sse::{Event, KeepAlive, Sse},
    },
};
use futures_util::stream;
use tokio::sync::watch;

use super::Site;
use crate::platform::db::{self, Tx};

/// Between two looks at the version, and after a reading: an event a second at most.
const LOOK: Duration = Duration::from_millis(200);
const REST: Duration = Duration::from_secs(1);
/// So that no proxy takes a quiet topic for a dead connection, and a dead one is noticed.
const HEARTBEAT: Duration = Duration::from_secs(20);
/// Connections at most, in all and from one address: a whole room may sit behind one router.
const IN_ALL: usize = 10_000;
const PER_ADDRESS: usize = 3_000;

/// Says where a topic stands, in a few characters; nothing when there is no such topic.
pub type State = fn(&Tx, &str) -> db::Result<Option<String>>;

/// Two slices may follow the same name, each with its own state.
type Topic = (State, String);

#[derive(Default)]
pub struct Live {
    followed: Mutex<Followed>,
    /// Held while a topic that nobody followed is read: when a whole room comes at once, one reads for all.
    opening: tokio::sync::Mutex<()>,
}

#[derive(Default)]
struct Followed {
    topics: HashMap<Topic, watch::Sender<String>>,
    /// The store's version when the states were last read; none when a topic has come since.
    seen: Option<u64>,
    /// Whether the task that watches is at work.
    watched: bool,
    /// Whether the house is closing.
    over: bool,
    connections: HashMap<IpAddr, usize>,
}

impl Live {
    fn followed(&self) -> MutexGuard<'_, Followed> {
        self.followed.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Ends every stream, and opens no other: the house is closing.
    pub fn stop(&self) {
        let mut followed = self.followed();
        followed.over = true;
        followed.topics.clear();
    }

    /// A place for one more connection, unless there are too many.
    fn enter(&self, address: IpAddr) -> bool {
        let mut followed = self.followed();
        let (all, from) = (followed.connections.values().sum::<usize>(), followed.connections.get(&address));
        if followed.over || all >= IN_ALL || from.is_some_and(|from| *from >= PER_ADDRESS) {
            return false;
        }
        *followed.connections.entry(address).or_default() += 1;
        true
    }

    fn leave(&self, address: IpAddr) {
        let mut followed = self.followed();
        if let Some(from) = followed.connections.get_mut(&address) {
            *from -= 1;
            if *from == 0 {
                followed.connections.remove(&address);
            }
        }
    }

    /// Follows a topic that others follow already.
    fn join(&self, topic: &Topic) -> Option<watch::Receiver<String>> {
        self.followed().topics.get(topic).map(watch::Sender::subscribe)
    }

    /// Follows a topic that was just read. What was committed meanwhile went unseen: the next look reads again.
    fn open(&self, topic: Topic, text: String) -> watch::Receiver<String> {
        let (sender, receiver) = watch::channel(text);
        let mut followed = self.followed();
        if !followed.over {
            followed.topics.insert(topic, sender);
            followed.seen = None;
        }
        receiver
    }

    /// Whether someone must begin to watch: true once.
    fn unwatched(&self) -> bool {
        let mut followed = self.followed();
        !followed.topics.is_empty() && !std::mem::replace(&mut followed.watched, true)
    }

    /// The topics to read now that the store stands at this version: none when it has not moved, nothing at all when nobody
    /// follows any longer.
    fn due(&self, version: u64) -> Option<Vec<Topic>> {
        let mut followed = self.followed();
        followed.topics.retain(|_, sender| sender.receiver_count() > 0);
        if followed.topics.is_empty() {
            followed.watched = false;
            return None;
        }
        let moved = followed.seen.replace(version) != Some(version);
        Some(if moved { followed.topics.keys().cloned().collect() } else { vec![] })
    }

    /// Wakes those whose topic changed, and ends the streams of a topic that is no more.
    fn tell(&self, states: Vec<(Topic, Option<String>)>) {
        let mut followed = self.followed();
        for (topic, state) in states {
            match (state, followed.topics.get(&topic)) {
                (Some(text), Some(sender)) => {
                    sender.send_if_modified(|told| {
                        *told != text && {
                            *told = text;
                            true
                        }
                    });
                }
                (None, _) => drop(followed.topics.remove(&topic)),
                (Some(_), None) => {}
            }
        }
    }

    fn unread(&self) {
        self.followed().seen = None;
    }
}

/// One connection, counted for as long as its stream lives.
struct Place {
    house: Site,
    address: IpAddr,
}

impl Drop for Place {
    fn drop(&mut self) {
        self.house.live.leave(self.address);
    }
}

/// The stream of a topic: where it stands at once, then each time that it changes, a second apart at least.
pub async fn follow(house: Site, address: IpAddr, topic: String, state: State) -> Response {
    if !house.live.enter(address) {
        return later();
    }
    let place = Place { house: house.clone(), address };
    let mut receiver = match begin(&house, (state, topic)).await {
        Ok(Some(receiver)) => receiver,
        Ok(None) => return super::private(StatusCode::NOT_FOUND.into_response()),
        Err(error) => {
            tracing::error!(%error, "a topic cannot be read");
            return later();
        }
    };
    // what it holds already is the first event
    receiver.mark_changed();
    let events = stream::unfold((receiver, place), |(mut receiver, place)| async move {
        receiver.changed().await.ok()?;
        let event = Event::default().data(receiver.borrow_and_update().as_str());
        Some((Ok::<_, Infallible>(event), (receiver, place)))
    });
    let mut answer = super::private(Sse::new(events).keep_alive(KeepAlive::new().interval(HEARTBEAT)).into_response());
    // nginx would gather events before it passes them on
    answer.headers_mut().insert(HeaderName::from_static("x-accel-buffering"), HeaderValue::from_static("no"));
    answer
}

/// Too many follow, or the store cannot be read for now.
fn later() -> Response {
    super::private((StatusCode::SERVICE_UNAVAILABLE, [(header::RETRY_AFTER, "10")]).into_response())
}

async fn begin(house: &Site, topic: Topic) -> db::Result<Option<watch::Receiver<String>>> {
    if let Some(receiver) = house.live.join(&topic) {
        return Ok(Some(receiver));
    }
    let _alone = house.live.opening.lock().await;
    if let Some(receiver) = house.live.join(&topic) {
        return Ok(Some(receiver));
    }
    let Some((topic, Some(text))) = read(house, vec![topic]).await?.pop() else { return Ok(None) };
    let receiver = house.live.open(topic, text);
    if house.live.unwatched() {
        tokio::spawn(watch(house.clone()));
    }
    Ok(Some(receiver))
}

/// Where these topics stand, all at one moment.
async fn read(house: &Site, topics: Vec<Topic>) -> db::Result<Vec<(Topic, Option<String>)>> {
    let states = move |tx: &Tx| {
        let state = |topic: &Topic| Ok((topic.clone(), (topic.0)(tx, &topic.1)?));
        topics.iter().map(state).collect()
    };
    house.db.read(states).await
}

async fn watch(house: Site) {
    loop {
        // taken before the reading: what is committed during it moves the version again
        let version = house.db.version();
        let Some(topics) = house.live.due(version) else { return };
        if topics.is_empty() {
            tokio::time::sleep(LOOK).await;
            continue;
        }
        match read(&house, topics).await {
            Ok(states) => house.live.tell(states),
            Err(error) => {
                tracing::warn!(%error, "what is followed cannot be read");
                house.live.unread();
            }
        }
        tokio::time::sleep(REST).await;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HERE: IpAddr = IpAddr::V4(std::net::Ipv4Addr::LOCALHOST);

    fn topic(name: &str) -> Topic {
        (|_, _| Ok(None), name.to_owned())
    }

    fn told(receiver: &mut watch::Receiver<String>) -> Option<String> {
        receiver.has_changed().unwrap().then(|| receiver.borrow_and_update().clone())
    }

    #[test]
    fn a_burst_of_commits_is_one_event() {
        let live = Live::default();
        let mut first = live.open(topic("room"), "0".to_owned());
        let mut second = live.join(&topic("room")).unwrap();
        assert!(live.unwatched() && !live.unwatched(), "one task watches");
        assert_eq!(live.due(1).unwrap().len(), 1, "what came between the reading and the following is looked for");
        assert_eq!(live.due(1), Some(vec![]), "nothing was committed");
        // a thousand commits, and one look
        assert_eq!(live.due(1001).unwrap().len(), 1);
        live.tell(vec![(topic("room"), Some("1000".to_owned()))]);
        assert_eq!((told(&mut first), told(&mut second)), (Some("1000".to_owned()), Some("1000".to_owned())));
        // commits that do not concern it
        assert_eq!(live.due(1002).unwrap().len(), 1);
        live.tell(vec![(topic("room"), Some("1000".to_owned()))]);
        assert_eq!((told(&mut first), told(&mut second)), (None, None));
    }

    #[test]
    fn a_reading_that_failed_is_made_again() {
        let live = Live::default();
        let _one = live.open(topic("room"), "0".to_owned());
        assert_eq!(live.due(1).unwrap().len(), 1);
        live.unread();
        assert_eq!(live.due(1).unwrap().len(), 1);
    }

    #[test]
    fn the_watch_ends_with_the_last_who_follows() {
        let live = Live::default();
        let one = live.open(topic("room"), "0".to_owned());
        assert!(live.unwatched());
        drop(one);
        assert_eq!(live.due(1), None);
        let _another = live.open(topic("room"), "0".to_owned());
        assert!(live.unwatched(), "and begins again with the next");
    }

    #[test]
    fn a_topic_that_is_no_more_ends_its_streams() {
        let live = Live::default();
        let (gone, there) = (live.open(topic("gone"), "0".to_owned()), live.open(topic("there"), "0".to_owned()));
        live.tell(vec![(topic("gone"), None)]);
        assert!(gone.has_changed().is_err() && there.has_changed().is_ok());
        live.stop();
        assert!(there.has_changed().is_err() && !live.enter(HERE));
    }

    #[test]
    fn a_room_enters_and_not_a_flood() {
        let live = Live::default();
        assert!((0..PER_ADDRESS).all(|_| live.enter(HERE)));
        assert!(!live.enter(HERE), "one address has its share");
        live.leave(HERE);
        assert!(live.enter(HERE), "a place that is left is free");
        let other = |n: usize| IpAddr::from([10, 0, (n / PER_ADDRESS) as u8, 1]);
        assert!((PER_ADDRESS..IN_ALL).all(|n| live.enter(other(n))));
        assert!(!live.enter(IpAddr::from([10, 1, 0, 1])), "the house has its limit");
    }
}
