"""How tall lanes stand: dragged by the lower edge, compact and full, and back to their role's own."""

import pytest

from cxdesigner.editor import lane_heights
from cxdesigner.editor.tools.lane_edges import LaneEdgeTool, floor_edge_at, lane_edge_at
from cxdesigner.editor.tools.pointer import Pointer
from cxdesigner.layout import heads
from cxdesigner.layout.board import Board
from cxdesigner.layout.board_items import items, lane_head_items
from cxdesigner.layout.display_list import Path
from cxdesigner.layout.legend import legend_items
from cxdesigner.layout.look import paper_look
from tests.builders import ProjectBuilder
from tests.editor.hand import editor_of, steps_done
from tests.layout.drawings import flat, texts


@pytest.fixture
def editor():
    return editor_of(
        ProjectBuilder()
        .journey("today", kind="as_is")
        .stage("t", steps=("then",))
        .lane("customer", id_="before")
        .touchpoint("was", "before", "then", emotion=-1.0)
        .journey("later", kind="to_be", derived_from="today")
        .lane("emotion")
        .lane("customer")
        .lane("frontstage", hidden=True)
        .stage("s").step("door", derived_from="then").step("desk")
        .touchpoint("enters", "customer", "door", "Træder ind", emotion=1.0, quote="Velkommen")
        .build()
    )  # fmt: skip


def row(editor, lane):
    return editor.board.rows[editor.board.row_of[lane]]


class EdgeHand:
    """Drags lower edges by so many board units."""

    def __init__(self, editor, lane):
        self.editor, self.tool = editor, LaneEdgeTool(editor)
        self.at = row(editor, lane).bottom
        self.taken = self.tool.press(Pointer(-50, self.at))

    def drag(self, by):
        self.tool.move(Pointer(-50, self.at + by))
        return self


def test_a_lane_is_pulled_taller_in_one_undo_step(editor):
    before = row(editor, "customer").height
    hand = EdgeHand(editor, "customer").drag(20).drag(100)
    assert row(editor, "customer").height == before + 100
    hand.tool.release()
    assert editor.document.lanes["customer"].height == before + 100
    assert steps_done(editor) == 1
    editor.undo()
    assert row(editor, "customer").height == before


def test_cards_keep_their_height_in_a_taller_lane(editor):
    box = editor.board.card_box(("touchpoints", "enters"))
    EdgeHand(editor, "customer").drag(100).tool.release()
    assert editor.board.card_box(("touchpoints", "enters")) == box


def test_a_lane_is_never_lower_than_its_role_and_what_it_holds(editor):
    before = row(editor, "customer").height
    EdgeHand(editor, "customer").drag(-60).tool.release()
    assert row(editor, "customer").height == before
    assert steps_done(editor) == 0
    editor.rename(("touchpoints", "enters"), "Træder ind af døren " * 12)
    tall = row(editor, "customer").height
    EdgeHand(editor, "customer").drag(-40).tool.release()
    assert row(editor, "customer").height == tall


def test_escape_puts_the_edge_back(editor):
    before = row(editor, "customer").height
    EdgeHand(editor, "customer").drag(100).tool.cancel()
    assert row(editor, "customer").height == before
    assert steps_done(editor) == 0


def test_near_its_own_height_a_lane_takes_that(editor):
    EdgeHand(editor, "customer").drag(100).tool.release()
    EdgeHand(editor, "customer").drag(-96).tool.release()
    assert editor.document.lanes["customer"].height is None


def test_a_double_click_on_the_edge_takes_the_height_away(editor):
    EdgeHand(editor, "customer").drag(100).tool.release()
    tool = LaneEdgeTool(editor)
    assert tool.double_click(Pointer(-50, row(editor, "customer").bottom))
    assert editor.document.lanes["customer"].height is None
    assert not tool.double_click(Pointer(-50, row(editor, "customer").y + 40))


def test_a_hidden_lane_has_no_edge_and_what_may_only_be_read_none_to_take(editor):
    assert lane_edge_at(editor.board, Pointer(-50, row(editor, "frontstage").bottom)) is None
    editor.read_only = True
    assert not EdgeHand(editor, "customer").taken


def test_the_emotion_lane_is_pulled_down_to_its_compact_form(editor):
    EdgeHand(editor, "emotion").drag(-150).tool.release()
    assert row(editor, "emotion").height == 64
    assert lane_heights.is_curve_compact(editor)


@pytest.mark.parametrize(("by", "kept"), [(-20, None), (-47, 64.0), (6, None), (44, 200.0)])
def test_the_emotion_lane_is_full_or_compact_or_taller_and_nothing_between(editor, by, kept):
    EdgeHand(editor, "emotion").drag(by).tool.release()
    assert editor.document.lanes["emotion"].height == kept


