"""The view of ownership in a real window: it is opened, pressed, written in and undone."""

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from cxdesigner.ui.analyses.ownership import OwnershipView
from tests.analysis.rides import a_ride
from tests.ui.window_hand import a_window, give_focus, press, type_into


def settle():
    """Let the page follow: it does so once all else is done."""
    for _ in range(3):
        QCoreApplication.processEvents()


@pytest.fixture
def ride(qtbot, tmp_path):
    return a_window(qtbot, tmp_path, a_ride())


def opened(window) -> OwnershipView:
    window.views.show_view("ownership")
    settle()
    view = window.views.analysis
    assert isinstance(view, OwnershipView)
    return view


def target(view, id_):
    settle()
    return view.pane.sheet.buttons[id_]


def offered(menu: QMenu, words: str) -> QAction:
    return next(action for action in menu.actions() if action.text() == words)


def names(view):
    return [button.accessibleName() for button in view.pane.sheet.buttons.values()]


def test_the_keys_of_the_view_bring_it_to_the_front_and_escape_goes_back(ride):
    ride.actions_["view_ownership"].trigger()
    settle()
    assert ride.views.front == "ownership"
    press(ride.views.floor, Qt.Key.Key_Escape)
    assert ride.views.front == "board"


def test_s003_title_the_page_says_that_nobody_owns_the_whole_and_lets_somebody_be_chosen(ride):
    view = opened(ride)
    assert "Choose owner" in names(view)
    offered(view.owner_menu("journey"), "Service lead").trigger()
    settle()
    assert ride.editor.journey.owner == "lead"
    assert "Service lead owns the whole journey" in names(view)
    ride.editor.undo()
    settle()
    assert "Choose owner" in names(view)


def test_a_stage_is_given_to_a_team_and_taken_from_it(ride):
    view = opened(ride)
    offered(view.owner_menu("stage/s-waiting"), "Dispatch").trigger()
    assert ride.editor.document.stages["s-waiting"].owner == "dispatch"
    offered(view.owner_menu("stage/s-waiting"), "Nobody").trigger()
    assert ride.editor.document.stages["s-waiting"].owner is None


def test_a_new_team_is_written_where_the_owner_stands(ride):
    view = opened(ride)
    offered(view.owner_menu("journey"), "New team…").trigger()
    settle()
    assert view.field.hasFocus()
    type_into(view.field, "Night lead")
    press(view.field, Qt.Key.Key_Return)
    doc = ride.editor.document
    assert doc.teams[doc.journeys["ride"].owner].name == "Night lead"
    ride.editor.undo()
    assert "Night lead" not in {team.name for team in ride.editor.document.teams.values()}


def test_s002_l47_a_time_is_agreed_in_the_list_where_it_is_missing(ride):
    view = opened(ride)
    target(view, "agree/reserves>system").click()
    assert view.field.hasFocus()
    type_into(view.field, "at once")
    press(view.field, Qt.Key.Key_Return)
    settle()
    (record,) = [row for row in ride.editor.document.handovers.values() if row.source == "reserves"]
    assert (record.target, record.agreed) == ("system", "at once")
    assert "agree/reserves>system" not in view.pane.sheet.buttons
    ride.editor.undo()
    assert len(ride.editor.document.handovers) == 1


def test_escape_leaves_the_time_as_it_was_and_leaves_no_step_to_undo(ride):
    view = opened(ride)
    target(view, "agree/reserves>system").click()
    type_into(view.field, "at once")
    press(view.field, Qt.Key.Key_Escape)
    press(view.field, Qt.Key.Key_Escape)
    assert not view.field.isVisible()
    assert ride.editor.store.undo_label is None


def test_only_what_is_not_agreed_is_listed_when_asked_for(ride):
    view = opened(ride)
    listed = [id_ for id_ in view.pane.sheet.buttons if id_.startswith("handover/")]
    assert len(listed) == 6
    target(view, "list/open").click()
    settle()
    assert len([id_ for id_ in view.pane.sheet.buttons if id_.startswith("handover/")]) == 5
    assert "handover/takes>reserves" not in view.pane.sheet.buttons


def test_h_opens_what_is_to_be_agreed_next_and_its_fields_write_into_the_record(ride):
    view = opened(ride)
    press(ride.views.floor, Qt.Key.Key_H)
    settle()
    assert view.panel.isVisible()
    assert view.panel.form.one is not None
    assert view.panel.form.one.id == "reserves>system"
    field = view.panel.form.rows["risk"].field
    give_focus(field)
    type_into(field, "Two cars")
    (record,) = [row for row in ride.editor.document.handovers.values() if row.source == "reserves"]
    assert record.risk == "Two cars"
    ride.editor.undo()  # what was typed in one go is one step
    assert len(ride.editor.document.handovers) == 1
    press(field, Qt.Key.Key_Escape)
    press(field, Qt.Key.Key_Escape)
    assert not view.panel.isVisible()


