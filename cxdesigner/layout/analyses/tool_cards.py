"""The cards of the four tools: what became of each, why, what to do, and the facts it rests on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from cxdesigner.analysis.adviser import DIFFERENT_FROM, FAULTS_LIMIT, SATISFIED_FROM, Advice, Ruling, limit_of
from cxdesigner.layout.analyses.advice_sentence import condition_text, percent_text, reason_text, score_text
from cxdesigner.layout.analyses.page import Page
from cxdesigner.layout.analyses.parts import box_items, edged, tag_items, words_items
from cxdesigner.layout.display_list import Group, Icon, Item, Path, Rect
from cxdesigner.layout.font_metrics import width
from cxdesigner.layout.geometry import Box
from cxdesigner.layout.look import Look
from cxdesigner.layout.shapes import circle
from cxdesigner.layout.type_setting import line, line_around

_GAP, _PAD = 16.0, 20.0
TAG, TAG_GAP = 26.0, 6.0
"""The width of a fact's tag, and the air between two."""

NARROW = 4 * 216.0 + 3 * _GAP
"""Below this four cards do not stand side by side."""

_MARKS = {"condition": "clock", "against": "x", "unknown": "dots"}


@dataclass(frozen=True, slots=True)
class Leads:
    """What to do, in people's own words: the titles of opportunities that ask for a tool, by tool."""

    titles: Mapping[str, Sequence[str]]


def tags_items(
    x: float, y: float, numbers: Sequence[int], look: Look, *, on_field: bool = False
) -> tuple[list[Item], float]:
    """Return the tags of facts in a row, and how wide they are."""
    items: list[Item] = []
    pitch = (TAG + TAG_GAP) * look.measures.text_scale
    for place, number in enumerate(numbers):
        tag = look.words("adviser.tag", number=number)
        items += tag_items(x + place * pitch, y, tag, look, on_field=on_field)
    return items, max(0.0, len(numbers) * pitch - TAG_GAP)


