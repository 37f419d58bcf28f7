"""The gaps before a room: the reveal grows, the wall shows the page alone, and what is covered stays covered."""

import pytest
from PySide6.QtCore import Qt

from cxdesigner import commands
from cxdesigner.analysis.gaps import covered, gap_rows
from cxdesigner.layout.analyses.gaps import Shown, gaps_page, wall_scale
from cxdesigner.layout.analyses.gaps_panel import gaps_panel
from cxdesigner.layout.display_list import Text
from cxdesigner.layout.look import screen_look
from cxdesigner.model.promises import Question
from cxdesigner.ui import motion
from cxdesigner.ui.analyses.gaps import GapsView
from tests.analysis.test_gaps import a_voted_ride
from tests.builders import ProjectBuilder
from tests.layout.drawings import box_of, flat, texts
from tests.ui.analyses.test_ownership import settle
from tests.ui.window_hand import lasting_window, press

LOOK = screen_look("light", "en")


@pytest.fixture(scope="module")
def made(qapp, tmp_path_factory):
    with lasting_window(tmp_path_factory.mktemp("gaps"), a_voted_ride()) as window:
        yield window


@pytest.fixture
def view(made):
    made.actions_["view_gaps"].trigger()
    settle()
    view = made.views.analysis
    assert isinstance(view, GapsView)
    view.revealed.clear()
    view.chosen = ""
    view.refresh()
    yield view
    view.growth.end()
    if view.screen_ is not None:
        view.screen_.close()
        settle()


@pytest.fixture
def moving():
    motion.move_unseen(is_wanted=True)
    yield
    motion.move_unseen(is_wanted=False)


def on_wall(view):
    settle()
    return {id_: button.accessibleName() for id_, button in view.screen_.pane.sheet.buttons.items()}


def test_the_wall_shows_the_same_page_alone_and_esc_gives_it_back(view):
    press(view.pane.sheet, Qt.Key.Key_F)
    settle()
    screen = view.screen_
    assert screen.isFullScreen()
    assert set(on_wall(view)) == {"row/takes", "row/texts", "row/waves", "row/parks", "row/nods"}
    press(screen.pane.sheet, Qt.Key.Key_Escape)
    settle()
    assert view.screen_ is None
    assert view.main.views.front == "gaps"


def test_the_panel_leads_to_the_wall(view):
    view.panel.sheet.buttons["wall"].click()
    settle()
    assert view.screen_ is not None


def test_what_is_covered_stays_covered_on_the_wall_until_space_reveals_it_in_both(view):
    view.fill_screen()
    assert "the customers’ figure is covered" in on_wall(view)["row/takes"]
    assert "3.6" not in [*texts(view.screen_.pane.sheet.page.items)]
    press(view.screen_.pane.sheet, Qt.Key.Key_Space)
    assert "customers say 3.6, gap −0.6" in on_wall(view)["row/takes"]
    assert "gap −0.6" in view.pane.sheet.buttons["row/takes"].accessibleName()


def test_on_the_wall_an_edit_is_seen_at_once_and_a_press_walks_and_never_leads_away(view):
    view.fill_screen()
    view.screen_.pane.sheet.buttons["row/texts"].click()
    settle()
    assert view.chosen == "texts"
    view.panel.write(experienced=4.4)
    assert "customers say 4.4" in on_wall(view)["row/texts"]
    view.editor.undo()
    view.screen_.pane.sheet.buttons["row/takes"].click()
    settle()
    view.screen_.pane.sheet.buttons["row/takes"].click()  # it was walked to: the second press reveals
    assert "gap −0.6" in on_wall(view)["row/takes"]
    assert view.main.views.front == "gaps"


def test_the_bar_grows_from_the_mark_of_staff(view, moving):
    assert motion.ms("spotlight") == 320
    view.reveal()
    assert view.growth.touchpoint == "takes"
    assert "gap −0.6" in view.pane.sheet.buttons["row/takes"].accessibleName(), "who listens need not wait"
    assert "−0.6" not in texts(view.pane.sheet.page.items)
    view.growth.pause()
    wide = []
    for at in (32, 160, 300):
        view.growth.setCurrentTime(at)
        wide.append(max(box_of(item).w for item in flat(view.pane.sheet.over)))
    assert wide == sorted(wide)
    assert wide[0] < wide[-1]
    view.growth.end()
    assert view.pane.sheet.over == []
    assert "−0.6" in texts(view.pane.sheet.page.items)


