"""Where lines end."""

import re
import time
import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cxdesigner.layout.display_list import TextStyle
from cxdesigner.layout.font_metrics import drawable, width
from cxdesigner.layout.line_breaking import ELLIPSIS, break_lines, fit_line, fit_lines

STYLE = TextStyle("Inter-Regular", 12.0, 16.0)
TIGHT = TextStyle("Inter-SemiBold", 12.0, 16.0, -0.05)

SHY, ZERO, GLUE = "\u00ad", "\u200b", "\u00a0"

texts = st.text(st.sampled_from(list(f"abilæøå WÅ. -/–é\n{SHY}{ZERO}{GLUE}茶\u0301\u2028")), max_size=80)
words = st.text(st.sampled_from(list("abilæøåWÅ.")), min_size=1, max_size=12)
widths = st.floats(1.0, 200.0)


def bare(text):
    """Return what must survive: everything but spaces, line ends, hyphens and marks of breaking."""
    return unicodedata.normalize("NFC", re.sub(rf"[\s\-{SHY}{ZERO}]", "", drawable(text)))


@given(texts, widths)
@example("a" * 30, 20.0)
@example(f"  {SHY} -5 {SHY}- --", 8.0)
@example(f"over{SHY}skrif{SHY}ter", 27.1)
def test_nothing_is_lost(text, max_width):
    lines = break_lines(text, STYLE, max_width)
    assert bare("".join(lines)) == bare(text)


@given(texts, widths)
@example(f"over{SHY}skrif{SHY}ter", 27.1)
@example("W" * 9, 13.0)
@example(f"ab{SHY}c", 13.8)
def test_no_line_is_too_wide_unless_it_is_one_letter(text, max_width):
    for line in break_lines(text, STYLE, max_width):
        letter = re.sub("\u0301", "", line)
        assert width(line, STYLE) <= max_width + 1e-3 or len(letter) == 1, line


@given(texts, widths)
def test_lines_hold_only_what_is_drawn(text, max_width):
    lines = break_lines(text, STYLE, max_width)
    for line in lines:
        assert line == line.strip(" ")
        assert not set(line) & {SHY, ZERO, "\n"}
    if lines:
        assert lines[0]
        assert lines[-1]


@given(st.lists(st.lists(words, min_size=1, max_size=4), min_size=1, max_size=8), widths)
def test_a_no_break_space_holds_what_fits_a_line_together(groups, max_width):
    glued = [GLUE.join(group) for group in groups]
    lines = break_lines(" ".join(glued), STYLE, max_width)
    for group in glued:
        if width(group, STYLE) <= max_width:
            assert any(group in line for line in lines), group


@given(st.lists(words, min_size=1, max_size=12), st.floats(40.0, 200.0))
def test_a_soft_hyphen_shows_only_where_a_line_ends(parts, max_width):
    lines = break_lines(SHY.join(parts), STYLE, max_width)
    assert "-" not in "".join(line[:-1] for line in lines)
    assert not lines[-1].endswith("-")
    whole = "".join(parts)
    if width(whole, STYLE) <= max_width:
        assert lines == (whole,)


@given(texts, widths)
def test_there_are_never_more_lines_than_words_where_each_word_fits(text, max_width):
    text = re.sub(f"[{SHY}{ZERO}]", "", drawable(text))
    spaces = re.findall(r"[ \n]", text)
    if all(width(word, STYLE) <= max_width for word in re.split(r"[ \n]", text)):
        assert len(break_lines(text, STYLE, max_width)) <= len(spaces) + 1


@given(texts, widths, st.integers(0, 4))
def test_what_is_cut_off_is_marked(text, max_width, max_lines):
    lines = break_lines(text, STYLE, max_width)
    cut = fit_lines(text, STYLE, max_width, max_lines)
    assert len(cut) <= max_lines
    if len(lines) <= max_lines:
        assert cut == lines
    elif cut:
        assert cut[:-1] == lines[: max_lines - 1]
        assert cut[-1].endswith(ELLIPSIS)
        assert width(cut[-1], STYLE) <= max_width + 1e-3 or cut[-1] == ELLIPSIS


@given(texts, widths)
def test_one_line_is_one_line(text, max_width):
    line = fit_line(text, STYLE, max_width)
    assert "\n" not in line
    assert width(line, STYLE) <= max_width + 1e-3 or line == ELLIPSIS
    if ELLIPSIS not in line:
        assert bare(line) == bare(text)


@pytest.mark.parametrize(
    ("text", "max_width", "lines"),
    [
        ("", 80, ()),
        (" \n ", 80, ()),
        (f"{SHY}{ZERO}", 80, ()),
        ("Gæsten ringer", 200, ("Gæsten ringer",)),
        ("Gæsten ringer", 60, ("Gæsten", "ringer")),
        ("Gæsten  ringer", 200, ("Gæsten ringer",)),
        ("En linje\n\nEn til\n", 200, ("En linje", "", "En til")),
        (f"Kunde{SHY}service", 60, ("Kunde-", "service")),
        (f"Kunde{SHY}service", 90, ("Kundeservice",)),
        ("Betaling/faktura", 60, ("Betaling/", "faktura")),
        ("Før–efter-møde", 50, ("Før–", "efter-", "møde")),
        (f"https://{ZERO}x.dk", 45, ("https://", "x.dk")),
        ("køl -18", 30, ("køl", "-18")),
        (f"ca.{GLUE}24{GLUE}timer", 45, ("ca.\u00a024", "timer")),
        ("Selvbetjening", 50, ("Selvbet-", "jening")),
        ("mmm", 4, ("m", "m", "m")),
    ],
)
def test_lines_end_where_people_end_them(text, max_width, lines):
    assert break_lines(text, STYLE, float(max_width)) == lines


@pytest.mark.parametrize("text", ["Gæsten ringer til receptionen", "AV To Wave", "i"])
@pytest.mark.parametrize("style", [STYLE, TIGHT])
def test_a_box_made_to_measure_holds_its_text_on_one_line(text, style):
    padded = width(text, style) + 2 * 8.1 + 0.3
    assert break_lines(text, style, padded - 0.3 - 2 * 8.1) == (text,)
    assert fit_line(text, style, padded - 0.3 - 2 * 8.1) == text


def test_an_ellipsis_follows_a_letter_not_a_comma():
    assert fit_line("Ringer, spørger og venter", STYLE, width("Ringer, s", STYLE)) == "Ringer…"
    assert fit_lines("Ringer til os, venter", STYLE, 70.0, 1) == ("Ringer til…",)


@pytest.mark.parametrize("text", ["x" * 200_000, "ord " * 50_000, f"a{SHY}" * 100_000, f"a{GLUE}" * 100_000])
def test_a_text_of_any_length_is_broken_in_time(text):
    began = time.process_time()
    assert len(break_lines(text, STYLE, 100.0)) > 1_000
    assert fit_line(text, STYLE, 100.0).endswith(ELLIPSIS)
    assert time.process_time() - began < 5


def test_a_word_broken_by_force_leaves_no_orphan_letter():
    lines = break_lines("courtyard", STYLE, width("courtyar-", STYLE) + 0.1)
    assert len(lines) == 2
    assert len(lines[1]) >= 3
    assert lines[0].rstrip("-") + lines[1] == "courtyard"
