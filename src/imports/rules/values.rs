//! What a cell says: identifiers, dates, addresses, and the words that stand for a nature, a state, a standing.

use jiff::civil::Date;

use super::names::key;
use crate::{
    access::rules::email_holds,
    members::rules::{rna_holds, siren_holds, siret_holds},
    platform::tables,
    territories::rules::names_an_epci,
};

/// Without spaces, dots or hyphens, in capitals.
fn compact(cell: &str) -> String {
    cell.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_uppercase).collect()
}

/// Whether a cell says that there is nothing to say: « - », « néant », « n/a ».
pub fn is_nothing(cell: &str) -> bool {
    // most cells are longer than any word for nothing
    let first = cell.chars().find(|c| c.is_alphanumeric());
    if cell.len() > 12 || first.is_some_and(|c| c.is_ascii() && !"nsai".contains(c.to_ascii_lowercase())) {
        return false;
    }
    let key = key(cell);
    key.is_empty()
        || matches!(key.as_str(), "neant" | "n a" | "na" | "sans" | "aucun" | "aucune" | "nc" | "null" | "inconnu")
}

pub fn siren(cell: &str) -> Option<String> {
    Some(compact(cell)).filter(|text| siren_holds(text))
}

pub fn siret(cell: &str) -> Option<String> {
    Some(compact(cell)).filter(|text| siret_holds(text))
}

pub fn rna(cell: &str) -> Option<String> {
    Some(compact(cell)).filter(|text| rna_holds(text))
}

/// Five signs; a spreadsheet that took it for a number has lost its first zero.
pub fn insee(cell: &str) -> Option<String> {
    let text = compact(cell);
    let text = if text.len() == 4 && text.bytes().all(|b| b.is_ascii_digit()) { format!("0{text}") } else { text };
    let figures = text.bytes().enumerate().all(|(at, b)| b.is_ascii_digit() || (at == 1 && matches!(b, b'A' | b'B')));
    (text.len() == 5 && figures).then_some(text)
}

/// The départements that a postal code may be of.
pub fn departements(postcode: &str) -> Vec<String> {
    let text = compact(postcode);
    let text = if text.len() == 4 { format!("0{text}") } else { text };
    match text.get(..2) {
        _ if text.len() != 5 || !text.bytes().all(|b| b.is_ascii_digit()) => vec![],
        Some("97" | "98") => vec![text[..3].to_owned()],
        Some("20") => vec!["2A".to_owned(), "2B".to_owned()],
        Some(two) => vec![two.to_owned()],
        None => vec![],
    }
}

/// Every address of mail in a cell, or none where a part of it is not one.
pub fn emails(cell: &str) -> Option<Vec<String>> {
    let parts = cell
        .split([';', ',', '/', '\n', ' '])
        .map(|part| part.trim().trim_start_matches("mailto:").trim_matches(['<', '>']));
    let parts: Vec<String> = parts.filter(|part| !part.is_empty()).map(str::to_lowercase).collect();
    (!parts.is_empty() && parts.iter().all(|part| email_holds(part))).then_some(parts)
}

/// As it is read aloud in France where it is of France: 06 12 34 56 78. Else as it stands.
pub fn phone(cell: &str) -> String {
    let digits: String = cell.chars().filter(char::is_ascii_digit).collect();
    let plain = cell.chars().all(|c| c.is_ascii_digit() || c.is_whitespace() || ".-()+".contains(c));
    let national = match digits.len() {
        10 if digits.starts_with('0') => Some(digits),
        // a spreadsheet took it for a number
        9 if !cell.trim_start().starts_with('+') => Some(format!("0{digits}")),
        11 if digits.starts_with("33") => Some(format!("0{}", &digits[2..])),
        _ => None,
    };
    match national.filter(|_| plain) {
        Some(digits) => digits.as_bytes().chunks(2).map(String::from_utf8_lossy).collect::<Vec<_>>().join(" "),
        None => cell.split_whitespace().collect::<Vec<_>>().join(" "),
    }
}

