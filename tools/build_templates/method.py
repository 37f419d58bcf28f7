"""Takes down what the method knows of a project: factors and scores, promises, hand-overs, facts, questions.

    factor trust: Trust | Tillid
      role: qualifier
    frontstage in_person drivers: Folds the receipt once | Folder kvitteringen én gang
      score trust +0.9 +0.3..+1.4
      promise: A car by the door | En bil ved døren
        kept_at: return.frontstage
      hook: A ride home | Turen hjem
      bet: A fold is remembered | En fold bliver husket
      question to_customers: Was it noticed? | Blev det bemærket?
    handover booking.frontstage > booking.backstage: Time, address | Tid, adresse
      agreed: at once | straks
    removed payment.evidence: A flat one takes its place | En glat tager dens plads
    fact satisfaction: Guests say 4.4 of 5 | Gæster siger 4,4 af 5
    term guest: Guest | Gæst
    question from_staff: Who tells us? | Hvem siger det til os?

A score tells its factor, how it typically is, and its worst and best day.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from cxdesigner.model.document import TABLE_OF
from cxdesigner.model.evidence import Fact
from cxdesigner.model.factors import Factor, FactorScore
from cxdesigner.model.handovers import Handover
from cxdesigner.model.project import Term
from cxdesigner.model.promises import Bet, LoyaltyHook, Promise, Question
from cxdesigner.model.record import Record
from cxdesigner.model.twins import Removal
from tools.build_templates.answers import Answers
from tools.build_templates.board import Board
from tools.build_templates.lines import Line
from tools.build_templates.values import fields_of

_OF_A_CARD: Mapping[str, tuple[type[Record], str, str]] = MappingProxyType(
    {
        "promise": (Promise, "made_at", "text"),
        "hook": (LoyaltyHook, "touchpoint", "offer"),
        "bet": (Bet, "touchpoint", "hypothesis"),
        "question": (Question, "touchpoint", "text"),
    }
)
"""The records that a line inside a card tells of: the field that names the card, and that of the line's own text."""

_BAND = re.compile(r"([+-]?[\d.]+)\.\.([+-]?[\d.]+)")


class Method:
    """Puts lines of the method on `board`."""

    def __init__(self, board: Board) -> None:
        self._board = board
        self.takers: Mapping[str, Callable[[Line], None]] = {
            "factor": lambda line: self._of_the_project(Factor, line, "name"),
            "fact": self._fact,
            "term": lambda line: self._of_the_project(Term, line, "name"),
            "question": self._question,
            "handover": self._handover,
            "removed": self._removed,
            **Answers(board).takers,
        }

    def inside(self, line: Line) -> None:
        """Take down what a line inside the card told last says, where it tells of a record of its own."""
        if line.word == "score":
            self._score(line)
        elif line.word in _OF_A_CARD:
            kind, card, text = _OF_A_CARD[line.word]
            fields = {card: self._board.card_id, text: line.pair, **self._fields(kind, line)}
            if kind is Question:
                fields["kind"] = line.facts[1]
            self._board.numbered(kind, self._board.card_key, among=(TABLE_OF[kind],), **fields)

    def _fields(self, kind: type[Record], line: Line) -> dict[str, Any]:
        return fields_of(kind, line, self._board.place)

    def _of_the_project(self, kind: type[Record], line: Line, text: str) -> None:
        self._board.add(
            kind, line.facts[1], among=(line.word,), **{text: line.pair}, **self._fields(kind, line)
        )

    def _fact(self, line: Line) -> None:
        self._board.add(
            Fact, f"fact.{self._board.count(Fact) + 1}", among=("facts",), kind=line.facts[1], title=line.pair,
            **self._fields(Fact, line),
        )  # fmt: skip

    def _question(self, line: Line) -> None:
        self._board.add(
            Question, f"question.{self._board.count(Question) + 1}", among=("questions",), kind=line.facts[1],
            text=line.pair, **self._fields(Question, line),
        )  # fmt: skip

    def _score(self, line: Line) -> None:
        _, factor, typical, *band = line.facts
        fields: dict[str, Any] = {"typical": float(typical)}
        for fact in band:
            match = _BAND.fullmatch(fact)
            if match is None:
                raise ValueError(f"{fact!r} is no band from the worst to the best")
            fields |= {"worst": float(match[1]), "best": float(match[2])}
        self._board.add(
            FactorScore, f"{self._board.card_id}.{factor}", touchpoint=self._board.card_id, factor=factor,
            **fields, **self._fields(FactorScore, line),
        )  # fmt: skip

    def _handover(self, line: Line) -> None:
        _, source, _, target = line.facts
        ends = [self._board.place("touchpoints", name) for name in (source, target)]
        self._board.add(
            Handover, "--".join(ends), source=ends[0], target=ends[1], passed=line.pair,
            **self._fields(Handover, line),
        )  # fmt: skip

    def _removed(self, line: Line) -> None:
        gone = self._board.place("touchpoints", f"as-is:{line.facts[1]}")
        self._board.add(
            Removal, f"{self._board.journey}--{line.facts[1]}", journey=self._board.journey, touchpoint=gone,
            why=line.pair, **self._fields(Removal, line),
        )  # fmt: skip
