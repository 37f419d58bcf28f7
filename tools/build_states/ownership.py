"""Pictures of who owns the whole: the page, the value stream, and the owners on the board."""

from __future__ import annotations

from PySide6.QtGui import QImage

from cxdesigner import commands
from cxdesigner.model import structure
from cxdesigner.translation import message
from tools.build_states.studio import Light, Studio, studio


def _opened(made: Studio, *, nobodys: bool = False) -> None:
    """Show the designed ride; with `nobodys` as it is before somebody was asked to own the whole of it."""
    editor = made.window.editor
    editor.show_journey(structure.journeys(editor.document)[-1].id)
    if nobodys:
        editor.run(message("edit.own_stage"), lambda doc: commands.edit_project(doc, owner=None))


def ownership(theme: Light = "light", language: str = "en", segment: str = "ownership") -> QImage:
    """Return the page of ownership, or its value stream."""
    with studio("taxi", theme=theme, language=language) as made:
        _opened(made, nobodys=segment == "ownership")
        made.window.views.show_view("ownership")
        made.window.views.choose_segment(segment)
        return made.whole()


def owners_on_board(theme: Light = "light", language: str = "en") -> QImage:
    """Return the board with the ribbon of owners and the circles of hand-overs."""
    with studio("taxi", theme=theme, language=language) as made:
        _opened(made, nobodys=True)
        made.canvas.owners.set_on(True)
        made.window.editor.camera.open()
        return made.whole()
