"""Adding, moving, copying, splitting, merging and removing steps."""

import pytest

from cxdesigner import commands
from cxdesigner.model import structure
from cxdesigner.model.diff import between
from cxdesigner.model.journey import Step
from tests.builders import ProjectBuilder
from tests.commands.boards import board, cell, columns, spans
from tests.commands.refusals import gone, refused


@pytest.fixture
def doc():
    return board()


def step(**fields):
    return Step(**{"id": "x", "stage": "b", **fields})


# Adding


@pytest.mark.parametrize(
    ("before", "order"),
    [
        (None, "a1 a2 | b1 b2 b3 x | c1"),
        ("b1", "a1 a2 | x b1 b2 b3 | c1"),
        ("b2", "a1 a2 | b1 x b2 b3 | c1"),
        ("a1", "a1 a2 | b1 b2 b3 x | c1"),
    ],
)
def test_a_step_is_added_to_its_stage(doc, before, order):
    assert columns(commands.add_step(doc, step(), before=before)) == order


def test_a_step_of_an_id_in_use_is_refused(doc):
    with refused("There is already something called “a1”.", "Der findes allerede noget, der hedder »a1«."):
        commands.add_step(doc, step(id="a1"))


@pytest.mark.parametrize("wrong", ["stage", "derived_from"])
def test_a_step_that_names_what_is_not_there_is_refused(doc, wrong):
    with gone("nobody"):
        commands.add_step(doc, step(**{wrong: "nobody"}))


# Moving


@pytest.mark.parametrize(
    ("id_", "stage", "before", "order"),
    [
        ("a1", "a", None, "a2 a1 | b1 b2 b3 | c1"),
        ("a1", "b", "b2", "a2 | b1 a1 b2 b3 | c1"),
        ("b3", "a", "a1", "b3 a1 a2 | b1 b2 | c1"),
        ("b1", "b", None, "a1 a2 | b2 b3 b1 | c1"),
    ],
)
def test_a_step_moves_with_what_stands_in_it(doc, id_, stage, before, order):
    new = commands.move_step(doc, id_, stage=stage, before=before)
    assert columns(new) == order
    assert {t.id: t.step for t in new.touchpoints.values()} == {
        t.id: t.step for t in doc.touchpoints.values()
    }


def test_a_span_keeps_its_number_where_its_step_moves_and_never_runs_past_the_end(doc):
    assert spans(commands.move_step(doc, "a2", stage="b", before="b2"))["porter"] == ("a2", 3)
    assert spans(commands.move_step(doc, "a2", stage="b"))["porter"] == ("a2", 2)
    assert "porter" not in spans(commands.move_step(doc, "a2", stage="c"))


def test_a_stage_left_empty_goes_and_its_step_takes_the_name_along(doc):
    new = commands.move_step(doc, "c1", stage="a", before="a1")
    assert columns(new) == "c1 a1 a2 | b1 b2 b3"
    assert new.steps["c1"].name == "Afrejse"
    assert set(new.stages) == {"a", "b"}


@pytest.mark.parametrize(("id_", "before"), [("b1", "b1"), ("b1", "b2"), ("b3", None), ("b3", "nobody")])
def test_a_step_moved_to_where_it_stands_changes_nothing(doc, id_, before):
    assert commands.move_step(doc, id_, stage="b", before=before) is doc


def test_the_only_step_of_a_journey_stays_where_it_is():
    doc = ProjectBuilder().journey().lanes("customer").stage("s", steps=("one",)).build()
    assert commands.move_step(doc, "one", stage="s") is doc


def test_a_step_does_not_leave_its_journey():
    doc = (
        ProjectBuilder()
        .journey("today")
        .lanes("customer")
        .stage("now", steps=("a", "b"))
        .journey("later")
        .lanes("customer")
        .stage("then", steps=("c",))
        .build()
    )
    with refused(
        "A step stays in its own journey. Copy it to take it to another.",
        "Et trin bliver i sin egen rejse. Kopiér det for at tage det med til en anden.",
    ):
        commands.move_step(doc, "a", stage="then")


