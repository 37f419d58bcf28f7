"""The panels of effort and difference: what each asks of a step, a touchpoint or a customer, and how it writes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from cxdesigner import commands
from cxdesigner.model.document import Document
from cxdesigner.model.touchpoint import CONTROLS
from cxdesigner.translation import Catalogue
from cxdesigner.ui.analyses.fields_panel import Subject
from cxdesigner.ui.inspector.field_rows import FieldSpec
from cxdesigner.ui.widgets.pick_field import Choice

About = Literal["work", "difference", "moment", "step", "persona"]
"""What a panel is about: three sides of a touchpoint, a step, a customer."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A kind of panel: the table of its record, its fields, how they are written."""

    table: str
    specs: tuple[FieldSpec, ...]
    subject: Subject


def _controls(_doc: Document, say: Catalogue) -> list[Choice]:
    """Return how far it can be decided what happens."""
    none = Choice("", say("inspector.not_said"), "dots")
    return [none, *(Choice(word, say(f"control.{word}"), "dots") for word in CONTROLS)]


def _change_step(doc: Document, id_: str, changes: dict[str, object]) -> Document:
    return commands.edit_step(doc, id_, **changes)


def _change_persona(doc: Document, id_: str, changes: dict[str, object]) -> Document:
    return commands.edit_record(doc, "personas", id_, **changes)


PANELS: Mapping[About, Asked] = MappingProxyType(
    {
        "work": Asked(
            "touchpoints",
            (
                FieldSpec("customer_effort", "scale", "effort.field.effort", low=0, high=3),
                FieldSpec("customer_task", "line", "effort.field.task"),
                FieldSpec("skill_needed", "line", "effort.field.skill"),
                FieldSpec("if_it_fails", "line", "effort.field.fails"),
                FieldSpec("repeats", "lines", "effort.field.repeats"),
            ),
            Subject(),
        ),
        "difference": Asked(
            "touchpoints",
            (
                FieldSpec("differentiator", "scale", "effort.field.apart", low=0, high=5),
                FieldSpec("importance", "scale", "attribute.importance", low=1, high=5),
                FieldSpec("competitor_does", "line", "attribute.competitor_does"),
                FieldSpec("current_focus", "line", "effort.field.focus"),
            ),
            Subject(),
        ),
        "moment": Asked(
            "touchpoints",
            (
                FieldSpec("value_at_stake", "number", "effort.field.stake", low=0),
                FieldSpec("control", "pick", "attribute.control", offers=_controls),
                FieldSpec("moment_of_truth_reason", "text", "effort.field.reason"),
            ),
            Subject(),
        ),
        "step": Asked(
            "steps",
            (
                FieldSpec("energy", "number", "effort.field.energy", low=0, high=100),
                FieldSpec("importance", "scale", "attribute.importance", low=1, high=5),
                FieldSpec("carries_over", "lines", "effort.field.carries"),
            ),
            Subject(_change_step, "effort.edit_step"),
        ),
        "persona": Asked(
            "personas",
            (
                FieldSpec("name", "line", "effort.field.name"),
                FieldSpec("lifetime_value", "number", "effort.field.lifetime", low=0),
                FieldSpec("purchases_a_year", "number", "effort.field.purchases", low=0),
            ),
            Subject(_change_persona, "effort.edit_persona"),
        ),
    }
)
