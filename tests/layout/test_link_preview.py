"""How a link runs while it is being drawn."""

from __future__ import annotations

import itertools

import pytest

from cxdesigner import commands
from cxdesigner.layout.board import Board
from cxdesigner.layout.geometry import Box
from cxdesigner.layout.link_preview import run_between, run_to_point
from cxdesigner.layout.look import screen_look
from cxdesigner.model.document import Document
from cxdesigner.model.touchpoint import Link
from tests.builders import ProjectBuilder

CARD = Box(100, 100, 120, 80)


def journey() -> Document:
    board = ProjectBuilder("Night").journey("j", "Night").lanes().stage("s", "Arrival")
    board.step("one", "Door").step("two", "Key")
    board.touchpoint("walks", "customer", "one", "Walks up").touchpoint(
        "greets", "frontstage", "two", "Greets"
    )
    return board.build()


@pytest.mark.parametrize(
    ("at", "leaves"),
    [((400, 150), (220, 140)), ((0, 150), (100, 140)), ((170, 400), (160, 180)), ((150, 0), (160, 100))],
)
def test_a_link_leaves_the_side_that_faces_the_pointer(at, leaves):
    run = run_to_point(CARD, at)
    assert run[0] == leaves
    assert run[-1] == at


@pytest.mark.parametrize("at", [(400, 300), (-50, -80), (160, 140), (220, 180)])
def test_every_leg_to_the_pointer_is_level_or_upright(at):
    run = run_to_point(CARD, at)
    assert all(a[0] == b[0] or a[1] == b[1] for a, b in itertools.pairwise(run))


def test_a_link_runs_while_it_is_drawn_as_it_will_once_it_is_there():
    doc = journey()
    look = screen_look("light", "en")
    shown = run_between(Board(doc, "j", look), "walks", "greets")
    linked = commands.add_link(doc, Link(id="l", source="walks", target="greets"))
    assert shown is not None
    assert shown[0] == Board(linked, "j", look).run_of("l")


def test_a_card_has_no_way_to_itself_or_to_what_is_not_on_the_board():
    board = Board(journey(), "j", screen_look("light", "en"))
    assert run_between(board, "walks", "walks") is None
    assert run_between(board, "walks", "elsewhere") is None
