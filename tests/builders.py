"""Small projects in a sentence, and big ones by number: what the tests are about, without mocks."""

from __future__ import annotations

from random import Random
from typing import Any, Self

from cxdesigner.model.choreography import Beat
from cxdesigner.model.document import TABLE_OF, TABLES, Document
from cxdesigner.model.evidence import Insight, Source
from cxdesigner.model.journey import Journey, Lane, Stage, Step
from cxdesigner.model.listening import FeedbackLoop, Metric
from cxdesigner.model.picture import Asset, Picture
from cxdesigner.model.project import PROJECT_ID, Channel, Persona, Project, Team
from cxdesigner.model.ranks import rank_between
from cxdesigner.model.record import Record
from cxdesigner.model.remarks import Comment, Note
from cxdesigner.model.touchpoint import Link, Touchpoint
from tests.sentences import CHANNELS, INSIGHTS, METRICS, QUOTES, STAGES, TEAMS, TEXTS, TIMES, TITLES

CARD_LANES = ("evidence", "customer", "frontstage", "backstage", "support")
BOARD_LANES = ("emotion", *CARD_LANES, "metric", "insight")
"""The lanes of a usual board, from top to bottom."""


class ProjectBuilder:
    """Puts a project together in the order in which it is told; what stands later is ranked behind.

    Ids are given, and are what a test reads. `lane=` takes the id of a lane or the role of one in the journey
    last begun; a lane's id is its role, or `<journey>-<role>` where that is taken. Nothing is checked but the
    records themselves: a broken reference can be built.
    """

    def __init__(self, title: str = "", **fields: Any) -> None:
        self._rows: list[Record] = [Project(id=PROJECT_ID, title=title, **fields)]
        self._ids: set[tuple[type[Record], str]] = set()
        self._ranks: dict[tuple[object, ...], str] = {}
        self._lane_of: dict[str, str] = {}
        self._journey = ""
        self._stage = ""

    def persona(self, id_: str, name: str = "", **fields: Any) -> Self:
        return self._ranked(Persona, ("persona",), id=id_, name=name or id_, **fields)

    def team(self, id_: str, name: str = "", **fields: Any) -> Self:
        return self._ranked(Team, ("team",), id=id_, name=name or id_, **fields)

    def channel(self, id_: str, name: str = "", icon: str = "dots", **fields: Any) -> Self:
        return self._ranked(Channel, ("channel",), id=id_, name=name or id_, icon=icon, **fields)

    def journey(self, id_: str = "journey", name: str = "", **fields: Any) -> Self:
        """Begin a journey; lanes, stages and notes that follow are its own."""
        self._journey, self._lane_of = id_, {}
        return self._ranked(Journey, ("journey",), id=id_, name=name, **fields)

    def lane(self, role: str, name: str = "", *, id_: str = "", **fields: Any) -> Self:
        id_ = id_ or (f"{self._journey}-{role}" if (Lane, role) in self._ids else role)
        self._lane_of.setdefault(role, id_)
        fields = {"journey": self._journey, "role": role, "name": name, **fields}
        return self._ranked(Lane, ("lane", self._journey), id=id_, **fields)

    def lanes(self, *roles: str) -> Self:
        """Add a lane of each of `roles`, or the lanes of a usual board, from top to bottom."""
        for role in roles or BOARD_LANES:
            self.lane(role)
        return self

    def stage(self, id_: str, name: str = "", *, steps: tuple[str, ...] = (), **fields: Any) -> Self:
        """Begin a stage, with unnamed steps called `steps`."""
        self._stage = id_
        fields = {"journey": self._journey, "name": name or id_, **fields}
        self._ranked(Stage, ("stage", self._journey), id=id_, **fields)
        for step in steps:
            self.step(step)
        return self

    def step(self, id_: str, name: str = "", **fields: Any) -> Self:
        """Add a step to the stage last begun."""
        return self._ranked(Step, ("step", self._stage), id=id_, stage=self._stage, name=name, **fields)

    def touchpoint(self, id_: str, lane: str, step: str, title: str = "", **fields: Any) -> Self:
        lane = self._lane_of.get(lane, lane)
        fields = {"lane": lane, "step": step, "title": title, **fields}
        return self._ranked(Touchpoint, ("cell", lane, step), id=id_, **fields)

    def link(self, source: str, target: str, kind: str = "flow", *, id_: str = "", **fields: Any) -> Self:
        """Connect two touchpoints; the link is called `<source>-<target>` unless told otherwise."""
        fields = {"source": source, "target": target, "kind": kind, **fields}
        return self._add(Link, id=id_ or f"{source}-{target}", **fields)

    def beat(self, id_: str, touchpoint: str, action: str = "", **fields: Any) -> Self:
        return self._ranked(
            Beat, ("beat", touchpoint), id=id_, touchpoint=touchpoint, action=action, **fields
        )

    def picture(self, id_: str, touchpoint: str, asset: Asset | None = None, alt: str = "") -> Self:
        """Give a touchpoint a picture of `asset`, which comes along; without one it is missing."""
        if asset is not None and (Asset, asset.id) not in self._ids:
            self._ids.add((Asset, asset.id))
            self._rows.append(asset)
        fields = {"touchpoint": touchpoint, "asset": asset.id if asset else None, "alt": alt}
        return self._ranked(Picture, ("picture", touchpoint), id=id_, **fields)

    def insight(self, id_: str, step: str, title: str = "", kind: str = "pain", **fields: Any) -> Self:
        return self._ranked(Insight, ("insight", step), id=id_, step=step, title=title, kind=kind, **fields)

    def source(self, id_: str, title: str = "", **fields: Any) -> Self:
        return self._add(Source, id=id_, title=title, **fields)

    def metric(self, id_: str, step: str, name: str = "", value: float | None = None, **fields: Any) -> Self:
        return self._ranked(Metric, ("metric", step), id=id_, step=step, name=name, value=value, **fields)

    def feedback_loop(self, id_: str, step: str, question: str = "", **fields: Any) -> Self:
        return self._add(FeedbackLoop, id=id_, step=step, question=question, **fields)

    def note(self, id_: str, title: str = "", **fields: Any) -> Self:
        return self._ranked(
            Note, ("note", self._journey), id=id_, journey=self._journey, title=title, **fields
        )

    def comment(self, id_: str, touchpoint: str, text: str = "", **fields: Any) -> Self:
        """Add a comment; each is written a minute after the one before, unless told otherwise."""
        minute = sum(kind is Comment for kind, _ in self._ids)
        written = f"2026-11-22T09:{minute:02}:00Z"
        return self._add(
            Comment, **{"id": id_, "touchpoint": touchpoint, "text": text, "written": written, **fields}
        )

    def row(self, table: str, id_: str, **fields: Any) -> Self:
        """Add a row of any table, ranked behind those of its table: a factor, a promise, a fact."""
        kind = TABLES[table]
        if "rank" in kind.model_fields:
            return self._ranked(kind, (table,), id=id_, **fields)
        return self._add(kind, id=id_, **fields)

    def build(self) -> Document:
        return Document.of(self._rows)

    def _ranked(self, kind: type[Record], among: tuple[object, ...], /, **fields: Any) -> Self:
        if "rank" not in fields:
            fields["rank"] = self._ranks[among] = rank_between(self._ranks.get(among), None)
        return self._add(kind, **fields)

    def _add(self, kind: type[Record], /, **fields: Any) -> Self:
        record = kind.model_validate(fields)
        if (kind, record.id) in self._ids:
            raise ValueError(f"{TABLE_OF[kind]} has a {record.id!r} already")
        self._ids.add((kind, record.id))
        self._rows.append(record)
        return self


