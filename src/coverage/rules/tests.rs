//! The rules of coverage on small Frances, and every figure once more by brute force.

use proptest::prelude::*;

use super::*;

fn edition(text: &str) -> Edition {
    Edition::read(format!("edition\t2020\tessai\n{}", text.replace('|', "\t").replace("; ", "\n"))).unwrap()
}

/// Two regions, three départements, two EPCI of which one lies in two départements, and an island without one.
const FRANCE: &str = "region-01|Une; region-02|Deux; departement-10|Dix|01; departement-11|Onze|01; departement-20|Vingt|02; \
    epci-100000000|Entre|CC; epci-200000000|Grande|METRO; \
    commune-10001|Petite|500||100000000; commune-10002|Moyenne|3000||; commune-11001|Voisine|1500||100000000; \
    commune-20001|Ville|120000||200000000; commune-20002|Vide|0||200000000; former|commune-20009|Ancienne|merged|commune-20001|2016-01-01";

fn member(organisation: &str, kind: &str, territory: &str) -> Member {
    Member {
        organisation: organisation.to_owned(),
        name: organisation.to_owned(),
        kind: kind.to_owned(),
        territory: Some(territory.to_owned()).filter(|id| !id.is_empty()),
        in_progress: false,
        agents: 2,
    }
}

#[test]
fn a_commune_is_reached_by_the_closest_that_is_a_member() {
    let edition = edition(FRANCE);
    let of = |members: &[Member], id: &str| Held::by(&edition, members).level(&edition, edition.get(id).unwrap()).0;
    let mut members = vec![member("r", "region", "region-01")];
    assert_eq!(of(&members, "commune-10001"), Level::Region);
    members.push(member("e", "intercommunality", "epci-100000000"));
    assert_eq!(of(&members, "commune-10001"), Level::Epci);
    assert_eq!(of(&members, "commune-10002"), Level::Region, "which has no EPCI");
    members.push(member("c", "commune", "commune-10001"));
    assert_eq!(of(&members, "commune-10001"), Level::Own);
    assert_eq!(of(&members, "commune-20001"), Level::Nobody);
}

#[test]
fn a_hospital_in_a_town_is_not_the_town() {
    let edition = edition(FRANCE);
    let held = Held::by(&edition, &[member("h", "public_establishment", "commune-20001"), member("x", "commune", "")]);
    assert_eq!(held.level(&edition, edition.get("commune-20001").unwrap()), (Level::Nobody, false));
}

#[test]
fn a_member_under_an_old_code_stands_where_it_is_today() {
    let edition = edition(FRANCE);
    let held = Held::by(&edition, &[member("v", "commune", "commune-20009")]);
    assert_eq!(held.own(edition.get("commune-20001").unwrap()), Some(false));
}

#[test]
fn whoever_is_in_progress_counts_and_is_told_apart() {
    let edition = edition(FRANCE);
    let waiting = Member { in_progress: true, ..member("v", "commune", "commune-20001") };
    let cells = coverage(&edition, &Held::by(&edition, std::slice::from_ref(&waiting))).total;
    let own = cells[Level::Own as usize];
    assert_eq!((own.territories, own.people, own.in_progress, own.people_in_progress), (1, 120_000, 1, 120_000));
    let both = [waiting, member("w", "commune", "commune-20009")];
    let own = coverage(&edition, &Held::by(&edition, &both)).total[Level::Own as usize];
    assert_eq!((own.territories, own.in_progress), (1, 0), "one of the two is admitted");
}

#[test]
fn the_left_out_are_ranked_as_the_formula_says() {
    assert_eq!(score(1000, 1000, 0, 0), 1000, "everyone, in large communes");
    assert_eq!(score(1000, 1000, 0, 1000), 2000, "everyone, in small ones: twice");
    assert_eq!(score(1000, 0, 1000, 0), 500, "the region alone reaches them: half");
    assert_eq!(score(1000, 0, 0, 1000), 0, "all are reached");
    assert_eq!(score(0, 0, 0, 0), 0);
    let edition = edition(FRANCE);
    let ranked = left_out(&edition, &Held::by(&edition, &[member("r", "region", "region-02")]));
    let told: Vec<(&str, i64)> = ranked.iter().map(|one| (one.departement.code, one.score)).collect();
    // 20: 120,000 by the region alone; 10: 3,500 by nobody, of whom 500 in a small commune; 11: 1,500 in a small one
    assert_eq!(told, [("20", 60_000), ("10", 4_000), ("11", 3_000)]);
}

