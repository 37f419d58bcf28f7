"""Files in the window: nothing is lost unasked, and every refusal is a sentence."""

import json

import pytest

from cxdesigner.editor.store import Store
from cxdesigner.session.open_project import OpenProject, save_project_as
from cxdesigner.session.recent import forget_all_files, recent_files
from cxdesigner.ui.dialogs.export_dialog import ExportWish
from tests.ui.window_hand import GREETS, a_night, a_window, answers, give_focus, settle, type_into


@pytest.fixture
def saved(qtbot, tmp_path):
    """A window on a project that has a file."""
    project = OpenProject(Store(a_night()))
    save_project_as(project, tmp_path / "night.cxj", may_replace=False)
    return a_window(qtbot, tmp_path, project)


def change(window):
    window.editor.rename(GREETS, "Says good evening")


def test_save_without_a_file_asks_for_one_and_remembers_it(window, tmp_path):
    forget_all_files()
    change(window)
    answers(window).path = tmp_path / "my night"
    assert window.documents.save()
    assert answers(window).suggested == "A night.cxj"
    assert window.project.path == tmp_path / "my night.cxj"
    assert not window.isWindowModified()
    assert window.windowTitle() == "my night.cxj[*] – CX Designer"
    assert recent_files() == [tmp_path / "my night.cxj"]


def test_save_writes_what_is_in_the_window(saved):
    change(saved)
    assert saved.documents.save()
    assert answers(saved).asked == []
    text = saved.project.path.read_text(encoding="utf-8")
    assert "Says good evening" in text
    assert saved.toolbar.saved.accessibleName() == "Saved"


def test_what_is_still_being_typed_is_saved_too(saved):
    saved.editor.select([GREETS])
    owner = saved.inspector.touchpoint_form.facts.owner
    give_focus(owner)
    owner.line.selectAll()
    type_into(owner, "Bar")
    assert saved.documents.save()
    names = [team["name"] for team in json.loads(saved.project.path.read_text(encoding="utf-8"))["teams"]]
    assert "Bar" in names


def test_a_title_edited_in_place_is_kept_by_a_save(saved):
    saved.editor.begin_editing(GREETS)
    saved.canvas.title_editor.setPlainText("Typed, not entered")
    assert saved.documents.save()
    assert "Typed, not entered" in saved.project.path.read_text(encoding="utf-8")


def test_save_as_asks_before_it_replaces_another_file(saved, tmp_path):
    other = tmp_path / "other.cxj"
    other.write_text("precious")
    answers(saved).path = other
    assert not saved.documents.save_as()
    assert other.read_text() == "precious"
    answers(saved).replace = True
    assert saved.documents.save_as()
    assert saved.project.path == other
    assert answers(saved).asked.count("replace other.cxj") == 2


def test_save_as_onto_its_own_file_is_a_save(saved):
    change(saved)
    answers(saved).path = saved.project.path
    assert saved.documents.save_as()
    assert answers(saved).asked == ["save"]


def test_a_file_changed_by_another_program_is_not_overwritten_unasked(saved):
    change(saved)
    path = saved.project.path
    path.write_text("somebody else's")
    assert not saved.documents.save()
    assert answers(saved).asked == ["changed night.cxj"]
    assert path.read_text() == "somebody else's"
    assert saved.isWindowModified()
    answers(saved).changed = "replace"
    assert saved.documents.save()
    assert "Says good evening" in path.read_text(encoding="utf-8")


def test_a_changed_file_can_be_kept_beside_ones_own(saved, tmp_path):
    change(saved)
    saved.project.path.write_text("somebody else's")
    answers(saved).changed = "save_as"
    answers(saved).path = tmp_path / "mine.cxj"
    assert saved.documents.save()
    assert saved.project.path == tmp_path / "mine.cxj"


def test_a_failed_save_says_so_and_the_project_stays_unsaved(window, tmp_path):
    change(window)
    answers(window).path = tmp_path / "no such folder" / "night.cxj"
    assert not window.documents.save()
    (error,) = answers(window).errors
    assert error[0] == "error.save"
    assert "was not saved" in error[1]
    assert window.isWindowModified()
    assert window.project.path is None


@pytest.mark.parametrize(
    ("content", "part"),
    [
        (b"", "empty"),
        (b"%PDF-1.7", "PDF"),
        (b'{"a": 1}', "not a project"),
        (b"{", "end of the file is missing"),
    ],
)
def test_a_file_that_is_no_project_is_refused_in_a_sentence(window, tmp_path, content, part):
    path = tmp_path / "broken.cxj"
    path.write_bytes(content)
    before = window.project
    assert not window.documents.open(path)
    ((key, sentence),) = answers(window).errors
    assert key == "error.open"
    assert part in sentence
    assert window.project is before
    assert path.read_bytes() == content


