"""The computer's clipboard and the window: keys, menus, dialogs, and text fields that keep the keys to themselves."""

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel

from cxdesigner.editor.clipboard import CARDS_MIME, Sheet
from cxdesigner.translation import message
from cxdesigner.ui.dialogs import Dialogs
from cxdesigner.ui.dialogs.paste_table import PasteTableDialog
from tests.ui.test_dialogs import press_button, when_open
from tests.ui.window_hand import ASKS, GREETS, QUEUE, a_window, answers, give_focus, press, settle

_CTRL, _SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier

SHEET = Sheet((("Kontaktpunkt", "Ejer", "?"), ("Nikker", "Front desk", "1"), ("Smiler", "<b>Nat</b>", "")))


@pytest.fixture(autouse=True)
def clipboard(qapp):
    found = QGuiApplication.clipboard()
    found.clear()
    yield found
    found.clear()


@pytest.fixture
def board(window):
    give_focus(window.canvas)
    return window


def put(clipboard, *, text="", html="", cards=None):
    mime = QMimeData()
    if text:
        mime.setText(text)
    if html:
        mime.setHtml(html)
    if cards is not None:
        mime.setData(CARDS_MIME, cards)
    clipboard.setMimeData(mime)
    settle()


def titles(window):
    return [t.title for t in window.editor.selected_touchpoints()]


def test_cards_go_out_in_every_form_and_come_back(board, clipboard):
    board.editor.select([GREETS, ASKS, QUEUE])
    press(board.canvas, Qt.Key.Key_C, _CTRL)
    mime = clipboard.mimeData()
    assert mime.hasFormat(CARDS_MIME)
    assert "<td>Greets by name</td>" in mime.html()
    assert mime.text().splitlines()[0].split("\t")[3] == "Touchpoint"
    press(board.canvas, Qt.Key.Key_V, _CTRL)
    assert titles(board) == ["Greets by name", "Asks for sleep"]
    assert GREETS not in board.editor.selection
    assert len(board.editor.selection) == 3


def test_one_card_is_its_title_elsewhere(board, clipboard):
    board.editor.select([GREETS])
    press(board.canvas, Qt.Key.Key_C, _CTRL)
    assert clipboard.text() == "Greets by name"


def test_cards_go_from_one_window_to_another_by_cutting(board, clipboard, qtbot, tmp_path):
    board.editor.select([GREETS])
    press(board.canvas, Qt.Key.Key_X, _CTRL)
    assert GREETS[1] not in board.editor.document.touchpoints
    other = a_window(qtbot, tmp_path, language="da", theme="dark")
    give_focus(other.canvas)
    press(other.canvas, Qt.Key.Key_V, _CTRL)
    assert titles(other) == ["Greets by name"]
    assert other.actions_["undo"].text() == "Fortryd sæt ind"
    board.editor.undo()
    assert GREETS[1] in board.editor.document.touchpoints


def test_a_step_goes_out_as_a_table_and_comes_back_by_the_keys(board, clipboard):
    board.editor.select([("steps", "wanted-in")], focus=("steps", "wanted-in"))
    board.actions_.refresh()
    press(board.canvas, Qt.Key.Key_C, _CTRL)
    settle()
    table = clipboard.mimeData().text().splitlines()
    assert [line.split("\t")[1] for line in table[1:]] == ["Checks in"] * 4
    assert "<table" in clipboard.mimeData().html()
    press(board.canvas, Qt.Key.Key_V, _CTRL)
    names = [step.name for step in board.editor.board.steps]
    assert names == ["", "Checks in", "Checks in", ""]
    press(board.canvas, Qt.Key.Key_X, _CTRL)
    assert [step.name for step in board.editor.board.steps] == ["", "Checks in", ""]


def test_lines_of_text_are_cards(board, clipboard):
    put(clipboard, text="One\n\nTwo\nThree", html="<b>One</b>")
    press(board.canvas, Qt.Key.Key_V, _CTRL)
    assert titles(board) == ["One", "Two", "Three"]
    board.editor.undo()
    assert not board.editor.selection


def test_many_lines_are_asked_about(board, clipboard):
    put(clipboard, text="x\n" * 201)
    answers(board).many_lines = False
    press(board.canvas, Qt.Key.Key_V, _CTRL)
    assert answers(board).asked == ["many lines 201"]
    assert board.editor.store.undo_label is None
    answers(board).many_lines = True
    press(board.canvas, Qt.Key.Key_V, _CTRL)
    assert len(titles(board)) == 201


def test_a_range_is_asked_about_and_is_one_step(board, clipboard):
    put(clipboard, text="Touchpoint\tOwner\tStep\nNods\tThe night\tChecks in\n")
    press(board.canvas, Qt.Key.Key_V, _CTRL)
    assert answers(board).asked[0].startswith("table 2 Cards without a lane and a step of their own go to")
    (card,) = board.editor.selected_touchpoints()
    assert (card.title, card.step) == ("Nods", "wanted-in")
    assert board.editor.document.teams[card.owner].name == "The night"
    board.editor.undo()
    assert board.editor.store.undo_label is None


def test_a_range_as_plain_text_is_lines(board, clipboard):
    put(clipboard, text="a\tb\nc\td\n", html="<table><tr><td>a<td>b</table>")
    press(board.canvas, Qt.Key.Key_V, _CTRL | _SHIFT)
    assert titles(board) == ["a b", "c d"]


