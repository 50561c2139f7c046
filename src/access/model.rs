//! Accounts and what they were granted.

#[derive(Clone, Debug, PartialEq)]
pub struct Account {
    pub id: String,
    pub name: String,
    pub email: String,
    /// `house`, or `demonstration` for the invented people of the demonstration: in no count, in no export.
    pub origin: String,
    /// Who they are among the people of the network, when that is known: lets an officer sign in the house.
    pub person: Option<String>,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Role {
    Coordinator,
    Finances,
    /// Of one session.
    Secretary(String),
    /// Acts for one organisation, which mandated them.
    Member(String),
    Administrator,
}

impl Role {
    pub const NAMES: &[&str] = &["coordinator", "finances", "secretary", "member", "administrator"];

    pub fn read(name: &str, object: &str) -> Option<Role> {
        Some(match name {
            "coordinator" => Role::Coordinator,
            "finances" => Role::Finances,
            "secretary" => Role::Secretary(object.to_owned()),
            "member" => Role::Member(object.to_owned()),
            "administrator" => Role::Administrator,
            _ => return None,
        })
    }
}

/// Who asks: nobody known, or an account with the roles in force today. A pending or revoked account has none.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Who {
    pub account: Option<Account>,
    /// The hash that the house knows the session of the browser by.
    pub session: Option<String>,
    pub active: bool,
    pub roles: Vec<Role>,
}

impl Who {
    pub fn visitor() -> Who {
        Who::default()
    }
    pub fn id(&self) -> &str {
        self.account.as_ref().map_or("", |account| &account.id)
    }
}
