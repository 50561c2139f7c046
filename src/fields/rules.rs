//! What a value must meet, what choices say, who sees a field. Pure.

use super::model::{Choice, Field, Kind};
use crate::platform::{
    files,
    tables::{date, fold, slug},
};

/// What stands between the codes of several choices in one value.
pub const BETWEEN: char = ';';

/// The longest text, and the longest of several lines, in characters.
const LINE: usize = 500;
const PROSE: usize = 20_000;

/// Why a value cannot be taken.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Refusal {
    Missing,
    NotANumber,
    NotADate,
    NotAChoice,
    NotALink,
    NotAnEmail,
    TooLong,
}

impl Refusal {
    pub fn key(self) -> &'static str {
        match self {
            Refusal::Missing => "cell-missing",
            Refusal::NotANumber => "field-not-a-number",
            Refusal::NotADate => "cell-not-a-date",
            Refusal::NotAChoice => "field-not-a-choice",
            Refusal::NotALink => "field-not-a-link",
            Refusal::NotAnEmail => "field-not-an-email",
            Refusal::TooLong => "cell-too-long",
        }
    }
}

/// What was typed, as the value to keep; empty where nothing was. A choice is taken by its code or by its words in either
/// language; several stand apart by semicolons.
pub fn take(field: &Field, typed: &str) -> Result<String, Refusal> {
    let text = typed.trim().replace("\r\n", "\n");
    if text.is_empty() {
        return if field.required == "yes" { Err(Refusal::Missing) } else { Ok(text) };
    }
    let longest = if field.kind() == Kind::Prose { PROSE } else { LINE };
    if text.chars().count() > longest {
        return Err(Refusal::TooLong);
    }
    let line = || text.split_whitespace().collect::<Vec<_>>().join(" ");
    match field.kind() {
        Kind::Prose => Ok(text),
        Kind::Text => Ok(line()),
        Kind::Number => number(&text).ok_or(Refusal::NotANumber),
        Kind::Date => date(&text).map(|day| day.to_string()).ok_or(Refusal::NotADate),
        Kind::YesNo => match fold(&text).as_str() {
            "yes" | "oui" | "vrai" | "true" | "1" | "x" => Ok("yes".to_owned()),
            "no" | "non" | "faux" | "false" | "0" => Ok("no".to_owned()),
            _ => Err(Refusal::NotAChoice),
        },
        Kind::Choice => code(field, &text).ok_or(Refusal::NotAChoice),
        Kind::Choices => {
            let typed: Option<Vec<String>> =
                text.split(BETWEEN).map(str::trim).filter(|one| !one.is_empty()).map(|one| code(field, one)).collect();
            let typed = typed.ok_or(Refusal::NotAChoice)?;
            // in the order of the field, each once
            let known = choices(field).into_iter().map(|choice| choice.code).filter(|code| typed.contains(code));
            Ok(known.collect::<Vec<_>>().join(&BETWEEN.to_string()))
        }
        Kind::Link if text.starts_with("https://") || text.starts_with("http://") => Ok(line().replace(' ', "%20")),
        Kind::Link => Err(Refusal::NotALink),
        Kind::Email if crate::access::rules::email_holds(&text) => Ok(text),
        Kind::Email => Err(Refusal::NotAnEmail),
    }
}

/// Whether a value stands between two others, each as its field keeps it; days are compared as text is.
pub fn within(value: &str, least: Option<&str>, greatest: Option<&str>, number: bool) -> bool {
    let before = |one: &str, other: &str| match number {
        true => matches!((one.parse::<f64>(), other.parse::<f64>()), (Ok(one), Ok(other)) if one <= other),
        false => one <= other,
    };
    least.is_none_or(|least| before(least, value)) && greatest.is_none_or(|greatest| before(value, greatest))
}

/// A number as France or England writes it, kept with a point: `1 234,5` is 1234.5.
fn number(text: &str) -> Option<String> {
    let plain: String =
        text.chars().filter(|c| !c.is_whitespace()).collect::<String>().replace(',', ".").replace('−', "-");
    let digits = plain.strip_prefix('-').unwrap_or(&plain);
    let (whole, part) = digits.split_once('.').unwrap_or((digits, "0"));
    let all = |text: &str| !text.is_empty() && text.len() <= 15 && text.bytes().all(|byte| byte.is_ascii_digit());
    (all(whole) && all(part)).then_some(plain)
}

fn code(field: &Field, typed: &str) -> Option<String> {
    let wanted = fold(typed);
    let all = choices(field);
    let found = all.iter().find(|one| one.code == typed);
    found
        .or_else(|| all.iter().find(|one| fold(&one.fr) == wanted || fold(&one.en) == wanted))
        .map(|one| one.code.clone())
}

/// The choices of a field, a line each.
pub fn choices(field: &Field) -> Vec<Choice> {
    read_choices(field.choices.as_deref().unwrap_or_default())
}

