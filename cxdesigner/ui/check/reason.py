"""Asks why a finding may stand: one line, kept with it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cxdesigner.analysis.checker import Finding
from cxdesigner.analysis.checker.words import title
from cxdesigner.ui.dress import Dress
from cxdesigner.ui.widgets.buttons import WordButton
from cxdesigner.ui.widgets.drawing import painter_for
from cxdesigner.ui.widgets.line_field import LineField
from cxdesigner.ui.widgets.words import Words


class ReasonBar(QWidget):
    """Below the list, while somebody lets a finding stand. Enter keeps, Esc gives up.

    Signals:
        given: the finding, and why it may stand.
        done: it is closed, either way.
    """

    given = Signal(object, str)
    done = Signal()

    def __init__(self, dress: Dress) -> None:
        super().__init__()
        self._dress = dress
        self._finding: Finding | None = None
        self._what, self._why = Words(dress, "smallS", wraps=True), Words(dress, "small", "text2")
        self.field = LineField(dress)
        self.refusal = Words(dress, "small", "error")
        self.keep, self.cancel = WordButton(dress, is_primary=True), WordButton(dress)
        self._lay_out()
        self.field.entered.connect(self._give)
        self.field.escaped.connect(self.give_up)
        self.keep.clicked.connect(self._give)
        self.cancel.clicked.connect(self.give_up)
        self.hide()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 14, 20, 14)
        column.setSpacing(6)
        for part in (self._what, self._why, self.field, self.refusal):
            column.addWidget(part)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.keep)
        column.addLayout(buttons)

    def say(self) -> None:
        """Speak the language of now."""
        say = self._dress.say
        self._why.setText(say("check.reason"))
        self.field.setAccessibleName(say("check.reason"))
        self.field.setPlaceholderText(say("check.reason_hint"))
        self.keep.set_words(say("check.keep_reason"))
        self.cancel.set_words(say("check.cancel"))
        if self._finding is not None:
            self._what.setText(title(self._finding.rule, say))

    def ask(self, finding: Finding) -> None:
        """Ask why `finding` may stand."""
        self._finding = finding
        self.say()
        self.field.show_value("", anew=True)
        self.refusal.show_text("")
        self.show()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def give_up(self) -> None:
        """Close without having let anything stand."""
        self._finding = None
        self.hide()
        self.done.emit()

    def _give(self) -> None:
        reason, finding = self.field.text().strip(), self._finding
        if not reason:
            self.refusal.show_text(self._dress.say("check.reason_missing"))
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        elif finding is not None:
            self._finding = None
            self.hide()
            self.given.emit(finding, reason)
            self.done.emit()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = painter_for(self)
        painter.fillRect(0, 0, self.width(), 1, self._dress.color("line"))
        painter.end()
