//! Who may vote for whom.
//!
//! Silent statutes leave proxies free, of right and without a limit. Never, whatever the statutes say: a proxy to
//! oneself, two by one giver, a chain.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Time;

use super::explain::Explanation;
use super::room::{Elector, ElectorId, Holder, Proxy, Roll};
use super::statutes::{BlankProxies, Proxies, ProxyHolder, Rules, Stated};

/// Why a proxy is not taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    ToOneself,
    UnknownGiver,
    UnknownHolder,
    Twice,
    GiverPresent,
    /// The giver already holds a proxy, which would travel with its own.
    GiverHolds,
    /// The holder has itself given a proxy.
    HolderGave,
    NotAMember,
    OtherCollege,
    Cap(u32),
    BlankRefused,
    /// Nobody is there to receive it.
    NoReceiver,
}

/// Takes a proxy, given those already taken in `roll`. `at` is the time in session, or nothing before it opens.
pub fn accept(rules: &Rules, roll: &Roll, proxy: Proxy, at: Option<Time>) -> Result<Proxy, Refusal> {
    let giver_here = |at| roll.presences.iter().any(|p| p.elector.as_ref() == Some(&proxy.giver) && p.covers(at));
    if at.is_some_and(giver_here) {
        return Err(Refusal::GiverPresent);
    }
    let mut taken = Taken::new(rules, roll);
    for earlier in &roll.proxies {
        let _ = taken.take(earlier);
    }
    taken.take(&proxy)?;
    Ok(proxy)
}

/// Takes a proxy that names nobody, before anyone is chosen to receive it.
pub fn accept_blank(rules: &Rules, roll: &Roll, giver: &ElectorId) -> Result<(), Refusal> {
    let mut taken = Taken::new(rules, roll);
    for earlier in &roll.proxies {
        let _ = taken.take(earlier);
    }
    if !taken.electors.contains_key(giver) {
        return Err(Refusal::UnknownGiver);
    }
    if taken.clause.is_none_or(|clause| clause.blank == BlankProxies::Refused) {
        return Err(Refusal::BlankRefused);
    }
    if taken.givers.contains(giver) {
        return Err(Refusal::Twice);
    }
    match taken.holders.contains(&Holder::Elector(giver.clone())) {
        true => Err(Refusal::GiverHolds),
        false => Ok(()),
    }
}

/// The proxies that count, in the order in which they were given: what the statutes refuse is left out.
pub(super) fn in_order<'a>(rules: &Rules, roll: &'a Roll) -> Vec<&'a Proxy> {
    let mut taken = Taken::new(rules, roll);
    roll.proxies.iter().filter(|proxy| taken.take(proxy).is_ok()).collect()
}

/// Gives the blank proxies to those whom the statutes name: the chair, or each member of the board in turn, fewest
/// first. Returns those placed, and those that could not be.
pub fn place_blank(
    rules: &Rules,
    roll: &Roll,
    givers: &[ElectorId],
    chair: &Holder,
    board: &[Holder],
) -> (Vec<Proxy>, Vec<(ElectorId, Refusal)>) {
    let receivers = match rules.proxies.as_ref().map(|clause| clause.value.blank) {
        None | Some(BlankProxies::Refused) => {
            return (Vec::new(), givers.iter().map(|giver| (giver.clone(), Refusal::BlankRefused)).collect());
        }
        Some(BlankProxies::ToChair) => std::slice::from_ref(chair),
        Some(BlankProxies::SharedAmongBoard) => board,
    };
    let mut roll = roll.clone();
    let (mut placed, mut refused) = (Vec::new(), Vec::new());
    let mut received = vec![0; receivers.len()];
    for giver in givers {
        let mut turn: Vec<usize> = (0..receivers.len()).collect();
        turn.sort_by_key(|&seat| received[seat]);
        let mut reason = Refusal::NoReceiver;
        let seat = turn.into_iter().find(|&seat| {
            let proxy = Proxy { giver: giver.clone(), holder: receivers[seat].clone(), blank: true };
            match accept(rules, &roll, proxy, None) {
                Ok(proxy) => {
                    roll.proxies.push(proxy.clone());
                    placed.push(proxy);
                    true
                }
                Err(refusal) => {
                    reason = refusal;
                    false
                }
            }
        });
        match seat {
            Some(seat) => received[seat] += 1,
            None => refused.push((giver.clone(), reason)),
        }
    }
    (placed, refused)
}

