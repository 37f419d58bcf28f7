"""A blueprint on a sheet: all of it, inside the margins, in words that can be read."""

import math
from itertools import pairwise

import pytest
from hypothesis import given, settings

from cxdesigner.assets import resource_path
from cxdesigner.commands import edit_lane, edit_project
from cxdesigner.layout.display_list import Text
from cxdesigner.layout.font_metrics import STAND_IN, drawable
from cxdesigner.layout.geometry import Box
from cxdesigner.layout.line_breaking import SOFT_HYPHEN, ZERO_WIDTH_SPACE
from cxdesigner.layout.page import FOOT_MARGIN_MM, MARGIN_MM, PAPERS, blueprint_page
from cxdesigner.layout.type_setting import baseline
from cxdesigner.model import structure
from cxdesigner.storage.file_format import read_project
from cxdesigner.translation import LANGUAGES, catalogue
from tests.builders import ProjectBuilder, tiny_project
from tests.layout.drawings import box_of, flat, holds, texts
from tests.strategies import HOSTILE, documents

MM = 72 / 25.4
TEMPLATES = ("taxi", "hotel", "restaurant", "journey_map", "blank")


def template(name, language):
    file = f"{name}.{language}.cxj"
    return read_project(resource_path("templates", file).read_bytes(), file).document


PROJECTS = {(name, language): template(name, language) for name in TEMPLATES for language in LANGUAGES}


def letters(text):
    """Return what of `text` must be printed: no spaces, no hyphens, no marks of breaking."""
    shown = drawable(text).replace(SOFT_HYPHEN, "").replace(ZERO_WIDTH_SPACE, "")
    return "".join(shown.split()).replace("-", "").replace("\u00a0", "")


def printed(page):
    """Return all that is printed, in paint order, as one run of letters."""
    return letters("".join(texts(page.sheet.items)))


def inside_the_margins(page):
    sheet = page.sheet
    wide = sheet.width_pt - 2 * MARGIN_MM * MM
    tall = sheet.height_pt - (MARGIN_MM + FOOT_MARGIN_MM) * MM
    return Box(0, 0, wide / sheet.scale, tall / sheet.scale)


def assert_inside(page):
    room = inside_the_margins(page)
    for item in flat(page.sheet.items):
        assert holds(room, box_of(item), 2.0), item


@pytest.mark.parametrize("portrait", [False, True], ids=["landscape", "portrait"])
@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize(("name", "language"), PROJECTS)
def test_a_template_is_printed_whole_and_inside_the_sheet(name, language, paper, portrait):
    doc = PROJECTS[name, language]
    words = catalogue(language)
    for journey in structure.journeys(doc):
        page = blueprint_page(doc, journey.id, paper=paper, portrait=portrait)
        assert_inside(page)
        shown = printed(page)
        for touchpoint in doc.touchpoints.values():
            if structure.journey_of(doc, touchpoint) == journey.id:
                assert letters(touchpoint.title) in shown, touchpoint.title
        for lane in structure.lanes(doc, journey.id):
            assert letters(lane.name) in shown, lane.name
        for line in ("interaction", "visibility", "internal"):
            assert (letters(words(f"line.{line}")) in shown) == (name != "journey_map")
        assert letters(doc.project.title) in shown
        assert not [finding for finding in page.findings if finding.key == "finding.missing_glyph"]


@pytest.mark.parametrize(
    ("name", "called"),
    [
        ("restaurant", "Service blueprint, nu"),
        ("journey_map", "Kunderejse, nu"),
        ("blank", "Service blueprint, nu"),
    ],
)
def test_a_journey_that_stops_at_the_customer_is_called_a_journey_map(name, called):
    page = blueprint_page(PROJECTS[name, "da"], "as-is")
    assert any(text.startswith(called) for text in texts(page.sheet.items))


@pytest.mark.parametrize("paper", PAPERS)
def test_a_sheet_has_the_size_of_its_paper(paper):
    sheet = blueprint_page(tiny_project(), "today", paper=paper).sheet
    upright = blueprint_page(tiny_project(), "today", paper=paper, portrait=True).sheet
    assert (sheet.height_pt, sheet.width_pt) == PAPERS[paper] == (upright.width_pt, upright.height_pt)


