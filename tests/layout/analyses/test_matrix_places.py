"""The matrix: what a place means, and labels that keep out of each other's way."""

from __future__ import annotations

from itertools import combinations

import pytest

from cxdesigner.analysis.opportunities import plan_of
from cxdesigner.analysis.quality_cost import quality_cost
from cxdesigner.layout.analyses.matrix import Field, label_places, radius_of
from cxdesigner.layout.analyses.opportunities import opportunities_page
from cxdesigner.layout.display_list import Text
from cxdesigner.layout.geometry import Box
from cxdesigner.layout.look import screen_look
from cxdesigner.model.document import Document
from tests.builders import ProjectBuilder
from tests.layout.drawings import box_of, flat


def ideas(count: int) -> Document:
    board = ProjectBuilder("x").journey("j").lanes().stage("s", steps=("a",))
    for n in range(count):
        place = {"impact": 0.3 + 0.05 * (n % 4), "effort": (0.3 + 0.06 * (n // 4)) % 1}
        board.insight(
            f"o{n}",
            "a",
            "Tell them that the car is late",
            "opportunity",
            votes=n,
            in_plan=n % 2 == 0,
            **place,
        )
    return board.build()


def test_a_place_and_its_meaning_are_each_others_reverse() -> None:
    field = Field(Box(100, 50, 560, 750))
    for impact, effort in ((0.0, 0.0), (1.0, 1.0), (0.25, 0.8)):
        assert field.meaning_of(*field.place_of(impact, effort)) == pytest.approx((impact, effort))
    assert field.meaning_of(-500, 5_000) == (0.0, 0.0)
    assert field.place_of(1, 0)[1] < field.place_of(0, 0)[1], "much impact stands high"


def test_a_disc_grows_with_its_votes() -> None:
    assert radius_of(0) == 14
    assert radius_of(12) == pytest.approx(24.8)
    assert radius_of(100_000) < 40


@pytest.mark.parametrize("language", ["en", "da"])
def test_labels_do_not_overlap(language: str) -> None:
    doc = ideas(8)
    look, plan, field = screen_look("light", language), plan_of(doc, "j"), Field(Box(80, 100, 560, 750))
    discs = {}
    for row in plan.placed:
        x, y = field.place_of(row.insight.impact or 0, row.insight.effort or 0)
        r = radius_of(row.votes)
        discs[row.id] = Box(x - r, y - r, 2 * r, 2 * r)
    places = label_places(plan.placed, discs, field.ground, look)
    assert not any(a.meets(b) for a, b in combinations(places.values(), 2))
    assert not any(label.meets(disc) for label in places.values() for disc in discs.values())


@pytest.mark.parametrize("part", ["ideas", "matrix", "plan"])
@pytest.mark.parametrize("scale", [1.0, 1.5])
@pytest.mark.parametrize("count", [0, 1, 30])
def test_every_part_is_drawn_whatever_there_is(part: str, scale: float, count: int) -> None:
    doc = ideas(count)
    look = screen_look("dark", "da", scale)
    drawn = opportunities_page(doc, plan_of(doc, "j"), quality_cost(doc, "j"), part, look, 1280.0, 700.0)  # type: ignore[arg-type]
    ids = [target.id for target in drawn.page.targets]
    assert len(ids) == len(set(ids))
    assert all(target.name for target in drawn.page.targets)
    assert all(t.box.x >= 0 and t.box.right <= 1280 + 1 for t in drawn.page.targets)
    assert drawn.page.height >= 600


@pytest.mark.parametrize("scale", [1.0, 1.5])
@pytest.mark.parametrize("language", ["en", "da"])
def test_no_disc_touches_the_name_of_a_quadrant_wherever_it_stands(language: str, scale: float) -> None:
    board = ProjectBuilder("x").journey("j").lanes().stage("s", steps=("a",))
    corners = [(impact, effort) for impact in (0.0, 0.06, 0.94, 1.0) for effort in (0.0, 0.08, 0.92, 1.0)]
    for n, (impact, effort) in enumerate(corners):
        board.insight(f"o{n}", "a", "Idea", "opportunity", impact=impact, effort=effort, votes=3 * n)
    doc, look = board.build(), screen_look("light", language, scale)
    page = opportunities_page(
        doc, plan_of(doc, "j"), quality_cost(doc, "j"), "matrix", look, 1600.0, 916.0, "o0"
    ).page
    names = {look.words(f"opportunities.quadrant.{name}{end}") for name in ("now", "plan", "along", "leave")
             for end in ("", ".sub")}  # fmt: skip
    titles = [box_of(item) for item in flat(page.items) if isinstance(item, Text) and item.text in names]
    discs = [target.box for target in page.targets if target.id.startswith("disc/")]
    assert len(titles) == 8
    assert len(discs) == len(corners)
    assert not any(disc.meets(title) for disc in discs for title in titles)


def test_impact_reads_upwards_along_the_matrix() -> None:
    doc, look = ideas(3), screen_look("light", "en")
    page = opportunities_page(
        doc, plan_of(doc, "j"), quality_cost(doc, "j"), "matrix", look, 1600.0, 916.0
    ).page
    upright = {
        item.text: box_of(item) for item in flat(page.items) if isinstance(item, Text) and item.upright
    }
    assert upright.keys() == {"Impact", "a detail", "decides"}
    assert upright["decides"].bottom < upright["Impact"].y < upright["a detail"].y


def test_a_crowd_of_ideas_keeps_the_labels_of_those_with_most_votes_and_of_the_chosen_one() -> None:
    doc, look = ideas(120), screen_look("light", "en")
    plan, field = plan_of(doc, "j"), Field(Box(80, 100, 560, 750))
    discs = {}
    for row in plan.placed:
        x, y = field.place_of(row.insight.impact or 0, row.insight.effort or 0)
        discs[row.id] = Box(x - 14, y - 14, 28, 28)
    places = label_places(plan.placed, discs, field.ground, look, "o0")
    assert 0 < len(places) <= 24
    assert "o0" in places
    assert not any(a.meets(b) for a, b in combinations(places.values(), 2))
    assert not any(label.meets(disc) for label in places.values() for disc in discs.values())
