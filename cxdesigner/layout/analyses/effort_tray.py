"""The steps that have no place on the plot of effort yet: a chip for each, below the plot."""

from __future__ import annotations

from cxdesigner.analysis.effort import Allocation
from cxdesigner.layout.analyses.effort_words import step_name
from cxdesigner.layout.analyses.parts import edged
from cxdesigner.layout.analyses.pen import Pen
from cxdesigner.layout.geometry import Box
from cxdesigner.layout.line_breaking import fit_line
from cxdesigner.layout.theme import dash
from cxdesigner.model.document import Document

_CHIP, _ROWS = 28.0, 2


def _chips(pen: Pen, doc: Document, seen: Allocation, room: float) -> list[list[tuple[str, str, float]]]:
    """Return the rows of chips of the steps that have no place: id, words and width of each."""
    rows: list[list[tuple[str, str, float]]] = [[]]
    x = 0.0
    for id_ in seen.unknown:
        said = fit_line(step_name(doc, id_), pen.style("smallM"), 150 * pen.scale)
        wide = pen.wide(said, "smallM") + 24
        if rows[-1] and x + wide > room:
            rows.append([])
            x = 0.0
        rows[-1].append((id_, said, wide))
        x += wide + 8
    return [row for row in rows if row]


def tray_height(pen: Pen, doc: Document, seen: Allocation, room: float) -> float:
    """Return what the tray takes; nothing where every step has a place."""
    rows = min(_ROWS, len(_chips(pen, doc, seen, room)))
    return (40 + (_CHIP + 8) * rows) * pen.scale if rows else 0.0


def put_tray(pen: Pen, doc: Document, seen: Allocation, chosen: str, at: Box) -> None:
    """Draw the steps that have no place yet; a row beyond those shown is counted."""
    theme, scale, y = pen.look.theme, pen.scale, at.y
    rows = _chips(pen, doc, seen, at.w)
    left = sum(len(row) for row in rows[_ROWS:])
    head = pen.say("effort.unplaced")
    wide = pen.write(at.x, y, head, "smallS", "text", at.w)
    if left:
        pen.write(at.x + wide + 12, y, pen.say.count("effort.more", left), "small", "text2", at.w - wide - 12)
    y += 14 * scale
    for row in rows[:_ROWS]:
        x = at.x
        for id_, said, wide in row:
            place = Box(x, y, wide, _CHIP * scale)
            edge = theme["accent" if id_ == chosen else "control"]
            pen.page.add(
                edged(place, fill=theme["card"], stroke=edge, radius=place.h / 2 - 0.5, dash=dash("ghost"))
            )
            pen.write(x + 12, place.center[1], said, "smallM", "text2")
            name = pen.say("effort.spoken_unplaced", step=step_name(doc, id_))
            pen.page.press(f"step/{id_}", place, name, is_on=id_ == chosen, radius=place.h / 2)
            x += wide + 8
        y += (_CHIP + 8) * scale
