"""The outline: the stages and steps of the journey in a list above the status bar, to go to."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cxdesigner.ui.main_window import MainWindow


def toggle_outline(window: MainWindow) -> None:
    """Open the outline of the window's journey, or close it where it is open."""
    from cxdesigner.ui.outline.popover import OutlinePopover  # nothing of it is needed before

    whole = window.centralWidget()
    found = whole.findChild(OutlinePopover) if whole is not None else None
    (found or OutlinePopover(window)).toggle()
