"""Small round labels in rows: what several things carry, on all of them or on some."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from cxdesigner.ui.dress import Dress
from cxdesigner.ui.widgets.buttons import Button
from cxdesigner.ui.widgets.drawing import draw_box, draw_icon, draw_text, painter_for, text_width
from cxdesigner.ui.widgets.roving import Roving
from cxdesigner.ui.widgets.typing import MIXED_DASH

_GAP, _TALL = 6, 24
_DROPS = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


@dataclass(frozen=True, slots=True)
class ChipFace:
    """What a chip says and does: its id, its words, the words for pressing it, and whether it is on some alone."""

    id: str
    words: str
    does: str
    is_partial: bool = False


class Chips(QWidget):
    """Chips, one stop for Tab; arrow keys walk them. Pressing one on some puts it on all, else takes it off.

    Signals:
        wanted: a person wants the chip of this id on all.
        dropped: a person wants the chip of this id off all.
        walked_out: the last chip with the keyboard went.
    """

    wanted = Signal(str)
    dropped = Signal(str)
    walked_out = Signal()

    def __init__(self, dress: Dress, icon: str) -> None:
        super().__init__()
        self._dress, self._icon = dress, icon
        self._chips: list[Chip] = []
        self._roving = Roving(self)
        self.setFixedHeight(0)

    def show_chips(self, faces: Sequence[ChipFace], before: QWidget) -> None:
        """Show `faces`; Tab comes to them from `before`. Nothing is made anew where they are the same."""
        if [chip.face for chip in self._chips] == list(faces):
            return
        at = next((n for n, chip in enumerate(self._chips) if chip.hasFocus()), None)
        if [chip.face.id for chip in self._chips] != [face.id for face in faces]:
            self._make(len(faces), before)
        for chip, face in zip(self._chips, faces, strict=True):
            chip.show_face(face)
        self._place()
        if at is not None and self._chips and not any(chip.hasFocus() for chip in self._chips):
            self._chips[min(at, len(self._chips) - 1)].setFocus(Qt.FocusReason.TabFocusReason)
        elif at is not None and not self._chips:
            self.walked_out.emit()

    def _make(self, count: int, before: QWidget) -> None:
        for old in self._chips:
            old.hide()
            old.deleteLater()
        self._chips = []
        for _ in range(count):
            chip = Chip(self._dress, self._icon, self)
            chip.clicked.connect(self._on_clicked)
            chip.dropped.connect(self._on_dropped)
            chip.show()
            QWidget.setTabOrder(before, chip)
            before = chip
            self._chips.append(chip)
        self._roving.hold(self._chips)

    def _on_clicked(self) -> None:
        chip = self.sender()
        if isinstance(chip, Chip):
            (self.wanted if chip.face.is_partial else self.dropped).emit(chip.face.id)

    def _on_dropped(self) -> None:
        chip = self.sender()
        if isinstance(chip, Chip):
            self.dropped.emit(chip.face.id)

    def _place(self) -> None:
        x = y = 0
        for chip in self._chips:
            wide = min(chip.sizeHint().width(), max(60, self.width()))
            if x and x + wide > self.width():
                x, y = 0, y + _TALL + _GAP
            chip.setGeometry(x, y, wide, _TALL)
            x += wide + _GAP
        self.setFixedHeight(y + _TALL if self._chips else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()


class Chip(Button):
    """One chip: 24 px high; dashed where it is on some alone. Its icon says what a press does.

    Signals:
        dropped: Del or Backspace.
    """

    dropped = Signal()

    def __init__(self, dress: Dress, icon: str, parent: QWidget) -> None:
        super().__init__(dress, parent)
        self._icon = icon
        self.face = ChipFace("", "", "")
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_face(self, face: ChipFace) -> None:
        """Show `face`."""
        self.face = face
        self.name_it(face.words, face.does)
        self.setAccessibleDescription(face.does)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(text_width("small", self.face.words) + 38, _TALL)

    def event(self, event: QEvent) -> bool:
        """Keep Del for the chip: elsewhere it deletes the whole card."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            event.setAccepted(event.key() in _DROPS)
            return event.isAccepted()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _DROPS:
            self.dropped.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter, dress, rect = painter_for(self), self._dress, self.rect().toRectF()
        is_lit = self.isEnabled() and (self.underMouse() or self.hasFocus())
        if self.face.is_partial:
            fill = dress.color("hover") if is_lit else None
            draw_box(painter, rect, fill=fill, stroke=dress.color("control"), radius=12, dash=MIXED_DASH)
        else:
            draw_box(painter, rect, fill=dress.color("hover" if is_lit else "field"), radius=12)
        icon = self._icon if not is_lit else "plus" if self.face.is_partial else "x"
        draw_icon(painter, icon, 8, 5, dress.color("text2"), 14)
        room = QRectF(27, 0, rect.width() - 36, rect.height())
        draw_text(painter, room, self.face.words, "small", dress.color("text"))
        self.draw_focus(painter, 12)
        painter.end()
