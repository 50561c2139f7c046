//! What the form of the statutes asks, as a table, and the way from its fields to `Rules` and back. Pure.
//!
//! Reading order: `CLAUSES` (the table), `fields` (rules as a filled form), `read` (a filled form as rules). Rules are
//! reached through their JSON, whose names are those of the table, so that a clause is declared here and nowhere else on
//! the way to the screen. Its words are the texts `clause-*` and `answer-*`.

#[cfg(test)]
mod tests;

use serde_json::{Map, Value, json};

use super::rules::{Fraction, Rules};
use crate::platform::web::Problem;

/// What an answer asks to be told beside its own word.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Takes {
    Nothing,
    Number,
    /// A part of a whole: 2/3, or 25 %.
    Part,
    /// A weight for each college: `regions 40, personnes 60`.
    Weights,
}

/// One answer. A dot goes one level down in the rules: `lowered.at_least`.
#[derive(Debug)]
pub struct Answer {
    pub word: &'static str,
    pub takes: Takes,
}

#[derive(Debug)]
pub enum Asks {
    /// One answer of a list, whose name its texts share.
    OneOf(&'static str, &'static [Answer]),
    Number {
        most: u64,
        required: bool,
    },
    Yes,
    /// One answer for each round, in order.
    Rounds(&'static str, &'static [Answer]),
}

#[derive(Debug)]
pub struct Question {
    /// Its name in the rules; `ITSELF` where the clause is one answer and no more.
    pub name: &'static str,
    pub asks: Asks,
}

#[derive(Debug)]
pub struct Clause {
    /// Where it stands in the rules, and what names its fields.
    pub path: &'static [&'static str],
    pub questions: &'static [Question],
    /// Asked of every network. The others are asked where the rules hold them, so that none is lost.
    pub usual: bool,
}

pub const ITSELF: &str = "choice";

const fn plain(word: &'static str) -> Answer {
    Answer { word, takes: Takes::Nothing }
}
const fn with(word: &'static str, takes: Takes) -> Answer {
    Answer { word, takes }
}
const fn one_of(name: &'static str, list: &'static str, answers: &'static [Answer]) -> Question {
    Question { name, asks: Asks::OneOf(list, answers) }
}
const fn clause(path: &'static [&'static str], questions: &'static [Question]) -> Clause {
    Clause { path, questions, usual: true }
}
const fn unusual(path: &'static [&'static str], questions: &'static [Question]) -> Clause {
    Clause { path, questions, usual: false }
}

const TREATMENT: &[Answer] = &[plain("left_out"), plain("counts_in_base")];
const MAJORITY: &[Question] = &[
    one_of("kind", "majority", &[plain("simple"), plain("absolute"), with("qualified", Takes::Part)]),
    one_of("base", "base", &[plain("votes_cast"), plain("present_and_represented"), plain("registered")]),
    one_of("abstention", "treatment", TREATMENT),
    one_of("blank", "treatment", TREATMENT),
    one_of("void", "treatment", TREATMENT),
    one_of("colleges", "colleges", &[plain("total_only"), plain("each_college"), with("weighted", Takes::Weights)]),
];
const BALLOT: &[Question] =
    &[one_of(ITSELF, "ballot", &[plain("show_of_hands"), plain("secret_on_request"), plain("secret")])];

/// In the order of an assembly: before it, who may sit, how one votes, what carries, who is elected.
pub const CLAUSES: &[Clause] = &[
    clause(
        &["notice"],
        &[
            Question { name: "days", asks: Asks::Number { most: 366, required: true } },
            Question { name: "clear_days", asks: Asks::Yes },
        ],
    ),
    clause(
        &["cut_off"],
        &[
            one_of("moment", "moment", &[plain("at_opening"), with("days_before", Takes::Number)]),
            one_of("late_admission", "late", &[plain("until_vote_opens"), plain("refused")]),
        ],
    ),
    clause(
        &["quorum"],
        &[
            one_of(
                "threshold",
                "threshold",
                &[with("at_least", Takes::Part), with("more_than", Takes::Part), with("count", Takes::Number)],
            ),
            one_of("who_counts", "who", &[plain("present_and_represented"), plain("present")]),
            one_of("unit", "unit", &[plain("heads"), plain("voices")]),
            one_of("scope", "scope", &[plain("session"), plain("each_college")]),
            one_of("holds", "holds", &[plain("at_each_vote"), plain("at_opening")]),
            one_of(
                "second_convocation",
                "second",
                &[
                    plain("same_quorum"),
                    plain("no_quorum"),
                    with("lowered.at_least", Takes::Part),
                    with("lowered.more_than", Takes::Part),
                    with("lowered.count", Takes::Number),
                ],
            ),
        ],
    ),
    clause(
        &["proxies"],
        &[
            Question { name: "cap", asks: Asks::Number { most: u32::MAX as u64, required: false } },
            one_of("holder", "holder", &[plain("member"), plain("same_college"), plain("anyone")]),
            one_of("blank", "blank-proxy", &[plain("refused"), plain("to_chair"), plain("shared_among_board")]),
            Question { name: "blank_beyond_cap", asks: Asks::Yes },
        ],
    ),
    clause(&["ballot"], BALLOT),
    clause(&["ballot_for", "election"], BALLOT),
    clause(&["ballot_for", "exclusion"], BALLOT),
    unusual(&["ballot_for", "ordinary"], BALLOT),
    unusual(&["ballot_for", "accounts"], BALLOT),
    unusual(&["ballot_for", "statutes"], BALLOT),
    unusual(&["ballot_for", "dissolution"], BALLOT),
    clause(&["majority"], MAJORITY),
    clause(&["majority_for", "accounts"], MAJORITY),
    clause(&["majority_for", "election"], MAJORITY),
    clause(&["majority_for", "statutes"], MAJORITY),
    clause(&["majority_for", "exclusion"], MAJORITY),
    clause(&["majority_for", "dissolution"], MAJORITY),
    unusual(&["majority_for", "ordinary"], MAJORITY),
    clause(&["casting_vote"], &[one_of(ITSELF, "casting", &[plain("chair"), plain("nobody")])]),
    clause(
        &["elections"],
        &[
            one_of("mode", "mode", &[plain("individual"), plain("list")]),
            Question { name: "seats", asks: Asks::Number { most: u32::MAX as u64, required: false } },
            Question { name: "rounds", asks: Asks::Rounds("round", &[plain("absolute"), plain("relative")]) },
            one_of(
                "tie",
                "tie",
                &[plain("silent"), plain("eldest"), plain("draw"), plain("chair"), plain("new_round")],
            ),
            one_of("blank", "treatment", TREATMENT),
        ],
    ),
    clause(&["co_option"], &[one_of(ITSELF, "co-option", &[plain("until_next_session"), plain("not_allowed")])]),
];

