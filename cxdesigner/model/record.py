"""The row every table is made of: frozen, strict about types, and careful with fields it does not know."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Annotated, Any, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, FiniteFloat

TEXT_LIMIT = 20_000
"""Most characters a text field takes. Beyond it line breaking and PDF text stop being quick."""

LINE_LIMIT = 1_000
"""Most characters of a name: a title, a lane, a channel. Real card texts reach 341."""


Text = Annotated[str, Field(max_length=TEXT_LIMIT)]
"""Free text of up to 20,000 characters; line breaks are kept."""

Line = Annotated[str, Field(max_length=LINE_LIMIT)]
"""A name or a title."""

Id = Annotated[str, Field(min_length=1, max_length=100)]
"""What a record is called by other records: never shown, never reused."""

Rank = Annotated[str, Field(max_length=200, pattern=r"^[0-9A-Za-z]*$")]
"""Place among its siblings: they sort by rank, then by id (`cxdesigner.model.ranks`)."""

Choice = Annotated[str, Field(max_length=100)]
"""One word of a closed list. A word of a newer version is kept and shown as it stands."""

Score = Annotated[FiniteFloat, Field(ge=-2, le=2)]
"""Emotion, from -2 (let down) to +2 (delighted)."""

OnDelete = Literal["cascade", "clear", "drop"]


@dataclass(frozen=True, slots=True)
class Ref:
    """Marks a field that names a row of `table`.

    `on_delete` tells what becomes of the row that names it when the named row goes: it goes too (`cascade`),
    the field becomes None (`clear`), or the one id leaves the tuple (`drop`). Where it `keeps` the named row, that
    one goes with the last row that names it. Where it `carries`, a copy of the named row takes a copy of the row
    that goes with it.
    """

    table: str
    on_delete: OnDelete
    keeps: bool = False
    carries: bool = True


Editor = Literal[
    "line",
    "text",
    "channel",
    "team",
    "duration",
    "toggle",
    "emotion",
    "tags",
    "choice",
    "touchpoint",
    "lines",
    "scale",
    "number",
    "factor",
    "none",
]


@dataclass(frozen=True, slots=True)
class Attribute:
    """How a field of a touchpoint is met by a person. Its label is the word `attribute.<field>` of the catalogue.

    `editor` names the widget that edits it (`none`: by direct manipulation only).
    """

    editor: Editor


class Record(BaseModel):
    """One row of a document. Change it with `evolve`, which validates; `model_copy` would not.

    Fields this version does not know are kept and written back, so that a newer version's file loses nothing.
    """

    model_config = ConfigDict(frozen=True, extra="allow", strict=True, str_strip_whitespace=False)

    id: Annotated[Id, Field(description="Name of this row, unique in its table.")]

    def evolve(self, **changes: Any) -> Self:
        """Return a validated copy with `changes`; the record itself where nothing changes.

        Raises pydantic.ValidationError for a value that does not fit, AttributeError for an unknown field.
        """
        fields = type(self).model_fields
        for name in changes:
            if name not in fields:
                raise AttributeError(f"{type(self).__name__} has no field {name!r}", name=name)
        if all(getattr(self, name) == value for name, value in changes.items()):
            return self
        return type(self).model_validate({**self.__dict__, **(self.__pydantic_extra__ or {}), **changes})

    def parted_from(self, field: str, row: Record) -> Self:  # noqa: ARG002  # a kind of record may ask where it was
        """Return the record as it is once `row`, which its reference `field` names, is gone."""
        return self.evolve(**{field: None})


@cache
def references(kind: type[Record]) -> dict[str, Ref]:
    """Return the fields of `kind` that name rows of other tables."""
    found: dict[str, Ref] = {}
    for name, info in kind.model_fields.items():
        for mark in info.metadata:
            if isinstance(mark, Ref):
                found[name] = mark
    return found


@cache
def attributes(kind: type[Record]) -> dict[str, Attribute]:
    """Return how a person meets each field of `kind`, for the fields that say so."""
    return {
        name: mark
        for name, info in kind.model_fields.items()
        for mark in info.metadata
        if isinstance(mark, Attribute)
    }
