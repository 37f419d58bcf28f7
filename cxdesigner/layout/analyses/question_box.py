"""A box of questions of one kind: those that wait for an answer, and below them those that have one."""

from __future__ import annotations

from cxdesigner.analysis.questions import Asked
from cxdesigner.layout.analyses.framing import button_width, heading_items, put_button
from cxdesigner.layout.analyses.parts import box_items, words_items
from cxdesigner.layout.analyses.pen import Pen
from cxdesigner.layout.display_list import Icon, Rect
from cxdesigner.layout.geometry import Box
from cxdesigner.layout.line_breaking import fit_lines
from cxdesigner.model.document import Document
from cxdesigner.model.promises import Question

_HEAD, _GROUP, _MORE, _EMPTY = 66.0, 34.0, 34.0, 64.0
_LINES, _ANSWER = 2, 3


def wanted_height(pen: Pen, asked: Asked, wide: float, rows: int) -> float:
    """Return the height a box `wide` would like to have."""
    groups = _groups(asked, rows)
    tall = sum(
        _GROUP * pen.scale + sum(_tall(pen, row, wide) for row in shown) + (_MORE * pen.scale if more else 0)
        for _, shown, more, _ in groups
    )
    return (_HEAD + 12) * pen.scale + (tall or _EMPTY * pen.scale)


def question_box(  # what is asked, where it is told, and what of it is chosen
    pen: Pen, doc: Document, kind: str, asked: Asked, box: Box, chosen: str, rows: int, *, can_write: bool
) -> None:
    """Draw the box. What can be pressed: `ask/<kind>`, `question/<id>`, `more/<kind>.<group>`."""
    say, scale = pen.say, pen.scale
    add = say(f"upkeep.{kind}.add")
    less = button_width(add, pen.look) + 12 if can_write else 0.0
    pen.page.extend(box_items(box, pen.look))
    title, hint = say(f"upkeep.{kind}"), say(f"upkeep.{kind}.hint")
    pen.page.extend(heading_items(box, pen.look, title, hint, less=less))
    if can_write:
        put_button(
            pen.page, Box(box.x, box.y + 14, box.w - 20, 32 * scale), f"ask/{kind}", "plus", add, pen.look
        )
    y = box.y + _HEAD * scale
    groups = _groups(asked, rows)
    if not groups:
        items, _ = words_items(
            box.x + 20, y + 8 * scale, say(f"upkeep.{kind}.none"), pen.look,
            style="body", color="text2", wide=box.w - 40, lines=3,
        )  # fmt: skip
        pen.page.extend(items)
    for word, shown, more, count in groups:
        head = say(f"upkeep.group.{word}", count=count)
        pen.write(box.x + 20, y + _GROUP / 2 * scale, head, "smallM", "text2", box.w - 40)
        pen.rule(box.x + 20, y + (_GROUP - 4) * scale, box.w - 40)
        y += _GROUP * scale
        for row in shown:
            place = Box(box.x + 10, y, box.w - 20, _tall(pen, row, box.w))
            _row(pen, doc, row, place, is_on=row.id == chosen)
            y += place.h
        if more:
            words = say.count("upkeep.more", more)
            pen.write(box.x + 20, y + _MORE / 2 * scale, words, "smallM", "accent", box.w - 40)
            pen.page.press(
                f"more/{kind}.{word}", Box(box.x + 10, y + 2, box.w - 20, _MORE * scale - 4), words
            )
            y += _MORE * scale


def _groups(asked: Asked, rows: int) -> list[tuple[str, tuple[Question, ...], int, int]]:
    """Return the groups that have questions: their word, what is shown of them, how many more there are, and how many
    in all.
    """
    both = (("open", asked.open), ("answered", asked.answered))
    return [(word, found[:rows], max(0, len(found) - rows), len(found)) for word, found in both if found]


def _where(pen: Pen, doc: Document, row: Question) -> str:
    if row.touchpoint is None:
        return pen.say("upkeep.whole_journey")
    return doc.touchpoints[row.touchpoint].title or pen.say("table.untitled")


def _tall(pen: Pen, row: Question, wide: float) -> float:
    room = wide - 40 - 32 * pen.scale
    body = len(fit_lines(_said(pen, row), pen.style("bodyM"), room, _LINES)) * pen.style("bodyM").leading
    answer = row.answer.strip()
    if answer:
        lines = fit_lines(answer, pen.style("body"), room, _ANSWER)
        body += len(lines) * pen.style("body").leading + 2 * pen.scale
    return body + pen.style("small").leading + 18 * pen.scale


def _said(pen: Pen, row: Question) -> str:
    return row.text.strip() or pen.say("upkeep.no_words")


def _row(pen: Pen, doc: Document, row: Question, place: Box, *, is_on: bool) -> None:
    theme, scale = pen.look.theme, pen.scale
    if is_on:
        pen.page.add(Rect(place.x, place.y + 1, place.w, place.h - 2, fill=theme["accentSoft"], radius=6))
    answer = row.answer.strip()
    icon, color = ("check", "success") if answer else ("comment", "text3")
    y = place.y + 8 * scale
    pen.page.add(Icon(icon, place.x + 12, y + 2 * scale, 16 * scale, theme[color]))
    x, room = place.x + 10 + 32 * scale, place.w - 20 - 32 * scale
    for said, style, token, lines in (
        (_said(pen, row), "bodyM", "text" if row.text.strip() else "text2", _LINES),
        (answer, "body", "text", _ANSWER),
    ):
        if said:
            items, used = words_items(x, y, said, pen.look, style=style, color=token, wide=room, lines=lines)
            pen.page.extend(items)
            y += used + 2 * scale
    where = _where(pen, doc, row)
    pen.write(x, y + 7 * scale, where, "small", "text3", room)
    words = pen.say("upkeep.question", question=_said(pen, row), where=where)
    if answer:
        words = pen.say("upkeep.question_answered", question=_said(pen, row), where=where, answer=answer)
    pen.page.press(f"question/{row.id}", place, words, is_on=is_on)
