"""How a step feels, set at the step."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cxdesigner import commands
from cxdesigner.analysis.emotion import felt_step
from cxdesigner.commands import CommandError
from tests.builders import ProjectBuilder


def a_step(**scores):
    """Return a project of one step whose touchpoints are called by their lanes; None is not scored."""
    board = ProjectBuilder().journey().lanes("support", "customer", "frontstage").stage("s", steps=("door",))
    for lane, score in scores.items():
        board.touchpoint(lane, lane, "door", emotion=score)
    return board.build()


def scores(doc):
    return {row.id: row.emotion for row in doc.touchpoints.values()}


def test_the_touchpoint_that_gives_the_score_takes_the_new_one():
    new = commands.feel_step(a_step(customer=None, frontstage=1.0), "door", score=-0.5)
    assert scores(new) == {"customer": None, "frontstage": -0.5}


def test_several_move_by_the_same_amount():
    new = commands.feel_step(a_step(customer=1.0, frontstage=-1.0), "door", score=0.5)
    assert scores(new) == {"customer": 1.5, "frontstage": -0.5}


def test_one_at_the_end_of_the_scale_stays_there_and_the_others_make_up_for_it():
    new = commands.feel_step(a_step(customer=2.0, frontstage=0.0), "door", score=1.5)
    assert scores(new) == {"customer": 2.0, "frontstage": 1.0}


def test_where_none_is_scored_the_one_nearest_to_the_customer_takes_it():
    new = commands.feel_step(a_step(support=None, customer=None, frontstage=None), "door", score=1.0)
    assert scores(new) == {"support": None, "customer": 1.0, "frontstage": None}


def test_nothing_takes_all_scores_away():
    new = commands.feel_step(a_step(customer=1.0, frontstage=-1.0), "door", score=None)
    assert felt_step(new, "door").score is None


def test_a_step_that_feels_so_already_is_left_alone():
    doc = a_step(customer=1.0, frontstage=0.0)
    assert commands.feel_step(doc, "door", score=0.5) is doc


@pytest.mark.parametrize("edit", [
    lambda doc: commands.feel_step(doc, "door", score=1.0),
    lambda doc: commands.quote_step(doc, "door", quote="Ja"),
])  # fmt: skip
def test_a_step_without_a_touchpoint_says_so(edit):
    with pytest.raises(CommandError, match="No touchpoint begins"):
        edit(a_step())


@given(st.lists(st.floats(-2, 2), min_size=1, max_size=3), st.floats(-2, 2))
def test_the_mean_is_what_was_asked_for_to_a_hundredth(felt, goal):
    doc = a_step(**dict(zip(("customer", "frontstage", "support"), felt, strict=False)))
    new = commands.feel_step(doc, "door", score=goal)
    assert felt_step(new, "door").score == pytest.approx(goal, abs=0.011)


def test_the_quote_on_the_curve_is_the_one_that_changes():
    doc = commands.edit_touchpoints(a_step(customer=None, frontstage=1.0), ["frontstage"], quote="Nå")
    new = commands.quote_step(doc, "door", quote="Tak")
    assert new.touchpoints["frontstage"].quote == "Tak"
    assert felt_step(new, "door").quote == "Tak"


def test_a_first_quote_goes_to_the_touchpoint_that_is_felt():
    new = commands.quote_step(a_step(customer=None, frontstage=1.0), "door", quote="Tak")
    assert new.touchpoints["frontstage"].quote == "Tak"
