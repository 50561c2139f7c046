//! HTML: an `<article class="document">` for a page to hold. Plain and semantic; how it looks is the page's matter.

use crate::model::{Align, Block, Cell, Document, List, Span, Table, Tone};
use crate::text::{address, clean, levels, line};

/// Everything is escaped; a link goes to the web or to a mailbox or is text.
pub fn to_html(document: &Document) -> String {
    let mut out = String::new();
    let d = document;
    out += &format!("<article class=\"document\" lang=\"{}\">\n<header>\n", escape(&d.lang));
    out += &format!("<p class=\"house\">{}</p>\n", escape(&d.house));
    out += &optional("<p class=\"reference\">", &d.reference, "</p>\n");
    out += &optional("<p class=\"draft\">", d.draft.as_deref().unwrap_or(""), "</p>\n");
    out += &format!("<h1>{}</h1>\n", escape(&d.title));
    out += &optional("<p class=\"subtitle\">", &d.subtitle, "</p>\n");
    out += "</header>\n";
    for (block, level) in d.blocks.iter().zip(levels(&d.blocks)) {
        push_block(&mut out, block, level, &d.lang);
    }
    out += &optional("<footer><p>", &d.footer, "</p></footer>\n");
    out += "</article>\n";
    out
}

fn push_block(out: &mut String, block: &Block, level: u8, lang: &str) {
    match block {
        Block::Heading { .. } if level == 0 => {}
        Block::Heading { text, id, .. } => {
            let level = level + 1;
            let id = if id.is_empty() { String::new() } else { format!(" id=\"{}\"", escape(&line(id))) };
            *out += &format!("<h{level}{id}>{}</h{level}>\n", escape(text));
        }
        Block::Text(text) => *out += &format!("<p>{}</p>\n", spans(text)),
        Block::Figures(figures) => {
            *out += "<dl class=\"figures\">\n";
            for figure in figures {
                *out += &format!("<div><dt>{}</dt><dd>{}</dd></div>\n", escape(&figure.label), escape(&figure.value));
            }
            *out += "</dl>\n";
        }
        Block::List(list) => push_list(out, list),
        Block::Table(table) => push_table(out, &table.even(), lang),
        Block::Columns { items, count } => {
            *out += &format!("<ul class=\"columns columns--{count}\">\n");
            for item in items {
                *out += &format!("<li>{}</li>\n", spans(item));
            }
            *out += "</ul>\n";
        }
        Block::Note(note) => {
            let title = optional("<p class=\"note__title\">", &note.title, "</p>\n");
            let text = spans(&note.text);
            *out += &format!("<div class=\"note note--{}\">\n{title}<p>{text}</p>\n</div>\n", tone(note.tone));
        }
        Block::Quote(text) => *out += &format!("<blockquote class=\"quote\"><p>{}</p></blockquote>\n", spans(text)),
        Block::Signatures(signatures) => {
            *out += "<ul class=\"signatures\">\n";
            for signature in signatures {
                let role = optional("<span class=\"signatures__role\">", &signature.role, "</span> ");
                let name = optional("<strong>", &signature.name, "</strong> ");
                let signed = optional("<span class=\"signatures__line\">", &signature.line, "</span>");
                *out += &format!("<li>{role}{name}{signed}</li>\n");
            }
            *out += "</ul>\n";
        }
        Block::Break => *out += "<hr>\n",
    }
}

fn push_list(out: &mut String, list: &List) {
    let (open, close) = match list.first {
        None => ("<ul>".to_owned(), "</ul>\n"),
        Some(1) => ("<ol>".to_owned(), "</ol>\n"),
        Some(first) => (format!("<ol start=\"{first}\">"), "</ol>\n"),
    };
    *out += &format!("{open}\n");
    for item in &list.items {
        *out += &format!("<li>{}", spans(&item.text));
        if let Some(sub) = &item.sub {
            *out += "\n";
            push_list(out, sub);
        }
        *out += "</li>\n";
    }
    *out += close;
}

/// A table wider than a phone scrolls in its own box, which a keyboard must reach and a reader must name.
fn push_table(out: &mut String, table: &Table, lang: &str) {
    let named = match table.caption.as_deref().unwrap_or("") {
        "" if lang == "en" => "Table",
        "" => "Tableau",
        caption => caption,
    };
    let named = escape(&line(named));
    *out += &format!("<div class=\"table\" role=\"group\" aria-label=\"{named}\" tabindex=\"0\"><table>\n");
    *out += &optional("<caption>", table.caption.as_deref().unwrap_or(""), "</caption>\n");
    *out += "<thead><tr>";
    for column in &table.columns {
        // An empty header cell announces nothing: a plain cell is what the accessibility rules ask for there.
        let (tag, scope) = if column.label.is_empty() { ("td", "") } else { ("th", " scope=\"col\"") };
        *out += &format!("<{tag}{scope}{}>{}</{tag}>", align(column.align), escape(&column.label));
    }
    *out += "</tr></thead>\n<tbody>\n";
    for row in &table.rows {
        *out += "<tr>";
        let mut at = 0;
        for cell in row {
            let side = table.columns.get(at).map_or(Align::Start, |column| column.align);
            push_cell(out, cell, side);
            at += usize::from(cell.span);
        }
        *out += "</tr>\n";
    }
    *out += "</tbody>\n</table></div>\n";
}

fn push_cell(out: &mut String, cell: &Cell, side: Align) {
    let span = if cell.span > 1 { format!(" colspan=\"{}\"", cell.span) } else { String::new() };
    let text = match cell.badge {
        Some(badge) => format!("<span class=\"badge badge--{}\">{}</span>", tone(badge), spans(&cell.text)),
        None => spans(&cell.text),
    };
    let sub = optional("<br><small>", cell.sub.as_deref().unwrap_or(""), "</small>");
    *out += &format!("<td{span}{}>{text}{sub}</td>", align(side));
}

fn align(side: Align) -> &'static str {
    match side {
        Align::Start => "",
        Align::Center => " class=\"center\"",
        Align::End => " class=\"end\"",
    }
}

fn tone(tone: Tone) -> &'static str {
    match tone {
        Tone::Neutral => "neutral",
        Tone::Adopted => "adopted",
        Tone::Rejected => "rejected",
        Tone::Waiting => "waiting",
    }
}

fn spans(spans: &[Span]) -> String {
    spans
        .iter()
        .map(|span| match span {
            Span::Plain(text) => escape(text),
            Span::Strong(text) => format!("<strong>{}</strong>", escape(text)),
            Span::Emphasis(text) => format!("<em>{}</em>", escape(text)),
            Span::Link { text, to } => match address(to) {
                Some(to) => format!("<a href=\"{}\">{}</a>", escape(to), escape(text)),
                None => escape(text),
            },
        })
        .collect()
}

fn optional(before: &str, text: &str, after: &str) -> String {
    if text.is_empty() { String::new() } else { format!("{before}{}{after}", escape(text)) }
}

fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in clean(text).chars() {
        match c {
            '&' => out += "&amp;",
            '<' => out += "&lt;",
            '>' => out += "&gt;",
            '"' => out += "&quot;",
            '\'' => out += "&#39;",
            '\n' => out += "<br>",
            c => out.push(c),
        }
    }
    out
}
