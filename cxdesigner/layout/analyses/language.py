"""The common language: the words a project has agreed on, and where those stand that they replace."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from cxdesigner.analysis.glossary import Standing
from cxdesigner.layout.analyses.framing import (
    button_width,
    heading_items,
    put_bare,
    put_button,
    put_invitation,
)
from cxdesigner.layout.analyses.ownership import GAP, MARGIN
from cxdesigner.layout.analyses.page import Page
from cxdesigner.layout.analyses.parts import (
    Pill,
    box_items,
    pill_items,
    pill_width,
    struck_items,
    words_items,
)
from cxdesigner.layout.analyses.pen import Pen
from cxdesigner.layout.display_list import Icon, Rect
from cxdesigner.layout.geometry import Box
from cxdesigner.layout.look import Look
from cxdesigner.model.document import Document
from cxdesigner.model.project import Term

ROW, TITLES, STANDS = 58.0, 86.0, 52.0
_SIDE_BY_SIDE = 1080.0
_SHARES = (0.0, 0.24, 0.5, 0.84)
"""Where the word, what it replaces, what it means and the count begin, in parts of the room."""


@dataclass(frozen=True, slots=True)
class Glossary:
    """What the page tells: the terms in order, and by term where words stand that it replaces."""

    doc: Document
    terms: Sequence[Term]
    wrong: Mapping[str, Sequence[Standing]]

    @property
    def count(self) -> int:
        """In how many places a wrong word stands."""
        return sum(map(len, self.wrong.values()))


def language_page(
    told: Glossary, look: Look, width: float, chosen: str, rows: int, *, can_write: bool = True
) -> Page:
    """Return the page. What can be pressed: `add_term`, `term/<id>`, `at/<table>/<id>`, `more/language`."""
    page = Page(width)
    pen, inside = Pen(page, look), width - 2 * MARGIN
    if not told.terms and can_write:
        box = Box(MARGIN, MARGIN, inside, 320 * pen.scale)
        put_invitation(page, look, box, "tag", "language.begin", ("add_term", look.words("language.add")))
        return page
    scale = pen.scale
    is_wide = inside >= _SIDE_BY_SIDE * scale
    wide = (inside - GAP) * 0.62 if is_wide else inside
    tall = (TITLES + 12 + max(1, len(told.terms)) * ROW) * scale
    stands = [(term, one) for term in told.terms for one in told.wrong.get(term.id, ())]
    more = max(0, len(stands) - rows)
    high = (64 + 14 + max(1.4, min(rows, len(stands)) + bool(more)) * STANDS) * scale
    if is_wide:
        tall = high = max(tall, high)
    _words(pen, told, Box(MARGIN, MARGIN, wide, tall), chosen, can_write=can_write)
    side = Box(MARGIN + wide + GAP, MARGIN, inside - wide - GAP, high)
    if not is_wide:
        side = Box(MARGIN, MARGIN + tall + GAP, inside, high)
    _stands(pen, told, stands[:rows], more, side)
    page.height = side.bottom + MARGIN
    return page


def _words(pen: Pen, told: Glossary, box: Box, chosen: str, *, can_write: bool) -> None:
    say, scale = pen.say, pen.scale
    pen.page.extend(box_items(box, pen.look))
    add = say("language.add")
    less = button_width(add, pen.look) + 12 if can_write else 0.0
    pen.page.extend(heading_items(box, pen.look, say("language.title"), say("language.hint"), less=less))
    if can_write:
        put_button(
            pen.page, Box(box.x, box.y + 14, box.w - 20, 32 * scale), "add_term", "plus", add, pen.look
        )
    left, room, y = box.x + 20, box.w - 40, box.y + 72 * scale
    for share, word in zip(_SHARES, ("word", "instead_of", "means", "wrong"), strict=True):
        pen.write(left + share * room, y, say(f"language.column.{word}"), "smallM", "text2", room * 0.24)
    pen.rule(left, y + 12 * scale, room)
    if not told.terms:
        pen.write(left, box.y + (TITLES + 26) * scale, say("language.none"), "body", "text2", room)
    for number, term in enumerate(told.terms):
        place = Box(box.x + 10, box.y + (TITLES + number * ROW) * scale, box.w - 20, ROW * scale)
        if number:
            pen.rule(left, place.y, room)
        _term(pen, term, len(told.wrong.get(term.id, ())), place, is_on=term.id == chosen)


def _term(pen: Pen, term: Term, wrong: int, place: Box, *, is_on: bool) -> None:
    say, scale, theme = pen.say, pen.scale, pen.look.theme
    left, room, middle = place.x + 10, place.w - 20, place.center[1]
    if is_on:
        pen.page.add(Rect(place.x, place.y + 2, place.w, place.h - 4, fill=theme["accentSoft"], radius=6))
    name = term.name.strip() or say("language.no_word")
    wide = room * (_SHARES[1] - _SHARES[0]) - 16
    at = middle - 8 * scale if term.translation.strip() else middle
    pen.write(left, at, name, "smallS", "text" if term.name.strip() else "text2", wide)
    if term.translation.strip():
        pen.write(left, middle + 9 * scale, term.translation, "small", "text3", wide)
    replaced = ", ".join(term.synonyms)
    for share, end, said in ((_SHARES[1], _SHARES[2], replaced), (_SHARES[2], _SHARES[3], term.text)):
        shown, wide = " ".join(said.split()), room * (end - share) - 16
        how: dict[str, Any] = {
            "style": "small",
            "color": "text" if shown else "text3",
            "wide": wide,
            "lines": 2,
        }
        _, tall = words_items(0, 0, shown or "–", pen.look, **how)
        items, _ = words_items(left + share * room, middle - tall / 2, shown or "–", pen.look, **how)
        pen.page.extend(items)
    _count(pen, term, wrong, left + _SHARES[3] * room, middle)
    told = say.count("language.row", wrong, word=name, instead=replaced or say("language.nothing"))
    pen.page.press(f"term/{term.id}", Box(place.x, place.y + 2, place.w, place.h - 4), told, is_on=is_on)


def _count(pen: Pen, term: Term, wrong: int, x: float, middle: float) -> None:
    """Draw in how many places a word stands that is to be replaced; nothing can be said where none is named."""
    scale = pen.scale
    if not term.synonyms:
        pen.write(x, middle, "–", "small", "text3")
        return
    pill = Pill(
        "warningSoft" if wrong else "successSoft", "warning" if wrong else "success", tall=20 * scale, style="metaS",
        pad=8 * scale,
    )  # fmt: skip
    words = pen.say.count("language.places", wrong) if wrong else pen.say("language.clean")
    if pill_width(words, pen.look, pill) > 120 * scale:
        words = str(wrong)
    pen.page.extend(pill_items(x, middle - 10 * scale, words, pen.look, pill))


def _stands(pen: Pen, told: Glossary, stands: Sequence[tuple[Term, Standing]], more: int, box: Box) -> None:
    say, scale, theme = pen.say, pen.scale, pen.look.theme
    pen.page.extend(box_items(box, pen.look, say("language.stands"), say("language.stands_hint")))
    if not stands:
        named = any(term.synonyms for term in told.terms)
        key = "language.all_clean" if named else "language.name_some"
        put_bare(pen.page, pen.look, box, say(key), lines=3)
    y = box.y + 64 * scale
    for number, (term, one) in enumerate(stands):
        place = Box(box.x + 10, y + number * STANDS * scale, box.w - 20, STANDS * scale)
        x, top = place.x + 10, place.y + 9 * scale
        half = (place.w - 60 * scale) / 2
        items, _ = struck_items(x, top, one.word, pen.look, style="smallM", wide=half, lines=1)
        pen.page.extend(items)
        x += min(half, pen.wide(one.word, "smallM")) + 8 * scale
        size = 12 * scale
        pen.page.add(Icon("arrow", x, top + 2 * scale, size, theme["text3"]))
        name = term.name.strip() or say("language.no_word")
        pen.write(
            x + size + 8 * scale, top + 8 * scale, name, "smallS", "text", place.right - x - size - 18 * scale
        )
        line = next((part for part in one.text.split("\n") if one.word in part), one.text)
        pen.write(place.x + 10, top + 26 * scale, " ".join(line.split()), "small", "text2", place.w - 20)
        words = say("language.stand", wrong=one.word, right=name, text=" ".join(line.split()))
        pen.page.press(
            f"at/{one.key[0]}/{one.key[1]}/{term.id}", Box(place.x, place.y + 2, place.w, place.h - 4), words,
            tip=say("ownership.to_board"),
        )  # fmt: skip
    if more:
        at = Box(box.x + 10, y + len(stands) * STANDS * scale, box.w - 20, STANDS * scale - 8)
        words = say.count("upkeep.more", more)
        pen.write(at.x + 10, at.center[1], words, "smallM", "accent")
        pen.page.press("more/language", at, words)
