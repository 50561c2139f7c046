//! A fresh house on each engine, with a database of its own, so that tests can run side by side.

use std::future::Future;
use std::hash::{BuildHasher, RandomState};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use halle::platform::db::{Db, Options};

/// Which engine a house stands on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    Sqlite,
    Postgres,
}

pub const ENGINES: [Engine; 2] = [Engine::Sqlite, Engine::Postgres];

/// A place for a house, empty at first. Its folder goes at the end. Its database stays until the cluster goes, which is
/// soon and at once: to drop one costs PostgreSQL a checkpoint, seconds on a busy machine.
pub struct Place {
    pub engine: Engine,
    /// What [`Db::open`] takes.
    pub url: String,
    folder: PathBuf,
}

impl Place {
    /// An empty place on that engine.
    pub async fn new(engine: Engine) -> Place {
        let name = format!("halle_{:016x}", RandomState::new().hash_one(std::process::id()));
        let folder = std::env::temp_dir().join(&name);
        let url = match engine {
            Engine::Sqlite => folder.join("house.sqlite").display().to_string(),
            Engine::Postgres => {
                administer(&format!("create database {name}")).await;
                let server = server();
                let (head, _) = server.rsplit_once('/').expect("a URL ends with /DATABASE");
                format!("{head}/{name}")
            }
        };
        std::fs::create_dir(&folder).unwrap();
        Place { engine, url, folder }
    }

    /// Opens it, once or several times.
    pub fn open(&self) -> Db {
        Db::open(&self.url).unwrap()
    }

    /// The same, otherwise than by default.
    pub fn open_with(&self, options: Options) -> Db {
        Db::open_with(&self.url, options).unwrap()
    }

    /// Where a test may put files.
    pub fn folder(&self) -> &Path {
        &self.folder
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

/// Tells a story on each engine.
pub async fn each_engine<Story, Told>(story: Story)
where
    Story: Fn(Arc<Place>) -> Told,
    Told: Future<Output = ()>,
{
    for engine in ENGINES {
        println!("on {engine:?}");
        story(Arc::new(Place::new(engine).await)).await;
    }
}

fn server() -> String {
    std::env::var("HALLE_TEST_POSTGRES").expect(
        "HALLE_TEST_POSTGRES is not set: these tests need PostgreSQL. \
         Run `bin/postgres-for-tests run cargo test --test it`, or `bin/test`, which does so",
    )
}

async fn administer(command: &str) {
    let (client, wire) = tokio_postgres::connect(&server(), tokio_postgres::NoTls).await.unwrap();
    let wire = tokio::spawn(wire);
    client.batch_execute(command).await.unwrap();
    drop(client);
    wire.await.unwrap().unwrap();
}

/// Runs `n` of them at once, and gathers what they answer.
pub async fn at_once<T, Asked>(n: usize, ask: impl Fn(usize) -> Asked) -> Vec<T>
where
    T: Send + 'static,
    Asked: Future<Output = T> + Send + 'static,
{
    let asked: Vec<_> = (0..n).map(|i| tokio::spawn(ask(i))).collect();
    let mut answers = Vec::new();
    for one in asked {
        answers.push(one.await.unwrap());
    }
    answers
}
