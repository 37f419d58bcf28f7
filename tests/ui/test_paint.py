"""What the window's painter leaves on the picture, and how wide Qt takes the board's text to be."""

import time
from itertools import pairwise
from typing import get_args

import pytest
from PySide6.QtGui import QColor, QFontInfo, QFontMetricsF, QImage, QPainter

from cxdesigner.layout.display_list import FontName, Group, Icon, Rect, Text, TextStyle
from cxdesigner.layout.display_list import Path as Outline
from cxdesigner.layout.font_metrics import width
from cxdesigner.layout.icons import icon_names
from cxdesigner.layout.theme import style, tokens
from cxdesigner.ui.fonts import FAMILY, glyph_run, load_fonts, qfont
from cxdesigner.ui.icons import icon, icon_pixmap
from cxdesigner.ui.paint import paint
from tests.sentences import CHANNELS, STAGES, TEAMS, TEXTS, TITLES

pytestmark = pytest.mark.usefixtures("qapp")

SENTENCES = (
    *STAGES,
    *TEAMS,
    *(name for name, _ in CHANNELS),
    *(title for titles in TITLES.values() for title in titles),
    *(line for text in TEXTS for line in text.split("\n") if line),
    "AVATAR To Wave LTD. Ty.", "fl ffi fi -> 10x20 (A) [B] 3:45", "“Åh, nej”, sagde ‘hun’ – 24\u00a0timer…",
)  # fmt: skip
"""Danish and English as people write them, and pairs that Qt would kern, join or draw as another sign."""

STYLES = (
    TextStyle("Inter-Regular", 9.0, 12.0),
    TextStyle("Inter-Medium", 9.6, 12.2),
    style("meta"),
    style("label"),
    style("card"),
    TextStyle("Inter-Bold", 13.37, 20.0, 0.3),
    style("h3"),
    style("h1"),
)

RED, BLUE, GREEN, WHITE, BLACK = "#ff0000", "#0000ff", "#00ff00", "#ffffff", "#000000"


