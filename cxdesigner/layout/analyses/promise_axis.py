"""The stages of a journey across a box, and where on them a step stands: the ground of promises and returns."""

from __future__ import annotations

from dataclasses import dataclass

from cxdesigner.analysis.course import Course
from cxdesigner.layout.analyses.page import Page
from cxdesigner.layout.analyses.parts import BOX_PAD
from cxdesigner.layout.analyses.pen import Pen
from cxdesigner.layout.display_list import Rect
from cxdesigner.layout.geometry import Box
from cxdesigner.layout.line_breaking import fit_lines
from cxdesigner.layout.look import Look

LABELS, ENDS, GAP, LEAST = 250.0, 312.0, 10.0, 76.0
"""Width of the words at the left, of what stands at the right, between stages, and of the narrowest stage."""

_NAME_AIR = 8.0


@dataclass(frozen=True, slots=True)
class Axis:
    """Where stages and steps stand within a box that begins at `x`: the left edges of the stages, their width, and the
    middle of each column. `ends` is where what stands beside the string begins, `seen` where the box ends, or what of
    it is in sight before one scrolls.
    """

    x: float
    lefts: tuple[float, ...]
    wide: float
    middles: tuple[float, ...]
    ends: float
    ends_room: float
    words_room: float
    seen: float

    @property
    def left(self) -> float:
        """Where the first stage begins."""
        return self.lefts[0]

    @property
    def right(self) -> float:
        """Where the last stage ends."""
        return self.lefts[-1] + self.wide


def least_width(course: Course, look: Look) -> float:
    """Return the width a box needs so that no stage is too narrow to read."""
    count, scale = max(1, len(course.stages)), look.measures.text_scale
    return 2 * BOX_PAD + scale * (LABELS + ENDS + count * LEAST) + (count + 1) * GAP


def axis_of(course: Course, look: Look, box: Box, seen: float) -> Axis:
    """Return where the stages of `course` stand in `box`; there is at least one.

    What became of a promise stands at the right end; where the box is wider than what is `seen` of it, before the
    stages, so that it is in sight.
    """
    scale, count = look.measures.text_scale, len(course.stages)
    start, ends_wide = box.x + BOX_PAD, ENDS * scale
    is_wide = box.w > seen + 0.5
    left = start + LABELS * scale + (ends_wide if is_wide else 0.0)
    right = box.right - BOX_PAD - (0.0 if is_wide else ends_wide + 2 * GAP)
    wide = (right - left - (count - 1) * GAP) / count
    lefts = tuple(left + number * (wide + GAP) for number in range(count))
    middles = _middles(course, lefts, wide)
    ends = start + LABELS * scale if is_wide else right + 2 * GAP
    return Axis(
        box.x, lefts, wide, middles, ends, ends_wide - 24, LABELS * scale - 16, box.x + min(box.w, seen)
    )


def _middles(course: Course, lefts: tuple[float, ...], wide: float) -> tuple[float, ...]:
    steps: dict[str, list[int]] = {}
    for column, step in enumerate(course.steps):
        steps.setdefault(step.stage, []).append(column)
    middles = [0.0] * len(course.steps)
    for x, stage in zip(lefts, course.stages, strict=True):
        columns = steps.get(stage.id, [])
        for at, column in enumerate(columns):
            middles[column] = x + wide * (at + 0.5) / len(columns)
    return tuple(middles)


def put_heads(pen: Pen, course: Course, axis: Axis, y: float, bottom: float) -> None:
    """Write the names of the stages around `y`, each with its line, and a quiet floor below it down to `bottom`."""
    theme, scale = pen.look.theme, pen.scale
    first: dict[str, str] = {step.stage: step.time for step in reversed(course.steps)}
    for number, (x, stage) in enumerate(zip(axis.lefts, course.stages, strict=True), 1):
        right = x + axis.wide
        pen.page.add(Rect(x, y + 15 * scale, axis.wide, bottom - y - 15 * scale, fill=_floor(pen.look)))
        at = x + pen.write(x, y, str(number), "small", "text3") + 7
        at += pen.write(at, y, stage.name, "smallS", "text", right - at) + _NAME_AIR
        time = first.get(stage.id, "")
        if time and right - at > 34 * scale and pen.wide(time, "meta") <= right - at:
            pen.write(at, y, time, "meta", "text3")
        pen.page.add(Rect(x, y + 14 * scale, axis.wide, 2, fill=theme["lineStrong"]))


def _floor(look: Look) -> str:
    return look.theme["panel" if look.theme.is_dark else "canvas"]


def mark_labels(pen: Pen, marks: list[tuple[float, str]], y: float, axis: Axis) -> None:
    """Write below each mark, `x` and words, what it is: centred, on at most two lines, in the room that its
    neighbours leave.
    """
    marks = sorted(marks)
    kind, widest, least = pen.style("meta"), 124 * pen.scale, 34 * pen.scale
    low, high = axis.left - GAP, axis.right + GAP
    for number, (x, said) in enumerate(marks):
        before = marks[number - 1][0] if number else None
        behind = marks[number + 1][0] if number + 1 < len(marks) else None
        left = low if before is None else (before + x) / 2 + 4
        right = high if behind is None else (x + behind) / 2 - 4
        room = min(right - left, widest)
        if room < least:
            continue
        for row, part in enumerate(fit_lines(said, kind, room, 2)):
            wide = pen.wide(part, "meta")
            start = min(max(x - wide / 2, left), right - wide)
            pen.write(start, y + row * kind.leading, part, "meta", "text2")


def page_for(course: Course, look: Look, width: float, margin: float) -> Page:
    """Return an empty page, `width` pixels across or as wide as the stages need."""
    return Page(max(width, least_width(course, look) + 2 * margin))
