"""Gaps on the analysis board: the largest of delivery and of empathy; what is covered stays covered."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from cxdesigner.analysis.gaps import KINDS, GapRow, biggest
from cxdesigner.layout.analyses.board_parts import HEAD, put_head, put_nothing
from cxdesigner.layout.analyses.gap_line import GAP_LINE, put_gap
from cxdesigner.layout.analyses.pen import Pen
from cxdesigner.layout.display_list import Icon
from cxdesigner.layout.geometry import Box
from cxdesigner.model.document import Document

MOST = 4
"""So many gaps of each kind are listed."""

_COLUMNS, _COVERED = 26.0, 34.0


def gaps_height(scale: float) -> float:
    """Return the height of the box: the lists at their longest, and the line about what is covered."""
    return (HEAD + _COLUMNS + MOST * (GAP_LINE + 2) + _COVERED + 12) * scale


def put_gaps(pen: Pen, doc: Document, rows: Sequence[GapRow], hidden: Collection[str], box: Box) -> None:
    """Draw the box. Of the touchpoints in `hidden` it only says that there are any."""
    put_head(pen, box, "gaps", "people")
    found = biggest(rows, hidden)
    if not found and not hidden:
        put_nothing(pen, box, pen.say("board_view.gaps_none"))
        return
    scale, each = pen.scale, (box.w - 40 - 16) / 2
    top = box.y + HEAD * scale
    for column, kind in enumerate(KINDS):
        x = box.x + 20 + column * (each + 16)
        pen.write(x, top + 8 * scale, pen.say(f"gaps.{kind}"), "smallM", "text2", each)
        y = top + _COLUMNS * scale
        shown = [(row, gap) for row, gap in found if gap.kind == kind][:MOST]
        if not shown:
            word = "none_revealed" if hidden else "no_gap"
            pen.write(x, y + 12 * scale, pen.say(f"board_view.{word}"), "small", "text3", each)
        for row, gap in shown:
            said = pen.say(f"gaps.{gap.kind}_{'worse' if gap.is_worse else 'better'}")
            title = doc.touchpoints[row.touchpoint].title
            place = Box(x - 8, y, each + 16, GAP_LINE * scale)
            put_gap(pen, doc, row, gap, place, said, f"gap/{kind}/{row.touchpoint}", under=title)
            y += (GAP_LINE + 2) * scale
    if hidden:
        _covered(
            pen,
            len(hidden),
            Box(box.x + 12, box.bottom - (_COVERED + 6) * scale, box.w - 24, _COVERED * scale),
        )


def _covered(pen: Pen, count: int, place: Box) -> None:
    """Say how many touchpoints are still to be guessed; it leads to where they are."""
    scale, y = pen.scale, place.center[1]
    said = pen.say.count("board_view.covered", count)
    icon = Icon("eyeoff", place.x + 8, y - 7 * scale, 14 * scale, pen.look.theme["accent"])
    pen.page.add(icon)
    wide = pen.write(place.x + 8 + 22 * scale, y, said, "small", "accent", place.w - 30 * scale)
    pen.page.press("covered", Box(place.x, place.y, wide + 22 * scale + 16, place.h), said)
