"""What has been said on the guided path: frozen answers, and where each line of them stands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Literal, get_args

Step = Literal["process", "segment", "customer", "contact", "support", "evidence"]
STEPS: tuple[Step, ...] = get_args(Step)
"""The six steps, in their order."""

Field = Literal["title", "begins", "ends", "persona", "about", "scenario"]
"""A question with one answer."""

Lane = Literal["frontstage", "backstage", "support", "evidence"]
"""A lane that is filled for each customer action."""

FIELDS: Mapping[Step, tuple[Field, ...]] = MappingProxyType(
    {"process": ("title", "begins", "ends"), "segment": ("persona", "about", "scenario")}
)
"""The questions of a step that asks some."""

LANES: Mapping[Step, tuple[Lane, ...]] = MappingProxyType(
    {"contact": ("frontstage", "backstage"), "support": ("support",), "evidence": ("evidence",)}
)
"""The lanes of a step that fills some."""


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that happens behind a customer action, by whom (a team's name) and where (a channel's id)."""

    text: str = ""
    who: str = ""
    where: str = ""

    @property
    def is_said(self) -> bool:
        """Whether it says what happens; by whom and where alone is nothing."""
        return bool(self.text.strip())


@dataclass(frozen=True, slots=True)
class Action:
    """One thing the customer does. It begins a stage, called `stage`, or stands under the action before it."""

    text: str = ""
    is_under: bool = False
    stage: str = ""
    lines: Mapping[Lane, tuple[Line, ...]] = field(default_factory=dict)

    def in_lane(self, lane: Lane) -> tuple[Line, ...]:
        """Return the lines of `lane`; there is one at least, which may be empty."""
        return self.lines.get(lane) or (Line(),)

    def with_lane(self, lane: Lane, lines: tuple[Line, ...]) -> Action:
        """Return the action with other lines in `lane`."""
        return replace(self, lines={**self.lines, lane: lines})

    @property
    def is_said(self) -> bool:
        """Whether anything was written for it."""
        texts = (line for lines in self.lines.values() for line in lines)
        return bool(self.text.strip() or self.stage.strip()) or any(line.is_said for line in texts)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a line stands: `kind` is a question, `customer`, `stage` (the name of the stage that action begins), or
    a lane; `action` and `line` count from 0.
    """

    kind: Field | Lane | Literal["customer", "stage"]
    action: int = 0
    line: int = 0


@dataclass(frozen=True, slots=True)
class Answers:
    """All that has been said. There is always one action at least, which may be empty, and the first begins a stage."""

    fields: Mapping[Field, str] = field(default_factory=dict)
    actions: tuple[Action, ...] = (Action(),)

    def __post_init__(self) -> None:
        actions = self.actions or (Action(),)
        if actions[0].is_under:
            actions = (replace(actions[0], is_under=False), *actions[1:])
        object.__setattr__(self, "actions", actions)

    def field(self, name: Field) -> str:
        """Return the answer to a question."""
        return self.fields.get(name, "")

    @property
    def said_actions(self) -> list[tuple[int, Action]]:
        """The actions that say something, with their numbers."""
        return [(n, action) for n, action in enumerate(self.actions) if action.is_said]

    @property
    def is_empty(self) -> bool:
        """Whether nothing has been said at all."""
        return not any(text.strip() for text in self.fields.values()) and not self.said_actions

    def stages(self) -> Iterator[list[int]]:
        """Yield the numbers of the actions of each stage."""
        begins = [n for n, action in enumerate(self.actions) if not action.is_under]
        for first, end in zip(begins, [*begins[1:], len(self.actions)], strict=True):
            yield list(range(first, end))
