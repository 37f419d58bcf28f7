"""A large export: the window goes on, a card tells of it, and it can be cancelled."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from cxdesigner.session import export_job
from cxdesigner.ui import exports
from cxdesigner.ui.dialogs.export_dialog import ExportWish
from tests.ui.window_hand import a_window, answers


@pytest.fixture
def large(qtbot, tmp_path, monkeypatch):
    """A window whose project counts as a large one, asked to export to a file."""
    monkeypatch.setattr(exports, "AT_ONCE", 1)
    window = a_window(qtbot, tmp_path)
    answers(window).wish = ExportWish("wanted", "A3", is_portrait=False, language=None)
    answers(window).path = tmp_path / "night.pdf"
    return window


def test_a_large_export_is_made_behind_the_window_and_told_of(large, qtbot, tmp_path):
    assert large.documents.export()
    assert large.documents.exports.is_busy
    large.editor.select_all()  # the window goes on
    large.editor.delete_selection()
    qtbot.waitUntil(lambda: not large.documents.exports.is_busy, timeout=40_000)
    assert (tmp_path / "night.pdf").read_bytes().startswith(b"%PDF")
    assert large.toast.words == "Exported night.pdf"
    assert not large.documents.exports.card.isVisible()


def test_a_large_export_is_cancelled_and_leaves_no_file(large, qtbot, tmp_path):
    card = large.documents.exports.card
    card._later.setInterval(0)  # this one is done sooner than a person would be told of it
    assert large.documents.export()
    qtbot.waitUntil(card.isVisible)
    QTest.mouseClick(card.cancel, Qt.MouseButton.LeftButton)
    assert not large.documents.exports.is_busy
    assert not card.isVisible()
    assert not (tmp_path / "night.pdf").exists()


def test_a_file_that_is_there_is_asked_about_before_anything_starts(large, tmp_path):
    (tmp_path / "night.pdf").write_bytes(b"mine")
    assert not large.documents.export()
    assert "replace night.pdf" in answers(large).asked
    assert not large.documents.exports.is_busy


def test_a_process_that_dies_is_told_of(large, qtbot):
    large.documents.export()
    large.documents.exports._job._process.kill()
    qtbot.waitUntil(lambda: not large.documents.exports.is_busy, timeout=10_000)
    assert answers(large).errors == [
        ("error.export", "The export ended before the file was written. Export it again.")
    ]


def test_closing_the_window_ends_the_export(large):
    large.documents.export()
    process = large.documents.exports._job._process
    large.documents.stop()
    assert not process.is_alive()


def test_small_projects_are_exported_on_the_spot():
    assert export_job.AT_ONCE >= 120
