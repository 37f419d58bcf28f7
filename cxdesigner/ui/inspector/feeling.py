"""How it feels: the moment of truth, the five faces, and what a customer said."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cxdesigner.editor.editor import Editor
from cxdesigner.model.feeling import felt
from cxdesigner.model.record import LINE_LIMIT, TEXT_LIMIT
from cxdesigner.model.touchpoint import Touchpoint
from cxdesigner.ui.dress import Dress
from cxdesigner.ui.inspector.common import common, emotion_text
from cxdesigner.ui.inspector.parts import BLEED, LimitNote, MomentBand, SectionHead
from cxdesigner.ui.widgets.faces import Faces
from cxdesigner.ui.widgets.gap import put_gap
from cxdesigner.ui.widgets.growing_text import GrowingText


class Feeling(QWidget):
    """Moment of truth, emotion and quote of the selected touchpoints. The faces reach past the other fields.

    Signals:
        done: the person is through with a field and goes back to the board.
    """

    done = Signal()

    def __init__(self, editor: Editor, dress: Dress) -> None:
        super().__init__()
        self._editor, self._dress = editor, dress
        self.band = MomentBand(dress)
        self.reason = GrowingText(dress, "small", "text", limit=TEXT_LIMIT, is_bare=False)
        self._reason_note = LimitNote(dress, TEXT_LIMIT)
        self.faces = Faces(dress)
        self.quote = GrowingText(dress, "small", "text", limit=LINE_LIMIT, is_line=True, is_bare=False)
        self._emotion_head, self._quote_head = SectionHead(dress), SectionHead(dress)
        self._note = LimitNote(dress, LINE_LIMIT)
        self._lay_out()
        self.band.turned.connect(self._on_turned)
        self.faces.picked.connect(self._on_picked)
        self.reason.edited.connect(lambda text: self._editor.edit_selection("moment_of_truth_reason", text))
        self.reason.overflowed.connect(self._reason_note.tell)
        self.reason.left.connect(self._stop_merging)
        self.reason.finished.connect(self.done)
        self.quote.edited.connect(lambda text: self._editor.edit_selection("quote", text))
        self.quote.overflowed.connect(self._note.tell)
        self.quote.left.connect(self._stop_merging)
        for field in (self.reason, self.quote):
            field.taken_back.connect(self._take_back)
        self.quote.finished.connect(self.done)

    def _lay_out(self) -> None:
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._put(self.band)
        self._put(self.reason, 4)
        self._put(self._reason_note)
        self._put(self._emotion_head, 18)
        self._put(self.faces, 3, side=BLEED - 4)
        self._put(self._quote_head, 18)
        self._put(self.quote, 6)
        self._put(self._note)

    def _put(self, widget: QWidget, gap: int = 0, side: int = BLEED) -> None:
        put_gap(self._column, widget, gap)
        row = QHBoxLayout()
        row.setContentsMargins(side, 0, side, 0)
        row.addWidget(widget)
        self._column.addLayout(row)

    def set_editor(self, editor: Editor) -> None:
        """Write to another project."""
        self._editor = editor

    def say(self) -> None:
        """Name the fields in the language of now."""
        self.quote.setAccessibleName(self._dress.say("attribute.quote"))
        self.reason.setAccessibleName(self._dress.say("attribute.moment_of_truth_reason"))
        self.faces.setAccessibleName(self._dress.say("attribute.emotion"))

    def refresh(self, touchpoints: Sequence[Touchpoint], *, anew: bool) -> None:
        """Show how `touchpoints` feel, and what was said."""
        self._show_moment(touchpoints)
        self._show_reason(touchpoints, anew=anew)
        scores = [felt(self._editor.document, t) for t in touchpoints]
        self.faces.show_scores(scores)
        say = self._dress.say
        self._emotion_head.show_words(say("attribute.emotion"), emotion_text(scores, say))
        self._show_quote(touchpoints, anew=anew)
        self.band.switch.setEnabled(not self._editor.read_only)
        self.faces.setEnabled(not self._editor.read_only)

    def _show_moment(self, touchpoints: Sequence[Touchpoint]) -> None:
        say = self._dress.say
        count, whole = sum(t.moment_of_truth for t in touchpoints), len(touchpoints)
        if whole == 1:
            second = say("inspector.moment.on" if count else "inspector.moment.off")
        elif count in (0, whole):
            second = say("inspector.moment.all" if count else "inspector.moment.none", count=whole)
        else:
            second = say("inspector.moment.some", count=count, all=whole)
        is_on = whole > 0 and count == whole
        self.band.show_moment(say("attribute.moment_of_truth"), second, is_on=is_on)

    def _show_reason(self, touchpoints: Sequence[Touchpoint], *, anew: bool) -> None:
        """Show why customers decide here, where they do: what was said stays while a marker is off."""
        value, differ = common([t.moment_of_truth_reason for t in touchpoints])
        self.reason.setVisible(bool(touchpoints) and all(t.moment_of_truth for t in touchpoints))
        self.reason.set_hint(self._dress.say("inspector.mixed" if differ else "inspector.reason_hint"))
        self.reason.show_mixed(differ)
        self.reason.show_value(value or "", anew=anew)
        self.reason.setReadOnly(self._editor.read_only)
        if anew:
            self._reason_note.tell(0)

    def _show_quote(self, touchpoints: Sequence[Touchpoint], *, anew: bool) -> None:
        """Show what a customer said; of several, that they differ and how many of them have a quote."""
        say, quotes = self._dress.say, [t.quote for t in touchpoints]
        value, differ = common(quotes)
        known = (
            say("inspector.some_have", count=sum(map(bool, quotes)), all=len(quotes))
            if "" in quotes and differ
            else ""
        )
        self._quote_head.show_words(say("attribute.quote"), known)
        self.quote.set_hint(say("inspector.mixed" if differ else "inspector.quote_hint"))
        self.quote.setAccessibleDescription(known)
        self.quote.show_mixed(differ)
        self.quote.show_value(value or "", anew=anew)
        self.quote.setReadOnly(self._editor.read_only)
        if anew:
            self._note.tell(0)

    def _take_back(self) -> None:
        self._editor.undo()

    def _stop_merging(self) -> None:
        self._editor.store.stop_merging()

    def _on_turned(self, is_on: bool) -> None:
        self._editor.store.stop_merging()
        self._editor.edit_selection("moment_of_truth", is_on)

    def _on_picked(self, score: int | None) -> None:
        self._editor.store.stop_merging()
        self._editor.edit_selection("emotion", None if score is None else float(score))
