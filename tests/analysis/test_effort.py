"""Effort, difference and value of a journey, against figures worked out by hand."""

import pytest

from cxdesigner.analysis.course import course_of
from cxdesigner.analysis.customer_work import customer_work
from cxdesigner.analysis.difference import difference
from cxdesigner.analysis.effort import allocation
from cxdesigner.analysis.worth import worth
from tests.builders import ProjectBuilder
from tests.effort_projects import an_arrival


@pytest.fixture(scope="module")
def stay():
    return course_of(an_arrival(), "stay")


def journey(*steps):
    """Return a journey with a step for each pair of a share and an importance."""
    builder = ProjectBuilder().journey("j").lanes("customer").stage("s")
    for number, (energy, importance) in enumerate(steps):
        builder.step(f"p{number}", energy=energy, importance=importance)
    return builder.build()


def test_s000_l19_a_step_gets_its_fair_share_of_what_is_said(stay):
    # 60 + 10 + 20 is 90 % at weights of 2 + 5 + 2 = 9: each point of importance asks for 10 %.
    seen = allocation(stay.doc, "stay")
    assert [(step.number, step.fair, step.by, step.band) for step in seen.steps] == [
        (1, 20, 40, "over"), (2, 50, -40, "starved"), (3, 20, 0, "balance"),
    ]  # fmt: skip
    assert seen.unknown == ("leaves",)
    assert [step.step for step in seen.move_from] == ["books"]
    assert [step.step for step in seen.move_to] == ["arrives"]
    assert sum(step.by for step in seen.steps) == 0  # effort is moved, not made


def test_s000_l19_the_three_to_move_effort_from_and_to():
    # 100 % over weights of 27: 3.7 % a point. The first has 30 for 11.1, the fourth 25; the fifth's 10 is near.
    # The sixth has 5 for 18.5, the seventh 5 for 14.8, the second 10 for 14.8; the third's 15 for 18.5 is near.
    seen = allocation(journey((30, 3), (10, 4), (15, 5), (25, 3), (10, 3), (5, 5), (5, 4)), "j")
    assert [step.number for step in seen.move_from] == [1, 4]
    assert [step.number for step in seen.move_to] == [6, 7, 2]
    assert [round(step.by, 1) for step in seen.move_to] == [-13.5, -9.8, -4.8]
    assert (seen.total, seen.state, seen.count("balance")) == (100, "whole", 2)


@pytest.mark.parametrize(
    ("shares", "total", "state"),
    [
        ((None, None), None, "none"),
        ((33.3, 33.3, 33.3), pytest.approx(99.9), "whole"),
        ((50, None), 50, "open"),
        ((50, 40), 90, "short"),
        ((70, 50), 120, "over"),
        ((70, 50, None), 120, "over"),
        ((0, 0), 0, "short"),
    ],
)
def test_s000_l19_shares_that_are_not_100_are_said_and_not_scaled(shares, total, state):
    seen = allocation(journey(*((share, 3) for share in shares)), "j")
    assert (seen.total, seen.state) == (total, state)
    assert [step.share for step in seen.steps] == [share for share in shares if share is not None]


def test_a_step_without_effort_is_starved_unless_nobody_spends_any():
    # 80 % at weights 4 and 4: 40 % each.
    assert [step.band for step in allocation(journey((80, 4), (0, 4)), "j").steps] == ["over", "starved"]
    assert [step.band for step in allocation(journey((0, 4), (0, 1)), "j").steps] == ["balance", "balance"]
    assert allocation(ProjectBuilder().journey("j").build(), "j").steps == ()


def test_s001_l21_what_the_customer_does_hardest_first_and_what_she_does_alone(stay):
    # Said are 2, 3 and 0: a mean of 1.7 of three, while paying is not said and counts as nothing.
    work = customer_work(stay)
    assert [load.touchpoint.id for load in work.loads] == ["types", "fills", "lies", "pays"]
    assert (work.effort.known, round(work.effort.mean or 0, 2)) == (3, 1.67)
    assert [load.touchpoint.id for load in work.hardest_first] == ["fills", "types", "lies"]
    assert [load.touchpoint.id for load in work.tasks] == ["types", "fills"]
    assert [load.touchpoint.id for load in work.alone] == [
        "types"
    ]  # nobody is in front of her while she books


