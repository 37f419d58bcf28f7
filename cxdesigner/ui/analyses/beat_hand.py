"""The hand on the beats page: a beat is taken by its grip and put elsewhere, the others part for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent

from cxdesigner import commands
from cxdesigner.commands.error import CommandError
from cxdesigner.editor.beating import place_of_beat
from cxdesigner.editor.store import Gesture
from cxdesigner.layout.analyses.beat_rows import GAP, ROW
from cxdesigner.translation import message

if TYPE_CHECKING:
    from cxdesigner.ui.analyses.beats import BeatsView

TREMBLE = 3.0
"""Window pixels a press may tremble before it is a drag."""


class BeatHand(QObject):
    """Watches the grips of a page. A drag moves its beat, as one undo step; Esc puts it back."""

    def __init__(self, view: BeatsView) -> None:
        super().__init__(view)
        self._view = view
        self._gesture: Gesture | None = None
        self._beat, self._number, self._from = "", 0, 0.0

    def watch(self) -> None:
        """Watch the grips that came with the last page."""
        for id_, button in self._view.pane.sheet.buttons.items():
            if id_.startswith("grip/") and button.property("grip") is None:
                button.setProperty("grip", id_)
                button.setCursor(Qt.CursorShape.OpenHandCursor)
                button.installEventFilter(self)

    def cancel(self) -> None:
        """Put the beat back."""
        if self._gesture is not None:
            gesture, self._gesture = self._gesture, None
            gesture.cancel()
        self._view.put_down()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if isinstance(event, QMouseEvent):
            if kind == QEvent.Type.MouseButtonPress and event.button() == Qt.MouseButton.LeftButton:
                self._number = int(str(watched.property("grip")).partition("/")[2])
                self._beat = self._view.beat_at(self._number) or ""
                self._from = event.globalPosition().y()
                self._view.choose_beat(self._beat)
                return True
            if kind == QEvent.Type.MouseMove and event.buttons() & Qt.MouseButton.LeftButton:
                self._move(event.globalPosition().y())
                return True
            if kind == QEvent.Type.MouseButtonRelease and event.button() == Qt.MouseButton.LeftButton:
                self._release()
                return True
        if kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and self._gesture is not None:
            if event.key() == Qt.Key.Key_Escape:
                self.cancel()
            return True
        return False

    def _move(self, y: float) -> None:
        editor, view = self._view.editor, self._view
        if self._gesture is None:
            if abs(y - self._from) <= TREMBLE or not self._beat or editor.store.gesture is not None:
                return
            if editor.read_only:
                editor.show_notice(message("notice.read_only"))
                return
            self._gesture = editor.store.begin(message("edit.move_beat"))
        step = (ROW + GAP) * view.dress.text_scale
        away = (y - self._from) / step
        number = min(view.count() - 1, max(0, round(self._number + away)))
        before, beat = place_of_beat(editor, self._beat, number), self._beat
        try:
            self._gesture.show(lambda doc: commands.move_record(doc, "beats", beat, before=before))
        except CommandError as error:
            editor.show_notice(error.message)
            self.cancel()
            return
        view.carry(beat, (self._number + away - number) * step)

    def _release(self) -> None:
        if self._gesture is not None:
            gesture, self._gesture = self._gesture, None
            gesture.commit()
        self._view.put_down()
