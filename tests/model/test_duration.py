"""Durations: read as people write them, written as people read them."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cxdesigner.model.duration import duration_text, parse_duration
from cxdesigner.translation import LANGUAGES, catalogue

UNITS = (604_800, 86_400, 3_600, 60, 1)
LIMITS = (52, 6, 23, 59, 59)


@st.composite
def two_units(draw):
    """Return a duration that takes at most two units to say."""
    chosen = draw(st.sets(st.sampled_from(range(5)), max_size=2))
    return float(sum(UNITS[at] * draw(st.integers(1, LIMITS[at])) for at in chosen))


@pytest.mark.parametrize("language", LANGUAGES)
@given(two_units())
@example(0.0)
@example(0.25)
def test_what_a_card_shows_can_be_typed_in_again(language, seconds):
    assert parse_duration(duration_text(seconds, catalogue(language))) == seconds


@given(st.floats(0, 3.2e9))
def test_a_card_shows_the_two_largest_units(seconds):
    text = duration_text(seconds, catalogue("en"))
    said = parse_duration(text)
    assert len(text.split()) <= 4
    assert said <= max(seconds * 1.5, seconds + 0.6)
    assert said >= seconds * 0.9 - 0.6


@pytest.mark.parametrize(
    ("seconds", "english", "danish"),
    [
        (0, "instant", "straks"),
        (40, "40 s", "40 s"),
        (120, "2 min", "2 min"),
        (5400, "1 h 30 min", "1 t 30 min"),
        (59.7, "1 min", "1 min"),
        (0.4, "0.4 s", "0,4 s"),
        (86_400, "1 d", "1 d"),
        (9 * 86_400, "1 w 2 d", "1 u 2 d"),
        (90_061, "1 d 1 h", "1 d 1 t"),
    ],
)
def test_durations_are_said_in_both_languages(seconds, english, danish):
    assert duration_text(float(seconds), catalogue("en")) == english
    assert duration_text(float(seconds), catalogue("da")) == danish


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("", None),
        ("   ", None),
        ("0", 0),
        ("straks", 0),
        ("Med det samme", 0),
        ("at once", 0),
        ("40 s", 40),
        ("40s", 40),
        ("40 sek.", 40),
        ("2 min", 120),
        ("2", 120),
        ("1,5", 90),
        ("1.5 t", 5400),
        ("1 h 30 min", 5400),
        ("1h30min", 5400),
        ("1 time 30 minutter", 5400),
        ("2\u00a0døgn", 172_800),
        ("3 uger", 1_814_400),
        ("1 week 2 days", 777_600),
    ],
)
def test_durations_are_read_as_people_write_them(text, seconds):
    assert parse_duration(text) == seconds


@pytest.mark.parametrize(
    "text",
    [
        "soon",
        "5 parsecs",
        "1 h 30",
        "-5 min",
        "min",
        "1 h and 3 min",
        "1:30",
        "NaN",
        "inf",
        "1e3 s",
        "½ t",
        "5 min!",
    ],
)
def test_what_is_no_duration_is_refused(text):
    with pytest.raises(ValueError, match=r".*"):
        parse_duration(text)


@given(st.text(max_size=30))
def test_any_other_text_is_read_or_refused(text):
    try:
        seconds = parse_duration(text)
    except ValueError:
        return
    assert seconds is None or seconds >= 0
