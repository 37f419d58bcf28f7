"""The page of promises: the sentence customers are to say, the ledger, and what brings them back."""

from __future__ import annotations

from dataclasses import dataclass

from cxdesigner.analysis.promise_ledger import Ledger, Line
from cxdesigner.layout.analyses.framing import put_button
from cxdesigner.layout.analyses.ledger import put_ledger
from cxdesigner.layout.analyses.ledger import wanted_height as ledger_height
from cxdesigner.layout.analyses.page import Page
from cxdesigner.layout.analyses.parts import BOX_PAD, box_items, words_items
from cxdesigner.layout.analyses.pen import Pen
from cxdesigner.layout.analyses.promise_axis import axis_of, page_for
from cxdesigner.layout.analyses.returns import put_returns
from cxdesigner.layout.analyses.returns import wanted_height as returns_height
from cxdesigner.layout.display_list import Icon, Rect
from cxdesigner.layout.geometry import Box
from cxdesigner.layout.line_breaking import fit_lines
from cxdesigner.layout.look import Look

MARGIN, GAP = 24.0, 16.0
MOST = 60
"""So many rows are shown at first."""

_AIM = 72.0


@dataclass(frozen=True, slots=True)
class Shown:
    """What is told of the journey: its `ledger`, the sentence customers are to say, and which record is chosen.

    `most` is how many rows are shown; `can_write` whether there are buttons that add.
    """

    ledger: Ledger
    aim: str = ""
    chosen: str = ""
    most: int = MOST
    can_write: bool = True

    @property
    def lines(self) -> tuple[Line, ...]:
        """The promises that are shown."""
        return self.ledger.lines[: self.most]


def promises_page(shown: Shown, look: Look, width: float) -> Page:
    """Return the page; it is wider than `width` where the stages would be too narrow to read."""
    ledger = shown.ledger
    has_rows = bool(ledger.lines or ledger.returns)
    page = page_for(ledger.course, look, width, MARGIN) if has_rows else Page(width)
    pen, inside = Pen(page, look), page.width - 2 * MARGIN
    seen = width - 2 * MARGIN
    y = _aim(pen, shown, Box(MARGIN, MARGIN - 4, inside, 0), seen) + GAP
    axis = axis_of(ledger.course, look, Box(MARGIN, y, inside, 0), seen) if has_rows else None
    if ledger.lines and axis is not None:
        more = len(ledger.lines) - len(shown.lines)
        tall = ledger_height(pen, ledger, shown.lines, more, min(inside, seen))
        box = Box(MARGIN, y, inside, tall)
        put_ledger(pen, ledger, shown.lines, more, axis, box, shown.chosen, can_write=shown.can_write)
        y += tall + GAP
    else:
        y = _invite(pen, shown, "ledger", "promises", "link", y)
    if ledger.returns and axis is not None:
        rows = ledger.returns[: shown.most]
        tall = returns_height(pen, rows)
        box = Box(MARGIN, y, inside, tall)
        put_returns(pen, ledger, rows, axis, box, shown.chosen, can_write=shown.can_write)
        y += tall + GAP
    else:
        y = _invite(pen, shown, "returns", "loyalty_hooks", "redo", y)
    page.height = y - GAP + MARGIN
    return page


def _aim(pen: Pen, shown: Shown, at: Box, seen: float) -> float:
    """Draw the sentence that customers are to say, on at most two lines; return where its box ends."""
    s, look, theme = pen.scale, pen.look, pen.look.theme
    aim = " ".join(shown.aim.split())
    x, room = at.x + BOX_PAD + 50 * s, min(at.w, seen) - 2 * BOX_PAD - 50 * s
    said = pen.say("ledger.quoted", text=aim) if aim else pen.say("ledger.no_aim")
    lines = fit_lines(said, pen.style("h3"), room, 2)
    tall = _AIM * s + (len(lines) - 1) * pen.style("h3").leading
    box = Box(at.x, at.y, at.w, tall)
    pen.page.extend(box_items(box, look))
    size = 36 * s
    pen.page.add(
        Rect(box.x + BOX_PAD, box.center[1] - size / 2, size, size, fill=theme["accentSoft"], radius=10),
        Icon("comment", box.x + BOX_PAD + 9 * s, box.center[1] - 9 * s, 18 * s, theme["accent"]),
    )
    pen.write(x, box.y + 22 * s, pen.say("ledger.aim"), "small", "text3", room)
    items, _ = words_items(
        x, box.y + 34 * s, said, look, style="h3", color="text" if aim else "text3", wide=room, lines=2
    )
    pen.page.extend(items)
    name = f"{pen.say('ledger.aim')}: {said}" if aim else said
    pen.page.press("aim", box, name, is_on=shown.chosen == "aim", radius=12)
    return box.bottom


def _invite(pen: Pen, shown: Shown, word: str, table: str, icon: str, y: float) -> float:
    """Draw a box that says what would stand in it, with the button that begins; return where to go on."""
    s, page, look = pen.scale, pen.page, pen.look
    inside = page.width - 2 * MARGIN
    room = min(620 * s, inside - 2 * BOX_PAD - 60 * s)
    has_cards = bool(shown.ledger.course.touchpoints)
    text = pen.say(f"{word}.empty.text")
    items, tall = words_items(0, 0, text, look, style="body", color="text2", wide=room, lines=6)
    box = Box(MARGIN, y, inside, tall + 132 * s)
    page.extend(box_items(box, look))
    x, top = box.x + BOX_PAD + 60 * s, box.y + 28 * s
    size = 44 * s
    page.add(
        Rect(box.x + BOX_PAD, top - 4 * s, size, size, fill=look.theme["accentSoft"], radius=12),
        Icon(icon, box.x + BOX_PAD + 11 * s, top + 7 * s, 22 * s, look.theme["accent"]),
    )
    pen.write(x, top + 8 * s, pen.say(f"{word}.empty.title"), "h3", "text", room)
    items, tall = words_items(x, top + 28 * s, text, look, style="body", color="text2", wide=room, lines=6)
    page.extend(items)
    if shown.can_write:
        at = Box(x, top + 40 * s + tall, 0, 36 * s)
        if has_cards:
            put_button(page, at, f"add/{table}", "plus", pen.say(f"{word}.add"), look)
        else:
            put_button(page, at, "board", "board", pen.say("ledger.to_cards"), look)
    return box.bottom + GAP
