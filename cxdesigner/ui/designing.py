"""What the window says when a to-be loses something: what it does without now, and where to say why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesigner.analysis.twins import to_bes_of
from cxdesigner.editor import designing, structuring
from cxdesigner.editor.finding import go_to
from cxdesigner.model import structure
from cxdesigner.ui.banner import Way
from cxdesigner.ui.tellings import delete_selection, undo_way

if TYPE_CHECKING:
    from cxdesigner.ui.main_window import MainWindow


def can_merge(window: MainWindow) -> bool:
    """Tell whether several touchpoints of a to-be are selected."""
    return not window.editor.read_only and len(designing.designed_selection(window.editor)) > 1


def can_split(window: MainWindow) -> bool:
    """Tell whether one touchpoint of a to-be is selected."""
    return not window.editor.read_only and len(designing.designed_selection(window.editor)) == 1


def can_remove(window: MainWindow) -> bool:
    """Tell whether touchpoints of a to-be are selected."""
    return not window.editor.read_only and bool(designing.designed_selection(window.editor))


def remove(window: MainWindow) -> None:
    """Take the selected touchpoints out of the to-be, and offer to say why."""
    to_be = window.editor.journey_id
    _offer_why(window, to_be, designing.remove(window.editor))


def delete(window: MainWindow) -> None:
    """Delete what is selected; where a to-be does without something now, offer to say why."""
    editor, to_be = window.editor, window.editor.journey_id
    rows, before = designing.designed_selection(editor), editor.document
    sources = [id_ for row in rows for id_ in (row.derived_from, *row.also_from) if id_ is not None]
    delete_selection(window)
    if sources and editor.document is not before:
        _offer_why(window, to_be, designing.lost(editor, to_be, sources))


def remove_journey(window: MainWindow) -> None:
    """Remove the journey on the board; where to-bes derive from it, say what becomes of them."""
    editor = window.editor
    count = len(to_bes_of(editor.document, editor.journey_id))
    if structuring.remove_journey(editor) and count:
        say = window.dress.say
        window.toast.say(say.count("toast.as_is_gone", count), "removed", undo_way(window))


def _offer_why(window: MainWindow, to_be: str, gone: list[str]) -> None:
    if not gone:
        return
    say, doc = window.dress.say, window.editor.document
    words = say.count("toast.without", len(gone), title=doc.touchpoints[gone[0]].title)
    window.toast.say(words, "removed", Way(say("toast.say_why"), lambda: _say_why(window, to_be, gone[0])))


def _say_why(window: MainWindow, to_be: str, touchpoint: str) -> None:
    """Go to what the to-be does without, where it is asked why."""
    doc = window.editor.document
    if touchpoint not in doc.touchpoints or to_be not in doc.journeys:
        return
    window.views.show_view("board")
    journey = structure.journey_of(doc, doc.touchpoints[touchpoint])
    go_to(window.editor, ("touchpoints", touchpoint), journey)
    window.inspector.show_change()