def tiny_project() -> Document:
    """One journey with all lanes, two stages of three steps in all, five touchpoints, two links."""
    return (
        ProjectBuilder("Room 12", client="Hotel Skagen", language="da")
        .team("reception", "Reception")
        .team("housekeeping", "Housekeeping")
        .channel("in_person", "Personligt", "people")
        .channel("app", "App", "app")
        .journey("today", "Ankomst", scenario="En kuffert, regn, klokken 22.40.")
        .lanes()
        .stage("arrival", "Ankomst", steps=("door", "desk"))
        .stage("room", "Værelset", steps=("key",))
        .touchpoint("sign", "evidence", "door", "Lampen over døren er tændt")
        .touchpoint("enters", "customer", "door", "Træder ind ad døren", emotion=1.0, channel="in_person")
        .touchpoint(
            "greets", "frontstage", "desk", "Siger gæstens navn først",
            owner="reception", channel="in_person", duration_s=40.0, moment_of_truth=True, emotion=2.0,
        )
        .touchpoint("prepares", "backstage", "door", "Lægger nøglen frem", span=2, owner="reception")
        .touchpoint("books", "support", "key", "The booking system frees the room", channel="app")
        .link("enters", "greets")
        .link("greets", "books", "triggers", label="check in")
        .insight("queue", "desk", "Køen ved skranken")
        .insight("towel", "key", "Et varmt håndklæde", "opportunity")
        .metric("nps", "desk", "NPS", 62.0, target=70.0, low=-100.0, signed=True)
        .build()
    )  # fmt: skip


