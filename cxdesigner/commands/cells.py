"""Cells of a table made what was written into them: any fields of any touchpoints, all or none, as one step."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import Any, Literal, NamedTuple, get_args

from cxdesigner.commands.copying import copy_id
from cxdesigner.commands.error import CommandError, evolved, existing
from cxdesigner.commands.meeting import meet_team
from cxdesigner.commands.pasting_tables import plain, shown, told_score, told_seconds
from cxdesigner.commands.placing import put_in_order
from cxdesigner.commands.touchpoints import check_cell
from cxdesigner.model import structure
from cxdesigner.model.document import Document, Draft
from cxdesigner.model.lane_roles import lane_role
from cxdesigner.model.touchpoint import Touchpoint
from cxdesigner.translation import LANGUAGES, catalogue, message

CellField = Literal[
    "stage", "step", "lane", "title", "text", "quote", "channel", "owner", "takes", "emotion", "moment",
    "evidence", "tags",
]  # fmt: skip
"""What a column of the table is."""

CELL_FIELDS: tuple[CellField, ...] = get_args(CellField)

CONFIDENCES = ("observed", "reported", "assumed")
"""How a touchpoint is known, the surest first."""


class Cell(NamedTuple):
    """What is written into the field of a touchpoint; an empty text clears it."""

    id: str
    field: CellField
    text: str


def write_cells(doc: Document, cells: Iterable[Cell], *, suffix: str = "") -> Document:
    """Write `cells`, of which a later one goes over an earlier one.

    Names are compared without case; a team nobody has named yet is added, its id made of `suffix`. A touchpoint whose
    lane, stage or step is written moves to the end of that cell of the board. Raises CommandError, which names the
    first bad cell, and writes none.
    """
    cells = list(cells)
    writing = _Writing(doc, suffix)
    for cell in cells:
        row = existing(doc.touchpoints, cell.id)
        try:
            writing.write(row, cell.field, cell.text)
        except CommandError as error:
            if len(cells) == 1:
                raise
            raise CommandError(
                "command.in_cell",
                column=message(f"table.column.{cell.field}"),
                title=shown(row.title) or message("table.untitled"),
                reason=error.message,
            ) from error
    return writing.done()


class _Writing:
    """What the cells come to, touchpoint by touchpoint."""

    def __init__(self, doc: Document, suffix: str) -> None:
        self._doc, self._suffix = doc, suffix
        self._rows: dict[str, Touchpoint] = {}
        self._teams: dict[str, str] = {}
        self._maps: dict[str, _Places] = {}
        self._room: dict[tuple[str, str], int] = {}
        self._channels = {plain(channel.name): channel.id for channel in structure.channels(doc)}

    def write(self, row: Touchpoint, field: CellField, text: str) -> None:
        """Write `text` into `field` of `row`. Raises CommandError for what cannot stand there."""
        row = self._rows.get(row.id, row)
        if field in ("stage", "step", "lane"):
            self._move(row, field, text)
        elif field == "owner":
            self._put(row, owner=self._team(" ".join(text.split())))
        elif field == "channel":
            self._put(row, channel=self._channel(text))
        else:
            name, read = _READERS[field]
            self._put(row, **{name: read(text)})

    def done(self) -> Document:
        """Return the document with everything written."""
        draft = Draft(self._doc)
        cells: dict[tuple[str, str], list[Touchpoint]] = {}
        moved: set[str] = set()
        for row in self._rows.values():
            place, before = (row.lane, row.step), self._doc.touchpoints[row.id]
            if place == (before.lane, before.step):
                draft.put(row)
                continue
            moved.add(row.id)
            room = self._room[place]
            cells.setdefault(place, []).append(evolved(row, span=min(row.span, room)))
        for (lane, step), coming in cells.items():
            stack = [draft.get(Touchpoint, t.id) or t for t in structure.cell(self._doc, lane, step)]
            stack = [t for t in stack if t.id not in moved]
            put_in_order(draft, [*stack, *coming], {t.id for t in coming})
        return draft.done()

    def _put(self, row: Touchpoint, **changes: Any) -> None:
        self._rows[row.id] = evolved(row, **changes)

    def _team(self, name: str) -> str | None:
        if not name:
            return None
        if plain(name) not in self._teams:
            new = copy_id("team", f"{len(self._teams)}-{self._suffix}")
            self._doc, self._teams[plain(name)] = meet_team(self._doc, name, new)
        return self._teams[plain(name)]

    def _channel(self, text: str) -> str | None:
        if not text.strip():
            return None
        if plain(text) not in self._channels:
            raise CommandError("command.no_such_channel", name=shown(text))
        return self._channels[plain(text)]

    def _move(self, row: Touchpoint, field: CellField, text: str) -> None:
        journey = structure.journey_of(self._doc, row)
        places = self._maps.get(journey) or self._maps.setdefault(journey, _Places(self._doc, journey))
        if not text.strip():
            raise CommandError("command.needs_a_place")
        lane: str = row.lane
        step: str = row.step
        if field == "lane":
            lane = places.lane(text, row.lane)
        else:
            step = places.stage(text, step) if field == "stage" else places.step(text, step)
        if (lane, step) not in self._room:
            self._room[lane, step] = check_cell(self._doc, lane, step)
        self._put(row, lane=lane, step=step)


class _Places:
    """The lanes, stages and steps of a journey, by what a table calls them. What a touchpoint is in comes first."""

    def __init__(self, doc: Document, journey: str) -> None:
        self._lanes: dict[str, list[str]] = {}
        for lane in structure.lanes(doc, journey):
            role = lane_role(lane.role)
            names = (
                {lane.name} if lane.name else {catalogue(code)(f"role.{role.id}.name") for code in LANGUAGES}
            )
            for called in map(plain, names if role.holds == "cards" else ()):
                self._lanes.setdefault(called, []).append(lane.id)
        self._stages: dict[str, list[tuple[str, ...]]] = {}
        self._steps: dict[str, list[str]] = {}
        self._siblings: dict[str, tuple[str, ...]] = {}
        for number, stage in enumerate(structure.stages(doc, journey), start=1):
            steps = tuple(step.id for step in structure.steps_of(doc, stage.id))
            for called in (plain(stage.name), str(number)):
                self._stages.setdefault(called, []).append(steps)
            for at, id_ in enumerate(steps, start=1):
                self._siblings[id_] = steps
                name = doc.steps[id_].name or stage.name
                marks = [f"{number}.{at}", *([str(number)] if len(steps) == 1 else [])]
                for called in {plain(name), *marks, *(plain(f"{mark} {name}") for mark in marks)}:
                    self._steps.setdefault(called, []).append(id_)

    def lane(self, name: str, here: str) -> str:
        """Return the lane called `name`."""
        found = self._lanes.get(plain(name), [])
        if not found:
            raise CommandError("command.no_such_lane", name=shown(name))
        return here if here in found else found[0]

    def stage(self, name: str, here: str) -> str:
        """Return the first step of the stage called `name`, or `here` where that is one of its steps."""
        found = [steps for steps in self._stages.get(plain(name), []) if steps]
        if not found:
            raise CommandError("command.no_such_stage", name=shown(name))
        return here if any(here in steps for steps in found) else found[0][0]

    def step(self, name: str, here: str) -> str:
        """Return the step called `name`: its number, its name or both; one of the same stage comes first."""
        found = self._steps.get(plain(name), [])
        if not found:
            raise CommandError("command.no_such_step", name=shown(name))
        if here in found:
            return here
        return next((id_ for id_ in found if id_ in self._siblings[here]), found[0])


# What a text says


def _line(text: str) -> str:
    return " ".join(text.split("\n")).strip()


def _moment(text: str) -> bool:
    word = text.strip().casefold()
    for language in LANGUAGES:
        say = catalogue(language)
        if word in say("table.yes_words").split():
            return True
        if not word or word in say("table.no_words").split():
            return False
    raise CommandError("command.no_yes_or_no", value=shown(text))


def _evidence(text: str) -> str:
    word = text.strip().casefold()
    for confidence in ("", *CONFIDENCES):
        names = {catalogue(code)(f"filter.evidence.{confidence or 'missing'}") for code in LANGUAGES}
        if word == confidence or word in {name.casefold() for name in names}:
            return confidence
    raise CommandError("command.no_evidence", value=shown(text))


def _tags(text: str) -> tuple[str, ...]:
    tags = (" ".join(tag.split()) for tag in text.replace(";", ",").replace("\n", ",").split(","))
    return tuple(dict.fromkeys(tag for tag in tags if tag))


_READERS: Mapping[CellField, tuple[str, Callable[[str], object]]] = MappingProxyType(
    {
        "title": ("title", _line),
        "text": ("text", lambda text: text),
        "quote": ("quote", _line),
        "takes": ("duration_s", told_seconds),
        "emotion": ("emotion", lambda text: told_score(text.strip())),
        "moment": ("moment_of_truth", _moment),
        "evidence": ("confidence", _evidence),
        "tags": ("tags", _tags),
    }
)
"""The fields that a text alone says: what the record calls each, and who reads it."""