def test_s001_l21_staff_that_stay_over_several_steps_are_there_in_all_of_them():
    doc = (
        ProjectBuilder().journey("j").lanes("customer", "frontstage").stage("s", steps=("one", "two", "three"))
        .touchpoint("helps", "frontstage", "one", span=2)
        .touchpoint("a", "customer", "two", customer_effort=1)
        .touchpoint("b", "customer", "three", customer_task="Packs")
        .build()
    )  # fmt: skip
    assert [load.touchpoint.id for load in customer_work(course_of(doc, "j")).alone] == ["b"]


def test_s000_l23_the_thread_is_cut_where_the_customer_says_it_again(stay):
    # Booking carries on two things; at arrival the name is said again though it is known, the passport is new.
    work = customer_work(stay)
    assert [(knot.step, knot.known, len(knot.carried), len(knot.again)) for knot in work.knots] == [
        ("books", 0, 2, 0), ("arrives", 2, 0, 2), ("sleeps", 2, 0, 0), ("leaves", 2, 0, 0),
    ]  # fmt: skip
    assert [(repeat.what, repeat.known_since) for repeat in work.again] == [
        ("name", "books"),
        ("Passport", None),
    ]


def test_s003_l13_where_we_are_like_everyone_else_although_it_matters(stay):
    # Greeting says no importance of its own: its step's 5 holds. 5 is 4 more than the 1 it is apart.
    seen = difference(stay)
    told = [(point.touchpoint.id, point.difference, point.importance, point.lacks) for point in seen.points]
    assert told == [("greets", 1, 5, 4), ("hushes", 5, 4, -1), ("waves", None, None, None)]
    assert [point.touchpoint.id for point in seen.alike] == ["greets"]
    assert len(seen.told) == 2


def test_s004_l13_what_is_looked_at_beside_what_matters(stay):
    # Booking is measured and weighs 2; arrival weighs 5 and nobody looks; sleeping weighs 2 and nobody looks;
    # leaving is a moment of truth at which the minutes are watched.
    seen = difference(stay)
    assert [watch.verdict for watch in seen.watches] == ["habit", "blind", "quiet", "seen"]
    assert seen.watches[0].metrics == ("Answer time",)
    assert seen.count("blind") == 1


def test_s004_l13_a_step_that_moves_the_customer_matters_and_one_nobody_spoke_of_is_unknown():
    doc = (
        ProjectBuilder().journey("j").lanes("customer").stage("s", steps=("one", "two", "three"))
        .touchpoint("a", "customer", "one", emotion=-1.0)
        .touchpoint("b", "customer", "two", emotion=0.9)
        .touchpoint("c", "customer", "three", current_focus="Calls")
        .build()
    )  # fmt: skip
    assert [watch.verdict for watch in difference(course_of(doc, "j")).watches] == [
        "blind",
        "quiet",
        "unknown",
    ]


def test_s001_l36_what_a_customer_is_worth_and_what_the_moments_put_at_stake(stay):
    seen = worth(stay)
    assert seen.persona is not None
    assert (seen.persona.lifetime_value, seen.persona.purchases_a_year) == (22_000, 7)
    assert [(stake.touchpoint.id, stake.value, stake.risks) for stake in seen.stakes] == [
        ("greets", 9_000, ("bad", "chance"))
    ]
    assert [card.id for card in seen.unsaid] == ["waves"]
    assert (seen.moments, seen.largest, seen.at_risk) == (2, 9_000, 9_000)


def test_s001_l36_nothing_is_at_risk_that_nobody_spoke_of():
    seen = worth(course_of(ProjectBuilder().journey("j").build(), "j"))
    assert (seen.persona, seen.moments, seen.largest, seen.at_risk) == (None, 0, None, None)
