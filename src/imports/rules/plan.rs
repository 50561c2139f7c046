//! From a sheet to what would be written: line after line, each organisation and person once, all doubts told together.

use std::collections::{HashMap, HashSet};

use jiff::civil::Date;

use super::{
    known::{AUTHORITIES, Known, Named, People},
    line::{Cells, Draft},
    names::key,
    own::Own,
    people::Earlier,
    places::{self, Place, Told},
    rows::Made,
    values,
    whose::{self, Said, Whose},
};
use crate::{
    fields,
    imports::model::{Answers, Choice, Fate, Field, Grid, GridLine, Label, Line, Plan, Shown},
    platform::tables::slug,
    territories::Edition,
};

/// What a plan is made of.
#[derive(Clone, Copy)]
pub struct Given<'a> {
    /// The import's id, which ids of new rows begin with.
    pub import: &'a str,
    pub grid: &'a Grid,
    /// The number of the line that holds the headings.
    pub heading: u32,
    /// The field of each column.
    pub fields: &'a [Option<Field>],
    /// The network's own fields, hidden ones too.
    pub own: &'a [fields::Field],
    pub answers: &'a Answers,
    pub known: &'a Known,
    /// At least those that [`named`] says.
    pub people: &'a People,
    pub edition: &'a Edition,
    /// Whether a cell of a full name begins with the family's, as its heading says.
    pub family_first: bool,
    /// What is attested today, where the file says no day.
    pub today: Date,
    /// Told how many lines are read, now and then.
    pub told: &'a (dyn Fn(usize) + Sync),
}

/// Lines between two tellings.
const TOLD: usize = 200;

/// An organisation that lines speak of: one of the house's, or a new one.
#[derive(Debug)]
pub(super) struct Body {
    pub known: Option<usize>,
    pub id: String,
    pub name: String,
    pub said: Said,
    /// What lines said of each column.
    pub columns: Cells,
    pub other_names: Vec<String>,
    pub line: u32,
}

pub(super) struct Planner<'a> {
    pub given: &'a Given<'a>,
    pub plan: Plan,
    /// Lines of which something was answered.
    pub answered: HashSet<u32>,
    pub asked: HashMap<(String, String), usize>,
    pub bodies: Vec<Body>,
    pub body_of_known: HashMap<usize, usize>,
    /// New organisations by what tells them: `siren 732829320`, `name grenoble`.
    pub body_by: HashMap<String, Vec<usize>>,
    pub made: Made<'a>,
    pub earlier: Earlier,
    /// What lines said of the network's own fields, by the field's place and the row.
    pub own: HashMap<(usize, String), Own>,
}

/// Whom the lines name, as far as the file and the answers say, whatever the house holds: it is asked for those alone.
pub fn named(given: &Given) -> Named {
    const PEOPLE: [Field; 3] = [Field::FamilyName, Field::GivenName, Field::FullName];
    let mut named = Named::default();
    if !given.fields.iter().flatten().any(|field| PEOPLE.contains(field)) {
        return named;
    }
    let planner = Planner::new(given);
    let known = given.known;
    for source in below(given) {
        if let Ok(Some((given, family))) = planner.name_of_person(&mut draft(source)) {
            named.add(&given, &family);
        }
        let emails = values::emails(&planner.cell(source, Field::Email)).unwrap_or_default();
        emails.iter().flat_map(|email| known.people_reached(email)).for_each(|id| named.choose(id));
        let tell = key(&planner.cell(source, Field::Name));
        let places = [(&known.by_name, tell.clone()), (&known.by_core, super::names::core(&tell))];
        let number = |field, read: fn(&str) -> Option<String>| read(&planner.cell(source, field)).unwrap_or_default();
        let numbers = [
            (&known.by_siren, number(Field::Siren, values::siren)),
            (&known.by_siret, number(Field::Siret, values::siret)),
            (&known.by_rna, number(Field::Rna, values::rna)),
        ];
        for at in places.iter().chain(&numbers).flat_map(|(places, tell)| Known::at(places, tell)) {
            named.organisations.insert(known.organisations[*at].id.clone());
        }
    }
    let organisations = given.answers.iter().filter(|((_, about, _), _)| about == "organisation");
    named.organisations.extend(organisations.map(|(_, id)| id.clone()));
    let chosen = given.answers.iter().filter(|((_, about, _), _)| about == "person");
    chosen.for_each(|(_, id)| named.choose(id));
    named
}

