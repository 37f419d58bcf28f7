"""What a reader, a search and a curious client find in a PDF."""

import io
import re
import subprocess
import sys
import time
from pathlib import Path

import pdfplumber
import pypdf
import pypdfium2
import pytest

from cxdesigner.export import pdf
from cxdesigner.export.pdf import MAX_SIDE_PT, pdf_bytes
from cxdesigner.layout.display_list import Group, Icon, Rect, Text, TextStyle
from cxdesigner.layout.display_list import Path as Outline
from cxdesigner.layout.font_metrics import is_drawable, offsets
from cxdesigner.layout.sheet import Bookmark, Sheet
from cxdesigner.layout.theme import style

ROOT = Path(__file__).resolve().parents[2]

WORDS = (
    "Rødgrød med fløde på Ærø, ÆØÅ æøå",
    "Åben “døgnet rundt” – ‘altid’ »altid«…",
    "Ελληνικά Ωμέγα",
    "Привет, Жук",
    "1.234,50 kr. → 95 %",
    "naïve façade, Łódź, Šiauliai, ½ × ²",
)
HOSTILE = (
    '<b>fed</b> & <img src="/etc/hostname"/>',
    "%s %d %n {0} {x} $HOME",
    r"en \ to \) tre \( fire \\ \n \101",
    ") Tj ET q (",
    "(((",
    "<</JS (app.alert(1))>> >> endobj",
    "javascript:alert(1) file:///etc/passwd http://x.dk",
)


def line(text, number=0, **fields):
    return Text(20.0, 40.0 + 20 * number, text, fields.pop("style", style("body")), "#14171F", **fields)


def made(items, *, title="", author="", language="da", size=(400.0, 300.0), **fields):
    return pdf_bytes([Sheet(*size, items, **fields)], title=title, author=author, language=language)


def reader(data):
    return pypdf.PdfReader(io.BytesIO(data), strict=True)


def picture(data, scale=1):
    return pypdfium2.PdfDocument(data)[0].render(scale=scale).to_pil().convert("RGB")


def operators(data):
    return reader(data).pages[0].get_contents().get_data().decode("latin-1")


def everything(data):
    """Yield every dictionary of the file."""
    found = reader(data)
    for number in range(1, len(found.xref[0]) + 1):
        thing = found.get_object(number)
        if isinstance(thing, pypdf.generic.DictionaryObject):
            yield thing


@pytest.mark.parametrize("text", [*WORDS, *HOSTILE])
def test_text_is_found_as_it_was_written(text):
    data = made([line(text)])
    assert reader(data).pages[0].extract_text().strip() == text
    page = pypdfium2.PdfDocument(data)[0]
    assert page.get_textpage().get_text_bounded().strip() == text
    assert page.get_textpage().search(text).get_next() is not None


def test_a_no_break_space_is_found_as_a_space():
    data = made([line("24\u00a0timer")])
    assert reader(data).pages[0].extract_text().strip() == "24 timer"


def test_what_cannot_be_drawn_is_stood_in_for():
    data = made([line("kold\n茶\x1b og over\u00adskrift")])
    assert reader(data).pages[0].extract_text().strip() == "kold \u25a1 og overskrift"


def test_a_page_of_a_thousand_different_letters_is_found_whole():
    letters = [chr(code) for code in (*range(0x21, 0x7F), *range(0xA1, 0xAD), *range(0x100, 0x250))]
    letters += [chr(code) for code in (*range(0x391, 0x400), *range(0x400, 0x4FF), *range(0x1E00, 0x1F00))]
    letters = [letter for letter in letters if is_drawable(letter)]
    assert len(letters) > 950
    rows = ["".join(letters[at : at + 30]) for at in range(0, len(letters), 30)]
    data = made([line(row, number) for number, row in enumerate(rows)], size=(900.0, 1200.0))
    assert [row.strip() for row in reader(data).pages[0].extract_text().splitlines()] == rows


