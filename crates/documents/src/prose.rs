//! Prose: the Markdown that people type in a form, as blocks. What Markdown can say and a document cannot is kept as
//! text: raw HTML is shown as it was typed, an image leaves its description, a rule leaves nothing.

use comrak::nodes::{ListType, Node, NodeCode, NodeValue, TableAlignment};
use comrak::{Arena, Options, parse_document};

use crate::model::{Align, Block, Cell, Column, Item, List, Span, Table, Width};
use crate::text::{address, clean};

/// The headings typed, of any level, start at `heading_level`. They carry no id: two texts of a document may say the
/// same.
pub fn prose(markdown: &str, heading_level: u8) -> Vec<Block> {
    let arena = Arena::new();
    let mut options = Options::default();
    options.extension.table = true;
    options.extension.autolink = true;
    let root = parse_document(&arena, markdown, &options);
    let top = headings(root).min().unwrap_or(1);
    let mut blocks = Vec::new();
    for node in root.children() {
        push(&mut blocks, node, &|level| heading_level.saturating_add(level - top).clamp(1, 3));
    }
    blocks
}

fn headings<'a>(root: Node<'a>) -> impl Iterator<Item = u8> {
    root.descendants().filter_map(|node| match &node.data().value {
        NodeValue::Heading(heading) => Some(heading.level),
        _ => None,
    })
}

fn push<'a>(blocks: &mut Vec<Block>, node: Node<'a>, level: &dyn Fn(u8) -> u8) {
    let block = match &node.data().value {
        NodeValue::Heading(heading) => {
            let text = words(&spans(node)).replace('\n', " ");
            Block::Heading { level: level(heading.level), text, id: String::new() }
        }
        NodeValue::List(_) => Block::List(list(node, 1)),
        NodeValue::BlockQuote => Block::Quote(spans(node)),
        NodeValue::Table(table) => Block::Table(self::table(node, &table.alignments)),
        NodeValue::ThematicBreak => return,
        _ => Block::Text(spans(node)),
    };
    let empty = match &block {
        Block::Text(text) | Block::Quote(text) => text.is_empty(),
        Block::Heading { text, .. } => text.is_empty(),
        _ => false,
    };
    if !empty {
        blocks.push(block);
    }
}

fn list<'a>(node: Node<'a>, depth: u8) -> List {
    let first = match &node.data().value {
        NodeValue::List(list) if list.list_type == ListType::Ordered => Some(list.start as u32),
        _ => None,
    };
    List { first, items: node.children().map(|child| item(child, depth)).collect() }
}

/// An item's paragraphs are its lines; its lists are one list, of the kind of the first, down to the fourth level.
/// What is deeper becomes lines too.
fn item<'a>(node: Node<'a>, depth: u8) -> Item {
    let is_list = |node: &Node<'a>| depth < 4 && matches!(node.data().value, NodeValue::List(_));
    let mut text = Text::default();
    node.children().filter(|child| !is_list(child)).for_each(|child| text.walk(child, Style::Plain, 0));
    let sub = node.children().filter(is_list).map(|child| list(child, depth + 1)).reduce(|mut all, more| {
        all.items.extend(more.items);
        all
    });
    Item { text: text.spans(), sub }
}

fn table<'a>(node: Node<'a>, alignments: &[TableAlignment]) -> Table {
    let mut rows = node.children().map(|row| row.children().map(spans).collect::<Vec<_>>());
    let head = rows.next().unwrap_or_default();
    let columns = head.iter().enumerate().map(|(at, label)| {
        let align = match alignments.get(at) {
            Some(TableAlignment::Right) => Align::End,
            Some(TableAlignment::Center) => Align::Center,
            _ => Align::Start,
        };
        Column::new(words(label), align, if at == 0 { Width::Fill } else { Width::Auto })
    });
    let columns = columns.collect();
    let rows = rows.map(|row| row.into_iter().map(|text| Cell { text, ..Cell::from("") }).collect()).collect();
    Table { caption: None, columns, rows }
}

fn spans<'a>(node: Node<'a>) -> Vec<Span> {
    let mut text = Text::default();
    node.children().for_each(|child| text.walk(child, Style::Plain, 0));
    // A block that holds no inline (code, HTML) holds its text itself.
    if node.first_child().is_none() {
        text.walk(node, Style::Plain, 0);
    }
    text.spans()
}

fn words(spans: &[Span]) -> String {
    spans
        .iter()
        .map(|span| match span {
            Span::Plain(text) | Span::Strong(text) | Span::Emphasis(text) | Span::Link { text, .. } => text.as_str(),
        })
        .collect()
}

#[derive(Clone, PartialEq)]
enum Style {
    Plain,
    Strong,
    Emphasis,
    Link(String),
}

/// Marks within marks come out flat: a link wins over strong, strong over emphasis.
#[derive(Default)]
struct Text(Vec<(Style, String)>);

