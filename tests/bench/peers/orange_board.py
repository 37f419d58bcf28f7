"""The board in orange-canvas-core, a node editor of Qt: run by a Python that has it, prints its times as JSON.

PYTHON -m tests.bench.peers.orange_board < board.json
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable
from importlib import import_module
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


def main() -> None:
    """Read a board, put the canvas through it, print how long each thing took in seconds."""
    board = json.load(sys.stdin)
    widgets: Any = import_module("AnyQt.QtWidgets")
    items: Any = import_module("orangecanvas.canvas.items")
    scenes: Any = import_module("orangecanvas.canvas.scene")
    views: Any = import_module("orangecanvas.canvas.view")
    registry: Any = import_module("orangecanvas.registry.description")
    app = widgets.QApplication([])
    start = time.perf_counter()
    kind = registry.WidgetDescription(
        name="Card", id="card", category="Cards", qualified_name="orangecanvas.canvas", package="orangecanvas",
        inputs=[registry.InputSignal("in", "builtins.object", "take")],
        outputs=[registry.OutputSignal("out", "builtins.object")],
    )  # fmt: skip
    family = registry.CategoryDescription(name="Cards")
    scene, view = scenes.CanvasScene(), views.CanvasView()
    view.setScene(scene)
    view.resize(1600, 1000)
    nodes = []
    for card in board["cards"]:
        node = items.NodeItem(kind)
        node.setWidgetCategory(family)
        node.setTitle(card["title"])
        node.setPos(card["x"], card["y"])
        scene.add_node_item(node)
        nodes.append(node)
    for source, target in board["links"]:
        link = items.LinkItem()
        link.setSourceItem(nodes[source])
        link.setSinkItem(nodes[target])
        scene.add_link_item(link)
    view.show()
    app.processEvents()
    took = {"open": [time.perf_counter() - start]}
    bar = view.horizontalScrollBar()

    def frames(count: int, change: Callable[[int], object]) -> list[float]:
        found = []
        for number in range(count):
            began = time.perf_counter()
            change(number)
            app.processEvents()
            view.viewport().repaint()
            found.append(time.perf_counter() - began)
        return found

    took["pan"] = frames(board["frames"], lambda _n: bar.setValue(bar.value() + 24))
    took["drag"] = frames(board["frames"], lambda _n: nodes[0].moveBy(3, 0))
    took["zoom"] = frames(40, lambda n: view.scale(*((0.93, 0.93) if n < 20 else (1 / 0.93, 1 / 0.93))))
    print(json.dumps(took), flush=True)
    os._exit(0)


if __name__ == "__main__":
    main()
