"""The window and the page show the same: the same letters in the same places, and pictures that look alike.

A new kind of board is put to the test by adding its display list to `SAMPLES`.
"""

import io
import math
from dataclasses import dataclass

import pdfplumber
import pypdfium2
import pytest
from PIL import Image, ImageChops, ImageStat
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QGlyphRun, QImage, QPainter

from cxdesigner.export.pdf import pdf_bytes
from cxdesigner.layout.display_list import Group, Icon, Item, Path, Rect, Text, flat_texts
from cxdesigner.layout.shapes import arrow_head, circle, face, moment_of_truth, rounded_line
from cxdesigner.layout.sheet import Sheet
from cxdesigner.layout.theme import Theme, dash, style, theme
from cxdesigner.layout.type_setting import line_up
from cxdesigner.ui.paint import paint
from tests.sentences import TEXTS, TITLES

pytestmark = pytest.mark.usefixtures("qapp")

PLACES_AGREE_PT = 0.5
PICTURES_AGREE = 0.01
"""The mean difference of a pixel's colours, of the whole range. The two smooth letters in different ways."""

PATCHES_AGREE = 0.1
"""The same of the patch of 4 x 4 units where it is greatest: it shows when one of them leaves a thing out."""


@dataclass(frozen=True)
class Sample:
    """A display list and the size of what it fills."""

    name: str
    width: float
    height: float
    items: tuple[Item, ...]


def card(x: float, y: float, title: str, note: str, tone: str, icon: str, colors: Theme) -> Group:
    layer = colors.layer(tone)
    return Group(
        x, y,
        (
            Rect(0, 0, 186, 52, fill=colors["card"], stroke=layer.line, radius=8, shadow="e1"),
            Rect(8, 8, 20, 20, fill=layer.tile, radius=4),
            Icon(icon, 11, 11, 14, layer.ink),
            Text(34, 20, title[:24], style("card"), colors["text"]),
            Text(8, 43, note[:32], style("meta"), colors["text3"]),
        ),
    )  # fmt: skip


def cards(colors: Theme) -> tuple[Item, ...]:
    items: list[Item] = [Rect(0, 0, 640, 360, fill=colors["canvas"])]
    icons = ("bed", "mail", "phone", "card", "pin")
    for row, (tone, titles) in enumerate(TITLES.items()):
        layer = colors.layer(tone)
        y = 12.0 + 68 * row
        items.append(Rect(10, y - 6, 620, 64, fill=layer.tint, stroke=layer.floor_line, radius=12))
        for column in range(3):
            title, note = titles[column], TEXTS[column].split("\n")[0]
            items.append(card(22 + 202.5 * column, y, title, note, tone, icons[row], colors))
    return tuple(items)


def strokes(colors: Theme) -> tuple[Item, ...]:
    items: list[Item] = [Rect(0, 0, 320, 200, fill=colors["panel"])]
    for row, name in enumerate(("interaction", "visibility", "internal", "ghost", "drop")):
        y = 12.0 + 9 * row
        items.append(
            Path(
                (("M", 10, y), ("L", 300, y)), stroke=colors["connector"], width=1 + row / 2, dash=dash(name)
            )
        )
    items += moment_of_truth(30, 80, colors)
    for number, score in enumerate((-2, -1, 0, 1, 2)):
        items += face(70 + 28 * number, 80, 10, score, colors.emotion[str(score)])
    bend = rounded_line([(210, 70), (240, 70), (240, 95), (280, 95)], 8)
    items += [
        Path(bend, stroke=colors["connector"], width=1.5),
        Path(arrow_head(286, 95, 1, 0), fill=colors["connector"]),
        Path(circle(40, 130, 18), fill=colors["accentSoft"], stroke=colors["accent"], width=3),
        Rect(80.5, 110.5, 70, 40, stroke=colors["accent"], dash=(4, 4), radius=6),
        Rect(170, 110, 70, 40, stroke=colors["accent"], width=2, dash=(6, 4)),
        Rect(260, 112, 40, 36, fill=colors["mot"], stroke=colors["motInk"], width=4, radius=100),
        *(Icon(name, 12.0 + 22 * at, 168, 12.0 + at, colors["text"]) for at, name in enumerate(ICONS)),
    ]
    return tuple(items)


ICONS = ("bed", "mail", "phone", "card", "pin", "dots", "car", "bolt", "box", "arrow")


def words(colors: Theme) -> tuple[Item, ...]:
    lines = (
        ("h1", "Før opholdet, 24\u00a0timer"),
        ("h3", "Service blueprint – “as is”"),
        ("title", "Åbningstid: 07.30 → 22"),
        ("label", "FRONTSTAGE"),
        ("card", "Ærø Ålborg øl AVATAR To Wave"),
        ("meta", "fi fl ffi 10x20 -> (A) [B]"),
        ("body", "Привет, Жук – Ελληνικά – Łódź"),
        ("small", "<b>100 %</b> & \\(paren) %s {0}"),
    )
    texts = [
        Text(12.25, 40.0 + 30 * row, text, style(name), colors["text"])
        for row, (name, text) in enumerate(lines)
    ]
    small = [
        Text(5, 8 + 12 * row, text, style(name, 0.8), colors["text2"])
        for row, (name, text) in enumerate(lines[2:])
    ]
    return (
        Rect(0, 0, 400, 360, fill=colors["panel"]),
        *texts,
        Group(20, 270.5, (Group(3, 4, tuple(small)),)),
    )


