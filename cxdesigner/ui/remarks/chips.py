"""Chips: small round buttons with a figure, of which one is on and says what a list shows."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from cxdesigner.ui.dress import Dress
from cxdesigner.ui.widgets.buttons import ChoiceButton
from cxdesigner.ui.widgets.drawing import draw_box, draw_text, painter_for, text_width


class Chips(QWidget):
    """A row of chips; arrow keys walk them.

    Signals:
        chosen: a person turned to the chip of this id.
    """

    chosen = Signal(str)

    def __init__(self, dress: Dress, ids: Sequence[str]) -> None:
        super().__init__()
        self.buttons = {id_: Chip(dress, self) for id_ in ids}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for id_, button in self.buttons.items():
            button.clicked.connect(lambda _on=False, id_=id_: self.chosen.emit(id_))
            row.addWidget(button)
        row.addStretch(1)

    def show_chips(self, words: dict[str, tuple[str, int]], current: str) -> None:
        """Show words and figure of each chip, with `current` on."""
        for id_, (text, count) in words.items():
            self.buttons[id_].show_as(text, count, is_on=id_ == current)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        buttons = list(self.buttons.values())
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        at = next((n for n, button in enumerate(buttons) if button.hasFocus()), None)
        if step is None or at is None or not 0 <= at + step < len(buttons):
            super().keyPressEvent(event)
            return
        buttons[at + step].setFocus(Qt.FocusReason.TabFocusReason)
        buttons[at + step].click()


class Chip(ChoiceButton):
    """One chip: words and a figure."""

    def __init__(self, dress: Dress, parent: QWidget) -> None:
        super().__init__(dress, parent)
        self._words, self._count = "", ""
        self.setFixedHeight(28)

    def show_as(self, words: str, count: int, *, is_on: bool) -> None:
        """Show `words` and `count`."""
        self._words, self._count = words, str(count)
        self.name_it(f"{words} {count}")
        self.setChecked(is_on)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if is_on else Qt.FocusPolicy.NoFocus)
        self.setFixedWidth(self.sizeHint().width())
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(text_width("smallM", self._words) + text_width("smallM", self._count) + 30, 28)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter, dress = painter_for(self), self._dress
        is_on = self.isChecked()
        fill = dress.color("accentSoft") if is_on else self.floor("panel")
        edge = dress.color("accentLine" if is_on else "lineStrong")
        draw_box(painter, self.rect().toRectF(), fill=fill, stroke=edge, radius=14)
        x, wide = 12.0, text_width("smallM", self._words)
        ink = dress.color("accent" if is_on else "text2")
        draw_text(painter, QRectF(x, 0, wide, 28), self._words, "smallM", ink)
        x += wide + 6
        draw_text(painter, QRectF(x, 0, self.width() - x - 6, 28), self._count, "smallM", ink)
        self.draw_focus(painter, 14)
        painter.end()
