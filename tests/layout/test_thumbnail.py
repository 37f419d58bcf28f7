"""A board at the size of a stamp: everything in it, nothing outside, whatever the board."""

import subprocess
import sys
from dataclasses import replace

import pytest

from cxdesigner.layout.board import Board
from cxdesigner.layout.display_list import Path, Rect
from cxdesigner.layout.geometry import Box
from cxdesigner.layout.look import screen_look
from cxdesigner.layout.theme import mixed, theme
from cxdesigner.layout.thumbnail import MOST_COLUMNS, fit, sketch_of, thumbnail_items
from cxdesigner.session.journeys import chosen_journey
from cxdesigner.session.templates import TEMPLATES, template_document
from tests.builders import ProjectBuilder, big_project


def board_of(doc, journey=None):
    return Board(doc, journey or chosen_journey(doc).id, screen_look("light", "en"))


def a_board(**lane):
    builder = ProjectBuilder("A night").journey().lane("emotion").lane("customer").lane("frontstage", **lane)
    builder.stage("come", steps=("door", "desk", "room"))
    builder.touchpoint("a", "customer", "door", "Comes in", emotion=1.0)
    builder.touchpoint("b", "frontstage", "door", "Greets", moment_of_truth=True)
    builder.touchpoint("c", "frontstage", "door", "Takes the bag")
    builder.touchpoint("d", "frontstage", "desk", "Walks along", span=2)
    builder.touchpoint("e", "customer", "room", "", emotion=-1.0, moment_of_truth=True)
    return board_of(builder.build())


def test_every_card_is_a_block_where_it_lies():
    board = a_board()
    sketch = sketch_of(board)
    boxes = [board.card_box(("touchpoints", id_)) for id_ in "abcde"]
    assert sorted((b.x, b.y, b.w, b.h) for b in sketch.blocks) == sorted((b.x, b.y, b.w, b.h) for b in boxes)


def test_a_hidden_lane_keeps_its_strip_and_shows_no_cards():
    sketch = sketch_of(a_board(hidden=True))
    assert [strip.is_hidden for strip in sketch.strips] == [False, False, True]
    assert {block.strip for block in sketch.blocks} == {1}


def test_moments_of_truth_lie_on_the_curve():
    board = a_board()
    sketch = sketch_of(board)
    points = {column: y for column, y, _ in board.curve(board.rows[0]).points}
    assert [round(y, 6) for _, y in sketch.moments] == [round(points[0], 6), round(points[2], 6)]


def test_without_an_emotion_lane_moments_lie_on_their_cards():
    builder = ProjectBuilder().journey().lane("customer").stage("come", steps=("door",))
    board = board_of(builder.touchpoint("a", "customer", "door", "Comes", moment_of_truth=True).build())
    ((x, y),) = sketch_of(board).moments
    assert board.card_box(("touchpoints", "a")).contains(x, y)
    assert sketch_of(board).curves == ()


@pytest.mark.parametrize("template", [template.id for template in TEMPLATES])
@pytest.mark.parametrize("kind", ["map", "picture"])
@pytest.mark.parametrize("name", ["light", "dark"])
def test_all_of_it_lies_within_the_stamp(template, kind, name):
    sketch = sketch_of(board_of(template_document(template, "en")))
    for item in thumbnail_items(sketch, theme(name), 172, 102, kind=kind):
        if isinstance(item, Rect):
            assert item.x >= 7.9
            assert item.y >= 7.9
            assert item.x + item.w <= 164.1
            assert item.y + item.h <= 94.1
        else:
            assert isinstance(item, Path)
            for segment in item.segments:
                assert all(0 <= x <= 172 for x in segment[1::2])


def test_a_long_journey_is_drawn_several_steps_to_a_column():
    sketch = sketch_of(board_of(big_project(3_000, 0)))
    assert len({block.x for block in sketch.blocks}) <= MOST_COLUMNS
    assert len(sketch.blocks) <= MOST_COLUMNS * len(sketch.strips)
    assert sketch.curves
    assert sketch.moments
    items = thumbnail_items(sketch, theme("light"), 172, 102)
    assert all(item.x + item.w <= 172 for item in items if isinstance(item, Rect))


def test_places_go_into_the_stamp_and_back():
    sketch = sketch_of(a_board())
    way = fit(sketch, 172, 102, 6)
    box = way.box(Box(0, 0, sketch.width, sketch.height))
    assert round(box.right, 6) <= 166
    assert round(box.bottom, 6) == 96
    x, y = way.on_board(way.x(100), way.y(40))
    assert (round(x, 6), round(y, 6)) == (100, 40)


def test_a_project_without_a_journey_has_an_empty_sketch():
    board = Board(ProjectBuilder("Nothing").build(), "", screen_look("light", "en"))
    sketch = sketch_of(board)
    assert (sketch.strips, sketch.blocks, sketch.moments) == ((), (), ())
    assert thumbnail_items(sketch, theme("light"), 172, 102) == []


def test_a_sketch_is_the_same_in_every_theme():
    doc = template_document("taxi", "en")
    id_ = chosen_journey(doc).id
    light, dark = (sketch_of(Board(doc, id_, screen_look(name, "en"))) for name in ("light", "dark"))
    assert light == dark
    assert replace(light, head=0.0) != dark


def test_colours_mix():
    assert mixed("#000000", "#FFFFFF", 0.5) == "#808080"
    assert mixed("#123456", "#FFFFFF", 1.0) == "#123456"


def test_it_is_drawn_without_qt():
    code = (
        "import sys, cxdesigner.session.previews; sys.exit(any(n.startswith('PySide6') for n in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
