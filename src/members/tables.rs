//! The tables of members, as declared for forms, import and export.

use crate::platform::tables::{Kind, Table, id, may, must};

/// What a body is in law or in fact. The category in which a network counts it is another thing, and so is the legal person.
pub const KINDS: &[&str] = &[
    "region",
    "department",
    "commune",
    "intercommunality",
    "public_establishment",
    "state",
    "association",
    "foundation",
    "company",
    "research",
    "international",
    "lab",
    "network",
    // its members are organisations
    "collective",
    "informal",
    // a local authority of another country
    "foreign_authority",
    "other",
];

/// What a source may say of an organisation. `members` and `announced` are figures given without their list.
pub const FACTS: &[&str] = &[
    "founded",
    "founder",
    "existed",
    "planned_end",
    "ended",
    "legal_form",
    "country",
    "place",
    "anniversary",
    "team",
    "members",
    "announced",
];

/// What links one organisation to another, read from the first: it is a member of the other, it funds it.
pub const LINKS: &[&str] =
    &["member", "founder", "carries", "part_of", "partner", "network", "funds", "advises", "visit", "invited"];

pub const STATES: &[&str] = &["requested", "in_progress", "admitted", "lapsed", "withdrawn", "refused"];

/// What a mandate is of, for someone elected or appointed.
pub const LEVELS: &[&str] =
    &["municipal", "intercommunal", "departmental", "regional", "national", "european", "other"];

/// How a mandate came to someone.
pub const GAINED: &[&str] = &["elected", "appointed", "recruited", "volunteer"];

pub const TABLES: &[Table] = &[
    ORGANISATION,
    ORGANISATION_NAME,
    ORGANISATION_FACT,
    ORGANISATION_LINK,
    ORGANISATION_MOVED,
    ORGANISATION_CHECK,
    PERSON,
    MANDATE,
    COLLEGE,
    CATEGORY,
    MEMBERSHIP,
    MEMBERSHIP_STATE,
    ANNOUNCED,
    CONTACT,
];

pub const ORGANISATION: Table = Table::csv(
    "organisation",
    "members/organisations.csv",
    &[
        id(),
        must("name", Kind::Line),
        must("kind", Kind::OneOf(KINDS)),
        // the legal person that pays and votes, where it is another organisation
        may("legal_person", Kind::Key("organisation")),
        may("siren", Kind::Line).rule(super::rules::siren_holds, "siren-unfit"),
        // of one establishment of it, where that is what is meant
        may("siret", Kind::Line).rule(super::rules::siret_holds, "siret-unfit"),
        may("rna", Kind::Line).rule(super::rules::rna_holds, "rna-unfit"),
        // commune-38185, epci-200040715, departement-38, region-84
        may("territory", Kind::Line).rule(crate::territories::rules::id_holds, "territory-unfit"),
        may("website", Kind::Line).rule(super::rules::website_holds, "website-unfit"),
        may("about", Kind::Prose),
        may("source", Kind::Line),
    ],
);

/// Other names in use for an organisation: what a source calls it.
pub const ORGANISATION_NAME: Table = Table::csv(
    "organisation_name",
    "members/organisation-names.csv",
    &[id(), must("organisation", Kind::Key("organisation")), must("name", Kind::Line), may("source", Kind::Line)],
);

/// What a source says of an organisation. Two sources that disagree are two rows, side by side.
pub const ORGANISATION_FACT: Table = Table::csv(
    "organisation_fact",
    "members/organisation-facts.csv",
    &[
        id(),
        must("organisation", Kind::Key("organisation")),
        must("fact", Kind::OneOf(FACTS)),
        // a year, a month or a day for what is dated; two letters for a country; a whole number for what is counted
        must("value", Kind::Line),
        may("note", Kind::Line),
        must("source", Kind::Line),
        // the day on which someone last looked whether it still holds
        may("checked_on", Kind::Date),
    ],
);

/// What a source says of two organisations.
pub const ORGANISATION_LINK: Table = Table::csv(
    "organisation_link",
    "members/organisation-links.csv",
    &[
        id(),
        must("organisation", Kind::Key("organisation")),
        must("kind", Kind::OneOf(LINKS)),
        must("other", Kind::Key("organisation")),
        // as the source states them: a year, a month or a day
        may("starts", Kind::Line).rule(super::rules::stated_day_holds, "stated-day-unfit"),
        may("ends", Kind::Line).rule(super::rules::stated_day_holds, "stated-day-unfit"),
        may("note", Kind::Line),
        must("source", Kind::Line),
    ],
);

