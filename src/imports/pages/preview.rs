//! The third step: what would be created, changed, left as it is; each doubt beside its line, with the answers that it takes.
//! A hundred lines a page.

use askama::Template;
use axum::{
    extract::{Path, State},
    response::Response,
};
use jiff::civil::Date;

use super::address;
use crate::{
    access::{View, read_long, said},
    fields,
    imports::{
        DAYS,
        model::{Answers, Doubt, Fate, Line, Plan},
        prepare,
        store::{self, Import},
        words::{Words, thousands},
    },
    platform::{
        files,
        web::{Error, Filled, Frame, Problem, Site, Visit, frame::pair},
    },
    territories,
};

/// Lines on a page.
const PAGE: usize = 100;

/// A doubt as a field.
struct Asked {
    /// The name of its choice, and of what may be typed instead.
    name: String,
    question: String,
    choices: Vec<(String, String)>,
    typed: Option<String>,
    /// How many lines wait for it, where it is of the whole file.
    lines: usize,
    /// What a screen reader says before the choice: the line and the column.
    place: String,
}

struct Shown {
    number: u32,
    label: String,
    fate: Fate,
    asked: Vec<Asked>,
    waits: bool,
    /// What it would do, in words.
    makes: Vec<String>,
    changes: Vec<(String, String, String)>,
    told: Vec<String>,
    /// Whether answers were given about it.
    answered: bool,
}

/// Doubts of one kind that one answer may settle together.
struct Alike {
    key: &'static str,
    question: String,
    lines: usize,
    choices: Vec<(String, String)>,
}

#[derive(Template)]
#[template(path = "imports/templates/preview.html")]
struct Preview {
    frame: Frame,
    import: Import,
    name: String,
    total: String,
    /// Each filter with its word, its number, its address and whether it is the one shown.
    filters: Vec<(String, usize, String, bool)>,
    questions: Vec<Asked>,
    alike: Vec<Alike>,
    lines: Vec<Shown>,
    shown: usize,
    first: usize,
    previous: Option<String>,
    next: Option<String>,
    ready: bool,
    writes: usize,
    digest: String,
    /// What was answered for the whole file, now or for one before it.
    settled: Vec<(String, String)>,
    errors: Vec<(String, String)>,
    done: Option<&'static str>,
}

#[derive(Template)]
#[template(path = "imports/templates/done.html")]
struct Done {
    frame: Frame,
    import: Import,
    name: String,
    day: Date,
    /// What was written, in words.
    counts: Vec<String>,
    /// Until when it can be taken back; none once what it takes was swept.
    until: Option<Date>,
    fresh: bool,
    /// Why it cannot be.
    built: Vec<String>,
    errors: Vec<(String, String)>,
}

pub async fn page(State(house): State<Site>, visit: Visit, Path(id): Path<String>) -> Response {
    read_long(house, visit, move |view| shown(view, &id, &[])).await
}

/// The page of an import, whatever its state.
pub(super) fn shown(view: &View, id: &str, problems: &[Problem]) -> Result<Response, Error> {
    let import = prepare::import(view, id)?;
    match import.accepted() {
        true => done(view, import, problems),
        false => preview(view, import, problems),
    }
}

fn named(view: &View, import: &Import) -> String {
    if import.name.is_empty() { view.text("import-pasted") } else { import.name.clone() }
}

fn preview(view: &View, import: Import, problems: &[Problem]) -> Result<Response, Error> {
    let plan = prepare::planned(view, &import)?;
    let answers = store::answers(view.tx, &import.id)?;
    let categories = crate::members::store::categories(view.tx)?;
    let categories: Vec<_> = categories.iter().map(|one| (one.id.clone(), one.label(view.lang()).to_owned())).collect();
    let edition = territories::edition(view)?;
    let own = fields::all(view)?;
    let words =
        Words { texts: &view.house.texts, lang: view.lang(), categories: &categories, own: &own, edition: &edition };
    let mend = plan.count(Fate::Mend);
    let asked = view.visit.parameter("voir");
    let fate = match asked {
        Some(word) => Fate::ALL.iter().copied().find(|fate| fate.id() == word),
        None => (mend > 0).then_some(Fate::Mend),
    };
    let mut chosen: Vec<&Line> = plan.lines.iter().filter(|line| fate.is_none_or(|fate| line.fate == fate)).collect();
    if fate == Some(Fate::Mend) {
        // those that only wait for an answer about the whole file come last
        chosen.sort_by_key(|line| line.doubts.is_empty());
    }
    let number: usize = view.visit.parameter("page").and_then(|page| page.parse().ok()).unwrap_or(1).max(1);
    let first = (number - 1).saturating_mul(PAGE);
    let word = fate.map_or("all", Fate::id);
    let at = |word: &str, page: usize| {
        let query = [pair("voir", word), pair("page", &page.to_string())].join("&");
        view.visit.link(&format!("{}?{query}", address(&import.id)))
    };
    let filter = |of: Option<Fate>| {
        let id = of.map_or("all", Fate::id);
        let count = of.map_or(plan.lines.len(), |fate| plan.count(fate));
        (view.text(&format!("import-fate-{id}")), count, at(id, 1), of == fate)
    };
    let filters = Fate::ALL.iter().map(|fate| Some(*fate)).chain([None]).map(filter).filter(|one| one.1 > 0 || one.3);
    let lines = chosen.iter().skip(first).take(PAGE).map(|line| line_shown(&words, line, &answers)).collect();
    let question = |(doubt, lines): &(Doubt, usize)| asked_as(&words, doubt, *lines);
    let done = match view.visit.parameter("fait") {
        Some("reponses") => Some("import-answered"),
        Some("retour") => Some("import-undone"),
        _ => None,
    };
    view.form_page(Preview {
        frame: view.frame(view.text("import-preview-title"))?,
        name: named(view, &import),
        total: thousands(plan.lines.len()),
        filters: filters.collect(),
        questions: plan.questions.iter().map(question).collect(),
        alike: if fate == Some(Fate::Mend) { alike(&words, &plan) } else { vec![] },
        lines,
        shown: chosen.len(),
        first,
        previous: (number > 1).then(|| at(word, number - 1)),
        next: (first + PAGE < chosen.len()).then(|| at(word, number + 1)),
        ready: plan.ready(),
        writes: plan.writes(),
        digest: plan.digest.clone(),
        settled: settled(&words, &answers),
        errors: said(view, problems),
        done: done.filter(|_| problems.is_empty()),
        import,
    })
}

