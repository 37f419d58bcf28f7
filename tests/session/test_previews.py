"""What the start screen knows of a file, read once and kept; and the pins."""

import json
import shutil

import pytest

from cxdesigner.session import pins, previews
from cxdesigner.session.paths import data_folder
from cxdesigner.session.templates import template_document
from cxdesigner.storage import projects
from cxdesigner.storage.error import FileFormatError
from tests.builders import ProjectBuilder


@pytest.fixture(autouse=True)
def _own_folder(tmp_path, monkeypatch):
    monkeypatch.setattr(
        "cxdesigner.session.paths.appdirs.user_data_dir", lambda *_a, **_k: str(tmp_path / "data")
    )


@pytest.fixture
def taxi(tmp_path):
    path = tmp_path / "taxi.cxj"
    projects.save(path, template_document("taxi", "en"))
    return path


def test_it_tells_the_figures_of_the_journey_it_opens_on(taxi):
    found = previews.preview_of_file(taxi)
    assert (found.title, found.client) == ("Airport taxi at 5\u00a0a.m.", "Nordlys Taxi")
    assert (found.stages, found.touchpoints, found.moments) == (7, 35, 3)


def test_a_file_is_read_once(taxi, monkeypatch):
    first = previews.preview_of_file(taxi)
    monkeypatch.setattr(previews.projects, "load", lambda _path: pytest.fail("read again"))
    copy = taxi.with_name("copy.cxj")
    shutil.copy(taxi, copy)
    assert previews.preview_of_file(taxi) == first == previews.preview_of_file(copy)


def test_a_changed_file_is_read_again(taxi):
    previews.preview_of_file(taxi)
    projects.save(taxi, ProjectBuilder("Another").build())
    assert previews.preview_of_file(taxi).title == "Another"


@pytest.mark.parametrize(
    "damage",
    [b"", b"{", b"[]", b'{"form": 1}', b'{"form": 99}', b"\xff\xfe", b'{"form":1,"sketch":{"strips":[{}]}}'],
)
def test_a_damaged_preview_is_made_anew(taxi, damage):
    first = previews.preview_of_file(taxi)
    (kept,) = (data_folder() / "previews").glob("*.json")
    kept.write_bytes(damage)
    assert previews.preview_of_file(taxi) == first
    assert json.loads(kept.read_text())["title"] == first.title


def test_a_block_in_no_strip_is_not_believed(taxi):
    first = previews.preview_of_file(taxi)
    (kept,) = (data_folder() / "previews").glob("*.json")
    raw = json.loads(kept.read_text())
    raw["sketch"]["blocks"][0]["strip"] = 99
    kept.write_text(json.dumps(raw))
    assert previews.preview_of_file(taxi) == first


def test_no_more_are_kept_than_there_is_use_for(tmp_path, monkeypatch):
    monkeypatch.setattr(previews, "KEPT", 2)
    for number in range(4):
        path = tmp_path / f"{number}.cxj"
        projects.save(path, ProjectBuilder(f"Project {number}").build())
        previews.preview_of_file(path)
    assert len(list((data_folder() / "previews").glob("*.json"))) == 2


def test_where_nothing_can_be_kept_it_is_still_seen(taxi, monkeypatch):
    def refuse(*_):
        raise OSError

    monkeypatch.setattr(previews, "write_private", refuse)
    assert previews.preview_of_file(taxi).touchpoints == 35


def test_what_is_not_there_and_what_is_no_project(tmp_path):
    with pytest.raises(FileNotFoundError):
        previews.preview_of_file(tmp_path / "gone.cxj")
    (tmp_path / "bad.cxj").write_text("{}")
    with pytest.raises(FileFormatError):
        previews.preview_of_file(tmp_path / "bad.cxj")
    with pytest.raises(FileFormatError):
        previews.preview_of_file(tmp_path)


def test_a_project_without_a_journey_has_a_preview():
    found = previews.preview_of(ProjectBuilder("Nothing yet").build())
    assert (found.title, found.stages, found.touchpoints) == ("Nothing yet", 0, 0)


def test_pins_are_kept_the_last_first(tmp_path):
    a, b = tmp_path / "a.cxj", tmp_path / "b.cxj"
    assert pins.pinned_files() == []
    pins.pin_file(a)
    pins.pin_file(b)
    pins.pin_file(a)
    assert pins.pinned_files() == [a, b]
    pins.unpin_file(a)
    assert pins.pinned_files() == [b]


@pytest.mark.parametrize("text", ["", "{", "{}", "[1, null]", '["relative"]', '["/a\\u0000b"]', "[" * 9_000])
def test_a_damaged_list_of_pins_is_empty(text):
    data_folder().mkdir(parents=True)
    (data_folder() / "pinned.json").write_text(text)
    assert pins.pinned_files() == []
