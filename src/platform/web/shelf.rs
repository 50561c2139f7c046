//! What is costly to compute and the same for everyone, kept in the process until the next public act.
//!
//! A key is a type, a name and the house's revision (the number of the last public act), read in the transaction at hand:
//! what is taken from the shelf is what that snapshot would have given.

use std::{
    any::{Any, TypeId},
    collections::HashMap,
    sync::{Arc, RwLock},
};

type Key = (TypeId, i64, String);

pub struct Shelf {
    kept: RwLock<HashMap<Key, Arc<dyn Any + Send + Sync>>>,
    /// Past this many things, those of earlier revisions go; then all.
    most: usize,
}

impl Shelf {
    pub fn of(most: usize) -> Shelf {
        Shelf { kept: RwLock::default(), most }
    }

    /// What stands there under this name and revision.
    pub fn find<T: Send + Sync + 'static>(&self, revision: i64, name: &str) -> Option<Arc<T>> {
        let key = (TypeId::of::<T>(), revision, name.to_owned());
        let kept = self.kept.read().unwrap_or_else(|poisoned| poisoned.into_inner()).get(&key).cloned();
        kept.and_then(|kept| Arc::downcast::<T>(kept).ok())
    }

    /// What stands there, or what `make` makes.
    pub fn get<T: Send + Sync + 'static, E>(
        &self,
        revision: i64,
        name: &str,
        make: impl FnOnce() -> Result<T, E>,
    ) -> Result<Arc<T>, E> {
        if let Some(kept) = self.find(revision, name) {
            return Ok(kept);
        }
        let made = Arc::new(make()?);
        let key = (TypeId::of::<T>(), revision, name.to_owned());
        let mut shelf = self.kept.write().unwrap_or_else(|poisoned| poisoned.into_inner());
        if shelf.len() >= self.most {
            shelf.retain(|(_, at, _), _| *at >= revision);
        }
        if shelf.len() >= self.most {
            shelf.clear();
        }
        shelf.insert(key, made.clone());
        Ok(made)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_thing_is_made_once_a_revision() {
        let shelf = Shelf::of(64);
        let at = |revision, value: i64| *shelf.get(revision, "n", || Ok::<i64, ()>(value)).unwrap();
        assert_eq!((at(1, 10), at(1, 11), at(2, 12)), (10, 10, 12));
        assert_eq!(shelf.get(3, "n", || Err::<i64, &str>("no")), Err("no"));
    }
}
