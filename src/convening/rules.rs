//! When a session may be convened, and what an answer to the convocation may say. Pure.

use jiff::{ToSpan, civil::Date};

use super::model::Answer;
use crate::{
    assemblies::{record::Record, sitting::Sitting},
    governance::{
        kind,
        rules::{
            Explanation, Holder, Matter, Proxy, Rules, Statutes,
            notice::{self, Convened},
            proxies,
        },
    },
};

/// Given in place of a holder's id: a proxy that names nobody.
pub const BLANK: &str = "-";

/// Why a session cannot be convened.
#[derive(Clone, Debug, PartialEq)]
pub enum Refusal {
    /// Nothing is on the agenda.
    NoAgenda,
    /// Nobody may vote yet.
    NoElectors,
    /// The day is over.
    Past,
    /// The notice of the statutes is too short: what they ask, and the first day that would do.
    Late(Explanation, Date),
}

impl Refusal {
    pub fn key(&self) -> &'static str {
        match self {
            Refusal::NoAgenda => "convene-no-agenda",
            Refusal::NoElectors => "convene-no-electors",
            Refusal::Past => "convene-past",
            Refusal::Late(..) => "convene-late",
        }
    }
}

/// The rules that apply to convening and to proxies.
pub fn applied<'a>(record: &Record, statutes: &'a Statutes) -> &'a Rules {
    statutes.rules(kind(&record.session.kind), Matter::Ordinary)
}

/// May the letter leave that day? Silent statutes refuse no notice: what falls short of usage is a remark.
pub fn convene(record: &Record, rules: &Rules, on: Date) -> Result<Option<Explanation>, Refusal> {
    if record.items.is_empty() {
        return Err(Refusal::NoAgenda);
    }
    if record.electors.is_empty() {
        return Err(Refusal::NoElectors);
    }
    let held_on = record.session.held_on;
    if on > held_on {
        return Err(Refusal::Past);
    }
    let (convened, explanation) = notice::check_convocation(rules, held_on, Some(on));
    match convened {
        Convened::Late(_) => {
            Err(Refusal::Late(notice::latest_convocation(rules, held_on).explanation, earliest(rules, on)))
        }
        Convened::BelowUsage(_) => Ok(Some(explanation)),
        Convened::InTime | Convened::Unrecorded => Ok(None),
    }
}

/// The first day for which a letter of that day leaves in time.
pub fn earliest(rules: &Rules, on: Date) -> Date {
    let days =
        rules.notice.as_ref().map_or(0, |clause| i64::from(clause.value.days) + i64::from(clause.value.clear_days));
    on.saturating_add(days.days())
}

/// What a member's answer amounts to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    Coming,
    Absent,
    Proxy,
    Silent,
}

impl State {
    pub const ALL: [State; 4] = [State::Coming, State::Absent, State::Proxy, State::Silent];

    pub fn word(self) -> &'static str {
        match self {
            State::Coming => "coming",
            State::Absent => "absent",
            State::Proxy => "proxy",
            State::Silent => "silent",
        }
    }
}

/// A proxy tells more than the answer: it may have been typed on the sheet, or taken back there.
pub fn state(answer: Option<&Answer>, gave: bool) -> State {
    match (gave, answer.map(|answer| answer.answer.as_str())) {
        (true, _) => State::Proxy,
        (false, Some("coming")) => State::Coming,
        (false, Some("absent")) => State::Absent,
        (false, _) => State::Silent,
    }
}

/// Holds a proxy given before the day to the statutes, in place of the giver's earlier one. The refusal is a sentence.
pub fn proxy(record: &Record, statutes: &Statutes, giver: &str, holder: &str) -> Result<(), Explanation> {
    let sitting = Sitting::new(record, statutes);
    let rules = sitting.rules(Matter::Ordinary);
    let mut roll = sitting.roll;
    let giver = giver.into();
    roll.proxies.retain(|proxy| proxy.giver != giver);
    if holder == BLANK {
        return proxies::accept_blank(rules, &roll, &giver)
            .map_err(|refusal| proxies::explain(rules, &giver, None, &refusal));
    }
    let to = Holder::Elector(holder.into());
    // blank proxies have no place on the roll before someone receives them
    let gave_blank =
        record.proxies.iter().any(|p| p.giver == holder && p.holder.is_none() && p.holder_elector.is_none());
    let taken = match gave_blank {
        true => Err(proxies::Refusal::HolderGave),
        false => proxies::accept(rules, &roll, Proxy { giver: giver.clone(), holder: to.clone(), blank: false }, None)
            .map(drop),
    };
    taken.map_err(|refusal| proxies::explain(rules, &giver, Some(&to), &refusal))
}

