"""Teams in small places: the two letters of each, and the figures on which two of them pull apart."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from cxdesigner.model import structure
from cxdesigner.model.document import Document
from cxdesigner.model.project import Team

_WORD = re.compile(r"[^\W_]+")
_LETTERS = 2


def team_codes(doc: Document) -> dict[str, str]:
    """Return the two letters of every team by its id: those it was given, else made from its name. No two are alike."""
    teams = structure.teams(doc)
    codes: dict[str, str] = {}
    for team in sorted(teams, key=lambda team: not team.code.strip()):
        taken = set(codes.values())
        codes[team.id] = next(code for code in _candidates(team) if code not in taken)
    return codes


def _candidates(team: Team) -> Iterator[str]:
    """Yield what could stand for a team, the best first; it never ends."""
    words = _WORD.findall(team.name.upper()) or ["?"]
    given = "".join(_WORD.findall(team.code.upper()))[:_LETTERS]
    if given:
        yield given
    first, rest = words[0], "".join(words)[1:]
    if len(first) == _LETTERS:
        yield first
    if len(words) > 1:
        yield first[0] + words[1][0]
    yield from (first[0] + letter for letter in rest)
    yield from (f"{first[0]}{number}" for number in range(1, 10))
    yield from (f"{number:02}" for number in range(1, 10_000))


@dataclass(frozen=True, slots=True)
class Conflict:
    """A figure that one team is to raise and another is to lower: `raiser` and `lowerer` are ids of teams."""

    figure: str
    raiser: str
    lowerer: str


def conflicting_figures(doc: Document) -> list[Conflict]:
    """Return the figures on which two teams of the project pull apart, in the order of the teams that raise them."""
    teams = structure.teams(doc)
    lowered: dict[str, list[Team]] = {}
    for team in teams:
        for figure in _said(team.lowers):
            lowered.setdefault(figure.casefold(), []).append(team)
    return [
        Conflict(figure, team.id, other.id)
        for team in teams
        for figure in _said(team.raises)
        for other in lowered.get(figure.casefold(), ())
        if other.id != team.id
    ]


def _said(figures: Iterable[str]) -> list[str]:
    return [" ".join(figure.split()) for figure in figures if figure.strip()]
