//! Before the session and after it: notice, electoral body, ballots, deadlines.

use super::super::deadlines::{self, Adopted, Duty};
use super::super::notice::{self, Convened};
use super::super::statutes::{Ballot, CutOff, CutOffMoment, LateAdmission, Notice};
use super::*;

fn with_notice(days: u16, clear_days: bool) -> Rules {
    Rules { notice: stated("article 8", Notice { days, clear_days }), ..Rules::silent() }
}

#[test]
fn convocations() {
    let session = day("2018-06-19");
    let table: [(Rules, &str, Convened, &str); 5] = [
        (
            with_notice(15, false),
            "2018-06-04",
            Convened::InTime,
            "Convoquée le 2018-06-04 : le délai de 15 jours est respecté (le 2018-06-04 au plus tard) (statuts, article 8).",
        ),
        (
            with_notice(15, true),
            "2018-06-04",
            Convened::Late(1),
            "Convoquée le 2018-06-04, 1 jour trop tard : il fallait convoquer 15 jours francs avant, soit le \
             2018-06-03 au plus tard (statuts, article 8).",
        ),
        (
            with_notice(30, false),
            "2018-06-01",
            Convened::Late(12),
            "Convoquée le 2018-06-01, 12 jours trop tard : il fallait convoquer 30 jours avant, soit le 2018-05-20 \
             au plus tard (statuts, article 8).",
        ),
        (
            Rules::silent(),
            "2018-05-30",
            Convened::InTime,
            "Convoquée le 2018-05-30 ; les statuts sont muets, et l’usage de 15 jours est suivi (le 2018-06-04 au plus tard).",
        ),
        (
            Rules::silent(),
            "2018-06-06",
            Convened::BelowUsage(2),
            "Convoquée le 2018-06-06, 2 jours après le 2018-06-04 ; les statuts sont muets, et l’usage est de 15 jours au moins.",
        ),
    ];
    for (rules, sent, expected, sentence) in table {
        let (convened, explanation) = notice::check_convocation(&rules, session, Some(day(sent)));
        assert_eq!((convened, french(&explanation).as_str()), (expected, sentence));
        french(&notice::latest_convocation(&rules, session).explanation);
    }
    let (convened, explanation) = notice::check_convocation(&Rules::silent(), session, None);
    assert_eq!(convened, Convened::Unrecorded);
    french(&explanation);
}

#[test]
fn the_electoral_body_and_late_admissions() {
    let session = day("2018-06-19");
    let silent = notice::electoral_body(&Rules::silent(), session);
    assert_eq!(silent.day, session);
    assert!(silent.still_admits(false) && !silent.still_admits(true));
    let clause = CutOff { moment: CutOffMoment::DaysBefore(30), late_admission: LateAdmission::Refused };
    let body = notice::electoral_body(&Rules { cut_off: stated("article 7", clause), ..Rules::silent() }, session);
    assert!(!body.still_admits(false));
    assert_eq!(
        french(&body.explanation),
        "Votent les membres à jour le 2018-05-20 ; aucune adhésion n’est reçue ensuite (statuts, article 7)."
    );
    french(&silent.explanation);
}

#[test]
fn ballots_by_matter() {
    let mut rules = Rules::silent();
    assert_eq!(notice::ballot(&rules, Matter::Election).0, Ballot::ShowOfHands);
    assert_ne!(notice::ballot(&rules, Matter::Election).1, notice::ballot(&rules, Matter::Accounts).1);
    rules.ballot_for.insert(Matter::Election, stated("article 12", Ballot::Secret).unwrap());
    assert_eq!(
        french(&notice::ballot(&rules, Matter::Election).1),
        "Le vote a lieu à bulletin secret (statuts, article 12)."
    );
    assert_eq!(notice::ballot(&rules, Matter::Accounts).0, Ballot::ShowOfHands);
}

#[test]
fn deadlines_after_a_session() {
    let on = day("2018-06-19");
    let adopted = |matter, effective: Date, of_leaders| Adopted { matter, effective, of_leaders };
    let all = [
        adopted(Matter::Accounts, on, false),
        adopted(Matter::Election, on, true),
        adopted(Matter::Election, day("2018-07-01"), true),
        adopted(Matter::Statutes, on, false),
        adopted(Matter::Ordinary, on, false),
    ];
    let duties = |subsidies| -> Vec<(Duty, Date)> {
        deadlines::after(&all, subsidies)
            .into_iter()
            .map(|deadline| {
                french(&deadline.explanation);
                (deadline.what, deadline.due)
            })
            .collect()
    };
    let due = day("2018-09-19");
    let declared = [(Duty::DeclareLeaders, due), (Duty::DeclareStatutes, due)];
    assert_eq!(duties(Some(15_300_000)), declared, "at the threshold and not above");
    assert_eq!(duties(Some(15_300_001)), [declared[0], declared[1], (Duty::PublishAccounts, due)]);
    assert_eq!(duties(None), [declared[0], declared[1], (Duty::PublishAccountsIfSubsidised, due)]);
    assert_eq!(deadlines::after(&[adopted(Matter::Election, on, false)], None), [], "a working group is not declared");
    let end_of_month = deadlines::after(&[adopted(Matter::Statutes, day("2018-11-30"), false)], None);
    assert_eq!(end_of_month[0].due, day("2019-02-28"));
}