def test_each_line_is_one_text_object():
    names = [style(name) for name in ("card", "meta", "body")]
    items = [line(f"Linje {number}", number, style=names[number % 3]) for number in range(9)]
    drawn = operators(made(items))
    assert drawn.count("BT ") == drawn.count(" ET") == drawn.count(" Tj ") == 9


def test_fonts_are_embedded_in_parts_and_only_those_in_use():
    items = [line("Åben", style=TextStyle("Inter-SemiBold", 12, 16)), line("lukket", 1)]
    data = made(items)
    fonts = [thing for thing in everything(data) if thing.get("/Type") == "/Font"]
    assert sorted(font["/BaseFont"] for font in fonts) == ["/AAAAAA+Inter-Regular", "/AAAAAA+Inter-SemiBold"]
    for font in fonts:
        assert font["/ToUnicode"] is not None
        file = font["/FontDescriptor"]["/FontFile2"].get_object()
        assert len(file.get_data()) < 12_000


def test_a_page_without_text_lists_no_font():
    assert not [thing for thing in everything(made([])) if thing.get("/Type") == "/Font"]


def test_title_author_and_language_are_said():
    found = reader(made([], title="Åbning & <lukning>", author="Жук (JK)", language="en"))
    assert dict(found.metadata) == {"/Title": "Åbning & <lukning>", "/Author": "Жук (JK)"}
    assert found.trailer["/Root"]["/Lang"] == "en"
    assert found.trailer["/Root"]["/ViewerPreferences"]["/DisplayDocTitle"].value is True


def test_nothing_else_is_said():
    data = made([line("Åben")])
    found = reader(data)
    assert not found.metadata
    assert found.xmp_metadata is None
    assert "/ViewerPreferences" not in found.trailer["/Root"]
    for word in (
        "anonymous",
        "untitled",
        "unspecified",
        "Producer",
        "Creator",
        "CreationDate",
        "ModDate",
        "digest",
    ):
        assert word.encode() not in data
    assert b"/home" not in data
    assert str(ROOT).encode() not in data


def test_the_same_pages_make_the_same_bytes():
    pages = [
        Sheet(
            300, 200, [line(WORDS[0]), Icon("bed", 5, 5, 14, "#123456")], bookmarks=[Bookmark("A", 0, 1, 2)]
        )
    ]
    said = {"title": "T", "author": "A", "language": "da"}
    assert pdf_bytes(pages, **said) == pdf_bytes(pages, **said)
    assert pdf_bytes(pages, **said) != pdf_bytes(pages, **{**said, "title": "U"})


