"""Asks how the answers of a file are to be read, in three steps: the file, its columns, a last check."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from cxdesigner.importers.responses.counting import Counted
from cxdesigner.importers.responses.form import Form
from cxdesigner.layout.analyses.responses import check_page
from cxdesigner.layout.look import screen_look
from cxdesigner.session.responses import Looked, settle
from cxdesigner.session.responses_job import (
    Outcome,
    ResponsesJob,
    Task,
    counted_at_once,
    is_large,
    looked_at_once,
)
from cxdesigner.storage.plain_text import one_line
from cxdesigner.ui.analyses.pane import PagePane
from cxdesigner.ui.dialogs.responses.columns import ColumnsStep
from cxdesigner.ui.dialogs.responses.parts import Steps
from cxdesigner.ui.dialogs.responses.telling import check_view
from cxdesigner.ui.widgets.buttons import Button, WordButton
from cxdesigner.ui.widgets.drawing import draw_box, grown, painter_for
from cxdesigner.ui.widgets.words import CutWords, Words

if TYPE_CHECKING:
    from cxdesigner.ui.main_window import MainWindow

_WIDE, _TALL, _HEAD, _FOOT, _POLL_MS = 1288, 860, 64, 66, 50

ChooseFile = Callable[[], Path | None]


class ImportDialog(QDialog):
    """The dialog. Once `accept`ed, `looked` and `counted` are what is to be taken in."""

    def __init__(self, window: MainWindow, choose: ChooseFile) -> None:
        super().__init__(window)
        self._window, self._dress, self._choose = window, window.dress, choose
        say = self._dress.say
        self.setModal(True)
        self.setWindowTitle(say("take_in.title"))
        self.step, self.looked, self.counted = 0, None, None
        self._job: ResponsesJob | None = None
        self._before: Looked | None = None
        self._told: set[str] = set()
        """Columns of which a person said what they are: that holds when the file is read anew."""
        self._then: Callable[[Outcome], None] = self._show_looked
        self._poll = QTimer(self, interval=_POLL_MS)
        self._poll.timeout.connect(self._look_in)
        self.steps = Steps(self._dress)
        self.facts = CutWords(self._dress, "small", "text2")
        self.back, self.cancel = WordButton(self._dress), WordButton(self._dress)
        self.go = WordButton(self._dress, is_primary=True)
        self.page: QWidget = QWidget()
        self._lay_out()
        self.back.clicked.connect(self.go_back)
        self.cancel.clicked.connect(self.reject)
        self.go.clicked.connect(self.go_on)
        self._show_file()

    looked: Looked | None
    counted: Counted | None

    # Putting it together

    def _lay_out(self) -> None:
        say, room = self._dress.say, self._window.size()
        title = Words(self._dress, "h3")
        title.setText(say("take_in.title"))
        head = QHBoxLayout()
        head.setContentsMargins(24, 0, 24, 0)
        head.setSpacing(16)
        head.addWidget(title)
        head.addWidget(self.facts, 1)
        head.addWidget(self.steps)
        foot = QHBoxLayout()
        foot.setContentsMargins(24, 0, 24, 0)
        foot.setSpacing(8)
        foot.addStretch(1)
        for button in (self.cancel, self.back, self.go):
            foot.addWidget(button)
        self._middle = QVBoxLayout()
        self._middle.addWidget(self.page)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        for row, tall in ((head, _HEAD), (None, 0), (foot, _FOOT)):
            if row is None:
                whole.addLayout(self._middle, 1)
            else:
                box = QWidget()
                box.setObjectName("clear")
                box.setLayout(row)
                box.setFixedHeight(grown(tall))
                whole.addWidget(box)
        self.cancel.set_words(say("dialog.cancel"))
        self.back.set_words(say("take_in.back"))
        self.setMinimumSize(1040, 640)
        self.resize(min(_WIDE, room.width() - 40), min(_TALL, room.height() - 60))

    def _put(self, page: QWidget) -> None:
        old, self.page = self.page, page
        self._middle.replaceWidget(old, page)
        old.hide()
        old.deleteLater()

    # The steps

    def begin(self, path: Path, form: Form | None = None) -> None:
        """Read the file at `path`, written as `form` says, and go on to its columns, or say why not."""
        editor = self._window.editor
        if not is_large(path):
            self._show_looked(looked_at_once(path, editor.document, editor.journey_id, form))
            return
        from cxdesigner.storage.file_format import write_project

        self._show_waiting(path)
        task = Task(path, write_project(editor.document), editor.journey_id, form)
        self._wait(ResponsesJob(task), self._show_looked)

    def read_anew(self, form: Form) -> None:
        """Read the file as `form` says; what was told of columns that are there still holds."""
        if isinstance(self.page, ColumnsStep) and self.looked is not None:
            self._before = self.looked
            self.begin(self.looked.path, form)

    def go_on(self) -> None:
        """Go to the next step."""
        if self.step == 0:
            path = self._choose()
            if path is not None:
                self.begin(path)
        elif self.step == 1 and self.looked is not None:
            if not is_large(self.looked.path):
                self._show_counted(counted_at_once(self.looked))
            else:
                self._show_waiting(self.looked.path)
                self._wait(ResponsesJob(self.looked), self._show_counted)
        elif self.step == 2:
            self.accept()

    def go_back(self) -> None:
        """Go to the step before."""
        if self.step == 2 and self.looked is not None:
            self._show_columns()
        else:
            self._show_file()

    def _wait(self, job: ResponsesJob, then: Callable[[Outcome], None]) -> None:
        self._job, self._then = job, then
        self._poll.start()

    def _look_in(self) -> None:
        outcome = self._job.poll() if self._job is not None else None
        if outcome is not None:
            self._job = None
            self._poll.stop()
            self._then(outcome)
        elif self._job is not None and isinstance(self.page, Waiting):
            self.page.show_progress(self._job.progress)

    def done(self, result: int) -> None:
        job, self._job = self._job, None
        self._poll.stop()
        if job is not None:
            job.cancel()
        super().done(result)

    # What is shown

    def _show_file(self, trouble: str = "") -> None:
        self._put(FilePage(self._window, trouble))
        self.facts.setText("")
        self._turn(0, self._dress.say("take_in.choose"))

    def _show_waiting(self, path: Path) -> None:
        self._put(Waiting(self._window, one_line(path.name, 80)))
        self.back.hide()
        self.go.hide()

    def _show_looked(self, outcome: Outcome) -> None:
        before, self._before = self._before, None
        trouble = self._dress.say.say(outcome.refusal) if outcome.refusal is not None else ""
        if isinstance(outcome.found, Looked):
            self.looked = outcome.found
            self._told &= self.looked.mapping.keys() if before is not None else set()
            settle(
                self.looked, {name: before.mapping[name] for name in self._told} if before is not None else {}
            )
            self._show_columns()
        elif before is not None:
            self._show_columns(trouble)
        else:
            self._show_file(trouble)

    def _show_columns(self, trouble: str = "") -> None:
        looked, say = self.looked, self._dress.say
        assert looked is not None
        page = ColumnsStep(self._dress, looked, self._told)
        page.show_trouble(trouble)
        page.changed.connect(self._refresh)
        page.form_told.connect(self.read_anew)
        self._put(page)
        rows, columns = looked.overview.rows, len(looked.overview.columns)
        self.facts.setText(
            ", ".join(
                (
                    one_line(looked.path.name, 60),
                    say.count("take_in.rows", rows),
                    say.count("take_in.columns", columns),
                )
            )
        )
        self._turn(1, say("take_in.check_them"))
        self._refresh()
        page.rows[page.current].becomes.setFocus(Qt.FocusReason.TabFocusReason)

    def _refresh(self) -> None:
        looked = self.looked
        if looked is not None and self.step == 1:
            can = any(meaning.role in ("score", "comment") for meaning in looked.mapping.values())
            self.go.setEnabled(can and not looked.guesses.asking)

    def _show_counted(self, outcome: Outcome) -> None:
        if not isinstance(outcome.found, Counted) or self.looked is None:
            self._show_columns(self._dress.say.say(outcome.refusal) if outcome.refusal is not None else "")
            return
        self.counted = outcome.found
        pane = PagePane(self._dress)
        pane.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view = check_view(self.looked, self.counted, self._dress.say)
        pane.sheet.setAccessibleName(". ".join((view.title, view.sub, *view.remarks)))
        self._put(pane)
        look = screen_look(self._dress.theme.name, self._dress.say.language)
        pane.show_page(check_page(view, look, float(self.width())))
        rows = self.looked.overview.rows - self.counted.batch.since
        self._turn(2, self._dress.say.count("take_in.go", rows))
        self.go.setFocus(Qt.FocusReason.OtherFocusReason)

    def _turn(self, step: int, words: str) -> None:
        self.step = step
        self.steps.show_step(step)
        self.back.setVisible(step > 0)
        self.go.show()
        self.go.setEnabled(True)
        self.go.set_words(words)
        if step == 0:
            self.go.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            at = self.focusWidget()
            if isinstance(at, Button):
                at.click()
            elif self.go.isVisible() and self.go.isEnabled():
                self.go.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter, dress = painter_for(self), self._dress
        painter.fillRect(self.rect(), dress.color("panel"))
        for y in (grown(_HEAD) - 1, self.height() - grown(_FOOT)):
            painter.fillRect(QRectF(0, y, self.width(), 1), dress.color("line"))
        painter.end()


class FilePage(QWidget):
    """The first step: what can be taken in, and why a file could not be."""

    def __init__(self, window: MainWindow, trouble: str) -> None:
        super().__init__()
        dress = window.dress
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(8)
        column.addStretch(1)
        for style, token, words in (
            ("h3", "text", dress.say("take_in.file.title")),
            ("body", "text2", dress.say("take_in.file.text")),
            ("bodyM", "error", trouble),
        ):
            label = Words(dress, style, token, wraps=True)
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            label.show_text(words)
            column.addWidget(label)
        column.addStretch(2)
        self.setAccessibleName(trouble or dress.say("take_in.file.title"))


class Waiting(QWidget):
    """A file that is being read: its name, and how far it is."""

    def __init__(self, window: MainWindow, name: str) -> None:
        super().__init__()
        self._dress, self.progress = window.dress, 0.0
        label = Words(self._dress, "title")
        label.setText(self._dress.say("take_in.reading", file=name))
        label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column = QVBoxLayout(self)
        column.addStretch(1)
        column.addWidget(label)
        column.addSpacing(40)
        column.addStretch(1)

    def show_progress(self, progress: float) -> None:
        """Show how far it is, 0 to 1."""
        self.progress = progress
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter, dress = painter_for(self), self._dress
        bar = QRectF(self.width() / 2 - 160, self.height() / 2 + 12, 320, 6)
        draw_box(painter, bar, fill=dress.color("field"), radius=3)
        done = QRectF(bar.left(), bar.top(), max(6.0, bar.width() * self.progress), 6)
        draw_box(painter, done, fill=dress.color("accent"), radius=3)
        painter.end()
