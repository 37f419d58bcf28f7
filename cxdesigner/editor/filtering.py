"""What of the shown journey is looked at: one filter that board, table and saved views share.

It is view state and never in the document. Values of one part stand beside each other (this lane or that one), parts
hold together (this lane and that owner). What a part names and the journey does not have is passed over, so that a
filter survives a walk to another journey and back.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, replace
from typing import TYPE_CHECKING, Literal, get_args

from cxdesigner.model import structure
from cxdesigner.model.document import Document
from cxdesigner.model.folding import fold
from cxdesigner.model.touchpoint import Touchpoint

if TYPE_CHECKING:
    from cxdesigner.editor.editor import Editor

Part = Literal[
    "lanes", "stages", "channels", "owners", "tags", "markers", "emotion", "evidence", "personas", "words"
]
"""What a filter can be about; one chip each."""

PARTS: tuple[Part, ...] = get_args(Part)

MARKERS = ("moment_of_truth", "pain", "opportunity", "linked", "unlinked", "quoted")
"""What a touchpoint is marked by: itself, by an insight at its step, by a link, by a quote."""

EVIDENCE = ("observed", "reported", "assumed", "")
"""How a touchpoint is known (`Touchpoint.confidence`), the surest first; the empty one is missing."""

NONE = ""
"""Among owners and channels: touchpoints that have none."""

LOWEST, HIGHEST = -2.0, 2.0

Test = Callable[[Touchpoint], bool]


@dataclass(frozen=True, slots=True)
class Filter:
    """What touchpoints must be to be looked at. Nothing chosen lets all through.

    `lanes` and `stages` are ids of one journey, `roles` are lane roles of any. `emotion` is a range of scores, ends
    included; `not_seen` lets those without a score through.
    """

    lanes: frozenset[str] = frozenset()
    roles: frozenset[str] = frozenset()
    stages: frozenset[str] = frozenset()
    channels: frozenset[str] = frozenset()
    owners: frozenset[str] = frozenset()
    tags: frozenset[str] = frozenset()
    markers: frozenset[str] = frozenset()
    emotion: tuple[float, float] | None = None
    not_seen: bool = False
    evidence: frozenset[str] = frozenset()
    personas: frozenset[str] = frozenset()
    words: str = ""

    def __bool__(self) -> bool:
        return any(self.has(part) for part in PARTS)

    def has(self, part: Part) -> bool:
        """Tell whether something is chosen in `part`."""
        if part == "words":
            return bool(self.words.strip())
        return any(getattr(self, name) not in (frozenset(), None, False) for name in _FIELDS_OF[part])

    def without(self, part: Part) -> Filter:
        """Return the filter with nothing chosen in `part`."""
        bare = Filter()
        return replace(self, **{name: getattr(bare, name) for name in _FIELDS_OF[part]})

    def toggled(self, field: str, value: str) -> Filter:
        """Return the filter with `value` in the set called `field`, or out of it where it is in."""
        return replace(self, **{field: getattr(self, field) ^ {value}})


_FIELDS_OF: Mapping[Part, tuple[str, ...]] = {
    part: {"lanes": ("lanes", "roles"), "emotion": ("emotion", "not_seen")}.get(part, (part,))
    for part in PARTS
}


def set_filter(editor: Editor, chosen: Filter) -> None:
    """Look at what `chosen` lets through from now on."""
    if chosen != editor.filter:
        editor.filter = chosen
        editor.tell("filter")


# Which touchpoints it lets through


class Matching:
    """Tells which touchpoints a filter lets through. The words it folded once it keeps."""

    def __init__(self) -> None:
        self._folded: dict[str, tuple[Touchpoint, str]] = {}

    def of(self, doc: Document, journey: str, chosen: Filter) -> frozenset[str]:
        """Return the ids of the touchpoints of `journey` that `chosen` lets through, in one pass."""
        lanes = set(doc.referrers("lanes", "journey", journey))
        mine = [row for row in doc.touchpoints.values() if row.lane in lanes]
        if not _suits(doc, journey, chosen):
            return frozenset()
        for test in self._tests(doc, journey, chosen):
            mine = [row for row in mine if test(row)]
        return frozenset(row.id for row in mine)

    def take_in(self, doc: Document) -> None:
        """Read the words beforehand, so that the first letter typed is found as quickly as the others."""
        test = self._words_test(doc, "\0\0")
        for row in doc.touchpoints.values():
            test(row)

    def _tests(self, doc: Document, journey: str, chosen: Filter) -> list[Test]:
        tests = [*_place_tests(doc, journey, chosen), *_own_tests(chosen)]
        if chosen.markers:
            tests.append(_marker_test(doc, chosen.markers))
        if chosen.has("words"):
            tests.append(self._words_test(doc, fold(chosen.words.strip())))
        return tests

    def _words_test(self, doc: Document, words: str) -> Test:
        owners = {id_ for id_, team in doc.teams.items() if words in fold(team.name)}
        channels = {id_ for id_, channel in doc.channels.items() if words in fold(channel.name)}
        kept = self._folded

        def test(row: Touchpoint) -> bool:
            entry = kept.get(row.id)
            if entry is None or entry[0] is not row:
                entry = kept[row.id] = (row, fold("\0".join((row.title, row.text, row.quote, *row.tags))))
            return words in entry[1] or row.owner in owners or row.channel in channels

        return test


def _suits(doc: Document, journey: str, chosen: Filter) -> bool:
    """Tell whether the journey itself is looked at: it is its persona's."""
    row = doc.journeys.get(journey)
    known = chosen.personas & doc.personas.keys()
    return row is not None and (not known or row.persona in known)


