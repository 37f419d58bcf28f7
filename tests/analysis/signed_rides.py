"""A ride to the airport on which every sign of the method is to be found once."""

from __future__ import annotations

from cxdesigner.model.document import Document
from tests.builders import ProjectBuilder


def a_signed_ride() -> Document:
    """Four steps and their cards; what is known of each is what a sign stands for."""
    return (
        ProjectBuilder("Airport taxi", language="en")
        .team("drivers", "Drivers")
        .journey("ride", "The ride")
        .lanes("customer", "frontstage", "backstage", "support", "insight")
        .stage("before", "Before")
        .step("booking", "Booking", carries_over=("The address",))
        .step("waiting", "Waiting")
        .stage("on", "On the way")
        .step("pickup", "Pick-up", carries_over=("The flight",))
        .step("farewell", "Farewell")
        .touchpoint("orders", "customer", "booking", "Orders a taxi",
                    customer_task="Spells the address", customer_effort=3)
        .touchpoint("waits", "customer", "waiting", "Waits", customer_effort=0)
        .touchpoint("enters", "customer", "pickup", "Gets in", repeats=("The address",))
        .touchpoint("leaves", "customer", "farewell", "Leaves")
        .touchpoint("takes", "frontstage", "booking", "Takes the order", control="left_to_chance",
                    engagement=5, orchestration=1, info_needed=("The address", "The flight"),
                    info_available=("the address", "The flight"), info_source="system")
        .touchpoint("texts", "frontstage", "waiting", "Sends a text", engagement=2,
                    info_needed=("The car",), provider_sells="A ride", customer_buys="a ride.")
        .touchpoint("meets", "frontstage", "pickup", "Steps out", believed=4.5, experienced=2.5,
                    provider_sells="A ride", customer_buys="To be ready at nine",
                    deal_breaker="The meter is broken")
        .touchpoint("hands", "frontstage", "farewell", "Hands over the card", believed=3.0, experienced=3.2,
                    believed_votes=(0, 0, 4, 0, 0))
        .touchpoint("reserves", "backstage", "booking", "Reserves a car", control="left_to_chance",
                    engagement=4, orchestration=4)
        .touchpoint("system", "support", "booking", "Booking system")
        .insight("queue", "booking", "The queue", toolbox="TQM")
        .insight("idea", "booking", "A call", "opportunity")
        .row("promises", "on-time", made_at="takes", text="There at five", kept_at=("meets",), status="kept")
        .row("promises", "quiet", made_at="texts", text="A quiet car", kept_at=("meets",), status="broken")
        .row("promises", "window", made_at="takes", text="A window seat", kept_at=("enters",))
        .row("promises", "return", made_at="hands", text="A car home")
        .row("loyalty_hooks", "card", touchpoint="hands", offer="A car at the belt", to_step="booking")
        .feedback_loop("sms", "pickup", "How was it?", touchpoint="meets", delay_s=60.0, channel="Text message",
                       shown_to="drivers", latency_s=300.0)
        .feedback_loop("late", "farewell")
        .build()
    )  # fmt: skip
