//! Workbooks of Excel: cells in the order of the file, so that a lonely cell far away costs nothing.

use std::io::Cursor;

use calamine::{DataRef, Reader, Xlsx};

use super::{Sheet, Unread, chosen, number};
use crate::imports::model::Grid;

/// Sheets that are looked at.
const SHEETS: usize = 50;

pub(super) fn read(bytes: &[u8], asked: Option<usize>) -> Result<(Grid, usize), Unread> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|_| Unread::Broken)?;
    let names: Vec<String> = book.sheet_names().into_iter().take(SHEETS).collect();
    let mut grids = vec![];
    for (place, name) in names.iter().enumerate() {
        let wanted = asked.is_none_or(|asked| asked == place);
        match sheet(&mut book, name) {
            Ok(grid) if wanted => grids.push(grid),
            Ok(_) => grids.push(Grid::default()),
            // a sheet of charts has no cells; one that is not asked for may be as large as it likes
            Err(_) if asked != Some(place) && names.len() > 1 => grids.push(Grid::default()),
            Err(why) => return Err(why),
        }
    }
    chosen(grids, names, asked)
}

fn sheet(book: &mut Xlsx<Cursor<&[u8]>>, name: &str) -> Result<Grid, Unread> {
    let merged = book.merge_cells_by_sheet_name(name).map_err(|_| Unread::Broken)?;
    let mut cells = book.worksheet_cells_reader(name).map_err(|_| Unread::Broken)?;
    let mut sheet = Sheet::default();
    while let Some(cell) = cells.next_cell().map_err(|_| Unread::Broken)? {
        let (line, column) = cell.get_position();
        let text = match cell.get_value() {
            DataRef::Int(value) => value.to_string(),
            DataRef::Float(value) => number(*value),
            DataRef::String(text) => text.clone(),
            DataRef::SharedString(text) => text.to_string(),
            DataRef::Bool(value) => if *value { "oui" } else { "non" }.to_owned(),
            DataRef::DateTime(at) if at.is_datetime() => {
                let (year, month, day, ..) = at.to_ymd_hms_milli();
                format!("{year:04}-{month:02}-{day:02}")
            }
            DataRef::DateTime(at) => number(at.as_f64()),
            DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.clone(),
            DataRef::Error(_) | DataRef::Empty => continue,
        };
        sheet.put(line + 1, column as usize, &text)?;
    }
    let region =
        |area: &calamine::Dimensions| (area.start.0 + 1, area.start.1 as usize, area.end.0 + 1, area.end.1 as usize);
    Ok(sheet.merged(&merged.iter().map(region).collect::<Vec<_>>()))
}