def test_cards_as_plain_text_are_their_titles(board):
    board.editor.select([GREETS, ASKS])
    press(board.canvas, Qt.Key.Key_C, _CTRL)
    press(board.canvas, Qt.Key.Key_V, _CTRL | _SHIFT)
    assert titles(board) == ["Greets by name", "Asks for sleep"]
    assert {t.owner for t in board.editor.selected_touchpoints()} == {None}


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({"text": "x" * 1_000_000}, "The text on the clipboard has 1000000 characters"),
        ({"cards": b"garbage", "text": "One"}, "The cards on the clipboard are damaged"),
        ({"text": " \n "}, "There is nothing on the clipboard that can stand on a board."),
        ({"text": "x" * 1001}, "Line 1: A title takes up to 1000 characters."),
    ],
)
def test_what_cannot_be_pasted_gets_its_sentence(board, clipboard, given, sentence):
    put(clipboard, **given)
    press(board.canvas, Qt.Key.Key_V, _CTRL)
    assert sentence in str(board.editor.notice)
    assert board.editor.store.undo_label is None


def test_the_actions_are_there_only_while_they_can_be_done(board, clipboard):
    def enabled():
        return [id_ for id_ in ("cut", "copy", "paste", "paste_plain") if board.actions_[id_].isEnabled()]

    assert enabled() == []
    board.editor.select([GREETS])
    assert enabled() == ["cut", "copy"]
    put(clipboard, text="One")
    assert enabled() == ["cut", "copy", "paste", "paste_plain"]
    board.editor.read_only = True
    board.refresh()
    assert enabled() == ["copy"]


def test_in_a_text_field_the_keys_belong_to_the_field(board, clipboard):
    before = board.editor.document
    board.editor.select([GREETS])
    put(clipboard, text="umbrella", html="<b>umbrella</b>")
    field = board.palette_.search
    give_focus(field)
    press(field, Qt.Key.Key_V, _CTRL)
    assert field.text() == "umbrella"
    press(field, Qt.Key.Key_V, _CTRL | _SHIFT)
    assert field.text() == "umbrellaumbrella"
    field.selectAll()
    board.actions_["cut"].trigger()
    assert field.text() == ""
    assert clipboard.text() == "umbrellaumbrella"
    assert board.editor.document is before


# The dialog


def dialog_on(window, refusal=lambda reading: None):
    return PasteTableDialog(window.dress, window, SHEET, "", refusal)


def test_the_dialog_guesses_and_shows_the_first_rows(window):
    dialog = dialog_on(window)
    assert [field.currentText() for field in dialog.fields] == ["Touchpoint", "Owner", "Leave out"]
    shown = [label.text() for label in dialog.findChildren(QLabel)]
    assert {"Kontaktpunkt", "Nikker", "Smiler", "<b>Nat</b>"} <= set(shown)
    assert dialog.fields[0].accessibleName() == "Column 1, Kontaktpunkt"
    assert dialog.fields[0].accessibleDescription() == "Nikker, Smiler"
    assert dialog.go.text() == "Paste 2 cards"


def test_the_dialog_says_what_is_wrong_and_does_not_go_on(window):
    dialog = dialog_on(window, lambda reading: message("clip.nothing") if "text" in reading.fields else None)
    dialog.fields[1].picked.emit("title")
    assert dialog.trouble.text() == "Two columns are both Touchpoint. Leave one of them out."
    assert not dialog.go.isEnabled()
    dialog.fields[1].picked.emit("text")
    assert dialog.trouble.text().startswith("There is nothing on the clipboard")
    dialog.fields[1].picked.emit("none")
    assert dialog.go.isEnabled()
    dialog.fields[0].picked.emit("none")
    assert dialog.trouble.text() == "Say what at least one column is."
    assert dialog.reading().fields == (None, None, None)


def test_the_first_row_can_be_a_card(window):
    dialog = dialog_on(window)
    dialog.header.click()
    assert dialog.go.text() == "Paste 3 cards"
    assert not dialog.reading().has_header
    assert dialog.fields[0].accessibleName() == "Column 1"


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_dialog_answers(window):
    dialogs = Dialogs(window, window.dress, window.settings)
    when_open(press_button("Paste 2 cards"))
    assert dialogs.ask_paste_table(SHEET, "", lambda reading: None).fields == ("title", "owner", None)
    when_open(lambda frame: press(frame, Qt.Key.Key_Escape))
    assert dialogs.ask_paste_table(SHEET, "", lambda reading: None) is None
    when_open(press_button("Make the cards"))
    assert dialogs.ask_many_lines(300)
    when_open(lambda frame: press(frame, Qt.Key.Key_Escape))
    assert not dialogs.ask_many_lines(300)


def test_the_board_is_copied_as_a_picture_of_twice_its_size_without_the_window(window):
    window.actions_["copy_picture"].trigger()
    image = QGuiApplication.clipboard().image()
    board = window.editor.board
    whole = board.width + board.look.measures.head_width + 32
    assert image.width() == pytest.approx(2 * whole, abs=2)
    assert window.toast.isVisible()


def test_what_is_selected_is_copied_as_a_picture_alone(window):
    window.editor.select([GREETS])
    window.actions_["copy_picture"].trigger()
    image, box = QGuiApplication.clipboard().image(), window.editor.board.card_box(GREETS)
    assert image.width() == pytest.approx(2 * (box.w + 32), abs=2)
    assert image.height() == pytest.approx(2 * (box.h + 32), abs=2)
    colors = {image.pixelColor(x, image.height() // 2).name() for x in range(0, image.width(), 4)}
    assert len(colors) > 3
