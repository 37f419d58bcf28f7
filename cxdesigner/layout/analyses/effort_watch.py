"""What is looked at today beside what matters to the customer's feeling, step by step under the axis of the journey."""

from __future__ import annotations

from collections.abc import Sequence

from cxdesigner.analysis.course import Course
from cxdesigner.analysis.difference import WEIGHS, Difference, Watch
from cxdesigner.layout.analyses.journey_axis import Axis, put_label
from cxdesigner.layout.analyses.parts import edged
from cxdesigner.layout.analyses.pen import Pen
from cxdesigner.layout.display_list import Icon, Rect
from cxdesigner.layout.geometry import Box
from cxdesigner.layout.line_breaking import fit_lines
from cxdesigner.layout.shapes import face, moment_of_truth
from cxdesigner.layout.theme import dash
from cxdesigner.model.figures import UNKNOWN, score_text
from cxdesigner.translation import Catalogue

_MATTERS, _WATCHED = 358.0, 416.0
"""The middles of both rows, from the top of the box."""


def put_watches(  # what, of which journey, and where
    pen: Pen, course: Course, watches: Sequence[Watch], axis: Axis, chosen: str, box: Box
) -> None:
    """Draw both rows into the lower part of `box`. `watch/<step>` can be pressed."""
    drawing = _Watches(pen, course, axis, box)
    drawing.labels()
    card = course.doc.touchpoints.get(chosen)
    step = card.step if card is not None else chosen
    for column, watch in enumerate(watches):
        drawing.step(column, watch, is_chosen=watch.step == step)


def watched_words(watch: Watch) -> list[str]:
    """Return what is looked at and measured at a step, each once."""
    return list(dict.fromkeys([*(row.current_focus.strip() for row in watch.focus), *watch.metrics]))


def blind_words(seen: Difference, say: Catalogue) -> str:
    """Return how many steps matter while nobody looks; nothing where nobody said of any whether it matters."""
    if not any(watch.matters for watch in seen.watches):
        return ""
    blind = seen.count("blind")
    return say.count("effort.blind_count", blind) if blind else say("effort.all_seen")


class _Watches:
    """The two rows, each with a cell for every step."""

    def __init__(self, pen: Pen, course: Course, axis: Axis, box: Box) -> None:
        self._pen, self._course, self._axis, self._box = pen, course, axis, box

    def labels(self) -> None:
        """Name both rows."""
        pen, left = self._pen, self._box.x + 20
        pen.rule(left, self._box.y + (_MATTERS - 32) * pen.scale, self._box.w - 40)
        for word, at in (("matters", _MATTERS), ("watched", _WATCHED)):
            y = self._box.y + at * pen.scale
            put_label(pen, left, y, pen.say(f"effort.{word}"), pen.say(f"effort.{word}_hint"))

    def step(self, column: int, watch: Watch, *, is_chosen: bool) -> None:
        """Draw a step's cell of both rows."""
        pen, axis, scale = self._pen, self._axis, self._pen.scale
        x, wide = axis.lefts[column], axis.wides[column]
        y = self._box.y + _WATCHED * scale
        place = Box(x + 2, y - 22 * scale, wide - 4, 44 * scale)
        self._reasons(watch, x, wide)
        self._cell(watch, place)
        if is_chosen:
            pen.page.add(edged(place.grown(2), stroke=pen.look.theme["accent"], width=1.5, radius=9))
        pen.page.press(f"watch/{watch.step}", place, self._spoken(watch, column), is_on=is_chosen, radius=8)

    def _reasons(self, watch: Watch, x: float, wide: float) -> None:
        """Draw why it matters: the diamond, the weight, the face; as many as there is room for."""
        pen, theme, scale = self._pen, self._pen.look.theme, self._pen.scale
        y, middle = self._box.y + _MATTERS * scale, x + wide / 2
        size = 18 * scale
        parts = [
            *(["moment"] if watch.has_moment else []),
            *(["weight"] if watch.importance is not None else []),
            *(["face"] if watch.score is not None else []),
        ]
        parts = parts[: max(1, int((wide - 4) / (size + 6)))]
        if not parts:
            pen.write_around(middle, y, UNKNOWN, "small", "text3")
        at = middle - (len(parts) - 1) * (size + 6) / 2
        for part in parts:
            if part == "moment":
                pen.page.extend(moment_of_truth(at, y, theme, size))
            elif part == "weight":
                is_heavy = watch.matters and (watch.importance or 0) >= WEIGHS
                pen.write_around(
                    at,
                    y,
                    str(watch.importance),
                    "bodyS" if is_heavy else "small",
                    "text" if is_heavy else "text2",
                )
            else:
                score = watch.score or 0.0
                ink = theme.emotion["posInk" if score > 0 else "negInk"] if round(score) else theme["text3"]
                pen.page.extend(face(at, y, 8 * scale, round(score), ink, 1.2 * scale))
            at += size + 6

    def _cell(self, watch: Watch, place: Box) -> None:
        pen, theme = self._pen, self._pen.look.theme
        words = watched_words(watch)
        verdict = watch.verdict
        room = place.w - 12
        if verdict == "blind":
            pen.page.add(
                edged(
                    place, fill=theme["warningSoft"], stroke=theme["warning"], radius=7.5, dash=dash("ghost")
                )
            )
            self._lines([pen.say("effort.nobody_looks")], place, room, "smallS", "warning", "eyeoff")
        elif words:
            floor = theme.emotion["posSoft"] if verdict == "seen" else theme["field"]
            pen.page.add(Rect(place.x, place.y, place.w, place.h, fill=floor, radius=8))
            if floor == theme["card"]:
                pen.page.add(edged(place, stroke=theme["line"], radius=7.5))
            self._lines(words, place, room, "small", "text" if verdict == "seen" else "text2", "eye")
        else:
            pen.write_around(place.center[0], place.center[1], UNKNOWN, "small", "text3")

    def _lines(  # what, where and how
        self, words: Sequence[str], place: Box, room: float, style: str, ink: str, icon: str
    ) -> None:
        """Write up to two lines into a cell; one that is too narrow for words shows the icon alone."""
        pen, size = self._pen, 14 * self._pen.scale
        if room < 46 * pen.scale:
            pen.page.add(
                Icon(icon, place.center[0] - size / 2, place.center[1] - size / 2, size, pen.look.theme[ink])
            )
            return
        shown = list(words[:2] if len(words) > 1 else fit_lines(words[0], pen.style(style), room, 2))
        if len(words) > 2:
            shown[1] = f"{shown[1]} +{len(words) - 2}"
        leading = pen.style(style).leading
        y = place.center[1] - (len(shown) - 1) * leading / 2
        for said in shown:
            pen.write(place.center[0] - min(room, pen.wide(said, style)) / 2, y, said, style, ink, room)
            y += leading

    def _spoken(self, watch: Watch, column: int) -> str:
        say, step = self._pen.say, self._course.steps[column]
        name = step.name or self._course.doc.stages[step.stage].name
        words = watched_words(watch)
        parts = [
            f"{name}: {say(f'effort.verdict.{watch.verdict}')}",
            say("effort.spoken_watched", items=", ".join(words)) if words else "",
            say("attribute.moment_of_truth") if watch.has_moment else "",
            say("effort.spoken_weighs", importance=watch.importance) if watch.importance is not None else "",
            say("effort.spoken_feels", score=score_text(watch.score, say)) if watch.score is not None else "",
        ]
        return ". ".join(part for part in parts if part)
