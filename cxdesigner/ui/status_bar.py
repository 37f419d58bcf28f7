"""The row at the bottom: counts, what is selected, what the keys do now, and how large the board is shown."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRectF, QSize, QTimer, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from cxdesigner.editor import noting
from cxdesigner.editor.blankness import has_named_stages, is_blank
from cxdesigner.editor.editor import Aspect, Editor
from cxdesigner.editor.feelings import point_here
from cxdesigner.editor.head_walking import selected_head
from cxdesigner.layout.theme import tokens
from cxdesigner.model import structure
from cxdesigner.model.threads import comments_on
from cxdesigner.ui.dress import Dress
from cxdesigner.ui.keys import Keys
from cxdesigner.ui.status_parts import Notice, PercentButton
from cxdesigner.ui.watch import WatchNote
from cxdesigner.ui.widgets.buttons import IconButton
from cxdesigner.ui.widgets.drawing import draw_text, painter_for, text_width
from cxdesigner.ui.widgets.hairline import Hairline
from cxdesigner.ui.widgets.keycaps import KeyHints

_EDGE, _GAP = 14, 18
_COUNT_AFTER_MS = 60


class StatusBar(QWidget):
    """32 px high. A notice takes the place of the hints until it has been read.

    Signals:
        zoom_clicked: the percentage was pressed.
    """

    zoom_clicked = Signal()

    def __init__(self, editor: Editor, dress: Dress) -> None:
        super().__init__()
        self._editor, self._dress = editor, dress
        self._keys: Keys | None = None
        self._counts = self._chosen = ""
        self._table: Callable[[], str] | None = None
        self._analysis: tuple[str, str, Sequence[tuple[str, str]]] | None = None
        self.setFixedHeight(tokens()["geometry"]["window"]["status"])
        self.hints = KeyHints(dress, self)
        self.notice = Notice(dress, self)
        size = QSize(28, 26)
        self.theme = IconButton(dress, "moon", size=size)
        self.outline = IconButton(dress, "columns", size=size)
        self.minus = IconButton(dress, "minus", size=size)
        self.plus = IconButton(dress, "plus", size=size)
        self.fit = IconButton(dress, "fit", size=size)
        self.percent = PercentButton(dress)
        self.watched = WatchNote(dress)
        self.percent.clicked.connect(self.zoom_clicked)
        self.notice.gone.connect(lambda: self._editor.show_notice(None))
        self._timer = QTimer(self, singleShot=True, interval=_COUNT_AFTER_MS)
        self._timer.timeout.connect(self.count)
        self._lay_out()
        self._stops = self._listen()
        dress.changed.connect(self.say)
        self.say()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 1, _EDGE, 0)
        row.setSpacing(0)
        row.addStretch(1)
        row.addWidget(self.watched)
        row.addSpacing(8)
        row.addWidget(self.theme)
        row.addSpacing(11)
        row.addWidget(Hairline(self._dress, 15))
        row.addSpacing(11)
        row.addWidget(self.outline)
        row.addSpacing(6)
        row.addWidget(self.minus)
        row.addWidget(self.percent)
        row.addWidget(self.plus)
        row.addSpacing(2)
        row.addWidget(self.fit)

    def _listen(self) -> list[object]:
        return [self._editor.listen(self._on_editor), self._editor.camera.listen(self._on_camera)]

    def set_keys(self, keys: Keys) -> None:
        """Hint at the keys that actions have."""
        self._keys = keys
        keys.changed.connect(self._show_selection)
        self._show_selection()

    def set_editor(self, editor: Editor) -> None:
        """Speak of another project."""
        for stop in self._stops:
            stop()  # type: ignore[operator]
        self._editor = editor
        self._stops = self._listen()
        self.say()

    def say(self) -> None:
        """Show everything in the language and the theme of now."""
        self.setAccessibleName(self._dress.say("status.name"))
        is_light = not self._dress.theme.is_dark
        self.theme.set_icon("moon" if is_light else "sun")
        self.theme.name_it(self._dress.say("status.to_dark" if is_light else "status.to_light"))
        self.percent.say_what(self._dress.say("action.zoom_100"))
        self.count()
        self._on_camera()
        self._show_selection()
        self._show_notice()

    # What is told

    def _on_editor(self, aspect: Aspect) -> None:
        if aspect in ("document", "filter"):
            self._timer.start()
        elif aspect == "journey":
            self.count() if self._table is None else self._timer.start()  # the table is not there yet
        elif aspect in ("selection", "thread"):
            self._show_selection()
        elif aspect == "notice":
            self._show_notice()

    def _on_camera(self) -> None:
        percent = round(self._editor.camera.zoom * 100)
        self.percent.show_words(self._dress.say("status.zoom", percent=percent))

    def show_table(self, counts: Callable[[], str] | None) -> None:
        """Speak of the table from now on, which `counts` what it shows; of the board where it is None."""
        self._table, self._analysis = counts, None
        self._speak(is_board=counts is None)

    def show_analysis(self, counts: str, aside: str, hints: Sequence[tuple[str, str]]) -> None:
        """Speak of an analysis from now on: what it counts, what it tells at the right, which keys help."""
        self._table, self._analysis = None, (counts, aside, tuple(hints))
        self._speak(is_board=False)

    def _speak(self, *, is_board: bool) -> None:
        for button in (self.minus, self.plus, self.percent, self.fit):
            button.setEnabled(is_board)
        self.count()
        self._show_selection()

    def count(self) -> None:
        """Count what is shown."""
        if self._analysis is not None:
            self._counts = self._analysis[0]
        else:
            self._counts = counts_text(self._editor, self._dress) if self._table is None else self._table()
        self._show_selection()
        self._settle()

    def _show_selection(self) -> None:
        if self._analysis is not None:
            self._chosen = ""
            self.hints.show_hints(self._analysis[2])
            self._settle()
            return
        chosen = len(self._editor.selection)
        say = self._dress.say
        self._chosen = say("status.selected", count=chosen) if chosen else ""
        hints = [
            (self._key_words(key), say(f"does.{words}")) for key, words in _HINTS[self._situation(chosen)]
        ]
        self.hints.show_hints([hint for hint in hints if hint[0]])
        self._settle()

    def _situation(self, chosen: int) -> str:
        """Return what the keys help with now: the row of `_HINTS`."""
        editor = self._editor
        if editor.thread is not None:
            return "thread"
        if self._table is not None:
            return "table"
        if noting.is_at_notes(editor):
            return "notes"
        if selected_head(editor) is not None:
            return "head"
        if chosen:
            return "one" if chosen == 1 else "many"
        return "point" if point_here(editor) else "blank" if is_blank(editor) else "none"

    def _key_words(self, key: str) -> str:
        """Return what stands on a key; of an action, the keys it has now, empty where it has none."""
        _, is_action, id_ = key.rpartition("action:")
        if not is_action:
            return self._dress.say(f"key.{key}")
        return self._keys.shown(id_) if self._keys is not None else ""

    def _show_notice(self) -> None:
        notice = self._editor.notice
        self.notice.show_words(self._dress.say.say(notice) if notice else "")
        self._settle()

    def _settle(self) -> None:
        self.notice.fit(self.width() - 2 * self._end_of_counts() - 40)
        self.hints.setVisible(not self.notice.words)
        for widget in (self.hints, self.notice):
            x = max((self.width() - widget.width()) // 2, self._end_of_counts() + 24)
            widget.move(x, (self.height() - widget.height()) // 2 + 1)
        if self.hints.geometry().right() > self._start_of_aside() and self.theme.x() > 0:
            self.hints.hide()
        self.setAccessibleDescription(" · ".join(part for part in (self._counts, self._chosen) if part))
        self.update()

    def _end_of_words(self) -> int:
        """Return where the buttons at the right begin."""
        return self.theme.x() if self.watched.isHidden() else self.watched.x()

    def _end_of_counts(self) -> int:
        chosen = text_width("smallM", self._chosen) + 2 * _GAP if self._chosen else 0
        return _EDGE + text_width("small", self._counts) + chosen

    def _start_of_aside(self) -> int:
        said = self._analysis[1] if self._analysis is not None else ""
        return self._end_of_words() - (text_width("small", said) + _GAP if said else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._settle()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter, dress = painter_for(self), self._dress
        painter.fillRect(self.rect(), dress.color("chrome"))
        painter.fillRect(0, 0, self.width(), 1, dress.color("line"))
        width = text_width("small", self._counts)
        room = QRectF(_EDGE, 1, width, self.height() - 1)
        draw_text(painter, room, self._counts, "small", dress.color("text3"))
        if self._chosen:
            x = _EDGE + width + _GAP
            painter.fillRect(x, 9, 1, 15, dress.color("line"))
            room = QRectF(x + _GAP - 3, 1, text_width("smallM", self._chosen), self.height() - 1)
            draw_text(painter, room, self._chosen, "smallM", dress.color("text2"))
        if self._analysis is not None and self._analysis[1]:
            x = self._start_of_aside()
            room = QRectF(x, 1, self._end_of_words() - _GAP - x, self.height() - 1)
            draw_text(painter, room, self._analysis[1], "small", dress.color("text3"))
        painter.end()


_HINTS: dict[str, tuple[tuple[str, str], ...]] = {
    "none": (("space", "pan"), ("ctrl_wheel", "zoom"), ("action:shortcuts", "shortcuts")),
    "blank": (("tab", "next_stage"), ("enter", "first_card"), ("esc", "stop")),
    "point": (("plus_minus", "feel"), ("enter", "quote"), ("action:delete", "delete")),
    "one": (("enter", "edit"), ("action:moment_of_truth", "moment"), ("action:delete", "delete")),
    "head": (("enter", "rename"), ("alt_arrows", "move"), ("action:delete", "delete"), ("esc", "back")),
    "table": (("enter", "edit"), ("tab", "next_cell"), ("action:paste", "paste_range")),
    "notes": (("enter", "edit"), ("arrows", "move"), ("action:delete", "delete")),
    "thread": (("action:add_note", "note"), ("action:comments", "comment"), ("ctrl_enter", "resolve")),
    "many": (
        ("shift", "add"), ("action:moment_of_truth", "moment"), ("action:delete", "delete"), ("esc", "let_go"),
    ),
}  # fmt: skip
"""In the table, and on the board per number of things selected: the keys that help now, or the action that does."""


def counts_text(editor: Editor, dress: Dress) -> str:
    """Return what is on the board, counted: `7 stages · 35 touchpoints · 3 moments of truth`."""
    doc, say = editor.document, dress.say
    stages = structure.stages(doc, editor.journey_id)
    if not stages or (is_blank(editor) and not has_named_stages(editor)):
        return say("status.no_stages")
    steps = structure.steps(doc, editor.journey_id)
    ids = [id_ for step in steps for id_ in doc.referrers("touchpoints", "step", step.id)]
    moments = sum(doc.touchpoints[id_].moment_of_truth for id_ in ids)
    parts = [say.count("status.stages", len(stages))]
    if len(steps) > len(stages):
        parts.append(say.count("status.steps", len(steps)))
    parts.append(say.count("status.touchpoints", len(ids)))
    notes, comments = len(editor.board.notes.in_order()), comments_on(doc, ids) if doc.comments else 0
    if notes:
        parts.append(say.count("status.notes", notes))
    if comments:
        parts.append(say.count("status.comments", comments))
    if moments:
        parts.append(say.count("status.moments", moments))
    return " · ".join(parts)
