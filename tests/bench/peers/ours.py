"""Our own window on the same board, timed as the peers are."""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QApplication

from cxdesigner.editor.editor import Editor
from cxdesigner.editor.store import Store
from cxdesigner.editor.tools.pointer import Pointer
from cxdesigner.model.document import Document
from cxdesigner.storage.file_format import write_project
from cxdesigner.translation import catalogue
from cxdesigner.ui.canvas.canvas import Canvas
from cxdesigner.ui.fonts import load_fonts
from tests.bench.peers.browser import Times


def measure(doc: Document, frames: int) -> Times:
    """Put our canvas through `doc`, and write it as PDF in a process of its own."""
    app = QApplication.instance() or QApplication([])
    load_fonts()
    start = time.perf_counter()
    editor = Editor(Store(doc))
    canvas = Canvas(editor, catalogue("en"))
    canvas.resize(1600, 1000)
    canvas.show()
    app.processEvents()
    canvas.repaint()
    took: Times = {"open": [time.perf_counter() - start]}
    camera = editor.camera
    camera.zoom_to(1.0)

    def timed(count: int, change: Callable[[int], object]) -> list[float]:
        found = []
        for number in range(count):
            began = time.perf_counter()
            change(number)
            canvas.repaint()
            found.append(time.perf_counter() - began)
        return found

    canvas.settle()
    took["pan"] = timed(frames, lambda _n: camera.pan(-24, 0))
    key = next(("touchpoints", id_) for id_ in doc.touchpoints if editor.board.card_box(("touchpoints", id_)))
    box = editor.board.card_box(key)
    assert box is not None, "the card was chosen for having one"
    camera.reveal(box)
    canvas.settle()
    x, y = box.center
    tool = canvas.hand.select
    tool.press(Pointer(x, y))
    took["drag"] = timed(frames, lambda n: tool.move(Pointer(x + 3 * n % 300, y)))
    tool.cancel()
    took["zoom"] = timed(40, lambda n: camera.zoom_to(camera.zoom * (0.93 if n < 20 else 1 / 0.93)))
    canvas.close()
    canvas.deleteLater()
    took["save"] = [_save(doc) for _ in range(3)]
    took["pdf"] = _pdf(doc)
    return took


def _save(doc: Document) -> float:
    start = time.perf_counter()
    write_project(doc)
    return time.perf_counter() - start


def _pdf(doc: Document) -> list[float]:
    """Return how long `cxdesigner export` takes, a whole process each time."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "board.cxj"
        source.write_bytes(write_project(doc))
        order = [
            sys.executable,
            "-m",
            "cxdesigner",
            "export",
            str(source),
            "-o",
            f"{folder}/out.pdf",
            "--page",
            "A0",
            "--force",
        ]
        took = []
        for _ in range(3):
            start = time.perf_counter()
            subprocess.run(order, check=True, capture_output=True)
            took.append(time.perf_counter() - start)
        return took
