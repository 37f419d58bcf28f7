"""The choreography inside a touchpoint: when each beat starts, how long all takes, and what became of the as-is.

A beat whose duration is not known leaves open when those behind it start.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from cxdesigner.model import structure
from cxdesigner.model.choreography import Beat
from cxdesigner.model.document import Document

TOLD: tuple[str, ...] = (
    "actor", "by_customer", "action", "words", "body", "prop", "sense", "sensed", "duration_s", "duty",
)  # fmt: skip
"""What makes one beat another: where one of these differs from its as-is beat, it is changed."""


@dataclass(frozen=True, slots=True)
class Beaten:
    """One beat in its place. `start` is in seconds, None where it is not known; `change` is added, moved, changed or
    kept, removed for one of the as-is, empty where there is nothing to compare with. `before` is the number, from 0,
    of the as-is beat it stands for.
    """

    beat: Beat
    start: float | None
    change: str = ""
    before: int | None = None


@dataclass(frozen=True, slots=True)
class Choreography:
    """The beats of a touchpoint, and those of the as-is touchpoint it derives from, which are none where there is none.

    `total` and `total_before` are seconds: all that is known; `is_whole` tells whether that is all there is.
    """

    now: tuple[Beaten, ...]
    before: tuple[Beaten, ...]
    total: float | None
    total_before: float | None
    is_whole: bool
    is_whole_before: bool

    @property
    def changes(self) -> Mapping[str, int]:
        """How many beats are added, moved, changed, kept and removed."""
        return Counter(beaten.change for beaten in (*self.now, *self.before) if beaten.change)

    @property
    def duties(self) -> Mapping[str, int]:
        """How many beats must, should or are free to be."""
        return Counter(beaten.beat.duty for beaten in self.now)

    def at(self, second: float) -> int | None:
        """Return the number of the beat under way at `second`; None where that is not known."""
        found = [
            n for n, beaten in enumerate(self.now) if beaten.start is not None and beaten.start <= second
        ]
        return found[-1] if found else None


def beats_of(doc: Document, touchpoint: str) -> list[Beat]:
    """Return the beats of `touchpoint` in their order."""
    return structure.in_order(doc.beats[i] for i in doc.referrers("beats", "touchpoint", touchpoint))


def starts(beats: Sequence[Beat]) -> list[float | None]:
    """Return when each of `beats` starts, in seconds after the first."""
    out: list[float | None] = []
    at: float | None = 0.0
    for beat in beats:
        out.append(at)
        at = at + beat.duration_s if at is not None and beat.duration_s is not None else None
    return out


def choreography(doc: Document, touchpoint: str) -> Choreography:
    """Return the beats of `touchpoint` beside those of its as-is."""
    own = doc.touchpoints[touchpoint]
    now = beats_of(doc, touchpoint)
    before = beats_of(doc, own.derived_from) if own.derived_from is not None else []
    numbers = {beat.id: number for number, beat in enumerate(before)}
    places = [numbers.get(beat.derived_from) if beat.derived_from else None for beat in now]
    steady = _steady(places)
    changed = [
        _change(beat, before[place] if place is not None else None, n in steady) if before else ""
        for n, (beat, place) in enumerate(zip(now, places, strict=True))
    ]
    stood_for = {place for place in places if place is not None}
    return Choreography(
        tuple(
            Beaten(beat, start, change, place)
            for beat, start, change, place in zip(now, starts(now), changed, places, strict=True)
        ),
        tuple(
            Beaten(beat, start, "removed" if now and n not in stood_for else "")
            for n, (beat, start) in enumerate(zip(before, starts(before), strict=True))
        ),
        _total(now),
        _total(before),
        all(beat.duration_s is not None for beat in now),
        all(beat.duration_s is not None for beat in before),
    )


def beats_per_moment(doc: Document, journey: str) -> dict[str, int]:
    """Return how many beats each moment of truth of `journey` has, by touchpoint; 0 where it is not designed yet."""
    return {
        id_: len(doc.referrers("beats", "touchpoint", id_))
        for step in structure.steps(doc, journey)
        for id_ in doc.referrers("touchpoints", "step", step.id)
        if doc.touchpoints[id_].moment_of_truth
    }


def _change(beat: Beat, before: Beat | None, is_steady: bool) -> str:
    if before is None:
        return "added"
    if not is_steady:
        return "moved"
    is_same = all(getattr(beat, field) == getattr(before, field) for field in TOLD)
    return "kept" if is_same else "changed"


def _steady(places: Sequence[int | None]) -> set[int]:
    """Return the numbers of beats that keep their order: the longest run of rising `places`, the earliest of several.

    The others have moved.
    """
    best: dict[int, tuple[int, ...]] = {}
    none: tuple[int, ...] = ()
    for n in reversed(range(len(places))):
        place = places[n]
        if place is None:
            continue
        followers = [best[m] for m in best if places[m] > place]  # type: ignore[operator]  # known ones alone
        best[n] = (n, *max(followers, key=_worth, default=none))
    longest: tuple[int, ...] = max(best.values(), key=_worth, default=none)
    return set(longest)


def _worth(run: tuple[int, ...]) -> tuple[int, tuple[int, ...]]:
    """Return what the longest run has most of, and the earliest of several."""
    return len(run), tuple(-number for number in run)


def _total(beats: Sequence[Beat]) -> float | None:
    """Return the sum of what is known; None where nothing is."""
    known = [beat.duration_s for beat in beats if beat.duration_s is not None]
    return sum(known) if known else None
