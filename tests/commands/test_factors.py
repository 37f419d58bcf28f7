"""Scores on factors: their order, their ends, and the emotion that agrees with them."""

import pytest

from cxdesigner import commands
from cxdesigner.analysis.emotion import felt_step
from cxdesigner.commands.error import CommandError
from cxdesigner.editor.store import Store
from cxdesigner.model.feeling import score_on
from cxdesigner.translation import message
from tests.builders import tiny_project
from tests.factor_projects import two_factors


def sides(doc, touchpoint, factor):
    row = score_on(doc, touchpoint, factor)
    return (row.worst, row.typical, row.best) if row else None


def run(doc, edit):
    store = Store(doc)
    store.run(message("edit.score_factor"), edit)
    return store


@pytest.mark.parametrize(
    ("day", "score", "expected"),
    [
        ("typical", 0.3, (-0.3, 0.3, 0.5)),
        ("typical", 1.4, (-0.3, 1.4, 1.4)),  # best goes along
        ("typical", -1.0, (-1.0, -1.0, 0.5)),  # worst goes along
        ("best", -0.2, (-0.3, 0.1, 0.1)),  # best stops at typical
        ("worst", 0.4, (0.1, 0.1, 0.5)),  # worst stops at typical
        ("best", 9.0, (-0.3, 0.1, 2.0)),  # beyond the scale is its end
        ("best", None, (-0.3, 0.1, None)),
        ("typical", None, None),
    ],
)
def test_worst_typical_and_best_keep_their_order(day, score, expected):
    doc = commands.score_factor(two_factors(), "calls", "welcoming", score=score, day=day)
    assert sides(doc, "calls", "welcoming") == expected


def test_an_end_is_refused_before_the_typical_score_is_known():
    with pytest.raises(CommandError) as refusal:
        commands.score_factor(two_factors(), "rides", "trust", score=1.0, day="best")
    assert refusal.value.message.key == "command.typical_first"


def test_a_stage_moves_all_its_scored_touchpoints_by_the_same_amount():
    doc = commands.score_stage(two_factors(several=True), "book", "welcoming", score=1.0)
    # 0.1 and 0.9, mean 0.5, go up by 0.5
    assert sides(doc, "calls", "welcoming") == (-0.3, 0.6, 0.6)
    assert sides(doc, "answers", "welcoming") == (None, 1.4, None)


def test_a_stage_without_a_score_gives_it_to_the_touchpoint_nearest_to_the_customer():
    doc = two_factors(several=True)
    doc = commands.score_stage(doc, "book", "welcoming", score=None)
    assert not [
        row for row in doc.factor_scores.values() if row.factor == "welcoming" and row.touchpoint == "answers"
    ]
    doc = commands.score_stage(doc, "book", "welcoming", score=0.5)
    assert sides(doc, "calls", "welcoming") == (None, 0.5, None)
    assert sides(doc, "answers", "welcoming") is None


def test_a_stage_without_a_touchpoint_refuses():
    doc = commands.remove_touchpoints(two_factors(), ["rides"])
    with pytest.raises(CommandError):
        commands.score_stage(doc, "ride", "trust", score=1.0)


def test_the_emotion_of_a_touchpoint_follows_its_factors_and_undo_covers_both():
    store = run(two_factors(), lambda doc: commands.score_factor(doc, "waits", "trust", score=0.5))
    # (-0.9 + 0.5) / 2 = -0.2
    assert store.document.touchpoints["waits"].emotion == -0.2
    store.undo()
    assert store.document == two_factors()


def test_factors_follow_the_emotion_that_is_set_as_a_whole_and_go_with_it():
    store = run(two_factors(), lambda doc: commands.edit_touchpoints(doc, ["waits"], emotion=0.3))
    # both go up by 1.0: -0.9 to 0.1, -0.5 to 0.5
    assert sides(store.document, "waits", "welcoming") == (None, 0.1, None)
    assert sides(store.document, "waits", "trust") == (-1.8, 0.5, 0.5)
    store = run(two_factors(), lambda doc: commands.edit_touchpoints(doc, ["waits"], emotion=None))
    assert sides(store.document, "waits", "trust") is None
    assert felt_step(store.document, "wait-step").score is None


def test_a_point_of_the_curve_moves_factors_and_one_factor_alone_where_that_is_shown():
    doc = commands.feel_step(two_factors(), "wait-step", score=0.3)
    assert sides(doc, "waits", "welcoming") == (None, 0.1, None)
    doc = commands.feel_step(two_factors(), "wait-step", score=0.3, factor="trust")
    assert sides(doc, "waits", "trust") == (-1.8, 0.3, 0.3)
    assert sides(doc, "waits", "welcoming") == (None, -0.9, None)


def test_a_factor_that_goes_takes_its_scores_and_the_rest_speaks_for_the_emotion():
    store = run(two_factors(), lambda doc: commands.remove_records(doc, "factors", ["trust"]))
    assert {row.factor for row in store.document.factor_scores.values()} == {"welcoming"}
    assert store.document.touchpoints["waits"].emotion == -0.9


def test_an_edit_of_a_project_without_factors_is_left_as_it_is():
    store = run(tiny_project(), lambda doc: commands.edit_touchpoints(doc, ["enters"], emotion=-1.0))
    assert store.document.touchpoints["enters"].emotion == -1.0
