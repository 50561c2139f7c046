//! The one function of rights. `access.txt` at the top of the tests holds its effect on every route.

use super::model::{Role, Who};

/// What one may want to do, with what it is done to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Act<'a> {
    /// Accounts, roles, settings.
    KeepHouse,
    /// Organisations, people, memberships, counts.
    KeepMembers,
    /// One organisation's own page.
    KeepOrganisation(&'a str),
    /// The public words of any organisation's page, as on a wiki.
    CorrectPages,
    /// Bodies, seats, statutes.
    KeepGovernance,
    /// One session's record: agenda, attendance, votes, minutes.
    KeepSession(&'a str),
    /// Full attendance sheets, people beyond their public mandates.
    SeeMembers,
    SeeJournal,
    /// Who was written to, and what became of it.
    KeepMail,
    /// One's own sessions.
    KeepSelf,
}

/// Roles were read as in force on the day of the visit, so that this needs no date of its own.
pub fn may(who: &Who, act: Act) -> bool {
    if !who.active {
        return act == Act::KeepSelf && who.account.is_some();
    }
    let has = |wanted: &Role| who.roles.contains(wanted);
    let coordinates = has(&Role::Coordinator);
    match act {
        Act::KeepHouse => has(&Role::Administrator),
        Act::KeepMembers | Act::KeepGovernance => coordinates,
        Act::KeepOrganisation(id) => coordinates || has(&Role::Member(id.to_owned())),
        Act::KeepSession(id) => coordinates || has(&Role::Secretary(id.to_owned())),
        Act::SeeMembers | Act::CorrectPages => !who.roles.is_empty(),
        Act::SeeJournal | Act::KeepMail => coordinates || has(&Role::Administrator),
        Act::KeepSelf => true,
    }
}

/// Whether a text can be an address of mail: something, one `@`, something with a dot, no space. Only a letter that
/// arrives says more.
pub fn email_holds(text: &str) -> bool {
    let (name, host) = text.split_once('@').unwrap_or_default();
    let plain = !text.contains(char::is_whitespace) && !host.contains('@');
    plain && !name.is_empty() && host.split('.').count() > 1 && host.split('.').all(|part| !part.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::access::model::Account;

    fn who(roles: &[Role]) -> Who {
        let account = Account {
            id: "a".into(),
            name: "A".into(),
            email: "a@exemple.fr".into(),
            origin: "house".into(),
            person: None,
        };
        Who { account: Some(account), session: None, active: true, roles: roles.to_vec() }
    }

    #[test]
    fn a_secretary_keeps_one_session_and_no_other() {
        let secretary = who(&[Role::Secretary("2018-06-19".into())]);
        assert!(may(&secretary, Act::KeepSession("2018-06-19")));
        assert!(!may(&secretary, Act::KeepSession("2019-06-18")));
        assert!(!may(&secretary, Act::KeepMembers));
    }

    #[test]
    fn a_member_acts_for_the_organisations_that_mandated_them() {
        let member = who(&[Role::Member("le-gosier".into())]);
        assert!(may(&member, Act::KeepOrganisation("le-gosier")) && may(&member, Act::SeeMembers));
        assert!(!may(&member, Act::KeepOrganisation("alfortville")));
    }

    #[test]
    fn a_revoked_or_pending_account_has_nothing_but_itself() {
        let mut gone = who(&[Role::Coordinator, Role::Administrator]);
        gone.active = false;
        let all =
            [Act::KeepHouse, Act::KeepMembers, Act::KeepGovernance, Act::SeeMembers, Act::SeeJournal, Act::KeepMail];
        assert!(all.into_iter().all(|act| !may(&gone, act)));
        assert!(may(&gone, Act::KeepSelf) && !may(&Who::visitor(), Act::KeepSelf));
    }

    #[test]
    fn an_address_of_mail_has_a_name_and_a_host() {
        assert!(email_holds("mairie@ville-gosier.fr") && email_holds("a.b+c@exemple.invalid"));
        assert!(
            ["", "mairie", "@ville.fr", "a@b", "a b@c.fr", "a@b@c.fr", "a@b..fr"].iter().all(|no| !email_holds(no))
        );
    }
}
