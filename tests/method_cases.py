"""The projects that the tests of the method's rows look at: the taxi and the hotel as they ship."""

from __future__ import annotations

from datetime import date
from functools import cache

from cxdesigner.analysis.checker import check
from cxdesigner.model.document import Document
from cxdesigner.model.touchpoint import Touchpoint
from tools.build_templates import TEMPLATES

DAY = date(2026, 11, 22)


@cache
def project(name: str) -> Document:
    return TEMPLATES[name]().documents()["en"]


def taxi() -> Document:
    return project("taxi")


def hotel() -> Document:
    return project("hotel")


def card(id_: str) -> Touchpoint:
    """Return a card of the designed ride."""
    return taxi().touchpoints[f"to-be.{id_}"]


def today(id_: str) -> Touchpoint:
    """Return a card of today's ride."""
    return taxi().touchpoints[f"as-is.{id_}"]


def guest_card(id_: str) -> Touchpoint:
    """Return a card of the hotel, of either journey."""
    return hotel().touchpoints[id_]


def found(doc: Document, rule: str) -> list[tuple[str, ...]]:
    """Return the ids of what the rule's findings name in `doc`."""
    return [
        tuple(id_ for _, id_ in finding.places)
        for finding in check(doc, today=DAY).findings
        if finding.rule.id == rule
    ]
