"""The inspector as a whole: it chooses the form for what is selected and keeps it in step with the editor."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from cxdesigner.editor.editor import Aspect, Editor
from cxdesigner.layout.theme import tokens
from cxdesigner.ui.dress import Dress
from cxdesigner.ui.inspector.form import Form
from cxdesigner.ui.inspector.insight_form import InsightForm
from cxdesigner.ui.inspector.link_form import LinkForm
from cxdesigner.ui.inspector.project_form import ProjectForm
from cxdesigner.ui.inspector.to_board import ToBoardButton
from cxdesigner.ui.inspector.touchpoint_form import TouchpointForm
from cxdesigner.ui.widgets.drawing import grown, painter_for


class Inspector(QWidget):
    """What is selected, field by field; the project itself while nothing is.

    Signals:
        done: the person is through with a field and goes back to the board.
    """

    done = Signal()

    def __init__(self, editor: Editor, dress: Dress) -> None:
        super().__init__()
        self._editor, self._dress = editor, dress
        self._subject: object = None
        self._stop = editor.listen(self._on_editor)
        self.touchpoint_form = TouchpointForm(editor, dress)
        self.insight_form = InsightForm(editor, dress)
        self.project_form = ProjectForm(editor, dress)
        self.link_form = LinkForm(editor, dress)
        self._forms: tuple[Form, ...] = (
            self.touchpoint_form, self.insight_form, self.link_form, self.project_form,
        )  # fmt: skip
        self.to_board = ToBoardButton(dress)
        self._lay_out()
        dress.changed.connect(self._say)
        self._say()

    def _lay_out(self) -> None:
        inside = QWidget()
        stack = QVBoxLayout(inside)
        stack.setContentsMargins(0, 0, 0, 0)
        for form in self._forms:
            form.done.connect(self.done)
            stack.addWidget(form)
        self._scroll = QScrollArea()
        self._scroll.setWidget(inside)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        outside = QVBoxLayout(self)
        outside.setContentsMargins(1, 0, 0, 0)  # the line at the edge
        outside.setSpacing(0)
        outside.addWidget(self._scroll)
        foot = QVBoxLayout()
        foot.setContentsMargins(19, 0, 20, 0)
        self.to_board.hide()
        foot.addWidget(self.to_board)
        outside.addLayout(foot)

    def set_editor(self, editor: Editor) -> None:
        """Be about another project."""
        self._stop()
        self._editor, self._subject = editor, None
        self._stop = editor.listen(self._on_editor)
        for form in self._forms:
            form.set_editor(editor)
        self._refresh()

    def form(self) -> Form:
        """Return the form for what is selected."""
        tables = {table for table, _ in self._editor.selection}
        if "touchpoints" in tables:
            return self.touchpoint_form
        if "insights" in tables:
            return self.insight_form
        return self.link_form if "links" in tables else self.project_form

    def finish_typing(self) -> None:
        """Take what is being typed as said: before a save, before anything that leaves the field behind."""
        self.touchpoint_form.facts.finish()

    def _on_editor(self, aspect: Aspect) -> None:
        if aspect in ("document", "selection", "journey"):
            self._refresh()

    def _say(self) -> None:
        self.setFixedWidth(grown(tokens()["geometry"]["window"]["inspector"]))
        self.setAccessibleName(self._dress.say("inspector.name"))
        for form in self._forms:
            form.say()
        self.to_board.say()
        self._refresh()

    def _refresh(self) -> None:
        form = self.form()
        subject = (form, self._editor.selection, self._editor.journey_id)
        anew = subject != self._subject
        self._subject = subject
        form.refresh(anew=anew)
        for other in self._forms:
            other.setVisible(other is form)
        if anew:
            self._scroll.verticalScrollBar().setValue(0)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = painter_for(self)
        painter.fillRect(self.rect(), self._dress.color("panel"))
        painter.fillRect(0, 0, 1, self.height(), self._dress.color("line"))
        painter.end()
