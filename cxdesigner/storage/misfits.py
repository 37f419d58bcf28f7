"""Says in plain words why a row does not fit the model, and leads to the value."""

from __future__ import annotations

from typing import Any

from pydantic import ValidationError

from cxdesigner.storage.content_error import ContentError
from cxdesigner.storage.error import spoken
from cxdesigner.translation import Message, message

_WANTED = {
    "string_type": "text",
    "int_type": "whole_number",
    "float_type": "number",
    "bool_type": "yes_or_no",
    "tuple_type": "list",
}
"""Pydantic's errors of type, and what the field wants (`storage.type.<word>`)."""

_LIMITS = {
    "string_too_long": ("too_long", "max_length"),
    "string_too_short": ("too_short", "min_length"),
    "greater_than_equal": ("too_small", "ge"),
    "less_than_equal": ("too_great", "le"),
}
"""Pydantic's errors of size, the word (`storage.field.<word>`) and where the limit is found."""


def row_misfit(table: str, place: int | None, row: dict[str, Any], error: ValidationError) -> ContentError:
    """Return what is wrong with the first field that `error` names; `place` is the row's number, from 0."""
    first = error.errors(include_url=False, include_input=False, include_context=True)[0]
    way = first["loc"]
    path: tuple[str | int, ...] = (table, *way) if place is None else (table, place, *way)
    field = str(way[0]) if way else "?"
    if first["type"] == "missing":
        what = spoken("storage.field.missing", row=row_name(table, place, row), field=field)
        return ContentError(what, path=path[: -len(way)])
    what = spoken(
        "storage.field.misfit",
        row=row_name(table, place, row),
        field=field,
        why=_why(first["type"], first.get("ctx", {}), value_at(row, way)),
    )
    return ContentError(what, path=path)


def row_name(table: str, place: int | None, row: object) -> Message:
    """Return how a person finds `row`: by its table and its id, or by its number where it has no id."""
    if place is None:
        return spoken("storage.row.only", table=table)
    id_ = row.get("id") if isinstance(row, dict) else None
    if isinstance(id_, str) and id_:
        return spoken("storage.row.named", table=table, id=id_)
    return spoken("storage.row.numbered", table=table, number=place + 1)


def type_of(value: object) -> Message:
    """Return what kind of JSON value `value` is."""
    match value:
        case None:
            word = "nothing"
        case bool():
            word = "yes_or_no"
        case int() | float():
            word = "number"
        case str():
            word = "text"
        case list():
            word = "list"
        case _:
            word = "object"
    return message(f"storage.type.{word}")


def value_at(row: object, way: tuple[str | int, ...]) -> object:
    """Return the value inside `row` that `way` leads to, None where there is none."""
    value: Any = row
    for part in way:
        try:
            value = value[part]
        except (KeyError, IndexError, TypeError):
            return None
    return value


def _why(kind: str, context: dict[str, Any], value: object) -> Message:
    if kind in _WANTED:
        return message(
            "storage.field.type", wanted=message(f"storage.type.{_WANTED[kind]}"), found=type_of(value)
        )
    if kind in _LIMITS:
        word, limit = _LIMITS[kind]
        return message(f"storage.field.{word}", limit=context.get(limit))
    if kind == "string_pattern_mismatch":
        return message("storage.field.rank")
    return message("storage.field.other")
