"""Care before and after the customer has paid, side by side."""

from __future__ import annotations

from cxdesigner.analysis.care import Care, care_drop
from cxdesigner.layout.analyses.ownership_facts import Facts
from cxdesigner.layout.analyses.page import Page
from cxdesigner.layout.analyses.parts import box_items, edged, words_items
from cxdesigner.layout.analyses.pen import Pen
from cxdesigner.layout.display_list import Rect
from cxdesigner.layout.geometry import Box
from cxdesigner.layout.look import Look

TALL = 236.0

_COUNTED = ("steps", "touchpoints", "owners", "measures")


def care_box(page: Page, facts: Facts, look: Look, box: Box) -> None:
    """Draw the box; it asks where the customer pays while nobody has said."""
    pen, found = Pen(page, look), care_drop(facts.course)
    page.extend(box_items(box, look, pen.say("ownership.care"), pen.say("ownership.care_hint")))
    if found is None:
        _ask(pen, box)
        return
    doc = facts.doc
    step = doc.steps[found.purchase]
    where = step.name or doc.stages[step.stage].name
    left, right = box.x + 20, box.x + box.w - 20
    first = left + 110 * pen.scale
    half = (right - first) / 2
    y = box.y + 74 * pen.scale
    pen.write(first, y, pen.say("ownership.care_before", step=where), "smallM", "text2", half - 12)
    pen.write(first + half, y, pen.say("ownership.care_after"), "smallM", "text2", half - 12)
    pen.rule(left, y + 14 * pen.scale, right - left)
    for number, word in enumerate(_COUNTED):
        y = box.y + (106 + 32 * number) * pen.scale
        pen.write(left, y, pen.say(f"ownership.care_{word}"), "small", "text", 104 * pen.scale)
        _pair(pen, found.before, found.after, word, first, half, y)


def _pair(  # two counts and where they stand
    pen: Pen, before: Care, after: Care, word: str, x: float, half: float, y: float
) -> None:
    """Draw one count before and after as two bars of one scale."""
    counts = getattr(before, word), getattr(after, word)
    most, theme = max(1, *counts), pen.look.theme
    for number, count in enumerate(counts):
        at, room = x + number * half, half - 44 * pen.scale
        long, tall = room * count / most, 14 * pen.scale
        is_gone = number == 1 and count == 0
        pen.page.add(Rect(at, y - tall / 2, room, tall, fill=theme["field"], radius=4))
        if long:
            fill = theme["accent"] if number == 0 else theme.heat[3]
            pen.page.add(Rect(at, y - tall / 2, max(4.0, long), tall, fill=fill, radius=min(4, long / 2)))
        pen.write(at + room + 8, y, str(count), "smallS", "warning" if is_gone else "text")


def _ask(pen: Pen, box: Box) -> None:
    kind = pen.style("body")
    items, tall = words_items(
        box.x + 20, box.y + 76 * pen.scale, pen.say("ownership.care_unknown"), pen.look,
        style="body", color="text2", wide=box.w - 40, lines=4,
    )  # fmt: skip
    pen.page.extend(items)
    words = pen.say("ownership.care_mark")
    place = Box(
        box.x + 20,
        box.y + 90 * pen.scale + tall,
        pen.wide(words, "smallM") + 28 * pen.scale,
        kind.leading + 12 * pen.scale,
    )
    theme = pen.look.theme
    pen.page.add(edged(place, fill=theme["card"], stroke=theme["control"], radius=6))
    pen.write(place.x + 14 * pen.scale, place.y + place.h / 2, words, "smallM", "text")
    pen.page.press("purchase", place, words)
