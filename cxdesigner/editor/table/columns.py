"""The columns of the table: what stands in each, by what it sorts, and what its groups are called."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import NamedTuple

from cxdesigner.commands.cells import CELL_FIELDS, CellField
from cxdesigner.editor.filter_words import evidence_words
from cxdesigner.editor.filtering import EVIDENCE
from cxdesigner.model.folding import fold
from cxdesigner.model.touchpoint import Touchpoint
from cxdesigner.translation import Catalogue

COLUMNS: tuple[CellField, ...] = CELL_FIELDS
"""All columns, as they stand from left to right."""

HIDDEN_AT_FIRST = frozenset({"text", "quote"})

GROUPS: tuple[CellField, ...] = ("stage", "step", "lane", "channel", "owner", "emotion", "moment", "evidence")
"""The columns that rows can be grouped by."""

PLACES = frozenset({"stage", "step", "lane"})
"""The columns that say where a touchpoint stands; they are never empty."""

AT = MappingProxyType({column: number for number, column in enumerate(COLUMNS)})


class Row(NamedTuple):
    """A touchpoint as the table shows it.

    `order` is its place on the board: column, row, rank, id. `stage` is the number of its stage, from 0, and `mark`
    that of its step as the board shows it. `cells` are the texts of all `COLUMNS`, empty where there is nothing.
    """

    touchpoint: Touchpoint
    order: tuple[int, int, str, str]
    stage: int
    mark: str
    cells: tuple[str, ...]

    @property
    def id(self) -> str:
        """The id of the touchpoint."""
        return self.touchpoint.id

    def text(self, column: CellField) -> str:
        """Return the text of `column`, empty where there is nothing."""
        return self.cells[AT[column]]


Value = int | float | str | tuple[int, str]

_EVIDENCE_AT = {confidence: number for number, confidence in enumerate(EVIDENCE)}

_VALUES: Mapping[CellField, Callable[[Row], Value | None]] = MappingProxyType(
    {
        "stage": lambda row: row.stage,
        "step": lambda row: row.order[0],
        "lane": lambda row: row.order[1],
        "takes": lambda row: row.touchpoint.duration_s,
        "emotion": lambda row: row.touchpoint.emotion,
        "moment": lambda row: 0 if row.touchpoint.moment_of_truth else None,
        "evidence": lambda row: (
            (_EVIDENCE_AT.get(row.touchpoint.confidence, 0), row.touchpoint.confidence)
            if row.touchpoint.confidence
            else None
        ),
    }
)


def sort_value(column: CellField) -> Callable[[Row], Value | None]:
    """Return what rows sort by in `column`: words as a search compares them, None for what always comes last."""
    at = AT[column]
    return _VALUES.get(column) or (lambda row: fold(row.cells[at]) or None)


def group_words(row: Row, column: CellField, say: Catalogue) -> str:
    """Return what the group of `row` is called where rows are grouped by `column`."""
    card = row.touchpoint
    if column == "emotion":
        return say(f"emotion.{round(card.emotion)}") if card.emotion is not None else say("filter.not_seen")
    if column == "moment":
        return say("attribute.moment_of_truth" if card.moment_of_truth else "table.no_moment")
    if column == "evidence":
        return evidence_words(card.confidence, say)
    return row.text(column) or say(f"table.none.{column}")


def group_value(column: CellField) -> Callable[[Row], Value | None]:
    """Return what rows of one group have in common."""
    if column == "emotion":
        return lambda row: None if row.touchpoint.emotion is None else round(row.touchpoint.emotion)
    return sort_value(column)
