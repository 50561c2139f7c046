//! Votes by college, and votes that are not valid.

use super::super::majority::Invalid;
use super::super::statutes::*;
use super::votes::decide_in;
use super::*;

const HELD: [(&str, u32); 3] = [("régions", 9), ("villes", 12), ("personnes", 40)];

fn by_college(tallies: &[(&str, Tally<Voices>)]) -> Votes<Voices> {
    Votes::ByCollege(tallies.iter().map(|(college, tally)| ((*college).into(), *tally)).collect())
}

#[test]
fn by_college_each_must_agree() {
    let rules = with_majority(Majority { colleges: CollegeRule::EachCollege, ..majority(MajorityKind::Simple) });
    let split =
        [("régions", tally(5, 4, 0, 0, 0)), ("villes", tally(6, 6, 0, 0, 0)), ("personnes", tally(40, 0, 0, 0, 0))];
    let decided = decide_in(&rules, by_college(&split), &HELD, None, false);
    assert_eq!(decided.outcome, Outcome::Rejected);
    assert_eq!(
        french(&decided.explanation),
        "Rejetée : il faut l’accord de chaque collège, il est acquis dans 2 sur 3 (statuts, article 11). \
         personnes, 40 voix pour, 0 contre, 0 abstention : adoptée à la majorité simple des suffrages exprimés (il \
         fallait plus de la moitié de 40, soit 21). \
         régions, 5 voix pour, 4 contre, 0 abstention : adoptée à la majorité simple des suffrages exprimés (il \
         fallait plus de la moitié de 9, soit 5). \
         villes, 6 voix pour, 6 contre, 0 abstention : rejetée, la majorité simple des suffrages exprimés n’est pas \
         atteinte (il fallait plus de la moitié de 12, soit 7)."
    );
    let absent = decide_in(&rules, by_college(&split[..1]), &HELD, None, false);
    assert_eq!(absent.outcome, Outcome::Rejected, "a college that casts nothing has not agreed");
    let nobody = decide_in(&rules, by_college(&[]), &[], None, false);
    assert_eq!(nobody.outcome, Outcome::Rejected, "no college, no agreement");
    let total = decide_in(&rules, Votes::Total(tally(40, 0, 0, 0, 0)), &HELD, None, false);
    assert_eq!(total.outcome, Outcome::Invalid(Invalid::NoCountByCollege));
    french(&total.explanation);
    for kind in [MajorityKind::Absolute, MajorityKind::Qualified(part(2, 3))] {
        let rules = with_majority(Majority { colleges: CollegeRule::EachCollege, ..majority(kind) });
        french(&decide_in(&rules, by_college(&split), &HELD, None, false).explanation);
    }
}

#[test]
fn by_college_weighted() {
    let weights = [("régions", 50), ("villes", 30), ("personnes", 20)].map(|(c, w)| (c.into(), w)).into();
    let mut rules =
        with_majority(Majority { colleges: CollegeRule::Weighted(weights), ..majority(MajorityKind::Simple) });
    // 50 × 2/3 + 30 × 1/2 + 20 × 0 = 48,33...: more heads for than against elsewhere, and still not more than half.
    let votes =
        [("régions", tally(6, 3, 0, 0, 0)), ("villes", tally(6, 6, 0, 0, 0)), ("personnes", tally(0, 1, 9, 0, 0))];
    let decided = decide_in(&rules, by_college(&votes), &HELD, None, false);
    assert_eq!(decided.outcome, Outcome::Rejected);
    assert_eq!(
        french(&decided.explanation),
        "Rejetée : 48,33 points sur 100 une fois les collèges pondérés (arrondi vers le bas) ; il fallait plus de 1/2 \
         du total (statuts, article 11). personnes : 0 voix pour sur 1, poids 20. régions : 6 voix pour sur 9, poids \
         50. villes : 6 voix pour sur 12, poids 30."
    );
    let without_persons = decide_in(&rules, by_college(&votes[..2]), &HELD, None, false);
    assert_eq!(without_persons.outcome, Outcome::Adopted, "(50 × 2/3 + 15) of 80");
    let even = [("régions", tally(3, 3, 0, 0, 0)), ("villes", tally(6, 6, 0, 0, 0))];
    assert_eq!(decide_in(&rules, by_college(&even), &HELD, None, false).outcome, Outcome::Rejected, "exactly half");
    french(&decide_in(&rules, by_college(&[]), &HELD, None, false).explanation);
    if let CollegeRule::Weighted(weights) = &mut rules.majority.as_mut().unwrap().value.colleges {
        weights.remove(&"villes".into());
    }
    let unknown = decide_in(&rules, by_college(&votes), &HELD, None, false);
    assert_eq!(unknown.outcome, Outcome::Invalid(Invalid::NoWeight("villes".into())));
    french(&unknown.explanation);
}

#[test]
fn not_valid() {
    let none = with_quorum(Threshold::MoreThan(part(1, 2)), WhoCounts::Present);
    let quorum = quorum::at(&none, &roll(42, 21), Convocation::First, at(15, 0));
    let held = colleges::<Voices>(&HELD);
    let facts =
        Facts { on_agenda: true, quorum: &quorum, registered: &held, in_room: Some(&held), secret: false, chair: None };
    let record = Record::Counted(Votes::Total(tally(21, 0, 0, 0, 0)));
    let decided = decide(&none, Matter::Ordinary, &record, &facts);
    assert_eq!(decided.outcome, Outcome::Invalid(Invalid::NoQuorum));
    assert_eq!(
        french(&decided.explanation),
        "Non valable : le quorum n’est pas réuni au moment du vote. Quorum non atteint : 21 membres présents sur 42 ; \
         il en fallait 22 (statuts, article 10)."
    );
    let off = decide(&none, Matter::Ordinary, &record, &Facts { on_agenda: false, ..facts });
    assert_eq!(off.outcome, Outcome::Invalid(Invalid::OffAgenda));
    french(&off.explanation);

    let silent = Rules::silent();
    let too_many = decide_in(&silent, Votes::Total(tally(50, 5, 4, 2, 1)), &HELD, None, false);
    assert_eq!(too_many.outcome, Outcome::Invalid(Invalid::MoreCastThanHeld { college: None, cast: 62, held: 61 }));
    assert_eq!(
        french(&too_many.explanation),
        "Non valable : 62 voix ont été comptées alors que la salle en détient 61."
    );
    let in_college = decide_in(&silent, by_college(&[("régions", tally(10, 0, 0, 0, 0))]), &HELD, None, false);
    let college = Some("régions".into());
    assert_eq!(in_college.outcome, Outcome::Invalid(Invalid::MoreCastThanHeld { college, cast: 10, held: 9 }));
    french(&in_college.explanation);

    let of_room = with_majority(Majority { base: Base::PresentAndRepresented, ..majority(MajorityKind::Absolute) });
    let reached = quorum::at(&silent, &roll(1, 1), Convocation::First, at(15, 0));
    let unknown = decide(&of_room, Matter::Ordinary, &record, &Facts { quorum: &reached, in_room: None, ..facts });
    assert_eq!(unknown.outcome, Outcome::Invalid(Invalid::NoAttendance));
    french(&unknown.explanation);
}