#[test]
fn alone_is_in_ones_departement_or_with_one_person() {
    let edition = edition(FRANCE);
    let one = Member { agents: 1, ..member("c", "commune", "commune-10001") };
    let members = [
        one,
        member("d", "commune", "commune-10002"),
        member("v", "commune", "commune-20001"),
        member("r", "region", "region-01"),
    ];
    let placed: Vec<Placed> = members.iter().filter_map(|member| Some((member, place(&edition, member)?))).collect();
    let found = alone(&edition, &placed);
    let told: Vec<_> = found
        .iter()
        .map(|one| {
            (
                one.member.organisation.as_str(),
                one.in_place,
                one.one_agent,
                one.buddy.as_ref().map(|b| b.territory.code),
            )
        })
        .collect();
    assert_eq!(told, [("c", false, true, Some("10002")), ("v", true, false, Some("10002"))]);
}

#[test]
fn a_buddy_is_the_closest_on_either_side() {
    let edition = edition(FRANCE);
    let members = [
        member("a", "commune", "commune-10001"),
        member("b", "commune", "commune-10002"),
        member("c", "commune", "commune-11001"),
        member("d", "commune", "commune-20001"),
        member("e", "commune", "commune-20002"),
        member("f", "association", "commune-11001"),
    ];
    let placed: Vec<Placed> = members.iter().filter_map(|member| Some((member, place(&edition, member)?))).collect();
    let order = |id: &str| -> Vec<String> {
        let territory = *edition.get(id).unwrap();
        same_size(&territory, &by_size(Kind::Commune, &placed)).map(|buddy| buddy.member.organisation).collect()
    };
    // 500, 1,500, 3,000 and 120,000 people; where nobody lives there is no size
    assert_eq!(order("commune-11001"), ["b", "a", "d"]);
    assert_eq!(order("commune-10001"), ["c", "b", "d"]);
    assert!(order("commune-20002").is_empty());
}

#[test]
fn bands_have_no_hole() {
    assert_eq!([0, 1_999, 2_000, 9_999, 10_000, 99_999, 100_000, 9_000_000].map(band), [0, 0, 1, 1, 2, 3, 4, 4]);
}

// ---- Every figure by brute force

/// One membership as a table holds it: organisation, kind, territory, admitted or not.
type Raw = (usize, usize, usize, bool);

const KINDS: [&str; 5] = ["region", "department", "intercommunality", "commune", "association"];

/// What a network's list of members would be, from its memberships.
fn listed(raw: &[Raw], places: &[String]) -> Vec<Member> {
    let mut members: Vec<Member> = vec![];
    for (organisation, kind, place, admitted) in raw {
        let id = format!("o{organisation}");
        match members.iter_mut().find(|member| member.organisation == id) {
            Some(known) => known.in_progress = known.in_progress && !admitted,
            None => {
                let place = places.get(*place).map_or("", String::as_str);
                members.push(Member { in_progress: !admitted, ..member(&id, KINDS[*kind], place) });
            }
        }
    }
    members
}

/// Whether some membership makes this territory's own authority a member: `None`, or whether all of them are in progress. Written
/// from the words alone: each membership is read again for each question.
fn raw_own(raw: &[Raw], places: &[String], id: &str) -> Option<bool> {
    let wanted = match id.split_once('-').unwrap().0 {
        "region" => "region",
        "departement" => "department",
        "epci" => "intercommunality",
        _ => "commune",
    };
    // an organisation's row is that of its first membership
    let row = |organisation: usize| raw.iter().find(|one| one.0 == organisation).unwrap();
    let of: Vec<&Raw> = raw
        .iter()
        .filter(|one| {
            let (_, kind, place, _) = row(one.0);
            KINDS[*kind] == wanted && places.get(*place).is_some_and(|place| place == id)
        })
        .collect();
    if of.is_empty() { None } else { Some(of.iter().all(|one| !one.3)) }
}

