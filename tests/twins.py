"""A small taxi ride as it is and as it was designed, with one of each change."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from cxdesigner import commands
from cxdesigner.commands.twins import followed
from cxdesigner.model.document import Document
from cxdesigner.model.factors import FactorScore
from cxdesigner.model.touchpoint import Touchpoint
from cxdesigner.model.twins import Removal
from tests.builders import ProjectBuilder

FACTORS = {
    "service": "Service-minded",
    "welcoming": "Welcoming",
    "understands": "Understands me",
    "trust": "Trust",
}


def run(doc: Document, command: Callable[..., Document], *arguments: Any, **named: Any) -> Document:
    """Do as the store does: run a command, and keep twins true."""
    return followed(doc, command(doc, *arguments, **named))


def taxi_today() -> Document:
    """Return the as-is: five stages of one step, eight touchpoints."""
    board = ProjectBuilder("Airport taxi", client="Nordlys Taxi")
    for id_, name in FACTORS.items():
        board.row("factors", id_, name=name)
    board.team("centre", "Call centre").team("drivers", "Drivers")
    board.channel("phone", "By phone", "phone")
    board.journey("as_is", "The ride today").lanes()
    for stage in ("booking", "waiting", "pickup", "ride", "payment"):
        board.stage(stage, stage.capitalize(), steps=(f"{stage}-step",))
    board.touchpoint("orders", "customer", "booking-step", "Orders a taxi", emotion=0.0)
    board.touchpoint(
        "takes",
        "frontstage",
        "booking-step",
        "Takes the order",
        emotion=-0.4,
        owner="centre",
        channel="phone",
    )
    board.touchpoint("watches", "customer", "waiting-step", "Watches the street", emotion=-1.2)
    board.touchpoint("boot", "frontstage", "pickup-step", "Opens the boot", emotion=0.2, owner="drivers")
    board.touchpoint(
        "bag",
        "frontstage",
        "pickup-step",
        "Waits for the bag",
        emotion=0.0,
        owner="drivers",
        customer_effort=3,
    )
    board.touchpoint("drives", "frontstage", "ride-step", "Drives")
    board.touchpoint("radio", "evidence", "ride-step", "Radio, rather loud", emotion=-1.0)
    board.touchpoint(
        "receipt", "frontstage", "payment-step", "Tears off the receipt", emotion=0.0, owner="drivers",
        customer_effort=2,
    )  # fmt: skip
    return board.build()


def designed_taxi() -> Document:
    """Return as-is `as_is` and to-be `to_be`: kept, changed, new, removed, merged and split are all in it."""
    doc = commands.derive_to_be(taxi_today(), "as_is", suffix="new", name="The ride as designed")
    doc = _renamed(doc)
    said = "Says name and address back"
    why = "Nobody lies awake wondering."
    doc = run(
        doc, commands.edit_touchpoints, ["takes-new"], title=said, emotion=0.8, why=why, cost="1 hour each"
    )
    doc = run(doc, commands.merge_touchpoints, ["boot-new", "bag-new"])
    doc = run(
        doc, commands.edit_touchpoints, ["boot-new"], title="Steps out, takes the bag", emotion=1.6,
        moment_of_truth=True, duration_s=40.0,
    )  # fmt: skip
    doc = run(doc, commands.split_touchpoint, "receipt-new", new_id="receipt-2")
    doc = run(doc, commands.edit_touchpoints, ["receipt-new"], title="Folds the receipt once", emotion=1.0)
    doc = run(doc, commands.edit_touchpoints, ["receipt-new"], effect=2.3, effect_factor="service")
    doc = run(doc, commands.edit_touchpoints, ["receipt-2"], title="Offers the ride home", emotion=1.4)
    card = Touchpoint.model_validate(
        {
            "id": "card",
            "lane": "to_be-evidence",
            "step": "payment-step-new",
            "title": "Business card",
            "emotion": 0.6,
        }
    )
    doc = run(doc, commands.add_touchpoint, card)
    doc = run(doc, commands.remove_touchpoints, ["radio-new"])
    reason = {
        "why": "Music at five is noise.",
        "cost": "nothing",
        "effect_factor": "understands",
        "effect": 1.5,
    }
    gone = {"id": "quiet", "journey": "to_be", "touchpoint": "radio", "owner": "drivers", **reason}
    doc = run(doc, commands.add_record, Removal.model_validate(gone))
    return _scored(doc)


def _renamed(doc: Document) -> Document:
    """Call the to-be and its evidence lane by short names; derived ones carry a suffix."""
    from cxdesigner.model.document import TABLES

    names = {"as_is-new": "to_be", "evidence-new": "to_be-evidence"}
    rows = []
    for table in TABLES:
        for row in doc.table(table).values():
            changes = {
                field: names[value]
                for field, value in row.__dict__.items()
                if field in ("id", "journey", "lane") and isinstance(value, str) and value in names
            }
            rows.append(row.evolve(**changes))
    return Document.of(rows)


def _scored(doc: Document) -> Document:
    scores = {
        ("takes", "service"): 0.2, ("takes", "trust"): 0.1, ("takes-new", "service"): 1.0, ("takes-new", "trust"): 0.4,
        ("boot", "welcoming"): -0.5, ("bag", "welcoming"): -1.5, ("boot-new", "welcoming"): 1.5,
        ("receipt", "trust"): 0.0, ("card", "trust"): 0.5,
    }  # fmt: skip
    for (touchpoint, factor), typical in scores.items():
        row = FactorScore(id=f"{touchpoint}-{factor}", touchpoint=touchpoint, factor=factor, typical=typical)  # type: ignore[arg-type]
        doc = commands.add_record(doc, row)
    return doc
