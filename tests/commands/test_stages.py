"""Adding, moving, copying, splitting, merging and removing stages."""

import pytest

from cxdesigner import commands
from cxdesigner.model.diff import between
from cxdesigner.model.journey import Stage, Step
from tests.builders import ProjectBuilder
from tests.commands.boards import board, cell, columns, spans
from tests.commands.refusals import gone, refused


@pytest.fixture
def doc():
    return board()


def stage(**fields):
    return Stage(**{"id": "x", "journey": "night", **fields})


def step(**fields):
    return Step(**{"id": "x1", "stage": "x", **fields})


# Adding


@pytest.mark.parametrize(
    ("before", "order"),
    [
        (None, "a1 a2 | b1 b2 b3 | c1 | x1"),
        ("a", "x1 | a1 a2 | b1 b2 b3 | c1"),
        ("c", "a1 a2 | b1 b2 b3 | x1 | c1"),
        ("nobody", "a1 a2 | b1 b2 b3 | c1 | x1"),
    ],
)
def test_a_stage_is_added_with_its_first_step(doc, before, order):
    assert columns(commands.add_stage(doc, stage(), step(), before=before)) == order


def test_a_step_given_to_another_stage_stands_in_the_new_one(doc):
    assert commands.add_stage(doc, stage(), step(stage="a")).steps["x1"].stage == "x"


def test_a_stage_put_under_long_touchpoints_makes_them_longer(doc):
    new = commands.add_stage(doc, stage(), step(), before="b")
    assert spans(new) == {"rain": ("a1", 4), "porter": ("a2", 4), "sleep": ("b1", 2)}


@pytest.mark.parametrize(("id_", "step_id"), [("a", "x1"), ("x", "a1")])
def test_a_stage_or_step_of_an_id_in_use_is_refused(doc, id_, step_id):
    taken = id_ if id_ == "a" else step_id
    with refused(
        f"There is already something called “{taken}”.", f"Der findes allerede noget, der hedder »{taken}«."
    ):
        commands.add_stage(doc, stage(id=id_), step(id=step_id))


def test_a_stage_of_a_journey_that_is_gone_is_refused(doc):
    with gone("nobody"):
        commands.add_stage(doc, stage(journey="nobody"), step())


def test_a_stage_whose_step_derives_from_what_is_not_there_is_refused(doc):
    with gone("nobody"):
        commands.add_stage(doc, stage(), step(derived_from="nobody"))


# Moving


@pytest.mark.parametrize(
    ("id_", "before", "order"),
    [
        ("a", None, "b1 b2 b3 | c1 | a1 a2"),
        ("c", "a", "c1 | a1 a2 | b1 b2 b3"),
        ("a", "c", "b1 b2 b3 | a1 a2 | c1"),
    ],
)
def test_a_stage_moves_with_its_steps(doc, id_, before, order):
    assert columns(commands.move_stage(doc, id_, before=before)) == order


def test_only_the_moved_stage_and_spans_that_would_run_over_change(doc):
    new = commands.move_stage(doc, "a", before=None)
    assert set(between(doc, new).changes) == {
        ("stages", "a"), ("touchpoints", "rain"), ("touchpoints", "porter"),
    }  # fmt: skip
    assert spans(new) == {"rain": ("a1", 2), "sleep": ("b1", 2)}


@pytest.mark.parametrize(("id_", "before"), [("a", "a"), ("a", "b"), ("c", None), ("c", "nobody")])
def test_a_stage_moved_to_where_it_stands_changes_nothing(doc, id_, before):
    assert commands.move_stage(doc, id_, before=before) is doc


# Copying


def test_a_stage_is_copied_behind_itself_with_all_that_its_steps_hold(doc):
    new = commands.duplicate_stage(doc, "a", suffix="2")
    assert columns(new) == "a1 a2 | a1-2 a2-2 | b1 b2 b3 | c1"
    assert new.stages["a-2"].name == "Ankomst"
    assert cell(new, "customer", "a1-2") == "rain-2 bell-2"
    assert cell(new, "frontstage", "a2-2") == "desk-2 smile-2"
    added = {key[1] for key in between(doc, new).changes if key[1].endswith("-2")}
    assert added >= {"nod-2", "bow-2", "queue-2", "nps-2", "asked-2"}
    assert new.table("beats")["nod-2"].touchpoint == "desk-2"


def test_links_are_copied_within_a_stage_and_not_out_of_it(doc):
    links = commands.duplicate_stage(doc, "a", suffix="2").links
    assert set(links) - set(doc.links) == {"desk-smile-2", "bell-desk-2"}
    assert (links["bell-desk-2"].source, links["bell-desk-2"].target) == ("bell-2", "desk-2")


