"""What stands below a cell that is edited: a list to choose from, five faces, or why the text cannot stand there."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QRectF, QSize, QStringListModel, Qt, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QVBoxLayout, QWidget

from cxdesigner.layout.display_list import Rect
from cxdesigner.model.folding import fold
from cxdesigner.ui.dress import Dress
from cxdesigner.ui.paint import paint
from cxdesigner.ui.widgets.drawing import draw_box, draw_icon, font, painter_for, text_width
from cxdesigner.ui.widgets.faces import SCORES, Faces
from cxdesigner.ui.widgets.words import Words

_ROW, _ROWS_MOST = 30, 8


class Option(NamedTuple):
    """Something to choose: what is written into the cell, and its words."""

    text: str
    words: str


class Below(QWidget):
    """A small sheet below the cell. It never takes the keyboard from the field.

    Signals:
        picked: a person chose this text.
        came: a click brought the keyboard here; the field wants it back.
    """

    picked = Signal(str)
    came = Signal()

    def __init__(self, parent: QWidget | None, dress: Dress) -> None:
        super().__init__(parent)
        self._dress = dress
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # else a click would take the keyboard to the table

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.came.emit()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = painter_for(self)
        self.draw(painter)
        painter.end()

    def draw(self, painter: QPainter) -> None:
        """Draw the sheet."""
        theme = self._dress.theme
        box = Rect(
            0.5, 0.5, self.width() - 1, self.height() - 1,
            fill=theme["panel"], stroke=theme["lineStrong"], radius=6,
        )  # fmt: skip
        paint(painter, [box], shadow_color=theme["shadow"])


class OffersBelow(Below):
    """A list of what there is to choose; what is typed narrows it. Where it is open, others may be typed."""

    def __init__(
        self, parent: QWidget | None, dress: Dress, options: Sequence[Option], *, is_open: bool
    ) -> None:
        super().__init__(parent, dress)
        self._all, self._is_open = list(options), is_open
        self._shown: list[Option] = list(options)
        self._typed = ""
        self.list = QListView(self)
        self.list.setObjectName("offers")
        self.list.setFont(font("small"))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setUniformItemSizes(True)
        self._words = QStringListModel(self)
        self.list.setModel(self._words)
        self.list.clicked.connect(self._on_clicked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.list)

    def offer(self, typed: str, chosen: str | None = None) -> None:
        """Show what has the words `typed`, with the option of the text `chosen` pointed at."""
        self._typed = typed
        words = fold(typed)
        self._shown = [option for option in self._all if words in fold(option.words)]
        same = next((n for n, option in enumerate(self._shown) if fold(option.words) == words), None)
        said = [option.words for option in self._shown]
        if self._is_open and typed and same is None:
            said.append(self._dress.say("table.new_team", name=typed))
        self._words.setStringList(said)
        at = same
        if chosen is not None or not typed:
            wanted = chosen or ""
            at = next((n for n, option in enumerate(self._shown) if option.text == wanted), None)
        elif same is None:
            at = len(self._shown) if self._is_open else 0
        self.list.setCurrentIndex(self._words.index(at, 0) if at is not None else QModelIndex())
        self.updateGeometry()
        self.resize(self.sizeHint().expandedTo(QSize(self.width(), 0)))

    def walk(self, by: int) -> None:
        """Point at the next option, or the one before."""
        at = self.list.currentIndex().row() + by
        if 0 <= at < self._words.rowCount():
            self.list.setCurrentIndex(self._words.index(at, 0))

    def point_at(self, text: str) -> None:
        """Point at the option that writes `text`."""
        self.offer("", chosen=text)

    def current(self) -> Option | None:
        """Return what is pointed at; None where what is typed is meant."""
        at = self.list.currentIndex().row()
        return self._shown[at] if 0 <= at < len(self._shown) else None

    def _on_clicked(self, index: QModelIndex) -> None:
        at = index.row()
        self.picked.emit(self._shown[at].text if at < len(self._shown) else self._typed)

    def sizeHint(self) -> QSize:
        words = self._words.stringList()
        wide = max((text_width("small", text) for text in words), default=80) + 44
        return QSize(min(wide, 420), _ROW * max(1, min(len(words), _ROWS_MOST)) + 12)


class FacesBelow(Below):
    """Five faces; digits in the field say the same."""

    def __init__(self, parent: QWidget | None, dress: Dress, text: str) -> None:
        super().__init__(parent, dress)
        self.faces = Faces(dress, self)
        score = _score(text)
        self.faces.show_scores([score] if score is not None else [])
        for button in self.faces.findChildren(QWidget):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.faces.picked.connect(lambda score: self.picked.emit("" if score is None else str(score)))
        self.faces.setGeometry(10, 8, 4 * 52 + 36, 36)

    def stepped(self, text: str, by: int) -> str:
        """Return the score one step above or below the one that `text` says."""
        score = _score(text)
        return str(max(SCORES[0], min(SCORES[-1], round(score) + by))) if score is not None else "0"

    def sizeHint(self) -> QSize:
        return QSize(4 * 52 + 36 + 20, 52)


class RefusalBelow(Below):
    """One sentence that says why the text cannot stand in the cell."""

    def __init__(self, parent: QWidget | None, dress: Dress, sentence: str) -> None:
        super().__init__(parent, dress)
        self.words = Words(dress, "small", "error", wraps=True, parent=self)
        self.words.setText(sentence)
        self.setAccessibleName(sentence)
        self._wide = min(320, text_width("small", sentence) + 8)
        self.words.setGeometry(34, 9, self._wide, self.words.heightForWidth(self._wide))

    def sizeHint(self) -> QSize:
        return QSize(self._wide + 46, self.words.height() + 18)

    def draw(self, painter: QPainter) -> None:
        rect, dress = QRectF(self.rect()), self._dress
        draw_box(painter, rect, fill=dress.color("errorSoft"), stroke=dress.color("error"), radius=6)
        draw_icon(painter, "warn", 10, 9, dress.color("error"))


def _score(text: str) -> float | None:
    try:
        return float(text.replace("\N{MINUS SIGN}", "-").replace(",", "."))
    except ValueError:
        return None
