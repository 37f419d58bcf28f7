"""The bets one by one: what one believes, how it is tried, what came of it."""

from __future__ import annotations

from collections.abc import Sequence

from cxdesigner.analysis.bets import Bets, Wager
from cxdesigner.layout.analyses.framing import button_width, put_button
from cxdesigner.layout.analyses.parts import BOX_PAD, box_items, words_items
from cxdesigner.layout.analyses.pen import Pen
from cxdesigner.layout.display_list import Icon, Path, Rect
from cxdesigner.layout.geometry import Box
from cxdesigner.layout.line_breaking import fit_lines
from cxdesigner.layout.shapes import circle
from cxdesigner.model.document import Document
from cxdesigner.model.figures import UNKNOWN

ROW, HEAD, FOOT, MORE = 92.0, 92.0, 16.0, 40.0
_COLUMNS = (0.0, 0.41, 0.71, 1.0)
_LINES = 3


def list_height(pen: Pen, rows: Sequence[Wager], more: int) -> float:
    """Return the height that the box takes."""
    return (HEAD + len(rows) * ROW + bool(more) * MORE + FOOT) * pen.scale


def put_bets(  # what is listed, where, and what is chosen of it
    pen: Pen, doc: Document, bets: Bets, rows: Sequence[Wager], more: int, box: Box, chosen: str, *, can_write: bool
) -> None:  # fmt: skip
    """Draw the list into `box`: `rows`, behind which there are so many `more`."""
    s, say, add = pen.scale, pen.say, pen.say("bets.add")
    pen.page.extend(box_items(box, pen.look))
    room = box.w - 2 * BOX_PAD - button_width(add, pen.look) - 20
    pen.write(box.x + BOX_PAD, box.y + 26 * s, say("bets.title"), "title", "text", room)
    pen.write(box.x + BOX_PAD, box.y + 44 * s, say("bets.hint"), "small", "text3", room)
    if can_write:
        at = Box(box.x, box.y + 16 * s, box.w - BOX_PAD, 32 * s)
        put_button(pen.page, at, "add/bets", "plus", add, pen.look)
    left, wide = box.x + BOX_PAD + 42 * s, box.w - 2 * BOX_PAD - 42 * s
    for column, word in enumerate(("hypothesis", "test", "result")):
        pen.write(left + wide * _COLUMNS[column], box.y + 76 * s, say(f"bets.head.{word}"), "smallM", "text2")
    pen.rule(box.x + BOX_PAD, box.y + HEAD * s - 2, box.w - 2 * BOX_PAD)
    for number, row in enumerate(rows):
        place = Box(box.x + 10, box.y + (HEAD + number * ROW) * s, box.w - 20, ROW * s)
        if number:
            pen.rule(box.x + BOX_PAD, place.y, box.w - 2 * BOX_PAD)
        _Row(pen, doc, row, place, left, wide).draw(is_on=row.bet.id == chosen, is_first=row is bets.first)
    if more:
        place = Box(box.x + 10, box.y + (HEAD + len(rows) * ROW) * s, box.w - 20, MORE * s)
        said = say.count("bets.more", more)
        pen.write(left, place.center[1], said, "smallM", "accent")
        pen.page.press("more", place, said)


