//! Names as they are compared, and which are alike without being the same.

use crate::territories::rules::sought;

/// A name without accents, capitals or punctuation, as territories are looked for; `&` is a word, and « A.R.F. » is « ARF ».
pub fn key(name: &str) -> String {
    let key = if name.contains('&') { sought(&name.replace('&', " et ")) } else { sought(name) };
    let letters = || key.split(' ').all(|word| word.chars().count() == 1) && key.chars().all(|c| !c.is_numeric());
    if name.contains('.') && key.len() > 4 && letters() { key.replace(' ', "") } else { key }
}

/// Words that tell nothing of whom a name is.
const SMALL: &[&str] =
    &["de", "du", "des", "la", "le", "les", "l", "d", "et", "en", "a", "au", "aux", "the", "of", "and", "sur", "sous"];
/// Words that say what a body is, and not which.
const GENERIC: &[&str] = &[
    "ville",
    "commune",
    "mairie",
    "association",
    "asso",
    "departement",
    "region",
    "conseil",
    "departemental",
    "regional",
    "communaute",
    "communes",
    "agglomeration",
    "urbaine",
    "metropole",
    "syndicat",
    "societe",
    "sas",
    "sarl",
    "scop",
    "scic",
];

/// The words that tell, in their order.
pub fn telling(key: &str) -> Vec<&str> {
    key.split(' ').filter(|word| !word.is_empty() && !SMALL.contains(word)).collect()
}

/// What is left of a name without what says what it is: « Ville de Grenoble » and « Mairie de Grenoble » are both « grenoble ».
pub fn core(key: &str) -> String {
    let words: Vec<&str> = telling(key).into_iter().filter(|word| !GENERIC.contains(word)).collect();
    words.join(" ")
}

