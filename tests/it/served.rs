//! The program itself, as a process that serves a place, and requests to it over the loopback.

use std::{
    io::{BufRead, BufReader, Read, Write},
    net::{SocketAddr, TcpStream},
    process::{Child, Command, Stdio},
    sync::atomic::{AtomicU64, Ordering},
    time::Duration,
};

use crate::engines::{Engine, Place};

/// Far beyond what an answer takes.
const PATIENCE: Duration = Duration::from_secs(60);

pub struct Server {
    child: Child,
    pub address: SocketAddr,
}

impl Server {
    pub fn start(place: &Place) -> Server {
        let mut command = Command::new(env!("CARGO_BIN_EXE_halle"));
        // each request speaks for an address of its own, so that none waits for the limits
        command.args(["serve", "--listen", "127.0.0.1:0", "--trusted-proxies", "127.0.0.1"]);
        match place.engine {
            Engine::Sqlite => command.arg("--data").arg(place.folder()),
            Engine::Postgres => command.args(["--database", &place.url]),
        };
        let mut child = command.stdout(Stdio::piped()).spawn().unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.as_mut().unwrap()).read_line(&mut line).unwrap();
        let address = line.trim().rsplit("http://").next().unwrap().parse();
        Server { address: address.unwrap_or_else(|_| panic!("the house did not open: {line}")), child }
    }

    /// Without a word, as a machine that loses its power.
    pub fn kill(mut self) {
        self.end();
    }

    fn end(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.end();
    }
}

/// An answer as it came.
pub struct Said {
    pub status: u16,
    pub text: String,
}

impl Said {
    pub fn cookie(&self) -> &str {
        let (_, rest) = self.text.split_once("set-cookie: ").expect("a cookie");
        rest.split(';').next().unwrap()
    }
}

fn send(address: SocketAddr, path: &str, cookie: &str, fields: Option<&[(&str, &str)]>) -> Option<TcpStream> {
    static SPEAKER: AtomicU64 = AtomicU64::new(0);
    let speaker = SPEAKER.fetch_add(1, Ordering::Relaxed);
    let body = fields.map(|fields| form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish());
    let (method, body) = (if body.is_some() { "POST" } else { "GET" }, body.unwrap_or_default());
    let mut wire = TcpStream::connect_timeout(&address, Duration::from_secs(10)).ok()?;
    wire.set_read_timeout(Some(PATIENCE)).ok()?;
    let head = format!(
        "{method} {path} HTTP/1.1\r\nhost: {address}\r\nconnection: close\r\ncookie: {cookie}\r\n\
         x-forwarded-for: 10.{}.{}.{}\r\ncontent-type: application/x-www-form-urlencoded\r\ncontent-length: {}\r\n\r\n",
        speaker >> 16 & 255,
        speaker >> 8 & 255,
        speaker & 255,
        body.len()
    );
    wire.write_all(head.as_bytes()).ok()?;
    wire.write_all(body.as_bytes()).ok()?;
    Some(wire)
}

/// A page, or a form that is sent; nothing when the house fell silent before it answered whole.
pub fn ask(address: SocketAddr, path: &str, cookie: &str, fields: Option<&[(&str, &str)]>) -> Option<Said> {
    let mut answer = Vec::new();
    send(address, path, cookie, fields)?.read_to_end(&mut answer).ok()?;
    let text = String::from_utf8_lossy(&answer).into_owned();
    // an answer that was cut short acknowledges nothing
    let status = text.contains("\r\n\r\n").then(|| text.split(' ').nth(1)?.parse().ok()).flatten()?;
    Some(Said { status, text })
}

/// The events of a live address, one at a time.
pub fn follow(address: SocketAddr, path: &str, cookie: &str) -> impl Iterator<Item = String> + use<> {
    let wire = BufReader::new(send(address, path, cookie, None).expect("the house answers"));
    let lines = wire.lines().map_while(Result::ok);
    lines.filter_map(|line| line.strip_prefix("data: ").map(str::to_owned))
}
