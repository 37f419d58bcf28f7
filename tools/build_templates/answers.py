"""Takes down what customers answered, week by week, and which findings of the checker may stand.

    survey texts 212 2026-11-21: Text survey | Sms-måling
      comments: 6
    rating texts pickup.frontstage 2026-11-16: 4x4 5x15
    rating texts whole 2026-11-16 nps: 6x1 8x4 10x14
    said texts pickup.frontstage 5 2026-11-20: I was met. | Jeg blev mødt.
    let_stand R55 journeys/to-be: One design is enough to begin with | Ét udkast er nok til at begynde med
      author: Signe Holm
      date: 2026-11-20

A rating tells its survey, what was scored (`whole` is the journey), the Monday of the week, and how often each score
was given. What was said stands with the newest first; `-` is a sentence without a score.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from cxdesigner.model.checks import Dismissal
from cxdesigner.model.listening import Rating, Survey, Verbatim
from tools.build_templates.board import Board
from tools.build_templates.lines import Line
from tools.build_templates.values import fields_of

_ENDS = {"nps": (0.0, 10.0), "ces": (1.0, 7.0)}
"""The worst and the best end of a scale that does not go from 1 to 5."""


class Answers:
    """Puts surveys, their ratings and words, and findings that may stand on `board`."""

    def __init__(self, board: Board) -> None:
        self._board = board
        self.takers: Mapping[str, Callable[[Line], None]] = {
            "survey": self._survey,
            "rating": self._rating,
            "said": self._said,
            "let_stand": self._let_stand,
        }

    def _survey(self, line: Line) -> None:
        _, id_, rows, day = line.facts
        self._board.add(
            Survey, id_, among=("surveys",), title=line.pair, rows=int(rows), taken_in=day,
            **fields_of(Survey, line, self._board.place),
        )  # fmt: skip

    def _rating(self, line: Line) -> None:
        _, survey, about, week, *scale = line.facts
        kind = scale[0] if scale else "rating"
        low, high = _ENDS.get(kind, (1.0, 5.0))
        given = [tuple(map(int, part.split("x"))) for part in line.pair[0].split()]
        self._board.add(
            Rating, f"{survey}-r{self._board.count(Rating)}", survey=survey, touchpoint=self._about(about),
            scale=kind, low=low, high=high, week=week,
            scores=tuple(score for score, _ in given), counts=tuple(count for _, count in given),
        )  # fmt: skip

    def _said(self, line: Line) -> None:
        _, survey, about, score, day = line.facts
        self._board.add(
            Verbatim, f"{survey}-v{self._board.count(Verbatim)}", survey=survey, touchpoint=self._about(about),
            text=line.pair, score=None if score == "-" else float(score), date=day,
        )  # fmt: skip

    def _about(self, name: str) -> str | None:
        return None if name == "whole" else self._board.place("touchpoints", name)

    def _let_stand(self, line: Line) -> None:
        _, rule, *places = line.facts
        self._board.add(
            Dismissal, f"let_stand.{self._board.count(Dismissal) + 1}", rule=rule, reason=line.pair,
            places=tuple((place, place) for place in sorted(places)), **fields_of(Dismissal, line, self._board.place),
        )  # fmt: skip
