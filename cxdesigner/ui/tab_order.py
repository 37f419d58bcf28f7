"""Where Tab leads: from part to part as they stand in the window, inside a part as its widgets were made."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtWidgets import QWidget


def order_tabs(window: QWidget, parts: Sequence[QWidget]) -> None:
    """Let Tab walk `parts` of `window` in their order. To be called again where a part has made new widgets."""
    found: list[tuple[int, QWidget]] = []
    widget = window.nextInFocusChain()
    while widget is not None and widget is not window:
        for number, part in enumerate(parts):
            if widget is part or part.isAncestorOf(widget):
                found.append((number, widget))
        widget = widget.nextInFocusChain()
    found.sort(key=lambda pair: pair[0])
    for (_, before), (_, after) in pairwise(found):
        QWidget.setTabOrder(before, after)
