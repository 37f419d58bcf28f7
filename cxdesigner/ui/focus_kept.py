"""Where the keyboard was, for what lies over the window for a while and gives it back."""

from __future__ import annotations

import shiboken6
from PySide6.QtWidgets import QWidget


class FocusKept:
    """Keeps the widget that had the keyboard; one that is hidden or deleted in the meantime is given up.

    The widget may go while it is kept: a row is made anew, the language changes. Qt tells nobody, and PySide raises
    where its part is asked that is no more.
    """

    def __init__(self) -> None:
        self._kept: QWidget | None = None

    def take(self, window: QWidget) -> None:
        """Keep what has the keyboard in `window`."""
        self.keep(window.focusWidget())

    def keep(self, widget: QWidget | None) -> None:
        """Keep `widget`."""
        self._kept = widget

    def give(self, otherwise: QWidget) -> QWidget:
        """Return what was kept if it can still take the keyboard, else `otherwise`; it is kept no longer."""
        kept, self._kept = self._kept, None
        is_there = kept is not None and shiboken6.isValid(kept) and kept.isVisible() and kept.isEnabled()
        return kept if kept is not None and is_there else otherwise
