"""The pyramid in the real window: a team is pressed, its goals are written, its touchpoints are shown."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from cxdesigner import commands
from cxdesigner.analysis.pyramid import pyramid_of
from cxdesigner.layout.analyses.ownership_facts import facts_of
from cxdesigner.layout.analyses.pyramid import pyramid_page
from cxdesigner.layout.look import screen_look
from cxdesigner.model.project import Team
from cxdesigner.ui.analyses.ownership import OwnershipView
from tests.analysis.rides import a_ride
from tests.builders import ProjectBuilder
from tests.ui.window_hand import as_it_was, lasting_window, press, type_into

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def a_torn_ride():
    doc = commands.edit_record(a_ride(), "teams", "drivers", raises=("Talk time",))
    doc = commands.edit_record(doc, "teams", "calls", lowers=("talk time",))
    return commands.add_record(doc, Team(id="cleaners", name="Cleaners"))


@pytest.fixture(scope="module")
def one_window(qapp, tmp_path_factory):
    with lasting_window(tmp_path_factory.mktemp("pyramid"), a_torn_ride()) as window:
        yield window


@pytest.fixture
def window(one_window):
    one_window.activateWindow()
    settle()
    yield one_window
    one_window.views.show_view("board")
    as_it_was(one_window)
    settle()


@pytest.fixture
def view(window):
    window.views.show_view("ownership")
    window.views.choose_segment("pyramid")
    settle()
    found = window.views.analysis
    assert isinstance(found, OwnershipView)
    yield found
    found.pyramid.close()


def settle():
    for _ in range(4):
        QApplication.processEvents()


def names(view):
    return {id_: button.accessibleName() for id_, button in view.pane.sheet.buttons.items()}


def test_s001_l11_every_team_is_a_button_that_says_whom_it_supports(view):
    told = names(view)
    assert told["place/0"] == "The customer, Customer, 3 touchpoints"
    assert told["place/1"] == (
        "Call centre, Front line, 1 touchpoint, supports The customer, has a goal that another team pulls against"
    )
    assert told["place/5"] == "IT, Support, 2 touchpoints, supports Dispatch"
    assert told["place/6"] == "Service lead, Management, supports nobody here"
    assert told["team/cleaners"] == "Cleaners, supports nobody here"
    assert told["goal/drivers/0"] == "“Talk time” is to rise at Drivers and to fall at Call centre."
    assert view.counts() == "5 teams · 1 supports nobody"


def test_s001_l11_a_team_opens_beside_the_page_and_what_is_typed_is_one_step(window, view):
    view.pane.sheet.buttons["place/4"].click()
    settle()
    assert view.pane.sheet.buttons["place/4"].isChecked()
    assert view.pane.sheet.buttons["place/2"].isChecked()  # dispatch stands in front, too
    goals = view.pyramid.panel.fields["teams"].rows["goals"].field
    assert goals.hasFocus()
    type_into(goals, "No car waits")
    assert window.editor.document.teams["dispatch"].goals == "No car waits"
    window.editor.undo()
    assert window.editor.document.teams["dispatch"].goals == ""
    assert len(window.editor.store._undo) == 0
    press(view.pyramid.panel, Qt.Key.Key_Escape)
    settle()
    assert not view.pyramid.panel.isVisible()
    assert view.pane.sheet.buttons["place/4"].hasFocus()


def test_s001_l11_its_touchpoints_are_shown_on_the_board(window, view):
    view.pane.sheet.buttons["place/4"].click()
    settle()
    view.pyramid.panel.link.click()
    settle()
    assert window.views.front == "board"
    assert window.editor.selection == {("touchpoints", id_) for id_ in ("texts", "reserves", "briefs")}


def test_a_second_press_and_a_place_without_a_team_lead_to_their_own_touchpoints(window, view):
    view.pane.sheet.buttons["place/4"].click()
    view.pane.sheet.buttons["place/4"].click()
    assert window.editor.selection == {("touchpoints", id_) for id_ in ("reserves", "briefs")}
    window.views.show_view("ownership")
    settle()
    view.pane.sheet.buttons["place/0"].click()
    assert window.editor.selection == {("touchpoints", id_) for id_ in ("orders", "waits", "rings")}


def test_goals_that_pull_apart_lead_to_a_team_and_go_when_one_gives_way(window, view):
    view.pane.sheet.buttons["goal/drivers/0"].click()
    settle()
    assert view.pyramid.chosen == "drivers"
    raises = view.pyramid.panel.fields["teams"].rows["raises"].field
    raises.setFocus()
    raises.selectAll()
    type_into(raises, "Calm")
    settle()
    assert "goal/drivers/0" not in view.pane.sheet.buttons
    assert window.editor.document.teams["drivers"].raises == ("Calm",)


def test_the_side_of_a_team_is_chosen_and_the_pyramid_follows(window, view):
    view.press("team/cleaners")
    settle()
    view.pyramid.panel.fields["teams"].rows["side"].pick.picked.emit("management")
    settle()
    assert "team/cleaners" not in view.pane.sheet.buttons
    assert names(view)["place/7"] == "Cleaners, Management, supports nobody here"
    window.editor.undo()
    settle()
    assert "team/cleaners" in view.pane.sheet.buttons


def test_the_other_segments_put_the_team_away(window, view):
    view.press("team/cleaners")
    settle()
    window.views.choose_segment("stream")
    settle()
    assert not view.pyramid.panel.isVisible()
    assert view.hints() == (("Esc", "back to the board"),)


def test_in_danish_it_speaks_danish(window, view):
    window.wardrobe.choose_language("da")
    settle()
    assert names(view)["place/5"] == "IT, Støtte, 2 kontaktpunkter, støtter Dispatch"
    window.wardrobe.choose_language("en")


@pytest.mark.parametrize("language", ["en", "da"])
@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_tiles_stand_within_their_band_and_never_upon_each_other(language, scale):
    board = ProjectBuilder("x").journey("j").lanes("customer", "frontstage", "backstage", "support")
    for number in range(14):
        board.team(f"t{number}", f"Afdelingen for kundeoplevelser og service {number}")
    board.stage("s", steps=tuple(f"s{number}" for number in range(14)))
    for number in range(14):
        board.touchpoint(f"c{number}", "customer", f"s{number}")
        board.touchpoint(f"f{number}", "frontstage", f"s{number}", owner=f"t{number}")
        board.touchpoint(
            f"b{number}", "support", f"s{number}", owner=f"t{13 - number}" if number % 3 else None
        )
    facts = facts_of(board.build(), "j")
    look = screen_look("light", language, scale)
    page = pyramid_page(facts, pyramid_of(facts.course), [], look, 1300.0)
    boxes = [target.box for target in page.targets if target.id.startswith("place/")]
    assert len(boxes) > 20
    assert not any(a.grown(-1).meets(b) for n, a in enumerate(boxes) for b in boxes[n + 1 :])
    assert all(box.x > 24 and box.right < page.width - 24 for box in boxes)


def test_a_journey_without_touchpoints_teaches_what_there_would_be():
    facts = facts_of(ProjectBuilder("x").journey("j").lanes().build(), "j")
    page = pyramid_page(facts, pyramid_of(facts.course), [], screen_look("dark", "en"), 1300.0)
    assert [target.id for target in page.targets] == ["board"]
    assert any(getattr(item, "text", "") == "Who supports whom?" for item in page.items)
