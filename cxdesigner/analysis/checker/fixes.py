"""What puts a finding right by itself, where no existing edit does."""

from __future__ import annotations

from functools import partial
from itertools import count

from cxdesigner import commands
from cxdesigner.analysis.checker.ground import Ground
from cxdesigner.model import structure
from cxdesigner.model.document import Document
from cxdesigner.model.journey import JourneyId, Lane
from cxdesigner.model.lane_roles import lane_role
from cxdesigner.translation import Message, catalogue, message


def lane_name(lane: Lane) -> str | Message:
    """Return what a sentence calls `lane`: its name, or its role's where it has none."""
    return lane.name or message(f"role.{lane_role(lane.role).id}.name")


def lane_added(ground: Ground, role: str) -> partial[Document]:
    """Return the edit that puts a lane of `role` where the canon has it: evidence on top, support at the bottom."""
    return partial(_add_lane, journey=ground.journey_id, role=role)


def _add_lane(doc: Document, *, journey: str, role: str) -> Document:
    words = catalogue(doc.project.language)
    id_ = next(name for n in count(1) if (name := f"{role}-{n}") not in doc.lanes)
    lane = Lane(
        id=id_, journey=JourneyId(journey), role=role,
        name=words(f"role.{role}.name"), hint=words(f"role.{role}.hint"),
    )  # fmt: skip
    first = next((row.id for row in structure.lanes(doc, journey) if row.role not in ("emotion", role)), None)
    return commands.add_lane(doc, lane, before=first if role == "evidence" else None)
