//! What a voter's phone does: comes in by its personal link with the code of the room, follows what happens, asks for its page when
//! a vote opens, votes, and sends the same form again when no answer comes.

use std::{
    hash::{BuildHasher, RandomState},
    net::SocketAddr,
    sync::{
        Arc,
        atomic::{AtomicU64, AtomicUsize, Ordering::Relaxed},
    },
    time::{Duration, Instant},
};

use tokio::sync::watch;

use crate::wire::Wire;

/// The house, and what all phones did together.
pub struct Hall {
    pub address: SocketAddr,
    pub session: &'static str,
    /// Pages asked for again because something changed.
    pub pages: AtomicU64,
    /// Phones whose live connection is open.
    pub following: AtomicUsize,
}

pub struct Phone {
    page: String,
    cookie: String,
    elector: String,
    /// The page as it was last shown.
    shown: watch::Sender<String>,
}

/// A voter of the session: the secret of its link, its elector.
pub struct Voter {
    pub secret: String,
    pub elector: String,
}

/// Some milliseconds, not the same on two phones.
async fn pause(least: u64, spread: u64) {
    let more = RandomState::new().hash_one(0) % spread;
    tokio::time::sleep(Duration::from_millis(least + more)).await;
}

/// The value of a page's first hidden field of that name.
fn hidden(page: &str, name: &str) -> Option<String> {
    let (_, rest) = page.split_once(&format!("name=\"{name}\" value=\""))?;
    Some(rest.split('"').next()?.to_owned())
}

fn form(pairs: &[(&str, &str)]) -> String {
    form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish()
}

/// Lets everyone in, some at a time, as at a door.
pub async fn enter(hall: &Arc<Hall>, voters: Vec<Voter>, code: &'static str) -> Vec<Arc<Phone>> {
    let door = Arc::new(tokio::sync::Semaphore::new(32));
    let come = |Voter { secret, elector }: Voter| {
        let (hall, door) = (hall.clone(), door.clone());
        tokio::spawn(async move {
            let _turn = door.acquire().await.unwrap();
            let page = format!("/a/{secret}/vote");
            let mut wire = Wire::open(hall.address).await.unwrap();
            let shown = wire.ask(&page, "", None).await.unwrap();
            let id =
                hidden(&shown.text, "form").unwrap_or_else(|| panic!("{}: no form in {}", shown.status, shown.text));
            let sent = form(&[("form", &id), ("code", code)]);
            let answer = wire.ask(&format!("/a/{secret}/code"), "", Some(&sent)).await.unwrap();
            assert_eq!(answer.status, 303, "{}", answer.text);
            let cookie = answer.header("set-cookie").expect("a session of the voter").split(';').next().unwrap();
            Arc::new(Phone { page, cookie: cookie.to_owned(), elector, shown: watch::Sender::default() })
        })
    };
    let coming: Vec<_> = voters.into_iter().map(come).collect();
    let mut phones = vec![];
    for one in coming {
        phones.push(one.await.unwrap());
    }
    phones
}

/// Follows the room until told to end, as the page's script does.
pub async fn follow(hall: Arc<Hall>, phone: Arc<Phone>) {
    let place = format!("/assemblees/{}/direct", hall.session);
    let mut known: Option<String> = None;
    loop {
        let Ok(mut stream) = Wire::open(hall.address).await else {
            pause(2000, 4000).await;
            continue;
        };
        if stream.follow(&place, &phone.cookie).await.is_ok_and(|status| status == 200) {
            let mut counted = false;
            while let Ok(data) = stream.event().await {
                if !std::mem::replace(&mut counted, true) {
                    hall.following.fetch_add(1, Relaxed);
                }
                if known.replace(data.clone()).is_some_and(|before| before != data) {
                    pause(0, 400).await;
                    show(&hall, &phone).await;
                }
            }
            if counted {
                hall.following.fetch_sub(1, Relaxed);
            }
        }
        pause(2000, 4000).await;
    }
}

/// Asks for the page, until it comes.
async fn show(hall: &Hall, phone: &Phone) {
    loop {
        if let Ok(mut wire) = Wire::open(hall.address).await
            && let Ok(answer) = wire.ask(&phone.page, &phone.cookie, None).await
            && answer.status < 500
        {
            assert_eq!(answer.status, 200, "{}", answer.text);
            hall.pages.fetch_add(1, Relaxed);
            phone.shown.send_replace(answer.text);
            return;
        }
        pause(500, 1000).await;
    }
}

/// Waits for the page that opens this vote, and sends its form until it is answered. How long the sending took.
pub async fn vote(hall: &Hall, phone: &Phone, poll: &str, choice: &str) -> Duration {
    let open = |page: &String| hidden(page, "poll").is_some_and(|shown| shown == poll);
    let page = phone.shown.subscribe().wait_for(open).await.unwrap().clone();
    let id = hidden(&page, "form").expect("a form has an id");
    let field = format!("choice-{}", phone.elector);
    let sent = form(&[("form", &id), ("poll", poll), (&field, choice)]);
    let started = Instant::now();
    loop {
        if let Ok(mut wire) = Wire::open(hall.address).await
            && let Ok(answer) = wire.ask(&phone.page, &phone.cookie, Some(&sent)).await
            && answer.status < 500
        {
            assert_eq!(answer.status, 303, "{}", answer.text);
            return started.elapsed();
        }
        pause(500, 1000).await;
    }
}
