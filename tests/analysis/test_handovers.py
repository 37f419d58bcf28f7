"""Hand-overs are seen from links, order and owners; what was agreed of them is told beside."""

from cxdesigner.analysis.course import course_of
from cxdesigner.analysis.handovers import (
    falls,
    handovers,
    lost_information,
    matrix_of,
    per_place,
    relays,
)
from cxdesigner.analysis.teams import Conflict, conflicting_figures, team_codes
from tests.analysis.rides import a_ride
from tests.builders import ProjectBuilder


def seen(doc):
    return [(one.giver, one.taker, one.place) for one in handovers(doc, "ride")]


def test_s002_l47_hand_overs_are_computed_from_links_and_order_and_come_as_the_guest_meets_them():
    # Booking: the call centre (frontstage) links to dispatch (backstage), dispatch to IT (support).
    # Waiting: the guest goes from the call centre to dispatch, and IT's text gateway links back to dispatch.
    # Pick-up: the guest goes on to the drivers; dispatch briefs them from behind the line of visibility.
    # The customer's own cards have no owner, so the links to and from them hand nothing over.
    assert seen(a_ride()) == [
        ("calls", "dispatch", "visibility"),
        ("dispatch", "it", "internal"),
        ("calls", "dispatch", "front"),
        ("it", "dispatch", "visibility"),
        ("dispatch", "drivers", "front"),
        ("dispatch", "drivers", "visibility"),
    ]


def test_what_was_agreed_belongs_to_its_pair_and_an_empty_time_is_none_agreed():
    first, second, *rest = handovers(a_ride(), "ride")
    assert (first.passed, first.agreed) == ("Time, address", "at once")
    assert (second.passed, second.agreed) == ("Reservation", "")  # nobody said; the link's own word stands in
    assert all(not one.agreed for one in rest)


def test_a_link_that_goes_both_ways_hands_over_both_ways_and_a_feedback_loop_nothing():
    def board(kind):
        return (
            ProjectBuilder().team("a").team("b").journey("ride").lanes("backstage").stage("s", steps=("one",))
            .touchpoint("x", "backstage", "one", owner="a").touchpoint("y", "backstage", "one", owner="b")
            .link("x", "y", kind).build()
        )  # fmt: skip

    assert seen(board("flow")) == [("a", "b", "within")]
    assert seen(board("two_way")) == [("a", "b", "within"), ("b", "a", "within")]
    assert seen(board("feedback")) == []


def test_work_is_listed_in_the_order_in_which_it_is_passed_on_within_a_step():
    doc = (
        ProjectBuilder().team("front").team("back").team("help").journey("ride")
        .lanes("frontstage", "backstage", "support").stage("s", steps=("one",))
        .touchpoint("greet", "frontstage", "one", owner="front")
        .touchpoint("brief", "backstage", "one", owner="back")
        .touchpoint("train", "support", "one", owner="help")
        .link("brief", "greet").link("train", "brief").build()
    )  # fmt: skip
    assert seen(doc) == [("help", "back", "internal"), ("back", "front", "visibility")]


def test_work_that_goes_round_in_circles_is_listed_all_the_same():
    doc = (
        ProjectBuilder().team("a").team("b").journey("ride").lanes("backstage").stage("s", steps=("one",))
        .touchpoint("x", "backstage", "one", owner="a").touchpoint("y", "backstage", "one", owner="b")
        .link("x", "y").link("y", "x").build()
    )  # fmt: skip
    assert len(handovers(doc, "ride")) == 2


def test_s002_l47_the_matrix_counts_team_by_team_with_sums_and_says_what_is_not_agreed():
    doc = a_ride()
    matrix = matrix_of(course_of(doc, "ride"), handovers(doc, "ride"))
    assert matrix.teams == ("calls", "dispatch", "drivers", "it")
    # calls>dispatch twice (1 and 3), dispatch>it once, it>dispatch once, dispatch>drivers twice: 6 in all.
    assert matrix.counts == {
        ("calls", "dispatch"): 2, ("dispatch", "it"): 1, ("it", "dispatch"): 1, ("dispatch", "drivers"): 2,
    }  # fmt: skip
    assert matrix.gives == {"calls": 2, "dispatch": 3, "drivers": 0, "it": 1}
    assert matrix.receives == {"calls": 0, "dispatch": 3, "drivers": 2, "it": 1}
    assert sum(matrix.unagreed.values()) == 5  # one of six has its time
    assert matrix.unagreed[("calls", "dispatch")] == 1


