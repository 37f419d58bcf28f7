"""The three sides of a score as fields: best, typical and worst, each with where it comes from."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from cxdesigner.analysis.factors import Band, stage_band
from cxdesigner.commands.factors import DAYS
from cxdesigner.editor import factoring
from cxdesigner.editor.editor import Editor
from cxdesigner.ui.dress import Dress
from cxdesigner.ui.widgets.drawing import grown
from cxdesigner.ui.widgets.line_field import LineField
from cxdesigner.ui.widgets.score_field import ScoreField
from cxdesigner.ui.widgets.words import Words


class FactorSides(QWidget):
    """A figure and a note for each side of how a stage does on a factor.

    A figure is taken when Enter is pressed or the field is left; what is no figure stays there with a sentence.

    Signals:
        left: the keyboard went elsewhere, so that typing does not merge any more.
        done: Esc or Enter: the person is done here.
    """

    left = Signal()
    done = Signal()

    def __init__(self, dress: Dress) -> None:
        super().__init__()
        self._dress = dress
        self._editor: Editor | None = None
        self._factor = self._stage = self._score = ""
        self.figures = {day: ScoreField(dress) for day in DAYS}
        self.notes = {day: LineField(dress, name="small") for day in DAYS}
        self._labels = {day: Words(dress, "small", "text2") for day in DAYS}
        self.trouble = Words(dress, "meta", "error", wraps=True)
        self.trouble.hide()
        self._of_many = Words(dress, "meta", "text2", wraps=True)
        self._lay_out()
        for day in DAYS:
            self._tie(day)

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(6)
        for number, day in enumerate(DAYS):
            self.figures[day].setFixedWidth(grown(62))
            grid.addWidget(self._labels[day], number, 0)
            grid.addWidget(self.figures[day], number, 1)
            grid.addWidget(self.notes[day], number, 2)
        grid.setColumnMinimumWidth(0, grown(48))
        grid.setColumnStretch(2, 1)
        grid.addWidget(self.trouble, 3, 0, 1, 3)
        grid.addWidget(self._of_many, 4, 0, 1, 3)

    def _tie(self, day: str) -> None:
        figure, note = self.figures[day], self.notes[day]
        figure.scored.connect(lambda score: self._take(day, score))
        figure.refused.connect(self.trouble.show_text)
        figure.finished.connect(self.done)
        note.typed.connect(lambda text: self._note(day, text))
        note.left.connect(self.left)
        note.finished.connect(self.done)

    def show_sides(self, editor: Editor, factor: str, stage: str, *, anew: bool) -> None:
        """Be about how `stage` does on `factor`."""
        self._editor, self._factor, self._stage = editor, factor, stage
        say, band = self._dress.say, self._band()
        bearer, count = factoring.bearer(editor, stage, factor)
        self._score = bearer.id if bearer is not None else ""
        if anew:
            self.trouble.hide()
        for day in DAYS:
            words = say(f"factors.{day}")
            self._labels[day].setText(words)
            figure, note = self.figures[day], self.notes[day]
            figure.show_score(getattr(band, day), anew=anew)
            figure.setAccessibleName(words)
            note.setAccessibleName(say("factors.note_of", side=words.lower()))
            note.setPlaceholderText(say("factors.note"))
            note.show_value(getattr(bearer, f"{day}_note") if bearer is not None else "", anew=anew)
            figure.setReadOnly(editor.read_only)
            note.setReadOnly(editor.read_only)
            note.setEnabled(bearer is not None)
        many = ""
        if bearer is not None and count > 1:
            title = editor.document.touchpoints[bearer.touchpoint].title
            many = say("factors.of_many", count=count, touchpoint=title)
        self._of_many.show_text(many)

    def _band(self) -> Band:
        assert self._editor is not None
        return stage_band(self._editor.document, self._stage, self._factor)

    def _take(self, day: str, score: float | None) -> None:
        editor = self._editor
        if editor is None or self._factor not in editor.document.factors:
            return
        if score is not None and day != "typical" and self._band().typical is None:
            self.trouble.show_text(self._dress.say("command.typical_first"))
            return
        factoring.score_stage(editor, self._stage, self._factor, score, day)
        self.figures[day].show_score(getattr(self._band(), day), anew=True)

    def _note(self, day: str, text: str) -> None:
        if self._editor is not None and self._score:
            factoring.edit_note(self._editor, self._score, day, text)
