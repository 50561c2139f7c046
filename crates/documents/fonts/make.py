#!/usr/bin/env python3
"""How the font files of this folder were made. Needed again only to change them; nothing runs it at build.

    pip install fonttools brotli
    npm pack @fontsource-variable/bricolage-grotesque @expo-google-fonts/atkinson-hyperlegible-next \
             @expo-google-fonts/noto-sans       # unpack each tarball into FOLDER/<bricolage|atkinson|noto>
    python3 make.py FOLDER

Headlines: Bricolage Grotesque at weight 750, width 85; the house's name and the figures, at weight 700, full width.
Text: Atkinson Hyperlegible Next. Noto Sans gives the Latin letters that Atkinson lacks, with the plain letters that a
mark may need under it (names are written with any of them). None has a reserved font name; all are OFL 1.1.
"""
import sys
from pathlib import Path

from fontTools import merge, subset
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

HERE = Path(__file__).parent
# Basic Latin to Latin Extended-B, a few phonetic letters, Latin Extended Additional, then signs.
LETTERS = [*range(0x20, 0x7F), *range(0xA0, 0x250), 0x259, 0x2BC, *range(0x1E00, 0x1F00)]
# Only the fallback has marks of their own: a letter built from two glyphs is read back twice from the PDF, so what a
# font lacks ready-made has to come from the next one, which has it.
MARKS = [*range(0x300, 0x329)]
SIGNS = [0x2009, 0x2010, 0x2011, 0x202F, *range(0x2013, 0x2027), 0x2030, 0x2032, 0x2033, 0x2039, 0x203A, 0x2044,
         0x20AC, 0x2116, 0x2122, 0x2212, 0x2215, 0x2248, 0x2260, 0x2264, 0x2265]
# Superscript letters: "27ᵉ", "1ʳᵉ".
RAISED = [0x2070, 0x2071, *range(0x2074, 0x208F), 0x1D49, 0x1D48, 0x02B3, 0x02E2, 0x1D57, 0x02B0]


def cut(font, codepoints, family, weight, style, out, width=5):
    """Keep these characters, no ligature and no letter made of two glyphs (both spoil search in a PDF)."""
    options = subset.Options(layout_features=["kern", "mark", "mkmk", "locl", "tnum", "pnum", "case"],
                             hinting=False, glyph_names=False, notdef_outline=True,
                             name_IDs=[0, 1, 2, 3, 4, 5, 6, 13, 14])
    tool = subset.Subsetter(options)
    tool.populate(unicodes=codepoints)
    tool.subset(font)
    for record in list(font["name"].names):
        if record.nameID in (16, 17, 21, 22, 25):
            font["name"].removeNames(nameID=record.nameID)
    full = f"{family} {style}"
    for number, text in {1: family, 2: style, 3: full, 4: full, 6: full.replace(" ", "-")}.items():
        font["name"].setName(text, number, 3, 1, 0x409)
    font["OS/2"].usWeightClass = weight
    font["OS/2"].usWidthClass = width
    font["head"].created = font["head"].modified = 3_800_000_000  # the same bytes each time
    font.recalcTimestamp = False
    font.save(out)
    print(out.name, out.stat().st_size, "bytes,", len(font.getBestCmap()), "characters")


def draw(font, codepoint, width, contours, like=None):
    """Add a glyph of our own: straight-sided contours, or the same glyph as another character."""
    cmap = font.getBestCmap()
    name = cmap[like] if like else f"uni{codepoint:04X}"
    if not like:
        pen = TTGlyphPen(None)
        for contour in contours:
            pen.moveTo(contour[0])
            for point in contour[1:]:
                pen.lineTo(point)
            pen.closePath()
        font.setGlyphOrder([*font.getGlyphOrder(), name])
        font["glyf"][name] = pen.glyph()
        font["hmtx"][name] = (width, min((x for c in contours for x, _ in c), default=0))
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap[codepoint] = name


def atkinson(folder, weight, name, style, out):
    font = TTFont(folder / "atkinson" / name / f"AtkinsonHyperlegibleNext_{name}.ttf")
    s = 42 if weight < 600 else 62  # half a stroke
    draw(font, 0x202F, 195, [])
    draw(font, 0x2010, 0, [], like=ord("-"))
    draw(font, 0x2011, 0, [], like=ord("-"))
    draw(font, 0xB5, 0, [], like=0x3BC)
    draw(font, 0x2192, 860, [[(60, 335 - s), (60, 335 + s), (800, 335 + s), (800, 335 - s)],
                             [(520, 600), (640, 600), (830, 335), (640, 70), (520, 70), (710, 335)]])
    draw(font, 0x2190, 860, [[(60, 335 - s), (60, 335 + s), (800, 335 + s), (800, 335 - s)],
                             [(340, 600), (150, 335), (340, 70), (220, 70), (30, 335), (220, 600)]])
    draw(font, 0x2713, 760, [[(60, 300), (60 + s, 300 + 2 * s), (270, 90 + 3 * s), (640, 640), (640 + 2 * s, 640 - s),
                              (290, 0)]])
    has = set(font.getBestCmap())
    cut(font, [c for c in [*LETTERS, *SIGNS, 0x2190, 0x2192, 0x2713] if c in has],
        "Atkinson Hyperlegible Next", weight, style, out)


def bricolage(folder, style, width, axes, out):
    parts = []
    for part in ("latin", "latin-ext"):
        font = TTFont(folder / "bricolage" / "files" / f"bricolage-grotesque-{part}-standard-normal.woff2")
        font = instancer.instantiateVariableFont(font, axes)
        font.flavor = None
        path = HERE / f".{part}.ttf"
        font.save(path)
        parts.append(path)
    font = merge.Merger().merge([str(p) for p in parts])
    for path in parts:
        path.unlink()
    draw(font, 0x202F, 120, [])
    draw(font, 0x2011, 0, [], like=ord("-"))
    has = set(font.getBestCmap())
    cut(font, [c for c in [*LETTERS, *SIGNS] if c in has], "Bricolage Grotesque", 700, style, out, width)


def noto(folder, weight, name, out):
    font = TTFont(folder / "noto" / name / f"NotoSans_{name}.ttf")
    # U+FFFD stands for a character that no font has.
    has = set(font.getBestCmap())
    cut(font, [c for c in [*LETTERS, *MARKS, *SIGNS, *RAISED, 0xFFFD] if c in has],
        "Noto Sans", weight, "Bold" if weight > 400 else "Regular", out)


SOURCE = Path(sys.argv[1])
atkinson(SOURCE, 400, "400Regular", "Regular", HERE / "text-regular.ttf")
atkinson(SOURCE, 400, "400Regular_Italic", "Italic", HERE / "text-italic.ttf")
atkinson(SOURCE, 700, "700Bold", "Bold", HERE / "text-bold.ttf")
bricolage(SOURCE, "SemiCondensed Bold", 4, {"wght": 750, "wdth": 85, "opsz": 36}, HERE / "headline.ttf")
bricolage(SOURCE, "Bold", 5, {"wght": 700, "wdth": 100, "opsz": 18}, HERE / "name.ttf")
noto(SOURCE, 400, "400Regular", HERE / "extra-regular.ttf")
noto(SOURCE, 700, "700Bold", HERE / "extra-bold.ttf")