def painted(items, zoom=1.0, dpr=1.0, size=(200, 160), ground=WHITE, **options):
    image = QImage(round(size[0] * dpr), round(size[1] * dpr), QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(dpr)
    image.fill(QColor(ground))
    painter = QPainter(image)
    painter.scale(zoom, zoom)
    paint(painter, items, **options)
    painter.end()
    return image


def color(image, x, y):
    return image.pixelColor(int(x), int(y)).name()


def extent(image):
    """Return the first and last column and row that are not white."""
    marks = [
        (x, y) for y in range(image.height()) for x in range(image.width()) if color(image, x, y) != WHITE
    ]
    columns, rows = {x for x, _ in marks}, {y for _, y in marks}
    return min(columns), max(columns), min(rows), max(rows)


@pytest.mark.parametrize("text_style", STYLES, ids=lambda s: f"{s.font}-{s.size}")
def test_a_font_for_widgets_is_as_wide_as_the_text_measurer_says(text_style):
    metrics = QFontMetricsF(qfont(text_style))
    limit = 0.005 if text_style.size == int(text_style.size) else 0.01
    for text in SENTENCES:
        assert metrics.horizontalAdvance(text) == pytest.approx(width(text, text_style), rel=limit), text


@pytest.mark.parametrize("text_style", STYLES, ids=lambda s: f"{s.font}-{s.size}")
def test_the_boards_letters_advance_as_the_text_measurer_says(text_style):
    for text in SENTENCES:
        run = glyph_run(text, text_style)
        assert run.rawFont().pixelSize() == pytest.approx(text_style.size)
        qts_own = run.rawFont().advancesForGlyphIndexes(run.glyphIndexes())
        for at, (place, advance) in enumerate(zip(run.positions(), qts_own, strict=True)):
            end = width(text[: at + 1], text_style)
            assert place.x() + advance.x() + text_style.track == pytest.approx(end, abs=0.02)


@pytest.mark.parametrize("zoom", [0.35, 1.0, 2.5, 4.0])
def test_painted_letters_end_where_the_text_measurer_says_at_every_zoom(zoom):
    size = (round(240 * zoom), round(40 * zoom))
    for text_style in (style("card"), TextStyle("Inter-Regular", 9.6, 12.0)):
        text = "|Gæsten spørger om vej|"
        left, right, top, bottom = extent(painted([Text(10, 25, text, text_style, BLACK)], zoom, size=size))
        assert left / zoom == pytest.approx(10.5, abs=1.5 + 1 / zoom)
        assert (right - left) / zoom == pytest.approx(width(text, text_style) - 2.5, abs=1.2 + 1 / zoom)
        assert top / zoom > 25 - text_style.size - 1 / zoom
        assert bottom / zoom < 25 + text_style.size / 2 + 1 / zoom


def test_the_four_weights_are_the_bundled_ones():
    load_fonts()
    for name in get_args(FontName):
        of_widgets = QFontInfo(qfont(TextStyle(name, 14.0, 20.0)))
        of_the_board = glyph_run("a", TextStyle(name, 14.0, 20.0)).rawFont()
        assert of_widgets.family() == of_the_board.familyName() == FAMILY
        assert {of_widgets.styleName(), of_the_board.styleName()} == {name.removeprefix("Inter-")}


def test_text_is_drawn_as_it_stands():
    plain, marked = (
        painted([Text(10, 30, text, style("body"), BLACK)], size=(300, 60))
        for text in ("b fed b", "<b>fed</b>")
    )
    assert extent(marked)[1] > extent(plain)[1] + 20


def test_what_cannot_be_drawn_does_not_stop_the_painter():
    rough = "kold\n茶\x1b og over\u00adskrift"
    image = painted([Text(10, 30, rough, style("body"), BLACK), Rect(0, 50, 10, 10, fill=RED)])
    assert color(image, 5, 55) == RED
    assert glyph_run(rough, style("body")).sourceString() == "kold \u25a1 og overskrift"


@pytest.mark.parametrize(("zoom", "dpr"), [(1.0, 1.0), (2.0, 1.0), (1.0, 2.0), (4.0, 1.0), (0.5, 2.0)])
def test_every_kind_of_item_is_painted_where_it_stands(zoom, dpr):
    items = [
        Rect(10, 10, 40, 20, fill=RED),
        Rect(60, 10, 40, 20, stroke=BLUE, width=4),
        Rect(110, 10, 40, 40, fill=RED, stroke=BLUE, width=2, radius=12),
        Outline((("M", 10, 70), ("L", 110, 70)), stroke=BLUE, width=4, dash=(20, 20)),
        Group(10, 90, (Outline((("M", 0, 0), ("L", 30, 0), ("L", 0, 30), ("Z",)), fill=GREEN),)),
        Group(60, 90, (Icon("minus", 0, 0, 32, RED), Group(-5, 5, (Rect(0, 0, 4, 4, fill=GREEN),)))),
        Rect(110, 90, 40, 20),
    ]
    image = painted(items, zoom, dpr, size=(200 * zoom, 160 * zoom))
    probes = {
        (30, 20): RED, (80, 20): WHITE, (60, 20): BLUE, (97, 27): WHITE, (101, 31): BLUE,
        (111, 11): WHITE, (130, 30): RED, (110, 30): BLUE, (130, 54): WHITE,
        (20, 70): BLUE, (40, 70): WHITE, (60, 70): BLUE, (80, 70): WHITE,
        (15, 95): GREEN, (35, 115): WHITE, (76, 106): RED, (76, 98): WHITE, (57, 97): GREEN,
        (130, 100): WHITE,
    }  # fmt: skip
    scale = zoom * dpr
    assert {(x, y): color(image, x * scale, y * scale) for x, y in probes} == probes


def test_a_dash_is_as_long_on_thin_and_on_thick_lines():
    for line_width in (1.0, 2.0, 6.0):
        rect = Rect(10, 20, 400, 100, stroke=BLACK, width=line_width, dash=(10, 6))
        row = [color(painted([rect], size=(200, 60)), x, 20) for x in range(12, 180)]
        changes = [at for at in range(1, len(row)) if (row[at] == WHITE) != (row[at - 1] == WHITE)]
        assert changes[2] - changes[0] == 16, line_width


def test_a_dash_of_one_length_alternates():
    row = [
        color(painted([Rect(0, 20, 400, 100, stroke=BLACK, width=2, dash=(8,))], size=(200, 60)), x, 20)
        for x in range(20, 100)
    ]
    assert row.count(WHITE) == 40


def test_a_stroke_of_no_width_and_a_rect_of_no_ink_leave_nothing():
    image = painted([Rect(10, 10, 50, 50, stroke=BLACK, width=0), Rect(10, 10, 50, 50, radius=4)])
    assert color(image, 10, 30) == WHITE


@pytest.mark.parametrize("name", ["bed", "minus", "dots", "no such icon"])
def test_an_icon_stays_in_its_square_and_takes_its_colour(name):
    image = painted([Icon(name, 20, 20, 32, RED)], size=(80, 80))
    left, right, top, bottom = extent(image)
    assert 18 <= left < right <= 53
    assert 18 <= top < bottom <= 53
    assert RED in {color(image, x, y) for x in range(20, 52) for y in range(20, 52)}


@pytest.mark.parametrize("kind", ["e1", "e2", "e3"])
@pytest.mark.parametrize(("zoom", "dpr"), [(1.0, 1.0), (0.5, 1.0), (1.5, 2.0)])
def test_a_shadow_is_as_dark_and_as_far_as_its_token_says(kind, zoom, dpr):
    token = tokens()["shadow"][kind]
    rect = Rect(100, 100, 200, 160, radius=8, shadow=kind)
    image = painted([rect], zoom, dpr, size=(400 * zoom, 400 * zoom), shadow_color=BLACK)
    scale = zoom * dpr

    def depth(x, y):
        return 1 - image.pixelColor(int(x * scale), int(y * scale)).redF()

    middle = 180 + token["dy"]
    assert depth(200, middle) == pytest.approx(token["alpha"], abs=0.02)
    assert depth(200, 100 + token["dy"]) == pytest.approx(
        token["alpha"] / 2, abs=token["alpha"] * 0.25 + 0.01
    )
    assert depth(100, middle) == pytest.approx(depth(299.9, middle), abs=0.02)
    assert depth(100 - 2 * token["blur"], middle) == 0


def test_a_shadow_shows_no_seams():
    rect = Rect(60.3, 60.7, 211.4, 163.9, radius=8, shadow="e3")
    image = painted([rect], 1.13, size=(400, 360), shadow_color=BLACK)
    for row in (100, 150, 200, 250):
        levels = [image.pixelColor(x, row).red() for x in range(400)]
        assert max(abs(a - b) for a, b in pairwise(levels)) <= 4


def test_shadows_have_a_strength():
    rect = Rect(40, 40, 100, 80, radius=8, shadow="e2")
    levels = [
        painted([rect], shadow_color=BLACK, shadow_strength=strength).pixelColor(90, 80).red()
        for strength in (0.0, 1.0, 2.0)
    ]
    assert levels[0] == 255
    assert 255 - levels[2] == pytest.approx(2 * (255 - levels[1]), abs=2)


def test_the_painter_is_handed_back_as_it_came():
    image = QImage(90, 90, QImage.Format.Format_ARGB32_Premultiplied)
    painter = QPainter(image)
    painter.scale(2, 2)
    painter.setPen(QColor(RED))
    before = painter.worldTransform(), painter.pen().color(), painter.renderHints()
    paint(painter, [Group(5, 5, (Icon("bed", 0, 0, 16, BLUE), Rect(0, 0, 9, 9, fill=BLUE, shadow="e1")))])
    assert (painter.worldTransform(), painter.pen().color(), painter.renderHints()) == before
    painter.end()


@pytest.mark.parametrize("dpr", [1.0, 1.5, 2.0])
def test_an_icons_pixmap_is_made_for_its_screen(dpr):
    pixmap = icon_pixmap("bed", 16, RED, dpr)
    assert (pixmap.width(), pixmap.devicePixelRatio()) == (round(16 * dpr), dpr)
    image = pixmap.toImage()
    assert image.pixelColor(0, 0).alpha() == 0
    colors = {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}
    assert RED in colors
    assert pixmap is icon_pixmap("bed", 16, RED, dpr)


def test_every_icon_leaves_ink():
    for name in icon_names():
        image = icon_pixmap(name, 16, BLACK).toImage()
        ink = sum(image.pixelColor(x, y).alphaF() for x in range(16) for y in range(16))
        assert 4 < ink < 150, name


def test_a_buttons_icon_is_grey_while_the_button_is():
    made = icon("bed", 16, RED, disabled=GREEN)
    assert {size.width() for size in made.availableSizes()} >= {16}
    for mode, expected in ((made.Mode.Normal, RED), (made.Mode.Disabled, GREEN)):
        image = made.pixmap(16, 16, mode).toImage()
        colors = {image.pixelColor(x, y).name() for x in range(16) for y in range(16)}
        assert expected in colors


def test_texts_take_a_few_microseconds():
    items = [
        Text(5 + 180 * (n % 8), 20 + 7 * (n // 8), f"{n} ringer til kundeservice", style("card"), BLACK)
        for n in range(1000)
    ]
    image = QImage(1600, 1000, QImage.Format.Format_ARGB32_Premultiplied)
    took = []
    for zoom in (1.0, 1.0, 1.5, 0.5):
        painter = QPainter(image)
        painter.scale(zoom, zoom)
        began = time.process_time()
        paint(painter, items)
        took.append((time.process_time() - began) * 1000)
        painter.end()
    print("\nµs per text: first {:.1f}, again {:.1f}, zoomed {:.1f} and {:.1f}".format(*took))
    assert min(took) < 30


@pytest.mark.parametrize("zoom", [1.0, 2.0, 6.0])
@pytest.mark.parametrize("size", [14.0, 40.0, 64.0, 66.0, 84.0, 120.0])
def test_letters_are_there_however_large_they_come_out(size, zoom):
    large = TextStyle("Inter-SemiBold", size, size * 1.2)
    image = painted([Text(10, 150, "+1", large, BLACK)], zoom, size=(round(260 * zoom), round(200 * zoom)))
    left, right, top, bottom = extent(image)
    assert (right - left) / zoom == pytest.approx(width("+1", large), abs=0.3 * size)
    assert (bottom - top) / zoom == pytest.approx(0.73 * size, abs=0.06 * size + 1)


@pytest.mark.parametrize("size", [14.0, 84.0])
def test_upright_words_read_upwards_from_where_they_begin(size):
    kind = TextStyle("Inter-Regular", size, size)
    level = extent(painted([Text(100, 200, "Lyst", kind, BLACK)], size=(400, 400)))
    left, right, top, bottom = extent(
        painted([Text(100, 200, "Lyst", kind, BLACK, upright=True)], size=(400, 400))
    )
    across, down = (level[0] - 100, level[1] - 100), (level[2] - 200, level[3] - 200)
    assert (200 - bottom, 200 - top) == pytest.approx(across, abs=2)
    assert (left - 100, right - 100) == pytest.approx(down, abs=2)
