//! Whom the members of a day reach, and whom they leave out. Pure.
//!
//! A territory is a member when the authority that it is, and not merely someone there, is one: a hospital in Paris is not Paris.
//! A commune is reached by itself, else by its EPCI, else by its département, else by its region: the closest one counts, so that
//! each commune and each person counts once. Whoever is in progress counts, and is told apart.

use std::collections::HashMap;

use super::model::{Alone, Band, Buddy, Cell, Coverage, LeftOut, Level, Member, OfKind};
use crate::territories::{Edition, Kind, Territory, map::Tone};

pub use crate::territories::rules::{BANDS, band};

/// Below it a commune is small, in the formula of the left-out.
pub const SMALL: i64 = BANDS[1];

/// The kind of territory whose authority an organisation of that kind is.
pub fn authority(kind: &str) -> Option<Kind> {
    match kind {
        "region" => Some(Kind::Region),
        "department" => Some(Kind::Departement),
        "intercommunality" => Some(Kind::Epci),
        "commune" => Some(Kind::Commune),
        _ => None,
    }
}

/// How dark a map shows a count of people or of sessions: several, a single one, none.
pub fn tone(count: i64) -> Tone {
    match count {
        ..=0 => Tone::Empty,
        1 => Tone::Half,
        _ => Tone::Full,
    }
}

/// Where a member stands today, whatever code it was given.
pub fn place<'e>(edition: &'e Edition, member: &Member) -> Option<&'e Territory> {
    edition.resolve(member.territory.as_deref()?).map(|(territory, _)| territory)
}

