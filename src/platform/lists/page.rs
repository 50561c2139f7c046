//! One list as a page: its filters, the looks that the same rows can have, and what one may take away: files, a feed, a line
//! that shows it on another website.

use askama::Template;

use super::{Cell, Column, Format, Row};
use crate::platform::web::{Frame, Visit, frame::pair};

/// Where the embedded lists stand: a bare page, the same for everyone, which any website may frame.
const EMBEDDED: &str = "/integration";

/// Rows on a page.
pub const PAGE: usize = 50;

/// Whether an address is an embedded list's: it knows no session, and other websites may frame it.
pub fn embedded(path: &str) -> bool {
    path.strip_prefix(EMBEDDED).is_some_and(|rest| rest.starts_with('/'))
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    Table,
    Cards,
    List,
    Map,
}

impl Look {
    pub fn word(self) -> &'static str {
        match self {
            Look::Table => "tableau",
            Look::Cards => "fiches",
            Look::List => "liste",
            Look::Map => "carte",
        }
    }
}

/// What an address asks of any list beside that list's own filters.
#[derive(Clone, Debug, PartialEq)]
pub struct Asked {
    pub look: Look,
    /// One of the list's sorts, the first by default.
    pub sort: &'static str,
    /// The same as the address names it: nothing for the first.
    tri: &'static str,
    /// From 0.
    pub page: usize,
    pub format: Option<Format>,
    pub embedded: bool,
    /// Names of the parameters that hold what no list knows.
    pub unknown: Vec<&'static str>,
}

impl Asked {
    pub fn of(visit: &Visit, looks: &[Look], sorts: &[&'static str]) -> Asked {
        let mut unknown = vec![];
        let look = visit.parameter("vue").map(|word| looks.iter().find(|look| look.word() == word));
        let sort = visit.parameter("tri").map(|word| sorts.iter().find(|sort| **sort == word));
        let page = visit.parameter("page").map(|number| number.parse().ok().filter(|number| *number > 0_usize));
        for (name, bad) in [("vue", look == Some(None)), ("tri", sort == Some(None)), ("page", page == Some(None))] {
            if bad {
                unknown.push(name);
            }
        }
        Asked {
            look: look.flatten().copied().unwrap_or(looks[0]),
            sort: sort.flatten().unwrap_or(&sorts[0]),
            tri: sort.flatten().filter(|sort| **sort != sorts[0]).unwrap_or(&""),
            page: page.flatten().unwrap_or(1) - 1,
            format: Format::of(&visit.path),
            embedded: embedded(&visit.path),
            unknown,
        }
    }
    /// Where the page's first row stands in the list.
    pub fn first(&self) -> usize {
        self.page.saturating_mul(PAGE)
    }
}

/// The rows of one page in one look: a piece of HTML, which can be kept.
#[derive(Template)]
#[template(path = "platform/templates/rows.html")]
pub struct Rows<'a> {
    pub frame: &'a Frame,
    pub look: Look,
    pub naming: &'a str,
    pub caption: String,
    pub columns: &'a [Column],
    pub rows: &'a [Row],
    /// What to do when there is none.
    pub empty: String,
    /// The picture and what it leaves out, where the look is a map: the table stands under it.
    pub map: Option<(String, String)>,
    pub previous: Option<String>,
    pub next: Option<String>,
}

impl Rows<'_> {
    fn shown<'b>(&'b self, row: &'b Row) -> impl Iterator<Item = (&'b Column, &'b Cell)> {
        self.columns.iter().zip(&row.cells).filter(|(column, _)| column.shown)
    }
    fn home(&self) -> &'static str {
        self.frame.lang().prefix()
    }
}

/// One filter.
pub struct Control {
    pub name: String,
    /// Unique on the page.
    pub id: String,
    pub label: String,
    pub value: String,
    pub kind: Search,
    pub error: Option<String>,
}

pub enum Search {
    Text,
    Number,
    Day,
    /// What stands for no choice, then values with their words.
    Among(String, Vec<(String, String)>),
}