pub fn plan(given: &Given) -> Plan {
    let mut planner = Planner::new(given);
    let mut seen: HashMap<String, u32> = HashMap::new();
    planner.plan.lines.reserve(given.grid.lines.len());
    for (at, source) in below(given).enumerate() {
        if at % TOLD == 0 {
            (given.told)(at);
        }
        let mut draft = draft(source);
        let content: Vec<&str> = (0..given.fields.len()).map(|column| source.cell(column)).collect();
        let content = content.join("\u{1f}");
        if planner.answer(source.number, "line", "") == Some("skip") {
            draft.left = true;
            draft.line.told.push(("import-told-skipped", vec![]));
        } else if is_total(source) {
            draft.left = true;
            draft.line.told.push(("import-told-total", vec![]));
        } else if let Some(first) = seen.get(&content) {
            draft.left = true;
            draft.line.told.push(("import-told-twice", vec![("line", first.to_string())]));
        } else {
            seen.insert(content, source.number);
            planner.line(&mut draft);
        }
        if draft.line.label.is_empty() {
            let first = source.cells.iter().find(|cell| !cell.trim().is_empty());
            draft.line.label = first.map_or(String::new(), |cell| cell.trim().to_owned());
        }
        draft.line.fate = match &draft.line {
            _ if draft.left => Fate::Left,
            line if !line.doubts.is_empty() || !line.questions.is_empty() => Fate::Mend,
            line if !line.creates.is_empty() => Fate::Create,
            line if !line.changes.is_empty() => Fate::Change,
            _ => Fate::Unchanged,
        };
        planner.plan.lines.push(draft.line);
    }
    planner.finish()
}

/// The lines below the headings that hold anything.
fn below<'a>(given: &Given<'a>) -> impl Iterator<Item = &'a GridLine> + use<'a> {
    let heading = given.heading;
    given.grid.lines.iter().filter(move |line| line.number > heading && !line.is_empty())
}

fn draft(source: &GridLine) -> Draft<'_> {
    let line = Line {
        number: source.number,
        label: String::new(),
        fate: Fate::Unchanged,
        doubts: vec![],
        questions: vec![],
        creates: vec![],
        changes: vec![],
        told: vec![],
    };
    Draft { line, source, left: false }
}

/// A line that adds the others up: it begins so, and holds at most a few cells.
fn is_total(line: &GridLine) -> bool {
    let mut cells = line.cells.iter().filter(|cell| !cell.trim().is_empty());
    let first = cells.next().map_or(String::new(), |cell| key(cell));
    let begins = ["total", "totaux", "sous total", "nombre de", "somme"]
        .iter()
        .any(|word| first.strip_prefix(word).is_some_and(|rest| rest.is_empty() || rest.starts_with(' ')));
    let others: Vec<&str> = cells.map(|cell| cell.trim()).collect();
    let number = |cell: &&str| cell.chars().all(|c| c.is_ascii_digit() || " ,.%€\u{a0}\u{202f}".contains(c));
    // « 56 lignes », where hardly anything else is said
    let counted = others.len() <= 2 && others.iter().all(|cell| cell.starts_with(|c: char| c.is_ascii_digit()));
    begins && (counted || others.iter().all(number))
}

