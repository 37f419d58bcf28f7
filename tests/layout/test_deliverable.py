"""What a page tells the checker."""

import pytest

from cxdesigner.layout import deliverable as module
from cxdesigner.layout.deliverable import contrast, deliverable
from cxdesigner.layout.display_list import Group, Path, Rect, Text, TextStyle
from cxdesigner.session.templates import template_document
from tests.analysis.sound import sound
from tests.builders import big_project

STYLE = TextStyle("Inter-Regular", 9.0, 12.0)
SLOPE = (("M", 0.0, 0.0), ("L", 20.0, 20.0), ("Z",))


def test_a_page_of_a_template_can_be_read_and_shows_nothing_of_the_teams_own():
    doc = template_document("hotel", "en")
    for journey in doc.journeys:
        page = deliverable(doc, journey)
        assert page.smallest_text_pt >= 6.0
        assert page.least_contrast >= 4.5
        assert (page.clipped, page.internal, page.shows_duration_total) == ((), (), False)


def test_a_journey_too_large_for_a_board_is_not_laid_out():
    assert deliverable(big_project(500, 10), "today") is None


def test_words_that_were_cut_name_their_card():
    items = [
        Group(0, 0, (Text(0, 10, "Says the na…", STYLE, "#000000"),), ("touchpoints", "greets")),
        Group(0, 0, (Text(0, 10, "Steps in", STYLE, "#000000"),), ("touchpoints", "enters")),
    ]
    assert list(module._clipped(sound().build(), items)) == [("touchpoints", "greets")]


def test_a_note_on_the_page_is_found_unless_anybody_may_say_the_same():
    doc = sound().note("n", text="Fire the night porter").note("m", text="Says the name first").build()
    drawn = ["Fire the night", "porter", "Says the name first"]
    assert list(module._internal(doc, "today", drawn)) == [("notes", "n")]


@pytest.mark.parametrize(
    ("items", "least"),
    [
        ([Text(0, 10, "a", STYLE, "#000000")], 21.0),
        ([Rect(0, 0, 50, 20, fill="#000000"), Text(5, 10, "a", STYLE, "#FFFFFF")], 21.0),
        ([Rect(0, 0, 50, 20, fill="#FFFFFF"), Text(5, 10, "a", STYLE, "#FFFFFF")], 1.0),
        ([Group(100, 0, (Rect(0, 0, 50, 20, fill="#000000"), Text(5, 10, "a", STYLE, "#FFFFFF")))], 21.0),
        ([Path(SLOPE, fill="#000000"), Text(5, 10, "a", STYLE, "#FFFFFF")], 21.0),
    ],
)  # fmt: skip
def test_contrast_is_that_of_words_with_the_surface_under_them(items, least):
    assert module._least_contrast(items) == pytest.approx(least)


def test_contrast_is_counted_as_the_guidelines_do():
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)