/// Where the address of an organisation leads since it was merged into another. `id` is the one that is no more.
pub const ORGANISATION_MOVED: Table = Table::csv(
    "organisation_moved",
    "members/organisations-moved.csv",
    &[id().names(&[("organisation", "1 = 1")]), must("organisation", Kind::Key("organisation"))],
);

/// The day on which someone who knows it said that all of it is still true.
pub const ORGANISATION_CHECK: Table = Table::csv(
    "organisation_check",
    "members/organisation-checks.csv",
    &[id(), must("organisation", Kind::Key("organisation")), must("checked_on", Kind::Date)],
);

pub const PERSON: Table = Table::csv(
    "person",
    "members/people.csv",
    &[id(), must("family_name", Kind::Line).personal(), must("given_name", Kind::Line).personal()],
);

/// What links a person to an organisation, dated; several may hold at once.
pub const MANDATE: Table = Table::csv(
    "mandate",
    "members/mandates.csv",
    &[
        id(),
        must("person", Kind::Key("person")),
        may("organisation", Kind::Key("organisation")),
        // au titre de, à titre personnel, de l'équipe
        must("capacity", Kind::OneOf(&["representing", "personal", "staff"])),
        may("title", Kind::Line),
        may("standing", Kind::OneOf(&["titulaire", "suppleant"])),
        may("deliberated_on", Kind::Date),
        may("deliberation_number", Kind::Line),
        may("starts", Kind::Date),
        may("ends", Kind::Date),
        may("source", Kind::Line),
        may("level", Kind::OneOf(LEVELS)),
        may("gained", Kind::OneOf(GAINED)),
    ],
);

pub const COLLEGE: Table = Table::csv(
    "college",
    "members/colleges.csv",
    &[
        id(),
        must("label_fr", Kind::Line),
        must("label_en", Kind::Line),
        // voices that each member of it holds
        must("voices", Kind::Int),
        must("position", Kind::Int),
    ],
);

/// How a network counts its members.
pub const CATEGORY: Table = Table::csv(
    "category",
    "members/categories.csv",
    &[
        id(),
        must("label_fr", Kind::Line),
        must("label_en", Kind::Line),
        must("counts", Kind::OneOf(&["organisations", "people"])),
        may("college", Kind::Key("college")),
        must("position", Kind::Int),
        // whether each member names someone elected and someone of its administration: the binôme
        may("pair", Kind::OneOf(&["yes", "no"])),
    ],
);

pub const MEMBERSHIP: Table = Table::csv(
    "membership",
    "members/memberships.csv",
    &[
        id(),
        must("category", Kind::Key("category")),
        may("organisation", Kind::Key("organisation")),
        may("person", Kind::Key("person")),
        // what the source calls the member, where that differs from its name
        may("stated_name", Kind::Line),
        must("reciprocal", Kind::OneOf(&["yes", "no"])),
        may("source", Kind::Line),
    ],
);

/// A state is a dated fact. `known`: `on` = it took effect that day; `by` = attested that day, in effect since a day unknown.
pub const MEMBERSHIP_STATE: Table = Table::csv(
    "membership_state",
    "members/membership-states.csv",
    &[
        id(),
        must("membership", Kind::Key("membership")),
        must("state", Kind::OneOf(STATES)),
        must("effective_on", Kind::Date),
        must("known", Kind::OneOf(&["on", "by"])),
        may("source", Kind::Line),
    ],
);

/// A figure that a source states: kept beside what the facts give, never mixed with it.
pub const ANNOUNCED: Table = Table::csv(
    "announced",
    "members/announced.csv",
    &[
        id(),
        // `category/regions`, `body/conseil`
        must("subject", Kind::Line),
        must("measure", Kind::OneOf(&["count", "change", "entrants"])),
        must("stated_on", Kind::Date),
        must("value", Kind::Int),
        must("source", Kind::Line),
    ],
);

/// How to reach an organisation or a person: for those who keep the network alone, never public.
pub const CONTACT: Table = Table::csv(
    "contact",
    "members/contacts.csv",
    &[
        id(),
        may("organisation", Kind::Key("organisation")),
        may("person", Kind::Key("person")),
        must("name", Kind::Line).personal(),
        may("email", Kind::Line).rule(crate::access::rules::email_holds, "contact-email-unfit").personal(),
        may("phone", Kind::Line).personal(),
        may("postal_address", Kind::Prose).personal(),
    ],
);
