//! Filters as an address gives them: what each holds, and what is wrong with it.

use jiff::civil::Date;

use crate::{
    access::{View, say},
    fields::{self, Filter},
    platform::{
        db,
        lists::{Asked, Control, Search},
        tables::fold,
        web::Problem,
    },
};

/// What an address asks for, read filter by filter.
pub(super) struct Filters<'a, 'b> {
    view: &'a View<'b>,
    pub on: Date,
    pub problems: Vec<Problem>,
    pub controls: Vec<Control>,
    /// Whether the public may ask for the same.
    pub public: bool,
}

impl<'a, 'b> Filters<'a, 'b> {
    pub fn of(view: &'a View<'b>, asked: &Asked) -> db::Result<Filters<'a, 'b>> {
        let unknown = asked.unknown.iter().map(|name| {
            let found = view.visit.parameter(name).unwrap_or_default();
            Problem::new(name, "list-unknown").with("found", found).with("name", *name)
        });
        Ok(Filters { problems: unknown.collect(), on: view.as_of()?, controls: vec![], public: true, view })
    }

    /// Words looked for in names, folded.
    pub fn text(&mut self, name: &'static str, label: &str) -> String {
        let typed = self.view.visit.parameter(name).unwrap_or_default().to_owned();
        let wanted = fold(&typed);
        self.control(name, name, label, typed, Search::Text);
        wanted
    }

    /// One of a list: its value, empty where none is asked for. A value of no list is a problem.
    pub fn among(&mut self, name: &'static str, label: &str, any: &str, options: Vec<(String, String)>) -> String {
        let value = self.view.visit.parameter(name).unwrap_or_default().to_owned();
        if !value.is_empty() && !options.iter().any(|(known, _)| *known == value) {
            let label = self.view.text(label);
            self.problems.push(Problem::new(name, "list-unknown").with("found", &value).with("name", label));
        }
        let any = self.view.text(any);
        self.control(name, name, label, value.clone(), Search::Among(any, options));
        value
    }

    /// The network's own fields that let choose, numbers and days, each with what is asked of it; and what is wrong with it.
    pub fn fields(&mut self, own: &[Filter], problems: Vec<Problem>) {
        self.problems.extend(problems);
        self.public = own.iter().all(|filter| !filter.asks() || fields::rules::sees(&filter.field, false, false));
        for filter in own {
            for end in filter.ends.iter().flatten() {
                let kind = if filter.days() { Search::Day } else { Search::Number };
                self.put(&end.name, &end.name, end.label.clone(), end.typed.clone(), kind);
            }
            if filter.ends.is_some() {
                continue;
            }
            let search = Search::Among(self.view.text("all"), filter.options.clone());
            let label = filter.field.label(self.view.lang()).to_owned();
            let (id, value) = (filter.field.input(), filter.value.clone());
            self.put("champ", &id, label, value, search);
        }
    }

    /// The day that the list is of.
    pub fn day(&mut self) {
        let typed = self.view.visit.parameter("au").unwrap_or_default();
        let broken = !typed.is_empty() && self.view.visit.asked_day().is_none();
        if broken {
            self.problems.push(Problem::new("au", "list-not-a-day").with("found", typed));
        }
        let on = if broken { String::new() } else { self.on.to_string() };
        self.control("au", "au", "as-of", on, Search::Day);
    }

    /// How the rows are sorted.
    pub fn sort(&mut self, asked: &Asked, sorts: &[&str]) {
        let options = sorts.iter().map(|sort| (sort.to_string(), self.view.text(&format!("sort-{sort}"))));
        let options = options.collect();
        self.control("tri", "tri", "list-sort", asked.sort.to_owned(), Search::Among(String::new(), options));
    }

    pub fn control(&mut self, name: &str, id: &str, label: &str, value: String, kind: Search) {
        self.put(name, id, self.view.text(label), value, kind);
    }

    fn put(&mut self, name: &str, id: &str, label: String, value: String, kind: Search) {
        let error = self.problems.iter().find(|problem| problem.field == id).map(|problem| say(self.view, problem));
        let (name, id) = (name.to_owned(), id.to_owned());
        self.controls.push(Control { name, id, label, value, kind, error });
    }
}
