"""Feedback loops after a touchpoint: what is asked, how the answer comes back, and what is done then."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cxdesigner.analysis.loops import LATE_S, loop_time, loops_after, reaches_front
from cxdesigner.editor import listening
from cxdesigner.editor.editor import Editor
from cxdesigner.model.document import Document
from cxdesigner.model.duration import duration_text
from cxdesigner.model.listening import SCALES, FeedbackLoop
from cxdesigner.model.record import Record
from cxdesigner.model.touchpoint import Touchpoint
from cxdesigner.translation import Catalogue
from cxdesigner.ui.dress import Dress
from cxdesigner.ui.inspector.field_rows import FieldSpec
from cxdesigner.ui.inspector.record_list import RecordList
from cxdesigner.ui.widgets.pick_field import Choice


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
    """The loops that ask after one touchpoint, or after the whole of its step; one of them is open.

    Signals:
        done: the person is through with a field and goes back to the board.
    """

    done = Signal()

    def __init__(self, editor: Editor, dress: Dress) -> None:
        super().__init__()
        self._editor, self._dress = editor, dress
        self._touchpoint: Touchpoint | None = None
        self.list = RecordList(editor, dress, _FIELDS, self._caption, self._remark, is_whole=True)
        self.list.added.connect(self.add)
        self.list.edited.connect(
            lambda id_, field, value: listening.edit_loop(self._editor, id_, field, value)
        )
        self.list.dropped.connect(lambda id_: listening.remove_loop(self._editor, id_))
        self.list.done.connect(self.done)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.list)

    def set_editor(self, editor: Editor) -> None:
        """Write to another project."""
        self._editor = editor
        self.list.set_editor(editor)

    def say(self) -> None:
        """Name the fields in the language of now."""
        say = self._dress.say
        self.list.name_it(say("loop.head"), say("edit.add_loop"), say("edit.remove_loop"))

    def refresh(self, touchpoints: Sequence[Touchpoint], *, anew: bool) -> None:
        """Show the loops after the touchpoint, where it is one."""
        self.setVisible(len(touchpoints) == 1)
        self._touchpoint = touchpoints[0] if len(touchpoints) == 1 else None
        if self._touchpoint is not None:
            self.list.show_records(loops_after(self._editor.document, self._touchpoint), anew=anew)

    def add(self) -> None:
        """Ask after the touchpoint, with the keyboard in the question."""
        if self._touchpoint is not None and (made := listening.add_loop(self._editor, self._touchpoint)):
            self.enter(made)

    def enter(self, loop: str) -> None:
        """Open a loop of the touchpoint, with the keyboard in its question."""
        if self._touchpoint is not None:
            loops = loops_after(self._editor.document, self._touchpoint)
            if any(row.id == loop for row in loops):
                self.list.enter(loop, loops)

    def finish(self) -> None:
        """Take what is being typed as said."""
        self.list.finish()

    def _caption(self, record: Record) -> tuple[str, str]:
        loop, say = cast("FeedbackLoop", record), self._dress.say
        words = " ".join(loop.question.split()) or say("loop.untitled")
        words = say("loop.of_step", question=words) if loop.touchpoint is None else words
        return words, duration_text(loop.latency_s, say) if loop.latency_s is not None else ""

    def _remark(self, record: Record) -> str:
        return loop_words(self._editor.document, cast("FeedbackLoop", record), self._dress.say)


def loop_words(doc: Document, loop: FeedbackLoop, say: Catalogue) -> str:
    """Return what a loop comes to: its whole time, or what is missing for it, and what is wrong with it."""
    time, said = loop_time(loop), []
    if time.total_s is not None:
        said.append(say("loop.total", time=duration_text(time.total_s, say)))
    else:
        missing = [
            say(f"loop_field.{name}")
            for name in ("delay_s", "latency_s", "correct_s")
            if getattr(loop, name) is None
        ]
        said.append(say("loop.no_total", fields=", ".join(missing)))
    if reaches_front(doc, loop) is False:
        said.append(say("loop.never_reaches"))
    if loop.delay_s is not None and loop.delay_s > LATE_S:
        said.append(say("loop.late"))
    return " ".join(said)