# Copying


def test_a_step_is_copied_behind_itself_with_all_that_begins_in_it(doc):
    new = commands.duplicate_step(doc, "a2", suffix="2")
    assert columns(new) == "a1 a2 a2-2 | b1 b2 b3 | c1"
    assert cell(new, "frontstage", "a2-2") == "desk-2 smile-2"
    assert [i.id for i in structure.insights(new, "a2-2")] == ["queue-2"]
    assert [m.id for m in structure.metrics(new, "a2-2")] == ["nps-2"]
    assert new.table("beats")["bow-2"].touchpoint == "desk-2"
    assert set(new.links) - set(doc.links) == {"desk-smile-2"}
    assert new.steps["a2-2"].name == "Skranken"


def test_a_copied_touchpoint_lasts_the_one_step_and_the_original_one_more(doc):
    new = commands.duplicate_step(doc, "a2", suffix="2")
    assert spans(new) == {"rain": ("a1", 4), "porter": ("a2", 4), "sleep": ("b1", 2)}
    assert new.touchpoints["porter-2"].span == 1


# Splitting


def test_a_step_is_split_and_the_chosen_touchpoints_move_to_the_new_one(doc):
    new = commands.split_step(doc, "a2", step=step(name="Trappen"), touchpoints=["smile", "porter"])
    assert columns(new) == "a1 a2 x | b1 b2 b3 | c1"
    assert new.steps["x"].name == "Trappen"
    assert (cell(new, "frontstage", "a2"), cell(new, "frontstage", "x")) == ("desk", "smile")
    assert new.links == doc.links


def test_what_moves_to_the_new_step_reaches_as_far_as_before_and_what_stays_one_further(doc):
    moved = commands.split_step(doc, "a2", step=step(), touchpoints=["porter"])
    assert spans(moved) == {"rain": ("a1", 4), "porter": ("x", 3), "sleep": ("b1", 2)}
    stayed = commands.split_step(doc, "a2", step=step(), touchpoints=[])
    assert spans(stayed) == {"rain": ("a1", 4), "porter": ("a2", 4), "sleep": ("b1", 2)}


def test_a_touchpoint_that_begins_elsewhere_does_not_move_to_the_new_step(doc):
    with refused(
        "Only touchpoints that begin at this step can move to the new one.",
        "Kun kontaktpunkter, der begynder ved dette trin, kan flytte med til det nye.",
    ):
        commands.split_step(doc, "a2", step=step(), touchpoints=["rain"])


def test_a_split_with_a_touchpoint_that_is_gone_is_refused(doc):
    with gone("nobody"):
        commands.split_step(doc, "a2", step=step(), touchpoints=["nobody"])


# Merging


def test_a_step_takes_in_the_one_behind_it_also_over_the_border_of_a_stage(doc):
    new = commands.merge_steps(doc, "a2")
    assert columns(new) == "a1 a2 | b2 b3 | c1"
    assert new.steps["a2"].name == "Skranken"
    assert cell(new, "customer", "a2") == "sleep"
    assert [i.id for i in structure.insights(new, "a2")] == ["queue", "noise"]
    assert [m.id for m in structure.metrics(new, "a2")] == ["nps", "calm"]
    assert set(new.touchpoints) == set(doc.touchpoints)
    assert new.table("notes")["rug"].step == "a2"


def test_what_comes_stands_at_the_end_of_the_cell(doc):
    doc = commands.move_touchpoint(doc, "towel", lane="frontstage", step="b1")
    assert cell(commands.merge_steps(doc, "a2"), "frontstage", "a2") == "desk smile towel"


