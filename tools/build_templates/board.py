"""Writes a bundled project in both languages at once: every text is a pair, everything else is said once."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

from cxdesigner.model.channels import CHANNEL_KINDS
from cxdesigner.model.choreography import Beat
from cxdesigner.model.document import TABLE_OF, Document
from cxdesigner.model.evidence import Insight, Source
from cxdesigner.model.journey import Journey, Lane, Stage, Step
from cxdesigner.model.listening import FeedbackLoop, Metric
from cxdesigner.model.project import PROJECT_ID, Channel, Persona, Project, Team
from cxdesigner.model.ranks import rank_between
from cxdesigner.model.record import Record, references
from cxdesigner.model.remarks import Note
from cxdesigner.model.touchpoint import Link, Touchpoint
from cxdesigner.translation import LANGUAGES, catalogue

Pair = tuple[str, str]
"""A text in English and in Danish."""

NOTHING: Pair = ("", "")


LANES = ("emotion", "evidence", "customer", "frontstage", "backstage", "support", "metric", "insight")
"""The lanes of a blueprint from top to bottom."""


_WITHIN_A_JOURNEY = {"touchpoints", "steps", "stages", "lanes", "insights", "beats"}


def words(key: str) -> Pair:
    """Return the words that the program itself uses for `key`."""
    return catalogue("en")(key), catalogue("da")(key)


class Board:
    """Takes down one project from left to right, in two languages that can differ in words only.

    A pair in a field becomes its English half in one document and its Danish half in the other; a bare text
    stands in both. Fields carry the model's names. What is told later is ranked behind, and belongs to the
    journey, stage, step or card told last.

    Cards are named by place: `pickup.frontstage` is the card of the lane `frontstage` at the step `pickup`. A
    second card of a cell has a `key` of its own: `pickup.umbrella`. In the file the journey comes first.
    """

    def __init__(self, title: Pair, client: Pair = NOTHING, **fields: Any) -> None:
        self._rows: tuple[list[Record], list[Record]] = ([], [])
        self._ids: set[tuple[str, str]] = set()
        self._ranks: dict[tuple[str, ...], str] = {}
        self._as_is = self._journey = self._stage = self._step = self._card = self._card_was = ""
        self.add(Project, PROJECT_ID, title=title, client=client, language=LANGUAGES, **fields)

    def documents(self) -> dict[str, Document]:
        """Return the project in each language."""
        return {language: Document.of(rows) for language, rows in zip(LANGUAGES, self._rows, strict=True)}

    @property
    def journey(self) -> str:
        """The id of the journey told last."""
        return self._journey

    @property
    def card_key(self) -> str:
        """The name of the card told last, as the text says it."""
        return self._card

    @property
    def card_id(self) -> str:
        """The id of the card told last."""
        return f"{self._journey}.{self._card}"

    def count(self, kind: type[Record]) -> int:
        """Return how many records of `kind` were told so far."""
        return sum(table == TABLE_OF[kind] for table, _ in self._ids)

    def place(self, table: str, name: str) -> str:
        """Return the id of a row that the text calls `name`; `as-is:night.frontstage` is one of another journey.

        What belongs to a journey is named within the one told last.
        """
        if table not in _WITHIN_A_JOURNEY:
            return name
        journey, colon, key = name.rpartition(":")
        return f"{journey if colon else self._journey}.{key}"

    def team(self, id_: str, name: Pair, **fields: Any) -> None:
        self.add(Team, id_, among=("teams",), name=name, **fields)

    def channels(self, *, without: str = "") -> None:
        """Add the channels every project starts with, but for the one called `without`."""
        for kind in CHANNEL_KINDS:
            if kind.id != without:
                self.channel(kind.id, kind.icon, words(f"channel.{kind.id}"))

    def channel(self, id_: str, icon: str, name: Pair) -> None:
        self.add(Channel, id_, among=("channels",), name=name, icon=icon)

    def persona(self, id_: str, name: Pair, **fields: Any) -> None:
        self.add(Persona, id_, among=("personas",), name=name, **fields)

    def source(self, id_: str, kind: str, title: Pair, date: str, **fields: Any) -> None:
        self.add(Source, id_, among=("sources",), kind=kind, title=title, date=date, **fields)

    def as_is(self, name: Pair, **fields: Any) -> None:
        """Begin the journey as it is today."""
        self._begin("as-is", name, kind="as_is", **fields)
        self._as_is = self._journey

    def to_be(self, name: Pair, **fields: Any) -> None:
        """Begin the designed journey; it derives from the as-is journey told before."""
        self._begin("to-be", name, kind="to_be", derived_from=self._as_is, **fields)

    def _begin(self, key: str, name: Pair, **fields: Any) -> None:
        self._journey = key
        self.add(Journey, key, among=("journeys",), name=name, **fields)

    def lanes(self, *roles: str) -> None:
        """Add lanes from top to bottom, with the program's own names and hints."""
        for role in roles:
            self.lane(role, words(f"role.{role}.name"), role=role, hint=words(f"role.{role}.hint"))

    def lane(self, key: str, name: Pair, **fields: Any) -> None:
        self._own(Lane, key, among=("lanes", self._journey), journey=self._journey, name=name, **fields)

    def stage(self, key: str, name: Pair, **fields: Any) -> None:
        self._stage = key
        self._own(Stage, key, among=("stages", self._journey), journey=self._journey, name=name, **fields)

    def step(self, key: str, time: Pair = NOTHING, *, was: str = "", **fields: Any) -> None:
        """Begin a column; `was` is the key of the as-is step it stands over."""
        self._step = key
        among = ("steps", self._journey, self._stage)
        before = f"{self._as_is}.{was}" if was else None
        stage = f"{self._journey}.{self._stage}"
        self._own(Step, key, among=among, stage=stage, time=time, derived_from=before, **fields)

    def card(
        self, lane: str, title: Pair, channel: str = "", owner: str = "", seconds: float | None = None,
        *, key: str = "", was: str = "", **fields: Any,
    ) -> None:  # fmt: skip
        """Add a touchpoint to the step told last; `was` names the as-is card it derives from.

        On a designed journey a card is `changed` where it derives from one and `new` where it does not.
        """
        self._card = f"{self._step}.{key or lane}"
        step, lane_id = self._here(), f"{self._journey}.{lane}"
        if self._as_is and self._journey != self._as_is:
            fields = {"change": "changed" if was else "new", **fields}
        self._card_was = f"{self._as_is}.{was}" if was else ""
        if fields.get("moment_of_truth_reason"):
            fields["moment_of_truth"] = True
        self._own(
            Touchpoint, self._card, among=("cards", lane_id, step), lane=lane_id, step=step, title=title,
            channel=channel or None, owner=owner or None, duration_s=seconds,
            derived_from=self._card_was or None, **fields,
        )  # fmt: skip

    def beat(self, actor: Pair, action: Pair, seconds: float, *, was: str = "", **fields: Any) -> None:
        """Add a gesture to the card told last; `was` is the number of the gesture of the as-is card it stands for."""
        self.numbered(
            Beat, self._card, touchpoint=self.card_id, actor=actor, action=action, duration_s=seconds,
            derived_from=f"{self._card_was}.{was}" if was else None, **fields,
        )  # fmt: skip

    def insight(self, kind: str, title: Pair, **fields: Any) -> None:
        self.numbered(Insight, self._step, step=self._here(), kind=kind, title=title, **fields)

    def metric(self, name: Pair, value: float | None, target: float | None = None, **fields: Any) -> None:
        self.numbered(Metric, self._step, step=self._here(), name=name, value=value, target=target, **fields)

    def feedback_loop(self, question: Pair, **fields: Any) -> None:
        self._own(FeedbackLoop, self._step, step=self._here(), question=question, **fields)

    def note(self, key: str, title: Pair, text: Pair, *, at: str = "") -> None:
        """Add a note to the journey, at the step `at` or on the whole."""
        step = f"{self._journey}.{at}" if at else None
        among = ("notes", self._journey)
        self._own(Note, key, among=among, journey=self._journey, step=step, title=title, text=text)

    def link(self, chain: str, kind: str = "flow", label: Pair = NOTHING) -> None:
        """Connect cards in a row, as in `booking.customer > booking.frontstage > booking.backstage`."""
        cards = [name.strip() for name in chain.split(">")]
        for source, target in pairwise(cards):
            self._own(
                Link, f"{source}--{target}", source=f"{self._journey}.{source}",
                target=f"{self._journey}.{target}", kind=kind, label=label,
            )  # fmt: skip

    def _here(self) -> str:
        return f"{self._journey}.{self._step}"

    def numbered(
        self, kind: type[Record], key: str, /, *, among: tuple[str, ...] = (), **fields: Any
    ) -> None:
        """Add a record to the step or card `key`, behind its kind there, or last of the group `among`."""
        table, number = TABLE_OF[kind], 1
        while (table, f"{self._journey}.{key}.{number}") in self._ids:
            number += 1
        self._own(kind, f"{key}.{number}", among=among or (table, self._journey, key), **fields)

    def _own(self, kind: type[Record], key: str, /, *, among: tuple[str, ...] = (), **fields: Any) -> None:
        self.add(kind, f"{self._journey}.{key}", among=among, **fields)

    def add(self, kind: type[Record], id_: str, /, *, among: tuple[str, ...] = (), **fields: Any) -> None:
        """Add a record; `among` names the group in which it is ranked last."""
        if unknown := set(fields) - set(kind.model_fields):
            raise ValueError(f"{id_}: {kind.__name__} has no field {', '.join(sorted(unknown))}")
        if (TABLE_OF[kind], id_) in self._ids:
            raise ValueError(f"{TABLE_OF[kind]} has a {id_!r} already")
        self._ids.add((TABLE_OF[kind], id_))
        if among:
            fields["rank"] = self._ranks[among] = rank_between(self._ranks.get(among), None)
        for half, rows in enumerate(self._rows):
            told = {
                name: value if name in references(kind) else _half(value, half)
                for name, value in fields.items()
            }
            rows.append(kind.model_validate({"id": id_, **told}))


def _half(value: object, half: int) -> object:
    """Return the English (0) or the Danish (1) half of a pair, or of every pair of a tuple of pairs."""
    if not isinstance(value, tuple) or any(isinstance(part, int) for part in value):
        return value
    if all(isinstance(part, tuple) for part in value):
        return tuple(part[half] for part in value)
    if len(value) != len(LANGUAGES):
        raise ValueError(f"{value!r} is not a text in English and Danish")
    return value[half]
