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
measured), its target and whether it is to be above or below, its scale, the answers behind it and its unit. What a
line inside says is read as the field of that name in the model asks for: see `values`; what the method adds is told in
`method`.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

from cxdesigner.model.channels import CHANNEL_KINDS
from cxdesigner.model.choreography import DUTIES, SENSES, Beat
from cxdesigner.model.duration import parse_duration
from cxdesigner.model.evidence import INSIGHT_KINDS, Insight, Source
from cxdesigner.model.journey import Journey, Stage, Step
from cxdesigner.model.lane_roles import LANE_ROLES
from cxdesigner.model.listening import FeedbackLoop, Metric
from cxdesigner.model.project import Persona, Project, Team
from cxdesigner.model.record import Record
from cxdesigner.model.remarks import Note
from cxdesigner.model.touchpoint import CHANGES, Link, Touchpoint
from tools.build_templates.board import LANES, Board, Pair
from tools.build_templates.lines import Line, lines
from tools.build_templates.method import Method
from tools.build_templates.values import fields_of

_CONFIDENCE = re.compile(r"(observed|reported|assumed)(?:\(([\w,]+)\))?")
_SCORE = re.compile(r"[+-]\d(\.\d+)?")
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
        self._customers: set[str] = set()
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
            "persona": lambda line: self.board.persona(
                line.facts[1], line.pair, **self._fields(Persona, line)
            ),
            "source": self._source,
            "lane": self._lane,
            "as-is": lambda line: self._journey(line, self.board.as_is),
            "to-be": lambda line: self._journey(line, self.board.to_be),
            "stage": lambda line: self.board.stage(line.facts[1], line.pair, **self._fields(Stage, line)),
            "step": self._step,
            "metric": self._metric,
            "loop": lambda line: self.board.feedback_loop(line.pair, **self._fields(FeedbackLoop, line)),
            "note": self._note,
            "link": self._link,
        }
        self.method = Method(self.board)

    def _link(self, line: Line) -> None:
        kind = line.facts[1] if len(line.facts) > 1 else "flow"
        self.board.link(line.pair[0], kind, **self._fields(Link, line))

    def take(self, line: Line) -> None:
        """Take down one line with all that belongs to it."""
        name = line.word.partition(".")[0]
        if name in self._card_lanes:
            self._card(line)
        elif name in INSIGHT_KINDS:
            self.board.insight(name, line.pair, **self._fields(Insight, line))
        elif name in self.method.takers:
            self.method.takers[name](line)
        elif name in self._takers:
            self._takers[name](line)
        else:
            raise ValueError(f"{line.word!r} is no word to begin a line with")

    def _project(self, line: Line) -> None:
        """`project without vehicle`: the channels are the program's own, but for one."""
        self.board = Board(line.pair, **self._fields(Project, line))
        self.method = Method(self.board)
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
        self.board.team(id_, line.pair, **self._fields(Team, line))

    def _actor(self, line: Line) -> None:
        """`actor guest customer`: one whose gestures are work that the service leaves to the customer."""
        self._actors[line.facts[1]] = line.pair
        if "customer" in line.facts[2:]:
            self._customers.add(line.facts[1])

    def _source(self, line: Line) -> None:
        _, id_, kind, date = line.facts
        self.board.source(id_, kind, line.pair, date=date, **self._fields(Source, line))

    def _lane(self, line: Line) -> None:
        self._own_lanes[line.facts[1]] = line.pair
        self._card_lanes.add(line.facts[1])

    def _journey(self, line: Line, begin: Callable[..., None]) -> None:
        """Begin a journey with the lanes that its head names, or with all of a blueprint's."""
        begin(line.pair, **self._fields(Journey, line))
        for lane in line.facts[1:] or LANES:
            if lane in self._own_lanes:
                self.board.lane(lane, self._own_lanes[lane], role="custom")
            else:
                self.board.lanes(lane)

    def _step(self, line: Line) -> None:
        was = "".join(line.facts[2:]).removeprefix("<")
        self.board.step(line.facts[1], line.pair, was=was, **self._fields(Step, line))

    def _metric(self, line: Line) -> None:
        fields = self._fields(Metric, line)
        for fact in line.facts[2:]:
            fields |= _figure(fact)
        value = None if line.facts[1] == "?" else float(line.facts[1])
        self.board.metric(line.pair, value, **fields)

    def _note(self, line: Line) -> None:
        self.board.note(line.facts[1], line.pair, **self._fields(Note, line), at="".join(line.facts[2:]))

    def _card(self, line: Line) -> None:
        lane, _, key = line.word.partition(".")
        fields = self._fields(Touchpoint, line)
        for fact in line.facts[1:]:
            fields |= self._words.get(fact) or _mark(fact)
        self.board.card(lane, line.pair, key=key, **fields)
        for inner in line.inner:
            if inner.word == "beat":
                self._beat(inner)
            else:
                self.method.inside(inner)

    def _beat(self, line: Line) -> None:
        """`beat driver 6s must <1`: who, how long, how free, and the gesture of today it stands for."""
        _, actor, seconds, *facts = line.facts
        fields: dict[str, Any] = {}
        for fact in facts:
            if fact.startswith("<"):
                fields["was"] = fact[1:]
            elif fact in SENSES:
                fields["sense"] = fact
            elif fact in DUTIES:
                fields["duty"] = fact
            else:
                raise ValueError(f"{fact!r} is no duty and no sense")
        fields |= self._fields(Beat, line)
        fields["by_customer"] = actor in self._customers
        self.board.beat(self._actors[actor], line.pair, _seconds(seconds), **fields)

    def _fields(self, kind: type[Record], line: Line) -> dict[str, Any]:
        """Return what the lines inside `line` say, by the names of the fields."""
        return fields_of(kind, line, self.board.place)


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
