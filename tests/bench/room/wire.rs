//! The least of HTTP that a phone needs: a request, an answer with its length, a stream in chunks.

use std::{io, net::SocketAddr, time::Duration};

use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
    time::timeout,
};

/// Far beyond what an answer takes: an answer that never comes is a failure.
const PATIENCE: Duration = Duration::from_secs(60);

pub struct Wire {
    stream: TcpStream,
    read: Vec<u8>,
}

pub struct Answer {
    pub status: u16,
    pub head: String,
    pub text: String,
}

impl Answer {
    pub fn header(&self, name: &str) -> Option<&str> {
        let lines = self.head.lines().filter_map(|line| line.split_once(": "));
        lines.filter(|(key, _)| key.eq_ignore_ascii_case(name)).map(|(_, value)| value).next()
    }
}

fn cut() -> io::Error {
    io::Error::new(io::ErrorKind::UnexpectedEof, "cut short")
}

impl Wire {
    pub async fn open(address: SocketAddr) -> io::Result<Wire> {
        let stream = timeout(PATIENCE, TcpStream::connect(address)).await??;
        stream.set_nodelay(true)?;
        Ok(Wire { stream, read: vec![] })
    }

    /// Sends a request, a form where there is a body.
    async fn send(&mut self, path: &str, cookie: &str, body: Option<&str>) -> io::Result<()> {
        let (method, body) = (if body.is_some() { "POST" } else { "GET" }, body.unwrap_or_default());
        let request = format!(
            "{method} {path} HTTP/1.1\r\nhost: halle\r\ncookie: {cookie}\r\n\
             content-type: application/x-www-form-urlencoded\r\ncontent-length: {}\r\n\r\n{body}",
            body.len()
        );
        self.stream.write_all(request.as_bytes()).await
    }

    async fn more(&mut self) -> io::Result<()> {
        match self.stream.read_buf(&mut self.read).await? {
            0 => Err(cut()),
            _ => Ok(()),
        }
    }

    /// What stands before `end`, which is taken off too.
    async fn until(&mut self, end: &[u8]) -> io::Result<String> {
        loop {
            if let Some(at) = self.read.windows(end.len()).position(|part| part == end) {
                let rest = self.read.split_off(at + end.len());
                let mut text = std::mem::replace(&mut self.read, rest);
                text.truncate(at);
                return Ok(String::from_utf8_lossy(&text).into_owned());
            }
            self.more().await?;
        }
    }

    async fn head(&mut self) -> io::Result<Answer> {
        let head = self.until(b"\r\n\r\n").await?;
        let status = head.split(' ').nth(1).and_then(|status| status.parse().ok()).ok_or_else(cut)?;
        Ok(Answer { status, head, text: String::new() })
    }

    pub async fn ask(&mut self, path: &str, cookie: &str, body: Option<&str>) -> io::Result<Answer> {
        let asked = async {
            self.send(path, cookie, body).await?;
            let mut answer = self.head().await?;
            let length = answer.header("content-length").and_then(|length| length.parse().ok()).unwrap_or(0usize);
            while self.read.len() < length {
                self.more().await?;
            }
            let rest = self.read.split_off(length);
            let text = std::mem::replace(&mut self.read, rest);
            answer.text = String::from_utf8_lossy(&text).into_owned();
            Ok(answer)
        };
        timeout(PATIENCE, asked).await?
    }

    /// Opens a stream of events.
    pub async fn follow(&mut self, path: &str, cookie: &str) -> io::Result<u16> {
        self.send(path, cookie, None).await?;
        Ok(timeout(PATIENCE, self.head()).await??.status)
    }

    /// The next event of the stream, however long it takes; heartbeats are not events.
    pub async fn event(&mut self) -> io::Result<String> {
        loop {
            // each chunk is its length in hexadecimal, then an event
            let length = usize::from_str_radix(&self.until(b"\r\n").await?, 16).map_err(|_| cut())?;
            while self.read.len() < length + 2 {
                self.more().await?;
            }
            let rest = self.read.split_off(length + 2);
            let chunk = std::mem::replace(&mut self.read, rest);
            if length == 0 {
                return Err(cut());
            }
            if let Some(data) = String::from_utf8_lossy(&chunk).trim_end().strip_prefix("data: ") {
                return Ok(data.to_owned());
            }
        }
    }
}