def test_a_copied_touchpoint_ends_with_the_copied_stage_and_the_original_reaches_as_far_as_before(doc):
    new = commands.duplicate_stage(doc, "a", suffix="2")
    assert spans(new) == {
        "rain": ("a1", 5), "rain-2": ("a1-2", 2), "porter": ("a2", 5), "sleep": ("b1", 2),
    }  # fmt: skip


def test_a_suffix_in_use_is_refused(doc):
    doc = commands.duplicate_stage(doc, "a", suffix="2")
    with refused("There is already something called “a-2”.", "Der findes allerede noget, der hedder »a-2«."):
        commands.duplicate_stage(doc, "a", suffix="2")


# Splitting


def test_a_new_stage_begins_at_a_step(doc):
    new = commands.split_stage(doc, "b2", stage=stage(name="Natten", journey="nobody"))
    assert columns(new) == "a1 a2 | b1 | b2 b3 | c1"
    assert (new.stages["x"].name, new.stages["x"].journey) == ("Natten", "night")
    assert new.touchpoints == doc.touchpoints


@pytest.mark.parametrize("id_", ["a1", "b1", "c1"])
def test_a_stage_is_not_split_at_its_first_step(doc, id_):
    with refused(
        "The stage begins at this step already. Split it at a later one.",
        "Fasen begynder allerede ved dette trin. Del den ved et senere.",
    ):
        commands.split_stage(doc, id_, stage=stage())


def test_a_split_into_a_stage_that_is_there_is_refused(doc):
    with refused("There is already something called “a”.", "Der findes allerede noget, der hedder »a«."):
        commands.split_stage(doc, "b2", stage=stage(id="a"))


# Merging


def test_a_stage_takes_in_the_one_behind_it(doc):
    new = commands.merge_stages(doc, "a")
    assert columns(new) == "a1 a2 b1 b2 b3 | c1"
    assert new.stages["a"].name == "Ankomst"
    assert "b" not in new.stages
    assert new.touchpoints == doc.touchpoints


def test_the_only_step_of_a_swallowed_stage_takes_its_name_along(doc):
    new = commands.merge_stages(doc, "b")
    assert columns(new) == "a1 a2 | b1 b2 b3 c1"
    assert new.steps["c1"].name == "Afrejse"


def test_a_step_with_a_name_of_its_own_keeps_it(doc):
    doc = commands.edit_step(doc, "c1", name="Regningen")
    assert commands.merge_stages(doc, "b").steps["c1"].name == "Regningen"


def test_a_split_undoes_a_merge_and_a_merge_a_split(doc):
    split = commands.split_stage(doc, "b2", stage=stage())
    assert columns(commands.merge_stages(split, "b")) == columns(doc)


def test_the_last_stage_has_none_to_take_in(doc):
    with refused(
        "There is no stage behind this one to take in.", "Der er ingen fase efter denne at lægge til."
    ):
        commands.merge_stages(doc, "c")


# Removing


def test_a_stage_goes_with_all_that_its_steps_hold(doc):
    new = commands.remove_stage(doc, "b")
    assert columns(new) == "a1 a2 | c1"
    assert set(new.touchpoints) == {"rain", "bell", "desk", "smile", "porter", "bill"}
    assert set(new.links) == {"desk-smile", "bell-desk"}
    assert set(new.insights) == {"queue"}
    assert spans(new) == {"rain": ("a1", 2)}


def test_what_begins_in_a_removed_stage_and_reaches_further_begins_behind_it(doc):
    new = commands.remove_stage(doc, "a")
    assert cell(new, "customer", "b1") == "rain sleep"
    assert cell(new, "backstage", "b1") == "porter"
    assert spans(new) == {"porter": ("b1", 2), "sleep": ("b1", 2)}


def test_a_stage_already_gone_is_passed_over(doc):
    assert commands.remove_stage(doc, "nobody") is doc


def test_the_only_stage_of_a_journey_stays():
    doc = ProjectBuilder().journey().lanes("customer").stage("s", steps=("one", "two")).build()
    with refused(
        "This is the journey's only stage, so it stays.", "Det er rejsens eneste fase, så den bliver."
    ):
        commands.remove_stage(doc, "s")


def test_the_only_stage_with_steps_stays():
    doc = ProjectBuilder().journey().lanes("customer").stage("s", steps=("one",)).stage("empty").build()
    assert set(commands.remove_stage(doc, "empty").stages) == {"s"}
    with refused(
        "This is the journey's only step, so it stays.", "Det er rejsens eneste trin, så det bliver."
    ):
        commands.remove_stage(doc, "s")


@pytest.mark.parametrize(
    "edit",
    [
        lambda doc: commands.move_stage(doc, "nobody", before=None),
        lambda doc: commands.duplicate_stage(doc, "nobody", suffix="2"),
        lambda doc: commands.split_stage(doc, "nobody", stage=stage()),
        lambda doc: commands.merge_stages(doc, "nobody"),
    ],
)
def test_what_is_gone_is_not_edited(doc, edit):
    with gone("nobody"):
        edit(doc)
