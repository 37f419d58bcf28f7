"""The published schema and the page about the format agree with the program."""

import json
import re
from pathlib import Path

import pytest

from cxdesigner.model.document import TABLES
from cxdesigner.storage.file_format import ENVELOPE, read_project, write_project
from cxdesigner.storage.limits import VALUE_LIMIT
from cxdesigner.storage.schema import json_schema, schema_text
from tests.builders import tiny_project

DOCS = Path(__file__).parents[2] / "docs"


def test_the_published_schema_is_the_model_s():
    published = (DOCS / "project.schema.json").read_text(encoding="utf-8")
    assert published == schema_text(), "python -m cxdesigner.storage.schema > docs/project.schema.json"


def test_every_table_and_every_field_is_described():
    schema = json_schema()
    assert list(schema["properties"]) == [*ENVELOPE, *TABLES]
    for name, kind in TABLES.items():
        row = schema["$defs"][kind.__name__]
        assert row["description"], name
        assert list(row["properties"]) == list(kind.model_fields)
        for field, told in row["properties"].items():
            assert told.get("description"), (name, field)


def test_the_schema_asks_for_what_the_program_asks_for():
    defs = json_schema()["$defs"]
    for name, kind in TABLES.items():
        needed = [field for field, info in kind.model_fields.items() if info.is_required()]
        assert defs[kind.__name__].get("required", []) == (needed if name != "project" else [])


def _fits(value, schema, whole):
    """Tell whether `value` fits `schema`, for the few keywords that ours uses."""
    if "$ref" in schema:
        return _fits(value, whole["$defs"][schema["$ref"].rsplit("/", 1)[1]], whole)
    if "anyOf" in schema:
        return any(_fits(value, one, whole) for one in schema["anyOf"])
    if "const" in schema and value != schema["const"]:
        return False
    return "type" not in schema or _CHECKS[schema["type"]](value, schema, whole)


def _object_fits(value, schema, whole):
    known = schema["properties"]
    return set(schema.get("required", ())) <= set(value) and all(
        _fits(inner, known[name], whole) for name, inner in value.items() if name in known
    )


def _text_fits(value, schema, _whole):
    is_short = isinstance(value, str) and len(value) <= schema.get("maxLength", len(value))
    return is_short and bool(re.search(schema.get("pattern", ""), value))


def _number_fits(value, schema, _whole):
    return schema.get("minimum", value) <= value <= schema.get("maximum", value)


_CHECKS = {
    "object": _object_fits,
    "array": lambda value, schema, whole: all(_fits(item, schema["items"], whole) for item in value),
    "string": _text_fits,
    "integer": lambda *args: type(args[0]) is int and _number_fits(*args),
    "number": lambda *args: type(args[0]) in (int, float) and _number_fits(*args),
    "boolean": lambda value, *_: isinstance(value, bool),
    "null": lambda value, *_: value is None,
}


@pytest.mark.parametrize(
    "path", sorted((Path(__file__).parent / "files").glob("*.cxj")), ids=lambda p: p.name
)
def test_saved_files_fit_the_schema(path):
    schema = json_schema()
    assert _fits(json.loads(path.read_bytes()), schema, schema)
    assert _fits(json.loads(write_project(tiny_project())), schema, schema)
    assert not _fits(json.loads(path.read_bytes()) | {"format": "other"}, schema, schema)


def test_the_example_on_the_page_is_a_file_the_program_writes():
    page = (DOCS / "file-format.md").read_text(encoding="utf-8")
    example = page.split("```json\n")[1].split("```")[0].encode()
    loaded = read_project(example, "example.cxj")
    written = write_project(loaded.document)
    without = re.compile(rb'\n  "(saved_by|checksum)": [^\n]*')
    assert without.sub(b"", written) == without.sub(b"", example)
    assert loaded.warnings == ()


def test_the_page_names_the_limits():
    page = (DOCS / "file-format.md").read_text(encoding="utf-8")
    for limit in ("120 MB", "64 levels", f"{VALUE_LIMIT:,} values", "300 digits"):
        assert limit in page
