"""Promises and bets in a real window: opened, pressed, written in, taken back; by keyboard, empty, and in Danish."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from cxdesigner.ui.analyses.promises import PromisesView
from tests.analysis.test_promise_ledger import a_ride
from tests.builders import ProjectBuilder
from tests.ui.window_hand import a_window, as_it_was, lasting_window, type_into

_CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


def settle():
    for _ in range(4):
        QApplication.processEvents()


def press(widget, key, modifiers=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(widget, key, modifiers)
    settle()


@pytest.fixture(scope="module")
def one_window(qapp, tmp_path_factory):
    builder = a_ride()
    builder.row("bets", "fold", touchpoint="folds", hypothesis="A fold is remembered", stated=1, believed=4)
    builder.row(
        "bets", "door", touchpoint="opens", hypothesis="Door first", stated=5, believed=5, test="Ask 40"
    )
    with lasting_window(tmp_path_factory.mktemp("promises"), builder.build()) as window:
        yield window


@pytest.fixture
def view(one_window):
    one_window.activateWindow()
    settle()
    press(one_window.views.floor, Qt.Key.Key_4, _CTRL_SHIFT)
    view = one_window.views.analysis
    assert isinstance(view, PromisesView)
    yield view
    as_it_was(one_window)
    view.chosen = None
    view.choose("promises")
    one_window.wardrobe.choose_language("en")
    one_window.views.show_view("board")
    settle()


def click(view, target):
    settle()
    view.pane.sheet.buttons[target].click()
    settle()


def spoken(view, target):
    settle()
    return view.pane.sheet.buttons[target].accessibleName()


def field(view, name):
    return view.panel.fields[view.panel.key[0]].rows[name].field


def steps(view):
    return len(view.editor.store._undo)


def test_s002_l71_the_ledger_says_of_each_promise_where_it_is_made_and_what_became_of_it(view):
    assert spoken(view, "promises/time") == (
        "A car at five. Made at Repeats the time. To be kept at Gets out at once. Kept. 2 steps, 7 h 30 min"
    )
    assert spoken(view, "promises/receipt") == (
        "The receipt comes by itself. Made at Folds the receipt. Nobody keeps it"
    )
    assert "Kept before it is made: “Texts who is coming”" in spoken(view, "promises/home")
    assert view.counts() == "5 promises · 1 kept · 1 broken · 2 not known · 1 kept by nobody"


def test_a_mark_leads_to_its_touchpoint_on_the_board(view):
    click(view, "at/time/opens")
    assert view.main.views.front == "board"
    assert view.editor.selection == {("touchpoints", "opens")}


def test_a_promise_is_reworded_in_the_panel_in_one_step(view):
    click(view, "promises/cards")
    line = field(view, "text")
    line.setFocus(Qt.FocusReason.TabFocusReason)
    line.selectAll()
    type_into(line, "Any card will do")
    settle()
    assert view.editor.document.promises["cards"].text == "Any card will do"
    assert steps(view) == 1
    assert spoken(view, "promises/cards").startswith("Any card will do")
    view.editor.undo()
    assert spoken(view, "promises/cards").startswith("Cards are taken")


def test_where_a_promise_is_made_and_what_became_of_it_is_chosen(view):
    click(view, "promises/cards")
    field(view, "made_at").picked.emit("repeats")
    field(view, "status").picked.emit("kept")
    row = view.editor.document.promises["cards"]
    assert (row.made_at, row.status) == ("repeats", "kept")
    assert steps(view) == 2


def test_a_promise_that_nobody_keeps_is_given_a_keeper_and_let_go_again(view):
    click(view, "promises/receipt")
    menu = view.panel.places_menu()
    stages = [action.text() for action in menu.actions()]
    assert stages == ["Booking", "Pick-up", "Payment", "Return"]
    inner = menu.actions()[3].menu()
    next(action for action in inner.actions() if action.text() == "Has a car by the door").trigger()
    settle()
    assert view.editor.document.promises["receipt"].kept_at == ("calls",)
    assert "1 step, 10 days" in spoken(view, "promises/receipt")
    view.panel.kept.crosses["calls"].click()
    settle()
    assert view.editor.document.promises["receipt"].kept_at == ()
    assert steps(view) == 2
    menu.deleteLater()


def test_the_keyboard_alone_says_what_became_adds_and_removes(view):
    row = view.pane.sheet.buttons["promises/late"]
    row.setFocus(Qt.FocusReason.TabFocusReason)
    press(row, Qt.Key.Key_K)
    assert view.editor.document.promises["late"].status == "kept"
    press(row, Qt.Key.Key_B)
    assert view.editor.document.promises["late"].status == "broken"
    assert row.hasFocus()
    press(row, Qt.Key.Key_Return)
    assert view.panel.isVisible()
    press(row, Qt.Key.Key_Return)
    assert field(view, "text").hasFocus(), "a second Enter goes into the panel"
    press(field(view, "text"), Qt.Key.Key_Escape)
    assert not view.panel.isVisible()
    assert row.hasFocus()
    press(row, Qt.Key.Key_Delete)
    assert "late" not in view.editor.document.promises
    assert steps(view) == 3
    press(view.pane.sheet, Qt.Key.Key_N)
    assert field(view, "text").hasFocus()
    type_into(field(view, "text"), "A quiet ride")
    settle()
    assert "A quiet ride" in {row.text for row in view.editor.document.promises.values()}
    assert steps(view) == 5


def test_a_key_in_the_panel_is_none_of_the_page(view):
    click(view, "promises/cards")
    pick = field(view, "status")
    pick.setFocus(Qt.FocusReason.TabFocusReason)
    press(pick, Qt.Key.Key_Delete)
    press(view.panel.bin, Qt.Key.Key_K)
    assert view.editor.document.promises["cards"].status == "broken"
    assert steps(view) == 0


def test_a_mark_stands_for_its_promise_when_a_letter_is_pressed(view):
    mark = view.pane.sheet.buttons["at/late/texts"]
    mark.setFocus(Qt.FocusReason.TabFocusReason)
    press(mark, Qt.Key.Key_U)
    assert steps(view) == 0, "it is not known already"
    press(mark, Qt.Key.Key_B)
    assert view.editor.document.promises["late"].status == "broken"


def test_s004_l24_a_hook_without_a_way_back_asks_for_one(view):
    assert view.aside() == "1 loyalty hook has no way back"
    assert "Back at Booking" in spoken(view, "loyalty_hooks/ride")
    click(view, "way/rebate")
    to_step = field(view, "to_step")
    assert to_step.hasFocus()
    to_step.picked.emit("meets")
    settle()
    assert "Back at Pick-up" in spoken(view, "loyalty_hooks/rebate")
    assert "way/rebate" not in view.pane.sheet.buttons
    assert view.aside() == ""
    view.editor.undo()
    assert "No way back" in spoken(view, "loyalty_hooks/rebate")


def test_the_sentence_customers_are_to_say_is_written_where_it_stands(view):
    assert spoken(view, "aim") == "Write the sentence you want to hear"
    click(view, "aim")
    type_into(field(view, "target"), "They thought of me")
    settle()
    assert view.editor.journey.target == "They thought of me"
    assert steps(view) == 1
    assert "“They thought of me”" in spoken(view, "aim")


def test_s004_l30_a_bet_lies_in_its_corner_and_an_untested_one_asks_for_a_test(view):
    view.choose("bets")
    assert spoken(view, "disc/fold") == (
        "2. A fold is remembered. Folds the receipt. A bet, asked for 1, believed in 4. Not tested"
    )
    assert "They ask, we believe" in spoken(view, "bets/door")
    assert view.aside() == "1 bet has no test"
    click(view, "ask/fold/test")
    text = field(view, "test")
    assert text.hasFocus()
    type_into(text, "Fold every second one")
    settle()
    assert view.editor.document.bets["fold"].test == "Fold every second one"
    assert steps(view) == 1
    assert view.aside() == ""
    click(view, "ask/fold/result")
    assert field(view, "result").hasFocus()


def test_a_figure_outside_the_scale_is_refused_in_its_place(view):
    view.choose("bets")
    click(view, "bets/fold")
    entry = view.panel.fields["bets"].rows["believed"].entry.line
    entry.setFocus(Qt.FocusReason.TabFocusReason)
    entry.selectAll()
    type_into(entry, "6")
    press(entry, Qt.Key.Key_Return)
    note = view.panel.fields["bets"].rows["believed"].row.note.text()
    assert note == "That is outside the scale, which goes from 1 to 5."
    assert steps(view) == 0
    entry.clear()
    type_into(entry, "2")
    press(entry, Qt.Key.Key_Return)
    assert "Leave it" in spoken(view, "bets/fold")


def test_a_disc_is_dragged_to_another_corner_in_one_step(view):
    view.choose("bets")
    settle()
    disc = view.pane.sheet.buttons["disc/fold"]
    at, target = disc.rect().center(), view.pane.sheet.buttons["disc/door"].geometry().center()
    QTest.mousePress(disc, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    start = disc.mapToGlobal(at)
    way = target - disc.geometry().center()
    for part in range(1, 5):
        QTest.mouseMove(disc, disc.mapFromGlobal(start + way * part / 4))
        settle()
    QTest.mouseRelease(disc, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    settle()
    row = view.editor.document.bets["fold"]
    assert (row.stated, row.believed) == (5, 5), "there the other one lies"
    assert steps(view) == 1
    assert view.chosen is None, "a drag is no press"


def test_alt_and_arrows_weigh_a_bet_within_the_scale(view):
    view.choose("bets")
    settle()
    disc = view.pane.sheet.buttons["disc/fold"]
    disc.setFocus(Qt.FocusReason.TabFocusReason)
    for _ in range(3):
        press(disc, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    press(disc, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    row = view.editor.document.bets["fold"]
    assert (row.stated, row.believed) == (2, 5)
    assert disc.hasFocus()
    assert steps(view) == 1


def test_a_bet_is_added_and_taken_out(view):
    view.choose("bets")
    click(view, "add/bets")
    assert field(view, "hypothesis").hasFocus()
    assert len(view.editor.document.bets) == 3
    view.panel.bin.click()
    settle()
    assert len(view.editor.document.bets) == 2
    assert not view.panel.isVisible()


def test_nothing_is_changed_in_a_project_of_a_newer_version(view):
    view.editor.read_only = True
    view.refresh()
    assert "add/promises" not in view.pane.sheet.buttons
    press(view.pane.sheet, Qt.Key.Key_N)
    click(view, "promises/late")
    press(view.pane.sheet, Qt.Key.Key_K)
    assert view.editor.document.promises["late"].status == "unknown"
    assert not view.panel.bin.isEnabled()


def test_it_speaks_danish_at_once(view):
    click(view, "promises/cards")
    view.main.wardrobe.choose_language("da")
    assert spoken(view, "promises/cards") == (
        "Cards are taken. Givet ved Gets out at once. Skal holdes ved Folds the receipt. Brudt. 1 trin, 32 min"
    )
    assert [words for _, words in view.segments()] == ["Tavle", "Løfter", "Satsninger", "Tabel"]
    assert view.panel.to_board.accessibleName() == "Vis på tavlen"


def test_the_check_leads_on_to_the_promise_and_to_the_hook(view):
    window = view.main
    window.views.show_view("board")
    press(window.canvas, Qt.Key.Key_F8)
    window.checks.watch.run()
    panel = window.checks.panel
    settle()
    rows = {row.id: row for row in panel.list.rows if row.finding is not None}
    panel.list.deed_wanted.emit(rows["R28"])
    settle()
    assert (window.views.front, view.chosen) == ("promises", ("loyalty_hooks", "rebate"))
    promise = next(row for row in panel.list.rows if row.id == "R44")
    panel.list.jump_wanted.emit(promise)
    settle()
    assert window.views.front == "promises", "it tells of the promise already"
    assert view.chosen is not None
    assert view.chosen[0] == "promises"
    whole = next(
        r for r in panel.list.rows if r.finding is not None and r.finding.places[:1] == (("journeys", "j"),)
    )
    panel.list.jump_wanted.emit(whole)
    settle()
    assert window.views.front == "board"
    window.checks.toggle()
    settle()


def test_the_first_promise_is_added_where_there_is_none(qtbot, tmp_path):
    builder = ProjectBuilder("New").journey("j", "J").lanes().stage("s", "S").step("one")
    window = a_window(qtbot, tmp_path, builder.touchpoint("greets", "frontstage", "one", "Greets").build())
    window.actions_["view_promises"].trigger()
    settle()
    view = window.views.analysis
    assert view.counts() == "0 promises"
    click(view, "add/promises")
    assert field(view, "text").hasFocus()
    type_into(field(view, "text"), "A room that is quiet")
    settle()
    assert "A room that is quiet. Made at Greets. Nobody keeps it" in {
        button.accessibleName() for button in view.pane.sheet.buttons.values()
    }
    view.choose("bets")
    click(view, "add/bets")
    assert [bet.touchpoint for bet in window.editor.document.bets.values()] == ["greets"]


def test_without_touchpoints_the_way_to_the_board_is_shown(qtbot, tmp_path):
    doc = ProjectBuilder("New").journey("j", "J").lanes("customer").stage("s", "S").step("one").build()
    window = a_window(qtbot, tmp_path, doc)
    window.actions_["view_promises"].trigger()
    settle()
    view = window.views.analysis
    press(view.pane.sheet, Qt.Key.Key_N)
    assert not window.editor.document.promises
    click(view, "board")
    assert window.views.front == "board"
