"""The side panel of the gaps: how staff voted on a touchpoint, the button that reveals, the largest gaps so far."""

from __future__ import annotations

from cxdesigner.analysis.gaps import Gap, biggest
from cxdesigner.layout.analyses.gap_line import GAP_LINE, put_gap
from cxdesigner.layout.analyses.gaps import Shown
from cxdesigner.layout.analyses.page import Page
from cxdesigner.layout.analyses.parts import button_items, button_width, edged, words_items
from cxdesigner.layout.analyses.pen import Pen
from cxdesigner.layout.display_list import Icon, Rect
from cxdesigner.layout.geometry import Box
from cxdesigner.layout.look import Look
from cxdesigner.layout.type_setting import line_around
from cxdesigner.model import structure
from cxdesigner.model.document import Document
from cxdesigner.model.figures import plain

PAD = 20.0
MOST = 4
"""So many of the largest gaps are listed."""

ASKED = 2
"""So many questions are put to the room."""

_DOT, _DOT_STEP, _TALLEST = 8.0, 10.0, 8


def gaps_panel(doc: Document, shown: Shown, look: Look, wide: float) -> Page:
    """Return the panel about the touchpoint that was walked to."""
    page = Page(wide)
    pen = Pen(page, look)
    at = next((n for n, row in enumerate(shown.rows) if row.touchpoint == shown.chosen), None)
    if at is None:
        return page
    row, scale = shown.rows[at], pen.scale
    pen.write(PAD, 28 * scale, pen.say("gaps.reveal_head"), "h3", "text")
    of = pen.say("gaps.of", count=at + 1, all=len(shown.rows))
    pen.write_to(wide - PAD, 28 * scale, of, "small", "text2")
    _progress(pen, at, len(shown.rows), 46 * scale)
    y = 72 * scale
    pen.write(PAD, y, doc.stages[row.stage].name, "title", "text", wide - 2 * PAD)
    items, tall = words_items(
        PAD, y + 12 * scale, doc.touchpoints[row.touchpoint].title, look,
        style="small", color="text2", wide=wide - 2 * PAD, lines=2,
    )  # fmt: skip
    page.extend(items)
    y += 18 * scale + tall
    for gap in row.gaps:
        y = _votes(pen, gap, y)
    is_covered = row.touchpoint in shown.covered
    if any(gap.voters and gap.guests is not None for gap in row.gaps):
        y = _button(pen, y + 6 * scale, is_covered=is_covered)
    y = _wall(pen, y)
    y = _biggest(doc, pen, shown, y)
    page.height = _ask(doc, pen, row.touchpoint, y) + 8
    return page


def _progress(pen: Pen, at: int, count: int, y: float) -> None:
    theme, wide = pen.look.theme, pen.page.width - 2 * PAD
    if count > 40:
        return
    each = wide / count
    for number in range(count):
        fill = theme["accent"] if number == at else theme["text2" if number < at else "field"]
        pen.page.add(Rect(PAD + number * each, y, max(1.0, each - 4), 5, fill=fill, radius=2.5))


def _votes(pen: Pen, gap: Gap, y: float) -> float:
    """Draw how many voted what; return where it ends."""
    scale, theme, wide = pen.scale, pen.look.theme, pen.page.width
    word = "attribute.believed" if gap.kind == "delivery" else "attribute.thought_expected"
    y += 10 * scale
    pen.write(PAD, y, pen.say(word), "smallS", "text", wide - 2 * PAD - 44 * scale)
    pen.write_to(wide - PAD, y, plain(gap.staff, pen.say), "smallS", "text")
    if not gap.votes:
        said = pen.say("gaps.no_votes")
        pen.write(PAD, y + 18 * scale, said, "meta", "text3", wide - 2 * PAD)
        return y + 32 * scale
    most = max(gap.votes)
    step = _DOT_STEP if most <= _TALLEST else _DOT_STEP * _TALLEST / most
    floor = y + 14 * scale + step * most + 4
    each = (wide - 2 * PAD) / 5
    for number, count in enumerate(gap.votes):
        x = PAD + (number + 0.5) * each
        if most <= _TALLEST:
            for one in range(count):
                top = floor - 2 - (one + 1) * _DOT_STEP
                pen.page.add(Rect(x - 7, top, 14, _DOT, fill=theme["text2"], radius=3))
        elif count:
            high = step * count
            pen.page.add(Rect(x - 7, floor - 2 - high, 14, high, fill=theme["text2"], radius=3))
        pen.write_around(x, floor + 10 * scale, str(number + 1), "meta", "text2")
    pen.rule(PAD, floor, wide - 2 * PAD, "lineStrong")
    return floor + 22 * scale


