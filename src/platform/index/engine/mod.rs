//! The index itself. tantivy is known here alone.
//!
//! Two fields hold words: names, and prose. Facets and audiences are numbers that a table in memory gives, so that one pass
//! over what matches counts, filters and ranks. No text is kept: a hit is a key.
//!
//! `tokens` gives tantivy the words; `counting` is the pass over what matches.

mod counting;
#[cfg(test)]
mod tests;
mod tokens;

use std::{
    cmp::Reverse,
    collections::{HashMap, HashSet, VecDeque},
    sync::{Arc, Mutex, PoisonError, RwLock},
};

use jiff::civil::Date;
use tantivy::{
    DocAddress, IndexReader, IndexWriter, ReloadPolicy, Searcher, TantivyDocument, Term,
    indexer::IndexWriterOptions,
    query::{
        AllQuery, BooleanQuery, BoostQuery, ConstScoreQuery, DisjunctionMaxQuery, FuzzyTermQuery, Occur, Query,
        TermQuery,
    },
    schema::{
        FAST, Field, IndexRecordOption, STORED, STRING, Schema, TextFieldIndexing, TextOptions, Value,
        document::CompactDocValue,
    },
};

use self::{
    counting::Counting,
    tokens::{WORDS, Words},
};
use super::{Document, words};

/// What the writer may hold before it makes a segment: the least that tantivy takes is 15 MB.
const ARENA: usize = 24 * 1024 * 1024;
/// Fewer than this, and typing mistakes are looked past.
const FEW: usize = 3;
/// As many, and what was found is kept until the index moves: everyone who types passes by "ma" and "commune", and each time
/// tens of thousands are read, ranked and counted.
const MANY: usize = 2_000;
const KEPT: usize = 64;
/// Results at most that one can page through.
const DEEPEST: usize = 1_000;

/// Names before prose; a word as typed before what begins like it, and before what looks like it.
const NAME: f32 = 4.0;
const BEGINS: f32 = 1.5;
const LOOKS: f32 = 1.0;
const WHOLE: f32 = 40.0;
const NUMBER: f32 = 200.0;

/// The index of a house. Readers take the last published state, and never wait for the one who writes.
#[derive(Default)]
pub struct Index {
    built: Mutex<Option<Built>>,
    shown: RwLock<Option<Arc<Shown>>>,
}

/// How far the index is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Status {
    /// The last act that it knows of.
    pub n: i64,
    /// The day that its documents are of.
    pub on: Date,
    pub documents: u64,
}

struct Built {
    writer: IndexWriter,
    reader: IndexReader,
    fields: Fields,
    table: Arc<Table>,
    status: Status,
}

struct Shown {
    searcher: Searcher,
    fields: Fields,
    table: Arc<Table>,
    status: Status,
    /// What was found last where there was much to find.
    kept: Mutex<VecDeque<(Asked, Found)>>,
}

#[derive(Clone, Copy)]
struct Fields {
    key: Field,
    object: Field,
    made_of: Field,
    name: Field,
    text: Field,
    whole: Field,
    number: Field,
    facet: Field,
    near: Field,
    audience: Field,
    weight: Field,
    /// Letters of the title.
    length: Field,
}

/// Values of facets and audiences, as numbers; and, apart, what may come first.
#[derive(Clone, Default)]
struct Table {
    numbers: HashMap<String, u64>,
    values: Vec<(String, String)>,
    nears: HashMap<String, u64>,
}

impl Table {
    fn number(&mut self, name: &str, value: &str) -> u64 {
        let key = format!("{name}={value}");
        if let Some(number) = self.numbers.get(&key) {
            return *number;
        }
        let number = self.values.len() as u64;
        self.numbers.insert(key, number);
        self.values.push((name.to_owned(), value.to_owned()));
        number
    }
    fn near(&mut self, value: &str) -> u64 {
        let next = self.nears.len() as u64;
        *self.nears.entry(value.to_owned()).or_insert(next)
    }
    fn find(&self, name: &str, value: &str) -> Option<u64> {
        self.numbers.get(&format!("{name}={value}")).copied()
    }
}

const AUDIENCE: &str = "audience";
/// Between the parts of a key.
const MARK: char = '\u{1f}';

/// What to look for.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Asked {
    pub wanted: words::Wanted,
    /// What the reader holds: a document is found by whoever holds one of its keys.
    pub keys: HashSet<String>,
    /// By name, the values that will do.
    pub narrowed: Vec<(String, Vec<String>)>,
    /// Values, the dearest first: a document that bears one comes before those that do not.
    pub near: Vec<String>,
    pub first: usize,
    pub most: usize,
}

