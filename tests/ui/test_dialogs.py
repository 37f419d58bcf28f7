"""The questions and messages themselves: plain text, a safe way out, and what was chosen comes back."""

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from cxdesigner.translation import message
from cxdesigner.ui.dialogs import Dialogs
from cxdesigner.ui.dialogs.export_dialog import ExportDialog
from cxdesigner.ui.dialogs.frame import Frame
from cxdesigner.ui.dialogs.shortcut_sheet import shortcut_sheet
from cxdesigner.ui.settings import Settings
from cxdesigner.ui.widgets.buttons import LinkButton
from cxdesigner.ui.widgets.keycaps import KeyCaps

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def dialogs(window):
    return Dialogs(window, window.dress, window.settings)


def when_open(act):
    """Do `act` with the dialog once it stands, as a person would."""

    def go():
        frame = QApplication.activeModalWidget()
        assert isinstance(frame, Frame)
        act(frame)
        if frame.isVisible():
            frame.reject()

    QTimer.singleShot(50, go)


def press_button(words):
    def act(frame):
        buttons = {b.text(): b for b in frame.findChildren(type(frame._primary))}
        QTest.mouseClick(buttons[words], Qt.MouseButton.LeftButton)

    return act


@pytest.mark.parametrize(
    ("words", "answer"), [("Save", "save"), ("Don’t save", "discard"), ("Cancel", "cancel")]
)
def test_the_question_about_unsaved_changes_has_three_answers(dialogs, words, answer):
    when_open(press_button(words))
    assert dialogs.ask_leave("night.cxj") == answer


def test_escape_is_the_safe_answer(dialogs, tmp_path):
    when_open(lambda frame: QTest.keyClick(frame, Qt.Key.Key_Escape))
    assert dialogs.ask_leave("night.cxj") == "cancel"
    when_open(lambda frame: QTest.keyClick(frame, Qt.Key.Key_Escape))
    assert dialogs.ask_replace(tmp_path / "a.cxj") is False
    when_open(lambda frame: QTest.keyClick(frame, Qt.Key.Key_Escape))
    assert dialogs.ask_changed_on_disk(tmp_path / "a.cxj") == "cancel"


def test_enter_is_the_primary_answer(dialogs):
    when_open(lambda frame: QTest.keyClick(frame, Qt.Key.Key_Return))
    assert dialogs.ask_leave("night.cxj") == "save"


def test_the_question_names_the_file(dialogs):
    seen = []
    when_open(lambda frame: seen.extend(label.text() for label in frame.findChildren(QLabel)))
    dialogs.ask_leave("night <b>.cxj")
    assert "Save the changes to “night <b>.cxj”?" in seen


def test_an_error_is_shown_as_plain_words(dialogs):
    labels = []
    when_open(lambda frame: labels.extend((la.text(), la.textFormat()) for la in frame.findChildren(QLabel)))
    dialogs.show_error("error.open", message("session.exists", file="<img src='file:///etc/passwd'>"))
    assert all(kind == Qt.TextFormat.PlainText for _, kind in labels)
    assert any("<img src" in text for text, _ in labels)


def test_an_error_with_a_file_names_it_and_shows_its_folder(dialogs, tmp_path, monkeypatch):
    path, opened, seen = tmp_path / "a <b>.cxj", [], []
    path.write_bytes(b"x" * 48_000)
    monkeypatch.setattr(
        "cxdesigner.ui.on_disk.QDesktopServices.openUrl", lambda url: opened.append(url.toLocalFile())
    )

    def act(frame):
        seen.extend(label.text() for label in frame.findChildren(QLabel))
        press_button("Show in folder")(frame)

    when_open(act)
    dialogs.show_error("error.open", message("storage.empty"), path)
    assert "a <b>.cxj, 48 KB" in seen
    assert opened == [str(tmp_path)]


def test_the_details_of_an_error_are_copied_and_the_error_stays(dialogs, tmp_path):
    still_there = []

    def act(frame):
        link = frame.findChild(LinkButton)
        assert link.text() == "Copy details"
        QTest.mouseClick(link, Qt.MouseButton.LeftButton)
        still_there.append(frame.isVisible())

    when_open(act)
    dialogs.show_error("error.open", message("storage.empty"), tmp_path / "gone.cxj")
    assert still_there == [True]
    copied = QApplication.clipboard().text()
    assert "The project could not be opened" in copied
    assert str(tmp_path / "gone.cxj") in copied


@pytest.mark.parametrize(("words", "answer"), [("Open to look", True), ("Cancel", False)])
def test_a_file_of_a_newer_version_is_opened_to_look_or_left_alone(dialogs, tmp_path, words, answer):
    seen = []

    def act(frame):
        seen.extend(label.text() for label in frame.findChildren(QLabel))
        press_button(words)(frame)

    when_open(act)
    assert dialogs.ask_newer(tmp_path / "new.cxj", 99) is answer
    assert "new.cxj" in seen
    assert any(text.startswith("99 (") for text in seen)


def test_the_export_dialog_remembers_what_was_chosen(window):
    doc = window.editor.document
    dialog = ExportDialog(window.dress, window, doc, "wanted", window.settings)
    assert dialog.wish().journey == "wanted"
    assert (dialog.wish().paper, dialog.wish().is_portrait, dialog.wish().language) == ("A3", False, None)
    dialog.paper.picked.emit("A1")
    dialog.turn.chosen.emit("portrait")
    dialog.language.picked.emit("da")
    dialog.journey.picked.emit("today")
    dialog.remember()
    again = ExportDialog(window.dress, window, doc, "wanted", window.settings).wish()
    assert (again.journey, again.paper, again.is_portrait, again.language) == ("wanted", "A1", True, "da")


def test_the_export_dialog_offers_papers_with_their_measures(window):
    dialog = ExportDialog(window.dress, window, window.editor.document, "wanted", window.settings)
    papers = [dialog.paper.itemText(n) for n in range(dialog.paper.count())]
    assert papers[0] == "A4, 210 × 297 mm"
    assert [p[:2] for p in papers] == ["A4", "A3", "A2", "A1", "A0"]


def test_odd_settings_are_met_as_if_nothing_had_been_chosen(window, tmp_path):
    path = tmp_path / "odd.ini"
    path.write_text(
        "language=klingon\ntheme=@Invalid()\n[last]\npaper=B9\npage_language=xx\n[show]\npalette=7\n"
    )
    settings = Settings(path)
    assert settings.language == "en"
    assert settings.theme == "system"
    assert settings.geometry.isEmpty()
    wish = ExportDialog(window.dress, window, window.editor.document, "wanted", settings).wish()
    assert (wish.paper, wish.language) == ("A3", None)


def test_the_sheet_of_shortcuts_lists_every_key(window):
    from PySide6.QtGui import QKeySequence

    from cxdesigner.ui.actions import ROWS

    sheet = shortcut_sheet(window.dress, window, window.actions_.keys)
    shown = "\n".join(w.accessibleName() for w in sheet.findChildren(KeyCaps))
    for row in ROWS:
        if row.keys and row.id != "shortcuts":
            assert QKeySequence(row.keys[0]).toString(QKeySequence.SequenceFormat.NativeText) in shown


def test_about_says_which_program_this_is(dialogs):
    seen = []
    when_open(lambda frame: seen.extend(label.text() for label in frame.findChildren(QLabel)))
    dialogs.show_about()
    assert "CX Designer" in seen
