"""Reads a template's own text onto a board.

    step sits <sits: 19:02 | 19.02
      name: Sits down | Sætter sig
    customer in_person +0.4 observed(visit): Follows the host | Følger værten
    frontstage in_person floor 8s designed <sits.frontstage: Says the names | Siger navnene
      text: Looks up, smiles and walks ahead.
        | Ser op, smiler og går foran.
      beat waiter 8s must: Looks up at once | Ser op med det samme
    pain: Nobody looks up | Ingen ser op
    metric 21 <15 0..40 n=96 min: The wait | Ventetiden
    link: sits.customer > sits.frontstage

The facts of a card are known by their form: `+0.4` is how it feels, `2m` how long it takes, `x2` how many steps it
spans, `<sits.frontstage` the card it derives from; a channel, a team, a control, a change and a confidence with its
sources by their names. `frontstage.coats` is a second card of the cell. A metric tells its figure (`?` is not
measured), its target and whether it is to be above or below, its scale, the answers behind it and its unit.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

from cxdesigner.model.channels import CHANNEL_KINDS
from cxdesigner.model.duration import parse_duration
from cxdesigner.model.evidence import INSIGHT_KINDS
from cxdesigner.model.lane_roles import LANE_ROLES
from cxdesigner.model.touchpoint import CHANGES
from tools.build_templates.board import LANES, Board, Pair
from tools.build_templates.lines import Line, lines

_NUMBERS: dict[str, Callable[[str], float | None]] = {
    "review_every_days": int,
    "delay_s": parse_duration,
    "latency_s": parse_duration,
}
_SAME = {"persona", "owner", "shown_to", "version", "date", "author", "last_reviewed"}
"""Fields that are the same in both languages."""

_CONFIDENCE = re.compile(r"(observed|reported|assumed)(?:\(([\w,]+)\))?")
_SCORE = re.compile(r"[+-]\d(\.\d)?")
_DURATION = re.compile(r"(\d+[a-z]+)+")
_SPAN = re.compile(r"x(\d)")


def read_template(path: Path) -> Board:
    """Return the board that the text at `path` tells of. Raises ValueError naming the line that cannot be read."""
    reader = _Reader()
    for line in lines(path.read_text(encoding="utf-8")):
        try:
            reader.take(line)
        except (ValueError, KeyError, IndexError) as error:
            raise ValueError(f"{path.name}:{line.number}: {error}") from error
    return reader.board


class _Reader:
    """Puts the lines of one text on a board, which it makes at the first."""

    def __init__(self) -> None:
        self.board = Board(("", ""))
        self._actors: dict[str, Pair] = {}
        self._own_lanes: dict[str, Pair] = {}
        self._card_lanes = {role.id for role in LANE_ROLES if role.holds == "cards"}
        self._words: dict[str, dict[str, Any]] = {
            **{kind.id: {"channel": kind.id} for kind in CHANNEL_KINDS},
            **{control: {"control": control} for control in ("designed", "guided", "left_to_chance")},
            **{change: {"change": change} for change in CHANGES},
        }
        self._takers: dict[str, Callable[[Line], None]] = {
            "project": self._project,
            "channel": self._channel,
            "team": self._team,
            "actor": self._actor,
            "persona": lambda line: self.board.persona(line.facts[1], line.pair, **_fields(line)),
            "source": self._source,
            "lane": self._lane,
            "as-is": lambda line: self._journey(line, self.board.as_is),
            "to-be": lambda line: self._journey(line, self.board.to_be),
            "stage": lambda line: self.board.stage(line.facts[1], line.pair),
            "step": self._step,
            "metric": self._metric,
            "loop": lambda line: self.board.feedback_loop(line.pair, **_fields(line)),
            "note": self._note,
            "link": lambda line: self.board.link(line.pair[0], *line.facts[1:], **_fields(line)),
        }

    def take(self, line: Line) -> None:
        """Take down one line with all that belongs to it."""
        name = line.word.partition(".")[0]
        if name in self._card_lanes:
            self._card(line)
        elif name in INSIGHT_KINDS:
            self.board.insight(name, line.pair, **_fields(line))
        elif name in self._takers:
            self._takers[name](line)
        else:
            raise ValueError(f"{line.word!r} is no word to begin a line with")

    def _project(self, line: Line) -> None:
        """`project without vehicle`: the channels are the program's own, but for one."""
        self.board = Board(line.pair, **_fields(line))
        self.board.channels(without="".join(line.facts[2:]))

    def _channel(self, line: Line) -> None:
        _, id_, icon = line.facts
        self._words[id_] = {"channel": id_}
        self.board.channel(id_, icon, line.pair)

    def _team(self, line: Line) -> None:
        id_ = line.facts[1]
        if id_ in self._words:
            raise ValueError(f"{id_!r} is a fact of another kind and cannot be a team")
        self._words[id_] = {"owner": id_}
        self.board.teams(**{id_: line.pair})

    def _actor(self, line: Line) -> None:
        self._actors[line.facts[1]] = line.pair

    def _source(self, line: Line) -> None:
        _, id_, kind, date = line.facts
        self.board.source(id_, kind, line.pair, date=date, **_fields(line))

    def _lane(self, line: Line) -> None:
        self._own_lanes[line.facts[1]] = line.pair
        self._card_lanes.add(line.facts[1])

    def _journey(self, line: Line, begin: Callable[..., None]) -> None:
        """Begin a journey with the lanes that its head names, or with all of a blueprint's."""
        begin(line.pair, **_fields(line))
        for lane in line.facts[1:] or LANES:
            if lane in self._own_lanes:
                self.board.lane(lane, self._own_lanes[lane], role="custom")
            else:
                self.board.lanes(lane)

    def _step(self, line: Line) -> None:
        was = "".join(line.facts[2:]).removeprefix("<")
        self.board.step(line.facts[1], line.pair, was=was, **_fields(line))

    def _metric(self, line: Line) -> None:
        fields = _fields(line)
        for fact in line.facts[2:]:
            fields |= _figure(fact)
        value = None if line.facts[1] == "?" else float(line.facts[1])
        self.board.metric(line.pair, value, **fields)

    def _note(self, line: Line) -> None:
        self.board.note(line.facts[1], line.pair, **_fields(line), at="".join(line.facts[2:]))

    def _card(self, line: Line) -> None:
        lane, _, key = line.word.partition(".")
        fields = _fields(line)
        if "moment_of_truth" in fields:
            fields["moment_of_truth_reason"] = fields.pop("moment_of_truth")
        for fact in line.facts[1:]:
            fields |= self._words.get(fact) or _mark(fact)
        self.board.card(lane, line.pair, key=key, **fields)
        for beat in line.inner:
            if beat.word == "beat":
                _, actor, seconds, *duty = beat.facts
                self.board.beat(self._actors[actor], beat.pair, _seconds(seconds), *duty, **_fields(beat))


def _fields(line: Line) -> dict[str, Any]:
    """Return what the lines inside `line` say, by the names of the fields."""
    return {inner.word: _value(inner) for inner in line.inner if inner.word != "beat"}


def _value(line: Line) -> object:
    """Return what a field line says: a text in both languages, one for both, or a number."""
    text = line.pair[0]
    if line.word in _NUMBERS:
        return _NUMBERS[line.word](text)
    if line.word == "tags":
        return tuple(zip(*(half.split(", ") for half in line.pair), strict=True))
    return text if line.word in _SAME else line.pair


def _mark(fact: str) -> dict[str, Any]:
    """Return the field of a card that `fact` sets by its form. Raises ValueError for one that means nothing."""
    if fact.startswith("<"):
        return {"was": fact[1:]}
    if match := _CONFIDENCE.fullmatch(fact):
        return {"confidence": match[1], "sources": tuple(match[2].split(",")) if match[2] else ()}
    if match := _SPAN.fullmatch(fact):
        return {"span": int(match[1])}
    if _SCORE.fullmatch(fact):
        return {"emotion": float(fact)}
    if _DURATION.fullmatch(fact):
        return {"seconds": _seconds(fact)}
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