/// A list as a page with its filters.
#[derive(Template)]
#[template(path = "platform/templates/list.html")]
pub struct Page {
    pub frame: Frame,
    pub crumbs: Vec<(String, String)>,
    pub actions: Vec<(String, String)>,
    pub lede: String,
    pub controls: Vec<Control>,
    /// What is wrong with the address, each with the control that it leads to.
    pub problems: Vec<(String, String)>,
    /// The rows, in HTML; nothing while there are problems.
    pub rows: std::sync::Arc<String>,
    /// The list's page, without its filters.
    pub action: String,
    /// The page's look, where it is not the usual one: the filters keep it.
    pub look: Option<&'static str>,
    pub looks: Vec<(String, String, bool)>,
    pub files: Vec<(String, String)>,
    /// The line that another website pastes.
    pub paste: String,
    /// Whether the public may ask for these filters: else the line would show nothing.
    pub pasted: bool,
    /// The list in the house, with these filters.
    pub whole: String,
    /// The address of another page of the list, before its number.
    turn: String,
    path: String,
    /// What the address asks for, by name.
    kept: Vec<(String, String)>,
}

/// A list as it is shown on another website: no header, no session, no script.
#[derive(Template)]
#[template(path = "platform/templates/embedded.html")]
pub struct Bare {
    pub page: Page,
}

impl Page {
    /// The page of a list at `path`. `kept` is what its addresses ask for: none but parameters that are read, since pages are
    /// kept by these alone.
    pub fn new(frame: Frame, path: &str, asked: &Asked, looks: &[Look], kept: Vec<(String, String)>) -> Page {
        let address = |start: &str, mine: &[(&str, &str)]| {
            let kept = kept.iter();
            let own = mine.iter().filter(|(_, value)| !value.is_empty()).map(|(name, value)| pair(name, value));
            let query: Vec<String> = kept.map(|(name, value)| pair(name, value)).chain(own).collect();
            let mark = if query.is_empty() { "" } else { "?" };
            frame.link(&format!("{start}{mark}{}", query.join("&")))
        };
        let usual = |look: Look| if look == looks[0] { "" } else { look.word() };
        let (look, sort) = (usual(asked.look), asked.tri);
        let here = if asked.embedded { format!("{EMBEDDED}{path}") } else { path.to_owned() };
        // the number comes last
        let turn = address(&here, &[("tri", sort), ("vue", look), ("page", "0")]);
        let embed = frame.absolute(&address(&format!("{EMBEDDED}{path}"), &[("tri", sort), ("vue", look)]));
        let name = escaped(&format!("{} – {}", frame.title, frame.name()));
        let style = "width=\"100%\" height=\"640\" loading=\"lazy\" style=\"border:0\"";
        Page {
            crumbs: vec![],
            actions: vec![],
            lede: String::new(),
            controls: vec![],
            problems: vec![],
            rows: Default::default(),
            action: frame.link(path),
            look: Some(look).filter(|look| !look.is_empty()),
            looks: looks
                .iter()
                .map(|each| {
                    let own = [("tri", sort), ("vue", usual(*each))];
                    (frame.of("look", each.word()), address(path, &own), *each == asked.look)
                })
                .collect(),
            files: Format::ALL
                .iter()
                .map(|each| {
                    let start = format!("{path}.{}", each.suffix());
                    (frame.of("format", each.suffix()), address(&start, &[("tri", sort)]))
                })
                .collect(),
            pasted: true,
            paste: format!("<iframe src=\"{}\" title=\"{name}\" {style}></iframe>", escaped(&embed)),
            whole: frame.absolute(&address(path, &[("tri", sort), ("vue", look)])),
            turn: turn.trim_end_matches('0').to_owned(),
            path: path.to_owned(),
            kept,
            frame,
        }
    }

    /// The list in the house with one filter more, or another value of it.
    pub fn limited(&self, name: &str, value: &str) -> String {
        let others = self.kept.iter().filter(|(other, value)| other != name && !value.is_empty());
        let pairs = others.map(|(name, value)| pair(name, value)).chain([pair(name, value)]);
        self.frame.link(&format!("{}?{}", self.path, pairs.collect::<Vec<_>>().join("&")))
    }

    /// The pages before and after this one, in a list of so many rows.
    pub fn around(&self, asked: &Asked, total: usize) -> (Option<String>, Option<String>) {
        let to = |page: usize| format!("{}{page}", self.turn);
        ((asked.page > 0).then(|| to(asked.page)), (asked.first() + PAGE < total).then(|| to(asked.page + 2)))
    }
}

/// As an attribute between double quotes holds it.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_embedded_list_is_known_by_its_address() {
        assert!(embedded("/integration/reseau/adherents"));
        assert!(!embedded("/integration") && !embedded("/integrations/reseau") && !embedded("/reseau/adherents"));
    }

    #[test]
    fn what_is_pasted_ends_no_attribute() {
        assert_eq!(escaped("a\"b&c<d"), "a&quot;b&amp;c&lt;d");
    }
}
