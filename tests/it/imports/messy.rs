//! A workbook as networks keep them, made here: notes above, merged cells, homonyms, aliases, numbers mistyped, lines twice, a
//! total below. Every name in it is invented, but for those of public bodies.

use rust_xlsxwriter::{Format, Workbook};

pub const LINES: usize = 500;

const HEADINGS: &[&str] = &[
    "Structure",
    "Nature",
    "N° SIREN",
    "Commune",
    "CP",
    "Prénom",
    "Nom",
    "Fonction",
    "Adresse e-mail",
    "Catégorie",
    "Adhérent depuis",
];

type Cells = [String; 11];

fn cells(list: [&str; 11]) -> Cells {
    list.map(str::to_owned)
}

/// The lines below the headings, of which the first is number 6.
pub fn lines(number: usize) -> Vec<Cells> {
    let mut lines = vec![
        // an alias of the house's
        cells([
            "CUD Dunkerque",
            "EPCI",
            "",
            "",
            "",
            "",
            "",
            "",
            "contact@exemple.invalid",
            "Villes, métropoles et agglomérations",
            "",
        ]),
        // two communes bear this name
        cells([
            "Lieusaint",
            "Commune",
            "",
            "Lieusaint",
            "",
            "",
            "",
            "",
            "",
            "Villes, métropoles et agglomérations",
            "2018",
        ]),
        // cut short
        cells(["La FING et Démocratie", "", "", "", "", "", "", "", "", "", ""]),
        // a figure is wrong
        cells(["Les Passerelles", "Association", "732829321", "", "", "", "", "", "", "Amis", ""]),
        cells(["Les Passerelles", "Association", "732829321", "", "", "", "", "", "", "Amis", ""]),
        // no address
        cells(["Le Détour", "Association", "", "", "", "Zoé", "Marin", "", "zoe.exemple.invalid", "Amis", ""]),
        // merged over the two below
        cells([
            "Les Trois Voix",
            "Association",
            "",
            "Grenoble",
            "38000",
            "Ana",
            "Ruiz",
            "Présidente",
            "ana@exemple.invalid",
            "Amis",
            "19/06/2018",
        ]),
        cells([
            "",
            "Association",
            "",
            "Grenoble",
            "38000",
            "Bob",
            "Petit",
            "Trésorier",
            "bob@exemple.invalid",
            "Amis",
            "",
        ]),
        cells(["", "Association", "", "Grenoble", "38000", "Cléo", "Grand", "", "cleo@exemple.invalid", "Amis", ""]),
    ];
    for at in lines.len()..number {
        let (name, given, family, email) = (
            format!("Atelier du quai {at}"),
            format!("Prénom{at}"),
            format!("Nom{at}"),
            format!("atelier{at}@exemple.invalid"),
        );
        lines.push(cells([
            &name,
            "Association",
            "",
            "Nantes",
            "44000",
            &given,
            &family,
            "Présidente",
            &email,
            "Amis",
            "01/03/2020",
        ]));
    }
    lines
}

pub fn workbook(number: usize) -> Vec<u8> {
    let mut book = Workbook::new();
    let format = Format::new();
    let sheet = book.add_worksheet().set_name("Adhérents").unwrap();
    sheet.merge_range(0, 0, 0, 10, "Nos adhérents, structure par structure", &format).unwrap();
    sheet.write(1, 0, "Arrêté au 1er mars ; ne pas diffuser").unwrap();
    sheet.merge_range(3, 5, 3, 7, "Contact", &format).unwrap();
    for (column, heading) in HEADINGS.iter().enumerate() {
        sheet.write(4, column as u16, *heading).unwrap();
    }
    for (at, line) in lines(number).iter().enumerate() {
        for (column, cell) in line.iter().enumerate().filter(|(_, cell)| !cell.is_empty()) {
            // a spreadsheet takes figures for numbers
            match cell.parse::<f64>() {
                Ok(number) => sheet.write(5 + at as u32, column as u16, number).unwrap(),
                Err(_) => sheet.write(5 + at as u32, column as u16, cell.as_str()).unwrap(),
            };
        }
    }
    sheet.merge_range(11, 0, 13, 0, "Les Trois Voix", &format).unwrap();
    sheet.write(6 + number as u32, 0, "Total").unwrap();
    sheet.write(6 + number as u32, 1, number as f64).unwrap();
    book.add_worksheet().set_name("Notes").unwrap().write(0, 0, "rappeler la mairie").unwrap();
    book.save_to_buffer().unwrap()
}

/// The same as Windows writes it, without notes; from a line on, since the first ones are those that ask.
pub fn windows_csv(from: usize, number: usize) -> Vec<u8> {
    let line = |cells: &Cells| cells.join(";");
    let heads = HEADINGS.join(";");
    let text: Vec<String> = [heads].into_iter().chain(lines(number).iter().skip(from).map(line)).collect();
    encoding_rs::WINDOWS_1252.encode(&(text.join("\r\n") + "\r\n")).0.into_owned()
}