class _Row:
    """One bet in its place."""

    def __init__(self, pen: Pen, doc: Document, row: Wager, place: Box, left: float, wide: float) -> None:
        self.pen, self.doc, self.row, self.place = pen, doc, row, place
        self._left, self._wide = left, wide

    def draw(self, *, is_on: bool, is_first: bool) -> None:
        """Draw the row, which can be pressed, and what is still to be named in it."""
        pen, place, s = self.pen, self.place, self.pen.scale
        if is_on:
            fill = pen.look.theme["accentSoft"]
            pen.page.add(Rect(place.x, place.y + 2, place.w, place.h - 4, fill=fill, radius=8))
        pen.page.press(f"bets/{self.row.bet.id}", place, spoken(pen, self.doc, self.row), is_on=is_on)
        put_number(pen, self.row, place.x + 10 + 14 * s, place.y + 26 * s, 14 * s)
        self._belief()
        bet, state = self.row.bet, self.row.state
        if bet.test.strip():
            self._text(1, bet.test)
        else:
            self._ask(
                1, "test", pen.say("bets.test_first" if is_first else "bets.name_test"), is_first=is_first
            )
        if bet.result.strip():
            self._text(2, bet.result)
        elif state == "testing":
            self._ask(2, "result", pen.say("bets.name_result"), is_first=False)
        else:
            self.pen.write(self._x(2), self.place.y + 26 * s, UNKNOWN, "small", "text3")

    def _x(self, column: int) -> float:
        return self._left + self._wide * _COLUMNS[column]

    def _room(self, column: int) -> float:
        return self._wide * (_COLUMNS[column + 1] - _COLUMNS[column]) - 18

    def _belief(self) -> None:
        """Write what one believes, where, and how strongly it is asked for and believed in."""
        pen, s, bet = self.pen, self.pen.scale, self.row.bet
        x, room = self._x(0), self._room(0)
        text = " ".join(bet.hypothesis.split())
        said, color = (text, "text") if text else (pen.say("bets.untitled"), "text3")
        lines = fit_lines(said, pen.style("smallS"), room, 2)
        y = self.place.y + (18 if len(lines) < 2 else 12) * s
        items, tall = words_items(x, y, said, pen.look, style="smallS", color=color, wide=room, lines=2)
        pen.page.extend(items)
        row = self.doc.touchpoints[bet.touchpoint]
        stage = self.doc.stages[self.doc.steps[row.step].stage].name
        y += tall + 9 * s
        pen.write(x, y, f"{stage} · {row.title}", "meta", "text3", room)
        y += 18 * s
        figures = [(pen.say(f"bets.short.{word}"), getattr(bet, word)) for word in ("stated", "believed")]
        has_dots = sum(pen.wide(said, "meta") + 76 * s for said, _ in figures) <= room
        for said, figure in figures:
            x += self._figure(x, y, said, figure, has_dots=has_dots) + 18 * s

    def _figure(self, x: float, y: float, said: str, figure: int | None, *, has_dots: bool) -> float:
        """Draw a figure from 1 to 5 behind its name, as dots or as a digit; a dash where it is not said.

        Return the width.
        """
        pen, s, theme, start = self.pen, self.pen.scale, self.pen.look.theme, x
        x += pen.write(x, y, said, "meta", "text2") + 8 * s
        if figure is None or not has_dots:
            digit, color = (UNKNOWN, "text3") if figure is None else (str(figure), "text")
            return x + pen.write(x, y, digit, "metaS", color) - start
        for number in range(5):
            cx = x + (number * 9 + 3) * s
            if number < figure:
                pen.page.add(Path(circle(cx, y, 3 * s), fill=theme["text"]))
            else:
                pen.page.add(Path(circle(cx, y, 2.5 * s), stroke=theme["control"], width=1))
        return x + 5 * 9 * s - start

    def _text(self, column: int, text: str) -> None:
        items, _ = words_items(
            self._x(column), self.place.y + 18 * self.pen.scale, " ".join(text.split()), self.pen.look,
            style="small", color="text", wide=self._room(column), lines=_LINES + 1,
        )  # fmt: skip
        self.pen.page.extend(items)

    def _ask(self, column: int, field: str, said: str, *, is_first: bool) -> None:
        """Draw the dashed place where something is still to be named; the one to test first wears the accent."""
        pen, s, theme = self.pen, self.pen.scale, self.pen.look.theme
        tone = "accent" if is_first else "text2"
        wide = min(self._room(column), pen.wide(said, "smallM") + 44 * s)
        box = Box(self._x(column), self.place.y + 12 * s, wide, 30 * s)
        edge = box.grown(-0.5)
        pen.page.add(
            Rect(
                edge.x, edge.y, edge.w, edge.h,
                fill=theme["accentSoft"] if is_first else None,
                stroke=theme["accent" if is_first else "control"], radius=6, dash=(4, 3),
            ),
            Icon("plus", box.x + 9 * s, box.center[1] - 7 * s, 14 * s, theme[tone]),
        )  # fmt: skip
        pen.write(box.x + 28 * s, box.center[1], said, "smallM", tone, wide - 34 * s)
        name = f"{said}: {' '.join(self.row.bet.hypothesis.split()) or pen.say('bets.untitled')}"
        pen.page.press(f"ask/{self.row.bet.id}/{field}", box, name)


def put_number(pen: Pen, row: Wager, x: float, y: float, radius: float) -> None:
    """Draw the disc with the number of a bet around (x, y)."""
    theme = pen.look.theme
    is_known = row.state == "known"
    floor, edge = (theme["text"], None) if is_known else (theme["card"], theme["text2"])
    pen.page.add(
        Path(circle(x, y, radius if is_known else radius - 0.75), fill=floor, stroke=edge, width=1.5)
    )
    pen.write_around(x, y, str(row.number), "smallS", "card" if is_known else "text")


def spoken(pen: Pen, doc: Document, row: Wager) -> str:
    """Return what is read aloud of a bet."""
    say, bet = pen.say, row.bet
    figures = say("bets.no_figures")
    if row.corner is not None:
        figures = say(f"bets.corner.{row.corner}")
        figures += ", " + say("bets.figures", stated=bet.stated, believed=bet.believed)
    parts = [
        bet.hypothesis.strip() or say("bets.untitled"),
        doc.touchpoints[bet.touchpoint].title,
        figures,
        say(f"bets.state.{row.state}"),
        say("bets.spoken.test", test=bet.test.strip()) if bet.test.strip() else "",
        say("bets.spoken.result", result=bet.result.strip()) if bet.result.strip() else "",
    ]
    return f"{row.number}. " + ". ".join(" ".join(part.split()) for part in parts if part)
