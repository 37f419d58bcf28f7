"""The beats page as a drawing: rows, bars and links, in every width and size of words."""

import pytest

from cxdesigner.layout.analyses.beats import BeatsState, beats_page, empty_page
from cxdesigner.layout.display_list import flat_texts
from cxdesigner.layout.look import screen_look
from tests.beat_projects import at_the_door
from tests.builders import ProjectBuilder


def page_of(doc, touchpoint="opens", *, wide=1600.0, language="en", scale=1.0, **state):
    return beats_page(doc, touchpoint, screen_look("light", language, scale), wide, BeatsState(**state))


def said(page):
    return [text.text for text in flat_texts(page.items)]


def test_the_head_says_how_long_it_takes_and_how_long_it_took():
    words = said(page_of(at_the_door()))
    assert "33 s, was 52 s" in words
    assert "5 to 4" in words
    assert "Removed" in words


def test_a_total_that_is_not_whole_says_at_least():
    assert "at least 26 s, was 52 s" in said(page_of(at_the_door(unknown=True)))


@pytest.mark.parametrize("language", ["en", "da"])
@pytest.mark.parametrize("scale", [1.0, 1.5])
@pytest.mark.parametrize("wide", [960.0, 1280.0, 1600.0])
def test_everything_lies_on_the_page(language, scale, wide):
    page = page_of(at_the_door(), wide=wide, language=language, scale=scale, chosen="door")
    for target in page.targets:
        assert target.box.x >= -0.5
        assert target.box.right <= page.width + 0.5
        assert target.box.bottom <= page.height + 0.5


def test_a_beat_in_the_air_lies_over_the_others():
    page = page_of(at_the_door(), in_air="out", lifted=30.0)
    assert [t.id for t in page.targets if t.id.startswith("row/")][-1] == "row/0"


def test_an_as_is_shows_its_beats_alone_over_the_whole_width():
    page = page_of(at_the_door(), "steps")
    assert not [target for target in page.targets if target.id.startswith("old/")]
    (first,) = [target for target in page.targets if target.id == "row/0"]
    assert first.box.x < 60


def test_without_a_touchpoint_moments_of_truth_are_offered_first():
    look = screen_look("light", "en")
    page = empty_page(at_the_door(), "later", look, 1600.0)
    assert {target.id for target in page.targets} == {"open/opens", "open/pays"}
    nothing = ProjectBuilder("").journey("today").lanes().stage("a", steps=("b",)).build()
    assert empty_page(nothing, "today", look, 1600.0).targets == []