def test_a_compact_emotion_lane_is_pulled_to_its_full_height(editor):
    lane_heights.toggle_compact_curve(editor)
    EdgeHand(editor, "emotion").drag(60).tool.release()
    assert row(editor, "emotion").height == 156


def test_along_the_floor_an_edge_is_taken_where_nothing_else_lies(editor):
    bottom, width = row(editor, "customer").bottom, editor.board.width
    assert floor_edge_at(editor, Pointer(width - 30, bottom + 2)) == "customer"
    assert floor_edge_at(editor, Pointer(width - 30, bottom - 5)) is None
    assert floor_edge_at(editor, Pointer(width + 30, bottom)) is None
    assert floor_edge_at(editor, Pointer(width - 30, bottom, zoom=0.2)) is None
    box = editor.board.card_box(("touchpoints", "enters"))
    editor.select([("touchpoints", "enters")])
    port = Pointer(box.center[0], bottom)
    assert floor_edge_at(editor, port) is None
    editor.select([])
    assert floor_edge_at(editor, port) == "customer"


def test_cards_taller_than_any_lane_is_pulled_leave_nothing_to_pull(editor):
    editor.rename(("touchpoints", "enters"), "Træder ind af døren og ser sig om " * 29)
    assert row(editor, "customer").height > 800
    EdgeHand(editor, "customer").drag(100).tool.release()
    assert editor.document.lanes["customer"].height is None
    assert steps_done(editor) == 1


def test_only_an_edge_that_has_moved_is_pulled(editor):
    hand = EdgeHand(editor, "customer")
    assert hand.tool.pulled is None
    assert hand.drag(40).tool.pulled == "customer"
    hand.tool.release()
    assert hand.tool.pulled is None


def test_choices_of_a_menu_make_the_lane_at_the_keyboard_taller_and_lower(editor):
    assert not lane_heights.grow(editor, 1)
    editor.select([("touchpoints", "enters")])
    for by, kept in ((1, 116), (1, 140), (-1, 116), (-1, None), (-1, None)):
        lane_heights.grow(editor, by)
        assert editor.document.lanes["customer"].height == kept
    assert steps_done(editor) == 4


def test_choices_of_a_menu_fold_and_unfold_the_emotion_lane(editor):
    editor.focus_cell(("emotion", "door"))
    for by, kept in ((-1, 64), (-1, 64), (1, None), (1, 180), (-1, None)):
        lane_heights.grow(editor, by)
        assert editor.document.lanes["emotion"].height == kept


def test_a_hidden_lane_cannot_be_made_taller(editor):
    editor.focus_cell(("frontstage", "door"))
    assert lane_heights.lane_here(editor) is None


def test_a_compact_curve_shows_no_faces_however_near_one_looks(editor):
    full = len(heads.lane_head_items(row(editor, "emotion"), editor.look(), 160.0))
    lane_heights.toggle_compact_curve(editor)
    assert len(heads.lane_head_items(row(editor, "emotion"), editor.look(), 160.0)) < full


def test_the_legend_leaves_the_curve_of_before_out_where_it_is_not_drawn(editor):
    def legend():
        board = Board(editor.document, "later", paper_look("en", 120.0))
        return texts(legend_items(editor.document, board, 900.0)[0])

    assert "As-is" in legend()
    lane_heights.toggle_compact_curve(editor)
    assert "As-is" not in legend()


def test_the_compact_curve_shows_no_quotes_no_faces_and_no_ghost(editor):
    ghosts = [i for i in flat(items(editor.board)) if isinstance(i, Path) and i.dash]
    full, heads = texts(items(editor.board)), list(flat(lane_head_items(editor.board)))
    assert any("Velkommen" in text for text in full)
    lane_heights.toggle_compact_curve(editor)
    drawn = items(editor.board)
    assert not any("Velkommen" in text for text in texts(drawn))
    assert len([i for i in flat(drawn) if isinstance(i, Path) and i.dash]) < len(ghosts)
    assert len(list(flat(lane_head_items(editor.board)))) < len(heads)
    lane_heights.toggle_compact_curve(editor)
    assert texts(items(editor.board)) == full
    assert editor.document.lanes["emotion"].height is None


def test_without_an_emotion_lane_there_is_nothing_to_make_compact():
    editor = editor_of(ProjectBuilder().journey().lanes("customer").stage("s", steps=("a",)).build())
    assert not lane_heights.toggle_compact_curve(editor)
    assert not lane_heights.is_curve_compact(editor)
