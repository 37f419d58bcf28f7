"""User text in a message is one line that moves no cursor and turns no writing round."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cxdesigner.storage.plain_text import one_line
from tests.strategies import HOSTILE

ANY = st.text(st.characters(), max_size=300) | st.sampled_from(HOSTILE)


@given(ANY, st.integers(3, 200))
def test_any_text_becomes_one_short_line_that_can_be_printed(text, limit):
    line = one_line(text, limit)
    assert len(line) <= limit
    assert line.encode("utf-8").decode("utf-8") == line
    assert not any(c in line for c in "\n\r\t\0\x1b\x7f\x85\u2028\u2029\u200b\u202e\u2066\ufeff")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Æblegrød på Skagen", "Æblegrød på Skagen"),
        ("日本語 🙂", "日本語 🙂"),
        ("a\nb\tc\r", r"a\nb\tc\r"),
        ("\x1b[31m", r"\x1b[31m"),
        ("\u202etxt.exe", r"\u202etxt.exe"),
        ("\udcff", r"\udcff"),
        ("", ""),
        (12, "12"),
    ],
)
def test_what_can_be_seen_stays_and_the_rest_is_written_out(text, line):
    assert one_line(text) == line


def test_a_long_text_loses_its_middle():
    line = one_line("a" * 1000 + ".cxj", 20)
    assert len(line) == 20
    assert line.startswith("aaaa")
    assert line.endswith("aa.cxj")
    assert "…" in line