/// The words of someone's name, as they are compared.
pub fn words(given: &str, family: &str) -> Vec<String> {
    let both = format!("{} {}", key(given), key(family));
    both.split(' ').filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// Whether two people of one organisation may be one, by the words of their names: the same in another order or cut elsewhere, initials
/// for a given name, a title or a part more.
pub fn alike(one: &[String], other: &[String]) -> bool {
    let (short, long) = if one.len() <= other.len() { (one, other) } else { (other, one) };
    let begins = |letter: &str, whole: &str| letter.len() == 1 && whole.starts_with(letter);
    let answers = |word: &String| long.iter().any(|one| one == word || begins(word, one) || begins(one, word));
    // initials alone are nobody's
    let whole = short.iter().any(|word| word.len() > 1 && long.contains(word));
    (short.len() > 1 && whole && short.iter().all(answers)) || short.concat() == long.concat()
}

/// The initials of a name of three telling words or more: « mel » of the Métropole européenne de Lille.
pub fn initials(key: &str) -> Option<String> {
    let words = telling(key);
    (words.len() > 2).then(|| words.iter().filter_map(|word| word.chars().next()).collect())
}

/// Whether a name may be the initials of another.
pub fn may_be_initials(key: &str) -> bool {
    (3..=8).contains(&key.chars().count()) && key.chars().all(char::is_alphabetic)
}

/// Whether one name is the other cut short, between two words: « La FING et Démocratie » of « La Fing et Démocratie ouverte »,
/// and « Fing » of both. A single word is the beginning of too many names, unless what follows adds someone (« et »).
pub fn cut(key: &str, other: &str) -> bool {
    let trimmed = |key: &str| {
        key.strip_prefix("la ").or(key.strip_prefix("le ")).or(key.strip_prefix("les ")).unwrap_or(key).to_owned()
    };
    let (one, two) = (trimmed(key), trimmed(other));
    let (short, long) = if one.len() < two.len() { (one, two) } else { (two, one) };
    match long.strip_prefix(&short).and_then(|rest| rest.strip_prefix(' ')) {
        Some(rest) => telling(&short).len() > 1 || (short.len() > 2 && (rest.starts_with("et ") || rest == "et")),
        None => false,
    }
}

/// Whether two words are one typing mistake apart: a letter more, less, other, or two in the wrong order.
pub fn mistyped(one: &str, two: &str) -> bool {
    let (a, b): (Vec<char>, Vec<char>) = (one.chars().collect(), two.chars().collect());
    if a == b || a.len().abs_diff(b.len()) > 1 || a.len().min(b.len()) < 6 {
        return false;
    }
    let from = a.iter().zip(&b).take_while(|(x, y)| x == y).count();
    let (rest_a, rest_b) = (&a[from..], &b[from..]);
    match rest_a.len().cmp(&rest_b.len()) {
        std::cmp::Ordering::Less => rest_a == &rest_b[1..],
        std::cmp::Ordering::Greater => &rest_a[1..] == rest_b,
        std::cmp::Ordering::Equal => {
            let swapped =
                rest_a.len() > 1 && rest_a[0] == rest_b[1] && rest_a[1] == rest_b[0] && rest_a[2..] == rest_b[2..];
            rest_a[1..] == rest_b[1..] || swapped
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_compared_without_their_dress() {
        assert_eq!(key("L’Île-d’Yeu & Cie"), key("l'ile d yeu et cie"));
        assert_eq!(key("St-Étienne"), key("Saint Etienne"));
        assert_eq!((key("A.R.F.").as_str(), key("J. R.").as_str(), key("1.2.3").as_str()), ("arf", "j r", "1 2 3"));
        assert_eq!(core(&key("Ville de Grenoble")), core(&key("Mairie de Grenoble")));
    }

    #[test]
    fn a_name_cut_short_is_like_the_whole_one() {
        assert!(cut(&key("La FING et Démocratie"), &key("La Fing et Démocratie ouverte")));
        assert!(cut(&key("La FING et Démocratie"), &key("Fing")));
        assert!(cut(&key("Territoires hautement citoyens"), &key("Territoires hautement citoyens, fonds de dotation")));
        assert!(!cut(&key("Nantes"), &key("Nantes Métropole")), "one word begins too many names");
        assert!(!cut(&key("Paris"), &key("Parisot")));
    }

    #[test]
    fn one_person_is_written_in_many_ways() {
        let same = |one: (&str, &str), other: (&str, &str)| alike(&words(one.0, one.1), &words(other.0, other.1));
        let daniel = ("Daniel", "Kaplan");
        for other in [("Kaplan", "Daniel"), ("M. Daniel", "KAPLAN"), ("D.", "Kaplan"), ("Daniel", "Kaplan, président")]
        {
            assert!(same(daniel, other) && same(other, daniel), "{other:?}");
        }
        assert!(
            same(("Armel", "Le Coz"), ("Armel", "Lecoz")) && same(("Aude van", "Haeringen"), ("Aude", "van Haeringen"))
        );
        assert!(same(("Carine", "Delanoë"), ("Carine", "Delanoë-Vieux")));
        for other in [("Danielle", "Kaplan"), ("Daniel", "Martin"), ("", "Kaplan"), ("D.", "K.")] {
            assert!(!same(daniel, other), "{other:?}");
        }
    }

    #[test]
    fn initials_are_of_the_words_that_tell() {
        assert_eq!(initials(&key("Métropole Européenne de Lille")).as_deref(), Some("mel"));
        assert_eq!((initials("ville de lyon"), may_be_initials("mel"), may_be_initials("la mel")), (None, true, false));
    }

    #[test]
    fn a_typing_mistake_is_one_letter() {
        assert!(
            mistyped("grenoble", "grenobel") && mistyped("grenoble", "grenobble") && mistyped("grenoble", "grinoble")
        );
        assert!(!mistyped("grenoble", "grenoble") && !mistyped("lyon", "laon") && !mistyped("grenoble", "granable"));
    }
}