fn settled(words: &Words, answers: &Answers) -> Vec<(String, String)> {
    // the category of lines that say none was chosen with the columns
    let whole =
        answers.iter().filter(|((line, about, said), _)| *line == 0 && !(about == "category" && said.is_empty()));
    let mut settled: Vec<_> = whole.map(|((_, about, said), value)| words.settled(about, said, value)).collect();
    settled.sort();
    settled
}

/// What a doubt's fields are named after: its line and what it is about; of the whole file, what the cells say as well.
pub(super) fn name(doubt: &Doubt) -> String {
    match doubt.line {
        0 => format!("0.{}.{}", doubt.about, &files::hash(doubt.said.as_bytes())[..12]),
        line => format!("{line}.{}", doubt.about),
    }
}

fn asked_as(words: &Words, doubt: &Doubt, lines: usize) -> Asked {
    let place = [("line", doubt.line.to_string()), ("column", doubt.column.clone())];
    let key = match (doubt.line, doubt.column.is_empty()) {
        (0, _) => "import-place-column",
        (_, true) => "import-place-line",
        _ => "import-place",
    };
    Asked {
        name: name(doubt),
        question: words.question(doubt),
        choices: doubt.choices.iter().map(|choice| (choice.value.clone(), words.choice(choice))).collect(),
        typed: doubt.typed.then(|| doubt.args.first().map_or(String::new(), |(_, found)| found.clone())),
        lines,
        place: words.say(key, &place),
    }
}

fn line_shown(words: &Words, line: &Line, answers: &Answers) -> Shown {
    Shown {
        number: line.number,
        label: line.label.clone(),
        fate: line.fate,
        asked: line.doubts.iter().map(|doubt| asked_as(words, doubt, 1)).collect(),
        waits: !line.questions.is_empty(),
        // what a line would bring while it waits is not known yet
        makes: match line.fate {
            Fate::Mend => vec![],
            _ => line.creates.iter().map(|(table, what)| words.make(table, what)).collect(),
        },
        changes: line
            .changes
            .iter()
            .map(|one| (words.field(one), words.value(&one.field, &one.was), words.value(&one.field, &one.becomes)))
            .collect(),
        told: line.told.iter().map(|(key, args)| words.say(key, args)).collect(),
        answered: answers.keys().any(|(number, ..)| *number == line.number),
    }
}

/// Answers that mean the same in every line: a new one, nothing, the first, this one.
pub(super) const EVERYWHERE: &[&str] = &["new", "none", "first", "this"];

fn alike(words: &Words, plan: &Plan) -> Vec<Alike> {
    let mut found: Vec<Alike> = vec![];
    for doubt in plan.lines.iter().flat_map(|line| &line.doubts) {
        if let Some(one) = found.iter_mut().find(|one| one.key == doubt.key) {
            one.lines += 1;
            continue;
        }
        let choices = doubt.choices.iter().filter(|choice| EVERYWHERE.contains(&choice.value.as_str()));
        let same = |value: &str| match value {
            "first" => words.say("import-choice-first-everywhere", &[]),
            "this" => words.say("import-choice-this-everywhere", &[]),
            _ => String::new(),
        };
        let choices = choices.map(|choice| {
            let own = same(&choice.value);
            (choice.value.clone(), if own.is_empty() { words.choice(choice) } else { own })
        });
        found.push(Alike {
            key: doubt.key,
            question: words.say(&format!("{}-many", doubt.key), &[]),
            lines: 1,
            choices: choices.collect(),
        });
    }
    found.retain(|one| one.lines > 1 && !one.choices.is_empty());
    found
}

fn done(view: &View, import: Import, problems: &[Problem]) -> Result<Response, Error> {
    let zone = view.house.options.zone.clone();
    let day = import.at.to_zoned(zone).date();
    let kept = store::bytes(view.tx, &import.id)?.is_some();
    let count = |(table, count): &(String, i64)| {
        let args = [("n", (*count).into())];
        view.house.texts.say(view.lang(), &format!("import-count-{}", table.replace('_', "-")), &args)
    };
    view.form_page(Done {
        frame: view.frame(view.text("import-done-title"))?,
        name: named(view, &import),
        counts: import.counted().iter().filter(|(_, count)| *count > 0).map(count).collect(),
        until: kept.then(|| day.saturating_add(jiff::Span::new().days(DAYS))),
        fresh: problems.is_empty() && view.visit.parameter("fait") == Some("acceptation"),
        built: problems.iter().filter(|one| one.field == "built").map(|one| crate::access::say(view, one)).collect(),
        errors: said(view, problems).into_iter().filter(|(field, _)| field != "built").collect(),
        day,
        import,
    })
}

/// The page again, with what stopped an act.
pub(super) fn again(id: String) -> impl Fn(&View, &Filled, &[Problem]) -> Result<Response, Error> {
    move |view, _, problems| shown(view, &id, problems)
}
