"""What all drags on the board have in common, however they begin: the way out."""

import pytest

from cxdesigner import commands
from cxdesigner.editor import noting
from cxdesigner.editor.tools.moving_notes import MovingNotes, WideningNote
from cxdesigner.editor.tools.pointer import Pointer
from cxdesigner.editor.tools.reattaching import LinkEnd, Reattaching
from cxdesigner.editor.tools.select import Idle, SelectTool
from cxdesigner.editor.tools.spanning import Spanning
from tests.editor.hand import steps_done

FAR = Pointer(700.0, 300.0)


@pytest.fixture
def note(editor):
    noting.add_note(editor)
    editor.end_editing("Ask")
    (id_,) = editor.document.notes
    editor.select([("notes", id_)])
    return id_


def drag(editor, kind, note):
    """Begin a drag of `kind` and move it far; return the tool that leads it."""
    tool = SelectTool(editor)
    go, idle, begin = tool._go, tool._idle, Pointer(0.0, 0.0)
    (link,) = editor.document.links
    begun = {
        "span": lambda: Spanning(editor, go, ("touchpoints", "enters"), idle),
        "link": lambda: Reattaching(editor, go, LinkEnd(link, "target"), idle),
        "notes": lambda: MovingNotes(editor, go, note, begin, idle),
        "width": lambda: WideningNote(editor, go, note, idle),
    }
    go(begun[kind]())
    tool.move(FAR)
    return tool


@pytest.mark.parametrize("kind", ["span", "link", "notes", "width"])
def test_escape_puts_everything_back_and_is_told_once_the_tool_is_idle(editor, note, kind):
    before, done, told = editor.document, steps_done(editor), []
    tool = drag(editor, kind, note)
    editor.listen(lambda aspect: told.append((aspect, isinstance(tool.state, Idle))))
    tool.cancel()
    assert editor.document == before
    assert steps_done(editor) == done
    assert (editor.store.gesture, editor.link_in_air, editor.note_in_air) == (None, None, None)
    assert told[-1] == ("tool", True)


@pytest.mark.parametrize(
    ("kind", "label"),
    [("span", "edit.span_touchpoint"), ("notes", "edit.move_note"), ("width", "edit.widen_note")],
)
def test_letting_go_keeps_what_was_shown_as_one_step(editor, note, kind, label):
    done = steps_done(editor)
    tool = drag(editor, kind, note)
    shown = editor.document
    tool.release(FAR)
    assert editor.document == shown
    assert (steps_done(editor), editor.store.undo_label.key) == (done + 1, label)
    assert isinstance(tool.state, Idle)
    assert editor.store.gesture is None


def test_a_refusal_is_said_and_what_was_shown_before_it_stays(editor, note):
    tool = drag(editor, "width", note)
    shown = editor.document
    tool.state._show(lambda doc: commands.edit_note(doc, "gone", width=200.0))
    assert editor.notice is not None
    assert editor.document == shown
    tool.cancel()
