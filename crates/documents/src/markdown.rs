//! Markdown: CommonMark with tables, for whoever keeps text. Nothing of what is written can turn into a mark.

use crate::model::{Align, Block, Cell, Document, List, Span, Table};
use crate::text::{address, clean, levels, line};

/// Read by a CommonMark reader with the table extension, this gives the text back to the letter.
pub fn to_markdown(document: &Document) -> String {
    let d = document;
    let mut parts = vec![
        heading(1, &d.title),
        guarded(&escape(&d.subtitle)),
        guarded(&[&d.house, &d.reference].map(|text| escape(&line(text))).join(" · ")),
        d.draft.iter().map(|text| strong(text)).collect(),
    ];
    for (block, level) in d.blocks.iter().zip(levels(&d.blocks)) {
        parts.push(of_block(block, level));
    }
    if !d.footer.is_empty() {
        parts.push("---".to_owned());
        parts.push(guarded(&escape(&d.footer)));
    }
    parts.retain(|part| !part.is_empty());
    parts.join("\n\n") + "\n"
}

fn of_block(block: &Block, level: u8) -> String {
    match block {
        Block::Heading { .. } if level == 0 => String::new(),
        Block::Heading { text, .. } => heading(level + 1, text),
        Block::Text(text) => spans(text),
        Block::Figures(figures) => {
            entries(figures.iter().map(|f| format!("{} {}", strong(&f.value), inline(&f.label))))
        }
        Block::List(list) => of_list(list),
        Block::Table(table) => of_table(&table.even()),
        Block::Columns { items, .. } => entries(items.iter().map(|item| spans(item))),
        Block::Note(note) => quote(&[strong(&note.title), spans(&note.text)]),
        Block::Quote(text) => quote(&[spans(text)]),
        Block::Signatures(signatures) => entries(signatures.iter().map(|s| {
            let parts = [inline(&s.role), strong(&s.name), inline(&s.line)];
            parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
        })),
        Block::Break => "---".to_owned(),
    }
}

/// A sign at the end of a heading would be taken for its closing.
fn heading(level: u8, text: &str) -> String {
    format!("{} {}", "#".repeat(usize::from(level)), inline(text).replace('#', "\\#"))
}

fn of_list(list: &List) -> String {
    lines(list.items.iter().enumerate().map(|(at, item)| {
        let mark = match list.first {
            Some(first) => format!("{}. ", first as usize + at),
            None => "- ".to_owned(),
        };
        let margin = " ".repeat(mark.len());
        let mut text = format!("{mark}{}", indent(&filled(spans(&item.text)), &margin));
        if let Some(sub) = item.sub.as_ref().filter(|sub| !sub.items.is_empty()) {
            text += &format!("\n{margin}{}", indent(&of_list(sub), &margin));
        }
        text
    }))
}

fn entries(texts: impl Iterator<Item = String>) -> String {
    lines(texts.map(|text| format!("- {}", indent(&filled(guarded(&text)), "  "))))
}

/// A mark with nothing behind it would turn the line above into a heading, or end the list.
fn filled(text: String) -> String {
    if text.is_empty() { "\u{a0}".to_owned() } else { text }
}

fn of_table(table: &Table) -> String {
    let row = |cells: Vec<String>| format!("| {} |", cells.join(" | "));
    let head = row(table.columns.iter().map(|column| escape(&line(&column.label))).collect());
    let rule = table.columns.iter().map(|column| match column.align {
        Align::Start => "---".to_owned(),
        Align::Center => ":-:".to_owned(),
        Align::End => "--:".to_owned(),
    });
    let rule = row(rule.collect());
    // A Markdown cell covers one column: the others that it covered stay empty.
    let body = table.rows.iter().map(|cells| {
        row(cells.iter().flat_map(|c| std::iter::once(cell(c)).chain((1..c.span).map(|_| String::new()))).collect())
    });
    let table_text = lines([head, rule].into_iter().chain(body));
    match table.caption.as_deref().unwrap_or("") {
        "" => table_text,
        caption => format!("{}\n\n{table_text}", guarded(&escape(caption))),
    }
}

