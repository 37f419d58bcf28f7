"""What to move: the steps that have most too much of the effort, those that lack most, and what the shares come to."""

from __future__ import annotations

from collections.abc import Sequence

from cxdesigner.analysis.effort import Allocation, Weighed
from cxdesigner.layout.analyses.effort_words import (
    BAND_TONES,
    band_colors,
    percent,
    points,
    spoken,
    step_name,
    sum_words,
)
from cxdesigner.layout.analyses.page import Page
from cxdesigner.layout.analyses.parts import box_items
from cxdesigner.layout.analyses.pen import Pen
from cxdesigner.layout.display_list import Icon, Path, Rect
from cxdesigner.layout.geometry import Box
from cxdesigner.layout.look import Look
from cxdesigner.layout.shapes import circle
from cxdesigner.model.document import Document

MOVES = 254.0
"""Height of the box at 100 %."""


def put_moves(page: Page, doc: Document, seen: Allocation, chosen: str, look: Look, box: Box) -> None:
    """Draw from which steps to move effort, to which, and what the shares come to. `move/<id>` can be pressed."""
    pen, scale = Pen(page, look), look.measures.text_scale
    page.extend(box_items(box, look))
    pen.write(box.x + 20, box.y + 26 * scale, pen.say("effort.moves"), "title", "text", box.w - 40)
    said, is_odd = sum_words(seen, pen.say)
    x = box.x + 20
    if is_odd:
        page.add(Icon("warn", x, box.y + 36 * scale, 16 * scale, look.theme["warning"]))
        x += 22 * scale
    ink = "warning" if is_odd else "text3"
    pen.write(x, box.y + 44 * scale, said, "small", ink, box.right - 20 - x)
    half = (box.w - 40 - 24) / 2
    for number, (word, rows) in enumerate((("from", seen.move_from), ("to", seen.move_to))):
        at = Box(box.x + 20 + number * (half + 24), box.y + 76 * scale, half, box.h - 88 * scale)
        _moves(pen, doc, word, rows, chosen, at)


def _moves(  # which way, what, and where
    pen: Pen, doc: Document, word: str, rows: Sequence[Weighed], chosen: str, at: Box
) -> None:
    scale, theme = pen.scale, pen.look.theme
    pen.write(at.x, at.y, pen.say(f"effort.move_{word}"), "smallM", "text2", at.w)
    pen.rule(at.x, at.y + 14 * scale, at.w)
    if not rows:
        pen.write(at.x, at.y + 40 * scale, pen.say(f"effort.move_{word}.none"), "small", "text2", at.w)
    for number, step in enumerate(rows):
        y = at.y + (16 + 46 * (number + 0.5)) * scale
        place = Box(at.x - 8, y - 21 * scale, at.w + 16, 42 * scale)
        if step.step == chosen:
            pen.page.add(Rect(place.x, place.y, place.w, place.h, fill=theme["accentSoft"], radius=8))
        floor, edge = band_colors(pen.look, step.band)
        pen.page.add(Path(circle(at.x + 12 * scale, y, 11 * scale), fill=floor, stroke=edge, width=1.5))
        pen.write_around(at.x + 12 * scale, y, str(step.number), "metaS", "text")
        said = points(step.by, pen.say)
        tall = 24 * scale
        pill = max(tall + 8, pen.wide(said, "smallM") + 20)
        right = at.right - pill
        pen.page.add(
            Rect(right, y - tall / 2, pill, tall, fill=theme[f"{BAND_TONES[step.band]}Soft"], radius=tall / 2)
        )
        pen.write_around(right + pill / 2, y, said, "smallM", BAND_TONES[step.band])
        x = at.x + 32 * scale
        room = right - x - 8
        pen.write(x, y - 8 * scale, step_name(doc, step.step), "smallS", "text", room)
        fair = pen.say(
            "effort.fair", share=percent(step.share, pen.say), fair=percent(round(step.fair), pen.say)
        )
        pen.write(x, y + 8 * scale, fair, "meta", "text2", room)
        name = spoken(doc, step, pen.say)
        pen.page.press(f"move/{step.step}", place, name, is_on=step.step == chosen, radius=8.0)