/// Rounds that a form offers; rules that hold more show them all.
pub const ROUNDS: usize = 3;

impl Clause {
    /// Its name in the form: `majority-for-statutes`.
    pub fn name(&self) -> String {
        self.path.join("-").replace('_', "-")
    }
    /// The stem of its texts, which clauses of one shape share.
    pub fn stem(&self) -> String {
        self.path[0].trim_end_matches("_for").replace('_', "-")
    }
    pub fn article(&self) -> String {
        format!("{}-article", self.name())
    }
    pub fn field(&self, question: &Question) -> String {
        format!("{}-{}", self.name(), question.name.replace('_', "-"))
    }
    fn find<'a>(&self, rules: &'a Value) -> Option<&'a Value> {
        self.path.iter().try_fold(rules, |node, step| node.get(step))
    }
}

/// The field that takes what an answer asks for beside its word.
pub fn figure(field: &str) -> String {
    format!("{field}-figure")
}

pub fn round(field: &str, number: usize) -> String {
    format!("{field}-{number}")
}

/// Rules as a filled form: the names of its fields, and what each holds.
pub fn fields(rules: &Rules) -> Vec<(String, String)> {
    let rules = json!(rules);
    let mut fields = vec![];
    for clause in CLAUSES {
        let Some(stated) = clause.find(&rules) else {
            fields.push((clause.name(), "silent".to_owned()));
            continue;
        };
        fields.push((clause.name(), "stated".to_owned()));
        fields.push((clause.article(), text(&stated["article"])));
        for question in clause.questions {
            let value = if question.name == ITSELF { &stated["value"] } else { &stated["value"][question.name] };
            show(question, &clause.field(question), value, &mut fields);
        }
    }
    fields
}

fn show(question: &Question, field: &str, value: &Value, fields: &mut Vec<(String, String)>) {
    match &question.asks {
        Asks::OneOf(_, answers) => {
            let given = answers.iter().find_map(|answer| Some((answer, taken(value, answer)?)));
            if let Some((answer, beside)) = given {
                fields.push((field.to_owned(), answer.word.to_owned()));
                if answer.takes != Takes::Nothing {
                    fields.push((figure(field), text(beside)));
                }
            }
        }
        Asks::Yes if value == &Value::Bool(true) => fields.push((field.to_owned(), "yes".to_owned())),
        Asks::Yes => {}
        Asks::Number { .. } => fields.push((field.to_owned(), text(value))),
        Asks::Rounds(..) => {
            let rounds = value.as_array().into_iter().flatten().enumerate();
            fields.extend(rounds.map(|(i, answer)| (round(field, i + 1), text(answer))));
        }
    }
}

/// What stands beside this answer, if it is the one given: null where it takes nothing.
fn taken<'a>(value: &'a Value, answer: &Answer) -> Option<&'a Value> {
    let (above, last) = answer.word.rsplit_once('.').unwrap_or(("", answer.word));
    let node = above.split('.').filter(|step| !step.is_empty()).try_fold(value, |node, step| node.get(step))?;
    match answer.takes {
        Takes::Nothing => (node == last).then_some(&Value::Null),
        _ => node.get(last),
    }
}

fn text(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Null => String::new(),
        Value::Object(weights) => {
            weights.iter().map(|(college, weight)| format!("{college} {weight}")).collect::<Vec<_>>().join(", ")
        }
        other => other.to_string(),
    }
}

