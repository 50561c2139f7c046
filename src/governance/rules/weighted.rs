//! The vote by colleges that weigh: the share of "for" in each, averaged with the weights of the statutes, exactly.
//!
//! A college whose base is empty has no share: its weight is left out of the average, as abstentions are of a base.

use std::collections::BTreeMap;

use num_rational::BigRational;

use super::explain::Explanation;
use super::majority::{Invalid, Measured, outcome_word};
use super::room::College;
use super::statutes::{Majority, MajorityKind};
use super::tally::Tally;
use super::units::{Fraction, Unit};

pub(super) fn average<U: Unit>(
    majority: &Majority,
    weights: &BTreeMap<College, u32>,
    tallies: &BTreeMap<College, Tally<U>>,
    measure: impl Fn(&College, &Tally<U>) -> Measured,
) -> Result<(bool, Explanation), Invalid> {
    if let Some(college) = tallies.keys().find(|college| !weights.contains_key(college)) {
        return Err(Invalid::NoWeight(college.clone()));
    }
    let mut sum = whole(0);
    let mut weighing = 0;
    let mut parts = Vec::new();
    for (college, &weight) in weights {
        let tally = tallies.get(college).copied().unwrap_or_default();
        let base = measure(college, &tally).base;
        if base == 0 {
            continue;
        }
        let for_ = tally.for_.number();
        sum += BigRational::new(for_.into(), base.into()) * whole(weight.into());
        weighing += u64::from(weight);
        parts.push(
            Explanation::new("rule-college-share")
                .name("college", college)
                .word("unit", U::WORD)
                .count("for", for_)
                .count("base", base)
                .count("weight", weight),
        );
    }
    if weighing == 0 {
        return Ok((false, Explanation::new("rule-vote-weighted-nobody").word("outcome", outcome_word(false))));
    }
    let score = sum / whole(weighing);
    let (bound, part) = match majority.kind {
        MajorityKind::Simple | MajorityKind::Absolute => ("more", Fraction::HALF),
        MajorityKind::Qualified(part) => ("least", part),
    };
    let threshold = BigRational::new(part.numerator().into(), part.denominator().into());
    let passed = score > threshold || (bound == "least" && score == threshold && score > whole(0));
    // The sentence shows hundredths of a point, rounded down; the comparison above is exact.
    let hundredths = (score * whole(10_000)).to_integer();
    let hundredths = u64::try_from(hundredths).expect("an average of shares is at most 1");
    let explanation = Explanation::new("rule-vote-weighted")
        .word("outcome", outcome_word(passed))
        .count("points", hundredths / 100)
        .text("hundredths", format_args!("{:02}", hundredths % 100))
        .word("bound", bound)
        .text("fraction", part)
        .parts(parts);
    Ok((passed, explanation))
}

fn whole(number: u64) -> BigRational {
    BigRational::from_integer(number.into())
}
