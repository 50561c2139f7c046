//! From a text to the words that it is found by, and from what someone typed to the pieces of a text that answer it. Pure.
//!
//! A word is folded (no accent, no capital), cut at apostrophes and hyphens, without what French elides ("l'", "d'"); the
//! letters of an acronym are joined. It is found by itself and by its stems in French and in English, taken with its
//! accents and without them: people type "collectivites" for "collectivités", and the stems of the two differ.

use std::{borrow::Cow, sync::LazyLock};

use frostem::{Algorithm, Stemmer};

use crate::platform::tables::fold;

/// One word of a text, with where it stands there, in bytes.
#[derive(Clone, Debug, PartialEq)]
pub struct Word {
    pub from: usize,
    pub to: usize,
    pub folded: String,
}

/// What is left of a word before an apostrophe, and says nothing.
const ELIDED: &[&str] = &["l", "d", "j", "m", "t", "s", "c", "n", "qu", "jusqu", "lorsqu", "puisqu", "quelqu"];

/// Words that a search does not insist on: nearly every text holds them.
const EMPTY: &[&str] = &[
    "a", "au", "aux", "avec", "ce", "ces", "dans", "de", "des", "du", "elle", "en", "est", "et", "eux", "il", "ils",
    "je", "la", "le", "les", "leur", "lui", "ma", "mais", "me", "mes", "mon", "ne", "nos", "notre", "nous", "on", "ou",
    "par", "pas", "pour", "qu", "que", "qui", "sa", "se", "ses", "son", "sont", "sur", "ta", "te", "tes", "toi", "ton",
    "tu", "un", "une", "vos", "votre", "vous", "an", "and", "are", "as", "at", "be", "by", "for", "from", "in", "is",
    "it", "of", "or", "that", "the", "this", "to", "was", "were", "with",
];

/// Shortest word of which a stem is taken, and in which one wrong letter is forgiven.
const STEMMED: usize = 3;
pub const FORGIVEN: usize = 4;

static FRENCH: LazyLock<Stemmer> = LazyLock::new(|| Stemmer::new(Algorithm::French));
static ENGLISH: LazyLock<Stemmer> = LazyLock::new(|| Stemmer::new(Algorithm::English));

/// The words of a text, in order.
pub fn words(text: &str) -> Vec<Word> {
    let mut found: Vec<Word> = vec![];
    let mut start = None;
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        if c.is_alphanumeric() || is_mark(c) {
            start.get_or_insert(at);
            if chars.peek().is_some() {
                continue;
            }
        }
        let end = if c.is_alphanumeric() || is_mark(c) { at + c.len_utf8() } else { at };
        let Some(from) = start.take() else { continue };
        let word = Word { from, to: end, folded: spelt_out(fold(&text[from..end])) };
        let elided = matches!(c, '\'' | '’' | 'ʼ') && end == at && ELIDED.contains(&word.folded.as_str());
        match found.last_mut() {
            _ if elided || word.folded.is_empty() => {}
            // S.I.V.U. is one word
            Some(last) if single(&word) && acronym(text, last, &word) => {
                last.folded.push_str(&word.folded);
                last.to = word.to;
            }
            _ => found.push(word),
        }
    }
    found
}

/// An accent that stands as a character of its own, as some systems write "é".
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}')
}

fn spelt_out(folded: String) -> String {
    match folded.as_str() {
        "st" => "saint".to_owned(),
        "ste" => "sainte".to_owned(),
        _ => folded,
    }
}

fn single(word: &Word) -> bool {
    word.folded.chars().count() == 1
}

/// Whether only a full stop stands between two words that are letters.
fn acronym(text: &str, last: &Word, next: &Word) -> bool {
    let letters = text[last.from..last.to].split('.').all(|part| part.chars().count() == 1);
    letters && &text[last.to..next.from] == "."
}

/// What a word of a text is found by: itself, then its stems.
pub fn forms(raw: &str, folded: &str) -> Vec<String> {
    let mut forms = vec![folded.to_owned()];
    if folded.len() < STEMMED || folded.chars().any(|c| c.is_ascii_digit()) {
        return forms;
    }
    let lower: Cow<str> = if raw.is_ascii() { Cow::Borrowed(folded) } else { Cow::Owned(raw.to_lowercase()) };
    let stems = [fold(&FRENCH.stem(&lower)), FRENCH.stem(folded).into_owned(), ENGLISH.stem(folded).into_owned()];
    for stem in stems {
        if !stem.is_empty() && !forms.contains(&stem) {
            forms.push(stem);
        }
    }
    forms
}

