"""Gaps: what customers say less what staff believe; what staff voted counts before what was set."""

import pytest

from cxdesigner import commands
from cxdesigner.analysis.gaps import biggest, biggest_first, coverable, gap_rows, mean_vote
from tests.builders import ProjectBuilder


def a_voted_ride():
    """Four touchpoints in front of the customer: voted, set, voted only, and nothing known."""
    return (
        ProjectBuilder("Taxi")
        .journey("ride", "The ride")
        .lanes("customer", "frontstage", "backstage")
        .stage("s1", "Booking")
        .step("one")
        .stage("s2", "Waiting")
        .step("two")
        .touchpoint("orders", "customer", "one", "Orders")
        .touchpoint("takes", "frontstage", "one", "Takes the order", believed=1.0, experienced=3.6,
                    believed_votes=(0, 0, 2, 5, 4), thought_expected=3.5, expected=4.0)
        .touchpoint("texts", "frontstage", "two", "Sends a text", believed=3.9, experienced=2.3)
        .touchpoint("waves", "frontstage", "two", "Waves", believed_votes=(0, 0, 1, 1, 0))
        .touchpoint("parks", "backstage", "two", "Parks", expected=3.0)
        .touchpoint("nods", "frontstage", "two", "Nods")
        .build()
    )  # fmt: skip


def by_id(doc):
    return {row.touchpoint: row for row in gap_rows(doc, "ride")}


def test_the_mean_of_votes_weighs_each_value_by_how_many_voted_for_it():
    # (2 x 3 + 5 x 4 + 4 x 5) / 11 = 46 / 11
    assert mean_vote((0, 0, 2, 5, 4)) == pytest.approx(46 / 11)
    assert mean_vote((0, 0, 0, 0, 0)) is None
    assert mean_vote(()) is None


def test_s002_l65_the_delivery_gap_is_what_customers_experience_less_what_staff_believe():
    rows = by_id(a_voted_ride())
    # votes go before the figure 1.0 that was set: 3.6 - 46/11 = 3.6 - 4.18 = -0.58
    assert rows["takes"].delivery.by == pytest.approx(3.6 - 46 / 11)
    assert rows["takes"].delivery.is_worse
    assert rows["texts"].delivery.by == pytest.approx(-1.6)  # 2.3 - 3.9
    assert rows["texts"].delivery.is_large
    assert not rows["takes"].delivery.is_large


def test_s002_l67_the_empathy_gap_is_what_customers_expect_less_what_staff_think():
    gap = by_id(a_voted_ride())["takes"].empathy
    assert gap.by == pytest.approx(0.5)  # 4.0 - 3.5
    assert gap.is_worse  # more is expected than staff think


def test_what_is_not_known_is_said_and_never_counts_as_nothing():
    rows = by_id(a_voted_ride())
    assert rows["waves"].delivery.state == "not_asked"
    assert rows["waves"].delivery.by is None
    assert rows["parks"].empathy.state == "not_voted"
    assert rows["nods"].delivery.state == "unknown"
    assert list(rows) == ["takes", "texts", "waves", "nods", "parks"]  # what customers see, and what is known


def test_the_biggest_come_first_but_a_covered_one_is_not_given_away_by_its_place():
    rows = gap_rows(a_voted_ride(), "ride")
    assert [row.touchpoint for row in biggest_first(rows)][:2] == ["texts", "takes"]
    assert biggest_first(rows, {"texts"})[0].touchpoint == "takes"
    # -1.6, then -0.58 and +0.5 of the first touchpoint
    assert [(row.touchpoint, gap.kind) for row, gap in biggest(rows)] == [
        ("texts", "delivery"), ("takes", "delivery"), ("takes", "empathy"),
    ]  # fmt: skip
    assert biggest(rows, {"texts", "takes"}) == []


def test_only_what_staff_voted_on_and_customers_answered_can_be_covered():
    assert coverable(gap_rows(a_voted_ride(), "ride")) == ["takes"]


def test_a_map_of_the_customer_alone_shows_what_the_customer_does():
    doc = commands.remove_touchpoints(a_voted_ride(), ["takes", "texts", "waves", "parks", "nods"])
    assert [row.touchpoint for row in gap_rows(doc, "ride")] == ["orders"]
    assert gap_rows(doc, "none") == []
