"""How a file of answers is written is guessed, and a person may say otherwise: the chips over its columns."""

import pytest
from PySide6.QtCore import Qt

from cxdesigner.ui.dialogs.responses import ImportDialog
from cxdesigner.ui.dialogs.responses.columns import ColumnsStep
from tests.importers.responses.files import hotel_night, written
from tests.ui.window_hand import lasting_window

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # offscreen has no menus over others

SEMICOLONS = (
    "answered_at;Check-in;recommend;comment, in words\n03.11.2025;5;9;Sødt, og varmt\n04.11.2025;4;2;-\n"
)


@pytest.fixture(scope="module")
def night(qapp, tmp_path_factory):
    """One window for all of these tests: nothing is taken in."""
    with lasting_window(tmp_path_factory.mktemp("night"), hotel_night()) as window:
        yield window


@pytest.fixture
def dialog(night):
    made = ImportDialog(night, lambda: None)
    yield made
    made.reject()
    made.deleteLater()


def columns_of(dialog) -> ColumnsStep:
    assert isinstance(dialog.page, ColumnsStep)
    return dialog.page


def chip(dialog, key):
    return columns_of(dialog).form.chips[key]


def pick(dialog, key, words):
    """Open the menu of a chip and choose `words` in it, as a person does."""
    menu_of = chip(dialog, key)
    menu_of.click()
    action = next(action for action in menu_of.menu.actions() if action.text() == words)
    menu_of.menu.close()
    action.trigger()


def test_each_guess_is_a_menu_of_the_other_readings(dialog, tmp_path):
    dialog.begin(written(tmp_path, SEMICOLONS))
    assert {key: one.words for key, one in columns_of(dialog).form.chips.items()} == {
        "delimiter": "Semicolon", "encoding": "UTF-8", "order": "Day before month",
        "first_row": "First row holds names",
    }  # fmt: skip
    assert chip(dialog, "delimiter").accessibleName() == "Between columns: Semicolon"
    assert chip(dialog, "delimiter").focusPolicy() & Qt.FocusPolicy.TabFocus
    chip(dialog, "encoding").click()
    menu = chip(dialog, "encoding").menu
    assert [action.text() for action in menu.actions() if action.isChecked()] == ["UTF-8"]
    menu.close()


def test_other_letters_are_read_anew_and_what_was_told_still_holds(dialog, tmp_path):
    dialog.begin(written(tmp_path, SEMICOLONS.replace("Sødt", "S\u00f8dt"), encoding="cp850"))
    columns_of(dialog).choose_scale("Check-in", "1..10")
    pick(dialog, "encoding", "DOS 850")
    assert dialog.looked.overview.form.encoding == "cp850"
    assert "Sødt, og varmt" in dialog.looked.overview.column("comment, in words").samples
    assert dialog.looked.mapping["Check-in"].text == "1..10@greets"
    dialog.go_on()
    assert [said.text for said in dialog.counted.batch.said] == ["Sødt, og varmt"]


def test_a_reading_that_makes_no_table_is_told_and_the_one_before_stays(dialog, tmp_path):
    dialog.begin(written(tmp_path, SEMICOLONS))
    pick(dialog, "delimiter", "Comma")
    page = columns_of(dialog)
    assert "Row 3 has 1 columns" in page.trouble.text() or "The last row, 3, is cut" in page.trouble.text()
    assert not page.trouble.isHidden()
    assert list(page.rows) == ["answered_at", "Check-in", "recommend", "comment, in words"]
    assert chip(dialog, "delimiter").words == "Semicolon"
    pick(dialog, "encoding", "UTF-16")
    assert "letters that cannot be read" in columns_of(dialog).trouble.text()
    pick(dialog, "delimiter", "Tab")
    assert columns_of(dialog).trouble.isHidden()
    assert len(dialog.looked.overview.columns) == 1


def test_the_first_row_and_the_order_of_days_are_chosen_too(dialog, tmp_path):
    dialog.begin(written(tmp_path, SEMICOLONS))
    pick(dialog, "order", "Month before day")
    assert dialog.looked.mapping["answered_at"].month_first
    assert chip(dialog, "order").words == "Month before day"
    pick(dialog, "first_row", "No names in the first row")
    assert [column.name for column in dialog.looked.overview.columns] == ["#1", "#2", "#3", "#4"]
    assert dialog.looked.overview.rows == 3


def test_a_large_file_is_read_anew_behind_the_window(qtbot, dialog, tmp_path, monkeypatch):
    monkeypatch.setattr("cxdesigner.session.responses_job.AT_ONCE", 10)
    dialog.begin(written(tmp_path, SEMICOLONS))
    qtbot.waitUntil(lambda: dialog.step == 1, timeout=20_000)
    pick(dialog, "delimiter", "Comma")
    assert not isinstance(dialog.page, ColumnsStep)
    qtbot.waitUntil(lambda: isinstance(dialog.page, ColumnsStep), timeout=20_000)
    assert not columns_of(dialog).trouble.isHidden()
