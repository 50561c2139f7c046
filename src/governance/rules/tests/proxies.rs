//! Proxies taken, refused, and those that name nobody.

use super::super::proxies::{self, Refusal, accept};
use super::super::statutes::{BlankProxies, Proxies, ProxyHolder};
use super::*;

fn with_proxies(cap: Option<u32>, holder: ProxyHolder, blank: BlankProxies) -> Rules {
    let clause = Proxies { cap, holder, blank, blank_beyond_cap: false };
    Rules { proxies: stated("article 9", clause), ..Rules::silent() }
}

#[test]
fn proxies_refused() {
    let capped = with_proxies(Some(1), ProxyHolder::SameCollege, BlankProxies::Refused);
    let members = with_proxies(None, ProxyHolder::Member, BlankProxies::Refused);
    let silent = Rules::silent();
    let mut roll = roll(6, 1);
    roll.electors.push(elector("r1", "régions", 1));
    roll.proxies = vec![proxy("m2", "m3")];
    let person = |giver: &str| Proxy { giver: giver.into(), holder: Holder::Person("guest".into()), blank: false };
    let table = [
        (&silent, proxy("m4", "m4"), Refusal::ToOneself, "m4 ne peut pas se donner pouvoir à soi-même."),
        (&silent, proxy("x", "m4"), Refusal::UnknownGiver, "x ne figure pas dans le corps électoral."),
        (&silent, proxy("m4", "x"), Refusal::UnknownHolder, "x ne figure pas dans le corps électoral."),
        (&silent, proxy("m2", "m4"), Refusal::Twice, "m2 a déjà donné pouvoir ; il faut d’abord retirer le premier."),
        (&silent, proxy("m1", "m4"), Refusal::GiverPresent, "m1 est dans la salle et vote en propre."),
        (
            &silent,
            proxy("m3", "m4"),
            Refusal::GiverHolds,
            "m3 détient déjà un pouvoir, qui ne peut pas passer en d’autres mains ; il faut d’abord le retirer.",
        ),
        (
            &silent,
            proxy("m4", "m2"),
            Refusal::HolderGave,
            "m2 a donné pouvoir à quelqu’un d’autre et ne peut pas en recevoir.",
        ),
        (
            &capped,
            proxy("m4", "m3"),
            Refusal::Cap(1),
            "m3 détient déjà autant de pouvoirs qu’il est permis (1) (statuts, article 9).",
        ),
        (
            &capped,
            proxy("m4", "r1"),
            Refusal::OtherCollege,
            "m4 et r1 ne sont pas du même collège (statuts, article 9).",
        ),
        (
            &members,
            person("m4"),
            Refusal::NotAMember,
            "guest n’est pas membre ; seul un membre peut recevoir un pouvoir (statuts, article 9).",
        ),
    ];
    for (rules, proxy, refusal, sentence) in table {
        let (giver, holder) = (proxy.giver.clone(), proxy.holder.clone());
        assert_eq!(accept(rules, &roll, proxy, Some(at(15, 0))), Err(refusal.clone()));
        assert_eq!(french(&proxies::explain(rules, &giver, Some(&holder), &refusal)), sentence);
    }
    assert!(accept(&silent, &roll, proxy("m1", "m4"), None).is_ok(), "before the session nobody is present");
    assert!(accept(&silent, &roll, person("m4"), Some(at(15, 0))).is_ok());
}

#[test]
fn blank_proxies_go_where_the_statutes_send_them() {
    let roll = roll(8, 0);
    let givers: Vec<ElectorId> = ["m4", "m5", "m6", "m7"].map(Into::into).to_vec();
    let chair = Holder::Elector("m1".into());
    let board = [chair.clone(), Holder::Elector("m2".into())];
    let place = |rules: &Rules| {
        let (placed, refused) = proxies::place_blank(rules, &roll, &givers, &chair, &board);
        (placed.iter().map(|proxy| proxy.holder.to_string()).collect::<Vec<_>>().join(" "), refused)
    };
    assert_eq!(place(&with_proxies(None, ProxyHolder::Member, BlankProxies::SharedAmongBoard)).0, "m1 m2 m1 m2");
    let (placed, refused) = place(&with_proxies(Some(3), ProxyHolder::Member, BlankProxies::ToChair));
    assert_eq!((placed.as_str(), refused), ("m1 m1 m1", vec![("m7".into(), Refusal::Cap(3))]));
    let mut beyond = with_proxies(Some(3), ProxyHolder::Member, BlankProxies::ToChair);
    beyond.proxies.as_mut().unwrap().value.blank_beyond_cap = true;
    assert_eq!(place(&beyond).0, "m1 m1 m1 m1");
    assert_eq!(place(&Rules::silent()).1.len(), 4);
    for rules in [Rules::silent(), with_proxies(None, ProxyHolder::Member, BlankProxies::Refused)] {
        french(&proxies::explain(&rules, &givers[0], None, &Refusal::BlankRefused));
        french(&proxies::explain(&rules, &givers[0], None, &Refusal::NoReceiver));
    }
}
