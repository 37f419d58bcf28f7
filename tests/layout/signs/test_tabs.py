"""The tabs at the lower edge of cards: where they stand, clear of what, and what has no room."""

import itertools

import pytest

from cxdesigner import commands
from cxdesigner.analysis.sign_kinds import KINDS
from cxdesigner.analysis.signs import Sign
from cxdesigner.layout.board import Board
from cxdesigner.layout.display_list import Path, Rect, Text
from cxdesigner.layout.look import screen_look
from cxdesigner.layout.signs.glyphs import TALL, more_items, sign_items, sign_width
from cxdesigner.layout.signs.tabs import tab_row
from cxdesigner.layout.theme import theme
from cxdesigner.model.touchpoint import Link
from tests.analysis.signed_rides import a_signed_ride
from tests.layout.drawings import flat
from tests.layout.test_theme import THEMES, contrast


def board_of(doc=None, text_scale=1.0):
    return Board(doc or a_signed_ride(), "ride", screen_look("light", "en", text_scale))


def row_of(board, id_, table="touchpoints", kinds=KINDS):
    return tab_row(board, (table, id_), kinds)


@pytest.mark.parametrize("text_scale", [1.0, 1.5])
def test_tabs_stand_in_one_row_half_over_the_lower_edge_of_their_card(text_scale):
    board = board_of(text_scale=text_scale)
    row = row_of(board, "takes")
    assert [sign.mark for sign in row.signs] == ["dice", "bars", "promise", "data"]
    tops = {tab.box.y for tab in row.tabs}
    assert len(tops) == 1
    assert row.card.bottom - 6 * text_scale < tops.pop() < row.card.bottom < row.tabs[0].box.bottom
    assert all(
        row.card.x <= tab.box.x and tab.box.right <= row.card.right and tab.box.h == TALL * text_scale
        for tab in row.tabs
    )
    assert all(a.box.right < b.box.x for a, b in itertools.pairwise(row.tabs))


def test_no_tab_stands_on_the_port_or_on_a_link_that_meets_the_edge():
    doc = a_signed_ride()
    for link, target in (("one", "reserves"), ("two", "system")):
        doc = commands.add_link(doc, Link(id=link, source="takes", target=target))
    board = board_of(doc)
    row = row_of(board, "takes")
    taken = [row.card.center[0]]
    for link in ("one", "two"):
        taken += [x for x, y in board.run_of(link) if abs(y - row.card.bottom) < 1]
    assert all(not tab.box.x - 4 < x < tab.box.right + 4 for tab in row.tabs for x in taken)


def test_signs_without_room_are_gathered_in_a_last_tab_that_counts_them():
    doc = commands.edit_touchpoints(
        a_signed_ride(),
        ["meets"],
        control="left_to_chance",
        engagement=3,
        orchestration=2,
        info_needed=("The flight", "The bags"),
    )
    row = row_of(board_of(doc), "meets")
    assert len(row.signs) == 7
    last = row.tabs[-1]
    assert last.sign is None
    assert len(last.hidden) == 8 - len(row.tabs)
    drawn = more_items(len(last.hidden), board_of().look)
    assert [item.text for item in flat(drawn) if isinstance(item, Text)] == [f"+{len(last.hidden)}"]


def test_an_insight_wears_its_tool_and_a_card_without_signs_has_no_row():
    board = board_of()
    (tab,) = row_of(board, "queue", "insights").tabs
    assert tab.sign == Sign("toolbox", "tool", word="TQM")
    assert row_of(board, "idea", "insights") is None
    assert row_of(board, "leaves") is None
    assert row_of(board, "takes", kinds=("gap",)) is None


def test_a_card_that_is_not_to_be_seen_has_no_tabs():
    hidden = commands.edit_lane(a_signed_ride(), "frontstage", hidden=True)
    assert row_of(board_of(hidden), "takes") is None
    collapsed = commands.collapse_stage(a_signed_ride(), "before")
    assert row_of(board_of(collapsed), "takes") is None


SIGNS = (
    Sign("staff", "dice", "warning"),
    Sign("staff", "bars", values=(5, 2)),
    Sign("staff", "bars", values=(None, 2)),
    Sign("work", "hand", values=(3,)),
    Sign("work", "again", "error"),
    Sign("promises", "promise", "good"),
    Sign("promises", "kept", "", word="unknown"),
    Sign("promises", "hook", "warning"),
    Sign("information", "data", "warning", (2,), "none"),
    Sign("gap", "gap", "error", (4.5, 1.0)),
    Sign("bargain", "stop", "error", (0.0,)),
    Sign("bargain", "stop", "error", (1.0,)),
    Sign("bargain", "split"),
    Sign("bargain", "split", "error", word="same"),
    Sign("toolbox", "tool", word="CEM"),
)


@pytest.mark.parametrize("sign", SIGNS, ids=lambda sign: f"{sign.mark}-{sign.tone}-{sign.word}-{sign.values}")
@pytest.mark.parametrize("name", THEMES)
def test_every_mark_stands_out_from_its_tab_and_the_tab_from_the_board(sign, name):
    look = screen_look(name, "en")
    colors, items = theme(name), list(flat(sign_items(sign, look)))
    floor = items[0].fill
    assert max(contrast(items[0].stroke, colors["canvas"]), contrast(items[0].stroke, colors["card"])) >= 3
    inks = {
        color
        for item in items[1:]
        for color in (
            (item.fill, item.stroke) if isinstance(item, Rect | Path) else (getattr(item, "color", None),)
        )
        if color is not None and color not in (floor, colors["card"])
    }
    assert all(contrast(ink, floor) >= 3 or sign.mark == "stop" for ink in inks), (sign, inks)


def test_the_hand_and_the_bars_grow_with_their_figures():
    look = screen_look("light", "en")
    hands = [sign_items(Sign("work", "hand", values=(effort,)), look)[-1].size for effort in range(4)]
    assert hands == sorted(set(hands))
    low, high = (
        [item.h for item in sign_items(Sign("staff", "bars", values=(value, value)), look)[1:]]
        for value in (1, 5)
    )
    assert high[0] == pytest.approx(5 * low[0])
    assert sign_width(Sign("gap", "gap", values=(1.0, 5.0)), look) <= 30


def test_the_markers_of_a_gap_stand_at_their_figures_with_a_bar_between():
    look = screen_look("light", "en")
    _tab, _scale, bar, staff, _guests = sign_items(Sign("gap", "gap", "error", (4.5, 2.5)), look)
    assert bar.w == pytest.approx(2 * 5)
    assert staff.x + staff.w / 2 == pytest.approx(bar.x + bar.w)