/// The proxies taken so far, as each new one is held against them.
struct Taken<'a> {
    clause: Option<&'a Proxies>,
    electors: BTreeMap<&'a ElectorId, &'a Elector>,
    givers: BTreeSet<ElectorId>,
    holders: BTreeSet<Holder>,
    capped: BTreeMap<Holder, u32>,
}

impl<'a> Taken<'a> {
    fn new(rules: &'a Rules, roll: &'a Roll) -> Taken<'a> {
        let mut electors = BTreeMap::new();
        for elector in &roll.electors {
            electors.entry(&elector.id).or_insert(elector);
        }
        Taken {
            clause: rules.proxies.as_ref().map(|clause| &clause.value),
            electors,
            givers: BTreeSet::new(),
            holders: BTreeSet::new(),
            capped: BTreeMap::new(),
        }
    }

    fn take(&mut self, proxy: &Proxy) -> Result<(), Refusal> {
        let giver = *self.electors.get(&proxy.giver).ok_or(Refusal::UnknownGiver)?;
        if self.givers.contains(&proxy.giver) {
            return Err(Refusal::Twice);
        }
        if self.holders.contains(&Holder::Elector(proxy.giver.clone())) {
            return Err(Refusal::GiverHolds);
        }
        if proxy.blank && self.clause.is_none_or(|clause| clause.blank == BlankProxies::Refused) {
            return Err(Refusal::BlankRefused);
        }
        let rule = self.clause.map_or(ProxyHolder::Anyone, |clause| clause.holder);
        match &proxy.holder {
            Holder::Elector(id) => {
                let holder = *self.electors.get(id).ok_or(Refusal::UnknownHolder)?;
                if holder.id == giver.id {
                    return Err(Refusal::ToOneself);
                }
                if self.givers.contains(id) {
                    return Err(Refusal::HolderGave);
                }
                if rule == ProxyHolder::SameCollege && holder.college != giver.college {
                    return Err(Refusal::OtherCollege);
                }
            }
            Holder::Person(_) if rule != ProxyHolder::Anyone => return Err(Refusal::NotAMember),
            Holder::Person(_) => {}
        }
        if !(proxy.blank && self.clause.is_some_and(|clause| clause.blank_beyond_cap)) {
            let held = self.capped.entry(proxy.holder.clone()).or_default();
            if let Some(cap) = self.clause.and_then(|clause| clause.cap)
                && *held >= cap
            {
                return Err(Refusal::Cap(cap));
            }
            *held += 1;
        }
        self.holders.insert(proxy.holder.clone());
        self.givers.insert(proxy.giver.clone());
        Ok(())
    }
}

/// The sentence for a refusal, with the article when it is the statutes that refuse.
pub fn explain(rules: &Rules, giver: &ElectorId, holder: Option<&Holder>, refusal: &Refusal) -> Explanation {
    let name = |key| Explanation::new(key).name("giver", giver);
    let held_by = |e: Explanation| e.name("holder", holder.map_or(String::new(), Holder::to_string));
    let stated = |e: Explanation| match &rules.proxies {
        Some(Stated { article, .. }) => e.article(article),
        None => e,
    };
    match refusal {
        Refusal::ToOneself => name("rule-proxy-self"),
        Refusal::UnknownGiver => Explanation::new("rule-proxy-unknown").name("name", giver),
        Refusal::UnknownHolder => {
            Explanation::new("rule-proxy-unknown").name("name", holder.map_or(String::new(), Holder::to_string))
        }
        Refusal::Twice => name("rule-proxy-twice"),
        Refusal::GiverPresent => name("rule-proxy-giver-present"),
        Refusal::GiverHolds => name("rule-proxy-giver-holds"),
        Refusal::HolderGave => held_by(Explanation::new("rule-proxy-holder-gave")),
        Refusal::NotAMember => stated(held_by(Explanation::new("rule-proxy-not-member"))),
        Refusal::OtherCollege => stated(held_by(name("rule-proxy-other-college"))),
        Refusal::Cap(cap) => stated(held_by(Explanation::new("rule-proxy-cap")).count("cap", *cap)),
        Refusal::BlankRefused if rules.proxies.is_none() => name("rule-proxy-blank-silent"),
        Refusal::BlankRefused => stated(name("rule-proxy-blank")),
        Refusal::NoReceiver => stated(name("rule-proxy-no-receiver")),
    }
}
