//! Majorities on a total.

use super::super::majority::Invalid;
use super::super::statutes::*;
use super::*;

pub fn decide_in(
    rules: &Rules,
    votes: Votes<Voices>,
    held: &[(&str, u32)],
    chair: Option<Choice>,
    secret: bool,
) -> Decided {
    let quorum = quorum::at(&Rules::silent(), &roll(59, 34), Convocation::First, at(15, 0));
    let held = colleges(held);
    let facts = Facts { on_agenda: true, quorum: &quorum, registered: &held, in_room: Some(&held), secret, chair };
    decide(rules, Matter::Ordinary, &Record::Counted(votes), &facts)
}

fn vote(rules: &Rules, tally: Tally<Voices>) -> Decided {
    decide_in(rules, Votes::Total(tally), &[("membres", 60)], None, false)
}

#[test]
fn the_sentence_of_a_simple_majority() {
    let rules = with_majority(majority(MajorityKind::Simple));
    let decided = vote(&rules, tally(32, 5, 3, 0, 0));
    assert_eq!(decided.outcome, Outcome::Adopted);
    assert_eq!(
        french(&decided.explanation),
        "32 voix pour, 5 contre, 3 abstentions : adoptée à la majorité simple des suffrages exprimés \
         (il fallait plus de la moitié de 37, soit 19) (statuts, article 11)."
    );
    assert_eq!(
        say("en", &decided.explanation),
        "32 voices for, 5 against, 3 abstentions: adopted by a simple majority of the votes cast \
         (it took more than half of 37, that is 19) (statutes, article 11)."
    );
}

#[test]
fn twenty_one_of_forty_two_is_not_more_than_half() {
    for kind in [MajorityKind::Simple, MajorityKind::Absolute] {
        let rules = with_majority(majority(kind));
        assert_eq!(vote(&rules, tally(21, 21, 0, 0, 0)).outcome, Outcome::Rejected, "{kind:?}");
        assert_eq!(vote(&rules, tally(22, 20, 0, 0, 0)).outcome, Outcome::Adopted, "{kind:?}");
        assert_eq!(vote(&rules, tally(22, 20, 0, 0, 0)).explanation.figure("needed"), Some(22), "{kind:?}");
    }
    let mut of_registered = majority(MajorityKind::Absolute);
    of_registered.base = Base::Registered;
    let rules = with_majority(of_registered);
    let of_42 =
        |for_| decide_in(&rules, Votes::Total(tally(for_, 0, 0, 0, 0)), &[("membres", 42)], None, false).outcome;
    assert_eq!(of_42(21), Outcome::Rejected);
    assert_eq!(of_42(22), Outcome::Adopted);
}

#[test]
fn bases_and_treatments() {
    let absolute = majority(MajorityKind::Absolute);
    let two_thirds = majority(MajorityKind::Qualified(part(2, 3)));
    let counts = Treatment::CountsInBase;
    let table = [
        ("20 of 38 cast", absolute.clone(), true),
        ("20 of 41 with abstentions", Majority { abstention: counts, ..absolute.clone() }, false),
        ("20 of 39 with blank", Majority { blank: counts, ..absolute.clone() }, true),
        ("20 of 40 with void", Majority { void: counts, ..absolute.clone() }, false),
        ("20 of 60 present and represented", Majority { base: Base::PresentAndRepresented, ..absolute.clone() }, false),
        ("20 of 60 registered", Majority { base: Base::Registered, ..absolute }, false),
        ("20 of 38, where two thirds take 26", two_thirds, false),
        ("20 of 38, where half is enough", majority(MajorityKind::Qualified(part(1, 2))), true),
        ("simple, whatever the base", Majority { base: Base::Registered, ..majority(MajorityKind::Simple) }, true),
    ];
    for (name, majority, passes) in table {
        let decided = vote(&with_majority(majority), tally(20, 18, 3, 1, 2));
        let sentence = french(&decided.explanation);
        assert_eq!(decided.outcome == Outcome::Adopted, passes, "{name}: {sentence}");
    }
}

