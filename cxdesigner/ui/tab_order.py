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
    # WORKAROUND: PySide takes what `nextInFocusChain`, or `widget` of a layout's item, returns for a child of what was
    # asked, and lets go of it when that one is deleted: a field that is still in the window is then "already
    # deleted", or deleted twice. So parts are found by their parents, and layouts only tell their number.
    yield widget
    children = [child for child in widget.findChildren(QWidget, options=_DIRECT) if not child.isWindow()]
    layout = widget.layout() if len(children) > 1 else None
    if layout is not None:
        layouts = list(_layouts(layout, ()))
        children.sort(key=lambda child: _place(child, layouts))
    for child in children:
        yield from in_order(child)


_Way = tuple[int, ...]
"""Which item of which item of a layout: as these compare, so their widgets follow each other."""


def _layouts(layout: QLayout, way: _Way) -> Iterator[tuple[QLayout, _Way]]:
    yield layout, way
    for inner in layout.findChildren(QLayout, options=_DIRECT):
        yield from _layouts(inner, (*way, layout.indexOf(inner)))


def _place(child: QWidget, layouts: Sequence[tuple[QLayout, _Way]]) -> _Way:
    for layout, way in layouts:
        at = layout.indexOf(child)
        if at >= 0:
            return (0, *way, at)
    return (1,)
