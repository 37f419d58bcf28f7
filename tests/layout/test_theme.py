"""Colours, type and drawings: complete in both themes, and readable."""

import pathlib
import re

import pytest

import cxdesigner
from cxdesigner.layout.display_list import Icon, Path, Rect, Text
from cxdesigner.layout.geometry import Box
from cxdesigner.layout.icons import FALLBACK, GRID, icon_names, icon_shapes
from cxdesigner.layout.look import paper_look, screen_look
from cxdesigner.layout.shapes import (
    arrow_head,
    circle,
    face,
    moment_of_truth,
    rounded_line,
    rounded_rect,
    star,
)
from cxdesigner.layout.theme import dash, style, theme, tokens
from cxdesigner.model.channels import CHANNEL_KINDS
from cxdesigner.model.lane_roles import LANE_ROLES, SERVICE_LINES
from cxdesigner.translation import LANGUAGES
from tests.layout.drawings import box_of, holds

INKS = ("text", "text2", "text3")
TONES = sorted({role.tone for role in LANE_ROLES})

THEMES = ("light", "dark", "light_contrast", "dark_contrast")
every_theme = pytest.mark.parametrize("name", THEMES)
every_tone = pytest.mark.parametrize("tone", TONES)


def luminance(color):
    channels = [int(color[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_contrast_is_counted_as_the_guidelines_do():
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@every_theme
@pytest.mark.parametrize(
    ("ink", "ground"),
    [
        *[(ink, ground) for ink in INKS for ground in ("canvas", "panel", "card", "chrome", "field")],
        *[("text", ground) for ground in ("hover", "pressed", "accentSoft")],
        ("accent", "panel"), ("accent", "canvas"), ("accent", "field"), ("onAccent", "accent"), ("onMot", "mot"),
        ("motInk", "motSoft"), ("success", "panel"), ("warning", "panel"), ("error", "panel"), ("error", "errorSoft"),
        ("warning", "warningSoft"), ("success", "successSoft"), ("info", "infoSoft"),
    ],
)  # fmt: skip
def test_words_can_be_read_on_their_ground(name, ink, ground):
    assert contrast(theme(name)[ink], theme(name)[ground]) >= 4.5


@every_theme
@every_tone
def test_words_of_a_lane_can_be_read_on_its_floor_its_cards_and_its_tiles(name, tone):
    colors, layer = theme(name), theme(name).layer(tone)
    for ink, ground in (
        (layer.ink, layer.tint), (layer.ink, layer.tile), (layer.ink, colors["card"]),
        (colors["text"], layer.tint), (colors["text2"], layer.tint),
    ):  # fmt: skip
        assert contrast(ink, ground) >= 4.5


@every_theme
def test_marks_stand_out_from_their_ground(name):
    colors = theme(name)
    for mark, ground in (
        ("connector", "canvas"), ("connector", "panel"), ("control", "panel"), ("focus", "canvas"), ("text2", "canvas"),
        ("success", "pressed"), ("warning", "pressed"),
    ):  # fmt: skip
        assert contrast(colors[mark], colors[ground]) >= 3, (mark, ground)
    for score in ("-2", "2"):
        assert contrast(colors.emotion[score], colors["panel"]) >= 3
    for ink, ground in (("negInk", "negSoft"), ("posInk", "posSoft")):
        assert contrast(colors.emotion[ink], colors.emotion[ground]) >= 4.5


@every_theme
def test_all_themes_have_the_same_colours(name):
    light, other = theme("light"), theme(name)
    assert light.colors.keys() == other.colors.keys()
    assert light.layers.keys() == other.layers.keys()
    assert light.emotion.keys() == other.emotion.keys()
    assert other.is_dark == name.startswith("dark")
    for name in THEMES:
        assert all(re.fullmatch(r"#[0-9A-F]{6}", color) for color in theme(name).colors.values())


@pytest.mark.parametrize("name", ["light_contrast", "dark_contrast"])
def test_with_more_contrast_words_and_borders_are_stronger_and_floors_are_plain(name):
    strong, usual = theme(name), theme(name.partition("_")[0])
    for ground in ("canvas", "panel", "card", "field"):
        for ink in INKS:
            assert contrast(strong[ink], strong[ground]) >= 7
        for border in ("line", "lineStrong", "control"):
            assert contrast(strong[border], strong[ground]) >= 3, (border, ground)
            assert contrast(strong[border], strong[ground]) > contrast(usual[border], usual[ground])
    for tone in TONES:
        layer = strong.layer(tone)
        assert layer.tint == strong["panel"]
        assert contrast(layer.line, strong["card"]) >= 3
        assert layer.floor_line is not None
        assert contrast(layer.floor_line, strong["canvas"]) >= 3


@every_theme
@pytest.mark.parametrize(
    ("score", "step"), [(-2, "-2"), (-1.6, "-2"), (-0.6, "-1"), (0, "0"), (0.4, "0"), (2, "2"), (9, "2")]
)
def test_a_score_wears_the_colour_of_the_nearest_step(name, score, step):
    assert theme(name).emotion_color(score) == theme(name).emotion[step]


def test_the_three_lines_differ_by_dash_and_not_by_hue():
    assert len({dash(line) for line in SERVICE_LINES}) == 3
    assert dash("interaction") == ()


@pytest.mark.parametrize("name", list(tokens()["type"]["scale"]))
def test_type_grows_in_proportion(name):
    once, twice = style(name), style(name, 2.0)
    assert (twice.size, twice.leading, twice.track) == (2 * once.size, 2 * once.leading, 2 * once.track)
    assert once.leading > once.size
    assert once.size >= 11


# Looks


def test_two_looks_are_equal_when_they_draw_alike():
    assert screen_look("light", "en") == screen_look("light", "en")
    assert screen_look("light", "en") != screen_look("dark", "en")
    assert screen_look("light", "en") != screen_look("light", "da")
    assert paper_look("en", 120.0) == paper_look("en", 120.0)
    assert paper_look("en", 120.0) != paper_look("en", 121.0)
    assert paper_look("en", 120.0) != paper_look("en", 120.0, 1.2)
    assert len({paper_look("en", 120.0), paper_look("en", 120.0)}) == 1


@pytest.mark.parametrize("language", [*LANGUAGES, "kl", "", "da-DK"])
def test_a_look_speaks_its_language_or_english(language):
    assert screen_look("light", language).words.language == ("da" if language.startswith("da") else "en")


def test_no_text_on_paper_is_below_eight_points_at_full_size():
    for name in ("meta", "metaS", "label", "card", "small", "smallM", "smallS", "bodyS"):
        assert paper_look("en", 120.0).style(name).size >= 8


@pytest.mark.parametrize("scale", [0.9, 1.12, 1.5, 2.0])
def test_larger_text_takes_cards_columns_and_lanes_with_it(scale):
    usual, larger = screen_look("light", "en").measures, screen_look("light", "en", scale).measures
    for size in (
        "card",
        "column",
        "gutter",
        "pad",
        "tile",
        "head_width",
        "lane_gap",
        "line_gap",
        "stack_gap",
    ):
        assert getattr(larger, size) == pytest.approx(scale * getattr(usual, size))
    assert larger.lane_heights == pytest.approx({role: scale * h for role, h in usual.lane_heights.items()})
    assert (larger.text_scale, larger.hairline) == (scale, usual.hairline)
    assert screen_look("light", "en", scale) != screen_look("light", "en")


def test_no_drawing_asks_for_a_theme_by_its_name():
    """There is more than one dark theme: `is_dark` knows them all."""
    sources = pathlib.Path(cxdesigner.__file__).parent.rglob("*.py")
    pattern = re.compile(r"theme\.name\s*[!=]=\s*[\"']")
    assert [path.name for path in sources if pattern.search(path.read_text(encoding="utf-8"))] == []


# Drawings


@pytest.mark.parametrize("name", sorted(icon_names()))
def test_every_icon_stays_on_its_grid(name):
    shapes = icon_shapes(name)
    assert shapes
    for shape in shapes:
        assert shape.segments[0][0] == "M"
        assert holds(Box(0, 0, GRID, GRID), box_of(Path(shape.segments)), 1.0)


def test_an_icon_of_a_newer_version_is_drawn_as_dots():
    assert icon_shapes("hologram") == icon_shapes(FALLBACK)


@pytest.mark.parametrize("kind", CHANNEL_KINDS, ids=lambda kind: kind.id)
def test_every_channel_has_its_drawing(kind):
    assert kind.icon in icon_names()


@pytest.mark.parametrize(
    "segments",
    [circle(10, 10, 8), rounded_rect(2, 2, 16, 16, 4), star(10, 10, 8), arrow_head(10, 10, 1, 0)],
)
def test_outlines_are_closed_and_stay_where_they_belong(segments):
    assert segments[0][0] == "M"
    assert segments[-1] == ("Z",)
    assert holds(Box(0, 0, 20, 20), box_of(Path(segments)), 0.5)


def test_a_rounded_line_begins_and_ends_where_it_is_told_to():
    points = [(0.0, 0.0), (50.0, 0.0), (50.0, 3.0), (90.0, 3.0)]
    segments = rounded_line(points, 8)
    assert segments[0] == ("M", 0.0, 0.0)
    assert segments[-1] == ("L", 90.0, 3.0)
    assert holds(Box(0, 0, 90, 3), box_of(Path(segments)), 0.01)
    assert rounded_line(points[:2], 8) == (("M", 0.0, 0.0), ("L", 50.0, 0.0))


def test_a_rounded_line_takes_repeated_points():
    assert rounded_line([(0.0, 0.0), (0.0, 0.0), (5.0, 0.0)], 8)[-1] == ("L", 5.0, 0.0)


def mouth(score):
    segments = face(0, 0, 10, score, "#000000")[-1].segments
    return segments[1][2] - segments[0][2]  # how far the middle hangs below the corners


def test_a_face_smiles_as_it_feels():
    bends = [mouth(score) for score in (-2, -1, 0, 1, 2)]
    assert bends == sorted(bends)
    assert bends[0] < 0 == bends[2] < bends[4]
    assert mouth(9) == mouth(2)


def test_the_moment_of_truth_is_a_gold_diamond_with_a_star():
    diamond, sign = moment_of_truth(10, 10, theme("light"))
    assert (diamond.fill, sign.fill) == (theme("light")["mot"], theme("light")["onMot"])
    assert holds(box_of(diamond), box_of(sign))
    assert {type(item) for item in (diamond, sign)} <= {Path, Rect, Icon, Text}
