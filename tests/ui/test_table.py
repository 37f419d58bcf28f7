"""The table through the real window: the same journey as rows, edited in place, the selection in step."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from cxdesigner.editor.filtering import Filter, set_filter
from cxdesigner.editor.table.rows import Sort
from cxdesigner.ui.settings import Settings
from cxdesigner.ui.table.below import OffersBelow, RefusalBelow
from tests.ui.window_hand import ASKS, GREETS, NOTES, a_night, a_window, give_focus, press, settle

_CTRL, _SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
_LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def table(window):
    press(window.canvas, Qt.Key.Key_2, _CTRL)
    settle()
    return window.views.table


def at(table, key, column):
    """Put the keyboard into a cell."""
    line = table.model.line_of(key[1])
    table.view.go_to(line, 0 if column == "select" else 1 + table.model.columns.index(column))
    give_focus(table.view)


def write(table, text):
    field = table.cells.editor.field
    QTest.keyClicks(field, text)
    return field


def card(window, key):
    return window.editor.document.touchpoints[key[1]]


def middle(table, key, column):
    line = table.model.line_of(key[1])
    number = 0 if column == "select" else 1 + table.model.columns.index(column)
    return table.view.cell_box(line, number).center()


def put(text="", html=""):
    mime = QMimeData()
    mime.setText(text)
    if html:
        mime.setHtml(html)
    QGuiApplication.clipboard().setMimeData(mime)


# The switch


def test_keys_switch_between_board_and_table_and_the_keyboard_goes_along(window):
    give_focus(window.canvas)
    press(window.canvas, Qt.Key.Key_2, _CTRL)
    assert window.views.is_table
    assert window.views.table.view.hasFocus()
    assert not window.palette_.isVisible()
    assert window.inspector.to_board.isVisible()
    press(window.views.table.view, Qt.Key.Key_T, _CTRL)
    assert window.canvas.hasFocus()
    assert window.palette_.isVisible()
    assert not window.inspector.to_board.isVisible()
    press(window.canvas, Qt.Key.Key_T, _CTRL)
    press(window.views.table.view, Qt.Key.Key_1, _CTRL)
    assert not window.views.is_table


def test_the_switch_in_the_toolbar_shows_and_changes_the_view(window):
    segments = window.toolbar.views
    QTest.mouseClick(segments._buttons["table"], _LEFT)
    assert window.views.is_table
    assert segments._buttons["table"].isChecked()
    assert segments._buttons["table"].accessibleName() == "Table"
    assert window.toolbar.tools["select"].isHidden()


def test_going_to_the_table_and_back_leaves_the_board_as_it_was_shown(window):
    window.editor.camera.zoom_to(1.7, 300, 300)
    seen = window.editor.camera.view
    window.views.toggle()
    window.views.toggle()
    assert window.editor.camera.view == seen


def test_a_palette_that_was_hidden_stays_hidden(window):
    window.panels.toggle("palette")
    window.views.toggle()
    window.views.toggle()
    assert not window.palette_.isVisible()


def test_the_view_stays_with_another_journey_and_another_project(window, table):
    window.editor.show_journey("today")
    assert window.views.is_table
    assert [row.id for row in table.model.rows.shown] == ["today-greets", "today-asks", "today-notes"]
    window.show_project(window.project)
    assert window.views.is_table
    assert table.editor is window.editor


def test_what_only_a_board_can_do_is_off_in_the_table(window, table):
    for id_ in ("zoom_in", "fit", "tool_pan", "connect", "add_step", "palette"):
        assert not window.actions_[id_].isEnabled()
    menus = {id_: menu.isEnabled() for menu, id_ in window.menus._made}
    assert (menus["journeys"], menus["lanes"], menus["add_lane"]) == (True, True, False)
    window.views.toggle()
    assert window.actions_["zoom_in"].isEnabled()


def test_the_status_bar_speaks_of_the_table(window, table):
    window.status.count()
    assert window.status._counts == "3 touchpoints · 1 moment of truth · 1 min in all"
    assert window.status.hints.accessibleName() == "Enter: edit, Tab: next cell, Ctrl+V: paste a range"
    set_filter(window.editor, Filter(words="asks"))
    window.status.count()
    assert window.status._counts == "1 touchpoint · 20 s in all"


# The selection


def test_the_selection_is_in_step_both_ways(window, table):
    at(table, ASKS, "owner")
    assert window.editor.selection == {ASKS}
    window.editor.select([NOTES])
    assert table.model.row_at(table.view.currentIndex().row()).id == NOTES[1]
    press(table.view, Qt.Key.Key_Up)
    assert window.editor.selection == {ASKS}


def test_boxes_choose_rows_beside_each_other_and_the_head_all(window, table):
    viewport = table.view.viewport()
    QTest.mouseClick(viewport, _LEFT, pos=middle(table, GREETS, "select"))
    QTest.mouseClick(viewport, _LEFT, pos=middle(table, NOTES, "select"))
    assert window.editor.selection == {GREETS, NOTES}
    QTest.mouseClick(viewport, _LEFT, _SHIFT, pos=middle(table, GREETS, "select"))
    assert window.editor.selection == {GREETS, ASKS, NOTES}
    QTest.mouseClick(viewport, _LEFT, _CTRL, pos=middle(table, NOTES, "title"))
    assert window.editor.selection == {GREETS, ASKS}
    at(table, ASKS, "title")
    press(table.view, Qt.Key.Key_Space, _SHIFT)
    assert window.editor.selection == set()
    QTest.mouseClick(table.view.head.viewport(), _LEFT, pos=QPoint(20, 18))
    assert window.editor.selection == {GREETS, ASKS, NOTES}
    press(table.view, Qt.Key.Key_A, _CTRL)
    assert window.editor.selection == set()


def test_show_on_the_board_shows_what_is_selected_there(window, table):
    at(table, NOTES, "title")
    QTest.mouseClick(window.inspector.to_board, _LEFT)
    assert not window.views.is_table
    assert window.editor.selection == {NOTES}
    assert window.canvas.hasFocus()


def test_a_touchpoint_that_the_filter_hides_is_told_of(window, table):
    set_filter(window.editor, Filter(words="asks"))
    window.editor.select([NOTES])
    assert window.status.notice.words == "The filter hides “Notes the wish”."


def test_find_walks_the_rows(window, table):
    press(table.view, Qt.Key.Key_F, _CTRL)
    settle()
    QTest.keyClicks(window.find_bar.field, "notes")
    assert table.model.row_at(table.view.currentIndex().row()).id == NOTES[1]
    press(window.find_bar.field, Qt.Key.Key_Escape)
    assert table.view.hasFocus()


# Editing cells


def test_enter_edits_enter_keeps_and_goes_down_as_one_step(window, table):
    at(table, GREETS, "title")
    press(table.view, Qt.Key.Key_Return)
    field = table.cells.editor.field
    assert field.hasFocus()
    assert field.toPlainText() == "Greets by name"
    assert field.accessibleName() == "Touchpoint of “Greets by name”"
    write(table, "Nods")
    press(field, Qt.Key.Key_Return)
    assert card(window, GREETS).title == "Nods"
    assert table.view.hasFocus()
    assert window.editor.selection == {ASKS}
    assert window.actions_["undo"].text() == "Undo change of “Touchpoint”"
    press(table.view, Qt.Key.Key_Z, _CTRL)
    assert card(window, GREETS).title == "Greets by name"
    assert window.editor.store.undo_label is None


def test_typing_replaces_the_text_tab_goes_on_and_escape_gives_up(window, table):
    at(table, GREETS, "title")
    press(table.view, Qt.Key.Key_N)
    field = write(table, "ods")
    press(field, Qt.Key.Key_Tab)
    assert card(window, GREETS).title == "nods"
    assert table.model.column(table.view.currentIndex().column()) == "channel"
    at(table, GREETS, "title")
    press(table.view, Qt.Key.Key_X)
    press(field, Qt.Key.Key_Escape)
    assert card(window, GREETS).title == "nods"
    assert table.view.hasFocus()


def test_a_cell_left_as_it_was_leaves_no_step(window, table):
    for column in table.model.columns:
        if column != "moment":
            at(table, GREETS, column)
            press(table.view, Qt.Key.Key_F2)
            press(table.cells.editor.field, Qt.Key.Key_Return)
    assert window.editor.store.undo_label is None
    assert window.editor.document == a_night()


def test_every_column_is_edited_by_typing(window, table):
    for column, typed, field, value in (
        ("channel", "pho", "channel", "phone"),
        ("takes", "1 h 30 min", "duration_s", 5400.0),
        ("emotion", "-2", "emotion", -2.0),
        ("evidence", "obs", "confidence", "observed"),
        ("lane", "back", "lane", "wanted-backstage"),
        ("stage", "morn", "step", "wanted-bye"),
        ("step", "1.2", "step", "wanted-in"),
        ("tags", "late, quiet", "tags", ("late", "quiet")),
    ):
        at(table, GREETS, column)
        QTest.keyClicks(table.view, typed[0])
        write(table, typed[1:])
        press(table.cells.editor.field, Qt.Key.Key_Return)
        assert getattr(card(window, GREETS), field) == value
        press(table.view, Qt.Key.Key_Z, _CTRL)
        assert window.editor.document == a_night()


def test_a_list_offers_what_there_is_and_arrows_choose(window, table):
    at(table, GREETS, "owner")
    press(table.view, Qt.Key.Key_Return)
    offers = table.cells.editor.below
    assert isinstance(offers, OffersBelow)
    assert offers._words.stringList() == ["No owner", "Night porter", "Front desk"]
    press(table.cells.editor.field, Qt.Key.Key_Down)
    press(table.cells.editor.field, Qt.Key.Key_Return)
    assert card(window, GREETS).owner == "desk"
    press(table.view, Qt.Key.Key_Up)
    press(table.view, Qt.Key.Key_Return)
    write(table, "Somebody new")
    assert offers is not table.cells.editor.below
    assert table.cells.editor.below._words.stringList() == ["New owner “Somebody new”"]
    press(table.cells.editor.field, Qt.Key.Key_Tab)
    assert window.editor.document.teams[card(window, GREETS).owner].name == "Somebody new"


def test_a_click_in_the_list_and_on_a_face_keeps(window, table):
    at(table, GREETS, "channel")
    press(table.view, Qt.Key.Key_Return)
    offers = table.cells.editor.below
    box = offers.list.visualRect(offers._words.index(2, 0))
    QTest.mouseClick(offers.list.viewport(), _LEFT, pos=box.center())
    assert card(window, GREETS).channel == "phone"
    at(table, GREETS, "emotion")
    press(table.view, Qt.Key.Key_Return)
    faces = table.cells.editor.below.faces
    QTest.mouseClick(faces._faces[0], _LEFT)
    assert card(window, GREETS).emotion == -2.0
    assert not table.cells.editor.is_open


def test_what_cannot_stand_in_a_cell_is_said_below_it_and_nothing_is_kept(window, table):
    at(table, GREETS, "takes")
    press(table.view, Qt.Key.Key_S)
    field = write(table, "oon")
    press(field, Qt.Key.Key_Return)
    assert isinstance(table.cells.editor.below, RefusalBelow)
    assert table.cells.editor.below.words.text() == window.dress.say("inspector.takes_wrong")
    assert field.hasFocus()
    write(table, "x")
    assert table.cells.editor.below is None
    give_focus(table.bar.search)
    assert window.editor.document == a_night()
    assert not table.cells.editor.is_open


def test_delete_clears_the_cells_of_a_range_and_rows_where_boxes_are(window, table):
    at(table, GREETS, "takes")
    press(table.view, Qt.Key.Key_Down, _SHIFT)
    press(table.view, Qt.Key.Key_Delete)
    assert card(window, GREETS).duration_s is None
    assert card(window, ASKS).duration_s is None
    press(table.view, Qt.Key.Key_Z, _CTRL)
    at(table, GREETS, "lane")
    press(table.view, Qt.Key.Key_Delete)
    assert "always stands in a lane" in window.status.notice.words
    at(table, GREETS, "select")
    press(table.view, Qt.Key.Key_Delete)
    assert GREETS[1] not in window.editor.document.touchpoints


def test_the_diamond_is_turned_by_space_by_m_and_by_a_click(window, table):
    at(table, ASKS, "moment")
    press(table.view, Qt.Key.Key_Space)
    assert card(window, ASKS).moment_of_truth
    press(table.view, Qt.Key.Key_M)
    assert not card(window, ASKS).moment_of_truth
    QTest.mouseClick(table.view.viewport(), _LEFT, pos=middle(table, GREETS, "moment"))
    assert not card(window, GREETS).moment_of_truth
    at(table, GREETS, "select")
    press(table.view, Qt.Key.Key_M)
    assert card(window, GREETS).moment_of_truth


def test_the_last_line_adds_a_touchpoint_and_opens_its_title(window, table):
    assert table.model.add_words() == "Add a touchpoint to Arrival"
    table.view.go_to(len(table.model.rows.lines), 1)
    give_focus(table.view)
    press(table.view, Qt.Key.Key_Return)
    field = write(table, "Waves")
    press(field, Qt.Key.Key_Return)
    added = window.editor.document.touchpoints.keys() - a_night().touchpoints.keys()
    assert [window.editor.document.touchpoints[id_].title for id_ in added] == ["Waves"]


def test_a_double_click_edits_and_a_click_elsewhere_keeps(window, table):
    QTest.mouseDClick(table.view.viewport(), _LEFT, pos=middle(table, ASKS, "title"))
    write(table, "Listens")
    give_focus(table.bar.search)
    assert card(window, ASKS).title == "Listens"


def test_saving_takes_what_is_being_typed_as_said(window, table):
    at(table, ASKS, "title")
    press(table.view, Qt.Key.Key_Return)
    write(table, "Listens")
    window.finish_typing()
    assert card(window, ASKS).title == "Listens"


def test_nothing_is_edited_while_the_project_is_read_only(window, table):
    window.editor.read_only = True
    at(table, ASKS, "title")
    press(table.view, Qt.Key.Key_Return)
    assert not table.cells.editor.is_open
    assert "reading only" in window.status.notice.words


# Ranges


def test_a_range_is_copied_as_text_and_as_a_table_and_pasted_as_one_step(window, table):
    at(table, GREETS, "owner")
    press(table.view, Qt.Key.Key_Right, _SHIFT)
    press(table.view, Qt.Key.Key_Down, _SHIFT)
    press(table.view, Qt.Key.Key_C, _CTRL)
    mime = QGuiApplication.clipboard().mimeData()
    assert mime.text() == "Night porter\t40 s\nFront desk\t20 s\n"
    assert "<td>Night porter</td>" in mime.html()
    at(table, ASKS, "owner")
    press(table.view, Qt.Key.Key_V, _CTRL)
    assert (card(window, ASKS).owner, card(window, NOTES).duration_s) == ("night", 20.0)
    assert window.toast.words == "Pasted 2 rows and 2 columns from the clipboard"
    rows, columns = table.view.range_()
    assert ([row.id for row in rows], columns) == ([ASKS[1], NOTES[1]], ["owner", "takes"])
    QTest.mouseClick(window.toast.way, _LEFT)
    assert window.editor.document == a_night()
    assert not window.toast.isVisible()


def test_undo_on_the_toast_takes_back_nothing_that_came_later(window, table):
    put("Nods")
    at(table, GREETS, "title")
    press(table.view, Qt.Key.Key_V, _CTRL)
    window.editor.rename(ASKS, "Listens")
    QTest.mouseClick(window.toast.way, _LEFT)
    assert (card(window, GREETS).title, card(window, ASKS).title) == ("Nods", "Listens")


def test_what_is_no_range_is_refused_and_leaves_no_step(window, table):
    at(table, GREETS, "title")
    for text in ("x" * 1_000_000, "\x00\x01\x02\x03", "\t".join("abcdefghijkl"), ""):
        window.editor.show_notice(None)
        table.cells.paste("", text)
        assert window.status.notice.words.endswith(".")
    assert window.editor.document == a_night()
    assert window.editor.store.undo_label is None


def test_a_bad_cell_is_named(window, table):
    put("5 min\nsoon\n")
    at(table, GREETS, "takes")
    press(table.view, Qt.Key.Key_V, _CTRL)
    assert window.status.notice.words.startswith("Takes of “Asks for sleep”: “soon” is no duration.")
    assert window.editor.document == a_night()


def test_cutting_copies_and_clears(window, table):
    at(table, GREETS, "title")
    press(table.view, Qt.Key.Key_X, _CTRL)
    assert QGuiApplication.clipboard().text() == "Greets by name"
    assert card(window, GREETS).title == ""


def test_the_handle_fills_down(window, table):
    at(table, GREETS, "owner")
    viewport, handle = table.view.viewport(), table.view._handle_box().center()
    QTest.mousePress(viewport, _LEFT, pos=handle)
    QTest.mouseMove(viewport, middle(table, NOTES, "owner"))
    QTest.mouseRelease(viewport, _LEFT, pos=middle(table, NOTES, "owner"))
    assert {card(window, key).owner for key in (GREETS, ASKS, NOTES)} == {"night"}
    assert window.toast.words == "Filled down 2 rows"
    window.editor.undo()
    assert window.editor.document == a_night()


# Filter, sort, groups, columns


def test_search_and_chips_filter_and_are_taken_away(window, table):
    give_focus(table.bar.search)
    QTest.keyClicks(table.bar.search, "asks")
    assert table.bar.count.text() == "1 of 3 shown"
    press(table.bar.search, Qt.Key.Key_Escape)
    assert window.editor.filter == Filter()
    set_filter(window.editor, Filter(lanes=frozenset({"wanted-backstage"})))
    (chip,) = table.bar.chips
    assert (chip.chip.name, chip.chip.words) == ("Lane", "Backstage")
    assert [row.id for row in table.model.rows.shown] == [NOTES[1]]
    QTest.mouseClick(chip.cross, _LEFT)
    assert window.editor.filter == Filter()
    assert table.bar.count.text() == "3 touchpoints"
    assert table.bar.clear.isHidden()


def test_clear_takes_the_whole_filter_away(window, table):
    set_filter(window.editor, Filter(words="nothing has this", owners=frozenset({""})))
    assert table.nothing.text() == "The filter lets no touchpoint through."
    QTest.mouseClick(table.bar.clear, _LEFT)
    assert window.editor.filter == Filter()
    assert table.bar.search.text() == ""
    assert not table.nothing.text()


def test_the_filter_menu_has_every_part_and_turns_its_values(window, table):
    menu = table.filter_menu(None)
    parts = {action.text(): action.menu() for action in menu.actions()}
    assert list(parts) == ["Lane", "Stage", "Channel", "Owner", "Marker", "Emotion", "Evidence"]
    owners = parts["Owner"]
    assert isinstance(owners, QMenu)
    next(action for action in owners.actions() if action.text() == "No owner").trigger()
    assert window.editor.filter == Filter(owners=frozenset({""}))
    assert [action.isChecked() for action in owners.actions()] == [False, False, True]
    only = table.filter_menu("emotion")
    next(action for action in only.actions() if action.text() == "Above 0").trigger()
    assert window.editor.filter.emotion == (0.5, 2.0)
    assert table.bar.chips[1].chip.words == "at least +0.5"


def test_heads_sort_and_say_so(window, table):
    head = table.view.head
    x = head.sectionViewportPosition(1 + table.model.columns.index("owner")) + 30
    QTest.mouseClick(head.viewport(), _LEFT, pos=QPoint(x, 18))
    assert [row.id for row in table.model.rows.shown] == [ASKS[1], GREETS[1], NOTES[1]]
    x = head.sectionViewportPosition(1 + table.model.columns.index("takes")) + 30
    QTest.mouseClick(head.viewport(), _LEFT, _SHIFT, pos=QPoint(x, 18))
    assert table.model.rows.sorts == (Sort("owner"), Sort("takes"))
    assert head.words("takes") == "Takes, sorted upwards, key 2"
    at(table, GREETS, "title")
    table.set_sorts(())
    assert table.model.row_at(table.view.currentIndex().row()).id == GREETS[1]


def test_the_menu_of_a_column_sorts_groups_filters_and_hides_by_keyboard_too(window, table):
    def do(column, words):
        menu = table.head_menu(column)
        next(action for action in menu.actions() if action.text() == words).trigger()

    do("owner", "Sort by Owner, downwards")
    do("takes", "Then by Takes")
    assert table.model.rows.sorts == (Sort("owner", is_down=True), Sort("takes"))
    do("owner", "Do not sort by Owner")
    assert table.model.rows.sorts == (Sort("takes"),)
    do("owner", "Group: Owner")
    assert table.model.rows.group == "owner"
    do("owner", "No groups")
    do("takes", "Hide this column")
    assert "takes" not in table.model.columns
    assert table.model.rows.group is None
    assert [action.text() for action in table.head_menu("owner").actions() if action.menu()] == ["Filter"]
    assert not any(action.menu() for action in table.head_menu("tags").actions())  # there are none yet


def test_groups_and_columns_are_remembered(qtbot, tmp_path, window, table):
    table.group_by("lane")
    assert [getattr(line, "words", "") for line in table.model.rows.lines] == [
        "Frontstage",
        "",
        "",
        "Backstage",
        "",
    ]
    table.toggle_column("tags")
    table.toggle_column("text")
    assert "tags" not in table.model.columns
    window.settings.save()
    again = a_window(qtbot, tmp_path)
    again.settings = Settings()
    again.settings._file = window.settings._file
    again.views.show_view("table")
    assert again.views.table.model.rows.group == "lane"
    assert again.views.table.model.columns == table.model.columns


def test_the_keyboard_passes_the_heads_of_groups(window, table):
    table.group_by("lane")
    at(table, ASKS, "title")
    press(table.view, Qt.Key.Key_Down)
    assert window.editor.selection == {NOTES}


# Walking, speaking, drawing


def test_tab_walks_the_cells_and_control_tab_leaves(window, table):
    at(table, GREETS, "evidence")
    press(table.view, Qt.Key.Key_Tab)
    assert table.model.column(table.view.currentIndex().column()) == "tags"
    press(table.view, Qt.Key.Key_Tab)
    index = table.view.currentIndex()
    assert (index.row(), index.column()) == (1, 0)
    press(table.view, Qt.Key.Key_Backtab, _SHIFT)
    assert table.view.currentIndex().row() == 0
    press(table.view, Qt.Key.Key_Tab, _CTRL)
    assert not table.view.hasFocus()


def test_escape_gives_up_a_range_and_then_the_selection(window, table):
    at(table, GREETS, "owner")
    press(table.view, Qt.Key.Key_Down, _SHIFT)
    assert table.view.is_many()
    assert window.editor.selection == {GREETS}
    press(table.view, Qt.Key.Key_Escape)
    assert not table.view.is_many()
    press(table.view, Qt.Key.Key_Escape)
    assert window.editor.selection == set()


def test_cells_heads_and_buttons_have_names_in_both_languages(qtbot, tmp_path):
    for language in ("en", "da"):
        window = a_window(qtbot, tmp_path, language=language, theme="dark")
        window.views.show_view("table")
        table = window.views.table
        set_filter(window.editor, Filter(owners=frozenset({"night"})))
        (chip,) = table.bar.chips
        for part in (table.view, table.bar.search, table.bar.filter, table.bar.clear, table.bar.group,
                     table.bar.columns, chip.words, chip.cross, window.inspector.to_board):  # fmt: skip
            assert part.accessibleName()
        spoken = QAccessible.queryAccessibleInterface(table.view)
        said = [spoken.child(n).text(QAccessible.Text.Name) for n in range(spoken.childCount())]
        assert {"40 s", "Greets by name", window.dress.say("table.column.takes")} <= set(said)
        assert not table.grab().toImage().isNull()


def test_a_row_is_as_tall_as_its_longest_text_and_nothing_is_cut(window, table):
    line = table.model.line_of(GREETS[1])
    assert table.view.rowHeight(line) == 36
    window.editor.rename(GREETS, "Walks along to the lift and points out the breakfast room " * 3)
    tall = table.view.rowHeight(table.model.line_of(GREETS[1]))
    assert tall > 36
    assert (tall - 36) % 16 == 0
    window.editor.undo()
    assert table.view.rowHeight(line) == 36


def test_a_hidden_table_does_no_work_and_catches_up(window, table):
    window.views.toggle()
    before = table.model.rows.lines
    window.editor.rename(GREETS, "Nods")
    assert table.model.rows.lines is before
    window.views.toggle()
    assert table.model.row_at(table.model.line_of(GREETS[1])).text("title") == "Nods"
