"""Cards that were copied, here or in another project, put onto a board; and lines of text made into cards."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from cxdesigner.commands.copying import TALK, copy_id, hang_notes, renamed
from cxdesigner.commands.error import CommandError, evolved, unused
from cxdesigner.commands.layers import called
from cxdesigner.commands.meeting import meet_shared
from cxdesigner.commands.placing import put_in_order
from cxdesigner.commands.touchpoints import check_cell
from cxdesigner.model import structure
from cxdesigner.model.diff import Key
from cxdesigner.model.document import TABLES, Document, Draft
from cxdesigner.model.journey import Lane
from cxdesigner.model.lane_roles import lane_role
from cxdesigner.model.record import references
from cxdesigner.model.remarks import Note
from cxdesigner.model.touchpoint import Touchpoint

BELONGING: tuple[str, ...] = tuple(
    name
    for name, kind in TABLES.items()
    if name not in TALK
    and any(ref.table == "touchpoints" and ref.on_delete == "cascade" for ref in references(kind).values())
)
"""Tables whose rows go where their touchpoints go: links, gestures."""

PASTED: tuple[str, ...] = ("touchpoints", "insights", *BELONGING)
"""Tables whose rows a paste copies, the notes that hang on them apart."""

_NOBODY: Mapping[str, str] = MappingProxyType({})


def paste_cards(
    doc: Document,
    rows: Document,
    *,
    lane: str,
    step: str,
    suffix: str,
    origins: Mapping[str, str] = _NOBODY,
) -> Document:
    """Put copies of the cards of `rows` onto the board, the upper left of them into the cell of `lane` and `step`.

    `rows` is a sound document that holds the cards and the lanes and steps they stood in. They keep their distance
    in steps; where the first lane is of the role of `lane`, the others go to lanes of their roles, else they keep
    their distance in lanes. All come behind what stands there, with their notes. Teams, channels and sources are met
    by name, or added; a span that would run past the last step is shortened. `origins` are the as-is touchpoints that
    cards derive from, named where they are known. Raises CommandError where steps or lanes are missing.
    """
    if not rows.touchpoints and not rows.insights:
        return doc
    ahead = _steps_from(doc, lane, step)
    names = {**_columns(rows, ahead), **_lanes(doc, rows, lane)}
    copies = [(table, rows.table(table)[id_]) for table in PASTED for id_ in sorted(rows.table(table))]
    copies += [("notes", note) for note in structure.in_order(rows.notes.values()) if note.touchpoint]
    for table, row in copies:
        names[table, row.id] = copy_id(row.id, suffix)
        unused(doc.table(table), names[table, row.id])
    with_shared, shared = meet_shared(doc, rows, [row for _, row in copies], suffix)
    names |= shared
    room = {id_: len(ahead) - number for number, id_ in enumerate(ahead)}
    draft = Draft(with_shared)
    for table, row in copies:
        copy = evolved(renamed(row, names), id=names[table, row.id])
        if isinstance(copy, Touchpoint):
            origin = copy.derived_from or origin_of(doc, origins.get(row.id), doc.lanes[lane].journey)
            copy = evolved(copy, span=min(copy.span, room[copy.step]), derived_from=origin)
        draft.put(copy)
    notes = (draft.get(Note, names["notes", note.id]) for table, note in copies if table == "notes")
    hang_notes(draft, (note for note in notes if note is not None), journey=doc.lanes[lane].journey)
    return _queued_up(draft.done(), rows, names)


def paste_lines(
    doc: Document, titles: Sequence[str], *, lane: str, step: str, ids: Sequence[str]
) -> Document:
    """Add a touchpoint for each of `titles`, called by `ids`, behind what stands in the cell of `lane` and `step`.

    Raises CommandError, which names the line, for a title that does not fit.
    """
    check_cell(doc, lane, step)
    cards: list[Touchpoint] = []
    for number, (title, id_) in enumerate(zip(titles, ids, strict=True), start=1):
        unused(doc.touchpoints, id_)
        empty = Touchpoint.model_validate({"id": "new", "lane": lane, "step": step})
        try:
            cards.append(evolved(empty, id=id_, title=title))
        except CommandError as error:
            raise CommandError("command.in_line", line=number, reason=error.message) from error
    draft = Draft(doc)
    append(draft, lane, step, cards)
    return draft.done()


def append(draft: Draft, lane: str, step: str, cards: Sequence[Touchpoint]) -> None:
    """Put `cards` behind what stands in their cell. Raises CommandError where two are called the same."""
    placed: set[str] = set()
    for card in cards:
        if card.id in placed:
            raise CommandError("command.id_taken", id=card.id)
        placed.add(card.id)
    here = [card for card in structure.cell(draft.base, lane, step) if card.id not in placed]
    put_in_order(draft, [*here, *cards], placed)


# Where the cards go


def _steps_from(doc: Document, lane: str, step: str) -> list[str]:
    room = check_cell(doc, lane, step)
    return [column.id for column in structure.steps(doc, doc.lanes[lane].journey)[-room:]]


def _columns(rows: Document, ahead: Sequence[str]) -> dict[Key, str]:
    """Return where each step that cards of `rows` stand in goes."""
    columns = [s.id for journey in structure.journeys(rows) for s in structure.steps(rows, journey.id)]
    used = {t.step for t in rows.touchpoints.values()} | {i.step for i in rows.insights.values()}
    places = [number for number, id_ in enumerate(columns) if id_ in used]
    first, wanted = places[0], places[-1] - places[0] + 1
    if wanted > len(ahead):
        raise CommandError("command.steps_missing", count=wanted - len(ahead))
    return {("steps", columns[place]): ahead[place - first] for place in places}


def _lanes(doc: Document, rows: Document, anchor: str) -> dict[Key, str]:
    """Return where each lane that cards of `rows` stand in goes; the first one goes to `anchor`."""
    used = {t.lane for t in rows.touchpoints.values()}
    source = [
        lane
        for journey in structure.journeys(rows)
        for lane in structure.lanes(rows, journey.id)
        if lane.id in used or lane_role(lane.role).holds == "cards"
    ]
    places = [number for number, lane in enumerate(source) if lane.id in used]
    if not places:
        return {}
    source = source[places[0] : places[-1] + 1]
    here = [
        lane
        for lane in structure.lanes(doc, doc.lanes[anchor].journey)
        if lane_role(lane.role).holds == "cards" and (lane.id == anchor or not lane.hidden)
    ]
    target = here[[lane.id for lane in here].index(anchor) :]
    by_role = source[0].role == target[0].role
    goals: dict[Key, str] = {}
    for number, lane in enumerate(source):
        goal = _of_role(here, target, source[:number], lane) if by_role else None
        if goal is None and number < len(target):
            goal = target[number].id
        if lane.id in used:
            if goal is None:
                raise CommandError("command.lanes_missing", lane=called(lane))
            goals["lanes", lane.id] = goal
    return goals


def _of_role(here: Sequence[Lane], target: Sequence[Lane], above: Sequence[Lane], lane: Lane) -> str | None:
    """Return the lane of the role of `lane`, the next one of several; below the anchor first, then anywhere."""
    before = sum(other.role == lane.role for other in above)
    below = [other.id for other in target if other.role == lane.role]
    if before < len(below):
        return below[before]
    return next((other.id for other in here if other.role == lane.role), None) if not below else None


def _queued_up(doc: Document, rows: Document, names: Mapping[Key, str]) -> Document:
    """Return `doc` with the copies behind what stood in their cells, in the order they had."""
    row_of = {
        lane.id: number
        for journey in structure.journeys(rows)
        for number, lane in enumerate(structure.lanes(rows, journey.id))
    }
    cells: dict[tuple[str, str], list[Touchpoint]] = {}
    for old in sorted(rows.touchpoints.values(), key=lambda t: (row_of[t.lane], t.rank, t.id)):
        card = doc.touchpoints[names["touchpoints", old.id]]
        cells.setdefault((card.lane, card.step), []).append(card)
    draft = Draft(doc)
    for (lane, step), cards in cells.items():
        append(draft, lane, step, cards)
    for step in {insight.step: None for insight in rows.insights.values()}:
        new = {names["insights", insight.id]: None for insight in structure.insights(rows, step)}
        there = [i for i in structure.insights(doc, names["steps", step]) if i.id not in new]
        put_in_order(draft, [*there, *(doc.insights[id_] for id_ in new)], new)
    return draft.done()


def origin_of(doc: Document, id_: str | None, journey: str) -> str | None:
    """Return `id_` where that is a touchpoint of another journey than `journey`."""
    touchpoint = doc.touchpoints.get(id_) if id_ else None
    if touchpoint is None or structure.journey_of(doc, touchpoint) == journey:
        return None
    return id_
