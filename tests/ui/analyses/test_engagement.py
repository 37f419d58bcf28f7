"""Staff and promise in a real window: opened, chosen, written in, undone."""

import pytest
from PySide6.QtCore import Qt

from cxdesigner import commands
from cxdesigner.ui.analyses.engagement import EngagementView
from tests.analysis.test_engagement import a_stay
from tests.builders import ProjectBuilder
from tests.ui.analyses.test_ownership import settle
from tests.ui.window_hand import a_window, give_focus, press, type_into


@pytest.fixture
def window(qtbot, tmp_path):
    return a_window(qtbot, tmp_path, a_stay())


def opened(window) -> EngagementView:
    window.actions_["view_engagement"].trigger()
    settle()
    view = window.views.analysis
    assert isinstance(view, EngagementView)
    return view


def names(view):
    settle()
    return [button.accessibleName() for button in view.pane.sheet.buttons.values()]


def click(view, target):
    settle()
    view.pane.sheet.buttons[target].click()
    settle()


def test_s000_l12_every_disc_says_in_which_corner_it_lies(window):
    view = opened(window)
    assert "Meets the sleepless: Enthusiast café, engagement 4, orchestration 1" in names(view)
    assert "2 enthusiast · 1 fantastic" in view.counts()
    assert view.aside() == "2 touchpoints are left to chance"


def test_no_disc_lies_on_another(qtbot, tmp_path):
    builder = ProjectBuilder("Hotel").journey("j", "J").lanes("frontstage").stage("s", "S")
    for number in range(8):
        builder.step(f"p{number}").touchpoint(
            f"t{number}", "frontstage", f"p{number}", "The same place", engagement=5, orchestration=1
        )
    view = opened(a_window(qtbot, tmp_path, builder.build()))
    settle()
    spots = [target.box for target in view.pane.sheet.page.targets if target.id.startswith("spot/")]
    assert len(spots) == 8
    assert not any(a.meets(b) for at, a in enumerate(spots) for b in spots[at + 1 :])


def test_a_figure_moves_the_disc_and_one_step_takes_it_back(window):
    view = opened(window)
    click(view, "spot/helps")
    line = view.panel.fields.rows["orchestration"].entry.line
    give_focus(line)
    type_into(line, "5")
    press(line, Qt.Key.Key_Return)
    assert "Meets the sleepless: Fantastic experience, engagement 4, orchestration 5" in names(view)
    window.editor.undo()
    assert window.editor.document.touchpoints["helps"].orchestration == 1
    view.chosen = "helps"
    view.refresh()
    give_focus(line)
    type_into(line, "6")
    press(line, Qt.Key.Key_Return)
    row = view.panel.fields.rows["orchestration"].row
    assert row.note.text() == "That is outside the scale, which goes from 1 to 5."
    assert window.editor.document.touchpoints["helps"].orchestration == 1


def test_s003_l13_what_is_bought_is_written_beside_what_is_sold(window):
    view = opened(window)
    click(view, "only/settle")
    rows = [target.id for target in view.pane.sheet.page.targets if target.id.startswith("row/")]
    assert set(rows) == {
        "row/shows",
        "row/carries",
        "row/greets",
    }  # the first is the job the guest is here for
    click(view, "row/carries")
    line = view.panel.fields.rows["customer_buys"].field
    give_focus(line)
    type_into(line, "To be met")
    settle()
    assert window.editor.document.touchpoints["carries"].customer_buys == "To be met"
    assert "row/carries" not in view.pane.sheet.buttons, "it is settled"
    window.editor.undo()
    assert window.editor.document.touchpoints["carries"].customer_buys == ""


def test_s003_l27_a_press_on_a_deal_breaker_says_that_it_no_longer_holds(window):
    view = opened(window)
    assert "Deal-breaker: Dance band until 02:00. It holds now" in names(view)
    click(view, "fire/shows")
    assert not window.editor.document.touchpoints["shows"].deal_breaker_fires
    assert "Deal-breaker: Dance band until 02:00. It does not hold now" in names(view)
    window.editor.undo()
    assert window.editor.document.touchpoints["shows"].deal_breaker_fires


def test_b_and_j_go_to_the_fields_and_the_segments_lead_away(window):
    view = opened(window)
    press(view.pane.sheet, Qt.Key.Key_B)
    settle()
    assert view.chosen == "carries"
    assert view.panel.isVisible()
    view.choose("table")
    assert window.views.front == "table"


def test_without_touchpoints_the_page_says_what_to_do(qtbot, tmp_path):
    doc = ProjectBuilder("New").journey("j", "J").lanes("customer").stage("s", "S").step("one").build()
    view = opened(a_window(qtbot, tmp_path, doc))
    assert view.pane.sheet.page.targets == []


def test_s003_l17_the_job_of_the_whole_journey_is_written_where_it_stands(qtbot, tmp_path):
    doc = commands.edit_touchpoints(a_stay(), ["shows"], underlying_job="")
    window = a_window(qtbot, tmp_path, doc)
    view = opened(window)
    click(view, "job/stay")
    assert view.field.hasFocus()
    assert view.field.accessibleName() == "What the customer is here for"
    type_into(view.field, "I negotiate at nine")
    press(view.field, Qt.Key.Key_Return)
    assert window.editor.document.journeys["stay"].underlying_job == "I negotiate at nine"
    assert "“I negotiate at nine”" in names(view)
    click(view, "job/stay")
    type_into(view.field, "Nothing")
    press(view.field, Qt.Key.Key_Escape)
    assert window.editor.document.journeys["stay"].underlying_job == "I negotiate at nine"
    window.editor.undo()
    assert window.editor.document.journeys["stay"].underlying_job == ""
    click(view, "job/stay")
    type_into(view.field, "To sleep")
    window.views.show_view("board")
    assert window.editor.document.journeys["stay"].underlying_job == "To sleep", (
        "leaving it keeps what was written"
    )
