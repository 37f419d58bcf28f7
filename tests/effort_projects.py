"""A stay with all that effort, difference and value ask, small enough to be worked out by hand."""

from __future__ import annotations

from cxdesigner.model.document import Document
from tests.builders import ProjectBuilder


def an_arrival() -> Document:
    """Return four steps, of which three say share and importance. Of the journey `bare` nobody said anything."""
    return (
        ProjectBuilder("Hotel", currency="DKK")
        .persona("guest", "Guest", lifetime_value=22_000, purchases_a_year=7)
        .journey("stay", "The stay", persona="guest")
        .lane("customer", "Customer")
        .lane("frontstage", "Frontstage")
        .stage("before", "Before")
        .step("books", energy=60, importance=2, carries_over=("Name", "Late arrival"))
        .stage("there", "There")
        .step("arrives", "Arrives", energy=10, importance=5)
        .step("sleeps", "Sleeps", energy=20, importance=2)
        .stage("after", "After")
        .step("leaves", "Leaves")
        .touchpoint("types", "customer", "books", "Types it all in", customer_task="Types it all in", customer_effort=2)
        .touchpoint(
            "fills", "customer", "arrives", "Fills in a form", customer_task="Fills in a form", customer_effort=3,
            skill_needed="Danish", if_it_fails="Waits", repeats=("name", "Passport"),
        )
        .touchpoint("lies", "customer", "sleeps", "Lies down", customer_effort=0)
        .touchpoint("pays", "customer", "leaves", "Pays")
        .touchpoint(
            "greets", "frontstage", "arrives", "Greets", differentiator=1, competitor_does="Greets as well",
            moment_of_truth=True, value_at_stake=9_000, control="left_to_chance", emotion=-1.0,
        )
        .touchpoint("hushes", "frontstage", "sleeps", "Hushes the bar", differentiator=5, importance=4)
        .touchpoint("waves", "frontstage", "leaves", "Waves", moment_of_truth=True, current_focus="Minutes")
        .metric("on_time", "books", "Answer time", 12.0)
        .journey("bare", "Another stay")
        .lane("customer", "Customer", id_="bare-customer")
        .lane("frontstage", "Frontstage", id_="bare-frontstage")
        .stage("all", "All")
        .step("only")
        .build()
    )  # fmt: skip
