"""The axis that bands of a page share: the steps of a journey from left to right, under the heads of their stages."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from cxdesigner.analysis.course import Course
from cxdesigner.layout.analyses.pen import Pen
from cxdesigner.layout.geometry import Box
from cxdesigner.layout.look import Look

LABELS = 154.0
"""What the words at the left of a band take."""

_GAP, _STAGE, _STEP = 10.0, 74.0, 34.0
"""Between stages, and the least width of a stage and of a step."""


@dataclass(frozen=True, slots=True)
class Axis:
    """Where the columns stand: the left edge and the width of each step, and the ends of each stage that has any."""

    course: Course
    lefts: tuple[float, ...]
    wides: tuple[float, ...]
    stages: Mapping[str, tuple[float, float]]

    @property
    def left(self) -> float:
        """Where the first column begins."""
        return self.lefts[0] if self.lefts else 0.0

    @property
    def right(self) -> float:
        """Where the last column ends."""
        return self.lefts[-1] + self.wides[-1] if self.lefts else 0.0

    def middle(self, column: int) -> float:
        """Return the middle of a column."""
        return self.lefts[column] + self.wides[column] / 2

    def part(self, column: int, number: int, count: int) -> float:
        """Return the middle of one of `count` equal parts of a column."""
        return self.lefts[column] + self.wides[column] * (number + 0.5) / count


def put_banner(  # where, and what is said: the title's key, the figures and their room, and what draws the key
    pen: Pen, box: Box, title: str, told: str, room: float, put_key: Callable[[Pen, float, float], float]
) -> None:
    """Draw the heading of a box along the axis: `title` and its `_hint` at the left, figures and a key at the right.

    `put_key` draws the key so that it ends at the place it is given, and returns how wide it is.
    """
    scale = pen.scale
    taken = pen.write_to(box.right - 20, box.y + 26 * scale, told, "smallM", "text2", room)
    pen.write(box.x + 20, box.y + 26 * scale, pen.say(title), "title", "text", box.w - 52 - taken)
    taken = put_key(pen, box.right - 20, box.y + 45 * scale)
    pen.write(box.x + 20, box.y + 44 * scale, pen.say(f"{title}_hint"), "small", "text3", box.w - 56 - taken)


def least_width(course: Course, look: Look) -> float:
    """Return the width the axis needs with its labels, so that no stage is too narrow to read."""
    scale = look.measures.text_scale
    counts = _counts(course)
    return scale * (LABELS + sum(_least(count) * count for count in counts)) + _GAP * max(0, len(counts) - 1)


def axis_of(course: Course, look: Look, room: Box) -> Axis:
    """Return the axis that fills `room` behind its labels."""
    scale, counts = look.measures.text_scale, _counts(course)
    left = room.x + LABELS * scale
    least = sum(_least(count) * count for count in counts)
    unit = (room.right - left - _GAP * max(0, len(counts) - 1)) / max(1.0, least)
    lefts: list[float] = []
    wides: list[float] = []
    ends: dict[str, tuple[float, float]] = {}
    x = left
    for stage, count in zip(_stages(course), counts, strict=True):
        wide, start = unit * _least(count), x
        for _ in range(count):
            lefts.append(x)
            wides.append(wide)
            x += wide
        ends[stage] = (start, x)
        x += _GAP
    return Axis(course, tuple(lefts), tuple(wides), ends)


def put_heads(pen: Pen, axis: Axis, y: float) -> None:
    """Write number and name of each stage above its columns; `y` is their middle."""
    doc = axis.course.doc
    numbers = {stage.id: number for number, stage in enumerate(axis.course.stages, 1)}
    for stage, (left, right) in axis.stages.items():
        x = left + pen.write(left, y, str(numbers[stage]), "small", "text3") + 7
        pen.write(x, y, doc.stages[stage].name, "smallS", "text", right - x)
        pen.rule(left, y + 15 * pen.scale, right - left, "lineStrong", 2)


def put_label(pen: Pen, x: float, y: float, name: str, hint: str) -> None:
    """Write what a band is about at its left, around `y`."""
    room = LABELS * pen.scale - 12
    pen.write(x, y - 8 * pen.scale, name, "smallS", "text", room)
    pen.write(x, y + 8 * pen.scale, hint, "small", "text3", room)


def _stages(course: Course) -> list[str]:
    return list(dict.fromkeys(step.stage for step in course.steps))


def _counts(course: Course) -> list[int]:
    counts: dict[str, int] = {}
    for step in course.steps:
        counts[step.stage] = counts.get(step.stage, 0) + 1
    return list(counts.values())


def _least(count: int) -> float:
    """Return the least width of each of `count` steps of one stage."""
    return max(_STEP, _STAGE / count)
