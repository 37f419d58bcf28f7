"""The pills above the list: to fix, hints, passed, each with its count."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from cxdesigner.ui.check.rows import TABS, Tab
from cxdesigner.ui.dress import Dress
from cxdesigner.ui.widgets.buttons import ChoiceButton
from cxdesigner.ui.widgets.drawing import draw_box, draw_text, grown, painter_for, text_width

_PAD, _GAP = 14, 8


class Tabs(QWidget):
    """One stop for Tab; arrow keys walk.

    Signals:
        chosen: another of the tabs.
    """

    chosen = Signal(str)

    def __init__(self, dress: Dress) -> None:
        super().__init__()
        self._pills: dict[Tab, _Pill] = {tab: _Pill(dress, self) for tab in TABS}
        self.current: Tab = TABS[0]
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_GAP)
        for tab, pill in self._pills.items():
            pill.clicked.connect(lambda _on=False, tab=tab: self.choose(tab))
            row.addWidget(pill)
        row.addStretch(1)

    def show_tabs(self, words: dict[Tab, tuple[str, int]]) -> None:
        """Show the words and the count of each tab."""
        for tab, pill in self._pills.items():
            pill.show_as(*words[tab], is_on=tab == self.current)

    def choose(self, tab: Tab) -> None:
        """Turn to `tab`."""
        self.current = tab
        for other, pill in self._pills.items():
            pill.turn(is_on=other == tab)
        self.chosen.emit(tab)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        by = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        at = TABS.index(self.current) + (by or 0)
        if by is None or not 0 <= at < len(TABS):
            super().keyPressEvent(event)
            return
        self._pills[TABS[at]].setFocus(Qt.FocusReason.TabFocusReason)
        self.choose(TABS[at])


class _Pill(ChoiceButton):
    def __init__(self, dress: Dress, parent: QWidget) -> None:
        super().__init__(dress, parent)
        self._count = ""

    def show_as(self, words: str, count: int, *, is_on: bool) -> None:
        self._count = str(count)
        self.setText(words.replace("&", "&&"))
        self.name_it(f"{words} {count}")
        self.turn(is_on=is_on)
        self.setFixedSize(self.sizeHint())

    def turn(self, *, is_on: bool) -> None:
        self.setChecked(is_on)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if is_on else Qt.FocusPolicy.NoFocus)
        self.update()

    def _grow(self) -> None:
        if self.text():
            self.setFixedSize(self.sizeHint())
        super()._grow()

    def sizeHint(self) -> QSize:
        words = text_width("smallM", self.text().replace("&&", "&"))
        return QSize(words + text_width("smallM", self._count) + 2 * _PAD + _GAP, grown(32))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter, dress, rect = painter_for(self), self._dress, self.rect().toRectF()
        is_on, half = self.isChecked(), self.height() / 2
        fill = dress.color("accentSoft") if is_on else self.floor("card")
        edge = dress.color("accentSoft" if is_on else "lineStrong")
        draw_box(painter, rect, fill=fill, stroke=edge, radius=half)
        ink = dress.color("accent" if is_on else "text2")
        words = self.text().replace("&&", "&")
        wide = text_width("smallM", words)
        draw_text(painter, QRectF(_PAD, 0, wide, rect.height()), words, "smallM", ink)
        count = QRectF(_PAD + wide + _GAP, 0, text_width("smallM", self._count), rect.height())
        draw_text(painter, count, self._count, "smallM", ink if is_on else dress.color("text3"))
        self.draw_focus(painter, half)
        painter.end()