/// The territories whose own authority is a member, with whether it is only in progress.
#[derive(Debug, Default)]
pub struct Held(HashMap<&'static str, bool>);

impl Held {
    pub fn by(edition: &Edition, members: &[Member]) -> Held {
        let mut ids = HashMap::new();
        for member in members {
            let Some(territory) = place(edition, member) else { continue };
            if authority(&member.kind) == Some(territory.kind) {
                let progress = ids.entry(territory.id).or_insert(member.in_progress);
                *progress = *progress && member.in_progress;
            }
        }
        Held(ids)
    }

    /// Whether its own authority is a member, and then whether in progress.
    pub fn own(&self, territory: &Territory) -> Option<bool> {
        self.0.get(territory.id).copied()
    }

    /// Whether a territory is counted among those of its kind: a département or a region where nobody lives is not, unless it is
    /// a member.
    pub fn counts(&self, territory: &Territory) -> bool {
        let wide = matches!(territory.kind, Kind::Departement | Kind::Region);
        !wide || territory.population.is_some() || self.own(territory).is_some()
    }

    /// What reaches a commune, and whether that is only in progress.
    pub fn level(&self, edition: &Edition, commune: &Territory) -> (Level, bool) {
        if let Some(progress) = self.own(commune) {
            return (Level::Own, progress);
        }
        let mut over = edition.over(commune).into_iter().zip([Level::Epci, Level::Departement, Level::Region]);
        let closest = over.find_map(|(over, level)| Some((level, self.own(over?)?)));
        closest.unwrap_or((Level::Nobody, false))
    }
}

pub fn coverage(edition: &Edition, held: &Held) -> Coverage {
    let mut kinds = Kind::ALL.map(|kind| OfKind { kind, all: Cell::default(), members: Cell::default() });
    let mut bands = BANDS.map(|from| Band { from, levels: [Cell::default(); 5] });
    let mut total = [Cell::default(); 5];
    for territory in edition.all().iter().filter(|one| held.counts(one)) {
        let of_kind = &mut kinds[territory.kind as usize];
        of_kind.all.add(territory, false);
        if let Some(progress) = held.own(territory) {
            of_kind.members.add(territory, progress);
        }
        if territory.kind == Kind::Commune {
            let (level, progress) = held.level(edition, territory);
            bands[band(territory.population.unwrap_or(0))].levels[level as usize].add(territory, progress);
            total[level as usize].add(territory, progress);
        }
    }
    Coverage { kinds: kinds.to_vec(), bands: bands.to_vec(), total }
}

/// Départements by how many people they leave out, as the published formula weighs them: people whom nobody reaches, and half of
/// those whom the region alone reaches, times one plus the share of people in communes of less than `SMALL` people. Where the
/// most are left out, and all the more where communes are small, comes first.
pub fn left_out(edition: &Edition, held: &Held) -> Vec<LeftOut> {
    let mut found: HashMap<&'static str, LeftOut> = HashMap::new();
    for commune in edition.of(Kind::Commune) {
        let [_, Some(departement), _] = edition.over(commune) else { continue };
        let one = found.entry(departement.id).or_insert(LeftOut {
            departement: *departement,
            people: 0,
            nobody: 0,
            region_only: 0,
            in_small: 0,
            score: 0,
        });
        let people = commune.population.unwrap_or(0);
        one.people += people;
        match held.level(edition, commune).0 {
            Level::Nobody => one.nobody += people,
            Level::Region => one.region_only += people,
            _ => {}
        }
        if people < SMALL {
            one.in_small += people;
        }
    }
    let mut found: Vec<LeftOut> = found.into_values().collect();
    for one in &mut found {
        one.score = score(one.people, one.nobody, one.region_only, one.in_small);
    }
    found.retain(|one| one.score > 0);
    found.sort_by_key(|one| (-one.score, one.departement.id));
    found
}

/// (nobody + region only / 2) × (1 + in small communes / people), rounded down.
pub fn score(people: i64, nobody: i64, region_only: i64, in_small: i64) -> i64 {
    if people == 0 {
        return 0;
    }
    // up to 13 million people squared, twice: within 64 bits
    (2 * nobody + region_only) * (people + in_small) / (2 * people)
}

/// Members, each with where it stands.
pub type Placed<'a> = (&'a Member, &'a Territory);

/// Communes, EPCI and départements that are members and alone: in their département, or with a single person. Each with the member
/// of its kind whose size is the closest: it knows the same means.
pub fn alone(edition: &Edition, placed: &[Placed]) -> Vec<Alone> {
    let mut crowd: HashMap<&'static str, i64> = HashMap::new();
    for (_, territory) in placed {
        for departement in edition.departements(territory) {
            *crowd.entry(departement.id).or_default() += 1;
        }
    }
    let sizes = Kind::ALL.map(|kind| by_size(kind, placed));
    let mut found = vec![];
    for (member, territory) in placed {
        if authority(&member.kind) != Some(territory.kind) || territory.kind == Kind::Region {
            continue;
        }
        let in_place = edition.departements(territory).iter().all(|one| crowd[one.id] == 1);
        let one_agent = member.agents == 1;
        if in_place || one_agent {
            let buddy = same_size(territory, &sizes[territory.kind as usize]).next();
            found.push(Alone { member: (*member).clone(), territory: **territory, in_place, one_agent, buddy });
        }
    }
    found.sort_by(|a, b| {
        let key = |one: &Alone| (one.territory.population, one.member.organisation.clone());
        key(a).cmp(&key(b))
    });
    found
}

/// Members that are the authority of a territory of that kind where someone lives, the smallest first.
pub fn by_size<'a>(kind: Kind, placed: &[Placed<'a>]) -> Vec<Placed<'a>> {
    let of_kind = |(member, its): &&Placed| its.kind == kind && authority(&member.kind) == Some(kind);
    let mut found: Vec<Placed> =
        placed.iter().filter(of_kind).filter(|(_, its)| its.population > Some(0)).copied().collect();
    found.sort_by_key(|(member, its)| (its.population, member.organisation.as_str()));
    found
}

/// Of members sorted by size, those of another territory, the closest first by the ratio of their people.
pub fn same_size<'s>(territory: &'s Territory, sizes: &'s [Placed]) -> impl Iterator<Item = Buddy> + 's {
    let people = territory.population.unwrap_or(0);
    let middle = sizes.partition_point(|(_, its)| its.population < territory.population);
    let (mut below, mut above) = (sizes[..middle].iter().rev().peekable(), sizes[middle..].iter().peekable());
    let away = move |one: &&Placed| ratio(people, one.1.population.unwrap_or(0));
    // both sides move away from the middle: the closer of their next ones is the closest of all that are left
    let closest = std::iter::from_fn(move || match (below.peek().map(away), above.peek().map(away)) {
        (Some(down), Some(up)) if down < up => below.next(),
        (Some(_), None) => below.next(),
        _ => above.next(),
    });
    let others = closest.filter(move |(_, its)| people > 0 && its.id != territory.id);
    others.map(|(member, its)| Buddy { member: (*member).clone(), territory: **its })
}

/// How many thousandths of the smaller the larger is: 1000 when they are alike.
pub fn ratio(one: i64, other: i64) -> i64 {
    let (small, large) = (one.min(other).max(1), one.max(other));
    large.saturating_mul(1000) / small
}

#[cfg(test)]
mod tests;
