"""Keeping a filter as a view: a button that turns into a field for the name, where it stands."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QWidget

from cxdesigner.ui.dress import Dress
from cxdesigner.ui.widgets.buttons import WordButton
from cxdesigner.ui.widgets.line_field import LineField

_WIDE = 190


class Keeping(QWidget):
    """Says which view is looked through, or offers to keep the filter as one.

    Signals:
        named: the view is to be kept under this name.
        resized: it takes another width.
    """

    named = Signal(str)
    resized = Signal()

    def __init__(self, dress: Dress) -> None:
        super().__init__()
        self._dress = dress
        self.button = WordButton(dress, "eye")
        self.field = _NameField(dress)
        self.field.setFixedWidth(_WIDE)
        self.field.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.button)
        row.addWidget(self.field)
        self.button.clicked.connect(self.begin)
        self.field.accepted.connect(self.named)
        self.field.given_up.connect(self.end)

    def show_view(self, name: str, *, can_keep: bool) -> None:
        """Show the view `name` that is looked through; where there is none, offer to keep one."""
        say = self._dress.say
        self.button.set_words(say("views.shown", name=name) if name else say("views.keep"))
        self.button.setEnabled(can_keep)
        self.setVisible(can_keep)
        self.field.setPlaceholderText(say("views.name_hint"))
        self.field.setAccessibleName(say("views.name"))
        if self.field.isHidden():
            self.field.setText(name)

    def begin(self) -> None:
        """Ask for the name."""
        self.button.hide()
        self.field.show()
        self.resized.emit()
        self.field.setFocus()
        self.field.selectAll()

    def end(self) -> None:
        """Ask no more."""
        self.field.hide()
        self.button.show()
        self.resized.emit()


class _NameField(LineField):
    """A name: Enter takes it, Esc gives it up.

    Signals:
        accepted: the name, as it was written.
        given_up: no name after all.
    """

    accepted = Signal(str)
    given_up = Signal()

    def __init__(self, dress: Dress) -> None:
        super().__init__(dress, icon="eye", height=32, name="small")
        self.finished.connect(lambda: self.accepted.emit(self.text()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Cancel):
            self.given_up.emit()
        else:
            super().keyPressEvent(event)
