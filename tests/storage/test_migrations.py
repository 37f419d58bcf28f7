"""Old files open for ever: every file in `files/` is frozen, and tells what was saved by some version."""

import hashlib
import json
from pathlib import Path

import pytest

from cxdesigner.model.document import TABLES
from cxdesigner.storage import file_format, migrations
from cxdesigner.storage.error import FileFormatError
from cxdesigner.storage.file_format import read_project, write_project
from cxdesigner.storage.json_text import parsed

FILES = sorted((Path(__file__).parent / "files").glob("v*.cxj"))

FROZEN = {
    "v1-hotel.cxj": "dcd3277a6d8a815f6c2b48a06d5e46e3123f78f7a9fd4fe35dc5b1d98994c9c7",
    "v1-pictures.cxj": "e458ef0362fa4c3de5c2d0ec3fbd4ff99f333e7b2763b91659635825691a871b",
}
"""The sha256 of each file. A line is added per version, none is ever changed."""


SINCE_V1 = {
    "bets", "comments", "dismissals", "factor_scores", "factors", "facts", "handovers", "loyalty_hooks", "promises",
    "questions", "ratings", "removals", "surveys", "terms", "verbatims", "views",
}  # fmt: skip
"""Tables that came without a new version: an older program keeps them as what it does not know."""


def _version(path):
    return json.loads(path.read_bytes())["version"]


def test_the_old_files_are_frozen():
    assert {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in FILES} == FROZEN


def test_there_is_a_file_of_every_version():
    assert {_version(path) for path in FILES} == set(range(1, migrations.CURRENT_VERSION + 1))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_an_old_file_opens_without_a_word(path):
    loaded = read_project(path.read_bytes(), path.name)
    assert loaded.warnings == ()
    assert not loaded.is_newer
    content = json.loads(path.read_bytes())
    assert {name for name, rows in loaded.document.tables() if rows} == set(TABLES) & {*content, "project"}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_an_old_file_is_saved_as_the_file_of_the_current_version(path, monkeypatch):
    current = path.with_name(path.name.replace(f"v{_version(path)}-", f"v{migrations.CURRENT_VERSION}-"))
    monkeypatch.setattr(file_format, "SAVED_BY", json.loads(current.read_bytes())["saved_by"])
    assert write_project(read_project(path.read_bytes(), path.name).document) == current.read_bytes()


def test_the_first_old_files_hold_something_in_every_table_and_unknown_fields():
    contents = [parsed(data := path.read_bytes(), data.decode()) for path in FILES]
    assert set(TABLES) - SINCE_V1 <= set().union(*contents)
    assert "promises_to_come" in contents[0]


# The way through migrations, shown by two made-up ones.


def _v1_to_v2(content):
    for lane in content.get("lanes", []):
        lane["name"] = lane.pop("title", "")
    return content


def _v2_to_v3(content):
    return {name: rows for name, rows in content.items() if name != "doodles"}


@pytest.fixture
def two_migrations(monkeypatch):
    monkeypatch.setattr(migrations, "MIGRATIONS", (_v1_to_v2, _v2_to_v3))
    monkeypatch.setattr(migrations, "CURRENT_VERSION", 3)


def _file(version, **members):
    journeys = [{"id": "j"}]
    return json.dumps(
        {"format": "cxdesigner/project", "version": version, "journeys": journeys, **members}
    ).encode()


def test_a_file_goes_through_every_migration_since_its_version(two_migrations):
    lanes = [{"id": "l", "journey": "j", "role": "customer", "title": "Gæsten"}]
    loaded = read_project(_file(1, lanes=lanes, doodles=[]), "")
    assert loaded.document.lanes["l"].name == "Gæsten"
    assert loaded.document.extra == {}
    assert loaded.version == 1
    assert json.loads(write_project(loaded.document))["version"] == 3


def test_a_file_skips_the_migrations_before_its_version(two_migrations):
    lanes = [{"id": "l", "journey": "j", "role": "customer", "title": "kept as unknown"}]
    loaded = read_project(_file(2, lanes=lanes), "")
    assert loaded.document.lanes["l"].name == ""
    assert loaded.document.lanes["l"].model_extra == {"title": "kept as unknown"}


def test_a_damaged_old_file_is_refused_not_a_crash(two_migrations):
    with pytest.raises(FileFormatError, match="older version"):
        read_project(_file(1, lanes=[7]), "")


def test_a_migrated_file_that_does_not_fit_is_refused_without_a_place(two_migrations):
    with pytest.raises(FileFormatError) as caught:
        read_project(_file(1, lanes=[{"id": "l", "journey": "j", "role": "customer", "title": 5}]), "")
    assert caught.value.line is None
