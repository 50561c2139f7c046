//! Dates as people say them: "mardi 19 juin 2018", "14 h 30". jiff has no French names, and Fluent no dates in Rust.

use jiff::civil::{Date, Time};

use super::texts::Lang;

const DAYS: [[&str; 7]; 2] = [
    ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"],
    ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
];
const MONTHS: [[&str; 12]; 2] = [
    [
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ],
    [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
];

pub fn full(date: Date, lang: Lang) -> String {
    let day = DAYS[lang as usize][date.weekday().to_monday_zero_offset() as usize];
    format!("{day} {}", short(date, lang))
}

pub fn short(date: Date, lang: Lang) -> String {
    let month = MONTHS[lang as usize][date.month() as usize - 1];
    match (lang, date.day()) {
        (Lang::Fr, 1) => format!("1er {month} {}", date.year()),
        (_, day) => format!("{day} {month} {}", date.year()),
    }
}

/// "juin 2018"
pub fn month(date: Date, lang: Lang) -> String {
    format!("{} {}", MONTHS[lang as usize][date.month() as usize - 1], date.year())
}

/// "14 h 30" with no-break spaces, "14:30" in English.
pub fn time(at: Time, lang: Lang) -> String {
    match lang {
        Lang::Fr => format!("{}\u{a0}h\u{a0}{:02}", at.hour(), at.minute()),
        Lang::En => format!("{}:{:02}", at.hour(), at.minute()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::{date, time as at};

    #[test]
    fn days_are_said_in_both_languages() {
        assert_eq!(full(date(2018, 6, 19), Lang::Fr), "mardi 19 juin 2018");
        assert_eq!(full(date(2018, 6, 19), Lang::En), "Tuesday 19 June 2018");
        assert_eq!(short(date(2018, 7, 1), Lang::Fr), "1er juillet 2018");
        assert_eq!(time(at(9, 5, 0, 0), Lang::Fr), "9\u{a0}h\u{a0}05");
    }
}
