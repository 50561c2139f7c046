//! What the columns of a file are: found by their headings, in French and in English, as people and programs write them.

use super::names::key;
use crate::{
    fields,
    imports::model::{Field, Grid, GridLine, brought},
};

/// The lines among which the headings are looked for: notes stand above a table.
const ABOVE: usize = 30;

/// Headings as they are compared: no accent, no capital, nothing but letters and figures, no article.
const WORDS: &[(Field, &[&str])] = &[
    (
        Field::Name,
        &[
            "raison sociale",
            "denomination",
            "denomination sociale",
            "structure",
            "nom structure",
            "organisme",
            "nom organisme",
            "organisation",
            "nom organisation",
            "collectivite",
            "nom collectivite",
            "etablissement",
            "nom etablissement",
            "association",
            "nom association",
            "entreprise",
            "societe",
            "company",
            "employeur",
            "adherent",
            "nom adherente",
            "membre",
            "nom membre",
            "entite",
            "tiers",
            "organization",
            "member",
            "societe adh",
        ],
    ),
    (
        Field::OtherName,
        &["sigle", "acronyme", "autre nom", "nom usuel", "nom usage", "alias", "acronym", "other name", "nom court"],
    ),
    (
        Field::Kind,
        &[
            "nature",
            "nature juridique",
            "type",
            "type structure",
            "type organisme",
            "type organisation",
            "forme juridique",
            "statut juridique",
            "kind",
        ],
    ),
    (Field::Siren, &["siren", "numero siren", "n siren", "no siren", "code siren"]),
    (Field::Siret, &["siret", "numero siret", "n siret", "no siret", "siret siege"]),
    (Field::Rna, &["rna", "numero rna", "n rna", "waldec", "numero waldec", "id association"]),
    (
        Field::Insee,
        &[
            "insee",
            "code insee",
            "code commune",
            "code officiel geographique",
            "cog",
            "insee code",
            "code geographique",
        ],
    ),
    (Field::Territory, &["commune", "nom commune", "territoire", "collectivite territoriale", "territory", "epci"]),
    (
        Field::Website,
        &["site", "site web", "site internet", "url", "website", "web", "adresse web", "url adh", "page web"],
    ),
    (
        Field::FamilyName,
        &[
            "nom famille",
            "nom contact",
            "nom representant",
            "nom referent",
            "nom elu",
            "lastname",
            "last name",
            "family name",
            "surname",
            "nom adh",
            "nom personne",
            "nom naissance",
            "nom usage personne",
        ],
    ),
    (
        Field::GivenName,
        &[
            "prenom",
            "prenom contact",
            "prenom representant",
            "prenom referent",
            "prenoms",
            "firstname",
            "first name",
            "given name",
            "prenom adh",
            "prenom adherent",
        ],
    ),
    (
        Field::FullName,
        &[
            "nom prenom",
            "nom et prenom",
            "prenom nom",
            "prenom et nom",
            "representant",
            "representante",
            "referent",
            "referente",
            "contact",
            "personne",
            "personne contact",
            "interlocuteur",
            "full name",
            "nom complet",
            "representant e",
            "contact principal",
        ],
    ),
    (
        Field::Title,
        &[
            "fonction",
            "mandat",
            "titre",
            "poste",
            "qualite",
            "role",
            "job",
            "job title",
            "position",
            "profession",
            "prof adh",
        ],
    ),
    (Field::Capacity, &["au titre", "capacite", "capacity"]),
    (Field::Standing, &["titulaire suppleant", "titulaire ou suppleant", "titulaire", "standing"]),
    (Field::Starts, &["debut mandat", "date debut mandat", "mandat depuis", "date designation", "date deliberation"]),
    (Field::ContactName, &["nom du service", "service", "nom boite", "libelle contact"]),
    (
        Field::Email,
        &[
            "mail",
            "e mail",
            "email",
            "courriel",
            "adresse mail",
            "adresse e mail",
            "adresse email",
            "adresse courriel",
            "adresse electronique",
            "mel",
            "email adh",
            "email payeur",
            "email adherent",
        ],
    ),
    (
        Field::Phone,
        &[
            "telephone",
            "tel",
            "numero telephone",
            "n telephone",
            "portable",
            "mobile",
            "telephone fixe",
            "telephone portable",
            "tel fixe",
            "tel portable",
            "phone",
            "gsm",
            "tel adh",
            "gsm adh",
        ],
    ),
    (
        Field::Address,
        &[
            "adresse",
            "adresse postale",
            "rue",
            "adresse 1",
            "voie",
            "address",
            "street",
            "adresse adh",
            "adresse siege",
        ],
    ),
    (Field::Postcode, &["code postal", "cp", "postcode", "zip", "zip code", "postal code", "cp adh"]),
    (Field::Town, &["ville", "localite", "town", "city", "ville adh", "bureau distributeur"]),
    (
        Field::Category,
        &[
            "categorie",
            "college",
            "categorie adherent",
            "categorie membre",
            "type adherent",
            "type adhesion",
            "type membre",
            "libelle type adherent",
            "formule",
            "category",
            "membership type",
            "collège",
        ],
    ),
    (Field::State, &["etat", "statut", "etat adhesion", "statut adhesion", "situation", "state", "status"]),
    (
        Field::Since,
        &[
            "date adhesion",
            "adhesion",
            "adherent depuis",
            "adherente depuis",
            "membre depuis",
            "depuis",
            "date entree",
            "annee adhesion",
            "date inscription",
            "since",
            "member since",
            "date premiere adhesion",
            "date 1ere adhesion",
            "date crea adh",
            "premiere adhesion",
        ],
    ),
];

