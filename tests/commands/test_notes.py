"""Adding, editing, moving, pasting and removing sticky notes, and what becomes of them when their place goes."""

import pytest

from cxdesigner import commands
from cxdesigner.commands.notes import NotePlace
from cxdesigner.model import structure
from cxdesigner.model.remarks import Note
from tests.builders import ProjectBuilder
from tests.commands.refusals import gone, no_field, refused


@pytest.fixture
def board():
    return (
        ProjectBuilder()
        .journey("today")
        .lanes("customer", "frontstage")
        .stage("s", steps=("one", "two", "three"))
        .touchpoint("card", "frontstage", "two", "Hilser")
        .touchpoint("long", "customer", "two", "Venter", span=2)
        .note("hung", touchpoint="card", x=4.0, y=100.0)
        .note("waits", touchpoint="long", x=0.0, y=90.0)
        .note("laid", lane="frontstage", step="two", x=1.0, y=2.0)
        .note("free", step="three", x=1.0, y=30.0)
        .journey("other")
        .lanes("customer")
        .stage("t", steps=("far",))
        .touchpoint("stranger", "other-customer", "far")
        .build()
    )


def place(doc, id_):
    note = doc.notes[id_]
    return note.touchpoint, note.lane, note.step, note.x, note.y


def test_a_note_is_added_behind_the_others(board):
    new = commands.add_note(board, Note(id="new", journey="today", text="Husk"))
    assert [note.id for note in structure.notes(new, "today")] == ["hung", "waits", "laid", "free", "new"]


def test_a_note_of_an_id_in_use_or_of_no_journey_is_refused(board):
    with refused(
        "There is already something called “hung”.", "Der findes allerede noget, der hedder »hung«."
    ):
        commands.add_note(board, Note(id="hung", journey="today"))
    with gone("nowhere"):
        commands.add_note(board, Note(id="new", journey="nowhere"))


def test_what_a_note_says_and_who_wrote_it_can_be_set_but_not_where_it_is(board):
    new = commands.edit_note(board, "hung", text="Nyt", title="T", author="SD", width=124.0)
    note = new.notes["hung"]
    assert (note.text, note.title, note.author, note.width) == ("Nyt", "T", "SD", 124.0)
    with no_field("x"):
        commands.edit_note(board, "hung", x=4.0)
    with pytest.raises(commands.CommandError):
        commands.edit_note(board, "hung", width=4.0)


def test_a_note_is_anchored_and_freed_by_moving_it(board):
    new = commands.move_notes(board, {"free": NotePlace(touchpoint="card", x=0.0, y=120.0)})
    assert place(new, "free") == ("card", None, None, 0.0, 120.0)
    back = commands.move_notes(new, {"free": NotePlace(step="one", x=5.0, y=6.0)})
    assert place(back, "free") == (None, None, "one", 5.0, 6.0)
    assert commands.move_notes(back, {"free": NotePlace(step="one", x=5.0, y=6.0)}) is back


def test_a_note_neither_leaves_its_journey_nor_has_two_places(board):
    with refused(
        "A note stays in its own journey. Copy it to take it to another.",
        "En note bliver i sin egen rejse. Kopiér den for at tage den med til en anden.",
    ):
        commands.move_notes(board, {"free": NotePlace(touchpoint="stranger")})
    with refused(
        "A note is anchored to a touchpoint or lies on the board, not both.",
        "En note hænger på et kontaktpunkt eller ligger på tavlen, ikke begge dele.",
    ):
        commands.move_notes(board, {"free": NotePlace(touchpoint="card", step="one")})


def test_deleting_its_card_leaves_an_anchored_note_free_in_the_card_s_cell(board):
    new = commands.remove_touchpoints(board, ["card"])
    assert place(new, "hung") == (None, "frontstage", "two", 4.0, 100.0)


def test_a_card_that_moves_takes_its_note_along_by_not_touching_it(board):
    new = commands.move_touchpoint(board, "card", lane="customer", step="one")
    assert new.notes["hung"] is board.notes["hung"]


def test_deleting_a_step_leaves_its_notes_at_its_neighbour(board):
    new = commands.remove_step(board, "two")
    assert place(new, "hung") == (None, "frontstage", "one", 4.0, 100.0)
    assert place(new, "laid") == (None, "frontstage", "one", 1.0, 2.0)
    assert place(new, "waits")[0] == "long"  # its card goes on at the next step
    first = commands.remove_step(commands.move_notes(board, {"free": NotePlace(step="one")}), "one")
    assert first.notes["free"].step == "two"


def test_deleting_a_stage_leaves_its_notes_beside_it():
    doc = (
        ProjectBuilder()
        .journey("today")
        .lanes("frontstage")
        .stage("a", steps=("one",))
        .stage("b", steps=("two", "three"))
        .touchpoint("card", "frontstage", "three")
        .note("hung", touchpoint="card", x=1.0, y=2.0)
        .note("free", step="two", x=1.0, y=2.0)
        .build()
    )
    new = commands.remove_stage(doc, "b")
    assert place(new, "hung") == (None, "frontstage", "one", 1.0, 2.0)
    assert place(new, "free") == (None, None, "one", 1.0, 2.0)


def test_deleting_a_lane_lets_its_notes_down_to_the_floor(board):
    new = commands.remove_lane(board, "frontstage")
    assert place(new, "laid") == (None, None, "two", 1.0, 2.0)
    assert place(new, "hung") == (None, None, "two", 4.0, 100.0)


def test_copies_of_cards_and_of_journeys_have_their_notes():
    doc = (
        ProjectBuilder()
        .journey("today")
        .lanes("frontstage")
        .stage("s", steps=("one",))
        .touchpoint("card", "frontstage", "one")
        .note("hung", touchpoint="card", x=1.0, y=2.0)
        .build()
    )
    assert commands.duplicate_touchpoints(doc, ["card"], suffix="2").notes["hung-2"].touchpoint == "card-2"
    assert (
        commands.duplicate_journey(doc, "today", suffix="2", name="").notes["hung-2"].touchpoint == "card-2"
    )


def test_pasted_notes_get_names_of_their_own_and_come_behind(board):
    note = Note(id="hung", journey="elsewhere", text="Fra et andet projekt")
    places = {"hung": NotePlace(step="one", x=3.0, y=4.0)}
    new = commands.paste_notes(board, [note], journey="today", places=places, suffix="p")
    assert place(new, "hung-p") == (None, None, "one", 3.0, 4.0)
    assert structure.notes(new, "today")[-1].id == "hung-p"


def test_removing_notes_passes_over_those_that_are_gone(board):
    new = commands.remove_notes(board, ["free", "nobody"])
    assert "free" not in new.notes
    assert commands.remove_notes(new, ["free"]) is new
