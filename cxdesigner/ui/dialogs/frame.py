"""The look of a dialog: a tile, a title, plain sentences, rows of facts, and the answers at the lower right."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from cxdesigner.ui.dress import Dress
from cxdesigner.ui.widgets.buttons import Button, LinkButton, WordButton
from cxdesigner.ui.widgets.drawing import grown, painter_for
from cxdesigner.ui.widgets.tiles import Sign, Tile
from cxdesigner.ui.widgets.words import Words

_AROUND = 32
"""Air above and below the answers."""


class Frame(QDialog):
    """A dialog whose answers are words. `answer` is the id of the one given; the last one is the safe way out."""

    def __init__(self, dress: Dress, parent: QWidget | None, title: str) -> None:
        super().__init__(parent)
        self.dress = dress
        self.answer = ""
        self.setWindowTitle(title)
        self.setModal(True)
        self.body = QVBoxLayout()
        self.body.setContentsMargins(24, 22, 24, 20)
        self.body.setSpacing(8)
        self._answers = QHBoxLayout()
        self._answers.setContentsMargins(24, 16, 24, 16)
        self._answers.setSpacing(8)
        self._answers.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.setSizeConstraint(QLayout.SizeConstraint.SetMinimumSize)
        column.addLayout(self.body)
        column.addStretch(1)
        column.addLayout(self._answers)
        self.body.addStrut(grown(480) - 48)

    def add_answer(self, id_: str, words: str, *, is_primary: bool = False) -> WordButton:
        """Offer an answer; a primary one is what Enter means."""
        button = WordButton(self.dress, is_primary=is_primary)
        button.set_words(words)
        button.clicked.connect(lambda: self._give(id_))
        self._answers.addWidget(button)
        if is_primary:
            self._primary = button
            button.setFocus(Qt.FocusReason.OtherFocusReason)
        return button

    def add_link(self, words: str, go: Callable[[], object]) -> LinkButton:
        """Offer, at the lower left, something that answers nothing."""
        button = LinkButton(self.dress)
        button.set_words(words)
        button.clicked.connect(lambda _on=False: go())
        self._answers.insertWidget(0, button)
        return button

    def press_primary(self) -> None:
        """Give the answer that Enter means."""
        self._primary.click()

    def _give(self, id_: str) -> None:
        self.answer = id_
        self.accept()

    def ask(self) -> str:
        """Show the dialog and return the id of the answer; empty where it was closed without one."""
        self.exec()
        return self.answer

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            at = self.focusWidget()
            (at if isinstance(at, Button) else self._primary).click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = painter_for(self)
        painter.fillRect(self.rect(), self.dress.color("panel"))
        painter.fillRect(
            QRectF(0, self.height() - grown(32) - _AROUND, self.width(), 1), self.dress.color("line")
        )
        painter.end()


def message_frame(  # everything a message says
    dress: Dress,
    parent: QWidget | None,
    *,
    tone: str,
    title: str,
    text: str,
    facts: Sequence[tuple[str, str]] = (),
) -> Frame:
    """Return a dialog that says `text` under `title`. `tone` is error, warning, info or success."""
    frame = Frame(dress, parent, title)
    icon = {"error": "error", "warning": "warn", "success": "check"}.get(tone, "info")
    tile = Tile(dress, 40, 20, 8)
    tile.show_sign(Sign(icon, dress.theme[tone], dress.theme[f"{tone}Soft"]))
    heading = Words(dress, "h3", wraps=True)
    heading.setText(title)
    sentence = Words(dress, "body", "text2", wraps=True)
    sentence.setText(text)
    sentence.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    sentence.setMinimumWidth(grown(400))
    words = QVBoxLayout()
    words.setSpacing(6)
    words.addWidget(heading)
    words.addWidget(sentence)
    words.addLayout(_facts(dress, facts))
    row = QHBoxLayout()
    row.setSpacing(16)
    row.addWidget(tile, 0, Qt.AlignmentFlag.AlignTop)
    row.addLayout(words, 1)
    frame.body.addLayout(row)
    frame.setAccessibleDescription(text)
    return frame


def _facts(dress: Dress, facts: Sequence[tuple[str, str]]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(24)
    grid.setVerticalSpacing(4)
    for number, (name, value) in enumerate(facts):
        label, shown = Words(dress, "small", "text3"), Words(dress, "smallM", wraps=True)
        label.setText(name)
        shown.setText(value)
        grid.addWidget(label, number, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(shown, number, 1)
    grid.setColumnStretch(1, 1)
    return grid