def _button(pen: Pen, y: float, *, is_covered: bool) -> float:
    """Draw the one button: it reveals, or covers again."""
    scale, theme, page = pen.scale, pen.look.theme, pen.page
    box = Box(PAD, y, page.width - 2 * PAD, 44 * scale)
    said = pen.say("gaps.reveal" if is_covered else "gaps.cover")
    ink = theme["onAccent" if is_covered else "text"]
    if is_covered:
        page.add(Rect(box.x, box.y, box.w, box.h, fill=theme["accent"], radius=8))
    else:
        page.add(edged(box, stroke=theme["lineStrong"], radius=7.5))
    wide = pen.wide(said, "smallS")
    cx, cy = box.center
    kind = pen.style("smallS")
    page.add(Icon("eye", cx - wide / 2 - 14 * scale, cy - 8 * scale, 16 * scale, ink))
    page.add(line_around(cx + 10 * scale, cy - kind.leading / 2, said, kind, ink))
    page.press("reveal", box, said, radius=8.0)
    pen.write_around(cx, box.bottom + 18 * scale, pen.say("gaps.guess"), "small", "text3")
    return box.bottom + 34 * scale


def _wall(pen: Pen, y: float) -> float:
    """Draw the button that puts the page on the wall."""
    said = pen.say("gaps.wall")
    wide = button_width("present", said, pen.look)
    box = Box((pen.page.width - wide) / 2, y, wide, 32 * pen.scale)
    pen.page.extend(button_items(box, "present", said, pen.look))
    pen.page.press("wall", box, said, tip=pen.say("gaps.wall_tip"))
    return box.bottom + 14 * pen.scale


def _ask(doc: Document, pen: Pen, touchpoint: str, y: float) -> float:
    """Write the questions about a touchpoint that nobody has answered: what to talk of before one looks."""
    rows = (doc.questions[id_] for id_ in doc.referrers("questions", "touchpoint", touchpoint))
    asked = [row for row in structure.in_order(rows) if row.text.strip() and not row.answer.strip()]
    if not asked:
        return y
    y += 18 * pen.scale
    pen.write(PAD, y, pen.say("gaps.ask"), "smallS", "text")
    y += 13 * pen.scale
    for row in asked[:ASKED]:
        items, tall = words_items(
            PAD, y, row.text, pen.look, style="body", color="text2", wide=pen.page.width - 2 * PAD, lines=4
        )
        pen.page.extend(items)
        y += tall + 6 * pen.scale
    return y


def _biggest(doc: Document, pen: Pen, shown: Shown, y: float) -> float:
    """List the largest gaps that can be seen."""
    scale, page = pen.scale, pen.page
    found = biggest(shown.rows, shown.covered)[:MOST]
    if not found:
        return y
    pen.rule(PAD, y, page.width - 2 * PAD)
    y += 20 * scale
    pen.write(PAD, y, pen.say("gaps.biggest"), "smallS", "text")
    y += 12 * scale
    for number, (row, gap) in enumerate(found):
        box = Box(PAD - 8, y, page.width - 2 * PAD + 16, GAP_LINE * scale)
        said = pen.say(f"gaps.{gap.kind}_{'worse' if gap.is_worse else 'better'}")
        put_gap(pen, doc, row, gap, box, said, f"big/{number}/{row.touchpoint}")
        y += (GAP_LINE + 2) * scale
    return y