fn brute(raw: &[Raw], places: &[String], edition: &Edition, commune: &Territory) -> (Level, bool) {
    let mut over: Vec<(Level, String)> = vec![(Level::Own, commune.id.to_owned())];
    for one in edition.all() {
        let holds = match one.kind {
            Kind::Epci => edition.children(one.id).iter().any(|child| child.id == commune.id).then_some(Level::Epci),
            Kind::Departement => commune.code.starts_with(one.code).then_some(Level::Departement),
            Kind::Region => {
                let departements = edition.children(one.id);
                departements.iter().any(|child| commune.code.starts_with(child.code)).then_some(Level::Region)
            }
            Kind::Commune => None,
        };
        over.extend(holds.map(|level| (level, one.id.to_owned())));
    }
    over.sort_by_key(|(level, _)| *level);
    let found = over.iter().find_map(|(level, id)| raw_own(raw, places, id).map(|progress| (*level, progress)));
    found.unwrap_or((Level::Nobody, false))
}

/// A France at random: two regions, four départements, a few EPCI across them, communes of any size.
fn any_france() -> impl Strategy<Value = String> {
    let commune = (0..4usize, 0..5usize, prop_oneof![0..3_000i64, 0..200_000i64]);
    proptest::collection::vec(commune, 1..24).prop_map(|communes| {
        let mut text = "region-01|A; region-02|B; departement-10|A1|01; departement-11|A2|01; departement-20|B1|02; \
            departement-21|B2|02"
            .to_owned();
        for epci in 1..5 {
            text += &format!("; epci-{epci}00000000|E{epci}|CC");
        }
        for (at, (departement, epci, people)) in communes.iter().enumerate() {
            let code = ["10", "11", "20", "21"][*departement];
            let epci = if *epci == 0 { String::new() } else { format!("{epci}00000000") };
            text += &format!("; commune-{code}{at:03}|C{at}|{people}||{epci}");
        }
        text
    })
}

proptest! {
    #[test]
    fn every_figure_follows_from_the_raw_memberships(
        france in any_france(),
        raw in proptest::collection::vec((0..12usize, 0..5usize, 0..40usize, any::<bool>()), 0..20),
    ) {
        let edition = edition(&france);
        let places: Vec<String> = edition.all().iter().map(|territory| territory.id.to_owned()).collect();
        let members = listed(&raw, &places);
        let held = Held::by(&edition, &members);
        let got = coverage(&edition, &held);
        let sum = |keep: &dyn Fn(&Territory) -> Option<bool>| {
            let mut cell = Cell::default();
            for territory in edition.all() {
                let Some(progress) = keep(territory) else { continue };
                let people = territory.population.unwrap_or(0);
                let waiting = i64::from(progress);
                cell.territories += 1;
                cell.people += people;
                cell.in_progress += waiting;
                cell.people_in_progress += waiting * people;
            }
            cell
        };
        for of_kind in &got.kinds {
            let wide = matches!(of_kind.kind, Kind::Departement | Kind::Region);
            let counts = |t: &Territory| !wide || t.population.is_some() || raw_own(&raw, &places, t.id).is_some();
            prop_assert_eq!(of_kind.all, sum(&|t| (t.kind == of_kind.kind && counts(t)).then_some(false)));
            let own = |t: &Territory| raw_own(&raw, &places, t.id).filter(|_| t.kind == of_kind.kind);
            prop_assert_eq!(of_kind.members, sum(&own));
        }
        let ends = [2_000, 10_000, 50_000, 100_000, i64::MAX];
        for level in Level::ALL {
            let at = |t: &Territory| {
                let (found, progress) = brute(&raw, &places, &edition, t);
                (t.kind == Kind::Commune && found == level).then_some(progress)
            };
            prop_assert_eq!(got.total[level as usize], sum(&at));
            for (band, end) in got.bands.iter().zip(ends) {
                let within = |t: &Territory| at(t).filter(|_| (band.from..end).contains(&t.population.unwrap_or(0)));
                prop_assert_eq!(band.levels[level as usize], sum(&within), "{:?} from {}", level, band.from);
            }
        }
        for one in left_out(&edition, &held) {
            let of = |wanted: Option<Level>| -> i64 {
                let communes = edition.of(Kind::Commune).filter(|t| t.code.starts_with(one.departement.code));
                let met = communes.filter(|t| wanted.is_none_or(|level| brute(&raw, &places, &edition, t).0 == level));
                met.map(|t| t.population.unwrap()).sum()
            };
            prop_assert_eq!((one.people, one.nobody, one.region_only), (of(None), of(Some(Level::Nobody)), of(Some(Level::Region))));
            let exact = (one.nobody as f64 + one.region_only as f64 / 2.0) * (1.0 + one.in_small as f64 / one.people as f64);
            prop_assert!((exact - one.score as f64) < 1.0 && exact >= one.score as f64 - 1e-6, "{exact} {}", one.score);
        }
    }
}
