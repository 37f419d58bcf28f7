"""Frames of the canvas: pan, zoom, settle, drag, typing, undo. A frame is a change and the repaint it needs."""

from __future__ import annotations

import gc
import random
import time
import tracemalloc
from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QApplication

from cxdesigner import commands
from cxdesigner.editor.editor import Editor
from cxdesigner.editor.store import Store
from cxdesigner.editor.tools.pointer import Pointer
from cxdesigner.model.document import Document
from cxdesigner.storage.file_format import read_project, write_project
from cxdesigner.translation import catalogue, message
from cxdesigner.ui.canvas.canvas import Canvas
from cxdesigner.ui.fonts import load_fonts
from tests.bench.figures import Figures
from tests.builders import big_project

WINDOWS = ((1600, 1000), (1920, 1080))


def run(figures: Figures, size: int, frames: int) -> None:
    """Measure a board of `size` touchpoints and half as many links in both windows."""
    app = QApplication.instance() or QApplication([])
    load_fonts()
    doc = big_project(size, size // 2)
    for width, height in WINDOWS if size <= 10_000 else WINDOWS[:1]:
        opened = time.perf_counter()
        editor = Editor(Store(doc))
        canvas = Canvas(editor, catalogue("en"))
        canvas.resize(width, height)
        canvas.show()
        app.processEvents()
        canvas.repaint()
        figures.times(f"open {size} {width}x{height}", [time.perf_counter() - opened])
        gc.collect()
        gc.freeze()
        _Session(figures, canvas, f"{size} {width}x{height}", size, frames).run()
        canvas.close()
        canvas.deleteLater()
        app.processEvents()
    _memory(figures, doc, size)


class _Session:
    """One canvas put through its paces."""

    def __init__(self, figures: Figures, canvas: Canvas, name: str, size: int, frames: int) -> None:
        self.figures, self.canvas, self.editor, self.name = figures, canvas, canvas.editor, name
        self.frames, self.size = frames, size
        self.random = random.Random(7)

    def limit(self, at_ten_thousand: float) -> float:
        """Return the budget of `performance.md` for this size."""
        if self.size <= 200:
            return 5.0
        if self.size > 10_000:
            return 50.0 if at_ten_thousand == 33.0 else 16.7
        return at_ten_thousand

    def run(self) -> None:
        """Measure everything."""
        camera = self.editor.camera
        for zoom in (1.0, 0.5, 0.2):
            camera.zoom_to(zoom)
            self._exact()
            self.measure(f"pan {zoom:.0%}", self._pan, 6.0)
        camera.zoom_to(1.0)
        self._exact()
        self.zooms()
        camera.zoom_to(1.0)
        self._exact()
        self.drag()
        self.typing()
        self.undo()

    def measure(self, what: str, change: Callable[[], None], limit: float, runs: int | None = None) -> None:
        """Time `change` and the repaint that follows."""
        took = []
        for _ in range(runs or self.frames):
            start = time.perf_counter()
            change()
            self.canvas.repaint()
            took.append(time.perf_counter() - start)
        self.figures.times(f"{what} {self.name}", took, limit_ms=self.limit(limit))

    def _exact(self) -> None:
        self.canvas.settle()
        self.canvas.repaint()

    def _pan(self) -> None:
        board, seen = self.editor.camera.board, self.editor.camera.visible()
        dx = -24 if seen.right < board.right - 100 else 24 * self.frames
        self.editor.camera.pan(dx, self.random.choice((-9, 0, 9)))

    def zooms(self) -> None:
        """Zoom out to the whole board and in again, step by step; settle now and then."""
        camera, settles, steps = self.editor.camera, [], []
        for factor in (0.9, 1 / 0.9):
            for number in range(34):
                start = time.perf_counter()
                camera.zoom_to(camera.zoom * factor, self.canvas.width() * 0.4, self.canvas.height() * 0.5)
                self.canvas.repaint()
                steps.append(time.perf_counter() - start)
                if number % 3 == 2:
                    start = time.perf_counter()
                    self._exact()
                    settles.append(time.perf_counter() - start)
        self.figures.times(f"zoom step {self.name}", steps, limit_ms=self.limit(12.0))
        self.figures.times(f"settle {self.name}", settles, limit_ms=self.limit(33.0))

    def _some_card(self) -> str:
        seen = self.editor.camera.visible()
        first, last = self.editor.board.columns_over(seen)
        for row in self.editor.board.rows_over(seen):
            for card in row.cards(first + 1, last - 1):
                if card.key[0] == "touchpoints" and row.box(card).meets(seen):
                    return card.key[1]
        raise LookupError("no card in sight")

    def drag(self) -> None:
        """Carry a card about: most frames move the ghost, some change the slot."""
        key = ("touchpoints", self._some_card())
        box = self.editor.board.card_box(key)
        assert box is not None
        tool, x, y = self.canvas.hand.select, *box.center
        tool.press(Pointer(x, y))
        path = iter([(x + 3 * n % 500, y + (n % 160)) for n in range(self.frames)])

        def move() -> None:
            tool.move(Pointer(*next(path)))

        self.measure("drag", move, 4.0)
        tool.cancel()
        self.canvas.repaint()

    def typing(self) -> None:
        """Type into the title of a card in sight, a letter at a time."""
        self.editor.select([("touchpoints", self._some_card())])
        texts = iter("Folds the receipt once and hands it over "[: n % 40 + 1] for n in range(self.frames))

        def type_a_letter() -> None:
            self.editor.edit_selection("title", next(texts))

        self.measure("type", type_a_letter, 16.0)

    def undo(self) -> None:
        """Move cards, then take it back, step by step."""
        board = self.editor.board
        id_ = self._some_card()
        row = self.editor.document.touchpoints[id_]
        column = board.column_of[row.step]
        runs = 40
        for n in range(runs):
            step = board.steps[min(len(board.steps) - 1, column + (n + 1) % 2)].id
            edit = partial(commands.move_touchpoint, id_=id_, lane=row.lane, step=step)
            self.editor.run(message("edit.move_touchpoint"), edit)
        self.canvas.repaint()
        self.measure("undo move", self.editor.undo, 16.0, runs)


def _memory(figures: Figures, doc: Document, size: int) -> None:
    """Measure what model, layout and canvas hold, per touchpoint, after a look around."""
    data = write_project(doc)
    gc.unfreeze()
    gc.collect()
    tracemalloc.start()
    before = tracemalloc.get_traced_memory()[0]
    loaded = read_project(data, "bench.cxj").document
    editor = Editor(Store(loaded))
    canvas = Canvas(editor, catalogue("en"))
    canvas.resize(1600, 1000)
    canvas.show()
    for _ in range(20):
        editor.camera.pan(-800, 0)
        canvas.repaint()
    gc.collect()
    held = tracemalloc.get_traced_memory()[0] - before
    tracemalloc.stop()
    figures.amount(
        f"memory a touchpoint {size}", held / size / 1000, "kB", limit=8.0 if size >= 10_000 else None
    )
    canvas.close()
    canvas.deleteLater()
