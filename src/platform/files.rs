//! Files, kept under the hash of their bytes. Behind these functions, so that an object store can take the database's place.

use sha2::{Digest, Sha256};

use super::{
    db::{self, Tx},
    tables::{File, Kind, Table, must},
};

/// 20 MB: a scan of forty pages, and what one insert may hold a writer for.
pub const LARGEST: usize = 20 * 1024 * 1024;

pub const TABLE: Table = Table {
    name: "blob",
    file: File::Blobs("files/files.csv"),
    columns: &[must("hash", Kind::Id), must("media", Kind::Line), must("bytes", Kind::Line)],
    keep: None,
};

crate::sql! {
    KEEP = "insert into blob (hash, media, bytes) values ($1, $2, $3) on conflict (hash) do nothing";
    FORGET = "delete from blob where hash = $1";
    FETCH = "select media, bytes from blob where hash = $1";
}

/// SHA-256, in hexadecimal.
pub fn hash(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

/// 256 bits in hexadecimal, for links, sessions and salts.
pub fn secret() -> String {
    let mut bytes = [0u8; 32];
    getrandom::fill(&mut bytes).expect("the system gives random bytes, or no secret can be kept at all");
    hex(&bytes)
}

pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// What a browser may show by itself of what people put here; anything else is kept as a file.
pub fn shown(media: &str) -> &str {
    match media {
        "application/pdf" | "image/png" | "image/jpeg" | "text/plain" => media,
        _ => "application/octet-stream",
    }
}

/// Keeps the bytes and gives their hash; the same bytes twice are one row.
pub fn keep(tx: &Tx, media: &str, bytes: &[u8]) -> db::Result<String> {
    let hash = hash(bytes);
    tx.execute(&KEEP, &[&hash, &media, &bytes])?;
    Ok(hash)
}

/// The media type and the bytes.
pub fn fetch(tx: &Tx, hash: &str) -> db::Result<(String, Vec<u8>)> {
    tx.query_one(&FETCH, &[&hash])
}

/// The file goes; refused by the store where a row still names it.
pub fn forget(tx: &Tx, hash: &str) -> db::Result<u64> {
    tx.execute(&FORGET, &[&hash])
}