/// A filled form as rules, or what is to mend in it, field by field. A clause left out is silent.
pub fn read<'a>(filled: &dyn Fn(&str) -> &'a str) -> Result<Rules, Vec<Problem>> {
    let (mut rules, mut problems) = (json!({}), vec![]);
    for clause in CLAUSES {
        let article = filled(&clause.article());
        if filled(&clause.name()) != "stated" {
            if !article.is_empty() {
                problems.push(Problem::new(&clause.name(), "clause-silent-with-article").with("article", article));
            }
            continue;
        }
        if article.is_empty() {
            problems.push(Problem::new(&clause.article(), "clause-without-article"));
        }
        let mut value = json!({});
        for question in clause.questions {
            match ask(question, &clause.field(question), filled) {
                Ok(Value::Null) => {}
                Ok(answer) if question.name == ITSELF => value = answer,
                Ok(answer) => value[question.name] = answer,
                Err(problem) => problems.push(problem),
            }
        }
        let place = clause.path.iter().fold(&mut rules, |node, step| &mut node[*step]);
        *place = json!({ "article": article, "value": value });
    }
    if !problems.is_empty() {
        return Err(problems);
    }
    serde_json::from_value(rules).map_err(|error| vec![Problem::new("rules", "clause-unreadable").with("found", error)])
}

/// What was answered to one question, as the rules write it; null for nothing.
fn ask<'a>(question: &Question, field: &str, filled: &dyn Fn(&str) -> &'a str) -> Result<Value, Problem> {
    let typed = filled(field);
    match &question.asks {
        Asks::OneOf(_, answers) => {
            let answer = answers.iter().find(|answer| answer.word == typed);
            let answer = answer.ok_or_else(|| Problem::new(field, "clause-unanswered"))?;
            let beside = figure(field);
            Ok(match answer.takes {
                Takes::Nothing => nest(answer.word, None),
                Takes::Number => nest(answer.word, Some(number(&beside, filled(&beside), u64::from(u16::MAX))?.into())),
                Takes::Part => nest(answer.word, Some(part(&beside, filled(&beside))?)),
                Takes::Weights => nest(answer.word, Some(weights(&beside, filled(&beside))?)),
            })
        }
        Asks::Yes => Ok(json!(typed == "yes")),
        Asks::Number { required: false, .. } if typed.is_empty() => Ok(Value::Null),
        Asks::Number { most, .. } => number(field, typed, *most).map(Value::from),
        Asks::Rounds(_, answers) => {
            let rounds = (1..).map(|i| filled(&round(field, i))).take_while(|answer| !answer.is_empty());
            let rounds: Vec<&str> = rounds.collect();
            let known = |round: &&str| answers.iter().any(|answer| answer.word == *round);
            match rounds.is_empty() || !rounds.iter().all(known) {
                true => Err(Problem::new(&round(field, 1), "clause-unanswered")),
                false => Ok(json!(rounds)),
            }
        }
    }
}

/// `lowered.at_least` and 1/4 as `{"lowered": {"at_least": "1/4"}}`; a word alone as itself.
fn nest(word: &str, beside: Option<Value>) -> Value {
    let mut steps = word.rsplit('.');
    let last = steps.next().unwrap_or(word);
    let inner = beside.map_or(json!(last), |beside| Value::Object(Map::from_iter([(last.to_owned(), beside)])));
    steps.fold(inner, |inner, step| Value::Object(Map::from_iter([(step.to_owned(), inner)])))
}

fn given<'a>(field: &str, typed: &'a str) -> Result<&'a str, Problem> {
    if typed.is_empty() { Err(Problem::new(field, "clause-unfilled")) } else { Ok(typed) }
}

fn number(field: &str, typed: &str, most: u64) -> Result<u64, Problem> {
    let typed = given(field, typed)?;
    let number: u64 = typed.parse().map_err(|_| Problem::new(field, "clause-no-number").with("found", typed))?;
    (number <= most)
        .then_some(number)
        .ok_or_else(|| Problem::new(field, "clause-too-much").with("found", typed).with("most", most))
}

fn part(field: &str, typed: &str) -> Result<Value, Problem> {
    let typed = given(field, typed)?;
    let percent = typed.strip_suffix('%').and_then(|figure| Fraction::new(figure.trim().parse().ok()?, 100));
    let part = percent.or_else(|| Fraction::try_from(typed.to_owned()).ok());
    part.map(|part| json!(part)).ok_or_else(|| Problem::new(field, "clause-no-part").with("found", typed))
}

fn weights(field: &str, typed: &str) -> Result<Value, Problem> {
    let typed = given(field, typed)?;
    let unfit = || Problem::new(field, "clause-no-weights").with("found", typed);
    let mut weights = Map::new();
    for one in typed.split(',') {
        let (college, weight) = one.trim().rsplit_once(' ').ok_or_else(unfit)?;
        let weight: u32 = weight.parse().map_err(|_| unfit())?;
        if weights.insert(college.trim().to_owned(), weight.into()).is_some() {
            return Err(unfit());
        }
    }
    Ok(Value::Object(weights))
}
