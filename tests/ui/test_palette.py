"""The palette: what can be put on the board, found by typing, put there by hand or by key."""

import json

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from cxdesigner import commands
from cxdesigner.translation import message
from cxdesigner.ui.canvas.hand import PALETTE_MIME
from cxdesigner.ui.palette.pieces import mime_of
from tests.ui.window_hand import GREETS, a_window, give_focus, press, settle, type_into


def shown(pieces):
    return [piece.words for piece in pieces if not piece.isHidden()]


def test_it_offers_the_projects_channels_its_card_lanes_and_all_markers(window):
    palette = window.palette_
    assert shown(palette._tiles) == ["In person", "Phone", "App"]
    lanes = [row.words for row in palette.lanes._rows.values()]
    assert lanes == ["Evidence", "Customer", "Frontstage", "Backstage"]
    assert shown(palette.markers) == ["Moment of truth", "Pain", "Opportunity", "Wait", "Fail point"]


def test_a_tile_carries_what_the_canvas_takes(window):
    tile, marker, diamond = window.palette_._tiles[1], window.palette_.markers[2], window.palette_.markers[0]
    assert tile.payload == {"kind": "touchpoint", "channel": "phone"}
    assert marker.payload == {"kind": "insight", "insight": "opportunity"}
    assert diamond.payload == {"kind": "moment_of_truth"}
    assert json.loads(bytes(mime_of(tile.payload).data(PALETTE_MIME).data())) == tile.payload


def test_enter_puts_a_tile_into_the_cell_the_keyboard_is_at(window):
    window.editor.select([GREETS])
    tile = window.palette_._tiles[1]
    give_focus(tile)
    press(tile, Qt.Key.Key_Return)
    (new,) = [t for t in window.editor.document.touchpoints.values() if t.channel == "phone"]
    assert (new.lane, new.step) == ("wanted-frontstage", "wanted-door")
    assert window.editor.editing == ("touchpoints", new.id)


def test_a_click_alone_adds_nothing(window):
    before = window.editor.document
    QTest.mouseClick(window.palette_._tiles[0], Qt.MouseButton.LeftButton)
    assert window.editor.document is before


def test_a_drag_hands_over_the_tile(window, monkeypatch):
    tile, taken = window.palette_._tiles[0], []
    monkeypatch.setattr(tile, "_drag", lambda: taken.append(tile.payload))
    QTest.mousePress(tile, Qt.MouseButton.LeftButton, pos=QPoint(10, 10))
    QTest.mouseMove(tile, QPoint(12, 10))
    assert taken == []
    QTest.mouseMove(tile, QPoint(60, 30))
    assert taken == [tile.payload]


def test_the_diamond_marks_what_is_selected(window):
    window.editor.select([("touchpoints", "wanted-asks")])
    diamond = window.palette_.markers[0]
    give_focus(diamond)
    press(diamond, Qt.Key.Key_Return)
    assert window.editor.document.touchpoints["wanted-asks"].moment_of_truth


def test_typing_leaves_what_matches(window):
    palette = window.palette_
    give_focus(palette.search)
    type_into(palette.search, "P")
    assert shown(palette._tiles) == ["In person", "Phone", "App"]
    type_into(palette.search, "h")
    assert shown(palette._tiles) == ["Phone"]
    assert shown(palette.markers) == []
    press(palette.search, Qt.Key.Key_Escape)
    assert shown(palette._tiles) == ["In person", "Phone", "App"]


def test_enter_in_the_search_field_adds_the_first_match(window):
    palette = window.palette_
    give_focus(palette.search)
    type_into(palette.search, "fail")
    press(palette.search, Qt.Key.Key_Return)
    assert any(insight.kind == "fail_point" for insight in window.editor.document.insights.values())
    assert palette.search.text() == ""


def test_a_search_without_a_match_says_so(window):
    palette = window.palette_
    type_into(palette.search, "<b>taximeter")
    assert palette._nothing.text() == "Nothing here is called “<b>taximeter”."
    assert palette._nothing.textFormat() == Qt.TextFormat.PlainText
    before = window.editor.document
    press(palette.search, Qt.Key.Key_Return)
    assert window.editor.document is before


def test_the_eye_hides_a_lane_and_shows_it_again(window):
    row = window.palette_.lanes._rows["wanted-evidence"]
    assert row.eye.accessibleName() == "Hide Evidence"
    QTest.mouseClick(row.eye, Qt.MouseButton.LeftButton)
    assert window.editor.document.lanes["wanted-evidence"].hidden
    assert row.eye.accessibleName() == "Show Evidence"
    press(row.eye, Qt.Key.Key_Space)
    assert not window.editor.document.lanes["wanted-evidence"].hidden


