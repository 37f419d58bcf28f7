"""The taxi of which 21 actions are known: 8 seen, 5 told, 8 guessed; six sources, as a fieldworker would keep them."""

from __future__ import annotations

import itertools
from typing import Any

from cxdesigner.model.document import Document
from tests.builders import ProjectBuilder

_STAGES = (
    ("booking", "Booking", "Day before, 21:30"), ("waiting", "Waiting", "04:50"), ("pickup", "Pick-up", "05:00"),
    ("ride", "Ride", "05:04"), ("payment", "Payment", "05:31"), ("farewell", "Farewell", "05:33"),
    ("return", "Return", "9 days later"),
)  # fmt: skip

_ACTIONS: tuple[tuple[str, str, str, str, tuple[str, ...], dict[str, Any]], ...] = (
    ("customer", "booking", "Books a taxi for 5 a.m.", "reported", ("interview",), {"channel": "phone"}),
    ("customer", "waiting", "Waits at the front door", "observed", ("ride",), {"channel": "place"}),
    ("customer", "pickup", "Hands over the suitcase", "observed", ("ride",), {"channel": "bag"}),
    ("customer", "ride", "Sits back, wakes up slowly", "assumed", ("guess",), {"channel": "car"}),
    ("customer", "payment", "Pays at departures", "observed", ("ride",), {"channel": "card"}),
    ("customer", "farewell", "Takes the driver’s card", "observed", ("kerb",), {"channel": "bizcard"}),
    ("customer", "return", "Calls from the baggage belt", "assumed", ("guess",), {"channel": "phone"}),
    ("frontstage", "booking", "Confirms time and address", "reported", ("interview",),
     {"channel": "phone", "owner": "calls", "duration_s": 120.0}),
    ("frontstage", "waiting", "Sends “on my way” text", "reported", ("calls_log",),
     {"channel": "text", "owner": "dispatch", "duration_s": 0.0}),
    ("frontstage", "pickup", "Steps out, opens the door", "observed", ("ride", "drivers"),
     {"channel": "person", "owner": "drivers", "duration_s": 40.0, "moment_of_truth": True}),
    ("frontstage", "ride", "Asks if the music is all right", "assumed", ("guess",),
     {"channel": "person", "owner": "drivers", "duration_s": 10.0}),
    ("frontstage", "payment", "Folds the receipt once", "observed", ("ride",),
     {"channel": "receipt", "owner": "drivers", "duration_s": 20.0, "moment_of_truth": True}),
    ("frontstage", "farewell", "Offers the ride home", "observed", ("kerb",),
     {"channel": "person", "owner": "drivers", "duration_s": 30.0, "moment_of_truth": True}),
    ("frontstage", "return", "Guarantees a car at the exit", "assumed", ("guess",),
     {"channel": "phone", "owner": "calls", "duration_s": 60.0}),
    ("backstage", "booking", "Reserves car and driver", "reported", ("drivers",), {"channel": "car"}),
    ("backstage", "waiting", "Tracks the car, warns if late", "reported", ("calls_log",), {"channel": "place"}),
    ("backstage", "pickup", "Briefs driver on bag and flight", "assumed", ("guess",), {"channel": "person"}),
    ("backstage", "ride", "Picks the calm route", "assumed", ("guess",), {"channel": "place"}),
    ("backstage", "payment", "Clears the card payment", "observed", ("ride",), {"channel": "card"}),
    ("backstage", "farewell", "Sends survey, flags return", "assumed", ("guess",), {"channel": "text"}),
    ("backstage", "return", "Holds a car in the queue", "assumed", ("guess",), {"channel": "car"}),
)  # fmt: skip

_ICONS = (
    ("phone", "phone"), ("place", "pin"), ("bag", "case"), ("car", "car"), ("card", "card"), ("bizcard", "bizcard"),
    ("text", "sms"), ("person", "people"), ("receipt", "receipt"),
)  # fmt: skip

_SOURCES: tuple[tuple[str, dict[str, Any]], ...] = (
    ("ride", {
        "kind": "participant_observation", "title": "Twelve rides at 5 a.m., seated in the back",
        "date": "2025-11-12", "until": "2025-11-14", "place": "Home to airport", "sample": "12 rides",
        "consent": "Spoken, noted", "anonymised": True, "text": "Out of the car within 5 s on 9 of 12 rides.",
    }),
    ("kerb", {
        "kind": "observation", "title": "Kerb at departures, doors 2 and 3", "date": "2025-11-13",
        "place": "Departures", "sample": "31 drop-offs", "consent": "Public place", "anonymised": True,
    }),
    ("interview", {
        "kind": "interview", "title": "At the baggage belt, ten minutes each", "date": "2025-11-14",
        "place": "Arrivals", "sample": "9 guests", "consent": "Written", "anonymised": True,
    }),
    ("calls_log", {
        "kind": "operational_data", "title": "Call centre log and GPS, October", "date": "2025-10-31",
        "place": "Call centre", "sample": "1,846 calls", "consent": "Not needed", "anonymised": True,
    }),
    ("drivers", {
        "kind": "frontline_staff", "title": "Drivers’ round table", "date": "2025-11-10", "place": "Depot",
        "sample": "6 drivers", "consent": "Written", "anonymised": True,
        "text": "“Some of us wait until the guest waves.”",
    }),
    ("guess", {
        "kind": "workshop_guess", "title": "Kick-off, notes from the wall", "date": "2025-10-21",
        "place": "Meeting room", "sample": "11 people", "consent": "Not needed", "anonymised": True,
    }),
)  # fmt: skip


def evidence_taxi(**project: Any) -> Document:
    """Return the taxi with its evidence; an action is called `<lane>-<stage>`."""
    made = ProjectBuilder("Airport taxi at 5 a.m.", client="Nordlys Taxi", **{"watermark": True, **project})
    for id_, name in (("calls", "Call centre"), ("dispatch", "Dispatch"), ("drivers", "Drivers")):
        made.team(id_, name)
    for id_, icon in _ICONS:
        made.channel(id_, id_, icon)
    for id_, fields in _SOURCES:
        made.row("sources", id_, **fields)
    made.journey("taxi", "The ride", kind="to_be")
    for role, name, hint in (
        ("customer", "Customer", "What they do"),
        ("frontstage", "Frontstage", "What we do in sight"),
        ("backstage", "Backstage", "What we do unseen"),
        ("evidence", "Evidence", ""),
    ):
        made.lane(role, name, hint=hint)
    for id_, name, time in _STAGES:
        made.stage(id_, name).step(f"{id_}-step", time=time)
    for lane, stage, title, known, behind, fields in _ACTIONS:
        made.touchpoint(
            f"{lane}-{stage}", lane, f"{stage}-step", title, confidence=known, sources=behind, **fields
        )
    made.touchpoint("sign", "evidence", "pickup-step", "A lamp on the roof")  # no action: it is not counted
    _link(made)
    for number, text in enumerate(
        ("Does the guest notice that the driver knew?", "What do drivers do when it rains?")
    ):
        made.row("questions", f"question-{number}", text=text)
    return made.build()


def _link(made: ProjectBuilder) -> None:
    for stage, _, _ in _STAGES:
        up = stage in ("waiting", "pickup", "ride", "farewell")
        for a, b in (("customer", "frontstage"), ("frontstage", "backstage")):
            made.link(*((f"{b}-{stage}", f"{a}-{stage}") if up else (f"{a}-{stage}", f"{b}-{stage}")))
    names = [stage for stage, _, _ in _STAGES]
    for here, there in itertools.pairwise(names):
        made.link(f"customer-{here}", f"customer-{there}")
