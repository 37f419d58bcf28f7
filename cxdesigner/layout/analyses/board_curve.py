"""The box that lays how the to-be feels over how today feels, stage by stage, with the lift of each."""

from __future__ import annotations

from collections.abc import Sequence

from cxdesigner.analysis.emotion import level_of
from cxdesigner.analysis.summary import StageFeeling, Summary
from cxdesigner.layout import curve
from cxdesigner.layout.analyses.compare_curve import between
from cxdesigner.layout.analyses.holding import GAP
from cxdesigner.layout.analyses.page import Page
from cxdesigner.layout.analyses.parts import box_items, value_items
from cxdesigner.layout.analyses.pen import Pen
from cxdesigner.layout.display_list import Path, Rect, Segment
from cxdesigner.layout.font_metrics import width
from cxdesigner.layout.geometry import Box
from cxdesigner.layout.look import Look
from cxdesigner.layout.shapes import circle, face, moment_of_truth
from cxdesigner.layout.theme import dash
from cxdesigner.model.document import Document
from cxdesigner.model.figures import signed

_HEAD, _FOOT = 76.0, 100.0

Spot = tuple[float, float]


def words_width(look: Look) -> float:
    """Return what faces and words of the levels take at the left."""
    kind, scale = look.style("small"), look.measures.text_scale
    return max(width(look.words(f"emotion.{level}"), kind) for level in range(-2, 3)) + 38 * scale


def put_curve(page: Page, seen: Summary, doc: Document, look: Look, box: Box, names: float) -> None:
    """Draw the box, with `names` wide room for words at its left; every stage of it can be pressed."""
    pen = Pen(page, look)
    word = "emotion" if seen.is_pair else "emotion_alone"
    page.extend(box_items(box, look))
    pen.write(box.x + 20, box.y + 26 * pen.scale, pen.say(f"board_view.{word}"), "title", "text")
    pen.write(
        box.x + 20, box.y + 44 * pen.scale, pen.say(f"board_view.{word}_hint"), "small", "text3",
        box.w - 40,
    )  # fmt: skip
    _key(pen, box, seen)
    drawing = _Curves(pen, seen.feelings, box, names)
    drawing.floor()
    drawing.lines()
    drawing.stages(doc, is_pair=seen.is_pair)


def _key(pen: Pen, box: Box, seen: Summary) -> None:
    theme, scale = pen.look.theme, pen.scale
    x, y = box.right - 20, box.y + 26 * scale
    sides = [
        (word, is_today)
        for word, is_today in (("to_be", False), ("today", True))
        if seen.is_pair or (seen.average.was is not None) == is_today
    ]
    for word, is_today in sides:
        x -= pen.write_to(x, y, pen.say(f"board_view.{word}"), "small", "text2") + 36 * scale
        way: tuple[Segment, ...] = (("M", x, y), ("L", x + 28 * scale, y))
        page, ink = pen.page, theme["text2"] if is_today else theme.emotion["2"]
        page.add(
            Path(way, stroke=ink, width=1.5 if is_today else 2.5, dash=dash("ghost") if is_today else ())
        )
        x -= 18 * scale


