"""Cells of a table: what is written into them stands in the touchpoints, all of it or none."""

import pytest

from cxdesigner.commands import CommandError, write_cells
from cxdesigner.commands.cells import Cell
from cxdesigner.model import structure
from tests.builders import ProjectBuilder


@pytest.fixture
def doc():
    return (
        ProjectBuilder("Room 12")
        .team("desk", "Front desk")
        .channel("app", "App", "app")
        .journey("today")
        .lane("emotion", "Feelings")
        .lane("frontstage", "Frontstage")
        .lane("backstage", "Backstage")
        .stage("come", "Arrival")
        .step("door", "Finds the door")
        .step("in", "Checks in")
        .stage("go", "Morning", steps=("bye",))
        .touchpoint("greets", "frontstage", "in", "Greets", emotion=1.25)
        .touchpoint("asks", "frontstage", "in", "Asks", span=2)
        .touchpoint("waves", "frontstage", "bye", "Waves")
        .build()
    )


def written(doc, id_, field, text):
    return write_cells(doc, [Cell(id_, field, text)], suffix="new").touchpoints[id_]


@pytest.mark.parametrize(
    ("field", "text", "attribute", "value"),
    [
        ("title", " Nods\nonce ", "title", "Nods once"),
        ("text", "One\nTwo", "text", "One\nTwo"),
        ("quote", "Thanks", "quote", "Thanks"),
        ("channel", "app", "channel", "app"),
        ("channel", "", "channel", None),
        ("owner", "  front DESK ", "owner", "desk"),
        ("owner", "", "owner", None),
        ("takes", "1 h 30 min", "duration_s", 5400.0),
        ("takes", "", "duration_s", None),
        ("emotion", "−1,5", "emotion", -1.5),
        ("emotion", "", "emotion", None),
        ("moment", "Yes", "moment_of_truth", True),
        ("moment", "nej", "moment_of_truth", False),
        ("evidence", "Antaget", "confidence", "assumed"),
        ("evidence", "observed", "confidence", "observed"),
        ("evidence", "Missing", "confidence", ""),
        ("tags", "late,  quiet room ; late", "tags", ("late", "quiet room")),
        ("lane", "backstage", "lane", "backstage"),
        ("stage", "Morning", "step", "bye"),
        ("stage", "Arrival", "step", "in"),
        ("step", "1.1 Finds the door", "step", "door"),
        ("step", "1.1", "step", "door"),
        ("step", "finds the door", "step", "door"),
        ("step", "2", "step", "bye"),
    ],
)
def test_a_text_becomes_what_it_says(doc, field, text, attribute, value):
    assert getattr(written(doc, "greets", field, text), attribute) == value


@pytest.mark.parametrize(
    ("field", "text", "key"),
    [
        ("channel", "Fax", "command.no_such_channel"),
        ("takes", "soon", "command.no_duration"),
        ("emotion", "3", "command.no_emotion"),
        ("moment", "maybe", "command.no_yes_or_no"),
        ("evidence", "heard", "command.no_evidence"),
        ("lane", "Nowhere", "command.no_such_lane"),
        ("lane", "Feelings", "command.no_such_lane"),
        ("lane", "", "command.needs_a_place"),
        ("stage", "Nowhere", "command.no_such_stage"),
        ("step", "9.9", "command.no_such_step"),
        ("title", "x" * 1001, "command.refused"),
    ],
)
def test_what_cannot_stand_there_is_refused(doc, field, text, key):
    with pytest.raises(CommandError) as refusal:
        written(doc, "greets", field, text)
    assert refusal.value.message.key == key


def test_of_many_cells_a_bad_one_is_named_and_none_is_written(doc):
    cells = [Cell("greets", "title", "Nods"), Cell("asks", "takes", "soon"), Cell("waves", "emotion", "9")]
    with pytest.raises(CommandError) as refusal:
        write_cells(doc, cells)
    assert str(refusal.value).startswith("Takes of “Asks”: “soon” is no duration.")


def test_an_owner_nobody_has_named_is_added_once(doc):
    new = write_cells(doc, [Cell(id_, "owner", "Night porter") for id_ in ("greets", "asks")], suffix="x")
    assert [team.name for team in structure.teams(new)] == ["Front desk", "Night porter"]
    assert new.touchpoints["greets"].owner == new.touchpoints["asks"].owner


def test_a_touchpoint_that_moves_goes_to_the_end_and_keeps_what_else_was_written(doc):
    new = write_cells(
        doc, [Cell("greets", "step", "2"), Cell("greets", "title", "Nods"), Cell("asks", "stage", "Morning")]
    )
    assert [(t.id, t.title) for t in structure.cell(new, "frontstage", "bye")] == [
        ("waves", "Waves"), ("greets", "Nods"), ("asks", "Asks"),
    ]  # fmt: skip
    assert new.touchpoints["asks"].span == 1


def test_where_a_touchpoint_ends_up_counts_and_not_the_way(doc):
    cells = [Cell("asks", "stage", "Morning"), Cell("asks", "step", "Checks in")]
    assert write_cells(doc, cells) is doc


def test_nothing_new_changes_nothing(doc):
    assert write_cells(doc, [Cell("greets", "title", "Greets"), Cell("greets", "owner", "")]) is doc
