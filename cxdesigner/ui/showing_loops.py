"""Leads to a feedback loop: the card after which it asks is selected, and the inspector opens the loop."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cxdesigner.layout.loops import card_before

if TYPE_CHECKING:
    from cxdesigner.ui.main_window import MainWindow


def show_loop(window: MainWindow, loop: str) -> None:
    """Open a loop of the journey on the board in the inspector; nothing happens where it has no card there."""
    editor = window.editor
    row = editor.document.feedback_loops.get(loop)
    card = card_before(editor.board, row) if row is not None else None
    if card is None:
        return
    key = ("touchpoints", card)
    editor.select([key], focus=key)
    box = editor.board.card_box(key)
    if box is not None:
        editor.camera.reveal(box)
    window.panels.show("inspector")
    window.inspector.show_loop(loop)
