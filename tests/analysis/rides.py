"""A ride to the airport with four teams: what the tests of ownership are about."""

from __future__ import annotations

from typing import Any

from cxdesigner.model.document import Document
from tests.builders import ProjectBuilder


def a_ride(**journey: Any) -> Document:
    """Three stages and a return nine days later; six hand-overs, one of them with a time agreed."""
    return (
        ProjectBuilder("Airport taxi", client="Nordlys Taxi")
        .team("calls", "Call centre")
        .team("dispatch", "Dispatch")
        .team("drivers", "Drivers")
        .team("it", "IT")
        .team("lead", "Service lead", side="management")
        .channel("phone", "Phone", "phone")
        .channel("person", "In person", "people")
        .journey("ride", "The ride", **journey)
        .lanes("emotion", "customer", "frontstage", "backstage", "support")
        .stage("s-booking", "Booking", owner="calls")
        .step("booking", time="Day before, 21:30", is_purchase=True)
        .stage("s-waiting", "Waiting")
        .step("waiting", time="04:50")
        .stage("s-pickup", "Pick-up", owner="drivers")
        .step("pickup", time="05:00")
        .stage("s-return", "Return")
        .step("return", time="9 days later")
        .touchpoint("orders", "customer", "booking", "Orders a taxi", emotion=1.0, channel="phone")
        .touchpoint("takes", "frontstage", "booking", "Takes the order", owner="calls", channel="phone")
        .touchpoint("reserves", "backstage", "booking", "Reserves a car", owner="dispatch",
                    value_chain_activity="obtain_build", itil_practice="Capacity management")
        .touchpoint("system", "support", "booking", "Booking system", owner="it",
                    value_chain_activity="plan", lifecycle_stage="support")
        .touchpoint("waits", "customer", "waiting", "Waits at the door", emotion=-1.0)
        .touchpoint("texts", "frontstage", "waiting", "Sends a text", owner="dispatch", channel="phone")
        .touchpoint("gateway", "support", "waiting", "Text gateway", owner="it")
        .touchpoint("meets", "frontstage", "pickup", "Steps out", owner="drivers", emotion=1.5, channel="person",
                    moment_of_truth=True, measure="Door first", value_chain_activity="engage")
        .touchpoint("briefs", "backstage", "pickup", "Briefs the driver", owner="dispatch")
        .touchpoint("rings", "customer", "return", "Calls from the belt")
        .link("orders", "takes").link("takes", "reserves").link("reserves", "system", label="Reservation")
        .link("gateway", "texts").link("texts", "waits").link("briefs", "meets").link("meets", "rings")
        .row("handovers", "h1", source="takes", target="reserves", passed="Time, address", agreed="at once")
        .metric("answer", "booking", "Answer time", 48.0)
        .feedback_loop("sms", "pickup", "How was it?")
        .build()
    )  # fmt: skip