impl<'a> Planner<'a> {
    fn new(given: &'a Given<'a>) -> Planner<'a> {
        Planner {
            given,
            plan: Plan::default(),
            answered: given.answers.keys().map(|(line, ..)| *line).collect(),
            asked: HashMap::new(),
            bodies: vec![],
            body_of_known: HashMap::new(),
            body_by: HashMap::new(),
            made: Made::new(given),
            earlier: Earlier::default(),
            own: HashMap::new(),
        }
    }

    fn line(&mut self, draft: &mut Draft) {
        // who it is must be known before what is said of them; what cells cannot say is told with it all the same
        let Ok(body) = self.body(draft) else { return self.read_ahead(draft) };
        let Ok(person) = self.person(draft, body) else { return self.read_ahead(draft) };
        if body.is_none() && person.is_none() {
            if draft.line.doubts.is_empty() && draft.line.questions.is_empty() {
                self.doubt_cell(draft, Field::Name, "import-ask-nobody", vec![]);
            }
            return;
        }
        if let (Some(body), Some(person)) = (body, &person) {
            self.mandate(draft, body, person);
        }
        self.contact(draft, body, person.as_ref());
        let membership = self.membership(draft, body, person.as_ref());
        let body = body.map(|body| self.bodies[body].id.clone());
        let person = person.map(|person| person.id);
        for (object, row) in [("organisation", body), ("person", person), ("membership", membership)] {
            self.own(draft, object, row.as_deref());
        }
    }

    /// The organisation of the line, if it speaks of one.
    fn body(&mut self, draft: &mut Draft) -> Result<Option<usize>, ()> {
        let source = draft.source;
        let name = self.cell(source, Field::Name).split_whitespace().collect::<Vec<_>>().join(" ");
        draft.line.label = name.clone();
        let siren_cell = self.cell(source, Field::Siren);
        // a SIRET in the column of SIRENs says both
        let mut siret = self.read(draft, Field::Siret, values::siret, "import-ask-siret");
        let siren = match values::siret(&siren_cell) {
            Some(long) => {
                siret = siret.or(Some(long.clone()));
                Some(long[..9].to_owned())
            }
            None => self.read(draft, Field::Siren, values::siren, "import-ask-siren"),
        };
        let siren = siren.or_else(|| siret.as_ref().map(|siret| siret[..9].to_owned()));
        if let (Some(siren), Some(siret)) = (&siren, &siret)
            && !siret.starts_with(siren.as_str())
        {
            self.doubt_cell(draft, Field::Siret, "import-ask-siret-of-another", vec![]);
        }
        let rna = self.read(draft, Field::Rna, values::rna, "import-ask-rna");
        let insee = self.read(draft, Field::Insee, values::insee, "import-ask-insee");
        let website = self.read(draft, Field::Website, values::website, "import-ask-website");
        let territory = self.cell(source, Field::Territory);
        let nobody = name.is_empty() && siren.is_none() && siret.is_none() && rna.is_none() && insee.is_none();
        let has_person =
            !self.cell(source, Field::FamilyName).is_empty() || !self.cell(source, Field::FullName).is_empty();
        if nobody && (has_person || territory.is_empty() || self.given.fields.contains(&Some(Field::Name))) {
            return Ok(None);
        }
        let said_kind = self.kind_of_line(draft);
        let name_key = key(&name);
        let of_name = values::kind_of_name(&name_key);
        let of_siren =
            siren.as_deref().and_then(|siren| self.given.edition.by_siren(siren)).map(|t| places::kind_of(t.kind));
        let mut kind = said_kind.or(of_siren).or(of_name).or(rna.is_some().then_some("association"));
        let unsaid = values::says_no_kind(&self.cell(source, Field::Kind)) || draft.line.questions.is_empty();
        if kind.is_none() && unsaid {
            kind = self.commune(draft, &name);
        }
        if nobody && kind.is_none() {
            kind = Some("commune");
        }
        let place = self.place(draft, &name, siren.as_deref(), insee, kind);
        let known_territory = place.as_ref().and_then(|(id, _)| self.given.edition.get(id));
        let label = if name.is_empty() { known_territory.map_or(String::new(), |t| t.name.to_owned()) } else { name };
        if draft.line.label.is_empty() {
            draft.line.label = label.clone();
        }
        if !draft.line.doubts.is_empty() || !draft.line.questions.is_empty() {
            // an identifier that is wrong recognises nobody, and a question may change who it is
            return Err(());
        }
        let said = Said {
            key: key(&label),
            territory_siren: known_territory
                .and_then(|t| t.siren)
                .map(str::to_owned)
                .filter(|_| kind.is_some_and(|kind| AUTHORITIES.contains(&kind))),
            territory: place.as_ref().map(|(id, _)| id.to_string()),
            siren,
            siret,
            rna,
            kind,
            emails: values::emails(&self.cell(source, Field::Email)).unwrap_or_default(),
        };
        let body = self.recognised(draft, &label, said.clone())?;
        let explicit = place.filter(|(_, said)| *said || self.bodies[body].known.is_none());
        self.says(draft, body, "siren", said.siren);
        self.says(draft, body, "siret", said.siret);
        self.says(draft, body, "rna", said.rna);
        self.says(draft, body, "territory", explicit.map(|(id, _)| id.to_owned()));
        self.says(draft, body, "website", website);
        let kind = if self.bodies[body].known.is_some() { said_kind } else { kind };
        self.says(draft, body, "kind", kind.map(str::to_owned));
        let other = self.cell(source, Field::OtherName);
        for name in [&label, &other] {
            self.names(draft, body, name);
        }
        Ok(Some(body))
    }

    /// A line whose name is a commune's and which does not say what it is: asked once for the whole file. Not where the house
    /// holds one of that name: it says what it is.
    fn commune(&mut self, draft: &mut Draft, name: &str) -> Option<&'static str> {
        let held = !Known::at(&self.given.known.by_name, &key(name)).is_empty();
        if held || !places::names_a_commune(self.given.edition, name) {
            return None;
        }
        match self.answer(0, "communes", "") {
            Some("yes") => Some("commune"),
            Some(_) => None,
            None => {
                let choices = vec![
                    Choice::text("yes", "import-choice-communes"),
                    Choice::text("no", "import-choice-not-communes"),
                ];
                self.question(draft, "communes", Field::Name, "", name, "import-ask-communes", choices);
                None
            }
        }
    }

    /// Where it stands, and whether a column says so.
    fn place(
        &mut self,
        draft: &mut Draft,
        name: &str,
        siren: Option<&str>,
        insee: Option<String>,
        kind: Option<&'static str>,
    ) -> Option<(&'static str, bool)> {
        let (territory, town) = (self.cell(draft.source, Field::Territory), self.cell(draft.source, Field::Town));
        let postcode = self.cell(draft.source, Field::Postcode);
        let told = Told { insee, siren, territory: &territory, town: &town, postcode: &postcode, name, kind };
        match places::place(self.given.edition, &told) {
            Place::Nowhere => None,
            Place::Found { id, former, said } => {
                if let Some(former) = former {
                    draft.line.told.push(("import-told-former", vec![("name", former.to_owned())]));
                }
                Some((id, said))
            }
            Place::NoSuchCode => {
                self.doubt_cell(draft, Field::Insee, "import-ask-no-such-code", vec![]);
                None
            }
            Place::NoSuchName => {
                self.doubt_cell(draft, Field::Territory, "import-ask-no-such-place", vec![]);
                None
            }
            Place::Several(ids) => {
                let said =
                    if territory.is_empty() { if kind == Some("commune") { name } else { &town } } else { &territory };
                let answer = self.answer(draft.line.number, "place", said);
                if let Some(id) = ids.iter().find(|id| answer == Some(**id)) {
                    return Some((id, true));
                }
                if answer == Some("none") {
                    return None;
                }
                let label =
                    |id: &&str| self.given.edition.get(id).map_or(id.to_string(), |t| self.given.edition.label(t));
                let mut choices: Vec<Choice> =
                    ids.iter().map(|id| Choice::plain(*id, format!("{} {}", label(id), code(id)))).collect();
                choices.push(Choice::text("none", "import-choice-no-place"));
                let column = if territory.is_empty() {
                    if kind == Some("commune") { Field::Name } else { Field::Town }
                } else {
                    Field::Territory
                };
                self.doubt(draft, "place", column, said, "import-ask-place", choices);
                None
            }
        }
    }

    /// The organisation that this line is about: the house's, one that a line before made, or a new one.
    fn recognised(&mut self, draft: &mut Draft, label: &str, said: Said) -> Result<usize, ()> {
        let known = self.given.known;
        let asked = format!("{label} {}", said.siren.as_deref().unwrap_or_default()).trim().to_owned();
        match self.answer(draft.line.number, "organisation", &asked) {
            Some("new") => return Ok(self.new_body(draft, label, said)),
            Some(answer) => {
                if let Some(line) = answer.strip_prefix("line-")
                    && let Some(body) = self.bodies.iter().position(|body| body.line.to_string() == line)
                {
                    return Ok(body);
                }
                if let Some(at) = known.by_id.get(answer) {
                    return Ok(self.known_body(*at, draft.line.number));
                }
            }
            None => {}
        }
        let (question, candidates) = match whose::whose(known, &said) {
            Whose::Known(at) => return Ok(self.known_body(at, draft.line.number)),
            Whose::Ask(question, candidates) => (question, candidates),
            Whose::New => {
                let (sure, near) = self.earlier(&said);
                match (sure[..].first(), near.is_empty()) {
                    (Some(one), _) => {
                        let line = self.bodies[*one].line;
                        draft.line.told.push(("import-told-same", vec![("line", line.to_string())]));
                        return Ok(*one);
                    }
                    (None, true) => {
                        if label.is_empty() {
                            self.doubt_cell(draft, Field::Name, "import-ask-name", vec![]);
                            return Err(());
                        }
                        return Ok(self.new_body(draft, label, said));
                    }
                    (None, false) => {
                        let mut choices: Vec<Choice> = near
                            .iter()
                            .map(|body| Choice {
                                value: format!("line-{}", self.bodies[*body].line),
                                label: Label::Text(
                                    "import-choice-same-as",
                                    vec![
                                        ("name", self.bodies[*body].name.clone()),
                                        ("line", self.bodies[*body].line.to_string()),
                                    ],
                                ),
                            })
                            .collect();
                        choices.push(Choice::text("new", "import-choice-another"));
                        self.doubt(draft, "organisation", Field::Name, &asked, "import-ask-alike-in-file", choices);
                        return Err(());
                    }
                }
            }
        };
        let choice = |at: &usize| {
            let one = &known.organisations[*at];
            let place = one.territory.as_deref().and_then(|id| self.given.edition.get(id));
            let place =
                place.map(|territory| format!("{} {}", self.given.edition.label(territory), code(territory.id)));
            let tells = [place, one.siren.as_ref().map(|siren| format!("SIREN {siren}"))];
            let tells: Vec<String> = tells.into_iter().flatten().collect();
            let tells = if tells.is_empty() { String::new() } else { format!(", {}", tells.join(", ")) };
            Choice::plain(one.id.clone(), format!("{}{tells}", one.name))
        };
        let mut choices: Vec<Choice> = candidates.iter().map(choice).collect();
        choices.push(Choice::text("new", "import-choice-new"));
        self.doubt(draft, "organisation", Field::Name, &asked, question, choices);
        Err(())
    }

    /// New organisations of lines before: those that are this one, and those that only look like it.
    fn earlier(&self, said: &Said) -> (Vec<usize>, Vec<usize>) {
        let by = |tell: String| self.body_by.get(&tell).cloned().unwrap_or_default();
        let mut sure = vec![];
        for (name, value) in [("siret", &said.siret), ("siren", &said.siren), ("rna", &said.rna)] {
            sure.extend(value.iter().flat_map(|value| by(format!("{name} {value}"))));
        }
        let differ = |a: &Option<String>, b: &Option<String>| matches!((a, b), (Some(a), Some(b)) if a != b);
        let apart = |body: &usize| {
            let other = &self.bodies[*body].said;
            differ(&said.siren, &other.siren) || differ(&said.rna, &other.rna) || differ(&said.siret, &other.siret)
        };
        if said.authority() {
            let there = said.territory.iter().flat_map(|id| by(format!("territory {id}")));
            sure.extend(there.filter(|body| !apart(body) && self.bodies[*body].said.kind == said.kind));
        }
        let elsewhere = |body: &usize| differ(&said.territory, &self.bodies[*body].said.territory);
        let named: Vec<usize> = by(format!("name {}", said.key)).into_iter().filter(|body| !apart(body)).collect();
        let authority = |kind: Option<&str>| kind.is_some_and(|kind| AUTHORITIES.contains(&kind));
        let here = named.iter().copied().filter(|body| !elsewhere(body));
        sure.extend(here);
        let mut near: Vec<usize> = named.into_iter().filter(|body| elsewhere(body) && !authority(said.kind)).collect();
        if let Some(list) = self.body_by.get(&format!("core {}", super::names::core(&said.key))) {
            let alike = list.iter().copied().filter(|body| {
                let other = &self.bodies[*body];
                let kinds = !(authority(said.kind) && authority(other.said.kind) && said.kind != other.said.kind);
                kinds && !apart(body) && !elsewhere(body) && whose::same_core(&said.key, &other.said.key)
            });
            near.extend(alike);
        }
        near.retain(|body| !sure.contains(body));
        near.sort_unstable();
        near.dedup();
        near.truncate(5);
        (sure, near)
    }

    fn known_body(&mut self, at: usize, line: u32) -> usize {
        if let Some(body) = self.body_of_known.get(&at) {
            return *body;
        }
        let one = &self.given.known.organisations[at];
        self.bodies.push(Body {
            known: Some(at),
            id: one.id.clone(),
            name: one.name.clone(),
            said: Said::default(),
            columns: Cells::default(),
            other_names: self.given.known.names_of[at].clone(),
            line,
        });
        self.body_of_known.insert(at, self.bodies.len() - 1);
        self.bodies.len() - 1
    }

    fn new_body(&mut self, draft: &mut Draft, name: &str, said: Said) -> usize {
        let stem =
            Some(slug(name)).filter(|slug| !slug.is_empty()).unwrap_or_else(|| format!("{}-o", self.given.import));
        let id = self.made.organisation_id(&stem);
        let place = self.bodies.len();
        let mut tells = vec![format!("name {}", said.key), format!("core {}", super::names::core(&said.key))];
        // whoever stands in a town is not the town: a territory tells its own authority alone
        let own = said.territory.clone().filter(|_| said.authority());
        for (name, value) in [("siret", &said.siret), ("siren", &said.siren), ("rna", &said.rna), ("territory", &own)] {
            tells.extend(value.iter().map(|value| format!("{name} {value}")));
        }
        for tell in tells {
            self.body_by.entry(tell).or_default().push(place);
        }
        draft.line.creates.push(("organisation", name.to_owned()));
        self.bodies.push(Body {
            known: None,
            id,
            name: name.to_owned(),
            other_names: vec![said.key.clone()],
            said,
            columns: Cells::default(),
            line: draft.line.number,
        });
        place
    }

    /// A line says what a column holds. Another line may have said otherwise: which of the two is asked.
    fn says(&mut self, draft: &mut Draft, body: usize, column: &'static str, value: Option<String>) {
        let Some(value) = value else { return };
        let field = match column {
            "siren" => Field::Siren,
            "siret" => Field::Siret,
            "rna" => Field::Rna,
            "website" => Field::Website,
            "kind" => Field::Kind,
            _ => Field::Territory,
        };
        let earlier = self.bodies[body].columns.get(column).map(|(text, line)| (text.to_owned(), line));
        if let Some((earlier, line)) = earlier
            && (earlier == value || !self.differs(draft, column, field, &earlier, line, &value))
        {
            return;
        }
        if let Some(at) = self.bodies[body].known {
            let one = &self.given.known.organisations[at];
            let was = match column {
                "siren" => one.siren.clone(),
                "siret" => one.siret.clone(),
                "rna" => one.rna.clone(),
                "website" => one.website.clone(),
                "kind" => Some(one.kind.clone()),
                _ => one.territory.clone(),
            };
            let bare = |text: &str| text.split_whitespace().collect::<String>().trim_end_matches('/').to_owned();
            if was.as_deref().map(bare) != Some(bare(&value)) {
                let id = one.id.clone();
                self.change(draft, "organisation", &id, column, was, value.clone());
            }
        }
        self.bodies[body].columns.put(column, value, draft.line.number);
    }

    /// Two lines say different things of the same: whether the later one is to be taken.
    pub(super) fn differs(
        &mut self,
        draft: &mut Draft,
        about: &str,
        field: Field,
        earlier: &str,
        line: u32,
        value: &str,
    ) -> bool {
        let said = format!("{earlier}\n{value}");
        let about = format!("two-{}", if about == "postal_address" { "address" } else { about });
        match self.answer(draft.line.number, &about, &said) {
            Some("this") => true,
            Some(_) => false,
            None => {
                let choices = vec![
                    Choice::with("first", "import-choice-first", "value", earlier),
                    Choice::with("this", "import-choice-this", "value", value),
                ];
                self.doubt(draft, &about, field, &said, "import-ask-two", choices);
                if let Some(doubt) = draft.line.doubts.last_mut() {
                    doubt.args = vec![("line", line.to_string())];
                }
                false
            }
        }
    }

    /// Another name that the house does not know of yet.
    fn names(&mut self, draft: &mut Draft, body: usize, name: &str) {
        let name_key = key(name);
        if name_key.is_empty() || self.bodies[body].other_names.contains(&name_key) {
            return;
        }
        self.bodies[body].other_names.push(name_key);
        draft.line.creates.push(("organisation_name", name.to_owned()));
        let organisation = self.bodies[body].id.clone();
        self.made.other_name(&organisation, name);
    }

    pub(super) fn change(
        &mut self,
        draft: &mut Draft,
        table: &'static str,
        id: &str,
        field: &'static str,
        was: Option<String>,
        becomes: String,
    ) {
        let label = format!("{}-{}", table.replace('_', "-"), field.replace('_', "-"));
        draft.line.changes.push(Shown { field: label, was: was.clone().unwrap_or_default(), becomes: becomes.clone() });
        self.made.change(table, id, field, was, becomes);
    }

    fn finish(mut self) -> Plan {
        let bodies = std::mem::take(&mut self.bodies);
        let (rows, changes) = self.made.finish(&bodies);
        Plan { rows, changes, ..self.plan }.sealed()
    }
}

/// The code in a territory's id, in brackets.
fn code(id: &str) -> String {
    format!("[{}]", id.rsplit('-').next().unwrap_or_default())
}
