"""What a layout reports of itself, and dates as a page prints them."""

import pytest

from cxdesigner.commands import edit_project, edit_touchpoints
from cxdesigner.layout.dates import date_text
from cxdesigner.layout.display_list import Group, Text
from cxdesigner.layout.findings import SMALL_PRINT_PT, missing_glyphs, small_print, smallest_text
from cxdesigner.layout.page import blueprint_page
from cxdesigner.layout.theme import style
from cxdesigner.translation import LANGUAGES, catalogue
from tests.builders import ProjectBuilder, big_project, tiny_project


def titled(title):
    return edit_touchpoints(tiny_project(), ["greets"], title=title)


def glyphs(doc):
    return [str(finding) for finding in missing_glyphs(doc, "today")]


@pytest.mark.parametrize(
    "text", ["Æblegrød på Skagen", "café – naïve", "e\u0301", "50 % → 1 h", "a\u00adb\u200bc", "a\tb"]
)
def test_what_the_typeface_can_draw_is_not_reported(text):
    assert glyphs(titled(text)) == []


def test_a_character_the_typeface_lacks_is_reported_with_its_text():
    (finding,) = glyphs(titled("Siger 您好 to gange: 您好"))
    assert "Siger 您好 to gange" in finding
    assert "您, 好" in finding
    assert "□" in finding


def test_each_text_is_reported_once():
    doc = edit_touchpoints(tiny_project(), ["greets", "enters"], title="您好")
    assert len(glyphs(doc)) == 1


def test_a_long_text_with_many_odd_characters_is_reported_in_short():
    (finding,) = glyphs(titled("".join(chr(0x4E00 + n) for n in range(500))))
    assert len(finding) < 400
    assert "…" in finding


@pytest.mark.parametrize(
    "build",
    [
        lambda board: board.touchpoint("t", "customer", "a", quote="您"),
        lambda board: (
            board.touchpoint("t", "customer", "a").touchpoint("u", "customer", "a").link("t", "u", label="您")
        ),
        lambda board: board.insight("i", "a", "您"),
        lambda board: board.metric("m", "a", "您", 1.0),
        lambda board: board.metric("m", "a", "x", 1.0, unit="您"),
        lambda board: board.stage("s2", "您"),
        lambda board: board.step("b", "您"),
        lambda board: board.step("b", time="您"),
        lambda board: board.lane("support", "您"),
        lambda board: board.team("t", "您"),
        lambda board: board.channel("c", "您"),
    ],
)
def test_every_text_of_a_board_is_looked_at(build):
    board = ProjectBuilder().journey("today").lanes("customer").stage("s", steps=("a",))
    assert len(glyphs(build(board).build())) == 1


@pytest.mark.parametrize(
    "field", ["title", "client", "version", "state", "author", "confidentiality", "date"]
)
def test_every_text_of_the_project_is_looked_at(field):
    assert len(glyphs(edit_project(tiny_project(), **{field: "您"}))) == 1


def test_texts_of_another_journey_are_not():
    board = ProjectBuilder().journey("today").lanes("customer").stage("s", steps=("a",))
    board.journey("later").lanes("customer").stage("s2", steps=("b",)).touchpoint("t", "customer", "b", "您")
    assert glyphs(board.build()) == []


def test_small_print_is_reported_with_its_size():
    line = Text(0, 0, "småt", style("meta"), "#000000")
    assert list(small_print([line], 1.0)) == []
    assert list(small_print([line], SMALL_PRINT_PT / line.style.size)) == []
    (finding,) = small_print([Group(0, 0, (line,))], 0.5)
    assert "5.5" in str(finding)


def test_without_text_there_is_no_small_print():
    assert smallest_text([]) == 0
    assert list(small_print([], 0.01)) == []


def test_a_crowded_sheet_says_that_it_cannot_be_read():
    page = blueprint_page(big_project(400, 0), "today", paper="A4")
    assert "finding.small_print" in [finding.key for finding in page.findings]
    page = blueprint_page(tiny_project(), "today", paper="A3")
    assert page.findings == ()


@pytest.mark.parametrize("language", LANGUAGES)
def test_findings_are_said_in_every_language(language):
    say = catalogue(language)
    page = blueprint_page(big_project(400, 0), "today", paper="A4")
    found = [*page.findings, *missing_glyphs(titled("您"), "today")]
    assert all(say.say(finding) for finding in found)


@pytest.mark.parametrize(
    ("iso", "english", "danish"),
    [
        ("2026-11-21", "21 November 2026", "21. november 2026"),
        (" 2026-03-01 ", "1 March 2026", "1. marts 2026"),
        ("2026-02-30", "2026-02-30", "2026-02-30"),
        ("efterår 2026", "efterår 2026", "efterår 2026"),
        ("", "", ""),
    ],
)
def test_dates_are_printed_in_words(iso, english, danish):
    assert date_text(iso, catalogue("en")) == english
    assert date_text(iso, catalogue("da")) == danish


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_month_has_a_name(language):
    months = {date_text(f"2026-{month:02}-01", catalogue(language)) for month in range(1, 13)}
    assert len(months) == 12
