"""Moving, gathering and copying several touchpoints together."""

import pytest

from cxdesigner import commands
from cxdesigner.model.diff import between
from tests.commands.boards import board, cell, spans
from tests.commands.refusals import gone, refused


@pytest.fixture
def doc():
    return board()


def off_the_board():
    return refused(
        "A touchpoint would leave the board. Nothing was moved.",
        "Et kontaktpunkt ville havne uden for tavlen. Intet er flyttet.",
    )


# Moving


def test_touchpoints_move_together_by_lanes_and_columns(doc):
    new = commands.move_touchpoints(doc, ["bell", "desk"], rows=1, columns=1)
    assert (cell(new, "frontstage", "a2"), cell(new, "backstage", "b1")) == ("smile bell", "desk")
    assert set(between(doc, new).changes) == {("touchpoints", "bell"), ("touchpoints", "desk")}


def test_those_of_one_cell_keep_their_order_whatever_order_they_are_named_in(doc):
    new = commands.move_touchpoints(doc, ["smile", "desk", "smile"], rows=0, columns=3)
    assert cell(new, "frontstage", "b3") == "desk smile"
    new = commands.move_touchpoints(new, ["smile", "desk"], rows=0, columns=1)
    assert cell(new, "frontstage", "c1") == "bill desk smile"


def test_touchpoints_move_into_the_places_of_those_that_move_on(doc):
    new = commands.move_touchpoints(doc, ["bell", "rain", "desk", "smile"], rows=1, columns=1)
    assert cell(new, "frontstage", "a2") == "rain bell"
    assert cell(new, "backstage", "b1") == "desk smile"


def test_lanes_that_hold_no_touchpoints_and_hidden_ones_are_stepped_over(doc):
    doc = commands.move_lane(doc, "metric", before="frontstage")
    assert cell(commands.move_touchpoints(doc, ["bell"], rows=1, columns=0), "frontstage", "a1") == "bell"
    doc = commands.edit_lane(doc, "frontstage", hidden=True)
    assert cell(commands.move_touchpoints(doc, ["bell"], rows=1, columns=0), "backstage", "a1") == "bell"


def test_a_span_that_would_run_past_the_end_is_shortened(doc):
    new = commands.move_touchpoints(doc, ["porter", "sleep"], rows=0, columns=3)
    assert spans(new) == {"rain": ("a1", 3), "porter": ("b3", 2)}


@pytest.mark.parametrize(
    ("ids", "rows", "columns"),
    [
        (["desk", "bell"], 0, -1),
        (["desk", "bell"], -1, 0),
        (["desk", "bill"], 0, 1),
        (["desk", "towel"], 2, 0),
        (["towel"], 10, 0),
    ],
)
def test_where_one_would_leave_the_board_none_moves(doc, ids, rows, columns):
    with off_the_board():
        commands.move_touchpoints(doc, ids, rows=rows, columns=columns)


def test_a_touchpoint_that_a_file_has_in_a_lane_for_none_does_not_move_by_lanes(doc):
    doc = commands.remove_lane(doc, "metric")
    doc = doc.changed_by(
        between(doc, type(doc)({**dict(doc.tables()), "lanes": _as_metric(doc, "support", "Støtte")}))
    )
    doc = _stood(doc, "bill", "support")
    with refused(
        "Støtte does not hold touchpoints. Put it in another lane.",
        "Støtte kan ikke rumme kontaktpunkter. Læg det i en anden bane.",
    ):
        commands.move_touchpoints(doc, ["bill"], rows=-1, columns=0)


def _as_metric(doc, id_, name):
    return {**doc.lanes, id_: doc.lanes[id_].evolve(role="metric", name=name)}


def _stood(doc, id_, lane):
    rows = {**doc.touchpoints, id_: doc.touchpoints[id_].evolve(lane=lane)}
    return type(doc)({**dict(doc.tables()), "touchpoints": rows})


def test_a_move_by_nothing_changes_nothing(doc):
    assert commands.move_touchpoints(doc, ["desk"], rows=0, columns=0) is doc
    assert commands.move_touchpoints(doc, [], rows=1, columns=1) is doc


# Gathering


def test_touchpoints_are_gathered_step_by_step_and_lane_by_lane(doc):
    ids = ["bill", "towel", "porter", "desk", "bell"]
    new = commands.gather_touchpoints(doc, ids, lane="support", step="b2")
    assert cell(new, "support", "b2") == "bell desk porter towel bill"