class _Curves:
    """Both curves over the stages, in the room that is left in the box."""

    def __init__(self, pen: Pen, feelings: Sequence[StageFeeling], box: Box, names: float) -> None:
        self._pen, self._feelings, self._box = pen, feelings, box
        self._left = box.x + 20 + names
        self._wide = (box.right - 24 - self._left) / max(1, len(feelings))
        top, bottom = box.y + _HEAD * pen.scale, box.bottom - _FOOT * pen.scale
        self._unit = (bottom - top) / 4
        self._neutral = (top + bottom) / 2

    def _x(self, number: int) -> float:
        return self._left + (number + 0.5) * self._wide - GAP / 2  # over the columns of the boxes below

    def _y(self, score: float) -> float:
        return self._neutral - score * self._unit

    def floor(self) -> None:
        """Draw the five levels with their faces and words."""
        pen, theme, scale = self._pen, self._pen.look.theme, self._pen.scale
        right = self._box.right - 20
        for level in (2, 1, 0, -1, -2):
            y = self._y(level)
            ink = theme.emotion["posInk" if level > 0 else "negInk"] if level else theme["text3"]
            pen.page.extend(face(self._box.x + 20 + 8 * scale, y, 8 * scale, level, ink, 1.2 * scale))
            room = self._left - self._box.x - 48 * scale
            pen.write_to(self._left - 12, y, pen.say(f"emotion.{level}"), "small", "text2", room)
            color = theme["line" if level else "lineStrong"]
            pen.page.add(Rect(self._left, y - 0.5, right - self._left, 1, fill=color))

    def lines(self) -> None:
        """Draw both curves, what lies between them, and their points."""
        pen, theme, scale = self._pen, self._pen.look.theme, self._pen.scale
        was, now = self._spots(is_today=True), self._spots(is_today=False)
        before, after = self._through(was), self._through(now)
        pen.page.extend(between(before, after, pen.look))
        if before:
            line = curve.line_of(before)
            pen.page.add(Path(line, stroke=theme["text2"], width=1.5 * scale, dash=dash("ghost")))
        for stretch in curve.stretches(curve.cut_at(after, self._neutral), self._neutral):
            color = theme.emotion["2" if stretch.is_above else "-2"]
            pen.page.add(Path(curve.line_of(stretch.curves), stroke=color, width=2.5 * scale))
        for x, y in was:
            pen.page.add(
                Path(circle(x, y, 4.5 * scale), fill=theme["card"], stroke=theme["text2"], width=1.5)
            )
        for number, feeling in enumerate(self._feelings):
            self._mark(number, feeling, has_today=bool(was), has_to_be=bool(now))

    def _mark(self, number: int, feeling: StageFeeling, *, has_today: bool, has_to_be: bool) -> None:
        pen, theme, scale = self._pen, self._pen.look.theme, self._pen.scale
        score = feeling.lift.becomes if has_to_be else feeling.lift.was if has_today else None
        if score is None:
            return
        x, y = self._x(number), self._y(score)
        if feeling.has_moment_of_truth:
            pen.page.extend(moment_of_truth(x, y, theme, 18 * scale))
        elif has_to_be:
            color = theme.emotion[str(level_of(score))]
            pen.page.add(Path(circle(x, y, 6.5 * scale), fill=color, stroke=theme["card"], width=2))

    def stages(self, doc: Document, *, is_pair: bool) -> None:
        """Write the name of each stage, and how far it is lifted; let it be pressed."""
        pen, scale = self._pen, self._pen.scale
        lifts = [feeling.lift.by for feeling in self._feelings]
        largest = max((abs(by) for by in lifts if by is not None), default=0.0)
        top = self._box.bottom - _FOOT * scale
        y = top + 36 * scale
        if is_pair:
            pen.write_to(self._left - 12, y, pen.say("compare.lift"), "small", "text2")
        for number, feeling in enumerate(self._feelings):
            x, name = self._x(number), doc.stages[feeling.stage].name
            by, said = feeling.lift.by, signed(feeling.lift.by, pen.say)
            if is_pair:
                wide = max(24 * scale + 8, pen.wide(said, "smallM") + 20)
                good = None if by is None or said == "0" else by > 0
                pen.page.extend(
                    value_items(
                        x + wide / 2, y - 12 * scale, said, pen.look,
                        good=good, largest=good is not None and abs(by or 0.0) == largest, tall=24 * scale,
                    )
                )  # fmt: skip
            pen.write_within(x, y + 30 * scale, name, "text3" if feeling.is_gone else "text", self._wide - 4)
            place = Box(
                x - self._wide / 2 + 2, self._y(2) - 14, self._wide - 4, y + 44 * scale - self._y(2) + 14
            )
            pen.page.press(f"stage/{feeling.stage}", place, self._spoken(name, feeling, is_pair=is_pair))

    def _spoken(self, name: str, feeling: StageFeeling, *, is_pair: bool) -> str:
        say, lift = self._pen.say, feeling.lift
        if is_pair:
            return say(
                "compare.lift_of", stage=name,
                by=signed(lift.by, say), was=signed(lift.was, say), becomes=signed(lift.becomes, say),
            )  # fmt: skip
        score = lift.was if lift.was is not None else lift.becomes
        return say("board_view.stage_feels", stage=name, score=signed(score, say))

    def _spots(self, *, is_today: bool) -> list[Spot]:
        found = []
        for number, feeling in enumerate(self._feelings):
            score = feeling.lift.was if is_today else feeling.lift.becomes
            if score is not None:
                found.append((self._x(number), self._y(score)))
        return found

    def _through(self, spots: Sequence[Spot]) -> list[curve.Bezier]:
        """Return the curve through `spots`, run level to both ends where the first and the last stage are scored."""
        if not spots:
            return []
        placed = list(spots)
        if placed[0][0] == self._x(0):
            placed.insert(0, (self._left, placed[0][1]))
        if placed[-1][0] == self._x(len(self._feelings) - 1):
            placed.append((self._box.right - 20, placed[-1][1]))
        return curve.beziers(placed)
