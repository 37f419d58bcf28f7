"""Five counts: how many of the staff voted 1, 2, 3, 4 and 5."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cxdesigner.ui.dress import Dress
from cxdesigner.ui.widgets.line_field import LineField
from cxdesigner.ui.widgets.words import Words

MOST = 100_000
"""More votes than these are a slip."""


class VotesRow(QWidget):
    """Five small fields under one name. What is written counts once a field is left or Enter is pressed.

    Signals:
        voted: the five counts; empty where all of them are nothing.
        done: the person is through with a field.
    """

    voted = Signal(tuple)
    done = Signal()

    def __init__(self, dress: Dress, word: str) -> None:
        super().__init__()
        self._dress, self._word = dress, word
        self._shown: tuple[int, ...] = (0,) * 5
        self.label = Words(dress, "small", "text3")
        self.note = Words(dress, "meta", "error", wraps=True)
        self.note.hide()
        self.fields = [LineField(dress, limit=8, name="small") for _ in range(5)]
        row = QHBoxLayout()
        row.setSpacing(6)
        for field in self.fields:
            field.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            field.setTextMargins(0, 0, 0, 0)
            field.left.connect(self._keep)
            field.entered.connect(self._keep)
            field.finished.connect(self.done)
            row.addWidget(field)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.label)
        column.addLayout(row)
        column.addWidget(self.note)

    def say(self) -> None:
        """Name the fields in the language of now."""
        say = self._dress.say
        self.label.setText(say(self._word))
        for number, field in enumerate(self.fields, 1):
            field.setPlaceholderText(str(number))
            field.setAccessibleName(say("gaps.votes_for", what=say(self._word), value=number))

    def show_votes(self, votes: tuple[int, ...], *, anew: bool, can_write: bool) -> None:
        """Show the counts; a field that is written in is left alone."""
        self._shown = (*votes, 0, 0, 0, 0, 0)[:5]
        if anew:
            self.note.show_text("")
        for field, count in zip(self.fields, self._shown, strict=True):
            if anew or not (field.hasFocus() or self.note.text()):
                field.show_value(str(count) if count else "", anew=anew)
            field.setReadOnly(not can_write)

    def _keep(self) -> None:
        counts = [_count(field.text()) for field in self.fields]
        is_wrong = None in counts
        self.note.show_text(self._dress.say("gaps.votes_wrong") if is_wrong else "")
        if is_wrong:
            return
        votes = tuple(count or 0 for count in counts)
        if votes != self._shown:
            self._shown = votes
            self.voted.emit(votes if any(votes) else ())


def _count(text: str) -> int | None:
    """Return the count that `text` says, nothing for an empty one; None where it says none."""
    text = text.strip()
    if not text:
        return 0
    return int(text) if text.isascii() and text.isdigit() and len(text) < 7 and int(text) <= MOST else None