impl Text {
    fn walk<'a>(&mut self, node: Node<'a>, style: Style, depth: u8) {
        let inner = match &node.data().value {
            NodeValue::Text(text) => return self.add(&style, text),
            NodeValue::Code(code) => return self.add(&style, &code.literal),
            NodeValue::HtmlInline(html) => return self.add(&style, html),
            NodeValue::SoftBreak => return self.add(&style, " "),
            NodeValue::LineBreak => return self.add(&style, "\n"),
            NodeValue::CodeBlock(code) => return self.paragraph(&style, code.literal.trim_end()),
            NodeValue::HtmlBlock(html) => return self.paragraph(&style, html.literal.trim_end()),
            NodeValue::Link(link) if address(&link.url).is_some() => Style::Link(link.url.clone()),
            NodeValue::Strong if !matches!(style, Style::Link(_)) => Style::Strong,
            NodeValue::Emph if style == Style::Plain => Style::Emphasis,
            NodeValue::Paragraph | NodeValue::Heading(_) | NodeValue::Item(_) | NodeValue::TableRow(_) => {
                self.paragraph(&style, "");
                style.clone()
            }
            _ => style.clone(),
        };
        // Somebody can type a thousand `>`: from some depth on, the words are read without climbing down.
        if depth < 32 {
            return node.children().for_each(|child| self.walk(child, inner.clone(), depth + 1));
        }
        for deep in node.descendants() {
            match &deep.data().value {
                NodeValue::Text(text) => self.add(&style, text),
                NodeValue::Code(NodeCode { literal, .. }) | NodeValue::HtmlInline(literal) => self.add(&style, literal),
                NodeValue::CodeBlock(code) => self.add(&style, &code.literal),
                NodeValue::HtmlBlock(html) => self.add(&style, &html.literal),
                NodeValue::SoftBreak | NodeValue::LineBreak | NodeValue::Paragraph => self.add(&style, " "),
                _ => {}
            }
        }
    }

    fn paragraph(&mut self, style: &Style, text: &str) {
        if !self.0.is_empty() {
            self.add(&Style::Plain, "\n");
        }
        self.add(style, text);
    }

    fn add(&mut self, style: &Style, text: &str) {
        match self.0.last_mut() {
            _ if text.is_empty() => {}
            Some((last, before)) if last == style => before.push_str(&clean(text)),
            _ => self.0.push((style.clone(), clean(text))),
        }
    }

    fn spans(self) -> Vec<Span> {
        let spans = self.0.into_iter().map(|(style, text)| match style {
            Style::Plain => Span::Plain(text),
            Style::Strong => Span::Strong(text),
            Style::Emphasis => Span::Emphasis(text),
            Style::Link(to) => Span::Link { text, to },
        });
        spans.collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_become_spans_and_nothing_is_lost() {
        let blocks = prose("Un *mot*, **deux *mots***, [ici](https://example.org) et <b>là</b>\\\nfin", 2);
        let expected = vec![
            Span::Plain("Un ".into()),
            Span::Emphasis("mot".into()),
            Span::Plain(", ".into()),
            Span::Strong("deux mots".into()),
            Span::Plain(", ".into()),
            Span::Link { text: "ici".into(), to: "https://example.org".into() },
            Span::Plain(" et <b>là</b>\nfin".into()),
        ];
        assert_eq!(blocks, [Block::Text(expected)]);
    }

    #[test]
    fn headings_start_where_the_document_says() {
        let levels = prose("## a\n\n### b\n\n###### c", 2).into_iter().map(|block| match block {
            Block::Heading { level, .. } => level,
            other => panic!("{other:?}"),
        });
        assert_eq!(levels.collect::<Vec<_>>(), [2, 3, 3]);
    }

    #[test]
    fn lists_keep_their_first_number_and_their_depth() {
        let [Block::List(list)] = &prose("3. a\n\n   b\n   - c\n4. d", 1)[..] else { panic!() };
        assert_eq!(list.first, Some(3));
        assert_eq!(list.items[0].text, [Span::Plain("a\nb".into())]);
        assert_eq!(list.items[0].sub, Some(List { first: None, items: vec!["c".into()] }));
        assert_eq!(list.items[1], "d".into());
    }

    #[test]
    fn what_could_run_or_load_is_text() {
        let said =
            format!("{:?}", prose("[x](javascript:alert(1)) ![une carte](https://a/b.png)\n\n<script>f()</script>", 1));
        assert!(!said.contains("Link") && !said.contains("b.png") && said.contains("une carte"), "{said}");
        assert!(said.contains("<script>f()</script>"), "{said}");
    }

    #[test]
    fn depth_has_an_end_and_loses_no_word() {
        let lists: String = (0..300).map(|depth| format!("{}- w{depth}\n", "  ".repeat(depth))).collect();
        for typed in [
            format!("{}w299", "> ".repeat(5_000)),
            lists,
            format!("{}w299{}", "*a ".repeat(3_000), " b*".repeat(3_000)),
        ] {
            assert!(format!("{:?}", prose(&typed, 1)).contains("w299"));
        }
    }

    #[test]
    fn a_table_keeps_its_sides() {
        let [Block::Table(table)] = &prose("| a | b |\n|---|--:|\n| 1 | **2** |", 1)[..] else { panic!() };
        assert_eq!(table.columns[1], Column::new("b", Align::End, Width::Auto));
        assert_eq!(table.rows, [["1".into(), Cell::strong("2")]]);
    }
}
