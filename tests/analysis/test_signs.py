"""Signs of the method: what stands on a card, and for what."""

from itertools import pairwise

import pytest

from cxdesigner import commands
from cxdesigner.analysis.sign_kinds import KINDS
from cxdesigner.analysis.signs import (
    Sign,
    hooks_of,
    kinds_in,
    promises_of,
    signs_at,
    signs_of_insight,
    thread_between,
)
from tests.analysis.signed_rides import a_signed_ride
from tests.builders import ProjectBuilder, tiny_project

DOC = a_signed_ride()


def of(id_, kinds=KINDS, doc=DOC, revealed=()):
    return signs_at(doc, doc.touchpoints[id_], kinds, revealed)


def test_s000_l17_a_die_stands_where_it_is_left_to_chance_in_front_and_behind():
    assert Sign("staff", "dice", "warning") in of("takes")
    assert Sign("staff", "dice", "warning") in of("reserves")
    assert not any(sign.mark == "dice" for sign in of("texts"))


def test_s000_l12_bars_stand_for_engagement_and_orchestration_in_front_of_the_customer_alone():
    assert Sign("staff", "bars", values=(5, 1)) in of("takes")
    assert Sign("staff", "bars", values=(2, None)) in of("texts"), "what nobody said is unknown, not zero"
    assert not any(sign.mark == "bars" for sign in of("reserves"))
    assert not any(sign.mark == "bars" for sign in of("meets"))


def test_s001_l21_the_hand_is_as_large_as_the_customers_effort():
    assert of("orders") == (Sign("work", "hand", values=(3,)),)
    assert of("waits") == (Sign("work", "hand", values=(0,)),)
    assert of("leaves") == ()


def test_s000_l23_the_thread_is_torn_where_the_customer_repeats_herself():
    steps = [DOC.steps[id_] for id_ in ("booking", "waiting", "pickup", "farewell")]
    whole, torn, carried = (thread_between(DOC, a, b) for a, b in pairwise(steps))
    assert (whole.carried, whole.again) == (("The address",), ())
    assert (torn.carried, torn.again) == ((), ("The address",))
    assert (carried.carried, carried.again) == (("The flight",), ())
    assert of("enters", ("work",)) == (Sign("work", "again", "error"),)
    plain = tiny_project()
    first, second = (plain.steps[id_] for id_ in ("door", "desk"))
    assert thread_between(plain, first, second) is None


def test_s002_l71_a_promise_wears_its_gravest_fate_where_it_is_made_and_where_it_is_kept():
    promises = ("promises",)
    # Takes promises what is kept, and what nobody knows: the unknown is the graver one.
    assert of("takes", promises) == (Sign("promises", "promise", ""),)
    assert of("texts", promises) == (Sign("promises", "promise", "error"),)
    assert of("meets", promises) == (Sign("promises", "kept", "error", word="broken"),)
    assert of("enters", promises) == (Sign("promises", "kept", "", word="unknown"),)
    made, _hook = of("hands", promises)
    assert made.tone == "warning", "nobody keeps it"
    assert {promise.id for promise in promises_of(DOC, "ride")} == {"on-time", "quiet", "window", "return"}
    assert promises_of(DOC, "other") == []


def test_s004_l24_a_hook_is_good_where_it_leads_back_and_grave_where_it_does_not():
    assert Sign("promises", "hook", "good") in of("hands")
    open_end = commands.edit_record(DOC, "loyalty_hooks", "card", to_step=None)
    assert Sign("promises", "hook", "warning") in of("hands", doc=open_end)
    assert [hook.id for hook in hooks_of(DOC, "ride")] == ["card"]


def test_s001_l33_what_must_be_known_is_counted_and_warns_where_no_system_tells_it():
    assert Sign("information", "data", values=(2,)) in of("takes")
    assert Sign("information", "data", "warning", (1,), "none") in of("texts")
    missing = commands.edit_touchpoints(DOC, ["takes"], info_available=("The address",))
    assert Sign("information", "data", "warning", (2,)) in of("takes", doc=missing)


def test_s002_l65_a_gap_that_staff_are_still_to_guess_is_not_given_away():
    assert Sign("gap", "gap", "error", (4.5, 2.5)) in of("meets"), "two steps worse than believed"
    assert not any(sign.mark == "gap" for sign in of("hands"))
    assert Sign("gap", "gap", "", (3.0, 3.2)) in of("hands", revealed={"hands"})
    half = commands.edit_touchpoints(DOC, ["meets"], believed=None)
    assert not any(sign.mark == "gap" for sign in of("meets", doc=half))


def test_s003_l17_the_tag_is_grave_where_both_sides_are_the_same_words_or_the_buyers_is_missing():
    assert Sign("bargain", "split", "error", word="same") in of("texts")
    assert Sign("bargain", "split") in of("meets")
    silent = commands.edit_touchpoints(DOC, ["meets"], customer_buys="")
    assert Sign("bargain", "split", "error") in of("meets", doc=silent)


def test_s003_l23_a_deal_breaker_comes_first_of_all_and_says_whether_it_holds():
    assert of("meets")[0] == Sign("bargain", "stop", "error", (0.0,))
    fires = commands.edit_touchpoints(DOC, ["meets"], deal_breaker_fires=True)
    assert of("meets", doc=fires)[0].values == (1.0,)


def test_s001_l47_an_insight_wears_its_tool():
    assert signs_of_insight(DOC.insights["queue"], KINDS) == (Sign("toolbox", "tool", word="TQM"),)
    assert signs_of_insight(DOC.insights["idea"], KINDS) == ()
    assert signs_of_insight(DOC.insights["queue"], ("staff",)) == ()


def test_only_the_kinds_asked_for_are_there():
    assert {sign.kind for sign in of("takes")} == {"staff", "promises", "information"}
    assert {sign.kind for sign in of("takes", ("information",))} == {"information"}


def test_the_kinds_of_a_journey_are_those_it_has_any_sign_of():
    assert kinds_in(DOC, "ride") == set(KINDS)
    assert kinds_in(DOC, "no-such") == frozenset()
    assert kinds_in(tiny_project(), next(iter(tiny_project().journeys))) == frozenset()


@pytest.mark.parametrize(
    ("fields", "kind"),
    [
        ({"control": "left_to_chance"}, "staff"),
        ({"orchestration": 1}, "staff"),
        ({"customer_effort": 0}, "work"),
        ({"repeats": ("x",)}, "work"),
        ({"info_needed": ("x",)}, "information"),
        ({"believed": 3.0, "experienced": 3.0, "believed_votes": (0, 0, 1, 0, 0)}, "gap"),
        ({"customer_buys": "x"}, "bargain"),
        ({"deal_breaker": "x"}, "bargain"),
    ],
)
def test_one_card_is_enough_for_its_kind(fields, kind):
    board = ProjectBuilder().journey().lanes("frontstage").stage("s", steps=("a",))
    assert kinds_in(board.touchpoint("t", "frontstage", "a", **fields).build(), "journey") == {kind}


def test_a_step_that_carries_something_on_and_an_insight_with_a_tool_are_enough():
    board = ProjectBuilder().journey().lanes("customer", "insight").stage("s")
    board.step("a", carries_over=("x",)).step("b").insight("i", "b", toolbox="CEM")
    assert kinds_in(board.build(), "journey") == {"work", "toolbox"}