/// Words that say it even among others, for headings that no list holds: « Adresse e-mail de la personne référente ».
const WITHIN: &[(Field, &[&str])] = &[
    (Field::Siret, &["siret"]),
    (Field::Siren, &["siren"]),
    (Field::Rna, &["rna"]),
    (Field::Insee, &["insee"]),
    (Field::Email, &["mail", "email", "courriel", "mel"]),
    (Field::Phone, &["telephone", "tel", "portable", "mobile", "phone"]),
    (Field::Postcode, &["code postal", "cp"]),
    (Field::Website, &["site web", "site internet", "website"]),
    (Field::GivenName, &["prenom", "first name"]),
    (Field::Since, &["date adhesion", "adherent depuis"]),
    (Field::Name, &["raison sociale", "denomination"]),
    (Field::Address, &["adresse postale"]),
];

/// A program whose export was recognised.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    Paheko,
    Galette,
    Dolibarr,
    HelloAsso,
}

impl Source {
    pub fn name(self) -> &'static str {
        match self {
            Source::Paheko => "Paheko",
            Source::Galette => "Galette",
            Source::Dolibarr => "Dolibarr",
            Source::HelloAsso => "HelloAsso",
        }
    }

    /// What its headings mean where that differs from what they would mean elsewhere. Of what is bought and paid, nothing is
    /// taken: `None`.
    fn means(self, heading: &str) -> Option<Option<Field>> {
        Some(match (self, heading) {
            (Source::HelloAsso, "nom adherent") => Some(Field::FamilyName),
            (Source::HelloAsso, "tarif" | "formule") => Some(Field::Category),
            (Source::HelloAsso, "date commande") => Some(Field::Since),
            (Source::HelloAsso, "statut commande" | "reference commande") => None,
            (Source::HelloAsso, "nom payeur" | "prenom payeur") => None,
            (Source::Galette, "statut" | "id statut") => Some(Field::Category),
            (Source::Galette, "titre" | "titre adh") => None,
            (Source::Galette, "date creation") => Some(Field::Since),
            (Source::Dolibarr, "nature" | "titre civilite" | "civilite") => None,
            (Source::Dolibarr, "tiers") => None,
            (Source::Dolibarr, "date creation" | "date debut adhesion") => Some(Field::Since),
            (Source::Paheko, "nom") => Some(Field::FullName),
            (Source::Paheko, "activite" | "tarif") => Some(Field::Category),
            (Source::Paheko, "numero" | "numero membre") => None,
            _ => return None,
        })
    }
}

