//! What texts say against themselves: a heading's year against its text, several decisions under one vote, people seated
//! under statutes adopted in the same vote.

use std::collections::BTreeMap;

use super::{Context, Doubt};
use crate::{
    assemblies::record::{Record, Resolution},
    platform::tables::fold,
};

pub(super) fn doubts(record: &Record, context: &Context) -> Vec<Doubt> {
    let mut doubts = vec![];
    for resolution in &record.resolutions {
        doubts.extend(years(resolution));
        let objects = objects(&resolution.text);
        if objects >= 3 {
            let number = resolution.number.as_str();
            doubts
                .push(Doubt::look("several", &resolution.id, "resolutions").with("number", number).with("n", objects));
        }
        doubts.extend(same_vote(record, context, resolution));
    }
    for item in &record.items {
        let sections = sections(item.prose.as_deref().unwrap_or_default());
        for (index, (heading, text)) in sections.iter().enumerate() {
            let object = format!("{}/{index}", item.id);
            doubts.extend(heading_years(heading, text, i64::from(record.session.held_on.year()), &object));
        }
    }
    doubts
}

/// Each year that a text names, with how often.
fn named(text: &str) -> BTreeMap<i64, usize> {
    let mut years = BTreeMap::new();
    for word in text.split(|c: char| !c.is_ascii_digit()).filter(|word| word.len() == 4) {
        if let Ok(year @ 1900..2100) = word.parse() {
            *years.entry(year).or_insert(0) += 1;
        }
    }
    years
}

fn listed<'a>(years: impl IntoIterator<Item = &'a i64>) -> String {
    years.into_iter().map(i64::to_string).collect::<Vec<_>>().join(", ")
}

/// A resolution whose title names years, none of which its text names.
fn years(resolution: &Resolution) -> Option<Doubt> {
    let (title, text) = (named(&resolution.title), named(&resolution.text));
    let apart = !title.is_empty() && !text.is_empty() && title.keys().all(|year| !text.contains_key(year));
    apart.then(|| {
        Doubt::wrong("year", &resolution.id, "resolutions")
            .with("number", resolution.number.as_str())
            .with("title", listed(title.keys()))
            .with("text", listed(text.keys()))
    })
}

/// Markdown cut at its headings of the first level met: each heading with all that follows it.
fn sections(prose: &str) -> Vec<(String, String)> {
    let depth = |line: &str| line.chars().take_while(|c| *c == '#').count();
    let top = prose.lines().map(depth).filter(|depth| *depth > 0).min().unwrap_or(0);
    let mut sections: Vec<(String, String)> = vec![];
    for line in prose.lines() {
        if top > 0 && depth(line) == top {
            sections.push((line.trim_start_matches('#').trim().to_owned(), String::new()));
        } else if let Some((_, text)) = sections.last_mut() {
            text.push_str(line);
            text.push('\n');
        }
    }
    sections
}

const NOW: &[&str] = &["a l'heure actuelle", "actuellement", "aujourd'hui", "a ce jour", "currently", "to date"];

/// A heading that names a year less than its text names another; or a past year over a text about the present.
fn heading_years(heading: &str, text: &str, held: i64, object: &str) -> Option<Doubt> {
    let (title, body) = (named(heading), named(text));
    if title.is_empty() {
        return None;
    }
    let least = title.keys().map(|year| body.get(year).copied().unwrap_or(0)).min().unwrap_or(0);
    let missing: Vec<&i64> =
        body.iter().filter(|(year, n)| !title.contains_key(year) && **n > least.max(1)).map(|(y, _)| y).collect();
    let near: Vec<&i64> = missing.into_iter().filter(|year| (held - **year).abs() <= 1).collect();
    let about = |doubt: Doubt| doubt.with("heading", heading).with("title", listed(title.keys()));
    if !near.is_empty() {
        return Some(about(Doubt::wrong("heading-year", object, "ordre-du-jour")).with("text", listed(near)));
    }
    let folded = fold(text);
    let present = NOW.iter().any(|words| folded.contains(words));
    (present && !title.contains_key(&held)).then(|| about(Doubt::look("heading-present", object, "ordre-du-jour")))
}

