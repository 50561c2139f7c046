use super::*;

fn rows(bytes: &[u8]) -> Vec<(u32, Vec<String>)> {
    read(bytes, None).unwrap().0.lines.into_iter().map(|line| (line.number, line.cells)).collect()
}

fn line(number: u32, cells: &[&str]) -> (u32, Vec<String>) {
    (number, cells.iter().map(|cell| cell.to_string()).collect())
}

/// A compressed file with these parts.
fn archive(parts: &[(&str, &str)]) -> Vec<u8> {
    use std::io::Write;
    let mut archive = zip::ZipWriter::new(Cursor::new(vec![]));
    for (name, text) in parts {
        archive.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
        archive.write_all(text.as_bytes()).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

fn ods(tables: &str) -> Vec<u8> {
    let content = format!(
        "<?xml version=\"1.0\"?><office:document-content><office:body>{tables}</office:body></office:document-content>"
    );
    archive(&[("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", &content)])
}

#[test]
fn text_is_read_whatever_its_encoding_and_its_separator() {
    let expected = [line(1, &["Nom", "Ville"]), line(2, &["Forêt d’Othe", "Aix"])];
    assert_eq!(rows("Nom;Ville\nForêt d’Othe;Aix\n".as_bytes()), expected);
    assert_eq!(rows("\u{feff}Nom,Ville\r\nForêt d’Othe,Aix\r\n".as_bytes()), expected);
    assert_eq!(rows(b"Nom\tVille\nFor\xeat d\x92Othe\tAix"), expected, "as Windows writes it");
    assert_eq!(rows("sep=;\nNom;Ville\n".as_bytes()), [line(2, &["Nom", "Ville"])]);
}

#[test]
fn a_line_bears_the_number_that_a_spreadsheet_shows() {
    let text = "Liste, arrêtée au 1er mars\r\n\r\nNom;Adresse\r\nA;\"1 rue B\nbâtiment C\"\r\n\r\nD;E\r\n";
    let expected = [
        line(1, &["Liste, arrêtée au 1er mars"]),
        line(3, &["Nom", "Adresse"]),
        line(4, &["A", "1 rue B\nbâtiment C"]),
    ];
    let got = rows(text.as_bytes());
    assert_eq!(got[..3], expected);
    assert_eq!(got[3], line(6, &["D", "E"]));
}

#[test]
fn merged_cells_are_read_in_each_line_that_they_cover() {
    let mut book = rust_xlsxwriter::Workbook::new();
    let format = rust_xlsxwriter::Format::new();
    let sheet = book.add_worksheet().set_name("Membres").unwrap();
    sheet.merge_range(0, 0, 0, 2, "Nos membres", &format).unwrap();
    for (column, heading) in ["Structure", "Prénom", "SIREN"].into_iter().enumerate() {
        sheet.write(1, column as u16, heading).unwrap();
    }
    sheet.merge_range(2, 0, 3, 0, "Lieusaint", &format).unwrap();
    sheet.write(2, 1, "Ana").unwrap();
    sheet.write(3, 1, "Bob").unwrap();
    sheet.write(3, 2, 732829320).unwrap();
    book.add_worksheet().set_name("Notes").unwrap().write(0, 0, "rien").unwrap();
    let bytes = book.save_to_buffer().unwrap();
    let (grid, place) = read(&bytes, None).unwrap();
    assert_eq!((place, grid.sheets), (0, vec!["Membres".to_owned(), "Notes".to_owned()]));
    assert_eq!(grid.wide, [(1, 0, 2)]);
    assert_eq!(grid.lines[2].cells, ["Lieusaint", "Ana"]);
    assert_eq!(grid.lines[3].cells, ["Lieusaint", "Bob", "732829320"]);
    assert_eq!(read(&bytes, Some(1)).unwrap().0.lines[0].cells, ["rien"]);
    assert_eq!(read(&bytes, Some(2)), Err(Unread::NoSuchSheet));
}

#[test]
fn an_opendocument_sheet_is_read_with_its_runs() {
    let bytes = ods(
        "<table:table table:name=\"A &amp; B\"><table:table-row table:number-rows-repeated=\"2\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>\
         <table:table-row><table:table-cell office:value-type=\"string\"><text:p>Nom &amp; adresse</text:p><text:p>suite</text:p></table:table-cell>\
         <table:table-cell office:value-type=\"date\" office:date-value=\"2018-06-19T00:00:00\"><text:p>19 juin</text:p></table:table-cell>\
         <table:table-cell office:value-type=\"float\" office:value=\"1004\"><office:annotation><text:p>un mot</text:p></office:annotation><text:p>01004</text:p></table:table-cell></table:table-row>\
         <table:table-row><table:table-cell table:number-rows-spanned=\"2\" office:value-type=\"string\"><text:p>M</text:p></table:table-cell><table:table-cell office:value-type=\"float\" office:value=\"12.5\"/></table:table-row>\
         <table:table-row><table:covered-table-cell/><table:table-cell office:value-type=\"string\"><text:p>x</text:p></table:table-cell></table:table-row>\
         <table:table-row table:number-rows-repeated=\"1048570\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row></table:table>",
    );
    let expected =
        [line(3, &["Nom & adresse\nsuite", "2018-06-19", "01004"]), line(4, &["M", "12.5"]), line(5, &["M", "x"])];
    assert_eq!(rows(&bytes), expected);
}

#[test]
fn a_file_is_not_believed_about_its_size() {
    let cell = "<table:table-cell office:value-type=\"string\" table:number-columns-repeated=\"16384\"><text:p>x</text:p></table:table-cell>";
    let wide = ods(&format!("<table:table><table:table-row>{cell}</table:table-row></table:table>"));
    assert_eq!(rows(&wide)[0].1.len(), COLUMNS);
    let long = ods(&format!(
        "<table:table><table:table-row table:number-rows-repeated=\"1048576\">{cell}</table:table-row></table:table>"
    ));
    assert_eq!(read(&long, None), Err(Unread::TooManyLines));
    let bomb = archive(&[("content.xml", &" ".repeat(UNFOLDED as usize + 1))]);
    assert!(bomb.len() < 1024 * 1024);
    assert_eq!(read(&bomb, None), Err(Unread::TooLarge));
    assert_eq!(read("a;b\n".repeat(LINES + 1).as_bytes(), None), Err(Unread::TooManyLines));
    assert_eq!(read(format!("{}\n", "a;".repeat(COLUMNS + 1)).as_bytes(), None), Err(Unread::TooManyColumns));
}

#[test]
fn what_is_no_table_is_refused_with_a_reason() {
    assert_eq!(read(b"", None), Err(Unread::Empty));
    assert_eq!(read(b" \n;;\n", None), Err(Unread::Empty));
    assert_eq!(read(b"%PDF-1.4", None), Err(Unread::Broken));
    assert_eq!(read(b"PK\x03\x04 no archive", None), Err(Unread::Broken));
    assert_eq!(read(&archive(&[("word/document.xml", "x")]), None), Err(Unread::Broken));
    assert_eq!(read(&[0xd0, 0xcf, 0x11, 0xe0, 0xa1], None), Err(Unread::OldFormat));
}
