"""The strip of film on cards whose touchpoints have beats."""

from cxdesigner import commands
from cxdesigner.layout.board import Board
from cxdesigner.layout.display_list import flat_texts
from cxdesigner.layout.look import paper_look, screen_look
from cxdesigner.model.diff import between
from tests.beat_projects import at_the_door

OPENS = ("touchpoints", "opens")


def said(board):
    return [text.text for text in flat_texts(board.card_items(OPENS))]


def test_s004_l28_a_card_counts_the_beats_of_its_touchpoint_and_hears_of_a_new_one():
    doc = at_the_door()
    board = Board(doc, "later", screen_look("light", "en"))
    assert "4" in said(board)
    fewer = commands.remove_records(doc, "beats", ["bag"])
    damage = board.update(fewer, between(doc, fewer))
    assert "3" in said(board)
    assert damage.boxes
    assert not damage.pictured


def test_a_card_without_beats_and_one_on_paper_has_no_strip():
    board = Board(at_the_door(), "later", paper_look("en", 138.0))
    assert "4" not in said(board)
