"""Reads what a field says, by the kind of the field that the model gives it."""

from __future__ import annotations

import re
import types
from collections.abc import Callable
from typing import Annotated, Any, Union, get_args, get_origin

from annotated_types import MaxLen

from cxdesigner.model.duration import parse_duration
from cxdesigner.model.record import LINE_LIMIT, Record, references
from cxdesigner.model.touchpoint import Touchpoint
from tools.build_templates.board import Pair
from tools.build_templates.lines import Line

_SAME = {"version", "date", "author", "last_reviewed", "until", "code", "taken_in", "week"}
"""Lines of text that are the same in both languages."""

_ALIASES: dict[tuple[type[Record], str], str] = {
    (Touchpoint, "moment_of_truth"): "moment_of_truth_reason",
}
"""Words of texts that say more than their field's name."""

_DURATION = re.compile(r"_s$")
_YES = {"yes": True, "no": False}


def fields_of(kind: type[Record], line: Line, place: Callable[[str, str], str]) -> dict[str, Any]:
    """Return what the lines inside `line` say of a record of `kind`, by the names of its fields.

    Lines of other records that belong to it are left out. `place` turns the name of a row of a table, as texts say
    it, into its id. Raises ValueError for a field the record does not have.
    """
    told: dict[str, Any] = {}
    for inner in line.inner:
        field = _ALIASES.get((kind, inner.word), inner.word)
        if field in kind.model_fields:
            told[field] = value_of(kind, field, inner.pair, place)
        elif len(inner.facts) == 1 and inner.word not in RECORDS_INSIDE:
            raise ValueError(f"{kind.__name__} has no field {inner.word}")
    return told


RECORDS_INSIDE = frozenset({"beat", "score", "promise", "hook", "bet", "question"})
"""Words of lines that tell, inside a card, of records of their own."""


def value_of(kind: type[Record], field: str, pair: Pair, place: Callable[[str, str], str]) -> object:
    """Return what `pair` says for `field` of a record of `kind`.

    A text in both languages, one for both, a number, a duration, `yes` or `no`, ids parted by commas, or several
    texts parted by semicolons. Raises ValueError where it cannot be read as such.
    """
    one, named = pair[0], references(kind).get(field)
    annotation = kind.model_fields[field].annotation
    inside = _bare(annotation)
    if named is not None:
        names = [place(named.table, name.strip()) for name in one.split(",")]
        return tuple(names) if get_origin(inside) is tuple else names[0]
    if get_origin(inside) is tuple:
        return _several(field, inside, pair)
    if inside is bool:
        return _YES[one]
    if inside in (int, float):
        number = parse_duration(one) if _DURATION.search(field) else float(one)
        return int(number) if inside is int and number is not None else number
    return one if field in _SAME or is_word(kind, field) else pair


def is_word(kind: type[Record], field: str) -> bool:
    """Whether the text field `field` holds a word of a closed list, an id or a rank, and no words for people."""
    limits = [mark.max_length for mark in kind.model_fields[field].metadata if isinstance(mark, MaxLen)]
    return bool(limits) and min(limits) < LINE_LIMIT


def _several(field: str, annotation: object, pair: Pair) -> tuple[object, ...]:
    if int in (_bare(part) for part in get_args(annotation)):
        return tuple(int(part) for part in pair[0].split())
    comma = ", " if field == "tags" else ";"
    return tuple(zip(*([part.strip() for part in half.split(comma)] for half in pair), strict=True))


def _bare(annotation: object) -> object:
    """Return the type without None and without what is said beside it."""
    if get_origin(annotation) in (Union, types.UnionType):
        (annotation,) = (part for part in get_args(annotation) if part is not type(None))
    if get_origin(annotation) is Annotated:
        return _bare(get_args(annotation)[0])
    return annotation
