"""The JSON Schema of the project file, from the model. `python -m cxdesigner.storage.schema` prints it."""

from __future__ import annotations

import json
import sys
from typing import Any

from cxdesigner.model.document import TABLES
from cxdesigner.model.record import Record, references
from cxdesigner.storage.file_format import FORMAT
from cxdesigner.storage.migrations import CURRENT_VERSION

_ENVELOPE: dict[str, dict[str, Any]] = {
    "format": {"const": FORMAT, "description": "Says that this is a project of CX Designer."},
    "version": {
        "type": "integer",
        "minimum": 1,
        "maximum": CURRENT_VERSION,
        "description": "Version of the format. It rises when an older program could no longer read the file.",
    },
    "saved_by": {"type": "string", "description": "The program that wrote the file, and its version."},
    "checksum": {
        "type": "string",
        "pattern": "^sha256:[0-9a-f]{64}$",
        "description": "SHA-256 of the file without this line, as the program lays it out. May be missing.",
    },
}


def json_schema() -> dict[str, Any]:
    """Return the schema (draft 2020-12) of a whole file. Unknown members are legal anywhere and are kept."""
    tables = {name: _table(name, kind) for name, kind in TABLES.items()}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "CX Designer project",
        "description": "Service blueprints and journeys: flat tables of rows that name each other by id.",
        "type": "object",
        "properties": _ENVELOPE | tables,
        "required": ["format", "version"],
        "additionalProperties": True,
        "$defs": {kind.__name__: _row(name, kind) for name, kind in TABLES.items()},
    }


def schema_text() -> str:
    """Return the schema as the text of `docs/project.schema.json`."""
    return json.dumps(json_schema(), indent=2, ensure_ascii=False) + "\n"


def _table(name: str, kind: type[Record]) -> dict[str, Any]:
    row = {"$ref": f"#/$defs/{kind.__name__}"}
    if name == "project":
        return row
    return {"type": "array", "items": row, "description": f"{_said(kind)} Sorted by id."}


def _said(kind: type[Record]) -> str:
    """Return the first sentence that `kind` says of itself."""
    return (kind.__doc__ or "").strip().split("\n")[0]


def _row(name: str, kind: type[Record]) -> dict[str, Any]:
    schema = kind.model_json_schema()
    schema["description"] = " ".join((kind.__doc__ or "").split())
    for field, ref in references(kind).items():
        schema["properties"][field]["$comment"] = f"Names a row of `{ref.table}`."
    for field in schema["properties"].values():
        del field["title"]
    if name == "project":
        schema["properties"]["id"] |= {"const": "project", "default": "project"}
        schema["required"].remove("id")
        if not schema["required"]:
            del schema["required"]
    return schema


if __name__ == "__main__":
    sys.stdout.write(schema_text())
