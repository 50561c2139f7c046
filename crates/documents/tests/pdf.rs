//! The PDF read back, as a search engine, a screen reader or somebody with a mouse would: by pdftotext and pdfinfo
//! (Debian: poppler-utils).

mod poppler;

use documents::*;
use poppler::poppler;

const AT: At = At { year: 2018, month: 6, day: 20, hour: 9, minute: 0, second: 0 };

fn document(blocks: Vec<Block>) -> Document {
    Document {
        lang: "fr".into(),
        house: "La 27ᵉ Région".into(),
        logo_accent: "#B93F22".into(),
        reference: "Procès-verbal n°\u{202f}2018-1".into(),
        title: "Assemblée générale annuelle".into(),
        subtitle: "mardi 19 juin 2018".into(),
        footer: "Empreinte 4f1c 9a02".into(),
        draft: None,
        blocks,
    }
}

/// The text in the order in which it was written, a form feed after each page.
fn read(document: &Document) -> String {
    poppler("pdftotext", &["-raw", "-", "-"], &to_pdf(document, AT).unwrap())
}

fn packed(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

#[test]
fn the_same_document_is_the_same_bytes() {
    let document = document(vec![Block::heading(1, "Un", "un"), Block::text("deux")]);
    let first = to_pdf(&document, AT).unwrap();
    to_pdf(&Document { title: "Autre".into(), ..document.clone() }, AT).unwrap();
    assert!(first == to_pdf(&document, AT).unwrap());
    assert!(first != to_pdf(&document, At { second: 1, ..AT }).unwrap(), "the time is in the file");
}

#[test]
fn it_says_what_it_is_and_claims_both_standards() {
    let pdf = to_pdf(&document(vec![Block::text("x")]), AT).unwrap();
    let info = poppler("pdfinfo", &["-"], &pdf);
    for line in
        ["Title:           Assemblée générale annuelle", "Author:          La 27ᵉ Région", "Tagged:          yes"]
    {
        assert!(info.contains(line), "{info}");
    }
    let metadata = poppler("pdfinfo", &["-meta", "-"], &pdf);
    for part in ["<pdfuaid:part>1<", "<pdfaid:part>3<", "<pdfaid:conformance>A<", "fr"] {
        assert!(metadata.contains(part), "{metadata}");
    }
}

#[test]
fn five_hundred_names_are_all_there_and_in_order() {
    let names: Vec<String> = (0..500).map(|n| format!("Élève{n:03} Œuvré (Saint-Étienne{n:03})")).collect();
    let columns = Block::Columns { items: names.iter().map(plain).collect(), count: 2 };
    let text = packed(&read(&document(vec![Block::heading(1, "Présents", ""), columns, Block::text("Fin")])));
    let mut from = 0;
    for name in &names {
        from += text[from..].find(&packed(name)).unwrap_or_else(|| panic!("{name} in its place"));
    }
    assert!(text[from..].contains("Fin"));
}

#[test]
fn a_table_over_pages_repeats_its_header_and_keeps_its_rows_whole() {
    let columns = vec![
        Column::new("Membre", Align::Start, Width::Fill),
        Column::new("Voix", Align::End, Width::Auto),
        Column::new("Choix", Align::Start, Width::Auto),
    ];
    let row = |n: u32| {
        let name = Cell::strong(format!("membre{n:03}")).with_sub(format!("second{n:03}"));
        vec![name, n.to_string().into(), Cell::badge(Tone::Adopted, format!("pour{n:03}"))]
    };
    let rows = (0..120).map(row).collect();
    let text = read(&document(vec![Block::Table(Table { caption: Some("Votes".into()), columns, rows })]));
    let pages: Vec<&str> = text.split('\u{c}').filter(|page| !page.trim().is_empty()).collect();
    assert!(pages.len() > 3, "{}", pages.len());
    for page in &pages {
        assert!(page.contains("Voix") && page.contains("Choix"), "{page}");
    }
    for n in 0..120 {
        let page = pages.iter().find(|page| page.contains(&format!("membre{n:03}"))).unwrap();
        assert!(page.contains(&format!("second{n:03}")) && page.contains(&format!("pour{n:03}")), "row {n} is torn");
    }
}

#[test]
fn text_is_found_as_it_was_written() {
    let words = [
        "L’office affiche l’effort efficace des flûtes fines",
        "it's an apostrophe",
        "1\u{202f}107\u{202f}118\u{202f}€",
        "«\u{202f}Est-ce sûr\u{202f}?\u{202f}»",
        "Nguyễn Thị Ạnh, Đỗ, Łukasz, Őrsi, Ştefan, Þór, ẞ, Œdème",
        "27ᵉ, 1ʳᵉ, n° 4, m², ½",
        "→ ✓ … – — ‑ œ",
        "#panic(\"x\") $x^2$ *gras* _it_ = titre @ref <label> \\ // /* ~ `c`",
    ];
    // pdftotext gives any space as a plain one.
    let spaced = |text: &str| text.replace(|c: char| c.is_whitespace(), " ");
    let text = spaced(&read(&document(words.map(Block::text).into())));
    for line in words {
        assert!(text.contains(&spaced(line)), "{line} in {text}");
    }
    // A mark apart from its letter is read back as the letter that carries it.
    let apart = packed(&read(&document(vec![Block::text("e\u{301}te\u{301} a\u{323}")])));
    assert!(apart.contains("étéạ") || apart.contains("e\u{301}te\u{301}a\u{323}"), "{apart}");
}

#[test]
fn what_is_too_long_for_its_place_is_all_there() {
    let long = "4f1c9a02e7d3".repeat(20);
    let prose = (0..3_000).map(|n| format!("mot{n:04}")).collect::<Vec<_>>().join(" ");
    let column = |label: &str| Column::new(label, Align::Start, Width::Auto);
    let table = Table {
        caption: None,
        columns: ["un", "deux", "trois", "quatre"].map(column).into(),
        rows: vec![vec![long.as_str().into(), "anticonstitutionnellement".into(), prose.as_str().into(), "fin".into()]],
    };
    let note = Note { tone: Tone::Rejected, title: long.clone(), text: plain(prose.clone()) };
    let text =
        read(&document(vec![Block::text(&long), Block::Table(table), Block::Note(note), Block::heading(1, &long, "")]));
    let text = packed(&text);
    assert_eq!(text.matches("mot2999").count(), 2);
    assert!((0..3_000).all(|n| text.contains(&format!("mot{n:04}"))));
    assert_eq!(text.matches("4f1c9a02e7d3").count(), 80, "{text}");
    for edge in bounding_boxes(&document(vec![Block::text(&long), Block::heading(1, &long, "")])) {
        assert!(edge < 595.3 - 60.0, "a word runs out of the page: {edge}");
    }
}

/// The right edge of each word, in points.
fn bounding_boxes(document: &Document) -> Vec<f64> {
    let boxes = poppler("pdftotext", &["-bbox", "-", "-"], &to_pdf(document, AT).unwrap());
    boxes.split("xMax=\"").skip(1).map(|rest| rest.split('"').next().unwrap().parse().unwrap()).collect()
}

#[test]
fn a_draft_says_so_on_each_page() {
    let mut document =
        document(vec![Block::text("un"), Block::Break, Block::text("deux"), Block::Break, Block::text("trois")]);
    document.draft = Some("Projet, non signé".into());
    let text = read(&document);
    let pages: Vec<&str> = text.split('\u{c}').filter(|page| !page.trim().is_empty()).collect();
    assert_eq!(pages.len(), 3);
    for (n, page) in pages.iter().enumerate() {
        assert!(page.contains("Projet, non signé") && page.contains(&format!("{} / 3", n + 1)), "{page}");
    }
}

#[test]
fn a_character_without_a_glyph_is_told_and_does_not_stop_the_page() {
    let document = document(vec![Block::text("Li 李 🎉"), Block::heading(1, "Ж", "")]);
    assert_eq!(missing_glyphs(&document), ['Ж', '李', '🎉']);
    assert!(read(&document).contains("Li � �"));
    assert!(missing_glyphs(&self::document(vec![Block::text("Ệ ᵉ\u{202f}€ ✓\n")])).is_empty());
}

#[test]
fn odd_documents_are_set_too() {
    let odd = Document { lang: "français".into(), logo_accent: "red".into(), ..Document::default() };
    assert!(to_pdf(&odd, AT).is_ok());
    let blocks = vec![
        Block::Heading { level: 3, text: String::new(), id: String::new() },
        Block::Text(vec![]),
        Block::Figures(vec![]),
        Block::List(List::default()),
        Block::Table(Table::default()),
        Block::Table(Table { columns: vec![Column::default()], ..Table::default() }),
        Block::Columns { items: vec![], count: 0 },
        Block::Columns { items: vec![vec![], plain("x")], count: 9 },
        Block::Quote(vec![Span::Link { text: String::new(), to: "https://a.fr".into() }]),
        Block::Text(vec![Span::Link { text: "ici".into(), to: "javascript:f()".into() }]),
        Block::Signatures(vec![]),
        Block::Break,
        Block::Break,
        Block::Text(vec![Span::Strong("\u{0}\n\n".into())]),
    ];
    let pdf = to_pdf(&document(blocks), AT).unwrap_or_else(|cause| panic!("{cause}"));
    assert!(!pdf.windows(10).any(|window| window == b"javascript"));
    assert!(to_pdf(&document(vec![]), At { month: 13, ..AT }).is_err());
}

/// What a screen reader is told of the structure.
#[test]
fn the_structure_is_tagged() {
    let blocks = vec![
        Block::heading(1, "Un", "un"),
        Block::bullets(["a"]),
        Block::Table(Table {
            columns: vec![Column::new("c", Align::Start, Width::Fill)],
            rows: vec![vec!["d".into()]],
            caption: None,
        }),
        Block::Columns { items: vec![plain("e"), plain("f")], count: 2 },
        Block::Quote(plain("g")),
    ];
    let tree = poppler("pdfinfo", &["-struct-text", "-"], &to_pdf(&document(blocks), AT).unwrap());
    for tag in ["H1", "L (block)", "LI", "Table", "TH", "TD", "BlockQuote"] {
        assert!(tree.contains(tag), "{tag} in {tree}");
    }
}