def test_a_missing_file_leaves_the_list_of_recent_ones(window, tmp_path):
    from cxdesigner.session.recent import remember_file

    path = tmp_path / "gone.cxj"
    remember_file(path)
    assert not window.documents.open(path)
    assert path not in recent_files()
    assert answers(window).errors


def test_open_shows_the_project_and_remembers_it(window, saved):
    path = saved.project.path
    answers(window).path = path
    assert window.documents.open()
    assert window.project.path == path
    assert window.windowTitle().startswith("night.cxj")
    assert recent_files()[0] == path


@pytest.mark.parametrize(("answer", "goes", "stays"), [("cancel", False, True), ("discard", True, False)])
def test_unsaved_changes_are_asked_about_before_they_go(window, answer, goes, stays):
    change(window)
    answers(window).leave = answer
    project = window.project
    assert window.documents.new("blank") is goes
    assert answers(window).asked == ["leave A night"]
    assert (window.project is project) is stays


def test_leaving_by_saving_saves(saved):
    change(saved)
    path = saved.project.path
    answers(saved).leave = "save"
    assert saved.documents.new("hotel")
    assert "Says good evening" in path.read_text(encoding="utf-8")
    assert saved.project.path is None
    assert saved.editor.document.project.title


def test_a_save_that_fails_on_leaving_keeps_the_project(window, tmp_path):
    change(window)
    answers(window).leave = "save"
    answers(window).path = tmp_path / "no such folder" / "x.cxj"
    project = window.project
    assert not window.documents.new("blank")
    assert window.project is project


def test_closing_asks_and_a_no_keeps_the_window(window):
    change(window)
    assert not window.close()
    assert window.isVisible()
    answers(window).leave = "discard"
    assert window.close()


def test_nothing_is_asked_where_nothing_changed(window):
    assert window.documents.new("blank")
    assert answers(window).asked == []


def test_a_new_project_speaks_the_interfaces_language(qtbot, tmp_path):
    window = a_window(qtbot, tmp_path, language="da")
    assert window.documents.new("taxi")
    assert window.editor.document.project.language == "da"


def test_a_file_of_a_newer_version_opens_for_reading_only(window, saved):
    path = saved.project.path
    raw = json.loads(path.read_text(encoding="utf-8"))
    raw["version"] = 99
    path.write_text(json.dumps(raw), encoding="utf-8")
    assert window.documents.open(path)
    settle()
    assert window.editor.read_only
    assert window.banner.isVisible()
    assert "newer version" in window.banner.words.text()
    assert not window.actions_["save"].isEnabled()
    change(window)
    assert not window.project.store.is_modified
    assert window.status.notice.words.startswith("This project is open for reading only")


def test_a_file_of_a_newer_version_is_left_alone_by_who_does_not_want_to_look(window, saved):
    path = saved.project.path
    raw = json.loads(path.read_text(encoding="utf-8"))
    raw["version"] = 99
    path.write_text(json.dumps(raw), encoding="utf-8")
    answers(window).look = False
    assert not window.documents.open(path)
    assert answers(window).asked == [f"newer {path.name} 99"]
    assert window.project.path is None
    assert not window.editor.read_only


def test_an_export_writes_a_pdf_and_says_so(window, tmp_path):
    answers(window).wish = ExportWish("wanted", "A4", is_portrait=False, language="da")
    answers(window).path = tmp_path / "night.pdf"
    assert window.documents.export()
    assert answers(window).suggested == "A night.pdf"
    assert (tmp_path / "night.pdf").read_bytes().startswith(b"%PDF")
    assert window.toast.isVisible()
    assert window.toast.words == "Exported night.pdf"


def test_an_export_asks_before_it_replaces(window, tmp_path):
    path = tmp_path / "night.pdf"
    path.write_bytes(b"precious")
    answers(window).wish = ExportWish("wanted", "A3", is_portrait=True, language=None)
    answers(window).path = path
    assert not window.documents.export()
    assert path.read_bytes() == b"precious"
    answers(window).replace = True
    assert window.documents.export()
    assert path.read_bytes().startswith(b"%PDF")


def test_an_export_nobody_wants_writes_nothing(window, tmp_path):
    answers(window).path = tmp_path / "night.pdf"
    assert not window.documents.export()
    assert list(tmp_path.glob("*.pdf")) == []


def test_signs_the_typeface_lacks_are_told_after_an_export(qtbot, tmp_path):
    window = a_window(qtbot, tmp_path)
    window.editor.rename(GREETS, "漢字")
    answers(window).wish = ExportWish("wanted", "A3", is_portrait=False, language=None)
    answers(window).path = tmp_path / "night.pdf"
    assert window.documents.export()
    settle()
    assert window.banner.isVisible()
    assert "no sign for" in window.banner.words.text()