/// What someone looks for, read once.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Wanted {
    pub words: Vec<Wish>,
    /// An empty word that is still being typed: it may be the beginning of one that says something.
    pub hint: Option<Wish>,
    /// The whole of it as one name: a text that bears it comes first.
    pub name: String,
    /// The same without spaces, where it may be a number: a SIREN is often typed by threes.
    pub number: Option<String>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Wish {
    pub folded: String,
    pub forms: Vec<String>,
    /// The last word, while it is being typed.
    pub begins: bool,
}

/// Past this many words, what follows is not looked for.
const MOST: usize = 12;

pub fn wanted(typed: &str) -> Wanted {
    let found = words(typed);
    let unfinished = typed.chars().last().is_some_and(char::is_alphanumeric);
    let last = found.len().wrapping_sub(1);
    let wish = |(at, word): (usize, &Word)| Wish {
        forms: forms(&typed[word.from..word.to], &word.folded),
        folded: word.folded.clone(),
        begins: at == last && unfinished && word.folded.chars().count() > 1,
    };
    let all: Vec<Wish> = found.iter().enumerate().take(MOST).map(wish).collect();
    let telling = |wish: &Wish| !EMPTY.contains(&wish.folded.as_str());
    let (words, hint) = match all.iter().any(telling) {
        true => {
            let hint = all.last().filter(|wish| wish.begins && !telling(wish)).cloned();
            (all.into_iter().filter(telling).collect(), hint)
        }
        false => (all, None),
    };
    let close: String = typed.chars().filter(|c| !c.is_whitespace()).collect::<String>().to_lowercase();
    Wanted { words, hint, name: name(typed), number: close.chars().any(|c| c.is_ascii_digit()).then_some(close) }
}

/// A name as it is compared whole.
pub fn name(text: &str) -> String {
    words(text).into_iter().map(|word| word.folded).collect::<Vec<_>>().join(" ")
}

impl Wanted {
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// Which of the wished words this one answers. `forgiving`: one wrong letter is let pass.
    fn answers(&self, text: &str, word: &Word, forgiving: bool) -> Option<usize> {
        let exact = self
            .words
            .iter()
            .position(|wish| wish.folded == word.folded || (wish.begins && word.folded.starts_with(&wish.folded)));
        exact
            .or_else(|| {
                // stems are costly: only of words that begin alike
                let alike = |wish: &Wish| common(&wish.folded, &word.folded) >= STEMMED;
                let near: Vec<usize> = (0..self.words.len()).filter(|at| alike(&self.words[*at])).collect();
                if near.is_empty() {
                    return None;
                }
                let forms = forms(&text[word.from..word.to], &word.folded);
                near.into_iter().find(|at| self.words[*at].forms.iter().any(|form| forms.contains(form)))
            })
            .or_else(|| {
                let lets = |wish: &Wish| forgiving && forgives(&wish.folded) && one_apart(&wish.folded, &word.folded);
                self.words.iter().position(lets)
            })
            .or_else(|| {
                let hint = self.hint.as_ref()?;
                let longer = word.folded.len() > hint.folded.len() && word.folded.starts_with(&hint.folded);
                (longer && !EMPTY.contains(&word.folded.as_str())).then_some(self.words.len())
            })
    }
}

/// Whether one wrong letter is let pass in this word.
pub fn forgives(folded: &str) -> bool {
    folded.chars().count() >= FORGIVEN && !folded.chars().any(|c| c.is_ascii_digit())
}

fn common(one: &str, other: &str) -> usize {
    one.bytes().zip(other.bytes()).take_while(|(a, b)| a == b).count()
}

/// One letter more, less, other, or two neighbours changed round.
fn one_apart(one: &str, other: &str) -> bool {
    let (a, b): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    if a.len().abs_diff(b.len()) > 1 {
        return false;
    }
    let head = a.iter().zip(&b).take_while(|(x, y)| x == y).count();
    let (a, b) = (&a[head..], &b[head..]);
    let tail = a.iter().rev().zip(b.iter().rev()).take_while(|(x, y)| x == y).count();
    let (a, b) = (&a[..a.len() - tail], &b[..b.len() - tail]);
    a.len() <= 1 && b.len() <= 1 || matches!((a, b), ([x, y], [z, t]) if x == t && y == z)
}

