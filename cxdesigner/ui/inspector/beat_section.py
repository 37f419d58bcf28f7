"""The beats of the selected touchpoint in short: read in order, moved, added, and opened as a whole."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cxdesigner.analysis.beats import beats_of, choreography
from cxdesigner.editor import beating
from cxdesigner.editor.editor import Editor
from cxdesigner.model.choreography import Beat
from cxdesigner.model.duration import duration_text
from cxdesigner.model.touchpoint import Touchpoint
from cxdesigner.ui.dress import Dress
from cxdesigner.ui.inspector.parts import SectionHead
from cxdesigner.ui.widgets.buttons import Button, IconButton, LinkButton
from cxdesigner.ui.widgets.drawing import draw_box, draw_line, grown, painter_for, text_width


class BeatSection(QWidget):
    """A row for each beat. A press on one opens the beats view at it; Alt and an arrow move it.

    Signals:
        open_wanted: the beats view is to be shown, at the beat of this id, or at none for an empty text.
        rebuilt: there are other rows than before.
    """

    open_wanted = Signal(str)
    rebuilt = Signal()

    def __init__(self, editor: Editor, dress: Dress) -> None:
        super().__init__()
        self._editor, self._dress = editor, dress
        self._touchpoint = ""
        self.head = SectionHead(dress)
        self.add = IconButton(dress, "plus", size=QSize(26, 26))
        self.add.clicked.connect(self._add)
        self.open = LinkButton(dress)
        self.open.clicked.connect(lambda: self.open_wanted.emit(""))
        self.rows: dict[str, _Row] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        top = QHBoxLayout()
        top.setContentsMargins(0, 0, 0, 0)
        top.addWidget(self.head, 1)
        top.addWidget(self.add)
        self._column.addLayout(top)
        self._column.addWidget(self.open)

    def set_editor(self, editor: Editor) -> None:
        """Write to another project."""
        self._editor = editor

    def say(self) -> None:
        """Name the parts in the language of now."""
        self.add.name_it(self._dress.say("beats.add"))
        self.open.set_words(self._dress.say("action.open_beats"))

    def refresh(self, touchpoint: Touchpoint) -> None:
        """Show the beats of `touchpoint`."""
        doc, say = self._editor.document, self._dress.say
        self._touchpoint = touchpoint.id
        beats = beats_of(doc, touchpoint.id)
        found = choreography(doc, touchpoint.id)
        parts = [say.count("beats.sum", len(beats))] if beats else []
        if found.total is not None and found.is_whole:
            parts.append(duration_text(found.total, say))
        self.head.show_words(say("beats.section"), " · ".join(parts))
        if [beat.id for beat in beats] != list(self.rows):
            self._build(beats)
        for number, beat in enumerate(beats):
            self.rows[beat.id].show_beat(number, beat)
        self.add.setEnabled(not self._editor.read_only)
        self.open.setVisible(bool(beats) or touchpoint.derived_from is not None)

    def _build(self, beats: list[Beat]) -> None:
        focused = next((id_ for id_, row in self.rows.items() if row.hasFocus()), "")
        for old in self.rows.values():
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.rows = {}
        for number, beat in enumerate(beats):
            row = self.rows[beat.id] = _Row(self._dress)
            row.clicked.connect(lambda _on=False, id_=beat.id: self.open_wanted.emit(id_))
            row.shifted.connect(lambda by, id_=beat.id: beating.shift_beat(self._editor, id_, by))
            self._column.insertWidget(1 + number, row)
        if focused in self.rows:
            self.rows[focused].setFocus(Qt.FocusReason.OtherFocusReason)
        self.rebuilt.emit()

    def _add(self) -> None:
        made = beating.add_beat(self._editor, self._touchpoint)
        if made is not None:
            self.open_wanted.emit(made)


class _Row(Button):
    """The number of a beat, what happens in it, and how long that takes.

    Signals:
        shifted: it is to move by so many places.
    """

    shifted = Signal(int)

    def __init__(self, dress: Dress) -> None:
        super().__init__(dress)
        self._said = self._time = self._number = ""
        self.setFixedHeight(grown(26))

    def show_beat(self, number: int, beat: Beat) -> None:
        """Show `beat`, the one in place `number`, from 0."""
        say = self._dress.say
        self._number, self._said = str(number + 1), beat.action or say("beats.no_words")
        self._time = "" if beat.duration_s is None else duration_text(beat.duration_s, say)
        self.name_it(say("beats.row", number=number + 1, action=self._said))
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        way = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if way is not None and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.shifted.emit(way)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter, dress = painter_for(self), self._dress
        if self.underMouse():
            draw_box(painter, self.rect().toRectF(), fill=dress.color("hover"), radius=6)
        y = self.height() / 2 + grown(4)
        draw_line(painter, 4, y, grown(20), self._number, "smallS", dress.color("text3"))
        right = self.width() - 4
        if self._time:
            wide = text_width("meta", self._time) + 2
            draw_line(painter, right - wide, y, wide + 4, self._time, "meta", dress.color("text3"))
            right -= wide + 8
        draw_line(painter, 4 + grown(20), y, right - 4 - grown(20), self._said, "small", dress.color("text"))
        self.draw_focus(painter, 6.0)
        painter.end()
