"""Reads a template's own text, in which both languages stand side by side, onto a board.

A line tells one thing: a word for what it is, facts parted by spaces, a colon, and the English and the Danish text
parted by a bar. Lines set in further belong to the line above them; a line that begins with a bar goes on with
the Danish of the line before.

    step sits <sits: 19:02 | 19.02
      name: Sits down | Sætter sig
    customer in_person +0.4 observed(visit): Follows the host | Følger værten
    frontstage in_person floor 2m designed <sits.frontstage: Says the names | Siger navnene
      text: Looks up, smiles and walks ahead.
        | Ser op, smiler og går foran.
      beat waiter 5s must: Looks up at once | Ser op med det samme
    pain: Nobody looks up | Ingen ser op
    link: sits.customer > sits.frontstage

The facts of a card are known by their form: `+0.4` is how it feels, `2m` how long it takes, `x2` how many steps
it spans, `<sits.frontstage` the card it derives from; a channel, a team, a control, a confidence with its sources
and a change by their names. `frontstage.coats` is a second card of the cell. A tilde is a no-break space and `\\-`
a soft hyphen.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from cxdesigner.model.channels import CHANNEL_KINDS
from cxdesigner.model.duration import parse_duration
from cxdesigner.model.evidence import INSIGHT_KINDS
from cxdesigner.model.lane_roles import LANE_ROLES
from cxdesigner.model.touchpoint import CHANGES
from tools.build_templates.board import LANES, Board, Pair

_NUMBERS = {"review_every_days": int, "delay_s": parse_duration, "latency_s": parse_duration}
_NAMES = {"persona", "owner", "shown_to", "version", "date", "author", "last_reviewed"}
"""Fields that are the same in both languages."""

_SCORE = re.compile(r"[+-]\d(\.\d)?")
_DURATION = re.compile(r"(\d+[a-z]+)+")
_WORDS = {
    "control": ("designed", "guided", "left_to_chance"),
    "change": CHANGES,
}
_CONFIDENCE = re.compile(r"(observed|reported|assumed)(?:\(([\w,]+)\))?")


@dataclass
class _Line:
    """One line of the text with what belongs to it: `facts`, the text in both languages, and lines further in."""

    number: int
    facts: list[str]
    pair: Pair
    inner: list[_Line] = field(default_factory=list)

    @property
    def word(self) -> str:
        return self.facts[0]

    def fields(self) -> dict[str, Any]:
        """Return the inner lines that are fields by their names."""
        return {line.word: _value(line) for line in self.inner if line.word != "beat"}


def read_template(path: Path) -> Board:
    """Return the board that the text at `path` tells of. Raises ValueError naming the line that cannot be read."""
    reader, line = _Reader(), None
    try:
        for line in _lines(path.read_text(encoding="utf-8")):
            reader.take(line)
    except (ValueError, KeyError, IndexError) as error:
        where = f"{path.name}:{line.number}" if line else path.name
        raise ValueError(f"{where}: {error}") from error
    return reader.board


def _lines(text: str) -> Iterator[_Line]:
    """Yield the outermost lines, each when all that belongs to it has been read."""
    stack: list[tuple[int, _Line]] = []
    for number, raw in enumerate(text.splitlines(), 1):
        content, depth = raw.strip(), len(raw) - len(raw.lstrip())
        if not content or content.startswith("#"):
            continue
        if content.startswith("|"):
            last = stack[-1][1]
            last.pair = (last.pair[0], _clean(content[1:]))
            continue
        if depth == 0 and stack:
            yield stack[0][1]
        head, _, told = content.partition(":")
        english, bar, danish = told.partition(" | ")
        line = _Line(number, head.split(), (_clean(english), _clean(danish if bar else english)))
        stack = [held for held in stack if held[0] < depth]
        if stack:
            stack[-1][1].inner.append(line)
        stack.append((depth, line))
    if stack:
        yield stack[0][1]


def _clean(text: str) -> str:
    return text.strip().replace("~", "\u00a0").replace("\\-", "\u00ad")


def _value(line: _Line) -> object:
    """Return what a field line says: a text in both languages, one for both, or a number."""
    text = line.pair[0]
    if line.word in _NUMBERS:
        return _NUMBERS[line.word](text)
    if line.word == "tags":
        return tuple(zip(*(half.split(", ") for half in line.pair), strict=True))
    return text if line.word in _NAMES else line.pair


class _Reader:
    """Puts the lines of one text on a board, which it makes at the first."""

    def __init__(self) -> None:
        self.board = Board(("", ""))
        self._actors: dict[str, Pair] = {}
        self._channels = {kind.id for kind in CHANNEL_KINDS}
        self._teams: set[str] = set()
        self._lanes = {role.id for role in LANE_ROLES if role.holds == "cards"}
        self._takers: dict[str, Callable[[_Line], None]] = {
            "project": self._take_project,
            "team": self._take_team,
            "actor": self._take_actor,
            "persona": self._take_persona,
            "source": self._take_source,
            "as-is": self._take_as_is,
            "to-be": self._take_to_be,
            "stage": self._take_stage,
            "step": self._take_step,
            "metric": self._take_metric,
            "loop": self._take_loop,
            "note": self._take_note,
            "link": self._take_link,
        }

    def take(self, line: _Line) -> None:
        """Take down one line with all that belongs to it."""
        name = line.word.partition(".")[0]
        if name in self._lanes:
            self._card(line)
        elif name in INSIGHT_KINDS:
            self.board.insight(name, line.pair, **line.fields())
        elif take := self._takers.get(name):
            take(line)
        else:
            raise ValueError(f"{line.word!r} is no word to begin a line with")

    def _take_project(self, line: _Line) -> None:
        self.board = Board(line.pair, **line.fields())
        self.board.channels()

    def _take_team(self, line: _Line) -> None:
        if line.facts[1] in self._channels:
            raise ValueError(f"{line.facts[1]!r} is a channel and cannot be a team")
        self._teams.add(line.facts[1])
        self.board.teams(**{line.facts[1]: line.pair})

    def _take_actor(self, line: _Line) -> None:
        self._actors[line.facts[1]] = line.pair

    def _take_persona(self, line: _Line) -> None:
        self.board.persona(line.facts[1], line.pair, **line.fields())

    def _take_source(self, line: _Line) -> None:
        _, id_, kind, date = line.facts
        self.board.source(id_, kind, line.pair, date=date, **line.fields())

    def _take_as_is(self, line: _Line) -> None:
        self.board.as_is(line.pair, **line.fields())
        self._lay(line)

    def _take_to_be(self, line: _Line) -> None:
        self.board.to_be(line.pair, **line.fields())
        self._lay(line)

    def _lay(self, line: _Line) -> None:
        """Lay the lanes that the head names, or all of a blueprint's."""
        self.board.lanes(*(line.facts[1:] or LANES))

    def _take_stage(self, line: _Line) -> None:
        self.board.stage(line.facts[1], line.pair)

    def _take_step(self, line: _Line) -> None:
        was = "".join(fact[1:] for fact in line.facts[2:])
        self.board.step(line.facts[1], line.pair, was=was, **line.fields())

    def _take_metric(self, line: _Line) -> None:
        """`metric 74 >60 0..120 n=96 %`: figure (`?` is not measured), target and its side, scale, answers, unit."""
        fields = line.fields()
        for fact in line.facts[2:]:
            fields |= _figure(fact)
        value = None if line.facts[1] == "?" else float(line.facts[1])
        self.board.metric(line.pair, value, **fields)

    def _take_loop(self, line: _Line) -> None:
        self.board.feedback_loop(line.pair, **line.fields())

    def _take_note(self, line: _Line) -> None:
        self.board.note(line.facts[1], line.pair, **line.fields(), at="".join(line.facts[2:]))

    def _take_link(self, line: _Line) -> None:
        self.board.link(line.pair[0], *line.facts[1:], **line.fields())

    def _card(self, line: _Line) -> None:
        lane, _, key = line.word.partition(".")
        fields: dict[str, Any] = line.fields()
        if reason := fields.pop("moment_of_truth", None):
            fields["moment_of_truth_reason"] = reason
        for fact in line.facts[1:]:
            fields |= self._fact(fact)
        self.board.card(lane, line.pair, key=key, **fields)
        for beat in line.inner:
            if beat.word == "beat":
                _, actor, seconds, *duty = beat.facts
                self.board.beat(self._actors[actor], beat.pair, _seconds(seconds), *duty, **beat.fields())

    def _fact(self, fact: str) -> dict[str, Any]:
        """Return the field of a card that `fact` sets. Raises ValueError for one that means nothing."""
        for name, words in _WORDS.items():
            if fact in words:
                return {name: fact}
        if fact in self._channels:
            return {"channel": fact}
        if fact in self._teams:
            return {"owner": fact}
        if match := _CONFIDENCE.fullmatch(fact):
            sources = match[2].split(",") if match[2] else []
            return {"confidence": match[1], "sources": tuple(sources)}
        if fact[0] == "<":
            return {"was": fact[1:]}
        if _SCORE.fullmatch(fact):
            return {"emotion": float(fact)}
        if _DURATION.fullmatch(fact):
            return {"seconds": _seconds(fact)}
        if re.fullmatch(r"x\d", fact):
            return {"span": int(fact[1:])}
        raise ValueError(f"{fact!r} is no channel, team or other fact of a card")


def _figure(fact: str) -> dict[str, Any]:
    """Return the fields of a metric that `fact` sets."""
    if fact[0] in "<>":
        return {"target": float(fact[1:]), "lower_is_better": fact[0] == "<"}
    if ".." in fact:
        low, high = fact.split("..")
        return {"low": float(low), "high": float(high)}
    if fact.startswith("n="):
        return {"replies": int(fact[2:])}
    return {"signed": True} if fact == "signed" else {"unit": (fact, fact)}


def _seconds(text: str) -> float:
    seconds = parse_duration(text)
    assert seconds is not None
    return seconds
