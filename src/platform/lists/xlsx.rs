//! A workbook of one sheet. Every text is written as a text, so that nothing computes; its dates are constant, so that the same
//! rows are the same bytes.

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, XlsxError};

use super::{Cell, List, broken};
use crate::platform::web::Error;

/// What a cell of a workbook may hold, in characters; a longer text is cut there.
const LONGEST: usize = 32_767;

pub fn write(list: &List) -> Result<Vec<u8>, Error> {
    workbook(list).map_err(broken)
}

fn workbook(list: &List) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let made = ExcelDateTime::from_ymd(2000, 1, 1)?;
    book.set_properties(
        &DocProperties::new().set_title(&list.title).set_comment(&list.licence).set_creation_datetime(&made),
    );
    let (head, day) = (Format::new().set_bold(), Format::new().set_num_format("yyyy-mm-dd"));
    let text = Format::new().set_align(FormatAlign::Top);
    let sheet = book.add_worksheet();
    sheet.set_name(if list.lang.code() == "fr" { "Liste" } else { "List" })?;
    let last = (list.columns.len() + 1) as u16;
    let labels = list.columns.iter().map(|column| column.label.as_str());
    for (at, label) in [list.naming.as_str()].into_iter().chain(labels).chain(["URL"]).enumerate() {
        sheet.write_string_with_format(0, at as u16, label, &head)?;
        sheet.set_column_width(at as u16, if at == 0 { 36 } else { 22 })?;
    }
    for (at, row) in list.rows.iter().enumerate() {
        let line = at as u32 + 1;
        sheet.write_string_with_format(line, 0, &row.name, &text)?;
        for (at, cell) in row.cells.iter().enumerate() {
            let column = at as u16 + 1;
            match cell {
                Cell::None => continue,
                Cell::Number(number) => sheet.write_number(line, column, *number as f64)?,
                Cell::Day(date) => {
                    let date =
                        ExcelDateTime::from_ymd(date.year().max(1900) as u16, date.month() as u8, date.day() as u8)?;
                    sheet.write_datetime_with_format(line, column, date, &day)?
                }
                other => {
                    let cut: String = other.said().chars().take(LONGEST).collect();
                    sheet.write_string_with_format(line, column, cut, &text)?
                }
            };
        }
        if let Some(path) = &row.path {
            sheet.write_string(line, last, format!("{}{path}", list.home))?;
        }
    }
    sheet.set_freeze_panes(1, 1)?;
    sheet.autofilter(0, 0, list.rows.len() as u32, last)?;
    book.save_to_buffer()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::platform::lists::example;

    #[test]
    fn the_same_rows_are_the_same_bytes() {
        let bytes = write(&example::list()).unwrap();
        assert!(bytes.starts_with(b"PK"));
        assert_eq!(bytes, write(&example::list()).unwrap());
    }
}