def axes(colors: Theme) -> tuple[Item, ...]:
    """Words along a vertical axis, alone and in a group, beside words that lie level."""
    upright = [
        line_up(8 + 24 * row, 290.0, text, style(name), colors["text"])
        for row, (name, text) in enumerate(
            (
                ("smallS", "Engagement"),
                ("small", "har lyst"),
                ("title", "Ærø 10x20 To Wave"),
                ("meta", "<1> \\(2)"),
            )
        )
    ]
    return (
        Rect(0, 0, 320, 300, fill=colors["panel"]),
        Rect(130.5, 20.5, 170, 230, fill=colors["field"], radius=10),
        *upright,
        Group(
            100.5, 12.25, (Group(3, 4, (line_up(0, 200, "Orkestrering 5", style("h3"), colors["text2"]),)),)
        ),
        Text(134, 280, "level", style("small"), colors["text"]),
    )


LIGHT, DARK = theme("light"), theme("dark")

SAMPLES = [
    Sample("cards", 640, 360, cards(LIGHT)),
    Sample("cards in the dark", 640, 360, cards(DARK)),
    Sample("strokes", 320, 200, strokes(LIGHT)),
    Sample("words", 400, 360, words(LIGHT)),
    Sample("words in the dark", 400, 360, words(DARK)),
    Sample("axes", 320, 300, axes(LIGHT)),
]

each_sample = pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.name)


@dataclass(frozen=True)
class Letter:
    """A letter as a painter drew it, in layout units."""

    char: str
    x: float
    baseline: float
    size: float
    font: str


class RecordingPainter(QPainter):
    """Paints, and takes down the letters."""

    def __init__(self) -> None:
        self._image = QImage(8, 8, QImage.Format.Format_ARGB32_Premultiplied)
        super().__init__(self._image)
        self.letters: list[Letter] = []

    def drawGlyphRun(self, position: QPointF, run: QGlyphRun) -> None:  # noqa: N802  Qt's name
        super().drawGlyphRun(position, run)
        font = run.rawFont()
        for char, place in zip(run.sourceString(), run.positions(), strict=True):
            at = self.worldTransform().map(position + place)
            name = f"{font.familyName()}-{font.styleName()}".replace(" ", "")
            self.letters.append(Letter(char, at.x(), at.y(), font.pixelSize(), name))


def in_the_window(sample: Sample) -> list[Letter]:
    painter = RecordingPainter()
    paint(painter, sample.items)
    painter.end()
    return painter.letters


def on_paper(sample: Sample) -> list[Letter]:
    with pdfplumber.open(io.BytesIO(printed(sample))) as file:
        return [
            Letter(
                c["text"],
                c["matrix"][4],
                float(file.pages[0].height) - c["matrix"][5],
                c["size" if c["upright"] else "width"],  # of a letter that is turned it is the breadth
                c["fontname"].split("+")[1],
            )
            for c in file.pages[0].chars
        ]


def printed(sample: Sample) -> bytes:
    page = Sheet(math.ceil(sample.width), math.ceil(sample.height), sample.items)
    return pdf_bytes([page], title="", author="", language="da")


@each_sample
def test_every_letter_stands_in_the_same_place(sample):
    window, paper = in_the_window(sample), on_paper(sample)
    drawn = "".join(text.text for text in flat_texts(sample.items))
    assert "".join(letter.char for letter in window) == drawn
    assert "".join(letter.char for letter in paper) == drawn.replace("\u00a0", " ")
    for seen, found in zip(window, paper, strict=True):
        assert seen.x == pytest.approx(found.x, abs=PLACES_AGREE_PT), (seen, found)
        assert seen.baseline == pytest.approx(found.baseline, abs=PLACES_AGREE_PT), (seen, found)
        assert seen.size == pytest.approx(found.size, rel=0.01), (seen, found)
        assert seen.font == found.font


@each_sample
def test_every_line_begins_where_the_layout_says(sample):
    letters = iter(in_the_window(sample))
    for text in flat_texts(sample.items):
        first, *_ = [next(letters) for _ in text.text]
        assert (first.x, first.baseline) == pytest.approx((text.x, text.baseline))


@each_sample
def test_the_pictures_look_alike(sample):
    ratio = 2
    paper = pypdfium2.PdfDocument(printed(sample))[0].render(scale=ratio).to_pil().convert("RGB")
    image = QImage(paper.width, paper.height, QImage.Format.Format_RGBA8888)
    image.fill(QColor("#ffffff"))
    painter = QPainter(image)
    painter.scale(ratio, ratio)
    paint(painter, sample.items, shadow_strength=0)  # paper has none
    painter.end()
    window = Image.frombytes("RGBA", paper.size, bytes(image.constBits())).convert("RGB")
    mean = sum(ImageStat.Stat(ImageChops.difference(window, paper)).mean) / 3 / 255
    coarse = ImageChops.difference(window.reduce(4 * ratio), paper.reduce(4 * ratio))
    worst = max(high for _, high in coarse.getextrema()) / 255
    print(f"\n{sample.name}: mean difference {mean:.2%}, worst patch {worst:.1%}")
    assert mean < PICTURES_AGREE
    assert worst < PATCHES_AGREE
