"""Sets of lanes: a journey map, a service blueprint. What is missing is added, what is not part is hidden."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from cxdesigner import commands
from cxdesigner.editor.fresh_ids import fresh_id
from cxdesigner.model import structure
from cxdesigner.model.document import Document
from cxdesigner.model.journey import Lane
from cxdesigner.model.lane_roles import LANE_ROLES, lane_role
from cxdesigner.translation import message

if TYPE_CHECKING:
    from cxdesigner.editor.editor import Editor

PRESETS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "journey_map": ("emotion", "evidence", "customer", "insight"),
        "blueprint": ("evidence", "customer", "frontstage", "backstage", "support"),
        "systems_apart": ("evidence", "customer", "frontstage", "frontstage", "backstage", "support"),
        "blank": ("customer",),
    }
)
"""The roles of each set's lanes. A role named twice asks for a second lane of it: the one of the systems."""

_PLACE = {role.id: number for number, role in enumerate(LANE_ROLES)}
"""Roles as they follow one another from top to bottom."""


def apply_preset(editor: Editor, preset: str) -> bool:
    """Let the journey show the lanes of `preset`, as one step. Tell whether it was done."""
    roles, words = PRESETS[preset], editor.look().words
    missing: list[Lane] = []
    there = [lane.role for lane in structure.lanes(editor.document, editor.journey_id)]
    for number, role in enumerate(roles):
        is_second = role in roles[:number]
        if there.count(role) <= is_second:
            name = words("new.systems_lane") if is_second else words(f"role.{role}.name")
            hint = "" if is_second else words(f"role.{role}.hint")
            missing.append(
                Lane(id=fresh_id("lane"), journey=editor.journey_id, role=role, name=name, hint=hint)  # type: ignore[arg-type]
            )

    def edit(doc: Document) -> Document:
        for lane in missing:
            doc = commands.add_lane(doc, lane, before=_before(doc, lane))
        for lane in structure.lanes(doc, editor.journey_id):
            doc = commands.edit_lane(doc, lane.id, hidden=lane.role not in roles)
        return doc

    return editor.run(message("edit.lane_preset"), edit)


def _before(doc: Document, lane: Lane) -> str | None:
    """Return the lane in front of which `lane` belongs: the first that its layer, else its role, comes before."""
    depth, lanes = lane_role(lane.role).depth, structure.lanes(doc, lane.journey)
    if depth is not None:
        found = (
            row.id for row in lanes if (other := lane_role(row.role).depth) is not None and other > depth
        )
    else:
        found = (row.id for row in lanes if _PLACE.get(row.role, 99) > _PLACE[lane.role])
    return next(found, None)


def is_evidence_inside(editor: Editor) -> bool:
    """Tell whether the evidence stands below the customer instead of on top."""
    roles = [lane.role for lane in structure.lanes(editor.document, editor.journey_id)]
    return {"evidence", "customer"} <= set(roles) and roles.index("evidence") > roles.index("customer")


def can_move_evidence(editor: Editor) -> bool:
    """Tell whether there is evidence, and a customer for it to stand above or below."""
    roles = {lane.role for lane in structure.lanes(editor.document, editor.journey_id)}
    return {"evidence", "customer"} <= roles


def toggle_evidence_place(editor: Editor) -> bool:
    """Put the evidence between customer and frontstage, or back on top. Tell whether it was done."""
    lanes = structure.lanes(editor.document, editor.journey_id)
    evidence = next((lane.id for lane in lanes if lane.role == "evidence"), None)
    if evidence is None or not can_move_evidence(editor):
        return False
    before: str | None
    if is_evidence_inside(editor):
        before = next(lane.id for lane in lanes if lane.role == "customer")
    else:
        last = max(number for number, lane in enumerate(lanes) if lane.role == "customer")
        before = next((lane.id for lane in lanes[last + 1 :]), None)
    return editor.run(
        message("edit.move_lanes"), lambda doc: commands.move_lane(doc, evidence, before=before)
    )