/// A cell is one line: `<br>` is the only break that readers of tables know.
fn cell(cell: &Cell) -> String {
    let text = spans(&cell.text);
    let text = match cell.sub.as_deref().unwrap_or("") {
        "" => text,
        sub if text.is_empty() => escape(sub),
        sub => format!("{text}\\\n{}", escape(sub)),
    };
    text.replace("\\\n", "<br>")
}

fn quote(parts: &[String]) -> String {
    let text = parts.iter().filter(|part| !part.is_empty()).cloned().collect::<Vec<_>>().join("\n\n");
    lines(text.lines().map(|text| if text.is_empty() { ">".to_owned() } else { format!("> {text}") }))
}

fn lines(lines: impl IntoIterator<Item = String>) -> String {
    lines.into_iter().collect::<Vec<_>>().join("\n")
}

fn indent(text: &str, margin: &str) -> String {
    text.replace('\n', &format!("\n{margin}"))
}

fn inline(text: &str) -> String {
    escape(&line(text))
}

fn strong(text: &str) -> String {
    spans(&[Span::Strong(line(text))])
}

fn spans(spans: &[Span]) -> String {
    let mut out = String::new();
    for (at, span) in spans.iter().enumerate() {
        let next = spans[at + 1..].iter().find_map(|span| words(span).chars().next());
        match span {
            Span::Plain(text) => out += &escape(text),
            Span::Strong(text) => push_marked(&mut out, text, "**", next),
            Span::Emphasis(text) => push_marked(&mut out, text, "*", next),
            Span::Link { text, to } => match address(to) {
                Some(to) => out += &format!("[{}](<{}>)", escape(text), escape(to)),
                None => out += &escape(text),
            },
        }
    }
    guarded(&out)
}

fn words(span: &Span) -> &str {
    match span {
        Span::Plain(text) | Span::Strong(text) | Span::Emphasis(text) | Span::Link { text, .. } => text,
    }
}

/// Spaces at the ends stay outside the mark, since a mark next to a space marks nothing. Where the mark would touch a
/// letter outside and a sign inside, or another mark, CommonMark would show it: then the text goes without.
fn push_marked(out: &mut String, text: &str, mark: &str, next: Option<char>) {
    let text = clean(text);
    let inner = text.trim();
    let (before, after) = text.split_once(inner).unwrap_or(("", ""));
    *out += &escape(before);
    let free = |c: Option<char>| c.is_none_or(|c| c.is_whitespace() || (c.is_ascii_punctuation() && c != '*'));
    let letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let opens = free(out.chars().last()) || (letter(inner.chars().next()) && !out.ends_with('*'));
    let closes = free(after.chars().next().or(next)) || letter(inner.chars().last());
    match !inner.is_empty() && opens && closes {
        true => *out += &format!("{mark}{}{mark}", escape(inner)),
        false => *out += &escape(inner),
    }
    *out += &escape(after);
}

/// What may stand where a block begins: no line opens a list, a heading, a rule or code, and none is empty.
fn guarded(text: &str) -> String {
    let text = text.replace("\\\n", "\n");
    let lines = text.split('\n').map(|text| text.trim_matches(' ')).filter(|text| !text.is_empty());
    lines.map(guard).collect::<Vec<_>>().join("\\\n")
}

fn guard(line: &str) -> String {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let at = match line[digits..].chars().next() {
        Some('.' | ')') if digits > 0 => digits,
        Some('#' | '+' | '-' | '=' | ':') if digits == 0 => 0,
        _ => return line.to_owned(),
    };
    format!("{}\\{}", &line[..at], &line[at..])
}

/// The signs that mean something within a line; those that do at its start are the matter of `guard`. An address typed
/// as text stays text: a reader that made a link of it would take our backslashes into it.
fn escape(text: &str) -> String {
    let text = clean(text);
    let mut out = String::with_capacity(text.len() + 8);
    for (at, c) in text.char_indices() {
        let (before, after) = (&text[..at], &text[at + c.len_utf8()..]);
        match c {
            '\n' => out += "\\\n",
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '|' | '~' | '$' => out.extend(['\\', c]),
            ':' if after.starts_with("//") => out += "\\:",
            '.' if before.ends_with("www") => out += "\\.",
            c => out.push(c),
        }
    }
    out
}
