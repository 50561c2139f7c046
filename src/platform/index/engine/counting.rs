//! One pass over what matches: who may read it, what it counts for, which come first.

use std::{
    cmp::Reverse,
    collections::{BinaryHeap, HashMap, HashSet},
    sync::Arc,
};

use tantivy::{
    DocAddress, DocId, Score, SegmentOrdinal, SegmentReader,
    collector::{Collector, SegmentCollector},
    columnar::Column,
};

use super::Table;

pub struct Counting {
    pub table: Arc<Table>,
    /// By number, whether the reader holds a key of that audience.
    pub readable: Vec<bool>,
    pub narrowed: Vec<(String, HashSet<u64>)>,
    pub near: Vec<Option<u64>>,
    /// Whether what is not near is left out.
    pub near_only: bool,
    pub most: usize,
}

/// Nearness first, then the score; of two that a beginning finds alike, the one that it is more of.
#[derive(Clone, Debug, PartialEq)]
pub struct Ranked {
    pub near: Option<Reverse<usize>>,
    pub score: Score,
    pub length: Reverse<u64>,
    pub address: DocAddress,
}

impl Eq for Ranked {}
impl PartialOrd for Ranked {
    fn partial_cmp(&self, other: &Ranked) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}
impl Ord for Ranked {
    fn cmp(&self, other: &Ranked) -> std::cmp::Ordering {
        let order = self.near.cmp(&other.near).then(self.score.total_cmp(&other.score));
        order.then(self.length.cmp(&other.length)).then(other.address.cmp(&self.address))
    }
}

#[derive(Default)]
pub struct Counted {
    pub total: usize,
    pub counts: HashMap<u64, usize>,
    pub best: Vec<Ranked>,
}

pub struct Segment {
    ord: SegmentOrdinal,
    facet: Column<u64>,
    /// Read where something is to come first.
    stands: Option<Column<u64>>,
    audience: Column<u64>,
    weight: Column<u64>,
    length: Column<u64>,
    readable: Vec<bool>,
    /// By number of a value, the filter that it answers and the facet that it is of.
    answers: Vec<Option<usize>>,
    of: Vec<Option<usize>>,
    filters: usize,
    near: Vec<Option<u64>>,
    near_only: bool,
    most: usize,
    total: usize,
    counts: Vec<usize>,
    best: BinaryHeap<Reverse<Ranked>>,
    values: Vec<u64>,
}

impl Collector for Counting {
    type Fruit = Counted;
    type Child = Segment;

    fn for_segment(&self, ord: SegmentOrdinal, segment: &SegmentReader) -> tantivy::Result<Segment> {
        let columns = segment.fast_fields();
        let filter = |number: u64| self.narrowed.iter().position(|(_, values)| values.contains(&number));
        let of = |(name, _): &(String, String)| self.narrowed.iter().position(|(narrowed, _)| narrowed == name);
        Ok(Segment {
            ord,
            facet: columns.u64("facet")?,
            stands: if self.near.is_empty() { None } else { Some(columns.u64("near")?) },
            audience: columns.u64("audience")?,
            weight: columns.u64("weight")?,
            length: columns.u64("length")?,
            readable: self.readable.clone(),
            answers: (0..self.table.values.len() as u64).map(filter).collect(),
            of: self.table.values.iter().map(of).collect(),
            filters: self.narrowed.len(),
            near: self.near.clone(),
            near_only: self.near_only,
            most: self.most,
            total: 0,
            counts: vec![0; self.table.values.len()],
            best: BinaryHeap::new(),
            values: vec![],
        })
    }

    fn requires_scoring(&self) -> bool {
        true
    }

    fn merge_fruits(&self, fruits: Vec<Counted>) -> tantivy::Result<Counted> {
        let mut all = Counted::default();
        for fruit in fruits {
            all.total += fruit.total;
            for (number, count) in fruit.counts {
                *all.counts.entry(number).or_default() += count;
            }
            all.best.extend(fruit.best);
        }
        all.best.sort_by(|one, other| other.cmp(one));
        all.best.truncate(self.most);
        Ok(all)
    }
}

impl Segment {
    /// Whether a document bears a value of each facet that narrows; counts its own.
    fn answered(&mut self, doc: DocId) -> bool {
        self.values.clear();
        self.values.extend(self.facet.values_for_doc(doc));
        let mut answered = 0u64;
        for value in &self.values {
            if let Some(filter) = self.answers[*value as usize] {
                answered |= 1 << filter;
            }
        }
        let all = (1u64 << self.filters) - 1;
        let missing = all & !answered;
        // a value is counted as if its own facet did not narrow
        for value in &self.values {
            let own = self.of[*value as usize].map_or(0, |filter| 1 << filter);
            if missing & !own == 0 {
                self.counts[*value as usize] += 1;
            }
        }
        missing == 0
    }
}

impl SegmentCollector for Segment {
    type Fruit = Counted;

    fn collect(&mut self, doc: DocId, score: Score) {
        let readable = self.audience.first(doc).and_then(|number| self.readable.get(number as usize));
        if readable != Some(&true) {
            return;
        }
        let near = self.stands.as_ref().and_then(|stands| {
            self.values.clear();
            self.values.extend(stands.values_for_doc(doc));
            self.near.iter().position(|near| near.is_some_and(|near| self.values.contains(&near)))
        });
        if self.near_only && near.is_none() {
            return;
        }
        if self.filters == 0 {
            for value in self.facet.values_for_doc(doc) {
                self.counts[value as usize] += 1;
            }
        } else if !self.answered(doc) {
            return;
        }
        self.total += 1;
        let weight = self.weight.first(doc).unwrap_or(10) as Score / 10.0;
        let length = Reverse(self.length.first(doc).unwrap_or(u64::MAX));
        let address = DocAddress::new(self.ord, doc);
        let ranked = Reverse(Ranked { near: near.map(Reverse), score: score * weight, length, address });
        if self.best.len() < self.most {
            self.best.push(ranked);
        } else if let Some(mut least) = self.best.peek_mut()
            && ranked.0 > least.0
        {
            *least = ranked;
        }
    }

    fn harvest(self) -> Counted {
        let counts = self.counts.into_iter().enumerate().filter(|(_, count)| *count > 0);
        Counted {
            total: self.total,
            counts: counts.map(|(number, count)| (number as u64, count)).collect(),
            best: self.best.into_iter().map(|Reverse(ranked)| ranked).collect(),
        }
    }
}
