"""Typing on the board: the first character replaces a title or begins a card, and commands stay commands."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.window_hand import ASKS, GREETS, give_focus, press, settle


@pytest.fixture
def board(window):
    give_focus(window.canvas)
    window.editor.select([GREETS])
    return window


def title(window, key=GREETS):
    return window.editor.document.touchpoints[key[1]].title


def write(words):
    for letter in words:
        held = Qt.KeyboardModifier.ShiftModifier if letter.isupper() else Qt.KeyboardModifier.NoModifier
        QTest.keyClicks(QApplication.focusWidget(), letter, held)


def test_a_capital_replaces_the_title_of_the_selected_card(board):
    write("Siger navnet")
    assert title(board) == "Greets by name"
    press(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert title(board) == "Siger navnet"
    assert board.editor.store.undo_label.key == "edit.rename"
    board.editor.undo()
    assert title(board) == "Greets by name"


def test_a_capital_writes_although_its_letter_is_a_command(board):
    write("M")
    assert board.canvas.title_editor.toPlainText() == "M"
    assert not board.editor.store.is_modified


def test_a_small_letter_that_is_bound_does_its_command(board):
    press(board.canvas, Qt.Key.Key_M)
    assert board.editor.editing is None
    assert not board.editor.document.touchpoints["wanted-greets"].moment_of_truth


@pytest.mark.parametrize("letter", ["a", "æ", "Å", "9", "(", "Ø"])
def test_a_key_that_nothing_is_bound_to_writes(board, letter):
    write(letter)
    assert board.canvas.title_editor.toPlainText() == letter


def test_escape_gives_back_the_title_that_was_typed_over(board):
    write("Noget andet")
    press(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert title(board) == "Greets by name"
    assert not board.editor.store.is_modified


def test_in_an_empty_cell_typing_begins_a_card(board):
    board.editor.select(())
    board.editor.focus_cell(("wanted-evidence", "wanted-door"))
    write("Lampen er tændt")
    press(QApplication.focusWidget(), Qt.Key.Key_Return)
    (card,) = [t for t in board.editor.document.touchpoints.values() if t.lane == "wanted-evidence"]
    assert (card.step, card.title) == ("wanted-door", "Lampen er tændt")


def test_in_an_empty_cell_a_bound_letter_makes_no_card(board):
    board.editor.select(())
    board.editor.focus_cell(("wanted-evidence", "wanted-door"))
    press(board.canvas, Qt.Key.Key_M)
    assert not board.editor.store.is_modified


def test_typing_means_nothing_with_several_cards_selected_or_none(board):
    board.editor.select([GREETS, ASKS])
    write("A")
    board.editor.select(())
    write("A")
    assert board.editor.editing is None


def test_a_project_open_for_reading_takes_no_typing(board):
    board.editor.read_only = True
    write("A")
    assert board.editor.editing is None


def test_an_accent_and_a_letter_come_as_one(board):
    made = QInputMethodEvent()
    made.setCommitString("É")
    QApplication.sendEvent(board.canvas, made)
    assert board.canvas.title_editor.toPlainText() == "É"
    assert board.canvas.title_editor.hasFocus()


def test_what_an_input_method_is_making_is_seen_in_the_title_and_kept_when_it_is_made(board):
    for growing in ("に", "にほ"):
        QApplication.sendEvent(board.canvas, QInputMethodEvent(growing, []))
        settle()
        assert board.canvas.hasFocus()
        assert board.canvas.title_editor.isVisible()
    made = QInputMethodEvent()
    made.setCommitString("日本")
    QApplication.sendEvent(board.canvas, made)
    assert board.canvas.title_editor.toPlainText() == "日本"
    assert board.canvas.title_editor.hasFocus()
    press(board.canvas.title_editor, Qt.Key.Key_Return)
    assert title(board) == "日本"


def test_an_input_method_that_gives_up_leaves_the_title_as_it_was(board):
    QApplication.sendEvent(board.canvas, QInputMethodEvent("に", []))
    QApplication.sendEvent(board.canvas, QInputMethodEvent("", []))
    assert board.editor.editing is None
    assert title(board) == "Greets by name"
    assert not board.editor.store.is_modified
