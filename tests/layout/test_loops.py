"""Feedback loops on the board: where they run, where they end, and what an edit spoils."""

import pytest

from cxdesigner import commands
from cxdesigner.layout import board_items
from cxdesigner.layout.board import Board
from cxdesigner.layout.display_list import Path, Rect, flat_texts
from cxdesigner.layout.look import screen_look
from cxdesigner.layout.loops import LOOP_DOTS, loop_at, loop_items, loop_run
from cxdesigner.layout.page import blueprint_page
from cxdesigner.model.listening import FeedbackLoop
from tests.builders import ProjectBuilder
from tests.layout.drawings import flat


@pytest.fixture
def doc():
    return (
        ProjectBuilder()
        .team("drivers", "Drivers")
        .team("board", "Board", side="management")
        .journey()
        .lanes("customer", "frontstage", "backstage", "metric")
        .stage("s", steps=("one", "two"))
        .touchpoint("waits", "customer", "one", "Waits")
        .touchpoint("calls", "frontstage", "one", "Calls")
        .touchpoint("opens", "frontstage", "one", "Opens the door", owner="drivers")
        .touchpoint("pays", "customer", "two", "Pays")
        .build()
    )


def board_of(doc):
    return Board(doc, "journey", screen_look("light", "en"))


def with_loop(doc, **fields):
    return commands.add_record(doc, FeedbackLoop(**{"id": "loop", "step": "one", **fields}))


def drawn(board):
    return [
        item
        for item in flat(board_items.items(board))
        if isinstance(item, Path) and item.owner == ("feedback_loops", "loop") and item.dash
    ]


def test_s004_l32_it_runs_down_across_the_lines_and_back_to_the_team_that_sees_it(doc):
    board = board_of(with_loop(doc, touchpoint="waits", shown_to="drivers", latency_s=120))
    points = loop_run(board, 0, board.doc.feedback_loops["loop"])
    waits, opens = board.card_box(("touchpoints", "waits")), board.card_box(("touchpoints", "opens"))
    assert points[0][0] == waits.right
    assert waits.y < points[0][1] < waits.bottom
    assert max(y for _, y in points) > board.rows[2].bottom  # below backstage
    assert points[-1][0] == opens.x
    assert opens.y < points[-1][1] < opens.bottom
    (way,) = drawn(board)
    assert way.dash == LOOP_DOTS
    assert "2 min" in [text.text for text in flat_texts(board_items.items(board))]


def test_one_that_never_reaches_the_front_line_ends_below_and_open(doc):
    for team in (None, "board"):
        board = board_of(with_loop(doc, touchpoint="waits", shown_to=team))
        points = loop_run(board, 0, board.doc.feedback_loops["loop"])
        assert len(points) == 4
        assert points[-1][1] > board.rows[2].bottom
        assert "?" in [text.text for text in flat_texts(board_items.items(board))]  # nobody said how soon


def test_a_loop_of_a_whole_step_begins_at_the_customers_card(doc):
    board = board_of(with_loop(doc))
    points = loop_run(board, 0, board.doc.feedback_loops["loop"])
    assert points[0][0] == board.card_box(("touchpoints", "waits")).right


def test_where_there_is_no_card_there_is_no_loop(doc):
    board = board_of(commands.remove_touchpoints(with_loop(doc, step="two"), ["pays"]))
    assert loop_run(board, 1, board.doc.feedback_loops["loop"]) == []
    assert drawn(board) == []


def test_times_of_several_loops_of_a_step_stand_in_one_label(doc):
    doc = with_loop(doc, touchpoint="waits", shown_to="drivers", latency_s=60)
    doc = with_loop(doc, id="more", touchpoint="opens", shown_to="drivers", latency_s=3600)
    texts = [text.text for text in flat_texts(board_items.items(board_of(doc)))]
    assert "1 min · 1 h" in texts


def test_a_board_kept_in_step_spoils_the_column_and_draws_as_one_laid_out_anew(doc):
    board = board_of(doc)
    edits = (
        lambda d: with_loop(d, touchpoint="waits", shown_to="drivers", latency_s=60),
        lambda d: commands.edit_record(d, "feedback_loops", "loop", latency_s=7200.0),
        lambda d: commands.move_touchpoint(d, "waits", lane="customer", step="two", before=None),
        lambda d: commands.remove_records(d, "feedback_loops", ["loop"]),
    )
    for edit in edits:
        after = edit(board.doc)
        damage = board.update(after, after.origin[1])
        assert damage.everything or any(box.h >= board.height for box in damage.boxes)
        assert list(flat(board_items.items(board))) == list(flat(board_items.items(board_of(after))))


def test_paper_shows_it_and_its_legend_says_what_it_is(doc):
    sheet = blueprint_page(
        with_loop(doc, touchpoint="waits", shown_to="drivers", latency_s=60), "journey"
    ).sheet
    assert "Feedback to the front line" in [text.text for text in flat_texts(sheet.items)]
    bare = blueprint_page(doc, "journey").sheet
    assert "Feedback to the front line" not in [text.text for text in flat_texts(bare.items)]


def test_a_loop_is_found_by_its_label_and_nowhere_else(doc):
    board = board_of(with_loop(doc, latency_s=60.0))
    label = next(item for item in loop_items(board, 0, 1) if isinstance(item, Rect))
    x, y = label.x + label.w / 2, label.y + label.h / 2
    assert loop_at(board, x, y) == "loop"
    assert loop_at(board, label.x - 2, y) is None
    assert loop_at(board, x, label.y - 2) is None
    assert loop_at(board, x + board.columns.pitch(0), y) is None  # the next step has none
    assert loop_at(board_of(doc), x, y) is None
    assert loop_at(board, -500.0, y) is None


def test_of_loops_that_share_a_label_the_first_is_found(doc):
    doc = with_loop(with_loop(doc, latency_s=60.0), id="later", latency_s=300.0, rank="z")
    board = board_of(doc)
    label = next(item for item in loop_items(board, 0, 0) if isinstance(item, Rect))
    assert loop_at(board, label.x + 4, label.y + label.h / 2) == "loop"