/// A piece of a text, and whether it is what was looked for.
#[derive(Clone, Debug, PartialEq)]
pub struct Piece {
    pub text: String,
    pub marked: bool,
}

/// How far into a text its words are looked for, and how much of it is shown, in bytes.
const READ: usize = 20_000;
const SHOWN: usize = 220;

/// The whole text, with the words that answer marked.
pub fn mark(text: &str, wanted: &Wanted, forgiving: bool) -> Vec<Piece> {
    let hits = hits(text, wanted, forgiving);
    pieces(text, 0..text.len(), &hits)
}

/// The part of a text that answers best, with its words marked; its beginning, where nothing does.
pub fn extract(text: &str, wanted: &Wanted, forgiving: bool) -> Vec<Piece> {
    let text = &text[..floor(text, READ)];
    let hits = hits(text, wanted, forgiving);
    let different = |from: usize| {
        let within = hits.iter().filter(|(word, _)| word.from >= from && word.to <= from + SHOWN - 60);
        let mut wishes: Vec<usize> = within.map(|(_, wish)| *wish).collect();
        wishes.sort_unstable();
        wishes.dedup();
        wishes.len()
    };
    let best = hits.iter().map(|(word, _)| word.from).rev().max_by_key(|from| different(*from)).unwrap_or(0);
    let from = match best {
        0..60 => 0,
        far => text[..far].char_indices().rev().take_while(|(at, _)| *at + 60 > far).last().map_or(far, |(at, _)| at),
    };
    let from = if from == 0 { 0 } else { text[from..].find(' ').map_or(from, |space| from + space + 1).min(best) };
    let to = floor(text, from + SHOWN);
    let to = if to == text.len() { to } else { text[from..to].rfind(' ').map_or(to, |space| from + space) };
    let mut shown = pieces(text, from..to, &hits);
    let plain = |text: &str| Piece { text: text.to_owned(), marked: false };
    if from > 0 {
        shown.insert(0, plain("… "));
    }
    if to < text.len() {
        shown.push(plain("…"));
    }
    shown
}

fn floor(text: &str, at: usize) -> usize {
    (0..=at.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0)
}

fn hits(text: &str, wanted: &Wanted, forgiving: bool) -> Vec<(Word, usize)> {
    let answer = |word: Word| wanted.answers(text, &word, forgiving).map(|wish| (word, wish));
    words(text).into_iter().filter_map(answer).collect()
}

fn pieces(text: &str, range: std::ops::Range<usize>, hits: &[(Word, usize)]) -> Vec<Piece> {
    let (mut pieces, mut at) = (vec![], range.start);
    let mut push = |from: usize, to: usize, marked: bool| {
        if from < to {
            pieces.push(Piece { text: text[from..to].to_owned(), marked });
        }
    };
    for (word, _) in hits.iter().filter(|(word, _)| word.from >= range.start && word.to <= range.end) {
        push(at, word.from, false);
        push(word.from, word.to, true);
        at = word.to;
    }
    push(at, range.end, false);
    pieces
}

