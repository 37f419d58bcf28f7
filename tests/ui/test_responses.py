"""Answers come into the window: the dialog with its three steps, a file dropped, and what the inspector tells."""

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication

from cxdesigner.session import responses
from cxdesigner.ui.dialogs.responses import ImportDialog
from cxdesigner.ui.dialogs.responses.columns import ColumnsStep
from cxdesigner.ui.responses import import_responses, responses_dropped
from tests.importers.responses.files import hotel_night, written
from tests.ui.window_hand import a_window, answers, settle

SURVEY = (
    "answered_at;guest_name;Check-in;q4_sauna;recommend;comment\n"
    "31.10.2025;Anne;5;4;9;Heard the lift all night\n"
    "03.11.2025;Bo;4;2;10;-\n"
)


def when_open(act):
    """Do `act` with the dialog once it stands; whatever happens it is closed."""

    def go():
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, ImportDialog)
        try:
            act(dialog)
        finally:
            if dialog.isVisible():
                dialog.reject()

    QTimer.singleShot(50, go)


@pytest.fixture
def night(qtbot, tmp_path):
    return a_window(qtbot, tmp_path, hotel_night())


@pytest.fixture
def dialog(night):
    made = ImportDialog(night, lambda: None)
    yield made
    made.reject()


def columns_of(dialog) -> ColumnsStep:
    assert isinstance(dialog.page, ColumnsStep)
    return dialog.page


def test_a_file_is_read_and_its_columns_are_guessed(dialog, tmp_path):
    dialog.begin(written(tmp_path, SURVEY))
    assert dialog.step == 1
    page = columns_of(dialog)
    assert page.rows["Check-in"].becomes.currentText() == "CSAT, 1.1 Greets by name"
    assert page.rows["guest_name"].becomes.currentText() == "Leave out"
    assert page.rows["q4_sauna"].becomes.currentText() == "Choose touchpoint"
    assert page.rows["q4_sauna"].becomes.is_asking
    assert page.current == "Check-in"
    assert "2 rows, 6 columns" in dialog.facts.text()


def test_a_choice_goes_into_the_mapping_and_the_answers_into_the_project(dialog, night, tmp_path):
    dialog.begin(written(tmp_path, SURVEY))
    columns_of(dialog).choose("q4_sauna", "score@wakes")
    columns_of(dialog).choose_scale("Check-in", "1..10")
    dialog.go_on()
    assert dialog.step == 2
    assert dialog.counted is not None
    assert {(c.touchpoint, c.high) for c in dialog.counted.batch.counts} == {
        ("greets", 10.0), ("wakes", 5.0), (None, 10.0)
    }  # fmt: skip
    dialog.go_back()
    assert columns_of(dialog).rows["q4_sauna"].becomes.currentText() == "CSAT, 1.2 Wakes up"


def test_best_may_be_the_low_end(dialog, tmp_path):
    dialog.begin(written(tmp_path, SURVEY))
    page = columns_of(dialog)
    page.pane.sheet.buttons["turn"].click()
    assert dialog.looked.mapping["Check-in"].text == "csat/turned@greets"


def test_what_zero_means_has_to_be_said_before_going_on(dialog, tmp_path):
    dialog.begin(written(tmp_path, "Check-in,recommend\n0,9\n5,8\n"))
    page = columns_of(dialog)
    assert not dialog.go.isEnabled()
    page.band.answers[1].click()
    assert dialog.go.isEnabled()
    assert dialog.looked.mapping["Check-in"].text == "csat/no-zero@greets"
    assert page.band.isHidden()


def test_a_broken_file_is_told_on_the_first_step(dialog, tmp_path):
    dialog.begin(written(tmp_path, "a,b\n1,2\n3"))
    assert dialog.step == 0
    assert "The last row, 3, is cut" in dialog.page.accessibleName()


def test_a_large_file_is_read_behind_the_window_and_can_be_cancelled(qtbot, dialog, tmp_path, monkeypatch):
    monkeypatch.setattr("cxdesigner.session.responses_job.AT_ONCE", 10)
    path = written(tmp_path, SURVEY)
    dialog.begin(path)
    assert dialog.step == 0
    qtbot.waitUntil(lambda: dialog.step == 1, timeout=20_000)
    dialog.go_on()
    qtbot.waitUntil(lambda: dialog.step == 2, timeout=20_000)
    dialog.go_back()
    dialog.go_on()
    dialog.reject()
    assert dialog._job is None


def test_from_the_menu_the_answers_are_one_step_back(night, tmp_path):
    answers(night).path = written(tmp_path, SURVEY)

    def press_through(dialog):
        dialog.go.click()
        dialog.go.click()

    when_open(press_through)
    import_responses(night)
    assert len(night.editor.document.ratings) == 4
    night.actions_["undo"].trigger()
    assert not night.editor.document.ratings


def test_a_dropped_file_opens_the_dialog(night, tmp_path):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(written(tmp_path, SURVEY)))])
    assert responses_dropped(mime) is not None
    seen = []

    def look(dialog):
        seen.append(dialog.step)
        dialog.reject()

    when_open(look)
    drop = QDropEvent(
        QPointF(400, 400), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    night.dropEvent(drop)
    settle()
    assert seen == [1]


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_dialog_speaks_danish_in_both_themes(qtbot, tmp_path, theme):
    window = a_window(qtbot, tmp_path, hotel_night(), language="da", theme=theme)
    dialog = ImportDialog(window, lambda: None)
    dialog.begin(written(tmp_path, SURVEY))
    dialog.show()
    settle()
    assert columns_of(dialog).rows["guest_name"].becomes.currentText() == "Udelad"
    dialog.go_on()
    settle()
    assert not dialog.grab().isNull()
    dialog.reject()


def test_the_inspector_tells_what_was_answered_about_a_touchpoint(night, tmp_path):
    form = night.inspector.touchpoint_form
    night.editor.select([("touchpoints", "greets")])
    assert form.feedback.isHidden()
    rows = "".join(f"2026-11-{day:02},5,Kind people {day}\n" for day in range(1, 15))
    path = written(tmp_path, "when,Check-in,said\n" + rows)
    looked = responses.look(path, night.editor.document, "night")
    responses.take_in(night.editor.store, looked, responses.count(looked))
    settle()
    # 14 days in a row from a Sunday on lie in three weeks; the newest words come first.
    assert not form.feedback.isHidden()
    assert form.feedback.head.second.text() == "14 replies, 3 weeks"
    assert form.feedback.cards[0].accessibleName() == "CSAT, 5.0 of 5"
    assert form.feedback.words[0].text() == "“Kind people 14”"
    night.editor.select([("touchpoints", "greets"), ("touchpoints", "wakes")])
    assert form.feedback.isHidden()


def test_the_inspector_says_where_answers_are_too_few(night, tmp_path):
    looked = responses.look(written(tmp_path, SURVEY), night.editor.document, "night")
    responses.take_in(night.editor.store, looked, responses.count(looked))
    night.editor.select([("touchpoints", "greets")])
    settle()
    card = night.inspector.touchpoint_form.feedback.cards[0]
    assert card.accessibleName() == "CSAT, – fewer than 5"
