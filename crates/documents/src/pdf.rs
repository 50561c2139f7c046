//! PDF: the page of `pdf/page.typ`, set by typst, tagged, and checked by typst as PDF/UA-1 and PDF/A-3a.
//!
//! The document goes in as a JSON file. Fonts are in the program (`fonts/`, OFL). Nothing is read from the machine, not
//! even the clock: the same document at the same time gives the same bytes.

use std::fmt;
use std::sync::LazyLock;

use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Duration, Smart};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use crate::model::{Block, Document};
use crate::text::{address, clean, levels, line};

/// When the document was made, in UTC: the caller's word, kept in the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct At {
    pub year: i32,
    pub month: u8,
    pub day: u8,
    pub hour: u8,
    pub minute: u8,
    pub second: u8,
}

/// Why a page could not be set: always a fault of this program, never of what somebody wrote.
#[derive(Debug)]
pub struct Error(String);

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the document could not be set as PDF: {}", self.0)
    }
}

impl std::error::Error for Error {}

pub fn to_pdf(document: &Document, at: At) -> Result<Vec<u8>, Error> {
    let timestamp = Datetime::from_ymd_hms(at.year, at.month, at.day, at.hour, at.minute, at.second)
        .ok_or_else(|| Error(format!("{at:?} is no moment")))?;
    let page = Page { data: Bytes::new(data(document)?) };
    let pdf = typst::compile::<PagedDocument>(&page).output.and_then(|pages| {
        typst_pdf::pdf(
            &pages,
            &PdfOptions {
                ident: Smart::Auto,
                creator: Smart::Custom(Some("Halle".to_owned())),
                timestamp: Some(Timestamp::new_utc(timestamp)),
                standards: STANDARDS.clone(),
                ..PdfOptions::default()
            },
        )
    });
    // What typst remembers of a document is dropped once the two that follow it have not used it.
    comemo::evict(1);
    pdf.map_err(|causes| Error(causes.iter().map(said).collect::<Vec<_>>().join("; ")))
}

/// The characters that no font here can show. The PDF shows � in their place; HTML and Markdown keep them.
pub fn missing_glyphs(document: &Document) -> Vec<char> {
    let mut missing = Vec::new();
    let mut value = serde_json::to_value(document).unwrap_or_default();
    each_text(&mut value, &mut |text| missing.extend(clean(text).chars().filter(|c| !shown(*c))));
    missing.sort_unstable();
    missing.dedup();
    missing
}

/// The document as the page reads it: levels closed up, tables even, every character one that a font has.
fn data(document: &Document) -> Result<Vec<u8>, Error> {
    let mut document = document.clone();
    let closed = levels(&document.blocks);
    for (block, closed) in document.blocks.iter_mut().zip(closed) {
        match block {
            Block::Heading { level, .. } => *level = closed,
            Block::Table(table) => *table = table.even(),
            Block::Columns { count, .. } => *count = (*count).clamp(1, 4),
            _ => {}
        }
    }
    document.blocks.retain(|block| !matches!(block, Block::Heading { level: 0, .. }));
    // PDF/UA wants a title, and typst a language and a colour that it knows.
    document.title = line(&document.title);
    if document.title.trim().is_empty() {
        document.title = "—".to_owned();
    }
    if !(document.lang.len() == 2 && document.lang.bytes().all(|b| b.is_ascii_lowercase())) {
        document.lang = "fr".to_owned();
    }
    let hex = document.logo_accent.strip_prefix('#').unwrap_or("");
    if !(hex.len() == 6 && hex.bytes().all(|b| b.is_ascii_hexdigit())) {
        document.logo_accent = "#B93F22".to_owned();
    }
    let mut value = serde_json::to_value(&document).map_err(|cause| Error(cause.to_string()))?;
    unlink(&mut value);
    each_text(&mut value, &mut |text| {
        *text = clean(text).chars().map(|c| if shown(c) { c } else { '\u{fffd}' }).collect();
    });
    serde_json::to_vec(&value).map_err(|cause| Error(cause.to_string()))
}

/// A link that leads nowhere safe is its text.
fn unlink(value: &mut serde_json::Value) {
    if value["kind"] == "link" && address(value["value"]["to"].as_str().unwrap_or("")).is_none() {
        *value = serde_json::json!({ "kind": "plain", "value": value["value"]["text"] });
    }
    match value {
        serde_json::Value::Array(values) => values.iter_mut().for_each(unlink),
        serde_json::Value::Object(fields) => fields.values_mut().for_each(unlink),
        _ => {}
    }
}

fn each_text(value: &mut serde_json::Value, visit: &mut impl FnMut(&mut String)) {
    match value {
        serde_json::Value::String(text) => visit(text),
        serde_json::Value::Array(values) => values.iter_mut().for_each(|value| each_text(value, visit)),
        serde_json::Value::Object(fields) => fields.values_mut().for_each(|value| each_text(value, visit)),
        _ => {}
    }
}

fn said(cause: &SourceDiagnostic) -> String {
    let hints = cause.hints.iter().map(|hint| format!(" ({})", hint.v)).collect::<String>();
    format!("{}{hints}", cause.message)
}

/// A character passes when a face of the text or its fallback has it: all faces of a family have the same letters.
fn shown(c: char) -> bool {
    c == '\n' || FONTS.iter().any(|font| font.info().coverage.contains(c as u32))
}

static FONTS: LazyLock<Vec<Font>> = LazyLock::new(|| {
    let files: [&[u8]; 7] = [
        include_bytes!("../fonts/text-regular.ttf"),
        include_bytes!("../fonts/text-italic.ttf"),
        include_bytes!("../fonts/text-bold.ttf"),
        include_bytes!("../fonts/headline.ttf"),
        include_bytes!("../fonts/name.ttf"),
        include_bytes!("../fonts/extra-regular.ttf"),
        include_bytes!("../fonts/extra-bold.ttf"),
    ];
    files.into_iter().flat_map(|file| Font::iter(Bytes::new(file))).collect()
});
static BOOK: LazyLock<LazyHash<FontBook>> = LazyLock::new(|| LazyHash::new(FontBook::from_fonts(FONTS.iter())));
static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| LazyHash::new(Library::default()));
static MAIN: LazyLock<Source> =
    LazyLock::new(|| Source::new(file("page.typ"), include_str!("pdf/page.typ").to_owned()));
static DATA: LazyLock<FileId> = LazyLock::new(|| file("data.json"));
static STANDARDS: LazyLock<PdfStandards> =
    LazyLock::new(|| PdfStandards::new(&[PdfStandard::A_3a, PdfStandard::Ua_1]).expect("both hold in PDF 1.7"));

fn file(name: &str) -> FileId {
    RootedPath::new(VirtualRoot::Project, VirtualPath::new(name).expect("a plain file name")).intern()
}

/// Typst's view of the world: one template, one file of data, the fonts of this crate.
struct Page {
    data: Bytes,
}

impl World for Page {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &BOOK
    }

    fn main(&self) -> FileId {
        MAIN.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == MAIN.id() { Ok(MAIN.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == *DATA { Ok(self.data.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn font(&self, index: usize) -> Option<Font> {
        FONTS.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
