"""A step has one number, wherever it is told."""

import pytest

from cxdesigner.editor.filtering import Filter
from cxdesigner.editor.table.rows import TableRows
from cxdesigner.editor.tools.carrying import spoken_slot
from cxdesigner.layout.board import Cell, Slot
from cxdesigner.layout.board_items import stage_head_items
from cxdesigner.layout.heads import step_number
from cxdesigner.ui.canvas.accessible.words import head_name, place_words
from cxdesigner.ui.finder.offers import Offers
from cxdesigner.ui.remarks.rows import RemarkRow
from tests.builders import ProjectBuilder
from tests.layout.drawings import texts
from tests.ui.window_hand import a_window


def journey(first, second):
    """Return a journey of two stages, each told by its steps' names; a card and a note stand in every step."""
    builder = ProjectBuilder("Night").journey("today").lane("customer", "Guest").lane("frontstage", "Front")
    for stage, names in (("come", first), ("stay", second)):
        builder.stage(stage, stage.title())
        for at, name in enumerate(names):
            step = f"{stage}{at}"
            builder.step(step, name).touchpoint(f"t-{step}", "customer", step, f"Card {step}")
            builder.note(f"n-{step}", f"Note {step}", touchpoint=f"t-{step}")
            builder.comment(f"c-{step}", f"t-{step}", "Why")
    return builder.build()


SHAPES = {
    "plain": journey([""], [""]),
    "one stage has two steps": journey(["Finds", "Enters"], [""]),
    "a step has a name": journey([""], ["Sleeps"]),
}
NUMBERS = {
    "plain": ["1", "2"],
    "one stage has two steps": ["1.1", "1.2", "2.1"],
    "a step has a name": ["1.1", "2.1"],
}


@pytest.fixture(params=list(SHAPES))
def shape(request):
    return request.param


@pytest.fixture
def window(qtbot, tmp_path, shape):
    return a_window(qtbot, tmp_path, SHAPES[shape])


def steps(window):
    return window.editor.board.steps


def said_by(widgets):
    return [widget.accessibleName() for widget in widgets if widget.isVisible()]


def test_the_heads_the_pills_and_the_table_tell_the_same_number(window, shape):
    editor, numbers = window.editor, NUMBERS[shape]
    assert [step_number(editor.board.stages, step.id) for step in steps(window)] == numbers
    drawn = texts(stage_head_items(editor.board))
    assert [number for number in numbers if number in drawn] == numbers
    slots = [Slot(Cell("customer", step.id, 0, at), None, 0, 1) for at, step in enumerate(steps(window))]
    assert [spoken_slot(editor, slot).split()[0] for slot in slots] == numbers
    rows = TableRows()
    rows.show(editor.document, "today", Filter(), window.dress.say)
    assert [row.mark for row in rows.all] == numbers


def test_what_is_read_aloud_tells_the_same_number(window, shape):
    board, say = window.editor.board, window.dress.say
    word = "Stage" if shape == "plain" else "Step"
    for step, number in zip(steps(window), NUMBERS[shape], strict=True):
        for words in (
            head_name(board, ("steps", step.id), say),
            place_words(board, ("touchpoints", f"t-{step.id}"), say),
        ):
            assert words.replace(",", "").split()[:2] == [word, number]


def test_the_inspector_and_its_pages_tell_the_same_number(window, shape):
    editor, numbers = window.editor, NUMBERS[shape]
    for step, number in zip(steps(window), numbers, strict=True):
        editor.select([("steps", step.id)], focus=("steps", step.id))
        assert window.inspector.head_form.head._lines.accessibleName().startswith(f"Step {number},")
    editor.select_all()
    pairs = list(zip(steps(window), numbers, strict=True))
    rows = window.inspector.touchpoint_form._several._rows
    assert said_by(rows) == [f"Card {step.id}, {number}" for step, number in pairs]
    window.inspector.show_tab("notes")
    said = said_by(window.inspector.notes.list.findChildren(RemarkRow))
    assert sorted(words.split(", ")[:2] for words in said) == [
        [f"Note {s.id}", number] for s, number in pairs
    ]
    window.inspector.show_tab("comments")
    said = said_by(window.inspector.comments.open.findChildren(RemarkRow))
    assert sorted(words.split(", ")[:2] for words in said) == [
        [f"Card {s.id}", number] for s, number in pairs
    ]


def test_the_command_palette_tells_the_same_number(window, shape):
    offers = Offers(window)
    offers.take_in()
    told = dict(zip(offers.touchpoints.names, offers.touchpoints.seconds, strict=True))
    for step, number in zip(steps(window), NUMBERS[shape], strict=True):
        assert f" {number} " in told[f"Card {step.id}"]