def _place_tests(doc: Document, journey: str, chosen: Filter) -> list[Test]:
    tests: list[Test] = []
    rows = structure.lanes(doc, journey)
    lanes = {lane.id for lane in rows if lane.id in chosen.lanes or lane.role in chosen.roles}
    if lanes:
        tests.append(lambda row: row.lane in lanes)
    stages = chosen.stages & {stage.id for stage in structure.stages(doc, journey)}
    if stages:
        steps = {step for stage in stages for step in doc.referrers("steps", "stage", stage)}
        tests.append(lambda row: row.step in steps)
    return tests


def _own_tests(chosen: Filter) -> list[Test]:
    tests: list[Test] = []
    if chosen.channels:
        tests.append(lambda row: (row.channel or NONE) in chosen.channels)
    if chosen.owners:
        tests.append(lambda row: (row.owner or NONE) in chosen.owners)
    if chosen.tags:
        tests.append(lambda row: not chosen.tags.isdisjoint(row.tags))
    if chosen.evidence:
        tests.append(lambda row: row.confidence in chosen.evidence)
    if chosen.has("emotion"):
        low, high = chosen.emotion or (HIGHEST + 1, LOWEST - 1)
        tests.append(lambda row: chosen.not_seen if row.emotion is None else low <= row.emotion <= high)
    return tests


def _marker_test(doc: Document, markers: frozenset[str]) -> Test:
    kinds = markers & {"pain", "opportunity"}
    steps = {insight.step for insight in doc.insights.values() if insight.kind in kinds} if kinds else set()
    linked: set[str] = set()
    if not markers.isdisjoint({"linked", "unlinked"}):
        linked = {end for link in doc.links.values() for end in (link.source, link.target)}

    def test(row: Touchpoint) -> bool:
        return (
            ("moment_of_truth" in markers and row.moment_of_truth)
            or row.step in steps
            or ("linked" in markers and row.id in linked)
            or ("unlinked" in markers and row.id not in linked)
            or ("quoted" in markers and bool(row.quote))
        )

    return test


# As plain data, for those who keep views


def filter_data(chosen: Filter) -> dict[str, object]:
    """Return `chosen` as lists, numbers and texts; what is not chosen is left out."""
    data: dict[str, object] = {}
    for field in fields(Filter):
        value = getattr(chosen, field.name)
        if value != getattr(Filter(), field.name):
            data[field.name] = sorted(value) if isinstance(value, frozenset) else value
    if chosen.emotion is not None:
        data["emotion"] = list(chosen.emotion)
    return data


def filter_of(data: object) -> Filter:
    """Return the filter that `data` tells of. Whatever is wrong in it is met as if nothing had been chosen."""
    if not isinstance(data, dict):
        return Filter()
    found: dict[str, object] = {}
    for field in fields(Filter):
        value = data.get(field.name)
        if isinstance(getattr(Filter(), field.name), frozenset):
            if isinstance(value, list) and all(isinstance(item, str) for item in value):
                found[field.name] = frozenset(value)
        elif field.name == "emotion":
            found["emotion"] = _range_of(value)
        elif isinstance(value, type(getattr(Filter(), field.name))):
            found[field.name] = value
    return Filter(**found)  # type: ignore[arg-type]  # each was looked at above


def _range_of(value: object) -> tuple[float, float] | None:
    if not isinstance(value, list) or len(value) != 2:
        return None
    low, high = value
    if any(isinstance(end, bool) or not isinstance(end, int | float) for end in value):
        return None
    return (float(low), float(high)) if LOWEST <= low <= high <= HIGHEST else None
