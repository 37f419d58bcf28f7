"""Who owns the whole, the stages and what is done, and who holds the guest by the hand."""

from datetime import date

import pytest

from cxdesigner import commands
from cxdesigner.analysis.care import Care, care_drop
from cxdesigner.analysis.channel_use import channel_use
from cxdesigner.analysis.course import course_of
from cxdesigner.analysis.documents import referenced_documents
from cxdesigner.analysis.ownership import owner_of_whole, ownership
from cxdesigner.analysis.pyramid import who_supports_whom
from cxdesigner.analysis.reviewing import review
from cxdesigner.analysis.step_times import moments
from cxdesigner.analysis.value_stream import value_stream
from tests.analysis.rides import a_ride
from tests.builders import ProjectBuilder

DAY = 86_400.0


def test_s003_l29_who_owns_the_whole_journey():
    assert owner_of_whole(a_ride(), "ride") is None
    assert owner_of_whole(a_ride(owner="lead"), "ride") == "lead"
    of_project = commands.edit_project(a_ride(), owner="lead")
    assert owner_of_whole(of_project, "ride") == "lead"
    own = commands.edit_journey(of_project, "ride", owner="calls")
    assert owner_of_whole(own, "ride") == "calls"  # what the journey says comes first


def test_s003_l29_coverage_owners_and_gaps_are_counted():
    whole = ownership(a_ride(), "ride")
    assert (whole.owned_stages, len(whole.stages), whole.coverage) == (2, 4, 0.5)
    assert (whole.actions, whole.owned) == (7, 7)
    assert set(whole.owners) == {"calls", "dispatch", "drivers", "it"}
    # Booking is worked in by three teams, waiting by two, pick-up by two, the return by nobody.
    assert [(stage.stage, stage.hands) for stage in whole.shared] == [
        ("s-booking", ("calls", "dispatch", "it")),
        ("s-waiting", ("dispatch", "it")),
        ("s-pickup", ("drivers", "dispatch")),
    ]
    assert whole.load["dispatch", "s-booking"] == 1


def test_s003_l29_the_longest_stretch_without_an_owner_is_told_in_time():
    # Waiting lasts from 04:50 to the pick-up at 05:00; the return comes nine days after the pick-up.
    whole = ownership(a_ride(), "ride")
    assert [stretch.seconds for stretch in whole.stretches] == [600.0, 9 * DAY]
    longest = whole.longest
    assert longest is not None
    assert (longest.stages, longest.steps) == (("s-return",), 1)


def test_the_longest_stretch_is_told_in_steps_where_the_times_do_not_tell_it():
    doc = commands.edit_step(a_ride(), "return", time="some time")
    longest = ownership(doc, "ride").longest
    assert longest is not None
    assert (longest.seconds, longest.steps, longest.stages) == (600.0, 1, ("s-waiting",))
    doc = commands.edit_stage(doc, "s-booking", owner=None)
    longest = ownership(doc, "ride").longest
    assert longest is not None
    assert (longest.steps, longest.stages) == (2, ("s-booking", "s-waiting"))


def test_a_journey_whose_stages_all_have_an_owner_has_no_stretch_without():
    doc = a_ride()
    for stage in doc.stages:
        doc = commands.edit_stage(doc, stage, owner="lead")
    assert ownership(doc, "ride").longest is None


def test_a_journey_that_is_not_there_is_owned_by_nobody_and_covers_nothing():
    whole = ownership(ProjectBuilder().build(), "nobody")
    assert (whole.owner, whole.coverage, whole.longest, whole.baton) == (None, None, None, ())


def test_s003_l29_the_baton_says_who_meets_the_guest_stage_by_stage():
    holds = ownership(a_ride(), "ride").baton
    assert [(hold.stage, hold.team, hold.has_moment) for hold in holds] == [
        ("s-booking", "calls", False),
        ("s-waiting", "dispatch", False),
        ("s-pickup", "drivers", True),
    ]
    doc = commands.edit_touchpoints(a_ride(), ["texts"], owner=None)
    assert [hold.team for hold in ownership(doc, "ride").baton] == ["calls", None, "drivers"]


@pytest.mark.parametrize(
    ("times", "expected"),
    [
        (("21:30", "04:50", "05.00"), [77_400, DAY + 17_400, DAY + 18_000]),
        (("05:33", "9 days later"), [19_980, 19_980 + 9 * DAY]),
        (("5.33", "9 dage senere"), [19_980, 19_980 + 9 * DAY]),
        (("08:00", "Next day, 09:00"), [28_800, DAY + 32_400]),
        (("08:00", "", "09:00"), [28_800, None, 32_400]),
        (("08:00", "soon", "09:00"), [28_800, None, 32_400]),
        (("9 days later",), [None]),
        (("99:99", "2026-11-22"), [None, None]),
    ],
)
def test_when_steps_happen_is_read_from_the_customers_words(times, expected):
    assert [None if moment is None else moment.at for moment in moments(times)] == expected


