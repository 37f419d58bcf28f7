"""A card in each of its states, the three levels of detail, and links, as the board draws them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPointF
from PySide6.QtGui import QImage

from cxdesigner.editor.filtering import Filter, set_filter
from cxdesigner.model.diff import Key
from cxdesigner.model.lane_roles import lane_role
from tools.build_states.sheet import Panel
from tools.build_states.studio import Studio

_CARD: Key = ("touchpoints", "to-be.pickup.frontstage")
_NEXT: Key = ("touchpoints", "to-be.ride.frontstage")

_KEY: Key = ("touchpoints", "to-be.key.welcome")

_SIZE = (333, 200)


def _around(studio: Studio) -> QImage:
    return studio.around(studio.over(_CARD), *_SIZE)


def _plain(studio: Studio) -> QImage:
    return _around(studio.look_at(_CARD))


def _hovered(studio: Studio) -> QImage:
    studio.look_at(_CARD).canvas.hand.move(studio.over(_CARD))
    return _around(studio)


def _selected(studio: Studio) -> QImage:
    studio.look_at(_CARD).window.editor.select([_CARD])
    return _around(studio)


def _focused(studio: Studio) -> QImage:
    studio.canvas.setFocus()
    studio.look_at(_CARD).window.editor.select([], focus=_CARD)
    return _around(studio)


def _edited(studio: Studio) -> QImage:
    studio.look_at(_CARD).window.editor.begin_editing(_CARD)
    picture = _around(studio)
    studio.window.editor.end_editing(None)
    return picture


def _lifted(studio: Studio) -> QImage:
    studio.look_at(_CARD)
    start = studio.over(_CARD)
    studio.drag(start, start + QPointF(110, 90))
    return studio.around(start + QPointF(30, 40), *_SIZE)


def _read(studio: Studio) -> QImage:
    return studio.look_at(_CARD).around(studio.over(_CARD), *_SIZE)


def _scan(studio: Studio) -> QImage:
    return studio.look_at(_CARD, 0.6).around(studio.over(_CARD), *_SIZE)


def _overview(studio: Studio) -> QImage:
    return studio.look_at(_CARD, 0.25).around(studio.over(_CARD), *_SIZE)


def _link_selected(studio: Studio) -> QImage:
    editor = studio.look_at(_CARD).window.editor
    link = next(row.id for row in editor.document.links.values() if row.source == _CARD[1])
    editor.select([("links", link)])
    return studio.around(studio.over(_CARD, 0.5, 0.0), *_SIZE)


def _link_drawn(studio: Studio) -> QImage:
    studio.look_at(_CARD)
    studio.window.editor.select([_CARD])
    studio.drag(studio.over(_CARD, 1.0, 0.5) + QPointF(3, 0), studio.over(_NEXT, 0.5, 0.7))
    return studio.around(studio.over(_CARD, 1.0, 0.5), *_SIZE)


def _link_refused(studio: Studio) -> QImage:
    studio.look_at(_CARD)
    editor = studio.window.editor
    link = next(row for row in editor.document.links.values() if row.source == _CARD[1])
    editor.select([_CARD])
    aim = studio.over(("touchpoints", link.target), 0.5, 0.5)
    studio.drag(studio.over(_CARD, 0.5, 1.0) + QPointF(0, 3), aim)
    return studio.around((studio.over(_CARD) + aim) / 2, *_SIZE)


STATES: tuple[tuple[str, str, Callable[[Studio], QImage]], ...] = (
    ("Default", "shadow e1", _plain),
    ("Hover", "border in the layer’s colour", _hovered),
    ("Selected", "ring 2 px, 4 ports", _selected),
    ("Keyboard focus", "dashed ring, 2 px", _focused),
    ("Editing in place", "Enter or double-click", _edited),
    ("In the air", "tilted, a gap left behind", _lifted),
    ("Link selected", "2.25 px, an end to grab", _link_selected),
    ("Link drawn", "the way it will run", _link_drawn),
    ("Link refused", "a cross, and why", _link_refused),
    ("Read", "from 90 %", _read),
    ("Scan", "35 to 90 %", _scan),
    ("Overview", "below 35 %", _overview),
)
"""Each state's name, a note on it, and how to come to it."""


def _several(studio: Studio) -> QImage:
    studio.look_at(_KEY).window.editor.select([_KEY, ("touchpoints", "to-be.key.phone")])
    return studio.around(studio.over(_KEY, 0.5, 1.0), *_SIZE)


def _dimmed(studio: Studio) -> QImage:
    studio.look_at(_KEY)
    set_filter(studio.window.editor, Filter(markers=frozenset({"moment_of_truth"})))
    picture = studio.around(studio.over(_KEY, 0.5, 1.0), *_SIZE)
    set_filter(studio.window.editor, Filter())
    return picture


def _insights(studio: Studio) -> QImage:
    key = next(
        ("insights", row.id)
        for row in studio.window.editor.document.insights.values()
        if row.id.startswith("to-be")
    )
    return studio.look_at(key).around(studio.over(key), *_SIZE)


def _metrics(studio: Studio) -> QImage:
    board = studio.window.editor.board
    studio.look_at(_KEY)
    row = next(row for row in board.rows if row.role is lane_role("metric"))
    x, y = studio.window.editor.camera.to_window(
        board.column_of["to-be.key"] * board.look.measures.column, row.y
    )
    studio.window.editor.camera.pan(0, studio.canvas.height() / 2 - y)
    return studio.around(QPointF(x + 70, studio.canvas.height() / 2 + 30), *_SIZE)


MORE: tuple[tuple[str, str, Callable[[Studio], QImage]], ...] = (
    ("Several selected", "a ring on each, no ports", _several),
    ("Not in focus", "what a filter does not let through", _dimmed),
    ("Insights", "a tile and two lines, no card", _insights),
    ("Feedback", "the figure, its bar, its target", _metrics),
)
"""States for which a board with more on it is needed."""


def panels(studio: Studio) -> list[Panel]:
    """Return a panel per state; each is taken back before the next."""
    return _panels(studio, STATES)


def more_panels(studio: Studio) -> list[Panel]:
    """Return the panels that the hotel shows."""
    return _panels(studio, MORE)


def _panels(studio: Studio, states: Sequence[tuple[str, str, Callable[[Studio], QImage]]]) -> list[Panel]:
    found = []
    for name, note, state in states:
        found.append(Panel(name, note, state(studio)))
        studio.canvas.hand.cancel()
        studio.window.editor.select(())
        studio.window.editor.set_hover(None)
        studio.canvas.clearFocus()
    return found
