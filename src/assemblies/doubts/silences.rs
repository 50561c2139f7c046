//! What minutes are expected to say and do not (usage of associations; see the practice that the glossary cites).

use super::Doubt;
use crate::{
    assemblies::{record::Record, sitting::Sitting},
    governance::rules::{self, Matter, Outcome, Unanimity, notice::Convened},
    platform::{calendar, texts::Lang},
};

pub(super) fn doubts(sitting: &Sitting, earlier: bool) -> Vec<Doubt> {
    let record = sitting.record;
    let mut doubts = vec![];
    doubts.extend(convocation(sitting));
    doubts.extend(room(record));
    doubts.extend(officers(record));
    doubts.extend(quorum(sitting));
    for resolution in &record.resolutions {
        doubts.extend(vote(sitting, resolution));
    }
    if earlier && record.session.previous.is_none() && record.session.convened_on.is_some() {
        doubts.push(Doubt::look("previous-minutes", "", "seance"));
    }
    doubts
}

fn convocation(sitting: &Sitting) -> Option<Doubt> {
    let session = &sitting.record.session;
    let rules = sitting.rules(Matter::Ordinary);
    match rules::notice::check_convocation(rules, session.held_on, session.convened_on).0 {
        Convened::Unrecorded => Some(Doubt::look("convocation", "", "seance")),
        Convened::Late(days) => Some(Doubt::wrong("convocation-late", "", "seance").with("days", days)),
        // usage asks nothing of a body that is no assembly
        Convened::BelowUsage(_) if !sitting.kind().is_assembly() => None,
        Convened::BelowUsage(days) => Some(Doubt::look("convocation-short", "", "seance").with("days", days)),
        Convened::InTime => None,
    }
}

/// Who could vote, and with whose proxies.
fn room(record: &Record) -> Vec<Doubt> {
    let mut doubts = vec![];
    let present = record.attendance.iter().filter(|one| one.present());
    let unsaid = present.clone().filter(|one| one.standing == "unsaid").count();
    if unsaid > 0 {
        doubts.push(Doubt::look("voters", "", "emargement").with("n", unsaid));
    }
    if record.proxies.is_empty() && !record.attendance.iter().any(|one| one.state == "excused") {
        doubts.push(Doubt::look("proxies", "", "pouvoirs"));
    }
    let voter = |id: &str| record.voters.iter().any(|voter| voter.attendance == id);
    let seated = present.filter(|one| one.standing == "voter" && !record.electors.is_empty() && !voter(&one.id));
    for one in seated {
        doubts.push(Doubt::look("voter-without-member", &one.id, "votants").with("name", one.name()));
    }
    doubts
}

fn officers(record: &Record) -> Vec<Doubt> {
    let mut doubts = vec![];
    if record.officers.is_empty() {
        doubts.push(Doubt::look("officers", "", "bureau"));
    }
    if record.signers().next().is_none() {
        doubts.push(Doubt::look("signers", "", "bureau"));
    }
    match (record.session.opens, record.session.closes) {
        // a session that passes midnight does so too: worth a look, not wrong
        (Some(opens), Some(closes)) if closes < opens => {
            let doubt = Doubt::look("hours-reversed", "", "seance");
            let (opened, closed) = (|lang| calendar::time(opens, lang), |lang| calendar::time(closes, lang));
            let doubt = doubt.with("opens_fr", opened(Lang::Fr)).with("opens_en", opened(Lang::En));
            doubts.push(doubt.with("closes_fr", closed(Lang::Fr)).with("closes_en", closed(Lang::En)));
        }
        (Some(_), Some(_)) => {}
        _ => doubts.push(Doubt::look("hours", "", "seance")),
    }
    doubts
}

fn quorum(sitting: &Sitting) -> Vec<Doubt> {
    if sitting.roll.electors.is_empty() {
        return vec![Doubt::look("quorum", "", "electeurs")];
    }
    let lost = |change: &rules::quorum::Change| change.turn == rules::quorum::Turn::Lost;
    let told = |change: rules::quorum::Change| {
        let at = |lang| calendar::time(change.at, lang);
        let doubt = Doubt::look("quorum-lost", &change.at.strftime("%H:%M").to_string(), "mouvements");
        doubt.with("at_fr", at(Lang::Fr)).with("at_en", at(Lang::En))
    };
    sitting.timeline().into_iter().filter(lost).map(told).collect()
}

fn vote(sitting: &Sitting, resolution: &crate::assemblies::record::Resolution) -> Vec<Doubt> {
    let Some(result) = sitting.outcome(resolution) else {
        return vec![Doubt::look("not-voted", &resolution.id, "votes").with("number", resolution.number.as_str())];
    };
    let ballot = sitting.record.ballot(&resolution.id);
    let stated = ballot.and_then(|ballot| ballot.stated_outcome.as_deref());
    let number = resolution.number.as_str();
    let mut doubts = vec![];
    if result.uncounted {
        let unanimous = ballot.is_some_and(|ballot| ballot.stated_unanimous == "yes");
        let key = if unanimous { "unanimity-uncounted" } else { "uncounted" };
        doubts.push(Doubt::look(key, &resolution.id, "decomptes").with("number", number));
    } else if ballot.is_some_and(|ballot| ballot.stated_unanimous == "yes") && result.decided.unanimity == Unanimity::No
    {
        doubts.push(Doubt::wrong("unanimity-false", &resolution.id, "votes").with("number", number));
    }
    if let Outcome::Invalid(_) = result.decided.outcome {
        doubts.push(Doubt::wrong("invalid", &resolution.id, "votes").with("number", number));
    }
    let computed = result.decided.outcome.word();
    if !result.uncounted && stated.is_some_and(|stated| stated != computed) {
        doubts.push(Doubt::wrong("outcome-differs", &resolution.id, "votes").with("number", number));
    }
    doubts
}