def test_walking_on_ends_what_grows(view, moving):
    view.reveal()
    press(view.pane.sheet, Qt.Key.Key_Right)
    assert view.growth.touchpoint == ""
    assert "−0.6" in texts(view.pane.sheet.page.items)


def test_where_nothing_is_to_move_it_is_there_at_once(view):
    view.reveal()
    assert view.growth.touchpoint == ""
    assert "−0.6" in texts(view.pane.sheet.page.items)


def test_what_was_revealed_is_known_to_the_whole_window(view):
    rows = gap_rows(view.editor.document, "ride")
    assert covered(rows, view.editor.revealed) == {"takes"}
    view.reveal()
    assert covered(rows, view.editor.revealed) == frozenset()


# The page


@pytest.mark.parametrize(("count", "wide", "tall"), [(3, 1920, 1080), (7, 1920, 1080), (7, 1280, 768)])
def test_on_a_wall_words_are_as_large_as_the_rows_let_them_be(count, wide, tall):
    scale = wall_scale(count, wide, tall)
    doc = a_voted_ride()
    rows = (gap_rows(doc, "ride") * 2)[:count]
    page = gaps_page(doc, Shown(rows, is_wall=True), screen_look("dark", "da", scale), float(wide))
    assert page.width <= wide
    assert page.height <= tall


@pytest.mark.parametrize("language", ["en", "da"])
@pytest.mark.parametrize(("scale", "wide"), [(1.0, 900.0), (1.5, 1_100.0), (2.0, 900.0)])
def test_no_word_lies_on_another_however_large_the_text(language, scale, wide):
    doc = commands.edit_touchpoints(a_voted_ride(), ["nods"], believed=3.4, believed_votes=(0, 0, 3, 2, 0))
    doc = commands.edit_touchpoints(doc, ["texts"], believed_votes=(1, 0, 0, 0, 0))
    rows = gap_rows(doc, "ride")
    shown = Shown(rows, "takes", covered(rows, ()))
    page = gaps_page(doc, shown, screen_look("light", language, scale), wide)
    places = [box_of(item).grown(-1) for item in flat(page.items) if isinstance(item, Text)]
    assert not [(a, b) for at, a in enumerate(places) for b in places[at + 1 :] if a.meets(b)]


def test_the_key_says_of_how_many_replies_the_figure_is_the_mean():
    def asked(experienced):
        builder = ProjectBuilder("Taxi").journey("ride", "R").lanes("frontstage").stage("s", "S").step("one")
        builder.touchpoint("texts", "frontstage", "one", "Texts", believed=4.0, experienced=experienced)
        builder.row("surveys", "asked", name="After the ride")
        builder.row("ratings", "r", survey="asked", touchpoint="texts", scores=(2.0, 3.0), counts=(7, 3))
        return builder.build()  # (7 x 2 + 3 x 3) / 10 = 2.3

    doc = asked(2.3)
    rows = gap_rows(doc, "ride")
    assert [row.replies for row in rows] == [10]
    assert "Customers, mean of 10 replies" in texts(gaps_page(doc, Shown(rows), LOOK, 1200.0).items)
    doc = asked(4.0)
    rows = gap_rows(doc, "ride")
    assert [row.replies for row in rows] == [None], "the answers do not make this figure"
    assert "What customers say" in texts(gaps_page(doc, Shown(rows), LOOK, 1200.0).items)


def test_open_questions_about_the_touchpoint_are_put_to_the_room():
    doc = a_voted_ride()
    rows = gap_rows(doc, "ride")
    question = Question(id="q", touchpoint="texts", text="What would make it a five?")
    doc = commands.add_record(doc, question)
    page = gaps_panel(doc, Shown(rows, "texts"), LOOK, 312.0)
    assert {"Ask the room", "What would make it a five?"} <= set(texts(page.items))
    assert "Ask the room" not in texts(gaps_panel(doc, Shown(rows, "takes"), LOOK, 312.0).items)
    doc = commands.edit_record(doc, "questions", "q", answer="A name and a time")
    assert "Ask the room" not in texts(gaps_panel(doc, Shown(rows, "texts"), LOOK, 312.0).items)
