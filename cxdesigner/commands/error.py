"""The refusal of a command, and the checks that commands share."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from pydantic import ValidationError

from cxdesigner.model.document import Document, named_by
from cxdesigner.model.record import LINE_LIMIT, TEXT_LIMIT, Record, references
from cxdesigner.translation import SpokenError

R = TypeVar("R", bound=Record)


_LONGEST_SCALE = 10
"""What goes further than this is no scale but a limit against nonsense."""


class CommandError(SpokenError):
    """A command that cannot be done, with the sentence that says why. Nothing has changed."""


def existing(rows: Mapping[str, R], id_: str) -> R:
    """Return the row called `id_`. Raises CommandError where it is gone."""
    row = rows.get(id_)
    if row is None:
        raise CommandError("command.gone", id=id_)
    return row


def unused(rows: Mapping[str, Record], id_: str) -> None:
    """See that no row is called `id_` yet. Raises CommandError where one is."""
    if id_ in rows:
        raise CommandError("command.id_taken", id=id_)


def evolved(record: R, **changes: Any) -> R:
    """Return `record` with `changes`. Raises CommandError in place of pydantic's ValidationError."""
    try:
        return record.evolve(**changes)
    except ValidationError as error:
        raise CommandError("command.refused", reason=_reason(error, type(record))) from error
    except AttributeError as error:
        raise CommandError("command.no_such_field", field=error.name) from error


def sound(doc: Document, record: R) -> R:
    """Return `record`. Raises CommandError where it names a row that `doc` does not have."""
    for field, ref in references(type(record)).items():
        for target in named_by(record, field):
            existing(doc.table(ref.table), target)
    return record


def _reason(error: ValidationError, kind: type[Record]) -> object:
    from cxdesigner.translation import message

    first = error.errors(include_url=False, include_input=False, include_context=True)[0]
    field = ".".join(str(part) for part in first["loc"]) or "?"
    limit = first.get("ctx", {}).get("max_length") if first["type"] == "string_too_long" else None
    if limit == LINE_LIMIT:
        return message("command.line_too_long", limit=limit)
    if limit == TEXT_LIMIT:
        return message("command.text_too_long", limit=limit)
    scale = _scale(kind, field) if first["type"] in ("less_than_equal", "greater_than_equal") else None
    if scale is not None:
        return message("command.outside_scale", low=f"{scale[0]:g}", high=f"{scale[1]:g}")
    return message("command.does_not_fit", field=field)


def _scale(kind: type[Record], field: str) -> tuple[float, float] | None:
    """Return the ends of the scale that a field of `kind` has; None where it is a mere limit, or open."""
    schema = kind.model_json_schema()["properties"].get(field, {})
    for part in (schema, *schema.get("anyOf", ())):
        if "minimum" in part and part.get("maximum", _LONGEST_SCALE + 1) <= _LONGEST_SCALE:
            return part["minimum"], part["maximum"]
    return None