def big_project(touchpoints: int, links: int, seed: int = 1) -> Document:
    """Return one journey of `touchpoints` cards in Danish and English, about four to a cell.

    Five card lanes besides emotion, metric and insight; stages of four steps; some cards last over several
    steps, some are scored, owned, timed. The same numbers give the same project. The `links` run between
    neighbours, so very few touchpoints cannot carry many of them: there are as many as fit.
    """
    chance = Random(seed)
    board = ProjectBuilder(f"Project of {touchpoints}", client="Hotel Skagen", language="da", version="1.0")
    for name, icon in CHANNELS:
        board.channel(icon, name, icon)
    for number, name in enumerate(TEAMS):
        board.team(f"team-{number}", name)
    board.persona("persona", "Solveig, 71").journey("today", "Service blueprint", persona="persona").lanes()
    steps = _add_columns(board, max(1, -(-touchpoints // (4 * len(CARD_LANES)))), chance)
    ids = _add_cards(board, touchpoints, steps, chance)
    _add_links(board, ids, links, chance)
    return board.build()


def _add_columns(board: ProjectBuilder, count: int, chance: Random) -> list[str]:
    steps = [f"step-{number:05}" for number in range(count)]
    for number, step in enumerate(steps):
        if number % 4 == 0:
            board.stage(f"stage-{number // 4:05}", f"{STAGES[number // 4 % len(STAGES)]} {number // 4 + 1}")
        board.step(step, f"{number + 1}. {chance.choice(STAGES).lower()}", time=chance.choice(TIMES))
        if chance.random() < 0.6:
            kind, title = chance.choice(INSIGHTS)
            board.insight(f"insight-{number:05}", step, title, kind)
        if chance.random() < 0.4:
            name, unit, low, high = chance.choice(METRICS)
            value = round(chance.uniform(low, high), 1)
            board.metric(f"metric-{number:05}", step, name, value, unit=unit, low=low, high=high)
    return steps


def _add_cards(board: ProjectBuilder, count: int, steps: list[str], chance: Random) -> list[str]:
    ids = [f"touchpoint-{number:06}" for number in range(count)]
    for number, id_ in enumerate(ids):
        column, lane = number // 4 // len(CARD_LANES), CARD_LANES[number // 4 % len(CARD_LANES)]
        room = len(steps) - column
        board.touchpoint(id_, lane, steps[column], chance.choice(TITLES[lane]), **_card(lane, room, chance))
    return ids


def _card(lane: str, room: int, chance: Random) -> dict[str, Any]:
    card: dict[str, Any] = {}
    if chance.random() < 0.06 and room > 1:
        card["span"] = chance.randint(2, min(4, room))
    if chance.random() < 0.8:
        card["channel"] = chance.choice(CHANNELS)[1]
    if lane != "customer" and chance.random() < 0.7:
        card["owner"] = f"team-{chance.randrange(len(TEAMS))}"
    if lane == "customer" and chance.random() < 0.7:
        card["emotion"] = chance.randint(-4, 4) / 2
    if chance.random() < 0.3:
        card["text"] = chance.choice(TEXTS)
    if chance.random() < 0.3:
        card["duration_s"] = float(chance.choice((0, 40, 120, 600, 5400)))
    if lane == "customer" and chance.random() < 0.1:
        card["quote"] = chance.choice(QUOTES)
    if chance.random() < 0.03:
        card["moment_of_truth"] = True
    return card


def _add_links(board: ProjectBuilder, ids: list[str], count: int, chance: Random) -> None:
    made: set[tuple[str, str]] = set()
    tries = 0
    while len(made) < count and tries < 20 * count and len(ids) > 1:
        tries += 1
        start = chance.randrange(len(ids))
        end = min(len(ids) - 1, max(0, start + chance.randint(-15, 45)))
        pair = (ids[start], ids[end])
        if start == end or pair in made:
            continue
        made.add(pair)
        board.link(*pair, chance.choice(("flow", "flow", "triggers", "two_way")), id_=f"link-{len(made):06}")