def test_the_same_pages_make_the_same_bytes_in_another_process():
    script = (
        "import hashlib; from cxdesigner.export.pdf import *; from cxdesigner.layout.display_list import *;"
        "text = Text(9, 9, 'Åben', TextStyle('Inter-Bold', 9, 12), '#000000');"
        "items = [text, Icon('bed', 1, 1, 9, '#000000')];"
        "data = pdf_bytes([Sheet(90, 90, items)], title='T', author='', language='da');"
        "print(hashlib.sha256(data).hexdigest())"
    )
    runs = {
        subprocess.run(
            [sys.executable, "-c", script],
            cwd=ROOT,
            env={"PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(runs) == 1


def test_the_identity_follows_what_is_drawn():
    identities = {
        reader(made(items)).trailer["/ID"][0] for items in ([], [line("a")], [line("b")], [line("a", 1)])
    }
    assert len(identities) == 4


def test_nothing_in_the_file_acts_or_leads_elsewhere():
    items = [line(text, number) for number, text in enumerate(HOSTILE)]
    marks = [Bookmark(text, 0, 0, 0) for text in HOSTILE]
    data = made(
        [*items, Icon("bed", 0, 0, 16, "#000000")], title=HOSTILE[-1], author=HOSTILE[-2], bookmarks=marks
    )
    active = {
        "/URI", "/JS", "/JavaScript", "/Launch", "/OpenAction", "/AA", "/A", "/Annots", "/AcroForm", "/Names",
        "/EmbeddedFiles", "/EF", "/GoToR", "/RichMedia", "/Metadata", "/Dests",
    }  # fmt: skip
    for thing in everything(data):
        assert not active & set(thing), thing
    assert [mark["/Title"] for mark in reader(data).outline] == list(HOSTILE)


def test_bookmarks_lead_to_their_place():
    marks = [
        Bookmark("Ankomst", 0, 100, 50), Bookmark("Frontstage", 1, 100, 80), Bookmark("Afrejse", 0, 300, 50),
    ]  # fmt: skip
    pages = [
        Sheet(400, 300, [], scale=0.5, dx=10, dy=20, bookmarks=marks),
        Sheet(400, 200, [], bookmarks=[Bookmark("Жук “igen”", 3, 5, 7)]),
    ]
    found = reader(pdf_bytes(pages, title="", author="", language="da"))
    assert found.trailer["/Root"]["/PageMode"] == "/UseOutlines"
    first, nested, third, (last,) = found.outline
    assert [first["/Title"], nested[0]["/Title"], third["/Title"]] == ["Ankomst", "Frontstage", "Afrejse"]
    assert (first["/Left"], first["/Top"]) == (60, 300 - 45)
    assert (last["/Title"], last["/Left"], last["/Top"]) == ("Жук “igen”", 5, 193)
    assert [found.get_destination_page_number(mark) for mark in (first, third, last)] == [0, 0, 1]


def test_letters_stand_where_they_were_put():
    texts = [
        Text(30, 50, "Værelset (10 m²)", TextStyle("Inter-Regular", 13, 20), "#000000"),
        Text(80.25, 90.75, "SPORET", TextStyle("Inter-SemiBold", 9.6, 12.8, 0.64), "#000000"),
        Text(3, 7, "i en gruppe", TextStyle("Inter-Bold", 30, 36, -0.4), "#000000"),
    ]
    placed = [*texts[:2], Group(100, 120, (Group(10, 10, (texts[2],)),))]
    origins = [(30, 50), (80.25, 90.75), (113, 137)]
    scale, dx, dy, tall = 0.6, 12.5, 20.0, 300.0
    with pdfplumber.open(io.BytesIO(made(placed, scale=scale, dx=dx, dy=dy))) as file:
        chars = iter(file.pages[0].chars)
        for text, (x, y) in zip(texts, origins, strict=True):
            for char, offset in zip(text.text, offsets(text.text, text.style), strict=True):
                found = next(chars)
                assert found["text"] == char
                assert found["fontname"].endswith("+" + text.style.font)
                assert found["matrix"][4] == pytest.approx((x + offset) * scale + dx, abs=0.05)
                assert tall - found["matrix"][5] == pytest.approx(y * scale + dy, abs=0.05)
                assert found["size"] == pytest.approx(text.style.size * scale, abs=0.05)
                assert found["upright"]


def test_every_kind_of_item_is_drawn_where_it_stands():
    red, blue, green = "#FF0000", "#0000FF", "#00FF00"
    items = [
        Rect(10, 10, 40, 20, fill=red),
        Rect(60, 10, 40, 20, stroke=blue, width=4),
        Rect(110, 10, 40, 40, fill=red, stroke=blue, width=2, radius=12, shadow="e3"),
        Outline((("M", 10, 70), ("L", 110, 70)), stroke=blue, width=4, dash=(20, 20)),
        Group(10, 90, (Outline((("M", 0, 0), ("L", 30, 0), ("L", 0, 30), ("Z",)), fill=green),)),
        Group(60, 90, (Icon("minus", 0, 0, 32, red),)),
        Rect(110, 90, 40, 20),
    ]
    shown = picture(made(items))
    white = (255, 255, 255)
    probes = {
        (30, 20): (255, 0, 0),
        (80, 20): white, (60, 20): (0, 0, 255), (97, 27): white, (101, 31): (0, 0, 255),
        (111, 11): white, (130, 30): (255, 0, 0), (110, 30): (0, 0, 255), (130, 54): white,
        (20, 70): (0, 0, 255), (40, 70): white, (60, 70): (0, 0, 255),
        (15, 95): (0, 255, 0), (35, 115): white, (76, 106): (255, 0, 0), (76, 98): white, (130, 100): white,
    }  # fmt: skip
    assert {at: shown.getpixel(at) for at in probes} == probes


def test_an_icon_is_held_once_and_drawn_in_any_colour():
    items = [Icon("bed", 20 * number, 10, 16, f"#{number}00000") for number in range(8)]
    data = made(items)
    forms = [thing for thing in everything(data) if thing.get("/Subtype") == "/Form"]
    assert len(forms) == 1
    assert operators(data).count(" Do ") == 8
    pages = [Sheet(200, 100, items), Sheet(200, 100, items[:1])]
    twice = pdf_bytes(pages, title="", author="", language="da")
    assert len([thing for thing in everything(twice) if thing.get("/Subtype") == "/Form"]) == 1
    assert pypdfium2.PdfDocument(twice)[1].render().to_pil().convert("L").getextrema()[0] < 120


def test_paper_has_no_shadows():
    assert made([Rect(1, 1, 9, 9, fill="#FFFFFF", shadow="e2")]) == made([Rect(1, 1, 9, 9, fill="#FFFFFF")])


def test_an_empty_page_is_empty():
    assert picture(made([])).getextrema() == ((255, 255),) * 3


def test_a_page_has_its_size_and_no_more_than_readers_open():
    data = pdf_bytes(
        [Sheet(MAX_SIDE_PT, 100, []), Sheet(841.89, 595.28, [])], title="", author="", language="en"
    )
    assert [tuple(page.mediabox[2:]) for page in reader(data).pages] == [(14_400, 100), (841.89, 595.28)]
    for width, height in ((MAX_SIDE_PT + 1, 100), (100, 0), (100, float("nan"))):
        with pytest.raises(ValueError, match="A PDF needs a page"):
            made([], size=(width, height))
    with pytest.raises(ValueError, match="A PDF needs a page"):
        pdf_bytes([], title="", author="", language="da")


def test_streams_are_compressed():
    data = made([line("Åben")])
    for thing in everything(data):
        if isinstance(thing, pypdf.generic.StreamObject):
            assert thing["/Filter"] == ["/FlateDecode"]


def test_the_library_is_asked_for_only_when_a_file_is_made():
    script = "import sys, cxdesigner.export.pdf; sys.exit('reportlab' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", script], cwd=ROOT, check=False).returncode == 0


def test_the_private_parts_of_the_library_are_as_the_painter_knows_them():
    from reportlab.pdfgen.canvas import Canvas

    font = pdf._font("Inter-Regular")
    canvas = Canvas(io.BytesIO(), initialFontName=font.fontName)
    assert canvas._formsinuse == []
    assert callable(canvas._doc.info.format)
    assert callable(canvas._doc.ID)
    assert font.splitString("aå", canvas._doc) == [(0, b"\x01\x02")]
    assert font.getSubsetInternalName(0, canvas._doc) == "/F1+0"


def test_a_thousand_cards_take_a_tenth_of_a_second():
    card = (
        Rect(0, 0, 124, 60, fill="#FFFFFF", stroke="#E3B4C6", radius=8),
        Rect(8, 8, 20, 20, fill="#F5D9E4", radius=4),
        Icon("bed", 11, 11, 14, "#861A49"),
        *(Text(34, 16 + 14 * row, f"Linje {row} på kortet", style("card"), "#14171F") for row in range(3)),
    )
    items = [Group(138 * (number % 100), 80 * (number // 100), card) for number in range(1000)]
    made(items[:10])
    took = []
    for _ in range(3):
        began = time.process_time()
        data = made(items, size=(14_000.0, 800.0))
        took.append(time.process_time() - began)
    print(f"\n1,000 cards as PDF: {min(took) * 1000:.0f} ms, {len(data) / 1000:.0f} kB")
    assert min(took) < 0.1 * 3  # machines differ
    assert len(data) < 100_000
    assert len(re.findall(r"BT ", operators(data))) == 3000
