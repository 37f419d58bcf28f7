"""A field for a score from -2 to +2."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from cxdesigner.editor.factoring import LEAP, STRIDE, parse_score, stepped
from cxdesigner.model.figures import score_text
from cxdesigner.ui.dress import Dress
from cxdesigner.ui.widgets.line_field import LineField


class ScoreField(LineField):
    """Takes a figure when Enter is pressed or the field is left; arrows up and down go by a tenth, with Shift a half.

    Signals:
        scored: a person gave this score; None where they took it away.
        refused: what stands there is no score; the sentence that says so. Empty once it is one again.
    """

    scored = Signal(object)
    refused = Signal(str)

    def __init__(self, dress: Dress) -> None:
        super().__init__(dress, limit=20, name="smallS")
        self._score: float | None = None
        self._is_refused = False
        self.left.connect(self._take)
        self.entered.connect(self._take)

    def show_score(self, score: float | None, *, anew: bool) -> None:
        """Show `score`; what was refused stays to be mended, unless it is about another thing than before."""
        self._score = score
        if anew or not (self._is_refused and self.hasFocus()):
            self._is_refused = self._is_refused and not anew
            self.show_value(self._words(), anew=anew)

    def _words(self) -> str:
        return score_text(self._score, self._dress.say) if self._score is not None else ""

    def _take(self) -> None:
        if self.isReadOnly() or self.text() == self._words():
            self._refuse("")
            return
        try:
            score = parse_score(self.text())
        except ValueError:
            self._refuse(self._dress.say("factors.no_figure", text=self.text()))
            return
        if score is not None and not -2 <= score <= 2:
            self._refuse(self._dress.say("command.outside_scale", low="\u22122", high="+2"))
            return
        self._refuse("")
        self.scored.emit(score)
        self.show_value(self._words(), anew=True)

    def _refuse(self, sentence: str) -> None:
        if sentence or self._is_refused:
            self._is_refused = bool(sentence)
            self.refused.emit(sentence)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        way = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()))
        if way is None or self.isReadOnly():
            super().keyPressEvent(event)
            return
        stride = LEAP if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else STRIDE
        self._refuse("")
        self.scored.emit(stepped(self._score, way * stride))
        self.show_value(self._words(), anew=True)