#[test]
fn nothing_cast_adopts_nothing() {
    for kind in [MajorityKind::Simple, MajorityKind::Absolute, MajorityKind::Qualified(part(0, 1))] {
        assert_eq!(vote(&with_majority(majority(kind)), tally(0, 0, 0, 0, 0)).outcome, Outcome::Rejected);
    }
}

#[test]
fn ties() {
    let casting = |holder| Rules { casting_vote: stated("article 12", holder), ..Rules::silent() };
    let chair = casting(CastingVote::Chair);
    let unknown = Outcome::Invalid(Invalid::CastingVoteUnknown { each: 10 });
    let table = [
        ("silent", Rules::silent(), Some(Choice::For), false, Outcome::Rejected),
        ("nobody", casting(CastingVote::Nobody), Some(Choice::For), false, Outcome::Rejected),
        ("chair for", chair.clone(), Some(Choice::For), false, Outcome::Adopted),
        ("chair against", chair.clone(), Some(Choice::Against), false, Outcome::Rejected),
        ("chair abstains", chair.clone(), Some(Choice::Abstain), false, Outcome::Rejected),
        ("chair not recorded", chair.clone(), None, false, unknown),
        ("secret ballot", chair.clone(), None, true, Outcome::Rejected),
    ];
    for (name, rules, choice, secret, outcome) in table {
        let votes = Votes::Total(tally(10, 10, 4, 0, 0));
        let decided = decide_in(&rules, votes, &[("membres", 24)], choice, secret);
        assert_eq!(decided.outcome, outcome, "{name}: {}", french(&decided.explanation));
    }
    let mut of_registered = with_majority(Majority { base: Base::Registered, ..majority(MajorityKind::Absolute) });
    of_registered.casting_vote = chair.casting_vote.clone();
    let far =
        decide_in(&of_registered, Votes::Total(tally(10, 10, 0, 0, 0)), &[("membres", 60)], Some(Choice::For), false);
    assert_eq!(far.outcome, Outcome::Rejected, "a casting vote does not stand for 21 voices");
    assert_eq!(
        french(
            &decide_in(&chair, Votes::Total(tally(10, 10, 0, 0, 0)), &[("m", 20)], Some(Choice::For), false)
                .explanation
        ),
        "10 voix pour, 10 contre, 0 abstention : adoptée à la majorité simple des suffrages exprimés (il fallait plus \
         de la moitié de 20, soit 11). Égalité, départagée par la voix de la présidence de séance : pour (statuts, \
         article 12). Les statuts sont muets : la majorité simple des suffrages exprimés s’applique."
    );
}

#[test]
fn recorded_without_a_count() {
    let quorum = quorum::at(&Rules::silent(), &roll(59, 34), Convocation::First, at(15, 0));
    let held = colleges::<Heads>(&[]);
    let facts =
        Facts { on_agenda: true, quorum: &quorum, registered: &held, in_room: None, secret: false, chair: None };
    let table = [
        (true, true, "Annoncée adoptée à l’unanimité ; aucun décompte n’a été consigné."),
        (true, false, "Annoncée adoptée ; aucun décompte n’a été consigné."),
        (false, false, "Annoncée rejetée ; aucun décompte n’a été consigné."),
    ];
    for (adopted, unanimous, sentence) in table {
        let record = Record::WithoutCount { adopted, unanimous };
        let decided = decide(&Rules::silent(), Matter::Accounts, &record, &facts);
        assert_eq!(decided.outcome, if adopted { Outcome::Adopted } else { Outcome::Rejected });
        assert_eq!(decided.unanimity, Unanimity::No, "announced, never computed");
        assert_eq!(french(&decided.explanation), sentence);
    }
}

#[test]
fn unanimity_is_computed() {
    let table = [
        (tally(34, 0, 0, 0, 0), Unanimity::Whole),
        (tally(30, 0, 4, 0, 0), Unanimity::OfVotesCast),
        (tally(30, 0, 0, 1, 0), Unanimity::OfVotesCast),
        (tally(33, 1, 0, 0, 0), Unanimity::No),
        (tally(0, 0, 34, 0, 0), Unanimity::No),
    ];
    for (tally, unanimity) in table {
        let decided = vote(&Rules::silent(), tally);
        assert_eq!(decided.unanimity, unanimity, "{}", french(&decided.explanation));
    }
}
