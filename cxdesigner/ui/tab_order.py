"""Where Tab leads: from part to part as they stand in the window, and inside a part as its layouts place it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QWidget

_DIRECT = Qt.FindChildOption.FindDirectChildrenOnly


def order_tabs(parts: Sequence[QWidget]) -> None:
    """Let Tab walk `parts` of a window in their order. To be called again where a part has made new widgets."""
    # Qt leaves the order as it is where one of the two cannot take the keyboard: a label between two fields would
    # cut the way from one to the other.
    stops = [
        widget
        for part in parts
        for widget in in_order(part)
        if widget.focusPolicy() != Qt.FocusPolicy.NoFocus
    ]
    for before, after in pairwise(stops):
        QWidget.setTabOrder(before, after)


def in_order(widget: QWidget) -> Iterator[QWidget]:
    """Yield `widget` and all in it as layouts place them; what no layout places comes last, as it was made."""
    # WORKAROUND: PySide takes what `nextInFocusChain` returns for a child of the widget that was asked, and lets go
    # of it when that one is deleted: a field that is still in the window is then "already deleted".
    yield widget
    layout = widget.layout()
    placed = list(_placed(layout)) if layout is not None else []
    known = set(map(id, placed))
    rest = [child for child in widget.findChildren(QWidget, options=_DIRECT) if id(child) not in known]
    for child in (*placed, *rest):
        if not child.isWindow():
            yield from in_order(child)


def _placed(layout: QLayout) -> Iterator[QWidget]:
    for number in range(layout.count()):
        item = layout.itemAt(number)
        if item is None:
            continue
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            yield widget
        elif inner is not None:
            yield from _placed(inner)
