"""The cost of poor quality, rework that the customer sees, and how complete the inventory of touchpoints is."""

from __future__ import annotations

import pytest

from cxdesigner.analysis.inventory import completeness_of, inventory
from cxdesigner.analysis.quality_cost import quality_cost
from tests.builders import ProjectBuilder


def test_s001_l25_cost_of_poor_quality_is_what_one_costs_times_how_many_a_year() -> None:
    board = ProjectBuilder("x", currency="DKK").journey("j").lanes().stage("s", steps=("a",))
    board.insight("bag", "a", "Bag", "fail_point", cost_of_failure=250.0, failures_a_year=40.0)  # 10,000
    board.insight("key", "a", "Key", "fail_point", cost_of_failure=90.0, failures_a_year=200.0)  # 18,000
    board.insight("bill", "a", "Bill", "fail_point", cost_of_failure=90.0)
    board.insight("pain", "a", "Pain", cost_of_failure=1.0, failures_a_year=1.0)
    cost = quality_cost(board.build(), "j")
    assert [(row.insight.id, row.a_year) for row in cost.rows] == [
        ("key", 18_000),
        ("bag", 10_000),
        ("bill", None),
    ]
    assert (cost.total, cost.unknown) == (28_000, 1)


def test_a_total_of_nothing_known_is_not_zero() -> None:
    board = (
        ProjectBuilder("x").journey("j").lanes().stage("s", steps=("a",)).insight("f", "a", "F", "fail_point")
    )
    assert quality_cost(board.build(), "j").total is None


def test_s001_l29_rework_that_crosses_the_line_of_visibility_is_found() -> None:
    board = ProjectBuilder("x").journey("j").lanes().stage("s", steps=("a",))
    for lane in ("customer", "frontstage", "backstage", "support"):
        board.touchpoint(lane, lane, "a", lane)
    board.link("backstage", "frontstage", "rework").link("frontstage", "customer", "rework")
    board.link("support", "backstage", "rework").link("frontstage", "backstage", "flow")
    assert [link.id for link in quality_cost(board.build(), "j").loops] == ["backstage-frontstage"]


def test_s001_l45_the_inventory_tells_how_complete_each_touchpoint_is() -> None:
    board = ProjectBuilder("x").team("t").channel("c").journey("j").lanes().stage("s", steps=("a",))
    # A customer action is asked for six things: title, text, channel, duration, confidence, emotion. Three are here.
    board.touchpoint("half", "customer", "a", "Waits", channel="c", emotion=0.0)
    # A support system is asked for six: the five and an owner. All are here.
    board.touchpoint(
        "full",
        "support",
        "a",
        "Books",
        text="b",
        channel="c",
        duration_s=0.0,
        confidence="observed",
        owner="t",
    )
    half, full = inventory(board.build(), "j")
    assert (half.share, half.missing) == (pytest.approx(0.5), ("text", "duration_s", "confidence"))
    assert (full.share, full.missing) == (1.0, ())
    assert completeness_of((half, full)) == pytest.approx(0.75)
    assert completeness_of(()) is None


def test_a_moment_of_truth_is_asked_for_more() -> None:
    board = ProjectBuilder("x").journey("j").lanes().stage("s", steps=("a",))
    board.touchpoint("moment", "customer", "a", "Meets", moment_of_truth=True)
    (row,) = inventory(board.build(), "j")
    assert row.share == pytest.approx(1 / 10)
    assert {"importance", "measure", "who_meets_whom"} <= set(row.missing)
