"""Promises, hooks, what is said again, what nobody is told, effort and value, against lists made by hand."""

import pytest

from cxdesigner.analysis.promises import (
    efforts,
    hooks_without_way_back,
    ledger,
    missing_here,
    repeats,
    stakes,
    untold,
    value_at_risk,
)
from tests.builders import ProjectBuilder


@pytest.fixture
def doc():
    return (
        ProjectBuilder(currency="DKK")
        .journey()
        .lanes("customer", "frontstage", "support")
        .stage("s")
        .step("books", carries_over=("Flight number",))
        .step("meets")
        .step("leaves")
        .touchpoint("orders", "customer", "books", "Orders", customer_effort=1)
        .touchpoint("says", "customer", "meets", "Says it", repeats=("flight number", "Address"), customer_effort=3)
        .touchpoint(
            "greets", "frontstage", "meets", "Greets", info_needed=("Name", "Flight"), info_available=("name",),
            moment_of_truth=True, value_at_stake=12_000, emotion=1.0,
        )
        .touchpoint(
            "drives", "frontstage", "leaves", "Drives", info_needed=("Route",), info_available=("Route",),
            info_source="gps", moment_of_truth=True, value_at_stake=9_000, control="left_to_chance",
        )
        .touchpoint("gps", "support", "leaves", "GPS")
        .row("promises", "time", made_at="orders", text="On time", kept_at=("greets",), status="kept")
        .row("promises", "quiet", made_at="orders", text="A quiet car", kept_at=("drives",))
        .row("promises", "card", made_at="greets", text="Cards are taken", status="broken", kept_at=("drives",))
        .row("promises", "exit", made_at="drives", text="A car at the exit")
        .row("loyalty_hooks", "home", touchpoint="drives", offer="A ride home", to_step="meets")
        .row("loyalty_hooks", "offer", touchpoint="drives", offer="Ten per cent")
        .build()
    )  # fmt: skip


def test_s002_l71_the_ledger_tells_what_became_of_each_promise(doc):
    found = [(entry.promise.id, entry.fate) for entry in ledger(doc, "journey")]
    assert found == [("time", "kept"), ("quiet", "unknown"), ("card", "broken"), ("exit", "never")]


def test_s004_l24_a_loyalty_hook_without_a_way_back_is_found(doc):
    assert [hook.id for hook in hooks_without_way_back(doc, "journey")] == ["offer"]


def test_s000_l17_what_the_customer_says_again_though_an_earlier_step_carries_it_on(doc):
    found = [(row.touchpoint.id, row.what, row.known_since) for row in repeats(doc, "journey")]
    assert found == [("says", "flight number", "books"), ("says", "Address", None)]


def test_s001_l33_what_must_be_known_and_no_system_tells(doc):
    # Greeting needs the flight, and no system is named; driving has the route from the GPS.
    found = [(row.touchpoint.id, row.missing, row.has_system) for row in untold(doc, "journey")]
    assert found == [("greets", ("Flight",), False)]
    assert missing_here(doc.touchpoints["drives"]) == ()


def test_s001_l21_the_customers_effort_is_a_mean_of_what_is_said(doc):
    # 1 and 3 are said: a mean of 2; the third touchpoint of the customer's does not count as none.
    found = efforts(doc, "journey")
    assert (found.known, found.mean, [row.id for row in found.hardest]) == (2, 2.0, ["says"])
    assert efforts(ProjectBuilder().journey().build(), "journey").mean is None


def test_s001_l36_value_at_stake_is_never_added_up_and_at_risk_where_it_is_left_to_chance(doc):
    found = [(stake.touchpoint.id, stake.value, stake.is_at_risk) for stake in stakes(doc, "journey")]
    # Greeting makes the promise of cards, which is broken; driving is left to chance.
    assert found == [("greets", 12_000, True), ("drives", 9_000, True)]
    assert value_at_risk(doc, "journey") == 12_000
    assert value_at_risk(ProjectBuilder().journey().build(), "journey") is None