@pytest.mark.parametrize(
    ("before", "order"),
    [
        ("desk", "bell bill desk smile"),
        ("smile", "desk bell bill smile"),
        (None, "desk smile bell bill"),
        ("bill", "desk smile bell bill"),
    ],
)
def test_they_stand_in_front_of_another(doc, before, order):
    new = commands.gather_touchpoints(doc, ["bill", "bell"], lane="frontstage", step="a2", before=before)
    assert cell(new, "frontstage", "a2") == order


def test_those_there_already_stand_with_the_others(doc):
    new = commands.gather_touchpoints(doc, ["desk", "bill"], lane="frontstage", step="a2")
    assert cell(new, "frontstage", "a2") == "smile desk bill"
    new = commands.gather_touchpoints(doc, ["smile", "bell"], lane="frontstage", step="a2", before="smile")
    assert cell(new, "frontstage", "a2") == "desk bell smile"


def test_what_is_gathered_already_changes_nothing(doc):
    assert commands.gather_touchpoints(doc, ["smile", "desk"], lane="frontstage", step="a2") is doc
    assert commands.gather_touchpoints(doc, [], lane="frontstage", step="a2") is doc


def test_long_ones_gathered_near_the_end_are_shortened(doc):
    new = commands.gather_touchpoints(doc, ["rain", "porter"], lane="customer", step="b3")
    assert spans(new) == {"rain": ("b3", 2), "porter": ("b3", 2), "sleep": ("b1", 2)}


def test_a_lane_that_holds_no_touchpoints_takes_none_of_them(doc):
    doc = commands.edit_lane(doc, "metric", name="Målinger")
    with refused(
        "Målinger does not hold touchpoints. Put it in another lane.",
        "Målinger kan ikke rumme kontaktpunkter. Læg det i en anden bane.",
    ):
        commands.gather_touchpoints(doc, ["desk"], lane="metric", step="a2")


# Copying


def test_touchpoints_are_copied_each_behind_its_original_with_its_gestures(doc):
    new = commands.duplicate_touchpoints(doc, ["desk", "smile", "bell"], suffix="2")
    assert cell(new, "frontstage", "a2") == "desk desk-2 smile smile-2"
    assert cell(new, "customer", "a1") == "rain bell bell-2"
    assert new.table("beats")["bow-2"].touchpoint == "desk-2"
    assert new.table("beats")["bow-2"].rank == doc.table("beats")["bow"].rank
    assert (new.insights, new.metrics) == (doc.insights, doc.metrics)


def test_links_come_along_where_both_ends_do(doc):
    new = commands.duplicate_touchpoints(doc, ["desk", "smile"], suffix="2")
    assert set(new.links) - set(doc.links) == {"desk-smile-2"}
    assert commands.duplicate_touchpoints(doc, ["smile"], suffix="2").links == doc.links


def test_copies_are_put_elsewhere_while_the_originals_stay(doc):
    new = commands.duplicate_touchpoints(doc, ["desk", "smile"], suffix="2", rows=1, columns=2)
    assert cell(new, "frontstage", "a2") == "desk smile"
    assert cell(new, "backstage", "b2") == "towel desk-2 smile-2"


def test_copies_that_would_leave_the_board_are_refused(doc):
    with off_the_board():
        commands.duplicate_touchpoints(doc, ["desk", "bill"], suffix="2", columns=1)


def test_a_suffix_in_use_is_refused(doc):
    doc = commands.duplicate_touchpoints(doc, ["desk"], suffix="2")
    with refused(
        "There is already something called “desk-2”.", "Der findes allerede noget, der hedder »desk-2«."
    ):
        commands.duplicate_touchpoints(doc, ["smile", "desk"], suffix="2")


def test_no_copies_change_nothing(doc):
    assert commands.duplicate_touchpoints(doc, [], suffix="2", rows=1) is doc


@pytest.mark.parametrize(
    "edit",
    [
        lambda doc: commands.move_touchpoints(doc, ["desk", "nobody"], rows=1, columns=0),
        lambda doc: commands.gather_touchpoints(doc, ["desk", "nobody"], lane="support", step="a1"),
        lambda doc: commands.gather_touchpoints(doc, ["desk"], lane="nobody", step="a1"),
        lambda doc: commands.gather_touchpoints(doc, ["desk"], lane="support", step="nobody"),
        lambda doc: commands.duplicate_touchpoints(doc, ["desk", "nobody"], suffix="2"),
    ],
)
def test_where_one_is_gone_none_is_edited(doc, edit):
    with gone("nobody"):
        edit(doc)
