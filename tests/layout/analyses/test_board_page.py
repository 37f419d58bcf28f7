"""The analysis board on its page: boxes in columns above each other, readable in large text and of long journeys."""

from __future__ import annotations

import pytest

from cxdesigner.analysis.evidence import journey_evidence
from cxdesigner.analysis.gaps import covered, gap_rows
from cxdesigner.analysis.opportunities import plan_of
from cxdesigner.analysis.summary import summary
from cxdesigner.layout.analyses import board_ideas
from cxdesigner.layout.analyses.board import Told, board_page
from cxdesigner.layout.analyses.ownership_facts import facts_of
from cxdesigner.layout.analyses.page import Page
from cxdesigner.layout.display_list import Text
from cxdesigner.layout.geometry import Box
from cxdesigner.layout.look import screen_look
from cxdesigner.model.document import Document
from tests.builders import ProjectBuilder
from tests.layout.drawings import box_of, flat, texts


def a_course(stages: int, ideas: int = 6) -> Document:
    """A journey with a customer's, a frontstage and a support touchpoint in each of its stages."""
    board = ProjectBuilder("Hospital").journey("j", "The course")
    for number, name in enumerate(("Ambulatoriekoordineringen", "Læger", "Laboratoriet")):
        board.team(f"t{number}", name)
    board.lanes("customer", "frontstage", "support")
    for n in range(stages):
        board.stage(f"s{n}", f"Udredning {n + 1}").step(f"p{n}")
        board.touchpoint(f"c{n}", "customer", f"p{n}", "Venter", emotion=(-2, -1, 0, 1, 2)[n % 5])
        board.touchpoint(
            f"f{n}", "frontstage", f"p{n}", "Bekræfter henvisningens oplysninger", owner=f"t{n % 2}",
            confidence=("observed", "assumed", "")[n % 3], moment_of_truth=n % 4 == 0,
            believed=4.0, experienced=1.0 + n % 4, thought_expected=2.0, expected=4.0,
            believed_votes=(0, 0, 1, 1, 0) if n % 2 else (),
        )  # fmt: skip
        board.touchpoint(f"b{n}", "support", f"p{n}", "Slår op", owner="t2")
    for n in range(ideas):
        place = {"impact": (n % 5) / 4, "effort": (n % 7) / 6}
        board.insight(f"o{n}", "p0", f"Ring op samme dag {n}", "opportunity", votes=n % 9, **place)
    return board.build()


def page_of(doc: Document, *, language: str = "en", scale: float = 1.0, wide: float = 1_110.0) -> Page:
    gaps = gap_rows(doc, "j")
    told = Told(
        summary(doc, "j"), facts_of(doc, "j"), journey_evidence(doc, "j"), gaps, plan_of(doc, "j"), covered(gaps, ())
    )  # fmt: skip
    return board_page(told, screen_look("light", language, scale), wide)


def targets(page: Page, word: str) -> dict[str, Box]:
    return {target.id: target.box for target in page.targets if target.id.startswith(f"{word}/")}


@pytest.mark.parametrize("language", ["en", "da"])
@pytest.mark.parametrize(
    ("stages", "scale", "wide"), [(3, 1.0, 1_110.0), (10, 1.0, 1_110.0), (7, 1.5, 960.0)]
)
def test_no_word_lies_on_another_and_every_target_on_the_page(language, stages, scale, wide):
    page = page_of(a_course(stages), language=language, scale=scale, wide=wide)
    places = [(item.text, box_of(item).grown(-1)) for item in flat(page.items) if isinstance(item, Text)]
    assert not [(a, b) for at, a in enumerate(places) for b in places[at + 1 :] if a[1].meets(b[1])]
    assert all(
        t.box.x >= 0 and t.box.right <= page.width and t.box.bottom <= page.height for t in page.targets
    )
    assert all(item.strip() not in ("", "…") for item in texts(page.items))


def test_the_columns_of_the_boxes_stand_above_each_other():
    page = page_of(a_course(5))
    curve, held, known = (targets(page, word) for word in ("stage", "held", "known"))
    for n in range(5):
        middle = curve[f"stage/s{n}"].center[0]
        assert held[f"held/t2/s{n}"].center[0] == pytest.approx(middle, abs=1)
        cells = [box for id_, box in known.items() if f"/s{n}/" in id_]
        assert (min(b.x for b in cells) + max(b.right for b in cells)) / 2 == pytest.approx(middle, abs=1)


def test_the_four_figures_stand_in_two_rows_where_words_are_large():
    tops = [
        len({box.y for box in targets(page_of(a_course(3), scale=s, wide=960.0), "tile").values()})
        for s in (1.0, 1.5)
    ]
    assert tops == [1, 2]


def test_of_many_ideas_the_small_matrix_shows_those_with_most_votes_and_says_how_many_more_there_are():
    page = page_of(a_course(3, ideas=60))
    discs = targets(page, "idea")
    assert len(discs) == board_ideas.MOST
    boxes = list(discs.values())
    assert not any(a.meets(b) for at, a in enumerate(boxes) for b in boxes[at + 1 :])
    listed = targets(page, "listed")
    assert f"and {60 - len(listed)} more" in texts(page.items)


def test_figures_that_are_covered_are_nowhere_on_the_page():
    doc = a_course(2)
    assert "+2.0" in texts(page_of(doc).items)  # 4.0 - 2.0 of the first stage, on which nobody voted
    assert set(targets(page_of(doc), "gap")) == {"gap/delivery/f0", "gap/empathy/f0"}
    assert "1 touchpoint stays covered until it is guessed" in texts(page_of(doc).items)
