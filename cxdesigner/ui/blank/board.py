"""What an empty board shows over itself, kept in its place while the board moves, and gone with the first card."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRect, Qt

from cxdesigner.editor import structuring
from cxdesigner.editor.adding import add_touchpoint
from cxdesigner.editor.blankness import first_slot, first_stage, has_named_stages, is_blank
from cxdesigner.editor.editor import Aspect
from cxdesigner.layout.rows import Row
from cxdesigner.ui.blank import card as blank_card
from cxdesigner.ui.blank.card import BlankCard
from cxdesigner.ui.blank.slots import Slot, StageSlot
from cxdesigner.ui.canvas.head_bands import head_scale

if TYPE_CHECKING:
    from cxdesigner.ui.main_window import MainWindow

_MOST_COLUMNS = 8
"""Places are offered in so many columns; who has named more stages knows what they are for."""

_UNTOUCHED = Qt.WidgetAttribute.WA_TransparentForMouseEvents
"""While the hand moves the board, it moves it from anywhere."""

_OUT = 8
"""So far the field of the first stage stands out around the words in it."""

_LEAST_CARD = 400
_LEAST_ZOOM = 0.5


class BlankBoard(QObject):
    """Shows slots, the fields of the first stages and the card with the three steps while the board is empty."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window.canvas)
        self._window, self._dress = window, window.dress
        self._canvas = window.canvas
        self._was_editing = False
        self.slots: dict[tuple[str, int], Slot] = {}
        self.card: BlankCard | None = None
        self.first: StageSlot | None = None
        self.next: StageSlot | None = None
        self._canvas.installEventFilter(self)
        self._dress.changed.connect(self.settle)
        self._canvas.tool_changed.connect(lambda _tool: self.settle())
        self._follow()

    # Whom it follows

    def set_editor(self) -> None:
        """Follow the project that is in the window now."""
        for stop in self._stops:
            stop()
        self._follow()

    def _follow(self) -> None:
        editor = self._window.editor
        self._stops = [editor.listen(self._on_editor), editor.camera.listen(self._on_camera)]
        self.settle()

    def _on_editor(self, aspect: Aspect) -> None:
        if aspect in ("document", "journey", "editing", "look"):
            self.settle()

    def _on_camera(self) -> None:
        if self.is_shown:
            self.settle()

    @property
    def is_shown(self) -> bool:
        """Whether the board is empty, and says so."""
        return self.card is not None and self.first is not None and bool(self.slots)

    def begin(self) -> None:
        """Put the caret into the field of the first stage, where the board is empty and it has no name."""
        window, editor = self._window, self._window.editor
        stage = first_stage(editor) if is_blank(editor) else None
        if stage is not None and not window.front.is_start and not window.views.is_table:
            editor.begin_editing(stage)

    # What is shown

    def settle(self) -> None:
        """Show everything in its place, or nothing once the board is not empty."""
        editor = self._window.editor
        if not is_blank(editor):
            self._clear()
            return
        self._make()
        self._place_slots()
        self._place_stages()
        self._place_card()
        self._listen_to_writing()

    def _clear(self) -> None:
        parts = [*self.slots.values(), self.card, self.first, self.next]
        if any(parts):
            self._canvas.title_editor.setPlaceholderText("")
        for part in filter(None, parts):
            part.hide()
            part.deleteLater()
        self.slots, self.card, self.first, self.next = {}, None, None, None

    def _make(self) -> None:
        if self.card is not None:
            return
        window, dress, canvas = self._window, self._dress, self._canvas
        self.first, self.next = (
            StageSlot(dress, canvas, is_first=True),
            StageSlot(dress, canvas, is_first=False),
        )
        self.card = BlankCard(dress, canvas)
        self.first.clicked.connect(self.begin)
        self.next.clicked.connect(self._add_stage)
        self.card.template_wanted.connect(window.new_journey)
        self.card.example_wanted.connect(lambda: window.documents.new("taxi"))

    def _place_slots(self) -> None:
        editor, say = self._window.editor, self._dress.say
        board, lit = editor.board, first_slot(editor)
        rows = [row for row in board.rows if row.role.holds == "cards" and not row.is_strip]
        count = min(_MOST_COLUMNS, len(board.steps) + 1)  # the last is that of the next stage
        columns = list(board.columns.opened(0, count - 1))
        wanted = {(row.lane.id, column): row for row in rows for column in columns}
        for key in [key for key in self.slots if key not in wanted]:
            gone = self.slots.pop(key)
            gone.hide()
            gone.deleteLater()
        for (lane, column), row in wanted.items():
            slot = self.slots.get((lane, column)) or self._slot(lane, column)
            step = board.steps[column].id if column < len(board.steps) else ""
            name = say("blank.slot", lane=row.lane.name) if step else say("blank.next_stage")
            slot.setAttribute(_UNTOUCHED, on=self._canvas.tool == "pan")
            slot.show_as(row.role.tone, name, is_lit=lit == (lane, step))
            place = self._cell(row, column)
            slot.setGeometry(place)
            slot.setVisible(self._is_in_sight(place))

    def _slot(self, lane: str, column: int) -> Slot:
        slot = self.slots[lane, column] = Slot(self._dress, self._canvas)
        slot.clicked.connect(lambda: self._add(lane, column))
        slot.stackUnder(self._canvas.title_editor)
        return slot

    def _add(self, lane: str, column: int) -> None:
        self._window.finish_typing()
        editor = self._window.editor
        if column < len(editor.board.steps):
            add_touchpoint(editor, lane, editor.board.steps[column].id)
        else:
            self._add_stage()

    def _add_stage(self) -> None:
        self._window.finish_typing()
        editor = self._window.editor
        structuring.add_stage(editor, at=editor.board.stages[-1].stage.id)

    def _cell(self, row: Row, column: int) -> QRect:
        camera, board = self._window.editor.camera, self._window.editor.board
        measures = board.look.measures
        pad = measures.cell_pad
        x, y = camera.to_window(board.columns.left(column), row.y + pad)
        return QRect(
            round(x),
            round(y),
            round(measures.card * camera.zoom),
            round((row.height - 2 * pad) * camera.zoom),
        )

    def _is_in_sight(self, place: QRect) -> bool:
        camera = self._window.editor.camera
        is_beside = place.left() >= camera.head_width - 1 and place.top() >= camera.head_height - 1
        return is_beside and camera.zoom >= _LEAST_ZOOM

    def _place_stages(self) -> None:
        assert self.first is not None
        assert self.next is not None
        editor, say = self._window.editor, self._dress.say
        camera, board, scale = editor.camera, editor.board, head_scale(editor.camera.zoom)
        wide, tall = round(board.look.measures.card * camera.zoom), round(34 * scale)
        top = round((7 if editor.board.head_height > 60 else 10) * scale)
        for part, column, key in (
            (self.first, 0, "blank.first_stage"),
            (self.next, len(board.steps), "blank.next_stage"),
        ):
            part.name_it(say(key))
            x = camera.to_window(board.columns.left(column), 0)[0]
            out = _OUT if part is self.first else 0
            part.setGeometry(round(x) - out, top, max(wide, 100) + 2 * out, tall)
            part.setVisible(x >= camera.head_width - 1)
        stage = first_stage(editor)
        self.first.is_written = stage is not None and editor.editing == stage
        self.first.setVisible(stage is not None and not self.first.isHidden())
        self.first.stackUnder(self._canvas.title_editor)
        self.first.update()

    def _place_card(self) -> None:
        assert self.card is not None
        editor = self._window.editor
        camera, air = editor.camera, blank_card.AIR
        room = self._canvas.size()  # the camera hears of another size only after this
        left = round(camera.head_width + editor.board.look.measures.column * camera.zoom)
        wide, tall = min(blank_card.WIDE, room.width() - left - 24), blank_card.TALL
        x = min(room.width() - wide - 24, max(left, room.width() - wide - 74))
        y = max(round(camera.head_height), min(308, room.height() - tall - 24))
        self.card.setGeometry(x - air, y - air, wide + 2 * air, tall + 2 * air)
        self.card.setVisible(wide >= _LEAST_CARD)
        self.card.steps.show_now(1 if has_named_stages(editor) else 0)
        self.card.raise_()

    def _listen_to_writing(self) -> None:
        """Name the field while it is empty; once a stage is named, the keyboard stands at the first card's place."""
        editor = self._window.editor
        is_editing = editor.editing is not None and editor.editing[0] == "stages"
        words = self._dress.say(
            "blank.first_stage" if first_stage(editor) == editor.editing else "blank.next_stage"
        )
        self._canvas.title_editor.setPlaceholderText(words if is_editing else "")
        if self._was_editing and editor.editing is None and editor.cell is None:
            editor.focus_cell(first_slot(editor))
        self._was_editing = is_editing

    # Qt events

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and watched is self._canvas:
            self.settle()
        return False