/// An address of the web, with its scheme; nothing that a browser would run.
pub fn website(cell: &str) -> Option<String> {
    let text = cell.trim();
    let bare = text.strip_prefix("https://").or(text.strip_prefix("http://")).unwrap_or(text);
    let host = bare.split(['/', '?', '#']).next().unwrap_or_default();
    let label = |part: &str| !part.is_empty() && part.chars().all(|c| c.is_alphanumeric() || c == '-');
    let holds = host.contains('.') && host.split('.').all(label) && !text.contains(char::is_whitespace);
    holds.then(|| if bare == text { format!("https://{text}") } else { text.to_owned() })
}

/// A day, whatever the separators; the time after it is left. A year alone is no day.
pub fn date(cell: &str) -> Option<Date> {
    let text = cell.trim();
    let day = text.split([' ', 'T']).next().unwrap_or_default();
    let slashed = day.replace(['.', '-'], "/");
    let short = || {
        let parts: Vec<&str> = slashed.split('/').collect();
        match parts[..] {
            [d, m, y] if y.len() == 2 && y.bytes().all(|b| b.is_ascii_digit()) => {
                tables::date(&format!("{d}/{m}/20{y}"))
            }
            _ => None,
        }
    };
    let whole = |text: &str| tables::date(text).filter(|day| day.year() > 1000);
    whole(day).or_else(|| whole(&slashed)).or_else(short).or_else(|| written(text))
}

/// « 5 mai 2019 », « lundi 1er févr. 2020 », « 5 May 2019 ».
fn written(text: &str) -> Option<Date> {
    const MONTHS: [(&str, &str); 12] = [
        ("janvier", "january"),
        ("fevrier", "february"),
        ("mars", "march"),
        ("avril", "april"),
        ("mai", "may"),
        ("juin", "june"),
        ("juillet", "july"),
        ("aout", "august"),
        ("septembre", "september"),
        ("octobre", "october"),
        ("novembre", "november"),
        ("decembre", "december"),
    ];
    let key = key(text);
    let words: Vec<&str> = key.split(' ').collect();
    let (day, month, year) = match words[..] {
        [day, month, year] | [_, day, month, year] => (day, month, year),
        _ => return None,
    };
    // three letters do but for « jui », which begins two
    let means = |whole: &str| whole == month || (month.len() > 2 && whole.starts_with(month) && month != "jui");
    let month = MONTHS.iter().position(|(french, english)| means(french) || means(english))?;
    let year = year.parse().ok().filter(|year| (1850..2200).contains(year))?;
    Date::new(year, month as i8 + 1, day.strip_suffix("er").unwrap_or(day).parse().ok()?).ok()
}

/// A year alone: 2015, or « 2015.0 ».
pub fn year(cell: &str) -> Option<i16> {
    let digits = compact(cell);
    digits.parse().ok().filter(|year| (1850..2200).contains(year) && digits.len() == 4)
}

/// Whether a column leaves open what a body is: « Collectivité » is a commune as well as a région, and its name tells which.
pub fn says_no_kind(cell: &str) -> bool {
    let vague =
        ["", "collectivite", "collectivites", "collectivite territoriale", "collectivite locale", "administration"];
    vague.contains(&key(cell).as_str())
}

/// What a body is, from the words of a column.
pub fn kind(cell: &str) -> Option<&'static str> {
    let key = key(cell);
    Some(match key.as_str() {
        "region" | "conseil regional" | "collectivite regionale" => "region",
        "departement" | "conseil departemental" | "conseil general" | "department" => "department",
        "commune" | "ville" | "mairie" | "municipalite" | "commune nouvelle" | "city" | "town" => "commune",
        "intercommunalite"
        | "epci"
        | "interco"
        | "communaute de communes"
        | "communaute d agglomeration"
        | "communaute urbaine"
        | "metropole"
        | "cc"
        | "ca"
        | "cu"
        | "agglomeration"
        | "intercommunality" => "intercommunality",
        "etablissement public" | "epa" | "epic" | "ccas" | "syndicat mixte" | "syndicat" | "public establishment" => {
            "public_establishment"
        }
        "etat" | "ministere" | "prefecture" | "administration centrale" | "service de l etat" | "state" => "state",
        "fondation" | "foundation" | "fonds de dotation" => "foundation",
        "association" | "asso" | "association loi 1901" | "loi 1901" | "ong" | "charity" => "association",
        "entreprise" | "societe" | "sas" | "sarl" | "sa" | "scop" | "scic" | "cooperative" | "company" => "company",
        "universite"
        | "recherche"
        | "laboratoire de recherche"
        | "ecole"
        | "enseignement superieur"
        | "research"
        | "university" => "research",
        "organisation internationale" | "international" => "international",
        "laboratoire" | "lab" | "laboratoire d innovation" | "labo" => "lab",
        "reseau" | "federation" | "network" => "network",
        "informel" | "informal" => "informal",
        "autre" | "autres" | "other" => "other",
        _ => return crate::members::KINDS.iter().find(|kind| kind.replace('_', " ") == key).copied(),
    })
}

