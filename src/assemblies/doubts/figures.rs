//! Announced figures against their sources, counts against their lists.

use super::{Context, Doubt};
use crate::{assemblies::record::Record, platform::tables::fold};

pub(super) fn doubts(record: &Record, context: &Context) -> Vec<Doubt> {
    let mut doubts: Vec<Doubt> = record.figures.iter().filter_map(figure).collect();
    if context.of_members {
        doubts.extend(context.counts.iter().flat_map(count));
        doubts.extend(cut_names(context));
    }
    for (body, value) in &context.entrants {
        doubts.push(Doubt::look("entrants", body, "chiffres").with("body", body.as_str()).with("n", *value));
    }
    doubts
}

/// The first whole number of a text, spaces of every kind left out: "43 000 €" is 43000.
fn number(text: &str) -> Option<i64> {
    let start = text.find(|c: char| c.is_ascii_digit())?;
    let digits = text[start..].chars().take_while(|c| c.is_ascii_digit() || c.is_whitespace() || *c == '\u{202f}');
    digits.filter(char::is_ascii_digit).collect::<String>().parse().ok()
}

/// A rounding keeps the leading figures: 43 000 for 43 336.
fn rounds(stated: i64, found: i64) -> bool {
    let zeros = (1..=6).take_while(|n| stated % 10i64.pow(*n) == 0).last().unwrap_or(0);
    zeros > 0 && (stated - found).abs() < 10i64.pow(zeros)
}

fn figure(figure: &crate::assemblies::record::Figure) -> Option<Doubt> {
    let with = |doubt: Doubt| {
        let found = figure.found.as_deref().unwrap_or_default();
        let source = figure.source.as_deref().unwrap_or_default();
        doubt
            .with("label", figure.label.as_str())
            .with("stated", figure.stated.as_str())
            .with("found", found)
            .with("source", source)
    };
    let Some(found) = &figure.found else {
        return Some(with(Doubt::look("figure-alone", &figure.id, "chiffres")));
    };
    match (number(&figure.stated), number(found)) {
        (Some(stated), Some(found)) if stated == found => None,
        (Some(stated), Some(found)) if rounds(stated, found) => {
            Some(with(Doubt::look("figure-rounded", &figure.id, "chiffres")))
        }
        (None, None) if fold(&figure.stated) == fold(found) => None,
        _ => Some(with(Doubt::wrong("figure", &figure.id, "chiffres"))),
    }
}

fn count(count: &crate::members::Count) -> Vec<Doubt> {
    let mut doubts = vec![];
    let named =
        |doubt: Doubt| doubt.with("label_fr", count.label_fr.as_str()).with("label_en", count.label_en.as_str());
    if count.differs() {
        let announced = count.announced.as_ref().map_or(0, |announced| announced.value);
        let doubt = Doubt::wrong("count", &count.category, "chiffres");
        doubts.push(named(doubt).with("n", count.computed).with("announced", announced));
    }
    if let (false, Some(announced)) = (count.listed(), &count.announced) {
        doubts.push(named(Doubt::look("count-alone", &count.category, "chiffres")).with("n", announced.value));
    }
    if count.in_progress > 0 {
        let doubt = Doubt::look("count-progress", &count.category, "chiffres");
        doubts.push(named(doubt).with("n", count.computed).with("progress", count.in_progress));
    }
    doubts
}

/// A member named by the first words of other organisations' names: which of them is it?
fn cut_names(context: &Context) -> Vec<Doubt> {
    // one that is a place's name is the place: Grenoble is not cut from Grenoble-Alpes Métropole
    let whole = |member: &crate::members::Listed| member.state == "admitted" && member.reciprocal == "no";
    let suspects = context.members.iter().filter(|member| member.organisation.is_some() && !whole(member));
    let mut suspects = suspects.peekable();
    if suspects.peek().is_none() {
        return vec![];
    }
    let folded: Vec<(&str, String)> =
        context.organisations.iter().map(|(id, name)| (id.as_str(), fold(name))).collect();
    let cut = |member: &crate::members::Listed| {
        let id = member.organisation.as_deref()?;
        let start = format!("{} ", fold(&member.name));
        let kin = folded.iter().filter(|(other, name)| *other != id && name.starts_with(&start));
        let names: Vec<&str> = kin.map(|(other, _)| context.organisation(other)).collect();
        (!names.is_empty()).then(|| {
            Doubt::look("name-cut", id, "chiffres").with("name", member.name.as_str()).with("others", names.join(", "))
        })
    };
    suspects.filter_map(cut).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rounded_figure_is_worth_a_look_and_a_different_one_is_wrong() {
        assert_eq!((number("43\u{202f}000 €"), number("Total : 1 107 118 €")), (Some(43_000), Some(1_107_118)));
        assert!(rounds(43_000, 43_336) && !rounds(43_000, 44_100) && !rounds(17, 16));
    }
}
