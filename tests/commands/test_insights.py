"""Adding, moving, editing and removing insights."""

import pytest

from cxdesigner import commands
from cxdesigner.model import structure
from cxdesigner.model.evidence import Insight
from tests.builders import ProjectBuilder
from tests.commands.refusals import gone, no_field, refused


def ids(doc, step):
    return [insight.id for insight in structure.insights(doc, step)]


@pytest.fixture
def stack():
    board = ProjectBuilder().journey().lanes("insight").stage("s", steps=("one", "two"))
    return board.insight("a", "one").insight("b", "one").insight("c", "one").build()


@pytest.mark.parametrize(("before", "order"), [(None, "a b c new"), ("a", "new a b c"), ("b", "a new b c")])
def test_an_insight_is_added_at_its_place(stack, before, order):
    new = commands.add_insight(stack, Insight(id="new", step="one"), before=before)
    assert ids(new, "one") == order.split()


def test_an_insight_of_an_id_in_use_is_refused(doc):
    with refused(
        "There is already something called “queue”.", "Der findes allerede noget, der hedder »queue«."
    ):
        commands.add_insight(doc, Insight(id="queue", step="desk"))


def test_an_insight_at_a_step_that_is_gone_is_refused(doc):
    with gone("nobody"):
        commands.add_insight(doc, Insight(id="new", step="nobody"))


@pytest.mark.parametrize(
    ("id_", "step", "before", "order"),
    [("a", "one", None, "b c a"), ("c", "one", "a", "c a b"), ("b", "two", None, "a c")],
)
def test_an_insight_moves(stack, id_, step, before, order):
    new = commands.move_insight(stack, id_, step=step, before=before)
    assert ids(new, "one") == order.split()
    assert ids(new, "two") == (["b"] if step == "two" else [])


@pytest.mark.parametrize(("id_", "before"), [("a", "b"), ("c", None), ("b", "b")])
def test_an_insight_moved_to_where_it_stands_changes_nothing(stack, id_, before):
    assert commands.move_insight(stack, id_, step="one", before=before) is stack


def test_an_insight_that_is_gone_moves_nowhere(doc):
    with gone("nobody"):
        commands.move_insight(doc, "nobody", step="desk")
    with gone("nowhere"):
        commands.move_insight(doc, "queue", step="nowhere")


def test_an_insight_is_edited(doc):
    new = commands.edit_insight(doc, "queue", kind="wait", title="12 minutter", text="Om aftenen.")
    assert (new.insights["queue"].kind, new.insights["queue"].title) == ("wait", "12 minutter")
    assert commands.edit_insight(doc, "queue", kind="pain") is doc


@pytest.mark.parametrize("field", ["id", "step", "rank", "colour"])
def test_where_an_insight_stands_is_not_set_by_editing(doc, field):
    with no_field(field):
        commands.edit_insight(doc, "queue", **{field: "key"})


def test_an_insight_that_is_gone_is_not_edited(doc):
    with gone("nobody"):
        commands.edit_insight(doc, "nobody", title="Kø")


def test_insights_are_removed_and_those_gone_passed_over(doc):
    assert set(commands.remove_insights(doc, ["queue", "nobody"]).insights) == {"towel"}
    assert commands.remove_insights(doc, ["nobody"]) is doc
