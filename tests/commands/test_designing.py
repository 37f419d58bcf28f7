"""Merging, splitting, bringing back and explaining in a to-be: each is all or nothing."""

import pytest

from cxdesigner import commands
from cxdesigner.commands.error import CommandError
from cxdesigner.model import structure
from cxdesigner.model.choreography import Beat
from cxdesigner.model.factors import FactorScore
from cxdesigner.model.invariants import problems
from cxdesigner.model.touchpoint import Link
from tests.builders import tiny_project
from tests.twins import designed_taxi, run, taxi_today


def refused(command, *arguments, **named):
    """Return the sentence with which a command refuses."""
    with pytest.raises(CommandError) as caught:
        command(*arguments, **named)
    return caught.value.message.key


def test_merging_keeps_the_first_in_its_place_with_all_the_others_came_from():
    doc = designed_taxi()
    row = doc.touchpoints["boot-new"]
    assert (row.derived_from, row.also_from, row.change) == ("boot", ("bag",), "merged")
    assert "bag-new" not in doc.touchpoints
    assert list(problems(doc)) == []


def test_merging_hands_over_links_beats_and_scores_and_keeps_every_text():
    doc = commands.derive_to_be(taxi_today(), "as_is", suffix="new", name="")
    doc = commands.edit_touchpoints(doc, ["boot-new"], text="Behind the car.")
    doc = commands.edit_touchpoints(doc, ["bag-new"], text="With hands in pockets.")
    doc = commands.add_link(doc, Link(id="l1", source="boot-new", target="bag-new"))
    doc = commands.add_link(doc, Link(id="l2", source="bag-new", target="drives-new"))
    doc = commands.add_record(doc, Beat(id="one", touchpoint="boot-new"))
    doc = commands.add_record(doc, Beat(id="two", touchpoint="bag-new"))
    for id_, touchpoint in (("s1", "boot-new"), ("s2", "bag-new")):
        doc = commands.add_record(
            doc, FactorScore(id=id_, touchpoint=touchpoint, factor="trust", typical=1.0)
        )
    doc = commands.add_record(doc, FactorScore(id="s3", touchpoint="bag-new", factor="service", typical=1.0))
    new = commands.merge_touchpoints(doc, ["boot-new", "bag-new"])
    assert new.touchpoints["boot-new"].text == "Behind the car.\n\nWith hands in pockets."
    assert {id_: (row.source, row.target) for id_, row in new.links.items()} == {
        "l2": ("boot-new", "drives-new")
    }
    assert [beat.id for beat in structure.in_order(new.beats.values())] == ["one", "two"]
    assert {beat.touchpoint for beat in new.beats.values()} == {"boot-new"}
    assert set(new.factor_scores) == {"s1", "s3"}
    assert list(problems(new)) == []


def test_what_comes_from_nothing_merges_to_something_new():
    doc = commands.edit_touchpoints(designed_taxi(), ["drives-new", "card"], derived_from=None)
    assert commands.merge_touchpoints(doc, ["card", "drives-new"]).touchpoints["card"].change == "new"


@pytest.mark.parametrize("ids", [[], ["boot-new"], ["boot-new", "boot-new"]])
def test_merging_takes_two(ids):
    assert refused(commands.merge_touchpoints, designed_taxi(), ids) == "command.merge_needs_two"


def test_todays_journey_is_not_designed():
    doc = designed_taxi()
    assert refused(commands.merge_touchpoints, doc, ["boot", "bag"]) == "command.only_in_to_be"
    assert refused(commands.split_touchpoint, doc, "boot", new_id="x") == "command.only_in_to_be"
    other = commands.derive_to_be(doc, "as_is", suffix="b", name="")
    assert refused(commands.merge_touchpoints, other, ["boot-new", "bag-b"]) == "command.two_journeys"


def test_splitting_makes_two_from_one_the_second_right_behind():
    doc = designed_taxi()
    cell = structure.cell(doc, "frontstage-new", "payment-step-new")
    assert [row.id for row in cell] == ["receipt-new", "receipt-2"]
    assert {row.derived_from for row in cell} == {"receipt"}
    assert {row.change for row in cell} == {"split"}


def test_a_split_of_something_new_makes_two_new_ones():
    doc = run(designed_taxi(), commands.split_touchpoint, "card", new_id="card-2")
    assert {doc.touchpoints[id_].change for id_ in ("card", "card-2")} == {"new"}


def test_what_is_brought_back_is_kept_and_why_it_went_is_forgotten():
    doc = run(designed_taxi(), commands.bring_back, "radio", journey="to_be", suffix="again")
    row = doc.touchpoints["radio-again"]
    assert (row.change, row.derived_from, row.lane) == ("kept", "radio", "to_be-evidence")
    assert not doc.removals


def test_nothing_is_brought_back_to_where_there_is_no_step_for_it():
    doc = run(designed_taxi(), commands.remove_step, "ride-step-new")
    assert refused(commands.bring_back, doc, "radio", journey="to_be", suffix="x") == "command.no_twin_cell"


def test_why_something_goes_is_said_once_and_said_again():
    doc = run(designed_taxi(), commands.remove_touchpoints, ["watches-new"])
    doc = commands.explain_removal(doc, "watches", journey="to_be", new_id="r", why="No more waiting.")
    doc = commands.explain_removal(doc, "watches", journey="to_be", new_id="other", effect=1.5)
    assert set(doc.removals) == {"quiet", "r"}
    assert (doc.removals["r"].why, doc.removals["r"].effect) == ("No more waiting.", 1.5)


def test_an_effect_outside_its_scale_and_a_touchpoint_of_elsewhere_are_refused():
    doc = designed_taxi()
    explain = commands.explain_removal
    assert refused(explain, doc, "radio", journey="to_be", new_id="r", effect=9.0) == "command.refused"
    assert refused(explain, doc, "card", journey="to_be", new_id="r", why="x") == "command.not_of_as_is"


def test_a_to_be_without_as_is_is_laid_over_another_and_finds_what_it_comes_from():
    doc = commands.duplicate_journey(designed_taxi(), "as_is", suffix="old", name="Last year")
    doc = run(doc, commands.remove_journey, "as_is")
    doc = run(doc, commands.lay_over, "to_be", as_is="as_is-old")
    assert doc.journeys["to_be"].derived_from == "as_is-old"
    assert doc.steps["ride-step-new"].derived_from == "ride-step-old"
    assert (doc.touchpoints["drives-new"].derived_from, doc.touchpoints["drives-new"].change) == (
        "drives-old",
        "kept",
    )
    assert doc.touchpoints["card"].change == "new"
    assert list(problems(doc)) == []


def test_a_journey_is_never_its_own_as_is():
    doc = designed_taxi()
    assert refused(commands.lay_over, doc, "to_be", as_is="to_be") == "command.derives_from_itself"
    assert refused(commands.lay_over, doc, "as_is", as_is="to_be") == "command.derives_from_itself"


def test_a_refused_merge_leaves_no_trace():
    doc = tiny_project()
    with pytest.raises(CommandError):
        commands.merge_touchpoints(doc, ["greets", "enters"])
    assert doc == tiny_project()
