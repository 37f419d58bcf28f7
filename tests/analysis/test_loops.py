"""Feedback loops: how long they take, whom they reach, and where nobody asks."""

import pytest

from cxdesigner.analysis.loops import (
    asked_late,
    loop_time,
    loops_after,
    measured_stages,
    moments_without_loop,
    never_reaching,
    reaches_front,
)
from cxdesigner.model.listening import FeedbackLoop
from tests.builders import ProjectBuilder


@pytest.fixture
def doc():
    return (
        ProjectBuilder()
        .team("drivers", "Drivers")
        .team("board", "Board", side="management")
        .team("back", "Accounts", side="back")
        .team("hosts", "Hosts", side="front")
        .team("nobody", "Consultants")
        .journey()
        .lanes("customer", "frontstage", "metric")
        .stage("pickup", steps=("one",))
        .stage("ride", steps=("two",))
        .stage("payment", steps=("three",))
        .stage("empty", steps=("four",))
        .touchpoint("opens", "frontstage", "one", "Opens the door", owner="drivers", moment_of_truth=True)
        .touchpoint("music", "frontstage", "two", "Asks about the music", moment_of_truth=True)
        .touchpoint("pays", "customer", "three", "Pays")
        .feedback_loop(
            "sms", "one", "How was the pick-up?", touchpoint="opens", delay_s=300, latency_s=120, correct_s=3480,
            shown_to="drivers",
        )
        .feedback_loop("letter", "one", "And now?", delay_s=172_800, shown_to="board")
        .metric("on-time", "two", "On time", 93)
        .build()
    )  # fmt: skip


def test_s004_l32_the_whole_time_is_delay_latency_and_correction(doc):
    # Asked after 5 min, seen after 2 min, put right within 58 min: 300 + 120 + 3480 = 3900 s, an hour and 5 min.
    assert loop_time(doc.feedback_loops["sms"]).total_s == 3900


def test_a_time_that_is_not_said_leaves_the_whole_unknown(doc):
    assert loop_time(doc.feedback_loops["letter"]).total_s is None
    assert loop_time(FeedbackLoop(id="x", step="one", delay_s=0, latency_s=0, correct_s=0)).total_s == 0


@pytest.mark.parametrize(
    ("team", "reaches"),
    [("drivers", True), ("hosts", True), ("board", False), ("back", False), ("nobody", None), (None, False)],
)
def test_s004_l32_answers_reach_the_front_or_stop_on_the_way(doc, team, reaches):
    # Drivers say no side, but do something frontstage; of the consultants nothing is known.
    assert reaches_front(doc, doc.feedback_loops["sms"].evolve(shown_to=team)) is reaches


def test_s001_l44_loops_that_never_reach_the_front_line_and_ask_too_late_are_found(doc):
    assert [loop.id for loop in never_reaching(doc, "journey")] == ["letter"]
    assert [loop.id for loop in asked_late(doc, "journey")] == ["letter"]  # two days after


def test_s004_l32_a_moment_of_truth_without_a_loop_is_found(doc):
    assert [row.id for row in moments_without_loop(doc, "journey")] == ["music"]


def test_a_loop_of_the_whole_step_is_one_of_each_of_its_touchpoints(doc):
    assert {loop.id for loop in loops_after(doc, doc.touchpoints["opens"])} == {"sms", "letter"}
    assert loops_after(doc, doc.touchpoints["music"]) == []


def test_s004_l13_the_stages_that_are_measured_are_counted(doc):
    # Pick-up asks, Ride has a figure, Payment neither; in Empty nothing happens.
    found = measured_stages(doc, "journey")
    assert [stage.id for stage in found.measured] == ["pickup", "ride"]
    assert [stage.id for stage in found.missing] == ["payment"]
    assert found.total == 3