def test_a_touchpoint_over_both_steps_is_one_shorter_and_one_of_the_second_as_long_as_it_was(doc):
    new = commands.merge_steps(doc, "a2")
    assert spans(new) == {"rain": ("a1", 2), "porter": ("a2", 2), "sleep": ("a2", 2)}


def test_a_stage_emptied_by_a_merge_goes(doc):
    new = commands.merge_steps(doc, "b3")
    assert columns(new) == "a1 a2 | b1 b2 b3"
    assert cell(new, "frontstage", "b3") == "bill"


def test_what_was_asked_after_the_second_step_is_asked_after_the_first(doc):
    assert commands.merge_steps(doc, "a1").table("feedback_loops")["asked"].step == "a1"


def test_a_to_be_step_over_the_second_one_stands_over_the_first(doc):
    doc = commands.derive_to_be(doc, "night", suffix="to", name="Fremover")
    new = commands.merge_steps(doc, "a2")
    assert new.steps["b1-to"].derived_from == "a2"


def test_a_step_that_derives_from_the_one_it_takes_in_derives_from_none(doc):
    doc = commands.add_step(doc, step(derived_from="b2"), before="b2")
    assert commands.merge_steps(doc, "x").steps["x"].derived_from is None


def test_the_last_step_has_none_to_take_in(doc):
    with refused(
        "There is no step behind this one to take in.", "Der er intet trin efter dette at lægge til."
    ):
        commands.merge_steps(doc, "c1")


# Removing


def test_a_step_goes_with_what_stands_in_it(doc):
    new = commands.remove_step(doc, "a2")
    assert columns(new) == "a1 | b1 b2 b3 | c1"
    assert set(doc.touchpoints) - set(new.touchpoints) == {"desk", "smile"}
    assert "queue" not in new.insights
    assert "nps" not in new.metrics
    assert new.links == {}


def test_spans_shrink_over_a_removed_step_and_what_begins_in_it_begins_at_the_next(doc):
    assert spans(commands.remove_step(doc, "a2")) == {
        "rain": ("a1", 2),
        "porter": ("b1", 2),
        "sleep": ("b1", 2),
    }
    assert spans(commands.remove_step(doc, "b1"))["rain"] == ("a1", 2)
    assert spans(commands.remove_step(doc, "c1")) == spans(doc)


def test_what_begins_at_the_next_step_now_stands_in_front_there(doc):
    assert cell(commands.remove_step(doc, "a1"), "customer", "a2") == "rain"
    doc = commands.move_touchpoint(doc, "towel", lane="backstage", step="b1")
    assert cell(commands.remove_step(doc, "a2"), "backstage", "b1") == "porter towel"


def test_a_stage_left_empty_goes(doc):
    new = commands.remove_step(doc, "c1")
    assert columns(new) == "a1 a2 | b1 b2 b3"
    assert "c" not in new.stages


def test_a_step_already_gone_is_passed_over(doc):
    assert commands.remove_step(doc, "nobody") is doc


def test_the_only_step_of_a_journey_stays():
    doc = ProjectBuilder().journey().lanes("customer").stage("s", steps=("one",)).build()
    with refused(
        "This is the journey's only step, so it stays.", "Det er rejsens eneste trin, så det bliver."
    ):
        commands.remove_step(doc, "one")


@pytest.mark.parametrize(
    "edit",
    [
        lambda doc: commands.move_step(doc, "nobody", stage="a"),
        lambda doc: commands.move_step(doc, "a1", stage="nobody"),
        lambda doc: commands.duplicate_step(doc, "nobody", suffix="2"),
        lambda doc: commands.split_step(doc, "nobody", step=step(), touchpoints=[]),
        lambda doc: commands.merge_steps(doc, "nobody"),
    ],
)
def test_what_is_gone_is_not_edited(doc, edit):
    with gone("nobody"):
        edit(doc)


def test_a_move_changes_one_record(doc):
    new = commands.move_step(doc, "b3", stage="b", before="b1")
    assert set(between(doc, new).changes) == {("steps", "b3")}