/// Which program wrote these headings. Each has some that no other has (HelloAsso's orders, Galette's `_adh`, Dolibarr's type
/// of member, Paheko's number of member).
pub fn source(headings: &[String]) -> Option<Source> {
    let keys: Vec<String> = headings.iter().map(|heading| heading_key(heading)).collect();
    let has = |heading: &str| keys.iter().any(|key| key == heading);
    let several = |list: &[&str]| list.iter().filter(|heading| has(heading)).count() >= 2;
    if has("reference commande") && (has("date commande") || has("nom payeur") || has("nom adherent")) {
        Some(Source::HelloAsso)
    } else if keys.iter().filter(|key| key.ends_with(" adh")).count() >= 2
        || several(&["pseudo", "date fin adhesion", "identifiant", "date naissance", "societe"]) && has("pseudo")
    {
        Some(Source::Galette)
    } else if several(&[
        "id adherent",
        "ref adherent",
        "type adherent",
        "libelle type adherent",
        "date fin adhesion",
        "id type adherent",
    ]) {
        Some(Source::Dolibarr)
    } else if has("numero membre")
        || has("numero") && has("nom") && (has("date inscription") || has("groupe information"))
    {
        Some(Source::Paheko)
    } else {
        None
    }
}

/// A heading as it is compared: « N° SIREN * (obligatoire) » is « n siren ».
fn heading_key(heading: &str) -> String {
    let bare = heading.split('(').next().filter(|bare| !bare.trim().is_empty()).unwrap_or(heading);
    let small = ["de", "du", "des", "la", "le", "les", "l", "d", "votre", "vos"];
    key(bare).split(' ').filter(|word| !small.contains(word)).collect::<Vec<_>>().join(" ")
}

/// The number of the line that holds the headings: the one with the most that are known, the first of those; else the first
/// with two texts or more.
pub fn heading_line(grid: &Grid) -> u32 {
    let known = |line: &GridLine| {
        let fields = line.cells.iter().filter_map(|cell| listed(&heading_key(cell)));
        fields.count() + line.cells.iter().filter(|cell| heading_key(cell) == "nom").count()
    };
    let lines = || grid.lines.iter().take(ABOVE);
    let best = lines().rev().max_by_key(|line| known(line)).filter(|line| known(line) > 0);
    let texts = |line: &&GridLine| line.cells.iter().filter(|cell| cell.chars().any(char::is_alphabetic)).count() > 1;
    best.or_else(|| lines().find(texts)).or_else(|| lines().next()).map_or(1, |line| line.number)
}

/// The headings of each column. One that is merged over several columns goes before theirs: « Contact », over « Nom » and
/// « Prénom », makes « Contact Nom » and « Contact Prénom ».
pub fn headings(grid: &Grid, number: u32) -> Vec<String> {
    let width = grid.lines.iter().map(|line| line.cells.len()).max().unwrap_or(0);
    let line = |number: u32| grid.lines.iter().find(|line| line.number == number);
    let over = |column: usize| {
        let mut spans = grid.wide.iter().filter(|(at, first, last)| {
            *at + 1 == number && (*first..=*last).contains(&column) && last - first + 1 < width
        });
        spans.next_back().and_then(|(at, first, _)| Some(line(*at)?.cell(*first)))
    };
    let heading = |column: usize| {
        let own = line(number).map_or("", |line| line.cell(column));
        match over(column) {
            Some(over) if !over.is_empty() && over != own => format!("{over} {own}").trim().to_owned(),
            _ => own.split_whitespace().collect::<Vec<_>>().join(" "),
        }
    };
    (0..width).map(heading).collect()
}

/// Words that say that a heading is of a person: « Nom du représentant », « Contact Nom ».
const WHOSE: &[&str] = &[
    "contact",
    "representant",
    "representante",
    "referent",
    "referente",
    "personne",
    "elu",
    "elue",
    "correspondant",
    "president",
];

fn listed(key: &str) -> Option<Field> {
    let of_person = WHOSE.iter().find_map(|word| {
        let rest = key.strip_prefix(word).map(str::trim_start).or_else(|| key.strip_suffix(word).map(str::trim_end))?;
        Some(rest).filter(|rest| !rest.is_empty() && rest.len() < key.len())
    });
    if of_person == Some("nom") {
        return Some(Field::FamilyName);
    }
    let own = known(key);
    own.or_else(|| of_person.and_then(known))
}

