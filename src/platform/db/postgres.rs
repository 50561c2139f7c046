//! PostgreSQL: the same closures on threads that may block, serializable, run again after a lost race.
//!
//! Reading order: this file (connections, lanes, running again), `session` (one connection), `wire` (values).

mod session;
pub(super) mod wire;

use std::future::poll_fn;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use tokio::io::{AsyncRead, AsyncWrite};
use tokio::runtime::Handle;
use tokio::sync::Semaphore;
use tokio::task::{AbortHandle, JoinHandle};
use tokio_postgres::config::SslMode;
use tokio_postgres::{AsyncMessage, Client, Config, Connection, NoTls};
use tokio_postgres_rustls::MakeRustlsConnect;

use super::tx::{Fate, Kind};
use super::{Counts, Error, Options, Result, Tx, migrate};
use session::PgSession;

/// Runs of one closure at most.
const TRIES: u32 = 50;
/// Lost races after which a closure stands in line with the others that lost, so that none starves.
const IMPATIENT: u32 = 4;
/// Runs after which a key that is taken counts as taken, and not as a race that was lost.
const DOUBTS: u32 = 3;
/// How long to stay deaf before trying to hear again.
const PAUSE: Duration = Duration::from_secs(1);
/// The channel on which processes tell each other that something changed.
const CHANNEL: &str = "halle";

/// The connections of this process to one database.
pub(super) struct Store {
    server: Arc<Server>,
    counts: Arc<Counts>,
    idle: Mutex<Vec<Tx>>,
    connections: Arc<Semaphore>,
    lanes: Arc<Semaphore>,
    news: Arc<News>,
    listener: AbortHandle,
}

impl Store {
    pub(super) fn open(url: &str, options: &Options, counts: Arc<Counts>) -> Result<Arc<Self>> {
        let runtime = Handle::try_current()
            .map_err(|_| Error::Bad("a PostgreSQL store is opened where a tokio runtime runs".into()))?;
        let server = Arc::new(Server::new(url, runtime)?);
        let news = Arc::new(News::default());
        let listener = server.runtime.spawn(listen(server.clone(), news.clone())).abort_handle();
        Ok(Arc::new(Store {
            server,
            counts,
            idle: Mutex::default(),
            connections: Arc::new(Semaphore::new(options.connections.max(1))),
            lanes: Arc::new(Semaphore::new(options.write_lanes.max(1))),
            news,
            listener,
        }))
    }

    pub(super) async fn run<T, E, F>(self: &Arc<Self>, kind: Kind, lock: Option<&'static str>, f: F) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<Error> + Send + 'static,
        F: Fn(&Tx) -> Result<T, E> + Send + 'static,
    {
        let lane = match kind {
            Kind::Write => Some(self.lanes.clone().acquire_owned().await.map_err(Error::bad)?),
            _ => None,
        };
        let connection = self.connections.clone().acquire_owned().await.map_err(Error::bad)?;
        let store = self.clone();
        let work = move || {
            // Held here, and not by the request, which may go away while the work goes on.
            let _held = (lane, connection);
            store.settle(kind, lock, &f)
        };
        let done = self.server.runtime.spawn_blocking(work).await;
        done.unwrap_or_else(|e| Err(Error::bad(e).into()))
    }

    fn settle<T, E: From<Error>>(
        &self,
        kind: Kind,
        lock: Option<&'static str>,
        f: &dyn Fn(&Tx) -> Result<T, E>,
    ) -> Result<T, E> {
        for run in 1..=TRIES {
            let tx = self.connected()?;
            let in_line = (kind == Kind::Write && run > IMPATIENT).then_some(migrate::TABLE);
            let (fate, answer) = tx.attempt(kind, lock.or(in_line), f);
            if answer.is_ok() && tx.notified() {
                self.news.arrived();
            }
            if !tx.session().is_lost() {
                self.idle().push(tx);
            }
            match fate {
                Fate::LostRace => {}
                Fate::Doubtful if run < DOUBTS => {}
                _ => return answer,
            }
            self.counts.retries.fetch_add(1, Ordering::Relaxed);
            thread::sleep(pause_after(run));
        }
        Err(Error::Busy.into())
    }

    fn connected(&self) -> Result<Tx> {
        let mut idle = self.idle();
        while let Some(tx) = idle.pop() {
            if !tx.session().is_lost() {
                return Ok(tx);
            }
        }
        drop(idle);
        let (client, _) = self.server.runtime.block_on(self.server.connect(None))?;
        Ok(Tx::new(PgSession::new(client, self.server.runtime.clone()), self.counts.clone()))
    }

    fn idle(&self) -> std::sync::MutexGuard<'_, Vec<Tx>> {
        self.idle.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) fn version(&self) -> u64 {
        self.news.version()
    }
}

