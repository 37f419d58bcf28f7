"""A switch between a few things, of which one is on: As-is or To-be, landscape or portrait."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from cxdesigner.ui.dress import Dress
from cxdesigner.ui.widgets.buttons import ChoiceButton
from cxdesigner.ui.widgets.drawing import (
    CENTER,
    draw_box,
    draw_icon,
    draw_text,
    grown,
    painter_for,
    text_width,
)


class Segments(QWidget):
    """Buttons in one field; arrow keys walk them. Those that have an icon in `icons` show it in place of words.

    Signals:
        rebuilt: there are other segments than before.
        chosen: a person turned to the segment of this id.
    """

    rebuilt = Signal()
    chosen = Signal(str)

    def __init__(
        self, dress: Dress, icons: Mapping[str, str] | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._dress, self._icons = dress, icons or {}
        self._buttons: dict[str, _Segment] = {}
        self.setFixedHeight(grown(32))
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(2, 2, 2, 2)
        self._row.setSpacing(0)
        dress.changed.connect(self._grow)

    def offer(self, choices: Sequence[tuple[str, str]], current: str) -> None:
        """Show `choices`, pairs of an id and its words, with `current` on."""
        if list(self._buttons) != [id_ for id_, _ in choices]:
            for old in self._buttons.values():
                self._row.removeWidget(old)
                old.clicked.disconnect(self._on_clicked)  # it may be pressed once more before it is gone
                old.hide()
                old.deleteLater()
            self._buttons = {id_: self._add(id_) for id_, _ in choices}
            self.rebuilt.emit()
        for id_, words in choices:
            self._buttons[id_].show_as(words, is_on=id_ == current)
        self._fit()

    def _grow(self) -> None:
        self.setFixedHeight(grown(32))
        self._fit()
        self.update()

    def _fit(self) -> None:
        for button in self._buttons.values():
            button.setFixedSize(button.sizeHint())
        self.setFixedWidth(4 + sum(button.width() for button in self._buttons.values()))

    def _add(self, id_: str) -> _Segment:
        button = _Segment(self._dress, self, self._icons.get(id_, ""))
        button.clicked.connect(self._on_clicked)
        button.setProperty("segment", id_)
        self._row.addWidget(button)
        return button

    def _on_clicked(self) -> None:
        button = self.sender()
        self.chosen.emit(next(id_ for id_, known in self._buttons.items() if known is button))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        ids = list(self._buttons)
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        at = next((n for n, id_ in enumerate(ids) if self._buttons[id_].hasFocus()), None)
        if step is None or at is None or not 0 <= at + step < len(ids):
            super().keyPressEvent(event)
            return
        button = self._buttons[ids[at + step]]
        button.setFocus(Qt.FocusReason.TabFocusReason)
        button.click()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = painter_for(self)
        draw_box(painter, self.rect().toRectF(), fill=self._dress.color("field"), radius=8)
        painter.end()


class _Segment(ChoiceButton):
    def __init__(self, dress: Dress, parent: QWidget, icon: str = "") -> None:
        super().__init__(dress, parent)
        self._icon = icon

    def show_as(self, words: str, *, is_on: bool) -> None:
        self.setText(words.replace("&", "&&"))
        self.name_it(words)
        self.setChecked(is_on)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if is_on else Qt.FocusPolicy.NoFocus)

    def sizeHint(self) -> QSize:
        return QSize(34 if self._icon else text_width("smallS", self.text()) + 28, grown(32) - 4)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = painter_for(self)
        rect = self.rect().toRectF()
        if self.isChecked():
            fill = self._dress.color("pressed" if self._dress.theme.is_dark else "card")
            draw_box(painter, rect, fill=fill, stroke=self._dress.color("line"), radius=6)
        ink = self._dress.color("text" if self.isChecked() or self.underMouse() else "text2")
        words = self.text().replace("&&", "&")
        if self._icon:
            draw_icon(painter, self._icon, (self.width() - 16) / 2, (self.height() - 16) / 2, ink)
            self.draw_focus(painter)
            painter.end()
            return
        draw_text(painter, rect, words, "smallS" if self.isChecked() else "smallM", ink, CENTER)
        self.draw_focus(painter)
        painter.end()
