"""Feedback loops after a touchpoint: what is asked, how the answer comes back, and what is done then."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cxdesigner.analysis.loops import LATE_S, loop_time, loops_after, reaches_front
from cxdesigner.editor import listening
from cxdesigner.editor.editor import Editor
from cxdesigner.model.document import Document
from cxdesigner.model.duration import duration_text
from cxdesigner.model.listening import SCALES, FeedbackLoop
from cxdesigner.model.touchpoint import Touchpoint
from cxdesigner.translation import Catalogue
from cxdesigner.ui.dress import Dress
from cxdesigner.ui.inspector.field_rows import FieldRows, FieldSpec
from cxdesigner.ui.inspector.parts import SectionHead
from cxdesigner.ui.widgets.buttons import Button, IconButton
from cxdesigner.ui.widgets.drawing import RIGHT, draw_box, draw_icon, draw_text, grown, painter_for
from cxdesigner.ui.widgets.pick_field import Choice
from cxdesigner.ui.widgets.words import Words


def _scales(doc: Document, say: Catalogue) -> list[Choice]:  # noqa: ARG001  # every list is asked alike
    return [Choice("", say("inspector.not_said")), *(Choice(word, say(f"scale.{word}")) for word in SCALES)]


def _spec(name: str, kind: str, **how: object) -> FieldSpec:
    return FieldSpec(name, kind, f"loop_field.{name}", **how)  # type: ignore[arg-type]  # named as FieldSpec does


_FIELDS = (
    _spec("question", "text"), _spec("channel", "line"), _spec("delay_s", "duration"),
    _spec("scale", "pick", offers=_scales, icon="gauge"), _spec("sample", "line"), _spec("shown_to", "team"),
    _spec("display", "line"), _spec("latency_s", "duration"), _spec("target", "number"),
    _spec("threshold", "number"), _spec("corrective_action", "text"), _spec("correct_s", "duration"),
    _spec("closer", "team"),
)  # fmt: skip


class LoopSection(QWidget):
    """The loops that ask after one touchpoint; one of them is open, with all its fields.

    Signals:
        done: the person is through with a field and goes back to the board.
    """

    done = Signal()

    def __init__(self, editor: Editor, dress: Dress) -> None:
        super().__init__()
        self._editor, self._dress = editor, dress
        self._touchpoint: Touchpoint | None = None
        self._open = ""
        self._head = SectionHead(dress)
        self.plus = IconButton(dress, "plus", size=QSize(24, 24))
        self.plus.clicked.connect(self.add)
        self.buttons: list[LoopButton] = []
        self._list = QVBoxLayout()
        self._list.setSpacing(4)
        self.fields = FieldRows(editor, dress, _FIELDS, self._write)
        self.fields.done.connect(self.done)
        self.total = Words(dress, "small", "text2", wraps=True)
        self.bin = IconButton(dress, "trash", size=QSize(24, 24))
        self.bin.clicked.connect(self._on_bin)
        self._lay_out()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        top = QHBoxLayout()
        top.addWidget(self._head, 1)
        top.addWidget(self.plus)
        column.addLayout(top)
        column.addLayout(self._list)
        column.addWidget(self.fields)
        foot = QHBoxLayout()
        foot.addWidget(self.total, 1)
        foot.addWidget(self.bin, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(foot)

    def set_editor(self, editor: Editor) -> None:
        """Write to another project."""
        self._editor = editor
        self.fields.set_editor(editor)

    def say(self) -> None:
        """Name the fields in the language of now."""
        say = self._dress.say
        self._head.show_words(say("loop.head"))
        self.plus.name_it(say("edit.add_loop"))
        self.bin.name_it(say("edit.remove_loop"))
        self.fields.say()

    def refresh(self, touchpoints: Sequence[Touchpoint], *, anew: bool) -> None:
        """Show the loops after the touchpoint, where it is one."""
        self.setVisible(len(touchpoints) == 1)
        if len(touchpoints) != 1:
            self._touchpoint = None
            return
        self._touchpoint = touchpoints[0]
        doc, before = self._editor.document, self._open
        loops = loops_after(doc, self._touchpoint)
        if anew or self._open not in {loop.id for loop in loops}:
            self._open = loops[0].id if len(loops) == 1 else ""
        self._show_list(loops)
        loop = doc.feedback_loops.get(self._open)
        for part in (self.fields, self.total, self.bin):
            part.setVisible(loop is not None)
        if loop is not None:
            self.fields.refresh([loop], anew=anew or self._open != before)
            self.total.setText(loop_words(doc, loop, self._dress.say))
        for button in (self.plus, self.bin):
            button.setEnabled(not self._editor.read_only)

    def _show_list(self, loops: Sequence[FeedbackLoop]) -> None:
        while len(self.buttons) < len(loops):
            button = LoopButton(self._dress)
            button.clicked.connect(lambda _on=False, button=button: self.turn(button.loop))
            self.buttons.append(button)
            self._list.addWidget(button)
        for button in self.buttons[len(loops) :]:
            button.hide()
        for button, loop in zip(self.buttons, loops, strict=False):
            is_own = self._touchpoint is not None and loop.touchpoint == self._touchpoint.id
            button.show_loop(loop, is_open=loop.id == self._open, is_own=is_own)
            button.show()

    def turn(self, loop: str) -> None:
        """Open a loop, or close the one that is open."""
        self.fields.finish()
        self._open = "" if self._open == loop else loop
        if self._touchpoint is not None:
            is_other = self._touchpoint
            self.refresh([self._editor.document.touchpoints[is_other.id]], anew=False)

    def add(self) -> None:
        """Ask after the touchpoint, with the keyboard in the question."""
        if self._touchpoint is None:
            return
        made = listening.add_loop(self._editor, self._touchpoint)
        if made:
            self._open = made
            self.refresh([self._touchpoint], anew=False)
            self.fields.rows["question"].field.setFocus(Qt.FocusReason.TabFocusReason)

    def finish(self) -> None:
        """Take what is being typed as said."""
        self.fields.finish()

    def _write(self, field: str, value: object) -> None:
        listening.edit_loop(self._editor, self._open, field, value)

    def _on_bin(self) -> None:
        listening.remove_loop(self._editor, self._open)
        self.plus.setFocus(Qt.FocusReason.OtherFocusReason)


class LoopButton(Button):
    """A loop in one line: its question, and how soon the answer is seen."""

    def __init__(self, dress: Dress) -> None:
        super().__init__(dress)
        self.loop = ""
        self._words = self._end = ""
        self.setCheckable(True)
        self.setFixedHeight(grown(30))

    def nextCheckState(self) -> None:
        """Leave the choice to the section: the button shows what came of it."""

    def show_loop(self, loop: FeedbackLoop, *, is_open: bool, is_own: bool) -> None:
        """Stand for `loop`; `is_own` where it is about the touchpoint and not about its whole step."""
        say = self._dress.say
        self.loop = loop.id
        self.setFixedHeight(grown(30))
        self.setChecked(is_open)
        self._words = " ".join(loop.question.split()) or say("loop.untitled")
        self._end = duration_text(loop.latency_s, say) if loop.latency_s is not None else ""
        about = self._words if is_own else say("loop.of_step", question=self._words)
        self.name_it(", ".join(part for part in (about, self._end) if part))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter, dress, rect = painter_for(self), self._dress, self.rect().toRectF()
        draw_box(painter, rect, fill=self.floor("field"), radius=6)
        ink = dress.color("accent" if self.isChecked() else "text2")
        draw_icon(painter, "chev" if self.isChecked() else "chevr", 8, self.height() / 2 - 7, ink, 14)
        end = 70 if self._end else 0
        draw_text(painter, QRectF(28, 0, self.width() - 36 - end, self.height()), self._words, "smallM", dress.color("text"))
        if self._end:
            place = QRectF(self.width() - 76, 0, 68, self.height())
            draw_text(painter, place, self._end, "meta", dress.color("text2"), RIGHT)
        self.draw_focus(painter)
        painter.end()


def loop_words(doc: Document, loop: FeedbackLoop, say: Catalogue) -> str:
    """Return what a loop comes to: its whole time, or what is missing for it, and what is wrong with it."""
    time, said = loop_time(loop), []
    if time.total_s is not None:
        said.append(say("loop.total", time=duration_text(time.total_s, say)))
    else:
        missing = [
            say(f"loop_field.{name}") for name in ("delay_s", "latency_s", "correct_s") if getattr(loop, name) is None
        ]
        said.append(say("loop.no_total", fields=", ".join(missing)))
    if reaches_front(doc, loop) is False:
        said.append(say("loop.never_reaches"))
    if loop.delay_s is not None and loop.delay_s > LATE_S:
        said.append(say("loop.late"))
    return " ".join(said)
