"""A small project whose touchpoints are scored on emotional factors."""

from __future__ import annotations

from cxdesigner.model.document import Document
from tests.builders import ProjectBuilder


def two_factors(*, several: bool = False) -> Document:
    """Return an as-is and its to-be of three stages: two scored on welcoming and trust, one felt as a whole.

    `several` puts a second touchpoint into the first stage.
    """
    board = ProjectBuilder("Taxi", language="en")
    board.row("factors", "welcoming", name="Welcoming", hint="meets me halfway", role="winner")
    board.row("factors", "trust", name="Trust", question="Do they keep their word?", role="qualifier")
    board.journey("today", "Airport taxi").lane("emotion").lane("customer").lane("frontstage")
    for stage in ("was-book", "was-wait", "was-ride"):
        board.stage(stage, steps=(f"{stage}-step",))
    board.touchpoint("calls-now", "customer", "was-book-step", "Calls")
    board.journey("later", "Airport taxi", kind="to_be", derived_from="today")
    board.lane("emotion").lane("customer").lane("frontstage")
    for stage, name in (("book", "Booking"), ("wait", "Waiting"), ("ride", "Ride")):
        board.stage(stage, name).step(f"{stage}-step", derived_from=f"was-{stage}-step")
    board.touchpoint("calls", "customer", "book-step", "Calls", emotion=0.35)
    board.touchpoint("waits", "customer", "wait-step", "Waits outside", emotion=-0.7, quote="Where is it")
    board.touchpoint("rides", "frontstage", "ride-step", "Drives", emotion=1.0)
    scores = {
        ("calls-now", "welcoming"): (-0.4, None, None),
        ("calls", "welcoming"): (0.1, 0.5, -0.3),
        ("calls", "trust"): (0.6, None, None),
        ("waits", "welcoming"): (-0.9, None, None),
        ("waits", "trust"): (-0.5, 0.1, -1.8),
    }
    if several:
        board.touchpoint("answers", "frontstage", "book-step", "Answers", emotion=0.9)
        scores["answers", "welcoming"] = (0.9, None, None)
    for (touchpoint, factor), (typical, best, worst) in scores.items():
        fields = {
            "touchpoint": touchpoint,
            "factor": factor,
            "typical": typical,
            "best": best,
            "worst": worst,
        }
        board.row("factor_scores", f"{touchpoint}-{factor}", **fields)
    return board.build()
