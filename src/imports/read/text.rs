//! CSV, or cells pasted from a spreadsheet: comma, semicolon or tab; quoted cells may hold lines of their own.

use super::{Sheet, Unread};
use crate::{imports::model::Grid, platform::exchange::decode};

pub(super) fn read(bytes: &[u8]) -> Result<Grid, Unread> {
    let text = decode(bytes);
    // a picture or a program is no table
    if text.chars().take(4_000).filter(|c| c.is_control() && !matches!(c, '\n' | '\r' | '\t')).count() > 20 {
        return Err(Unread::Broken);
    }
    // Excel may say so itself, in a first line of its own
    let (said, text) = match text.strip_prefix("sep=") {
        Some(rest) => (rest.bytes().next(), rest.split_once('\n').map_or("", |(_, rest)| rest)),
        None => (None, text.as_str()),
    };
    let delimiter = said.filter(|c| b",;\t|".contains(c)).unwrap_or_else(|| delimiter(text));
    let mut reader =
        csv::ReaderBuilder::new().delimiter(delimiter).flexible(true).has_headers(false).from_reader(text.as_bytes());
    let mut sheet = Sheet::default();
    let mut number = u32::from(said.is_some());
    for record in reader.records() {
        let record = record.map_err(|_| Unread::Broken)?;
        number += 1 + empty_lines(text.as_bytes(), record.position().map_or(0, |at| at.byte() as usize));
        for (column, cell) in record.iter().enumerate() {
            sheet.put(number, column, cell)?;
        }
    }
    Ok(sheet.merged(&[]))
}

/// Empty lines that the reader passes over before a record, and a spreadsheet does not.
fn empty_lines(text: &[u8], at: usize) -> u32 {
    let rest = &text[at.min(text.len())..];
    let breaks = rest.iter().take_while(|byte| matches!(byte, b'\r' | b'\n'));
    let feeds = breaks.filter(|byte| **byte == b'\n').count();
    // the second half of the break before
    let half = at > 0 && text.get(at - 1) == Some(&b'\r') && rest.first() == Some(&b'\n');
    feeds as u32 - u32::from(half)
}

/// The one that gives the most lines the same number of cells: notes above a table hold commas too.
fn delimiter(text: &str) -> u8 {
    let score = |delimiter: u8| {
        let mut reader = csv::ReaderBuilder::new()
            .delimiter(delimiter)
            .flexible(true)
            .has_headers(false)
            .from_reader(text.as_bytes());
        let widths: Vec<usize> = reader.records().take(200).flatten().map(|record| record.len()).collect();
        let alike = |width: usize| widths.iter().filter(|other| **other == width).count();
        widths.iter().filter(|width| **width > 1).map(|width| alike(*width) * (*width - 1)).max().unwrap_or(0)
    };
    let best = [b'\t', b';', b',', b'|'].into_iter().map(|delimiter| (score(delimiter), delimiter));
    best.rev().max_by_key(|(score, _)| *score).map_or(b';', |(_, delimiter)| delimiter)
}
