//! What an address asks for: the words, what narrows them, the page; and the addresses beside it.

use crate::platform::web::{Visit, frame::pair};

/// What one may narrow by, in the order in which it is shown. The names are those of addresses and of the index.
pub const FACETS: &[&str] = &["genre", "nature", "region", "departement", "taille", "annee"];

/// Values of a facet taken at most: an address can be written by anyone.
const VALUES: usize = 20;

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Query {
    pub text: String,
    /// Facets, each with the values that will do.
    pub narrowed: Vec<(&'static str, Vec<String>)>,
    /// The id of a territory of which what stands there, or close by, comes first.
    pub near: Option<String>,
    /// The name of a commune as it was typed, for the same.
    pub commune: Option<String>,
    pub page: usize,
}

/// Letters of what is typed that are read.
const LONGEST: usize = 200;

impl Query {
    pub fn of(visit: &Visit) -> Query {
        let values = |name: &&'static str| {
            let own = visit.query.iter().filter(|(key, value)| key == name && !value.trim().is_empty());
            let values: Vec<String> = own.map(|(_, value)| value.trim().to_owned()).take(VALUES).collect();
            (!values.is_empty()).then_some((*name, values))
        };
        let typed = visit.query.iter().find(|(key, _)| key == "q").map_or("", |(_, value)| value.as_str());
        Query {
            // a space at the end says that the last word is whole
            text: typed.trim_start().chars().take(LONGEST).collect(),
            narrowed: FACETS.iter().filter_map(values).collect(),
            near: visit.parameter("pres").map(str::to_owned),
            commune: visit.parameter("commune").map(|name| name.chars().take(LONGEST).collect()),
            page: visit.parameter("page").and_then(|page| page.parse().ok()).unwrap_or(1).clamp(1, 50),
        }
    }

    /// Whether it asks for anything: words, or a place or a choice without them.
    pub fn asks(&self) -> bool {
        !self.text.trim().is_empty() || self.near.is_some() || !self.narrowed.is_empty()
    }

    pub fn has(&self, facet: &str, value: &str) -> bool {
        self.narrowed.iter().any(|(name, values)| *name == facet && values.iter().any(|one| one == value))
    }

    /// This search with a value of a facet put or taken away, from its first page.
    pub fn toggled(&self, facet: &'static str, value: &str) -> Query {
        let mut other = Query { page: 1, ..self.clone() };
        let on = self.has(facet, value);
        other.narrowed.retain(|(name, _)| *name != facet);
        // one value a facet: what it counts is what it leaves
        if !on {
            other.narrowed.push((facet, vec![value.to_owned()]));
        }
        other
    }

    /// This search with what is near that territory first; with nothing first, where there is none.
    pub fn nearby(&self, territory: Option<&str>) -> Query {
        Query { near: territory.map(str::to_owned), commune: None, page: 1, ..self.clone() }
    }

    pub fn at_page(&self, page: usize) -> Query {
        Query { page, ..self.clone() }
    }

    pub fn address(&self, path: &str) -> String {
        let mut pairs = vec![pair("q", self.text.trim_end())];
        for (name, values) in &self.narrowed {
            pairs.extend(values.iter().map(|value| pair(name, value)));
        }
        pairs.extend(self.near.iter().map(|id| pair("pres", id)));
        if self.page > 1 {
            pairs.push(pair("page", &self.page.to_string()));
        }
        format!("{path}?{}", pairs.join("&"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_facet_is_put_and_taken_away() {
        let narrowed = vec![("annee", vec!["2018".to_owned()])];
        let query = Query { text: "eau ".to_owned(), narrowed, page: 3, ..Query::default() };
        assert_eq!(query.address("/recherche"), "/recherche?q=eau&annee=2018&page=3");
        let narrower = query.toggled("genre", "decision");
        assert_eq!(narrower.address(""), "?q=eau&annee=2018&genre=decision");
        assert_eq!(narrower.toggled("genre", "decision").toggled("annee", "2018").address(""), "?q=eau");
        assert_eq!(narrower.toggled("annee", "2019").address(""), "?q=eau&genre=decision&annee=2019");
        assert_eq!(narrower.nearby(Some("region-84")).address(""), "?q=eau&annee=2018&genre=decision&pres=region-84");
    }
}
