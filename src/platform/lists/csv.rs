//! CSV as a spreadsheet in France opens it by a double click: UTF-8 with its mark, without which Excel reads Windows-1252;
//! semicolons, since the comma is the French decimal mark; lines that end as Windows ends them. LibreOffice and the house's own
//! import read it as well.

use super::{Cell, List, broken};
use crate::platform::web::Error;

const MARK: &[u8] = b"\xef\xbb\xbf";

pub fn write(list: &List) -> Result<Vec<u8>, Error> {
    let mut writer =
        csv::WriterBuilder::new().delimiter(b';').terminator(csv::Terminator::CRLF).from_writer(MARK.to_vec());
    let heads = list.columns.iter().map(|column| column.label.as_str());
    let heads = [list.naming.as_str()].into_iter().chain(heads).chain(["URL"]);
    writer.write_record(heads.map(harmless)).map_err(broken)?;
    for row in &list.rows {
        let cell = |cell: &Cell| match cell {
            Cell::Number(number) => number.to_string(),
            other => harmless(&other.said()),
        };
        let page = row.path.as_ref().map(|path| format!("{}{path}", list.home)).unwrap_or_default();
        let cells = [harmless(&row.name)].into_iter().chain(row.cells.iter().map(cell)).chain([page]);
        writer.write_record(cells).map_err(broken)?;
    }
    writer.into_inner().map_err(broken)
}

/// A cell that a spreadsheet would compute is made a text by an apostrophe: what someone typed as a name must not become a
/// formula on the machine of whoever opens the file (OWASP, CSV injection).
fn harmless(text: &str) -> String {
    let computed = text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']);
    if computed { format!("'{text}") } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::platform::lists::example;

    #[test]
    fn a_spreadsheet_opens_it_and_computes_nothing() {
        let bytes = write(&example::list()).unwrap();
        let text = std::str::from_utf8(bytes.strip_prefix(MARK).unwrap()).unwrap();
        let lines: Vec<&str> = text.split("\r\n").collect();
        assert_eq!(lines[0], "Nom;État;Depuis;Population;Note;URL");
        let first = "Le Gosier;validée;2018-06-19;-3;\"dit « oui »; puis, non\nsur deux lignes\";https://reseau.example.org/reseau/organisations/le-gosier";
        assert_eq!(lines[1], first);
        assert!(lines[2].starts_with("\"'=HYPERLINK(") && lines[2].contains(";'-1 & <2>;"), "{}", lines[2]);
    }
}
