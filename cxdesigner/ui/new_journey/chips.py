"""Chips to choose one kind of thing with, each with how many there are."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from cxdesigner.ui.dress import Dress
from cxdesigner.ui.widgets.buttons import ChoiceButton
from cxdesigner.ui.widgets.drawing import draw_box, draw_text, painter_for, text_width
from cxdesigner.ui.widgets.roving import Roving

_TALL, _PAD, _GAP = 31, 13, 8


class Chips(QWidget):
    """A row of chips; arrow keys walk them, Enter, Space or a click chooses.

    Signals: `chosen`, with the id of a chip.
    """

    chosen = Signal(str)

    def __init__(self, dress: Dress) -> None:
        super().__init__()
        self._dress = dress
        self._chips: dict[str, _Chip] = {}
        self._keys = Roving(self)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(_GAP)
        self._row.addStretch(1)

    @property
    def chips(self) -> dict[str, _Chip]:
        """The chips by id."""
        return self._chips

    def offer(self, choices: Sequence[tuple[str, str, int]], current: str) -> None:
        """Show `choices`, each an id, its words and how many there are, with `current` on."""
        for id_, words, count in choices:
            if id_ not in self._chips:
                chip = self._chips[id_] = _Chip(self._dress, self)
                chip.clicked.connect(lambda _on=False, id_=id_: self.chosen.emit(id_))
                self._row.insertWidget(self._row.count() - 1, chip)
            name = self._dress.say("gallery.chip", name=words, count=count)
            self._chips[id_].show_as(words, str(count), name, is_on=id_ == current)
        self._keys.hold(list(self._chips.values()))


class _Chip(ChoiceButton):
    def __init__(self, dress: Dress, parent: QWidget) -> None:
        super().__init__(dress, parent)
        self._words = self._count = ""
        self.setFixedHeight(_TALL)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_as(self, words: str, count: str, name: str, *, is_on: bool) -> None:
        self._words, self._count = words, count
        self.name_it(name, words)
        self.setChecked(is_on)
        self.setFixedWidth(self.sizeHint().width())
        self.update()

    def sizeHint(self) -> QSize:
        wide = text_width("smallM", self._words) + 8 + text_width("smallM", self._count)
        return QSize(wide + 2 * _PAD, _TALL)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter, dress, rect = painter_for(self), self._dress, self.rect().toRectF()
        is_on = self.isChecked()
        if is_on:
            draw_box(painter, rect, fill=dress.color("accentSoft"), radius=_TALL / 2)
        else:
            fill = dress.color("hover" if self.underMouse() else "panel")
            draw_box(painter, rect, fill=fill, stroke=dress.color("line"), radius=_TALL / 2)
        wide = text_width("smallM", self._words)
        room = QRectF(_PAD, 0, wide + 1, _TALL)
        draw_text(painter, room, self._words, "smallM", dress.color("accent" if is_on else "text"))
        room = QRectF(_PAD + wide + 8, 0, 40, _TALL)
        draw_text(painter, room, self._count, "smallM", dress.color("accent" if is_on else "text3"))
        self.draw_focus(painter, _TALL / 2)
        painter.end()
