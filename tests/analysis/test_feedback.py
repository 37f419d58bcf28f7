from collections import Counter

import pytest

from cxdesigner.analysis.feedback import (
    as_emotion,
    mean_of,
    newest_verbatims,
    stage_figures,
    touchpoint_figures,
    value_of,
    whole_figures,
)
from cxdesigner.model.document import Document
from tests.builders import ProjectBuilder


def answered(least: int = 5) -> Document:
    """Build two stages: greets has CSAT in two weeks, pays CES, and the whole an NPS."""
    made = ProjectBuilder("Taxi", least_replies=least).journey("ride").lanes("customer", "frontstage")
    made.stage("pickup", steps=("meet",)).touchpoint("greets", "frontstage", "meet")
    made.touchpoint("waits", "customer", "meet").stage("end", steps=("pay",))
    made.touchpoint("pays", "customer", "pay").row("surveys", "s")
    csat = {"survey": "s", "touchpoint": "greets", "scale": "csat", "low": 1.0, "high": 5.0}
    made.row("ratings", "a", **csat, week="2026-11-09", scores=(3.0, 4.0, 5.0), counts=(2, 3, 5))
    made.row("ratings", "b", **csat, week="2026-11-16", scores=(1.0, 5.0), counts=(1, 2))
    made.row("ratings", "c", survey="s", touchpoint="pays", scale="ces", low=1.0, high=7.0, scores=(2.0, 7.0),
             counts=(4, 1))  # fmt: skip
    made.row("ratings", "d", survey="s", scale="nps", low=0.0, high=10.0, scores=(6.0, 7.0, 9.0, 10.0),
             counts=(3, 2, 4, 1))  # fmt: skip
    made.row(
        "verbatims", "s-v0", survey="s", touchpoint="greets", text="He came to meet me", date="2026-11-17"
    )
    made.row("verbatims", "s-v1", survey="s", touchpoint="greets", text="Fine", date="2026-11-10")
    return made.build()


def test_s002_l77_nps_is_promoters_less_detractors():
    # 10 answers: 9 9 9 9 10 promote (5), 7 7 are passive (2), 6 6 6 detract (3): 50 % - 30 % = +20.
    assert value_of("nps", Counter({6.0: 3, 7.0: 2, 9.0: 4, 10.0: 1})) == pytest.approx(20.0)
    # All at 0 is -100, all at 8 is 0, all at 10 is +100.
    assert [value_of("nps", Counter({score: 7})) for score in (0.0, 8.0, 10.0)] == [-100, 0, 100]


def test_s002_l78_csat_is_the_share_of_the_top_two_with_its_mean_beside():
    # 2 x 3, 3 x 4, 5 x 5: (3 + 5) of 10 = 80 %; the mean is (6 + 12 + 25) / 10 = 4.3.
    counts = Counter({3.0: 2, 4.0: 3, 5.0: 5})
    assert value_of("csat", counts) == pytest.approx(80.0)
    assert mean_of(counts) == pytest.approx(4.3)


def test_s002_l79_ces_and_plain_ratings_are_means():
    # 4 x 2 and 1 x 7: 15 / 5 = 3.
    assert value_of("ces", Counter({2.0: 4, 7.0: 1})) == pytest.approx(3.0)
    assert value_of("rating", Counter({-1.0: 1, 2.0: 1})) == pytest.approx(0.5)
    assert value_of("ces", Counter()) is None


def test_a_figure_tells_its_count_its_weeks_and_its_mean():
    figure = touchpoint_figures(answered(), "greets")[0]
    # 13 answers; 4 and 5 are 3 + 5 + 2 = 10 of 13; the mean is (43 + 1 + 10) / 13.
    assert (figure.count, figure.first, figure.last) == (13, "2026-11-09", "2026-11-16")
    assert figure.value == pytest.approx(1000 / 13)
    assert figure.mean == pytest.approx(54 / 13)
    # The second week has three answers, fewer than five: it is told as a gap, not as a figure.
    assert [(week.monday, week.value, week.count) for week in figure.weeks] == [
        ("2026-11-09", pytest.approx(80.0), 10),
        ("2026-11-16", None, 3),
    ]


def test_no_figure_is_made_of_fewer_answers_than_the_project_asks_for():
    figure = touchpoint_figures(answered(least=14), "greets")[0]
    assert (figure.value, figure.mean, figure.emotion, figure.count, figure.least) == (
        None,
        None,
        None,
        13,
        14,
    )
    assert touchpoint_figures(answered(), "waits") == []


def test_a_stage_is_all_its_touchpoints_and_the_whole_is_all_there_is():
    doc = answered()
    assert [(f.scale, f.count) for f in stage_figures(doc, "end")] == [("ces", 5)]
    assert [(f.scale, f.count) for f in whole_figures(doc, "ride")] == [("csat", 13), ("nps", 10), ("ces", 5)]
    assert touchpoint_figures(doc, None)[0].value == pytest.approx(20.0)


def test_a_score_goes_to_the_emotion_scale_in_a_straight_line():
    assert [as_emotion(score, 1, 5) for score in (1, 3, 5)] == [-2, 0, 2]
    assert as_emotion(5, 0, 10) == 0
    # 4.3 of 1 to 5 is (4.3 - 1) / 4 = 0.825 of the way: -2 + 4 x 0.825 = 1.3.
    assert as_emotion(4.3, 1, 5) == pytest.approx(1.3)


def test_the_newest_words_come_first():
    assert [v.text for v in newest_verbatims(answered(), ["greets"], 5)] == ["He came to meet me", "Fine"]
    assert newest_verbatims(answered(), ["pays", None], 5) == []
