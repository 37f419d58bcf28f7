"""What the columns of a pasted range are: guessed from their first row, in English or Danish."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from cxdesigner.commands.pasting_tables import SheetField
from cxdesigner.translation import Message

_WORDS: Mapping[SheetField, tuple[str, ...]] = MappingProxyType(
    {
        "stage": ("stage", "phase", "fase"),
        "step": ("step", "trin", "skridt", "activity", "aktivitet"),
        "lane": ("lane", "swimlane", "layer", "bane", "lag"),
        "title": (
            "touchpoint",
            "touchpoints",
            "title",
            "name",
            "kontaktpunkt",
            "kontaktpunkter",
            "titel",
            "navn",
        ),
        "text": ("description", "text", "details", "notes", "beskrivelse", "tekst", "noter"),
        "channel": ("channel", "channels", "kanal", "kanaler"),
        "owner": ("owner", "team", "responsible", "ejer", "ansvarlig", "hold"),
        "takes": ("takes", "duration", "time", "varer", "varighed", "tid"),
        "emotion": ("emotion", "feeling", "score", "følelse", "følelser", "stemning"),
    }
)

FIELD_OF: Mapping[str, SheetField] = MappingProxyType(
    {word: field for field, words in _WORDS.items() for word in words}
)


def guessed(rows: Sequence[Sequence[str]]) -> Reading:
    """Return how `rows` are read at first.

    The first row is a header where a cell of it names a field. Without one, the first column
    that says anything is the title.
    """
    width = max((len(row) for row in rows), default=0)
    first = [*(rows[0] if rows else ()), *[""] * width][:width]
    fields: list[SheetField | None] = []
    for cell in first:
        field = FIELD_OF.get(" ".join(cell.split()).casefold().rstrip(":"))
        fields.append(field if field not in fields else None)
    if any(fields):
        return Reading(tuple(fields), has_header=True)
    title = next((n for n in range(width) if any(len(row) > n and row[n].strip() for row in rows)), None)
    return Reading(tuple("title" if n == title else None for n in range(width)), has_header=False)


@dataclass(frozen=True, slots=True)
class Reading:
    """How a range is read: what each column is, None for one to leave out, and whether the first row is a header."""

    fields: tuple[SheetField | None, ...]
    has_header: bool

    @property
    def first(self) -> int:
        """The number of the first row that is a card."""
        return 2 if self.has_header else 1

    def told(self, rows: Sequence[Sequence[str]]) -> list[dict[SheetField, str]]:
        """Return what each row below the header says, by field."""
        return [
            {field: cell for field, cell in zip(self.fields, row, strict=False) if field is not None}
            for row in rows[self.first - 1 :]
        ]


Refusal = Callable[[Reading], Message | None]
"""Tells why a range cannot be pasted when read like this."""
