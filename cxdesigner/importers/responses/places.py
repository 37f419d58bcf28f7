"""The touchpoints that answers can be about, and how the names in a file are matched with them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from cxdesigner.model import structure
from cxdesigner.model.document import Document
from cxdesigner.model.lane_roles import distance_to_customer, lane_role

_NO_LETTERS = re.compile(r"[\W_]+")
_QUESTION = re.compile(r"^(?:q|sp|spm|spørgsmål|question|no|nr) ?\d+ ")


@dataclass(frozen=True, slots=True)
class Place:
    """A touchpoint: its id, title and number (2.2 is the second step of the second stage), and what stands above."""

    id: str
    title: str
    number: str
    step: str
    stage: str
    is_moment: bool
    role: str


def places_of(doc: Document, journey: str) -> tuple[Place, ...]:
    """Return the touchpoints of `journey` step by step, moments of truth and those at the front first."""
    found: list[Place] = []
    roles = {lane.id: lane.role for lane in structure.lanes(doc, journey)}
    for first, stage in enumerate(structure.stages(doc, journey), 1):
        for second, step in enumerate(structure.steps_of(doc, stage.id), 1):
            here = [doc.touchpoints[i] for i in doc.referrers("touchpoints", "step", step.id)]
            here = [t for t in structure.in_order(here) if t.lane in roles]
            here.sort(key=lambda t: (not t.moment_of_truth, _farness(roles[t.lane])))
            found += [
                Place(
                    t.id, t.title, f"{first}.{second}", step.name, stage.name, t.moment_of_truth,
                    roles[t.lane],
                )
                for t in here
            ]  # fmt: skip
    return tuple(found)


def _farness(role: str) -> int:
    """Frontstage comes before all: what is asked about is mostly what somebody did."""
    return -1 if role == "frontstage" else distance_to_customer(lane_role(role))


class Finder:
    """Finds the touchpoint that a name in a file means."""

    def __init__(self, places: Sequence[Place]) -> None:
        self._by_id = {place.id: place.id for place in places}
        self._exact: dict[str, str] = {}
        for place in places:
            self._exact.setdefault(plain(place.title), place.id)
        for name in ("step", "stage"):
            for place in places:
                self._exact.setdefault(plain(getattr(place, name)), place.id)
        for place in places:
            self._exact.setdefault(place.number, place.id)
        self._exact.pop("", None)
        self._titles = [(frozenset(plain(place.title).split()), place.id) for place in places]

    def named(self, name: str) -> str | None:
        """Return the touchpoint whose id, title, number, step or stage is `name`; None where there is none."""
        return self._by_id.get(name) or self._exact.get(name.strip()) or self._exact.get(plain(name))

    def meant(self, name: str) -> str | None:
        """Return the touchpoint that the heading of a column means: `named`, or the only one with all its words."""
        found = self.named(name)
        words = frozenset(plain(name).split())
        if found is not None or not words or max(map(len, words)) < 4:
            return found
        fitting = [id_ for title, id_ in self._titles if words <= title]
        return fitting[0] if len(fitting) == 1 else None


def plain(name: str) -> str:
    """Return `name` in small letters, bare of signs and of a question's number."""
    said = _NO_LETTERS.sub(" ", name.casefold()).strip()
    return _QUESTION.sub("", said)
