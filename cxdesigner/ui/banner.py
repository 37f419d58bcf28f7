"""What is said over the board until it is answered: one sentence, the way on from it, and a cross."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from cxdesigner.ui.dress import Dress
from cxdesigner.ui.widgets.buttons import IconButton, LinkButton
from cxdesigner.ui.widgets.drawing import draw_box, draw_icon, painter_for
from cxdesigner.ui.widgets.words import Words

Tone = Literal["info", "warning", "error"]

_ICONS: dict[Tone, str] = {"info": "info", "warning": "warn", "error": "error"}


@dataclass(frozen=True, slots=True)
class Way:
    """What a person can do about what is said: the words of a button, and what it does."""

    words: str
    go: Callable[[], object]


class Banner(QWidget):
    """One sentence above the board, one at a time; its way on or the cross takes it away."""

    def __init__(self, dress: Dress) -> None:
        super().__init__()
        self._dress = dress
        self.tone: Tone = "warning"
        self._way: Way | None = None
        self.words = Words(dress, "bodyM", wraps=True)
        self.words.setMinimumHeight(28)
        self.way = LinkButton(dress)
        self.way.clicked.connect(self._go)
        self.cross = IconButton(dress, "x", size=QSize(28, 28))
        self.cross.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(56, 16, 24, 10)
        row.setSpacing(12)
        row.addWidget(self.words, 1)
        row.addWidget(self.way, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.cross, 0, Qt.AlignmentFlag.AlignTop)
        dress.changed.connect(self._say)
        self._say()
        self.hide()

    def say_info(self, text: str, way: Way | None = None) -> None:
        """Say something that is good to know."""
        self._say_sentence(text, "info", way)

    def say_warning(self, text: str, way: Way | None = None) -> None:
        """Say something that should be known before going on."""
        self._say_sentence(text, "warning", way)

    def say_error(self, text: str, way: Way | None = None) -> None:
        """Say that something did not work, and what is safe."""
        self._say_sentence(text, "error", way)

    def _say_sentence(self, text: str, tone: Tone, way: Way | None) -> None:
        self.tone, self._way = tone, way
        self.words.setText(text)
        self.setAccessibleName(text)
        self.way.set_token(tone)
        self.way.set_words(way.words if way is not None else "")
        self.way.setVisible(way is not None)
        self.setVisible(bool(text))
        self.update()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def _go(self) -> None:
        way, self._way = self._way, None
        self.hide()
        if way is not None:
            way.go()

    def _say(self) -> None:
        self.cross.name_it(self._dress.say("banner.close"))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = painter_for(self)
        painter.fillRect(self.rect(), self._dress.color("canvas"))
        bed = QRectF(14, 8, self.width() - 28, self.height() - 10)
        draw_box(painter, bed, fill=self._dress.color(f"{self.tone}Soft"), radius=8)
        draw_icon(painter, _ICONS[self.tone], 30, 22, self._dress.color(self.tone))
        painter.end()
