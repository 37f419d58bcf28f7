"""A small board to work on."""

import pytest

from tests.builders import ProjectBuilder
from tests.editor.hand import editor_of


def small_board():
    """Return four lanes over three columns: a stack of three, a long card, two insights."""
    return (
        ProjectBuilder("Room 12")
        .channel("app", "App", "app")
        .team("reception", "Reception")
        .journey("today", "Ankomst")
        .lane("emotion", "Følelser")
        .lane("customer", "Gæsten")
        .lane("frontstage", "Frontstage")
        .lane("support", "Støtte")
        .lane("metric", "Tal")
        .lane("insight", "Indsigter")
        .stage("arrival", "Ankomst", steps=("door", "desk"))
        .stage("room", "Værelset", steps=("key",))
        .touchpoint("enters", "customer", "door", "Træder ind")
        .touchpoint("a", "frontstage", "desk", "Hilser")
        .touchpoint("b", "frontstage", "desk", "Spørger")
        .touchpoint("c", "frontstage", "desk", "Lytter")
        .touchpoint("long", "support", "door", "Bookingsystem", span=3)
        .link("enters", "a")
        .insight("queue", "desk", "Køen")
        .insight("towel", "key", "Et håndklæde", "opportunity")
        .metric("nps", "desk", "NPS", 62.0)
        .build()
    )


@pytest.fixture
def editor():
    return editor_of(small_board())