def test_a_cell_of_the_matrix_opens_the_hand_over_that_asks_for_it(ride):
    view = opened(ride)
    target(view, "pair/calls>dispatch").click()
    assert view.panel.form.one is not None
    assert view.panel.form.one.id == "takes>texts"


def test_where_the_customer_pays_is_asked_for_and_marked(qtbot, tmp_path):
    from cxdesigner import commands

    window = a_window(qtbot, tmp_path, commands.edit_step(a_ride(), "booking", is_purchase=False))
    view = opened(window)
    assert "Choose the step" in names(view)
    offered(view.purchase_menu(), "3 Pick-up").trigger()
    settle()
    assert window.editor.document.steps["pickup"].is_purchase
    assert "Choose the step" not in names(view)


def test_s002_l11_the_value_stream_is_a_segment_and_work_is_put_under_an_activity(ride):
    view = opened(ride)
    view.choose("stream")
    settle()
    assert set(view.pane.sheet.buttons) == {
        f"work/{id_}" for id_ in ("takes", "reserves", "system", "texts", "gateway", "meets", "briefs")
    }
    offered(view.activity_menu("takes"), "Engage").trigger()
    assert ride.editor.document.touchpoints["takes"].value_chain_activity == "engage"
    offered(view.activity_menu("takes"), "Practice…").trigger()
    settle()
    type_into(view.field, "Service desk")
    press(view.field, Qt.Key.Key_Return)
    assert ride.editor.document.touchpoints["takes"].itil_practice == "Service desk"


def test_board_and_table_are_segments_too(ride):
    view = opened(ride)
    assert [id_ for id_, _ in view.segments()] == ["board", "ownership", "stream", "pyramid", "table"]
    ride.views.choose_segment("table")
    assert ride.views.front == "table"


def test_the_status_bar_counts_teams_hand_overs_and_stages(ride):
    view = opened(ride)
    assert view.counts() == "4 teams · 6 hand-overs · 2 in front of the customer"
    assert view.aside() == "2 of 4 stages owned (50 %)"


def test_a_project_that_is_only_looked_at_cannot_be_changed_here(ride):
    view = opened(ride)
    ride.editor.read_only = True
    assert not any(action.isEnabled() for action in view.owner_menu("journey").actions() if action.text())
    view.press("agree/reserves>system")
    assert not view.field.isVisible()


def test_a_journey_without_stages_teaches_what_there_would_be(qtbot, tmp_path):
    from tests.builders import ProjectBuilder

    window = a_window(qtbot, tmp_path, ProjectBuilder().journey("ride").lanes().build())
    view = opened(window)
    assert not view.pane.sheet.buttons
    assert view.aside() == ""
    view.choose("stream")
    settle()
    press(window.views.floor, Qt.Key.Key_O)


def test_a_hand_over_without_a_time_is_told_at_the_foot_of_its_touchpoint(ride):
    ride.editor.select([("touchpoints", "meets")])
    settle()
    note = ride.inspector.touchpoint_form.handover
    assert note.isVisible()
    assert note.accessibleName() == "Dispatch hands over to Drivers, but no time is agreed."
    note.click()
    settle()
    view = ride.views.analysis
    assert isinstance(view, OwnershipView)
    assert view.panel.form.one is not None
    assert view.panel.form.one.taker == "drivers"


def test_a_touchpoint_whose_hand_overs_are_agreed_has_no_note(ride):
    from cxdesigner import commands
    from cxdesigner.analysis.handovers import handovers
    from cxdesigner.translation import message

    doc = ride.editor.document
    for number, one in enumerate(handovers(doc, "ride")):
        doc = commands.agree_handover(doc, one.source, one.target, new_id=f"n{number}", agreed="at once")
    ride.editor.run(message("edit.agree_handover"), lambda _doc: doc)
    ride.editor.select([("touchpoints", "meets")])
    settle()
    assert ride.inspector.touchpoint_form.handover.isHidden()


def test_the_inspector_says_who_runs_a_stage_and_where_the_customer_pays(ride):
    ride.editor.select([("stages", "s-waiting")])
    settle()
    facts = ride.inspector.head_form.facts
    facts.owner.field.line.setText("Dispatch")
    facts.owner.field.commit()
    assert ride.editor.document.stages["s-waiting"].owner == "dispatch"
    facts.phase.picked.emit("use")
    assert ride.editor.document.stages["s-waiting"].phase == "use"
    facts.pays.click()
    assert ride.editor.document.steps["waiting"].is_purchase
    give_focus(facts.value)
    type_into(facts.value, "Calm")
    assert ride.editor.document.steps["waiting"].value == "Calm"


def test_the_inspector_says_who_owns_the_journey(ride):
    form = ride.inspector.project_form
    form.owner.chosen.emit("Service lead")
    assert ride.editor.journey.owner == "lead"
    form.owner.chosen.emit("")
    assert ride.editor.journey.owner is None