def test_s002_l47_hand_overs_are_counted_by_line():
    # front: 2. The line of visibility: calls>dispatch, it>dispatch (support to frontstage crosses both lines behind
    # it) and dispatch>drivers, 3. The line of internal interaction: dispatch>it and it>dispatch, 2.
    counts = per_place(handovers(a_ride(), "ride"))
    assert counts == {"front": 2, "interaction": 0, "visibility": 3, "internal": 2, "within": 0}


def test_s002_l47_information_is_lost_where_it_is_needed_and_neither_passed_nor_at_hand():
    def lost(**knowing):
        doc = (
            ProjectBuilder().team("a").team("b").journey("ride").lanes("frontstage", "backstage")
            .stage("s", steps=("one",))
            .touchpoint("x", "backstage", "one", owner="a").touchpoint("told", "backstage", "one")
            .touchpoint("y", "frontstage", "one", owner="b", info_needed=("Name", "Flight", "Wish"), **knowing)
            .link("x", "y").row("handovers", "h", source="x", target="y", passed="name and bag").build()
        )  # fmt: skip
        return [(gap.target, gap.info, gap.givers) for gap in lost_information(doc, handovers(doc, "ride"))]

    assert lost() == [("y", ("Flight", "Wish"), ("a",))]
    assert lost(info_available=("flight number",)) == [("y", ("Wish",), ("a",))]
    assert lost(info_source="told") == []


def test_s002_l47_hand_overs_under_an_emotional_drop_are_told_together_with_it():
    # Booking +1.0, waiting -1.0 (a drop of 2.0 with the two hand-overs of that step), pick-up +1.5 (no drop).
    doc = a_ride()
    course, passes = course_of(doc, "ride"), handovers(doc, "ride")
    (fall,) = falls(course, passes)
    assert (fall.step, fall.drop, len(fall.passes)) == ("waiting", 2.0, 2)


def test_a_step_without_a_score_is_no_drop_and_a_small_one_does_not_count():
    def board(*scores):
        made = ProjectBuilder().team("a").team("b").journey("ride").lanes("customer", "frontstage")
        made.stage("s", steps=tuple(f"s{n}" for n in range(len(scores))))
        for n, score in enumerate(scores):
            made.touchpoint(f"c{n}", "customer", f"s{n}", emotion=score)
            made.touchpoint(f"f{n}", "frontstage", f"s{n}", owner="ab"[n % 2])
        doc = made.build()
        return [fall.step for fall in falls(course_of(doc, "ride"), handovers(doc, "ride"))]

    assert board(1.0, None, 0.8) == []
    assert board(1.0, None, 0.4) == ["s2"]


def test_r34_three_hand_overs_between_two_moments_that_the_guest_sees_are_many():
    doc = (
        ProjectBuilder().team("a").team("b").team("c").journey("ride").lanes("frontstage", "backstage")
        .stage("s", steps=("one", "two", "three"))
        .touchpoint("f1", "frontstage", "one", owner="a").touchpoint("f3", "frontstage", "three", owner="a")
        .touchpoint("b2", "backstage", "two", owner="b").touchpoint("c2", "backstage", "two", owner="c")
        .link("f1", "b2").link("b2", "c2").link("c2", "f3").build()
    )  # fmt: skip
    (relay,) = relays(course_of(doc, "ride"), handovers(doc, "ride"))
    assert (relay.first, relay.second, len(relay.passes)) == ("f1", "f3", 3)
    fewer = a_ride()
    assert relays(course_of(fewer, "ride"), handovers(fewer, "ride")) == []


def test_s002_l47_two_teams_that_pull_one_figure_apart_are_told():
    doc = (
        ProjectBuilder()
        .team("calls", raises=("Calls per hour", "Time per call"))
        .team("crm", raises=("Profit",), lowers=("time  per call",))
        .build()
    )
    assert conflicting_figures(doc) == [Conflict("Time per call", "calls", "crm")]


def test_codes_of_teams_are_two_letters_and_no_two_are_alike():
    names = ("Call centre", "Dispatch", "Drivers", "IT-afdelingen", "Distribution", "Økonomi", "—", "DI")
    made = ProjectBuilder()
    for number, name in enumerate(names):
        made.team(f"t{number}", name)
    made.team("people", "People", code="hr")
    codes = team_codes(made.build())
    assert [codes[f"t{n}"] for n in range(7)] == ["CC", "DI", "DR", "IT", "DS", "ØK", "?1"]
    assert codes["people"] == "HR"
    assert len(set(codes.values())) == len(codes)
    many = ProjectBuilder()
    for number in range(120):
        many.team(f"t{number}", "Aa")
    assert len(set(team_codes(many.build()).values())) == 120


def test_a_journey_that_is_not_there_has_no_hand_overs():
    assert handovers(ProjectBuilder().build(), "nobody") == []
