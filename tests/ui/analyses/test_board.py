"""The analysis board in a real window: every figure leads to what it is made of."""

import pytest
from PySide6.QtCore import Qt

from cxdesigner import commands
from cxdesigner.translation import message
from cxdesigner.ui.analyses.board import BoardView
from tests.analysis.rides import a_ride
from tests.analysis.test_summary import a_pair
from tests.builders import ProjectBuilder
from tests.ui.analyses.test_ownership import settle
from tests.ui.window_hand import a_window, press


@pytest.fixture
def window(qtbot, tmp_path):
    return a_window(qtbot, tmp_path, a_ride())


def opened(window) -> BoardView:
    window.actions_["view_analysis"].trigger()
    settle()
    view = window.views.analysis
    assert isinstance(view, BoardView)
    return view


def click(view, target):
    settle()
    view.pane.sheet.buttons[target].click()
    settle()


def names(view):
    settle()
    return [button.accessibleName() for button in view.pane.sheet.buttons.values()]


def test_four_figures_say_how_the_journey_stands(window):
    view = opened(window)
    assert names(view)[:4] == [
        "Average emotion: +0.5, over all scored steps",
        "Moments of truth owned: 1/1, all by Drivers",
        "Stages measured: 2/4, Waiting and Return are missing",
        "Hand-overs: 6, 2 in front of the customer",
    ]
    assert "Dispatch owns 1 touchpoint in Waiting" in names(view)


def test_a_to_be_shows_its_lift_per_stage(qtbot, tmp_path):
    window = a_window(qtbot, tmp_path, a_pair())
    window.editor.show_journey("tomorrow")
    view = opened(window)
    assert "Booking: lift +1.5, from −1.0 to +0.5" in names(view)
    assert "Average emotion: +1.0, as-is −0.5" in names(view)


def test_a_cell_leads_to_what_the_team_owns_there(window):
    view = opened(window)
    click(view, "held/it/s-booking")
    assert window.views.front == "board"
    assert list(window.editor.selection) == [("touchpoints", "system")]


def test_figures_and_stages_lead_to_what_they_are_made_of(window):
    click(opened(window), "tile/moments")
    assert list(window.editor.selection) == [("touchpoints", "meets")]
    click(opened(window), "tile/average")
    assert list(window.editor.selection) == [("touchpoints", "waits")]  # -1.0 is the lowest
    click(opened(window), "stage/s-waiting")
    assert {id_ for _, id_ in window.editor.selection} == {"waits", "texts", "gateway"}
    click(opened(window), "tile/measured")
    assert window.views.front == "board"
    click(opened(window), "tile/handovers")
    assert window.views.front == "ownership"


def test_the_check_stands_beside_the_figures_and_they_follow_edits(window):
    view = opened(window)
    assert view.check.isVisible()
    assert view.check.list.rows
    window.editor.run(
        message("edit.fields_panel"), lambda doc: commands.edit_touchpoints(doc, ["meets"], owner=None)
    )
    assert "Moments of truth owned: 0/1, 1 without an owner" in names(view)
    window.editor.undo()
    assert "Moments of truth owned: 1/1, all by Drivers" in names(view)
    press(view.pane.sheet, Qt.Key.Key_Escape)
    assert window.views.front == "board"


def test_without_touchpoints_the_page_says_what_to_do(qtbot, tmp_path):
    doc = ProjectBuilder("New").journey("j", "J").lanes("customer").stage("s", "S").step("one").build()
    view = opened(a_window(qtbot, tmp_path, doc))
    assert view.pane.sheet.page.targets == []
