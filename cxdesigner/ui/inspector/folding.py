"""A part of a form that is folded while it says nothing: its name is a button that opens it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cxdesigner.editor import promising
from cxdesigner.editor.editor import Editor
from cxdesigner.model.touchpoint import Touchpoint
from cxdesigner.ui.dress import Dress
from cxdesigner.ui.inspector.field_rows import FieldRows, FieldSpec
from cxdesigner.ui.widgets.buttons import Button
from cxdesigner.ui.widgets.drawing import RIGHT, draw_icon, draw_text, grown, painter_for
from cxdesigner.ui.widgets.words import Words


class FoldHead(Button):
    """The name of a part, with a chevron that says whether it is open; at its right what it comes to."""

    def __init__(self, dress: Dress) -> None:
        super().__init__(dress)
        self._first = self._second = ""
        self.setCheckable(True)
        self._grow()

    def _grow(self) -> None:
        self.setFixedHeight(grown(26))
        super()._grow()

    def show_words(self, first: str, second: str = "") -> None:
        """Show both texts."""
        self._first, self._second = first, second
        self.name_it(
            ", ".join(part for part in (first, second) if part), self._dress.say("method.open", part=first)
        )
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter, dress = painter_for(self), self._dress
        middle = self.height() / 2
        icon = "chev" if self.isChecked() else "chevr"
        draw_icon(painter, icon, self.width() - 18, middle - 7, dress.color("text3"), 14)
        draw_text(
            painter,
            QRectF(0, 0, self.width() - 60, self.height()),
            self._first,
            "smallS",
            dress.color("text"),
        )
        place = QRectF(self.width() - 120, 0, 96, self.height())
        draw_text(painter, place, self._second, "meta", dress.color("text3"), RIGHT)
        self.draw_focus(painter, 4)
        painter.end()


class FoldingSection(QWidget):
    """Fields of touchpoints under a name; open where they say something, or where a person opened them.

    `roles` are those of the lanes in whose cards they make sense, `remark` what they come to for one touchpoint.

    Signals:
        done: the person is through with a field and goes back to the board.
    """

    done = Signal()

    def __init__(
        self, editor: Editor, dress: Dress, key: str, specs: Sequence[FieldSpec], roles: Sequence[str],
        remark: Callable[[Touchpoint], str] | None = None,
    ) -> None:  # fmt: skip
        super().__init__()
        self._editor, self._dress, self._key = editor, dress, key
        self._roles, self._remark = frozenset(roles), remark
        self._opened = False
        self.head = FoldHead(dress)
        self.fields = FieldRows(editor, dress, specs, self._write)
        self.note = Words(dress, "meta", "warning", wraps=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for part in (self.head, self.fields, self.note):
            column.addWidget(part)
        self.head.clicked.connect(self._turn)
        self.fields.done.connect(self.done)

    def set_editor(self, editor: Editor) -> None:
        """Write to another project."""
        self._editor = editor
        self.fields.set_editor(editor)

    def say(self) -> None:
        """Name the fields in the language of now."""
        self.head.show_words(self._dress.say(self._key))
        self.fields.say()

    def refresh(self, touchpoints: Sequence[Touchpoint], *, anew: bool) -> None:
        """Show what is said of `touchpoints`."""
        lanes = self._editor.document.lanes
        makes_sense = all(lanes[row.lane].role in self._roles for row in touchpoints)
        is_said = self.fields.is_said(touchpoints)
        self.setVisible(bool(touchpoints) and (makes_sense or is_said))
        if anew:
            self._opened = False
        is_open = self._opened or is_said
        self.head.setChecked(is_open)
        self.fields.setVisible(is_open)
        if is_open:
            self.fields.refresh(touchpoints, anew=anew)
        words = self._remark(touchpoints[0]) if self._remark and len(touchpoints) == 1 else ""
        self.note.show_text(words)

    def finish(self) -> None:
        """Take what is being typed as said."""
        self.fields.finish()

    def opened(self, field: str) -> QWidget | None:
        """Open it where it has `field`, and return what that is written in; None where it is another's."""
        row = self.fields.rows.get(field)
        if row is None or self.isHidden():
            return None
        if not self.head.isChecked():
            self._turn()
        return row.field

    def _turn(self) -> None:
        """Open it, with the keyboard in its first field; what says something is never folded away."""
        self._opened = not self._opened
        shown = self._editor.selected_touchpoints()
        self.refresh(shown, anew=False)
        if self._opened:
            self.fields.refresh(shown, anew=True)

    def _write(self, field: str, value: object) -> None:
        promising.edit_selected(self._editor, field, value)
