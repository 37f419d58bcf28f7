"""The inspector as a whole: it chooses the form for what is selected and keeps it in step with the editor."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cxdesigner.editor import noting
from cxdesigner.editor.editor import Aspect, Editor
from cxdesigner.editor.structuring import HEADS
from cxdesigner.layout.theme import tokens
from cxdesigner.ui.dress import Dress
from cxdesigner.ui.inspector.entering import enter
from cxdesigner.ui.inspector.form import SIDE, Form
from cxdesigner.ui.inspector.head_form import HeadForm
from cxdesigner.ui.inspector.insight_form import InsightForm
from cxdesigner.ui.inspector.link_form import LinkForm
from cxdesigner.ui.inspector.nothing_form import NothingForm
from cxdesigner.ui.inspector.project_form import ProjectForm
from cxdesigner.ui.inspector.to_board import ToBoardButton
from cxdesigner.ui.inspector.touchpoint_form import TouchpointForm
from cxdesigner.ui.remarks.pages import CommentsPage, NotesPage, Page
from cxdesigner.ui.widgets.buttons import IconButton
from cxdesigner.ui.widgets.drawing import grown, painter_for
from cxdesigner.ui.widgets.scrolled import scrolled
from cxdesigner.ui.widgets.segments import Segments

CARD = "card"
"""The tab about what is selected."""


class Inspector(QWidget):
    """What is selected, field by field, the project where it is asked for; and lists of all comments and notes.

    Signals:
        done: the person is through with a field and goes back to the board.
        signed: the person says how they sign notes and comments.
        turned: another of the tabs is in front, by its id.
    """

    done = Signal()
    signed = Signal(str)
    turned = Signal(str)

    def __init__(self, editor: Editor, dress: Dress) -> None:
        super().__init__()
        self._editor, self._dress = editor, dress
        self._subject: object = None
        self._stop = editor.listen(self._on_editor)
        self.touchpoint_form = TouchpointForm(editor, dress)
        self.insight_form = InsightForm(editor, dress)
        self.project_form = ProjectForm(editor, dress)
        self.link_form = LinkForm(editor, dress)
        self.head_form = HeadForm(editor, dress)
        self.nothing_form = NothingForm(editor, dress)
        self._is_about_project = False
        links = self.touchpoint_form.connections
        links.link_chosen.connect(lambda: self.link_form.kind.setFocus(Qt.FocusReason.TabFocusReason))
        self._forms: tuple[Form, ...] = (
            self.touchpoint_form, self.insight_form, self.link_form, self.head_form, self.project_form,
            self.nothing_form,
        )  # fmt: skip
        self.to_board = ToBoardButton(dress)
        self.tab = CARD
        self.tabs = Segments(dress)
        self.cross = IconButton(dress, "x", size=QSize(28, 28))
        self.comments, self.notes = CommentsPage(editor, dress), NotesPage(editor, dress)
        self._pages: dict[str, Page] = {"comments": self.comments, "notes": self.notes}
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
        for page in self._pages.values():
            page.done.connect(self.done)
            page.signed.connect(self.signed)
            stack.addWidget(page)
        self.nothing_form.project_wanted.connect(self.show_project)
        self.project_form.head.closed.connect(self._leave_project)
        self.tabs.chosen.connect(self.show_tab)
        self.cross.clicked.connect(lambda: self.show_tab(CARD))
        self.cross.clicked.connect(self.done)
        self._scroll = scrolled(inside)
        outside = QVBoxLayout(self)
        outside.setContentsMargins(1, 0, 0, 0)  # the line at the edge
        outside.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(SIDE - 1, 16, SIDE - 8, 0)
        head.addWidget(self.tabs)
        head.addStretch(1)
        head.addWidget(self.cross)
        outside.addLayout(head)
        outside.addWidget(self._scroll, 1)
        foot = QVBoxLayout()
        foot.setContentsMargins(19, 0, 20, 0)
        self.to_board.hide()
        foot.addWidget(self.to_board)
        outside.addLayout(foot)

    def set_editor(self, editor: Editor) -> None:
        """Be about another project."""
        self._stop()
        self._editor, self._subject, self._is_about_project = editor, None, False
        self._stop = editor.listen(self._on_editor)
        for form in self._forms:
            form.set_editor(editor)
        for page in self._pages.values():
            page.editor = editor
        self._refresh()

    def show_tab(self, tab: str) -> None:
        """Turn to the card, to the comments or to the notes."""
        if tab != self.tab:
            self.tab, self._subject = tab, None
            self._refresh()
            self.turned.emit(tab)

    def show_project(self) -> None:
        """Turn to the project itself, with the keyboard in its title, until something is selected."""
        self._editor.select(())
        self._is_about_project, self._subject = True, None
        if self.tab != CARD:
            self.show_tab(CARD)
        else:
            self._refresh()
        self.project_form.title.setFocus(Qt.FocusReason.OtherFocusReason)

    def _leave_project(self) -> None:
        self._is_about_project, self._subject = False, None
        self._refresh()
        self.done.emit()

    def show_change(self) -> None:
        """Bring what is said of a change into sight, with the keyboard there."""
        self.show_tab(CARD)
        form = self.touchpoint_form
        gone = next(iter(form.removals.parts.values()), None)
        field = gone.why if gone is not None and form.origin.isHidden() else form.origin.why
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        self._scroll.ensureWidgetVisible(field, 0, 120)

    def enter(self, field: str) -> None:
        """Bring `field` of the selected touchpoints into sight, with the keyboard there."""
        self.show_tab(CARD)
        widget = enter(self.touchpoint_form, field)
        if widget is not None:
            # The form may have turned to another touchpoint just now: its fields take their places first.
            QTimer.singleShot(0, widget, lambda: self._scroll.ensureWidgetVisible(widget, 0, 120))

    def show_loop(self, loop: str) -> None:
        """Open a feedback loop of the touchpoint that is selected, with the keyboard in it."""
        self.show_tab(CARD)
        section = self.touchpoint_form.method.loops
        section.enter(loop)
        self._scroll.ensureWidgetVisible(section.list.fields, 0, 120)

    def form(self) -> Form:
        """Return the form for what is selected."""
        tables = {table for table, _ in self._editor.selection}
        if "touchpoints" in tables:
            return self.touchpoint_form
        if "insights" in tables:
            return self.insight_form
        if not tables.isdisjoint(HEADS):
            return self.head_form
        if "links" in tables:
            return self.link_form
        return self.project_form if self._is_about_project else self.nothing_form

    def finish_typing(self) -> None:
        """Take what is being typed as said: before a save, before anything that leaves the field behind."""
        form = self.touchpoint_form
        for part in (form.facts, form.tags, form.sources, form.method):
            part.finish()
        self.insight_form.facts.finish()

    def _on_editor(self, aspect: Aspect) -> None:
        if aspect == "selection":
            self._is_about_project = self._is_about_project and not self._editor.selection
            self.show_tab(self._tab_for_selection())
        is_dragging = aspect == "document" and self._editor.store.gesture is not None
        if is_dragging and self.tab != CARD:
            return  # the lists wait until the card is let go
        if aspect in ("document", "selection", "journey", "thread"):
            self._refresh()

    def _tab_for_selection(self) -> str:
        """Return the page that is about what is selected; the list of comments stays, it is walked by selecting."""
        if noting.is_at_notes(self._editor):
            return "notes" if self.tab == CARD else self.tab
        return CARD if self.tab == "notes" and self._editor.selection else self.tab

    def _say(self) -> None:
        self.setFixedWidth(grown(tokens()["geometry"]["window"]["inspector"]))
        self.setAccessibleName(self._dress.say("inspector.name"))
        for form in self._forms:
            form.say()
        self.to_board.say()
        for page in self._pages.values():
            page.say()
        self.cross.name_it(self._dress.say("inspector.to_card"))
        self.tabs.setAccessibleName(self._dress.say("inspector.name"))
        self._refresh()

    def _refresh(self) -> None:
        say, page = self._dress.say, self._pages.get(self.tab)
        self.tabs.offer([(id_, say(f"inspector.tab.{id_}")) for id_ in (CARD, *self._pages)], self.tab)
        self.cross.setVisible(page is not None)
        for other in self._pages.values():
            other.setVisible(other is page)
        if page is None:
            self._refresh_form()
            return
        for form in self._forms:
            form.hide()
        if self.isVisible():
            page.refresh()

    def _refresh_form(self) -> None:
        form = self.form()
        subject = (form, self._editor.selection, self._editor.journey_id)
        anew = subject != self._subject
        self._subject = subject
        form.refresh(anew=anew)
        for other in self._forms:
            other.setVisible(other is form)
        if anew:
            self._scroll.verticalScrollBar().setValue(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.done.emit()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._refresh()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = painter_for(self)
        painter.fillRect(self.rect(), self._dress.color("panel"))
        painter.fillRect(0, 0, 1, self.height(), self._dress.color("line"))
        painter.end()
