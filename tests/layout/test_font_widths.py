"""The table of widths, and what is drawn in place of what the typeface lacks."""

from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cxdesigner.assets import resource_path
from cxdesigner.layout.display_list import FontName, TextStyle
from cxdesigner.layout.font_metrics import STAND_IN, drawable, fitting, missing, offsets, shown, width
from tools.build_font_widths import widths_json

STYLE = TextStyle("Inter-Medium", 11.0, 14.0, 0.2)


def test_the_widths_are_those_of_the_bundled_fonts():
    assert resource_path("fonts", "widths.json").read_text(encoding="ascii") == widths_json()


@pytest.mark.parametrize("font", get_args(FontName))
def test_each_weight_has_every_danish_and_every_stand_in_letter(font):
    style = TextStyle(font, 12.0, 16.0)
    for char in "æøåÆØÅéü0123456789 \u00a0“”»«„’–—…×→✓" + STAND_IN:
        assert width(char, style) > 0, char


def test_tracking_is_counted_behind_every_character():
    plain = TextStyle(STYLE.font, STYLE.size, STYLE.leading)
    assert width("Åben", STYLE) == pytest.approx(width("Åben", plain) + 4 * 0.2)


@given(st.text(max_size=20))
def test_any_text_has_a_width_and_is_shown_as_wide(text):
    assert width(text, STYLE) == width(shown(text), STYLE) >= 0
    assert len(offsets(shown(text), STYLE)) == len(shown(text))


def test_each_character_begins_where_those_before_it_end():
    text = "Værelset er klart"
    assert offsets(text, STYLE) == pytest.approx([width(text[:at], STYLE) for at in range(len(text))])
    assert offsets("", STYLE) == []


def test_as_much_fits_as_the_width_of_it_says():
    text = "Værelset er klart"
    for count in range(len(text) + 1):
        assert fitting(text, STYLE, width(text[:count], STYLE) + 1e-9) == count
    assert fitting(text, STYLE, 0.0) == 0


@pytest.mark.parametrize(
    ("text", "drawn", "lacking"),
    [
        ("Åben & <b>", "Åben & <b>", ""),
        ("A\u030aben", "Åben", ""),  # a ring of its own joins its letter
        ("Σ Жук", "Σ Жук", ""),
        ("fem\tminutter", "fem minutter", ""),
        ("1\u202f000", "1\u202f000", ""),
        ("ide\u3000grafi", "ide grafi", ""),
        ("kold 茶", "kold " + STAND_IN, "茶"),
        ("👩\u200d💻 og 👩", f"{STAND_IN}{STAND_IN} og {STAND_IN}", "👩💻"),
        ("\U0001f130 til \U0001f131", f"{STAND_IN} til {STAND_IN}", "\U0001f130\U0001f131"),
        ("\ufefffra\u2060 nettet\u200e", "fra nettet", ""),
        ("et\x00to\x1b", "etto", ""),
        ("a\r\nb\rc\u2028d\x85e", "a\nb\nc\nd\ne", ""),
        ("over\u00adskrift", "over\u00adskrift", ""),
    ],
)
def test_what_the_typeface_lacks_is_stood_in_for_and_reported(text, drawn, lacking):
    assert drawable(text) == drawn
    assert missing(text) == lacking
    assert drawable(drawn) == drawn
