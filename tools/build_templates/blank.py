"""The blank blueprint: the lanes stand, three stages wait to be renamed, and there is not one card."""

from __future__ import annotations

from tools.build_templates.board import LANES, Board


def blank() -> Board:
    board = Board(("Untitled blueprint", "Blueprint uden navn"))
    board.channels()
    board.as_is(("Service blueprint", "Service blueprint"))
    board.lanes(*LANES)
    for key, name in (
        ("before", ("Before", "Før")),
        ("during", ("During", "Under")),
        ("after", ("After", "Efter")),
    ):
        board.stage(key, name)
        board.step(key)
    return board