/// What the first words of a name say of what bears it.
pub fn kind_of_name(name_key: &str) -> Option<&'static str> {
    if names_an_epci(name_key) {
        return Some("intercommunality");
    }
    const BEGINNINGS: &[(&str, &str)] = &[
        ("ville de ", "commune"),
        ("commune de ", "commune"),
        ("commune d ", "commune"),
        ("ville d ", "commune"),
        ("mairie de ", "commune"),
        ("mairie d ", "commune"),
        ("departement de la ", "department"),
        ("departement de l ", "department"),
        ("departement du ", "department"),
        ("departement des ", "department"),
        ("departement de ", "department"),
        ("conseil departemental de la ", "department"),
        ("conseil departemental de l ", "department"),
        ("conseil departemental du ", "department"),
        ("conseil departemental des ", "department"),
        ("conseil departemental de ", "department"),
        ("conseil regional de ", "region"),
        ("conseil regional d ", "region"),
        ("region ", "region"),
        ("association ", "association"),
        ("universite ", "research"),
    ];
    BEGINNINGS.iter().find_map(|(begins, kind)| name_key.starts_with(begins).then_some(*kind))
}

/// Where a membership stands, from the words of a column.
pub fn state(cell: &str) -> Option<&'static str> {
    Some(match key(cell).as_str() {
        "demande" | "demandee" | "a valider" | "brouillon" | "requested" | "candidat" | "candidate" => "requested",
        "en cours"
        | "en cours d adhesion"
        | "a confirmer"
        | "en attente"
        | "pending"
        | "in progress"
        | "attente cotisation" => "in_progress",
        "admis" | "admise" | "adherent" | "adherente" | "membre" | "valide" | "validee" | "a jour" | "actif"
        | "active" | "adhesion a jour" | "oui" | "admitted" | "ok" | "x" => "admitted",
        "perdue" | "expiree" | "expire" | "non a jour" | "ancien" | "ancienne" | "echue" | "radie" | "radiee"
        | "lapsed" | "inactif" => "lapsed",
        "retire" | "retiree" | "demissionnaire" | "demission" | "resilie" | "resiliee" | "parti" | "partie"
        | "withdrawn" => "withdrawn",
        "refuse" | "refusee" | "refused" => "refused",
        _ => return None,
    })
}

pub fn standing(cell: &str) -> Option<&'static str> {
    let key = key(cell);
    match () {
        () if key.starts_with("titulaire") => Some("titulaire"),
        () if key.starts_with("suppleant") => Some("suppleant"),
        () => None,
    }
}

pub fn capacity(cell: &str) -> Option<&'static str> {
    Some(match key(cell).as_str() {
        "representant" | "representante" | "au titre de" | "elu" | "elue" | "representing" => "representing",
        "personnel" | "a titre personnel" | "personal" => "personal",
        "equipe" | "salarie" | "salariee" | "agent" | "agente" | "staff" | "technicien" | "technicienne" => "staff",
        _ => return None,
    })
}