def put_cards(page: Page, advice: Advice, leads: Leads, look: Look, at: Box) -> float:
    """Draw the cards from the top of `at`, as one acts on them, and return where they end."""
    s = look.measures.text_scale
    across = 4 if at.w >= NARROW * max(1.0, s * 0.9) else 2
    wide = (at.w - (across - 1) * _GAP) / across
    drawn = [_card(advice, ruling, leads, look, wide) for ruling in advice.in_order]
    tall = max(318.0, *(height for _, height in drawn))
    for place, (ruling, (items, _)) in enumerate(zip(advice.in_order, drawn, strict=True)):
        box = Box(at.x + place % across * (wide + _GAP), at.y + place // across * (tall + _GAP), wide, tall)
        page.extend(_frame(box, ruling, look))
        page.add(Group(box.x, box.y, tuple(items)))
        _rests(page, box, ruling, look)
        page.press(f"tool/{ruling.tool}", box, _spoken(advice, ruling, look), radius=12)
    rows = -(-4 // across)
    return at.y + rows * tall + (rows - 1) * _GAP


def _frame(box: Box, ruling: Ruling, look: Look) -> list[Item]:
    theme = look.theme
    if ruling.verdict == "chosen":
        return [
            Rect(box.x, box.y, box.w, box.h, fill=theme["card"], radius=12, shadow=look.card_shadow),
            Rect(box.x + 1, box.y + 1, box.w - 2, box.h - 2, stroke=theme["accent"], width=2, radius=11),
        ]
    if ruling.verdict == "condition":
        return box_items(box, look)
    edge = edged(box, fill=theme["field"], stroke=theme["control"],
        radius=11.5, dash=(4.0, 4.0),
    )  # fmt: skip
    return [edge]


def _card(advice: Advice, ruling: Ruling, leads: Leads, look: Look, wide: float) -> tuple[list[Item], float]:
    """Return a card drawn from (0, 0) without its frame, and the height it asks for."""
    s, words, theme = look.measures.text_scale, look.words, look.theme
    room, muted = wide - 2 * _PAD, ruling.verdict in ("against", "unknown")
    num = look.style("num")
    items: list[Item] = [line(_PAD, 18, ruling.tool, num, theme["text2" if muted else "text"])]
    items += _disc(wide - _PAD - 14, 18 + 16 * s, ruling, look)
    y = 18 + 38 * s
    for key, style, color in (("tool", "bodyS", "text"), ("adviser.motto", "small", "text3")):
        found, used = words_items(
            _PAD,
            y,
            words(f"{key}.{ruling.tool}"),
            look,
            style=style,
            color=color,
            wide=room,
            lines=2,
        )
        items += found
        y += used
    items += [Rect(_PAD, y + 11, room, 1, fill=theme["line"])]
    y += 22
    tone = {"chosen": "accent", "condition": "warning", "against": "error", "unknown": "text3"}
    for said, style, color, lines in (
        (_status(advice, ruling, look), "smallS", tone[ruling.verdict], 2),
        (reason_text(advice, ruling, words), "bodyS", "text", 3),
        (_advice_text(advice, ruling, leads, look), "body", "text2", 6),
    ):
        found, used = words_items(_PAD, y, said, look, style=style, color=color, wide=room, lines=lines)
        items += found
        y += used + 6 * s
    return items, y + 40 + 18 * s


def _disc(cx: float, cy: float, ruling: Ruling, look: Look) -> list[Item]:
    theme = look.theme
    fills = {"chosen": "accent", "condition": "warningSoft", "against": "errorSoft", "unknown": "pressed"}
    inks = {"chosen": "onAccent", "condition": "warning", "against": "error", "unknown": "text2"}
    items: list[Item] = [Path(circle(cx, cy, 14), fill=theme[fills[ruling.verdict]])]
    ink = theme[inks[ruling.verdict]]
    if ruling.verdict == "chosen":
        kind = look.style("bodyS")
        items.append(line_around(cx, cy - kind.leading / 2, str(ruling.place), kind, ink))
    else:
        items.append(Icon(_MARKS[ruling.verdict], cx - 8, cy - 8, 16, ink))
    return items


def _status(advice: Advice, ruling: Ruling, look: Look) -> str:
    if ruling.verdict != "chosen":
        return look.words(f"adviser.{ruling.verdict}")
    chosen = sum(other.verdict == "chosen" for other in advice.rulings)
    return look.words(f"adviser.chosen.{ruling.place if chosen > 1 else 'only'}")


def _advice_text(advice: Advice, ruling: Ruling, leads: Leads, look: Look) -> str:
    words = look.words
    if ruling.verdict == "unknown":
        return words("adviser.do.unknown")
    if ruling.verdict == "condition":
        return words("adviser.do.CEM.condition", once=condition_text(advice, words))
    if ruling.verdict == "chosen":
        asked = [title.rstrip(".") + "." for title in leads.titles.get(ruling.tool, ())[:2]]
        return " ".join(asked) or words(f"adviser.do.{ruling.tool}.chosen")
    limit = percent_text(FAULTS_LIMIT if ruling.tool == "CEM" else limit_of(ruling.tool), words)
    limits = {
        "limit": limit,
        "satisfied": score_text(SATISFIED_FROM, words),
        "different": score_text(DIFFERENT_FROM, words),
    }
    key = f"adviser.do.{ruling.tool}.against" + (f".{ruling.reason}" if ruling.tool == "CEM" else "")
    return words(key, **limits)


def _rests(page: Page, box: Box, ruling: Ruling, look: Look) -> None:
    if not ruling.facts:
        return
    kind, said = look.style("small"), look.words("adviser.rests_on")
    s = look.measures.text_scale
    y = box.bottom - 20 - 18 * s
    page.add(line(box.x + _PAD, y + 9 * s - kind.leading / 2, said, kind, look.theme["text3"]))
    x = box.x + _PAD + width(said, kind) + 10
    most = max(1, int((box.right - 12 - x) // ((TAG + TAG_GAP) * s)))
    on_field = ruling.verdict in ("against", "unknown")
    items, _ = tags_items(x, y, ruling.facts[:most], look, on_field=on_field)
    page.extend(items)


def _spoken(advice: Advice, ruling: Ruling, look: Look) -> str:
    words = look.words
    tags = ", ".join(words("adviser.tag", number=number) for number in ruling.facts)
    parts = [words(f"tool.{ruling.tool}"), _status(advice, ruling, look), reason_text(advice, ruling, words)]
    return ". ".join([*parts, f"{words('adviser.rests_on')} {tags}" if tags else ""]).strip(". ") + "."
