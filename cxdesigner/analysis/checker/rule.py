"""What a rule of the checker is, and what it finds."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal

from cxdesigner.analysis.checker.ground import Ground
from cxdesigner.model.diff import Key
from cxdesigner.model.document import Document

Severity = Literal["error", "warning", "hint"]

SEVERITIES: tuple[Severity, ...] = ("error", "warning", "hint")
"""From what is wrong to what is worth a thought; the words are `check.severity.<word>`."""

Area = Literal[
    "structure",
    "customer_view",
    "moments",
    "connections",
    "ownership",
    "failure",
    "evidence",
    "deliverable",
    "to_be",
]
"""The headings of the canon under which the rules stand; the words are `check.area.<word>`."""

Fix = Callable[[Document], Document]
"""Puts a finding right: a pure edit, one undo step. Raises CommandError where it cannot be done any more."""


class Seconds(float):
    """A duration among the values of a sentence; it is said in the language of whoever shows it."""


class Score(float):
    """A point of the emotion curve among the values of a sentence."""


@dataclass(frozen=True, slots=True)
class Found:
    """One thing that a rule found: where, and the values of its sentence.

    The sentence is `rule.<id>.text`, or `rule.<id>.<variant>` where a rule has several. A value that is a tuple is
    a list: of titles where it holds texts, of words where it holds messages.
    """

    places: tuple[Key, ...]
    variant: str = "text"
    values: Mapping[str, object] = field(default_factory=dict)
    fix: Fix | None = None


def found(*places: Key, variant: str = "text", fix: Fix | None = None, **values: object) -> Found:
    """Return what was found at `places`, the first of which is where to jump to."""
    return Found(places, variant, values, fix)


def always(_: Ground) -> bool:
    """Tell that a rule has something to say of every journey."""
    return True


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule of the canon. Its words are `rule.<id>.title`, `.text`, `.why`, `.act` and `.passed`.

    `applies` tells whether a journey holds what the rule is about. `is_known` tells whether what it needs besides
    the document, such as a layout or the day, was given: without it the rule is not checked, and never passes.
    `reference` names where the canon says so: `check.reference.<reference>`. A rule of the `whole` looks at the
    project, the others at one journey each.
    """

    id: str
    severity: Severity
    area: Area
    reference: str
    find: Callable[[Ground], Iterable[Found]]
    applies: Callable[[Ground], bool] = always
    is_known: Callable[[Ground], bool] = always
    whole: bool = False
