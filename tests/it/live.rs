//! What is followed, through all the layers of the web and from one process to another.

use std::{collections::BTreeSet, net::SocketAddr, pin::Pin, sync::Arc, time::Duration};

use axum::{
    Router,
    body::{Body, Bytes},
    extract::{ConnectInfo, Path, State},
    http::{HeaderMap, Request, header},
    response::Response,
    routing::get,
};
use futures_util::{Stream, StreamExt};
use halle::{
    app,
    journal::{self, Entry, Facts},
    platform::{
        db::{self, Db, Tx, Value},
        texts::Source,
        web::{Site, Slice, Visit, live, serve},
    },
};
use jiff::Timestamp;
use tower::ServiceExt;

use crate::{
    engines::{ENGINES, Place, each_engine},
    house,
};

/// A limit far beyond what anything takes, and only there to end a test that fails.
const FAR: Duration = Duration::from_secs(60);

/// How many acts the journal holds; there is no topic but `acts`.
fn acts(tx: &Tx, topic: &str) -> db::Result<Option<String>> {
    let count = tx.dynamic("select count(*) from journal", &[])?;
    let [Value::Int(count)] = count[0][..] else { panic!("{count:?}") };
    Ok((topic == "acts").then(|| count.to_string()))
}

async fn follow(State(house): State<Site>, visit: Visit, Path(topic): Path<String>) -> Response {
    live::follow(house, visit.address, topic, acts).await
}

const SLICES: &[Slice] = &[Slice {
    name: "followed",
    texts: Source { slice: "followed", fr: "", en: "" },
    routes: || Router::new().route("/direct/{topic}", get(follow)),
    ..Slice::EMPTY
}];

/// One process of a house, with that one route under all the layers.
struct Process {
    site: Site,
    router: Router,
}

struct Followed {
    status: u16,
    headers: HeaderMap,
    body: Pin<Box<dyn Stream<Item = Bytes> + Send>>,
}

impl Process {
    async fn new(place: &Place) -> Process {
        let db = place.open();
        db.migrate(halle::platform::MIGRATIONS).await.unwrap();
        // once it hears the others, a store answers the same until something happens
        let heard = async {
            while db.version() != db.version() {
                tokio::task::yield_now().await;
            }
        };
        tokio::time::timeout(FAR, heard).await.expect("the store hears nothing");
        let mut house = Arc::into_inner(app::house(db, house::options()).unwrap()).unwrap();
        house.slices = SLICES;
        let site = Arc::new(house);
        Process { router: serve::router(site.clone()), site }
    }

    /// As a browser asks, without a cookie, and taking any compression: where the page cache would keep an answer.
    async fn follow(&self, topic: &str) -> Followed {
        let request = Request::get(format!("/direct/{topic}")).header(header::ACCEPT_ENCODING, "br, gzip");
        let mut request = request.body(Body::empty()).unwrap();
        request.extensions_mut().insert(ConnectInfo(SocketAddr::from(([127, 0, 0, 1], 1))));
        let (parts, body) = self.router.clone().oneshot(request).await.unwrap().into_parts();
        let body = Box::pin(body.into_data_stream().map(Result::unwrap));
        Followed { status: parts.status.as_u16(), headers: parts.headers, body }
    }
}

impl Followed {
    /// The next event; nothing once the stream has ended.
    async fn next(&mut self) -> Option<String> {
        let bytes = tokio::time::timeout(FAR, self.body.next()).await.expect("no event comes")?;
        let text = String::from_utf8(bytes.to_vec()).unwrap();
        Some(text.strip_prefix("data: ").and_then(|rest| rest.strip_suffix("\n\n")).expect(&text).to_owned())
    }

    /// Events until this one.
    async fn until(&mut self, last: &str) -> Vec<String> {
        let mut told = vec![];
        while told.last().is_none_or(|text| text != last) {
            told.push(self.next().await.expect("the stream ends before its last event"));
        }
        told
    }
}

async fn act(db: &Db) {
    let at = Timestamp::now();
    let entry = move || Entry::of_house("house.imported", false, Facts::default(), at);
    db.write(move |tx| journal::record(tx, entry())).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn what_one_process_commits_is_told_by_the_other() {
    each_engine(|place| async move {
        let (here, there) = (Process::new(&place).await, Process::new(&place).await);
        let (mut one, mut other) = (here.follow("acts").await, there.follow("acts").await);
        assert_eq!((one.next().await.unwrap(), other.next().await.unwrap()), ("0".to_owned(), "0".to_owned()));
        act(&there.site.db).await;
        assert_eq!((one.next().await.unwrap(), other.next().await.unwrap()), ("1".to_owned(), "1".to_owned()));
        act(&here.site.db).await;
        assert_eq!((one.next().await.unwrap(), other.next().await.unwrap()), ("2".to_owned(), "2".to_owned()));
        assert_eq!(here.follow("acts").await.next().await.unwrap(), "2", "one who comes later begins where it stands");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_burst_ends_on_its_last_state_and_repeats_nothing() {
    each_engine(|place| async move {
        let (here, there) = (Process::new(&place).await, Process::new(&place).await);
        let mut stream = here.follow("acts").await;
        assert_eq!(stream.next().await.unwrap(), "0");
        for _ in 0..40 {
            act(&there.site.db).await;
        }
        let told: Vec<u32> = stream.until("40").await.iter().map(|text| text.parse().unwrap()).collect();
        let once: BTreeSet<u32> = told.iter().copied().collect();
        assert_eq!(told, Vec::from_iter(once), "each state is told once, in order");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_room_costs_one_reading() {
    each_engine(|place| async move {
        let (here, there) = (Process::new(&place).await, Process::new(&place).await);
        let mut room = vec![];
        for _ in 0..200 {
            let mut stream = here.follow("acts").await;
            assert_eq!(stream.next().await.unwrap(), "0");
            room.push(stream);
        }
        act(&there.site.db).await;
        for stream in &mut room {
            assert_eq!(stream.next().await.unwrap(), "1");
        }
        // migrations, the revision for the page cache, one reading when the topic came, one at the first look, one at the
        // act: never one for each who follows
        let run = here.site.db.statements_run();
        assert!(run < 100, "{run} statements");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_on_the_way_holds_a_stream_back() {
    for engine in ENGINES {
        let place = Place::new(engine).await;
        let house = Process::new(&place).await;
        // twice, since a cache would keep the first
        for _ in 0..2 {
            let mut stream = house.follow("acts").await;
            assert_eq!(stream.status, 200);
            let header = |name: &str| stream.headers.get(name).map_or("", |value| value.to_str().unwrap());
            assert_eq!(header("content-type"), "text/event-stream");
            assert_eq!((header("cache-control"), header("content-encoding")), ("no-store", ""));
            assert_eq!(header("x-accel-buffering"), "no");
            assert_eq!(stream.next().await.unwrap(), "0");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_not_there_is_not_followed() {
    for engine in ENGINES {
        let place = Place::new(engine).await;
        let house = Process::new(&place).await;
        let mut answer = house.follow("nothing").await;
        assert_eq!((answer.status, answer.body.next().await), (404, None));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn streams_end_when_the_house_closes() {
    for engine in ENGINES {
        let place = Place::new(engine).await;
        let house = Process::new(&place).await;
        let mut stream = house.follow("acts").await;
        assert_eq!(stream.next().await.unwrap(), "0");
        house.site.live.stop();
        assert_eq!(stream.next().await, None);
        let late = house.follow("acts").await;
        assert_eq!((late.status, late.headers[header::RETRY_AFTER].to_str().unwrap()), (503, "10"));
    }
}
