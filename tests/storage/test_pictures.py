"""Pictures in the project file: the same after a save, and kept, shown as missing, where they are damaged."""

import json

from hypothesis import given
from hypothesis import strategies as st

from cxdesigner.model.document import Document
from cxdesigner.model.picture import ASSETS_LIMIT, asset_of, stored_bytes
from cxdesigner.storage.file_format import read_project, write_project
from cxdesigner.storage.limits import SIZE_LIMIT
from cxdesigner.storage.projects import load, save
from tests.builders import ProjectBuilder
from tests.pictures import asset


def a_storyboard(*assets, alt="Døren"):
    board = ProjectBuilder("Værelse 12").journey().lanes("storyboard").stage("s", steps=("one", "two"))
    board.touchpoint("t", "storyboard", "one", "Regn")
    for number, image in enumerate(assets):
        board.picture(f"p{number}", "t", image, alt)
    return board.build()


def test_a_project_with_pictures_comes_back_as_it_was(tmp_path):
    doc = a_storyboard(asset(0), asset(1), asset(0))
    path = tmp_path / "plan.cxj"
    save(path, doc)
    loaded = load(path)
    assert loaded.document == doc
    assert loaded.warnings == ()
    assert write_project(loaded.document) == path.read_bytes()


@given(st.lists(st.binary(min_size=1, max_size=200), max_size=4))
def test_any_bytes_come_back_as_they_were(contents):
    doc = a_storyboard(*(asset_of(content, "image/png", 3, 2) for content in contents))
    again = read_project(write_project(doc), "x").document
    assert again == doc
    assert {stored_bytes(a.id, a.data) for a in again.assets.values()} == set(contents)


def damaged(tmp_path, change):
    path = tmp_path / "plan.cxj"
    save(path, a_storyboard(asset(0), asset(1)))
    content = json.loads(path.read_bytes())
    del content["checksum"]
    change(content["assets"][0])
    path.write_text(json.dumps(content), encoding="utf-8")
    return path


def test_a_damaged_picture_is_told_and_kept(tmp_path):
    for change in (
        lambda row: row.update(data="no base64, æøå"),
        lambda row: row.update(data=row["data"][:-8]),
        lambda row: row.update(data="AAAA" + row["data"][4:]),
        lambda row: row.pop("data"),
    ):
        path = damaged(tmp_path, change)
        loaded = load(path)
        assert [str(warning) for warning in loaded.warnings] == [
            "1 picture in this file is damaged. It is shown as missing and kept as it is."
        ]
        save(path, loaded.document)
        assert load(path).document == loaded.document


def test_a_picture_without_an_image_is_one_that_is_missing(tmp_path):
    path = tmp_path / "plan.cxj"
    save(path, a_storyboard(None))
    assert load(path).warnings == ()
    assert load(path).document.pictures["p0"].asset is None


def test_an_image_that_nobody_shows_stays_in_a_file_made_by_hand(tmp_path):
    doc = a_storyboard()
    tables = {**dict(doc.tables()), "assets": {asset(3).id: asset(3)}}
    path = tmp_path / "plan.cxj"
    save(path, Document(tables))
    assert load(path).document.assets == {asset(3).id: asset(3)}


def test_as_many_pictures_as_a_project_takes_fit_into_a_file():
    assert ASSETS_LIMIT + 15_000_000 < SIZE_LIMIT
    assert ASSETS_LIMIT > 30 * 1_000_000 * 4 / 3
