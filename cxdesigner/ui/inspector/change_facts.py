"""What a change is to do and what it costs: the factor it lifts, how far, and the price, in the person's own words."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cxdesigner.commands.error import CommandError
from cxdesigner.model import structure
from cxdesigner.model.document import Document
from cxdesigner.model.record import LINE_LIMIT
from cxdesigner.ui.dress import Dress
from cxdesigner.ui.inspector.common import common, score_text
from cxdesigner.ui.inspector.figures import parsed_figure
from cxdesigner.ui.inspector.parts import FieldRow
from cxdesigner.ui.widgets.line_field import LineField
from cxdesigner.ui.widgets.pick_field import Choice, PickField

EFFECT = (-4.0, 4.0)
"""How far an effect may go: from one end of a factor's scale to the other."""

Values = tuple[str | None, float | None, str]
"""Factor, figure and cost of one change."""


class ChangeFacts(QWidget):
    """Three fields; `write` is called with the name of a field and its value.

    Signals:
        done: the person is through with a field and goes back to the board.
    """

    done = Signal()

    def __init__(self, dress: Dress, write: Callable[[str, object], object]) -> None:
        super().__init__()
        self._dress, self._write = dress, write
        self.factor = PickField(dress, "bulb")
        self.figure, self.cost = LineField(dress), LineField(dress, limit=LINE_LIMIT)
        self._factor_row, self._figure_row = FieldRow(dress, self.factor), FieldRow(dress, self.figure)
        self._cost_row = FieldRow(dress, self.cost)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for row in (self._factor_row, self._figure_row, self._cost_row):
            column.addWidget(row)
        self._shown: tuple[str, str] = ("", "")
        self.factor.picked.connect(lambda value: self._write("effect_factor", value))
        for field, keep in ((self.figure, self._keep_figure), (self.cost, self._keep_cost)):
            field.left.connect(keep)
            field.entered.connect(keep)
            field.finished.connect(self.done)

    def say(self) -> None:
        """Name the fields in the language of now."""
        say = self._dress.say
        self._factor_row.name_it(say("attribute.effect_factor"))
        self._figure_row.name_it(say("attribute.effect"))
        self.figure.setPlaceholderText(say("inspector.effect.hint"))
        self._cost_row.name_it(say("attribute.cost"))
        self.cost.setPlaceholderText(say("inspector.cost.hint"))

    def refresh(self, doc: Document, values: Sequence[Values], *, anew: bool, read_only: bool) -> None:
        """Show what is said of each of the changes that are selected."""
        say = self._dress.say
        factor, differ = common([value[0] for value in values])
        choices = [Choice(None, say("compare.no_factor"), "dots")]
        choices += [Choice(row.id, row.name, "bulb") for row in structure.in_order(doc.factors.values())]
        self.factor.offer(choices, factor, mixed=say("inspector.mixed") if differ else "")
        figure = common([value[1] for value in values])[0]
        cost = common([value[2] for value in values])[0] or ""
        said = "" if figure is None else score_text(figure, say)
        self._shown = (said, cost)
        for field, text in ((self.figure, said), (self.cost, cost)):
            if anew or not field.hasFocus():
                field.show_value(text, anew=anew)
            field.setReadOnly(read_only)
        self.factor.setEnabled(not read_only)
        if anew:
            self._figure_row.explain("")

    def _keep_figure(self) -> None:
        if self.figure.text() == self._shown[0] or self.figure.isReadOnly():
            return
        try:
            value = parsed_figure(self.figure.text(), *EFFECT)
        except CommandError as error:
            self._figure_row.explain(self._dress.say.say(error.message), is_wrong=True)
            return
        self._figure_row.explain("")
        self._write("effect", value)

    def _keep_cost(self) -> None:
        if self.cost.text() != self._shown[1] and not self.cost.isReadOnly():
            self._write("cost", self.cost.text())