def test_papers_halve_each_other():
    for small, large in pairwise(PAPERS.values()):
        assert small[1] == pytest.approx(large[0], abs=0.01)
        assert small[0] * 2 == pytest.approx(large[1], abs=4)


def test_an_unknown_paper_is_refused():
    with pytest.raises(KeyError):
        blueprint_page(tiny_project(), "today", paper="Letter")


def test_larger_paper_prints_larger():
    scales = [blueprint_page(PROJECTS["taxi", "en"], "to-be", paper=paper).sheet.scale for paper in PAPERS]
    assert scales == sorted(scales)


def test_the_sheet_is_used_in_full():
    page = blueprint_page(PROJECTS["taxi", "da"], "to-be", paper="A3")
    room = inside_the_margins(page)
    boxes = [box_of(item) for item in flat(page.sheet.items)]
    assert max(box.right for box in boxes) > room.right - 30
    assert max(box.bottom for box in boxes) > room.bottom - 30


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_programs_words_are_in_the_language_asked_for(language):
    page = blueprint_page(PROJECTS["taxi", "en"], "to-be", language=language)
    assert letters(catalogue(language)("line.visibility")) in printed(page)
    page = blueprint_page(edit_project(PROJECTS["taxi", "en"], language=language), "to-be")
    assert letters(catalogue(language)("line.visibility")) in printed(page)


