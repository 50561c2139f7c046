//! Why a rule answers what it answers: a key with the very figures of the computation, that texts turn into sentences.
//!
//! The words stand in `governance/texts/rules.fr.ftl` and `rules.en.ftl`, one message per key of [`KEYS`]. No name, no
//! date and no article is worded here: whoever renders knows the language, and the names behind the ids.

use jiff::civil::Date;

/// A figure or a word given to a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Arg {
    Count(u64),
    /// A word that the text selects on, never shown as it is.
    Word(&'static str),
    /// An id, to be shown by the name of what it designates.
    Name(String),
    Text(String),
    Date(Date),
}

/// Words one message of one language.
pub type Say<'a> = dyn Fn(&str, &[(&'static str, Arg)]) -> String + 'a;

/// A sentence to be: its key, what it says, the article it rests on, and the sentences that follow it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Explanation {
    pub key: &'static str,
    pub args: Vec<(&'static str, Arg)>,
    pub article: Option<String>,
    pub parts: Vec<Explanation>,
}

impl Explanation {
    pub(super) fn new(key: &'static str) -> Explanation {
        Explanation { key, args: Vec::new(), article: None, parts: Vec::new() }
    }

    fn with(mut self, name: &'static str, arg: Arg) -> Explanation {
        self.args.push((name, arg));
        self
    }

    pub(super) fn count(self, name: &'static str, count: impl Into<u64>) -> Explanation {
        self.with(name, Arg::Count(count.into()))
    }

    pub(super) fn word(self, name: &'static str, word: &'static str) -> Explanation {
        self.with(name, Arg::Word(word))
    }

    pub(super) fn name(self, name: &'static str, id: impl ToString) -> Explanation {
        self.with(name, Arg::Name(id.to_string()))
    }

    pub(super) fn text(self, name: &'static str, text: impl ToString) -> Explanation {
        self.with(name, Arg::Text(text.to_string()))
    }

    pub(super) fn date(self, name: &'static str, date: Date) -> Explanation {
        self.with(name, Arg::Date(date))
    }

    pub(super) fn part(mut self, part: Explanation) -> Explanation {
        self.parts.push(part);
        self
    }

    pub(super) fn parts(mut self, parts: impl IntoIterator<Item = Explanation>) -> Explanation {
        self.parts.extend(parts);
        self
    }

    pub(super) fn article(mut self, article: &str) -> Explanation {
        self.article = Some(article.to_string());
        self
    }

    /// The figure called `name`, here or in what follows: the first one met.
    pub fn figure(&self, name: &str) -> Option<u64> {
        let here = self.args.iter().find_map(|(n, arg)| match arg {
            Arg::Count(count) if *n == name => Some(*count),
            _ => None,
        });
        here.or_else(|| self.parts.iter().find_map(|part| part.figure(name)))
    }

    /// All of it as running text. Messages carry no final stop, so that the article fits in.
    pub fn sentences(&self, say: &Say) -> String {
        let mut text = say(self.key, &self.args);
        if let Some(article) = &self.article {
            text.push(' ');
            text.push_str(&say("rule-article", &[("article", Arg::Text(article.clone()))]));
        }
        text.push('.');
        for part in &self.parts {
            text.push(' ');
            text.push_str(&part.sentences(say));
        }
        text
    }
}

