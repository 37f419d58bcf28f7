"""What can be done with several touchpoints at once: two rows of buttons."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from cxdesigner.editor import marking, pasting
from cxdesigner.editor.editor import Editor
from cxdesigner.ui.dress import Dress
from cxdesigner.ui.inspector.parts import SectionHead
from cxdesigner.ui.widgets.buttons import WordButton

_DOES: tuple[tuple[str, str, Callable[[Editor], object]], ...] = (
    ("connect", "connector", lambda editor: editor.connect_in_order()),
    ("duplicate", "copy", pasting.duplicate),
    ("span_more", "columns", lambda editor: marking.span_by(editor, 1)),
    ("delete", "trash", lambda editor: editor.delete_selection()),
)
"""The action whose words a button has, its icon, and what it does."""


class Together(QWidget):
    """Connect, duplicate, span and delete, each one step back.

    Signals:
        done: something was done, and the person goes back to the board.
    """

    done = Signal()

    def __init__(self, editor: Editor, dress: Dress) -> None:
        super().__init__()
        self._editor, self._dress = editor, dress
        self._head = SectionHead(dress)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(6)
        grid.addWidget(self._head, 0, 0, 1, 2)
        self.buttons: dict[str, WideButton] = {}
        for number, (id_, icon, does) in enumerate(_DOES):
            button = WideButton(dress, icon)
            button.clicked.connect(lambda _on=False, does=does: self._do(does))
            grid.addWidget(button, 1 + number // 2, number % 2)
            self.buttons[id_] = button

    def set_editor(self, editor: Editor) -> None:
        """Act on another project."""
        self._editor = editor

    def say(self) -> None:
        """Name the buttons in the language of now."""
        for id_, button in self.buttons.items():
            button.set_words(self._dress.say(f"action.{id_}"))

    def refresh(self, count: int) -> None:
        """Speak of `count` touchpoints."""
        self._head.show_words(self._dress.say("inspector.with_all", count=count))
        for button in self.buttons.values():
            button.setEnabled(not self._editor.read_only)

    def _do(self, does: Callable[[Editor], object]) -> None:
        does(self._editor)
        self.done.emit()


class WideButton(WordButton):
    """A button as wide as its column, with its words after the icon."""

    def __init__(self, dress: Dress, icon: str) -> None:
        super().__init__(dress, icon)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_words(self, text: str, tip: str = "") -> None:
        self.setText(text.replace("&", "&&"))
        self.name_it(text, tip)

    def sizeHint(self) -> QSize:
        return QSize(100, 32)
