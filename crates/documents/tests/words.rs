//! Every word given comes out, in HTML, in Markdown and in the PDF, and comes out as text.

mod poppler;

use comrak::nodes::NodeValue;
use comrak::{Arena, Options, parse_document};
use documents::*;
use proptest::prelude::*;

const SIGNS: [&str; 54] = [
    "*",
    "**",
    "_",
    "__a__",
    "|",
    "#",
    "##",
    "<b>",
    "</td>",
    "&amp;",
    "&",
    "[x](y)",
    "![x]",
    "`c`",
    "~~z~~",
    "1.",
    "2)",
    "-",
    "+",
    ">",
    "=",
    "---",
    "===",
    "\\",
    "\\*",
    "$x$",
    ":-:",
    "http://a.fr/b_c",
    "a@b.fr",
    "«\u{202f}oui\u{202f}»",
    "\"",
    "1\u{202f}107\u{202f}118\u{a0}€",
    "<!--",
    "]]>",
    "{{x}}",
    "[^1]",
    "^a^",
    "ạ",
    "(",
    ")",
    "—",
    "…",
    "www.a.fr",
    "www.a_b.fr/c*",
    "je_an_@b_c.fr",
    "xmpp:a_b@c.fr",
    "mailto:a_b@c.fr",
    "HTTPS://a_b.fr",
    "é:",
    "[x]",
    "[ ]",
    "<br>",
    "    ",
    "\n",
];
const ADDRESSES: [&str; 4] = ["https://a.fr/x_y?z=1&b=(2)*3*", "mailto:a@b.fr", "javascript:alert(1)", "/a"];
const MARKS: [&str; 14] =
    [" ", " *", "* ", " **", "** ", "\n\n", "\n- ", "\n1. ", "\n> ", "\n# ", " `", "` ", " <b>", "\n    "];
/// What is not a text in the serialised form.
const NAMES: [&str; 9] = ["kind", "id", "to", "lang", "logo_accent", "tone", "align", "width", "badge"];

/// What people write, and what would be a mark or a tag if it were let through.
fn text() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        3 => "[a-zA-ZéèàçœŒÉ0-9’'-]{1,9}",
        1 => prop::sample::select(SIGNS.to_vec()).prop_map(str::to_owned),
    ];
    prop::collection::vec(word, 1..6).prop_map(|words| words.join(" "))
}

fn span() -> impl Strategy<Value = Span> {
    prop_oneof![
        4 => text().prop_map(Span::Plain),
        1 => text().prop_map(Span::Strong),
        1 => text().prop_map(|text| Span::Emphasis(format!(" {text}"))),
        1 => (text(), prop::sample::select(ADDRESSES.to_vec()))
            .prop_map(|(text, to)| Span::Link { text, to: to.to_owned() }),
    ]
}

fn spans() -> impl Strategy<Value = Vec<Span>> {
    prop::collection::vec(span(), 1..4)
}

fn list() -> impl Strategy<Value = List> {
    let item = |sub: BoxedStrategy<Option<List>>| (spans(), sub).prop_map(|(text, sub)| Item { text, sub });
    let first = prop::option::of(1u32..200);
    let leaf = prop::collection::vec(item(Just(None).boxed()), 1..3);
    let leaf = (first.clone(), leaf).prop_map(|(first, items)| List { first, items });
    (first, prop::collection::vec(item(prop::option::of(leaf).boxed()), 1..4))
        .prop_map(|(first, items)| List { first, items })
}

fn cell() -> impl Strategy<Value = Cell> {
    let tone = prop::option::of(Just(Tone::Adopted));
    (spans(), prop::option::of(text()), tone, 0u8..4).prop_map(|(text, sub, badge, span)| Cell {
        text,
        sub,
        badge,
        span,
    })
}

fn table() -> impl Strategy<Value = Block> {
    let column = text().prop_map(|label| Column::new(label, Align::End, Width::Auto));
    let rows = prop::collection::vec(prop::collection::vec(cell(), 0..4), 0..4);
    (prop::option::of(text()), prop::collection::vec(column, 1..4), rows)
        .prop_map(|(caption, columns, rows)| Block::Table(Table { caption, columns, rows }))
}

fn block() -> impl Strategy<Value = Block> {
    prop_oneof![
        (0u8..5, text()).prop_map(|(level, text)| Block::heading(level, text, "id\"<")),
        spans().prop_map(Block::Text),
        (text(), text()).prop_map(|(value, label)| Block::Figures(vec![Figure { value, label }])),
        list().prop_map(Block::List),
        table(),
        prop::collection::vec(spans(), 1..4).prop_map(|items| Block::Columns { items, count: 2 }),
        (text(), spans()).prop_map(|(title, text)| Block::Note(Note { tone: Tone::Waiting, title, text })),
        spans().prop_map(Block::Quote),
        (text(), text(), text()).prop_map(|(role, name, line)| Block::Signatures(vec![Signature { role, name, line }])),
        Just(Block::Break),
    ]
}

fn document() -> impl Strategy<Value = Document> {
    let head = (text(), text(), text(), text(), text(), prop::option::of(text()));
    (head, prop::collection::vec(block(), 0..6)).prop_map(
        |((house, reference, title, subtitle, footer, draft), blocks)| {
            let lang = "fr".to_owned();
            let logo_accent = "#B93F22".to_owned();
            Document { lang, house, logo_accent, reference, title, subtitle, footer, draft, blocks }
        },
    )
}

