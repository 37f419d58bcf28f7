"""What ties the check to its window: the count in the toolbar, and the panel beside the board."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from cxdesigner.ui.analyses import ANALYSES
from cxdesigner.ui.check.watch import CheckWatch
from cxdesigner.ui.sliding import Side, show_sliding

if TYPE_CHECKING:
    from cxdesigner.ui.check.panel import CheckPanel
    from cxdesigner.ui.main_window import MainWindow


class Checks(QObject):
    """Holds the watch and, once it is asked for, the panel that stands where the palette does otherwise."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.watch = CheckWatch(window)
        self.panel: CheckPanel | None = None
        self.is_open = False
        self.watch.changed.connect(self._count)
        window.views.switched.connect(self._on_switched)
        window.dress.changed.connect(self._count)
        self._count()

    def set_editor(self) -> None:
        """Check the window's other project."""
        self.watch.set_editor()

    def toggle(self) -> None:
        """Open the panel with the keyboard in it, or close it."""
        self.close() if self.is_open else self.open()

    def open(self) -> None:
        """Open the panel, with everything checked anew and the keyboard in it."""
        window = self._window
        if window.views.front in ANALYSES:
            window.views.show_view("board")
        if self.panel is None:
            from cxdesigner.ui.check.panel import CheckPanel

            self.panel = CheckPanel(window)
            self.panel.closed.connect(self.close)
            self.panel.hide()
            window.sides.insertWidget(0, self.panel)
            window.order_tabs()
        self.is_open = True
        self.watch.run()
        self._settle()
        self.panel.take_focus()
        window.refresh()

    def close(self) -> None:
        """Close the panel; the keyboard is on the board again."""
        self.is_open = False
        self._settle()
        self._window.views.take_focus()
        self._window.refresh()

    def _on_switched(self) -> None:
        self._settle()
        self.watch.follow()  # a table shows a sum that a board does not

    def _settle(self) -> None:
        """Show the panel in place of the palette, on the board and on the table."""
        window = self._window
        if self.panel is None:
            return
        is_seen = self.is_open and window.views.front not in ANALYSES
        side: Side | None = "left" if window.views.front == "board" else None
        show_sliding(
            self.panel, is_seen, side,
            lambda: window.panels.hold_back("palette", is_seen or window.views.front != "board"),
        )  # fmt: skip

    def _count(self) -> None:
        self._window.toolbar.check.show_count(self.watch.to_fix())
