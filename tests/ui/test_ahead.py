"""A pan makes some of the cards that come next ready in each frame, so that no frame has to make a whole column."""

import pytest

from cxdesigner.layout.board import Board
from cxdesigner.layout.geometry import Box
from cxdesigner.layout.look import screen_look
from cxdesigner.model import structure
from cxdesigner.ui.canvas.ahead import make_ready, next_cards
from cxdesigner.ui.canvas.sprites import Sprites
from tests.builders import big_project


@pytest.fixture(scope="module")
def board():
    doc = big_project(400, 0)
    return Board(doc, structure.journeys(doc)[0].id, screen_look("light", "en"))


@pytest.fixture
def seen(board):
    return Box(6 * board.look.measures.column, 0.0, 5 * board.look.measures.column, board.height / 2)


def boxes(board, seen, dx, dy):
    return [row.box(card) for row, card in next_cards(board, seen, dx, dy)]


def test_what_comes_next_lies_where_it_goes(board, seen):
    one = board.look.measures.column
    right, left = boxes(board, seen, -24, 9), boxes(board, seen, 24, -9)
    down = boxes(board, seen, 3, -30)
    assert any(box.x >= seen.right for box in right)
    assert all(box.right > seen.right - one for box in right)
    assert any(box.right <= seen.x for box in left)
    assert all(box.x < seen.x + one for box in left)
    assert down
    assert all(box.bottom > seen.bottom for box in down)
    assert boxes(board, seen, -3, 30) == []  # above the board there is nothing


def test_a_frame_makes_a_few_cards_ready_and_the_next_ones_the_rest(board, seen, qapp):
    sprites, made = Sprites(1.0, 1.0), []

    def frame():
        before = len(made)
        make_ready(board, sprites, seen, -24, 0, lambda _row, card, _painter: made.append(card.key))
        return len(made) - before

    wanted = {card.key for _, card in next_cards(board, seen, -24, 0)}
    assert 1 <= frame() <= 4
    frames = 1
    while frame():
        frames += 1
    assert frames > 1
    assert len(made) == len(set(made))
    assert set(made) == wanted
    assert frame() == 0  # all of them have their pictures
