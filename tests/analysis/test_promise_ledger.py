"""The promise ledger over the steps, and what brings customers back, against figures worked out by hand."""

import pytest

from cxdesigner import commands
from cxdesigner.analysis.promise_ledger import ledger_of, place_for_new
from cxdesigner.model.twins import Removal
from tests.builders import ProjectBuilder


def a_ride() -> ProjectBuilder:
    """Five steps in four stages, the evening before to ten days later, with five promises and three hooks."""
    return (
        ProjectBuilder("Taxi")
        .journey("j", "The ride")
        .lanes("customer", "frontstage", "backstage")
        .stage("booking", "Booking").step("books", time="21:30")
        .stage("pickup", "Pick-up").step("waits", time="04:50").step("meets", time="05:00")
        .stage("payment", "Payment").step("pays", time="05:32")
        .stage("return", "Return").step("back", time="10 days later")
        .touchpoint("orders", "customer", "books", "Orders a car")
        .touchpoint("repeats", "frontstage", "books", "Repeats the time")
        .touchpoint("texts", "frontstage", "waits", "Texts who is coming")
        .touchpoint("opens", "frontstage", "meets", "Gets out at once")
        .touchpoint("folds", "frontstage", "pays", "Folds the receipt")
        .touchpoint("calls", "frontstage", "back", "Has a car by the door")
        .row("promises", "time", made_at="repeats", text="A car at five", kept_at=("opens",), status="kept")
        .row("promises", "late", made_at="repeats", text="A text if late", kept_at=("opens", "texts"))
        .row("promises", "cards", made_at="opens", text="Cards are taken", kept_at=("folds",), status="broken")
        .row("promises", "receipt", made_at="folds", text="The receipt comes by itself")
        .row("promises", "home", made_at="folds", text="A car when you land", kept_at=("calls", "texts"))
        .row("loyalty_hooks", "ride", touchpoint="folds", offer="A ride home", trigger="at the belt", to_step="books")
        .row("loyalty_hooks", "rebate", touchpoint="folds", offer="Ten per cent")
    )  # fmt: skip


@pytest.fixture
def ledger():
    return ledger_of(a_ride().build(), "j")


def line(ledger, id_):
    return next(line for line in ledger.lines if line.promise.id == id_)


def test_s002_l71_the_ledger_counts_what_became_of_every_promise(ledger):
    # Kept: the car at five. Broken: cards. Nobody has looked: the text, the car when you land. Kept by nobody: the
    # receipt. 1 + 1 + 2 + 1 = 5.
    assert [row.promise.id for row in ledger.lines] == ["time", "late", "cards", "receipt", "home"]
    assert [ledger.count(fate) for fate in ("kept", "broken", "unknown", "never")] == [1, 1, 2, 1]


def test_s002_l71_making_and_keeping_are_apart_in_steps_and_in_time(ledger):
    # From books, the first column, to meets, the third: 2 steps, and from 21:30 to 05:00 are 7.5 hours.
    assert (line(ledger, "time").steps, line(ledger, "time").seconds) == (2, 7.5 * 3600)
    # The last of both that keep it counts, in whatever order they are named.
    assert [k.touchpoint for k in line(ledger, "late").keepings] == ["texts", "opens"]
    assert line(ledger, "late").steps == 2
    # 05:00 to 05:32.
    assert (line(ledger, "cards").steps, line(ledger, "cards").seconds) == (1, 32 * 60)
    # Ten days pass before the last step.
    assert (line(ledger, "home").steps, line(ledger, "home").seconds) == (1, 10 * 86_400)
    # Nobody keeps it: there is no way, and not one of no length.
    assert (line(ledger, "receipt").steps, line(ledger, "receipt").seconds) == (None, None)


def test_s002_l71_the_longest_way_is_one_in_time_where_all_are_timed_else_in_steps(ledger):
    # Ten days are more than 7.5 hours, though they are one step and not two.
    assert ledger.is_timed
    assert ledger.longest is not None
    assert ledger.longest.promise.id == "home"
    doc = commands.edit_step(a_ride().build(), "meets", time="when it suits")
    untimed = ledger_of(doc, "j")
    # Two promises go over two steps, the others over one: it is the first of both.
    assert not untimed.is_timed
    assert untimed.longest is not None
    assert untimed.longest.promise.id == "time"


def test_s002_l71_a_promise_that_is_to_be_kept_before_it_is_made_is_found(ledger):
    # The text comes in the second column, the promise is made in the fourth.
    assert line(ledger, "home").early == ("texts",)
    assert line(ledger, "late").early == ()


def test_times_that_do_not_tell_leave_the_way_in_steps():
    doc = commands.edit_step(a_ride().build(), "meets", time="when it suits")
    row = line(ledger_of(doc, "j"), "time")
    assert (row.steps, row.seconds) == (2, None)


def test_a_promise_kept_in_another_journey_says_so_and_has_no_way():
    builder = a_ride().journey("k", "Another").lanes("frontstage").stage("s2").step("there")
    builder.touchpoint("far", "frontstage", "there", "Far away")
    builder.row("promises", "away", made_at="orders", text="Elsewhere", kept_at=("far",))
    row = line(ledger_of(builder.build(), "j"), "away")
    assert (row.elsewhere, row.steps, row.fate) == (("far",), None, "unknown")


def test_a_promise_whose_keeper_the_to_be_removes_says_so():
    # In the as-is the car at five is kept by getting out at once; the to-be does without that.
    doc = a_ride().build()
    doc = commands.derive_to_be(doc, "j", suffix="2", name="To-be")
    made = next(row for row in doc.promises.values() if row.id != "time" and row.text == "A car at five")
    assert len(made.kept_at) == 1
    doc = commands.remove_touchpoints(doc, made.kept_at)
    doc = commands.add_record(doc, Removal(id="gone", journey="j-2", touchpoint="opens"))
    found = line(ledger_of(doc, "j-2"), made.id)
    assert (found.lost, found.keepings) == (("opens",), ())
    assert all(not row.lost for row in ledger_of(doc, "j").lines)


def test_s004_l24_a_hook_leads_back_to_a_step_to_another_journey_or_nowhere():
    builder = a_ride().journey("k", "The ride home").lanes("frontstage").stage("s2").step("there")
    builder.row("loyalty_hooks", "next", touchpoint="calls", offer="Twice a month", next_journey="k")
    builder.row("loyalty_hooks", "step", touchpoint="calls", offer="At the airport", to_step="there")
    found = {row.hook.id: row for row in ledger_of(builder.build(), "j").returns}
    # Planted at the payment, the fourth column; back at the booking, the first.
    assert (found["ride"].column, found["ride"].back, found["ride"].has_way) == (3, 0, True)
    assert (found["rebate"].back, found["rebate"].journey, found["rebate"].has_way) == (None, None, False)
    assert (found["next"].back, found["next"].journey, found["next"].has_way) == (None, "k", True)
    assert (found["step"].back, found["step"].journey) == (None, "k")
    assert ledger_of(builder.build(), "j").lost_ways == 1


def test_something_new_begins_where_one_is_else_in_front_of_the_customer():
    doc = a_ride().build()
    assert place_for_new(doc, "j", "nowhere", "opens") == "opens"
    assert place_for_new(doc, "j") == "repeats"
    assert place_for_new(ProjectBuilder().journey("e").lanes().build(), "e") == ""


def test_a_journey_without_promises_has_no_figures():
    found = ledger_of(ProjectBuilder().journey("e").build(), "e")
    assert (found.lines, found.returns, found.longest) == ((), (), None)
