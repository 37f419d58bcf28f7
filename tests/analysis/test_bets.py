"""Bets in their corners and their states, against a list made by hand."""

import pytest

from cxdesigner.analysis.bets import bets_of
from tests.builders import ProjectBuilder


def a_wager() -> ProjectBuilder:
    return (
        ProjectBuilder("Taxi")
        .journey("j", "The ride")
        .lanes("frontstage")
        .stage("s")
        .step("meets")
        .step("pays")
        .touchpoint("opens", "frontstage", "meets", "Gets out at once")
        .touchpoint("folds", "frontstage", "pays", "Folds the receipt")
        .row("bets", "fold", touchpoint="folds", hypothesis="A fold is remembered", stated=1, believed=4)
        .row("bets", "door", touchpoint="opens", hypothesis="Door first", stated=1, believed=5)
        .row(
            "bets", "silence", touchpoint="opens", hypothesis="Silence", stated=2, believed=5, test="Ask once",
            result="9 of 31",
        )
        .row("bets", "seat", touchpoint="opens", hypothesis="A warm seat", stated=4, believed=4, test="In week 48")
        .row("bets", "points", touchpoint="folds", hypothesis="Points", stated=5, believed=3)
        .row("bets", "paper", touchpoint="folds", hypothesis="Newspapers", stated=3, believed=3)
        .row("bets", "water", touchpoint="folds", hypothesis="Water", believed=5)
    )  # fmt: skip


@pytest.fixture
def bets():
    return bets_of(a_wager().build(), "j")


def test_s004_l30_what_nobody_asks_for_and_we_believe_in_is_a_bet(bets):
    found = {row.bet.id: row.corner for row in bets.rows}
    assert found == {
        "door": "bet",  # asked for 1, believed in 5
        "silence": "bet",  # 2 and 5
        "seat": "agreed",  # 4 and 4
        "fold": "bet",  # 1 and 4
        "points": "asked",  # 5 and 3: the middle is not enough
        "paper": "leave",  # 3 and 3
        "water": None,  # nobody has said how much it is asked for: unknown, and not 0
    }
    assert [bets.count(corner) for corner in ("bet", "agreed", "leave", "asked")] == [3, 1, 1, 1]
    assert len(bets.placed) == 6


def test_bets_are_numbered_in_the_order_in_which_they_would_be_met(bets):
    assert [row.bet.id for row in bets.rows][:3] == ["door", "silence", "seat"]
    assert [row.number for row in bets.rows] == [1, 2, 3, 4, 5, 6, 7]


def test_s004_l30_a_bet_is_untested_tested_or_known(bets):
    # Silence has a result, the seat has a test; the other five have neither.
    assert [bets.in_state(state) for state in ("untested", "testing", "known")] == [5, 1, 1]


def test_s004_l30_the_bet_to_test_first_is_the_untested_one_that_is_believed_in_most(bets):
    # Door 5 and fold 4 are untested bets; silence is known already.
    assert bets.first is not None
    assert bets.first.bet.id == "door"
    assert bets_of(ProjectBuilder().journey("e").build(), "e").first is None