/// Every key with the variables its text may use. A test holds both languages to this list.
pub const KEYS: &[(&str, &[&str])] = &[
    ("rule-article", &["article"]),
    // Quorum
    ("rule-quorum-session", &["reached", "unit", "who", "present", "represented", "counted", "needed", "out-of"]),
    ("rule-quorum-colleges", &["reached", "colleges", "reaching"]),
    (
        "rule-quorum-college",
        &["college", "reached", "unit", "who", "present", "represented", "counted", "needed", "out-of"],
    ),
    ("rule-quorum-lowered", &[]),
    ("rule-quorum-waived", &["unit", "present", "represented", "out-of"]),
    ("rule-quorum-silent", &["unit", "present", "represented", "out-of"]),
    // Votes
    ("rule-vote-simple", &["unit", "for", "against", "abstain", "blank", "void", "outcome", "base", "needed"]),
    (
        "rule-vote-absolute",
        &["unit", "for", "against", "abstain", "blank", "void", "outcome", "base-kind", "base", "needed"],
    ),
    (
        "rule-vote-qualified",
        &["unit", "for", "against", "abstain", "blank", "void", "outcome", "base-kind", "base", "needed", "fraction"],
    ),
    (
        "rule-college-simple",
        &["college", "unit", "for", "against", "abstain", "blank", "void", "outcome", "base", "needed"],
    ),
    (
        "rule-college-absolute",
        &["college", "unit", "for", "against", "abstain", "blank", "void", "outcome", "base-kind", "base", "needed"],
    ),
    (
        "rule-college-qualified",
        &[
            "college",
            "unit",
            "for",
            "against",
            "abstain",
            "blank",
            "void",
            "outcome",
            "base-kind",
            "base",
            "needed",
            "fraction",
        ],
    ),
    ("rule-vote-colleges", &["outcome", "colleges", "agreeing"]),
    ("rule-vote-weighted", &["outcome", "points", "hundredths", "bound", "fraction"]),
    ("rule-vote-weighted-nobody", &["outcome"]),
    ("rule-college-share", &["college", "unit", "for", "base", "weight"]),
    ("rule-vote-tie", &["reason"]),
    ("rule-vote-casting", &["choice"]),
    ("rule-vote-silent", &[]),
    ("rule-unanimous", &[]),
    ("rule-unanimous-cast", &[]),
    ("rule-uncounted", &["outcome"]),
    // Consent
    ("rule-consent", &["outcome", "objections"]),
    ("rule-consent-heard", &["answered", "silent"]),
    ("rule-consent-lifted", &["lifted"]),
    ("rule-consent-concerns", &["concerns"]),
    ("rule-invalid-agenda", &[]),
    ("rule-invalid-quorum", &[]),
    ("rule-invalid-votes", &["unit", "cast", "held"]),
    ("rule-invalid-votes-college", &["college", "unit", "cast", "held"]),
    ("rule-invalid-colleges", &[]),
    ("rule-invalid-weight", &["college"]),
    ("rule-invalid-attendance", &[]),
    ("rule-invalid-casting", &["unit", "for"]),
    // How a vote is held
    ("rule-ballot", &["ballot"]),
    ("rule-ballot-silent", &[]),
    ("rule-ballot-silent-persons", &[]),
    // Proxies
    ("rule-proxy-self", &["giver"]),
    ("rule-proxy-unknown", &["name"]),
    ("rule-proxy-twice", &["giver"]),
    ("rule-proxy-giver-present", &["giver"]),
    ("rule-proxy-giver-holds", &["giver"]),
    ("rule-proxy-holder-gave", &["holder"]),
    ("rule-proxy-not-member", &["holder"]),
    ("rule-proxy-other-college", &["giver", "holder"]),
    ("rule-proxy-cap", &["holder", "cap"]),
    ("rule-proxy-blank", &["giver"]),
    ("rule-proxy-blank-silent", &["giver"]),
    ("rule-proxy-no-receiver", &["giver"]),
    // Elections
    (
        "rule-election-round",
        &["round", "majority", "ballots", "base", "blank", "void", "unit", "needed", "seats", "elected"],
    ),
    ("rule-election-elected", &["name", "votes", "unit"]),
    ("rule-election-next", &["going-on", "seats"]),
    ("rule-election-vacant", &["seats"]),
    ("rule-election-tie", &["tied", "votes", "unit", "seats"]),
    ("rule-election-tie-solved", &["by"]),
    ("rule-election-tie-open", &["by"]),
    ("rule-election-silent", &[]),
    ("rule-election-too-many-ballots", &["unit", "cast", "held"]),
    ("rule-election-too-many-votes", &["unit", "votes", "most"]),
    ("rule-election-above-ballots", &["name", "unit", "votes", "ballots"]),
    ("rule-election-twice", &["name"]),
    // Convocation and electoral body
    ("rule-notice-latest", &["days", "clear", "latest"]),
    ("rule-notice-latest-silent", &["days", "latest"]),
    ("rule-notice-kept", &["sent", "days", "clear", "latest"]),
    ("rule-notice-late", &["sent", "days", "clear", "latest", "late"]),
    ("rule-notice-kept-silent", &["sent", "days", "latest"]),
    ("rule-notice-late-silent", &["sent", "days", "latest", "late"]),
    ("rule-notice-unrecorded", &[]),
    ("rule-cut-off", &["moment", "day", "late"]),
    ("rule-cut-off-silent", &["day"]),
    // After the session
    ("rule-deadline-leaders", &["due"]),
    ("rule-deadline-statutes", &["due"]),
    ("rule-deadline-accounts", &["due"]),
    ("rule-deadline-accounts-if", &["due"]),
];