/// A line is `code = français | English`. Without a code, one follows from the French; without English, the French stands.
pub fn read_choices(text: &str) -> Vec<Choice> {
    let mut found: Vec<Choice> = vec![];
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let (code, words) = line.split_once('=').unwrap_or(("", line));
        let (fr, en) = words.split_once('|').unwrap_or((words, words));
        let (fr, en) = (fr.trim().to_owned(), en.trim().to_owned());
        let code = if code.trim().is_empty() { slug(&fr) } else { slug(code) };
        if !fr.is_empty() && !code.is_empty() && !found.iter().any(|one| one.code == code) {
            found.push(Choice { code, en: if en.is_empty() { fr.clone() } else { en }, fr });
        }
    }
    found
}

/// The same, as a field keeps and shows them: the code first, so that an answer outlives a change of words.
pub fn write_choices(choices: &[Choice]) -> String {
    choices.iter().map(|one| format!("{} = {} | {}", one.code, one.fr, one.en)).collect::<Vec<_>>().join("\n")
}

/// Whether one who sees members, or keeps them, sees a field and what is written in it.
pub fn sees(field: &Field, sees_members: bool, keeps_members: bool) -> bool {
    match field.audience.as_str() {
        // a person's data is for members at most, whatever the field says
        "public" => field.object != "person" || sees_members,
        "members" => sees_members,
        _ => keeps_members,
    }
}

/// The id of the row that holds the value of a field for one row of its table.
pub fn value_id(field: &str, object: &str) -> String {
    files::hash(format!("{field}\n{object}").as_bytes())
}

/// The address of a new field: its French label, with a suffix when another has it.
pub fn name(label: &str, taken: &[String]) -> String {
    let stem = Some(slug(label)).filter(|slug| !slug.is_empty()).unwrap_or_else(|| "champ".to_owned());
    let mut names = std::iter::once(stem.clone()).chain((2..).map(|number| format!("{stem}-{number}")));
    names.find(|name| !taken.contains(name)).unwrap_or(stem)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_range_holds_its_ends() {
        assert!(within("9.5", Some("9.5"), Some("10"), true) && !within("10.1", None, Some("10"), true));
        assert!(within("100", Some("9"), None, true), "as numbers, not as text");
        assert!(within("2018-06-19", Some("2018-06-19"), Some("2018-12-31"), false));
        assert!(!within("2018-06-18", Some("2018-06-19"), None, false));
    }

    fn field(kind: &str, choices: &str) -> Field {
        Field {
            id: "f".into(),
            object: "organisation".into(),
            kind: kind.into(),
            number: 1,
            state: "shown".into(),
            label_fr: "Niveau".into(),
            label_en: "Level".into(),
            hint_fr: None,
            hint_en: None,
            choices: Some(choices.into()),
            audience: "public".into(),
            required: "no".into(),
            position: 1,
            n: 1,
        }
    }

    #[test]
    fn each_kind_takes_what_people_type() {
        let took = |kind: &str, typed: &str| take(&field(kind, "haut = Haut | High\nbas = Bas | Low"), typed);
        assert_eq!(took("number", "1\u{202f}234,5"), Ok("1234.5".into()));
        assert_eq!(took("number", "1e5"), Err(Refusal::NotANumber));
        assert_eq!(took("date", "19/06/2018"), Ok("2018-06-19".into()));
        assert_eq!(took("yes_no", "Oui"), Ok("yes".into()));
        assert_eq!(took("yes_no", "peut-être"), Err(Refusal::NotAChoice));
        assert_eq!(took("choice", "high"), Ok("haut".into()));
        assert_eq!(took("choices", "Bas; haut ;bas"), Ok("haut;bas".into()));
        assert_eq!(took("choices", "Bas; moyen"), Err(Refusal::NotAChoice));
        assert_eq!(took("link", "javascript:alert(1)"), Err(Refusal::NotALink));
        assert_eq!(took("email", "a@b"), Err(Refusal::NotAnEmail));
        assert_eq!(took("text", "  deux   mots "), Ok("deux mots".into()));
        assert_eq!(took("text", "  "), Ok("".into()));
        let required = Field { required: "yes".into(), ..field("text", "") };
        assert_eq!(take(&required, " "), Err(Refusal::Missing));
    }

    #[test]
    fn a_choice_keeps_its_code_when_its_words_change() {
        let first = read_choices("Très haut | Very high\n\nBas");
        assert_eq!(write_choices(&first), "tres-haut = Très haut | Very high\nbas = Bas | Bas");
        let changed = read_choices("tres-haut = Élevé | High");
        assert_eq!((changed[0].code.as_str(), changed[0].fr.as_str()), ("tres-haut", "Élevé"));
        assert_eq!(read_choices("a = x | y\na = z"), read_choices("a = x | y"), "a code stands once");
    }

    #[test]
    fn a_field_is_seen_by_those_it_is_for() {
        let of = |audience: &str| Field { audience: audience.into(), ..field("text", "") };
        let who = [(false, false), (true, false), (true, true)];
        let seen = |field: &Field| who.map(|(members, keeps)| sees(field, members, keeps));
        assert_eq!(seen(&of("public")), [true, true, true]);
        assert_eq!(seen(&of("members")), [false, true, true]);
        assert_eq!(seen(&of("keepers")), [false, false, true]);
        assert_eq!(seen(&Field { object: "person".into(), ..of("public") }), [false, true, true]);
    }

    #[test]
    fn a_second_field_of_the_same_name_has_another_address() {
        assert_eq!(name("Thème", &["theme".into(), "theme-2".into()]), "theme-3");
    }
}