fn known(key: &str) -> Option<Field> {
    WORDS.iter().find(|(_, words)| words.contains(&key)).map(|(field, _)| *field)
}

/// The same where members are people alone: « Nom » by itself is the whole name of each.
pub fn of_people(mut fields: Vec<Option<Field>>, headings: &[String]) -> Vec<Option<Field>> {
    let whole = |(field, heading): (&mut Option<Field>, &String)| {
        if *field == Some(Field::Name) && matches!(heading_key(heading).as_str(), "nom" | "name" | "noms") {
            *field = Some(Field::FullName);
        }
    };
    let other = [Field::FullName, Field::FamilyName, Field::GivenName];
    if !fields.iter().flatten().any(|field| other.contains(field)) {
        fields.iter_mut().zip(headings).for_each(whole);
    }
    fields
}

/// What each column is taken for. Each field is taken once, but for the lines of an address; « Nom » alone is a person's where
/// there are given names or where another column names the organisation, else the organisation's. What the network calls one
/// of its own fields is that field.
pub fn fields(headings: &[String], own: &[fields::Field]) -> Vec<Option<Field>> {
    let keys: Vec<String> = headings.iter().map(|heading| heading_key(heading)).collect();
    let program = source(headings);
    let means = |key: &String| match program.and_then(|program| program.means(key)) {
        Some(meant) => meant,
        None => listed(key),
    };
    let mut found: Vec<Option<Field>> = keys.iter().map(means).collect();
    let within = |key: &str, words: &[&str]| words.iter().any(|word| format!(" {key} ").contains(&format!(" {word} ")));
    for (place, key) in keys.iter().enumerate() {
        let said = program.is_some_and(|program| program.means(key).is_some());
        if found[place].is_none() && !said {
            found[place] = WITHIN.iter().find(|(_, words)| within(key, words)).map(|(field, _)| *field);
        }
    }
    let has = |field: Field, found: &[Option<Field>]| found.contains(&Some(field));
    let person = has(Field::GivenName, &found) || has(Field::Name, &found);
    for (place, key) in keys.iter().enumerate().filter(|(_, key)| matches!(key.as_str(), "nom" | "name" | "noms")) {
        if found[place].is_none() && program.is_none_or(|program| program.means(key).is_none()) {
            found[place] = Some(if person { Field::FamilyName } else { Field::Name });
        }
    }
    for (place, key) in keys.iter().enumerate() {
        let called =
            |field: &fields::Field| brought(field) && field.names().iter().any(|name| heading_key(name) == *key);
        if let Some(at) = own.iter().position(|field| !key.is_empty() && called(field)) {
            found[place] = Some(Field::Own(at));
        }
    }
    // « Nature » and « Type » say what a body is only where there are bodies
    let mut seen = vec![];
    for field in found.iter_mut() {
        let again = field.is_some_and(|field| field != Field::Address && seen.contains(&field));
        if again {
            *field = None;
        }
        seen.extend(*field);
    }
    found
}

/// Whether a heading of full names says the family name first: « Nom et prénom ».
pub fn family_first(heading: &str) -> bool {
    let key = heading_key(heading);
    matches!((key.find("nom"), key.find("prenom")), (Some(family), Some(given)) if family < given && family + 1 != given)
}

