"""The gaps in a real window: guessed, revealed, walked through, written in and undone."""

import pytest
from PySide6.QtCore import Qt

from cxdesigner.ui.analyses.gaps import GapsView
from tests.analysis.test_gaps import a_voted_ride
from tests.builders import ProjectBuilder
from tests.ui.analyses.test_ownership import settle
from tests.ui.window_hand import a_window, give_focus, press, type_into


@pytest.fixture
def window(qtbot, tmp_path):
    return a_window(qtbot, tmp_path, a_voted_ride())


def opened(window) -> GapsView:
    window.actions_["view_gaps"].trigger()
    settle()
    view = window.views.analysis
    assert isinstance(view, GapsView)
    return view


def spoken(view, touchpoint):
    settle()
    return view.pane.sheet.buttons[f"row/{touchpoint}"].accessibleName()


def write(view, field, text):
    line = view.panel.fields.rows[field].entry.line
    give_focus(line)
    type_into(line, text)
    press(line, Qt.Key.Key_Return)
    settle()


def test_s002_l65_staff_guess_first_and_space_reveals_what_customers_say(window):
    view = opened(window)
    assert view.chosen == "takes"
    assert "staff say 4.2, the customers’ figure is covered" in spoken(view, "takes")
    assert not view.panel.fields.rows["experienced"].row.isVisible()
    before = window.editor.document
    press(view.pane.sheet, Qt.Key.Key_Space)
    assert "customers say 3.6, gap −0.6" in spoken(view, "takes")
    assert view.panel.fields.rows["experienced"].row.isVisible()
    assert window.editor.document is before, "what is revealed is no part of the project"


def test_the_arrows_walk_from_touchpoint_to_touchpoint_and_b_puts_the_biggest_first(window):
    view = opened(window)
    press(view.pane.sheet, Qt.Key.Key_Right)
    assert view.chosen == "texts"
    press(view.pane.sheet.buttons["row/texts"], Qt.Key.Key_Left)
    assert view.chosen == "takes"
    press(view.pane.sheet, Qt.Key.Key_B)
    settle()
    assert next(iter(view.pane.sheet.page.targets)).id == "row/texts"


def test_a_figure_is_written_in_the_panel_and_taken_back_in_one_step(window):
    view = opened(window)
    view.press("row/texts")
    settle()
    write(view, "experienced", "4,4")
    assert window.editor.document.touchpoints["texts"].experienced == 4.4
    assert "gap +0.5" in spoken(view, "texts")  # 4.4 - 3.9
    window.editor.undo()
    assert window.editor.document.touchpoints["texts"].experienced == 2.3


@pytest.mark.parametrize("text", ["0.9", "5.1", "six", "nan"])
def test_a_figure_outside_the_scale_is_refused_where_it_stands(window, text):
    view = opened(window)
    view.press("row/texts")
    settle()
    before = window.editor.document
    write(view, "believed", text)
    row = view.panel.fields.rows["believed"]
    assert row.row.note.text() == "That is outside the scale, which goes from 1 to 5."
    assert window.editor.document is before


def test_votes_are_written_as_five_counts(window):
    view = opened(window)
    view.press("row/texts")
    settle()
    fields = view.votes["believed_votes"].fields
    give_focus(fields[3])
    type_into(fields[3], "6")
    press(fields[3], Qt.Key.Key_Return)
    settle()
    assert window.editor.document.touchpoints["texts"].believed_votes == (0, 0, 0, 6, 0)
    give_focus(fields[0])
    type_into(fields[0], "some")
    press(fields[0], Qt.Key.Key_Return)
    assert view.votes["believed_votes"].note.text() == "Write how many voted, such as 4. Nothing was changed."
    assert window.editor.document.touchpoints["texts"].believed_votes == (0, 0, 0, 6, 0)
    window.editor.undo()
    assert window.editor.document.touchpoints["texts"].believed_votes == ()


def test_without_touchpoints_the_page_says_what_to_do(qtbot, tmp_path):
    doc = ProjectBuilder("New").journey("j", "J").lanes("customer").stage("s", "S").step("one").build()
    view = opened(a_window(qtbot, tmp_path, doc))
    assert view.pane.sheet.page.targets == []
    assert not view.panel.isVisible()
