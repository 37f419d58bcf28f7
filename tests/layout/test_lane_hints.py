"""The hint of a lane stands below its name in full wherever there is height for it."""

import pytest

from cxdesigner.layout.board import Board
from cxdesigner.layout.display_list import Icon, Rect, flat_texts
from cxdesigner.layout.heads import lane_head_items
from cxdesigner.layout.look import screen_look
from tests.builders import ProjectBuilder


def head(tall, hint="What we do unseen", text_scale=1.0):
    doc = ProjectBuilder().journey().lane("backstage", "Backstage", hint=hint).build()
    board = Board(doc, "journey", screen_look("light", "en", text_scale))
    items = lane_head_items(board.rows[0], board.look, tall * text_scale)
    return items, [text.text for text in flat_texts(items)]


@pytest.mark.parametrize("text_scale", [1.0, 1.5])
def test_a_hint_of_two_lines_is_whole_at_the_usual_height_and_a_little_smaller(text_scale):
    for tall in (92, 88.3, 84):
        items, said = head(tall, text_scale=text_scale)
        assert said == ["Backstage", "What we do", "unseen"], tall
        bottom = max(text.baseline for text in flat_texts(items)) + 3 * text_scale
        assert bottom <= tall * text_scale


def test_icon_and_words_move_together_only_where_it_is_tight():
    tops = [next(item.y for item in head(tall)[0] if isinstance(item, Rect)) for tall in (110, 92, 84)]
    assert tops[0] == tops[1] > tops[2]
    items, _ = head(84)
    bed, icon = (next(item for item in items if isinstance(item, kind)) for kind in (Rect, Icon))
    assert bed.y < icon.y < bed.y + bed.h


def test_what_has_no_room_at_all_is_cut_with_an_ellipsis():
    _, said = head(84, "What we do unseen and unheard at every hour of the night")
    assert said[0] == "Backstage"
    assert said[-1].endswith("\u2026")
