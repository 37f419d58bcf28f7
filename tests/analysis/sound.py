"""A small blueprint that every rule of the checker passes, for tests to break in one place at a time."""

from __future__ import annotations

from typing import Any

from cxdesigner.model.document import Document, Draft
from cxdesigner.model.record import Record
from tests.builders import ProjectBuilder


def sound(**journey: Any) -> ProjectBuilder:
    """Three steps: she walks to the hotel, is greeted, and goes home. Nothing is left to say about it."""
    said = {
        "persona": "solveig", "scenario": "Rain, one suitcase", "begins": "The train", "ends": "Home",
        "owner": "desk", **journey,
    }  # fmt: skip
    return (
        ProjectBuilder("Room 12", client="Hotel Skagen", language="en")
        .persona("solveig", "Solveig, 71")
        .team("desk", "Reception").team("house", "Housekeeping")
        .source("rides", "Six evenings at the door", kind="observation")
        .journey("today", "Arrival", **said)
        .lane("evidence").lane("customer").lane("frontstage").lane("backstage").lane("support")
        .stage("before", "On the way", steps=("walk",), phase="before")
        .stage("stay", "The stay", steps=("meet", "home"))
        .touchpoint("sign", "evidence", "walk", "Lit sign", span=3)
        .touchpoint("walks", "customer", "walk", "Walks from the train", emotion=-1.0)
        .touchpoint("enters", "customer", "meet", "Steps in from the rain", emotion=1.0)
        .touchpoint("leaves", "customer", "home", "Travels home", emotion=1.5)
        .touchpoint("greets", "frontstage", "meet", "Says the name first", owner="desk")
        .touchpoint("prepares", "backstage", "meet", "Lays out the key", owner="desk")
        .touchpoint("books", "support", "meet", "Booking system")
        .link("enters", "greets").link("prepares", "greets").link("books", "prepares")
        .insight("towel", "walk", "Warm towel", "opportunity")
    )  # fmt: skip


def to_be(**journey: Any) -> ProjectBuilder:
    """The sound journey, with a designed one behind it that keeps its greeting, and a second alternative."""
    said = {
        "kind": "to_be", "derived_from": "today", "persona": "solveig", "scenario": "Rain", "begins": "The train",
        "ends": "Home", "owner": "desk", **journey,
    }  # fmt: skip
    return (
        sound()
        .journey("other", "Another way", kind="to_be", derived_from="today")
        .journey("new", "Designed", **said)
        .lane("evidence", id_="n-evidence").lane("customer", id_="n-customer").lane("frontstage", id_="n-frontstage")
        .lane("backstage", id_="n-backstage").lane("support", id_="n-support")
        .stage("n-before", "On the way", steps=("n-walk",), phase="before")
        .stage("n-stay", "The stay", steps=("n-meet",))
        .touchpoint("n-sign", "n-evidence", "n-walk", "Lit sign", span=2, derived_from="sign", change="kept")
        .touchpoint("n-enters", "n-customer", "n-meet", "Steps in", derived_from="enters", change="kept")
        .touchpoint(
            "n-greets", "n-frontstage", "n-meet", "Says the name first", derived_from="greets", change="kept",
            owner="desk",
        )
        .link("n-enters", "n-greets")
    )  # fmt: skip


def changed(
    board: ProjectBuilder | Document, id_: str, table: str = "touchpoints", **fields: Any
) -> Document:
    """Return the project of `board` with fields of one row set."""
    doc = board.build() if isinstance(board, ProjectBuilder) else board
    row = doc.get((table, id_))
    assert isinstance(row, Record)
    draft = Draft(doc)
    draft.put(row.evolve(**fields))
    return draft.done()


def without(board: ProjectBuilder | Document, *keys: tuple[str, str]) -> Document:
    """Return the project of `board` without the rows `keys`, and without what cannot stand without them."""
    draft = Draft(board.build() if isinstance(board, ProjectBuilder) else board)
    for table, id_ in keys:
        draft.remove(table, id_)
    return draft.done()
