"""Hints of the kind "Enter edit": keys as caps, with what they do beside them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from cxdesigner.ui.dress import Dress
from cxdesigner.ui.widgets.drawing import CENTER, draw_box, draw_text, grown, painter_for, text_width

_CAP, _AIR, _GAP = 18, 6, 17
_BETWEEN, _APART = 4, 8


class KeyHints(QWidget):
    """A row of hints; each is a key and a word or two."""

    def __init__(self, dress: Dress, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._dress = dress
        self._hints: list[tuple[str, str]] = []
        self.setFixedHeight(grown(24))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        dress.changed.connect(self._grow)

    def show_hints(self, hints: Sequence[tuple[str, str]]) -> None:
        """Show `hints`, pairs of a key's name and what it does."""
        self._hints = list(hints)
        self.setAccessibleName(", ".join(f"{key}: {words}" for key, words in hints))
        self.setFixedWidth(self.sizeHint().width())
        self.update()

    def _grow(self) -> None:
        self.setFixedSize(self.sizeHint())
        self.update()

    def sizeHint(self) -> QSize:
        width = sum(_cap_width(key) + _AIR + text_width("small", words) for key, words in self._hints)
        return QSize(width + _GAP * max(0, len(self._hints) - 1), grown(24))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = painter_for(self)
        x = 0.0
        for key, words in self._hints:
            cap = QRectF(x, (self.height() - grown(_CAP)) / 2, _cap_width(key), grown(_CAP))
            dress = self._dress
            draw_box(painter, cap, fill=dress.color("card"), stroke=dress.color("lineStrong"), radius=4)
            draw_text(painter, cap, key, "meta", dress.color("text2"), CENTER)
            x = cap.right() + _AIR
            width = text_width("small", words)
            draw_text(painter, QRectF(x, 0, width, self.height()), words, "small", dress.color("text3"))
            x += width + _GAP
        painter.end()


def _cap_width(key: str) -> int:
    return max(grown(_CAP), text_width("meta", key) + 10)


class KeyCaps(QWidget):
    """The keys of one thing, each key a cap; what also does it stands behind, a little apart."""

    def __init__(self, dress: Dress, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._dress = dress
        self._keys: list[list[str]] = []

    def show_keys(self, keys: Sequence[Sequence[str]]) -> None:
        """Show `keys`, each a list of the caps that are pressed together."""
        self._keys = [list(caps) for caps in keys]
        self.setAccessibleName(", ".join("+".join(caps) for caps in self._keys))
        self.setFixedSize(self.sizeHint())
        self.update()

    def sizeHint(self) -> QSize:
        wide = sum(_cap_width(cap) + _BETWEEN for caps in self._keys for cap in caps)
        return QSize(max(0, wide - _BETWEEN) + _APART * max(0, len(self._keys) - 1), grown(24))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter, dress = painter_for(self), self._dress
        x = 0.0
        for caps in self._keys:
            for cap in caps:
                box = QRectF(x, (self.height() - grown(_CAP)) / 2, _cap_width(cap), grown(_CAP))
                draw_box(painter, box, fill=dress.color("card"), stroke=dress.color("lineStrong"), radius=4)
                draw_text(painter, box, cap, "meta", dress.color("text2"), CENTER)
                x = box.right() + _BETWEEN
            x += _APART
        painter.end()