/// Whether the statutes say who receives a proxy that names nobody.
pub fn takes_blank(rules: &Rules) -> bool {
    use crate::governance::rules::statutes::BlankProxies;
    rules.proxies.as_ref().is_some_and(|clause| clause.value.blank != BlankProxies::Refused)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        assemblies::record::{Elector, Item},
        governance::rules::{
            Stated,
            statutes::{BlankProxies, Notice, Proxies, ProxyHolder},
        },
    };
    use jiff::civil::date;

    fn record() -> Record {
        let mut record = Record::default();
        record.session.held_on = date(2030, 12, 8);
        record.session.kind = "ordinary".into();
        let (id, kind, title) = ("i".to_owned(), "vote".to_owned(), "Comptes".to_owned());
        record.items = vec![Item { id, position: 1, kind, title, minutes: None, prose: None }];
        let elector = |id: &&str| Elector {
            id: id.to_string(),
            membership: id.to_string(),
            name: id.to_string(),
            college: None,
            voices: 1,
            admitted_late_at: None,
        };
        record.electors = ["a", "b", "c", "d"].iter().map(elector).collect();
        record
    }

    fn stated<T>(value: T) -> Option<Stated<T>> {
        Some(Stated { article: "article 9".into(), value })
    }

    fn statutes(cap: u32, blank: BlankProxies) -> Statutes {
        let proxies = Proxies { cap: Some(cap), holder: ProxyHolder::Member, blank, blank_beyond_cap: false };
        Statutes { ordinary: Some(Rules { proxies: stated(proxies), ..Rules::silent() }), ..Statutes::default() }
    }

    fn gives(record: &mut Record, giver: &str, holder: Option<&str>) {
        record.proxies.push(crate::assemblies::record::Proxy {
            id: giver.into(),
            giver: giver.into(),
            holder: None,
            holder_elector: holder.map(str::to_owned),
            given_on: None,
            blank: None,
        });
    }

    #[test]
    fn a_notice_too_short_is_refused_with_the_first_day_that_would_do() {
        let rules = Rules { notice: stated(Notice { days: 15, clear_days: false }), ..Rules::silent() };
        assert_eq!(convene(&record(), &rules, date(2030, 11, 23)), Ok(None));
        match convene(&record(), &rules, date(2030, 11, 24)) {
            Err(Refusal::Late(why, earliest)) => {
                assert_eq!(why.article.as_deref(), Some("article 9"));
                assert_eq!(earliest, date(2030, 12, 9));
            }
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn silent_statutes_only_remark() {
        let late = convene(&record(), &Rules::silent(), date(2030, 12, 1)).unwrap();
        assert!(late.is_some_and(|remark| remark.article.is_none()));
        assert_eq!(convene(&record(), &Rules::silent(), date(2030, 12, 9)), Err(Refusal::Past));
    }

    #[test]
    fn nothing_to_discuss_and_nobody_to_vote_are_refused() {
        let mut empty = record();
        empty.electors.clear();
        assert_eq!(convene(&empty, &Rules::silent(), date(2030, 11, 1)), Err(Refusal::NoElectors));
        empty.items.clear();
        assert_eq!(convene(&empty, &Rules::silent(), date(2030, 11, 1)), Err(Refusal::NoAgenda));
    }

    #[test]
    fn the_cap_the_chain_and_blank_ones_follow_the_statutes() {
        let mut record = record();
        let statutes = statutes(1, BlankProxies::Refused);
        assert_eq!(proxy(&record, &statutes, "a", "b"), Ok(()));
        assert_eq!(proxy(&record, &statutes, "a", BLANK).unwrap_err().key, "rule-proxy-blank");
        gives(&mut record, "a", Some("b"));
        assert_eq!(proxy(&record, &statutes, "c", "b").unwrap_err().article.as_deref(), Some("article 9"));
        assert_eq!(proxy(&record, &statutes, "b", "c").unwrap_err().key, "rule-proxy-giver-holds");
        assert_eq!(proxy(&record, &statutes, "c", "a").unwrap_err().key, "rule-proxy-holder-gave");
        // one's own earlier proxy is no rival of the new one
        assert_eq!(proxy(&record, &statutes, "a", "d"), Ok(()));
    }

    #[test]
    fn whoever_gave_a_blank_proxy_receives_none() {
        let mut record = record();
        let statutes = statutes(3, BlankProxies::ToChair);
        assert_eq!(proxy(&record, &statutes, "a", BLANK), Ok(()));
        gives(&mut record, "a", None);
        assert_eq!(proxy(&record, &statutes, "b", "a").unwrap_err().key, "rule-proxy-holder-gave");
        assert_eq!(proxy(&record, &Statutes::default(), "b", BLANK).unwrap_err().key, "rule-proxy-blank-silent");
    }

    #[test]
    fn a_proxy_tells_more_than_the_answer() {
        let answer = |word: &str| Answer {
            id: "a".into(),
            elector: "a".into(),
            answer: word.into(),
            family_name: None,
            given_name: None,
            channel: "link".into(),
            answered_at: jiff::Timestamp::UNIX_EPOCH,
        };
        assert_eq!(state(Some(&answer("coming")), true), State::Proxy);
        assert_eq!(state(Some(&answer("proxy")), false), State::Silent);
        assert_eq!(state(Some(&answer("absent")), false), State::Absent);
    }
}
