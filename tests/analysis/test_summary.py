"""A journey at a glance: averages, moments of truth, stages measured and hand-overs, worked out by hand."""

import pytest

from cxdesigner.analysis.summary import summary
from tests.analysis.rides import a_ride
from tests.builders import ProjectBuilder


def a_pair():
    """An as-is of two stages, and its to-be in which both are lifted."""
    return (
        ProjectBuilder("Taxi")
        .team("drivers", "Drivers")
        .journey("today", "Today", kind="as_is")
        .lanes("customer", "frontstage")
        .stage("t1", "Booking")
        .step("t-one")
        .stage("t2", "Ride")
        .step("t-two")
        .touchpoint("t-orders", "customer", "t-one", "Orders", emotion=-1.0)
        .touchpoint("t-rides", "customer", "t-two", "Rides", emotion=0.0)
        .journey("tomorrow", "Tomorrow", kind="to_be", derived_from="today")
        .lanes("customer", "frontstage")
        .stage("n1", "Booking", derived_from="t1")
        .step("n-one", derived_from="t-one")
        .stage("n2", "Ride", derived_from="t2")
        .step("n-two", derived_from="t-two")
        .touchpoint("n-orders", "customer", "n-one", "Orders", emotion=0.5, derived_from="t-orders")
        .touchpoint("n-rides", "customer", "n-two", "Rides", emotion=1.5, derived_from="t-rides",
                    moment_of_truth=True, owner="drivers")
        .build()
    )  # fmt: skip


def test_a_to_be_is_told_beside_its_as_is():
    seen = summary(a_pair(), "tomorrow")
    assert seen.is_pair
    # today (-1.0 + 0.0) / 2 = -0.5, tomorrow (0.5 + 1.5) / 2 = 1.0
    assert seen.average.was == pytest.approx(-0.5)
    assert seen.average.becomes == pytest.approx(1.0)
    # lifted by 0.5 - -1.0 = 1.5 and by 1.5 - 0.0 = 1.5
    assert [feeling.lift.by for feeling in seen.feelings] == [pytest.approx(1.5), pytest.approx(1.5)]
    assert [feeling.has_moment_of_truth for feeling in seen.feelings] == [False, True]
    assert (seen.owned, len(seen.moments), seen.owners) == (1, 1, ("drivers",))


def test_an_as_is_is_told_beside_its_to_be():
    seen = summary(a_pair(), "today")
    assert seen.is_pair
    assert seen.average.by == pytest.approx(1.5)
    assert seen.moments == ()


def test_a_journey_on_its_own_has_one_side_and_no_lift():
    seen = summary(a_ride(), "ride")
    assert not seen.is_pair
    # the steps feel 1.0, -1.0 and 1.5; the return is not scored: 1.5 / 3
    assert (seen.average.was or seen.average.becomes) == pytest.approx(0.5)
    assert all(feeling.lift.by is None for feeling in seen.feelings)
    # booking has a figure, pick-up a question; waiting and return have neither
    assert [stage.name for stage in seen.measured.measured] == ["Booking", "Pick-up"]
    assert [stage.name for stage in seen.measured.missing] == ["Waiting", "Return"]
    # six, of which two are in front: calls to dispatch at the text, dispatch to drivers at the car
    assert (seen.handovers, seen.in_front) == (6, 2)


def test_a_journey_that_is_not_there_comes_to_nothing():
    seen = summary(ProjectBuilder("New").build(), "none")
    assert (seen.feelings, seen.moments, seen.handovers, seen.measured.total) == ((), (), 0, 0)
    assert (seen.average.was, seen.average.becomes) == (None, None)
