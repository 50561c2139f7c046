//! What is held on the people of the network: who they are, for whom they act, how to reach them, what they joined.

use super::store;
use crate::platform::{
    db::{self, Tx},
    held::{ADDRESS, Basis, Hold, Instead, Keep, NAME, Old, PERSON, Processing},
    web::Site,
};

const CONTACT: &[&str] = &["organisation", "name", "email", "phone", "postal_address"];

pub const PROCESSINGS: &[Processing] = &[
    Processing {
        id: "people",
        basis: Basis::Interest,
        holds: &[
            Hold::new("person", "id", PERSON, &["given_name", "family_name"])
                .gives(&[("given_name", Instead::GivenName), ("family_name", Instead::FamilyName)]),
            Hold::new(
                "mandate",
                "person",
                PERSON,
                &[
                    "organisation",
                    "capacity",
                    "title",
                    "standing",
                    "level",
                    "gained",
                    "deliberated_on",
                    "starts",
                    "ends",
                    "source",
                ],
            )
            .at("/reseau/organisations/{organisation}"),
        ],
        keeps: &[],
    },
    Processing {
        id: "contacts",
        basis: Basis::Interest,
        holds: &[
            Hold::new("contact", "person", PERSON, CONTACT).goes(),
            Hold::new("contact", "email", ADDRESS, CONTACT).goes(),
            Hold::new("contact", "name", NAME, CONTACT).goes(),
        ],
        keeps: &[Keep::asked("contacts", 3 * 365, lapsed)],
    },
    Processing {
        id: "memberships",
        basis: Basis::Contract,
        holds: &[
            Hold::new("membership", "person", PERSON, &["category", "stated_name", "source"])
                .gives(&[("stated_name", Instead::Nothing)]),
            Hold::new("membership_state", "membership", "membership", &["state", "effective_on"]),
        ],
        keeps: &[],
    },
];

/// The contacts of people who act for nobody any more, nor are members, since then.
fn lapsed(house: &Site, tx: &Tx, old: Old) -> db::Result<Vec<String>> {
    let day = |at: jiff::Timestamp| at.to_zoned(house.options.zone.clone()).date();
    let contacts = store::lapsed_contacts(tx, day(old.before), day(old.now))?;
    Ok(contacts.into_iter().map(|id| format!("contact/{id}")).collect())
}
