//! How far long works are, for whoever waits for one. In the process alone: another of the same house says nothing of it.

use std::{
    collections::HashMap,
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicUsize, Ordering},
    },
};

#[derive(Debug, Default)]
pub struct Progress(Mutex<HashMap<String, Arc<Work>>>);

/// Something under way: so many of so many.
#[derive(Debug)]
pub struct Work {
    done: AtomicUsize,
    total: usize,
}

impl Work {
    pub fn told(&self, done: usize) {
        self.done.store(done, Ordering::Relaxed);
    }
}

/// A work under its name, for as long as this lives.
pub struct Begun<'a> {
    progress: &'a Progress,
    name: String,
    pub work: Arc<Work>,
}

impl Progress {
    /// Begins a work of so many steps. Begun twice under one name, the later one is told.
    pub fn begin(&self, name: &str, total: usize) -> Begun<'_> {
        let work = Arc::new(Work { done: AtomicUsize::new(0), total });
        self.all().insert(name.to_owned(), work.clone());
        Begun { progress: self, name: name.to_owned(), work }
    }

    /// Steps done, and how many there are; none where nothing of that name is under way here.
    pub fn of(&self, name: &str) -> Option<(usize, usize)> {
        self.all().get(name).map(|work| (work.done.load(Ordering::Relaxed), work.total))
    }

    fn all(&self) -> std::sync::MutexGuard<'_, HashMap<String, Arc<Work>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Begun<'_> {
    fn drop(&mut self) {
        let mut all = self.progress.all();
        if all.get(&self.name).is_some_and(|work| Arc::ptr_eq(work, &self.work)) {
            all.remove(&self.name);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_work_is_told_while_it_lasts() {
        let progress = Progress::default();
        let begun = progress.begin("a", 12);
        begun.work.told(5);
        assert_eq!((progress.of("a"), progress.of("b")), (Some((5, 12)), None));
        let later = progress.begin("a", 3);
        drop(begun);
        assert_eq!(progress.of("a"), Some((0, 3)), "the later one is told");
        drop(later);
        assert_eq!(progress.of("a"), None);
    }
}