def test_the_plus_of_a_lane_adds_one_like_it_below_and_opens_its_name(window):
    row = window.palette_.lanes._rows["wanted-customer"]
    assert row.plus.accessibleName() == "Add a lane like Customer below it"
    QTest.mouseClick(row.plus, Qt.MouseButton.LeftButton)
    editor = window.editor
    ids = [board_row.lane.id for board_row in editor.board.rows]
    made = editor.document.lanes[ids[ids.index("wanted-customer") + 1]]
    assert (made.role, made.name) == ("customer", "Customer")
    assert editor.editing == ("lanes", made.id)
    assert window.canvas.title_editor.hasFocus()
    assert made.id in window.palette_.lanes._rows
    window.canvas.title_editor.give_up()
    editor.undo()
    assert editor.store.undo_label is None


def test_the_plus_is_reached_by_the_arrow_keys_and_shows_itself(window):
    row = window.palette_.lanes._rows["wanted-customer"]
    before = row.grab().toImage()
    give_focus(row.eye)
    press(row.eye, Qt.Key.Key_Left)
    assert row.plus.hasFocus()
    assert row.grab().toImage() != before
    press(row.plus, Qt.Key.Key_Up)
    assert window.palette_.lanes._rows["wanted-evidence"].plus.hasFocus()
    press(window.palette_.lanes._rows["wanted-evidence"].plus, Qt.Key.Key_Space)
    assert window.editor.editing[0] == "lanes"


def test_who_may_only_read_adds_no_lane(window):
    window.editor.read_only = True
    before = window.editor.document
    QTest.mouseClick(window.palette_.lanes._rows["wanted-customer"].plus, Qt.MouseButton.LeftButton)
    assert window.editor.document is before
    assert window.editor.notice.key == "notice.read_only"


def test_another_journeys_lanes_are_listed_with_it(window):
    window.editor.show_journey("today")
    assert "today-evidence" in window.palette_.lanes._rows


def test_arrow_keys_walk_the_tiles_and_tab_leaves_them(window):
    tiles = window.palette_._tiles
    give_focus(tiles[0])
    press(tiles[0], Qt.Key.Key_Right)
    assert tiles[1].hasFocus()
    press(tiles[1], Qt.Key.Key_Left)
    press(tiles[0], Qt.Key.Key_Down)
    assert tiles[2].hasFocus()
    stops = [tile for tile in tiles if tile.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert stops == [tiles[2]]


def test_a_new_channel_gets_a_tile_and_a_long_name_two_lines(window):
    name = "By the night porter"
    doc = window.editor.document
    channel = doc.channels["app"].evolve(name=name)

    def edit(_doc):
        from cxdesigner.model.document import Draft

        draft = Draft(_doc)
        draft.put(channel)
        return draft.done()

    window.editor.run(message("edit.rename"), edit)
    tile = window.palette_._tiles[2]
    assert len(tile._lines()) == 2
    assert name in tile.toolTip()


def test_the_palette_follows_to_another_project(window, qtbot, tmp_path):
    from cxdesigner.editor.store import Store
    from cxdesigner.session.open_project import OpenProject
    from tests.builders import tiny_project

    window.show_project(OpenProject(Store(tiny_project())))
    assert shown(window.palette_._tiles) == []
    window.editor.run(message("edit.rename"), lambda doc: commands.edit_lane(doc, "evidence", name="Spor"))
    settle()
    assert window.palette_.lanes._rows["evidence"].words == "Spor"


def test_names_of_people_are_never_markup(qtbot, tmp_path):
    from tests.builders import ProjectBuilder

    evil = "<img src='file:///etc/passwd'>"
    doc = (
        ProjectBuilder(evil, client=evil)
        .channel("c", evil, "web")
        .journey("j").lane("customer", evil, id_="l").stage("s", evil, steps=("p",))
        .touchpoint("t", "l", "p", evil, text=evil, channel="c").build()
    )  # fmt: skip
    window = a_window(qtbot, tmp_path, doc)
    window.editor.select([("touchpoints", "t")])
    from PySide6.QtWidgets import QLabel, QWidget

    for label in window.findChildren(QLabel):
        assert label.textFormat() == Qt.TextFormat.PlainText
    for widget in window.findChildren(QWidget):
        assert "<img" not in widget.toolTip()


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_plus_beside_the_lanes_asks_which_lane_to_add(window):
    before = len(window.editor.document.lanes)
    give_focus(window.palette_.add_lane)
    press(window.palette_.add_lane, Qt.Key.Key_Space)
    menu = window.menus.lane_roles
    assert menu.isVisible()
    next(action for action in menu.actions() if action.text() == "Support").trigger()
    menu.close()
    assert len(window.editor.document.lanes) == before + 1


def test_the_plus_is_gone_while_something_is_looked_for(window):
    give_focus(window.palette_.search)
    type_into(window.palette_.search, "pho")
    assert not window.palette_.add_lane.isVisible()
