"""A range of a spreadsheet made into touchpoints: each row one card, each cell the field it was said to be."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Literal, get_args

from cxdesigner.commands.copying import copy_id
from cxdesigner.commands.error import CommandError, evolved, unused
from cxdesigner.commands.meeting import meet_channel, meet_team
from cxdesigner.commands.pasting import append
from cxdesigner.commands.touchpoints import check_cell
from cxdesigner.model import structure
from cxdesigner.model.document import Document, Draft
from cxdesigner.model.duration import parse_duration
from cxdesigner.model.lane_roles import lane_role
from cxdesigner.model.touchpoint import Touchpoint

SheetField = Literal["stage", "step", "lane", "title", "text", "channel", "owner", "takes", "emotion"]
"""What a column of a spreadsheet can be."""

SHEET_FIELDS: tuple[SheetField, ...] = get_args(SheetField)

_Meet = Callable[[Document, str, str], tuple[Document, str]]

_MEETINGS: tuple[tuple[SheetField, _Meet, str], ...] = (
    ("owner", meet_team, "team"),
    ("channel", meet_channel, "channel"),
)
"""The fields that name somebody, who meets them, and how their ids begin."""

_LONGEST_TIME = 3.2e9
"""Most seconds (`Touchpoint.duration_s`)."""


def paste_table(
    doc: Document,
    rows: Sequence[Mapping[SheetField, str]],
    *,
    lane: str,
    step: str,
    suffix: str,
    first: int = 1,
) -> Document:
    """Add a touchpoint for each of `rows`, in order, behind what stands in its cell; empty rows are passed over.

    A row without a lane or without a stage and a step takes those of `lane` and `step`. Lanes, stages and steps are
    named as on the board; teams and channels are met by name, or added. Raises CommandError, which names the row
    (`first` is the number of the first one), for what cannot be understood.
    """
    check_cell(doc, lane, step)
    places = _Places(doc, lane, step)
    met: dict[tuple[str, str], str] = {}
    cells: dict[tuple[str, str], list[Touchpoint]] = {}
    for number, row in enumerate(rows, start=first):
        filled = {field: text.strip() for field, text in row.items() if text.strip()}
        if not filled:
            continue
        try:
            doc, card = _card(doc, filled, places, met, f"{number}-{suffix}")
        except CommandError as error:
            raise CommandError("command.in_row", row=number, reason=error.message) from error
        cells.setdefault((card.lane, card.step), []).append(card)
    draft = Draft(doc)
    for (lane_id, step_id), cards in cells.items():
        append(draft, lane_id, step_id, cards)
    return draft.done()


def _card(
    doc: Document,
    row: Mapping[SheetField, str],
    places: _Places,
    met: dict[tuple[str, str], str],
    suffix: str,
) -> tuple[Document, Touchpoint]:
    """Return the touchpoint that `row` says, and `doc` with the team and the channel it names.

    `met` keeps who was met already, by field and name.
    """
    id_ = copy_id("t", suffix)
    unused(doc.touchpoints, id_)
    lane, step = places.lane(row.get("lane")), places.step(row.get("stage"), row.get("step"))
    changes: dict[str, object] = {
        "title": row.get("title", ""),
        "text": row.get("text", ""),
        "duration_s": told_seconds(row.get("takes", "")),
        "emotion": told_score(row.get("emotion", "")),
    }
    for field, meet, new in _MEETINGS:
        name = row.get(field)
        if name is not None:
            key = (field, plain(name))
            if key not in met:
                doc, met[key] = meet(doc, name, copy_id(new, suffix))
            changes[field] = met[key]
    start = Touchpoint.model_validate({"id": "new", "lane": lane, "step": step})
    return doc, evolved(start, id=id_, **changes)


class _Places:
    """The lanes and steps of a journey by what they are called."""

    def __init__(self, doc: Document, lane: str, step: str) -> None:
        journey = doc.lanes[lane].journey
        self._lane, self._step = lane, step
        self._lanes: dict[str, str] = {}
        for row in structure.lanes(doc, journey):
            if lane_role(row.role).holds == "cards":
                self._lanes.setdefault(plain(row.name), row.id)
        self._steps = [
            (plain(stage.name), plain(column.name), column.id)
            for stage in structure.stages(doc, journey)
            for column in structure.steps_of(doc, stage.id)
        ]

    def lane(self, name: str | None) -> str:
        """Return the lane called `name`."""
        if name is None:
            return self._lane
        if plain(name) not in self._lanes:
            raise CommandError("command.no_such_lane", name=shown(name))
        return self._lanes[plain(name)]

    def step(self, stage: str | None, step: str | None) -> str:
        """Return the step called `step` in the stage called `stage`; a stage alone is its first step."""
        if stage is None and step is None:
            return self._step
        of_stage = [row for row in self._steps if stage is None or row[0] == plain(stage)]
        if not of_stage:
            raise CommandError("command.no_such_stage", name=shown(stage))
        # A step without a name goes by that of its stage.
        found = [id_ for above, name, id_ in of_stage if step is None or (name or above) == plain(step)]
        if not found:
            raise CommandError("command.no_such_step", name=shown(step))
        return found[0]


def told_seconds(text: str) -> float | None:
    """Return the duration that `text` says, in seconds; None for nothing. Raises CommandError for anything else."""
    try:
        seconds = parse_duration(text)
    except ValueError:
        seconds = -1.0
    if seconds is not None and not 0 <= seconds <= _LONGEST_TIME:
        raise CommandError("command.no_duration", value=shown(text))
    return seconds


def told_score(text: str) -> float | None:
    """Return the emotion that `text` says; None for nothing. Raises CommandError for anything else."""
    if not text:
        return None
    try:
        score = float(text.replace(",", ".").replace("\N{MINUS SIGN}", "-"))
    except ValueError:
        score = float("nan")
    if not -2 <= score <= 2:
        raise CommandError("command.no_emotion", value=shown(text))
    return score


def plain(name: str) -> str:
    """Return `name` as names are compared."""
    return " ".join(name.split()).casefold()


def shown(text: str | None) -> str:
    """Return `text` short enough for a sentence."""
    words = " ".join("".join(c if c.isprintable() else " " for c in text or "").split())
    return words if len(words) <= 40 else f"{words[:39]}…"
