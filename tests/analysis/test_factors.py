"""Figures of emotional factors, against values worked out by hand."""

import pytest

from cxdesigner.analysis.emotion import felt_before, felt_step
from cxdesigner.analysis.factors import (
    drops_most,
    factor_figures,
    step_band,
    unsettled_qualifiers,
    weakest,
    widest_band,
)
from tests.factor_projects import two_factors


def test_s004_l08_a_touchpoint_feels_as_the_mean_of_its_factors():
    doc = two_factors()
    # welcoming -0.9 and trust -0.5 at the waiting: (-0.9 - 0.5) / 2 = -0.7
    assert felt_step(doc, "wait-step").score == pytest.approx(-0.7)
    # on one factor, what is scored on that one counts
    assert felt_step(doc, "wait-step", "trust").score == -0.5
    # the ride has no factor: what is said of it whole counts, and nothing on one factor
    assert felt_step(doc, "ride-step").score == 1.0
    assert felt_step(doc, "ride-step", "trust").score is None


def test_s004_l08_the_weakest_factor_of_each_stage_and_the_one_that_drops_most():
    figures = factor_figures(two_factors(), "later")
    found = [(spot.line, spot.value) if spot else None for spot in weakest(figures)]
    # booking: welcoming 0.1 < trust 0.6; wait: welcoming -0.9 < trust -0.5; ride: nothing is scored
    assert found == [(0, 0.1), (0, -0.9), None]
    drop = drops_most(figures)
    # welcoming falls 0.1 - -0.9 = 1.0, trust falls 0.6 - -0.5 = 1.1
    assert drop is not None
    assert (drop.line, drop.stage) == (1, 1)
    assert drop.value == pytest.approx(1.1)


def test_s004_l26_the_widest_band_is_the_least_designed_and_the_worst_day_counts_the_worst():
    figures = factor_figures(two_factors(), "later")
    spot = widest_band(figures)
    # trust at the wait: 0.1 - -1.8 = 1.9; welcoming at the booking: 0.5 - -0.3 = 0.8
    assert spot is not None
    assert (spot.line, spot.stage) == (1, 1)
    assert spot.value == pytest.approx(1.9)
    worst = factor_figures(two_factors(), "later", worst_day=True)
    assert [band.typical for band in worst.lines[1].bands] == [0.6, -1.8, None]  # no worst at the booking
    # the wait at its worst: (-0.9 - 1.8) / 2 = -1.35
    assert worst.felt[1] == pytest.approx(-1.35)


def test_s001_l43_l52_a_qualifier_below_nothing_comes_before_what_wins():
    figures = factor_figures(two_factors(), "later")
    # trust is a qualifier and lies at -0.5 at the wait; welcoming is a winner and does not count here
    assert [(spot.line, spot.stage, spot.value) for spot in unsettled_qualifiers(figures)] == [(1, 1, -0.5)]


def test_the_as_is_stands_beside_and_averages_leave_out_what_is_not_known():
    figures = factor_figures(two_factors(), "later")
    welcoming = figures.lines[0]
    assert welcoming.before == (-0.4, None, None)
    assert welcoming.mean == pytest.approx(-0.4)  # (0.1 - 0.9) / 2
    assert welcoming.mean_before == -0.4
    assert figures.values == 4
    assert felt_before(two_factors(), "later", "welcoming") == [-0.4, None, None]
    assert factor_figures(two_factors(), "today").before == (None, None, None)


def test_a_band_of_several_touchpoints_holds_their_typical_score_in_the_middle():
    band = step_band(two_factors(several=True), "book-step", "welcoming")
    # 0.1 with 0.5 and -0.3, beside 0.9 whose ends are not known and count as typical
    assert (band.typical, band.best, band.worst) == (0.5, 0.7, pytest.approx(0.3))


def test_a_project_without_factors_has_figures_of_nothing():
    from tests.builders import tiny_project

    figures = factor_figures(tiny_project(), "today")
    assert figures.lines == ()
    assert weakest(figures) == [None, None]
    assert widest_band(figures) is None
    assert drops_most(figures) is None
