"""Engagement and orchestration, and what is sold beside what is bought: corners and caps worked out by hand."""

from cxdesigner import commands
from cxdesigner.analysis.engagement import capped_curve, engagement
from tests.builders import ProjectBuilder


def a_stay():
    """A hotel of four steps: one touchpoint in each corner, a deal-breaker that holds at the second step."""
    return (
        ProjectBuilder("Hotel")
        .journey("stay", "The stay")
        .lanes("customer", "frontstage", "backstage")
        .stage("s1", "Arrival")
        .step("one")
        .stage("s2", "Room")
        .step("two")
        .stage("s3", "Night")
        .step("three")
        .stage("s4", "Check-out")
        .step("four")
        .touchpoint("carries", "frontstage", "one", "Carries the bag", engagement=5, orchestration=2,
                    control="left_to_chance", provider_sells="Parking", emotion=1.0)
        .touchpoint("shows", "frontstage", "two", "Shows the room", engagement=2, orchestration=5,
                    provider_sells="A room and a bed", customer_buys="A good night's sleep",
                    deal_breaker="Dance band until 02:00", deal_breaker_fires=True, emotion=0.5,
                    alternatives=("Sleep at the airport",), underlying_job="To be rested")
        .touchpoint("helps", "frontstage", "three", "Meets the sleepless", engagement=4, orchestration=1,
                    moment_of_truth=True, emotion=1.5)
        .touchpoint("greets", "frontstage", "four", "Says goodbye", engagement=4, orchestration=4,
                    provider_sells="A smooth check-out", customer_buys="a smooth  check-out.", emotion=-2.0)
        .touchpoint("bills", "frontstage", "four", "Hands the bill", engagement=3, orchestration=3)
        .touchpoint("smiles", "frontstage", "four", "Smiles", engagement=3)
        .touchpoint("cleans", "backstage", "two", "Cleans", control="left_to_chance")
        .build()
    )  # fmt: skip


def test_s000_l12_each_touchpoint_lies_in_one_of_the_four_corners():
    seen = engagement(a_stay(), "stay")
    assert {spot.touchpoint: spot.corner for spot in seen.spots} == {
        "carries": "enthusiast", "shows": "sad", "helps": "enthusiast", "greets": "fantastic", "bills": "neither",
    }  # fmt: skip
    assert [seen.count(corner) for corner in ("enthusiast", "fantastic", "neither", "sad")] == [2, 1, 1, 1]
    assert seen.unknown == ("smiles",), "a missing figure is not known, and no place at all"


def test_s000_l17_what_is_left_to_chance_is_listed_wherever_staff_do_it():
    assert engagement(a_stay(), "stay").left_to_chance == ("carries", "cleans")


def test_s000_l19_the_way_proposed_begins_at_the_moment_of_truth_that_is_warm_and_not_designed():
    doc = a_stay()
    found = engagement(doc, "stay").proposed
    assert found is not None
    assert found.touchpoint == "helps"  # a moment of truth goes before the greater engagement of `carries`
    plain = commands.edit_touchpoints(doc, ["helps"], moment_of_truth=False)
    other = engagement(plain, "stay").proposed
    assert other is not None
    assert other.touchpoint == "carries"


def test_s003_l13_the_same_words_and_an_empty_buyers_side_are_to_be_settled():
    rows = {row.touchpoint: row for row in engagement(a_stay(), "stay").bargains}
    assert rows["greets"].is_same, "case, spaces and stops make no difference"
    assert rows["carries"].is_open
    assert not rows["shows"].is_asymmetric
    assert list(rows) == ["carries", "shows", "helps", "greets"], (
        "a stage of which nothing is said stands there"
    )


def test_s003_l27_a_deal_breaker_that_holds_caps_all_later_steps():
    doc = a_stay()
    (firing,) = engagement(doc, "stay").firing
    assert (firing.touchpoint, firing.column, firing.capped) == ("shows", 1, ("three", "four"))
    # as designed 1.0, 0.5, 1.5, -2.0; from the third step on nothing is above -2
    assert capped_curve(doc, "stay", [firing]) == [(1.0, 1.0), (0.5, 0.5), (1.5, -2.0), (-2.0, -2.0)]
    rests = commands.edit_touchpoints(doc, ["shows"], deal_breaker_fires=False)
    assert engagement(rests, "stay").firing == ()


def test_a_journey_that_is_not_there_has_nothing_to_tell():
    seen = engagement(a_stay(), "none")
    assert (seen.spots, seen.bargains, seen.firing, seen.proposed) == ((), (), (), None)