/// One document found, by its key.
#[derive(Clone, Debug, PartialEq)]
pub struct Hit {
    pub kind: String,
    pub object: String,
    pub part: String,
    /// The place in `Asked::near` of what it bears.
    pub near: Option<usize>,
}

/// A facet's values with the number of documents that each would leave.
pub type Facet = Vec<(String, usize)>;

#[derive(Clone, Debug, Default)]
pub struct Found {
    pub hits: Vec<Hit>,
    pub total: usize,
    pub facets: HashMap<String, Facet>,
    /// Looked for with a wrong letter let pass.
    pub forgiving: bool,
    /// No document holds all the words: these hold some.
    pub some: bool,
}

type Fault = tantivy::TantivyError;

impl Index {
    /// How far it is; none until it was made once.
    pub fn status(&self) -> Option<Status> {
        self.shown().map(|shown| shown.status)
    }

    fn shown(&self) -> Option<Arc<Shown>> {
        self.shown.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Makes it anew of these documents.
    pub fn make(&self, documents: Vec<Document>, n: i64, on: Date) -> Result<(), Fault> {
        let mut built = Built::empty(n, on)?;
        built.add(documents)?;
        self.publish(&mut self.lock(), built)
    }

    /// Puts these documents in the place of all those of these objects.
    pub fn replace(&self, objects: &[String], documents: Vec<Document>, n: i64) -> Result<(), Fault> {
        let mut slot = self.lock();
        let Some(mut built) = slot.take() else { return Ok(()) };
        if !objects.is_empty() {
            for object in objects {
                built.writer.delete_term(Term::from_field_text(built.fields.object, object));
            }
            built.add(documents)?;
        }
        built.status.n = n;
        self.publish(&mut slot, built)
    }

    /// The objects of which some document is made of one of these rows.
    pub fn made_of(&self, rows: &[String]) -> Result<Vec<String>, Fault> {
        let Some(shown) = self.shown() else { return Ok(vec![]) };
        let terms = rows.iter().map(|row| Term::from_field_text(shown.fields.made_of, row));
        let query = tantivy::query::TermSetQuery::new(terms);
        let found = shown.searcher.search(&query, &tantivy::collector::DocSetCollector)?;
        let mut objects = vec![];
        for address in found {
            objects.push(shown.hit(address)?.object);
        }
        objects.sort();
        objects.dedup();
        Ok(objects)
    }

    /// Has it made anew at the next look: what failed half-way is of no use.
    pub fn forget(&self) {
        *self.lock() = None;
        *self.shown.write().unwrap_or_else(PoisonError::into_inner) = None;
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, Option<Built>> {
        self.built.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn publish(&self, slot: &mut Option<Built>, mut built: Built) -> Result<(), Fault> {
        built.reader.reload()?;
        let searcher = built.reader.searcher();
        built.status.documents = searcher.num_docs();
        let (fields, table, status) = (built.fields, built.table.clone(), built.status);
        let shown = Shown { searcher, fields, table, status, kept: Mutex::default() };
        *slot = Some(built);
        *self.shown.write().unwrap_or_else(PoisonError::into_inner) = Some(Arc::new(shown));
        Ok(())
    }

    /// What matches. Without words, all that the filters leave, or what stands near. Else all the words as typed; if that gives little, with a wrong letter let pass; if that gives nothing, some
    /// of the words.
    pub fn ask(&self, asked: &Asked) -> Result<Found, Fault> {
        let Some(shown) = self.shown() else { return Ok(Found::default()) };
        if asked.wanted.is_empty() && asked.near.is_empty() && asked.narrowed.is_empty() {
            return Ok(Found::default());
        }
        let kept = |kept: &VecDeque<(Asked, Found)>| Some(kept.iter().find(|(one, _)| one == asked)?.1.clone());
        if let Some(found) = kept(&shown.kept()) {
            return Ok(found);
        }
        let found = shown.ask(asked)?;
        if found.total >= MANY {
            let mut kept = shown.kept();
            kept.truncate(KEPT - 1);
            kept.push_front((asked.clone(), found.clone()));
        }
        Ok(found)
    }

    /// Every key that the index holds, with its audience: for tests that hold it to what pages answer.
    pub fn every(&self) -> Result<Vec<Hit>, Fault> {
        let Some(shown) = self.shown() else { return Ok(vec![]) };
        let all = shown.searcher.search(&AllQuery, &tantivy::collector::DocSetCollector)?;
        let mut hits = all.into_iter().map(|address| shown.hit(address)).collect::<Result<Vec<_>, _>>()?;
        hits.sort_by(|one, other| (&one.object, &one.part).cmp(&(&other.object, &other.part)));
        Ok(hits)
    }
}

impl Built {
    fn empty(n: i64, on: Date) -> Result<Built, Fault> {
        let mut schema = Schema::builder();
        let plain = TextFieldIndexing::default().set_tokenizer(WORDS).set_index_option(IndexRecordOption::WithFreqs);
        let words = TextOptions::default().set_indexing_options(plain);
        let fields = Fields {
            key: schema.add_text_field("key", STORED),
            object: schema.add_text_field("object", STRING),
            made_of: schema.add_text_field("made_of", STRING),
            name: schema.add_text_field("name", words.clone()),
            text: schema.add_text_field("text", words),
            whole: schema.add_text_field("whole", STRING),
            number: schema.add_text_field("number", STRING),
            facet: schema.add_u64_field("facet", FAST),
            near: schema.add_u64_field("near", FAST),
            audience: schema.add_u64_field("audience", FAST),
            weight: schema.add_u64_field("weight", FAST),
            length: schema.add_u64_field("length", FAST),
        };
        let index = tantivy::Index::create_in_ram(schema.build());
        index.tokenizers().register(WORDS, Words::default());
        let options = IndexWriterOptions::builder().num_worker_threads(1).memory_budget_per_thread(ARENA);
        let writer = index.writer_with_options(options.num_merge_threads(1).build())?;
        let reader = index.reader_builder().reload_policy(ReloadPolicy::Manual).try_into()?;
        Ok(Built { writer, reader, fields, table: Arc::default(), status: Status { n, on, documents: 0 } })
    }

    fn add(&mut self, documents: Vec<Document>) -> Result<(), Fault> {
        let table = Arc::make_mut(&mut self.table);
        for document in documents {
            let (f, kind) = (self.fields, document.kind);
            let mut row = TantivyDocument::default();
            row.add_text(f.key, format!("{kind}{MARK}{}{MARK}{}", document.object, document.part));
            row.add_text(f.object, &document.object);
            for one in &document.made_of {
                row.add_text(f.made_of, one);
            }
            for name in std::iter::once(&document.title).chain(&document.names) {
                row.add_text(f.name, name);
                row.add_text(f.whole, words::name(name));
            }
            for text in std::iter::once(&document.text).chain(&document.beside) {
                row.add_text(f.text, text);
            }
            for number in &document.numbers {
                row.add_text(f.number, number.to_lowercase());
            }
            row.add_u64(f.facet, table.number(super::KIND, kind));
            for (name, value) in &document.facets {
                row.add_u64(f.facet, table.number(name, value));
            }
            for value in &document.near {
                row.add_u64(f.near, table.near(value));
            }
            row.add_u64(f.audience, table.number(AUDIENCE, &document.audience.join(" ")));
            row.add_u64(f.weight, document.weight);
            row.add_u64(f.length, document.title.chars().count() as u64);
            self.writer.add_document(row)?;
        }
        self.writer.commit()?;
        Ok(())
    }
}

impl Shown {
    fn kept(&self) -> std::sync::MutexGuard<'_, VecDeque<(Asked, Found)>> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn ask(&self, asked: &Asked) -> Result<Found, Fault> {
        let exact = self.search(asked, false, false)?;
        if asked.wanted.is_empty() {
            return Ok(exact);
        }
        if exact.total >= FEW || !asked.wanted.words.iter().any(|wish| words::forgives(&wish.folded)) {
            return if exact.total > 0 { Ok(exact) } else { self.search(asked, false, true) };
        }
        let near = self.search(asked, true, false)?;
        match (near.total > exact.total, near.total) {
            (true, _) => Ok(near),
            (false, 0) => self.search(asked, true, true),
            (false, _) => Ok(exact),
        }
    }

    fn hit(&self, address: DocAddress) -> Result<Hit, Fault> {
        let row: TantivyDocument = self.searcher.doc(address)?;
        let key = row.get_first(self.fields.key).and_then(|value: CompactDocValue| value.as_str()).unwrap_or_default();
        let mut parts = key.split(MARK).map(str::to_owned);
        let mut next = || parts.next().unwrap_or_default();
        Ok(Hit { kind: next(), object: next(), part: next(), near: None })
    }

    fn search(&self, asked: &Asked, forgiving: bool, some: bool) -> Result<Found, Fault> {
        let query = match asked.wanted.is_empty() {
            true => Box::new(AllQuery),
            false => self.query(&asked.wanted, forgiving, some),
        };
        let held =
            |(name, value): &(String, String)| name == AUDIENCE && value.split(' ').any(|key| asked.keys.contains(key));
        let number = |name: &str, value: &str| self.table.find(name, value);
        let counting = Counting {
            table: self.table.clone(),
            readable: self.table.values.iter().map(held).collect(),
            narrowed: asked
                .narrowed
                .iter()
                .map(|(name, values)| (name.clone(), values.iter().filter_map(|value| number(name, value)).collect()))
                .collect(),
            near: asked.near.iter().map(|value| self.table.nears.get(value).copied()).collect(),
            near_only: asked.wanted.is_empty() && !asked.near.is_empty(),
            most: (asked.first + asked.most).min(DEEPEST),
        };
        let counted = self.searcher.search(&*query, &counting)?;
        let mut hits = vec![];
        for ranked in counted.best.into_iter().skip(asked.first).take(asked.most) {
            hits.push(Hit { near: ranked.near.map(|Reverse(place)| place), ..self.hit(ranked.address)? });
        }
        let mut facets: HashMap<String, Facet> = HashMap::new();
        for (number, count) in counted.counts {
            let (name, value) = &self.table.values[number as usize];
            facets.entry(name.clone()).or_default().push((value.clone(), count));
        }
        for facet in facets.values_mut() {
            facet.sort_by(|one, other| other.1.cmp(&one.1).then(one.0.cmp(&other.0)));
        }
        Ok(Found { hits, total: counted.total, facets, forgiving, some })
    }

    fn query(&self, wanted: &words::Wanted, forgiving: bool, some: bool) -> Box<dyn Query> {
        let f = self.fields;
        let wishes: Vec<Box<dyn Query>> = wanted.words.iter().map(|wish| self.wish(wish, forgiving)).collect();
        // what few documents hold leads: a word that half of them hold is only looked up there
        let all = match some {
            true => BooleanQuery::union_with_minimum_required_clauses(wishes, (wanted.words.len() - 1).max(1)),
            false => BooleanQuery::intersection(wishes),
        };
        let named = boosted(exactly(f.whole, &wanted.name), WHOLE);
        let mut ways: Vec<(Occur, Box<dyn Query>)> = vec![(Occur::Should, Box::new(all)), (Occur::Should, named)];
        if let Some(number) = &wanted.number {
            ways.push((Occur::Should, boosted(exactly(f.number, number), NUMBER)));
        }
        let found: Box<dyn Query> = Box::new(BooleanQuery::new(ways));
        match &wanted.hint {
            None => found,
            Some(hint) => {
                Box::new(BooleanQuery::new(vec![(Occur::Must, found), (Occur::Should, self.wish(hint, false))]))
            }
        }
    }

    /// One word, in a name or in the prose, by the best of the ways that it can be meant.
    fn wish(&self, wish: &words::Wish, forgiving: bool) -> Box<dyn Query> {
        let mut ways: Vec<Box<dyn Query>> = vec![];
        for (field, boost) in [(self.fields.name, NAME), (self.fields.text, 1.0)] {
            for (at, form) in wish.forms.iter().enumerate() {
                let term = Term::from_field_text(field, form);
                let query = TermQuery::new(term, IndexRecordOption::WithFreqs);
                // a stem is less sure than the word
                ways.push(boosted(Box::new(query), if at == 0 { boost } else { boost * 0.8 }));
            }
            let typed = Term::from_field_text(field, &wish.folded);
            if wish.begins {
                let query = FuzzyTermQuery::new_prefix(typed.clone(), 0, true);
                ways.push(Box::new(ConstScoreQuery::new(Box::new(query), boost * BEGINS)));
            }
            if forgiving && words::forgives(&wish.folded) {
                let query = match wish.begins {
                    true => FuzzyTermQuery::new_prefix(typed, 1, true),
                    false => FuzzyTermQuery::new(typed, 1, true),
                };
                ways.push(Box::new(ConstScoreQuery::new(Box::new(query), boost * LOOKS)));
            }
        }
        Box::new(DisjunctionMaxQuery::with_tie_breaker(ways, 0.2))
    }
}

fn exactly(field: Field, text: &str) -> Box<dyn Query> {
    Box::new(ConstScoreQuery::new(
        Box::new(TermQuery::new(Term::from_field_text(field, text), IndexRecordOption::Basic)),
        1.0,
    ))
}

fn boosted(query: Box<dyn Query>, by: f32) -> Box<dyn Query> {
    Box::new(BoostQuery::new(query, by))
}