/// The given name and the family name that a cell holds. Capitals and a comma tell; else two words do, in the order that the
/// heading says. More are not guessed: every way to cut them is given.
pub fn full_name(cell: &str, family_first: bool) -> Result<(String, String), Vec<(String, String)>> {
    const TITLES: &[&str] = &["m", "mr", "mme", "mlle", "monsieur", "madame", "dr", "me", "pr"];
    let join = |words: &[&str]| words.join(" ");
    if let Some((family, given)) = cell.split_once(',')
        && !family.trim().is_empty()
        && !given.trim().is_empty()
    {
        return Ok((given.trim().to_owned(), family.trim().to_owned()));
    }
    let words: Vec<&str> = cell.split_whitespace().filter(|word| !TITLES.contains(&key(word).as_str())).collect();
    let loud = |word: &&&str| {
        word.chars().filter(|c| c.is_alphabetic()).count() > 1 && word.chars().all(|c| !c.is_lowercase())
    };
    let capitals: Vec<&str> = words.iter().filter(loud).copied().collect();
    if !capitals.is_empty() && capitals.len() < words.len() {
        let given: Vec<&str> = words.iter().filter(|word| !capitals.contains(word)).copied().collect();
        return Ok((join(&given), join(&capitals)));
    }
    let cut = |at: usize| {
        let (first, last) = words.split_at(at);
        if family_first { (join(last), join(first)) } else { (join(first), join(last)) }
    };
    match words.len() {
        2 => Ok(cut(1)),
        0 | 1 => Err(vec![]),
        many => Err((1..many.min(6)).map(cut).collect()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date as day;

    #[test]
    fn identifiers_are_read_as_people_type_them() {
        assert_eq!(siren("732 829 320").as_deref(), Some("732829320"));
        assert_eq!(siren("732.829.320").as_deref(), Some("732829320"));
        assert_eq!((siren("732829321"), siren("")), (None, None));
        assert_eq!(siret("732 829 320 00074").as_deref(), Some("73282932000074"));
        assert_eq!(rna("w 751 234 567").as_deref(), Some("W751234567"));
        assert_eq!(insee("1004").as_deref(), Some("01004"));
        assert_eq!((insee("2a004").as_deref(), insee("Ain")), (Some("2A004"), None));
    }

    #[test]
    fn a_postal_code_tells_its_departement() {
        assert_eq!(departements("77127"), ["77"]);
        assert_eq!(departements("1000"), ["01"]);
        assert_eq!(departements("97190"), ["971"]);
        assert_eq!(departements("20000"), ["2A", "2B"]);
        assert!(departements("Paris").is_empty());
    }

    #[test]
    fn days_are_read_whatever_their_dress() {
        for text in [
            "2018-06-19",
            "19/06/2018",
            "19.06.2018",
            "19-06-2018",
            "19/06/2018 21:59",
            "2018-06-19T00:00:00",
            "19/06/18",
            "19 juin 2018",
            "mardi 19 Juin 2018",
            "19 June 2018",
        ] {
            assert_eq!(date(text), Some(day(2018, 6, 19)), "{text}");
        }
        assert_eq!((date("1er févr. 2020"), date("2 août 1999")), (Some(day(2020, 2, 1)), Some(day(1999, 8, 2))));
        assert_eq!((date("19 jui 2018"), date("31 juin 2018"), date("le 19 juin")), (None, None, None));
        assert_eq!((date("juin 2018"), date("2018"), date("31/06/2018")), (None, None, None));
        assert_eq!((year("2018"), year("18")), (Some(2018), None));
    }

    #[test]
    fn addresses_are_checked_and_dressed() {
        assert_eq!(emails("Mairie@Ville.fr; dgs@ville.fr").unwrap(), ["mairie@ville.fr", "dgs@ville.fr"]);
        assert_eq!(emails("mairie@ville"), None);
        assert_eq!(website("www.ville.fr").as_deref(), Some("https://www.ville.fr"));
        assert_eq!((website("javascript:alert(1)"), website("non")), (None, None));
        assert_eq!(phone("612345678"), "06 12 34 56 78");
        assert_eq!(phone("+33 (6) 12.34.56.78"), "06 12 34 56 78");
        assert_eq!(phone("+32 2 123 45 67"), "+32 2 123 45 67");
    }

    #[test]
    fn a_full_name_is_cut_where_it_tells_and_nowhere_else() {
        let name = |given: &str, family: &str| Ok((given.to_owned(), family.to_owned()));
        assert_eq!(full_name("Mme MARTEL Jeanne", false), name("Jeanne", "MARTEL"));
        assert_eq!(full_name("Jean-Luc LE BRIS", false), name("Jean-Luc", "LE BRIS"));
        assert_eq!(full_name("Martel, Jeanne", false), name("Jeanne", "Martel"));
        assert_eq!(full_name("Jeanne Martel", false), name("Jeanne", "Martel"));
        assert_eq!(full_name("Martel Jeanne", true), name("Jeanne", "Martel"));
        assert_eq!(full_name("Marie Le Bris", false).unwrap_err().len(), 2);
        assert_eq!(full_name("Accueil", false), Err(vec![]));
    }
}
