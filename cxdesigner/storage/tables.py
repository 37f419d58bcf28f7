"""Tables on their way in and out: from parsed lists to a sound document, and from rows to JSON."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from pydantic import ValidationError

from cxdesigner.model.document import TABLES, Document
from cxdesigner.model.invariants import problems
from cxdesigner.model.project import PROJECT_ID
from cxdesigner.model.record import Record
from cxdesigner.storage.canonical import rows_text, value_text
from cxdesigner.storage.content_error import ContentError
from cxdesigner.storage.error import spoken
from cxdesigner.storage.json_places import Path
from cxdesigner.storage.misfits import row_misfit, row_name, type_of
from cxdesigner.translation import Message

_TABLE_OF_PROBLEM = {"invariant.two_journeys": "touchpoints", "invariant.link_to_itself": "links"}

_ROWS_AT_ONCE = 512
"""Rows written in one breath, images apart: a few milliseconds."""

_ALWAYS = object()
"""Stands for the default of a field that has none: no value equals it, so the field is always written."""


def read_tables(content: Mapping[str, Any], extra: Mapping[str, object]) -> Document:
    """Return the document of the tables in `content`. Raises ContentError, with a path, for what is wrong."""
    tables: dict[str, dict[str, Record]] = {}
    for name, kind in TABLES.items():
        if name in content:
            read = _read_project if name == "project" else _read_rows
            tables[name] = read(name, kind, content[name])
    doc = Document(tables, extra)
    for problem in problems(doc):
        raise ContentError(spoken(problem.key, **problem.values), path=_path_of(problem, content))
    return doc


def _read_project(name: str, kind: type[Record], value: object) -> dict[str, Record]:
    if not isinstance(value, dict):
        raise ContentError(spoken("storage.not_an_object", table=name, found=type_of(value)), path=(name,))
    try:
        project = kind.model_validate({"id": PROJECT_ID, **value})
    except ValidationError as error:
        raise row_misfit(name, None, value, error) from error
    if project.id != PROJECT_ID:
        raise ContentError(spoken("storage.project_id", id=PROJECT_ID), path=(name, "id"))
    return {PROJECT_ID: project}


def _read_rows(name: str, kind: type[Record], value: object) -> dict[str, Record]:
    if not isinstance(value, list):
        raise ContentError(spoken("storage.not_a_list", table=name, found=type_of(value)), path=(name,))
    rows: dict[str, Record] = {}
    validated = kind.model_validate
    for place, row in enumerate(value):
        if type(row) is not dict:
            what = spoken("storage.not_a_row", row=row_name(name, place, row), found=type_of(row))
            raise ContentError(what, path=(name, place))
        try:
            record = validated(row)
        except ValidationError as error:
            raise row_misfit(name, place, row, error) from error
        if record.id in rows:
            raise ContentError(
                spoken("storage.double_id", table=name, id=record.id), path=(name, place, "id")
            )
        rows[record.id] = record
    return rows


def _path_of(problem: Message, content: Mapping[str, Any]) -> Path:
    """Return where the row is that `problem` speaks of, and the field where it names one."""
    table = str(problem.values.get("table") or _TABLE_OF_PROBLEM[problem.key])
    if table == "project":
        return (table, str(problem.values["field"]))
    place = next(n for n, row in enumerate(content[table]) if row["id"] == problem.values["id"])
    field = problem.values.get("field")
    return (table, place, field) if isinstance(field, str) else (table, place)


def table_text(name: str, table: Mapping[str, Record]) -> list[str]:
    """Return the member of the file that holds `table`, two spaces deep, in pieces; none for an empty one."""
    defaults, lists = _defaults(TABLES[name]), _lists(TABLES[name])
    rows: list[dict[str, Any]] = []
    nested: list[bool] = []
    for id_ in sorted(table):
        record = table[id_]
        values = record.__dict__
        row = {field: value for field, default in defaults if (value := values[field]) != default}
        extra = record.model_extra
        if extra:
            row |= {field: extra[field] for field in sorted(extra)}
        rows.append(row)
        nested.append(bool(extra) or any(field in row for field in lists))
    if name == "project":
        del rows[0]["id"]
        return [f'"{name}": ', value_text(rows[0], 2)] if rows[0] else []
    at_once = 1 if name == "assets" else _ROWS_AT_ONCE
    return [f'"{name}": ', *rows_text(rows, nested, at_once)] if rows else []


@cache
def _defaults(kind: type[Record]) -> tuple[tuple[str, object], ...]:
    """Return the fields of `kind` in the file's order, each with its default."""
    return tuple(
        (name, _ALWAYS if info.is_required() else info.get_default(call_default_factory=True))
        for name, info in kind.model_fields.items()
    )


@cache
def _lists(kind: type[Record]) -> tuple[str, ...]:
    """Return the fields of `kind` that are written as lists."""
    return tuple(name for name, default in _defaults(kind) if isinstance(default, tuple))
