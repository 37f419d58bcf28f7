"""As-is and to-be side by side: pairs, lift, effort, From-to. Every figure is worked out by hand beside it."""

import pytest

from cxdesigner import commands
from cxdesigner.analysis.from_to import Effect, all_rows, from_to_rows
from cxdesigner.analysis.twin_steps import TwinStep
from cxdesigner.analysis.twins import Lift, as_is_of, to_bes_of, twins
from cxdesigner.model.twins import Removal
from tests.builders import ProjectBuilder
from tests.twins import designed_taxi, run


def kinds(doc, to_be="to_be"):
    return {pair.id: pair.kind for pair in twins(doc, to_be).pairs}


def test_s004_l12_each_touchpoint_is_kept_changed_new_removed_merged_or_split():
    # The designed taxi has, from the left: the order kept, the confirmation changed, the street watched kept, boot and
    # bag merged into one, the receipt split into two, the card new, the radio gone.
    doc = designed_taxi()
    assert kinds(doc) == {
        "orders-new": "kept",
        "takes-new": "changed",
        "watches-new": "kept",
        "boot-new": "merged",
        "drives-new": "kept",
        "receipt-new": "split",
        "receipt-2": "split",
        "card": "new",
        "radio": "removed",
    }
    found = twins(doc, "to_be")
    assert found.counts() == {"kept": 3, "changed": 1, "new": 1, "removed": 1, "merged": 1, "split": 2}
    assert found.counts_of_cards() == (8, 8)
    merged = next(pair for pair in found.pairs if pair.kind == "merged")
    assert merged.was == ("boot", "bag")


def test_the_lift_of_a_stage_is_its_mean_after_less_its_mean_before():
    # A touchpoint feels as the mean of its factors, where it has any: takes (0.2 + 0.1) / 2 = 0.15, designed 0.7.
    # Booking: as-is (0.0 + 0.15) / 2 = 0.075, to-be (0.0 + 0.7) / 2 = 0.35, lift 0.275.
    # Waiting: -1.2 both. Pick-up: as-is (-0.5 - 1.5) / 2 = -1.0, to-be 1.5, lift 2.5.
    # Ride: as-is the radio's -1.0 (the drive is not scored); to-be nothing is scored: unknown, never zero.
    # Payment: as-is 0.0; to-be (1.0 + 1.4 + 0.5) / 3 = 2.9 / 3.
    found = twins(designed_taxi(), "to_be")
    lifts = {stage.id: found.lift(stage).by for stage in found.stages}
    assert lifts["booking-new"] == pytest.approx(0.275)
    assert lifts["waiting-new"] == pytest.approx(0.0)
    assert lifts["pickup-new"] == pytest.approx(2.5)
    assert lifts["ride-new"] is None
    assert lifts["payment-new"] == pytest.approx(2.9 / 3)


def test_the_averages_are_those_of_the_steps_that_are_scored():
    # As-is: (0.075 - 1.2 - 1.0 - 1.0 + 0.0) / 5 = -0.625. To-be, without the ride: (0.35 - 1.2 + 1.5 + 2.9 / 3) / 4.
    whole = twins(designed_taxi(), "to_be").whole()
    assert whole.was == pytest.approx(-0.625)
    assert whole.becomes == pytest.approx((0.65 + 2.9 / 3) / 4)


def test_no_lift_is_made_from_nothing():
    assert Lift(None, 1.0).by is None
    assert Lift(1.0, None).by is None
    assert Lift(-0.5, 1.0).by == 1.5


def test_effort_is_summed_where_it_is_known_and_unknown_where_it_is_nowhere():
    # As-is: the bag 3 and the receipt 2 make 5. To-be: the receipt's two parts keep 2 each, less the bag: 4. So 1 less.
    effort = twins(designed_taxi(), "to_be").effort()
    assert (effort.was, effort.becomes, effort.by) == (5, 4, -1)
    plain = twins(
        commands.derive_to_be(ProjectBuilder().journey("a").lanes().build(), "a", suffix="x", name=""), "a-x"
    )
    assert (plain.effort().was, plain.effort().by) == (None, None)


def test_changes_are_counted_by_layer_and_by_owner():
    # Not kept: takes, boot, receipt, receipt-2 (frontstage), card (evidence), radio (evidence).
    found = twins(designed_taxi(), "to_be")
    assert found.changes_per_layer() == {"frontstage": 4, "evidence": 2}
    # takes: centre; boot, both receipts: drivers; card: nobody; radio: the removal's owner, drivers.
    assert found.changes_per_owner() == {"centre": 1, "drivers": 4, None: 1}


def test_s004_l21_one_row_per_stage_tells_the_change_that_carries_the_effect():
    found = twins(designed_taxi(), "to_be")
    rows = {row.stage.id: row for row in from_to_rows(found)}
    assert list(rows) == ["booking-new", "waiting-new", "pickup-new", "ride-new", "payment-new"]
    # Booking: service-minded goes from 0.2 to 1.0 (+0.8), trust from 0.1 to 0.4 (+0.3): service-minded gains most.
    assert rows["booking-new"].pair.id == "takes-new"
    assert rows["booking-new"].effect == Effect("service", pytest.approx(0.8))
    assert rows["waiting-new"].pair is None
    # Pick-up: welcoming was -0.5 (boot) and -1.5 (bag), mean -1.0; it becomes 1.5: +2.5.
    assert rows["pickup-new"].effect == Effect("welcoming", pytest.approx(2.5))
    assert rows["pickup-new"].was == ("boot", "bag")
    # Ride: only the radio goes; its effect is what somebody expects.
    assert rows["ride-new"].pair.kind == "removed"
    assert rows["ride-new"].effect == Effect("understands", 1.5, is_stated=True)
    # Payment: the receipt's part states +2.3 of service; the card is held against the stage: trust 0.5 less 0.0.
    assert rows["payment-new"].pair.id == "receipt-new"
    assert rows["payment-new"].effect == Effect("service", 2.3, is_stated=True)


