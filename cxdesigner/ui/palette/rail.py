"""The palette folded to a row of icons: its parts, the team's remarks, the markers, and a way to unfold it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cxdesigner.editor.adding import add_from_palette
from cxdesigner.editor.editor import Editor
from cxdesigner.ui.dress import Dress
from cxdesigner.ui.palette.pieces import Piece, marker_payload
from cxdesigner.ui.widgets.buttons import IconButton
from cxdesigner.ui.widgets.drawing import draw_box, painter_for
from cxdesigner.ui.widgets.roving import Roving
from cxdesigner.ui.widgets.tiles import DIAMOND, draw_diamond, draw_sign, insight_sign

_WIDE, _TOP, _PITCH = 52, 11, 6
_SIZE = QSize(32, 32)
_PARTS = (("search", "search"), ("lanes", "stack"), ("touchpoints", "people"))
"""Parts of the palette, and the icon of each."""
_MARKERS = (DIAMOND, "pain", "opportunity")


class Rail(QWidget):
    """52 px wide; buttons of 32, 38 apart. Arrow keys walk them.

    Signals:
        unfolded: the palette is wanted, with the keyboard in this part of it.
        done: something was put on the board from here, or Esc: the board is where to go on.
    """

    unfolded = Signal(str)
    done = Signal()

    def __init__(self, editor: Editor, dress: Dress) -> None:
        super().__init__()
        self._editor, self._dress = editor, dress
        self.parts = {part: IconButton(dress, icon, size=_SIZE) for part, icon in _PARTS}
        self.note = IconButton(dress, "note", size=_SIZE)
        self.comments = IconButton(dress, "comment", size=_SIZE)
        self.comments.setCheckable(True)
        self.markers = [MarkerButton(dress, kind, self) for kind in _MARKERS]
        self.unfold = IconButton(dress, "chevr", size=_SIZE)
        self._lines: list[QWidget] = []
        self._lay_out()
        for part, button in (*self.parts.items(), ("search", self.unfold)):
            button.clicked.connect(lambda _on=False, part=part: self.unfolded.emit(part))
        for marker in self.markers:
            marker.wanted.connect(self._add)
        self._keys = Roving(self)
        self._keys.hold([*self.parts.values(), self.note, self.comments, *self.markers, self.unfold])
        dress.changed.connect(self.say)
        self.say()

    def _lay_out(self) -> None:
        self.setFixedWidth(_WIDE)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, _TOP, 1, _TOP)
        column.setSpacing(_PITCH)
        groups: list[Sequence[QWidget]] = [
            [self.parts["search"]],
            [self.parts["lanes"], self.parts["touchpoints"]],
            [self.note, self.comments],
            self.markers,
        ]
        for number, group in enumerate(groups):
            if number in (1, 2):
                column.addLayout(self._rule())
            elif number:
                column.addSpacing(_PITCH)
            for button in group:
                column.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        column.addWidget(self.unfold, 0, Qt.AlignmentFlag.AlignHCenter)

    def _rule(self) -> QHBoxLayout:
        line = QWidget()
        line.setFixedSize(28, 1)
        self._lines.append(line)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(line)
        row.addStretch(1)
        return row

    def set_editor(self, editor: Editor) -> None:
        """Put things into another project."""
        self._editor = editor

    def say(self) -> None:
        """Name the buttons in the language of now."""
        say = self._dress.say
        self.setAccessibleName(say("rail.name"))
        for part, button in self.parts.items():
            button.name_it(say(f"rail.{part}"))
        self.comments.name_it(say("rail.comments"))
        self.unfold.name_it(say("rail.unfold"))
        for marker, kind in zip(self.markers, _MARKERS, strict=True):
            is_diamond = kind == DIAMOND
            marker.words = say("marker.moment_of_truth" if is_diamond else f"insight.{kind}")
            tip = say("palette.tip.moment" if is_diamond else "palette.tip.insight")
            marker.explain(f"{marker.words}: {tip}")
        self.update()

    def show_tab(self, tab: str) -> None:
        """Show whether the inspector lists the comments."""
        self.comments.setChecked(tab == "comments")

    def _add(self, payload: dict[str, str]) -> None:
        if add_from_palette(self._editor, payload):
            self.done.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.done.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter, line = painter_for(self), self._dress.color("line")
        painter.fillRect(self.rect(), self._dress.color("panel"))
        painter.fillRect(self.width() - 1, 0, 1, self.height(), line)
        for rule in self._lines:
            painter.fillRect(rule.geometry(), line)
        painter.end()


class MarkerButton(Piece):
    """A mark or an insight as its sign alone."""

    def __init__(self, dress: Dress, marker: str, parent: QWidget) -> None:
        super().__init__(dress, "", marker_payload(marker), parent)
        self._marker = marker
        self.setFixedSize(_SIZE)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = painter_for(self)
        floor = self.floor()
        if floor is not None:
            draw_box(painter, self.rect().toRectF(), fill=floor, radius=6)
        if self._marker == DIAMOND:
            draw_diamond(painter, self._dress, 16, 16, 20)
        else:
            draw_sign(painter, insight_sign(self._dress, self._marker), QRectF(5, 5, 22, 22))
        self.draw_focus(painter)
        painter.end()
