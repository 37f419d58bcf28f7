"""The lower boxes of the analysis board lead to what is behind them: evidence, gaps and opportunities."""

import pytest
from PySide6.QtCore import Qt

from cxdesigner import commands
from cxdesigner.model.document import Document
from cxdesigner.translation import message
from cxdesigner.ui.analyses.board import BoardView
from tests.analysis.rides import a_ride
from tests.analysis.test_summary import a_pair
from tests.ui.analyses.test_ownership import settle
from tests.ui.window_hand import a_window, as_it_was, lasting_window, press


def a_known_ride() -> Document:
    """The ride with how its actions are known, three gaps of which one is voted on, and two ideas in the matrix."""
    doc = commands.edit_touchpoints(a_ride(), ["orders", "takes"], confidence="observed")
    doc = commands.edit_touchpoints(doc, ["waits"], confidence="assumed")
    doc = commands.edit_touchpoints(doc, ["takes"], believed=4.0, experienced=3.4)  # -0.6
    doc = commands.edit_touchpoints(doc, ["texts"], thought_expected=3.0, expected=4.6)  # +1.6
    doc = commands.edit_touchpoints(
        doc, ["meets"], believed_votes=(0, 0, 0, 2, 0), experienced=4.9
    )  # covered
    for id_, step, impact, effort in (("late", "waiting", 0.9, 0.1), ("door", "pickup", 0.2, 0.8)):
        doc = commands.add_insight(doc, insight(id_, step, impact, effort))
    return doc


def insight(id_, step, impact, effort):
    from cxdesigner.model.evidence import Insight

    return Insight(
        id=id_, step=step, kind="opportunity", title=f"Idea {id_}", impact=impact, effort=effort,
        votes=3, in_plan=id_ == "late",
    )  # fmt: skip


@pytest.fixture(scope="module")
def made(qapp, tmp_path_factory):
    with lasting_window(tmp_path_factory.mktemp("board"), a_known_ride()) as window:
        yield window


@pytest.fixture
def window(made):
    yield made
    as_it_was(made)
    made.editor.revealed.clear()
    made.views.show_view("board")


def opened(window) -> BoardView:
    window.actions_["view_analysis"].trigger()
    settle()
    view = window.views.analysis
    assert isinstance(view, BoardView)
    return view


def names(view):
    settle()
    return {id_: button.accessibleName() for id_, button in view.pane.sheet.buttons.items()}


def click(view, target):
    settle()
    view.pane.sheet.buttons[target].click()
    settle()


def test_s000_l10_how_each_stage_is_known_stands_on_the_board_and_leads_to_the_actions(window):
    view = opened(window)
    said = names(view)
    assert said["known/s-booking/observed"] == "Booking: 2 actions, observed"
    assert said["known/s-booking/unsaid"] == "Booking: 1 action, not said"
    assert said["known/s-waiting/assumed"] == "Waiting: 1 action, assumed"
    click(view, "known/s-booking/observed")
    assert window.views.front == "board"
    assert {id_ for _, id_ in window.editor.selection} == {"orders", "takes"}
    click(opened(window), "known/s-booking/unsaid")
    assert [id_ for _, id_ in window.editor.selection] == ["reserves"], "what a system does is no action"


def test_s002_l65_the_largest_gaps_lead_to_their_touchpoints_and_what_is_covered_stays_covered(window):
    view = opened(window)
    said = names(view)
    assert said["gap/delivery/takes"] == "Booking, Takes the order. Delivery: worse than we believe: −0.6"
    assert said["gap/empathy/texts"] == "Waiting, Sends a text. Empathy: they expect more: +1.6"
    assert "gap/delivery/meets" not in said
    assert said["covered"] == "1 touchpoint stays covered until it is guessed"
    window.editor.revealed.add("meets")
    view.refresh()
    assert names(view)["gap/delivery/meets"].endswith("+0.9")
    assert "covered" not in names(view)
    click(view, "gap/empathy/texts")
    assert list(window.editor.selection) == [("touchpoints", "texts")]


def test_s002_l93_the_matrix_of_opportunities_leads_to_each_of_them(window):
    view = opened(window)
    said = names(view)
    assert said["idea/late"] == "1. Idea late, Do now, 3 votes, in the plan"
    assert said["idea/door"] == "2. Idea door, Leave, 3 votes"
    assert said["listed/door"] == said["idea/door"]
    click(view, "idea/door")
    assert list(window.editor.selection) == [("insights", "door")]


@pytest.mark.parametrize("part", ["evidence", "gaps", "opportunities"])
def test_every_box_opens_its_full_view(window, part):
    view = opened(window)
    assert names(view)[f"open/{part}"] == f"Open {part}"
    button = view.pane.sheet.buttons[f"open/{part}"]
    button.setFocus(Qt.FocusReason.TabFocusReason)
    press(button, Qt.Key.Key_Return)
    settle()
    assert window.views.front == part


def test_the_boxes_follow_an_edit_and_its_undo(window):
    view = opened(window)
    window.editor.run(
        message("edit.fields_panel"),
        lambda doc: commands.edit_touchpoints(doc, ["waits"], confidence="reported"),
    )
    assert names(view)["known/s-waiting/reported"] == "Waiting: 1 action, reported"
    window.editor.undo()
    assert "known/s-waiting/reported" not in names(view)


def test_every_place_that_can_be_pressed_lies_on_the_page_and_discs_keep_apart(window):
    page = opened(window).pane.sheet.page
    settle()
    assert all(
        t.box.x >= 0 and t.box.right <= page.width and t.box.bottom <= page.height for t in page.targets
    )
    assert len({target.id for target in page.targets}) == len(page.targets)


def test_s004_l12_a_pair_is_laid_over_each_other_or_told_one_side_at_a_time(qtbot, tmp_path):
    window = a_window(qtbot, tmp_path, a_pair())
    window.editor.show_journey("tomorrow")
    view = opened(window)
    assert [id_ for id_, _ in view.segments()] == ["as_is", "to_be", "compare"]
    assert view.segment == "compare"
    assert window.toolbar.journeys.isHidden(), "its segments turn to the other journey as well"
    assert names(view)["tile/average"] == "Average emotion: +1.0, as-is −0.5"
    window.views.choose_segment("as_is")
    assert names(view)["tile/average"] == "Average emotion: −0.5, over all scored steps"
    assert (window.editor.journey_id, view.segment) == ("today", "as_is")
    window.views.choose_segment("to_be")
    assert names(view)["tile/average"] == "Average emotion: +1.0, over all scored steps"
    window.views.choose_segment("compare")
    assert "Booking: lift +1.5, from −1.0 to +0.5" in names(view).values()
    window.views.show_view("board")
    settle()
    assert window.toolbar.journeys.isVisible()


def test_what_there_is_nothing_of_says_what_to_do_and_leads_there(qtbot, tmp_path):
    view = opened(a_window(qtbot, tmp_path, a_ride()))
    said = names(view)
    assert {"open/evidence", "open/gaps", "open/opportunities"} <= set(said)
    assert view.segments() == ()
    assert not [id_ for id_ in said if id_.startswith(("gap/", "idea/"))]
    assert said["known/s-booking/unsaid"] == "Booking: 3 actions, not said"