const VERBS: &[&str] = &["approuv", "valid", "adopt", "decid", "ratifi", "fixe", "nomm", "eli", "donne"];
const DETERMINERS: &[&str] = &[
    "le", "la", "les", "un", "une", "des", "du", "son", "sa", "ses", "leur", "leurs", "celle", "celui", "celles",
    "ceux", "the",
];

/// How many things the first sentence with a deciding verb decides: the parts of its enumeration that open with an article.
fn objects(text: &str) -> usize {
    let plain = without_brackets(&fold(text)).replace("l'", "le ").replace("d'", "de ");
    let decides = |sentence: &&str| VERBS.iter().any(|verb| sentence.contains(verb));
    let Some(sentence) = plain.split(['.', '\n']).find(decides) else { return 0 };
    let parts = sentence.split([',', ';', ':']).flat_map(|part| part.split(" et "));
    let opens = |part: &str| {
        let words: Vec<&str> = part.split_whitespace().collect();
        let first =
            words.iter().position(|word| VERBS.iter().any(|verb| word.starts_with(verb))).map_or(0, |at| at + 1);
        words.get(first).is_some_and(|word| DETERMINERS.contains(word))
    };
    parts.filter(|part| opens(part)).count()
}

fn without_brackets(text: &str) -> String {
    let mut depth = 0;
    let kept = text.chars().filter(|c| {
        match c {
            '(' => depth += 1,
            ')' => depth -= 1,
            _ => return depth == 0,
        }
        false
    });
    kept.collect()
}

/// People seated by a vote that also adopts the statutes which make their seats: the order of effect is to be said.
fn same_vote(record: &Record, context: &Context, resolution: &Resolution) -> Option<Doubt> {
    if resolution.matter != "statutes" {
        return None;
    }
    let seated = context.seats.iter().filter(|(number, _)| *number == resolution.number).count();
    let elections = record.elections.len();
    (seated > 0 || elections > 0).then(|| {
        Doubt::look("same-vote", &resolution.id, "resolutions")
            .with("number", resolution.number.as_str())
            .with("n", seated)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decisions_are_counted_by_what_they_decide() {
        assert_eq!(
            objects(
                "L’assemblée approuve les comptes 2017 (résultat : 43 000 €), le rapport et le montant de la prime."
            ),
            3
        );
        assert_eq!(objects("Sont validés, tels que présentés, le projet d’activité et le budget prévisionnel."), 2);
        assert_eq!(objects("L’assemblée approuve les comptes de l’exercice 2025, qui dégagent un excédent."), 1);
        assert_eq!(objects("Rien n’est dit."), 0);
    }

    #[test]
    fn a_heading_is_held_against_the_years_of_its_text() {
        let text = "En 2017, ceci. En 2018, cela. En 2018 encore, en 2018 enfin. En 2017 aussi.";
        let doubt = heading_years("Réalisations 2016 et projet 2017", text, 2018, "x").expect("2016 is named nowhere");
        assert_eq!((doubt.key, doubt.args["text"].as_str()), ("heading-year", Some("2018")));
        assert_eq!(heading_years("Réalisations 2017 et 2018", text, 2018, "x"), None);
        assert_eq!(heading_years("Réalisations", text, 2018, "x"), None);
        let present = heading_years("Adhésions 2017", "À l’heure actuelle, les adhérents sont…", 2018, "x");
        assert_eq!(present.map(|d| d.key), Some("heading-present"));
    }

    #[test]
    fn a_title_and_a_text_that_share_a_year_agree() {
        let resolution = |title: &str, text: &str| Resolution {
            id: "r".into(),
            item: None,
            position: 1,
            number: "1".into(),
            title: title.into(),
            text: text.into(),
            matter: "accounts".into(),
        };
        assert!(years(&resolution("Comptes 2016", "Les comptes 2017 sont approuvés.")).is_some());
        assert!(years(&resolution("Comptes 2016 et 2017", "Les comptes 2017 sont approuvés.")).is_none());
        assert!(years(&resolution("Comptes", "Les comptes 2017 sont approuvés.")).is_none());
    }
}