def test_what_is_new_is_held_against_the_stage_as_it_is_today():
    rows = {row.pair.id: row for row in all_rows(twins(designed_taxi(), "to_be"))}
    assert rows["card"].effect == Effect("trust", pytest.approx(0.5))


def test_what_somebody_expects_goes_before_what_the_scores_say():
    doc = commands.edit_touchpoints(designed_taxi(), ["takes-new"], effect=0.4, effect_factor="trust")
    rows = {row.pair.id: row for row in all_rows(twins(doc, "to_be"))}
    assert rows["takes-new"].effect == Effect("trust", 0.4, is_stated=True)


def test_a_change_of_unknown_effect_has_none():
    doc = commands.remove_records(
        designed_taxi(), "factors", ["service", "trust", "welcoming", "understands"]
    )
    rows = {row.pair.id: row for row in all_rows(twins(doc, "to_be"))}
    assert rows["takes-new"].effect is None


def test_why_owner_and_cost_of_what_goes_stand_on_the_removal():
    found = twins(designed_taxi(), "to_be")
    gone = next(pair for pair in found.pairs if pair.kind == "removed")
    assert (found.why(gone), found.owner(gone), found.cost(gone)) == (
        "Music at five is noise.", "drivers", "nothing"
    )  # fmt: skip


def test_a_step_only_the_as_is_has_stands_where_it_stood():
    doc = run(designed_taxi(), commands.remove_step, "ride-step-new")
    found = twins(doc, "to_be")
    assert [stage.id for stage in found.stages] == [
        "booking-new", "waiting-new", "pickup-new", "ride", "payment-new"
    ]  # fmt: skip
    assert found.stages[3].stage is None
    assert found.stages[3].columns == (TwinStep(None, "ride-step"),)
    assert kinds(doc)["drives"] == "removed"


def test_a_step_gone_from_a_stage_that_stays_keeps_to_its_neighbours():
    doc = run(designed_taxi(), commands.merge_stages, "waiting-new")
    doc = run(doc, commands.remove_step, "pickup-step-new")
    stage = twins(doc, "to_be").stages[1]
    assert stage.stage == "waiting-new"
    columns = [(column.step, column.was) for column in stage.columns]
    assert columns == [("waiting-step-new", "waiting-step")]


def test_several_alternatives_of_one_as_is_are_each_compared():
    doc = commands.derive_to_be(designed_taxi(), "as_is", suffix="b", name="Another")
    assert [row.id for row in to_bes_of(doc, "as_is")] == ["as_is-b", "to_be"]
    assert set(kinds(doc, "as_is-b").values()) == {"kept"}
    assert twins(doc, "to_be").counts()["changed"] == 1


def test_a_journey_that_derives_from_itself_or_from_nothing_has_no_twin():
    doc = ProjectBuilder().journey("a", kind="to_be", derived_from="a").lanes().build()
    assert as_is_of(doc, "a") is None
    assert twins(doc, "a") is None
    assert to_bes_of(doc, "a") == []
    assert twins(designed_taxi(), "as_is") is None
    assert twins(designed_taxi(), "nobody") is None


def test_what_comes_from_another_journey_counts_as_new_and_is_told():
    doc = commands.duplicate_journey(designed_taxi(), "as_is", suffix="old", name="Last year")
    doc = commands.edit_touchpoints(doc, ["watches-new"], derived_from="watches-old")
    found = twins(doc, "to_be")
    pair = next(pair for pair in found.pairs if pair.id == "watches-new")
    assert (pair.kind, pair.is_stranger) == ("new", True)
    assert kinds(doc)["watches"] == "removed"


def test_the_word_of_the_change_gives_way_to_the_facts():
    doc = commands.edit_touchpoints(designed_taxi(), ["watches-new", "drives-new"], change="")
    doc = commands.edit_touchpoints(doc, ["drives-new"], title="Drives the calm road")
    assert (kinds(doc)["watches-new"], kinds(doc)["drives-new"]) == ("kept", "changed")
    doc = commands.edit_touchpoints(doc, ["drives-new"], change="removed")
    assert kinds(doc)["drives-new"] == "removed"


def test_a_removal_of_another_to_be_says_nothing_here():
    doc = commands.derive_to_be(designed_taxi(), "as_is", suffix="b", name="Another")
    doc = run(doc, commands.remove_touchpoints, ["radio-b"])
    doc = commands.add_record(doc, Removal(id="why", journey="as_is-b", touchpoint="radio", why="Cheap"))
    found = twins(doc, "to_be")
    gone = next(pair for pair in found.pairs if pair.kind == "removed")
    assert found.why(gone) == "Music at five is noise."