/// What tells the headings of a file from those of another, whatever their spelling.
pub fn fingerprint(headings: &[String]) -> String {
    let text: Vec<String> = headings.iter().map(|heading| heading_key(heading)).collect();
    crate::platform::files::hash(text.join("\n").as_bytes())[..24].to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(headings: &[&str]) -> Vec<String> {
        let headings: Vec<String> = headings.iter().map(|heading| heading.to_string()).collect();
        fields(&headings, &[]).into_iter().map(|field| field.map_or(String::new(), |field| field.id(&[]))).collect()
    }

    #[test]
    fn headings_are_known_as_people_write_them() {
        let got = told(&[
            "Raison sociale *",
            "N° SIREN",
            "Code INSEE (5 chiffres)",
            "Adresse e-mail du contact",
            "Tél.",
            "Catégorie d’adhérent",
            "Remarques",
        ]);
        assert_eq!(got, ["name", "siren", "insee", "email", "phone", "category", ""]);
        assert_eq!(
            told(&["Organization", "First name", "Last name", "Website", "Member since"]),
            ["name", "given-name", "family-name", "website", "since"]
        );
    }

    #[test]
    fn a_heading_may_say_whose_it_is() {
        let got = told(&["Structure", "Contact Nom", "Prénom du référent", "Fonction du contact", "Contact"]);
        assert_eq!(got, ["name", "family-name", "given-name", "title", "full-name"]);
    }

    #[test]
    fn a_name_alone_is_of_whom_the_other_columns_leave() {
        assert_eq!(told(&["Nom", "SIREN"]), ["name", "siren"]);
        assert_eq!(told(&["Nom", "Prénom"]), ["family-name", "given-name"]);
        assert_eq!(told(&["Structure", "Nom", "Prénom", "Fonction"]), ["name", "family-name", "given-name", "title"]);
    }

    #[test]
    fn a_heading_says_which_name_comes_first() {
        assert!(family_first("Nom et prénom") && family_first("Nom, Prénom"));
        assert!(!family_first("Prénom Nom") && !family_first("Contact"));
    }

    #[test]
    fn a_field_is_taken_once() {
        assert_eq!(told(&["Email", "Courriel", "Adresse", "Adresse 1"]), ["email", "", "address", "address"]);
    }

    #[test]
    fn exports_of_other_programs_are_recognised() {
        let program = |list: &[&str]| source(&list.iter().map(|heading| heading.to_string()).collect::<Vec<_>>());
        let helloasso = [
            "Référence commande",
            "Date de la commande",
            "Statut de la commande",
            "Nom adhérent",
            "Prénom adhérent",
            "Email payeur",
            "Raison sociale",
            "Tarif",
            "Montant tarif",
        ];
        assert_eq!(program(&helloasso), Some(Source::HelloAsso));
        assert_eq!(told(&helloasso), ["", "since", "", "family-name", "given-name", "email", "name", "category", ""]);
        let galette = ["nom_adh", "prenom_adh", "societe_adh", "id_statut", "email_adh", "cp_adh", "ville_adh"];
        assert_eq!(program(&galette), Some(Source::Galette));
        assert_eq!(told(&galette), ["family-name", "given-name", "name", "category", "email", "postcode", "town"]);
        let dolibarr = [
            "Id adhérent",
            "Nom",
            "Prénom",
            "Société",
            "Nature",
            "Libellé du type adhérent",
            "Code postal",
            "Ville",
            "Date fin adhésion",
        ];
        assert_eq!(program(&dolibarr), Some(Source::Dolibarr));
        assert_eq!(told(&dolibarr), ["", "family-name", "given-name", "name", "", "category", "postcode", "town", ""]);
        let paheko =
            ["Numéro de membre", "Nom", "Adresse E-Mail", "Code postal", "Ville", "Catégorie", "Date d'inscription"];
        assert_eq!(program(&paheko), Some(Source::Paheko));
        assert_eq!(told(&paheko), ["", "full-name", "email", "postcode", "town", "category", "since"]);
        assert_eq!(program(&["Nom", "SIREN", "Ville"]), None);
    }

    #[test]
    fn headings_stand_below_notes_and_may_be_of_two_lines() {
        let line = |number: u32, cells: &[&str]| GridLine {
            number,
            cells: cells.iter().map(|cell| cell.to_string()).collect(),
        };
        let grid = Grid {
            sheets: vec![],
            lines: vec![
                line(1, &["Liste des membres, commune par commune", "", "", ""]),
                line(3, &["", "Contact", "", ""]),
                line(4, &["Structure", "Nom", "Prénom", "SIREN"]),
                line(5, &["Commune", "Martin", "Ana", "1"]),
            ],
            wide: vec![(1, 0, 3), (3, 1, 2)],
        };
        assert_eq!(heading_line(&grid), 4);
        let headings = headings(&grid, 4);
        assert_eq!(headings, ["Structure", "Contact Nom", "Contact Prénom", "SIREN"]);
    }
}
