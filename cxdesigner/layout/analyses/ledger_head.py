"""The head and the foot of the promise ledger: its figures, how far is far, and what the marks mean."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from cxdesigner.analysis.promise_ledger import FATES, Ledger, Line
from cxdesigner.analysis.promises import Fate
from cxdesigner.layout.analyses.framing import button_width, put_button
from cxdesigner.layout.analyses.ownership_facts import JUMP_S
from cxdesigner.layout.analyses.parts import BOX_PAD, hatch_items
from cxdesigner.layout.analyses.pen import Pen
from cxdesigner.layout.display_list import Path
from cxdesigner.layout.geometry import Box
from cxdesigner.layout.shapes import circle
from cxdesigner.model.duration import duration_text
from cxdesigner.model.figures import UNKNOWN
from cxdesigner.translation import Catalogue

TOP, FOOT = 72.0, 44.0
"""Heights: of title and hint, of the key."""

MADE, KEPT = 6.0, 9.0
"""Radius of the marks."""

TONES: Mapping[Fate, tuple[str, str]] = MappingProxyType(
    {
        "kept": ("success", "check"),
        "broken": ("error", "x"),
        "unknown": ("text2", "search"),
        "never": ("warning", "warn"),
    }
)
"""By what became of a promise: its colour and its icon."""


def _figures(pen: Pen, ledger: Ledger) -> list[tuple[str, str, str]]:
    """Return the figures of the head: each with its words and its colour."""
    say = pen.say
    shown = [(str(len(ledger.lines)), say("ledger.made"), "text")]
    for fate in FATES:
        if count := ledger.count(fate):
            color = "text" if fate == "unknown" else TONES[fate][0]
            shown.append((str(count), say(f"ledger.count.{fate}"), color))
    if ledger.longest is not None:
        steps, time = way_words(ledger.longest, say)
        shown.append((time if ledger.is_timed and time else steps, say("ledger.longest"), "text"))
    return shown


def _figures_wide(pen: Pen, ledger: Ledger) -> float:
    return sum(
        pen.wide(figure, "h3") + pen.wide(words, "small") + 34 for figure, words, _ in _figures(pen, ledger)
    )


def _button_wide(pen: Pen) -> float:
    return button_width(pen.say("ledger.add"), pen.look) + 24


def head_height(pen: Pen, ledger: Ledger, wide: float) -> float:
    """Return the height of the head at 100 %: the figures stand below the title where there is no room beside it."""
    beside = pen.wide(pen.say("ledger.hint"), "small") + _figures_wide(pen, ledger) + _button_wide(pen)
    return TOP + (0.0 if beside + 2 * BOX_PAD + 20 <= wide else 34.0)


def put_head(pen: Pen, ledger: Ledger, box: Box, *, can_write: bool) -> None:
    """Write the title and the figures at the top of `box`, with the button that adds."""
    s, is_low = pen.scale, head_height(pen, ledger, box.w) > TOP
    button = _button_wide(pen) if can_write else 0.0
    room = box.w - 2 * BOX_PAD - button - (0.0 if is_low else _figures_wide(pen, ledger))
    pen.write(box.x + BOX_PAD, box.y + 26 * s, pen.say("ledger.title"), "title", "text", room)
    pen.write(box.x + BOX_PAD, box.y + 44 * s, pen.say("ledger.hint"), "small", "text3", room)
    if can_write:
        at = Box(box.x, box.y + 16 * s, box.w - BOX_PAD, 32 * s)
        put_button(pen.page, at, "add/promises", "plus", pen.say("ledger.add"), pen.look)
    x, y = box.x + BOX_PAD, box.y + (74 if is_low else 32) * s
    if not is_low:
        x = box.right - BOX_PAD - button - _figures_wide(pen, ledger) + 26
    for figure, words, color in _figures(pen, ledger):
        x += pen.write(x, y, figure, "h3", color) + 8
        x += pen.write(x, y, words, "small", "text2") + 26


def way_words(line: Line, say: Catalogue) -> tuple[str, str]:
    """Return how far making and keeping are apart: in steps, and in time where that is known."""
    if line.steps is None:
        return UNKNOWN, ""
    steps = say.count("board.steps", line.steps) if line.steps else say("ledger.same_step")
    if not line.seconds:
        return steps, ""
    if line.seconds >= JUMP_S:
        return steps, say.count("ownership.days", round(line.seconds / JUMP_S))
    return steps, duration_text(line.seconds, say)


def put_key(pen: Pen, box: Box) -> None:
    """Draw what the marks mean, at the foot."""
    s, theme = pen.scale, pen.look.theme
    x, y = box.x + BOX_PAD + 8 * s, box.bottom - FOOT / 2 * s - 1
    pen.page.add(Path(circle(x, y, MADE * s), fill=theme["text"]))
    x += 14 * s + pen.write(x + 14 * s, y, pen.say("ledger.key.made"), "small", "text2") + 30 * s
    pen.ring(x, y, KEPT * s - 2, "text2", stroke=1.5)
    x += 16 * s + pen.write(x + 16 * s, y, pen.say("ledger.key.kept"), "small", "text2") + 24 * s
    place = Box(x, y - 8 * s, 34 * s, 16 * s)
    pen.page.extend(hatch_items(place, pen.look, radius=5))
    pen.write(place.right + 10, y, pen.say("ledger.key.nobody"), "small", "text2")
