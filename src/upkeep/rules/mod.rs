//! Rules of upkeep: `pairs` (which organisations look the same), `named` (which one someone names), `difference` (what changed in
//! a text), `changes` (the history of a page, out of its acts), and when to ask whether a page is still true.

pub mod changes;
pub mod difference;
pub mod named;
pub mod pairs;

use jiff::{ToSpan, civil::Date};

/// Whether someone is to be asked: nobody has looked, nor was anyone asked, for a year. A year after 29 February ends on 28.
pub fn to_ask(looked: Date, asked: Option<Date>, today: Date) -> bool {
    let old = |day: Date| day.saturating_add(1.year()) <= today;
    old(looked) && asked.is_none_or(old)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn one_is_asked_once_a_year() {
        let (looked, today) = (date(2018, 6, 19), date(2019, 6, 19));
        assert!(to_ask(looked, None, today));
        assert!(!to_ask(looked, None, date(2019, 6, 18)), "the year is not over");
        assert!(!to_ask(looked, Some(date(2019, 1, 1)), today), "asked this year, and silent");
        assert!(to_ask(looked, Some(date(2018, 6, 19)), today));
        assert!(
            !to_ask(date(2020, 2, 29), None, date(2021, 2, 27)) && to_ask(date(2020, 2, 29), None, date(2021, 2, 28))
        );
    }
}