/// Markdown as a reader reads it: without its signs, on one line.
pub fn plain(markdown: &str) -> String {
    let mut out = String::with_capacity(markdown.len());
    let mut rest = markdown;
    while let Some(c) = rest.chars().next() {
        rest = &rest[c.len_utf8()..];
        match c {
            // [words](address) is its words
            ']' if rest.starts_with('(') => rest = rest.find(')').map_or(rest, |end| &rest[end + 1..]),
            '[' | ']' | '*' | '`' | '#' | '|' | '\\' => {}
            '>' if out.ends_with([' ', '\n']) || out.is_empty() => {}
            c if c.is_whitespace() && out.ends_with(' ') => {}
            c if c.is_whitespace() => out.push(' '),
            c => out.push(c),
        }
    }
    out.trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folded(text: &str) -> Vec<String> {
        words(text).into_iter().map(|word| word.folded).collect()
    }

    #[test]
    fn words_are_cut_as_french_is_written() {
        assert_eq!(folded("Communauté d’agglomération de l'Évêché"), ["communaute", "agglomeration", "de", "eveche"]);
        assert_eq!(
            folded("Saint-Denis, St-Denis et Ste-Marie"),
            ["saint", "denis", "saint", "denis", "et", "sainte", "marie"]
        );
        assert_eq!(folded("le S.I.V.U. et le C.C.A.S. d'Œuilly"), ["le", "sivu", "et", "le", "ccas", "oeuilly"]);
        assert_eq!(folded("aujourd'hui, la 27e Région"), ["aujourd", "hui", "la", "27e", "region"]);
        assert_eq!(folded("re\u{301}gion"), ["region"]);
        assert_eq!(folded("« … »"), Vec::<String>::new());
    }

    #[test]
    fn a_word_is_found_by_its_stems_with_or_without_accents() {
        let meet = |typed: &str, written: &str| {
            let of = |text: &str| forms(text, &fold(text));
            of(typed).iter().any(|form| of(written).contains(form))
        };
        for (typed, written) in [
            ("collectivites", "collectivité"),
            ("régions", "Région"),
            ("regionale", "régional"),
            ("expérimenter", "expérimentation"),
            ("decisions", "décision"),
            ("meetings", "meeting"),
        ] {
            assert!(meet(typed, written), "{typed} {written}");
        }
        assert!(!meet("commune", "région"));
        assert_eq!(forms("27e", "27e"), ["27e"]);
    }

    #[test]
    fn the_last_word_may_be_half_typed_and_empty_words_are_not_insisted_on() {
        let typed = wanted("la ville de gren");
        let said: Vec<(&str, bool)> = typed.words.iter().map(|wish| (wish.folded.as_str(), wish.begins)).collect();
        assert_eq!(said, [("ville", false), ("gren", true)]);
        assert_eq!(typed.name, "la ville de gren");
        assert!(!wanted("grenoble ").words[0].begins);
        assert_eq!(wanted("la de").words.len(), 2);
        let hint = |typed: &str| wanted(typed).hint.map(|hint| hint.folded);
        assert_eq!((hint("région ou").as_deref(), hint("région ou "), hint("la ou")), (Some("ou"), None, None));
        assert_eq!(wanted("200 040 715").number.as_deref(), Some("200040715"));
        assert!(wanted(" … ").is_empty());
    }

    #[test]
    fn one_wrong_letter_is_one_apart() {
        for (typed, meant) in
            [("grenole", "grenoble"), ("grennoble", "grenoble"), ("grenolbe", "grenoble"), ("gremoble", "grenoble")]
        {
            assert!(one_apart(typed, meant), "{typed}");
        }
        assert!(!one_apart("grnole", "grenoble") && !one_apart("abcd", "badc"));
    }

    fn shown(pieces: &[Piece]) -> String {
        pieces.iter().map(|piece| if piece.marked { format!("[{}]", piece.text) } else { piece.text.clone() }).collect()
    }

    #[test]
    fn what_answers_is_marked() {
        let marked = |text: &str, typed: &str, forgiving| shown(&mark(text, &wanted(typed), forgiving));
        assert_eq!(marked("Ville de Grenoble", "grenoble", false), "Ville de [Grenoble]");
        assert_eq!(marked("Les régions de l’Ouest", "région ou", false), "Les [régions] de l’[Ouest]");
        assert_eq!(marked("Ville de Grenoble", "grenolbe", false), "Ville de Grenoble");
        assert_eq!(marked("Ville de Grenoble", "grenolbe", true), "Ville de [Grenoble]");
    }

    #[test]
    fn an_extract_is_where_the_most_words_meet() {
        let far = format!(
            "{} budget. {} Le budget participatif de la ville {}",
            "mot ".repeat(40),
            "mot ".repeat(90),
            "fin ".repeat(80)
        );
        let found = shown(&extract(&far, &wanted("budget participatif "), false));
        assert!(
            found.starts_with("… ") && found.ends_with('…') && found.contains("[budget] [participatif]"),
            "{found}"
        );
        assert_eq!(shown(&extract("Rien ici", &wanted("budget"), false)), "Rien ici");
        let accents = "é".repeat(400);
        assert!(!extract(&accents, &wanted("budget"), false).is_empty());
    }

    #[test]
    fn markdown_is_read_without_its_signs() {
        assert_eq!(plain("# Titre\n\n- *un* [lien](https://a.fr/b) et `code`\n> cité"), "Titre - un lien et code cité");
    }
}
