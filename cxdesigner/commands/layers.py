"""The order of the layers: customer, frontstage, backstage and support keep their sides of the lines between them."""

from __future__ import annotations

from collections.abc import Sequence

from cxdesigner.commands.error import CommandError
from cxdesigner.model.journey import Lane
from cxdesigner.model.lane_roles import SERVICE_LINES, lane_role
from cxdesigner.translation import Message, message


def check_layer(lanes: Sequence[Lane], lane: Lane) -> None:
    """See that `lane` may stand where it does in `lanes`, which go from top to bottom.

    Only this lane is looked at, so that a board that is out of order already can be put right lane by lane.
    """
    depth = lane_role(lane.role).depth
    if depth is None:
        return
    at = next(n for n, other in enumerate(lanes) if other.id == lane.id)
    if any(depth < other for other in _depths(lanes[:at])):
        raise CommandError("command.stays_above", lane=called(lane), line=_line(depth))
    if any(other < depth for other in _depths(lanes[at + 1 :])):
        raise CommandError("command.stays_below", lane=called(lane), line=_line(depth - 1))


def lowest_place(lanes: Sequence[Lane], role: str) -> int:
    """Return the place nearest to the end of `lanes` that a lane of `role` may take."""
    depth = lane_role(role).depth
    if depth is None:
        return len(lanes)
    return next((n for n, lane in enumerate(lanes) if _is_behind(lane, depth)), len(lanes))


def place_in_layer(lanes: Sequence[Lane], role: str) -> int:
    """Return the place behind the last of `lanes` of the same role; the lowest one where there is none."""
    same = [n for n, lane in enumerate(lanes) if lane.role == role]
    return same[-1] + 1 if same else lowest_place(lanes, role)


def called(lane: Lane) -> str | Message:
    """Return what a sentence calls `lane`: its name, or its role's where it has none."""
    return lane.name or message(f"role.{lane_role(lane.role).id}.name")


def _line(number: int) -> Message:
    return message(f"command.line.{SERVICE_LINES[number]}")


def _depths(lanes: Sequence[Lane]) -> list[int]:
    depths = (lane_role(lane.role).depth for lane in lanes)
    return [depth for depth in depths if depth is not None]


def _is_behind(lane: Lane, depth: int) -> bool:
    other = lane_role(lane.role).depth
    return other is not None and other > depth
