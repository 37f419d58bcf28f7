"""What comes along with a copy, what the copies are called and whom they name."""

import pytest

from cxdesigner import commands
from cxdesigner.commands.copying import LONGEST_ID, copied_rows, copy_id
from cxdesigner.model import structure
from cxdesigner.model.remarks import Comment, Note
from cxdesigner.model.touchpoint import Touchpoint
from tests.commands.boards import board, cell
from tests.commands.refusals import gone, refused


@pytest.fixture
def doc():
    return board()


def test_a_copy_is_called_by_its_original_and_the_suffix():
    assert copy_id("desk", "2") == "desk-2"
    assert copy_id("d" * 98, "2") == "d" * 98 + "-2"


def test_copies_of_copies_can_be_made_without_end(doc):
    id_ = "desk"
    seen = {id_}
    for number in range(30):
        suffix = f"c_{number:010}"
        doc = commands.duplicate_touchpoints(doc, [id_], suffix=suffix)
        id_ = copy_id(id_, suffix)
        assert id_ not in seen
        assert len(id_) <= LONGEST_ID
        seen.add(id_)
    assert set(cell(doc, "frontstage", "a2").split()) == seen | {"smile"}


def test_two_long_ids_of_one_beginning_have_copies_of_two_names():
    assert copy_id("d" * 99 + "a", "2") != copy_id("d" * 99 + "b", "2")


def test_a_copy_names_the_copies_of_what_was_copied_and_else_what_the_original_names(doc):
    copies = copied_rows(doc, [("steps", "a2")], "2")
    desk = copies["touchpoints", "desk"]
    assert isinstance(desk, Touchpoint)
    assert (desk.id, desk.step, desk.lane) == ("desk-2", "a2-2", "frontstage")
    assert ("links", "bell-desk") not in copies


def test_what_is_left_out_is_not_copied(doc):
    copies = copied_rows(doc, [("steps", "a2")], "2", leave={"insights", "beats"})
    assert {table for table, _ in copies} == {"steps", "touchpoints", "links", "metrics", "feedback_loops"}


def test_what_two_copied_rows_are_to_each_other_their_copies_are(doc):
    doc = commands.edit_touchpoints(doc, ["desk"], derived_from="smile")
    copies = copied_rows(doc, [("touchpoints", "desk"), ("touchpoints", "smile")], "2")
    assert copies["touchpoints", "desk"].derived_from == "smile-2"


def test_a_copy_of_what_is_gone_is_refused(doc):
    with gone("nobody"):
        copied_rows(doc, [("steps", "nobody")], "2")


def test_a_suffix_too_long_for_an_id_is_refused(doc):
    with refused(
        "The value does not fit the field “id”. Nothing was changed.",
        "Værdien passer ikke i feltet »id«. Intet er ændret.",
    ):
        commands.duplicate_step(doc, "a2", suffix="x" * 101)


def test_unknown_fields_of_a_newer_version_are_copied_too(doc):
    lane = type(doc.lanes["support"]).model_validate({**doc.lanes["support"].model_dump(), "colour": "blue"})
    doc = type(doc)({**dict(doc.tables()), "lanes": {**doc.lanes, "support": lane}})
    new = commands.duplicate_lane(doc, "support", suffix="2")
    assert new.lanes["support-2"].model_extra == {"colour": "blue"}


def noted():
    """The usual board with two notes on a touchpoint, one after the other, and one that lies free."""
    doc = board()
    journey = doc.lanes[doc.touchpoints["desk"].lane].journey
    for id_, at in (
        ("say", {"touchpoint": "desk", "x": 4.0, "y": 60.0}),
        ("more", {"touchpoint": "desk"}),
        ("free", {}),
    ):
        note = Note.model_validate({"id": id_, "journey": journey, "text": id_, "author": "AB", **at})
        doc = commands.add_note(doc, note)
    return commands.add_comment(
        doc, Comment.model_validate({"id": "c", "touchpoint": "desk", "text": "Why?", "author": "AB"})
    )


def of_copy(doc, copy="desk-2"):
    return [note.text for note in structure.in_order(doc.notes.values()) if note.touchpoint == copy]


@pytest.mark.parametrize(
    "edit",
    [
        lambda doc: commands.duplicate_touchpoints(doc, ["desk"], suffix="2"),
        lambda doc: commands.duplicate_step(doc, doc.touchpoints["desk"].step, suffix="2"),
        lambda doc: commands.duplicate_stage(doc, doc.steps[doc.touchpoints["desk"].step].stage, suffix="2"),
        lambda doc: commands.duplicate_lane(doc, doc.touchpoints["desk"].lane, suffix="2"),
    ],
    ids=["touchpoint", "step", "stage", "lane"],
)
def test_notes_come_along_with_the_touchpoint_they_hang_on_and_comments_do_not(edit):
    doc = edit(noted())
    assert of_copy(doc) == of_copy(doc, "desk") == ["say", "more"]
    assert (doc.notes["say-2"].x, doc.notes["say-2"].y, doc.notes["say-2"].author) == (4.0, 60.0, "AB")
    assert "free-2" not in doc.notes
    assert set(doc.comments) == {"c"}
    assert len({note.rank for note in doc.notes.values()}) == len(doc.notes)


def test_notes_come_along_with_a_lane_to_another_journey():
    doc = noted()
    journey = doc.notes["say"].journey
    doc = commands.duplicate_journey(doc, journey, suffix="t", name="Twin")
    new = f"{journey}-t"
    doc = commands.copy_lane_to_journey(doc, doc.touchpoints["desk"].lane, journey=new, suffix="2")
    assert of_copy(doc) == ["say", "more"]
    assert doc.notes["say-2"].journey == new