impl Drop for Store {
    fn drop(&mut self) {
        self.listener.abort();
    }
}

/// Longer after each run, and not the same in two threads or processes, so that they do not meet again.
fn pause_after(run: u32) -> Duration {
    use std::hash::{BuildHasher, RandomState};
    let spread = RandomState::new().hash_one(run) % 256;
    Duration::from_micros((100 + spread) * u64::from(run.min(16)))
}

/// Where the database is, and how to reach it.
struct Server {
    config: Config,
    tls: Option<MakeRustlsConnect>,
    runtime: Handle,
}

impl Server {
    fn new(url: &str, runtime: Handle) -> Result<Self> {
        let mut config: Config = url.parse().map_err(|e| Error::Bad(said(&e)))?;
        let tls = match config.get_ssl_mode() {
            SslMode::Disable | SslMode::Prefer => None,
            _ => Some(tls()?),
        };
        if config.get_connect_timeout().is_none() {
            config.connect_timeout(Duration::from_secs(5));
        }
        if config.get_tcp_user_timeout().is_none() {
            config.tcp_user_timeout(Duration::from_secs(30));
        }
        if config.get_application_name().is_none() {
            config.application_name("halle");
        }
        Ok(Server { config, tls, runtime })
    }

    /// A connection, and the task that carries it.
    async fn connect(&self, news: Option<Arc<News>>) -> Result<(Client, JoinHandle<()>)> {
        let unreachable = |e| Error::Bad(format!("PostgreSQL cannot be reached: {}", said(&e)));
        let (client, wire) = match &self.tls {
            None => {
                let (client, wire) = self.config.connect(NoTls).await.map_err(unreachable)?;
                (client, self.runtime.spawn(carry(wire, news)))
            }
            Some(tls) => {
                let (client, wire) = self.config.connect(tls.clone()).await.map_err(unreachable)?;
                (client, self.runtime.spawn(carry(wire, news)))
            }
        };
        // Our statements are short, for which compiling them costs more than it gives; and whoever waits for a lock
        // or forgets a transaction must not stop the house.
        let settings = "set jit = off; set lock_timeout = '10s'; set idle_in_transaction_session_timeout = '60s'";
        client.batch_execute(settings).await.map_err(unreachable)?;
        Ok((client, wire))
    }
}

/// Certificates are checked against those of the system, to which an authority of one's own can be added.
fn tls() -> Result<MakeRustlsConnect> {
    let mut roots = rustls::RootCertStore::empty();
    roots.add_parsable_certificates(rustls_native_certs::load_native_certs().certs);
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = rustls::ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .map_err(Error::bad)?
        .with_root_certificates(roots)
        .with_no_client_auth();
    Ok(MakeRustlsConnect::new(config))
}

async fn carry<S, T>(mut wire: Connection<S, T>, news: Option<Arc<News>>)
where
    S: AsyncRead + AsyncWrite + Unpin,
    T: AsyncRead + AsyncWrite + Unpin,
{
    while let Some(Ok(message)) = poll_fn(|cx| wire.poll_message(cx)).await {
        if let (AsyncMessage::Notification(_), Some(news)) = (&message, &news) {
            news.arrived();
        }
    }
}

/// What is known of the commits of others.
#[derive(Default)]
struct News {
    version: AtomicU64,
    heard: AtomicBool,
}

impl News {
    fn arrived(&self) {
        self.version.fetch_add(1, Ordering::SeqCst);
    }

    fn version(&self) -> u64 {
        if self.heard.load(Ordering::SeqCst) {
            self.version.load(Ordering::SeqCst)
        } else {
            self.version.fetch_add(1, Ordering::SeqCst) + 1
        }
    }
}

/// Listens for as long as the store is open, over as many connections as it takes.
async fn listen(server: Arc<Server>, news: Arc<News>) {
    loop {
        if let Ok((client, carried)) = server.connect(Some(news.clone())).await
            && client.batch_execute(&format!("listen {CHANNEL}")).await.is_ok()
        {
            // What was committed until now went unheard.
            news.arrived();
            news.heard.store(true, Ordering::SeqCst);
            let _ = carried.await;
            news.heard.store(false, Ordering::SeqCst);
            tracing::warn!("the connection that listens to PostgreSQL was lost");
        }
        tokio::time::sleep(PAUSE).await;
    }
}

/// An error in PostgreSQL's own words, without the values that it may quote as detail.
pub(super) fn said(e: &tokio_postgres::Error) -> String {
    match (e.as_db_error(), std::error::Error::source(e)) {
        (Some(db), _) => db.message().to_owned(),
        (None, Some(source)) => format!("{e}: {source}"),
        (None, None) => e.to_string(),
    }
}
