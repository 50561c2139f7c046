//! The network's own fields in a list: columns, and filters by those that let choose.

use std::sync::Arc;

use super::filters::Filters;
use crate::{
    access::View,
    fields::{self, Field, Filter},
    platform::{
        db,
        lists::{Cell, Column},
    },
};

/// So many of them show on a page; files carry all.
const SHOWN: usize = 3;

/// The fields that a reader may see, and what the address asks of them.
pub(super) struct Own {
    fields: Vec<Field>,
    filters: Vec<Filter>,
}

/// The same with all that is written in them.
pub(super) struct Written {
    own: Arc<Own>,
    held: Vec<Arc<fields::Held>>,
}

impl Own {
    /// Those of these tables. What is asked of a field that one may not see is asked of none.
    pub fn of(view: &View, objects: &[&str], filters: &mut Filters) -> db::Result<Arc<Own>> {
        let mut fields = vec![];
        for object in objects {
            fields.extend(fields::of(view, object)?);
        }
        let (own, problems) = Filter::of(view, objects)?;
        filters.fields(&own, problems);
        Ok(Arc::new(Own { fields, filters: own }))
    }

    pub fn columns<'a>(&'a self, view: &'a View) -> impl Iterator<Item = Column> + 'a {
        let mut left = SHOWN;
        self.fields.iter().map(move |field| {
            let column = Column::new(field.input(), field.label(view.lang()));
            let long = field.kind() == fields::Kind::Prose;
            if long || left == 0 {
                return column.carried();
            }
            left -= 1;
            column
        })
    }

    /// What is asked of them, for the name under which a list is kept.
    pub fn key(&self) -> String {
        self.filters.iter().map(Filter::key).collect::<Vec<_>>().join(" ")
    }

    /// Everything written in them, read when the rows are made.
    pub fn written(self: &Arc<Own>, view: &View) -> db::Result<Written> {
        let held = self.fields.iter().map(|field| fields::held(view, &field.object)).collect::<db::Result<_>>()?;
        Ok(Written { own: self.clone(), held })
    }
}

impl Written {
    /// Whether a row answers to what is asked. `id` gives the row's id in a table.
    pub fn holds<'a>(&self, id: impl Fn(&str) -> Option<&'a str>) -> bool {
        let asked = self.own.filters.iter().filter(|filter| filter.asks());
        asked.into_iter().all(|filter| {
            let at = self.own.fields.iter().position(|field| field.id == filter.field.id);
            filter.holds(at.and_then(|at| self.value(at, id(&filter.field.object))))
        })
    }

    pub fn cells<'a>(&self, view: &View, id: impl Fn(&str) -> Option<&'a str>) -> Vec<Cell> {
        let fields = self.own.fields.iter().enumerate();
        fields.map(|(at, field)| fields::cell(view, field, self.value(at, id(&field.object)))).collect()
    }

    fn value(&self, at: usize, id: Option<&str>) -> Option<&String> {
        self.held[at].get(&self.own.fields[at].id)?.get(id?)
    }
}
