"""A small project with the choreography of one touchpoint, today and as it is to be."""

from __future__ import annotations

from typing import Any

from cxdesigner.model.document import Document
from tests.builders import ProjectBuilder


def at_the_door(*, unknown: bool = False, same: bool = False) -> Document:
    """Return a to-be touchpoint `opens` of four beats over an as-is one, `steps`, of five.

    `unknown` leaves a duration open, `same` leaves the first beat as it was.
    """
    board = ProjectBuilder("Taxi", language="en").team("drivers", "Drivers")
    board.journey("today", "Airport taxi").lane("customer").lane("frontstage")
    board.stage("was", "Pick-up").step("was-step", time="05:00")
    board.touchpoint("steps", "frontstage", "was-step", "Gets out when the call is done")
    old = (("gets", 10.0), ("waits", 9.0), ("carries", 10.0), ("lifts", 14.0), ("alone", 9.0))
    for id_, seconds in old:
        board.beat(id_, "steps", id_.title(), actor="Driver", duration_s=seconds)
    board.journey("later", "Airport taxi", kind="to_be", derived_from="today").lane("customer").lane(
        "frontstage"
    )
    board.stage("now", "Pick-up").step("now-step", time="05:00", derived_from="was-step")
    board.touchpoint(
        "opens", "frontstage", "now-step", "Opens the door", derived_from="steps", moment_of_truth=True
    )
    board.touchpoint("pays", "customer", "now-step", "Pays", moment_of_truth=True)
    other: dict[str, Any] = {
        "action": "Steps out at once",
        "duration_s": 8.0,
        "sense": "sight",
        "sensed": "Cabin light on",
    }
    first: dict[str, Any] = {"action": "Gets", "duration_s": 10.0} if same else other
    board.beat("out", "opens", actor="Driver", derived_from="gets", **first)
    known = None if unknown else 7.0
    board.beat("name", "opens", "Says the name", actor="Driver", words="Good morning", duration_s=known)
    board.beat("door", "opens", "Opens the rear door", actor="Driver", derived_from="alone", duration_s=12.0)
    board.beat("bag", "opens", "Puts the bag in", actor="Driver", derived_from="lifts", duration_s=6.0)
    return board.build()
