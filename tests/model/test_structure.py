"""The order of things, which is data and never the order in which a dict holds them."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cxdesigner.model import structure
from cxdesigner.model.document import Document
from tests.builders import BOARD_LANES, ProjectBuilder, tiny_project
from tests.strategies import documents


def shuffled(doc, chance):
    """Return an equal document whose tables hold their rows in another order."""
    tables = {}
    for name, rows in doc.tables():
        ids = list(rows)
        chance.shuffle(ids)
        tables[name] = {id_: rows[id_] for id_ in ids}
    return Document(tables, doc.extra)


def everything(doc):
    """Return all that `structure` tells of `doc`."""
    out = [structure.journeys(doc), structure.channels(doc), structure.teams(doc)]
    for journey in sorted(doc.journeys):
        out += [structure.lanes(doc, journey), structure.stages(doc, journey), structure.steps(doc, journey)]
    for stage in sorted(doc.stages):
        out.append(structure.steps_of(doc, stage))
    for step in sorted(doc.steps):
        out += [structure.insights(doc, step), structure.metrics(doc, step)]
        out += [structure.cell(doc, lane, step) for lane in sorted(doc.lanes)]
    for touchpoint in sorted(doc.touchpoints):
        out.append(structure.links_of(doc, touchpoint))
    return out


@given(documents(unknown=False), st.randoms(use_true_random=False))
def test_the_order_of_things_is_not_that_of_a_dict(doc, chance):
    assert everything(shuffled(doc, chance)) == everything(doc)


@pytest.fixture(scope="module")
def doc():
    return shuffled(tiny_project(), Random(7))


def ids(rows):
    return [row.id for row in rows]


def test_lanes_stand_from_top_to_bottom(doc):
    assert ids(structure.lanes(doc, "today")) == list(BOARD_LANES)


def test_steps_stand_from_left_to_right_over_all_stages(doc):
    assert ids(structure.stages(doc, "today")) == ["arrival", "room"]
    assert ids(structure.steps_of(doc, "arrival")) == ["door", "desk"]
    assert ids(structure.steps(doc, "today")) == ["door", "desk", "key"]


def test_links_of_a_touchpoint_are_those_that_leave_and_those_that_reach_it(doc):
    assert ids(structure.links_of(doc, "greets")) == ["enters-greets", "greets-books"]
    assert ids(structure.links_of(doc, "books")) == ["greets-books"]
    assert structure.links_of(doc, "sign") == []


def test_a_touchpoint_belongs_to_the_journey_of_its_lane(doc):
    assert structure.journey_of(doc, doc.touchpoints["greets"]) == "today"


def test_a_cell_holds_only_what_begins_there():
    board = ProjectBuilder().journey().lanes("customer", "support").stage("s", steps=("a", "b"))
    board.touchpoint("long", "customer", "a", span=2).touchpoint("next", "customer", "b")
    board.touchpoint("other", "support", "b")
    assert ids(structure.cell(board.build(), "customer", "b")) == ["next"]


def test_equal_ranks_fall_back_to_the_id():
    board = ProjectBuilder()
    for id_ in ("c", "a", "b"):
        board.team(id_, rank="V")
    board.team("first", rank="")
    assert ids(structure.teams(board.build())) == ["first", "a", "b", "c"]


def test_ranks_sort_by_character_capital_letters_first():
    board = ProjectBuilder()
    for id_, rank in (("small", "a"), ("capital", "Z"), ("digit", "9"), ("longer", "Z1")):
        board.team(id_, rank=rank)
    assert ids(structure.teams(board.build())) == ["digit", "capital", "longer", "small"]
