"""The panel beside the factors: what one factor asks, what it is for, and how the chosen stage does on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QWidget

from cxdesigner.analysis.factors import FactorFigures, factors
from cxdesigner.editor import factoring
from cxdesigner.editor.editor import Editor
from cxdesigner.model.factors import FACTOR_ROLES
from cxdesigner.ui.analyses.factor_findings import FactorFindings
from cxdesigner.ui.analyses.factor_sides import FactorSides
from cxdesigner.ui.dress import Dress
from cxdesigner.ui.inspector.form import Form
from cxdesigner.ui.inspector.parts import Head, SectionHead
from cxdesigner.ui.widgets.buttons import IconButton
from cxdesigner.ui.widgets.drawing import grown, painter_for
from cxdesigner.ui.widgets.segments import Segments
from cxdesigner.ui.widgets.tiles import Sign
from cxdesigner.ui.widgets.words import Words

if TYPE_CHECKING:
    from cxdesigner.ui.analyses.factors import FactorsView

WIDE = 312


class FactorPanel(QScrollArea):
    """Scrolls the form where it is taller than the window."""

    def __init__(self, view: FactorsView) -> None:
        super().__init__()
        self._view = view
        self.form = FactorForm(view.editor, view.dress)
        self.setWidget(self.form)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.form.head.closed.connect(view.close_panel)
        self.form.done.connect(view.take_focus)
        self._grow()
        view.dress.changed.connect(self._grow)

    def show_factor(self, figures: FactorFigures, factor: str, stage: str | None) -> None:
        """Be about `factor`, and about how `stage` does on it where one is chosen."""
        self.form.editor = self._view.editor
        self.form.show_factor(figures, factor, stage)

    def begin_naming(self) -> None:
        """Put the keyboard into the name, all of it marked."""
        self.form.name.setFocus(Qt.FocusReason.OtherFocusReason)
        self.form.name.selectAll()

    def _grow(self) -> None:
        self.setFixedWidth(grown(WIDE))


class FactorForm(Form):
    """Name, question, hint and role of a factor, the three sides of a score, and what follows from all scores."""

    def __init__(self, editor: Editor, dress: Dress) -> None:
        super().__init__(editor, dress)
        self._factor = ""
        self._stage: str | None = None
        self.head = Head(dress)
        self.name = self.heading(lambda text: self._edit("name", text))
        self.question = self.text("body", "text2", lambda text: self._edit("question", text))
        self.hint = self.line_row(lambda text: self._edit("hint", text))
        self._role_head, self._sides_head = SectionHead(dress), SectionHead(dress)
        self.role = Segments(dress)
        self.role.chosen.connect(self._choose_role)
        self._role_says = Words(dress, "small", "text2", wraps=True)
        self.sides = FactorSides(dress)
        self.sides.left.connect(self._stop_merging)
        self.sides.done.connect(self.done)
        self.findings = FactorFindings(dress)
        self.up, self.down, self.bin = (
            IconButton(dress, icon, size=QSize(28, 28)) for icon in ("up", "down", "trash")
        )
        self.up.clicked.connect(lambda: factoring.move_factor(self.editor, self._factor, -1))
        self.down.clicked.connect(lambda: factoring.move_factor(self.editor, self._factor, 1))
        self.bin.clicked.connect(lambda: factoring.remove_factor(self.editor, self._factor))
        self._lay_out()
        dress.changed.connect(self.say)
        self.say()

    def _lay_out(self) -> None:
        self.column.addSpacing(16)
        self.put(self.head)
        self.put_text(self.name, 10)
        self.put_text(self.question)
        self.put(self.hint, 6)
        self.put(self._role_head, 12)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.role)
        row.addStretch(1)
        box = QWidget()
        box.setLayout(row)
        self.put(box, 6)
        self.put(self._role_says, 6)
        self.put(self._sides_head, 14)
        self.put(self.sides, 6)
        self.put(self.findings, 16)
        self.column.addStretch(1)
        buttons = QWidget()
        across = QHBoxLayout(buttons)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(4)
        for button in (self.up, self.down, self.bin):
            across.addWidget(button)
        across.addStretch(1)
        self.put(buttons, 20)

    def say(self) -> None:
        """Name the fields in the language of now."""
        say = self.dress.say
        self.head.cross.name_it(say("factors.close"))
        self.name.setAccessibleName(say("factors.name_hint"))
        self.name.set_hint(say("factors.name_hint"))
        self.question.setAccessibleName(say("factors.question"))
        self.question.set_hint(say("factors.question_hint"))
        self.hint.name_it(say("factors.hint"))
        self._role_head.show_words(say("factors.role"))
        self.role.setAccessibleName(say("factors.role"))
        for button, word in ((self.up, "up"), (self.down, "down"), (self.bin, "remove")):
            button.name_it(say(f"factors.{word}"))

    def show_factor(self, figures: FactorFigures, factor: str, stage: str | None) -> None:
        """Be about `factor` and `stage`, as `figures` say."""
        anew = (factor, stage) != (self._factor, self._stage)
        is_other = factor != self._factor
        self._factor, self._stage = factor, stage
        doc, say, is_free = self.editor.document, self.dress.say, not self.editor.read_only
        row = doc.factors[factor]
        where = doc.stages[stage].name if stage is not None else ""
        sign = Sign("chart", self.dress.theme["text2"], self.dress.theme["field"])
        self.head.show_head(sign, say("factors.panel"), where)
        self.name.show_value(row.name, anew=is_other)
        self.question.show_value(row.question, anew=is_other)
        self.hint.field.show_value(row.hint, anew=is_other)  # type: ignore[attr-defined]  # a line field
        for field in (self.name, self.question, self.hint.field):
            field.setReadOnly(not is_free)  # type: ignore[attr-defined]  # all are fields of text
        choices = [(role, say(f"factor_role.{role}")) for role in FACTOR_ROLES]
        self.role.offer(choices, row.role)
        self.role.setEnabled(is_free)
        said = row.role if row.role in FACTOR_ROLES else "unsaid"
        self._role_says.setText(say(f"factors.role.{said}"))
        self._show_sides(factor, stage, anew=anew)
        self.findings.show_figures(doc, figures, stage)
        self._show_buttons(factor, is_free=is_free)

    def _show_sides(self, factor: str, stage: str | None, *, anew: bool) -> None:
        for part in (self._sides_head, self.sides):
            part.setVisible(stage is not None)
        if stage is not None:
            self._sides_head.show_words(self.dress.say("factors.sides"))
            self.sides.show_sides(self.editor, factor, stage, anew=anew)

    def _show_buttons(self, factor: str, *, is_free: bool) -> None:
        ids = [row.id for row in factors(self.editor.document)]
        self.up.setEnabled(is_free and ids[0] != factor)
        self.down.setEnabled(is_free and ids[-1] != factor)
        self.bin.setEnabled(is_free)

    def _edit(self, field: str, text: str) -> None:
        factoring.edit_factor(self.editor, self._factor, field, text)

    def _choose_role(self, role: str) -> None:
        self.editor.store.stop_merging()
        now = self.editor.document.factors[self._factor].role
        factoring.edit_factor(self.editor, self._factor, "role", "" if role == now else role)
        self.editor.store.stop_merging()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = painter_for(self)
        painter.fillRect(event.rect(), self.dress.color("panel"))
        painter.fillRect(0, 0, 1, self.height(), self.dress.color("line"))
        painter.end()
