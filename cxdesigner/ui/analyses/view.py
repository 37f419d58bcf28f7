"""What every analysis is: a page between side panels, that follows the journey while it is seen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent, QKeyEvent, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from cxdesigner.editor.editor import Aspect, Editor
from cxdesigner.editor.finding import go_to
from cxdesigner.layout.analyses.page import Page
from cxdesigner.layout.look import Look, screen_look
from cxdesigner.model.diff import Key
from cxdesigner.ui.analyses.pane import PagePane
from cxdesigner.ui.widgets.drawing import painter_for

if TYPE_CHECKING:
    from cxdesigner.ui.main_window import MainWindow


class AnalysisView(QWidget):
    """One analysis. While it is hidden it does nothing; it catches up when it is shown.

    A kind of analysis says what its `page` is, what its segments, hints and counts are, and what a press does.
    """

    id: ClassVar[str] = ""
    """Its id in `ANALYSES`."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__()
        self.main, self.dress = window, window.dress
        self.pane = PagePane(self.dress)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(0)
        self.row.addWidget(self.pane, 1)
        self.segment = ""
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self.refresh)
        self._stop = self.editor.listen(self._on_editor)
        self.pane.pressed.connect(self.press)
        self.pane.resized.connect(self._timer.start)
        self.dress.changed.connect(self._timer.start)

    @property
    def editor(self) -> Editor:
        """The editor of the project in the window."""
        return self.main.editor

    @property
    def tells_journeys(self) -> bool:
        """Whether its own segments turn to another journey, so that the journeys' tabs are not needed."""
        return False

    @property
    def look(self) -> Look:
        """The look of the page: the window's theme, language and size of text."""
        dress = self.dress
        return screen_look(dress.theme.name, dress.say.language, dress.text_scale)

    # What a kind of analysis says

    def page(self, look: Look, width: float) -> Page:
        """Return the page for a room `width` wide."""
        raise NotImplementedError

    def segments(self) -> Sequence[tuple[str, str]]:
        """Return the choices of the bar above, pairs of an id and its words; none where there is nothing to choose."""
        return ()

    def counts(self) -> str:
        """Return what the status bar tells at its left end."""
        return ""

    def aside(self) -> str:
        """Return what the status bar tells at its right end."""
        return ""

    def hints(self) -> Sequence[tuple[str, str]]:
        """Return the keys that help now, pairs of a key and what it does."""
        return ()

    def press(self, target: str) -> None:
        """Do what a press on a target means: a touchpoint is gone to on the board, where it does not mean more."""
        table, _, id_ = target.partition("/")
        if id_:
            self.go_to((table, id_))

    def key(self, event: QKeyEvent) -> bool:  # noqa: ARG002  # kinds of analyses look at it
        """Do what a key means here; tell whether it means anything."""
        return False

    def choose(self, segment: str) -> None:
        """Turn to another segment."""
        self.segment = segment
        self.refresh()

    def tells_of(self, key: Key) -> bool:  # noqa: ARG002  # kinds of analyses look at it
        """Show the record at `key` where this analysis tells of it. Tell whether it does."""
        return False

    def finish_typing(self) -> None:
        """Take what is being typed over the page as said."""

    # Following

    def set_editor(self) -> None:
        """Be about the window's other project."""
        self._stop()
        self._stop = self.editor.listen(self._on_editor)
        self._timer.start()

    def refresh(self) -> None:
        """Show the journey of now."""
        if not self.isVisible():
            return
        width = self.pane.viewport().width()
        self.pane.show_page(self.page(self.look, float(width)))
        self.main.views.tell()

    def go_to(self, key: Key) -> None:
        """Bring the board to the front with the record at `key` selected and in sight."""
        self.main.views.show_view("board")
        go_to(self.editor, key, self.editor.journey_id)

    def take_focus(self) -> None:
        """Bring the keyboard here."""
        self.pane.sheet.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_editor(self, aspect: Aspect) -> None:
        if aspect in ("document", "journey", "selection", "look"):
            self._timer.start()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painter_for(self)
        painter.fillRect(event.rect(), self.dress.color("canvas"))
        painter.end()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._timer.stop()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.main.views.show_view("board")
        elif not self.key(event):
            super().keyPressEvent(event)