/// The texts of a document in no order, as its serialised form shows them: the model cannot gain one that this misses.
fn texts(document: &Document) -> Vec<String> {
    fn walk(value: &serde_json::Value, key: &str, found: &mut Vec<String>) {
        match value {
            serde_json::Value::String(text) if !NAMES.contains(&key) => {
                found.push(text.clone());
            }
            serde_json::Value::Array(values) => values.iter().for_each(|value| walk(value, key, found)),
            serde_json::Value::Object(fields) => fields.iter().for_each(|(key, value)| walk(value, key, found)),
            _ => {}
        }
    }
    let mut found = Vec::new();
    walk(&serde_json::to_value(document).unwrap(), "", &mut found);
    found
}

fn squeezed(text: &str) -> String {
    text.split([' ', '\n']).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// What a reader sees of HTML: tags away, entities read.
fn seen_in_html(html: &str) -> String {
    let mut seen = String::new();
    let mut tag = false;
    for c in html.chars() {
        match c {
            '<' => tag = true,
            '>' => tag = false,
            c if !tag => seen.push(c),
            _ => {}
        }
    }
    squeezed(&["&lt;<", "&gt;>", "&quot;\"", "&#39;'", "&amp;&"].iter().fold(seen, |seen, entity| {
        let (from, to) = entity.split_once(';').unwrap();
        seen.replace(&format!("{from};"), to)
    }))
}

/// What a reader sees of Markdown, by a CommonMark reader with the extensions that could bite.
fn seen_in_markdown(markdown: &str) -> String {
    let arena = Arena::new();
    let mut options = Options::default();
    options.extension.table = true;
    options.extension.autolink = true;
    options.extension.strikethrough = true;
    options.extension.tasklist = true;
    options.extension.math_dollars = true;
    let mut seen = String::new();
    for node in parse_document(&arena, markdown, &options).descendants() {
        match &node.data().value {
            NodeValue::Text(text) => seen += text,
            NodeValue::SoftBreak | NodeValue::LineBreak => seen.push(' '),
            NodeValue::HtmlInline(html) if html == "<br>" => seen.push(' '),
            NodeValue::HtmlInline(_) | NodeValue::HtmlBlock(_) | NodeValue::Code(_) | NodeValue::CodeBlock(_) => {
                panic!("{node:?} in {markdown}")
            }
            NodeValue::Image(_) | NodeValue::Math(_) | NodeValue::Strikethrough | NodeValue::TaskItem(_) => {
                panic!("{node:?} in {markdown}")
            }
            value if value.block() => seen.push(' '),
            _ => {}
        }
    }
    squeezed(&seen)
}

proptest! {
    #[test]
    fn html_says_every_word(document in document()) {
        let html = to_html(&document);
        let seen = seen_in_html(&html);
        for text in texts(&document) {
            prop_assert!(seen.contains(&squeezed(&text)), "{text:?} is not in {html}");
        }
        prop_assert!(!html.contains("javascript:alert(1)\""), "{html}");
    }

    #[test]
    fn markdown_says_every_word(document in document()) {
        let markdown = to_markdown(&document);
        let seen = seen_in_markdown(&markdown);
        for text in texts(&document) {
            prop_assert!(seen.contains(&squeezed(&text)), "{text:?} is not in {markdown}\n---\n{seen}");
        }
        prop_assert!(!markdown.contains("(<javascript"), "{markdown}");
    }

    /// Blocks do not run into one another: the reader of Markdown finds as many headings and tables as there are.
    #[test]
    fn markdown_keeps_the_blocks(document in document()) {
        let arena = Arena::new();
        let mut options = Options::default();
        options.extension.table = true;
        let markdown = to_markdown(&document);
        let (mut headings, mut tables) = (0, 0);
        for node in parse_document(&arena, &markdown, &options).descendants() {
            match &node.data().value {
                NodeValue::Heading(_) => headings += 1,
                NodeValue::Table(_) => tables += 1,
                _ => {}
            }
        }
        let count = |test: fn(&Block) -> bool| document.blocks.iter().filter(|block| test(block)).count();
        prop_assert_eq!(headings, 1 + count(|block| matches!(block, Block::Heading { text, .. } if !text.trim().is_empty())), "{}", markdown);
        prop_assert_eq!(tables, count(|block| matches!(block, Block::Table(_))), "{}", markdown);
    }

    #[test]
    fn a_document_is_kept_as_it_is(document in document()) {
        let kept = serde_json::to_string(&document).unwrap();
        prop_assert_eq!(serde_json::from_str::<Document>(&kept).unwrap(), document);
    }

    /// What people type as Markdown loses no letter on its way, whatever they type.
    #[test]
    fn prose_keeps_every_letter(words in prop::collection::vec("[a-zé]{1,8}", 1..20), marks in prop::collection::vec(
        prop::sample::select(MARKS.to_vec()), 20)) {
        let typed: String = words.iter().zip(&marks).flat_map(|(word, mark)| [word.as_str(), mark]).collect();
        let blocks = prose(&typed, 2);
        let said = texts(&Document { blocks, ..Document::default() }).join(" ");
        for word in words {
            prop_assert!(said.contains(&word), "{word} is not in {said:?} of {typed:?}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]
    /// Word by word, since a page may end within a text; spaces are pdftotext's own, and the hyphens at which lines end are the
    /// PDF's.
    #[test]
    fn the_pdf_says_every_word(document in document()) {
        let at = At { year: 2018, month: 6, day: 20, hour: 9, minute: 0, second: 0 };
        let pdf = to_pdf(&document, at).map_err(|cause| TestCaseError::fail(cause.to_string()))?;
        let seen: String = poppler::poppler("pdftotext", &["-raw", "-", "-"], &pdf).split_whitespace().collect();
        let seen = seen.replace('\u{ad}', "");
        for text in texts(&document) {
            for word in text.split_whitespace() {
                prop_assert!(seen.contains(word), "{word:?} of {text:?} is not in {seen}");
            }
        }
    }
}
