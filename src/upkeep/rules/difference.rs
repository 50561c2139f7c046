//! What changed between two texts, word by word.

#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Part {
    Same,
    Gone,
    New,
}

impl Part {
    pub fn word(self) -> &'static str {
        match self {
            Part::Same => "same",
            Part::Gone => "gone",
            Part::New => "new",
        }
    }
}

/// Past this many pairs of words between what begins and what ends alike, both texts are told whole.
const MOST: usize = 1_000_000;

/// The parts in their order: those that are gone or the same make the first text, those new or the same the second.
pub fn difference(was: &str, becomes: &str) -> Vec<(Part, String)> {
    let (a, b) = (words(was), words(becomes));
    let head = a.iter().zip(&b).take_while(|(x, y)| x == y).count();
    let tail = a[head..].iter().rev().zip(b[head..].iter().rev()).take_while(|(x, y)| x == y).count();
    let (middle_a, middle_b) = (&a[head..a.len() - tail], &b[head..b.len() - tail]);
    let mut parts: Vec<(Part, String)> = vec![];
    let mut tell = |part: Part, word: &str| match parts.last_mut() {
        Some((last, text)) if *last == part => text.push_str(word),
        _ => parts.push((part, word.to_owned())),
    };
    a[..head].iter().for_each(|word| tell(Part::Same, word));
    for (part, word) in aligned(middle_a, middle_b) {
        tell(part, word);
    }
    a[a.len() - tail..].iter().for_each(|word| tell(Part::Same, word));
    parts
}

/// Words with the blanks that follow them.
fn words(text: &str) -> Vec<&str> {
    text.split_inclusive(char::is_whitespace).collect()
}

/// By the longest common part.
fn aligned<'a>(a: &[&'a str], b: &[&'a str]) -> Vec<(Part, &'a str)> {
    if a.len() * b.len() > MOST {
        let gone = a.iter().map(|word| (Part::Gone, *word));
        return gone.chain(b.iter().map(|word| (Part::New, *word))).collect();
    }
    let width = b.len() + 1;
    let mut longest = vec![0u32; (a.len() + 1) * width];
    for i in (0..a.len()).rev() {
        for j in (0..b.len()).rev() {
            longest[i * width + j] = match a[i] == b[j] {
                true => longest[(i + 1) * width + j + 1] + 1,
                false => longest[(i + 1) * width + j].max(longest[i * width + j + 1]),
            };
        }
    }
    let (mut i, mut j, mut parts) = (0, 0, vec![]);
    while i < a.len() || j < b.len() {
        if i < a.len() && j < b.len() && a[i] == b[j] {
            parts.push((Part::Same, a[i]));
            (i, j) = (i + 1, j + 1);
        } else if i < a.len() && (j == b.len() || longest[(i + 1) * width + j] >= longest[i * width + j + 1]) {
            parts.push((Part::Gone, a[i]));
            i += 1;
        } else {
            parts.push((Part::New, b[j]));
            j += 1;
        }
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn only_what_changed_is_told() {
        let parts = difference("Un laboratoire de la ville.", "Un laboratoire de design de la ville.");
        let told: Vec<(&str, &str)> = parts.iter().map(|(part, text)| (part.word(), text.as_str())).collect();
        assert_eq!(told, [("same", "Un laboratoire de "), ("new", "design de "), ("same", "la ville.")]);
        assert_eq!(difference("", "a"), [(Part::New, "a".to_owned())]);
        assert!(difference("", "").is_empty());
    }

    proptest! {
        /// Both texts can be read in the parts.
        #[test]
        fn nothing_is_lost(was in "[a-c ]{0,30}", becomes in "[a-c ]{0,30}") {
            let parts = difference(&was, &becomes);
            let side = |not: Part| parts.iter().filter(|(part, _)| *part != not).map(|(_, text)| text.as_str()).collect::<String>();
            prop_assert_eq!(side(Part::New), was);
            prop_assert_eq!(side(Part::Gone), becomes);
        }
    }
}
