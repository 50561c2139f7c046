//! Consent: what stands blocks, what is lifted or only a concern does not.

use super::super::consent::{Heard, decide};
use super::super::quorum;
use super::*;

fn asked(rules: &Rules, on_agenda: bool, heard: Heard) -> Decided {
    let quorum = quorum::at(rules, &roll(5, 3), Convocation::First, at(14, 30));
    decide(on_agenda, &quorum, &heard)
}

const HEARD: Heard = Heard { answered: 3, silent: 0, concerns: 0, objections: 0, lifted: 0 };

#[test]
fn without_an_objection_that_stands_it_is_adopted() {
    let silent = Rules::silent();
    let adopted = asked(&silent, true, HEARD);
    assert_eq!((adopted.outcome, adopted.unanimity), (Outcome::Adopted, Unanimity::No));
    let lifted = asked(&silent, true, Heard { concerns: 2, lifted: 1, silent: 1, ..HEARD });
    assert_eq!(lifted.outcome, Outcome::Adopted);
    assert_eq!(
        french(&lifted.explanation),
        "Adoptée par consentement : aucune objection ne reste. 3 membres se sont prononcés sur le dernier texte, 1 présent \
         n’a rien dit. 1 objection a été levée. 2 réserves sont gardées, qui ne bloquent pas."
    );
}

#[test]
fn one_objection_that_stands_is_enough() {
    let refused = asked(&Rules::silent(), true, Heard { objections: 1, lifted: 4, ..HEARD });
    assert_eq!(refused.outcome, Outcome::Rejected);
    assert!(french(&refused.explanation).starts_with("Non adoptée par consentement : 1 objection reste."));
    assert!(say("en", &refused.explanation).starts_with("Not adopted by consent: 1 objection stands."));
}

#[test]
fn consent_has_no_effect_off_the_agenda_or_without_quorum() {
    assert_eq!(asked(&Rules::silent(), false, HEARD).outcome, Outcome::Invalid(Invalid::OffAgenda));
    let four = with_quorum(Threshold::Count(4), WhoCounts::Present);
    let lacking = asked(&four, true, HEARD);
    assert_eq!(lacking.outcome, Outcome::Invalid(Invalid::NoQuorum));
    assert_eq!(asked(&with_quorum(Threshold::Count(3), WhoCounts::Present), true, HEARD).outcome, Outcome::Adopted);
}

proptest::proptest! {
    #[test]
    fn only_objections_decide(answered in 0..99u64, silent in 0..99u64, concerns in 0..99u64, objections in 0..3u64, lifted in 0..99u64) {
        let heard = Heard { answered, silent, concerns, objections, lifted };
        let decided = asked(&Rules::silent(), true, heard);
        proptest::prop_assert_eq!(decided.outcome == Outcome::Adopted, objections == 0);
        proptest::prop_assert_eq!(decided.explanation.figure("objections"), Some(objections));
    }
}
