//! What the house stands on. Knows no word of the domain.
//!
//! Reading order: `db` (the store), `tables` (what a slice declares of its tables), `exchange` (import and export),
//! `texts` (French and English), `calendar`, `files`, `mail` (letters on their way), `index` (what can be searched), `web` (the
//! shell).
//! `texts` (French and English), `calendar`, `files`, `held` (what is held on people), `mail` (letters on their way), `web` (the shell).
//! `texts` (French and English), `calendar`, `files`, `mail` (letters on their way), `web` (the shell), `lists` (one list in many
//! looks and formats).

pub mod calendar;
pub mod db;
pub mod exchange;
pub mod files;
pub mod held;
pub mod index;
pub mod lists;
pub mod mail;
pub mod prose;
pub mod tables;
pub mod texts;
pub mod web;

/// The schema, in the order in which it grew. Forward only; a file that ran is never changed.
pub const MIGRATIONS: &[db::Migration] = &[
    db::Migration { name: "001", text: include_str!("../../migrations/001.sql") },
    db::Migration { name: "002", text: include_str!("../../migrations/002.sql") },
    db::Migration { name: "003", text: include_str!("../../migrations/003.sql") },
    db::Migration { name: "004", text: include_str!("../../migrations/004.sql") },
    db::Migration { name: "005", text: include_str!("../../migrations/005.sql") },
    db::Migration { name: "006", text: include_str!("../../migrations/006.sql") },
    db::Migration { name: "007", text: include_str!("../../migrations/007.sql") },
    db::Migration { name: "008", text: include_str!("../../migrations/008.sql") },
    db::Migration { name: "009", text: include_str!("../../migrations/009.sql") },
    db::Migration { name: "014", text: include_str!("../../migrations/014.sql") },
    db::Migration { name: "012", text: include_str!("../../migrations/012.sql") },
    db::Migration { name: "012b", text: include_str!("../../migrations/012b.sql") },
    db::Migration { name: "012c", text: include_str!("../../migrations/012c.sql") },
    db::Migration { name: "013", text: include_str!("../../migrations/013.sql") },
    db::Migration { name: "011", text: include_str!("../../migrations/011.sql") },
    db::Migration { name: "010", text: include_str!("../../migrations/010.sql") },
    db::Migration { name: "015", text: include_str!("../../migrations/015.sql") },
    db::Migration { name: "016", text: include_str!("../../migrations/016.sql") },
];
