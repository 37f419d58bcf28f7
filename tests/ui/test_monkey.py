"""A monkey at the board: whatever is pressed, dragged and typed, the document stays whole and undo leads back."""

from __future__ import annotations

import random
from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from cxdesigner.editor import collapsing, pasting, pinning, structuring
from cxdesigner.editor.editor import Editor
from cxdesigner.editor.store import Store
from cxdesigner.layout.board import Board
from cxdesigner.model.invariants import problems
from cxdesigner.session.templates import template_document
from cxdesigner.storage.file_format import read_project, write_project
from cxdesigner.translation import catalogue
from cxdesigner.ui.canvas.canvas import Canvas
from cxdesigner.ui.fonts import load_fonts
from tests.ui.canvas_hand import Hand

_KEYS = (
    Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Escape, Qt.Key.Key_Return,
    Qt.Key.Key_Space, Qt.Key.Key_Tab, Qt.Key.Key_A,
)  # fmt: skip
_MODIFIERS = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
)


class Monkey:
    """Does one thing after another on a canvas, by chance."""

    def __init__(self, canvas: Canvas, seed: int) -> None:
        self.canvas, self.chance, self.hand = canvas, random.Random(seed), Hand(canvas)
        self.tricks: tuple[Callable[[], object], ...] = (
            self.click, self.click, self.drag, self.drag, self.drag, self.double_click, self.key, self.key,
            self.key, self.wheel, self.drop, self.edit, self.edit, self.undo, self.redo, self.structure,
        )  # fmt: skip

    def act(self) -> None:
        self.chance.choice(self.tricks)()

    def somewhere(self) -> QPointF:
        return QPointF(
            self.chance.uniform(0, self.canvas.width() - 1), self.chance.uniform(0, self.canvas.height() - 1)
        )

    def click(self) -> None:
        self.hand.click(self.somewhere(), self.chance.choice(_MODIFIERS))

    def double_click(self) -> None:
        self.hand.double_click(self.somewhere())

    def drag(self) -> None:
        self.hand.press(self.somewhere())
        for _ in range(self.chance.randint(1, 3)):
            self.canvas.hand.move(self.somewhere(), self.chance.choice(_MODIFIERS))
            if self.chance.random() < 0.1:
                self.hand.key(Qt.Key.Key_Escape)
        self.hand.at = self.somewhere()
        self.hand.release()

    def key(self) -> None:
        target = self.canvas.title_editor if self.canvas.title_editor.isVisible() else self.canvas
        QTest.keyClick(target, self.chance.choice(_KEYS), self.chance.choice(_MODIFIERS))

    def wheel(self) -> None:
        at = self.somewhere()
        turn = QPoint(0, self.chance.choice((-240, -120, 120, 240)))
        modifiers = self.chance.choice(_MODIFIERS)
        QApplication.sendEvent(
            self.canvas,
            QWheelEvent(
                at,
                at,
                QPoint(),
                turn,
                Qt.MouseButton.NoButton,
                modifiers,
                Qt.ScrollPhase.NoScrollPhase,
                False,
            ),
        )

    def drop(self) -> None:
        payload = self.chance.choice(
            (
                {"kind": "touchpoint", "channel": "phone"},
                {"kind": "insight", "insight": "wait"},
                {"kind": "moment_of_truth"},
            )
        )
        self.hand.take(payload).carry_to(self.somewhere())
        if self.chance.random() < 0.7:
            self.hand.drop()
        else:
            self.hand.leave()

    def edit(self) -> None:
        editor, chance = self.canvas.editor, self.chance
        trick = chance.choice(
            (
                lambda: editor.edit_selection("emotion", chance.choice((-2.0, 0.5, 2.0))),
                lambda: editor.edit_selection(
                    "title", chance.choice(("", "Åh", "Konference\u00addeltager " * 12))
                ),
                lambda: editor.assign_owner(chance.choice(("", "Nattevagten", "Drivers"))),
                editor.toggle_moment_of_truth,
                editor.delete_selection,
                lambda: pasting.duplicate(editor),
                editor.select_all,
                editor.connect_in_order,
            )
        )
        trick()

    def undo(self) -> None:
        for _ in range(self.chance.randint(1, 4)):
            self.canvas.editor.undo()

    def redo(self) -> None:
        self.canvas.editor.redo()

    def structure(self) -> None:
        editor, chance = self.canvas.editor, self.chance
        heads = [("lanes", row.lane.id) for row in editor.board.rows]
        heads += [("stages", head.stage.id) for head in editor.board.stages]
        heads += [("steps", step.id) for step in editor.board.steps]
        head = chance.choice(heads)
        trick = chance.choice(
            (structuring.duplicate, structuring.remove, structuring.merge, structuring.shift)
        )
        if trick is structuring.shift:
            structuring.shift(editor, head, chance.choice((-1, 1)))
        elif trick is not structuring.merge or head[0] != "lanes":
            trick(editor, head)
        if head[0] == "lanes" and head[1] in editor.document.lanes:
            editor.set_lane_hidden(head[1], hidden=chance.random() < 0.3)
            pinning.set_lane_pinned(editor, head[1], pinned=chance.random() < 0.5)
        if chance.random() < 0.4:
            collapsing.toggle(editor, chance.choice(editor.board.stages).stage.id)


def let_loose(qtbot, seed: int, actions: int) -> None:
    load_fonts()
    document = template_document("hotel", "da")
    canvas = Canvas(Editor(Store(document)), catalogue("da"))
    qtbot.addWidget(canvas)
    canvas.resize(1000, 800)
    canvas.show()
    canvas.setFocus()
    first = write_project(document)
    monkey = Monkey(canvas, seed)
    for number in range(actions):
        monkey.act()
        if len(canvas.editor.document.touchpoints) > 400:
            monkey.undo()
        if number % 100 == 99:
            _is_whole(canvas)
    canvas.title_editor.give_up()
    monkey.hand.key(Qt.Key.Key_Escape)
    _is_whole(canvas)
    while canvas.editor.store.undo_label is not None:
        canvas.editor.undo()
    assert write_project(canvas.editor.document) == first


def _is_whole(canvas: Canvas) -> None:
    """The document is sound, can be saved and read, and the board shows what a fresh one would."""
    QApplication.processEvents()
    canvas.repaint()
    editor = canvas.editor
    if editor.store.gesture is not None:
        return
    assert list(problems(editor.document)) == []
    assert read_project(write_project(editor.document), "monkey.cxj").document == editor.document
    fresh = Board(editor.document, editor.journey_id, editor.look())
    assert [(row.lane.id, row.y, row.height) for row in editor.board.rows] == [
        (row.lane.id, row.y, row.height) for row in fresh.rows
    ]


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_a_monkey_does_no_harm(qtbot, seed):
    let_loose(qtbot, seed, 300)


@pytest.mark.soak
@pytest.mark.timeout(3_000)
@pytest.mark.parametrize("seed", range(10, 14))
def test_a_monkey_does_no_harm_for_hours(qtbot, seed):
    let_loose(qtbot, seed, 5_000)
