"""How the selected touchpoint does on each emotional factor, on a typical day."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from cxdesigner.analysis.factors import factors, touchpoint_band
from cxdesigner.editor import factoring
from cxdesigner.editor.editor import Editor
from cxdesigner.model.feeling import factor_scores_of, felt
from cxdesigner.model.figures import score_text
from cxdesigner.model.touchpoint import Touchpoint
from cxdesigner.ui.dress import Dress
from cxdesigner.ui.inspector.parts import SectionHead
from cxdesigner.ui.widgets.buttons import LinkButton
from cxdesigner.ui.widgets.drawing import grown
from cxdesigner.ui.widgets.score_field import ScoreField
from cxdesigner.ui.widgets.words import CutWords, Words


class FactorSection(QWidget):
    """A row with a figure for each factor; where the project has none, the four to begin with.

    Signals:
        done: the person is through with a field and goes back to the board.
        open_wanted: the factors of the whole journey are to be shown.
        rebuilt: there are other fields than before.
    """

    done = Signal()
    open_wanted = Signal()
    rebuilt = Signal()

    def __init__(self, editor: Editor, dress: Dress) -> None:
        super().__init__()
        self._editor, self._dress = editor, dress
        self._touchpoint = ""
        self.head = SectionHead(dress)
        self.rows: dict[str, _Row] = {}
        self.begin, self.open = LinkButton(dress), LinkButton(dress)
        self.begin.clicked.connect(lambda: factoring.begin_factors(self._editor))
        self.open.clicked.connect(self.open_wanted)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        for part in (self.head, self.begin, self.open):
            self._column.addWidget(part)

    def set_editor(self, editor: Editor) -> None:
        """Write to another project."""
        self._editor = editor

    def say(self) -> None:
        """Name the parts in the language of now."""
        self.begin.set_words(self._dress.say("factors.begin"))
        self.open.set_words(self._dress.say("factors.open"))

    def refresh(self, touchpoint: Touchpoint, *, anew: bool) -> None:
        """Show how `touchpoint` does."""
        doc, say = self._editor.document, self._dress.say
        known = factors(doc)
        self._touchpoint = touchpoint.id
        if [factor.id for factor in known] != list(self.rows):
            self._build([factor.id for factor in known])
            anew = True
        own = factor_scores_of(doc, touchpoint.id)
        self.head.show_words(say("factors.section"), score_text(felt(doc, touchpoint), say) if own else "")
        for factor in known:
            row = self.rows[factor.id]
            name = factor.name or say("factors.unnamed")
            row.label.setText(name)
            row.field.setAccessibleName(say("factors.score_of", factor=name))
            row.field.setReadOnly(self._editor.read_only)
            row.field.show_score(touchpoint_band(doc, touchpoint.id, factor.id).typical, anew=anew)
            if anew:
                row.note.hide()
        self.begin.setVisible(not known and not self._editor.read_only)
        self.open.setVisible(bool(known))

    def _build(self, ids: list[str]) -> None:
        for old in self.rows.values():
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.rows = {}
        for number, id_ in enumerate(ids):
            row = self.rows[id_] = _Row(self._dress)
            row.field.scored.connect(lambda score, id_=id_: self._score(id_, score))
            row.field.refused.connect(row.note.show_text)
            row.field.finished.connect(self.done)
            self._column.insertWidget(1 + number, row)
        self.rebuilt.emit()

    def _score(self, factor: str, score: float | None) -> None:
        self._editor.store.stop_merging()
        factoring.score_touchpoint(self._editor, self._touchpoint, factor, score)


class _Row(QWidget):
    """The name of a factor, the field of its score, and below them what is wrong with what was written."""

    def __init__(self, dress: Dress) -> None:
        super().__init__()
        self.label = CutWords(dress, "small", "text3")
        self.field = ScoreField(dress)
        self.field.setFixedWidth(grown(62))
        self.note = Words(dress, "meta", "error", wraps=True)
        self.note.hide()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(2)
        grid.addWidget(self.label, 0, 0)
        grid.addWidget(self.field, 0, 1)
        grid.addWidget(self.note, 1, 0, 1, 2)
        grid.setColumnStretch(0, 1)
