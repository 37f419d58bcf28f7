"""What is sold beside what is bought, row by row, with what would make all the rest worth nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from cxdesigner.analysis.engagement import CAP, Bargain, Firing, capped_curve
from cxdesigner.layout import curve
from cxdesigner.layout.analyses.page import Page
from cxdesigner.layout.analyses.parts import box_items, edged, stop_sign_items, words_items
from cxdesigner.layout.analyses.pen import Pen
from cxdesigner.layout.display_list import Group, Icon, Path, Rect
from cxdesigner.layout.font_metrics import width
from cxdesigner.layout.geometry import Box
from cxdesigner.layout.line_breaking import fit_line, fit_lines
from cxdesigner.layout.look import Look
from cxdesigner.layout.theme import dash
from cxdesigner.layout.type_setting import line, paragraph
from cxdesigner.model.document import Document

ROW, LEAST_ROW, HEAD, FIRE, FOOT = 66.0, 51.0, 88.0, 96.0, 16.0
_TWO_LINES = 60.0
"""From so tall a row on, the name of its stage may take two lines."""

_COLUMNS = (0.0, 0.13, 0.35, 0.59, 0.825, 1.0)
_HEADS = (("stage", ""), ("sell", "support"), ("buy", "customer"), ("breaker", ""), ("instead", ""))
"""The words over the columns, and the lane tone they wear."""

_CURVE = 164.0


@dataclass(frozen=True, slots=True)
class Told:
    """The rows that are shown, of which journey, the deal-breakers that fire, and the touchpoint that is chosen."""

    journey: str
    rows: Sequence[Bargain]
    firing: Sequence[Firing]
    chosen: str


def row_height(rows: Sequence[Bargain], firing: Sequence[Firing], look: Look, free: float) -> float:
    """Return how tall a row is: as the rows like to be, or closer where all of them then fit into `free`."""
    most, least = ROW * look.measures.text_scale, LEAST_ROW * look.measures.text_scale
    fitting = (free - bargains_height((), firing, look, 0.0)) / max(1, len(rows))
    return min(most, fitting) if fitting >= least else most


def bargains_height(rows: Sequence[Bargain], firing: Sequence[Firing], look: Look, row: float) -> float:
    """Return the height that `put_bargains` takes with rows of `row`."""
    scale = look.measures.text_scale
    return scale * (HEAD + FOOT) + row * max(1, len(rows)) + (FIRE * scale + 8) * len(firing[:1])


def put_bargains(page: Page, doc: Document, told: Told, look: Look, box: Box, row: float) -> None:
    """Draw the rows of `box`, each `row` tall, and below them the deal-breaker that fires."""
    table = _Table(page, doc, look, box, row)
    table.heads()
    for number, bargain in enumerate(told.rows):
        table.row(number, bargain, is_chosen=bargain.touchpoint == told.chosen)
    if told.firing:
        _fire(Pen(page, look), doc, told.journey, told.firing, box)


class _Table:
    def __init__(self, page: Page, doc: Document, look: Look, box: Box, row: float) -> None:
        self._pen, self._doc, self._box, self._row = Pen(page, look), doc, box, row
        self._left, self._wide = box.x + 20, box.w - 40

    def _x(self, column: int) -> float:
        return self._left + self._wide * _COLUMNS[column]

    def _room(self, column: int) -> float:
        return self._wide * (_COLUMNS[column + 1] - _COLUMNS[column]) - 14

    def heads(self) -> None:
        """Write the title and the names of the columns."""
        pen, box, scale = self._pen, self._box, self._pen.scale
        pen.page.extend(box_items(box, pen.look))
        pen.write(self._left, box.y + 26 * scale, pen.say("engagement.bargains"), "title", "text", self._wide)
        pen.write(
            self._left, box.y + 44 * scale, pen.say("engagement.bargains_hint"), "small", "text3", self._wide
        )
        kind = pen.style("smallS")
        for column, (word, tone) in enumerate(_HEADS):
            said, room = pen.say(f"engagement.head.{word}"), self._room(column)
            if word == "instead" and width(said, kind) > room:
                said = pen.say("engagement.field.instead")
            said = fit_line(said, kind, room)
            ink = pen.look.theme.layer(tone).ink if tone else pen.look.theme["text2"]
            pen.page.add(line(self._x(column), box.y + 72 * scale - kind.leading / 2, said, kind, ink))

    def row(self, number: int, row: Bargain, *, is_chosen: bool) -> None:
        """Draw one row: it can be pressed as a whole, its deal-breaker by itself."""
        pen, theme, scale = self._pen, self._pen.look.theme, self._pen.scale
        card = self._doc.touchpoints[row.touchpoint]
        top = self._box.y + HEAD * scale + number * self._row
        place, y = Box(self._box.x + 8, top + 2, self._box.w - 16, self._row - 4), top + self._row / 2
        if is_chosen:
            pen.page.add(
                Rect(place.x, place.y, place.w, place.h, fill=theme["accentSoft"], radius=10),
                edged(place, stroke=theme["accentLine"], radius=9.5),
            )
        else:
            pen.rule(self._left, top, self._wide)
        stage = self._doc.stages[row.stage].name
        self._place(stage, card.title, y)
        self._side(1, y, card.provider_sells, "support", "engagement.what_sold")
        self._side(2, y, card.customer_buys, "error" if row.is_same else "customer", "engagement.what_bought")
        name = pen.say(
            "engagement.spoken_row", stage=stage, title=card.title,
            sells=card.provider_sells or pen.say("engagement.unknown"),
            buys=card.customer_buys or pen.say("engagement.unknown"),
        )  # fmt: skip
        pen.page.press(f"row/{card.id}", place, name, is_on=is_chosen, radius=10.0)
        if row.is_same:
            pen.page.add(Icon("warn", self._x(3), y - 8 * scale, 16 * scale, theme["error"]))
            room = self._wide * (1 - _COLUMNS[3]) - 24 * scale
            pen.write(self._x(3) + 24 * scale, y, pen.say("engagement.same"), "smallS", "error", room)
        elif card.deal_breaker.strip():
            pen.page.extend(stop_sign_items(self._x(3) + 9, y, pen.look))
            fires = card.deal_breaker_fires
            style, ink = ("smallS", "error") if fires else ("small", "text")
            self._words(self._x(3) + 26, y, card.deal_breaker, style, ink, self._room(3) - 26)
            spot = Box(self._x(3) - 6, y - 16 * scale, self._room(3) + 10, 32 * scale)
            said = pen.say(f"engagement.{'fires' if fires else 'rests'}", what=card.deal_breaker)
            pen.page.press(f"fire/{card.id}", spot, said, is_on=fires)
        if not row.is_same:
            self._words(self._x(4), y, ", ".join(card.alternatives), "small", "text2", self._room(4))

    def _place(self, stage: str, title: str, y: float) -> None:
        """Write the stage, on two lines where the row is tall enough for them, and below it the touchpoint."""
        pen, room = self._pen, self._room(0)
        strong, meta = pen.style("smallS"), pen.style("meta")
        lines = fit_lines(stage, strong, room, 2 if self._row >= _TWO_LINES * pen.scale else 1)
        top = y - (len(lines) * strong.leading + 2 + meta.leading) / 2
        theme = pen.look.theme
        pen.page.extend(paragraph(self._x(0), top, lines, strong, theme["text"]))
        top += len(lines) * strong.leading + 2
        pen.page.add(line(self._x(0), top, fit_line(title, meta, room), meta, theme["text2"]))

    def _words(self, x: float, y: float, text: str, style: str, color: str, room: float) -> None:
        """Write what a cell says on at most two lines around `y`."""
        pen = self._pen
        kind = pen.style(style)
        lines = fit_lines(text, kind, room, 2) if text.strip() else ()
        pen.page.extend(paragraph(x, y - len(lines) * kind.leading / 2, lines, kind, pen.look.theme[color]))

    def _side(self, column: int, y: float, text: str, tone: str, question: str) -> None:
        """Draw the tile of a side; a question in a dashed one where nothing is said."""
        pen, theme, scale = self._pen, self._pen.look.theme, self._pen.scale
        x, room, small = self._x(column), self._room(column), pen.style("small")
        is_open = not text.strip()
        left = 30 * scale if is_open else 10.0
        lines = fit_lines(pen.say(question) if is_open else text, small, room - left - 10, 2)
        tall = min(len(lines) * small.leading + 14 * scale, self._row - 6)
        place = Box(x, y - tall / 2, room, tall)
        if is_open:
            pen.page.add(edged(place, stroke=theme["control"], radius=6, dash=dash("ghost")))
            pen.page.add(Icon("plus", x + 10 * scale, y - 7 * scale, 14 * scale, theme["text2"]))
            ink = theme["text2"]
        elif tone == "error":
            pen.page.add(Rect(place.x, place.y, place.w, place.h, fill=theme["errorSoft"], radius=6))
            ink = theme["error"]
        else:
            layer = theme.layer(tone)
            pen.page.add(Rect(place.x, place.y, place.w, place.h, fill=layer.tile, radius=6))
            ink = layer.ink
        top = y - len(lines) * small.leading / 2
        pen.page.extend(paragraph(x + left, top, lines, small, ink))


def _fire(pen: Pen, doc: Document, journey: str, firing: Sequence[Firing], box: Box) -> None:
    """Say which deal-breaker holds, and what cannot rise while it does."""
    theme, scale, one = pen.look.theme, pen.scale, firing[0]
    place = Box(box.x + 20, box.bottom - (FIRE + FOOT) * scale, box.w - 40, FIRE * scale)
    pen.page.add(Rect(place.x, place.y, place.w, place.h, fill=theme["errorSoft"], radius=8))
    pen.page.extend(stop_sign_items(place.x + 24, place.y + 26 * scale, pen.look))
    x, wide = place.x + 44, min(_CURVE * scale, place.w / 3)
    room = place.w - 44 - wide - 24
    card = doc.touchpoints[one.touchpoint]
    pen.write(x, place.y + 26 * scale, card.deal_breaker, "title", "error", room)
    items, _ = words_items(
        0, 0, _capped(pen, doc, one), pen.look, style="small", color="text", wide=room, lines=3
    )
    pen.page.add(Group(x, place.y + 40 * scale, tuple(items)))
    frame = Box(place.right - wide - 10, place.y + 10, wide, place.h - 20)
    pen.page.add(Rect(frame.x, frame.y, frame.w, frame.h, fill=theme["card"], radius=6))
    _curves(pen, doc, journey, firing, frame)


def _capped(pen: Pen, doc: Document, one: Firing) -> str:
    stages = list(dict.fromkeys(doc.steps[step].stage for step in one.capped))
    if not stages:
        return pen.say("engagement.fires_last")
    names = [doc.stages[id_].name for id_ in stages]
    if len(names) > 3:
        return pen.say("engagement.caps_many", count=len(names), low=pen.say("emotion.-2"))
    named = ", ".join(names[:-1]) + (f" {pen.say('board_view.and')} " if len(names) > 1 else "") + names[-1]
    return pen.say("engagement.caps", stages=named, low=pen.say("emotion.-2"))


def _curves(pen: Pen, doc: Document, journey: str, firing: Sequence[Firing], frame: Box) -> None:
    """Draw the curve as designed as a ghost, and as it is while the deal-breakers hold."""
    theme = pen.look.theme
    scores = capped_curve(doc, journey, firing)
    each, middle = (frame.w - 20) / max(1, len(scores)), frame.center[1]
    unit = (frame.h - 16) / 4
    pen.page.add(Rect(frame.x + 6, middle - 0.5, frame.w - 12, 1, fill=theme["line"]))
    sides: tuple[list[tuple[float, float]], list[tuple[float, float]]] = ([], [])
    for number, pair in enumerate(scores):
        for spots, score in zip(sides, pair, strict=True):
            if score is not None:
                spots.append((frame.x + 10 + (number + 0.5) * each, middle - score * unit))
    fired = next((n for n, (was, now) in enumerate(scores) if was != now), None)
    was, now = (curve.beziers(spots) if len(spots) > 1 else [] for spots in sides)
    if was:
        pen.page.add(Path(curve.line_of(was), stroke=theme["control"], width=1.5, dash=dash("ghost")))
    for stretch in curve.stretches(curve.cut_at(now, middle), middle) if now else ():
        color = theme.emotion["2" if stretch.is_above else "-2"]
        pen.page.add(Path(curve.line_of(stretch.curves), stroke=color, width=2))
    if fired is not None:
        x, y = frame.x + 10 + (fired + 0.5) * each, middle - CAP * unit
        pen.page.extend(stop_sign_items(x, y, pen.look, 16.0 * pen.scale))
