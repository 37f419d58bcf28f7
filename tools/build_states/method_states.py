"""The pictures of the method's screens: by the file's name what it shows, and what makes it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtGui import QImage

from tools.build_states import (
    advice,
    answers,
    check,
    comparing,
    evidence,
    gaps,
    method_views,
    ownership,
    sample_views,
    signs,
    summary,
)
from tools.build_states.studio import Light

_SAME = "The same, dark and in Danish"


def _stream(name: Light, language: str) -> QImage:
    return ownership.ownership(name, language, "stream")


def _pyramid(name: Light, language: str) -> QImage:
    return ownership.ownership(name, language, "pyramid")


SCREENS: tuple[tuple[str, str, Callable[[Light, str], QImage], bool], ...] = (
    (
        "analysis",
        "The analysis board: figures, both curves, who holds the customer, beside the check",
        summary.analysis,
        True,
    ),
    (
        "analysis-below",
        "Below them how it is known, the largest gaps and the opportunities, each with the way to its view",
        summary.below,
        True,
    ),
    (
        "compare",
        "A to-be laid over its as-is, with both curves and the lift of each stage",
        comparing.compare,
        True,
    ),
    (
        "from-to-table",
        "Every change from today to the designed journey, as a table",
        comparing.from_to_table,
        False,
    ),
    (
        "factors",
        "Emotional factors with best, typical and worst, beside today's",
        method_views.factors_view,
        True,
    ),
    ("beats", "The choreography inside a touchpoint, beside today's", method_views.beats_view, True),
    ("evidence", "How each action is known, and the register of fieldwork", evidence.evidence, True),
    (
        "ownership",
        "Who has the whole, the stages, and what goes from hand to hand",
        ownership.ownership,
        True,
    ),
    ("value-stream", "The same journey as a value stream", _stream, False),
    ("pyramid", "Who supports whom, the customer on top, and goals that pull apart", _pyramid, True),
    (
        "upkeep",
        "The review of the map, what customers are asked and what staff are told",
        sample_views.upkeep,
        True,
    ),
    ("inventory", "How much is known of each touchpoint, and what is missing", sample_views.inventory, True),
    (
        "common-language",
        "The words agreed on, and where others still stand",
        sample_views.common_language,
        False,
    ),
    ("owners-on-board", "Owners and hand-overs on the board", ownership.owners_on_board, False),
    (
        "signs-on-board",
        "Signs of the method on the board, and the legend that switches them",
        signs.signs_on_board,
        True,
    ),
    ("gaps", "What we believe beside what customers say", gaps.gaps, False),
    ("gaps-wall", "The gaps on the wall: the room guesses before the figure is revealed", gaps.wall, True),
    ("engagement", "Do the staff want to, is it designed, and what is bought", sample_views.engagement, True),
    (
        "promises",
        "Promises from word to deed, and what brings customers back",
        sample_views.promises,
        True,
    ),
    ("bets", "What nobody asks for and we believe in, and how it is tried", sample_views.bets, True),
    (
        "effort",
        "Where effort goes: of staff against importance, and of the customer",
        sample_views.effort,
        True,
    ),
    (
        "difference",
        "Where it is like everyone else, and what is looked at today",
        sample_views.difference,
        False,
    ),
    (
        "at-stake",
        "What a customer is worth, and what the moments of truth put at stake",
        sample_views.value,
        False,
    ),
    ("check", "What the rules find, with the reason and the way there", check.check_panel, True),
    ("adviser", "Tools by challenge: the facts, the conclusion and how it was decided", advice.adviser, True),
    ("opportunities", "Impact by effort, and the action plan", advice.opportunities, True),
    ("answers", "Answers of a survey: columns, and why the scale was guessed", answers.columns, False),
    (
        "front-line",
        "The staff room's screen: how the last customers felt, and what to do now",
        answers.front_line,
        False,
    ),
)
"""Name, line, maker, and whether it is also made dark and in Danish."""


def method_states() -> dict[str, tuple[str, Callable[[], QImage]]]:
    """Return, by the file's name, each picture's line and what makes it."""
    found: dict[str, tuple[str, Callable[[], QImage]]] = {}
    for name, line, make, both in SCREENS:
        found[name] = (line, partial(make, "light", "en"))
        if both:
            found[f"{name}-dark-da"] = (_SAME, partial(make, "dark", "da"))
    return found
