"""The opportunities in a real window: placed, voted for, put into the plan, filled in, exported."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from cxdesigner.model.document import Document
from cxdesigner.model.evidence import Insight
from cxdesigner.ui.analyses.opportunities import OpportunitiesView
from cxdesigner.ui.main_window import MainWindow
from tests.builders import ProjectBuilder
from tests.ui import window_hand
from tests.ui.window_hand import a_window, answers, press, type_into

_CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier


def settle() -> None:
    """Let every part take its place, and the page follow what was edited."""
    window_hand.settle()
    QCoreApplication.processEvents()
    window_hand.settle()


def a_taxi() -> Document:
    board = ProjectBuilder("Airport taxi", currency="DKK").team("d", "Drivers").journey("j", "To-be").lanes()
    board.stage("s", steps=("a", "b")).insight("late", "a", "Nobody says it is late").insight(
        "wet", "b", "Wet suitcase"
    )
    board.insight("door", "a", "Door first", "opportunity", impact=0.8, effort=0.2, votes=12, in_plan=True)
    board.insight("text", "b", "Late-car text", "opportunity", impact=0.6, effort=0.7, votes=2)
    return board.insight("new", "b", "Umbrella", "opportunity").build()


@pytest.fixture
def view(qtbot: QtBot, tmp_path: Path) -> OpportunitiesView:
    window = a_window(qtbot, tmp_path, a_taxi())
    press(window.views.floor, Qt.Key.Key_8, _CTRL_SHIFT)
    settle()
    found = window.views.analysis
    assert isinstance(found, OpportunitiesView)
    return found


def row(view: OpportunitiesView, id_: str) -> Insight:
    return view.editor.document.insights[id_]


def focus(view: OpportunitiesView, target: str) -> QWidget:
    button = view.pane.sheet.buttons[target]
    button.setFocus(Qt.FocusReason.TabFocusReason)
    settle()
    return button


def field_of(view: OpportunitiesView, name: str) -> QWidget:
    assert view.card is not None
    return view.card.fields.rows[name].field


def drag(view: OpportunitiesView, by: QPoint, *, lets_go: bool = True) -> None:
    button = view.pane.sheet.buttons["disc/door"]
    at = button.rect().center()
    QTest.mousePress(button, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    start = button.mapToGlobal(at)
    for part in range(1, 5):
        QTest.mouseMove(button, button.mapFromGlobal(start + by * part / 4))
        settle()
    if lets_go:
        QTest.mouseRelease(
            button, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, button.rect().center()
        )
        settle()


def test_a_disc_that_is_dragged_is_placed_in_one_step(view: OpportunitiesView) -> None:
    field = view.field
    assert field is not None
    x, y = field.place_of(0.8, 0.2)
    impact, effort = field.meaning_of(x + 120, y + 80)
    drag(view, QPoint(120, 80))
    assert (row(view, "door").impact, row(view, "door").effort) == (
        pytest.approx(impact, abs=0.01),
        pytest.approx(effort, abs=0.01),
    )
    view.editor.undo()
    assert (row(view, "door").impact, row(view, "door").effort) == (0.8, 0.2)
    assert view.editor.store.undo_label is None


def test_escape_puts_a_disc_back(view: OpportunitiesView) -> None:
    drag(view, QPoint(120, 80), lets_go=False)
    assert view.hand.is_dragging
    press(view.pane.sheet.buttons["disc/door"], Qt.Key.Key_Escape)
    assert not view.hand.is_dragging
    assert row(view, "door").impact == 0.8
    assert view.editor.store.undo_label is None
    assert view.main.views.front == "opportunities"


def test_a_disc_that_is_pressed_is_chosen_and_not_moved(view: OpportunitiesView) -> None:
    drag(view, QPoint(1, 0))
    assert view.chosen == "door"
    assert view.editor.store.undo_label is None


def test_arrows_place_what_has_the_keyboard(view: OpportunitiesView) -> None:
    disc = focus(view, "disc/door")
    view._key_of("door", Qt.Key.Key_Up, is_shifted=False)
    assert row(view, "door").impact == pytest.approx(0.82)
    view._key_of("door", Qt.Key.Key_Right, is_shifted=True)
    assert row(view, "door").effort == pytest.approx(0.3)
    assert disc.hasFocus()


def test_v_votes_and_shift_v_takes_a_vote_back(view: OpportunitiesView) -> None:
    disc = focus(view, "disc/text")
    press(disc, Qt.Key.Key_V)
    assert row(view, "text").votes == 3
    press(disc, Qt.Key.Key_V, _SHIFT)
    press(disc, Qt.Key.Key_V, _SHIFT)
    assert row(view, "text").votes == 1


def test_a_puts_into_the_plan_and_out_again(view: OpportunitiesView) -> None:
    disc = focus(view, "disc/text")
    press(disc, Qt.Key.Key_A)
    settle()
    assert row(view, "text").in_plan
    assert "row/text" in view.pane.sheet.buttons
    press(disc, Qt.Key.Key_A)
    settle()
    assert "chip/text" in view.pane.sheet.buttons


def test_a_cell_of_the_plan_is_filled_in_where_it_is_missing(view: OpportunitiesView) -> None:
    cell = view.pane.sheet.buttons["cell/door/measure"]
    assert cell.accessibleName() == "Measure: No measure"
    cell.click()
    settle()
    measure = field_of(view, "measure")
    assert measure.hasFocus()
    type_into(measure, "CSAT")
    press(measure, Qt.Key.Key_Return)
    settle()
    assert row(view, "door").measure == "CSAT"
    assert view.pane.sheet.buttons["cell/door/measure"].accessibleName() == "Measure: CSAT"


def test_a_date_that_is_none_is_refused_in_place(view: OpportunitiesView) -> None:
    view.edit("door", "date")
    date = field_of(view, "date")
    type_into(date, "soon")
    press(date, Qt.Key.Key_Return)
    assert view.card is not None
    assert "soon" in view.card.fields.rows["date"].note.text()
    assert view.editor.store.undo_label is None


def test_an_owner_is_told_by_name(view: OpportunitiesView) -> None:
    view.edit("door", "owner")
    owner = field_of(view, "owner")
    type_into(owner, "fleet")
    press(owner, Qt.Key.Key_Return)
    settle()
    assert view.editor.document.teams[str(row(view, "door").owner)].name == "fleet"
    view.editor.undo()
    assert row(view, "door").owner is None
    assert list(view.editor.document.teams) == ["d"]


def test_an_idea_without_a_place_waits_below_the_matrix(view: OpportunitiesView) -> None:
    assert "disc/new" in view.pane.sheet.buttons
    view._key_of("new", Qt.Key.Key_Left, is_shifted=False)
    settle()
    assert (row(view, "new").impact, row(view, "new").effort) == (0.5, pytest.approx(0.48))


def test_ideas_are_linked_to_the_pains_they_answer(view: OpportunitiesView) -> None:
    view.choose("ideas")
    assert "link/door" in view.pane.sheet.buttons
    menu = view.pains_menu(view.plan().all[0])
    next(action for action in menu.actions() if action.text() == "Wet suitcase").trigger()
    menu.close()
    settle()
    assert row(view, "door").answers == ("wet",)
    assert "answer/wet" not in view.pane.sheet.buttons
    view.pane.sheet.buttons["pain/wet/door"].click()
    assert view.main.views.front == "board"
    assert view.editor.selection == {("insights", "wet")} or ("insights", "wet") in view.editor.selection


def test_a_pain_without_an_answer_gets_an_idea(view: OpportunitiesView) -> None:
    view.choose("ideas")
    view.pane.sheet.buttons["answer/late"].click()
    settle()
    new = view.chosen
    assert row(view, new).answers == ("late",)
    type_into(field_of(view, "title"), "Send a text")
    press(field_of(view, "title"), Qt.Key.Key_Return)
    assert row(view, new).title == "Send a text"


def test_the_plan_is_exported_as_a_table(view: OpportunitiesView, tmp_path: Path) -> None:
    window: MainWindow = view.main
    answers(window).path = tmp_path / "plan.csv"
    assert view.export()
    assert "Door first" in (tmp_path / "plan.csv").read_text(encoding="utf-8-sig")
    assert not view.export(), "the file is there, and nobody said that it may go"
    assert "replace plan.csv" in answers(window).asked
    answers(window).path = tmp_path / "no folder" / "plan.csv"
    assert not view.export()
    assert answers(window).errors


def test_nothing_is_changed_in_a_project_of_a_newer_version(view: OpportunitiesView) -> None:
    view.editor.read_only = True
    drag(view, QPoint(120, 80))
    view._key_of("door", Qt.Key.Key_V, is_shifted=False)
    assert row(view, "door").votes == 12
    assert row(view, "door").impact == 0.8
