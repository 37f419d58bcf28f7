"""The file opened last, large: its board, its figures, and the way back into it."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cxdesigner.storage.plain_text import one_line
from cxdesigner.ui.dress import Dress
from cxdesigner.ui.start.reader import Seen
from cxdesigner.ui.start.stamp import Stamp
from cxdesigner.ui.start.when import when_text
from cxdesigner.ui.widgets.buttons import WordButton
from cxdesigner.ui.widgets.drawing import draw_box, draw_icon, draw_text, painter_for
from cxdesigner.ui.widgets.tiles import draw_diamond
from cxdesigner.ui.widgets.words import CutWords

_TALL, _EDGE = 288, 16


class Hero(QWidget):
    """Shows one file. A click on its board opens it, too.

    Signals:
        wanted: it is to be opened.
        export_wanted: it is to be opened, and made a PDF of.
    """

    wanted = Signal()
    export_wanted = Signal()

    def __init__(self, dress: Dress) -> None:
        super().__init__()
        self._dress = dress
        self._stamp = Stamp(dress)
        self.seen: Seen | None = None
        self.setFixedHeight(_TALL)
        self._when = CutWords(dress, "small", "text3")
        self._title = CutWords(dress, "h2")
        self._whose = CutWords(dress, "body", "text2")
        self._facts = _Facts(dress)
        self.open = WordButton(dress, "arrow", is_primary=True)
        self.export = WordButton(dress, "export")
        self.open.clicked.connect(self.wanted)
        self.export.clicked.connect(self.export_wanted)
        self._lay_out()
        dress.changed.connect(self._say)
        self._say()

    def _lay_out(self) -> None:
        self._column = QVBoxLayout(self)
        self._column.setSpacing(4)
        for words in (self._when, self._title, self._whose):
            self._column.addWidget(words)
        self._column.addSpacing(14)
        self._column.addWidget(self._facts)
        self._column.addStretch(1)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.open)
        buttons.addWidget(self.export)
        buttons.addStretch(1)
        self._column.addLayout(buttons)

    def show_seen(self, seen: Seen) -> None:
        """Show what was found of the file."""
        self.seen = seen
        self._stamp.show(seen.preview.sketch if seen.preview else None)
        self._say()

    def _say(self) -> None:
        say = self._dress.say
        self.open.set_words(say("start.open"))
        self.export.set_words(say("toolbar.export"))
        preview = self.seen.preview if self.seen else None
        if self.seen is not None and preview is not None:
            when = when_text(self.seen.changed, datetime.now().astimezone(), say)
            title = one_line(" ".join(preview.title.split())) or one_line(self.seen.path.stem)
            self._when.setText(say("start.last_opened", when=when))
            self._title.setText(title)
            whose = " · ".join(
                filter(None, (" ".join(preview.client.split()), " ".join(preview.journey.split())))
            )
            self._whose.setText(whose)
            self._facts.show_facts(preview.stages, preview.touchpoints, preview.moments)
            self.open.setAccessibleDescription(title)
            self.export.setAccessibleDescription(title)
            self.setAccessibleName(f"{title}, {whose}, {self._facts.accessibleName()}")
        self.update()

    def _well(self) -> QRectF:
        wide = min(self.width() * 0.535, self.width() - 340)
        return QRectF(_EDGE, _EDGE, wide - _EDGE, _TALL - 2 * _EDGE)

    # Qt events

    def sizeHint(self) -> QSize:
        return QSize(700, _TALL)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        left = int(self._well().right()) + (40 if self.width() > 1000 else 24)
        self._column.setContentsMargins(left, 29, 24, 24)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self._well().contains(event.position()):
            self.wanted.emit()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter, dress = painter_for(self), self._dress
        rect = self.rect().toRectF()
        draw_box(painter, rect, fill=dress.color("panel"), stroke=dress.color("line"), radius=12)
        self._stamp.draw(painter, self._well(), margin=14)
        painter.end()


class _Facts(QWidget):
    """How large it is, and how many moments decide."""

    def __init__(self, dress: Dress) -> None:
        super().__init__()
        self._dress = dress
        self._lines: tuple[str, str] = ("", "")
        self.setFixedHeight(48)

    def show_facts(self, stages: int, touchpoints: int, moments: int) -> None:
        say = self._dress.say
        size = f"{say.count('status.stages', stages)}, {say.count('status.touchpoints', touchpoints)}"
        self._lines = (size, say.count("status.moments", moments))
        self.setAccessibleName(", ".join(self._lines))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter, dress = painter_for(self), self._dress
        draw_icon(painter, "columns", 0, 4, dress.color("text2"))
        draw_diamond(painter, dress, 8, 36, 16)
        for number, line in enumerate(self._lines):
            room = QRectF(27, 24 * number, self.width() - 27, 24)
            draw_text(painter, room, line, "smallM", dress.color("text"))
        painter.end()