def test_times_on_both_sides_of_one_that_means_nothing_are_not_held_against_each_other():
    before, _, after = moments(("08:00", "soon", "09:00"))
    assert before is not None
    assert after is not None
    assert before.origin != after.origin


def test_s002_l53_l69_care_before_and_after_the_purchase_is_counted():
    # The guest pays when booking. Before and there: 4 cards, three owners, one metric. After: 6 cards, three owners
    # (dispatch, IT, drivers), one feedback loop and the measure of the pick-up.
    care = care_drop(course_of(a_ride(), "ride"))
    assert care is not None
    assert care.purchase == "booking"
    assert care.before == Care(steps=1, touchpoints=4, owners=3, measures=1)
    assert care.after == Care(steps=3, touchpoints=6, owners=3, measures=2)


def test_s002_l53_where_the_customer_pays_may_be_told_by_a_stage_and_is_never_guessed():
    doc = commands.edit_step(a_ride(), "booking", is_purchase=False)
    assert care_drop(course_of(doc, "ride")) is None
    doc = commands.edit_stage(doc, "s-pickup", phase="purchase")
    care = care_drop(course_of(doc, "ride"))
    assert care is not None
    assert (care.purchase, care.before.steps, care.after.touchpoints) == ("pickup", 3, 1)


def test_s002_l11_the_same_journey_is_a_value_stream_seen_from_within():
    stream = value_stream(course_of(a_ride(), "ride"))
    assert list(stream.activities) == [
        "engage", "design_transition", "obtain_build", "deliver_support", "improve", "plan",
    ]  # fmt: skip
    assert [work.touchpoint for work in stream.activities["engage"]] == ["meets"]
    assert [work.touchpoint for work in stream.activities["obtain_build"]] == ["reserves"]
    assert stream.activities["improve"] == ()


def test_s002_l23_practice_and_lifecycle_stage_come_along_and_what_is_untold_stands_apart():
    stream = value_stream(course_of(a_ride(), "ride"))
    assert stream.activities["obtain_build"][0].practice == "Capacity management"
    assert stream.activities["plan"][0].lifecycle == "support"
    assert stream.practices == ("Capacity management",)
    assert [work.touchpoint for work in stream.untold] == ["takes", "texts", "gateway", "briefs"]
    assert stream.told == 3


def test_s002_l51_channels_are_told_step_by_step_and_changes_of_channel_counted():
    # Booking by phone, waiting by phone, pick-up in person: one change. The return has no channel.
    use = channel_use(course_of(a_ride(), "ride"))
    assert use.channels == ("phone", "person")
    assert use.counts == {("phone", 0): 2, ("phone", 1): 1, ("person", 2): 1}
    assert use.switches == (2,)


def test_s001_l27_the_documents_that_work_follows_are_listed_with_where_they_are_followed():
    doc = commands.edit_touchpoints(a_ride(), ["takes", "briefs"], document_ref="QP 7.2  Orders")
    doc = commands.edit_touchpoints(doc, ["meets"], document_ref="qp 7.2 orders")
    assert referenced_documents(course_of(doc, "ride")) == {"QP 7.2 Orders": ("takes", "meets", "briefs")}
    assert referenced_documents(course_of(a_ride(), "ride")) == {}


def test_s001_l11_the_pyramid_stands_on_its_head_with_the_customer_on_top():
    layers = who_supports_whom(course_of(a_ride(), "ride"))
    assert [(layer.layer, layer.teams, layer.touchpoints) for layer in layers] == [
        ("customer", (), 3),
        ("frontstage", ("calls", "dispatch", "drivers"), 3),
        ("backstage", ("dispatch",), 2),
        ("support", ("it",), 2),
        ("management", ("lead",), 0),
    ]


def test_s002_l61_the_day_of_the_next_review_is_known_and_how_far_it_is_past():
    doc = commands.edit_project(a_ride(), last_reviewed="2026-11-16", review_every_days=90)
    found = review(doc, date(2027, 2, 16))  # 90 days after 16 November are 14 February
    assert found is not None
    assert (found.next, found.days_past, found.is_due) == (date(2027, 2, 14), 2, True)
    assert not review(doc, date(2027, 2, 14)).is_due  # type: ignore[union-attr]


@pytest.mark.parametrize("fields", [{}, {"last_reviewed": "2026-11-16"}, {"review_every_days": 9}])
def test_a_review_nobody_planned_is_unknown(fields):
    assert review(commands.edit_project(a_ride(), **fields), date(2026, 11, 22)) is None
