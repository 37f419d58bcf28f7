"""Opportunities: quadrants, plan, what lacks what, and the next review."""

from __future__ import annotations

from datetime import date

import pytest

from cxdesigner.analysis.opportunities import answerable, plan_of, quadrant_of
from tests.builders import ProjectBuilder

WHOLE = {
    "owner": "t", "measure": "CSAT", "target": "4.7", "date": "2026-01-15", "customer_benefit": "Dry",
    "organisation_benefit": "Faster",
}  # fmt: skip


def a_plan() -> ProjectBuilder:
    board = (
        ProjectBuilder("x", last_reviewed="2025-12-01", review_every_days=90).team("t").journey("j").lanes()
    )
    board.stage("s", steps=("a", "b"))
    board.insight("late", "a", "Late").insight("wet", "b", "Wet", "wait").insight(
        "lost", "b", "Lost", "fail_point"
    )
    board.insight(
        "text",
        "a",
        "Text",
        "opportunity",
        answers=("late",),
        in_plan=True,
        votes=3,
        impact=0.9,
        effort=0.1,
        **WHOLE,
    )
    board.insight("door", "b", "Door", "opportunity", in_plan=True, votes=7, impact=0.5, effort=0.5)
    return board.insight("gone", "b", "Gone", "opportunity", answers=("wet",), status="dropped", votes=None)


@pytest.mark.parametrize(
    ("impact", "effort", "quadrant"),
    [
        (0.5, 0.5, "now"), (1.0, 0.51, "plan"), (0.49, 0.0, "along"), (0.0, 1.0, "leave"), (None, 0.2, None),
        (0.2, None, None),
    ],
)  # fmt: skip
def test_a_place_lies_in_a_quadrant_or_is_not_known(
    impact: float | None, effort: float | None, quadrant: str | None
) -> None:
    assert quadrant_of(impact, effort) == quadrant


def test_actions_stand_by_votes_and_keep_their_numbers_in_reading_order() -> None:
    plan = plan_of(a_plan().build(), "j")
    assert [(row.number, row.id) for row in plan.all] == [(1, "text"), (2, "door"), (3, "gone")]
    assert [row.id for row in plan.actions] == ["door", "text"]
    assert [row.id for row in plan.others] == ["gone"]
    assert plan.votes == 10  # 3 + 7; nobody voted on the third


def test_s002_l93_win_win_is_missing_where_one_side_gains_nothing() -> None:
    plan = plan_of(a_plan().build(), "j")
    assert [row.id for row in plan.one_sided] == ["door", "gone"]
    assert {"customer_benefit", "organisation_benefit"} <= set(plan.one_sided[0].lacks)


def test_actions_without_owner_measure_target_or_date_are_found() -> None:
    plan = plan_of(a_plan().build(), "j")
    assert [row.id for row in plan.loose] == ["door"]
    assert set(plan.loose[0].lacks) >= {"owner", "measure", "target", "date"}


def test_pains_without_an_answer_are_found_and_a_dropped_idea_is_no_answer() -> None:
    assert [row.id for row in plan_of(a_plan().build(), "j").unanswered] == ["wet", "lost"]
    assert [row.id for row in answerable(a_plan().build(), "j")] == ["late", "wet", "lost"]


def test_the_next_review_follows_from_the_last_and_the_rhythm() -> None:
    # 1 December 2025 and 90 days: 30 in December, 31 in January, 28 in February make 89, so 1 March.
    assert plan_of(a_plan().build(), "j").review == date(2026, 3, 1)
    assert plan_of(ProjectBuilder("x", review_every_days=90).journey("j").build(), "j").review is None
    assert (
        plan_of(
            ProjectBuilder("x", last_reviewed="soon", review_every_days=9).journey("j").build(), "j"
        ).review
        is None
    )


def test_nobody_asked_is_no_vote_of_zero() -> None:
    board = (
        ProjectBuilder("x")
        .journey("j")
        .lanes()
        .stage("s", steps=("a",))
        .insight("o", "a", "O", "opportunity")
    )
    assert plan_of(board.build(), "j").votes is None
