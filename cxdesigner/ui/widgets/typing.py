"""What all fields for typing have in common: limits, Esc gives back, undo belongs to the document."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QRectF
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter

from cxdesigner.ui.dress import Dress
from cxdesigner.ui.widgets.drawing import draw_box

MIXED_DASH = (4.0, 3.0)

_history_keys: list[QKeySequence] = [QKeySequence(text) for text in ("Ctrl+Z", "Ctrl+Shift+Z", "Ctrl+Y")]


def hear_history_keys(keys: Iterable[str]) -> None:
    """Take note of the keys that undo and redo from now on."""
    _history_keys[:] = map(QKeySequence, keys)


def is_history_key(event: QEvent) -> bool:
    """Tell whether `event` is a key for undo or redo: they undo in the document, never in a field alone."""
    if not isinstance(event, QKeyEvent):
        return False
    keys = QKeySequence(event.keyCombination())
    return keys in _history_keys


def leaves_history_keys(event: QEvent) -> bool:
    """Let go of a shortcut for undo or redo, so that the window's own action gets it. Tell whether it was one."""
    if event.type() == QEvent.Type.ShortcutOverride and is_history_key(event):
        event.ignore()
        return True
    return False


def draw_field(  # the states of a field
    painter: QPainter,
    rect: QRectF,
    dress: Dress,
    *,
    has_focus: bool,
    is_wrong: bool = False,
    is_mixed: bool = False,
    is_lit: bool = False,
    is_bare: bool = False,
) -> None:
    """Draw the box of a field in its state; a bare one shows only when something is up with it."""
    if is_wrong:
        draw_box(painter, rect, fill=dress.color("panel"), stroke=dress.color("error"), width=1.5)
    elif has_focus:
        draw_box(painter, rect, fill=dress.color("panel"), stroke=dress.color("focus"), width=2)
    elif is_mixed:
        draw_box(painter, rect, fill=dress.color("panel"), stroke=dress.color("control"), dash=MIXED_DASH)
    elif is_lit or not is_bare:
        edge = dress.color("control") if dress.theme.has_more_contrast else None
        draw_box(painter, rect, fill=dress.color("hover" if is_lit else "field"), stroke=edge)
