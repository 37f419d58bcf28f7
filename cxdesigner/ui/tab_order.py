"""Where Tab leads: from part to part as they stand in the window, inside a part as its widgets were made."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtWidgets import QWidget


def order_tabs(parts: Sequence[QWidget]) -> None:
    """Let Tab walk `parts` of a window in their order. To be called again where a part has made new widgets."""
    # WORKAROUND: PySide takes what `nextInFocusChain` returns for a child of the widget that was asked, and lets go
    # of it when that one is deleted: a field that is still in the window is then "already deleted".
    found = [widget for part in parts for widget in (part, *part.findChildren(QWidget))]
    for before, after in pairwise(found):
        QWidget.setTabOrder(before, after)
