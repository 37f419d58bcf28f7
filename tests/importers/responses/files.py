"""Small files of answers with the traits real ones have, and a journey they are about."""

from __future__ import annotations

from pathlib import Path

from cxdesigner.model.document import Document
from tests.builders import ProjectBuilder


def hotel_night() -> Document:
    """Build a journey of three steps with five touchpoints."""
    return (
        ProjectBuilder("A good night", client="Havnehotellet")
        .journey("night", "Night", kind="to_be")
        .lanes("emotion", "customer", "frontstage", "backstage")
        .stage("arrival", "Arrival")
        .step("checkin", "Check-in")
        .step("room", "Room")
        .stage("morning", "Morning")
        .step("breakfast", "Breakfast")
        .touchpoint("greets", "frontstage", "checkin", "Greets by name", moment_of_truth=True)
        .touchpoint("signs", "customer", "checkin", "Signs the form")
        .touchpoint("lights", "frontstage", "room", "Turns off every light")
        .touchpoint("wakes", "customer", "room", "Wakes up")
        .touchpoint("serves", "frontstage", "breakfast", "Serves early")
        .build()
    )


def written(folder: Path, text: str, name: str = "answers.csv", encoding: str = "utf-8") -> Path:
    """Write `text` as it is to a file."""
    path = folder / name
    path.write_bytes(text.encode(encoding))
    return path
