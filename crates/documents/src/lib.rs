//! Documents: one small model, three renderings (PDF, HTML, Markdown).
//!
//! A caller builds a [`Document`] of plain blocks and asks for a rendering. Nothing here knows what minutes, a notice
//! or an account are; every piece of text given comes out in all three. Reading order: `model` (what a document is),
//! `text` (what holds for any text), `markdown` and `html` (two plain walks), `prose` (Markdown that people typed, to
//! blocks), `pdf` (the page, set by typst from `pdf/page.typ`).

mod html;
mod markdown;
mod model;
mod pdf;
mod prose;
mod text;

pub use html::to_html;
pub use markdown::to_markdown;
pub use model::{
    Align, Block, Cell, Column, Document, Figure, Item, List, Note, Signature, Span, Table, Tone, Width, plain,
};
pub use pdf::{At, Error, missing_glyphs, to_pdf};
pub use prose::prose;
