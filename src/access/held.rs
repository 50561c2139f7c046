//! What is held on those who have an account.

use super::{store, unused};
use crate::platform::held::{ACCOUNT, Basis, Hold, Instead, Keep, Processing};

pub const PROCESSINGS: &[Processing] = &[
    Processing {
        id: "accounts",
        basis: Basis::Contract,
        holds: &[
            Hold::new("account", "id", ACCOUNT, &["name", "email"])
                .gives(&[("name", Instead::Name), ("email", Instead::Address)]),
            Hold::new("account_state", "account", ACCOUNT, &["state", "since"]),
            Hold::new("role_grant", "account", ACCOUNT, &["role", "object", "starts", "ends"]),
        ],
        keeps: &[Keep::asked("accounts", 3 * 365, unused::unused)],
    },
    Processing {
        id: "sign-ins",
        basis: Basis::Interest,
        // what points to another comes after it
        holds: &[
            Hold::new("sign_in_link", "account", ACCOUNT, &["made_at", "expires_at"]).key("hash").goes(),
            Hold::new("sign_in", "account", ACCOUNT, &["at", "device"]).goes(),
            Hold::new("sign_out", "sign_in", "sign_in", &["at"]).key("sign_in").goes(),
        ],
        keeps: &[Keep::goes("sign-ins", 30, store::drop_ended), Keep::goes("sign-in-links", 1, store::drop_unused)],
    },
];