@settings(max_examples=max(12, settings.default.max_examples // 3))
@given(documents(unknown=False))
def test_whatever_a_project_holds_it_is_laid_out_and_no_box_is_silent(doc):
    for journey in sorted(doc.journeys):
        page = blueprint_page(doc, journey, paper="A4")
        for item in flat(page.sheet.items):
            place = box_of(item)
            assert all(map(math.isfinite, (place.x, place.y, place.w, place.h)))
        if STAND_IN in "".join(texts(page.sheet.items)):
            assert [finding for finding in page.findings if finding.key == "finding.missing_glyph"]


@pytest.mark.parametrize("text", HOSTILE)
def test_a_name_of_any_signs_can_be_printed_everywhere(text):
    name = text[:200]
    doc = (
        ProjectBuilder(name, client=name, version=name, state=name, author=name, confidentiality=name, date=name)
        .team("team", name)
        .channel("channel", name)
        .persona("persona", name)
        .journey("today", name, kind="special", persona="persona", scenario=name)
        .lane("emotion", name).lane("customer", name, hint=name).lane("support", name)
        .lane("metric", name).lane("insight", name)
        .stage("s1", name).step("a", name, time=name)
        .stage("s2", name).step("b", name, time=name).step("c", "", time=name)
        .touchpoint("t1", "customer", "a", name, owner="team", channel="channel", emotion=1.0, quote=name)
        .touchpoint("t2", "support", "b", name, owner="team", channel="channel", emotion=-1.0, quote=name, span=2)
        .link("t1", "t2", label=name)
        .insight("i", "a", name, kind=name[:100])
        .metric("m", "a", name, 5.0, unit=name, target=7.0)
        .build()
    )  # fmt: skip
    page = blueprint_page(doc, "today", paper="A3")
    assert_inside(page)
    assert STAND_IN not in "".join(texts(page.sheet.items)) or page.findings


def test_a_hidden_lane_is_left_out_with_its_cards_and_its_share_of_the_legend():
    doc = edit_lane(tiny_project(), "frontstage", hidden=True)
    shown = printed(blueprint_page(doc, "today"))
    assert "Sigergæstensnavn" not in shown
    assert letters(catalogue("da")("board.show")) not in shown
    full = printed(blueprint_page(tiny_project(), "today"))
    assert "Sigergæstensnavn" in full
    only = edit_lane(edit_lane(doc, "customer", hidden=True), "emotion", hidden=True)
    assert "Personligt" in full
    assert "Personligt" not in printed(blueprint_page(only, "today"))
    assert letters(catalogue("da")("marker.moment_of_truth")) not in printed(blueprint_page(only, "today"))


def test_no_line_of_text_stands_on_another():
    page = blueprint_page(PROJECTS["taxi", "da"], "to-be", paper="A2")
    lines = [item for item in flat(page.sheet.items) if isinstance(item, Text)]
    for number, one in enumerate(lines):
        for other in lines[number + 1 :]:
            assert not box_of(one).grown(-1).meets(box_of(other).grown(-1)), (one.text, other.text)


def test_very_long_journeys_still_fit_the_sheet():
    board = ProjectBuilder().journey().lanes("customer", "support")
    board.stage("s", steps=tuple(f"s{number:04}" for number in range(1000)))
    doc = board.touchpoint("last", "support", "s0999", "Til sidst").build()
    page = blueprint_page(doc, "journey", paper="A4", portrait=True)
    assert_inside(page)
    assert letters("Til sidst") in printed(page)
    assert [finding.key for finding in page.findings] == ["finding.small_print"]


def test_a_journey_without_anything_is_a_sheet_with_a_title():
    for doc in (ProjectBuilder("Tom").build(), ProjectBuilder("Tom").journey().build()):
        page = blueprint_page(doc, next(iter(doc.journeys), ""))
        assert "Tom" in printed(page)
        assert_inside(page)


# Title, facts, footer, bookmarks


def test_the_title_block_says_whose_work_it_is_and_cuts_nothing():
    doc = edit_project(
        tiny_project(), title="Værelse 12 og alt, hvad der sker, før nogen låser døren op " * 3,
        version="1.4", date="2026-11-21", state="Til gennemsyn", author="Signe Holm", confidentiality="Fortrolig",
    )  # fmt: skip
    shown = printed(blueprint_page(doc, "today", paper="A4", portrait=True))
    for text in (
        doc.project.title,
        "Hotel Skagen",
        "1.4",
        "21. november 2026",
        "Til gennemsyn",
        "Signe Holm",
        "Fortrolig",
    ):
        assert letters(text) in shown, text
    assert letters("En kuffert, regn, klokken 22.40.") in shown


def test_a_project_without_a_title_is_called_after_its_journey():
    doc = edit_project(tiny_project(), title="")
    page = blueprint_page(doc, "today")
    assert "Ankomst" in texts(page.sheet.items)
    assert page.sheet.bookmarks[0].title == "Ankomst"


def test_bookmarks_lead_to_the_title_and_to_every_stage():
    page = blueprint_page(tiny_project(), "today")
    assert [(mark.title, mark.level) for mark in page.sheet.bookmarks] == [
        ("Room 12", 0), ("1 Ankomst", 1), ("2 Værelset", 1),
    ]  # fmt: skip
    headings = {item.text: box_of(item) for item in flat(page.sheet.items) if isinstance(item, Text)}
    mark = page.sheet.bookmarks[2]
    assert mark.x <= headings["Værelset"].x
    assert 0 <= headings["Værelset"].y - mark.y < 60


def test_the_legend_names_what_is_on_the_board_and_nothing_else():
    words = catalogue("da")
    shown = texts(blueprint_page(tiny_project(), "today").sheet.items)
    for key in ("marker.moment_of_truth", "insight.pain", "insight.opportunity", "journey.as_is"):
        assert words(key) in shown
    assert {"Personligt", "App"} <= set(shown)
    assert words("insight.wait") not in shown
    bare = ProjectBuilder().journey().lanes("customer").stage("s", steps=("a",)).build()
    assert catalogue("en")("page.legend") not in texts(blueprint_page(bare, "journey").sheet.items)


def test_a_line_of_text_is_centred_in_its_leading():
    page = blueprint_page(tiny_project(), "today")
    style = next(item.style for item in flat(page.sheet.items) if isinstance(item, Text))
    above, below = baseline(0, style) - 0.72 * style.size, style.leading - baseline(0, style)
    assert above == pytest.approx(below, abs=0.25 * style.size)
