//! A file as it comes, or cells as they are pasted, into one sheet of text cells.
//!
//! What a file says of its own size is never believed: lines, columns, characters and what a compressed file unfolds to are
//! counted as they come, and refused past a bound. A merged cell is read in each line that it covers.

mod ods;
mod text;
mod xlsx;

use std::io::{Cursor, Read};

use super::model::{Grid, GridLine};
use crate::platform::files;

/// The most lines and columns of a sheet, and characters of a cell and of all of them.
pub const LINES: usize = 50_000;
pub const COLUMNS: usize = 200;
pub const CELL: usize = 2_000;
const CHARACTERS: usize = 64 * 1024 * 1024;
/// What a compressed file may unfold to, in bytes, and the parts that it may have.
const UNFOLDED: u64 = 256 * 1024 * 1024;
const PARTS: usize = 2_000;

/// Why a file cannot be read, as the key of a sentence.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Unread {
    Empty,
    TooLarge,
    TooManyLines,
    TooManyColumns,
    /// The format of before 2007, or of something else.
    OldFormat,
    Locked,
    Broken,
    NoSuchSheet,
}

impl Unread {
    pub fn key(self) -> &'static str {
        match self {
            Unread::Empty => "import-file-empty",
            Unread::TooLarge => "import-file-too-large",
            Unread::TooManyLines => "import-file-too-many-lines",
            Unread::TooManyColumns => "import-file-too-many-columns",
            Unread::OldFormat => "import-file-old-format",
            Unread::Locked => "import-file-locked",
            Unread::Broken => "import-file-broken",
            Unread::NoSuchSheet => "import-file-no-such-sheet",
        }
    }
}

/// Reads the sheet of that place; without one, the sheet with the most lines, whose place it gives.
pub fn read(bytes: &[u8], sheet: Option<usize>) -> Result<(Grid, usize), Unread> {
    if bytes.len() > files::LARGEST {
        return Err(Unread::TooLarge);
    }
    let (grid, place) = match bytes {
        [b'P', b'K', 3, 4, ..] => {
            unfold(bytes)?;
            if holds(bytes, "xl/workbook.xml") {
                xlsx::read(bytes, sheet)?
            } else if holds(bytes, "content.xml") {
                ods::read(bytes, sheet)?
            } else {
                return Err(Unread::Broken);
            }
        }
        // the container of Excel 97, and of a workbook that a password locks
        [0xd0, 0xcf, 0x11, 0xe0, ..] => {
            let utf16: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
            let locked = bytes.windows(utf16.len()).any(|part| part == utf16);
            return Err(if locked { Unread::Locked } else { Unread::OldFormat });
        }
        [b'%', b'P', b'D', b'F', ..] => return Err(Unread::Broken),
        _ => (text::read(bytes)?, 0),
    };
    if grid.lines.iter().all(GridLine::is_empty) {
        return Err(Unread::Empty);
    }
    Ok((grid, place))
}

/// Unfolds every part of a compressed file once, for nothing but its true size.
fn unfold(bytes: &[u8]) -> Result<(), Unread> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|_| Unread::Broken)?;
    if archive.len() > PARTS {
        return Err(Unread::TooLarge);
    }
    let mut left = UNFOLDED;
    for place in 0..archive.len() {
        let part = archive.by_index(place).map_err(|_| Unread::Broken)?;
        let size = std::io::copy(&mut part.take(left + 1), &mut std::io::sink()).map_err(|_| Unread::Broken)?;
        left = left.checked_sub(size).ok_or(Unread::TooLarge)?;
    }
    Ok(())
}

fn holds(bytes: &[u8], part: &str) -> bool {
    zip::ZipArchive::new(Cursor::new(bytes)).is_ok_and(|archive| archive.index_for_name(part).is_some())
}

/// Lines as they are read, held to the bounds.
#[derive(Default)]
struct Sheet {
    lines: Vec<GridLine>,
    characters: usize,
}

impl Sheet {
    /// Puts a text in its place; lines come in order, and those between are empty.
    fn put(&mut self, number: u32, column: usize, cell: &str) -> Result<(), Unread> {
        let cell = cell.trim();
        if cell.is_empty() {
            return Ok(());
        }
        if column >= COLUMNS {
            return Err(Unread::TooManyColumns);
        }
        let known = self.lines.last().is_some_and(|line| line.number == number);
        if !known {
            if self.lines.len() >= LINES {
                return Err(Unread::TooManyLines);
            }
            self.lines.push(GridLine { number, cells: vec![] });
        }
        let text: String = cell.chars().filter(|c| *c != '\0').take(CELL).collect();
        self.characters += text.len();
        if self.characters > CHARACTERS {
            return Err(Unread::TooLarge);
        }
        if let Some(line) = self.lines.last_mut() {
            if line.cells.len() <= column {
                line.cells.resize(column + 1, String::new());
            }
            line.cells[column] = text;
        }
        Ok(())
    }

    /// A merged cell says the same in each line that it covers, in its first column; over several columns it is a heading
    /// of theirs. Each is its first line and column, its last line and column.
    fn merged(mut self, regions: &[(u32, usize, u32, usize)]) -> Grid {
        let mut wide = vec![];
        for (top, left, bottom, right) in regions.iter().copied().filter(|region| region.1 < COLUMNS) {
            if right > left {
                wide.push((top, left, right.min(COLUMNS - 1)));
            }
            let Ok(first) = self.lines.binary_search_by_key(&top, |line| line.number) else { continue };
            let text = self.lines[first].cell(left).to_owned();
            if text.is_empty() {
                continue;
            }
            let covered = self.lines.iter_mut().skip(first + 1).take_while(|line| line.number <= bottom);
            for line in covered.filter(|line| line.cell(left).is_empty()) {
                if line.cells.len() <= left {
                    line.cells.resize(left + 1, String::new());
                }
                line.cells[left] = text.clone();
            }
        }
        Grid { sheets: vec![], lines: self.lines, wide }
    }
}

/// The sheet that was asked for among all, else the one with the most lines.
fn chosen(mut grids: Vec<Grid>, sheets: Vec<String>, asked: Option<usize>) -> Result<(Grid, usize), Unread> {
    let longest = || (0..grids.len()).rev().max_by_key(|place| grids[*place].lines.len());
    let place = asked.or_else(longest).filter(|place| *place < grids.len()).ok_or(Unread::NoSuchSheet)?;
    let mut grid = grids.swap_remove(place);
    grid.sheets = sheets;
    Ok((grid, place))
}

/// A number as a spreadsheet shows one that is whole: 732829320, not 732829320.0.
fn number(value: f64) -> String {
    if value.fract() == 0.0 && value.abs() < 1e15 { format!("{value:.0}") } else { value.to_string() }
}

#[cfg(test)]
mod tests;
